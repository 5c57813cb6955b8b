//! Problems of the best split that are timed, natively and in the browser, and solved in the tests: those of
//! `tests/vectors/allocation`, and larger ones of the same families, drawn.

use mediaplan::optimise::{Channel, Exponential, Hill, Problem, ReachShare, Response};
use serde::Deserialize;

/// Response of any of the forms that the files have.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    Exponential(Exponential),
    Hill(Hill),
    Reach(ReachShare),
}

impl Response for Shape {
    fn value(&self, spend: f64) -> f64 {
        match self {
            Self::Exponential(shape) => shape.value(spend),
            Self::Hill(shape) => shape.value(spend),
            Self::Reach(shape) => shape.value(spend),
        }
    }

    fn slope(&self, spend: f64) -> f64 {
        match self {
            Self::Exponential(shape) => shape.slope(spend),
            Self::Hill(shape) => shape.slope(spend),
            Self::Reach(shape) => shape.slope(spend),
        }
    }

    fn inflection(&self) -> f64 {
        match self {
            Self::Exponential(shape) => shape.inflection(),
            Self::Hill(shape) => shape.inflection(),
            Self::Reach(shape) => shape.inflection(),
        }
    }

    fn spend_at(&self, slope: f64, from: f64, to: f64) -> f64 {
        match self {
            Self::Exponential(shape) => shape.spend_at(slope, from, to),
            Self::Hill(shape) => shape.spend_at(slope, from, to),
            Self::Reach(shape) => shape.spend_at(slope, from, to),
        }
    }
}

/// Problem as a file states it.
#[derive(Debug, Deserialize)]
struct Stated {
    budget: f64,
    #[serde(default)]
    semi_continuous: bool,
    channels: Vec<Curve>,
}

/// Channel as a file states it.
#[derive(Debug, Deserialize)]
struct Curve {
    #[serde(rename = "curve")]
    form: Form,
    #[serde(default)]
    beta: f64,
    #[serde(default)]
    k: f64,
    #[serde(default)]
    s: f64,
    #[serde(default)]
    a: f64,
    min: f64,
    max: f64,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Form {
    Exp,
    Hill,
    Reach,
}

/// Reads a file of `tests/vectors/allocation`.
pub(crate) fn instance(text: &str) -> Result<Problem<Shape>, serde_json::Error> {
    let stated: Stated = serde_json::from_str(text)?;
    let channel = |curve: &Curve| {
        let response = match curve.form {
            Form::Exp => Shape::Exponential(Exponential { top: curve.beta, scale: curve.k }),
            Form::Hill => Shape::Hill(Hill { top: curve.beta, half: curve.k, power: curve.s }),
            Form::Reach => Shape::Reach(ReachShare { most: curve.a, scale: curve.s }),
        };
        Channel { may_be_off: stated.semi_continuous, ..Channel::within(response, curve.min, curve.max) }
    };
    Ok(Problem { channels: stated.channels.iter().map(channel).collect(), budget: stated.budget })
}

/// Numbers that look random and are the same on every machine (Marsaglia's xorshift).
pub(crate) struct Draws(u64);

impl Draws {
    /// Numbers of a seed.
    pub(crate) fn of_seed(seed: u32) -> Self {
        let mut draws = Self(0x2545_F491_4F6C_DD1D ^ (u64::from(seed) << 16));
        for _ in 0..8 {
            draws.bits();
        }
        draws
    }

    fn bits(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 >> 32).unwrap_or(0)
    }

    /// One of the first numbers from 0.
    pub(crate) fn of(&mut self, many: u32) -> u32 {
        self.bits() % many
    }

    /// Number between two others.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * f64::from(self.bits()) / f64::from(u32::MAX)
    }

    /// Number between two others, as likely to double as to double again.
    pub(crate) fn ratio(&mut self, low: f64, high: f64) -> f64 {
        libm::exp(self.between(libm::log(low), libm::log(high)))
    }

    /// True once in so many times.
    pub(crate) fn one_in(&mut self, many: f64) -> bool {
        self.between(0.0, many) < 1.0
    }
}

/// Families of problems, as in `tests/vectors/allocation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Family `a` with exponential responses only.
    Exponential,
    /// Family `a`.
    Concave,
    /// Family `b`.
    SShaped,
    /// Family `d`.
    OnOff,
    /// Family `h`.
    NearTied,
}

/// Problem of a family, with the spread of parameters that the family's files have.
pub(crate) fn drawn(family: Family, channels: u32, seed: u32) -> Problem<Shape> {
    let mut draws = Draws::of_seed(seed);
    let mut usual = 0.0;
    let channels = (0..channels).map(|_| {
        let spend = draws.ratio(5_000.0, 300_000.0);
        usual += spend;
        channel(family, spend, &mut draws)
    });
    let channels = channels.collect();
    let share = match family {
        Family::Exponential | Family::Concave | Family::SShaped => draws.between(0.75, 1.05),
        Family::OnOff => draws.between(0.45, 0.7),
        Family::NearTied => 0.4,
    };
    Problem { channels, budget: usual * share }
}

/// Channel around a usual spend.
fn channel(family: Family, spend: f64, draws: &mut Draws) -> Channel<Shape> {
    let half = spend * draws.ratio(0.35, 3.5);
    let top = half * draws.ratio(1.2, 11.0);
    let is_exponential = match family {
        Family::Exponential => true,
        Family::Concave | Family::OnOff => draws.one_in(2.0),
        Family::SShaped | Family::NearTied => false,
    };
    let (power_min, power_max) = match family {
        Family::Exponential | Family::Concave | Family::OnOff => (0.5, 1.05),
        Family::SShaped => (1.05, 4.0),
        Family::NearTied => (3.0, 4.0),
    };
    let power = draws.between(power_min, power_max);
    let response = match family {
        Family::NearTied => Shape::Hill(Hill { top: spend * draws.between(3.86, 4.1), half: spend, power }),
        Family::SShaped => Shape::Hill(Hill { top, half, power }),
        Family::Exponential | Family::Concave | Family::OnOff => {
            if is_exponential {
                Shape::Exponential(Exponential { top, scale: half })
            } else {
                Shape::Hill(Hill { top, half, power: power.min(1.0) })
            }
        }
    };
    let max = spend * if family == Family::NearTied { 3.0 } else { draws.between(1.5, 4.0) };
    let min = match family {
        Family::Exponential | Family::Concave if draws.one_in(3.0) => 0.0,
        Family::Exponential | Family::Concave => spend * draws.between(0.0, 0.6),
        Family::SShaped if draws.one_in(2.0) => 0.0,
        Family::SShaped => spend * draws.between(0.0, 0.4),
        Family::OnOff => spend * draws.between(0.3, 1.2),
        Family::NearTied => 0.0,
    };
    Channel { may_be_off: family == Family::OnOff, ..Channel::within(response, min, max) }
}

/// Number of [`timed`] problems.
pub(crate) const TIMED: usize = 12;

/// Problem that is timed, with its name.
pub(crate) fn timed(at: usize) -> Option<(&'static str, Problem<Shape>)> {
    let file = |name, text| instance(text).ok().map(|problem| (name, problem));
    match at {
        0 => file("a_n30_s0", include_str!("../tests/vectors/allocation/a_n30_s0.json")),
        1 => file("a_n30_s1", include_str!("../tests/vectors/allocation/a_n30_s1.json")),
        2 => Some(("30 exponential", drawn(Family::Exponential, 30, 1))),
        3 => file("b_n30_s0", include_str!("../tests/vectors/allocation/b_n30_s0.json")),
        4 => file("b_n30_s1", include_str!("../tests/vectors/allocation/b_n30_s1.json")),
        5 => file("d_n30_s0", include_str!("../tests/vectors/allocation/d_n30_s0.json")),
        6 => file("d_n30_s1", include_str!("../tests/vectors/allocation/d_n30_s1.json")),
        7 => file("h_n10_s0", include_str!("../tests/vectors/allocation/h_n10_s0.json")),
        8 => Some(("30 near-tied, seed 1", drawn(Family::NearTied, 30, 1))),
        9 => Some(("30 near-tied, seed 2", drawn(Family::NearTied, 30, 2))),
        10 => Some(("30 near-tied, seed 3", drawn(Family::NearTied, 30, 3))),
        11 => Some(("1,000 concave", drawn(Family::Concave, 1_000, 1))),
        _ => None,
    }
}
