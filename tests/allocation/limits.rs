//! Limits that are rare: no money, all the money there is, one channel, equal channels, none that is on.

use mediaplan::optimise::{Channel, Exponential, Hill, Infeasible, Problem, Response, Solution, solve};

use crate::allocations::{Draws, Family, Shape, drawn};
use crate::check;

fn solved<R: Response + Copy>(name: &str, problem: &Problem<R>) -> Solution {
    let found = solve(problem, None, 1e-7, 50_000).expect("it is feasible");
    check(name, problem, &found);
    found
}

/// Families with the channels' least spends above 0, and those that may be off.
const FAMILIES: [Family; 4] = [Family::Concave, Family::SShaped, Family::OnOff, Family::NearTied];

#[test]
fn budget_of_the_least_spends_leaves_no_choice() {
    for family in [Family::Concave, Family::SShaped] {
        let mut problem = drawn(family, 20, 5);
        problem.budget = problem.channels.iter().map(|one| one.min).sum();
        let found = solved(&format!("{family:?}"), &problem);
        for (spend, channel) in found.spends.iter().zip(&problem.channels) {
            assert!((spend - channel.min).abs() <= 1e-6 * channel.min.max(1.0), "{family:?}: {spend}");
        }
        problem.budget *= 1.0 - 1e-9;
        assert!(matches!(solve(&problem, None, 1e-7, 100), Err(Infeasible::LeastAboveBudget { .. })));
    }
}

#[test]
fn budget_of_the_largest_spends_buys_them() {
    for family in FAMILIES {
        let mut problem = drawn(family, 20, 6);
        let most: f64 = problem.channels.iter().map(|one| one.max).sum();
        for budget in [most, most * (1.0 + 1e-12), most * 1000.0] {
            problem.budget = budget;
            let found = solved(&format!("{family:?}"), &problem);
            for (spend, channel) in found.spends.iter().zip(&problem.channels) {
                assert_eq!(*spend, channel.max, "{family:?} of {budget}");
            }
        }
        // Hardly less.
        problem.budget = most * (1.0 - 1e-9);
        solved(&format!("{family:?}"), &problem);
    }
}

#[test]
fn no_money_buys_nothing() {
    for may_be_off in [true, false] {
        let mut problem = drawn(Family::NearTied, 10, 7);
        problem.budget = 0.0;
        for channel in &mut problem.channels {
            channel.may_be_off = may_be_off;
        }
        let found = solved("no money", &problem);
        assert!(found.spends.iter().all(|spend| *spend == 0.0));
        assert_eq!((found.proof.value, found.proof.bound, found.proof.gap()), (0.0, 0.0, 0.0));
    }
}

#[test]
fn budget_below_every_least_spend_leaves_all_channels_off() {
    let mut problem = drawn(Family::OnOff, 12, 8);
    let least = problem.channels.iter().map(|one| one.min).fold(f64::INFINITY, f64::min);
    problem.budget = least * 0.999;
    let found = solved("all off", &problem);
    assert!(found.spends.iter().all(|spend| *spend == 0.0));
    // One can be on from there.
    problem.budget = least * 1.001;
    let found = solved("one on", &problem);
    assert_eq!(found.spends.iter().filter(|spend| **spend > 0.0).count(), 1);
    // A fee that nobody can pay.
    for channel in &mut problem.channels {
        (channel.min, channel.fee) = (0.0, problem.budget * 2.0);
    }
    assert!(solved("fees above the budget", &problem).spends.iter().all(|spend| *spend == 0.0));
}

#[test]
fn channel_alone_takes_the_budget() {
    for family in FAMILIES {
        for seed in 0..20 {
            let mut problem = drawn(family, 1, seed);
            let (min, max) = (problem.channels[0].min, problem.channels[0].max);
            problem.budget = f64::midpoint(min, max);
            let found = solved(&format!("{family:?}, seed {seed}"), &problem);
            let spend = found.spends[0];
            assert!((spend - problem.budget).abs() <= 1e-6 * problem.budget, "{family:?}: {spend}");
        }
    }
}

#[test]
fn no_channel_is_no_problem() {
    let problem: Problem<Shape> = Problem { channels: Vec::new(), budget: 100.0 };
    let found = solve(&problem, None, 1e-9, 10).expect("it is feasible");
    assert!(found.spends.is_empty() && found.proof.gap() == 0.0, "{found:?}");
}

#[test]
fn infinite_slope_at_no_spend() {
    // Each channel is worth some money, however little.
    let mut draws = Draws::of_seed(9);
    let channel = |_| {
        let response =
            Hill { top: draws.ratio(1e-3, 1e3), half: draws.ratio(10.0, 1e5), power: draws.between(0.2, 0.99) };
        Channel::within(response, 0.0, 1e6)
    };
    let mut problem = Problem { channels: (0..30).map(channel).collect(), budget: 1.0 };
    for budget in [1e-6, 1.0, 1e3, 1e6] {
        problem.budget = budget;
        let found = solved(&format!("{budget}"), &problem);
        assert!((problem.money(&found.spends) - budget).abs() <= 1e-9 * budget, "{budget}");
        assert!(found.spends.iter().all(|spend| *spend > 0.0), "{budget}: {:?}", found.spends);
        // The same price of money everywhere.
        for (spend, one) in found.spends.iter().zip(&problem.channels) {
            let slope = one.response.slope(*spend);
            assert!((slope / found.price - 1.0).abs() <= 1e-5, "{budget}: {slope} is not {}", found.price);
        }
    }
}

#[test]
fn equal_concave_channels_share_alike() {
    let channel = Channel::within(Exponential { top: 10.0, scale: 100.0 }, 0.0, 1000.0);
    let problem = Problem { channels: vec![channel; 25], budget: 2500.0 };
    for spend in solved("equal", &problem).spends {
        assert!((spend - 100.0).abs() < 1e-4, "{spend}");
    }
}

#[test]
fn equal_s_shaped_channels_are_ties_that_end() {
    for count in [2, 5, 12] {
        let channel = Channel::within(Hill { top: 10.0, half: 100.0, power: 3.0 }, 0.0, 300.0);
        for share in [0.3, 0.5, 1.3, 2.4] {
            let budget = 100.0 * share * f64::from(count) / 2.0;
            let channels = (0..count).map(|_| channel).collect();
            solved(&format!("{count} equal, {budget}"), &Problem { channels, budget });
        }
    }
}

#[test]
fn money_and_values_of_any_size() {
    for family in FAMILIES {
        let problem = drawn(family, 12, 10);
        let right = solved("as drawn", &problem).proof.value;
        for (money, value) in [(1e-6, 1.0), (1e6, 1.0), (1.0, 1e-9), (1.0, 1e9), (1e3, 1e-3)] {
            let scaled = |one: &Channel<Shape>| {
                let response = match one.response {
                    Shape::Exponential(it) => {
                        Shape::Exponential(Exponential { top: it.top * value, scale: it.scale * money })
                    }
                    Shape::Hill(it) => Shape::Hill(Hill { top: it.top * value, half: it.half * money, ..it }),
                    Shape::Reach(_) => unreachable!("no family has it"),
                };
                Channel { response, min: one.min * money, max: one.max * money, ..*one }
            };
            let channels = problem.channels.iter().map(scaled).collect();
            let other = Problem { channels, budget: problem.budget * money };
            let found = solved(&format!("{family:?}, {money} and {value}"), &other).proof.value;
            assert!((found / value / right - 1.0).abs() <= 2e-7, "{family:?}, {money} and {value}: {found}, {right}");
        }
    }
}

#[test]
fn channels_a_thousand_times_apart() {
    for seed in 0..10 {
        let mut draws = Draws::of_seed(100 + seed);
        let channel = |at: u32| {
            let size = if at.is_multiple_of(2) { 1.0 } else { 1000.0 };
            let response = Hill {
                top: size * draws.between(3.0, 5.0),
                half: size * draws.between(0.8, 1.2),
                power: draws.between(0.6, 4.0),
            };
            Channel { may_be_off: draws.one_in(2.0), ..Channel::within(response, 0.2 * size, 3.0 * size) }
        };
        let channels: Vec<_> = (0..20).map(channel).collect();
        for budget in [15.0, 2_500.0, 6_000.0, 20_000.0] {
            let problem = Problem { channels: channels.clone(), budget };
            match solve(&problem, None, 1e-7, 50_000) {
                Ok(found) => check(&format!("seed {seed}, {budget}"), &problem, &found),
                Err(why) => assert!(matches!(why, Infeasible::LeastAboveBudget { .. }), "{why}"),
            }
        }
    }
}
