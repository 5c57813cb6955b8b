//! Lines over the weeks.

use plotters::series::LineSeries;
use plotters_backend::text_anchor::HPos;

use super::{Columned, Line, Panel, RangeBand, Spot};
use crate::chart::axes::{Plot, place, stroke};
use crate::chart::canvas::{ChartCanvas, Failure, Frame, NoteStyle, count};
use crate::chart::elements::{BrokenLine, Marker, area};
use crate::chart::end_labels;
use crate::chart::rows;
use crate::chart::svg_backend::Dash;

/// The lines, the band behind them and their names at the right.
pub(super) fn paint(
    canvas: &mut ChartCanvas<'_>,
    plot: &mut Plot<'_>,
    shared: &Columned,
    (panel, lines, band): (&Panel<'_>, &[Line], Option<&RangeBand>),
    series: usize,
    frame: Frame,
) -> Result<(), Failure> {
    let middle = |week: usize| count(week) + 0.5;
    if let Some(band) = band {
        let limits = band.limits.iter().take(shared.weeks).enumerate();
        let points: Vec<(f64, f64, f64)> = limits
            .filter(|(_, (low, high))| low.is_finite() && high.is_finite())
            .map(|(week, (low, high))| (middle(week), *low, *high))
            .collect();
        area(plot, &points, canvas.palette)?;
        if let [_, .., (at, _, high)] = points.as_slice() {
            let y = place(plot, *at, *high).1 - 12.0;
            canvas.note(&band.name, (frame.right, y.max(frame.top - 8.0)), HPos::Right, NoteStyle::Remark)?;
        }
    }
    let found = |line: &Line| -> Vec<(usize, f64)> {
        let values = line.values.iter().take(shared.weeks).enumerate();
        values.filter_map(|(week, value)| rows::shown(*value).map(|value| (week, value))).collect()
    };
    let lines: Vec<(&Line, Vec<(usize, f64)>)> = lines.iter().map(|line| (line, found(line))).collect();
    let mut ends: Vec<(&str, (f64, f64))> = Vec::new();
    // From the last to the first, which lies on top.
    for (part, (line, values)) in lines.iter().enumerate().rev() {
        let (ink, dash) = match part {
            0 => (canvas.palette.ink, None),
            1.. if part % 2 == 1 => (canvas.palette.ink_2, Some(Dash::Dashed)),
            1.. => (canvas.palette.ink_2, Some(Dash::Dotted)),
        };
        let points = values.iter().map(|(week, value)| (middle(*week), *value));
        match dash {
            None => plot.draw_series(LineSeries::new(points, stroke(ink, 2.0)))?,
            Some(dash) => {
                plot.draw_series([BrokenLine { points: points.collect(), style: stroke(ink, 1.75), dash }])?
            }
        };
        if let Some((week, value)) = values.last() {
            // A plan of one week has points and no lines.
            plot.draw_series([Marker::point((middle(*week), *value), ink, canvas.palette)])?;
            ends.push((&line.name, place(plot, middle(*week), *value)));
        }
    }
    // Names of lines that end together stand in the order of the lines.
    ends.reverse();
    for (part, (_, values)) in lines.iter().enumerate() {
        for (week, value) in values.iter().copied() {
            let spot = Spot { part: Some(part), week, value };
            canvas.mark(place(plot, middle(week), value), series + part, week, panel.say.write(spot));
        }
    }
    end_labels::label(canvas, &ends, frame, shared.width - frame.right)
}
