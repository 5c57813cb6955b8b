//! Fee, contingency and tax of the campaign.

use yew::prelude::*;

use super::plan_field;
use crate::scenario::{AgencyFee, Contingency, FeeBase, PlanEdit};
use crate::session::{Action, PlanField, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Keys, Modal};
use crate::units::{Money, Share};

const BASES: [FeeBase; 2] = [FeeBase::NetMedia, FeeBase::AllCosts];

/// Key of the message that names a base.
fn base_key(base: FeeBase) -> &'static str {
    match base {
        FeeBase::NetMedia => "fee-base-net-media",
        FeeBase::AllCosts => "fee-base-all-costs",
    }
}

/// The settings of the cost sheet.
pub(crate) fn cost_settings(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    let costs = scenario.costs;
    let (kind, of) = match costs.agency_fee {
        AgencyFee::None => (0, FeeBase::default()),
        AgencyFee::Share { of, .. } => (1, of),
        AgencyFee::Fixed(_) => (2, FeeBase::default()),
    };
    let choose_base = page.send.reform(move |of: FeeBase| {
        Action::EditPlan(PlanEdit::AgencyFee(match costs.agency_fee {
            AgencyFee::Share { share, .. } => AgencyFee::Share { share, of },
            AgencyFee::None | AgencyFee::Fixed(_) => costs.agency_fee,
        }))
    });
    let choose_contingency_base = page
        .send
        .reform(move |of: FeeBase| Action::EditPlan(PlanEdit::Contingency(Contingency { of, ..costs.contingency })));
    let base_menu = |id: &'static str, chosen: FeeBase, choose: Callback<FeeBase>| {
        let bases = Choice::of_values(&BASES, chosen, |base| page.text(base_key(base)), choose);
        Choice { class: "box", id: Some(AttrValue::from(id)), ..bases }.menu()
    };
    let number = |field, unit, from: &str| plan_field(page, session, field, Keys::Number, unit, from);
    html! {
        <Modal title={page.text("costs-settings-title")}>
            <div class="form">
                <h3>{ page.text("costs-fee") }</h3>
                { fee_kinds(page, kind) }
                if kind == 1 {
                    { number(PlanField::FeeShare, "%", "") }
                    <div class="field">
                        <label for="fee-base">{ page.text("fee-base") }</label>
                        { base_menu("fee-base", of, choose_base) }
                    </div>
                }
                if kind == 2 {
                    { number(PlanField::FeeFixed, scenario.currency.sign(), "") }
                }
                <h3>{ page.text("costs-contingency") }</h3>
                { number(PlanField::Contingency, "%", "from-contingency") }
                <div class="field">
                    <label for="contingency-base">{ page.text("fee-base") }</label>
                    { base_menu("contingency-base", costs.contingency.of, choose_contingency_base) }
                </div>
                <h3>{ page.text("costs-vat") }</h3>
                { number(PlanField::Vat, "%", "from-vat") }
            </div>
        </Modal>
    }
}

/// Choice of no fee, a share or an amount; either adds nothing until it is typed.
fn fee_kinds(page: &Page, chosen: usize) -> Html {
    let on_choose = page.send.reform(|at: usize| {
        Action::EditPlan(PlanEdit::AgencyFee(match at {
            1 => AgencyFee::Share { share: Share::NONE, of: FeeBase::NetMedia },
            2 => AgencyFee::Fixed(Money::ZERO),
            _ => AgencyFee::None,
        }))
    });
    let options = ["fee-none", "fee-share", "fee-amount"].map(|key| page.text(key)).to_vec();
    Choice { label: Some(page.text("costs-fee")), options, chosen, on_choose, ..Choice::default() }.segments()
}
