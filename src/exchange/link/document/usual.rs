//! What the models meet before the first channel of a plan. Frozen with the formats: it is no default and no
//! example, only what makes usual figures short.

use super::super::model::Impossible;
use super::{RATES, quantity};
use crate::scenario::{BuyingModel, Channel, ChannelId, Kind, Limits, Platform, Rates, Sourced};
use crate::units::{Money, Note, Text};

/// A usual channel in bare numbers; money in minor units.
struct Usual {
    platform: Platform,
    name: &'static str,
    note: &'static str,
    buying: BuyingModel,
    price: f64,
    budget: i64,
    audience: f64,
    evenness: f64,
    /// In the order of [`RATES`].
    rates: [f64; 6],
    order_value: i64,
    margin: f64,
    hours: f64,
    hour_rate: i64,
    /// What few channels have; the rest is left at its default.
    rare: Option<Rare>,
}

/// What few channels have.
struct Rare {
    contacts_per_unit: f64,
    discount: f64,
    min: i64,
    max: i64,
    cap: f64,
    on_target: f64,
    viewable: f64,
    production: i64,
    tools: i64,
}

const USUAL: [Usual; 3] = [
    Usual {
        platform: Platform::Instagram,
        name: "Instagram stories",
        note: "own estimate",
        buying: BuyingModel::Cpm,
        price: 6.8,
        budget: 1_200_000,
        audience: 4_900_000.0,
        evenness: 0.8,
        rates: [0.009, 0.018, 0.32, 0.0006, 0.045, 0.018],
        order_value: 12_900,
        margin: 0.48,
        hours: 14.0,
        hour_rate: 8_500,
        rare: Some(Rare {
            contacts_per_unit: 46_000.0,
            discount: 0.1,
            min: 800_000,
            max: 1_500_000,
            cap: 8.0,
            on_target: 0.92,
            viewable: 0.7,
            production: 250_000,
            tools: 4_900,
        }),
    },
    Usual {
        platform: Platform::Facebook,
        name: "Facebook",
        note: "",
        buying: BuyingModel::Cpc,
        price: 0.75,
        budget: 350_000,
        audience: 520_000.0,
        evenness: 0.9,
        rates: [0.0125, 0.012, 0.21, 0.0012, 0.062, 0.035],
        order_value: 4_500,
        margin: 0.35,
        hours: 8.0,
        hour_rate: 6_500,
        rare: None,
    },
    Usual {
        platform: Platform::TikTok,
        name: "TikTok",
        note: "",
        buying: BuyingModel::Cpm,
        price: 12.5,
        budget: 640_000,
        audience: 1_650_000.0,
        evenness: 0.6,
        rates: [0.0064, 0.025, 0.18, 0.0009, 0.03, 0.022],
        order_value: 9_900,
        margin: 0.4,
        hours: 6.0,
        hour_rate: 7_500,
        rare: Some(Rare {
            contacts_per_unit: 120_000.0,
            discount: 0.05,
            min: 400_000,
            max: 900_000,
            cap: 6.0,
            on_target: 0.85,
            viewable: 0.65,
            production: 120_000,
            tools: 2_900,
        }),
    },
];

/// The usual channels.
pub(super) fn channels() -> Result<Vec<Channel>, Impossible> {
    USUAL.iter().map(channel).collect()
}

fn channel(usual: &Usual) -> Result<Channel, Impossible> {
    let money = |minor| Money::new(minor).map_err(|_| Impossible("amount"));
    let (buying, price) = (usual.buying, Some(Sourced::own(quantity(usual.price, "price")?)));
    let mut channel = Channel {
        name: Text::cut(usual.name),
        note: Note::cut(usual.note),
        kind: Kind::Paid { buying_model: buying, price, contacts_per_unit: None },
        budget: money(usual.budget)?,
        audience: Some(Sourced::own(quantity(usual.audience, "audience")?)),
        exposure_evenness: quantity(usual.evenness, "evenness")?,
        order_value: Some(money(usual.order_value)?),
        margin: Some(quantity(usual.margin, "margin")?),
        hours: quantity(usual.hours, "hours")?,
        hour_rate: money(usual.hour_rate)?,
        ..Channel::new(ChannelId(0), usual.platform, buying)
    };
    for (rate, value) in RATES.into_iter().zip(usual.rates) {
        let value = Some(Sourced::own(quantity(value, "rate")?));
        channel.rates = Rates::with(channel.rates, rate, value);
    }
    if let Some(rare) = &usual.rare {
        let contacts_per_unit = Some(quantity(rare.contacts_per_unit, "contacts per unit")?);
        channel.kind = Kind::Paid { buying_model: buying, price, contacts_per_unit };
        channel.discount = quantity(rare.discount, "discount")?;
        channel.limits = Limits { min: Some(money(rare.min)?), max: Some(money(rare.max)?), locked: false };
        channel.frequency_cap = Some(quantity(rare.cap, "cap")?);
        channel.on_target_rate = quantity(rare.on_target, "share in target")?;
        channel.viewability = quantity(rare.viewable, "share in view")?;
        channel.production = money(rare.production)?;
        channel.tools = money(rare.tools)?;
    }
    Ok(channel)
}
