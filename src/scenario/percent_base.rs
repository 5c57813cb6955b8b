//! Amount that a percentage typed as a budget is taken of.

use super::{BriefBase, ChannelId, Scenario};
use crate::units::Money;

/// Base of a percentage that is typed as the budget of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentBase {
    /// The client's budget for net media.
    Brief,
    /// Net media of the other channels of the plan.
    OtherChannels,
}

impl PercentBase {
    /// The key of the sentence that names it, in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Brief => "echo-percent-of-brief",
            Self::OtherChannels => "echo-percent-of-other-channels",
        }
    }
}

impl Scenario {
    /// Base of a percentage that is typed as the budget of a channel, with its amount.
    ///
    /// - **Meaning:** `12%` as a budget is 12 % of the client's budget, where the brief states one for net media; else
    ///   of the net media of the other channels. The channel's own budget is left out: it would grow with each digit
    ///   that is typed.
    ///
    /// ```
    /// # use mediaplan::scenario::{ChannelId, Example, PercentBase, example};
    /// let cafe = example(Example::Cafe);
    /// let (base, amount) = cafe.percent_base(ChannelId(1));
    /// let others = cafe.channels.iter().filter(|channel| channel.id != ChannelId(1));
    /// assert_eq!(base, PercentBase::OtherChannels);
    /// assert_eq!(amount, others.map(|channel| channel.net_media(cafe.currency)).sum());
    /// ```
    pub fn percent_base(&self, id: ChannelId) -> (PercentBase, Money) {
        if let (Some(budget), BriefBase::NetMedia) = (self.brief.budget, self.brief.base) {
            return (PercentBase::Brief, budget);
        }
        let others = self.channels.iter().filter(|channel| channel.id != id);
        (PercentBase::OtherChannels, others.map(|channel| channel.net_media(self.currency)).sum())
    }
}
