//! Relaxation of a part of the problem: its Lagrangian dual in the price of money.

use super::choice::{Channel, Problem};
use super::response::Response;

/// Spends of a channel that a part of the search allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    /// Least spend while it is on.
    pub from: f64,
    /// Largest spend while it is on.
    pub to: f64,
    /// True if it may be on.
    pub on: bool,
    /// True if it may be off.
    pub off: bool,
}

impl Part {
    /// All that a channel may spend.
    pub(super) fn whole<R>(channel: &Channel<R>) -> Self {
        Self { from: channel.min, to: channel.max, on: true, off: channel.may_be_off }
    }

    /// Least money that the channel takes here.
    pub(super) fn least<R>(&self, channel: &Channel<R>) -> f64 {
        if self.off { 0.0 } else { self.from + channel.fee }
    }
}

/// Spend of a channel with the money it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spend {
    /// Spend.
    pub spend: f64,
    /// Spend and fee.
    pub money: f64,
}

/// Answer of a relaxation.
#[derive(Debug, Clone)]
pub(super) struct Relaxed {
    /// Value that no split of this part exceeds.
    pub bound: f64,
    /// Price of money at which it is reached, in value per unit of money.
    pub price: f64,
    /// Spends at that price from above: within the budget.
    pub within: Vec<Spend>,
    /// Spends at that price from below: at the budget or above it, unless everything is affordable.
    pub beyond: Vec<Spend>,
}

/// The spend that is best for a channel alone at a price of money, and what it brings net of that price.
fn best<R: Response>(channel: &Channel<R>, part: &Part, price: f64) -> (Spend, f64) {
    let mut found = (Spend { spend: 0.0, money: 0.0 }, if part.off { 0.0 } else { f64::NEG_INFINITY });
    if !part.on {
        return found;
    }
    let mut offer = |spend: f64| {
        let money = spend + channel.fee;
        let net = channel.response.value(spend) - price * money;
        if net > found.1 {
            found = (Spend { spend, money }, net);
        }
    };
    offer(part.from);
    let concave = part.from.max(channel.response.inflection());
    if concave < part.to {
        offer(channel.response.spend_at(price, concave, part.to));
    }
    offer(part.to);
    found
}

/// Value of the dual at a price, the money left there, and the spends.
struct Point {
    price: f64,
    value: f64,
    left: f64,
    spends: Vec<Spend>,
}

fn point<R: Response>(problem: &Problem<R>, parts: &[Part], price: f64) -> Point {
    let (mut value, mut money) = (price * problem.budget, 0.0);
    let mut spends = Vec::with_capacity(parts.len());
    for (channel, part) in problem.channels.iter().zip(parts) {
        let (spend, net) = best(channel, part, price);
        value += net;
        money += spend.money;
        spends.push(spend);
    }
    Point { price, value, left: problem.budget - money, spends }
}

/// The only split where the least spends take the whole budget.
fn least_spends<R: Response>(problem: &Problem<R>, parts: &[Part]) -> Relaxed {
    let at_least = |(channel, part): (&Channel<R>, &Part)| {
        let spend = if part.off { 0.0 } else { part.from };
        Spend { spend, money: part.least(channel) }
    };
    let within: Vec<Spend> = problem.channels.iter().zip(parts).map(at_least).collect();
    let value = |(channel, spend): (&Channel<R>, &Spend)| channel.response.value(spend.spend);
    let bound = problem.channels.iter().zip(&within).map(value).sum();
    Relaxed { bound, price: 0.0, beyond: within.clone(), within }
}

/// Part of the value to which the dual is minimised.
const TOLERANCE: f64 = 1e-12;

/// The relaxation of a part of the problem; `None` where its least spends are above the budget.
pub(super) fn relax<R: Response>(problem: &Problem<R>, parts: &[Part], hint: f64) -> Option<Relaxed> {
    let least: f64 = problem.channels.iter().zip(parts).map(|(channel, part)| part.least(channel)).sum();
    if least > problem.budget * (1.0 + TOLERANCE) {
        return None;
    }
    if least >= problem.budget * (1.0 - TOLERANCE) {
        return Some(least_spends(problem, parts));
    }
    let mut low = point(problem, parts, 0.0);
    if low.left >= 0.0 {
        return Some(Relaxed { bound: low.value, price: 0.0, within: low.spends.clone(), beyond: low.spends });
    }
    let mut high = point(problem, parts, if hint > 0.0 { hint } else { low.value / problem.budget.max(1e-9) });
    // Money is left at some price: each spend falls to its least, and the least are within the budget.
    while high.left < 0.0 && high.price < 1e250 {
        let next = point(problem, parts, high.price * 4.0);
        low = core::mem::replace(&mut high, next);
    }
    narrow(problem, parts, &mut low, &mut high);
    Some(Relaxed { bound: low.value.min(high.value), price: high.price, within: high.spends, beyond: low.spends })
}

/// Brings both sides together around the least value of the dual, which is convex. Where its tangents from both sides
/// meet is the least that it can be: that point is tried where the spends jump, and where they do not, the price at
/// which the money left falls to nothing on a line between the sides, with a neighbour on the other side of it.
fn narrow<R: Response>(problem: &Problem<R>, parts: &[Part], low: &mut Point, high: &mut Point) {
    for round in 0..100 {
        let bend = high.left - low.left;
        if bend <= 0.0 {
            return;
        }
        let meet = (low.value - high.value - low.left * low.price + high.left * high.price) / bend;
        let floor = low.value + low.left * (meet - low.price);
        let least = low.value.min(high.value);
        if least - floor <= TOLERANCE * least.abs() {
            return;
        }
        let width = high.price - low.price;
        let price = match round % 3 {
            0 => low.price - low.left * width / bend,
            1 => meet,
            // Halved in its logarithm now and then, lest one side stays where it is.
            _ if low.price > 0.0 => libm::sqrt(low.price * high.price),
            _ => high.price / 16.0,
        };
        if !(price > low.price && price < high.price) {
            return;
        }
        let next = point(problem, parts, price);
        let is_low = next.left < 0.0;
        take(next, low, high);
        // A step beyond it, to have it between the sides.
        let step = (high.price - low.price).min(price * 1e-4);
        let beside = if is_low { price + step } else { price - step };
        if round % 3 == 0 && beside > low.price && beside < high.price {
            take(point(problem, parts, beside), low, high);
        }
    }
}

/// Puts a point in the place of the one on its side.
fn take(next: Point, low: &mut Point, high: &mut Point) {
    if next.left < 0.0 { *low = next } else { *high = next }
}
