//! Worker that looks for the best split: one at a time, ended and begun anew when another question is asked.
//!
//! `assets/boot.js` begins it with `src/bin/optimiser.rs` and hands over what it answers.

use core::cell::RefCell;

use js_sys::{Array, Float64Array};
use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::exchange::link;
use crate::optimise::Question;
use crate::scenario::Scenario;
use crate::session::{Action, AnswerState};

#[wasm_bindgen]
extern "C" {
    /// Begins a computation in place of the one before, after a pause in which others may be asked for; `answer` gets
    /// lists of numbers, and at last nothing, or a text where it broke off.
    #[wasm_bindgen(js_namespace = mediaplan)]
    fn optimise(plan: &str, question: &Float64Array, answer: &JsValue);

    /// Ends the computation.
    #[wasm_bindgen(js_namespace = mediaplan, js_name = stopOptimising)]
    fn stop_optimising();
}

/// Function that the worker's answers go to.
type Receiver = Closure<dyn FnMut(JsValue)>;

thread_local! {
    /// Receiver of the answer that is computed: kept as long as the worker may call it.
    static RECEIVER: RefCell<Option<Receiver>> = const { RefCell::new(None) };
}

/// Begins a computation; `send` gets pieces of its answer.
pub(super) fn start(number: u32, plan: &Scenario, question: &Question, send: Callback<Action>) {
    let receiver = Closure::new(move |answer: JsValue| {
        let (pieces, ended) = if let Some(lists) = answer.dyn_ref::<Array>() {
            let pieces = lists.iter().filter_map(|list| list.dyn_ref::<Float64Array>().map(Float64Array::to_vec));
            (pieces.collect(), None)
        } else if answer.is_undefined() {
            (Vec::new(), Some(AnswerState::Done))
        } else {
            web_sys::console::error_1(&answer);
            (Vec::new(), Some(AnswerState::Failed))
        };
        send.emit(Action::OptimumArrived { number, pieces, ended });
    });
    let numbers = Float64Array::from(question.to_numbers().as_slice());
    optimise(&link::encode(plan), &numbers, receiver.as_ref());
    RECEIVER.with(|place| place.replace(Some(receiver)));
}

/// Ends the computation.
pub(super) fn stop() {
    stop_optimising();
}
