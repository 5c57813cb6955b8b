//! A number that opens to its explanation.

use yew::prelude::*;

use super::field::Cell;
use crate::forecast::FigureRef;

/// A number that opens. Which one stands in the element: one listener on the page opens all of them, so that a grid of hundreds
/// makes no callbacks with every keystroke.
pub(crate) fn why(of: FigureRef, text: impl Into<AttrValue>) -> Html {
    html! { <button type="button" class="why" aria-haspopup="dialog" data-explain={of.code()}>{ text.into() }</button> }
}

/// The same in a grid, where arrows move and not Tab: hundreds of stops would bar the way through the page. A button in each cell has
/// a box of its own, which the painting after each keystroke pays for; text that acts as one has none, and can be selected and
/// copied as the figures of a spreadsheet.
pub(crate) fn why_cell(of: FigureRef, text: impl Into<AttrValue>, cell: Cell) -> Html {
    stop(of, text, cell, false)
}

/// The same in a grid without fields: its first figure is where Tab stops.
pub(crate) fn why_stop(of: FigureRef, text: impl Into<AttrValue>, cell: Cell) -> Html {
    stop(of, text, cell, cell.row == 0 && cell.column == 0)
}

fn stop(of: FigureRef, text: impl Into<AttrValue>, cell: Cell, is_stop: bool) -> Html {
    html! {
        <span role="button" class="why" aria-haspopup="dialog" data-explain={of.code()} tabindex={if is_stop { "0" } else { "-1" }}
            data-row={cell.row.to_string()} data-column={cell.column.to_string()}>{ text.into() }</span>
    }
}

/// The same where a number may not be.
pub(crate) fn why_some(of: Option<FigureRef>, text: impl Into<AttrValue>) -> Html {
    match of {
        Some(of) => why(of, text),
        None => html! { { text.into() } },
    }
}
