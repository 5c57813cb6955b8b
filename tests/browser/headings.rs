//! Headings and sums of grids: in sight while the page scrolls past the rows, in windows where a grid fits and in others.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use mediaplan::units::Weeks;
use serde_json::{Value, json};

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::screens::fits;
use crate::steps::{CALENDAR, DETAILS, EFFECT, MATRIX, REACH, TABLES, click_in_middle, show};

journeys![headings_stay_on_a_desktop, headings_stay_on_a_laptop, a_long_calendar_scrolls_in_itself,];

/// Labels of the grids whose last row is in the window and whose heading is not to be seen above it.
const OUT_OF_SIGHT: &str = "
    const grids = [...document.querySelectorAll('#view table:has(thead):has(tbody > tr)')];
    return grids.filter(grid => {
        const row = [...grid.tBodies].at(-1).lastElementChild;
        // A frame that moves by itself is brought into sight whole.
        row.scrollIntoView({ block: grid.closest('[data-fits]') ? 'center' : 'nearest' });
        const heading = grid.tHead.lastElementChild.firstElementChild.getBoundingClientRect();
        const at = document.elementFromPoint(heading.left + 8, (heading.top + heading.bottom) / 2);
        return !grid.tHead.contains(at) || heading.bottom > row.getBoundingClientRect().top + 1;
    }).map(grid => grid.ariaLabel || grid.className);";

async fn headings(page: &Page, name: &str) {
    let hidden: Value = page.run(OUT_OF_SIGHT, vec![]).await;
    assert_eq!(hidden, json!([]), "headings out of sight in {name}");
}

fn headings_stay(look: Look) {
    journey(look, async |page| {
        page.open(&link::encode(&example(Example::Launch))).await;
        click_in_middle(page, ".toast >> close").await;
        page.wait_for(TABLES).await;
        click_in_middle(page, DETAILS).await;
        page.wait_for("tr.detail").await;
        headings(page, "the Plan view").await;
        show(page, CALENDAR).await;
        headings(page, "the Calendar view").await;
        show(page, REACH).await;
        click_in_middle(page, MATRIX).await;
        page.wait_for(".matrix").await;
        headings(page, "the Reach view").await;
        show(page, EFFECT).await;
        headings(page, "the Results view").await;
        page.assert_quiet().await;
    });
}

fn headings_stay_on_a_desktop() {
    headings_stay(Look { height: 600, ..Look::WIDE });
}

/// Some grids are wider than the window here.
fn headings_stay_on_a_laptop() {
    headings_stay(Look { width: 1024, height: 600, ..Look::WIDE });
}

/// Sixty weeks of few channels are much wider than the window: the grid moves below its names and sums, the page does not.
fn a_long_calendar_scrolls_in_itself() {
    journey(Look::WIDE, async |page| {
        let mut plan = example(Example::Launch);
        plan.weeks = Weeks::new(60).expect("sixty weeks are in range");
        page.open(&link::encode(&plan)).await;
        show(page, CALENDAR).await;
        fits(page, Look::WIDE, "a calendar of sixty weeks").await;
        headings(page, "a calendar of sixty weeks").await;
        page.assert_quiet().await;
    });
}
