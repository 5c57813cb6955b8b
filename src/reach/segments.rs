//! People across channels: latent segments.
//!
//! Segments `s` have weights `w_s` that add up to 1; of segment `s` a part `b_si` uses channel `i`; within a segment
//! channels are independent. With `q_i` the part of its audience that channel `i` reaches, this is a joint distribution
//! of real people, so what follows from it never leaves the logical (Fréchet) limits.

/// A population in segments.
#[derive(Debug, Clone, PartialEq)]
pub struct Segments {
    /// `w_s`: part of the population in each segment.
    weights: Vec<f64>,
    /// `b_si`: part of each segment that uses each channel.
    membership: Vec<Vec<f64>>,
}

impl Segments {
    /// Segments with given weights (which add up to 1) and memberships (0 to 1, one row a segment, one place a
    /// channel).
    pub fn new(weights: Vec<f64>, membership: Vec<Vec<f64>>) -> Self {
        debug_assert_eq!(weights.len(), membership.len(), "every segment has a weight and memberships");
        Self { weights, membership }
    }

    /// Level 1: nothing is known. One segment with `b = A/N`, which is independence (Sainsbury).
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// let people = Segments::independent(100.0, &[50.0, 50.0]);
    /// assert!((people.net_reach_share(&[1.0, 1.0]) - 0.75).abs() < 1e-15);
    /// ```
    pub fn independent(population: f64, audiences: &[f64]) -> Self {
        Self::active_universe(population, population, audiences)
    }

    /// Level 2: `universe` people use any of the channels and the rest none. Two segments with `w = N_a/N`,
    /// `b = A/N_a`; the duplication law of Goodhardt and Ehrenberg (1969) with `D = N/N_a`.
    ///
    /// - `population` (`N`), `audiences` (`A_i`): people, at least 0.
    /// - `universe` (`N_a`): people, from the largest audience to the population.
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// // All that use either use both.
    /// let people = Segments::active_universe(100.0, 50.0, &[50.0, 50.0]);
    /// assert!((people.net_reach_share(&[1.0, 1.0]) - 0.5).abs() < 1e-15);
    /// ```
    pub fn active_universe(population: f64, universe: f64, audiences: &[f64]) -> Self {
        let part = |over: f64, under: f64| if under > 0.0 { (over / under).clamp(0.0, 1.0) } else { 0.0 };
        let active = part(universe, population);
        let members = audiences.iter().map(|audience| part(*audience, universe)).collect();
        Self { weights: vec![active, 1.0 - active], membership: vec![members, vec![0.0; audiences.len()]] }
    }

    /// Weights and memberships, segment by segment.
    pub fn iter(&self) -> impl Iterator<Item = (f64, &[f64])> {
        self.weights.iter().copied().zip(self.membership.iter().map(Vec::as_slice))
    }

    /// Part of the population reached by at least one channel.
    ///
    /// ```text
    /// F/N = Σ_s w_s (1 − Π_i (1 − b_si q_i))
    /// ```
    ///
    /// - `reached` (`q_i`): part of each channel's audience that it reaches, 0 to 1.
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// let people = Segments::new(vec![0.5, 0.5], vec![vec![1.0, 0.0], vec![0.0, 1.0]]);
    /// assert!((people.net_reach_share(&[0.5, 0.5]) - 0.5).abs() < 1e-15);
    /// ```
    pub fn net_reach_share(&self, reached: &[f64]) -> f64 {
        // The logarithm of the product keeps the digits of a small reach.
        let missed = |members: &[f64]| members.iter().zip(reached).map(|(b, q)| libm::log1p(-b * q)).sum::<f64>();
        self.iter().map(|(weight, members)| -weight * libm::expm1(missed(members))).sum()
    }

    /// Gain of people, as a part of the population, for more of each channel's audience.
    ///
    /// ```text
    /// dF/dq_i / N = Σ_s w_s b_si Π_(j≠i) (1 − b_sj q_j)
    /// ```
    ///
    /// - `reached` (`q_i`): part of each channel's audience that it reaches, 0 to 1.
    ///
    /// By prefix and suffix products, because dividing the whole product by one factor fails where that is zero.
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// assert_eq!(Segments::independent(1.0, &[1.0, 1.0]).gradient(&[0.25, 1.0]), [0.0, 0.75]);
    /// ```
    pub fn gradient(&self, reached: &[f64]) -> Vec<f64> {
        let mut gradient = vec![0.0; reached.len()];
        for (weight, members) in self.iter() {
            let missed: Vec<f64> = members.iter().zip(reached).map(|(b, q)| 1.0 - b * q).collect();
            let mut after = vec![1.0; missed.len() + 1];
            for (at, part) in missed.iter().enumerate().rev() {
                let product = part * after.get(at + 1).copied().unwrap_or(1.0);
                if let Some(place) = after.get_mut(at) {
                    *place = product;
                }
            }
            let mut before = 1.0;
            let later = after.iter().skip(1);
            for (((slope, b), part), after) in gradient.iter_mut().zip(members).zip(&missed).zip(later) {
                *slope += weight * b * before * after;
                before *= part;
            }
        }
        gradient
    }

    /// Part of the population reached by exactly 0, 1, 2 … of the channels.
    ///
    /// - `reached` (`q_i`): part of each channel's audience that it reaches, 0 to 1.
    ///
    /// In each segment a sum of independent chances `b_si q_i`, one channel after another; then the segments are
    /// weighted.
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// assert_eq!(Segments::independent(1.0, &[1.0, 1.0]).reached_by_exactly(&[0.5, 0.5]), [0.25, 0.5, 0.25]);
    /// ```
    pub fn reached_by_exactly(&self, reached: &[f64]) -> Vec<f64> {
        let mut exactly = vec![0.0; reached.len() + 1];
        for (weight, members) in self.iter() {
            let mut shares = vec![0.0; reached.len() + 1];
            if let Some(first) = shares.first_mut() {
                *first = 1.0;
            }
            for (b, q) in members.iter().zip(reached) {
                let hit = b * q;
                let mut below = 0.0;
                for share in &mut shares {
                    let here = *share;
                    *share = here * (1.0 - hit) + below * hit;
                    below = here;
                }
            }
            for (sum, share) in exactly.iter_mut().zip(shares) {
                *sum += weight * share;
            }
        }
        exactly
    }

    /// Part of the population that uses a channel; 0 where there is no such channel.
    ///
    /// ```text
    /// A_i/N = Σ_s w_s b_si
    /// ```
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// let people = Segments::new(vec![0.5, 0.5], vec![vec![1.0], vec![0.5]]);
    /// assert!((people.audience_share(0) - 0.75).abs() < 1e-15);
    /// ```
    pub fn audience_share(&self, channel: usize) -> f64 {
        self.iter().map(|(weight, members)| weight * members.get(channel).unwrap_or(&0.0)).sum()
    }

    /// Part of the population that uses both channels; 0 where there is no such channel.
    ///
    /// ```text
    /// O_ij/N = Σ_s w_s b_si b_sj
    /// ```
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// assert!((Segments::independent(100.0, &[50.0, 20.0]).audience_overlap(0, 1) - 0.1).abs() < 1e-15);
    /// ```
    pub fn audience_overlap(&self, one: usize, other: usize) -> f64 {
        self.iter()
            .map(|(weight, members)| weight * members.get(one).unwrap_or(&0.0) * members.get(other).unwrap_or(&0.0))
            .sum()
    }

    /// Part of the population reached by both of two channels: `O_ij q_i q_j / N`.
    ///
    /// - `reached` (`q_i`): part of each channel's audience that it reaches, 0 to 1.
    ///
    /// ```
    /// # use mediaplan::reach::segments::Segments;
    /// assert!((Segments::independent(100.0, &[50.0, 20.0]).reached_by_both(0, 1, &[0.5, 1.0]) - 0.05).abs() < 1e-15);
    /// ```
    pub fn reached_by_both(&self, one: usize, other: usize, reached: &[f64]) -> f64 {
        let part = |channel: usize| reached.get(channel).copied().unwrap_or_default();
        self.audience_overlap(one, other) * part(one) * part(other)
    }
}

/// The least and the most that reaches can come to when people are counted once, whatever the overlap (Fréchet):
/// the largest of them, and their sum or the population.
///
/// ```text
/// max R_i ≤ F ≤ min(N, Σ R_i)
/// ```
///
/// - `population` (`N`), `reaches` (`R_i`): people, at least 0. Without a reach both limits are 0.
///
/// ```
/// # use mediaplan::reach::segments::frechet_limits;
/// assert_eq!(frechet_limits(100.0, &[60.0, 70.0]), (70.0, 100.0));
/// ```
pub fn frechet_limits(population: f64, reaches: &[f64]) -> (f64, f64) {
    (reaches.iter().copied().fold(0.0, f64::max), reaches.iter().sum::<f64>().min(population))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_reached_by_nothing() {
        assert!(Segments::independent(0.0, &[]).net_reach_share(&[]).abs() < f64::MIN_POSITIVE);
        assert!(Segments::independent(10.0, &[5.0]).net_reach_share(&[0.0]).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn a_small_universe_meets_the_same_people() {
        let apart = Segments::independent(100.0, &[50.0, 50.0]).net_reach_share(&[1.0, 1.0]);
        let together = Segments::active_universe(100.0, 50.0, &[50.0, 50.0]).net_reach_share(&[1.0, 1.0]);
        assert!((apart - 0.75).abs() < 1e-15 && (together - 0.5).abs() < 1e-15);
    }

    #[test]
    fn a_universe_of_nobody_uses_nothing() {
        assert!(Segments::active_universe(100.0, 0.0, &[0.0]).net_reach_share(&[1.0]).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn a_channel_that_reaches_all_leaves_others_nothing_to_add() {
        assert_eq!(Segments::independent(1.0, &[1.0, 1.0, 1.0]).gradient(&[1.0, 1.0, 0.0]), [0.0, 0.0, 0.0]);
    }

    #[test]
    fn a_channel_that_is_not_there_shares_nobody() {
        assert!(Segments::independent(1.0, &[1.0]).audience_overlap(0, 1).abs() < f64::MIN_POSITIVE);
        assert!(Segments::independent(1.0, &[1.0]).reached_by_both(0, 1, &[1.0]).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn nothing_limits_to_nothing() {
        assert_eq!(frechet_limits(100.0, &[]), (0.0, 0.0));
    }
}
