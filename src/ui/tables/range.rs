//! A range of cells, and its content as text.

use crate::units::Locale;
use crate::words::number::{self, MINUS, Parsed};

/// Place of a cell in a table: row and column, counted from 0.
pub(super) type Place = (usize, usize);

/// A rectangle of cells: the cell that it began with, the one in the opposite corner, and whether its headings belong
/// to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    /// Cell that it began with.
    pub from: Place,
    /// The opposite corner.
    pub to: Place,
    /// Set for columns that were taken whole: by their headings, Ctrl+Space or Ctrl+A. A drag that happens to take
    /// every row is no such choice.
    pub is_headed: bool,
}

/// A step to the next cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
}

impl Range {
    /// The range of one cell.
    pub(super) fn of(place: Place) -> Self {
        Self::between(place, place)
    }

    /// The range between two cells.
    pub(super) fn between(from: Place, to: Place) -> Self {
        Self { from, to, is_headed: false }
    }

    /// The range between two cells as columns that were taken whole.
    pub(super) fn headed(from: Place, to: Place) -> Self {
        Self { from, to, is_headed: true }
    }

    /// First and last row.
    pub(super) fn rows(self) -> (usize, usize) {
        (self.from.0.min(self.to.0), self.from.0.max(self.to.0))
    }

    /// First and last column.
    pub(super) fn columns(self) -> (usize, usize) {
        (self.from.1.min(self.to.1), self.from.1.max(self.to.1))
    }

    /// Tells whether it is one cell.
    pub(super) fn is_single(self) -> bool {
        self.from == self.to
    }

    /// Sides of the range that a cell in it lies at, as `t`, `r`, `b` and `l`; nothing for a cell outside.
    pub(super) fn sides(self, (row, column): Place) -> Option<String> {
        let ((top, bottom), (left, right)) = (self.rows(), self.columns());
        if !(top..=bottom).contains(&row) || !(left..=right).contains(&column) {
            return None;
        }
        let sides = [(row == top, "t"), (column == right, "r"), (row == bottom, "b"), (column == left, "l")];
        let sides: Vec<&str> = sides.into_iter().filter(|(is_at, _)| *is_at).map(|(_, side)| side).collect();
        Some(sides.join(" "))
    }

    /// The range with its free corner one step on, within a table of this size.
    pub(super) fn stretched(self, step: Step, (rows, columns): (usize, usize)) -> Self {
        let (row, column) = self.to;
        let to = match step {
            Step::Up => (row.saturating_sub(1), column),
            Step::Down => ((row + 1).min(rows.saturating_sub(1)), column),
            Step::Left => (row, column.saturating_sub(1)),
            Step::Right => (row, (column + 1).min(columns.saturating_sub(1))),
        };
        Self::between(self.from, to)
    }
}

/// Standing of a cell among those that are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// A figure of its own.
    Part,
    /// Subtotal of a group, or the sum of a row.
    Subtotal,
    /// Total, by its row: those of a table count different things, or one holds the other.
    Total(usize),
}

/// True where cells with figures are of several levels, so that their sum counts some of them twice.
pub(super) fn mixes_totals(mut levels: impl Iterator<Item = Level>) -> bool {
    let first = levels.next();
    levels.any(|level| Some(level) != first)
}

/// Number of filled cells of a range, and the sum of its numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Sum {
    /// Cells that are not empty.
    pub cells: usize,
    /// Cells that are numbers.
    pub numbers: usize,
    /// Sum of the numbers.
    pub total: f64,
}

impl Sum {
    /// Count and sum of texts in the reader's writing. A dash is an empty cell; per cent count as they are written.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>, locale: Locale) -> Self {
        let mut sum = Self::default();
        for text in texts {
            match number::parse(text, locale) {
                Ok(Parsed::Empty) => continue,
                Ok(Parsed::Number(number)) => {
                    sum.numbers += 1;
                    sum.total += number.value;
                }
                Err(_) => {}
            }
            sum.cells += 1;
        }
        sum
    }
}

/// A cell as other programs read it: a number with the minus of their keyboards, a text that they would take for a
/// formula as a text.
fn inert(text: &str) -> String {
    let number = text.strip_prefix(MINUS).filter(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    if let Some(number) = number {
        return format!("-{number}");
    }

    let is_formula = text.starts_with(['=', '@']) || (text.starts_with(['+', '-']) && text.contains('('));
    if is_formula { format!("'{text}") } else { String::from(text) }
}

/// Rows of cells as lines with tabs, as spreadsheets write them: a cell with a tab, a line break or a quote stands in
/// quotes.
pub(super) fn tab_separated(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        let text = inert(text);
        if text.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    let line = |cells: &Vec<String>| cells.iter().map(cell).collect::<Vec<_>>().join("\t");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Rows of cells as a table in HTML; the first of them are `headings` rows of headings.
pub(super) fn html(rows: &[Vec<String>], headings: usize) -> String {
    let escaped = |text: &String| {
        let text = inert(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text.replace('\n', "<br>")
    };
    let row = |(at, cells): (usize, &Vec<String>)| {
        let name = if at < headings { "th" } else { "td" };
        let cells: Vec<String> = cells.iter().map(|cell| format!("<{name}>{}</{name}>", escaped(cell))).collect();
        format!("<tr>{}</tr>", cells.concat())
    };
    let rows: Vec<String> = rows.iter().enumerate().map(row).collect();
    format!("<meta charset=\"utf-8\"><table>{}</table>", rows.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        cells.iter().map(|row| row.iter().map(|cell| String::from(*cell)).collect()).collect()
    }

    #[test]
    fn a_range_is_the_same_from_either_corner() {
        let one = Range::between((3, 1), (1, 2));
        let other = Range::between((1, 2), (3, 1));
        assert_eq!((one.rows(), one.columns()), (other.rows(), other.columns()));
        assert_eq!((one.rows(), one.columns()), ((1, 3), (1, 2)));
        assert_eq!(one.sides((1, 1)).as_deref(), Some("t l"));
        assert_eq!(one.sides((2, 2)).as_deref(), Some("r"));
        assert_eq!(one.sides((3, 2)).as_deref(), Some("r b"));
        assert_eq!(one.sides((0, 1)), None);
        assert_eq!(Range::of((4, 4)).sides((4, 4)).as_deref(), Some("t r b l"));
    }

    #[test]
    fn a_range_stays_in_its_table() {
        let range = Range::of((0, 2));
        assert_eq!(range.stretched(Step::Up, (3, 3)), range);
        assert_eq!(range.stretched(Step::Right, (3, 3)), range);
        assert_eq!(range.stretched(Step::Left, (3, 3)).to, (0, 1));
        let down = range.stretched(Step::Down, (3, 3)).stretched(Step::Down, (3, 3)).stretched(Step::Down, (3, 3));
        assert_eq!((down.from, down.to), ((0, 2), (2, 2)));
        assert_eq!(down.stretched(Step::Up, (3, 3)).to, (1, 2));
    }

    #[test]
    fn headings_belong_to_columns_that_were_taken_whole() {
        let whole = Range::headed((0, 0), (2, 2));
        assert!(whole.is_headed && !Range::between((0, 0), (2, 2)).is_headed && !Range::of((0, 0)).is_headed);
        assert!(!whole.stretched(Step::Up, (3, 3)).is_headed);
    }

    #[test]
    fn totals_are_not_added_to_their_parts() {
        let mixes = |levels: &[Level]| mixes_totals(levels.iter().copied());
        assert!(!mixes(&[]) && !mixes(&[Level::Part, Level::Part]) && !mixes(&[Level::Subtotal, Level::Subtotal]));
        assert!(mixes(&[Level::Part, Level::Subtotal]) && mixes(&[Level::Part, Level::Total(0)]));
        assert!(!mixes(&[Level::Total(1), Level::Total(1)]) && mixes(&[Level::Total(0), Level::Total(1)]));
    }

    #[test]
    fn numbers_are_added_and_texts_counted() {
        let english = Sum::of(["1,200.50", "–", "", "TikTok", "99.5", "12 %"], Locale::En);
        assert_eq!(english, Sum { cells: 4, numbers: 3, total: 1312.0 });
        let dutch = Sum::of(["1.200,50", "€ 99,5"], Locale::Nl);
        assert_eq!(dutch, Sum { cells: 2, numbers: 2, total: 1300.0 });
    }

    #[test]
    fn what_a_spreadsheet_would_take_apart_is_quoted() {
        let table = rows(&[&["May\n(test)", "1,000"], &["June \"x\"", "a\tb"], &["", "-5"]]);
        assert_eq!(tab_separated(&rows(&[&["\u{2212}12 %", "\u{2212}"]])), "-12 %\t\u{2212}");
        assert_eq!(tab_separated(&table), "\"May\n(test)\"\t1,000\n\"June \"\"x\"\"\"\t\"a\tb\"\n\t-5");
    }

    #[test]
    fn names_are_no_formulas_and_no_markup() {
        let table = rows(&[&["Channel"], &["=HYPERLINK(\"x\")"], &["<b>R&D</b>"], &["+SUM(A1)"], &["+10 %"]]);
        assert_eq!(tab_separated(&table), "Channel\n\"'=HYPERLINK(\"\"x\"\")\"\n<b>R&D</b>\n'+SUM(A1)\n+10 %");
        let html = html(&table[..3], 1);
        assert!(html.contains("<th>Channel</th>") && html.contains("<td>'=HYPERLINK("), "{html}");
        assert!(html.contains("<td>&lt;b&gt;R&amp;D&lt;/b&gt;</td>"), "{html}");
    }
}
