//! Small plans for the tests of this room.

use crate::scenario::{
    BuyingModel, Channel, ChannelId, Flight, Kind, Pattern, Platform, Rate, Role, Scenario, Sourced,
};
use crate::units::{Contacts, Currency, Date, Evenness, FrequencyCap, Locale, Money, People, Price, Share};

pub(super) fn money(major: f64) -> Money {
    Money::from_major(major, Currency::Eur).unwrap()
}

pub(super) fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

/// A channel bought this way at a price, with a budget in euros, all of it in the first week, and nothing else known.
pub(super) fn channel(buying: BuyingModel, price: f64, budget: f64) -> Channel {
    let price = Some(Sourced::own(Price::new(price).unwrap()));
    Channel {
        kind: Kind::Paid { buying_model: buying, price, contacts_per_unit: None, bonus_contacts: None },
        budget: money(budget),
        flight: Flight { pattern: Pattern::AtOnce, ..Flight::default() },
        ..Channel::new(ChannelId(1), Platform::Instagram, buying)
    }
}

/// A plan in euros for 6.8 million people, with a role at €85 an hour.
pub(super) fn plan(channels: Vec<Channel>) -> Scenario {
    let mut plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
    plan.target.population = People::new(6_800_000.0).ok();
    plan.roles = vec![Role { rate: money(85.0), ..Role::default() }];
    plan.channels = channels;
    plan.renumbered()
}

impl Channel {
    pub(super) fn with_rate(mut self, rate: Rate, value: f64) -> Self {
        self.rates = self.rates.with(rate, Some(Sourced::own(share(value))));
        self
    }

    pub(super) fn with_audience(mut self, people: f64) -> Self {
        self.audience = Some(Sourced::own(People::new(people).unwrap()));
        self
    }

    pub(super) fn with_evenness(mut self, shape: f64) -> Self {
        self.exposure_evenness = Evenness::new(shape).unwrap();
        self
    }

    pub(super) fn with_cap(mut self, cap: u16) -> Self {
        self.frequency_cap = Some(FrequencyCap::new(cap).unwrap());
        self
    }

    pub(super) fn with_on_target(mut self, part: f64) -> Self {
        self.on_target_rate = share(part);
        self
    }

    pub(super) fn with_viewable(mut self, part: f64) -> Self {
        self.viewability = share(part);
        self
    }

    pub(super) fn with_contacts_per_unit(mut self, contacts: f64) -> Self {
        if let Kind::Paid { contacts_per_unit, .. } = &mut self.kind {
            *contacts_per_unit = Some(Contacts::new(contacts).unwrap());
        }
        self
    }

    pub(super) fn with_sales_of(mut self, order_value: f64, margin: f64) -> Self {
        self.order_value = Some(money(order_value));
        self.margin = Some(share(margin));
        self
    }

    pub(super) fn without_price(mut self) -> Self {
        if let Kind::Paid { price, .. } = &mut self.kind {
            *price = None;
        }
        self
    }
}

/// The Instagram row of the first design: €14,000 at a CPM of 6.80, 94 % in the target, 3.9 million users, evenness 1.
pub(super) fn instagram() -> Channel {
    channel(BuyingModel::Cpm, 6.8, 14_000.0)
        .with_on_target(0.94)
        .with_audience(3_900_000.0)
        .with_rate(Rate::Click, 0.009)
        .with_rate(Rate::Lead, 0.0135)
}

/// Checks that two numbers agree to a relative 10^-9.
#[track_caller]
pub(super) fn close(got: f64, expect: f64) {
    assert!((got - expect).abs() <= 1e-9 * expect.abs().max(1.0), "{got} is not {expect}");
}
