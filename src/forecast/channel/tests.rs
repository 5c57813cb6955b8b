use super::*;
use crate::forecast::sample::{channel, close, instagram, money, plan};
use crate::scenario::{BuyingModel, Kind, Platform, Rate, Sourced, Work, preset};
use crate::units::{Currency, Hours, People, Price};

fn forecast(channel: Channel) -> ChannelForecast {
    let plan = plan(vec![channel]);
    ChannelForecast::of(&plan, &plan.channels[0])
}

/// Checks figures against these values, to half a unit of their last digit.
#[track_caller]
fn check(forecast: &ChannelForecast, expect: &[(Figure, f64, f64)]) {
    for (figure, value, within) in expect {
        let got = forecast.figures.get(*figure).unwrap_or_else(|why| panic!("{figure:?}: {why:?}"));
        assert!((got - value).abs() <= *within, "{figure:?} is {got}, not {value}");
    }
}

#[test]
fn instagram_as_on_paper() {
    check(
        &forecast(instagram()),
        &[
            (Figure::Contacts, 1_935_294.0, 0.5),
            (Figure::Reach, 1_293_448.0, 0.5),
            (Figure::ReachShare, 0.190, 0.0005),
            (Figure::Frequency, 1.5, 0.05),
            (Figure::Grp, 28.46, 0.005),
            (Figure::PerThousand, 7.23, 0.005),
            (Figure::PerPerson, 0.0108, 0.000_05),
            (Figure::Clicks, 17_418.0, 0.5),
            (Figure::Leads, 235.0, 0.5),
        ],
    );
}

#[test]
fn evenness_moves_reach_as_on_paper() {
    check(&forecast(instagram().with_evenness(0.5)), &[(Figure::Reach, 1_137_069.0, 0.5)]);
    // The design cut the decimals of this one.
    check(&forecast(instagram().with_evenness(2.0)), &[(Figure::Reach, 1_396_453.5, 0.5)]);
}

#[test]
fn money_is_net_media_unless_it_says_otherwise() {
    let work = Work::single(Hours::new(14.0).unwrap());
    let with_work = Channel { production: money(1400.0), work, ..instagram() };
    let forecast = forecast(with_work.with_rate(Rate::Sale, 0.5).with_sales_of(200.0, 0.9));
    let sales = 1_935_294.117_647_058_8 * 0.009 * 0.0135 * 0.5;
    let (margin, all, goods) = (sales * 180.0, 16_590.0, sales * 20.0);
    check(
        &forecast,
        &[
            (Figure::NetMedia, 14_000.0, 0.0),
            (Figure::AllCosts, all, 1e-9),
            (Figure::AllCostsPerContact, all / 1_935_294.117_647_058_8, 1e-12),
            (Figure::Cac, all / sales, 1e-9),
            (Figure::PerSale, 14_000.0 / sales, 1e-9),
            (Figure::Roas, sales * 200.0 / 14_000.0, 1e-9),
            (Figure::Acos, 14_000.0 / (sales * 200.0), 1e-9),
            (Figure::Profit, margin - all, 1e-6),
            (Figure::Romi, (margin - all) / all, 1e-9),
            (Figure::Roi, (margin - all) / (goods + all), 1e-9),
            (Figure::BreakEvenCpa, 180.0, 1e-9),
            (Figure::BreakEvenCpc, 180.0 * 0.0135 * 0.5, 1e-9),
        ],
    );
}

#[test]
fn frequencies_belong_to_the_same_people() {
    for channel in [instagram(), instagram().with_cap(2), instagram().with_cap(100).with_evenness(0.3)] {
        let forecast = forecast(channel);
        let (exactly, at_least) = (forecast.frequency_distribution.unwrap(), forecast.reach_at_least.unwrap());
        close(exactly.iter().sum(), 1.0);
        close(at_least[0], forecast.figures.get(Figure::Reach).unwrap());
        assert!(at_least.windows(2).all(|pair| pair[0] >= pair[1]), "{at_least:?}");
    }
}

#[test]
fn nobody_is_met_more_often_than_the_cap() {
    let forecast = forecast(instagram().with_cap(2));
    let at_least = forecast.reach_at_least.unwrap();
    assert!(at_least[2].abs() < f64::EPSILON);
    // All contacts are first or second ones.
    close(at_least[0] + at_least[1], forecast.figures.get(Figure::Contacts).unwrap());
}

#[test]
fn a_cap_that_is_reached_meets_everybody() {
    let forecast = forecast(channel(BuyingModel::Cpm, 5.0, 100.0).with_audience(1000.0).with_cap(3));
    check(
        &forecast,
        &[(Figure::Reach, 1000.0, 1e-9), (Figure::Frequency, 3.0, 1e-9), (Figure::Contacts, 3000.0, 1e-9)],
    );
    assert_eq!(forecast.findings, [Problem::CapReached { left: money(85.0), enough: money(15.0) }]);
}

/// 749.4582872344324 × 3 / 749.4582872344324 is a little less than 3, which left people out on an uneven channel.
#[test]
fn a_cap_that_is_reached_meets_everybody_for_any_audience() {
    let channel =
        channel(BuyingModel::Cpm, 5.0, 100.0).with_evenness(0.01).with_cap(3).with_audience(749.458_287_234_432_4);
    check(&forecast(channel), &[(Figure::Reach, 749.458_287_234_432_4, 1e-9), (Figure::Frequency, 3.0, 1e-9)]);
}

#[test]
fn without_an_audience_there_are_contacts_but_no_reach() {
    let forecast = forecast(Channel { audience: None, ..instagram() });
    assert!(forecast.figures.get(Figure::Contacts).is_ok() && forecast.figures.get(Figure::PerThousand).is_ok());
    for figure in [Figure::Reach, Figure::Frequency, Figure::PerPerson] {
        assert_eq!(forecast.figures.get(figure), Err(Missing::Audience));
    }
    assert_eq!((forecast.frequency_distribution, forecast.reach_at_least), (None, None));
}

#[test]
fn an_audience_above_the_population_counts_as_the_population() {
    let forecast = forecast(instagram().with_audience(1e9));
    close(forecast.audience.unwrap(), 6_800_000.0);
}

#[test]
fn an_empty_target_or_audience_is_no_division_by_nothing() {
    let mut nobody = plan(vec![instagram()]);
    nobody.target.population = People::new(0.0).ok();
    let forecast = ChannelForecast::of(&nobody, &nobody.channels[0]);
    assert_eq!(forecast.figures.get(Figure::Reach), Err(Missing::Population));
    assert_eq!(forecast.figures.get(Figure::Grp), Err(Missing::Population));
    let empty = self::forecast(instagram().with_audience(0.0));
    assert_eq!(empty.figures.get(Figure::Reach), Ok(0.0));
    assert_eq!(empty.figures.get(Figure::Frequency), Err(Missing::NothingToDivideBy));
}

#[test]
fn nothing_bought_costs_nothing_per_anything() {
    let forecast = forecast(Channel { budget: money(0.0), ..instagram() });
    assert_eq!(forecast.figures.get(Figure::Contacts), Ok(0.0));
    assert_eq!(forecast.figures.get(Figure::Reach), Ok(0.0));
    assert_eq!(forecast.figures.get(Figure::PerThousand), Err(Missing::NothingToDivideBy));
}

#[test]
fn meeting_people_too_often_deserves_a_question() {
    let forecast = forecast(channel(BuyingModel::Cpm, 5.0, 1000.0).with_audience(1000.0));
    assert!(matches!(forecast.findings[..], [Problem::FrequencyHigh { frequency }] if frequency > 200.0));
}

/// A flyer for each letterbox: reach is the number of letterboxes and frequency 1, by no figure that anybody guessed.
#[test]
fn one_flyer_each_reaches_each_letterbox_once() {
    let flyers = |pieces: f64| {
        let start = preset(Platform::Flyer).channel(ChannelId(1), Currency::Eur, &[]);
        let price = Some(Sourced::own(Price::new(20.0).unwrap()));
        forecast(Channel {
            kind: Kind::Paid { buying_model: BuyingModel::Cpm, price, contacts_per_unit: None, bonus_contacts: None },
            budget: Money::from_major(20.0 * pieces / 1000.0, Currency::Eur).unwrap(),
            audience: Some(Sourced::own(People::new(15_000.0).unwrap())),
            ..start
        })
    };
    check(&flyers(15_000.0), &[(Figure::Contacts, 15_000.0, 0.0), (Figure::Reach, 15_000.0, 0.0)]);
    check(&flyers(15_000.0), &[(Figure::Frequency, 1.0, 0.0)]);
    check(&flyers(6_000.0), &[(Figure::Reach, 6_000.0, 1e-6), (Figure::Frequency, 1.0, 1e-9)]);
    let left = Money::from_major(100.0, Currency::Eur).unwrap();
    let enough = Money::from_major(300.0, Currency::Eur).unwrap();
    assert_eq!(flyers(20_000.0).findings, [Problem::CapReached { left, enough }]);
}
