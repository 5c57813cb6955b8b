//! The messages of one language.

use std::borrow::Cow;

use thiserror::Error;

use super::number;
use crate::units::{Locale, fixed, order, plain};

/// Text that keeps its direction to itself: between marks that isolate it where it has letters of a script that is
/// written from right to left, or marks of direction of its own.
fn isolated(text: &str) -> Cow<'_, str> {
    if !text.contains(turns) || text.starts_with(ISOLATE) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{ISOLATE}{text}{ISOLATE_END}"))
}

/// Isolates what follows from the direction around it, which goes by its own first letter (FSI).
const ISOLATE: char = '\u{2068}';
/// Ends what [`ISOLATE`] began (PDI).
const ISOLATE_END: char = '\u{2069}';

/// Tells whether a letter changes the direction of what stands around it: those of Hebrew, Arabic, Syriac and their
/// like, and marks of direction.
fn turns(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

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
    /// As the language writes it. A number that is none, or is beyond all that is counted here, is the text of a
    /// missing value.
    fn written(&self, locale: Locale) -> Cow<'_, str> {
        let number = match self {
            Self::Text(text) => return isolated(text),
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
            Self::Number(value) if is_countable(*value) => plain(value.abs()),
            Self::Rounded(value, digits) if is_countable(*value) => fixed(value.abs(), *digits),
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

/// A text that is no file of messages, or uses more of Fluent than we do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("These are not the messages of {locale}; line {line} is none of them.")]
pub struct BadMessages {
    /// Code of the language.
    pub locale: &'static str,
    /// The line that could not be read, from 1.
    pub line: usize,
}

/// A text, or one text a plural.
#[derive(Debug)]
enum Pattern {
    Text(String),
    Plurals {
        /// The variable that chooses.
        by: String,
        /// Plural, whether it is the default, text.
        variants: Vec<(String, bool, String)>,
    },
}

/// The messages of one language, from `assets/locales/`.
///
/// The files are Fluent's (<https://projectfluent.org>), of which they use this much: messages and attributes of one line,
/// variables, quoted texts, and messages that are the choice of a plural. So what reads them is small: `fluent-bundle`
/// for the same was some 30 KB of the first load. In the tests it is the reference for every message of every language.
#[derive(Debug)]
pub(super) struct Catalog {
    locale: Locale,
    /// By name, attributes as `message.attribute`.
    patterns: Vec<(String, Pattern)>,
    /// Their places in the order of the names.
    order: Vec<usize>,
}

impl Catalog {
    /// Reads the messages of a language, in a fraction of a millisecond.
    ///
    /// # Errors
    /// [`BadMessages`] when the text is no file of messages, or uses more of Fluent than we do.
    pub(super) fn read(locale: Locale, source: &str) -> Result<Self, BadMessages> {
        let mut patterns: Vec<(String, Pattern)> = Vec::new();
        let mut message = "";
        let mut is_choosing = false;
        for (at, line) in source.lines().enumerate() {
            let bad = BadMessages { locale: locale.code(), line: at + 1 };
            let inner = line.trim();
            if inner.is_empty() || line.starts_with('#') {
                continue;
            }
            let opens = inner.matches('{').count();
            let closes = inner.matches('}').count();
            let begins_or_ends = inner.ends_with("->") || (is_choosing && inner == "}");
            if opens != closes && !begins_or_ends {
                return Err(bad);
            }
            if is_choosing {
                let Some((_, Pattern::Plurals { variants, .. })) = patterns.last_mut() else { return Err(bad) };
                if inner == "}" {
                    is_choosing = false;
                    continue;
                }
                let (is_default, variant) = match inner.strip_prefix('*') {
                    Some(rest) => (true, rest),
                    None => (false, inner),
                };
                let Some((key, text)) = variant.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
                    return Err(bad);
                };
                variants.push((key.to_owned(), is_default, text.trim().to_owned()));
                continue;
            }
            let Some((name, text)) = inner.split_once(" =") else { return Err(bad) };
            let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            let id = match name.strip_prefix('.') {
                Some(attribute) if line != inner && is_name(attribute) => format!("{message}.{attribute}"),
                None if line == inner && is_name(name) => {
                    message = name;
                    name.to_owned()
                }
                Some(_) | None => return Err(bad),
            };
            let text = text.trim();
            match text.strip_suffix("->").map(|choice| choice.trim_start_matches('{').trim()) {
                Some(choice) => {
                    let by = choice.strip_prefix('$').ok_or(bad)?.to_owned();
                    patterns.push((id, Pattern::Plurals { by, variants: Vec::new() }));
                    is_choosing = true;
                }
                // A message may be nothing but its attributes.
                None if text.is_empty() => {}
                None => patterns.push((id, Pattern::Text(text.to_owned()))),
            }
        }
        if is_choosing || patterns.is_empty() {
            return Err(BadMessages { locale: locale.code(), line: source.lines().count() });
        }
        let name = |at: usize| patterns.get(at).map(|(name, _)| name.as_str());
        let order = order(patterns.len(), &|a, b| name(a).cmp(&name(b)));
        Ok(Self { locale, patterns, order })
    }

    /// Tells whether a message, or an attribute written `message.attribute`, is among these.
    pub(super) fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    fn pattern(&self, id: &str) -> Option<&Pattern> {
        let named = |at: &usize| self.patterns.get(*at);
        let found = self.order.binary_search_by(|at| named(at).map(|(name, _)| name.as_str()).cmp(&Some(id)));
        found.ok().and_then(|at| self.order.get(at)).and_then(named).map(|(_, pattern)| pattern)
    }

    /// The text of a message, or of an attribute written `message.attribute`.
    ///
    /// A message that does not exist is our own mistake, which `tests/locales.rs` finds; its name in brackets stands
    /// instead.
    pub(super) fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let pattern = self.pattern(id);
        debug_assert!(pattern.is_some(), "there is no message {id}");
        let mut text = String::new();
        match pattern {
            Some(Pattern::Text(pattern)) => self.write(&mut text, pattern, values),
            Some(Pattern::Plurals { by, variants }) => {
                let plural = value_of(by, values).map_or(Plural::Other, |value| value.plural(self.locale));
                let chosen = variants.iter().find(|(key, ..)| key == plural.key());
                if let Some((.., pattern)) = chosen.or_else(|| variants.iter().find(|(_, is_default, _)| *is_default)) {
                    self.write(&mut text, pattern, values);
                }
            }
            None => missing(&mut text, id),
        }
        text
    }

    /// Writes a text with its variables and quoted texts, which stand in braces.
    fn write(&self, text: &mut String, pattern: &str, values: &[(&str, Value<'_>)]) {
        let mut rest = pattern;
        while let Some((plain, behind)) = rest.split_once('{') {
            text.push_str(plain);
            let Some((inner, behind)) = behind.split_once('}') else { break };
            rest = behind;
            let inner = inner.trim();
            if let Some(name) = inner.strip_prefix('$') {
                match value_of(name, values) {
                    Some(value) => text.push_str(&value.written(self.locale)),
                    None => missing(text, name),
                }
            } else {
                match inner.trim_matches('"') {
                    // A space that does not show in an editor.
                    "\\u00A0" => text.push(number::NO_BREAK_SPACE),
                    quoted => text.push_str(quoted),
                }
            }
        }
        text.push_str(rest);
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
