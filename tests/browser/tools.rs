//! More than bought media: influencers, the effective frequency, measured reach, and all of it in a link.
use mediaplan::scenario::Example;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{
    CALENDAR, DETAILS, KEY_REACH, MATRIX, PLAN, REACH, cell, click_in_middle, example_in, key_figure, paste, show,
};

journeys![
    effective_frequency_decides_who_counts,
    measured_reach_gives_the_evenness,
    a_plan_with_weeks_pairs_and_tools_travels_in_a_link,
];

/// Fit of measured points to the audience as it is.
const KEPT: &str = "[data-fit=fit-audience-fixed]";

/// The row that a channel added to the café gets, and its number.
const ADDED: usize = 4;

/// Adds influencers on Instagram. Their details are open then.
async fn add_influencers(page: &Page) {
    page.click(".bar >> add-channel").await;
    page.click("dialog .seg >> channel-type-influencer").await;
    page.wait_pressed("dialog .seg >> channel-type-influencer").await;
    page.click(".platforms >> \"Instagram\"").await;
    page.wait_gone("dialog").await;
    page.click(&in_added(".disclose")).await;
}

fn in_added(css: &str) -> String {
    format!("tr:has([data-row=\"{ADDED}\"]) {css}")
}

/// Fills in fields of the details.
async fn fill(page: &Page, values: &[(&str, &str)]) {
    for (name, value) in values {
        page.type_into(&format!("#field-{name}-{}", ADDED + 1), value).await;
        page.key(Key::Enter).await;
    }
}

fn effective_frequency_decides_who_counts() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, REACH).await;
        let card = "[data-chart=frequency]";
        let (title, effective) = (format!("{card} h2"), format!("{card} [data-explain=effective-reach]"));
        let reach = key_figure(page, KEY_REACH).await;
        let (from, up_to) = ("select[aria-label$=minimum]", "select[aria-label$=maximum]");
        page.click(&format!("{from} >> \"2\"")).await;
        page.click(&format!("{up_to} >> effective-frequency-any")).await;
        page.wait_text(&title, "effective frequency: 2+ contacts").await;
        let (said, people) = (page.text_of(&title).await, page.text_of(&effective).await);
        page.click(&format!("{up_to} >> \"4\"")).await;
        page.wait_text(&title, "effective frequency: 2–4 contacts").await;
        assert_ne!(page.text_of(&title).await, said);
        let count = |text: &str| text.replace(',', "").parse::<u64>().expect("people");
        assert!(count(&page.text_of(&effective).await) < count(&people), "those met more often do not count any more");
        assert_eq!(key_figure(page, KEY_REACH).await, reach, "who is reached does not depend on it");
        page.key(Key::Control + "z").await;
        page.wait_text(&title, &said).await;
        page.assert_quiet().await;
    });
}

fn measured_reach_gives_the_evenness() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        page.click(DETAILS).await;
        let evenness = "#field-evenness-1";
        assert_eq!(page.value_of(evenness).await, "0.8");
        let reach = key_figure(page, KEY_REACH).await;
        page.click("tr.detail >> fit-open").await;
        page.wait_text("dialog h2", "Measured reach: Instagram").await;
        page.type_into("#fit-points", "40000; 22000\n90000; lots").await;
        page.wait_text("dialog .refusal", "Line 2: “lots” is not a number").await;
        page.type_into("#fit-points", "40000; 22000\n90000").await;
        page.wait_text("dialog .refusal", "Line 2 needs two numbers").await;
        page.type_into("#fit-points", "40000; 22000\n90000; 31000").await;
        page.wait_gone("dialog .refusal").await;
        page.wait_text(KEPT, "Typical error").await;
        page.wait_for("[data-fit=fit-audience-fitted]").await;
        let said = page.text_of(&format!("{KEPT} p")).await;
        let found = said.split("Evenness k ").nth(1).and_then(|rest| rest.split(". ").next()).expect("an evenness");
        assert_eq!(key_figure(page, KEY_REACH).await, reach, "nothing changes by itself");
        page.click(&format!("{KEPT} >> fit-apply")).await;
        page.wait_gone("dialog").await;
        assert_eq!(page.value_of(evenness).await, found, "what the dialog said");
        assert_ne!(key_figure(page, KEY_REACH).await, reach);
        page.key(Key::Control + "z").await;
        assert_eq!(page.value_of(evenness).await, "0.8");
        assert_eq!(key_figure(page, KEY_REACH).await, reach);
        page.assert_quiet().await;
    });
}

fn a_plan_with_weeks_pairs_and_tools_travels_in_a_link() {
    let mut sent = None;
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        add_influencers(page).await;
        fill(page, &[("posts", "3"), ("post-reach", "25"), ("audience", "20000")]).await;
        page.type_into(&cell(ADDED, 1), "200").await;
        page.key(Key::Tab).await;
        let before = key_figure(page, KEY_REACH).await;
        show(page, CALENDAR).await;
        paste(page, &cell(0, 0), "100\t150.50\t0\t299.50").await;
        page.type_into("input[aria-label=\"Persistence, Instagram\"]", "80").await;
        page.key(Key::Tab).await;
        show(page, REACH).await;
        page.click(MATRIX).await;
        paste(page, &cell(0, 1), "40\t10\n\t12").await;
        assert_ne!(key_figure(page, KEY_REACH).await, before);
        show(page, PLAN).await;
        click_in_middle(page, &in_added(".disclose")).await;
        let seen = seen(page).await;
        page.click(".topbar >> share").await;
        sent = Some((page.value_of("dialog .link-text").await, seen));
    });
    let (address, figures) = sent.expect("a link was made");
    let (_, fragment) = address.split_once('#').expect("the plan stands behind the #");
    journey(Look::WIDE, async |page| {
        page.open(fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        assert_eq!(seen(page).await, figures);
        page.assert_quiet().await;
    });
}

/// Texts of a plan in all three views.
async fn seen(page: &Page) -> Vec<String> {
    let mut seen = vec![page.text_of(".strip").await];
    for (tab, css) in
        [(PLAN, "table.grid"), (PLAN, ".cost-card"), (CALENDAR, ".weeks"), (REACH, ".overlap-card"), (REACH, ".matrix")]
    {
        show(page, tab).await;
        seen.push(page.text_of(css).await);
        let values =
            "return JSON.stringify([...document.querySelectorAll(arguments[0] + ' input')].map(one => one.value));";
        let values = page.run(values, vec![json!(css)]).await;
        seen.push(values.as_str().unwrap_or_default().to_owned());
    }
    seen
}
