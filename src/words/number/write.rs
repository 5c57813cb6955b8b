//! Numbers as text.

use super::decimal::{Decimal, rounded_half_even};
use super::{MINUS, MISSING, NO_BREAK_SPACE};
use crate::units::{Locale, Ties, fixed, nearest, plain, shortest, significant, spelled_out};

/// Decimals of a key figure at most, chosen because a millionth of a cent is nothing to anybody.
const KEY_DECIMALS_MAX: u8 = 8;

/// Unit of a short figure; the message files hold its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The number itself.
    Ones,
    /// Thousands.
    Thousands,
    /// Millions.
    Millions,
    /// Billions, 10^9.
    Billions,
}

impl Scale {
    /// Its power of ten.
    fn exponent(self) -> i32 {
        match self {
            Self::Ones => 0,
            Self::Thousands => 3,
            Self::Millions => 6,
            Self::Billions => 9,
        }
    }
}

/// Sign before the digits.
#[derive(Clone, Copy)]
enum Sign {
    /// No sign, for zero and above.
    None,
    /// The minus sign.
    Minus,
}

impl Sign {
    fn of(number: i128) -> Self {
        if number < 0 { Self::Minus } else { Self::None }
    }
}

/// The character before decimals.
pub(super) fn decimal_mark(locale: Locale) -> char {
    match locale {
        Locale::En => '.',
        Locale::Nl | Locale::Ru => ',',
    }
}

/// The character between groups of three digits.
pub(super) fn group_mark(locale: Locale) -> char {
    match locale {
        Locale::En => ',',
        Locale::Nl => '.',
        Locale::Ru => NO_BREAK_SPACE,
    }
}

/// Rounded to a whole number: `1,234`. What is not finite is missing.
///
/// ```
/// # use mediaplan::{units::Locale, words::number};
/// assert_eq!(number::whole(-1234.5, Locale::Nl), "−1.234");
/// ```
pub fn whole(value: f64, locale: Locale) -> String {
    decimals(value, 0, locale)
}

/// Rounded to a number of decimals, all of which are shown: `7.50`.
pub fn decimals(value: f64, digits: u8, locale: Locale) -> String {
    if value.is_finite() { spelled(value, &fixed(value.abs(), digits), locale) } else { MISSING.to_owned() }
}

/// A number with as many decimals as the value needs, so that reading it back gives the same value: `0.0162`, `14,000`.
pub fn number(value: f64, locale: Locale) -> String {
    spelled(value, &plain(value.abs()), locale)
}

/// A number that is written already with the sign for per cent: `12.5%` in English, `12,5 %` with a no-break space in
/// Dutch and Russian.
///
/// ```
/// # use mediaplan::{units::Locale, words::number};
/// assert_eq!(number::with_percent_sign("12.5", Locale::En), "12.5%");
/// assert_eq!(number::with_percent_sign("12,5", Locale::Nl), "12,5\u{a0}%");
/// ```
pub fn with_percent_sign(digits: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{digits}%"),
        Locale::Nl | Locale::Ru => format!("{digits}{NO_BREAK_SPACE}%"),
    }
}

/// A share in per cent: `0.734` is `73%` in English.
pub fn percent(share: f64, digits: u8, locale: Locale) -> String {
    if !share.is_finite() {
        return MISSING.to_owned();
    }
    // By moving the point: 0.07 × 100 in binary is 7.000000000000001.
    with_percent_sign(&decimals(shifted(share, 2), digits, locale), locale)
}

/// A share in per cent as it would be typed into a field that has the sign beside it: `0.125` is `12.5`.
pub fn percent_typed(share: f64, locale: Locale) -> String {
    // The point is moved in the digits: the nearest double of a hundred times the share may be that of its neighbour.
    if !share.is_finite() {
        return MISSING.to_owned();
    }
    let (digits, exponent) = shortest(share);
    spelled(share, &spelled_out(digits, exponent.saturating_add(2)), locale)
}

/// An amount of money with all its decimals, exactly: 150000 cents are `1,500.00`.
///
/// ```
/// # use mediaplan::{units::Locale, words::number};
/// assert_eq!(number::money(-123_450, 2, Locale::En), "−1,234.50");
/// assert_eq!(number::money(5, 3, Locale::Nl), "0,005");
/// ```
pub fn money(minor: i64, digits: u8, locale: Locale) -> String {
    let digits = usize::from(digits);
    let plain = format!("{:0>width$}", minor.unsigned_abs(), width = digits + 1);
    let at = plain.len().saturating_sub(digits);
    joined(Sign::of(minor.into()), plain.get(..at).unwrap_or_default(), plain.get(at..).unwrap_or_default(), locale)
}

/// An amount of money to the nearest major unit, halves to even: 150050 cents are `1,500`.
pub fn money_whole(minor: i64, digits: u8, locale: Locale) -> String {
    let major = match 10_i128.checked_pow(u32::from(digits)) {
        Some(unit) => rounded_half_even(i128::from(minor), unit),
        None => 0,
    };
    joined(Sign::of(major), &major.unsigned_abs().to_string(), "", locale)
}

/// A number as it can be typed without a doubt about its mark: no groups, and never just three decimals.
///
/// ```
/// # use mediaplan::{units::Locale, words::number::{self, Decimal}};
/// assert_eq!(number::typed(Decimal { mantissa: 1234, exponent: 0 }, Locale::Nl), "1234");
/// assert_eq!(number::typed(Decimal { mantissa: 1234, exponent: -3 }, Locale::Nl), "1,2340");
/// assert_eq!(number::typed(Decimal { mantissa: -1250, exponent: -3 }, Locale::En), "−1.25");
/// ```
pub fn typed(exact: Decimal, locale: Locale) -> String {
    let mut digits = exact.mantissa.unsigned_abs().to_string();
    digits.extend(core::iter::repeat_n('0', usize::try_from(exact.exponent).unwrap_or(0)));
    let places = usize::try_from(-exact.exponent).unwrap_or(0);
    let digits = format!("{digits:0>width$}", width = places + 1);
    let at = digits.len() - places;
    let (whole, fraction) = (digits.get(..at).unwrap_or_default(), digits.get(at..).unwrap_or_default());
    let fraction = fraction.trim_end_matches('0');
    let pad = if fraction.len() == 3 { "0" } else { "" };
    let sign = if exact.mantissa < 0 { String::from(MINUS) } else { String::new() };
    let mark = if fraction.is_empty() { String::new() } else { String::from(decimal_mark(locale)) };
    sign + whole + &mark + fraction + pad
}

/// A key figure with three significant digits: the digits, and what they count in.
///
/// Below 10 000 the figure stands in full (`1,193`), because `1.19k` is no shorter; above, zeros at the end stay
/// (`3.70` millions), because they are part of the precision.
pub fn scaled(value: f64, locale: Locale) -> (String, Scale) {
    if !value.is_finite() {
        return (MISSING.to_owned(), Scale::Ones);
    }
    // The exponent after rounding: 999 999 is 1.00 million, not 1000 thousand.
    let (_, place) = significant(value.abs(), 3, Ties::Even);
    let exponent = if value == 0.0 { 0 } else { place + 2 };
    if exponent < 3 {
        let digits = u8::try_from(2 - exponent).unwrap_or(KEY_DECIMALS_MAX).min(KEY_DECIMALS_MAX);
        let plain = fixed(value.abs(), digits);
        let short = if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.') } else { &plain };
        return (spelled(value, short, locale), Scale::Ones);
    }
    let scale = match exponent {
        3 => return (whole(value, locale), Scale::Ones),
        ..6 => Scale::Thousands,
        6..9 => Scale::Millions,
        _ => Scale::Billions,
    };
    let digits = u8::try_from(2 - (exponent - scale.exponent())).unwrap_or(0);
    (decimals(shifted(value, -scale.exponent()), digits, locale), scale)
}

/// A range from one figure to another: `2.0 – 2.2`.
pub fn range(from: &str, to: &str) -> String {
    format!("{from} – {to}")
}

/// The value with its decimal point moved; what is not finite stays.
fn shifted(value: f64, power: i32) -> f64 {
    if !value.is_finite() {
        return value;
    }
    let (digits, exponent) = shortest(value);
    nearest(digits.into(), exponent.saturating_add(power)).copysign(value)
}

/// The digits of a value's magnitude, written as Rust does, with the marks of the language.
fn spelled(value: f64, plain: &str, locale: Locale) -> String {
    if !value.is_finite() {
        return MISSING.to_owned();
    }
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    // What rounds to nothing has no sign.
    let below = value < 0.0 && plain.bytes().any(|digit| matches!(digit, b'1'..=b'9'));
    joined(if below { Sign::Minus } else { Sign::None }, whole, fraction, locale)
}

/// Sign, grouped digits and decimals in one text.
fn joined(sign: Sign, whole: &str, fraction: &str, locale: Locale) -> String {
    let mut text = String::with_capacity(whole.len() * 2 + fraction.len() + 4);
    match sign {
        Sign::Minus => text.push(MINUS),
        Sign::None => {}
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group_mark(locale));
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal_mark(locale));
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_marks() {
        let all = |value: f64| Locale::ALL.map(|locale| decimals(value, 2, locale));
        assert_eq!(all(1234.5), ["1,234.50", "1.234,50", "1\u{a0}234,50"]);
        assert_eq!(all(-1_234_567.891), ["−1,234,567.89", "−1.234.567,89", "−1\u{a0}234\u{a0}567,89"]);
        assert_eq!(all(-0.001), ["0.00", "0,00", "0,00"]);
        assert_eq!(all(f64::NAN), ["–", "–", "–"]);
    }

    #[test]
    fn per_cent() {
        let english = |share, digits| percent(share, digits, Locale::En);
        assert_eq!(english(0.73, 0), "73%");
        assert_eq!(english(0.145, 0), "14%");
        assert_eq!(english(-0.012, 1), "−1.2%");
        assert_eq!(percent(0.73, 0, Locale::Nl), "73\u{a0}%");
        assert_eq!(percent(0.73, 0, Locale::Ru), "73\u{a0}%");
        assert_eq!(english(f64::INFINITY, 1), "–");
        assert_eq!(percent_typed(0.07, Locale::Nl), "7");
        assert_eq!(percent_typed(0.009, Locale::Nl), "0,9");
        assert_eq!(percent_typed(0.0, Locale::Nl), "0");
        assert_eq!(percent_typed(1.0, Locale::Nl), "100");
        assert_eq!(percent_typed(-12.345, Locale::Nl), "−1.234,5");
        assert_eq!(percent_typed(0.000_012, Locale::Nl), "0,0012");
        assert_eq!(percent_typed(0.2, Locale::Nl), "20");
        assert_eq!(percent_typed(f64::NAN, Locale::Nl), "–");
    }

    #[test]
    fn key_figures() {
        let check = |value: f64, digits: &str, scale: Scale| {
            assert_eq!(scaled(value, Locale::En), (digits.to_owned(), scale), "{value}");
        };
        check(0.0, "0", Scale::Ones);
        check(0.016_249, "0.0162", Scale::Ones);
        check(2.0, "2", Scale::Ones);
        check(12.04, "12", Scale::Ones);
        check(120.0, "120", Scale::Ones);
        check(939.4, "939", Scale::Ones);
        check(999.6, "1,000", Scale::Ones);
        check(1193.0, "1,193", Scale::Ones);
        check(9999.4, "10.0", Scale::Thousands);
        check(78_700.0, "78.7", Scale::Thousands);
        check(-257_400.0, "−257", Scale::Thousands);
        check(999_950.0, "1.00", Scale::Millions);
        check(3_704_845.0, "3.70", Scale::Millions);
        check(7_750_244.0, "7.75", Scale::Millions);
        check(1.25e10, "12.5", Scale::Billions);
        check(1.234_5e13, "12,345", Scale::Billions);
        check(f64::NAN, "–", Scale::Ones);
        check(1e-200, "0", Scale::Ones);
    }

    #[test]
    fn money_is_exact() {
        assert_eq!(money(9_007_199_254_740_993, 2, Locale::En), "90,071,992,547,409.93");
        assert_eq!(money(-7, 2, Locale::Ru), "−0,07");
        assert_eq!(money(1200, 0, Locale::En), "1,200");
        assert_eq!(money_whole(150_050, 2, Locale::En), "1,500");
        assert_eq!(money_whole(150_150, 2, Locale::En), "1,502");
        assert_eq!(money_whole(-40, 2, Locale::En), "0");
        assert_eq!(money(i64::MIN, 2, Locale::En), "−92,233,720,368,547,758.08");
    }
}
