//! Dialogs over the page.

mod add_channel;
mod costs;
mod plans;
mod settings;
mod share;
mod trouble;

use yew::prelude::*;

use super::page::Same;
use crate::session::{Dialog, Field, PlanField, Refusal, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Keys, Labelled};

/// The dialog that is open.
pub fn open(session: &Same<Session>) -> Html {
    match &session.dialog {
        None => Html::default(),
        Some(Dialog::Settings) => html! { <settings::Settings session={session.clone()} /> },
        Some(Dialog::Costs) => html! { <costs::CostSettings session={session.clone()} /> },
        Some(Dialog::Plans) => html! { <plans::Plans session={session.clone()} /> },
        Some(Dialog::AddChannel) => html! { <add_channel::AddChannel session={session.clone()} /> },
        Some(Dialog::Share) => html! { <share::Share session={session.clone()} /> },
        Some(Dialog::Link(trouble)) => html! { <trouble::BadLink trouble={trouble.clone()} /> },
        Some(Dialog::File(why)) => html! { <trouble::BadFile why={why.clone()} /> },
    }
}

/// A field of the whole plan in a dialog.
fn plan_field(page: &Page, session: &Session, field: PlanField, keys: Keys, unit: &'static str, from: &str) -> Html {
    let place = Field::Plan(field);
    let refusal: Option<Refusal> = session.refused.get(&place).cloned();
    let class = match keys {
        Keys::Text => "long",
        Keys::Number => "",
    };
    let from = if from.is_empty() { Html::default() } else { html! { { page.text(from) } } };
    html! {
        <Labelled {class} field={place} id={field.key()} label={page.text(field.key())} {keys} {unit} {from} {refusal}
            value={place.written(session.scenario(), &page.words)} currency={session.scenario().currency} />
    }
}
