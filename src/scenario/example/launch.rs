//! A product launch in the Netherlands: earphones at €129 without VAT, eight channels, six weeks.

use super::{Draft, Frame, fixed, role, share};
use crate::scenario::{
    AgencyFee, BuyingModel, Channel, Contingency, FeeBase, Overlap, Platform, Rate, Scenario, Shape,
};
use crate::units::{Currency, Locale, People};

/// Order value without VAT, and the part left after making and shipping.
const ORDER: (f64, f64) = (129.0, 0.48);
/// Price of an hour of the agency.
const HOUR: f64 = 85.0;

pub(super) fn plan() -> Scenario {
    let frame = Frame {
        name: "Stilte One launch",
        client: "Stilte Audio",
        currency: Currency::Eur,
        start: (2027, 2, 1),
        weeks: 6,
        language: Locale::En,
        target: "Netherlands, 25–64",
        population: 9_300_000.0,
    };
    let mut plan = frame.plan(channels());
    plan.roles = vec![
        role("Social media manager", (HOUR, Currency::Eur), Some(16.0)),
        role("Designer", (HOUR, Currency::Eur), Some(12.0)),
    ];
    plan.overlap = Overlap::ActiveUniverse(fixed(People::new(8_800_000.0)));
    plan.costs.agency_fee = AgencyFee::Share { share: share(0.1), of: FeeBase::NetMedia };
    plan.costs.contingency = Contingency { share: Some(share(0.03)), of: FeeBase::NetMedia };
    plan.costs.vat = Some(share(0.21));
    plan
}

fn channels() -> Vec<Channel> {
    social().into_iter().chain(others()).map(|draft| draft.sells(ORDER.0, ORDER.1).done()).collect()
}

fn social() -> [Draft; 4] {
    [
        paid("Instagram Reels", Platform::Instagram, BuyingModel::Cpm, 12_000.0, 6.8)
            .flight(Shape::Even, 1, None)
            .audience(4_900_000.0, 0.8)
            .rate(Rate::Click, 0.009)
            .rate(Rate::Engagement, 0.018)
            .rate(Rate::Sale, 0.018)
            .production(2_500.0)
            .hours([9.0, 5.0]),
        paid("Facebook feed", Platform::Facebook, BuyingModel::Cpm, 8_000.0, 5.9)
            .flight(Shape::FrontLoaded, 1, None)
            .audience(5_200_000.0, 0.8)
            .published(Rate::Click, 7)
            .rate(Rate::Engagement, 0.012)
            .rate(Rate::Sale, 0.009)
            .hours([8.0, 0.0]),
        paid("YouTube in-stream", Platform::YouTube, BuyingModel::Cpv, 10_000.0, 0.03)
            .flight(Shape::Burst, 1, None)
            .audience(7_000_000.0, 0.9)
            .rate(Rate::View, 0.32)
            .rate(Rate::Click, 0.0025)
            .rate(Rate::Sale, 0.012)
            .on_target(0.92)
            .production(3_500.0)
            .hours([6.0, 4.0])
            .at_least(8_000.0),
        paid("TikTok", Platform::TikTok, BuyingModel::Cpm, 6_000.0, 4.8)
            .flight(Shape::Pulsed, 1, None)
            .audience(2_600_000.0, 0.7)
            .rate(Rate::Click, 0.008)
            .rate(Rate::Engagement, 0.03)
            .rate(Rate::Sale, 0.008)
            .on_target(0.9)
            .cap(8)
            .production(1_200.0)
            .hours([5.0, 3.0]),
    ]
}

fn others() -> [Draft; 4] {
    [
        paid("LinkedIn, at work", Platform::LinkedIn, BuyingModel::Cpc, 4_000.0, 5.5)
            .flight(Shape::Even, 3, None)
            .audience(3_600_000.0, 0.5)
            .published(Rate::Click, 24)
            .rate(Rate::Sale, 0.02)
            .hours([4.0, 0.0]),
        paid("Google Search", Platform::GoogleSearch, BuyingModel::Cpc, 9_000.0, 0.75)
            .flight(Shape::BackLoaded, 1, None)
            .audience(700_000.0, 0.5)
            .published(Rate::Click, 15)
            .rate(Rate::Sale, 0.035)
            .hours([8.0, 0.0])
            .at_most(12_000.0),
        paid("Pinterest", Platform::Pinterest, BuyingModel::Cpm, 3_000.0, 4.2)
            .flight(Shape::Even, 2, Some(5))
            .audience(1_900_000.0, 0.6)
            .rate(Rate::Click, 0.005)
            .rate(Rate::Engagement, 0.01)
            .rate(Rate::Sale, 0.009)
            .viewable(0.9)
            .hours([3.0, 1.0]),
        Draft::units(Currency::Eur, "Gadget newsletter", Platform::Other, 4.0, 2_000.0, 110_000.0)
            .flight(Shape::Burst, 1, None)
            .audience(180_000.0, 2.0)
            .rate(Rate::Click, 0.009)
            .rate(Rate::Sale, 0.03)
            .discount(0.1)
            .production(800.0)
            .hours([2.0, 2.0])
            .locked(),
    ]
}

fn paid(name: &str, platform: Platform, buying: BuyingModel, budget: f64, price: f64) -> Draft {
    Draft::new(Currency::Eur, name, platform, buying, budget, price)
}
