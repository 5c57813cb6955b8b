//! Weights of the weeks: how money, contacts and effects of a channel fall on them.

use crate::scenario::{Channel, Scenario};
use crate::units::split;

/// Increments of each place over those before, as parts of the last; nothing where that is nothing. A sum that falls by
/// a rounding stays as it was: no week takes back an effect.
pub(super) fn increments(cumulative: &[f64]) -> Option<Vec<f64>> {
    let all = Some(cumulative.iter().copied().fold(0.0, f64::max)).filter(|all| *all > 0.0)?;
    let mut before = 0.0;
    let increment = |now: &f64| {
        let more = now.max(before) - before;
        before = now.max(before);
        more / all
    };
    Some(cumulative.iter().map(increment).collect())
}

/// The part of a channel's contacts that falls in each week, by its pattern; posts fall whole.
pub(super) fn weekly_weights(scenario: &Scenario, channel: &Channel, posts: Option<u16>) -> Vec<f64> {
    let weights = channel.flight.weights(scenario.weeks);
    as_parts_of_one(match posts {
        Some(posts) => whole_parts(posts, &weights),
        None => weights,
    })
}

/// Weights that add up to 1.
pub(super) fn as_parts_of_one(mut weights: Vec<f64>) -> Vec<f64> {
    let total: f64 = weights.iter().sum();
    if total > 0.0 {
        for weight in &mut weights {
            *weight /= total;
        }
    }
    weights
}

/// Parts of a whole by largest remainder: what falls in each week.
pub(super) fn whole_parts(count: u16, weights: &[f64]) -> Vec<f64> {
    split(i64::from(count), weights).into_iter().map(|part| f64::from(i32::try_from(part).unwrap_or(0))).collect()
}
