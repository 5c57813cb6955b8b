//! Numbers as planners type them, or paste them from a spreadsheet, an invoice or a web page.

use thiserror::Error;

use super::affix::{
    Currencies, Head, Mark, PercentSign, Tail, accounting_zero, hundredths, is_blank, is_dash, is_direction, is_letter,
};
use super::decimal::Decimal;
use super::write::{decimal_mark, group_mark};
use crate::units::Locale;

/// Digits of a number at most, zeros in front not counted: more cannot be told apart by anything here.
const DIGITS_MAX: usize = 30;
/// Power of ten that every number is below.
const EXPONENT_MAX: usize = 18;
/// Power of ten of the largest word.
const BILLIONS: i32 = 9;
/// Characters of a refused text that an error repeats.
const REPEATED_MAX: usize = 40;

/// Content of a number field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Parsed {
    /// Nothing: no text at all, or the dash that stands for a missing value.
    Empty,
    /// A number.
    Number(Number),
}

/// A number that was typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value as written: `12%` is 12.
    pub value: f64,
    /// The same without loss, for money.
    pub exact: Decimal,
    /// Its per-cent sign.
    pub sign: PercentSign,
    /// Currencies that its sign, code or word may mean; `None` for a bare number.
    pub currency: Option<Currencies>,
    /// How the text came to this value.
    pub reading: Reading,
}

/// How a text came to its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It says this number and no other.
    Plain,
    /// Its single mark stands before three digits. The language reads it as decimals; elsewhere it groups.
    Decimals {
        /// The other reading.
        grouped: Decimal,
    },
    /// Its single mark groups thousands in the language; elsewhere it stands before decimals.
    Grouping {
        /// The other reading.
        decimals: Decimal,
    },
    /// It was computed.
    Computed,
}

impl Number {
    /// The share that this number means where per cent are typed: `12` and `12%` are 0.12.
    pub fn percent(self) -> f64 {
        self.exact.shifted(-2).to_f64()
    }

    /// The amount of money in minor units, halves to even, from the digits as typed; nothing beyond 64 bits.
    pub fn minor(self, digits: u8) -> Option<i64> {
        self.exact.shifted(i32::from(digits)).rounded()
    }
}

/// Reason why a text is no number. The message files hold the sentences.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NumberError {
    /// A text that does not read as a number.
    #[error("“{text}” is not a number. Write it like 1234.5 or 1.5k, or compute it, like 600+50.")]
    NotANumber {
        /// The text, cut when it is long.
        text: String,
    },
    /// A mark that may separate thousands or decimals; the two numbers differ a thousandfold.
    #[error("“{text}” can be read in two ways. Write it without grouping, like 1234 or 1234.5.")]
    Ambiguous {
        /// The text, cut when it is long.
        text: String,
    },
    /// Two numbers, or about a number: `100–150`, `от 150`, `≈5000`, `10-20`.
    #[error("“{text}” is not one number. Write one, like 1234.5 or 1.5k; a computation begins with =, like =600-50.")]
    Range {
        /// The text, cut when it is long.
        text: String,
    },
    /// A division by nothing.
    #[error("“{text}” divides by zero.")]
    DivisionByZero {
        /// The text, cut when it is long.
        text: String,
    },
    /// A number not below 10^18, or of more than 30 digits.
    #[error("“{text}” is too large a number. Check the number of digits.")]
    TooLarge {
        /// The text, cut when it is long.
        text: String,
    },
}

/// The number in a text.
///
/// Accepted: grouping by spaces, apostrophes, dots or commas, also in lakhs (`1,50,000`); a minus sign of any kind or
/// brackets for negative numbers; a per-cent sign or its word; a word for thousands, millions or billions in any of the
/// languages; a currency sign or code on either side, also with hundredths written out (`12 500 руб. 00 коп.`); a power
/// of ten as spreadsheets export it (`1.5E+05`); a currency with a dash for zero (`$ -`); digits of full width. Marks
/// of the direction of text are ignored.
///
/// Dots and commas are told apart so:
/// - Of two kinds the last one is before the decimals: `1.234,50` and `1,234.50` are the same everywhere.
/// - Several of one kind are grouping: `1.234.567`.
/// - A single one is before the decimals when the language says so, when not exactly three digits follow, or when
///   nothing but zeros precedes. So `12,5` and `0,123` in English have decimals.
/// - Else it is grouping when the language groups by it, with one to three digits before it, not starting with a zero:
///   `1,234` in English is 1234.
/// - All others are ambiguous, and refused: `1000.000` and `1234.567` in Dutch, `1.234` in Russian, which groups by
///   spaces; and
///   `1.234k` and `1.234 mln.` in Dutch, because who writes such a word may mean 1.234 or 1234 of them. A refusal costs
///   a keystroke, the wrong guess a factor of a thousand. Billions are the largest word, so `1.234 mld.` is 1234 of
///   them.
///
/// A single mark before exactly three digits is a slip of the keyboard as often as not: [`Number::reading`] then holds
/// the other number too, for the page to show both.
///
/// # Errors
/// [`NumberError`] when it says none, one of two, several, or one beyond every quantity. Never guesses: `1 2`, `1.23.4`
/// and `5-` are refused, and so are ranges (`100–150`, `≈5000`), digits of other scripts and fractions as one
/// character.
///
/// ```
/// # use mediaplan::{units::Locale, words::number::{self, Parsed}};
/// let value = |text, locale| match number::parse(text, locale) {
///     Ok(Parsed::Number(number)) => number.value,
///     other => panic!("{other:?}"),
/// };
/// assert_eq!(value("€ 1.500,-", Locale::Nl), 1500.0);
/// assert_eq!(value("1.234", Locale::En), 1.234);
/// assert_eq!(value("1.234", Locale::Nl), 1234.0);
/// assert_eq!(value("3 млн ₽", Locale::Ru), 3e6);
/// ```
pub fn parse(text: &str, locale: Locale) -> Result<Parsed, NumberError> {
    let text = plain(text);
    let trimmed = text.trim_matches(is_blank);
    if trimmed.chars().all(is_dash) {
        return Ok(Parsed::Empty);
    }
    if let Some(currency) = accounting_zero(trimmed) {
        let exact = Decimal { mantissa: 0, exponent: 0 };
        return Ok(Parsed::Number(Number { currency: Some(currency), ..Number::of(exact, Reading::Plain) }));
    }
    let not_a_number =
        || if is_range(trimmed) { NumberError::Range { text: cut(trimmed) } } else { no_number(trimmed) };
    if let Some((amount, hundredths)) = hundredths(trimmed) {
        let Parsed::Number(major) = parse(amount, locale)? else { return Err(not_a_number()) };
        // An amount with decimals has its hundredths already.
        let places = major.exact.exponent;
        let whole = u32::try_from(places).ok().and_then(|places| 10_i128.checked_pow(places + 2));
        let whole = whole.and_then(|unit| major.exact.mantissa.checked_mul(unit)).filter(|whole| *whole >= 0);
        let whole = whole.filter(|_| major.reading == Reading::Plain).ok_or_else(not_a_number)?;
        let exact = Decimal { mantissa: whole + hundredths, exponent: -2 };
        return Ok(Parsed::Number(Number { currency: major.currency, ..Number::of(exact, Reading::Plain) }));
    }
    let (head, body, tail) = parts(trimmed).ok_or_else(not_a_number)?;
    let (head, tail) = (Head::read(head).ok_or_else(not_a_number)?, Tail::read(tail).ok_or_else(not_a_number)?);
    let affixes_agree = head.bracket == tail.bracket && (head.currency.is_none() || tail.may_have_currency());
    let negative = head.negative().filter(|_| affixes_agree).ok_or_else(not_a_number)?;
    let (body, exported) = without_exponent(body).ok_or_else(not_a_number)?;
    let Digits { whole, fraction, role } = digits(body, locale, exported).ok_or_else(not_a_number)?;
    let is_thousands_twice = role == Role::SingleGrouping && (1..BILLIONS).contains(&tail.exponent);
    let other = other_exponent(role, &whole, &fraction).filter(|_| exported.is_none());
    if role == Role::Ambiguous || is_thousands_twice {
        return Err(NumberError::Ambiguous { text: cut(trimmed) });
    }
    let shift = tail.exponent + exported.unwrap_or(0);

    let significant = format!("{whole}{fraction}");
    let significant = significant.trim_start_matches('0');
    let power = usize::try_from(shift).unwrap_or(0);
    // Zero is zero in any unit.
    let places = if significant.is_empty() { 0 } else { whole.trim_start_matches('0').len() + power };
    if significant.len() > DIGITS_MAX || places > EXPONENT_MAX {
        return Err(NumberError::TooLarge { text: cut(trimmed) });
    }
    let magnitude: i128 = if significant.is_empty() { 0 } else { significant.parse().map_err(|_| not_a_number())? };
    let decimals = i32::try_from(fraction.len()).map_err(|_| not_a_number())?;
    let exact = Decimal {
        mantissa: if negative == Mark::Present { -magnitude } else { magnitude },
        exponent: if magnitude == 0 { 0 } else { shift - decimals },
    };
    let reading = match (role, other) {
        (Role::Decimal, Some(by)) => Reading::Decimals { grouped: exact.shifted(by) },
        (Role::SingleGrouping, Some(by)) => Reading::Grouping { decimals: exact.shifted(by) },
        (Role::Decimal | Role::Grouping | Role::SingleGrouping | Role::Ambiguous, _) => Reading::Plain,
    };
    let currency = head.currency.or(tail.currency);
    Ok(Parsed::Number(Number { sign: tail.percent, currency, ..Number::of(exact, reading) }))
}

/// The two numbers that an ambiguous text may mean: with its mark as decimals, and as grouping. `None` where there is
/// more than digits and one mark.
///
/// ```
/// use mediaplan::words::number::{Decimal, both_readings};
///
/// let [decimals, grouped] = both_readings("1.234").unwrap();
/// assert_eq!((decimals.to_f64(), grouped.to_f64()), (1.234, 1234.0));
/// assert_eq!(both_readings("1.234,5"), None);
/// ```
pub fn both_readings(text: &str) -> Option<[Decimal; 2]> {
    let (whole, fraction) = text.trim().split_once(['.', ','])?;
    let grouped: i128 = format!("{whole}{fraction}").parse().ok().filter(|number| *number >= 0)?;
    let places = i32::try_from(fraction.len()).ok().filter(|places| (1..=18).contains(places))?;
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let both = [Decimal { mantissa: grouped, exponent: -places }, Decimal { mantissa: grouped, exponent: 0 }];
    (is_digits(whole) && is_digits(fraction)).then_some(both)
}

impl Number {
    /// A bare number.
    pub(super) fn of(exact: Decimal, reading: Reading) -> Self {
        Self { value: exact.to_f64(), exact, sign: PercentSign::Absent, currency: None, reading }
    }
}

/// Text without marks of direction, and with the characters of full width that Chinese and Japanese keyboards type as
/// their ordinary ones.
pub(super) fn plain(text: &str) -> String {
    let ordinary = |character: char| match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '\u{3000}' => ' ',
        '\u{ffe5}' => '¥',
        other => other,
    };
    text.chars().filter(|character| !is_direction(*character)).map(ordinary).collect()
}

/// Power of ten between the reading of a single mark and the other one; `None` where there is no other.
fn other_exponent(role: Role, whole: &str, fraction: &str) -> Option<i32> {
    match role {
        Role::SingleGrouping => Some(-3),
        // As thousands are grouped: one to three digits, then three.
        Role::Decimal if fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0') => Some(3),
        Role::Decimal | Role::Grouping | Role::Ambiguous => None,
    }
}

/// Tells whether a text that is no number says two, or about one.
fn is_range(text: &str) -> bool {
    let mut digits = text.split(|character: char| character.is_ascii_digit());
    let is_dashes = |part: &str| !part.is_empty() && part.chars().all(is_dash);
    let between = digits.by_ref().skip(1).any(|part| is_dashes(part.trim_matches(is_blank)));
    let word = text.split(is_blank).next().unwrap_or_default();
    let about = text.starts_with(['≈', '~', '±', '<', '>', '≤', '≥'])
        || matches!(word, "от" | "до" | "около" | "from" | "about" | "van" | "vanaf" | "tot" | "circa" | "ca." | "ок.");
    text.contains(|character: char| character.is_ascii_digit()) && (about || between && !text.ends_with(is_dash))
}

/// Error for a text that says no number.
pub(super) fn no_number(text: &str) -> NumberError {
    NumberError::NotANumber { text: cut(text) }
}

/// Text before the digits, the digits with their separators, and the text after them.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |character: char| character.is_ascii_digit();
    let is_mark = |character: char| matches!(character, '.' | ',');
    let mut from = text.find(is_digit)?;
    let mut to = text.rfind(is_digit)? + 1;
    // A mark before the first digit is of the number (“.5”), unless it ends a word (“руб.5”).
    let before = text.get(..from)?;
    if let Some(word) = before.strip_suffix(is_mark).filter(|word| !word.ends_with(is_letter)) {
        from = word.len();
    }
    // A mark behind the last digit too (“5.”, and “5,-” for an amount without cents).
    let mut tail = text.get(to..)?;
    if let Some(rest) = tail.strip_prefix(is_mark) {
        to += 1;
        tail = rest.trim_start_matches(is_dash);
    }
    Some((text.get(..from)?, text.get(from..to)?, tail))
}

/// Separator between digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Dot,
    Comma,
    Space,
    Apostrophe,
}

impl Separator {
    fn of(character: char) -> Option<Self> {
        match character {
            '.' => Some(Self::Dot),
            ',' => Some(Self::Comma),
            // No-break and narrow no-break space, those of other widths. Not the tab: it parts the cells of a table.
            ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(Self::Space),
            '\'' | '\u{2019}' | '\u{2bc}' => Some(Self::Apostrophe),
            _ => None,
        }
    }

    fn may_precede_decimals(self) -> bool {
        match self {
            Self::Dot | Self::Comma => true,
            Self::Space | Self::Apostrophe => false,
        }
    }
}

/// A power of ten behind the digits, as spreadsheets export it: `1.5E+05`. Nothing when it is none.
fn without_exponent(body: &str) -> Option<(&str, Option<i32>)> {
    let Some((body, power)) = body.split_once(['e', 'E']) else { return Some((body, None)) };
    let (is_negative, digits) = match power.strip_prefix(is_dash) {
        Some(digits) => (true, digits),
        None => (false, power.strip_prefix('+').unwrap_or(power)),
    };
    let is_power = (1..=2).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    let power: i32 = digits.parse().ok().filter(|_| is_power)?;
    Some((body, Some(if is_negative { -power } else { power })))
}

/// Digits before and after the decimal mark.
struct Digits {
    whole: String,
    fraction: String,
    role: Role,
}

/// Role of the last mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Decimals follow.
    Decimal,
    /// Groups of thousands, or no mark at all.
    Grouping,
    /// The same by a single dot or comma.
    SingleGrouping,
    /// Decimals or thousands: the text does not tell.
    Ambiguous,
}

/// The digits of a number; nothing when the grouping is that of none.
fn digits(body: &str, locale: Locale, exported: Option<i32>) -> Option<Digits> {
    let mut groups = vec![String::new()];
    let mut separators = Vec::new();
    for character in body.chars() {
        if character.is_ascii_digit() {
            groups.last_mut()?.push(character);
        } else {
            separators.push(Separator::of(character)?);
            groups.push(String::new());
        }
    }
    let role = match (exported, &separators[..]) {
        (None, separators) => role_of_last(&groups, separators, locale)?,
        (Some(_), []) => Role::Grouping,
        // A spreadsheet does not group what it writes with a power of ten.
        (Some(_), [mark]) if mark.may_precede_decimals() => Role::Decimal,
        (Some(_), _) => return None,
    };
    let fraction = if role == Role::Decimal { groups.pop()? } else { String::new() };
    let in_lakhs = || separators.first() == Some(&Separator::Comma) && is_grouped_in_lakhs(&groups);
    let is_number = groups.len() == 1 || role == Role::Ambiguous || is_grouped(&groups) || in_lakhs();
    is_number.then(|| Digits { whole: groups.concat(), fraction, role })
}

/// Role of the last mark; nothing when the marks are those of no number.
fn role_of_last(groups: &[String], separators: &[Separator], locale: Locale) -> Option<Role> {
    let Some((last, earlier)) = separators.split_last() else { return Some(Role::Grouping) };
    match earlier.first() {
        None if !last.may_precede_decimals() => Some(Role::Grouping),
        None => Some(role_of_single(groups, *last, locale)),
        Some(_) if earlier.iter().all(|separator| separator == last) => Some(Role::Grouping),
        Some(first) => {
            let one_kind_of_grouping = first != last && earlier.iter().all(|separator| separator == first);
            (one_kind_of_grouping && last.may_precede_decimals()).then_some(Role::Decimal)
        }
    }
}

/// Role of a single dot or comma.
fn role_of_single(groups: &[String], mark: Separator, locale: Locale) -> Role {
    let is = |character| Separator::of(character) == Some(mark);
    let is_nothing = |group: &String| group.bytes().all(|digit| digit == b'0');
    let can_be_thousands = groups.last().is_some_and(|last| last.len() == 3) && !groups.first().is_some_and(is_nothing);
    match (is(decimal_mark(locale)) || !can_be_thousands, is(group_mark(locale)) && is_grouped(groups)) {
        (true, _) => Role::Decimal,
        (false, true) => Role::SingleGrouping,
        (false, false) => Role::Ambiguous,
    }
}

/// Test for groups of thousands: one to three digits without a leading zero, then groups of three.
fn is_grouped(groups: &[String]) -> bool {
    groups.split_first().is_some_and(|(first, others)| {
        (1..=3).contains(&first.len()) && !first.starts_with('0') && others.iter().all(|group| group.len() == 3)
    })
}

/// Test for groups of lakhs and crores, as India writes them: `12,34,567`.
fn is_grouped_in_lakhs(groups: &[String]) -> bool {
    let [first, middle @ .., last] = groups else { return false };
    let leads = (1..=2).contains(&first.len()) && !first.starts_with('0');
    leads && !middle.is_empty() && middle.iter().all(|group| group.len() == 2) && last.len() == 3
}

pub(super) fn cut(text: &str) -> String {
    let mut characters = text.chars();
    let mut start: String = characters.by_ref().take(REPEATED_MAX).collect();
    if characters.next().is_some() {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests;
