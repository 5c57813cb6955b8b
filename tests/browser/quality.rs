//! What must hold of every screen: no violation of accessibility rules, no error, no foreign request, nothing cut off.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;

use crate::harness::{Page, journey};
use crate::look::{Look, Scheme};

/// A screen: its name, and what is clicked to get there.
const SCREENS: [(&str, &[&str]); 9] = [
    ("plan", &[]),
    ("details", &["tr.row .disclose"]),
    ("reach", &[".tabs button:nth-of-type(2)"]),
    ("settings", &[".crumb"]),
    ("costs", &[".cost-card .btn"]),
    ("plans", &[".brand"]),
    ("add", &[".bar .btn"]),
    ("share", &[".topbar .primary"]),
    ("table", &[".chart-card .btn.square"]),
];

async fn sound(page: &Page, name: &str) {
    assert_eq!(page.axe().await, Vec::<String>::new(), "accessibility of {name}");
    let beyond = page.run("return document.scrollingElement.scrollWidth - innerWidth;", vec![]).await;
    assert!(beyond.as_i64().is_some_and(|beyond| beyond <= 0), "{name} is {beyond} px too wide");
}

async fn every_screen(page: &Page) {
    page.open("").await;
    sound(page, "empty plan").await;
    let fragment = link::encode(&example(Example::Launch));
    for (name, clicks) in SCREENS {
        page.open(&fragment).await;
        page.click(".toast .btn").await;
        for css in clicks {
            // Into the middle, where the bar at the foot of a phone does not lie over it.
            page.wait_for(css).await;
            page.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });", vec![json!(css)])
                .await;
            page.click(css).await;
        }
        sound(page, name).await;
    }
    page.open("hello").await;
    page.wait_for("dialog").await;
    sound(page, "bad link").await;
    page.assert_quiet().await;
}

#[test]
fn wide_and_light() {
    journey(Look::WIDE, async |page| every_screen(page).await);
}

#[test]
fn wide_and_dark() {
    journey(Look::WIDE.with_scheme(Scheme::Dark), async |page| every_screen(page).await);
}

#[test]
fn on_a_phone() {
    journey(Look::PHONE, async |page| every_screen(page).await);
}

#[test]
fn on_a_dark_phone_in_dutch() {
    journey(Look::PHONE.with_scheme(Scheme::Dark).with_languages("nl"), async |page| every_screen(page).await);
}

#[test]
fn on_a_phone_in_russian() {
    journey(Look::PHONE.with_languages("ru"), async |page| every_screen(page).await);
}

#[test]
fn the_first_stop_of_the_keyboard_leads_to_the_view() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.run("document.querySelector('.skip').focus();", vec![]).await;
        let shown = page.run("return document.querySelector('.skip').getBoundingClientRect().top >= 0;", vec![]).await;
        assert_eq!(shown, json!(true), "the skip link comes into sight");
    });
}
