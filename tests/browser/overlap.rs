//! Overlap matrix.
use mediaplan::scenario::Example;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{KEY_REACH, MATRIX, REACH, cell, example_in, key_figure, paste, people};

journeys![
    a_pair_is_typed_once_and_shows_on_both_sides,
    an_overlap_above_the_smaller_audience_is_named,
    a_table_of_pairs_is_pasted_with_its_gaps_and_says_how_well_it_fits,
    pairs_narrow_what_is_possible,
    published_overlaps_fill_in_with_their_source,
];

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
        let (reach, once) = (key_figure(page, KEY_REACH).await, people(page, 2).await);
        assert!(page.find_all(".matrix .fitted").await.len() == 12, "nothing is known yet");
        page.type_into(&cell(0, 1), "40").await;
        page.key(Key::Tab).await;
        // 40 % of 45,000 are 18,000, and these 42.9 % of 42,000.
        assert_eq!(pair(page, 0, 1).await, ("40".into(), "42.9".into()));
        assert_eq!(pair(page, 0, 2).await, (String::new(), String::new()), "other pairs stay unknown");
        assert_eq!(page.find_all(".matrix .fitted").await.len(), 10);
        assert_ne!(people(page, 2).await, once, "fewer in common, more people");
        assert_ne!(key_figure(page, KEY_REACH).await, reach);
        page.click(".matrix-card .seg button:nth-of-type(2)").await;
        assert_eq!(pair(page, 0, 1).await, ("18,000".into(), "18,000".into()));
        page.type_into(&cell(1, 0), "21000").await;
        page.key(Key::Tab).await;
        assert_eq!(pair(page, 0, 1).await, ("21,000".into(), "21,000".into()));
        page.click(".matrix-card .seg button:nth-of-type(1)").await;
        assert_eq!(pair(page, 0, 1).await, ("46.7".into(), "50".into()), "the same people, from either side");
        for _ in 0..2 {
            page.key(Key::Control + "z").await;
        }
        assert_eq!(pair(page, 0, 1).await, (String::new(), String::new()), "undone");
        assert_eq!(key_figure(page, KEY_REACH).await, reach);
        page.assert_quiet().await;
    });
}

fn an_overlap_above_the_smaller_audience_is_named() {
    journey(Look::WIDE, async |page| {
        matrix_of(page, Example::Cafe).await;
        assert!(page.find_all(".matrix-card .say").await.is_empty());
        // 13,500 of 9,000.
        page.type_into(&cell(0, 3), "30").await;
        page.key(Key::Tab).await;
        page.wait_text(".matrix-card .say", "Impossible overlap: Instagram and Neighbourhood paper.").await;
        page.wait_text(".matrix-card .say", "13,500 people using both is more than the smaller audience of 9,000")
            .await;
        page.type_into(&cell(0, 3), "15").await;
        page.key(Key::Tab).await;
        page.wait_gone(".matrix-card .say").await;
        page.type_into(&cell(0, 3), "some").await;
        page.wait_text(".matrix-card .say", "“some” is not a number").await;
        page.wait_text(".matrix-card .say", "last valid value, 15").await;
        page.assert_quiet().await;
    });
}

fn a_table_of_pairs_is_pasted_with_its_gaps_and_says_how_well_it_fits() {
    journey(Look::WIDE, async |page| {
        matrix_of(page, Example::Cafe).await;
        assert!(!page.text_of(".matrix-card").await.contains("Fit to"), "nothing given, nothing to fit");
        // Rows of Instagram, Facebook and Search; columns of Facebook, Search and the paper. Of Facebook and the paper
        // nothing is known, and what falls on a channel itself does not count.
        paste(page, &cell(0, 1), "40\t10%\t5\n100\t10\t\n\t100\t20").await;
        assert_eq!(pair(page, 0, 1).await, ("40".into(), "42.9".into()));
        assert_eq!(pair(page, 0, 2).await, ("10".into(), "37.5".into()));
        assert_eq!(pair(page, 0, 3).await, ("5".into(), "25".into()));
        assert_eq!(pair(page, 1, 2).await, ("10".into(), "35".into()));
        assert_eq!(pair(page, 2, 3).await, ("20".into(), "26.7".into()));
        assert_eq!(pair(page, 1, 3).await, (String::new(), String::new()), "the gap stays");
        let card = page.text_of(".matrix-card").await;
        let fit = card.lines().find(|line| line.starts_with("Fit to the pairs entered (5)")).expect("how well it fits");
        let errors: Vec<f64> = fit
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .filter_map(|part| part.trim_end_matches('.').parse().ok())
            .skip(1)
            .collect();
        assert!(matches!(errors[..], [mean, most] if mean <= most && most < 5.0), "{fit}");
        page.key(Key::Control + "z").await;
        assert_eq!(page.find_all(".matrix .fitted").await.len(), 12, "a table is one step back");
        page.assert_quiet().await;
    });
}

fn pairs_narrow_what_is_possible() {
    journey(Look::WIDE, async |page| {
        matrix_of(page, Example::Cafe).await;
        let names = page.text_of(".overlap-card").await;
        assert!(!names.contains("Possible range, these overlaps"), "without pairs there is nothing to narrow it");
        paste(page, &cell(0, 1), "40\t10\t5\n\t10\t5\n\t\t20").await;
        page.wait_text(".overlap-card tr:nth-of-type(4) th", "Possible range, these overlaps").await;
        page.wait_text(".overlap-card tr:nth-of-type(5) th", "Possible range, any overlap").await;
        let (once, with, without) = (people(page, 2).await[0], people(page, 4).await, people(page, 5).await);
        assert!(without[0] <= with[0] && with[1] <= without[1], "{with:?} lies in {without:?}");
        assert_ne!(with, without, "and is narrower");
        assert!(with[0] <= once && once <= with[1], "{once} lies in {with:?}");
        page.assert_quiet().await;
    });
}

fn published_overlaps_fill_in_with_their_source() {
    journey(Look::WIDE, async |page| {
        matrix_of(page, Example::Launch).await;
        let reach = people(page, 2).await;
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
        assert_ne!(people(page, 2).await, reach, "what is known counts");
        // One's own figure replaces the published one, and its mark goes.
        page.type_into(&cell(3, 1), "60").await;
        page.key(Key::Tab).await;
        page.wait_gone(&format!("td:has({}) .src", cell(3, 1))).await;
        page.assert_quiet().await;
    });
}
