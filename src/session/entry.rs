//! Typed texts as quantities.

use super::entry_error::EntryError;
use crate::scenario::PairOverlap;
use crate::units::{Currency, Locale, Money, OutOfRange, People, Share};
use crate::words::number::{self, Parsed, PercentSign};

/// The two ways in which planners know an overlap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairForm {
    /// The part of the users of the row's channel who also use the column's.
    #[default]
    OfRow,
    /// People who use both.
    People,
}

impl PairForm {
    /// Both, in the order of a menu.
    pub const ALL: [Self; 2] = [Self::OfRow, Self::People];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::OfRow => "pairs-of-row",
            Self::People => "pairs-people",
        }
    }
}

/// A typed number, if any was typed.
pub(super) fn typed(text: &str, locale: Locale) -> Result<Option<number::Number>, EntryError> {
    match number::parse(text, locale) {
        Ok(Parsed::Empty) => Ok(None),
        Ok(Parsed::Number(number)) => Ok(Some(number)),
        Err(error) => Err(EntryError::Number(error)),
    }
}

/// A quantity that may be left empty.
pub(super) fn optional<T: TryFrom<f64, Error = OutOfRange>>(
    text: &str,
    locale: Locale,
) -> Result<Option<T>, EntryError> {
    Ok(typed(text, locale)?.map(|number| T::try_from(number.value)).transpose()?)
}

/// A quantity that must stand.
pub(super) fn needed<T: TryFrom<f64, Error = OutOfRange>>(text: &str, locale: Locale) -> Result<T, EntryError> {
    optional(text, locale)?.ok_or(EntryError::Empty)
}

/// A share, typed in per cent with or without the sign: `12`, `12%`, `0,9 %`.
pub(super) fn share(text: &str, locale: Locale) -> Result<Option<Share>, EntryError> {
    Ok(typed(text, locale)?.map(|number| Share::new(number.percent())).transpose()?)
}

/// An amount of money in major units; nothing typed is nothing.
pub(super) fn money(text: &str, locale: Locale, currency: Currency) -> Result<Option<Money>, EntryError> {
    // From the digits as they were typed, not through a double.
    let minor = |number: number::Number| number.minor(currency.digits()).unwrap_or(i64::MAX);
    Ok(typed(text, locale)?.map(|number| Money::new(minor(number))).transpose()?)
}

/// How many use both: a number with a sign for per cent is a part of the first, a bare one what the form says.
pub(super) fn pair_overlap(text: &str, locale: Locale, form: PairForm) -> Result<Option<PairOverlap>, EntryError> {
    let Some(number) = typed(text, locale)? else { return Ok(None) };
    Ok(Some(match (number.sign, form) {
        (PercentSign::Present, _) | (PercentSign::Absent, PairForm::OfRow) => {
            PairOverlap::OfFirst(Share::new(number.percent())?)
        }
        (PercentSign::Absent, PairForm::People) => PairOverlap::People(People::new(number.value)?),
    }))
}
