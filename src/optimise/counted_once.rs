//! People counted once over channels whose audiences overlap.
//!
//! In a segment the parts that channels leave out multiply, so with `H` minus the logarithm of what all leave out its
//! reach is `1 − e^(−H)`, and `H` adds up over channels. That is concave in `H`: at any `H₀` the line `1 − e^(−H₀) +
//! e^(−H₀)·(H − H₀)` is above it. So each `H₀` of the segments gives a problem in which channels are separable, whose
//! best value bounds what any split reaches; at the best split the line touches. Between the split at hand and the
//! best one of that problem a better split is sought, and so on until bound and value meet.

use super::choice::Infeasible;
use super::ground::{Ground, Mover};
use super::plan_response::{Counted, PlanResponse, log_kept};
use super::search::{Proof, Solution, solve};

/// A segment of people: its weight, and what the channels that keep their money leave out of it.
#[derive(Debug, Clone)]
struct Segment {
    weight: f64,
    /// Part of it that uses each mover.
    members: Vec<f64>,
    /// `H` of the channels that keep their money.
    kept: f64,
}

/// Rounds at most; each halves the distance at least where responses are concave.
const ROUNDS: usize = 60;

/// Rounds at most in which neither the split nor the bound becomes better.
const IDLE: usize = 3;

/// Steps of the search between two splits.
const STEPS: usize = 12;

/// People as the movers see them.
#[derive(Debug)]
pub(super) struct People<'g, 'a> {
    ground: &'g Ground<'a>,
    segments: Vec<Segment>,
    /// `z` of the generating function that stands for reach.
    z: f64,
    beside: f64,
}

impl<'g, 'a> People<'g, 'a> {
    /// People of a plan; at `z` above 0, those left out count `z` for each contact that they have.
    pub(super) fn of(ground: &'g Ground<'a>, z: f64) -> Self {
        let planned = |at: &usize, buyer: &crate::forecast::AtSpend<'_>| {
            (*at, PlanResponse::reached(buyer, super::ground::number(buyer.planned().minor()), z))
        };
        let others: Vec<(usize, f64)> = ground.others.iter().map(|(at, buyer)| planned(at, buyer)).collect();
        let segment = |(weight, members): (f64, &[f64])| {
            let part = |at: usize| members.get(at).copied().unwrap_or(0.0);
            let kept = others.iter().map(|(at, q)| log_kept(part(*at), *q)).sum();
            Segment { weight, members: ground.movers.iter().map(|mover| part(mover.at)).collect(), kept }
        };
        let all = ground.audiences.segments.iter().map(segment).filter(|one| one.weight > 0.0);
        let (segments, rest): (Vec<Segment>, Vec<Segment>) =
            all.partition(|one| one.members.iter().any(|part| *part > 0.0));
        let beside = rest.iter().map(|one| -one.weight * libm::expm1(-one.kept)).sum();
        Self { ground, segments, z, beside }
    }

    /// Parts of their users that the movers reach with amounts of the base of the total.
    fn reached(&self, spends: &[f64]) -> Vec<f64> {
        let one =
            |(mover, spend): (&Mover<'_>, &f64)| PlanResponse::reached(&mover.buyer, spend / mover.factor, self.z);
        self.ground.movers.iter().zip(spends).map(one).collect()
    }

    /// Part of the population that the other channels reach in segments that no mover is in.
    pub(super) fn beside(&self) -> f64 {
        self.beside
    }

    /// `H` of each segment.
    fn heights(&self, spends: &[f64]) -> Vec<f64> {
        let reached = self.reached(spends);
        let of = |segment: &Segment| {
            segment.kept + segment.members.iter().zip(&reached).map(|(b, q)| log_kept(*b, *q)).sum::<f64>()
        };
        self.segments.iter().map(of).collect()
    }

    /// Part of the population that is reached in these segments.
    fn value(&self, heights: &[f64]) -> f64 {
        self.segments.iter().zip(heights).map(|(segment, height)| -segment.weight * libm::expm1(-height)).sum()
    }

    /// Solves the separable problem that touches at some heights: its split, and the bound that it gives. With `held`,
    /// channels that jump stay at its amounts, and the bound is one of such splits alone.
    fn touching(&self, heights: &[f64], held: Option<&[f64]>, tolerance: f64) -> Result<(Solution, f64), Infeasible> {
        let weights: Vec<f64> =
            self.segments.iter().zip(heights).map(|(one, height)| one.weight * libm::exp(-height)).collect();
        let mut problem = self.ground.problem(|place, _| {
            let part = |segment: &Segment| segment.members.get(place).copied().unwrap_or(0.0);
            let segments = self.segments.iter().zip(&weights).map(|(segment, weight)| (*weight, part(segment)));
            let segments = segments.filter(|(weight, part)| *weight > 0.0 && *part > 0.0).collect();
            Counted { effects: Vec::new(), segments, z: self.z }
        });
        if let Some(held) = held {
            for (channel, amount) in problem.channels.iter_mut().zip(held) {
                if channel.may_be_off && *amount > 0.0 {
                    problem.budget -= channel.fee;
                }
                if channel.response.unit.is_some() || (channel.may_be_off && *amount <= 0.0) {
                    (channel.min, channel.max) = (*amount, *amount);
                }
                (channel.may_be_off, channel.fee) = (false, 0.0);
            }
        }
        let solution = solve(&problem, None, tolerance, PARTS)?;
        let line = |((segment, height), weight): ((&Segment, &f64), &f64)| {
            -segment.weight * libm::expm1(-height) + weight * (segment.kept - height)
        };
        let beside: f64 = self.segments.iter().zip(heights).zip(&weights).map(line).sum();
        let bound = solution.proof.bound + beside;
        Ok((solution, bound))
    }

    /// Finds the split that reaches the largest part of the population, as amounts on the base of the total, with its
    /// proof.
    ///
    /// # Errors
    /// [`Infeasible`] where no split keeps the limits.
    pub(super) fn best(&self, start: &[f64], tolerance: f64) -> Result<Solution, Infeasible> {
        let jumps = self.ground.movers.iter().any(|mover| mover.unit.is_some() || mover.may_be_off);
        let mut at = start.to_vec();
        let mut heights = self.heights(start);
        let mut found = Found { spends: Vec::new(), value: f64::NEG_INFINITY, heights: Vec::new() };
        // Amounts of today may be above the budget by a rounding.
        if self.ground.money(start) <= self.ground.budget {
            found.offer(self, at.clone());
        }
        let (mut bound, mut price, mut parts, mut idle) = (f64::INFINITY, 0.0, 0, 0);
        for _ in 0..ROUNDS {
            let (solution, limit) = self.touching(&heights, None, tolerance * 0.1)?;
            parts += solution.parts;
            let before = (bound, found.value);
            if limit < bound {
                (bound, price) = (limit, solution.price);
            }
            found.offer(self, solution.spends.clone());
            let next = if self.segments.len() <= 1 {
                // In one segment the best split is the same whatever the height, and its own gives the bound.
                found.heights.clone()
            } else {
                (at, heights) = if jumps {
                    self.smoothed(&solution.spends, &mut found, tolerance)
                } else {
                    self.between(&at, &solution.spends)
                };
                found.offer(self, at.clone());
                heights.clone()
            };
            idle = if before == (bound, found.value) { idle + 1 } else { 0 };
            if bound - found.value <= tolerance * bound.abs() || idle > IDLE || (jumps && next == heights && idle > 1) {
                break;
            }
            heights = next;
        }
        let proof = Proof { value: found.value, bound: bound.max(found.value) };
        Ok(Solution { spends: found.spends, proof, price, parts })
    }

    /// The best split near one whose channels that jump stay where they are.
    fn smoothed(&self, from: &[f64], found: &mut Found, tolerance: f64) -> (Vec<f64>, Vec<f64>) {
        let mut at = from.to_vec();
        let mut heights = self.heights(from);
        let mut value = self.value(&heights);
        for _ in 0..ROUNDS {
            let Ok((solution, limit)) = self.touching(&heights, Some(from), tolerance * 0.1) else { break };
            let (spends, next) = self.between(&at, &solution.spends);
            let reached = self.value(&next);
            if reached > value {
                (at, heights, value) = (spends, next, reached);
                found.offer(self, at.clone());
            }
            if limit - value <= tolerance * 0.1 * limit.abs() || reached <= value * (1.0 + 1e-12) {
                break;
            }
        }
        (at, heights)
    }

    /// The best split on the line between two, which is concave, by golden section.
    fn between(&self, from: &[f64], to: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mixed =
            |part: f64| -> Vec<f64> { from.iter().zip(to).map(|(from, to)| from + part * (to - from)).collect() };
        let value = |part: f64| self.value(&self.heights(&mixed(part)));
        let golden = 0.618_033_988_749_894_8;
        let (mut low, mut high) = (0.0, 1.0);
        let (mut left, mut right) = (high - golden * (high - low), low + golden * (high - low));
        let (mut of_left, mut of_right) = (value(left), value(right));
        for _ in 0..STEPS {
            if of_left < of_right {
                (low, left, of_left) = (left, right, of_right);
                right = low + golden * (high - low);
                of_right = value(right);
            } else {
                (high, right, of_right) = (right, left, of_left);
                left = high - golden * (high - low);
                of_left = value(left);
            }
        }
        let spends = mixed(f64::midpoint(low, high));
        let heights = self.heights(&spends);
        (spends, heights)
    }
}

/// Parts of a problem that the search looks at.
pub(super) const PARTS: usize = 20_000;

/// The best split so far.
struct Found {
    spends: Vec<f64>,
    value: f64,
    heights: Vec<f64>,
}

impl Found {
    fn offer(&mut self, people: &People<'_, '_>, spends: Vec<f64>) {
        let heights = people.heights(&spends);
        let value = people.value(&heights);
        if value > self.value {
            (self.spends, self.value, self.heights) = (spends, value, heights);
        }
    }
}
