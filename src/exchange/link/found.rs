//! Link in a text, after what mail and chat programs do to it.
//!
//! A fragment says itself where it ends: its second full stop is followed by nine digits of length and check. So the
//! characters between may be collected from whatever was put among them, and the check tells whether they are the plan
//! that was sent. Every attempt takes time in proportion to the text, and there are at most
//! [`STARTS_MAX`]` * `[`DASHES`]`.len() * 2` of them.

use std::borrow::Cow;

use super::envelope::{self, TRAILER_DIGITS};
use super::{LinkError, Opened};

/// Number of places in a text that are tried, chosen because a mail holds one link, in its text and behind it, and its
/// earlier copies in quoted answers.
const STARTS_MAX: usize = 8;

/// Hyphens that an en dash and an em dash may stand for: two hyphens are what most programs replace, and a single or a
/// triple one is known too.
const DASHES: [[&str; 2]; 4] = [["--", "--"], ["-", "--"], ["--", "---"], ["-", "-"]];

/// Characters of links as HTML may write them.
const ENTITIES: [(&str, &str); 4] = [("&#35;", "#"), ("&#45;", "-"), ("&#46;", "."), ("&#95;", "_")];

/// Length of the longest markup that is passed over inside a link, between its brackets: `&ZeroWidthSpace;`.
const MARKUP_MAX: usize = 16;

/// Texts to look for a link in: without escapes and without characters that nobody sees, and as a filter wrote it that
/// puts a hyphen in the place of each per cent sign and a low line in that of each slash (`-23` for `#`).
pub(super) fn texts(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let filtered = text.contains("-23mp").then(|| Cow::from(unescaped(&text.replace('-', "%").replace('_', "/"))));
    let plain = if text.contains('%') { Cow::from(unescaped(text)) } else { Cow::from(text) };
    let plain = if plain.contains("&#") {
        Cow::from(ENTITIES.iter().fold(plain.into_owned(), |text, (entity, c)| text.replace(entity, c)))
    } else {
        plain
    };
    let seen = if plain.contains(is_invisible) { Cow::from(plain.replace(is_invisible, "")) } else { plain };
    core::iter::once(seen).chain(filtered)
}

/// Rests of a text from each place where a link may begin.
pub(super) fn starts(text: &str) -> impl Iterator<Item = &str> {
    let begins = |(at, _): (usize, &str)| {
        let (before, rest) = text.split_at_checked(at)?;
        // Not in `comp1.example`, but after the escape of a `#` that nothing else undid.
        let free = !before.ends_with(|c: char| c.is_ascii_alphanumeric()) || before.ends_with("23");
        (free && envelope::is_tagged(rest)).then_some(rest)
    };
    text.match_indices("mp").filter_map(begins).take(STARTS_MAX)
}

/// Plan of the link at the beginning of a text and the text behind the link, or the reason why it does not open.
pub(super) fn opened<'a>(
    text: &'a str,
    read: &dyn Fn(&str) -> Result<Opened, LinkError>,
) -> Result<(Opened, &'a str), LinkError> {
    let mut refused = LinkError::NotOurs;
    for (at, dashes) in DASHES.into_iter().enumerate() {
        if at > 0 && !text.contains(['–', '—']) {
            break;
        }
        let collected = Collected::of(text, dashes);
        match read(&collected.fragment) {
            Ok(opened) => return Ok((opened, collected.after)),
            Err(error) => refused = plainer(refused, collected.told(error)),
        }
    }
    Err(refused)
}

/// The one of two reasons that says more: a right check proves what it says, an intact end more than a missing one.
pub(super) fn plainer(one: LinkError, other: LinkError) -> LinkError {
    let weight = |error: &LinkError| match error {
        LinkError::Empty | LinkError::NotOurs => 0,
        LinkError::Cut => 1,
        LinkError::Damaged => 2,
        LinkError::TooLong { .. } => 3,
        LinkError::TooNew { .. } | LinkError::Invalid { .. } => 4,
    };
    if weight(&other) > weight(&one) { other } else { one }
}

/// True for characters of a plan's fragment.
pub(super) fn is_ours(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// True for characters that nobody sees, or that markdown puts before others: soft hyphen, spaces and joiners without
/// width, marks of direction and of byte order, and the backslash.
fn is_invisible(c: char) -> bool {
    matches!(c, '\\' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Fragment collected from a text.
struct Collected<'a> {
    /// Its characters, without anything that stood among them.
    fragment: String,
    /// Number of them before the first other character.
    solid: usize,
    /// Text behind the last of them.
    after: &'a str,
}

impl<'a> Collected<'a> {
    /// Collects up to the end of the check, or of the text.
    fn of(text: &'a str, [en, em]: [&str; 2]) -> Self {
        let (mut fragment, mut solid) = (String::new(), None);
        // Digits that are left after the second full stop.
        let (mut stops, mut left) = (0, usize::MAX);
        let mut rest = text;
        while let Some(c) = rest.chars().next().filter(|_| left > 0) {
            let behind = rest.get(c.len_utf8()..).unwrap_or_default();
            rest = match c {
                '.' if stops == 2 => break,
                '<' | '&' => markup(c, behind).unwrap_or_else(|| {
                    solid.get_or_insert(fragment.len());
                    behind
                }),
                _ => behind,
            };
            let mut own = [0; 4];
            let taken = match c {
                '–' => en,
                '—' => em,
                // Hyphens that do not break, and the sign of subtraction.
                '‐' | '‑' | '−' => "-",
                '<' | '&' => continue,
                c if is_ours(c) => c.encode_utf8(&mut own),
                _ => {
                    solid.get_or_insert(fragment.len());
                    continue;
                }
            };
            for c in taken.chars().take(left) {
                fragment.push(c);
            }
            if c == '.' {
                stops += 1;
                left = if stops == 2 { TRAILER_DIGITS } else { left };
            } else if stops == 2 {
                left = left.saturating_sub(taken.len());
            }
        }
        Self { solid: solid.unwrap_or(fragment.len()), fragment, after: rest }
    }

    /// The reason that holds, from the one that the collected fragment was refused for. Where other text follows the
    /// first characters, the end may have been collected from it.
    fn told(&self, error: LinkError) -> LinkError {
        let end_is_there =
            self.solid == self.fragment.len() || envelope::is_near_its_length(&self.fragment, self.solid);
        if error == LinkError::Damaged && !end_is_there { LinkError::Cut } else { error }
    }
}

/// Text behind a tag such as `<wbr>` or an entity such as `&shy;`, of which `c` was the first character.
fn markup(c: char, behind: &str) -> Option<&str> {
    let closes = if c == '<' { '>' } else { ';' };
    let end = behind.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '#' | '/' | ' ')))?;
    (end <= MARKUP_MAX).then(|| behind.get(end..)?.strip_prefix(closes)).flatten()
}

/// Text without percent-escapes, also without those of per cent signs in escapes: `%2523` is `#`.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let escaped = if *first == b'%' { escape(behind) } else { None };
        let (byte, behind) = escaped.unwrap_or((*first, behind));
        bytes.push(byte);
        rest = behind;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Byte of an escape, of which the per cent sign was read, and what follows.
fn escape(mut text: &[u8]) -> Option<(u8, &[u8])> {
    let byte = |text: &[u8]| {
        let [high, low, ..] = text else { return None };
        let digit = |digit: u8| char::from(digit).to_digit(16);
        u8::try_from(digit(*high)? << 4 | digit(*low)?).ok()
    };
    while let [b'2', b'5', inner @ ..] = text
        && byte(inner).is_some()
    {
        text = inner;
    }
    Some((byte(text)?, text.get(2..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone_however_often_they_were_applied() {
        for (text, plain) in [
            ("a%23b", "a#b"),
            ("a%2523b", "a#b"),
            ("a%25252523b", "a#b"),
            ("%e2%80%94 %E2%80%8B", "— \u{200b}"),
            ("100 % of %zz, %2", "100 % of %zz, %2"),
            ("%25", "%"),
            ("%25zz", "%zz"),
            ("%ff", "\u{fffd}"),
        ] {
            assert_eq!(unescaped(text), plain, "{text}");
        }
    }

    #[test]
    fn what_markdown_and_html_put_before_characters_goes() {
        for text in [r"#mp1\.a\-b\_c", "&#35;mp1&#46;a&#45;b&#95;c"] {
            assert_eq!(texts(text).next().as_deref(), Some("#mp1.a-b_c"), "{text}");
        }
    }

    #[test]
    fn tags_and_entities_are_passed_over() {
        for (text, behind) in [("wbr>a", Some("a")), ("br />a", Some("a")), ("wbr", None), ("https://a>", None)] {
            assert_eq!(markup('<', text), behind, "{text}");
        }
        for (text, behind) in
            [("shy;a", Some("a")), ("#x200B;", Some("")), ("data=1;", None), ("aaaaaaaaaaaaaaaaaaaa;", None)]
        {
            assert_eq!(markup('&', text), behind, "{text}");
        }
    }
}
