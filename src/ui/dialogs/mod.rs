//! Dialogs over the page.

mod add_channel;
mod brief;
mod costs;
mod explain;
mod fit;
mod plans;
mod settings;
mod share;
mod trouble;

use yew::prelude::*;

use super::page::ByPtr;
use crate::forecast::PlanResults;
use crate::session::{Dialog, Field, PlanField, Refusal, Session};
use crate::ui::page::Page;
use crate::ui::parts::{FormField, Keys};

/// The dialog that is open.
pub(crate) fn open(page: &Page, session: &ByPtr<Session>, results: &PlanResults) -> Html {
    match &session.dialog {
        None => Html::default(),
        Some(Dialog::Settings) => settings::settings(page, session, results),
        Some(Dialog::Costs) => costs::cost_settings(page, session, results),
        Some(Dialog::Plans) => html! { <plans::Plans session={session.clone()} /> },
        Some(Dialog::AddChannel(tool)) => add_channel::add_channel(page, session, *tool),
        Some(Dialog::Share) => html! { <share::Share session={session.clone()} /> },
        Some(Dialog::Link(trouble)) => html! { <trouble::BadLink trouble={trouble.clone()} /> },
        Some(Dialog::Explain(trail)) => explain::explain(page, session, results, trail),
        Some(Dialog::Fit(draft)) => fit::fit(page, session, draft),
        // The part of the tables shows it.
        Some(Dialog::Paste(_)) => Html::default(),
        Some(Dialog::File(why)) => trouble::bad_file(page, why),
    }
}

/// Id of a field's element; rows of a list have one each.
fn field_id(field: PlanField) -> String {
    if let PlanField::LevyName(row) | PlanField::LevyRate(row) | PlanField::LevyVat(row) = field {
        return format!("{}-{row}", field.key());
    }
    field.key().to_owned()
}

/// A field of the whole plan in a dialog.
fn plan_field(page: &Page, session: &Session, field: PlanField, keys: Keys, unit: &'static str, from: &str) -> Html {
    let place = Field::Plan(field);
    let refusal: Option<Refusal> = session.refused.get(place).cloned();
    let from = if from.is_empty() {
        Html::default()
    } else {
        html! { { page.text(from) } }
    };
    FormField {
        field: place,
        id: field_id(field).into(),
        label: page.text(field.key()),
        value: place.written(session.scenario(), &page.words).into(),
        unit,
        from,
        placeholder: None,
        refusal,
        echo: session.refused.echo(place).cloned(),
        currency: session.scenario().currency,
        keys,
    }
    .view(page)
}
