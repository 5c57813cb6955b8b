use super::*;
use crate::scenario::{BuyingModel, CurrencyRate, Example, Flight, Kind, Platform, Rate, Sourced, Work, example};
use crate::units::{Bounds, Date, ExchangeRate};

const PLAN_FIELDS: [PlanField; 22] = [
    PlanField::Name,
    PlanField::Client,
    PlanField::Start,
    PlanField::Weeks,
    PlanField::TargetName,
    PlanField::Population,
    PlanField::Universe,
    PlanField::FeeShare,
    PlanField::FeeFixed,
    PlanField::Contingency,
    PlanField::Vat,
    PlanField::FeeVat,
    PlanField::LevyName(1),
    PlanField::LevyRate(1),
    PlanField::LevyVat(1),
    PlanField::BriefBudget,
    PlanField::BriefUntil,
    PlanField::BriefGoal,
    PlanField::ExchangeRate(Currency::Gbp),
    PlanField::RoleName(1),
    PlanField::RoleRate(1),
    PlanField::RoleAvailable(1),
];

fn share_of(value: f64) -> Share {
    Share::new(value).unwrap()
}

/// A plan full of values that are awkward to write.
fn awkward(currency: Currency) -> Scenario {
    let mut plan = Scenario::empty(currency, Date::from_civil(2027, 2, 28).unwrap(), Locale::En);
    let id = ChannelId(1);
    let minor = |minor| Money::new(minor).unwrap();
    let part = 1.0 / 3.0;
    plan.name = Text::new("1.234 — 12 %").unwrap();
    plan.target.population = People::new(1234.567).ok();
    plan.overlap = Overlap::ActiveUniverse(People::new(1234.0).unwrap());
    plan.costs.agency_fee = AgencyFee::Share { share: share_of(0.07), of: FeeBase::AllCosts };
    plan.costs.contingency = Contingency { share: Some(share_of(part)), of: FeeBase::AllCosts };
    plan.costs.vat = Some(share_of(0.055));
    plan.costs.fee_vat = Some(share_of(0.0));
    let levy = Levy { name: Text::new("3 %").unwrap(), rate: share_of(0.15 / 0.85), ..Levy::default() };
    plan.costs.levies = vec![Levy::default(), Levy { vat: Some(share_of(0.09)), ..levy }];
    plan.brief.budget = Some(minor(12_345_678));
    plan.brief.until = Date::from_civil(2027, 12, 31).ok();
    plan.brief.goal = Note::new("two\nlines").unwrap();
    let (rate, date) = (ExchangeRate::new(0.1 + 0.2).unwrap(), plan.start);
    plan.exchange_rates = vec![CurrencyRate { currency: Currency::Gbp, rate, date }];
    let role = Role { name: Text::new("1,234 h").unwrap(), rate: minor(8550), available: Hours::new(16.5).ok() };
    plan.roles = vec![Role::default(), role];
    let mut channel = Channel::new(id, Platform::Other, BuyingModel::Flat);
    channel.kind = Kind::Paid {
        buying_model: BuyingModel::Flat,
        price: Some(Sourced::own(Price::new(0.1 + 0.2).unwrap())),
        contacts_per_unit: Some(Contacts::new(1234.0).unwrap()),
        bonus_contacts: Some(Contacts::new(77.0).unwrap()),
    };
    channel.budget = minor(1_234_567);
    channel.discounts = Discounts::of_rates(&[share_of(1e-7), share_of(0.1)]);
    channel.media_vat = Some(share_of(0.0));
    channel.limits.min = Some(minor(1));
    channel.limits.max = Some(minor(Money::MAX_MINOR));
    channel.audience = Some(Sourced::own(People::new(2e10).unwrap()));
    channel.exposure_evenness = Evenness::new(0.123).unwrap();
    channel.frequency_cap = Some(FrequencyCap::new(100).unwrap());
    for rate in Rate::ALL {
        channel.rates = channel.rates.with(rate, Some(Sourced::own(share_of(part / 1000.0))));
    }
    channel.order_value = Some(minor(1234));
    channel.margin = Some(share_of(0.29));
    channel.on_target_rate = share_of(0.945);
    channel.viewability = share_of(0.57);
    channel.production = minor(100_050);
    channel.work = Work::single(Hours::new(1234.5).unwrap());
    channel.tools = minor(7);
    channel.note = Note::new("two\nlines").unwrap();
    plan.channels = vec![channel];
    plan
}

/// Checks that the content of every field reads back to a change of nothing, in every language.
#[track_caller]
fn check_round_trip(plan: &Scenario) {
    for locale in Locale::ALL {
        let words = Words::built_in(locale);
        let of_plan = PLAN_FIELDS.map(Field::Plan).into_iter();
        let of_channels = plan.channels.iter().flat_map(|channel| {
            let fields = ChannelField::ALL.iter().filter(|field| field.value_in(channel).is_some());
            fields.map(|field| Field::Channel(channel.id, *field))
        });
        for field in of_plan.chain(of_channels) {
            // The universe has a field only where one is assumed.
            if field == Field::Plan(PlanField::Universe) && plan.overlap == Overlap::Independent {
                continue;
            }
            let text = field.written(plan, &words);
            let next = match field.read(&text, plan, locale) {
                Ok(Edit::Plan(edit)) => plan.clone().with(edit),
                Ok(Edit::Channel(id, edit)) => plan.clone().with_channel(id, edit),
                Err(why) => panic!("{field:?} in {locale:?}: {text:?} is refused: {why}"),
            };
            assert!(next == *plan, "{field:?} in {locale:?}: {text:?} changes the plan");
        }
    }
}

#[test]
fn written_fields_read_back_unchanged() {
    for currency in [Currency::Eur, Currency::Jpy, Currency::Kwd] {
        check_round_trip(&awkward(currency));
        let nothing_known = Channel::new(ChannelId(1), Platform::Vk, BuyingModel::Cpm);
        let empty = Scenario::empty(currency, Date::from_days(0).unwrap(), Locale::Nl);
        check_round_trip(&Scenario { channels: vec![nothing_known], ..empty });
    }
    for which in Example::ALL {
        check_round_trip(&example(which));
    }
    let mut fixed = awkward(Currency::Eur);
    fixed.costs.agency_fee = AgencyFee::Fixed(Money::new(123_456).unwrap());
    fixed.overlap = Overlap::Independent;
    check_round_trip(&fixed);
}

#[track_caller]
fn check(field: ChannelField, text: &str, edit: ChannelEdit) {
    let plan = awkward(Currency::Eur);
    let id = ChannelId(1);
    assert_eq!(Field::Channel(id, field).read(text, &plan, Locale::En), Ok(Edit::Channel(id, edit)), "{text:?}");
}

#[test]
fn discounts_are_typed_in_a_row() {
    let of = |rates: &[f64]| {
        let rates: Vec<Share> = rates.iter().map(|rate| share_of(*rate)).collect();
        ChannelEdit::Discounts(Discounts::of_rates(&rates))
    };
    check(ChannelField::Discounts, "10+10+10", of(&[0.1, 0.1, 0.1]));
    check(ChannelField::Discounts, " 10% + 2.5 % ", of(&[0.1, 0.025]));
    check(ChannelField::Discounts, "15", of(&[0.15]));
    check(ChannelField::Discounts, "0", ChannelEdit::Discounts(Discounts::default()));
    // A row of the list changes its own part, and begins a discount behind the last.
    check(ChannelField::DiscountRate(1), "20", of(&[1e-7, 0.2]));
    check(ChannelField::DiscountRate(2), "5", of(&[1e-7, 0.1, 0.05]));
    let refused = |text: &str| {
        Field::Channel(ChannelId(1), ChannelField::Discounts).read(text, &awkward(Currency::Eur), Locale::En)
    };
    assert_eq!(refused("10+"), Err(EntryError::Empty));
    assert_eq!(refused("1+1+1+1+1+1+1+1+1"), Err(EntryError::TooMany(8)));
    assert!(matches!(refused("10+110"), Err(EntryError::OutOfRange(_))));
    assert!(matches!(refused("10+x"), Err(EntryError::Number(_))));
}

#[test]
fn names_of_discounts_survive_typing_of_all_rates() {
    let plan = awkward(Currency::Eur);
    let id = ChannelId(1);
    let typed = |plan: &Scenario, field: ChannelField, text: &str| match Field::Channel(id, field)
        .read(text, plan, Locale::En)
        .unwrap()
    {
        Edit::Channel(id, edit) => plan.clone().with_channel(id, edit),
        Edit::Plan(edit) => plan.clone().with(edit),
    };
    let named = typed(&plan, ChannelField::DiscountName(1), "Agency");
    let again = typed(&named, ChannelField::Discounts, "10+15+5");
    let names: Vec<&str> = again.channels[0].discounts.list().iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["", "Agency", ""]);
}

#[test]
fn shares_keep_their_digits() {
    let plan = awkward(Currency::Eur);
    let text = "17.647058823529";
    let edit = Field::Plan(PlanField::FeeShare).read(text, &plan, Locale::En).unwrap();
    let Edit::Plan(edit) = edit else { panic!("{edit:?}") };
    let next = plan.with(edit);
    assert_eq!(Field::Plan(PlanField::FeeShare).written(&next, &Words::built_in(Locale::En)), text);
}

#[test]
fn empty_fields_have_a_meaning() {
    check(ChannelField::Price, "", ChannelEdit::Price(None));
    check(ChannelField::Budget, "", ChannelEdit::Budget(Money::ZERO));
    check(ChannelField::Discounts, " ", ChannelEdit::Discounts(Discounts::default()));
    check(ChannelField::OnTargetRate, "", ChannelEdit::OnTargetRate(share_of(1.0)));
    check(ChannelField::ExposureEvenness, "–", ChannelEdit::ExposureEvenness(Evenness::new(1.0).unwrap()));
    check(ChannelField::LimitMin, "", ChannelEdit::LimitMin(None));
    check(ChannelField::Rate(Rate::Click), "", ChannelEdit::Rate(Rate::Click, None));
}

#[test]
fn percent_fields_take_numbers_with_and_without_sign() {
    check(ChannelField::Margin, "12", ChannelEdit::Margin(Some(share_of(0.12))));
    check(ChannelField::Margin, "12 %", ChannelEdit::Margin(Some(share_of(0.12))));
    check(ChannelField::Rate(Rate::Click), "0.9%", ChannelEdit::Rate(Rate::Click, Some(share_of(0.009))));
    check(ChannelField::OnTargetRate, "=100-30", ChannelEdit::OnTargetRate(share_of(0.7)));
}

#[test]
fn days_of_a_flight_are_days_of_the_plan_in_their_order() {
    let mut plan = awkward(Currency::Eur);
    let id = plan.channels[0].id;
    (plan.start, plan.weeks) = (Date::from_civil(2027, 3, 1).unwrap(), Weeks::new(4).unwrap());
    plan.channels[0].flight = Flight::default();
    let (first, last) = (ChannelField::FirstDay, ChannelField::LastDay);
    let read = |plan: &Scenario, field, text: &str| Field::Channel(id, field).read(text, plan, Locale::En);
    let words = Words::built_in(Locale::En);
    let mut type_in = |field, text: &str| {
        let Ok(Edit::Channel(_, edit)) = read(&plan, field, text) else { panic!("{text} is refused") };
        plan = plan.clone().with_channel(id, edit);
        [first, last].map(|field| Field::Channel(id, field).written(&plan, &words))
    };
    assert_eq!(type_in(first, "5/3"), ["5 Mar 2027", "28 Mar 2027"]);
    assert_eq!(type_in(last, "25.3.2027"), ["5 Mar 2027", "25 Mar 2027"]);
    assert_eq!(type_in(first, "2027-03-26"), ["26 Mar 2027", "28 Mar 2027"]);
    assert_eq!(type_in(first, ""), ["1 Mar 2027", "28 Mar 2027"]);
    assert_eq!(type_in(first, "8/3"), ["8 Mar 2027", "28 Mar 2027"]);
    let start = Date::from_civil(2027, 3, 8).unwrap();
    assert_eq!(read(&plan, last, "2027-03-2"), Err(EntryError::BeforeStart(start)));
    assert_eq!(read(&plan, last, "29/3"), Err(EntryError::OutsidePlan(plan.start, plan.end())));
    assert_eq!(read(&plan, first, "soon"), Err(EntryError::Date));
}

/// A fee that is being typed anew stays a fee of its kind, or its field would go while it is typed into.
#[test]
fn agency_fee_keeps_its_kind_while_it_is_typed() {
    let mut plan = awkward(Currency::Eur);
    let read = |plan: &Scenario, field: PlanField| Field::Plan(field).read("", plan, Locale::En);
    let fee = |fee| Ok(Edit::Plan(PlanEdit::AgencyFee(fee)));
    let nothing = AgencyFee::Share { share: share_of(0.0), of: FeeBase::AllCosts };
    assert_eq!(read(&plan, PlanField::FeeShare), fee(nothing));
    plan.costs.agency_fee = AgencyFee::Fixed(Money::new(5).unwrap());
    assert_eq!(read(&plan, PlanField::FeeFixed), fee(AgencyFee::Fixed(Money::ZERO)));
    plan.costs.agency_fee = AgencyFee::None;
    assert_eq!(read(&plan, PlanField::FeeFixed), fee(AgencyFee::None));
}

#[test]
fn refused_texts_have_a_reason() {
    let plan = awkward(Currency::Jpy);
    let words = Words::built_in(Locale::En);
    let refused = |field: Field, text: &str| {
        let why = field.read(text, &plan, Locale::En).unwrap_err();
        assert!(!why.text(&words, plan.currency).is_empty());
        why
    };
    let channel = |field| Field::Channel(ChannelId(1), field);
    let out_of = |why: EntryError| {
        let EntryError::OutOfRange(error) = why else { panic!("{why:?}") };
        error.quantity
    };
    assert!(matches!(refused(channel(ChannelField::Price), "abc"), EntryError::Number(_)));
    assert_eq!(out_of(refused(channel(ChannelField::Price), "-4.10")), Bounds::Price);
    assert_eq!(out_of(refused(channel(ChannelField::Budget), "-1")), Bounds::Money);
    assert_eq!(out_of(refused(channel(ChannelField::Budget), "99999999999999999")), Bounds::Money);
    assert_eq!(out_of(refused(channel(ChannelField::Margin), "101")), Bounds::Share);
    assert_eq!(out_of(refused(channel(ChannelField::FrequencyCap), "2.5")), Bounds::FrequencyCap);
    assert_eq!(out_of(refused(Field::Plan(PlanField::Weeks), "0")), Bounds::Weeks);
    assert_eq!(refused(Field::Plan(PlanField::Weeks), ""), EntryError::Empty);
    assert_eq!(refused(Field::Plan(PlanField::Start), "31-4-2027"), EntryError::Date);
    assert!(matches!(refused(Field::Plan(PlanField::Name), &"x".repeat(81)), EntryError::Text(_)));
}

#[test]
fn fields_of_a_removed_channel_are_empty() {
    let plan = awkward(Currency::Eur);
    assert_eq!(Field::Channel(ChannelId(9), ChannelField::Budget).written(&plan, &Words::built_in(Locale::En)), "");
}

/// Texts that stand in briefs and spreadsheets: the amount, or a refusal; never another amount.
#[test]
fn budgets_of_briefs_and_spreadsheets_are_read_or_refused() {
    let plan = |currency| Scenario { currency, ..awkward(currency) };
    let budget = |text: &str, currency, locale| match Field::Channel(ChannelId(1), ChannelField::Budget).read(
        text,
        &plan(currency),
        locale,
    ) {
        Ok(Edit::Channel(_, ChannelEdit::Budget(amount))) => Some(amount.minor()),
        Ok(other) => panic!("{text}: {other:?}"),
        Err(_) => None,
    };
    for locale in Locale::ALL {
        for (text, expect) in [
            ("1,00E+06", Some(100_000_000)),
            ("1E+05", Some(10_000_000)),
            ("150 т.р.", Some(15_000_000)),
            ("150 тыс.р.", Some(15_000_000)),
            ("1,5 млн.руб", Some(150_000_000)),
            ("150к", Some(15_000_000)),
            ("150k", Some(15_000_000)),
            ("12 500 руб. 00 коп.", Some(1_250_000)),
            ("5 000.", Some(500_000)),
            ("=5*1000", Some(500_000)),
            ("５０００", Some(500_000)),
            ("₽ -", Some(0)),
            ("600+50", Some(65_000)),
            ("(300+200)*2", Some(100_000)),
            ("1200/4", Some(30_000)),
            ("=1000/3", Some(33_333)),
            ("от 150", None),
            ("100–150", None),
            ("10-20", None),
            ("≈5000", None),
            ("€ 5", None),
            ("$5", None),
            ("12%", None),
        ] {
            assert_eq!(budget(text, Currency::Rub, locale), expect, "{text} in {locale:?}");
        }
        assert_eq!(budget("1,50,000", Currency::Inr, locale), Some(15_000_000));
        assert_eq!(budget("₹ 12,34,567.50", Currency::Inr, locale), Some(123_456_750));
        assert_eq!(budget("¥5000", Currency::Jpy, locale), Some(5000));
        assert_eq!(budget("=1/3", Currency::Kwd, locale), Some(333));
    }
    assert_eq!(budget("=1,1*600", Currency::Rub, Locale::Ru), Some(66_000));
    assert_eq!(budget("=1.1*600", Currency::Rub, Locale::En), Some(66_000));
}

/// Decimal keypads offer the mark of the phone's region, whatever the page speaks.
#[test]
fn prices_take_either_decimal_mark() {
    let price = |text: &str, locale| match Field::Channel(ChannelId(1), ChannelField::Price).read(
        text,
        &awkward(Currency::Eur),
        locale,
    ) {
        Ok(Edit::Channel(_, ChannelEdit::Price(price))) => price.map(Price::get),
        other => panic!("{text}: {other:?}"),
    };
    for locale in Locale::ALL {
        for (text, expect) in [("10,5", 10.5), ("1,5", 1.5), ("12,50", 12.5), ("10.5", 10.5), ("33,33", 33.33)] {
            assert_eq!(price(text, locale), Some(expect), "{text} in {locale:?}");
        }
    }
    assert_eq!(price("1,250", Locale::En), Some(1250.0));
    assert_eq!(price("=10/4", Locale::En), Some(2.5));
}
