//! Properties of every matrix of overlaps, whether it can be true or not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a place that is not there fails the test"
)]

use mediaplan::reach::bounds::Overlaps;
use mediaplan::reach::contradiction::impossible;
use mediaplan::reach::overlap::{Fitted, Pair, fit};
use mediaplan::reach::segments::{Segments, frechet_limits};
use proptest::prelude::*;

/// People, for all of these tests.
const POPULATION: f64 = 1e6;

/// Audiences, reached parts of them, and for every pair a number from 0 to 1 or none.
#[derive(Debug, Clone)]
struct World {
    audiences: Vec<f64>,
    reached: Vec<f64>,
    known: Vec<(usize, usize, f64)>,
}

impl World {
    fn fitted(&self, pairs: &[Pair]) -> Fitted {
        fit(POPULATION, &self.audiences, pairs)
    }

    /// Pairs by a rule from both audiences and the number.
    fn pairs(&self, people: impl Fn(f64, f64, f64) -> f64) -> Vec<Pair> {
        let people = |(one, other, share): &(usize, usize, f64)| {
            let people = people(self.audiences[*one], self.audiences[*other], *share);
            Pair { one: *one, other: *other, people }
        };
        self.known.iter().map(people).collect()
    }

    /// Anything up to the smaller audience, which is often not possible together.
    fn wild(&self) -> Vec<Pair> {
        self.pairs(|one, other, share| share * one.min(other))
    }

    /// Each pair what chance makes it.
    fn by_chance(&self) -> Vec<Pair> {
        self.pairs(|one, other, _| one * other / POPULATION)
    }
}

/// Two to seven channels, from hardly an audience to everybody, with gaps among the pairs.
fn world() -> impl Strategy<Value = World> {
    (2..=7_usize).prop_flat_map(|channels| {
        let audience = prop_oneof![8 => (-6.0..0.0_f64).prop_map(libm::exp), 1 => Just(1.0), 1 => Just(1e-5)]
            .prop_map(|part| POPULATION * part);
        let places: Vec<_> = (0..channels).flat_map(|other| (0..other).map(move |one| (one, other))).collect();
        (
            prop::collection::vec(audience, channels),
            prop::collection::vec(0.0..=1.0_f64, channels),
            prop::collection::vec(prop::option::weighted(0.8, 0.0..=1.0_f64), places.len()),
        )
            .prop_map(move |(audiences, reached, shares)| {
                let known = places.iter().zip(shares).filter_map(|((one, other), share)| Some((*one, *other, share?)));
                World { audiences, reached, known: known.collect() }
            })
    })
}

/// A population in two to five segments of any weight, and all its pairs.
fn planted() -> impl Strategy<Value = (Segments, Vec<f64>, Vec<Pair>)> {
    (2..=5_usize, 2..=6_usize).prop_flat_map(|(segments, channels)| {
        let weights = prop::collection::vec(0.05..1.0_f64, segments);
        let membership = prop::collection::vec(prop::collection::vec(0.01..=1.0_f64, channels), segments);
        (weights, membership).prop_map(move |(weights, membership)| {
            let all: f64 = weights.iter().sum();
            let people = Segments::new(weights.iter().map(|weight| weight / all).collect(), membership);
            let audiences = (0..channels).map(|channel| POPULATION * people.audience_share(channel)).collect();
            let places = (0..channels).flat_map(|other| (0..other).map(move |one| (one, other)));
            let pairs = places
                .map(|(one, other)| Pair { one, other, people: POPULATION * people.audience_overlap(one, other) })
                .collect();
            (people, audiences, pairs)
        })
    })
}

/// A permutation of so many places.
fn shuffled(places: usize, mut seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..places).collect();
    for at in (1..places).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, usize::try_from(seed >> 33).unwrap() % (at + 1));
    }
    order
}

fn turned(world: World) -> impl Strategy<Value = (World, Vec<usize>)> {
    any::<u64>().prop_map(move |seed| (world.clone(), shuffled(world.audiences.len(), seed)))
}

/// The fit of the same channels in other places: the memberships are the same to the last digit, or those of a channel
/// with the same audience and pairs; the union then differs by no more than the order of a sum.
fn check_moved(world: &World, pairs: &[Pair], turn: &[usize]) -> Result<(), TestCaseError> {
    let moved = |values: &[f64]| turn.iter().map(|from| values[*from]).collect::<Vec<_>>();
    let place = |from: usize| turn.iter().position(|other| *other == from).unwrap();
    let moved_pairs: Vec<Pair> =
        pairs.iter().map(|pair| Pair { one: place(pair.one), other: place(pair.other), people: pair.people }).collect();
    let before = world.fitted(pairs).segments;
    let after = fit(POPULATION, &moved(&world.audiences), &moved_pairs).segments;
    let all_differ = (0..turn.len()).all(|one| (0..one).all(|other| world.audiences[one] != world.audiences[other]));
    if all_differ {
        for ((_, before), (_, after)) in before.iter().zip(after.iter()) {
            prop_assert_eq!(moved(before), after.to_vec());
        }
    }
    let everybody = vec![1.0; turn.len()];
    let (union, again) = (before.net_reach_share(&everybody), after.net_reach_share(&everybody));
    prop_assert!((union - again).abs() <= 1e-12, "{} became {}", union, again);
    if all_differ {
        let (union, again) = (before.net_reach_share(&world.reached), after.net_reach_share(&moved(&world.reached)));
        prop_assert!((union - again).abs() <= 1e-14, "{} became {}", union, again);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn segments_keep_every_audience(world in world()) {
        let segments = world.fitted(&world.wild()).segments;
        prop_assert!((segments.iter().map(|(weight, _)| weight).sum::<f64>() - 1.0).abs() < 1e-12);
        prop_assert!(segments.iter().all(|(_, members)| members.iter().all(|member| (0.0..=1.0).contains(member))));
        for (channel, audience) in world.audiences.iter().enumerate() {
            let people = POPULATION * segments.audience_share(channel);
            prop_assert!((people - audience).abs() <= 1e-9 * audience, "{} people of {}", people, audience);
        }
    }

    #[test]
    fn people_stay_within_all_limits(world in world()) {
        let segments = world.fitted(&world.wild()).segments;
        let union = segments.net_reach_share(&world.reached);
        let reaches: Vec<f64> =
            world.audiences.iter().zip(&world.reached).map(|(audience, q)| audience / POPULATION * q).collect();
        let (least, most) = frechet_limits(1.0, &reaches);
        let (low, high) = Overlaps::of(&segments).limits(&world.reached);
        prop_assert!(least - 1e-12 <= low && low <= high && high <= most + 1e-12);
        prop_assert!(low - 1e-12 <= union && union <= high + 1e-12, "{} is outside {} to {}", union, low, high);
        // Pairs that cannot be true together still leave limits in order and within the logical ones.
        let (low, high) = Overlaps::of(&segments).with(POPULATION, &world.wild()).limits(&world.reached);
        prop_assert!(least - 1e-12 <= low && low <= high && high <= most + 1e-12);
    }

    #[test]
    fn true_pairs_limit_the_true_union((people, audiences, pairs) in planted(), part in 0.0..=1.0_f64) {
        let reached = vec![part; audiences.len()];
        let union = people.net_reach_share(&reached);
        let overlaps = Overlaps::of(&Segments::independent(POPULATION, &audiences)).with(POPULATION, &pairs);
        let (low, high) = overlaps.limits(&reached);
        prop_assert!(low - 1e-12 <= union && union <= high + 1e-12, "{} is outside {} to {}", union, low, high);
        prop_assert!(impossible(POPULATION, &audiences, &pairs).is_empty());
    }

    #[test]
    fn a_population_is_found_again((people, audiences, pairs) in planted()) {
        let fitted = fit(POPULATION, &audiences, &pairs);
        prop_assert!(fitted.mean_error <= fitted.largest_error && fitted.largest_error < 0.05, "{:?}", fitted.worst);
        let reached = vec![1.0; audiences.len()];
        let (found, truth) = (fitted.segments.net_reach_share(&reached), people.net_reach_share(&reached));
        prop_assert!((found / truth - 1.0).abs() < 0.05, "{} should be {}", found, truth);
    }

    #[test]
    fn chance_is_found_again(world in world()) {
        let fitted = world.fitted(&world.by_chance());
        let independent = Segments::independent(POPULATION, &world.audiences);
        prop_assert!(fitted.largest_error < 1e-9, "{:?}", fitted.worst);
        let (found, chance) = (fitted.segments.net_reach_share(&world.reached), independent.net_reach_share(&world.reached));
        prop_assert!((found - chance).abs() < 1e-9, "{} should be {}", found, chance);
    }

    #[test]
    fn no_pairs_give_no_pair_bounds(world in world()) {
        let fitted = world.fitted(&[]);
        prop_assert_eq!(fitted.segments, Segments::independent(POPULATION, &world.audiences));
    }

    #[test]
    fn neither_the_order_of_pairs_nor_of_their_channels_matters(world in world(), turn in 0..21_usize) {
        let pairs = world.wild();
        let mut others: Vec<Pair> =
            pairs.iter().map(|pair| Pair { one: pair.other, other: pair.one, people: pair.people }).collect();
        others.reverse();
        others.rotate_left(turn % pairs.len().max(1));
        prop_assert_eq!(world.fitted(&pairs), world.fitted(&others));
        let told = |pairs: &[Pair]| impossible(POPULATION, &world.audiences, pairs);
        prop_assert_eq!(told(&pairs), told(&others));
    }

    #[test]
    fn a_further_channel_without_pairs_changes_no_other(world in world(), audience in 0.0..=POPULATION) {
        let mut more = world.clone();
        more.audiences.push(audience);
        let (before, after) = (world.fitted(&world.wild()), more.fitted(&world.wild()));
        prop_assert_eq!(before.worst, after.worst);
        for ((_, before), (_, after)) in before.segments.iter().zip(after.segments.iter()) {
            prop_assert!(before == &after[..before.len()] || world.known.is_empty());
        }
    }
}

proptest! {
    // A fit takes its time without optimisation.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20) })]

    #[test]
    fn moved_channels_keep_their_segments(
        (people, audiences, pairs) in planted(), (world, turned) in world().prop_flat_map(turned), seed in any::<u64>(),
    ) {
        let planted = World { reached: vec![1.0; audiences.len()], audiences, known: Vec::new() };
        let turn = shuffled(planted.audiences.len(), seed);
        prop_assert!(people.net_reach_share(&planted.reached) <= 1.0);
        check_moved(&planted, &pairs, &turn)?;
        check_moved(&world, &world.wild(), &turned)?;
        // Equal audiences with few different pairs: what looks alike need not be alike.
        let alike = World { audiences: vec![0.3 * POPULATION; world.audiences.len()], ..world };
        check_moved(&alike, &alike.pairs(|one, _, share| one * libm::rint(2.0 * share) / 4.0), &turned)?;
    }
}
