#!/usr/bin/env bash
# Everything that must hold, in the order of what answers fastest. Stops at the first failure and always ends with a
# summary. Usage: scripts/test.sh [check]      (check: only format and clippy)
set -uo pipefail
cd "$(dirname "$0")/.."

logs=target/test-logs
rm -rf "$logs"
mkdir -p "$logs"
summary=()
failed_step=

# Runs a step, unless an earlier one failed, and notes result and seconds.
step() { # name, command ...
    local name=$1 log result from=$SECONDS
    shift
    if [ -n "$failed_step" ]; then
        summary+=("$(printf '%-48s %-8s %7s' "$name" "not run" "-")")
        return
    fi
    log="$logs/$(printf '%02d' "${#summary[@]}").log"
    printf '\n== %s\n' "$name"
    if "$@" 2>&1 | tee "$log"; then result=ok; else result=FAILED failed_step=$name; fi
    summary+=("$(printf '%-48s %-8s %7s' "$name" "$result" "$((SECONDS - from))")")
}

# The integration tests that need neither a browser nor WebAssembly, by name: what lies in tests/, as Cargo finds it.
plain_tests() {
    local file
    for file in tests/*.rs tests/*/main.rs; do
        [ -f "$file" ] || continue
        case $file in
        tests/browser/main.rs | tests/bits.rs) ;;
        */main.rs) basename "$(dirname "$file")" ;;
        *) basename "$file" .rs ;;
        esac
    done
}

build_tools() { scripts/tools.sh checks >/dev/null && scripts/tools.sh build >/dev/null; }
browser_tools() { scripts/tools.sh browser >/dev/null; }
docs() { RUSTDOCFLAGS="-D warnings" cargo doc --lib --no-deps; }
tests() {
    local name arguments=(--lib --bins)
    for name in $(plain_tests); do arguments+=(--test "$name"); done
    # A changed snapshot is a failure here, never a new file.
    INSTA_UPDATE=no cargo test --no-fail-fast "${arguments[@]}"
}

step "tools for the build" build_tools
step "format" cargo fmt --all --check -- --color never
step "clippy, native" cargo clippy --all-targets -- -D warnings
step "clippy, wasm32" cargo clippy --target wasm32-unknown-unknown --lib --bins --examples --features split -- -D warnings
if [ "${1:-}" != check ]; then
    step "the core alone" cargo check --lib --no-default-features
    step "documentation" docs
    step "unit, property, reference, golden tests" tests
    step "examples in the documentation" cargo test --doc
    step "the release page" scripts/dist.sh
    step "no part is heavier than its bound" node scripts/sizes.mjs
    step "the same figures in WebAssembly, bit for bit" cargo test --test bits
    step "tools for the browser" browser_tools
    step "journeys in the browser" scripts/browser.sh
    if [ -n "${CI:-}" ]; then
        # The way back, should the splitter break.
        step "the page in one piece" scripts/dist.sh unsplit
        step "a walk through the page in one piece" env MEDIAPLAN_DIST_COPY=target/unsplit scripts/browser.sh smoke::
    fi
fi

printf '\n%-48s %-8s %7s\n' step result seconds
printf '%s\n' "${summary[@]}"
printf '%-48s %-8s %7s\n' "in all" "" "$SECONDS"
[ -z "$failed_step" ] || printf '\nStopped at: %s.\n' "$failed_step"
if [ "${1:-}" != check ]; then
    printf '\n'
    # A step that failed without a failed test, such as one that does not compile, counts as one.
    cat "$logs"/*.log | awk -v stopped="$failed_step" '/^test result: / {
        for (at = 2; at <= NF; at++) { if ($at == "passed;") passed += $(at - 1); if ($at == "failed;") failed += $(at - 1) }
    } END { if (stopped != "" && failed == 0) failed = 1; printf "%d passed, %d failed\n", passed, failed }'
fi
[ -z "$failed_step" ]
