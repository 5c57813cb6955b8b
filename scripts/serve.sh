#!/usr/bin/env bash
# Builds the release page when it is not up to date, and serves it. The port is looked at before the long build.
set -euo pipefail
cd "$(dirname "$0")/.."

port=${PORT:-8080}
command -v node >/dev/null 2>&1 || { echo "error: node is missing: install Node.js 20 or later." >&2; exit 1; }
node scripts/serve.mjs --check --port "$port"
scripts/dist.sh
echo "Serving the page (Ctrl+C stops it) at:"
exec node scripts/serve.mjs --port "$port" --dir dist
