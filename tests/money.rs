//! Whatever a plan holds, its cost sheet adds up to the last minor unit.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a value of a generator that is out of range fails the test")]

use std::rc::Rc;

use mediaplan::forecast::{ChannelCosts, Costs, PlanResults};
use mediaplan::scenario::{
    AgencyFee, BuyingModel, Channel, ChannelId, Contingency, CostSheet, Discounts, FeeBase, Levy, LevyBase, Platform,
    Role, RoleHours, Scenario, Work,
};
use mediaplan::units::{Currency, Date, Hours, Locale, Money, Share};
use proptest::prelude::*;

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![Just(0), 0..100_000_i64, 0..10_000_000_000_i64].prop_map(|minor| Money::new(minor).unwrap())
}

/// Shares as planners type them, and any others.
fn share() -> impl Strategy<Value = Share> {
    prop_oneof![(0..=100_u32).prop_map(|percent| f64::from(percent) / 100.0), 0.0..=1.0]
        .prop_map(|value| Share::new(value).unwrap())
}

fn base() -> impl Strategy<Value = FeeBase> {
    prop_oneof![Just(FeeBase::NetMedia), Just(FeeBase::GrossMedia), Just(FeeBase::AllCosts)]
}

fn sheet() -> impl Strategy<Value = CostSheet> {
    let fee = prop_oneof![
        Just(AgencyFee::None),
        (share(), base()).prop_map(|(share, of)| AgencyFee::Share { share, of }),
        money().prop_map(AgencyFee::Fixed),
        (0.0..0.9).prop_map(|value| AgencyFee::Inside(Share::new(value).unwrap())),
    ];
    let contingency = (proptest::option::of(share()), base()).prop_map(|(share, of)| Contingency { share, of });
    let levy = (share(), proptest::sample::select(&LevyBase::ALL[..]), proptest::option::of(share()));
    let levy = levy.prop_map(|(rate, of, vat)| Levy { rate, of, vat, ..Levy::default() });
    let rates = (proptest::option::of(share()), proptest::option::of(share()));
    (fee, contingency, rates, proptest::collection::vec(levy, 0..3)).prop_map(
        |(agency_fee, contingency, (vat, fee_vat), levies)| CostSheet { agency_fee, fee_vat, contingency, levies, vat },
    )
}

/// Number of roles of a plan.
const ROLES: usize = 3;

fn channel() -> impl Strategy<Value = Channel> {
    let hours = || (0..2000_u32).prop_map(|quarters| Hours::new(f64::from(quarters) / 4.0).unwrap());
    let of = (hours(), hours()).prop_map(|(total, per_post)| RoleHours { total, per_post });
    let work = proptest::collection::vec(of, 0..=ROLES).prop_map(Work::from);
    let discounts = proptest::collection::vec(share(), 0..4).prop_map(|rates| Discounts::of_rates(&rates));
    let media_vat = prop_oneof![2 => Just(None), 1 => share().prop_map(Some)];
    (money(), (discounts, media_vat), money(), work, money()).prop_map(
        |(budget, (discounts, media_vat), production, work, tools)| Channel {
            budget,
            discounts,
            media_vat,
            production,
            work,
            tools,
            ..Channel::new(ChannelId(1), Platform::Other, BuyingModel::Cpm)
        },
    )
}

/// Plans in currencies of no, two and three decimals.
fn plan() -> impl Strategy<Value = Scenario> {
    let currency = prop_oneof![Just(Currency::Jpy), Just(Currency::Eur), Just(Currency::Kwd)];
    let rates = proptest::collection::vec(money(), ROLES);
    (currency, sheet(), proptest::collection::vec(channel(), 0..8), rates).prop_map(
        |(currency, costs, channels, rates)| {
            let start = Date::from_civil(2027, 1, 4).unwrap();
            let roles = rates.into_iter().map(|rate| Role { rate, ..Role::default() }).collect();
            Scenario { costs, roles, channels, ..Scenario::empty(currency, start, Locale::En) }.renumbered()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn totals_are_sums_of_what_is_shown(plan in plan()) {
        let costs = Costs::of(&plan);
        let each: Vec<ChannelCosts> = plan.channels.iter().map(|channel| ChannelCosts::of(&plan, channel)).collect();
        let sum = |line: fn(&ChannelCosts) -> Money| each.iter().map(line).sum::<Money>();
        let all = costs.channels;
        prop_assert_eq!(all.gross, sum(|one| one.gross));
        prop_assert_eq!(all.discount, sum(|one| one.discount));
        prop_assert_eq!(all.net, sum(|one| one.net));
        prop_assert_eq!(all.production, sum(|one| one.production));
        prop_assert_eq!(all.prizes, sum(|one| one.prizes));
        prop_assert_eq!(all.hours, sum(|one| one.hours));
        prop_assert_eq!(all.tools, sum(|one| one.tools));
        prop_assert_eq!(all.total(), sum(ChannelCosts::total));
        prop_assert_eq!(costs.total(), all.net + all.production + all.prizes + all.hours + all.tools + costs.agency_fee + costs.contingency + costs.levies.into_iter().sum());
        prop_assert_eq!(costs.total_with_vat(), costs.total() + costs.vat);
    }

    /// Every sheet of work adds up, to the cost sheet and to the hours typed.
    #[test]
    fn work_adds_up_over_roles_weeks_and_channels(plan in plan()) {
        let results = PlanResults::of(Rc::new(plan.clone()));
        let all = results.work(None);
        prop_assert_eq!(all.total_cost(), results.forecast.costs.channels.hours);
        let roles: Vec<_> = (0..3).map(|role| results.work(Some(role))).collect();
        for week in 0..usize::from(plan.weeks.get()) {
            prop_assert_eq!(all.cost[week], roles.iter().map(|role| role.cost[week]).sum::<Money>());
            let hours: f64 = roles.iter().map(|role| role.hours().nth(week).unwrap()).sum();
            prop_assert!((all.hours().nth(week).unwrap() - hours).abs() < 1e-6);
        }
        // Typed in quarters of an hour: nothing is rounded.
        let typed: f64 = plan.channels.iter().flat_map(|one| (0..ROLES).map(|role| one.hours_of(role))).sum();
        prop_assert!((all.total_hours() - typed).abs() < 1e-6);
    }

    #[test]
    fn gross_less_discount_is_the_budget(plan in plan()) {
        for channel in &plan.channels {
            let costs = ChannelCosts::of(&plan, channel);
            prop_assert_eq!(costs.gross - costs.discount, channel.budget);
            prop_assert_eq!(costs.net, channel.budget);
            prop_assert!(costs.discount >= Money::ZERO);
        }
        let all = Costs::of(&plan).channels;
        prop_assert_eq!(all.gross - all.discount, all.net);
    }

    /// The discount is the share of gross that it says, to the rounding of gross.
    #[test]
    fn the_discount_is_what_it_says(channel in channel()) {
        let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
        let costs = ChannelCosts::of(&plan, &channel);
        let rate = channel.discounts.rate();
        if rate.get() < 1.0 {
            let off = costs.gross.share(rate) - costs.discount;
            // Above 2^53 units of 2^-52 a double has no more digits.
            let slack = 1 + costs.gross.minor() / 1_000_000_000_000;
            prop_assert!(off.minor().abs() <= slack, "{off:?} of {costs:?}");
        }
    }

    /// Net media of channels with a rate of their own are one line for each rate.
    #[test]
    fn vat_is_the_sum_of_the_tax_of_each_line(plan in plan()) {
        let costs = Costs::of(&plan);
        let all = costs.channels;
        let net_at = |rate: Option<Share>| {
            let of = plan.channels.iter().filter(|channel| channel.media_vat == rate);
            of.map(|channel| ChannelCosts::of(&plan, channel).net).sum::<Money>()
        };
        let mut own: Vec<Option<Share>> = Vec::new();
        for channel in &plan.channels {
            if channel.media_vat.is_some() && !own.contains(&channel.media_vat) {
                own.push(channel.media_vat);
            }
        }
        let sheet = &plan.costs;
        let mut lines = vec![
            (net_at(None), sheet.vat),
            (all.production, sheet.vat),
            (all.prizes, sheet.vat),
            (all.hours, sheet.vat),
            (all.tools, sheet.vat),
            (costs.agency_fee, sheet.fee_vat.or(sheet.vat)),
            (costs.contingency, sheet.vat),
        ];
        lines.extend(own.into_iter().map(|rate| (net_at(rate), rate)));
        lines.extend(sheet.levies.iter().zip(costs.levies).map(|(levy, amount)| (amount, levy.vat.or(sheet.vat))));
        let vat = lines.into_iter().map(|(line, rate)| rate.map_or(Money::ZERO, |rate| line.share(rate))).sum();
        prop_assert_eq!(costs.vat, vat);
        let each: Vec<ChannelCosts> = plan.channels.iter().map(|channel| ChannelCosts::of(&plan, channel)).collect();
        let by_rate = costs.vat_by_rate(&plan, &each);
        prop_assert_eq!(by_rate.iter().map(|(_, _, tax)| *tax).sum::<Money>(), vat);
    }

    #[test]
    fn a_base_is_a_line_of_the_sheet(plan in plan()) {
        let costs = Costs::of(&plan);
        let of = |base| match base {
            FeeBase::NetMedia => costs.channels.net,
            FeeBase::GrossMedia => costs.channels.gross,
            FeeBase::AllCosts => costs.channels.total(),
        };
        let fee = match plan.costs.agency_fee {
            AgencyFee::Share { share, of: base } => of(base).share(share),
            // Exactly this share of the total that holds it; or no fee at all, where levies on it leave no solution.
            AgencyFee::Inside(share) if costs.agency_fee > Money::ZERO => costs.total().share(share),
            AgencyFee::None | AgencyFee::Inside(_) => Money::ZERO,
            AgencyFee::Fixed(amount) => amount,
        };
        prop_assert_eq!(costs.agency_fee, fee);
        let contingency = plan.costs.contingency;
        prop_assert_eq!(costs.contingency, contingency.share.map_or(Money::ZERO, |share| of(contingency.of).share(share)));
        for (levy, amount) in plan.costs.levies.iter().zip(costs.levies) {
            let base = match levy.of {
                LevyBase::NetMedia => costs.channels.net,
                LevyBase::Fee => costs.agency_fee,
                LevyBase::NetMediaAndFee => costs.channels.net + costs.agency_fee,
                LevyBase::AllCosts => costs.channels.total(),
                LevyBase::AllCostsAndFee => costs.channels.total() + costs.agency_fee,
            };
            // Lines beyond all reason are cut.
            if base.minor() < 4_000_000_000_000_000 {
                prop_assert_eq!(amount, base.share(levy.rate));
            }
        }
    }

    /// A fee inside the total is solved wherever its share, with the levies on it, leaves something.
    #[test]
    fn a_fee_inside_the_total_is_solved(plan in plan(), share in 0.0..0.5_f64) {
        let share = Share::new(share).unwrap();
        let mut plan = plan;
        plan.costs.agency_fee = AgencyFee::Inside(share);
        plan.costs.levies.iter_mut().for_each(|levy| levy.rate = Share::new(levy.rate.get() / 4.0).unwrap());
        let costs = Costs::of(&plan);
        prop_assume!(costs.channels.total().minor() < 10_000_000_000_000);
        prop_assert_eq!(costs.agency_fee, costs.total().share(share));
    }

    #[test]
    fn parts_of_an_amount_add_up(amount in money(), weights in proptest::collection::vec(0.0..1e6_f64, 1..12)) {
        let parts = amount.split(&weights);
        prop_assert_eq!(parts.iter().copied().sum::<Money>(), amount);
        let total: f64 = weights.iter().sum();
        #[expect(clippy::cast_precision_loss, reason = "the amounts of this test are below 2^53")]
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(*part >= Money::ZERO);
            let exact = amount.minor() as f64 * weight / total;
            prop_assert!(total <= 0.0 || (part.minor() as f64 - exact).abs() < 1.0 + 1e-3, "{part:?} is far from {exact}");
        }
    }
}
