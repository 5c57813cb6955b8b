//! Numbers as planners type and paste them, in three languages.

use super::*;
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
        "2026-09-07",
        "1/2",
        "0,123,456",
        "=1+1",
        ".",
        "€",
        "٣",
        "١٢٣",
        "１２３",
        "1２",
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
