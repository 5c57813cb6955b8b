//! The axes of a panel: one line at zero, a hairline grid, at most five ticks, no frame.

use std::ops::Range;

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::coord::types::RangedCoordf64;
use plotters::element::PathElement;
use plotters::style::{RGBColor, ShapeStyle, TRANSPARENT};

use super::canvas::{ChartCanvas, Failure, Frame, NoteStyle, SMALL, count};
use super::drawing::Writer;
use super::glyphs::{self, Weight};
use super::svg_backend::{SvgBackend, px, to_subpixels};
use super::ticks::{self, Tick, Ticks};

/// A panel's chart: plotters' context over two axes.
pub(crate) type Plot<'p> = ChartContext<'static, SvgBackend<'p>, Cartesian2d<Axis, Axis>>;

/// The least room between two numbers of an axis, in px.
const BETWEEN_NUMBERS: f64 = 8.0;

/// One axis of a panel: plotters' linear axis, with the lines and texts that it is given.
#[derive(Debug, Clone)]
pub(crate) struct Axis {
    /// The values at its beginning (left or bottom) and at its end.
    range: Range<f64>,
    /// The values that have a line and a text: a number, or the name of a place.
    labels: Vec<(f64, String)>,
    /// The values that have a line alone.
    lines: Vec<f64>,
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        RangedCoordf64::from(self.range.clone()).map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        // plotters asks for light points first, which have no text.
        if hint.weight().allow_light_points() { self.lines.clone() } else { self.values().collect() }
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, value: &f64) -> String {
        let label = self.labels.iter().find(|(at, _)| at.total_cmp(value).is_eq());
        label.map_or_else(String::new, |(_, text)| text.clone())
    }
}

impl Axis {
    /// From zero to `end`, with a number at each tick. Without extent it runs to 1 and has no numbers.
    pub(crate) fn from_zero(end: f64, ticks: &Ticks, write: Writer<'_, Tick>) -> Self {
        if end > 0.0 && end.is_finite() {
            let number = |value: &f64| (*value, write.write(ticks.tick(*value)));
            Self::places(0.0..end, ticks.values.iter().map(number).collect())
        } else {
            Self::places(0.0..1.0, Vec::new())
        }
    }

    /// From zero to `end` across `width` px, without numbers that would stand more than `beyond` px outside.
    pub(crate) fn across(end: f64, width: f64, beyond: f64, write: Writer<'_, Tick>) -> Self {
        Self::from_zero(end, &ticks::within(end), write).apart(width).kept_within(width, beyond)
    }

    /// With every number, or every second, third …, so that across `width` px none touches the next; the others keep
    /// their lines.
    pub(crate) fn apart(mut self, width: f64) -> Self {
        let length = self.range.end - self.range.start;
        let step = self.labels.windows(2).next().map_or(length, |pair| match pair {
            [(one, _), (next, _)] => (next - one).abs(),
            _ => length,
        });
        let needed = self.label_width() + BETWEEN_NUMBERS;
        let every = (1..=self.labels.len()).find(|every| count(*every) * step / length * width >= needed);
        let every = every.unwrap_or(self.labels.len().max(1));
        let mut at = 0;
        let lines = &mut self.lines;
        self.labels.retain(|(value, _)| {
            let is_numbered = at % every == 0;
            at += 1;
            if !is_numbered {
                lines.push(*value);
            }
            is_numbered
        });
        self
    }

    /// Without numbers or names that would stand more than `beyond` px outside of `width` px.
    pub(crate) fn kept_within(mut self, width: f64, beyond: f64) -> Self {
        let end = self.range.end;
        self.labels.retain(|(at, text)| at / end * width + width_of(text) / 2.0 <= width + beyond);
        self
    }

    /// An axis with names at some of its places.
    pub(crate) fn places(range: Range<f64>, names: Vec<(f64, String)>) -> Self {
        Self { range, labels: names, lines: Vec::new() }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        self.labels.iter().map(|(at, _)| *at)
    }

    /// Width of its widest number in px.
    pub(crate) fn label_width(&self) -> f64 {
        self.labels.iter().map(|(_, text)| width_of(text)).fold(0.0, f64::max)
    }
}

fn width_of(text: &str) -> f64 {
    glyphs::width(text, SMALL, Weight::Regular)
}

/// Direction in which values grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grow {
    /// Bars to the right: grid lines stand, the axis line is at the left, and names of rows stand left of it.
    Right,
    /// Lines and columns upward: grid lines lie, the axis line is at the bottom.
    Up,
}

/// Opens a panel over `frame` with its grid, its numbers or names, and its line at zero.
pub(crate) fn plot<'p>(
    canvas: &ChartCanvas<'p>,
    frame: Frame,
    x: Axis,
    y: Axis,
    grow: Grow,
) -> Result<Plot<'p>, Failure> {
    let palette = canvas.palette;
    let zero = match grow {
        Grow::Right => vec![(0.0, y.range.start), (0.0, y.range.end)],
        Grow::Up => vec![(x.range.start, 0.0), (x.range.end, 0.0)],
    };
    let (width, height) = canvas.sheet.dim_in_pixel();
    let mut plot = ChartBuilder::on(&canvas.sheet)
        .margin_top(to_subpixels(frame.top))
        .margin_right(width.saturating_sub(to_subpixels(frame.right).unsigned_abs()))
        .y_label_area_size(to_subpixels(frame.left))
        .x_label_area_size(height.saturating_sub(to_subpixels(frame.bottom).unsigned_abs()))
        .build_cartesian_2d(x, y)?;

    let mut mesh = plot.configure_mesh();
    mesh.bold_line_style(line(palette.grid))
        .light_line_style(line(palette.grid))
        // plotters would draw both axes and a stroke at each tick; texts stand twice the length of a stroke away.
        .axis_style(TRANSPARENT)
        .set_all_tick_mark_size(30)
        .label_style(canvas.text_style(NoteStyle::Remark).font());
    match grow {
        Grow::Right => mesh
            .disable_y_mesh()
            .y_label_style(canvas.text_style(NoteStyle::Label).font())
            .set_tick_mark_size(LabelAreaPosition::Left, 50),
        Grow::Up => mesh.disable_x_mesh(),
    };
    mesh.draw()?;
    plot.draw_series([PathElement::new(zero, line(palette.axis))])?;
    Ok(plot)
}

/// Position of a value, in px.
pub(crate) fn place(plot: &Plot<'_>, x: f64, y: f64) -> (f64, f64) {
    let (x, y) = plot.backend_coord(&(x, y));
    (px(x), px(y))
}

/// A hairline.
pub(crate) fn line(ink: RGBColor) -> ShapeStyle {
    stroke(ink, 1.0)
}

/// A line of a width in px.
pub(crate) fn stroke(ink: RGBColor, width: f64) -> ShapeStyle {
    ShapeStyle::from(ink).stroke_width(to_subpixels(width).unsigned_abs())
}
