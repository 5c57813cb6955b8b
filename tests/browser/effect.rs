//! Results view: targets, funnel, assists, engagement, competitors, and the money that costs stand on.
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{EFFECT, cell, figure, launch, opens, paste, show};

journeys![
    targets_are_set_met_missed_and_taken_back,
    periods_are_pasted_and_their_growth_follows,
    competitors_are_looked_at_and_taken_out_again,
];

/// Chart of the share of voice.
const VOICE: &str = "[data-chart=share-of-voice]";

/// A cell of one of the sheets.
fn sheet(name: &str, row: usize, column: usize) -> String {
    format!("[data-grid={name}] {}", cell(row, column))
}

/// Opens the launch example in the Effect view.
async fn effect(page: &Page) {
    launch(page).await;
    show(page, EFFECT).await;
    page.wait_for(".effect-view .chart svg").await;
}

/// A whole number as it stands on the page.
async fn count(page: &Page, css: &str) -> u64 {
    let text = page.text_of(css).await;
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("`{css}` is a whole number: {text:?}"))
}

/// The texts of what `css` selects, without white space that does not break.
async fn texts(page: &Page, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(one => one.textContent);";
    let found = page.run(script, vec![json!(css)]).await;
    let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
    found.iter().map(|text| text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")).collect()
}

/// Adds contacts to the targets, twice as many as the forecast has.
async fn ask_twice_the_contacts(page: &Page) {
    page.click(".kpi-card select >> figure-contacts").await;
    let contacts = count(page, ".kpis [data-explain=contacts]").await;
    page.type_into(&sheet("kpis", 1, 0), &(2 * contacts).to_string()).await;
    page.key(Key::Tab).await;
}

fn targets_are_set_met_missed_and_taken_back() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        let strip = page.text_of(".strip").await;
        page.click(".quick >> figure-reach").await;
        // A target begins empty, and what the forecast just meets is a click away.
        page.wait_text(".kpis .stands", "No target value yet.").await;
        page.click(".kpis .stands .btn").await;
        page.wait_text(".kpi-card h2", "1 of 1 KPI targets met").await;
        page.wait_text(".stands.met", "Met,").await;
        page.wait_text(".kpi:has([data-explain=reach]) .goal.met", "met, +").await;
        ask_twice_the_contacts(page).await;
        page.wait_text(".kpi-card h2", "1 of 2 KPI targets met").await;
        let lacks = format!("−{} (−50.0%)", page.text_of(".kpis [data-explain=contacts]").await);
        assert_eq!(page.text_of(".stands.missed .explainable").await, lacks);
        page.wait_text(".kpi:has([data-explain=contacts]) .goal.missed", "missed, −50.0").await;
        opens(page, ".stands.missed .explainable", "Difference from KPI target: Contacts · whole plan").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.type_into(&sheet("kpis", 1, 0), "many").await;
        page.wait_text(".kpi-card .finding", "“many” is not a number").await;
        page.key(Key::Escape).await;
        page.wait_gone(".kpi-card .finding").await;
        page.click(".kpis >> \"Remove the target: Contacts\"").await;
        page.wait_text(".kpi-card h2", "1 of 1 KPI targets met").await;
        page.wait_gone(".goal.missed").await;
        page.key(Key::Control + "z").await;
        page.wait_text(".kpi-card h2", "1 of 2 KPI targets met").await;
        assert_eq!(page.text_of(".stands.missed .explainable").await, lacks);
        for figure in ["Contacts", "Reach, people"] {
            page.click(&format!(".kpis >> \"Remove the target: {figure}\"")).await;
        }
        page.wait_for(".quick >> figure-reach").await;
        assert_eq!(page.text_of(".strip").await, strip);
        page.assert_quiet().await;
    });
}

fn periods_are_pasted_and_their_growth_follows() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        paste(page, &sheet("periods", 0, 0), "May\t1000\t50\nJune\tmany\t80\t700").await;
        page.wait_text(".account-card .finding", "“many” is not a number").await;
        assert_eq!(page.value_of("[data-grid=periods] .cell.invalid").await, "many");
        assert_eq!(page.value_of(&sheet("periods", 1, 0)).await, "June", "what is a value counts");
        page.wait_text(&figure("period-by-followers.0"), "5.00").await;
        page.wait_text(&figure("period-by-reach.1"), "11.4").await;
        assert!(page.find_all(&figure("period-follower-growth.1")).await.is_empty(), "nothing to grow to");
        page.type_into(&sheet("periods", 1, 1), "1100").await;
        page.key(Key::Tab).await;
        page.wait_gone(".account-card .finding").await;
        page.wait_text(&figure("period-follower-growth.1"), "+10.0").await;
        // 80 of 1,100 against 50 of 1,000.
        page.wait_text(&figure("period-rate-growth.1"), "+45.5").await;
        opens(page, &figure("period-follower-growth.1"), "Follower growth, June · whole plan").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        for _ in 0..2 {
            page.key(Key::Control + "z").await;
        }
        page.wait_gone("[data-explain^=period]").await;
        assert_eq!(page.value_of(&sheet("periods", 0, 0)).await, "", "two steps back");
        page.assert_quiet().await;
    });
}

fn competitors_are_looked_at_and_taken_out_again() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        page.click(".market-card >> market-add").await;
        page.wait_for("[data-grid=market]").await;
        assert!(page.find_all(VOICE).await.is_empty(), "nobody to compare with");
        // The plan itself spends 60,000.
        paste(
            page,
            &sheet("market", 0, 0),
            "Stilte\t10000\t3\t200\t\t20\nRival\t50000\t5\t500\t90000\t40\nOther\t20000\t2\t100\t50,000\t25",
        )
        .await;
        page.wait_text(&format!("{VOICE} h2"), "positive ESOV").await;
        page.click(&format!("{VOICE} >> chart-table")).await;
        assert_eq!(texts(page, &format!("{VOICE} tbody th")).await, ["Stilte", "Rival", "Other"]);
        let voices = texts(page, &format!("{VOICE} tbody td:nth-of-type(2)")).await;
        assert_eq!(voices, ["30.0%", "45.0%", "25.0%"], "which add up to 100 %");
        page.wait_text(&figure("brand-excess.0"), "+10.0 pts").await;
        opens(page, &format!("{VOICE} tbody .explainable"), "Share of voice: Stilte · whole plan").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.click("[data-grid=market] tr:has([data-row=\"2\"]) >> market-remove").await;
        let voices = texts(page, &format!("{VOICE} tbody td:nth-of-type(2)")).await;
        assert_eq!(voices, ["40.0%", "60.0%"], "one less");
        page.click(".market-card >> market-drop").await;
        page.wait_for(".market-card.off").await;
        page.wait_gone(VOICE).await;
        page.key(Key::Control + "z").await;
        page.wait_for(VOICE).await;
        assert_eq!(page.value_of(&sheet("market", 1, 0)).await, "Rival", "undone");
        page.assert_quiet().await;
    });
}
