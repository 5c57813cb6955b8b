//! Work of a week against the hours that a role has.

use super::channel::ChannelForecast;
use super::weights::{in_hours, in_hundredths};
use crate::scenario::{Problem, Scenario};
use crate::units::split;

/// Roles with more work in some week than hours.
pub(super) fn overbooked(scenario: &Scenario, channels: &[ChannelForecast]) -> Vec<Problem> {
    let mut found = Vec::new();
    for (role, of) in (0_u8..).zip(&scenario.roles) {
        let Some(available) = of.available else { continue };
        let mut weeks = vec![0_i64; usize::from(scenario.weeks.get())];
        for (channel, one) in scenario.channels.iter().zip(channels) {
            let parts = split(in_hundredths(channel.hours_of(role.into())), &one.weeks.weights);
            weeks.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        }
        let most = in_hundredths(available.get());
        let over = weeks.iter().filter(|hours| **hours > most).count();
        let worst = (0_u16..).zip(&weeks).fold(
            (0, 0),
            |(at, worst), (week, hours)| {
                if *hours > worst { (week, *hours) } else { (at, worst) }
            },
        );
        if over > 0 {
            found.push(Problem::RoleOverbooked {
                role,
                week: worst.0,
                hours: in_hours(worst.1),
                available,
                weeks: u16::try_from(over).unwrap_or(u16::MAX),
            });
        }
    }
    found
}
