//! Rows of the channel grid as they are looked at: sorted, in groups, or only some. The plan keeps its own order.

use crate::forecast::Figure;
use crate::scenario::ChannelField;

/// Arrangement of the rows of the channel grid; the default is all of them in the plan's own order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arrangement {
    /// Order other than the plan's own.
    pub sort: Option<Sort>,
    /// Groups with subtotals.
    pub group_by: Option<GroupBy>,
    /// Text that the shown rows hold in their name, platform, group or note; empty for all.
    pub filter: String,
}

/// Channels of a plan from which on its rows can be filtered.
pub const FILTER_FROM: usize = 15;

impl Arrangement {
    /// The filter that is in force for a plan of so many channels, without blanks around it; empty for none.
    pub fn filter_of(&self, channels: usize) -> &str {
        if channels < FILTER_FROM { "" } else { self.filter.trim() }
    }

    /// Tells whether the rows of a plan of so many channels stand in its own order, one below the other with none left
    /// out, so that they can be moved in it.
    pub fn is_own_order(&self, channels: usize) -> bool {
        self.sort.is_none() && self.group_by.is_none() && self.filter_of(channels).is_empty()
    }

    /// The arrangement after a press on a heading: rising, falling, then the plan's own order again.
    #[must_use]
    pub fn sorted_further(self, by: SortBy) -> Self {
        let sort = match self.sort {
            Some(Sort { by: now, falls: false }) if now == by => Some(Sort { by, falls: true }),
            Some(Sort { by: now, falls: true }) if now == by => None,
            Some(_) | None => Some(Sort { by, falls: false }),
        };
        Self { sort, ..self }
    }
}

/// Order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// Column that rows are compared by.
    pub by: SortBy,
    /// True for the greatest first.
    pub falls: bool,
}

/// Column by which rows are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortBy {
    /// Name.
    Name,
    /// Buying model or channel type.
    BuyingModel,
    /// Price.
    Price,
    /// Net media.
    Budget,
    /// A field.
    Field(ChannelField),
    /// Gross media.
    Gross,
    /// First week.
    Start,
    /// A figure.
    Figure(Figure),
}

/// Property by which rows are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupBy {
    /// Medium: social, search, print …
    Medium,
    /// Platform.
    Platform,
    /// The group that the planner named.
    Group,
}

impl GroupBy {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Medium, Self::Platform, Self::Group];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Medium => "group-by-medium",
            Self::Platform => "group-by-platform",
            Self::Group => "group-by-group",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filtered_rows_stand_in_no_order_of_their_own() {
        let filtered = Arrangement { filter: String::from(" radio "), ..Arrangement::default() };
        assert!(!filtered.is_own_order(FILTER_FROM) && filtered.filter_of(FILTER_FROM) == "radio");
        // A short plan has no filter, whatever was typed for a longer one.
        assert!(filtered.is_own_order(FILTER_FROM - 1));
    }

    #[test]
    fn a_heading_leads_back_to_the_own_order() {
        let rising = Arrangement::default().sorted_further(SortBy::Budget);
        assert_eq!(rising.sort, Some(Sort { by: SortBy::Budget, falls: false }));
        let falling = rising.clone().sorted_further(SortBy::Budget);
        assert_eq!(falling.sort, Some(Sort { by: SortBy::Budget, falls: true }));
        assert!(falling.sorted_further(SortBy::Budget).is_own_order(3));
        assert_eq!(rising.sorted_further(SortBy::Name).sort, Some(Sort { by: SortBy::Name, falls: false }));
    }
}
