//! Discounts of a channel, one after the other.

use serde::{Deserialize, Serialize};

use crate::units::{Share, Text};

/// The most discounts that a channel may have: more than any order seen, few enough to bound every loop.
pub const DISCOUNTS_MAX: usize = 8;

/// One discount on gross media: agency, volume, early booking, campaign …
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discount {
    /// Name, for whoever checks the order; may be empty.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// Rate, on what the discounts before it left.
    pub rate: Share,
}

/// Discounts in a row: each is taken of what the former left.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Discounts(Vec<Discount>);

impl Discounts {
    /// Discounts of these rates, without names; those beyond [`DISCOUNTS_MAX`] are dropped.
    pub fn of_rates(rates: &[Share]) -> Self {
        Self::from(rates.iter().map(|rate| Discount { name: Text::default(), rate: *rate }).collect::<Vec<_>>())
    }

    /// One discount; none where it is zero.
    pub fn single(rate: Share) -> Self {
        if rate == Share::NONE { Self::default() } else { Self::of_rates(&[rate]) }
    }

    /// The discounts, the first one first.
    pub fn list(&self) -> &[Discount] {
        &self.0
    }

    /// True where there is no discount.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Rate that they come to: `1 − Π (1 − d_i)`.
    ///
    /// - **Unit:** share of gross media, 0 to 1. 0 without discounts; a single discount is its own rate, bit for bit.
    ///
    /// ```
    /// # use mediaplan::{scenario::Discounts, units::Share};
    /// let tenth = Share::new(0.1)?;
    /// assert_eq!(Discounts::of_rates(&[tenth; 3]).rate(), Share::new(0.271)?);
    /// assert_eq!(Discounts::of_rates(&[tenth]).rate(), tenth);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn rate(&self) -> Share {
        Share::new(in_row(self.0.iter().map(|one| one.rate.get()))).unwrap_or(Share::WHOLE)
    }

    /// The discounts of other rates, each with the name that stands in its place.
    #[must_use]
    pub fn with_names_of(self, before: &Self) -> Self {
        let name = |at: usize| before.0.get(at).map(|one| one.name.clone()).unwrap_or_default();
        Self(self.0.into_iter().enumerate().map(|(at, one)| Discount { name: name(at), ..one }).collect())
    }

    /// The discounts with a change of the one at a place, or of a new one behind the last; as they were when full.
    #[must_use]
    pub fn with(mut self, at: usize, change: impl FnOnce(&mut Discount)) -> Self {
        if at >= self.0.len() && self.0.len() < DISCOUNTS_MAX {
            self.0.push(Discount { name: Text::default(), rate: Share::NONE });
        }
        if let Some(discount) = self.0.get_mut(at) {
            change(discount);
        }
        self
    }

    /// The discounts without the one at a place.
    #[must_use]
    pub fn without(mut self, at: usize) -> Self {
        if at < self.0.len() {
            self.0.remove(at);
        }
        self
    }
}

impl From<Vec<Discount>> for Discounts {
    /// The discounts of a list; those beyond [`DISCOUNTS_MAX`] are dropped.
    fn from(mut discounts: Vec<Discount>) -> Self {
        discounts.truncate(DISCOUNTS_MAX);
        Self(discounts)
    }
}

/// Rate that rates in a row come to: `1 − Π (1 − d_i)`, settled to 10^−15, which is what a double of a short decimal is
/// off by. One rate is returned as it is.
pub fn in_row(rates: impl Iterator<Item = f64>) -> f64 {
    let (mut only, mut left, mut count) = (0.0, 1.0, 0_u32);
    for rate in rates {
        (only, left, count) = (rate, left * (1.0 - rate), count + 1);
    }
    if count <= 1 { only } else { libm::rint((1.0 - left) * 1e15) / 1e15 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(value: f64) -> Share {
        Share::new(value).unwrap()
    }

    #[test]
    fn each_discount_is_of_what_the_former_left() {
        let check = |rates: &[f64], together: f64| {
            let rates: Vec<Share> = rates.iter().map(|rate| share(*rate)).collect();
            assert_eq!(Discounts::of_rates(&rates).rate(), share(together), "{rates:?}");
        };
        check(&[], 0.0);
        check(&[0.15], 0.15);
        check(&[0.1, 0.1], 0.19);
        check(&[0.15, 0.05, 0.02], 0.20865);
        check(&[0.5, 1.0], 1.0);
        check(&[0.0, 0.3], 0.3);
    }

    #[test]
    fn names_stay_with_their_places() {
        let named = Discounts::default().with(0, |one| one.name = Text::cut("Agency"));
        let named = named.with(1, |one| (one.name, one.rate) = (Text::cut("Volume"), share(0.1)));
        let typed = Discounts::of_rates(&[share(0.2)]).with_names_of(&named);
        assert_eq!(typed.list(), [Discount { name: Text::cut("Agency"), rate: share(0.2) }]);
        assert_eq!(named.without(0).list(), [Discount { name: Text::cut("Volume"), rate: share(0.1) }]);
    }

    #[test]
    fn no_more_discounts_than_a_channel_may_have() {
        let many = Discounts::of_rates(&[share(0.1); DISCOUNTS_MAX + 3]);
        assert_eq!(many.list().len(), DISCOUNTS_MAX);
        assert_eq!(many.clone().with(DISCOUNTS_MAX, |one| one.rate = share(0.9)), many);
    }
}
