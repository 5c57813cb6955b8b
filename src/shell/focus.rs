//! Focus that outlives what had it: back to the same place, or to the nearest one; and to a field that is to come.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

/// Pause between two looks for a field that is not there yet.
const LOOK_AGAIN_MS: u32 = 50;
/// Looks for a field at most: ten seconds, chosen because a part of the page takes no longer on a slow connection.
const LOOKS_MAX: u32 = 200;

/// Last place that had the focus.
#[derive(Default)]
struct Last {
    element: Option<HtmlElement>,
    /// Grid, row and column of the last cell.
    cell: Option<(String, i32, String)>,
}

thread_local! {
    static LAST: RefCell<Last> = RefCell::default();
}

/// Remembers from now on what had the focus; the listener ends when it is dropped.
pub fn watch() -> EventListener {
    EventListener::new(&document(), "focusin", |event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
        LAST.with_borrow_mut(|last| {
            last.cell = cell_of(&element).or(last.cell.take());
            last.element = Some(element);
        });
    })
}

fn cell_of(element: &Element) -> Option<(String, i32, String)> {
    let grid = element.closest("[data-grid]").ok().flatten()?.get_attribute("data-grid")?;
    Some((grid, element.get_attribute("data-row")?.parse().ok()?, element.get_attribute("data-column")?))
}

/// Lets the field that has the focus show the plan, and brings a focus that was lost to the nearest place.
pub(super) fn keep() {
    let active = document().active_element();
    if let Some(input) = active.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        // An element without the focus has none to give away.
        input.blur().ok();
    }
    bring_back();
}

/// Takes the focus out of a field, and to the view.
pub(super) fn leave() {
    if let Some(input) = document().active_element().and_then(|active| active.dyn_into::<HtmlInputElement>().ok()) {
        // An element without the focus has none to give away.
        input.blur().ok();
    }
    LAST.take();
    bring_back();
}

/// Brings the focus back where a rendering took what had it off the page.
pub fn find() {
    let is_gone = LAST.with_borrow(|last| last.element.as_ref().is_some_and(|element| !element.is_connected()));
    if is_gone {
        bring_back();
    }
}

/// Gives the focus to what had it last, else to the nearest place, unless something has it.
fn bring_back() {
    Timeout::new(0, || {
        let last = LAST.take();
        let is_found =
            last.element.as_ref().is_some_and(take) || nearest(last.cell.as_ref()).is_some_and(|it| take(&it));
        if !is_found && let Some(view) = element("#view") {
            take(&view);
        }
    })
    .forget();
}

/// Cell in the row that is nearest to a place, in its column if there is one.
fn nearest(cell: Option<&(String, i32, String)>) -> Option<HtmlElement> {
    let (grid, row, column) = cell?;
    let distance = |element: &HtmlElement| {
        let row_of = element.get_attribute("data-row").and_then(|row| row.parse::<i32>().ok());
        row_of.map_or(i32::MAX, |other| (other - row).abs())
    };
    let in_column = elements(&format!("[data-grid='{grid}'] [data-column='{column}']"));
    in_column
        .min_by_key(distance)
        .or_else(|| elements(&format!("[data-grid='{grid}'] [data-row]")).min_by_key(distance))
}

/// Gives the focus to an element unless something has it; tells whether something has.
fn take(element: &HtmlElement) -> bool {
    let has_focus = || document().active_element().is_some_and(|active| active.tag_name() != "BODY");
    if !has_focus() && element.is_connected() {
        // The page stays where it is scrolled to.
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options).ok();
    }
    has_focus()
}

/// Focuses the input that bears this address, once it is in sight.
pub(super) fn bring(address: String) {
    look(address, LOOKS_MAX);
}

fn look(address: String, looks: u32) {
    Timeout::new(if looks == LOOKS_MAX { 0 } else { LOOK_AGAIN_MS }, move || {
        let in_sight = |element: &HtmlElement| element.offset_width() > 0;
        let field = elements(&format!("[data-field='{address}']")).find(in_sight);
        match field {
            Some(field) => drop(field.focus()),
            None if looks > 0 => {
                open_row(&address);
                look(address, looks - 1);
            }
            None => {}
        }
    })
    .forget();
}

/// Opens the details of the row of a cell that is not in sight: a phone shows most columns only there.
fn open_row(address: &str) {
    let cell = element(&format!("tr[data-channel] [data-field='{address}']"));
    let row = cell.and_then(|cell| cell.closest("tr").ok().flatten());
    let opener = row.and_then(|row| row.query_selector(".disclose[aria-expanded=false]").ok().flatten());
    if let Some(opener) = opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        opener.click();
    }
}

fn element(selector: &str) -> Option<HtmlElement> {
    elements(selector).next()
}

fn elements(selector: &str) -> impl Iterator<Item = HtmlElement> + use<> {
    let list = document().query_selector_all(selector).ok();
    let nodes = list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    nodes.filter_map(|node| node.dyn_into().ok())
}
