//! Response of a channel of a plan to the money that it takes, computed by the forecast.

use std::rc::Rc;

use super::response::{Interior, Response};
use crate::forecast::{AtSpend, Figure};

/// Counted of a channel: figures that add up, or people.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    /// Figures that add up, with their weights.
    pub effects: Vec<(Figure, f64)>,
    /// Weights of the logarithms of those left out, segment by segment, and the part of each segment that uses the
    /// channel.
    pub segments: Vec<(f64, f64)>,
    /// `z` of the generating function that stands for reach: 0 for reach itself.
    pub z: f64,
}

/// Smallest part of a segment that can be left out: below it a logarithm would be infinite.
const LEFT_MIN: f64 = 1e-15;

/// Minus the logarithm of the part of a segment that is left out, where a part `b` of it uses a channel that reaches
/// `q` of its users.
pub(super) fn log_kept(b: f64, q: f64) -> f64 {
    -libm::log1p((-b * q).max(LEFT_MIN - 1.0))
}

/// Response of a channel to the money that it takes on the base of the total.
#[derive(Debug, Clone)]
pub(super) struct PlanResponse<'a> {
    pub buyer: &'a AtSpend<'a>,
    pub counted: Rc<Counted>,
    /// Money on the base of the total for a minor unit of net media.
    pub factor: f64,
    /// Net media of a whole unit in minor units.
    pub unit: Option<f64>,
    /// Largest money.
    pub top: f64,
    /// Money at which a cap is reached for everybody; infinite without one.
    pub exhausted: f64,
}

impl PlanResponse<'_> {
    /// Part of the channel's users that is reached, or what stands for it.
    pub(super) fn reached(buyer: &AtSpend<'_>, minor: f64, z: f64) -> f64 {
        let share = if z > 0.0 { buyer.one_less_generating(minor, z) } else { buyer.reached_share(minor) };
        share.unwrap_or(0.0).min(1.0)
    }

    /// Slope and its change, by the secants of the forecast around a spend.
    fn slope_and_bend(&self, spend: f64) -> (f64, f64) {
        let step = (spend * SECANT).max(self.top * SECANT_LEAST);
        let centre = spend.min(self.top - step).max(step);
        let [before, here, after] = [centre - step, centre, centre + step].map(|spend| self.value(spend));
        ((after - before) / (2.0 * step), (after - 2.0 * here + before) / (step * step))
    }
}

/// Part of the largest spend up to which a cap is far away.
const FAR: f64 = 2.0;

/// Places at which a crest is sought, each nearer to the largest spend than the one before.
const CREST: i32 = 60;

/// Half of a secant as a part of the spend: slopes are off by its square, and lose four of sixteen digits by it.
const SECANT: f64 = 1e-4;

/// The same as a part of the largest spend, for spends near zero.
const SECANT_LEAST: f64 = 1e-9;

/// Part of a spend to which it is found: its square is what the value is off by.
const NEAR: f64 = 1e-8;

impl Response for PlanResponse<'_> {
    fn value(&self, spend: f64) -> f64 {
        let minor = spend / self.factor;
        let Counted { effects, segments, z } = &*self.counted;
        let mut value = 0.0;
        if !effects.is_empty() {
            let figures = self.buyer.figures(minor);
            value += effects.iter().map(|(figure, weight)| weight * figures.get(*figure).unwrap_or(0.0)).sum::<f64>();
        }
        if !segments.is_empty() {
            let q = Self::reached(self.buyer, minor, *z);
            value += segments.iter().map(|(weight, b)| weight * log_kept(*b, q)).sum::<f64>();
        }
        value
    }

    /// By secant; of whole units the difference to the one before.
    fn slope(&self, spend: f64) -> f64 {
        match self.unit() {
            Some(unit) => {
                let spend = spend.max(unit);
                (self.value(spend) - self.value(spend - unit)) / unit
            }
            None => self.slope_and_bend(spend).0,
        }
    }

    fn inflection(&self) -> f64 {
        0.0
    }

    /// Under a cap nobody is left out in the end, and the logarithm of those who are falls ever faster.
    fn crest(&self) -> f64 {
        if self.counted.segments.is_empty() || self.exhausted > self.top * FAR {
            return f64::INFINITY;
        }
        let spend = |at: i32| self.top * (1.0 - libm::exp2(-0.5 * f64::from(at)));
        let values: Vec<f64> = (1..CREST).map(|at| self.value(spend(at))).collect();
        let slope = |at: usize| {
            let (one, other) = (values.get(at)?, values.get(at + 1)?);
            let at = i32::try_from(at).ok()? + 1;
            Some((other - one) / (spend(at + 1) - spend(at)))
        };
        let turns = |at: &usize| matches!((slope(*at), slope(*at + 1)), (Some(one), Some(next)) if next > one);
        let turn = (0..values.len()).find(turns);
        turn.and_then(|at| i32::try_from(at).ok()).map_or(f64::INFINITY, |at| spend(at.max(1)))
    }

    fn unit(&self) -> Option<f64> {
        self.unit.map(|unit| unit * self.factor)
    }

    /// By Newton's method on the logarithms of slope and spend, from the spend that was found last.
    fn interior(&self, slope: f64, from: f64, to: f64, place: f64) -> Interior {
        if let Some(unit) = self.unit() {
            let spend = self.units_at(slope, unit, (from, to));
            return Interior { spend, value: self.value(spend), change: 0.0, place };
        }
        let (mut low, mut high) = (from, to);
        let mut spend = if place > from && place < to { place } else { f64::midpoint(from, to) };
        let mut change = 0.0;
        for _ in 0..60 {
            let (here, bend) = self.slope_and_bend(spend);
            change = if bend < 0.0 { bend.recip() } else { 0.0 };
            if here > slope {
                low = spend;
            } else {
                high = spend;
            }
            let newton = spend * libm::exp(libm::log(slope / here) * here / (spend * bend));
            let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
            let is_there = (next - spend).abs() <= NEAR * spend;
            spend = next;
            if is_there {
                break;
            }
        }
        Interior { spend, value: self.value(spend), change, place: spend }
    }
}

impl PlanResponse<'_> {
    /// Whole units between two spends after which the next gives less than `slope`, by halving: each gives no more than
    /// the one before.
    fn units_at(&self, slope: f64, unit: f64, (from, to): (f64, f64)) -> f64 {
        let (mut low, mut high) = (libm::rint(from / unit), libm::rint(to / unit));
        while high - low >= 1.0 {
            let middle = libm::ceil(f64::midpoint(low, high));
            let gain = self.value(middle * unit) - self.value((middle - 1.0) * unit);
            if gain > slope * unit { low = middle } else { high = middle - 1.0 }
        }
        low * unit
    }
}
