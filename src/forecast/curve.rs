//! Reach against spend: what more or less money would do.

use super::audiences::Audiences;
use super::channel::{audience, in_weeks};
use super::delivery::{Delivery, Purchase};
use super::exposed::{Law, Parts};
use super::figure::Figure;
use super::input::Input;
use super::item::{Item, Of, Subject};
use super::ledger::{Entry, Ledger, Source};
use crate::reach::segments::frechet_limits;
use crate::scenario::{Channel, ChannelId, Scenario, Tool};

/// Points of a curve.
const POINTS: usize = 49;

/// Reach of one channel against its net media.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Which channel.
    pub id: ChannelId,
    /// Net media in major units, and the people it reaches.
    pub points: Vec<(f64, f64)>,
    /// Today's budget and reach.
    pub today: (f64, f64),
}

/// Reach against spend, of every channel whose reach is known and of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// Channel by channel; all run to the same spend, so that they can be compared.
    pub channels: Vec<Curve>,
    /// The whole, split as planned: net media in major units, and people counted once.
    pub total: Vec<(f64, f64)>,
    /// For each point of the whole the least and the most that it can be, whatever the overlap (Fréchet).
    pub limits: Vec<(f64, f64)>,
    /// The same with the overlaps of pairs as given or fitted (Dawson–Sankoff, Hunter–Worsley); empty where no pair was.
    pub bounds: Vec<(f64, f64)>,
    /// The whole today.
    pub today: (f64, f64),
    /// What a round amount more would reach.
    pub next: Option<Next>,
}

/// What a round amount more would do, split as planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Next {
    /// Major units.
    pub money: f64,
    /// People more.
    pub people: f64,
}

/// A channel that buys with other money than planned.
fn purchase<'a>(scenario: &Scenario, channel: &'a Channel, spend: f64) -> Purchase<'a> {
    Purchase {
        channel,
        spend,
        money: Source::Input(Subject::Channel(channel.id), Input::CurveSpend),
        audience: audience(scenario, channel),
        currency: scenario.currency,
        weeks: scenario.weeks,
    }
}

/// Contacts that `spend` major units of net media bring, the posts that they come from, and how they fall on the weeks.
pub(super) fn contacts_at(scenario: &Scenario, channel: &Channel, spend: f64) -> Option<(f64, Option<u16>, Vec<f64>)> {
    let delivery = Delivery::of(&purchase(scenario, channel, spend), &mut Ledger::silent());
    let weights = in_weeks(scenario, channel, delivery.posts);
    Some((delivery.contacts.ok()?, delivery.posts, weights))
}

/// What these contacts were derived from.
pub(super) fn explained_contacts(scenario: &Scenario, channel: &Channel, spend: f64) -> Option<Entry> {
    let subject = Subject::Channel(channel.id);
    let mut ledger = Ledger::asking(Of { subject, item: Item::Figure(Figure::Contacts) });
    ledger.subject = subject;
    Delivery::of(&purchase(scenario, channel, spend), &mut ledger);
    ledger.found()
}

/// The parts of their audiences that the channels reach at a point of the curve of the whole.
pub(super) fn shares_at(scenario: &Scenario, at: usize) -> Vec<f64> {
    let factor = steps(2.0).nth(at).unwrap_or(1.0);
    let spend_of = |channel: &Channel| channel.net_media(scenario.currency).major(scenario.currency);
    let share = |channel: &Channel| reached_share(scenario, channel, spend_of(channel) * factor).unwrap_or(0.0);
    scenario.channels.iter().map(share).collect()
}

/// The part of its audience that a channel reaches with `spend` major units of net media, spread over the weeks as planned.
fn reached_share(scenario: &Scenario, channel: &Channel, spend: f64) -> Option<f64> {
    let audience = audience(scenario, channel).ok()?;
    let (contacts, posts, weights) = contacts_at(scenario, channel, spend)?;
    Some(Law::new(&Parts::of(channel, contacts, audience, posts, &weights)).reached())
}

impl Curves {
    /// The curves of a plan, to twice today's money. Channels that no media money decides have none, and stay as they are in
    /// that of the whole.
    pub fn of(scenario: &Scenario) -> Self {
        Self::with(scenario, &Audiences::of(scenario))
    }

    /// The curves of a plan with its [`Audiences`].
    pub fn with(scenario: &Scenario, audiences: &Audiences) -> Self {
        let currency = scenario.currency;
        let spend_of = |channel: &Channel| channel.net_media(currency).major(currency);
        let share = |channel: &Channel, spend| reached_share(scenario, channel, spend).unwrap_or(0.0);
        let people: Vec<f64> =
            scenario.channels.iter().map(|channel| audience(scenario, channel).unwrap_or(0.0)).collect();
        let known: Vec<(&Channel, f64, f64)> = scenario
            .channels
            .iter()
            .zip(&people)
            // What no price is known of has no curve: other money would buy nobody knows what.
            .filter(|(channel, _)| channel.kind.tool() != Tool::Content && channel.price().is_some())
            .filter_map(|(channel, people)| {
                let spend = spend_of(channel);
                reached_share(scenario, channel, spend)?;
                Some((channel, *people, spend))
            })
            .collect();
        let furthest = 1.25 * known.iter().map(|(_, _, spend)| *spend).fold(0.0, f64::max);
        let channels = known
            .iter()
            .map(|(channel, people, spend)| Curve {
                id: channel.id,
                points: steps(furthest).map(|at| (at, share(channel, at) * people)).collect(),
                today: (*spend, share(channel, *spend) * people),
            })
            .collect();

        let population = scenario.target.population.get();
        let budget: f64 = scenario.channels.iter().map(spend_of).sum();
        let shares = |factor: f64| -> Vec<f64> {
            scenario.channels.iter().map(|channel| share(channel, spend_of(channel) * factor)).collect()
        };
        let whole = |shares: &[f64]| population * audiences.segments.union_share(shares);
        let (mut total, mut limits, mut bounds) = (Vec::new(), Vec::new(), Vec::new());
        for factor in steps(2.0) {
            let shares = shares(factor);
            total.push((budget * factor, whole(&shares)));
            let reaches: Vec<f64> = people.iter().zip(&shares).map(|(people, share)| people * share).collect();
            limits.push(frechet_limits(population, &reaches));
            bounds.extend(audiences.bounds(&shares));
        }
        let today = (budget, whole(&shares(1.0)));
        let next = (budget > 0.0 && !known.is_empty()).then(|| {
            let money = round_step(budget / 6.0);
            Next { money, people: whole(&shares(1.0 + money / budget)) - today.1 }
        });
        Self { channels, total, limits, bounds, today, next }
    }
}

/// Evenly spaced values from zero to `end`.
fn steps(end: f64) -> impl Iterator<Item = f64> {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
    (0..POINTS).map(move |at| end * at as f64 / (POINTS - 1) as f64)
}

/// The greatest of 1, 2 and 5 times a power of ten that is not above `value`.
fn round_step(value: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(value)));
    [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|step| *step <= value).unwrap_or(power)
}

#[cfg(test)]
mod tests;
