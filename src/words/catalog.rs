//! The messages of one language.

use core::fmt;
use std::borrow::Cow;

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::number;
use crate::units::Locale;

/// Something that a message names.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Stands as it is.
    Text(Cow<'a, str>),
    /// Chooses the plural, and stands as the language writes numbers, with the decimals it needs.
    Number(f64),
    /// Chooses the plural, and stands with as many decimals as are given.
    Rounded(f64, u8),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

macro_rules! from_whole {
    ($($whole:ty),*) => {$(
        impl From<$whole> for Value<'_> {
            fn from(number: $whole) -> Self {
                Self::Number(f64::from(number))
            }
        }
    )*};
}
from_whole!(u8, u16, u32, i32);

impl From<usize> for Value<'_> {
    #[expect(clippy::cast_precision_loss, reason = "a count of things in a plan is far below 2^53")]
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl Value<'_> {
    /// What Fluent takes. A number that no plural rule can take is the text of a missing value.
    fn as_fluent(&self) -> FluentValue<'_> {
        let (value, digits) = match self {
            Self::Text(text) => return FluentValue::String(Cow::Borrowed(text)),
            Self::Number(value) => (*value, None),
            // The plural goes by what is shown: 0.99 rounded to a whole number is “1 person”.
            Self::Rounded(value, digits) => {
                let digits = usize::from(*digits);
                (format!("{value:.digits$}").parse().unwrap_or(*value), Some(digits))
            }
        };
        // The plural rules take 64 bits; beyond them they panic.
        if value.is_finite() && value.abs() < 1e18 {
            let options = FluentNumberOptions { minimum_fraction_digits: digits, ..FluentNumberOptions::default() };
            FluentValue::Number(FluentNumber::new(value, options))
        } else {
            FluentValue::String(Cow::Borrowed(number::MISSING))
        }
    }
}

/// The messages of one language, from `assets/locales/`.
pub(super) struct Catalog {
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Catalog {
    /// Reads the messages of a language, in a fraction of a millisecond.
    pub(super) fn new(locale: Locale) -> Self {
        let source = match locale {
            Locale::En => include_str!("../../assets/locales/en.ftl"),
            Locale::Nl => include_str!("../../assets/locales/nl.ftl"),
            Locale::Ru => include_str!("../../assets/locales/ru.ftl"),
        };
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            debug_assert!(false, "{}.ftl has errors: {errors:?}", locale.code());
            resource
        });
        let mut bundle = FluentBundle::new(vec![locale.code().parse().unwrap_or_default()]);
        // The marks that isolate the direction of inserted text show as boxes in some charts; all three languages run
        // from left to right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::En => |value, _| written(value, Locale::En),
            Locale::Nl => |value, _| written(value, Locale::Nl),
            Locale::Ru => |value, _| written(value, Locale::Ru),
        }));
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{}.ftl names a message twice: {added:?}", locale.code());
        Self { bundle }
    }

    /// The text of a message, or of an attribute written `message.attribute`.
    ///
    /// A message that does not exist is our own mistake, which `tests/locales.rs` finds; its name in brackets stands
    /// instead.
    pub(super) fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, name)| (message, Some(name)));
        let pattern = self.bundle.get_message(message).and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            debug_assert!(false, "there is no message {id}");
            return format!("[{id}]");
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.as_fluent());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message {id}: {errors:?}");
        text
    }
}

/// Numbers in messages are written like all others.
fn written(value: &FluentValue<'_>, locale: Locale) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.options.minimum_fraction_digits.and_then(|digits| u8::try_from(digits).ok());
    Some(match digits {
        Some(digits) => number::decimals(number.value, digits, locale),
        None => number::number(number.value, locale),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(locale: Locale, source: &str) -> Catalog {
        let mut catalog = Catalog::new(locale);
        catalog.bundle.add_resource_overriding(FluentResource::try_new(source.to_owned()).unwrap());
        catalog
    }

    #[test]
    fn plurals_go_by_the_number_shown() {
        let source = "people = { $count ->\n    [one] { $count } человек\n    [few] { $count } человека\n    [many] { $count } человек\n   *[other] { $count } человека\n}\n";
        let russian = messages(Locale::Ru, source);
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
        let dutch = messages(Locale::Nl, "field = Budget van { $name }\n    .title = Typ een bedrag\n");
        assert_eq!(dutch.text("field", &[("name", "Anna".into())]), "Budget van Anna");
        assert_eq!(dutch.text("field.title", &[]), "Typ een bedrag");
    }
}
