//! A calendar of weeks.

use mediaplan::reach::{exposure, flight};

use crate::vector;

#[test]
fn flight_cumulative() {
    vector::each(include_str!("../vectors/flight_cumulative.json"), |record| match record.model {
        "flight.cumulative_reach" => {
            let (audience, shape, persistence) = (record.input("A"), record.input("k"), record.input("rho"));
            let weeks = record.inputs("mu_per_period");
            let reached = flight::cumulative(&weeks, shape, persistence);
            record.check_all("cumulative", &reached.iter().map(|share| audience * share).collect::<Vec<_>>());
            let alone: Vec<f64> = weeks.iter().map(|mean| audience * exposure::reached_share(*mean, shape)).collect();
            record.check_all("per_period", &alone);
            // Whoever has no contact is not reached.
            for (reached, exactly) in reached.iter().zip(flight::distributions::<11>(&weeks, shape, persistence)) {
                record.check("reached", 1.0 - exactly[0], *reached);
            }
        }
        _ => record.unknown(),
    });
}

#[test]
fn flight_kplus_mc() {
    vector::each(include_str!("../vectors/flight_kplus_mc.json"), |record| match record.model {
        "flight.kplus_mc" => {
            let (audience, weeks) = (record.input("A"), record.inputs("mu_per_period"));
            let by_week = flight::distributions::<11>(&weeks, record.input("k"), record.input("rho"));
            let at_least = exposure::at_least(*by_week.last().unwrap());
            let want = record.expected_all("kplus");
            for (got, want) in at_least[1..].iter().zip(&want) {
                // Drawn at random, so the file allows an absolute error.
                assert!((audience * got - want).abs() <= record.tolerance, "{got} should be {want}");
            }
        }
        _ => record.unknown(),
    });
}
