//! Competitors: a sheet beside the plan, off until the planner asks for it.

use serde::{Deserialize, Serialize};

use crate::units::{Count, Money, People, Share, Text};

/// The most competitors that a sheet holds.
pub const COMPETITORS_MAX: usize = 20;

/// The planner's own brand and its competitors, over the time of the campaign.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Market {
    /// The planner's own brand. Without a spend of its own it spends the plan's net media.
    pub own: Brand,
    /// The others.
    pub competitors: Vec<Brand>,
}

/// A brand as one can see it from outside. What is not known is absent, not zero.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Brand {
    /// Name of the brand.
    pub name: Text,
    /// Followers of its account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers: Option<People>,
    /// Posts a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posts: Option<Count>,
    /// Mean engagements a post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engagement: Option<Count>,
    /// The planner's own estimate of what it spends on media in the time of the campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spend: Option<Money>,
    /// Market share: part of the market's sales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub market_share: Option<Share>,
}

impl Market {
    /// The planner's own brand, then the others.
    pub fn brands(&self) -> impl Iterator<Item = &Brand> {
        core::iter::once(&self.own).chain(&self.competitors)
    }

    /// The brand of a row: 0 is the planner's own.
    pub fn brand_mut(&mut self, row: usize) -> Option<&mut Brand> {
        match row.checked_sub(1) {
            None => Some(&mut self.own),
            Some(at) => self.competitors.get_mut(at),
        }
    }
}
