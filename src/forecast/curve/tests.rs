use super::*;
use crate::forecast::sample::{channel, close, instagram, money, plan};
use crate::forecast::{Figure, Forecast, Missing};
use crate::scenario::{BuyingModel, Overlap};
use crate::units::{Contacts, People};

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

/// A channel bought in three whole units of 400, and one whose money can be divided.
fn with_units() -> Scenario {
    let units = channel(BuyingModel::Flat, 400.0, 1200.0).with_audience(300_000.0);
    let units = Channel {
        kind: Kind::Paid {
            buying_model: BuyingModel::Flat,
            price: units.price(),
            contacts_per_unit: Some(Contacts::new(50_000.0).unwrap()),
            bonus_contacts: None,
        },
        ..units
    };
    plan(vec![units, channel(BuyingModel::Cpm, 4.0, 6000.0).with_audience(1_500_000.0)])
}

#[test]
fn whole_units_are_steps() {
    let curves = Curves::of(&with_units());
    let [units, divided] = curves.channels.as_slice() else { panic!("two curves: {curves:?}") };
    assert!(units.has_steps() && !divided.has_steps());
    for pair in units.outline.windows(2) {
        let (across, up) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        assert!(across.abs() < 1e-9 || up.abs() < 1e-9, "neither level nor upright: {pair:?}");
    }
    // To 7,500, which is 1.25 times the largest budget: 18 units, and today's point is a corner.
    assert_eq!(units.outline.iter().filter(|(spend, _)| spend.rem_euclid(400.0) == 0.0 && *spend > 0.0).count(), 36);
    assert!(units.outline.contains(&units.today));
}

#[test]
fn the_whole_has_a_step_where_a_unit_is_bought() {
    let curves = Curves::of(&with_units());
    let jumps: Vec<f64> = curves
        .outline
        .windows(2)
        .filter(|pair| pair[0].0.total_cmp(&pair[1].0).is_eq())
        .map(|pair| pair[0].0)
        .collect();
    // A third, two thirds … of the money buy a unit each; so up to six of them.
    assert_eq!(jumps.len(), 6);
    for (at, spend) in (1_u8..).zip(&jumps) {
        close(*spend, 7200.0 * f64::from(at) / 3.0);
    }
    assert!(curves.outline.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].1 <= pair[1].1 + 1e-6));
    assert!(curves.outline.contains(&(7200.0, curves.today.1.unwrap())));
    // Between two steps it bends as the others do.
    let smooth = Curves::of(&mixed());
    assert_eq!(smooth.outline, smooth.total);
}

#[test]
fn the_next_amount_is_no_step() {
    let with = Curves::of(&with_units()).incremental.unwrap();
    // A sixth of 6,000; the units stay.
    close(with.money, 1000.0);
    let mut dearer = with_units();
    // Split over both, the next 1,000 would buy a fourth unit.
    dearer.channels[0].budget = money(1590.0);
    let after = Curves::of(&dearer).incremental.unwrap();
    close(after.money, 1000.0);
    close(after.people, with.people);
    // Nothing but whole units: no next amount that would not be chance.
    dearer.channels.truncate(1);
    assert_eq!(Curves::of(&dearer).incremental, None);
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

#[test]
fn breaks_change_nothing() {
    let breaks = std::cell::Cell::new(0);
    let pause = async || {
        let mut is_first = true;
        let once =
            std::future::poll_fn(|_| if core::mem::take(&mut is_first) { Poll::Pending } else { Poll::Ready(()) });
        once.await;
        breaks.set(breaks.get() + 1);
    };
    let plan = mixed();
    assert_eq!(at_once(Curves::in_steps(&plan, &Audiences::of(&plan), pause)), Curves::of(&plan));
    assert!(breaks.get() > 2 * POINTS * plan.channels.len(), "{}", breaks.get());
}
