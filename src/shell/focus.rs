//! Moving the focus: between the cells of a grid, and back to where it was.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A way to go in a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A column to the left.
    Left,
    /// A column to the right.
    Right,
}

/// Focuses the cell next to the one at `row` and `column` in the grid around `cell`; stays where the grid ends.
pub fn move_from(cell: &HtmlElement, row: usize, column: usize, step: Step) {
    let (row, column) = match step {
        Step::Up => (row.checked_sub(1), Some(column)),
        Step::Down => (row.checked_add(1), Some(column)),
        Step::Left => (Some(row), column.checked_sub(1)),
        Step::Right => (Some(row), column.checked_add(1)),
    };
    let (Some(row), Some(column)) = (row, column) else { return };
    let grid = cell.closest("[data-grid]").ok().flatten();
    let wanted = format!("[data-row='{row}'][data-column='{column}']");
    let next = grid.and_then(|grid: Element| grid.query_selector(&wanted).ok().flatten());
    match (next.and_then(|next| next.dyn_into::<HtmlElement>().ok()), cell.dyn_ref::<HtmlInputElement>()) {
        (Some(next), _) => to(&next),
        // The last row takes the entry without going anywhere: the value is in force already.
        (None, Some(input)) => input.select(),
        (None, None) => {}
    }
}

/// What a key does on a figure of a grid, which is no field: arrows move, Enter and the space bar open it.
pub fn key_on_figure(event: &web_sys::KeyboardEvent) {
    let figure = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(figure) = figure.filter(|element| element.has_attribute("data-why")) else { return };
    let place = |name: &str| figure.get_attribute(name)?.parse().ok();
    let (Some(row), Some(column)) = (place("data-row"), place("data-column")) else { return };
    let step = match event.key().as_str() {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "ArrowLeft" => Step::Left,
        "ArrowRight" => Step::Right,
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

/// Whether text of this element is selected: a click that ends a selection is none.
pub fn is_selected(element: &Element) -> bool {
    let selection = gloo::utils::window().get_selection().ok().flatten();
    selection.is_some_and(|selection| {
        !selection.is_collapsed()
            && selection.contains_node_with_allow_partial_containment(element, true).unwrap_or(false)
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
