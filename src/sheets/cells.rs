//! Text of a pasted table as rows of cells.

use crate::words::number::MISSING;

/// Cells of a table: a rectangle as wide as its longest row, where places that a row lacks are blank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    rows: Vec<Vec<String>>,
    width: usize,
}

impl Cells {
    /// Cells of rows, which may differ in length.
    pub fn new(rows: Vec<Vec<String>>) -> Self {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        Self { rows, width }
    }

    /// Cells of a text as spreadsheets put it into the clipboard: tabs between cells, a line end behind each row.
    ///
    /// - A line end is CR LF, LF or CR. The one behind the last row ends it and begins no other; a blank row before it
    ///   is a row.
    /// - A cell that begins with a quote and whose quoting closes just before a tab, a line end or the end of the text
    ///   may hold tabs, line ends (as LF) and quotes, which are doubled. Any other quote is a letter.
    ///
    /// ```
    /// # use mediaplan::sheets::Cells;
    /// let cells = Cells::of_text("\"May\n(test)\"\t1000\r\n\"June \"\"x\"\"\"\t\r\n");
    /// assert_eq!((cells.height(), cells.width()), (2, 2));
    /// assert_eq!((cells.get(0, 0), cells.get(1, 0), cells.get(1, 1)), ("May\n(test)", "June \"x\"", ""));
    /// assert_eq!(Cells::of_text("10\r\n20\r\n\r\n").height(), 3);
    /// ```
    pub fn of_text(text: &str) -> Self {
        Self::parted(text, '\t')
    }

    /// Cells of the text of a media plan, which may come from a text file as well: parted by semicolons where every
    /// line has as many of them and none has a tab, else as [`Cells::of_text`] reads them.
    ///
    /// ```
    /// # use mediaplan::sheets::Cells;
    /// assert_eq!(Cells::of_plan("Radio;1.000,00\nTV;2.000,00\n").get(1, 1), "2.000,00");
    /// assert_eq!(Cells::of_plan("Radio; regional\nTV").width(), 1);
    /// ```
    pub fn of_plan(text: &str) -> Self {
        let lines = || text.split(['\r', '\n']).filter(|line| !line.trim().is_empty());
        let count = lines().next().map_or(0, |line| line.matches(';').count());
        let is_parted = count > 0 && !text.contains('\t') && lines().all(|line| line.matches(';').count() == count);
        Self::parted(text, if is_parted { ';' } else { '\t' })
    }

    /// Cells of a text with a mark between them.
    fn parted(text: &str, mark: char) -> Self {
        let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
        loop {
            let (cell, behind) = quoted(rest, mark).unwrap_or_else(|| {
                let end = rest.find([mark, '\r', '\n']).unwrap_or(rest.len());
                let (cell, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
                (cell.to_owned(), behind)
            });
            row.push(cell);
            if let Some(next) = behind.strip_prefix(mark) {
                rest = next;
                continue;
            }
            rows.push(core::mem::take(&mut row));
            rest = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix(['\r', '\n'])).unwrap_or_default();
            if rest.is_empty() {
                return Self::new(rows);
            }
        }
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// Number of columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Text of a cell; blank where the row is shorter, and beyond the table.
    pub fn get(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// Texts of a row, without the blanks that it lacks.
    pub fn row(&self, row: usize) -> &[String] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// Tells whether a row holds nothing but blanks.
    pub fn is_blank_row(&self, row: usize) -> bool {
        self.row(row).iter().all(|cell| cell.trim().is_empty())
    }

    /// Number of cells with a text among those that `has_no_place` holds for.
    pub fn count(&self, has_no_place: impl Fn(usize, usize) -> bool) -> usize {
        let cells = self
            .rows
            .iter()
            .enumerate()
            .flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| (row, column, cell)));
        cells.filter(|(row, column, cell)| !cell.trim().is_empty() && has_no_place(*row, *column)).count()
    }

    /// The table without its first row and column: the names that a spreadsheet has above and beside a matrix.
    #[must_use]
    pub fn without_names(&self) -> Self {
        self.without_row().without_column()
    }

    /// The table without its first row.
    #[must_use]
    pub fn without_row(&self) -> Self {
        Self::new(self.rows.iter().skip(1).cloned().collect())
    }

    /// The table without its first column.
    #[must_use]
    pub fn without_column(&self) -> Self {
        Self::new(self.rows.iter().map(|row| row.iter().skip(1).cloned().collect()).collect())
    }

    /// The table as text for a clipboard: [`Cells::of_text`] reads the same cells back.
    ///
    /// ```
    /// # use mediaplan::sheets::Cells;
    /// let text = "\"a\tb\"\t\"spot 20\"\"\"\n\tc\n";
    /// assert_eq!(Cells::of_text(text).to_text(), text);
    /// ```
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    text.push('\t');
                }
                if cell.contains(['\t', '\n', '\r', '"']) {
                    text.push('"');
                    text.push_str(&cell.replace('"', "\"\""));
                    text.push('"');
                } else {
                    text.push_str(cell);
                }
            }
            text.push('\n');
        }
        text
    }
}

/// The cell that a quote opens, and the text behind it; nothing where the quoting does not close properly.
fn quoted(text: &str, mark: char) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, behind) = rest.split_once('"')?;
        cell.push_str(part);
        if let Some(next) = behind.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else if behind.is_empty() || behind.starts_with([mark, '\r', '\n']) {
            return Some((cell.replace("\r\n", "\n").replace('\r', "\n"), behind));
        } else {
            return None;
        }
    }
}

/// Tells whether a text is more than one plain value: several cells, be all but one of them blank, or a quoted one.
///
/// ```
/// # use mediaplan::sheets::is_block;
/// assert!(is_block("\t\t") && is_block("10\n20") && is_block("10\n\n") && is_block("\"a\"") && is_block("1\r2"));
/// assert!(!is_block("10") && !is_block("10\r\n") && !is_block("") && !is_block("\""));
/// ```
pub fn is_block(text: &str) -> bool {
    let text = text.strip_suffix("\r\n").or_else(|| text.strip_suffix(['\r', '\n'])).unwrap_or(text);
    text.contains(['\t', '\r', '\n']) || (text.len() > 1 && text.starts_with('"') && text.ends_with('"'))
}

/// Text of a cell on one line, for names and numbers.
pub fn one_line(cell: &str) -> String {
    cell.trim().replace('\n', " ")
}

/// Text of a cell that is pasted into a table of the page, on one line: the page's own sign for nothing is a blank.
///
/// ```
/// # use mediaplan::sheets::as_typed;
/// assert_eq!([as_typed(" –"), as_typed("Radio\nlocal"), as_typed("-")], ["", "Radio local", "-"]);
/// ```
pub fn as_typed(cell: &str) -> String {
    if cell.trim() == MISSING { String::new() } else { one_line(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        let cells = Cells::of_text(text);
        let rows: Vec<&[String]> = (0..cells.height()).map(|row| cells.row(row)).collect();
        assert_eq!(rows, expected, "{text:?}");
    }

    #[test]
    fn line_ends_of_every_kind_part_rows() {
        for end in ["\n", "\r\n", "\r"] {
            check(&format!("10\t20{end}30\t40{end}"), &[&["10", "20"], &["30", "40"]]);
            check(&format!("10\t20{end}30\t40"), &[&["10", "20"], &["30", "40"]]);
        }
    }

    #[test]
    fn blank_cells_count_and_the_final_line_end_does_not() {
        check("10\r\n20\r\n\r\n", &[&["10"], &["20"], &[""]]);
        check("1\t2\n\n3\t4", &[&["1", "2"], &[""], &["3", "4"]]);
        check("\t\t", &[&["", "", ""]]);
        check("10\t\t30", &[&["10", "", "30"]]);
        check("", &[&[""]]);
        assert_eq!(Cells::of_text("1\t2\n\n3\t4").get(1, 1), "");
    }

    #[test]
    fn quoted_cells_hold_tabs_quotes_and_line_ends() {
        check("\"May\n(test)\"\t1000", &[&["May\n(test)", "1000"]]);
        check("\"June \"\"x\"\"\"\t1200\r\n", &[&["June \"x\"", "1200"]]);
        check("\"a\tb\"\r\n\"c\r\nd\"", &[&["a\tb"], &["c\nd"]]);
        check("\"100\"\t200\n300\t400", &[&["100", "200"], &["300", "400"]]);
        check("\"\"\t1", &[&["", "1"]]);
    }

    #[test]
    fn other_quotes_are_letters() {
        check("spot 20\"\t1\n\"open\t2\n3", &[&["spot 20\"", "1"], &["\"open", "2"], &["3"]]);
        check("\"a\" b\t1", &[&["\"a\" b", "1"]]);
        check("20\" \t\"x\"", &[&["20\" ", "x"]]);
        check("\"", &[&["\""]]);
    }

    #[test]
    fn semicolons_part_the_cells_of_a_plan() {
        let cells = Cells::of_plan("Kanaal;Kosten\r\n\r\n\"Radio \"\"x\"\"\";1.000,00\r\n");
        assert_eq!((cells.height(), cells.get(2, 0), cells.get(2, 1)), (3, "Radio \"x\"", "1.000,00"));
        for text in ["a;b\tc\nd;e", "a;b\nc", "a;b;c\nd;e", "a\nb"] {
            assert_eq!(Cells::of_plan(text), Cells::of_text(text), "{text}");
        }
    }

    #[test]
    fn cells_written_are_read_back() {
        for text in ["a\tb\nc", "\"x\"\"y\"\t\n\n", "\"a\nb\"\t\"c\td\""] {
            let cells = Cells::of_text(text);
            assert_eq!(Cells::of_text(&cells.to_text()), cells);
        }
    }

    #[test]
    fn texts_without_a_place_are_counted() {
        let cells = Cells::of_text("1\t2\t \n3\t\t4");
        assert_eq!(cells.count(|row, column| row > 0 || column > 1), 2);
        assert_eq!(cells.count(|_, _| true), 4);
    }
}
