//! Doubles as decimal digits.
//!
//! The standard library writes the same digits faster, by 6 KB of code that the page would carry for the few hundred numbers that
//! it shows. The tests hold every way against it.

use super::big::{Big, Ties};
use super::nearest;

/// Digits that tell any two doubles apart.
const DIGITS_MAX: usize = 17;
/// A decimal of up to so many digits comes back as it was, so a double that is one is found at once. Below the least normal
/// double there are fewer.
const DIGITS_SURE: usize = 15;

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
    let least = if value < f64::MIN_POSITIVE { 1 } else { DIGITS_SURE };
    for count in least..=DIGITS_MAX {
        let (digits, exponent) = significant(value, count, Ties::Up);
        // At a power of two the doubles below stand closer: the next decimal above may read back where the nearest does not.
        let found = [digits, digits + 1]
            .into_iter()
            .find(|digits| nearest((*digits).into(), exponent).to_bits() == value.to_bits());
        if let Some(mut digits) = found {
            let mut exponent = exponent;
            while digits != 0 && digits.is_multiple_of(10) {
                (digits, exponent) = (digits / 10, exponent + 1);
            }
            return (digits, if digits == 0 { 0 } else { exponent });
        }
    }
    (0, 0)
}

/// A magnitude rounded to `count` digits, at most 19: `digits × 10^exponent`.
pub(crate) fn significant(value: f64, count: usize, ties: Ties) -> (u64, i32) {
    if value == 0.0 {
        return (0, 0);
    }
    let exact = Big::double(value);
    // By log10(2), rounded down: never above the true magnitude, so that the first try has too many digits and the first that
    // has not is right.
    let magnitude = (exact.first_bit().unwrap_or(0) * 301).div_euclid(1000);
    let mut power = i32::try_from(count).unwrap_or(0) - i32::try_from(magnitude).unwrap_or(0);
    loop {
        // From the exact value each time: what was rounded is not rounded again.
        let digits = exact.clone().scaled(power).digits(ties);
        if digits.len() <= count {
            return (digits.parse().unwrap_or(0), -power);
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
    let digits = Big::double(value).scaled(decimals.into()).digits(Ties::Even);
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
    let zeros = usize::try_from(exponent.unsigned_abs()).unwrap_or(0);
    if exponent >= 0 {
        return format!("{sign}{digits}{}", "0".repeat(zeros));
    }
    let digits = format!("{digits:0>width$}", width = zeros + 1);
    let (whole, fraction) = digits.split_at_checked(digits.len() - zeros).unwrap_or((&digits, ""));
    format!("{sign}{whole}.{fraction}")
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
        fn amounts_too(whole in 0..2_000_000_000_u64, places in 0..7_i32) {
            check(nearest(whole.into(), -places));
        }
    }
}
