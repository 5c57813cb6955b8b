//! Contacts on one channel, week after week: who is met again, and what an effect outlives.
//!
//! A person's rate of contacts in a week is the sum of two parts: one that they keep over the campaign, and one drawn
//! anew each week, both gamma laws. With `k` the evenness of a week, `U ~ Gamma(ρk)` and `V_t ~ Gamma((1 − ρ)k)` at
//! rate `k`, the contacts of week `t` are Poisson with mean `μ_t·(U + V_t)`. So each week alone is the law of
//! [`super::exposure`], and the persistence
//! `ρ` says how far the same people are met from week to week.
//!
//! Symbols: `μ_t` contacts of week `t` per head of the audience (0 or more), `k` evenness (above 0; infinite is the
//! Poisson law, where persistence means nothing), `ρ` persistence (0: drawn anew each week; 1: always the same
//! people).

use super::exposure;
use super::frequency::convolved;

/// Share of the audience reached at least once by the end of each week.
///
/// ```text
/// C_T = 1 − (1 + Σμ_t/k)^(−ρk) · Π_t (1 + μ_t/k)^(−(1−ρ)k);   k → ∞:  1 − e^(−Σμ_t)
/// ```
///
/// - `mean_contacts` (`μ_t`): contacts of each week ÷ audience, finite, at least 0.
/// - `shape` (`k`): evenness of a week, above 0.
/// - `persistence` (`ρ`): 0 to 1. At 1 this is [`exposure::reached_share`] of all contacts so far.
///
/// A closed form because of the gamma laws. With `μ_t·(1 − φ)` for `μ_t` the result is `1 − E[φ^X]`, from which the
/// response of [`super::response`] follows for a calendar too.
///
/// ```
/// # use mediaplan::reach::flight::cumulative;
/// // The same contacts in two weeks: always the same people, or drawn anew.
/// assert_eq!(cumulative(&[1.0, 1.0], 1.0, 1.0), [0.5, 2.0 / 3.0]);
/// assert_eq!(cumulative(&[1.0, 1.0], 1.0, 0.0), [0.5, 0.75]);
/// ```
pub fn cumulative(mean_contacts: &[f64], shape: f64, persistence: f64) -> Vec<f64> {
    let mut up_to_now = WeeksUpTo::default();
    let mut log_missed_anew = 0.0;
    let mut reached: f64 = 0.0;
    let end_of_week = |mean: &f64| {
        up_to_now.add(*mean);
        log_missed_anew += exposure::log_unreached(*mean, shape);
        let now = if up_to_now.is_single_week(shape, persistence) {
            exposure::reached_share(up_to_now.contacts, shape)
        } else {
            let log_missed_permanent = exposure::log_unreached(up_to_now.contacts, shape);
            -libm::expm1(persistence * log_missed_permanent + (1.0 - persistence) * log_missed_anew)
        };
        // Reach never falls, not by a rounding either.
        reached = reached.max(now);
        reached
    };
    mean_contacts.iter().map(end_of_week).collect()
}

/// Shares of the audience with exactly 0, 1, 2 … contacts by the end of each week; the last place holds all that have
/// so many or more.
///
/// ```text
/// X_T = K_T + Σ_t F_t,   K_T ~ NBD(mean ρ·Σμ_t, evenness ρk),   F_t ~ NBD(mean (1 − ρ)·μ_t, evenness (1 − ρ)k), independent
/// ```
///
/// - `mean_contacts` (`μ_t`), `shape` (`k`), `persistence` (`ρ`): as for [`cumulative`].
///
/// Convolved, exactly below the last place. At `ρ` = 1, and as long as only one week has had contacts, this is
/// [`exposure::distribution`] to the last digit: a plan of one week has the figures of a plan without weeks.
///
/// ```
/// # use mediaplan::reach::{exposure, flight::distributions};
/// let weeks = distributions::<3>(&[0.5, 0.0, 0.5], 1.0, 0.4);
/// assert_eq!(weeks[0], exposure::distribution(0.5, 1.0));
/// assert_eq!(weeks[1], weeks[0]);
/// assert!(weeks[2][0] < weeks[1][0]);
/// ```
pub fn distributions<const PLACES: usize>(mean_contacts: &[f64], shape: f64, persistence: f64) -> Vec<[f64; PLACES]> {
    let mut up_to_now = WeeksUpTo::default();
    let mut weekly = WeeklyPart::new((1.0 - persistence) * shape);
    let mut exactly = exposure::distribution(0.0, shape);
    let end_of_week = |mean: &f64| {
        // A week without contacts changes nothing.
        if *mean > 0.0 {
            up_to_now.add(*mean);
            if weeks_differ(shape, persistence) {
                weekly.add((1.0 - persistence) * mean);
            }
            exactly = if up_to_now.is_single_week(shape, persistence) {
                exposure::distribution(up_to_now.contacts, shape)
            } else if persistence > 0.0 {
                let permanent = exposure::distribution(persistence * up_to_now.contacts, persistence * shape);
                convolved(&permanent, &weekly.contacts)
            } else {
                weekly.contacts
            };
        }
        exactly
    };
    mean_contacts.iter().map(end_of_week).collect()
}

/// Effect as it arrives, week by week, and what arrives after the last week, if part of it outlives its contact.
///
/// ```text
/// arrives in week t:  Σ_(l≥0) (1 − a)·a^l · x_(t−l),   a = 2^(−1/h)
/// ```
///
/// - `caused` (`x_t`): effect caused in each week (responses, sales, money …), at least 0.
/// - `half_life` (`h`): weeks after which half of the effect is still to come, 0 or more; 0 is no carry-over. With an
///   infinite one nothing arrives within any number of weeks.
///
/// Nothing is dropped: the weeks and the rest after them add up to what was caused. Geometric lags, L. M. Koyck,
/// *Distributed Lags and Investment Analysis* (1954), normalised to add up to 1; S. Broadbent, One way TV
/// advertisements work, *Journal of the Market Research Society* 21 (1979), for their use in advertising.
///
/// ```
/// # use mediaplan::reach::flight::carry_over;
/// assert_eq!(carry_over(&[8.0, 0.0, 0.0], 1.0), (vec![4.0, 2.0, 1.0], 1.0));
/// assert_eq!(carry_over(&[8.0, 4.0], 0.0), (vec![8.0, 4.0], 0.0));
/// ```
pub fn carry_over(caused: &[f64], half_life: f64) -> (Vec<f64>, f64) {
    debug_assert!(half_life >= 0.0, "a half-life cannot be negative: {half_life}");
    // 1 − a, which keeps its digits where the half-life is long.
    let arriving = if half_life > 0.0 { -libm::expm1(-core::f64::consts::LN_2 / half_life) } else { 1.0 };
    let mut to_come = 0.0;
    let week = |caused: &f64| {
        to_come += caused;
        let arrives = arriving * to_come;
        to_come -= arrives;
        arrives
    };
    (caused.iter().map(week).collect(), to_come)
}

/// The weeks up to one.
#[derive(Debug, Default)]
struct WeeksUpTo {
    /// `Σμ_t`.
    contacts: f64,
    /// Weeks with contacts.
    weeks: usize,
}

impl WeeksUpTo {
    fn add(&mut self, mean_contacts: f64) {
        debug_assert!(mean_contacts.is_finite(), "contacts a head must be finite: {mean_contacts}");
        self.contacts += mean_contacts;
        self.weeks += usize::from(mean_contacts > 0.0);
    }

    /// True where all contacts so far follow the law of a single week.
    fn is_single_week(&self, shape: f64, persistence: f64) -> bool {
        self.weeks <= 1 || !weeks_differ(shape, persistence)
    }
}

/// True where a person's rate changes from week to week.
fn weeks_differ(shape: f64, persistence: f64) -> bool {
    shape.is_finite() && persistence < 1.0
}

/// Contacts from the rates that are drawn anew each week.
#[derive(Debug)]
struct WeeklyPart<const PLACES: usize> {
    /// `(1 − ρ)k`.
    shape: f64,
    /// The law of the weeks so far.
    contacts: [f64; PLACES],
    /// The law of the last week and its mean: in an even calendar all weeks have it.
    week: ([f64; PLACES], f64),
}

impl<const PLACES: usize> WeeklyPart<PLACES> {
    fn new(shape: f64) -> Self {
        let mut nobody = [0.0; PLACES];
        if let Some(none) = nobody.first_mut() {
            *none = 1.0;
        }
        Self { shape, contacts: nobody, week: (nobody, 0.0) }
    }

    fn add(&mut self, mean_contacts: f64) {
        if mean_contacts.to_bits() != self.week.1.to_bits() {
            self.week = (exposure::distribution(mean_contacts, self.shape), mean_contacts);
        }
        self.contacts = convolved(&self.contacts, &self.week.0);
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the same computation, or numbers that binary fractions write exactly")]
mod tests {
    use super::*;

    const PLACES: usize = 11;

    #[test]
    fn no_weeks_are_no_figures() {
        assert!(cumulative(&[], 1.0, 0.5).is_empty() && distributions::<3>(&[], 1.0, 0.5).is_empty());
        assert_eq!(carry_over(&[], 2.0), (vec![], 0.0));
    }

    #[test]
    fn weeks_without_contacts_reach_nobody_new() {
        assert_eq!(cumulative(&[0.0, 0.0], 0.3, 0.5), [0.0, 0.0]);
        assert_eq!(distributions::<2>(&[0.0], 0.3, 0.5), [[1.0, 0.0]]);
        let reached = cumulative(&[0.4, 0.0, 0.0], 0.3, 0.5);
        assert_eq!(reached, [exposure::reached_share(0.4, 0.3); 3]);
    }

    #[test]
    fn one_week_is_a_plan_without_weeks() {
        for shape in [0.1, 1.0, f64::INFINITY] {
            for persistence in [0.0, 0.37, 1.0] {
                let weeks = [0.0, 0.8, 0.0];
                assert_eq!(cumulative(&weeks, shape, persistence)[2], exposure::reached_share(0.8, shape));
                assert_eq!(distributions::<PLACES>(&weeks, shape, persistence)[2], exposure::distribution(0.8, shape));
            }
        }
    }

    #[test]
    fn people_who_stay_are_met_like_in_one_week() {
        let weeks = [0.5, 0.25, 1.0];
        for (shape, persistence) in [(0.3, 1.0), (f64::INFINITY, 0.5), (f64::INFINITY, 0.0)] {
            assert_eq!(cumulative(&weeks, shape, persistence)[2], exposure::reached_share(1.75, shape));
            let all: [f64; PLACES] = exposure::distribution(1.75, shape);
            assert_eq!(distributions::<PLACES>(&weeks, shape, persistence)[2], all);
        }
    }

    #[test]
    fn people_drawn_anew_each_week_add_up_to_a_greater_evenness() {
        // Two even weeks at persistence 0: both gamma laws have the same rate, so their sum has twice the shape.
        let twice: [f64; PLACES] = exposure::distribution(0.04, 0.6);
        for (got, want) in distributions::<PLACES>(&[0.02, 0.02], 0.3, 0.0)[1].into_iter().zip(twice) {
            assert!((got / want - 1.0).abs() < 1e-12, "{got} should be {want}");
        }
    }

    #[test]
    fn half_of_an_effect_arrives_within_its_half_life() {
        let (weeks, later) = carry_over(&[1.0, 0.0, 0.0, 0.0], 3.0);
        assert!((weeks[..3].iter().sum::<f64>() - 0.5).abs() < 1e-15);
        assert!((weeks.iter().sum::<f64>() + later - 1.0).abs() < 1e-15);
        assert_eq!(carry_over(&[1.0, 2.0], f64::INFINITY), (vec![0.0, 0.0], 3.0));
    }
}
