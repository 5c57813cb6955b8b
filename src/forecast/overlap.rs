//! Overlaps of channels, and what follows from them: duplication, limits of reach, assisted conversions.

use super::audiences::population;
use super::deduplication::{ReachedPart, deduplication_terms, overlap_terms};
use super::figure::{Figure, Missing, Unit};
use super::formula::Formula;
use super::input::Input;
use super::ledger::{Entry, made};
use super::quantity::{Quantity, Subject};
use super::results::PlanResults;
use super::term::{Term, TermSource};
use crate::scenario::ChannelId;

/// People counted once of channels that reach these parts of their audiences; the parts have no explanation of their
/// own.
pub(super) fn deduplicated_reach_entry(results: &PlanResults, shares: &[f64]) -> Entry {
    let known =
        results.forecast.channels.iter().zip(shares).enumerate().filter(|(_, (one, _))| one.reached_share.is_ok());
    let parts = known.map(|(place, (_, share))| ReachedPart { place, share: *share, source: TermSource::Intermediate });
    let terms = deduplication_terms(Ok(0.0), &results.audiences, parts);
    made(Formula::DeduplicatedReach, terms)
}

impl PlanResults {
    /// Channels' reaches, of those whose reach is known.
    fn reaches(&self) -> Vec<Term> {
        let known = self.forecast.channels.iter().filter(|one| one.figures.get(Figure::Reach).is_ok());
        known.map(|one| one.term(Figure::Reach)).collect()
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "called for four items only; the last is the rest")]
    pub(super) fn reach_limit(&self, quantity: Quantity) -> Entry {
        let mut terms = self.reaches();
        match quantity {
            Quantity::GrossReach => made(Formula::Sum, terms),
            Quantity::ReachMin => made(Formula::Greatest, terms),
            Quantity::Duplication => {
                let sum = self.reach_limit(Quantity::GrossReach).value();
                let reach = self.forecast.total.figures.get(Figure::Reach);
                made(
                    Formula::Excess,
                    vec![
                        Term::derived("Σ", sum, Unit::Count, Subject::Plan, Quantity::GrossReach),
                        Term::figure("F", reach, Subject::Plan, Figure::Reach),
                    ],
                )
            }
            _ if self.scenario.target.population.is_none() => made(Formula::Sum, terms),
            _ => {
                let people = population(&self.scenario);
                terms.insert(0, Term::input("N", people, Unit::Count, Subject::Plan, Input::Population));
                made(Formula::SumAtMost, terms)
            }
        }
    }

    pub(super) fn pair_bound(&self, quantity: Quantity) -> Option<Entry> {
        self.forecast.total.reach_bounds?;
        let shares: Vec<f64> = self.forecast.channels.iter().map(|one| one.reached_share.unwrap_or(0.0)).collect();
        let mut terms = Vec::new();
        for (at, one) in self.forecast.channels.iter().enumerate() {
            let reach = one.figures.get(Figure::Reach).unwrap_or(0.0);
            terms.push(Term { symbol: "r", ..Term::figure("r", Ok(reach), Subject::Channel(one.id), Figure::Reach) });
            let both: Vec<f64> = (0..shares.len())
                .map(|to| {
                    let share = |at: usize| shares.get(at).copied().unwrap_or(0.0);
                    self.audiences.overlap_of(at, to).unwrap_or(0.0) * share(at) * share(to)
                })
                .collect();
            terms.push(Term::list("o", &both, Unit::Count, TermSource::Numerical));
        }
        let formula = if quantity == Quantity::PairBoundMin { Formula::PairBoundMin } else { Formula::PairBoundMax };
        Some(made(formula, terms))
    }

    /// People who use both of two channels, as the segments have it.
    pub(super) fn audience_overlap(&self, subject: Subject, other: ChannelId) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let places = [self.place(id)?, self.place(other)?];
        let audience = |id| self.channel(id).map_or(Err(Missing::Channels), |(_, one)| one.audience);
        let people = audience(id).and(audience(other)).and(self.audiences.base());
        let terms = overlap_terms(people, &self.audiences, places);
        Some(made(Formula::AudienceOverlap, terms))
    }

    /// Converters of one channel whom another one reached too: never to be added up over channels.
    pub(super) fn assisted_conversions(&self, subject: Subject, closing: ChannelId, figure: Figure) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let (_, assisting) = self.channel(id)?;
        let (_, one) = self.channel(closing)?;
        let both = self.audience_overlap(subject, closing)?.value();
        Some(made(
            Formula::AssistedConversions,
            vec![
                Term { symbol: "S", ..one.term(figure) },
                Term::derived("q", assisting.reached_share, Unit::Share, subject, Quantity::ReachedShare),
                Term::derived("O", both, Unit::Count, subject, Quantity::AudienceOverlap(closing)),
                Term::derived("A", one.audience, Unit::Count, Subject::Channel(closing), Quantity::Audience),
            ],
        ))
    }
}
