//! Names at the ends of lines, at the right of a panel.

use plotters::element::PathElement;
use plotters_backend::text_anchor::HPos;

use super::axes::stroke;
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle};
use super::glyphs::{Weight, fitted};
use super::label_layout::spread;
use super::svg_backend::to_subpixels;

/// Between two labels at the ends of lines, in px.
pub(crate) const APART: f64 = 13.0;
/// Room between the frame and the names, for the leaders, in px.
pub(crate) const LEADER: f64 = 16.0;

/// Writes the names at the right, pushed apart, each with a thin leader from its line's end.
pub(crate) fn label(
    canvas: &ChartCanvas<'_>,
    ends: &[(&str, (f64, f64))],
    frame: Frame,
    room: f64,
) -> Result<(), Failure> {
    let wanted: Vec<f64> = ends.iter().map(|(_, (_, y))| *y).collect();
    let places = spread(&wanted, APART, frame.top - 8.0, frame.bottom - 2.0);
    let left = frame.right + LEADER;
    for ((name, (x, y)), label) in ends.iter().zip(places) {
        let bend = [(x + 2.0, *y), ((left - 9.0).max(x + 2.0), *y), (left - 3.0, label)];
        // A line that ends early is joined to its name along its own height; one that ends at the frame needs only the
        // slant.
        let slant = *x >= frame.right - 4.0;
        let points = bend.iter().skip(usize::from(slant)).map(|(x, y)| (to_subpixels(*x), to_subpixels(*y)));
        canvas.draw(&PathElement::new(points.collect::<Vec<_>>(), stroke(canvas.palette.axis, 0.8)))?;
        canvas.note(
            &fitted(name, LABEL, Weight::Regular, room - LEADER),
            (left, label),
            HPos::Left,
            NoteStyle::Label,
        )?;
    }
    Ok(())
}
