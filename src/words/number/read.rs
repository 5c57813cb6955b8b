//! Numbers as planners type them, or paste them from a spreadsheet, an invoice or a web page.

use thiserror::Error;

use super::affix::{Head, Mark, PercentSign, Tail, is_blank, is_dash, is_letter};
use super::decimal::Decimal;
use super::write::decimal_mark;
use crate::units::Locale;

/// Digits of a number at most, zeros in front not counted: more cannot be told apart by anything here.
const DIGITS_MAX: usize = 30;
/// Every number is below this power of ten.
const EXPONENT_MAX: usize = 18;
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
    /// It does not read as a number, or could be read as two.
    #[error("“{text}” is not a number. Write it like 1234.5, 12% or 1.5k.")]
    NotANumber {
        /// The text, cut when it is long.
        text: String,
    },
    /// Not below 10^18, or of more than 30 digits.
    #[error("“{text}” is too large a number. Check the number of digits.")]
    TooLarge {
        /// The text, cut when it is long.
        text: String,
    },
}

/// The number in a text.
///
/// Accepted: grouping by spaces, apostrophes, dots or commas; a minus sign of any kind or brackets for negative
/// numbers; a per-cent sign; a word for thousands, millions or billions in any of the languages; a currency sign or
/// code on either side.
///
/// Dots and commas are told apart so:
/// - Of two kinds the last one is before the decimals: `1.234,50` and `1,234.50` are the same everywhere.
/// - Several of one kind are grouping: `1.234.567`.
/// - A single one is before the decimals when the language says so; otherwise it is grouping if it can be, with one to
///   three digits before it, not starting with a zero, and exactly three after it. So `1,234` in English is 1234, and
///   `12,5` and `0,123` in English have decimals.
///
/// # Errors
/// [`NumberError`] when it says none, or one beyond every quantity. Never guesses: `1 2` and `1.23.4` are refused.
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
    let trimmed = text.trim_matches(is_blank);
    if trimmed.chars().all(is_dash) {
        return Ok(Parsed::Empty);
    }
    let not_a_number = || NumberError::NotANumber { text: cut(trimmed) };
    let (head, body, tail) = parts(trimmed).ok_or_else(not_a_number)?;
    let (head, tail) = (Head::read(head).ok_or_else(not_a_number)?, Tail::read(tail).ok_or_else(not_a_number)?);
    let affixes_agree = head.bracket == tail.bracket && (head.currency == Mark::Absent || tail.may_have_currency());
    let negative = head.negative().filter(|_| affixes_agree).ok_or_else(not_a_number)?;
    let (whole, fraction) = digits(body, locale).ok_or_else(not_a_number)?;

    let significant = format!("{whole}{fraction}");
    let significant = significant.trim_start_matches('0');
    let power = usize::try_from(tail.exponent).unwrap_or(0);
    if significant.len() > DIGITS_MAX || (whole.trim_start_matches('0').len() + power) > EXPONENT_MAX {
        return Err(NumberError::TooLarge { text: cut(trimmed) });
    }
    let magnitude: i128 = if significant.is_empty() { 0 } else { significant.parse().map_err(|_| not_a_number())? };
    let decimals = i32::try_from(fraction.len()).map_err(|_| not_a_number())?;
    let exact = Decimal {
        mantissa: if negative == Mark::Present { -magnitude } else { magnitude },
        exponent: if magnitude == 0 { 0 } else { tail.exponent - decimals },
    };
    Ok(Parsed::Number(Number { value: exact.to_f64(), exact, sign: tail.percent }))
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
            // No-break, figure, thin and narrow no-break space. Not the tab: it parts the cells of a table.
            ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => Some(Self::Space),
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

/// The digits before and after the decimal mark; nothing when the grouping is that of no number.
fn digits(body: &str, locale: Locale) -> Option<(String, String)> {
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
    let fraction = if has_decimals(&groups, &separators, locale)? { groups.pop()? } else { String::new() };
    (groups.len() == 1 || is_grouped(&groups)).then(|| (groups.concat(), fraction))
}

/// Role of the last group as decimals; nothing when it is ambiguous.
fn has_decimals(groups: &[String], separators: &[Separator], locale: Locale) -> Option<bool> {
    let Some((last, earlier)) = separators.split_last() else { return Some(false) };
    match earlier.first() {
        None if !last.may_precede_decimals() => Some(false),
        None => Some(Separator::of(decimal_mark(locale)) == Some(*last) || !is_grouped(groups)),
        Some(_) if earlier.iter().all(|separator| separator == last) => Some(false),
        Some(first) => {
            let one_kind_of_grouping = first != last && earlier.iter().all(|separator| separator == first);
            (one_kind_of_grouping && last.may_precede_decimals()).then_some(true)
        }
    }
}

/// Test for groups of thousands: one to three digits without a leading zero, then groups of three.
fn is_grouped(groups: &[String]) -> bool {
    groups.split_first().is_some_and(|(first, others)| {
        (1..=3).contains(&first.len()) && !first.starts_with('0') && others.iter().all(|group| group.len() == 3)
    })
}

fn cut(text: &str) -> String {
    let mut characters = text.chars();
    let mut start: String = characters.by_ref().take(REPEATED_MAX).collect();
    if characters.next().is_some() {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use Locale::{En, Nl, Ru};

    fn number(text: &str, locale: Locale) -> Number {
        match parse(text, locale) {
            Ok(Parsed::Number(number)) => number,
            other => panic!("{text} in {locale:?}: {other:?}"),
        }
    }

    #[track_caller]
    fn check(text: &str, locales: &[Locale], expect: f64) {
        for locale in locales {
            assert_eq!(number(text, *locale).value.to_bits(), expect.to_bits(), "{text} in {locale:?}");
        }
    }

    #[test]
    fn a_single_mark_is_the_languages_choice() {
        check("1,234", &[En], 1234.0);
        check("1,234", &[Nl, Ru], 1.234);
        check("1.234", &[En], 1.234);
        check("1.234", &[Nl, Ru], 1234.0);
        check("12,5", &Locale::ALL, 12.5);
        check("12.5", &Locale::ALL, 12.5);
        check("1234,567", &Locale::ALL, 1234.567);
        check("0,123", &Locale::ALL, 0.123);
        check("0.123", &Locale::ALL, 0.123);
        check("012,345", &Locale::ALL, 12.345);
        check(".5", &Locale::ALL, 0.5);
        check(",500", &Locale::ALL, 0.5);
        check("5.", &Locale::ALL, 5.0);
    }

    #[test]
    fn two_marks_say_it_themselves() {
        for text in
            ["1.234,50", "1,234.50", "1 234,50", "1 234.50", "1\u{a0}234,50", "1\u{202f}234,5", "1\u{2009}234,5"]
        {
            check(text, &Locale::ALL, 1234.5);
        }
        check("1’234.50", &Locale::ALL, 1234.5);
        check("1'234", &Locale::ALL, 1234.0);
        check("1.234.567", &Locale::ALL, 1_234_567.0);
        check("1,234,567", &Locale::ALL, 1_234_567.0);
        check("1,234,567.8", &Locale::ALL, 1_234_567.8);
    }

    #[test]
    fn signs_words_and_currencies() {
        for text in ["-5", "−5", "–5", "- 5", "(5)", "-€5", "€ -5", "(€ 5)", "(5) €", "(5 €)"] {
            check(text, &Locale::ALL, -5.0);
        }
        check("+5", &Locale::ALL, 5.0);
        check("(1 234)", &Locale::ALL, -1234.0);
        check("1.5k", &Locale::ALL, 1500.0);
        check("1,5 тыс. руб.", &Locale::ALL, 1500.0);
        check("2 тыс", &Locale::ALL, 2000.0);
        check("3 млн", &Locale::ALL, 3e6);
        check("3 МЛРД РУБ", &Locale::ALL, 3e9);
        check("1,2 mln", &Locale::ALL, 1.2e6);
        check("1,2 mln.", &Locale::ALL, 1.2e6);
        check("7.75M", &Locale::ALL, 7.75e6);
        check("€2.5bn", &Locale::ALL, 2.5e9);
        check("€ 1.500", &[Nl, Ru], 1500.0);
        check("€ 1.500,-", &Locale::ALL, 1500.0);
        check("1500 ₽", &Locale::ALL, 1500.0);
        check("1500 руб.", &Locale::ALL, 1500.0);
        check("100 CA$", &Locale::ALL, 100.0);
        check("USD 100", &Locale::ALL, 100.0);
    }

    #[test]
    fn per_cent() {
        assert_eq!(number("12%", En).sign, PercentSign::Present);
        assert_eq!(number("12\u{a0}%", En).percent().to_bits(), 0.12_f64.to_bits());
        assert_eq!(number("0,9", Nl).percent().to_bits(), 0.009_f64.to_bits());
        assert_eq!(number("7", Nl).percent().to_bits(), 0.07_f64.to_bits());
    }

    #[test]
    fn money_takes_the_digits_as_typed() {
        assert_eq!(number("1.005", En).minor(2), Some(100));
        assert_eq!(number("1.015", En).minor(2), Some(102));
        assert_eq!(number("0,145", Nl).minor(2), Some(14));
        assert_eq!(number("1.5k", Nl).minor(0), Some(1500));
        assert_eq!(number("999999999999999999", Nl).minor(3), None);
    }

    #[test]
    fn dashes_are_nothing() {
        for text in ["", " ", "—", "--", "–", "-", "\u{a0}−\n"] {
            assert_eq!(parse(text, En), Ok(Parsed::Empty), "{text:?}");
        }
    }

    #[test]
    fn ambiguous_number_is_refused() {
        for text in [
            "abc",
            "1 2",
            "1\t234",
            "12 34",
            "1.23.4",
            "1.5.",
            "1,2,3",
            "1.234,567.8",
            "1.234 567",
            "5 €€",
            "€5 €",
            "€5%",
            "5k%",
            "%5",
            "(-5)",
            "(5",
            "5)",
            "--5",
            "1e5",
            "5 apples",
            "2026-09-07",
            "1/2",
            "0,123,456",
            "=1+1",
            ".",
            "€",
            "٣",
        ] {
            for locale in Locale::ALL {
                assert_eq!(parse(text, locale), Err(NumberError::NotANumber { text: text.to_owned() }));
            }
        }
    }

    #[test]
    fn bounds() {
        check("999 999 999 999 999 999", &Locale::ALL, 999_999_999_999_999_999.0);
        for text in ["1000000000000000000", "1000000000 bn", "0.1234567890123456789012345678901"] {
            assert_eq!(parse(text, En), Err(NumberError::TooLarge { text: text.to_owned() }));
        }
        let long = "x".repeat(1000);
        assert_eq!(parse(&long, En), Err(NumberError::NotANumber { text: format!("{}…", "x".repeat(40)) }));
    }
}
