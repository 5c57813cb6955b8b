#!/usr/bin/env bash
# Serves the page for work on it: built without optimisation, and again with each change.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(scripts/tools.sh build)
echo "Building (the first time a few minutes, later some seconds), and serving (Ctrl+C stops it) at:"
PATH="$tools:$PATH" exec node scripts/dev.mjs --port "${PORT:-8080}"
