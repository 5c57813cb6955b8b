//! Figures week by week: panels below each other that share an axis of weeks, with stacked columns, columns or lines.

mod columns;
mod lines;

use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::end_labels::LEADER;
use super::glyphs::{self, Weight, fitted};
use super::rows;
use super::theme::Theme;
use super::ticks::{self, Tick};

/// A layer of stacked columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// Its name, in the menu of those that can be brought forward.
    pub name: String,
    /// Its mark, from 0: decides colour and marker, whichever layers there are.
    pub series: usize,
    /// True if it stands out, in its colour and with its marker; others are grey.
    pub stands_out: bool,
    /// A value for each week; not finite or below zero counts as none.
    pub values: Vec<f64>,
}

/// Value after the last week: a column of its own, set apart by a gap.
#[derive(Debug, Clone, PartialEq)]
pub struct AfterLastWeek {
    /// Its name, below the column: "after".
    pub name: String,
    /// Its value.
    pub value: f64,
}

/// A line over the weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name, written at the line's end: "3+".
    pub name: String,
    /// A value for each week; not finite or below zero counts as missing.
    pub values: Vec<f64>,
}

/// The range around a line.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeBand {
    /// Low and high end for each week.
    pub limits: Vec<(f64, f64)>,
    /// Name of the range: "range, 8 in 10 cases".
    pub name: String,
}

/// Form in which a panel shows its values.
#[derive(Debug, Clone, PartialEq)]
pub enum PanelForm {
    /// Planned: layers upon each other, the first at the bottom, outlined and tinted; a layer's marker stands in its
    /// largest week.
    Stack(Vec<Layer>),
    /// Forecast: a hatched column a week; not finite or below zero counts as missing.
    Columns {
        /// A value for each week.
        values: Vec<f64>,
        /// Value after the last week.
        after: Option<AfterLastWeek>,
    },
    /// A line for each measure: the first one in full ink, the others dashed and dotted in turn.
    Lines {
        /// The lines, the most important first.
        lines: Vec<Line>,
        /// The range around one of them.
        band: Option<RangeBand>,
    },
}

/// A value that a mark speaks of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// The layer or the line, by its place in the panel; `None` for the whole column.
    pub part: Option<usize>,
    /// The week, from 0; the number of weeks for what falls after them.
    pub week: usize,
    /// The value.
    pub value: f64,
}

/// One measure over the weeks.
#[derive(Debug, Clone)]
pub struct Panel<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// The values, and how they are shown.
    pub form: PanelForm,
    /// Writes the numbers of the axis.
    pub tick: Writer<'a, Tick>,
    /// Writes the value above a column. Left out of a panel where one of them is wider than its week; lines have none.
    pub value: Writer<'a, f64>,
    /// Writes the text of a mark.
    pub say: Writer<'a, Spot>,
}

/// Figures week by week.
#[derive(Debug, Clone)]
pub struct Weeks<'a> {
    /// A name for each week; on a narrow drawing only every second, fourth … is written.
    pub labels: Vec<String>,
    /// Title of the labels, below the last panel.
    pub caption: String,
    /// The panels, from the top.
    pub panels: Vec<Panel<'a>>,
    /// Message of a panel without a value.
    pub message: String,
}

const HEAD: f64 = 32.0;
const FOOT: f64 = 22.0;
/// Below all panels, for the caption, in px.
const CAPTION: f64 = 18.0;
/// Between the last week and what falls after it, in px.
const GAP: f64 = 12.0;

/// Comfortable height for so many panels and a width in px.
pub fn height(panels: usize, width: u32) -> u32 {
    tall(panels, if width < 480 { 158 } else { 174 })
}

fn tall(panels: usize, each: u32) -> u32 {
    u32::try_from(panels.max(1)).unwrap_or(u32::MAX).saturating_mul(each).saturating_add(18)
}

/// Draws the panels. Series are counted from the top: a stack has one for its totals and one for each layer, columns
/// have one, lines one each. A mark's `index` is the week, or the number of weeks for what falls after them.
pub fn draw(data: &Weeks<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let size = Size { height: size.height.max(tall(data.panels.len(), 116)), ..size };
    drawing(size, theme, id, |canvas| paint(canvas, data, size))
}

/// Layout that all panels share.
struct Columned {
    /// The weeks, with names as many as fit.
    x: Axis,
    /// Right end of the weeks, in px.
    right: f64,
    /// Width of the drawing in px.
    width: f64,
    /// Width of a week in px.
    pitch: f64,
    weeks: usize,
}

/// A panel's values, ready to be drawn.
struct Ready<'d, 'a> {
    panel: &'d Panel<'a>,
    y: Axis,
    /// The greatest value; at most zero where there is nothing to draw.
    most: f64,
}

fn paint(canvas: &mut ChartCanvas<'_>, data: &Weeks<'_>, size: Size) -> Result<(), Failure> {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let panels: Vec<Ready<'_, '_>> = data.panels.iter().map(|panel| ready(panel, data.labels.len())).collect();
    let numbers = panels.iter().map(|panel| panel.y.label_width()).fold(4.0, f64::max);
    // The name of the first week stands within the drawing, however narrow the week is.
    let first = data.labels.first().map_or(0.0, |label| glyphs::width(label, SMALL, Weight::Regular));
    let left = (numbers + 10.0).max(first / 2.0);
    let aside = data.panels.iter().map(|panel| aside(panel, width)).fold(2.0, f64::max);
    let weeks = data.labels.len();
    let pitch = (width - left - aside) / count(weeks.max(1));
    let names = data.labels.iter().enumerate().step_by(thinned(&data.labels, pitch));
    let names = names.map(|(week, label)| (count(week) + 0.5, label.clone())).collect();
    // The last name may stand out as far as the gap before what falls after.
    let x = Axis::places(0.0..count(weeks.max(1)), names).kept_within(width - left - aside, aside.min(GAP - 4.0));
    let shared = Columned { x, right: width - aside, width, pitch, weeks };
    let each = (height - CAPTION) / count(panels.len().max(1));
    let mut series = 0;
    let mut fronts = Vec::new();
    for (at, panel) in panels.iter().enumerate() {
        let top = each * count(at);
        let frame = Frame { left, top: top + HEAD, right: shared.right, bottom: top + each - FOOT };
        series += paint_panel(canvas, data, &shared, panel, (series, frame), &mut fronts)?;
    }
    let caption = fitted(&data.caption, SMALL, Weight::Regular, width - 4.0);
    let end = (glyphs::width(&caption, SMALL, Weight::Regular) + 2.0).max(shared.right);
    canvas.note(&caption, (end, height - 9.0), HPos::Right, NoteStyle::Remark)?;
    fronts.iter().try_for_each(|front| columns::paint_front(canvas, front))
}

fn ready<'d, 'a>(panel: &'d Panel<'a>, weeks: usize) -> Ready<'d, 'a> {
    let most = match &panel.form {
        PanelForm::Stack(layers) => columns::totals(&columns::stacked(layers, weeks)).fold(0.0, f64::max),
        PanelForm::Columns { values, after } => {
            let after = after.iter().map(|after| after.value);
            values.iter().copied().take(weeks).chain(after).filter_map(rows::shown).fold(0.0, f64::max)
        }
        PanelForm::Lines { lines, band } => {
            let high = band.iter().flat_map(|band| band.limits.iter().take(weeks).map(|(_, high)| *high));
            let values = lines.iter().flat_map(|line| line.values.iter().copied().take(weeks));
            values.chain(high).filter_map(rows::shown).fold(0.0, f64::max)
        }
    };
    let ticks = ticks::covering(most);
    Ready { panel, y: Axis::from_zero(ticks.last(), &ticks, panel.tick), most }
}

/// Width that a panel needs right of the weeks, in px: names of lines, or the column after the last week.
fn aside(panel: &Panel<'_>, width: f64) -> f64 {
    match &panel.form {
        PanelForm::Stack(_) | PanelForm::Columns { after: None, .. } => 0.0,
        PanelForm::Columns { after: Some(after), .. } => GAP + columns::after_width(after, width) + 2.0,
        PanelForm::Lines { lines, .. } => {
            let names = lines.iter().map(|line| glyphs::width(&line.name, LABEL, Weight::Regular)).fold(0.0, f64::max);
            names.min(width * 0.3).ceil() + LEADER
        }
    }
}

/// Every so many weeks get a label, so that no two of them touch.
fn thinned(labels: &[String], pitch: f64) -> usize {
    let widest = labels.iter().map(|label| glyphs::width(label, SMALL, Weight::Regular)).fold(0.0, f64::max);
    // Months, quarters and half years where they fit.
    let steps = [1, 2, 4, 13, 26, 52];
    steps.into_iter().find(|every| count(*every) * pitch >= widest + 8.0).unwrap_or(labels.len().max(1))
}

/// Paints a panel and says how many series it has; layers that can be brought forward are kept for the end.
fn paint_panel(
    canvas: &mut ChartCanvas<'_>,
    data: &Weeks<'_>,
    shared: &Columned,
    ready: &Ready<'_, '_>,
    (series, frame): (usize, Frame),
    fronts: &mut Vec<columns::FrontLayer>,
) -> Result<usize, Failure> {
    let first = canvas.marks_count();
    let Ready { panel, y, most } = ready;
    let heading = fitted(&panel.heading, SMALL, Weight::Strong, shared.width - 4.0);
    canvas.note(&heading, (2.0, frame.top - HEAD + 8.0), HPos::Left, NoteStyle::Heading)?;
    let mut plot = axes::plot(canvas, frame, shared.x.clone(), y.clone(), Grow::Up)?;
    let parts = match &panel.form {
        PanelForm::Stack(layers) => 1 + layers.len(),
        PanelForm::Columns { .. } => 1,
        PanelForm::Lines { lines, .. } => lines.len(),
    };
    if *most <= 0.0 {
        canvas.message(&data.message, frame)?;
        return Ok(parts);
    }
    match &panel.form {
        PanelForm::Stack(layers) => {
            fronts.extend(columns::paint_stack(canvas, &plot, shared, panel, layers, series)?);
        }
        PanelForm::Columns { values, after } => {
            columns::paint(canvas, &plot, shared, panel, values, series)?;
            if let Some(after) = after {
                columns::paint_after(canvas, &plot, shared, (panel, after), series, frame)?;
            }
        }
        PanelForm::Lines { lines, band } => {
            lines::paint(canvas, &mut plot, shared, (panel, lines, band.as_ref()), series, frame)?;
        }
    }
    canvas.zone(Frame { left: 0.0, right: shared.width, ..frame }, Near::Across, first);
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample;

    fn drawn(weeks: usize, channels: usize, width: u32) -> Drawing {
        sample::weeks(weeks, channels, |data| {
            let size = Size { width, height: height(data.panels.len(), width) };
            let drawing = draw(data, Theme::Light, size, "w");
            sample::check(&drawing);
            drawing
        })
    }

    #[test]
    fn labels_are_thinned_to_whole_months_and_quarters() {
        let labels = |count| vec!["12 Jan".to_owned(); count];
        let every = |count, width: f64| thinned(&labels(count), width / f64::from(u32::try_from(count).unwrap()));
        assert_eq!(every(8, 600.0), 1);
        assert_eq!(every(26, 800.0), 2);
        assert_eq!(every(52, 800.0), 4);
        assert_eq!(every(104, 300.0), 26);
        assert_eq!(every(104, 20.0), 104);
        assert_eq!(thinned(&[], 300.0), 1);
    }

    /// All of a layer is its own, up to its edges; a pointer above the column reads the total.
    #[test]
    fn the_layer_under_the_pointer_is_read() {
        let drawing = drawn(8, 6, 900);
        let layers = drawing.marks.iter().enumerate().filter(|(_, mark)| mark.half > 2.0);
        let mut checked = 0;
        for (at, mark) in layers {
            for height in [-0.98, -0.5, 0.0, 0.5, 0.98] {
                assert_eq!(drawing.nearest(mark.x + 3.0, mark.y + height * mark.half), Some(at), "{}", mark.label);
                checked += 1;
            }
        }
        assert!(checked > 100, "{checked}");
        let total = &drawing.marks[2];
        assert_eq!(drawing.nearest(total.x, total.y - 9.0), Some(2));
    }

    #[test]
    fn every_value_has_a_mark() {
        let drawing = drawn(8, 3, 900);
        let of = |series: usize| drawing.marks.iter().filter(|mark| mark.series == series).count();
        // Totals, the first layer, …; columns; three lines; columns with one more after.
        assert_eq!([of(0), of(4), of(5), of(7), of(8)], [8, 8, 8, 8, 9]);
        assert_eq!(drawing.marks.last().unwrap().index, 8);
        let right = f64::from(drawing.width);
        assert_eq!(drawing.nearest(right, f64::from(drawing.height)), Some(drawing.marks.len() - 1));
        // Above a column stands its total, within it the layer.
        let total = &drawing.marks[drawing.nearest(100.0, 0.0).unwrap()];
        assert_eq!((total.series, total.index), (0, 0));
        let layer = &drawing.marks[drawing.nearest(100.0, 150.0).unwrap()];
        assert_eq!((layer.series, layer.index), (1, 0));
    }

    #[test]
    fn two_years_stay_readable() {
        for width in [330, 900] {
            let drawing = drawn(104, 10, width);
            let labels = drawing.svg.matches(" Jan<").count();
            assert!((4..=4 * 8).contains(&labels), "{labels} labels in January");
        }
    }

    #[test]
    fn each_of_many_layers_comes_forward() {
        sample::weeks(8, 12, |data| {
            let mut data = data.clone();
            let PanelForm::Stack(layers) = &mut data.panels[0].form else { panic!("spend comes first") };
            layers.iter_mut().skip(8).for_each(|layer| layer.stands_out = false);
            let names: Vec<String> = layers.iter().map(|layer| layer.name.clone()).collect();
            let size = Size { width: 900, height: height(data.panels.len(), 900) };
            let drawing = draw(&data, Theme::Light, size, "w");
            assert_eq!(drawing.fronts.iter().map(|front| front.name.clone()).collect::<Vec<_>>(), names);
            for (at, front) in drawing.fronts.iter().enumerate() {
                assert_eq!(front.series, at + 1);
                sample::check(&Drawing { svg: front.svg.clone(), marks: Vec::new(), ..drawing.clone() });
            }
            // Laid upon what is drawn for everybody, which is the same with them and without.
            assert!(!drawing.svg.contains("<!--"));
        });
        assert!(drawn(8, 3, 900).fronts.is_empty());
    }

    #[test]
    fn nothing_planned() {
        let drawing = drawn(0, 0, 330);
        assert_eq!(drawing.svg.matches(">Add a channel").count(), 4);
        assert!(drawing.marks.is_empty());
        // A week without values, and values without a week.
        assert!(drawn(4, 0, 330).marks.is_empty());
    }
}
