//! Money of a channel week by week, as the calendar shows it and takes it.

use super::entry_error::EntryError;
use crate::scenario::{Channel, ChannelId, Scenario};
use crate::units::Money;

/// The money of a week of a channel; `None` beyond the plan.
pub(super) fn amount(scenario: &Scenario, channel: &Channel, week: u16) -> Option<Money> {
    amounts(scenario, channel).get(usize::from(week)).copied()
}

/// The money of each week of a channel.
pub(super) fn amounts(scenario: &Scenario, channel: &Channel) -> Vec<Money> {
    scenario.weekly(channel)
}

/// The money of each week of a channel with another in one of them. The budget becomes the sum; where it is
/// locked, the other weeks share the rest in their present proportions.
pub(super) fn with_week(scenario: &Scenario, id: ChannelId, week: u16, next: Money) -> Result<Vec<Money>, EntryError> {
    with_week_of_block(scenario, id, (week, next), &[])
}

/// Money of each week with another amount in one week of a block; weeks of the block that are done keep theirs.
pub(super) fn with_week_of_block(
    scenario: &Scenario,
    id: ChannelId,
    (week, next): (u16, Money),
    done: &[u16],
) -> Result<Vec<Money>, EntryError> {
    let Some(channel) = scenario.channel(id) else { return Ok(Vec::new()) };
    let mut amounts = amounts(scenario, channel);
    let week = usize::from(week);
    if let Some(place) = amounts.get_mut(week) {
        *place = next;
    }
    let budget = channel.budget;
    if channel.limits.locked {
        let is_done = |at: usize| at != week && done.iter().any(|done| usize::from(*done) == at);
        let given = amounts.iter().enumerate().filter(|(at, _)| is_done(*at)).map(|(_, amount)| *amount).sum::<Money>();
        // Where the block takes the whole flight, its weeks must share the rest after all.
        let free = amounts.len() > done.len() + 1;
        let (given, is_kept) = if free { (given, true) } else { (Money::ZERO, false) };
        if next + given > budget {
            return Err(EntryError::AboveLocked(budget));
        }
        #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
        let mut weights: Vec<f64> = amounts.iter().map(|money| money.minor() as f64).collect();
        let takes = |at: usize| at != week && !(is_kept && is_done(at));
        for (_, weight) in weights.iter_mut().enumerate().filter(|(at, _)| !takes(*at)) {
            *weight = 0.0;
        }
        if weights.iter().all(|weight| *weight <= 0.0) && next + given < budget {
            // Nothing else runs: the rest goes to the weeks around, evenly.
            for (at, weight) in weights.iter_mut().enumerate() {
                *weight = f64::from(u8::from(takes(at)));
            }
        }
        let rest = (budget - next - given).split(&weights);
        for (at, (place, rest)) in amounts.iter_mut().zip(rest).enumerate() {
            if takes(at) {
                *place = rest;
            }
        }
    }
    Ok(amounts)
}
