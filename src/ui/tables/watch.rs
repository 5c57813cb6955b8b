//! Listeners of the page: mouse, keys, clipboard.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, Element, HtmlElement, HtmlInputElement, Node};
use yew::prelude::*;

use super::super::parts::focus;
use super::grid::{Cells, text_of};
use super::range::{self, Place, Range, Step};
use super::state::{Choosing, Chosen, Dragged, Now, Pressed};
use crate::scenario::ChannelId;
use crate::session::{
    Action, Answer, Block, BlockChange, ChannelField, Clip, ColumnContent, Field, GRID_COLUMNS, Session, role_columns,
};

/// The state that listeners share.
#[derive(Clone)]
pub(super) struct Watch {
    pub choosing: Rc<RefCell<Choosing>>,
    pub now: Rc<RefCell<Option<Now>>>,
    pub redraw: UseForceUpdateHandle,
}

/// Element that an event comes from.
fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

pub(super) fn listen(watch: &Watch) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let on = |name: &'static str, handle: fn(&Watch, &Event)| {
        let watch = watch.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, name, options, move |event| handle(&watch, event))
    };
    vec![
        on("mousedown", Watch::press),
        on("mouseover", Watch::drag),
        on("mouseup", Watch::release),
        on("dragstart", Watch::drag_text),
        on("keydown", Watch::key),
        on("input", Watch::typed),
        on("focusin", Watch::focused),
        on("copy", Watch::copy),
        on("paste", Watch::paste),
    ]
}

impl Watch {
    /// Chooses a range, or none.
    fn choose(&self, chosen: Option<Chosen>) {
        {
            let mut choosing = self.choosing.borrow_mut();
            let same_table = |one: &Chosen, other: &Chosen| one.cells.table == other.cells.table;
            if let Some(before) = choosing.chosen.take()
                && chosen.as_ref().is_none_or(|chosen| !same_table(&before, chosen))
            {
                before.cells.paint(None);
            }
            choosing.chosen = chosen;
            let locale = self.now.borrow().as_ref().map(|now| now.page.words.locale());
            choosing.look_again(locale.unwrap_or_default());
        }
        self.redraw.force_update();
    }

    fn has_range(&self) -> bool {
        self.choosing.borrow().chosen.as_ref().is_some_and(|chosen| !chosen.range.is_single())
    }

    fn press(&self, event: &Event) {
        let (Some(mouse), Some(element)) = (event.dyn_ref::<MouseEvent>(), target(event)) else { return };
        if mouse.button() != 0 || element.closest(".chosen-line").ok().flatten().is_some() {
            return;
        }
        if let Some((cells, column)) = heading(&element) {
            self.press_heading(event, mouse.shift_key(), cells, column);
            return;
        }
        let Some((cells, place)) = Cells::around(&element) else {
            if self.has_range() {
                self.choose(None);
            }
            return;
        };
        if element.closest(".c-name .chip").ok().flatten().is_some() {
            self.press_row(event, mouse.shift_key(), cells, place);
            return;
        }
        let anchor = self
            .choosing
            .borrow()
            .chosen
            .as_ref()
            .filter(|chosen| chosen.cells.table == cells.table)
            .map(|chosen| chosen.range.from);
        if mouse.shift_key()
            && let Some(from) = anchor.or_else(|| focused_place(&cells))
        {
            event.prevent_default();
            self.choose(Some(Chosen::new(cells, Range::between(from, place))));
            return;
        }
        // What opens, chooses or acts keeps its own press; a figure that opens its explanation does so on the click.
        let acts = element.closest("button:not([data-explain]), select, summary, a, [draggable=true]");
        let acts = acts.ok().flatten().is_some();
        self.choosing.borrow_mut().pressed = (!acts).then(|| (cells.clone(), Pressed::Cell(place)));
        if self.has_range() {
            self.choose(Some(Chosen::new(cells, Range::of(place))));
        } else {
            self.choosing.borrow_mut().chosen = Some(Chosen::new(cells, Range::of(place)));
        }
    }

    /// The mark of a channel: a press chooses its row, with Shift the rows up to it; a drag moves it.
    fn press_row(&self, event: &Event, extends: bool, cells: Cells, (row, _): Place) {
        event.prevent_default();
        let from = self
            .choosing
            .borrow()
            .chosen
            .as_ref()
            .filter(|chosen| extends && chosen.cells.table == cells.table)
            .map_or(row, |chosen| chosen.range.from.0);
        let dragged =
            target(event).and_then(|element| element.closest("tr[data-channel]").ok().flatten()).and_then(|row| {
                let id = ChannelId(row.get_attribute("data-channel")?.parse().ok()?);
                Some(Dragged { id, row, over: None })
            });
        self.choosing.borrow_mut().dragged = dragged.filter(|_| !extends);
        let last = cells.size().1.saturating_sub(1);
        self.choose(Some(Chosen::new(cells, Range::between((from, 0), (row, last)))));
    }

    /// Shows where the dragged row would land.
    fn drag_row(&self, event: &Event) {
        let mut choosing = self.choosing.borrow_mut();
        let Some(dragged) = &mut choosing.dragged else { return };
        let over = target(event).and_then(|element| element.closest("tr[data-channel]").ok().flatten());
        let over = over.filter(|over| *over != dragged.row && over.parent_element() == dragged.row.parent_element());
        if over == dragged.over {
            return;
        }
        if let Some(before) = dragged.over.take() {
            before.remove_attribute("data-drop").ok();
        }
        if let Some(over) = &over {
            let follows = dragged.row.compare_document_position(over) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
            over.set_attribute("data-drop", if follows { "below" } else { "above" }).ok();
        }
        dragged.over = over;
    }

    /// Moves the dragged row to where it was let go.
    fn drop_row(&self) {
        let Some(Dragged { id, over: Some(over), .. }) = self.choosing.borrow_mut().dragged.take() else { return };
        over.remove_attribute("data-drop").ok();
        let Some(Now { page, session }) = self.now.borrow().clone() else { return };
        let over = over.get_attribute("data-channel").and_then(|id| id.parse().ok()).map(ChannelId);
        let place = session.scenario().channels.iter().position(|channel| Some(channel.id) == over);
        if let Some(to) = place {
            self.choose(None);
            page.send.emit(Action::MoveChannel { id, to });
        }
    }

    /// Moves the row of a cell up or down.
    fn move_row(&self, event: &Event, element: &Element, step: Step) -> Option<()> {
        let row = element.closest("[data-grid=channels] tr[data-channel]").ok().flatten()?;
        let id = ChannelId(row.get_attribute("data-channel")?.parse().ok()?);
        let Now { page, session } = self.now.borrow().clone()?;
        event.prevent_default();
        let channels = &session.scenario().channels;
        let at = channels.iter().position(|channel| channel.id == id)?;
        let to = if step == Step::Up { at.checked_sub(1)? } else { at + 1 };
        if to < channels.len() {
            let column = element.get_attribute("data-column");
            page.send.emit(Action::MoveChannel { id, to });
            // A row that moves loses the focus on the way.
            let cell = format!("tr[data-channel='{}'] [data-column='{}']", id.0, column.unwrap_or_default());
            Timeout::new(0, move || {
                let cell = gloo::utils::document().query_selector(&cell).ok().flatten();
                if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
                    focus::to(&cell);
                }
            })
            .forget();
        }
        Some(())
    }

    fn press_heading(&self, event: &Event, extends: bool, cells: Cells, column: usize) {
        let from = self
            .choosing
            .borrow()
            .chosen
            .as_ref()
            .filter(|chosen| extends && chosen.cells.table == cells.table)
            .map_or(column, |chosen| chosen.range.from.1);
        event.prevent_default();
        self.choosing.borrow_mut().pressed = Some((cells.clone(), Pressed::Heading(from)));
        let range = cells.columns(from, column);
        self.choose(range.map(|range| Chosen::new(cells, range)));
    }

    fn drag(&self, event: &Event) {
        self.drag_row(event);
        let Some((cells, pressed)) = self.choosing.borrow().pressed.clone() else { return };
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        if mouse.buttons() & 1 == 0 {
            self.choosing.borrow_mut().pressed = None;
            return;
        }
        let Some(element) = target(event) else { return };
        let range = match pressed {
            Pressed::Heading(from) => heading(&element)
                .filter(|(other, _)| other.table == cells.table)
                .and_then(|(_, column)| cells.columns(from, column)),
            Pressed::Cell(from) => Cells::around(&element)
                .filter(|(other, _)| other.table == cells.table)
                .map(|(_, to)| Range::between(from, to)),
        };
        let Some(range) = range else { return };
        let before = self.choosing.borrow().chosen.as_ref().map(|chosen| chosen.range);
        if before != Some(range) {
            // The text that the browser began to select is none that anybody wants.
            if let Ok(Some(selection)) = gloo::utils::window().get_selection() {
                selection.remove_all_ranges().ok();
            }
            self.choose(Some(Chosen::new(cells, range)));
        }
    }

    /// A drag over cells chooses them; it carries no text that was selected before.
    fn drag_text(&self, event: &Event) {
        if self.choosing.borrow().pressed.is_some() {
            event.prevent_default();
        }
    }

    fn release(&self, _: &Event) {
        self.drop_row();
        self.choosing.borrow_mut().pressed = None;
    }

    /// A range ends where another cell is gone to.
    fn focused(&self, event: &Event) {
        if !self.has_range() || self.choosing.borrow().pressed.is_some() {
            return;
        }
        let Some(element) = target(event) else { return };
        if element.closest(".chosen-line").ok().flatten().is_some() {
            return;
        }
        let at = Cells::around(&element);
        let stays = {
            let choosing = self.choosing.borrow();
            match (&choosing.chosen, &at) {
                (Some(chosen), Some((cells, place))) => {
                    cells.table == chosen.cells.table
                        && (*place == chosen.range.from
                            || chosen.range.sides(*place).is_some() && is_column_range(chosen))
                }
                (Some(_), None) | (None, _) => false,
            }
        };
        if !stays {
            self.choose(at.map(|(cells, place)| Chosen::new(cells, Range::of(place))));
        }
    }

    /// Who types is at one cell: Delete then takes a letter, not a range.
    fn typed(&self, event: &Event) {
        let typed = target(event).and_then(|element| Cells::around(&element));
        if let Some((cells, place)) = typed.filter(|_| self.has_range()) {
            self.choose(Some(Chosen::new(cells, Range::of(place))));
        }
    }

    fn key(&self, event: &Event) {
        let (Some(key), Some(element)) = (event.dyn_ref::<KeyboardEvent>(), target(event)) else { return };
        let name = key.key();
        if name == "Escape" && self.has_range() {
            self.choose(None);
            return;
        }
        let Some((cells, place)) = Cells::around(&element) else {
            self.choose_all_within(event, key, &element);
            return;
        };
        let now = self
            .choosing
            .borrow()
            .chosen
            .as_ref()
            .filter(|chosen| chosen.cells.table == cells.table)
            .map(|chosen| chosen.range);
        let now = now.filter(|range| range.from == place || !range.is_single()).unwrap_or(Range::of(place));
        let control = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
        let code = key.code();
        let step = match name.as_str() {
            "ArrowUp" => Some(Step::Up),
            "ArrowDown" => Some(Step::Down),
            _ => None,
        };
        let is_plain = !key.alt_key() && !control && !key.shift_key();
        if let Some(step) = step.filter(|_| is_plain && element.tag_name() == "SELECT") {
            move_from_menu(event, &element, step);
            return;
        }
        if let Some(step) = step.filter(|_| key.alt_key() && !control && !key.shift_key()) {
            self.move_row(event, &element, step);
            return;
        }
        let range = match (name.as_str(), code.as_str()) {
            ("ArrowUp", _) if key.shift_key() && !control => Some(now.stretched(Step::Up, cells.size())),
            ("ArrowDown", _) if key.shift_key() && !control => Some(now.stretched(Step::Down, cells.size())),
            ("ArrowLeft", _) if key.shift_key() && !control && !is_in_text(&element) => {
                Some(now.stretched(Step::Left, cells.size()))
            }
            ("ArrowRight", _) if key.shift_key() && !control && !is_in_text(&element) => {
                Some(now.stretched(Step::Right, cells.size()))
            }
            (_, "KeyA") if control && !is_in_text(&element) => cells.whole(),
            (_, "Space") if key.shift_key() && !control && !is_in_text(&element) && element.tag_name() != "BUTTON" => {
                Some(Range::between((now.from.0, 0), (now.to.0, cells.size().1.saturating_sub(1))))
            }
            (_, "Space") if control => cells.columns(now.columns().0, now.columns().1),
            _ => None,
        };
        if let Some(range) = range {
            event.prevent_default();
            self.choose(Some(Chosen::new(cells, range)));
            return;
        }
        let is_single = now.is_single();
        let change = match (name.as_str(), code.as_str()) {
            ("Delete" | "Backspace", _) if !is_single => BlockChange::Clear,
            (_, "KeyR") if control && !key.shift_key() => BlockChange::FillRight,
            (_, "KeyD") if control && !key.shift_key() => BlockChange::FillDown,
            _ => return,
        };
        self.change(event, &element, &Chosen::new(cells, now), change);
    }

    /// Ctrl+A beside the cells of a table: in the frame around one, or where a cell without a focus was pressed.
    fn choose_all_within(&self, event: &Event, key: &KeyboardEvent, element: &Element) {
        let is_all = (key.ctrl_key() || key.meta_key()) && !key.alt_key() && key.code() == "KeyA";
        if !is_all || element.closest("input, textarea, select").ok().flatten().is_some() {
            return;
        }
        let pressed = || {
            let choosing = self.choosing.borrow();
            let table = &choosing.chosen.as_ref()?.cells.table;
            element.contains(Some(table)).then(|| Cells::of(table.clone()))
        };
        let Some(cells) = Cells::within(element).or_else(pressed) else { return };
        if let Some(range) = cells.whole() {
            event.prevent_default();
            self.choose(Some(Chosen::new(cells, range)));
        }
    }

    /// Fills or clears the fields of a range.
    fn change(&self, event: &Event, element: &Element, chosen: &Chosen, change: BlockChange) {
        let Some(Now { page, session }) = self.now.borrow().clone() else { return };
        let fields = chosen.cells.fields(chosen.range);
        let field = |input: &Element| field_of(&session, input);
        if let (Some(from), Some(to)) = (fields.iter().find_map(field), fields.iter().rev().find_map(field)) {
            event.prevent_default();
            focus::again(event);
            let rows = focus::shown_rows(element);
            page.send.emit(Action::Block(Rc::new(Block { from, to, rows, change })));
        } else if element.has_attribute("data-row") {
            // The browser's own meaning of these keys, bookmarks and reloading, is nothing for a cell.
            event.prevent_default();
        }
    }

    /// A menu takes no text of its own: what is pasted on one begins with its column.
    fn paste(&self, event: &Event) {
        let Some(Now { page, session }) = self.now.borrow().clone() else { return };
        let menu = target(event).filter(|element| element.tag_name() == "SELECT");
        let field = menu.as_ref().and_then(|menu| field_of(&session, menu));
        let text = clipboard(event).and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if let (Some(menu), Some(from)) = (menu, field)
            && !text.is_empty()
        {
            event.prevent_default();
            let (rows, change) = (focus::shown_rows(&menu), BlockChange::Paste(text));
            page.send.emit(Action::Block(Rc::new(Block { from, to: from, rows, change })));
        }
    }

    fn copy(&self, event: &Event) {
        let Some(Now { page, session }) = self.now.borrow().clone() else { return };
        let (rows, headings) = {
            let choosing = self.choosing.borrow();
            match &choosing.chosen {
                Some(chosen) if !chosen.range.is_single() => chosen.cells.texts(chosen.range),
                Some(_) | None => match lone_figure() {
                    Some(text) => (vec![vec![text]], 0),
                    None => return,
                },
            }
        };
        let Some(data) = clipboard(event) else { return };
        event.prevent_default();
        let done = data
            .set_data("text/plain", &range::tab_separated(&rows))
            .and_then(|()| data.set_data("text/html", &range::html(&rows, headings)));
        let answer = if done.is_ok() { Answer::Copied(Clip::Cells) } else { Answer::CopyRefused(Clip::Cells) };
        page.send.emit(Action::Answered { revision: session.revision, answer });
    }
}

/// Goes from a menu in a grid to the next row; with Alt the arrow opens the menu, as anywhere.
fn move_from_menu(event: &Event, element: &Element, step: Step) {
    let place = |name: &str| element.get_attribute(name)?.parse().ok();
    let (Some(row), Some(column)) = (place("data-row"), place("data-column")) else { return };
    if let Some(menu) = element.dyn_ref::<HtmlElement>() {
        event.prevent_default();
        let step = if step == Step::Up { focus::GridMove::Up } else { focus::GridMove::Down };
        focus::move_from(menu, row, column, step);
    }
}

/// Tells whether a range takes whole columns of its table.
fn is_column_range(chosen: &Chosen) -> bool {
    chosen
        .cells
        .columns(chosen.range.from.1, chosen.range.to.1)
        .is_some_and(|columns| columns.rows() == chosen.range.rows())
}

/// The heading that an element stands in: its table and its column. What sorts or opens in it is no heading.
fn heading(element: &Element) -> Option<(Cells, usize)> {
    let cell = element.closest("main thead th").ok().flatten()?;
    if element.closest("button, select, input").ok().flatten().is_some() {
        return None;
    }
    let cells = Cells::of(cell.closest("table").ok().flatten()?);
    let column = cells.heading_of(&cell)?;
    Some((cells, column))
}

/// Place of the cell that has the focus, if it is one of these.
fn focused_place(cells: &Cells) -> Option<Place> {
    let active = gloo::utils::document().active_element()?;
    let (other, place) = Cells::around(&active)?;
    (other.table == cells.table).then_some(place)
}

/// Text of the figure that has the focus, when no text is selected.
fn lone_figure() -> Option<String> {
    let selection = gloo::utils::window().get_selection().ok().flatten();
    if selection.is_some_and(|selection| !selection.is_collapsed()) {
        return None;
    }
    let active = gloo::utils::document().active_element()?;
    let figure = active.closest("[data-explain]").ok().flatten()?;
    let cell = figure.closest("main td").ok().flatten()?;
    Some(text_of(&cell))
}

/// Tells whether the caret stands within the text of a field: arrows with Shift then select letters.
fn is_in_text(element: &Element) -> bool {
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else { return false };
    let start = input.selection_start().ok().flatten();
    let end = input.selection_end().ok().flatten();
    let length = u32::try_from(input.value().encode_utf16().count()).ok();
    length != Some(0) && !(start == Some(0) && end == length)
}

/// Data of an event of the clipboard.
fn clipboard(event: &Event) -> Option<DataTransfer> {
    js_sys::Reflect::get(event, &JsValue::from_str("clipboardData")).ok()?.dyn_into().ok()
}

/// The field of the plan that a field or menu of a grid is.
fn field_of(session: &Session, input: &Element) -> Option<Field> {
    let grid = input.closest("[data-grid]").ok().flatten()?.get_attribute("data-grid")?;
    let row = input.closest("tr[data-channel]").ok().flatten()?.get_attribute("data-channel")?;
    let id = ChannelId(row.parse().ok()?);
    let address = input.get_attribute("data-field");
    let days = [ChannelField::FirstDay, ChannelField::LastDay].map(|field| Field::Channel(id, field));
    if let Some(day) = days.into_iter().find(|field| Some(field.address()) == address) {
        return Some(day);
    }
    if grid == "weeks" {
        // The menu of patterns is no week.
        input.has_attribute("data-field").then_some(())?;
        let week = input.get_attribute("data-column")?.parse().ok()?;
        return Some(Field::Channel(id, ChannelField::Week(week)));
    }
    let Some(address) = address else {
        return (input.tag_name() == "SELECT").then_some(Field::Channel(id, ChannelField::BuyingModel));
    };
    let columns = session.columns.contents().filter_map(|content| match content {
        ColumnContent::Field(field) => Some(field),
        ColumnContent::Gross | ColumnContent::Flight | ColumnContent::Figure(_) | ColumnContent::Effect => None,
    });
    let roles = role_columns(session.scenario());
    let fields = GRID_COLUMNS.into_iter().chain(columns).chain(roles).map(|field| Field::Channel(id, field));
    fields.into_iter().find(|field| field.address() == address)
}
