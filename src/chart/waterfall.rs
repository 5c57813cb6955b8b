//! From a first sum to a last one, change by change: bars that hang where the one before ended, and sums from zero.
//!
//! Horizontal, because the rows are named. All of it is planned, so all bars are outlined; sums are outlined more
//! heavily.

use plotters::element::PathElement;
use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, place};
use super::canvas::{self, ChartCanvas, Failure, Frame, LABEL, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::Bar;
use super::glyphs::{self, Weight, fitted, wrapped_in};
use super::rows::{self, FOOT, GAP, HEAD};
use super::svg_backend::BarStyle;
use super::theme::Theme;
use super::ticks::Tick;

/// Role of a row's amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Moves the running sum: up, or down if it is negative.
    Change,
    /// The running sum, shown from zero.
    Total,
}

/// A row of the waterfall.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name: "Discount".
    pub name: String,
    /// The amount, negative for what is taken off; one that is not finite moves nothing.
    pub amount: f64,
    /// Role of the amount: a change of the sum, or the sum.
    pub kind: RowKind,
}

/// From a first sum to a last one.
#[derive(Debug, Clone)]
pub struct Waterfall<'a> {
    /// Measured quantity: the currency.
    pub heading: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// Writes the numbers of the axis.
    pub tick: Writer<'a, Tick>,
    /// Writes the amount right of a bar, with its sign.
    pub value: Writer<'a, f64>,
    /// Writes the text of a mark: row and amount.
    pub say: Writer<'a, (usize, f64)>,
    /// Message of an empty chart.
    pub message: String,
}

/// From one line of a name to the next, in px.
const LINE: f64 = 13.0;

/// Height that shows this many rows comfortably.
pub fn height(rows: usize) -> u32 {
    tall(rows, 30)
}

fn tall(rows: usize, row: u32) -> u32 {
    // An empty panel keeps the room of four rows for its message.
    u32::try_from(rows.max(4)).unwrap_or(u32::MAX).saturating_mul(row).saturating_add(42)
}

/// Draws the rows. A mark's `series` is 0, its `index` the row; it lies at the running sum after the row.
pub fn draw(data: &Waterfall<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    // Names may have two lines.
    let size = Size { height: size.height.max(tall(data.rows.len(), 28)), ..size };
    drawing(size, theme, id, |canvas| paint(canvas, data, size))
}

/// A bar along the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Span {
    /// The sum before the row, or zero for a total.
    from: f64,
    /// The sum after it.
    to: f64,
}

/// Start and end of each bar. The axis starts at zero: if more is taken off than there is, bars end there.
fn spans(rows: &[Row]) -> Vec<Span> {
    let mut sum = 0.0;
    let span = |row: &Row| {
        let from = match row.kind {
            RowKind::Change => sum,
            RowKind::Total => 0.0,
        };
        sum = from + if row.amount.is_finite() { row.amount } else { 0.0 };
        Span { from: from.max(0.0), to: sum.max(0.0) }
    };
    rows.iter().map(span).collect()
}

fn weight(kind: RowKind) -> Weight {
    match kind {
        RowKind::Change => Weight::Regular,
        RowKind::Total => Weight::Strong,
    }
}

/// Styles of a row's name and amount.
fn writing(kind: RowKind) -> canvas::NoteStyle {
    match kind {
        RowKind::Change => canvas::NoteStyle::Label,
        RowKind::Total => canvas::NoteStyle::Strong,
    }
}

fn paint(canvas: &mut ChartCanvas<'_>, data: &Waterfall<'_>, size: Size) -> Result<(), Failure> {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let names = data.rows.iter().map(|row| glyphs::width(&row.name, LABEL, weight(row.kind)));
    let left = rows::name_room(names, width);
    let frame = Frame { left, top: HEAD, right: width - 2.0, bottom: height - FOOT };
    let heading = fitted(&data.heading, SMALL, Weight::Strong, frame.width());
    canvas.note(&heading, (left, 8.0), HPos::Left, canvas::NoteStyle::Heading)?;

    let bars: Vec<(&Row, Span, String)> =
        data.rows.iter().zip(spans(&data.rows)).map(|(row, span)| (row, span, data.value.write(row.amount))).collect();
    let ends =
        bars.iter().map(|(row, span, text)| (span.from.max(span.to), glyphs::width(text, LABEL, weight(row.kind))));
    let end = rows::axis_room(ends, frame.width());
    let x = Axis::across(end, frame.width(), 4.0, data.tick);
    let y = rows::axis(bars.len(), Vec::new());
    let mut plot = axes::plot(canvas, frame, x, y, Grow::Right)?;
    if bars.is_empty() {
        return canvas.message(&data.message, frame);
    }

    let row = frame.height() / count(bars.len());
    let half = rows::bar_height(row) / row / 2.0;
    let middle = |at: usize| count(at) + 0.5;
    // Where the sum stands, from the bar that brought it there to the next one. It begins at the bar's top, under its
    // edge: a change too small to be drawn still has a line.
    let stands = axes::line(canvas.palette.axis);
    plot.draw_series(bars.iter().enumerate().map(|(at, (_, span, _))| {
        let end = if at + 1 < bars.len() { middle(at + 1) - half } else { middle(at) + half };
        PathElement::new(vec![(span.to, middle(at) - half), (span.to, end)], stands)
    }))?;
    plot.draw_series(bars.iter().enumerate().map(|(at, (row, span, _))| Bar {
        corners: [(span.from, middle(at) - half), (span.to, middle(at) + half)],
        look: match row.kind {
            RowKind::Change => BarStyle::Planned,
            RowKind::Total => BarStyle::Sum,
        },
    }))?;
    for (at, (row, span, text)) in bars.iter().enumerate() {
        let tip = place(&plot, span.to, middle(at));
        name(canvas, row, (left - 10.0, tip.1))?;
        let right = place(&plot, span.from.max(span.to), middle(at)).0;
        canvas.note(text, (right + GAP, tip.1), HPos::Left, writing(row.kind))?;
        canvas.mark(tip, 0, at, data.say.write((at, row.amount)));
    }
    canvas.zone(frame, Near::Down, 0);
    Ok(())
}

/// Writes a row's name left of a point, in two lines where one is too narrow.
fn name(canvas: &ChartCanvas<'_>, row: &Row, (right, y): (f64, f64)) -> Result<(), Failure> {
    let lines = wrapped_in(&row.name, LABEL, weight(row.kind), right);
    let Some((first, rest)) = lines.split_first() else { return Ok(()) };
    if rest.is_empty() {
        return canvas.note(first, (right, y), HPos::Right, writing(row.kind));
    }
    let second = fitted(&rest.join(" "), LABEL, weight(row.kind), right);
    canvas.note(first, (right, y - LINE / 2.0), HPos::Right, writing(row.kind))?;
    canvas.note(&second, (right, y + LINE / 2.0), HPos::Right, writing(row.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{legible, sample};

    fn drawn(data: &Waterfall<'_>, width: u32) -> Drawing {
        let drawing = draw(data, Theme::Light, Size { width, height: height(data.rows.len()) }, "w");
        sample::check(&drawing);
        legible::check(&drawing);
        drawing
    }

    fn row(amount: f64, kind: RowKind) -> Row {
        Row { name: "row".to_owned(), amount, kind }
    }

    #[track_caller]
    fn check(rows: &[Row], expect: &[(f64, f64)]) {
        let spans: Vec<(f64, f64)> = spans(rows).iter().map(|span| (span.from, span.to)).collect();
        assert_eq!(spans, expect);
    }

    #[test]
    fn changes_hang_where_the_one_before_ended() {
        let (change, total) = (RowKind::Change, RowKind::Total);
        check(
            &[row(100.0, total), row(-20.0, change), row(80.0, total), row(15.0, change), row(0.0, change)],
            &[(0.0, 100.0), (100.0, 80.0), (0.0, 80.0), (80.0, 95.0), (95.0, 95.0)],
        );
        check(&[row(50.0, change), row(f64::NAN, change)], &[(0.0, 50.0), (50.0, 50.0)]);
        // More taken off than there is.
        check(&[row(50.0, total), row(-70.0, change), row(30.0, change)], &[(0.0, 50.0), (50.0, 0.0), (0.0, 10.0)]);
    }

    #[test]
    fn the_sum_ends_where_the_totals_say() {
        for width in [300, 330, 560, 700] {
            sample::waterfall(|data| {
                let drawing = drawn(data, width);
                for (at, row) in data.rows.iter().enumerate().skip(1) {
                    if row.kind == RowKind::Total {
                        assert!((drawing.marks[at].x - drawing.marks[at - 1].x).abs() < 0.05, "{}", row.name);
                    }
                }
            });
        }
    }

    #[test]
    fn every_row_can_be_pointed_at() {
        sample::waterfall(|data| {
            let drawing = drawn(data, 700);
            assert_eq!(drawing.marks.len(), data.rows.len());
            for (at, mark) in drawing.marks.iter().enumerate() {
                assert_eq!((mark.series, mark.index), (0, at));
                assert_eq!(drawing.nearest(1.0, mark.y), Some(at));
            }
        });
    }

    #[test]
    fn totals_are_heavier_than_changes() {
        sample::waterfall(|data| {
            let totals = data.rows.iter().filter(|row| row.kind == RowKind::Total).count();
            let bars = drawn(data, 300).svg;
            let heavy = bars.split("<rect ").skip(1).filter(|bar| bar.contains(r#"stroke-width="2""#)).count();
            assert_eq!(heavy, totals);
        });
    }

    #[test]
    fn large_money_keeps_its_distance() {
        for (factor, width) in [1e4, 1e9].into_iter().flat_map(|factor| [300, 330, 560, 900].map(|w| (factor, w))) {
            sample::waterfall(|data| {
                let mut data = data.clone();
                for row in &mut data.rows {
                    row.amount *= factor;
                }
                data.tick = Writer(&|tick| sample::grouped(tick.value));
                data.value = Writer(&|value| sample::grouped(value));
                drawn(&data, width);
            });
        }
    }

    #[test]
    fn long_names_have_two_lines() {
        sample::waterfall(|data| {
            let mut data = data.clone();
            for row in &mut data.rows {
                row.name = "Технологии и показ рекламы".to_owned();
            }
            assert!(drawn(&data, 300).svg.contains(">Технологии и<"));
            drawn(&data, 700);
        });
    }

    #[test]
    fn an_empty_chart_says_what_is_missing() {
        sample::waterfall(|data| {
            let mut data = data.clone();
            data.rows.clear();
            let drawing = drawn(&data, 330);
            assert!(drawing.svg.contains("Add a channel") && drawing.marks.is_empty());
        });
    }
}
