//! Lines of the channel grid: channels, and the groups that they stand in.

use crate::scenario::Scenario;

/// A line of the channel grid.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Line {
    /// A channel, by its place in the plan.
    Channel(usize),
    /// The head of a group: its name and the places of its members.
    Group {
        /// Name of the group.
        name: String,
        /// Places of its channels in the plan, in the order shown.
        members: Vec<usize>,
    },
}

/// All channels of a plan in its own order.
pub(super) fn own_order(scenario: &Scenario) -> Vec<Line> {
    (0..scenario.channels.len()).map(Line::Channel).collect()
}
