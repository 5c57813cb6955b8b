//! Responses to contacts.

use mediaplan::reach::exposure;
use mediaplan::reach::response::responses;

use crate::one_channel::whole;
use crate::vector;

/// Places enough that nothing worth naming lies in the last one.
const PLACES: usize = 400;

#[test]
fn response_frequency() {
    vector::each(include_str!("../vectors/response_frequency.json"), |record| {
        let (shape, mean) = (record.input("k"), record.input("mu"));
        let exactly = || exposure::distribution::<PLACES>(mean, shape);
        match record.model {
            "response.prob_at_least_one" => {
                let (chance, want) = (record.input("p"), record.expected("person_rate"));
                // Contacts that are each kept with a fixed chance follow the same law.
                record.check("person_rate", exposure::reached_share(mean * chance, shape), want);
                // A first response with chance p, later ones with p(1 − p), p(1 − p)² …: the same people, counted
                // otherwise.
                record.check("person_rate", responses(mean, shape, chance, 1.0 - chance), want);
            }
            // The page has no such response; what is held here is the law under it.
            "response.hill_of_frequency" => {
                let (slope, half) = (record.input("slope"), record.input("ec"));
                let hill = |j: f64| libm::pow(j, slope) / (libm::pow(j, slope) + libm::pow(half, slope));
                let effective = (0_u32..).zip(exactly()).map(|(j, share)| share * hill(f64::from(j))).sum();
                record.check("effective", effective, record.expected("effective"));
            }
            "effective_reach" => {
                let threshold = usize::try_from(whole(record.input("threshold"))).unwrap();
                record.check("share", exposure::at_least(exactly())[threshold], record.expected("share"));
            }
            _ => record.unknown(),
        }
    });
}
