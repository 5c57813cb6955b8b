use super::*;
use crate::forecast::sample::{channel, close, money};

/// Delivery of a channel's own budget.
fn delivered(channel: &Channel) -> Delivery {
    let audience = channel.audience.map(|audience| audience.value.get()).ok_or(Missing::Audience);
    let purchase = Purchase {
        channel,
        spend: channel.budget.major(Currency::Eur),
        money: TermSource::Numerical,
        audience,
        population: Ok(1_000_000.0),
        currency: Currency::Eur,
        weeks: Weeks::ONE,
        week_step: None,
    };
    Delivery::of(&purchase, &mut Ledger::silent())
}

#[track_caller]
fn check(channel: &Channel, contacts: f64, actions: Option<f64>) {
    let delivery = delivered(channel);
    close(delivery.contacts.unwrap(), contacts);
    assert_eq!(delivery.actions.is_some(), actions.is_some());
    close(delivery.actions.unwrap_or(0.0), actions.unwrap_or(0.0));
    assert_eq!(delivery.undelivered, None);
}

#[test]
fn a_thousand_contacts_are_thinned_by_target_and_view() {
    check(&channel(BuyingModel::Cpm, 5.0, 1000.0), 200_000.0, None);
    check(&channel(BuyingModel::Cpm, 5.0, 1000.0).with_on_target(0.8).with_viewable(0.5), 80_000.0, None);
    check(&channel(BuyingModel::Cpm, 5.0, 0.0), 0.0, None);
}

/// A point is one per cent of the target population: 200 GRP on a million people are two million contacts.
#[test]
fn points_are_contacts_of_one_per_cent_of_the_population() {
    check(&channel(BuyingModel::Cpp, 175.0, 35_000.0), 2_000_000.0, None);
    check(&channel(BuyingModel::Cpp, 175.0, 35_000.0).with_on_target(0.8).with_viewable(0.5), 800_000.0, None);
    let points = channel(BuyingModel::Cpp, 175.0, 35_000.0);
    let nobody = Purchase {
        channel: &points,
        spend: 35_000.0,
        money: TermSource::Numerical,
        audience: Ok(500_000.0),
        population: Err(Missing::Population),
        currency: Currency::Eur,
        weeks: Weeks::ONE,
        week_step: None,
    };
    let delivery = Delivery::of(&nobody, &mut Ledger::silent());
    assert_eq!(delivery.contacts, Err(Missing::Population));
}

#[test]
fn an_action_is_thinned_by_target_only_and_leads_back_to_contacts() {
    let bought = |buying, rate| {
        let channel = channel(buying, 2.0, 1000.0).with_rate(rate, 0.02).with_on_target(0.8).with_viewable(0.5);
        check(&channel, 20_000.0, Some(400.0));
    };
    bought(BuyingModel::Cpc, Rate::Click);
    bought(BuyingModel::Cpv, Rate::View);
    bought(BuyingModel::Cpe, Rate::Engagement);
    bought(BuyingModel::Cpf, Rate::Follow);
}

#[test]
fn leads_and_sales_go_back_through_the_whole_chain() {
    let cpl = channel(BuyingModel::Cpl, 50.0, 1000.0).with_rate(Rate::Click, 0.02).with_rate(Rate::Lead, 0.1);
    check(&cpl, 20.0 / (0.02 * 0.1), Some(20.0));
    let of_clicks = channel(BuyingModel::Cpa, 50.0, 1000.0).with_rate(Rate::Click, 0.02).with_rate(Rate::Sale, 0.05);
    check(&of_clicks, 20.0 / (0.02 * 0.05), Some(20.0));
    let of_leads = of_clicks.with_rate(Rate::Lead, 0.1);
    check(&of_leads, 20.0 / (0.02 * 0.1 * 0.05), Some(20.0));
}

#[test]
fn without_a_price_nothing_is_known() {
    let delivery = delivered(&channel(BuyingModel::Cpc, 1.0, 100.0).without_price());
    assert_eq!(delivery, Delivery { contacts: Err(Missing::Price), ..Delivery::nothing() });
}

#[test]
fn the_missing_rate_is_named_and_the_actions_stand() {
    let check = |channel: Channel, missing| {
        let delivery = delivered(&channel);
        assert_eq!((delivery.contacts, delivery.actions), (Err(Missing::Rate(missing)), Some(100.0)));
    };
    check(channel(BuyingModel::Cpc, 1.0, 100.0), Rate::Click);
    check(channel(BuyingModel::Cpv, 1.0, 100.0), Rate::View);
    check(channel(BuyingModel::Cpl, 1.0, 100.0).with_rate(Rate::Click, 0.1), Rate::Lead);
    check(channel(BuyingModel::Cpl, 1.0, 100.0).with_rate(Rate::Lead, 0.1), Rate::Click);
    check(channel(BuyingModel::Cpa, 1.0, 100.0).with_rate(Rate::Sale, 0.1), Rate::Click);
}

#[test]
fn a_rate_of_zero_is_a_missing_rate() {
    let check = |channel: Channel, missing| assert_eq!(delivered(&channel).contacts, Err(Missing::Rate(missing)));
    check(channel(BuyingModel::Cpc, 1.0, 100.0).with_rate(Rate::Click, 0.0), Rate::Click);
    let sold = channel(BuyingModel::Cpa, 1.0, 100.0).with_rate(Rate::Sale, 0.1);
    check(sold.clone().with_rate(Rate::Click, 0.0), Rate::Click);
    check(sold.with_rate(Rate::Click, 0.1).with_rate(Rate::Lead, 0.0), Rate::Lead);
}

#[test]
fn a_rate_too_small_to_count_with_is_a_missing_rate() {
    let channel = channel(BuyingModel::Cpc, 1.0, 1e9).with_rate(Rate::Click, 1e-305);
    assert_eq!(delivered(&channel).contacts, Err(Missing::Rate(Rate::Click)));
}

#[test]
fn a_cap_names_the_money_that_buys_nothing() {
    // 1,000 people three times each are 3,000 contacts, which cost €15.
    let channel = channel(BuyingModel::Cpm, 5.0, 20.0).with_audience(1000.0).with_cap(3);
    let delivery = delivered(&channel);
    close(delivery.contacts.unwrap(), 3000.0);
    assert_eq!(delivery.undelivered, Some(Problem::CapReached { left: money(5.0), enough: money(15.0) }));
}

#[test]
fn a_cap_that_is_just_reached_leaves_nothing_over() {
    check(&channel(BuyingModel::Cpm, 5.0, 15.0).with_audience(1000.0).with_cap(3), 3000.0, None);
}

#[test]
fn a_cap_takes_from_the_actions_as_from_the_contacts() {
    let channel = channel(BuyingModel::Cpc, 1.0, 100.0).with_rate(Rate::Click, 0.1).with_audience(250.0).with_cap(2);
    let delivery = delivered(&channel);
    close(delivery.contacts.unwrap(), 500.0);
    close(delivery.actions.unwrap(), 50.0);
    assert_eq!(delivery.undelivered, Some(Problem::CapReached { left: money(50.0), enough: money(50.0) }));
}

#[test]
fn nobody_becomes_a_lead_twice() {
    let channel = channel(BuyingModel::Cpl, 4.0, 1000.0)
        .with_rate(Rate::Click, 0.5)
        .with_rate(Rate::Lead, 0.5)
        .with_audience(100.0);
    let delivery = delivered(&channel);
    close(delivery.actions.unwrap(), 100.0);
    close(delivery.contacts.unwrap(), 400.0);
    assert_eq!(delivery.undelivered, Some(Problem::AudienceExhausted { left: money(600.0), enough: money(400.0) }));
}

/// Undeliverable budget is named with and without wear-out, and with and without the rate back to contacts.
#[test]
fn money_for_nobody_is_named_where_people_tire_and_a_rate_is_missing() {
    let leads = channel(BuyingModel::Cpl, 1.0, 1000.0).with_rate(Rate::Lead, 0.5).with_audience(400.0);
    for kept in [Share::WHOLE, Share::HALF] {
        let delivery = delivered(&Channel { response_decay: kept, ..leads.clone() });
        assert_eq!(delivery.contacts, Err(Missing::Rate(Rate::Click)));
        close(delivery.actions.unwrap(), 400.0);
        assert_eq!(delivery.undelivered, Some(Problem::AudienceExhausted { left: money(600.0), enough: money(400.0) }));
    }
}

#[test]
fn clicks_that_never_arrive_are_the_reason_not_the_rate_behind_them() {
    let leads = channel(BuyingModel::Cpl, 1.0, 1000.0).with_rate(Rate::Lead, 0.5).with_rate(Rate::Click, 0.1);
    assert_eq!(delivered(&Channel { landing_rate: Share::NONE, ..leads }).contacts, Err(Missing::LandingRate));
}

#[test]
fn undelivered_money_names_the_stronger_limit() {
    let channel = channel(BuyingModel::Cpl, 4.0, 1000.0)
        .with_rate(Rate::Click, 0.5)
        .with_rate(Rate::Lead, 0.5)
        .with_audience(100.0)
        .with_cap(1);
    let delivery = delivered(&channel);
    close(delivery.contacts.unwrap(), 100.0);
    close(delivery.actions.unwrap(), 25.0);
    assert_eq!(delivery.undelivered, Some(Problem::CapReached { left: money(900.0), enough: money(100.0) }));
}

#[test]
fn a_flat_fee_buys_whole_units() {
    let flat = channel(BuyingModel::Flat, 300.0, 1000.0).with_contacts_per_unit(500.0).with_on_target(0.5);
    let delivery = delivered(&flat);
    close(delivery.contacts.unwrap(), 750.0);
    assert_eq!(delivery.undelivered, Some(Problem::UnitsLeft { left: money(100.0), enough: money(900.0) }));
    check(&channel(BuyingModel::Flat, 300.0, 900.0).with_contacts_per_unit(500.0), 1500.0, None);
    check(&channel(BuyingModel::Flat, 0.1, 0.3).with_contacts_per_unit(1.0), 3.0, None);
}

#[test]
fn less_than_one_unit_buys_nothing() {
    let delivery = delivered(&channel(BuyingModel::Flat, 300.0, 299.99).with_contacts_per_unit(500.0));
    close(delivery.contacts.unwrap(), 0.0);
    assert_eq!(delivery.undelivered, Some(Problem::UnitsLeft { left: money(299.99), enough: Money::ZERO }));
}

#[test]
fn a_fee_below_the_smallest_coin_buys_nothing_until_there_is_money() {
    let fee = |budget| channel(BuyingModel::Flat, 0.003, budget).with_contacts_per_unit(1.0);
    close(delivered(&fee(0.0)).contacts.unwrap(), 0.0);
    close(delivered(&fee(0.01)).contacts.unwrap(), 3.0);
}

#[test]
fn a_flat_fee_of_unknown_contacts_still_leaves_its_money_over() {
    let delivery = delivered(&channel(BuyingModel::Flat, 300.0, 1000.0));
    assert_eq!(delivery.contacts, Err(Missing::ContactsPerUnit));
    assert_eq!(delivery.undelivered, Some(Problem::UnitsLeft { left: money(100.0), enough: money(900.0) }));
}

/// Checks that the sufficient budget buys all that the whole budget bought, with nothing left over.
#[track_caller]
fn check_enough(channel: &Channel) {
    let before = delivered(channel);
    let Some(
        Problem::CapReached { left, enough }
        | Problem::AudienceExhausted { left, enough }
        | Problem::UnitsLeft { left, enough },
    ) = before.undelivered
    else {
        panic!("nothing is left over: {before:?}");
    };
    assert_eq!(left + enough, channel.budget);
    let after = delivered(&Channel { budget: enough, ..channel.clone() });
    close(after.contacts.unwrap(), before.contacts.unwrap());
    assert_eq!(after.undelivered, None);
}

#[test]
fn sufficient_budget_delivers_everything() {
    // Three units cost 1,000.002, which no number of whole cents is.
    check_enough(&channel(BuyingModel::Flat, 333.334, 1200.0).with_contacts_per_unit(500.0));
    check_enough(&channel(BuyingModel::Cpm, 7.3, 3000.0).with_audience(12_345.0).with_cap(7));
    let leads = channel(BuyingModel::Cpl, 3.337, 1000.0).with_rate(Rate::Click, 0.5).with_rate(Rate::Lead, 0.5);
    check_enough(&leads.clone().with_audience(101.0));
    check_enough(&leads.with_audience(101.0).with_cap(1));
}

#[test]
fn a_capped_flat_fee_needs_whole_units_too() {
    // Ten units bring 5,000 contacts; 1,700 can be delivered, for which four units are needed.
    let flat =
        channel(BuyingModel::Flat, 100.0, 1050.0).with_contacts_per_unit(500.0).with_audience(1700.0).with_cap(1);
    assert_eq!(delivered(&flat).undelivered, Some(Problem::CapReached { left: money(650.0), enough: money(400.0) }));
    let four = Channel { budget: money(400.0), ..flat };
    close(delivered(&four).contacts.unwrap(), 1700.0);
    assert_eq!(delivered(&four).undelivered, None);
}
