//! Channels behind a statement: those that all have its figures, and the part of the money that they stand for.

use super::channel::ChannelForecast;
use super::figure::Figure;
use crate::scenario::ChannelId;

/// Channels behind a statement about figures, and those that it leaves out.
///
/// ```
/// use mediaplan::forecast::{Figure, Forecast};
/// use mediaplan::scenario::{Example, example};
///
/// let coverage = Forecast::of(&example(Example::B2b)).coverage(&[Figure::Contacts]);
/// assert!(coverage.is_comparison() && coverage.media > 0.0 && coverage.media <= 1.0);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// Channels that have every figure, in the plan's order.
    pub known: Vec<ChannelId>,
    /// Channels that cost something and lack one of them.
    pub left_out: Vec<ChannelId>,
    /// Part of the plan's net media that is spent on the known channels, 0 to 1; 1 where no media are paid.
    pub media: f64,
}

impl Coverage {
    /// Channels that have all of several figures.
    pub(super) fn of(channels: &[ChannelForecast], figures: &[Figure]) -> Self {
        let has = |one: &ChannelForecast| figures.iter().all(|figure| one.figures.get(*figure).is_ok());
        let costs = |one: &ChannelForecast| one.figures.get(Figure::AllCosts).is_ok_and(|costs| costs > 0.0);
        Self::split(channels, &has, &|one| costs(one) && !has(one))
    }

    /// Channels by who is known and who is left out.
    pub(super) fn split(
        channels: &[ChannelForecast],
        is_known: &dyn Fn(&ChannelForecast) -> bool,
        is_left_out: &dyn Fn(&ChannelForecast) -> bool,
    ) -> Self {
        let ids = |of: &dyn Fn(&ChannelForecast) -> bool| -> Vec<ChannelId> {
            channels.iter().filter(|one| of(one)).map(|one| one.id).collect()
        };
        let spent = |one: &ChannelForecast| one.figures.get(Figure::NetMedia).unwrap_or(0.0);
        let all: f64 = channels.iter().map(spent).sum();
        let known: f64 = channels.iter().filter(|one| is_known(one)).map(spent).sum();
        Self { known: ids(is_known), left_out: ids(is_left_out), media: if all > 0.0 { known / all } else { 1.0 } }
    }

    /// True where there are several channels to compare.
    pub fn is_comparison(&self) -> bool {
        self.known.len() > 1
    }
}
