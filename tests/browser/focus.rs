//! Work from the keyboard: where the focus goes, how amounts are read, and what findings lead to.
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{PLAN, cell, click_in_middle, launch, show};

journeys![
    a_plan_is_typed_row_by_row_without_the_mouse,
    the_focus_stays_near_what_goes_and_moves,
    a_doubtful_amount_is_echoed_with_the_other_reading,
    findings_lead_to_their_fields_and_enter_goes_on,
    a_click_takes_the_whole_field_and_the_next_goes_into_it,
    menus_close_outside_and_open_to_arrows,
];

/// Address of the field that has the focus, or its kind of element.
async fn focused(page: &Page) -> String {
    let script = "const e = document.activeElement; return e.dataset.field ?? e.tagName;";
    page.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until a field has the focus.
async fn wait_focus(page: &Page, field: &str) {
    page.wait_for(&format!("[data-field=\"{field}\"]:focus")).await;
}

/// Types into whatever has the focus, key by key.
async fn keys(page: &Page, text: &str) {
    for key in text.chars() {
        page.key(key.to_string()).await;
    }
}

/// An empty plan with a channel on Telegram, for which no price is known.
async fn begin(page: &Page) {
    page.open("").await;
    page.click(".empty >> add-channel").await;
    page.click(".platforms >> \"Telegram\"").await;
    page.wait_gone("dialog").await;
    wait_focus(page, "field-price-1").await;
}

fn a_plan_is_typed_row_by_row_without_the_mouse() {
    journey(Look::WIDE, async |page| {
        begin(page).await;
        keys(page, "10").await;
        // Past both digits, then on.
        for _ in 0..3 {
            page.key(Key::Left).await;
        }
        page.wait_for("select.cell:focus").await;
        page.key(Key::Left).await;
        assert_eq!(focused(page).await, "field-name-1", "the choice of the buying model lies between name and price");
        for _ in 0..3 {
            page.key(Key::Right).await;
        }
        assert_eq!(focused(page).await, "field-budget-1");
        keys(page, "600+50").await;
        page.wait_text(".finding", "= 650.00").await;
        page.key(Key::Enter).await;
        wait_focus(page, "field-budget-2").await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "650");
        assert_eq!(page.find_all("tr.row").await.len(), 2, "Enter in the last row makes the next channel");
        page.key(Key::Enter).await;
        assert_eq!(page.find_all("tr.row").await.len(), 2, "but not below an empty one");
        keys(page, "12%").await;
        page.wait_text(".finding", "12% of €650.00, the net media of the other channels, is 78.00").await;
        page.key(Key::Control + "z").await;
        wait_focus(page, "field-budget-2").await;
        page.key(Key::Control + "z").await;
        wait_focus(page, "field-budget-1").await;
        assert_eq!(page.find_all("tr.row").await.len(), 1);
        page.assert_quiet().await;
    });
}

fn the_focus_stays_near_what_goes_and_moves() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let menu = async |row: usize, item: &str| {
            page.click(&format!("tr:has([data-row=\"{row}\"]) .menu summary")).await;
            page.click(&format!(".menu[open] >> {item}")).await;
        };
        let row = "return document.activeElement.dataset.row ?? document.activeElement.tagName;";
        menu(2, "row-remove").await;
        page.wait_for("summary[data-row=\"2\"]:focus").await;
        menu(2, "row-down").await;
        page.wait_for("summary[data-row=\"3\"]:focus").await;
        page.click(&cell(1, 2)).await;
        keys(page, "5").await;
        page.click(".topbar >> undo").await;
        assert_ne!(page.run(row, vec![]).await, json!("BODY"));
        while page.find_all(".topbar .undo:not(:disabled)").await.len() == 1 {
            page.click(".topbar >> undo").await;
        }
        page.wait_gone("body:focus").await;
        assert_ne!(page.run(row, vec![]).await, json!("BODY"), "the button cannot have it any more");
        page.assert_quiet().await;
    });
}

fn a_doubtful_amount_is_echoed_with_the_other_reading() {
    journey(Look::WIDE, async |page| {
        begin(page).await;
        page.key(Key::Right).await;
        keys(page, "1.234").await;
        page.wait_text(".finding", "Read as 1.23.").await;
        page.key(Key::Tab).await;
        page.click(".finding .say button").await;
        page.wait_gone(".finding").await;
        wait_focus(page, "field-budget-1").await;
        page.key(Key::Tab).await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "1,234");
        for (text, told) in [
            ("100-150", "is not one number"),
            ("$5", "This plan is in €"),
            ("5/0", "divides by zero"),
            ("12%", "nothing to take a percentage of"),
        ] {
            page.type_into(&cell(0, 2), text).await;
            page.wait_text(".finding", told).await;
        }
        page.type_into(&cell(0, 1), "12%").await;
        page.wait_text(".finding", "A percentage is not possible here").await;
        page.assert_quiet().await;
    });
}

fn findings_lead_to_their_fields_and_enter_goes_on() {
    journey(Look::WIDE, async |page| {
        begin(page).await;
        assert!(page.find_all(".findings-card").await.is_empty(), "nothing is missing before there is a budget");
        page.key(Key::Right).await;
        keys(page, "500").await;
        page.key(Key::Enter).await;
        wait_focus(page, "field-budget-2").await;
        keys(page, "700").await;
        page.wait_text(".findings-card", "2 channels have no audience.").await;
        page.click(".findings-card .finding-group summary").await;
        page.click(".findings-card .finding-group[open] .go").await;
        wait_focus(page, "field-audience-1").await;
        keys(page, "5000").await;
        page.key(Key::Enter).await;
        assert_eq!(focused(page).await, "field-audience-2", "a column of the grid: Enter goes down");
        page.click("tr.row .disclose").await;
        page.click(".detail [data-field=\"field-audience-1\"]").await;
        page.key(Key::Enter).await;
        assert_eq!(focused(page).await, "field-on-target-1", "in a form Enter goes on");
        page.key(Key::Shift + Key::Enter).await;
        assert_eq!(focused(page).await, "field-audience-1");
        page.click(".findings-card .finding-group summary").await;
        page.click(".findings-card .finding-group[open] .go").await;
        wait_focus(page, "field-price-1").await;
        show(page, PLAN).await;
        page.assert_quiet().await;
    });
}

fn a_click_takes_the_whole_field_and_the_next_goes_into_it() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let budget = cell(1, 2);
        let selected = "const e = document.activeElement; return e.selectionEnd - e.selectionStart;";
        let length = "return document.activeElement.value.length;";
        click_in_middle(page, &budget).await;
        assert_eq!(page.run(selected, vec![]).await, page.run(length, vec![]).await);
        keys(page, "777").await;
        assert_eq!(page.value_of(&budget).await, "777");
        click_in_middle(page, &budget).await;
        assert_eq!(
            page.run(selected, vec![]).await,
            json!(0),
            "a click into a field that has the focus places the caret"
        );
        page.key(Key::End).await;
        keys(page, "0").await;
        assert_eq!(page.value_of(&budget).await, "7770");
        // A value that reads otherwise than it is typed is selected too.
        page.key(Key::Enter).await;
        page.key(Key::Up).await;
        keys(page, "12").await;
        assert_eq!(page.value_of(&budget).await, "12");
        page.assert_quiet().await;
    });
}

fn menus_close_outside_and_open_to_arrows() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let menu = "[data-grid=channels] tr.row .menu";
        page.click(&format!("{menu} summary")).await;
        page.wait_for(&format!("{menu}[open]")).await;
        page.key(Key::Down).await;
        page.wait_for(".menu[open] button:focus").await;
        page.key(Key::Up).await;
        page.wait_for(".menu[open] summary:focus").await;
        click_in_middle(page, "#channels-title").await;
        page.wait_gone(".menu[open]").await;
        page.click(".menu.columns summary").await;
        page.key(Key::Down).await;
        page.wait_for(".menu.columns[open] input:focus").await;
        page.key(Key::Escape).await;
        page.wait_for(".menu.columns:not([open]) summary:focus").await;
        // Tab leads out of it and closes it.
        page.click(".menu.columns summary").await;
        page.wait_for(".menu.columns[open]").await;
        page.run("[...document.querySelectorAll('.menu.columns input:not(:disabled)')].at(-1).focus();", vec![]).await;
        page.key(Key::Tab).await;
        page.wait_gone(".menu[open]").await;
        page.assert_quiet().await;
    });
}
