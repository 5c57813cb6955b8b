//! Responses to contacts: how many people act, and how often where people tire of an advertisement.
//!
//! Symbols: `μ` contacts per head of the audience (0 or more), `k` evenness (above 0; infinite is the Poisson law), `φ`
//! what is left of a person's chance to respond from one contact to the next (0 to 1; 1 is no wear-out), `r` responses
//! to a first contact.

use super::exposure::{self, Terms};
use super::{flight, search};

/// Halvings of an interval; after so many nothing is left of it.
const HALVINGS: usize = 100;

/// Responses per head of the audience, if each further contact of a person earns `φ` times as many as the one before.
///
/// ```text
/// r · E[1 + φ + … + φ^(X−1)] = r · (1 − (1 + μ(1 − φ)/k)^(−k))/(1 − φ);   φ = 1:  r·μ;   φ = 0:  r · share reached
/// ```
///
/// - `mean_contacts` (`μ`): contacts ÷ audience, at least 0. `shape` (`k`): evenness, above 0.
/// - `rate` (`r`): responses to a person's first contact, at least 0.
/// - `decay` (`φ`): 0 to 1.
///
/// Closed, because `E[φ^X]` of the negative binomial law is `(1 + μ(1 − φ)/k)^(−k)`. Concave in `μ`, and a straight
/// line at
/// `φ` = 1.
///
/// ```
/// # use mediaplan::reach::response::responses;
/// assert_eq!(responses(3.0, 1.0, 0.01, 1.0), 0.03);
/// assert!((responses(3.0, 1.0, 0.01, 0.0) - 0.0075).abs() < 1e-15);
/// ```
pub fn responses(mean_contacts: f64, shape: f64, rate: f64, decay: f64) -> f64 {
    rate * first_contact_equivalents(mean_contacts, shape, decay)
}

/// Responses per head of the audience as in [`responses`], when nobody gets more than `c` contacts.
///
/// ```text
/// r · Σ_(j=1..c) φ^(j−1) · P(X_m ≥ j)
/// ```
///
/// - `mean_before_cap` (`m`): from [`super::cap::mean_before_cap`]; infinite where all have `c` contacts.
/// - `shape` (`k`), `rate` (`r`), `decay` (`φ`): as there.
/// - `cap` (`c`): contacts a person, at least 1; the sum has as many terms.
///
/// ```
/// # use mediaplan::reach::response::responses_under_cap;
/// // Everybody has two contacts, and the second earns half.
/// assert_eq!(responses_under_cap(f64::INFINITY, 1.0, 2, 0.5, 0.5), 0.75);
/// ```
pub fn responses_under_cap(mean_before_cap: f64, shape: f64, cap: u32, rate: f64, decay: f64) -> f64 {
    // Σ_(j≤c) φ^(j−1)·P(X ≥ j) = Σ_(j<c) p_j·(1 + … + φ^(j−1)) + P(X ≥ c)·(1 + … + φ^(c−1))
    let mut terms = Terms::new(mean_before_cap, shape);
    let (mut sum, mut earned, mut weight) = (0.0, 0.0, 1.0);
    for share in terms.by_ref().take(usize::try_from(cap).unwrap_or(usize::MAX)) {
        sum += share * earned;
        earned += weight;
        weight *= decay;
    }
    rate * (sum + terms.rest() * earned)
}

/// Responses to a person's first contact, from a rate per contact that was measured at some frequency.
///
/// ```text
/// r = rate · μ(1 − φ)/(1 − (1 + μ(1 − φ)/k)^(−k)),   μ from the frequency by `mean_contacts_at_frequency`
/// ```
///
/// - `rate`: responses per contact as measured over all contacts, at least 0.
/// - `frequency`: contacts per person reached when it was measured, 1 or more; below 1 counts as 1.
/// - `shape` (`k`), `decay` (`φ`): as for [`responses`].
///
/// The first contact earns more than the average one, which is worn: so the result is at least `rate`. It may pass 1,
/// which says that rate, frequency and wear-out do not go together; the caller decides.
///
/// ```
/// # use mediaplan::reach::response::first_contact_rate;
/// // Only first contacts earn anything, and one contact in four is a first one.
/// assert!((first_contact_rate(0.01, 4.0, 1.0, 0.0) - 0.04).abs() < 1e-15);
/// assert_eq!(first_contact_rate(0.01, 4.0, 1.0, 1.0), 0.01);
/// ```
pub fn first_contact_rate(rate: f64, frequency: f64, shape: f64, decay: f64) -> f64 {
    let mean = mean_contacts_at_frequency(frequency, shape);
    if mean > 0.0 { rate * (mean / first_contact_equivalents(mean, shape, decay)) } else { rate }
}

/// Contacts per head of the audience at which people reached have `f` contacts on average.
///
/// ```text
/// μ:  μ/(1 − (1 + μ/k)^(−k)) = f
/// ```
///
/// - `frequency` (`f`): contacts per person reached; at 1 and below the result is 0, where nobody is met twice.
/// - `shape` (`k`): evenness, above 0.
///
/// By halving `0 ≤ μ ≤ f`: the frequency grows with `μ` and is never below it.
///
/// ```
/// # use mediaplan::reach::response::mean_contacts_at_frequency;
/// assert!((mean_contacts_at_frequency(3.0, 1.0) - 2.0).abs() < 1e-14);
/// ```
pub fn mean_contacts_at_frequency(frequency: f64, shape: f64) -> f64 {
    if frequency <= 1.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, frequency);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if middle < frequency * exposure::reached_share(middle, shape) {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// First contacts that all contacts of a head are worth.
///
/// ```text
/// E[1 + φ + … + φ^(X−1)] = (1 − (1 + μ(1 − φ)/k)^(−k))/(1 − φ);   φ = 1:  μ;   φ = 0:  share reached
/// ```
///
/// - `mean_contacts` (`μ`), `shape` (`k`), `decay` (`φ`): as for [`responses`].
///
/// ```
/// # use mediaplan::reach::response::first_contact_equivalents;
/// assert_eq!(first_contact_equivalents(3.0, 1.0, 1.0), 3.0);
/// assert_eq!(first_contact_equivalents(3.0, 1.0, 0.0), 0.75);
/// ```
pub fn first_contact_equivalents(mean_contacts: f64, shape: f64, decay: f64) -> f64 {
    debug_assert!((0.0..=1.0).contains(&decay), "a part is from 0 to 1: {decay}");
    let lost = 1.0 - decay;
    if lost > 0.0 { exposure::reached_share(mean_contacts * lost, shape) / lost } else { mean_contacts }
}

/// [`first_contact_equivalents`] up to the end of each week, where contacts fall on weeks that meet the same people
/// with persistence `ρ` (see [`super::flight`]).
///
/// ```text
/// (1 − (1 + (1−φ)Σμ_t/k)^(−ρk) · Π_t (1 + (1−φ)μ_t/k)^(−(1−ρ)k))/(1 − φ)
/// ```
///
/// - `mean_contacts` (`μ_t`): contacts ÷ audience of each week, 0 or more.
/// - `shape` (`k`), `persistence` (`ρ`): as there. `decay` (`φ`): 0 to 1.
///
/// People remember from week to week: `φ` counts a person's contacts over all weeks so far.
///
/// ```
/// # use mediaplan::reach::response::{first_contact_equivalents, first_contact_equivalents_over_weeks};
/// let always_the_same = first_contact_equivalents_over_weeks(&[1.0, 2.0], 1.0, 1.0, 0.5);
/// assert!((always_the_same[1] - first_contact_equivalents(3.0, 1.0, 0.5)).abs() < 1e-15);
/// // Met afresh, fewer are worn.
/// assert!(first_contact_equivalents_over_weeks(&[1.0, 2.0], 1.0, 0.2, 0.5)[1] > always_the_same[1]);
/// ```
pub fn first_contact_equivalents_over_weeks(
    mean_contacts: &[f64],
    shape: f64,
    persistence: f64,
    decay: f64,
) -> Vec<f64> {
    let lost = 1.0 - decay;
    if lost > 0.0 {
        let thinned: Vec<f64> = mean_contacts.iter().map(|mean| mean * lost).collect();
        return flight::cumulative(&thinned, shape, persistence).into_iter().map(|share| share / lost).collect();
    }
    let mut sum = 0.0;
    let cumulative = mean_contacts.iter().map(|mean| {
        sum += mean;
        sum
    });
    cumulative.collect()
}

/// Contacts a head that are worth so many first contacts, where `worth` gives what contacts are worth: the inverse of
/// [`first_contact_equivalents`] and of the forms over weeks and under a cap.
///
/// - `wanted`: first contacts a head, 0 or more.
/// - `most`: contacts a head beyond which is not looked; it must be worth at least `wanted`.
/// - `worth`: rises with its argument and is never above it.
///
/// ```
/// # use mediaplan::reach::response::{first_contact_equivalents, mean_contacts_for_equivalents};
/// let worth = |mean: f64| first_contact_equivalents(mean, 0.7, 0.6);
/// assert!((mean_contacts_for_equivalents(worth(3.0), 1000.0, worth) - 3.0).abs() < 1e-9);
/// ```
pub fn mean_contacts_for_equivalents(wanted: f64, most: f64, worth: impl Fn(f64) -> f64) -> f64 {
    search::rising((wanted, most.max(wanted)), wanted, worth)
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "zeros, or the same computation")]
mod tests {
    use super::*;
    use crate::reach::cap;

    #[test]
    fn no_contacts_earn_no_response() {
        assert_eq!(responses(0.0, 1.0, 0.3, 0.5), 0.0);
        assert_eq!(responses_under_cap(0.0, 1.0, 3, 0.3, 0.5), 0.0);
        assert_eq!(first_contact_rate(0.3, 1.0, 1.0, 0.5), 0.3);
    }

    #[test]
    fn hardly_any_wear_out_is_hardly_any_loss() {
        for decay in [1.0 - 1e-9, 1.0_f64.next_down()] {
            assert!((responses(4.0, 0.7, 1.0, decay) / 4.0 - 1.0).abs() < 1e-8);
        }
    }

    #[test]
    fn the_closed_form_is_the_sum_over_contacts() {
        for shape in [0.3, 1.0, f64::INFINITY] {
            let wide = responses_under_cap(0.9, shape, 2000, 0.02, 0.8);
            assert!((responses(0.9, shape, 0.02, 0.8) / wide - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn without_wear_out_a_cap_leaves_what_it_serves() {
        let served = cap::mean_after_cap(2.5, 0.6, 4);
        assert!((responses_under_cap(2.5, 0.6, 4, 1.0, 1.0) / served - 1.0).abs() < 1e-14);
    }

    #[test]
    fn the_rate_at_the_measured_frequency_is_the_measured_rate() {
        for shape in [0.2, 1.0, 30.0, f64::INFINITY] {
            for frequency in [1.000_001, 1.5, 8.0] {
                let mean = mean_contacts_at_frequency(frequency, shape);
                assert!((mean / exposure::reached_share(mean, shape) / frequency - 1.0).abs() < 1e-9);
                let first = first_contact_rate(0.01, frequency, shape, 0.6);
                assert!((responses(mean, shape, first, 0.6) / mean / 0.01 - 1.0).abs() < 1e-12);
            }
        }
    }
}
