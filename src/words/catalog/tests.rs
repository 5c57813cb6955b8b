use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;

const PEOPLE: &str = "people = { $count ->\n    [one] { $count } человек\n    [few] { $count } человека\n    [many] { $count } человек\n   *[other] { $count } человека\n}\n";

#[test]
fn plurals_go_by_the_number_shown() {
    let russian = Catalog::read(Locale::Ru, PEOPLE).unwrap();
    let text = |value: Value<'_>| russian.text("people", &[("count", value)]);
    assert_eq!(text(1_usize.into()), "1 человек");
    assert_eq!(text(2_u8.into()), "2 человека");
    assert_eq!(text(1011_u16.into()), "1\u{a0}011 человек");
    assert_eq!(text(1.5.into()), "1,5 человека");
    assert_eq!(text(Value::Rounded(20.7, 0)), "21 человек");
    assert_eq!(text(Value::Rounded(4.96, 1)), "5,0 человека");
    assert_eq!(text(f64::NAN.into()), "– человека");
    assert_eq!(text(1e300.into()), "– человека");
    assert_eq!(text((-2_i32).into()), "−2 человека");
}

#[test]
fn texts_and_attributes() {
    let source = "# A comment.\nfield = Budget van { $name }\n    .title = Typ{\"\\u00A0\"}een bedrag\n";
    let dutch = Catalog::read(Locale::Nl, source).unwrap();
    assert_eq!(dutch.text("field", &[("name", "Anna".into())]), "Budget van Anna");
    assert_eq!(dutch.text("field.title", &[]), "Typ\u{a0}een bedrag");
}

#[test]
fn invalid_message_file_is_refused() {
    for source in ["", "<!DOCTYPE html>\n<title>404</title>", "half = { $coun", "# Only a comment.\n"] {
        assert!(Catalog::read(Locale::En, source).is_err(), "{source}");
    }
}

/// Every message of every language, as the reference implementation of Fluent writes it, plurals included.
#[test]
fn messages_read_as_fluent_reads_them() {
    let values = [0.0, 1.0, 2.0, 5.0, 11.0, 12.0, 21.0, 22.0, 25.0, 101.0, 111.0, 112.0, 1.5, 1004.0, -1.0, 1e6];
    for locale in Locale::ALL {
        let source = crate::words::sources_of(locale).concat();
        let ours = Catalog::read(locale, &source).unwrap();
        let resource = FluentResource::try_new(source).unwrap();
        let mut theirs: FluentBundle<FluentResource> = FluentBundle::new(vec![locale.code().parse().unwrap()]);
        theirs.set_use_isolating(false);
        theirs.set_formatter(Some(|value, _| {
            if let FluentValue::Number(number) = value { Some(format!("<{}>", number.value)) } else { None }
        }));
        theirs.add_resource(resource).unwrap();
        let mut compared = 0;
        for (id, pattern) in &ours.patterns {
            let names: Vec<&str> = variables_of(pattern);
            for value in values {
                let digits = Value::Rounded(value, 1);
                for given in [Value::Number(value), digits] {
                    let mut args = FluentArgs::new();
                    for name in &names {
                        let minimum_fraction_digits = matches!(given, Value::Rounded(..)).then_some(1);
                        let options = FluentNumberOptions { minimum_fraction_digits, ..FluentNumberOptions::default() };
                        args.set(*name, FluentValue::Number(FluentNumber::new(value, options)));
                    }
                    let (message, attribute) =
                        id.split_once('.').map_or((id.as_str(), None), |(id, at)| (id, Some(at)));
                    let message = theirs.get_message(message).unwrap();
                    let found = match attribute {
                        Some(name) => message.get_attribute(name).unwrap().value(),
                        None => message.value().unwrap(),
                    };
                    let mut errors = Vec::new();
                    let expected = theirs.format_pattern(found, Some(&args), &mut errors);
                    assert!(errors.is_empty(), "{id}: {errors:?}");
                    let shown = given.written(locale);
                    let expected = expected.replace(&format!("<{value}>"), &shown);
                    let given: Vec<(&str, Value<'_>)> = names.iter().map(|name| (*name, given.clone())).collect();
                    assert_eq!(ours.text(id, &given), expected, "{} of {}", id, locale.code());
                    compared += 1;
                }
            }
        }
        assert!(compared > 10_000, "{compared}");
    }
}

fn variables_of(pattern: &Pattern) -> Vec<&str> {
    let (by, texts): (Option<&str>, Vec<&str>) = match pattern {
        Pattern::Text(text) => (None, vec![text]),
        Pattern::Plurals { by, variants } => (Some(by), variants.iter().map(|(.., text)| text.as_str()).collect()),
    };
    let named =
        texts.into_iter().flat_map(|text| text.split('$').skip(1).filter_map(|rest| rest.split([' ', '}']).next()));
    by.into_iter().chain(named).collect()
}

#[test]
fn names_of_another_direction_keep_it_to_themselves() {
    let catalog = Catalog::read(Locale::En, "said = { $name }: { $share } of the budget").unwrap();
    let said = |name: &str| catalog.text("said", &[("name", name.into()), ("share", "23%".into())]);
    assert_eq!(said("Radio 538"), "Radio 538: 23% of the budget");
    for name in ["חיפוש", "شركة", "RTLO \u{202e}here"] {
        assert_eq!(said(name), format!("\u{2068}{name}\u{2069}: 23% of the budget"));
        // A name that was named before is not wrapped again.
        assert_eq!(said(&format!("\u{2068}{name}\u{2069}")), said(name));
    }
}
