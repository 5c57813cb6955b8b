//! A funnel from contacts to sales: a hatched bar a step, the rate between two steps written between their bars, and
//! money below on an axis of its own.
//!
//! Both axes are linear and begin at zero, so that lengths are amounts. Steps fall by orders of magnitude: the later
//! bars are slivers, as they are in truth, and the rates say what the eye cannot.

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
    /// Rate from the step before, written above the bar: "1.06% of contacts". May be empty.
    pub note: String,
}

/// A funnel from contacts to sales.
#[derive(Debug, Clone)]
pub struct Funnel<'a> {
    /// Counted quantity.
    pub heading: String,
    /// The steps, from the top.
    pub steps: Vec<FunnelRow>,
    /// The currency of the second panel.
    pub money_heading: String,
    /// Money that follows from the steps, below them; without any there is no second panel.
    pub money: Vec<FunnelRow>,
    /// Writes the numbers of the steps' axis.
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
/// Height of a row at the least, in px: a bar, and a rate above it.
const ROW_MIN: f64 = 32.0;
/// Length of the shortest bar that is not zero, in px: a hair, which says that there is something.
const HAIR: f64 = 1.5;

/// Height that shows so many steps and sums of money comfortably at any width.
pub fn height(steps: usize, money: usize) -> u32 {
    let panels = if money == 0 { 42 } else { 42 + 8 + 42 };
    u32::try_from(rows(steps) + money).unwrap_or(u32::MAX).saturating_mul(36).saturating_add(panels)
}

/// A panel without a step keeps the room of four for its message.
fn rows(steps: usize) -> usize {
    if steps == 0 { 4 } else { steps }
}

/// Draws the funnel. A mark's `series` is 0 for steps and 1 for money, its `index` the row.
pub fn draw(data: &Funnel<'_>, theme: Theme, size: Size, id: &str) -> Drawing {
    let panels = panels(data);
    let layout = Layout::of(data, f64::from(size.width));
    let size = Size { height: size.height.max(layout.tall(&panels)), ..size };
    drawing(size, theme, id, |canvas| {
        for (panel, frame) in panels.iter().zip(layout.frames(&panels, size)) {
            paint(canvas, data, panel, &layout, frame)?;
        }
        Ok(())
    })
}

/// Steps, or sums of money, ready to be drawn.
struct Panel<'a> {
    heading: String,
    series: usize,
    rows: Vec<Ready>,
    tick: Writer<'a, Tick>,
    say: Writer<'a, (usize, Option<f64>)>,
}

/// A row of a panel.
struct Ready {
    name: String,
    value: Option<f64>,
    text: String,
    note: String,
}

impl Ready {
    /// End of its bar.
    fn end(&self) -> f64 {
        self.value.unwrap_or(0.0)
    }
}

fn panels<'a>(data: &Funnel<'a>) -> Vec<Panel<'a>> {
    let ready = |steps: &[FunnelRow], write: Writer<'_, f64>| {
        let of = |step: &FunnelRow| {
            let value = step.value.and_then(rows::shown);
            Ready {
                name: step.name.clone(),
                value,
                text: value.map_or_else(|| data.missing.clone(), |value| write.write(value)),
                note: step.note.clone(),
            }
        };
        steps.iter().map(of).collect()
    };
    let steps = Panel {
        heading: data.heading.clone(),
        series: 0,
        rows: ready(&data.steps, data.value),
        tick: data.tick,
        say: data.say,
    };
    let money = (!data.money.is_empty()).then(|| Panel {
        heading: data.money_heading.clone(),
        series: 1,
        rows: ready(&data.money, data.money_value),
        tick: data.money_tick,
        say: data.money_say,
    });
    std::iter::once(steps).chain(money).collect()
}

/// Layout that the panels share.
struct Layout {
    /// Left and right end of the axes, in px.
    left: f64,
    right: f64,
}

impl Layout {
    fn of(data: &Funnel<'_>, width: f64) -> Self {
        let names: Vec<String> = data.steps.iter().chain(&data.money).map(|step| step.name.clone()).collect();
        Self { left: rows::name_width(&names, width), right: width - 2.0 }
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
        (self.around(panels) + ROW_MIN * all_rows(panels)).ceil() as u32
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
    let ends = panel.rows.iter().map(|row| (row.end(), glyphs::width(&row.text, LABEL, Weight::Regular)));
    let end = rows::axis_room(ends, frame.width());
    let row = frame.height() / count(panel.rows.len().max(1));
    // A rate stands above its bar, nearer to it than to the one before.
    let lowered = 5.0 / row;
    let names: Vec<String> = panel.rows.iter().map(|row| row.name.clone()).collect();
    let names = rows::names(&names, frame.left).into_iter().map(|(at, name)| (at + lowered, name));
    let y = rows::axis(panel.rows.len(), names.collect());
    let mut plot = axes::plot(canvas, frame, Axis::across(end, frame.width(), 4.0, panel.tick), y, Grow::Right)?;
    if panel.rows.is_empty() {
        return canvas.message(&data.message, frame);
    }

    let middle = |at: usize| count(at) + 0.5 + lowered;
    let half = rows::bar_height(row) / row / 2.0;
    let hair = HAIR / frame.width() * end;
    plot.draw_series(panel.rows.iter().enumerate().filter(|(_, row)| row.end() > 0.0).map(|(at, row)| Bar {
        corners: [(0.0, middle(at) - half), (row.end().max(hair), middle(at) + half)],
        look: BarStyle::Forecast,
    }))?;
    for (at, step) in panel.rows.iter().enumerate() {
        let tip = place(&plot, step.end(), middle(at));
        let kind = if step.value.is_some() { NoteStyle::Label } else { NoteStyle::Remark };
        canvas.note(&step.text, (tip.0 + GAP, tip.1), HPos::Left, kind)?;
        if !step.note.is_empty() {
            let note = fitted(&step.note, SMALL, Weight::Regular, frame.width() - GAP);
            let above = tip.1 - rows::bar_height(row) / 2.0 - 8.0;
            canvas.note(&note, (frame.left + GAP, above), HPos::Left, NoteStyle::Remark)?;
        }
        canvas.mark(tip, panel.series, at, panel.say.write((at, step.value)));
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

    /// A logarithmic axis would show 135,000 of 12.7 million as nearly three quarters of its length.
    #[test]
    fn lengths_are_amounts() {
        for width in [330, 700] {
            sample::funnel(|data| {
                let drawing = drawn(data, width);
                assert!(drawing.marks.windows(2).take(4).all(|pair| pair[0].x >= pair[1].x), "{:?}", drawing.marks);
                let left =
                    drawing.marks[4].x - (drawing.marks[0].x - drawing.marks[4].x) * 85.0 / (12_740_000.0 - 85.0);
                let length = |at: usize| drawing.marks[at].x - left;
                let ratio = 135_000.0 / 12_740_000.0;
                assert!((length(1) / length(0) - ratio).abs() < 0.001, "{} of {}", length(1), length(0));
            });
        }
    }

    #[test]
    fn missing_and_zero_have_no_bar_and_little_has_a_hair() {
        sample::funnel(|data| {
            let mut data = data.clone();
            data.money.clear();
            data.steps[2].value = Some(0.0);
            data.steps[3].value = Some(0.4);
            data.steps[4].value = Some(f64::NAN);
            let drawing = drawn(&data, 700);
            assert_eq!(drawing.svg.matches("-hatch)").count(), 3);
            assert_eq!(drawing.svg.matches(">–<").count(), 1);
            assert!(drawing.svg.contains(">0<") && drawing.svg.contains(">0.4<"));
        });
    }

    #[test]
    fn rates_stand_between_the_bars() {
        for width in [300, 700] {
            sample::funnel(|data| {
                let drawing = drawn(data, width);
                let y = |text: &str| -> f64 {
                    let line = drawing.svg.split("<text ").find(|line| line.contains(text)).unwrap();
                    line.split("y=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
                };
                assert!(y(">Contacts<") < y(">1.06% of contacts<") && y(">1.06% of contacts<") < y(">Clicks<"));
                assert!(y(">Clicks<") - y(">1.06% of contacts<") >= 12.0, "above the bar");
                assert!(y(">1.06% of contacts<") - y(">Contacts<") >= 12.0, "below the one before");
            });
        }
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
