//! The backend under plotters: writes SVG, in tenths of a px, and measures text by a table.
//!
//! plotters counts whole pixels. Here a plotters pixel is a tenth of a px of the page, so that curves are smooth;
//! numbers are written back in px with one decimal, and font sizes are what they say.

use std::fmt::{self, Write as _};

use plotters::prelude::DrawingBackend;
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

use super::drawing::Size;
use super::glyphs::{self, Weight};
use super::theme::Palette;
use crate::units::plain;

/// Tenths of a px in a px.
pub(crate) const SUBPIXELS: u32 = 10;

/// Error that plotters reports when writing fails.
type Failed = DrawingErrorKind<fmt::Error>;

/// The design's faces. A page's own style sheet overrides the attribute; a saved image needs it.
const FACES: &str = "-apple-system,BlinkMacSystemFont,Segoe UI Variable Text,Segoe UI,Roboto,Noto Sans,Liberation Sans,DejaVu Sans Condensed,sans-serif";

/// Sign in an SVG before a series that is brought forward.
pub(crate) const FRONT: &str = "<!--front-->";

/// Dash pattern of a broken line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    /// Beyond today's budget.
    Dashed,
    /// A guide to the axes.
    Dotted,
}

/// Meaning of a bar, by the convention of business charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BarStyle {
    /// Planned: outlined.
    Planned,
    /// Forecast: hatched.
    Forecast,
    /// A planned part of a whole: outlined and tinted.
    Layer(RGBColor),
    /// A planned sum of others: outlined twice as heavily on a neutral tint, so that it is found without colour.
    Sum,
}

/// Inside and edge of a filled shape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FillStyle {
    pub(crate) fill: RGBColor,
    pub(crate) edge: RGBColor,
    /// Width of the edge in tenths of a px.
    pub(crate) width: u32,
}

/// An SVG being written.
#[derive(Debug)]
pub(crate) struct SvgBackend<'a> {
    svg: &'a mut String,
    size: Size,
    palette: &'static Palette,
    id: &'a str,
}

impl<'a> SvgBackend<'a> {
    /// Begins an SVG. `id` makes the names inside it unique on the page.
    pub(crate) fn new(
        svg: &'a mut String,
        size: Size,
        palette: &'static Palette,
        id: &'a str,
    ) -> Result<Self, fmt::Error> {
        debug_assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "not an id: {id}");
        let Size { width, height } = size;
        write!(
            svg,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FACES}">"#
        )?;
        write!(
            svg,
            r#"<defs><pattern id="{id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="{}" stroke-width="2"/></pattern></defs>"#,
            Hex(palette.forecast)
        )?;
        Ok(Self { svg, size, palette, id })
    }

    /// Begins a series that is brought forward.
    pub(crate) fn begin_front(&mut self) {
        self.svg.push_str(FRONT);
    }

    /// A line through points.
    pub(crate) fn trace(
        &mut self,
        points: impl Iterator<Item = BackendCoord>,
        ink: BackendColor,
        width: u32,
        dash: Option<Dash>,
    ) -> Result<(), Failed> {
        self.svg.push_str("<polyline points=\"");
        self.points(points)?;
        write!(self.svg, r#"" fill="none" stroke="{}" stroke-width="{}""#, Hex::from(ink), Tenths(width.into()))
            .map_err(failed)?;
        if ink.alpha < 1.0 {
            write!(self.svg, r#" stroke-opacity="{}""#, plain(ink.alpha)).map_err(failed)?;
        }
        self.svg.push_str(match dash {
            None => r#" stroke-linejoin="round"/>"#,
            Some(Dash::Dashed) => r#" stroke-dasharray="5 4"/>"#,
            Some(Dash::Dotted) => r#" stroke-dasharray="2 3"/>"#,
        });
        Ok(())
    }

    /// A bar between two corners, its edges on whole px so that they are crisp.
    pub(crate) fn bar(&mut self, corner: BackendCoord, opposite: BackendCoord, look: BarStyle) -> Result<(), Failed> {
        let (left, right) = (crisp(corner.0.min(opposite.0)), crisp(corner.0.max(opposite.0)));
        let (top, bottom) = (crisp(corner.1.min(opposite.1)), crisp(corner.1.max(opposite.1)));
        // A line of 2 px is crisp between pixels, and stands within the outline that the others have.
        let inset = match look {
            BarStyle::Planned | BarStyle::Forecast | BarStyle::Layer(_) => 0,
            BarStyle::Sum => 5,
        };
        write!(
            self.svg,
            r#"<rect x="{}" y="{}" width="{}" height="{}""#,
            Tenths((left + inset).into()),
            Tenths((top + inset).into()),
            Tenths((right - left - 2 * inset).max(0).into()),
            Tenths((bottom - top - 2 * inset).max(0).into())
        )
        .map_err(failed)?;
        self.look(look)
    }

    /// Columns between pairs of corners, from left to right, as one path. Those that touch share an outline.
    pub(crate) fn columns(
        &mut self,
        mut corners: impl Iterator<Item = BackendCoord>,
        look: BarStyle,
    ) -> Result<(), Failed> {
        let mut columns: Vec<[i32; 4]> = Vec::new();
        while let (Some((left, bottom)), Some((right, top))) = (corners.next(), corners.next()) {
            columns.push([left, bottom, right, top].map(crisp));
        }
        if columns.is_empty() {
            return Ok(());
        }
        self.svg.push_str("<path d=\"");
        let touching = |before: &[i32; 4], next: &[i32; 4]| before[2] == next[0];
        for run in columns.chunk_by(touching) {
            // Along the tops to the right, and back along the bottoms; the last step of the way back closes the path.
            let mut from = 0;
            for (at, [left, bottom, right, top]) in run.iter().enumerate() {
                if at == 0 {
                    write!(self.svg, "M{} {}", Tenths((*left).into()), Tenths((*bottom).into())).map_err(failed)?;
                    from = *bottom;
                }
                self.step('v', top - from)?;
                self.step('h', right - left)?;
                from = *top;
            }
            for (at, [left, bottom, right, _]) in run.iter().rev().enumerate() {
                self.step('v', bottom - from)?;
                if at + 1 < run.len() {
                    self.step('h', left - right)?;
                }
                from = *bottom;
            }
            self.svg.push('z');
        }
        self.svg.push('"');
        self.look(look)
    }

    /// Goes on by so many tenths of a px.
    fn step(&mut self, way: char, by: i32) -> Result<(), Failed> {
        if by == 0 { Ok(()) } else { write!(self.svg, "{way}{}", Tenths(by.into())).map_err(failed) }
    }

    fn look(&mut self, look: BarStyle) -> Result<(), Failed> {
        match look {
            BarStyle::Planned => {
                write!(self.svg, r#" fill="{}" stroke="{}"/>"#, Hex(self.palette.surface), Hex(self.palette.ink_2))
            }
            BarStyle::Forecast => {
                write!(self.svg, r#" fill="url(#{}-hatch)" stroke="{}"/>"#, self.id, Hex(self.palette.forecast))
            }
            BarStyle::Layer(ink) => {
                write!(self.svg, r#" fill="{0}" fill-opacity="0.4" stroke="{0}"/>"#, Hex(ink))
            }
            BarStyle::Sum => {
                let Palette { grid, ink_2, .. } = *self.palette;
                write!(self.svg, r#" fill="{}" stroke="{}" stroke-width="2"/>"#, Hex(grid), Hex(ink_2))
            }
        }
        .map_err(failed)
    }

    /// A closed shape.
    pub(crate) fn shape(&mut self, points: impl Iterator<Item = BackendCoord>, style: FillStyle) -> Result<(), Failed> {
        self.svg.push_str("<polygon points=\"");
        self.points(points)?;
        self.svg.push('"');
        self.style(style)
    }

    /// A circle.
    pub(crate) fn disc(&mut self, center: BackendCoord, radius: u32, style: FillStyle) -> Result<(), Failed> {
        self.circle(center, radius)?;
        self.style(style)
    }

    /// A text centred vertically on `at`. A halo lets it be read across lines.
    pub(crate) fn text(
        &mut self,
        text: &str,
        at: BackendCoord,
        anchor: HPos,
        text_style: &TextStyle,
    ) -> Result<(), Failed> {
        // Half the height of a capital letter: what is centred is what the eye sees, not the line box.
        let baseline = at.1 + whole(f64::from(text_style.size) * 0.36);
        let anchor = match anchor {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        write!(
            self.svg,
            r#"<text x="{}" y="{}"{anchor} font-size="{}" fill="{}""#,
            Tenths(at.0.into()),
            Tenths(baseline.into()),
            Tenths(text_style.size.into()),
            Hex(text_style.ink)
        )
        .map_err(failed)?;
        match text_style.weight {
            Weight::Regular => {}
            Weight::Strong => self.svg.push_str(r#" font-weight="600""#),
        }
        if let Some(halo) = text_style.halo {
            write!(
                self.svg,
                r#" stroke="{}" stroke-width="3" stroke-linejoin="round" paint-order="stroke""#,
                Hex(halo)
            )
            .map_err(failed)?;
        }
        self.svg.push('>');
        for glyph in text.chars() {
            match glyph {
                '<' => self.svg.push_str("&lt;"),
                '>' => self.svg.push_str("&gt;"),
                '&' => self.svg.push_str("&amp;"),
                // Control characters may not stand in XML at all.
                control if control.is_control() => self.svg.push(' '),
                plain => self.svg.push(plain),
            }
        }
        self.svg.push_str("</text>");
        Ok(())
    }

    fn circle(&mut self, (x, y): BackendCoord, radius: u32) -> Result<(), Failed> {
        write!(self.svg, r#"<circle cx="{}" cy="{}" r="{}""#, Tenths(x.into()), Tenths(y.into()), Tenths(radius.into()))
            .map_err(failed)
    }

    fn style(&mut self, style: FillStyle) -> Result<(), Failed> {
        let FillStyle { fill, edge, width } = style;
        write!(self.svg, r#" fill="{}" stroke="{}" stroke-width="{}"/>"#, Hex(fill), Hex(edge), Tenths(width.into()))
            .map_err(failed)
    }

    fn points(&mut self, points: impl Iterator<Item = BackendCoord>) -> Result<(), Failed> {
        for (place, (x, y)) in points.enumerate() {
            let blank = if place == 0 { "" } else { " " };
            write!(self.svg, "{blank}{},{}", Tenths(x.into()), Tenths(y.into())).map_err(failed)?;
        }
        Ok(())
    }

    fn ink(&mut self, color: BackendColor, fill: bool, width: u32) -> Result<(), Failed> {
        let ink = Hex::from(color);
        if fill {
            write!(self.svg, r#" fill="{ink}""#)
        } else {
            write!(self.svg, r#" fill="none" stroke="{ink}" stroke-width="{}""#, Tenths(width.into()))
        }
        .map_err(failed)?;
        if color.alpha < 1.0 {
            write!(self.svg, r#" opacity="{}""#, plain(color.alpha)).map_err(failed)?;
        }
        self.svg.push_str("/>");
        Ok(())
    }
}

/// Size, weight and colour of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextStyle {
    /// Font size in tenths of a px.
    pub(crate) size: u32,
    pub(crate) weight: Weight,
    pub(crate) ink: RGBColor,
    pub(crate) halo: Option<RGBColor>,
}

impl TextStyle {
    /// The same for a text that plotters writes, which has no halo.
    pub(crate) fn font(&self) -> plotters::style::TextStyle<'static> {
        let weight = match self.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Strong => FontStyle::Bold,
        };
        FontDesc::new(FontFamily::SansSerif, self.size.into(), weight).color(&self.ink)
    }
}

// plotters' names for the arguments are kept.
impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        (self.size.width * SUBPIXELS, self.size.height * SUBPIXELS)
    }

    fn ensure_prepared(&mut self) -> Result<(), Failed> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), Failed> {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), Failed> {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Result<(), Failed> {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Failed> {
        if style.color().alpha <= 0.0 {
            return Ok(());
        }
        let points: Vec<BackendCoord> = path.into_iter().collect();
        if let [(x0, y0), (x1, y1)] = *points.as_slice()
            && (x0 == x1 || y0 == y1)
        {
            // Axis, grid and whiskers: a line of 1 px is crisp when it runs through the middle of pixels.
            let (x0, x1) = if x0 == x1 { (crisp(x0), crisp(x1)) } else { (x0, x1) };
            let (y0, y1) = if y0 == y1 { (crisp(y0), crisp(y1)) } else { (y0, y1) };
            write!(
                self.svg,
                r#"<path d="M{} {}L{} {}""#,
                Tenths(x0.into()),
                Tenths(y0.into()),
                Tenths(x1.into()),
                Tenths(y1.into())
            )
            .map_err(failed)?;
            return self.ink(style.color(), false, style.stroke_width());
        }
        self.trace(points.into_iter(), style.color(), style.stroke_width(), None)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Failed> {
        if style.color().alpha <= 0.0 {
            return Ok(());
        }
        let (x, y) = upper_left;
        let (width, height) = (bottom_right.0 - x, bottom_right.1 - y);
        write!(
            self.svg,
            r#"<rect x="{}" y="{}" width="{}" height="{}""#,
            Tenths(x.into()),
            Tenths(y.into()),
            Tenths(width.into()),
            Tenths(height.into())
        )
        .map_err(failed)?;
        self.ink(style.color(), fill, style.stroke_width())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Failed> {
        if style.color().alpha <= 0.0 {
            return Ok(());
        }
        self.circle(center, radius)?;
        self.ink(style.color(), fill, style.stroke_width())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Result<(), Failed> {
        if style.color().alpha <= 0.0 {
            return Ok(());
        }
        self.svg.push_str("<polygon points=\"");
        self.points(vert.into_iter())?;
        self.svg.push('"');
        self.ink(style.color(), true, 0)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Result<(), Failed> {
        let color = style.color();
        if color.alpha <= 0.0 {
            return Ok(());
        }
        let anchor = style.anchor();
        let lowered = match anchor.v_pos {
            VPos::Top => 0.44,
            VPos::Center => 0.0,
            VPos::Bottom => -0.58,
        };
        let (red, green, blue) = color.rgb;
        let text_style = TextStyle {
            size: unsigned(whole(style.size())),
            weight: weight(style.style()),
            ink: RGBColor(red, green, blue),
            halo: None,
        };
        self.text(text, (pos.0, pos.1 + whole(style.size() * lowered)), anchor.h_pos, &text_style)
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), Failed> {
        let size = style.size();
        Ok((unsigned(whole(glyphs::width(text, size, weight(style.style())))), unsigned(whole(size))))
    }
}

fn weight(style: FontStyle) -> Weight {
    match style {
        FontStyle::Bold => Weight::Strong,
        FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
    }
}

fn failed(error: fmt::Error) -> Failed {
    DrawingErrorKind::DrawingError(error)
}

/// Tenths of a px for a length in px.
pub(crate) fn to_subpixels(px: f64) -> i32 {
    whole(px * f64::from(SUBPIXELS))
}

/// Px for a length in tenths.
pub(crate) fn px(tenths: i32) -> f64 {
    f64::from(tenths) / f64::from(SUBPIXELS)
}

#[expect(clippy::cast_possible_truncation, reason = "rounded first, and `as` saturates beyond any drawing's size")]
fn whole(length: f64) -> i32 {
    length.round() as i32
}

fn unsigned(length: i32) -> u32 {
    length.max(0).unsigned_abs()
}

/// The middle of the px that a coordinate falls into.
fn crisp(tenths: i32) -> i32 {
    tenths.div_euclid(10) * 10 + 5
}

/// A number of tenths, written in whole units.
struct Tenths(i64);

impl fmt::Display for Tenths {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if rest == 0 { write!(out, "{sign}{whole}") } else { write!(out, "{sign}{whole}.{rest}") }
    }
}

/// A colour as `#rrggbb`.
struct Hex(RGBColor);

impl From<BackendColor> for Hex {
    fn from(color: BackendColor) -> Self {
        let (red, green, blue) = color.rgb;
        Self(RGBColor(red, green, blue))
    }
}

impl fmt::Display for Hex {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RGBColor(red, green, blue) = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Theme;

    #[test]
    fn numbers_are_short() {
        let write = |n| Tenths(n).to_string();
        assert_eq!([write(0), write(5), write(-5), write(120), write(-123)], ["0", "0.5", "-0.5", "12", "-12.3"]);
        assert_eq!([crisp(0), crisp(9), crisp(10), crisp(-1)], [5, 5, 15, -5]);
    }

    #[test]
    fn columns_that_touch_share_an_outline() {
        let mut svg = String::new();
        let size = Size { width: 100, height: 100 };
        let mut backend = SvgBackend::new(&mut svg, size, Theme::Light.palette(), "p").unwrap();
        let corners = [(10, 900), (30, 500), (30, 900), (50, 500), (50, 700), (70, 400), (90, 900), (110, 800)];
        backend.columns(corners.into_iter(), BarStyle::Forecast).unwrap();
        backend.columns([].into_iter(), BarStyle::Planned).unwrap();
        let path = svg.rsplit("<path d=").next().unwrap();
        assert!(
            path.starts_with(r#""M1.5 90.5v-40h2h2v-10h2v30h-2v20h-2zM9.5 90.5v-10h2v10z" fill="url(#p-hatch)""#),
            "{path}"
        );
    }
}
