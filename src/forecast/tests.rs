//! Kinds of tool and weeks, computed by hand.

use super::quantity::Subject;
use super::sample::{channel, close, money, plan, share};
use super::{Figure, Forecast, Missing, PlanResults};
use crate::scenario::{
    BuyingModel, Channel, ChannelEdit, ChannelId, Discounts, EffectiveFrequency, Kind, Place, PlanEdit, Problem, Rate,
    Role, Scenario, Shape, Sourced, Work,
};
use crate::units::{Contacts, Evenness, HalfLife, Hours, Money, Posts, Price, Share, Weeks};

const ONE: ChannelId = ChannelId(1);

fn of_kind(kind: Kind) -> Channel {
    Channel { kind, ..channel(BuyingModel::Cpm, 5.0, 0.0) }.with_audience(100_000.0)
}

fn influencer(posts: u16) -> Channel {
    of_kind(Kind::Influencer {
        posts: Posts::new(posts).unwrap(),
        price: Some(Sourced::own(Price::new(800.0).unwrap())),
        reach: Some(share(0.2)),
    })
}

fn contest(entry_rate: f64) -> Channel {
    let channel = of_kind(Kind::Contest {
        prize: money(500.0),
        handling: money(100.0),
        price: Some(Sourced::own(Price::new(10.0).unwrap())),
        organic_contacts: Some(Contacts::new(20_000.0).unwrap()),
        entry_rate: Some(share(entry_rate)),
        share_rate: Some(share(0.5)),
        contacts_per_share: Some(Contacts::new(20.0).unwrap()),
    });
    Channel { budget: money(300.0), ..channel }
}

fn figure(forecast: &Forecast, figure: Figure) -> f64 {
    forecast.channels[0].figures.get(figure).unwrap_or_else(|why| panic!("{figure:?}: {why:?}"))
}

#[test]
fn posts_of_influencers_meet_their_followers() {
    let forecast = Forecast::of(&plan(vec![influencer(3)]));
    close(figure(&forecast, Figure::NetMedia), 2400.0);
    close(figure(&forecast, Figure::Contacts), 60_000.0);
    // Evenness 1: α = 1, β = 4, and 1 − 4/5 · 5/6 · 6/7.
    close(figure(&forecast, Figure::Reach), 100_000.0 * 3.0 / 7.0);
    close(figure(&forecast, Figure::PerThousand), 40.0);
    assert!(forecast.channels[0].reach_at_least.is_some_and(|at_least| at_least[2] > 0.0 && at_least[3] < 1e-9));
}

#[test]
fn own_content_costs_hours_and_no_media() {
    let content = of_kind(Kind::Content {
        posts: Posts::new(10).unwrap(),
        reach: Some(share(0.1)),
        post_production: money(50.0),
    });
    let hours = |hours: f64| Hours::new(hours).unwrap();
    let content = Channel { work: Work::single(hours(5.0)).with(0, |of| of.per_post = hours(2.0)), ..content };
    let mut plan = plan(vec![content]);
    plan.roles = vec![Role { rate: money(60.0), ..Role::default() }];
    let forecast = Forecast::of(&plan);
    let costs = forecast.channels[0].costs;
    assert_eq!((costs.net, costs.production, costs.hours), (Money::ZERO, money(500.0), money(1500.0)));
    close(figure(&forecast, Figure::Contacts), 100_000.0);
    close(figure(&forecast, Figure::AllCostsPerContact), 0.02);
    assert_eq!(forecast.channels[0].figures.get(Figure::PerThousand), Err(Missing::NoMedia));
}

#[test]
fn a_contest_spreads_by_sharing_and_stops_short_of_for_ever() {
    // 30,000 bought and 20,000 own contacts; each brings 0.05 · 0.5 · 20 = a half.
    let forecast = Forecast::of(&plan(vec![contest(0.05)]));
    close(figure(&forecast, Figure::Contacts), 100_000.0);
    close(figure(&forecast, Figure::Reach), 50_000.0);
    close(figure(&forecast, Figure::Entries), 2500.0);
    assert_eq!(forecast.channels[0].costs.prizes, money(600.0));
    close(figure(&forecast, Figure::PerEntry), 900.0 / 2500.0);

    let endless = Forecast::of(&plan(vec![contest(0.1)]));
    assert_eq!(endless.channels[0].figures.get(Figure::Contacts), Err(Missing::Sharing));
    let said =
        endless.findings_of(Place::Channel(ONE)).any(|one| matches!(one.problem, Problem::EndlessSharing { .. }));
    assert!(said);
}

#[test]
fn kinds_are_compared_by_all_they_cost() {
    let paid = channel(BuyingModel::Cpm, 5.0, 900.0).with_audience(50_000.0);
    let plan = plan(vec![contest(0.05), paid]);
    let shares = Forecast::of(&plan).by_channel_type(&plan, Figure::Contacts);
    assert_eq!(shares.len(), 2);
    // €900 each; 180,000 contacts bought beside 100,000.
    for (one, contacts) in shares.iter().zip([180_000.0, 100_000.0]) {
        close(one.costs.unwrap(), 0.5);
        close(one.effect.unwrap(), contacts / 280_000.0);
    }
}

fn over_weeks(pattern: Shape, persistence: f64) -> Scenario {
    let paid = channel(BuyingModel::Cpm, 10.0, 1000.0).with_audience(100_000.0).with_evenness(0.5);
    let plan = plan(vec![paid]).with(PlanEdit::Weeks(Weeks::new(4).unwrap()));
    let plan = plan.with_channel(ONE, ChannelEdit::Persistence(Share::new(persistence).unwrap()));
    plan.with_channel(ONE, ChannelEdit::Pattern(pattern))
}

#[test]
fn a_pattern_moves_reach_as_the_model_says_and_spend_stays() {
    let reach = |pattern, persistence| {
        let forecast = Forecast::of(&over_weeks(pattern, persistence));
        assert_eq!(forecast.costs.channels.net, money(1000.0));
        close(figure(&forecast, Figure::Contacts), 100_000.0);
        figure(&forecast, Figure::Reach)
    };
    let closed = |weights: &[f64], rho: f64| {
        let missed: f64 = weights.iter().map(|weight| libm::pow(1.0 + weight / 0.5, -0.5 * (1.0 - rho))).product();
        100_000.0 * (1.0 - libm::pow(1.0 + 1.0 / 0.5, -0.5 * rho) * missed)
    };
    for rho in [0.0, 0.3, 0.5, 1.0] {
        close(reach(Shape::AtOnce, rho), closed(&[1.0], rho));
        close(reach(Shape::Even, rho), closed(&[0.25; 4], rho));
        close(reach(Shape::FrontLoaded, rho), closed(&[0.4, 0.3, 0.2, 0.1], rho));
    }
    assert!(reach(Shape::Even, 0.5) > reach(Shape::FrontLoaded, 0.5));
    assert!(reach(Shape::FrontLoaded, 0.5) > reach(Shape::AtOnce, 0.5));
}

#[test]
fn a_cap_over_weeks_delivers_what_was_bought() {
    let mut plan = over_weeks(Shape::Even, 0.5);
    plan.channels[0] = plan.channels[0].clone().with_cap(2);
    let forecast = Forecast::of(&plan);
    let exactly = forecast.channels[0].frequency_distribution.unwrap();
    close(100_000.0 * (exactly[1] + 2.0 * exactly[2]), 100_000.0);
    close(forecast.channels[0].reach_at_least.unwrap()[0], figure(&forecast, Figure::Reach));
    assert!(exactly[3..].iter().all(|share| *share <= 0.0));
}

#[test]
fn posts_fall_whole_into_weeks() {
    let plan = plan(vec![influencer(3)]).with(PlanEdit::Weeks(Weeks::new(2).unwrap()));
    let plan = plan.with_channel(ONE, ChannelEdit::Pattern(Shape::Even));
    let forecast = Forecast::of(&plan);
    assert_eq!(forecast.channels[0].weeks.money, [money(1600.0), money(800.0)]);
    // After two posts 1 − 4/5 · 5/6, after three as without a calendar.
    close(forecast.total.weeks[0].cumulative_reach_at_least[0], 100_000.0 / 3.0);
    close(forecast.total.weeks[1].cumulative_reach_at_least[0], 100_000.0 * 3.0 / 7.0);
}

#[test]
fn an_effect_outlives_the_plan_by_its_half_life() {
    let mut plan = over_weeks(Shape::AtOnce, 0.5);
    plan.channels[0] = plan.channels[0].clone().with_rate(Rate::Click, 0.01);
    let at_once = Forecast::of(&plan).effect_weeks(&plan, Figure::Clicks);
    assert_eq!(at_once.weeks, [1000.0, 0.0, 0.0, 0.0]);
    let later = plan.with_channel(ONE, ChannelEdit::HalfLife(HalfLife::new(1.0).unwrap()));
    let later = Forecast::of(&later).effect_weeks(&later, Figure::Clicks);
    for (week, expect) in later.weeks.iter().zip([500.0, 250.0, 125.0, 62.5]) {
        close(*week, expect);
    }
    close(later.after, 62.5);
}

#[test]
fn the_effective_band_is_between_too_few_and_too_many() {
    let paid = channel(BuyingModel::Cpm, 10.0, 1000.0).with_audience(100_000.0);
    let plan = plan(vec![paid]).with(PlanEdit::EffectiveFrequency(EffectiveFrequency::new(2, Some(3)).unwrap()));
    let forecast = Forecast::of(&plan);
    // Evenness 1 and one contact a head: a half reached once, a quarter twice, an eighth three times.
    close(figure(&forecast, Figure::EffectiveReach), 100_000.0 * (0.25 - 0.0625));
    close(figure(&forecast, Figure::UnderExposed), 0.5);
    close(figure(&forecast, Figure::OverExposed), 0.125);
    close(figure(&forecast, Figure::PerEffective), 1000.0 / 18_750.0);
}

/// €900 net of €1,000 gross, 20 % VAT, 100,000 contacts.
#[test]
fn costs_stand_on_the_money_that_was_chosen() {
    use crate::scenario::CostBasis;
    let discounted = Channel {
        discounts: Discounts::single(share(0.1)),
        production: money(100.0),
        ..channel(BuyingModel::Cpm, 9.0, 900.0)
    };
    let mut plan = plan(vec![discounted]);
    plan.costs.vat = Some(share(0.2));
    for (base, cpm, all) in
        [(CostBasis::Net, 9.0, 1000.0), (CostBasis::Gross, 10.0, 1100.0), (CostBasis::WithVat, 10.8, 1200.0)]
    {
        plan.cost_basis = base;
        let forecast = Forecast::of(&plan);
        for figures in [&forecast.channels[0].figures, &forecast.total.figures] {
            close(figures.get(Figure::PerThousand).unwrap(), cpm);
            close(figures.get(Figure::AllCostsOnBasis).unwrap(), all);
            // Returns are of net amounts whatever is shown.
            close(figures.get(Figure::NetMedia).unwrap(), 900.0);
            close(figures.get(Figure::AllCosts).unwrap(), 1000.0);
        }
    }
}

#[test]
fn very_many_posts_bring_no_more_clicks_than_contacts() {
    for (posts, reach, evenness) in [(365, 0.9, 1000.0), (600, 0.9, 1000.0), (1000, 0.7, 1000.0), (999, 0.68, 900.0)] {
        let kind = Kind::Influencer { posts: Posts::new(posts).unwrap(), price: None, reach: Some(share(reach)) };
        let channel = Channel {
            exposure_evenness: Evenness::new(evenness).unwrap(),
            response_decay: share(0.9),
            ..of_kind(kind).with_rate(Rate::Click, 0.01)
        };
        let plan = plan(vec![channel]);
        let forecast = Forecast::of(&plan);
        let [reached, contacts, clicks, worth] =
            [Figure::Reach, Figure::Contacts, Figure::Clicks, Figure::ContactValue].map(|of| figure(&forecast, of));
        // Nearly all followers see so many that each earns all that one can, ten first contacts.
        assert!((clicks / (100_000.0 * 0.01 * 10.0) - 1.0).abs() < 1e-3, "{posts} posts: {clicks} clicks");
        assert!(worth <= 1.0 && clicks <= contacts * 0.01, "{posts} posts: {worth}");
        let results = PlanResults::of(std::rc::Rc::new(plan));
        let acting =
            results.people_acting(Subject::Channel(ONE), Rate::Click).and_then(|entry| entry.value().ok()).unwrap();
        assert!(acting > 0.0 && acting <= reached, "{posts} posts: {acting} of {reached} act");
    }
}

/// The smaller the chance, the nearer `1 − p` is to 1; contacts without a cap can make up for any chance.
#[test]
fn people_who_act_are_no_more_than_those_reached_whatever_the_chance() {
    for click_rate in [1e-30, 1e-17, 1e-12, 0.01] {
        // Bought by click: so many contacts that each person of the audience clicks five times on average.
        let channel =
            channel(BuyingModel::Cpc, 0.01, 5000.0).with_rate(Rate::Click, click_rate).with_audience(100_000.0);
        let plan = plan(vec![channel]);
        let reached = figure(&Forecast::of(&plan), Figure::Reach);
        let results = PlanResults::of(std::rc::Rc::new(plan));
        let acting =
            results.people_acting(Subject::Channel(ONE), Rate::Click).and_then(|entry| entry.value().ok()).unwrap();
        assert!(acting > 50_000.0 && acting <= reached, "{click_rate}: {acting} of {reached} act");
    }
}
