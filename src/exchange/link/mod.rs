//! A plan as a link: the whole document behind the `#` of the page's address.
//!
//! The fragment of an address is never sent to a server. Format tag, payload, length and checksum stand in an envelope that
//! never changes. There is one format until release 1.0.

mod coder;
mod document;
mod envelope;
mod examples;
mod model;
mod text;

use std::borrow::Cow;

use thiserror::Error;

use crate::scenario::Scenario;

#[doc(hidden)]
pub use envelope::seal;
pub use examples::example;

/// The version of the model, raised whenever results move. A link carries the one it was written with: when it differs from
/// this, the page says that today's model gives other numbers.
pub const MODEL: u16 = 1;

/// Format of links.
pub const FORMAT: u16 = 1;

/// The most characters of a link that is opened. A plan that needs more travels as a file.
pub const LENGTH_MAX: usize = envelope::LENGTH_MAX;

/// A plan read from a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The plan, its channels numbered from 1.
    pub scenario: Scenario,
    /// Version of the model that its sender saw the numbers of.
    pub model: u16,
}

/// Why a link could not be opened. Nothing is opened in its place, and no local work is touched.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinkError {
    /// There is nothing.
    #[error("There is no link here. Paste the whole link.")]
    Empty,
    /// It is no link of ours.
    #[error("This is not a link to a plan. Paste the whole link that you were sent.")]
    NotOurs,
    /// Its end is missing.
    #[error(
        "The end of this link is missing: a chat program may have cut it. Ask the sender for the whole link, or for a file."
    )]
    Cut,
    /// Characters are wrong.
    #[error(
        "This link was altered on its way: characters are wrong or missing. Ask the sender for the whole link, or for a file."
    )]
    Damaged,
    /// Written by a later release.
    #[error(
        "This link was made with a later release (format {needs}). Reload the page to update it, then open the link again."
    )]
    TooNew {
        /// The format it needs.
        needs: u16,
    },
    /// Longer than any plan.
    #[error("This link has {length} characters, more than any plan needs. It is not opened.")]
    TooLong {
        /// Its characters.
        length: usize,
    },
    /// Its check is right and its content is no plan.
    #[error("This link holds no valid plan (its field {field} has an impossible value). Ask the sender for a file.")]
    Invalid {
        /// Path of the field, as in a file: for whoever reads the error in a log. The page does not show it.
        field: &'static str,
    },
}

impl LinkError {
    /// The key of its sentence in the message files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "link-error-empty",
            Self::NotOurs => "link-error-not-ours",
            Self::Cut => "link-error-cut",
            Self::Damaged => "link-error-damaged",
            Self::TooNew { .. } => "link-error-too-new",
            Self::TooLong { .. } => "link-error-too-long",
            Self::Invalid { .. } => "link-error-invalid",
        }
    }
}

/// A plan as the fragment of a link, without the `#`.
pub fn encode(scenario: &Scenario) -> String {
    seal(FORMAT, &document::encode(scenario))
}

/// The plan of a link, or of whatever text somebody pasted: a whole address, a fragment, with white space, quotes or brackets
/// around it.
///
/// # Errors
/// [`LinkError`], which says whether the link is cut, altered, newer, foreign or no plan.
///
/// ```
/// # use mediaplan::exchange::link::{self, LinkError};
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// let fragment = link::encode(&plan);
/// assert_eq!(link::decode(&fragment).unwrap().scenario, plan);
/// assert_eq!(link::decode(&fragment[..fragment.len() - 1]), Err(LinkError::Cut));
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn decode(text: &str) -> Result<Opened, LinkError> {
    if text.len() > envelope::LENGTH_MAX {
        return Err(LinkError::TooLong { length: text.len() });
    }
    if text.trim().is_empty() {
        return Err(LinkError::Empty);
    }
    let text = if text.contains('%') { Cow::from(plain(text)) } else { Cow::from(text) };
    // What was pasted may be a sentence with the link in it, its full stop included.
    let found =
        text.split(|c| !is_ours(c)).map(|part| part.trim_end_matches('.')).find(|part| envelope::is_tagged(part));
    let Some(found) = found else {
        return Err(LinkError::NotOurs);
    };
    read(found, LENGTH_MAX).or_else(|why| {
        // A mail program may have broken the link into lines.
        let after = text.split_once(found).map_or("", |(_, after)| after);
        if !after.starts_with(char::is_whitespace) {
            return Err(why);
        }
        read(&format!("{found}{}", joined(after)), LENGTH_MAX).map_err(|_| why)
    })
}

/// The plan of a fragment as [`encode`] wrote it, however long: for plans that are kept or handed on within the page.
///
/// # Errors
/// [`LinkError`], as for [`decode`].
pub fn decode_kept(fragment: &str) -> Result<Opened, LinkError> {
    read(fragment, envelope::KEPT_LENGTH_MAX)
}

/// The plan of a fragment that stands alone.
fn read(fragment: &str, max: usize) -> Result<Opened, LinkError> {
    let (format, payload) = envelope::open(fragment, max)?;
    if format != FORMAT {
        return Err(LinkError::TooNew { needs: format });
    }
    let (scenario, model) = document::decode(&payload)?;
    Ok(Opened { scenario, model })
}

/// Whether a link of ours, past the `#`, may have this character.
fn is_ours(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// A text without line breaks, up to the first character that is neither a link's nor white space.
fn joined(text: &str) -> String {
    text.chars().take_while(|c| is_ours(*c) || c.is_whitespace()).filter(|c| is_ours(*c)).collect()
}

/// A text in which `%2E` stands as `.`, as some programs write the characters of a link; other escapes stay.
fn plain(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let escaped = part.split_at_checked(2).and_then(|(code, rest)| {
            let c = char::from(u8::from_str_radix(code, 16).ok()?);
            (is_ours(c) || c == '#').then_some((c, rest))
        });
        if let Some((c, rest)) = escaped {
            plain.push(c);
            plain.push_str(rest);
        } else {
            plain.push('%');
            plain.push_str(part);
        }
    }
    plain
}
