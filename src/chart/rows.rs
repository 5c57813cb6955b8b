//! Layout shared by charts of rows: the column of names, the row height, the axis that leaves room for the values.

use super::axes::Axis;
use super::canvas::{LABEL, count};
use super::glyphs::{self, Weight, fitted};

/// Room above a panel for its heading, in px.
pub(crate) const HEAD: f64 = 22.0;
/// Room below a panel for the numbers of its axis, in px.
pub(crate) const FOOT: f64 = 20.0;
/// Between a bar's end, or its whisker's, and its value, in px.
pub(crate) const GAP: f64 = 6.0;

/// Height of a bar in rows of this height.
pub(crate) fn bar_height(row: f64) -> f64 {
    (row * 0.56).min(14.0)
}

/// Width of the column of names: as wide as the widest, at most 36 % of the drawing.
pub(crate) fn name_width(names: &[String], width: f64) -> f64 {
    name_room(names.iter().map(|name| glyphs::width(name, LABEL, Weight::Regular)), width)
}

/// [`name_width`] for names of these widths.
pub(crate) fn name_room(names: impl Iterator<Item = f64>, width: f64) -> f64 {
    (names.fold(0.0, f64::max).min(width * 0.36) + 10.0).ceil()
}

/// Axis of so many rows from the top, with names at some of its places.
pub(crate) fn axis(rows: usize, names: Vec<(f64, String)>) -> Axis {
    Axis::places(count(rows.max(1))..0.0, names)
}

/// The names, each in the middle of its row, cut to the `room` px left of the panel.
pub(crate) fn names(names: &[String], room: f64) -> Vec<(f64, String)> {
    let name = |text: &String| fitted(text, LABEL, Weight::Regular, room - 10.0);
    names.iter().enumerate().map(|(place, text)| (count(place) + 0.5, name(text))).collect()
}

/// A value as bars can show it: finite and not below zero. Anything else counts as missing.
pub(crate) fn shown(value: f64) -> Option<f64> {
    (value.is_finite() && value >= 0.0).then_some(value)
}

/// The end of an axis of `room` px on which every bar's end leaves room for its text. `ends` pairs the two.
pub(crate) fn axis_end(ends: &[(f64, &str)], size: f64, room: f64) -> f64 {
    axis_room(ends.iter().map(|(end, text)| (*end, glyphs::width(text, size, Weight::Regular))), room)
}

/// [`axis_end`] for texts of these widths.
pub(crate) fn axis_room(ends: impl Iterator<Item = (f64, f64)>, room: f64) -> f64 {
    ends.map(|(end, width)| {
        let left = room - GAP - width;
        // However long the text, an eighth of the room stays with the bars: a number is never cut.
        end * room / left.max(room / 8.0)
    })
    .fold(0.0, f64::max)
}
