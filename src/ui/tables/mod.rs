//! Ranges of cells: chosen with the mouse, Shift and arrows, in every table of the page; counted, added up, copied,
//! filled and cleared.
//!
//! Which cells are chosen is like the selection of a text: it belongs to what is on the screen, not to the session, and
//! every table has it without knowing. What changes the plan is an action as any other.

mod bulk;
mod grid;
mod paste;
mod range;
mod rows;
mod state;
mod watch;

pub(super) use paste::paste_plan;
pub(super) use rows::{group, lines, sort, toolbar};

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use self::state::{Choosing, Now, Summary};
use self::watch::{Watch, listen};
use super::page::{ByPtr, Page, use_page};
use super::parts::icon;
use crate::forecast::PlanResults;
use crate::session::Session;

/// Input of [`Ranges`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct RangesProps {
    session: ByPtr<Session>,
    results: PlanResults,
}

/// Ranges of cells on the page that is shown, and the line that says what is chosen.
pub(super) fn ranges(session: &ByPtr<Session>, results: &PlanResults) -> Html {
    html! { <Ranges session={session.clone()} results={results.clone()} /> }
}

#[component]
fn Ranges(props: &RangesProps) -> Html {
    let page = use_page();
    let choosing = use_mut_ref(Choosing::default);
    let now = use_mut_ref(|| None::<Now>);
    *now.borrow_mut() = Some(Now { page: page.clone(), session: props.session.clone() });
    let refs = (use_node_ref(), use_node_ref());
    let redraw = use_force_update();
    {
        let (choosing, now, redraw) = (Rc::clone(&choosing), Rc::clone(&now), redraw.clone());
        use_effect_with((), move |()| {
            let listeners = listen(&Watch { choosing, now, redraw });
            move || drop(listeners)
        });
    }
    {
        // After a rendering the cells may be others: rows come and go, and figures follow.
        let (choosing, locale) = (Rc::clone(&choosing), page.words.locale());
        use_effect(move || {
            if choosing.borrow_mut().look_again(locale) {
                redraw.force_update();
            }
        });
    }
    let choosing = choosing.borrow();
    html! {
        <div class="chosen-line">
            if let Some(summary) = &choosing.summary { { line(&page, &props.session, summary, &refs) } }
        </div>
    }
}

/// The line about a range: how many cells, their sum, a way to copy them without keys, and what can be done with rows.
fn line(page: &Page, session: &ByPtr<Session>, summary: &Summary, refs: &(NodeRef, NodeRef)) -> Html {
    let Summary { sum, adds_up, channels } = summary;
    let copy = Callback::from(|_: MouseEvent| {
        // The listener of the copy puts the cells where this puts them. Old, but everywhere, and synchronous.
        let document = gloo::utils::document();
        let run = js_sys::Reflect::get(&document, &JsValue::from_str("execCommand")).ok();
        if let Some(run) = run.and_then(|run| run.dyn_into::<js_sys::Function>().ok()) {
            run.call1(&document, &JsValue::from_str("copy")).ok();
        }
    });
    html! {
        <>
            if !channels.is_empty() { { bulk::bar(page, session, channels, refs) } }
            <span role="status">
                { page.words.with("chosen-cells", &[("count", sum.cells.into())]) }
                if *adds_up && sum.numbers > 1 {
                    { " · " }
                    { page.words.with("chosen-sum", &[("sum", page.words.number(rounded(sum.total)).into())]) }
                }
            </span>
            <button type="button" class="btn small" onclick={copy}>{ icon("copy") }{ page.text("chosen-copy") }</button>
        </>
    }
}

/// A sum without the traces of adding binary fractions.
fn rounded(sum: f64) -> f64 {
    libm::rint(sum * 1e6) / 1e6
}
