//! Whatever a plan holds, its forecast is a forecast: finite, logical, and never less for more.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a value of a generator that is out of range fails the test")]

use mediaplan::forecast::{Curves, Figure, Forecast};
use mediaplan::scenario::{
    Buying, Channel, ChannelEdit, ChannelId, Finding, Kind, Overlap, Place, Platform, Problem, Rate, Scenario, Sourced,
};
use mediaplan::units::{Contacts, Currency, Date, Evenness, FrequencyCap, Locale, Money, People, Price, Share};
use proptest::option;
use proptest::prelude::*;

fn share(range: std::ops::RangeInclusive<f64>) -> impl Strategy<Value = Share> {
    prop_oneof![9 => range, 1 => Just(0.0), 1 => Just(1.0)].prop_map(|value| Share::new(value).unwrap())
}

/// Numbers over many orders of magnitude.
fn magnitudes(from: f64, to: f64) -> impl Strategy<Value = f64> {
    (libm::log(from)..libm::log(to)).prop_map(libm::exp)
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![1 => Just(0.0), 9 => magnitudes(1.0, 1e11)].prop_map(|minor| {
        #[expect(clippy::cast_possible_truncation, reason = "in range")]
        let minor = minor as i64;
        Money::new(minor).unwrap()
    })
}

fn rates() -> impl Strategy<Value = Vec<(Rate, Option<Share>)>> {
    let rate = || option::weighted(0.7, share(1e-5..=0.9));
    proptest::collection::vec(rate(), Rate::ALL.len()).prop_map(|shares| Rate::ALL.into_iter().zip(shares).collect())
}

fn channel() -> impl Strategy<Value = Channel> {
    let price = option::weighted(0.9, magnitudes(1e-3, 1e5).prop_map(|price| Price::new(price).unwrap()));
    let each = option::weighted(0.8, magnitudes(1.0, 1e6).prop_map(|contacts| Contacts::new(contacts).unwrap()));
    let buying = (prop::sample::select(Buying::ALL.to_vec()), price, each);
    let audience =
        prop_oneof![1 => Just(0.0), 9 => magnitudes(1.0, 1e8)].prop_map(|people| People::new(people).unwrap());
    let evenness = magnitudes(0.01, 1000.0).prop_map(|shape| Evenness::new(shape).unwrap());
    let cap = option::weighted(0.3, (1..=20_u16).prop_map(|cap| FrequencyCap::new(cap).unwrap()));
    let people = (option::weighted(0.9, audience), evenness, cap);
    let sales = (option::of(money()), option::of(share(0.0..=1.0)));
    (buying, money(), people, rates(), sales, share(0.1..=1.0), share(0.1..=1.0)).prop_map(
        |(
            (buying, price, contacts_per_unit),
            budget,
            (audience, evenness, frequency_cap),
            rates,
            (order_value, margin),
            on_target,
            viewable,
        )| {
            let kind = Kind::Paid { buying, price: price.map(Sourced::own), contacts_per_unit };
            let mut channel = Channel {
                kind,
                budget,
                audience: audience.map(Sourced::own),
                evenness,
                frequency_cap,
                order_value,
                margin,
                on_target,
                viewable,
                ..Channel::new(ChannelId(1), Platform::Other, buying)
            };
            for (rate, share) in rates {
                channel.rates = channel.rates.with(rate, share.map(Sourced::own));
            }
            channel
        },
    )
}

fn plan() -> impl Strategy<Value = Scenario> {
    let people =
        |from| prop_oneof![1 => Just(0.0), 15 => magnitudes(from, 1e8)].prop_map(|people| People::new(people).unwrap());
    let overlap = prop_oneof![Just(Overlap::Independent), people(10.0).prop_map(Overlap::ActiveUniverse)];
    (people(1000.0), overlap, proptest::collection::vec(channel(), 0..7)).prop_map(|(population, overlap, channels)| {
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let mut plan = Scenario { overlap, channels, ..Scenario::empty(Currency::Eur, start, Locale::En) };
        plan.target.population = population;
        plan.renumbered()
    })
}

/// That one number is at most another, but for rounding.
fn at_most(one: f64, other: f64) -> bool {
    one <= other + 1e-9 * other.abs().max(1.0)
}

fn is_close(one: f64, other: f64) -> bool {
    at_most(one, other) && at_most(other, one)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_number_is_a_number(plan in plan()) {
        let forecast = Forecast::of(&plan);
        let all = forecast.channels.iter().map(|channel| &channel.figures).chain([&forecast.total.figures]);
        for (figures, figure) in all.flat_map(|figures| Figure::ALL.iter().map(move |figure| (figures, *figure))) {
            let can_be_below_zero = matches!(figure, Figure::Profit | Figure::Romi | Figure::Roi);
            if let Ok(value) = figures.get(figure) {
                prop_assert!(value.is_finite() && (value >= 0.0 || can_be_below_zero), "{:?} is {}", figure, value);
            }
        }
        let frequencies = forecast.channels.iter().filter_map(|one| one.at_least).chain(forecast.total.at_least);
        prop_assert!(frequencies.flatten().all(|people| people.is_finite() && people >= 0.0));
        let curves = Curves::of(&plan);
        let points = curves.channels.iter().flat_map(|curve| &curve.points).chain(&curves.total);
        prop_assert!(points.clone().all(|(spend, people)| spend.is_finite() && people.is_finite()));
    }

    #[test]
    fn reach_stays_within_its_limits(plan in plan()) {
        let forecast = Forecast::of(&plan);
        let population = plan.target.population.get();
        for channel in &forecast.channels {
            if let (Ok(reach), Ok(audience)) = (channel.figures.get(Figure::Reach), channel.audience) {
                prop_assert!(at_most(reach, audience) && at_most(audience, population));
                prop_assert!(at_most(reach, channel.figures.get(Figure::Contacts).unwrap_or(f64::INFINITY)));
            }
        }
        if let Ok(reach) = forecast.total.figures.get(Figure::Reach) {
            let (least, most) = forecast.total.reach_limits;
            prop_assert!(at_most(least, reach) && at_most(reach, most), "{} is not in {} to {}", reach, least, most);
        }
    }

    #[test]
    fn nobody_is_met_more_often_than_the_cap(plan in plan()) {
        for (channel, forecast) in plan.channels.iter().zip(Forecast::of(&plan).channels) {
            if let (Some(cap), Ok(frequency)) = (channel.frequency_cap, forecast.figures.get(Figure::Frequency)) {
                prop_assert!(at_most(frequency, f64::from(cap.get())), "{} with {:?}", frequency, cap);
            }
        }
    }

    #[test]
    fn frequencies_belong_together(plan in plan()) {
        let forecast = Forecast::of(&plan);
        let channels = forecast.channels.iter().map(|one| (one.at_least, one.figures.get(Figure::Reach)));
        for (at_least, reach) in channels.chain([(forecast.total.at_least, forecast.total.figures.get(Figure::Reach))]) {
            prop_assert_eq!(at_least.is_some(), reach.is_ok());
            if let (Some(at_least), Ok(reach)) = (at_least, reach) {
                prop_assert!(is_close(at_least[0], reach), "{} people once, {} reached", at_least[0], reach);
                prop_assert!(at_least.windows(2).all(|pair| at_most(pair[1], pair[0])), "{:?}", at_least);
            }
        }
        for exactly in forecast.channels.iter().filter_map(|one| one.exactly) {
            prop_assert!(is_close(exactly.iter().sum(), 1.0));
        }
    }

    #[test]
    fn more_money_brings_no_less(channel in channel(), more in money()) {
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let plan = Scenario { channels: vec![channel.clone()], ..Scenario::empty(Currency::Eur, start, Locale::En) };
        let richer = plan.clone().with_channel(channel.id, ChannelEdit::Budget(channel.budget + more));
        let (before, after) = (Forecast::of(&plan), Forecast::of(&richer));
        for figure in [Figure::Contacts, Figure::Reach, Figure::Clicks, Figure::Leads, Figure::Sales] {
            let get = |forecast: &Forecast| forecast.channels[0].figures.get(figure);
            prop_assert_eq!(get(&before).is_ok(), get(&after).is_ok());
            if let (Ok(before), Ok(after)) = (get(&before), get(&after)) {
                prop_assert!(at_most(before, after), "{:?} falls from {} to {}", figure, before, after);
            }
        }
    }

    /// Money that buys nothing is named to the cent, and without it everything that was bought still is.
    #[test]
    fn money_left_over_is_named(plan in plan()) {
        let forecast = Forecast::of(&plan);
        for Finding { place, problem } in &forecast.findings {
            let (Problem::CapReached { left, enough } | Problem::AudienceExhausted { left, enough } | Problem::UnitsLeft { left, enough }) = *problem
            else {
                continue;
            };
            let Place::Channel(id) = *place else { panic!("left over by no channel") };
            prop_assert_eq!(left + enough, plan.channel(id).unwrap().budget);
            prop_assert!(left > Money::ZERO && enough >= Money::ZERO);
            let contacts = |forecast: &Forecast| {
                forecast.channels.iter().find(|one| one.id == id).unwrap().figures.get(Figure::Contacts)
            };
            let thrifty = Forecast::of(&plan.clone().with_channel(id, ChannelEdit::Budget(enough)));
            match (contacts(&forecast), contacts(&thrifty)) {
                (Ok(before), Ok(after)) => prop_assert!(is_close(before, after), "{:?}: {} becomes {}", problem, before, after),
                (before, after) => prop_assert_eq!(before, after),
            }
        }
    }

    #[test]
    fn another_channel_never_reaches_fewer(plan in plan(), channel in channel()) {
        let reach = |plan: &Scenario| Forecast::of(plan).total.figures.get(Figure::Reach);
        if let (Ok(before), Ok(after)) = (reach(&plan), reach(&plan.clone().with_added(channel, None))) {
            prop_assert!(at_most(before, after), "{} falls to {}", before, after);
        }
    }

    /// The order of the channels is the planner's; figures do not depend on it.
    #[test]
    fn the_order_changes_nothing(plan in plan()) {
        let backwards = Scenario { channels: plan.channels.iter().rev().cloned().collect(), ..plan.clone() };
        let (one, other) = (Forecast::of(&plan).total, Forecast::of(&backwards).total);
        for figure in Figure::ALL {
            if let (Ok(one), Ok(other)) = (one.figures.get(*figure), other.figures.get(*figure)) {
                prop_assert!(is_close(one, other), "{:?}: {} and {}", figure, one, other);
            }
        }
    }
}
