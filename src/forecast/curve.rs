//! Reach against spend: what more or less money would do.

use super::channel::{audience, exposure};
use super::delivery::Delivery;
use super::total::segments;
use crate::scenario::{Channel, ChannelId, Scenario};

/// Points of a curve.
const POINTS: usize = 49;

/// Reach of one channel against its net media.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Which channel.
    pub id: ChannelId,
    /// Net media in major units, and the people it reaches.
    pub points: Vec<(f64, f64)>,
    /// Today's budget and reach.
    pub today: (f64, f64),
}

/// Reach against spend, of every channel whose reach is known and of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// Channel by channel; all run to the same spend, so that they can be compared.
    pub channels: Vec<Curve>,
    /// The whole, split as planned: net media in major units, and people counted once.
    pub total: Vec<(f64, f64)>,
    /// The whole today.
    pub today: (f64, f64),
    /// What a round amount more would reach.
    pub next: Option<Next>,
}

/// What a round amount more would do, split as planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Next {
    /// Major units.
    pub money: f64,
    /// People more.
    pub people: f64,
}

/// The part of its audience that a channel reaches with `spend` major units of net media.
fn reached_share(scenario: &Scenario, channel: &Channel, spend: f64) -> Option<f64> {
    let audience = audience(scenario, channel).ok()?;
    let contacts = Delivery::of(channel, spend, Ok(audience), scenario.currency).contacts.ok()?;
    Some(exposure(channel, contacts, audience).reached_share)
}

impl Curves {
    /// The curves of a plan, to twice today's money.
    pub fn of(scenario: &Scenario) -> Self {
        let currency = scenario.currency;
        let known: Vec<(&Channel, f64, f64)> = scenario
            .channels
            .iter()
            .filter_map(|channel| {
                let spend = channel.budget.major(currency);
                reached_share(scenario, channel, spend)?;
                Some((channel, audience(scenario, channel).ok()?, spend))
            })
            .collect();
        let reach = |channel, audience: f64, spend| reached_share(scenario, channel, spend).unwrap_or(0.0) * audience;
        let furthest = 1.25 * known.iter().map(|(_, _, spend)| *spend).fold(0.0, f64::max);
        let channels = known
            .iter()
            .map(|(channel, audience, spend)| Curve {
                id: channel.id,
                points: steps(furthest).map(|at| (at, reach(channel, *audience, at))).collect(),
                today: (*spend, reach(channel, *audience, *spend)),
            })
            .collect();

        let audiences: Vec<f64> = known.iter().map(|(_, audience, _)| *audience).collect();
        let segments = segments(scenario, &audiences);
        let population = scenario.target.population.get();
        let budget: f64 = scenario.channels.iter().map(|channel| channel.budget.major(currency)).sum();
        let whole = |factor: f64| {
            let shares: Vec<f64> = known
                .iter()
                .map(|(channel, _, spend)| reached_share(scenario, channel, spend * factor).unwrap_or(0.0))
                .collect();
            population * segments.union_share(&shares)
        };
        let total = steps(2.0).map(|factor| (budget * factor, whole(factor))).collect();
        let today = (budget, whole(1.0));
        let next = (budget > 0.0 && !known.is_empty()).then(|| {
            let money = round_step(budget / 6.0);
            Next { money, people: whole(1.0 + money / budget) - today.1 }
        });
        Self { channels, total, today, next }
    }
}

/// Evenly spaced values from zero to `end`.
fn steps(end: f64) -> impl Iterator<Item = f64> {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
    (0..POINTS).map(move |at| end * at as f64 / (POINTS - 1) as f64)
}

/// The greatest of 1, 2 and 5 times a power of ten that is not above `value`.
fn round_step(value: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(value)));
    [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|step| *step <= value).unwrap_or(power)
}

#[cfg(test)]
mod tests;
