//! Refused texts: the reason, and the sentence for the planner.

use thiserror::Error;

use crate::units::{Bounds, Currency, Date, Money, OutOfRange, TextError};
use crate::words::Words;
use crate::words::number::NumberError;

/// Reason why a typed text is no value for its field. The message files hold the sentences ([`EntryError::text`]).
#[derive(Debug, Clone, PartialEq, Error)]
pub enum EntryError {
    /// No number.
    #[error("This is not a number: {0:?}.")]
    Number(NumberError),
    /// A number that the quantity cannot be.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
    /// Too long.
    #[error(transparent)]
    Text(#[from] TextError),
    /// More parts than the field may have.
    #[error("At most {0} are possible here.")]
    TooMany(usize),
    /// No date.
    #[error("This is not a date. Write it as 1 Mar 2027, 1-3-2027 or 2027-03-01.")]
    Date,
    /// A day outside the plan: its first and its last.
    #[error("This day is not in the plan.")]
    OutsidePlan(Date, Date),
    /// A last day before the first, which is given.
    #[error("This day is before the start.")]
    BeforeStart(Date),
    /// Nothing was typed where something must stand.
    #[error("A value is needed here.")]
    Empty,
    /// Per cent where they mean nothing.
    #[error("A percentage is not possible here.")]
    Percent,
    /// A percentage of an amount that is zero.
    #[error("There is nothing to take a percentage of.")]
    PercentOfNothing,
    /// Money of another currency than the plan's.
    #[error("The plan counts in another currency.")]
    OtherCurrency,
    /// A currency where no money is asked for.
    #[error("This is no amount of money.")]
    NotMoney,
    /// No buying model of ours.
    #[error("This is no buying model. Write CPM, CPC, CPV, CPE, CPL, CPA, CPF or flat fee.")]
    BuyingModel,
    /// A value of a field that the channel's type does not have.
    #[error("Channels of this type have no such value.")]
    NotOfType,
    /// More than the locked budget of the channel.
    #[error("The locked budget of the channel is smaller.")]
    AboveLocked(Money),
    /// A locked budget without a week to fall on.
    #[error("The budget of the channel is locked; it must fall on some week.")]
    LockedNeedsWeek(Money),
}

/// A text that is no value of its field.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Text that was typed.
    pub text: String,
    /// Reason of the refusal.
    pub why: EntryError,
}

impl EntryError {
    /// Sentence for the planner.
    pub fn text(&self, words: &Words, currency: Currency) -> String {
        match self {
            Self::Number(error) => words.number_error(error),
            Self::Date => words.text("entry-not-a-date"),
            Self::OutsidePlan(first, last) => words.with(
                "entry-outside-plan",
                &[("first", words.date(*first).into()), ("last", words.date(*last).into())],
            ),
            Self::BeforeStart(first) => words.with("entry-before-start", &[("first", words.date(*first).into())]),
            Self::Empty => words.text("entry-empty"),
            Self::Percent => words.text("entry-percent"),
            Self::PercentOfNothing => words.text("entry-percent-of-nothing"),
            Self::OtherCurrency => words.with("entry-other-currency", &[("sign", currency.sign().into())]),
            Self::NotMoney => words.text("entry-not-money"),
            Self::BuyingModel => words.text("entry-buying-model"),
            Self::NotOfType => words.text("entry-not-of-type"),
            Self::TooMany(max) => words.with("entry-too-many", &[("max", (*max).into())]),
            Self::LockedNeedsWeek(budget) => {
                words.with("entry-locked-needs-a-week", &[("budget", words.amount(*budget, currency).into())])
            }
            Self::AboveLocked(budget) => {
                words.with("entry-above-locked", &[("budget", words.amount(*budget, currency).into())])
            }
            Self::Text(error) => {
                words.with("entry-too-long", &[("max", error.max.into()), ("length", error.length.into())])
            }
            Self::OutOfRange(OutOfRange { quantity: Bounds::Price, value: 0.0, .. }) => words.text("entry-free"),
            Self::OutOfRange(error) => {
                let (min, max) = match error.quantity {
                    Bounds::Share => (words.percent(error.min, 0), words.percent(error.max, 0)),
                    Bounds::Money => {
                        let major = |minor| words.whole(minor / currency.minor_per_major());
                        (major(error.min), major(error.max))
                    }
                    Bounds::Date => (String::from("1970"), String::from("2199")),
                    Bounds::Price | Bounds::ExchangeRate | Bounds::Evenness => {
                        (words.number(error.min), words.whole(error.max))
                    }
                    Bounds::People
                    | Bounds::Contacts
                    | Bounds::Hours
                    | Bounds::Weeks
                    | Bounds::WeekDays
                    | Bounds::Posts
                    | Bounds::HalfLife
                    | Bounds::Frequency
                    | Bounds::Count
                    | Bounds::Goal
                    | Bounds::FrequencyCap => (words.whole(error.min), words.whole(error.max)),
                };
                let quantity = words.text(error.quantity.key());
                words.with(
                    "entry-out-of-range",
                    &[("quantity", quantity.into()), ("min", min.into()), ("max", max.into())],
                )
            }
        }
    }
}
