//! Settings of the plan: name, client, dates, target, currency.

use yew::prelude::*;

use super::brief::brief;
use super::{done, exchange_rates, plan_field};
use crate::forecast::PlanResults;
use crate::scenario::PlanEdit;
use crate::session::{Action, PlanField, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Keys, Modal};
use crate::units::{Currency, Locale};

/// The settings of a plan.
pub(crate) fn settings(page: &Page, session: &Session, results: &PlanResults) -> Html {
    let scenario = session.scenario();
    let text = |field, from: &str| plan_field(page, session, field, Keys::Text, "", from);
    let number = |field, from: &str| plan_field(page, session, field, Keys::Number, "", from);
    let currencies = Choice::of_values(
        Currency::ALL,
        scenario.currency,
        |currency| format!("{} {}", currency.code(), currency.sign()).into(),
        page.send.reform(|currency| Action::EditPlan(PlanEdit::Currency(currency))),
    );
    let languages = Choice::of_values(
        &Locale::ALL,
        scenario.report_language,
        |locale| locale.own_name().into(),
        page.send.reform(|locale| Action::EditPlan(PlanEdit::ReportLanguage(locale))),
    );
    html! {
        <Modal title={page.text("settings-title")} actions={done(page)}>
            <div class="form">
                { text(PlanField::Name, "") }
                { text(PlanField::Client, "") }
                { number(PlanField::Start, "from-start") }
                { number(PlanField::Weeks, "from-weeks") }
                { text(PlanField::TargetName, "from-target-name") }
                { number(PlanField::Population, "from-population") }
                <div class="field">
                    <label for="currency">{ page.text("field-currency") }</label>
                    { Choice { class: "box", id: Some("currency".into()), ..currencies }.menu() }
                    <span class="from">{ page.text("from-currency") }</span>
                </div>
                { exchange_rates(page, session) }
                <div class="field">
                    <label for="report-language">{ page.text("field-report-language") }</label>
                    { Choice { class: "box", id: Some("report-language".into()), ..languages }.menu() }
                    <span class="from">{ page.text("from-report-language") }</span>
                </div>
                { brief(page, session, results) }
            </div>
        </Modal>
    }
}
