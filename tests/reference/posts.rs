//! A fixed number of occasions: posts, newsletters, issues.

use mediaplan::reach::exposure;
use mediaplan::reach::posts::Posts;

use crate::one_channel::whole;
use crate::vector::{self, Record};

/// Places for 0 to 10 contacts, the last one open.
const PLACES: usize = 11;

/// The law that two reaches imply: `α = r1·(r2 − r1)/(2·r1 − r1² − r2)`, infinite where chance alone gives the second.
pub(crate) fn from_two_reaches(first: f64, second: f64) -> Posts {
    let lacking = first * (1.0 - first) - (second - first);
    Posts::new(first, if lacking > 1e-12 * first { first * (second - first) / lacking } else { f64::INFINITY })
}

#[test]
fn bbd_scipy() {
    vector::each(include_str!("../vectors/bbd_scipy.json"), |record| match record.model {
        "bbd.at_least" => {
            let (alpha, beta) = (record.input("alpha"), record.input("beta"));
            let posts = Posts::new(alpha / (alpha + beta), alpha);
            let n = u16::try_from(whole(record.input("n"))).unwrap();
            let (times, mean) = (f64::from(n), posts.mean_contacts(n));
            let at_least = exposure::at_least(posts.distribution::<PLACES>(n));
            record.check_all("at_least", &at_least[1..][..usize::from(n).min(PLACES - 1)]);
            record.check("reach", posts.reached_share(n), record.expected_all("at_least")[0]);
            record.check("beta", posts.beta(), beta);
            record.check("mean", mean, record.expected("mean"));
            // From all places, none of them open.
            let exactly = posts.distribution::<60>(n);
            let square: f64 = (0_u32..).zip(exactly).map(|(j, share)| f64::from(j) * f64::from(j) * share).sum();
            record.check("var", square - mean * mean, record.expected("var"));
            let spread = mean * beta * (alpha + beta + times) / ((alpha + beta) * (alpha + beta + 1.0));
            record.check("var", spread, record.expected("var"));
        }
        "bbd.from_r1_r2" => {
            let posts = from_two_reaches(record.input("r1"), record.input("r2"));
            record.check("alpha", posts.evenness(), record.expected("alpha"));
            record.check("beta", posts.beta(), record.expected("beta"));
            record.check("check_r1", posts.reached_share(1), record.expected("check_r1"));
            record.check("check_r2", posts.reached_share(2), record.expected("check_r2"));
        }
        _ => record.unknown(),
    });
}

/// A record of the R package.
pub(crate) fn beta_binomial(record: &Record<'_>) {
    let posts = from_two_reaches(record.input("r1"), record.input("r2"));
    let n = u16::try_from(whole(record.input("n"))).unwrap();
    let exactly = posts.distribution::<PLACES>(n);
    record.check("alpha", posts.evenness(), record.expected("alpha"));
    record.check("beta", posts.beta(), record.expected("beta"));
    record.check("reach", posts.reached_share(n), record.expected("reach"));
    record.check("p0", exactly[0], record.expected("p0"));
    record.check_all("exactly", &exactly[1..=usize::from(n)]);
    record.check_all("at_least", &exposure::at_least(exactly)[1..=usize::from(n)]);
}
