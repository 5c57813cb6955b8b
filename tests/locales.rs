//! The three message files say the same things, and what the source asks for is there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a file that cannot be read fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};

/// Beginnings of names that the source puts together at run time; all others stand in it as literals.
const BUILT_AT_RUN_TIME: [&str; 10] = [
    "add-",
    "buying-",
    "example-",
    "pattern-",
    "channel-type-",
    "field-rate-",
    "figure-",
    "finding-",
    "from-rate-",
    "verdict-",
];

const LOCALES: [&str; 3] = ["en", "nl", "ru"];
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Compared parts of one message, term or attribute.
#[derive(Debug, Default, PartialEq)]
struct Message {
    /// Its variables.
    variables: BTreeSet<String>,
    /// Messages and terms in it.
    references: BTreeSet<String>,
    /// Of each variable that chooses a plural: the categories of the choice.
    plurals: BTreeMap<String, BTreeSet<String>>,
    /// Set if some variant has no visible text.
    has_empty: bool,
}

type Messages = BTreeMap<String, Message>;

#[test]
fn each_file_parses_and_names_a_message_once() {
    for locale in LOCALES {
        let source = source_of(locale);
        let resource = parsed(&source, locale);
        let mut seen = BTreeSet::new();
        for entry in &resource.body {
            let name = match entry {
                Entry::Message(message) => message.id.name.to_owned(),
                Entry::Term(term) => format!("-{}", term.id.name),
                Entry::Junk { content } => panic!("{locale}.ftl: this is no message: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            };
            assert!(seen.insert(name.clone()), "{locale}.ftl has {name} twice: remove one");
        }
    }
}

#[test]
fn each_language_has_every_message() {
    let all = LOCALES.map(messages_of);
    let ids: BTreeSet<&String> = all.iter().flat_map(BTreeMap::keys).collect();
    let mut faults = Vec::new();
    for (locale, messages) in LOCALES.iter().zip(&all) {
        let missing = ids.iter().filter(|id| !messages.contains_key(**id));
        faults.extend(missing.map(|id| format!("{locale}.ftl lacks {id}")));
        let empty = messages.iter().filter(|(_, message)| message.has_empty);
        faults.extend(empty.map(|(id, _)| format!("{locale}.ftl: {id} is empty")));
        for (id, message) in messages {
            let unknown = message.references.iter().filter(|name| !messages.contains_key(*name));
            faults.extend(unknown.map(|name| format!("{locale}.ftl: {id} refers to {name}, which is not there")));
        }
    }
    none_of(&faults);
}

#[test]
fn each_language_uses_the_same_variables() {
    let [english, others @ ..] = LOCALES.map(messages_of);
    let mut faults = Vec::new();
    for (locale, messages) in LOCALES.iter().skip(1).zip(&others) {
        for (id, message) in &english {
            let Some(other) = messages.get(id) else {
                continue;
            };
            if other.variables != message.variables {
                faults.push(format!("{id}: en.ftl uses {:?}, {locale}.ftl {:?}", message.variables, other.variables));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn plurals_are_complete() {
    let [english, dutch, russian] = LOCALES.map(messages_of);
    let mut faults = Vec::new();
    for (id, message) in &english {
        for variable in message.plurals.keys() {
            let has = russian.get(id).is_some_and(|other| other.plurals.contains_key(variable));
            if !has {
                faults.push(format!("ru.ftl: {id} has no plural by ${variable}, en.ftl has"));
            }
        }
    }
    // In Russian the fractions (1,5 канала) take “other”, which the default variant covers when it is another.
    for (locale, messages, needed) in [
        ("en", &english, &["one", "other"][..]),
        ("nl", &dutch, &["one", "other"]),
        ("ru", &russian, &["one", "few", "many"]),
    ] {
        for (id, message) in messages {
            for (variable, categories) in &message.plurals {
                let missing: Vec<_> = needed.iter().filter(|category| !categories.contains(**category)).collect();
                if !missing.is_empty() {
                    faults.push(format!("{locale}.ftl: the plural of {id} by ${variable} lacks {missing:?}"));
                }
            }
        }
    }
    none_of(&faults);
}

#[test]
fn the_source_asks_for_messages_that_exist_and_leaves_none_out() {
    let messages = messages_of("en");
    let (mut asked, mut literals) = (BTreeSet::new(), BTreeSet::new());
    for file in rust_files(&root().join("src")) {
        // Tests bring messages of their own.
        let source = without_comments(&fs::read_to_string(file).unwrap());
        let source = source.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
        for call in [".text(", ".with(", "t!("] {
            asked.extend(source.split(call).skip(1).filter_map(first_literal));
        }
        literals.extend(source.split('"').filter(|text| is_id(text)).map(str::to_owned));
    }
    asked.retain(|literal| is_id(literal));

    let mut faults: Vec<String> = asked
        .iter()
        .filter(|id| !messages.contains_key(*id))
        .map(|id| format!("the source asks for {id}, which is in no message file"))
        .collect();
    let referred: BTreeSet<&String> = messages.values().flat_map(|message| &message.references).collect();
    let unused = messages.keys().filter(|id| {
        !literals.contains(*id)
            && !referred.contains(*id)
            && !explains(id, &literals)
            && !BUILT_AT_RUN_TIME.iter().any(|start| id.starts_with(start))
            // A message that only carries attributes is used through them.
            && !literals.iter().any(|literal| literal.split('.').next() == Some(id.as_str()))
    });
    faults.extend(unused.map(|id| format!("nothing uses {id}: remove it from the message files")));
    none_of(&faults);
}

#[test]
fn numbers_keep_their_units_on_the_line() {
    let mut faults = Vec::new();
    for locale in LOCALES {
        let source = source_of(locale);
        for (at, line) in source.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let faulty = breaks(line, locale).into_iter();
            faults.extend(faulty.map(|unit| format!("{locale}, line {}: a number and “{unit}” in “{line}”", at + 1)));
        }
    }
    none_of(&faults);
}

/// Units that a number precedes in a text with a space that may break, or, in English, with any space before a per-cent
/// sign.
fn breaks(line: &str, locale: &str) -> Vec<&'static str> {
    let text = line.replace("{\"\\u00A0\"}", "\u{a0}");
    let units: &[&'static str] = match locale {
        "en" => &["%"],
        "nl" => &["%", "mln.", "mld.", "€", "₽"],
        _ => &["%", "чел.", "нед.", "симв.", "тыс.", "млн", "млрд", "года", "€", "₽"],
    };
    let is_number = |before: Option<char>| before.is_some_and(|before| before.is_ascii_digit() || before == '}');
    let mut found: Vec<&'static str> = Vec::new();
    for unit in units {
        for (at, _) in text.match_indices(unit) {
            let before = text.get(..at).unwrap_or_default();
            let breaks = before.strip_suffix(' ').is_some_and(|number| is_number(number.chars().next_back()));
            let is_spaced = locale == "en" && before.ends_with('\u{a0}');
            let is_joined = locale != "en" && *unit == "%" && is_number(before.chars().next_back());
            if breaks || is_spaced || is_joined {
                found.push(unit);
            }
        }
    }
    // Before the number: the currency in Dutch, the short word for a week in Russian.
    let ahead: &[&'static str] = match locale {
        "nl" => &["€", "₽", "{ $sign }"],
        "ru" => &["нед.", "№"],
        _ => &[],
    };
    for unit in ahead {
        for (at, _) in text.match_indices(unit) {
            let behind = text.get(at + unit.len()..).unwrap_or_default().strip_prefix(' ');
            if behind.is_some_and(|behind| behind.starts_with(|next: char| next.is_ascii_digit() || next == '{')) {
                found.push(unit);
            }
        }
    }
    found
}

#[test]
fn breakable_spaces_are_found() {
    assert_eq!(breaks("a = { $share } % of it", "en"), ["%"]);
    assert_eq!(breaks("a = 12{\"\\u00A0\"}% of it", "en"), ["%"]);
    assert_eq!(breaks("a = % of it, 12%", "en"), Vec::<&str>::new());
    assert_eq!(breaks("a = 12% en 3 %", "nl"), ["%", "%"]);
    assert_eq!(breaks("a = € 1.500", "nl"), ["€"]);
    assert_eq!(breaks("a = { $people } чел. и нед. { $number }", "ru"), ["чел.", "нед."]);
    assert_eq!(breaks("a = { $people }{\"\\u00A0\"}чел., 100{\"\\u00A0\"}%", "ru"), Vec::<&str>::new());
}

/// Tells whether a message explains a number that there is: a figure, a line of the cost sheet, or a sort of its own.
fn explains(id: &str, literals: &BTreeSet<String>) -> bool {
    let Some(sort) = id.strip_prefix("explain-").and_then(|rest| rest.split('.').next()) else { return false };
    let line = sort.strip_prefix("cost-").map(|line| format!("costs-{line}"));
    literals.contains(sort)
        || literals.contains(&format!("figure-{sort}"))
        || line.is_some_and(|line| literals.contains(&line))
}

fn none_of(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Messages of a language: those that the page begins with, and those of its parts.
fn source_of(locale: &str) -> String {
    ["", "charts.", "views.", "dialogs.", "tables.", "explain.", "optimise."]
        .map(|part| fs::read_to_string(root().join(format!("assets/locales/{part}{locale}.ftl"))).unwrap())
        .join("\n")
}

fn parsed<'a>(source: &'a str, locale: &str) -> Resource<&'a str> {
    fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{locale}.ftl: {errors:?}"))
}

/// Every message, term (`-name`) and attribute (`name.attribute`) of a file.
fn messages_of(locale: &str) -> Messages {
    let source = source_of(locale);
    let mut messages = Messages::new();
    for entry in parsed(&source, locale).body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        for attribute in attributes {
            messages.insert(format!("{name}.{}", attribute.id.name), Message::of(&attribute.value));
        }
        if let Some(value) = value {
            messages.insert(name, Message::of(&value));
        }
    }
    messages
}

impl Message {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut message = Self::default();
        message.read_pattern(pattern);
        message
    }

    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        let is_blank = pattern.elements.iter().all(|element| match element {
            PatternElement::TextElement { value } => value.trim().is_empty(),
            PatternElement::Placeable { expression } => matches!(
                expression,
                Expression::Inline(InlineExpression::StringLiteral { value }) if value.trim().is_empty()
            ),
        });
        self.has_empty |= is_blank;
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let keys: BTreeSet<String> = variants
                    .iter()
                    .filter_map(|variant| match &variant.key {
                        VariantKey::Identifier { name } => Some((*name).to_owned()),
                        VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                let all_plural = keys.iter().all(|key| PLURALS.contains(&key.as_str()));
                // A choice between “other” and words of our own is not one between plurals.
                if all_plural
                    && !keys.is_empty()
                    && let Some(variable) = variable_of(selector)
                {
                    self.plurals.insert(variable.to_owned(), keys);
                }
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.references.insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.read_arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.read_arguments(arguments),
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.read_inline(argument);
        }
        for argument in &arguments.named {
            self.read_inline(&argument.value);
        }
    }
}

fn variable_of<'a>(selector: &InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.first().and_then(variable_of),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => None,
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_stem().is_some_and(|stem| stem != "tests")
        {
            files.push(path);
        }
    }
    files
}

fn without_comments(source: &str) -> String {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

/// The literal that a call begins with.
fn first_literal(arguments: &str) -> Option<String> {
    let text = arguments.trim_start().strip_prefix('"')?;
    Some(text.split('"').next()?.to_owned())
}

/// Tells whether a text can be the name of a message, or of an attribute of one.
fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.'))
}
