#!/usr/bin/env bash
# Sizes of the first load and of links, speed of the core, and from a keystroke to the painted page.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/dist.sh
node scripts/sizes.mjs dist
cargo test --test links sizes -- --nocapture | grep characters
cargo bench --no-default-features --bench forecast
scripts/browser.sh --ignored --nocapture keystroke | grep median
