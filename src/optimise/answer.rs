//! Answer to a question, piece by piece.

use super::goal::{Goal, LimitScope, Task};
use super::outlook::FrontierPoint;
use super::proposal::{Study, propose};
use super::wire::{Piece, Question, ResponseCurve};
use crate::forecast::{AtSpend, Audiences, Forecast};
use crate::scenario::{ChannelId, PlanEdit, Scenario};
use crate::units::Money;

/// Points of the frontier: twelve up to the total, and as many beyond.
const FRONTIER: i64 = 24;

/// Points of a response curve.
const POINTS: u16 = 41;

/// Answers a question about a plan; `emit` gets each piece as soon as it is computed, the proposal first.
///
/// ```
/// use mediaplan::optimise::{Goal, LimitScope, Piece, Question, answer};
/// use mediaplan::scenario::{BriefBase, Example, example};
///
/// let plan = example(Example::Cafe);
/// let question = Question {
///     goal: Goal::Reach,
///     amount: None,
///     base: BriefBase::NetMedia,
///     is_exact: false,
///     limits: LimitScope::AsSet,
///     weeks: false,
///     target: None,
/// };
/// let mut pieces = Vec::new();
/// answer(&plan, &question, &mut |piece| pieces.push(piece));
/// assert!(matches!(pieces.first(), Some(Piece::Proposal(Ok(best))) if best.value >= best.today));
/// assert_eq!(pieces.last(), Some(&Piece::Progress(1.0)));
/// ```
pub fn answer(scenario: &Scenario, question: &Question, emit: &mut dyn FnMut(Piece)) {
    let audiences = Audiences::of(scenario);
    let forecast = Forecast::with(scenario, &audiences);
    let task = question.task(scenario, &forecast);
    let ground = task.ground(scenario);
    let mut study = match Study::of((scenario, &ground), &audiences, &forecast, &task) {
        Ok(study) => study,
        Err(trouble) => {
            emit(Piece::Proposal(Err(trouble)));
            return emit(Piece::Progress(1.0));
        }
    };
    emit(Piece::Proposal(Ok(study.proposal.clone())));
    emit(Piece::Steps(steps(scenario, &study)));
    emit(Piece::Curves(curves(&study)));
    emit(Piece::Progress(0.1));
    if let Some(target) = question.target {
        emit(Piece::Least(study.least_total(target)));
    }
    emit(Piece::Next(study.next_money()));
    let ids: Vec<ChannelId> = scenario.channels.iter().map(|channel| channel.id).collect();
    emit(Piece::Limits(ids.iter().filter_map(|id| study.limit_price(*id)).collect()));
    emit(Piece::Progress(0.2));
    let points = frontier(&mut study, emit);
    emit(Piece::Frontier(points));
    let wider = |limits: LimitScope| {
        let task = Task { limits, ..task.clone() };
        propose(scenario, &audiences, &forecast, &task).ok().map(|proposal| proposal.value)
    };
    emit(Piece::Scopes([wider(LimitScope::ThreeTimesWider), wider(LimitScope::None)]));
    emit(Piece::Progress(0.6));
    let mut plateaus = Vec::new();
    let count = ids.len().max(1);
    for (at, id) in ids.iter().enumerate() {
        plateaus.extend(study.plateau(*id));
        #[expect(clippy::cast_precision_loss, reason = "a hundred channels")]
        emit(Piece::Progress(0.6 + 0.4 * at as f64 / count as f64));
    }
    emit(Piece::Plateaus(plateaus));
    emit(Piece::Progress(1.0));
}

/// Best results over totals, the given one among them.
fn frontier(study: &mut Study<'_>, emit: &mut dyn FnMut(Piece)) -> Vec<FrontierPoint> {
    let total = study.proposal.total.amount;
    let mut points = Vec::new();
    for at in 0..=FRONTIER {
        let minor = i128::from(total.minor()) * i128::from(at) * 2 / i128::from(FRONTIER);
        let Ok(Ok(amount)) = i64::try_from(minor).map(Money::new) else { break };
        let best = FrontierPoint { total, value: study.proposal.value };
        points.extend(if amount == total { Some(best) } else { study.frontier_at(amount) });
        #[expect(clippy::cast_precision_loss, reason = "a dozen points")]
        emit(Piece::Progress(0.2 + 0.3 * at as f64 / FRONTIER as f64));
    }
    points
}

/// Change of the goal by each channel, accepted one after the other in the order of the plan.
fn steps(scenario: &Scenario, study: &Study<'_>) -> Vec<(ChannelId, f64)> {
    let mut plan = scenario.clone();
    let mut before = study.proposal.today;
    let mut steps = Vec::new();
    for share in &study.proposal.shares {
        let Some(PlanEdit::Channels(edits)) = study.proposal.edit_of(share.id) else { continue };
        plan = plan.with(PlanEdit::Channels(edits));
        let Ok(next) = study.goal.of(&Forecast::with(&plan, study.audiences)) else { continue };
        steps.push((share.id, next - before));
        before = next;
    }
    steps
}

/// Responses of the channels whose money may move.
fn curves(study: &Study<'_>) -> Vec<ResponseCurve> {
    let currency = study.scenario.currency;
    let spends = study.ground.movers.iter().zip(&study.spends);
    let largest = spends.clone().map(|(mover, spend)| mover.today.max(*spend)).max().unwrap_or(0);
    let furthest = super::ground::number(largest) * 1.25;
    let curve = |(mover, spend): (&super::ground::Mover<'_>, &i64)| {
        let gives = |minor: f64| alone(&mover.buyer, &study.goal, minor);
        let at = |minor: f64| (minor / currency.minor_per_major(), gives(minor));
        let points = (0..POINTS).map(|point| at(furthest * f64::from(point) / f64::from(POINTS - 1))).collect();
        let major = |minor: i64| super::ground::number(minor) / currency.minor_per_major();
        let whole = |minor: i64| at(super::ground::number(minor));
        ResponseCurve {
            id: mover.id,
            inside: (major(if mover.may_be_off { 0 } else { mover.min }), major(mover.max)),
            points,
            today: whole(mover.today),
            proposed: whole(*spend),
        }
    };
    spends.map(curve).collect()
}

/// Part of the goal that a channel gives alone.
fn alone(buyer: &AtSpend<'_>, goal: &Goal, minor: f64) -> f64 {
    match goal {
        Goal::Reach => buyer.reach(minor),
        Goal::ReachAtLeast(times) => buyer.reach_at_least(minor, *times),
        Goal::Effect(_) | Goal::Weighted(_) => goal.of_channel_at(buyer, minor),
    }
}
