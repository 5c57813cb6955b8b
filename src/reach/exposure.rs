//! Contacts on one channel: gamma–Poisson (negative binomial, NBD), limited to the channel's audience.
//!
//! Symbols: `g` contacts per head of the audience (0 or more), `k` evenness (above 0; infinite is the Poisson law).

/// Terms after which a tail is as good as summed; a tail that needs more has been computed from its complement.
const TERMS_MAX: u32 = 20_000;

/// A tail above this is computed as one minus the rest without losing digits that matter.
const TAIL_IS_LARGE: f64 = 1e-3;

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

/// Logarithm of the share that is not reached.
fn log_unreached(mean_contacts: f64, shape: f64) -> f64 {
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

/// People more per contact more: the slope of the reach curve, `A·dR/dI`.
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

/// Shares of the audience with exactly 0, 1, 2 … contacts; the last place holds all that have so many or more.
///
/// ```text
/// p_0 = (1 + g/k)^(−k);   p_j = p_(j−1) · (k + j − 1)/j · g/(k + g)
/// ```
///
/// Small tails are summed term by term: one minus the rest would leave nothing but rounding.
///
/// ```
/// # use mediaplan::reach::exposure::distribution;
/// let shares: [f64; 4] = distribution(1.0, 1.0);
/// assert_eq!(shares, [0.5, 0.25, 0.125, 0.125]);
/// ```
pub fn distribution<const PLACES: usize>(mean_contacts: f64, shape: f64) -> [f64; PLACES] {
    let mut shares = [0.0; PLACES];
    let Some((last, exact)) = shares.split_last_mut() else { return shares };
    if mean_contacts.is_infinite() {
        *last = 1.0;
        return shares;
    }
    let ratio = |j: f64| {
        if shape.is_infinite() {
            mean_contacts / j
        } else {
            (shape + j - 1.0) / j * (mean_contacts / (shape + mean_contacts))
        }
    };
    let mut share = libm::exp(log_unreached(mean_contacts, shape));
    let mut j = 0.0;
    let mut below = 0.0;
    for place in exact {
        *place = share;
        below += share;
        j += 1.0;
        share *= ratio(j);
    }
    *last = if 1.0 - below > TAIL_IS_LARGE {
        1.0 - below
    } else {
        let mut tail = 0.0;
        for _ in 0..TERMS_MAX {
            tail += share;
            j += 1.0;
            share *= ratio(j);
            if share <= tail * 1e-17 {
                break;
            }
        }
        tail
    };
    shares
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

#[cfg(test)]
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
}
