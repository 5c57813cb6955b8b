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
    /// Half of the height of what the value stands for, in px: of a layer of a column; 0 for a point.
    pub half: f64,
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

/// An arrow key that leads from one mark to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkMove {
    /// To the value before, or back to the series before.
    Left,
    /// To the next value of the series, or on to the next series.
    Right,
    /// Among rows to the row above, elsewhere to the series before.
    Up,
    /// Among rows to the row below, elsewhere to the next series.
    Down,
}

/// A series brought forward: drawn upon the others, with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Front {
    /// The series, as its marks count it.
    pub series: usize,
    /// Its name.
    pub name: String,
    /// A whole `<svg>` element to lay upon the drawing.
    pub svg: String,
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
    /// The least height in px at which it is comfortable: with more room it may be drawn taller.
    pub least: u32,
    /// The values, panel after panel and series after series.
    pub marks: Vec<Mark>,
    /// Series that can be brought forward, where they are too many to stand out all.
    pub fronts: Vec<Front>,
    pub(crate) zones: Vec<Zone>,
}

impl Drawing {
    /// A series that can be brought forward.
    pub fn front(&self, series: usize) -> Option<&Front> {
        self.fronts.iter().find(|front| front.series == series)
    }

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

    /// The mark that an arrow key leads to; `None` at either end. Left and right lead through all marks. Up and down
    /// lead from row to row, or to the nearest value of another series; where all values are of one series they lead as
    /// left and right do, so that no key is without an answer.
    pub fn step(&self, from: usize, step: MarkMove) -> Option<usize> {
        let here = self.marks.get(from)?;
        let next = (from + 1 < self.marks.len()).then_some(from + 1);
        let before = from.checked_sub(1);
        let beyond = match step {
            MarkMove::Left => return before,
            MarkMove::Right => return next,
            MarkMove::Up => before,
            MarkMove::Down => next,
        };
        let zone = self.zones.iter().find(|zone| (zone.first..zone.end).contains(&from));
        if let Some(zone) = zone.filter(|zone| zone.near == Near::Down) {
            return self.row_beside(zone, here, step);
        }
        if self.marks.iter().all(|mark| mark.series == here.series) {
            return beyond;
        }
        let others = self.marks.iter().map(|mark| mark.series);
        let series = if step == MarkMove::Down {
            others.filter(|series| *series > here.series).min()?
        } else {
            others.filter(|series| *series < here.series).max()?
        };
        closest(self.marks.iter().enumerate().filter(|(_, mark)| mark.series == series), (here.x, here.y), (1.0, 1.0))
    }

    /// The mark below or above one in a panel of rows; behind its last row the first of the next panel.
    fn row_beside(&self, zone: &Zone, here: &Mark, step: MarkMove) -> Option<usize> {
        let below = step == MarkMove::Down;
        let way = |mark: &Mark| if below { mark.y - here.y } else { here.y - mark.y };
        let rows = self.marks.iter().enumerate().take(zone.end).skip(zone.first);
        let beside = rows.filter(|(_, mark)| way(mark) > 0.1).min_by(|(_, a), (_, b)| way(a).total_cmp(&way(b)));
        let panel =
            || if below { Some(zone.end).filter(|at| *at < self.marks.len()) } else { zone.first.checked_sub(1) };
        beside.map(|(at, _)| at).or_else(panel)
    }
}

/// The index of the mark closest to a point, each direction counted by its weight.
fn closest<'m>(
    marks: impl Iterator<Item = (usize, &'m Mark)>,
    point: (f64, f64),
    weights: (f64, f64),
) -> Option<usize> {
    let distance = |mark: &Mark| {
        let (across, down) = (mark.x - point.0, ((mark.y - point.1).abs() - mark.half).max(0.0));
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
            half: 0.0,
            series,
            index,
            label: String::new(),
        });
        let zone = Zone { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0, near, first: 0, end: points.len() };
        let (marks, zones) = (marks.collect(), vec![zone]);
        Drawing { svg: String::new(), width: 100, height: 100, least: 100, marks, fronts: Vec::new(), zones }
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
        let points = [(10.0, 90.0, 0), (50.0, 50.0, 0), (90.0, 10.0, 1)];
        let check = |near: Near, points: &[(f64, f64, usize)], from: usize, expect: [Option<usize>; 4]| {
            let drawing = drawing(near, points);
            let moves = [MarkMove::Left, MarkMove::Right, MarkMove::Up, MarkMove::Down];
            assert_eq!(moves.map(|step| drawing.step(from, step)), expect, "{near:?} from {from}");
        };
        check(Near::Around, &points, 0, [None, Some(1), None, Some(2)]);
        check(Near::Around, &points, 2, [Some(1), None, Some(1), None]);
        check(Near::Around, &points, 9, [None; 4]);
        // One series: every key leads on.
        check(Near::Across, &points[..2], 0, [None, Some(1), None, Some(1)]);
        check(Near::Across, &points[..2], 1, [Some(0), None, Some(0), None]);
        // Rows: up and down as they stand, left and right as they are counted.
        let rows = [(10.0, 10.0, 0), (20.0, 50.0, 0), (30.0, 20.0, 1), (40.0, 60.0, 1)];
        check(Near::Down, &rows, 0, [None, Some(1), None, Some(2)]);
        check(Near::Down, &rows, 2, [Some(1), Some(3), Some(0), Some(1)]);
        check(Near::Down, &rows, 3, [Some(2), None, Some(1), None]);
    }

    #[test]
    fn the_next_row_may_stand_in_the_next_panel() {
        let mut two = drawing(Near::Down, &[(10.0, 10.0, 0), (10.0, 20.0, 0), (10.0, 60.0, 1)]);
        two.zones = vec![
            Zone { left: 0.0, top: 0.0, right: 100.0, bottom: 30.0, near: Near::Down, first: 0, end: 2 },
            Zone { left: 0.0, top: 50.0, right: 100.0, bottom: 80.0, near: Near::Down, first: 2, end: 3 },
        ];
        assert_eq!(two.step(1, MarkMove::Down), Some(2));
        assert_eq!(two.step(2, MarkMove::Up), Some(1));
        assert_eq!(two.step(2, MarkMove::Down), None);
    }
}
