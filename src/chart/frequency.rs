//! People by the number of their contacts: a column for each number, and in a panel of its own those with at least so
//! many.

use plotters::element::Rectangle;
use plotters::series::LineSeries;
use plotters::style::Color;
use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, Plot, place, stroke};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::{Bar, Marker};
use super::glyphs::{self, Weight, fitted};
use super::rows;
use super::svg_backend::{BarStyle, to_subpixels};
use super::theme::Theme;
use super::ticks::{self, Tick};

/// Form in which a panel shows its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelForm {
    /// Hatched columns: exactly so many contacts.
    Columns,
    /// Steps with dots: at least so many contacts.
    Steps,
}

/// One measure over the numbers of contacts.
#[derive(Debug, Clone)]
pub struct Panel<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// Form of the values.
    pub form: PanelForm,
    /// A value for each place; not finite or below zero counts as missing.
    pub values: Vec<f64>,
    /// Writes the numbers of the axis.
    pub tick: Writer<'a, Tick>,
    /// Writes the value above a column. Left out of a panel where one of them is wider than its column's place.
    pub value: Writer<'a, f64>,
    /// Writes the text of a mark: place and value.
    pub say: Writer<'a, (usize, f64)>,
}

/// The numbers of contacts that count as effective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// First and last place inside, from 0; the last may be the open one.
    pub places: (usize, usize),
    /// Its name, written above: "effective 3–8".
    pub name: String,
}

/// People by the number of their contacts.
#[derive(Debug, Clone)]
pub struct Frequency<'a> {
    /// Names of the places: "1" … "10+".
    pub places: Vec<String>,
    /// The places that count as effective, with a quiet ground behind them in every panel.
    pub effective: Option<Effective>,
    /// Label of the horizontal axis, below each panel.
    pub caption: String,
    /// One panel or two; on a narrow drawing they stack.
    pub panels: Vec<Panel<'a>>,
    /// Message of an empty chart.
    pub message: String,
}

/// Narrower than this, in px, the panels stack.
const STACK: u32 = 600;
/// Between two panels, in px.
const GUTTER: f64 = 28.0;
const HEAD: f64 = 34.0;
/// Half of the width of a column, as a part of its place.
const HALF_COLUMN: f64 = 0.31;

/// More above a panel for the name of the effective places, in px.
const HEAD_MORE: f64 = 15.0;
const FOOT: f64 = 36.0;

/// Comfortable height for a width in px.
pub fn height(panels: usize, width: u32) -> u32 {
    if width < STACK { 230 * u32::try_from(panels.max(1)).unwrap_or(u32::MAX) } else { 280 }
}

/// Draws the panels. A mark's `series` is its panel, its `index` the place.
pub fn draw(data: &Frequency<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let stacked = if size.width < STACK { u32::try_from(data.panels.len().max(1)).unwrap_or(u32::MAX) } else { 1 };
    let size = Size { height: size.height.max(stacked.saturating_mul(150)), ..size };
    drawing(size, theme, id, |canvas| {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let panels = count(data.panels.len().max(1));
        for (series, panel) in data.panels.iter().enumerate() {
            let at = count(series);
            let outer = if size.width < STACK {
                Frame { left: 0.0, top: height / panels * at, right: width, bottom: height / panels * (at + 1.0) - 8.0 }
            } else {
                let each = (width - GUTTER * (panels - 1.0)) / panels;
                Frame { left: at * (each + GUTTER), top: 0.0, right: at * (each + GUTTER) + each, bottom: height }
            };
            paint(canvas, data, series, panel, outer)?;
        }
        Ok(())
    })
}

fn paint(
    canvas: &mut ChartCanvas<'_>,
    data: &Frequency<'_>,
    series: usize,
    panel: &Panel<'_>,
    outer: Frame,
) -> Result<(), Failure> {
    let first = canvas.marks_count();
    let heading = fitted(&panel.heading, SMALL, Weight::Strong, outer.width() - 2.0);
    canvas.note(&heading, (outer.left + 2.0, outer.top + 8.0), HPos::Left, NoteStyle::Heading)?;

    let values: Vec<Option<f64>> =
        (0..data.places.len()).map(|at| panel.values.get(at).copied().and_then(rows::shown)).collect();
    let most = values.iter().flatten().copied().fold(0.0, f64::max);
    let ticks = ticks::covering(most);
    let y = Axis::from_zero(ticks.last(), &ticks, panel.tick);
    let names = data.places.iter().enumerate().map(|(at, name)| (count(at) + 0.5, name.clone()));
    let x = Axis::places(0.0..count(data.places.len().max(1)), names.collect());
    let frame = Frame {
        left: outer.left + y.label_width() + 10.0,
        top: outer.top + HEAD + if data.effective.is_some() { HEAD_MORE } else { 0.0 },
        right: outer.right - 2.0,
        bottom: outer.bottom - FOOT,
    };
    let mut plot = axes::plot(canvas, frame, x, y, Grow::Up)?;
    canvas.note(
        &fitted(&data.caption, SMALL, Weight::Regular, frame.width()),
        (frame.right, frame.bottom + 27.0),
        HPos::Right,
        NoteStyle::Remark,
    )?;
    if most <= 0.0 {
        return canvas.message(&data.message, frame);
    }

    if let Some(effective) = &data.effective {
        paint_effective(canvas, &plot, effective, data.places.len(), frame)?;
    }
    match panel.form {
        PanelForm::Columns => {
            plot.draw_series(values.iter().enumerate().filter_map(|(at, value)| {
                let middle = count(at) + 0.5;
                value.map(|value| Bar {
                    corners: [(middle - HALF_COLUMN, 0.0), (middle + HALF_COLUMN, value)],
                    look: BarStyle::Forecast,
                })
            }))?;
        }
        PanelForm::Steps => steps(canvas, &mut plot, &values)?,
    }
    let texts: Vec<String> =
        values.iter().map(|value| value.map_or_else(String::new, |value| panel.value.write(value))).collect();
    let place_width = frame.width() / count(data.places.len().max(1));
    let tips: Vec<Option<(f64, f64)>> =
        values.iter().enumerate().map(|(at, value)| Some(place(&plot, count(at) + 0.5, (*value)?))).collect();
    let (labels, style) = labels(texts, &tips, place_width, panel.form);
    for label in &labels {
        canvas.note(&label.text, label.at, label.anchor, style)?;
    }
    for (at, (value, tip)) in values.iter().zip(tips).enumerate() {
        if let (Some(value), Some(tip)) = (*value, tip) {
            canvas.mark(tip, series, at, panel.say.write((at, value)));
        }
    }
    canvas.zone(Frame { left: outer.left, right: outer.right, ..frame }, Near::Across, first);
    Ok(())
}

/// Value at its place.
struct Label {
    text: String,
    at: (f64, f64),
    anchor: HPos,
    /// From the left to the right edge.
    across: (f64, f64),
}

/// Values above their places, in the form in which the most find room: without the sign for per cent, which the axis
/// has, where that is what it takes. From the first value that would lie over another, or over a column beside its own,
/// they are left to the pointer. Values over steps begin behind the riser, since the line falls from there.
fn labels(
    texts: Vec<String>,
    tips: &[Option<(f64, f64)>],
    place_width: f64,
    form: PanelForm,
) -> (Vec<Label>, NoteStyle) {
    let bare = texts.iter().map(|text| text.trim_end_matches('%').trim_end().to_owned()).collect();
    let forms =
        [(texts.clone(), NoteStyle::Label, LABEL), (texts, NoteStyle::Figure, SMALL), (bare, NoteStyle::Figure, SMALL)];
    let mut best = (Vec::new(), NoteStyle::Label);
    for (texts, style, size) in forms {
        let mut found: Vec<Label> = Vec::new();
        for (at, (text, tip)) in texts.into_iter().zip(tips).enumerate() {
            let (Some((x, y)), false) = (*tip, text.is_empty()) else { continue };
            let width = glyphs::width(&text, size, Weight::Regular);
            let (left, anchor) = match form {
                PanelForm::Columns => (x - width / 2.0, HPos::Center),
                PanelForm::Steps => (x - place_width / 2.0 + 5.0, HPos::Left),
            };
            let label = Label {
                text,
                at: (if matches!(form, PanelForm::Columns) { x } else { left }, y - 11.0),
                anchor,
                across: (left, left + width),
            };
            let is_over =
                |other: &Label| label.across.0 < other.across.1 + 3.0 && (label.at.1 - other.at.1).abs() < size + 2.0;
            // The column before it is the higher one; the first has none.
            let room = place_width * (2.0 - 2.0 * HALF_COLUMN) - 4.0;
            let is_wide = matches!(form, PanelForm::Columns) && at > 0 && width > room;
            // The largest come first: no value is told that is smaller than one that is not.
            if is_wide || found.iter().any(is_over) {
                break;
            }
            found.push(label);
        }
        if found.len() > best.0.len() {
            best = (found, style);
        }
    }
    best
}

/// The ground behind the effective places, up to their name, which stands above the values of the columns.
fn paint_effective(
    canvas: &ChartCanvas<'_>,
    plot: &Plot<'_>,
    effective: &Effective,
    places: usize,
    frame: Frame,
) -> Result<(), Failure> {
    let (first, last) = effective.places;
    let (left, bottom) = place(plot, count(first), 0.0);
    let (right, _) = place(plot, count(last.saturating_add(1).min(places)), 0.0);
    if right <= left {
        return Ok(());
    }
    let top = frame.top - HEAD_MORE - 10.0;
    let corners = [(left, top), (right, bottom)].map(|(x, y)| (to_subpixels(x), to_subpixels(y)));
    canvas.draw(&Rectangle::new(corners, canvas.palette.band.filled()))?;
    let name = fitted(&effective.name, SMALL, Weight::Regular, frame.width());
    let half = glyphs::width(&name, SMALL, Weight::Regular) / 2.0;
    // In the middle of its places, or as near to it as the panel allows.
    let middle = f64::midpoint(left, right).min(frame.right - half).max(frame.left + half);
    canvas.note(&name, (middle, top + 8.0), HPos::Center, NoteStyle::Figure)
}

/// A line that is level over each place, and a dot in its middle.
fn steps(canvas: &ChartCanvas<'_>, plot: &mut Plot<'_>, values: &[Option<f64>]) -> Result<(), Failure> {
    let levels: Vec<(f64, f64)> =
        values.iter().enumerate().filter_map(|(at, value)| value.map(|value| (count(at), value))).collect();
    let points = levels.iter().flat_map(|(at, value)| [(*at, *value), (at + 1.0, *value)]);
    plot.draw_series(LineSeries::new(points, stroke(canvas.palette.forecast, 1.75)))?;
    plot.draw_series(
        levels.iter().map(|(at, value)| Marker::point((at + 0.5, *value), canvas.palette.forecast, canvas.palette)),
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample;

    #[test]
    fn every_place_has_a_mark_in_both_panels() {
        sample::frequency(0.19, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 900, height: 280 }, "f");
            assert_eq!(drawing.marks.len(), 20);
            assert_eq!(drawing.nearest(60.0, 280.0), Some(0));
            assert_eq!(drawing.nearest(899.0, 0.0), Some(19));
            assert_eq!(drawing.marks[9].label, "10+ contacts: 0.3%");
            sample::check(&drawing);
        });
    }

    #[test]
    fn effective_places_are_behind_the_columns_of_both_panels() {
        sample::frequency(0.19, |data| {
            let size = Size { width: 900, height: 280 };
            let draw = |first, last| draw(&sample::effective(data, first, last, "effective"), Theme::Light, size, "f");
            let drawing = draw(2, 99);
            assert_eq!(drawing.svg.matches(">effective<").count(), 2);
            assert!(drawing.svg.find("opacity") < drawing.svg.find("url(#f-hatch)"));
            sample::check(&drawing);
            // A range that holds no place is not drawn.
            assert_eq!(draw(5, 4).svg.matches(">effective<").count(), 0);
            assert_eq!(draw(99, 99).svg.matches(">effective<").count(), 0);
        });
    }

    #[test]
    fn nobody_reached() {
        sample::frequency(0.0, |data| {
            let drawing = draw(data, Theme::Dark, Size { width: 330, height: 400 }, "f");
            assert!(drawing.svg.contains("Add a channel") && drawing.svg.contains(">10+<"));
            assert!(drawing.marks.is_empty());
            sample::check(&drawing);
        });
    }
}
