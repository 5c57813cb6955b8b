//! Documents that nobody types but a file or a link may hold: every number the least, the greatest, or next to nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a value of a generator that is out of range fails the test")]

mod common;

use std::rc::Rc;

use mediaplan::forecast::{Curves, Figure, FigureRef, Figures, Forecast, PlanResults, Quantity};
use mediaplan::scenario::{Channel, Kind, Overlap, Rate, Scenario, Sourced, Work};
use mediaplan::units::{
    Contacts, Evenness, Frequency, FrequencyCap, HalfLife, Hours, Money, People, Posts, Price, Share,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseResult;

/// Values that ask the most of formulas.
const EXTREMES: [f64; 18] = [
    0.0,
    5e-324,
    1e-320,
    f64::MIN_POSITIVE,
    1e-300,
    1e-100,
    1e-30,
    1e-12,
    1e-9,
    0.011,
    0.5,
    1.0 - f64::EPSILON / 2.0,
    1.0,
    2.0,
    300.0,
    1e6,
    2e10,
    1e14,
];

/// A value of a quantity from an extreme one: the nearest that it may have.
macro_rules! nearest {
    ($type:ty, $value:expr) => {
        <$type>::new(f64::clamp($value, <$type>::MIN, <$type>::MAX)).unwrap()
    };
}

/// Takes the values one after another, again and again; of some places it keeps what is there.
struct Dice {
    values: Vec<Option<f64>>,
    at: usize,
}

impl Dice {
    fn next(&mut self) -> Option<f64> {
        self.at += 1;
        self.values.get(self.at % self.values.len()).copied().flatten()
    }

    fn share(&mut self, share: &mut Share) {
        if let Some(value) = self.next() {
            *share = nearest!(Share, value);
        }
    }

    fn amount(&mut self, money: &mut Money) {
        if let Some(value) = self.next() {
            #[expect(clippy::cast_possible_truncation, reason = "in range")]
            let minor = value.min(1e14) as i64;
            *money = Money::new(minor).unwrap();
        }
    }

    fn channel(&mut self, channel: &mut Channel) {
        self.amount(&mut channel.budget);
        if let Some(value) = self.next() {
            channel.audience = Some(Sourced::own(nearest!(People, value)));
        }
        if let Some(value) = self.next() {
            channel.exposure_evenness = nearest!(Evenness, value);
        }
        if let Some(value) = self.next() {
            channel.measured_frequency = Some(nearest!(Frequency, value));
        }
        if let Some(value) = self.next() {
            channel.flight.half_life = nearest!(HalfLife, value);
        }
        if let Some(value) = self.next() {
            channel.frequency_cap =
                (value > 0.5).then(|| FrequencyCap::new(if value > 10.0 { 100 } else { 1 }).unwrap());
        }
        if let Some(value) = self.next() {
            channel.work = Work::single(nearest!(Hours, value));
        }
        self.share(&mut channel.flight.persistence);
        self.share(&mut channel.response_decay);
        self.share(&mut channel.landing_rate);
        self.share(&mut channel.on_target_rate);
        self.share(&mut channel.viewability);
        for rate in Rate::ALL {
            if let Some(value) = self.next() {
                channel.rates = channel.rates.with(rate, Some(Sourced::own(nearest!(Share, value))));
            }
        }
        self.kind(&mut channel.kind);
    }

    fn price(&mut self, price: &mut Option<Sourced<Price>>) {
        if let Some(value) = self.next() {
            *price = Some(Sourced::own(nearest!(Price, value)));
        }
    }

    fn contacts(&mut self, contacts: &mut Option<Contacts>) {
        if let Some(value) = self.next() {
            *contacts = Some(nearest!(Contacts, value));
        }
    }

    fn posts(&mut self, posts: &mut Posts, reach: &mut Option<Share>) {
        if let Some(value) = self.next() {
            *posts = Posts::new(if value > 1.0 { 1000 } else { 1 }).unwrap();
        }
        if let Some(value) = self.next() {
            *reach = Some(nearest!(Share, value));
        }
    }

    fn kind(&mut self, kind: &mut Kind) {
        match kind {
            Kind::Paid { price, contacts_per_unit, .. } => {
                self.price(price);
                self.contacts(contacts_per_unit);
            }
            Kind::Influencer { posts, price, reach } => {
                self.price(price);
                self.posts(posts, reach);
            }
            Kind::Content { posts, reach, .. } => self.posts(posts, reach),
            Kind::Contest { price, organic_contacts, contacts_per_share, entry_rate, share_rate, .. } => {
                self.price(price);
                self.contacts(organic_contacts);
                self.contacts(contacts_per_share);
                for rate in [entry_rate, share_rate] {
                    if let Some(value) = self.next() {
                        *rate = Some(nearest!(Share, value));
                    }
                }
            }
        }
    }
}

fn plan() -> impl Strategy<Value = Scenario> {
    let value = || prop_oneof![2 => Just(None), 3 => select(&EXTREMES[..]).prop_map(Some)];
    let values = prop::collection::vec(value(), 60..200);
    let universe = prop::option::weighted(0.3, select(&EXTREMES[..]));
    (common::scenario(), values, prop::option::weighted(0.8, select(vec![1e6, 1.0, 0.5, 5e-324, 2e10])), universe)
        .prop_map(|(mut plan, values, population, universe)| {
            let mut dice = Dice { values, at: 0 };
            plan.channels.truncate(6);
            plan.channels.iter_mut().for_each(|channel| dice.channel(channel));
            plan.target.population = population.map(|population| nearest!(People, population));
            if let Some(universe) = universe {
                plan.overlap = Overlap::ActiveUniverse(nearest!(People, universe));
            }
            plan.renumbered()
        })
}

fn at_most(one: f64, other: f64) -> bool {
    one <= other * (1.0 + 1e-9) + 1e-9
}

fn check_figures(figures: &Figures) -> TestCaseResult {
    for figure in Figure::ALL {
        let can_be_below_zero = matches!(figure, Figure::Profit | Figure::Romi | Figure::Roi);
        let value = figures.get(*figure).unwrap_or_default();
        prop_assert!(value.is_finite() && (value >= 0.0 || can_be_below_zero), "{:?} is {}", figure, value);
    }
    let [reach, contacts] = [Figure::Reach, Figure::Contacts].map(|figure| figures.get(figure));
    if let (Ok(reach), Ok(contacts)) = (reach, contacts) {
        prop_assert!(at_most(reach, contacts), "{} people of {} contacts", reach, contacts);
    }
    Ok(())
}

/// People met once or more, twice or more …: as many as are reached, then never more.
fn check_at_least(people: &[f64], reach: f64) -> TestCaseResult {
    prop_assert!(people.iter().all(|people| people.is_finite() && *people >= 0.0), "{:?}", people);
    prop_assert!(
        people.first().is_none_or(|once| at_most(*once, reach) && at_most(reach, *once)),
        "{:?} {}",
        people,
        reach
    );
    prop_assert!(people.is_sorted_by(|more, fewer| at_most(*fewer, *more)), "{:?}", people);
    Ok(())
}

fn check(plan: Scenario) -> TestCaseResult {
    let forecast = Forecast::of(&plan);
    for one in &forecast.channels {
        check_figures(&one.figures)?;
        if let (Some(shares), Ok(audience)) = (one.frequency_distribution, one.audience) {
            prop_assert!(shares.iter().all(|share| (0.0..=1.0 + 1e-9).contains(share)), "{:?}", shares);
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{:?}", shares);
            let reach = one.figures.get(Figure::Reach).unwrap();
            prop_assert!(at_most(reach, audience));
            check_at_least(&one.reach_at_least.unwrap(), reach)?;
        }
        prop_assert!(one.weeks.weights.iter().all(|weight| (0.0..=1.0 + 1e-9).contains(weight)));
        let effects = one.weeks.effect_weights.iter().flatten();
        prop_assert!(
            effects.clone().all(|weight| (0.0..=1.0 + 1e-9).contains(weight)),
            "{:?}",
            one.weeks.effect_weights
        );
    }
    check_figures(&forecast.total.figures)?;
    if let (Some(people), Ok(reach)) = (forecast.total.reach_at_least, forecast.total.figures.get(Figure::Reach)) {
        check_at_least(&people, reach)?;
        let (least, most) = forecast.total.reach_limits;
        prop_assert!(at_most(least, reach) && at_most(reach, most), "{} from {} to {}", reach, least, most);
    }
    let weeks = forecast.total.weeks.iter();
    prop_assert!(weeks.clone().all(|week| week.contacts.is_finite() && week.reach.is_finite()));
    let curves = Curves::of(&plan);
    let mut points = curves.channels.iter().flat_map(|curve| &curve.points).chain(&curves.total);
    prop_assert!(points.all(|(spend, people)| spend.is_finite() && people.is_finite() && *people >= 0.0));
    let results = PlanResults::of(Rc::new(plan));
    for (channel, one) in results.scenario.channels.iter().zip(&results.forecast.channels) {
        for rate in [Rate::Click, Rate::View, Rate::Engagement] {
            let acting = results.entry(FigureRef::channel(channel.id, Quantity::PeopleActing(rate)));
            if let (Some(Ok(acting)), Ok(reach)) = (acting.map(|entry| entry.value()), one.figures.get(Figure::Reach)) {
                prop_assert!(acting >= 0.0 && at_most(acting, reach), "{} of {} act", acting, reach);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn extreme_documents_have_finite_figures(plan in plan()) {
        check(plan)?;
    }
}
