//! Around a proposal: other totals, the next money, how far channels may move, what limits cost, and the least money
//! for a target.

use super::effective::{self, Best};
use super::goal::{Goal, LimitScope, TOLERANCE, Task};
use super::ground::{Kept, Trouble, number, whole};
use super::proposal::{FURTHEST, Holding, Study, best};
use crate::forecast::Immovable;
use crate::scenario::{ChannelEdit, ChannelId};
use crate::units::Money;

/// Best result for a total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrontierPoint {
    /// Total, on its base.
    pub total: Money,
    /// Value of the goal.
    pub value: f64,
}

/// The next money: what a round amount more would give, and where it would go.
#[derive(Debug, Clone, PartialEq)]
pub struct NextMoney {
    /// Amount more on the base of the total.
    pub amount: Money,
    /// More of the goal.
    pub gain: f64,
    /// More or less net media of each channel that changes.
    pub shares: Vec<(ChannelId, Money)>,
}

/// Room of a channel at almost no loss: with the others at their best, the goal keeps 99 % within it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plateau {
    /// Channel.
    pub id: ChannelId,
    /// Least net media.
    pub least: Money,
    /// Largest net media.
    pub most: Money,
}

/// Part of the best value that a plateau keeps.
pub const PLATEAU: f64 = 0.99;

/// Price of a limit that holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitPrice {
    /// Channel.
    pub id: ChannelId,
    /// Limit; none for a locked budget.
    pub holding: Option<Holding>,
    /// More of the goal for a major unit by which the limit gives way; of a lock, all that unlocking gives.
    pub price: f64,
}

/// The least money for a target.
#[derive(Debug, Clone, PartialEq)]
pub struct LeastTotal {
    /// Least total that reaches it, on the base that was asked for.
    pub total: Money,
    /// Largest total that is proven not to reach it.
    pub proven: Money,
    /// Value that the total gives.
    pub value: f64,
}

/// Reason why no total reaches a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OutOfReach {
    /// The most that any money gives within the limits, and the money that it takes.
    Most {
        /// Value of the goal.
        value: f64,
        /// Least of the totals that were tried that gives it.
        total: Money,
    },
    /// Trouble of the plan.
    Trouble(Trouble),
}

impl From<Trouble> for OutOfReach {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// Halvings of a plateau's end at most.
const HALVINGS: usize = 7;

/// Halvings of a search for the least total: to a millionth of the first step.
const SEEK_STEPS: usize = 60;

impl Study<'_> {
    /// Best split found from another, with as little work as a figure beside the proposal needs.
    fn near(&self, start: &[f64], tolerance: f64) -> Result<Best, Trouble> {
        match self.goal {
            Goal::ReachAtLeast(times) => Ok(effective::near(&self.ground, times, self.ground.brought(start))),
            Goal::Reach | Goal::Effect(_) | Goal::Weighted(_) => best(&self.ground, &self.goal, start, tolerance),
        }
    }

    /// Proposed amounts on the base of the total.
    fn amounts(&self) -> Vec<f64> {
        self.ground.movers.iter().zip(&self.spends).map(|(mover, spend)| mover.factor * number(*spend)).collect()
    }

    /// Best result for another total; `None` where the least budgets cost more.
    pub fn frontier_at(&mut self, total: Money) -> Option<FrontierPoint> {
        let found = self.at_total(total, |study| study.near(&study.amounts(), ROUGH));
        found.ok().map(|found| FrontierPoint { total, value: found.value })
    }

    /// Computes with another total.
    fn at_total<T>(&mut self, total: Money, compute: impl FnOnce(&Self) -> Result<T, Trouble>) -> Result<T, Trouble> {
        let before = self.ground.total.amount;
        self.ground.set_total(total);
        let result = self.ground.check().and_then(|()| compute(self));
        self.ground.set_total(before);
        result
    }

    /// Gives the next money: the largest of 1, 2 and 5 times a power of ten that is not above a sixtieth of the total.
    pub fn next_money(&mut self) -> Option<NextMoney> {
        let currency = self.scenario.currency;
        let step = crate::forecast::round_step(self.ground.total.amount.major(currency) / 60.0);
        let amount = Money::from_major(step, currency).ok().filter(|amount| *amount > Money::ZERO)?;
        let total = self.ground.total.amount + amount;
        let found = self.at_total(total, |study| study.near(&study.amounts(), TOLERANCE)).ok()?;
        let change = |((mover, spend), next): ((&super::ground::Mover<'_>, &i64), &f64)| {
            let next = whole(libm::rint(next / mover.factor));
            let change = Money::new(next).ok()? - Money::new(*spend).ok()?;
            // Less than a hundredth of the amount is the rounding of the search.
            (number(change.minor()).abs() >= 0.01 * number(amount.minor())).then_some((mover.id, change))
        };
        let shares = self.ground.movers.iter().zip(&self.spends).zip(&found.spends).filter_map(change).collect();
        Some(NextMoney { amount, gain: (found.value - self.proposal.value).max(0.0), shares })
    }

    /// Gives the room of a channel at almost no loss; `None` for one that keeps its money.
    pub fn plateau(&mut self, id: ChannelId) -> Option<Plateau> {
        let place = self.ground.movers.iter().position(|mover| mover.id == id)?;
        let (mover, spend) = self.ground.movers.get(place).zip(self.spends.get(place).copied())?;
        let (least, most) = (if mover.may_be_off { 0 } else { mover.min }, mover.max);
        let most = most.min(spend + whole((self.ground.budget / mover.factor).max(0.0)));
        let keeps = |study: &mut Self, spend: i64| {
            study.with_spend(place, spend).is_some_and(|value| value >= PLATEAU * study.proposal.value)
        };
        let mut ends = [least, most];
        for end in &mut ends {
            if keeps(self, *end) {
                continue;
            }
            let (mut inside, mut outside) = (spend, *end);
            for _ in 0..HALVINGS {
                let middle = inside + (outside - inside) / 2;
                if keeps(self, middle) { inside = middle } else { outside = middle }
            }
            *end = inside;
        }
        let [least, most] = ends.map(|end| Money::new(end).unwrap_or(Money::MOST));
        Some(Plateau { id, least, most })
    }

    /// Best value with the spend of one mover held.
    fn with_spend(&mut self, place: usize, spend: i64) -> Option<f64> {
        let mover = self.ground.movers.get_mut(place)?;
        let before = (mover.min, mover.max, mover.may_be_off);
        (mover.min, mover.max, mover.may_be_off) = (spend, spend, spend == 0 && before.2);
        let mut start = self.amounts();
        if let Some((amount, mover)) = start.get_mut(place).zip(self.ground.movers.get(place)) {
            *amount = mover.factor * number(spend);
        }
        let value = self.ground.check().and_then(|()| self.near(&start, ROUGH)).ok().map(|found| found.value);
        if let Some(mover) = self.ground.movers.get_mut(place) {
            (mover.min, mover.max, mover.may_be_off) = before;
        }
        value
    }

    /// Gives the price of the limit that holds a channel, or of its lock; `None` where none does, or where what more
    /// or less money would buy is not known.
    pub fn limit_price(&self, id: ChannelId) -> Option<LimitPrice> {
        let share = self.proposal.shares.iter().find(|share| share.id == id)?;
        let is_locked = share.kept == Some(Kept::Immovable(Immovable::Locked));
        let holding = share.holding.filter(|holding| *holding != Holding::Exhausted);
        if holding.is_none() && !is_locked {
            return None;
        }
        let step = (share.proposed.minor() / 100).max(100);
        let money = |minor: i64| Money::new(minor.clamp(0, Money::MAX_MINOR)).ok();
        let (down, up) = (money(share.proposed.minor() - step), money(share.proposed.minor() + step));
        let edits = match holding {
            Some(Holding::Least) => vec![ChannelEdit::LimitMin(down)],
            Some(Holding::Largest | Holding::Exhausted) => vec![ChannelEdit::LimitMax(up)],
            None => vec![ChannelEdit::Locked(false)],
        };
        let wider = edits.into_iter().fold(self.scenario.clone(), |plan, edit| plan.with_channel(id, edit));
        let task = Task { goal: self.goal.clone(), total: self.ground.total, limits: LimitScope::AsSet, weeks: false };
        let ground = super::ground::Ground::of(&wider, self.audiences, &task, self.ground.total.amount).ok()?;
        let amount = |mover: &super::ground::Mover<'_>| {
            let proposed = self.proposal.shares.iter().find(|share| share.id == mover.id);
            mover.factor * number(proposed.map_or(mover.min, |share| share.proposed.minor()))
        };
        let start: Vec<f64> = ground.movers.iter().map(amount).collect();
        let found = match self.goal {
            Goal::ReachAtLeast(times) => effective::near(&ground, times, ground.brought(&start)),
            Goal::Reach | Goal::Effect(_) | Goal::Weighted(_) => best(&ground, &self.goal, &start, TOLERANCE).ok()?,
        };
        let major = if is_locked { 1.0 } else { number(step) / self.scenario.currency.minor_per_major() };
        Some(LimitPrice { id, holding, price: ((found.value - self.proposal.value) / major).max(0.0) })
    }

    /// Finds the least total that reaches a target, by halving; each total below at which the bound is below the
    /// target is proven not to reach it.
    ///
    /// # Errors [`OutOfReach`]: the most that there is.
    pub fn least_total(&mut self, target: f64) -> Result<LeastTotal, OutOfReach> {
        let money = |minor: i64| Money::new(minor).unwrap_or(Money::MOST);
        let value = |study: &mut Self, total: i64| {
            study.at_total(money(total), |study| study.near(&study.amounts(), TOLERANCE * 0.1))
        };
        let mut high = self.ground.total.amount.minor().max(1);
        let (mut low, mut proven) = (0, 0);
        let furthest = high.saturating_mul(FURTHEST).min(Money::MAX_MINOR);
        let mut found = value(self, high);
        while !found.as_ref().is_ok_and(|found| found.value >= target) {
            if high >= furthest {
                return Err(OutOfReach::Most { value: found?.value, total: money(high) });
            }
            proven = if found.is_ok_and(|found| found.bound >= target) { proven } else { high };
            low = high;
            high = high.saturating_mul(2).min(furthest);
            found = value(self, high);
        }
        let mut reached = found?;
        for _ in 0..SEEK_STEPS {
            if high - low <= 1 {
                break;
            }
            let middle = low + (high - low) / 2;
            match value(self, middle) {
                Ok(found) if found.value >= target => (high, reached) = (middle, found),
                Ok(found) if found.bound >= target => low = middle,
                Ok(_) | Err(_) => (low, proven) = (middle, middle),
            }
        }
        Ok(LeastTotal { total: money(high), proven: money(proven), value: reached.value })
    }
}

/// Relative gap of figures that are drawn and not promised.
const ROUGH: f64 = 1e-4;
