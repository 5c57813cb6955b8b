//! Searches for the place where a function of one number is least, or has a value.

/// The golden section: each step keeps this part of the interval.
const GOLDEN_SECTION: f64 = 0.618_033_988_749_894_9;

/// Steps of a search. They leave `GOLDEN_SECTION^48`, a ten-thousand-millionth of the interval: more would compare
/// roundings.
const STEPS: usize = 48;

/// The place where `value` is least between `low` and `high`, and its value there, by golden section (J. Kiefer 1953).
/// The function should fall and then rise; either may be missing.
pub(super) fn least(low: f64, high: f64, mut value: impl FnMut(f64) -> f64) -> (f64, f64) {
    let (mut low, mut high) = (low, high);
    let inner = |from: f64, to: f64| from + GOLDEN_SECTION * (to - from);
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

/// The same as [`least`] for a function that may have several dips: the best of evenly spaced points first, then the
/// search around it.
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

/// Steps towards a value: false position needs about ten, and a halving now and then bounds it.
const STEPS_TO_VALUE: usize = 80;

/// The place where a rising function has the value `wanted` between two places, by false position with the weight of an
/// end that stays halved (the Illinois rule; M. Dowell and P. Jarratt 1971). The high end where it does not get there.
pub(super) fn rising((low, high): (f64, f64), wanted: f64, value: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (low, high);
    let (mut below, mut above) = (value(low) - wanted, value(high) - wanted);
    if above <= 0.0 {
        return high;
    }
    if below >= 0.0 {
        return low;
    }
    let mut last_was_low = None;
    for _ in 0..STEPS_TO_VALUE {
        let at = (low * above - high * below) / (above - below);
        if at <= low || at >= high || high - low <= high * 1e-15 {
            break;
        }
        let off = value(at) - wanted;
        if off.abs() <= wanted.abs() * 1e-15 {
            return at;
        }
        let is_low = off < 0.0;
        let again = last_was_low == Some(is_low);
        if is_low {
            (low, below) = (at, off);
            above *= if again { 0.5 } else { 1.0 };
        } else {
            (high, above) = (at, off);
            below *= if again { 0.5 } else { 1.0 };
        }
        last_was_low = Some(is_low);
    }
    // The end where the function is nearer to what is wanted.
    if above < -below { high } else { low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bottom_of_a_parabola() {
        assert!((least(-3.0, 9.0, |x| (x - 2.5) * (x - 2.5)).0 - 2.5).abs() < 1e-8);
    }

    #[test]
    fn a_value_of_a_rising_function_is_found() {
        for wanted in [1e-9, 0.2, 0.5, 0.9, 0.999_999] {
            let at = rising((0.0, 1e9), wanted, |x| x / (1.0 + x));
            assert!((at / (wanted / (1.0 - wanted)) - 1.0).abs() < 1e-9, "{wanted}: {at}");
        }
        assert!((rising((0.0, 5.0), 9.0, |x| x) - 5.0).abs() < 1e-15);
        assert!((rising((2.0, 5.0), 1.0, |x| x) - 2.0).abs() < 1e-15);
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
