//! A frequency cap: nobody is served more than `c` contacts; what that frees goes to others.
//!
//! Symbols: `g` contacts per head of the audience that are delivered, `k` evenness, `c` the cap, `m` contacts per head
//! that would have been served without it.

use super::exposure::{self, Terms};

/// Steps after which the search ends wherever it is. It needs about 5 for usual caps and 50 close to what is the most.
const STEPS_MAX: usize = 200;

/// Contacts per head beyond which everybody has the cap: no share that is left can be told from none.
const MEAN_MAX: f64 = 1e290;

/// A step below this part of the value changes nothing that the sums can tell.
const STEP_MIN: f64 = 1e-15;

/// Outcome of contacts bought under a cap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Delivery {
    /// Every contact is delivered.
    Whole {
        /// `m`, from which reach and every frequency up to the cap follow.
        mean_before_cap: f64,
    },
    /// Full cap: everybody is met as often as allowed, and some contacts find nobody.
    Full {
        /// Contacts delivered: audience × cap.
        delivered: f64,
        /// Contacts that cannot be; 0 if the fit is exact.
        left_over: f64,
    },
}

impl Delivery {
    /// Outcome of `contacts` on `audience` people.
    ///
    /// ```text
    /// I < A·c:  whole;   I ≥ A·c:  A·c are delivered and I − A·c are not
    /// ```
    ///
    /// - `contacts` (`I`), `audience` (`A`): at least 0. An empty audience takes nothing.
    /// - `shape` (`k`): evenness, above 0.
    /// - `cap` (`c`): contacts a person, at least 1.
    ///
    /// ```
    /// # use mediaplan::reach::cap::Delivery;
    /// assert_eq!(Delivery::of(350.0, 100.0, 1.0, 3), Delivery::Full { delivered: 300.0, left_over: 50.0 });
    /// ```
    pub fn of(contacts: f64, audience: f64, shape: f64, cap: u32) -> Self {
        let most = audience.max(0.0) * f64::from(cap);
        if contacts <= 0.0 {
            Self::Whole { mean_before_cap: 0.0 }
        } else if contacts >= most {
            Self::Full { delivered: most, left_over: contacts - most }
        } else {
            Self::Whole { mean_before_cap: mean_before_cap(contacts / audience, shape, cap) }
        }
    }

    /// `m`: infinite where everybody is met as often as allowed.
    pub fn mean_before_cap(self) -> f64 {
        match self {
            Self::Whole { mean_before_cap } => mean_before_cap,
            Self::Full { .. } => f64::INFINITY,
        }
    }
}

/// Contacts per head that would have been served without a cap, for `mean` to be served with it.
///
/// ```text
/// m:  E[min(X_m, c)] = Σ_(j=1..c) P(X_m ≥ j) = g
/// ```
///
/// - `mean` (`g`): contacts per head that are delivered, 0 or more.
/// - `shape` (`k`): evenness, above 0.
/// - `cap` (`c`): contacts a person, at least 1.
///
/// Reach and every frequency up to the cap then follow from `m`. Infinite when `g` is `c` or more: everybody is met as
/// often as allowed, and more cannot be delivered.
///
/// Found by Newton's steps from `g`. The sum grows with `m` ever more slowly, so its tangent lies above it: a step
/// never passes the answer, and the search needs no bracket. Evenness near a hundredth under a cap that is used up to a
/// thousandth asks for an `m` beyond the greatest number there is; everybody then counts as reached.
///
/// ```
/// # use mediaplan::reach::{cap::mean_before_cap, exposure::reached_share};
/// // One contact each at the most: half a contact a head reaches half of them.
/// assert!((reached_share(mean_before_cap(0.5, 1.0, 1), 1.0) - 0.5).abs() < 1e-12);
/// ```
pub fn mean_before_cap(mean: f64, shape: f64, cap: u32) -> f64 {
    search(mean, cap, &|before| served(before, shape, cap))
}

/// Newton's steps from below; `served` gives what is left of a mean under the cap, and its slope.
fn search(mean: f64, cap: u32, served: &dyn Fn(f64) -> (f64, f64)) -> f64 {
    if mean <= 0.0 {
        return 0.0;
    }
    if mean >= f64::from(cap) {
        return f64::INFINITY;
    }
    // A cap only takes away, so what was served before it is at least what is served after it.
    let mut before = mean;
    for _ in 0..STEPS_MAX {
        let (after, slope) = served(before);
        let step = (mean - after) / slope;
        if step.is_nan() || step <= before * STEP_MIN {
            break;
        }
        before += step;
        if before > MEAN_MAX {
            return f64::INFINITY;
        }
    }
    before
}

/// The same for contacts that fall on weeks, of which the same people are met with persistence `ρ` (see
/// [`super::flight`]).
///
/// - `mean` (`g`): contacts per head that are delivered over all weeks, 0 or more.
/// - `weights`: how the contacts fall on the weeks; they add up to 1. Those that the cap frees fall in the same way.
/// - `shape` (`k`): evenness, above 0 and finite. `persistence` (`ρ`): 0 to 1.
/// - `cap` (`c`): contacts a person over all weeks, at least 1.
///
/// ```
/// # use mediaplan::reach::cap::{mean_before_cap, mean_before_cap_over_weeks};
/// let at_once = mean_before_cap(1.2, 0.8, 3);
/// assert!((mean_before_cap_over_weeks(1.2, &[1.0], 0.8, 0.3, 3) - at_once).abs() < 1e-9);
/// // Met afresh every week, fewer people have more than the cap.
/// assert!(mean_before_cap_over_weeks(1.2, &[0.5, 0.5], 0.8, 0.3, 3) < at_once);
/// ```
pub fn mean_before_cap_over_weeks(mean: f64, weights: &[f64], shape: f64, persistence: f64, cap: u32) -> f64 {
    search(mean, cap, &|before| served_over_weeks(before, weights, shape, persistence, cap))
}

/// Contacts per head that are left of `mean` when nobody gets more than `cap`.
///
/// ```text
/// E[min(X, c)] = Σ_(j=1..c) P(X ≥ j)
/// ```
///
/// - `mean`: contacts per head before the cap, 0 or more.
/// - `shape` (`k`): evenness, above 0.
/// - `cap` (`c`): contacts a person, at least 1.
///
/// ```
/// # use mediaplan::reach::cap::mean_after_cap;
/// assert!((mean_after_cap(1.0, 1.0, 1) - 0.5).abs() < 1e-15);
/// ```
pub fn mean_after_cap(mean: f64, shape: f64, cap: u32) -> f64 {
    served(mean, shape, cap).0
}

/// Shares of the audience with exactly 0, 1, 2 … contacts under the cap, `P(min(X_m, c) = j)`; the last place holds all
/// that have so many or more.
///
/// - `mean_before_cap` (`m`): from [`mean_before_cap`] or [`Delivery`]; infinite where all have `c`.
/// - `shape` (`k`): evenness, above 0.
/// - `cap` (`c`): contacts a person, at least 1.
///
/// ```
/// # use mediaplan::reach::cap::distribution;
/// let shares: [f64; 4] = distribution(1.0, 1.0, 2);
/// assert_eq!(shares, [0.5, 0.25, 0.25, 0.0]);
/// ```
pub fn distribution<const PLACES: usize>(mean_before_cap: f64, shape: f64, cap: u32) -> [f64; PLACES] {
    capped(exposure::distribution(mean_before_cap, shape), cap)
}

/// Shares with exactly 0, 1, 2 … contacts, those with more than the cap moved to it.
///
/// ```
/// # use mediaplan::reach::cap::capped;
/// assert_eq!(capped([0.5, 0.25, 0.125, 0.125], 1), [0.5, 0.5, 0.0, 0.0]);
/// ```
#[must_use]
pub fn capped<const PLACES: usize>(mut shares: [f64; PLACES], cap: u32) -> [f64; PLACES] {
    let cap = usize::try_from(cap).unwrap_or(usize::MAX);
    let above: f64 = shares.iter().skip(cap.saturating_add(1)).rev().sum();
    for share in shares.iter_mut().skip(cap.saturating_add(1)) {
        *share = 0.0;
    }
    if let Some(last) = shares.get_mut(cap) {
        *last += above;
    }
    shares
}

/// First contacts that all contacts of a head are worth under a cap over weeks, if each further one of a person earns
/// `φ` times as much as the one before.
///
/// ```text
/// Σ_(j=1..c) φ^(j−1) · P(X_m ≥ j)
/// ```
///
/// - `mean_before_cap` (`m`): from [`mean_before_cap_over_weeks`]; infinite where all have `c`.
/// - `weights`, `shape`, `persistence`, `cap`: as there. `decay` (`φ`): 0 to 1.
///
/// ```
/// # use mediaplan::reach::{cap::first_contact_equivalents_over_weeks, response::responses_under_cap};
/// let at_once = responses_under_cap(1.2, 0.8, 3, 1.0, 0.5);
/// assert!((first_contact_equivalents_over_weeks(1.2, &[0.4, 0.6], 0.8, 1.0, 3, 0.5) - at_once).abs() < 1e-12);
/// ```
pub fn first_contact_equivalents_over_weeks(
    mean_before_cap: f64,
    weights: &[f64],
    shape: f64,
    persistence: f64,
    cap: u32,
    decay: f64,
) -> f64 {
    if mean_before_cap.is_infinite() {
        // Everybody has all that the cap allows.
        return (0..cap).fold((0.0, 1.0), |(sum, weight), _| (sum + weight, weight * decay)).0;
    }
    OverWeeks::new(mean_before_cap, weights, shape, persistence, cap.saturating_sub(1)).equivalents(decay)
}

/// [`first_contact_equivalents_over_weeks`] up to the end of each week.
///
/// - `mean_before_cap` (`m`): finite. The others as there.
///
/// ```
/// # use mediaplan::reach::cap::{first_contact_equivalents_by_week, first_contact_equivalents_over_weeks};
/// let weekly = first_contact_equivalents_by_week(1.2, &[0.4, 0.6], 0.8, 0.3, 3, 0.5);
/// assert_eq!(weekly[1], first_contact_equivalents_over_weeks(1.2, &[0.4, 0.6], 0.8, 0.3, 3, 0.5));
/// assert_eq!(weekly[0], first_contact_equivalents_over_weeks(1.2, &[0.4], 0.8, 0.3, 3, 0.5));
/// ```
pub fn first_contact_equivalents_by_week(
    mean_before_cap: f64,
    weights: &[f64],
    shape: f64,
    persistence: f64,
    cap: u32,
    decay: f64,
) -> Vec<f64> {
    let mut so_far = SoFar::new(mean_before_cap, shape, persistence, cap.saturating_sub(1));
    let week = |weight: &f64| {
        so_far.add(*weight);
        so_far.law().equivalents(decay)
    };
    weights.iter().map(week).collect()
}

/// Contacts a head under a cap over weeks that are worth `wanted` first contacts: the inverse of
/// [`first_contact_equivalents_over_weeks`], in contacts that are delivered; all that the cap allows where fewer are
/// not enough.
///
/// - `wanted`: first contacts a head, 0 or more.
/// - `weights`, `shape`, `persistence`, `cap`, `decay`: as there.
///
/// The search is for the contacts before the cap, of which each step knows both: a search for those that are delivered
/// would solve for the others in each of its steps.
///
/// ```
/// # use mediaplan::reach::cap::{first_contact_equivalents_over_weeks, mean_before_cap_over_weeks,
/// #     mean_for_equivalents_over_weeks};
/// let before = mean_before_cap_over_weeks(1.2, &[0.4, 0.6], 0.8, 0.3, 3);
/// let worth = first_contact_equivalents_over_weeks(before, &[0.4, 0.6], 0.8, 0.3, 3, 0.5);
/// assert!((mean_for_equivalents_over_weeks(worth, &[0.4, 0.6], 0.8, 0.3, 3, 0.5) - 1.2).abs() < 1e-12);
/// ```
pub fn mean_for_equivalents_over_weeks(
    wanted: f64,
    weights: &[f64],
    shape: f64,
    persistence: f64,
    cap: u32,
    decay: f64,
) -> f64 {
    let worth = |before| first_contact_equivalents_over_weeks(before, weights, shape, persistence, cap, decay);
    let enough = core::iter::successors(Some(f64::from(cap).max(wanted)), |before| Some(before * 8.0))
        .take_while(|before| *before <= MEAN_MAX)
        .find(|before| worth(*before) >= wanted);
    let Some(most) = enough else { return f64::from(cap) };
    let before = super::search::rising((0.0, most), wanted, worth);
    if before > 0.0 { served_over_weeks(before, weights, shape, persistence, cap).0 } else { 0.0 }
}

/// `E[min(X, c)]` and its slope.
///
/// ```text
/// E[min(X, c)] = Σ_(j=1..c−1) j·p_j + c·P(X ≥ c)
/// d/dm         = Σ_(j=1..c) j·p_j / m
/// ```
///
/// The slope, because one contact more a head goes to a person with the chance that their contacts have, and is served
/// if they have had fewer than `c`: `E[Λ·P(Poisson(mΛ) < c)]` with `Λ` the person's part of the contacts.
fn served(mean: f64, shape: f64, cap: u32) -> (f64, f64) {
    let mut terms = Terms::new(mean, shape);
    // Nobody's contacts: they count for nothing.
    terms.next();
    let mut counted = 0.0;
    for (j, share) in (1..cap).zip(&mut terms) {
        counted += f64::from(j) * share;
    }
    let most = f64::from(cap);
    let at_cap = most * terms.clone().next().unwrap_or_default();
    (counted + most * terms.rest(), (counted + at_cap) / mean)
}

/// [`served`] over weeks.
fn served_over_weeks(mean: f64, weights: &[f64], shape: f64, persistence: f64, cap: u32) -> (f64, f64) {
    let law = OverWeeks::new(mean, weights, shape, persistence, cap.saturating_sub(1));
    let counted: f64 = (1..cap).zip(&law.some).map(|(j, share)| f64::from(j) * share).sum();
    let most = f64::from(cap);
    // The slope wants those with exactly the cap: the next term.
    (counted + most * law.rest(), (counted + most * law.next()) / mean)
}

/// Shares over weeks. The law is that of [`super::flight`]; its shares follow one from another by the logarithmic
/// derivative of its generating function (as H. Panjer's recursion, 1981), which costs `c²` steps where convolving the
/// weeks would cost that for each of them:
///
/// ```text
/// j·p_j = Σ_(i=1..j) h_i p_(j−i),   h_i = ρk·q^i + (1−ρ)k·Σ_t q_t^i,   q = m/(k+m), q_t = m_t/(k+m_t)
/// ```
struct OverWeeks {
    /// `p_0`.
    none: f64,
    /// The part with a contact or more: kept apart, so that a small one keeps its digits.
    reached: f64,
    /// `p_1`, `p_2`, …
    some: Vec<f64>,
    /// `h_1`, `h_2`, …, one more than there are shares.
    growth: Vec<f64>,
}

/// Weeks so far, of which the law up to their end follows.
struct SoFar {
    mean: f64,
    shape: f64,
    persistence: f64,
    /// Shares that are asked for.
    count: u32,
    /// Sum of the weights.
    weight: f64,
    /// Logarithm of `p_0`, and `h_1`, `h_2`, … of what each week meets afresh.
    log_none: f64,
    growth: Vec<f64>,
}

impl SoFar {
    fn new(mean: f64, shape: f64, persistence: f64, count: u32) -> Self {
        let growth = vec![0.0; usize::try_from(count).unwrap_or(0) + 1];
        Self { mean, shape, persistence, count, weight: 0.0, log_none: 0.0, growth }
    }

    fn add(&mut self, weight: f64) {
        self.weight += weight;
        if weight > 0.0 {
            self.log_none += grow(&mut self.growth, self.mean * weight, self.shape, 1.0 - self.persistence);
        }
    }

    fn law(&self) -> OverWeeks {
        let mut growth = self.growth.clone();
        let log_none = self.log_none + grow(&mut growth, self.mean * self.weight, self.shape, self.persistence);
        let some = Vec::with_capacity(growth.len());
        let mut law = OverWeeks { none: libm::exp(log_none), reached: -libm::expm1(log_none), some, growth };
        for _ in 0..self.count {
            let next = law.next();
            law.some.push(next);
        }
        law
    }
}

/// Adds what a part of the law, of so much of its shape, adds to `h_1`, `h_2`, …; answers what it adds to the logarithm
/// of `p_0`.
fn grow(growth: &mut [f64], mean: f64, shape: f64, part: f64) -> f64 {
    let odds = mean / (shape + mean);
    let mut power = part * shape;
    for place in growth {
        power *= odds;
        *place += power;
    }
    -part * shape * libm::log1p(mean / shape)
}

impl OverWeeks {
    /// Shares with exactly 1, 2, … `count` contacts.
    fn new(mean: f64, weights: &[f64], shape: f64, persistence: f64, count: u32) -> Self {
        let mut so_far = SoFar::new(mean, shape, persistence, count);
        for weight in weights {
            so_far.add(*weight);
        }
        so_far.law()
    }

    /// The share after those that are known. Its sum is made of four, of which none waits for another.
    fn next(&self) -> f64 {
        let (first, others) = self.growth.split_at(self.some.len().min(self.growth.len()));
        let (growth, last_growth) = first.as_chunks::<4>();
        let (first_some, some) = self.some.as_rchunks::<4>();
        let mut sums = [0.0; 4];
        for ([a, b, c, d], [w, x, y, z]) in growth.iter().zip(some.iter().rev()) {
            let [one, two, three, four] = &mut sums;
            *one += a * z;
            *two += b * y;
            *three += c * x;
            *four += d * w;
        }
        let rest: f64 = last_growth.iter().zip(first_some.iter().rev()).map(|(growth, share)| growth * share).sum();
        let [one, two, three, four] = sums;
        let sum = (one + two) + (three + four) + rest + others.first().copied().unwrap_or(0.0) * self.none;
        #[expect(clippy::cast_precision_loss, reason = "at most a hundred")]
        let j = (self.some.len() + 1) as f64;
        sum / j
    }

    /// First contacts that the contacts of a head are worth: a person with j of them has earned 1 + φ + … + φ^(j−1).
    fn equivalents(&self, decay: f64) -> f64 {
        let (mut sum, mut earned, mut weight) = (0.0, 1.0, decay);
        for share in &self.some {
            sum += share * earned;
            earned += weight;
            weight *= decay;
        }
        sum + self.rest() * earned
    }

    /// Shares with 0, 1, 2 … contacts, those of `open` and more in one place.
    fn places<const PLACES: usize>(&self, open: usize) -> [f64; PLACES] {
        let mut places = [0.0; PLACES];
        for (place, share) in places.iter_mut().zip(core::iter::once(&self.none).chain(&self.some)) {
            *place = *share;
        }
        if let Some(place) = places.get_mut(open) {
            *place += self.rest();
        }
        places
    }

    /// The share with more contacts than those that are known.
    fn rest(&self) -> f64 {
        (self.reached - self.some.iter().sum::<f64>()).max(0.0)
    }
}

/// [`distribution`] over weeks.
///
/// - `mean_before_cap` (`m`): from [`mean_before_cap_over_weeks`]; infinite where all have `c`.
/// - `weights`, `shape`, `persistence`, `cap`: as there; the first weights alone give the contacts up to some week.
///
/// ```
/// # use mediaplan::reach::cap::{distribution, distribution_over_weeks};
/// let [once, weekly]: [[f64; 4]; 2] = [distribution(1.0, 1.0, 2), distribution_over_weeks(1.0, &[0.5, 0.5], 1.0, 1.0, 2)];
/// assert!(once.iter().zip(weekly).all(|(once, weekly)| (once - weekly).abs() < 1e-12));
/// ```
pub fn distribution_over_weeks<const PLACES: usize>(
    mean_before_cap: f64,
    weights: &[f64],
    shape: f64,
    persistence: f64,
    cap: u32,
) -> [f64; PLACES] {
    if mean_before_cap.is_infinite() {
        return capped(exposure::distribution(mean_before_cap, shape), cap);
    }
    let (open, count) = open_place(cap, PLACES);
    OverWeeks::new(mean_before_cap, weights, shape, persistence, count).places(open)
}

/// [`distribution_over_weeks`] up to the end of each week.
///
/// - `mean_before_cap` (`m`): finite. The others as there.
///
/// ```
/// # use mediaplan::reach::cap::{distribution_over_weeks, distributions_by_week};
/// let weekly: Vec<[f64; 4]> = distributions_by_week(1.0, &[0.5, 0.5], 1.0, 0.3, 2);
/// assert_eq!(weekly[1], distribution_over_weeks(1.0, &[0.5, 0.5], 1.0, 0.3, 2));
/// ```
pub fn distributions_by_week<const PLACES: usize>(
    mean_before_cap: f64,
    weights: &[f64],
    shape: f64,
    persistence: f64,
    cap: u32,
) -> Vec<[f64; PLACES]> {
    let (open, count) = open_place(cap, PLACES);
    let mut so_far = SoFar::new(mean_before_cap, shape, persistence, count);
    let week = |weight: &f64| {
        so_far.add(*weight);
        so_far.law().places(open)
    };
    weights.iter().map(week).collect()
}

/// The place that holds all with so many contacts or more, and the shares before it but that of nobody.
fn open_place(cap: u32, places: usize) -> (usize, u32) {
    let open = usize::try_from(cap).unwrap_or(usize::MAX).min(places - 1);
    (open, u32::try_from(open.saturating_sub(1)).unwrap_or(0))
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "zeros and ones, or the same computation twice")]
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
        assert_eq!(distribution::<5>(f64::INFINITY, 0.5, 3), [0.0, 0.0, 0.0, 1.0, 0.0]);
    }

    #[test]
    fn served_contacts_equal_the_asked_for() {
        for shape in [0.03, 0.3, 1.0, 20.0, 1000.0, f64::INFINITY] {
            for cap in [1, 2, 5, 100] {
                for part in [1e-9, 1e-3, 0.5, 0.99, 0.999_999] {
                    let mean = part * f64::from(cap);
                    let before = mean_before_cap(mean, shape, cap);
                    let after = mean_after_cap(before, shape, cap);
                    assert!(
                        (after / mean - 1.0).abs() < 1e-12,
                        "k {shape}, c {cap}, g {mean}: {before} serves {after}"
                    );
                }
            }
        }
    }

    #[test]
    fn weeks_that_meet_the_same_people_are_one() {
        for (mean, shape, cap) in [(0.3, 0.4, 1), (1.7, 1.0, 4), (2.9, 2.0, 3), (6.0, 0.2, 12)] {
            let at_once = mean_before_cap(mean, shape, cap);
            let over_weeks = mean_before_cap_over_weeks(mean, &[0.2, 0.0, 0.5, 0.3], shape, 1.0, cap);
            assert!((over_weeks / at_once - 1.0).abs() < 1e-8, "{over_weeks} is not {at_once}");
        }
        assert!(mean_before_cap_over_weeks(3.0, &[0.5, 0.5], 1.0, 0.5, 3).is_infinite());
    }

    #[test]
    fn nearly_full_weeks_reach_nearly_everybody() {
        for shape in [0.01, 0.0138, 0.1, 1.0, 30.0] {
            for part in [1.0 - 1e-15, 1.0 - 1e-12, 1.0 - 1e-6] {
                for persistence in [0.0, 0.5, 1.0] {
                    let (mean, weights) = (3.0 * part, [0.25; 4]);
                    let before = mean_before_cap_over_weeks(mean, &weights, shape, persistence, 3);
                    let law: [f64; 5] = distribution_over_weeks(before, &weights, shape, persistence, 3);
                    let served: f64 = law.iter().zip(0_u32..).map(|(share, j)| share * f64::from(j)).sum();
                    // Beyond the greatest number everybody counts as reached.
                    let off = if before.is_infinite() { 1e-5 } else { 1e-9 };
                    assert!(
                        (served / mean - 1.0).abs() < off,
                        "k {shape}, rho {persistence}: {before} serves {served}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_hair_below_full_is_an_answer() {
        for shape in [0.01, 1.0, f64::INFINITY] {
            assert!(mean_before_cap(3.0_f64.next_down(), shape, 3) > 3.0);
        }
    }

    #[test]
    fn a_cap_beyond_the_last_place_leaves_it_open() {
        assert_eq!(distribution::<3>(1.0, 1.0, 5), exposure::distribution::<3>(1.0, 1.0));
    }

    #[test]
    fn nothing_on_nobody_is_delivered_whole() {
        assert_eq!(Delivery::of(0.0, 0.0, 1.0, 2), Delivery::Whole { mean_before_cap: 0.0 });
        assert_eq!(Delivery::of(5.0, 0.0, 1.0, 2), Delivery::Full { delivered: 0.0, left_over: 5.0 });
    }

    #[test]
    fn an_exact_fit_leaves_nothing_over() {
        assert_eq!(Delivery::of(200.0, 100.0, 1.0, 2), Delivery::Full { delivered: 200.0, left_over: 0.0 });
        assert!(Delivery::of(200.0, 100.0, 1.0, 2).mean_before_cap().is_infinite());
    }
}
