//! Reach against spend: what more or less money would do.

use std::borrow::Cow;

use super::audiences::{Audiences, audience, population};
use super::delivery::{Delivery, Purchase};
use super::distribution::{ContactDistribution, DistributionInputs};
use super::figure::{Figure, Value};
use super::input::Input;
use super::ledger::{Entry, Ledger};
use super::quantity::{FigureRef, Quantity, Subject};
use super::term::TermSource;
use super::weights::weekly_weights;
use crate::reach::segments::frechet_limits;
use crate::scenario::{Channel, ChannelId, Scenario};
use crate::units::People;

/// Points of a curve.
const POINTS: usize = 49;

/// Reach of one channel against its net media.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Channel.
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
    /// The whole, split as planned: net media in major units, and people counted once; empty where people on several
    /// channels cannot be counted once.
    pub total: Vec<(f64, f64)>,
    /// For each point of the whole the least and the most that it can be, whatever the overlap (Fréchet).
    pub limits: Vec<(f64, f64)>,
    /// The same with the overlaps of pairs as given or fitted (Dawson–Sankoff, Hunter–Worsley); empty where no pair
    /// was.
    pub bounds: Vec<(f64, f64)>,
    /// The whole today: net media in major units, and people, or why they cannot be counted once.
    pub today: (f64, Value),
    /// Reach that a round amount more would add.
    pub incremental: Option<IncrementalReach>,
}

/// Reach that a round amount more would add, split as planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncrementalReach {
    /// Major units.
    pub money: f64,
    /// People more.
    pub people: f64,
}

/// A channel that buys with other money than planned, spread over the weeks as planned.
pub(super) struct BudgetScenario<'a> {
    scenario: &'a Scenario,
    channel: &'a Channel,
    audience: Value,
    /// Weights of the weeks.
    weights: Vec<f64>,
    /// Net media as planned, in major units.
    planned: f64,
}

impl<'a> BudgetScenario<'a> {
    /// A channel of a plan.
    pub(super) fn new(scenario: &'a Scenario, channel: &'a Channel) -> Self {
        let currency = scenario.currency;
        Self {
            scenario,
            channel,
            audience: audience(scenario, channel),
            weights: weekly_weights(scenario, channel, None),
            planned: channel.net_media(currency).major(currency),
        }
    }

    fn delivery<const ASKS: bool>(&self, spend: f64, ledger: &mut Ledger<ASKS>) -> Delivery {
        let purchase = Purchase {
            channel: self.channel,
            spend,
            money: TermSource::Input(Subject::Channel(self.channel.id), Input::CurveSpend),
            audience: self.audience,
            population: population(self.scenario),
            currency: self.scenario.currency,
            weeks: self.scenario.weeks,
            week_step: self.scenario.week_step,
        };
        Delivery::of(&purchase, ledger)
    }

    /// Inputs of the distribution of the contacts that `spend` major units of net media bring.
    pub(super) fn inputs(&self, spend: f64) -> Option<DistributionInputs<'_>> {
        let audience = self.audience.ok()?;
        let Delivery { contacts, posts, .. } = self.delivery(spend, &mut Ledger::silent());
        let inputs = DistributionInputs::of(self.channel, contacts.ok()?, audience, posts, &self.weights);
        // Posts fall whole: how, depends on their number.
        let whole = posts.map(|_| weekly_weights(self.scenario, self.channel, posts));
        Some(DistributionInputs { weights: whole.map_or(inputs.weights, Cow::Owned), ..inputs })
    }

    /// The part of its audience that the channel reaches with `spend` major units of net media.
    fn reached_share(&self, spend: f64) -> Option<f64> {
        Some(ContactDistribution::new(&self.inputs(spend)?).reached_share())
    }

    /// Derivation of the contacts that `spend` major units of net media bring.
    pub(super) fn explained_contacts(&self, spend: f64) -> Option<Entry> {
        let subject = Subject::Channel(self.channel.id);
        let mut ledger = Ledger::asking(FigureRef { subject, quantity: Quantity::Figure(Figure::Contacts) });
        ledger.subject = subject;
        self.delivery(spend, &mut ledger);
        ledger.found()
    }
}

/// The channels of a plan as buyers.
fn budget_scenarios(scenario: &Scenario) -> Vec<BudgetScenario<'_>> {
    scenario.channels.iter().map(|channel| BudgetScenario::new(scenario, channel)).collect()
}

/// The parts of their audiences that they reach with so many times the money planned.
fn shares(budgets: &[BudgetScenario<'_>], factor: f64) -> Vec<f64> {
    budgets.iter().map(|budget| budget.reached_share(budget.planned * factor).unwrap_or(0.0)).collect()
}

/// The parts of their audiences that the channels reach at a point of the curve of the whole.
pub(super) fn shares_at(scenario: &Scenario, at: usize) -> Vec<f64> {
    shares(&budget_scenarios(scenario), steps(2.0).nth(at).unwrap_or(1.0))
}

impl Curves {
    /// Curves of a plan up to twice its net media. Channels without media have no curve and keep their reach in the
    /// total.
    pub fn of(scenario: &Scenario) -> Self {
        Self::with(scenario, &Audiences::of(scenario))
    }

    /// The curves of a plan with its [`Audiences`].
    pub fn with(scenario: &Scenario, audiences: &Audiences) -> Self {
        let budgets = budget_scenarios(scenario);
        let people: Vec<f64> = budgets.iter().map(|budget| budget.audience.unwrap_or(0.0)).collect();
        // What no price is known of has no curve: other money would buy nobody knows what.
        let is_bought = |channel: &Channel| channel.net_price(scenario.currency).is_some();
        let known: Vec<(&BudgetScenario<'_>, f64)> = budgets
            .iter()
            .filter(|budget| is_bought(budget.channel))
            .filter_map(|budget| Some((budget, budget.reached_share(budget.planned)?)))
            .collect();
        let furthest = 1.25 * known.iter().map(|(budget, _)| budget.planned).fold(0.0, f64::max);
        let curve = |(budget, today): &(&BudgetScenario<'_>, f64)| {
            let people = budget.audience.unwrap_or(0.0);
            let reach = |spend| budget.reached_share(spend).unwrap_or(0.0) * people;
            let points = steps(furthest).map(|spend| (spend, reach(spend))).collect();
            Curve { id: budget.channel.id, points, today: (budget.planned, today * people) }
        };
        let channels = known.iter().map(curve).collect();

        let base = audiences.base();
        let population = scenario.target.population.map_or(f64::INFINITY, People::get);
        let budget: f64 = budgets.iter().map(|budget| budget.planned).sum();
        let shares = |factor: f64| shares(&budgets, factor);
        let whole = |base: f64, shares: &[f64]| base * audiences.segments.net_reach_share(shares);
        let (mut total, mut limits, mut bounds) = (Vec::new(), Vec::new(), Vec::new());
        for (factor, base) in base.into_iter().flat_map(|base| steps(2.0).map(move |factor| (factor, base))) {
            let shares = shares(factor);
            total.push((budget * factor, whole(base, &shares)));
            let reaches: Vec<f64> = people.iter().zip(&shares).map(|(people, share)| people * share).collect();
            limits.push(frechet_limits(population, &reaches));
            bounds.extend(audiences.bounds(&shares));
        }
        let today = base.map(|base| whole(base, &shares(1.0)));
        let incremental = base.ok().zip(today.ok()).filter(|_| budget > 0.0 && !known.is_empty());
        let incremental = incremental.map(|(base, today)| {
            let money = round_step(budget / 6.0);
            IncrementalReach { money, people: whole(base, &shares(1.0 + money / budget)) - today }
        });
        Self { channels, total, limits, bounds, today: (budget, today), incremental }
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
