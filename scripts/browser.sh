#!/usr/bin/env bash
# The journeys in a real browser against the built page. Arguments go to the tests: parts of names, or --ignored shots.
# MEDIAPLAN_ENGINE=firefox or =webkit makes them in another engine; most journeys need Chromium, and say so.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/dist.sh
case ${MEDIAPLAN_ENGINE:-chromium} in
chromium) ;;
*) scripts/tools.sh engines >/dev/null ;;
esac
tools=$(scripts/tools.sh browser)
# tools.sh ends with the folders for the PATH; the last of them is npm's, and axe-core lies beside it.
modules=$(dirname "${tools##*:}")
export PATH="$tools:$PATH"
export MEDIAPLAN_DIST="$PWD/${MEDIAPLAN_DIST_COPY:-dist}" MEDIAPLAN_AXE="$modules/axe-core/axe.min.js"
# A journey fails with a sentence; where in the runtime it was says nothing more.
export RUST_BACKTRACE=0
exec cargo test --test browser -- --test-threads="${BROWSER_THREADS:-2}" "$@"
