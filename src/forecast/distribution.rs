//! Distribution of a channel's contacts over its audience, week by week: the one place that chooses between the laws of
//! [`crate::reach`].

use std::borrow::Cow;

use super::figure::{Figure, Unit};
use super::frequency::PLACES;
use super::input::Input;
use super::quantity::{FigureRef, Quantity, Subject};
use super::term::{Term, TermSource, has, list, named};
use crate::reach::posts::Posts;
use crate::reach::{cap, exposure, flight, response};
use crate::scenario::Channel;

/// Probability law by which contacts fall on an audience.
#[derive(Debug)]
pub(super) enum ContactDistribution {
    /// Negative binomial: contacts a head in each week, before a cap.
    NegativeBinomial {
        /// `μ_t`: contacts a head that are served in each week, or would be without a cap; infinite where all have the
        /// cap.
        means: Vec<f64>,
        /// `k`.
        shape: f64,
        /// `ρ`.
        persistence: f64,
        /// `c`, where it does not need [`ContactDistribution::CappedOverWeeks`].
        cap: Option<u32>,
    },
    /// Negative binomial over several weeks under a cap, which do not always reach the same people. Contacts that the
    /// cap frees fall on the weeks as the rest do.
    CappedOverWeeks {
        /// `g`: contacts a head that are delivered over all weeks.
        mean: f64,
        /// `m`: contacts a head that would be served over all weeks without the cap; infinite where all have it.
        before: f64,
        /// Their shares by week; they add up to 1.
        weights: Vec<f64>,
        /// `k`.
        shape: f64,
        /// `ρ`.
        persistence: f64,
        /// `c`.
        cap: u32,
    },
    /// Beta-binomial: each post meets a follower or not.
    BetaBinomial {
        /// Reach of posts.
        posts: Posts,
        /// Posts in each week.
        numbers: Vec<u16>,
    },
}

/// Inputs of a contact distribution.
#[derive(Debug, Clone)]
pub(super) struct DistributionInputs<'w> {
    /// `I`.
    pub(super) contacts: f64,
    /// `A`.
    pub(super) audience: f64,
    /// `k`, or `α` of posts.
    pub(super) shape: f64,
    /// `ρ`.
    pub(super) persistence: f64,
    /// `c`.
    pub(super) cap: Option<u32>,
    /// Weights of the weeks; they add up to 1.
    pub(super) weights: Cow<'w, [f64]>,
    /// Posts and the part of the followers that one reaches, where posts count.
    pub(super) posts: Option<(u16, f64)>,
}

impl<'w> DistributionInputs<'w> {
    /// Inputs of a channel whose `contacts` fall on `audience` people by `weights`, which add up to 1; `posts` where
    /// posts count.
    pub(super) fn of(channel: &Channel, contacts: f64, audience: f64, posts: Option<u16>, weights: &'w [f64]) -> Self {
        Self {
            contacts,
            audience,
            shape: channel.exposure_evenness.get(),
            persistence: settled(channel.flight.persistence.get()),
            cap: channel.frequency_cap.map(|cap| u32::from(cap.get())),
            weights: Cow::Borrowed(weights),
            posts: posts.and_then(|number| Some((number, settled(channel.kind.post_reach()?.get())))),
        }
    }

    /// Contacts a head. A cap that is used up but for a rounding is used up, and a number that no person has is none.
    pub(super) fn mean(&self) -> f64 {
        let mean = if self.audience > 0.0 { self.contacts / self.audience } else { 0.0 };
        // Posts know no cap.
        match self.cap.map(f64::from).filter(|_| self.posts.is_none()) {
            Some(most) if mean >= most * (1.0 - ROUNDING) => most,
            _ if mean < MEAN_MIN => 0.0,
            Some(_) | None => mean,
        }
    }

    /// Copy with `mean` contacts a head.
    pub(super) fn with_mean(&self, mean: f64) -> Self {
        Self { contacts: mean * self.audience, ..self.clone() }
    }

    /// Inputs rebuilt from the terms of a formula.
    pub(super) fn of_terms(terms: &[Term]) -> DistributionInputs<'static> {
        let of = |symbol| named(terms, symbol);
        let weights = list(terms, "w");
        DistributionInputs {
            contacts: match (has(terms, "I"), has(terms, "n")) {
                (true, _) => of("I"),
                (false, true) => of("n") * of("A") * of("r"),
                (false, false) => 0.0,
            },
            audience: of("A"),
            shape: of("k"),
            persistence: if has(terms, "ρ") { of("ρ") } else { 1.0 },
            cap: has(terms, "c").then(|| whole(of("c"))),
            weights: Cow::Owned(if weights.is_empty() { vec![1.0] } else { weights }),
            posts: has(terms, "n").then(|| (count(of("n")), of("r"))),
        }
    }

    /// The terms of a channel's law: contacts `I`, audience `A`, evenness `k`, and where they matter persistence `ρ`,
    /// weeks `w`, cap
    /// `c`; of posts their number `n` and the reach of one, `r`.
    pub(super) fn terms(&self, subject: Subject) -> Vec<Term> {
        let contacts = FigureRef { subject, quantity: Quantity::Figure(Figure::Contacts) };
        self.terms_from(subject, TermSource::Derived(contacts), TermSource::Input(subject, Input::Posts))
    }

    /// Terms with other contacts and posts.
    pub(super) fn terms_from(&self, subject: Subject, contacts: TermSource, posts: TermSource) -> Vec<Term> {
        let contacts = Term::number_of("I", Ok(self.contacts), Unit::Count, contacts);
        let mut terms: Vec<Term> = self.posts.is_none().then_some(contacts).into_iter().collect();
        terms.extend(self.law_terms(subject, posts));
        terms
    }

    /// Terms without the contacts, for a formula that solves for them.
    pub(super) fn terms_without_contacts(&self, subject: Subject) -> Vec<Term> {
        self.law_terms(subject, TermSource::Input(subject, Input::Posts))
    }

    fn law_terms(&self, subject: Subject, posts: TermSource) -> Vec<Term> {
        let input = |symbol, value: f64, unit, input| Term::input(symbol, Ok(value), unit, subject, input);
        let weeks = Term::list("w", &self.weights, Unit::Share, TermSource::Input(subject, Input::Weights));
        let has_weeks = self.weights.iter().filter(|weight| **weight > 0.0).count() > 1;
        let mut terms = Vec::new();
        if let Some((number, reach)) = self.posts {
            terms.push(Term::derived("A", Ok(self.audience), Unit::Count, subject, Quantity::Audience));
            terms.push(Term::number_of("n", Ok(f64::from(number)), Unit::Count, posts));
            terms.push(input("r", reach, Unit::Share, Input::PostReach));
            terms.push(input("k", self.shape, Unit::Number, Input::ExposureEvenness));
            if has_weeks {
                terms.push(weeks);
            }
            return terms;
        }
        terms.push(Term::derived("A", Ok(self.audience), Unit::Count, subject, Quantity::Audience));
        terms.push(input("k", self.shape, Unit::Number, Input::ExposureEvenness));
        if has_weeks {
            terms.push(input("ρ", self.persistence, Unit::Share, Input::Persistence));
            terms.push(weeks);
        }
        if let Some(cap) = self.cap {
            terms.push(input("c", f64::from(cap), Unit::Count, Input::FrequencyCap));
        }
        terms
    }
}

impl ContactDistribution {
    /// The law that these parts decide.
    pub(super) fn new(inputs: &DistributionInputs<'_>) -> Self {
        let DistributionInputs { shape, persistence, cap, ref weights, posts, .. } = *inputs;
        if let Some((number, reach)) = posts {
            let numbers = weights.iter().map(|weight| count(weight * f64::from(number))).collect();
            return Self::BetaBinomial { posts: Posts::new(reach, shape), numbers };
        }
        let mean = inputs.mean();
        let served = match cap {
            None => mean,
            Some(cap) if is_one(weights, persistence) => cap::mean_before_cap(mean, shape, cap),
            Some(cap) => {
                let before = cap::mean_before_cap_over_weeks(mean, weights, shape, persistence, cap);
                return Self::CappedOverWeeks { mean, before, weights: weights.to_vec(), shape, persistence, cap };
            }
        };
        // A week without money has no contacts, also where the others have more than can be counted.
        let in_week = |weight: &f64| if *weight > 0.0 { served * weight } else { 0.0 };
        Self::NegativeBinomial { means: weights.iter().map(in_week).collect(), shape, persistence, cap }
    }

    /// First contacts that all contacts of a head are worth, if each further one of a person earns `decay` of the one
    /// before (`φ`, 0 to 1).
    pub(super) fn first_contact_equivalents(&self, decay: f64) -> f64 {
        match self {
            Self::NegativeBinomial { means, shape, persistence, cap: None } if is_one(means, *persistence) => {
                response::first_contact_equivalents(means.iter().sum(), *shape, decay)
            }
            Self::NegativeBinomial { means, shape, cap: Some(cap), .. } => {
                response::responses_under_cap(means.iter().sum(), *shape, *cap, 1.0, decay)
            }
            Self::CappedOverWeeks { before, weights, shape, persistence, cap, .. } => {
                cap::first_contact_equivalents_over_weeks(*before, weights, *shape, *persistence, *cap, decay)
            }
            Self::BetaBinomial { posts, numbers } => posts.first_contact_equivalents(numbers.iter().sum(), decay),
            Self::NegativeBinomial { .. } => {
                self.first_contact_equivalents_by_week(decay).last().copied().unwrap_or(0.0)
            }
        }
    }

    /// Cumulative first-contact equivalents by week.
    pub(super) fn first_contact_equivalents_by_week(&self, decay: f64) -> Vec<f64> {
        match self {
            Self::NegativeBinomial { means, shape, persistence, cap: None } => {
                response::first_contact_equivalents_over_weeks(means, *shape, *persistence, decay)
            }
            Self::NegativeBinomial { means, shape, cap: Some(cap), .. } => {
                cumulative(means).map(|mean| response::responses_under_cap(mean, *shape, *cap, 1.0, decay)).collect()
            }
            Self::CappedOverWeeks { mean, before, weights, shape, persistence, cap } => {
                if before.is_finite() {
                    return cap::first_contact_equivalents_by_week(*before, weights, *shape, *persistence, *cap, decay);
                }
                let last = last_week(weights);
                let week = |(week, cumulative): (usize, f64)| {
                    let served = before_full_cap(mean * cumulative, week >= last, *shape, *cap);
                    response::responses_under_cap(served, *shape, *cap, 1.0, decay)
                };
                cumulative(weights).enumerate().map(week).collect()
            }
            Self::BetaBinomial { posts, numbers } => {
                let numbers: Vec<f64> = numbers.iter().copied().map(f64::from).collect();
                cumulative(&numbers).map(|number| posts.first_contact_equivalents(count(number), decay)).collect()
            }
        }
    }

    /// Share of the audience that acts at least once, `1 − E[(1 − p)^X]`, with the same chance `p` at each contact.
    pub(super) fn acting_share(&self, chance: f64) -> f64 {
        match self {
            // Contacts that lead to an action are negative binomial too. Not by `1 − p`: it is 1 for the smallest
            // chances, which contacts without a cap can make up for.
            Self::NegativeBinomial { means, shape, persistence, cap: None } => {
                let acting: Vec<f64> = means.iter().map(|mean| mean * chance).collect();
                flight::cumulative(&acting, *shape, *persistence).last().copied().unwrap_or(0.0)
            }
            Self::NegativeBinomial { .. } | Self::CappedOverWeeks { .. } | Self::BetaBinomial { .. } => {
                chance * self.first_contact_equivalents(1.0 - chance)
            }
        }
    }

    /// The part of the audience that is reached over all weeks.
    pub(super) fn reached_share(&self) -> f64 {
        match self {
            Self::NegativeBinomial { means, shape, persistence, .. } => {
                if is_one(means, *persistence) {
                    return exposure::reached_share(means.iter().sum(), *shape);
                }
                flight::cumulative(means, *shape, *persistence).last().copied().unwrap_or(0.0)
            }
            Self::CappedOverWeeks { before, weights, shape, persistence, .. } => {
                if before.is_infinite() {
                    return 1.0;
                }
                let means: Vec<f64> = weights.iter().map(|weight| before * weight).collect();
                flight::cumulative(&means, *shape, *persistence).last().copied().unwrap_or(0.0)
            }
            Self::BetaBinomial { posts, numbers } => posts.reached_share(numbers.iter().sum()),
        }
    }

    /// The part of the audience that each week alone reaches, where all weeks reach `reached`.
    pub(super) fn weekly_reached_shares(&self, reached: f64) -> Vec<f64> {
        match self {
            Self::NegativeBinomial { means, shape, .. } => {
                let all: f64 = means.iter().sum();
                let in_week = |mean: &f64| match *mean {
                    mean if mean <= 0.0 => 0.0,
                    mean if mean >= all => reached,
                    mean => exposure::reached_share(mean, *shape),
                };
                means.iter().map(in_week).collect()
            }
            Self::CappedOverWeeks { mean, before, weights, shape, cap, .. } => {
                let in_week = |weight: &f64| {
                    if before.is_infinite() {
                        cap::mean_before_cap(mean * weight, *shape, *cap)
                    } else {
                        before * weight
                    }
                };
                weights.iter().map(|weight| exposure::reached_share(in_week(weight), *shape)).collect()
            }
            Self::BetaBinomial { posts, numbers } => {
                numbers.iter().map(|number| posts.reached_share(*number)).collect()
            }
        }
    }

    /// Shares of the audience met exactly 0, 1, … times up to the end of each week, the last place open.
    pub(super) fn cumulative_distributions(&self) -> Vec<[f64; PLACES]> {
        match self {
            Self::NegativeBinomial { means, shape, persistence, cap } => {
                let laws: Vec<[f64; PLACES]> = if is_one(means, *persistence) {
                    running(means.iter().copied(), |mean| exposure::distribution(mean, *shape))
                } else {
                    flight::distributions(means, *shape, *persistence)
                };
                match cap {
                    Some(cap) => laws.into_iter().map(|law| cap::capped(law, *cap)).collect(),
                    None => laws,
                }
            }
            Self::CappedOverWeeks { mean, before, weights, shape, persistence, cap } => {
                if before.is_finite() {
                    return cap::distributions_by_week(*before, weights, *shape, *persistence, *cap);
                }
                let last_week = last_week(weights);
                // In the end all have the cap; until then as if what was delivered had been at once.
                let week = |(week, cumulative): (usize, f64)| {
                    let before = before_full_cap(mean * cumulative, week >= last_week, *shape, *cap);
                    cap::distribution(before, *shape, *cap)
                };
                cumulative(weights).enumerate().map(week).collect()
            }
            Self::BetaBinomial { posts, numbers } => {
                running(numbers.iter().copied().map(f64::from), |number| posts.distribution(count(number)))
            }
        }
    }
}

/// Relative error of a few multiplications and divisions.
pub(super) const ROUNDING: f64 = 4e-15;

/// Contacts per head beyond any campaign: the bound of responses with wear-out. Chosen because campaigns end two orders
/// of magnitude below.
pub(super) const CONTACTS_PER_HEAD_MAX: f64 = 1000.0;

/// Relative error of the worth of contacts.
const WORTH_ROUNDING: f64 = 1e-14;

/// Contacts per head that earn as much as `wanted` first contacts under this distribution.
pub(super) fn contacts_for_equivalents(inputs: &DistributionInputs<'_>, decay: f64, wanted: f64) -> f64 {
    let most = inputs.cap.map_or(CONTACTS_PER_HEAD_MAX, f64::from);
    if wanted.is_nan() {
        return wanted;
    }
    let worth = |mean: f64| ContactDistribution::new(&inputs.with_mean(mean)).first_contact_equivalents(decay);
    // All that a cap allows: what the search would miss by a rounding would leave people just below the cap.
    if inputs.cap.is_some() && wanted >= worth(most) * (1.0 - WORTH_ROUNDING) {
        return most;
    }
    match inputs.cap.filter(|_| inputs.posts.is_none() && !is_one(&inputs.weights, inputs.persistence)) {
        Some(cap) => {
            let DistributionInputs { ref weights, shape, persistence, .. } = *inputs;
            cap::mean_for_equivalents_over_weeks(wanted, weights, shape, persistence, cap, decay)
        }
        None => response::mean_contacts_for_equivalents(wanted, most, worth),
    }
}

/// Worth of a contact against a first one; 1 where there are none.
pub(super) fn contact_value(law: &ContactDistribution, inputs: &DistributionInputs<'_>, decay: f64) -> f64 {
    let mean = inputs.mean();
    if mean > 0.0 { law.first_contact_equivalents(decay) / mean } else { 1.0 }
}

/// Shares below this are none. Chosen because a share of a whole population below it is no person; without the bound a
/// share near the smallest number there is leaves laws with a shape of zero or infinity.
const SHARE_MIN: f64 = 1e-12;

/// Contacts a head below this are none: no audience is so large that one person had one. Far below it divisions lose
/// all digits.
const MEAN_MIN: f64 = 1e-100;

/// A share that the laws can compute with.
fn settled(share: f64) -> f64 {
    if share < SHARE_MIN { 0.0 } else { share }
}

/// The last week that has contacts.
fn last_week(weights: &[f64]) -> usize {
    weights.iter().rposition(|weight| *weight > 0.0).unwrap_or(0)
}

/// Contacts a head before a cap that is used up in the end, for `mean` of them delivered up to some week. In the last
/// week all have the cap: the sum of the weeks may miss it by a rounding, which would leave residues of people below
/// it.
fn before_full_cap(mean: f64, is_last: bool, shape: f64, cap: u32) -> f64 {
    if is_last { f64::INFINITY } else { cap::mean_before_cap(mean, shape, cap) }
}

/// True where weeks come to the same as one: contacts in one of them only, or always the same people.
#[expect(clippy::float_cmp, reason = "one is exactly what was typed as 100 %")]
fn is_one(weights: &[f64], persistence: f64) -> bool {
    persistence == 1.0 || weights.iter().filter(|weight| **weight > 0.0).count() <= 1
}

/// Distribution of cumulative contacts, week by week; weeks without contacts cost nothing.
fn running(weeks: impl Iterator<Item = f64>, law: impl Fn(f64) -> [f64; PLACES]) -> Vec<[f64; PLACES]> {
    let mut sum = 0.0;
    let mut last: Option<[f64; PLACES]> = None;
    let mut laws = Vec::with_capacity(weeks.size_hint().0);
    for week in weeks {
        sum += week;
        let now = match last {
            Some(last) if week <= 0.0 => last,
            _ => law(sum),
        };
        last = Some(now);
        laws.push(now);
    }
    laws
}

/// Sums up to each place.
fn cumulative(values: &[f64]) -> impl Iterator<Item = f64> {
    values.iter().scan(0.0, |sum, value| {
        *sum += value;
        Some(*sum)
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number")]
fn whole(number: f64) -> u32 {
    libm::rint(number) as u32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole posts")]
fn count(number: f64) -> u16 {
    libm::rint(number) as u16
}
