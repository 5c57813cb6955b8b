//! The best result for every total, with this plan below it and the proposal on it.

use plotters::series::LineSeries;
use plotters_backend::text_anchor::HPos;

use super::axes::{place, stroke};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, drawing};
use super::curve::{Point, Today, is_before_step, open, pair, span};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::{BrokenLine, Marker};
use super::glyphs::{self, Weight};
use super::svg_backend::Dash;
use super::theme::Theme;
use super::ticks::Tick;

/// The best result against the total.
#[derive(Debug, Clone)]
pub struct Frontier<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// Quantity on the horizontal axis, with its unit.
    pub caption: String,
    /// Best results, by ascending total.
    pub points: Vec<Point>,
    /// The plan as it is: on the line or below it.
    pub today: Option<Today>,
    /// The proposal, on the line.
    pub proposed: Option<Today>,
    /// Target with its name: a line across.
    pub target: Option<(f64, String)>,
    /// Writes totals on the axis.
    pub spend: Writer<'a, Tick>,
    /// Writes results on the axis.
    pub value: Writer<'a, Tick>,
    /// Writes the text of a mark.
    pub say: Writer<'a, Point>,
    /// Message of an empty chart.
    pub message: String,
}

/// Comfortable height at a width in px.
pub fn height(width: u32) -> u32 {
    if width < 480 { 260 } else { 320 }
}

/// Draws the frontier. A mark's `index` is the place of the point on the line; the plan's own comes last.
pub fn draw(data: &Frontier<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let size = Size { height: size.height.max(200), ..size };
    let whole = Frame { left: 0.0, top: 0.0, right: f64::from(size.width), bottom: f64::from(size.height) };
    drawing(size, theme, id, |canvas| paint(canvas, data, whole))
}

fn paint(canvas: &mut ChartCanvas<'_>, data: &Frontier<'_>, outer: Frame) -> Result<(), Failure> {
    let first = canvas.marks_count();
    let sound = |point: &Point| point.spend.is_finite() && point.reach.is_finite();
    let points: Vec<Point> = data.points.iter().copied().filter(sound).collect();
    let own = |one: &Option<Today>| one.as_ref().map(|one| one.point).filter(sound);
    let (today, proposed) = (own(&data.today), own(&data.proposed));
    let target = data.target.as_ref().filter(|(value, _)| value.is_finite());
    let right = points.last().map_or(0.0, |point| point.spend);
    let high = target.map(|(value, _)| Point { spend: right, reach: *value });
    let all = points.iter().copied().chain(today).chain(proposed).chain(high);
    let axes = span(all, data.spend, data.value);
    let (frame, mut plot) = open(canvas, outer, (&data.heading, &data.caption), axes, 14.0)?;
    if points.len() < 2 {
        return canvas.message(&data.message, frame);
    }
    if let Some((value, name)) = target {
        let line = vec![(0.0, *value), (right, *value)];
        let style = stroke(canvas.palette.ink_3, 1.0);
        plot.draw_series([BrokenLine { points: line, style, dash: Dash::Dotted }])?;
        let (_, y) = place(&plot, 0.0, *value);
        canvas.note(name, (frame.left + 4.0, y - 8.0), HPos::Left, NoteStyle::Remark)?;
    }
    plot.draw_series(LineSeries::new(points.iter().map(pair), stroke(canvas.palette.ink, 2.0)))?;
    // From the plan up to the line: what a better split would give.
    if let (Some(today), Some(best)) = (today, today.and_then(|today| on_line(&points, today.spend))) {
        let style = stroke(canvas.palette.ink_3, 1.0);
        let up = vec![(today.spend, today.reach), (today.spend, best)];
        plot.draw_series([BrokenLine { points: up, style, dash: Dash::Dotted }])?;
    }
    if let (Some(point), Some(one)) = (proposed, &data.proposed) {
        plot.draw_series([Marker::point((point.spend, point.reach), canvas.palette.ink, canvas.palette)])?;
        label(canvas, place(&plot, point.spend, point.reach), one, frame, Side::Above)?;
    }
    if let (Some(point), Some(one)) = (today, &data.today) {
        plot.draw_series([Marker::ring((point.spend, point.reach), canvas.palette.ink, canvas.palette)])?;
        label(canvas, place(&plot, point.spend, point.reach), one, frame, Side::Below)?;
    }
    for (index, point) in points.iter().enumerate().filter(|(index, _)| !is_before_step(&points, *index)) {
        canvas.mark(place(&plot, point.spend, point.reach), 0, index, data.say.write(*point));
    }
    canvas.zone(outer, Near::Across, first);
    Ok(())
}

/// Height of a line at a place within it.
fn on_line(points: &[Point], spend: f64) -> Option<f64> {
    let next = points.iter().position(|point| point.spend >= spend)?;
    let other = points.get(next)?;
    let Some(one) = next.checked_sub(1).and_then(|at| points.get(at)) else { return Some(other.reach) };
    let part = (spend - one.spend) / (other.spend - one.spend);
    Some(one.reach + part * (other.reach - one.reach))
}

/// Side of a point on which its two lines of text stand: above it to the left, or below it to the right, away from the
/// line, which rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

fn label(canvas: &ChartCanvas<'_>, (x, y): (f64, f64), one: &Today, frame: Frame, side: Side) -> Result<(), Failure> {
    let wide = glyphs::width(&one.name, LABEL, Weight::Strong).max(glyphs::width(&one.figures, LABEL, Weight::Regular));
    let (left, top) = match side {
        Side::Above => ((x - 9.0 - wide).max(frame.left + 2.0), (y - 26.0).max(frame.top + 2.0)),
        Side::Below => {
            ((x + 9.0).min(frame.right + 8.0 - wide).max(frame.left + 2.0), (y + 19.0).min(frame.bottom - 24.0))
        }
    };
    canvas.note(&one.name, (left, top), HPos::Left, NoteStyle::Strong)?;
    canvas.note(&one.figures, (left, top + 15.0), HPos::Left, NoteStyle::Label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{legible, sample};

    #[test]
    fn the_plan_and_the_proposal_stand_apart() {
        for width in [320, 560, 900] {
            sample::frontier(24, |data| {
                let drawing = draw(data, Theme::Light, Size { width, height: height(width) }, "f");
                sample::check(&drawing);
                legible::check(&drawing);
                assert_eq!(drawing.marks.len(), 24);
                assert!(drawing.svg.contains("This plan") && drawing.svg.contains("Proposal"));
            });
        }
    }

    #[test]
    fn nothing_to_draw() {
        sample::frontier(1, |data| {
            let drawing = draw(data, Theme::Dark, Size { width: 560, height: 320 }, "f");
            assert!(drawing.svg.contains("computed") && drawing.marks.is_empty());
            sample::check(&drawing);
        });
    }

    #[test]
    fn heights_lie_on_the_line() {
        let point = |spend: f64, reach: f64| Point { spend, reach };
        let line = [point(1.0, 10.0), point(3.0, 20.0)];
        assert_eq!([0.5, 2.0, 3.0, 4.0].map(|at| on_line(&line, at)), [Some(10.0), Some(15.0), Some(20.0), None]);
    }
}
