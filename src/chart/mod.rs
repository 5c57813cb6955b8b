//! Charts: values in, SVG text out, drawn by plotters.
//!
//! Pure functions: the same data, theme and size give the same text natively and in WebAssembly. The room knows no plan, no
//! forecast and no browser; it also holds no words: headings, labels and number formats are handed over by the caller.
//!
//! - [`ranking`]: horizontal bars, one or two panels that share their rows.
//! - [`shares`]: planned share against forecast share.
//! - [`curve`]: reach against spend, in total and by channel.
//! - [`frequency`]: people by number of contacts.
//! - [`weeks`]: figures week by week, in panels that share their weeks.
//!
//! Every drawing carries its [`Mark`]s, so that the page can answer the pointer and the arrow keys with the nearest value.
//! The SVG has no `style` attribute and no `<style>` element: the page's content policy refuses both.

mod axes;
mod board;
pub mod curve;
mod drawing;
mod elements;
mod ends;
pub mod frequency;
mod glyphs;
mod paper;
pub mod ranking;
mod rows;
#[cfg(test)]
mod sample;
pub mod shares;
mod spread;
pub mod theme;
pub mod ticks;
pub mod weeks;

pub use drawing::{Drawing, Mark, Size, Step, Writer};
pub use theme::Theme;
pub use ticks::Tick;

/// Length of a bar in px when the greatest value fills the room.
pub fn bar_length(value: f64, max: f64, room: f64) -> f64 {
    if max > 0.0 { libm::rint(value / max * room * 10.0) / 10.0 } else { 0.0 }
}
