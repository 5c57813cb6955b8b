//! Responses of a channel to its spend.

/// Response of a channel to its spend: 0 at 0, never falling, convex up to [`Response::inflection`], concave from there
/// on up to [`Response::crest`], and convex from there on.
pub trait Response {
    /// Response to a spend of 0 or more.
    fn value(&self, spend: f64) -> f64;
    /// Derivative; may be infinite at 0.
    fn slope(&self, spend: f64) -> f64;
    /// Spend up to which the response is convex; 0 for a concave one.
    fn inflection(&self) -> f64;

    /// Spend from which on the response is convex again; infinite where it is concave to the end.
    fn crest(&self) -> f64 {
        f64::INFINITY
    }

    /// Size of the whole units that are bought: only their multiples can be spent. `None` where any amount can.
    fn unit(&self) -> Option<f64> {
        None
    }

    /// Spend in `from..=to`, a part where the response is concave, whose slope is `slope`, or the end that is nearest.
    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        if to <= from || self.slope(to) >= slope {
            return to.max(from);
        }
        if self.slope(from) <= slope {
            return from;
        }
        let (mut low, mut high) = (from, to);
        // Halved to the last bit that matters: 2⁻⁶⁰ of the range.
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if self.slope(middle) > slope { low = middle } else { high = middle }
        }
        f64::midpoint(low, high)
    }

    /// Spend strictly within `from..=to`, a part where the response is concave, whose slope is `slope`, with the
    /// response to it. `place` is that of an answer to a slope nearby, or not a number. The spend needs half of its
    /// digits only: at this slope its error changes the response net of its price by the square. The value must be that
    /// of the spend.
    fn interior(&self, slope: f64, from: f64, to: f64, place: f64) -> Interior {
        let spend = self.spend_at(slope, from, to);
        let step = 1e-5 * spend.min(to - from);
        let (low, high) = ((spend - step).max(from), (spend + step).min(to));
        let bend = (self.slope(high) - self.slope(low)) / (high - low);
        let change = if bend < 0.0 { bend.recip() } else { 0.0 };
        Interior { spend, value: self.value(spend), change, place }
    }
}

/// Spend at which a response has a given slope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interior {
    /// Spend.
    pub spend: f64,
    /// Response to it.
    pub value: f64,
    /// Derivative of the spend by the slope: 0 or less. It steers the search and decides nothing.
    pub change: f64,
    /// Place from which the search for a slope nearby may begin, in terms of the response's own.
    pub place: f64,
}

impl Interior {
    /// The same within two limits, which rounding may have left.
    fn within<R: Response>(self, response: &R, from: f64, to: f64) -> Self {
        if self.spend >= from && self.spend <= to {
            return self;
        }
        let spend = self.spend.max(from).min(to);
        Self { spend, value: response.value(spend), ..self }
    }
}

/// Response `top · (1 − e^(−x / scale))`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exponential {
    /// Response to any amount of money.
    pub top: f64,
    /// Spend that brings 63 % of it.
    pub scale: f64,
}

impl Response for Exponential {
    fn value(&self, spend: f64) -> f64 {
        -self.top * libm::expm1(-spend / self.scale)
    }

    fn slope(&self, spend: f64) -> f64 {
        self.top / self.scale * libm::exp(-spend / self.scale)
    }

    fn inflection(&self) -> f64 {
        0.0
    }

    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        let spend = self.scale * libm::log(self.top / self.scale / slope);
        spend.max(from).min(to.max(from))
    }

    fn interior(&self, slope: f64, from: f64, to: f64, place: f64) -> Interior {
        let spend = self.scale * libm::log(self.top / self.scale / slope);
        let value = self.top - self.scale * slope;
        Interior { spend, value, change: -self.scale / slope, place }.within(self, from, to)
    }
}

/// Response `top · x^power / (half^power + x^power)`: S-shaped for a power above 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hill {
    /// Response to any amount of money.
    pub top: f64,
    /// Spend that brings half of it.
    pub half: f64,
    /// Steepness.
    pub power: f64,
}

impl Response for Hill {
    fn value(&self, spend: f64) -> f64 {
        if spend <= 0.0 {
            return 0.0;
        }
        self.top / (1.0 + libm::pow(self.half / spend, self.power))
    }

    fn slope(&self, spend: f64) -> f64 {
        if spend <= 0.0 {
            return match self.power.total_cmp(&1.0) {
                core::cmp::Ordering::Less => f64::INFINITY,
                core::cmp::Ordering::Equal => self.top / self.half,
                core::cmp::Ordering::Greater => 0.0,
            };
        }
        let ratio = libm::pow(self.half / spend, self.power);
        let below = 1.0 + ratio;
        self.top * self.power * ratio / (spend * below * below)
    }

    fn inflection(&self) -> f64 {
        if self.power <= 1.0 {
            return 0.0;
        }
        self.half * libm::pow((self.power - 1.0) / (self.power + 1.0), self.power.recip())
    }

    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        if to <= from || self.slope(to) >= slope {
            return to.max(from);
        }
        if self.slope(from) <= slope {
            return from;
        }
        self.interior(slope, from, to, f64::NAN).spend
    }

    /// By Halley's method on the logarithm of the slope, which is concave in that of the ratio `(half / x)^power`.
    fn interior(&self, slope: f64, from: f64, to: f64, place: f64) -> Interior {
        // t = power · ln(half / x): ln(slope · half / (top · power)) = (1 + 1/power) · t − 2 · ln(1 + e^t), which rises
        // with t from the largest spend to the inflection.
        let goal = libm::log(slope * self.half / (self.top * self.power));
        let steep = 1.0 + self.power.recip();
        // Far out the last term is nothing: t is above that. A ratio of e^700 is a spend of nothing.
        let (mut low, mut high) = (goal / steep, LOGARITHM_MAX);
        let mut t = if place > low && place < high { place } else { low.min(high) };
        let (mut ratio, mut rise) = (1.0, steep);
        for _ in 0..80 {
            ratio = libm::exp(t);
            let share = ratio / (1.0 + ratio);
            let beyond = steep * t - 2.0 * libm::log(1.0 + ratio) - goal;
            rise = steep - 2.0 * share;
            if beyond > 0.0 || rise <= 0.0 {
                high = t;
            } else {
                low = t;
            }
            let newton = rise * rise;
            let halley = newton + beyond * share * (1.0 - share);
            let step = -beyond * rise / halley.max(0.5 * newton);
            let next = t + step;
            if rise <= 0.0 || !(next >= low && next <= high) {
                t = f64::midpoint(low, high);
                if high - low <= 1e-15 * low.abs().max(1.0) {
                    break;
                }
                continue;
            }
            t = next;
            // The error is of the third order in the step, and that of the ratio of the fourth.
            if step.abs() * step * step <= 1e-11 * newton {
                ratio *= 1.0 + step * (1.0 + step * (0.5 + step / 6.0));
                break;
            }
        }
        let spend = self.half * libm::exp(-t / self.power);
        let change = -spend / (slope * self.power * rise.max(1e-9));
        Interior { spend, value: self.top / (1.0 + ratio), change, place: t }.within(self, from, to)
    }
}

/// Logarithm of the largest ratio that is computed with.
const LOGARITHM_MAX: f64 = 700.0;

/// Share of people whom a channel alone does not leave out, as minus the logarithm of those it leaves: with one segment
/// of people the shares left out multiply, so that these add up. `−ln(1 − most · (1 − e^(−x / scale)))`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReachShare {
    /// Share that any amount of money reaches, below 1.
    pub most: f64,
    /// Spend that brings 63 % of it.
    pub scale: f64,
}

impl Response for ReachShare {
    fn value(&self, spend: f64) -> f64 {
        -libm::log1p(self.most * libm::expm1(-spend / self.scale))
    }

    fn slope(&self, spend: f64) -> f64 {
        let left = libm::exp(-spend / self.scale);
        self.most / self.scale * left / (1.0 - self.most + self.most * left)
    }

    fn inflection(&self) -> f64 {
        0.0
    }

    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        // slope = m/s · e / (1 − m + m·e), solved for e = e^(−x/s).
        let below = self.most * (1.0 / self.scale - slope);
        if below <= 0.0 {
            return from;
        }
        let left = slope * (1.0 - self.most) / below;
        (-self.scale * libm::log(left)).max(from).min(to.max(from))
    }
    fn interior(&self, slope: f64, from: f64, to: f64, place: f64) -> Interior {
        let left = slope * (1.0 - self.most) / (self.most * (1.0 / self.scale - slope));
        let below = 1.0 - self.most + self.most * left;
        let change = -self.scale * below / (slope * (1.0 - self.most));
        let spend = -self.scale * libm::log(left);
        Interior { spend, value: -libm::log(below), change, place }.within(self, from, to)
    }
}
