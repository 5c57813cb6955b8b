//! Links and files that could not be opened, as text.

use super::Words;
use crate::exchange::{file::FileError, link::LinkError};

impl Words {
    /// Message for a link that could not be opened.
    pub fn link_error(&self, error: &LinkError) -> String {
        match error {
            LinkError::TooNew { needs } => self.with(error.key(), &[("needs", needs.to_string().into())]),
            LinkError::TooLong { length } => self.with(error.key(), &[("length", (*length).into())]),
            // The path of the invalid field is for whoever reads a log.
            LinkError::Empty | LinkError::NotOurs | LinkError::Cut | LinkError::Damaged | LinkError::Invalid { .. } => {
                self.text(error.key())
            }
        }
    }

    /// Message for a file that could not be opened.
    pub fn file_error(&self, error: &FileError) -> String {
        // Ids and formats are names, and stand without a separator of thousands.
        let value = |(name, number): (&'static str, usize)| match name {
            "needs" | "channel" | "one" | "other" => (name, number.to_string().into()),
            _ => (name, number.into()),
        };
        self.with(error.key(), &error.numbers().into_iter().map(value).collect::<Vec<_>>())
    }
}
