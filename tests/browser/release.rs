//! A release that the host has replaced, and a host that is gone: the page says which, and what to do.
use serde_json::json;

use crate::harness::{Page, Workers, journey_on_site};
use crate::look::Look;
use crate::steps::{REACH, cell, click_in_middle, launch, show};

journeys![
    open_page_of_a_replaced_release_says_so,
    replaced_release_that_a_browser_keeps_is_left_by_reloading,
    lost_connection_is_called_so_and_tried_again,
    old_page_without_its_files_says_so_and_reloads,
];

/// Files of everything that comes after the Plan view's grid.
const LATER: [&str; 7] = ["charts", "tables", "views", "dialogs", "files", "first.nl", "first.ru"];

/// Opens the launch plan on a page that does not find what it loads later.
async fn replaced(page: &Page) {
    launch(page).await;
    page.wait_text("#view .waiting", "A new version of Mediaplan is there").await;
    page.click(".tabs >> view-reach").await;
    page.wait_text("#view .waiting", "A new version of Mediaplan is there").await;
    click_in_middle(page, ".strip [data-explain=reach]").await;
    page.wait_text("dialog .waiting", "A new version of Mediaplan is there").await;
    page.click("dialog >> close").await;
    page.wait_gone("dialog").await;
    page.click(".topbar >> \"Nederlands\"").await;
    page.wait_text(".toast", "A new version of Mediaplan is there").await;
    assert_eq!(page.run("return document.documentElement.lang;", vec![]).await, json!("en"));
    page.click(".toast >> close").await;
    page.click(".tabs >> view-plan").await;
}

fn open_page_of_a_replaced_release_says_so() {
    journey_on_site(Look::WIDE, Workers::Refused, async |page, site| {
        // The dialogs come, so that a file can be saved.
        site.remove(&["files"]);
        launch(page).await;
        page.click(".brand").await;
        page.click(".plans-actions >> plans-save-file").await;
        page.wait_text("dialog .toast", "A new version of Mediaplan is there").await;
    });
    journey_on_site(Look::WIDE, Workers::Refused, async |page, site| {
        site.remove(&LATER);
        replaced(page).await;
        page.type_into(&cell(0, 0), "A name just typed").await;
        site.release();
        page.click("#view .waiting >> reload").await;
        page.wait_for(".chart svg").await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "A name just typed");
        show(page, REACH).await;
    });
}

/// A worker keeps the page of the old release, but not the parts that were gone before it had them.
fn replaced_release_that_a_browser_keeps_is_left_by_reloading() {
    journey_on_site(Look::WIDE, Workers::Allowed, async |page, site| {
        site.remove(&["charts", "tables", "views", "dialogs", "files"]);
        launch(page).await;
        let active = "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true));";
        page.run_async(active, vec![]).await;
        page.wait_text("#view .waiting", "A new version of Mediaplan is there").await;
        page.type_into(&cell(0, 0), "A name just typed").await;
        site.release();
        page.click("#view .waiting >> reload").await;
        page.wait_for(".chart svg").await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "A name just typed");
        show(page, REACH).await;
    });
}

fn lost_connection_is_called_so_and_tried_again() {
    journey_on_site(Look::WIDE, Workers::Refused, async |page, site| {
        page.block("*views*").await;
        launch(page).await;
        page.wait_for(".chart svg").await;
        site.stop().await;
        page.block("*nothing*").await;
        page.click(".tabs >> view-reach").await;
        page.wait_text("#view .waiting", "Check the connection").await;
        page.click("#view .waiting >> load-again").await;
        page.wait_text("#view .waiting", "Check the connection").await;
        site.start().await;
        page.click("#view .waiting >> load-again").await;
        page.wait_for(".overlap-card").await;
    });
}

fn old_page_without_its_files_says_so_and_reloads() {
    for missing in ["boot-", "first-", "app-", "editor-", "first.nl-"] {
        journey_on_site(Look::WIDE.with_languages("nl"), Workers::Refused, async |page, site| {
            site.remove(&[missing]);
            page.load("").await;
            page.wait_text("#app [role=alert] [lang=en]", "There is a new version of Mediaplan").await;
            page.wait_text("#app [role=alert] [lang=nl]", "Er is een nieuwe versie van Mediaplan").await;
            page.wait_text("#app [role=alert] [lang=ru]", "Вышла новая версия Mediaplan").await;
            site.release();
            page.click("#app [role=alert] button").await;
            page.wait_for(".topbar").await;
        });
    }
}
