//! An empty plan claims nothing, and what a benchmark claims is marked.

use super::*;
use crate::scenario::{AgencyFee, FeeBase, Rate};
use crate::units::Share;

#[test]
fn figures_that_rest_on_a_benchmark_are_marked() {
    let is_marked = |session: &Session, code: &str| {
        let html = rendered(session.clone());
        part(&html, &format!("data-explain=\"{code}\""), "</").contains("class=\"src\"")
    };
    // Search is bought by the click, and its click rate is a published one.
    assert!(["contacts@3", "contacts", "reach"].iter().all(|code| is_marked(&cafe(), code)));
    assert!(!is_marked(&cafe(), "contacts@2"));
    let own = [2, 3].into_iter().fold(cafe(), |session, id| {
        typed(session, Field::Channel(ChannelId(id), ChannelField::Rate(Rate::Click)), "1.1")
    });
    assert!(["contacts@3", "contacts", "reach"].iter().all(|code| !is_marked(&own, code)));
}

#[test]
fn published_rates_are_offered_beside_empty_fields_and_fill_nothing_else() {
    let offered = |session: Session, value: &str| read(&rendered(session)).contains(&format!("Use {value}% ("));
    // The café has a click rate for search and none of leads.
    let opened = reduce(cafe(), Action::Toggle(ChannelId(3)));
    assert!(offered(opened.clone(), "7.52") && !offered(opened.clone(), "6.66"));
    let emptied = typed(opened, Field::Channel(ChannelId(3), ChannelField::Rate(Rate::Click)), "");
    assert!(offered(emptied, "6.66"));
}

#[test]
fn an_empty_plan_claims_nothing() {
    let start = Date::from_civil(2027, 1, 4).unwrap();
    let plan = || session(Scenario::empty(Currency::Eur, start, Locale::En), Locale::En);
    let settings = rendered(reduce(plan(), Action::Open(Dialog::Settings)));
    let population = part(&settings, "id=\"field-population\"", ">");
    assert!(!population.contains("value=\"1"), "{population}");
    let fee = AgencyFee::Share { share: Share::NONE, of: FeeBase::NetMedia };
    let costs = reduce(reduce(plan(), Action::EditPlan(PlanEdit::AgencyFee(fee))), Action::Open(Dialog::Costs));
    let fee = part(&rendered(costs), "id=\"field-fee-share\"", ">").to_owned();
    assert!(!fee.contains("value=\"0"), "{fee}");
    let target = reduce(cafe(), Action::EditPlan(PlanEdit::Kpi(Kpi::Reach, None)));
    let said = read(&rendered(reduce(target, Action::Show(View::Effect))));
    assert!(said.contains("No target value yet.") && !said.contains("KPI targets met"), "{said}");
}
