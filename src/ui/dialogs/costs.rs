//! Fee, contingency, levies and tax of the campaign.

use yew::prelude::*;

use super::{done, plan_field};
use crate::forecast::PlanResults;
use crate::scenario::{AgencyFee, Contingency, FeeBase, LEVIES_MAX, Levy, LevyBase, PlanEdit};
use crate::session::{Action, PlanField, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Keys, Modal, icon};
use crate::units::{Money, Share};

/// The settings of the cost sheet.
pub(crate) fn cost_settings(page: &Page, session: &Session, results: &PlanResults) -> Html {
    let contingency = session.scenario().costs.contingency;
    let choose_contingency_base =
        page.send.reform(move |of: FeeBase| Action::EditPlan(PlanEdit::Contingency(Contingency { of, ..contingency })));
    let number = |field, unit, from: &str| plan_field(page, session, field, Keys::Number, unit, from);
    html! {
        <Modal title={page.text("costs-settings-title")} actions={done(page)}>
            <div class="form">
                <h3>{ page.text("costs-fee") }</h3>
                { fee(page, session, results) }
                <h3>{ page.text("costs-contingency") }</h3>
                { number(PlanField::Contingency, "%", "from-contingency") }
                { base_menu(page, "contingency-base", contingency.of, choose_contingency_base) }
                <h3>{ page.text("costs-levies") }</h3>
                { levies(page, session) }
                <h3>{ page.text("costs-vat") }</h3>
                { number(PlanField::Vat, "%", "from-vat") }
            </div>
        </Modal>
    }
}

/// Menu of the base of a share.
fn base_menu(page: &Page, id: &'static str, chosen: FeeBase, choose: Callback<FeeBase>) -> Html {
    let bases = Choice::of_values(&FeeBase::ALL, chosen, |base| page.text(base.key()), choose);
    html! {
        <div class="field">
            <label for={id}>{ page.text("fee-base") }</label>
            { Choice { class: "box", id: Some(AttrValue::from(id)), ..bases }.menu() }
        </div>
    }
}

/// The agency fee: none, a share on top of a base or inside the total, or an amount.
fn fee(page: &Page, session: &Session, results: &PlanResults) -> Html {
    let scenario = session.scenario();
    let fee = scenario.costs.agency_fee;
    let number = |field, unit, from: &str| plan_field(page, session, field, Keys::Number, unit, from);
    let choose_base = page.send.reform(move |of: FeeBase| {
        Action::EditPlan(PlanEdit::AgencyFee(match fee {
            AgencyFee::Share { share, .. } => AgencyFee::Share { share, of },
            AgencyFee::None | AgencyFee::Inside(_) | AgencyFee::Fixed(_) => fee,
        }))
    });
    let (kind, fields) = match fee {
        AgencyFee::None => (0, Html::default()),
        AgencyFee::Share { of, .. } => {
            (1, html! { <>{ number(PlanField::FeeShare, "%", "") }{ base_menu(page, "fee-base", of, choose_base) }</> })
        }
        AgencyFee::Inside(_) => (2, number(PlanField::FeeShare, "%", "from-fee-inside")),
        AgencyFee::Fixed(_) => (3, number(PlanField::FeeFixed, scenario.currency.sign(), "")),
    };
    html! {
        <>
            { fee_kinds(page, (kind, fee)) }
            { fields }
            if let Some(says) = equivalent(page, fee, results) { <p class="muted">{ says }</p> }
            if fee != AgencyFee::None { { number(PlanField::FeeVat, "%", "from-own-vat") } }
        </>
    }
}

/// The same fee as a share on top: of all other costs where it is inside the total, of net media where it is of
/// gross media or of all costs.
fn equivalent(page: &Page, fee: AgencyFee, results: &PlanResults) -> Option<String> {
    let percent = |share: f64| page.words.percent(share, 3);
    let costs = &results.forecast.costs;
    match fee {
        AgencyFee::Inside(_) => Some(page.words.with("fee-on-top", &[("share", percent(fee.on_top()?).into())])),
        AgencyFee::Share { of: FeeBase::GrossMedia | FeeBase::AllCosts, .. } => {
            let currency = results.scenario.currency;
            let net = costs.channels.net.major(currency);
            let share = crate::forecast::ratio::quotient(costs.agency_fee.major(currency), net)?;
            Some(page.words.with("fee-of-net", &[("share", percent(share).into())]))
        }
        AgencyFee::None | AgencyFee::Share { .. } | AgencyFee::Fixed(_) => None,
    }
}

/// Choice of no fee, a share on top or inside, or an amount; nothing is added until it is typed, and a share typed
/// before stays.
fn fee_kinds(page: &Page, (chosen, fee): (usize, AgencyFee)) -> Html {
    let on_choose = page.send.reform(move |at: usize| {
        let share = fee.share().unwrap_or(Share::NONE);
        Action::EditPlan(PlanEdit::AgencyFee(match at {
            1 => AgencyFee::Share { share, of: FeeBase::NetMedia },
            2 => AgencyFee::Inside(share),
            3 => AgencyFee::Fixed(Money::ZERO),
            _ => AgencyFee::None,
        }))
    });
    let options = ["fee-none", "fee-share", "fee-inside", "fee-amount"].map(|key| page.text(key)).to_vec();
    Choice { label: Some(page.text("costs-fee")), options, chosen, on_choose, ..Choice::default() }.segments()
}

/// The levies, each with its fields, and a button for one more.
fn levies(page: &Page, session: &Session) -> Html {
    let levies = &session.scenario().costs.levies;
    let mut more = levies.clone();
    more.push(Levy::default());
    html! {
        <>
            <p class="muted">{ page.text("levies-about") }</p>
            { for (0..).zip(levies).map(|(at, levy)| levy_fields(page, session, (at, levy))) }
            if levies.len() < LEVIES_MAX {
                <button
                    type="button"
                    class="btn small outline"
                    onclick={page.on(Action::EditPlan(PlanEdit::Levies(more)))}
                >
                    { icon("plus") }
                    { page.text("levy-add") }
                </button>
            }
        </>
    }
}

/// Fields of a levy.
fn levy_fields(page: &Page, session: &Session, (at, levy): (u8, &Levy)) -> Html {
    let levies = session.scenario().costs.levies.clone();
    let mut fewer = levies.clone();
    if usize::from(at) < fewer.len() {
        fewer.remove(at.into());
    }
    let choose = page.send.reform(move |of: LevyBase| {
        let mut levies = levies.clone();
        if let Some(levy) = levies.get_mut(usize::from(at)) {
            levy.of = of;
        }
        Action::EditPlan(PlanEdit::Levies(levies))
    });
    let bases = Choice::of_values(&LevyBase::ALL, levy.of, |base| page.text(base.key()), choose);
    let id = AttrValue::from(format!("levy-base-{at}"));
    let number = |field, from: &str| plan_field(page, session, field, Keys::Number, "%", from);
    let name = page.words.levy_name(at.into(), levy.name.as_str());
    let remove = page.words.with("levy-remove", &[("name", name.clone().into())]);
    html! {
        <fieldset key={at} class="levy">
            <legend>{ name }</legend>
            { plan_field(page, session, PlanField::LevyName(at), Keys::Text, "", "") }
            { number(PlanField::LevyRate(at), "") }
            <div class="field">
                <label for={id.clone()}>{ page.text("fee-base") }</label>
                { Choice { class: "box", id: Some(id), ..bases }.menu() }
            </div>
            { number(PlanField::LevyVat(at), "from-own-vat") }
            <button type="button" class="btn small" onclick={page.on(Action::EditPlan(PlanEdit::Levies(fewer)))}>
                { icon("bin") }
                { remove }
            </button>
        </fieldset>
    }
}
