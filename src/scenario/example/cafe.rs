//! A neighbourhood café in Utrecht: small money, guests within a bicycle ride.

use super::{Draft, Frame, fixed, role, share};
use crate::scenario::{BuyingModel, Channel, Kind, Platform, Rate, Scenario, Shape};
use crate::units::{Contacts, Currency, Hours, Locale, Money, Posts};

/// A guest spends about €12 without VAT; beans, milk and cake take 35 %.
const GUEST: (f64, f64) = (12.0, 0.65);
/// The hours of a member of the staff who looks after it.
const HOUR: f64 = 25.0;

pub(super) fn plan() -> Scenario {
    let frame = Frame {
        name: "Spring menu",
        client: "Café De Linde, Utrecht",
        currency: Currency::Eur,
        start: (2027, 3, 1),
        weeks: 4,
        language: Locale::En,
        target: "Utrecht centre and east, 18–65",
        population: 80_000.0,
    };
    let mut plan = frame.plan(channels());
    plan.roles = vec![role("Staff", (HOUR, Currency::Eur), None)];
    plan.costs.vat = Some(share(0.21));
    plan
}

/// A sale is a first visit; the rate of sales is the part of the clicks (menu, route, opening hours) that comes.
fn channels() -> Vec<Channel> {
    vec![
        paid("Instagram", Platform::Instagram, BuyingModel::Cpm, 550.0, 6.0)
            .audience(45_000.0, 0.8)
            .rate(Rate::Click, 0.01)
            .rate(Rate::Engagement, 0.02)
            .rate(Rate::Sale, 0.12)
            .production(120.0)
            .hours([4.0]),
        paid("Facebook", Platform::Facebook, BuyingModel::Cpm, 400.0, 5.5)
            .audience(42_000.0, 0.8)
            .published(Rate::Click, 7)
            .rate(Rate::Engagement, 0.015)
            .rate(Rate::Sale, 0.06)
            .hours([1.0]),
        paid("Google Search", Platform::GoogleSearch, BuyingModel::Cpc, 350.0, 0.6)
            .audience(12_000.0, 0.5)
            .published(Rate::Click, 15)
            .rate(Rate::Sale, 0.18)
            .hours([1.0]),
        Draft::units(Currency::Eur, "Local paper", Platform::Other, 2.0, 100.0, 6_000.0)
            .audience(9_000.0, 2.0)
            .rate(Rate::Click, 0.008)
            .rate(Rate::Sale, 0.15),
        // Twelve posts for the followers nearby, three quarters of an hour each.
        Draft::unpaid(
            Currency::Eur,
            "Own posts",
            Platform::Instagram,
            Kind::Content {
                posts: fixed(Posts::new(12)),
                reach: Some(share(0.12)),
                post_production: fixed(Money::from_major(5.0, Currency::Eur)),
            },
        )
        .audience(3_200.0, 0.7)
        .rate(Rate::Click, 0.012)
        .rate(Rate::Engagement, 0.05)
        .rate(Rate::Sale, 0.12)
        .hours([2.0])
        .with(|channel| channel.work = channel.work.clone().with(0, |of| of.per_post = fixed(Hours::new(0.75))))
        .flight(Shape::Even, 1, None),
        // Told on table cards, in the window and in neighbours' groups.
        Draft::unpaid(
            Currency::Eur,
            "Win free coffee",
            Platform::Other,
            Kind::Contest {
                prize: fixed(Money::from_major(120.0, Currency::Eur)),
                handling: fixed(Money::from_major(20.0, Currency::Eur)),
                price: None,
                organic_contacts: Some(fixed(Contacts::new(6_000.0))),
                entry_rate: Some(share(0.04)),
                share_rate: Some(share(0.4)),
                contacts_per_share: Some(fixed(Contacts::new(30.0))),
            },
        )
        .audience(30_000.0, 0.6)
        .rate(Rate::Click, 0.005)
        .rate(Rate::Engagement, 0.03)
        .rate(Rate::Sale, 0.1)
        .hours([3.0])
        .flight(Shape::AtOnce, 2, None),
    ]
    .into_iter()
    .map(|draft| draft.sells(GUEST.0, GUEST.1).done())
    .collect()
}

fn paid(name: &str, platform: Platform, buying: BuyingModel, budget: f64, price: f64) -> Draft {
    Draft::new(Currency::Eur, name, platform, buying, budget, price)
}
