//! Training channels of the models: three typical channels, so that typical values of a plan's first channel cost
//! little. Part of the format: neither defaults nor examples.

use super::super::coder::Trainer;
use super::super::model::InvalidField;
use super::super::text::TextModel;
use super::channel::{ChannelModels, RATES};
use super::column::quantity;
use crate::scenario::{BuyingModel, Channel, ChannelId, Discounts, Kind, Limits, Platform, Rates, Sourced, Work};
use crate::units::{Money, Note, Text};

/// Typical channel in bare numbers; money in minor units.
struct Prior {
    platform: Platform,
    name: &'static str,
    note: &'static str,
    buying: BuyingModel,
    price: f64,
    budget: i64,
    audience: f64,
    evenness: f64,
    /// Rates in the order of [`RATES`].
    rates: [f64; 6],
    order_value: i64,
    margin: f64,
    hours: f64,
    /// Fields that most channels leave at their defaults.
    extras: Option<Extras>,
}

/// Fields that most channels leave at their defaults.
struct Extras {
    contacts_per_unit: f64,
    discount: f64,
    min: i64,
    max: i64,
    cap: f64,
    on_target: f64,
    viewable: f64,
    production: i64,
    tools: i64,
    response_decay: f64,
    measured_frequency: f64,
    landing_rate: f64,
    followers: f64,
    lifetime_value: i64,
}

const PRIORS: [Prior; 3] = [
    Prior {
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
        extras: Some(Extras {
            contacts_per_unit: 46_000.0,
            discount: 0.1,
            min: 800_000,
            max: 1_500_000,
            cap: 8.0,
            on_target: 0.92,
            viewable: 0.7,
            production: 250_000,
            tools: 4_900,
            response_decay: 0.8,
            measured_frequency: 2.0,
            landing_rate: 0.8,
            followers: 12_000.0,
            lifetime_value: 36_000,
        }),
    },
    Prior {
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
        extras: None,
    },
    Prior {
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
        extras: Some(Extras {
            contacts_per_unit: 120_000.0,
            discount: 0.05,
            min: 400_000,
            max: 900_000,
            cap: 6.0,
            on_target: 0.85,
            viewable: 0.65,
            production: 120_000,
            tools: 2_900,
            response_decay: 0.9,
            measured_frequency: 3.5,
            landing_rate: 0.85,
            followers: 4_300.0,
            lifetime_value: 48_000,
        }),
    },
];

/// Models of a plan with so many roles, trained on the training channels, on which the first one works.
pub(super) fn trained(texts: &mut TextModel, roles: usize) -> Result<ChannelModels, InvalidField> {
    let mut models = ChannelModels::new(roles);
    for prior in &PRIORS {
        models.walk(&mut Trainer, texts, &channel(prior)?, ChannelId(0))?;
    }
    Ok(models)
}

fn channel(prior: &Prior) -> Result<Channel, InvalidField> {
    let money = |minor| Money::new(minor).map_err(|_| InvalidField("priors"));
    let (buying, price) = (prior.buying, Some(Sourced::own(quantity(prior.price, "priors")?)));
    let mut channel = Channel {
        name: Text::cut(prior.name),
        note: Note::cut(prior.note),
        kind: Kind::Paid { buying_model: buying, price, contacts_per_unit: None, bonus_contacts: None },
        budget: money(prior.budget)?,
        audience: Some(Sourced::own(quantity(prior.audience, "priors")?)),
        exposure_evenness: quantity(prior.evenness, "priors")?,
        order_value: Some(money(prior.order_value)?),
        margin: Some(quantity(prior.margin, "priors")?),
        work: Work::single(quantity(prior.hours, "priors")?),
        ..Channel::new(ChannelId(0), prior.platform, buying)
    };
    for (rate, value) in RATES.into_iter().zip(prior.rates) {
        let value = Some(Sourced::own(quantity(value, "priors")?));
        channel.rates = Rates::with(channel.rates, rate, value);
    }
    if let Some(extras) = &prior.extras {
        let contacts_per_unit = Some(quantity(extras.contacts_per_unit, "priors")?);
        channel.kind = Kind::Paid { buying_model: buying, price, contacts_per_unit, bonus_contacts: None };
        channel.discounts = Discounts::single(quantity(extras.discount, "priors")?);
        let (min, max) = (Some(money(extras.min)?), Some(money(extras.max)?));
        channel.limits = Limits { min, max, ..Limits::default() };
        channel.frequency_cap = Some(quantity(extras.cap, "priors")?);
        channel.on_target_rate = quantity(extras.on_target, "priors")?;
        channel.viewability = quantity(extras.viewable, "priors")?;
        channel.production = money(extras.production)?;
        channel.tools = money(extras.tools)?;
        channel.response_decay = quantity(extras.response_decay, "priors")?;
        channel.measured_frequency = Some(quantity(extras.measured_frequency, "priors")?);
        channel.landing_rate = quantity(extras.landing_rate, "priors")?;
        channel.followers = Some(quantity(extras.followers, "priors")?);
        channel.lifetime_value = Some(money(extras.lifetime_value)?);
    }
    Ok(channel)
}
