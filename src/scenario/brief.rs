//! The client's brief: what may be spent, until when, and what for.

use serde::{Deserialize, Serialize};

use crate::units::{Date, Money, Note};

/// Brief of the client.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Brief {
    /// The client's budget, on [`Brief::base`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// Base of the budget: the total of the cost sheet that it must pay.
    pub base: BriefBase,
    /// Last day on which the campaign may run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Goal, in the client's words.
    #[serde(skip_serializing_if = "Note::is_empty")]
    pub goal: Note,
}

impl Brief {
    /// True where there is no brief.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Base of the client's budget.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BriefBase {
    /// Net media: what the media are paid.
    NetMedia,
    /// Total excl. VAT: media and all other costs, fee, contingency and levies.
    #[default]
    Total,
    /// Total incl. VAT.
    TotalWithVat,
}

impl BriefBase {
    /// Every base, in the order of a menu, which is that of links.
    pub const ALL: [Self; 3] = [Self::NetMedia, Self::Total, Self::TotalWithVat];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::NetMedia => "media-net",
            Self::Total => "excl-vat",
            Self::TotalWithVat => "incl-vat",
        }
    }
}
