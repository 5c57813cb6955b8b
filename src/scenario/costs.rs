//! Costs of the campaign as a whole.

use serde::{Deserialize, Serialize};

use crate::units::{Money, Share};

/// Fee, contingency and tax of a campaign; what belongs to one channel stands with the channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CostSheet {
    /// Agency fee.
    pub agency_fee: AgencyFee,
    /// Contingency.
    pub contingency: Contingency,
    /// Value-added tax on every line.
    pub vat: Option<Share>,
}

/// Agency fee.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgencyFee {
    /// Nothing, or it is invoiced elsewhere.
    #[default]
    None,
    /// A share of a named base.
    Share {
        /// The share.
        share: Share,
        /// Base of the share.
        of: FeeBase,
    },
    /// A fixed amount.
    Fixed(Money),
}

/// Contingency: a reserve for the unforeseen, as a share of a named base, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contingency {
    /// The share; absent for none.
    pub share: Option<Share>,
    /// Base of the share.
    pub of: FeeBase,
}

/// Base of a share: the costs that it is taken of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeBase {
    /// Net media: what the media are paid after discount.
    #[default]
    NetMedia,
    /// Net media, production, paid hours and tools.
    AllCosts,
}

/// Cost basis: the money on which the page shows costs. Typed amounts and returns are on net media whatever the basis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostBasis {
    /// Net media: after discount, without VAT.
    #[default]
    Net,
    /// Gross media: before discount, without VAT.
    Gross,
    /// Net media with VAT.
    WithVat,
}

impl CostBasis {
    /// Every basis, in the order of a switch.
    pub const ALL: [Self; 3] = [Self::Net, Self::Gross, Self::WithVat];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Net => "cost-basis-net",
            Self::Gross => "cost-basis-gross",
            Self::WithVat => "cost-basis-with-vat",
        }
    }
}
