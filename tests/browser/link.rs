//! A link and the plans that are here already: it opens beside them, also in mid-edit.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;

use crate::harness::journey;
use crate::look::Look;
use crate::steps::{cell, launch};

journeys![
    no_other_plan_is_seen_before_that_of_a_link,
    link_opens_beside_a_plan_that_is_being_typed_into,
    a_damaged_link_at_the_start_leaves_nothing_behind,
];

fn no_other_plan_is_seen_before_that_of_a_link() {
    // Every name that the plan had, from the first rendering on.
    const NAMES: &str = "window.planNames = []; new MutationObserver(() => {
        const name = document.querySelector('.plan-name')?.textContent;
        if (name && planNames.at(-1) !== name) planNames.push(name);
    }).observe(document, { childList: true, subtree: true, characterData: true });";
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.before_load(NAMES).await;
        page.reload().await;
        assert_eq!(page.run("return planNames;", vec![]).await, json!(["Stilte One launch"]));
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.wait_text(".toast", "open as a copy").await;
        let names = page.run("return planNames;", vec![]).await;
        assert_eq!(names, json!([page.text_of(".plan-name").await]), "the plan in the browser is not shown");
        page.assert_quiet().await;
    });
}

fn link_opens_beside_a_plan_that_is_being_typed_into() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.type_into(&cell(0, 2), "31415").await;
        // No key that ends the entry, and no pause in which it would be kept.
        page.follow(&link::encode(&example(Example::B2b))).await;
        page.wait_text(".toast", "open as a copy").await;
        assert_ne!(page.text_of(".plan-name").await, "Stilte One launch");
        page.reload().await;
        page.click(".brand").await;
        page.wait_for(".plan-line").await;
        assert_eq!(page.find_all(".plan-line").await.len(), 2, "one from here, one from the link");
        page.click(".plan-line:not(.open) >> \"Open Stilte One launch\"").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        assert_eq!(page.value_of(&cell(0, 2)).await, "31,415", "what was typed is kept");
        page.assert_quiet().await;
    });
}

fn a_damaged_link_at_the_start_leaves_nothing_behind() {
    let whole = link::encode(&example(Example::Cafe));
    journey(Look::WIDE, async |page| {
        page.open(&whole[..whole.len() - 10]).await;
        page.wait_text("dialog [role=alert]", "of this link is missing").await;
        page.type_into("#whole-link", "nothing of the kind").await;
        page.click("dialog footer >> link-open").await;
        page.wait_text("dialog [role=alert]", "no link to a plan").await;
        page.click("dialog header >> close").await;
        page.wait_gone("dialog").await;
        page.wait_text(".empty", "Which channels will the campaign use?").await;
        page.reload().await;
        assert!(page.find_all("dialog").await.is_empty(), "it is not said twice");
        page.assert_quiet().await;
    });
}
