//! The messages of one language.

use std::borrow::Cow;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use thiserror::Error;

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
    /// As the language writes it. A number that is none, or is beyond all that is counted here, is the text of a missing
    /// value.
    fn written(&self, locale: Locale) -> Cow<'_, str> {
        let number = match self {
            Self::Text(text) => return Cow::Borrowed(text),
            Self::Number(value) | Self::Rounded(value, _) => *value,
        };
        Cow::Owned(match self {
            _ if !is_countable(number) => number::MISSING.to_owned(),
            Self::Rounded(value, digits) => number::decimals(*value, *digits, locale),
            Self::Text(_) | Self::Number(_) => number::number(number, locale),
        })
    }

    /// The plural that it takes, which goes by what is shown: 0.99 rounded to a whole number is “1 person”.
    fn plural(&self, locale: Locale) -> Plural {
        let shown = match self {
            Self::Number(value) if is_countable(*value) => value.abs().to_string(),
            Self::Rounded(value, digits) if is_countable(*value) => format!("{:.*}", usize::from(*digits), value.abs()),
            Self::Text(_) | Self::Number(_) | Self::Rounded(..) => return Plural::Other,
        };
        Plural::of(&shown, locale)
    }
}

/// Below 10^18, as every number of a plan is.
fn is_countable(value: f64) -> bool {
    value.abs() < 1e18
}

/// The plurals of our languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plural {
    One,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The plural of a number's plain digits, by the rules of Unicode's CLDR for cardinals.
    fn of(digits: &str, locale: Locale) -> Self {
        let has_decimals = digits.contains('.');
        let tail: String = digits.chars().skip(digits.len().saturating_sub(2)).collect();
        let (tens, ones) = tail.split_at_checked(1).filter(|(_, ones)| !ones.is_empty()).unwrap_or(("0", &tail));
        match (locale, tens, ones) {
            _ if has_decimals => Self::Other,
            (Locale::En | Locale::Nl, ..) => {
                if digits == "1" {
                    Self::One
                } else {
                    Self::Other
                }
            }
            (Locale::Ru, "1", _) => Self::Many,
            (Locale::Ru, _, "1") => Self::One,
            (Locale::Ru, _, "2" | "3" | "4") => Self::Few,
            (Locale::Ru, ..) => Self::Many,
        }
    }

    /// Its name in the message files.
    fn key(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// What a file of messages is not.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("These are not the messages of {locale}: {near}")]
pub struct BadMessages {
    /// Code of the language.
    pub locale: &'static str,
    /// What could not be read, cut when it is long.
    pub near: String,
}

/// The messages of one language, from `assets/locales/`: Fluent's syntax, of which they use texts, attributes, variables and
/// the choice of a plural.
#[derive(Debug)]
pub(super) struct Catalog {
    locale: Locale,
    /// By name, attributes as `message.attribute`.
    patterns: Vec<(String, Pattern<String>)>,
}

impl Catalog {
    /// Reads the messages of a language, in a fraction of a millisecond.
    ///
    /// # Errors
    /// [`BadMessages`] when the text is no file of messages, or uses more of Fluent than we do.
    pub(super) fn read(locale: Locale, source: &str) -> Result<Self, BadMessages> {
        let bad = |near: &str| BadMessages { locale: locale.code(), near: near.chars().take(60).collect() };
        let resource =
            parser::parse_runtime(source.to_owned()).map_err(|_| bad(source.lines().next().unwrap_or_default()))?;
        let mut patterns = Vec::new();
        for entry in resource.body {
            let Entry::Message(Message { id, value, attributes, .. }) = entry else { continue };
            patterns.extend(value.map(|value| (id.name.clone(), value)));
            for attribute in attributes {
                patterns.push((format!("{}.{}", id.name, attribute.id.name), attribute.value));
            }
        }
        if patterns.is_empty() {
            return Err(bad(source));
        }
        patterns.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Ok(Self { locale, patterns })
    }

    /// The text of a message, or of an attribute written `message.attribute`.
    ///
    /// A message that does not exist is our own mistake, which `tests/locales.rs` finds; its name in brackets stands
    /// instead.
    pub(super) fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let found = self.patterns.binary_search_by(|(name, _)| name.as_str().cmp(id));
        let pattern = found.ok().and_then(|at| self.patterns.get(at));
        debug_assert!(pattern.is_some(), "there is no message {id}");
        let mut text = String::new();
        match pattern {
            Some((_, pattern)) => self.write(&mut text, pattern, values),
            None => missing(&mut text, id),
        }
        text
    }

    fn write(&self, text: &mut String, pattern: &Pattern<String>, values: &[(&str, Value<'_>)]) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    if let InlineExpression::VariableReference { id } = inline {
                        match value_of(&id.name, values) {
                            Some(value) => text.push_str(&value.written(self.locale)),
                            None => missing(text, &id.name),
                        }
                    } else if let InlineExpression::StringLiteral { value } = inline {
                        text.push_str(&unescape_unicode_to_string(value));
                    } else {
                        // The rest of Fluent, which the tests refuse in our files.
                        missing(text, "…");
                    }
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let value = if let InlineExpression::VariableReference { id } = selector {
                        value_of(&id.name, values)
                    } else {
                        None
                    };
                    let plural = value.map_or(Plural::Other, |value| value.plural(self.locale));
                    let is = |variant: &&Variant<String>| matches!(&variant.key, VariantKey::Identifier { name } if name == plural.key());
                    let chosen = variants.iter().find(is).or_else(|| variants.iter().find(|variant| variant.default));
                    if let Some(variant) = chosen {
                        self.write(text, &variant.value, values);
                    }
                }
            }
        }
    }
}

fn value_of<'a, 'v>(name: &str, values: &'a [(&str, Value<'v>)]) -> Option<&'a Value<'v>> {
    let value = values.iter().find(|(given, _)| *given == name).map(|(_, value)| value);
    debug_assert!(value.is_some(), "a message wants ${name}");
    value
}

fn missing(text: &mut String, name: &str) {
    text.push('[');
    text.push_str(name);
    text.push(']');
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
