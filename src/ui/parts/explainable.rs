//! A number that opens to its explanation.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::field::Cell;
use super::focus::{self, GridMove};
use crate::forecast::FigureRef;
use crate::session::Action;
use crate::ui::page::Page;

/// A number that opens. Which one stands in the element: one listener on the page opens all of them, so that a grid of
/// hundreds makes no callbacks with every keystroke. A mark stands before a number that rests on a benchmark.
pub(crate) fn figure_button(page: &Page, of: FigureRef, text: impl Into<AttrValue>) -> Html {
    html! {
        <button type="button" class="explainable" aria-haspopup="dialog" data-explain={of.code()}>
            { benchmark_mark(page, &[of]) }
            { text.into() }
        </button>
    }
}

/// The same in a grid, where arrows move and not Tab: hundreds of stops would bar the way through the page. A button in
/// each cell has a box of its own, which the painting after each keystroke pays for; text that acts as one has none,
/// and can be selected and copied as the figures of a spreadsheet.
pub(crate) fn figure_cell(page: &Page, of: FigureRef, text: impl Into<AttrValue>, cell: Cell) -> Html {
    stop(page, (of, text.into()), cell, false)
}

/// The same in a grid without fields: its first figure is where Tab stops.
pub(crate) fn figure_stop(page: &Page, of: FigureRef, text: impl Into<AttrValue>, cell: Cell) -> Html {
    stop(page, (of, text.into()), cell, cell.row == 0 && cell.column == 0)
}

/// Mark where one of several numbers rests on a benchmark. It has no text, so that copied numbers stay numbers.
pub(crate) fn benchmark_mark(page: &Page, of: &[FigureRef]) -> Html {
    if !of.iter().any(|of| page.marks.has(*of)) {
        return Html::default();
    }
    let title = page.text("rests-on-benchmark");
    html! { <i class="src" role="img" aria-label={title.clone()} title={title} /> }
}

fn stop(page: &Page, (of, text): (FigureRef, AttrValue), cell: Cell, is_stop: bool) -> Html {
    html! {
        <span
            role="button"
            class="explainable"
            aria-haspopup="dialog"
            data-explain={of.code()}
            tabindex={if is_stop { "0" } else { "-1" }}
            data-row={cell.row.to_string()}
            data-column={cell.column.to_string()}
        >
            { benchmark_mark(page, &[of]) }
            { text }
        </span>
    }
}

/// The same where a number may not be.
pub(crate) fn figure_or_text(page: &Page, of: Option<FigureRef>, text: impl Into<AttrValue>) -> Html {
    match of {
        Some(of) => figure_button(page, of, text),
        None => html! { { text.into() } },
    }
}

/// Opens the explanation of whatever figure is clicked: one listener for all of them. It comes before the handlers of
/// the page, which may turn the button that was clicked into a figure.
#[hook]
pub(crate) fn use_explain_clicks(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let first = EventListenerOptions::run_in_capture_phase();
        let listener = EventListener::new_with_options(&gloo::utils::document(), "click", first, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let figure = target.and_then(|element| element.closest("[data-explain]").ok().flatten());
            let figure = figure.filter(|element| !ends_selection(event, element) && !extends_range(event, element));
            let of = figure.and_then(|element| FigureRef::from_code(&element.get_attribute("data-explain")?));
            if let Some(of) = of {
                send.emit(Action::Explain(of));
            }
        });
        move || drop(listener)
    });
}

/// Handles a key on a cell of a grid that is no field: arrows move; Enter and the space bar open a figure. On a choice,
/// arrows up and down choose.
pub(crate) fn key_on_figure(event: &KeyboardEvent) {
    let Some(figure) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
    let (is_figure, kind) = (figure.has_attribute("data-explain"), figure.tag_name());
    if kind == "INPUT" {
        return;
    }
    let place = |name: &str| figure.get_attribute(name)?.parse().ok();
    let (Some(row), Some(column)) = (place("data-row"), place("data-column")) else { return };
    // With them the keys are the browser's: back, selecting.
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowUp" if kind != "SELECT" => GridMove::Up,
        "ArrowDown" if kind != "SELECT" => GridMove::Down,
        "ArrowLeft" => GridMove::Left,
        "ArrowRight" => GridMove::Right,
        "Enter" | " " if is_figure => {
            event.prevent_default();
            figure.click();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    focus::move_from(&figure, row, column, step);
}

/// Tells whether a click on a figure of a table only takes a range up to it: one with Shift.
fn extends_range(click: &Event, figure: &Element) -> bool {
    let with_shift = click.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 0 && click.shift_key());
    with_shift && figure.closest("main td").ok().flatten().is_some()
}

/// Tells whether a click on a figure of a grid only ends a selection of its text. Buttons have no text to select, and a
/// key selects none.
fn ends_selection(click: &Event, figure: &Element) -> bool {
    let is_of_pointer = click.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 0);
    let selection = gloo::utils::window().get_selection().ok().flatten().filter(|selection| !selection.is_collapsed());
    is_of_pointer
        && figure.has_attribute("data-row")
        && selection.is_some_and(|selection| {
            selection.contains_node_with_allow_partial_containment(figure, true).unwrap_or(false)
        })
}
