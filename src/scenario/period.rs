//! What an account did, period by period: figures from its statistics, typed or pasted, beside the plan.

use serde::{Deserialize, Serialize};

use crate::units::{Count, People, Text};

/// The most periods that a plan holds: five years of months.
pub const PERIODS_MAX: usize = 60;

/// A month, a quarter or another period of an account. What is not known is absent, not zero.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Period {
    /// What the planner calls it: "May", "2027 Q1".
    pub name: Text,
    /// Followers at its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers: Option<People>,
    /// Engagements in it: likes, comments, shares, as the platform counts them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engagements: Option<Count>,
    /// People reached in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<People>,
    /// Impressions in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impressions: Option<Count>,
    /// Views in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub views: Option<Count>,
}

impl Period {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
