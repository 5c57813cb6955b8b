//! The axes of a panel: one line at zero, a hairline grid, at most five ticks, no frame.

use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters::style::ShapeStyle;
use plotters_backend::text_anchor::HPos;

use super::canvas::{ChartCanvas, Failure, Frame, NoteStyle, SMALL, count};
use super::drawing::Writer;
use super::glyphs::{self, Weight};
use super::svg_backend::{SUBPIXELS, SvgBackend, px, to_subpixels};
use super::ticks::{self, Tick, Ticks};

/// A panel's coordinates: plotters' drawing area over two numeric axes. plotters' own chart context would choose, write
/// and sort the labels of axes too, which is 7 KB of the first load; here they are a few lines, because the ticks are
/// ours.
pub(crate) struct Plot<'p>(DrawingArea<SvgBackend<'p>, Cartesian2d<Scale, Scale>>);

impl<'p> Plot<'p> {
    /// Draws elements that are placed by values.
    pub(crate) fn draw_series<E>(&self, elements: impl IntoIterator<Item = E>) -> Result<(), Failure>
    where
        for<'e> &'e E: PointCollection<'e, (f64, f64)>,
        E: Drawable<SvgBackend<'p>>,
    {
        elements.into_iter().try_for_each(|element| self.0.draw(&element))
    }
}

/// A linear axis.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    range: (f64, f64),
}

impl Ranged for Scale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let share = (value - self.range.0) / (self.range.1 - self.range.0);
        to_subpixels((f64::from(limit.0) + f64::from(limit.1 - limit.0) * share) / f64::from(SUBPIXELS))
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        // The ticks are drawn below.
        Vec::new()
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
        Self::from_zero(end, ticks::within(end), write).kept_within(width, beyond)
    }

    /// From one to ten to the `end` across `width` px, on a logarithmic scale: places and ticks are decimal logarithms.
    /// Every power of ten has a number, or every second, third …, so that there are few and none touch.
    pub(crate) fn powers(end: f64, width: f64, beyond: f64, write: Writer<'a, Tick>) -> Self {
        let every = |every: u32| Self::from_zero(end, ticks::powers(end, every), write);
        let apart = |axis: &Self| {
            count(axis.ticks.values.len()) <= f64::from(ticks::MOST)
                && axis.label_width() + 8.0 <= axis.ticks.step / end * width
        };
        (1..=308).map(every).find(apart).unwrap_or_else(|| every(309)).kept_within(width, beyond)
    }

    /// Without numbers that would stand more than `beyond` px outside of `width` px.
    fn kept_within(mut self, width: f64, beyond: f64) -> Self {
        let ends = |tick: f64| tick / self.range.1 * width + self.width_of(tick) / 2.0;
        self.ticks.values = self.ticks.values.iter().copied().filter(|tick| ends(*tick) <= width + beyond).collect();
        self
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

/// Direction in which values grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grow {
    /// Bars to the right: grid lines stand, the axis line is at the left.
    Right,
    /// Lines and columns upward: grid lines lie, the axis line is at the bottom.
    Up,
}

/// Opens a panel over `frame` with its grid, its numbers and its line at zero.
pub(crate) fn plot<'p>(
    canvas: &ChartCanvas<'p>,
    frame: Frame,
    x: &Axis<'_>,
    y: &Axis<'_>,
    grow: Grow,
) -> Result<Plot<'p>, Failure> {
    let (left, top) = (to_subpixels(frame.left), to_subpixels(frame.top));
    let (width, height) = (to_subpixels(frame.width()), to_subpixels(frame.height()));
    // plotters' pixels are counted from 0, so the last one is one short of the length.
    let (right, bottom) = (left + width - 1, top + height - 1);
    let scale = |axis: &Axis<'_>| Scale { range: axis.range };
    let area = canvas.sheet.clone().shrink((left, top), (width, height));
    let plot = Plot(area.apply_coord_spec(Cartesian2d::new(scale(x), scale(y), (left..right, bottom..top))));

    let grid = line(canvas.palette.grid);
    let at_x = |tick: f64| scale(x).map(&tick, (left, right));
    let at_y = |tick: f64| scale(y).map(&tick, (bottom, top));
    match grow {
        Grow::Right => {
            for tick in x.ticks.values.iter().copied() {
                canvas.draw(&PathElement::new(vec![(at_x(tick), bottom), (at_x(tick), top)], grid))?;
            }
        }
        Grow::Up => {
            for tick in y.ticks.values.iter().copied() {
                canvas.draw(&PathElement::new(vec![(left, at_y(tick)), (right, at_y(tick))], grid))?;
            }
        }
    }
    // Numbers stand outside the frame: below it and left of it.
    for tick in y.ticks.values.iter().copied() {
        canvas.note(&y.number(tick), (px(left) - 6.0, px(at_y(tick))), HPos::Right, NoteStyle::Remark)?;
    }
    for tick in x.ticks.values.iter().copied() {
        canvas.note(&x.number(tick), (px(at_x(tick)), px(bottom + 1) + 10.8), HPos::Center, NoteStyle::Remark)?;
    }

    let zero = match grow {
        Grow::Right => vec![(0.0, y.range.0), (0.0, y.range.1)],
        Grow::Up => vec![(x.range.0, 0.0), (x.range.1, 0.0)],
    };
    plot.draw_series([PathElement::new(zero, line(canvas.palette.axis))])?;
    Ok(plot)
}

/// Position of a value, in px.
pub(crate) fn place(plot: &Plot<'_>, x: f64, y: f64) -> (f64, f64) {
    let (x, y) = plot.0.map_coordinate(&(x, y));
    (px(x), px(y))
}

/// A hairline.
pub(crate) fn line(ink: plotters::style::RGBColor) -> ShapeStyle {
    ShapeStyle::from(ink).stroke_width(SUBPIXELS)
}
