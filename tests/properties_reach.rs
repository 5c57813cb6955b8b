//! Properties of every channel and every population, whatever the numbers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, reason = "a place that is not there fails the test")]

use mediaplan::reach::bounds::{dawson_sankoff, hunter_worsley};
use mediaplan::reach::segments::{Segments, frechet_limits};
use mediaplan::reach::{cap, exposure, frequency};
use proptest::prelude::*;

/// Places for 0 to 10 contacts, the last one open.
const PLACES: usize = 11;

/// Evenness as plans have it, and chance.
fn shape() -> impl Strategy<Value = f64> {
    prop_oneof![8 => (-4.6..6.9_f64).prop_map(libm::exp), 1 => Just(f64::INFINITY)]
}

/// Contacts a head, from hardly any to far too many.
fn mean() -> impl Strategy<Value = f64> {
    prop_oneof![8 => (-14.0..4.6_f64).prop_map(libm::exp), 1 => Just(0.0)]
}

/// A population in up to four segments, and the part of its audience that each of up to eight channels reaches.
fn population() -> impl Strategy<Value = (Segments, Vec<f64>)> {
    (1..=4_usize, 1..=8_usize).prop_flat_map(|(segments, channels)| {
        let weights = prop::collection::vec(0.01..1.0_f64, segments);
        let membership = prop::collection::vec(prop::collection::vec(0.0..=1.0_f64, channels), segments);
        let reached = prop::collection::vec(0.0..=1.0_f64, channels);
        (weights, membership, reached).prop_map(|(weights, membership, reached)| {
            let all: f64 = weights.iter().sum();
            (Segments::new(weights.iter().map(|weight| weight / all).collect(), membership), reached)
        })
    })
}

/// Audiences of a hundred people and the part of each that is reached.
fn audiences() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    (1..=8_usize).prop_flat_map(|channels| {
        (prop::collection::vec(0.0..=100.0_f64, channels), prop::collection::vec(0.0..=1.0_f64, channels))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn reach_grows_ever_more_slowly(mean in mean(), more in mean(), shape in shape()) {
        let reach = |mean| exposure::reached_share(mean, shape);
        let (low, middle, high) = (reach(mean), reach(mean + 0.5 * more), reach(mean + more));
        prop_assert!(0.0 <= low && low <= middle && middle <= high && high <= 1.0);
        prop_assert!(middle - low >= high - middle - 1e-15);
        prop_assert!(low <= mean * (1.0 + 1e-15), "nobody is reached without a contact");
    }

    #[test]
    fn the_slope_is_that_of_the_curve(mean in 0.01..20.0_f64, shape in shape()) {
        let step = 1e-5 * mean;
        let rise = exposure::reached_share(mean + step, shape) - exposure::reached_share(mean - step, shape);
        let slope = exposure::marginal_reach(mean, shape);
        prop_assert!((rise / (2.0 * step) - slope).abs() <= 1e-7 * slope + 1e-15 / step);
    }

    #[test]
    fn money_for_a_reach_buys_it(reached in 0.0..0.9_f64, shape in 0.05..1000.0_f64, bought in 0.1..1e4_f64) {
        let spend = exposure::spend_for_reach(reached * 1e6, bought, 1e6, shape);
        let reach = spend.map_or(0.0, |spend| exposure::reach_at_spend(spend, bought, 1e6, shape));
        prop_assert!((reach - reached * 1e6).abs() < 1e-6);
    }

    #[test]
    fn the_contact_distribution_is_whole(mean in mean(), shape in shape()) {
        let shares: [f64; PLACES] = exposure::distribution(mean, shape);
        let at_least = exposure::at_least(shares);
        prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        prop_assert!((at_least[0] - 1.0).abs() < 1e-12);
        prop_assert!((at_least[1] - exposure::reached_share(mean, shape)).abs() <= 1e-12 * at_least[1]);
        prop_assert!(at_least.windows(2).all(|pair| pair[1] <= pair[0]));
    }

    #[test]
    fn contacts_are_those_bought(mean in 0.0..5.0_f64, shape in 0.5..1000.0_f64) {
        // Far enough out that hardly a contact lies beyond.
        let at_least = exposure::at_least(exposure::distribution::<400>(mean, shape));
        prop_assert!((at_least[1..].iter().sum::<f64>() - mean).abs() < 1e-9);
    }

    #[test]
    fn a_cap_reaches_more(part in 0.0..0.999_f64, shape in 0.05..1000.0_f64, most in 1..=12_u32) {
        let mean = part * f64::from(most);
        let before = cap::mean_before_cap(mean, shape, most);
        prop_assert!(before >= mean);
        prop_assert!(exposure::reached_share(before, shape) >= exposure::reached_share(mean, shape));
        let shares: [f64; 14] = cap::distribution(before, shape, most);
        let served: f64 = exposure::at_least(shares)[1..].iter().sum();
        prop_assert!((served - mean).abs() <= 1e-11 * mean, "{} are served", served);
    }

    #[test]
    fn people_stay_within_the_logical_limits((segments, reached) in population()) {
        let reaches: Vec<f64> = (0..reached.len())
            .map(|channel| segments.iter().map(|(weight, members)| weight * members[channel] * reached[channel]).sum())
            .collect();
        let (least, most) = frechet_limits(1.0, &reaches);
        let union = segments.net_reach_share(&reached);
        prop_assert!(least <= union + 1e-12 && union <= most + 1e-12, "{} is outside {} to {}", union, least, most);
        let both = |one, other| segments.reached_by_both(one, other, &reached);
        let (low, high) = (dawson_sankoff(&reaches, both), hunter_worsley(&reaches, both));
        prop_assert!(low <= union + 1e-12 && union <= high + 1e-12, "{} is outside {} to {}", union, low, high);
        let exactly = segments.reached_by_exactly(&reached);
        prop_assert!((exactly.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        prop_assert!((1.0 - exactly[0] - union).abs() < 1e-12);
    }

    #[test]
    fn one_segment_is_independence((audiences, reached) in audiences()) {
        let missed: f64 = audiences.iter().zip(&reached).map(|(audience, q)| 1.0 - audience / 100.0 * q).product();
        let one = Segments::new(vec![1.0], vec![audiences.iter().map(|audience| audience / 100.0).collect()]);
        let nothing_known = Segments::independent(100.0, &audiences);
        let everybody_active = Segments::active_universe(100.0, 100.0, &audiences);
        for segments in [one, nothing_known, everybody_active] {
            prop_assert!((segments.net_reach_share(&reached) - (1.0 - missed)).abs() < 1e-12);
        }
    }

    #[test]
    fn a_smaller_universe_overlaps_more((audiences, reached) in audiences(), part in 0.0..=1.0_f64) {
        let largest = audiences.iter().copied().fold(0.0, f64::max);
        let universe = largest + part * (100.0 - largest);
        let active = Segments::active_universe(100.0, universe, &audiences).net_reach_share(&reached);
        prop_assert!(active <= Segments::independent(100.0, &audiences).net_reach_share(&reached) + 1e-12);
    }

    #[test]
    fn the_gradient_is_that_of_the_union((segments, reached) in population()) {
        let gradient = segments.gradient(&reached);
        for channel in 0..reached.len() {
            let at = |part| {
                let mut moved = reached.clone();
                moved[channel] = part;
                segments.net_reach_share(&moved)
            };
            // In one channel the union is a straight line, so a step of any length shows its slope.
            prop_assert!((at(1.0) - at(0.0) - gradient[channel]).abs() < 1e-12);
        }
    }

    #[test]
    fn contacts_over_channels_agree_with_people((segments, reached) in population(), shape in 0.05..1000.0_f64) {
        let exactly: Vec<[f64; PLACES]> = reached
            .iter()
            .map(|part| exposure::distribution(exposure::mean_contacts_for(0.9 * part, shape), shape))
            .collect();
        let part: Vec<f64> = reached.iter().map(|part| 0.9 * part).collect();
        let at_least = exposure::at_least(frequency::over_channels(&segments, &exactly));
        let union = segments.net_reach_share(&part);
        prop_assert!((at_least[1] - union).abs() <= 1e-10 * union + 1e-15);
        prop_assert!(at_least.windows(2).all(|pair| pair[1] <= pair[0]));
    }
}
