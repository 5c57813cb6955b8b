//! Result of drawing a chart: the SVG, and the values that the page can point at.

use std::fmt;

/// Room for a drawing, in px of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width in px.
    pub width: u32,
    /// Height in px. A chart with many rows grows beyond it.
    pub height: u32,
}

/// Turns values into text in the reader's language; handed over by the caller, for charts know no words.
pub struct Writer<'a, A>(pub &'a dyn Fn(A) -> String);

impl<A> Writer<'_, A> {
    /// The text for `value`.
    pub fn write(&self, value: A) -> String {
        (self.0)(value)
    }
}

// Derived, these would ask the same of `A`, which is only the argument.
impl<A> Clone for Writer<'_, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Writer<'_, A> {}

impl<A> fmt::Debug for Writer<'_, A> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Writer")
    }
}

/// A value that the page can point at.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Position in the view box, in px from the left.
    pub x: f64,
    /// Position in the view box, in px from the top.
    pub y: f64,
    /// The series that the value belongs to: for each chart its own count, documented there.
    pub series: usize,
    /// The value's place within its series.
    pub index: usize,
    /// The value in words, ready to be shown and read aloud.
    pub label: String,
}

/// Rule that finds the nearest value within a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Near {
    /// By column: the pointer's height does not matter.
    Across,
    /// By row: the horizontal position of the pointer does not matter.
    Down,
    /// By distance.
    Around,
}

/// Part of a drawing with its own axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Zone {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
    pub(crate) near: Near,
    /// The marks of this panel: from here …
    pub(crate) first: usize,
    /// … to before here.
    pub(crate) end: usize,
}

impl Zone {
    /// Squared distance of a point from this panel; 0 inside.
    fn distance(&self, x: f64, y: f64) -> f64 {
        let across = (self.left - x).max(x - self.right).max(0.0);
        let down = (self.top - y).max(y - self.bottom).max(0.0);
        across * across + down * down
    }
}

/// A move of the arrow keys from one mark to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkMove {
    /// To the next value of the series, or on to the next series.
    Next,
    /// To the value before, or back to the series before.
    Previous,
    /// To the nearest value of the next series.
    NextSeries,
    /// To the nearest value of the series before.
    PreviousSeries,
}

/// A drawn chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The whole `<svg>` element.
    pub svg: String,
    /// Width of the view box in px.
    pub width: u32,
    /// Height of the view box in px: at least what was asked for, more where the rows need it.
    pub height: u32,
    /// The values, panel after panel and series after series.
    pub marks: Vec<Mark>,
    pub(crate) zones: Vec<Zone>,
}

impl Drawing {
    /// The mark nearest to a point of the view box: in a panel of rows the nearest row, in a panel of columns or of a
    /// single line the nearest in x, otherwise the nearest by distance.
    pub fn nearest(&self, x: f64, y: f64) -> Option<usize> {
        let zone = self
            .zones
            .iter()
            .filter(|zone| zone.first < zone.end)
            .min_by(|a, b| a.distance(x, y).total_cmp(&b.distance(x, y)))?;
        // The other direction only decides between values of the same row or column.
        let weights = match zone.near {
            Near::Across => (1.0, 1e-4),
            Near::Down => (1e-4, 1.0),
            Near::Around => (1.0, 1.0),
        };
        closest(self.marks.iter().enumerate().take(zone.end).skip(zone.first), (x, y), weights)
    }

    /// The mark that an arrow key leads to; `None` at either end.
    pub fn step(&self, from: usize, step: MarkMove) -> Option<usize> {
        let here = self.marks.get(from)?;
        let series = match step {
            MarkMove::Next => return (from + 1 < self.marks.len()).then_some(from + 1),
            MarkMove::Previous => return from.checked_sub(1),
            MarkMove::NextSeries => {
                self.marks.iter().map(|mark| mark.series).filter(|series| *series > here.series).min()?
            }
            MarkMove::PreviousSeries => {
                self.marks.iter().map(|mark| mark.series).filter(|series| *series < here.series).max()?
            }
        };
        closest(self.marks.iter().enumerate().filter(|(_, mark)| mark.series == series), (here.x, here.y), (1.0, 1.0))
    }
}

/// The index of the mark closest to a point, each direction counted by its weight.
fn closest<'m>(
    marks: impl Iterator<Item = (usize, &'m Mark)>,
    point: (f64, f64),
    weights: (f64, f64),
) -> Option<usize> {
    let distance = |mark: &Mark| {
        let (across, down) = (mark.x - point.0, mark.y - point.1);
        across * across * weights.0 + down * down * weights.1
    };
    marks.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b))).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(near: Near, points: &[(f64, f64, usize)]) -> Drawing {
        let marks = points.iter().enumerate().map(|(index, &(x, y, series))| Mark {
            x,
            y,
            series,
            index,
            label: String::new(),
        });
        let zone = Zone { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0, near, first: 0, end: points.len() };
        Drawing { svg: String::new(), width: 100, height: 100, marks: marks.collect(), zones: vec![zone] }
    }

    #[track_caller]
    fn check(near: Near, at: (f64, f64), expect: Option<usize>) {
        let drawing = drawing(near, &[(10.0, 90.0, 0), (50.0, 50.0, 0), (90.0, 10.0, 1)]);
        assert_eq!(drawing.nearest(at.0, at.1), expect);
    }

    #[test]
    fn nearest() {
        check(Near::Across, (12.0, 0.0), Some(0));
        check(Near::Down, (0.0, 12.0), Some(2));
        check(Near::Around, (45.0, 60.0), Some(1));
        check(Near::Around, (-500.0, 900.0), Some(0));
        assert_eq!(drawing(Near::Around, &[]).nearest(1.0, 1.0), None);
    }

    #[test]
    fn a_pointer_stays_in_its_panel() {
        let mut two = drawing(Near::Across, &[(10.0, 10.0, 0), (90.0, 10.0, 1)]);
        two.zones = vec![
            Zone { left: 0.0, top: 0.0, right: 80.0, bottom: 50.0, near: Near::Across, first: 0, end: 1 },
            Zone { left: 85.0, top: 0.0, right: 100.0, bottom: 50.0, near: Near::Across, first: 1, end: 2 },
        ];
        assert_eq!(two.nearest(79.0, 10.0), Some(0));
        assert_eq!(two.nearest(86.0, 10.0), Some(1));
    }

    #[test]
    fn steps() {
        let drawing = drawing(Near::Around, &[(10.0, 90.0, 0), (50.0, 50.0, 0), (90.0, 10.0, 1)]);
        assert_eq!(drawing.step(0, MarkMove::Next), Some(1));
        assert_eq!(drawing.step(2, MarkMove::Next), None);
        assert_eq!(drawing.step(0, MarkMove::Previous), None);
        assert_eq!(drawing.step(0, MarkMove::NextSeries), Some(2));
        assert_eq!(drawing.step(2, MarkMove::PreviousSeries), Some(1));
        assert_eq!(drawing.step(9, MarkMove::Next), None);
    }
}
