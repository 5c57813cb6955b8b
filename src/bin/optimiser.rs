//! Looks for the best split of a plan's money, in a worker beside the page: a program of its own, built for speed.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what JavaScript calls must be public, though no Rust reaches it")]
mod optimiser {
    use js_sys::{Float64Array, Function};
    use mediaplan::exchange::link;
    use mediaplan::optimise::{Piece, Question, answer};
    use wasm_bindgen::prelude::*;

    /// Answers a question about the plan of a link; `emit` gets each piece of the answer, a list of numbers.
    #[wasm_bindgen]
    pub fn study(plan: &str, question: &[f64], emit: &Function) -> Result<(), JsValue> {
        let opened = link::decode_stored(plan).map_err(|why| JsValue::from_str(&why.to_string()))?;
        let question = Question::from_numbers(question).ok_or_else(|| JsValue::from_str("no question"))?;
        let plan = opened.scenario;
        answer(&plan, &question, &mut |piece: Piece| {
            let numbers = Float64Array::from(piece.to_numbers(&plan).as_slice());
            // What the worker cannot hand over it says itself.
            drop(emit.call1(&JsValue::NULL, &numbers));
        });
        Ok(())
    }
}

fn main() {}
