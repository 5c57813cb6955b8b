//! Problems of the families that are drawn: up to a hundred channels, and few ones against dynamic programming.

use mediaplan::optimise::{Exponential, Hill, Interior, Problem, ReachShare, Response, solve};

use crate::allocations::{Draws, Family, Shape, drawn};
use crate::check;

const FAMILIES: [Family; 5] = [Family::Exponential, Family::Concave, Family::SShaped, Family::OnOff, Family::NearTied];

#[test]
fn larger_problems_of_every_family_are_solved_with_their_proof() {
    for family in FAMILIES {
        for (channels, seeds) in [(30, 12), (60, 6), (100, 4)] {
            for seed in 0..seeds {
                let problem = drawn(family, channels, seed);
                let found = solve(&problem, None, 1e-7, 20_000).expect("it is feasible");
                let name = format!("{family:?}, {channels} channels, seed {seed}");
                check(&name, &problem, &found);
                assert!(found.proof.gap() <= 1e-7, "{name}: {:?}", found.proof);
                assert!(found.parts < 500, "{name}: {} parts", found.parts);
            }
        }
    }
}

#[test]
fn a_thousand_concave_channels_need_one_part() {
    let problem = drawn(Family::Concave, 1_000, 1);
    let found = solve(&problem, None, 1e-9, 1).expect("it is feasible");
    check("1,000 concave", &problem, &found);
    assert!(found.proof.gap() <= 1e-12, "{:?}", found.proof);
}

/// Value of the best split where money goes in whole steps, so many to the budget.
fn best_in_steps(problem: &Problem<Shape>, steps: u32) -> f64 {
    let width = problem.budget / f64::from(steps);
    let length = usize::try_from(steps).expect("a few") + 1;
    let mut best = vec![0.0; length];
    for channel in &problem.channels {
        let money: Vec<(usize, f64)> = (0..=steps)
            .zip(0..length)
            .filter_map(|(step, at)| {
                let money = f64::from(step) * width;
                let spend = if channel.may_be_off && step == 0 { 0.0 } else { money - channel.fee };
                let keeps = (channel.may_be_off && step == 0) || (spend >= channel.min && spend <= channel.max);
                keeps.then(|| (at, channel.response.value(spend)))
            })
            .collect();
        let mut next = vec![f64::NEG_INFINITY; length];
        for (before, value) in best.iter().enumerate() {
            for (at, more) in money.iter().take_while(|(at, _)| before + at < length) {
                next[before + at] = next[before + at].max(value + more);
            }
        }
        best = next;
    }
    best.into_iter().fold(f64::NEG_INFINITY, f64::max)
}

#[test]
fn no_split_in_steps_is_better() {
    let mut compared = 0;
    for family in FAMILIES {
        for channels in [2, 4, 6] {
            for seed in 0..4 {
                let problem = drawn(family, channels, seed);
                let name = format!("{family:?}, {channels} channels, seed {seed}");
                let Ok(found) = solve(&problem, None, 1e-9, 20_000) else { continue };
                check(&name, &problem, &found);
                let steps = best_in_steps(&problem, 500);
                assert!(found.proof.bound >= steps * (1.0 - 1e-12), "{name}: {:?}, in steps {steps}", found.proof);
                assert!(found.proof.value >= steps * (1.0 - 1e-9), "{name}: {:?}, in steps {steps}", found.proof);
                // Steps of a five-hundredth lose little: the search does not find what is not there.
                assert!(found.proof.value <= steps * 1.1 || steps < 0.0, "{name}: {:?}, in steps {steps}", found.proof);
                compared += 1;
            }
        }
    }
    assert!(compared >= 50, "{compared}");
}

#[test]
fn spends_have_the_slope_that_is_sought() {
    let mut draws = Draws::of_seed(3);
    for _ in 0..20_000 {
        let (top, scale) = (draws.ratio(1e-3, 1e6), draws.ratio(1e-3, 1e6));
        let shape = match draws.of(3) {
            0 => Shape::Exponential(Exponential { top, scale }),
            1 => Shape::Hill(Hill { top, half: scale, power: draws.ratio(0.2, 8.0) }),
            _ => Shape::Reach(ReachShare { most: draws.between(0.01, 0.99), scale }),
        };
        let from = shape.inflection().max(scale * draws.ratio(1e-6, 1.0));
        let to = from + scale * draws.ratio(0.01, 20.0);
        let (steep, flat) = (shape.slope(from), shape.slope(to));
        let slope = flat + (steep - flat) * draws.ratio(1e-6, 0.999_999);
        // From nowhere, and from the place of another answer.
        let first = interior(&shape, slope, from, to, f64::NAN);
        let other = flat + (steep - flat) * draws.ratio(1e-3, 0.999);
        let place = interior(&shape, other, from, to, first.place).place;
        let again = interior(&shape, slope, from, to, place);
        assert!((again.spend - first.spend).abs() <= 1e-6 * first.spend, "{shape:?}, {slope}: {first:?}, {again:?}");
    }
}

/// Interior spend of a response, checked.
fn interior(shape: &Shape, slope: f64, from: f64, to: f64, place: f64) -> Interior {
    let found = shape.interior(slope, from, to, place);
    let Interior { spend, value, .. } = found;
    let told = format!("{shape:?}, slope {slope} in {from}..={to}: {found:?}");
    assert!(spend >= from && spend <= to, "{told}");
    let right = shape.value(spend);
    assert!((value - right).abs() <= 2e-14 * right, "{told}: the value is {right}");
    // No spend nearby is better at this price, but by what rounding makes of it.
    let net = |spend: f64| shape.value(spend) - slope * spend;
    for other in [spend * (1.0 - 1e-4), spend * (1.0 + 1e-4), spend * 0.9, spend * 1.1, from, to] {
        let other = other.max(from).min(to);
        assert!(net(other) <= value - slope * spend + 1e-13 * right, "{told}: {other} is better");
    }
    assert!(found.change <= 0.0, "{told}");
    found
}
