use proptest::prelude::*;

use super::number::{self, Parsed, parse};
use super::*;
use crate::scenario::BenchmarkId;

fn all(text: impl Fn(&Words) -> String) -> [String; 3] {
    Locale::ALL.map(|locale| text(&Words::built_in(locale)))
}

fn value_of(text: &str, locale: Locale) -> f64 {
    match parse(text, locale) {
        Ok(Parsed::Number(number)) => number.value,
        other => panic!("{text} in {locale:?}: {other:?}"),
    }
}

/// 5,000 beside 10k, or 0.5 beside 1, would be two styles on one axis.
#[test]
fn an_axis_has_one_style() {
    let axis = |words: &Words, step: f64, count: u8| {
        let last = step * f64::from(count);
        let ticks = (0..=count).map(|place| words.axis(step * f64::from(place), step, last));
        ticks.collect::<Vec<_>>().join(" | ").replace(NO_BREAK_SPACE, " ")
    };
    let dutch = |step, count| axis(&Words::built_in(Locale::Nl), step, count);
    assert_eq!(dutch(5000.0, 3), "0 | 5k | 10k | 15k");
    assert_eq!(dutch(2000.0, 4), "0 | 2.000 | 4.000 | 6.000 | 8.000");
    assert_eq!(dutch(500_000.0, 3), "0 | 0,5 mln. | 1,0 mln. | 1,5 mln.");
    assert_eq!(dutch(0.5, 3), "0 | 0,5 | 1,0 | 1,5");
    assert_eq!(dutch(0.002, 3), "0 | 0,002 | 0,004 | 0,006");
    assert_eq!(dutch(20.0, 2), "0 | 20 | 40");
    assert_eq!(axis(&Words::built_in(Locale::En), 1e9, 2), "0 | 1bn | 2bn");
    assert_eq!(axis(&Words::built_in(Locale::Ru), 5000.0, 2), "0 | 5 тыс. | 10 тыс.");
}

#[test]
fn short_figures() {
    assert_eq!(all(|words| words.short(7_750_244.0)), ["7.75M", "7,75\u{a0}mln.", "7,75\u{a0}млн"]);
    assert_eq!(all(|words| words.short(78_700.0)), ["78.7k", "78,7k", "78,7\u{a0}тыс."]);
    assert_eq!(all(|words| words.short(-2.5e9)), ["−2.50bn", "−2,50\u{a0}mld.", "−2,50\u{a0}млрд"]);
    assert_eq!(all(|words| words.short(1193.0)), ["1,193", "1.193", "1\u{a0}193"]);
}

#[test]
fn amounts() {
    let amount = Money::new(7_870_050).unwrap();
    assert_eq!(
        all(|words| words.amount(amount, Currency::Eur)),
        ["€78,700.50", "€\u{a0}78.700,50", "78\u{a0}700,50\u{a0}€"]
    );
    assert_eq!(
        all(|words| words.amount_whole(-amount, Currency::Rub)),
        ["−₽78,700", "−₽\u{a0}78.700", "−78\u{a0}700\u{a0}₽"]
    );
    assert_eq!(all(|words| words.with_currency("5", Currency::Chf)), ["CHF\u{a0}5", "CHF\u{a0}5", "5\u{a0}CHF"]);
}

#[test]
fn changes_have_a_sign() {
    let words = Words::built_in(Locale::En);
    assert_eq!(words.percent_signed(0.26, 0), "+26%");
    assert_eq!(words.percent_signed(-0.26, 0), "−26%");
    assert_eq!(words.percent_signed(0.001, 0), "0%");
    assert_eq!(words.percent_signed(f64::INFINITY, 0), "–");
}

#[test]
fn refused_numbers_are_named() {
    let error = parse("x", Locale::Ru).unwrap_err();
    assert!(all(|words| words.number_error(&error)).iter().all(|text| text.contains('x')));
}

/// Bit for bit, but −0 is 0.
fn same(a: f64, b: f64) -> bool {
    (a + 0.0).to_bits() == (b + 0.0).to_bits()
}

fn locales() -> impl Strategy<Value = Locale> {
    proptest::sample::select(Locale::ALL.to_vec())
}

/// Any double below the bound of what is read.
fn doubles() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>().prop_filter("within the bound", |value| value.abs() < 1e18),
        -1e6..1e6_f64,
        (-1_000_000_000_i32..1_000_000_000).prop_map(|thousandths| f64::from(thousandths) / 1000.0),
    ]
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), locale in locales()) {
        let _ = parse(&text, locale);
        let _ = date::parse(&text);
    }

    #[test]
    fn texts_near_numbers_are_read_or_refused(text in "[-−(+€₽%kM]{0,2}[0-9., '\u{a0}]{0,12}[)%kмM€.,-]{0,3}", locale in locales()) {
        let _ = parse(&text, locale);
    }

    #[test]
    fn a_number_leads_back(value in doubles(), locale in locales()) {
        prop_assert!(same(value_of(&number::number(value, locale), locale), value));
    }

    #[test]
    fn a_rounded_number_leads_back(value in -1e15..1e15_f64, digits in 0_u8..7, locale in locales()) {
        let rounded: f64 = format!("{value:.*}", usize::from(digits)).parse().unwrap();
        prop_assert!(same(value_of(&number::decimals(value, digits, locale), locale), rounded));
    }

    #[test]
    fn a_share_leads_back(share in 0.0..=1.0_f64, locale in locales()) {
        let Ok(Parsed::Number(read)) = parse(&number::percent_typed(share, locale), locale) else { panic!("no number") };
        prop_assert!(same(read.percent(), share));
    }

    #[test]
    fn money_leads_back(minor in -100_000_000_000_000_i64..=100_000_000_000_000, digits in 0_u8..=3, locale in locales()) {
        let Ok(Parsed::Number(read)) = parse(&number::money(minor, digits, locale), locale) else { panic!("no number") };
        prop_assert_eq!(read.minor(digits), Some(minor));
    }

    #[test]
    fn a_short_figure_keeps_three_digits(value in 1.0..1e14_f64, locale in locales()) {
        let read = value_of(&Words::built_in(locale).short(value), locale);
        prop_assert!((read / value - 1.0).abs() <= 0.005_000_1, "{} is not {}", read, value);
    }

    #[test]
    fn an_amount_leads_back(minor in 0..=Money::MAX_MINOR, at in 0..Currency::ALL.len(), locale in locales()) {
        let (amount, currency) = (Money::new(minor).unwrap(), Currency::ALL[at]);
        let Ok(Parsed::Number(read)) = parse(&Words::built_in(locale).amount(amount, currency), locale) else { panic!("no number") };
        prop_assert_eq!(read.minor(currency.digits()), Some(minor));
    }
}

/// In every language, and nothing of the publishers' English in the others.
#[test]
fn a_benchmark_says_when_it_was_measured() {
    let said = |number: u8| all(|words| words.benchmark(BenchmarkId(number)));
    let [english, dutch, russian] = said(1);
    assert!(english.contains(", late 2023, ") && dutch.contains(", eind 2023, "), "{english} {dutch}");
    assert!(russian.contains(", конец 2023, "), "{russian}");
    for benchmark in crate::scenario::BENCHMARKS {
        let [english, dutch, russian] = said(benchmark.id.0);
        for publishers in ["n/a", "vintage"] {
            assert!(!english.contains(publishers), "{english}");
        }
        for english in ["late ", "since", "Q1", "Aug ", "Dec "] {
            assert!(!dutch.contains(english) && !russian.contains(english), "{dutch} {russian}");
        }
    }
}
