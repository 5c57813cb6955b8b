//! Contacts over all channels: how many people are met how often.

use super::exposure::at_least;
use super::segments::Segments;

/// Parts of the population with exactly 0, 1, 2 … contacts over all channels; the last place holds all with so many or
/// more.
///
/// In each segment the counts of the channels are convolved, `[1 − b + b·p_0, b·p_1, b·p_2, …]`, exactly below the last
/// place; then the segments are weighted.
///
/// - `exactly`: for each channel the shares of its audience with exactly 0, 1, 2 … contacts, the last place open.
///
/// ```
/// # use mediaplan::reach::{frequency::over_channels, segments::Segments};
/// let people = Segments::independent(1.0, &[1.0, 1.0]);
/// let both = over_channels(&people, &[[0.5, 0.5, 0.0], [0.5, 0.5, 0.0]]);
/// assert_eq!(both, [0.25, 0.5, 0.25]);
/// ```
pub fn over_channels<const PLACES: usize>(segments: &Segments, exactly: &[[f64; PLACES]]) -> [f64; PLACES] {
    let mut all = [0.0; PLACES];
    for (weight, members) in segments.iter() {
        let mut shares = [0.0; PLACES];
        if let Some(none) = shares.first_mut() {
            *none = 1.0;
        }
        for (member, of_users) in members.iter().zip(exactly) {
            if *member > 0.0 {
                let mut of_segment = of_users.map(|share| member * share);
                if let Some(none) = of_segment.first_mut() {
                    *none += 1.0 - member;
                }
                shares = convolved(&shares, &of_segment);
            }
        }
        for (sum, share) in all.iter_mut().zip(shares) {
            *sum += weight * share;
        }
    }
    all
}

/// The law of the sum of two independent counts; whatever passes the last place stays in it.
///
/// ```text
/// below the last place K     c_j = Σ_(i=0..j) a_i·b_(j−i)
/// in the last place          c_K = Σ_(i=0..K) a_i·P(B ≥ K − i)
/// ```
///
/// Nothing is subtracted, so a last place keeps its digits however small it is. In the first sum every term of a row
/// goes to a place of its own, which lets a processor add several at once.
pub(super) fn convolved<const PLACES: usize>(one: &[f64; PLACES], other: &[f64; PLACES]) -> [f64; PLACES] {
    let mut sum = [0.0; PLACES];
    for (row, a) in one.iter().enumerate() {
        for (place, b) in sum.iter_mut().skip(row).zip(other) {
            *place += a * b;
        }
    }
    let tails = at_least(*other);
    if let Some(last) = sum.last_mut() {
        *last = one.iter().zip(tails.iter().rev()).map(|(a, tail)| a * tail).sum();
    }
    sum
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "multiplied by one, which is exact")]
mod tests {
    use super::*;
    use crate::reach::exposure;

    #[test]
    fn without_channels_nobody_has_a_contact() {
        assert_eq!(over_channels::<3>(&Segments::independent(100.0, &[]), &[]), [1.0, 0.0, 0.0]);
    }

    #[test]
    fn one_channel_on_everybody_is_that_channel() {
        let alone: [f64; 4] = exposure::distribution(0.8, 0.6);
        assert_eq!(over_channels(&Segments::independent(9.0, &[9.0]), &[alone]), alone);
    }

    #[test]
    fn chance_and_chance_are_chance() {
        // Two Poisson counts add up to one, also far out in the tail.
        let both = over_channels(
            &Segments::independent(1.0, &[1.0, 1.0]),
            &[exposure::distribution::<11>(0.01, f64::INFINITY), exposure::distribution(0.02, f64::INFINITY)],
        );
        let sum: [f64; 11] = exposure::distribution(0.03, f64::INFINITY);
        for (both, sum) in both.into_iter().zip(sum) {
            assert!((both / sum - 1.0).abs() < 1e-12);
        }
    }
}
