//! A channel with another budget than planned: what it reaches and brings then, by the forecast's own computation.

use core::cell::RefCell;

use super::audiences::{audience, population};
use super::costs::ChannelCosts;
use super::delivery::{Delivery, Purchase};
use super::distribution::{ContactDistribution, DistributionInputs};
use super::effect::EffectDerivation;
use super::evaluate::whole_units;
use super::figure::{Figure, Figures, Missing, Value};
use super::frequency::PLACES;
use super::ledger::Ledger;
use super::quantity::{FigureRef, Quantity, Subject};
use super::term::TermSource;
use super::weights::weekly_weights;
use crate::scenario::{BuyingModel, Channel, ChannelId, Kind, Problem, Scenario};
use crate::units::{Money, Posts};

/// Amounts in which the money of a channel buys.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Purchasable {
    /// Any amount buys its part.
    AnyAmount,
    /// Whole units at this price in major units: of a flat fee, or posts.
    Units(f64),
}

/// Reason why the money of a channel cannot be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Immovable {
    /// Its budget is locked.
    Locked,
    /// No money buys it: own content.
    NoMedia,
    /// Its price is not known, or it is one placement at its own price: other money would buy nobody knows what.
    NoPrice,
}

/// A channel of a plan with any budget.
#[derive(Debug)]
pub struct AtSpend<'a> {
    scenario: &'a Scenario,
    /// The channel, with the budget that was asked about last.
    channel: RefCell<Channel>,
    planned: Money,
    audience: Value,
    population: Value,
}

impl<'a> AtSpend<'a> {
    /// A channel of a plan.
    pub fn new(scenario: &'a Scenario, channel: &Channel) -> Self {
        Self {
            scenario,
            channel: RefCell::new(channel.clone()),
            planned: channel.net_media(scenario.currency),
            audience: audience(scenario, channel),
            population: population(scenario),
        }
    }

    /// Identity of the channel.
    pub fn id(&self) -> ChannelId {
        self.channel.borrow().id
    }

    /// Net media as planned.
    pub fn planned(&self) -> Money {
        self.planned
    }

    /// Minor units of a major unit of the plan's currency.
    pub fn minor_per_major(&self) -> f64 {
        self.scenario.currency.minor_per_major()
    }

    /// Amounts in which its money buys.
    ///
    /// # Errors
    /// [`Immovable`]: the reason why its money cannot be moved.
    pub fn purchasable(&self) -> Result<Purchasable, Immovable> {
        let channel = self.channel.borrow();
        if channel.limits.locked {
            return Err(Immovable::Locked);
        }
        let price = channel.price().and(channel.net_price(self.scenario.currency)).ok_or(Immovable::NoPrice);
        match channel.kind {
            Kind::Content { .. } => Err(Immovable::NoMedia),
            Kind::Influencer { .. } | Kind::Paid { buying_model: BuyingModel::Flat, .. } => {
                price.map(Purchasable::Units)
            }
            Kind::Paid { .. } | Kind::Contest { .. } => price.map(|_| Purchasable::AnyAmount),
        }
    }

    /// Net media of so many whole units at a price: the least that buys them.
    pub fn money_of_units(&self, units: u32, price: f64) -> Money {
        let currency = self.scenario.currency;
        let units = f64::from(units);
        let nearest = Money::from_major(units * price, currency).unwrap_or(Money::MOST);
        let is_post = matches!(self.channel.borrow().kind, Kind::Influencer { .. });
        // Posts are planned by their number. Rounded down a flat fee would not be paid.
        if is_post || whole_units(nearest.major(currency), price) >= units {
            return nearest;
        }
        Money::new(nearest.minor() + 1).unwrap_or(Money::MOST)
    }

    /// Computes with a budget of so many minor units, which need not be whole; posts are as many as it pays.
    fn with<T>(&self, minor: f64, compute: impl FnOnce(&Self, &Channel, f64) -> T) -> T {
        let currency = self.scenario.currency;
        let minor = minor.max(0.0);
        let mut channel = self.channel.borrow_mut();
        let whole = Money::from_major(minor / currency.minor_per_major(), currency).unwrap_or(Money::MOST);
        // The least amount there is stands for less, which would be no budget at all.
        channel.budget = if minor > 0.0 && whole == Money::ZERO { Money::new(1).unwrap_or(whole) } else { whole };
        let mut spend = minor / currency.minor_per_major();
        let price = channel.net_price(currency);
        if let (Kind::Influencer { posts, .. }, Some(price)) = (&mut channel.kind, price) {
            let count = libm::rint(spend / price).max(1.0).min(f64::from(Posts::MAX));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and bounded")]
            let count = count as u16;
            *posts = Posts::new(count).unwrap_or(*posts);
            spend = channel.net_media(currency).major(currency);
        }
        compute(self, &channel, spend)
    }

    fn delivery(&self, channel: &Channel, spend: f64) -> Delivery {
        let subject = Subject::Channel(channel.id);
        let purchase = Purchase {
            channel,
            spend,
            money: TermSource::Derived(FigureRef { subject, quantity: Quantity::Figure(Figure::NetMedia) }),
            audience: self.audience,
            population: self.population,
            currency: self.scenario.currency,
            weeks: self.scenario.weeks,
            week_step: self.scenario.week_step,
        };
        let mut ledger = Ledger::silent();
        ledger.subject = subject;
        Delivery::of(&purchase, &mut ledger)
    }

    /// Distribution of the contacts of a delivery, handed over with its inputs.
    fn with_law<T>(
        &self,
        channel: &Channel,
        delivery: &Delivery,
        compute: impl FnOnce(Result<(&ContactDistribution, &DistributionInputs<'_>), Missing>) -> T,
    ) -> T {
        let weights = weekly_weights(self.scenario, channel, delivery.posts);
        let inputs = delivery.contacts.and_then(|contacts| {
            Ok(DistributionInputs::of(channel, contacts, self.audience?, delivery.posts, &weights))
        });
        match inputs {
            Ok(inputs) => compute(Ok((&ContactDistribution::new(&inputs), &inputs))),
            Err(why) => compute(Err(why)),
        }
    }

    /// The part of its audience that the channel reaches with so many minor units.
    ///
    /// # Errors
    /// Why reach is missing.
    pub fn reached_share(&self, minor: f64) -> Value {
        self.with(minor, |this, channel, spend| {
            let delivery = this.delivery(channel, spend);
            this.with_law(channel, &delivery, |law| law.map(|(law, _)| law.reached_share()))
        })
    }

    /// `1 − E[z^X]` of its audience, with `X` the contacts of a person and `z` from 0 to below 1: the part that is
    /// reached at `z` = 0, and from there on less of it the fewer contacts people have.
    ///
    /// # Errors
    /// Why reach is missing.
    pub fn one_less_generating(&self, minor: f64, z: f64) -> Value {
        self.with(minor, |this, channel, spend| {
            let delivery = this.delivery(channel, spend);
            this.with_law(channel, &delivery, |law| law.map(|(law, _)| (1.0 - z) * law.first_contact_equivalents(z)))
        })
    }

    /// Shares of its audience with exactly 0, 1, … contacts at so many minor units, the last place open.
    ///
    /// # Errors
    /// Why reach is missing.
    pub fn contact_shares(&self, minor: f64) -> Result<[f64; PLACES], Missing> {
        self.with(minor, |this, channel, spend| {
            let delivery = this.delivery(channel, spend);
            this.with_law(channel, &delivery, |law| {
                law.and_then(|(law, _)| law.cumulative_distributions().last().copied().ok_or(Missing::Audience))
            })
        })
    }

    /// People that it reaches with so many minor units; none where that is not known.
    pub fn reach(&self, minor: f64) -> f64 {
        self.audience.unwrap_or(0.0) * self.reached_share(minor).unwrap_or(0.0)
    }

    /// People that it reaches so many times; none where that is not known.
    pub fn reach_at_least(&self, minor: f64, times: u8) -> f64 {
        let shares = self.contact_shares(minor).map_or(0.0, |shares| shares.iter().skip(times.into()).rev().sum());
        self.audience.unwrap_or(0.0) * shares
    }

    /// Contacts and what comes out of them at so many minor units: the figures that add up over channels.
    pub fn figures(&self, minor: f64) -> Figures {
        self.with(minor, |this, channel, spend| {
            let delivery = this.delivery(channel, spend);
            let mut figures = Figures::missing(Missing::NotApplicable);
            figures.set(Figure::Contacts, delivery.contacts);
            this.with_law(channel, &delivery, |distribution| {
                let reach = distribution.and_then(|(law, _)| Ok(law.reached_share() * this.audience?));
                figures.set(Figure::Reach, reach);
                let effect = EffectDerivation {
                    channel,
                    actions: delivery.actions,
                    distribution,
                    audience: this.audience,
                    currency: this.scenario.currency,
                };
                let mut ledger = Ledger::silent();
                ledger.subject = Subject::Channel(channel.id);
                effect.fill(&mut figures, &mut ledger);
            });
            figures
        })
    }

    /// The largest amount, in minor units up to `most`, of which nothing is left over because a cap is reached or an
    /// audience has no more people.
    pub fn useful(&self, most: i64) -> i64 {
        #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
        let undelivered = self.with(most as f64, |this, channel, spend| this.delivery(channel, spend).undelivered);
        match undelivered {
            Some(Problem::CapReached { enough, .. } | Problem::AudienceExhausted { enough, .. }) => {
                enough.minor().min(most)
            }
            _ => most,
        }
    }

    /// Costs of the channel with a budget.
    pub fn costs(&self, minor: i64) -> ChannelCosts {
        #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
        self.with(minor as f64, |this, channel, _| ChannelCosts::of(this.scenario, channel))
    }
}
