//! The browser's history: which view stood, and whether a dialog lay over it, so that Back closes the dialog or goes to
//! the view before, and a reload returns to the view.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent};

use crate::session::View;

/// What an entry of the history stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The view.
    pub view: View,
    /// Set while a dialog is open.
    pub has_dialog: bool,
}

/// What to do with the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Stay,
    /// The first entry, and above it one for a dialog that is open from the start.
    Begin,
    Push,
    Replace,
    Back,
}

thread_local! {
    /// Set from a step back that was asked for until it is done.
    static GOING_BACK: Cell<bool> = const { Cell::new(false) };
}

impl Spot {
    fn text(self) -> String {
        format!("{}{}", self.view.key(), if self.has_dialog { DIALOG } else { "" })
    }

    fn of_text(text: &str) -> Option<Self> {
        let (key, has_dialog) = text.strip_suffix(DIALOG).map_or((text, false), |key| (key, true));
        Some(Self { view: View::ALL.into_iter().find(|view| view.key() == key)?, has_dialog })
    }

    /// Spot of an entry of the history; `None` for an entry that is not the page's.
    fn of_state(state: &JsValue) -> Option<Self> {
        Self::of_text(&state.as_string()?)
    }

    /// The step that leads from the present entry to this spot. Of a dialog that is closed the entry goes, unless
    /// another view comes at once.
    fn step_from(self, before: Option<Self>) -> Step {
        match before {
            None if self.has_dialog => Step::Begin,
            None => Step::Replace,
            Some(before) if before == self => Step::Stay,
            Some(before) if before.has_dialog && !self.has_dialog && before.view == self.view => Step::Back,
            Some(before) if before.has_dialog => Step::Replace,
            Some(_) => Step::Push,
        }
    }
}

/// Mark of a spot with a dialog.
const DIALOG: &str = "+";

/// View of the present entry, where the page has been before.
pub fn view() -> Option<View> {
    let state = window().history().and_then(|history| history.state()).ok()?;
    Spot::of_state(&state).map(|spot| spot.view)
}

/// Brings the history to where the page is.
pub fn follow(now: Spot) {
    if GOING_BACK.get() {
        return;
    }
    let Ok(history) = window().history() else { return };
    let before = history.state().ok().and_then(|state| Spot::of_state(&state));
    let done = take(&history, now, now.step_from(before));
    if let Err(refused) = done {
        web_sys::console::error_1(&refused);
    }
}

fn take(history: &History, now: Spot, step: Step) -> Result<(), JsValue> {
    let state = JsValue::from_str(&now.text());
    match step {
        Step::Stay => Ok(()),
        Step::Begin => {
            // Closing the dialog must not lead to the page before this one.
            let below = Spot { has_dialog: false, ..now };
            history.replace_state(&JsValue::from_str(&below.text()), "")?;
            history.push_state(&state, "")
        }
        Step::Push => history.push_state(&state, ""),
        Step::Replace => history.replace_state(&state, ""),
        Step::Back => {
            GOING_BACK.set(true);
            history.back()
        }
    }
}

/// Hears where the reader goes in the history; the listener ends when it is dropped. A step that the page asked for is
/// none of the reader's: after it the history follows to where the page is by `now`.
pub fn watch(now: impl Fn() -> Spot + 'static, go: impl Fn(Spot) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |event| {
        if GOING_BACK.replace(false) {
            return follow(now());
        }
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        if let Some(spot) = state.and_then(|state| Spot::of_state(&state)) {
            go(spot);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_leads_back_from_its_text() {
        for view in View::ALL {
            for has_dialog in [false, true] {
                let spot = Spot { view, has_dialog };
                assert_eq!(Spot::of_text(&spot.text()), Some(spot));
            }
        }
        assert_eq!(Spot::of_text("view-none"), None);
    }

    #[test]
    fn each_change_has_its_step() {
        let spot = |view, has_dialog| Spot { view, has_dialog };
        let (plan, dialog, reach) = (spot(View::Plan, false), spot(View::Plan, true), spot(View::Reach, false));
        assert_eq!(plan.step_from(None), Step::Replace);
        assert_eq!(dialog.step_from(None), Step::Begin);
        assert_eq!(plan.step_from(Some(plan)), Step::Stay);
        assert_eq!(dialog.step_from(Some(plan)), Step::Push);
        assert_eq!(plan.step_from(Some(dialog)), Step::Back);
        assert_eq!(reach.step_from(Some(dialog)), Step::Replace, "the finding in a dialog leads to another view");
        assert_eq!(reach.step_from(Some(plan)), Step::Push);
    }
}
