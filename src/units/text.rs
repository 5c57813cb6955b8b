//! Short texts that a planner gives: names and notes.

use core::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A text that a plan cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("A text may have at most {max} characters, this one has {length}. Shorten it.")]
pub struct TextError {
    /// Characters of the text.
    pub length: usize,
    /// Characters that are allowed.
    pub max: usize,
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $max:expr, $line_breaks:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Characters it may have.
            pub const MAX: usize = $max;

            /// The text, without control characters and without white space around it.
            ///
            /// # Errors
            /// [`TextError`] when longer than [`Self::MAX`] characters.
            pub fn new(text: &str) -> Result<Self, TextError> {
                let keep = |c: char| if c == '\n' && $line_breaks { Some(c) } else if c.is_control() { None } else { Some(c) };
                let text: String = text.trim().chars().filter_map(keep).collect();
                let text = text.trim();
                let length = text.chars().count();
                if length > Self::MAX { Err(TextError { length, max: Self::MAX }) } else { Ok(Self(text.to_owned())) }
            }

            /// The text, cut to what a plan holds. For texts of our own making.
            #[must_use]
            pub fn cut(text: &str) -> Self {
                // Messages isolate the direction of names in them; a name made of one is none of their marks.
                let is_mark = |c: &char| c.is_control() || ('\u{2066}'..='\u{2069}').contains(c);
                let cut: String = text.chars().filter(|c| !is_mark(c)).take(Self::MAX).collect();
                Self(cut.trim().to_owned())
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// True where there is no text.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;
            fn try_from(text: String) -> Result<Self, TextError> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text!(
    /// A name: one line of at most 80 characters, without control characters or white space around it.
    Text, 80, false
);
text!(
    /// A remark: at most 500 characters, line breaks allowed.
    Note, 500, true
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_length_is_bounded() {
        assert_eq!(Text::cut("Copy of \u{2068}חיפוש\u{2069}").as_str(), "Copy of חיפוש");
        assert_eq!(Text::new("  a\u{7}b\n").unwrap().as_str(), "ab");
        assert_eq!(Note::new("a\nb").unwrap().as_str(), "a\nb");
        assert_eq!(Text::new(&"я".repeat(81)), Err(TextError { length: 81, max: 80 }));
        assert_eq!(Text::cut(&"я".repeat(81)).as_str().chars().count(), 80);
    }
}
