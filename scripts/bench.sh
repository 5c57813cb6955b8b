#!/usr/bin/env bash
# Sizes of the first load and speed of the core.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/dist.sh
node scripts/sizes.mjs dist
cargo test --test links sizes -- --nocapture | grep characters
if [ -n "$(find benches -name '*.rs' -print -quit 2>/dev/null)" ]; then
    cargo bench --benches
fi
