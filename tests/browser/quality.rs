//! Rules for every screen: no violation of accessibility rules, no error, no foreign request, nothing cut off. In all
//! looks: `sweep.rs`.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::journey;
use crate::look::Look;
use crate::screens::{Rule, check_all};
use crate::steps::DETAILS;

journeys![
    screens_are_accessible,
    screens_fit_on_a_phone_in_russian,
    open_row_leaves_the_others_as_wide_as_they_were,
    keyboard_alone_begins_at_the_skip_link_and_always_shows_where_it_is,
];

fn screens_are_accessible() {
    journey(Look::WIDE, async |page| check_all(page, Look::WIDE, Rule::Accessible).await);
}

/// Russian words are the longest.
fn screens_fit_on_a_phone_in_russian() {
    let look = Look::PHONE.with_languages("ru");
    journey(look, async |page| check_all(page, look, Rule::Fits).await);
}

fn open_row_leaves_the_others_as_wide_as_they_were() {
    /// Ends of the rows, and widths of their names.
    const PLACES: &str = "return [...document.querySelectorAll('tr.row')].map(row =>
        [row.getBoundingClientRect().right, row.querySelector('.c-name').offsetWidth]);";
    journey(Look { width: 1280, ..Look::WIDE }, async |page| {
        page.open(&link::encode(&example(Example::Launch))).await;
        page.click(".toast >> close").await;
        for basis in ["cost-basis-with-vat", "cost-basis-net"] {
            let css = format!(".cost-basis >> {basis}");
            page.click(&css).await;
            page.wait_pressed(&css).await;
            let closed = page.run(PLACES, vec![]).await;
            page.click(DETAILS).await;
            page.wait_for("tr.detail").await;
            assert_eq!(page.run(PLACES, vec![]).await, closed, "{basis}");
            page.click(DETAILS).await;
            page.wait_gone("tr.detail").await;
        }
    });
}

fn keyboard_alone_begins_at_the_skip_link_and_always_shows_where_it_is() {
    /// Element with the focus, how it shows, and whether it is in sight.
    const STOP: &str = "const e = document.activeElement, at = e.getBoundingClientRect();
        const ring = one => {
            const style = getComputedStyle(one);
            return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
        };
        return { name: `${e.tagName} ${e.className} ${e.id}`.trim(), ring: ring(e.closest('.box, .btn') ?? e),
            seen: at.width > 0 && at.bottom > 0 && at.top < innerHeight, skip: e.matches('.skip'), end: e === document.body };";
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.click(".toast >> close").await;
        page.click(DETAILS).await;
        // A plan that is there at the start, so that nothing has the focus yet.
        page.reload().await;
        page.wait_for("tr.row").await;
        let mut stops = 0;
        for at in 0..150 {
            page.driver.action_chain().send_keys(Key::Tab).perform().await.expect("the browser takes a key");
            let stop = page.run(STOP, vec![]).await;
            let is = |what: &str| stop.get(what) == Some(&json!(true));
            // Behind the last stop the browser shows its own, or begins again.
            if is("end") || (at > 0 && is("skip")) {
                break;
            }
            assert!(at > 0 || is("skip"), "the first stop is the skip link: {stop}");
            assert!(is("ring"), "the focus shows: {stop}");
            assert!(is("seen"), "the focus is in sight: {stop}");
            stops = at + 1;
        }
        assert!(stops > 20 && stops < 150, "through the page and out of it: {stops}");
        page.run("document.querySelector('.skip').focus();", vec![]).await;
        page.key(Key::Enter).await;
        assert_eq!(page.run("return document.activeElement.id;", vec![]).await, json!("view"));
        page.assert_quiet().await;
    });
}
