//! Screens of the page, one after the other in one window: what a person may come to see, and what must hold of it.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::Page;
use crate::look::Look;
use crate::steps::{CALENDAR, DETAILS, EFFECT, MATRIX, OPTIMISE, PLAN, REACH, cell, click_in_middle, show};

/// Checks that hold of every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Nothing sticks out sideways, no key figure runs into the next.
    Fits,
    /// It fits, and no rule of accessibility is broken.
    Accessible,
}

/// A screen: its name, what is clicked to get there from the one before, and what is in sight then. A dialog is closed
/// before the next.
const SCREENS: [(&str, &[&str], &str); 22] = [
    ("plan", &[], CHART),
    ("menu", &["tr.row .menu summary"], ".menu[open] button"),
    ("settings", &[".topbar .crumb"], "dialog"),
    ("costs", &[".cost-card >> edit"], "dialog"),
    ("plans", &[".topbar .brand"], "dialog .plan-line"),
    ("add", &[".bar >> add-channel"], "dialog .platforms"),
    ("share", &[".topbar >> share"], "dialog .link-text"),
    ("explanation", &["#view [data-explain=\"reach@1\"]"], "dialog .formula"),
    ("explanation of the whole", &[".strip [data-explain=reach]"], "dialog .formula"),
    ("table", &["[data-chart=contact-costs] >> chart-table"], "[data-chart=contact-costs] .chart-table"),
    ("details", &[DETAILS], "tr.detail"),
    ("fit", &["tr.detail >> fit-open"], "dialog #fit-points"),
    ("contest", &["#channel-type-1 >> channel-type-contest"], "#field-prize-1"),
    ("calendar", &[CALENDAR], CHART),
    ("reach", &[REACH], CHART),
    ("matrix", &[MATRIX], ".matrix"),
    ("published overlaps", &[".published .btn"], ".matrix .src"),
    ("effect", &[EFFECT], CHART),
    ("targets", &[".quick >> figure-reach"], ".kpis .stands"),
    ("competitors", &[".market-card >> market-add"], "[data-grid=market]"),
    ("optimum", &[OPTIMISE], ".optimise-charts .chart svg"),
    ("plan on another cost basis", &[PLAN, ".cost-basis >> cost-basis-gross"], ".with-media"),
];

/// A chart of the open view.
const CHART: &str = "#view .chart svg";

/// Checks a rule on every screen. All of them follow from one loading of the page, which is what takes time.
pub(crate) async fn check_all(page: &Page, look: Look, rule: Rule) {
    page.open("").await;
    check(page, look, rule, "empty plan").await;
    page.follow(&link::encode(&example(Example::Launch))).await;
    page.click(".toast >> close").await;
    for (name, clicks, landmark) in SCREENS {
        for css in clicks {
            click_in_middle(page, css).await;
        }
        page.wait_for(landmark).await;
        check(page, look, rule, name).await;
        close(page).await;
    }
    click_in_middle(page, &cell(0, 2)).await;
    page.type_into(&cell(0, 2), "abc").await;
    page.wait_for(".finding [id^=refused]").await;
    check(page, look, rule, "wrong budget").await;
    show(page, CALENDAR).await;
    click_in_middle(page, &cell(1, 1)).await;
    page.type_into(&cell(1, 1), "lots").await;
    page.wait_for(".finding [id^=note-field]").await;
    page.click(&cell(0, 0)).await;
    for key in [Key::Right, Key::Right, Key::Down] {
        page.key(Key::Shift + key).await;
    }
    page.wait_for(".w-week[data-chosen]").await;
    check(page, look, rule, "wrong amount of a week, and a block").await;
    page.follow("hello").await;
    page.wait_for("dialog [role=alert]").await;
    check(page, look, rule, "bad link").await;
    page.assert_quiet().await;
}

async fn close(page: &Page) {
    if !page.find_all("dialog").await.is_empty() {
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
    }
}

async fn check(page: &Page, look: Look, rule: Rule, name: &str) {
    fits(page, look, name).await;
    if rule == Rule::Accessible {
        assert_eq!(page.axe().await, Vec::<String>::new(), "accessibility of {name}");
    }
}

/// Nothing may stick out sideways, and no key figure run beyond its box. Against the width of the look: a phone's
/// `innerWidth` grows with what sticks out.
pub(crate) async fn fits(page: &Page, look: Look, name: &str) {
    const MEASURE: &str = "const beyond = [...document.querySelectorAll('.kpi')].filter(one => {
            const text = document.createRange();
            text.selectNodeContents(one.querySelector('.value'));
            return one.offsetWidth > 0 && text.getBoundingClientRect().right > one.getBoundingClientRect().right;
        });
        return [document.scrollingElement.scrollWidth, beyond.map(one => one.querySelector('.value').textContent)];";
    let measured = page.run(MEASURE, vec![]).await;
    let (wide, beyond) = (measured.get(0).and_then(serde_json::Value::as_u64), measured.get(1));
    let (width, languages) = (look.width, look.languages);
    assert!(
        wide.is_some_and(|wide| wide <= u64::from(width)),
        "{name} in {languages} is {wide:?} px wide on {width} px"
    );
    assert_eq!(beyond, Some(&json!([])), "key figures of {name} in {languages} on {width} px");
}
