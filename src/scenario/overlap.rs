//! Audience overlap: assumptions about people whom several channels can reach.

use serde::{Deserialize, Serialize};

use super::{Channel, ChannelId, Origin, Scenario, Sourced};
use crate::units::{People, Share};

/// Assumption about people whom several channels can reach (`docs/model.md`, section 2).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Overlap {
    /// Nothing is known: using one channel says nothing about using another.
    #[default]
    Independent,
    /// `N_a`: the people of the target who use any of these channels; within them, as if independent. The fewer they
    /// are, the more the channels meet the same people.
    ActiveUniverse(People),
    /// Known overlaps of pairs of channels, gaps allowed.
    Matrix(Vec<Pair>),
}

/// Audience overlap of two channels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// First channel.
    pub one: ChannelId,
    /// Second channel.
    pub other: ChannelId,
    /// People who use both.
    pub overlap: Sourced<PairOverlap>,
}

/// People of the target who use both of two channels, in one of the two ways planners know it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairOverlap {
    /// Number of people.
    People(People),
    /// Share of the users of the first.
    OfFirst(Share),
}

impl PairOverlap {
    /// People who use both, if `first` use the first.
    pub fn people(self, first: f64) -> f64 {
        match self {
            Self::People(people) => people.get(),
            Self::OfFirst(share) => first * share.get(),
        }
    }
}

impl Overlap {
    /// The pairs that are known; none where no matrix is assumed.
    pub fn pairs(&self) -> &[Pair] {
        match self {
            Self::Matrix(pairs) => pairs,
            Self::Independent | Self::ActiveUniverse(_) => &[],
        }
    }

    /// Known overlap of two channels, whichever is named first.
    pub fn pair(&self, one: ChannelId, other: ChannelId) -> Option<&Pair> {
        self.pairs().iter().find(|pair| pair.joins(one, other))
    }

    /// Matrix with the overlap of two channels set or removed; another level becomes a matrix.
    #[must_use]
    pub fn with_pair(self, one: ChannelId, other: ChannelId, both: Option<Sourced<PairOverlap>>) -> Self {
        let mut pairs = match self {
            Self::Matrix(pairs) => pairs,
            Self::Independent | Self::ActiveUniverse(_) => Vec::new(),
        };
        let at = pairs.iter().position(|pair| pair.joins(one, other));
        match (both, at.and_then(|at| pairs.get_mut(at))) {
            (Some(both), Some(place)) => *place = Pair { one, other, overlap: both },
            (Some(both), None) if one != other => pairs.push(Pair { one, other, overlap: both }),
            (Some(_), None) => {}
            (None, _) => pairs.retain(|pair| !pair.joins(one, other)),
        }
        Self::Matrix(pairs)
    }

    /// Overlap with its pairs in the order of their channels.
    #[must_use]
    pub(super) fn ordered(self) -> Self {
        match self {
            Self::Matrix(pairs) => {
                let key = |at: usize| pairs.get(at).map(|pair| (pair.one.min(pair.other), pair.one.max(pair.other)));
                let order = crate::units::order(pairs.len(), &|a, b| key(a).cmp(&key(b)));
                Self::Matrix(order.into_iter().filter_map(|at| pairs.get(at).copied()).collect())
            }
            other @ (Self::Independent | Self::ActiveUniverse(_)) => other,
        }
    }

    /// Overlap without the pairs of a channel.
    #[must_use]
    pub(super) fn without(self, id: ChannelId) -> Self {
        match self {
            Self::Matrix(mut pairs) => {
                pairs.retain(|pair| pair.one != id && pair.other != id);
                Self::Matrix(pairs)
            }
            other @ (Self::Independent | Self::ActiveUniverse(_)) => other,
        }
    }
}

impl Pair {
    /// True for the pair of these two channels.
    pub fn joins(&self, one: ChannelId, other: ChannelId) -> bool {
        (self.one, self.other) == (one, other) || (self.one, self.other) == (other, one)
    }
}

impl Scenario {
    /// The published overlaps of the plan's channels, as pairs: only where the plan names both platforms, knows nothing
    /// of the two, the figure is not too old to stand in a plan, and the plan's audiences allow it: a figure of the
    /// world that would put more people into both than use the other says that the target is not the world.
    pub fn published_pairs(&self) -> Vec<Pair> {
        let mut found: Vec<Pair> = Vec::new();
        for published in super::PUBLISHED_OVERLAPS.iter().filter(|published| !published.old) {
            for one in self.channels.iter().filter(|channel| channel.platform == published.of) {
                for other in self.channels.iter().filter(|channel| channel.platform == published.also) {
                    let known = self.overlap.pair(one.id, other.id).is_some()
                        || found.iter().any(|pair| pair.joins(one.id, other.id));
                    let people = |channel: &Channel| channel.audience.map(|audience| audience.value.get());
                    let possible = match (people(one), people(other)) {
                        (Some(one), Some(other)) => one * published.share <= other,
                        _ => true,
                    };
                    if let (true, false, Ok(share)) = (possible, known, Share::new(published.share)) {
                        let both =
                            Sourced { value: PairOverlap::OfFirst(share), origin: Origin::Benchmark(published.id) };
                        found.push(Pair { one: one.id, other: other.id, overlap: both });
                    }
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Platform;

    fn ids() -> (ChannelId, ChannelId) {
        (ChannelId(1), ChannelId(2))
    }

    fn people(count: f64) -> Sourced<PairOverlap> {
        Sourced::own(PairOverlap::People(People::new(count).unwrap()))
    }

    #[test]
    fn a_pair_is_known_once_whichever_is_named_first() {
        let (one, other) = ids();
        let overlap =
            Overlap::Independent.with_pair(one, other, Some(people(5.0))).with_pair(other, one, Some(people(7.0)));
        assert_eq!(overlap.pairs().len(), 1);
        assert_eq!(overlap.pair(one, other).unwrap().overlap, people(7.0));
        assert_eq!(overlap.with_pair(one, other, None), Overlap::Matrix(Vec::new()));
    }

    #[test]
    fn a_channel_shares_nobody_with_itself() {
        let (one, _) = ids();
        assert_eq!(Overlap::Independent.with_pair(one, one, Some(people(5.0))), Overlap::Matrix(Vec::new()));
    }

    #[test]
    fn a_published_overlap_fits_the_audiences_or_is_left_out() {
        let plan = super::super::example(super::super::Example::Launch);
        let platform = |id| plan.channel(id).unwrap().platform;
        let filled: Vec<_> =
            plan.published_pairs().iter().map(|pair| (platform(pair.one), platform(pair.other))).collect();
        // 79 % of YouTube's seven million would be more than Facebook has, 77 % more than Instagram; the other way
        // round fits.
        assert_eq!(filled, [(Platform::TikTok, Platform::Facebook), (Platform::Instagram, Platform::YouTube)]);
    }

    #[test]
    fn overlap_share_counts_users_of_the_first() {
        let share = PairOverlap::OfFirst(Share::new(0.25).unwrap());
        assert!((share.people(200.0) - 50.0).abs() < 1e-12);
    }
}
