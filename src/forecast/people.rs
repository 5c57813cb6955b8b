//! People who act, and people by number of contacts: of a channel, and of the plan without duplication.

use super::channel::ChannelForecast;
use super::deduplication::{ReachedPart, deduplication_terms};
use super::distribution::DistributionInputs;
use super::figure::{Figure, Missing, Unit};
use super::formula::Formula;
use super::frequency::FREQUENCIES;
use super::ledger::{Entry, made};
use super::quantity::{FigureRef, Quantity, Subject};
use super::results::PlanResults;
use super::term::{Term, TermSource};
use super::weights::weekly_weights;
use crate::scenario::{Channel, Rate};

impl PlanResults {
    /// Terms of the distribution of a channel's contacts, where it is known.
    fn inputs_of(channel: &Channel, one: &ChannelForecast, weights: &[f64]) -> Option<Vec<Term>> {
        let (contacts, audience) = (one.figures.get(Figure::Contacts).ok()?, one.audience.ok()?);
        let posts = channel.kind.posts().map(crate::units::Posts::get);
        Some(DistributionInputs::of(channel, contacts, audience, posts, weights).terms(Subject::Channel(channel.id)))
    }

    fn law_terms(&self, channel: &Channel, one: &ChannelForecast) -> Option<Vec<Term>> {
        let posts = channel.kind.posts().map(crate::units::Posts::get);
        let weights = weekly_weights(&self.scenario, channel, posts);
        Self::inputs_of(channel, one, &weights)
    }

    /// People who act at least once: on a channel, or counted once on any.
    pub(super) fn people_acting(&self, subject: Subject, rate: Rate) -> Option<Entry> {
        let of_contact = match rate {
            Rate::Engagement => Figure::EngagementRate,
            Rate::View => Figure::ViewRate,
            Rate::Click => Figure::ClickRate,
            // Not of contacts, or not a figure.
            Rate::Follow | Rate::Lead | Rate::Sale => return None,
        };
        let one = |channel: &Channel, one: &ChannelForecast| -> Option<Entry> {
            let mut terms = self.law_terms(channel, one)?;
            let chance = one.figures.get(of_contact).map(|chance| chance.min(1.0));
            terms.push(Term::figure("p", chance, Subject::Channel(channel.id), of_contact));
            Some(made(Formula::PeopleActing, terms))
        };
        match subject {
            Subject::Channel(id) => {
                let (channel, forecast) = self.channel(id)?;
                one(channel, forecast)
            }
            Subject::Plan => {
                let part = |(place, (channel, forecast)): (usize, (&Channel, &ChannelForecast))| {
                    let people = one(channel, forecast).and_then(|entry| entry.value().ok())?;
                    let audience = forecast.audience.ok().filter(|audience| *audience > 0.0)?;
                    let source = TermSource::Derived(FigureRef::channel(channel.id, Quantity::PeopleActing(rate)));
                    Some(ReachedPart { place, share: people / audience, source })
                };
                let parts: Vec<ReachedPart> = self.channels().enumerate().filter_map(part).collect();
                let known = if parts.is_empty() { Err(Missing::Rate(rate)) } else { Ok(0.0) };
                let terms = deduplication_terms(known, &self.audiences, parts.into_iter());
                Some(made(Formula::DeduplicatedReach, terms))
            }
        }
    }

    pub(super) fn reach_at_least(&self, subject: Subject, times: u8) -> Option<Entry> {
        match subject {
            Subject::Channel(id) => {
                let (channel, one) = self.channel(id)?;
                Some(made(Formula::ReachAtLeast(times), self.law_terms(channel, one)?))
            }
            Subject::Plan => {
                let last = self.forecast.total.weeks.len().checked_sub(1)?;
                self.population_at_least(last, times)
            }
        }
    }

    pub(super) fn population_at_least(&self, week: usize, times: u8) -> Option<Entry> {
        let places = &self.forecast.total.weeks.get(week)?.cumulative_distribution;
        let terms = vec![self.audiences.base_term(), Term::list("P", places, Unit::Share, TermSource::Numerical)];
        Some(made(Formula::PopulationAtLeast(times), terms))
    }

    pub(super) fn reach_exactly(&self, subject: Subject, times: u8) -> Option<Entry> {
        let here = self.reach_at_least(subject, times)?;
        let last = u8::try_from(FREQUENCIES).unwrap_or(u8::MAX);
        let term = |symbol, entry: &Entry, times| {
            Term::derived(symbol, entry.value(), Unit::Count, subject, Quantity::ReachAtLeast(times))
        };
        let mut terms = vec![term("a", &here, times)];
        if times >= last {
            return Some(made(Formula::Identity, terms));
        }
        terms.push(term("b", &self.reach_at_least(subject, times + 1)?, times + 1));
        Some(made(Formula::Difference, terms))
    }
}
