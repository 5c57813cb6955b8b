//! Links and files that could not be opened, as text.

use super::Words;
use crate::exchange::{file::FileError, link::LinkError};

impl Words {
    /// Message for a link that could not be opened.
    pub fn link_error(&self, error: &LinkError) -> String {
        match error {
            LinkError::TooNew { needs } => self.with(error.key(), &[("needs", needs.to_string().into())]),
            LinkError::TooLong { length } => self.with(error.key(), &[("length", (*length).into())]),
            // The invalid value has a name in English only: it is for whoever reads the error in the source.
            LinkError::Empty | LinkError::NotOurs | LinkError::Cut | LinkError::Damaged | LinkError::Invalid { .. } => {
                self.text(error.key())
            }
        }
    }

    /// Message for a file that could not be opened.
    pub fn file_error(&self, error: &FileError) -> String {
        match error {
            FileError::TooLarge { size } => self.with(error.key(), &[("size", (*size).into())]),
            FileError::TooNew { needs } => self.with(error.key(), &[("needs", needs.to_string().into())]),
            FileError::Invalid { line, column, .. } => {
                self.with(error.key(), &[("line", (*line).into()), ("column", (*column).into())])
            }
            FileError::TooManyChannels { count, max } => {
                self.with(error.key(), &[("count", (*count).into()), ("max", (*max).into())])
            }
            FileError::Unreadable | FileError::NotOurs => self.text(error.key()),
        }
    }
}
