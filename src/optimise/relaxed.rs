//! Relaxation of a part of the problem: its Lagrangian dual in the price of money.

use super::choice::{Channel, Problem};
use super::part::{Outlay, Part};
use super::response::Response;

/// Answer of a relaxation.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    /// No split keeps the limits.
    Infeasible,
    /// No split is better than this, which is not enough.
    AtMost(f64),
    /// Least value of the dual.
    Relaxed(Relaxed),
}

/// Least value of the dual.
#[derive(Debug, Clone)]
pub(super) struct Relaxed {
    /// Value that no split of this part exceeds.
    pub bound: f64,
    /// Price of money at which it is reached, in value per unit of money.
    pub price: f64,
    /// Price of the spends within the budget: that price or somewhat more.
    pub price_within: f64,
    /// Spends at that price: within the budget.
    pub within: Vec<Outlay>,
    /// Spends at somewhat less: at the budget or above it, unless everything is affordable.
    pub beyond: Vec<Outlay>,
}

impl Relaxed {
    /// Money by which a channel jumps at the price; 0 where it follows the price.
    pub(super) fn jump(&self, parts: &[Part], at: usize) -> f64 {
        match (parts.get(at), self.within.get(at), self.beyond.get(at)) {
            (Some(part), Some(now), Some(next)) if !part.follows(*now) => next.money - now.money,
            _ => 0.0,
        }
    }
}

/// Relaxations of one problem, with what each leaves for the next.
#[derive(Debug)]
pub(super) struct Relaxations<'a, R> {
    /// The problem.
    pub problem: &'a Problem<R>,
    memos: Vec<Memo>,
}

/// Start of the next answer of a channel.
#[derive(Debug, Clone, Copy)]
struct Memo {
    /// Place of the last one ([`super::Interior::place`]).
    place: f64,
    /// Least price known at which the part of the channel is best at its least spend. It is so at any price above.
    rests: f64,
}

/// Value of the dual at a price, with the spends.
struct Point {
    price: f64,
    value: f64,
    /// Money left: derivative of the dual.
    left: f64,
    /// Derivative of the money left, without jumps.
    bend: f64,
    spends: Vec<Outlay>,
}

/// The spend that is best for a channel alone at a price of money, and how much it falls with the price.
fn best<R: Response>(channel: &Channel<R>, part: &Part, price: f64, memo: &mut Memo) -> (Outlay, f64) {
    if !part.on {
        return (Outlay::NOTHING, 0.0);
    }
    let from = Outlay::of(channel, part.from);
    let least = if part.off && from.net(price) <= 0.0 { Outlay::NOTHING } else { from };
    let is_concave = part.concave.spend < part.crest.spend;
    let has_crest = part.crest.spend < part.to.spend;
    if price >= memo.rests || (is_concave && !has_crest && price >= part.concave.slope) {
        return (least, 0.0);
    }
    let (mut most, mut change) = if is_concave && price > part.crest.slope && price < part.concave.slope {
        let (from, to) = (part.concave.spend, part.crest.spend);
        let found = channel.response.interior(price, from, to, memo.place);
        memo.place = found.place;
        (Outlay { spend: found.spend, money: found.spend + channel.fee, value: found.value }, -found.change)
    } else if is_concave && price <= part.crest.slope {
        (Outlay::of(channel, part.crest), 0.0)
    } else {
        (part.most(channel), 0.0)
    };
    // Beyond the crest only the end can be better.
    let end = part.most(channel);
    if has_crest && end.net(price) > most.net(price) {
        (most, change) = (end, 0.0);
    }
    if most.net(price) > least.net(price) {
        return (most, change);
    }
    memo.rests = price;
    (least, 0.0)
}

/// Part of the value to which the dual is minimised.
const TOLERANCE: f64 = 1e-12;

/// Largest price that is computed with, chosen because its products with money are still numbers.
const PRICE_MAX: f64 = 1e250;

impl<'a, R: Response> Relaxations<'a, R> {
    /// Relaxations of a problem.
    pub(super) fn of(problem: &'a Problem<R>) -> Self {
        let memo = Memo { place: f64::NAN, rests: f64::INFINITY };
        Self { problem, memos: vec![memo; problem.channels.len()] }
    }

    fn point(&mut self, parts: &[Part], price: f64) -> Point {
        let budget = self.problem.budget;
        let (mut value, mut money, mut bend) = (price * budget, 0.0, 0.0);
        let mut spends = Vec::with_capacity(parts.len());
        for ((channel, part), memo) in self.problem.channels.iter().zip(parts).zip(&mut self.memos) {
            let (spend, fall) = best(channel, part, price, memo);
            value += spend.net(price);
            money += spend.money;
            bend += fall;
            spends.push(spend);
        }
        Point { price, value, left: budget - money, bend, spends }
    }

    /// Relaxation of a part of the problem, begun at a price if that is above 0. It ends as soon as its bound is known
    /// to be no more than `enough`.
    pub(super) fn relax(&mut self, parts: &[Part], hint: f64, enough: f64) -> Outcome {
        let budget = self.problem.budget;
        let all = || self.problem.channels.iter().zip(parts);
        let least: f64 = all().map(|(channel, part)| part.least(channel).money).sum();
        // Between two whole units there may be nothing at all.
        if least > budget * (1.0 + TOLERANCE) {
            return Outcome::Infeasible;
        }
        if least >= budget * (1.0 - TOLERANCE) {
            let within: Vec<Outlay> = all().map(|(channel, part)| part.least(channel)).collect();
            let bound = within.iter().map(|spend| spend.value).sum();
            return Outcome::Relaxed(Relaxed { bound, price: 0.0, price_within: 0.0, beyond: within.clone(), within });
        }
        let most: f64 = all().map(|(channel, part)| part.most(channel).money).sum();
        for memo in &mut self.memos {
            memo.rests = f64::INFINITY;
        }
        if most <= budget {
            return free(self.point(parts, 0.0), enough);
        }
        let price = if hint > 0.0 { hint } else { self.usual_price(parts, (budget - least) / (most - least)) };
        let first = self.point(parts, price);
        if first.value <= enough {
            return Outcome::AtMost(first.value);
        }
        let sides = if first.left < 0.0 { self.above(parts, first, enough) } else { self.below(parts, first, enough) };
        match sides {
            Ok((low, high)) => self.narrow(parts, low, high, enough),
            Err(outcome) => outcome,
        }
    }

    /// Price to begin with: the mean slope where every channel stands at the same share between its limits, by money.
    fn usual_price(&self, parts: &[Part], share: f64) -> f64 {
        let (mut slopes, mut money, mut values) = (0.0, 0.0, 0.0);
        for (channel, part) in self.problem.channels.iter().zip(parts).filter(|(_, part)| part.on) {
            let spend = part.from.spend + share * (part.to.spend - part.from.spend);
            let slope = channel.response.slope(spend);
            if slope.is_finite() {
                slopes += spend * slope;
                money += spend;
            }
            values += part.to.value;
        }
        let price = slopes / money;
        if price > 0.0 { price } else { (values / self.problem.budget.max(1e-9)).max(f64::MIN_POSITIVE) }
    }

    /// Sides of the least value, above a price at which money lacks.
    fn above(&mut self, parts: &[Part], first: Point, enough: f64) -> Result<(Point, Point), Outcome> {
        let (mut low, mut step) = (first, 0.5);
        // Money is left at some price: each spend falls to its least, and the least are within the budget.
        loop {
            let next = self.point(parts, (low.price * libm::exp(stride(&low, step))).min(PRICE_MAX));
            if next.value <= enough {
                return Err(Outcome::AtMost(next.value));
            }
            if next.left >= 0.0 || next.price >= PRICE_MAX {
                return Ok((low, next));
            }
            (low, step) = (next, step * 2.0);
        }
    }

    /// Sides of the least value, below a price at which money is left.
    fn below(&mut self, parts: &[Part], first: Point, enough: f64) -> Result<(Point, Point), Outcome> {
        let (mut high, mut step) = (first, 0.5);
        let mut is_scarce = false;
        loop {
            // Everything may be affordable, and money without a price.
            let is_free = step > 8.0 && !is_scarce;
            let price = if is_free { 0.0 } else { high.price * libm::exp(-stride(&high, step)) };
            let next = self.point(parts, price);
            if next.value <= enough {
                return Err(Outcome::AtMost(next.value));
            }
            if next.left < 0.0 && is_free {
                is_scarce = true;
                continue;
            }
            if next.left < 0.0 {
                return Ok((next, high));
            }
            if price <= 0.0 {
                return Err(free(next, enough));
            }
            (high, step) = (next, step * 2.0);
        }
    }

    /// Brings both sides together around the least value of the dual, which is convex. Where tangents from both sides
    /// meet is the least that it can be. The derivative of the money tells whether the spends jump there: if not,
    /// Newton's method finds the price at which the money left falls to nothing, else the parabolas from both sides
    /// meet at the price sought. Each step goes as far beyond it as it may be off, so that the next one comes from the
    /// other side.
    fn narrow(&mut self, parts: &[Part], mut low: Point, mut high: Point, enough: f64) -> Outcome {
        let (mut width_before, mut slow) = (f64::INFINITY, 0);
        for _ in 0..100 {
            let turn = high.left - low.left;
            let width = high.price - low.price;
            if turn <= 0.0 {
                break;
            }
            let meet = (low.value - high.value + high.left * width) / turn;
            let least = low.value.min(high.value);
            if least - (low.value + low.left * meet) <= TOLERANCE * least.abs() {
                break;
            }
            slow = if width > 0.25 * width_before { slow + 1 } else { 0 };
            width_before = width;
            let mut price = if slow < 3 { aim(&low, &high, meet) } else { f64::NAN };
            if !(price > low.price && price < high.price) {
                // Halved in its logarithm, lest one side stays where it is.
                price = if low.price > 0.0 { libm::sqrt(low.price * high.price) } else { high.price / 16.0 };
                slow = 0;
            }
            if !(price > low.price && price < high.price) {
                break;
            }
            let next = self.point(parts, price);
            if next.value <= enough {
                return Outcome::AtMost(next.value);
            }
            if next.left < 0.0 { low = next } else { high = next }
        }
        let (bound, price) = if low.value < high.value { (low.value, low.price) } else { (high.value, high.price) };
        Outcome::Relaxed(Relaxed { bound, price, price_within: high.price, within: high.spends, beyond: low.spends })
    }
}

/// Step in the logarithm of the price that would bring the money left to nothing, and somewhat more; at most `most`.
fn stride(point: &Point, most: f64) -> f64 {
    let newton = point.left.abs() / (point.bend * point.price);
    let step = newton * (1.0 + newton);
    if step <= most { step.max(1e-9) } else { most }
}

/// Price at which the least value of the dual is expected between two points, with tangents that meet so far above the
/// first; as far to the other side as the expectation may be off.
fn aim(low: &Point, high: &Point, meet: f64) -> f64 {
    let width = high.price - low.price;
    let rest = width - meet;
    let (left_low, left_high) = (low.left + low.bend * meet, high.left - high.bend * rest);
    if left_low >= 0.0 {
        let step = -low.left / (low.bend * low.price);
        return low.price * libm::exp(step + step * step);
    }
    if left_high <= 0.0 {
        let step = high.left / (high.bend * high.price);
        return high.price * libm::exp(-step - step * step);
    }
    let over = 0.5 * (low.bend * meet * meet - high.bend * rest * rest);
    let turn = left_high - left_low;
    let jump = (meet + over / turn).max(0.0).min(width);
    let rest = width - jump;
    let cube = |side: &Point, step: f64| side.bend * step * step * step;
    let price = low.price + jump;
    let error = (cube(low, jump) + cube(high, rest)) / (turn * price) + 1e-13 * price;
    if jump < rest { price + error.min(0.5 * rest) } else { price - error.min(0.5 * jump) }
}

/// Outcome where all that is worth its money is affordable.
fn free(point: Point, enough: f64) -> Outcome {
    if point.value <= enough {
        return Outcome::AtMost(point.value);
    }
    let Point { value, spends, .. } = point;
    Outcome::Relaxed(Relaxed { bound: value, price: 0.0, price_within: 0.0, within: spends.clone(), beyond: spends })
}
