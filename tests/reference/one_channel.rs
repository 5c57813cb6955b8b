//! Contacts on one channel.

use mediaplan::reach::{cap, exposure};

use crate::vector::{self, Record};

/// Places for 0 to 10 contacts, the last one open.
const PLACES: usize = 11;

/// People with at least 1, 2 … contacts, as many as `up_to`.
fn at_least(audience: f64, shares: [f64; PLACES], up_to: usize) -> Vec<f64> {
    exposure::at_least(shares).iter().skip(1).take(up_to).map(|share| audience * share).collect()
}

/// Logarithm of the likelihood of people with 0, 1, 2 … contacts, fewer than 60: `Σ_j n_j·ln p_j`.
fn log_likelihood(people: &[f64], mean: f64, shape: f64) -> f64 {
    let shares: [f64; 60] = exposure::distribution(mean, shape);
    assert!(people.len() < shares.len());
    people.iter().zip(shares).map(|(count, share)| count * libm::log(share)).sum()
}

#[test]
fn nbd_kplus() {
    vector::each(include_str!("../vectors/nbd_kplus.json"), |record| match record.model {
        "nbd.kplus" => {
            let (audience, contacts, shape) = (record.input("A"), record.input("impressions"), record.input("k"));
            let mean = contacts / audience;
            let reach = audience * exposure::reached_share(mean, shape);
            // The file would let the smallest tails pass by an absolute error. They are held to the relative one.
            record.check_all("kplus", &at_least(audience, exposure::distribution(mean, shape), PLACES - 1));
            record.check("reach", reach, record.expected("reach"));
            record.check("avg_frequency", contacts / reach, record.expected("avg_frequency"));
            record.check("grp_of_A", 100.0 * mean, record.expected("grp_of_A"));
            record.check("reach_pct", 100.0 * reach / audience, record.expected("reach_pct"));
        }
        _ => record.unknown(),
    });
}

#[test]
fn nbd_pmf_integral() {
    vector::each(include_str!("../vectors/nbd_pmf_integral.json"), |record| match record.model {
        "nbd.pmf_integral" => {
            let shares: [f64; PLACES] = exposure::distribution(record.input("mu"), record.input("k"));
            let got: Vec<f64> =
                record.inputs("j").iter().map(|j| shares[usize::try_from(whole(*j)).unwrap()]).collect();
            record.check_all("pmf", &got);
        }
        _ => record.unknown(),
    });
}

#[test]
fn nbd_spend() {
    vector::each(include_str!("../vectors/nbd_spend.json"), |record| {
        let (audience, shape, bought) = (record.input("A"), record.input("k"), 1000.0 / record.input("cpm"));
        match record.model {
            "nbd.spend" => {
                let spend = record.input("spend");
                let slope = exposure::marginal_reach_at_spend(spend, bought, audience, shape);
                record.check(
                    "reach",
                    exposure::reach_at_spend(spend, bought, audience, shape),
                    record.expected("reach"),
                );
                record.check("marginal_reach_per_money", slope, record.expected("marginal_reach_per_money"));
            }
            "nbd.spend_for_reach" => {
                let spend = exposure::spend_for_reach(record.input("reach"), bought, audience, shape).unwrap();
                let reach = exposure::reach_at_spend(spend, bought, audience, shape);
                record.check("spend", spend, record.expected("spend"));
                record.check("check_reach", reach, record.expected("check_reach"));
            }
            _ => record.unknown(),
        }
    });
}

#[test]
fn nbd_billboard_published() {
    vector::each(include_str!("../vectors/nbd_billboard_published.json"), |record| match record.model {
        "nbd.mle" => {
            let (shape, rate) = (record.expected("shape_k"), record.expected("rate_alpha"));
            let at = |shape: f64, mean: f64| log_likelihood(&record.inputs("counts"), mean, shape);
            let most = at(shape, shape / rate);
            record.check("loglik", most, record.expected("loglik"));
            // The published law is the likeliest one.
            for (k, mean) in [(0.98, 1.0), (1.02, 1.0), (1.0, 0.98), (1.0, 1.02)] {
                assert!(at(k * shape, mean * shape / rate) < most);
            }
        }
        "nbd.predict" => {
            let (shape, rate, people) = (record.input("k"), record.input("alpha"), record.input("people"));
            let shares: [f64; 25] = exposure::distribution(shape / rate, shape);
            let predicted: Vec<f64> = shares.iter().take(24).map(|share| people * share).collect();
            record.check_all("pred", &predicted);
        }
        "nbd.loglik" => {
            let (shape, rate) = (record.input("k"), record.input("alpha"));
            let got = log_likelihood(&record.inputs("counts"), shape / rate, shape);
            record.check("loglik", got, record.expected("loglik"));
        }
        _ => record.unknown(),
    });
}

#[test]
fn frequency_cap() {
    vector::each(include_str!("../vectors/frequency_cap.json"), |record| match record.model {
        "nbd.frequency_cap" => {
            let (audience, shape, contacts) = (record.input("A"), record.input("k"), record.input("impressions"));
            let cap = whole(record.input("cap"));
            let cap::Delivery::Whole { mean_before_cap } = cap::Delivery::of(contacts, audience, shape, cap) else {
                panic!("these can be delivered");
            };
            let shares = cap::distribution(mean_before_cap, shape, cap);
            // The file's note allows this absolute error for what has no digits of its own.
            let absolute = 1e-10;
            record.check_or("uncapped_mu", mean_before_cap, record.expected("uncapped_mu"), absolute);
            let want = record.expected_all("kplus");
            assert_eq!(want.len(), usize::try_from(cap).unwrap(), "one for each contact that the cap allows");
            for (got, want) in at_least(audience, shares, want.len()).iter().zip(want) {
                record.check_or("kplus", *got, want, absolute);
            }
            let uncapped = audience * exposure::reached_share(contacts / audience, shape);
            record.check_or("reach_without_cap", uncapped, record.expected("reach_without_cap"), absolute);
        }
        _ => record.unknown(),
    });
}

#[test]
fn wfa_goerg() {
    vector::each(include_str!("../vectors/wfa_goerg.json"), |record| {
        let trained = record.input("train_impressions");
        let audience = exposure::goerg_audience(trained, record.input("train_reach")).unwrap();
        match record.model {
            "goerg.reach" => {
                let times = whole(record.input("k"));
                check_both(record, record.input("impressions"), audience, times, record.expected("reach"));
            }
            "goerg.impressions_at_quantile" => {
                let contacts = audience * exposure::mean_contacts_for(record.input("quantile"), 1.0);
                record.check("impressions", contacts, record.expected("impressions"));
            }
            "goerg.spend_at_quantile" => {
                let bought = trained / record.input("train_spend");
                let reach = record.input("quantile") * audience;
                let spend = exposure::spend_for_reach(reach, bought, audience, 1.0).unwrap();
                record.check("spend", spend, record.expected("spend"));
            }
            "goerg.kplus" => {
                let want = record.expected_all("kplus");
                assert_eq!(want.len(), PLACES - 1);
                for (times, want) in (1..).zip(want) {
                    check_both(record, record.input("impressions"), audience, times, want);
                }
                record.check("max_reach", audience, record.expected("max_reach"));
            }
            _ => record.unknown(),
        }
    });
}

/// Goerg's closed form and the general one with evenness 1.
fn check_both(record: &Record<'_>, contacts: f64, audience: f64, times: u32, want: f64) {
    let general = at_least(audience, exposure::distribution(contacts / audience, 1.0), PLACES);
    record.check("closed", exposure::goerg_at_least(contacts, audience, times), want);
    record.check("general", general[usize::try_from(times).unwrap() - 1], want);
}

/// A small whole number of a file.
pub(crate) fn whole(value: f64) -> u32 {
    (0..=100).find(|whole| (f64::from(*whole) - value).abs() < f64::EPSILON).unwrap()
}
