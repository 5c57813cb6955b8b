//! Fee, contingency and tax of the campaign.

use yew::prelude::*;

use super::plan_field;
use crate::scenario::{AgencyFee, Contingency, FeeBase, PlanEdit};
use crate::session::{Action, PlanField, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Keys, Modal};
use crate::units::{Money, Share};

const BASES: [FeeBase; 2] = [FeeBase::NetMedia, FeeBase::AllCosts];

/// The settings of the cost sheet.
pub(crate) fn cost_settings(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    let costs = scenario.costs;
    let bases = vec![page.text("base-net-media"), page.text("base-all-costs")];
    let place = |base: FeeBase| BASES.iter().position(|one| *one == base).unwrap_or(0);
    let (kind, of) = match costs.agency_fee {
        AgencyFee::None => (0, FeeBase::default()),
        AgencyFee::Share { of, .. } => (1, of),
        AgencyFee::Fixed(_) => (2, FeeBase::default()),
    };
    let choose_kind = page.send.reform(|at: usize| {
        Action::EditPlan(PlanEdit::AgencyFee(match (at, Share::new(0.1)) {
            (1, Ok(share)) => AgencyFee::Share { share, of: FeeBase::NetMedia },
            (2, _) => AgencyFee::Fixed(Money::ZERO),
            _ => AgencyFee::None,
        }))
    });
    let choose_base = page.send.reform(move |at: usize| {
        let of = BASES.get(at).copied().unwrap_or_default();
        Action::EditPlan(PlanEdit::AgencyFee(match costs.agency_fee {
            AgencyFee::Share { share, .. } => AgencyFee::Share { share, of },
            AgencyFee::None | AgencyFee::Fixed(_) => costs.agency_fee,
        }))
    });
    let choose_contingency_base = page.send.reform(move |at: usize| {
        let of = BASES.get(at).copied().unwrap_or_default();
        Action::EditPlan(PlanEdit::Contingency(Contingency { of, ..costs.contingency }))
    });
    let number = |field, unit, from: &str| plan_field(page, session, field, Keys::Number, unit, from);
    html! {
        <Modal title={page.text("costs-settings-title")}>
            <div class="form">
                <h3>{ page.text("costs-fee") }</h3>
                { Choice { label: Some(page.text("costs-fee")), chosen: kind, on_choose: choose_kind, options: vec![page.text("fee-none"), page.text("fee-share"), page.text("fee-amount")], ..Choice::default() }.segments() }
                if kind == 1 {
                    { number(PlanField::FeeShare, "%", "") }
                    <div class="field">
                        <label for="fee-base">{ page.text("field-base") }</label>
                        { Choice { class: "box", id: Some(AttrValue::from("fee-base")), options: bases.clone(), chosen: place(of), on_choose: choose_base, ..Choice::default() }.menu() }
                    </div>
                }
                if kind == 2 {
                    { number(PlanField::FeeFixed, scenario.currency.sign(), "") }
                }
                <h3>{ page.text("costs-contingency") }</h3>
                { number(PlanField::Contingency, "%", "from-contingency") }
                <div class="field">
                    <label for="contingency-base">{ page.text("field-base") }</label>
                    { Choice { class: "box", id: Some(AttrValue::from("contingency-base")), options: bases, chosen: place(costs.contingency.of), on_choose: choose_contingency_base, ..Choice::default() }.menu() }
                </div>
                <h3>{ page.text("costs-vat") }</h3>
                { number(PlanField::Vat, "%", "from-vat") }
            </div>
        </Modal>
    }
}
