//! Changes of amounts: a row for each, from a hollow mark before to a filled one after.

use plotters::element::PathElement;
use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, place, stroke};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::Marker;
use super::glyphs::{self, Weight, fitted};
use super::rows::{self, FOOT, GAP, HEAD};
use super::theme::Theme;
use super::ticks::Tick;

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its mark, from 0: decides colour and shape.
    pub series: usize,
    /// Amount before.
    pub before: f64,
    /// Amount after.
    pub after: f64,
    /// Least and largest amount that are allowed.
    pub limits: Option<(f64, f64)>,
}

/// Changes of amounts.
#[derive(Debug, Clone)]
pub struct Shifts<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// Writes the numbers of the axis.
    pub tick: Writer<'a, Tick>,
    /// Writes the text right of a row: before and after.
    pub change: Writer<'a, (f64, f64)>,
    /// Writes the text of a mark: row, and true for the amount after.
    pub say: Writer<'a, (usize, bool)>,
    /// Message of an empty chart.
    pub message: String,
}

/// Half of a mark in px.
const MARK: f64 = 4.0;

/// Height that shows so many rows comfortably: 28 px a row, 20 px when there are many.
pub fn height(rows: usize) -> u32 {
    tall(rows, if rows <= 12 { 28 } else { 20 })
}

fn tall(rows: usize, row: u32) -> u32 {
    // An empty panel keeps the room of four rows for its message.
    u32::try_from(rows.max(4)).unwrap_or(u32::MAX).saturating_mul(row).saturating_add(42)
}

/// Draws the rows. A mark's `series` is 0 before and 1 after, its `index` the row.
pub fn draw(data: &Shifts<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let size = Size { height: size.height.max(tall(data.rows.len(), 18)), ..size };
    drawing(size, theme, id, |canvas| paint(canvas, data, size))
}

fn paint(canvas: &mut ChartCanvas<'_>, data: &Shifts<'_>, size: Size) -> Result<(), Failure> {
    let first = canvas.marks_count();
    let names: Vec<String> = data.rows.iter().map(|row| row.name.clone()).collect();
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let frame = Frame { left: rows::name_width(&names, width), top: HEAD, right: width - 2.0, bottom: height - FOOT };
    canvas.note(
        &fitted(&data.heading, SMALL, Weight::Strong, frame.width()),
        (frame.left, 8.0),
        HPos::Left,
        NoteStyle::Heading,
    )?;
    let shown = |row: &Row| Some((rows::shown(row.before)?, rows::shown(row.after)?));
    let texts: Vec<(Option<(f64, f64)>, String)> = data
        .rows
        .iter()
        .map(|row| (shown(row), shown(row).map(|both| data.change.write(both)).unwrap_or_default()))
        .collect();
    let furthest = |both: Option<(f64, f64)>| both.map_or(0.0, |(before, after)| before.max(after));
    // Behind a mark a text begins somewhat later than behind a bar.
    let width_of = |text: &str| glyphs::width(text, LABEL, Weight::Regular) + MARK;
    let ends = texts.iter().map(|(both, text)| (furthest(*both), width_of(text)));
    let end = rows::axis_room(ends, frame.width());
    let y = rows::axis(names.len(), rows::names(&names, frame.left));
    let x = Axis::across(end, frame.width(), 4.0, data.tick);
    let mut plot = axes::plot(canvas, frame, x, y, Grow::Right)?;
    if data.rows.is_empty() {
        return canvas.message(&data.message, frame);
    }
    for (at, (row, (both, text))) in data.rows.iter().zip(&texts).enumerate() {
        let Some((before, after)) = *both else { continue };
        let middle = count(at) + 0.5;
        if let Some((least, most)) = row.limits.filter(|(least, most)| *least >= 0.0 && least <= most) {
            // Beside the marks, lest it runs through the text.
            let beside = middle + 0.32;
            let line = vec![(least.min(end), beside), (most.min(end), beside)];
            plot.draw_series([PathElement::new(line, axes::line(canvas.palette.axis))])?;
        }
        let ink = canvas.palette.series(row.series);
        plot.draw_series([PathElement::new(vec![(before, middle), (after, middle)], stroke(ink, 2.0))])?;
        plot.draw_series([
            Marker::hollow((before, middle), row.series, canvas.palette),
            Marker::of_series((after, middle), row.series, canvas.palette),
        ])?;
        let tip = place(&plot, before.max(after), middle);
        canvas.note(text, (tip.0 + GAP + MARK, tip.1), HPos::Left, NoteStyle::Label)?;
        canvas.mark(place(&plot, before, middle), 0, at, data.say.write((at, false)));
        canvas.mark(place(&plot, after, middle), 1, at, data.say.write((at, true)));
    }
    canvas.zone(frame, Near::Around, first);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{legible, sample};

    #[test]
    fn every_row_has_a_mark_before_and_after() {
        for (rows, width) in [(1, 320), (8, 320), (8, 560), (9, 900)] {
            sample::shifts(rows, |data| {
                let drawing = draw(data, Theme::Light, Size { width, height: height(rows) }, "s");
                assert_eq!(drawing.marks.len(), 2 * rows);
                sample::check(&drawing);
                legible::check(&drawing);
            });
        }
    }

    #[test]
    fn what_is_no_amount_is_left_out_and_nothing_says_so() {
        sample::shifts(3, |data| {
            let mut data = data.clone();
            data.rows[1].after = f64::NAN;
            let drawing = draw(&data, Theme::Dark, Size { width: 560, height: 0 }, "s");
            assert_eq!(drawing.marks.len(), 4);
            sample::check(&drawing);
        });
        sample::shifts(0, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 560, height: 200 }, "s");
            assert!(drawing.marks.is_empty() && drawing.svg.contains("Add a channel"));
            sample::check(&drawing);
        });
    }
}
