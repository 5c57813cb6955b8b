//! Typed texts as quantities.

use super::entry_error::EntryError;
use crate::scenario::{ChannelId, DISCOUNTS_MAX, Discounts, PairOverlap, Scenario};
use crate::units::{
    Contacts, Currency, Evenness, Frequency, FrequencyCap, HalfLife, Hours, Locale, Money, Note, OutOfRange, People,
    Posts, Price, Share, Text,
};
use crate::words::Words;
use crate::words::number::{self, Decimal, Number, NumberError, Parsed, PercentSign};

/// Form of a typed overlap: the two ways in which planners know it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairForm {
    /// Share of the users of the row's channel who also use the column's.
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

/// Number of a text, with its sign for per cent where it has one; `None` where nothing was typed. It is no money.
fn bare(read: Result<Parsed, NumberError>) -> Result<Option<Number>, EntryError> {
    match read {
        Ok(Parsed::Empty) => Ok(None),
        Ok(Parsed::Number(number)) if number.currency.is_some() => Err(EntryError::NotMoney),
        Ok(Parsed::Number(number)) => Ok(Some(number)),
        Err(error) => Err(EntryError::Number(error)),
    }
}

/// Number of a text where per cent are typed, with or without their sign; `None` where nothing was typed.
pub(super) fn percentage(text: &str, locale: Locale) -> Result<Option<Number>, EntryError> {
    bare(number::amount(text, locale))
}

/// Number of a text, typed or computed, where per cent mean nothing; `None` where nothing was typed. With `currency` it
/// is money in that currency, else it is none.
pub(super) fn amount(text: &str, locale: Locale, currency: Option<Currency>) -> Result<Option<Number>, EntryError> {
    let mut read = number::amount(text, locale);
    if let (Ok(Parsed::Number(number)), Some(currency)) = (&mut read, currency)
        && number.currency.take().is_some_and(|named| !named.has(currency))
    {
        return Err(EntryError::OtherCurrency);
    }
    match bare(read)? {
        Some(number) if number.sign == PercentSign::Present => Err(EntryError::Percent),
        number => Ok(number),
    }
}

/// A quantity other than money that may be left empty.
pub(super) fn optional<T: TryFrom<f64, Error = OutOfRange>>(
    text: &str,
    locale: Locale,
) -> Result<Option<T>, EntryError> {
    quantity(text, locale, None)
}

fn quantity<T: TryFrom<f64, Error = OutOfRange>>(
    text: &str,
    locale: Locale,
    currency: Option<Currency>,
) -> Result<Option<T>, EntryError> {
    Ok(amount(text, locale, currency)?.map(|number| T::try_from(number.value)).transpose()?)
}

/// A quantity that must not be left empty.
pub(super) fn needed<T: TryFrom<f64, Error = OutOfRange>>(text: &str, locale: Locale) -> Result<T, EntryError> {
    optional(text, locale)?.ok_or(EntryError::Empty)
}

/// A share, typed in per cent with or without the sign: `12`, `12%`, `0,9 %`.
pub(super) fn share(text: &str, locale: Locale) -> Result<Option<Share>, EntryError> {
    Ok(percentage(text, locale)?.map(|number| Share::new(number.percent())).transpose()?)
}

/// An amount of money in major units; `None` where nothing was typed.
pub(super) fn money(text: &str, locale: Locale, currency: Currency) -> Result<Option<Money>, EntryError> {
    // From the digits as they were typed, not through a double.
    let minor = |number: Number| number.minor(currency.digits()).unwrap_or(i64::MAX);
    Ok(amount(text, locale, Some(currency))?.map(|number| Money::new(minor(number))).transpose()?)
}

/// Budget of a channel: an amount, or a percentage of what [`Scenario::percent_base`] names; zero where nothing was
/// typed.
pub(super) fn budget(text: &str, scenario: &Scenario, id: ChannelId, locale: Locale) -> Result<Money, EntryError> {
    let Ok(Parsed::Number(number)) = number::parse(text, locale) else {
        return Ok(money(text, locale, scenario.currency)?.unwrap_or(Money::ZERO));
    };
    if number.sign == PercentSign::Absent {
        return Ok(money(text, locale, scenario.currency)?.unwrap_or(Money::ZERO));
    }
    let (_, base) = scenario.percent_base(id);
    if base == Money::ZERO {
        return Err(EntryError::PercentOfNothing);
    }
    let part = number.exact.mantissa.checked_mul(base.minor().into());
    let part = part.and_then(|mantissa| Decimal { mantissa, ..number.exact }.shifted(-2).rounded());
    Ok(Money::new(part.unwrap_or(i64::MAX))?)
}

/// Audience overlap: a number with a sign for per cent is a share of the first audience, a bare one is read by the
/// form.
pub(super) fn pair_overlap(text: &str, locale: Locale, form: PairForm) -> Result<Option<PairOverlap>, EntryError> {
    let Some(number) = bare(number::amount(text, locale))? else { return Ok(None) };
    Ok(Some(match (number.sign, form) {
        (PercentSign::Present, _) | (PercentSign::Absent, PairForm::OfRow) => {
            PairOverlap::OfFirst(Share::new(number.percent())?)
        }
        (PercentSign::Absent, PairForm::People) => PairOverlap::People(People::new(number.value)?),
    }))
}

/// Unit beside a field that a planner types into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryUnit {
    /// No unit: a text.
    Text,
    /// No unit: a count, a factor.
    None,
    /// Per cent.
    Percent,
    /// The plan's currency.
    Money,
    /// Hours.
    Hours,
}

/// A quantity that a planner types.
pub(super) trait Typed: Sized {
    /// Unit beside its field.
    const UNIT: EntryUnit;

    /// The quantity of a text; `None` where nothing was typed.
    fn parse(text: &str, currency: Currency, locale: Locale) -> Result<Option<Self>, EntryError>;

    /// The quantity as a planner would type it.
    fn to_text(&self, currency: Currency, words: &Words) -> String;
}

macro_rules! typed_numbers {
    ($($name:ident, $unit:ident;)*) => {$(
        impl Typed for $name {
            const UNIT: EntryUnit = EntryUnit::$unit;

            fn parse(text: &str, currency: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
                quantity(text, locale, (<Self as Typed>::UNIT == EntryUnit::Money).then_some(currency))
            }

            fn to_text(&self, _: Currency, words: &Words) -> String {
                words.number(self.get())
            }
        }
    )*};
}

typed_numbers! {
    Price, Money;
    Contacts, None;
    People, None;
    Evenness, None;
    Frequency, None;
    Hours, Hours;
    HalfLife, None;
}

macro_rules! typed_texts {
    ($($name:ident),*) => {$(
        impl Typed for $name {
            const UNIT: EntryUnit = EntryUnit::Text;

            fn parse(text: &str, _: Currency, _: Locale) -> Result<Option<Self>, EntryError> {
                Ok(Some(Self::new(text)?))
            }

            fn to_text(&self, _: Currency, _: &Words) -> String {
                self.to_string()
            }
        }
    )*};
}

typed_texts!(Text, Note);

impl Typed for Share {
    const UNIT: EntryUnit = EntryUnit::Percent;

    fn parse(text: &str, _: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        share(text, locale)
    }

    fn to_text(&self, _: Currency, words: &Words) -> String {
        words.percent_typed(self.get())
    }
}

impl Typed for Money {
    const UNIT: EntryUnit = EntryUnit::Money;

    fn parse(text: &str, currency: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        money(text, locale, currency)
    }

    fn to_text(&self, currency: Currency, words: &Words) -> String {
        words.money(self.minor(), currency.digits())
    }
}

impl Typed for Discounts {
    const UNIT: EntryUnit = EntryUnit::Percent;

    /// Discounts in a row, with a plus between them: `10+10+5`. Names are those of the channel before.
    fn parse(text: &str, _: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let rates = text.split('+').map(|part| share(part, locale)?.ok_or(EntryError::Empty));
        let rates: Vec<Share> = rates.collect::<Result<_, _>>()?;
        if rates.len() > DISCOUNTS_MAX {
            return Err(EntryError::TooMany(DISCOUNTS_MAX));
        }
        Ok(Some(if let [only] = rates[..] { Self::single(only) } else { Self::of_rates(&rates) }))
    }

    fn to_text(&self, _: Currency, words: &Words) -> String {
        let rates = self.list().iter().map(|discount| words.percent_typed(discount.rate.get()));
        let text = rates.collect::<Vec<_>>().join(" + ");
        // As any share of nothing.
        if text.is_empty() { words.percent_typed(0.0) } else { text }
    }
}

impl Typed for FrequencyCap {
    const UNIT: EntryUnit = EntryUnit::None;

    fn parse(text: &str, _: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        optional(text, locale)
    }

    fn to_text(&self, _: Currency, _: &Words) -> String {
        self.get().to_string()
    }
}

impl Typed for Posts {
    const UNIT: EntryUnit = EntryUnit::None;

    /// The number of posts; never `None`, since a channel of posts has at least one.
    fn parse(text: &str, _: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        needed(text, locale).map(Some)
    }

    fn to_text(&self, _: Currency, _: &Words) -> String {
        self.get().to_string()
    }
}

/// Content of a field: a quantity, or one that may be left empty.
pub(super) trait Entry: Sized {
    /// Unit beside the field.
    const UNIT: EntryUnit;

    /// The content of a text; `None` where nothing was typed and the content cannot be empty.
    fn read(text: &str, currency: Currency, locale: Locale) -> Result<Option<Self>, EntryError>;

    /// The content as a planner would type it.
    fn written(&self, currency: Currency, words: &Words) -> String;
}

impl<T: Typed> Entry for T {
    const UNIT: EntryUnit = T::UNIT;

    fn read(text: &str, currency: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        T::parse(text, currency, locale)
    }

    fn written(&self, currency: Currency, words: &Words) -> String {
        self.to_text(currency, words)
    }
}

impl<T: Typed> Entry for Option<T> {
    const UNIT: EntryUnit = T::UNIT;

    fn read(text: &str, currency: Currency, locale: Locale) -> Result<Option<Self>, EntryError> {
        T::parse(text, currency, locale).map(Some)
    }

    fn written(&self, currency: Currency, words: &Words) -> String {
        self.as_ref().map(|value| value.to_text(currency, words)).unwrap_or_default()
    }
}
