//! Columns over the weeks: layers upon each other, or one column a week and what falls after.

use plotters::element::PathElement;
use plotters_backend::text_anchor::HPos;

use super::{AfterLastWeek, Columned, GAP, Layer, Panel, Spot};
use crate::chart::axes::{self, Plot, place};
use crate::chart::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count};
use crate::chart::elements::{Columns, Marker};
use crate::chart::glyphs::{self, Weight, fitted};
use crate::chart::rows;
use crate::chart::svg_backend::{BarStyle, to_subpixels};

/// Narrower than this, in px, the columns of neighbouring weeks touch and share an outline.
const SLIM: f64 = 9.0;
/// A layer at least so high, in px, has room for its marker.
const MARKED: f64 = 11.0;

/// The low and high end of each layer in each week, upon those before it.
pub(super) fn stacked(layers: &[Layer], weeks: usize) -> Vec<Vec<(f64, f64)>> {
    let mut tops = vec![0.0; weeks];
    let upon = |layer: &Layer| {
        let ends = tops.iter_mut().enumerate().map(|(week, top)| {
            let low = *top;
            *top += layer.values.get(week).copied().and_then(rows::shown).unwrap_or(0.0);
            (low, *top)
        });
        ends.collect()
    };
    layers.iter().map(upon).collect()
}

/// The total of each week.
pub(super) fn totals(stack: &[Vec<(f64, f64)>]) -> impl Iterator<Item = f64> {
    stack.last().into_iter().flatten().map(|(_, high)| *high)
}

/// A layer as it is brought forward: its columns in its own colour.
pub(super) struct FrontLayer {
    series: usize,
    name: String,
    mark: usize,
    corners: Vec<(i32, i32)>,
}

/// Paints a layer that is brought forward; comes after all else.
pub(super) fn paint_front(canvas: &mut ChartCanvas<'_>, front: &FrontLayer) -> Result<(), Failure> {
    canvas.front(front.series, &front.name)?;
    let look = BarStyle::Layer(canvas.palette.series(front.mark));
    canvas.draw(&Columns { corners: front.corners.clone(), look })
}

/// Layers upon each other, from the axis up. Where some are grey, answers all of them as they are brought forward.
pub(super) fn paint_stack(
    canvas: &mut ChartCanvas<'_>,
    plot: &Plot<'_>,
    shared: &Columned,
    panel: &Panel<'_>,
    layers: &[Layer],
    series: usize,
) -> Result<Vec<FrontLayer>, Failure> {
    let stack = stacked(layers, shared.weeks);
    let has_grey = layers.iter().any(|layer| !layer.stands_out);
    let mut fronts = Vec::new();
    for (part, (layer, ends)) in layers.iter().zip(&stack).enumerate() {
        let bars = ends.iter().enumerate().filter(|(_, (low, high))| high > low).map(|(week, (low, high))| {
            let [(left, bottom), far] = shared.corners(plot, week, (*low, *high));
            // The surface shows between two layers where they are high enough.
            let gap = if *low > 0.0 && bottom - far.1 > 50 { 20 } else { 0 };
            [(left, bottom - gap), far]
        });
        let ink = if layer.stands_out { canvas.palette.series(layer.series) } else { canvas.palette.axis };
        let look = BarStyle::Layer(ink);
        let corners: Vec<(i32, i32)> = bars.flatten().collect();
        if has_grey {
            let (series, name) = (series + 1 + part, layer.name.clone());
            fronts.push(FrontLayer { series, name, mark: layer.series, corners: corners.clone() });
        }
        canvas.draw(&Columns { corners, look })?;
    }
    let sums: Vec<Option<f64>> = totals(&stack).map(Some).collect();
    name_columns(canvas, plot, shared, panel, &sums, series)?;
    for (part, (layer, ends)) in layers.iter().zip(&stack).enumerate() {
        // The value, the half of the height and the middle of the layer in its largest week: the first of them, if
        // several.
        let mut largest = (0.0, 0.0, (0.0, 0.0));
        for (week, (low, high)) in ends.iter().enumerate().filter(|(_, (low, high))| high > low) {
            let (at, top) = place(plot, count(week) + 0.5, *high);
            let middle = (at, f64::midpoint(top, place(plot, 0.0, *low).1));
            let value = layer.values.get(week).copied().unwrap_or(0.0);
            if value > largest.0 {
                largest = (value, middle.1 - top, middle);
            }
            let said = panel.say.write(Spot { part: Some(part), week, value });
            canvas.mark_high((middle, middle.1 - top), series + 1 + part, week, said);
        }
        let (_, half, (x, y)) = largest;
        if layer.stands_out && half * 2.0 >= MARKED {
            canvas.draw(&Marker::of_series((to_subpixels(x), to_subpixels(y)), layer.series, canvas.palette))?;
        }
    }
    Ok(fronts)
}

/// A hatched column a week.
pub(super) fn paint(
    canvas: &mut ChartCanvas<'_>,
    plot: &Plot<'_>,
    shared: &Columned,
    panel: &Panel<'_>,
    values: &[f64],
    series: usize,
) -> Result<(), Failure> {
    let values: Vec<Option<f64>> =
        (0..shared.weeks).map(|week| values.get(week).copied().and_then(rows::shown)).collect();
    let bars = values.iter().enumerate().filter_map(|(week, value)| {
        value.filter(|value| *value > 0.0).map(|value| shared.corners(plot, week, (0.0, value)))
    });
    canvas.draw(&Columns { corners: bars.flatten().collect(), look: BarStyle::Forecast })?;
    name_columns(canvas, plot, shared, panel, &values, series)
}

/// The values above columns, where all of them fit, and a mark at the end of each.
fn name_columns(
    canvas: &mut ChartCanvas<'_>,
    plot: &Plot<'_>,
    shared: &Columned,
    panel: &Panel<'_>,
    values: &[Option<f64>],
    series: usize,
) -> Result<(), Failure> {
    let text = |value: &Option<f64>| value.filter(|value| *value > 0.0).map(|value| panel.value.write(value));
    // Where not even a digit fits there is no need to write a hundred numbers to know it.
    let texts: Vec<Option<String>> = if shared.pitch < LABEL { Vec::new() } else { values.iter().map(text).collect() };
    let fits = texts.iter().flatten().all(|text| glyphs::width(text, LABEL, Weight::Regular) <= shared.pitch - 2.0);
    for (week, value) in values.iter().enumerate() {
        let Some(value) = *value else { continue };
        let tip = place(plot, count(week) + 0.5, value);
        if let Some(Some(text)) = texts.get(week).filter(|_| fits) {
            canvas.note(text, (tip.0, tip.1 - 11.0), HPos::Center, NoteStyle::Label)?;
        }
        canvas.mark(tip, series, week, panel.say.write(Spot { part: None, week, value }));
    }
    Ok(())
}

/// The column of what falls after the last week, on a piece of axis of its own, with its value above.
pub(super) fn paint_after(
    canvas: &mut ChartCanvas<'_>,
    plot: &Plot<'_>,
    shared: &Columned,
    (panel, after): (&Panel<'_>, &AfterLastWeek),
    series: usize,
    frame: Frame,
) -> Result<(), Failure> {
    let room = after_width(after, shared.width);
    let left = frame.right + GAP;
    let middle = left + room / 2.0;
    let value = rows::shown(after.value);
    let (zero, top) = (place(plot, 0.0, 0.0).1, place(plot, 0.0, value.unwrap_or(0.0)).1);
    let half = (shared.pitch * 0.36).min(room / 2.0).max(5.0);
    if zero > top {
        let corners = [(middle - half, zero), (middle + half, top)].map(|(x, y)| (to_subpixels(x), to_subpixels(y)));
        canvas.draw(&Columns { corners: corners.to_vec(), look: BarStyle::Forecast })?;
    }
    let ends = [left, left + room].map(|x| (to_subpixels(x), to_subpixels(zero)));
    canvas.draw(&PathElement::new(ends.to_vec(), axes::line(canvas.palette.axis)))?;
    let name = fitted(&after.name, SMALL, Weight::Regular, room);
    canvas.note(&name, (middle, frame.bottom + 11.0), HPos::Center, NoteStyle::Remark)?;
    if let Some(value) = value {
        let text = panel.value.write(value);
        let wide = glyphs::width(&text, LABEL, Weight::Regular);
        if wide <= room + GAP {
            canvas.note(&text, (middle.min(shared.width - wide / 2.0), top - 11.0), HPos::Center, NoteStyle::Label)?;
        }
        canvas.mark(
            (middle, top),
            series,
            shared.weeks,
            panel.say.write(Spot { part: None, week: shared.weeks, value }),
        );
    }
    Ok(())
}

/// Width of the place of what falls after the weeks, in px: that of its name, within reason.
pub(super) fn after_width(after: &AfterLastWeek, width: f64) -> f64 {
    glyphs::width(&after.name, SMALL, Weight::Regular).min(width * 0.2).max(16.0).ceil()
}

impl Columned {
    /// Two corners of a week's column between two values, in tenths of a px.
    fn corners(&self, plot: &Plot<'_>, week: usize, (low, high): (f64, f64)) -> [(i32, i32); 2] {
        let half = if self.pitch < SLIM { 0.5 } else { 0.36 };
        let middle = count(week) + 0.5;
        [(middle - half, low), (middle + half, high)].map(|corner| plot.backend_coord(&corner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_stand_upon_each_other() {
        let layer =
            |values: &[f64]| Layer { name: String::new(), series: 0, stands_out: true, values: values.to_vec() };
        let stack = stacked(&[layer(&[1.0, 2.0, f64::NAN]), layer(&[3.0, -1.0]), layer(&[0.0, 0.5, 4.0, 9.0])], 3);
        assert_eq!(stack[0], [(0.0, 1.0), (0.0, 2.0), (0.0, 0.0)]);
        assert_eq!(stack[1], [(1.0, 4.0), (2.0, 2.0), (0.0, 0.0)]);
        assert_eq!(stack[2], [(4.0, 4.0), (2.0, 2.5), (0.0, 4.0)]);
        assert_eq!(totals(&stack).collect::<Vec<_>>(), [4.0, 2.5, 4.0]);
        assert_eq!(totals(&stacked(&[], 3)).count(), 0);
    }
}
