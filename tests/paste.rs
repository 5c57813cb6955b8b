//! Tables of `tests/paste/`: every figure of `expected.json`, on pages in every language.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a file that cannot be read fails the test"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use mediaplan::forecast::{CostLine, PlanResults};
use mediaplan::scenario::{BuyingModel, PriceBasis, Rate, Scenario};
use mediaplan::sheets::{
    Cells, FileKind, PlanDraft, PriceStage, Question, Reading, Remark, Role, Setup, Tax, decoded, is_export,
    kind_of_file, read, table_of_file,
};
use mediaplan::units::{Contacts, Currency, Date, Locale, Money, Share};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paste")
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

fn expected(name: &str) -> Value {
    let all: Value = serde_json::from_slice(&bytes("expected.json")).unwrap();
    assert!(!all[name].is_null(), "expected.json has no {name}");
    all[name].clone()
}

fn empty(locale: Locale) -> Scenario {
    Scenario::empty(Currency::Eur, Date::from_civil(2026, 11, 30).unwrap(), locale)
}

/// Answers that a planner gives to what these tables do not say: net amounts, without VAT, 22 % where VAT is in.
fn answers() -> Setup {
    Setup { stage: Some(PriceStage::Net), tax: Some(Tax::Without), ..Setup::default() }
}

/// Text that a file comes to the page as.
fn text(name: &str) -> String {
    if Path::new(name).extension().is_some_and(|kind| kind == "csv") {
        table_of_file(&bytes(name)).to_text()
    } else {
        decoded(&bytes(name))
    }
}

fn reading(name: &str, locale: Locale, setup: Setup) -> Reading {
    read(&PlanDraft { text: text(name), setup }, &empty(locale), locale)
}

fn money(amount: &Value, currency: Currency) -> Money {
    Money::from_major(amount.as_f64().unwrap(), currency).unwrap()
}

fn model(name: &str) -> BuyingModel {
    BuyingModel::ALL.into_iter().find(|model| model.key().eq_ignore_ascii_case(name)).unwrap()
}

/// Price of an expected one, which may be written `list 8.00, 10 %`, with its basis and discount.
fn price(expected: &Value) -> (f64, PriceBasis, f64) {
    let Some(text) = expected.as_str() else { return (expected.as_f64().unwrap(), PriceBasis::Net, 0.0) };
    let (list, discount) = text.strip_prefix("list ").unwrap().split_once(", ").unwrap();
    let discount = discount.trim_end_matches(" %").parse::<f64>().unwrap() / 100.0;
    (list.parse::<f64>().unwrap(), PriceBasis::List, discount)
}

#[track_caller]
fn check(name: &str, setup: &Setup) {
    let expected = expected(name);
    for locale in Locale::ALL {
        let before = empty(locale);
        let reading = reading(name, locale, setup.clone());
        assert!(reading.is_ready(), "{name}, {locale:?}: {reading:?}");
        assert_eq!(reading.refused, [], "{name}, {locale:?}");
        let plan = reading.plan(&before);
        let currency = expected["currency"].as_str().map_or(plan.currency, |code| code.parse().unwrap());
        assert_eq!(plan.currency, currency, "{name}");
        let channels = expected["channels"].as_array().unwrap();
        assert_eq!(plan.channels.len(), channels.len(), "{name}: rows of totals are no channels");
        for ((channel, line), row) in plan.channels.iter().zip(&reading.lines).zip(channels) {
            let about = format!("{name}, {locale:?}, {}", row[0]);
            assert_eq!(channel.name.as_str(), row[0].as_str().unwrap());
            let buying = model(row[1].as_str().unwrap());
            assert_eq!(channel.buying(), Some(buying), "{about}");
            let (typed, basis, discount) = price(&row[2]);
            assert_eq!(channel.price_basis, basis, "{about}");
            assert!((channel.price().unwrap().value.get() - typed).abs() < 1e-9, "{about}: {:?}", channel.price());
            assert!((channel.discounts.rate().get() - discount).abs() < 1e-9, "{about}");
            if row[3].is_number() {
                assert_eq!(channel.budget, money(&row[3], currency), "{about}");
            }
            assert_eq!(line.contacts, row.get(4).and_then(Value::as_f64), "{about}");
            if let (BuyingModel::Flat, Some(contacts)) = (buying, line.contacts) {
                assert_eq!(channel.contacts_per_unit().map(Contacts::get), Some(contacts), "{about}");
            }
        }
        let results = PlanResults::of(Rc::new(plan));
        let costs = &results.forecast.costs.channels;
        if expected["net_media"].is_number() {
            assert_eq!(costs.net, money(&expected["net_media"], currency), "{name}");
        }
        if expected["gross_media"].is_number() {
            assert_eq!(costs.gross, money(&expected["gross_media"], currency), "{name}");
        }
        if expected["with_vat"].is_number() {
            assert_eq!(results.scenario.costs.vat.map(Share::get), expected["vat_rate"].as_f64());
            let total = results.forecast.costs.line(CostLine::TotalWithVat);
            assert_eq!(total, money(&expected["with_vat"], currency), "{name}");
        }
        // The row of totals says what the rows add up to, and contacts what the money buys.
        assert!(reading.remarks.iter().any(|remark| matches!(remark, Remark::TotalAgrees { .. })), "{name}");
        let odd = |remark: &&Remark| !matches!(remark, Remark::TotalAgrees { .. } | Remark::ListPrices);
        assert_eq!(reading.remarks.iter().find(odd), None, "{name}");
    }
}

#[test]
fn english_plan() {
    check("en-plan.tsv", &answers());
    let reading = reading("en-plan.tsv", Locale::En, answers());
    assert_eq!((reading.heading, &reading.asks[..]), (Some(2), &[Question::Tax][..]));
    let plan = reading.plan(&empty(Locale::En));
    assert_eq!((plan.start.civil(), plan.weeks.get()), ((2027, 3, 1), 4));
    let spans: Vec<_> = plan.channels.iter().map(|channel| channel.flight.span(plan.weeks)).collect();
    assert_eq!(spans, [(0, 4), (0, 4), (0, 4), (1, 2)]);
    assert_eq!(plan.name.as_str(), "Media plan – Spring bike sale");
    assert_eq!(plan.channels[0].note.as_str(), "Reels, 9:16");
}

#[test]
fn dutch_plan() {
    check("nl-plan.tsv", &answers());
    let reading = reading("nl-plan.tsv", Locale::En, answers());
    assert!(reading.remarks.contains(&Remark::ListPrices));
    assert_eq!(reading.asks, [Question::Tax], "gross and net stand in the headings");
    let plan = reading.plan(&empty(Locale::En));
    assert_eq!(plan.channels[1].note.as_str(), "alleen werkdagen");
    assert_eq!(plan.channels[2].note.as_str(), "spot 20\" ochtend");
}

#[test]
fn russian_plan() {
    check("ru-plan.tsv", &answers());
    let reading = reading("ru-plan.tsv", Locale::Nl, answers());
    assert_eq!(reading.asks, [Question::PriceStage], "the headings say the rest");
    let plan = reading.plan(&empty(Locale::Nl));
    assert_eq!(plan.channels[0].rates.value(Rate::Click), Some(0.008));
    let platforms: Vec<&str> = plan.channels.iter().map(|channel| channel.platform.label()).collect();
    assert_eq!(platforms, ["VK", "Yandex Direct", "Telegram"]);
}

#[test]
fn dutch_file_in_windows_1252() {
    check("nl-plan-1252.csv", &answers());
}

#[test]
fn russian_file_in_windows_1251_asks_for_the_rate() {
    let name = "ru-plan-1251.csv";
    let asked = reading(name, Locale::Ru, answers());
    assert!(asked.asks.contains(&Question::VatRate) && asked.vat_rate.is_none() && !asked.is_ready());
    check(name, &Setup { vat_rate: String::from("22"), ..answers() });
    let plan = reading(name, Locale::Ru, Setup { vat_rate: String::from("22"), ..answers() });
    let budgets: Vec<i64> = plan.lines.iter().map(|line| line.channel.budget.minor()).collect();
    assert_eq!((plan.currency, budgets), (Currency::Rub, vec![5_000_000, 3_000_000]));
    // What the table says, with VAT.
    for (line, row) in plan.lines.iter().zip(expected(name)["channels"].as_array().unwrap()) {
        let with_vat: f64 = row[3].as_str().unwrap().trim_end_matches(" with VAT").parse().unwrap();
        assert_eq!(line.channel.budget.times(1.22), Money::from_major(with_vat, Currency::Rub).unwrap());
    }
}

#[test]
fn four_columns_without_a_heading() {
    for locale in [Locale::En, Locale::Nl] {
        let reading = reading("four-columns.tsv", locale, answers());
        assert_eq!(reading.roles, [Role::Name, Role::Model, Role::Price, Role::Cost]);
        let plan = reading.plan(&empty(locale));
        let read: Vec<_> = plan
            .channels
            .iter()
            .map(|channel| {
                let price = channel.price().map(|price| price.value.get());
                (channel.name.as_str(), channel.buying(), price, channel.budget.minor())
            })
            .collect();
        let right = [
            ("Instagram", Some(BuyingModel::Cpm), Some(6.2), 60_000),
            ("Facebook", Some(BuyingModel::Cpc), Some(0.42), 30_000),
            ("Google Search", Some(BuyingModel::Cpc), Some(0.65), 35_000),
            ("Flyers", Some(BuyingModel::Flat), Some(300.0), 30_000),
        ];
        assert_eq!(read, right);
        assert!(expected("four-columns.tsv").as_str().unwrap().contains("net media 1,550.00"));
        assert_eq!(PlanResults::of(Rc::new(plan)).forecast.costs.channels.net.minor(), 155_000);
    }
}

#[test]
fn groups_production_and_audiences_have_their_columns() {
    for (text, locale) in [
        ("Medium;Channel;Audience;Net cost;Production\nSocial;TikTok;250,000;600.00;150.00", Locale::En),
        ("Medium;Kanaal;Doelgroep;Netto kosten;Productie\nSocial;TikTok;250.000;600,00;150,00", Locale::Nl),
        ("Группа;Площадка;Аудитория;Стоимость;Производство\nSocial;TikTok;250 000;600,00;150,00", Locale::Ru),
    ] {
        let reading = read(&PlanDraft { text: text.into(), setup: answers() }, &empty(locale), locale);
        assert_eq!(reading.roles, [Role::Group, Role::Name, Role::Audience, Role::Cost, Role::Production], "{text}");
        let channel = &reading.plan(&empty(locale)).channels[0];
        assert_eq!((channel.name.as_str(), channel.group.as_str()), ("TikTok", "Social"));
        assert_eq!((channel.budget.minor(), channel.production.minor()), (60_000, 15_000));
        assert_eq!(channel.audience.map(|people| people.value.get()), Some(250_000.0));
    }
    let words = "Channel\tDoelgroep\tNet cost\nTikTok\tStudenten\t600";
    let reading = read(&PlanDraft { text: words.into(), setup: answers() }, &empty(Locale::Nl), Locale::Nl);
    assert_eq!(reading.plan(&empty(Locale::Nl)).channels[0].note.as_str(), "Studenten");
}

#[test]
fn blank_last_and_quoted_cells() {
    let cells = |name: &str| Cells::of_text(&decoded(&bytes(name)));
    assert_eq!(
        cells("blank-last.tsv"),
        Cells::new([["10"], ["20"], [""]].map(|row| row.map(String::from).to_vec()).to_vec())
    );
    let quoted = cells("quoted.tsv");
    assert_eq!((quoted.height(), quoted.get(0, 0), quoted.get(1, 0)), (2, "May\n(test)", "June \"x\""));
    assert_eq!((quoted.get(0, 3), quoted.get(1, 1)), ("700", "1200"));
    let budgets = cells("budget-column.tsv");
    assert_eq!((0..budgets.height()).map(|row| budgets.get(row, 0)).collect::<Vec<_>>(), ["600", "300", "350", "250"]);
}

#[test]
fn exports_are_told_from_plans() {
    let mut count = 0;
    for file in fs::read_dir(folder().join("exports")).unwrap() {
        let path = file.unwrap().path();
        let content = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(kind_of_file(&content, &name), FileKind::Table, "{name}");
        assert!(is_export(&table_of_file(&content)), "{name}");
        count += 1;
    }
    assert_eq!(count, 7);
    for name in
        ["en-plan.tsv", "nl-plan.tsv", "ru-plan.tsv", "nl-plan-1252.csv", "ru-plan-1251.csv", "four-columns.tsv"]
    {
        assert!(!is_export(&Cells::of_text(&text(name))), "{name}");
    }
}
