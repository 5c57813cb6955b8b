//! Moving the focus: between the cells of a grid, and back to where it was.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A way to go in a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridMove {
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A column to the left.
    Left,
    /// A column to the right.
    Right,
}

/// Focuses the cell next to the one at `row` and `column` in the grid around `cell`, past places that have none; stays where the grid
/// ends.
pub fn move_from(cell: &HtmlElement, row: usize, column: usize, step: GridMove) {
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

/// What a key does on a figure of a grid, which is no field: arrows move, Enter and the space bar open it.
pub fn key_on_figure(event: &web_sys::KeyboardEvent) {
    let figure = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(figure) = figure.filter(|element| element.has_attribute("data-explain")) else { return };
    let place = |name: &str| figure.get_attribute(name)?.parse().ok();
    let (Some(row), Some(column)) = (place("data-row"), place("data-column")) else { return };
    // With them the keys are the browser's: back, selecting.
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowUp" => GridMove::Up,
        "ArrowDown" => GridMove::Down,
        "ArrowLeft" => GridMove::Left,
        "ArrowRight" => GridMove::Right,
        "Enter" | " " => {
            event.prevent_default();
            figure.click();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    move_from(&figure, row, column, step);
}

/// Whether a click on a figure of a grid only ends a selection of its text. Buttons have no text to select, and a key selects none.
pub fn ends_selection(click: &web_sys::Event, figure: &Element) -> bool {
    let is_of_pointer = click.dyn_ref::<web_sys::MouseEvent>().is_some_and(|click| click.detail() > 0);
    let selection = gloo::utils::window().get_selection().ok().flatten().filter(|selection| !selection.is_collapsed());
    is_of_pointer
        && figure.has_attribute("data-row")
        && selection.is_some_and(|selection| {
            selection.contains_node_with_allow_partial_containment(figure, true).unwrap_or(false)
        })
}

/// Focuses an element. One that has left the page in the meantime cannot take it, and nothing is lost by that.
pub fn to(element: &HtmlElement) {
    if element.is_connected() {
        element.focus().ok();
    }
}

/// Brings the focus to the heading of a dialog where nothing in the dialog has it.
pub fn keep_inside(dialog: &Element) {
    let active = gloo::utils::document().active_element();
    let heading = dialog.query_selector("h2").ok().flatten().and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading
        && !dialog.contains(active.as_deref())
    {
        to(&heading);
    }
}

/// Takes the focus away.
pub fn blur(input: &HtmlInputElement) {
    input.blur().ok();
}

/// Selects all text of an input once the browser has placed its caret, so that typing replaces it as in a spreadsheet.
pub fn select_later(input: Option<HtmlInputElement>) {
    if let Some(input) = input {
        Timeout::new(0, move || input.select()).forget();
    }
}

/// The place of the cell of a grid that an event came from: its row and column.
pub fn cell_of(event: &web_sys::Event) -> Option<(usize, usize)> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let place = |name: &str| input.get_attribute(name)?.parse().ok();
    Some((place("data-row")?, place("data-column")?))
}

/// Leaves the field that an event came from and comes back to it: it then shows what is in force, also where that has just
/// changed under it.
pub fn again(event: &web_sys::Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        blur(&input);
        Timeout::new(0, move || to(&input)).forget();
    }
}

/// Takes the focus away from whatever field has it, so that the field shows the plan again.
pub fn leave() {
    let active = gloo::utils::document().active_element();
    if let Some(input) = active.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        blur(&input);
    }
}

/// Closes the menu that an event came from; the focus goes back to what opens it.
pub fn close_menu(event: &web_sys::Event) {
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
