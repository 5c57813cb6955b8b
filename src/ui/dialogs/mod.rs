//! Dialogs over the page.

mod add_channel;
mod brief;
mod costs;
mod explain;
mod fit;
mod help;
mod plans;
mod settings;
mod share;
mod trouble;

use yew::prelude::*;

use super::page::ByPtr;
use crate::forecast::PlanResults;
use crate::scenario::foreign_currencies;
use crate::session::{Action, Dialog, Field, PlanField, Refusal, Session};
use crate::ui::page::Page;
use crate::ui::parts::{FormField, Keys};
use crate::units::Currency;

/// The dialog that is open.
pub(crate) fn open(page: &Page, session: &ByPtr<Session>, results: &PlanResults) -> Html {
    match &session.dialog {
        // The part of the tables shows the preview of a pasted plan.
        None | Some(Dialog::Paste(_)) => Html::default(),
        Some(Dialog::Settings) => settings::settings(page, session, results),
        Some(Dialog::Costs) => costs::cost_settings(page, session, results),
        Some(Dialog::Plans) => html! { <plans::Plans session={session.clone()} /> },
        Some(Dialog::AddChannel { tool, search }) => add_channel::add_channel(page, session, *tool, search),
        Some(Dialog::Share) => html! { <share::Share session={session.clone()} /> },
        Some(Dialog::Link(trouble)) => html! { <trouble::BadLink trouble={trouble.clone()} /> },
        Some(Dialog::Explain(trail)) => explain::explain(page, session, results, trail),
        Some(Dialog::Fit(draft)) => fit::fit(page, session, draft),
        Some(Dialog::File(why)) => trouble::bad_file(page, why),
        Some(Dialog::Help) => help::help(page),
    }
}

/// Button that closes a dialog in which everything counts at once.
fn done(page: &Page) -> Html {
    html! {
        <button type="button" class="btn primary" onclick={page.on(Action::Close)}>{ page.text("done") }</button>
    }
}

/// Id of a field's element; rows of a list have one each.
fn field_id(field: PlanField) -> String {
    if let PlanField::LevyName(row) | PlanField::LevyRate(row) | PlanField::LevyVat(row) = field {
        return format!("{}-{row}", field.key());
    }
    field.key().to_owned()
}

/// Fields of the exchange rates, by which published prices in other currencies can be filled in.
fn exchange_rates(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    let field = |field: PlanField, label: String, unit: &'static str, from: &str| {
        let place = Field::Plan(field);
        FormField {
            id: place.address().into(),
            placeholder: Some(page.text("field-empty")),
            ..form_field(page, session, (field, label.into()), (Keys::Number, unit, from))
        }
        .view(page)
    };
    let one = |currency: Currency| {
        let name = |key: &str| page.words.with(key, &[("currency", currency.code().into())]);
        let rate = PlanField::ExchangeRate(currency);
        html! {
            <>
                { field(rate, name(rate.key()), scenario.currency.sign(), "from-exchange-rate") }
                if scenario.exchange_rate(currency).is_some() {
                    { field(PlanField::ExchangeDate(currency), name("field-exchange-date"), "", "from-exchange-date") }
                }
            </>
        }
    };
    foreign_currencies(scenario).into_iter().map(one).collect()
}

/// A field of the whole plan in a dialog.
fn plan_field(page: &Page, session: &Session, field: PlanField, keys: Keys, unit: &'static str, from: &str) -> Html {
    form_field(page, session, (field, page.text(field.key())), (keys, unit, from)).view(page)
}

fn form_field(
    page: &Page,
    session: &Session,
    (field, label): (PlanField, AttrValue),
    (keys, unit, from): (Keys, &'static str, &str),
) -> FormField {
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
        label,
        value: place.written(session.scenario(), &page.words).into(),
        unit,
        from,
        placeholder: None,
        refusal,
        echo: session.refused.echo(place).cloned(),
        currency: session.scenario().currency,
        keys,
    }
}
