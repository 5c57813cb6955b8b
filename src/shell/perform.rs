//! Effects carried out in the browser.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::Callback;

use super::report::Report;
use super::{clipboard, files, lazy_assets};
use crate::session::{Action, Answer, Effect, Request};

/// Carries out an effect; `send` receives its result.
pub fn perform(request: Request, send: Callback<Report>) {
    let Request { revision, effect } = request;
    match effect {
        Effect::Copy { clip, text } => clipboard::copy(text, move |copied| {
            let answer = if copied { Answer::Copied(clip) } else { Answer::CopyRefused(clip) };
            send.emit(Action::Answered { revision, answer }.into());
        }),
        Effect::Download(file) => files::download(&file),
        Effect::SavePlan(plan) => files::save(&plan, send),
        Effect::ReadPlan(chosen) => files::read(&chosen, send),
        Effect::LoadMessages(locale) => lazy_assets::load_messages(locale, send),
        Effect::LoadExplanations(locale) => lazy_assets::load_explanations(locale, send),
        Effect::LeaveField => leave_field(),
    }
}

fn leave_field() {
    let active = document().active_element();
    if let Some(input) = active.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        // An element without the focus has none to give away.
        input.blur().ok();
    }
}
