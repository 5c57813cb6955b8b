//! Brief of the client in the plan's settings, and the fit of the plan to it.

use yew::prelude::*;

use super::plan_field;
use crate::forecast::{BriefFit, BriefTrouble, FittedBudgets, PlanResults, fit_to_brief};
use crate::scenario::{Brief, BriefBase, PlanEdit};
use crate::session::{Action, PlanField, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Keys, brief_note};
use crate::units::Money;

/// Fields of the brief, and below them how the plan stands to it.
pub(super) fn brief(page: &Page, session: &Session, results: &PlanResults) -> Html {
    let scenario = session.scenario();
    let field = |field, keys, unit, from: &str| plan_field(page, session, field, keys, unit, from);
    let before = scenario.brief.clone();
    let choose = page
        .send
        .reform(move |base: BriefBase| Action::EditPlan(PlanEdit::Brief(Box::new(Brief { base, ..before.clone() }))));
    let bases = Choice::of_values(&BriefBase::ALL, scenario.brief.base, |base| page.text(base.key()), choose);
    html! {
        <>
            <h3>{ page.text("brief-title") }</h3>
            { field(PlanField::BriefBudget, Keys::Number, scenario.currency.sign(), "from-brief-budget") }
            <div class="field">
                <label for="brief-base">{ page.text("field-brief-base") }</label>
                { Choice { class: "box", id: Some("brief-base".into()), ..bases }.menu() }
            </div>
            { field(PlanField::BriefUntil, Keys::Number, "", "from-start") }
            { field(PlanField::BriefGoal, Keys::Text, "", "from-brief-goal") }
            if scenario.brief.budget.is_some() {
                <div class="brief-fit">
                    { brief_note(page, results) }
                    if results.forecast.costs.left_of_brief(scenario) != Some(Money::ZERO) { { fit(page, session) } }
                </div>
            }
        </>
    }
}

/// Buttons that fit the plan to the brief, or what stops that.
fn fit(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    let amount = |amount: Money| page.words.amount(amount, scenario.currency);
    let button = |text: AttrValue, fitted: FittedBudgets| {
        let onclick = page.on(Action::EditPlan(fitted.edit()));
        html! { <button type="button" class="btn outline" {onclick}>{ text }</button> }
    };
    let says = |text: String| html! { <p class="muted">{ text }</p> };
    match fit_to_brief(scenario) {
        Ok(BriefFit::Exact(fitted)) => html! {
            <>{ button(page.text("brief-fit"), fitted) }{ says(page.words.text("brief-fit-about")) }</>
        },
        Ok(BriefFit::Nearest { below, above }) => {
            let take = |fitted: FittedBudgets| {
                let text = page.words.with("brief-take", &[("amount", amount(fitted.amount).into())]);
                button(text.into(), fitted)
            };
            html! { <>{ says(page.words.text("brief-nearest")) }{ take(below) }{ take(above) }</> }
        }
        Err(trouble) => says(match trouble {
            BriefTrouble::NoBudget => String::new(),
            BriefTrouble::NoVat => page.words.text("brief-no-vat"),
            BriefTrouble::NoChannels => page.words.text("brief-no-channels"),
            BriefTrouble::NothingToScale => page.words.text("brief-nothing-to-scale"),
            BriefTrouble::TooLittle { least } => {
                page.words.with("brief-too-little", &[("least", amount(least).into())])
            }
            BriefTrouble::TooMuch { most } => page.words.with("brief-too-much", &[("most", amount(most).into())]),
        }),
    }
}
