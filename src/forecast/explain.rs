//! What any number on the page was derived from.
//!
//! Figures and lines of the cost sheet are explained by the computation that gives them, which is run once more with a ledger that
//! keeps the number asked for. Numbers that a view derives from figures (parts, weeks, gaps, shares of voice) are made here, and the
//! views take them from here.

use super::channel::{population, symbol, weekly_weights};
use super::curve::{self, BudgetScenario};
use super::deduplication::{ReachedPart, deduplication_terms, overlap_terms};
use super::distribution::DistributionInputs;
use super::figure::{Figure, Missing, Unit, Value};
use super::formula::{Formula, Outcome};
use super::input::Input;
use super::ledger::{Amount, Entry, Ledger, Term, TermSource};
use super::quantity::{CostLine, FigureRef, Quantity, Subject};
use super::results::PlanResults;
use super::{ChannelForecast, Curves, Forecast, funnel};
use crate::scenario::{Channel, ChannelId, ChannelType, Rate};

/// A derivation whose outcome is that of its formula.
pub(super) fn made(formula: Formula, terms: Vec<Term>) -> Entry {
    let outcome = formula.outcome(&terms);
    Entry { formula, terms, outcome }
}

impl Entry {
    /// The outcome once more, from formula and terms alone.
    pub fn recomputed(&self) -> Outcome {
        self.formula.outcome(&self.terms)
    }

    /// Its number; money has none.
    ///
    /// # Errors
    /// [`Missing`]: why there is no number.
    pub fn value(&self) -> Value {
        match self.outcome {
            Outcome::Number(value) => value,
            Outcome::Money(_) => Err(Missing::Channels),
        }
    }
}

impl PlanResults {
    /// What a number was derived from; `None` where the plan has no such number.
    pub fn entry(&self, of: FigureRef) -> Option<Entry> {
        match of.quantity {
            Quantity::Figure(_)
            | Quantity::Line(_)
            | Quantity::Audience
            | Quantity::ReachedShare
            | Quantity::BoughtActions
            | Quantity::DeliveredActions
            | Quantity::Sharing
            | Quantity::MediaOnBase
            | Quantity::CostsOnBase
            | Quantity::FirstRate(_)
            | Quantity::MatchedSum(..) => {
                let mut ledger = Ledger::asking(of);
                Forecast::into(&self.scenario, &self.audiences, &mut ledger);
                ledger.found()
            }
            Quantity::ShareOfSum(figure) => self.part(of, figure),
            Quantity::ChannelTypeShare(tool, figure) => Some(self.tool_part(tool, figure)),
            Quantity::FunnelStepRate(from, to) => Some(self.step(of.subject, from, to)),
            Quantity::FunnelStepTotal(figure) => Some(self.step_sum(figure)),
            Quantity::PeopleActing(rate) => self.acting(of.subject, rate),
            Quantity::ReachAtLeast(times) => self.at_least(of.subject, times),
            Quantity::ReachExactly(times) => self.exactly(of.subject, times),
            Quantity::WeekMoney(_)
            | Quantity::WeekContacts(_)
            | Quantity::WeekReach(_)
            | Quantity::WeekReachAtLeast(..)
            | Quantity::WeekEffect(..) => self.week(of),
            Quantity::GrossReach | Quantity::Duplication | Quantity::ReachMin | Quantity::ReachMax => {
                Some(self.limit(of.quantity))
            }
            Quantity::PairBoundMin | Quantity::PairBoundMax => self.bound(of.quantity),
            Quantity::AudienceOverlap(other) => self.both(of.subject, other),
            Quantity::AssistedConversions(closing, figure) => self.assists(of.subject, closing, figure),
            Quantity::CurveReach(at) => self.curve(of.subject, at),
            Quantity::CurveContacts(at) => self.curve_contacts(of.subject, at),
            Quantity::AllCostsPer(figure) => self.all_costs_per(of.subject, figure),
            Quantity::TargetGap(kpi) => self.target_gap(kpi),
            Quantity::Brand(row, figure) => self.brand(row, figure),
            Quantity::Period(row, figure) => self.period(row, figure),
        }
    }

    /// A number that a view shows.
    ///
    /// # Errors
    /// [`Missing`]: why there is none.
    pub fn value(&self, of: FigureRef) -> Value {
        self.entry(of).map_or(Err(Missing::Channels), |entry| entry.value())
    }

    /// A figure of a channel as a term.
    pub(super) fn of_channel(one: &ChannelForecast, figure: Figure) -> Term {
        Term::figure(symbol(figure), one.figures.get(figure), Subject::Channel(one.id), figure)
    }

    fn part(&self, of: FigureRef, figure: Figure) -> Option<Entry> {
        let Subject::Channel(id) = of.subject else { return None };
        let (_, one) = self.channel(id)?;
        let known = self.forecast.channels.iter().filter(|one| one.figures.get(figure).is_ok());
        let mut terms = vec![Self::of_channel(one, figure)];
        terms.extend(known.map(|one| Self::of_channel(one, figure)));
        Some(made(Formula::ShareOfSum, terms))
    }

    fn tool_part(&self, tool: ChannelType, figure: Figure) -> Entry {
        let known = self.channels().filter(|(_, one)| one.figures.get(figure).is_ok());
        let terms = known.map(|(channel, one)| {
            let symbol = if channel.kind.channel_type() == tool { "y" } else { "Y" };
            Term { symbol, ..Self::of_channel(one, figure) }
        });
        made(Formula::ShareOfTotal, terms.collect())
    }

    /// What of a step of the funnel goes on to the next.
    fn step(&self, subject: Subject, from: Figure, to: Figure) -> Entry {
        let side = |symbol, figure: Figure| match subject {
            Subject::Channel(id) => {
                let value = self.channel(id).map_or(Err(Missing::Channels), |(_, one)| one.figures.get(figure));
                Term::figure(symbol, value, subject, figure)
            }
            Subject::Plan => {
                let value = self.step_sum(figure).value();
                Term::derived(symbol, value, figure.unit(), subject, Quantity::FunnelStepTotal(figure))
            }
        };
        made(Formula::Quotient, vec![side("b", to), side("a", from)])
    }

    fn step_sum(&self, figure: Figure) -> Entry {
        let known = funnel::in_funnel(&self.forecast, figure);
        made(Formula::Sum, known.map(|one| Self::of_channel(one, figure)).collect())
    }

    /// What decides how the contacts of a channel fall, where it is known.
    fn parts_of(channel: &Channel, one: &ChannelForecast, weights: &[f64]) -> Option<Vec<Term>> {
        let (contacts, audience) = (one.figures.get(Figure::Contacts).ok()?, one.audience.ok()?);
        let posts = channel.kind.posts().map(crate::units::Posts::get);
        Some(DistributionInputs::of(channel, contacts, audience, posts, weights).terms(Subject::Channel(channel.id)))
    }

    fn law_terms(&self, channel: &Channel, one: &ChannelForecast) -> Option<Vec<Term>> {
        let posts = channel.kind.posts().map(crate::units::Posts::get);
        let weights = weekly_weights(&self.scenario, channel, posts);
        Self::parts_of(channel, one, &weights)
    }

    /// People who act at least once: on a channel, or counted once on any.
    fn acting(&self, subject: Subject, rate: Rate) -> Option<Entry> {
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
                let people = population(&self.scenario);
                let terms = deduplication_terms(people, known, &self.audiences, parts.into_iter());
                Some(made(Formula::DeduplicatedReach, terms))
            }
        }
    }

    fn at_least(&self, subject: Subject, times: u8) -> Option<Entry> {
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

    fn population_at_least(&self, week: usize, times: u8) -> Option<Entry> {
        let places = &self.forecast.total.weeks.get(week)?.cumulative_distribution;
        let terms = vec![
            Term::input("N", population(&self.scenario), Unit::Count, Subject::Plan, Input::Population),
            Term::list("P", places, Unit::Share, TermSource::Fitted),
        ];
        Some(made(Formula::PopulationAtLeast(times), terms))
    }

    fn exactly(&self, subject: Subject, times: u8) -> Option<Entry> {
        let here = self.at_least(subject, times)?;
        let last = u8::try_from(super::FREQUENCIES).unwrap_or(u8::MAX);
        let term = |symbol, entry: &Entry, times| {
            Term::derived(symbol, entry.value(), Unit::Count, subject, Quantity::ReachAtLeast(times))
        };
        let mut terms = vec![term("a", &here, times)];
        if times >= last {
            return Some(made(Formula::Identity, terms));
        }
        terms.push(term("b", &self.at_least(subject, times + 1)?, times + 1));
        Some(made(Formula::Difference, terms))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "called for weeks only")]
    fn week(&self, of: FigureRef) -> Option<Entry> {
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
                let entry = self.week(FigureRef { subject, quantity: quantity })?;
                let amount = match entry.outcome {
                    Outcome::Money(money) => Amount::Money(money),
                    Outcome::Number(value) => Amount::Number(Ok(value.ok()?)),
                };
                let unit = if matches!(amount, Amount::Money(_)) { Unit::Money } else { Unit::Count };
                Some(Term {
                    symbol: "y",
                    amount,
                    unit,
                    source: TermSource::Derived(FigureRef { subject, quantity: quantity }),
                })
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
                let terms = vec![Self::of_channel(one, Figure::Contacts), weights(&one.weeks.weights)];
                Some(made(Formula::PartOfWeek(week), terms))
            }
            Quantity::WeekEffect(week, figure) => {
                let mut effect = Self::of_channel(one, figure);
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
        Some(self.union_of(&shares))
    }

    /// People counted once of channels that reach these parts of their audiences; the parts have no explanation of their own.
    fn union_of(&self, shares: &[f64]) -> Entry {
        let people = population(&self.scenario);
        let known =
            self.forecast.channels.iter().zip(shares).enumerate().filter(|(_, (one, _))| one.reached_share.is_ok());
        let parts = known.map(|(place, (_, share))| ReachedPart { place, share: *share, source: TermSource::Fitted });
        let terms = deduplication_terms(people, Ok(0.0), &self.audiences, parts);
        made(Formula::DeduplicatedReach, terms)
    }

    /// Channels' reaches, of those whose reach is known.
    fn reaches(&self) -> Vec<Term> {
        let known = self.forecast.channels.iter().filter(|one| one.figures.get(Figure::Reach).is_ok());
        known.map(|one| Self::of_channel(one, Figure::Reach)).collect()
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "called for four items only; the last is the rest")]
    fn limit(&self, quantity: Quantity) -> Entry {
        let mut terms = self.reaches();
        match quantity {
            Quantity::GrossReach => made(Formula::Sum, terms),
            Quantity::ReachMin => made(Formula::Greatest, terms),
            Quantity::Duplication => {
                let sum = self.limit(Quantity::GrossReach).value();
                let reach = self.forecast.total.figures.get(Figure::Reach);
                made(
                    Formula::Excess,
                    vec![
                        Term::derived("Σ", sum, Unit::Count, Subject::Plan, Quantity::GrossReach),
                        Term::figure("F", reach, Subject::Plan, Figure::Reach),
                    ],
                )
            }
            _ => {
                let people = population(&self.scenario);
                terms.insert(0, Term::input("N", people, Unit::Count, Subject::Plan, Input::Population));
                made(Formula::SumAtMost, terms)
            }
        }
    }

    fn bound(&self, quantity: Quantity) -> Option<Entry> {
        self.forecast.total.reach_bounds?;
        let shares: Vec<f64> = self.forecast.channels.iter().map(|one| one.reached_share.unwrap_or(0.0)).collect();
        let mut terms = Vec::new();
        for (at, one) in self.forecast.channels.iter().enumerate() {
            let reach = one.figures.get(Figure::Reach).unwrap_or(0.0);
            terms.push(Term { symbol: "r", ..Term::figure("r", Ok(reach), Subject::Channel(one.id), Figure::Reach) });
            let both: Vec<f64> = (0..shares.len())
                .map(|to| {
                    let share = |at: usize| shares.get(at).copied().unwrap_or(0.0);
                    self.audiences.overlap_of(at, to) * share(at) * share(to)
                })
                .collect();
            terms.push(Term::list("o", &both, Unit::Count, TermSource::Fitted));
        }
        let formula = if quantity == Quantity::PairBoundMin { Formula::BoundBelow } else { Formula::BoundAbove };
        Some(made(formula, terms))
    }

    /// People who use both of two channels, as the segments have it.
    fn both(&self, subject: Subject, other: ChannelId) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let places = [self.place(id)?, self.place(other)?];
        let audience = |id| self.channel(id).map_or(Err(Missing::Channels), |(_, one)| one.audience);
        let people = audience(id).and(audience(other)).and(population(&self.scenario));
        let terms = overlap_terms(people, &self.audiences, places);
        Some(made(Formula::AudienceOverlap, terms))
    }

    /// Converters of one channel whom another one reached too: never to be added up over channels.
    fn assists(&self, subject: Subject, closing: ChannelId, figure: Figure) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let (_, assisting) = self.channel(id)?;
        let (_, one) = self.channel(closing)?;
        let both = self.both(subject, closing)?.value();
        Some(made(
            Formula::AssistedConversions,
            vec![
                Term { symbol: "S", ..Self::of_channel(one, figure) },
                Term::derived("q", assisting.reached_share, Unit::Share, subject, Quantity::ReachedShare),
                Term::derived("O", both, Unit::Count, subject, Quantity::AudienceOverlap(closing)),
                Term::derived("A", one.audience, Unit::Count, Subject::Channel(closing), Quantity::Audience),
            ],
        ))
    }

    fn curve(&self, subject: Subject, at: u8) -> Option<Entry> {
        let place = usize::from(at);
        let curves = Curves::with(&self.scenario, &self.audiences);
        match subject {
            Subject::Plan => {
                curves.total.get(place)?;
                let shares = curve::shares_at(&self.scenario, place);
                Some(self.union_of(&shares))
            }
            Subject::Channel(id) => {
                let (channel, _) = self.channel(id)?;
                let spend = curves.channels.iter().find(|curve| curve.id == id)?.points.get(place)?.0;
                let mut terms = BudgetScenario::new(&self.scenario, channel).parts(spend)?.terms(subject);
                for term in terms.iter_mut().filter(|term| term.symbol == "I") {
                    term.source = TermSource::Derived(FigureRef { subject, quantity: Quantity::CurveContacts(at) });
                }
                // Other money buys other posts than those of the plan.
                for term in terms.iter_mut().filter(|term| term.symbol == "n") {
                    term.source = TermSource::Fitted;
                }
                Some(made(Formula::Reach, terms))
            }
        }
    }

    fn curve_contacts(&self, subject: Subject, at: u8) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let (channel, _) = self.channel(id)?;
        let curves = Curves::with(&self.scenario, &self.audiences);
        let spend = curves.channels.iter().find(|curve| curve.id == id)?.points.get(usize::from(at))?.0;
        BudgetScenario::new(&self.scenario, channel).explained_contacts(spend)
    }
}
