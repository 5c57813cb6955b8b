//! Every screen in every look: `make sweep`. A run of all tests checks each screen in two looks only (`quality.rs`).
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};

use crate::harness::journey;
use crate::look::{Look, Scheme};
use crate::screens::{Rule, check_all, fits};
use crate::steps::{CALENDAR, EFFECT, MATRIX, PLAN, REACH, click_in_middle, show};

journeys![
    screens_wide_and_dark,
    screens_on_a_phone,
    screens_on_a_dark_phone_in_dutch,
    screens_on_a_phone_in_russian,
    examples_fit_in_any_language,
];

fn screens_in(look: Look) {
    journey(look, async |page| check_all(page, look, Rule::Accessible).await);
}

fn screens_wide_and_dark() {
    screens_in(Look::WIDE.with_scheme(Scheme::Dark));
}

fn screens_on_a_phone() {
    screens_in(Look::PHONE);
}

fn screens_on_a_dark_phone_in_dutch() {
    screens_in(Look::PHONE.with_scheme(Scheme::Dark).with_languages("nl"));
}

fn screens_on_a_phone_in_russian() {
    screens_in(Look::PHONE.with_languages("ru"));
}

fn examples_fit_in_any_language() {
    for languages in ["en", "nl", "ru"] {
        for look in [Look::PHONE, Look { width: 1280, ..Look::WIDE }, Look::WIDE] {
            let look = look.with_languages(languages);
            journey(look, async |page| {
                page.open("").await;
                for plan in [Example::Cafe, Example::Launch, Example::Retailer] {
                    page.follow(&link::encode(&example(plan))).await;
                    page.click(".toast >> close").await;
                    show(page, PLAN).await;
                    for basis in ["cost-basis-net", "cost-basis-gross", "cost-basis-with-vat"] {
                        let css = format!(".cost-basis >> {basis}");
                        click_in_middle(page, &css).await;
                        page.wait_pressed(&css).await;
                        fits(page, look, &format!("{plan:?}, {basis}")).await;
                    }
                    for (name, css) in
                        [("calendar", CALENDAR), ("reach", REACH), ("matrix", MATRIX), ("effect", EFFECT)]
                    {
                        click_in_middle(page, css).await;
                        page.wait_for(".chart svg").await;
                        fits(page, look, &format!("{plan:?}, {name}")).await;
                    }
                }
            });
        }
    }
}
