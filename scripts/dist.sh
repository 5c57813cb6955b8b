#!/usr/bin/env bash
# Builds the release page into dist/, unless nothing that it is made of has changed since the last time.
# Usage: scripts/dist.sh [unsplit]      (unsplit: the app in one wasm, of the same sources, into target/unsplit/)
set -euo pipefail
cd "$(dirname "$0")/.."

# What the page is made of. Folders count too: their time moves when a file in them comes or goes.
made_of=(Cargo.toml Cargo.lock index.html assets src scripts/dist.sh scripts/tools.sh scripts/build.mjs scripts/page.mjs scripts/documents.mjs docs/model.md docs/glossary.md
    scripts/wasm-parts.mjs scripts/wasm-names.mjs)
kind=${1:-dist}
case $kind in
dist) out=dist options=() ;;
unsplit) out=target/unsplit options=(--unsplit) ;;
*) echo "usage: scripts/dist.sh [unsplit]" >&2 && exit 1 ;;
esac
stamp=target/$kind.stamp

if [ -f "$stamp" ] && [ -f "$out/index.html" ] && [ -z "$(find "${made_of[@]}" -newer "$stamp" -print -quit)" ]; then
    echo "$out/ is up to date."
    exit 0
fi

tools=$(scripts/tools.sh build)
mkdir -p target
rm -f "$stamp"
# The stamp bears the time of the start, so that a file saved during the build counts as newer.
touch "$stamp.begun"
echo "Building the release page (the first time 2 to 4 minutes on two cores) ..."
# The page says where a panic was; it must not say where on this machine its sources lay.
home=${CARGO_HOME:-$HOME/.cargo}
flags="--remap-path-prefix=$home/registry/src=crates --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=rust"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
PATH="$tools:$PATH" node scripts/build.mjs --out "$out" ${options[@]+"${options[@]}"}
mv "$stamp.begun" "$stamp"
echo "$out/ is built: copy it into any folder of any static host."
