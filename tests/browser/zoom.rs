//! Small windows: 320 px wide, 200 and 400 % zoom, a phone on its side. Everything can be reached, and nothing covers it.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::screens::fits;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, click_in_middle, show};

journeys![at_200_percent, at_400_percent, on_320_px, on_a_phone_on_its_side,];

/// Names of the fields and buttons that something covers once they have the focus, or that lie outside the window.
const COVERED: &str = "
    const root = document.querySelector('dialog[open]') ?? document.body;
    const all = [...root.querySelectorAll('input, select, textarea, button, summary, a[href]')];
    const shown = all.filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled
        && one.tabIndex >= 0 && one.getClientRects().length > 0 && !one.closest('.skip, .sr') && !one.matches('.skip, .sr'));
    return shown.filter(one => {
        one.focus();
        const { left, right, top, bottom } = one.getBoundingClientRect();
        // A browser leaves what is partly in sight where it is.
        const found = [left + 4, (left + right) / 2, right - 4].map(x => document.elementFromPoint(x, (top + bottom) / 2));
        return !found.some(at => at && (one.contains(at) || at.contains(one) || at.closest('label')?.control === one));
    }).map(one => one.ariaLabel || one.outerHTML.slice(0, 120));";

async fn check(page: &Page, look: Look, name: &str) {
    fits(page, look, name).await;
    let covered: Value = page.run(COVERED, vec![]).await;
    assert_eq!(covered, json!([]), "covered in {name} on {} × {} px", look.width, look.height);
}

fn everything_is_reached(look: Look) {
    journey(look, async |page| {
        page.open(&link::encode(&example(Example::Launch))).await;
        click_in_middle(page, ".toast >> close").await;
        for view in [PLAN, CALENDAR, REACH, EFFECT] {
            show(page, view).await;
            check(page, look, view).await;
        }
        for opener in [".crumb", ".brand", ".topbar .primary"] {
            page.run("scrollTo(0, 0);", vec![]).await;
            page.click(opener).await;
            page.wait_for("dialog .dialog-body").await;
            check(page, look, opener).await;
            page.key(Key::Escape).await;
            page.wait_gone("dialog").await;
        }
        page.assert_quiet().await;
    });
}

/// 1280 × 1024 px at 200 %.
fn at_200_percent() {
    everything_is_reached(Look { width: 640, height: 512, ..Look::WIDE });
}

/// 1280 × 1024 px at 400 %.
fn at_400_percent() {
    everything_is_reached(Look { width: 320, height: 256, ..Look::WIDE });
}

fn on_320_px() {
    everything_is_reached(Look { width: 320, height: 640, ..Look::PHONE });
}

fn on_a_phone_on_its_side() {
    everything_is_reached(Look { width: 844, height: 390, ..Look::PHONE });
}
