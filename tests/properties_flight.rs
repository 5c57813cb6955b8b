//! Properties of every calendar, every series of posts and every measured channel, whatever the numbers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, reason = "a place that is not there fails the test")]

use mediaplan::reach::fit::{Audience, Measured, curve, evenness};
use mediaplan::reach::flight::{carry_over, cumulative, distributions};
use mediaplan::reach::posts::Posts;
use mediaplan::reach::response::{responses, responses_under_cap};
use mediaplan::reach::{cap, exposure};
use proptest::prelude::*;

/// Places for 0 to 10 contacts, the last one open.
const PLACES: usize = 11;

/// Evenness as plans have it, and chance.
fn shape() -> impl Strategy<Value = f64> {
    prop_oneof![8 => (-4.6..6.9_f64).prop_map(libm::exp), 1 => Just(f64::INFINITY)]
}

/// Up to a quarter of weeks, some of them without contacts.
fn weeks() -> impl Strategy<Value = Vec<f64>> {
    let mean = prop_oneof![6 => (-9.0..2.0_f64).prop_map(libm::exp), 1 => Just(0.0)];
    prop::collection::vec(mean, 1..=13)
}

fn persistence() -> impl Strategy<Value = f64> {
    prop_oneof![6 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0)]
}

/// Posts of any reach and evenness, chance among them.
fn posts() -> impl Strategy<Value = Posts> {
    (0.0..=1.0_f64, shape()).prop_map(|(reached, evenness)| Posts::new(reached, evenness))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn reach_never_falls(weeks in weeks(), shape in shape(), persistence in persistence()) {
        let reached = cumulative(&weeks, shape, persistence);
        prop_assert_eq!(reached.len(), weeks.len());
        prop_assert!(reached.iter().all(|share| (0.0..=1.0).contains(share)));
        prop_assert!(reached.windows(2).all(|pair| pair[0] <= pair[1]));
        // At most one person a contact, and at least those of the best week.
        let last = reached[reached.len() - 1];
        let best = weeks.iter().map(|mean| exposure::reached_share(*mean, shape)).fold(0.0, f64::max);
        prop_assert!(last <= weeks.iter().sum::<f64>() * (1.0 + 1e-12));
        prop_assert!(last >= best * (1.0 - 1e-12));
    }

    #[test]
    fn meeting_the_same_people_reaches_fewer(weeks in weeks(), shape in shape(), one in persistence(), other in persistence()) {
        let (less, more) = (cumulative(&weeks, shape, one.min(other)), cumulative(&weeks, shape, one.max(other)));
        for (less, more) in less.iter().zip(more) {
            prop_assert!(more <= less * (1.0 + 1e-12), "{} is above {}", more, less);
        }
    }

    #[test]
    fn the_order_of_weeks_changes_nothing_at_the_end(
        (weeks, mixed) in weeks().prop_flat_map(|weeks| (Just(weeks.clone()), Just(weeks).prop_shuffle())),
        shape in shape(),
        persistence in persistence(),
    ) {
        let at_end = |weeks: &[f64]| cumulative(weeks, shape, persistence)[weeks.len() - 1];
        prop_assert!((at_end(&weeks) - at_end(&mixed)).abs() <= 1e-12 * at_end(&weeks));
        let exactly = |weeks: &[f64]| distributions::<PLACES>(weeks, shape, persistence)[weeks.len() - 1];
        for (one, other) in exactly(&weeks).into_iter().zip(exactly(&mixed)) {
            prop_assert!((one - other).abs() <= 1e-9 * one, "{} is not {}", one, other);
        }
    }

    #[test]
    fn everybody_has_some_number_of_contacts(weeks in weeks(), shape in shape(), persistence in persistence()) {
        let reached = cumulative(&weeks, shape, persistence);
        for (exactly, reached) in distributions::<PLACES>(&weeks, shape, persistence).into_iter().zip(reached) {
            prop_assert!(exactly.iter().all(|share| (0.0..=1.0).contains(share)));
            let at_least = exposure::at_least(exactly);
            prop_assert!((at_least[0] - 1.0).abs() <= 1e-12, "{}", at_least[0]);
            prop_assert!((at_least[1] - reached).abs() <= 1e-11 * reached, "{} is not {}", at_least[1], reached);
        }
    }

    #[test]
    fn contacts_are_those_of_the_weeks(means in prop::collection::vec(0.0..0.6_f64, 1..=8), shape in 0.5..1000.0_f64, persistence in 0.05..=0.95_f64) {
        // Far enough out that hardly a contact lies beyond.
        let mut so_far = 0.0;
        for (exactly, mean) in distributions::<500>(&means, shape, persistence).into_iter().zip(&means) {
            so_far += mean;
            let contacts: f64 = exposure::at_least(exactly)[1..].iter().sum();
            prop_assert!((contacts - so_far).abs() < 1e-9, "{} are not {}", contacts, so_far);
        }
    }

    #[test]
    fn one_week_is_a_plan_without_weeks(mean in 0.0..9.0_f64, shape in shape(), persistence in persistence()) {
        prop_assert_eq!(cumulative(&[mean], shape, persistence)[0].to_bits(), exposure::reached_share(mean, shape).to_bits());
        let week = distributions::<PLACES>(&[mean], shape, persistence)[0];
        prop_assert_eq!(week.map(f64::to_bits), exposure::distribution::<PLACES>(mean, shape).map(f64::to_bits));
    }

    #[test]
    fn carry_over_keeps_the_whole_effect(caused in prop::collection::vec(0.0..1e6_f64, 0..=30), half_life in 0.0..20.0_f64) {
        let (weeks, later) = carry_over(&caused, half_life);
        let all: f64 = caused.iter().sum();
        prop_assert!(weeks.iter().all(|arrives| *arrives >= 0.0) && later >= 0.0);
        prop_assert!((weeks.iter().sum::<f64>() + later - all).abs() <= 1e-12 * all);
        // Nothing arrives before it is caused.
        let (mut arrived, mut so_far) = (0.0, 0.0);
        for (week, caused) in weeks.iter().zip(&caused) {
            arrived += week;
            so_far += caused;
            prop_assert!(arrived <= so_far * (1.0 + 1e-12));
        }
    }

    #[test]
    fn each_post_reaches_fewer_new_people(posts in posts()) {
        let reached: Vec<f64> = (0..=60).map(|occasions| posts.reached_share(occasions)).collect();
        prop_assert!(reached.iter().all(|share| (0.0..=1.0).contains(share)));
        prop_assert!(reached.windows(2).all(|pair| pair[0] <= pair[1]));
        prop_assert!(reached.windows(3).all(|three| three[2] - three[1] <= three[1] - three[0] + 1e-15));
    }

    #[test]
    fn contacts_of_posts_are_whole(posts in posts(), occasions in 0..=60_u16) {
        let exactly = posts.distribution::<61>(occasions);
        prop_assert!(exactly.iter().all(|share| (0.0..=1.0 + 1e-12).contains(share)));
        prop_assert!((exactly.iter().sum::<f64>() - 1.0).abs() < 1e-11);
        let at_least = exposure::at_least(exactly);
        prop_assert!((at_least[1] - posts.reached_share(occasions)).abs() <= 1e-11 * at_least[1]);
        let mean = posts.mean_contacts(occasions);
        prop_assert!((at_least[1..].iter().sum::<f64>() - mean).abs() <= 1e-10 * mean);
        prop_assert!(exactly[usize::from(occasions)..].iter().skip(1).all(|share| *share <= 0.0));
        // The places of a shorter distribution are the same, and its last one holds the rest.
        let short = posts.distribution::<PLACES>(occasions);
        for (one, other) in short.iter().zip(&exactly).take(PLACES - 1) {
            prop_assert_eq!(one.to_bits(), other.to_bits());
        }
        let last = at_least[PLACES - 1];
        prop_assert!((short[PLACES - 1] - last).abs() <= 1e-10 * last + 1e-300, "{} is not {}", short[PLACES - 1], last);
    }

    #[test]
    fn a_measured_campaign_leads_back_to_its_evenness(log_shape in -3.0..3.0_f64, mean in 0.2..9.0_f64) {
        let shape = libm::exp(log_shape);
        let found = evenness(1e6 * mean, 1e6 * exposure::reached_share(mean, shape), 1e6);
        prop_assert!(found.is_ok_and(|found| (found / shape - 1.0).abs() < 1e-7));
    }

    #[test]
    fn more_reach_is_more_even(mean in 0.1..9.0_f64, one in 0.05..0.99_f64, other in 0.05..0.99_f64) {
        let most = 1e6 * exposure::reached_share(mean, f64::INFINITY);
        let of = |part: f64| evenness(1e6 * mean, part * most, 1e6).unwrap_or(f64::NAN);
        prop_assert!(of(one.min(other)) <= of(one.max(other)));
    }

    #[test]
    fn measured_points_lead_back_to_their_curve(log_shape in -1.5..1.5_f64, first in 0.2..1.0_f64) {
        let shape = libm::exp(log_shape);
        let points: Vec<Measured> = [1.0, 3.0, 8.0]
            .iter()
            .map(|times| times * first)
            .map(|mean| Measured { contacts: 1e6 * mean, reach: 1e6 * exposure::reached_share(mean, shape) })
            .collect();
        for audience in [Audience::Known(1e6), Audience::Around { people: 1e6, spread: 0.2 }, Audience::Unknown] {
            let fit = curve(&points, audience);
            prop_assert!(
                fit.as_ref().is_ok_and(|fit| (fit.evenness / shape - 1.0).abs() < 1e-3
                    && (fit.audience / 1e6 - 1.0).abs() < 1e-3
                    && fit.error_largest < 1e-6),
                "{:?} gives {:?}", audience, fit
            );
        }
    }

    #[test]
    fn wear_out_lies_between_contacts_and_people(mean in 0.0..9.0_f64, shape in shape(), kept in 0.0..=1.0_f64) {
        let worn = responses(mean, shape, 1.0, kept);
        prop_assert!(exposure::reached_share(mean, shape) <= worn * (1.0 + 1e-12) && worn <= mean * (1.0 + 1e-12));
        let middle = responses(0.5 * mean, shape, 1.0, kept);
        prop_assert!(2.0 * middle >= worn * (1.0 - 1e-12), "each further contact earns less");
        let capped = responses_under_cap(mean, shape, 3, 1.0, kept);
        prop_assert!(capped <= worn * (1.0 + 1e-12));
        prop_assert!(capped <= cap::mean_after_cap(mean, shape, 3) * (1.0 + 1e-12));
    }
}
