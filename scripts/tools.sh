#!/usr/bin/env bash
# Makes sure that the tools of the build are there, each in the version this project was tried with. What is on the
# PATH in that version is used; what is missing goes into one folder of this project's own, which every clone shares.
# Usage: scripts/tools.sh build | checks | browser | engines       (prints on the last line what to put in front of PATH)
set -euo pipefail
cd "$(dirname "$0")/.."

split_version=0.2.4
binaryen_version=132.0.0
esbuild_version=0.28.2
marked_version=18.2.1
geckodriver_version=0.37.1
# The command must be of exactly the crate's version: it reads what the crate wrote into the wasm.
wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
tools=${MEDIAPLAN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/mediaplan/tools}
export PATH="$tools/bin:$tools/npm/node_modules/.bin:$PATH"

say() { printf '%s\n' "$*" >&2; }
stop() { say "error: $*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
# The version a command reports: the first word of its answer that looks like one.
version_of() { "$@" --version 2>/dev/null | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1 || true; }

wasm_target() {
    local sysroot
    sysroot=$(rustc --print sysroot)
    [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ] && return
    have rustup || stop "Rust's wasm32-unknown-unknown target is missing and rustup is not there to add it."
    say "Adding Rust's wasm32-unknown-unknown target (about half a minute) ..."
    rustup target add wasm32-unknown-unknown >&2
}

components() {
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return
    have rustup || stop "rustfmt or clippy is missing and rustup is not there to add them."
    say "Adding Rust's rustfmt and clippy (a few seconds) ..."
    rustup component add rustfmt clippy >&2
}

# Builds a tool of the Rust registry. Optimised a little only: it runs for a second, and its build takes half the time so.
cargo_tool() { # crate, version, how long, further arguments
    local crate=$1 version=$2 long=$3
    shift 3
    say "Installing $crate $version into $tools ($long on two cores, once) ..."
    # Not in the project's folder: its own build settings are not for tools. Tools share what they are built of.
    (cd / && CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$tools/build" \
        cargo install --locked --quiet --root "$tools" "$crate" --version "$version" "$@") >&2
}

wasm_bindgen() {
    [ "$(version_of wasm-bindgen)" = "$wasm_bindgen_version" ] && return
    cargo_tool wasm-bindgen-cli "$wasm_bindgen_version" "about 2 minutes"
}

# It tells no version; a file beside it does.
wasm_split() {
    [ -x "$tools/bin/wasm-split-cli" ] && [ "$(cat "$tools/wasm-split-cli.version" 2>/dev/null)" = "$split_version" ] && return
    cargo_tool wasm_split_cli_support "$split_version" "about 1 minute" --features build-binary
    echo "$split_version" >"$tools/wasm-split-cli.version"
}

wasm_opt() {
    have wasm-opt && [ "$(version_of wasm-opt)" = "${binaryen_version%%.*}" ] && return
    have npm || stop "npm is missing: install Node.js 20 or later, it brings wasm-opt."
    say "Installing wasm-opt (binaryen $binaryen_version) into $tools (a few seconds) ..."
    mkdir -p "$tools/npm"
    npm install --prefix "$tools/npm" --no-audit --no-fund --silent "binaryen@$binaryen_version" >&2
}

minifier() {
    have esbuild && [ "$(version_of esbuild)" = "$esbuild_version" ] && return
    have npm || stop "npm is missing: install Node.js 20 or later, it brings esbuild."
    say "Installing esbuild $esbuild_version into $tools (a few seconds) ..."
    mkdir -p "$tools/npm"
    npm install --prefix "$tools/npm" --no-audit --no-fund --silent "esbuild@$esbuild_version" >&2
}

documents() {
    have marked && [ "$(version_of marked)" = "$marked_version" ] && return
    have npm || stop "npm is missing: install Node.js 20 or later, it brings marked."
    say "Installing marked $marked_version (pages of the documents) into $tools (a few seconds) ..."
    mkdir -p "$tools/npm"
    npm install --prefix "$tools/npm" --no-audit --no-fund --silent "marked@$marked_version" >&2
}

# Installs packages of Debian; where that is not possible, says what is needed instead.
apt_packages() { # how long, what for, what to do on other systems, packages
    local long=$1 what=$2 elsewhere=$3
    shift 3
    if have apt-get && [ "$(id -u)" = 0 ]; then
        say "Installing Debian's $* for $what ($long) ..."
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
    else
        stop "Programs for $what are not on the PATH. On Debian or Ubuntu: sudo apt-get install $*. $elsewhere"
    fi
}

browser() {
    { have chromium || have chromium-browser || have google-chrome; } && have chromedriver && return
    apt_packages "about two minutes" "the browser tests" \
        "On macOS: brew install --cask chromium chromedriver. On Fedora: sudo dnf install chromium chromedriver." \
        chromium chromium-driver
}

firefox() {
    have firefox || apt_packages "about a minute" "the journeys in Firefox" \
        "Elsewhere: a current Firefox on the PATH." firefox-esr
    [ "$(version_of geckodriver)" = "$geckodriver_version" ] && return
    cargo_tool geckodriver "$geckodriver_version" "about 1 minute"
    rm -rf "$tools/build"
}

# The engine of Safari, in the only build of it that has a driver and is not Apple's. It draws on a screen of Xvfb.
webkit() {
    have WebKitWebDriver && have xvfb-run && have xauth && return
    apt_packages "about a minute" "the journeys in WebKit" \
        "Elsewhere: WebKitGTK with its WebKitWebDriver and MiniBrowser, and xvfb-run." webkit2gtk-driver xvfb xauth
}

axe() {
    [ -f "$tools/npm/node_modules/axe-core/axe.min.js" ] && return
    say "Installing axe-core (accessibility checks) into $tools (a few seconds) ..."
    mkdir -p "$tools/npm"
    npm install --prefix "$tools/npm" --no-audit --no-fund --silent axe-core@4.11.0 >&2
}

have cargo || stop "cargo is missing: install Rust from https://rustup.rs (stable)."
case "${1:-}" in
build)
    wasm_target
    wasm_opt
    minifier
    documents
    wasm_bindgen
    wasm_split
    # What they were built of is not needed again.
    rm -rf "$tools/build"
    ;;
checks)
    components
    ;;
browser)
    browser
    axe
    ;;
engines)
    firefox
    webkit
    ;;
*) stop "usage: scripts/tools.sh build | checks | browser | engines" ;;
esac
echo "$tools/bin:$tools/npm/node_modules/.bin"
