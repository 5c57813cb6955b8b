//! Figures against computations of their own, by hand or by other formulas than those of the forecast, and the rules
//! that no single formula holds.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what cannot be made fails the test")]

use std::rc::Rc;

use mediaplan::forecast::{
    BrandFigure, ComparedCosts, Costs, Curves, Figure, FigureRef, Forecast, Missing, PeriodFigure, PlanResults,
    Quantity, Subject,
};
use mediaplan::scenario::{
    AgencyFee, Brand, BuyingModel, Channel, ChannelEdit, ChannelType, CostBasis, Discounts, Example, FeeBase, Market,
    Period, Platform, Problem, Rate, Scenario, example,
};
use mediaplan::units::{
    Count, Currency, Date, Evenness, FrequencyCap, Locale, Money, People, Posts, Price, Share, Text, Weeks,
};

fn money(major: f64) -> Money {
    Money::from_major(major, Currency::Eur).unwrap()
}

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

fn people(value: f64) -> Option<People> {
    People::new(value).ok()
}

/// Channels bought by CPM, one of each of these budgets and prices, with an audience of 200,000 in a population of
/// 1,000,000.
fn plan(channels: &[(f64, f64)]) -> Scenario {
    let start = Date::from_civil(2027, 1, 4).unwrap();
    let mut plan = Scenario::empty(Currency::Eur, start, Locale::En);
    plan.target.population = people(1_000_000.0);
    plan.weeks = Weeks::new(1).unwrap();
    for (budget, price) in channels {
        let id = plan.next_id();
        plan = plan.with_added(Channel::new(id, Platform::Other, BuyingModel::Cpm), None);
        let edits = [
            ChannelEdit::Price(Price::new(*price).ok()),
            ChannelEdit::Budget(money(*budget)),
            ChannelEdit::Audience(people(200_000.0)),
        ];
        plan = edits.into_iter().fold(plan, |plan, edit| plan.with_channel(id, edit));
    }
    plan
}

fn edited(mut plan: Scenario, at: usize, edits: impl IntoIterator<Item = ChannelEdit>) -> Scenario {
    let id = plan.channels.get(at).unwrap().id;
    for edit in edits {
        plan = plan.with_channel(id, edit);
    }
    plan
}

#[track_caller]
fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{value}, expected {expected}");
}

#[track_caller]
fn check(results: &PlanResults, of: Quantity, expected: Result<f64, Missing>) {
    match (results.value(FigureRef::plan(of)), expected) {
        (Ok(value), Ok(expected)) => close(value, expected),
        (value, expected) => assert_eq!(value, expected, "{of:?}"),
    }
}

const NOT_GIVEN: Result<f64, Missing> = Err(Missing::NotGiven);

#[test]
fn brands_by_hand() {
    // The plan spends 6,000; the others 3,000 and 1,000.
    let mut plan = plan(&[(6000.0, 5.0)]);
    let count = |value: f64| Count::new(value).ok();
    let brand = |name: &str, posts: f64, engagement: f64| Brand {
        name: Text::cut(name),
        posts: count(posts),
        engagement: count(engagement),
        ..Brand::default()
    };
    plan.market = Some(Market {
        own: Brand { followers: people(10_000.0), market_share: Some(share(0.2)), ..brand("own", 4.0, 250.0) },
        competitors: vec![
            Brand {
                followers: people(40_000.0),
                spend: Some(money(3000.0)),
                market_share: Some(share(0.35)),
                ..brand("A", 2.0, 400.0)
            },
            Brand { spend: Some(money(1000.0)), ..brand("B", 5.0, 100.0) },
        ],
    });
    let results = PlanResults::of(Rc::new(plan));
    for (row, rate, activity, of_activity, voice, excess) in [
        (0, Ok(0.025), 1000.0, 1000.0 / 2300.0, 0.6, Ok(0.4)),
        (1, Ok(0.01), 800.0, 800.0 / 2300.0, 0.3, Ok(-0.05)),
        (2, NOT_GIVEN, 500.0, 500.0 / 2300.0, 0.1, NOT_GIVEN),
    ] {
        let figure = |figure, expected| check(&results, Quantity::Brand(row, figure), expected);
        figure(BrandFigure::EngagementRate, rate);
        figure(BrandFigure::Activity, Ok(activity));
        figure(BrandFigure::ActivityShare, Ok(of_activity));
        figure(BrandFigure::Voice, Ok(voice));
        figure(BrandFigure::Excess, excess);
    }
}

#[test]
fn periods_by_hand() {
    let mut plan = plan(&[(6000.0, 5.0)]);
    let period = |followers: f64, engagements: f64, views: Option<f64>| Period {
        followers: people(followers),
        engagements: Count::new(engagements).ok(),
        reach: people(400.0),
        impressions: Count::new(2000.0).ok(),
        views: views.and_then(|views| Count::new(views).ok()),
        ..Period::default()
    };
    plan.periods = vec![period(1000.0, 50.0, Some(800.0)), period(1100.0, 66.0, None), period(1045.0, 31.35, None)];
    let results = PlanResults::of(Rc::new(plan));
    let growth = [(NOT_GIVEN, NOT_GIVEN), (Ok(0.1), Ok(0.2)), (Ok(-0.05), Ok(-0.5))];
    let rates =
        [(0.05, 0.125, 0.025, Ok(0.0625)), (0.06, 0.165, 0.033, NOT_GIVEN), (0.03, 0.078_375, 0.015_675, NOT_GIVEN)];
    for (row, ((by_followers, by_reach, by_impressions, by_views), (followers, rate))) in
        (0..).zip(rates.into_iter().zip(growth))
    {
        let figure = |figure, expected| check(&results, Quantity::Period(row, figure), expected);
        figure(PeriodFigure::ByFollowers, Ok(by_followers));
        figure(PeriodFigure::ByReach, Ok(by_reach));
        figure(PeriodFigure::ByImpressions, Ok(by_impressions));
        figure(PeriodFigure::ByViews, by_views);
        figure(PeriodFigure::FollowerGrowth, followers);
        figure(PeriodFigure::RateGrowth, rate);
    }
}

/// A contact earns a click with the same chance, whichever it is: who has x contacts acts unless all of them earn none.
#[test]
fn people_who_act_by_the_places_of_the_distribution() {
    let click = |rate: f64| ChannelEdit::Rate(Rate::Click, Some(share(rate)));
    let mut plan = plan(&[(1500.0, 5.0), (4000.0, 5.0), (900.0, 3.0)]);
    plan = edited(plan, 0, [click(0.04), ChannelEdit::ExposureEvenness(Evenness::new(0.7).unwrap())]);
    // A cap and posts, so that the places below ten hold everybody.
    plan = edited(plan, 1, [click(0.1), ChannelEdit::FrequencyCap(FrequencyCap::new(4).ok())]);
    let posts = [ChannelEdit::Posts(Posts::new(6).unwrap()), ChannelEdit::PostReach(Some(share(0.3)))];
    plan = edited(plan, 2, [ChannelEdit::ChannelType(ChannelType::Influencer), click(0.02)].into_iter().chain(posts));
    let results = PlanResults::of(Rc::new(plan));
    let acting = |subject| FigureRef { subject, quantity: Quantity::PeopleActing(Rate::Click) };
    let value = |subject| results.value(acting(subject)).unwrap();
    let audience = 200_000.0;
    // 300,000 contacts: 1.5 a head.
    let mut of_channels = vec![audience * (1.0 - libm::pow(1.0 + 1.5 * 0.04 / 0.7, -0.7))];
    for (at, chance) in [(1, 0.1), (2, 0.02)] {
        let places = results.forecast.channels.get(at).unwrap().frequency_distribution.unwrap();
        assert!(places[10] == 0.0, "nobody is met ten times");
        let idle: f64 = (0..).zip(places).map(|(x, share)| share * libm::pow(1.0 - chance, f64::from(x))).sum();
        of_channels.push(audience * (1.0 - idle));
    }
    let mut nobody = 1.0;
    for (channel, expected) in results.scenario.channels.iter().zip(&of_channels) {
        close(value(Subject::Channel(channel.id)), *expected);
        nobody *= 1.0 - expected / 1_000_000.0;
    }
    // Audiences overlap by chance.
    close(value(Subject::Plan), 1_000_000.0 * (1.0 - nobody));
}

/// A plan with discounts, tax and other costs, on each basis of costs.
fn on_each_basis() -> Vec<(CostBasis, Forecast)> {
    let mut plan = plan(&[(1000.0, 5.0), (2500.0, 8.0)]);
    plan.costs.vat = Some(share(0.21));
    for at in 0..2 {
        let edits = [
            ChannelEdit::Discounts(Discounts::single(share(0.2))),
            ChannelEdit::Rate(Rate::Click, Some(share(0.02))),
            ChannelEdit::Rate(Rate::Sale, Some(share(0.05))),
            ChannelEdit::OrderValue(Some(money(80.0))),
            ChannelEdit::Margin(Some(share(0.4))),
            ChannelEdit::LifetimeValue(Some(money(120.0))),
            ChannelEdit::Production(money(300.0)),
        ];
        plan = edited(plan, at, edits);
    }
    let on = |basis| Scenario { cost_basis: basis, ..plan.clone() };
    CostBasis::ALL.map(|basis| (basis, Forecast::of(&on(basis)))).to_vec()
}

#[test]
fn returns_stand_on_net_amounts_whatever_the_cost_basis() {
    for (basis, forecast) in on_each_basis() {
        // 200,000 contacts, 4,000 clicks, 200 sales; and 312,500, 6,250, 312.5.
        let each = [(&forecast.channels[0].figures, 200.0, 1000.0), (&forecast.channels[1].figures, 312.5, 2500.0)];
        let whole = (&forecast.total.figures, 512.5, 3500.0);
        for ((figures, sales, net), channels) in each.into_iter().zip([1.0, 1.0]).chain([(whole, 2.0)]) {
            let (revenue, margin, costs) = (sales * 80.0, sales * 32.0, net + 300.0 * channels);
            for (figure, expected) in [
                (Figure::Roas, revenue / net),
                (Figure::Acos, net / revenue),
                (Figure::Profit, margin - costs),
                (Figure::Romi, (margin - costs) / costs),
                (Figure::Roi, (margin - costs) / (revenue - margin + costs)),
                (Figure::LtvCac, sales * 120.0 / costs),
            ] {
                let value = figures.get(figure).unwrap();
                assert!(
                    (value - expected).abs() < 1e-9 * expected.abs(),
                    "{basis:?}: {figure:?} is {value}, not {expected}"
                );
            }
        }
    }
}

#[test]
fn acquisition_costs_follow_the_cost_basis() {
    for (basis, forecast) in on_each_basis() {
        let on = |net: f64, all: f64| match basis {
            CostBasis::Net => (net, all),
            // A discount of a fifth: gross is a quarter more than net.
            CostBasis::Gross => (net * 1.25, all + net * 0.25),
            CostBasis::WithVat => (net * 1.21, all * 1.21),
        };
        let figures = [&forecast.channels[0].figures, &forecast.channels[1].figures, &forecast.total.figures];
        for (figures, (sales, net, all)) in
            figures.into_iter().zip([(200.0, 1000.0, 1300.0), (312.5, 2500.0, 2800.0), (512.5, 3500.0, 4100.0)])
        {
            let (media, costs) = on(net, all);
            close(figures.get(Figure::Cac).unwrap(), costs / sales);
            close(figures.get(Figure::PerSale).unwrap(), media / sales);
        }
    }
}

#[test]
fn no_more_followers_are_bought_than_the_audience_has_people() {
    for (budget, bought, left) in [(1000.0, 10_000.0, None), (25_000.0, 200_000.0, Some(5000.0))] {
        let mut plan = plan(&[(budget, 5.0)]);
        let edits = [
            ChannelEdit::BuyingModel(BuyingModel::Cpf),
            ChannelEdit::Price(Price::new(0.1).ok()),
            ChannelEdit::Rate(Rate::Follow, Some(share(0.05))),
        ];
        plan = edited(plan, 0, edits);
        let forecast = Forecast::of(&plan);
        close(forecast.total.figures.get(Figure::Followers).unwrap(), bought);
        close(forecast.total.figures.get(Figure::Contacts).unwrap(), bought / 0.05);
        let findings = &forecast.channels[0].findings;
        let said = findings
            .iter()
            .find_map(|finding| if let Problem::AudienceExhausted { left, .. } = finding { Some(*left) } else { None });
        assert_eq!(said.map(|left| left.major(Currency::Eur)), left);
    }
}

/// Dearer by result than by contact: less goes on than elsewhere; cheaper: more.
#[test]
fn the_main_driver_points_in_the_direction_of_the_ranks() {
    let rates = |click: f64, lead: f64| {
        [ChannelEdit::Rate(Rate::Click, Some(share(click))), ChannelEdit::Rate(Rate::Lead, Some(share(lead)))]
    };
    // Cheap contacts that nobody clicks, dear ones that lead; and two in between.
    let mut plan = plan(&[(1000.0, 2.0), (1000.0, 9.0), (1000.0, 4.0), (1000.0, 5.0)]);
    for (at, (click, lead)) in (0..).zip([(0.001, 0.05), (0.02, 0.4), (0.01, 0.05), (0.01, 0.05)]) {
        plan = edited(plan, at, rates(click, lead));
    }
    let verdicts = PlanResults::of(Rc::new(plan)).verdicts(ComparedCosts::Media);
    let (cheap, dear) = (verdicts[0], verdicts[1]);
    assert_eq!((cheap.ranks, dear.ranks), (Some((1, 4)), Some((4, 1))));
    let (cheap, dear) = (cheap.main_driver.unwrap(), dear.main_driver.unwrap());
    assert_eq!(cheap.step, (Figure::Contacts, Figure::Clicks));
    close(cheap.own, 0.001);
    close(cheap.others, 0.01);
    assert_eq!(dear.step, (Figure::Clicks, Figure::Leads));
    close(dear.own, 0.4);
    close(dear.others, 0.05);
    let mut seen = 0;
    for which in Example::ALL {
        for verdict in PlanResults::of(Rc::new(example(which))).verdicts(ComparedCosts::All) {
            let (Some((by_contact, by_result)), Some(driver)) = (verdict.ranks, verdict.main_driver) else { continue };
            assert_eq!(by_result > by_contact, driver.own < driver.others, "{which:?}: {verdict:?}");
            seen += 1;
        }
    }
    assert!(seen > 3, "{seen}");
}

/// The greatest of 1, 2 and 5 times a power of ten within a sixth of the budget.
#[test]
fn more_money_is_a_round_part_of_a_sixth() {
    for (budget, more) in [(30_000.0, 5000.0), (29_999.0, 2000.0), (11_999.0, 1000.0), (12_000.0, 2000.0), (6.0, 1.0)] {
        let plan = plan(&[(budget, 5.0)]);
        let incremental = Curves::of(&plan).incremental.unwrap();
        close(incremental.money, more);
        let reach = |plan: &Scenario| Forecast::of(plan).total.figures.get(Figure::Reach).unwrap();
        let after = edited(plan.clone(), 0, [ChannelEdit::Budget(money(budget + more))]);
        let people = reach(&after) - reach(&plan);
        assert!(
            (incremental.people - people).abs() < 1e-6 * people,
            "of {budget}: {} people, not {people}",
            incremental.people
        );
    }
}

/// Halves on paper that are a little less or more in doubles go to the even neighbour all the same.
#[test]
fn halves_of_a_minor_unit_are_those_on_paper() {
    let mut plan = plan(&[(1.0, 5.0)]);
    plan.costs.agency_fee = AgencyFee::Share { share: share(0.575), of: FeeBase::NetMedia };
    assert_eq!(Costs::of(&plan).agency_fee.minor(), 58);
}
