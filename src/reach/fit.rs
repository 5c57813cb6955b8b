//! Evenness and audience of a channel from what was measured: contacts and the people that they reached.
//!
//! Symbols: `I` contacts, `R` people reached, `A` audience (people who use the channel), `k` evenness, `μ = I/A`. The
//! law is that of [`super::exposure`]. One measured point bounds one unknown: with `A` known it gives `k`
//! ([`evenness`]), with `k` taken as 1 it gives `A` ([`super::exposure::goerg_audience`]). Several points give both,
//! the better the more of the audience they reach ([`curve`]).

use thiserror::Error;

use super::exposure::reached_share;
use super::search::{least, least_of_dips};

/// Error of reported reach, as a part of it, where the fit weighs it against what is known of the audience. Judgement:
/// platforms round, and count people by a model.
pub const REACH_ERROR: f64 = 0.02;

/// Standard deviation of the logarithm of a platform's audience, if nothing better is known. Judgement: about a fifth
/// off in two cases of three, because platforms count accounts and name ranges.
pub const AUDIENCE_SPREAD: f64 = 0.2;

/// Evenness that [`curve`] looks for, and beyond which chance alone is tried.
const EVENNESS_RANGE: (f64, f64) = (1e-3, 1e4);

/// Evenness that [`evenness`] can tell from none at all, and from infinite.
const EVENNESS_SOLVED: (f64, f64) = (1e-6, 1e12);

/// Excess by which reach may pass a limit, as a part of it, and still count as on it.
const ROUNDING: f64 = 1e-12;

/// Halvings of an interval; after so many nothing is left of it.
const HALVINGS: usize = 100;

/// An audience may be so many times the largest reach if nothing else is known of it; a fit beyond that has run away.
const AUDIENCE_TIMES_REACH_MAX: f64 = 1000.0;

/// Standard deviations that an audience may be off.
const DEVIATIONS_MAX: f64 = 6.0;

/// Audiences tried before the search around the best of them.
const AUDIENCES_TRIED: u32 = 24;

/// A measured campaign, or a campaign up to some day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// `I`: contacts, above 0.
    pub contacts: f64,
    /// `R`: people reached, above 0, fewer than the contacts or as many.
    pub reach: f64,
}

/// Knowledge of the audience before a fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Audience {
    /// A number of people.
    Known(f64),
    /// About so many people: log-normal.
    Around {
        /// The median, above 0.
        people: f64,
        /// Standard deviation of the logarithm, above 0; [`AUDIENCE_SPREAD`] if nothing better is known.
        spread: f64,
    },
    /// Nothing. The points must bend: far from saturation a large audience met unevenly looks like a small one met
    /// evenly, and the audience runs away.
    Unknown,
}

/// A fitted reach curve, and how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// `A`, people.
    pub audience: f64,
    /// `k`, from 0.001 to 10,000; infinite where the points are as even as chance or more so.
    pub evenness: f64,
    /// People that the curve gives for each point.
    pub reach: Vec<f64>,
    /// Root mean square of the relative errors.
    pub error_typical: f64,
    /// The largest relative error, without its sign.
    pub error_largest: f64,
}

/// Reason why nothing follows from what was measured.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum FitError {
    /// A number that is zero, negative or none.
    #[error("{0} is not a number above zero; contacts, reach and audience must be")]
    NotPositive(f64),
    /// Too few points, or none.
    #[error("there are too few points; without an audience it takes two with different contacts")]
    TooFewPoints,
    /// A person is reached by a contact.
    #[error("reach {reach} is above the {contacts} contacts that made it; check which number is which")]
    ReachAboveContacts {
        /// People.
        reach: f64,
        /// Contacts.
        contacts: f64,
    },
    /// Reach above the audience.
    #[error("reach {reach} is above the audience of {audience}; check whether both count the same people")]
    ReachAboveAudience {
        /// People reached.
        reach: f64,
        /// People there are.
        audience: f64,
    },
    /// Contacts at random would reach fewer.
    #[error(
        "more even than random: so many contacts reach {most} people by chance; check audience, or set a frequency cap"
    )]
    MoreEvenThanRandom {
        /// `A(1 − e^(−μ))`.
        most: f64,
    },
    /// Hardly anybody got all contacts.
    #[error("so few people for so many contacts fit no evenness above a millionth; check the numbers")]
    TooUneven,
    /// The points do not bend, so nothing bounds the audience.
    #[error("these points fit any large audience; give the platform's figure for it")]
    AudienceUnbounded,
}

/// Evenness that one measured campaign implies, if the audience is known.
///
/// ```text
/// k:  A·(1 − (1 + μ/k)^(−k)) = R,   possible where R ≤ A(1 − e^(−μ))
/// ```
///
/// - `contacts` (`I`), `reach` (`R`), `audience` (`A`): above 0.
/// - The result is infinite where reach is that of chance.
///
/// By halving in `ln k`, because reach grows with `k`.
///
/// # Errors
///
/// [`FitError`], foremost [`FitError::MoreEvenThanRandom`]: contacts were capped or spread on purpose, or the audience
/// is larger.
///
/// ```
/// # use mediaplan::reach::fit::{FitError, evenness};
/// assert!(evenness(1000.0, 500.0, 1000.0).is_ok_and(|k| (k - 1.0).abs() < 1e-9));
/// assert!(matches!(evenness(1000.0, 700.0, 1000.0), Err(FitError::MoreEvenThanRandom { .. })));
/// ```
pub fn evenness(contacts: f64, reach: f64, audience: f64) -> Result<f64, FitError> {
    check(Measured { contacts, reach })?;
    check_audience(audience, reach)?;
    let mean = contacts / audience;
    let reached = |log_shape: f64| audience * reached_share(mean, libm::exp(log_shape));
    let most = audience * reached_share(mean, f64::INFINITY);
    if reach > most * (1.0 + ROUNDING) {
        return Err(FitError::MoreEvenThanRandom { most });
    }
    let (mut low, mut high) = (libm::log(EVENNESS_SOLVED.0), libm::log(EVENNESS_SOLVED.1));
    if reach < reached(low) {
        return Err(FitError::TooUneven);
    }
    if reach >= reached(high) {
        return Ok(f64::INFINITY);
    }
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if reached(middle) < reach {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(libm::exp(0.5 * (low + high)))
}

/// Audience and evenness that fit several measured points best.
///
/// ```text
/// least of  Σ ((R̂_i − R_i)/(e·R_i))² + ((ln A − ln A_0)/s)²   over ln A and ln k,   R̂_i = A(1 − (1 + I_i/(A·k))^(−k))
/// ```
///
/// - `points` (`I_i`, `R_i`): of campaigns like each other, or of one as it grows.
/// - `audience` (`A_0`, `s`): held, held loosely, or free. Only where it is held loosely do the second term and `e`
///   ([`REACH_ERROR`]) count.
///
/// For each audience the best evenness, by golden section in `ln k`; then the best audience by the same in `ln A`. No
/// random starts: the same points give the same fit. An audience is at least as large as the largest reach.
///
/// # Errors
///
/// [`FitError`]. Points more even than random are no error here: they give an infinite evenness, and the errors of the
/// fit say how well that goes.
///
/// ```
/// # use mediaplan::reach::fit::{Audience, Measured, curve};
/// let points = [Measured { contacts: 1e6, reach: 5e5 }, Measured { contacts: 3e6, reach: 7.5e5 }];
/// let held = curve(&points, Audience::Known(1e6)).unwrap();
/// assert!((held.evenness - 1.0).abs() < 1e-6 && held.error_largest < 1e-7);
/// let free = curve(&points, Audience::Unknown).unwrap();
/// assert!((free.audience / 1e6 - 1.0).abs() < 1e-6);
/// ```
pub fn curve(points: &[Measured], audience: Audience) -> Result<Curve, FitError> {
    for point in points {
        check(*point)?;
    }
    let largest = points.iter().map(|point| point.reach).fold(0.0, f64::max);
    let first = points.first().ok_or(FitError::TooFewPoints)?;
    let misfit_at = |log_audience: f64| best_evenness(points, libm::exp(log_audience)).1;
    let people = match audience {
        Audience::Known(people) => {
            check_audience(people, largest)?;
            people
        }
        Audience::Around { people, spread } => {
            check_positive(spread)?;
            check_positive(people)?;
            let middle = libm::log(people);
            let low = libm::log(largest).max(middle - DEVIATIONS_MAX * spread);
            let high = middle + DEVIATIONS_MAX * spread;
            if low >= high {
                return Err(FitError::ReachAboveAudience { reach: largest, audience: people });
            }
            let off = |log_audience: f64| {
                let deviations = (log_audience - middle) / spread;
                misfit_at(log_audience) / (REACH_ERROR * REACH_ERROR) + deviations * deviations
            };
            libm::exp(least_of_dips(low, high, AUDIENCES_TRIED, off).0)
        }
        Audience::Unknown => {
            if points.iter().all(|point| (point.contacts - first.contacts).abs() <= ROUNDING * first.contacts) {
                return Err(FitError::TooFewPoints);
            }
            let low = libm::log(largest);
            let high = low + libm::log(AUDIENCE_TIMES_REACH_MAX);
            let found = least_of_dips(low, high, AUDIENCES_TRIED, misfit_at).0;
            // Within a hundredth of the end: it would have gone on.
            if found > high - 0.01 {
                return Err(FitError::AudienceUnbounded);
            }
            libm::exp(found)
        }
    };
    Ok(fitted(points, people, best_evenness(points, people).0))
}

/// The evenness that fits points best if the audience is so large, and the sum of squares of its relative errors.
fn best_evenness(points: &[Measured], audience: f64) -> (f64, f64) {
    let misfit = |shape: f64| -> f64 { errors(points, audience, shape).map(|error| error * error).sum() };
    let (low, high) = (libm::log(EVENNESS_RANGE.0), libm::log(EVENNESS_RANGE.1));
    let (log_shape, found) = least(low, high, |log_shape| misfit(libm::exp(log_shape)));
    let chance = misfit(f64::INFINITY);
    if chance <= found { (f64::INFINITY, chance) } else { (libm::exp(log_shape), found) }
}

fn fitted(points: &[Measured], audience: f64, evenness: f64) -> Curve {
    let (mut squares, mut largest, mut count) = (0.0, 0.0_f64, 0.0);
    for error in errors(points, audience, evenness) {
        squares += error * error;
        largest = largest.max(error.abs());
        count += 1.0;
    }
    Curve {
        audience,
        evenness,
        reach: points.iter().map(|point| audience * reached_share(point.contacts / audience, evenness)).collect(),
        error_typical: libm::sqrt(squares / count),
        error_largest: largest,
    }
}

/// Distance of the curve above each point, as a part of it.
fn errors(points: &[Measured], audience: f64, shape: f64) -> impl Iterator<Item = f64> {
    points.iter().map(move |point| audience * reached_share(point.contacts / audience, shape) / point.reach - 1.0)
}

fn check(point: Measured) -> Result<(), FitError> {
    check_positive(point.contacts)?;
    check_positive(point.reach)?;
    if point.reach > point.contacts * (1.0 + ROUNDING) {
        return Err(FitError::ReachAboveContacts { reach: point.reach, contacts: point.contacts });
    }
    Ok(())
}

fn check_audience(audience: f64, reach: f64) -> Result<(), FitError> {
    check_positive(audience)?;
    if reach > audience { Err(FitError::ReachAboveAudience { reach, audience }) } else { Ok(()) }
}

fn check_positive(value: f64) -> Result<(), FitError> {
    if value > 0.0 && value.is_finite() { Ok(()) } else { Err(FitError::NotPositive(value)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points on a curve.
    fn on(audience: f64, shape: f64, means: &[f64]) -> Vec<Measured> {
        let point = |mean: &f64| Measured { contacts: audience * mean, reach: audience * reached_share(*mean, shape) };
        means.iter().map(point).collect()
    }

    #[test]
    fn impossible_measurements_are_refused() {
        assert_eq!(evenness(0.0, 1.0, 2.0), Err(FitError::NotPositive(0.0)));
        assert!(matches!(evenness(5.0, f64::NAN, 2.0), Err(FitError::NotPositive(_))));
        assert_eq!(evenness(5.0, 6.0, 9.0), Err(FitError::ReachAboveContacts { reach: 6.0, contacts: 5.0 }));
        assert_eq!(evenness(50.0, 6.0, 5.0), Err(FitError::ReachAboveAudience { reach: 6.0, audience: 5.0 }));
        assert!(matches!(evenness(5.0, 5.0, 9.0), Err(FitError::MoreEvenThanRandom { .. })));
        assert_eq!(evenness(1e9, 1.0, 1e9), Err(FitError::TooUneven));
        assert_eq!(curve(&[], Audience::Unknown), Err(FitError::TooFewPoints));
        assert_eq!(curve(&on(9.0, 1.0, &[1.0, 1.0]), Audience::Unknown), Err(FitError::TooFewPoints));
    }

    #[test]
    fn chance_has_no_bounded_evenness() {
        assert_eq!(evenness(700.0, 1000.0 * reached_share(0.7, f64::INFINITY), 1000.0), Ok(f64::INFINITY));
    }

    #[test]
    fn a_single_point_fits_like_the_closed_question() {
        let points = on(1e5, 0.37, &[0.9]);
        let fit = curve(&points, Audience::Known(1e5)).unwrap();
        assert!((fit.evenness / evenness(points[0].contacts, points[0].reach, 1e5).unwrap() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn points_beyond_chance_are_fitted_by_chance() {
        let points = [Measured { contacts: 50.0, reach: 49.0 }, Measured { contacts: 100.0, reach: 80.0 }];
        let fit = curve(&points, Audience::Known(100.0)).unwrap();
        assert!(fit.evenness.is_infinite() && fit.error_typical > 0.1 && fit.error_largest > fit.error_typical);
    }

    #[test]
    fn known_audience_holds_the_fit_when_points_do_not() {
        // Far from saturation: reach says next to nothing of the audience.
        let mut points = on(1e6, 0.8, &[0.01, 0.02, 0.03]);
        points[1].reach *= 1.004;
        let about = curve(&points, Audience::Around { people: 1e6, spread: AUDIENCE_SPREAD }).unwrap();
        assert!((about.audience / 1e6 - 1.0).abs() < 0.02, "{}", about.audience);
        assert!(about.error_typical < 0.004);
    }

    #[test]
    fn points_that_bend_correct_the_audience() {
        let points = on(1e6, 1.3, &[0.2, 1.0, 3.0, 9.0, 20.0]);
        let about = curve(&points, Audience::Around { people: 1.2e6, spread: AUDIENCE_SPREAD }).unwrap();
        assert!((about.audience / 1e6 - 1.0).abs() < 0.03, "{}", about.audience);
    }

    #[test]
    fn an_audience_far_below_the_reach_is_refused() {
        let points = on(1e6, 1.0, &[1.0]);
        let far = curve(&points, Audience::Around { people: 1e3, spread: 0.2 });
        assert_eq!(far, Err(FitError::ReachAboveAudience { reach: 5e5, audience: 1e3 }));
        assert!(matches!(curve(&points, Audience::Known(1e3)), Err(FitError::ReachAboveAudience { .. })));
    }

    #[test]
    fn points_on_a_line_bound_no_audience() {
        let line = [Measured { contacts: 100.0, reach: 90.0 }, Measured { contacts: 200.0, reach: 180.0 }];
        assert_eq!(curve(&line, Audience::Unknown), Err(FitError::AudienceUnbounded));
    }
}
