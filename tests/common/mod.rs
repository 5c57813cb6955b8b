//! Plans for tests: random ones, and full ones of a given size. The generators of a plan's parts lie on the heap: with all their
//! layers they are larger than the stack of a test.

#![allow(dead_code, reason = "each test that includes this module uses a part of it")]

use mediaplan::scenario::{
    AgencyFee, BENCHMARKS, Brand, Brief, BriefBase, BuyingModel, CHANNELS_MAX, COMPETITORS_MAX, Channel, ChannelEdit,
    ChannelId, ChannelType, Contingency, CostBasis, CostSheet, CurrencyRate, DISCOUNTS_MAX, Discount, Discounts,
    EffectiveFrequency, FeeBase, Flight, Kind, Kpi, KpiTarget, LEVIES_MAX, Levy, LevyBase, Limits, Market, Origin,
    Overlap, PERIODS_MAX, Pair, PairOverlap, Pattern, Period, PlanEdit, Platform, PriceBasis, ROLES_MAX, Rate, Rates,
    Role, RoleHours, Scenario, Shape, Sourced, Target, Work,
};
use mediaplan::units::{
    Contacts, Count, Currency, Date, Evenness, ExchangeRate, Frequency, FrequencyCap, Goal, HalfLife, Hours, Locale,
    Money, Note, People, Posts, Price, Share, Text, WeekDays, Weeks,
};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn number(min: f64, max: f64) -> impl Strategy<Value = f64> {
    // What planners type, and any double at all.
    prop_oneof![
        4 => (0_u32..100_000, -6_i32..7).prop_map(move |(digits, exponent)| {
            format!("{digits}e{exponent}").parse::<f64>().unwrap().clamp(min, max)
        }),
        1 => min..=max,
    ]
}

macro_rules! quantity {
    ($name:ident, $type:ty) => {
        fn $name() -> impl Strategy<Value = $type> {
            number(<$type>::MIN, <$type>::MAX).prop_map(|value| <$type>::new(value).unwrap())
        }
    };
}
quantity!(share, Share);
quantity!(price, Price);
quantity!(exchange_rate, ExchangeRate);
quantity!(people, People);
quantity!(contacts, Contacts);
quantity!(evenness, Evenness);
quantity!(hours, Hours);
quantity!(frequency, Frequency);
quantity!(count, Count);
quantity!(goal, Goal);

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![0_i64..1_000_000_000, Just(0), 0..=Money::MAX_MINOR].prop_map(|minor| Money::new(minor).unwrap())
}

fn origin() -> impl Strategy<Value = Origin> {
    let benchmarks: Vec<Origin> = BENCHMARKS.iter().map(|benchmark| Origin::Benchmark(benchmark.id)).collect();
    let converted =
        (select(BENCHMARKS), exchange_rate(), 0_i32..=Date::MAX_DAYS).prop_map(|(benchmark, rate, days)| {
            Origin::Converted { benchmark: benchmark.id, rate, date: Date::from_days(days).unwrap() }
        });
    prop_oneof![Just(Origin::Own), Just(Origin::Example), select(benchmarks), converted]
}

fn sourced<T: Clone + core::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<Sourced<T>>> {
    option::of((value, origin()).prop_map(|(value, origin)| Sourced { value, origin }))
}

fn text() -> impl Strategy<Value = Text> {
    prop_oneof!["[a-zA-Z0-9 ,.–-]{0,30}", "[а-яА-ЯёЁ ]{0,20}", "\\PC{0,12}", Just(String::from("🙂 emoji €"))]
        .prop_map(|text| Text::cut(&text))
}

/// None, one that channels share, or one of its own.
fn group() -> impl Strategy<Value = Text> {
    prop_oneof![Just(Text::default()), Just(Text::cut("Launch")), text()]
}

fn note() -> impl Strategy<Value = Note> {
    prop_oneof![3 => Just(String::new()), 1 => "[a-zа-я \n]{0,60}"].prop_map(|text| Note::new(&text).unwrap())
}

fn rates() -> impl Strategy<Value = Rates> {
    proptest::collection::vec(sourced(share()), 6)
        .prop_map(|values| {
            Rate::ALL.into_iter().zip(values).fold(Rates::default(), |rates, (rate, value)| rates.with(rate, value))
        })
        .boxed()
}

fn posts() -> impl Strategy<Value = Posts> {
    (1_u16..=1000).prop_map(|posts| Posts::new(posts).unwrap())
}

fn kind() -> impl Strategy<Value = Kind> {
    let bonus = prop_oneof![4 => Just(None), 1 => contacts().prop_map(Some)];
    let paid = (select(&BuyingModel::ALL[..]), sourced(price()), option::of(contacts()), bonus).prop_map(
        |(buying_model, price, contacts_per_unit, bonus_contacts)| Kind::Paid {
            buying_model,
            price,
            contacts_per_unit,
            bonus_contacts,
        },
    );
    let influencer = (posts(), sourced(price()), option::of(share()))
        .prop_map(|(posts, price, reach)| Kind::Influencer { posts, price, reach });
    let content = (posts(), option::of(share()), money()).prop_map(|(posts, reach, post_production)| Kind::Content {
        posts,
        reach,
        post_production,
    });
    let rates = (option::of(contacts()), option::of(share()), option::of(share()), option::of(contacts()));
    let contest =
        (money(), money(), sourced(price()), rates).prop_map(|(prize, handling, price, rates)| Kind::Contest {
            prize,
            handling,
            price,
            organic_contacts: rates.0,
            entry_rate: rates.1,
            share_rate: rates.2,
            contacts_per_share: rates.3,
        });
    prop_oneof![4 => paid, 1 => influencer, 1 => content, 1 => contest].boxed()
}

fn week() -> impl Strategy<Value = Weeks> {
    (1_u16..=104).prop_map(|week| Weeks::new(week).unwrap())
}

fn flight() -> impl Strategy<Value = Flight> {
    let patterns =
        [Pattern::AtOnce, Pattern::Even, Pattern::Burst, Pattern::Pulsed, Pattern::FrontLoaded, Pattern::BackLoaded];
    let custom = proptest::collection::vec(money(), 0..=104).prop_map(Pattern::Custom);
    let pattern = prop_oneof![3 => select(patterns.to_vec()), 1 => custom];
    let half_life = (0.0..=104.0_f64).prop_map(|weeks| HalfLife::new(weeks).unwrap());
    let days = || prop_oneof![2 => Just(0), 1 => 0_u16..=6].prop_map(|days| WeekDays::new(days).unwrap());
    let typed = (week(), option::of(week()), (days(), days()), pattern, share(), half_life);
    let flight = typed.prop_map(|(first, last, (days_before, days_after), pattern, persistence, half_life)| Flight {
        first,
        last,
        days_before,
        days_after,
        pattern,
        persistence,
        half_life,
    });
    prop_oneof![Just(Flight::default()), flight].boxed()
}

/// Wear-out, frequency of the rates, landing, followers, lifetime value; all of them, some or none.
type Besides = (Share, Option<Frequency>, Share, Option<People>, Option<Money>);

fn besides() -> impl Strategy<Value = Besides> {
    let part = || prop_oneof![Just(Share::WHOLE), share()];
    let any = (part(), option::of(frequency()), part(), option::of(people()), option::of(money()));
    prop_oneof![Just((Share::WHOLE, None, Share::WHOLE, None, None)), any].boxed()
}

/// Discounts in a row, with a list price and a VAT rate of the media; or the usual terms.
fn order() -> impl Strategy<Value = (Discounts, PriceBasis, Option<Share>)> {
    let discount = (text(), share()).prop_map(|(name, rate)| Discount { name, rate });
    let discounts = proptest::collection::vec(discount, 0..=DISCOUNTS_MAX).prop_map(Discounts::from);
    let any = (discounts, select(&PriceBasis::ALL[..]), option::of(share()));
    prop_oneof![share().prop_map(|rate| (Discounts::single(rate), PriceBasis::Net, None)), any].boxed()
}

/// Nobody, one role as most plans have it, or hours of any role.
fn work() -> impl Strategy<Value = Work> {
    let of = (hours(), prop_oneof![3 => Just(Hours::ZERO), 1 => hours()]);
    let of = of.prop_map(|(total, per_post)| RoleHours { total, per_post });
    let any = proptest::collection::vec(of, 0..=ROLES_MAX).prop_map(Work::from);
    prop_oneof![Just(Work::default()), hours().prop_map(Work::single), any].boxed()
}

/// None, one, or several roles.
fn roles() -> impl Strategy<Value = Vec<Role>> {
    let role = (text(), money(), option::of(hours()));
    let role = role.prop_map(|(name, rate, available)| Role { name, rate, available });
    prop_oneof![Just(Vec::new()), proptest::collection::vec(role, 1..=ROLES_MAX)].boxed()
}

fn channel() -> impl Strategy<Value = Channel> {
    let what = (select(Platform::ALL), text(), any::<bool>(), kind(), flight());
    let money = (money(), order(), option::of(money()), option::of(money()), any::<bool>());
    let people = (sourced(people()), evenness(), option::of(1_u16..=100), share(), share());
    let effect = (rates(), option::of(self::money()), option::of(share()), besides());
    let costs = (self::money(), work(), self::money(), note(), group());
    (what, money, people, effect, costs)
        .prop_map(|(what, money, people, effect, costs)| {
            let (platform, name, keeps_label, kind, flight) = what;
            let blank = Channel::new(ChannelId(1), platform, BuyingModel::Cpm);
            Channel {
                name: if keeps_label { blank.name.clone() } else { name },
                kind,
                flight,
                budget: money.0,
                discounts: money.1.0,
                price_basis: money.1.1,
                media_vat: money.1.2,
                limits: Limits { min: money.2, max: money.3, locked: money.4, may_be_off: money.2.is_some() },
                audience: people.0,
                exposure_evenness: people.1,
                frequency_cap: people.2.map(|cap| FrequencyCap::new(cap).unwrap()),
                on_target_rate: people.3,
                viewability: people.4,
                rates: effect.0,
                order_value: effect.1,
                margin: effect.2,
                response_decay: effect.3.0,
                measured_frequency: effect.3.1,
                landing_rate: effect.3.2,
                followers: effect.3.3,
                lifetime_value: effect.3.4,
                production: costs.0,
                work: costs.1,
                tools: costs.2,
                note: costs.3,
                group: costs.4,
                ..blank
            }
        })
        .boxed()
}

fn cost_sheet() -> impl Strategy<Value = CostSheet> {
    let base = || select(&FeeBase::ALL[..]);
    let fee = prop_oneof![
        Just(AgencyFee::None),
        (share(), base()).prop_map(|(share, of)| AgencyFee::Share { share, of }),
        share().prop_map(AgencyFee::Inside),
        money().prop_map(AgencyFee::Fixed)
    ];
    let levy = (text(), share(), select(&LevyBase::ALL[..]), option::of(share()));
    let levy = levy.prop_map(|(name, rate, of, vat)| Levy { name, rate, of, vat });
    let levies = prop_oneof![2 => Just(Vec::new()), 1 => proptest::collection::vec(levy, 1..=LEVIES_MAX)];
    let vat = (option::of(share()), option::of(share()));
    (fee, option::of(share()), base(), vat, levies)
        .prop_map(|(agency_fee, share, of, vat, levies)| CostSheet {
            agency_fee,
            fee_vat: vat.1,
            contingency: Contingency { share, of },
            levies,
            vat: vat.0,
        })
        .boxed()
}

fn brief() -> impl Strategy<Value = Brief> {
    let until = option::of((0..=Date::MAX_DAYS).prop_map(|days| Date::from_days(days).unwrap()));
    let any = (option::of(money()), select(&BriefBase::ALL[..]), until, note());
    let any = any.prop_map(|(budget, base, until, goal)| Brief { budget, base, until, goal });
    prop_oneof![Just(Brief::default()), any].boxed()
}

fn kpis() -> impl Strategy<Value = Vec<KpiTarget>> {
    let targets = proptest::collection::vec(option::of(option::of(goal())), Kpi::ALL.len());
    let targets = targets.prop_map(|values| {
        let targets =
            Kpi::ALL.iter().zip(values).filter_map(|(kpi, value)| Some(KpiTarget { kpi: *kpi, value: value? }));
        targets.collect()
    });
    prop_oneof![Just(Vec::new()), targets].boxed()
}

fn periods() -> impl Strategy<Value = Vec<Period>> {
    let figures = (option::of(count()), option::of(people()), option::of(count()), option::of(count()));
    let period = (text(), option::of(people()), figures).prop_map(|(name, followers, figures)| Period {
        name,
        followers,
        engagements: figures.0,
        reach: figures.1,
        impressions: figures.2,
        views: figures.3,
    });
    let period = prop_oneof![1 => Just(Period::default()), 6 => period].boxed();
    let (few, many) =
        (proptest::collection::vec(period.clone(), 0..5), proptest::collection::vec(period, 5..=PERIODS_MAX));
    prop_oneof![4 => Just(Vec::new()), 3 => few, 1 => many].boxed()
}

fn market() -> impl Strategy<Value = Option<Market>> {
    let seen = (option::of(people()), option::of(count()), option::of(count()), option::of(money()));
    let brand = (text(), seen, option::of(share())).prop_map(|(name, seen, market_share)| Brand {
        name,
        followers: seen.0,
        posts: seen.1,
        engagement: seen.2,
        spend: seen.3,
        market_share,
    });
    let brand = prop_oneof![1 => Just(Brand::default()), 4 => brand].boxed();
    let few = proptest::collection::vec(brand.clone(), 0..5);
    let many = proptest::collection::vec(brand.clone(), 5..=COMPETITORS_MAX);
    let market = (brand, prop_oneof![3 => few, 1 => many]);
    option::of(market.prop_map(|(own, competitors)| Market { own, competitors })).boxed()
}

/// Exchange rates, of one currency each.
fn rates_of_currencies() -> impl Strategy<Value = Vec<CurrencyRate>> {
    let known = (select(Currency::ALL), exchange_rate(), 0..=Date::MAX_DAYS)
        .prop_map(|(currency, rate, days)| CurrencyRate { currency, rate, date: Date::from_days(days).unwrap() });
    let several = proptest::collection::vec(known, 1..4).prop_map(|mut rates| {
        rates.sort_by_key(|known| known.currency);
        rates.dedup_by_key(|known| known.currency);
        rates
    });
    prop_oneof![3 => Just(Vec::new()), 1 => several].boxed()
}

/// Any plan, numbered from 1.
pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    let about = (text(), text(), select(Currency::ALL), 0..=Date::MAX_DAYS, 1_u16..=104, select(&Locale::ALL[..]));
    let target = (text(), option::of(people()), option::of(people()));
    let channels =
        prop_oneof![4 => proptest::collection::vec(channel(), 0..5), 1 => proptest::collection::vec(channel(), 5..40)];
    let both = prop_oneof![people().prop_map(PairOverlap::People), share().prop_map(PairOverlap::OfFirst)];
    let pairs = option::of(proptest::collection::vec((any::<(u8, u8)>(), sourced(both)), 0..12));
    let band = (1_u8..=10, option::of(1_u8..=10))
        .prop_map(|(least, most)| EffectiveFrequency::default().from(least).up_to(most));
    let people = (pairs, band);
    let beside = (select(&CostBasis::ALL[..]), kpis(), periods(), market(), (brief(), rates_of_currencies()));
    let week_step = money().prop_map(|step| Some(step).filter(|step| *step > Money::ZERO));
    let week_step = prop_oneof![3 => Just(None), 1 => week_step];
    let whole = (about, target, people, (cost_sheet(), roles(), week_step), channels, beside);
    whole.prop_map(|(about, target, (pairs, effective), (costs, roles, week_step), mut channels, beside)| {
        for channel in &mut channels {
            channel.work = channel.work.clone().of_first(roles.len());
        }
        let plan = Scenario {
            name: about.0,
            client: about.1,
            currency: about.2,
            start: Date::from_days(about.3).unwrap(),
            weeks: Weeks::new(about.4).unwrap(),
            week_step,
            report_language: about.5,
            target: Target { name: target.0, population: target.1 },
            overlap: target.2.map_or(Overlap::Independent, Overlap::ActiveUniverse),
            effective_frequency: effective,
            costs,
            roles,
            channels,
            cost_basis: beside.0,
            exchange_rates: beside.4.1.into_iter().filter(|known| known.currency != about.2).collect(),
            kpis: beside.1,
            periods: beside.2,
            market: beside.3,
            brief: beside.4.0,
        };
        let plan = plan.renumbered();
        // Pairs of channels that there are, in the order of a plan that was numbered.
        let id = |number: u8| plan.channels.get(usize::from(number) % plan.channels.len().max(1)).map(|one| one.id);
        let overlap = pairs.map(|pairs| {
            pairs.into_iter().fold(Overlap::Matrix(Vec::new()), |overlap, ((one, other), both)| {
                match (id(one), id(other)) {
                    (Some(one), Some(other)) => overlap.with_pair(one, other, both),
                    _ => overlap,
                }
            })
        });
        let overlap = overlap.unwrap_or_else(|| plan.overlap.clone());
        Scenario { overlap, ..plan }.renumbered()
    })
}

/// A plan with every field of every channel filled in, as a diligent planner would: twelve channels or fewer.
pub(crate) fn full(channels: usize) -> Scenario {
    let lines: [(Platform, &str, BuyingModel, f64, i64, f64); 12] = [
        (Platform::Instagram, "Instagram Reels, prospecting", BuyingModel::Cpm, 6.8, 1_400_000, 3_900_000.0),
        (Platform::Facebook, "Facebook feed video", BuyingModel::Cpm, 5.4, 900_000, 4_600_000.0),
        (Platform::YouTube, "YouTube skippable in-stream", BuyingModel::Cpv, 0.021, 1_050_000, 5_200_000.0),
        (Platform::TikTok, "TikTok in-feed", BuyingModel::Cpm, 4.6, 800_000, 2_300_000.0),
        (Platform::LinkedIn, "LinkedIn sponsored content", BuyingModel::Cpc, 4.1, 410_000, 1_150_000.0),
        (Platform::Telegram, "Telegram sponsored messages", BuyingModel::Cpm, 2.5, 230_000, 540_000.0),
        (Platform::GoogleSearch, "Google Search, generic terms", BuyingModel::Cpc, 1.3, 520_000, 410_000.0),
        (Platform::Snapchat, "Snapchat stories", BuyingModel::Cpm, 3.9, 310_000, 1_700_000.0),
        (Platform::Pinterest, "Pinterest", BuyingModel::Cpm, 4.35, 275_000, 1_450_000.0),
        (Platform::Reddit, "Reddit interest groups", BuyingModel::Cpe, 0.38, 190_000, 880_000.0),
        (Platform::GoogleDisplay, "Google Display retargeting", BuyingModel::Cpm, 2.15, 365_000, 6_100_000.0),
        (Platform::Other, "Trade newsletter, four placements", BuyingModel::Flat, 1150.0, 690_000, 190_000.0),
    ];
    let date = Date::from_civil(2027, 9, 6).unwrap();
    let mut plan = Scenario::empty(Currency::Eur, date, Locale::Nl);
    plan.name = Text::cut("Autumn launch");
    plan.client = Text::cut("Veldhuis Bikes");
    plan.weeks = Weeks::new(6).unwrap();
    plan.target = Target { name: Text::cut("Netherlands, 25–64"), population: People::new(6_800_000.0).ok() };
    plan.overlap = Overlap::ActiveUniverse(People::new(6_400_000.0).unwrap());
    plan.costs = CostSheet {
        agency_fee: AgencyFee::Share { share: Share::new(0.1).unwrap(), of: FeeBase::NetMedia },
        contingency: Contingency { share: Some(Share::new(0.03).unwrap()), of: FeeBase::NetMedia },
        vat: Some(Share::new(0.21).unwrap()),
        ..CostSheet::default()
    };
    plan.roles = vec![Role { rate: Money::new(8_500).unwrap(), ..Role::default() }];
    for (at, (platform, name, buying, price, budget, audience)) in lines.into_iter().take(channels).enumerate() {
        let step = f64::from(u32::try_from(at).unwrap());
        let id = plan.next_id();
        plan = plan.with_added(Channel::new(id, platform, buying), None);
        let share = |value: f64| Share::new((value * 1e4).round() / 1e4).unwrap();
        let money = |minor: i64| Money::new(minor).unwrap();
        let has_account = !matches!(platform, Platform::GoogleSearch | Platform::GoogleDisplay | Platform::Other);
        let edits = [
            ChannelEdit::Name(Text::cut(name)),
            ChannelEdit::Price(Some(Price::new(price).unwrap())),
            ChannelEdit::ContactsPerUnit((buying == BuyingModel::Flat).then(|| Contacts::new(46_000.0).unwrap())),
            ChannelEdit::Budget(money(budget)),
            ChannelEdit::Discounts(Discounts::single(share(0.04))),
            ChannelEdit::LimitMin((at % 3 == 0).then(|| money(budget / 2))),
            ChannelEdit::LimitMax((at % 3 == 1).then(|| money(budget * 2))),
            ChannelEdit::Audience(Some(People::new(audience).unwrap())),
            ChannelEdit::ExposureEvenness(
                Evenness::new(0.8 + 0.1 * f64::from(u32::try_from(at % 4).unwrap())).unwrap(),
            ),
            ChannelEdit::FrequencyCap((at % 4 == 0).then(|| FrequencyCap::new(8).unwrap())),
            ChannelEdit::Rate(Rate::Click, Some(share(0.0042 + 0.0011 * step))),
            ChannelEdit::Rate(Rate::Engagement, Some(share(0.012 + 0.0007 * step))),
            ChannelEdit::Rate(Rate::View, Some(share(0.21 + 0.013 * step))),
            ChannelEdit::Rate(Rate::Lead, Some(share(0.0135 + 0.002 * step))),
            ChannelEdit::Rate(Rate::Sale, Some(share(0.12))),
            ChannelEdit::ResponseDecay(share(0.85)),
            ChannelEdit::MeasuredFrequency((at % 2 == 0).then(|| Frequency::new(3.5).unwrap())),
            ChannelEdit::LandingRate(share(0.8 + 0.01 * step)),
            ChannelEdit::AccountFollowers(has_account.then(|| People::new(12_400.0 - 850.0 * step).unwrap())),
            ChannelEdit::LifetimeValue(Some(money(310_000))),
            ChannelEdit::OrderValue(Some(money(129_500))),
            ChannelEdit::Margin(Some(share(0.38))),
            ChannelEdit::OnTargetRate(share(0.94 - 0.01 * step)),
            ChannelEdit::Viewability(share(0.7 + 0.02 * step)),
            ChannelEdit::Production(money(140_000 - 10_000 * i64::try_from(at).unwrap())),
            ChannelEdit::RoleHours(0, Hours::new(14.0 - step).unwrap()),
            ChannelEdit::Tools(money(3_900)),
            ChannelEdit::Note(Note::new(if at % 4 == 0 { "offer from studio" } else { "" }).unwrap()),
        ];
        plan = edits.into_iter().fold(plan, |plan, edit| plan.with_channel(id, edit));
    }
    plan
}

/// A full plan in the calendar, with a matrix of everything known: patterns, or every cell typed.
pub(crate) fn calendar(channels: usize, weeks: u16, cells: bool) -> Scenario {
    let mut plan = full(channels.min(12));
    while plan.channels.len() < channels {
        let at = plan.channels.len() % 12;
        let copy = plan.channels.get(at).cloned().unwrap();
        let name = Text::cut(&format!("{} {}", copy.name.as_str(), plan.channels.len() / 12 + 1));
        plan = plan.with_added(Channel { name, ..copy }, None);
    }
    plan.weeks = Weeks::new(weeks).unwrap();
    plan.overlap = Overlap::Matrix(Vec::new());
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    // As a planner knows them: whole per cent of the smaller of two audiences.
    for (at, one) in ids.iter().enumerate() {
        for (to, other) in ids.iter().enumerate().skip(at + 1) {
            let share = f64::from(u32::try_from(31 + (at * 17 + to * 29) % 47).unwrap()) / 100.0;
            let people = |id: &ChannelId| plan.channel(*id).unwrap().audience.unwrap().value.get();
            let (one, other) = if people(one) <= people(other) { (one, other) } else { (other, one) };
            let both = Sourced::own(PairOverlap::OfFirst(Share::new(share).unwrap()));
            plan.overlap = plan.overlap.with_pair(*one, *other, Some(both));
        }
    }
    let shapes = [Shape::Even, Shape::Burst, Shape::FrontLoaded, Shape::Pulsed, Shape::Even, Shape::BackLoaded];
    for ((at, id), shape) in ids.iter().enumerate().zip(shapes.into_iter().cycle()) {
        let week = |week: usize| Weeks::new(u16::try_from(week).unwrap()).unwrap();
        plan = plan.with_channel(*id, ChannelEdit::Pattern(shape));
        if at % 3 == 1 {
            plan = plan.with_channel(*id, ChannelEdit::Begins(week(1 + at % 5), WeekDays::NONE));
            plan = plan.with_channel(*id, ChannelEdit::Ends(Some(week(usize::from(weeks) - at % 4)), WeekDays::NONE));
        }
        if at % 4 == 2 {
            plan = plan.with_channel(*id, ChannelEdit::Persistence(Share::new(0.3).unwrap()));
            plan = plan.with_channel(*id, ChannelEdit::HalfLife(HalfLife::new(1.5).unwrap()));
        }
        if cells {
            // Amounts in tens of the currency, as they are typed.
            let budget = plan.channel(*id).unwrap().budget.minor() / i64::from(weeks);
            let cell = |week: usize| {
                let part = budget * i64::try_from(60 + (at * 13 + week * 37) % 80).unwrap() / 100;
                Money::new(part / 1000 * 1000).unwrap()
            };
            let amounts: Vec<Money> = (0..usize::from(weeks)).map(cell).collect();
            plan = plan.with_channel(*id, ChannelEdit::Amounts(amounts));
        }
    }
    plan.renumbered()
}

/// A plan with every kind of tool, each with all its inputs.
pub(crate) fn tools() -> Scenario {
    let mut plan = full(4);
    let role = |name: &str, rate: i64, available: Option<f64>| Role {
        name: Text::cut(name),
        rate: Money::new(rate).unwrap(),
        available: available.map(|hours| Hours::new(hours).unwrap()),
    };
    plan.roles = vec![role("Social media manager", 8_500, Some(24.0)), role("Designer", 7_250, None)];
    plan = plan.with_channel(ChannelId(1), ChannelEdit::RoleHours(1, Hours::new(6.5).unwrap()));
    plan.effective_frequency = EffectiveFrequency::new(2, None).unwrap();
    let share = |value: f64| Some(Share::new(value).unwrap());
    let money = |minor: i64| Money::new(minor).unwrap();
    let posts = |posts: u16| ChannelEdit::Posts(Posts::new(posts).unwrap());
    let edits = [
        (
            2,
            vec![
                ChannelEdit::ChannelType(ChannelType::Influencer),
                posts(6),
                ChannelEdit::Price(Some(Price::new(850.0).unwrap())),
                ChannelEdit::PostReach(share(0.22)),
            ],
        ),
        (
            3,
            vec![
                ChannelEdit::ChannelType(ChannelType::Content),
                posts(24),
                ChannelEdit::PostReach(share(0.07)),
                ChannelEdit::RolePostHours(0, Hours::new(2.5).unwrap()),
                ChannelEdit::PostProduction(money(12_500)),
                ChannelEdit::Pattern(Shape::Even),
            ],
        ),
        (
            4,
            vec![
                ChannelEdit::ChannelType(ChannelType::Contest),
                ChannelEdit::Price(Some(Price::new(4.2).unwrap())),
                ChannelEdit::Prize(money(150_000)),
                ChannelEdit::Handling(money(40_000)),
                ChannelEdit::OrganicContacts(Some(Contacts::new(60_000.0).unwrap())),
                ChannelEdit::EntryRate(share(0.03)),
                ChannelEdit::ShareRate(share(0.25)),
                ChannelEdit::ContactsPerShare(Some(Contacts::new(40.0).unwrap())),
            ],
        ),
    ];
    for (id, edits) in edits {
        for edit in edits {
            plan = plan.with_channel(ChannelId(id), edit);
        }
    }
    plan.renumbered()
}

/// A plan with every input of the Results view: wear-out, visits, followers and lifetime value on channels that have
/// them and beside some that do not, KPIs of both directions, a year of an account, competitors of whom more or less is
/// known.
pub(crate) fn effect() -> Scenario {
    let mut plan = full(4);
    let blank = [
        ChannelEdit::ResponseDecay(Share::WHOLE),
        ChannelEdit::MeasuredFrequency(None),
        ChannelEdit::LandingRate(Share::WHOLE),
        ChannelEdit::AccountFollowers(None),
        ChannelEdit::LifetimeValue(None),
    ];
    plan = blank.into_iter().fold(plan, |plan, edit| plan.with_channel(ChannelId(3), edit));
    let goals = [
        (Kpi::Reach, 2_400_000.0),
        (Kpi::EngagementRate, 0.018),
        (Kpi::Leads, 1_250.0),
        (Kpi::PerLead, 32.5),
        (Kpi::LtvCac, 3.0),
        (Kpi::Roi, -0.05),
    ];
    for (kpi, value) in goals {
        plan = plan.with(PlanEdit::Kpi(kpi, Goal::new(value).ok()));
    }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let count = |value: f64| Count::new(value).ok();
    let people = |value: f64| People::new(value).ok();
    let month = |(at, name): (u32, &str)| {
        let at = f64::from(at);
        Period {
            name: Text::cut(&format!("{name} 2026")),
            followers: people(11_200.0 + 135.0 * at),
            engagements: count(1_840.0 + 61.0 * at),
            reach: people(42_300.0 + 910.0 * at),
            impressions: count(118_000.0 + 2_350.0 * at),
            // Nobody counted them in spring.
            views: count(23_600.0 + 480.0 * at).filter(|_| !(2.0..=5.0).contains(&at)),
        }
    };
    plan = plan.with(PlanEdit::Periods((0..).zip(months).map(month).collect()));
    let brand = |name: &str, followers: f64, posts: f64| Brand {
        name: Text::cut(name),
        followers: people(followers),
        posts: count(posts),
        ..Brand::default()
    };
    let market = Market {
        own: Brand { market_share: Share::new(0.08).ok(), ..brand("Veldhuis Bikes", 12_400.0, 3.0) },
        competitors: vec![
            Brand {
                engagement: count(640.0),
                spend: Money::new(4_500_000).ok(),
                market_share: Share::new(0.21).ok(),
                ..brand("Noordwind Fietsen", 58_000.0, 5.0)
            },
            Brand { spend: Money::new(2_000_000).ok(), ..brand("Stadsrad", 31_500.0, 2.5) },
            Brand { name: Text::cut("Third"), ..Brand::default() },
        ],
    };
    plan.with(PlanEdit::Market(Some(Box::new(market)))).with(PlanEdit::CostBasis(CostBasis::WithVat)).renumbered()
}

/// Plan about as large as there are: every list full, every text full of letters that no model knows, every number with
/// all the digits that it can have.
pub(crate) fn largest() -> Scenario {
    // Steps of a generator (Marsaglia's xorshift), so that no number repeats another.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut letters = |count: usize| -> String {
        (0..count).map(|_| char::from_u32(0x4_0000 + u32::try_from(random() % 0xff00).unwrap()).unwrap()).collect()
    };
    let texts: Vec<String> = (0..400).map(|_| letters(Text::MAX)).collect();
    let mut texts = texts.iter().map(|text| Text::cut(text));
    let notes: Vec<Note> = (0..CHANNELS_MAX).map(|_| Note::cut(&letters(Note::MAX))).collect();
    let mut parts = (1_u64..).map(|at| {
        let bits = at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 12;
        f64::from_bits(0x3ff0_0000_0000_0000 | bits) - 1.0
    });
    let mut part = move || parts.next().unwrap();
    let mut plan = Scenario::empty(Currency::Eur, Date::from_days(Date::MAX_DAYS).unwrap(), Locale::Ru);
    (plan.name, plan.client, plan.target.name) = (texts.next().unwrap(), texts.next().unwrap(), texts.next().unwrap());
    plan.weeks = Weeks::new(Weeks::MAX).unwrap();
    for (id, note) in (1..).zip(notes) {
        let mut share = || Share::new(part()).unwrap();
        let mut channel = Channel::new(ChannelId(id), Platform::Other, BuyingModel::Flat);
        for rate in Rate::ALL {
            channel.rates = channel.rates.with(rate, Some(Sourced::own(share())));
        }
        channel.on_target_rate = share();
        channel.viewability = share();
        channel.landing_rate = share();
        channel.response_decay = share();
        channel.discounts = Discounts::of_rates(&[share(), share(), share()]);
        channel.margin = Some(share());
        channel.flight.persistence = share();
        channel.note = note;
        channel.name = texts.next().unwrap();
        channel.group = texts.next().unwrap();
        channel.audience = People::new(1e9 * part()).ok().map(Sourced::own);
        channel.followers = People::new(1e9 * part()).ok();
        let mut money = || Money::new(i64::try_from(part().to_bits() >> 2 & 0x3fff_ffff_ffff).unwrap()).unwrap();
        channel.flight.pattern = Pattern::Custom((0..Weeks::MAX).map(|_| money()).collect());
        (channel.budget, channel.production, channel.tools) = (money(), money(), money());
        (channel.order_value, channel.lifetime_value) = (Some(money()), Some(money()));
        plan.channels.push(channel);
    }
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    let pairs = ids.iter().enumerate().flat_map(|(at, one)| ids.iter().skip(at + 1).map(|other| (*one, *other)));
    let overlap = |(one, other): (ChannelId, ChannelId)| Pair {
        one,
        other,
        overlap: Sourced::own(PairOverlap::OfFirst(Share::new(part()).unwrap())),
    };
    plan.overlap = Overlap::Matrix(pairs.map(overlap).collect());
    let count = |part: f64| Count::new(1e9 * part).ok();
    plan.periods = (0..PERIODS_MAX)
        .map(|_| Period { name: texts.next().unwrap(), views: count(0.7), ..Period::default() })
        .collect();
    let brand = |name: Text| Brand { name, posts: count(0.3), ..Brand::default() };
    plan.roles = (0..ROLES_MAX)
        .map(|_| Role { name: texts.next().unwrap(), available: Hours::new(1e5 * 0.7).ok(), ..Role::default() })
        .collect();
    let own = brand(texts.next().unwrap());
    let competitors = (0..COMPETITORS_MAX).map(|_| brand(texts.next().unwrap())).collect();
    plan.market = Some(Market { own, competitors });
    plan
}
