//! Responses of a channel to its spend.

/// Response of a channel to its spend: 0 at 0, never falling, convex up to [`Response::inflection`] and concave from
/// there on.
pub trait Response {
    /// Response to a spend of 0 or more.
    fn value(&self, spend: f64) -> f64;
    /// Derivative; may be infinite at 0.
    fn slope(&self, spend: f64) -> f64;
    /// Spend up to which the response is convex; 0 for a concave one.
    fn inflection(&self) -> f64;

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

    /// By Newton's method on the logarithms of slope and spend, which halves where it would leave the range.
    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        if to <= from || self.slope(to) >= slope {
            return to.max(from);
        }
        if self.slope(from) <= slope {
            return from;
        }
        // u = ln(x / half): ln slope = ln(top·power / half) − (power + 1)·u − 2·ln(1 + e^(−power·u)).
        let goal = libm::log(self.top * self.power / self.half / slope);
        let at = |spend: f64| libm::log(spend / self.half);
        let (mut low, mut high) = (if from > 0.0 { at(from) } else { at(to) - 700.0 }, at(to));
        // Far out the last term is nothing: the spend is below that.
        let mut place = (goal / (self.power + 1.0)).min(high).max(low);
        for _ in 0..60 {
            let ratio = libm::exp(-self.power * place);
            let beyond = goal - (self.power + 1.0) * place - 2.0 * libm::log1p(ratio);
            if beyond > 0.0 {
                low = place;
            } else {
                high = place;
            }
            let fall = -(self.power + 1.0) + 2.0 * self.power * ratio / (1.0 + ratio);
            let newton = place - beyond / fall;
            let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
            let is_there = (next - place).abs() <= 1e-14 * place.abs().max(1.0);
            place = next;
            if is_there {
                break;
            }
        }
        (self.half * libm::exp(place)).max(from).min(to)
    }
}

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
}
