//! Reach view.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{REACH, example_in, show};

journeys![
    charts_answer_keys_show_their_table_and_follow_the_overlap,
    pointer_and_arrows_lead_to_the_nearest_value,
    the_frequency_of_one_channel_is_its_own,
];

async fn reach_of(page: &Page, plan: Example) {
    example_in(page, plan, REACH).await;
    page.wait_for(".chart svg").await;
}

/// Place of the keyboard's mark in the chart.
async fn mark(page: &Page) -> String {
    let script = "const mark = document.querySelector('.overlay circle');
        return mark ? `${mark.getAttribute('cx')} ${mark.getAttribute('cy')}` : '';";
    page.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

fn charts_answer_keys_show_their_table_and_follow_the_overlap() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Cafe))).await;
        show(page, REACH).await;
        page.wait_for("[data-chart=frequency] .chart > svg").await;
        page.wait_for("[data-chart=reach] .chart > svg").await;
        page.run("document.querySelector('.chart-area').focus();", vec![]).await;
        page.key(Key::Right).await;
        page.key(Key::Right).await;
        page.wait_text(".readout", "reaches").await;
        page.wait_for(".overlay circle").await;
        page.click("[data-chart=reach] >> chart-table").await;
        assert!(page.find_all(".chart-table tbody tr").await.len() > 8);
        let reach = page.text_of(".strip [data-explain=reach]").await;
        page.click(".overlap-card >> overlap-universe").await;
        page.type_into("#universe", "52000").await;
        page.key(Key::Enter).await;
        assert_ne!(
            page.text_of(".strip [data-explain=reach]").await,
            reach,
            "a smaller universe meets the same people"
        );
        page.click(".overlap-card >> overlap-universe").await;
        assert_eq!(page.value_of("#universe").await, "52,000", "what is chosen already is not chosen anew");
        page.assert_quiet().await;
    });
}

fn pointer_and_arrows_lead_to_the_nearest_value() {
    journey(Look::WIDE, async |page| {
        reach_of(page, Example::Launch).await;
        let hint = page.text_of(".readout").await;
        let chart = page.wait_for(".chart-area").await;
        page.driver.action_chain().move_to_element_center(&chart).perform().await.expect("the pointer moves");
        page.wait_text(".readout", "reaches").await;
        let (pointed, said) = (mark(page).await, page.text_of(".readout").await);
        page.driver.action_chain().move_by_offset(-150, 60).perform().await.expect("the pointer moves");
        page.wait_text(".readout", "reaches").await;
        assert_ne!(mark(page).await, pointed, "the mark follows the pointer");
        assert_ne!(page.text_of(".readout").await, said, "and so does what is said");
        page.driver.action_chain().move_to(2, 2).perform().await.expect("the pointer moves");
        page.wait_text(".readout", &hint).await;
        assert_eq!(mark(page).await, "");
        page.run("document.querySelector('.chart-area').focus();", vec![]).await;
        page.key(Key::Right).await;
        let first = mark(page).await;
        page.key(Key::Right).await;
        let second = mark(page).await;
        page.key(Key::Left).await;
        assert_eq!(mark(page).await, first, "back to where it was");
        assert_ne!(second, first);
        page.key(Key::Down).await;
        assert_ne!(mark(page).await, first, "down to the next curve");
        page.assert_quiet().await;
    });
}

fn the_frequency_of_one_channel_is_its_own() {
    journey(Look::WIDE, async |page| {
        reach_of(page, Example::Launch).await;
        page.wait_for("[data-chart=frequency] .chart svg").await;
        let summary = "return document.querySelector('[data-chart=frequency] .chart-area').ariaLabel;";
        let total = page.run(summary, vec![]).await;
        page.click(".chooser >> \"Facebook feed\"").await;
        let one = page.run(summary, vec![]).await;
        assert_ne!(one, total);
        page.click("[data-chart=frequency] >> chart-table").await;
        let rows = page.find_all("[data-chart=frequency] tbody tr").await.len();
        assert_eq!(rows, 10, "1 to 9 times, and 10 or more");
        page.click("[data-chart=frequency] >> chart-table").await;
        page.click(".chooser >> curves-total").await;
        assert_eq!(page.run(summary, vec![]).await, total);
        page.assert_quiet().await;
    });
}
