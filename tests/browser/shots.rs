//! Screenshots of every view, for the eye and for the README: `make shots`.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};

use crate::harness::journey;
use crate::look::{Look, Scheme};

/// The looks that the pictures are taken in.
const LOOKS: [(&str, Look); 7] = [
    ("light", Look::WIDE),
    ("dark", Look::WIDE.with_scheme(Scheme::Dark)),
    ("phone", Look::PHONE),
    ("phone-dark", Look::PHONE.with_scheme(Scheme::Dark)),
    ("nl", Look::WIDE.with_languages("nl")),
    ("ru", Look::WIDE.with_languages("ru")),
    ("phone-ru", Look::PHONE.with_languages("ru")),
];

#[test]
#[ignore = "writes pictures and checks nothing: make shots"]
fn shots() {
    let fragment = link::encode(&example(Example::Launch));
    for (name, look) in LOOKS {
        journey(look, async |page| {
            page.open("").await;
            page.screenshot_whole(&format!("empty-{name}")).await;
            page.open(&fragment).await;
            page.wait_for(".chart svg").await;
            // The notice that the plan came from a link is not what the picture is about.
            page.click(".toast .btn").await;
            page.screenshot_whole(&format!("plan-{name}")).await;
            page.click(".tabs button:nth-of-type(2)").await;
            page.wait_for(".chart svg").await;
            page.screenshot_whole(&format!("reach-{name}")).await;
            page.click(".topbar .primary").await;
            page.screenshot(&format!("share-{name}")).await;
        });
    }
}
