//! An input that keeps its own draft text while it is typed into, and says what was typed. A text that is no value is
//! marked and stays in sight; the plan keeps the last valid one.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, HtmlInputElement};
use yew::prelude::*;

use super::focus::{self, GridMove};
use crate::session::{Action, Block, BlockChange, Field};
use crate::sheets::is_block;
use crate::ui::page::use_page;

/// Place of a cell in the grid: keys move between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Row, counted from 0.
    pub row: usize,
    /// Editable column, counted from 0.
    pub column: usize,
}

/// Length in bytes up to which every field shows its text whole.
const ALWAYS_SHOWN: usize = 9;

/// Input of [`TextField`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// Field of the plan.
    pub field: Field,
    /// The value as it reads.
    pub shown: AttrValue,
    /// The value as it is typed, where that differs.
    #[prop_or_default]
    pub typed: Option<AttrValue>,
    /// The text that was refused, if one was.
    #[prop_or_default]
    pub refused: Option<AttrValue>,
    /// Accessible name.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The element's id, for a label.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The id of the sentence about what is wrong.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Its place in a grid.
    #[prop_or_default]
    pub cell: Option<Cell>,
    /// Placeholder: the meaning of an empty field.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Classes of the input.
    #[prop_or_default]
    pub class: Classes,
    /// Kind of text: for numbers phones show digits.
    #[prop_or(Keys::Number)]
    pub keys: Keys,
}

/// Keyboard that a phone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keys {
    /// Digits.
    Number,
    /// Letters.
    Text,
}

/// A field of the plan.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let page = use_page();
    // The draft while it is focused, and the text it began with.
    let draft = use_state(|| None::<String>);
    let began = use_mut_ref(String::new);
    let field = props.field;
    let typed = props.refused.clone().or_else(|| props.typed.clone()).unwrap_or_else(|| props.shown.clone());

    // Typing replaces what stands in a field that has just got the focus, as in a spreadsheet: all of it is selected
    // with the rendering that shows the draft, before the next key.
    let node = use_node_ref();
    let is_new = use_mut_ref(|| false);
    {
        let (node, is_new) = (node.clone(), Rc::clone(&is_new));
        use_effect(move || {
            if is_new.take()
                && let Some(input) = node.cast::<HtmlInputElement>()
            {
                input.select();
            }
        });
    }
    let onfocus = {
        let (draft, began, typed) = (draft.clone(), Rc::clone(&began), typed.clone());
        Callback::from(move |_: FocusEvent| {
            *began.borrow_mut() = typed.to_string();
            *is_new.borrow_mut() = true;
            draft.set(Some(typed.to_string()));
        })
    };
    let onmousedown = Callback::from(|event: MouseEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>()
            && event.button() == 0
            && !event.shift_key()
            && !focus::is_on(&input)
        {
            // The browser would put the caret where the click was; the next click does.
            event.prevent_default();
            focus::to(&input);
        }
    });
    let oninput = {
        let (draft, send) = (draft.clone(), page.send.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.set(Some(text.clone()));
            send.emit(Action::Enter { field, text });
        })
    };
    let onblur = {
        let (draft, send) = (draft.clone(), page.send.clone());
        Callback::from(move |_: FocusEvent| {
            draft.set(None);
            send.emit(Action::Leave);
        })
    };
    let onkeydown = {
        let (draft, began, send, cell) = (draft.clone(), Rc::clone(&began), page.send.clone(), props.cell);
        Callback::from(move |event: KeyboardEvent| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if event.key() == "Escape" {
                let text = began.borrow().clone();
                if draft.as_ref().is_some_and(|now| *now != text) {
                    // The first Escape puts the text back; only the next one belongs to a dialog around.
                    event.prevent_default();
                    event.stop_propagation();
                    draft.set(Some(text.clone()));
                    send.emit(Action::Enter { field, text });
                }
                return;
            }
            if event.key() == "Enter" {
                // What was typed counts from here on, and Escape no longer takes it back.
                *began.borrow_mut() = input.value();
            }
            match (cell, step(&event, &input)) {
                (Some(cell), Some(step)) => {
                    event.prevent_default();
                    let moves = focus::move_from(&input, cell.row, cell.column, step);
                    if !moves && step == GridMove::Down && event.key() == "Enter" {
                        send.emit(Action::AddBelow(field));
                    }
                }
                (None, Some(step)) if event.key() == "Enter" => {
                    event.prevent_default();
                    focus::step_in_form(&input, step);
                }
                _ => {}
            }
        })
    };

    let onpaste = {
        let (draft, send, in_grid) = (draft.clone(), page.send.clone(), props.cell.is_some());
        Callback::from(move |event: Event| {
            // A table is for the cells around, too; a single value for this one.
            let text = pasted(&event).unwrap_or_default();
            if text.is_empty() {
                // A picture, say: the browser would put nothing in the place of what is selected.
                event.prevent_default();
                send.emit(Action::Pasted(text));
            } else if in_grid && is_block(&text) {
                event.stop_propagation();
                event.prevent_default();
                draft.set(None);
                let rows = event.target_dyn_into::<HtmlInputElement>().map(|input| focus::shown_rows(&input));
                let change = BlockChange::Paste(text);
                let block = Block { from: field, to: field, rows: rows.unwrap_or_default(), change };
                send.emit(Action::Block(Rc::new(block)));
            } else if in_grid
                && let Some(input) = event.target_dyn_into::<HtmlInputElement>()
                && is_whole(&input)
            {
                // The next paste takes the place of this one.
                focus::select_later(input);
            }
        })
    };

    let shown = match (&*draft, &props.refused) {
        (Some(draft), _) => AttrValue::from(draft.clone()),
        (None, Some(refused)) => refused.clone(),
        (None, None) => props.shown.clone(),
    };
    let invalid = props.refused.is_some();
    html! {
        <input
            type="text"
            ref={node}
            value={shown}
            id={props.id.clone()}
            aria-label={props.label.clone()}
            placeholder={props.placeholder.clone()}
            title={(props.shown.len() > ALWAYS_SHOWN).then(|| props.shown.clone())}
            class={classes!(props.class.clone(), invalid.then_some("invalid"))}
            inputmode={match props.keys { Keys::Number => "decimal", Keys::Text => "text" }}
            aria-invalid={invalid.then_some("true")}
            aria-describedby={invalid.then(|| props.described_by.clone()).flatten()}
            data-field={field.address()}
            data-shown={draft.as_ref().filter(|_| !invalid).map(|_| props.shown.clone())}
            data-row={props.cell.map(|cell| cell.row.to_string())}
            data-column={props.cell.map(|cell| cell.column.to_string())}
            autocomplete="off"
            spellcheck="false"
            {onmousedown}
            {onfocus}
            {oninput}
            {onblur}
            {onkeydown}
            {onpaste}
        />
    }
}

/// Tells whether all text of an input is selected.
fn is_whole(input: &HtmlInputElement) -> bool {
    let length = u32::try_from(input.value().encode_utf16().count()).ok();
    input.selection_start().ok().flatten() == Some(0) && input.selection_end().ok().flatten() == length
}

/// Move in the grid that a key asks for: Enter and arrows as in a spreadsheet, sideways only from the end of the text.
fn step(event: &KeyboardEvent, input: &HtmlInputElement) -> Option<GridMove> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let start = input.selection_start().ok().flatten();
    let end = input.selection_end().ok().flatten();
    let length = u32::try_from(input.value().encode_utf16().count()).ok();
    let all = is_whole(input);
    match event.key().as_str() {
        "Enter" if event.shift_key() => Some(GridMove::Up),
        "Enter" => Some(GridMove::Down),
        // With Shift an arrow makes a block of cells larger.
        "ArrowDown" if !event.shift_key() => Some(GridMove::Down),
        "ArrowUp" if !event.shift_key() => Some(GridMove::Up),
        "ArrowLeft" if !event.shift_key() && start == Some(0) && (end == Some(0) || all) => Some(GridMove::Left),
        "ArrowRight" if !event.shift_key() && end == length && (start == length || all) => Some(GridMove::Right),
        _ => None,
    }
}

/// Text that an event pastes.
pub(crate) fn pasted(event: &Event) -> Option<String> {
    let data = js_sys::Reflect::get(event, &JsValue::from_str("clipboardData")).ok()?;
    data.dyn_into::<DataTransfer>().ok()?.get_data("text").ok()
}
