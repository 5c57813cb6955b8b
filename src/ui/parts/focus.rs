//! Focus: between the cells of a grid, and back to where it was.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::scenario::ChannelId;

/// A way to go in a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GridMove {
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A column to the left.
    Left,
    /// A column to the right.
    Right,
}

/// Focuses the cell next to the one at `row` and `column` in the grid around `cell`, past places that have none; stays
/// where the grid ends, and tells whether it moved.
pub(crate) fn move_from(cell: &HtmlElement, row: usize, column: usize, step: GridMove) -> bool {
    // Cells of the same column, or of the same row, as they stand on the page.
    let line = match step {
        GridMove::Up | GridMove::Down => format!("[data-column='{column}']"),
        GridMove::Left | GridMove::Right => format!("[data-row='{row}']"),
    };
    let grid = cell.closest("[data-grid]").ok().flatten();
    let moves = grid.is_some_and(|grid: Element| step_to(cell, &grid, &line, step));
    if let (false, Some(input)) = (moves, cell.dyn_ref::<HtmlInputElement>()) {
        // The last row takes the entry without going anywhere: the value is in force already.
        input.select();
    }
    moves
}

/// Focuses the element before or after one among those of a selector that are in sight; tells whether there is one.
pub(crate) fn step_to(from: &HtmlElement, within: &Element, selector: &str, step: GridMove) -> bool {
    let list = within.query_selector_all(selector).ok();
    let nodes = list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    let in_sight = |element: &HtmlElement| element.offset_width() > 0 || element == from;
    let all: Vec<HtmlElement> = nodes.filter_map(|node| node.dyn_into().ok()).filter(in_sight).collect();
    let at = all.iter().position(|element| element == from);
    let next = at.and_then(|at| match step {
        GridMove::Up | GridMove::Left => at.checked_sub(1),
        GridMove::Down | GridMove::Right => Some(at + 1),
    });
    let next = next.and_then(|next| all.get(next));
    if let Some(next) = next {
        to(next);
    }
    next.is_some()
}

/// Focuses the next or the former field of the form around an input; where there is none the input stays, with its
/// text selected.
pub(crate) fn step_in_form(input: &HtmlInputElement, step: GridMove) {
    let form = input.closest("dialog, .fields, .card").ok().flatten();
    if !form.is_some_and(|form: Element| step_to(input, &form, "[data-field], select, textarea", step)) {
        input.select();
    }
}

/// Channels of the rows of the grid around an element, in the order in which they are shown.
pub(crate) fn shown_rows(element: &Element) -> Vec<ChannelId> {
    let grid = element.closest("[data-grid]").ok().flatten();
    let rows = grid.and_then(|grid| grid.query_selector_all("tr[data-channel]").ok());
    let rows = rows.into_iter().flat_map(|rows| (0..rows.length()).filter_map(move |at| rows.get(at)));
    rows.filter_map(|row| row.dyn_into::<Element>().ok()?.get_attribute("data-channel")?.parse().ok().map(ChannelId))
        .collect()
}

/// Focuses an element. One that has left the page in the meantime cannot take it, and nothing is lost by that.
pub(crate) fn to(element: &HtmlElement) {
    if element.is_connected() {
        element.focus().ok();
    }
}

/// Focuses the field of a dialog that is filled in first, where one is marked with `data-begin`; not under a finger,
/// where a keyboard would cover what is to be read.
pub(crate) fn begin(dialog: &Element) {
    let is_fine = gloo::utils::window().match_media("(pointer: fine)").ok().flatten().is_some_and(|it| it.matches());
    let field = dialog.query_selector("[data-begin]").ok().flatten();
    if let Some(field) = field.filter(|_| is_fine).and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        to(&field);
    }
}

/// Brings the focus to the heading of a dialog where nothing in the dialog has it.
pub(crate) fn keep_inside(dialog: &Element) {
    let active = gloo::utils::document().active_element();
    let heading = dialog.query_selector("h2").ok().flatten().and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading
        && !dialog.contains(active.as_deref())
    {
        to(&heading);
    }
}

/// Takes the focus away.
pub(crate) fn blur(input: &HtmlInputElement) {
    input.blur().ok();
}

/// Selects all text of an input once the browser is done with what it is at: a paste.
pub(crate) fn select_later(input: HtmlInputElement) {
    Timeout::new(0, move || input.select()).forget();
}

/// Tells whether an element has the focus.
pub(crate) fn is_on(element: &HtmlElement) -> bool {
    gloo::utils::document().active_element().is_some_and(|active| active.is_same_node(Some(element)))
}

/// Leaves the field that an event came from and comes back to it: it then shows what is in force, also where that has
/// just changed under it.
pub(crate) fn again(event: &web_sys::Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        blur(&input);
        Timeout::new(0, move || to(&input)).forget();
    }
}

/// Presses the first element of a selector in the dialog that an event came from.
pub(crate) fn press_first(event: &web_sys::Event, selector: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let dialog = target.and_then(|element| element.closest("dialog").ok().flatten());
    let first = dialog.and_then(|dialog| dialog.query_selector(selector).ok().flatten());
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        first.click();
    }
}

/// Closes the menu that an event came from; the focus goes back to what opens it.
pub(crate) fn close_menu(event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(menu) = target.and_then(|element| element.closest("details").ok().flatten()) {
        // Removing an attribute fails for an impossible name only.
        menu.remove_attribute("open").ok();
        let opener = menu.query_selector("summary").ok().flatten();
        if let Some(opener) = opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
            to(&opener);
        }
    }
}
