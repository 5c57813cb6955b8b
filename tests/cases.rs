//! Worked plans from practice, each with the figures that it must give, to the smallest unit.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan that cannot be made fails the test")]

use mediaplan::forecast::{Costs, Figure, Forecast};
use mediaplan::scenario::{
    AgencyFee, BuyingModel, Channel, ChannelEdit, ChannelId, ChannelType, Discounts, FeeBase, Flight, Levy, LevyBase,
    Pattern, PlanEdit, Platform, PriceBasis, Problem, Rate, Scenario,
};
use mediaplan::session::{FitDraft, FitTrouble, fitted};
use mediaplan::units::{
    Contacts, Currency, Date, Evenness, FrequencyCap, Locale, Money, People, Posts, Price, Share, Weeks,
};

/// An empty plan in a currency for a population.
fn plan(currency: Currency, population: f64) -> Scenario {
    let plan = Scenario::empty(currency, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
    plan.with(PlanEdit::Population(People::new(population).ok()))
}

fn money(plan: &Scenario, major: f64) -> Money {
    Money::from_major(major, plan.currency).unwrap()
}

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

/// The plan with one more channel, changed by edits.
fn with(plan: Scenario, buying: BuyingModel, edits: Vec<ChannelEdit>) -> Scenario {
    let id = plan.next_id();
    // The cases have no calendar.
    let flight = Flight { pattern: Pattern::AtOnce, ..Flight::default() };
    let plan = plan.with_added(Channel { flight, ..Channel::new(id, Platform::Other, buying) }, None);
    edits.into_iter().fold(plan, |plan, edit| plan.with_channel(id, edit))
}

fn budget(plan: &Scenario, major: f64) -> ChannelEdit {
    ChannelEdit::Budget(money(plan, major))
}

fn price(major: f64) -> ChannelEdit {
    ChannelEdit::Price(Price::new(major).ok())
}

fn audience(people: f64) -> ChannelEdit {
    ChannelEdit::Audience(People::new(people).ok())
}

fn contacts_per_unit(contacts: f64) -> ChannelEdit {
    ChannelEdit::ContactsPerUnit(Contacts::new(contacts).ok())
}

/// Figures of the whole plan, each to half a unit of its last published digit.
#[track_caller]
fn check(plan: &Scenario, figures: &[(Figure, f64, f64)]) {
    let total = Forecast::of(plan).total.figures;
    for (figure, value, within) in figures {
        let got = total.get(*figure).unwrap_or_else(|why| panic!("{figure:?}: {why:?}"));
        assert!((got - value).abs() <= *within, "{figure:?} is {got}, not {value}");
    }
}

/// Lines of the cost sheet in major units.
#[track_caller]
fn check_total(plan: &Scenario, total: f64, with_vat: f64) {
    let costs = Costs::of(plan);
    assert_eq!((costs.total(), costs.total_with_vat()), (money(plan, total), money(plan, with_vat)));
}

/// Radio spots by daypart.
#[test]
fn spots_give_contacts_points_and_their_cost() {
    let spots = |first: f64| {
        let plan = plan(Currency::Usd, 6_000.0);
        [(50.0, 1_200.0, first), (20.0, 600.0, 80.0), (30.0, 900.0, 180.0)].into_iter().fold(
            plan,
            |plan, (fee, contacts, money)| {
                let edits = vec![price(fee), contacts_per_unit(contacts), budget(&plan, money), audience(6_000.0)];
                with(plan, BuyingModel::Flat, edits)
            },
        )
    };
    let exact = spots(500.0);
    let each: Vec<f64> =
        Forecast::of(&exact).channels.iter().map(|one| one.figures.get(Figure::Grp).unwrap()).collect();
    assert_eq!(each, [200.0, 40.0, 90.0]);
    check(
        &exact,
        &[
            (Figure::Contacts, 19_800.0, 1e-9),
            (Figure::Grp, 330.0, 1e-9),
            (Figure::PerThousand, 38.38, 0.005),
            (Figure::PerGrp, 2.30, 0.005),
        ],
    );
    check_total(&exact, 760.0, 760.0);
    let more = spots(510.0);
    check(&more, &[(Figure::Contacts, 19_800.0, 1e-9), (Figure::PerThousand, 38.89, 0.005)]);
    let left = Forecast::of(&more).channels[0].findings.clone();
    assert!(matches!(left[..], [Problem::UnitsLeft { left, .. }] if left == money(&more, 10.0)), "{left:?}");
}

/// The same GRP, two plans; a CPM with two decimals.
#[test]
fn the_same_points_reach_many_or_few() {
    let points = |points: &str| {
        let plan = plan(Currency::Eur, 1e6);
        let edits = vec![price(175.0), contacts_per_unit(10_000.0), budget(&plan, 36_750.0), audience(1e6)];
        let plan = with(plan, BuyingModel::Flat, edits);
        let draft = FitDraft { channel: ChannelId(1), text: points.to_owned() };
        let fit = fitted(&draft, &plan, Locale::En).unwrap().0.unwrap();
        (fit.evenness, plan.with_channel(ChannelId(1), ChannelEdit::ExposureEvenness(fit.evenness)))
    };
    let same = [
        (Figure::Contacts, 2.1e6, 1e-6),
        (Figure::Grp, 210.0, 1e-9),
        (Figure::PerGrp, 175.0, 1e-9),
        (Figure::PerThousand, 17.5, 1e-9),
    ];
    let (evenness, many) = points("2100000;700000");
    assert_eq!(evenness, Evenness::new(1.174).unwrap());
    check(&many, &same);
    let reached = [(Figure::Reach, 700_023.0, 0.5), (Figure::Frequency, 3.0, 0.005), (Figure::PerPerson, 0.0525, 5e-5)];
    check(&many, &reached);
    let (evenness, few) = points("2100000;300000");
    assert_eq!(evenness, Evenness::new(0.1233).unwrap());
    check(&few, &same);
    let reached = [(Figure::Reach, 299_947.0, 0.5), (Figure::Frequency, 7.0, 0.005), (Figure::PerPerson, 0.1225, 5e-5)];
    check(&few, &reached);

    let odd = plan(Currency::Eur, 1e6);
    let edits =
        vec![price(33.33), budget(&odd, 100.0), audience(1e6), ChannelEdit::Rate(Rate::Click, Some(share(0.01)))];
    let odd = with(odd, BuyingModel::Cpm, edits);
    let contacts = 100_000.0 / 33.33;
    check(&odd, &[(Figure::Contacts, contacts, 1e-9), (Figure::Clicks, contacts * 0.01, 1e-9)]);
    assert_eq!(odd.channels[0].price().unwrap().value, Price::new(33.33).unwrap());
}

/// Three discounts, production without any, then VAT.
#[test]
fn discounts_in_a_row_come_to_one_rate() {
    let order = |discounts: Discounts, vat: f64| {
        let plan = plan(Currency::Usd, 1e6).with(PlanEdit::Vat(Some(share(vat))));
        let edits =
            vec![budget(&plan, 729.0), ChannelEdit::Production(money(&plan, 100.0)), ChannelEdit::Discounts(discounts)];
        with(plan, BuyingModel::Cpm, edits)
    };
    for discounts in [Discounts::of_rates(&[share(0.1); 3]), Discounts::single(share(0.271))] {
        assert_eq!(discounts.rate(), share(0.271));
        let plan = order(discounts, 0.21);
        let costs = Costs::of(&plan);
        let expected = [1_000.0, 271.0, 729.0, 829.0, 174.09].map(|major| money(&plan, major));
        let channels = costs.channels;
        assert_eq!([channels.gross, channels.discount, channels.net, costs.total(), costs.vat], expected);
        check_total(&plan, 829.0, 1_003.09);
    }
    let sum = order(Discounts::single(share(0.3)), 0.21);
    assert_eq!(Costs::of(&sum).channels.gross, money(&sum, 1_041.43));
    check_total(&order(Discounts::of_rates(&[share(0.1); 3]), 0.29), 829.0, 1_069.41);
}

/// Commission inside the total or on top.
#[test]
fn a_fee_is_on_top_or_inside() {
    let of = |net: f64, fee: AgencyFee| {
        let plan = plan(Currency::Usd, 1e6).with(PlanEdit::AgencyFee(fee));
        let edits = vec![budget(&plan, net)];
        with(plan, BuyingModel::Cpm, edits)
    };
    let on_net = |value: f64| AgencyFee::Share { share: share(value), of: FeeBase::NetMedia };
    check_total(&of(85_000.0, on_net(0.15)), 97_750.0, 97_750.0);
    check_total(&of(85_000.0, on_net(0.1765)), 100_002.5, 100_002.5);
    check_total(&of(85_000.0, on_net(0.176_470_588_235_29)), 100_000.0, 100_000.0);
    check_total(&of(85_000.0, AgencyFee::Fixed(Money::new(1_500_000).unwrap())), 100_000.0, 100_000.0);
    check_total(&of(85_000.0, AgencyFee::Inside(share(0.15))), 100_000.0, 100_000.0);
    assert!((AgencyFee::Inside(share(0.15)).on_top().unwrap() - 0.176_470_588_235_29).abs() < 1e-12);
    let inside = of(100_000.0, AgencyFee::Inside(share(0.1)));
    check_total(&inside, 111_111.11, 111_111.11);
    assert_eq!(Costs::of(&inside).agency_fee, money(&inside, 11_111.11));
    // 15 % of gross, where gross is what the client pays.
    let gross = of(85_000.0, AgencyFee::Share { share: share(0.15), of: FeeBase::GrossMedia });
    let gross = gross.with_channel(ChannelId(1), ChannelEdit::Discounts(Discounts::single(share(0.15))));
    check_total(&gross, 100_000.0, 100_000.0);
}

/// Russia's 3 % on online advertising: of the media and of the agency's fee, outside VAT.
#[test]
fn a_levy_is_a_line_of_its_own() {
    let plan = plan(Currency::Rub, 1e6);
    let edits = vec![budget(&plan, 100_000.0)];
    let levy = Levy { rate: share(0.03), of: LevyBase::NetMediaAndFee, vat: Some(Share::NONE), ..Levy::default() };
    let plan = with(plan, BuyingModel::Cpm, edits)
        .with(PlanEdit::AgencyFee(AgencyFee::Share { share: share(0.1), of: FeeBase::NetMedia }))
        .with(PlanEdit::Vat(Some(share(0.22))))
        .with(PlanEdit::Levies(vec![levy.clone()]));
    assert_eq!(Costs::of(&plan).levy(0), money(&plan, 3_300.0));
    check_total(&plan, 113_300.0, 113_300.0 + 24_200.0);
    let inside = plan.with(PlanEdit::Levies(vec![Levy { vat: None, ..levy }]));
    check_total(&inside, 113_300.0, 138_226.0);
}

/// Panels of 20 and of 10 people.
#[test]
fn independence_comes_close_to_a_panel() {
    let plan = [(8_000.0, 80.0), (10_000.0, 100.0), (8_000.0, 80.0), (7_000.0, 70.0)].into_iter().fold(
        plan(Currency::Rub, 20_000.0),
        |plan, (people, money)| {
            let cap = ChannelEdit::FrequencyCap(FrequencyCap::new(1).ok());
            let edits = vec![price(10.0), budget(&plan, money), audience(people), cap];
            with(plan, BuyingModel::Cpm, edits)
        },
    );
    check(&plan, &[(Figure::Reach, 17_660.0, 0.5), (Figure::Frequency, 1.87, 0.005), (Figure::Grp, 165.0, 1e-9)]);
    let total = Forecast::of(&plan).total;
    let shares = total.reach_at_least.unwrap().map(|people| people / 20_000.0);
    for (got, expected) in shares.iter().zip([0.883, 0.547, 0.192, 0.028]) {
        assert!((got - expected).abs() < 5e-4, "{got} is not {expected}");
    }
    assert!((shares.iter().sum::<f64>() - 1.65).abs() < 1e-9);

    let plan = with(plan, BuyingModel::Cpm, vec![audience(10_000.0)]);
    let draft = FitDraft { channel: ChannelId(5), text: String::from("10000;7000") };
    let (held, free) = fitted(&draft, &plan, Locale::En).unwrap();
    assert_eq!(held.unwrap_err().key(), "fit-more-even");
    // With evenness 1 the audience would be above the population of 20,000.
    assert!(matches!(free, Err(FitTrouble::AbovePopulation { .. })), "{free:?}");
}

/// Half-price week, list price, free placements.
#[test]
fn list_prices_and_bonus_contacts_are_what_they_say() {
    let weeks = |list: bool| {
        let plan = plan(Currency::Rub, 1e7);
        let full = vec![price(262.5), budget(&plan, 105_000.0)];
        let half = vec![
            price(if list { 262.5 } else { 131.25 }),
            ChannelEdit::PriceBasis(if list { PriceBasis::List } else { PriceBasis::Net }),
            ChannelEdit::Discounts(Discounts::single(share(0.5))),
            budget(&plan, 52_500.0),
        ];
        with(with(plan, BuyingModel::Cpm, full), BuyingModel::Cpm, half)
    };
    for list in [true, false] {
        let plan = weeks(list);
        check(&plan, &[(Figure::Contacts, 800_000.0, 1e-6), (Figure::PerThousand, 196.88, 0.005)]);
        let channels = Costs::of(&plan).channels;
        let expected = [210_000.0, 52_500.0, 157_500.0].map(|major| money(&plan, major));
        assert_eq!([channels.gross, channels.discount, channels.net], expected);
        let gross = plan.with(PlanEdit::CostBasis(mediaplan::scenario::CostBasis::Gross));
        check(&gross, &[(Figure::PerThousand, 262.5, 1e-9)]);
    }

    let plan = plan(Currency::Usd, 1e6);
    let bought = vec![price(10.0), budget(&plan, 5_000.0), audience(1e6)];
    let bonus = vec![ChannelEdit::BonusContacts(Contacts::new(100_000.0).ok()), audience(1e6)];
    let plan = with(with(plan, BuyingModel::Cpm, bought), BuyingModel::Cpm, bonus);
    check(&plan, &[(Figure::Contacts, 600_000.0, 1e-9), (Figure::PerThousand, 8.33, 0.005)]);
    let forecast = Forecast::of(&plan);
    assert_eq!(forecast.findings, []);
    let free = &forecast.channels[1].figures;
    for figure in [Figure::PerThousand, Figure::PerContact, Figure::PerPerson] {
        assert_eq!(free.get(figure), Ok(0.0), "{figure:?}");
    }
    assert!(free.get(Figure::Reach).unwrap() > 90_000.0);
    // The same as one order: what comes on top lowers its CPM.
    let one = plan.without_channel(ChannelId(2));
    let one = one.with_channel(ChannelId(1), ChannelEdit::BonusContacts(Contacts::new(100_000.0).ok()));
    check(&one, &[(Figure::Contacts, 600_000.0, 1e-9), (Figure::PerThousand, 8.33, 0.005)]);
}

/// The amount of a flat fee is typed once, as its price or as its budget.
#[test]
fn a_flat_fee_is_typed_once() {
    let plan = |edit: fn(&Scenario) -> ChannelEdit| {
        let plan = plan(Currency::Eur, 1e6);
        let edits = vec![edit(&plan), contacts_per_unit(40_000.0), audience(1e6)];
        with(plan, BuyingModel::Flat, edits)
    };
    // An amount is rounded to the minor unit, and still buys its one unit.
    let odd = plan(|_| price(1_150.004));
    check(&odd, &[(Figure::Contacts, 40_000.0, 1e-9)]);
    check_total(&odd, 1_150.0, 1_150.0);
    for plan in [plan(|_| price(1_150.0)), plan(|plan| budget(plan, 1_150.0))] {
        check(&plan, &[(Figure::Contacts, 40_000.0, 1e-9), (Figure::PerThousand, 28.75, 1e-9)]);
        check_total(&plan, 1_150.0, 1_150.0);
        assert_eq!(Forecast::of(&plan).findings, []);
    }
}

/// Telegram: "ER" that is a view rate.
#[test]
fn a_view_rate_is_no_engagement_rate() {
    let posts = |reach: f64, fee: f64| {
        let plan = plan(Currency::Rub, 1e6);
        let edits = vec![
            ChannelEdit::ChannelType(ChannelType::Influencer),
            ChannelEdit::Posts(Posts::new(1).unwrap()),
            price(fee),
            audience(24_000.0),
            ChannelEdit::PostReach(Some(share(reach))),
        ];
        with(plan, BuyingModel::Cpm, edits)
    };
    let plan = posts(0.3, 3_600.0);
    check(
        &plan,
        &[(Figure::Reach, 7_200.0, 1e-6), (Figure::PerThousand, 500.0, 1e-9), (Figure::PerContact, 0.5, 1e-9)],
    );
    check(&posts(0.3333, 3_600.0), &[(Figure::Reach, 7_999.2, 1e-6), (Figure::PerThousand, 450.05, 0.005)]);
    check(&posts(0.3, 4_000.0), &[(Figure::PerThousand, 555.56, 0.005)]);
    let engaged = plan.with_channel(ChannelId(1), ChannelEdit::Rate(Rate::Engagement, Some(share(0.3))));
    check(&engaged, &[(Figure::Engagements, 2_160.0, 1e-6), (Figure::Reach, 7_200.0, 1e-6)]);
    let engaged = engaged.with_channel(ChannelId(1), ChannelEdit::Platform(Platform::Telegram));
    let says = |finding: &mediaplan::scenario::Finding| finding.problem.key() == "er-telegram";
    assert!(engaged.check().iter().any(says));
}

/// Break-even: per lead or per sale?
#[test]
fn break_even_is_zero_profit() {
    let leads = |each: f64| {
        let plan = plan(Currency::Eur, 1e6);
        let edits = vec![
            price(each),
            budget(&plan, 5_000.0),
            ChannelEdit::Rate(Rate::Sale, Some(share(0.2))),
            ChannelEdit::OrderValue(Some(money(&plan, 250.0))),
            ChannelEdit::Margin(Some(Share::WHOLE)),
        ];
        with(plan, BuyingModel::Cpl, edits)
    };
    check(
        &leads(50.0),
        &[
            (Figure::Leads, 100.0, 1e-9),
            (Figure::Sales, 20.0, 1e-9),
            (Figure::Revenue, 5_000.0, 1e-9),
            (Figure::Profit, 0.0, 1e-9),
            (Figure::Romi, 0.0, 1e-12),
            (Figure::BreakEvenCpa, 250.0, 1e-9),
            (Figure::PerSale, 250.0, 1e-9),
            (Figure::PerLead, 50.0, 1e-9),
        ],
    );
    check(
        &leads(30.0),
        &[
            (Figure::Leads, 166.67, 0.005),
            (Figure::Sales, 33.33, 0.005),
            (Figure::Margin, 8_333.33, 0.005),
            (Figure::Profit, 3_333.33, 0.005),
            (Figure::Romi, 0.667, 5e-4),
        ],
    );
}

/// Published examples that are wrong.
#[test]
fn published_mistakes_are_not_repeated() {
    let leads = |spend: f64, weeks: u16| {
        let plan = plan(Currency::Usd, 1e7).with(PlanEdit::Weeks(Weeks::new(weeks).unwrap()));
        let rates = [(Rate::Click, 0.02), (Rate::Lead, 0.05)];
        let rates = rates.map(|(rate, value)| ChannelEdit::Rate(rate, Some(share(value))));
        let edits = [vec![price(10.0), budget(&plan, spend), audience(1e6)], rates.to_vec()].concat();
        with(plan, BuyingModel::Cpm, edits)
    };
    for weeks in [1, 2] {
        check(&leads(2_000.0, weeks), &[(Figure::Leads, 200.0, 1e-9)]);
        check(&leads(933.0, weeks), &[(Figure::Leads, 93.3, 1e-9)]);
    }
    for (fee, cpm) in [(125.0, 2.5), (75.0, 1.5)] {
        let edits = vec![
            ChannelEdit::ChannelType(ChannelType::Influencer),
            price(fee),
            audience(50_000.0),
            ChannelEdit::PostReach(Some(Share::WHOLE)),
        ];
        let posts = with(plan(Currency::Usd, 1e7), BuyingModel::Cpm, edits);
        check(&posts, &[(Figure::PerThousand, cpm, 1e-9)]);
    }
    let plan = plan(Currency::Usd, 129_900_000.0);
    let edits = vec![price(1.0), budget(&plan, 155_880.0)];
    let plan = with(plan, BuyingModel::Cpm, edits);
    check(&plan, &[(Figure::Contacts, 155_880_000.0, 1e-3), (Figure::Grp, 120.0, 1e-9)]);
}
