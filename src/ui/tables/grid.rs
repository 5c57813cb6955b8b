//! The cells of a table on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, Node};

use super::range::{self, Level, Place, Range};
use crate::scenario::ChannelId;

/// Attribute of a chosen cell: the sides of the range that it lies at.
const CHOSEN: &str = "data-chosen";

/// A table on the page, cell by cell. A cell across several columns stands at the first of them.
#[derive(Debug, Clone)]
pub(super) struct Cells {
    /// The table.
    pub table: Element,
    /// Rows of headings.
    head: Vec<Vec<Option<Element>>>,
    /// Rows below the headings, with the totals at the end; rows of remarks and details are none.
    rows: Vec<Vec<Option<Element>>>,
    /// Number of rows at the end that hold totals.
    totals: usize,
}

fn children(element: &Element) -> impl Iterator<Item = Element> {
    let list = element.children();
    (0..list.length()).filter_map(move |at| list.item(at))
}

fn all(element: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = element.query_selector_all(selector).ok();
    found.into_iter().flat_map(|list| {
        (0..list.length()).filter_map(move |at| list.item(at)).filter_map(|node| node.dyn_into::<Element>().ok())
    })
}

/// Cells of a row, each at the first of its columns.
fn cells(row: &Element) -> Vec<Option<Element>> {
    let mut cells = Vec::new();
    for cell in children(row) {
        let span = cell.get_attribute("colspan").and_then(|span| span.parse::<usize>().ok()).unwrap_or(1);
        let end = cells.len() + span.max(1);
        cells.push(Some(cell));
        cells.resize(end, None);
    }
    cells
}

/// Tells whether a row is beside the table: a remark or details, which have no columns.
fn is_aside(row: &Element) -> bool {
    let classes = row.class_list();
    ["finding", "detail", "aside"].into_iter().any(|class| classes.contains(class))
}

impl Cells {
    /// The table around an element, if the element stands in a cell that can be chosen.
    pub(super) fn around(element: &Element) -> Option<(Self, Place)> {
        let cell = element.closest("th, td").ok().flatten()?;
        let table = cell.closest("main table").ok().flatten()?;
        if cell.closest("tr").ok().flatten().is_none_or(|row| is_aside(&row)) {
            return None;
        }
        let cells = Self::of(table);
        let place = cells.place_of(&cell)?;
        Some((cells, place))
    }

    /// The cells of a table.
    pub(super) fn of(table: Element) -> Self {
        let rows_of = |part: &str| {
            let rows = all(&table, part).filter(|row| !is_aside(row));
            rows.filter(|row| row.closest("table").ok().flatten().as_ref() == Some(&table)).collect::<Vec<_>>()
        };
        let head = rows_of("thead > tr").iter().map(cells).collect();
        let body = rows_of("tbody > tr, :scope > tr");
        let totals = rows_of("tfoot > tr");
        let rows = body.iter().chain(&totals).map(cells).collect();
        Self { totals: totals.len(), head, rows, table }
    }

    /// Number of rows and columns.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.rows.len(), self.rows.iter().map(Vec::len).max().unwrap_or(0))
    }

    fn place_of(&self, cell: &Element) -> Option<Place> {
        let at = |row: &Vec<Option<Element>>| row.iter().position(|one| one.as_ref() == Some(cell));
        self.rows.iter().enumerate().find_map(|(row, cells)| Some((row, at(cells)?)))
    }

    /// The column of a heading.
    pub(super) fn heading_of(&self, cell: &Element) -> Option<usize> {
        self.head.iter().find_map(|row| row.iter().position(|one| one.as_ref() == Some(cell)))
    }

    /// The table that the focus is in or beside, where it is in no cell: in a frame around one.
    pub(super) fn within(element: &Element) -> Option<Self> {
        let table = element.query_selector(":scope > table").ok().flatten()?;
        table.closest("main table").ok().flatten().map(Self::of)
    }

    /// The cell at a place.
    pub(super) fn at(&self, (row, column): Place) -> Option<&Element> {
        self.rows.get(row)?.get(column)?.as_ref()
    }

    /// Rows of the table without its totals: what "all" means.
    pub(super) fn whole(&self) -> Option<Range> {
        let (rows, columns) = self.size();
        let last = rows.checked_sub(self.totals + 1)?;
        Some(Range::headed((0, 0), (last, columns.checked_sub(1)?)))
    }

    /// The range with its columns as they are, over all rows but the totals.
    pub(super) fn columns(&self, from: usize, to: usize) -> Option<Range> {
        let whole = self.whole()?;
        Some(Range::headed((whole.from.0, from), (whole.to.0, to)))
    }

    /// Tells whether a range takes whole rows.
    pub(super) fn is_of_rows(&self, range: Range) -> bool {
        range.columns() == (0, self.size().1.saturating_sub(1))
    }

    /// Shows which cells are chosen.
    pub(super) fn paint(&self, range: Option<Range>) {
        for (row, cells) in self.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let Some(cell) = cell else { continue };
                let sides = range.and_then(|range| range.sides((row, column)));
                let done = match &sides {
                    Some(sides) => cell.set_attribute(CHOSEN, sides),
                    None if cell.has_attribute(CHOSEN) => cell.remove_attribute(CHOSEN),
                    None => Ok(()),
                };
                // It fails for an impossible name only, and this name is ours.
                debug_assert!(done.is_ok(), "{done:?}");
            }
        }
    }

    /// Columns of a range that hold something to read: openers, menus and pictures do not.
    fn readable(&self, range: Range) -> Vec<usize> {
        let (left, right) = range.columns();
        let is_readable = |column: &usize| {
            let mut cells = self.head.iter().chain(&self.rows).filter_map(|row| row.get(*column)?.as_ref());
            !cells.any(|cell| cell.has_attribute("data-aside"))
        };
        (left..=right).filter(is_readable).collect()
    }

    /// Texts of a range, and how many of its rows are headings: those of columns that were taken whole.
    pub(super) fn texts(&self, range: Range) -> (Vec<Vec<String>>, usize) {
        let columns = self.readable(range);
        let (top, bottom) = range.rows();
        let row = |cells: &Vec<Option<Element>>| -> Vec<String> {
            let cell = |column: &usize| cells.get(*column).and_then(Option::as_ref).map(text_of).unwrap_or_default();
            columns.iter().map(cell).collect()
        };
        let head = if range.is_headed { self.head.as_slice() } else { &[] };
        let body = self.rows.iter().skip(top).take(bottom + 1 - top);
        (head.iter().chain(body).map(row).collect(), head.len())
    }

    /// Identities of the rows, from the top: rows of channels by their ids, others by their names.
    pub(super) fn ids(&self) -> Vec<String> {
        let id = |row: &Vec<Option<Element>>| {
            let cell = row.iter().flatten().next()?;
            let row = cell.closest("tr").ok().flatten()?;
            row.get_attribute("data-channel").or_else(|| {
                let name = row.query_selector("th[scope^=row]").ok().flatten()?;
                name.query_selector("input").ok().flatten().is_none().then(|| name.text_content())?
            })
        };
        self.rows.iter().map(|row| id(row).unwrap_or_default()).collect()
    }

    /// Tells whether a range has totals or subtotals beside what they add up.
    pub(super) fn mixes_totals(&self, range: Range) -> bool {
        let ((top, bottom), (left, right)) = (range.rows(), range.columns());
        let parts = self.rows.len() - self.totals;
        let places = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (row, column)));
        let levels = places.filter_map(|place| {
            let cell = self.at(place).filter(|cell| cell.tag_name() == "TD" && !text_of(cell).is_empty())?;
            let is_in = |rows: &str| cell.closest(rows).ok().flatten().is_some();
            Some(if place.0 >= parts || is_in("tr.total, tr.sub, tr.grand") {
                Level::Total(place.0)
            } else if cell.class_list().contains("w-sum") || is_in("tr.group-head") {
                Level::Subtotal
            } else {
                Level::Part
            })
        });
        range::mixes_totals(levels)
    }

    /// Channels of the rows of a range, in the order shown.
    pub(super) fn channels(&self, range: Range) -> Vec<ChannelId> {
        let (top, bottom) = range.rows();
        let id = |row: &Vec<Option<Element>>| {
            let row = row.iter().flatten().next()?.closest("tr").ok().flatten()?;
            row.get_attribute("data-channel")?.parse().ok().map(ChannelId)
        };
        self.rows.iter().skip(top).take(bottom + 1 - top).filter_map(id).collect()
    }

    /// Fields and menus in a range, row by row.
    pub(super) fn fields(&self, range: Range) -> Vec<Element> {
        let ((top, bottom), (left, right)) = (range.rows(), range.columns());
        let places = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (row, column)));
        places.filter_map(|place| self.at(place)?.query_selector("input[data-row], select[data-row]").ok()?).collect()
    }
}

/// Text of a cell as it reads: of a field what is typed in it, of a menu what is chosen. Marks, remarks in small print
/// and what only screen readers say are left out; a unit in a heading follows it.
pub(super) fn text_of(cell: &Element) -> String {
    if let Some(input) =
        cell.query_selector("input").ok().flatten().and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
    {
        // While it is typed into, a field shows every digit; its neighbours do not.
        return input.get_attribute("data-shown").unwrap_or_else(|| input.value());
    }
    if let Some(menu) =
        cell.query_selector("select").ok().flatten().and_then(|node| node.dyn_into::<HtmlSelectElement>().ok())
    {
        let chosen = all(&menu, "option").nth(usize::try_from(menu.selected_index()).unwrap_or(0));
        return chosen.and_then(|option| option.text_content()).unwrap_or_default();
    }
    let mut parts = Vec::new();
    read(cell, &mut parts);
    let mut text = String::new();
    for (part, is_unit) in parts {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str(if is_unit { ", " } else { " " });
        }
        text.push_str(&part);
    }
    text
}

/// Classes whose text is no content of a cell.
const UNREAD: [&str; 5] = ["sr", "about", "left-out", "src", "how"];

fn read(node: &Node, parts: &mut Vec<(String, bool)>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        let Some(element) = child.dyn_ref::<Element>() else {
            parts.push((child.text_content().unwrap_or_default(), false));
            continue;
        };
        let classes = element.class_list();
        if element.tag_name().eq_ignore_ascii_case("svg") || UNREAD.into_iter().any(|class| classes.contains(class)) {
            continue;
        }
        if classes.contains("unit") {
            parts.push((element.text_content().unwrap_or_default(), true));
        } else {
            read(element, parts);
        }
    }
}
