#!/usr/bin/env bash
# Makes the journeys below in one engine after the other, whatever the result in the one before, and ends with a summary.
# Usage: scripts/engines.sh [chromium | firefox | webkit ...]      (all three without arguments)
set -uo pipefail
cd "$(dirname "$0")/.."

# Journeys that need no more than WebDriver, by parts of their names; tests/browser/engine.rs says what else there is.
journeys=(
    smoke:: plans:: sharing:: overlap:: reach::
    headings:: focus::menus tables::columns_are_chosen tables::several_rows calendar::patterns_days
    calendar::an_amount_typed calendar::blocks_are_selected calendar::a_table_is_pasted
    paste::each_plan paste::a_column_of_budgets paste::a_preview
    link::link_opens_beside link::a_damaged_link kept::a_link_that_was kept::a_removed_plan
)
[ $# -gt 0 ] || set -- chromium firefox webkit
logs=target/engine-logs
mkdir -p "$logs"
summary=()
failed=0

for engine; do
    from=$SECONDS result=ok
    printf '\n== %s\n' "$engine"
    # On the screen of WebKit one window has the focus, which a journey beside it would take.
    threads=2
    [ "$engine" != webkit ] || threads=1
    BROWSER_THREADS=$threads MEDIAPLAN_ENGINE=$engine scripts/browser.sh "${journeys[@]}" 2>&1 | tee "$logs/$engine.log" || result=FAILED
    [ "$result" = ok ] || failed=1
    counts=$(sed -n 's/^test result: [^.]*\. \([0-9]* passed; [0-9]* failed\);.*/\1/p' "$logs/$engine.log")
    summary+=("$(printf '%-10s %-8s %-24s %7s' "$engine" "$result" "${counts:-no journey made}" "$((SECONDS - from))")")
done

printf '\n%-10s %-8s %-24s %7s\n' engine result journeys seconds
printf '%s\n' "${summary[@]}"
exit "$failed"
