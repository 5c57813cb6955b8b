//! Links and files: whole round trips, and everything that happens to links on their way.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what cannot be made fails the test")]

mod common;

use std::fmt::Write as _;
use std::path::Path;

use mediaplan::exchange::file::{self, FileError, Flaw, List};
use mediaplan::exchange::link::{self, LinkError};
use mediaplan::forecast::{Figure, Forecast};
use mediaplan::scenario::{
    BenchmarkId, CHANNELS_MAX, COMPETITORS_MAX, Channel, ChannelEdit, ChannelId, Discounts, Example, LEVIES_MAX, Levy,
    Overlap, PERIODS_MAX, Pair, Pattern, PlanEdit, ROLES_MAX, Role, Scenario, Sourced, example,
};
use mediaplan::units::{Hours, Money, Share, Text};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

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

    /// Whatever stands in an envelope with a right check: read or refused, in bounded time and memory, and never a plan
    /// that would have been written otherwise.
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

/// A link broken after every 76 characters.
fn broken(fragment: &str, by: &str) -> String {
    let bytes: Vec<&[u8]> = fragment.as_bytes().chunks(76).collect();
    bytes.iter().map(|line| std::str::from_utf8(line).unwrap()).collect::<Vec<_>>().join(by)
}

/// Everything that mail and chat programs were seen to do to a link, and that its check lets us undo.
#[test]
fn links_open_after_what_programs_do_to_them() {
    let plan = example(Example::Cafe);
    let t = &link::encode(&plan);
    let (front, back) = t.split_at(120);
    let safe = "https://eur01.safelinks.protection.outlook.com";
    let escaped = |text: &str| text.replace('%', "%25").replace('.', "%2E").replace('-', "%2D").replace('_', "%5f");
    let address = &format!("https%3A%2F%2Fplan.example%2F%23{}", escaped(t));
    for (what, text) in [
        ("address", format!("https://host/sub/folder/#{t}")),
        ("brackets and a line break", format!(" <https://host/#{t}>\n")),
        ("quotes", format!("“{t}”")),
        ("full stop", format!("Here it is: https://host/#{t}.")),
        ("sentence", format!("https://host/#{t}, as agreed")),
        ("other parts", format!("https://host/#{t}&utm_source=x")),
        // C1: filters of mail.
        ("escaped hash", format!("https://plan.example/%23{t}")),
        ("escaped after a hash", format!("https://plan.example/#%23{t}")),
        ("filter", format!("{safe}/?url=https%3A%2F%2Fplan.example%2F%23{t}&data=05%7C02&reserved=0")),
        ("filter that escapes twice", format!("{safe}/?url=https%3A%2F%2Fplan.example%2F%2523{t}&data=05%7C02")),
        ("filter with a path", format!("{safe}/ap/w-59584e83/?url=https%3A%2F%2Fplan.example%2F%23{t}&data=05%7C02")),
        ("path and twice", format!("{safe}/ap/w-59584e83/?url=https%3A%2F%2Fplan.example%2F%2523{t}&amp;data=05")),
        ("unknown filter", format!("https://filter.example/?url=https%3A%2F%2Fplan.example%2F%2523{t}")),
        ("all escaped", address.clone()),
        ("all escaped twice", address.replace('%', "%25")),
        ("all escaped four times", address.replace('%', "%252525")),
        (
            "filter with hyphens for per cent signs",
            format!(
                "https://filter.example/v2/url?u=https-3A__plan.example_-23{}&d=DwMF-g&c=euGZstcaTD",
                t.replace('-', "-2D").replace('_', "-5F")
            ),
        ),
        ("filter that puts it between low lines", format!("https://filter.example/v3/__https://host/*{t}__;Iw!!Aa-_$")),
        // C3: characters of chats.
        ("italics", format!("_https://host/#{t}_")),
        ("strong", format!("__https://host/#{t}__")),
        ("asterisks", format!("*https://host/#{t}*")),
        ("two asterisks", format!("**{t}**")),
        ("struck out", format!("~~https://host/#{t}~~")),
        ("italics around the fragment", format!("_{t}_")),
        ("markdown link", format!("[plan](https://host/#{t})")),
        ("escaped low lines", format!("https://host/#{}", t.replace('_', "\\_").replace('-', "\\-"))),
        ("dots", format!("https://host/#{t}...")),
        ("three dots", format!("https://host/#{t}…")),
        ("quotes and a comma", format!("\"https://host/#{t}\",")),
        ("bracket and a full stop", format!("(https://host/#{t}).")),
        ("slash", format!("https://host/#{t}/")),
        ("guillemets", format!("«https://host/#{t}»")),
        ("hyphen", format!("https://host/#{t}-")),
        ("hyphen and a word", format!("https://host/#{t}-see")),
        ("hyphens that do not break", format!("https://host/#{}", t.replace('-', "‑"))),
        // C4: broken lines and characters without width.
        ("line breaks", broken(t, "\r\n")),
        ("blanks", broken(t, " ")),
        ("quoted-printable", broken(t, "=\r\n")),
        ("quoted-printable with line feeds", format!("https://host/#{}", broken(t, "=\n"))),
        ("escaped line breaks", broken(t, "%0D%0A")),
        ("quoted answer", broken(t, "\n> ")),
        ("quoted twice", broken(t, "\r\n>> ")),
        ("quoted twice with blanks", broken(t, "\n> > ")),
        ("brackets over two lines", format!("<https://host/#{front}\r\n{back}> agreed")),
        ("a word behind two lines", format!("https://host/#{front}\n{back}\nregards")),
        ("a word behind", format!("https://host/#{t} regards")),
        ("letters behind", format!("https://host/#{t}regards")),
        ("blank without width", format!("https://host/#{front}\u{200b}{back}")),
        ("blank without width before", format!("\u{200b}{t}")),
        ("blank without width at the end", format!("{t}\u{200b}")),
        ("soft hyphen", format!("https://host/#{front}\u{ad}{back}")),
        ("mark of byte order", format!("https://host/#{front}\u{feff}{back}")),
        ("joiner", format!("https://host/#{front}\u{2060}{back}")),
        ("everywhere", t.chars().flat_map(|c| [c, '\u{200b}']).collect()),
        ("escaped at the end", format!("{t}%E2%80%8B")),
        ("escaped in the middle", format!("https://host/%23{front}%E2%80%8B{back}")),
        ("tag", format!("https://host/#{front}<wbr>{back}")),
        ("closed tag", format!("https://host/#{front}<wbr />{back}")),
        ("entity", format!("https://host/#{front}&shy;{back}")),
        ("number of an entity", format!("https://host/#{front}&#8203;{back}")),
        // A mail with something like a link in it, and the link after a broken copy.
        ("another name", format!("Listen to song.mp3. The plan: https://mp1.example/#{t}")),
        ("second copy", format!("> https://host/#{front}\n\nAgain: https://host/#{t}\n-- \nA. Planner")),
    ] {
        match link::decode(&text) {
            Ok(opened) => assert_eq!((opened.scenario, opened.explain), (plan.clone(), None), "{what}"),
            Err(error) => panic!("{what}: {error}\n{text}"),
        }
    }
}

/// A plan whose link has two hyphens in a row.
fn with_two_hyphens() -> (Scenario, String) {
    let named = |number: u32| {
        let mut plan = example(Example::B2b);
        plan.name = Text::cut(&format!("Plan {number}"));
        let fragment = link::encode(&plan);
        (plan, fragment)
    };
    (0..5_000).map(named).find(|(_, fragment)| fragment.contains("--") && !fragment.contains("---")).unwrap()
}

#[test]
fn dashes_in_the_place_of_hyphens_are_put_back() {
    let (plan, fragment) = with_two_hyphens();
    let single = fragment.replace("--", "\u{1}").replace('-', "–").replace('\u{1}', "—");
    for text in [
        fragment.replace("--", "—"),
        fragment.replace("--", "–"),
        fragment.replace("--", "%E2%80%94"),
        single,
        broken(&fragment.replace("--", "—").replace(|c: char| !c.is_ascii(), "--"), "\n"),
    ] {
        assert_eq!(link::decode(&format!("https://host/#{text}")).unwrap().scenario, plan, "{text}");
    }
}

#[test]
fn the_reason_of_a_refusal_is_what_happened() {
    let fragment = &link::encode(&example(Example::Cafe));
    let (front, back) = fragment.split_at(120);
    let at = fragment.find('_').unwrap();
    let altered = &format!("{}{}", &fragment[..at], &fragment[at + 1..]);
    let (cut, damaged) = (LinkError::Cut, LinkError::Damaged);
    for (what, text, reason) in [
        ("end missing", front.to_owned(), &cut),
        ("check missing", fragment[..fragment.len() - 3].to_owned(), &cut),
        ("end missing, dots", format!("https://host/#{front}…"), &cut),
        ("end missing, three dots", format!("https://host/#{front}..."), &cut),
        ("end missing, a sentence", format!("https://host/#{front} is the plan. And more to come, as agreed."), &cut),
        ("end missing, a line", format!("https://host/#{front}\nregards"), &cut),
        ("check missing, a word", format!("https://host/#{}\nregards", &fragment[..fragment.len() - 4]), &cut),
        ("end missing, a tracker", format!("https://host/#{front}&utm_source=mail"), &cut),
        (
            "end missing in a filter",
            format!("https://f.example/?url=https%3A%2F%2Fh%2F%2523{front}&data=05%7C02"),
            &cut,
        ),
        ("only the tag", String::from("https://host/#mp1"), &cut),
        ("one low line lost", altered.clone(), &damaged),
        ("all low lines lost", format!("https://host/#{}", fragment.replace('_', "")), &damaged),
        ("hyphens and low lines lost", fragment.replace(['_', '-'], ""), &damaged),
        ("one lost, in italics", format!("_https://host/#{altered}_"), &damaged),
        ("one lost, lines broken", broken(altered, "\r\n"), &damaged),
        ("one lost, lines quoted", format!("> {}", broken(altered, "=\r\n> ")), &damaged),
        ("one lost, a sentence behind", format!("https://host/#{altered} is the plan. And more."), &damaged),
        ("one too many", format!("{front}x{back}"), &damaged),
        ("a middle left out", format!("{}…{}", &fragment[..60], &fragment[90..]), &damaged),
        ("small letters", fragment.to_lowercase(), &damaged),
        ("dash that was never two hyphens", format!("{front}—{back}"), &damaged),
        ("no link", String::from("https://host/a-page?mp=1"), &LinkError::NotOurs),
        ("no link in a filter", String::from("https://f.example/?url=https%3A%2F%2Fhost%2F"), &LinkError::NotOurs),
        ("part of a name", String::from("https://comp1.example.org/page"), &LinkError::NotOurs),
        ("characters without width", String::from("\u{200b}\u{feff}"), &LinkError::NotOurs),
    ] {
        assert_eq!(link::decode(&text).as_ref().map(|_| ()), Err(reason), "{what}: {text}");
    }
}

/// Rubbish of any kind is refused in a time that nobody notices, however it looks.
#[test]
fn rubbish_is_refused_and_beyond_a_length_at_once() {
    let long = link::seal(link::FORMAT, &vec![7; 40_000]);
    let most = link::LENGTH_MAX;
    for (what, unit) in [
        ("tags", "mp1."),
        ("tags in words", "mp1.a "),
        ("payloads", "mp1.aaaa.bbb "),
        ("dashes", "mp1.–—"),
        ("per cent signs", "%25"),
        ("escapes", "%2525"),
        ("filtered", "-23mp1.-2D"),
        ("tags of markup", "mp1.<wbr"),
        ("entities", "mp1.&a"),
        ("letters", "a"),
        ("a long link that was altered", long[..long.len() - 1].replacen('H', "h", 1).as_str()),
        ("not Latin", "я"),
    ] {
        for length in [most, 100_000] {
            let text: String = unit
                .chars()
                .cycle()
                .scan(0, |bytes, c| {
                    *bytes += c.len_utf8();
                    (*bytes <= length).then_some(c)
                })
                .collect();
            let refused = link::decode(&text);
            assert!(refused.is_err(), "{what}");
            assert_eq!(matches!(refused, Err(LinkError::TooLong { .. })), length > most, "{what}: {refused:?}");
        }
    }
}

#[test]
fn hostile_files_are_refused() {
    let deep = format!("{{\"mediaplan\":1,\"model\":1,\"plan\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(file::open(&deep).is_err());
    assert!(matches!(file::open(&" ".repeat(3_000_000)), Err(FileError::TooLarge { .. })));
    assert_eq!(file::open("{\"mediaplan\": 2}"), Err(FileError::TooNew { needs: 2 }));
    assert_eq!(file::open("[1, 2]"), Err(FileError::NotOurs));
    let saved = file::save(&example(Example::Launch));
    let half = &saved[..saved.len() / 2];
    assert!(matches!(file::open(half), Err(FileError::Invalid { flaw: Flaw::Syntax, line, .. }) if line > 1));
    let nonsense = saved.replacen("\"budget\": 1", "\"budget\": -1", 1);
    assert!(
        matches!(file::open(&nonsense), Err(FileError::Invalid { flaw: Flaw::Value, line, .. }) if line > 1),
        "{nonsense:.300}"
    );
    let marked = format!("\u{feff}{saved}");
    assert_eq!(file::open(&marked), Ok(example(Example::Launch)));
}

/// Refusals of files with more than a plan can hold: the flaw, and the line on which the list or the entry begins.
#[test]
fn files_with_more_than_a_plan_can_hold_are_refused() {
    let check = |change: fn(&mut Scenario), flaw: Flaw, begins: &str| {
        let mut plan = common::calendar(4, 6, true);
        plan.kpis = common::effect().kpis;
        plan.market = common::effect().market;
        plan.periods = common::effect().periods;
        assert_eq!(file::open(&file::save(&plan)), Ok(plan.clone()));
        // The name of a list in a text is not taken for the list.
        plan.name = Text::cut("\"periods\": [");
        change(&mut plan);
        let saved = file::save(&plan);
        let Err(FileError::Invalid { line, column, flaw: found }) = file::open(&saved) else {
            panic!("{flaw:?}: {:?}", file::open(&saved).map(|_| ()));
        };
        let text: String = saved.lines().nth(line - 1).unwrap().chars().skip(column - 1).collect();
        let name: String = saved.lines().nth(line - 1).unwrap().chars().take(column - 1).collect();
        assert_eq!(found, flaw);
        assert_eq!(format!("{}{text}", name.trim_start()), begins, "{flaw:?}");
    };
    let too_many = |list: List, count: usize, max: usize| Flaw::TooMany { list, count, max };
    let channels = |plan: &mut Scenario| {
        let more = (5..).zip(plan.channels.iter().cycle().cloned()).take(CHANNELS_MAX);
        let more: Vec<_> = more.map(|(id, channel)| Channel { id: ChannelId(id), ..channel }).collect();
        plan.channels.extend(more);
    };
    check(channels, too_many(List::Channels, 104, 100), "\"channels\": [");
    let amounts = |plan: &mut Scenario| plan.channels[2].flight.pattern = Pattern::Custom(vec![Money::ZERO; 105]);
    check(amounts, too_many(List::Amounts, 105, 104), "\"custom\": [");
    let periods = |plan: &mut Scenario| plan.periods = vec![plan.periods[0].clone(); PERIODS_MAX + 1];
    check(periods, too_many(List::Periods, 61, 60), "\"periods\": [");
    let competitors = |plan: &mut Scenario| {
        let market = plan.market.as_mut().unwrap();
        market.competitors = vec![market.own.clone(); COMPETITORS_MAX + 1];
    };
    check(competitors, too_many(List::Competitors, 21, 20), "\"competitors\": [");
    let levies = |plan: &mut Scenario| plan.costs.levies = vec![Levy::default(); LEVIES_MAX + 1];
    check(levies, too_many(List::Levies, 9, 8), "\"levies\": [");
    let roles = |plan: &mut Scenario| plan.roles = vec![Role::default(); ROLES_MAX + 1];
    check(roles, too_many(List::Roles, 13, 12), "\"roles\": [");
    // Hours of roles that the plan does not have.
    check(|plan| plan.roles.clear(), too_many(List::Work, 1, 0), "\"work\": [");
    check(|plan| plan.kpis.push(plan.kpis[0]), Flaw::RepeatedKpi, "{");
    check(|plan| add_pair(plan, 3, 3), Flaw::PairOfOne { channel: 3 }, "{");
    check(|plan| add_pair(plan, 2, 5), Flaw::PairOfUnknown { channel: 5 }, "{");
    check(|plan| add_pair(plan, 9, 9), Flaw::PairOfUnknown { channel: 9 }, "{");
    check(|plan| add_pair(plan, 2, 1), Flaw::RepeatedPair { one: 2, other: 1 }, "{");
}

#[test]
fn more_discounts_than_a_channel_may_have_are_refused() {
    let mut plan = example(Example::Launch);
    plan.channels.truncate(1);
    plan.channels[0].discounts = Discounts::of_rates(&[Share::HALF]);
    let one = "{\n            \"rate\": 0.5\n          }";
    let saved = file::save(&plan);
    assert!(saved.contains(one), "{saved}");
    let eight = [one; 8].join(",");
    assert!(file::open(&saved.replace(one, &eight)).is_ok());
    let refused = file::open(&saved.replace(one, &format!("{eight},{one}")));
    let flaw = Flaw::TooMany { list: List::Discounts, count: 9, max: 8 };
    assert!(matches!(refused, Err(FileError::Invalid { flaw: found, .. }) if found == flaw), "{refused:?}");
}

fn add_pair(plan: &mut Scenario, one: u32, other: u32) {
    let mut pairs = plan.overlap.pairs().to_vec();
    let overlap = pairs.last().unwrap().overlap;
    pairs.push(Pair { one: ChannelId(one), other: ChannelId(other), overlap });
    plan.overlap = Overlap::Matrix(pairs);
}

/// A random alteration of a file, as a careless or a hostile hand makes it.
fn altered(file: &Value, random: &mut impl FnMut(usize) -> usize) -> Value {
    let mut file = file.clone();
    let mut places = Vec::new();
    collect_places(file.get("plan").unwrap(), String::from("/plan"), &mut places);
    let place = any_of(&places, random);
    let other = file.pointer(&any_of(&places, random)).unwrap().clone();
    let numbers =
        [json!(0), json!(1), json!(-1), json!(0.5), json!(105), json!(84_006), json!(1e14), json!(5e-324), json!(-0.0)];
    let texts =
        [json!(""), json!("\u{0} a\u{85}"), json!("я".repeat(81)), json!("Facebook "), json!("even"), json!("EUR")];
    let node = file.pointer_mut(&place).unwrap();
    match (random(5), &mut *node) {
        (0, node) => *node = other,
        (1, Value::Array(entries)) if !entries.is_empty() => {
            let longer: Vec<Value> = entries.iter().cycle().take(2 + random(110)).cloned().collect();
            *entries = longer;
        }
        (2, Value::Array(entries)) if !entries.is_empty() => _ = entries.remove(random(entries.len())),
        (_, Value::Array(entries)) => entries.reverse(),
        (1 | 2, Value::Object(fields)) => {
            let name = fields.keys().nth(random(fields.len().max(1))).cloned();
            name.map(|name| fields.remove(&name));
        }
        (1..=3, Value::Number(_)) => *node = any_of(&numbers, random),
        (1..=3, Value::String(_)) => *node = any_of(&texts, random),
        (_, node) => *node = Value::Null,
    }
    file
}

fn any_of<T: Clone>(all: &[T], random: &mut impl FnMut(usize) -> usize) -> T {
    all.get(random(all.len())).unwrap().clone()
}

fn collect_places(value: &Value, here: String, places: &mut Vec<String>) {
    match value {
        Value::Array(entries) => {
            for (at, entry) in entries.iter().enumerate() {
                collect_places(entry, format!("{here}/{at}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                collect_places(field, format!("{here}/{name}"), places);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    places.push(here);
}

/// Whatever file opens, its link opens as the same plan: a file bounds all that a link bounds.
#[test]
fn a_file_that_opens_has_a_link() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut sources = plans(60);
    sources.extend([common::calendar(4, 6, true), common::tools(), common::effect()]);
    let (mut opened, mut refused) = (0, 0);
    for plan in sources {
        let mut file: Value = serde_json::from_str(&file::save(&plan)).unwrap();
        for _ in 0..40 {
            let next = altered(&file, &mut random);
            let Ok(plan) = file::open(&next.to_string()) else {
                refused += 1;
                continue;
            };
            opened += 1;
            let read = link::decode_stored(&link::encode(&plan)).map(|opened| opened.scenario);
            assert!(read.as_ref() == Ok(&plan), "{next:#}\n{read:?}");
            assert!(file::open(&file::save(&plan)).as_ref() == Ok(&plan), "{next:#}");
            // Alterations add up, while the file opens.
            file = next;
        }
    }
    println!("{opened} altered files open, {refused} are refused");
    assert!(opened > 500 && refused > 500, "{opened} open, {refused} refused");
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
    assert!(link::decode_stored(&fragment).map(|opened| opened.scenario) == Ok(plan));
    assert_eq!(link::decode(&fragment), Err(LinkError::TooLong { length: fragment.len() }));
    let cut = &fragment[..fragment.len() - 1];
    assert_eq!(link::decode_stored(cut), Err(LinkError::Cut));
    let longer = link::seal(link::FORMAT, &vec![7; 1 << 20]);
    assert_eq!(link::decode_stored(&longer), Err(LinkError::TooLong { length: longer.len() }));
}

#[test]
fn full_plans_fit_into_chat() {
    let length = |plan: &Scenario| link::encode(plan).len();
    let (twelve, four) = (length(&common::full(12)), length(&common::full(4)));
    assert!(twelve <= 600, "12 channels: {twelve} characters");
    assert!(four <= 300, "4 channels: {four} characters");
}

/// Roles cost what their names, rates and hours are, and nothing where there are none.
#[test]
fn roles_fit_into_chat_too() {
    let length = |plan: &Scenario| link::encode(plan).len();
    let mut none = common::full(4);
    for role in (0..none.roles.len()).rev() {
        none = none.with(PlanEdit::RemoveRole(u8::try_from(role).unwrap()));
    }
    let named = |name: &str| Role { name: Text::cut(name), rate: Money::new(8_500).unwrap(), ..Role::default() };
    let mut two = none.clone().with(PlanEdit::Roles(vec![named("Social media manager"), named("Designer")]));
    let ids: Vec<ChannelId> = two.channels.iter().map(|channel| channel.id).collect();
    for (id, hours) in ids.into_iter().zip([14.0, 8.0, 6.5, 3.0]) {
        two = two.with_channel(id, ChannelEdit::RoleHours(0, Hours::new(hours).unwrap()));
        two = two.with_channel(id, ChannelEdit::RoleHours(1, Hours::new(hours / 2.0).unwrap()));
    }
    let (none, one, two) = (length(&none), length(&common::full(4)), length(&two));
    println!("roles: {none} characters without, {one} with one, {two} with two that are named");
    assert!(one - none <= 16 && two - none <= 64, "{none}, {one}, {two}");
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

/// Golden file, written anew by `UPDATE_GOLDEN=1 cargo test --test links`: until 1.0 after a change of the format or of
/// a plan.
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
