//! How a channel's contacts fall on its audience, week by week: the one place that chooses between the laws of
//! [`crate::reach`].

use super::channel::PLACES;
use crate::reach::posts::Posts;
use crate::reach::{cap, exposure, flight};
use crate::scenario::Channel;

/// By what law contacts fall on an audience.
pub(super) enum Law {
    /// Negative binomial: contacts a head in each week, before a cap.
    Served {
        /// `μ_t`: contacts a head that are served in each week, or would be without a cap; infinite where all have the cap.
        means: Vec<f64>,
        /// `k`.
        shape: f64,
        /// `ρ`.
        persistence: f64,
        /// `c`, where it does not need [`Law::Capped`].
        cap: Option<u32>,
    },
    /// The same under a cap over several weeks that do not always meet the same people. What the cap frees falls on the weeks as
    /// the rest does.
    Capped {
        /// `g`: contacts a head that are delivered over all weeks.
        mean: f64,
        /// `m`: contacts a head that would be served over all weeks without the cap; infinite where all have it.
        before: f64,
        /// How they fall on the weeks; adds up to 1.
        weights: Vec<f64>,
        /// `k`.
        shape: f64,
        /// `ρ`.
        persistence: f64,
        /// `c`.
        cap: u32,
    },
    /// Beta-binomial: each post meets a follower or not.
    Posted {
        /// Who meets posts.
        posts: Posts,
        /// Posts in each week.
        numbers: Vec<u16>,
    },
}

impl Law {
    /// The law of `contacts` on `audience` people, falling on the weeks by `weights`, which add up to 1; `posts` where posts
    /// count.
    pub(super) fn of(channel: &Channel, contacts: f64, audience: f64, posts: Option<u16>, weights: &[f64]) -> Self {
        let shape = channel.evenness.get();
        if let (Some(number), Some(reach)) = (posts, channel.kind.post_reach()) {
            let numbers = weights.iter().map(|weight| count(weight * f64::from(number))).collect();
            return Self::Posted { posts: Posts::new(reach.get(), shape), numbers };
        }
        let mean = if audience > 0.0 { contacts / audience } else { 0.0 };
        let persistence = channel.flight.persistence.get();
        let cap = channel.frequency_cap.map(|cap| u32::from(cap.get()));
        let served = match cap {
            None => mean,
            Some(cap) if is_one(weights, persistence) => cap::mean_before_cap(mean, shape, cap),
            Some(cap) => {
                let before = cap::mean_before_cap_over_weeks(mean, weights, shape, persistence, cap);
                return Self::Capped { mean, before, weights: weights.to_vec(), shape, persistence, cap };
            }
        };
        // A week without money has no contacts, also where the others have more than can be counted.
        let in_week = |weight: &f64| if *weight > 0.0 { served * weight } else { 0.0 };
        Self::Served { means: weights.iter().map(in_week).collect(), shape, persistence, cap }
    }

    /// The part of the audience that is reached over all weeks.
    pub(super) fn reached(&self) -> f64 {
        match self {
            Self::Served { means, shape, persistence, .. } => {
                if is_one(means, *persistence) {
                    return exposure::reached_share(means.iter().sum(), *shape);
                }
                flight::cumulative(means, *shape, *persistence).last().copied().unwrap_or(0.0)
            }
            Self::Capped { before, weights, shape, persistence, .. } => {
                if before.is_infinite() {
                    return 1.0;
                }
                let means: Vec<f64> = weights.iter().map(|weight| before * weight).collect();
                flight::cumulative(&means, *shape, *persistence).last().copied().unwrap_or(0.0)
            }
            Self::Posted { posts, numbers } => posts.reached_share(numbers.iter().sum()),
        }
    }

    /// The part of the audience that each week alone reaches.
    pub(super) fn each_week(&self) -> Vec<f64> {
        match self {
            Self::Served { means, shape, .. } => {
                means.iter().map(|mean| exposure::reached_share(*mean, *shape)).collect()
            }
            Self::Capped { mean, before, weights, shape, cap, .. } => {
                let in_week = |weight: &f64| {
                    if before.is_infinite() {
                        cap::mean_before_cap(mean * weight, *shape, *cap)
                    } else {
                        before * weight
                    }
                };
                weights.iter().map(|weight| exposure::reached_share(in_week(weight), *shape)).collect()
            }
            Self::Posted { posts, numbers } => numbers.iter().map(|number| posts.reached_share(*number)).collect(),
        }
    }

    /// Shares of the audience met exactly 0, 1, … times up to the end of each week, the last place open.
    pub(super) fn exactly(&self) -> Vec<[f64; PLACES]> {
        match self {
            Self::Served { means, shape, persistence, cap } => {
                let laws: Vec<[f64; PLACES]> = if is_one(means, *persistence) {
                    running(means.iter().copied(), |mean| exposure::distribution(mean, *shape))
                } else {
                    flight::distributions(means, *shape, *persistence)
                };
                match cap {
                    Some(cap) => laws.into_iter().map(|law| cap::capped(law, *cap)).collect(),
                    None => laws,
                }
            }
            Self::Capped { mean, before, weights, shape, persistence, cap } => {
                let mut so_far = 0.0;
                let mut laws: Vec<[f64; PLACES]> = Vec::with_capacity(weights.len());
                for (week, weight) in weights.iter().enumerate() {
                    so_far += weight;
                    let law = match laws.last() {
                        // Nothing new: the same people as often as before.
                        Some(last) if *weight <= 0.0 => *last,
                        // In the end all have the cap; until then as if what was delivered had been at once.
                        _ if before.is_infinite() => {
                            cap::distribution(cap::mean_before_cap(mean * so_far, *shape, *cap), *shape, *cap)
                        }
                        _ => {
                            let means = weights.get(..=week).unwrap_or_default();
                            cap::distribution_over_weeks(*before, means, *shape, *persistence, *cap)
                        }
                    };
                    laws.push(law);
                }
                laws
            }
            Self::Posted { posts, numbers } => {
                running(numbers.iter().copied().map(f64::from), |number| posts.distribution(count(number)))
            }
        }
    }
}

/// Whether weeks come to the same as one: contacts in one of them only, or always the same people.
#[expect(clippy::float_cmp, reason = "one is exactly what was typed as 100 %")]
fn is_one(weights: &[f64], persistence: f64) -> bool {
    persistence == 1.0 || weights.iter().filter(|weight| **weight > 0.0).count() <= 1
}

/// A law of the sum so far, week by week; weeks in which nothing happens cost nothing.
fn running(weeks: impl Iterator<Item = f64>, law: impl Fn(f64) -> [f64; PLACES]) -> Vec<[f64; PLACES]> {
    let mut sum = 0.0;
    let mut last: Option<[f64; PLACES]> = None;
    let mut laws = Vec::new();
    for week in weeks {
        sum += week;
        let now = match last {
            Some(last) if week <= 0.0 => last,
            _ => law(sum),
        };
        last = Some(now);
        laws.push(now);
    }
    laws
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole posts")]
fn count(number: f64) -> u16 {
    libm::rint(number) as u16
}
