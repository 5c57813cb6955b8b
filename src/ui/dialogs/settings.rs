//! Settings of the plan: name, client, dates, target, currency.

use yew::prelude::*;

use super::plan_field;
use crate::scenario::PlanEdit;
use crate::session::{Action, PlanField, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Keys, Modal};
use crate::units::{Currency, Locale};

/// The settings of a plan.
pub(crate) fn settings(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    let text = |field, from: &str| plan_field(page, session, field, Keys::Text, "", from);
    let number = |field, from: &str| plan_field(page, session, field, Keys::Number, "", from);
    let currency = page.send.reform(|at: usize| {
        Action::EditPlan(PlanEdit::Currency(Currency::ALL.get(at).copied().unwrap_or(Currency::Eur)))
    });
    let language = page.send.reform(|at: usize| {
        Action::EditPlan(PlanEdit::ReportLanguage(Locale::ALL.get(at).copied().unwrap_or_default()))
    });
    html! {
        <Modal title={page.text("settings-title")}>
            <div class="form">
                { text(PlanField::Name, "") }
                { text(PlanField::Client, "") }
                { number(PlanField::Start, "from-start") }
                { number(PlanField::Weeks, "from-weeks") }
                { text(PlanField::TargetName, "from-target-name") }
                { number(PlanField::Population, "from-population") }
                <div class="field">
                    <label for="currency">{ page.text("field-currency") }</label>
                    { Choice { class: "box", id: Some(AttrValue::from("currency")), on_choose: currency, options: Currency::ALL.iter().map(|currency| AttrValue::from(format!("{} {}", currency.code(), currency.sign()))).collect::<Vec<_>>(), chosen: Currency::ALL.iter().position(|currency| *currency == scenario.currency).unwrap_or(0), ..Choice::default() }.menu() }
                    <span class="from">{ page.text("from-currency") }</span>
                </div>
                <div class="field">
                    <label for="report-language">{ page.text("field-report-language") }</label>
                    { Choice { class: "box", id: Some(AttrValue::from("report-language")), on_choose: language, options: Locale::ALL.map(|locale| AttrValue::from(locale.own_name())).to_vec(), chosen: Locale::ALL.iter().position(|locale| *locale == scenario.report_language).unwrap_or(0), ..Choice::default() }.menu() }
                    <span class="from">{ page.text("from-report-language") }</span>
                </div>
            </div>
        </Modal>
    }
}
