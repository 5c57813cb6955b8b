//! Numbers the way a language writes them, and back again from what planners type or paste.
//!
//! Own code rather than ICU: three languages differ in two characters and a space, and ICU's number formatter and its
//! data would add hundreds of kilobytes to the page.
//!
//! | | grouping | decimal |
//! |---|---|---|
//! | English | `1,234` | `.50` |
//! | Dutch | `1.234` | `,50` |
//! | Russian | `1 234`, no-break space | `,50` |
//!
//! English writes `73%`, the others `73 %` with a no-break space. All of them: a real minus sign (U+2212) and an en
//! dash with spaces in ranges. Rounding is
//! half to even on the exact decimal expansion of the value; Rust's float formatting does it with integers, so native
//! and WebAssembly agree to the last digit.

mod affix;
mod compute;
mod decimal;
mod read;
mod write;

pub use affix::{Currencies, PercentSign};
pub use compute::amount;
pub use decimal::Decimal;
pub use read::{Number, NumberError, Parsed, Reading, both_readings, parse};
pub use write::{
    Scale, decimals, money, money_whole, number, percent, percent_typed, range, scaled, typed, whole, with_percent_sign,
};

/// Text for a missing value.
pub const MISSING: &str = "–";
/// The minus sign.
pub const MINUS: char = '\u{2212}';
/// Keeps a number and what belongs to it on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';
