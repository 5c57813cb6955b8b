//! A page that something else changes too: the browser's translation, and extensions.
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, cell, launch, show};

journeys![
    texts_that_were_replaced_come_back_when_they_change,
    texts_that_were_wrapped_come_back_when_they_change,
    nodes_of_extensions_are_in_nobodys_way,
];

/// Column of the budgets.
const BUDGET: usize = 2;

/// Total of the budgets.
const TOTAL: &str = "tfoot .c-budget";

/// Puts elements in the place of all texts but names, as translations in Chrome and Edge do.
const REPLACE: &str = "t => { \
    const font = document.createElement('font'); \
    font.innerHTML = '<font></font>'; \
    font.firstChild.textContent = t.data; \
    t.parentNode.replaceChild(font, t); \
}";

/// Puts elements around all texts but names.
const WRAP: &str = "t => { \
    const font = document.createElement('font'); \
    t.before(font); \
    font.append(t); \
}";

/// Puts an element before each text and each field.
const ADD: &str = "t => { \
    t.before(document.createElement('x-extension')); \
    for (const input of t.parentNode.querySelectorAll('input')) input.after(document.createElement('x-extension')); \
}";

/// Changes the texts of the page as it stands.
async fn change(page: &Page, way: &str) {
    let script = format!(
        "const texts = []; \
         const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT); \
         while (walk.nextNode()) texts.push(walk.currentNode); \
         const meant = texts.filter(t => t.data.trim() && !t.parentNode.closest('[translate=no], svg, option, style')); \
         meant.forEach({way}); \
         return meant.length;"
    );
    let count = page.run(&script, Vec::new()).await;
    assert!(count.as_u64().is_some_and(|count| count > 20), "{count}");
}

/// Does what changes texts, adds and removes nodes: after each step what is shown is right.
async fn work_goes_on(page: &Page, way: &str) {
    launch(page).await;
    let before = page.text_of(TOTAL).await;
    change(page, way).await;
    page.type_into(&cell(0, BUDGET), "1234").await;
    page.key(Key::Enter).await;
    page.wait_text(TOTAL, "49,234").await;
    change(page, way).await;
    page.click(".bar >> add-channel").await;
    page.wait_for("dialog .platforms").await;
    change(page, way).await;
    page.type_into("dialog input[type=search]", "radio").await;
    page.key(Key::Escape).await;
    page.key(Key::Escape).await;
    page.wait_gone("dialog").await;
    for view in [CALENDAR, REACH, EFFECT, PLAN] {
        show(page, view).await;
        change(page, way).await;
    }
    page.click(".topbar >> undo").await;
    page.wait_text(TOTAL, &before).await;
    page.run(
        "const menu = document.querySelector('.topbar select'); menu.selectedIndex = 1; \
              menu.dispatchEvent(new Event('change', { bubbles: true }));",
        Vec::new(),
    )
    .await;
    page.wait_text(".tabs", "Bereik").await;
    page.wait_text("thead", "Kanaal").await;
    page.assert_quiet().await;
}

fn texts_that_were_replaced_come_back_when_they_change() {
    journey(Look::WIDE, async |page| work_goes_on(page, REPLACE).await);
}

fn texts_that_were_wrapped_come_back_when_they_change() {
    journey(Look::WIDE, async |page| work_goes_on(page, WRAP).await);
}

fn nodes_of_extensions_are_in_nobodys_way() {
    journey(Look::WIDE, async |page| work_goes_on(page, ADD).await);
}
