//! Ranges of cells and rows of the channel grid, chosen with a real mouse and keys.
use mediaplan::scenario::Example;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{PLAN, TABLES, cell, example_in, launch};

journeys![
    a_range_is_dragged_counted_added_up_and_copied,
    whole_columns_are_copied_with_their_headings,
    cells_of_the_grid_are_filled_and_cleared_with_keys,
    rows_are_sorted_grouped_and_filtered,
    rows_are_moved_with_the_mouse_and_with_keys,
    several_rows_change_in_one_step,
    columns_are_chosen_and_kept_in_this_browser,
];

/// Names of the channels, in the order shown.
async fn names(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.grid tr.row .c-name input')].map(name => name.value);";
    texts(&page.run(script, vec![]).await)
}

fn texts(value: &Value) -> Vec<String> {
    let items = value.as_array().expect("a list").iter();
    items.map(|item| item.as_str().unwrap_or_default().to_owned()).collect()
}

/// Budgets of the channels, in the order shown.
async fn budgets(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.grid tr.row .c-budget')]
        .map(cell => cell.querySelector('input')?.value ?? cell.textContent);";
    texts(&page.run(script, vec![]).await)
}

/// Number of cells that are shown as chosen.
async fn chosen(page: &Page) -> usize {
    page.find_all("[data-chosen]").await.len()
}

/// The table in the clipboard as HTML.
async fn html_in_clipboard(page: &Page) -> String {
    let script = "const done = arguments[0];
        navigator.clipboard.read().then(async ([item]) => done(await (await item.getType('text/html')).text()),
            error => done(String(error)));";
    page.run_async(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn copy(page: &Page) {
    page.key(Key::Control + "c").await;
    page.wait_text(".toast", "The cells are copied").await;
    page.click(".toast >> close").await;
}

fn a_range_is_dragged_counted_added_up_and_copied() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        page.wait_for(TABLES).await;
        page.drag(&[&cell(0, 2), &cell(1, 2), &cell(2, 2)]).await;
        page.wait_text(".chosen-line", "3 filled cells · Sum 1,300").await;
        assert_eq!(chosen(page).await, 3);
        copy(page).await;
        assert_eq!(page.clipboard().await, "550\n400\n350");
        assert!(html_in_clipboard(page).await.contains("<td>400</td>"));
        // Shift and a press, Shift and arrows: the range begins where it began.
        page.run("document.querySelector(arguments[0]).focus();", vec![json!(cell(1, 1))]).await;
        page.key(Key::Shift + Key::Right).await;
        page.key(Key::Shift + Key::Down).await;
        assert_eq!(chosen(page).await, 4);
        page.key(Key::Escape).await;
        assert_eq!(chosen(page).await, 0);
        // Figures and the cost sheet are tables as well; a drag over figures explains none.
        page.drag(&["table.cost tr:nth-child(1) th", "table.cost tr:nth-child(2) td"]).await;
        page.wait_text(".chosen-line", "filled cells").await;
        copy(page).await;
        assert!(page.clipboard().await.starts_with("Media, net\t"), "{}", page.clipboard().await);
        assert!(page.find_all("dialog").await.is_empty());
        page.assert_quiet().await;
    });
}

fn whole_columns_are_copied_with_their_headings() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        page.wait_for(TABLES).await;
        page.drag(&[".grid thead .c-price", ".grid thead .c-budget"]).await;
        page.wait_text(".chosen-line", "8 filled cells").await;
        copy(page).await;
        let copied = page.clipboard().await;
        assert!(copied.starts_with("Price, €, net\tBudget, €, net media\n6.00\t550\n"), "{copied}");
        assert!(html_in_clipboard(page).await.contains("<th>Price, €, net</th>"));
        page.click(&cell(0, 2)).await;
        page.key(Key::Control + "a").await;
        copy(page).await;
        let copied = page.clipboard().await;
        assert_eq!(copied.lines().count(), 5, "{copied}");
        assert!(copied.starts_with("Channel\tBuying model\tPrice, €, net\t"), "{copied}");
        assert!(copied.lines().nth(1).is_some_and(|line| line.starts_with("Instagram\tCPM\t6.00\t550")), "{copied}");
        page.assert_quiet().await;
    });
}

fn cells_of_the_grid_are_filled_and_cleared_with_keys() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        page.wait_for(TABLES).await;
        page.drag(&[&cell(0, 2), &cell(2, 2)]).await;
        page.key(Key::Control + "d").await;
        page.wait_text(".grid tfoot .c-budget", "1,850").await;
        assert_eq!(budgets(page).await[1..], ["550", "550", "200"]);
        page.wait_text(".chosen-line", "Sum 1,650").await;
        page.key(Key::Delete).await;
        page.wait_text(".grid tfoot .c-budget", "200").await;
        page.key(Key::Control + "z").await;
        page.wait_text(".grid tfoot .c-budget", "1,850").await;
        page.assert_quiet().await;
    });
}

fn rows_are_sorted_grouped_and_filtered() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let own = names(page).await;
        page.click(".grid thead .c-budget .sort").await;
        page.wait_for(".c-budget .sort.on").await;
        let rising = budgets(page).await;
        assert_eq!(
            (rising.first().map(String::as_str), rising.last().map(String::as_str)),
            (Some("3,000"), Some("12,000"))
        );
        page.click(".grid thead .c-budget .sort").await;
        assert_eq!(budgets(page).await[0], "12,000");
        // What is pasted falls on the rows as they are shown.
        page.click(&cell(0, 2)).await;
        crate::steps::paste(page, &cell(0, 2), "13,000\n11,000").await;
        page.click(".arrange >> sort-own-order").await;
        page.wait_gone(".sort.on").await;
        assert_eq!(names(page).await, own);
        // The button is gone, and the cell before it has the focus again: with every digit.
        page.wait_for(&format!("{}:focus", cell(0, 2))).await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "13,000.00");
        page.click(".arrange select >> group-by-medium").await;
        page.wait_for(".group-head").await;
        assert!(page.text_of(".group-head").await.starts_with("Social · 5 channels"));
        assert_eq!(names(page).await.len(), own.len());
        page.assert_quiet().await;
    });
}

fn rows_are_moved_with_the_mouse_and_with_keys() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.wait_for(TABLES).await;
        let own = names(page).await;
        page.drag(&[
            ".grid tr.row:nth-of-type(1) .chip",
            ".grid tr.row:nth-of-type(2) .chip",
            ".grid tr.row:nth-of-type(3) .chip",
        ])
        .await;
        let moved = names(page).await;
        assert_eq!(moved[..3], [own[1].clone(), own[2].clone(), own[0].clone()]);
        page.run("document.querySelector(arguments[0]).focus();", vec![json!(cell(0, 2))]).await;
        page.key(Key::Alt + Key::Down).await;
        assert_eq!(names(page).await[..2], [own[2].clone(), own[1].clone()]);
        page.wait_for("[data-row=\"1\"][data-column=\"2\"]:focus").await;
        page.key(Key::Alt + Key::Up).await;
        page.wait_for("[data-row=\"0\"][data-column=\"2\"]:focus").await;
        page.key(Key::Control + "z").await;
        page.key(Key::Control + "z").await;
        page.key(Key::Control + "z").await;
        assert_eq!(names(page).await, own);
        page.assert_quiet().await;
    });
}

fn several_rows_change_in_one_step() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.wait_for(TABLES).await;
        page.drag(&[&cell(0, 2), &cell(2, 2)]).await;
        page.wait_text(".chosen-line", "3 channels").await;
        page.type_into(".bulk input", "+10").await;
        page.key(Key::Enter).await;
        page.wait_text(".grid tfoot .c-budget", "63,000").await;
        assert_eq!(budgets(page).await[..3], ["13,200", "8,800", "11,000"]);
        page.click(".chosen-line >> row-remove").await;
        page.wait_text(".toast", "3 channels removed").await;
        assert_eq!(names(page).await.len(), 5);
        page.click(".toast >> undo").await;
        assert_eq!(names(page).await.len(), 8);
        page.assert_quiet().await;
    });
}

fn columns_are_chosen_and_kept_in_this_browser() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.click(".columns summary").await;
        page.click(".columns >> field-note").await;
        page.wait_for(".grid thead .c-note").await;
        page.type_into(".grid tr.row .c-note input", "first half").await;
        page.reload().await;
        page.wait_for(".grid thead .c-note").await;
        assert_eq!(page.value_of(".grid tr.row .c-note input").await, "first half");
        page.wait_for(".columns summary").await;
        page.click(".columns summary").await;
        page.click(".columns >> columns-default").await;
        page.wait_gone(".grid thead .c-note").await;
        page.assert_quiet().await;
    });
}
