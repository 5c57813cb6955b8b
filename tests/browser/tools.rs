//! More than bought media: influencers, contests, own content; the effective band, measured reach, and all of it in a
//! link.
use mediaplan::forecast::Figure;
use mediaplan::scenario::Example;
use mediaplan::units::{Currency, Locale};
use mediaplan::words::Words;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{
    CALENDAR, KEY_REACH, MATRIX, PLAN, REACH, cell, chosen, click_in_middle, example_in, key_figure, paste,
};

journeys![
    an_influencer_is_planned_by_the_post,
    a_contest_may_not_spread_without_end,
    own_content_costs_hours_and_no_media,
    kinds_of_tool_are_compared_once_there_are_several,
    effective_frequency_decides_who_counts,
    measured_reach_gives_the_evenness,
    a_plan_with_weeks_pairs_and_tools_travels_in_a_link,
    golden_links_open_with_their_reach,
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

/// A line of the cost sheet.
async fn costs(page: &Page, name: &str) -> Option<String> {
    let script = "const line = [...document.querySelectorAll('.cost-card tr')]
            .find(line => line.querySelector('th').firstChild.textContent === arguments[0]);
        return line?.querySelector('td').textContent ?? null;";
    page.run(script, vec![json!(name)]).await.as_str().map(ToOwned::to_owned)
}

fn an_influencer_is_planned_by_the_post() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        add(page, 2).await;
        let contacts = in_added("td.c-int.group");
        assert_eq!(page.text_of(&contacts).await, "–");
        page.wait_text("table.grid", "Reach per post not given.").await;
        fill(page, &[("posts", "3"), ("post-reach", "25"), ("audience", "20000")]).await;
        page.type_into(&cell(ADDED, 1), "200").await;
        page.key(Key::Tab).await;
        assert_eq!(page.text_of(&contacts).await, "15,000", "3 posts × 20,000 followers × 25 %");
        assert_eq!(page.text_of(&in_added(".c-by")).await, "Influencers · 3");
        assert_eq!(page.text_of(&in_added(".c-budget")).await, "600", "3 posts at €200");
        assert!(page.find_all(&cell(ADDED, 2)).await.is_empty(), "what follows is not typed");
        assert_eq!(costs(page, "Media, net").await.as_deref(), Some("2,100.00"));
        page.assert_quiet().await;
    });
}

fn a_contest_may_not_spread_without_end() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        assert_eq!(costs(page, "Prizes").await, None);
        add(page, 3).await;
        page.type_into(&cell(ADDED, 1), "5").await;
        page.type_into(&cell(ADDED, 2), "250").await;
        page.key(Key::Tab).await;
        fill(page, &[("audience", "60000"), ("prize", "300"), ("handling", "50"), ("organic-contacts", "10000")]).await;
        let contacts = in_added("td.c-int.group");
        assert_eq!(page.text_of(&contacts).await, "60,000", "50,000 bought and 10,000 of its own");
        fill(page, &[("entry-rate", "10"), ("share-rate", "50"), ("contacts-per-share", "40")]).await;
        page.wait_text(".say.bad", "Sharing would grow without end.").await;
        page.wait_text(".say.bad", "Each contact brings 2.00 more through sharing").await;
        assert_eq!(page.text_of(&contacts).await, "–");
        fill(page, &[("share-rate", "15")]).await;
        page.wait_gone(".say.bad").await;
        assert_eq!(page.text_of(&contacts).await, "150,000", "60,000 ÷ (1 − 0.6)");
        assert_eq!(costs(page, "Prizes").await.as_deref(), Some("350.00"), "prize and handling");
        page.wait_text("tr.detail .figures", "Entries").await;
        page.wait_text("tr.detail .figures", "Cost per entry").await;
        page.assert_quiet().await;
    });
}

fn own_content_costs_hours_and_no_media() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        assert_eq!(costs(page, "Paid hours").await.as_deref(), Some("150.00"));
        add(page, 4).await;
        fill(page, &[("posts", "8"), ("post-reach", "10"), ("audience", "5000")]).await;
        fill(page, &[("post-hours", "1.5"), ("hour-rate", "25"), ("post-production", "20")]).await;
        assert_eq!(page.text_of(&in_added("td.c-int.group")).await, "4,000", "8 posts × 5,000 followers × 10 %");
        assert_eq!(costs(page, "Paid hours").await.as_deref(), Some("450.00"), "8 × 1.5 hours at €25 more");
        assert_eq!(costs(page, "Production").await.as_deref(), Some("280.00"), "8 × €20 more");
        let per_thousand = page.wait_for(&in_added(".c-cpm")).await;
        assert_eq!(per_thousand.text().await.unwrap_or_default(), "–");
        let why = per_thousand.attr("title").await.ok().flatten().unwrap_or_default();
        assert!(why.contains("No paid media here"), "{why:?}");
        page.wait_text("tr.detail .figures", "All costs per contact").await;
        assert!(page.find_all(&cell(ADDED, 1)).await.is_empty(), "nothing is bought");
        page.assert_quiet().await;
    });
}

fn kinds_of_tool_are_compared_once_there_are_several() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, PLAN).await;
        // Shares stand beside the ranking: the last chart.
        let shares = ".lower .chart-card:last-child";
        page.wait_for(&format!("{shares} svg")).await;
        assert_eq!(page.find_all(&format!("{shares} select")).await.len(), 1, "there is one kind");
        add(page, 2).await;
        fill(page, &[("posts", "3"), ("post-reach", "25"), ("audience", "20000"), ("rate-click", "2")]).await;
        page.type_into(&cell(ADDED, 1), "200").await;
        page.key(Key::Tab).await;
        page.click(&format!("{shares} select:nth-of-type(1) option:nth-of-type(2)")).await;
        assert_eq!(chosen(page, &format!("{shares} select")).await, "by channel type");
        page.wait_text(&format!("{shares} .card-head p"), "Share of all channel costs").await;
        page.click(&format!("{shares} .btn.square")).await;
        let names = page.text_of(&format!("{shares} tbody")).await;
        assert!(names.contains("Advertising") && names.contains("Influencers"), "{names}");
        assert_eq!(page.find_all(&format!("{shares} tbody tr")).await.len(), 2, "a line for each kind");
        page.assert_quiet().await;
    });
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

fn golden_links_open_with_their_reach() {
    let words = Words::built_in(Locale::En);
    let golden = [
        (include_str!("../golden/format1/example-cafe.link"), include_str!("../golden/format1/example-cafe.figures")),
        (
            include_str!("../golden/format1/example-launch.link"),
            include_str!("../golden/format1/example-launch.figures"),
        ),
        (include_str!("../golden/format1/full-12.link"), include_str!("../golden/format1/full-12.figures")),
    ];
    journey(Look::WIDE, async |page| {
        for (link, figures) in golden {
            let reach = figures.lines().find_map(|line| line.strip_prefix("plan\tfigure-reach\t")).expect("a reach");
            let reach = words.key_figure(Figure::Reach, Ok(reach.parse().expect("a number")), Currency::Eur);
            page.open(link.trim()).await;
            page.wait_text(".toast", "open as a copy").await;
            assert_eq!(key_figure(page, KEY_REACH).await, reach);
            page.assert_quiet().await;
        }
    });
}
