//! The way from contacts to margin, step by step.
//!
//! A channel is counted from the first step that is known of it: leads that are bought come from no known contacts. So
//! a step is the same figure as everywhere else, and what goes on from one step to the next is a ratio over the
//! channels that have both.

use super::channel::ChannelForecast;
use super::figure::{Figure, Figures, Missing, Value};
use super::formula::Formula;
use super::ledger::{Entry, made};
use super::quantity::{FigureRef, Quantity, Subject};
use super::ratios::{numerator_denominator, numerator_denominator_terms};
use super::results::PlanResults;
use super::term::Term;
use crate::scenario::ChannelId;

/// The steps in people and actions.
const STEPS: [Figure; 5] = [Figure::Contacts, Figure::Clicks, Figure::Visits, Figure::Leads, Figure::Sales];

/// Steps that stand where nothing is known yet.
const EXPECTED: [Figure; 3] = [Figure::Contacts, Figure::Clicks, Figure::Visits];

/// Money that follows from the last step.
const MONEY: [Figure; 2] = [Figure::Revenue, Figure::Margin];

/// Part of a step that goes on to a later one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelRate {
    /// The earlier step.
    pub from: Figure,
    /// Part of it that comes to the later one, over the channels that have both; of revenue, the money per sale.
    pub value: Value,
    /// Number of channels that have both.
    pub known: usize,
    /// Number of channels that have one of the two at least.
    pub of: usize,
}

/// One step of a funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelStep {
    /// Figure of the step.
    pub figure: Figure,
    /// Its amount: the figure itself.
    pub value: Value,
    /// Reference of its explanation.
    pub of: FigureRef,
    /// Part of the step before that comes here; absent for the first.
    pub from: Option<FunnelRate>,
    /// Channels that the step before counts and this one does not.
    pub left_out: Vec<ChannelId>,
    /// Channels of which this is the first known step, except for the first.
    pub enters: Vec<ChannelId>,
}

/// A funnel, of a channel or of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// People and actions.
    pub steps: Vec<FunnelStep>,
    /// Revenue and margin.
    pub money: Vec<FunnelStep>,
    /// Channels of which no step is known; none in the funnel of a channel.
    pub left_out: Vec<ChannelId>,
    /// Part of the first step that comes to the last one that has an amount.
    pub through: Option<(FunnelRate, Figure)>,
}

impl PlanResults {
    /// The funnel of a channel, or of the whole.
    pub fn funnel(&self, subject: Subject) -> Funnel {
        let channels = self.of_subject(subject);
        let has = |one: &ChannelForecast, figure: Figure| one.figures.get(figure).is_ok();
        let known = |figure: &Figure| channels.iter().any(|one| has(one, *figure));
        let mut steps: Vec<Figure> = STEPS.into_iter().filter(known).collect();
        if steps.is_empty() {
            steps.extend(EXPECTED);
        }
        let first_of = |one: &ChannelForecast| steps.iter().copied().find(|step| has(one, *step));
        let is_plan = subject == Subject::Plan;
        let ids = |of: &dyn Fn(&ChannelForecast) -> bool| -> Vec<ChannelId> {
            channels.iter().filter(|one| is_plan && of(one)).map(|one| one.id).collect()
        };
        let step = |before: Option<Figure>, figure: Figure| FunnelStep {
            figure,
            value: self.figure_of(subject, figure),
            of: FigureRef { subject, quantity: Quantity::Figure(figure) },
            from: before.map(|from| self.funnel_rate(subject, from, figure)),
            left_out: ids(&|one| before.is_some_and(|before| has(one, before)) && !has(one, figure)),
            enters: ids(&|one| before.is_some() && first_of(one) == Some(figure)),
        };
        let chain = |first: Option<Figure>, figures: &[Figure]| -> Vec<FunnelStep> {
            let before = core::iter::once(first).chain(figures.iter().copied().map(Some));
            before.zip(figures).map(|(before, figure)| step(before, *figure)).collect()
        };
        let all = chain(None, &steps);
        let last = all.iter().rev().find(|step| step.value.is_ok_and(|value| value > 0.0)).map(|step| step.figure);
        let through = steps.first().zip(last).filter(|(first, last)| *first != last);
        Funnel {
            money: chain(steps.last().copied(), &MONEY),
            left_out: ids(&|one| first_of(one).is_none()),
            through: through.map(|(first, last)| (self.funnel_rate(subject, *first, last), last)),
            steps: all,
        }
    }

    fn of_subject(&self, subject: Subject) -> Vec<&ChannelForecast> {
        match subject {
            Subject::Plan => self.forecast.channels.iter().collect(),
            Subject::Channel(id) => self.channel(id).map(|(_, one)| one).into_iter().collect(),
        }
    }

    fn figure_of(&self, subject: Subject, figure: Figure) -> Value {
        match subject {
            Subject::Plan => self.forecast.total.figures.get(figure),
            Subject::Channel(id) => self.channel(id).map_or(Err(Missing::Channels), |(_, one)| one.figures.get(figure)),
        }
    }

    fn funnel_rate(&self, subject: Subject, from: Figure, to: Figure) -> FunnelRate {
        let channels = self.of_subject(subject);
        let has = |one: &&&ChannelForecast, figure: Figure| one.figures.get(figure).is_ok();
        FunnelRate {
            from,
            value: self.funnel_step_rate(subject, from, to).value(),
            known: channels.iter().filter(|one| has(one, from) && has(one, to)).count(),
            of: channels.iter().filter(|one| has(one, from) || has(one, to)).count(),
        }
    }

    /// Conversion rate from a step of the funnel to another.
    pub(super) fn funnel_step_rate(&self, subject: Subject, from: Figure, to: Figure) -> Entry {
        let terms = match subject {
            Subject::Channel(_) => [("b", to), ("a", from)]
                .map(|(symbol, figure)| Term::figure(symbol, self.figure_of(subject, figure), subject, figure)),
            Subject::Plan => {
                let channels: Vec<&Figures> = self.forecast.channels.iter().map(|one| &one.figures).collect();
                let values = numerator_denominator(&channels, &self.forecast.total.figures, to, from);
                numerator_denominator_terms(&channels, to, from, values)
            }
        };
        made(Formula::Quotient, terms.into())
    }
}
