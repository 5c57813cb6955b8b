//! A planner's work on a plan: typing, undoing, adding, keeping.
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{DETAILS, cell, click_in_middle, launch};

journeys![
    typing_a_budget_moves_every_figure_and_undo_brings_them_back,
    channels_are_added_named_moved_copied_and_removed,
    escape_closes_what_a_row_offers_and_goes_back_to_its_button,
    a_phone_changes_prices_in_the_details_and_does_undone_steps_again,
    discounts_are_typed_in_a_row_without_losing_the_field,
];

/// Contacts of the first channel.
const CONTACTS: &str = "#view [data-explain=\"contacts@1\"]";
/// Total costs in the strip.
const TOTAL: &str = ".strip [data-explain=cost-total]";

async fn focused(page: &Page) -> (Option<String>, Option<String>) {
    let place =
        page.run("const e = document.activeElement.dataset; return [e.row ?? null, e.column ?? null];", vec![]).await;
    let part = |at: usize| place.get(at).and_then(|part| part.as_str()).map(ToOwned::to_owned);
    (part(0), part(1))
}

async fn rows(page: &Page) -> usize {
    page.find_all("tr.row").await.len()
}

fn typing_a_budget_moves_every_figure_and_undo_brings_them_back() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let (budget, contacts) = (page.text_of(TOTAL).await, page.text_of(CONTACTS).await);
        page.type_into(&cell(0, 2), "24000").await;
        page.key(Key::Enter).await;
        assert_eq!(focused(page).await, (Some("1".into()), Some("2".into())), "Enter goes down");
        page.key(Key::Up).await;
        assert_eq!(focused(page).await.0, Some("0".into()), "an arrow goes up");
        assert_eq!(page.value_of(&cell(0, 2)).await, "24,000.00");
        assert_ne!(page.text_of(CONTACTS).await, contacts);
        page.key(Key::Control + "z").await;
        page.wait_text(TOTAL, &budget).await;
        assert_eq!(page.text_of(CONTACTS).await, contacts);
        page.key(Key::Control + Key::Shift + "z").await;
        page.wait_gone(".topbar .redo:not(:disabled)").await;
        assert_ne!(page.text_of(CONTACTS).await, contacts);
        // On a Russian keyboard the key of Z bears another letter.
        let press = "document.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true }));";
        page.run(press, vec![]).await;
        page.wait_text(TOTAL, &budget).await;
        page.assert_quiet().await;
    });
}

fn channels_are_added_named_moved_copied_and_removed() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let before = rows(page).await;
        page.click(".bar >> add-channel").await;
        page.click(".platforms >> \"TikTok\"").await;
        page.wait_gone("dialog").await;
        assert_eq!(rows(page).await, before + 1);
        let last = cell(before, 0);
        page.type_into(&last, "TikTok, second wave").await;
        page.key(Key::Enter).await;
        page.click("tr:has([data-row=\"8\"]) .menu summary").await;
        page.click(".menu[open] >> row-up").await;
        assert_eq!(page.value_of(&cell(before - 1, 0)).await, "TikTok, second wave", "moved up");
        page.click("tr.row .menu summary").await;
        page.click(".menu[open] >> row-duplicate").await;
        assert_eq!(page.value_of(&cell(1, 0)).await, "Instagram Reels (copy)");
        page.click("tr.row .menu summary").await;
        page.click(".menu[open] >> row-remove").await;
        page.wait_text(".toast", "was removed").await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "Instagram Reels (copy)");
        page.click(".toast >> undo").await;
        page.wait_gone(".toast").await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "Instagram Reels");
        page.assert_quiet().await;
    });
}

fn escape_closes_what_a_row_offers_and_goes_back_to_its_button() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.click("tr.row .menu summary").await;
        page.wait_for(".menu[open] button").await;
        page.run("document.querySelector('.menu[open] button').focus();", vec![]).await;
        page.key(Key::Escape).await;
        page.wait_gone(".menu[open]").await;
        let back = page.run("return document.activeElement.matches('tr.row .menu summary');", vec![]).await;
        assert_eq!(back.as_bool(), Some(true), "the focus is where it came from");
    });
}

fn a_phone_changes_prices_in_the_details_and_does_undone_steps_again() {
    journey(Look::PHONE, async |page| {
        launch(page).await;
        page.click(DETAILS).await;
        let contacts = "#view [data-explain=\"reach@1\"]";
        let before = page.text_of(contacts).await;
        page.type_into("#field-price-1", "3.40").await;
        page.key(Key::Enter).await;
        let dearer = page.text_of(contacts).await;
        assert_ne!(dearer, before);
        page.click(".topbar >> undo").await;
        assert_eq!(page.text_of(contacts).await, before);
        page.click(".topbar >> redo").await;
        assert_eq!(page.text_of(contacts).await, dearer);
        click_in_middle(page, "tr.detail .check input").await;
        page.wait_for("tr.row .lock").await;
        page.click("#bought-by-1 >> buying-cpc").await;
        assert_eq!(page.value_of("#field-price-1").await, "", "bought another way, the price goes");
        let ground = "return getComputedStyle(document.querySelector('#platform-1')).backgroundImage;";
        let arrow = page.run(ground, vec![]).await;
        assert!(arrow.as_str().is_some_and(|image| image.contains("gradient")), "a choice shows its arrow: {arrow}");
        page.assert_quiet().await;
    });
}

/// Each key makes rows of the list below come and go.
fn discounts_are_typed_in_a_row_without_losing_the_field() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.click("tr.row .disclose").await;
        page.wait_for("#field-discount-1").await;
        page.type_into("#field-discount-1", "10+10+10").await;
        assert_eq!(page.value_of("#field-discount-1").await, "10+10+10");
        assert_eq!(page.find_all(".field.discount").await.len(), 3);
        page.assert_quiet().await;
    });
}
