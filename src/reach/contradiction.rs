//! Pairs of audiences that cannot be true.
//!
//! Of two and of three channels these are all conditions there are; pairs of four and more can contradict each other in
//! ways that are not looked for. They show in the fit, as pairs that the segments do not meet.
//!
//! Source: the inequalities of Bonferroni and Boole, complete for three events (Pitowsky, *Quantum Probability –
//! Quantum Logic*, 1989, chapter 2).

use super::overlap::{Given, Pair};

/// Part of the population that a rounded number may be off without being wrong.
const ROUNDING: f64 = 1e-9;

/// Contradictions told at most: nobody reads more, and wrong numbers in a large matrix make thousands.
pub const CONTRADICTIONS_MAX: usize = 50;

/// Contradiction, with the channels by their places in the list of audiences and amounts in people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Contradiction {
    /// Pair too large: more use both than use the smaller channel.
    PairTooLarge {
        /// The channel that comes first.
        one: usize,
        /// The other one.
        other: usize,
        /// `O_ij` as given.
        people: f64,
        /// `min(A_i, A_j)`.
        most: f64,
    },
    /// Fewer use both than must, because the two audiences together exceed the population.
    PairTooSmall {
        /// The channel that comes first.
        one: usize,
        /// The other one.
        other: usize,
        /// `O_ij` as given.
        people: f64,
        /// `A_i + A_j − N`.
        least: f64,
    },
    /// Fewer use both than must, because so many of a third channel's users use the one and so many the other.
    PairTooSmallFor {
        /// The channel that comes first.
        one: usize,
        /// The other one.
        other: usize,
        /// `O_jk` of these two as given.
        people: f64,
        /// The third channel.
        third: usize,
        /// `O_ij + O_ik − A_i`.
        least: f64,
    },
    /// Triple too large: at least so many use one of three channels, which is more than there are.
    TripleTooLarge {
        /// The channels in order.
        channels: [usize; 3],
        /// `A_i + A_j + A_k − O_ij − O_ik − O_jk`.
        people: f64,
        /// `N`.
        most: f64,
    },
}

/// Contradictions among these pairs, [`CONTRADICTIONS_MAX`] at most.
///
/// ```text
/// max(0, A_i + A_j − N) ≤ O_ij ≤ min(A_i, A_j)
/// O_ij + O_ik − O_jk ≤ A_i                            for each of three channels
/// A_i + A_j + A_k − O_ij − O_ik − O_jk ≤ N
/// ```
///
/// - `population` (`N`), `audiences` (`A_i`): people, at least 0. `pairs` (`O_ij`): people, as for
///   [`super::overlap::fit`].
/// - A pair that cannot be by itself is told once and not held against others.
///
/// ```
/// # use mediaplan::reach::{contradiction::{impossible, Contradiction}, overlap::Pair};
/// let pairs = [Pair { one: 0, other: 1, people: 45.0 }];
/// let told = impossible(100.0, &[50.0, 40.0], &pairs);
/// assert_eq!(told, [Contradiction::PairTooLarge { one: 0, other: 1, people: 45.0, most: 40.0 }]);
/// ```
pub fn impossible(population: f64, audiences: &[f64], pairs: &[Pair]) -> Vec<Contradiction> {
    let rounding = ROUNDING * population;
    let audience = |channel: usize| audiences.get(channel).copied().unwrap_or_default();
    let mut given = Given::new(audiences, pairs);
    let mut told = Vec::new();
    for (one, other, people) in given.iter() {
        let (most, least) = (audience(one).min(audience(other)), audience(one) + audience(other) - population);
        if people > most + rounding {
            told.push(Contradiction::PairTooLarge { one, other, people, most });
        } else if people < least - rounding {
            told.push(Contradiction::PairTooSmall { one, other, people, least });
        }
    }
    for wrong in &told {
        if let Contradiction::PairTooLarge { one, other, .. } | Contradiction::PairTooSmall { one, other, .. } = wrong {
            given.forget(*one, *other);
        }
    }
    for (one, other, people) in given.iter() {
        for third in other + 1..audiences.len() {
            if told.len() >= CONTRADICTIONS_MAX {
                break;
            }
            if let (Some(with_one), Some(with_other)) = (given.people(one, third), given.people(other, third)) {
                let channels = [one, other, third];
                // Beside each channel the pair that is without it.
                let without = [with_other, with_one, people];
                told.extend(of_three(population, channels, channels.map(audience), without, rounding));
            }
        }
    }
    told.truncate(CONTRADICTIONS_MAX);
    told
}

/// Contradiction of three channels whose pairs are possible: at most one condition fails at a time.
fn of_three(
    population: f64,
    channels: [usize; 3],
    audiences: [f64; 3],
    without: [f64; 3],
    rounding: f64,
) -> Option<Contradiction> {
    let pairs: f64 = without.iter().sum();
    let [one, other, third] = channels;
    for (((third, audience), people), (one, other)) in
        channels.into_iter().zip(audiences).zip(without).zip([(other, third), (one, third), (one, other)])
    {
        let least = pairs - people - audience;
        if people < least - rounding {
            return Some(Contradiction::PairTooSmallFor { one, other, people, third, least });
        }
    }
    let people = audiences.iter().sum::<f64>() - pairs;
    (people > population + rounding).then_some(Contradiction::TripleTooLarge { channels, people, most: population })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(audiences: &[f64], pairs: &[(usize, usize, f64)], want: &[Contradiction]) {
        let pairs: Vec<Pair> = pairs.iter().map(|(one, other, people)| pair(*one, *other, *people)).collect();
        assert_eq!(impossible(100.0, audiences, &pairs), want, "{pairs:?}");
    }

    fn pair(one: usize, other: usize, people: f64) -> Pair {
        Pair { one, other, people }
    }

    #[test]
    fn possible_pairs_give_no_contradiction() {
        check(&[50.0, 40.0], &[], &[]);
        check(&[50.0, 40.0], &[(0, 1, 0.0)], &[]);
        check(&[50.0, 40.0], &[(0, 1, 40.0)], &[]);
        check(&[70.0, 60.0], &[(0, 1, 30.0)], &[]);
        check(&[50.0, 50.0, 50.0], &[(0, 1, 25.0), (0, 2, 25.0), (1, 2, 0.0)], &[]);
        check(&[50.0, 50.0, 50.0], &[(0, 1, 50.0), (0, 2, 0.0), (1, 2, 0.0)], &[]);
        // A number that is rounded at the tenth digit.
        check(&[50.0, 40.0], &[(0, 1, 40.000_000_01)], &[]);
    }

    #[test]
    fn two_audiences_overlap_by_no_more_than_the_smaller_and_no_less_than_they_must() {
        check(
            &[50.0, 40.0],
            &[(1, 0, 41.0)],
            &[Contradiction::PairTooLarge { one: 0, other: 1, people: 41.0, most: 40.0 }],
        );
        check(
            &[70.0, 60.0],
            &[(0, 1, 29.0)],
            &[Contradiction::PairTooSmall { one: 0, other: 1, people: 29.0, least: 30.0 }],
        );
    }

    #[test]
    fn two_pairs_of_a_channel_make_a_third() {
        // Of 50 users 40 use the one and 30 the other, so 20 use both at least.
        for (third, one, other) in [(0, 1, 2), (1, 0, 2), (2, 0, 1)] {
            check(
                &[50.0, 50.0, 50.0],
                &[(third, one, 40.0), (third, other, 30.0), (one, other, 19.0)],
                &[Contradiction::PairTooSmallFor { one, other, people: 19.0, third, least: 20.0 }],
            );
        }
    }

    #[test]
    fn three_audiences_that_hardly_overlap_need_room() {
        check(
            &[50.0, 40.0, 30.0],
            &[(0, 1, 5.0), (0, 2, 5.0), (1, 2, 5.0)],
            &[Contradiction::TripleTooLarge { channels: [0, 1, 2], people: 105.0, most: 100.0 }],
        );
        // Of two of these pairs nothing follows.
        check(&[50.0, 40.0, 30.0], &[(0, 1, 5.0), (0, 2, 5.0)], &[]);
    }

    #[test]
    fn a_wrong_pair_is_told_once() {
        check(
            &[50.0, 40.0, 30.0],
            &[(0, 1, 60.0), (0, 2, 30.0), (1, 2, 0.0)],
            &[Contradiction::PairTooLarge { one: 0, other: 1, people: 60.0, most: 40.0 }],
        );
    }

    #[test]
    fn no_more_is_told_than_is_read() {
        let audiences = [50.0; 30];
        let pairs: Vec<Pair> = (0..30).flat_map(|other| (0..other).map(move |one| pair(one, other, 60.0))).collect();
        assert_eq!(impossible(100.0, &audiences, &pairs).len(), CONTRADICTIONS_MAX);
        let apart: Vec<Pair> = pairs.iter().map(|known| Pair { people: 1.0, ..*known }).collect();
        assert_eq!(impossible(100.0, &audiences, &apart).len(), CONTRADICTIONS_MAX);
    }
}
