//! A number as it was typed, without loss.

use crate::units::nearest;

/// An exact decimal number, `mantissa · 10^exponent`.
///
/// - **Range:** what [`super::parse`] makes is below 10^18 and has at most 30 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// All digits, with the sign.
    pub mantissa: i128,
    /// Power of ten.
    pub exponent: i32,
}

impl Decimal {
    /// The nearest double: `14.50` gives the same as the literal `14.50` in the source.
    ///
    /// ```
    /// # use mediaplan::words::number::Decimal;
    /// assert_eq!(Decimal { mantissa: 145, exponent: -3 }.to_f64(), 0.145);
    /// ```
    pub fn to_f64(self) -> f64 {
        let magnitude = nearest(self.mantissa.unsigned_abs(), self.exponent);
        if self.mantissa < 0 { -magnitude } else { magnitude }
    }

    /// This number times `10^power`.
    #[must_use]
    pub fn shifted(self, power: i32) -> Self {
        Self { exponent: self.exponent.saturating_add(power), ..self }
    }

    /// True for a number without decimals.
    pub fn is_whole(self) -> bool {
        let unit = 10_i128.checked_pow(self.exponent.unsigned_abs());
        self.exponent >= 0 || self.mantissa == 0 || unit.is_some_and(|unit| self.mantissa % unit == 0)
    }

    /// The nearest whole number, halves to even; nothing beyond 64 bits.
    pub fn rounded(self) -> Option<i64> {
        if self.mantissa == 0 {
            return Some(0);
        }
        let unit = 10_i128.checked_pow(self.exponent.unsigned_abs());
        let whole = match unit {
            Some(unit) if self.exponent < 0 => rounded_half_even(self.mantissa, unit),
            Some(unit) => self.mantissa.checked_mul(unit)?,
            // Divided by more than any mantissa, or multiplied beyond every bound.
            None if self.exponent < 0 => 0,
            None => return None,
        };
        i64::try_from(whole).ok()
    }
}

/// `amount / unit` to the nearest whole number, halves to even; `unit` is above zero.
pub(super) fn rounded_half_even(amount: i128, unit: i128) -> i128 {
    debug_assert!(unit > 0, "a unit is above zero: {unit}");
    let (quotient, rest) = (amount.div_euclid(unit), amount.rem_euclid(unit));
    // Compared with what is missing to the next, because twice the rest may overflow.
    match rest.cmp(&(unit - rest)) {
        core::cmp::Ordering::Less => quotient,
        core::cmp::Ordering::Equal => quotient + quotient.rem_euclid(2),
        core::cmp::Ordering::Greater => quotient + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_decimals() {
        let is_whole = |mantissa, exponent| Decimal { mantissa, exponent }.is_whole();
        assert!(is_whole(5, 0) && is_whole(5, 60) && is_whole(500, -2) && is_whole(0, -60) && is_whole(-30, -1));
        assert!(!is_whole(501, -2) && !is_whole(1, -60) && !is_whole(-35, -1));
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let rounded = |mantissa, exponent| Decimal { mantissa, exponent }.rounded();
        assert_eq!(rounded(145, -1), Some(14));
        assert_eq!(rounded(155, -1), Some(16));
        assert_eq!(rounded(-145, -1), Some(-14));
        assert_eq!(rounded(-155, -1), Some(-16));
        assert_eq!(rounded(-156, -2), Some(-2));
        assert_eq!(rounded(12, 3), Some(12_000));
        assert_eq!(rounded(1, -60), Some(0));
        assert_eq!(rounded(1, 60), None);
        assert_eq!(rounded(1, 19), None);
    }
}
