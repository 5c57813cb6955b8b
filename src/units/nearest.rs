//! The double nearest to a decimal.

use super::big::Big;

/// Powers of ten up to this one are doubles themselves, so that one division or multiplication rounds once.
const EXACT_POWER: u32 = 22;
/// Whole numbers up to this one are.
const EXACT_WHOLE: u128 = 1 << 53;
/// Bits of a double's mantissa behind the hidden one.
const PRECISION: i64 = 52;
/// Exponent of the least normal double's first bit.
const EXPONENT_MIN: i64 = -1022;
/// Exponent of the greatest double's first bit.
const EXPONENT_MAX: i64 = 1023;

/// The double nearest to `mantissa × 10^exponent`, halves to even, as the standard library reads `"123e-2"`.
///
/// The standard library's reader is faster on long numbers by means of a table of ten kilobytes that does not compress.
/// The page would carry it for this alone: nearly every number of a plan takes the first way below, which is one
/// operation.
///
/// ```
/// # use mediaplan::units::nearest;
/// assert_eq!(nearest(145, -1), 14.5);
/// assert_eq!(nearest(17_976_931_348_623_157, 292), f64::MAX);
/// ```
pub fn nearest(mantissa: u128, exponent: i32) -> f64 {
    let power = exponent.unsigned_abs();
    if mantissa <= EXACT_WHOLE && power <= EXACT_POWER {
        #[expect(clippy::cast_precision_loss, reason = "up to 2^53 nothing is lost")]
        let whole = mantissa as f64;
        let power = (0..power).fold(1.0, |power, _| power * 10.0);
        return if exponent < 0 { whole / power } else { whole * power };
    }
    match exponent {
        // Beyond the greatest double, or below half of the least, whatever the mantissa.
        311.. if mantissa > 0 => f64::INFINITY,
        ..-400 => 0.0,
        _ if mantissa == 0 => 0.0,
        _ => rounded(mantissa, exponent),
    }
}

/// The same by whole numbers as long as they need be.
fn rounded(mantissa: u128, exponent: i32) -> f64 {
    let exact = Big::whole(mantissa).scaled(exponent);
    let Some(first) = exact.first_bit() else { return 0.0 };
    if first > EXPONENT_MAX {
        return f64::INFINITY;
    }
    // Below the least normal double the bits stand as they are; above, the first one is hidden. Rounding up to the next
    // power of two carries into the exponent, as it should.
    let last = first.max(EXPONENT_MIN) - PRECISION;
    let exponent = u64::try_from(first - EXPONENT_MIN).unwrap_or(0);
    f64::from_bits(exact.rounded_at(last) + (exponent << 52))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(mantissa: u128, exponent: i32) {
        let expected: f64 = format!("{mantissa}e{exponent}").parse().unwrap();
        assert_eq!(nearest(mantissa, exponent).to_bits(), expected.to_bits(), "{mantissa}e{exponent}");
    }

    #[test]
    fn the_edges_of_doubles() {
        for mantissa in [0, 1, 2, 9, 10, (1 << 53) - 1, 1 << 53, (1 << 53) + 1, 5, u64::MAX.into(), u128::MAX] {
            for exponent in
                [0, 1, -1, 22, 23, -22, -23, 100, -100, 291, 308, 309, 310, 311, -307, -308, -323, -324, -400, -500]
            {
                check(mantissa, exponent);
            }
        }
        for (mantissa, exponent) in [
            (22_250_738_585_072_014, -324),
            (22_250_738_585_072_011, -324),
            (49_406_564_584_124_654, -340),
            (24_703_282_292_062_327, -340),
            (24_703_282_292_062_328, -340),
            (17_976_931_348_623_157, 292),
            (17_976_931_348_623_158, 292),
            (17_976_931_348_623_159, 292),
            (9_007_199_254_740_993, 0),
            (90_071_992_547_409_930_000_000_000_000_000_001, -19),
        ] {
            check(mantissa, exponent);
        }
    }

    proptest! {
        #[test]
        fn as_the_standard_library_reads(mantissa: u64, exponent in -345..=312) {
            check(mantissa.into(), exponent);
        }

        #[test]
        fn long_numbers_read_like_std(mantissa: u128, exponent in -380..=280) {
            check(mantissa, exponent);
        }

        #[test]
        fn written_double_reads_back(bits in 0..0x7ff0_0000_0000_0000_u64) {
            let value = f64::from_bits(bits);
            let text = format!("{value:e}");
            let (digits, exponent) = text.split_once('e').unwrap();
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            let exponent = exponent.parse::<i32>().unwrap() - i32::try_from(fraction.len()).unwrap();
            prop_assert_eq!(nearest(format!("{whole}{fraction}").parse().unwrap(), exponent).to_bits(), bits);
        }
    }
}
