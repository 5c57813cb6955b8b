//! Every number opens to what it follows from.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{REACH, cell, click_in_middle, explained, figure, launch, opens, show};

journeys![
    a_figure_opens_with_its_value_formula_and_inputs,
    the_keyboard_alone_opens_the_figures_of_a_row,
    the_keyboard_stays_in_the_explanation_while_inputs_open,
    an_explanation_is_copied_and_its_link_shows_the_same_elsewhere,
    explanations_speak_the_language_of_the_page,
    numbers_open_wherever_they_stand,
    explanations_are_loaded_once,
];

/// Leads back to the explanation before.
const BACK: &str = "dialog.explain footer >> explain-back";
/// An input of the explanation that opens.
const INPUT: &str = "dialog.explain .terms .explainable";

/// The name of the figure that has the focus, or of what else has it.
async fn focused(page: &Page) -> String {
    let script = "const e = document.activeElement; return e.dataset.explain ?? e.tagName;";
    page.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn close(page: &Page) {
    page.key(Key::Escape).await;
    page.wait_gone("dialog").await;
}

/// Number of requests for the messages of dialogs, and so of explanations.
async fn asked_for(page: &Page) -> u64 {
    let script = "return performance.getEntriesByType('resource')
        .filter(one => /\\/dialogs[^/]*\\.txt$/.test(one.name)).length;";
    page.run(script, vec![]).await.as_u64().expect("a number of requests")
}

fn a_figure_opens_with_its_value_formula_and_inputs() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let (reach, contacts) = (page.text_of(&figure("reach@1")).await, page.text_of(&figure("contacts@1")).await);
        let said = opens(page, &figure("reach@1"), "Reach, people · Instagram Reels").await;
        assert_eq!(said, reach, "the grid's number");
        let formula = page.text_of("dialog .formula").await;
        assert!(formula.contains("4,900,000") && formula.ends_with(&format!("= {reach}")), "{formula}");
        let inputs = page.text_of("dialog .terms").await;
        for input in ["I Contacts", "A Audience in the target group 4,900,000", "k Evenness k 0.8", "ρ Persistence 50%"]
        {
            assert!(inputs.contains(input), "{input}: {inputs}");
        }
        page.wait_text("dialog .excludes", "Counts people, not accounts").await;
        page.wait_text("dialog .model", "Model, section 1").await;
        assert!(page.find_all(BACK).await.is_empty(), "nothing to go back to");
        let said = opens(page, INPUT, "Contacts · Instagram Reels").await;
        assert_eq!(said, contacts, "an input opens in place");
        assert_eq!(page.find_all("dialog").await.len(), 1);
        page.click(BACK).await;
        page.wait_gone(BACK).await;
        assert_eq!(explained(page).await, ("Reach, people · Instagram Reels".into(), reach));
        close(page).await;
        assert_eq!(focused(page).await, "reach@1", "the focus is where it came from");
        page.assert_quiet().await;
    });
}

fn the_keyboard_alone_opens_the_figures_of_a_row() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.run("document.querySelector(arguments[0]).focus();", vec![json!(cell(0, 2))]).await;
        page.key(Key::End).await;
        // Past the audience, which is typed.
        page.key(Key::Right).await;
        for code in ["contacts@1", "reach@1"] {
            page.key(Key::Right).await;
            assert_eq!(focused(page).await, code);
        }
        page.key(Key::Down).await;
        assert_eq!(focused(page).await, "reach@2", "arrows go up and down too");
        page.key(Key::Enter).await;
        page.wait_text("dialog h2", "Reach, people · Facebook feed").await;
        explained(page).await;
        close(page).await;
        assert_eq!(focused(page).await, "reach@2");
        for _ in 0..3 {
            page.key(Key::Left).await;
        }
        let back = page.run("return document.activeElement.matches(arguments[0]);", vec![json!(cell(1, 2))]).await;
        assert_eq!(back, json!(true), "and back into the budgets");
        page.assert_quiet().await;
    });
}

fn the_keyboard_stays_in_the_explanation_while_inputs_open() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        opens(page, &figure("reach@1"), "Reach, people · Instagram").await;
        let inside = "return document.activeElement.closest('dialog') !== null;";
        let input = page.wait_for(INPUT).await;
        input.send_keys(Key::Enter + "").await.expect("an input takes keys");
        page.wait_text("dialog h2", "Contacts · Instagram").await;
        assert_eq!(page.run(inside, vec![]).await, json!(true), "the focus is on {}", focused(page).await);
        let back = page.wait_for(BACK).await;
        back.send_keys(Key::Enter + "").await.expect("a button takes keys");
        page.wait_text("dialog h2", "Reach, people · Instagram").await;
        assert_eq!(page.run(inside, vec![]).await, json!(true), "back, the focus is on {}", focused(page).await);
    });
}

fn an_explanation_is_copied_and_its_link_shows_the_same_elsewhere() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        // Moved down, the channel has another number in the link than here.
        page.click("tr.row .menu summary").await;
        page.click(".menu[open] >> row-down").await;
        let strip = page.text_of(".strip").await;
        let reach = opens(page, &figure("reach@1"), "Reach, people · Instagram Reels").await;
        page.click("dialog footer >> explain-copy").await;
        page.wait_text("dialog .toast", "Explanation copied").await;
        let copied = page.clipboard().await;
        assert!(copied.starts_with(&format!("Reach, people · Instagram Reels: {reach}\n")), "{copied}");
        assert!(copied.contains("Limits: Counts people"), "{copied}");
        page.click("dialog footer >> explain-link").await;
        page.wait_text("dialog .toast", "Link to this explanation copied").await;
        let address = page.clipboard().await;
        let (_, fragment) = address.split_once('#').expect("the plan stands behind the #");
        assert!(fragment.ends_with("&explain=reach@2"), "{fragment}");
        page.forget_everything().await;
        page.open(fragment).await;
        page.wait_text("dialog h2", "Reach, people · Instagram Reels").await;
        assert_eq!(explained(page).await.1, reach, "the same number of the same channel");
        assert_eq!(page.text_of(".strip").await, strip);
        page.wait_text(".plan-name", "Stilte One launch").await;
        close(page).await;
        page.wait_text(".toast", "open as a copy").await;
        assert!(!page.location().await.contains('#'), "the fragment leaves the address");
        // Without such a figure the plan opens all the same.
        page.open(&link::encode_explained(&example(Example::Cafe), "nonsense@7")).await;
        page.wait_text(".plan-name", "Spring menu").await;
        assert!(page.find_all("dialog").await.is_empty());
        page.assert_quiet().await;
    });
}

fn explanations_speak_the_language_of_the_page() {
    journey(Look::WIDE.with_languages("ru"), async |page| {
        launch(page).await;
        let grid = page.text_of(&figure("frequency@1")).await;
        let value = opens(page, &figure("frequency@1"), "Средняя частота · Instagram").await;
        assert!(grid.contains(',') && value.starts_with(&grid), "{value} and {grid}");
        page.wait_text("dialog .model", "Модель, раздел ").await;
        page.click("dialog footer >> explain-copy").await;
        page.wait_for("dialog .toast").await;
        let copied = page.clipboard().await;
        assert!(copied.contains(&value) && copied.contains("Что не учтено"), "{copied}");
        page.assert_quiet().await;
    });
}

fn numbers_open_wherever_they_stand() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let check = async |css: &str, title: &str| {
            let value = opens(page, css, title).await;
            assert!(value.contains(|digit: char| digit.is_ascii_digit()), "{title}: {value}");
            close(page).await;
            let back = page.run("return document.activeElement.matches(arguments[0]);", vec![json!(css)]).await;
            assert_eq!(back, json!(true), "the focus is back on `{css}`");
            value
        };
        check(".strip [data-explain=reach]", "Reach, people · whole plan").await;
        check(".strip [data-explain=cost-total]", "Total excl. VAT · whole plan").await;
        let total = ".cost-card [data-explain=cost-total-with-vat]";
        let shown = page.text_of(total).await;
        assert!(check(total, "Total incl. VAT · whole plan").await.ends_with(&shown));
        click_in_middle(page, "[data-chart=contact-costs] >> chart-table").await;
        check(".chart-table [data-explain^=per-thousand]", "Cost per 1,000 contacts · Pinterest").await;
        show(page, REACH).await;
        let sum = ".overlap-card [data-explain=gross-reach]";
        let shown = page.text_of(sum).await;
        assert_eq!(check(sum, "Sum of reaches (gross) · whole plan").await, shown);
        page.assert_quiet().await;
    });
}

/// Words of dialogs may be there already: what is not needed at the start is loaded when the page is idle.
fn explanations_are_loaded_once() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        for _ in 0..2 {
            opens(page, ".strip [data-explain=reach]", "Reach, people").await;
            close(page).await;
            assert_eq!(asked_for(page).await, 1);
        }
        page.assert_quiet().await;
    });
}
