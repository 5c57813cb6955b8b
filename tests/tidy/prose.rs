//! Lines that are too long to read, and comments that begin with anything but what they document.

/// Width at which the formatter breaks lines, which it does not in `html!` and in comments.
pub(crate) const WIDTH_MAX: usize = 120;

/// Words that a doc comment does not begin with: those of a clause, and those that stand for something said elsewhere.
const OPENINGS: [&str; 18] = [
    "What", "How", "Where", "Whether", "Which", "Who", "Whom", "Whose", "When", "Why", "Those", "That", "These", "It",
    "They", "Another", "Other", "Others",
];

/// A preposition before one of them is no better.
const PREPOSITIONS: [&str; 9] = ["By", "In", "Of", "To", "For", "From", "On", "At", "With"];

/// Tells whether a line is too long, but for an address that nobody can break.
pub(crate) fn is_too_long(line: &str) -> bool {
    let longest = line.split_whitespace().filter(|word| word.contains("://")).map(|word| word.chars().count()).max();
    line.chars().count() > WIDTH_MAX && longest.is_none_or(|longest| longest < WIDTH_MAX - 20)
}

/// The first lines of the doc comments of a source text, each with its number.
pub(crate) fn doc_comments(text: &str) -> Vec<(usize, &str)> {
    let said = |line: &'_ str| -> bool { line.starts_with("///") || line.starts_with("//!") };
    let mut before = false;
    let mut first = Vec::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim_start)) {
        if said(line) && !before {
            first.push((number, line[3..].trim()));
        }
        before = said(line);
    }
    first
}

/// Tells whether a doc comment begins with a clause or a pronoun instead of a noun or a verb.
pub(crate) fn opens_vaguely(comment: &str) -> bool {
    let mut words = comment.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    let is_clause = |word: &str| ["what", "whom", "which", "how", "whose", "those"].contains(&word);
    OPENINGS.contains(&first) || (PREPOSITIONS.contains(&first) && words.next().is_some_and(is_clause))
}

#[test]
fn long_lines_are_found() {
    assert!(!is_too_long(&"ж".repeat(120)));
    assert!(is_too_long(&"a b".repeat(41)));
    assert!(!is_too_long(&format!("    source: \"https://example.org/{}\",", "a".repeat(100))));
    assert!(is_too_long(&format!("    see(\"https://example.org/\", {})", "a, ".repeat(40))));
}

#[test]
fn vague_openings_are_found() {
    let text = "//! What it is.\n//! Whom.\n\n/// Reach of all.\nfn a() {}\n    /// By what.\n    ///\n    /// How.\n// Which.\n";
    assert_eq!(doc_comments(text), [(1, "What it is."), (4, "Reach of all."), (6, "By what.")]);
    for vague in ["Which.", "Whose ratios they are", "Another name.", "By what money buys.", "It grows.", "Where: here"]
    {
        assert!(opens_vaguely(vague), "{vague}");
    }
    for clear in
        ["Its width.", "Reach of the whole.", "By platform.", "`A`: the audience.", "Whatever a plan holds", ""]
    {
        assert!(!opens_vaguely(clear), "{clear}");
    }
}
