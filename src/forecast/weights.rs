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
    let weights = channel.week_weights(scenario.currency, scenario.weeks, scenario.week_step);
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

/// Hundredths of an hour: the unit in which work over weeks adds up as it is shown.
const PER_HOUR: f64 = 100.0;

/// Hours of hundredths.
#[expect(clippy::cast_precision_loss, reason = "hours of a plan stay below 2^53 hundredths")]
pub(super) fn in_hours(hundredths: i64) -> f64 {
    hundredths as f64 / PER_HOUR
}

/// Hundredths nearest to hours.
#[expect(clippy::cast_possible_truncation, reason = "hours of a plan stay below 2^53 hundredths")]
pub(super) fn in_hundredths(hours: f64) -> i64 {
    libm::rint(hours * PER_HOUR) as i64
}

/// Hours brought to hundredths.
pub(super) fn settled(hours: f64) -> f64 {
    in_hours(in_hundredths(hours))
}

/// Hours of a week, counted from 0, out of those of all weeks: split by weights to the hundredth.
pub(super) fn hours_of_week(hours: f64, weights: &[f64], week: u16) -> f64 {
    in_hours(split(in_hundredths(hours), weights).get(usize::from(week)).copied().unwrap_or(0))
}
