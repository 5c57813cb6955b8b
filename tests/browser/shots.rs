//! Screenshots of every view, for the eye and for the README: `make shots`.
use crate::harness::journey;
use crate::look::{Look, Scheme};

/// Every screen, theme and language that the pictures are taken in.
const LOOKS: [(&str, Look); 4] = [
    ("wide-light-en", Look::WIDE),
    ("wide-dark-nl", Look::WIDE.with_scheme(Scheme::Dark).with_languages("nl")),
    ("phone-light-ru", Look::PHONE.with_languages("ru")),
    ("phone-dark-en", Look::PHONE.with_scheme(Scheme::Dark)),
];

#[test]
#[ignore = "writes pictures and checks nothing: make shots"]
fn shots() {
    for (name, look) in LOOKS {
        journey(look, async |page| {
            page.open("").await;
            page.screenshot_whole(&format!("start-{name}")).await;
        });
    }
}
