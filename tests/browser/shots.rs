//! Screenshots of every view, for the eye and for the README: `make shots`.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};

use crate::harness::journey;
use crate::look::{Look, Scheme};
use crate::steps::{CALENDAR, DETAILS, EFFECT, MATRIX, OPTIMISE, PLAN, REACH, click_in_middle};

journeys![shots,];

/// Dialogs and details over the plan: name, and element that is clicked.
const OPENED: [(&str, &str); 6] = [
    ("details", DETAILS),
    ("plans", ".brand"),
    ("settings", ".crumb"),
    ("add", ".bar >> add-channel"),
    ("costs", ".cost-card >> edit"),
    ("share", ".topbar >> share"),
];

/// The looks that the pictures are taken in.
const LOOKS: [(&str, Look); 8] = [
    ("light", Look::WIDE),
    ("dark", Look::WIDE.with_scheme(Scheme::Dark)),
    ("phone", Look::PHONE),
    ("phone-dark", Look::PHONE.with_scheme(Scheme::Dark)),
    ("nl", Look::WIDE.with_languages("nl")),
    ("ru", Look::WIDE.with_languages("ru")),
    ("phone-nl", Look::PHONE.with_languages("nl")),
    ("phone-ru", Look::PHONE.with_languages("ru")),
];

fn shots() {
    let fragment = link::encode(&example(Example::Launch));
    for (name, look) in LOOKS {
        journey(look, async |page| {
            page.open("").await;
            page.screenshot_whole(&format!("empty-{name}")).await;
            page.open(&fragment).await;
            page.wait_for(".chart svg").await;
            // The notice that the plan came from a link is not what the picture is about.
            page.click(".toast >> close").await;
            page.screenshot_whole(&format!("plan-{name}")).await;
            for (what, css) in [
                ("explanation", "#view [data-explain=\"reach@1\"]"),
                ("explanation-whole", ".strip [data-explain=reach]"),
            ] {
                click_in_middle(page, css).await;
                page.wait_for(".explained-value").await;
                page.screenshot(&format!("{what}-{name}")).await;
                page.click("dialog header >> close").await;
                page.wait_gone("dialog").await;
            }
            // The matrix last: it changes the plan.
            for (view, css) in [
                ("optimise", OPTIMISE),
                ("effect", EFFECT),
                ("calendar", CALENDAR),
                ("reach", REACH),
                ("matrix", MATRIX),
            ] {
                click_in_middle(page, css).await;
                page.wait_for(".chart svg").await;
                // What stays in sight while scrolling belongs at the top of a picture of everything.
                page.run("scrollTo(0, 0);", vec![]).await;
                page.screenshot_whole(&format!("{view}-{name}")).await;
            }
            click_in_middle(page, PLAN).await;
            for (what, css) in OPENED {
                click_in_middle(page, css).await;
                page.screenshot(&format!("{what}-{name}")).await;
                if page.find_all("dialog").await.is_empty() {
                    page.click(css).await;
                } else {
                    page.click("dialog header >> close").await;
                    page.wait_gone("dialog").await;
                }
            }
            // The details of another kind of tool, and what was measured.
            click_in_middle(page, DETAILS).await;
            click_in_middle(page, "#channel-type-1 >> channel-type-contest").await;
            page.wait_for("#field-prize-1").await;
            page.run("scrollTo(0, 0);", vec![]).await;
            page.screenshot_whole(&format!("contest-{name}")).await;
            click_in_middle(page, "tr.detail >> fit-open").await;
            page.type_into("#fit-points", "900000; 600000\n2500000; 1400000").await;
            page.screenshot(&format!("fit-{name}")).await;
        });
    }
}
