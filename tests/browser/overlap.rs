//! Overlap matrix.
use mediaplan::scenario::Example;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{KEY_REACH, MATRIX, NET, REACH, cell, example_in, key_figure, people};

journeys![a_pair_is_typed_once_and_shows_on_both_sides, published_overlaps_fill_in_with_their_source,];

/// Opens the matrix of a plan. The café has audiences of 45,000, 42,000, 12,000 and 9,000 in a target of 80,000.
async fn matrix_of(page: &Page, plan: Example) {
    example_in(page, plan, REACH).await;
    page.click(MATRIX).await;
    page.wait_for(".matrix").await;
}

/// Texts of a pair, first seen from the row, then from the column.
async fn pair(page: &Page, one: usize, other: usize) -> (String, String) {
    (page.value_of(&cell(one, other)).await, page.value_of(&cell(other, one)).await)
}

fn a_pair_is_typed_once_and_shows_on_both_sides() {
    journey(Look::WIDE, async |page| {
        matrix_of(page, Example::Cafe).await;
        let (reach, once) = (key_figure(page, KEY_REACH).await, people(page, NET).await);
        assert!(page.find_all(".matrix .fitted").await.len() == 12, "nothing is known yet");
        page.type_into(&cell(0, 1), "40").await;
        page.key(Key::Tab).await;
        // 40 % of 45,000 are 18,000, and these 42.9 % of 42,000.
        assert_eq!(pair(page, 0, 1).await, ("40".into(), "42.9".into()));
        assert_eq!(pair(page, 0, 2).await, (String::new(), String::new()), "other pairs stay unknown");
        assert_eq!(page.find_all(".matrix .fitted").await.len(), 10);
        assert_ne!(people(page, NET).await, once, "fewer in common, more people");
        assert_ne!(key_figure(page, KEY_REACH).await, reach);
        page.click(".matrix-card >> pairs-people").await;
        assert_eq!(pair(page, 0, 1).await, ("18,000".into(), "18,000".into()));
        page.type_into(&cell(1, 0), "21000").await;
        page.key(Key::Tab).await;
        assert_eq!(pair(page, 0, 1).await, ("21,000".into(), "21,000".into()));
        page.click(".matrix-card >> pairs-of-row").await;
        assert_eq!(pair(page, 0, 1).await, ("46.7".into(), "50".into()), "the same people, from either side");
        for _ in 0..2 {
            page.key(Key::Control + "z").await;
        }
        assert_eq!(pair(page, 0, 1).await, (String::new(), String::new()), "undone");
        assert_eq!(key_figure(page, KEY_REACH).await, reach);
        page.assert_quiet().await;
    });
}

fn published_overlaps_fill_in_with_their_source() {
    journey(Look::WIDE, async |page| {
        matrix_of(page, Example::Launch).await;
        let reach = people(page, NET).await;
        // Row 1 is Facebook, row 3 TikTok: 85 % of TikTok's users also use Facebook. What the plan's audiences do not
        // allow, such as 79 % of YouTube's, stays out.
        page.wait_text(".matrix-card .published .btn", "Fill in published overlaps (2)").await;
        page.click(".matrix-card .published .btn").await;
        page.wait_gone(".matrix-card .published").await;
        assert_eq!(page.value_of(&cell(3, 1)).await, "85");
        let mark = page.wait_for(&format!("td:has({}) .src", cell(3, 1))).await;
        let said = mark.attr("title").await.ok().flatten().unwrap_or_default();
        assert!(said.contains("TikTok users also use Facebook"), "the mark says where it came from: {said:?}");
        page.wait_text(".matrix-card .sources", "85.0% of TikTok users also use Facebook").await;
        let link = page.wait_for(".matrix-card .sources a").await;
        let address = link.attr("href").await.expect("an attribute can be read").unwrap_or_default();
        assert!(address.starts_with("http"), "{address}");
        assert_ne!(people(page, NET).await, reach, "what is known counts");
        // One's own figure replaces the published one, and its mark goes.
        page.type_into(&cell(3, 1), "60").await;
        page.key(Key::Tab).await;
        page.wait_gone(&format!("td:has({}) .src", cell(3, 1))).await;
        page.assert_quiet().await;
    });
}
