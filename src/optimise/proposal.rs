//! Proposal: the best split of a plan's money, with its certificate.

use super::choice::Infeasible;
use super::counted_once::{PARTS, People};
use super::effective::Best;
use super::goal::{Goal, LOOSE_TOLERANCE, TOLERANCE, Task, Total};
use super::ground::{Ground, Kept, Mover, Trouble, number, whole};
use super::plan_response::Counted;
use super::search::{Proof, Solution, solve};
use crate::forecast::{Audiences, Forecast};
use crate::scenario::{ChannelEdit, ChannelId, PlanEdit, Scenario};
use crate::units::Money;

/// Limit that holds a channel back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// Its least budget.
    Least,
    /// Its largest budget.
    Largest,
    /// All that it can buy: a cap is reached, or an audience has no more people.
    Exhausted,
}

/// Part of a channel in a proposal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Channel.
    pub id: ChannelId,
    /// Net media today.
    pub today: Money,
    /// Net media proposed.
    pub proposed: Money,
    /// Reason why it keeps its money, where it does.
    pub kept: Option<Kept>,
    /// Limit at which it stands.
    pub holding: Option<Holding>,
}

/// A split, with what it gives and what any split could give.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Channel by channel, in the order of the plan.
    pub shares: Vec<Share>,
    /// Changes of channels that it is.
    pub(super) edits: Vec<(ChannelId, ChannelEdit)>,
    /// Value of the goal in today's plan.
    pub today: f64,
    /// Value of the goal in the proposal, as the plan shows it once accepted.
    pub value: f64,
    /// Value that no split within the limits exceeds.
    pub bound: f64,
    /// Relative gap up to which it is called optimal.
    pub tolerance: f64,
    /// Costs of today's plan on the base of the total.
    pub cost_today: Money,
    /// Costs of the proposal on that base.
    pub cost: Money,
    /// Total that was given.
    pub total: Total,
    /// More of the goal for one more major unit of money.
    pub price: f64,
    /// True if no response wears out: all money goes where it buys the most.
    pub is_linear: bool,
    /// True if money falls on the weeks in steps: the bound is of money that falls by its pattern, to the minor unit.
    pub is_stepped: bool,
}

impl Proposal {
    /// Part of the bound by which a better split could exceed this one.
    pub fn gap(&self) -> f64 {
        Proof { value: self.value, bound: self.bound }.gap()
    }

    /// True if it is proven that no split gives more, up to the tolerance.
    pub fn is_optimal(&self) -> bool {
        self.gap() <= self.tolerance
    }

    /// Money of the total that is not spent.
    pub fn left(&self) -> Money {
        self.total.amount - self.cost
    }

    /// The change of the plan that accepts all of it.
    pub fn edit(&self) -> PlanEdit {
        PlanEdit::Channels(self.edits.clone())
    }

    /// The change that accepts it for one channel; `None` where it changes nothing there.
    pub fn edit_of(&self, id: ChannelId) -> Option<PlanEdit> {
        let edits: Vec<_> = self.edits.iter().filter(|(channel, _)| *channel == id).cloned().collect();
        (!edits.is_empty()).then_some(PlanEdit::Channels(edits))
    }

    /// True if nothing of the plan changes.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// True if it changes how the money of a channel falls on the weeks.
    pub fn changes_weeks_of(&self, id: ChannelId) -> bool {
        self.edits.iter().any(|(channel, edit)| *channel == id && matches!(edit, ChannelEdit::Pattern(_)))
    }

    /// The plan with all of it accepted.
    pub fn applied_to(&self, scenario: &Scenario) -> Scenario {
        scenario.clone().with(self.edit())
    }
}

/// Proposes the split of a plan's money that gives the most of a goal.
///
/// It is never worse than today's plan, where that keeps the limits and the total.
///
/// # Errors
/// [`Trouble`]: the reason why none is proposed.
///
/// ```
/// use mediaplan::forecast::{Audiences, Forecast};
/// use mediaplan::optimise::{Goal, LimitScope, Task, Total, propose};
/// use mediaplan::scenario::{Example, example};
///
/// let plan = example(Example::Launch);
/// let audiences = Audiences::of(&plan);
/// let forecast = Forecast::with(&plan, &audiences);
/// let total = Total::of(&plan, &forecast);
/// let task = Task { goal: Goal::Reach, total, limits: LimitScope::AsSet, weeks: false };
/// let best = propose(&plan, &audiences, &forecast, &task)?;
/// assert!(best.value >= best.today && best.is_optimal());
/// // What it promises is what the plan shows.
/// let accepted = Forecast::with(&best.applied_to(&plan), &audiences);
/// assert_eq!(task.goal.of(&accepted).map(f64::to_bits), Ok(best.value.to_bits()));
/// # Ok::<(), mediaplan::optimise::Trouble>(())
/// ```
pub fn propose(
    scenario: &Scenario,
    audiences: &Audiences,
    forecast: &Forecast,
    task: &Task,
) -> Result<Proposal, Trouble> {
    let ground = task.ground(scenario);
    Study::of((scenario, &ground), audiences, forecast, task).map(|study| study.proposal)
}

/// A proposal with what is needed to look around it.
#[derive(Debug)]
pub struct Study<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) audiences: &'a Audiences,
    pub(super) ground: Ground<'a>,
    pub(super) goal: Goal,
    /// The proposal.
    pub proposal: Proposal,
    /// Split of the proposal in minor units of the movers.
    pub(super) spends: Vec<i64>,
}

/// Times the total up to which a study looks.
pub(super) const FURTHEST: i64 = 4;

impl<'a> Study<'a> {
    /// Proposes a split ([`propose`]) and keeps what is needed to look around it. `ground` is [`Task::ground`] of the
    /// plan.
    ///
    /// # Errors
    /// [`Trouble`]: the reason why none is proposed.
    pub fn of(
        (original, scenario): (&Scenario, &'a Scenario),
        audiences: &'a Audiences,
        forecast: &Forecast,
        task: &Task,
    ) -> Result<Self, Trouble> {
        let today = task.goal.of(forecast).map_err(Trouble::NoGoal)?;
        let furthest = task.total.amount.minor().saturating_mul(FURTHEST).min(Money::MAX_MINOR);
        let ground = Ground::of(scenario, audiences, task, Money::new(furthest).unwrap_or(Money::MOST))?;
        ground.check()?;
        let found = best(&ground, &task.goal, &ground.today_amounts(), TOLERANCE * 0.5)?;
        let value_of = |spends: &[i64]| task.goal.of(&Forecast::with(&ground.applied(spends), audiences));
        let mut spends = ground.to_the_minor_unit(&found.spends);
        let mut value = value_of(&spends).map_err(Trouble::NoGoal)?;
        let here = ground.today();
        let mut edits = task.edits_of_weeks(original);
        edits.extend(ground.edits(&spends));
        if today >= value && ground.allows(&here) {
            (spends, value) = (here, today);
            edits.clear();
        }
        let proposal = Proposal {
            shares: ground.shares(&spends),
            edits,
            today,
            value,
            bound: found.bound.max(value),
            tolerance: if matches!(task.goal, Goal::ReachAtLeast(_)) { LOOSE_TOLERANCE } else { TOLERANCE },
            cost_today: forecast.costs.line(crate::forecast::brief_line(task.total.base)),
            cost: ground.cost(&spends),
            total: task.total,
            price: found.price * scenario.currency.minor_per_major(),
            is_linear: ground.is_linear(&task.goal),
            is_stepped: scenario.week_step.is_some(),
        };
        Ok(Self { scenario, audiences, ground, goal: task.goal.clone(), proposal, spends })
    }
}

/// Best split of a plan as it stands.
pub(super) fn best(ground: &Ground<'_>, goal: &Goal, start: &[f64], tolerance: f64) -> Result<Best, Trouble> {
    let start = ground.brought(start);
    let people = ground.audiences.base().unwrap_or(0.0);
    match goal {
        Goal::Reach => {
            let of = People::of(ground, 0.0);
            let found = of.best(&start, tolerance).map_err(|why| ground.trouble(why))?;
            let in_people = |part: f64| people * (part + of.beside());
            let (value, bound) = (in_people(found.proof.value), in_people(found.proof.bound));
            Ok(Best { spends: found.spends, value, bound, price: people * found.price })
        }
        Goal::ReachAtLeast(_) => super::effective::best(ground, goal, &start),
        Goal::Effect(_) | Goal::Weighted(_) => {
            let effects = goal.effects();
            let problem = ground.problem(|_, _| Counted { effects: effects.clone(), segments: Vec::new(), z: 0.0 });
            let Solution { spends, proof, price, .. } =
                solve(&problem, None, tolerance, PARTS).map_err(|why| ground.trouble(why))?;
            let kept: f64 =
                ground.others.iter().map(|(_, buyer)| goal.of_channel_at(buyer, number(buyer.planned().minor()))).sum();
            Ok(Best { spends, value: proof.value + kept, bound: proof.bound + kept, price })
        }
    }
}

impl Mover<'_> {
    /// Limit at which a spend stands.
    fn holding(&self, spend: i64) -> Option<Holding> {
        let unit = self.unit.map_or(1, |unit| whole(unit).max(1));
        if spend + unit > self.max && self.min < self.max {
            let is_exhausted = self.useful < self.limit;
            return Some(if is_exhausted { Holding::Exhausted } else { Holding::Largest });
        }
        (spend == self.min && self.floor > 0).then_some(Holding::Least)
    }
}

impl Ground<'_> {
    /// The plan's channels with a split.
    pub(super) fn shares(&self, spends: &[i64]) -> Vec<Share> {
        let share = |channel: &crate::scenario::Channel| {
            let today = channel.net_media(self.scenario.currency);
            let kept = self.kept.iter().find(|(id, _)| *id == channel.id).map(|(_, why)| *why);
            let mover = self.movers.iter().zip(spends).find(|(mover, _)| mover.id == channel.id);
            let (proposed, holding) = match mover {
                Some((mover, spend)) => (Money::new(*spend).unwrap_or(Money::MOST), mover.holding(*spend)),
                None => (today, None),
            };
            Share { id: channel.id, today, proposed, kept, holding }
        };
        self.scenario.channels.iter().map(share).collect()
    }

    /// Tells before solving what no split can keep.
    pub(super) fn check(&self) -> Result<(), Trouble> {
        let cost = self.cost(&self.least());
        if cost > self.total.amount {
            return Err(Trouble::LeastAboveTotal { least: cost });
        }
        let most: Vec<i64> = self.movers.iter().map(|mover| mover.max).collect();
        if self.total.is_exact {
            let most = self.cost(&most);
            if most < self.total.amount {
                return Err(Trouble::MostBelowTotal { most });
            }
        }
        Ok(())
    }

    /// Trouble that the solver found.
    pub(super) fn trouble(&self, why: Infeasible) -> Trouble {
        match why {
            Infeasible::LeastAboveBudget { .. } => Trouble::LeastAboveTotal { least: self.cost(&self.least()) },
            Infeasible::NoSpend { at, .. } => {
                self.movers.get(at).map_or(Trouble::NothingToMove, |mover| Trouble::LimitsCrossed(mover.id))
            }
        }
    }

    /// A split in whole minor units that costs the total, or as much of it as it can: the parts below a minor unit go
    /// to the largest of them, and what the rounding of lines then lacks or has too much goes to one channel.
    fn to_the_minor_unit(&self, spends: &[f64]) -> Vec<i64> {
        let exact: Vec<f64> = self.movers.iter().zip(spends).map(|(mover, spend)| spend / mover.factor).collect();
        let mut settled: Vec<i64> = self
            .movers
            .iter()
            .zip(&exact)
            .map(|(mover, minor)| {
                // A millionth of a minor unit below a whole one is a whole one.
                let spend = mover.settled(minor + 1e-6);
                if spend == 0 && mover.may_be_off { 0 } else { spend.clamp(mover.min, mover.max) }
            })
            .collect();
        let rest = |at: usize| exact.get(at).map_or(0.0, |minor| minor - libm::floor(*minor));
        let mut order: Vec<usize> = (0..settled.len()).filter(|at| self.has_room(*at, &settled)).collect();
        order.sort_by(|a, b| rest(*b).total_cmp(&rest(*a)));
        let mut left = number((self.total.amount - self.cost(&settled)).minor());
        for at in &order {
            let factor = self.movers.get(*at).map_or(1.0, |mover| mover.factor);
            if let Some(spend) = settled.get_mut(*at)
                && left >= factor * 0.5
            {
                *spend += 1;
                left -= factor;
            }
        }
        let settled = match order.first() {
            Some(at) => self.met(settled, *at),
            None => settled,
        };
        self.within_total(settled)
    }

    /// The split with as much less money as it costs above the total: where lines are rounded up, or amounts are so
    /// large that a minor unit is their last digit.
    fn within_total(&self, mut spends: Vec<i64>) -> Vec<i64> {
        for (at, mover) in self.movers.iter().enumerate().filter(|(_, mover)| mover.unit.is_none()) {
            for _ in 0..4 {
                let above = number((self.cost(&spends) - self.total.amount).minor());
                let Some(spend) = spends.get_mut(at).filter(|spend| above > 0.0 && **spend > mover.min) else { break };
                *spend = (*spend - whole(libm::ceil(above / mover.factor)).max(1)).max(mover.min);
            }
        }
        // The least budgets are within it: that was checked before.
        if self.cost(&spends) > self.total.amount { self.least() } else { spends }
    }

    /// Least budgets.
    fn least(&self) -> Vec<i64> {
        self.movers.iter().map(|mover| if mover.may_be_off { 0 } else { mover.min }).collect()
    }

    /// True for a channel that is on, buys any amount, and is below its largest.
    fn has_room(&self, at: usize, spends: &[i64]) -> bool {
        let (Some(mover), Some(spend)) = (self.movers.get(at), spends.get(at)) else { return false };
        mover.unit.is_none() && *spend > 0 && *spend < mover.max
    }

    /// The split with so many minor units more or less on one channel that it costs the total, or the most below it.
    fn met(&self, spends: Vec<i64>, at: usize) -> Vec<i64> {
        let Some((mover, spend)) = self.movers.get(at).zip(spends.get(at).copied()) else { return spends };
        let mut nearest: Option<(Money, Vec<i64>)> = None;
        for away in (0..=NEIGHBOURS).flat_map(|away| [away, -away]) {
            let next = spend + away;
            if next < mover.min.max(1) || next > mover.max {
                continue;
            }
            let mut tried = spends.clone();
            if let Some(place) = tried.get_mut(at) {
                *place = next;
            }
            let cost = self.cost(&tried);
            if cost == self.total.amount {
                return tried;
            }
            if cost < self.total.amount && nearest.as_ref().is_none_or(|(best, _)| cost > *best) {
                nearest = Some((cost, tried));
            }
        }
        nearest.map_or(spends, |(_, tried)| tried)
    }

    /// True where twice the money on any channel gives twice as much: nothing wears out.
    fn is_linear(&self, goal: &Goal) -> bool {
        let linear = |mover: &Mover<'_>| {
            // As far as the total goes: what is exhausted beyond it does not count.
            let most = number(mover.max).min(number(self.total.amount.minor()) / mover.factor).max(2.0);
            let [nothing, half, whole] = [0.0, most * 0.5, most].map(|minor| goal.of_channel_at(&mover.buyer, minor));
            ((whole - nothing) - 2.0 * (half - nothing)).abs() <= 1e-9 * whole.abs()
        };
        !goal.counts_people() && self.movers.iter().filter(|mover| mover.unit.is_none()).all(linear)
    }
}

/// Minor units around a sum in which one is sought that costs exactly the total: more than the lines of a sheet can be
/// off by, each by half a minor unit.
const NEIGHBOURS: i64 = 64;
