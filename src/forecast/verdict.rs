//! Verdicts on channels, each against the others: cost of a contact, cost of a result, and the main driver of the
//! difference.

use super::channel::ChannelForecast;
use super::figure::{Figure, Missing, Value};
use super::formula::Formula;
use super::ledger::{Entry, made};
use super::quantity::{Quantity, Subject};
use super::results::PlanResults;
use crate::scenario::{ChannelId, ChannelType};

/// Rank of a channel among those that have a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rank {
    /// Its place, from 1: the cheapest.
    pub place: usize,
    /// Number of channels that have the figure.
    pub of: usize,
    /// Cost there.
    pub value: f64,
    /// Quantity whose explanation it is.
    pub quantity: Quantity,
}

/// Main driver that makes a channel's results cheaper or more expensive than its contacts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MainDriver {
    /// Step of the funnel: from and to.
    pub step: (Figure, Figure),
    /// The part that goes on, on this channel.
    pub own: f64,
    /// The part that goes on in the middle of the others.
    pub others: f64,
}

/// Verdict on a channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The channel.
    pub id: ChannelId,
    /// Its cost per contact.
    pub contact_cost: Result<Rank, Missing>,
    /// Its cost per effect.
    pub result_cost: Result<Rank, Missing>,
    /// Result that is compared.
    pub result: Figure,
    /// Its places by contact and by effect among the channels that have both costs.
    pub ranks: Option<(usize, usize)>,
    /// Main driver of the difference.
    pub main_driver: Option<MainDriver>,
}

impl PlanResults {
    /// Quantities that costs are compared on: media where all is media, else all that a channel costs, because activity
    /// costs hours and a contest prizes.
    fn compared(&self, effect: Figure) -> (Quantity, Quantity) {
        let media =
            self.scenario.channels.iter().all(|channel| channel.kind.channel_type() == ChannelType::Advertising);
        if !media {
            return (Quantity::AllCostsPer(Figure::Contacts), Quantity::AllCostsPer(effect));
        }
        let known =
            [(Figure::Leads, Figure::PerLead), (Figure::Sales, Figure::PerSale), (Figure::Clicks, Figure::PerClick)];
        let per = known.into_iter().find(|(figure, _)| *figure == effect).map_or(Figure::PerThousand, |(_, per)| per);
        (Quantity::Figure(Figure::PerThousand), Quantity::Figure(per))
    }

    /// A channel's all costs per effect, on the money of the page; of contacts per thousand.
    pub(super) fn all_costs_per(&self, subject: Subject, effect: Figure) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let (_, one) = self.channel(id)?;
        let formula = if effect == Figure::Contacts { Formula::PerThousand } else { Formula::Quotient };
        Some(made(formula, vec![one.term(Figure::AllCostsOnBasis), one.term(effect)]))
    }

    /// A verdict for each channel, in the plan's order.
    pub fn verdicts(&self) -> Vec<Verdict> {
        let effect = self.forecast.main_effect();
        let (contact_quantity, effect_quantity) = self.compared(effect);
        #[expect(clippy::wildcard_enum_match_arm, reason = "compared are figures and all costs per effect only")]
        let value = |one: &ChannelForecast, quantity: Quantity| -> Value {
            match quantity {
                Quantity::Figure(figure) => one.figures.get(figure),
                Quantity::AllCostsPer(effect) => {
                    let entry = self.all_costs_per(Subject::Channel(one.id), effect);
                    entry.map_or(Err(Missing::NotApplicable), |entry| entry.value())
                }
                _ => Err(Missing::NotApplicable),
            }
        };
        let values = |quantity: Quantity| -> Vec<Value> {
            self.forecast.channels.iter().map(|one| value(one, quantity)).collect()
        };
        let (contacts, effects) = (values(contact_quantity), values(effect_quantity));
        // Compared are places in one field: a channel that leads to no effect moves none of them.
        let contacts_of_both: Vec<Value> =
            contacts.iter().zip(&effects).map(|(contact, effect)| effect.and(*contact)).collect();
        let effects_of_both: Vec<Value> =
            contacts.iter().zip(&effects).map(|(contact, effect)| contact.and(*effect)).collect();
        let verdict = |(at, one): (usize, &ChannelForecast)| {
            let contact = rank(&contacts, at, contact_quantity);
            let has_effect = effect != Figure::Contacts;
            let cost = if has_effect { rank(&effects, at, effect_quantity) } else { Err(Missing::NotApplicable) };
            let place = |values: &[Value], quantity: Quantity| rank(values, at, quantity).ok().map(|rank| rank.place);
            let ranks = place(&contacts_of_both, contact_quantity).zip(place(&effects_of_both, effect_quantity));
            let ranks = ranks.filter(|_| has_effect);
            let driver = ranks.and_then(|(contact, cost)| self.main_driver(one, effect, contact, cost));
            Verdict { id: one.id, contact_cost: contact, result_cost: cost, result: effect, ranks, main_driver: driver }
        };
        self.forecast.channels.iter().enumerate().map(verdict).collect()
    }

    /// The step of the funnel that differs most from the others in the direction in which the places differ.
    fn main_driver(&self, one: &ChannelForecast, effect: Figure, contact: usize, cost: usize) -> Option<MainDriver> {
        if contact == cost {
            return None;
        }
        let both = [(Figure::Contacts, Figure::Clicks), (Figure::Clicks, effect)];
        let steps = both.get(..if effect == Figure::Clicks { 1 } else { 2 }).unwrap_or_default();
        let part = |one: &ChannelForecast, (from, to): (Figure, Figure)| -> Option<f64> {
            super::ratio::quotient(one.figures.get(to).ok()?, one.figures.get(from).ok()?)
        };
        let candidates = steps.iter().filter_map(|step| {
            let own = part(one, *step)?;
            let others = self.forecast.channels.iter().filter(|other| other.id != one.id);
            let others = middle(others.filter_map(|other| part(other, *step)).collect())?;
            (own > 0.0 && others > 0.0).then_some(MainDriver { step: *step, own, others })
        });
        // Dearer by effect than by contact: what goes on less than elsewhere.
        let pull = |driver: &MainDriver| {
            let more = driver.own / driver.others;
            if cost > contact { 1.0 / more } else { more }
        };
        candidates.filter(|driver| pull(driver) > 1.0).max_by(|a, b| pull(a).total_cmp(&pull(b)))
    }
}

/// The place of one among those that have a value; equal values share a place.
fn rank(values: &[Value], at: usize, quantity: Quantity) -> Result<Rank, Missing> {
    let value = values.get(at).copied().unwrap_or(Err(Missing::NotApplicable))?;
    let known = values.iter().filter_map(|value| value.ok());
    let place = known.clone().filter(|other| *other < value).count() + 1;
    Ok(Rank { place, of: known.count(), value, quantity })
}

/// The middle of several numbers.
fn middle(values: Vec<f64>) -> Option<f64> {
    let order = crate::units::order(values.len(), &|a, b| {
        let value = |at: usize| values.get(at).copied().unwrap_or(0.0);
        value(a).total_cmp(&value(b))
    });
    let at = |place: usize| order.get(place).and_then(|at| values.get(*at)).copied();
    let half = values.len() / 2;
    if values.len() % 2 == 1 { at(half) } else { Some(0.5 * (at(half.checked_sub(1)?)? + at(half)?)) }
}
