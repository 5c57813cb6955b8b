//! A funnel from contacts to sales: a hatched bar a step on a logarithmic axis, and money below on an axis of its own.
//!
//! Steps fall by orders of magnitude, so that on a linear axis all but the first would be slivers. A logarithmic axis
//! has no zero and shows ratios as lengths: its heading says so, and every power of ten has its line.

use plotters_backend::text_anchor::HPos;

use super::axes::{self, Axis, Grow, place};
use super::canvas::{ChartCanvas, Failure, Frame, LABEL, NoteStyle, SMALL, count, drawing};
use super::drawing::{Drawing, Near, Size, Writer};
use super::elements::Bar;
use super::glyphs::{self, Weight, fitted, wrapped_in};
use super::rows::{self, FOOT, GAP, HEAD};
use super::svg_backend::BarStyle;
use super::theme::Theme;
use super::ticks::Tick;

/// A step of the funnel, or a sum of money.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelRow {
    /// Its name: "Clicks".
    pub name: String,
    /// Count or amount; not finite or below zero counts as missing.
    pub value: Option<f64>,
    /// Note after the value: "1.06% of contacts". May be empty.
    pub note: String,
}

/// A funnel from contacts to sales.
#[derive(Debug, Clone)]
pub struct Funnel<'a> {
    /// Counted quantity, with the remark that each line is ten times the one before.
    pub heading: String,
    /// The steps, from the top.
    pub steps: Vec<FunnelRow>,
    /// The currency of the second panel.
    pub money_heading: String,
    /// Money that follows from the steps, on a linear axis below them; without any there is no second panel.
    pub money: Vec<FunnelRow>,
    /// Writes the powers of ten of the steps' axis, each with its own step: a logarithmic axis has no common one.
    pub tick: Writer<'a, Tick>,
    /// Writes the value at a step's end.
    pub value: Writer<'a, f64>,
    /// Writes the text of a step's mark: row and value.
    pub say: Writer<'a, (usize, Option<f64>)>,
    /// Writes the numbers of the axis of money.
    pub money_tick: Writer<'a, Tick>,
    /// Writes the money at a bar's end.
    pub money_value: Writer<'a, f64>,
    /// Writes the text of the mark of a sum of money: row and value.
    pub money_say: Writer<'a, (usize, Option<f64>)>,
    /// Text where a value is missing: "–".
    pub missing: String,
    /// Message of an empty chart.
    pub message: String,
}

/// Between the two panels, in px.
const BETWEEN: f64 = 8.0;
/// From one line of a heading to the next, in px.
const LINE: f64 = 14.0;

/// Height that shows so many steps and sums of money comfortably at any width.
pub fn height(steps: usize, money: usize) -> u32 {
    let panels = if money == 0 { 42 } else { 42 + 8 + 42 };
    u32::try_from(rows(steps) + money).unwrap_or(u32::MAX).saturating_mul(34).saturating_add(panels)
}

/// A panel without a step keeps the room of four for its message.
fn rows(steps: usize) -> usize {
    if steps == 0 { 4 } else { steps }
}

/// Draws the funnel. A mark's `series` is 0 for steps and 1 for money, its `index` the row.
pub fn draw(data: &Funnel<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let power = |tick: Tick| {
        let value = libm::exp10(tick.value);
        data.tick.write(Tick { value, step: value, last: value })
    };
    let panels = panels(data, Writer(&power));
    let layout = Layout::of(data, &panels, f64::from(size.width));
    let size = Size { height: size.height.max(layout.tall(&panels)), ..size };
    drawing(size, theme, id, |canvas| {
        for (panel, frame) in panels.iter().zip(layout.frames(&panels, size)) {
            paint(canvas, data, panel, &layout, frame)?;
        }
        Ok(())
    })
}

/// Scale from a panel's values to lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    /// By their decimal logarithms, from one.
    Powers,
    /// Linear, from zero.
    Linear,
}

impl Scale {
    /// Position of a value along its axis; a logarithmic axis begins at one.
    fn along(self, value: f64) -> f64 {
        match self {
            Self::Powers => libm::log10(value.max(1.0)),
            Self::Linear => value,
        }
    }
}

/// Steps, or sums of money, ready to be drawn.
struct Panel<'a> {
    heading: String,
    scale: Scale,
    series: usize,
    rows: Vec<Ready>,
    tick: Writer<'a, Tick>,
    say: Writer<'a, (usize, Option<f64>)>,
}

/// A row of a panel.
struct Ready {
    name: String,
    value: Option<f64>,
    /// End of its bar, along the axis.
    along: f64,
    text: String,
    note: String,
}

impl Ready {
    /// Width of the text at the bar's end, in px.
    fn width(&self, notes: Notes) -> f64 {
        let note = match notes {
            Notes::Beside if !self.note.is_empty() => GAP + glyphs::width(&self.note, SMALL, Weight::Regular),
            Notes::Beside | Notes::Below => 0.0,
        };
        glyphs::width(&self.text, LABEL, Weight::Regular) + note
    }
}

fn panels<'a>(data: &Funnel<'a>, power: Writer<'a, Tick>) -> Vec<Panel<'a>> {
    let ready = |steps: &[FunnelRow], scale: Scale, write: Writer<'_, f64>| {
        let of = |step: &FunnelRow| {
            let value = step.value.and_then(rows::shown);
            Ready {
                name: step.name.clone(),
                value,
                along: value.map_or(0.0, |value| scale.along(value)),
                text: value.map_or_else(|| data.missing.clone(), |value| write.write(value)),
                note: step.note.clone(),
            }
        };
        steps.iter().map(of).collect()
    };
    let steps = Panel {
        heading: data.heading.clone(),
        scale: Scale::Powers,
        series: 0,
        rows: ready(&data.steps, Scale::Powers, data.value),
        tick: power,
        say: data.say,
    };
    let money = (!data.money.is_empty()).then(|| Panel {
        heading: data.money_heading.clone(),
        scale: Scale::Linear,
        series: 1,
        rows: ready(&data.money, Scale::Linear, data.money_value),
        tick: data.money_tick,
        say: data.money_say,
    });
    std::iter::once(steps).chain(money).collect()
}

/// Place of the notes, the same in all rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notes {
    /// After the value.
    Beside,
    /// Below the bar.
    Below,
}

/// Layout that the panels share.
struct Layout {
    /// Left and right end of the axes, in px.
    left: f64,
    right: f64,
    notes: Notes,
}

impl Layout {
    fn of(data: &Funnel<'_>, panels: &[Panel<'_>], width: f64) -> Self {
        let names: Vec<String> = data.steps.iter().chain(&data.money).map(|step| step.name.clone()).collect();
        let (left, right) = (rows::name_width(&names, width), width - 2.0);
        let widest = panels.iter().flat_map(|panel| &panel.rows).map(|row| row.width(Notes::Beside));
        // Notes that would take more than half of the room from the bars stand below them.
        let notes = if GAP + widest.fold(0.0, f64::max) <= (right - left) / 2.0 { Notes::Beside } else { Notes::Below };
        Self { left, right, notes }
    }

    /// A heading in lines that fit above the axis.
    fn heading(&self, panel: &Panel<'_>) -> Vec<String> {
        wrapped_in(&panel.heading, SMALL, Weight::Strong, self.right - self.left)
    }

    /// Room above a panel, in px.
    fn head(&self, panel: &Panel<'_>) -> f64 {
        HEAD + LINE * (count(self.heading(panel).len()) - 1.0).max(0.0)
    }

    /// Height of everything but the rows, in px.
    fn around(&self, panels: &[Panel<'_>]) -> f64 {
        panels.iter().map(|panel| self.head(panel) + FOOT + BETWEEN).sum::<f64>() - BETWEEN
    }

    /// The least height that shows the panels.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates beyond any drawing's size"
    )]
    fn tall(&self, panels: &[Panel<'_>]) -> u32 {
        let row = match self.notes {
            Notes::Beside => 24.0,
            Notes::Below => 32.0,
        };
        (self.around(panels) + row * all_rows(panels)).ceil() as u32
    }

    /// Frames of each panel's bars; rows have the same height in both.
    fn frames(&self, panels: &[Panel<'_>], size: Size) -> Vec<Frame> {
        let row = (f64::from(size.height) - self.around(panels)) / all_rows(panels);
        let mut below = 0.0;
        let frame = |panel: &Panel<'_>| {
            let top = below + self.head(panel);
            let bottom = top + row * count(rows(panel.rows.len()));
            below = bottom + FOOT + BETWEEN;
            Frame { left: self.left, top, right: self.right, bottom }
        };
        panels.iter().map(frame).collect()
    }
}

fn all_rows(panels: &[Panel<'_>]) -> f64 {
    panels.iter().map(|panel| count(rows(panel.rows.len()))).sum()
}

fn paint(
    canvas: &mut ChartCanvas<'_>,
    data: &Funnel<'_>,
    panel: &Panel<'_>,
    layout: &Layout,
    frame: Frame,
) -> Result<(), Failure> {
    let first = canvas.marks_count();
    let top = frame.top - layout.head(panel) + 8.0;
    for (at, line) in layout.heading(panel).iter().enumerate() {
        canvas.note(line, (frame.left, top + LINE * count(at)), HPos::Left, NoteStyle::Heading)?;
    }
    let end = rows::axis_room(panel.rows.iter().map(|row| (row.along, row.width(layout.notes))), frame.width());
    let x = match panel.scale {
        // With less than a power of ten nothing would say what the axis is.
        Scale::Powers => Axis::powers(end.max(1.1), frame.width(), 4.0, panel.tick),
        Scale::Linear => Axis::across(end, frame.width(), 4.0, panel.tick),
    };
    let row = frame.height() / count(panel.rows.len().max(1));
    // A note below its bar is nearer to it than to the next one.
    let (lifted, thick) = match layout.notes {
        Notes::Beside => (0.0, rows::bar_height(row)),
        Notes::Below => (6.0, 12.0),
    };
    let names: Vec<String> = panel.rows.iter().map(|row| row.name.clone()).collect();
    let names = rows::names(&names, frame.left).into_iter().map(|(at, name)| (at - lifted / row, name));
    let y = rows::axis(panel.rows.len(), names.collect());
    let mut plot = axes::plot(canvas, frame, x, y, Grow::Right)?;
    if panel.rows.is_empty() {
        return canvas.message(&data.message, frame);
    }

    let middle = |at: usize| count(at) + 0.5 - lifted / row;
    let half = thick / row / 2.0;
    plot.draw_series(panel.rows.iter().enumerate().filter(|(_, row)| row.along > 0.0).map(|(at, row)| Bar {
        corners: [(0.0, middle(at) - half), (row.along, middle(at) + half)],
        look: BarStyle::Forecast,
    }))?;
    for (at, row) in panel.rows.iter().enumerate() {
        let tip = place(&plot, row.along, middle(at));
        let kind = if row.value.is_some() { NoteStyle::Label } else { NoteStyle::Remark };
        canvas.note(&row.text, (tip.0 + GAP, tip.1), HPos::Left, kind)?;
        if !row.note.is_empty() {
            let (x, y) = match layout.notes {
                Notes::Beside => (tip.0 + GAP + row.width(Notes::Below) + GAP, tip.1),
                Notes::Below => (frame.left + GAP, tip.1 + 13.5),
            };
            canvas.note(
                &fitted(&row.note, SMALL, Weight::Regular, frame.right - x),
                (x, y),
                HPos::Left,
                NoteStyle::Remark,
            )?;
        }
        canvas.mark(tip, panel.series, at, panel.say.write((at, row.value)));
    }
    canvas.zone(frame, Near::Down, first);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{legible, sample};

    fn drawn(data: &Funnel<'_>, width: u32) -> Drawing {
        let size = Size { width, height: height(data.steps.len(), data.money.len()) };
        let drawing = draw(data, Theme::Light, size, "f");
        sample::check(&drawing);
        legible::check(&drawing);
        drawing
    }

    #[test]
    fn every_row_can_be_pointed_at() {
        for width in [300, 330, 440, 560, 700, 1000] {
            sample::funnel(|data| {
                let drawing = drawn(data, width);
                let of = |series: usize| drawing.marks.iter().filter(|mark| mark.series == series).count();
                assert_eq!([of(0), of(1)], [5, 3]);
                for (at, mark) in drawing.marks.iter().enumerate() {
                    assert_eq!(drawing.nearest(f64::from(width), mark.y), Some(at));
                }
            });
        }
    }

    #[test]
    fn bars_never_widen_when_values_fall() {
        for width in [330, 700] {
            sample::funnel(|data| {
                let drawing = drawn(data, width);
                assert!(drawing.marks.windows(2).take(4).all(|pair| pair[0].x > pair[1].x), "{:?}", drawing.marks);
                // The way between two ends is the logarithm of their ratio, wherever the axis begins.
                let way = |from: usize, to: usize| drawing.marks[from].x - drawing.marks[to].x;
                let ratio = libm::log10(12_740_000.0 / 135_000.0) / libm::log10(135_000.0 / 1_080.0);
                assert!((way(0, 1) / way(1, 3) - ratio).abs() < 0.01);
            });
        }
    }

    #[test]
    fn less_than_one_has_no_bar_but_its_value() {
        sample::funnel(|data| {
            let mut data = data.clone();
            data.money.clear();
            data.steps[2].value = Some(0.0);
            data.steps[3].value = Some(0.4);
            data.steps[4].value = Some(f64::NAN);
            let drawing = drawn(&data, 700);
            assert_eq!(drawing.svg.matches("-hatch)").count(), 2);
            assert_eq!(drawing.svg.matches(">–<").count(), 1);
            assert!(drawing.svg.contains(">0<") && drawing.svg.contains(">0.4<"));
            let none = |mark: &crate::chart::Mark| mark.x <= drawing.marks[2].x;
            assert!(drawing.marks[2..].iter().all(none));
        });
    }

    #[test]
    fn notes_stand_below_where_there_is_no_room_beside() {
        let heights = |width| {
            sample::funnel(|data| {
                let drawing = drawn(data, width);
                assert!(drawing.svg.contains(">1.06% of contacts<"), "whole");
                let line =
                    |text: &str| drawing.svg.split("<text ").find(|line| line.contains(text)).unwrap().to_owned();
                let height =
                    |text: &str| line(text).split("y=\"").nth(1).unwrap().split('"').next().unwrap().parse::<f64>();
                height(">1.06%").unwrap() - height(">Clicks<").unwrap()
            })
        };
        assert!(heights(300) > 10.0 && heights(700) < 1.0);
    }

    #[test]
    fn every_power_of_ten_has_a_line_and_few_have_a_number() {
        sample::funnel(|data| {
            let mut data = data.clone();
            data.money.clear();
            let drawing = drawn(&data, 700);
            let numbers = drawing.svg.matches(r#"text-anchor="middle""#).count();
            let lines = drawing.svg.matches("<path d=\"M").count() - 1;
            assert!((3..=5).contains(&numbers) && lines > 8, "{numbers} numbers, {lines} lines");
        });
    }

    #[test]
    fn long_words_stay_within() {
        for width in [300, 330, 440, 560, 700] {
            sample::funnel(|data| {
                let mut data = data.clone();
                for step in data.steps.iter_mut().chain(&mut data.money) {
                    step.name = format!("{} и посещения сайта", step.name);
                    step.note = "1,06 % от числа контактов".to_owned();
                }
                data.value = Writer(&|value| format!("{value:.0} человек"));
                data.tick = Writer(&|tick| format!("{:.0}", tick.value));
                assert!(drawn(&data, width).svg.matches(">1,06 % от числа контактов<").count() == 8);
            });
        }
    }

    #[test]
    fn an_empty_chart_says_what_is_missing() {
        sample::funnel(|data| {
            let mut data = data.clone();
            data.steps.clear();
            data.money.clear();
            let drawing = drawn(&data, 330);
            assert!(drawing.svg.contains("Add a channel") && drawing.marks.is_empty());
        });
    }

    #[test]
    fn nothing_counted_yet() {
        sample::funnel(|data| {
            let mut data = data.clone();
            for step in data.steps.iter_mut().chain(&mut data.money) {
                step.value = None;
            }
            let drawing = drawn(&data, 330);
            assert_eq!(drawing.svg.matches(">–<").count(), 8);
        });
    }
}
