//! Blocks of cells filled, cleared and pasted in one step: the channel grid, weeks of the calendar, pairs of the
//! overlap matrix, sheets beside the plan.
//!
//! Pure functions outside [`reduce`](super::reduce): a part of the page that is loaded beside the first click computes
//! the change, and `reduce` takes it as [`Action::Changed`](super::Action::Changed).

mod grid;
mod landing;
mod sheets;
mod weeks;

pub use grid::{GRID_COLUMNS, role_columns};

use self::landing::{Landing, key};
use super::Session;
use super::entry_error::{EntryError, Refusal};
use super::field::{Field, PlanField};
use crate::scenario::{ChannelId, Scenario};
use crate::sheets::Cells;
use crate::units::Locale;
use crate::words::Words;

/// Change of a block of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockChange {
    /// Every cell is emptied.
    Clear,
    /// Every cell takes the value of the first in its row.
    FillRight,
    /// Every cell takes the value of the first in its column.
    FillDown,
    /// A table of text is pasted, from the first cell on; more than the block takes is wider. A blank cell clears its
    /// place.
    Paste(String),
}

/// A change of a block of cells, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// A corner of the block; what is pasted begins there.
    pub from: Field,
    /// The opposite corner.
    pub to: Field,
    /// Channels of the rows that are shown, from the top; empty for those of the plan.
    pub rows: Vec<ChannelId>,
    /// The change.
    pub change: BlockChange,
}

/// Outcome of a change of many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The plan after it.
    pub plan: Scenario,
    /// Fields that hold a value now.
    pub settled: Vec<Field>,
    /// Texts that are no values.
    pub refused: Vec<(Field, Refusal)>,
    /// Texts that a field has taken and that may mean another number, which stands behind.
    pub echoed: Vec<(Field, String, String)>,
    /// Language whose way of writing numbers the block proves, where the page's own would give other numbers.
    pub read_as: Option<Locale>,
    /// Number of headings and names that were copied with the values.
    pub headings: usize,
    /// Names of lines that are left out, because no single row has them.
    pub not_found: Vec<String>,
    /// Number of texts without a place: beyond the last row or column, over results, or of a field that the row does
    /// not have.
    pub left_out: usize,
    /// Number of channels that are gone.
    pub removed: usize,
    /// Number of flat fees that keep their budget, since a share more of it buys no whole unit.
    pub kept_fees: usize,
}

impl Changed {
    /// A plan with nothing refused.
    pub fn of_plan(plan: Scenario) -> Self {
        Self {
            plan,
            settled: Vec::new(),
            refused: Vec::new(),
            echoed: Vec::new(),
            read_as: None,
            headings: 0,
            not_found: Vec::new(),
            left_out: 0,
            removed: 0,
            kept_fees: 0,
        }
    }

    fn refuse(&mut self, field: Field, text: &str, why: EntryError) {
        self.refused.push((field, Refusal { text: text.to_owned(), why }));
    }
}

/// A plan as a block of it is changed: its rows and columns as they are shown.
struct Ground<'a> {
    session: &'a Session,
    scenario: &'a Scenario,
    /// Messages of the page, which has copied headings in its tables.
    words: &'a Words,
    /// Channels of the rows, from the top.
    rows: Vec<ChannelId>,
    locale: Locale,
}

impl Ground<'_> {
    /// Row of a channel.
    fn row(&self, id: ChannelId) -> Option<usize> {
        self.rows.iter().position(|row| *row == id)
    }

    /// A block with the rows that its lines go to: those of their names where some line has the name of a channel, else
    /// from `top` down. A line whose name no single row has is left out and noted.
    fn placed(&self, landing: Landing, top: usize, changed: &mut Changed) -> (Vec<usize>, Landing) {
        changed.headings = landing.headings;
        let keys: Vec<String> = landing.names.iter().map(|name| key(name)).collect();
        let channels: Vec<String> = self.names().iter().map(|name| key(name)).collect();
        let is_named = |name: &String| !name.is_empty() && channels.contains(name);
        if !keys.iter().any(is_named) {
            return ((top..top + landing.cells.height()).collect(), landing);
        }
        let shown = |id: &ChannelId| self.scenario.channel(*id).map(|one| key(&self.words.channel_name(one)));
        let shown: Vec<Option<String>> = self.rows.iter().map(shown).collect();
        let is_at = |row: usize, name: &String| shown.get(row).and_then(Option::as_ref) == Some(name);
        let stand_so = (top..).zip(&keys).all(|(row, name)| !is_named(name) || is_at(row, name));
        let row_of = |line: usize, name: &String| {
            if stand_so {
                return (name.is_empty() || is_named(name)).then_some(top + line);
            }
            let rows: Vec<usize> = (0..shown.len()).filter(|row| is_at(*row, name)).collect();
            let count = |lines: &[String]| lines.iter().filter(|other| *other == name).count();
            // Of several channels of one name each has its line, or none can be told.
            let can_be_told = !rows.is_empty() && count(&keys) == rows.len();
            keys.get(..line).filter(|_| can_be_told).and_then(|before| rows.get(count(before)).copied())
        };
        let (mut rows, mut lines) = (Vec::new(), Vec::new());
        for (line, name) in keys.iter().enumerate() {
            let cells = landing.cells.row(line);
            if let Some(row) = row_of(line, name) {
                rows.push(row);
                lines.push(cells.to_vec());
            } else if name.is_empty() {
                changed.left_out += cells.iter().filter(|cell| !cell.trim().is_empty()).count();
            } else {
                changed.headings -= 1;
                changed.not_found.extend(landing.names.get(line).cloned());
            }
        }
        (rows, Landing { cells: Cells::new(lines), ..landing })
    }

    /// Names of the channels as they are shown.
    fn names(&self) -> Vec<String> {
        self.scenario.channels.iter().map(|channel| self.words.channel_name(channel)).collect()
    }
}

/// The plan of a session after a change of a block, its rows and columns as the page shows them: rows that are filtered
/// out stay as they are, and sorted ones are taken in the order shown. A place that takes no blocks leaves the plan as
/// it was.
pub fn change_shown_block(session: &Session, words: &Words, block: &Block) -> Changed {
    let scenario = session.scenario();
    let shown: Vec<ChannelId> = block.rows.iter().copied().filter(|id| scenario.channel(*id).is_some()).collect();
    let all = || scenario.channels.iter().map(|channel| channel.id).collect();
    let rows = if shown.is_empty() { all() } else { shown };
    let ground = Ground { session, scenario, words, rows, locale: words.locale() };
    let (from, to, change) = (block.from, block.to, &block.change);
    let changed = match (from, to, change) {
        (Field::Channel(one, first), Field::Channel(other, last), _)
            if weeks::has(first) && weeks::has(last) && weeks::takes(first, last, change) =>
        {
            weeks::change(&ground, (one, first), (other, last), change)
        }
        (Field::Channel(id, field), _, BlockChange::Paste(text)) => {
            grid::paste(&ground, (id, field), Cells::of_text(text))
        }
        (Field::Channel(one, first), Field::Channel(other, last), _) => {
            grid::fill(&ground, (one, first), (other, last), change)
        }
        (Field::Plan(PlanField::Pair { one, other, form }), _, BlockChange::Paste(text)) => {
            sheets::pairs(&ground, (one, other, form), text)
        }
        (Field::Plan(cell), _, BlockChange::Paste(text)) => sheets::paste(&ground, cell, text),
        (Field::Channel(..) | Field::Plan(_), ..) => None,
    };
    changed.unwrap_or_else(|| Changed::of_plan(Scenario::clone(scenario)))
}

#[cfg(test)]
mod tests;
