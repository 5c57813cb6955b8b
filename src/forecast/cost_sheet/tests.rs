//! Cost sheets on paper.

use super::*;
use crate::forecast::sample::{channel, money, plan, share};
use crate::scenario::{BriefBase, BuyingModel, Channel, Contingency, CostSheet, Discounts, Work};
use crate::units::{Currency, Hours};

fn sheet(fee: AgencyFee, contingency: Option<f64>, of: FeeBase, vat: Option<f64>) -> CostSheet {
    let contingency = Contingency { share: contingency.map(share), of };
    CostSheet { agency_fee: fee, contingency, vat: vat.map(share), ..CostSheet::default() }
}

fn fee_of(part: f64, of: FeeBase) -> AgencyFee {
    AgencyFee::Share { share: share(part), of }
}

/// Channels of so much net media, discount, production, hours at €85, and tools.
fn lines(rows: &[(f64, f64, f64, f64, f64)]) -> Vec<Channel> {
    let row = |(net, discount, production, hours, tools): &(f64, f64, f64, f64, f64)| Channel {
        discounts: Discounts::single(share(*discount)),
        production: money(*production),
        work: Work::single(Hours::new(*hours).unwrap()),
        tools: money(*tools),
        ..channel(BuyingModel::Cpm, 5.0, *net)
    };
    rows.iter().map(row).collect()
}

/// The cost sheet of the first design.
#[test]
fn a_sheet_adds_up_as_on_paper() {
    let channels = lines(&[(14_000.0, 0.04, 1400.0, 14.0, 0.0), (46_000.0, 0.04, 5200.0, 32.0, 390.0)]);
    let mut plan = plan(channels);
    plan.costs = sheet(fee_of(0.1, FeeBase::NetMedia), Some(0.03), FeeBase::NetMedia, Some(0.21));
    let costs = Costs::of(&plan);
    assert_eq!(
        costs.channels,
        ChannelCosts {
            gross: money(62_500.0),
            discount: money(2500.0),
            net: money(60_000.0),
            production: money(6600.0),
            prizes: Money::ZERO,
            hours: money(3910.0),
            tools: money(390.0),
        }
    );
    assert_eq!(costs.channels.total(), money(70_900.0));
    assert_eq!((costs.agency_fee, costs.contingency), (money(6000.0), money(1800.0)));
    assert_eq!((costs.total(), costs.vat, costs.total_with_vat()), (money(78_700.0), money(16_527.0), money(95_227.0)));
    assert_eq!(ChannelCosts::of(&plan, &plan.channels[0]).gross, money(14_583.33));
}

#[test]
fn a_base_is_what_it_says() {
    let mut plan = plan(lines(&[(1000.0, 0.0, 200.0, 1.0, 15.0)]));
    plan.costs = sheet(fee_of(0.1, FeeBase::AllCosts), Some(0.5), FeeBase::NetMedia, None);
    let costs = Costs::of(&plan);
    assert_eq!((costs.agency_fee, costs.contingency, costs.vat), (money(130.0), money(500.0), Money::ZERO));
    plan.costs = sheet(AgencyFee::Fixed(money(7.5)), Some(0.5), FeeBase::AllCosts, None);
    let costs = Costs::of(&plan);
    assert_eq!((costs.agency_fee, costs.contingency), (money(7.5), money(650.0)));
}

#[test]
fn a_fee_on_nothing_and_one_without_a_solution_are_named() {
    let says = |plan: &Scenario| Costs::of(plan).findings(plan);
    let mut plan = plan(lines(&[(0.0, 0.0, 200.0, 0.0, 0.0)]));
    plan.costs.agency_fee = fee_of(0.1, FeeBase::NetMedia);
    assert_eq!(says(&plan), [Problem::FeeOfNothing { of: FeeBase::NetMedia }]);
    plan.costs.agency_fee = fee_of(0.1, FeeBase::AllCosts);
    assert_eq!(says(&plan), []);
    plan.costs.agency_fee = AgencyFee::Inside(share(0.8));
    assert_eq!((Costs::of(&plan).agency_fee, says(&plan)), (money(800.0), vec![]));
    plan.costs.levies = vec![Levy { rate: share(0.3), of: LevyBase::Fee, ..Levy::default() }];
    assert_eq!((Costs::of(&plan).agency_fee, says(&plan)), (Money::ZERO, vec![Problem::FeeUnsolvable]));
}

#[test]
fn a_plan_above_its_brief_says_by_how_much() {
    let mut plan = plan(lines(&[(1000.0, 0.0, 100.0, 0.0, 0.0)]));
    plan.costs.vat = Some(share(0.21));
    let mut says = |budget, base| {
        (plan.brief.budget, plan.brief.base) = (Some(money(budget)), base);
        Costs::of(&plan).findings(&plan)
    };
    assert_eq!(says(1100.0, BriefBase::Total), []);
    assert_eq!(says(1099.99, BriefBase::Total), [Problem::AboveBrief { by: money(0.01) }]);
    assert_eq!(says(1099.99, BriefBase::NetMedia), []);
    assert_eq!(says(1300.0, BriefBase::TotalWithVat), [Problem::AboveBrief { by: money(31.0) }]);
}

#[test]
fn media_under_reverse_charge_bear_no_vat() {
    let mut plan = plan(lines(&[(1000.0, 0.0, 100.0, 0.0, 0.0), (2000.0, 0.0, 0.0, 0.0, 0.0)]));
    plan.costs = sheet(fee_of(0.1, FeeBase::NetMedia), None, FeeBase::NetMedia, Some(0.21));
    plan.channels[0].media_vat = Some(Share::NONE);
    // Of 2,000 of media, 100 of production and 300 of fee.
    assert_eq!(Costs::of(&plan).vat, money(504.0));
    plan.costs.fee_vat = Some(share(0.0));
    assert_eq!(Costs::of(&plan).vat, money(441.0));
    let each: Vec<ChannelCosts> = plan.channels.iter().map(|one| ChannelCosts::of(&plan, one)).collect();
    let rates = Costs::of(&plan).vat_by_rate(&plan, &each);
    assert_eq!(rates, [(share(0.21), money(2100.0), money(441.0)), (Share::NONE, money(1300.0), Money::ZERO)]);
}

#[test]
fn vat_is_rounded_line_by_line() {
    // 21 % of 2.50 is 0.525, which goes to the even 0.52; of the sum, 5.00, it would be 1.05, and of 7.50 1.58.
    let mut plan = plan(lines(&[(2.5, 0.0, 2.5, 0.0, 0.0)]));
    plan.costs = sheet(AgencyFee::None, None, FeeBase::NetMedia, Some(0.21));
    assert_eq!(Costs::of(&plan).vat, money(1.04));
    plan.costs = sheet(AgencyFee::Fixed(money(2.5)), None, FeeBase::NetMedia, Some(0.21));
    assert_eq!(Costs::of(&plan).vat, money(1.56));
}

#[test]
fn each_currency_rounds_to_its_own_minor_unit() {
    let check = |currency, net, gross, vat| {
        let major = |value| Money::from_major(value, currency).unwrap();
        let mut plan = plan(vec![Channel {
            budget: major(net),
            discounts: Discounts::single(share(0.04)),
            ..channel(BuyingModel::Cpm, 5.0, 0.0)
        }]);
        plan.currency = currency;
        plan.costs = sheet(AgencyFee::None, None, FeeBase::NetMedia, Some(0.1));
        let costs = Costs::of(&plan);
        assert_eq!((costs.channels.gross, costs.vat), (major(gross), major(vat)), "{currency:?}");
    };
    check(Currency::Eur, 1000.0, 1041.67, 100.0);
    check(Currency::Jpy, 1005.0, 1047.0, 100.0);
    check(Currency::Jpy, 1015.0, 1057.0, 102.0);
    check(Currency::Kwd, 1000.005, 1041.672, 100.0);
    check(Currency::Kwd, 1000.015, 1041.682, 100.002);
}

#[test]
fn a_discount_of_everything_has_no_gross() {
    let costs = Costs::of(&plan(lines(&[(1000.0, 1.0, 0.0, 0.0, 0.0)])));
    assert_eq!((costs.channels.gross, costs.channels.discount), (money(1000.0), Money::ZERO));
}

#[test]
fn amounts_beyond_all_reason_do_not_overflow() {
    let most = Money::new(Money::MAX_MINOR).unwrap();
    let one = Channel {
        budget: most,
        discounts: Discounts::single(share(1.0 - 1e-15)),
        production: most,
        work: Work::single(Hours::new(Hours::MAX).unwrap()),
        tools: most,
        ..channel(BuyingModel::Cpm, 5.0, 0.0)
    };
    let mut plan = plan(vec![one; crate::scenario::CHANNELS_MAX]);
    plan.roles[0].rate = most;
    plan.costs = sheet(fee_of(1.0, FeeBase::AllCosts), Some(1.0), FeeBase::AllCosts, Some(1.0));
    let costs = Costs::of(&plan);
    assert_eq!(costs.channels.gross - costs.channels.discount, costs.channels.net);
    assert!(costs.total_with_vat() > costs.total());
}
