//! The least value of a function of one number.

/// The golden section: each step keeps this part of the interval.
const KEPT: f64 = 0.618_033_988_749_894_9;

/// Steps of a search. They leave `KEPT^48`, a ten-thousand-millionth of the interval: more would compare roundings.
const STEPS: usize = 48;

/// Where `value` is least between `low` and `high`, and how much it is there, by golden section (J. Kiefer 1953). The function
/// should fall and then rise; either may be missing.
pub(super) fn least(low: f64, high: f64, mut value: impl FnMut(f64) -> f64) -> (f64, f64) {
    let (mut low, mut high) = (low, high);
    let inner = |from: f64, to: f64| from + KEPT * (to - from);
    let (mut left, mut right) = (inner(high, low), inner(low, high));
    let (mut at_left, mut at_right) = (value(left), value(right));
    for _ in 0..STEPS {
        if at_left <= at_right {
            (high, right, at_right) = (right, left, at_left);
            left = inner(high, low);
            at_left = value(left);
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = inner(low, high);
            at_right = value(right);
        }
    }
    if at_left <= at_right { (left, at_left) } else { (right, at_right) }
}

/// As [`least`], for a function that may have several dips: the best of evenly spaced points first, then the search around it.
pub(super) fn least_of_dips(low: f64, high: f64, points: u32, mut value: impl FnMut(f64) -> f64) -> (f64, f64) {
    let step = (high - low) / f64::from(points.max(1));
    let mut best = (low, f64::INFINITY);
    for point in 0..=points {
        let at = low + step * f64::from(point);
        let here = value(at);
        if here < best.1 {
            best = (at, here);
        }
    }
    let found = least((best.0 - step).max(low), (best.0 + step).min(high), value);
    if found.1 <= best.1 { found } else { best }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bottom_of_a_parabola() {
        assert!((least(-3.0, 9.0, |x| (x - 2.5) * (x - 2.5)).0 - 2.5).abs() < 1e-8);
    }

    #[test]
    fn a_slope_ends_at_its_low_end() {
        assert!((least(1.0, 2.0, |x| x).0 - 1.0).abs() < 1e-8);
        assert!((least_of_dips(1.0, 2.0, 8, |x| -x).0 - 2.0).abs() < 1e-8);
    }

    #[test]
    fn the_deeper_of_two_dips() {
        let two = |x: f64| (x * x - 4.0) * (x * x - 4.0) + x;
        assert!((least_of_dips(-5.0, 5.0, 20, two).0 + 2.03).abs() < 0.01);
    }
}
