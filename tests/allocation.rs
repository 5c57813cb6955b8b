//! Allocation problems (`tests/vectors/allocation/README.md`): each solved to one millionth with its proof, and never better
//! than the bound that was proven there; vectors; problems that are drawn.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a place that is not there fails the test, and no money is exactly zero"
)]

use std::fs;
use std::path::Path;

use mediaplan::optimise::{
    Channel, Exponential, Hill, Problem, ReachShare, Response, Solution, Unreached, least_budget, solve,
};
use serde::Deserialize;

#[path = "../benches/allocations.rs"]
#[expect(dead_code, reason = "what is timed is a part of what is solved here")]
mod allocations;
use allocations::{Draws, Family, Shape, drawn};
#[path = "allocation/larger.rs"]
mod larger;
#[path = "allocation/limits.rs"]
mod limits;

/// Answer that a file states beside its problem.
#[derive(Debug, Deserialize)]
struct Answer {
    id: String,
    population: Option<f64>,
    best_known: Best,
    upper_bound: Bound,
}

#[derive(Debug, Deserialize)]
struct Best {
    objective: f64,
}

#[derive(Debug, Deserialize)]
struct Bound {
    value: f64,
}

/// Texts of all instances.
fn instances() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/allocation");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a file that can be read")).collect()
}

/// Checks that a solution keeps all limits, has the value that it states, and is proven to one millionth.
fn check<R: Response + Copy>(name: &str, problem: &Problem<R>, found: &Solution) {
    let Problem { channels, budget } = problem;
    let Solution { spends, proof, .. } = found;
    assert_eq!(spends.len(), channels.len(), "{name}");
    assert!((problem.value(spends) - proof.value).abs() <= 1e-12 * proof.value, "{name}: {proof:?}");
    let money = problem.money(spends);
    assert!(money <= budget * (1.0 + 1e-9) + 1e-9, "{name}: {money} of {budget} spent");
    for (one, spend) in channels.iter().zip(spends) {
        let is_off = one.may_be_off && *spend == 0.0;
        let slack = one.max * 1e-12;
        assert!(is_off || (*spend >= one.min - slack && *spend <= one.max + slack), "{name}: {found:?}");
    }
    assert!(proof.bound >= proof.value, "{name}: {proof:?}");
    assert!(proof.gap() <= 1e-6, "{name}: {proof:?}");
}

#[test]
fn every_instance_is_solved_with_its_proof() {
    let instances = instances();
    assert!(instances.len() >= 33, "{}", instances.len());
    for text in &instances {
        let answer: Answer = serde_json::from_str(text).expect("an instance");
        let problem = allocations::instance(text).expect("an instance");
        let found = solve(&problem, None, 1e-7, 200_000).expect("it is feasible");
        let Solution { proof, parts, .. } = found;
        let id = &answer.id;
        check(id, &problem, &found);
        // Shares left out multiply: the value is of their logarithm.
        let people = |value: f64| answer.population.map_or(value, |all| -all * libm::expm1(-value));
        let (value, bound) = (people(proof.value), people(proof.bound));
        let best = answer.best_known.objective;
        println!(
            "{id:10} {parts:6} parts, gap {:.1e}, against the best known {:+.1e}",
            1.0 - value / bound,
            value / best - 1.0
        );
        assert!(value >= best * (1.0 - 1e-6), "{id}: {value} is below {best}");
        assert!(value <= answer.upper_bound.value * (1.0 + 1e-9), "{id}: {value} is above what was proven");
        assert!(bound >= best * (1.0 - 1e-9), "{id}: the bound {bound} is below {best}");
        assert!(bound - value <= 1e-6 * bound, "{id}: {value} to {bound}");
    }
}

/// Response of the gamma–Poisson model to spend: people of an audience who are met, times what one is worth.
#[derive(Debug, Clone, Copy)]
struct Audience {
    people: f64,
    evenness: f64,
    per_thousand: f64,
    worth: f64,
}

impl Audience {
    /// Contacts a head for one unit of money.
    fn contacts(&self) -> f64 {
        1000.0 / self.per_thousand / self.people
    }
}

impl Response for Audience {
    fn value(&self, spend: f64) -> f64 {
        let logarithm = libm::log1p(self.contacts() * spend / self.evenness);
        -self.worth * self.people * libm::expm1(-self.evenness * logarithm)
    }

    fn slope(&self, spend: f64) -> f64 {
        let logarithm = libm::log1p(self.contacts() * spend / self.evenness);
        self.worth * self.people * self.contacts() * libm::exp(-(self.evenness + 1.0) * logarithm)
    }

    fn inflection(&self) -> f64 {
        0.0
    }
}

fn records(name: &str) -> Vec<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name);
    let text = fs::read_to_string(path).expect("the vectors");
    let file: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    file["records"].as_array().expect("records").clone()
}

fn numbers(value: &serde_json::Value, name: &str) -> Vec<f64> {
    value[name]
        .as_array()
        .map(|all| all.iter().map(|one| one.as_f64().expect("a number")).collect())
        .unwrap_or_default()
}

fn audiences(inputs: &serde_json::Value) -> Vec<Audience> {
    let [people, evenness, per_thousand, worth] = ["A", "k", "cpm", "value"].map(|name| numbers(inputs, name));
    let of = |at: usize| Audience {
        people: people[at],
        evenness: evenness[at],
        per_thousand: per_thousand[at],
        worth: worth[at],
    };
    (0..people.len()).map(of).collect()
}

fn close(found: f64, expected: f64, tolerance: f64) -> bool {
    (found - expected).abs() <= tolerance * expected.abs().max(1.0)
}

#[test]
fn concave_vectors() {
    let mut checked = 0;
    for record in records("allocation_concave.json") {
        if record["model"] != "alloc.separable_nbd" {
            continue;
        }
        let (inputs, expected) = (&record["inputs"], &record["expected"]);
        let (lower, upper) = (numbers(inputs, "lower"), numbers(inputs, "upper"));
        let channels = audiences(inputs).into_iter().enumerate();
        let channels = channels.map(|(at, one)| Channel::within(one, lower[at], upper[at])).collect();
        let problem = Problem { channels, budget: inputs["budget"].as_f64().expect("a budget") };
        let found = solve(&problem, None, 1e-9, 1000).expect("it is feasible");
        let tolerance = record["tolerance"].as_f64().expect("a tolerance");
        assert!(close(found.proof.value, expected["objective"].as_f64().expect("a value"), 1e-9), "{found:?}");
        assert!(
            close(found.price, expected["multiplier"].as_f64().expect("a price"), tolerance),
            "{found:?} {expected}"
        );
        for (spend, right) in found.spends.iter().zip(numbers(expected, "spend")) {
            assert!(close(*spend, right, tolerance), "{spend} is not {right}");
        }
        assert!(found.proof.gap() <= 1e-9);
        checked += 1;
    }
    assert_eq!(checked, 4);
}

#[test]
fn fees_that_fall_when_a_channel_is_on() {
    for record in records("allocation_fixed_fee.json") {
        let (inputs, expected) = (&record["inputs"], &record["expected"]);
        let (fees, least) = (numbers(inputs, "fee"), numbers(inputs, "min_if_on"));
        let budget = inputs["budget"].as_f64().expect("a budget");
        let channel =
            |(at, response)| Channel { response, min: least[at], max: budget, may_be_off: true, fee: fees[at] };
        let problem = Problem { channels: audiences(inputs).into_iter().enumerate().map(channel).collect(), budget };
        let found = solve(&problem, None, 1e-9, 10_000).expect("it is feasible");
        assert!(
            close(found.proof.value, expected["objective"].as_f64().expect("a value"), 1e-6),
            "{found:?} {expected}"
        );
        let on: Vec<f64> = found.spends.iter().map(|spend| if *spend > 0.0 { 1.0 } else { 0.0 }).collect();
        assert_eq!(on, numbers(expected, "on"));
        assert!(problem.money(&found.spends) <= budget * (1.0 + 1e-12));
        assert!(found.proof.gap() <= 1e-9, "{:?}", found.proof);
    }
}

#[test]
fn least_budgets_for_a_gross_reach() {
    for record in records("allocation_min_budget.json") {
        let (mut inputs, expected) = (record["inputs"].clone(), &record["expected"]);
        let target = inputs["target"].as_f64().expect("a target");
        inputs["value"] = numbers(&inputs, "A").iter().map(|_| 1.0).collect();
        // A thousand contacts a head are as good as any number.
        let channel = |one: Audience| Channel::within(one, 0.0, 1000.0 / one.contacts());
        let channels: Vec<_> = audiences(&inputs).into_iter().map(channel).collect();
        let found = least_budget(channels.clone(), target, 1e-10, 1000).expect("it is within reach");
        let tolerance = record["tolerance"].as_f64().expect("a tolerance");
        assert!(close(found.budget, expected["budget"].as_f64().expect("a budget"), 1e-8), "{found:?} {expected}");
        assert!(found.value >= target && found.floor <= found.budget, "{found:?}");
        assert!(found.budget - found.floor <= 1e-8 * found.budget, "{found:?}");
        for (spend, right) in found.spends.iter().zip(numbers(expected, "spend")) {
            assert!(close(*spend, right, tolerance), "{spend} is not {right}");
        }
        let people: f64 = numbers(&inputs, "A").iter().sum();
        let refused = least_budget(channels, people, 1e-9, 1000).expect_err("nobody reaches everybody");
        assert!(matches!(refused, Unreached::BeyondMost { most, .. } if most > 0.9 * people), "{refused}");
    }
}

#[test]
fn least_budgets_are_those_of_best_splits() {
    for family in [Family::Concave, Family::SShaped, Family::OnOff, Family::NearTied] {
        for seed in 0..4 {
            let problem = drawn(family, 8, seed);
            let Ok(best) = solve(&problem, None, 1e-9, 20_000) else { continue };
            let name = format!("{family:?}, seed {seed}");
            let found = least_budget(problem.channels.clone(), best.proof.value, 1e-8, 20_000).expect("it is reached");
            assert!(found.budget <= problem.budget * (1.0 + 1e-7), "{name}: {found:?}");
            assert!(found.budget - found.floor <= 1e-5 * found.budget, "{name}: {found:?}");
            assert!(found.value >= best.proof.value, "{name}: {found:?}");
            let money = problem.money(&found.spends);
            assert!(money <= found.budget * (1.0 + 1e-9), "{name}: {money} spent of {}", found.budget);
            // A little less does not do.
            let less = Problem { budget: found.floor * (1.0 - 1e-6), ..problem };
            if let Ok(less) = solve(&less, None, 1e-9, 20_000) {
                assert!(less.proof.value < best.proof.value, "{name}: {less:?}");
            }
        }
    }
}

#[test]
fn targets_that_cost_nothing_or_are_no_numbers() {
    let channel = Channel::within(Exponential { top: 10.0, scale: 100.0 }, 50.0, 1000.0);
    let found = least_budget(vec![channel], 0.0, 1e-9, 100).expect("the least spend does");
    assert_eq!((found.budget, found.floor, found.spends), (50.0, 50.0, vec![50.0]));
    let most = channel.response.value(1000.0);
    let found = least_budget(vec![channel], most, 1e-9, 100).expect("the largest spend does");
    assert!(close(found.budget, 1000.0, 1e-4), "{found:?}");
    assert!(matches!(least_budget(vec![channel], f64::NAN, 1e-9, 100), Err(Unreached::BeyondMost { .. })));
    let refused = least_budget(vec![Channel { min: 2000.0, ..channel }], 1.0, 1e-9, 100);
    assert!(matches!(refused, Err(Unreached::Limits(_))), "{refused:?}");
}

/// Mean over drawn saturations, summed over periods, of the response to a constant spend that carries over.
#[derive(Debug, Clone)]
struct Saturation {
    top: f64,
    /// Steepness of each draw.
    steepness: Vec<f64>,
    /// Parts of a period's spend that work in each period, by its number from the first.
    carried: Vec<f64>,
}

impl Saturation {
    fn mean(&self, of: impl Fn(f64, f64) -> f64) -> f64 {
        let draws = f64::from(u32::try_from(self.steepness.len()).expect("a few"));
        let all = |steepness: &f64| self.carried.iter().map(|part| of(*steepness, *part)).sum::<f64>();
        self.top * self.steepness.iter().map(all).sum::<f64>() / draws
    }
}

impl Response for Saturation {
    fn value(&self, spend: f64) -> f64 {
        self.mean(|steepness, part| libm::tanh(steepness * part * spend / 2.0))
    }

    fn slope(&self, spend: f64) -> f64 {
        self.mean(|steepness, part| {
            let half = steepness * part / 2.0;
            let tanh = libm::tanh(half * spend);
            half * (1.0 - tanh * tanh)
        })
    }

    fn inflection(&self) -> f64 {
        0.0
    }
}

#[test]
fn published_split_of_a_mean_of_saturation_curves() {
    let records = records("allocation_pymc_published.json");
    let (inputs, expected) = (&records[0]["inputs"], &records[0]["expected"]);
    let draws: Vec<Vec<f64>> = inputs["lam_draws_by_channel"]
        .as_array()
        .expect("draws")
        .iter()
        .map(|draw| draw.as_array().expect("a draw").iter().map(|one| one.as_f64().expect("a number")).collect())
        .collect();
    let [tops, persistences] = ["beta", "alpha"].map(|name| numbers(inputs, name));
    let count = |name: &str| usize::try_from(inputs[name].as_u64().expect("a number")).expect("a few");
    let (lags, periods, after) = (count("l_max"), count("num_periods"), count("extra_zero_periods"));
    let response = |at: usize| {
        let weights: Vec<f64> =
            core::iter::successors(Some(1.0), |before| Some(before * persistences[at])).take(lags).collect();
        let all: f64 = weights.iter().sum();
        let working = |period: usize| {
            let lagged = weights.iter().enumerate().filter(|(lag, _)| period >= *lag && period - lag < periods);
            lagged.map(|(_, weight)| weight / all).sum()
        };
        Saturation {
            top: tops[at],
            steepness: draws.iter().map(|draw| draw[at]).collect(),
            carried: (0..periods + after).map(working).collect(),
        }
    };
    let budget = inputs["total_per_period"].as_f64().expect("a budget");
    let channels = |max: f64| (0..2).map(|at| Channel::within(response(at), 0.0, max)).collect();
    let problem = Problem { channels: channels(budget), budget };
    let found = solve(&problem, None, 1e-12, 100).expect("it is feasible");
    let tolerance = records[0]["tolerance"].as_f64().expect("a tolerance");
    let (published, value) = (numbers(expected, "spend"), expected["objective"].as_f64().expect("a value"));
    assert!(close(problem.value(&published), value, 1e-9), "{} is not {value}", problem.value(&published));
    assert!(found.proof.value >= value * (1.0 - 1e-12), "{found:?}");
    for (spend, right) in found.spends.iter().zip(numbers(expected, "true_optimum_bounded_scalar")) {
        assert!(close(*spend, right, tolerance), "{spend} is not {right}");
    }
    for (spends, name) in [([50.0, 50.0], "objective_at_50_50"), ([62.0, 38.0], "objective_at_62_38")] {
        let value = expected[name].as_f64().expect("a value");
        assert!(close(problem.value(&spends), value, 1e-9), "{name}: {} is not {value}", problem.value(&spends));
    }
    let bounded = Problem { channels: channels(50.0), budget };
    let found = solve(&bounded, None, 1e-12, 100).expect("it is feasible");
    assert_eq!(found.spends, numbers(&records[1]["expected"], "spend"));
}

#[test]
fn s_shaped_vectors_where_local_solvers_lose() {
    for record in records("allocation_s_shaped.json") {
        let (inputs, expected) = (&record["inputs"], &record["expected"]);
        let budget = inputs["budget"].as_f64().expect("a budget");
        let [tops, halves, powers] = ["beta", "K", "slope"].map(|name| numbers(inputs, name));
        let (lower, upper) = (numbers(inputs, "lower"), numbers(inputs, "upper"));
        let limit = |limits: &[f64], at: usize, other: f64| limits.get(at).copied().unwrap_or(other);
        let channel = |at: usize| {
            let response = Hill { top: tops[at], half: halves[at], power: powers[at] };
            Channel::within(response, limit(&lower, at, 0.0), limit(&upper, at, budget))
        };
        let problem = Problem { channels: (0..tops.len()).map(channel).collect(), budget };
        let found = solve(&problem, None, 1e-9, 10_000).expect("it is feasible");
        let best = expected["objective"].as_f64().expect("a value");
        assert!(found.proof.value >= best * (1.0 - 1e-9), "{found:?} {expected}");
        assert!(close(found.proof.value, best, 1e-5), "{found:?} {expected}");
        assert!(found.proof.gap() <= 1e-9, "{:?}", found.proof);
    }
}

#[test]
fn ten_thousand_problems_of_every_kind() {
    let mut draws = Draws::of_seed(1);
    let (mut solved, mut infeasible, mut most) = (0, 0, 0);
    for problem in 0..10_000 {
        let count = 1 + draws.of(6);
        let equal = draws.one_in(8.0);
        let mut channels = Vec::new();
        for _ in 0..count {
            if let Some(first) = channels.first().copied().filter(|_| equal) {
                channels.push(first);
                continue;
            }
            // A thousand times more or less money than beside it.
            let scale = libm::exp(draws.between(-3.5, 3.5)) * 1000.0;
            let top = libm::exp(draws.between(-3.5, 3.5));
            let response = match draws.of(4) {
                0 => Shape::Exponential(Exponential { top, scale }),
                1 => Shape::Hill(Hill { top, half: scale, power: draws.between(0.3, 1.0) }),
                2 => Shape::Hill(Hill { top, half: scale, power: draws.between(1.0, 6.0) }),
                _ => Shape::Reach(ReachShare { most: draws.between(0.05, 0.98), scale }),
            };
            let max = scale * draws.between(0.2, 4.0);
            let min = if draws.one_in(2.0) { 0.0 } else { max * draws.between(0.0, 0.6) };
            let fee = if draws.one_in(3.0) { scale * draws.between(0.0, 0.5) } else { 0.0 };
            channels.push(Channel { response, min, max, may_be_off: draws.one_in(2.0), fee });
        }
        let must = channels.iter().filter(|one| !one.may_be_off);
        let least: f64 = must.map(|one| one.min + one.fee).sum();
        let most_money: f64 = channels.iter().map(|one| one.max + one.fee).sum();
        let budget = match draws.of(10) {
            0 => 0.0,
            1 => least,
            2 => most_money,
            3 => most_money * 2.0,
            _ => least + (most_money - least) * draws.between(0.0, 1.0),
        };
        let problem = (problem, Problem { channels, budget });
        // A plan at hand: the least spends, and what is left on the first channel.
        let start: Vec<f64> = problem.1.channels.iter().map(|one| if one.may_be_off { 0.0 } else { one.min }).collect();
        match solve(&problem.1, Some(&start), 1e-6, 20_000) {
            Err(why) => {
                assert!(least > budget, "{problem:?}: {why}");
                infeasible += 1;
            }
            Ok(found) => {
                solved += 1;
                most = most.max(found.parts);
                check(&format!("{problem:?}"), &problem.1, &found);
                assert!(found.proof.value >= problem.1.value(&start), "{problem:?}: {found:?} is worse than {start:?}");
            }
        }
    }
    assert!(solved > 8000 && infeasible > 200, "{solved} solved, {infeasible} infeasible");
    println!("{solved} solved, {infeasible} infeasible, at most {most} parts");
}

#[test]
fn no_split_on_a_grid_is_better() {
    let mut draws = Draws::of_seed(2);
    for _ in 0..60 {
        let mut channel = || {
            let (top, half) = (draws.between(1.0, 9.0), draws.between(20.0, 80.0));
            let response = Hill { top, half, power: draws.between(0.5, 5.0) };
            let (min, fee) = (draws.between(0.0, 20.0), draws.between(0.0, 10.0));
            Channel { response, min, max: draws.between(40.0, 100.0), may_be_off: draws.one_in(1.3), fee }
        };
        let problem = Problem { channels: vec![channel(), channel(), channel()], budget: 110.0 };
        let Ok(found) = solve(&problem, None, 1e-9, 10_000) else { continue };
        let choices = |one: &Channel<Hill>| -> Vec<f64> {
            let on = (0..=60).map(|step| one.min + (one.max - one.min) * f64::from(step) / 60.0);
            if one.may_be_off { core::iter::once(0.0).chain(on).collect() } else { on.collect() }
        };
        let [a, b, c] = [0, 1, 2].map(|at| choices(&problem.channels[at]));
        let mut best = f64::NEG_INFINITY;
        for x in &a {
            for y in &b {
                for z in &c {
                    let spends = [*x, *y, *z];
                    if problem.money(&spends) <= problem.budget {
                        best = best.max(problem.value(&spends));
                    }
                }
            }
        }
        assert!(found.proof.bound >= best * (1.0 - 1e-12), "{problem:?}: {found:?}, on the grid {best}");
        assert!(found.proof.value >= best * (1.0 - 1e-9), "{problem:?}: {found:?}, on the grid {best}");
    }
}
