//! Rules for every screen: no violation of accessibility rules, no error, no foreign request, nothing cut off.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::{Look, Scheme};
use crate::steps::{CALENDAR, EFFECT, MATRIX, REACH, cell, click_in_middle};

journeys![
    wide_and_light,
    wide_and_dark,
    on_a_phone,
    on_a_dark_phone_in_dutch,
    on_a_phone_in_russian,
    nothing_sticks_out_in_any_language,
    no_key_figure_runs_into_the_next,
    an_open_row_leaves_the_others_as_wide_as_they_were,
    the_keyboard_alone_begins_at_the_skip_link_and_always_shows_where_it_is,
];

/// A screen: its name, and what is clicked to get there.
const SCREENS: [(&str, &[&str]); 20] = [
    ("plan", &[]),
    ("details", &["tr.row .disclose"]),
    ("contest", &["tr.row .disclose", "#channel-type-1 option:nth-of-type(3)"]),
    ("fit", &["tr.row .disclose", "tr.detail div > .btn.outline"]),
    ("calendar", &[CALENDAR]),
    ("reach", &[REACH]),
    ("matrix", &[REACH, MATRIX]),
    ("published overlaps", &[REACH, MATRIX, ".published .btn"]),
    ("settings", &[".crumb"]),
    ("costs", &[".cost-card .btn"]),
    ("plans", &[".brand"]),
    ("add", &[".bar .btn"]),
    ("share", &[".topbar .primary"]),
    ("table", &[".chart-card .btn.square"]),
    ("menu", &["tr.row .menu summary"]),
    ("effect", &[EFFECT]),
    ("targets", &[EFFECT, ".quick button"]),
    ("competitors", &[EFFECT, ".market-card.off button"]),
    // Clicked again where nothing opens, so that the words are there.
    ("explanation", &["tr.row td.c-int:not(.group) .explainable", "dialog .formula"]),
    ("explanation of the whole", &[".kpi:nth-of-type(3) .explainable", "dialog .formula"]),
];

/// Nothing may stick out sideways. Against the width of the look: a phone's `innerWidth` grows with what sticks out.
async fn fits(page: &Page, width: u32, name: &str) {
    let wide = page.run("return document.scrollingElement.scrollWidth;", vec![]).await;
    assert!(wide.as_u64().is_some_and(|wide| wide <= u64::from(width)), "{name} is {wide} px wide on {width} px");
}

async fn sound(page: &Page, look: Look, name: &str) {
    assert_eq!(page.axe().await, Vec::<String>::new(), "accessibility of {name}");
    fits(page, look.width, name).await;
    // Here and not at the end: each loading of the page forgets what was asked for and refused before.
    page.assert_quiet().await;
}

async fn every_screen(page: &Page, look: Look) {
    page.open("").await;
    sound(page, look, "empty plan").await;
    let fragment = link::encode(&example(Example::Launch));
    for (name, clicks) in SCREENS {
        page.open(&fragment).await;
        page.click(".toast .btn").await;
        for css in clicks {
            click_in_middle(page, css).await;
        }
        sound(page, look, name).await;
    }
    page.open(&fragment).await;
    page.click(".toast .btn").await;
    page.type_into("[data-row=\"0\"][data-column=\"2\"]", "abc").await;
    page.wait_for(".finding [id^=refused]").await;
    sound(page, look, "wrong budget").await;
    page.open(&fragment).await;
    page.click(".toast .btn").await;
    page.click(CALENDAR).await;
    page.type_into(&cell(1, 1), "lots").await;
    page.wait_for(".finding [id^=week-refused]").await;
    page.click(&cell(0, 0)).await;
    for key in [Key::Right, Key::Right, Key::Down] {
        page.key(Key::Shift + key).await;
    }
    page.wait_for(".w-week.chosen").await;
    sound(page, look, "wrong amount of a week, and a block").await;
    page.open("hello").await;
    page.wait_for("dialog").await;
    sound(page, look, "bad link").await;
}

fn on_every_screen(look: Look) {
    journey(look, async |page| every_screen(page, look).await);
}

fn wide_and_light() {
    on_every_screen(Look::WIDE);
}

fn wide_and_dark() {
    on_every_screen(Look::WIDE.with_scheme(Scheme::Dark));
}

fn on_a_phone() {
    on_every_screen(Look::PHONE);
}

fn on_a_dark_phone_in_dutch() {
    on_every_screen(Look::PHONE.with_scheme(Scheme::Dark).with_languages("nl"));
}

fn on_a_phone_in_russian() {
    on_every_screen(Look::PHONE.with_languages("ru"));
}

fn nothing_sticks_out_in_any_language() {
    for languages in ["en", "nl", "ru"] {
        for look in [Look::PHONE, Look { width: 1280, ..Look::WIDE }] {
            let look = look.with_languages(languages);
            journey(look, async |page| {
                for plan in [Example::Launch, Example::Retailer] {
                    page.open(&link::encode(&example(plan))).await;
                    page.click(".toast .btn").await;
                    fits(page, look.width, &format!("plan in {languages}")).await;
                    for (name, css) in
                        [("calendar", CALENDAR), ("reach", REACH), ("matrix", MATRIX), ("effect", EFFECT)]
                    {
                        click_in_middle(page, css).await;
                        page.wait_for(".chart svg").await;
                        fits(page, look.width, &format!("{name} in {languages}")).await;
                    }
                }
            });
        }
    }
}

fn no_key_figure_runs_into_the_next() {
    /// Key figures whose text goes beyond their box.
    const BEYOND: &str = "return [...document.querySelectorAll('.kpi')].filter(one => {
        const text = document.createRange();
        text.selectNodeContents(one.querySelector('.value'));
        return one.offsetWidth > 0 && text.getBoundingClientRect().right > one.getBoundingClientRect().right;
    }).map(one => one.querySelector('.value').textContent).join(', ');";
    let mut found = Vec::new();
    for languages in ["en", "nl", "ru"] {
        for look in [Look::PHONE, Look { width: 1280, ..Look::WIDE }, Look::WIDE] {
            journey(look.with_languages(languages), async |page| {
                for plan in [Example::Cafe, Example::Launch, Example::Retailer] {
                    page.open(&link::encode(&example(plan))).await;
                    page.click(".toast .btn").await;
                    for base in 1..=3 {
                        page.click(&format!(".cost-basis button:nth-of-type({base})")).await;
                        page.wait_for(&format!(".cost-basis button:nth-of-type({base})[aria-pressed=true]")).await;
                        let beyond = page.run(BEYOND, vec![]).await;
                        if beyond != json!("") {
                            found.push(format!("{plan:?} in {languages} on {} px, money {base}: {beyond}", look.width));
                        }
                    }
                }
            });
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

fn an_open_row_leaves_the_others_as_wide_as_they_were() {
    /// Ends of the rows, and widths of their names.
    const PLACES: &str = "const row = document.querySelectorAll('tr.row')[1];
        return [row.getBoundingClientRect().right, row.querySelector('.c-name').offsetWidth];";
    for width in [1280, Look::WIDE.width] {
        journey(Look { width, ..Look::WIDE }, async |page| {
            page.open(&link::encode(&example(Example::Launch))).await;
            page.click(".toast .btn").await;
            for base in 1..=3 {
                page.click(&format!(".cost-basis button:nth-of-type({base})")).await;
                page.wait_for(&format!(".cost-basis button:nth-of-type({base})[aria-pressed=true]")).await;
                let closed = page.run(PLACES, vec![]).await;
                page.click("tr.row .disclose").await;
                page.wait_for("tr.detail").await;
                assert_eq!(page.run(PLACES, vec![]).await, closed, "{width} px, money {base}");
                page.click("tr.row .disclose").await;
                page.wait_gone("tr.detail").await;
            }
        });
    }
}

fn the_keyboard_alone_begins_at_the_skip_link_and_always_shows_where_it_is() {
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
        page.click(".toast .btn").await;
        page.click("tr.row .disclose").await;
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
