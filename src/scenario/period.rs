//! Statistics of an account period by period, typed or pasted, beside the plan.

use serde::{Deserialize, Serialize};

use crate::units::{Count, People, Text};

/// The most periods that a plan holds: five years of months.
pub const PERIODS_MAX: usize = 60;

/// A month, a quarter or another period of an account. What is not known is absent, not zero.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Period {
    /// Name that the planner gave: "May", "2027 Q1".
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
    /// True for a period without any value.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
