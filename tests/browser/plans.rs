//! Work without the mouse, and the list of plans: what is typed key by key, undone by button, named, copied, thrown
//! away.
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{cell, launch};

journeys![
    a_grid_is_walked_and_typed_into_as_a_spreadsheet,
    a_wrong_key_marks_the_cell_and_keeps_focus_and_figures,
    the_buttons_undo_and_redo_step_by_step,
    plans_are_renamed_copied_thrown_away_and_brought_back,
];

const BUDGET: &str = ".strip [data-explain=cost-total]";
const UNDO: &str = ".topbar >> undo";
const REDO: &str = ".topbar >> redo";

/// The row and the column that have the focus.
async fn focused(page: &Page) -> (String, String) {
    let place = page.run("const e = document.activeElement.dataset; return [e.row, e.column];", vec![]).await;
    let part = |at: usize| place.get(at).and_then(|part| part.as_str()).unwrap_or("elsewhere").to_owned();
    (part(0), part(1))
}

/// One key after the other, to whatever has the focus, as a person types.
async fn keys(page: &Page, text: &str) {
    for key in text.chars() {
        page.key(key.to_string()).await;
    }
}

/// The names in the list of plans, from the top.
async fn names(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.plan-line .name')].map(input => input.value);";
    let list = page.run(script, vec![]).await;
    list.as_array().into_iter().flatten().filter_map(|name| name.as_str()).map(ToOwned::to_owned).collect()
}

fn a_grid_is_walked_and_typed_into_as_a_spreadsheet() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let strip = page.text_of(".strip").await;
        page.click(&cell(0, 2)).await;
        keys(page, "24000").await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "24000", "the first key replaces, the others follow");
        let typed = page.text_of(".strip").await;
        assert_ne!(typed, strip, "figures follow while the key is down");
        page.key(Key::Enter).await;
        assert_eq!(focused(page).await, ("1".into(), "2".into()), "Enter goes down");
        page.key(Key::Shift + Key::Enter).await;
        assert_eq!(focused(page).await, ("0".into(), "2".into()), "Shift and Enter go up");
        page.key(Key::Left).await;
        assert_eq!(focused(page).await, ("0".into(), "1".into()), "an arrow leaves a selected text");
        page.key(Key::Right).await;
        page.key(Key::Down).await;
        page.key(Key::Up).await;
        keys(page, "7").await;
        assert_ne!(page.text_of(".strip").await, typed);
        page.key(Key::Escape).await;
        page.wait_text(BUDGET, typed.lines().nth(1).unwrap_or_default()).await;
        assert_eq!(page.text_of(".strip").await, typed, "Escape brings the figures back");
        assert_eq!(focused(page).await, ("0".into(), "2".into()), "and leaves the focus where it is");
        page.key(Key::Tab).await;
        assert_ne!(focused(page).await, ("0".into(), "2".into()), "Tab goes on");
        assert_eq!(page.value_of(&cell(0, 2)).await, "24,000", "left, it reads as the others");
        page.assert_quiet().await;
    });
}

fn a_wrong_key_marks_the_cell_and_keeps_focus_and_figures() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let strip = page.text_of(".strip").await;
        page.click(&cell(0, 1)).await;
        for (key, so_far) in [("a", "a"), ("b", "ab"), ("c", "abc")] {
            page.key(key).await;
            assert_eq!(focused(page).await, ("0".into(), "1".into()), "the focus stays after {so_far}");
            assert_eq!(page.value_of(&cell(0, 1)).await, so_far);
        }
        let told = page
            .run(
                "const cell = document.querySelector(arguments[0]);
                 return [cell.getAttribute('aria-invalid'),
                     document.getElementById(cell.getAttribute('aria-describedby'))?.innerText ?? ''];",
                vec![json!(cell(0, 1))],
            )
            .await;
        assert_eq!(told.get(0), Some(&json!("true")), "the cell is marked");
        let why = told.get(1).and_then(|why| why.as_str()).unwrap_or_default();
        assert!(why.contains("is not a number"), "the cell is described by the reason: {why:?}");
        assert_eq!(page.text_of(".strip").await, strip, "figures stay");
        page.key(Key::Escape).await;
        page.wait_gone(".finding [id^=refused]").await;
        assert_eq!(focused(page).await, ("0".into(), "1".into()));
        let ring = "return getComputedStyle(document.querySelector('.cell.invalid')).boxShadow;";
        page.key("x").await;
        page.wait_text(".finding", "last valid value, 6.8").await;
        let focused = page.run(ring, vec![]).await;
        page.run("document.activeElement.blur();", vec![]).await;
        assert_ne!(page.run(ring, vec![]).await, focused, "a wrong cell shows its focus too");
        page.click(".finding >> refused-restore").await;
        page.wait_gone(".finding [id^=refused]").await;
        // The button is gone, and the cell has the focus again: as it is typed.
        page.wait_for(&format!("{}:focus", cell(0, 1))).await;
        assert_eq!(page.value_of(&cell(0, 1)).await, "6.8");
        page.assert_quiet().await;
    });
}

fn the_buttons_undo_and_redo_step_by_step() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let first = page.text_of(".strip").await;
        for (row, budget) in [(0, "24000"), (1, "100")] {
            page.type_into(&cell(row, 2), budget).await;
            page.key(Key::Tab).await;
        }
        let last = page.text_of(".strip").await;
        page.click(UNDO).await;
        let between = page.text_of(".strip").await;
        assert!(between != last && between != first, "each cell is a step of its own");
        page.click(UNDO).await;
        assert_eq!(page.text_of(".strip").await, first);
        page.click(REDO).await;
        assert_eq!(page.text_of(".strip").await, between);
        page.click(REDO).await;
        assert_eq!(page.text_of(".strip").await, last);
        page.wait_for(".topbar .redo:disabled").await;
        page.assert_quiet().await;
    });
}

fn plans_are_renamed_copied_thrown_away_and_brought_back() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.click(".brand").await;
        page.wait_for(".plan-line.open").await;
        // An example opens as a plan of its own; the empty one it began with may stay below it.
        let before = names(page).await;
        assert_eq!(before.first().map(String::as_str), Some("Stilte One launch"));
        page.type_into(".plan-line.open .name", "Autumn").await;
        page.key(Key::Tab).await;
        page.click(".plan-line.open >> \"Duplicate Autumn\"").await;
        page.wait_text(".plan-name", "Autumn (copy)").await;
        page.click(".brand").await;
        page.wait_for(".plan-line.open").await;
        let copied = names(page).await;
        assert_eq!(copied.len(), before.len() + 1);
        assert!(copied.contains(&"Autumn".to_owned()) && copied.contains(&"Autumn (copy)".to_owned()), "{copied:?}");
        let open = page.value_of(".plan-line.open .name").await;
        page.click(&format!(".plan-line.open >> \"Delete {open}\"")).await;
        page.wait_text(".toast", &format!("“{open}” was deleted")).await;
        assert!(!names(page).await.contains(&open));
        page.click(".toast >> undo").await;
        page.wait_gone(".toast").await;
        assert_eq!(names(page).await, copied, "each at its place again");
        let other = page.value_of(".plan-line:not(.open) .name").await;
        page.click(&format!(".plan-line >> \"Open {other}\"")).await;
        page.wait_gone("dialog").await;
        let now = page.text_of(".plan-name").await;
        page.reload().await;
        assert_eq!(page.text_of(".plan-name").await, now, "the plan that was open opens again");
        page.click(".brand").await;
        page.wait_for(".plan-line").await;
        assert_eq!(names(page).await, copied, "the list outlives the page");
        page.assert_quiet().await;
    });
}
