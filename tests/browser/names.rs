//! Names in any script: nothing breaks or runs, and amounts keep their place.
use mediaplan::exchange::link;
use mediaplan::scenario::{ChannelEdit, ChannelType, Example, PlanEdit, Scenario, example};
use mediaplan::units::Text;
use serde_json::json;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::screens::fits;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, click_in_middle, example_in, paste, show};

journeys![
    names_in_any_script_keep_their_place,
    names_in_any_script_on_a_phone,
    pasted_names_are_only_names,
    examples_are_whole_in_english,
    examples_are_whole_in_dutch,
    examples_are_whole_in_russian,
    names_have_their_room_on_a_laptop,
];

/// Emoji of several code points, writings from right to left, a word without a gap, a formula, a tag, a turned name.
const NAMES: [&str; 8] = [
    "👩‍👩‍👧‍👦🏳️‍🌈👩‍👩‍👧‍👦🏳️‍🌈👩‍👩‍👧‍👦🏳️‍🌈",
    "קמפיין 2026 (€500)",
    "حملة – 30%",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "=HYPERLINK(\"x\")",
    "<b>x</b>",
    "\u{202e}txt.exe",
    "電視広告 キャンペーン",
];

fn plan() -> Scenario {
    let mut plan = example(Example::Launch);
    plan.channels.retain(|channel| channel.kind.channel_type() == ChannelType::Advertising);
    let channel = plan.channels[0].clone();
    plan.channels = vec![channel; NAMES.len()];
    plan = plan.renumbered();
    for (at, name) in NAMES.into_iter().enumerate() {
        let id = plan.channels[at].id;
        plan = plan.with_channel(id, ChannelEdit::Name(Text::cut(name)));
    }
    plan.with(PlanEdit::Name(Text::cut(NAMES[1])))
}

/// Right edges of the amounts in a column: one, if all keep their place. Texts that run out of their cell.
const PLACES: &str = "
    const cells = [...document.querySelectorAll(arguments[0])];
    const ends = new Set(cells.map(one => Math.round(one.getBoundingClientRect().right)));
    const names = [...document.querySelectorAll('tbody th, .c-name, .plan-line .name, .verdicts b')];
    const run = names.filter(one => one.scrollWidth > one.clientWidth + 1
        && getComputedStyle(one).overflowX === 'visible' && getComputedStyle(one).display !== 'inline');
    return [cells.length > 0, ends.size, run.map(one => one.textContent)];";

async fn keep_their_place(page: &Page, look: Look) {
    page.open(&link::encode(&plan())).await;
    page.click(".toast >> close").await;
    let views = [
        (PLAN, "tr.row .c-budget input"),
        (CALENDAR, "[data-grid=weeks] tbody .w-sum"),
        (REACH, "main"),
        (EFFECT, "main"),
    ];
    for (view, amounts) in views {
        show(page, view).await;
        fits(page, look, view).await;
        assert_eq!(page.run(PLACES, vec![json!(amounts)]).await, json!([true, 1, []]), "{view}");
        assert!(page.find_all("main b > b").await.is_empty(), "a tag in a name is text");
    }
    page.click(".brand").await;
    page.wait_for("dialog .plan-line").await;
    fits(page, look, "plans").await;
    page.assert_quiet().await;
}

fn names_in_any_script_keep_their_place() {
    journey(Look::WIDE, async |page| keep_their_place(page, Look::WIDE).await);
}

/// On every width of a laptop the name of a channel has at least 170 px.
fn names_have_their_room_on_a_laptop() {
    for width in [1200, 1280, 1366, 1400, 1431, 1432, 1440] {
        journey(Look { width, ..Look::WIDE }, async |page| {
            example_in(page, Example::Launch, PLAN).await;
            let room = page.run("return document.querySelector('tr.row .c-name').offsetWidth;", vec![]).await;
            assert!(room.as_u64().is_some_and(|room| room >= 170), "{room} px for a name on {width} px");
        });
    }
}

fn names_in_any_script_on_a_phone() {
    journey(Look::PHONE, async |page| keep_their_place(page, Look::PHONE).await);
}

fn pasted_names_are_only_names() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&plan())).await;
        page.click(".toast >> close").await;
        let name = "[data-row=\"0\"][data-column=\"0\"]";
        paste(page, name, "a\u{7}b\u{0}c\nd").await;
        page.wait_value(name, "abc").await;
        let long = "W".repeat(81);
        paste(page, name, &format!("{long}\nok")).await;
        page.wait_text("tr.finding", "81").await;
        page.assert_quiet().await;
    });
}

/// Texts that their place cuts.
const CUT: &str = "
    const all = document.querySelectorAll('input.cell, .plan-name, .crumb .muted, .w-name, th, .kpi dt, .tabs button');
    return [...all].filter(one => one.offsetWidth > 0 && !one.closest('.sr')
        && (one.localName === 'input' || getComputedStyle(one).overflowX !== 'visible')
        && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 4))
        .map(one => one.value ?? one.textContent);";

/// Opens each example in a language, in a window of 1280 px and on a phone: no name of theirs is cut.
fn examples_are_whole(languages: &'static str) {
    for look in [Look { width: 1280, height: 800, ..Look::WIDE }, Look::PHONE] {
        journey(look.with_languages(languages), async |page| {
            for which in Example::ALL {
                page.open("").await;
                page.forget_everything().await;
                page.open("").await;
                click_in_middle(page, &format!(".empty >> {}-title", which.key())).await;
                page.wait_for("tr.row").await;
                for view in [PLAN, CALENDAR, REACH, EFFECT] {
                    show(page, view).await;
                    let cut = page.run(CUT, vec![]).await;
                    assert_eq!(cut, json!([]), "{which:?} in {languages}, {view}, on {} px", look.width);
                }
            }
        });
    }
}

fn examples_are_whole_in_english() {
    examples_are_whole("en");
}

fn examples_are_whole_in_dutch() {
    examples_are_whole("nl");
}

fn examples_are_whole_in_russian() {
    examples_are_whole("ru");
}
