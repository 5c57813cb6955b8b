//! Response of a channel of a plan to the money that it takes, computed by the forecast.

use core::cell::Cell;
use std::rc::Rc;

use super::response::Response;
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
    /// Spend that was found last: the next is near.
    pub near: Cell<f64>,
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

    fn slope(&self, spend: f64) -> f64 {
        self.slope_and_bend(spend).0
    }

    fn inflection(&self) -> f64 {
        0.0
    }

    fn unit(&self) -> Option<f64> {
        self.unit.map(|unit| unit * self.factor)
    }

    /// By Newton's method on the logarithms of slope and spend, from the spend that was found last.
    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        if to <= from || slope <= 0.0 {
            return to.max(from);
        }
        let (mut low, mut high) = (from, to);
        let near = self.near.get();
        let mut spend = if near > from && near < to { near } else { f64::midpoint(from, to) };
        for _ in 0..60 {
            let (here, bend) = self.slope_and_bend(spend);
            if here > slope {
                low = spend;
            } else {
                high = spend;
            }
            let newton = spend * libm::exp(libm::log(slope / here) * here / (spend * bend));
            let next = if newton > low && newton < high {
                newton
            } else if here > slope && high >= to {
                if self.slope(to) >= slope {
                    return to;
                }
                f64::midpoint(low, high)
            } else if here <= slope && low <= from {
                if self.slope(from) <= slope {
                    return from;
                }
                f64::midpoint(low, high)
            } else {
                f64::midpoint(low, high)
            };
            let is_there = (next - spend).abs() <= NEAR * spend;
            spend = next;
            if is_there {
                break;
            }
        }
        self.near.set(spend);
        spend
    }
}
