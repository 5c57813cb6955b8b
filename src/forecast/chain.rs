//! Rates from a contact to what a channel is bought by.

use super::figure::{Missing, Unit, Value};
use super::input::Input;
use super::published::PublishedInputs;
use super::quantity::{Quantity, Subject};
use super::term::Term;
use crate::reach::response;
use crate::scenario::{BuyingModel, Channel, Rate};

/// The most actions that an audience can give: nobody becomes a lead, a buyer or a follower of the same campaign twice.
pub(super) fn most_actions(buying: BuyingModel, audience: Value) -> Option<f64> {
    match buying {
        BuyingModel::Cpl | BuyingModel::Cpa | BuyingModel::Cpf => audience.ok(),
        BuyingModel::Cpm
        | BuyingModel::Cpc
        | BuyingModel::Cpv
        | BuyingModel::Cpe
        | BuyingModel::Cpp
        | BuyingModel::Flat => None,
    }
}

/// The rate whose actions a channel is bought by, if it is bought by action.
pub(super) fn action_rate(buying: BuyingModel) -> Option<Rate> {
    match buying {
        BuyingModel::Cpm | BuyingModel::Cpp | BuyingModel::Flat => None,
        BuyingModel::Cpc => Some(Rate::Click),
        BuyingModel::Cpv => Some(Rate::View),
        BuyingModel::Cpe => Some(Rate::Engagement),
        BuyingModel::Cpf => Some(Rate::Follow),
        BuyingModel::Cpl => Some(Rate::Lead),
        BuyingModel::Cpa => Some(Rate::Sale),
    }
}

/// Rate between a contact and an action.
#[derive(Debug, Clone, Copy)]
pub(super) enum RateStep {
    /// A rate of the document.
    Rate(Rate),
    /// Rate of a first contact, with wear-out.
    First(Rate),
    /// Landing rate.
    Landing,
}

impl RateStep {
    pub(super) fn term(self, rate: Value, subject: Subject) -> Term {
        match self {
            Self::Rate(which) => Term::input("r", rate, Unit::Share, subject, Input::Rate(which)),
            Self::First(which) => Term::derived("r", rate, Unit::Share, subject, Quantity::FirstContactRate(which)),
            Self::Landing => Term::input("r", rate, Unit::Share, subject, Input::LandingRate),
        }
    }
}

/// Largest number of steps: sale, lead, landing, click.
pub(super) const STEPS: usize = 4;

/// Rates from a contact to the action that a channel is bought by, the last step first, and their number. A rate of
/// zero leads back to no contact: it is as good as missing. With wear-out the rate per contact is that of a first
/// contact.
pub(super) fn chain(channel: &Channel, buying: BuyingModel) -> ([(Value, RateStep); STEPS], usize) {
    let needed = |rate, share: f64| if share > 0.0 { Ok(share) } else { Err(Missing::Rate(rate)) };
    let value = |rate| channel.rates.value(rate).ok_or(Missing::Rate(rate)).and_then(|share| needed(rate, share));
    let step = |rate| Some((value(rate), RateStep::Rate(rate)));
    let of_contact = |rate| {
        if channel.response_decay.get() < 1.0 {
            let first = value(rate).map(|share| (share * lift(channel)).min(1.0));
            return Some((first, RateStep::First(rate)));
        }
        step(rate)
    };
    let landing = channel.landing_rate.get();
    // Where no click arrives no lead does.
    let arrives = if landing > 0.0 { Ok(landing) } else { Err(Missing::LandingRate) };
    let landing = (landing < 1.0).then_some((arrives, RateStep::Landing));
    let lead = channel.rates.value(Rate::Lead).and_then(|_| step(Rate::Lead));
    let steps = match buying {
        BuyingModel::Cpm | BuyingModel::Cpp | BuyingModel::Flat => [None; STEPS],
        BuyingModel::Cpc => [of_contact(Rate::Click), None, None, None],
        BuyingModel::Cpv => [of_contact(Rate::View), None, None, None],
        BuyingModel::Cpe => [of_contact(Rate::Engagement), None, None, None],
        BuyingModel::Cpf => [of_contact(Rate::Follow), None, None, None],
        BuyingModel::Cpl => [step(Rate::Lead), landing, of_contact(Rate::Click), None],
        BuyingModel::Cpa => [step(Rate::Sale), lead, landing, of_contact(Rate::Click)],
    };
    let mut way = [(Ok(1.0), RateStep::Landing); STEPS];
    let mut count = 0;
    for (place, step) in way.iter_mut().zip(steps.into_iter().flatten()) {
        *place = step;
        count += 1;
    }
    (way, count)
}

/// Tells whether a rate of a chain is a benchmark.
pub(super) fn step_is_published(inputs: PublishedInputs, chain: &[(Value, RateStep)]) -> bool {
    chain.iter().any(|(_, step)| match step {
        RateStep::Rate(rate) | RateStep::First(rate) => inputs.rate(*rate),
        RateStep::Landing => false,
    })
}

/// Response to a first contact over that to an average one when the rates were measured; 1 if that frequency is
/// unknown, or without wear-out.
pub(super) fn lift(channel: &Channel) -> f64 {
    match channel.measured_frequency {
        Some(frequency) if channel.response_decay.get() < 1.0 => response::first_contact_rate(
            1.0,
            frequency.get(),
            channel.exposure_evenness.get(),
            channel.response_decay.get(),
        ),
        Some(_) | None => 1.0,
    }
}
