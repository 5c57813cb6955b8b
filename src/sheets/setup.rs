//! Choices of the planner in the preview of a pasted plan.

use super::column::{PriceStage, Role, Tax};
use crate::units::{Currency, Locale};

/// Pasted plan before it is made: the text, and what the planner corrected in its reading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlanDraft {
    /// Text of the table.
    pub text: String,
    /// Corrections.
    pub setup: Setup,
}

impl PlanDraft {
    /// Draft of a text, read by its content alone.
    pub fn of_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), setup: Setup::default() }
    }
}

/// Corrections of a reading, and answers to what no heading says. What is absent is found in the table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Setup {
    /// Row of the heading, from 0; or none.
    pub heading: Option<Option<usize>>,
    /// Roles of columns, from 0; of several for one column the last counts.
    pub roles: Vec<(usize, Role)>,
    /// Language whose way of writing numbers the table has.
    pub numbers: Option<Locale>,
    /// Stage of the amounts whose headings do not say it.
    pub stage: Option<PriceStage>,
    /// VAT in the amounts whose headings do not say it.
    pub tax: Option<Tax>,
    /// Rate of VAT as typed, in per cent.
    pub vat_rate: String,
    /// Discount as typed, in per cent, for gross amounts without a column of discounts.
    pub discount: String,
    /// Currency of the amounts, for a plan without channels.
    pub currency: Option<Currency>,
}
