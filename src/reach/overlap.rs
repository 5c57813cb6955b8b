//! Overlap of audiences: people across all channels from pairs of them.
//!
//! Segments fitted to an overlap matrix, in which there may be gaps ([`fit`]). Whether the pairs can be true at all is
//! for [`super::contradiction`].

use super::canonical::canonical;
use super::descent::{self, Link, Node, Row, SEGMENTS, SEGMENTS_COUNT};
use super::segments::Segments;

/// A smaller audience, in people or as a part of the population, is nobody: what is shared cannot be a part of it.
const AUDIENCE_MIN: f64 = 1e-15;

/// People who use both of two channels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The place of one channel in the list of audiences.
    pub one: usize,
    /// The place of the other.
    pub other: usize,
    /// `O_ij`: people who use both, finite and at least 0.
    pub people: f64,
}

/// Segments and how well they meet the pairs that they were made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The people.
    pub segments: Segments,
    /// The greatest difference of a pair from what was given, as a part of the smaller of its two audiences; 0 without
    /// pairs.
    pub largest_error: f64,
    /// The mean difference over all pairs given, as a part of the smaller audiences too; 0 without pairs.
    pub mean_error: f64,
    /// The pair with the greatest difference.
    pub worst: Option<Misfit>,
}

/// A pair as it was given and as the segments have it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Misfit {
    /// The place of one channel in the list of audiences.
    pub one: usize,
    /// The place of the other, which comes later.
    pub other: usize,
    /// People who use both, as given.
    pub people_given: f64,
    /// People who use both, in the segments.
    pub people_fitted: f64,
}

/// Level 3: segments fitted to pairs of audiences, gaps allowed.
///
/// Eight segments of equal weight `w`, whose memberships make small
///
/// ```text
/// Σ_(pairs given) ((N w·b_j)·b_i − O_ij)² / (A_i A_j)  +  1e−4 Σ_i |b_i − A_i/N|²        N w·b_i = A_i,  0 ≤ b ≤ 1
/// ```
///
/// with `O` and `A` in parts of the population. The segments are a joint distribution of real people, so the union
/// stays within its logical limits; pairs say nothing about three channels at a time, and the second sum keeps what
/// they leave open near independence.
///
/// - `population` (`N`) and `audiences` (`A_i`): people, at least 0. An audience above the population counts as the
///   population.
/// - Neither the order of the channels nor that of the pairs matters, to the last digit.
/// - `pairs`: Left out is a pair of a channel with itself, of a channel that is not there or has no audience,
///   and one that is no number of people. Of a pair that is given twice the larger number counts.
/// - The segments give every audience exactly, up to rounding. A channel without a pair is in every segment as often as
///   in the population, and without any pair the result is [`Segments::independent`].
/// - The errors say what the segments could not meet: a few thousandths when the pairs can be true together, more when
///   they contradict each other ([`super::contradiction::impossible`]).
///
/// Source: a latent-class model (Lazarsfeld and Henry, *Latent Structure Analysis*, 1968) fitted by least squares to
/// what two channels share. The number of segments, the ridge and the starts are ours and are held against planted and
/// simulated populations.
///
/// ```
/// # use mediaplan::reach::overlap::{fit, Pair};
/// // All who use the second channel use the first one too.
/// let fitted = fit(1000.0, &[500.0, 250.0], &[Pair { one: 0, other: 1, people: 250.0 }]);
/// assert!(fitted.largest_error < 0.01);
/// assert!((fitted.segments.net_reach_share(&[1.0, 1.0]) - 0.5).abs() < 0.002);
/// ```
pub fn fit(population: f64, audiences: &[f64], pairs: &[Pair]) -> Fitted {
    let part_of = |people: f64| if population > 0.0 { (people / population).clamp(0.0, 1.0) } else { 0.0 };
    let parts: Vec<f64> = audiences.iter().map(|audience| part_of(*audience)).collect();
    let given = Given::new(&parts, pairs);
    let arranged = given.arranged(&parts);
    let part = |channel: usize| parts.get(channel).copied().unwrap_or_default();
    let nodes: Vec<Node> = arranged
        .iter()
        .map(|channel| {
            let link = |(place, other): (usize, &usize)| {
                let both = given.people(*channel, *other)? / population;
                Some(Link::new(place, part(*channel), part(*other), both))
            };
            Node { part: part(*channel), links: arranged.iter().enumerate().filter_map(link).collect() }
        })
        .collect();
    if nodes.is_empty() {
        let segments = Segments::independent(population, audiences);
        return Fitted { segments, largest_error: 0.0, mean_error: 0.0, worst: None };
    }
    let deviations = descent::fitted(&nodes);
    let mut membership: Vec<Vec<f64>> = vec![parts.clone(); SEGMENTS];
    for (channel, row) in arranged.iter().zip(&deviations) {
        for (segment, member) in membership.iter_mut().zip(members(part(*channel), row)) {
            if let Some(place) = segment.get_mut(*channel) {
                *place = member;
            }
        }
    }
    measured(population, &parts, &given, Segments::new(vec![1.0 / SEGMENTS_COUNT; SEGMENTS], membership))
}

/// Memberships from deviations, made to add up to the audience to the last digit.
fn members(part: f64, deviations: &Row) -> Row {
    let near = deviations.map(|deviation| (part + deviation).clamp(0.0, 1.0));
    let sum: f64 = near.iter().sum();
    // Where rounding leaves nobody of a tiny audience.
    if sum <= 0.0 {
        return [part; SEGMENTS];
    }
    near.map(|member| (member * (SEGMENTS_COUNT * part / sum)).min(1.0))
}

/// The segments with what they are off.
fn measured(population: f64, parts: &[f64], given: &Given, segments: Segments) -> Fitted {
    let (mut largest_error, mut sum, mut count, mut worst) = (0.0, 0.0, 0.0, None);
    for (one, other, people_given) in given.iter() {
        let people_fitted = population * segments.audience_overlap(one, other);
        let part = |channel: usize| parts.get(channel).copied().unwrap_or_default();
        let error = (people_fitted - people_given).abs() / (population * part(one).min(part(other)));
        (sum, count) = (sum + error, count + 1.0);
        if worst.is_none() || error > largest_error {
            largest_error = error;
            worst = Some(Misfit { one, other, people_given, people_fitted });
        }
    }
    Fitted { segments, largest_error, mean_error: if count > 0.0 { sum / count } else { 0.0 }, worst }
}

/// The pairs in order, each once.
#[derive(Debug)]
pub(super) struct Given {
    channels: usize,
    /// A row and a column a channel.
    people: Vec<Option<f64>>,
}

impl Given {
    /// `audiences` may be in people or in parts of the population: all that matters is which of them are nobody.
    pub(super) fn new(audiences: &[f64], pairs: &[Pair]) -> Self {
        let channels = audiences.len();
        // Without pairs there is nothing to keep, and a plan may have many channels.
        let places = if pairs.is_empty() { 0 } else { channels * channels };
        let mut given = Self { channels, people: vec![None; places] };
        let has_users = |channel: usize| audiences.get(channel).is_some_and(|audience| *audience >= AUDIENCE_MIN);
        for pair in pairs {
            let is_pair = pair.one != pair.other && has_users(pair.one) && has_users(pair.other);
            if is_pair && pair.people.is_finite() && pair.people >= 0.0 {
                let people = given.people(pair.one, pair.other).unwrap_or_default().max(pair.people);
                given.set(pair.one, pair.other, Some(people));
            }
        }
        given
    }

    /// People who use both, if that is known.
    pub(super) fn people(&self, one: usize, other: usize) -> Option<f64> {
        self.people.get(one * self.channels + other).copied().flatten()
    }

    /// Forgets a pair.
    pub(super) fn forget(&mut self, one: usize, other: usize) {
        self.set(one, other, None);
    }

    /// Each pair once: the channel that comes first, the other one, and the people who use both.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        let channels = 0..self.channels;
        channels
            .flat_map(|other| (0..other).map(move |one| (one, other)))
            .filter_map(|(one, other)| Some((one, other, self.people(one, other)?)))
    }

    fn set(&mut self, one: usize, other: usize, people: Option<f64>) {
        for place in [one * self.channels + other, other * self.channels + one] {
            if let Some(known) = self.people.get_mut(place) {
                *known = people;
            }
        }
    }

    /// The channels that have a pair, in their canonical order.
    fn arranged(&self, parts: &[f64]) -> Vec<usize> {
        let has_pair = |one: &usize| (0..self.channels).any(|other| self.people(*one, other).is_some());
        let paired: Vec<usize> = (0..self.channels).filter(has_pair).collect();
        let channel = |place: usize| paired.get(place).copied().unwrap_or(usize::MAX);
        let audiences: Vec<f64> =
            paired.iter().map(|channel| parts.get(*channel).copied().unwrap_or_default()).collect();
        let pairs = |one: usize, other: usize| self.people(channel(one), channel(other));
        canonical(&audiences, &pairs).into_iter().map(channel).collect()
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "what is not touched stays as it is")]
mod tests {
    use super::*;

    fn pair(one: usize, other: usize, people: f64) -> Pair {
        Pair { one, other, people }
    }

    fn check_left_out(pairs: &[Pair]) {
        let audiences = [50.0, 40.0, 0.0];
        let fitted = fit(100.0, &audiences, pairs);
        assert_eq!(fitted.segments, Segments::independent(100.0, &audiences));
        assert_eq!((fitted.largest_error, fitted.mean_error, fitted.worst), (0.0, 0.0, None));
    }

    #[test]
    fn impossible_pair_is_ignored() {
        check_left_out(&[]);
        check_left_out(&[pair(0, 0, 50.0), pair(0, 3, 20.0), pair(7, 1, 20.0), pair(0, 2, 0.0)]);
        check_left_out(&[pair(0, 1, f64::NAN), pair(0, 1, f64::INFINITY), pair(0, 1, -1.0)]);
    }

    #[test]
    fn a_population_of_nobody_has_no_pairs() {
        let fitted = fit(0.0, &[5.0, 5.0], &[pair(0, 1, 5.0)]);
        assert_eq!(fitted.segments, Segments::independent(0.0, &[5.0, 5.0]));
    }

    #[test]
    fn tiny_audiences_give_finite_figures() {
        for audience in [1e-200, 1e-30, 1e-9, 1e-5] {
            let audiences = [2e10, audience, 1.5 * audience, 1e10];
            let pairs = [pair(0, 1, 2e10), pair(1, 2, 0.0), pair(2, 3, 1.0), pair(1, 3, audience)];
            let fitted = fit(2e10, &audiences, &pairs);
            assert!(fitted.largest_error.is_finite() && fitted.mean_error.is_finite(), "{fitted:?}");
            for (channel, audience) in audiences.iter().enumerate() {
                assert!((2e10 * fitted.segments.audience_share(channel) / audience - 1.0).abs() < 1e-9, "{fitted:?}");
            }
        }
    }

    #[test]
    fn a_channel_without_a_pair_is_everywhere_alike() {
        let fitted = fit(100.0, &[50.0, 30.0, 40.0], &[pair(0, 2, 40.0)]);
        assert!(fitted.segments.iter().all(|(_, members)| members[1] == 0.3));
        let alone = fit(100.0, &[50.0, 40.0], &[pair(0, 1, 40.0)]);
        assert_eq!((fitted.largest_error, fitted.mean_error), (alone.largest_error, alone.mean_error));
    }

    #[test]
    fn the_pair_that_is_met_worst_is_named() {
        // Nobody can be one of 60 and one of other 60 in a hundred.
        let fitted = fit(100.0, &[60.0, 60.0, 10.0], &[pair(2, 0, 5.0), pair(1, 0, 0.0)]);
        let worst = fitted.worst.unwrap();
        assert_eq!((worst.one, worst.other, worst.people_given), (0, 1, 0.0));
        assert!(worst.people_fitted >= 20.0 - 1e-9);
        assert_eq!(worst.people_fitted / 60.0, fitted.largest_error);
        assert!(fitted.mean_error < fitted.largest_error);
    }

    #[test]
    fn everybody_who_uses_a_channel_uses_it_in_every_segment() {
        let fitted = fit(100.0, &[100.0, 120.0, 40.0], &[pair(0, 1, 100.0), pair(1, 2, 40.0)]);
        assert!(fitted.segments.iter().all(|(_, members)| members[0] == 1.0 && members[1] == 1.0));
        assert!(fitted.largest_error < 1e-12);
    }
}
