//! Reach against spend: the total with today's point, and a line for each channel with its name at the end.

use std::cmp::Ordering;

use plotters::series::LineSeries;
use plotters::style::ShapeStyle;
use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, Plot, place, stroke};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::{BrokenLine, Marker, area};
use super::end_labels::{self, APART, LEADER};
use super::glyphs::{self, Weight, fitted};
use super::label_layout::spread;
use super::svg_backend::Dash;
use super::theme::Theme;
use super::ticks::{self, Tick};
use crate::units::order;

/// A value at a spend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Spend, in the unit of the axis.
    pub spend: f64,
    /// People reached, in the unit of the axis.
    pub reach: f64,
}

/// Today's budget and what it reaches.
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// Position on the curve.
    pub point: Point,
    /// Its name, in bold: "This plan".
    pub name: String,
    /// Its figures: "€60,000 → 3.70M".
    pub figures: String,
}

/// A range around a curve.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeBand {
    /// Spend, low end and high end, by ascending spend.
    pub points: Vec<(f64, f64, f64)>,
    /// Name of the range: "range, 8 in 10 cases".
    pub name: String,
}

/// The panel of the total.
#[derive(Debug, Clone)]
pub struct Total<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// Quantity on the horizontal axis, with its unit.
    pub caption: String,
    /// The curve, by ascending spend.
    pub points: Vec<Point>,
    /// Today's point: the line is solid up to it and dashed beyond.
    pub today: Option<Today>,
    /// Ranges around the curve: none, one, or a narrow one within a wide one. The wider is drawn first.
    pub bands: Vec<RangeBand>,
    /// Writes spends on the axis.
    pub spend: Writer<'a, Tick>,
    /// Writes people on the axis.
    pub reach: Writer<'a, Tick>,
    /// Writes the text of a mark.
    pub say: Writer<'a, Point>,
}

/// A channel's line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name, written at the line's end.
    pub name: String,
    /// Its mark, from 0: decides colour and marker, whatever the line's place or rank.
    pub series: usize,
    /// True if it stands out, in its colour and with its name; others are grey until they are brought forward.
    pub stands_out: bool,
    /// The curve, by ascending spend.
    pub points: Vec<Point>,
    /// Today's point: the line is dashed beyond it, unless limits are given.
    pub today: Option<Point>,
    /// Proposed point: filled, and today's is hollow then.
    pub proposed: Option<Point>,
    /// Least and largest spend that are allowed: the line is solid between them and dashed outside.
    pub inside: Option<(f64, f64)>,
}

impl Line {
    /// Spends between which the line is solid.
    fn solid(&self) -> (f64, f64) {
        self.inside.unwrap_or((0.0, self.today.map_or(f64::INFINITY, |today| today.spend)))
    }
}

/// The panel of the channels.
#[derive(Debug, Clone)]
pub struct Channels<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// Quantity on the horizontal axis, with its unit.
    pub caption: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// Writes spends on the axis.
    pub spend: Writer<'a, Tick>,
    /// Writes people on the axis.
    pub reach: Writer<'a, Tick>,
    /// Writes the text of a mark: the line's place in `lines`, and the point.
    pub say: Writer<'a, (usize, Point)>,
}

/// Reach against spend. Both panels stand side by side, on a narrow drawing below each other.
#[derive(Debug, Clone)]
pub struct Curves<'a> {
    /// All channels together.
    pub total: Option<Total<'a>>,
    /// Each channel.
    pub channels: Option<Channels<'a>>,
    /// Message of a panel without a curve.
    pub message: String,
}

/// Narrower than this, in px, the panels stack.
const STACK: u32 = 480;
const HEAD: f64 = 26.0;
const FOOT: f64 = 36.0;
/// Part of a spend within which two points are one step.
const STEP_WIDTH: f64 = 1e-9;

/// A line's points that the pointer can find: more would be nearer than a finger can tell.
const MARKS_PER_LINE: usize = 13;

/// Comfortable height for a number of lines and a width in px; every line's label keeps its distance.
pub fn height(data: &Curves<'_>, width: u32) -> u32 {
    tall(data, width, 344, 260)
}

fn tall(data: &Curves<'_>, width: u32, abreast: u32, stacked: u32) -> u32 {
    let lines = data.channels.as_ref().map_or(0, named);
    let labels = u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(13).saturating_add(60);
    if is_stacked(data, width) { stacked.saturating_add(stacked.max(labels)) } else { abreast.max(labels) }
}

/// Lines whose names are written.
fn named(channels: &Channels<'_>) -> usize {
    channels.lines.iter().filter(|line| line.stands_out).count()
}

fn is_stacked(data: &Curves<'_>, width: u32) -> bool {
    width < STACK && data.total.is_some() && data.channels.is_some()
}

/// Draws the panels. A mark's `series` is 0 for the total and 1 + the line's place for a channel, its `index` the place
/// of the value on the line.
pub fn draw(data: &Curves<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let size = Size { height: size.height.max(tall(data, size.width, 160, 160)), ..size };
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let whole = Frame { left: 0.0, top: 0.0, right: width, bottom: height };
    let (left, right) = if data.channels.is_none() || data.total.is_none() {
        (whole, whole)
    } else if is_stacked(data, size.width) {
        // The labels of many lines need more of the height than the total does.
        let share = data.channels.as_ref().map_or(0.0, |channels| count(named(channels)) * APART + 60.0);
        let split = (height / 2.0).min(height - share).max(160.0);
        (Frame { bottom: split - 12.0, ..whole }, Frame { top: split, ..whole })
    } else {
        (Frame { right: width * 0.475, ..whole }, Frame { left: width * 0.5, ..whole })
    };
    drawing(size, theme, id, |canvas| {
        if let Some(total) = &data.total {
            paint_total(canvas, total, &data.message, left)?;
        }
        if let Some(channels) = &data.channels {
            paint_channels(canvas, channels, &data.message, right)?;
        }
        Ok(())
    })
}

/// Opens a panel: heading, axes and caption around the greatest spend and reach.
pub(super) fn open<'p>(
    canvas: &ChartCanvas<'p>,
    outer: Frame,
    (heading, caption): (&str, &str),
    (spend, reach): (Axis, Axis),
    room: f64,
) -> Result<(Frame, Plot<'p>), Failure> {
    let frame = Frame {
        left: outer.left + (reach.label_width() + 10.0).max(14.0),
        top: outer.top + HEAD,
        right: outer.right - room,
        bottom: outer.bottom - FOOT,
    };
    let spend = spend.apart(frame.width()).kept_within(frame.width(), room);
    let wide = outer.width() - 2.0;
    canvas.note(
        &fitted(heading, SMALL, Weight::Strong, wide),
        (outer.left + 2.0, outer.top + 8.0),
        HPos::Left,
        NoteStyle::Heading,
    )?;
    let plot = axes::plot(canvas, frame, spend, reach, Grow::Up)?;
    // Under the axis and flush with its end, unless it is so long that it has to begin at the left edge.
    let caption = fitted(caption, SMALL, Weight::Regular, wide);
    let end = (outer.left + 2.0 + glyphs::width(&caption, SMALL, Weight::Regular)).max(frame.right);
    canvas.note(&caption, (end, frame.bottom + 27.0), HPos::Right, NoteStyle::Remark)?;
    Ok((frame, plot))
}

/// The axes around all points: spend to the last value, reach up to a tick.
pub(super) fn span(
    points: impl Iterator<Item = Point>,
    spend: Writer<'_, Tick>,
    reach: Writer<'_, Tick>,
) -> (Axis, Axis) {
    let (right, top) =
        points.fold((0.0, 0.0), |(right, top): (f64, f64), point| (right.max(point.spend), top.max(point.reach)));
    let ticks = ticks::covering(top);
    (Axis::from_zero(right, &ticks::within(right), spend), Axis::from_zero(ticks.last(), &ticks, reach))
}

/// The curve as it can be drawn, through today's point so that the marker stands on it. Nothing where there is no
/// curve.
fn through(points: &[Point], today: Option<Point>) -> Vec<Point> {
    let sound = |point: &Point| point.spend.is_finite() && point.reach.is_finite();
    let mut curve: Vec<Point> = points.iter().copied().filter(sound).collect();
    if curve.len() < 2 {
        return Vec::new();
    }
    let is_here = |point: &Point, today: &Point| point.spend.total_cmp(&today.spend) == Ordering::Equal;
    // Where the curve jumps, today's point is one of its corners.
    let jumps = |today: &Point| curve.iter().filter(|point| is_here(point, today)).count() > 1;
    if let Some(today) = today.filter(sound).filter(|today| !jumps(today)) {
        curve.retain(|point| !is_here(point, &today));
        let place = curve.partition_point(|point| point.spend < today.spend);
        curve.insert(place, today);
    }
    curve
}

fn paint_total(canvas: &mut ChartCanvas<'_>, total: &Total<'_>, message: &str, outer: Frame) -> Result<(), Failure> {
    let first = canvas.marks_count();
    let high =
        total.bands.iter().flat_map(|band| &band.points).map(|(spend, _, high)| Point { spend: *spend, reach: *high });
    let today = total.today.as_ref().map(|today| today.point);
    let points = through(&total.points, today);
    let axes = span(points.iter().copied().chain(high), total.spend, total.reach);
    let (frame, mut plot) = open(canvas, outer, (&total.heading, &total.caption), axes, 14.0)?;
    if points.is_empty() {
        return canvas.message(message, frame);
    }

    let bands = widest_first(&total.bands);
    for band in &bands {
        area(&mut plot, &band.points, canvas.palette)?;
    }
    let solid = (0.0, today.map_or(f64::INFINITY, |today| today.spend));
    trace(&mut plot, &points, solid, stroke(canvas.palette.ink, 2.0))?;
    name_bands(canvas, &plot, &bands, frame)?;
    if let Some(today) = &total.today {
        paint_today(canvas, &mut plot, today, frame)?;
    }
    for (index, point) in points.iter().enumerate().filter(|(index, _)| !is_before_step(&points, *index)) {
        canvas.mark(place(&plot, point.spend, point.reach), 0, index, total.say.write(*point));
    }
    canvas.zone(outer, Near::Across, first);
    Ok(())
}

/// The bands that have an extent, the widest first, so that each is seen within the one before.
fn widest_first(bands: &[RangeBand]) -> Vec<&RangeBand> {
    let bands: Vec<&RangeBand> = bands.iter().filter(|band| band.points.len() > 1).collect();
    let width =
        |at: usize| bands.get(at).map_or(0.0, |band| band.points.iter().map(|(_, low, high)| high - low).sum::<f64>());
    order(bands.len(), &|a, b| width(b).total_cmp(&width(a))).iter().filter_map(|at| bands.get(*at).copied()).collect()
}

/// Writes each band's name above its upper end.
fn name_bands(canvas: &ChartCanvas<'_>, plot: &Plot<'_>, bands: &[&RangeBand], frame: Frame) -> Result<(), Failure> {
    let above = |band: &&RangeBand| {
        band.points.last().map_or(frame.top, |(spend, _, high)| place(plot, *spend, *high).1 - 12.0)
    };
    let wanted: Vec<f64> = bands.iter().map(above).collect();
    for (at, (band, y)) in bands.iter().zip(spread(&wanted, APART, frame.top, frame.bottom)).enumerate() {
        // The name of an inner band stands upon the outer one and needs the stronger ink.
        let kind = if at == 0 { NoteStyle::Remark } else { NoteStyle::Figure };
        canvas.note(&band.name, (frame.right, y), HPos::Right, kind)?;
    }
    Ok(())
}

pub(super) fn pair(point: &Point) -> (f64, f64) {
    (point.spend, point.reach)
}

/// Today's point: filled, with dotted guides to both axes and two lines of text below the curve.
fn paint_today(canvas: &ChartCanvas<'_>, plot: &mut Plot<'_>, today: &Today, frame: Frame) -> Result<(), Failure> {
    let Point { spend, reach } = today.point;
    let palette = canvas.palette;
    let guides = vec![(spend, 0.0), (spend, reach), (0.0, reach)];
    plot.draw_series([BrokenLine { points: guides, style: stroke(palette.ink_3, 1.0), dash: Dash::Dotted }])?;
    plot.draw_series([Marker::point((spend, reach), palette.ink, palette)])?;

    let (x, y) = place(plot, spend, reach);
    let wide =
        glyphs::width(&today.name, LABEL, Weight::Strong).max(glyphs::width(&today.figures, LABEL, Weight::Regular));
    // Right of the point and below the curve, where it bends away; pushed back into the panel at its edges.
    let left = (x + 9.0).min(frame.right + 8.0 - wide).max(frame.left + 2.0);
    let top = (y + 19.0).min(frame.bottom - 24.0);
    canvas.note(&today.name, (left, top), HPos::Left, NoteStyle::Strong)?;
    canvas.note(&today.figures, (left, top + 15.0), HPos::Left, NoteStyle::Label)
}

fn paint_channels(
    canvas: &mut ChartCanvas<'_>,
    channels: &Channels<'_>,
    message: &str,
    outer: Frame,
) -> Result<(), Failure> {
    let first = canvas.marks_count();
    let lines: Vec<(usize, &Line, Vec<Point>)> = channels
        .lines
        .iter()
        .enumerate()
        .map(|(at, line)| (at, line, line.drawn()))
        .filter(|(_, _, points)| !points.is_empty())
        .collect();
    let axes = span(lines.iter().flat_map(|(_, _, points)| points.iter().copied()), channels.spend, channels.reach);
    let names = lines.iter().map(|(_, line, _)| glyphs::width(&line.name, LABEL, Weight::Regular)).fold(0.0, f64::max);
    // Names may take up to two fifths of the panel; longer ones are cut.
    let room = if lines.is_empty() { 14.0 } else { names.min(outer.width() * 0.4 - LEADER).ceil() + LEADER };
    let (frame, mut plot) = open(canvas, outer, (&channels.heading, &channels.caption), axes, room)?;
    if lines.is_empty() {
        return canvas.message(message, frame);
    }

    // Grey lines lie below those that stand out.
    for (_, line, points) in lines.iter().filter(|(_, line, _)| !line.stands_out) {
        trace(&mut plot, points, line.solid(), stroke(canvas.palette.axis, 1.0))?;
    }
    let front: Vec<&(usize, &Line, Vec<Point>)> = lines.iter().filter(|(_, line, _)| line.stands_out).collect();
    for (_, line, points) in &front {
        trace(&mut plot, points, line.solid(), stroke(canvas.palette.series(line.series), 1.75))?;
    }
    plot.draw_series(front.iter().flat_map(|(_, line, _)| signs(canvas, line)))?;
    let ends: Vec<(&str, (f64, f64))> = front
        .iter()
        .filter_map(|(_, line, points)| {
            points.last().map(|end| (line.name.as_str(), place(&plot, end.spend, end.reach)))
        })
        .collect();
    end_labels::label(canvas, &ends, frame, room)?;
    for (at, _, points) in &lines {
        let every = points.len().div_ceil(MARKS_PER_LINE).max(1);
        let last = points.len() - 1;
        let line = channels.lines.get(*at);
        let marked = [line.and_then(|line| line.today), line.and_then(|line| line.proposed)];
        let is_marked = |point: &Point| marked.contains(&Some(*point));
        let found = |(index, point): &(usize, &Point)| index % every == 0 || *index == last || is_marked(point);
        let is_read = |(index, _): &(usize, &Point)| !is_before_step(points, *index);
        for (index, point) in points.iter().enumerate().filter(found).filter(is_read) {
            canvas.mark(place(&plot, point.spend, point.reach), at + 1, index, channels.say.write((*at, *point)));
        }
    }
    canvas.zone(outer, Near::Around, first);
    if front.len() < lines.len() {
        for (at, line, points) in &lines {
            canvas.front(at + 1, &line.name)?;
            trace(&mut plot, points, line.solid(), stroke(canvas.palette.series(line.series), 3.0))?;
            plot.draw_series(signs(canvas, line))?;
            if let Some(end) = points.last() {
                let (_, y) = place(&plot, end.spend, end.reach);
                let name = fitted(&line.name, LABEL, Weight::Strong, room - LEADER);
                canvas.note(&name, (frame.right + LEADER, y), HPos::Left, NoteStyle::Strong)?;
            }
        }
    }
    Ok(())
}

/// Tells whether a point is the foot of a step: at its spend the unit is bought, which the next point says.
pub(super) fn is_before_step(points: &[Point], index: usize) -> bool {
    let spend = |at: usize| points.get(at).map(|point| point.spend);
    spend(index).zip(spend(index + 1)).is_some_and(|(here, next)| next - here <= here * STEP_WIDTH)
}

/// A line, dashed outside of two spends.
fn trace(plot: &mut Plot<'_>, points: &[Point], (from, to): (f64, f64), style: ShapeStyle) -> Result<(), Failure> {
    let part = |low: f64, high: f64| -> Vec<(f64, f64)> {
        points.iter().filter(|point| point.spend >= low && point.spend <= high).map(pair).collect()
    };
    plot.draw_series(LineSeries::new(part(from, to), style))?;
    for outside in [part(f64::NEG_INFINITY, from), part(to, f64::INFINITY)] {
        if outside.len() > 1 {
            plot.draw_series([BrokenLine { points: outside, style, dash: Dash::Dashed }])?;
        }
    }
    Ok(())
}

impl Line {
    /// The curve as it is drawn, through its points and its limits.
    fn drawn(&self) -> Vec<Point> {
        let points = through(&self.points, self.today);
        let points = if self.proposed.is_some() { through(&points, self.proposed) } else { points };
        let Some((from, to)) = self.inside else { return points };
        [from, to].into_iter().fold(points, |points, limit| {
            let at = between(&points, limit);
            if at.is_some() { through(&points, at) } else { points }
        })
    }
}

/// The point of a curve at a spend within it.
fn between(points: &[Point], spend: f64) -> Option<Point> {
    let next = points.iter().position(|point| point.spend > spend)?;
    let (one, other) = (points.get(next.checked_sub(1)?)?, points.get(next)?);
    let part = (spend - one.spend) / (other.spend - one.spend);
    Some(Point { spend, reach: one.reach + part * (other.reach - one.reach) })
}

/// The markers at a line's points of today and of a proposal.
fn signs(canvas: &ChartCanvas<'_>, line: &Line) -> Vec<Marker<(f64, f64)>> {
    let sound = |point: &Point| point.spend.is_finite() && point.reach.is_finite();
    let at = |point: Point| (point.spend, point.reach);
    let today = line.today.filter(sound).map(at);
    let Some(proposed) = line.proposed.filter(sound).map(at) else {
        return today.map(|at| Marker::of_series(at, line.series, canvas.palette)).into_iter().collect();
    };
    let before = today.map(|at| Marker::hollow(at, line.series, canvas.palette));
    before.into_iter().chain([Marker::of_series(proposed, line.series, canvas.palette)]).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp, reason = "a limit is a point of the line")]

    use super::*;
    use crate::chart::{legible, sample};

    #[test]
    fn the_total_answers_by_spend() {
        sample::curves(8, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 560, height: 344 }, "c");
            let found = drawing.nearest(140.0, 10.0).unwrap();
            let mark = &drawing.marks[found];
            assert_eq!(mark.series, 0);
            assert!((mark.x - 140.0).abs() < 3.0, "{mark:?}");
            sample::check(&drawing);
        });
    }

    #[test]
    fn a_proposal_is_filled_and_limits_end_the_solid_line() {
        sample::curves(6, |data| {
            let data = sample::responses(data);
            for width in [330, 900] {
                let drawing = draw(&data, Theme::Light, Size { width, height: 344 }, "c");
                sample::check(&drawing);
                legible::check(&drawing);
            }
            let lines = &data.channels.as_ref().unwrap().lines;
            let (from, to) = lines[0].inside.unwrap();
            let drawn = lines[0].drawn();
            assert!([from, to].iter().all(|limit| drawn.iter().any(|point| point.spend == *limit)), "{drawn:?}");
        });
    }

    #[test]
    fn a_line_runs_through_todays_point() {
        let point = |spend: f64| Point { spend, reach: spend };
        let curve = |today| through(&[point(0.0), point(1.0), point(2.0)], Some(point(today)));
        assert_eq!(curve(1.5), [point(0.0), point(1.0), point(1.5), point(2.0)]);
        assert_eq!(curve(1.0), [point(0.0), point(1.0), point(2.0)]);
        assert_eq!(curve(f64::NAN).len(), 3);
        assert!(through(&[point(0.0)], Some(point(1.0))).is_empty());
    }

    #[test]
    fn a_narrow_band_lies_upon_a_wide_one_and_their_names_keep_their_distance() {
        let band = |low: f64, high: f64, name: &str| RangeBand {
            points: vec![(0.0, 0.0, 0.0), (1.0, low, high)],
            name: name.to_owned(),
        };
        let bands =
            [band(0.5, 0.6, "narrow"), band(0.1, 0.61, "wide"), RangeBand { points: Vec::new(), name: String::new() }];
        let names: Vec<&str> = widest_first(&bands).iter().map(|band| band.name.as_str()).collect();
        assert_eq!(names, ["wide", "narrow"]);

        sample::curves(8, |data| {
            let drawing = draw(&sample::within_limits(data), Theme::Light, Size { width: 560, height: 344 }, "c");
            assert_eq!(drawing.svg.matches("limits").count(), 2);
            sample::check(&drawing);
        });
    }

    #[test]
    fn thirty_lines_have_eight_names_and_each_comes_forward() {
        sample::curves(30, |data| {
            for width in [330, 900] {
                let drawing = draw(data, Theme::Dark, Size { width, height: 200 }, "c");
                sample::check(&drawing);
                legible::check(&drawing);
                let names = |svg: &str| {
                    data.channels
                        .iter()
                        .flat_map(|all| &all.lines)
                        .filter(|line| svg.contains(&format!(">{}<", line.name)))
                        .count()
                };
                assert!(width < 900 || names(&drawing.svg) == 8, "{}", names(&drawing.svg));
                assert_eq!(drawing.fronts.len(), 30);
                for (at, front) in drawing.fronts.iter().enumerate() {
                    assert_eq!(front.series, at + 1);
                    assert!(drawing.marks.iter().any(|mark| mark.series == front.series));
                    assert_eq!(front.svg.matches("<text").count(), 1, "{}", front.name);
                    sample::check(&Drawing { svg: front.svg.clone(), marks: Vec::new(), ..drawing.clone() });
                }
            }
        });
    }

    #[test]
    fn large_money_keeps_its_distance() {
        for width in [300, 330, 560, 900] {
            sample::curves(8, |data| {
                let mut data = data.clone();
                let write = |tick: Tick| sample::grouped(tick.value * 1e6);
                if let (Some(total), Some(channels)) = (&mut data.total, &mut data.channels) {
                    (total.spend, channels.spend) = (Writer(&write), Writer(&write));
                    (total.bands, total.today) = (Vec::new(), None);
                    let drawing = draw(&data, Theme::Light, Size { width, height: 0 }, "c");
                    sample::check(&drawing);
                    legible::check(&drawing);
                }
            });
        }
    }

    #[test]
    fn ten_lines_all_stand_out() {
        sample::curves(10, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 900, height: 344 }, "c");
            assert!(drawing.fronts.is_empty());
            legible::check(&drawing);
        });
    }

    #[test]
    fn a_step_stays_a_step_through_todays_point() {
        let point = |spend: f64, reach: f64| Point { spend, reach };
        let steps = [point(0.0, 0.0), point(1.0, 0.0), point(1.0, 5.0), point(2.0, 5.0)];
        assert_eq!(through(&steps, Some(point(1.0, 5.0))), steps);
        // What is read at the step is what it brings.
        let read = |index: &usize| !is_before_step(&steps, *index);
        assert_eq!((0..steps.len()).filter(read).collect::<Vec<_>>(), [0, 2, 3]);
    }

    #[test]
    fn nothing_to_draw() {
        sample::curves(0, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 560, height: 344 }, "c");
            assert_eq!(drawing.svg.matches("budget to see").count(), 1, "{}", drawing.svg);
            assert!(drawing.marks.iter().all(|mark| mark.series == 0));
            sample::check(&drawing);
        });
    }
}
