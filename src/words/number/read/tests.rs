//! Numbers as planners type and paste them, in three languages.

use super::*;
use crate::units::Currency;
use Locale::{En, Nl, Ru};

fn number(text: &str, locale: Locale) -> Number {
    match parse(text, locale) {
        Ok(Parsed::Number(number)) => number,
        other => panic!("{text} in {locale:?}: {other:?}"),
    }
}

#[track_caller]
fn check(text: &str, locales: &[Locale], expect: f64) {
    for locale in locales {
        assert_eq!(number(text, *locale).value.to_bits(), expect.to_bits(), "{text} in {locale:?}");
    }
}

#[test]
fn a_single_mark_is_the_languages_choice() {
    check("1,234", &[En], 1234.0);
    check("1,234", &[Nl, Ru], 1.234);
    check("1.234", &[En], 1.234);
    check("1.234", &[Nl], 1234.0);
    check("12,5", &Locale::ALL, 12.5);
    check("12.5", &Locale::ALL, 12.5);
    check("1234,567", &[Nl, Ru], 1234.567);
    check("1234.567", &[En], 1234.567);
    check("1234,5678", &Locale::ALL, 1234.5678);
    check("1.5000", &Locale::ALL, 1.5);
    check("0,123", &Locale::ALL, 0.123);
    check("0.123", &Locale::ALL, 0.123);
    check("012,345", &[Nl, Ru], 12.345);
    check("00.123", &Locale::ALL, 0.123);
    check(".5", &Locale::ALL, 0.5);
    check(",500", &Locale::ALL, 0.5);
    check("5.", &Locale::ALL, 5.0);
}

#[test]
fn two_marks_say_it_themselves() {
    for text in ["1.234,50", "1,234.50", "1 234,50", "1 234.50", "1\u{a0}234,50", "1\u{202f}234,5", "1\u{2009}234,5"] {
        check(text, &Locale::ALL, 1234.5);
    }
    check("1’234.50", &Locale::ALL, 1234.5);
    check("1'234", &Locale::ALL, 1234.0);
    check("1.234.567", &Locale::ALL, 1_234_567.0);
    check("1,234,567", &Locale::ALL, 1_234_567.0);
    check("1,234,567.8", &Locale::ALL, 1_234_567.8);
}

#[test]
fn signs_words_and_currencies() {
    for text in ["-5", "−5", "–5", "- 5", "(5)", "-€5", "€ -5", "(€ 5)", "(5) €", "(5 €)"] {
        check(text, &Locale::ALL, -5.0);
    }
    check("+5", &Locale::ALL, 5.0);
    check("(1 234)", &Locale::ALL, -1234.0);
    check("1.5k", &Locale::ALL, 1500.0);
    check("1,5 тыс. руб.", &Locale::ALL, 1500.0);
    check("2 тыс", &Locale::ALL, 2000.0);
    check("3 млн", &Locale::ALL, 3e6);
    check("3 МЛРД РУБ", &Locale::ALL, 3e9);
    check("1,2 mln", &Locale::ALL, 1.2e6);
    check("1,2 mln.", &Locale::ALL, 1.2e6);
    check("7.75M", &Locale::ALL, 7.75e6);
    check("€2.5bn", &Locale::ALL, 2.5e9);
    check("€ 1.500", &[Nl], 1500.0);
    check("€ 1.500,-", &Locale::ALL, 1500.0);
    check("1500 ₽", &Locale::ALL, 1500.0);
    check("1500 руб.", &Locale::ALL, 1500.0);
    check("100 CA$", &Locale::ALL, 100.0);
    check("USD 100", &Locale::ALL, 100.0);
}

#[test]
fn thousandfold_traps_are_refused() {
    let refused = |text: &str, locales: &[Locale]| {
        for locale in locales {
            let told = Err(NumberError::Ambiguous { text: text.trim().to_owned() });
            assert_eq!(parse(text, *locale), told, "{text} in {locale:?}");
        }
    };
    for text in ["1000.000", "1234.567", "-1234.567", "€ 1000.000", "012.345", "1000.000 %", "1000.000k"] {
        refused(text, &[Nl, Ru]);
    }
    for text in ["1000,000", "1234,567", "$1234,567", "012,345"] {
        refused(text, &[En]);
    }
    refused("1.234", &[Ru]);
    refused("€ 1.500", &[Ru]);
    refused("1.234k", &[Nl, Ru]);
    refused("1.234 mln.", &[Nl]);
    refused("€ 1.234 тыс.", &[Nl, Ru]);
    refused("1,234k", &[En]);
    check("1.234k", &[En], 1234.0);
    check("1,234k", &[Nl, Ru], 1234.0);
    check("1 234k", &Locale::ALL, 1_234_000.0);
    check("1.234.567k", &Locale::ALL, 1_234_567_000.0);
    check("12.5k", &Locale::ALL, 12_500.0);
    check("1.234 mld.", &[Nl], 1.234e12);
}

#[test]
fn marks_of_direction_are_ignored() {
    for text in [
        "\u{200e}1234",
        "1234\u{200f}",
        "\u{202d}1234\u{202c}",
        "\u{2066}1\u{202e}234\u{2069}",
        "\u{feff}1234",
        "12\u{feff}34",
        "\u{202a}\u{2067}1234",
        "€\u{200e}1234",
        "\u{200b}1234\u{2060}",
    ] {
        check(text, &Locale::ALL, 1234.0);
    }
    check("\u{200e}-\u{200e}5", &Locale::ALL, -5.0);
    assert_eq!(parse("\u{200e}", En), Ok(Parsed::Empty));
}

#[test]
fn powers_of_ten_of_a_spreadsheet() {
    check("1e5", &Locale::ALL, 1e5);
    check("1E+05", &Locale::ALL, 1e5);
    check("1.5E+05", &Locale::ALL, 1.5e5);
    check("1,5E+05", &Locale::ALL, 1.5e5);
    check("1.234E+03", &Locale::ALL, 1234.0);
    check("-2.5e-3", &Locale::ALL, -0.0025);
    check("5E−01", &Locale::ALL, 0.5);
    check("€1e3", &Locale::ALL, 1000.0);
    check("0e50", &Locale::ALL, 0.0);
    assert_eq!(number("1.005E+02", En).minor(2), Some(10_050));
    for text in ["1e18", "9e99", "10e16 k"] {
        assert_eq!(parse(text, En), Err(NumberError::TooLarge { text: text.to_owned() }), "{text}");
    }
}

#[test]
fn words_behind_a_number() {
    for text in ["5%", "5 pct", "5 pct.", "5 PCT", "5 procent", "5 percent", "5 per cent", "5 процентов", "5 проц."]
    {
        for locale in Locale::ALL {
            let read = number(text, locale);
            assert_eq!((read.sign, read.value.to_bits()), (PercentSign::Present, 5_f64.to_bits()), "{text}");
        }
    }
    check("1 процент", &Locale::ALL, 1.0);
    check("2 процента", &Locale::ALL, 2.0);
    for text in
        ["2 т.р.", "2 т.р", "2 тр", "2 т. р.", "2 Т.Р.", "2 т.руб.", "2 тыс. руб.", "2 тыс.руб.", "2 тыс.р.", "2 тыс"]
    {
        check(text, &Locale::ALL, 2000.0);
    }
    check("2 млн", &Locale::ALL, 2e6);
    check("2 млн.руб.", &Locale::ALL, 2e6);
    check("2,5 млрд р.", &Locale::ALL, 2.5e9);
    check("2 К", &Locale::ALL, 2000.0);
    for text in ["US$5", "us$5", "US$ 5", "A$5", "5 A$", "$5", "5 USD"] {
        check(text, &Locale::ALL, 5.0);
    }
}

#[test]
fn per_cent() {
    assert_eq!(number("12%", En).sign, PercentSign::Present);
    assert_eq!(number("12\u{a0}%", En).percent().to_bits(), 0.12_f64.to_bits());
    assert_eq!(number("0,9", Nl).percent().to_bits(), 0.009_f64.to_bits());
    assert_eq!(number("7", Nl).percent().to_bits(), 0.07_f64.to_bits());
}

#[test]
fn money_takes_the_digits_as_typed() {
    assert_eq!(number("1.005", En).minor(2), Some(100));
    assert_eq!(number("1.015", En).minor(2), Some(102));
    assert_eq!(number("0,145", Nl).minor(2), Some(14));
    assert_eq!(number("1.5k", Nl).minor(0), Some(1500));
    assert_eq!(number("999999999999999999", Nl).minor(3), None);
}

#[test]
fn dashes_are_nothing() {
    for text in ["", " ", "—", "--", "–", "-", "\u{a0}−\n"] {
        assert_eq!(parse(text, En), Ok(Parsed::Empty), "{text:?}");
    }
}

#[test]
fn spreadsheets_write_zero_as_a_currency_and_a_dash() {
    for text in ["$ -", "€ –   ", "-   ₽", "$-", " €  - ", "CHF –"] {
        check(text, &Locale::ALL, 0.0);
    }
}

/// Writings of spreadsheets and briefs.
#[test]
fn writings_of_spreadsheets_and_briefs_are_read() {
    check("1,00E+06", &Locale::ALL, 1e6);
    check("1E+06", &Locale::ALL, 1e6);
    check("1E+05", &Locale::ALL, 1e5);
    check("150 т.р.", &Locale::ALL, 150_000.0);
    check("150 тыс.р.", &Locale::ALL, 150_000.0);
    check("150тыс.р.", &Locale::ALL, 150_000.0);
    check("1,5 млн.руб", &Locale::ALL, 1.5e6);
    check("1,5млн.руб", &Locale::ALL, 1.5e6);
    check("150к", &Locale::ALL, 150_000.0);
    check("150k", &Locale::ALL, 150_000.0);
    check("12 500 руб. 00 коп.", &Locale::ALL, 12_500.0);
    check("12 500 руб. 5 коп", &Locale::ALL, 12_500.05);
    check("12\u{a0}500 рублей 50 копеек", &Locale::ALL, 12_500.5);
    check("3 тыс. руб. 50 коп.", &Locale::ALL, 3000.5);
    check("5 000.", &Locale::ALL, 5000.0);
    check("5\u{a0}000", &Locale::ALL, 5000.0);
    check("5\u{2002}000", &Locale::ALL, 5000.0);
    check("５０００", &Locale::ALL, 5000.0);
    check("１２，５％", &Locale::ALL, 12.5);
    check("1２", &Locale::ALL, 12.0);
    check("￥５，０００，０００", &Locale::ALL, 5e6);
    check("33,33", &Locale::ALL, 33.33);
    for text in ["12,50 руб. 50 коп.", "12 500 00 коп.", "12 руб. 100 коп.", "-5 руб. 50 коп.", "50 коп."]
    {
        assert!(parse(text, Ru).is_err(), "{text}");
    }
}

#[test]
fn lakhs_and_crores_are_grouped_in_twos() {
    check("1,50,000", &Locale::ALL, 150_000.0);
    check("12,34,567.50", &Locale::ALL, 1_234_567.5);
    check("₹ 1,00,00,000", &Locale::ALL, 1e7);
    for text in ["1,5,000", "1,50,00", "123,45,678", "01,50,000", "1.50.000", "1 50 000"] {
        assert!(parse(text, En).is_err(), "{text}");
    }
}

#[test]
fn ranges_and_estimates_are_refused_as_such() {
    for text in ["100–150", "100-150", "100 — 150", "от 150", "до 150", "≈5000", "~ 5000", "10-20", "2026-09-07", "<5"]
    {
        for locale in Locale::ALL {
            assert_eq!(parse(text, locale), Err(NumberError::Range { text: text.to_owned() }));
        }
    }
}

#[test]
fn a_currency_is_kept_beside_the_number() {
    let has = |text: &str, currency| number(text, En).currency.unwrap().has(currency);
    assert!(has("$5", Currency::Usd) && has("$5", Currency::Cad) && !has("$5", Currency::Eur));
    assert!(has("5 kr", Currency::Sek) && !has("5 kr", Currency::Eur));
    assert!(has("150 т.р.", Currency::Rub) && has("5 руб. 5 коп.", Currency::Rub) && has("5 р", Currency::Byn));
    assert!(has("US$5", Currency::Usd) && !has("US$5", Currency::Cad));
    for currency in Currency::ALL {
        assert!(has(&format!("{} 5", currency.sign()), *currency), "{currency:?}");
        assert!(has(&format!("5 {}", currency.code()), *currency), "{currency:?}");
    }
    assert_eq!(number("5", En).currency, None);
}

#[test]
fn other_reading_of_a_single_mark_is_kept() {
    let other = |text: &str, locale| match number(text, locale).reading {
        Reading::Decimals { grouped } => Some(("decimals", grouped.to_f64())),
        Reading::Grouping { decimals } => Some(("grouping", decimals.to_f64())),
        Reading::Plain | Reading::Computed => None,
    };
    assert_eq!(other("1.234", En), Some(("decimals", 1234.0)));
    assert_eq!(other("1,234", En), Some(("grouping", 1.234)));
    assert_eq!(other("1,234", Nl), Some(("decimals", 1234.0)));
    assert_eq!(other("1.250", Nl), Some(("grouping", 1.25)));
    assert_eq!(other("1,234", Ru), Some(("decimals", 1234.0)));
    assert_eq!(other("€ 12.345", En), Some(("decimals", 12_345.0)));
    assert_eq!(other("-1.234", En), Some(("decimals", -1234.0)));
    for text in ["1.23", "1.2345", "0.123", "1,234.50", "1234.567", "1,234,567", "1 234", "5", "1.234E+03"] {
        assert_eq!(other(text, En), None, "{text}");
    }
}

#[test]
fn ambiguous_number_is_refused() {
    for text in [
        "abc",
        "1 2",
        "1\t234",
        "12 34",
        "1.23.4",
        "1.5.",
        "1,2,3",
        "1.234,567.8",
        "1.234 567",
        "5 €€",
        "€5 €",
        "€5%",
        "5k%",
        "%5",
        "(-5)",
        "(5",
        "5)",
        "--5",
        "5 apples",
        "1/2",
        "0,123,456",
        "=1+1",
        ".",
        "€",
        "٣",
        "١٢٣",
        "½",
        "5½",
        "5-",
        "5 -",
        "€5-",
        "2 м",
        "2 М",
        "2 т",
        "1e",
        "e5",
        "1e5.5",
        "1e555",
        "1e--5",
        "1 e5",
        "1.2.3e5",
        "1 234e5",
        "1е5",
        "5 pct pct",
        "€5 pct",
        "US$5 €",
    ] {
        for locale in Locale::ALL {
            assert_eq!(parse(text, locale), Err(NumberError::NotANumber { text: text.to_owned() }));
        }
    }
}

#[test]
fn bounds() {
    check("999 999 999 999 999 999", &Locale::ALL, 999_999_999_999_999_999.0);
    for text in ["1000000000000000000", "1000000000 bn", "0.1234567890123456789012345678901"] {
        assert_eq!(parse(text, En), Err(NumberError::TooLarge { text: text.to_owned() }));
    }
    let long = "x".repeat(1000);
    assert_eq!(parse(&long, En), Err(NumberError::NotANumber { text: format!("{}…", "x".repeat(40)) }));
}
