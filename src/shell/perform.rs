//! Effects carried out in the browser.

use yew::Callback;

use super::report::Report;
use super::{clipboard, files, focus, lazy_assets, version};
use crate::session::{Action, Answer, Effect, PartLoader, Request};

/// Carries out an effect; `send` receives its result. `loader` brings the code of parts.
pub fn perform<T: 'static>(request: Request, loader: PartLoader<T>, send: Callback<Report<T>>) {
    let Request { revision, effect } = request;
    let act = send.reform(Report::Action);
    match effect {
        Effect::Copy { clip, text } => clipboard::copy(text, move |copied| {
            let answer = if copied { Answer::Copied(clip) } else { Answer::CopyRefused(clip) };
            act.emit(Action::Answered { revision, answer });
        }),
        Effect::SavePicture(picture, form) => files::save_picture(picture, form, move || {
            act.emit(Action::Answered { revision, answer: Answer::PictureRefused });
        }),
        Effect::SavePlan(plan) => files::save(&plan, act),
        Effect::SavePlans(plans) => files::save_plans(&plans, act),
        Effect::SavePresets(presets) => files::save_presets(&presets, act),
        Effect::ReadPlan(chosen) => files::read(&chosen, act),
        Effect::Load { what, when_idle } => lazy_assets::load(what, when_idle, loader, send),
        Effect::Reload => version::reload(),
        // By the part of the view that asks for it.
        Effect::Optimise { .. } | Effect::StopOptimising => {}
        Effect::KeepFocus => focus::keep(),
        Effect::LeaveField => focus::leave(),
        Effect::Focus(field) => focus::bring(field.address()),
    }
}
