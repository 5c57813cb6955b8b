//! Optimise view: the proposal with its proof, what is accepted and taken back, other questions, and a computation that is
//! stopped.
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::speed::plans;
use crate::steps::{OPTIMISE, figure, key_figure, launch, plan_in, show};

journeys![
    a_proposal_is_accepted_and_taken_back,
    another_question_has_another_answer,
    limits_are_typed_beside_the_proposal,
    what_takes_long_is_stopped,
];

/// Title of the proposal.
const TITLE: &str = ".optimise-split h2";

/// Opens the launch example in the Optimise view and waits for the whole answer.
async fn optimise(page: &Page) {
    launch(page).await;
    show(page, OPTIMISE).await;
    settled(page).await;
}

/// Waits until nothing is computed any more.
async fn settled(page: &Page) {
    page.wait_for(".optimise-charts").await;
    page.wait_gone(".optimise-state").await;
}

fn a_proposal_is_accepted_and_taken_back() {
    journey(Look::WIDE, async |page| {
        optimise(page).await;
        page.wait_text(TITLE, "Reach (1+): 4,606,535 instead of 4,012,771 (+14.8%) for the same €60,000.00").await;
        page.wait_text(".optimise-split", "Proven: no other split of €60,000.00 within your limits gives more than")
            .await;
        for chart in ["shifts", "steps", "curves", "frontier"] {
            page.wait_for(&format!("[data-chart=optimise-{chart}] .chart svg")).await;
        }
        assert_eq!(key_figure(page, "reach").await, "4.01M");
        // One channel alone, and back.
        page.click(".split >> \"Accept for Pinterest\"").await;
        page.wait_text(".split tbody tr:nth-child(7) td:nth-child(2)", "5,052.77").await;
        page.key(Key::Control + "z").await;
        page.wait_text(".split tbody tr:nth-child(7) td:nth-child(2)", "3,000.00").await;
        page.click(".optimise-split >> optimise-accept").await;
        page.wait_text(TITLE, "Reach (1+): 4,606,535 for €60,000.00. This plan is already the best split").await;
        assert_eq!(key_figure(page, "reach").await, "4.61M");
        page.key(Key::Control + "z").await;
        page.wait_text(TITLE, "instead of 4,012,771").await;
        assert_eq!(key_figure(page, "reach").await, "4.01M");
        // Both plans stand in the list.
        settled(page).await;
        page.click(".optimise-split >> optimise-keep").await;
        page.wait_text(".plan-name", "(optimised)").await;
        page.wait_text(TITLE, "This plan is already the best split").await;
        page.assert_quiet().await;
    });
}

fn another_question_has_another_answer() {
    journey(Look::WIDE, async |page| {
        optimise(page).await;
        page.click("#optimise-goal >> figure-clicks").await;
        page.wait_text(TITLE, "Clicks:").await;
        page.wait_text(".optimise-split .say", "Nothing wears out in this plan").await;
        page.click("#optimise-goal >> \"Effective reach (3+)\"").await;
        page.wait_text(TITLE, "Effective reach (3+): 1,441,401 instead of 608,178").await;
        page.wait_text(".optimise-split", "The best that was found.").await;
        page.click("#optimise-goal >> optimise-goal-reach").await;
        page.wait_text(TITLE, "Reach (1+): 4,606,535").await;
        page.type_into("#optimise-total", "75000").await;
        page.wait_text(TITLE, "for €75,000.00 instead of €60,000.00").await;
        page.type_into("#optimise-total", "lots").await;
        page.wait_text("#optimise-total-note", "not a number").await;
        page.wait_text(TITLE, "Proposed split").await;
        page.click(".optimise-question >> optimise-total-back").await;
        page.wait_text(TITLE, "for the same €60,000.00").await;
        page.click(".optimise-question >> optimise-target-today").await;
        page.wait_text(".around .big", "€48,728.48").await;
        page.wait_text(".around", "Proven: no split of").await;
        page.click(".around >> optimise-least-use").await;
        page.wait_text(TITLE, "instead of €60,000.00").await;
        page.type_into("#optimise-target", "99000000").await;
        page.wait_text(".around", "No money reaches this within your limits").await;
        page.assert_quiet().await;
    });
}

fn limits_are_typed_beside_the_proposal() {
    journey(Look::WIDE, async |page| {
        optimise(page).await;
        let cell = "[aria-label=\"At most, Facebook feed\"]";
        page.type_into(cell, "9000").await;
        page.key(Key::Tab).await;
        page.wait_text(".split tbody tr:nth-child(2) .why", "at its most").await;
        page.wait_text(".split tbody tr:nth-child(2) td:nth-child(3)", "9,000.00").await;
        page.type_into(cell, "few").await;
        page.wait_text(".split .finding", "not a number").await;
        page.key(Key::Escape).await;
        page.wait_gone(".split .finding").await;
        page.type_into("[aria-label=\"At least, Facebook feed\"]", "9500").await;
        page.key(Key::Tab).await;
        page.wait_text(".optimise-trouble", "“Facebook feed” cannot keep its limits").await;
        page.key(Key::Control + "z").await;
        page.wait_text(TITLE, "Reach (1+):").await;
        page.click("[aria-label=\"locked, TikTok\"]").await;
        page.wait_text(".split tbody tr:nth-child(4) td:nth-child(3)", "6,000.00").await;
        page.assert_quiet().await;
    });
}

fn what_takes_long_is_stopped() {
    journey(Look::WIDE, async |page| {
        plan_in(page, &plans::longest(), OPTIMISE).await;
        page.wait_for(".optimise-state progress").await;
        // The page answers while it is computed.
        page.click(".tabs >> view-plan").await;
        page.wait_for("table.grid").await;
        page.click(".tabs >> view-optimise").await;
        page.click(".optimise-state >> optimise-stop").await;
        page.wait_text(".optimise-state", "Stopped").await;
        page.wait_for(&figure("reach").replace("#view", ".strip")).await;
        page.click(".optimise-state >> optimise-again").await;
        page.wait_for(".optimise-state progress").await;
        page.assert_quiet().await;
    });
}
