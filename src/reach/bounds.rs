//! What people met on several channels can come to when pairs of channels are known: limits that hold for every overlap with these
//! pairs.
//!
//! Both bounds are of events in general; here an event is that a person is reached by a channel. Next to Fréchet's limits
//! ([`super::segments::frechet_limits`]), which know the reaches alone, they say how much the pairs leave open.
//!
//! Sources: D. Hunter, An upper bound for the probability of a union, *J. Appl. Prob.* 13 (1976) 597–603; K. J. Worsley,
//! *Biometrika* 69 (1982) 297–302; D. A. Dawson and D. Sankoff, An inequality for probabilities, *Proc. AMS* 18 (1967) 504–507.

/// The most that people reached by at least one channel can be, given the pairs (Hunter, Worsley).
///
/// ```text
/// F ≤ Σ R_i − Σ_(ij in T) R_ij        T: the spanning tree of the channels for which the sum of its pairs is greatest
/// ```
///
/// - `reaches` (`R_i`): people reached by each channel, at least 0. `both` (`R_ij`): people reached by both, a row and a column
///   a channel; what is not there counts as 0, which makes the bound wider and never wrong.
/// - The result is in people too. It may exceed the population, which is a limit of its own.
///
/// ```
/// # use mediaplan::reach::bounds::hunter_worsley;
/// // Two channels: exactly what both reach is counted once.
/// assert_eq!(hunter_worsley(&[60.0, 50.0], &[vec![60.0, 20.0], vec![20.0, 50.0]]), 90.0);
/// ```
pub fn hunter_worsley(reaches: &[f64], both: &[Vec<f64>]) -> f64 {
    // Prim's way: the tree grows by the channel with the greatest pair to one that is in it.
    let mut nearest: Vec<Option<f64>> = reaches.iter().map(|_| Some(0.0)).collect();
    let mut tree = 0.0;
    for _ in reaches {
        let next = nearest
            .iter()
            .enumerate()
            .filter_map(|(channel, pair)| Some((channel, (*pair)?)))
            .max_by(|(_, one), (_, other)| one.total_cmp(other));
        let Some((added, pair)) = next else { break };
        tree += pair;
        for (channel, place) in nearest.iter_mut().enumerate() {
            *place =
                if channel == added { None } else { place.map(|before| before.max(pair_of(both, added, channel))) };
        }
    }
    reaches.iter().sum::<f64>() - tree
}

/// The least that people reached by at least one channel can be, given the pairs (Dawson, Sankoff).
///
/// ```text
/// F ≥ 2/(k+1) · S1 − 2/(k(k+1)) · S2        S1 = Σ R_i,  S2 = Σ_(i<j) R_ij,  k = 1 + ⌊2·S2/S1⌋
/// ```
///
/// - `reaches` (`R_i`) and `both` (`R_ij`): as for [`hunter_worsley`], but every pair must be there: a pair that is left out as 0
///   makes this bound too high.
///
/// ```
/// # use mediaplan::reach::bounds::dawson_sankoff;
/// assert_eq!(dawson_sankoff(&[60.0, 50.0], &[vec![60.0, 20.0], vec![20.0, 50.0]]), 90.0);
/// ```
pub fn dawson_sankoff(reaches: &[f64], both: &[Vec<f64>]) -> f64 {
    let single: f64 = reaches.iter().sum();
    if single <= 0.0 {
        return 0.0;
    }
    let channels = 0..reaches.len();
    let pairs: f64 = channels
        .flat_map(|one| (0..one).map(move |other| (one, other)))
        .map(|(one, other)| pair_of(both, one, other))
        .sum();
    let k = 1.0 + libm::floor(2.0 * pairs / single);
    2.0 / (k + 1.0) * single - 2.0 / (k * (k + 1.0)) * pairs
}

fn pair_of(both: &[Vec<f64>], one: usize, other: usize) -> f64 {
    both.get(one).and_then(|row| row.get(other)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_nobody() {
        assert!(hunter_worsley(&[], &[]).abs() < f64::MIN_POSITIVE);
        assert!(dawson_sankoff(&[], &[]).abs() < f64::MIN_POSITIVE);
        assert!(dawson_sankoff(&[0.0, 0.0], &[vec![0.0, 0.0], vec![0.0, 0.0]]).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn a_pair_that_is_not_known_widens_the_upper_bound() {
        let known = hunter_worsley(&[5.0, 4.0, 3.0], &[vec![0.0, 2.0, 1.0], vec![2.0, 0.0, 1.0], vec![1.0, 1.0, 0.0]]);
        let gap = hunter_worsley(&[5.0, 4.0, 3.0], &[vec![0.0, 0.0, 1.0], vec![0.0, 0.0, 1.0], vec![1.0, 1.0, 0.0]]);
        assert_eq!((known, gap), (9.0, 10.0));
    }
}
