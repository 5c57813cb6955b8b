//! Round numbers for an axis that starts at zero.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// The ticks of an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks {
    /// The tick values, ascending, from zero; at most five. Only zero where the axis has no extent.
    pub values: Vec<f64>,
    /// Distance of two ticks: 1, 2 or 5 times a power of ten.
    pub step: f64,
}

/// A tick, and what all ticks of its axis have in common: their numbers are written in one style.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Position.
    pub value: f64,
    /// Distance of two ticks.
    pub step: f64,
    /// The last one.
    pub last: f64,
}

impl Ticks {
    /// One of them.
    pub fn tick(&self, value: f64) -> Tick {
        Tick { value, step: self.step, last: self.last() }
    }

    /// The last tick.
    pub fn last(&self) -> f64 {
        self.values.last().copied().unwrap_or(0.0)
    }
}

/// At most this many ticks, the first one among them.
pub(crate) const MOST: usize = 5;

/// Ticks at or below `max`: for an axis that ends where its data end.
pub fn within(max: f64) -> Ticks {
    round_numbers(max, MOST)
}

/// Ticks up to the first one at or above `max`: for an axis that ends on a tick.
pub fn covering(max: f64) -> Ticks {
    let within = within(max);
    // A hair of slack, or a `max` that is itself a tick would miss it by rounding.
    if within.step <= 0.0 || within.last() >= max * (1.0 - 1e-9) {
        return within;
    }
    // plotters' numbers end within their range: one less of them, and the one beyond.
    let mut ticks = round_numbers(max, MOST - 1);
    ticks.values.push(ticks.last() + ticks.step);
    ticks
}

/// Multiples of 1, 2 or 5 times a power of ten from zero to `max`, as plotters chooses them.
fn round_numbers(max: f64, most: usize) -> Ticks {
    // plotters takes a shorter range for a point.
    if !max.is_finite() || max <= f64::EPSILON {
        return Ticks { values: vec![0.0], step: 0.0 };
    }
    // Below a ten-thousandth its absolute tolerance may let one more in.
    let values: Vec<f64> = RangedCoordf64::from(0.0..max).key_points(most).into_iter().take(most).collect();
    let step = values.get(1).copied().unwrap_or(0.0);
    Ticks { values, step }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ticks: Ticks, expect: &[f64]) {
        assert_eq!(ticks.values.len(), expect.len(), "{ticks:?}");
        // The last digit is not promised: 0.1 + 0.1 + 0.1.
        let near = |(a, b): (&f64, &f64)| (a - b).abs() <= f64::EPSILON * b.abs();
        assert!(ticks.values.iter().zip(expect).all(near), "{ticks:?}");
    }

    #[test]
    fn within_the_data() {
        check(within(80.6), &[0.0, 20.0, 40.0, 60.0, 80.0]);
        check(within(100.0), &[0.0, 50.0, 100.0]);
        check(within(7.0), &[0.0, 2.0, 4.0, 6.0]);
        check(within(0.3), &[0.0, 0.1, 0.2, 0.3]);
        check(within(4.0e6), &[0.0, 1.0e6, 2.0e6, 3.0e6, 4.0e6]);
        check(within(1e-9), &[0.0, 5e-10, 1e-9]);
        check(within(0.000_049_999_999_999_999_996), &[0.0, 1e-5, 2e-5, 3e-5, 4e-5]);
    }

    #[test]
    fn covering_the_data() {
        check(covering(4.8), &[0.0, 2.0, 4.0, 6.0]);
        check(covering(1.5), &[0.0, 0.5, 1.0, 1.5]);
        check(covering(0.41), &[0.0, 0.2, 0.4, 0.6]);
        check(covering(99.0), &[0.0, 50.0, 100.0]);
        check(covering(4.0), &[0.0, 1.0, 2.0, 3.0, 4.0]);
        check(covering(0.3), &[0.0, 0.1, 0.2, 0.3]);
    }

    #[test]
    fn an_axis_without_extent() {
        for max in [0.0, -1.0, 1e-17, f64::NAN, f64::INFINITY] {
            check(within(max), &[0.0]);
            check(covering(max), &[0.0]);
        }
    }

    #[test]
    fn never_more_than_five_and_always_enough() {
        for n in 1..5000 {
            let max = f64::from(n) * 0.37;
            for ticks in [within(max), covering(max)] {
                assert!((2..=5).contains(&ticks.values.len()), "{max}: {ticks:?}");
            }
            assert!(covering(max).last() >= max - 1e-6);
            assert!(within(max).last() <= max + 1e-6);
        }
    }
}
