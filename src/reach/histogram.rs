//! The law of contacts from people counted by their contacts: maximum likelihood.

use super::exposure::{self, Terms};
use super::fit::FitError;
use super::search::least;

/// Evenness that the search goes through, and beyond which chance alone is tried.
const EVENNESS_RANGE: (f64, f64) = (1e-3, 1e4);

/// With an open last place the mean may be so many times what it would be if nobody there had more contacts than the
/// place says.
const MEAN_TIMES_LEAST: (f64, f64) = (0.25, 100.0);

/// What the last place of a histogram holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastPlace {
    /// People with exactly so many contacts; nobody had more.
    Exact,
    /// People with so many contacts or more.
    OrMore,
}

/// A law of contacts, and how likely it makes what was counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeliest {
    /// Contacts per head of all that were counted, those without a contact among them.
    pub mean_contacts: f64,
    /// `k`, from 0.001 to 10,000; infinite where counts vary as chance has it or less.
    pub evenness: f64,
    /// Logarithm of the likelihood, without the constant of the order of people.
    pub log_likelihood: f64,
}

/// Mean and evenness that make a histogram of contacts most likely.
///
/// ```text
/// greatest of  Σ_j n_j·ln p_j(μ, k)   over μ and k;   where the last place is exact, μ = Σ j·n_j/Σ n_j
/// ```
///
/// - `people` (`n_j`): people with 0, 1, 2 … contacts, at least 0. Those without a contact belong to it: all that use
///   the channel.
/// - `last`: whether the last place is open.
///
/// By golden section in `ln k`, and in `ln μ` for each `k` where the last place is open.
///
/// # Errors
///
/// [`FitError::NothingCounted`] if the counts do not tell a mean or an evenness: nobody had a contact, all are in an
/// open last place, or there are fewer than three places of which the last is open. [`FitError::NotACount`] for a count
/// that is none.
///
/// ```
/// # use mediaplan::reach::histogram::{LastPlace, likeliest};
/// // Each place half of the one before: evenness 1, one contact a head.
/// let law = likeliest(&[512.0, 256.0, 128.0, 64.0, 64.0], LastPlace::OrMore).unwrap();
/// assert!((law.mean_contacts - 1.0).abs() < 1e-5 && (law.evenness - 1.0).abs() < 1e-5);
/// ```
pub fn likeliest(people: &[f64], last: LastPlace) -> Result<Likeliest, FitError> {
    if let Some(wrong) = people.iter().find(|count| !(0.0..f64::INFINITY).contains(*count)) {
        return Err(FitError::NotACount(*wrong));
    }
    let counted: f64 = people.iter().sum();
    let contacts: f64 = people.iter().zip(0_u32..).map(|(count, j)| count * f64::from(j)).sum();
    let in_last = people.last().copied().unwrap_or_default();
    let open = last == LastPlace::OrMore;
    if contacts <= 0.0 || open && (people.len() < 3 || in_last >= counted) {
        return Err(FitError::NothingCounted);
    }
    let least_mean = contacts / counted;
    let at = |shape: f64| -> (f64, f64) {
        let unlikely = |mean: f64| -log_likelihood(people, last, mean, shape);
        if !open {
            return (least_mean, unlikely(least_mean));
        }
        let (low, high) = (libm::log(least_mean * MEAN_TIMES_LEAST.0), libm::log(least_mean * MEAN_TIMES_LEAST.1));
        let (log_mean, found) = least(low, high, |log_mean| unlikely(libm::exp(log_mean)));
        (libm::exp(log_mean), found)
    };
    let (low, high) = (libm::log(EVENNESS_RANGE.0), libm::log(EVENNESS_RANGE.1));
    let (log_shape, found) = least(low, high, |log_shape| at(libm::exp(log_shape)).1);
    let evenness = if at(f64::INFINITY).1 <= found { f64::INFINITY } else { libm::exp(log_shape) };
    let (mean_contacts, unlikely) = at(evenness);
    Ok(Likeliest { mean_contacts, evenness, log_likelihood: -unlikely })
}

/// Logarithm of the likelihood of a histogram under a law.
///
/// ```text
/// Σ_j n_j·ln p_j;   in an open last place K:  n_K·ln P(X ≥ K)
/// ```
///
/// - `people` (`n_j`), `last`: as for [`likeliest`].
/// - `mean_contacts` (`μ`): per head, above 0 and finite; `shape` (`k`): evenness, above 0.
///
/// ```
/// # use mediaplan::reach::histogram::{LastPlace, log_likelihood};
/// let one_of_each = log_likelihood(&[1.0, 1.0], LastPlace::OrMore, 1.0, 1.0);
/// assert!((one_of_each - 2.0 * libm::log(0.5)).abs() < 1e-15);
/// ```
pub fn log_likelihood(people: &[f64], last: LastPlace, mean_contacts: f64, shape: f64) -> f64 {
    let chance = shape.is_infinite();
    let odds = if chance { mean_contacts } else { mean_contacts / (shape + mean_contacts) };
    // In logarithms from place to place: far out the shares themselves are below the least number there is.
    let mut log_share = exposure::log_unreached(mean_contacts, shape);
    let mut sum = 0.0;
    let mut rest = people;
    let mut at = 0.0;
    while let Some((count, later)) = rest.split_first() {
        let is_open = later.is_empty() && last == LastPlace::OrMore;
        if *count > 0.0 {
            sum +=
                count * if is_open { log_rest(people.len() - 1, log_share, mean_contacts, shape) } else { log_share };
        }
        let growth = if chance { 1.0 } else { shape + at };
        at += 1.0;
        log_share += libm::log(growth / at * odds);
        rest = later;
    }
    sum
}

/// Logarithm of the share with so many contacts or more, of which `log_first` belongs to the first place.
fn log_rest(places: usize, log_first: f64, mean_contacts: f64, shape: f64) -> f64 {
    let mut terms = Terms::new(mean_contacts, shape);
    terms.by_ref().take(places).for_each(drop);
    // Where even the whole tail is too small for a number, its first term is nearly all of it.
    let rest = terms.rest();
    if rest > f64::MIN_POSITIVE { libm::log(rest) } else { log_first }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_tell_nothing_are_refused() {
        for (people, last) in [
            (&[][..], LastPlace::Exact),
            (&[5.0, 0.0][..], LastPlace::Exact),
            (&[5.0, 5.0][..], LastPlace::OrMore),
            (&[0.0, 0.0, 5.0][..], LastPlace::OrMore),
        ] {
            assert_eq!(likeliest(people, last), Err(FitError::NothingCounted));
        }
        assert_eq!(likeliest(&[5.0, -1.0], LastPlace::Exact), Err(FitError::NotACount(-1.0)));
    }

    #[test]
    fn equal_contacts_are_at_most_chance() {
        let law = likeliest(&[0.0, 0.0, 9.0], LastPlace::Exact).unwrap();
        assert!(law.evenness.is_infinite() && (law.mean_contacts - 2.0).abs() < 1e-12);
    }

    #[test]
    fn an_open_last_place_leads_back_to_the_law() {
        for (mean, shape) in [(0.4, 0.3), (2.0, 0.9), (6.0, 5.0)] {
            let people = exposure::distribution::<11>(mean, shape).map(|share| 1e6 * share);
            let law = likeliest(&people, LastPlace::OrMore).unwrap();
            assert!((law.mean_contacts / mean - 1.0).abs() < 1e-5, "{law:?}");
            assert!((law.evenness / shape - 1.0).abs() < 1e-4, "{law:?}");
        }
    }

    #[test]
    fn a_tail_below_the_least_number_still_counts() {
        let far = [&[1.0][..], &[0.0; 400], &[1.0]].concat();
        assert!(log_likelihood(&far, LastPlace::OrMore, 1e-3, f64::INFINITY).is_finite());
    }
}
