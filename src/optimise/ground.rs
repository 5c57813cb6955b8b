//! A plan as a problem: which money may move between which limits, what it buys, and what it costs.

use std::rc::Rc;

use super::choice;
use super::goal::{Goal, Task};
use super::plan_response::{Counted, PlanResponse};
use crate::forecast::{AtSpend, Audiences, Costs, Immovable, Missing, Purchasable, brief_line};
use crate::scenario::{ChannelEdit, ChannelId, PlanEdit, Scenario};
use crate::units::{Money, Posts};

/// Reason why a channel keeps its money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Its money cannot be moved.
    Immovable(Immovable),
    /// Its part in the goal is not known: why.
    Unknown(Missing),
}

/// Reason why no split is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The plan lacks the goal: why.
    NoGoal(Missing),
    /// No channel's money may move.
    NothingToMove,
    /// The total includes VAT and the plan has no VAT rate.
    NoVat,
    /// The least of a channel is above its largest.
    LimitsCrossed(ChannelId),
    /// Least budgets, and all that does not move, cost more than the total.
    LeastAboveTotal {
        /// Their costs.
        least: Money,
    },
    /// Largest budgets that still buy something cost less than the total, which was to be spent whole.
    MostBelowTotal {
        /// Their costs.
        most: Money,
    },
}

/// A channel whose money may move. Amounts are minor units of net media.
#[derive(Debug)]
pub(super) struct Mover<'a> {
    pub at: usize,
    pub id: ChannelId,
    pub buyer: AtSpend<'a>,
    /// Least while it is on.
    pub min: i64,
    /// Largest: by its limit, and what still buys something.
    pub max: i64,
    /// Largest that buys something.
    pub useful: i64,
    /// Largest by its limit.
    pub limit: i64,
    /// Least by its limit.
    pub floor: i64,
    /// Net media of a whole unit.
    pub unit: Option<f64>,
    pub may_be_off: bool,
    /// True if a frequency cap ends what it can buy.
    pub is_capped: bool,
    /// Money on the base of the total for a minor unit of net media.
    pub factor: f64,
    /// Money on that base that falls once it is on.
    pub fee: f64,
    pub today: i64,
}

/// A plan as a problem.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    pub scenario: &'a Scenario,
    pub audiences: &'a Audiences,
    pub movers: Vec<Mover<'a>>,
    pub kept: Vec<(ChannelId, Kept)>,
    /// Channels that keep their money, by their places, with what they reach.
    pub others: Vec<(usize, AtSpend<'a>)>,
    pub total: super::goal::Total,
    /// Money on the base of the total that is there for the movers.
    pub budget: f64,
    /// Costs on the base of the total that no split changes.
    rest: f64,
}

#[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
pub(super) fn number(minor: i64) -> f64 {
    minor as f64
}

#[expect(clippy::cast_possible_truncation, reason = "amounts stay below 2^53 minor units")]
pub(super) fn whole(minor: f64) -> i64 {
    minor as i64
}

/// Money by which a channel is made larger to see what it costs: so much that the rounding of lines is nothing beside
/// it.
const PROBE: i64 = 1_000_000_000_000;

impl<'a> Ground<'a> {
    /// Reads a plan, for totals up to `furthest`.
    ///
    /// # Errors
    /// [`Trouble`]: the reason why no split can be proposed.
    pub(super) fn of(
        scenario: &'a Scenario,
        audiences: &'a Audiences,
        task: &Task,
        furthest: Money,
    ) -> Result<Self, Trouble> {
        if task.total.base == crate::scenario::BriefBase::TotalWithVat && !scenario.has_vat() {
            return Err(Trouble::NoVat);
        }
        if task.goal.counts_people()
            && let Err(why) = audiences.base()
        {
            return Err(Trouble::NoGoal(why));
        }
        let (mut movers, mut kept, mut others) = (Vec::new(), Vec::new(), Vec::new());
        let mut unknown = None;
        for (at, channel) in scenario.channels.iter().enumerate() {
            let buyer = AtSpend::new(scenario, channel);
            let bought = buyer.purchasable().map_err(Kept::Immovable);
            let known = bought.and_then(|bought| {
                let gives = gives(&buyer, &task.goal).map_err(Kept::Unknown);
                unknown = unknown.or(gives.err());
                gives.map(|()| bought)
            });
            match known {
                Ok(bought) => movers.push(mover(scenario, task, furthest, (at, buyer), bought)?),
                Err(why) => {
                    kept.push((channel.id, why));
                    others.push((at, buyer));
                }
            }
        }
        if movers.is_empty() {
            return Err(match unknown {
                Some(Kept::Unknown(why)) => Trouble::NoGoal(why),
                Some(Kept::Immovable(_)) | None => Trouble::NothingToMove,
            });
        }
        let mut ground = Self { scenario, audiences, movers, kept, others, total: task.total, budget: 0.0, rest: 0.0 };
        ground.price();
        Ok(ground)
    }

    /// Computes what a minor unit of each mover costs on the base of the total, what falls once it is on, and what is
    /// left for all of them: costs are linear but for the rounding of their lines.
    fn price(&mut self) {
        let on: Vec<i64> = self.movers.iter().map(|mover| mover.min.max(1)).collect();
        let with = |at: usize, spend: i64| {
            let mut spends = on.clone();
            if let Some(place) = spends.get_mut(at) {
                *place = spend;
            }
            spends
        };
        let all_on = number(self.cost(&on).minor());
        let mut rest = all_on;
        for (at, spend) in on.iter().enumerate() {
            let Some((unit, may_be_off)) = self.movers.get(at).map(|mover| (mover.unit, mover.may_be_off)) else {
                continue;
            };
            let more = unit.map_or(PROBE, |unit| whole(libm::rint(unit * libm::floor(number(PROBE) / unit).max(1.0))));
            let plan = self.applied(&with(at, spend + more));
            let net = |plan: &Scenario| {
                let place = self.movers.get(at).and_then(|mover| plan.channels.get(mover.at));
                place.map_or(0, |channel| channel.net_media(plan.currency).minor())
            };
            let spent = number(net(&plan) - net(&self.applied(&on)));
            let costs = number(Costs::of(&plan).line(brief_line(self.total.base)).minor()) - all_on;
            let factor = if spent > 0.0 && costs > 0.0 { costs / spent } else { 1.0 };
            let off = if may_be_off { number(self.cost(&with(at, 0)).minor()) } else { all_on };
            let fee = if may_be_off { (all_on - off - factor * number(*spend)).max(0.0) } else { 0.0 };
            rest -= factor * number(*spend) + fee;
            if let Some(mover) = self.movers.get_mut(at) {
                (mover.factor, mover.fee) = (factor, fee);
            }
        }
        self.rest = rest;
        self.set_total(self.total.amount);
    }

    /// Takes another total.
    pub(super) fn set_total(&mut self, amount: Money) {
        self.total.amount = amount;
        self.budget = number(amount.minor()) - self.rest;
    }

    /// The changes of channels that a split is: what keeps its money stays as it is.
    pub(super) fn edits(&self, spends: &[i64]) -> Vec<(ChannelId, ChannelEdit)> {
        let changed = self.movers.iter().zip(spends).filter(|(mover, spend)| mover.today != **spend);
        changed.map(|(mover, spend)| (mover.id, mover.edit(self.scenario, *spend))).collect()
    }

    /// The plan with a split.
    pub(super) fn applied(&self, spends: &[i64]) -> Scenario {
        self.scenario.clone().with(PlanEdit::Channels(self.edits(spends)))
    }

    /// Costs of a split on the base of the total.
    pub(super) fn cost(&self, spends: &[i64]) -> Money {
        Costs::of(&self.applied(spends)).line(brief_line(self.total.base))
    }

    /// Amounts on the base of the total brought within the limits of the channels and the budget: those above their
    /// least come nearer to it, each in proportion.
    pub(super) fn brought(&self, amounts: &[f64]) -> Vec<f64> {
        let least = |mover: &Mover<'_>, amount: f64| {
            if mover.may_be_off && amount <= 0.0 { 0.0 } else { mover.factor * number(mover.min) }
        };
        let within = |(mover, amount): (&Mover<'_>, &f64)| {
            let floor = least(mover, *amount);
            (floor, amount.max(floor).min(mover.factor * number(mover.max)))
        };
        let ends: Vec<(f64, f64)> = self.movers.iter().zip(amounts).map(within).collect();
        let fees = |(mover, (_, amount)): (&Mover<'_>, &(f64, f64))| {
            if mover.may_be_off && *amount > 0.0 { mover.fee } else { 0.0 }
        };
        let fees: f64 = self.movers.iter().zip(&ends).map(fees).sum();
        let floors: f64 = ends.iter().map(|(floor, _)| floor).sum();
        let room: f64 = ends.iter().map(|(floor, amount)| amount - floor).sum();
        let part = if room > 0.0 { ((self.budget - fees - floors) / room).clamp(0.0, 1.0) } else { 0.0 };
        let bring = |(mover, (floor, amount)): (&Mover<'_>, &(f64, f64))| {
            let amount = floor + part * (amount - floor);
            match mover.unit.map(|unit| unit * mover.factor) {
                Some(unit) => (libm::floor(amount / unit + UNIT) * unit).max(*floor),
                None => amount,
            }
        };
        self.movers.iter().zip(&ends).map(bring).collect()
    }

    /// Money on the base of the total that amounts of the movers take, with what falls once they are on.
    pub(super) fn money(&self, amounts: &[f64]) -> f64 {
        let of = |(mover, amount): (&Mover<'_>, &f64)| {
            amount + if mover.may_be_off && *amount > 0.0 { mover.fee } else { 0.0 }
        };
        self.movers.iter().zip(amounts).map(of).sum()
    }

    /// Today's split on the base of the total.
    pub(super) fn today_amounts(&self) -> Vec<f64> {
        self.movers.iter().map(|mover| mover.factor * number(mover.today)).collect()
    }

    /// Today's split.
    pub(super) fn today(&self) -> Vec<i64> {
        self.movers.iter().map(|mover| mover.today).collect()
    }

    /// True where a split keeps the limits of the channels and the total.
    pub(super) fn allows(&self, spends: &[i64]) -> bool {
        let keeps = |(mover, spend): (&Mover<'_>, &i64)| {
            (mover.may_be_off && *spend == 0) || (*spend >= mover.min && *spend <= mover.max)
        };
        self.movers.iter().zip(spends).all(keeps) && self.cost(spends) <= self.total.amount
    }

    /// The problem of the solver, where each channel's response is what is counted of it.
    pub(super) fn problem<'g>(
        &'g self,
        counted: impl Fn(usize, &Mover<'_>) -> Counted,
    ) -> choice::Problem<PlanResponse<'g>> {
        let least: f64 = self.movers.iter().map(Mover::least_amount).sum();
        let channel = |(place, mover): (usize, &'g Mover<'a>)| {
            let min = mover.factor * number(mover.min);
            // More than the budget leaves it cannot have.
            let most = self.budget - (least - mover.least_amount()) - if mover.may_be_off { mover.fee } else { 0.0 };
            let max = (mover.factor * number(mover.max)).min(most).max(min);
            let response = PlanResponse {
                buyer: &mover.buyer,
                counted: Rc::new(counted(place, mover)),
                factor: mover.factor,
                unit: mover.unit,
                top: max.max(1.0),
                exhausted: if mover.is_capped { mover.factor * number(mover.useful) } else { f64::INFINITY },
            };
            choice::Channel { response, min, max, may_be_off: mover.may_be_off, fee: mover.fee }
        };
        choice::Problem { channels: self.movers.iter().enumerate().map(channel).collect(), budget: self.budget }
    }
}

impl Mover<'_> {
    /// Least amount on the base of the total.
    pub(super) fn least_amount(&self) -> f64 {
        if self.may_be_off { 0.0 } else { self.factor * number(self.min) }
    }

    /// True for an amount on the base of the total that its limits allow.
    pub(super) fn takes(&self, spend: f64) -> bool {
        let least = self.factor * number(self.min) * (1.0 - 1e-12);
        (self.may_be_off && spend <= 0.0) || (spend >= least && spend <= self.factor * number(self.max) * (1.0 + 1e-12))
    }

    fn edit(&self, scenario: &Scenario, spend: i64) -> ChannelEdit {
        let is_post = scenario.channels.get(self.at).is_some_and(|channel| channel.kind.posts().is_some());
        if let Some(unit) = self.unit {
            let units = libm::rint(number(spend) / unit);
            if is_post {
                let posts = units.max(1.0).min(f64::from(Posts::MAX));
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and bounded")]
                return ChannelEdit::Posts(Posts::new(posts as u16).unwrap_or(Posts::ONE));
            }
        }
        ChannelEdit::Budget(Money::new(spend).unwrap_or(Money::MOST))
    }

    /// Spend of whole units, of an amount that is some of them.
    pub(super) fn settled(&self, minor: f64) -> i64 {
        let Some(unit) = self.unit else { return whole(libm::floor(minor)) };
        let units = libm::rint(minor / unit);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole units of an amount")]
        self.buyer.money_of_units(units.max(0.0) as u32, unit / self.buyer.minor_per_major()).minor()
    }
}

/// Part of a unit by which amounts of whole units may be off.
const UNIT: f64 = 1e-9;

/// Tells whether a channel gives something known of the goal.
fn gives(buyer: &AtSpend<'_>, goal: &Goal) -> Result<(), Missing> {
    let minor = number(buyer.planned().minor()).max(100.0);
    if goal.counts_people() {
        return buyer.reached_share(minor).map(|_| ());
    }
    let figures = buyer.figures(minor);
    let mut why = Missing::NotApplicable;
    for (figure, weight) in goal.effects() {
        match figures.get(figure) {
            Ok(_) if weight > 0.0 => return Ok(()),
            Ok(_) => {}
            Err(missing) => why = missing,
        }
    }
    Err(why)
}

fn mover<'a>(
    scenario: &'a Scenario,
    task: &Task,
    furthest: Money,
    (at, buyer): (usize, AtSpend<'a>),
    bought: Purchasable,
) -> Result<Mover<'a>, Trouble> {
    let id = buyer.id();
    let limits = scenario.channels.get(at).map(|channel| channel.limits).unwrap_or_default();
    let (floor, limit) = task.limits.of(limits.min, limits.max);
    let min = floor;
    if min > limit {
        return Err(Trouble::LimitsCrossed(id));
    }
    let is_post = scenario.channels.get(at).is_some_and(|channel| channel.kind.posts().is_some());
    // More than the whole total it cannot have, but what stands there already.
    let most = limit.min(furthest.max(task.total.amount).minor().max(buyer.planned().minor()).max(min));
    let useful = buyer.useful(most);
    let max = most.min(useful).max(min);
    let may_be_off = limits.may_be_off && !is_post;
    let (mut min, mut max, mut unit) = (min, max, None);
    if let Purchasable::Units(price) = bought {
        let size = price * buyer.minor_per_major();
        let most = if is_post { f64::from(Posts::MAX) } else { f64::from(u32::MAX) };
        let first = libm::ceil(number(min) / size - UNIT).max(1.0);
        let last = libm::floor(number(max) / size + UNIT).min(most);
        if first > most || (first > last && limit < Money::MAX_MINOR) {
            return Err(Trouble::LimitsCrossed(id));
        }
        (min, max) = (whole(libm::rint(first * size)), whole(libm::rint(first.max(last) * size)));
        unit = Some(size);
    }
    let today = buyer.planned().minor();
    let is_capped = scenario.channels.get(at).is_some_and(|channel| channel.frequency_cap.is_some());
    Ok(Mover {
        at,
        id,
        buyer,
        min,
        max,
        useful,
        limit,
        floor,
        unit,
        may_be_off,
        is_capped,
        factor: 1.0,
        fee: 0.0,
        today,
    })
}
