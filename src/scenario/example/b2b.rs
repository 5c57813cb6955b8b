//! Leads for business software in the Benelux: few people, dear contacts, long deals.

use super::{Draft, Frame, fixed, role, share};
use crate::scenario::{AgencyFee, BuyingModel, Channel, Overlap, Platform, Rate, Scenario};
use crate::units::{Currency, Locale, Money, People};

/// The first year of a subscription, and the part left after running it.
const DEAL: (f64, f64) = (9_500.0, 0.6);
/// Cost of a specialist's hour.
const HOUR: f64 = 95.0;

pub(super) fn plan() -> Scenario {
    let frame = Frame {
        name: "Winter demos",
        client: "Ledgerline Software",
        currency: Currency::Eur,
        start: (2027, 1, 18),
        weeks: 8,
        language: Locale::En,
        target: "Benelux finance and IT leads, 50–500 staff",
        population: 140_000.0,
    };
    let mut plan = frame.plan(channels());
    plan.roles =
        vec![role("Campaign specialist", (HOUR, Currency::Eur), None), role("Copywriter", (HOUR, Currency::Eur), None)];
    plan.overlap = Overlap::ActiveUniverse(fixed(People::new(118_000.0)));
    plan.costs.agency_fee = AgencyFee::Fixed(fixed(Money::from_major(1_500.0, Currency::Eur)));
    plan.costs.vat = Some(share(0.21));
    plan
}

/// A lead asks for a demonstration; one in twenty to thirty signs.
fn channels() -> Vec<Channel> {
    vec![
        paid("LinkedIn image ads", Platform::LinkedIn, BuyingModel::Cpc, 7_000.0, 8.5)
            .audience(95_000.0, 0.7)
            .published(Rate::Click, 24)
            .rate(Rate::Lead, 0.06)
            .rate(Rate::Sale, 0.05)
            .production(900.0)
            .hours([8.0, 6.0])
            .tools(300.0),
        paid("LinkedIn video", Platform::LinkedIn, BuyingModel::Cpm, 3_000.0, 34.0)
            .audience(95_000.0, 0.7)
            .published(Rate::Click, 27)
            .published(Rate::View, 29)
            .rate(Rate::Lead, 0.03)
            .rate(Rate::Sale, 0.04)
            .cap(6)
            .production(1_300.0)
            .hours([6.0, 0.0]),
        paid("Google Search", Platform::GoogleSearch, BuyingModel::Cpc, 5_500.0, 4.8)
            .audience(22_000.0, 0.5)
            .published(Rate::Click, 15)
            .rate(Rate::Lead, 0.045)
            .rate(Rate::Sale, 0.04)
            .hours([4.0, 10.0]),
        Draft::units(Currency::Eur, "Trade newsletter", Platform::Other, 2.0, 1_250.0, 14_000.0)
            .audience(26_000.0, 2.0)
            .rate(Rate::Click, 0.012)
            .rate(Rate::Lead, 0.04)
            .rate(Rate::Sale, 0.04)
            .hours([3.0, 0.0]),
    ]
    .into_iter()
    .map(|draft| draft.sells(DEAL.0, DEAL.1).done())
    .collect()
}

fn paid(name: &str, platform: Platform, buying: BuyingModel, budget: f64, price: f64) -> Draft {
    Draft::new(Currency::Eur, name, platform, buying, budget, price)
}
