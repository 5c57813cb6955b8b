//! The way in from spreadsheets: blocks into the grids, a plan from one paste, files of tables.
use std::fs;
use std::path::Path;

use mediaplan::exchange::link;
use mediaplan::scenario::{BuyingModel, Channel, ChannelId, Platform, Scenario};
use mediaplan::sheets::decoded;
use mediaplan::units::{Currency, Date, Locale, Money, Weeks};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{CALENDAR, EFFECT, PLAN, cell, show};

journeys![
    a_plan_is_built_from_one_paste_with_at_most_five_clicks,
    each_plan_of_practice_is_pasted_and_its_figures_read_back,
    a_column_of_budgets_is_pasted_into_the_grid_and_taken_back,
    blank_and_quoted_cells_are_pasted_into_calendar_and_periods,
    refused_cells_are_marked_and_the_rest_is_taken,
    a_preview_is_corrected_before_the_plan_is_made,
    dropped_tables_open_in_the_preview_and_other_files_explain_themselves,
];

/// Budget of the row of totals.
const NET: &str = "tfoot .total .c-budget";

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paste").join(name);
    fs::read(&path).unwrap_or_else(|why| panic!("{} cannot be read: {why}", path.display()))
}

fn table(name: &str) -> String {
    decoded(&bytes(name))
}

/// Puts a text into the clipboard and presses Ctrl+V wherever the focus is.
async fn paste_by_key(page: &Page, text: &str) {
    let script = "const done = arguments[1];
        navigator.clipboard.writeText(arguments[0]).then(() => done('there'), error => done(String(error)));";
    let written = page.run_async(script, vec![json!(text)]).await;
    assert_eq!(written.as_str(), Some("there"), "the clipboard takes a text");
    page.key(Key::Control + "v").await;
}

/// Pastes into a cell that has the focus.
async fn paste_into(page: &Page, css: &str, text: &str) {
    page.click(css).await;
    paste_by_key(page, text).await;
}

/// A plan of four channels over four weeks, each of 40.00 evenly.
fn four() -> Scenario {
    let start = Date::from_civil(2027, 1, 4).expect("a day");
    let mut plan = Scenario::empty(Currency::Eur, start, Locale::En);
    plan.weeks = Weeks::new(4).expect("four weeks");
    for _ in 0..4 {
        let mut channel = Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm);
        channel.budget = Money::new(4000).expect("an amount");
        channel.flight.pattern = mediaplan::scenario::Pattern::Even;
        plan = plan.with_added(channel, None);
    }
    plan
}

async fn open_four(page: &Page, tab: &str) {
    page.open(&link::encode(&four())).await;
    page.click(".toast >> close").await;
    show(page, tab).await;
}

async fn answer_net_without_vat(page: &Page) {
    for (question, answer) in [("stage", "paste-net"), ("tax", "paste-without-vat")] {
        if !page.find_all(&format!("[data-ask={question}]")).await.is_empty() {
            page.click(&format!("[data-ask={question}] >> {answer}")).await;
            page.wait_pressed(&format!("[data-ask={question}] >> {answer}")).await;
        }
    }
}

async fn make(page: &Page) {
    page.click("dialog footer >> paste-make").await;
    page.wait_gone("dialog").await;
    page.wait_for("table.grid").await;
}

/// Names and budgets as the grid shows them.
async fn grid(page: &Page) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for row in 0..page.find_all("tr.row").await.len() {
        rows.push((page.value_of(&cell(row, 0)).await, page.value_of(&cell(row, 2)).await));
    }
    rows
}

fn a_plan_is_built_from_one_paste_with_at_most_five_clicks() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        let count = "window.clicks = 0; addEventListener('click', event => { clicks += event.isTrusted; }, true);";
        page.run(count, vec![]).await;
        paste_by_key(page, &table("four-columns.tsv")).await;
        page.wait_for(".paste-table.made").await;
        answer_net_without_vat(page).await;
        make(page).await;
        let clicks = page.run("return clicks;", vec![]).await.as_u64().expect("a count");
        eprintln!("a plan of four channels from one paste: {clicks} clicks");
        assert!((1..=5).contains(&clicks), "{clicks} clicks");
        let right = [("Instagram", "600"), ("Facebook", "300"), ("Google Search", "350"), ("Flyers", "300")];
        assert_eq!(grid(page).await, right.map(|(name, budget)| (name.to_owned(), budget.to_owned())));
        assert_eq!(page.text_of(NET).await, "1,550");
        assert_eq!(page.value_of(&cell(1, 1)).await, "0.42");
        page.key(Key::Control + "z").await;
        page.wait_for(".empty").await;
        page.assert_quiet().await;
    });
}

fn each_plan_of_practice_is_pasted_and_its_figures_read_back() {
    for (name, channels, net, gross) in [
        ("en-plan.tsv", 4, "12,800", None),
        ("nl-plan.tsv", 3, "7,200", Some("7,850.00")),
        ("ru-plan.tsv", 3, "270,000", None),
    ] {
        journey(Look::WIDE, async |page| {
            page.open("").await;
            page.click(".empty >> paste-plan").await;
            paste_into(page, "#paste-text", &table(name)).await;
            page.wait_for(".paste-table.made").await;
            answer_net_without_vat(page).await;
            make(page).await;
            assert_eq!(page.find_all("tr.row").await.len(), channels, "{name}");
            assert_eq!(page.text_of(NET).await, net, "{name}");
            if let Some(gross) = gross {
                let said = page.text_of(".cost-card").await;
                assert!(said.contains(gross), "{name}: {said}");
            }
            page.assert_quiet().await;
        });
    }
}

fn a_column_of_budgets_is_pasted_into_the_grid_and_taken_back() {
    journey(Look::WIDE, async |page| {
        open_four(page, PLAN).await;
        let before = grid(page).await;
        paste_into(page, &cell(0, 2), &table("budget-column.tsv")).await;
        page.wait_text(NET, "1,500").await;
        page.key(Key::Tab).await;
        let budgets: Vec<String> = grid(page).await.into_iter().map(|(_, budget)| budget).collect();
        assert_eq!(budgets, ["600", "300", "350", "250"]);
        page.key(Key::Control + "z").await;
        page.wait_text(NET, "160").await;
        assert_eq!(grid(page).await, before, "one step takes all of it back");
        // From the last row on, lines become channels.
        paste_into(page, &cell(3, 0), &table("four-columns.tsv")).await;
        page.wait_for(&cell(6, 2)).await;
        page.key(Key::Tab).await;
        assert_eq!(page.text_of(NET).await, "1,670");
        assert_eq!(page.value_of(&cell(4, 1)).await, "0.42");
        page.assert_quiet().await;
    });
}

fn blank_and_quoted_cells_are_pasted_into_calendar_and_periods() {
    journey(Look::WIDE, async |page| {
        open_four(page, CALENDAR).await;
        paste_into(page, &cell(0, 0), &table("blank-last.tsv")).await;
        page.wait_text(".weeks tfoot", "40").await;
        page.key(Key::Tab).await;
        let mut column = Vec::new();
        for row in 0..4 {
            column.push(page.value_of(&cell(row, 0)).await);
        }
        assert_eq!(column, ["10", "20", "", "10"], "the third cell is cleared, the fourth stays");
        paste_into(page, &cell(0, 0), &["1\t1\t1\t1\t1"; 5].join("\n")).await;
        page.wait_text(".toast", "left out: 9").await;
        show(page, EFFECT).await;
        let name = "[data-grid=periods] [data-row=\"0\"][data-column=\"0\"]";
        paste_into(page, name, &table("quoted.tsv")).await;
        page.key(Key::Tab).await;
        let of = |row: u8, column: u8| format!("[data-grid=periods] [data-row=\"{row}\"][data-column=\"{column}\"]");
        page.wait_for(&of(1, 1)).await;
        let mut seen = Vec::new();
        for (row, column) in [(0, 0), (0, 1), (0, 3), (1, 0), (1, 1), (1, 3)] {
            seen.push(page.value_of(&of(row, column)).await);
        }
        assert_eq!(seen, ["May (test)", "1,000", "700", "June \"x\"", "1,200", "900"]);
        page.assert_quiet().await;
    });
}

fn refused_cells_are_marked_and_the_rest_is_taken() {
    journey(Look::WIDE, async |page| {
        open_four(page, PLAN).await;
        paste_into(page, &cell(0, 0), "Radio\tbarter\t5\t600\t9\t8\nVK\tCPC\tmuch\t300").await;
        page.wait_text(".toast", "left out: 1").await;
        page.wait_for("tr.row select.invalid").await;
        page.wait_text("tr.finding", "not a buying model").await;
        assert_eq!(page.value_of(&cell(1, 1)).await, "much");
        page.wait_text(NET, "980").await;
        page.key(Key::Control + "z").await;
        page.wait_text(NET, "160").await;
        page.wait_gone("tr.row .invalid").await;
    });
}

fn a_preview_is_corrected_before_the_plan_is_made() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".empty >> paste-plan").await;
        paste_into(
            page,
            "#paste-text",
            "Channel\tPlanned\tNet cost\nTikTok\t700\t600\nReddit\tmuch\t£300\nVK\t2\t€3\nOK\t0\t€4\n",
        )
        .await;
        page.wait_text(".refusals", "£300").await;
        page.wait_for(".paste-table td.invalid").await;
        page.click("thead th:nth-child(2) select >> field-budget").await;
        page.click("thead th:nth-child(3) select >> paste-role-left-out").await;
        page.wait_text(".refusals", "much").await;
        answer_net_without_vat(page).await;
        page.screenshot("paste-preview").await;
        make(page).await;
        assert_eq!(page.text_of(NET).await, "702");
        page.assert_quiet().await;
    });
}

fn dropped_tables_open_in_the_preview_and_other_files_explain_themselves() {
    const DROP: &str = "const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
        document.querySelector('#view').dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
    journey(Look::WIDE, async |page| {
        open_four(page, PLAN).await;
        let before = grid(page).await;
        for (name, content, said) in [
            ("g4-yandex.csv", bytes("exports/g4-yandex.csv"), "results of a platform"),
            ("g1a-google.csv", bytes("exports/g1a-google.csv"), "results of a platform"),
            ("plan.xlsx", b"PK\x03\x04 and more".to_vec(), "Save the sheet as CSV"),
            ("plan.pdf", b"%PDF-1.7".to_vec(), "Copy the table"),
        ] {
            page.run(DROP, vec![json!(name), json!(content)]).await;
            page.wait_text("dialog [role=alert]", said).await;
            page.click("dialog footer >> close").await;
            page.wait_gone("dialog").await;
            assert_eq!(grid(page).await, before, "{name} leaves the plan as it was");
        }
    });
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.run(DROP, vec![json!("nl-plan.csv"), json!(bytes("nl-plan-1252.csv"))]).await;
        page.wait_text(".paste-table.made", "Café-folder – huis aan huis").await;
        answer_net_without_vat(page).await;
        make(page).await;
        assert_eq!(page.text_of(NET).await, "1,690");
        page.open("").await;
        page.assert_quiet().await;
    });
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.run(DROP, vec![json!("ru-plan.csv"), json!(bytes("ru-plan-1251.csv"))]).await;
        page.wait_text(".paste-table.made", "Яндекс").await;
        answer_net_without_vat(page).await;
        page.type_into("[id=paste-paste-vat-rate]", "22").await;
        page.wait_for("dialog footer .primary:not(:disabled)").await;
        make(page).await;
        assert_eq!(page.text_of(NET).await, "80,000");
        page.assert_quiet().await;
    });
}
