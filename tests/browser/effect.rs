//! Results view: targets, funnel, assists, engagement, competitors, and the money that costs stand on.
use mediaplan::exchange::link;
use mediaplan::scenario::Example;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{EFFECT, PLAN, cell, click_in_middle, example_in, figure, key_figure, launch, opens, paste};

journeys![
    targets_are_set_met_missed_and_taken_back,
    targets_travel_in_a_link,
    costs_stand_on_the_money_that_is_chosen,
    wear_out_lowers_clicks_and_a_hundred_per_cent_does_not,
    a_funnel_never_widens_whoever_s_it_is,
    assists_are_seen_and_never_added_up,
    periods_are_pasted_and_their_growth_follows,
    competitors_are_looked_at_and_taken_out_again,
    a_verdict_is_a_sentence_a_channel_and_its_figures_open,
    money_falls_from_gross_media_to_what_the_client_pays,
];

/// The place of contacts in the strip of key figures.
const KEY_CONTACTS: usize = 1;
/// The funnel: the first chart.
const FUNNEL: &str = ".kpi-card + .chart-card";
/// Share of voice: the chart behind the competitors.
const VOICE: &str = ".market-card + .chart-card";

/// A cell of one of the sheets.
fn sheet(name: &str, row: usize, column: usize) -> String {
    format!("[data-grid={name}] {}", cell(row, column))
}

/// Opens the launch example in the Effect view.
async fn effect(page: &Page) {
    launch(page).await;
    page.click(EFFECT).await;
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
    page.click(".kpi-card select option:nth-of-type(4)").await;
    let contacts = count(page, ".kpis [data-explain=contacts]").await;
    page.type_into(&sheet("kpis", 1, 0), &(2 * contacts).to_string()).await;
    page.key(Key::Tab).await;
}

fn targets_are_set_met_missed_and_taken_back() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        let strip = page.text_of(".strip").await;
        page.click(".quick button").await;
        page.wait_text(".kpi-card h2", "1 of 1 KPI targets met").await;
        page.wait_text(".stands.met", "Met,").await;
        page.wait_text(".kpi:nth-of-type(3) .goal.met", "met, +").await;
        ask_twice_the_contacts(page).await;
        page.wait_text(".kpi-card h2", "1 of 2 KPI targets met").await;
        let lacks = format!("−{} (−50.0%)", key_figure(page, KEY_CONTACTS).await);
        assert_eq!(page.text_of(".stands.missed .explainable").await, lacks);
        page.wait_text(".kpi:nth-of-type(2) .goal.missed", "missed, −50.0").await;
        opens(page, ".stands.missed .explainable", "Difference from KPI target: Contacts · whole plan").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.type_into(&sheet("kpis", 1, 0), "many").await;
        page.wait_text(".kpi-card .finding", "“many” is not a number").await;
        page.key(Key::Escape).await;
        page.wait_gone(".kpi-card .finding").await;
        page.click(".kpis tr:has(.missed) .btn").await;
        page.wait_text(".kpi-card h2", "1 of 1 KPI targets met").await;
        page.wait_gone(".goal.missed").await;
        page.key(Key::Control + "z").await;
        page.wait_text(".kpi-card h2", "1 of 2 KPI targets met").await;
        assert_eq!(page.text_of(".stands.missed .explainable").await, lacks);
        for _ in 0..2 {
            page.click(".kpis tbody .btn").await;
        }
        page.wait_for(".quick button").await;
        assert_eq!(page.text_of(".strip").await, strip);
        page.assert_quiet().await;
    });
}

fn targets_travel_in_a_link() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        page.click(".quick button").await;
        ask_twice_the_contacts(page).await;
        let (card, strip) = (page.text_of(".kpis tbody").await, page.text_of(".strip").await);
        let typed = [page.value_of(&sheet("kpis", 0, 0)).await, page.value_of(&sheet("kpis", 1, 0)).await];
        page.click(".topbar .primary").await;
        let address = page.value_of("dialog .link-text").await;
        assert_eq!(link::decode(&address).expect("it opens").scenario.kpis.len(), 2);
        let (_, fragment) = address.split_once('#').expect("the plan stands behind the #");
        page.run("localStorage.clear();", vec![]).await;
        page.open(fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        page.click(EFFECT).await;
        assert_eq!(page.text_of(".kpis tbody").await, card);
        assert_eq!([page.value_of(&sheet("kpis", 0, 0)).await, page.value_of(&sheet("kpis", 1, 0)).await], typed);
        assert_eq!(page.text_of(".strip").await, strip);
        page.assert_quiet().await;
    });
}

fn costs_stand_on_the_money_that_is_chosen() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        // 8,000 net for 440,000 contacts, 8,888.89 before the discount of 10 %, 9,680 with VAT of 21 %.
        let (cpm, base) = (figure("per-thousand@8"), ".cost-basis button[aria-pressed=true]");
        let (romi, leads) = (page.text_of(".strip [data-explain=romi]").await, page.text_of(&figure("clicks@8")).await);
        for (button, chosen, said, per_thousand, strip) in [
            (1, "net", "unit costs: net media", "18.18", "excl. VAT"),
            (2, "gross", "unit costs: gross media", "20.20", "gross, excl. VAT"),
            (3, "incl. VAT", "unit costs: media incl. VAT", "22.00", "incl. VAT"),
        ] {
            page.click(&format!(".cost-basis button:nth-of-type({button})")).await;
            page.wait_text(base, chosen).await;
            assert_eq!(page.text_of(&cpm).await, per_thousand, "{chosen}");
            page.wait_text(".bar .base", said).await;
            page.wait_text(".bar .base", "budgets: net media").await;
            page.wait_text("th.c-budget .unit", "net media").await;
            assert_eq!(page.value_of(&cell(7, 2)).await, "8,000", "{chosen}: the budget stays net");
            assert_eq!(texts(page, ".kpi:nth-of-type(1) .value small").await, [strip]);
            assert_eq!(page.find_all("td.media").await.is_empty(), button == 1, "{chosen}: media beside the budget");
        }
        page.wait_text(".kpi:nth-of-type(5) .note", "media incl. VAT per 1,000 contacts").await;
        assert_eq!(page.text_of(".strip [data-explain=romi]").await, romi, "returns stay on net amounts");
        assert_eq!(page.text_of(&figure("clicks@8")).await, leads);
        page.key(Key::Control + "z").await;
        page.wait_text(base, "gross").await;
        page.reload().await;
        page.wait_text(base, "gross").await;
        assert_eq!(page.text_of(&cpm).await, "20.20");
        page.assert_quiet().await;
    });
}

fn wear_out_lowers_clicks_and_a_hundred_per_cent_does_not() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.click("tr.row .disclose").await;
        let (clicks, kept) = (figure("clicks@1"), "#field-response-decay-1");
        let said = ".field:has(#field-response-decay-1) .from";
        let row = page.text_of("tr.row").await;
        let fresh = count(page, &clicks).await;
        page.type_into(kept, "50%").await;
        page.key(Key::Enter).await;
        let worn = count(page, &clicks).await;
        assert!(worn < fresh, "{worn} < {fresh}");
        page.wait_text(said, "at this frequency a contact brings").await;
        page.wait_text("tr.detail .figures", "Contact value after wear-out").await;
        // Rates measured over worn contacts were higher at first.
        page.type_into("#field-measured-frequency-1", "3").await;
        page.key(Key::Enter).await;
        assert!(count(page, &clicks).await > worn);
        page.type_into("#field-measured-frequency-1", "").await;
        page.key(Key::Enter).await;
        assert_eq!(count(page, &clicks).await, worn);
        page.type_into(kept, "100").await;
        page.key(Key::Enter).await;
        assert_eq!(page.text_of("tr.row").await, row, "to the last digit");
        assert!(!page.text_of(said).await.contains("at this frequency a contact brings"));
        page.assert_quiet().await;
    });
}

fn a_funnel_never_widens_whoever_s_it_is() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        let whole = page.text_of(&format!("{FUNNEL} h2")).await;
        page.click(&format!("{FUNNEL} .card-head > .btn:nth-of-type(1)")).await;
        // The whole plan, Instagram, YouTube.
        for channel in [1, 2, 4] {
            page.click(&format!("{FUNNEL} select option:nth-of-type({channel})")).await;
            let names = texts(page, &format!("{FUNNEL} tbody th")).await;
            assert_eq!(names, ["Contacts", "Clicks", "Visits", "Sales", "Revenue", "Margin"]);
            let numbers = texts(page, &format!("{FUNNEL} tbody td:nth-of-type(1)")).await;
            let steps: Vec<u64> =
                numbers.iter().take(4).map(|text| text.replace(',', "").parse().expect("a number")).collect();
            assert!(steps.is_sorted_by(|one, next| one >= next), "{steps:?}");
            assert!(numbers.iter().skip(4).all(|text| text.starts_with('€')), "{numbers:?}");
        }
        assert_ne!(page.text_of(&format!("{FUNNEL} h2")).await, whole);
        opens(
            page,
            &format!("{FUNNEL} tbody tr:nth-of-type(2) td:nth-of-type(2) .explainable"),
            "Clicks ÷ contacts · YouTube in-stream",
        )
        .await;
        page.assert_quiet().await;
    });
}

fn assists_are_seen_and_never_added_up() {
    journey(Look::WIDE, async |page| {
        effect(page).await;
        let matrix = ".assists-card .matrix";
        assert_eq!(page.find_all(&format!("{matrix} tbody tr")).await.len(), 8);
        assert_eq!(page.find_all(&format!("{matrix} tbody td")).await.len(), 8 * 8, "nothing beside the pairs");
        assert_eq!(page.find_all(&format!("{matrix} thead th")).await.len(), 1 + 8);
        assert!(page.find_all(&format!("{matrix} tfoot")).await.is_empty());
        page.wait_text(".assists-card .muted", "cells do not add up").await;
        let (closed, assisted) = (
            ".assists-card [data-explain=\"sales@1\"]",
            ".assists-card [data-explain=\"assisted-conversions.1.sales@2\"]",
        );
        assert!(count(page, assisted).await < count(page, closed).await, "an assist is no more than what is closed");
        opens(page, assisted, "Sales of Instagram Reels and stories, assisted · Facebook feed").await;
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
        page.click(".market-card.off button").await;
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
        page.click(&format!("{VOICE} .card-head > .btn:nth-of-type(1)")).await;
        assert_eq!(texts(page, &format!("{VOICE} tbody th")).await, ["Stilte", "Rival", "Other"]);
        let voices = texts(page, &format!("{VOICE} tbody td:nth-of-type(2)")).await;
        assert_eq!(voices, ["30.0%", "45.0%", "25.0%"], "which add up to 100 %");
        page.wait_text(&figure("brand-excess.0"), "+10.0 pts").await;
        opens(page, &format!("{VOICE} tbody .explainable"), "Share of voice: Stilte · whole plan").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.click("[data-grid=market] tr:nth-of-type(3) .btn").await;
        let voices = texts(page, &format!("{VOICE} tbody td:nth-of-type(2)")).await;
        assert_eq!(voices, ["40.0%", "60.0%"], "one less");
        page.click(".market-card .card-head .btn").await;
        page.wait_for(".market-card.off").await;
        page.wait_gone(VOICE).await;
        page.key(Key::Control + "z").await;
        page.wait_for(VOICE).await;
        assert_eq!(page.value_of(&sheet("market", 1, 0)).await, "Rival", "undone");
        page.assert_quiet().await;
    });
}

fn a_verdict_is_a_sentence_a_channel_and_its_figures_open() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.wait_text(".verdicts-card h2", "Cheapest sales: Google Search").await;
        let names = texts(page, ".verdicts li b").await;
        let sentences = texts(page, ".verdicts li > span").await;
        assert_eq!((names.len(), sentences.len()), (8, 8));
        for sentence in &sentences {
            assert!(
                sentence.ends_with('.') && sentence.contains("per contact") && sentence.contains("per sale"),
                "{sentence}"
            );
        }
        for (place, code, title) in [
            (1, "per-thousand@1", "Cost per 1,000 contacts · Instagram Reels and stories"),
            (2, "per-sale@1", "Cost per sale (CPA) · Instagram Reels and stories"),
        ] {
            let css = format!(".verdicts li:nth-of-type(1) .nowrap:nth-of-type({place}) .explainable");
            assert_eq!(
                page.text_of(&css).await,
                format!("€{}", page.text_of(&figure(code)).await),
                "what the grid says"
            );
            opens(page, &css, title).await;
            page.key(Key::Escape).await;
            page.wait_gone("dialog").await;
        }
        page.assert_quiet().await;
    });
}

fn money_falls_from_gross_media_to_what_the_client_pays() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Launch, PLAN).await;
        let card = ".verdicts-card + .chart-card";
        page.wait_text(&format!("{card} h2"), "of the client total goes to media").await;
        click_in_middle(page, &format!("{card} .card-head > .btn:nth-of-type(1)")).await;
        let lines = texts(page, &format!("{card} tbody .explainable")).await;
        let lines: Vec<String> = lines.iter().map(|text| text.replace('€', "")).collect();
        let sheet = texts(page, ".cost-card tr:first-child td, .cost-card tr.grand td").await;
        assert_eq!(
            [lines.first(), lines.last()],
            [sheet.first(), sheet.last()],
            "it begins and ends as the cost sheet"
        );
        let amounts: Vec<f64> =
            lines.iter().map(|text| text.replace(',', "").replace('−', "-").parse().expect("an amount")).collect();
        assert!(amounts.iter().any(|amount| *amount < 0.0), "a discount takes something off: {lines:?}");
        opens(page, &format!("{card} tbody tr:nth-of-type(2) .explainable"), "Discount · whole plan").await;
        page.assert_quiet().await;
    });
}
