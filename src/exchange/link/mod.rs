//! A plan as a link: the whole document behind the `#` of the page's address.
//!
//! The fragment of an address is never sent to a server. Format tag, payload, length and checksum stand in an envelope
//! that never changes. There is one format until release 1.0.

mod coder;
mod document;
mod envelope;
mod examples;
mod found;
mod model;
mod text;

use thiserror::Error;

use crate::scenario::Scenario;

#[doc(hidden)]
pub use envelope::seal;
pub use examples::example;

/// Version of the model, raised whenever results move. A link carries the version it was written with: where it differs
/// from this one, the page says that today's model gives other numbers.
pub const MODEL: u16 = 1;

/// Format of links.
pub const FORMAT: u16 = 1;

/// Length of the longest link that is opened, in characters. A plan that needs more travels as a file.
pub const LENGTH_MAX: usize = envelope::LENGTH_MAX;

/// Key of the part of a link that names a figure to explain.
const EXPLAIN: &str = "explain=";

/// Plan read from a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Plan, its channels numbered from 1.
    pub scenario: Scenario,
    /// Version of the model that its sender saw the numbers of.
    pub model: u16,
    /// Code of the figure that the link asks to explain, as it stands there: whether there is such a figure is for
    /// whoever reads the code.
    pub explain: Option<String>,
}

/// Reason why a link could not be opened. No local work is touched. The page shows the message of [`Self::key`]; the
/// sentences here are for logs.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinkError {
    /// Text without anything in it.
    #[error("There is no link here. Paste the whole link.")]
    Empty,
    /// Text without a link of ours.
    #[error("This is not a link to a plan. Paste the whole link that you were sent.")]
    NotOurs,
    /// Link that is shorter than it was: most often its end is cut off.
    #[error("Part of this link is missing, most likely its end. Ask the sender for the whole link, or for a file.")]
    Cut,
    /// Link with wrong or missing characters.
    #[error(
        "This link was altered on its way: characters are wrong or missing. Ask the sender for the whole link, or for a file."
    )]
    Damaged,
    /// Link of a later release.
    #[error(
        "This link was made with a later release (format {needs}). Reload the page to update it, then open the link again."
    )]
    TooNew {
        /// Format that it needs.
        needs: u16,
    },
    /// Link longer than any plan's.
    #[error("This link has {length} characters, more than any plan needs. It is not opened.")]
    TooLong {
        /// Length in characters.
        length: usize,
    },
    /// Link with a correct checksum around a payload that is no plan.
    #[error("This link holds no valid plan (its field {field} has an impossible value). Ask the sender for a file.")]
    Invalid {
        /// Path of the field, as in a file: for whoever reads the error in a log. The page does not show it.
        field: &'static str,
    },
}

impl LinkError {
    /// Key of its sentence in the message files.
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

/// Fragment of a plan's link, without the `#`.
pub fn encode(scenario: &Scenario) -> String {
    seal(FORMAT, &document::encode(scenario))
}

/// Fragment of a link that opens a plan with the explanation of a figure. The code of the figure counts channels from
/// 1, as the opened plan does.
///
/// ```
/// # use mediaplan::exchange::link;
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// let fragment = link::encode_explained(&plan, "reach@2");
/// assert_eq!(fragment, format!("{}&explain=reach@2", link::encode(&plan)));
/// assert_eq!(link::decode(&fragment).unwrap().explain.as_deref(), Some("reach@2"));
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn encode_explained(scenario: &Scenario, figure: &str) -> String {
    format!("{}&{EXPLAIN}{figure}", encode(scenario))
}

/// Plan of a link, or of any pasted text with one: a whole address, a fragment, a mail around it.
///
/// Changes by mail and chat programs are undone where the check proves the result: escapes, however often they were
/// applied, broken and quoted lines, characters without width, dashes in the place of two hyphens, markup and
/// punctuation around it.
///
/// A link may go on with `&explain=` and the code of a figure. Punctuation that a chat app appends to it is cut
/// off; other parts behind an `&`, such as those that trackers append, are ignored.
///
/// # Errors
/// [`LinkError`], which tells a cut, altered, newer or foreign link from one without a valid plan.
///
/// ```
/// # use mediaplan::exchange::link::{self, LinkError};
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// let fragment = link::encode(&plan);
/// assert_eq!(link::decode(&fragment).unwrap().scenario, plan);
/// assert_eq!(link::decode(&format!("_https://host/%2523{fragment}_")).unwrap().scenario, plan);
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
    let mut refused = LinkError::NotOurs;
    for text in found::texts(text) {
        for start in found::starts(&text) {
            match found::opened(start, &|fragment| read(fragment, LENGTH_MAX)) {
                Ok((opened, after)) => return Ok(Opened { explain: explain(after), ..opened }),
                Err(error) => refused = found::plainer(refused, error),
            }
        }
    }
    Err(refused)
}

/// Plan of a fragment as [`encode`] wrote it, however long: for plans that are kept or handed on within the page.
///
/// # Errors
/// [`LinkError`], as for [`decode`].
pub fn decode_stored(fragment: &str) -> Result<Opened, LinkError> {
    read(fragment, envelope::STORED_LENGTH_MAX)
}

/// Plan of a fragment that stands alone.
fn read(fragment: &str, max: usize) -> Result<Opened, LinkError> {
    let (format, payload) = envelope::open(fragment, max)?;
    if format != FORMAT {
        return Err(LinkError::TooNew { needs: format });
    }
    let (scenario, model) = document::decode(&payload)?;
    Ok(Opened { scenario, model, explain: None })
}

/// Code of the figure that a link asks to explain, from the text behind its plan.
fn explain(after: &str) -> Option<String> {
    let parts = after.trim_start().strip_prefix('&')?.split(char::is_whitespace).next()?;
    // Mail programs write `&amp;` in texts that become HTML.
    let code = parts.split('&').find_map(|part| part.strip_prefix("amp;").unwrap_or(part).strip_prefix(EXPLAIN))?;
    let code = code.split(|c: char| !found::is_ours(c) && c != '@').next()?.trim_end_matches(['.', '-', '_', '@']);
    (!code.is_empty()).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Currency, Date, Locale};

    #[test]
    fn figure_to_explain_is_read_behind_the_plan() {
        let plan = Scenario::empty(Currency::Eur, Date::from_days(21_000).unwrap(), Locale::En);
        let fragment = encode(&plan);
        let check = |text: String, code: Option<&str>| {
            let opened = decode(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((opened.explain.as_deref(), opened.scenario), (code, plan.clone()), "{text}");
        };
        check(fragment.clone(), None);
        check(encode_explained(&plan, "reach"), Some("reach"));
        check(encode_explained(&plan, "reach-at-least.3@12"), Some("reach-at-least.3@12"));
        // Punctuation and brackets of the text around a link.
        for end in [".", ",", "!", "?", ")", ")", ">", "”", "…", "...", ";", "@", "-", ".)", " as agreed", "\nNext"]
        {
            check(format!("See https://host/#{fragment}&explain=reach@2{end}"), Some("reach@2"));
        }
        // Escapes, of HTML and of addresses.
        check(format!("{fragment}%26explain%3Dreach%402"), Some("reach@2"));
        check(format!("{fragment}&explain=reach%402"), Some("reach@2"));
        check(format!("{fragment}&amp;explain=reach@2"), Some("reach@2"));
        // Parts that trackers append.
        check(format!("{fragment}&fbclid=IwAR0&explain=reach&x=1"), Some("reach"));
        check(format!("{fragment}&fbclid=IwAR0"), None);
        // Broken into lines.
        check(format!("{}\r\n{}&explain=reach@2", &fragment[..9], &fragment[9..]), Some("reach@2"));
        check(format!("{fragment}\n&explain=reach@2"), Some("reach@2"));
        // No code, another key, and a part of another link.
        for rest in
            ["&explain=", "&explain", "&explain=.", "&explained=reach", "&", ", &explain=reach", " x&explain=reach"]
        {
            check(format!("{fragment}{rest}"), None);
        }
        // Codes that name no figure are for the reader of the code.
        check(format!("{fragment}&explain=nonsense@7"), Some("nonsense@7"));
    }

    #[test]
    fn cut_link_with_a_figure_is_refused() {
        let plan = Scenario::empty(Currency::Eur, Date::from_days(21_000).unwrap(), Locale::En);
        let fragment = encode(&plan);
        let cut = &fragment[..fragment.len() - 1];
        assert_eq!(decode(&format!("{cut}&explain=reach")), Err(LinkError::Cut));
        assert_eq!(decode("&explain=reach"), Err(LinkError::NotOurs));
    }
}
