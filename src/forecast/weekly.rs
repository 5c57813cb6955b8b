//! Numbers of single weeks: money, contacts, people and effects.

use super::channel::ChannelForecast;
use super::figure::{Figure, Unit};
use super::formula::{Formula, Outcome};
use super::input::Input;
use super::ledger::{Entry, made};
use super::overlap::deduplicated_reach_entry;
use super::quantity::{CostLine, FigureRef, Quantity, Subject};
use super::results::PlanResults;
use super::term::{Amount, Term, TermSource};
use crate::scenario::Channel;

impl PlanResults {
    #[expect(clippy::wildcard_enum_match_arm, reason = "called for weeks only")]
    pub(super) fn weekly(&self, of: FigureRef) -> Option<Entry> {
        let subject = of.subject;
        // Of the whole: the sum over the channels, but for people.
        if subject == Subject::Plan {
            let quantity = of.quantity;
            let (Quantity::WeekMoney(week) | Quantity::WeekContacts(week) | Quantity::WeekEffect(week, _)) = quantity
            else {
                return match quantity {
                    Quantity::WeekReach(week) => self.week_reach(usize::from(week)),
                    Quantity::WeekReachAtLeast(week, times) => self.population_at_least(usize::from(week), times),
                    _ => None,
                };
            };
            let term = |(channel, _): (&Channel, &ChannelForecast)| -> Option<Term> {
                let subject = Subject::Channel(channel.id);
                let entry = self.weekly(FigureRef { subject, quantity })?;
                let amount = match entry.outcome {
                    Outcome::Money(money) => Amount::Money(money),
                    Outcome::Number(value) => Amount::Number(Ok(value.ok()?)),
                };
                let unit = if matches!(amount, Amount::Money(_)) { Unit::Money } else { Unit::Count };
                Some(Term { symbol: "y", amount, unit, source: TermSource::Derived(FigureRef { subject, quantity }) })
            };
            let terms: Vec<Term> = self.channels().filter_map(term).collect();
            let formula = if matches!(quantity, Quantity::WeekMoney(_)) { Formula::MoneySum } else { Formula::Sum };
            return (usize::from(week) <= usize::from(self.scenario.weeks.get())).then(|| made(formula, terms));
        }
        let Subject::Channel(id) = subject else { return None };
        let (channel, one) = self.channel(id)?;
        let weights =
            |weights: &[f64]| Term::list("w", weights, Unit::Share, TermSource::Input(subject, Input::Weights));
        match of.quantity {
            Quantity::WeekMoney(week) => {
                let net = Term::money("x", one.costs.net, subject, Quantity::Line(CostLine::Net));
                Some(made(Formula::MoneyOfWeek(week), vec![net, weights(&one.weeks.weights)]))
            }
            Quantity::WeekContacts(week) => {
                let terms = vec![one.term(Figure::Contacts), weights(&one.weeks.weights)];
                Some(made(Formula::PartOfWeek(week), terms))
            }
            Quantity::WeekEffect(week, figure) => {
                let mut effect = one.term(figure);
                effect.symbol = "E";
                let half_life = channel.flight.half_life.get();
                let half_life = Term::input("h", Ok(half_life), Unit::Number, subject, Input::HalfLife);
                let terms = vec![effect, weights(one.effect_weights(figure)), half_life];
                Some(made(Formula::EffectOfWeek(week), terms))
            }
            _ => None,
        }
    }

    fn week_reach(&self, week: usize) -> Option<Entry> {
        self.forecast.total.weeks.get(week)?;
        let share = |one: &ChannelForecast| {
            one.weeks.weekly_reached_shares.as_ref().and_then(|each| each.get(week).copied()).unwrap_or(0.0)
        };
        let shares: Vec<f64> = self.forecast.channels.iter().map(share).collect();
        Some(deduplicated_reach_entry(self, &shares))
    }
}
