//! Every number that the page can show has an explanation, and the explanation gives that number.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a figure without its explanation fails the test")]

mod common;

use std::collections::BTreeSet;
use std::rc::Rc;

use mediaplan::forecast::{
    Amount, BrandFigure, ComparedCosts, CostLine, Curves, Entry, FREQUENCIES, Figure, FigureRef, Formula, Missing,
    Outcome, PeriodFigure, PlanResults, Quantity, Subject, Term, TermSource, Unit,
};
use mediaplan::scenario::{
    AgencyFee, BuyingModel, ChannelEdit, ChannelId, ChannelType, CostBasis, Discounts, Example, Kpi, KpiTarget, Levy,
    LevyBase, Overlap, PriceBasis, Rate, Scenario, example,
};
use mediaplan::units::{Contacts, Currency, FrequencyCap, Goal, Locale, Money, People, Price, Share};
use mediaplan::words::{Explanation, Words};

/// A plan with its results.
struct Case {
    name: String,
    results: PlanResults,
}

impl Case {
    fn of(name: &str, plan: Scenario) -> Self {
        Self { name: name.to_owned(), results: PlanResults::of(Rc::new(plan)) }
    }

    fn entry(&self, of: FigureRef) -> Entry {
        self.results.entry(of).unwrap_or_else(|| panic!("{}: {} has no explanation", self.name, of.code()))
    }

    /// Checks that a number follows from its explanation to the last bit, and is the one that the page shows.
    #[track_caller]
    fn check(&self, of: FigureRef, shown: Result<f64, Missing>) {
        let entry = self.entry(of);
        self.check_entry(of, &entry);
        match (entry.value(), shown) {
            (Ok(explained), Ok(shown)) => {
                let off = (explained - shown).abs();
                // Figures are the same computation; what views derive may be added up in another order.
                let allowed =
                    if matches!(of.quantity, Quantity::Figure(_)) { 0.0 } else { 1e-11 * shown.abs().max(1e-9) };
                assert!(off <= allowed, "{}: {} is {shown}, explained as {explained}", self.name, of.code());
            }
            (Err(_), Err(_)) => {}
            (explained, shown) => panic!("{}: {} is {shown:?}, explained as {explained:?}", self.name, of.code()),
        }
        assert_eq!(FigureRef::from_code(&of.code()), Some(of), "{}", of.code());
    }

    fn check_money(&self, of: FigureRef, shown: Money) {
        let entry = self.entry(of);
        self.check_entry(of, &entry);
        assert_eq!(entry.outcome, Outcome::Money(shown), "{}: {}", self.name, of.code());
        assert_eq!(FigureRef::from_code(&of.code()), Some(of), "{}", of.code());
    }

    fn check_entry(&self, of: FigureRef, entry: &Entry) {
        assert_eq!(FigureRef::from_code(&of.code()), Some(of), "{}", of.code());
        assert_eq!(entry.recomputed(), entry.outcome, "{}: {} does not follow from its terms", self.name, of.code());
        self.check_terms(of, entry);
        for locale in Locale::ALL {
            let told = WORDS.with(|words| {
                let words = words.iter().find(|words| words.locale() == locale).unwrap();
                words.explain(&self.results, of, entry)
            });
            check_words(&told, of);
            if locale == Locale::En {
                self.check_printed(of, entry, &told);
            }
        }
    }

    /// Checks that a calculator fed with the operands as they are printed gives the result as it is printed, but for
    /// its last digit.
    fn check_printed(&self, of: FigureRef, entry: &Entry, told: &Explanation) {
        let is_plain = |term: &Term| matches!(term.amount, Amount::Number(Ok(_)) | Amount::Money(_));
        let Outcome::Number(Ok(_)) = entry.outcome else { return };
        if !entry.terms.iter().all(is_plain) || of.quantity.unit() == Unit::SharePoints {
            return;
        }
        let terms: Vec<Term> = entry
            .terms
            .iter()
            .zip(&told.terms)
            .map(|(term, told)| match term.amount {
                Amount::Number(_) => Term { amount: Amount::Number(Ok(printed(&told.value).0)), ..term.clone() },
                Amount::Money(_) | Amount::List(_) => term.clone(),
            })
            .collect();
        let (value, last_digit) = printed(&told.value);
        let Outcome::Number(Ok(computed)) = entry.formula.outcome(&terms) else {
            panic!("{}: {} is not computed from what is printed: {told:?}", self.name, of.code())
        };
        assert!(
            (computed - value).abs() <= last_digit * (1.0 + 1e-6) + 1e-12 * value.abs(),
            "{}: {} is {computed} by what is printed: {told:#?}",
            self.name,
            of.code()
        );
    }

    /// Every derived input opens, and what it opens to is the value that went in.
    fn check_terms(&self, of: FigureRef, entry: &Entry) {
        for term in &entry.terms {
            let TermSource::Derived(input) = term.source else { continue };
            let opened = self.entry(input);
            let same = match (&term.amount, opened.outcome) {
                (Amount::Number(Ok(term)), Outcome::Number(Ok(opened))) => {
                    (term - opened).abs() <= 1e-11 * opened.abs().max(1e-9)
                        || matches!(input.quantity, Quantity::PeopleActing(_))
                }
                (Amount::Money(term), Outcome::Money(opened)) => *term == opened,
                // A channel without paid media has no cost per contact, though its net media are known: nothing.
                (Amount::Number(Err(_)), Outcome::Number(_)) | (Amount::List(_), _) => true,
                _ => false,
            };
            assert!(
                same,
                "{}: {} takes {} as {:?}, which is explained as {:?}",
                self.name,
                of.code(),
                input.code(),
                term.amount,
                opened.outcome
            );
        }
    }
}

/// A number as an English page prints it, and what its last digit counts.
fn printed(text: &str) -> (f64, f64) {
    let is_negative = text.contains('−');
    let digits: String = text.chars().filter(|sign| sign.is_ascii_digit() || *sign == '.').collect();
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let scale = if text.contains('%') { 0.01 } else { 1.0 };
    let value: f64 = digits.parse().unwrap_or_else(|why| panic!("{text}: {why}"));
    let value = if is_negative { -value } else { value };
    (value * scale, scale / libm::pow(10.0, f64::from(u32::try_from(decimals).unwrap())))
}

fn check_words(told: &Explanation, of: FigureRef) {
    let texts = [&told.title, &told.value, &told.definition, &told.excludes, &told.letters, &told.numbers, &told.model];
    assert!(texts.iter().all(|text| !text.is_empty()), "{}: {told:?}", of.code());
    assert!(told.terms.iter().all(|term| !term.name.is_empty() && !term.from.is_empty()), "{}: {told:?}", of.code());
    let all = format!("{told:?}");
    assert!(!all.contains("NaN") && !all.contains("[why"), "{}: {told:?}", of.code());
}

thread_local! {
    static WORDS: [Words; 3] = [Locale::En, Locale::Nl, Locale::Ru].map(Words::built_in);
}

/// The four examples, each as it is and with what the plan can hold besides; and a plan of edges.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for which in Example::ALL {
        let plan = example(which);
        let mut full = plan.clone();
        full.kpis = Kpi::ALL.iter().map(|kpi| KpiTarget { kpi: *kpi, value: Goal::new(0.5).ok() }).collect();
        full.periods = common::effect().periods;
        full.market = common::effect().market;
        full.cost_basis = CostBasis::WithVat;
        for (at, channel) in full.channels.iter_mut().enumerate() {
            channel.response_decay = Share::new(if at % 2 == 0 { 0.7 } else { 0.95 }).unwrap();
            channel.measured_frequency = (at % 3 == 0).then(|| mediaplan::units::Frequency::new(2.5).unwrap());
            channel.landing_rate = Share::new(0.8).unwrap();
            channel.lifetime_value = channel.order_value;
            channel.followers = channel.audience.map(|audience| audience.value);
        }
        let mut gross = full.clone();
        gross.cost_basis = CostBasis::Gross;
        cases.push(Case::of(which.key(), plan));
        cases.push(Case::of(&format!("{} with wear-out and VAT", which.key()), full));
        cases.push(Case::of(&format!("{} gross", which.key()), gross));
    }
    let edges = edges();
    let mut nobody = edges.clone();
    nobody.target.population = People::new(0.0).ok();
    cases.push(Case::of("edges", edges));
    cases.push(Case::of("channel types", common::tools()));
    cases.push(Case::of("pairs over weeks", common::calendar(4, 6, false)));
    cases.push(Case::of("edges of nobody", nobody));
    for basis in CostBasis::ALL {
        cases.push(Case::of("money", Scenario { cost_basis: basis, ..money() }));
    }
    for (name, overlap, channels) in [
        ("population unknown", Overlap::Independent, 9),
        ("population unknown, one channel", Overlap::Independent, 1),
        ("universe of an unknown population", Overlap::ActiveUniverse(People::new(8e6).unwrap()), 9),
        ("universe below an audience", Overlap::ActiveUniverse(People::new(10.0).unwrap()), 9),
    ] {
        let mut plan = Scenario { overlap, ..example(Example::Launch) };
        plan.target.population = None;
        plan.channels.truncate(channels);
        cases.push(Case::of(name, plan));
    }
    cases
}

/// The launch with every term of money: discounts in a row, list prices, bonus contacts, free placements, a flat fee
/// typed once, a fee inside the total, levies, VAT rates of lines, and a brief.
fn money() -> Scenario {
    let mut plan = example(Example::Launch);
    let share = |value: f64| Share::new(value).unwrap();
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    let bonus = || ChannelEdit::BonusContacts(Contacts::new(50_000.0).ok());
    let in_row = Discounts::of_rates(&[share(0.1), share(0.05), share(0.02)]);
    let list = || ChannelEdit::PriceBasis(PriceBasis::List);
    let flat = || ChannelEdit::BuyingModel(BuyingModel::Flat);
    let nothing = || [ChannelEdit::Price(None), ChannelEdit::Budget(Money::ZERO)];
    let unit = || ChannelEdit::ContactsPerUnit(Contacts::new(80_000.0).ok());
    let edits = [
        vec![ChannelEdit::Discounts(in_row.clone()), list(), bonus()],
        vec![ChannelEdit::BuyingModel(BuyingModel::Cpm), nothing()[0].clone(), nothing()[1].clone(), bonus()],
        vec![flat(), unit(), ChannelEdit::Price(None), bonus()],
        vec![flat(), unit(), ChannelEdit::Price(Price::new(900.0).ok()), ChannelEdit::Budget(Money::ZERO), list()],
        vec![ChannelEdit::MediaVat(Some(Share::NONE)), ChannelEdit::Discounts(Discounts::single(share(0.15)))],
        vec![ChannelEdit::ChannelType(ChannelType::Influencer), ChannelEdit::Price(Price::new(400.0).ok()), list()],
    ];
    for (id, edits) in ids.into_iter().zip(edits) {
        plan = edits.into_iter().fold(plan, |plan, edit| plan.with_channel(id, edit));
    }
    let levy = |rate: f64, of: LevyBase, vat: Option<f64>| Levy {
        rate: share(rate),
        of,
        vat: vat.map(share),
        ..Levy::default()
    };
    plan.costs.agency_fee = AgencyFee::Inside(share(0.125));
    plan.costs.fee_vat = Some(share(0.09));
    plan.costs.levies = vec![
        levy(0.03, LevyBase::NetMediaAndFee, Some(0.0)),
        levy(0.01, LevyBase::AllCosts, None),
        levy(0.02, LevyBase::Fee, Some(0.09)),
        levy(0.005, LevyBase::AllCostsAndFee, None),
    ];
    plan.brief.budget = Some(Money::new(9_000_000).unwrap());
    plan
}

/// Cases beyond the examples: channels that lack what their way of buying needs, audiences that give less than is
/// bought, a band without an upper end.
fn edges() -> Scenario {
    let mut plan = example(Example::Launch);
    plan.effective_frequency = plan.effective_frequency.from(3).up_to(None);
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    let share = |value: f64| Share::new(value).unwrap();
    let people = |value: f64| ChannelEdit::Audience(People::new(value).ok());
    let bought =
        |by: BuyingModel, price: f64| [ChannelEdit::BuyingModel(by), ChannelEdit::Price(Price::new(price).ok())];
    let rate = |which: Rate, value: f64| ChannelEdit::Rate(which, Some(share(value)));
    let mut edit = |at: usize, edits: Vec<ChannelEdit>| {
        for one in edits {
            plan = plan.clone().with_channel(*ids.get(at).unwrap(), one);
        }
    };
    let worn = || ChannelEdit::ResponseDecay(share(0.8));
    // The way from clicks back to contacts is not known.
    edit(0, [bought(BuyingModel::Cpc, 1.0).to_vec(), vec![worn(), ChannelEdit::Rate(Rate::Click, None)]].concat());
    // People tire, but nobody knows how many there are.
    edit(1, vec![worn(), ChannelEdit::Audience(None), rate(Rate::Click, 0.02)]);
    // More leads are bought than there are people, and a cap cuts them again.
    let few = vec![
        people(1000.0),
        rate(Rate::Click, 0.01),
        rate(Rate::Lead, 0.1),
        ChannelEdit::FrequencyCap(FrequencyCap::new(6).ok()),
    ];
    edit(2, [bought(BuyingModel::Cpl, 1.0).to_vec(), few].concat());
    // There is nobody to tire.
    edit(3, [bought(BuyingModel::Cpc, 1.0).to_vec(), vec![worn(), people(0.0), rate(Rate::Click, 0.02)]].concat());
    // No click arrives.
    edit(
        4,
        [
            bought(BuyingModel::Cpa, 50.0).to_vec(),
            vec![ChannelEdit::LandingRate(Share::NONE), rate(Rate::Click, 0.02), rate(Rate::Sale, 0.1)],
        ]
        .concat(),
    );
    // Points are of the population, which may be missing.
    edit(5, bought(BuyingModel::Cpp, 175.0).to_vec());
    plan
}

#[test]
fn every_figure_follows_from_its_explanation() {
    for case in cases() {
        for one in &case.results.forecast.channels {
            for figure in Figure::ALL {
                case.check(FigureRef::channel(one.id, Quantity::Figure(*figure)), one.figures.get(*figure));
            }
        }
        // What a contact is worth is of a channel: the page never shows it of the whole.
        let of_a_channel = [Figure::ContactValue, Figure::FirstContactLift];
        for figure in Figure::ALL.iter().filter(|figure| !of_a_channel.contains(figure)) {
            case.check(FigureRef::total(*figure), case.results.forecast.total.figures.get(*figure));
        }
    }
}

#[test]
fn every_line_of_the_cost_sheet_follows_from_its_explanation() {
    for case in cases() {
        let costs = case.results.forecast.costs;
        for line in CostLine::ALL {
            case.check_money(FigureRef::plan(Quantity::Line(line)), costs.line(line));
        }
        for (at, _) in (0..).zip(&case.results.scenario.costs.levies) {
            case.check_money(FigureRef::plan(Quantity::Levy(at)), costs.levy(at));
        }
        if let Some(left) = costs.left_of_brief(&case.results.scenario) {
            case.check_money(FigureRef::plan(Quantity::BriefLeft), left);
        }
        for channel in &case.results.scenario.channels {
            let of = |quantity| FigureRef::channel(channel.id, quantity);
            case.check(of(Quantity::DiscountRate), Ok(channel.discounts.rate().get()));
            if channel.price_basis == PriceBasis::List
                && let Some(price) = channel.net_price(case.results.scenario.currency)
            {
                case.check(of(Quantity::NetPrice), Ok(price));
            }
        }
    }
}

#[test]
fn every_number_of_the_work_sheet_follows_from_its_explanation() {
    for case in cases() {
        let roles = u8::try_from(case.results.scenario.roles.len()).unwrap();
        assert!(roles > 0, "{}: somebody works on each of these plans", case.name);
        for role in (0..roles).map(Some).chain([None]) {
            let work = case.results.work(role);
            case.check(FigureRef::plan(Quantity::WorkHours(role)), Ok(work.total_hours()));
            if let Some(role) = role {
                case.check_money(FigureRef::plan(Quantity::WorkCost(role)), work.total_cost());
            }
            for ((week, hours), cost) in (0..).zip(work.hours()).zip(&work.cost) {
                case.check(FigureRef::plan(Quantity::WeekWorkHours(week, role)), Ok(hours));
                case.check_money(FigureRef::plan(Quantity::WeekWorkCost(week, role)), *cost);
            }
        }
        for channel in &case.results.scenario.channels {
            let of = |quantity| FigureRef::channel(channel.id, quantity);
            case.check_entry(of(Quantity::WorkHours(None)), &case.entry(of(Quantity::WorkHours(None))));
            for role in 0..roles {
                let hours = channel.hours_of(role.into());
                let told = case.results.value(of(Quantity::WorkHours(Some(role)))).unwrap();
                assert!((told - hours).abs() <= 0.005 + 1e-9, "{}: {told} for {hours}", case.name);
                case.check_entry(of(Quantity::WorkCost(role)), &case.entry(of(Quantity::WorkCost(role))));
                let week = of(Quantity::WeekWorkHours(0, Some(role)));
                case.check_entry(week, &case.entry(week));
            }
        }
        let none = FigureRef::plan(Quantity::WorkHours(Some(roles)));
        assert_eq!(case.results.entry(none), None);
    }
}

#[test]
fn every_number_of_a_chart_or_a_table_follows_from_its_explanation() {
    // Of nobody there is nothing to draw.
    for case in cases().into_iter().filter(|case| case.results.forecast.total.reach_at_least.is_some()) {
        let total = &case.results.forecast.total;
        let weeks = case.results.scenario.weeks.get();
        let plan = Subject::Plan;
        for one in &case.results.forecast.channels {
            let subject = Subject::Channel(one.id);
            for figure in [Figure::NetMedia, Figure::Contacts, Figure::Clicks, Figure::Leads, Figure::Sales] {
                if let Some(share) = case.results.forecast.share_of(one, figure, Figure::Contacts) {
                    case.check(
                        FigureRef { subject, quantity: Quantity::ShareOfSum(figure, Figure::Contacts) },
                        Ok(share),
                    );
                }
            }
            if let Some(at_least) = one.reach_at_least {
                for (times, people) in (1..).zip(at_least) {
                    case.check(FigureRef { subject, quantity: Quantity::ReachAtLeast(times) }, Ok(people));
                    let next = at_least.get(usize::from(times)).copied().unwrap_or(0.0);
                    case.check(FigureRef { subject, quantity: Quantity::ReachExactly(times) }, Ok(people - next));
                }
            }
            for (week, money) in (0..).zip(&one.weeks.money) {
                case.check_money(FigureRef { subject, quantity: Quantity::WeekMoney(week) }, *money);
            }
            if let Ok(contacts) = one.figures.get(Figure::Contacts)
                && one.audience.is_ok()
                && one.figures.get(Figure::ClickRate).is_ok()
            {
                let of = FigureRef { subject, quantity: Quantity::PeopleActing(Rate::Click) };
                let people = case.results.value(of).unwrap();
                assert!(people <= one.figures.get(Figure::Clicks).unwrap() * (1.0 + 1e-9) + 1e-9);
                assert!(people <= one.figures.get(Figure::Reach).unwrap() * (1.0 + 1e-9), "{contacts}");
                case.check_entry(of, &case.entry(of));
            }
        }
        for tool in ChannelType::ALL {
            for share in case
                .results
                .forecast
                .by_channel_type(&case.results.scenario, Figure::Clicks)
                .iter()
                .filter(|share| share.tool == tool)
            {
                for (figure, part) in [(Figure::AllCosts, share.costs), (Figure::Clicks, share.effect)] {
                    let of = FigureRef::plan(Quantity::ChannelTypeShare(tool, figure, Figure::Clicks));
                    if let Some(part) = part {
                        case.check(of, Ok(part));
                    }
                }
            }
        }
        for (times, people) in (1..).zip(total.reach_at_least.unwrap()) {
            case.check(FigureRef::plan(Quantity::ReachAtLeast(times)), Ok(people));
            let next = total.reach_at_least.unwrap().get(usize::from(times)).copied().unwrap_or(0.0);
            case.check(FigureRef::plan(Quantity::ReachExactly(times)), Ok(people - next));
            assert!(usize::from(times) <= FREQUENCIES);
        }
        for (week, of_week) in (0..weeks).zip(&total.weeks) {
            case.check_money(
                FigureRef { subject: plan, quantity: Quantity::WeekMoney(week) },
                case.results.forecast.money_of_week(week.into()),
            );
            case.check(FigureRef::plan(Quantity::WeekContacts(week)), Ok(of_week.contacts));
            case.check(FigureRef::plan(Quantity::WeekReach(week)), Ok(of_week.reach));
            for times in [1, 2, 3, 5] {
                let people = of_week.cumulative_reach_at_least[usize::from(times) - 1];
                case.check(FigureRef::plan(Quantity::WeekReachAtLeast(week, times)), Ok(people));
            }
        }
        for figure in [Figure::Clicks, Figure::Leads, Figure::Sales] {
            let effect = case.results.forecast.effect_weeks(&case.results.scenario, figure);
            for (week, value) in (0..).zip(effect.weeks.iter().chain([&effect.after])) {
                case.check(FigureRef::plan(Quantity::WeekEffect(week, figure)), Ok(*value));
            }
        }
        for (quantity, value) in [
            (Quantity::GrossReach, total.gross_reach),
            (Quantity::Duplication, total.duplication().unwrap()),
            (Quantity::ReachMin, total.reach_limits.0),
            (Quantity::ReachMax, total.reach_limits.1),
        ] {
            case.check(FigureRef::plan(quantity), Ok(value));
        }
        if let Some((least, most)) = total.reach_bounds {
            case.check(FigureRef::plan(Quantity::PairBoundMin), Ok(least));
            case.check(FigureRef::plan(Quantity::PairBoundMax), Ok(most));
        }
        let curves = Curves::with(&case.results.scenario, &case.results.audiences);
        for at in [0_u8, 7, 24, 48] {
            case.check(FigureRef::plan(Quantity::CurveReach(at)), Ok(curves.total[usize::from(at)].1));
            for curve in &curves.channels {
                let of = FigureRef::channel(curve.id, Quantity::CurveReach(at));
                case.check(of, Ok(curve.points[usize::from(at)].1));
            }
        }
    }
}

/// By definition: the assisting channel reaches its part of those who use both, and a part of the closing channel's
/// audience converts.
#[test]
fn every_overlap_and_every_assist_follow_from_the_audiences() {
    for case in cases() {
        let channels = &case.results.forecast.channels;
        for (at, one) in channels.iter().enumerate() {
            for (to, other) in channels.iter().enumerate().filter(|(to, _)| *to != at) {
                let (Ok(reached), Ok(audience)) = (one.reached_share, other.audience) else { continue };
                let both = case.results.audiences.overlap_of(at, to);
                case.check(FigureRef::channel(one.id, Quantity::AudienceOverlap(other.id)), both);
                let part = both.and_then(|both| {
                    if audience > 0.0 { Ok(reached * both / audience) } else { Err(Missing::NothingToDivideBy) }
                });
                let assisted = other.figures.get(Figure::Clicks).and_then(|clicks| Ok(clicks * part?));
                let of = FigureRef::channel(one.id, Quantity::AssistedConversions(other.id, Figure::Clicks));
                case.check(of, assisted);
            }
        }
    }
}

/// A formula that no number of these plans is derived by is not tested here, nor are the letters that it names.
#[test]
fn every_formula_derives_some_number() {
    let mut seen = BTreeSet::new();
    for case in cases() {
        let plan = &case.results.scenario;
        let subjects: Vec<Subject> =
            plan.channels.iter().map(|channel| Subject::Channel(channel.id)).chain([Subject::Plan]).collect();
        let other = plan.channels.last().unwrap().id;
        let first = plan.channels.first().unwrap().id;
        let mut quantities: Vec<Quantity> = Figure::ALL.iter().copied().map(Quantity::Figure).collect();
        quantities.extend(CostLine::ALL.map(Quantity::Line));
        quantities.extend([1, 10].map(Quantity::ReachExactly));
        quantities.extend([
            Quantity::ShareOfSum(Figure::Clicks, Figure::Leads),
            Quantity::ChannelTypeShare(ChannelType::Advertising, Figure::AllCosts, Figure::Clicks),
            Quantity::FunnelStepRate(Figure::Contacts, Figure::Clicks),
            Quantity::PeopleActing(Rate::Click),
            Quantity::WeekMoney(0),
            Quantity::WeekContacts(0),
            Quantity::WeekReach(0),
            Quantity::WeekReachAtLeast(0, 1),
            Quantity::WeekEffect(0, Figure::Clicks),
            Quantity::WorkHours(None),
            Quantity::WorkCost(0),
            Quantity::WeekWorkHours(0, None),
            Quantity::WeekWorkCost(0, None),
            Quantity::Duplication,
            Quantity::ReachMin,
            Quantity::ReachMax,
            Quantity::PairBoundMin,
            Quantity::PairBoundMax,
            Quantity::AssistedConversions(other, Figure::Clicks),
            Quantity::AssistedConversions(first, Figure::Clicks),
            Quantity::CurveReach(7),
            Quantity::CurveContacts(7),
            Quantity::TargetGap(Kpi::Reach),
            Quantity::Period(1, PeriodFigure::FollowerGrowth),
        ]);
        let every = |subject: &Subject| {
            let subject = *subject;
            quantities.iter().map(move |quantity| FigureRef { subject, quantity: *quantity }).collect::<Vec<_>>()
        };
        let mut open: Vec<FigureRef> = subjects.iter().flat_map(every).collect();
        let mut opened: Vec<FigureRef> = Vec::new();
        while let Some(of) = open.pop() {
            if opened.contains(&of) {
                continue;
            }
            opened.push(of);
            let Some(entry) = case.results.entry(of) else { continue };
            let name = format!("{:?}", entry.formula);
            seen.insert(name.split('(').next().unwrap().to_owned());
            open.extend(entry.terms.iter().filter_map(|term| match term.source {
                TermSource::Derived(of) => Some(of),
                TermSource::Input(..) | TermSource::Numerical | TermSource::Intermediate => None,
            }));
        }
    }
    let lacking: Vec<&&str> = Formula::NAMES.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn periods_and_competitors_follow_from_their_explanations() {
    for case in cases() {
        let results = &case.results;
        for standing in results.target_statuses() {
            let of = FigureRef::plan(Quantity::TargetGap(standing.kpi));
            case.check(of, standing.value.and_then(|value| Ok(value - standing.target?)));
        }
        if let Some(market) = &case.results.scenario.market {
            let mut voices = 0.0;
            for row in 0..=u8::try_from(market.competitors.len()).unwrap() {
                for figure in BrandFigure::ALL {
                    // Values by hand: tests/independent.rs.
                    let of = FigureRef::plan(Quantity::Brand(row, figure));
                    case.check_entry(of, &case.entry(of));
                }
                voices += results.value(FigureRef::plan(Quantity::Brand(row, BrandFigure::Voice))).unwrap_or(0.0);
            }
            assert!((voices - 1.0).abs() < 1e-12, "shares of voice add up to one: {voices}");
        }
        for row in 0..u8::try_from(case.results.scenario.periods.len()).unwrap() {
            for figure in PeriodFigure::ALL {
                let of = FigureRef::plan(Quantity::Period(row, figure));
                case.check_entry(of, &case.entry(of));
            }
        }
        let subjects = case.results.forecast.channels.iter().map(|one| Subject::Channel(one.id)).chain([Subject::Plan]);
        for subject in subjects {
            let funnel = results.funnel(subject);
            for step in funnel.steps.iter().chain(&funnel.money) {
                case.check(step.of, step.value);
                if let Some(rate) = step.from {
                    let of = FigureRef { subject, quantity: Quantity::FunnelStepRate(rate.from, step.figure) };
                    case.check(of, rate.value);
                }
            }
        }
        for verdict in ComparedCosts::ALL.into_iter().flat_map(|costs| results.verdicts(costs)) {
            for rank in [verdict.contact_cost, verdict.result_cost].into_iter().flatten() {
                case.check(FigureRef::channel(verdict.id, rank.quantity), Ok(rank.value));
            }
        }
    }
}

#[test]
fn a_verdict_is_a_sentence_in_each_language() {
    for case in cases() {
        for locale in Locale::ALL {
            let words = Words::built_in(locale);
            for verdict in ComparedCosts::ALL.into_iter().flat_map(|costs| case.results.verdicts(costs)) {
                let said = words.verdict(&verdict, case.results.scenario.currency);
                assert!(said.len() > 20 && said.ends_with('.') && !said.contains('['), "{said}");
            }
        }
    }
}

/// A contact that costs less or more than half a unit of money is written by the thousand all the same, as its
/// explanation is.
#[test]
fn a_verdict_writes_contacts_by_the_thousand_in_every_currency() {
    for (currency, cpm) in [(Currency::Eur, 6.0), (Currency::Rub, 600.0), (Currency::Jpy, 1800.0)] {
        let mut plan = example(Example::Launch);
        plan.currency = currency;
        // One channel of another kind, so that all costs are compared.
        let last = plan.channels.last().map(|channel| channel.id).unwrap();
        plan = plan.with_channel(last, ChannelEdit::ChannelType(ChannelType::Content));
        let first = plan.channels[0].id;
        plan = plan.with_channel(first, ChannelEdit::Price(Price::new(cpm).ok()));
        let case = Case::of("verdicts by the thousand", plan);
        let verdict = case.results.verdicts(ComparedCosts::All)[0];
        let rank = verdict.contact_cost.unwrap();
        let Outcome::Number(Ok(explained)) = case.entry(FigureRef::channel(first, rank.quantity)).outcome else {
            panic!("{currency:?}: not explained")
        };
        assert!(rank.value >= cpm && rank.value.to_bits() == explained.to_bits(), "{currency:?}: {rank:?}");
        let words = Words::built_in(Locale::En);
        let written = words.figure_with_unit(Figure::PerThousand, Ok(rank.value), currency);
        let said = words.verdict(&verdict, currency);
        assert!(said.contains(&format!("{written} per 1,000")), "{said}");
    }
}

#[test]
fn a_target_of_nothing_is_missed_or_met_by_an_amount() {
    let words = Words::built_in(Locale::En);
    let check = |figure, value, target, by: &str, part: Option<&str>| {
        let compared = words.compared(figure, value, target, Currency::Eur);
        assert_eq!((compared.by.as_str(), compared.part.as_deref()), (by, part), "{figure:?}");
    };
    check(Figure::Leads, 1200.0, 0.0, "+1,200", None);
    check(Figure::PerLead, 21.3, 0.0, "+€21.30", None);
    check(Figure::Leads, 250.0, 200.0, "+50", Some("+25.0%"));
}

/// Two channels without clicks are the cheapest per contact; among the two that are clicked, the same one leads in
/// both.
#[test]
fn places_are_compared_among_channels_that_have_both_costs() {
    let mut plan = example(Example::Launch);
    plan.channels.truncate(4);
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    for (id, (cpm, clicks)) in ids.iter().zip([(2.0, None), (3.0, None), (5.0, Some(0.01)), (10.0, Some(0.009))]) {
        let edits = [
            ChannelEdit::BuyingModel(BuyingModel::Cpm),
            ChannelEdit::Price(Price::new(cpm).ok()),
            ChannelEdit::Budget(Money::new(100_000).unwrap()),
            ChannelEdit::Rate(Rate::Click, clicks.and_then(|rate| Share::new(rate).ok())),
            ChannelEdit::Rate(Rate::Lead, None),
            ChannelEdit::Rate(Rate::Sale, None),
        ];
        plan = edits.into_iter().fold(plan, |plan, edit| plan.with_channel(*id, edit));
    }
    let verdicts = Case::of("places", plan).results.verdicts(ComparedCosts::Media);
    let third = verdicts.get(2).unwrap();
    assert_eq!(third.contact_cost.unwrap().place, 3);
    assert_eq!((third.ranks, third.main_driver), (Some((1, 1)), None));
    assert_eq!(verdicts.get(3).unwrap().ranks, Some((2, 2)));
    assert_eq!(verdicts.first().unwrap().ranks, None);
}
