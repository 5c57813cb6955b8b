//! Columns of a media plan, and reasons why a cell of one is refused.

use thiserror::Error;

use crate::scenario::BuyingModel;
use crate::units::{Currency, OutOfRange, TextError};
use crate::words::number::NumberError;

/// Stage of a price: before or after discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceStage {
    /// After discount.
    Net,
    /// Before discount: a list price.
    Gross,
}

impl PriceStage {
    /// Both, in the order of a switch.
    pub const ALL: [Self; 2] = [Self::Net, Self::Gross];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Net => "paste-net",
            Self::Gross => "paste-gross",
        }
    }
}

/// VAT in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tax {
    /// Without VAT.
    Without,
    /// With VAT.
    With,
}

impl Tax {
    /// Both, in the order of a switch.
    pub const ALL: [Self; 2] = [Self::Without, Self::With];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Without => "paste-without-vat",
            Self::With => "paste-with-vat",
        }
    }
}

/// Base of an amount as far as its heading says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cost {
    /// Before or after discount.
    pub(super) stage: Option<PriceStage>,
    /// With or without VAT.
    pub(super) tax: Option<Tax>,
}

/// Role of a column of a pasted media plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Column that is not taken: a number, an id, or a figure that follows from others.
    #[default]
    LeftOut,
    /// Channel, platform or publisher.
    Name,
    /// Medium or another group of channels.
    Group,
    /// Buying model.
    Model,
    /// Price of a unit: after discount, or as the planner says where the heading does not.
    Price,
    /// Price of a unit before discount.
    ListPrice,
    /// Discount in per cent.
    Discount,
    /// Costs of the row: after discount, or as the planner says where the heading does not.
    Cost,
    /// Costs of the row before discount.
    GrossCost,
    /// Costs of production.
    Production,
    /// Number of units bought.
    Units,
    /// Contacts.
    Contacts,
    /// Clicks.
    Clicks,
    /// People who use the channel.
    Audience,
    /// First day.
    Start,
    /// Last day.
    End,
    /// First and last day in one cell.
    Period,
    /// Format, placement, targeting: joined to the note.
    Detail,
    /// Remark.
    Note,
}

impl Role {
    /// Every role, in the order of a menu.
    pub const ALL: [Self; 19] = [
        Self::LeftOut,
        Self::Name,
        Self::Group,
        Self::Model,
        Self::Price,
        Self::ListPrice,
        Self::Discount,
        Self::Cost,
        Self::GrossCost,
        Self::Production,
        Self::Units,
        Self::Contacts,
        Self::Clicks,
        Self::Audience,
        Self::Start,
        Self::End,
        Self::Period,
        Self::Detail,
        Self::Note,
    ];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::LeftOut => "paste-role-left-out",
            Self::Name => "paste-role-name",
            Self::Group => "field-group",
            Self::Model => "grid-buying-model",
            Self::Price => "field-price",
            Self::ListPrice => "paste-role-list-price",
            Self::Discount => "field-discount",
            Self::Cost => "field-budget",
            Self::GrossCost => "paste-role-gross-cost",
            Self::Production => "field-production",
            Self::Units => "paste-role-units",
            Self::Contacts => "paste-role-contacts",
            Self::Clicks => "paste-role-clicks",
            Self::Audience => "field-audience",
            Self::Start => "paste-role-start",
            Self::End => "paste-role-end",
            Self::Period => "paste-role-period",
            Self::Detail => "paste-role-detail",
            Self::Note => "field-note",
        }
    }

    /// True for amounts of money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Price | Self::ListPrice | Self::Cost | Self::GrossCost | Self::Production)
    }

    /// True for columns of numbers.
    pub(super) fn is_number(self) -> bool {
        self.is_money() || matches!(self, Self::Discount | Self::Units | Self::Contacts | Self::Clicks | Self::Audience)
    }
}

/// Column of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// Role of the column.
    pub(super) role: Role,
    /// Base that its heading names.
    pub(super) says: Cost,
    /// Buying model that its heading names: `CPM` over prices.
    pub(super) model: Option<BuyingModel>,
}

/// Reason why a cell is refused. The message files hold the sentences.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum CellError {
    /// No number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// A number that the quantity cannot be.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
    /// Too long.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A share where an amount belongs.
    #[error("A percentage is no amount.")]
    Percentage,
    /// No date.
    #[error("This is not a date. Write it as 2027-03-01.")]
    Date,
    /// A day outside the plan, or one so late that no plan reaches it.
    #[error("This day is outside the plan.")]
    OutsidePlan,
    /// No buying model of ours.
    #[error("This is no buying model. Write CPM, CPC, CPV, CPE, CPL, CPA, CPF or flat fee.")]
    Model,
    /// A currency other than the plan's.
    #[error("This amount is in {}, and the plan has another currency.", .0.code())]
    Currency(Currency),
    /// A price whose unit is not known, because the buying model was refused.
    #[error("The unit of this price is not known.")]
    UnitUnknown,
}
