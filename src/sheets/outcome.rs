//! Outcome of reading a media plan row by row: channels, refused cells, observations.

use super::column::CellError;
use crate::scenario::Channel;
use crate::units::Date;

/// A row of a pasted plan that becomes a channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its row, from 0.
    pub row: usize,
    /// The channel, without its weeks.
    pub channel: Channel,
    /// First day that the row names.
    pub start: Option<Date>,
    /// Last day that the row names.
    pub end: Option<Date>,
    /// Contacts that the row names.
    pub contacts: Option<f64>,
}

/// A cell that is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedCell {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// Text of the cell.
    pub text: String,
    /// Reason.
    pub why: CellError,
}

/// Observation about a table that the planner is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// Prices are list prices: net price = list price × (1 − discount).
    ListPrices,
    /// The row of totals is left out, and says what the rows add up to.
    TotalAgrees {
        /// Row, from 0.
        row: usize,
        /// Sum, as the table writes its amounts.
        sum: f64,
    },
    /// The row of totals says another amount than the rows add up to.
    TotalDiffers {
        /// Row, from 0.
        row: usize,
        /// Column, from 0.
        column: usize,
        /// Amount in the row of totals.
        total: f64,
        /// Sum of the rows.
        sum: f64,
    },
    /// Contacts differ from cost ÷ price × 1,000.
    ContactsDiffer {
        /// Row, from 0.
        row: usize,
        /// Contacts in the table.
        table: f64,
        /// Contacts that follow.
        follows: f64,
    },
    /// Clicks differ from cost ÷ price.
    ClicksDiffer {
        /// Row, from 0.
        row: usize,
        /// Clicks in the table.
        table: f64,
        /// Clicks that follow.
        follows: f64,
    },
    /// Net cost differs from gross cost × (1 − discount).
    CostsDiffer {
        /// Row, from 0.
        row: usize,
        /// Net cost in the table.
        table: f64,
        /// Net cost that follows.
        follows: f64,
    },
    /// A row with nothing but a name is a heading between the others.
    RowLeftOut {
        /// Row, from 0.
        row: usize,
    },
    /// Rows beyond those that a plan, or this reading, can hold.
    TooManyRows {
        /// Number of rows left out.
        count: usize,
    },
}

/// Question about amounts that no heading answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Before or after discount?
    PriceStage,
    /// With or without VAT?
    Tax,
    /// Rate of the VAT that is in amounts.
    VatRate,
    /// Discount on gross amounts, where no column has it.
    Discount,
}
