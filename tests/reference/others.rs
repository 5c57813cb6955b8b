//! Models of others that the page does not use. Their formulas stand here alone, so that what was published about them
//! is still reproduced where it shares a law with ours.
//!
//! - Hofmans' curve is fitted to two insertions and has no law of frequency; Metheringham replaces the vehicles by an
//!   average one.
//! - Danaher's canonical expansion (1991) can give negative shares.
//! - The shifted law of the World Federation of Advertisers' framework gives everybody at least one contact that could
//!   be had, and keeps each with the same chance.

use mediaplan::reach::exposure;
use mediaplan::reach::posts::Posts;
use mediaplan::reach::segments::Segments;

use crate::one_channel::whole;
use crate::posts::from_two_reaches;
use crate::vector::{self, Record};

/// Places for 0 to 12 contacts, the last one open.
const PLACES: usize = 13;

/// `R_n = n·r1²/(r1 + (n − 1)·c)`, `c` such that the second reach is met. P. Hofmans, *Journal of Marketing Research* 3
/// (1966) 269–278.
pub(crate) fn hofmans(record: &Record<'_>) {
    let (first, second) = (record.input("r1"), record.input("r2"));
    let more = 2.0 * first * first / second - first;
    let after = |n: u32| f64::from(n) * first * first / (first + f64::from(n - 1) * more);
    record.check_all("reach", &(1..=whole(record.input("n"))).map(after).collect::<Vec<_>>());
}

/// Reach of one and of two insertions of the average vehicle: audiences weighed by insertions, duplications by pairs of
/// insertions.
pub(crate) fn metheringham(record: &Record<'_>) {
    let (audiences, insertions) = (record.inputs("audiences"), record.inputs("insertions"));
    let duplication = record.input_rows("duplication");
    let all: f64 = insertions.iter().sum();
    let one = audiences.iter().zip(&insertions).map(|(audience, times)| audience * times).sum::<f64>() / all;
    let (mut opportunities, mut both) = (Vec::new(), 0.0);
    for (i, times) in insertions.iter().enumerate() {
        for (j, others) in insertions.iter().enumerate().skip(i) {
            let pairs = if i == j { times * (times - 1.0) / 2.0 } else { times * others };
            both += pairs * duplication[i][j];
            opportunities.push(pairs);
        }
    }
    both /= opportunities.iter().sum::<f64>();
    record.check("a1", one, record.expected("a1"));
    record.check("dup", both, record.expected("dup"));
    record.check("a2", 2.0 * one - both, record.expected("a2"));
    record.check_all("opportunities", &opportunities);
}

/// Every pattern of contacts on all vehicles, by the product of their laws times `1 + Σ_(i<j) ρ_ij z_i z_j`; below zero
/// it is cut.
pub(crate) fn canonical_expansion(record: &Record<'_>) {
    let (first, second) = (record.inputs("r1"), record.inputs("r2"));
    let insertions: Vec<u16> =
        record.inputs("insertions").iter().map(|times| u16::try_from(whole(*times)).unwrap()).collect();
    let pairs = record.input_rows("dup");
    let vehicles: Vec<Posts> = first.iter().zip(&second).map(|(one, two)| from_two_reaches(*one, *two)).collect();
    let laws: Vec<[f64; PLACES]> =
        vehicles.iter().zip(&insertions).map(|(posts, times)| posts.distribution(*times)).collect();
    let deviation = |vehicle: usize, contacts: usize| {
        let (posts, times) = (&vehicles[vehicle], insertions[vehicle]);
        let (mean, all) = (posts.mean_contacts(times), posts.evenness() + posts.beta());
        let variance = mean * (1.0 - first[vehicle]) * (all + f64::from(times)) / (all + 1.0);
        (f64::from(u32::try_from(contacts).unwrap()) - mean) / libm::sqrt(variance)
    };
    let correlation = |i: usize, j: usize| {
        let (one, other) = (first[i], first[j]);
        (pairs[i][j] - one * other) / libm::sqrt(one * (1.0 - one) * other * (1.0 - other))
    };
    let mut patterns: Vec<Vec<usize>> = vec![vec![]];
    for times in &insertions {
        let with = |pattern: &Vec<usize>| {
            let pattern = pattern.clone();
            (0..=usize::from(*times)).map(move |contacts| [pattern.as_slice(), &[contacts]].concat())
        };
        patterns = patterns.iter().flat_map(with).collect();
    }
    let mut shares = vec![0.0; insertions.iter().map(|times| usize::from(*times)).sum::<usize>() + 1];
    for pattern in patterns {
        let alone: f64 = pattern.iter().zip(&laws).map(|(contacts, law)| law[*contacts]).product();
        let mut together = 1.0;
        for j in 0..pattern.len() {
            for i in 0..j {
                together += correlation(i, j) * deviation(i, pattern[i]) * deviation(j, pattern[j]);
            }
        }
        shares[pattern.iter().sum::<usize>()] += (alone * together).max(0.0);
    }
    record.check("reach", 1.0 - shares[0], record.expected("reach"));
    record.check_all("dist_pct", &shares.iter().map(|share| 100.0 * share).collect::<Vec<_>>());
}

/// One contact that everybody could have had and NBD contacts beyond it, each kept with a chance: the law of what is
/// left.
fn kept_of_shifted(chance: f64, alpha: f64, beta: f64) -> [f64; PLACES] {
    let beyond: [f64; PLACES] = exposure::distribution(chance * alpha * beta, alpha);
    let mut shares = beyond.map(|share| (1.0 - chance) * share);
    for (share, before) in shares.iter_mut().skip(1).zip(beyond) {
        *share += chance * before;
    }
    shares
}

#[test]
fn wfa_gamma_poisson() {
    vector::each(include_str!("../vectors/wfa_gamma_poisson.json"), |record| {
        let (alpha, beta) = (record.input("alpha"), record.input("beta"));
        // Contacts that could be had: 1, 2, 3 …
        let could = |n: u32| {
            exposure::distribution::<PLACES>(alpha * beta, alpha)[usize::try_from(n).unwrap().checked_sub(1).unwrap()]
        };
        let chance = || record.input("I") / record.input("Imax");
        match record.model {
            "wfa_gp.shifted_pmf" => record.check("pmf", could(whole(record.input("n"))), record.expected("pmf")),
            "wfa_gp.knreach" => {
                // So many could be had, and so many of them are kept: binomial, one occasion a contact that could be
                // had.
                let (kept, n) = (whole(record.input("k")), whole(record.input("n")));
                let binomial = Posts::new(chance(), f64::INFINITY).distribution::<PLACES>(u16::try_from(n).unwrap());
                record.check("p", could(n) * binomial[usize::try_from(kept).unwrap()], record.expected("p"));
            }
            "wfa_gp.kreach" => {
                let kept = usize::try_from(whole(record.input("k"))).unwrap();
                record.check("p", kept_of_shifted(chance(), alpha, beta)[kept], record.expected("p"));
            }
            "wfa_gp.expected_impressions" => {
                let impressions = record.input("N") * (1.0 + alpha * beta);
                record.check("impressions", impressions, record.expected("impressions"));
            }
            "wfa_gp.expected_histogram" => {
                let people = kept_of_shifted(chance(), alpha, beta).map(|share| record.input("N") * share);
                let most = usize::try_from(whole(record.input("max_freq"))).unwrap();
                record.check_all("hist", &people[1..=most]);
            }
            _ => record.unknown(),
        }
    });
}

#[test]
fn wfa_independent_and_points() {
    vector::each(include_str!("../vectors/wfa_independent_and_points.json"), |record| match record.model {
        // Two channels on the same people, independent: convolution with an open last place.
        "independent.kplus" => {
            let population = record.input("universe");
            let law = |at_least: &Vec<f64>| {
                let [once, twice, thrice] = [at_least[0], at_least[1], at_least[2]].map(|people| people / population);
                [1.0 - once, once - twice, twice - thrice, thrice]
            };
            let laws: Vec<[f64; 4]> = record.input_rows("channel_kplus").iter().map(law).collect();
            let everybody = Segments::independent(population, &vec![population; laws.len()]);
            let at_least = exposure::at_least(mediaplan::reach::frequency::over_channels(&everybody, &laws));
            record.check_all("kplus", &at_least[1..].iter().map(|share| population * share).collect::<Vec<_>>());
        }
        "reach_point.frequencies_to_kplus" => {
            let freq = record.inputs("freq");
            record.check_all("kplus", &exposure::at_least([freq[0], freq[1]]));
        }
        "reach_point.zero_included" => {
            let (population, at_least) = (record.input("universe"), record.inputs("kplus"));
            let bounds = [&[population], at_least.as_slice(), &[0.0]].concat();
            record.check_all("hist", &bounds.windows(2).map(|pair| pair[0] - pair[1]).collect::<Vec<_>>());
        }
        "reach_point.user_counts_to_kplus" => {
            let counts = record.inputs("counts");
            let with = |times: u32| counts.iter().map(|count| f64::from(u8::from(*count >= f64::from(times)))).sum();
            record.check_all("kplus", &(1..=whole(record.input("max_k"))).map(with).collect::<Vec<f64>>());
        }
        _ => record.unknown(),
    });
}
