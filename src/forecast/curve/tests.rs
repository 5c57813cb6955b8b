use super::*;
use crate::forecast::sample::{channel, close, instagram, money, plan};
use crate::forecast::{Figure, Forecast, Missing};
use crate::scenario::{BuyingModel, Overlap};
use crate::units::People;

fn mixed() -> Scenario {
    let mut plan = plan(vec![
        instagram(),
        channel(BuyingModel::Cpm, 2.5, 2300.0).with_audience(460_000.0).with_evenness(0.4),
        channel(BuyingModel::Cpm, 4.0, 8000.0).with_audience(1_500_000.0).with_cap(3),
    ]);
    plan.overlap = Overlap::ActiveUniverse(People::new(6_000_000.0).unwrap());
    plan
}

/// Rises ever less: each step brings no more people than the one before.
#[track_caller]
fn check_concave(points: &[(f64, f64)]) {
    let gains: Vec<f64> = points.windows(2).map(|pair| pair[1].1 - pair[0].1).collect();
    for pair in gains.windows(2) {
        assert!(pair[0] >= -1e-6 && pair[1] <= pair[0] + 1e-6 * (1.0 + pair[0]), "{pair:?}");
    }
}

#[test]
fn curves_pass_through_today() {
    let plan = mixed();
    let (curves, forecast) = (Curves::of(&plan), Forecast::of(&plan));
    for (curve, channel) in curves.channels.iter().zip(&forecast.channels) {
        close(curve.today.0, channel.figures.get(Figure::NetMedia).unwrap());
        close(curve.today.1, channel.figures.get(Figure::Reach).unwrap());
        let after = curve.points.iter().position(|(spend, _)| *spend > curve.today.0).unwrap();
        assert!(curve.points[after - 1].1 <= curve.today.1 && curve.today.1 <= curve.points[after].1);
    }
    close(curves.today.0, 24_300.0);
    let today = curves.today.1.unwrap();
    close(today, forecast.total.figures.get(Figure::Reach).unwrap());
    let middle = curves.total[POINTS / 2];
    close(middle.0, curves.today.0);
    close(middle.1, today);
}

#[test]
fn more_money_brings_ever_fewer_people_more() {
    let curves = Curves::of(&mixed());
    for curve in &curves.channels {
        assert_eq!(curve.points[0], (0.0, 0.0));
        check_concave(&curve.points);
    }
    check_concave(&curves.total);
}

#[test]
fn curves_of_all_channels_run_to_the_same_spend() {
    let curves = Curves::of(&mixed());
    assert!(curves.channels.iter().all(|curve| (curve.points[POINTS - 1].0 - 17_500.0).abs() < 1e-9));
    close(curves.total[POINTS - 1].0, 48_600.0);
}

#[test]
fn a_channel_without_reach_has_no_curve_but_keeps_its_money() {
    let mut plan = mixed();
    plan.channels[1].audience = None;
    let curves = Curves::of(&plan);
    assert_eq!(curves.channels.iter().map(|curve| curve.id.0).collect::<Vec<_>>(), [1, 3]);
    close(curves.today.0, 24_300.0);
}

#[test]
fn the_whole_has_no_curve_where_the_population_is_not_given() {
    let mut plan = mixed();
    (plan.target.population, plan.overlap) = (None, Overlap::Independent);
    let curves = Curves::of(&plan);
    assert_eq!(curves.channels.len(), 3);
    assert_eq!((curves.total, curves.limits, curves.bounds), (vec![], vec![], vec![]));
    assert_eq!((curves.today, curves.incremental), ((24_300.0, Err(Missing::Population)), None));
}

#[test]
fn the_next_round_amount() {
    let curves = Curves::of(&mixed());
    let next = curves.incremental.unwrap();
    close(next.money, 2000.0);
    let step = curves.total[POINTS / 2 + 2].1 - curves.today.1.unwrap();
    // A little more than the 2,025 of two points on.
    assert!(next.people > 0.0 && next.people < step, "{next:?}");
}

#[test]
fn nothing_planned_has_no_next() {
    assert_eq!(Curves::of(&plan(vec![])).incremental, None);
    let idle = plan(vec![Channel { budget: money(0.0), ..instagram() }]);
    assert_eq!(Curves::of(&idle).incremental, None);
}

#[test]
fn steps_are_one_two_and_five() {
    let check = |value, step| close(round_step(value), step);
    check(0.07, 0.05);
    check(1.0, 1.0);
    check(1.99, 1.0);
    check(4.99, 2.0);
    check(9.9, 5.0);
    for power in 0..15 {
        let round = libm::pow(10.0, f64::from(power));
        check(round, round);
        check(round * 0.999, round / 2.0);
    }
}
