//! The axes of a panel: one line at zero, a hairline grid, at most five ticks, no frame.

use std::ops::Range;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::element::PathElement;
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TRANSPARENT, TextStyle};

use super::board::{Board, Failure, Frame, SMALL};
use super::drawing::Writer;
use super::glyphs::{self, Weight};
use super::paper::{FINE, Paper, px, tenths};
use super::ticks::{self, Tick, Ticks};

/// A panel's coordinates: plotters' chart over two numeric axes whose ticks are ours.
pub(crate) type Plot<'c, 'p> = ChartContext<'c, Paper<'p>, Cartesian2d<Scale, Scale>>;

/// A linear axis with given ticks: plotters' own floating-point axis chooses its ticks itself.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    range: (f64, f64),
    ticks: Vec<f64>,
}

impl Ranged for Scale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let share = (value - self.range.0) / (self.range.1 - self.range.0);
        tenths((f64::from(limit.0) + f64::from(limit.1 - limit.0) * share) / f64::from(FINE))
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        // plotters asks twice: for a fine mesh, which there is none, and for the lines with numbers.
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.range.0..self.range.1
    }
}

/// One axis of a panel.
#[derive(Debug, Clone)]
pub(crate) struct Axis<'a> {
    /// The values at its beginning (left or bottom) and at its end.
    pub(crate) range: (f64, f64),
    /// The values that get a number.
    pub(crate) ticks: Ticks,
    pub(crate) write: Writer<'a, Tick>,
}

impl<'a> Axis<'a> {
    /// From zero to `end`, with ticks. Without extent it runs to 1 and has no numbers.
    pub(crate) fn from_zero(end: f64, ticks: Ticks, write: Writer<'a, Tick>) -> Self {
        if end > 0.0 && end.is_finite() {
            Self { range: (0.0, end), ticks, write }
        } else {
            Self::places((0.0, 1.0), write)
        }
    }

    /// From zero to `end` across `width` px, without numbers that would stand more than `beyond` px outside.
    pub(crate) fn across(end: f64, width: f64, beyond: f64, write: Writer<'a, Tick>) -> Self {
        let mut axis = Self::from_zero(end, ticks::within(end), write);
        let ends = |tick: f64| tick / end * width + axis.width_of(tick) / 2.0;
        let values = axis.ticks.values.iter().copied().filter(|tick| ends(*tick) <= width + beyond).collect();
        axis.ticks.values = values;
        axis
    }

    /// An axis whose places are named by the caller, not numbered.
    pub(crate) fn places(range: (f64, f64), write: Writer<'a, Tick>) -> Self {
        Self { range, ticks: Ticks { values: Vec::new(), step: 0.0 }, write }
    }

    fn number(&self, tick: f64) -> String {
        self.write.write(self.ticks.tick(tick))
    }

    fn width_of(&self, tick: f64) -> f64 {
        glyphs::width(&self.number(tick), SMALL, Weight::Regular)
    }

    /// Width of its widest number in px.
    pub(crate) fn label_width(&self) -> f64 {
        self.ticks.values.iter().map(|tick| self.width_of(*tick)).fold(0.0, f64::max)
    }
}

/// Which way the values grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grow {
    /// Bars to the right: grid lines stand, the axis line is at the left.
    Right,
    /// Lines and columns upward: grid lines lie, the axis line is at the bottom.
    Up,
}

/// Opens a panel over `frame` with its grid, its numbers and its line at zero.
pub(crate) fn plot<'p>(
    board: &Board<'p>,
    frame: Frame,
    x: &Axis<'_>,
    y: &Axis<'_>,
    grow: Grow,
) -> Result<Plot<'static, 'p>, Failure> {
    // Numbers stand outside the frame: below it and left of it.
    let (below, beside) = (20.0, y.label_width() + 8.0);
    let area = board.sheet.clone().shrink(
        (tenths(frame.left - beside), tenths(frame.top)),
        (tenths(frame.width() + beside), tenths(frame.height() + below)),
    );
    let mut plot =
        ChartBuilder::on(&area).x_label_area_size(tenths(below)).y_label_area_size(tenths(beside)).build_cartesian_2d(
            Scale { range: x.range, ticks: x.ticks.values.clone() },
            Scale { range: y.range, ticks: y.ticks.values.clone() },
        )?;

    let palette = board.palette;
    let text = TextStyle::from(FontDesc::new(FontFamily::SansSerif, SMALL * f64::from(FINE), FontStyle::Normal))
        .color(&palette.ink_3);
    let (write_x, write_y) = (|value: &f64| x.number(*value), |value: &f64| y.number(*value));
    let mut mesh = plot.configure_mesh();
    mesh.bold_line_style(line(palette.grid))
        .light_line_style(TRANSPARENT)
        // The line at zero is drawn below, through the plot itself, so that only one axis has it.
        .axis_style(TRANSPARENT)
        .label_style(text)
        // Twice this is the distance of the numbers from the frame.
        .set_all_tick_mark_size(30)
        .x_label_formatter(&write_x)
        .y_label_formatter(&write_y);
    match grow {
        Grow::Right => mesh.disable_y_mesh(),
        Grow::Up => mesh.disable_x_mesh(),
    };
    mesh.draw()?;

    let zero = match grow {
        Grow::Right => vec![(0.0, y.range.0), (0.0, y.range.1)],
        Grow::Up => vec![(x.range.0, 0.0), (x.range.1, 0.0)],
    };
    plot.draw_series([PathElement::new(zero, line(palette.axis))])?;
    Ok(plot)
}

/// Where a value stands, in px.
pub(crate) fn place(plot: &Plot<'_, '_>, x: f64, y: f64) -> (f64, f64) {
    let (x, y) = plot.plotting_area().map_coordinate(&(x, y));
    (px(x), px(y))
}

fn line(ink: plotters::style::RGBColor) -> ShapeStyle {
    ShapeStyle::from(ink).stroke_width(FINE)
}
