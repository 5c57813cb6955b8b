//! Worker that looks for the best split: one at a time, ended and begun anew when another question is asked.
//!
//! `assets/boot.js` begins it with `src/bin/optimiser.rs` and hands over what it answers.

use core::cell::RefCell;

use js_sys::Float64Array;
use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::exchange::link;
use crate::scenario::Scenario;
use crate::session::{Action, AnswerState, Effect};

#[wasm_bindgen]
extern "C" {
    /// Begins a computation in place of the one before, after a pause in which others may be asked for; `answer` gets
    /// a list of numbers for each piece, and at last nothing, or a text where it broke off.
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

/// Begins and ends computations; `send` gets pieces of their answers.
pub fn perform(effect: &Effect, send: Callback<Action>) {
    if let Effect::Optimise { number, plan, question } = effect {
        start(*number, plan, question, send);
    } else {
        stop_optimising();
    }
}

fn start(number: u32, plan: &Scenario, question: &[f64], send: Callback<Action>) {
    let receiver = Closure::new(move |answer: JsValue| {
        let (pieces, ended) = if let Some(piece) = answer.dyn_ref::<Float64Array>() {
            (vec![piece.to_vec()], None)
        } else if answer.is_undefined() {
            (Vec::new(), Some(AnswerState::Done))
        } else {
            web_sys::console::error_1(&answer);
            (Vec::new(), Some(AnswerState::Failed))
        };
        send.emit(Action::OptimumArrived { number, pieces, ended });
    });
    optimise(&link::encode(plan), &Float64Array::from(question), receiver.as_ref());
    RECEIVER.with(|place| place.replace(Some(receiver)));
}
