//! Links and files: whole round trips, and everything that happens to links on their way.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what cannot be made fails the test")]

mod common;

use std::fmt::Write as _;
use std::path::Path;

use mediaplan::exchange::file::{self, FileError};
use mediaplan::exchange::link::{self, LinkError};
use mediaplan::forecast::{Figure, Forecast};
use mediaplan::scenario::{
    BenchmarkId, CHANNELS_MAX, COMPETITORS_MAX, Example, PERIODS_MAX, Scenario, Sourced, example,
};
use mediaplan::units::{Share, Text};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(400) })]

    #[test]
    fn a_link_holds_the_whole_plan(plan in common::scenario()) {
        let fragment = link::encode(&plan);
        let opened = link::decode(&fragment).unwrap();
        prop_assert_eq!(opened.scenario, plan);
        prop_assert_eq!(opened.model, link::MODEL);
    }

    #[test]
    fn a_file_holds_the_whole_plan(plan in common::scenario()) {
        prop_assert_eq!(file::open(&file::save(&plan)), Ok(plan));
    }

    /// Whatever stands in an envelope with a right check: read or refused, in bounded time and memory, and never a plan that
    /// would have been written otherwise.
    #[test]
    fn hostile_payloads_are_refused_or_plans(payload in proptest::collection::vec(any::<u8>(), 0..400)) {
        let sealed = link::seal(link::FORMAT, &payload);
        if let Ok(opened) = link::decode(&sealed) {
            prop_assert_eq!(link::encode(&opened.scenario).len(), sealed.len());
        }
    }

    #[test]
    fn any_text_is_refused_or_a_plan(text in "\\PC{0,200}") {
        prop_assert!(link::decode(&text).is_err());
        prop_assert!(file::open(&text).is_err());
    }
}

/// Random plans of moderate size, the same in every run.
fn plans(count: usize) -> Vec<Scenario> {
    let mut runner = TestRunner::deterministic();
    let strategy = common::scenario();
    let random = (0..count * 4).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let few = |plan: &Scenario| {
        let competitors = plan.market.as_ref().map_or(0, |market| market.competitors.len());
        plan.channels.len() < 5 && plan.periods.len() < 5 && competitors < 5
    };
    random.filter(few).take(count).collect()
}

#[test]
fn every_deletion_change_and_truncation_is_refused() {
    let links: Vec<String> = plans(200).iter().map(link::encode).collect();
    assert_eq!(links.len(), 200);
    for fragment in &links {
        let characters: Vec<char> = fragment.chars().collect();
        for at in 0..characters.len() {
            let refused =
                |text: String, how: &str| assert!(link::decode(&text).is_err(), "{how} at {at} of {fragment}");
            refused(characters[..at].iter().collect(), "cut");
            let without = characters.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, c)| *c);
            // Taking one of two equal neighbours away is the same text as taking the other.
            refused(without.collect(), "deletion");
            for other in ['A', '_', '.', '7'] {
                if characters[at] != other {
                    let mut changed = characters.clone();
                    changed[at] = other;
                    refused(changed.into_iter().collect(), "change");
                }
            }
        }
    }
}

#[test]
fn every_character_at_every_place_of_one_link_is_refused() {
    let fragment = link::encode(&example(Example::Cafe));
    let characters: Vec<char> = fragment.chars().collect();
    for at in 0..characters.len() {
        for other in ('!'..='~').filter(|other| *other != characters[at] && *other != '#') {
            let mut changed = characters.clone();
            changed[at] = other;
            let text: String = changed.into_iter().collect();
            // Quotes and brackets at either end are taken for what stands around a link; the link is then one short.
            assert!(link::decode(&text).is_err(), "{other} at {at}");
        }
    }
}

#[test]
fn link_errors_are_told_apart() {
    let fragment = link::encode(&example(Example::Cafe));
    let cut = &fragment[..fragment.len() - 20];
    let mut altered = fragment.clone();
    altered.replace_range(30..31, if &fragment[30..31] == "A" { "B" } else { "A" });
    assert_eq!(link::decode(cut), Err(LinkError::Cut));
    assert_eq!(link::decode(&altered), Err(LinkError::Damaged));
    assert_eq!(link::decode("https://example.org/#hello"), Err(LinkError::NotOurs));
    assert_eq!(link::decode("  "), Err(LinkError::Empty));
    assert_eq!(link::decode(&link::seal(2, b"later")), Err(LinkError::TooNew { needs: 2 }));
    assert_eq!(link::decode(&fragment.replacen("mp1", "mp2", 1)), Err(LinkError::Damaged));
    assert!(matches!(link::decode(&link::seal(1, b"\xff\xff\xff\xff")), Err(LinkError::Invalid { .. })));
    assert!(matches!(link::decode(&"mp1.".repeat(40_000)), Err(LinkError::TooLong { .. })));
}

#[test]
fn text_around_a_link_does_not_matter() {
    let plan = example(Example::B2b);
    let fragment = link::encode(&plan);
    for text in [
        format!("https://host/sub/folder/#{fragment}"),
        format!(" <https://host/#{fragment}>\n"),
        format!("“{fragment}”"),
        format!("Here it is: https://host/#{fragment}."),
        format!("https://host/#{fragment}, as agreed"),
        format!("[plan](https://host/#{fragment})"),
        format!("https://host/%23{}", fragment.replace('.', "%2E").replace('-', "%2D").replace('_', "%5f")),
        format!("https://host/#{}\r\n{}", &fragment[..76], &fragment[76..]),
    ] {
        assert_eq!(link::decode(&text).unwrap().scenario, plan);
    }
}

#[test]
fn hostile_files_are_refused() {
    let deep = format!("{{\"mediaplan\":1,\"model\":1,\"plan\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(file::open(&deep).is_err());
    assert!(matches!(file::open(&" ".repeat(3_000_000)), Err(FileError::TooLarge { .. })));
    assert_eq!(file::open("{\"mediaplan\": 4}"), Err(FileError::TooNew { needs: 4 }));
    assert_eq!(file::open("[1, 2]"), Err(FileError::NotOurs));
    let saved = file::save(&example(Example::Launch));
    assert!(matches!(file::open(&saved[..saved.len() / 2]), Err(FileError::Invalid { .. })));
    let nonsense = saved.replacen("\"budget\": 1", "\"budget\": -1", 1);
    assert!(matches!(file::open(&nonsense), Err(FileError::Invalid { line, .. }) if line > 1), "{nonsense:.300}");
    let marked = format!("\u{feff}{saved}");
    assert_eq!(file::open(&marked), Ok(example(Example::Launch)));
}

#[test]
fn too_many_channels_are_refused() {
    let mut plan = common::full(12);
    while plan.channels.len() <= CHANNELS_MAX {
        plan.channels.extend(plan.channels.clone());
    }
    let plan = plan.renumbered();
    assert!(matches!(file::open(&file::save(&plan)), Err(FileError::TooManyChannels { .. })));
}

/// What a plan can hold of rows and targets, and where a file that holds more says so.
#[test]
fn too_many_rows_and_targets_are_refused() {
    let check = |change: fn(&mut Scenario), list: &str, said: &str| {
        let mut plan = common::effect();
        // The name of a list in a text is not taken for the list.
        plan.name = Text::cut(list);
        change(&mut plan);
        let saved = file::save(&plan);
        let at = saved.lines().position(|one| one.trim_start().starts_with(&format!("\"{list}\":"))).unwrap();
        let column = saved.lines().nth(at).unwrap().find('"').unwrap() + 1;
        let what = said.to_owned();
        assert_eq!(file::open(&saved), Err(FileError::Invalid { line: at + 1, column, what }));
    };
    let more_periods = |plan: &mut Scenario| plan.periods = vec![plan.periods[0].clone(); PERIODS_MAX + 1];
    check(more_periods, "periods", "there are 61 periods; at most 60 can be opened");
    let more_brands = |plan: &mut Scenario| {
        let market = plan.market.as_mut().unwrap();
        market.competitors = vec![market.own.clone(); COMPETITORS_MAX + 1];
    };
    check(more_brands, "competitors", "there are 21 competitors; at most 20 can be opened");
    check(|plan| plan.kpis.push(plan.kpis[0]), "kpis", "a KPI has more than one target");
}

#[test]
fn kpis_come_in_their_order() {
    let plan = common::effect();
    let mut turned = plan.clone();
    turned.kpis.reverse();
    assert_eq!(file::open(&file::save(&turned)), Ok(plan));
}

#[test]
fn clashing_numbers_are_given_afresh() {
    let mut plan = common::full(3);
    plan.channels[2].id = plan.channels[0].id;
    let opened = file::open(&file::save(&plan)).unwrap();
    assert_eq!(opened, plan.renumbered());
}

/// A plan that is kept is never lost for its length; one that is sent goes as a file.
#[test]
fn the_largest_plan_is_kept() {
    let plan = common::largest();
    let fragment = link::encode(&plan);
    let saved = file::save(&plan);
    println!("largest plan: {} characters, as a file {} bytes", fragment.len(), saved.len());
    assert!(file::open(&saved) == Ok(plan.clone()));
    assert!(fragment.len() > 1 << 18, "{} characters fit into three digits", fragment.len());
    assert!(link::decode_kept(&fragment).map(|opened| opened.scenario) == Ok(plan));
    assert_eq!(link::decode(&fragment), Err(LinkError::TooLong { length: fragment.len() }));
    let cut = &fragment[..fragment.len() - 1];
    assert_eq!(link::decode_kept(cut), Err(LinkError::Cut));
    let longer = link::seal(link::FORMAT, &vec![7; 1 << 20]);
    assert_eq!(link::decode_kept(&longer), Err(LinkError::TooLong { length: longer.len() }));
}

#[test]
fn full_plans_fit_into_chat() {
    let length = |plan: &Scenario| link::encode(plan).len();
    let (twelve, four) = (length(&common::full(12)), length(&common::full(4)));
    assert!(twelve <= 600, "12 channels: {twelve} characters");
    assert!(four <= 300, "4 channels: {four} characters");
}

/// Plans of the golden links: together they have every part of the document.
fn golden_plans() -> Vec<(&'static str, Scenario)> {
    let mut plans: Vec<(&str, Scenario)> = Example::ALL.into_iter().map(|one| (one.key(), example(one))).collect();
    plans.push(("full-12", common::full(12)));
    plans.push(("patterns-12-13", common::calendar(12, 13, false)));
    plans.push(("cells-12-13", common::calendar(12, 13, true)));
    plans.push(("tools", common::tools()));
    plans.push(("effect", common::effect()));
    plans
}

/// Golden file, written anew by `UPDATE_GOLDEN=1 cargo test --test links`: until 1.0 after a change of the format or of a plan.
fn golden(name: &str, extension: &str, now: impl FnOnce() -> String) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/format1/{name}.{extension}"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, now()).unwrap();
    }
    std::fs::read_to_string(&path).unwrap()
}

#[test]
fn golden_links_hold_their_plans() {
    for (name, plan) in golden_plans() {
        let link = golden(name, "link", || link::encode(&plan));
        let stored = file::open(&golden(name, "json", || file::save(&plan))).unwrap();
        assert_eq!(link::decode(&link).unwrap().scenario, stored, "{name}");
        assert_eq!(link::encode(&stored), link, "{name}");
    }
}

/// Figures of a plan, one a line.
fn figures(plan: &Scenario) -> String {
    let forecast = Forecast::of(plan);
    let mut lines = String::new();
    let channels =
        forecast.channels.iter().map(|one| (format!("channel {}", one.id.0), &one.figures, one.reach_at_least));
    let total = (String::from("plan"), &forecast.total.figures, forecast.total.reach_at_least);
    for (subject, figures, at_least) in channels.chain([total]) {
        for figure in Figure::ALL {
            let value =
                figures.get(*figure).map_or_else(|missing| format!("{missing:?}"), |value| format!("{value:?}"));
            writeln!(lines, "{subject}\t{}\t{value}", figure.key()).unwrap();
        }
        for (contacts, people) in (1..).zip(at_least.into_iter().flatten()) {
            writeln!(lines, "{subject}\treach-at-least.{contacts}\t{people:?}").unwrap();
        }
    }
    lines
}

/// A link gives the figures that its sender saw.
#[test]
fn golden_links_give_their_figures() {
    for (name, plan) in golden_plans() {
        let sent = golden(name, "link", || link::encode(&plan));
        let now = figures(&link::decode(&sent).unwrap().scenario);
        let then = golden(name, "figures", || figures(&plan));
        assert_eq!(now.lines().count(), then.lines().count(), "{name}");
        for (now, then) in now.lines().zip(then.lines()) {
            let (here, was) = (now.rsplit_once('\t').unwrap(), then.rsplit_once('\t').unwrap());
            // The last digits of a sum may follow its order.
            let same = match (here.1.parse::<f64>(), was.1.parse::<f64>()) {
                (Ok(here), Ok(was)) => (here - was).abs() <= 1e-13 * was.abs(),
                _ => here.1 == was.1,
            };
            assert!(same && here.0 == was.0, "{name}: {then}, now {now}");
        }
    }
}

/// Printed by `make bench`.
#[test]
fn sizes() {
    let mut said = String::new();
    for one in Example::ALL {
        let plan = example(one);
        writeln!(
            said,
            "{:16} {:2} channels {:4} characters",
            one.key(),
            plan.channels.len(),
            link::encode(&plan).len()
        )
        .unwrap();
    }
    for channels in [4, 12] {
        writeln!(
            said,
            "{:16} {channels:2} channels {:4} characters",
            "every field",
            link::encode(&common::full(channels)).len()
        )
        .unwrap();
    }
    for (channels, weeks, most) in [(12, 13, [900, 1300]), (25, 26, [2000, 3000])] {
        for (cells, most) in [false, true].into_iter().zip(most) {
            let length = link::encode(&common::calendar(channels, weeks, cells)).len();
            let how = if cells { "every cell typed" } else { "patterns" };
            writeln!(said, "{how:16} {channels:2} channels, {weeks} weeks, matrix {length:4} characters").unwrap();
            assert!(length <= most, "{channels} channels, {weeks} weeks, {how}: {length} characters");
        }
    }
    writeln!(said, "KPIs, twelve periods, competitors    {:4} characters", link::encode(&common::effect()).len())
        .unwrap();
    println!("{said}");
}

/// A benchmark may be withdrawn, or be newer than this page: its number stays, and so does the plan.
#[test]
fn unknown_benchmarks_do_not_close_a_plan() {
    let mut plan = common::full(4);
    plan.channels[0].rates.click = Some(Sourced::benchmark(Share::new(0.01).unwrap(), BenchmarkId(250)));
    assert_eq!(link::decode(&link::encode(&plan)).unwrap().scenario, plan);
}

/// Names and notes of which the letters were taught nothing.
#[test]
fn plans_in_other_words_fit_too() {
    let names = [
        "Instagram Explore, parents",
        "Facebook Marketplace deals",
        "YouTube six seconds",
        "TikTok creator boosts",
        "LinkedIn document ads",
        "Telegram chess channels",
        "Google Search, rival names",
        "Snapchat lens weekend",
        "Pinterest kitchen ideas",
        "Reddit baking threads",
        "Google Display by weather",
        "Supermarket screens",
    ];
    for (channels, most) in [(4, 300), (12, 600)] {
        let mut plan = common::full(channels);
        for (channel, name) in plan.channels.iter_mut().zip(names) {
            channel.name = Text::cut(name);
        }
        let length = link::encode(&plan).len();
        println!("{channels} channels in other words: {length} characters");
        assert!(length <= most, "{channels} channels: {length} characters");
    }
}

#[test]
fn numbers_that_leave_no_room_are_given_afresh() {
    let plan = common::full(2);
    for id in ["0", "4294967295"] {
        let saved = file::save(&plan).replacen("\"id\": 2", &format!("\"id\": {id}"), 1);
        assert_eq!(file::open(&saved), Ok(plan.clone()));
    }
}
