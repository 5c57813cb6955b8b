//! Charts: values in, SVG text out, drawn by plotters.
//!
//! Pure functions: the same data, theme and size give the same text natively and in WebAssembly. The room knows no
//! plan, no forecast and no browser; it also holds no words: headings, labels and number formats are handed over by the
//! caller.
//!
//! - [`ranking`]: horizontal bars, one or two panels that share their rows.
//! - [`shares`]: planned share against forecast share.
//! - [`curve`]: reach against spend, in total and by channel.
//! - [`frequency`]: people by number of contacts.
//! - [`frontier`]: the best result for every total.
//! - [`shifts`]: how amounts change, row by row.
//! - [`weeks`]: figures week by week, in panels that share their weeks.
//! - [`funnel`]: from contacts to sales, on a logarithmic axis, and money below.
//! - [`waterfall`]: from a first sum to a last one, change by change.
//!
//! Every drawing carries its [`Mark`]s, so that the page can answer the pointer and the arrow keys with the nearest
//! value. The SVG has no `style` attribute and no `<style>` element: the page's content policy refuses both.

mod axes;
mod canvas;
pub mod curve;
mod drawing;
mod elements;
mod emphasis;
mod end_labels;
pub mod frequency;
pub mod frontier;
pub mod funnel;
mod glyphs;
mod label_layout;
#[cfg(test)]
mod legible;
mod picture;
pub mod ranking;
mod rows;
#[cfg(test)]
mod sample;
pub mod shares;
pub mod shifts;
mod svg_backend;
pub mod theme;
pub mod ticks;
pub mod waterfall;
pub mod weeks;

pub use drawing::{Drawing, Front, Mark, MarkMove, Size, Writer};
pub use emphasis::emphasised;
pub(crate) use glyphs::BENCHMARK_MARK;
pub use picture::{Caption, LegendKey, Sign, picture};
pub use theme::{Theme, shape_number};
pub use ticks::Tick;

/// Length of a bar in px when the greatest value fills the room.
pub fn bar_length(value: f64, max: f64, room: f64) -> f64 {
    if max > 0.0 { libm::rint(value / max * room * 10.0) / 10.0 } else { 0.0 }
}

/// The class of a cell by how much of the greatest value it holds, in five steps; none where there is nothing. The
/// number stands in the cell, so the shade only helps to see the shape.
pub fn heat(value: i64, most: i64) -> Option<&'static str> {
    const STEPS: [&str; 5] = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5"];
    if value <= 0 || most <= 0 {
        return None;
    }
    let step = usize::try_from((value.saturating_mul(5) - 1) / most).unwrap_or(0).min(4);
    STEPS.get(step).copied()
}

/// [`heat`] of a part of a whole.
#[expect(clippy::cast_possible_truncation, reason = "a share in thousandths")]
pub fn heat_of_share(share: f64) -> Option<&'static str> {
    heat(libm::rint(share * 1000.0) as i64, 1000)
}

#[cfg(test)]
mod heat_tests {
    use super::heat;

    #[test]
    fn a_cell_is_as_dark_as_it_is_heavy() {
        assert_eq!(
            [0, 1, 20, 21, 100].map(|value| heat(value, 100)),
            [None, Some("heat-1"), Some("heat-1"), Some("heat-2"), Some("heat-5")]
        );
        assert_eq!(heat(5, 0), None);
    }
}
