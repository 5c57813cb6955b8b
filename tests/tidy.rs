//! The house rules that no compiler checks: which room may use which, where colours stand, how long a file may be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/prose.rs"]
mod prose;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, from the ground up: each may use only those before it.
const ROOMS: [&str; 12] = [
    "units", "reach", "scenario", "forecast", "optimise", "exchange", "words", "sheets", "session", "chart", "shell",
    "ui",
];

/// Circles of imports that are still to be cut: the files of each, in the order of their names.
const KNOWN_CIRCLES: &[&[&str]] = &[];

/// Doc comments, of a thousand, that may begin with a clause or a pronoun (`docs/style.md`). Only ever lowered: the aim
/// is 40.
const VAGUE_OPENINGS_MAX: usize = 5;

/// Around 400 lines is what fits in one head; beyond this a file is two.
const LINES_MAX: usize = 600;

/// The only files with colours.
const COLOURS_IN: [&str; 2] = ["assets/css/tokens.css", "src/chart/theme.rs"];

#[test]
fn rooms_use_only_rooms_below_them() {
    none_found(&["src"], &["rs"], |file, line, _| {
        let Some(room) = room_of(file) else {
            return Vec::new();
        };
        let Some(height) = ROOMS.iter().position(|name| *name == room) else {
            return vec![format!("the room {room} has no place in the order in tests/tidy.rs")];
        };
        rooms_named_in(line)
            .into_iter()
            .filter(|used| *used != room)
            .filter(|used| ROOMS.iter().position(|name| name == used).is_some_and(|at| at > height))
            .map(|used| format!("{room} must not use {used}, which stands above it"))
            .collect()
    });
}

#[test]
fn files_of_a_room_import_in_one_direction() {
    let imports = circles::imports(&sources());
    assert!(imports.values().flatten().count() > 200, "hardly any imports found: {imports:?}");
    let found = circles::circles(&imports);
    let unknown: Vec<String> = found
        .iter()
        .filter(|circle| !KNOWN_CIRCLES.iter().any(|known| known == circle))
        .map(|circle| circles::told(&imports, circle))
        .collect();
    assert!(unknown.is_empty(), "files import each other in a circle:\n{}\n", unknown.join("\n"));
    let gone: Vec<_> = KNOWN_CIRCLES.iter().filter(|known| !found.iter().any(|circle| circle == *known)).collect();
    assert!(gone.is_empty(), "KNOWN_CIRCLES has circles that are cut: {gone:?}");
}

/// Files of the page that know the shell: the root, which carries effects out, the state that takes its reports, and the
/// tables of the parts, of which one brings what carries out its own.
const KNOW_THE_SHELL: [&str; 3] = ["src/ui/app.rs", "src/ui/code.rs", "src/ui/store.rs"];

#[test]
fn the_page_reaches_the_browser_by_effects() {
    none_found(&["src/ui"], &["rs"], |file, line, _| {
        let names_it = rooms_named_in(line).contains(&"shell");
        if names_it && !KNOW_THE_SHELL.contains(&file) {
            vec![String::from("a component sends an action; only the root has effects carried out")]
        } else {
            Vec::new()
        }
    });
}

#[test]
fn colours_stand_in_the_tokens_only() {
    none_found(&["src", "assets"], &["rs", "css", "js"], |file, line, _| {
        if COLOURS_IN.contains(&file) { Vec::new() } else { colours_in(line) }
    });
}

#[test]
fn the_browser_frame_has_the_colour_of_the_page() {
    let tokens = fs::read_to_string(root().join("assets/css/tokens.css")).unwrap();
    let canvas = tokens.lines().find(|line| line.trim_start().starts_with("--canvas:")).unwrap();
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for line in page.lines().filter(|line| line.contains("theme-color") && line.contains("content=")) {
        let colour = line.split("content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(canvas.contains(colour), "theme-color {colour} of index.html is not --canvas: {canvas}");
    }
}

#[test]
fn files_fit_in_one_head() {
    none_found(&["src"], &["rs"], |_, _, number| {
        if number == LINES_MAX + 1 { vec![format!("longer than {LINES_MAX} lines")] } else { Vec::new() }
    });
}

/// Folder whose lines all fit. Elsewhere `tests/tidy/long-lines.txt` has the files with longer lines and how many. A
/// file may have fewer: then the list is written anew by `UPDATE_LONG_LINES=1 cargo test --test tidy`.
const HAS_NO_LONG_LINES: &str = "src/ui/";

#[test]
fn lines_fit_in_a_window() {
    none_found(&[HAS_NO_LONG_LINES], &["rs"], |_, line, _| {
        if prose::is_too_long(line) { vec![format!("{} characters", line.chars().count())] } else { Vec::new() }
    });
    let list = root().join("tests/tidy/long-lines.txt");
    let mut now = String::new();
    for (name, text) in sources() {
        if name.starts_with(HAS_NO_LONG_LINES) {
            continue;
        }
        let count = text.lines().filter(|line| prose::is_too_long(line)).count();
        if count > 0 {
            writeln!(now, "{count} {name}").unwrap();
        }
    }
    if std::env::var_os("UPDATE_LONG_LINES").is_some() {
        fs::write(&list, &now).unwrap();
    }
    let known = fs::read_to_string(&list).unwrap();
    let other: Vec<&str> = now.lines().filter(|line| !known.lines().any(|known| known == *line)).collect();
    let max = prose::WIDTH_MAX;
    assert!(other.is_empty(), "other numbers of lines over {max} characters than known:\n{}\n", other.join("\n"));
    assert_eq!(known, now, "lines over {max} characters that are gone; write the list anew");
}

#[test]
fn comments_begin_with_what_they_document() {
    let (mut all, mut vague) = (0, Vec::new());
    for (name, text) in files_in(&["src", "tests", "benches", "examples"]) {
        for (number, comment) in prose::doc_comments(&text) {
            all += 1;
            if prose::opens_vaguely(comment) {
                vague.push(format!("{name}:{number}: {comment}"));
            }
        }
    }
    println!("{} of {all} doc comments begin with a clause or a pronoun", vague.len());
    let first: Vec<&str> = vague.iter().take(20).map(String::as_str).collect();
    let is_few = vague.len() * 1000 <= all * VAGUE_OPENINGS_MAX;
    assert!(is_few, "{} of {all} comments begin with a clause or a pronoun:\n{}\n", vague.len(), first.join("\n"));
}

#[test]
fn nothing_is_left_for_later() {
    // In two pieces, so that this file does not find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("todo", "!("), concat!("unimplemented", "!(")];
    none_found(&["src", "tests"], &["rs"], |_, line, _| {
        marks.iter().filter(|mark| line.contains(**mark)).map(|mark| format!("{mark} is left")).collect()
    });
}

#[test]
fn styles_are_classes() {
    // The content policy refuses style attributes.
    none_found(&["src"], &["rs"], |_, line, _| {
        let found = [" style=\"", " style={", "\"style\","].iter().any(|mark| line.contains(mark));
        if found && !is_comment(line) { vec!["an inline style".to_owned()] } else { Vec::new() }
    });
}

#[test]
fn no_path_of_one_machine() {
    let marks = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
    let kinds = ["rs", "toml", "md", "sh", "mjs", "js", "html", "css", "ftl", "json"];
    none_found(&["."], &kinds, |_, line, _| {
        line.split([' ', '"', '\'', '`', '(', ')', '<', '>'])
            // In an address of the web these are somebody else's folders.
            .filter(|word| !word.contains("://"))
            .filter(|word| marks.iter().any(|mark| word.contains(mark)))
            .map(|word| format!("{word} is a path of one machine"))
            .collect()
    });
}

#[test]
fn dependencies_come_from_the_public_registry() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let others: Vec<&str> = lock.lines().filter(|line| line.starts_with("source = ") && *line != public).collect();
    assert!(others.is_empty(), "from elsewhere: {others:?}");
}

#[test]
fn the_rules_find_what_they_are_for() {
    assert_eq!(rooms_named_in("use crate::reach::overlap;"), ["reach"]);
    assert_eq!(rooms_named_in("use crate::{chart::Theme, ui::{App, parts}, units};"), ["chart", "ui", "units"]);
    assert_eq!(rooms_named_in("/// See [`crate::ui`]."), Vec::<&str>::new());
    assert_eq!(colours_in("  color: #1f56c3;").len(), 1);
    assert_eq!(colours_in("background: rgb(1 2 3 / 50%)").len(), 1);
    assert_eq!(colours_in("fill=\"#fff\"").len(), 1);
    assert_eq!(colours_in("#[derive(Debug)] html!(<a href=\"#reach\">)"), Vec::<String>::new());
    assert_eq!(colours_in("&#039; r#\"text\"# #mediaplan"), Vec::<String>::new());
    assert_eq!(room_of("src/reach/overlap.rs"), Some("reach"));
    assert_eq!(room_of("src/lib.rs"), None);
}

/// Fails with every finding of `rule` in the lines of the files of these kinds in these folders.
fn none_found(folders: &[&str], kinds: &[&str], rule: impl Fn(&str, &str, usize) -> Vec<String>) {
    let mut files = Vec::new();
    for folder in folders {
        collect(&root().join(folder), kinds, &mut files);
    }
    assert!(!files.is_empty(), "no files in {folders:?}");
    let mut findings = Vec::new();
    for path in files {
        let name = name_of(&path);
        let text = fs::read_to_string(&path).unwrap();
        for (at, line) in text.lines().enumerate() {
            findings
                .extend(rule(&name, line, at + 1).into_iter().map(|finding| format!("{name}:{}: {finding}", at + 1)));
        }
    }
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// The files in `src/` and their texts.
fn sources() -> circles::Tree {
    files_in(&["src"])
}

/// The Rust files in folders and their texts.
fn files_in(folders: &[&str]) -> circles::Tree {
    let mut paths = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &["rs"], &mut paths);
    }
    paths.iter().map(|path| (name_of(path), fs::read_to_string(path).unwrap())).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The path of a file inside the project, with slashes on every machine.
fn name_of(path: &Path) -> String {
    let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    name.trim_start_matches("./").to_owned()
}

fn collect(folder: &Path, kinds: &[&str], files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let built = ["target", "dist", "node_modules", "shots"].contains(&name.as_str());
            if !built && !name.starts_with('.') {
                collect(&path, kinds, files);
            }
        } else if path.extension().is_some_and(|kind| kinds.iter().any(|wanted| kind == *wanted)) {
            files.push(path);
        }
    }
}

/// The room of a file below `src/`; `lib.rs` and the programs in `bin/` are in none.
fn room_of(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/")?;
    let room = inside.split('/').next()?.trim_end_matches(".rs");
    (room != "lib" && room != "bin").then_some(room)
}

/// The rooms after `crate::` in a line of code, also in a group in braces.
fn rooms_named_in(line: &str) -> Vec<&str> {
    if is_comment(line) {
        return Vec::new();
    }
    let mut rooms = Vec::new();
    for rest in line.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            rooms.push(first_word(rest));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (at, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' | ',' if depth == 0 => {
                    rooms.push(first_word(group[start..at].trim()));
                    start = at + 1;
                    if letter == '}' {
                        break;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    rooms
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
}

/// Colour literals in a line: `#rgb`, `#rrggbb` (with or without alpha), and colour functions with numbers.
fn colours_in(line: &str) -> Vec<String> {
    if is_comment(line) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, _) in line.match_indices('#') {
        let before = line[..at].chars().next_back().unwrap_or(' ');
        let word: String =
            line[at + 1..].chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        let is_hex = [3, 4, 6, 8].contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_hexdigit());
        if is_hex && (before.is_whitespace() || "\"'(:,;".contains(before)) {
            found.push(format!("#{word} is a colour outside {COLOURS_IN:?}"));
        }
    }
    for function in ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "RGBColor("] {
        for (at, _) in line.match_indices(function) {
            if line[at + function.len()..].trim_start().starts_with(|letter: char| letter.is_ascii_digit()) {
                found.push(format!("{function}…) is a colour outside {COLOURS_IN:?}"));
            }
        }
    }
    found
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}
