#!/usr/bin/env bash
# Sizes of the first load and of links, speed of the core, and from a keystroke to the painted page.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/dist.sh
node scripts/sizes.mjs dist
cargo test --test links sizes -- --nocapture | grep characters
cargo bench --no-default-features --bench forecast --bench allocation

# The core in the browser, built with the page's own profile, beside a copy of the page.
target=wasm32-unknown-unknown
cargo build --quiet --release --target $target --example speed
rm -rf target/speed && cp -r dist target/speed
PATH="$(scripts/tools.sh build):$PATH" wasm-bindgen --target web --no-typescript --out-dir target/speed --out-name speed \
    target/$target/release/examples/speed.wasm
MEDIAPLAN_DIST_COPY=target/speed scripts/browser.sh --ignored --nocapture forecast_in_the_browser | grep median
scripts/browser.sh --ignored --nocapture keystroke | grep median
scripts/browser.sh --ignored --nocapture longest_plan | grep "longest tasks"
