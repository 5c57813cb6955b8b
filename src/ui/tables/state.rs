//! State of the choice of cells.

use web_sys::Element;

use super::super::page::{ByPtr, Page};
use super::grid::Cells;
use super::range::{Place, Range, Sum};
use crate::scenario::ChannelId;
use crate::session::Session;
use crate::units::Locale;

/// A range of cells of a table.
#[derive(Debug, Clone)]
pub(super) struct Chosen {
    pub cells: Cells,
    pub range: Range,
    /// Identities of the rows of the table when it was chosen: a place means another cell once they are others.
    pub ids: Vec<String>,
}

impl Chosen {
    pub(super) fn new(cells: Cells, range: Range) -> Self {
        Self { ids: cells.ids(), cells, range }
    }
}

/// State of the choice.
#[derive(Debug, Default)]
pub(super) struct Choosing {
    pub chosen: Option<Chosen>,
    /// Content of the line about it.
    pub summary: Option<Summary>,
    /// The row that is dragged by its mark, and the place where it would land.
    pub dragged: Option<Dragged>,
    /// The cell where the mouse went down, or the heading of a column, while it is down.
    pub pressed: Option<(Cells, Pressed)>,
}

/// Content of the line about a range.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Summary {
    pub sum: Sum,
    /// Set where the numbers are of one kind, so that their sum means something.
    pub adds_up: bool,
    /// Channels of the grid whose rows it takes.
    pub channels: Vec<ChannelId>,
}

/// A row of the channel grid that is dragged.
#[derive(Debug, Clone)]
pub(super) struct Dragged {
    pub id: ChannelId,
    pub row: Element,
    pub over: Option<Element>,
}

/// Place where the mouse went down.
#[derive(Debug, Clone, Copy)]
pub(super) enum Pressed {
    Cell(Place),
    Heading(usize),
}

/// Page and session as the listeners find them: replaced with each rendering.
#[derive(Debug, Clone)]
pub(super) struct Now {
    pub page: Page,
    pub session: ByPtr<Session>,
}

impl Choosing {
    /// Reads the chosen cells anew and shows which they are; tells whether there is something else to say of them.
    pub(super) fn look_again(&mut self, locale: Locale) -> bool {
        self.chosen = self.chosen.take().filter(|chosen| chosen.cells.table.is_connected()).and_then(|chosen| {
            let cells = Cells::of(chosen.cells.table);
            let (rows, columns) = cells.size();
            let fits = chosen.range.rows().1 < rows && chosen.range.columns().1 < columns;
            let stays = fits && cells.ids() == chosen.ids;
            cells.paint(Some(chosen.range).filter(|range| stays && !range.is_single()));
            stays.then_some(Chosen { cells, ..chosen })
        });
        let ranged = self.chosen.as_ref().filter(|chosen| !chosen.range.is_single());
        let summary = ranged.map(|chosen| Summary::of(chosen, locale));
        let is_new = summary != self.summary;
        self.summary = summary;
        is_new
    }
}

impl Summary {
    fn of(chosen: &Chosen, locale: Locale) -> Self {
        let Chosen { cells, range, .. } = chosen;
        let (texts, headings) = cells.texts(*range);
        let is_grid = cells.table.closest("[data-grid=channels]").ok().flatten().is_some();
        let channels = if is_grid { cells.channels(*range) } else { Vec::new() };
        let takes_rows = channels.len() > 1 || cells.is_of_rows(*range);
        let (left, right) = range.columns();
        Self {
            sum: Sum::of(texts.iter().skip(headings).flatten().map(String::as_str), locale),
            adds_up: (!is_grid || left == right) && !cells.mixes_totals(*range),
            channels: if takes_rows { channels } else { Vec::new() },
        }
    }
}
