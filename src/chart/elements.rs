//! Elements that plotters lacks: broken lines, hatched bars, runs of columns, markers of series.

use plotters::element::{Drawable, PointCollection, Polygon};
use plotters::style::{Color, RGBColor, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::fmt;

use super::axes::Plot;
use super::canvas::Failure;
use super::svg_backend::{BarStyle, Dash, FillStyle, SvgBackend, to_subpixels};
use super::theme::{Filling, Palette, Shape, marker};

type Drawn = Result<(), DrawingErrorKind<fmt::Error>>;

/// A broken line through points: one element with a dash pattern, where plotters' own is an element a dash.
pub(crate) struct BrokenLine {
    pub(crate) points: Vec<(f64, f64)>,
    pub(crate) style: ShapeStyle,
    pub(crate) dash: Dash,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a BrokenLine {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];
    fn point_iter(self) -> &'a [(f64, f64)] {
        &self.points
    }
}

impl Drawable<SvgBackend<'_>> for BrokenLine {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, points: I, backend: &mut SvgBackend<'_>, _: (u32, u32)) -> Drawn {
        backend.trace(points, self.style.color.to_backend_color(), self.style.stroke_width, Some(self.dash))
    }
}

/// The area between the low and the high end of a range: place, low and high, from left to right.
pub(crate) fn area(plot: &mut Plot<'_>, points: &[(f64, f64, f64)], palette: &Palette) -> Result<(), Failure> {
    let upper = points.iter().map(|(at, _, high)| (*at, *high));
    let lower = points.iter().rev().map(|(at, low, _)| (*at, *low));
    plot.draw_series([Polygon::new(upper.chain(lower).collect::<Vec<_>>(), palette.band)])?;
    Ok(())
}

/// A bar between two corners.
pub(crate) struct Bar<C> {
    pub(crate) corners: [C; 2],
    pub(crate) look: BarStyle,
}

impl<'a, C> PointCollection<'a, C> for &'a Bar<C> {
    type Point = &'a C;
    type IntoIter = &'a [C];
    fn point_iter(self) -> &'a [C] {
        &self.corners
    }
}

impl<C> Drawable<SvgBackend<'_>> for Bar<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Drawn {
        match (points.next(), points.next()) {
            (Some(corner), Some(opposite)) => backend.bar(corner, opposite, self.look),
            (Some(_) | None, _) => Ok(()),
        }
    }
}

/// Columns of one look, two corners each, from left to right.
pub(crate) struct Columns {
    /// In tenths of a px.
    pub(crate) corners: Vec<(i32, i32)>,
    pub(crate) look: BarStyle,
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Columns {
    type Point = &'a (i32, i32);
    type IntoIter = &'a [(i32, i32)];
    fn point_iter(self) -> &'a [(i32, i32)] {
        &self.corners
    }
}

impl Drawable<SvgBackend<'_>> for Columns {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, corners: I, backend: &mut SvgBackend<'_>, _: (u32, u32)) -> Drawn {
        backend.columns(corners, self.look)
    }
}

/// The sign of a series at a point.
pub(crate) struct Marker<C> {
    at: [C; 1],
    shape: Shape,
    style: FillStyle,
    radius: f64,
}

impl<C> Marker<C> {
    /// The marker of a series: filled for the first ten, hollow for those that repeat their colours.
    pub(crate) fn of_series(at: C, series: usize, palette: &Palette) -> Self {
        let (shape, filling) = marker(series);
        let (ink, surface) = (palette.series(series), palette.surface);
        let style = match filling {
            // A rim of the surface keeps the shape readable where lines cross it.
            Filling::Solid => FillStyle { fill: ink, edge: surface, width: 12 },
            Filling::Hollow => FillStyle { fill: surface, edge: ink, width: 15 },
        };
        Self { at: [at], shape, style, radius: 4.4 }
    }

    /// The marker of a series, hollow: where it stood before.
    pub(crate) fn hollow(at: C, series: usize, palette: &Palette) -> Self {
        let (shape, _) = marker(series);
        let style = FillStyle { fill: palette.surface, edge: palette.series(series), width: 15 };
        Self { at: [at], shape, style, radius: 4.4 }
    }

    /// A hollow point.
    pub(crate) fn ring(at: C, ink: RGBColor, palette: &Palette) -> Self {
        let style = FillStyle { fill: palette.surface, edge: ink, width: 15 };
        Self { at: [at], shape: Shape::Circle, style, radius: 4.4 }
    }

    /// A filled point.
    pub(crate) fn point(at: C, ink: RGBColor, palette: &Palette) -> Self {
        Self {
            at: [at],
            shape: Shape::Circle,
            style: FillStyle { fill: ink, edge: palette.surface, width: 10 },
            radius: 4.5,
        }
    }
}

impl<'a, C> PointCollection<'a, C> for &'a Marker<C> {
    type Point = &'a C;
    type IntoIter = &'a [C];
    fn point_iter(self) -> &'a [C] {
        &self.at
    }
}

impl<C> Drawable<SvgBackend<'_>> for Marker<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Drawn {
        let Some(center) = points.next() else { return Ok(()) };
        let radius = to_subpixels(self.radius).unsigned_abs();
        match self.shape {
            Shape::Circle => backend.disc(center, radius, self.style),
            Shape::Ring => {
                // The hole of a ring is the surface whether or not the series repeats; a repeated ring is thinner.
                let FillStyle { fill, edge, width } = self.style;
                let style = if width == 15 {
                    FillStyle { fill, edge, width: 8 }
                } else {
                    FillStyle { fill: edge, edge: fill, width: 22 }
                };
                backend.disc(center, radius - 6, style)
            }
            Shape::Square
            | Shape::Triangle
            | Shape::Diamond
            | Shape::InvertedTriangle
            | Shape::Bar
            | Shape::Plus
            | Shape::Pentagon
            | Shape::Cross => {
                let corners = outline(self.shape)
                    .iter()
                    .map(|(x, y)| (center.0 + to_subpixels(x * self.radius), center.1 + to_subpixels(y * self.radius)));
                backend.shape(corners, self.style)
            }
        }
    }
}

/// Corners of a shape around the origin, for a circle of radius 1 of about the same visual weight.
fn outline(shape: Shape) -> &'static [(f64, f64)] {
    match shape {
        Shape::Circle | Shape::Ring => &[],
        Shape::Square => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        Shape::Triangle => &[(0.0, -1.1), (1.15, 0.9), (-1.15, 0.9)],
        Shape::InvertedTriangle => &[(0.0, 1.1), (1.15, -0.9), (-1.15, -0.9)],
        Shape::Diamond => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        Shape::Bar => &[(-1.3, -0.5), (1.3, -0.5), (1.3, 0.5), (-1.3, 0.5)],
        Shape::Plus => &[
            (-0.42, -1.2),
            (0.42, -1.2),
            (0.42, -0.42),
            (1.2, -0.42),
            (1.2, 0.42),
            (0.42, 0.42),
            (0.42, 1.2),
            (-0.42, 1.2),
            (-0.42, 0.42),
            (-1.2, 0.42),
            (-1.2, -0.42),
            (-0.42, -0.42),
        ],
        Shape::Pentagon => &[(0.0, -1.15), (1.09, -0.36), (0.68, 0.93), (-0.68, 0.93), (-1.09, -0.36)],
        // The plus, turned by an eighth.
        Shape::Cross => &[
            (0.55, -1.15),
            (1.15, -0.55),
            (0.6, 0.0),
            (1.15, 0.55),
            (0.55, 1.15),
            (0.0, 0.6),
            (-0.55, 1.15),
            (-1.15, 0.55),
            (-0.6, 0.0),
            (-1.15, -0.55),
            (-0.55, -1.15),
            (0.0, -0.6),
        ],
    }
}
