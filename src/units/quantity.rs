//! Bounded numbers. One macro, because all of them differ in range and meaning only.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::value::RawValue;
use thiserror::Error;

use super::plain;

/// Meaning of a number; names the quantity in an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bounds {
    /// [`Share`].
    Share,
    /// [`Price`].
    Price,
    /// [`People`].
    People,
    /// [`Contacts`].
    Contacts,
    /// [`Evenness`].
    Evenness,
    /// [`Hours`].
    Hours,
    /// [`Weeks`].
    Weeks,
    /// [`WeekDays`].
    WeekDays,
    /// [`FrequencyCap`].
    FrequencyCap,
    /// [`Posts`].
    Posts,
    /// [`HalfLife`].
    HalfLife,
    /// [`Frequency`].
    Frequency,
    /// [`Count`].
    Count,
    /// [`Goal`].
    Goal,
    /// [`ExchangeRate`].
    ExchangeRate,
    /// [`super::Money`].
    Money,
    /// [`super::Date`].
    Date,
}

impl Bounds {
    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Share => "quantity-share",
            Self::Price => "quantity-price",
            Self::People => "quantity-people",
            Self::Contacts => "quantity-contacts",
            Self::Evenness => "quantity-evenness",
            Self::Hours => "quantity-hours",
            Self::Weeks => "quantity-weeks",
            Self::WeekDays => "quantity-week-days",
            Self::FrequencyCap => "quantity-frequency-cap",
            Self::Posts => "quantity-posts",
            Self::HalfLife => "quantity-half-life",
            Self::Frequency => "quantity-frequency",
            Self::Count => "quantity-count",
            Self::Goal => "quantity-target",
            Self::ExchangeRate => "quantity-exchange-rate",
            Self::Money => "quantity-money",
            Self::Date => "quantity-date",
        }
    }
}

impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Share => "A share",
            Self::Price => "A price",
            Self::People => "A number of people",
            Self::Contacts => "A number of contacts",
            Self::Evenness => "Evenness k",
            Self::Hours => "Hours",
            Self::Weeks => "A number of weeks",
            Self::WeekDays => "A number of days of a week",
            Self::FrequencyCap => "A frequency cap",
            Self::Posts => "A number of posts",
            Self::HalfLife => "A half-life in weeks",
            Self::Frequency => "A frequency",
            Self::Count => "A count",
            Self::Goal => "A goal",
            Self::ExchangeRate => "An exchange rate",
            Self::Money => "An amount of money",
            Self::Date => "A date",
        })
    }
}

/// A number that its quantity cannot be: names quantity, value and range.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("{quantity} must be from {} to {}, not {}.", plain(*min), plain(*max), plain(*value))]
pub struct OutOfRange {
    /// The quantity that was to be made.
    pub quantity: Bounds,
    /// The value that was given.
    pub value: f64,
    /// The least it may be.
    pub min: f64,
    /// The most it may be.
    pub max: f64,
}

/// Writes and reads a number by the standard library, which is exact in both directions and in the page already. The
/// JSON library's own ways would bring tables of some twenty kilobytes and, without more of them, miss the last digit.
macro_rules! in_files {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                let number = RawValue::from_string(f64::from(*self).to_string()).map_err(ser::Error::custom)?;
                number.serialize(out)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <Box<RawValue>>::deserialize(from)?;
                let value: f64 = text.get().parse().map_err(de::Error::custom)?;
                Self::try_from(value).map_err(de::Error::custom)
            }
        }
    };
}

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $min:expr, $max:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
        pub struct $name(f64);

        impl $name {
            /// The least value.
            pub const MIN: f64 = $min;
            /// The greatest value.
            pub const MAX: f64 = $max;

            /// The quantity of this value.
            ///
            /// # Errors
            /// [`OutOfRange`] when it is not a number or outside [`Self::MIN`] to [`Self::MAX`].
            pub fn new(value: f64) -> Result<Self, OutOfRange> {
                if (Self::MIN..=Self::MAX).contains(&value) {
                    // Adding zero turns −0 into 0, so that equal values have equal bits.
                    Ok(Self(value + 0.0))
                } else {
                    Err(OutOfRange { quantity: Bounds::$name, value, min: Self::MIN, max: Self::MAX })
                }
            }

            /// The bare number, for a formula.
            pub fn get(self) -> f64 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = OutOfRange;
            fn try_from(value: f64) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        in_files!($name);

        impl From<$name> for f64 {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

quantity!(
    /// A part of a whole: a rate, a discount, a tax.
    ///
    /// - **Unit:** 0 to 1; per cent exists only where text is made or read.
    /// - **Range:** 0 to 1, both included.
    Share, 0.0, 1.0
);
quantity!(
    /// Price of what a channel sells: a thousand contacts, a click, a view, a unit of a flat fee.
    ///
    /// - **Unit:** major units of the plan's currency (euros, not cents); the buying model says per what.
    /// - **Range:** 0.000 001 to one thousand million. A free channel has no price.
    /// - **Source:** the planner's rate card, or a benchmark with year and publisher.
    Price, 1e-6, 1e9
);
quantity!(
    /// Exchange rate between two currencies.
    ///
    /// - **Unit:** major units of the one currency for one major unit of the other.
    /// - **Range:** 0.000 001 to a million.
    /// - **Source:** the planner, for a day; nothing here is looked up.
    ExchangeRate, 1e-6, 1e6
);
quantity!(
    /// A number of people.
    ///
    /// - **Unit:** persons (not accounts, devices or visits).
    /// - **Range:** 0 to twenty thousand million, more than live.
    People, 0.0, 2e10
);
quantity!(
    /// A number of contacts: one advertisement met by one person once.
    ///
    /// - **Unit:** contacts. Delivered is not the same as in view or in target; a figure says which it counts.
    /// - **Range:** 0 to 10^13.
    Contacts, 0.0, 1e13
);
quantity!(
    /// Evenness `k` of exposure on a channel: the shape of the gamma law of how often people meet the channel.
    ///
    /// - **Unit:** none. Small: few people get most of the contacts. Large: everyone gets about the same.
    /// - **Range:** 0.01 to 1,000 (from about 100 it cannot be told from chance, the Poisson law).
    /// - **Source:** default 1, usual range 0.3–2 over a campaign: judgement from the few data sets at hand.
    Evenness, 0.01, 1000.0
);
quantity!(
    /// Hours of paid work.
    ///
    /// - **Unit:** hours.
    /// - **Range:** 0 to 100,000.
    Hours, 0.0, 1e5
);
quantity!(
    /// Time by which an effect outlives its contact: after so many weeks half of it has come.
    ///
    /// - **Unit:** weeks. 0: the effect comes in the week of the contact.
    /// - **Range:** 0 to 104.
    HalfLife, 0.0, 104.0
);

quantity!(
    /// Average number of contacts of the people reached.
    ///
    /// - **Unit:** contacts per person reached. Nobody who was reached was met less than once.
    /// - **Range:** 1 to 1,000.
    Frequency, 1.0, 1000.0
);
quantity!(
    /// A number of things that were counted or are done: engagements, impressions, views, posts a week.
    ///
    /// - **Unit:** as its field says.
    /// - **Range:** 0 to 10^13.
    Count, 0.0, 1e13
);
quantity!(
    /// Goal of a figure: the target of a KPI, in the figure's own unit (shares 0 to 1, money in major units).
    ///
    /// - **Range:** −10^13 to 10^13; a return may be meant to stay above a loss.
    Goal, -1e13, 1e13
);

impl Default for Share {
    /// No part.
    fn default() -> Self {
        Self::NONE
    }
}

impl Share {
    /// No part of it.
    pub const NONE: Self = Self(0.0);
    /// Half of it.
    pub const HALF: Self = Self(0.5);
    /// The whole.
    pub const WHOLE: Self = Self(1.0);
}

impl People {
    /// Nobody.
    pub const NONE: Self = Self(0.0);
}

impl Hours {
    /// None.
    pub const ZERO: Self = Self(0.0);
}

impl Evenness {
    /// The default.
    pub const ONE: Self = Self(1.0);
}

impl HalfLife {
    /// The effect comes in the week of the contact.
    pub const NONE: Self = Self(0.0);
}

impl Weeks {
    /// One week; the first one.
    pub const ONE: Self = Self(1);
}

impl Posts {
    /// One post.
    pub const ONE: Self = Self(1);
}

/// A whole number of weeks that a campaign runs, or a week of it counted from 1.
///
/// - **Range:** 1 to 104.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weeks(u16);

/// Days of a week in which a flight does not run, at its begin or end.
///
/// - **Range:** 0 to 6.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct WeekDays(u16);

impl WeekDays {
    /// The whole week.
    pub const NONE: Self = Self(0);

    /// True for a whole week.
    pub fn is_none(&self) -> bool {
        self.0 == 0
    }
}

/// The most contacts that one person is served on a channel over the campaign.
///
/// - **Unit:** contacts a person.
/// - **Range:** 1 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrequencyCap(u16);

/// A number of posts.
///
/// - **Range:** 1 to 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posts(u16);

macro_rules! whole {
    ($name:ident, $min:expr, $max:expr) => {
        impl $name {
            /// The least value.
            pub const MIN: u16 = $min;
            /// The greatest value.
            pub const MAX: u16 = $max;

            /// The quantity of this whole number.
            ///
            /// # Errors
            /// [`OutOfRange`] outside [`Self::MIN`] to [`Self::MAX`].
            pub fn new(value: u16) -> Result<Self, OutOfRange> {
                Self::try_from(f64::from(value))
            }

            /// The bare number.
            pub fn get(self) -> u16 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = OutOfRange;
            fn try_from(value: f64) -> Result<Self, OutOfRange> {
                (Self::MIN..=Self::MAX).find(|whole| f64::from(*whole).total_cmp(&value).is_eq()).map(Self).ok_or(
                    OutOfRange { quantity: Bounds::$name, value, min: f64::from(Self::MIN), max: f64::from(Self::MAX) },
                )
            }
        }

        impl From<$name> for f64 {
            fn from(value: $name) -> Self {
                f64::from(value.0)
            }
        }

        in_files!($name);
    };
}
whole!(Weeks, 1, 104);
whole!(WeekDays, 0, 6);
whole!(FrequencyCap, 1, 100);
whole!(Posts, 1, 1000);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonsense_is_refused_by_name() {
        assert!(Share::new(f64::NAN).is_err());
        assert!(People::new(f64::INFINITY).is_err());
        assert!(Price::new(0.0).is_err());
        assert!(Weeks::new(0).is_err());
        assert!(FrequencyCap::try_from(2.5).is_err());
        let said = Share::new(1.2).unwrap_err().to_string();
        assert_eq!(said, "A share must be from 0 to 1, not 1.2.");
    }

    #[test]
    fn zero_has_one_sign() {
        assert_eq!(Share::new(-0.0).unwrap().get().to_bits(), 0);
    }
}
