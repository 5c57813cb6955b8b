//! Contacts on one channel: gamma–Poisson (negative binomial, NBD), limited to the channel's audience.
//!
//! Symbols: `g` contacts per head of the audience (0 or more), `k` evenness (above 0; infinite is the Poisson law).

/// Terms of a tail that are summed at the most. Tails are summed where terms already fall fast, so some hundred do; the
/// limit only bounds the loop.
const TERMS_MAX: usize = 20_000;

/// A tail above this part of those reached is what the terms before it leave of them: the subtraction costs four of the
/// sixteen digits at the most. A smaller tail is summed.
const TAIL_IS_LARGE: f64 = 1e-4;

/// Share of the audience reached at least once.
///
/// ```text
/// R(g) = 1 − (1 + g/k)^(−k);   k → ∞:  1 − e^(−g)
/// ```
///
/// - `mean_contacts` (`g`): contacts ÷ audience, at least 0.
/// - `shape` (`k`): evenness, above 0.
///
/// `expm1` and `log1p`, because the plain formula loses its digits for tiny `g`. With `k` = 1 it is the one-point curve
/// of G. Goerg, *Estimating reach curves from one data point* (2014).
///
/// ```
/// # use mediaplan::reach::exposure::reached_share;
/// assert!((reached_share(1.0, 1.0) - 0.5).abs() < 1e-15);
/// ```
pub fn reached_share(mean_contacts: f64, shape: f64) -> f64 {
    debug_assert!(mean_contacts >= 0.0, "contacts cannot be negative: {mean_contacts}");
    debug_assert!(shape > 0.0, "shape must be above zero: {shape}");
    -libm::expm1(log_unreached(mean_contacts, shape))
}

/// Logarithm of the share that is not reached: `−k·ln(1 + g/k)`, with infinite `k` `−g`.
pub(super) fn log_unreached(mean_contacts: f64, shape: f64) -> f64 {
    if shape.is_infinite() { -mean_contacts } else { -shape * libm::log1p(mean_contacts / shape) }
}

/// Contacts per head that reach a share of the audience: the inverse of [`reached_share`]; infinite for all of it.
///
/// ```text
/// g = k·((1 − R)^(−1/k) − 1)
/// ```
///
/// ```
/// # use mediaplan::reach::exposure::mean_contacts_for;
/// assert!((mean_contacts_for(0.5, 1.0) - 1.0).abs() < 1e-15);
/// ```
pub fn mean_contacts_for(reached: f64, shape: f64) -> f64 {
    debug_assert!((0.0..=1.0).contains(&reached), "a share is from 0 to 1: {reached}");
    let log_missed = libm::log1p(-reached);
    if shape.is_infinite() { -log_missed } else { shape * libm::expm1(-log_missed / shape) }
}

/// Marginal reach, people per contact: the slope of the reach curve, `A·dR/dI`.
///
/// ```text
/// (1 + g/k)^(−k−1);   k → ∞:  e^(−g)
/// ```
///
/// Times contacts per money it is the people that the next unit of money reaches.
///
/// ```
/// # use mediaplan::reach::exposure::marginal_reach;
/// assert!((marginal_reach(0.0, 0.7) - 1.0).abs() < 1e-15);
/// ```
pub fn marginal_reach(mean_contacts: f64, shape: f64) -> f64 {
    let beyond = if shape.is_infinite() { 0.0 } else { libm::log1p(mean_contacts / shape) };
    libm::exp(log_unreached(mean_contacts, shape) - beyond)
}

/// People reached by an amount of money.
///
/// ```text
/// R(x) = A·(1 − (1 + c·x)^(−k)),   c = contacts_per_money / (A·k)
/// ```
///
/// - `spend` (`x`): money, at least 0.
/// - `contacts_per_money`: contacts that one unit of money buys, at least 0; 1000 ÷ CPM.
/// - `audience` (`A`): people, at least 0; nobody is reached in an empty one.
/// - `shape` (`k`): evenness, above 0.
///
/// ```
/// # use mediaplan::reach::exposure::reach_at_spend;
/// assert!((reach_at_spend(500.0, 200.0, 100_000.0, 1.0) - 50_000.0).abs() < 1e-9);
/// ```
pub fn reach_at_spend(spend: f64, contacts_per_money: f64, audience: f64, shape: f64) -> f64 {
    if audience <= 0.0 { 0.0 } else { audience * reached_share(spend * contacts_per_money / audience, shape) }
}

/// People that the next unit of money reaches: the slope of [`reach_at_spend`].
///
/// ```text
/// R'(x) = A·k·c·(1 + c·x)^(−k−1),   c = contacts_per_money / (A·k)
/// ```
///
/// Symbols as there. Falls with spend; at 0 it is `contacts_per_money`, because each first contact meets somebody new.
///
/// ```
/// # use mediaplan::reach::exposure::marginal_reach_at_spend;
/// assert!((marginal_reach_at_spend(500.0, 200.0, 100_000.0, 1.0) - 50.0).abs() < 1e-12);
/// ```
pub fn marginal_reach_at_spend(spend: f64, contacts_per_money: f64, audience: f64, shape: f64) -> f64 {
    if audience <= 0.0 {
        0.0
    } else {
        contacts_per_money * marginal_reach(spend * contacts_per_money / audience, shape)
    }
}

/// Money that reaches `reach` people: the inverse of [`reach_at_spend`].
///
/// ```text
/// x = ((1 − R/A)^(−1/k) − 1) / c,   c = contacts_per_money / (A·k)
/// ```
///
/// Symbols as there; `reach` (`R`) in people. `None` where no amount is enough: the whole audience or more is asked
/// for, or money buys no contacts.
///
/// ```
/// # use mediaplan::reach::exposure::spend_for_reach;
/// assert!(spend_for_reach(50_000.0, 200.0, 100_000.0, 1.0).is_some_and(|spend| (spend - 500.0).abs() < 1e-9));
/// assert_eq!(spend_for_reach(100_000.0, 200.0, 100_000.0, 1.0), None);
/// ```
pub fn spend_for_reach(reach: f64, contacts_per_money: f64, audience: f64, shape: f64) -> Option<f64> {
    if reach <= 0.0 {
        return Some(0.0);
    }
    let can_be_had = reach < audience && contacts_per_money > 0.0;
    can_be_had.then(|| audience * mean_contacts_for(reach / audience, shape) / contacts_per_money)
}

/// Shares of the audience with exactly 0, 1, 2 … contacts; the last place holds all that have so many or more.
///
/// ```text
/// p_0 = (1 + g/k)^(−k);   p_j = p_(j−1) · (k + j − 1)/j · g/(k + g)
/// ```
///
/// - `mean_contacts` (`g`): contacts ÷ audience, at least 0; where it is infinite everybody is in the last place.
/// - `shape` (`k`): evenness, above 0.
///
/// Small tails are summed term by term: one minus the rest would leave nothing but rounding. Ehrenberg, *The pattern of
/// consumer purchases* (1959), for the law.
///
/// ```
/// # use mediaplan::reach::exposure::distribution;
/// let shares: [f64; 4] = distribution(1.0, 1.0);
/// assert_eq!(shares, [0.5, 0.25, 0.125, 0.125]);
/// ```
pub fn distribution<const PLACES: usize>(mean_contacts: f64, shape: f64) -> [f64; PLACES] {
    let mut shares = [0.0; PLACES];
    let Some((last, exact)) = shares.split_last_mut() else { return shares };
    let mut terms = Terms::new(mean_contacts, shape);
    for (place, share) in exact.iter_mut().zip(&mut terms) {
        *place = share;
    }
    *last = terms.rest();
    shares
}

/// The shares `p_0`, `p_1`, `p_2` … one after another, and what is left after those taken.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// `j`, how many contacts the next share has.
    at: f64,
    /// `p_j`.
    share: f64,
    /// `k`.
    shape: f64,
    /// `g/(k + g)`; for the Poisson law `g`.
    odds: f64,
    /// Part of the audience with a contact or more.
    reached: f64,
    /// Sum of the shares taken, `p_0` left out.
    taken: f64,
}

impl Terms {
    pub(super) fn new(mean_contacts: f64, shape: f64) -> Self {
        debug_assert!(mean_contacts >= 0.0, "contacts cannot be negative: {mean_contacts}");
        debug_assert!(shape > 0.0, "shape must be above zero: {shape}");
        let odds = match (mean_contacts.is_infinite(), shape.is_infinite()) {
            // Everybody has more contacts than can be counted: every share is zero, and stays so.
            (true, _) => 0.0,
            (false, true) => mean_contacts,
            (false, false) => mean_contacts / (shape + mean_contacts),
        };
        let unreached = log_unreached(mean_contacts, shape);
        Self { at: 0.0, share: libm::exp(unreached), shape, odds, reached: -libm::expm1(unreached), taken: 0.0 }
    }

    /// The share with as many contacts as the next term, or more.
    pub(super) fn rest(mut self) -> f64 {
        if self.at < 1.0 {
            return 1.0;
        }
        let left = self.reached - self.taken;
        if left > TAIL_IS_LARGE * self.reached {
            return left;
        }
        let mut rest = 0.0;
        for share in self.by_ref().take(TERMS_MAX) {
            rest += share;
            if share <= rest * 1e-17 {
                break;
            }
        }
        rest
    }
}

impl Iterator for Terms {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        let share = self.share;
        if self.at > 0.0 {
            self.taken += share;
        }
        let growth = if self.shape.is_infinite() { 1.0 } else { self.shape + self.at };
        self.at += 1.0;
        self.share *= growth / self.at * self.odds;
        Some(share)
    }
}

/// Shares with at least 0, 1, 2 … contacts, from the shares with exactly so many, the last place being open: sums from
/// the small end.
///
/// ```
/// # use mediaplan::reach::exposure::at_least;
/// assert_eq!(at_least([0.5, 0.25, 0.25]), [1.0, 0.5, 0.25]);
/// ```
#[must_use]
pub fn at_least<const PLACES: usize>(mut exactly: [f64; PLACES]) -> [f64; PLACES] {
    let mut above = 0.0;
    for share in exactly.iter_mut().rev() {
        above += *share;
        *share = above;
    }
    exactly
}

/// The audience that one measured campaign implies, if exposure has evenness 1 (Goerg 2014): `A = I·R/(I − R)`.
///
/// `None` where contacts are not above reach: nobody was met twice, and nothing bounds the audience.
///
/// ```
/// # use mediaplan::reach::exposure::goerg_audience;
/// assert_eq!(goerg_audience(200.0, 100.0), Some(200.0));
/// ```
pub fn goerg_audience(contacts: f64, reach: f64) -> Option<f64> {
    (reach > 0.0 && contacts > reach).then(|| contacts * reach / (contacts - reach))
}

/// People with at least so many contacts on the one-point curve of Goerg (2014), evenness 1: a geometric law.
///
/// ```text
/// R_j = A·(I/(A + I))^j
/// ```
///
/// - `contacts` (`I`): at least 0.
/// - `audience` (`A`): people, above 0; from [`goerg_audience`]. Nobody is reached in an empty one.
/// - `times` (`j`): 0 or more.
///
/// ```
/// # use mediaplan::reach::exposure::goerg_at_least;
/// assert!((goerg_at_least(200.0, 200.0, 2) - 50.0).abs() < 1e-12);
/// ```
pub fn goerg_at_least(contacts: f64, audience: f64, times: u32) -> f64 {
    if audience <= 0.0 { 0.0 } else { audience * libm::pow(contacts / (audience + contacts), f64::from(times)) }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "zeros and ones, which are exact")]
mod tests {
    use super::*;

    #[test]
    fn nothing_bought_reaches_nobody() {
        assert!(reached_share(0.0, 0.5).abs() < f64::MIN_POSITIVE);
        let shares: [f64; 3] = distribution(0.0, 1.0);
        assert_eq!(shares, [1.0, 0.0, 0.0]);
    }

    #[test]
    fn everything_bought_reaches_everybody() {
        assert!((reached_share(f64::INFINITY, 0.5) - 1.0).abs() < 1e-15);
        let shares: [f64; 3] = distribution(f64::INFINITY, 0.5);
        assert_eq!(at_least(shares), [1.0, 1.0, 1.0]);
    }

    #[test]
    fn a_great_shape_is_chance() {
        assert!((reached_share(1.3, 1e9) - reached_share(1.3, f64::INFINITY)).abs() < 1e-9);
    }

    #[test]
    fn the_inverse_leads_back() {
        for shape in [0.1, 1.0, 7.0, f64::INFINITY] {
            assert!((mean_contacts_for(reached_share(2.3, shape), shape) - 2.3).abs() < 1e-12);
        }
    }

    #[test]
    fn a_huge_mean_underflows_to_nothing_but_the_tail() {
        let shares: [f64; 3] = distribution(1e6, f64::INFINITY);
        assert_eq!(shares, [0.0, 0.0, 1.0]);
    }

    #[test]
    fn one_place_holds_everybody() {
        assert_eq!(distribution::<1>(2.0, 0.5), [1.0]);
    }

    #[test]
    fn a_few_heavy_users_keep_the_digits_of_the_tail() {
        // p_0 is nearly one and the terms hardly fall: neither one minus the rest nor a short sum would do.
        let shares: [f64; 3] = distribution(1.0, 1e-4);
        let reached = reached_share(1.0, 1e-4);
        assert!((shares[1] + shares[2] - reached).abs() < 1e-15 * reached);
    }

    #[test]
    fn the_far_tail_is_as_exact_as_the_near_one() {
        // Evenness 1: P(X ≥ j) = (g/(1 + g))^j.
        let exact = libm::pow(0.01 / 1.01, 12.0);
        assert!((distribution::<13>(0.01, 1.0)[12] / exact - 1.0).abs() < 1e-13);
    }

    #[test]
    fn an_empty_audience_is_not_reached() {
        assert!(reach_at_spend(100.0, 200.0, 0.0, 1.0).abs() < f64::MIN_POSITIVE);
        assert!(marginal_reach_at_spend(100.0, 200.0, 0.0, 1.0).abs() < f64::MIN_POSITIVE);
        assert_eq!(spend_for_reach(1.0, 200.0, 0.0, 1.0), None);
        assert!(goerg_at_least(100.0, 0.0, 1).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn unreachable_share_has_no_price() {
        assert_eq!(spend_for_reach(0.0, 0.0, 10.0, 1.0), Some(0.0));
        assert_eq!(spend_for_reach(5.0, 0.0, 10.0, 1.0), None);
        assert_eq!(spend_for_reach(11.0, 1.0, 10.0, 1.0), None);
    }

    #[test]
    fn a_campaign_that_met_nobody_twice_bounds_no_audience() {
        assert_eq!(goerg_audience(100.0, 100.0), None);
        assert_eq!(goerg_audience(0.0, 0.0), None);
    }
}
