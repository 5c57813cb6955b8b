//! Limits of the people met on several channels when pairs of channels are known: limits that hold for every overlap
//! with these pairs.
//!
//! Both bounds are of events in general; here an event is that a person is reached by a channel. Next to Fréchet's
//! limits ([`super::segments::frechet_limits`]), which know the reaches alone, they say how much the pairs leave open.
//!
//! Sources: D. Hunter, An upper bound for the probability of a union, *J. Appl. Prob.* 13 (1976) 597–603; K. J.
//! Worsley,
//! *Biometrika* 69 (1982) 297–302; D. A. Dawson and D. Sankoff, An inequality for probabilities, *Proc. AMS* 18 (1967)
//! 504–507.

use super::overlap::{Given, Pair};
use super::segments::{Segments, frechet_limits};

/// Limits of one reach that cross by more than this part of the population contradict each other; by less they are
/// equal.
const ROUNDING: f64 = 1e-9;

/// Parts of the population that use each channel and each pair of channels: limits at any reach follow from these.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlaps {
    channels: usize,
    /// `O_ij/N`, a row and a column a channel; beside the channel itself `A_i/N`.
    parts: Vec<f64>,
}

impl Overlaps {
    /// Parts as the segments have them.
    ///
    /// ```
    /// # use mediaplan::reach::{bounds::Overlaps, segments::Segments};
    /// let overlaps = Overlaps::of(&Segments::independent(100.0, &[50.0, 40.0]));
    /// let (least, most) = overlaps.limits(&[1.0, 1.0]);
    /// assert!((least - 0.7).abs() < 1e-15 && (most - 0.7).abs() < 1e-15);
    /// ```
    pub fn of(segments: &Segments) -> Self {
        let channels = segments.iter().next().map_or(0, |(_, members)| members.len());
        let pairs = (0..channels).flat_map(|one| (0..channels).map(move |other| (one, other)));
        let part = |(one, other)| {
            if one == other { segments.audience_share(one) } else { segments.audience_overlap(one, other) }
        };
        Self { channels, parts: pairs.map(part).collect() }
    }

    /// Parts with the pairs that are known in place of those of the segments, each as near to what is given as its two
    /// audiences allow.
    ///
    /// - `population` (`N`): people. `pairs`: as for [`super::overlap::fit`].
    ///
    /// A union by segments that do not meet these pairs may lie beyond the limits.
    ///
    /// ```
    /// # use mediaplan::reach::{bounds::Overlaps, overlap::Pair, segments::Segments};
    /// let overlaps = Overlaps::of(&Segments::independent(100.0, &[50.0, 40.0]));
    /// let (least, most) = overlaps.with(100.0, &[Pair { one: 0, other: 1, people: 40.0 }]).limits(&[1.0, 1.0]);
    /// assert!((least - 0.5).abs() < 1e-15 && (most - 0.5).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn with(mut self, population: f64, pairs: &[Pair]) -> Self {
        let audiences: Vec<f64> = (0..self.channels).map(|channel| self.part(channel, channel)).collect();
        for (one, other, people) in Given::new(&audiences, pairs).iter() {
            let (of_one, of_other) = (self.part(one, one), self.part(other, other));
            let both = (people / population).max(of_one + of_other - 1.0).min(of_one.min(of_other));
            for place in [one * self.channels + other, other * self.channels + one] {
                if let Some(part) = self.parts.get_mut(place) {
                    *part = both;
                }
            }
        }
        self
    }

    /// The least and the greatest part of the population that can be reached by at least one channel, given each
    /// channel's reach and the pairs.
    ///
    /// ```text
    /// max(max r_i, Dawson–Sankoff) ≤ F/N ≤ min(1, Σ r_i, Hunter–Worsley)        r_i = A_i/N · q_i,  r_ij = O_ij/N · q_i q_j
    /// ```
    ///
    /// - `reached` (`q_i`): part of each channel's audience that it reaches, 0 to 1. A channel that is not named
    ///   reaches nobody.
    /// - `r_ij` takes it that who is reached on one channel is reached on another by chance, as the segments do.
    /// - The union of the segments that all pairs are from lies within, up to rounding. If pairs contradict each other,
    ///   so that these limits cross, Fréchet's alone are returned.
    pub fn limits(&self, reached: &[f64]) -> (f64, f64) {
        let share = |channel: usize| reached.get(channel).copied().unwrap_or_default();
        let reaches: Vec<f64> =
            (0..self.channels).map(|channel| self.part(channel, channel) * share(channel)).collect();
        let both = |one: usize, other: usize| self.part(one, other) * share(one) * share(other);
        let (least, most) = frechet_limits(1.0, &reaches);
        let (low, high) = (dawson_sankoff(&reaches, both).max(least), hunter_worsley(&reaches, both).min(most));
        if low > high + ROUNDING { (least, most) } else { (low.min(high), high.max(low)) }
    }

    fn part(&self, one: usize, other: usize) -> f64 {
        self.parts.get(one * self.channels + other).copied().unwrap_or_default()
    }
}

/// The most that people reached by at least one channel can be, given the pairs (Hunter, Worsley).
///
/// ```text
/// F ≤ Σ R_i − Σ_(ij in T) R_ij        T: the spanning tree of the channels for which the sum of its pairs is greatest
/// ```
///
/// - `reaches` (`R_i`): people reached by each channel, at least 0. `both` (`R_ij`): people reached by both of two
///   channels, named by their places; 0 where that is not known, which makes the bound wider and never wrong.
/// - The result is in people too. It may exceed the population, which is a limit of its own.
///
/// ```
/// # use mediaplan::reach::bounds::hunter_worsley;
/// // Two channels: exactly what both reach is counted once.
/// assert_eq!(hunter_worsley(&[60.0, 50.0], |_, _| 20.0), 90.0);
/// ```
pub fn hunter_worsley(reaches: &[f64], both: impl Fn(usize, usize) -> f64) -> f64 {
    // Prim's way: the tree grows by the channel with the greatest pair to one that is in it.
    let mut nearest: Vec<Option<f64>> = reaches.iter().map(|_| Some(0.0)).collect();
    let mut tree = 0.0;
    for _ in reaches {
        let next = nearest
            .iter()
            .enumerate()
            .filter_map(|(channel, pair)| Some((channel, (*pair)?)))
            .max_by(|(_, one), (_, other)| one.total_cmp(other));
        let Some((added, pair)) = next else { break };
        tree += pair;
        for (channel, place) in nearest.iter_mut().enumerate() {
            *place = if channel == added { None } else { place.map(|before| before.max(both(added, channel))) };
        }
    }
    reaches.iter().sum::<f64>() - tree
}

/// The least that people reached by at least one channel can be, given the pairs (Dawson, Sankoff).
///
/// ```text
/// F ≥ 2/(k+1) · S1 − 2/(k(k+1)) · S2        S1 = Σ R_i,  S2 = Σ_(i<j) R_ij,  k = 1 + ⌊2·S2/S1⌋
/// ```
///
/// - `reaches` (`R_i`) and `both` (`R_ij`): as for [`hunter_worsley`], but every pair must be there: a pair that is
///   left out as 0 makes this bound too high.
///
/// ```
/// # use mediaplan::reach::bounds::dawson_sankoff;
/// assert_eq!(dawson_sankoff(&[60.0, 50.0], |_, _| 20.0), 90.0);
/// ```
pub fn dawson_sankoff(reaches: &[f64], both: impl Fn(usize, usize) -> f64) -> f64 {
    let single: f64 = reaches.iter().sum();
    if single <= 0.0 {
        return 0.0;
    }
    let channels = 0..reaches.len();
    let pairs: f64 =
        channels.flat_map(|one| (0..one).map(move |other| (one, other))).map(|(one, other)| both(one, other)).sum();
    let k = 1.0 + libm::floor(2.0 * pairs / single);
    2.0 / (k + 1.0) * single - 2.0 / (k * (k + 1.0)) * pairs
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "whole numbers of people and halves, which are exact")]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_nobody() {
        assert_eq!(hunter_worsley(&[], |_, _| 0.0), 0.0);
        assert_eq!(dawson_sankoff(&[], |_, _| 0.0), 0.0);
        assert_eq!(dawson_sankoff(&[0.0, 0.0], |_, _| 0.0), 0.0);
        assert_eq!(Overlaps::of(&Segments::independent(100.0, &[])).limits(&[]), (0.0, 0.0));
        assert_eq!(Overlaps::of(&Segments::independent(100.0, &[50.0, 20.0])).limits(&[]), (0.0, 0.0));
    }

    #[test]
    fn a_pair_that_is_not_known_widens_the_upper_bound() {
        let most = |first: f64| {
            hunter_worsley(
                &[5.0, 4.0, 3.0],
                |one, other| if one.min(other) == 0 && one + other == 1 { first } else { 1.0 },
            )
        };
        assert_eq!((most(2.0), most(0.0)), (9.0, 10.0));
    }

    #[test]
    fn one_channel_leaves_nothing_open() {
        assert_eq!(Overlaps::of(&Segments::independent(100.0, &[50.0])).limits(&[0.5]), (0.25, 0.25));
    }

    #[test]
    fn a_pair_that_cannot_be_is_taken_as_near_as_can_be() {
        let limits = |people: f64| {
            let overlaps = Overlaps::of(&Segments::independent(100.0, &[50.0, 75.0]));
            overlaps.with(100.0, &[Pair { one: 1, other: 0, people }]).limits(&[1.0, 1.0])
        };
        assert_eq!((limits(90.0), limits(0.0)), ((0.75, 0.75), (1.0, 1.0)));
    }

    #[test]
    fn pairs_that_contradict_each_other_leave_the_logical_limits() {
        // The first meets each of the others wholly, and these never meet.
        let pairs = [(0, 1, 50.0), (0, 2, 50.0), (1, 2, 0.0)].map(|(one, other, people)| Pair { one, other, people });
        let overlaps = Overlaps::of(&Segments::independent(100.0, &[50.0; 3])).with(100.0, &pairs);
        assert_eq!(overlaps.limits(&[1.0; 3]), (0.5, 1.0));
    }
}
