//! Effective frequency: the number of contacts at which advertising works.

use serde::{Deserialize, Serialize};

/// Range of contacts that works, both ends included: fewer are too few to be remembered, more annoy or are wasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(u8, Option<u8>)", into = "(u8, Option<u8>)")]
pub struct EffectiveFrequency {
    least: u8,
    most: Option<u8>,
}

/// The most contacts that are told apart, and the largest bound of an effective frequency.
const LIMIT: u8 = 10;

impl EffectiveFrequency {
    /// From `least` to `most` contacts; without `most`, `least` or more.
    ///
    /// `None` where the bounds are no range: `least` from 1 to 10, `most` from `least` to 9 (10 stands for ten or more,
    /// which has no upper end).
    ///
    /// ```
    /// # use mediaplan::scenario::EffectiveFrequency;
    /// assert!(EffectiveFrequency::new(3, Some(8)).is_some());
    /// assert!(EffectiveFrequency::new(4, Some(3)).is_none());
    /// ```
    pub fn new(least: u8, most: Option<u8>) -> Option<Self> {
        let most = most.filter(|most| *most < LIMIT);
        let possible = (1..=LIMIT).contains(&least) && most.is_none_or(|most| most >= least);
        possible.then_some(Self { least, most })
    }

    /// The fewest contacts that count as effective.
    pub fn least(self) -> u8 {
        self.least
    }

    /// The most; `None` where any number above counts.
    pub fn most(self) -> Option<u8> {
        self.most
    }

    /// Range with another lower bound; an upper bound below it is raised to it.
    #[must_use]
    pub fn from(self, least: u8) -> Self {
        let most = self.most.map(|most| most.max(least));
        Self::new(least, most).unwrap_or(self)
    }

    /// Range with another upper bound, or none; a lower bound above it is lowered to it.
    #[must_use]
    pub fn up_to(self, most: Option<u8>) -> Self {
        let least = most.map_or(self.least, |most| self.least.min(most));
        Self::new(least, most).unwrap_or(self)
    }
}

impl Default for EffectiveFrequency {
    /// 3 to 8: three is the trade's usual least (H. Krugman, *Why three exposures may be enough*, 1972); the end is
    /// where the planner's own judgement must stand, and 8 its usual place.
    fn default() -> Self {
        Self { least: 3, most: Some(8) }
    }
}

impl TryFrom<(u8, Option<u8>)> for EffectiveFrequency {
    type Error = &'static str;
    fn try_from((least, most): (u8, Option<u8>)) -> Result<Self, Self::Error> {
        Self::new(least, most).ok_or("no effective frequency")
    }
}

impl From<EffectiveFrequency> for (u8, Option<u8>) {
    fn from(frequency: EffectiveFrequency) -> Self {
        (frequency.least, frequency.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effective_frequency_has_two_bounds_in_order() {
        assert!(EffectiveFrequency::new(0, None).is_none() && EffectiveFrequency::new(11, None).is_none());
        assert_eq!(EffectiveFrequency::new(10, Some(10)), EffectiveFrequency::new(10, None));
        assert_eq!(EffectiveFrequency::default().from(9), EffectiveFrequency::new(9, Some(9)).unwrap());
        assert_eq!(EffectiveFrequency::default().up_to(Some(2)), EffectiveFrequency::new(2, Some(2)).unwrap());
        assert_eq!(EffectiveFrequency::default().up_to(None), EffectiveFrequency::new(3, None).unwrap());
        assert_eq!(EffectiveFrequency::default().from(0), EffectiveFrequency::default());
    }
}
