use super::*;
use crate::scenario::{Brief, ChannelEdit, Discounts, Levy, PlanEdit, Role, Sourced};
use crate::units::{Contacts, Locale, Price};

fn problems(change: impl FnOnce(&mut Channel)) -> Vec<&'static str> {
    let mut channel = Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm);
    change(&mut channel);
    let mut plan = Scenario::empty(Currency::Eur, Date::from_days(20_000).unwrap(), Locale::En);
    plan.target.population = People::new(1e6).ok();
    plan.with_added(channel, None).check().iter().map(|finding| finding.problem.key()).collect()
}

#[test]
fn nothing_is_missing_before_there_is_money() {
    let start = Date::from_days(20_000).unwrap();
    assert_eq!(Scenario::empty(Currency::Eur, start, Locale::En).check(), []);
    assert_eq!(problems(|_| {}), [""; 0]);
    assert_eq!(problems(|channel| channel.budget = Money::new(1).unwrap()), ["no-audience", "no-price"]);
    assert_eq!(
        problems(|channel| channel.discounts = Discounts::single(Share::new(1.0).unwrap())),
        ["discount-of-all"]
    );
}

#[test]
fn a_population_that_is_not_given_is_a_finding_of_a_plan_that_costs_money() {
    let channel =
        Channel { budget: Money::new(1).unwrap(), ..Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm) };
    let plan = Scenario::empty(Currency::Eur, Date::from_days(20_000).unwrap(), Locale::En);
    let found = |plan: &Scenario| plan.check().iter().any(|found| found.problem == Problem::NoPopulation);
    assert!(!found(&plan));
    let mut plan = plan.with_added(channel, None);
    assert!(found(&plan));
    plan.target.population = People::new(0.0).ok();
    assert!(found(&plan));
    plan.target.population = People::new(1.0).ok();
    assert!(!found(&plan));
}

#[test]
fn hours_without_a_rate_are_found() {
    let hours = Hours::new(12.0).unwrap();
    let start = Date::from_days(20_000).unwrap();
    let plan = Scenario::empty(Currency::Eur, start, Locale::En);
    let id = ChannelId(1);
    let plan = plan.with_added(Channel::new(id, Platform::Vk, BuyingModel::Cpm), None);
    let found = |plan: &Scenario| {
        let of_role = |problem| if let Problem::HoursWithoutRate { role } = problem { Some(role) } else { None };
        let problems = plan.check().into_iter().filter_map(|finding| of_role(finding.problem));
        problems.collect::<Vec<_>>()
    };
    let works = plan.clone().with_channel(id, ChannelEdit::RoleHours(0, hours));
    assert_eq!((found(&plan), found(&works)), (vec![], vec![0]));
    let rate = |rate: i64| Role { rate: Money::new(rate).unwrap(), ..Role::default() };
    let paid = works.with(PlanEdit::Roles(vec![rate(4500), rate(0)]));
    assert!(found(&paid).is_empty());
    // Hours on posts count where there are posts.
    let on_posts = paid.with_channel(id, ChannelEdit::RolePostHours(1, hours));
    assert!(found(&on_posts).is_empty());
    let posts = on_posts.with_channel(id, ChannelEdit::ChannelType(crate::scenario::ChannelType::Content));
    assert_eq!(found(&posts), [1]);
}

#[track_caller]
fn check(buying: BuyingModel, rates: &[(Rate, f64)], missing: Option<Rate>) {
    let mut channel = Channel::new(ChannelId(1), Platform::Other, buying);
    for (rate, share) in rates {
        channel.rates = channel.rates.with(*rate, Some(Sourced::own(Share::new(*share).unwrap())));
    }
    assert_eq!(missing_rate(&channel), missing);
}

fn keys(plan: &Scenario) -> Vec<&'static str> {
    plan.check().iter().map(|finding| finding.problem.key()).collect()
}

/// A plan of one channel bought by a model, changed by edits.
fn one(buying: BuyingModel, edits: Vec<ChannelEdit>) -> Scenario {
    let start = Date::from_civil(2027, 1, 4).unwrap();
    let plan = Scenario::empty(Currency::Eur, start, Locale::En).with(PlanEdit::Population(People::new(1e6).ok()));
    let plan = plan.with_added(Channel::new(ChannelId(1), Platform::Other, buying), None);
    let audience = ChannelEdit::Audience(People::new(1000.0).ok());
    let edits = core::iter::once(audience).chain(edits);
    edits.fold(plan, |plan, edit| plan.with_channel(ChannelId(1), edit))
}

fn of_share(value: f64) -> Share {
    Share::new(value).unwrap()
}

#[test]
fn the_amount_of_a_flat_fee_is_asked_for_once() {
    let price = || ChannelEdit::Price(Price::new(100.0).ok());
    let budget = || ChannelEdit::Budget(Money::new(10_000).unwrap());
    let unit = || ChannelEdit::ContactsPerUnit(Contacts::new(50.0).ok());
    let check = |buying, edits, expected: &[&str]| assert_eq!(keys(&one(buying, edits)), expected);
    check(BuyingModel::Flat, vec![unit(), price()], &[]);
    check(BuyingModel::Flat, vec![unit(), budget()], &[]);
    check(BuyingModel::Cpm, vec![budget()], &["no-price"]);
    // Nothing is missing before there is money.
    check(BuyingModel::Flat, vec![unit()], &[]);
    check(BuyingModel::Cpm, vec![price()], &[]);
}

#[test]
fn bonus_contacts_need_no_price_and_are_named_where_they_do_not_count() {
    let bonus = || ChannelEdit::BonusContacts(Contacts::new(50.0).ok());
    assert_eq!(keys(&one(BuyingModel::Cpm, vec![bonus()])), [""; 0]);
    assert_eq!(keys(&one(BuyingModel::Flat, vec![bonus()])), [""; 0]);
    assert!(keys(&one(BuyingModel::Cpc, vec![bonus()])).contains(&"bonus-not-counted"));
}

#[test]
fn discounts_and_levies_that_are_vat_are_named() {
    let budget = ChannelEdit::Budget(Money::new(10_000).unwrap());
    let terms = |discount: f64| {
        let discounts = Discounts::single(of_share(discount));
        one(BuyingModel::Cpm, vec![budget.clone(), ChannelEdit::Discounts(discounts)])
            .with(PlanEdit::Vat(Some(of_share(0.21))))
    };
    let says = |discount: f64| keys(&terms(discount)).contains(&"discount-like-vat");
    assert!(says(0.1736) && says(0.21 / 1.21));
    assert!(!says(0.21) && !says(0.15) && !says(0.175));
    let levy = |rate: f64| vec![Levy { rate: of_share(rate), ..Levy::default() }];
    assert!(keys(&terms(0.0).with(PlanEdit::Levies(levy(0.21)))).contains(&"levy-like-vat"));
    assert!(!keys(&terms(0.0).with(PlanEdit::Levies(levy(0.03)))).contains(&"levy-like-vat"));
}

#[test]
fn a_list_price_wants_a_discount_and_a_brief_an_end() {
    let list = || [ChannelEdit::Price(Price::new(5.0).ok()), ChannelEdit::PriceBasis(PriceBasis::List)].to_vec();
    let without = one(BuyingModel::Cpm, list());
    assert!(keys(&without).contains(&"list-price-without-discount"));
    let discounts = ChannelEdit::Discounts(Discounts::single(of_share(0.1)));
    assert!(!keys(&without.with_channel(ChannelId(1), discounts)).contains(&"list-price-without-discount"));
    let until = |day| {
        let brief = Brief { until: Date::from_civil(2027, 1, day).ok(), ..Brief::default() };
        keys(&one(BuyingModel::Cpm, Vec::new()).with(PlanEdit::Brief(Box::new(brief))))
    };
    // The plan ends on 31 January.
    assert!(until(30).contains(&"ends-after-brief") && !until(31).contains(&"ends-after-brief"));
}

#[test]
fn rates_from_the_bought_unit_back_to_contacts_are_needed() {
    let sold = [(Rate::Click, 0.01), (Rate::Sale, 0.1)];
    check(BuyingModel::Cpm, &[], None);
    check(BuyingModel::Cpc, &[], Some(Rate::Click));
    check(BuyingModel::Cpc, &[(Rate::Click, 0.0)], Some(Rate::Click));
    check(BuyingModel::Cpl, &sold, Some(Rate::Lead));
    check(BuyingModel::Cpa, &sold, None);
    check(BuyingModel::Cpa, &[sold[0], sold[1], (Rate::Lead, 0.2)], None);
    check(BuyingModel::Cpa, &[sold[0], sold[1], (Rate::Lead, 0.0)], Some(Rate::Lead));
}
