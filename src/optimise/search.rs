//! Branch and bound over the relaxations.

use core::cmp::Ordering;
use std::collections::BinaryHeap;

use super::choice::{Infeasible, Problem};
use super::found::Found;
use super::part::Part;
use super::relaxed::{Outcome, Relaxations, Relaxed};
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

/// A part of the problem with its bound, and the two that it is divided into.
struct Node {
    bound: f64,
    price: f64,
    /// Parts of channels in which it differs from the whole.
    changes: Vec<(usize, Part)>,
    /// Channel at which it is divided.
    at: usize,
    halves: [Part; 2],
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
        self.bound.total_cmp(&other.bound)
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
    let whole: Vec<Part> = problem.channels.iter().map(Part::whole).collect();
    let mut relaxations = Relaxations::of(problem);
    let root = match relaxations.relax(&whole, 0.0, f64::NEG_INFINITY) {
        Outcome::Relaxed(root) => root,
        Outcome::Infeasible | Outcome::AtMost(_) => {
            let least = problem.channels.iter().zip(&whole).map(|(channel, part)| part.least(channel).money).sum();
            return Err(Infeasible::LeastAboveBudget { least, budget: problem.budget });
        }
    };
    let mut found = Found::of(&root);
    if let Some(start) = start.filter(|start| keeps_limits(problem, start)) {
        found.offer(problem, start.to_vec());
    }
    found.try_part(&mut relaxations, &whole, &root);
    let price = root.price;
    let mut open = BinaryHeap::new();
    let mut looked_at = 1;
    // Largest bound among the parts that cannot be divided, or need not be.
    let mut settled = f64::NEG_INFINITY;
    match divided(problem, &whole, &root) {
        Some((at, halves)) => open.push(Node { bound: root.bound, price, changes: Vec::new(), at, halves }),
        None => settled = root.bound,
    }
    let mut parts = whole.clone();
    let bound = loop {
        let Some(node) = open.pop() else { break settled };
        let bound = node.bound.max(settled);
        if bound - found.value <= tolerance * bound.abs() || looked_at >= most_parts {
            break bound;
        }
        parts.clone_from(&whole);
        put(&mut parts, &node.changes);
        for half in node.halves {
            looked_at += 1;
            put(&mut parts, &[(node.at, half)]);
            let relaxed = match relaxations.relax(&parts, node.price, found.enough(tolerance)) {
                Outcome::Infeasible => continue,
                Outcome::AtMost(bound) => {
                    settled = settled.max(bound.min(node.bound));
                    continue;
                }
                // A part is never better than the one it is a part of.
                Outcome::Relaxed(relaxed) => Relaxed { bound: relaxed.bound.min(node.bound), ..relaxed },
            };
            found.try_part(&mut relaxations, &parts, &relaxed);
            let divided = divided(problem, &parts, &relaxed).filter(|_| relaxed.bound > found.enough(tolerance));
            let Some((at, halves)) = divided else {
                settled = settled.max(relaxed.bound);
                continue;
            };
            let mut changes = node.changes.clone();
            changes.push((node.at, half));
            open.push(Node { bound: relaxed.bound, price: relaxed.price, changes, at, halves });
        }
    };
    let proof = Proof { value: found.value, bound: bound.max(found.value) };
    Ok(Solution { spends: found.spends, proof, price, parts: looked_at })
}

/// Puts parts of channels in their places, the later ones over the earlier.
fn put(parts: &mut [Part], changes: &[(usize, Part)]) {
    for (at, part) in changes {
        if let Some(place) = parts.get_mut(*at) {
            *place = *part;
        }
    }
}

fn keeps_limits<R: Response>(problem: &Problem<R>, spends: &[f64]) -> bool {
    let keeps = |(channel, spend): (&super::Channel<R>, &f64)| {
        (channel.may_be_off && *spend == 0.0) || (*spend >= channel.min && *spend <= channel.max)
    };
    spends.len() == problem.channels.len()
        && problem.channels.iter().zip(spends).all(keeps)
        && problem.money(spends) <= problem.budget
}

/// Channel at which a part is divided, and its two parts: the channel that jumps furthest, off or on where it jumps
/// between these, else below or above a spend that it jumps over. `None` where nothing jumps by more than the last
/// bits.
fn divided<R: Response>(problem: &Problem<R>, parts: &[Part], relaxed: &Relaxed) -> Option<(usize, [Part; 2])> {
    let at = (0..parts.len()).max_by(|a, b| relaxed.jump(parts, *a).total_cmp(&relaxed.jump(parts, *b)))?;
    if relaxed.jump(parts, at) <= problem.budget * 1e-12 {
        return None;
    }
    let (part, channel) = (parts.get(at)?, problem.channels.get(at)?);
    let (low, high) = (relaxed.within.get(at)?, relaxed.beyond.get(at)?);
    if part.off && part.on && low.money <= 0.0 {
        return Some((at, [Part { on: false, ..*part }, Part { off: false, ..*part }]));
    }
    // Where the money would end if the channel could stand between: there the relaxation is furthest off.
    let spent: f64 = relaxed.within.iter().map(|spend| spend.money).sum();
    let share = ((problem.budget - spent) / (high.money - low.money)).clamp(0.1, 0.9);
    let place = low.spend + share * (high.spend - low.spend);
    Some((at, [part.up_to(channel, place), part.starting_at(channel, place)]))
}
