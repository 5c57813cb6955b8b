//! Quantities as types: what a number means, its unit, and the values it may take.
//!
//! A constructor parses and refuses; it never clamps. So a value of these types is finite and in range wherever it
//! turns up, and the formulas of [`crate::reach`] need not ask.

mod big;
mod currency;
mod date;
mod decimal;
mod locale;
mod moment;
mod money;
mod nearest;
mod order;
mod quantity;
mod text;

pub(crate) use big::Ties;
pub use currency::Currency;
pub use date::{Date, Weekday};
pub use decimal::{fixed, plain, shortest};
pub(crate) use decimal::{significant, spelled_out};
pub use locale::Locale;
pub use moment::Moment;
pub use money::{Money, split};
pub use nearest::nearest;
pub use order::order;
pub use quantity::{
    Bounds, Contacts, Count, Evenness, ExchangeRate, Frequency, FrequencyCap, Goal, HalfLife, Hours, OutOfRange,
    People, Posts, Price, Share, WeekDays, Weeks,
};
pub use text::{Note, Text, TextError};
