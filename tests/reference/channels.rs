//! People and contacts across channels.

use mediaplan::reach::bounds::{dawson_sankoff, hunter_worsley};
use mediaplan::reach::exposure;
use mediaplan::reach::frequency::over_channels;
use mediaplan::reach::segments::{Segments, frechet_limits};

use crate::vector::{self, Record};
use crate::{others, posts};

/// Places for 0 to 20 contacts, the last one open.
const PLACES: usize = 21;

fn segments(record: &Record<'_>) -> Segments {
    Segments::new(record.inputs("w"), record.input_rows("b"))
}

fn people(population: f64, shares: &[f64]) -> Vec<f64> {
    shares.iter().map(|share| population * share).collect()
}

#[test]
fn dedup_union() {
    vector::each(include_str!("../vectors/dedup_union.json"), |record| match record.model {
        "segments.union" => union_of_segments(record),
        "active_universe.union" => union_of_an_active_universe(record),
        _ => record.unknown(),
    });
}

#[test]
fn union_bounds() {
    vector::each(include_str!("../vectors/union_bounds.json"), |record| {
        let (population, reaches, pairs) =
            (record.input("N"), record.inputs("reach"), record.input_rows("pair_overlap"));
        let (least, most) = frechet_limits(population, &reaches);
        record.check_all("frechet", &[least, most]);
        let both = |one: usize, other: usize| pairs[one][other];
        let (low, high) = (dawson_sankoff(&reaches, both), hunter_worsley(&reaches, both));
        record.check("Hunter-Worsley", high, record.expected("hunter_worsley_upper"));
        record.check("Dawson-Sankoff", low, record.expected("dawson_sankoff_lower"));
        // What is possible with these pairs, by linear programming over all patterns of who is reached by what.
        let possible = record.expected_all("lp_with_pairs");
        let rounding = 1e-9 * population;
        assert!(low <= possible[0] + rounding && possible[1] <= high + rounding, "{low} to {high} is too narrow");
    });
}

fn union_of_segments(record: &Record<'_>) {
    let (population, reached, segments) = (record.input("N"), record.inputs("q"), segments(record));
    let audience: Vec<f64> = (0..reached.len())
        .map(|channel| segments.iter().map(|(weight, members)| population * weight * members[channel]).sum())
        .collect();
    let reaches: Vec<f64> = audience.iter().zip(&reached).map(|(audience, q)| audience * q).collect();
    let union = population * segments.net_reach_share(&reached);
    record.check_all("audience", &audience);
    record.check_all("reach", &reaches);
    record.check("union", union, record.expected("union"));
    record.check_all("channels_reached_exactly", &people(population, &segments.reached_by_exactly(&reached)));
    let (least, most) = frechet_limits(population, &reaches);
    let rounding = 1e-12 * population;
    assert!(least <= union + rounding && union <= most + rounding, "{union} is outside {least} to {most}");

    // Beside the channel itself, where a pair is no pair: there the file holds the reach, and for the audience the
    // formula.
    let overlaps = record.expected_rows("audience_overlap");
    let pairs = record.expected_rows("pair_overlap");
    assert_eq!((overlaps.len(), pairs.len()), (reached.len(), reached.len()));
    for (one, (overlaps, pairs)) in overlaps.iter().zip(&pairs).enumerate() {
        assert_eq!((overlaps.len(), pairs.len()), (reached.len(), reached.len()));
        for (other, (overlap, pair)) in overlaps.iter().zip(pairs).enumerate() {
            let both =
                if one == other { reaches[one] } else { population * segments.reached_by_both(one, other, &reached) };
            record.check("audience_overlap", population * segments.audience_overlap(one, other), *overlap);
            record.check("pair_overlap", both, *pair);
        }
    }
}

fn union_of_an_active_universe(record: &Record<'_>) {
    let (population, reaches) = (record.input("N"), record.inputs("reach"));
    let universe = population / record.input("D");
    // Audiences equal to the reaches, all of them reached: only the product of both counts.
    let segments = Segments::active_universe(population, universe, &reaches);
    let reached = vec![1.0; reaches.len()];
    record.check("N_active", universe, record.expected("N_active"));
    record.check("union", population * segments.net_reach_share(&reached), record.expected("union"));
    let both = population * segments.reached_by_both(0, 1, &reached);
    record.check("pair_overlap_12", both, record.expected("pair_overlap_12"));
    // Counted in people, so these add up to the universe.
    let within = Segments::independent(universe, &reaches).reached_by_exactly(&reached);
    record.check_all("channels_reached_exactly_within_active", &people(universe, &within));
}

#[test]
fn dedup_kplus() {
    vector::each(include_str!("../vectors/dedup_kplus.json"), |record| match record.model {
        "segments.kplus" => {
            let (population, means, shapes) = (record.input("N"), record.inputs("mu"), record.inputs("k"));
            let segments = segments(record);
            let exactly: Vec<[f64; PLACES]> =
                means.iter().zip(&shapes).map(|(mean, shape)| exposure::distribution(*mean, *shape)).collect();
            let at_least = exposure::at_least(over_channels(&segments, &exactly));
            record.check_all("kplus", &people(population, &at_least[1..]));
            let contacts = |(weight, members): (f64, &[f64])| -> f64 {
                members.iter().zip(&means).map(|(b, mean)| population * weight * b * mean).sum()
            };
            record.check("total_contacts", segments.iter().map(contacts).sum(), record.expected("total_contacts"));
        }
        _ => record.unknown(),
    });
}

#[test]
fn dedup_kplus_mc() {
    vector::each(include_str!("../vectors/dedup_kplus_mc.json"), |record| match record.model {
        "segments.kplus_mc" => {
            let (means, shapes) = (record.inputs("mu"), record.inputs("k"));
            let exactly: Vec<[f64; PLACES]> =
                means.iter().zip(&shapes).map(|(mean, shape)| exposure::distribution(*mean, *shape)).collect();
            let at_least = exposure::at_least(over_channels(&segments(record), &exactly));
            let want = record.expected_all("share");
            assert_eq!(want.len(), 10);
            for (got, want) in at_least[1..].iter().zip(want) {
                // Counted in a draw of people, so its tolerance is absolute.
                record.check_or("share", *got, want, record.tolerance);
            }
        }
        _ => record.unknown(),
    });
}

#[test]
fn mediaplanr_classic() {
    vector::each(include_str!("../vectors/mediaplanr_classic.json"), |record| match record.model {
        // Sainsbury is independence; the binomial is independence with every vehicle at the average.
        "sainsbury" => {
            let exactly = independent(record, &record.inputs("audiences"));
            let at_least: Vec<f64> = (1..exactly.len()).map(|times| exactly[times..].iter().rev().sum()).collect();
            record.check_all("at_least", &at_least);
        }
        "binomial_average_vehicle" => {
            let audiences = record.inputs("audiences");
            let vehicles = f64::from(u32::try_from(audiences.len()).unwrap());
            independent(record, &vec![audiences.iter().sum::<f64>() / vehicles; audiences.len()]);
        }
        "bbd" => posts::beta_binomial(record),
        // Models that the page does not use, computed here alone.
        "hofmans" => others::hofmans(record),
        "metheringham" => others::metheringham(record),
        "canex" => others::canonical_expansion(record),
        _ => record.unknown(),
    });
}

/// Checks reach and distribution under independence; returns the shares with exactly 0, 1 … vehicles.
fn independent(record: &Record<'_>, audiences: &[f64]) -> Vec<f64> {
    let segments = Segments::independent(record.input("population"), audiences);
    let all = vec![1.0; audiences.len()];
    let exactly = segments.reached_by_exactly(&all);
    record.check("reach", segments.net_reach_share(&all), record.expected("reach"));
    record.check_all("exactly", &exactly[1..]);
    exactly
}
