//! Contacts over a fixed number of occasions: the posts of an account, the issues of a newsletter. Beta-binomial.
//!
//! Each person sees an occasion with a chance of their own, the same each time; the chances vary over the audience by a
//! beta law. So nobody has more contacts than there are occasions, which sets this law apart from that of
//! [`super::exposure`].
//!
//! Symbols: `n` occasions, `r1` share reached by one, `α` evenness (above 0; infinite means that all
//! have the chance `r1`), `β = α(1 − r1)/r1`.
//!
//! Source: R. A. Metheringham, Measuring the net cumulative coverage of a print campaign, *Journal of Advertising
//! Research* 4 (1964) 23–28, for the use of the law in media.

/// A tail above this part of those reached is what the terms before it leave of them; a smaller one is summed.
const TAIL_IS_LARGE: f64 = 1e-4;

/// Shares in parts of the first are counted anew above this. Chosen because no step then leaves the range of numbers.
const SHARE_LARGE: f64 = 1e200;

/// Law by which an audience meets posts, newsletters and other occasions that each reach a person once or not at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Posts {
    /// `r1`.
    reached_by_one: f64,
    /// `α`.
    evenness: f64,
}

impl Posts {
    /// The law with a known evenness.
    ///
    /// - `reached_by_one` (`r1`): share of the audience that one occasion reaches, 0 to 1.
    /// - `evenness` (`α`): above 0; small means that the same few see most, infinite that all have the same chance.
    ///
    /// ```
    /// # use mediaplan::reach::posts::Posts;
    /// assert!((Posts::new(0.3, 0.75).reached_share(2) - 0.45).abs() < 1e-15);
    /// ```
    pub fn new(reached_by_one: f64, evenness: f64) -> Self {
        debug_assert!((0.0..=1.0).contains(&reached_by_one), "a share is from 0 to 1: {reached_by_one}");
        debug_assert!(evenness > 0.0, "evenness must be above zero: {evenness}");
        Self { reached_by_one, evenness }
    }

    /// `α`: above 0; infinite where all have the same chance.
    pub fn evenness(&self) -> f64 {
        self.evenness
    }

    /// `β = α(1 − r1)/r1`: infinite where nobody is reached or all have the same chance, 0 where one occasion reaches
    /// all.
    pub fn beta(&self) -> f64 {
        if self.reached_by_one >= 1.0 {
            0.0
        } else {
            self.evenness * ((1.0 - self.reached_by_one) / self.reached_by_one)
        }
    }

    /// Contacts per head of the audience after `n` occasions: `n·r1`.
    ///
    /// ```
    /// # use mediaplan::reach::posts::Posts;
    /// assert_eq!(Posts::new(0.25, 1.0).mean_contacts(4), 1.0);
    /// ```
    pub fn mean_contacts(&self, occasions: u16) -> f64 {
        f64::from(occasions) * self.reached_by_one
    }

    /// Share of the audience reached at least once by `n` occasions.
    ///
    /// ```text
    /// R_n = 1 − Π_(i=0..n−1) (β + i)/(α + β + i);   α → ∞:  1 − (1 − r1)^n
    /// ```
    ///
    /// - `occasions` (`n`): 0 or more. The product has `n` factors; a thousand take some microseconds.
    ///
    /// ```
    /// # use mediaplan::reach::posts::Posts;
    /// // One in two people, always by chance: three posts miss one in eight.
    /// assert_eq!(Posts::new(0.5, f64::INFINITY).reached_share(3), 0.875);
    /// ```
    pub fn reached_share(&self, occasions: u16) -> f64 {
        self.reached_and_missed(occasions).0
    }

    /// Shares of the audience with exactly 0, 1, 2 … contacts after `n` occasions; the last place holds all that have
    /// so many or more.
    ///
    /// ```text
    /// p_0 = 1 − R_n;   p_(j+1) = p_j · (n − j)/(j + 1) · (α + j)/(β + n − 1 − j)
    /// ```
    ///
    /// - `occasions` (`n`): 0 or more. Nobody has more contacts than that.
    ///
    /// Small tails are summed term by term: one minus the rest would leave nothing but rounding.
    ///
    /// ```
    /// # use mediaplan::reach::posts::Posts;
    /// // Evenness 1 and a reach of one half: every number of contacts is as likely as any other.
    /// let shares: [f64; 5] = Posts::new(0.5, 1.0).distribution(3);
    /// assert!(shares.iter().take(4).all(|share| (share - 0.25).abs() < 1e-15) && shares[4] == 0.0);
    /// ```
    pub fn distribution<const PLACES: usize>(&self, occasions: u16) -> [f64; PLACES] {
        let mut shares = [0.0; PLACES];
        let Some((last, exact)) = shares.split_last_mut() else { return shares };
        if self.reached_by_one >= 1.0 {
            // All have every contact.
            *exact.get_mut(usize::from(occasions)).unwrap_or(last) = 1.0;
            return shares;
        }
        let (reached, missed) = self.reached_and_missed(occasions);
        let mut taken = 0.0;
        let mut share = missed;
        let mut contacts = 0..=occasions;
        for (place, j) in exact.iter_mut().zip(contacts.by_ref()) {
            *place = share;
            taken += if j > 0 { share } else { 0.0 };
            share *= self.growth(j, occasions);
        }
        *last = if PLACES == 1 {
            1.0
        } else if contacts.is_empty() {
            0.0
        } else if reached - taken > TAIL_IS_LARGE * reached {
            reached - taken
        } else {
            self.sum_from(contacts, share, occasions)
        };
        shares
    }

    /// First contacts that all contacts of a head are worth after `n` occasions, if each further one of a person earns
    /// `φ` times as much as the one before.
    ///
    /// ```text
    /// Σ_(j=1..n) p_j · (1 + φ + … + φ^(j−1));   φ = 1:  n·r1
    /// ```
    ///
    /// - `occasions` (`n`): 0 or more; the sum has as many terms. `decay` (`φ`): 0 to 1.
    ///
    /// Where many posts reach nearly everybody `p_0` is below the least number there is: then the shares are counted in
    /// parts of the first and divided by the sum of all.
    ///
    /// ```
    /// # use mediaplan::reach::posts::Posts;
    /// assert!((Posts::new(0.5, 1.0).first_contact_equivalents(3, 0.0) - 0.75).abs() < 1e-15);
    /// assert_eq!(Posts::new(0.5, 1.0).first_contact_equivalents(3, 1.0), 1.5);
    /// ```
    pub fn first_contact_equivalents(&self, occasions: u16, decay: f64) -> f64 {
        if decay >= 1.0 {
            return self.mean_contacts(occasions);
        }
        if self.reached_by_one >= 1.0 {
            return (0..occasions).fold(0.0, |worth, _| 1.0 + decay * worth);
        }
        // `worth` is that of so many contacts of one person; by steps, because one minus a power loses its digits near
        // φ = 1.
        let missed = self.reached_and_missed(occasions).1;
        let is_known = missed > 1.0 / SHARE_LARGE;
        let (mut share, mut worth) = (if is_known { missed } else { 1.0 }, 0.0);
        let (mut all, mut sum) = (0.0, 0.0);
        for contacts in 0..=occasions {
            all += share;
            sum += share * worth;
            worth = 1.0 + decay * worth;
            share *= self.growth(contacts, occasions);
            if share > SHARE_LARGE {
                (share, all, sum) = (share / SHARE_LARGE, all / SHARE_LARGE, sum / SHARE_LARGE);
            }
        }
        if is_known { sum } else { sum / all }.min(self.mean_contacts(occasions))
    }

    /// The shares with so many contacts as `contacts` names, of which `share` is the first.
    fn sum_from(&self, contacts: impl Iterator<Item = u16>, mut share: f64, occasions: u16) -> f64 {
        let mut sum = 0.0;
        for j in contacts {
            sum += share;
            if share <= sum * 1e-17 {
                break;
            }
            share *= self.growth(j, occasions);
        }
        sum
    }

    /// `p_(j+1)/p_j`. Numerator and denominator are divided by an `α` above 1, which may be infinite; by a smaller one
    /// the quotients could be.
    fn growth(&self, j: u16, occasions: u16) -> f64 {
        if j >= occasions {
            return 0.0;
        }
        let (have, left) = (f64::from(j), f64::from(occasions - j));
        let missed = (1.0 - self.reached_by_one) / self.reached_by_one;
        let odds = if self.evenness > 1.0 {
            (1.0 + have / self.evenness) / (missed + (left - 1.0) / self.evenness)
        } else {
            (self.evenness + have) / (self.evenness * missed + (left - 1.0))
        };
        left / (have + 1.0) * odds
    }

    /// Shares that `n` occasions reach and miss. Two sums, because one minus a small share would leave nothing but
    /// rounding.
    fn reached_and_missed(&self, occasions: u16) -> (f64, f64) {
        let (mut reached, mut missed) = (0.0, 1.0);
        for before in 0..occasions {
            // Of those whom the occasions before have missed, this part is reached: α/(α + β + i).
            let chance = self.reached_by_one / (1.0 + f64::from(before) * self.reached_by_one / self.evenness);
            reached += (1.0 - reached) * chance;
            missed *= 1.0 - chance;
        }
        (reached, missed)
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "zeros and ones, which are exact")]
mod tests {
    use super::*;

    fn check(posts: Posts, occasions: u16, expect: [f64; 4]) {
        assert_eq!(posts.distribution::<4>(occasions), expect);
    }

    #[test]
    fn nothing_posted_reaches_nobody() {
        check(Posts::new(0.4, 1.0), 0, [1.0, 0.0, 0.0, 0.0]);
        assert_eq!(Posts::new(0.4, 1.0).reached_share(0), 0.0);
    }

    #[test]
    fn posts_that_reach_nobody_never_do() {
        check(Posts::new(0.0, 1.0), 9, [1.0, 0.0, 0.0, 0.0]);
        check(Posts::new(0.0, f64::INFINITY), 9, [1.0, 0.0, 0.0, 0.0]);
        assert_eq!(Posts::new(0.0, 1.0).beta(), f64::INFINITY);
    }

    #[test]
    fn posts_that_reach_all_do_so_each_time() {
        for evenness in [0.2, f64::INFINITY] {
            check(Posts::new(1.0, evenness), 2, [0.0, 0.0, 1.0, 0.0]);
            check(Posts::new(1.0, evenness), 9, [0.0, 0.0, 0.0, 1.0]);
            assert_eq!((Posts::new(1.0, evenness).reached_share(1), Posts::new(1.0, evenness).beta()), (1.0, 0.0));
        }
    }

    #[test]
    fn the_same_chance_for_all_is_binomial() {
        check(Posts::new(0.5, f64::INFINITY), 3, [0.125, 0.375, 0.375, 0.125]);
        check(Posts::new(0.5, f64::INFINITY), 2, [0.25, 0.5, 0.25, 0.0]);
    }

    #[test]
    fn one_place_holds_everybody() {
        assert_eq!(Posts::new(0.3, 0.5).distribution::<1>(7), [1.0]);
    }

    #[test]
    fn as_many_occasions_as_places_leave_one_term_to_the_last() {
        let shares: [f64; 4] = Posts::new(0.01, f64::INFINITY).distribution(3);
        assert!((shares[3] / 1e-6 - 1.0).abs() < 1e-13);
    }

    #[test]
    fn rare_posts_many_times_are_like_contacts_at_random() {
        // A small chance often: the law of `exposure` with mean n·r1 and evenness α.
        let (posts, law) = (Posts::new(1e-7, 0.7), crate::reach::exposure::distribution::<11>(0.006, 0.7));
        for (got, want) in posts.distribution::<11>(60_000).into_iter().zip(law) {
            assert!((got / want - 1.0).abs() < 2e-3, "{got} should be near {want}");
        }
    }

    /// `p_0` to `p_n` in logarithms, each by itself: `C(n, j) · Π_(i<j)(α + i) · Π_(i<n−j)(β + i)/Π_(i<n)(α + β + i)`;
    /// α infinite: the binomial law.
    fn shares_by_logarithms(reach: f64, evenness: f64, occasions: u16) -> Vec<f64> {
        let beta = evenness * (1.0 - reach) / reach;
        // Σ ln(of + i) of 0, 1, 2 … terms.
        let products = |of: f64| -> Vec<f64> {
            let terms = (0..occasions).map(|i| libm::log(of + f64::from(i)));
            [0.0]
                .into_iter()
                .chain(terms.scan(0.0, |sum, term| {
                    *sum += term;
                    Some(*sum)
                }))
                .collect()
        };
        let [ways, hit, missed, all] = [1.0, evenness, beta, evenness + beta].map(products);
        let end = usize::from(occasions);
        let times = |number: usize| f64::from(u16::try_from(number).unwrap());
        let log_share = |j: usize| {
            if evenness.is_infinite() {
                times(j) * libm::log(reach) + times(end - j) * libm::log1p(-reach)
            } else {
                hit[j] + missed[end - j] - all[end]
            }
        };
        (0..=end).map(|j| libm::exp(ways[end] - ways[j] - ways[end - j] + log_share(j))).collect()
    }

    #[track_caller]
    fn check_many(reach: f64, evenness: f64, occasions: u16) {
        let (posts, law) = (Posts::new(reach, evenness), shares_by_logarithms(reach, evenness, occasions));
        let near = |got: f64, want: f64| assert!((got / want - 1.0).abs() < 1e-9, "{got} should be {want}: {posts:?}");
        near(law.iter().sum(), 1.0);
        for decay in [0.0, 0.5, 0.9, 0.999] {
            // The other sum of the same worth: φ^(j−1) for each that has j contacts or more.
            let (mut at_least, mut worth) = (0.0, 0.0);
            for (before, share) in (0..occasions).zip(law.iter().skip(1)).rev() {
                at_least += share;
                worth += libm::pow(decay, f64::from(before)) * at_least;
            }
            let got = posts.first_contact_equivalents(occasions, decay);
            near(got, worth);
            assert!(
                got <= posts.mean_contacts(occasions) && posts.first_contact_equivalents(occasions, 0.0) <= 1.0 + 1e-12
            );
        }
        for (got, want) in posts.distribution::<11>(occasions).into_iter().zip(&law).take(10) {
            assert!((got - want).abs() < 1e-9, "{got} should be {want}: {posts:?}");
        }
    }

    #[test]
    fn very_many_posts_are_worth_as_much_as_by_logarithms() {
        for evenness in [0.01, 0.7, 1.0, 30.0, 300.0, 1000.0, f64::INFINITY] {
            for reach in [1e-6, 0.1, 0.7, 0.9, 0.99] {
                for occasions in [1, 12, 365, 600, 1000] {
                    check_many(reach, evenness, occasions);
                }
            }
        }
    }

    #[test]
    fn hardly_any_evenness_leaves_numbers() {
        for evenness in [f64::MIN_POSITIVE, 1e-100, 1e-12] {
            for (reach, occasions) in [(0.5, 1), (0.5, 2), (1e-12, 1), (1.0 - 1e-12, 1000), (0.3, 9)] {
                let posts = Posts::new(reach, evenness);
                let shares: [f64; 11] = posts.distribution(occasions);
                assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{posts:?}: {shares:?}");
                assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{posts:?}: {shares:?}");
                let worth = posts.first_contact_equivalents(occasions, 0.5);
                assert!(worth > 0.0 && worth <= posts.mean_contacts(occasions) * (1.0 + 1e-12), "{posts:?}: {worth}");
            }
        }
    }
}
