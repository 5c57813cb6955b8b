//! Rows ranked by the caller: horizontal bars with their values, one panel or two that share the rows.

use plotters::element::PathElement;
use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, Plot, place};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::Bar;
use super::glyphs::{Weight, fitted};
use super::rows::{self, FOOT, GAP, HEAD};
use super::svg_backend::BarStyle;
use super::theme::Theme;
use super::ticks::Tick;

/// A value with the range it may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value that the bar shows, in the panel's unit.
    pub value: f64,
    /// Low and high end of the whisker, in the same unit.
    pub range: Option<(f64, f64)>,
}

/// One measure of all rows.
#[derive(Debug, Clone)]
pub struct Panel<'a> {
    /// Measured quantity, with its unit: "€ per 1,000 contacts".
    pub heading: String,
    /// A value for each row; `None` where there is none. Values that are not finite or below zero count as missing.
    pub values: Vec<Option<Estimate>>,
    /// Writes the numbers of the axis.
    pub tick: Writer<'a, Tick>,
    /// Writes the value at a bar's end.
    pub value: Writer<'a, f64>,
    /// Writes the text of a mark: row and value.
    pub say: Writer<'a, (usize, Option<Estimate>)>,
}

/// Rows ranked by the caller.
#[derive(Debug, Clone)]
pub struct Ranking<'a> {
    /// Names of the rows, from the top.
    pub names: Vec<String>,
    /// One panel, or two side by side; on a narrow drawing they stack.
    pub panels: Vec<Panel<'a>>,
    /// Text where a value is missing: "–".
    pub missing: String,
    /// Message of an empty chart.
    pub message: String,
}

/// Narrower than this, in px, the panels stack.
const STACK: u32 = 440;
/// Between two panels, in px.
const GUTTER: f64 = 20.0;

/// Height that shows this many rows comfortably at a width in px: 28 px a row, 20 px when there are many.
pub fn height(rows: usize, panels: usize, width: u32) -> u32 {
    let row = if rows <= 12 { 28 } else { 20 };
    tall(rows, panels, width, row)
}

fn tall(rows: usize, panels: usize, width: u32, row: u32) -> u32 {
    let stacked = if width < STACK { u32::try_from(panels.max(1)).unwrap_or(u32::MAX) } else { 1 };
    // An empty panel keeps the room of four rows for its message.
    let rows = u32::try_from(rows.max(4)).unwrap_or(u32::MAX);
    rows.saturating_mul(row).saturating_add(42).saturating_mul(stacked).saturating_add(8 * (stacked - 1))
}

/// Draws the rows. A mark's `series` is its panel, its `index` the row.
pub fn draw(data: &Ranking<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let size = Size { height: size.height.max(tall(data.names.len(), data.panels.len(), size.width, 18)), ..size };
    drawing(size, theme, id, |canvas| {
        for (series, (panel, frame)) in data.panels.iter().zip(frames(data, size)).enumerate() {
            paint(canvas, data, series, panel, frame)?;
        }
        Ok(())
    })
}

/// Frames of each panel's bars.
fn frames(data: &Ranking<'_>, size: Size) -> Vec<Frame> {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let names = rows::name_width(&data.names, width);
    let panels = count(data.panels.len().max(1));
    let places = (0..data.panels.len()).map(count);
    if size.width < STACK {
        let each = (height - 8.0 * (panels - 1.0)) / panels;
        let top = |place: f64| place * (each + 8.0);
        places
            .map(|at| Frame { left: names, top: top(at) + HEAD, right: width - 2.0, bottom: top(at) + each - FOOT })
            .collect()
    } else {
        let each = (width - names - 2.0 - GUTTER * (panels - 1.0)) / panels;
        let left = |place: f64| names + place * (each + GUTTER);
        places.map(|at| Frame { left: left(at), top: HEAD, right: left(at) + each, bottom: height - FOOT }).collect()
    }
}

fn paint(
    canvas: &mut ChartCanvas<'_>,
    data: &Ranking<'_>,
    series: usize,
    panel: &Panel<'_>,
    frame: Frame,
) -> Result<(), Failure> {
    let first = canvas.marks_count();
    canvas.note(
        &fitted(&panel.heading, SMALL, Weight::Strong, frame.width()),
        (frame.left, 8.0 + frame.top - HEAD),
        HPos::Left,
        NoteStyle::Heading,
    )?;

    let values: Vec<(Option<Estimate>, String)> = (0..data.names.len())
        .map(|row| {
            let value = panel.values.get(row).copied().flatten().and_then(valid);
            (value, value.map_or_else(|| data.missing.clone(), |estimate| panel.value.write(estimate.value)))
        })
        .collect();
    let ends: Vec<(f64, &str)> = values.iter().map(|(value, text)| (value.map_or(0.0, reach), text.as_str())).collect();
    let end = rows::axis_end(&ends, LABEL, frame.width());
    // Panels side by side share the names of the first one.
    let names = if series == 0 || frame.top > HEAD { rows::names(&data.names, frame.left) } else { Vec::new() };
    let y = rows::axis(data.names.len(), names);
    // A number at the very end would stand half outside.
    let x = Axis::across(end, frame.width(), 4.0, panel.tick);
    let mut plot = axes::plot(canvas, frame, x, y, Grow::Right)?;

    if data.names.is_empty() {
        canvas.message(&data.message, frame)?;
    }
    bars(&mut plot, &values, frame)?;
    for (row, (value, text)) in values.iter().enumerate() {
        let at = count(row) + 0.5;
        let tip = place(&plot, value.map_or(0.0, |estimate| estimate.value), at);
        let whisker = value.map_or(0.0, reach);
        if let Some((low, high)) = value.and_then(|estimate| estimate.range) {
            whisk(canvas, plot.backend_coord(&(low, at)), plot.backend_coord(&(high, at)))?;
        }
        let kind = if value.is_some() { NoteStyle::Label } else { NoteStyle::Remark };
        canvas.note(text, (place(&plot, whisker, at).0 + GAP, tip.1), HPos::Left, kind)?;
        canvas.mark(tip, series, row, panel.say.write((row, *value)));
    }
    canvas.zone(frame, Near::Down, first);
    Ok(())
}

/// A value that a bar can show; its range only if that is in order.
fn valid(estimate: Estimate) -> Option<Estimate> {
    let value = rows::shown(estimate.value)?;
    let range = estimate.range.filter(|(low, high)| *low >= 0.0 && low <= high && high.is_finite());
    Some(Estimate { value, range })
}

/// Right end of a value's bar and whisker.
fn reach(estimate: Estimate) -> f64 {
    estimate.range.map_or(estimate.value, |(_, high)| high.max(estimate.value))
}

fn bars(plot: &mut Plot<'_>, values: &[(Option<Estimate>, String)], frame: Frame) -> Result<(), Failure> {
    let row = frame.height() / count(values.len().max(1));
    let half = rows::bar_height(row) / row / 2.0;
    plot.draw_series(values.iter().enumerate().filter_map(|(place, (value, _))| {
        let middle = count(place) + 0.5;
        value.map(|estimate| Bar {
            corners: [(0.0, middle - half), (estimate.value, middle + half)],
            look: BarStyle::Forecast,
        })
    }))?;
    Ok(())
}

/// A whisker between two points of the same height, in tenths of a px.
fn whisk(canvas: &ChartCanvas<'_>, low: (i32, i32), high: (i32, i32)) -> Result<(), Failure> {
    let end = |(x, y): (i32, i32)| [(x, y - 30), (x, y + 30)];
    [[low, high], end(low), end(high)]
        .into_iter()
        .try_for_each(|line| canvas.draw(&PathElement::new(line, axes::line(canvas.palette.ink))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{legible, sample};

    #[test]
    fn every_row_has_a_mark_in_every_panel() {
        sample::ranking(30, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 560, height: 100 }, "r");
            assert_eq!(drawing.marks.len(), 60);
            assert_eq!(drawing.height, 30 * 18 + 42);
            assert_eq!(drawing.nearest(400.0, 30.0), Some(30));
            sample::check(&drawing);
        });
    }

    #[test]
    fn a_missing_value_is_a_dash_with_its_reason() {
        sample::ranking(3, |data| {
            let mut data = data.clone();
            data.panels[0].values[1] = None;
            data.panels[0].values[2] = Some(Estimate { value: f64::NAN, range: None });
            let drawing = draw(&data, Theme::Dark, Size { width: 330, height: 300 }, "r");
            assert_eq!(drawing.svg.matches(">–<").count(), 2);
            assert_eq!(drawing.marks[1].label, "no price for Facebook Feed video");
            sample::check(&drawing);
        });
    }

    #[test]
    fn large_money_keeps_its_distance() {
        for (factor, width) in [1.0, 1e4, 1e9].into_iter().flat_map(|factor| [300, 330, 560, 900].map(|w| (factor, w)))
        {
            sample::ranking(8, |data| {
                let mut data = data.clone();
                data.panels.truncate(1);
                let values = data.panels[0].values.iter().flatten();
                let values = values.map(|one| Some(Estimate { value: one.value * factor, range: None })).collect();
                data.panels[0].values = values;
                data.panels[0].tick = Writer(&|tick| sample::grouped(tick.value));
                data.panels[0].value = Writer(&|value| format!("{}.00", sample::grouped(value)));
                let drawing = draw(&data, Theme::Light, Size { width, height: 0 }, "r");
                sample::check(&drawing);
                legible::check(&drawing);
            });
        }
    }

    #[test]
    fn an_empty_chart_keeps_its_axes_and_says_what_is_missing() {
        sample::ranking(0, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 560, height: 200 }, "r");
            assert!(drawing.marks.is_empty() && drawing.nearest(1.0, 1.0).is_none());
            assert!(drawing.svg.contains("Add a channel") && drawing.svg.contains("<path d="));
            sample::check(&drawing);
        });
    }
}
