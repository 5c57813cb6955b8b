//! A frequency cap: nobody is served more than `c` contacts; what that frees goes to others.

use super::exposure;

/// The greatest cap.
const CAP_MAX: usize = 100;

/// Contacts per head that would have been served without a cap, for `mean` to be served with it.
///
/// ```text
/// m:  E[min(X_m, c)] = Σ_(j=1..c) P(X_m ≥ j) = g
/// ```
///
/// - `mean` (`g`): contacts per head that are delivered, 0 or more.
/// - `shape` (`k`): evenness, above 0.
/// - `cap` (`c`): 1 to 100.
///
/// Reach and every frequency up to the cap then follow from `m`. Infinite when `g` is `c` or more: everybody is met as
/// often as allowed, and more cannot be delivered. Found by bisection, because the sum grows with `m`.
///
/// ```
/// # use mediaplan::reach::{cap::mean_before_cap, exposure::reached_share};
/// // One contact each at the most: half a contact a head reaches half of them.
/// assert!((reached_share(mean_before_cap(0.5, 1.0, 1), 1.0) - 0.5).abs() < 1e-12);
/// ```
pub fn mean_before_cap(mean: f64, shape: f64, cap: u32) -> f64 {
    let most = f64::from(cap);
    if mean <= 0.0 {
        return 0.0;
    }
    if mean >= most {
        return f64::INFINITY;
    }
    let mut high = mean.max(1e-9);
    for _ in 0..200 {
        if mean_after_cap(high, shape, cap) >= mean {
            break;
        }
        high *= 2.0;
    }
    // A cap only takes away, so what was served before it is at least what is served after it.
    let mut low = mean.min(high);
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if mean_after_cap(middle, shape, cap) < mean {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

/// Contacts per head that are left of `mean` when nobody gets more than `cap`: `E[min(X, c)]`.
///
/// ```
/// # use mediaplan::reach::cap::mean_after_cap;
/// assert!((mean_after_cap(1.0, 1.0, 1) - 0.5).abs() < 1e-15);
/// ```
pub fn mean_after_cap(mean: f64, shape: f64, cap: u32) -> f64 {
    let shares: [f64; CAP_MAX + 1] = exposure::distribution(mean, shape);
    let at_least = exposure::at_least(shares);
    at_least.iter().skip(1).take(usize::try_from(cap).unwrap_or(CAP_MAX)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_cap_changes_nothing() {
        assert!((mean_before_cap(0.7, 1.0, 100) - 0.7).abs() < 1e-9);
    }

    #[test]
    fn a_full_cap_meets_everybody() {
        assert!(mean_before_cap(3.0, 0.5, 3).is_infinite());
        assert!(mean_before_cap(2.999, 0.5, 3).is_finite());
    }
}
