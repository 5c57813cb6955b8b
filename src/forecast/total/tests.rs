use super::*;
use crate::forecast::Forecast;
use crate::forecast::sample::{channel, close, instagram, plan};
use crate::scenario::{BuyingModel, Channel, Overlap, Rate, Rates};
use crate::units::People;

/// A channel that reaches half of its audience.
fn half(audience: f64) -> Channel {
    channel(BuyingModel::Cpm, 1000.0, audience).with_audience(audience)
}

fn total(plan: &Scenario) -> TotalForecast {
    Forecast::of(plan).total
}

fn reach(plan: &Scenario) -> f64 {
    total(plan).figures.get(Figure::Reach).unwrap()
}

fn with_universe(mut plan: Scenario, people: f64) -> Scenario {
    plan.overlap = Overlap::ActiveUniverse(People::new(people).unwrap());
    plan
}

#[test]
fn a_single_channel_is_the_whole() {
    let forecast = Forecast::of(&plan(vec![instagram()]));
    for figure in [Figure::Contacts, Figure::Reach, Figure::Frequency, Figure::Clicks, Figure::PerThousand] {
        close(forecast.total.figures.get(figure).unwrap(), forecast.channels[0].figures.get(figure).unwrap());
    }
    let (whole, one) = (forecast.total.reach_at_least.unwrap(), forecast.channels[0].reach_at_least.unwrap());
    for (whole, one) in whole.iter().zip(one) {
        close(*whole, one);
    }
}

#[test]
fn independent_channels_share_people_by_chance() {
    // Each reaches 1.7 of 6.8 million, a quarter.
    let plan = plan(vec![half(3_400_000.0), half(3_400_000.0)]);
    close(reach(&plan), 6_800_000.0 * (1.0 - 0.75 * 0.75));
    let total = total(&plan);
    close(total.gross_reach, 3_400_000.0);
    close(total.duplication().unwrap(), 6_800_000.0 * 0.25 * 0.25);
    assert_eq!(total.reach_limits, (1_700_000.0, 3_400_000.0));
}

#[test]
fn a_smaller_universe_shares_more_people() {
    let plan = plan(vec![half(3_400_000.0), half(3_400_000.0)]);
    // The same 3.4 million use both: each reaches half of them.
    close(reach(&with_universe(plan.clone(), 3_400_000.0)), 3_400_000.0 * 0.75);
    close(reach(&with_universe(plan.clone(), 6_800_000.0)), reach(&plan));
}

#[test]
fn a_universe_outside_its_limits_is_the_nearest_possible() {
    let plan = plan(vec![half(3_400_000.0), half(1_000_000.0)]);
    close(reach(&with_universe(plan.clone(), 10.0)), reach(&with_universe(plan.clone(), 3_400_000.0)));
    close(reach(&with_universe(plan.clone(), 1e10)), reach(&plan));
}

#[test]
fn frequencies_start_at_reach() {
    let plan = with_universe(plan(vec![half(3_400_000.0), instagram(), half(900_000.0).with_cap(1)]), 5_000_000.0);
    let at_least = total(&plan).reach_at_least.unwrap();
    close(at_least[0], reach(&plan));
    assert!(at_least.windows(2).all(|pair| pair[0] > pair[1]));
}

#[test]
fn a_sum_leaves_out_what_is_not_known() {
    let forecast =
        Forecast::of(&plan(vec![instagram(), Channel { audience: None, ..instagram() }, instagram().without_price()]));
    let (figures, one) = (&forecast.total.figures, &forecast.channels[0].figures);
    close(figures.get(Figure::Contacts).unwrap(), 2.0 * one.get(Figure::Contacts).unwrap());
    close(figures.get(Figure::Reach).unwrap(), one.get(Figure::Reach).unwrap());
    // Average contacts of the people who are counted, so without the contacts of uncounted people.
    close(figures.get(Figure::Frequency).unwrap(), one.get(Figure::Frequency).unwrap());
    let left_out = |figure| TotalForecast::left_out(&forecast.channels, figure);
    assert_eq!([Figure::Contacts, Figure::Reach, Figure::Sales, Figure::NetMedia].map(left_out), [1, 2, 3, 0]);
    // What is divided leaves out what its base leaves out.
    assert_eq!([Figure::Frequency, Figure::PerThousand, Figure::Cac, Figure::AllCosts].map(left_out), [2, 1, 3, 0]);
}

#[test]
fn total_without_a_figure_gives_the_channels_reason() {
    let figures = total(&plan(vec![instagram().without_price()])).figures;
    assert_eq!(figures.get(Figure::Contacts), Err(Missing::Price));
    assert_eq!(figures.get(Figure::Reach), Err(Missing::Price));
    let figures = total(&plan(vec![])).figures;
    assert_eq!(figures.get(Figure::Contacts), Err(Missing::Channels));
    assert_eq!(figures.get(Figure::Reach), Err(Missing::Channels));
}

#[test]
fn an_empty_target_has_no_reach() {
    let mut plan = plan(vec![instagram()]);
    plan.target.population = People::new(0.0).ok();
    let total = total(&plan);
    assert_eq!(total.figures.get(Figure::Reach), Err(Missing::Population));
    assert_eq!(total.reach_at_least, None);
    assert!(total.figures.get(Figure::Contacts).is_ok());
}

#[test]
fn without_a_population_one_audience_is_the_whole() {
    let mut plan = plan(vec![instagram(), channel(BuyingModel::Cpm, 5.0, 500.0)]);
    plan.target.population = None;
    let forecast = Forecast::of(&plan);
    let total = &forecast.total;
    for figure in [Figure::Reach, Figure::EffectiveReach, Figure::UnderExposed] {
        close(total.figures.get(figure).unwrap(), forecast.channels[0].figures.get(figure).unwrap());
    }
    for figures in [&total.figures, &forecast.channels[0].figures] {
        assert_eq!(figures.get(Figure::ReachShare), Err(Missing::Population));
        assert_eq!(figures.get(Figure::Grp), Err(Missing::Population));
        assert_eq!(figures.get(Figure::PerGrp), Err(Missing::Population));
    }
}

#[test]
fn without_a_population_several_audiences_have_limits_and_no_net_reach() {
    let mut plan = plan(vec![half(3_400_000.0), half(1_700_000.0)]);
    plan.target.population = None;
    for overlap in [Overlap::Independent, Overlap::Matrix(Vec::new())] {
        plan.overlap = overlap;
        let total = total(&plan);
        assert_eq!(total.figures.get(Figure::Reach), Err(Missing::Population));
        assert_eq!(total.figures.get(Figure::EffectiveReach), Err(Missing::Population));
        assert_eq!((total.duplication(), total.reach_at_least), (Err(Missing::Population), None));
        assert_eq!((total.gross_reach, total.reach_limits), (2_550_000.0, (1_700_000.0, 2_550_000.0)));
        assert!(total.figures.get(Figure::Contacts).is_ok());
    }
}

#[test]
fn an_active_universe_stands_in_for_the_population() {
    let with_population = with_universe(plan(vec![half(3_400_000.0), half(1_700_000.0)]), 4_000_000.0);
    let mut without = with_population.clone();
    without.target.population = None;
    let [expect, got] = [&with_population, &without].map(|plan| total(plan).figures);
    for figure in [Figure::Reach, Figure::Frequency, Figure::EffectiveReach, Figure::PerPerson] {
        close(got.get(figure).unwrap(), expect.get(figure).unwrap());
    }
    // One below the largest audience is that audience, as with a population.
    close(reach(&with_universe(without.clone(), 10.0)), reach(&with_universe(without, 3_400_000.0)));
}

#[test]
fn break_even_is_an_average_over_sales() {
    let sold = |value| instagram().with_rate(Rate::Sale, 0.1).with_sales_of(value, 0.5);
    let figures = total(&plan(vec![sold(100.0), sold(300.0)])).figures;
    close(figures.get(Figure::BreakEvenCpa).unwrap(), 100.0);
    close(figures.get(Figure::BreakEvenCpc).unwrap(), 100.0 * 0.0135 * 0.1);
}

#[test]
fn money_is_divided_only_by_what_it_bought() {
    let unmeasured = Channel { rates: Rates::default(), ..instagram() };
    let forecast = Forecast::of(&plan(vec![instagram(), unmeasured.clone(), unmeasured.without_price()]));
    let (figures, one) = (&forecast.total.figures, &forecast.channels[0].figures);
    for figure in [Figure::PerLead, Figure::PerClick, Figure::ClickRate, Figure::PerThousand] {
        close(figures.get(figure).unwrap(), one.get(figure).unwrap());
    }
    // The same people are met by both.
    close(
        figures.get(Figure::PerPerson).unwrap(),
        2.0 * one.get(Figure::NetMedia).unwrap() / figures.get(Figure::Reach).unwrap(),
    );
    // Fee and contingency are of no channel, so a cost of everything is divided as a whole.
    close(
        figures.get(Figure::AllCostsPerContact).unwrap(),
        figures.get(Figure::AllCosts).unwrap() / figures.get(Figure::Contacts).unwrap(),
    );
    let left_out = |figure| TotalForecast::left_out(&forecast.channels, figure);
    assert_eq!(
        [Figure::PerLead, Figure::ClickRate, Figure::PerThousand, Figure::PerPerson].map(left_out),
        [2, 2, 1, 1]
    );
}

#[test]
fn channel_with_no_result_is_not_left_out() {
    let idle = channel(BuyingModel::Cpm, 6.8, 0.0).with_rate(Rate::Click, 0.01);
    let forecast = Forecast::of(&plan(vec![instagram(), idle]));
    assert_eq!(TotalForecast::left_out(&forecast.channels, Figure::PerClick), 0);
}

#[test]
fn people_are_a_base_only_where_every_channel_has_the_effect() {
    let engaging = || instagram().with_rate(Rate::Engagement, 0.02);
    let of = |channels| total(&plan(channels)).figures.get(Figure::EngagementRateReach);
    assert!(of(vec![engaging(), engaging()]).is_ok());
    let silent = Channel { rates: Rates::default(), ..instagram() };
    assert_eq!(of(vec![engaging(), silent]), Err(Missing::Rate(Rate::Engagement)));
}
