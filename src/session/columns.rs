//! Columns of the channel grid that a reader chooses. The choice belongs to the browser, not to the plan.

use crate::forecast::Figure;
use crate::scenario::{ChannelField, Rate};

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident, $key:literal, $content:expr, $default:literal;)*) => {
        /// A column of the channel grid beside name, buying model, price and budget.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Column {
            $($(#[$doc])* $name,)*
        }

        impl Column {
            /// All of them, in the order of the grid.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Name in the browser's storage.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }

            /// Content of the column.
            pub fn content(self) -> ColumnContent {
                match self { $(Self::$name => $content),* }
            }

            /// Tells whether it is there until the reader chooses.
            fn is_default(self) -> bool {
                match self { $(Self::$name => $default),* }
            }
        }
    };
}

/// Content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnContent {
    /// A field to type into.
    Field(ChannelField),
    /// Gross media, before discounts.
    Gross,
    /// First and last day.
    Flight,
    /// A figure.
    Figure(Figure),
    /// The effect furthest down the funnel that the plan knows, and its cost.
    Effect,
}

columns! {
    /// Channel audience.
    Audience, "audience", ColumnContent::Field(ChannelField::Audience), true;
    /// CTR.
    ClickRate, "click-rate", ColumnContent::Field(ChannelField::Rate(Rate::Click)), false;
    /// Discount.
    Discount, "discount", ColumnContent::Field(ChannelField::Discounts), false;
    /// Gross media.
    Gross, "gross", ColumnContent::Gross, false;
    /// Production.
    Production, "production", ColumnContent::Field(ChannelField::Production), false;
    /// Flight.
    Flight, "flight", ColumnContent::Flight, false;
    /// Group.
    Group, "group", ColumnContent::Field(ChannelField::Group), false;
    /// Note.
    Note, "note", ColumnContent::Field(ChannelField::Note), false;
    /// Contacts.
    Contacts, "contacts", ColumnContent::Figure(Figure::Contacts), true;
    /// Reach.
    Reach, "reach", ColumnContent::Figure(Figure::Reach), true;
    /// Reach as a share of the target group.
    ReachShare, "reach-share", ColumnContent::Figure(Figure::ReachShare), false;
    /// Average frequency.
    Frequency, "frequency", ColumnContent::Figure(Figure::Frequency), true;
    /// GRP.
    Grp, "grp", ColumnContent::Figure(Figure::Grp), false;
    /// Cost per thousand contacts.
    PerThousand, "per-thousand", ColumnContent::Figure(Figure::PerThousand), true;
    /// Cost per person reached.
    PerPerson, "per-person", ColumnContent::Figure(Figure::PerPerson), true;
    /// Clicks.
    Clicks, "clicks", ColumnContent::Figure(Figure::Clicks), true;
    /// Cost per click.
    PerClick, "per-click", ColumnContent::Figure(Figure::PerClick), false;
    /// Views.
    Views, "views", ColumnContent::Figure(Figure::Views), false;
    /// Engagements.
    Engagements, "engagements", ColumnContent::Figure(Figure::Engagements), false;
    /// The main effect with its cost.
    Effect, "effect", ColumnContent::Effect, true;
    /// Revenue.
    Revenue, "revenue", ColumnContent::Figure(Figure::Revenue), false;
}

/// Columns of the channel grid that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns(u32);

impl Default for Columns {
    fn default() -> Self {
        Self::of(Column::is_default)
    }
}

impl Columns {
    fn of(is_shown: impl Fn(Column) -> bool) -> Self {
        let bits = Column::ALL.iter().filter(|column| is_shown(**column)).map(|column| 1 << *column as u32);
        Self(bits.fold(0, |all, bit| all | bit))
    }

    /// Tells whether a column is shown.
    pub fn has(self, column: Column) -> bool {
        self.0 >> column as u32 & 1 == 1
    }

    /// The columns with one shown that was not, or without one that was.
    #[must_use]
    pub fn toggled(self, column: Column) -> Self {
        Self(self.0 ^ 1 << column as u32)
    }

    /// The columns as a text, for the browser's storage.
    ///
    /// ```
    /// use mediaplan::session::{Column, Columns};
    ///
    /// let columns = Columns::default().toggled(Column::Note);
    /// assert!(columns.has(Column::Note));
    /// assert_eq!(Columns::from_text(&columns.to_text()), columns);
    /// ```
    pub fn to_text(self) -> String {
        let shown = Column::ALL.iter().filter(|column| self.has(**column)).map(|column| column.key());
        shown.collect::<Vec<_>>().join(" ")
    }

    /// The columns of a stored text; names that are not known are left out.
    pub fn from_text(text: &str) -> Self {
        Self::of(|column| text.split(' ').any(|key| key == column.key()))
    }

    /// Tells whether a field has a column that is shown.
    pub fn shows(self, field: ChannelField) -> bool {
        self.contents().any(|content| content == ColumnContent::Field(field))
    }

    /// Contents of the shown columns, in the order of the grid.
    pub fn contents(self) -> impl Iterator<Item = ColumnContent> {
        Column::ALL.iter().copied().filter(move |column| self.has(*column)).map(Column::content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_bit_and_a_key_of_its_own() {
        assert!(Column::ALL.len() <= 32);
        for column in Column::ALL {
            let alone = Columns(0).toggled(*column);
            assert_eq!(alone.to_text(), column.key());
            assert_eq!(Columns::from_text(column.key()), alone);
        }
        assert_eq!(Columns::from_text("audience of-yesterday"), Columns(0).toggled(Column::Audience));
    }
}
