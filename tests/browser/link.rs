//! A link and the plans that are here already: it opens beside them, also in another browser, also in mid-edit.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::Value;
use thirtyfour::Key;

use crate::harness::journey;
use crate::look::Look;

journeys![
    in_another_browser_it_shows_the_same_figures,
    no_other_plan_is_seen_before_that_of_a_link,
    link_opens_beside_a_plan_that_is_being_typed_into,
    a_damaged_link_at_the_start_leaves_nothing_behind,
];

fn in_another_browser_it_shows_the_same_figures() {
    let mut sent = None;
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".example:nth-of-type(2)").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.type_into("[data-row=\"0\"][data-column=\"2\"]", "12345.67").await;
        page.key(Key::Tab).await;
        let figures = (page.text_of(".strip").await, page.text_of(".cost").await, page.text_of("table.grid").await);
        page.click(".topbar .primary").await;
        let shown = page.value_of("dialog .link-text").await;
        page.click("dialog footer .primary").await;
        page.wait_text(".toast", "The link is copied").await;
        assert_eq!(page.clipboard().await, shown, "what is copied is what is shown");
        sent = Some((shown, figures));
    });
    let (address, figures) = sent.expect("a link was made");
    let (_, fragment) = address.split_once('#').expect("the plan stands behind the #");
    journey(Look::WIDE, async |page| {
        page.open(fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        let here = (page.text_of(".strip").await, page.text_of(".cost").await, page.text_of("table.grid").await);
        assert_eq!(here, figures);
        assert!(!page.location().await.contains('#'), "the plan leaves the address");
        let asked = "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
            .map(entry => entry.name).filter(name => !name.includes('#') && name.includes(arguments[0]));";
        let asked = page.run(asked, vec![Value::from(&fragment[..20])]).await;
        assert_eq!(asked, Value::Array(vec![]), "and never travels to the server");
        page.assert_quiet().await;
    });
}

fn no_other_plan_is_seen_before_that_of_a_link() {
    // Every name that the plan had, from the first rendering on.
    const NAMES: &str = "window.planNames = []; new MutationObserver(() => {
        const name = document.querySelector('.plan-name')?.textContent;
        if (name && planNames.at(-1) !== name) planNames.push(name);
    }).observe(document, { childList: true, subtree: true, characterData: true });";
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".example:nth-of-type(2)").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": NAMES })).await;
        page.reload().await;
        assert_eq!(page.run("return planNames;", vec![]).await, serde_json::json!(["Stilte One launch"]));
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.wait_text(".toast", "open as a copy").await;
        let names = page.run("return planNames;", vec![]).await;
        assert_eq!(
            names,
            serde_json::json!([page.text_of(".plan-name").await]),
            "the plan in the browser is not shown"
        );
        page.assert_quiet().await;
    });
}

fn link_opens_beside_a_plan_that_is_being_typed_into() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".example:nth-of-type(2)").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.type_into("[data-row=\"0\"][data-column=\"2\"]", "31415").await;
        // No key that ends the entry, and no pause in which it would be kept.
        page.follow(&link::encode(&example(Example::B2b))).await;
        page.wait_text(".toast", "open as a copy").await;
        assert_ne!(page.text_of(".plan-name").await, "Stilte One launch");
        page.reload().await;
        page.click(".brand").await;
        assert_eq!(page.find_all(".plan-line").await.len(), 2, "one from here, one from the link");
        page.click(".plan-line:not(.open) .btn.outline").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        assert_eq!(page.value_of("[data-row=\"0\"][data-column=\"2\"]").await, "31,415", "what was typed is kept");
        page.assert_quiet().await;
    });
}

fn a_damaged_link_at_the_start_leaves_nothing_behind() {
    let whole = link::encode(&example(Example::Cafe));
    journey(Look::WIDE, async |page| {
        page.open(&whole[..whole.len() - 10]).await;
        page.wait_text("dialog [role=alert]", "end of this link is missing").await;
        page.type_into("#whole-link", "nothing of the kind").await;
        page.click("dialog footer .primary").await;
        page.wait_text("dialog [role=alert]", "not a link to a plan").await;
        page.click("dialog header .btn").await;
        page.wait_gone("dialog").await;
        page.wait_text(".empty", "Which channels will the campaign use?").await;
        page.reload().await;
        assert!(page.find_all("dialog").await.is_empty(), "it is not said twice");
        page.assert_quiet().await;
    });
}
