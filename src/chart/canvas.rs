//! A drawing while it is made: the area that plotters draws on, the theme, and the marks so far.

use std::fmt;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::text_anchor::HPos;

use super::drawing::{Drawing, Front, Mark, Near, Size, Zone};
use super::glyphs::{Weight, wrapped};
use super::svg_backend::{FRONT, SUBPIXELS, SvgBackend, TextStyle, to_subpixels};
use super::theme::{Palette, Theme};
use plotters::style::RGBColor;

/// The whole drawing area.
pub(crate) type CanvasArea<'p> = DrawingArea<SvgBackend<'p>, Shift>;
/// Error that plotters reports when it cannot draw.
pub(crate) type Failure = DrawingAreaErrorKind<fmt::Error>;

/// Font size of axes and headings in px.
pub(crate) const SMALL: f64 = 11.0;
/// Font size of names and values in px.
pub(crate) const LABEL: f64 = 12.0;
/// Font size of the title of a picture in px.
pub(crate) const TITLE: f64 = 15.0;
/// Font size of its subtitle in px.
pub(crate) const SUBTITLE: f64 = 12.0;

/// A rectangle in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Frame {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// Style of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoteStyle {
    /// Axis text and remarks.
    Remark,
    /// Names and values, which may lie across lines.
    Label,
    /// Values in small rows.
    Figure,
    /// The heading of a panel.
    Heading,
    /// The title of a picture.
    Title,
    /// The subtitle of a picture.
    Subtitle,
    /// A label across lines, in bold.
    Strong,
}

/// A drawing while it is made.
pub(crate) struct ChartCanvas<'p> {
    pub(crate) sheet: CanvasArea<'p>,
    pub(crate) palette: &'static Palette,
    marks: Vec<Mark>,
    zones: Vec<Zone>,
    /// Names of the series that are brought forward, in the order in which they are drawn.
    fronts: Vec<(usize, String)>,
}

/// A drawing, painted by `paint`.
pub(crate) fn drawing(
    size: Size,
    theme: Theme,
    id: &str,
    paint: impl FnOnce(&mut ChartCanvas<'_>) -> Result<(), Failure>,
) -> Drawing {
    let palette = theme.palette();
    let mut svg = String::with_capacity(16_384);
    let (marks, zones, fronts) = match SvgBackend::new(&mut svg, size, palette, id) {
        Ok(backend) => {
            let sheet = backend.into_drawing_area();
            let mut canvas = ChartCanvas { sheet, palette, marks: Vec::new(), zones: Vec::new(), fronts: Vec::new() };
            // Writing to a string cannot fail and the layouts fit by construction: a failure is our own bug, and the
            // reader keeps what has been drawn.
            let painted = paint(&mut canvas);
            debug_assert!(painted.is_ok(), "chart {id}: {painted:?}");
            (canvas.marks, canvas.zones, canvas.fronts)
        }
        Err(error) => {
            debug_assert!(false, "chart {id}: {error}");
            (Vec::new(), Vec::new(), Vec::new())
        }
    };
    let fronts = cut_fronts(&mut svg, fronts);
    svg.push_str("</svg>");
    let Size { width, height } = size;
    Drawing { svg, width, height, least: height, marks, fronts, zones }
}

/// Takes the series that are brought forward off the end of a drawing, where they were painted one behind the other.
fn cut_fronts(svg: &mut String, fronts: Vec<(usize, String)>) -> Vec<Front> {
    let head = svg.find('>').and_then(|end| svg.get(..=end)).unwrap_or_default().to_owned();
    // Texts cannot contain it: there `<` is written otherwise.
    let painted = svg.find(FRONT).map_or_else(String::new, |at| svg.split_off(at));
    let painted = painted.split(FRONT).skip(1);
    fronts
        .into_iter()
        .zip(painted)
        .map(|((series, name), svg)| Front { series, name, svg: format!("{head}{svg}</svg>") })
        .collect()
}

impl<'p> ChartCanvas<'p> {
    /// Draws an element that is placed in tenths of a px.
    pub(crate) fn draw<'e, E>(&self, element: &'e E) -> Result<(), Failure>
    where
        &'e E: PointCollection<'e, (i32, i32)>,
        E: Drawable<SvgBackend<'p>>,
    {
        self.sheet.draw(element)
    }

    /// Writes a text whose vertical middle is at `y`.
    pub(crate) fn note(&self, text: &str, (x, y): (f64, f64), anchor: HPos, kind: NoteStyle) -> Result<(), Failure> {
        let text_style = self.text_style(kind);
        self.draw(&Note { text, at: [(to_subpixels(x), to_subpixels(y))], anchor, text_style })
    }

    /// Size, weight and colour of a kind of note.
    pub(crate) fn text_style(&self, kind: NoteStyle) -> TextStyle {
        let text_style = |size: f64, weight: Weight, ink: RGBColor, halo: Option<RGBColor>| TextStyle {
            size: to_subpixels(size).unsigned_abs(),
            weight,
            ink,
            halo,
        };
        let Palette { ink, ink_2, ink_3, surface, .. } = *self.palette;
        match kind {
            NoteStyle::Remark => text_style(SMALL, Weight::Regular, ink_3, None),
            NoteStyle::Figure => text_style(SMALL, Weight::Regular, ink_2, None),
            NoteStyle::Label => text_style(LABEL, Weight::Regular, ink, Some(surface)),
            NoteStyle::Heading => text_style(SMALL, Weight::Strong, ink_2, None),
            NoteStyle::Title => text_style(TITLE, Weight::Strong, ink, None),
            NoteStyle::Subtitle => text_style(SUBTITLE, Weight::Regular, ink_2, None),
            NoteStyle::Strong => text_style(LABEL, Weight::Strong, ink, Some(surface)),
        }
    }

    /// Says in the middle of an empty panel what is missing.
    pub(crate) fn message(&self, text: &str, frame: Frame) -> Result<(), Failure> {
        let lines = wrapped(text, LABEL, (frame.width() - 24.0).max(40.0));
        let mut y = frame.top + frame.height() / 2.0 - 16.0 * (count(lines.len()) - 1.0) / 2.0;
        for line in &lines {
            self.note(line, (frame.left + frame.width() / 2.0, y), HPos::Center, NoteStyle::Label)?;
            y += 16.0;
        }
        Ok(())
    }

    /// Adds a value that the page can point at.
    pub(crate) fn mark(&mut self, at: (f64, f64), series: usize, index: usize, label: String) {
        self.mark_high((at, 0.0), series, index, label);
    }

    /// The same of something that is so many px high above and below its middle.
    pub(crate) fn mark_high(&mut self, ((x, y), half): ((f64, f64), f64), series: usize, index: usize, label: String) {
        let round = |px: f64| (px * f64::from(SUBPIXELS)).round() / f64::from(SUBPIXELS);
        self.marks.push(Mark { x: round(x), y: round(y), half: round(half), series, index, label });
    }

    /// Number of marks so far, to pass to [`ChartCanvas::zone`] later.
    pub(crate) fn marks_count(&self) -> usize {
        self.marks.len()
    }

    /// Begins a series that is brought forward: what is drawn from here on, up to the next one, is laid upon the
    /// drawing only when the reader asks for it. Comes after all else.
    pub(crate) fn front(&mut self, series: usize, name: &str) -> Result<(), Failure> {
        self.fronts.push((series, name.to_owned()));
        self.draw(&FrontBegins)
    }

    /// Declares a panel that holds all marks since `first`.
    pub(crate) fn zone(&mut self, frame: Frame, near: Near, first: usize) {
        let Frame { left, top, right, bottom } = frame;
        self.zones.push(Zone { left, top, right, bottom, near, first, end: self.marks.len() });
    }
}

/// A count as a length.
pub(crate) fn count(items: usize) -> f64 {
    // Rows and labels are counted in dozens, so the bound is never met.
    f64::from(u32::try_from(items).unwrap_or(u32::MAX))
}

/// The beginning of a series that is brought forward.
struct FrontBegins;

impl<'a> PointCollection<'a, (i32, i32)> for &'a FrontBegins {
    type Point = &'a (i32, i32);
    type IntoIter = &'a [(i32, i32)];
    fn point_iter(self) -> &'a [(i32, i32)] {
        &[]
    }
}

impl Drawable<SvgBackend<'_>> for FrontBegins {
    fn draw<I: Iterator<Item = (i32, i32)>>(
        &self,
        _: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), plotters_backend::DrawingErrorKind<fmt::Error>> {
        backend.begin_front();
        Ok(())
    }
}

/// A text at a point.
struct Note<'t> {
    text: &'t str,
    at: [(i32, i32); 1],
    anchor: HPos,
    text_style: TextStyle,
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Note<'_> {
    type Point = &'a (i32, i32);
    type IntoIter = &'a [(i32, i32)];
    fn point_iter(self) -> &'a [(i32, i32)] {
        &self.at
    }
}

impl Drawable<SvgBackend<'_>> for Note<'_> {
    fn draw<I: Iterator<Item = (i32, i32)>>(
        &self,
        mut points: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), plotters_backend::DrawingErrorKind<fmt::Error>> {
        points.next().map_or(Ok(()), |at| backend.text(self.text, at, self.anchor, &self.text_style))
    }
}
