//! People with several contacts: the best split that is found, and a bound.
//!
//! The part of people with `m` contacts or more is neither concave nor separable in spends. For `z` from 0 to 1
//! `(1 − z^n) / (1 − z^m)` is at least 1 where `n` is at least `m`, and never below 0, so that
//!
//! ```text
//! P(N ≥ m) ≤ (1 − E[z^N]) / (1 − z^m)
//! ```
//!
//! The right side is reach with contacts that count less the fewer they are, concave in spends as reach is, so that its
//! largest value is found with its proof. The least of these bounds over some `z` holds; the best split is sought from
//! several starts, among them those of the bounds, by moving money between pairs of channels.

use super::counted_once::People;
use super::goal::{Goal, TOLERANCE};
use super::ground::{Ground, Mover, Trouble, number};
use crate::forecast::AtSpend;
use crate::reach::frequency::over_channels;

/// A split in money on the base of the total, in units of the goal.
pub(super) struct Best {
    pub spends: Vec<f64>,
    pub value: f64,
    pub bound: f64,
    pub price: f64,
}

/// Generating functions that bound.
const BASES: [f64; 6] = [0.2, 0.35, 0.5, 0.65, 0.8, 0.9];

/// Moves of money at most from one start.
const MOVES: usize = 2_000;

/// Least part of the budget that is moved.
const STEP_LEAST: f64 = 1e-7;

/// Finds a split for people with several contacts, and a bound.
pub(super) fn best(ground: &Ground<'_>, goal: &Goal, start: &[f64]) -> Result<Best, Trouble> {
    let Goal::ReachAtLeast(times) = goal else { return Err(Trouble::NothingToMove) };
    let people = ground.audiences.base().unwrap_or(0.0);
    let mut starts = vec![start.to_vec()];
    let mut bound = f64::INFINITY;
    for z in core::iter::once(0.0).chain(BASES) {
        let of = People::of(ground, z);
        let found = of.best(start, TOLERANCE).map_err(|why| ground.trouble(why))?;
        let scale = 1.0 - libm::pow(z, f64::from(*times));
        bound = bound.min((found.proof.bound + of.beside()) / scale);
        starts.push(found.spends);
    }
    let (spends, value, price) = Climb::of(ground, *times).best_of(starts);
    Ok(Best { spends, value: people * value, bound: people * bound, price: people * price })
}

/// Climbs from a split, and from all the money on one channel, without a bound.
pub(super) fn near(ground: &Ground<'_>, times: u8, start: Vec<f64>) -> Best {
    let people = ground.audiences.base().unwrap_or(0.0);
    let (spends, value, price) = Climb::of(ground, times).best_of(vec![start]);
    Best { spends, value: people * value, bound: f64::INFINITY, price: people * price }
}

/// Search upwards from a split.
struct Climb<'g, 'a> {
    ground: &'g Ground<'a>,
    times: u8,
    /// Contacts of the channels that keep their money, by their places.
    others: Vec<(usize, Contacts)>,
}

/// Shares of an audience with exactly 0, 1, … contacts.
type Contacts = [f64; 11];

/// Shares of an audience that nobody meets.
const NOBODY: Contacts = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];

impl<'g, 'a> Climb<'g, 'a> {
    fn of(ground: &'g Ground<'a>, times: u8) -> Self {
        let planned = |buyer: &AtSpend<'_>| buyer.contact_shares(number(buyer.planned().minor())).unwrap_or(NOBODY);
        let others = ground.others.iter().map(|(at, buyer)| (*at, planned(buyer))).collect();
        Self { ground, times, others }
    }

    /// Contacts of a mover with an amount on the base of the total.
    fn contacts(mover: &Mover<'_>, spend: f64) -> Contacts {
        mover.buyer.contact_shares(spend / mover.factor).unwrap_or(NOBODY)
    }

    /// Part of the population with so many contacts.
    fn value(&self, contacts: &[Contacts]) -> f64 {
        let mut all = vec![NOBODY; self.ground.scenario.channels.len()];
        let movers = self.ground.movers.iter().map(|mover| mover.at).zip(contacts.iter().copied());
        for (at, law) in movers.chain(self.others.iter().copied()) {
            if let Some(place) = all.get_mut(at) {
                *place = law;
            }
        }
        over_channels(&self.ground.audiences.segments, &all).iter().skip(usize::from(self.times)).rev().sum()
    }

    /// The value with one mover's contacts in the place of its own.
    fn value_with(&self, contacts: &mut [Contacts], at: usize, law: Contacts) -> f64 {
        let Some(place) = contacts.get_mut(at) else { return f64::NEG_INFINITY };
        let before = core::mem::replace(place, law);
        let value = self.value(contacts);
        if let Some(place) = contacts.get_mut(at) {
            *place = before;
        }
        value
    }

    /// Least and largest amount of a mover near a spend: off, or within its limits.
    fn room(mover: &Mover<'_>, spend: f64) -> (f64, f64) {
        let is_off = mover.may_be_off && spend <= 0.0;
        let max = mover.factor * number(mover.max);
        if is_off { (0.0, 0.0) } else { (mover.factor * number(mover.min), max) }
    }

    /// The best of several starts, and of all the money on each channel.
    fn best_of(&self, mut starts: Vec<Vec<f64>>) -> (Vec<f64>, f64, f64) {
        let movers = &self.ground.movers;
        for at in 0..movers.len() {
            let amount = |(place, mover): (usize, &Mover<'_>)| {
                if place == at { mover.factor * number(mover.max) } else { mover.least_amount() }
            };
            let amounts: Vec<f64> = movers.iter().enumerate().map(amount).collect();
            starts.push(self.ground.brought(&amounts));
        }
        let mut best = (Vec::new(), f64::NEG_INFINITY, 0.0);
        for start in starts {
            if self.ground.money(&start) > self.ground.budget * (1.0 + 1e-9) {
                continue;
            }
            let (spends, value, price) = self.climbed(start);
            if value > best.1 {
                best = (spends, value, price);
            }
        }
        best
    }

    /// Moves money from the channel that loses the least to the one that gains the most, in steps that become smaller.
    fn climbed(&self, mut spends: Vec<f64>) -> (Vec<f64>, f64, f64) {
        let movers = &self.ground.movers;
        let mut contacts: Vec<Contacts> =
            movers.iter().zip(&spends).map(|(mover, spend)| Self::contacts(mover, *spend)).collect();
        let mut value = self.value(&contacts);
        let mut step = self.ground.budget / 4.0;
        let mut price = 0.0;
        for _ in 0..MOVES {
            if step < self.ground.budget * STEP_LEAST {
                break;
            }
            let left = self.ground.budget - self.ground.money(&spends);
            let change = |at: usize, by: f64| -> Option<(f64, f64, Contacts)> {
                let (mover, spend) = (movers.get(at)?, *spends.get(at)?);
                let (least, most) = Self::room(mover, spend);
                let by = match mover.unit.map(|unit| unit * mover.factor) {
                    Some(unit) => (by / unit).abs().max(1.0).floor() * unit * by.signum(),
                    None => by,
                };
                let next = (spend + by).max(least).min(most);
                let moved = next - spend;
                (moved.abs() > 0.0).then(|| (moved, next, Self::contacts(mover, next)))
            };
            let mut losses = Vec::new();
            let mut gains = Vec::new();
            for at in 0..movers.len() {
                if let Some((moved, _, law)) = change(at, -step) {
                    let loss = value - self.value_with(&mut contacts, at, law);
                    losses.push((loss / -moved, at, -moved));
                }
                if let Some((moved, _, law)) = change(at, step) {
                    let gain = self.value_with(&mut contacts, at, law) - value;
                    gains.push((gain / moved, at, moved));
                }
            }
            losses.sort_by(|a, b| a.0.total_cmp(&b.0));
            gains.sort_by(|a, b| b.0.total_cmp(&a.0));
            price = gains.first().map_or(price, |gain| gain.0);
            let mut improved = false;
            // Money that is left needs nobody to lose it.
            let free = core::iter::once((usize::MAX, left)).chain(losses.iter().map(|loss| (loss.1, loss.2)));
            'pairs: for (giver, has) in free.take(TRIED) {
                for (_, taker, wants) in gains.iter().take(TRIED) {
                    if giver == *taker || has <= 0.0 {
                        continue;
                    }
                    let amount = has.min(*wants);
                    let mut tried = spends.clone();
                    if let Some(spend) = tried.get_mut(giver) {
                        *spend -= amount;
                    }
                    if let Some(spend) = tried.get_mut(*taker) {
                        *spend += amount;
                    }
                    let keeps = movers.iter().zip(&tried).all(|(mover, spend)| mover.takes(*spend));
                    if !keeps || self.ground.money(&tried) > self.ground.budget * (1.0 + 1e-12) {
                        continue;
                    }
                    let mut laws = contacts.clone();
                    for at in [giver, *taker] {
                        if let (Some(law), Some(mover), Some(spend)) = (laws.get_mut(at), movers.get(at), tried.get(at))
                        {
                            *law = Self::contacts(mover, *spend);
                        }
                    }
                    let next = self.value(&laws);
                    if next > value * (1.0 + 1e-12) {
                        (spends, contacts, value) = (tried, laws, next);
                        improved = true;
                        break 'pairs;
                    }
                }
            }
            if !improved {
                step *= 0.5;
            }
        }
        (spends, value, price)
    }
}

/// Givers and takers that are tried in each round.
const TRIED: usize = 3;
