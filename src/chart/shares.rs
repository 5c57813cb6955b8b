//! Share of the money beside share of the results: an outlined and a hatched bar per row.

use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, place};
use super::canvas::{ChartCanvas, Failure, Frame, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::Bar;
use super::glyphs::{Weight, fitted};
use super::rows::{self, FOOT, GAP, HEAD};
use super::svg_backend::BarStyle;
use super::theme::Theme;
use super::ticks::Tick;

/// One of a row's two bars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Planned share of the budget.
    Planned,
    /// Forecast share of the effect.
    Forecast,
}

/// The two shares of a row, 0–1; `None` where there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Name of the row.
    pub name: String,
    /// Planned share of the budget.
    pub planned: Option<f64>,
    /// Forecast share of the effect.
    pub forecast: Option<f64>,
}

/// Planned shares against forecast shares.
#[derive(Debug, Clone)]
pub struct Shares<'a> {
    /// Measured quantity, with its unit.
    pub heading: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// Writes the numbers of the axis.
    pub tick: Writer<'a, Tick>,
    /// Writes the value at a bar's end.
    pub value: Writer<'a, f64>,
    /// Writes the text of a mark: row, side and share.
    pub say: Writer<'a, (usize, Side, Option<f64>)>,
    /// Text where a share is missing: "–".
    pub missing: String,
    /// Message of an empty chart.
    pub message: String,
}

/// Height that shows this many rows comfortably: 34 px a row, 28 px when there are many.
pub fn height(rows: usize) -> u32 {
    tall(rows, if rows <= 12 { 34 } else { 28 })
}

fn tall(rows: usize, row: u32) -> u32 {
    u32::try_from(rows.max(4)).unwrap_or(u32::MAX).saturating_mul(row).saturating_add(42)
}

/// Draws the pairs. A mark's `series` is 0 for planned and 1 for forecast, its `index` the row.
pub fn draw(data: &Shares<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    // Two values of 11 px above each other.
    let size = Size { height: size.height.max(tall(data.rows.len(), 26)), ..size };
    drawing(size, theme, id, |canvas| paint(canvas, data, size))
}

fn paint(canvas: &mut ChartCanvas<'_>, data: &Shares<'_>, size: Size) -> Result<(), Failure> {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let names: Vec<String> = data.rows.iter().map(|row| row.name.clone()).collect();
    let left = rows::name_width(&names, width);
    let frame = Frame { left, top: HEAD, right: width - 2.0, bottom: height - FOOT };
    canvas.note(
        &fitted(&data.heading, SMALL, Weight::Strong, frame.width()),
        (left, 8.0),
        HPos::Left,
        NoteStyle::Heading,
    )?;

    let bars: Vec<(usize, Side, Option<f64>, String)> = [Side::Planned, Side::Forecast]
        .into_iter()
        .flat_map(|side| {
            data.rows.iter().enumerate().map(move |(place, row)| {
                let share = match side {
                    Side::Planned => row.planned,
                    Side::Forecast => row.forecast,
                };
                let share = share.and_then(rows::shown);
                (place, side, share, share.map_or_else(|| data.missing.clone(), |share| data.value.write(share)))
            })
        })
        .collect();
    let ends: Vec<(f64, &str)> = bars.iter().map(|(_, _, share, text)| (share.unwrap_or(0.0), text.as_str())).collect();
    let end = rows::axis_end(&ends, SMALL, frame.width());
    let x = Axis::across(end, frame.width(), 2.0, data.tick);
    let y = rows::axis(data.rows.len(), rows::names(&names, left));
    let mut plot = axes::plot(canvas, frame, x, y, Grow::Right)?;
    if data.rows.is_empty() {
        return canvas.message(&data.message, frame);
    }

    let row = frame.height() / count(data.rows.len());
    // The two bars of a row touch almost; the air stands between the rows.
    let thick = (row * 0.3).min(10.0) / row;
    let apart = (row * 0.36).min(12.5) / row;
    let middle = |place: usize, side: Side| {
        count(place)
            + 0.5
            + match side {
                Side::Planned => -apart / 2.0,
                Side::Forecast => apart / 2.0,
            }
    };
    plot.draw_series(bars.iter().filter_map(|(place, side, share, _)| {
        let at = middle(*place, *side);
        let look = match side {
            Side::Planned => BarStyle::Planned,
            Side::Forecast => BarStyle::Forecast,
        };
        share.map(|share| Bar { corners: [(0.0, at - thick / 2.0), (share, at + thick / 2.0)], look })
    }))?;
    for (row, side, share, text) in &bars {
        let tip = place(&plot, share.unwrap_or(0.0), middle(*row, *side));
        canvas.note(text, (tip.0 + GAP, tip.1), HPos::Left, NoteStyle::Figure)?;
        let series = match side {
            Side::Planned => 0,
            Side::Forecast => 1,
        };
        canvas.mark(tip, series, *row, data.say.write((*row, *side, *share)));
    }
    canvas.zone(frame, Near::Down, 0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample;

    #[test]
    fn both_shares_of_a_row_can_be_pointed_at() {
        sample::shares(8, |data| {
            let drawing = draw(data, Theme::Light, Size { width: 560, height: 300 }, "s");
            assert_eq!(drawing.marks.len(), 16);
            let (planned, forecast) = (&drawing.marks[0], &drawing.marks[8]);
            assert!(planned.y < forecast.y && planned.index == forecast.index);
            assert_eq!(drawing.nearest(300.0, planned.y), Some(0));
            assert_eq!(drawing.nearest(300.0, forecast.y), Some(8));
            sample::check(&drawing);
        });
    }

    #[test]
    fn an_empty_chart_says_what_is_missing() {
        sample::shares(0, |data| {
            let drawing = draw(data, Theme::Dark, Size { width: 330, height: 200 }, "s");
            assert!(drawing.svg.contains("Add a channel"));
            sample::check(&drawing);
        });
    }
}
