//! More than bought media: influencers, contests, own content; the effective band, measured reach, and all of it in a
//! link.
use mediaplan::scenario::Example;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{CALENDAR, KEY_REACH, MATRIX, PLAN, REACH, cell, click_in_middle, example_in, key_figure, paste};

journeys![
    effective_frequency_decides_who_counts,
    measured_reach_gives_the_evenness,
    a_plan_with_weeks_pairs_and_tools_travels_in_a_link,
];

/// The row that a channel added to the café gets, and its number.
const ADDED: usize = 4;

/// Adds a channel of a kind: 2 influencers, 3 contest, 4 own content. Its details are open then.
async fn add(page: &Page, kind: usize) {
    page.click(".bar .btn").await;
    page.click(&format!("dialog .seg button:nth-of-type({kind})")).await;
    page.wait_for(&format!("dialog .seg button:nth-of-type({kind})[aria-pressed=true]")).await;
    page.click(".platforms li:nth-of-type(1) button").await;
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
        let card = ".chart-card:has(.effective)";
        let (title, effective) = (format!("{card} h2"), format!("{card} dl div:nth-of-type(1) dd"));
        let reach = key_figure(page, KEY_REACH).await;
        page.click(&format!("{card} .band select:nth-of-type(1) option:nth-of-type(2)")).await;
        page.click(&format!("{card} .band select:nth-of-type(2) option:nth-of-type(10)")).await;
        page.wait_text(&title, "effective frequency: 2+ contacts").await;
        let (said, people) = (page.text_of(&title).await, page.text_of(&effective).await);
        page.click(&format!("{card} .band select:nth-of-type(2) option:nth-of-type(4)")).await;
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
        page.click("tr.row .disclose").await;
        let evenness = "#field-evenness-1";
        assert_eq!(page.value_of(evenness).await, "0.8");
        let reach = key_figure(page, KEY_REACH).await;
        page.click("tr.detail div > .btn.outline").await;
        page.wait_text("dialog h2", "Measured reach: Instagram").await;
        page.type_into("#fit-points", "40000; 22000\n90000; lots").await;
        page.wait_text("dialog .refusal", "Line 2: “lots” is not a number").await;
        page.type_into("#fit-points", "40000; 22000\n90000").await;
        page.wait_text("dialog .refusal", "Line 2 needs two numbers").await;
        page.type_into("#fit-points", "40000; 22000\n90000; 31000").await;
        page.wait_gone("dialog .refusal").await;
        page.wait_text(".fit-found:nth-of-type(1)", "Audience kept as entered").await;
        page.wait_text(".fit-found:nth-of-type(1)", "Typical error").await;
        page.wait_text(".fit-found:nth-of-type(2)", "Audience").await;
        let said = page.text_of(".fit-found:nth-of-type(1) p").await;
        let found = said.split("Evenness k ").nth(1).and_then(|rest| rest.split(". ").next()).expect("an evenness");
        assert_eq!(key_figure(page, KEY_REACH).await, reach, "nothing changes by itself");
        page.click(".fit-found:nth-of-type(1) .btn").await;
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
        add(page, 2).await;
        fill(page, &[("posts", "3"), ("post-reach", "25"), ("audience", "20000")]).await;
        page.type_into(&cell(ADDED, 1), "200").await;
        page.key(Key::Tab).await;
        let before = key_figure(page, KEY_REACH).await;
        page.click(CALENDAR).await;
        paste(page, &cell(0, 0), "100\t150.50\t0\t299.50").await;
        page.type_into(".time-card tbody tr:nth-of-type(1) td:nth-of-type(1) input", "80").await;
        page.key(Key::Tab).await;
        page.click(REACH).await;
        page.click(MATRIX).await;
        paste(page, &cell(0, 1), "40\t10\n\t12").await;
        assert_ne!(key_figure(page, KEY_REACH).await, before);
        page.click(PLAN).await;
        click_in_middle(page, &in_added(".disclose")).await;
        let seen = seen(page).await;
        page.click(".topbar .primary").await;
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
        page.click(tab).await;
        seen.push(page.text_of(css).await);
        let values =
            "return JSON.stringify([...document.querySelectorAll(arguments[0] + ' input')].map(one => one.value));";
        let values = page.run(values, vec![json!(css)]).await;
        seen.push(values.as_str().unwrap_or_default().to_owned());
    }
    seen
}
