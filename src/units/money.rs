//! Amounts of money, whole minor units of a currency.

use core::iter::Sum;
use core::ops::{Add, Neg, Sub};

use serde::{Deserialize, Serialize};

use super::{Bounds, Currency, OutOfRange, Share, order};

/// An amount of money.
///
/// - **Unit:** whole minor units (cents) of the plan's currency, so sums are exact.
/// - **Range:** an amount that a planner enters is 0 to 10^14 minor units ([`Money::new`]); what is derived from
///   amounts may be negative and is bounded by the number of lines times that.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Money(i64);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The greatest amount that can be entered, in minor units.
    pub const MAX_MINOR: i64 = 100_000_000_000_000;
    /// The greatest amount that can be entered.
    pub const MOST: Self = Self(Self::MAX_MINOR);

    /// An amount that was entered, in minor units.
    ///
    /// # Errors
    /// [`OutOfRange`] below zero or above [`Self::MAX_MINOR`].
    #[expect(clippy::cast_precision_loss, reason = "the refused value is only shown")]
    pub fn new(minor: i64) -> Result<Self, OutOfRange> {
        if (0..=Self::MAX_MINOR).contains(&minor) { Ok(Self(minor)) } else { Err(Self::refused(minor as f64)) }
    }

    /// The amount nearest to a number of major units, halves to even.
    ///
    /// # Errors
    /// [`OutOfRange`] as for [`Money::new`], and for what is not a number.
    ///
    /// ```
    /// # use mediaplan::units::{Currency, Money};
    /// assert_eq!(Money::from_major(14.995, Currency::Eur)?.minor(), 1500);
    /// assert_eq!(Money::from_major(1200.0, Currency::Jpy)?.minor(), 1200);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn from_major(major: f64, currency: Currency) -> Result<Self, OutOfRange> {
        let minor = libm::rint(major * currency.minor_per_major());
        #[expect(clippy::cast_precision_loss, reason = "10^14 is exact in a double")]
        if (0.0..=Self::MAX_MINOR as f64).contains(&minor) {
            #[expect(clippy::cast_possible_truncation, reason = "whole and in range")]
            Ok(Self(minor as i64))
        } else {
            Err(Self::refused(minor))
        }
    }

    fn refused(minor: f64) -> OutOfRange {
        #[expect(clippy::cast_precision_loss, reason = "10^14 is exact in a double")]
        OutOfRange { quantity: Bounds::Money, value: minor, min: 0.0, max: Self::MAX_MINOR as f64 }
    }

    /// Whole minor units.
    pub fn minor(self) -> i64 {
        self.0
    }

    /// Major units, for a formula; amounts up to 9·10^15 minor units lose nothing but the last binary digit.
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
    pub fn major(self, currency: Currency) -> f64 {
        self.0 as f64 / currency.minor_per_major()
    }

    /// True if the amount has no cents.
    pub fn is_whole(self, currency: Currency) -> bool {
        let major = self.major(currency);
        libm::rint(major).total_cmp(&major).is_eq()
    }

    /// A share of this amount, rounded half to even.
    #[must_use]
    pub fn share(self, share: Share) -> Self {
        self.times(share.get())
    }

    /// This amount times a finite factor, rounded half to even: hours at a rate, a share, a unit price times units.
    ///
    /// The product of a whole amount and the double of a short decimal is off by less than 2^-52 of itself; it is
    /// brought to 10^-6 of a minor unit first, so that 0.21 × 50 cents, 10.5 on paper, is a half and goes to even.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "amounts stay below 2^53 minor units"
    )]
    pub fn times(self, factor: f64) -> Self {
        debug_assert!(factor.is_finite(), "a factor of money must be finite: {factor}");
        let product = self.0 as f64 * factor;
        let settled = if libm::fabs(product) < 1e9 { libm::rint(product * 1e6) / 1e6 } else { product };
        Self(libm::rint(settled) as i64)
    }

    /// This amount split by weights so that the parts add up to it exactly: the largest-remainder method, ties to
    /// the earlier part. Weights are not negative; when all are zero the first part takes everything.
    ///
    /// ```
    /// # use mediaplan::units::Money;
    /// let parts = Money::new(100)?.split(&[1.0, 1.0, 1.0]);
    /// assert_eq!(parts.iter().map(|part| part.minor()).collect::<Vec<_>>(), [34, 33, 33]);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn split(self, weights: &[f64]) -> Vec<Self> {
        split(self.0, weights).into_iter().map(Self).collect()
    }
}

/// A whole number split in proportion to weights, by the largest remainder: the parts add up to it. Without any weight
/// the first part has it all.
///
/// ```
/// # use mediaplan::units::split;
/// assert_eq!(split(5, &[1.0, 2.0]), [2, 3]);
/// ```
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "whole numbers stay below 2^53")]
pub fn split(whole: i64, weights: &[f64]) -> Vec<i64> {
    let total: f64 = weights.iter().sum();
    let exact = |at: usize| match weights.get(at) {
        Some(weight) if total > 0.0 => whole as f64 * weight / total,
        Some(_) if at == 0 => whole as f64,
        Some(_) | None => 0.0,
    };
    let mut parts: Vec<i64> = (0..weights.len()).map(|at| libm::floor(exact(at)) as i64).collect();
    let mut rest = whole - parts.iter().sum::<i64>();
    if rest == 0 {
        return parts;
    }
    let remainders: Vec<f64> = (0..parts.len()).map(|at| exact(at) - libm::floor(exact(at))).collect();
    let remainder = |at: usize| remainders.get(at).copied().unwrap_or(0.0);
    let order = order(parts.len(), &|a, b| remainder(b).total_cmp(&remainder(a)));
    for at in order.iter().cycle().take(parts.len() * 2) {
        if rest == 0 {
            break;
        }
        if let Some(part) = parts.get_mut(*at) {
            *part += rest.signum();
            rest -= rest.signum();
        }
    }
    parts
}

impl TryFrom<i64> for Money {
    type Error = OutOfRange;
    fn try_from(minor: i64) -> Result<Self, OutOfRange> {
        Self::new(minor)
    }
}

impl From<Money> for i64 {
    fn from(money: Money) -> Self {
        money.0
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_goes_to_the_even_neighbour() {
        let share = |minor, share| Money(minor).share(Share::new(share).unwrap()).minor();
        assert_eq!(share(50, 0.21), 10);
        assert_eq!(share(150, 0.21), 32);
        assert_eq!(share(7_870_000, 0.21), 1_652_700);
        // The products of these doubles lie beside the half.
        assert_eq!([share(100, 0.575), share(150, 0.57), share(180, 0.575)], [58, 86, 104]);
        assert_eq!([share(300, 0.035), share(350, 0.07)], [10, 24]);
    }

    #[test]
    fn parts_add_up() {
        let parts = Money(10_001).split(&[0.2, 0.3, 0.5, 0.0]);
        assert_eq!(parts.iter().copied().sum::<Money>(), Money(10_001));
        assert_eq!(Money(7).split(&[0.0, 0.0]), [Money(7), Money(0)]);
    }

    #[test]
    fn unspendable_amount_is_refused() {
        assert!(Money::new(-1).is_err());
        assert!(Money::from_major(f64::NAN, Currency::Eur).is_err());
        assert!(Money::from_major(1e13, Currency::Eur).is_err());
    }
}
