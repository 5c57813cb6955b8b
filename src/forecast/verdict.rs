//! Verdicts on channels, each against the others: cost of a contact, cost of a result, and the main driver of the
//! difference.

use super::channel::ChannelForecast;
use super::coverage::Coverage;
use super::figure::{Figure, Missing, Value};
use super::formula::Formula;
use super::ledger::{Entry, made};
use super::quantity::{Quantity, Subject};
use super::results::PlanResults;
use crate::scenario::ChannelId;

/// Costs that channels are compared by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ComparedCosts {
    /// Media on the plan's cost basis, as in the channel grid.
    #[default]
    Media,
    /// All costs of the channel: media, production, prizes, hours and tools.
    All,
}

impl ComparedCosts {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::Media, Self::All];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Media => "verdicts-by-media",
            Self::All => "verdicts-by-all-costs",
        }
    }
}

/// Rank of a channel among those that have a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rank {
    /// Its place, from 1: the cheapest. Costs that are written alike share a place.
    pub place: usize,
    /// Number of channels that have the figure.
    pub of: usize,
    /// True where another channel has the same place.
    pub is_shared: bool,
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
    /// A channel's all costs per effect, on the money of the page; of contacts per thousand.
    pub(super) fn all_costs_per(&self, subject: Subject, effect: Figure) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let (_, one) = self.channel(id)?;
        let formula = if effect == Figure::Contacts { Formula::PerThousand } else { Formula::Quotient };
        Some(made(formula, vec![one.term(Figure::AllCostsOnBasis), one.term(effect)]))
    }

    /// Coverage of the costs that verdicts compare: the channels that have a cost per result, or per contact where
    /// there are no results.
    pub fn verdict_coverage(&self, costs: ComparedCosts) -> Coverage {
        let money = match costs {
            ComparedCosts::Media => Figure::Media,
            ComparedCosts::All => Figure::AllCosts,
        };
        self.forecast.coverage(&[money, self.forecast.main_effect()])
    }

    /// A verdict for each channel, in the plan's order.
    pub fn verdicts(&self, costs: ComparedCosts) -> Vec<Verdict> {
        let effect = self.forecast.main_effect();
        let (contact_quantity, effect_quantity) = compared(effect, costs);
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

/// Quantities that costs are compared on. Media are those of the grid; activity costs hours and a contest prizes, so
/// that they have a cost only among all costs.
fn compared(effect: Figure, costs: ComparedCosts) -> (Quantity, Quantity) {
    if costs == ComparedCosts::All {
        return (Quantity::AllCostsPer(Figure::Contacts), Quantity::AllCostsPer(effect));
    }
    let known =
        [(Figure::Leads, Figure::PerLead), (Figure::Sales, Figure::PerSale), (Figure::Clicks, Figure::PerClick)];
    let per = known.into_iter().find(|(figure, _)| *figure == effect).map_or(Figure::PerThousand, |(_, per)| per);
    (Quantity::Figure(Figure::PerThousand), Quantity::Figure(per))
}

/// The place of one among those that have a value. Values that are written alike, with two decimals, share a place.
fn rank(values: &[Value], at: usize, quantity: Quantity) -> Result<Rank, Missing> {
    let value = values.get(at).copied().unwrap_or(Err(Missing::NotApplicable))?;
    let known = values.iter().filter_map(|value| value.ok());
    let written = |value: f64| libm::rint(value * 100.0);
    let place = known.clone().filter(|other| written(*other) < written(value)).count() + 1;
    let is_shared = known.clone().filter(|other| written(*other).total_cmp(&written(value)).is_eq()).count() > 1;
    Ok(Rank { place, of: known.count(), is_shared, value, quantity })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{ChannelEdit, Example, Scenario, example};
    use crate::units::{Money, Price};
    use std::rc::Rc;

    /// Places by cost per contact of channels that are bought by contacts at these prices.
    fn places(prices: &[f64]) -> Vec<Option<(usize, usize, bool)>> {
        let whole = example(Example::Launch);
        let one =
            whole.channels.iter().find(|one| one.kind.channel_type() == crate::scenario::ChannelType::Advertising);
        let base = one.unwrap().clone();
        let mut plan = Scenario { channels: Vec::new(), ..whole };
        for (id, price) in (1..).zip(prices) {
            let mut channel = crate::scenario::Channel { id: ChannelId(id), ..base.clone() };
            channel.budget = Money::new(100_000).unwrap();
            plan.channels.push(channel);
            let price = (*price > 0.0).then(|| Price::new(*price).unwrap());
            plan = plan.with_channel(ChannelId(id), ChannelEdit::BuyingModel(crate::scenario::BuyingModel::Cpm));
            plan = plan.with_channel(ChannelId(id), ChannelEdit::Price(price));
        }
        let results = PlanResults::of(Rc::new(plan));
        let place = |verdict: &Verdict| verdict.contact_cost.ok().map(|rank| (rank.place, rank.of, rank.is_shared));
        results.verdicts(ComparedCosts::Media).iter().map(place).collect()
    }

    #[test]
    fn costs_that_are_written_alike_share_a_place() {
        let check = |prices: &[f64], expected: &[Option<(usize, usize, bool)>]| {
            assert_eq!(places(prices), expected, "{prices:?}");
        };
        check(&[10.0, 12.0], &[Some((1, 2, false)), Some((2, 2, false))]);
        check(&[10.0, 10.0], &[Some((1, 2, true)), Some((1, 2, true))]);
        check(&[10.001, 10.002, 12.0], &[Some((1, 3, true)), Some((1, 3, true)), Some((3, 3, false))]);
        check(&[10.0, 0.0], &[Some((1, 1, false)), None]);
    }
}
