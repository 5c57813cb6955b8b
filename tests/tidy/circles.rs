//! Circles of imports between the files of a room: who reads one of them has to read them all.
//!
//! An import is a `use`, or a path in the code, that names another file of the room: by its module, or by an item that
//! a `mod.rs` passes on from it. `mod x;` and `pub use x::Y;` only list what a folder holds and are no imports. Nor are
//! items that live in the file of a folder itself, for the files below it: they are parts of it. Tests may use what
//! they like.

#![allow(clippy::indexing_slicing, reason = "a place that is not there fails the test")]

use std::collections::{BTreeMap, BTreeSet};

/// Source texts by their paths, such as `src/units/money.rs`.
pub(crate) type Tree = BTreeMap<String, String>;

/// Files and the files of the same room that each imports.
pub(crate) type Imports = BTreeMap<String, BTreeSet<String>>;

/// Imports within rooms.
pub(crate) fn imports(tree: &Tree) -> Imports {
    let mut files: BTreeMap<Path, File> = BTreeMap::new();
    for (path, text) in tree {
        if let Some(module) = module_of(path) {
            files.insert(module.clone(), File::read(path, &module, text));
        }
    }
    let tests: Vec<Path> = files.values().flat_map(|file| file.tests.iter().cloned()).collect();
    files.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
    let all = Files(files);
    let mut imports = Imports::new();
    for (module, file) in &all.0 {
        let named = file.paths(&all).into_iter().filter_map(|path| all.home(&path, 0));
        let same_room = named.filter(|home| home.first() == module.first() && !module.starts_with(home));
        let names: BTreeSet<String> =
            same_room.filter_map(|home| all.0.get(&home)).map(|file| file.path.clone()).collect();
        imports.insert(file.path.clone(), names);
    }
    imports
}

/// Circles: files each of which leads to each of the others. Of circles that meet, all files are one circle.
pub(crate) fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|file| (file.as_str(), reached_from(imports, file))).collect();
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|all| all.contains(to));
    let mut found: Vec<Vec<String>> = Vec::new();
    for file in imports.keys().filter(|file| leads(file, file)) {
        if !found.iter().flatten().any(|known| known == file) {
            found.push(imports.keys().filter(|other| leads(file, other) && leads(other, file)).cloned().collect());
        }
    }
    found
}

/// A circle file by file: the shortest way from its first file back to it, and who else is in it.
pub(crate) fn told(imports: &Imports, circle: &[String]) -> String {
    let mut ways: Vec<Vec<&str>> = circle.first().map(|first| vec![first.as_str()]).into_iter().collect();
    for _ in circle {
        let mut longer = Vec::new();
        for way in &ways {
            let used = way.last().and_then(|last| imports.get(*last)).into_iter().flatten();
            for next in used.filter(|next| circle.contains(next)) {
                let further: Vec<&str> = way.iter().copied().chain([next.as_str()]).collect();
                if further.first() == further.last() {
                    let rest: Vec<&str> =
                        circle.iter().map(String::as_str).filter(|file| !further.contains(file)).collect();
                    let besides = if rest.is_empty() { String::new() } else { format!("; also {}", rest.join(", ")) };
                    return further.join(" → ") + &besides;
                }
                let is_first = longer.iter().chain(&ways).all(|other: &Vec<&str>| !other.contains(&next.as_str()));
                if is_first {
                    longer.push(further);
                }
            }
        }
        ways = longer;
    }
    circle.join(", ")
}

fn reached_from<'a>(imports: &'a Imports, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = imports.get(file).into_iter().flatten().map(String::as_str).collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(imports.get(next).into_iter().flatten().map(String::as_str));
        }
    }
    reached
}

/// A path of modules, and of an item at its end.
type Path = Vec<String>;

/// The module of a file below `src/`, without the programs in `bin/`.
fn module_of(path: &str) -> Option<Path> {
    let inside = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let mut module: Path = inside.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod") || inside == "lib" {
        module.pop();
    }
    (module.first().map(String::as_str) != Some("bin")).then_some(module)
}

struct Files(BTreeMap<Path, File>);

impl Files {
    /// The file in which an item lives.
    fn home(&self, path: &Path, depth: usize) -> Option<Path> {
        let length = (0..=path.len()).rev().find(|length| self.0.contains_key(&path[..*length]))?;
        let (module, rest) = path.split_at(length);
        let file = self.0.get(module)?;
        let Some(item) = rest.first() else { return Some(module.to_vec()) };
        let passed_on = |named: &&(String, Path)| named.0 == *item;
        let whole = |target: &Path| target.iter().chain(&rest[1..]).cloned().collect::<Path>();
        if depth < 8 {
            // A child may also name what its parent imports for itself.
            if let Some((_, target)) = file.passed_on.iter().chain(&file.bound).find(passed_on) {
                return self.home(&whole(target), depth + 1);
            }
            for glob in &file.globs {
                let target: Path = glob.iter().chain(rest).cloned().collect();
                let home = self.home(&target, depth + 1)?;
                if self.0.get(&home).is_some_and(|file| file.defines.contains(item)) {
                    return Some(home);
                }
            }
        }
        Some(module.to_vec())
    }
}

/// Relevant parts of a file.
#[derive(Default)]
struct File {
    path: String,
    module: Path,
    /// Names that a `use` brings into this file, and their paths.
    bound: Vec<(String, Path)>,
    /// Names that a `pub use` passes on.
    passed_on: Vec<(String, Path)>,
    /// Modules of which a `pub use` passes everything on.
    globs: Vec<Path>,
    /// Paths in the code that begin with `crate`, `self` or `super`, from the root of the crate.
    exact: Vec<Path>,
    /// Paths in the code that begin with a name.
    named: Vec<Path>,
    /// All words of the code outside of `use`.
    words: BTreeSet<String>,
    /// Items that are defined here.
    defines: BTreeSet<String>,
    /// Modules of tests.
    tests: Vec<Path>,
}

impl File {
    fn read(path: &str, module: &Path, text: &str) -> Self {
        let tokens = tokens(text);
        let mut file = Self { path: path.to_owned(), module: module.clone(), ..Self::default() };
        // Modules within the file, each with the depth of its brace.
        let mut inner: Vec<(usize, String)> = Vec::new();
        let (mut depth, mut at) = (0, 0);
        let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token == word);
        while let Some(token) = tokens.get(at) {
            let here: Path = module.iter().cloned().chain(inner.iter().map(|(_, name)| name.clone())).collect();
            match token.as_str() {
                "#" if is_cfg_test(&tokens[at..]) => {
                    let (end, name) = test_item(&tokens, at);
                    file.tests.extend(name.map(|name| here.iter().cloned().chain([name]).collect()));
                    at = end;
                    continue;
                }
                "use" if !is(at + 1, "<") => {
                    let is_public = at > 0 && (is(at - 1, "pub") || (is(at - 1, ")") && visible(&tokens[..at])));
                    let end = (at..tokens.len()).find(|end| is(*end, ";")).unwrap_or(tokens.len());
                    file.take_use(&tokens[at + 1..end], &here, is_public);
                    at = end;
                }
                "mod" if is(at + 2, "{") => {
                    inner.push((depth, tokens[at + 1].clone()));
                    at += 1;
                }
                "fn" | "struct" | "enum" | "const" | "static" | "type" | "trait" | "macro_rules" => {
                    let name = tokens.get(at + if is(at + 1, "!") { 2 } else { 1 });
                    file.defines.extend(name.cloned());
                }
                "{" => depth += 1,
                "}" => {
                    depth -= 1;
                    inner.retain(|(opened, _)| *opened < depth);
                }
                _ if is_word(token) && (at == 0 || !is(at - 1, "::")) => {
                    let mut path = vec![token.clone()];
                    while is(at + 1, "::") && tokens.get(at + 2).is_some_and(|next| is_word(next)) {
                        path.push(tokens[at + 2].clone());
                        at += 2;
                    }
                    file.words.insert(path[0].clone());
                    if path.len() > 1 {
                        match absolute(&path, &here) {
                            Some(path) => file.exact.push(path),
                            None => file.named.push(path),
                        }
                    }
                }
                _ => {}
            }
            at += 1;
        }
        file
    }

    /// Takes a `use` apart: each name that it brings, with the path that the name stands for.
    fn take_use(&mut self, tokens: &[String], here: &Path, is_public: bool) {
        for (path, name) in leaves(tokens) {
            let path = absolute(&path, here).unwrap_or_else(|| here.iter().cloned().chain(path).collect());
            match (name.as_str(), is_public) {
                ("*", true) => self.globs.push(path),
                ("*", false) => self.exact.push(path),
                (_, true) => self.passed_on.push((name, path)),
                (_, false) => self.bound.push((name, path)),
            }
        }
    }

    /// The paths of what the file imports.
    fn paths(&self, files: &Files) -> BTreeSet<Path> {
        let own_child = |name: &str| {
            let child: Path = self.module.iter().cloned().chain([name.to_owned()]).collect();
            files.0.contains_key(&child).then_some(child)
        };
        let mut paths: BTreeSet<Path> = self.exact.iter().cloned().collect();
        let mut through: BTreeSet<&str> = BTreeSet::new();
        for path in &self.named {
            let Some((first, rest)) = path.split_first() else { continue };
            let bound = self.bound.iter().chain(&self.passed_on).find(|(name, _)| name == first);
            let start = bound.map(|(_, path)| path.clone()).or_else(|| own_child(first));
            if let Some(start) = start {
                through.insert(first);
                paths.insert(start.into_iter().chain(rest.iter().cloned()).collect());
            }
        }
        // A module that is only a way to its items is not itself imported.
        let is_way = |name: &str, path: &Path| through.contains(name) && files.0.contains_key(path);
        paths.extend(self.bound.iter().filter(|(name, path)| !is_way(name, path)).map(|(_, path)| path.clone()));
        // What is passed on is imported where the file uses it itself.
        let used = self.passed_on.iter().filter(|(name, path)| self.words.contains(name) && !is_way(name, path));
        paths.extend(used.map(|(_, path)| path.clone()));
        paths
    }
}

/// A path from the root of the crate, where it begins with `crate`, `self` or `super`.
fn absolute(path: &[String], here: &Path) -> Option<Path> {
    let mut base = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" => here.clone(),
        "super" => here[..here.len().saturating_sub(1)].to_vec(),
        _ => return None,
    };
    for part in &path[1..] {
        if part == "super" {
            base.pop();
        } else {
            base.push(part.clone());
        }
    }
    Some(base)
}

/// The paths of a tree such as `a::{b::C, d::{self, E as F}}`, each with the name that it brings.
fn leaves(tokens: &[String]) -> Vec<(Path, String)> {
    let mut prefix = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "{" => {
                let inside = &tokens[at + 1..tokens.len() - 1];
                return split_at_commas(inside)
                    .into_iter()
                    .flat_map(leaves)
                    .map(|(path, name)| {
                        let is_self = path.first().is_some_and(|first| first == "self") && path.len() == 1;
                        let own = prefix.last().cloned().unwrap_or_default();
                        let name = if is_self && name == "self" { own } else { name };
                        let path = if is_self { Vec::new() } else { path };
                        (prefix.iter().cloned().chain(path).collect(), name)
                    })
                    .collect();
            }
            "*" => return vec![(prefix, "*".to_owned())],
            "as" => return vec![(prefix, tokens.get(at + 1).cloned().unwrap_or_default())],
            "::" => {}
            word => prefix.push(word.to_owned()),
        }
        at += 1;
    }
    let name = prefix.last().cloned().unwrap_or_default();
    if name.is_empty() { Vec::new() } else { vec![(prefix, name)] }
}

fn split_at_commas(tokens: &[String]) -> Vec<&[String]> {
    let mut depth = 0;
    tokens
        .split(|token| {
            match token.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            token == "," && depth == 0
        })
        .collect()
}

/// Tells whether `pub(…)` precedes.
fn visible(before: &[String]) -> bool {
    let open = before.iter().rposition(|token| token == "(");
    open.is_some_and(|open| open > 0 && before[open - 1] == "pub")
}

fn is_cfg_test(tokens: &[String]) -> bool {
    let words: Vec<&str> = tokens.iter().take(12).take_while(|token| *token != "]").map(String::as_str).collect();
    words.starts_with(&["#", "[", "cfg", "("]) && words.contains(&"test") && !words.contains(&"not")
}

/// The place after an item with an attribute, and the name of the module that it is.
fn test_item(tokens: &[String], from: usize) -> (usize, Option<String>) {
    let mut at = from;
    while tokens.get(at).is_some_and(|token| token == "#") {
        at += (at..tokens.len()).position(|end| tokens[end] == "]").map_or(tokens.len(), |length| length + 1);
    }
    let is_use =
        tokens.iter().skip(at).take_while(|token| !["{", ";"].contains(&token.as_str())).any(|one| one == "use");
    let module = tokens.iter().skip(at).take(6).position(|token| token == "mod").map(|mod_at| at + mod_at + 1);
    let name = module.and_then(|at| tokens.get(at)).cloned();
    let mut depth = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token.as_str() {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if depth == 0 && !is_use {
                    break;
                }
            }
            ";" if depth == 0 => break,
            _ => {}
        }
    }
    (at, name)
}

fn is_word(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// Words and signs of a source text, without comments and literals.
fn tokens(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let get = |at: usize| letters.get(at).copied().unwrap_or('\0');
    let in_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match get(at) {
            '/' if get(at + 1) == '/' => at = (at..letters.len()).find(|at| get(*at) == '\n').unwrap_or(letters.len()),
            '/' if get(at + 1) == '*' => {
                at += 2;
                while at < letters.len() && !(get(at) == '*' && get(at + 1) == '/') {
                    at += 1;
                }
                at += 2;
            }
            '"' => at = end_of_text(&letters, at + 1),
            '\'' => {
                let is_lifetime = in_word(get(at + 1)) && get(at + 2) != '\'';
                at += match (is_lifetime, get(at + 1)) {
                    (true, _) => 1 + (at + 1..letters.len()).take_while(|at| in_word(get(*at))).count(),
                    (false, '\\') => 4 + (at + 3..letters.len()).take_while(|at| get(*at) != '\'').count(),
                    (false, _) => 3,
                };
            }
            letter if in_word(letter) => {
                let word: String = letters[at..].iter().copied().take_while(|letter| in_word(*letter)).collect();
                at += word.chars().count();
                let hashes = letters[at..].iter().take_while(|letter| **letter == '#').count();
                if ["r", "br"].contains(&word.as_str()) && get(at + hashes) == '"' {
                    let close: Vec<char> = core::iter::once('"').chain(core::iter::repeat_n('#', hashes)).collect();
                    let from = at + hashes + 1;
                    let end = (from..letters.len()).find(|end| letters[*end..].starts_with(&close));
                    at = end.map_or(letters.len(), |end| end + close.len());
                } else {
                    tokens.push(word);
                }
            }
            ':' if get(at + 1) == ':' => {
                tokens.push("::".to_owned());
                at += 2;
            }
            letter => {
                if !letter.is_whitespace() {
                    tokens.push(letter.to_string());
                }
                at += 1;
            }
        }
    }
    tokens
}

fn end_of_text(letters: &[char], mut at: usize) -> usize {
    while let Some(letter) = letters.get(at) {
        match letter {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Imports {
        imports(&files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    #[track_caller]
    fn check(files: &[(&str, &str)], file: &str, expected: &[&str]) {
        let found = tree(files);
        assert_eq!(found.get(file).unwrap().iter().map(String::as_str).collect::<Vec<_>>(), expected, "{file}");
    }

    const ROOM: &str = "mod channel; mod ledger; pub mod ratio; #[cfg(test)] mod tests;
        pub use channel::{ChannelForecast, LAST as MOST}; pub use ledger::*;";

    fn room(path: &str, text: &str, expected: &[&str]) {
        let files = [
            ("src/lib.rs", "pub mod forecast; pub mod units;"),
            ("src/units/mod.rs", "pub struct Share;"),
            ("src/forecast/mod.rs", ROOM),
            ("src/forecast/channel.rs", "pub struct ChannelForecast; pub const LAST: u8 = 10;"),
            ("src/forecast/ledger.rs", "pub struct Ledger;"),
            ("src/forecast/ratio.rs", "pub fn quotient() {}"),
            ("src/forecast/tests.rs", "use super::channel::ChannelForecast;"),
        ];
        let others = files.into_iter().filter(|(other, _)| *other != path);
        let files: Vec<(&str, &str)> = others.chain([(path, text)]).collect();
        check(&files, path, expected);
    }

    const CHANNEL: &str = "src/forecast/channel.rs";
    const LEDGER: &str = "src/forecast/ledger.rs";
    const MOD: &str = "src/forecast/mod.rs";
    const RATIO: &str = "src/forecast/ratio.rs";

    #[test]
    fn imports_lead_to_files() {
        let total = "src/forecast/total.rs";
        room(total, "use super::{channel::{self, LAST}, ledger::Ledger as Book};", &[CHANNEL, LEDGER]);
        room(total, "use crate::forecast::ratio::quotient; use crate::units::Share;", &[RATIO]);
        room(total, "fn of() { super::ratio::quotient(\"super::ledger::x\", '\\'') }", &[RATIO]);
        room(total, "use super::ratio; fn of() { ratio::quotient() }", &[RATIO]);
        room(total, "use super::*;", &[]);
        room(total, "pub use super::ledger::Ledger; fn of(_: &Ledger) {}", &[LEDGER]);
        room(total, "mod inner { use super::super::ratio::quotient; pub(super) fn of() { super::one() } }", &[RATIO]);
        room(total, "// use super::ledger;\n/* super::ratio */ fn of<'a>(_: &'a str) -> char { '\"' }", &[]);
        room(
            "src/forecast/total/parts.rs",
            "use super::super::ratio; use super::super::ChannelForecast;",
            &[CHANNEL, RATIO],
        );
    }

    #[test]
    fn an_item_is_imported_from_where_it_lives() {
        let total = "src/forecast/total.rs";
        room(total, "use super::ChannelForecast;", &[CHANNEL]);
        room(total, "use super::{Ledger, MOST};", &[CHANNEL, LEDGER]);
        room(total, "use crate::forecast; fn of() -> forecast::ChannelForecast {}", &[CHANNEL]);
        room(total, "use super::Forecast;", &[]);
        room(total, "use crate::units::Share;", &[]);
    }

    #[test]
    fn lists_and_tests_are_no_imports() {
        room(MOD, ROOM, &[]);
        room(MOD, &format!("{ROOM} pub struct Forecast {{ channels: Vec<ChannelForecast> }}"), &[CHANNEL]);
        room(MOD, &format!("{ROOM} fn of() {{ ratio::quotient() }}"), &[RATIO]);
        room(CHANNEL, "#[cfg(test)] mod tests { use super::super::ledger::Ledger; } fn of() {}", &[]);
        room(CHANNEL, "#[cfg(test)] use super::{ledger::Ledger}; use super::ratio;", &[RATIO]);
    }

    #[test]
    fn circles_are_named_file_by_file() {
        let files = [
            ("src/forecast/mod.rs", ROOM),
            ("src/forecast/channel.rs", "use super::total::sum;"),
            ("src/forecast/total.rs", "use super::ChannelForecast; use super::ledger::Ledger; use super::ratio;"),
            ("src/forecast/ledger.rs", "use super::total::Total;"),
            ("src/forecast/ratio.rs", "use crate::units::Share;"),
            ("src/units/mod.rs", "use crate::forecast::ratio;"),
        ];
        let imports = tree(&files);
        let found = circles(&imports);
        assert_eq!(found, [[CHANNEL, LEDGER, "src/forecast/total.rs"]]);
        let told = told(&imports, &found[0]);
        assert_eq!(told, format!("{CHANNEL} → src/forecast/total.rs → {CHANNEL}; also {LEDGER}"));
        assert_eq!(circles(&tree(&files[3..])), Vec::<Vec<String>>::new());
    }
}
