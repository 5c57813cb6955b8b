//! Focus: between the cells of a grid, and back to where it was.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

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
/// where the grid ends.
pub(crate) fn move_from(cell: &HtmlElement, row: usize, column: usize, step: GridMove) {
    // What stays the same, what changes, and from where to which side.
    let (line, at, along, from) = match step {
        GridMove::Up | GridMove::Down => ("data-column", column, "data-row", row),
        GridMove::Left | GridMove::Right => ("data-row", row, "data-column", column),
    };
    let is_further = |place: usize| match step {
        GridMove::Up | GridMove::Left => place < from,
        GridMove::Down | GridMove::Right => place > from,
    };
    let grid = cell.closest("[data-grid]").ok().flatten();
    let cells = grid.and_then(|grid: Element| grid.query_selector_all(&format!("[{line}='{at}']")).ok());
    let places = cells.into_iter().flat_map(|cells| (0..cells.length()).filter_map(move |at| cells.get(at)));
    let next = places
        .filter_map(|node| node.dyn_into::<HtmlElement>().ok())
        .filter_map(|element| Some((element.get_attribute(along)?.parse::<usize>().ok()?, element)))
        .filter(|(place, _)| is_further(*place))
        .min_by_key(|(place, _)| place.abs_diff(from));
    match (next, cell.dyn_ref::<HtmlInputElement>()) {
        (Some((_, next)), _) => to(&next),
        // The last row takes the entry without going anywhere: the value is in force already.
        (None, Some(input)) => input.select(),
        (None, None) => {}
    }
}

/// Focuses an element. One that has left the page in the meantime cannot take it, and nothing is lost by that.
pub(crate) fn to(element: &HtmlElement) {
    if element.is_connected() {
        element.focus().ok();
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

/// Selects all text of an input once the browser has placed its caret, so that typing replaces it as in a spreadsheet.
pub(crate) fn select_later(input: Option<HtmlInputElement>) {
    if let Some(input) = input {
        Timeout::new(0, move || input.select()).forget();
    }
}

/// Leaves the field that an event came from and comes back to it: it then shows what is in force, also where that has
/// just changed under it.
pub(crate) fn again(event: &web_sys::Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        blur(&input);
        Timeout::new(0, move || to(&input)).forget();
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
