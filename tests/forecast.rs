//! Whatever a plan holds, its forecast is a forecast: finite, logical, and never less for more.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a value of a generator that is out of range fails the test")]

use std::rc::Rc;

use mediaplan::forecast::{
    Curves, FREQUENCIES, Figure, FigureRef, Forecast, FunnelRate, Missing, PlanResults, Quantity, Subject,
};
use mediaplan::scenario::{
    BuyingModel, Channel, ChannelEdit, ChannelId, EffectiveFrequency, Finding, Flight, Kind, Overlap, PairOverlap,
    Pattern, Place, PlanEdit, Platform, Problem, Rate, Scenario, Sourced,
};
use mediaplan::units::{
    Contacts, Currency, Date, Evenness, Frequency, FrequencyCap, HalfLife, Locale, Money, People, Posts, Price, Share,
    WeekDays, Weeks,
};
use proptest::option;
use proptest::prelude::*;

fn share(range: std::ops::RangeInclusive<f64>) -> impl Strategy<Value = Share> {
    prop_oneof![9 => range, 1 => Just(0.0), 1 => Just(1.0)].prop_map(|value| Share::new(value).unwrap())
}

/// Numbers over many orders of magnitude.
fn magnitudes(from: f64, to: f64) -> impl Strategy<Value = f64> {
    (libm::log(from)..libm::log(to)).prop_map(libm::exp)
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![1 => Just(0.0), 9 => magnitudes(1.0, 1e11)].prop_map(|minor| {
        #[expect(clippy::cast_possible_truncation, reason = "in range")]
        let minor = minor as i64;
        Money::new(minor).unwrap()
    })
}

fn rates() -> impl Strategy<Value = Vec<(Rate, Option<Share>)>> {
    let rate = || option::weighted(0.7, share(1e-5..=0.9));
    proptest::collection::vec(rate(), Rate::ALL.len()).prop_map(|shares| Rate::ALL.into_iter().zip(shares).collect())
}

fn channel() -> impl Strategy<Value = Channel> {
    let price = option::weighted(0.9, magnitudes(1e-3, 1e5).prop_map(|price| Price::new(price).unwrap()));
    let each = option::weighted(0.8, magnitudes(1.0, 1e6).prop_map(|contacts| Contacts::new(contacts).unwrap()));
    let buying = (prop::sample::select(BuyingModel::ALL.to_vec()), price, each);
    let audience =
        prop_oneof![1 => Just(0.0), 9 => magnitudes(1.0, 1e8)].prop_map(|people| People::new(people).unwrap());
    let evenness = magnitudes(0.01, 1000.0).prop_map(|shape| Evenness::new(shape).unwrap());
    let cap = option::weighted(0.3, (1..=20_u16).prop_map(|cap| FrequencyCap::new(cap).unwrap()));
    let people = (option::weighted(0.9, audience), evenness, cap);
    let sales = (option::of(money()), option::of(share(0.0..=1.0)));
    let kinds = (tool(), flight());
    let measured = option::weighted(0.4, 1.0..=30.0_f64).prop_map(|at| at.map(|at| Frequency::new(at).unwrap()));
    // Half of the channels wear out, some of them at once.
    let worn = prop_oneof![1 => Just(Share::WHOLE), 1 => share(0.0..=1.0)];
    let effect = (worn, measured, share(0.3..=1.0));
    (buying, kinds, money(), people, rates(), sales, share(0.1..=1.0), share(0.1..=1.0), effect).prop_map(
        |(
            (buying, price, contacts_per_unit),
            (tool, flight),
            budget,
            (audience, evenness, frequency_cap),
            rates,
            (order_value, margin),
            on_target,
            viewable,
            (kept, rates_at, landing),
        )| {
            let price = price.map(Sourced::own);
            let kind = match tool {
                Kind::Paid { .. } => {
                    Kind::Paid { buying_model: buying, price, contacts_per_unit, bonus_contacts: None }
                }
                Kind::Influencer { posts, reach, .. } => Kind::Influencer { posts, price, reach },
                other @ (Kind::Content { .. } | Kind::Contest { .. }) => other,
            };
            let mut channel = Channel {
                flight,
                kind,
                budget,
                audience: audience.map(Sourced::own),
                exposure_evenness: evenness,
                frequency_cap,
                order_value,
                margin,
                on_target_rate: on_target,
                viewability: viewable,
                response_decay: kept,
                measured_frequency: rates_at,
                landing_rate: landing,
                ..Channel::new(ChannelId(1), Platform::Other, buying)
            };
            for (rate, share) in rates {
                channel.rates = channel.rates.with(rate, share.map(Sourced::own));
            }
            channel
        },
    )
}

/// A kind of tool; price and buying are put in later.
fn tool() -> impl Strategy<Value = Kind> {
    let posts = || (1_u16..=60).prop_map(|posts| Posts::new(posts).unwrap());
    let reach = || option::weighted(0.8, share(0.01..=0.9));
    let paid =
        Just(Kind::Paid { buying_model: BuyingModel::Cpm, price: None, contacts_per_unit: None, bonus_contacts: None });
    let influencer = (posts(), reach()).prop_map(|(posts, reach)| Kind::Influencer { posts, price: None, reach });
    let content = (posts(), reach(), money()).prop_map(|(posts, reach, post_production)| Kind::Content {
        posts,
        reach,
        post_production,
    });
    let each = || option::of(magnitudes(0.1, 1e6).prop_map(|contacts| Contacts::new(contacts).unwrap()));
    let price = option::weighted(0.8, magnitudes(1e-3, 1e5).prop_map(|price| Sourced::own(Price::new(price).unwrap())));
    let rates = (option::of(share(0.0..=0.3)), option::of(share(0.0..=1.0)), each());
    let contest = (money(), price, each(), rates).prop_map(|(prize, price, own_contacts, rates)| Kind::Contest {
        prize,
        handling: prize,
        price,
        organic_contacts: own_contacts,
        entry_rate: rates.0,
        share_rate: rates.1,
        contacts_per_share: rates.2,
    });
    prop_oneof![5 => paid, 1 => influencer, 1 => content, 1 => contest]
}

fn flight() -> impl Strategy<Value = Flight> {
    let week = || (1_u16..=9).prop_map(|week| Weeks::new(week).unwrap());
    let patterns = vec![
        Pattern::AtOnce,
        Pattern::Even,
        Pattern::Burst,
        Pattern::Pulsed,
        Pattern::FrontLoaded,
        Pattern::BackLoaded,
    ];
    let custom = proptest::collection::vec(money(), 0..9).prop_map(Pattern::Custom);
    let pattern = prop_oneof![3 => prop::sample::select(patterns), 1 => custom];
    let typed = (week(), option::of(week()), pattern, share(0.0..=1.0), 0.0..=10.0_f64);
    let days = || (0_u16..=6).prop_map(|days| WeekDays::new(days).unwrap());
    (typed, days(), days()).prop_map(|((first, last, pattern, persistence, half_life), days_before, days_after)| {
        Flight {
            first,
            last,
            days_before,
            days_after,
            pattern,
            persistence,
            half_life: HalfLife::new(half_life).unwrap(),
        }
    })
}

fn plan() -> impl Strategy<Value = Scenario> {
    let people =
        |from| prop_oneof![1 => Just(0.0), 15 => magnitudes(from, 1e8)].prop_map(|people| People::new(people).unwrap());
    let overlap = prop_oneof![Just(Overlap::Independent), people(10.0).prop_map(Overlap::ActiveUniverse)];
    let pairs = option::weighted(0.3, proptest::collection::vec(((1_u32..7, 1_u32..7), share(0.0..=1.0)), 0..9));
    let channels = proptest::collection::vec(channel(), 0..7);
    (option::weighted(0.8, people(1000.0)), overlap, pairs, channels).prop_map(
        |(population, overlap, pairs, channels)| {
            let overlap = pairs.map_or(overlap, |pairs| {
                pairs.into_iter().fold(Overlap::Matrix(Vec::new()), |matrix, ((one, other), share)| {
                    matrix.with_pair(ChannelId(one), ChannelId(other), Some(Sourced::own(PairOverlap::OfFirst(share))))
                })
            });
            let start = Date::from_civil(2027, 1, 4).unwrap();
            let mut plan = Scenario { overlap, channels, ..Scenario::empty(Currency::Eur, start, Locale::En) };
            plan.target.population = population;
            plan.renumbered()
        },
    )
}

/// Checks that one number is at most another, but for rounding.
fn at_most(one: f64, other: f64) -> bool {
    one <= other + 1e-9 * other.abs().max(1.0)
}

fn is_close(one: f64, other: f64) -> bool {
    at_most(one, other) && at_most(other, one)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_number_is_a_number(plan in plan()) {
        let forecast = Forecast::of(&plan);
        let all = forecast.channels.iter().map(|channel| &channel.figures).chain([&forecast.total.figures]);
        for (figures, figure) in all.flat_map(|figures| Figure::ALL.iter().map(move |figure| (figures, *figure))) {
            let can_be_below_zero = matches!(figure, Figure::Profit | Figure::Romi | Figure::Roi);
            if let Ok(value) = figures.get(figure) {
                prop_assert!(value.is_finite() && (value >= 0.0 || can_be_below_zero), "{:?} is {}", figure, value);
            }
        }
        let frequencies = forecast.channels.iter().filter_map(|one| one.reach_at_least).chain(forecast.total.reach_at_least);
        prop_assert!(frequencies.flatten().all(|people| people.is_finite() && people >= 0.0));
        let curves = Curves::of(&plan);
        let points = curves.channels.iter().flat_map(|curve| &curve.points).chain(&curves.total);
        prop_assert!(points.clone().all(|(spend, people)| spend.is_finite() && people.is_finite()));
    }

    #[test]
    fn reach_stays_within_its_limits(plan in plan()) {
        let forecast = Forecast::of(&plan);
        let population = plan.target.population.map_or(f64::INFINITY, People::get);
        for channel in &forecast.channels {
            if let (Ok(reach), Ok(audience)) = (channel.figures.get(Figure::Reach), channel.audience) {
                prop_assert!(at_most(reach, audience) && at_most(audience, population));
                prop_assert!(at_most(reach, channel.figures.get(Figure::Contacts).unwrap_or(f64::INFINITY)));
            }
        }
        if let Ok(reach) = forecast.total.figures.get(Figure::Reach) {
            let (least, most) = forecast.total.reach_limits;
            prop_assert!(at_most(least, reach) && at_most(reach, most), "{} is not in {} to {}", reach, least, most);
        }
    }

    #[test]
    fn nobody_is_met_more_often_than_the_cap(plan in plan()) {
        for (channel, forecast) in plan.channels.iter().zip(Forecast::of(&plan).channels) {
            // Posts are met or not: they have no cap.
            if channel.kind.posts().is_some() {
                continue;
            }
            if let (Some(cap), Ok(frequency)) = (channel.frequency_cap, forecast.figures.get(Figure::Frequency)) {
                prop_assert!(at_most(frequency, f64::from(cap.get())), "{} with {:?}", frequency, cap);
            }
        }
    }

    #[test]
    fn frequencies_belong_together(plan in plan()) {
        let forecast = Forecast::of(&plan);
        let channels = forecast.channels.iter().map(|one| (one.reach_at_least, one.figures.get(Figure::Reach)));
        for (at_least, reach) in channels.chain([(forecast.total.reach_at_least, forecast.total.figures.get(Figure::Reach))]) {
            prop_assert_eq!(at_least.is_some(), reach.is_ok());
            if let (Some(at_least), Ok(reach)) = (at_least, reach) {
                prop_assert!(is_close(at_least[0], reach), "{} people once, {} reached", at_least[0], reach);
                prop_assert!(at_least.windows(2).all(|pair| at_most(pair[1], pair[0])), "{:?}", at_least);
            }
        }
        for exactly in forecast.channels.iter().filter_map(|one| one.frequency_distribution) {
            prop_assert!(is_close(exactly.iter().sum(), 1.0));
        }
    }

    #[test]
    fn more_money_brings_no_less(channel in channel(), more in money()) {
        // Without a price a contest has contacts for no money only, and none for more.
        let is_contest = matches!(channel.kind, Kind::Contest { price: None, .. });
        // A flat fee without a price costs the budget: without that nothing is known of it.
        let is_unpriced = matches!(channel.kind, Kind::Paid { buying_model: BuyingModel::Flat, price: None, .. });
        prop_assume!(!(is_contest || is_unpriced && channel.budget == Money::ZERO) && more > Money::ZERO);
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let plan = Scenario { channels: vec![channel.clone()], ..Scenario::empty(Currency::Eur, start, Locale::En) };
        // Without a budget a flat fee is one unit: more money is more than that costs.
        let richer = plan.clone().with_channel(channel.id, ChannelEdit::Budget(channel.net_media(plan.currency) + more));
        let (before, after) = (Forecast::of(&plan), Forecast::of(&richer));
        for figure in [Figure::Contacts, Figure::Reach, Figure::Clicks, Figure::Leads, Figure::Sales] {
            let get = |forecast: &Forecast| forecast.channels[0].figures.get(figure);
            prop_assert_eq!(get(&before).is_ok(), get(&after).is_ok());
            if let (Ok(before), Ok(after)) = (get(&before), get(&after)) {
                prop_assert!(at_most(before, after), "{:?} falls from {} to {}", figure, before, after);
            }
        }
    }

    /// Money that buys nothing is named to the cent, and without it everything that was bought still is.
    #[test]
    fn money_left_over_is_named(plan in plan()) {
        let forecast = Forecast::of(&plan);
        for Finding { place, problem } in &forecast.findings {
            let (Problem::CapReached { left, enough } | Problem::AudienceExhausted { left, enough } | Problem::UnitsLeft { left, enough }) = *problem
            else {
                continue;
            };
            let Place::Channel(id) = *place else { panic!("left over by no channel") };
            let channel = plan.channel(id).unwrap();
            prop_assert_eq!(left + enough, channel.net_media(plan.currency));
            prop_assert!(left > Money::ZERO && enough >= Money::ZERO);
            let contacts = |forecast: &Forecast| {
                forecast.channels.iter().find(|one| one.id == id).unwrap().figures.get(Figure::Contacts)
            };
            // Without a budget a flat fee is one unit, not none.
            if enough == Money::ZERO && channel.buying() == Some(BuyingModel::Flat) {
                continue;
            }
            let thrifty = Forecast::of(&plan.clone().with_channel(id, ChannelEdit::Budget(enough)));
            match (contacts(&forecast), contacts(&thrifty)) {
                (Ok(before), Ok(after)) => prop_assert!(is_close(before, after), "{:?}: {} becomes {}", problem, before, after),
                (before, after) => prop_assert_eq!(before, after),
            }
        }
    }

    #[test]
    fn another_channel_never_reaches_fewer(plan in plan(), channel in channel()) {
        let reach = |plan: &Scenario| Forecast::of(plan).total.figures.get(Figure::Reach);
        if let (Ok(before), Ok(after)) = (reach(&plan), reach(&plan.clone().with_added(channel, None))) {
            prop_assert!(at_most(before, after), "{} falls to {}", before, after);
        }
    }

    /// The order of the channels is the planner's; figures do not depend on it.
    #[test]
    fn the_order_changes_nothing(plan in plan()) {
        let backwards = Scenario { channels: plan.channels.iter().rev().cloned().collect(), ..plan.clone() };
        let (one, other) = (Forecast::of(&plan).total, Forecast::of(&backwards).total);
        for figure in Figure::ALL {
            if let (Ok(one), Ok(other)) = (one.figures.get(*figure), other.figures.get(*figure)) {
                prop_assert!(is_close(one, other), "{:?}: {} and {}", figure, one, other);
            }
        }
    }

    /// Without a calendar everything happens at once: the weeks change nothing, whatever is assumed about time.
    #[test]
    fn a_plan_without_a_calendar_is_everything_at_once(plan in plan(), week in 1_u16..=4, weeks in 4_u16..=30) {
        let at = |first: u16, weeks: u16| {
            let mut plan = plan.clone();
            plan.weeks = Weeks::new(weeks).unwrap();
            for channel in &mut plan.channels {
                channel.flight.first = Weeks::new(first).unwrap();
                channel.flight.pattern = Pattern::AtOnce;
            }
            Forecast::of(&plan)
        };
        let (one, other) = (at(1, 1), at(week, weeks));
        prop_assert_eq!(&one.total.figures, &other.total.figures);
        for (one, other) in one.channels.iter().zip(&other.channels) {
            prop_assert_eq!(&one.figures, &other.figures);
            prop_assert_eq!(one.reach_at_least, other.reach_at_least);
        }
    }

    /// A different pattern moves people and contacts between weeks, and neither money nor contacts in all.
    #[test]
    fn a_pattern_keeps_spend(plan in plan()) {
        let forecast = Forecast::of(&plan);
        for one in &forecast.channels {
            prop_assert_eq!(one.weeks.money.iter().copied().sum::<Money>(), one.costs.net);
            if let (Ok(contacts), Some(weekly)) = (one.figures.get(Figure::Contacts), &one.weeks.contacts) {
                prop_assert!(is_close(weekly.iter().sum(), contacts));
            }
        }
        let mut before = [0.0; FREQUENCIES];
        for week in &forecast.total.weeks {
            prop_assert!(at_most(week.reach, week.cumulative_reach_at_least[0]), "a week alone reaches no more than all so far");
            for (before, now) in before.iter().zip(&week.cumulative_reach_at_least) {
                prop_assert!(at_most(*before, *now), "{} falls to {}", before, now);
            }
            before = week.cumulative_reach_at_least;
        }
        for figure in [Figure::Leads, Figure::Contacts] {
            if let Ok(whole) = forecast.total.figures.get(figure) {
                let weekly = forecast.effect_weeks(&plan, figure);
                prop_assert!(is_close(weekly.weeks.iter().sum::<f64>() + weekly.after, whole));
            }
        }
    }

    /// Everybody who is reached is met too seldom, effectively, or too often.
    #[test]
    fn the_effective_band_parts_the_people_reached(plan in plan(), least in 1_u8..=10, most in option::of(1_u8..=9)) {
        let band = EffectiveFrequency::default().from(least).up_to(most);
        let forecast = Forecast::of(&plan.with(PlanEdit::EffectiveFrequency(band)));
        let figures = &forecast.total.figures;
        if let (Ok(reach), Ok(effective), Ok(under), Ok(over)) = (
            figures.get(Figure::Reach),
            figures.get(Figure::EffectiveReach),
            figures.get(Figure::UnderExposed),
            figures.get(Figure::OverExposed),
        ) {
            prop_assert!(is_close(effective + (under + over) * reach, reach), "{} of {}", effective, reach);
        }
    }

    /// With money the reach of a channel grows ever more slowly, but for whole units, caps and audiences that run out.
    #[test]
    fn reach_is_concave_in_spend(mut channel in channel()) {
        channel.frequency_cap = None;
        channel.kind = Kind::Paid {
            buying_model: BuyingModel::Cpm,
            price: Some(Sourced::own(Price::new(5.0).unwrap())),
            contacts_per_unit: None,
            bonus_contacts: None,
        };
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let plan = Scenario { channels: vec![channel], ..Scenario::empty(Currency::Eur, start, Locale::En) };
        for curve in Curves::of(&plan).channels {
            for three in curve.points.windows(3) {
                let (first, second) = (three[1].1 - three[0].1, three[2].1 - three[1].1);
                // A difference is as exact as what it is taken between.
                let rounding = 1e-12 * three[2].1;
                prop_assert!(second >= -1e-6 && at_most(second, first + rounding), "{} after {}", second, first);
            }
        }
    }

    /// With wear-out, more money brings ever less of an effect, and never less than before.
    #[test]
    fn a_worn_effect_rises_ever_more_slowly(channel in channel(), budget in 1_000_i64..1_000_000_000, step in 1_000_i64..500_000_000) {
        let kind = Kind::Paid { buying_model: BuyingModel::Cpm, price: Some(Sourced::own(Price::new(7.5).unwrap())), contacts_per_unit: None, bonus_contacts: None };
        let audience = Some(Sourced::own(People::new(250_000.0).unwrap()));
        let channel = Channel { kind, audience, ..channel };
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let clicks = |minor: i64| {
            let channel = Channel { budget: Money::new(minor).unwrap(), ..channel.clone() };
            let plan = Scenario { channels: vec![channel], ..Scenario::empty(Currency::Eur, start, Locale::En) };
            Forecast::of(&plan).channels[0].figures.get(Figure::Clicks)
        };
        if let (Ok(less), Ok(middle), Ok(more)) = (clicks(budget), clicks(budget + step), clicks(budget + 2 * step)) {
            prop_assert!(at_most(less, middle) && at_most(middle, more), "{} {} {}", less, middle, more);
            prop_assert!(at_most(more - middle, (middle - less) * (1.0 + 1e-7)), "{} {} {}", less, middle, more);
        }
    }

    /// Without wear-out an effect is what a spreadsheet says: contacts times rate, whatever frequency the rate was
    /// measured at.
    #[test]
    fn without_wear_out_an_effect_is_contacts_times_rate(channel in channel()) {
        let channel = Channel { response_decay: Share::WHOLE, ..channel };
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let plan = Scenario { channels: vec![channel.clone()], ..Scenario::empty(Currency::Eur, start, Locale::En) };
        let figures = Forecast::of(&plan).channels[0].figures.clone();
        for (rate, figure) in [(Rate::Click, Figure::Clicks), (Rate::View, Figure::Views), (Rate::Engagement, Figure::Engagements)] {
            if let (Ok(contacts), Ok(effect), Some(share)) = (figures.get(Figure::Contacts), figures.get(figure), channel.rates.value(rate)) {
                prop_assert!(is_close(effect, contacts * share), "{:?}: {} of {}", figure, effect, contacts);
            }
        }
    }

    /// Nobody acts who was not met, and nobody acts more often than all actions; of no step more goes on than there is. A
    /// step is the figure that stands everywhere else.
    #[test]
    fn a_funnel_passes_on_no_more_than_it_has(plan in plan()) {
        let results = PlanResults::of(Rc::new(plan.clone()));
        let forecast = &results.forecast;
        let subjects = plan.channels.iter().map(|channel| Subject::Channel(channel.id)).chain([Subject::Plan]);
        for subject in subjects {
            let steps = results.funnel(subject).steps;
            for step in &steps {
                prop_assert_eq!(step.value, results.value(step.of));
                if let Some(FunnelRate { value: Ok(part), known, of, .. }) = step.from {
                    prop_assert!(at_most(part, 1.0) && known > 0 && known <= of, "{:?}", step);
                }
            }
        }
        for one in &forecast.channels {
            let acting = results.value(FigureRef::channel(one.id, Quantity::PeopleActing(Rate::Click)));
            if let (Ok(acting), Ok(clicks), Ok(reach)) = (acting, one.figures.get(Figure::Clicks), one.figures.get(Figure::Reach)) {
                prop_assert!(at_most(acting, clicks) && at_most(acting, reach), "{} of {} and {}", acting, clicks, reach);
            }
        }
    }
    /// People who use two channels depend on the audiences alone, whatever else is unknown of any channel.
    #[test]
    fn an_overlap_is_that_of_the_audiences(plan in plan()) {
        let results = PlanResults::of(Rc::new(plan.clone()));
        for (at, one) in plan.channels.iter().enumerate() {
            for (to, other) in plan.channels.iter().enumerate() {
                let of = FigureRef::channel(one.id, Quantity::AudienceOverlap(other.id));
                let known = [at, to].iter().all(|at| results.forecast.channels[*at].audience.is_ok())
                    && results.audiences.base().is_ok();
                match results.value(of) {
                    Ok(people) => {
                        let both = results.audiences.overlap_of(at, to);
                        prop_assert!(known && both.is_ok_and(|both| is_close(people, both)));
                    }
                    Err(_) => prop_assert!(!known, "{} and {}", at, to),
                }
                let [assisting, closing] = [at, to].map(|at| &results.forecast.channels[at]);
                let assisted = results.value(FigureRef::channel(one.id, Quantity::AssistedConversions(other.id, Figure::Sales)));
                if let (Ok(assisted), Ok(sales)) = (assisted, closing.figures.get(Figure::Sales)) {
                    let audience = closing.audience.unwrap();
                    let both = results.audiences.overlap_of(at, to).unwrap();
                    let by_definition = sales * assisting.reached_share.unwrap() * (both / audience);
                    prop_assert!(is_close(assisted, by_definition) && at_most(assisted, sales), "{} of {}", assisted, sales);
                }
            }
        }
    }

    /// More money never reaches fewer, whatever is known of a channel.
    #[test]
    fn no_curve_falls(plan in plan()) {
        let curves = Curves::of(&plan);
        for points in curves.channels.iter().map(|curve| &curve.points).chain([&curves.total]) {
            prop_assert!(points.windows(2).all(|pair| at_most(pair[0].1, pair[1].1)), "{:?}", points);
        }
    }

    /// Nothing that a hostile file may hold makes a figure that is no number.
    #[test]
    fn values_near_nothing_make_no_figure_that_is_no_number(plan in plan(), tiny in prop::sample::select(vec![5e-324, 1e-320, 1e-300, 1e-30, 1e-9]), which in 0_u8..64) {
        let mut plan = plan;
        let share = Share::new(tiny).unwrap();
        let on = |bit: u8| which & (1 << bit) != 0;
        for channel in &mut plan.channels {
            if on(0) {
                channel.flight.persistence = share;
                channel.exposure_evenness = Evenness::new(0.011).unwrap();
                channel.flight.pattern = Pattern::Even;
            }
            if on(1) {
                channel.audience = Some(Sourced::own(People::new(tiny).unwrap()));
            }
            if on(2) {
                channel.on_target_rate = share;
            }
            if on(3) {
                channel.response_decay = share;
            }
            if on(4) {
                for rate in Rate::ALL {
                    channel.rates = channel.rates.with(rate, Some(Sourced::own(share)));
                }
            }
            match &mut channel.kind {
                Kind::Influencer { reach, .. } | Kind::Content { reach, .. } if on(5) => *reach = Some(share),
                Kind::Paid { .. } | Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => {}
            }
        }
        plan.weeks = Weeks::new(9).unwrap();
        let forecast = Forecast::of(&plan);
        for one in &forecast.channels {
            for figure in Figure::ALL {
                prop_assert!(one.figures.get(*figure).map_or(true, f64::is_finite), "{:?}", figure);
            }
            prop_assert!(one.reach_at_least.is_none_or(|people| people.iter().all(|people| people.is_finite())));
            prop_assert!(one.frequency_distribution.is_none_or(|shares| shares.iter().all(|share| *share >= 0.0 && at_most(*share, 1.0))));
            if let (Ok(reach), Ok(contacts)) = (one.figures.get(Figure::Reach), one.figures.get(Figure::Contacts)) {
                prop_assert!(at_most(reach, contacts), "{} of {}", reach, contacts);
            }
        }
        prop_assert!(forecast.total.reach_at_least.is_none_or(|people| people.iter().all(|people| people.is_finite())));
    }
}

/// €10,000 at a CPM of €5 for 20,000 people who are met five times at the most.
fn used_up(weeks: u16, persistence: f64) -> Scenario {
    let start = Date::from_civil(2027, 1, 4).unwrap();
    let mut plan = Scenario::empty(Currency::Eur, start, Locale::En);
    plan.target.population = People::new(1_000_000.0).ok();
    plan.weeks = Weeks::new(weeks).unwrap();
    plan.effective_frequency = EffectiveFrequency::new(1, Some(3)).unwrap();
    let mut channel = Channel::new(ChannelId(1), Platform::Other, BuyingModel::Cpm);
    channel.kind = Kind::Paid {
        buying_model: BuyingModel::Cpm,
        price: Some(Sourced::own(Price::new(5.0).unwrap())),
        contacts_per_unit: None,
        bonus_contacts: None,
    };
    channel.budget = Money::new(1_000_000).unwrap();
    channel.audience = Some(Sourced::own(People::new(20_000.0).unwrap()));
    channel.frequency_cap = FrequencyCap::new(5).ok();
    channel.flight.pattern = Pattern::Even;
    channel.flight.persistence = Share::new(persistence).unwrap();
    plan.channels = vec![channel];
    plan.renumbered()
}

#[test]
fn a_cap_that_is_used_up_leaves_nobody_below_it() {
    for weeks in 1..=26 {
        for persistence in [0.0, 0.5, 1.0] {
            for decay in [1.0, 0.7, 0.5] {
                let mut plan = used_up(weeks, persistence);
                plan.channels[0].response_decay = Share::new(decay).unwrap();
                check_used_up(&plan);
                // The same by action, where wear-out leads back to contacts.
                let price = Some(Sourced::own(Price::new(0.01).unwrap()));
                let kind =
                    Kind::Paid { buying_model: BuyingModel::Cpc, price, contacts_per_unit: None, bonus_contacts: None };
                plan.channels[0].kind = kind;
                plan.channels[0].rates =
                    plan.channels[0].rates.with(Rate::Click, Share::new(0.05).ok().map(Sourced::own));
                check_used_up(&plan);
            }
        }
    }
}

#[track_caller]
fn check_used_up(plan: &Scenario) {
    let forecast = Forecast::of(plan);
    let one = forecast.channels.first().unwrap();
    assert_eq!(one.figures.get(Figure::Contacts), Ok(100_000.0), "{plan:?}");
    let distribution = one.frequency_distribution.unwrap();
    assert_eq!(
        distribution.map(f64::to_bits),
        std::array::from_fn(|times| if times == 5 { 1.0_f64 } else { 0.0 }.to_bits())
    );
    assert_eq!(one.figures.get(Figure::EffectiveReach), Ok(0.0));
    for figures in [&one.figures, &forecast.total.figures] {
        assert!(matches!(figures.get(Figure::PerEffective), Err(Missing::NothingToDivideBy | Missing::FewPeople)));
    }
}

#[test]
fn nothing_is_said_per_person_of_less_than_half_a_person() {
    let mut plan = used_up(1, 0.5);
    plan.channels[0].budget = Money::new(1).unwrap();
    plan.effective_frequency = EffectiveFrequency::new(4, None).unwrap();
    let forecast = Forecast::of(&plan);
    for figures in [&forecast.channels[0].figures, &forecast.total.figures] {
        assert!(figures.get(Figure::EffectiveReach).is_ok_and(|people| people > 0.0 && people < 0.5));
        assert_eq!(figures.get(Figure::PerEffective), Err(Missing::FewPeople));
        assert!(figures.get(Figure::PerPerson).is_ok());
    }
}

/// A contest with own contacts and money for which no price is known: what it reaches is not known, at any budget.
#[test]
fn the_curve_of_a_contest_without_a_price_begins_without_its_contacts() {
    let mut plan = used_up(1, 0.5);
    let contest = Kind::Contest {
        prize: Money::ZERO,
        handling: Money::ZERO,
        price: None,
        organic_contacts: Contacts::new(50_000.0).ok(),
        entry_rate: None,
        share_rate: None,
        contacts_per_share: None,
    };
    plan = plan.clone().with_added(Channel { kind: contest, ..plan.channels[0].clone() }, None);
    let total = Curves::of(&plan).total;
    assert!(total[0].1 <= 0.0 && total.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{total:?}");
    plan.channels[1].budget = Money::ZERO;
    assert!(Curves::of(&plan).total[0].1 > 0.0);
}
