//! Place of a pasted block: its headings and names told from its values, and its way of writing numbers.

use super::Changed;
use crate::scenario::ChannelField;
use crate::session::echo::{Echo, echo};
use crate::session::field::Field;
use crate::sheets::{Cells, plain_words, proven_mark};
use crate::units::Locale;
use crate::words::number::{self, Parsed};

/// Kind of a column on the page, as pasted cells meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Names of the rows.
    Name,
    /// A choice beside the names, copied as its words.
    Label,
    /// Figures that are typed.
    Number,
    /// Texts that are typed.
    Text,
    /// Results, which take nothing.
    Computed,
}

/// A column of a table on the page.
#[derive(Debug, Clone)]
pub(super) struct ShownColumn {
    /// Its heading, without the unit.
    pub heading: String,
    /// Kind of its cells.
    pub kind: Kind,
    /// The field of a channel that it is; of none in other tables, and where it takes nothing.
    pub field: Option<ChannelField>,
}

impl ShownColumn {
    /// A column by its heading.
    pub(super) fn new(heading: String, kind: Kind) -> Self {
        Self { heading, kind, field: None }
    }

    /// The column of a field of channels.
    pub(super) fn of_field(heading: String, kind: Kind, field: ChannelField) -> Self {
        Self { heading, kind, field: Some(field) }
    }
}

/// A table on the page as it is shown, whose copied cells may be pasted back.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Its columns from the left, but for results at the right.
    pub columns: Vec<ShownColumn>,
    /// Headings of results at the right.
    pub results: Vec<String>,
    /// Names of its rows.
    pub names: Vec<String>,
    /// Set where the rows are channels, to which lines of a block go by their names.
    pub is_of_channels: bool,
}

/// A pasted block where it lands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Landing {
    /// The block without its headings and names.
    pub cells: Cells,
    /// The shown column that its first one meets.
    pub left: usize,
    /// Number of headings and names that are no values.
    pub headings: usize,
    /// Names of its lines; nothing where they came without.
    pub names: Vec<String>,
}

impl Shown {
    /// Kind of a column; results stand at the right.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.columns.get(at).map_or(Kind::Computed, |column| column.kind)
    }

    /// A pasted block whose first cell meets the column `at`.
    ///
    /// A first line of headings is left out. Over a column of figures, so are the names of the rows that were copied
    /// beside them; such a block goes back to where its columns came from if they lie over that cell.
    pub(super) fn land(&self, mut cells: Cells, at: usize) -> Landing {
        let mut headings = 0;
        let mut origin = None;
        let mut has_name_heading = false;
        if self.begins_with_headings(&cells) {
            origin = self.origin(&cells, at);
            has_name_heading = origin.is_some_and(|origin| self.kind(origin) == Kind::Name);
            headings += cells.count(|row, _| row == 0);
            cells = cells.without_row();
        }
        let over_figures = self.kind(at) == Kind::Number;
        let has_names = over_figures && cells.width() > 1 && (has_name_heading || self.has_names_column(&cells));
        if !has_names {
            return Landing { cells, left: at, headings, names: Vec::new() };
        }
        headings += cells.count(|_, column| column == 0);
        let names = (0..cells.height()).map(|row| cells.get(row, 0).to_owned()).collect();
        cells = cells.without_column();
        let beside = self.columns.iter().position(|column| column.kind == Kind::Name).map_or(0, |name| name + 1);
        origin = match origin {
            Some(origin) => Some(origin + 1),
            // Words where the table has its choices: it was copied from its left edge.
            None => (self.kind(beside) == Kind::Label && is_of_words(&cells)).then_some(beside),
        };
        let over = origin.filter(|origin| (*origin..origin + cells.width()).contains(&at));
        Landing { cells, left: over.unwrap_or(at), headings, names }
    }

    /// True for a block of several lines whose first one has headings of the table and nothing else.
    fn begins_with_headings(&self, cells: &Cells) -> bool {
        let all = || self.columns.iter().map(|column| &column.heading).chain(&self.results);
        let mut texts = cells.row(0).iter().filter(|text| !text.trim().is_empty()).peekable();
        cells.height() > 1 && texts.peek().is_some() && texts.all(|text| all().any(|heading| is_heading(text, heading)))
    }

    /// The column under whose heading a line of headings begins, of several the one at the cursor.
    fn origin(&self, cells: &Cells, at: usize) -> Option<usize> {
        let begins = |from: &usize| {
            let mut meets = cells.row(0).iter().zip(self.columns.iter().skip(*from));
            meets.all(|(text, column)| is_heading(text, &column.heading))
        };
        core::iter::once(at).chain(0..self.columns.len()).find(begins)
    }

    /// True where the first column has names of rows and nothing else: of channels also the name of one, among names of
    /// none.
    fn has_names_column(&self, cells: &Cells) -> bool {
        let known: Vec<String> = self.names.iter().filter(|name| !is_number(name)).map(|name| key(name)).collect();
        let is_known = |text: &str| known.contains(&key(text));
        if self.is_of_channels {
            let may_be_name = |text: &str| !is_number(text) || self.names.iter().any(|name| is_same(text, name));
            return column(cells).any(is_known) && column(cells).all(may_be_name);
        }
        column(cells).next().is_some() && column(cells).all(is_known)
    }
}

/// Texts of the first column that has some.
fn column(cells: &Cells) -> impl Iterator<Item = &str> {
    (0..cells.height()).map(|row| cells.get(row, 0)).filter(|text| !text.trim().is_empty())
}

/// True where the first column has texts, and none of them is a number.
fn is_of_words(cells: &Cells) -> bool {
    let mut texts = column(cells).peekable();
    texts.peek().is_some() && texts.all(|text| !is_number(text))
}

fn is_number(text: &str) -> bool {
    Locale::ALL.into_iter().any(|locale| matches!(number::parse(text, locale), Ok(Parsed::Number(_))))
}

/// True for a heading as it is copied: with its unit behind a comma, or without.
fn is_heading(text: &str, heading: &str) -> bool {
    let (text, heading) = (plain_blanks(text), plain_blanks(heading));
    if heading.is_empty() {
        return false;
    }
    let with_unit = text.strip_prefix(&heading).is_some_and(|rest| rest.starts_with(", "));
    with_unit || is_same(&text, &heading)
}

/// True for texts with the same words, or where neither has words of our letters, for the same texts.
fn is_same(text: &str, other: &str) -> bool {
    key(text) == key(other)
}

/// The words of a text, or where it has none of our letters, the text.
pub(super) fn key(text: &str) -> String {
    let words = plain_words(text);
    if words.trim().is_empty() { plain_blanks(text) } else { words }
}

/// Text with single blanks between its words: no-break ones do not survive a copy.
fn plain_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Way in which a block writes its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Writing {
    /// Language that writes them so.
    pub locale: Locale,
    /// Set where a cell proves it. Else the page's own way is taken, and what may say another number is told.
    is_proven: bool,
}

impl Writing {
    /// The page's own way, in which its own values are written.
    pub(super) fn of_page(locale: Locale) -> Self {
        Self { locale, is_proven: true }
    }

    /// The way of a block whose cells of figures are these: of `1.234,50` beside `1.234` the first proves how the
    /// second is read.
    pub(super) fn of_block<'a>(
        texts: impl Iterator<Item = &'a str> + Clone,
        page: Locale,
        changed: &mut Changed,
    ) -> Self {
        // Dutch groups by the dot, which Russian would refuse.
        let proven = proven_mark(texts.clone()).map(|mark| if mark == '.' { Locale::En } else { Locale::Nl });
        let locale = proven.unwrap_or(page);
        let value = |text: &str, locale| match number::amount(text, locale) {
            Ok(Parsed::Number(number)) => Some(number.exact),
            Ok(Parsed::Empty) | Err(_) => None,
        };
        changed.read_as = proven.filter(|locale| texts.clone().any(|text| value(text, *locale) != value(text, page)));
        Self { locale, is_proven: proven.is_some() }
    }
}

impl Changed {
    /// Notes a field that has taken a text, and the other number that the text may mean.
    pub(super) fn settle(&mut self, field: Field, text: &str, writing: Writing) {
        self.settled.push(field);
        self.echo(field, text, writing);
    }

    /// Notes the other number that a text may mean.
    pub(super) fn echo(&mut self, field: Field, text: &str, writing: Writing) {
        if writing.is_proven {
            return;
        }
        if let Some(Echo::Ambiguous { other }) = echo(field, text, &self.plan, writing.locale) {
            self.echoed.push((field, text.to_owned(), other));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown() -> Shown {
        let of = |heading: &str, kind| ShownColumn::new(heading.to_owned(), kind);
        Shown {
            columns: vec![
                of("Channel", Kind::Name),
                of("Buying model", Kind::Label),
                of("Price", Kind::Number),
                of("Budget", Kind::Number),
                of("Gross", Kind::Computed),
                of("Audience", Kind::Number),
            ],
            results: vec![String::from("Reach")],
            names: vec![String::from("TikTok"), String::from("Radio, local"), String::from("360")],
            is_of_channels: true,
        }
    }

    #[track_caller]
    fn check(text: &str, at: usize, expect: (usize, usize, &str)) {
        let landing = shown().land(Cells::of_text(text), at);
        assert_eq!((landing.left, landing.headings, landing.cells.to_text().as_str()), expect, "{text:?}");
    }

    #[test]
    fn headings_are_no_values() {
        check("Budget, €, net media\n5\n6", 3, (3, 1, "5\n6\n"));
        check("budget\n5", 2, (2, 1, "5\n"));
        check("Price, €\tBudget\n1\t2", 2, (2, 2, "1\t2\n"));
        check("Reach, people\n7", 3, (3, 1, "7\n"));
        // One line, or another word, is what was meant.
        check("Budget", 0, (0, 0, "Budget\n"));
        check("Budget\tmuch\n1\t2", 3, (3, 0, "Budget\tmuch\n1\t2\n"));
    }

    #[test]
    fn names_beside_figures_are_no_values() {
        check("TikTok\t5\nradio local\t6", 3, (3, 2, "5\n6\n"));
        check("TikTok\t5\nelsewhere\t6\n360\t7", 3, (3, 3, "5\n6\n7\n"));
        check("TikTok\t5\n17\t6", 3, (3, 0, "TikTok\t5\n17\t6\n"));
        check("nowhere\t5\nelsewhere\t6", 3, (3, 0, "nowhere\t5\nelsewhere\t6\n"));
        // Over names they are names, and a number is one.
        check("TikTok\tCPM", 0, (0, 0, "TikTok\tCPM\n"));
        check("360\t5", 2, (2, 0, "360\t5\n"));
        let mut shown = Shown { is_of_channels: false, ..shown() };
        assert_eq!(
            shown.land(Cells::of_text("TikTok\t5\nelsewhere\t6"), 3).headings,
            0,
            "a sheet has names of its own"
        );
        shown.names = vec![String::from("電視")];
        assert_eq!(shown.land(Cells::of_text("電視\t5"), 3).headings, 1);
        assert_eq!(shown.land(Cells::of_text("–\t5"), 3).headings, 0);
    }

    #[test]
    fn a_block_with_its_names_goes_back_to_where_it_came_from() {
        let all = "Channel\tBuying model\tPrice, €\tBudget\tGross\tAudience\tReach\nA\tCPM\t1\t2\t3\t4\t5";
        for at in [2, 3, 5] {
            check(all, at, (1, 8, "CPM\t1\t2\t3\t4\t5\n"));
        }
        check("TikTok\tCPM\t1\t2", 3, (1, 1, "CPM\t1\t2\n"));
        check("Channel\tBuying model\nA\tCPM", 3, (3, 3, "CPM\n"));
    }
}
