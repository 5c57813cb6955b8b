//! Branch and bound over the relaxations.

use core::cmp::Ordering;
use std::collections::BinaryHeap;

use super::choice::{Infeasible, Problem};
use super::relaxed::{Part, Relaxed, Spend, relax};
use super::response::Response;

/// Value of a split, and a bound on that of any other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proof {
    /// Value of the split.
    pub value: f64,
    /// Bound: no split within the limits gives more.
    pub bound: f64,
}

impl Proof {
    /// Part of the bound by which a better split may exceed this one; 0 where both are 0.
    pub fn gap(&self) -> f64 {
        if self.bound > self.value { (self.bound - self.value) / self.bound.abs() } else { 0.0 }
    }
}

/// Best split that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// Spend of each channel, in the order of the problem.
    pub spends: Vec<f64>,
    /// Proof of how good it is.
    pub proof: Proof,
    /// Value of one more unit of money, at the bound; 0 where the least spends take the whole budget.
    pub price: f64,
    /// Number of parts of the problem that were looked at.
    pub parts: usize,
}

/// A part of the problem with its relaxation.
struct Node {
    parts: Vec<Part>,
    relaxed: Relaxed,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> Ordering {
        self.relaxed.bound.total_cmp(&other.relaxed.bound)
    }
}

/// Finds the split of the budget with the largest value, to a relative gap of `tolerance`, in at most `most_parts`
/// parts of the problem. It is never worse than `start`, if that keeps the limits.
///
/// # Errors
/// [`Infeasible`] where no split keeps the limits.
///
/// ```
/// # use mediaplan::optimise::{Channel, Exponential, Problem, solve};
/// let channel = |top, scale| Channel::within(Exponential { top, scale }, 0.0, 1000.0);
/// let problem = Problem { channels: vec![channel(10.0, 100.0), channel(10.0, 100.0)], budget: 200.0 };
/// let best = solve(&problem, None, 1e-9, 100)?;
/// assert!((best.spends[0] - 100.0).abs() < 1e-3);
/// assert!(best.proof.gap() <= 1e-9);
/// # Ok::<(), mediaplan::optimise::Infeasible>(())
/// ```
pub fn solve<R: Response>(
    problem: &Problem<R>,
    start: Option<&[f64]>,
    tolerance: f64,
    most_parts: usize,
) -> Result<Solution, Infeasible> {
    problem.check()?;
    let parts: Vec<Part> = problem.channels.iter().map(Part::whole).collect();
    let Some(relaxed) = relax(problem, &parts, 0.0) else {
        let least = problem.channels.iter().zip(&parts).map(|(channel, part)| part.least(channel)).sum();
        return Err(Infeasible::LeastAboveBudget { least, budget: problem.budget });
    };
    let mut found =
        Found { spends: relaxed.within.iter().map(|spend| spend.spend).collect(), value: f64::NEG_INFINITY };
    if let Some(start) = start.filter(|start| keeps_limits(problem, start)) {
        found.offer(problem, start.to_vec());
    }
    found.try_part(problem, &parts, &relaxed);
    let price = relaxed.price;
    let mut open = BinaryHeap::from([Node { parts, relaxed }]);
    let mut looked_at = 1;
    // Largest bound among the parts that cannot be divided.
    let mut settled = f64::NEG_INFINITY;
    let bound = loop {
        let Some(node) = open.pop() else { break settled };
        let bound = node.relaxed.bound.max(settled);
        if bound - found.value <= tolerance * bound.abs() || looked_at >= most_parts {
            break bound;
        }
        let Some(halves) = divided(problem, &node) else {
            settled = settled.max(node.relaxed.bound);
            continue;
        };
        for parts in halves {
            looked_at += 1;
            let Some(relaxed) = relax(problem, &parts, node.relaxed.price) else { continue };
            // A part is never better than the one it is a part of.
            let relaxed = Relaxed { bound: relaxed.bound.min(node.relaxed.bound), ..relaxed };
            if relaxed.bound - found.value <= tolerance * relaxed.bound.abs() {
                settled = settled.max(relaxed.bound);
                continue;
            }
            found.try_part(problem, &parts, &relaxed);
            open.push(Node { parts, relaxed });
        }
    };
    let proof = Proof { value: found.value, bound: bound.max(found.value) };
    Ok(Solution { spends: found.spends, proof, price, parts: looked_at })
}

fn keeps_limits<R: Response>(problem: &Problem<R>, spends: &[f64]) -> bool {
    let keeps = |(channel, spend): (&super::Channel<R>, &f64)| {
        (channel.may_be_off && *spend == 0.0) || (*spend >= channel.min && *spend <= channel.max)
    };
    spends.len() == problem.channels.len()
        && problem.channels.iter().zip(spends).all(keeps)
        && problem.money(spends) <= problem.budget
}

/// Part of the budget below which a change of a spend is that of the price, and no jump.
const SMALL: f64 = 1e-5;

/// Number of channels at most that are tried with all the money that is left.
const TRIED: usize = 4;

/// The best split so far.
struct Found {
    spends: Vec<f64>,
    value: f64,
}

impl Found {
    fn offer<R: Response>(&mut self, problem: &Problem<R>, spends: Vec<f64>) {
        let value = problem.value(&spends);
        if value > self.value {
            (self.spends, self.value) = (spends, value);
        }
    }

    /// Tries the splits that a relaxation suggests: channels that jump at the price of money jump while the money
    /// lasts, dearest first or last, one takes what is left, and the rest is spread where responses are concave.
    fn try_part<R: Response>(&mut self, problem: &Problem<R>, parts: &[Part], relaxed: &Relaxed) {
        let within = &relaxed.within;
        let mut jumps: Vec<usize> = (0..parts.len()).filter(|at| jump(relaxed, *at) > problem.budget * SMALL).collect();
        self.spread(problem, parts, within.clone());
        for falls in [true, false] {
            jumps.sort_by(|a, b| {
                let order = jump(relaxed, *a).total_cmp(&jump(relaxed, *b));
                if falls { order.reverse() } else { order }
            });
            let mut spends = within.clone();
            let mut left = problem.budget - spends.iter().map(|spend| spend.money).sum::<f64>();
            for at in &jumps {
                let (Some(now), Some(next)) = (spends.get_mut(*at), relaxed.beyond.get(*at)) else { continue };
                if next.money - now.money <= left {
                    left -= next.money - now.money;
                    *now = *next;
                }
            }
            self.spread(problem, parts, spends.clone());
            for at in jumps.iter().take(TRIED) {
                let (Some(now), Some(part), Some(channel)) =
                    (spends.get(*at), parts.get(*at), problem.channels.get(*at))
                else {
                    continue;
                };
                let fee = if now.money > 0.0 || !part.off { 0.0 } else { channel.fee };
                let spend = (now.spend + left - fee).min(part.to);
                if !part.on || spend < part.from || spend <= now.spend {
                    continue;
                }
                let mut with = spends.clone();
                if let Some(place) = with.get_mut(*at) {
                    *place = Spend { spend, money: spend + channel.fee };
                }
                self.spread(problem, parts, with);
            }
        }
    }

    /// Offers a split after its money, and what is left, is spread anew over the channels whose response is concave
    /// where they stand.
    fn spread<R: Response>(&mut self, problem: &Problem<R>, parts: &[Part], spends: Vec<Spend>) {
        let kept = |((channel, part), now): ((&super::Channel<R>, &Part), &Spend)| {
            if now.money <= 0.0 && part.off {
                return Part { on: false, ..*part };
            }
            let concave = part.from.max(channel.response.inflection());
            if now.spend >= concave {
                Part { from: concave, to: part.to, on: true, off: false }
            } else {
                Part { from: now.spend, to: now.spend, on: true, off: false }
            }
        };
        let kept: Vec<Part> = problem.channels.iter().zip(parts).zip(&spends).map(kept).collect();
        self.offer(problem, spends.iter().map(|spend| spend.spend).collect());
        if let Some(best) = relax(problem, &kept, 0.0) {
            let mut spread: Vec<f64> = best.within.iter().map(|spend| spend.spend).collect();
            // What the last step of the price leaves goes where it brings the most.
            let mut left = problem.budget - best.within.iter().map(|spend| spend.money).sum::<f64>();
            for (at, beyond) in best.beyond.iter().enumerate() {
                let (Some(now), Some(part)) = (spread.get_mut(at), kept.get(at)) else { continue };
                let more = (beyond.spend - *now).min(left).min(part.to - *now);
                if more > 0.0 && part.on && *now > 0.0 {
                    *now += more;
                    left -= more;
                }
            }
            self.offer(problem, spread);
        }
    }
}

/// Money by which a channel jumps at the price of the relaxation.
fn jump(relaxed: &Relaxed, at: usize) -> f64 {
    let money = |spends: &[Spend]| spends.get(at).map_or(0.0, |spend| spend.money);
    money(&relaxed.beyond) - money(&relaxed.within)
}

/// The two parts of a part: divided at the channel that jumps furthest, where that is off or on between these, else in
/// the gap that it jumps over. `None` where nothing jumps by more than the last bits.
fn divided<R: Response>(problem: &Problem<R>, node: &Node) -> Option<[Vec<Part>; 2]> {
    let Node { parts, relaxed } = node;
    let at = (0..parts.len()).max_by(|a, b| jump(relaxed, *a).total_cmp(&jump(relaxed, *b)))?;
    if jump(relaxed, at) <= problem.budget * 1e-12 {
        return None;
    }
    let part = *parts.get(at)?;
    let (low, high) = (relaxed.within.get(at)?, relaxed.beyond.get(at)?);
    let with = |part: Part| {
        let mut parts = parts.clone();
        if let Some(place) = parts.get_mut(at) {
            *place = part;
        }
        parts
    };
    if part.off && part.on && low.money <= 0.0 {
        return Some([with(Part { on: false, ..part }), with(Part { off: false, ..part })]);
    }
    // Where the money would end if the channel could stand between: there the relaxation is furthest off.
    let spent: f64 = relaxed.within.iter().map(|spend| spend.money).sum();
    let share = ((problem.budget - spent) / (high.money - low.money)).clamp(0.1, 0.9);
    let place = low.spend + share * (high.spend - low.spend);
    Some([with(Part { to: place, ..part }), with(Part { from: place, off: false, ..part })])
}
