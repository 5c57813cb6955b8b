//! The way from contacts to margin, step by step: a funnel that never widens.

use super::channel::ChannelForecast;
use super::figure::{Figure, Missing, Value};
use super::formula::Formula;
use super::ledger::{Entry, made};
use super::plan_forecast::Forecast;
use super::quantity::{FigureRef, Quantity, Subject};
use super::results::PlanResults;
use super::term::Term;
use crate::scenario::ChannelId;

/// The steps in people and actions; leads only where all that sell have them.
const STEPS: [Figure; 5] = [Figure::Contacts, Figure::Clicks, Figure::Visits, Figure::Leads, Figure::Sales];

/// Money that follows from the last step.
const MONEY: [Figure; 2] = [Figure::Revenue, Figure::Margin];

/// One step of a funnel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelStep {
    /// Figure of the step.
    pub figure: Figure,
    /// Amount that goes through it.
    pub value: Value,
    /// Reference of its explanation.
    pub of: FigureRef,
    /// The step before and the part of it that comes here; absent for the first.
    pub from: Option<(Figure, Value)>,
}

/// A funnel, of a channel or of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// People and actions, never more than in the step before.
    pub steps: Vec<FunnelStep>,
    /// Revenue and margin.
    pub money: Vec<FunnelStep>,
    /// Channels that some step leaves out because they lack it, with the first such step; none in that of a channel.
    pub left_out: Vec<(ChannelId, Figure)>,
}

/// The channels whose figure a step of the whole counts: those that have all steps before too. Without that a channel
/// whose clicks are known and whose contacts are not would let the funnel widen.
pub(super) fn in_funnel(forecast: &Forecast, figure: Figure) -> impl Iterator<Item = &ChannelForecast> {
    let steps = steps(forecast);
    let until = steps.iter().position(|step| *step == figure).map_or(steps.len(), |at| at + 1);
    let before = steps.get(..until).unwrap_or_default().to_vec();
    forecast
        .channels
        .iter()
        .filter(move |one| one.figures.get(figure).is_ok() && before.iter().all(|step| one.figures.get(*step).is_ok()))
}

/// The steps that a plan has. Leads are one of them unless some channel sells without: its sales would come from
/// nowhere.
fn steps(forecast: &Forecast) -> Vec<Figure> {
    let lacks =
        |one: &ChannelForecast| one.figures.get(Figure::Sales).is_ok() && one.figures.get(Figure::Leads).is_err();
    let no_leads = forecast.channels.iter().any(lacks);
    let no_sales = forecast.channels.iter().all(|one| one.figures.get(Figure::Sales).is_err());
    let lacking = |figure: &Figure| (*figure == Figure::Leads && no_leads) || (*figure == Figure::Sales && no_sales);
    STEPS.into_iter().filter(|figure| !lacking(figure)).collect()
}

impl PlanResults {
    /// The funnel of a channel, or of the whole.
    pub fn funnel(&self, subject: Subject) -> Funnel {
        let steps = match subject {
            Subject::Plan => steps(&self.forecast),
            Subject::Channel(id) => {
                let known = |figure: &Figure| {
                    let one = self.channel(id).map(|(_, one)| one);
                    one.is_some_and(|one| one.figures.get(*figure).is_ok())
                        || !matches!(figure, Figure::Leads | Figure::Sales)
                };
                STEPS.into_iter().filter(known).collect()
            }
        };
        let of = |figure| match subject {
            Subject::Plan => FigureRef { subject, quantity: Quantity::FunnelStepTotal(figure) },
            Subject::Channel(_) => FigureRef { subject, quantity: Quantity::Figure(figure) },
        };
        let value = |figure| match subject {
            Subject::Plan => {
                let any = in_funnel(&self.forecast, figure).next().is_some();
                if any {
                    self.funnel_step_total(figure).value()
                } else {
                    self.forecast.total.figures.get(figure).and(Err(Missing::Channels))
                }
            }
            Subject::Channel(id) => self.channel(id).map_or(Err(Missing::Channels), |(_, one)| one.figures.get(figure)),
        };
        let step = |before: Option<Figure>, figure| {
            let part = |from| (from, self.funnel_step_rate(subject, from, figure).value());
            FunnelStep { figure, value: value(figure), of: of(figure), from: before.map(part) }
        };
        let chain = |first: Option<Figure>, figures: &[Figure]| -> Vec<FunnelStep> {
            let before = core::iter::once(first).chain(figures.iter().copied().map(Some));
            before.zip(figures).map(|(before, figure)| step(before, *figure)).collect()
        };
        let left_out = if subject == Subject::Plan { self.channels_left_out(&steps) } else { Vec::new() };
        Funnel { steps: chain(None, &steps), money: chain(steps.last().copied(), &MONEY), left_out }
    }

    /// Conversion rate from a step of the funnel to the next.
    pub(super) fn funnel_step_rate(&self, subject: Subject, from: Figure, to: Figure) -> Entry {
        let side = |symbol, figure: Figure| match subject {
            Subject::Channel(id) => {
                let value = self.channel(id).map_or(Err(Missing::Channels), |(_, one)| one.figures.get(figure));
                Term::figure(symbol, value, subject, figure)
            }
            Subject::Plan => {
                let value = self.funnel_step_total(figure).value();
                Term::derived(symbol, value, figure.unit(), subject, Quantity::FunnelStepTotal(figure))
            }
        };
        made(Formula::Quotient, vec![side("b", to), side("a", from)])
    }

    pub(super) fn funnel_step_total(&self, figure: Figure) -> Entry {
        let known = in_funnel(&self.forecast, figure);
        made(Formula::Sum, known.map(|one| one.term(figure)).collect())
    }

    fn channels_left_out(&self, steps: &[Figure]) -> Vec<(ChannelId, Figure)> {
        let lacks = |one: &ChannelForecast| {
            let missing = steps.iter().find(|figure| one.figures.get(**figure).is_err())?;
            Some((one.id, *missing))
        };
        self.forecast.channels.iter().filter_map(lacks).collect()
    }
}
