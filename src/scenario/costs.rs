//! Costs of the campaign as a whole.

use serde::{Deserialize, Serialize};

use crate::units::{Money, Share, Text};

/// The most levies that a plan may have: more than any country takes, few enough to bound every loop.
pub const LEVIES_MAX: usize = 8;

/// Fee, contingency, levies and tax of a campaign; what belongs to one channel stands with the channel.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CostSheet {
    /// Agency fee.
    pub agency_fee: AgencyFee,
    /// VAT rate of the agency fee; absent: that of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_vat: Option<Share>,
    /// Contingency.
    pub contingency: Contingency,
    /// Levies, in the planner's order, at most [`LEVIES_MAX`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levies: Vec<Levy>,
    /// Value-added tax on every line that has no rate of its own.
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
    /// A share of the total excl. VAT, of which the fee itself is a part: commission inside the client's total.
    Inside(Share),
    /// A fixed amount.
    Fixed(Money),
}

impl AgencyFee {
    /// The share, whatever it is of.
    pub fn share(self) -> Option<Share> {
        match self {
            Self::Share { share, .. } | Self::Inside(share) => Some(share),
            Self::None | Self::Fixed(_) => None,
        }
    }

    /// The same share on top of the other costs that a share inside the total comes to: `s / (1 − s)`. `None` for
    /// another kind of fee, and from 100 % on.
    ///
    /// ```
    /// # use mediaplan::{scenario::AgencyFee, units::Share};
    /// let on_top = AgencyFee::Inside(Share::new(0.15)?).on_top().expect("15 % is less than all");
    /// assert!((on_top - 0.176_470_588).abs() < 1e-9);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn on_top(self) -> Option<f64> {
        match self {
            Self::Inside(share) if share.get() < 1.0 => Some(share.get() / (1.0 - share.get())),
            Self::None | Self::Share { .. } | Self::Inside(_) | Self::Fixed(_) => None,
        }
    }
}

/// Levy: a share of a named base that the law or an association takes, such as Russia's 3 % on online advertising.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Levy {
    /// Name.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// The share.
    pub rate: Share,
    /// Base of the share.
    pub of: LevyBase,
    /// VAT rate of the levy; absent: that of the plan. Zero: outside VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat: Option<Share>,
}

/// Base of a levy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LevyBase {
    /// Net media.
    #[default]
    NetMedia,
    /// Agency fee.
    Fee,
    /// Net media and agency fee.
    NetMediaAndFee,
    /// All channel costs.
    AllCosts,
    /// All channel costs and agency fee.
    AllCostsAndFee,
}

impl LevyBase {
    /// Every base, in the order of a menu, which is that of links.
    pub const ALL: [Self; 5] = [Self::NetMedia, Self::Fee, Self::NetMediaAndFee, Self::AllCosts, Self::AllCostsAndFee];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::NetMedia => "fee-base-net-media",
            Self::Fee => "levy-base-fee",
            Self::NetMediaAndFee => "levy-base-net-media-and-fee",
            Self::AllCosts => "fee-base-all-costs",
            Self::AllCostsAndFee => "levy-base-all-costs-and-fee",
        }
    }

    /// True where the agency fee belongs to the base.
    pub fn has_fee(self) -> bool {
        match self {
            Self::Fee | Self::NetMediaAndFee | Self::AllCostsAndFee => true,
            Self::NetMedia | Self::AllCosts => false,
        }
    }
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
    /// Gross media: list prices, before discount.
    GrossMedia,
    /// Net media, production, prizes, paid hours and tools.
    AllCosts,
}

impl FeeBase {
    /// Every base, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::NetMedia, Self::GrossMedia, Self::AllCosts];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::NetMedia => "fee-base-net-media",
            Self::GrossMedia => "fee-base-gross-media",
            Self::AllCosts => "fee-base-all-costs",
        }
    }
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
