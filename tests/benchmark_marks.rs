//! Marks of figures that rest on a benchmark, against the derivations of the same figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a value of a generator that is out of range fails the test")]

mod common;

use std::collections::BTreeMap;
use std::rc::Rc;

use mediaplan::forecast::{
    BenchmarkMarks, Figure, FigureRef, PlanResults, Provenance, Quantity, Subject, TermSource, provenance,
};
use mediaplan::scenario::{BuyingModel, Channel, ChannelId, Example, Origin, Scenario, example, preset};
use mediaplan::scenario::{Overlap, Platform};
use mediaplan::units::{Currency, Date, Locale, Money, People, Weeks};
use proptest::prelude::*;

/// Inputs of a derivation down to its leaves.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Leaves {
    /// One of them is a benchmark.
    has_benchmark: bool,
    /// One of them is a computation that is not opened further, so that its own inputs do not show.
    has_unopened: bool,
}

/// Derivations of one plan, each walked once.
struct Derivations<'a> {
    results: &'a PlanResults,
    known: BTreeMap<String, Leaves>,
    /// Derivations that are being walked: none leads back to itself.
    open: Vec<String>,
}

impl Derivations<'_> {
    fn leaves(&mut self, of: FigureRef) -> Leaves {
        if let Some(known) = self.known.get(&of.code()) {
            return *known;
        }
        let code = of.code();
        assert!(!self.open.contains(&code), "{code} follows from itself: {:?}", self.open);
        self.open.push(code);
        let mut all = Leaves::default();
        for term in self.results.entry(of).map(|entry| entry.terms).unwrap_or_default() {
            let leaves = self.of_source(term.symbol, term.source);
            all.has_benchmark |= leaves.has_benchmark;
            all.has_unopened |= leaves.has_unopened;
        }
        self.open.pop();
        self.known.insert(of.code(), all);
        all
    }

    fn of_source(&mut self, symbol: &str, source: TermSource) -> Leaves {
        let scenario = &self.results.scenario;
        let is_benchmark = |origin: Origin| origin.benchmark().is_some();
        match source {
            TermSource::Input(subject, input) => {
                let given = provenance(scenario, subject, input);
                let has_benchmark = matches!(given, Provenance::Given(origin) if is_benchmark(origin));
                Leaves { has_benchmark, has_unopened: false }
            }
            TermSource::Derived(of) => self.leaves(of),
            // Segments are fitted to the pairs of the plan.
            TermSource::Numerical if ["w", "b"].contains(&symbol) => {
                let has_benchmark = scenario.overlap.pairs().iter().any(|pair| is_benchmark(pair.overlap.origin));
                Leaves { has_benchmark, has_unopened: false }
            }
            TermSource::Numerical | TermSource::Intermediate => Leaves { has_benchmark: false, has_unopened: true },
        }
    }
}

/// Compares every known figure; gives the number of those that are marked, and of those that are not.
fn check(scenario: Scenario) -> Result<(usize, usize), String> {
    let results = PlanResults::of(Rc::new(scenario));
    let marks = BenchmarkMarks::of(&results.scenario, &results.forecast);
    let mut derivations = Derivations { results: &results, known: BTreeMap::new(), open: Vec::new() };
    let channels = results.forecast.channels.iter().map(|one| (Subject::Channel(one.id), &one.figures));
    let (mut marked, mut unmarked) = (0, 0);
    for (subject, figures) in channels.chain([(Subject::Plan, &results.forecast.total.figures)]) {
        for figure in Figure::ALL.iter().copied() {
            let of = FigureRef { subject, quantity: Quantity::Figure(figure) };
            let is_marked = marks.has(of);
            if figures.get(figure).is_err() {
                if is_marked {
                    return Err(format!("{} is missing and marked", of.code()));
                }
                continue;
            }
            let leaves = derivations.leaves(of);
            let agrees = if is_marked { leaves.has_benchmark || leaves.has_unopened } else { !leaves.has_benchmark };
            if !agrees {
                return Err(format!("{} is marked: {is_marked}; {leaves:?}", of.code()));
            }
            marked += usize::from(is_marked);
            unmarked += usize::from(!is_marked);
        }
    }
    Ok((marked, unmarked))
}

/// A plan of channels as their cards add them, with money and people.
fn of_presets(currency: Currency) -> Scenario {
    let start = Date::from_civil(2027, 1, 4).unwrap();
    let mut plan = Scenario::empty(currency, start, Locale::En);
    plan.target.population = People::new(1e6).ok();
    for platform in Platform::ALL {
        let channel = preset(*platform).channel(ChannelId(0), currency, &[]);
        let audience = People::new(2e5).ok().map(mediaplan::scenario::Sourced::own);
        plan = plan.with_added(Channel { budget: Money::new(500_000).unwrap(), audience, ..channel }, None);
    }
    plan
}

#[test]
fn marks_of_examples_and_presets_are_those_of_the_derivations() {
    let mut counts = Vec::new();
    let examples = Example::ALL.map(example).into_iter();
    for plan in examples.chain([of_presets(Currency::Usd), of_presets(Currency::Eur)]) {
        counts.push(check(plan).unwrap());
    }
    let sum = |count: fn(&(usize, usize)) -> usize| counts.iter().map(count).sum::<usize>();
    assert!(sum(|(marked, _)| *marked) > 100 && sum(|(_, unmarked)| *unmarked) > 400, "{counts:?}");
}

#[test]
fn a_plan_without_benchmarks_has_no_marks() {
    let mut plan = common::full(12);
    plan.overlap = Overlap::Independent;
    let (marked, unmarked) = check(plan).unwrap();
    assert_eq!(marked, 0);
    assert!(unmarked > 300, "{unmarked}");
}

#[test]
fn a_price_from_a_benchmark_marks_what_the_money_buys_and_nothing_else() {
    let mut plan = of_presets(Currency::Usd);
    plan.channels.truncate(1);
    let results = PlanResults::of(Rc::new(plan));
    let marks = BenchmarkMarks::of(&results.scenario, &results.forecast);
    let id = results.scenario.channels[0].id;
    assert_eq!(results.scenario.channels[0].buying(), Some(BuyingModel::Cpm));
    for figure in [Figure::Contacts, Figure::Reach, Figure::Frequency, Figure::PerThousand, Figure::Grp] {
        assert!(marks.has(FigureRef::channel(id, Quantity::Figure(figure))), "{figure:?}");
        assert!(marks.has(FigureRef::total(figure)), "{figure:?}");
    }
    for figure in [Figure::NetMedia, Figure::AllCosts, Figure::FirstContactLift] {
        assert!(!marks.has(FigureRef::channel(id, Quantity::Figure(figure))), "{figure:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn marks_of_any_plan_are_those_of_the_derivations(mut plan in common::scenario()) {
        plan.channels.truncate(3);
        plan.weeks = Weeks::new(plan.weeks.get().min(5)).unwrap();
        if let Err(why) = check(plan.renumbered()) {
            prop_assert!(false, "{}", why);
        }
    }
}
