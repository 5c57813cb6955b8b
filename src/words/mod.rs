//! Numbers, dates and messages as text in a language.
//!
//! Components hold one `Rc<Words>` and ask it for every text that they show: nothing outside this room knows how a
//! language writes a number, and nothing outside `assets/locales/` holds a sentence.

mod catalog;
mod coverage;
pub mod date;
mod example;
mod explain;
mod figure;
mod finding;
mod formula;
pub mod number;
mod part;
mod source;
mod trouble;
mod verdict;

pub use catalog::{BadMessages, Value};
pub use explain::{ExplainedTerm, Explanation};
pub use figure::Compared;
pub use part::{Part, Parts};

use std::cell::RefCell;
use std::rc::Rc;

use catalog::Catalog;
use number::{NO_BREAK_SPACE, NumberError, Parsed, Scale};

use crate::units::{Currency, Date, Locale, Moment, Money};

/// Messages of a language, and its way of writing numbers and dates.
///
/// Messages of further parts of the page join it as they come, and nobody who holds it is drawn again for that: what
/// shows a part is drawn when its code comes. Two of the same language are equal.
#[derive(Debug)]
pub struct Words {
    locale: Locale,
    /// Messages that the page begins with.
    first: Rc<Catalog>,
    /// Messages of the parts that were loaded.
    of_parts: RefCell<Vec<(Part, Rc<Catalog>)>>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

impl Eq for Words {}

impl Words {
    /// Language read from the text of the message file that the page begins with. Worth keeping: it parses the whole
    /// file.
    ///
    /// # Errors
    /// [`BadMessages`] when the text is no such file.
    pub fn read(locale: Locale, messages: &str) -> Result<Self, BadMessages> {
        Ok(Self { locale, first: Rc::new(Catalog::read(locale, messages)?), of_parts: RefCell::default() })
    }

    /// The same language with the messages of a part of the page.
    ///
    /// # Errors
    /// [`BadMessages`] when the text is no message file.
    pub fn with_part(self, part: Part, messages: &str) -> Result<Self, BadMessages> {
        self.of_parts.borrow_mut().push((part, Rc::new(Catalog::read(self.locale, messages)?)));
        Ok(self)
    }

    /// Takes over the messages of further parts in the same language.
    pub fn join(&self, more: &Self) {
        let has = self.parts();
        let more = more.of_parts.borrow();
        self.of_parts.borrow_mut().extend(more.iter().filter(|(part, _)| !has.has(*part)).cloned());
    }

    /// Parts of the page whose messages are there.
    pub fn parts(&self) -> Parts {
        self.of_parts.borrow().iter().fold(Parts::NONE, |parts, (part, _)| parts.with(*part))
    }

    /// Language read from the message files in `assets/locales/` at compile time. For tests and tools: the page loads
    /// the files of the language that it speaks, so that nobody loads three.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn built_in(locale: Locale) -> Self {
        let [first, parts @ ..] = sources_of(locale);
        parts
            .into_iter()
            .zip([Part::Charts, Part::Views, Part::Dialogs, Part::Tables, Part::Optimise])
            .try_fold(Self::read(locale, first), |words, (messages, part)| Ok(words?.with_part(part, messages)))
            .and_then(|words| words)
            .unwrap_or_else(|bad: BadMessages| unreachable!("tests/locales.rs reads each file: {bad}"))
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A message without values, or its attribute: `"share"`, `"share.title"`.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with values: `words.with("channels", &[("count", 3_usize.into())])`. Numbers choose the plural.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let of_parts = self.of_parts.borrow();
        let of_part = || of_parts.iter().map(|(_, catalog)| catalog).find(|catalog| catalog.has(id));
        let catalog = if self.first.has(id) { None } else { of_part() };
        catalog.unwrap_or(&self.first).text(id, values)
    }

    /// Number rounded to a whole: `1,234`.
    pub fn whole(&self, value: f64) -> String {
        number::whole(value, self.locale)
    }

    /// Number rounded to a number of decimals, all of which are shown: `7.50`.
    pub fn decimals(&self, value: f64, digits: u8) -> String {
        number::decimals(value, digits, self.locale)
    }

    /// Number with as many decimals as it needs, as one would type it.
    pub fn number(&self, value: f64) -> String {
        number::number(value, self.locale)
    }

    /// A share in per cent: `73%`.
    pub fn percent(&self, share: f64, digits: u8) -> String {
        number::percent(share, digits, self.locale)
    }

    /// A change in per cent with its sign: `+26%`, `−3%`, and `0%`.
    pub fn percent_signed(&self, share: f64, digits: u8) -> String {
        let text = self.percent(share, digits);
        let is_above_zero = share > 0.0 && share.is_finite() && text.contains(|digit| matches!(digit, '1'..='9'));
        if is_above_zero { format!("+{text}") } else { text }
    }

    /// A share in per cent as one would type it, without the sign: `12.5`.
    pub fn percent_typed(&self, share: f64) -> String {
        number::percent_typed(share, self.locale)
    }

    /// A key figure with three significant digits: `1,193`, `78.7k`, `7.75M`.
    pub fn short(&self, value: f64) -> String {
        let (digits, scale) = number::scaled(value, self.locale);
        match scale {
            Scale::Ones => digits,
            Scale::Thousands => self.with("number-thousands", &[("value", digits.into())]),
            Scale::Millions => self.with("number-millions", &[("value", digits.into())]),
            Scale::Billions => self.with("number-billions", &[("value", digits.into())]),
        }
    }

    /// Minor units as an amount with all its decimals: `1,500.00`.
    pub fn money(&self, minor: i64, digits: u8) -> String {
        number::money(minor, digits, self.locale)
    }

    /// Minor units as an amount to the nearest major unit, halves to even: `1,500`.
    pub fn money_whole(&self, minor: i64, digits: u8) -> String {
        number::money_whole(minor, digits, self.locale)
    }

    /// An amount in running text, with its currency and all decimals: `€1,500.00`.
    pub fn amount(&self, amount: Money, currency: Currency) -> String {
        self.with_currency(&self.money(amount.minor(), currency.digits()), currency)
    }

    /// An amount in running text to the nearest major unit: `€1,500`.
    pub fn amount_whole(&self, amount: Money, currency: Currency) -> String {
        self.with_currency(&self.money_whole(amount.minor(), currency.digits()), currency)
    }

    /// The currency at a number that is already written, where the language has it: `€7.74`, `€ 7,74`, `7,74 €`.
    pub fn with_currency(&self, digits: &str, currency: Currency) -> String {
        // The minus stands before the currency too.
        let (minus, digits) = match digits.strip_prefix(number::MINUS) {
            Some(rest) => (String::from(number::MINUS), rest),
            None => (String::new(), digits),
        };
        let sign = currency.sign();
        // Letters need room where a sign does not: “CHF 100” and “€100” in English.
        let space = sign.ends_with(char::is_alphabetic) && self.locale == Locale::En;
        let sign = if space { format!("{sign}{NO_BREAK_SPACE}") } else { sign.to_owned() };
        minus + &self.with("money-amount", &[("sign", sign.into()), ("value", digits.into())])
    }

    /// A share in running text, with the decimals that it was typed with: `12.5%`.
    pub fn percent_as_typed(&self, share: f64) -> String {
        number::with_percent_sign(&self.percent_typed(share), self.locale)
    }

    /// From one figure to another, both already written: `2.0 – 2.2`.
    pub fn range(&self, from: &str, to: &str) -> String {
        number::range(from, to)
    }

    /// The number that a text says.
    ///
    /// # Errors
    /// [`NumberError`] when it says none; [`Words::number_error`] explains it.
    pub fn parse(&self, text: &str) -> Result<Parsed, NumberError> {
        number::parse(text, self.locale)
    }

    /// Message for a text that is no number.
    pub fn number_error(&self, error: &NumberError) -> String {
        match error {
            NumberError::NotANumber { text } => self.with("number-not-a-number", &[("text", text.into())]),
            NumberError::Ambiguous { text } => self.with("number-ambiguous", &[("text", text.into())]),
            NumberError::Range { text } => self.with("number-range", &[("text", text.into())]),
            NumberError::DivisionByZero { text } => self.with("number-division-by-zero", &[("text", text.into())]),
            NumberError::TooLarge { text } => self.with("number-too-large", &[("text", text.into())]),
        }
    }

    /// `7 Sep 2026`.
    pub fn date(&self, date: Date) -> String {
        date::long(date, self)
    }

    /// `7 Sep 2026, 14:05`.
    pub fn moment(&self, moment: Moment) -> String {
        date::moment(moment, self)
    }

    /// `7 Sep`.
    pub fn date_short(&self, date: Date) -> String {
        date::short(date, self)
    }

    /// A week by its first day, and what else tells which it is: [`date::week`].
    pub fn week(&self, first: Date) -> (String, String) {
        date::week(first, self)
    }

    /// The month of a day with its year: `Sep 2026`.
    pub fn month(&self, date: Date) -> String {
        date::month(date, self)
    }

    /// `7 Sep – 18 Oct 2026`.
    pub fn date_range(&self, from: Date, to: Date) -> String {
        date::range(from, to, self)
    }

    /// Date as a field shows it: `7 Sep 2026`, `07-09-2026`, `07.09.2026`.
    pub fn date_typed(&self, date: Date) -> String {
        date::typed(date, self)
    }
}

/// Message files of a language: what the page begins with, and those of charts, views, dialogs and tables.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn sources_of(locale: Locale) -> [&'static str; 6] {
    macro_rules! files {
        ($code:literal) => {
            [
                include_str!(concat!("../../assets/locales/", $code, ".ftl")),
                include_str!(concat!("../../assets/locales/charts.", $code, ".ftl")),
                include_str!(concat!("../../assets/locales/views.", $code, ".ftl")),
                concat!(
                    include_str!(concat!("../../assets/locales/dialogs.", $code, ".ftl")),
                    include_str!(concat!("../../assets/locales/explain.", $code, ".ftl")),
                ),
                include_str!(concat!("../../assets/locales/tables.", $code, ".ftl")),
                include_str!(concat!("../../assets/locales/optimise.", $code, ".ftl")),
            ]
        };
    }
    match locale {
        Locale::En => files!("en"),
        Locale::Nl => files!("nl"),
        Locale::Ru => files!("ru"),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
