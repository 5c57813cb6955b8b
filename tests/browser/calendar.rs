//! Calendar view.

use mediaplan::scenario::{Channel, ChannelEdit, ChannelId, ChannelType, Example, Scenario, Shape, example};
use mediaplan::units::{Text, Weeks};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{CALENDAR, KEY_BUDGET, PLAN, cell, chosen, click_in_middle, key_figure, paste, plan_in, show};

journeys![
    rows_that_come_later_have_their_own_fields,
    an_amount_typed_into_a_week_changes_the_budget,
    blocks_are_selected_filled_cleared_and_copied_with_keys,
    a_table_is_pasted_and_what_is_no_number_is_refused_where_it_fell,
    weeks_are_planned_on_a_phone_too,
    patterns_days_and_steps_move_the_money,
];

/// Menu of the pattern of a channel in the calendar.
fn pattern_of(channel: &str) -> String {
    format!("[data-grid=weeks] select[aria-label=\"Pattern, {channel}\"]")
}

/// An amount in minor units: two decimals, or none.
fn cents(text: &str) -> i64 {
    let text = text.replace([',', '€'], "");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    format!("0{whole}{part:0<2}").parse().unwrap_or_else(|_| panic!("{text:?} is an amount"))
}

/// Amounts in the weeks of a row.
async fn amounts(page: &Page, row: usize) -> Vec<i64> {
    let script = "return [...document.querySelectorAll(`[data-grid=weeks] .w-week [data-row=\"${arguments[0]}\"]`)]
        .map(cell => cell.value);";
    let values = page.run(script, vec![json!(row)]).await;
    values.as_array().expect("cells").iter().map(|text| cents(text.as_str().unwrap_or_default())).collect()
}

/// Total at the end of a row.
async fn sum(page: &Page, row: usize) -> i64 {
    cents(&page.text_of(&format!("tr:has([data-row=\"{row}\"]) .w-sum")).await)
}

/// Places of the cells that are selected: row and week.
async fn selected(page: &Page) -> Vec<(u64, u64)> {
    let script = "return [...document.querySelectorAll('.w-week[data-chosen] input')]
        .map(cell => [Number(cell.dataset.row), Number(cell.dataset.column)]);";
    let cells = page.run(script, vec![]).await;
    let part = |cell: &serde_json::Value, at: usize| cell.get(at).and_then(serde_json::Value::as_u64).expect("a place");
    cells.as_array().expect("cells").iter().map(|cell| (part(cell, 0), part(cell, 1))).collect()
}

/// The bought media of the café, each in its first week only.
fn cafe_at_once() -> Scenario {
    let mut plan = example(Example::Cafe);
    plan.channels.retain(|channel| channel.kind.channel_type() == ChannelType::Advertising);
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    ids.into_iter().fold(plan, |plan, id| plan.with_channel(id, ChannelEdit::Pattern(Shape::AtOnce)))
}

/// Names of rows whose fields were those of another row in one of the next frames.
const STRANGE: &str = "
    const done = arguments[0], strange = new Set();
    const look = frames => {
        for (const row of document.querySelectorAll('[data-grid=weeks] tr[data-channel]')) {
            const name = row.querySelector('.w-name').textContent;
            if ([...row.querySelectorAll('input.cell')].some(one => !one.ariaLabel.endsWith(`, ${name}`))) strange.add(name);
        }
        if (frames > 0) requestAnimationFrame(() => look(frames - 1)); else done([...strange]);
    };
    look(120);";

fn rows_that_come_later_have_their_own_fields() {
    journey(Look::WIDE, async |page| {
        let mut plan = cafe_at_once();
        plan.weeks = Weeks::new(104).expect("two years");
        let channel = plan.channels[0].clone();
        plan.channels =
            (1..=60).map(|at| Channel { name: Text::cut(&format!("No. {at}")), ..channel.clone() }).collect();
        plan_in(page, &plan.renumbered(), CALENDAR).await;
        for _ in 0..3 {
            assert_eq!(page.run_async(STRANGE, vec![]).await, json!([]));
            assert_eq!(page.find_all("[data-grid=weeks] tr[data-channel]").await.len(), 60);
            show(page, PLAN).await;
            show(page, CALENDAR).await;
        }
    });
}

fn an_amount_typed_into_a_week_changes_the_budget() {
    journey(Look::WIDE, async |page| {
        plan_in(page, &cafe_at_once(), CALENDAR).await;
        let spend = cents(&key_figure(page, KEY_BUDGET).await);
        page.type_into(&cell(0, 1), "300").await;
        page.key(Key::Enter).await;
        let below = page
            .run("return document.activeElement === document.querySelector(arguments[0]);", vec![json!(cell(1, 1))]);
        assert_eq!(below.await, json!(true), "Enter goes down");
        assert_eq!(amounts(page, 0).await, [55000, 30000, 0, 0]);
        assert_eq!(sum(page, 0).await, 85000);
        assert_eq!(chosen(page, &pattern_of("Instagram")).await, "Custom");
        assert_eq!(cents(&key_figure(page, KEY_BUDGET).await), spend + 30000);
        show(page, PLAN).await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "850", "the Plan view has the new budget");
        page.key(Key::Control + "z").await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "550", "one step back");
        show(page, CALENDAR).await;
        assert_eq!(amounts(page, 0).await, [55000, 0, 0, 0]);
        assert_eq!(chosen(page, &pattern_of("Instagram")).await, "First week only");
        page.assert_quiet().await;
    });
}

fn blocks_are_selected_filled_cleared_and_copied_with_keys() {
    journey(Look::WIDE, async |page| {
        plan_in(page, &cafe_at_once(), CALENDAR).await;
        page.click(&cell(0, 0)).await;
        page.key(Key::Shift + Key::Right).await;
        page.key(Key::Shift + Key::Right).await;
        assert_eq!(selected(page).await, [(0, 0), (0, 1), (0, 2)]);
        page.key(Key::Control + "r").await;
        assert_eq!(amounts(page, 0).await, [55000, 55000, 55000, 0], "filled right");
        assert_eq!(sum(page, 0).await, 165_000);
        page.key(Key::Shift + Key::Down).await;
        assert_eq!(selected(page).await.len(), 6, "two rows of three");
        page.key(Key::Control + "d").await;
        assert_eq!(amounts(page, 1).await, [55000, 55000, 55000, 0], "filled down");
        page.key(Key::Control + "c").await;
        page.wait_text(".toast", "The cells are copied").await;
        let copied = page.clipboard().await;
        assert_eq!(copied, "550\t550\t550\n550\t550\t550");
        page.key(Key::Delete).await;
        assert_eq!((amounts(page, 0).await, amounts(page, 1).await), (vec![0; 4], vec![0; 4]), "cleared");
        // What was copied fits where it is put next, and what would fall beyond the plan is left out.
        paste(page, &cell(2, 2), &copied).await;
        assert_eq!(amounts(page, 2).await, [35000, 0, 55000, 55000]);
        assert_eq!(amounts(page, 3).await, [20000, 0, 55000, 55000]);
        for _ in 0..2 {
            page.key(Key::Control + "z").await;
        }
        assert_eq!(amounts(page, 1).await, [55000, 55000, 55000, 0], "a block is one step back");
        assert_eq!(amounts(page, 2).await, [35000, 0, 0, 0]);
        page.click(&cell(2, 3)).await;
        assert_eq!(selected(page).await, [], "another cell, no block");
        page.assert_quiet().await;
    });
}

fn a_table_is_pasted_and_what_is_no_number_is_refused_where_it_fell() {
    journey(Look::WIDE, async |page| {
        plan_in(page, &cafe_at_once(), CALENDAR).await;
        paste(page, &cell(0, 1), "10\t20\t30\r\n40\t50\t60\r\n").await;
        assert_eq!(amounts(page, 0).await, [55000, 1000, 2000, 3000]);
        assert_eq!(amounts(page, 1).await, [40000, 4000, 5000, 6000]);
        assert_eq!((sum(page, 0).await, sum(page, 1).await), (61000, 55000));
        assert!(page.find_all(".weeks .finding").await.is_empty());
        paste(page, &cell(0, 1), "11\tmuch").await;
        page.wait_text(".weeks .finding", "“much” is not a number").await;
        page.wait_text(".weeks .finding", "The figures still use the last valid value, 20.00").await;
        assert_eq!(page.value_of(&cell(0, 1)).await, "11", "what is a number counts");
        assert_eq!(page.value_of(".weeks .cell.invalid").await, "much");
        assert_eq!(page.value_of(&format!("{}[aria-invalid=true]", cell(0, 2))).await, "much");
        assert_eq!(sum(page, 0).await, 61100, "the old amount stays in force");
        page.click(".weeks .finding >> refused-restore").await;
        page.wait_gone(".weeks .finding").await;
        assert_eq!(amounts(page, 0).await, [55000, 1100, 2000, 3000]);
        page.type_into(&cell(0, 0), "lots").await;
        page.wait_text(".weeks .finding", "last valid value, 550.00").await;
        page.key(Key::Escape).await;
        page.wait_gone(".weeks .finding").await;
        assert_eq!(amounts(page, 0).await, [55000, 1100, 2000, 3000], "what was typed changes nothing");
        page.assert_quiet().await;
    });
}

fn weeks_are_planned_on_a_phone_too() {
    journey(Look::PHONE, async |page| {
        plan_in(page, &cafe_at_once(), CALENDAR).await;
        click_in_middle(page, &format!("{} >> pattern-even", pattern_of("Facebook"))).await;
        assert_eq!(amounts(page, 1).await, [10000; 4]);
        click_in_middle(page, &cell(1, 3)).await;
        page.type_into(&cell(1, 3), "0").await;
        page.key(Key::Enter).await;
        assert_eq!(amounts(page, 1).await, [10000, 10000, 10000, 0]);
        assert_eq!(sum(page, 1).await, 30000);
        let wide = page.run("return document.scrollingElement.scrollWidth;", vec![]).await;
        assert_eq!(wide, json!(390), "the weeks scroll, the page does not");
        page.assert_quiet().await;
    });
}

fn patterns_days_and_steps_move_the_money() {
    let (start, end) = ("[data-field=field-first-day-1]", "[data-field=field-last-day-1]");
    let pattern = pattern_of("Instagram");
    journey(Look::WIDE, async |page| {
        plan_in(page, &cafe_at_once(), CALENDAR).await;
        let spend = key_figure(page, KEY_BUDGET).await;
        assert_eq!(amounts(page, 0).await, [55000, 0, 0, 0], "everything at once");
        page.click(&format!("{pattern} >> pattern-even")).await;
        assert_eq!(amounts(page, 0).await, [13750; 4]);
        // The plan begins on Monday, 1 March: three days of the first week, four of the last.
        assert_eq!(page.value_of(start).await, "1 Mar 2027");
        page.type_into(start, "5/3").await;
        page.key(Key::Enter).await;
        page.type_into(end, "25 mrt").await;
        page.key(Key::Enter).await;
        assert_eq!(page.value_of(start).await, "5 Mar 2027");
        assert_eq!(amounts(page, 0).await, [7857, 18334, 18333, 10476], "a week in part counts its days");
        page.type_into(end, "2027-04-25").await;
        page.wait_text("[data-grid=weeks] .finding", "not in the plan").await;
        page.click("[data-grid=weeks] .finding >> refused-restore").await;
        page.click(".step select >> \"€10.00\"").await;
        assert_eq!(amounts(page, 0).await, [8000, 18000, 18000, 11000], "whole steps, the rest last");
        assert_eq!(sum(page, 0).await, 55000, "the row adds up to the budget");
        assert_eq!(key_figure(page, KEY_BUDGET).await, spend);
        assert!(page.text_of(".months").await.contains("Mar 2027"));
        // Back goes to the view before, and closes a dialog.
        show(page, PLAN).await;
        // The browser learns of the step after the next frame.
        page.run_async(
            "const done = arguments[0];
            const look = () => history.state === 'view-plan' ? done() : setTimeout(look, 20);
            look();",
            vec![],
        )
        .await;
        page.back().await;
        page.wait_for(".calendar-view").await;
        page.click(".topbar >> share").await;
        page.wait_for("dialog[open]").await;
        page.back().await;
        page.wait_gone("dialog").await;
        page.wait_for(".calendar-view").await;
        // One that follows at once upon another is closed by Back too: the page is not left.
        page.click(".topbar >> share").await;
        page.wait_for("dialog[open]").await;
        let script = "document.querySelector('dialog header .btn').click();
            setTimeout(() => document.querySelector('.topbar .primary').click(), 0);";
        page.run(script, vec![]).await;
        page.wait_for("dialog[open]").await;
        page.back().await;
        page.wait_gone("dialog").await;
        page.wait_for(".calendar-view").await;
        // The browser's calendar enters a day as if it had been typed.
        let script = "const field = document.querySelector('tr[data-channel=\"1\"] .pick input');
            field.value = '2027-03-08'; field.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(script, vec![]).await;
        page.wait_value(start, "8 Mar 2027").await;
        page.assert_quiet().await;
    });
}
