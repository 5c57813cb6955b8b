//! The ratios of media planning, each a quotient with its base named. Plain numbers in, and `None` where the base is
//! zero: a ratio without a base is missing, never zero, infinite or not a number.
//!
//! Money is in major units of one currency, shares are 0 to 1, counts are 0 or more. Which money it is (net media, all
//! costs) the caller decides, and says beside the figure. Formulas and bases: `docs/model.md`, section 8.

/// `over / under`, if `under` is above zero and the quotient is a number.
///
/// ```
/// # use mediaplan::forecast::ratio::quotient;
/// assert_eq!((quotient(1.0, 4.0), quotient(1.0, 0.0)), (Some(0.25), None));
/// ```
pub fn quotient(over: f64, under: f64) -> Option<f64> {
    let quotient = over / under;
    (under > 0.0 && quotient.is_finite()).then_some(quotient)
}

/// CPM, cost per thousand: `1000 · cost / impressions`. Base: impressions.
///
/// ```
/// # use mediaplan::forecast::ratio::cpm;
/// assert_eq!(cpm(500.0, 100_000.0), Some(5.0));
/// ```
pub fn cpm(cost: f64, impressions: f64) -> Option<f64> {
    quotient(1000.0 * cost, impressions)
}

/// Gross rating points: `100 · contacts / population`. Base: the target population, not the channel's audience.
///
/// Contacts are reach times average frequency, so 60 % reached 4 times are 240 points.
///
/// ```
/// # use mediaplan::forecast::ratio::grp;
/// assert_eq!(grp(600_000.0 * 4.0, 1_000_000.0), Some(240.0));
/// ```
pub fn grp(contacts: f64, population: f64) -> Option<f64> {
    quotient(100.0 * contacts, population)
}

/// ROMI, return on marketing: `(margin − cost) / cost`, a change. Base: all that marketing cost. On margin, not on
/// revenue, which some pages use.
///
/// ```
/// # use mediaplan::forecast::ratio::romi;
/// assert_eq!(romi(12_000.0, 10_000.0), Some(0.2));
/// ```
pub fn romi(margin: f64, cost: f64) -> Option<f64> {
    quotient(margin - cost, cost)
}

/// Growth: `(after − before) / before`. Base: what was there before.
///
/// ```
/// # use mediaplan::forecast::ratio::change;
/// assert_eq!(change(200.0, 230.0), Some(0.15));
/// assert_eq!(change(0.0, 230.0), None);
/// ```
pub fn change(before: f64, after: f64) -> Option<f64> {
    quotient(after - before, before)
}

/// ROI, return on an investment: `(gain − investment) / investment`, a change. Base: all that was put in, goods
/// included.
///
/// ```
/// # use mediaplan::forecast::ratio::roi;
/// assert_eq!(roi(18_000.0, 15_000.0), Some(0.2));
/// ```
pub fn roi(gain: f64, investment: f64) -> Option<f64> {
    quotient(gain - investment, investment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratio_over_zero_is_missing() {
        let all = [cpm(1.0, 0.0), grp(1.0, 0.0), quotient(0.0, 0.0), romi(1.0, 0.0), change(0.0, 1.0), roi(1.0, 0.0)];
        assert_eq!(all, [None; 6]);
    }

    #[test]
    fn non_finite_input_gives_no_ratio() {
        assert_eq!(quotient(f64::MAX, f64::MIN_POSITIVE), None);
        assert_eq!(quotient(f64::NAN, 1.0), None);
        assert_eq!(quotient(1.0, f64::NAN), None);
        assert_eq!(quotient(1.0, -1.0), None);
    }

    #[test]
    fn nothing_spent_costs_nothing() {
        assert_eq!(quotient(0.0, 10.0), Some(0.0));
    }

    #[test]
    fn a_loss_is_a_negative_return() {
        assert_eq!(romi(0.0, 10.0), Some(-1.0));
    }
}
