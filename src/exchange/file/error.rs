//! Reasons why a file could not be opened.

use thiserror::Error;

/// Reason why a file could not be opened. No local work is touched. The page shows the message of [`Self::key`]; the
/// sentences here are for logs.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// File that the browser cannot read as text.
    #[error("The file could not be read as text. Choose a plan that was saved here.")]
    Unreadable,
    /// File without a plan.
    #[error("This file is not a plan. Choose a .json file that was saved here, or a table as .csv.")]
    NotOurs,
    /// Export of results from a platform.
    #[error("This file has results of a platform. These are not read yet.")]
    Export,
    /// Workbook of a spreadsheet.
    #[error("This file is a workbook. Save its sheet as CSV, or copy its cells and paste them.")]
    Workbook,
    /// Document or picture.
    #[error("This file is a document or a picture. Copy the table in it and paste it.")]
    Document,
    /// File larger than any plan.
    #[error("This file has {size} bytes, more than any plan needs. It is not opened.")]
    TooLarge {
        /// Size in bytes.
        size: usize,
    },
    /// File of a later release.
    #[error(
        "This file was saved by a later release (format {needs}). Reload the page to update it, then open the file again."
    )]
    TooNew {
        /// Format that it needs.
        needs: u32,
    },
    /// File with something that no plan can hold.
    #[error("This file is damaged at line {line}, character {column}: {flaw:?}")]
    Invalid {
        /// Line, from 1.
        line: usize,
        /// Character of the line, from 1.
        column: usize,
        /// Thing that no plan can hold.
        flaw: Flaw,
    },
}

/// Thing in a file that no plan can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Text that is not JSON, or that breaks off.
    Syntax,
    /// Impossible value, unknown field or missing field.
    Value,
    /// List of more entries than a plan can have.
    TooMany {
        /// List.
        list: List,
        /// Number of its entries.
        count: usize,
        /// Number of entries that it may have.
        max: usize,
    },
    /// Second target for a KPI.
    RepeatedKpi,
    /// Overlap of a channel with itself.
    PairOfOne {
        /// Id of the channel.
        channel: u32,
    },
    /// Overlap with a channel that the plan does not have.
    PairOfUnknown {
        /// Id that no channel has.
        channel: u32,
    },
    /// Second overlap for the same two channels.
    RepeatedPair {
        /// Id of the first channel.
        one: u32,
        /// Id of the second channel.
        other: u32,
    },
}

/// List of a plan with a bounded number of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Channels of the plan.
    Channels,
    /// Weekly amounts of a channel.
    Amounts,
    /// Periods of the account.
    Periods,
    /// Competitors in the market.
    Competitors,
    /// Discounts of a channel.
    Discounts,
    /// Levies of the plan.
    Levies,
    /// Own presets.
    Presets,
    /// Roles of the plan.
    Roles,
    /// Hours of a channel by role.
    Work,
}

impl FileError {
    /// Key of its sentence in the message files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unreadable => "file-error-unreadable",
            Self::NotOurs => "file-error-not-ours",
            Self::Export => "file-error-export",
            Self::Workbook => "file-error-workbook",
            Self::Document => "file-error-document",
            Self::TooLarge { .. } => "file-error-too-large",
            Self::TooNew { .. } => "file-error-too-new",
            Self::Invalid { flaw, .. } => match flaw {
                Flaw::Syntax => "file-error-syntax",
                Flaw::Value => "file-error-value",
                Flaw::TooMany { list: List::Channels, .. } => "file-error-too-many-channels",
                Flaw::TooMany { list: List::Amounts, .. } => "file-error-too-many-amounts",
                Flaw::TooMany { list: List::Periods, .. } => "file-error-too-many-periods",
                Flaw::TooMany { list: List::Competitors, .. } => "file-error-too-many-competitors",
                Flaw::TooMany { list: List::Discounts, .. } => "file-error-too-many-discounts",
                Flaw::TooMany { list: List::Levies, .. } => "file-error-too-many-levies",
                Flaw::TooMany { list: List::Presets, .. } => "file-error-too-many-presets",
                Flaw::TooMany { list: List::Roles, .. } => "file-error-too-many-roles",
                Flaw::TooMany { list: List::Work, .. } => "file-error-too-many-work",
                Flaw::RepeatedKpi => "file-error-repeated-kpi",
                Flaw::PairOfOne { .. } => "file-error-pair-of-one",
                Flaw::PairOfUnknown { .. } => "file-error-pair-of-unknown",
                Flaw::RepeatedPair { .. } => "file-error-repeated-pair",
            },
        }
    }

    /// Numbers of its sentence, by the names that they have there.
    pub fn numbers(&self) -> Vec<(&'static str, usize)> {
        let id = |id: u32| usize::try_from(id).unwrap_or(usize::MAX);
        match *self {
            Self::Unreadable | Self::NotOurs | Self::Export | Self::Workbook | Self::Document => Vec::new(),
            Self::TooLarge { size } => vec![("size", size)],
            Self::TooNew { needs } => vec![("needs", id(needs))],
            Self::Invalid { line, column, flaw } => {
                let mut numbers = vec![("line", line), ("column", column)];
                match flaw {
                    Flaw::Syntax | Flaw::Value | Flaw::RepeatedKpi => {}
                    Flaw::TooMany { count, max, .. } => numbers.extend([("count", count), ("max", max)]),
                    Flaw::PairOfOne { channel } | Flaw::PairOfUnknown { channel } => {
                        numbers.push(("channel", id(channel)));
                    }
                    Flaw::RepeatedPair { one, other } => numbers.extend([("one", id(one)), ("other", id(other))]),
                }
                numbers
            }
        }
    }

    /// Error as one text, with which the part of the page that reads files, loaded when it is needed, hands it to the
    /// rest.
    pub fn to_code(&self) -> String {
        self.numbers().iter().fold(String::from(self.key()), |code, (_, number)| format!("{code} {number}"))
    }

    /// Error of a text that [`Self::to_code`] wrote.
    ///
    /// ```
    /// # use mediaplan::exchange::file::{FileError, Flaw, List};
    /// let flaw = Flaw::TooMany { list: List::Periods, count: 61, max: 60 };
    /// let error = FileError::Invalid { line: 3, column: 7, flaw };
    /// assert_eq!(error.to_code(), "file-error-too-many-periods 3 7 61 60");
    /// assert_eq!(FileError::from_code(&error.to_code()), Some(error));
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let mut parts = code.split(' ');
        let key = parts.next()?;
        let numbers: Vec<usize> = parts.map(|number| number.parse().ok()).collect::<Option<_>>()?;
        let id = |id: usize| u32::try_from(id).ok();
        let (line, column, rest) = match (key, numbers.as_slice()) {
            ("file-error-unreadable", []) => return Some(Self::Unreadable),
            ("file-error-not-ours", []) => return Some(Self::NotOurs),
            ("file-error-export", []) => return Some(Self::Export),
            ("file-error-workbook", []) => return Some(Self::Workbook),
            ("file-error-document", []) => return Some(Self::Document),
            ("file-error-too-large", [size]) => return Some(Self::TooLarge { size: *size }),
            ("file-error-too-new", [needs]) => return Some(Self::TooNew { needs: id(*needs)? }),
            (_, [line, column, rest @ ..]) => (*line, *column, rest),
            _ => return None,
        };
        let too_many = |list: List| match rest {
            [count, max] => Some(Flaw::TooMany { list, count: *count, max: *max }),
            _ => None,
        };
        let flaw = match (key, rest) {
            ("file-error-syntax", []) => Flaw::Syntax,
            ("file-error-value", []) => Flaw::Value,
            ("file-error-too-many-channels", _) => too_many(List::Channels)?,
            ("file-error-too-many-amounts", _) => too_many(List::Amounts)?,
            ("file-error-too-many-periods", _) => too_many(List::Periods)?,
            ("file-error-too-many-competitors", _) => too_many(List::Competitors)?,
            ("file-error-too-many-discounts", _) => too_many(List::Discounts)?,
            ("file-error-too-many-levies", _) => too_many(List::Levies)?,
            ("file-error-too-many-presets", _) => too_many(List::Presets)?,
            ("file-error-too-many-roles", _) => too_many(List::Roles)?,
            ("file-error-too-many-work", _) => too_many(List::Work)?,
            ("file-error-repeated-kpi", []) => Flaw::RepeatedKpi,
            ("file-error-pair-of-one", [channel]) => Flaw::PairOfOne { channel: id(*channel)? },
            ("file-error-pair-of-unknown", [channel]) => Flaw::PairOfUnknown { channel: id(*channel)? },
            ("file-error-repeated-pair", [one, other]) => Flaw::RepeatedPair { one: id(*one)?, other: id(*other)? },
            _ => return None,
        };
        Some(Self::Invalid { line, column, flaw })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_survives_as_a_code() {
        let lists = [
            List::Channels,
            List::Amounts,
            List::Periods,
            List::Competitors,
            List::Discounts,
            List::Levies,
            List::Presets,
            List::Roles,
            List::Work,
        ];
        let mut flaws = vec![
            Flaw::Syntax,
            Flaw::Value,
            Flaw::RepeatedKpi,
            Flaw::PairOfOne { channel: 3 },
            Flaw::PairOfUnknown { channel: u32::MAX },
            Flaw::RepeatedPair { one: 1, other: 2 },
        ];
        flaws.extend(lists.map(|list| Flaw::TooMany { list, count: 105, max: 104 }));
        let invalid = flaws.into_iter().map(|flaw| FileError::Invalid { line: 3, column: 7, flaw });
        let others = [
            FileError::Unreadable,
            FileError::NotOurs,
            FileError::Export,
            FileError::Workbook,
            FileError::Document,
            FileError::TooLarge { size: 3_000_000 },
            FileError::TooNew { needs: 2 },
        ];
        for error in invalid.chain(others) {
            assert_eq!(FileError::from_code(&error.to_code()), Some(error));
        }
        for code in
            ["", "file-error-value", "file-error-value 1", "file-error-value 1 2 3", "file-error-repeated-pair 1 2 3"]
        {
            assert_eq!(FileError::from_code(code), None, "{code}");
        }
    }
}
