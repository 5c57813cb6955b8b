//! Menus that open below their button: they close where something else is pressed, and arrows go through them.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::focus::{self, GridMove};

/// What can have the focus in an open menu.
const ITEMS: &str = "button:not(:disabled), input";

/// Minds all menus of the page with one listener for each kind of event: a press or a focus outside closes what is
/// open, Escape closes and gives the focus back, arrows step from the button into the menu and through it.
#[hook]
pub(crate) fn use_menus() {
    use_effect_with((), |()| {
        let first = EventListenerOptions::run_in_capture_phase();
        let press = EventListener::new_with_options(&gloo::utils::document(), "pointerdown", first, |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            close_others(target.as_ref(), false);
        });
        let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
        let key = EventListener::new_with_options(&gloo::utils::document(), "keydown", options, |event| {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                go(key);
            }
        });
        // Tab leads out of a menu, which then lies over what has the focus.
        let focus = EventListener::new_with_options(&gloo::utils::document(), "focusin", first, |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            close_others(target.as_ref(), true);
        });
        move || drop((press, key, focus))
    });
}

/// Closes the open menus that an element is not in, since it was pressed or has the focus.
fn close_others(element: Option<&Element>, is_focus: bool) {
    let open = gloo::utils::document().query_selector_all("details.menu[open]").ok();
    let open = open.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    for menu in open.filter_map(|menu| menu.dyn_into::<Element>().ok()) {
        // Safari gives the focus to what is around a menu when something in it is pressed.
        let is_around = element.is_some_and(|element| element.contains(Some(&menu)));
        let stays = menu.contains(element.map(AsRef::as_ref)) || is_focus && is_around;
        if !stays {
            // Removing an attribute fails for an impossible name only.
            menu.remove_attribute("open").ok();
        }
    }
}

/// Handles a key in an open menu.
fn go(event: &KeyboardEvent) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
    let Ok(Some(menu)) = element.closest("details.menu[open]") else { return };
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let step = match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            focus::close_menu(event);
            return;
        }
        "ArrowDown" => GridMove::Down,
        "ArrowUp" => GridMove::Up,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    focus::step_to(&element, &menu, &format!("summary, {ITEMS}"), step);
}
