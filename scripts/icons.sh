#!/usr/bin/env bash
# Draws the pictures of the installed page anew, when assets/icon.svg has changed. Needs rsvg-convert (librsvg) and
# optipng, which nothing else of the project needs: the pictures are committed.
set -euo pipefail
cd "$(dirname "$0")/../assets"

# The page's canvas and accent in the light theme, from css/tokens.css.
colour() { sed -nE "s/^ *--$1: light-dark\((#[0-9a-f]{6}).*/\1/p" css/tokens.css; }
canvas=$(colour canvas) accent=$(colour accent)
bars=$(sed -n '/<\/style>/,/<\/svg>/p' icon.svg | sed '1d;$d')

draw() { # name, side in pixels, radius of the ground's corners, part of the ground that the bars take (both of 20)
    cat <<SVG | rsvg-convert --width "$2" --height "$2" >"$1"
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">
<style>rect { fill: $accent } .open { fill: none; stroke: $accent; stroke-width: 1.5 }</style>
<rect width="20" height="20" rx="$3" style="fill: $canvas"/>
<g transform="translate(10 10) scale($(awk "BEGIN { print $4 / 20 }")) translate(-10 -10)">$bars</g>
</svg>
SVG
}
draw icon-192.png 192 4 15
draw icon-512.png 512 4 15
# These are cut to a shape by the system: no corners of their own, and the bars within the middle 80 %.
draw icon-180.png 180 0 14
draw icon-maskable.png 512 0 12
optipng -quiet -o5 -strip all icon-*.png
