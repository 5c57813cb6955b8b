//! Doubles as decimal digits.
//!
//! The standard library writes the same digits faster, by 7 KB of code that the page would carry for the few hundred
//! numbers that it shows. The tests hold every way against it.

use core::cmp::Ordering;

use super::big::{Big, Ties};
use super::nearest;

/// Digits that tell any two doubles apart.
const DIGITS_MAX: usize = 17;
/// A decimal of up to so many digits comes back as it was, so a double that is one is found at once. Below the least
/// normal double there are fewer.
const DIGITS_SURE: usize = 15;

/// Powers of ten up to this one are doubles themselves.
const EXACT_POWER: usize = 22;
/// Bound below which a decimal of whole digits has at most fifteen of them.
const SURE: f64 = 1e15;

/// A magnitude times `10^power`, rounded to a whole number, where 128 bits hold all that matters: nearly always.
fn scaled(value: f64, power: i32, ties: Ties) -> Option<u128> {
    let bits = value.to_bits() & !(1 << 63);
    let (exponent, fraction) = (bits >> 52, bits & ((1 << 52) - 1));
    if exponent == 0 || power.unsigned_abs() > 22 {
        return (bits == 0).then_some(0);
    }
    let mantissa = u128::from(fraction | 1 << 52);
    let shift = i32::try_from(exponent).unwrap_or(0) - 1075;
    let unit = 10_u128.pow(power.unsigned_abs());
    let (amount, below) = match (power >= 0, shift >= 0) {
        (true, true) => (mantissa.checked_mul(unit)?.checked_mul(1_u128.checked_shl(shift.unsigned_abs())?)?, 1),
        (true, false) => (mantissa.checked_mul(unit)?, 1_u128.checked_shl(shift.unsigned_abs())?),
        (false, true) => (mantissa.checked_mul(1_u128.checked_shl(shift.unsigned_abs())?)?, unit),
        (false, false) => (mantissa, unit.checked_mul(1_u128.checked_shl(shift.unsigned_abs())?)?),
    };
    // A power of two is divided by without dividing, which is slow on whole numbers of this size.
    let (whole, rest) = if below.is_power_of_two() {
        (amount >> below.trailing_zeros(), amount & (below - 1))
    } else {
        (amount / below, amount % below)
    };
    let up = match rest.cmp(&(below - rest)) {
        Ordering::Less => false,
        Ordering::Equal => ties == Ties::Up || whole & 1 == 1,
        Ordering::Greater => true,
    };
    Some(whole + u128::from(up))
}

/// A whole number as its digits; none for zero.
fn digits_of(whole: u128) -> String {
    if whole == 0 { String::new() } else { whole.to_string() }
}

/// A decimal of at most fifteen digits that reads back as a magnitude, if there is one of few places: then there is no
/// shorter one and no other as short.
fn few_places(value: f64) -> Option<(u64, i32)> {
    let mut unit = 1.0;
    for places in 0..=EXACT_POWER {
        let digits = libm::round(value * unit);
        if digits >= SURE {
            return None;
        }
        // Both are exact, so the division rounds once, as reading does.
        if (digits / unit).to_bits() == value.to_bits() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and below 10^15")]
            return Some((digits as u64, -i32::try_from(places).unwrap_or(0)));
        }
        unit *= 10.0;
    }
    None
}

fn without_zeros((mut digits, mut exponent): (u64, i32)) -> (u64, i32) {
    while digits != 0 && digits.is_multiple_of(10) {
        (digits, exponent) = (digits / 10, exponent + 1);
    }
    (digits, if digits == 0 { 0 } else { exponent })
}

/// The shortest decimal that reads back as the magnitude of a finite double, and of these the nearest:
/// `mantissa × 10^exponent`, without zeros at the end.
///
/// ```
/// # use mediaplan::units::shortest;
/// assert_eq!(shortest(-0.1), (1, -1));
/// assert_eq!(shortest(1500.0), (15, 2));
/// ```
pub fn shortest(value: f64) -> (u64, i32) {
    let value = value.abs();
    if let Some(found) = few_places(value) {
        return without_zeros(found);
    }
    let least = if value < f64::MIN_POSITIVE { 1 } else { DIGITS_SURE };
    for count in least..=DIGITS_MAX {
        let (digits, exponent) = significant(value, count, Ties::Up);
        // At a power of two the doubles below stand closer: the next decimal above may read back where the nearest does
        // not.
        let found = [digits, digits + 1]
            .into_iter()
            .find(|digits| nearest((*digits).into(), exponent).to_bits() == value.to_bits());
        if let Some(digits) = found {
            return without_zeros((digits, exponent));
        }
    }
    (0, 0)
}

/// A magnitude rounded to `count` digits, at most 19: `digits × 10^exponent`.
pub(crate) fn significant(value: f64, count: usize, ties: Ties) -> (u64, i32) {
    if value == 0.0 {
        return (0, 0);
    }
    // By log10(2), rounded down: never above the true magnitude, so that the first try has too many digits and the
    // first that has not is right. From the exact value each time: what was rounded is not rounded again.
    let first_bit = i32::try_from(value.to_bits() >> 52).unwrap_or(0) - 1023;
    let magnitude = match first_bit {
        -1023 => Big::double(value).first_bit().and_then(|bit| i32::try_from(bit).ok()).unwrap_or(0),
        first_bit => first_bit,
    };
    let mut power = i32::try_from(count).unwrap_or(0) - (magnitude * 301).div_euclid(1000);
    let over = 10_u128.pow(u32::try_from(count).unwrap_or(0));
    loop {
        let digits = match scaled(value, power, ties) {
            Some(whole) if whole >= over => None,
            Some(whole) => u64::try_from(whole).ok(),
            None => {
                let digits = Big::double(value).scaled(power).digits(ties);
                if digits.len() > count { None } else { digits.parse().ok() }
            }
        };
        if let Some(digits) = digits {
            return (digits, -power);
        }
        power -= 1;
    }
}

/// A finite double with so many decimals, halves to even, as `{:.2}` writes it.
///
/// ```
/// # use mediaplan::units::fixed;
/// assert_eq!(fixed(2.675, 2), "2.67");
/// assert_eq!(fixed(-1e21, 0), "-1000000000000000000000");
/// ```
pub fn fixed(value: f64, decimals: u8) -> String {
    let digits = match scaled(value, decimals.into(), Ties::Even) {
        Some(whole) => digits_of(whole),
        None => Big::double(value).scaled(decimals.into()).digits(Ties::Even),
    };
    let digits = format!("{digits:0>width$}", width = usize::from(decimals) + 1);
    let at = digits.len().saturating_sub(decimals.into());
    let (whole, fraction) = digits.split_at_checked(at).unwrap_or((&digits, ""));
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

/// A double as `{}` writes it: the shortest decimal, without an exponent.
///
/// ```
/// # use mediaplan::units::plain;
/// assert_eq!(plain(0.05), "0.05");
/// assert_eq!(plain(1e21), "1000000000000000000000");
/// ```
pub fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::from(if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        });
    }
    let (digits, exponent) = shortest(value);
    let sign = if value.is_sign_negative() { "-" } else { "" };
    format!("{sign}{}", spelled_out(digits, exponent))
}

/// `digits × 10^exponent` without an exponent.
pub(crate) fn spelled_out(digits: u64, exponent: i32) -> String {
    let zeros = usize::try_from(exponent.unsigned_abs()).unwrap_or(0);
    if digits == 0 {
        return String::from("0");
    }
    if exponent >= 0 {
        return format!("{digits}{}", "0".repeat(zeros));
    }
    let digits = format!("{digits:0>width$}", width = zeros + 1);
    let (whole, fraction) = digits.split_at_checked(digits.len() - zeros).unwrap_or((&digits, ""));
    format!("{whole}.{fraction}")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(value: f64) {
        let text = format!("{value:e}");
        let (digits, exponent) = text.trim_start_matches('-').split_once('e').unwrap();
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let exponent = exponent.parse::<i32>().unwrap() - i32::try_from(fraction.len()).unwrap();
        let mantissa: u64 = format!("{whole}{fraction}").parse().unwrap();
        let mut shown = shortest(value);
        if fraction.is_empty() && mantissa.is_multiple_of(10) && mantissa != 0 {
            shown = (mantissa, exponent);
        }
        assert_eq!(shown, (mantissa, exponent), "{value:e}");
        assert_eq!(plain(value), value.to_string());
        for decimals in [0, 1, 2, 8] {
            assert_eq!(fixed(value, decimals), format!("{value:.*}", usize::from(decimals)), "{value:e}");
        }
        for count in [1_usize, 3, 15] {
            let text = format!("{:.*e}", count - 1, value.abs());
            let (digits, exponent) = text.split_once('e').unwrap();
            let expected: u64 = digits.replace('.', "").parse().unwrap();
            let places = i32::try_from(count).unwrap() - 1;
            if value != 0.0 {
                assert_eq!(
                    significant(value.abs(), count, Ties::Even),
                    (expected, exponent.parse::<i32>().unwrap() - places),
                    "{value:e}"
                );
            }
        }
    }

    #[test]
    fn powers_and_edges() {
        for power in -1074..=1023 {
            check(libm::exp2(f64::from(power)));
        }
        for power in -320..=308 {
            let value: f64 = format!("1e{power}").parse().unwrap();
            check(value);
            check(value.next_down());
            check(value.next_up());
        }
        for value in
            [0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 9.995, 99.95, 999.5, 0.05, 5e-324, f64::MAX, 9_007_199_254_740_993.0]
        {
            check(value);
        }
    }

    proptest! {
        #[test]
        fn as_the_standard_library_writes(bits in 0..0x7ff0_0000_0000_0000_u64, is_negative: bool) {
            let value = f64::from_bits(bits);
            check(if is_negative { -value } else { value });
        }

        #[test]
        fn amounts_write_like_std(whole in 0..2_000_000_000_u64, places in 0..7_i32) {
            check(nearest(whole.into(), -places));
        }
    }
}
