//! Parts of the page that are loaded when they are needed, and sets of them.

/// Part of the page: code, messages and styles that load together. What the page begins with, the key figures and the
/// channel grid, is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Charts, and the cards below the channel grid.
    Charts,
    /// Ranges of cells, the order of rows, and pasted tables.
    Tables,
    /// Calendar, Reach and Effect.
    Views,
    /// Dialogs and explanations.
    Dialogs,
    /// The Optimise view.
    Optimise,
}

impl Part {
    /// All of them, in the order in which they are fetched ahead.
    pub const ALL: [Self; 5] = [Self::Charts, Self::Tables, Self::Dialogs, Self::Views, Self::Optimise];

    /// The part with those that it cannot be shown without: views draw charts, which bring the names of all figures.
    pub fn with_needs(self) -> Parts {
        match self {
            Self::Charts | Self::Tables | Self::Dialogs => self.into(),
            Self::Views | Self::Optimise => Parts::from(self).with(Self::Charts),
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Charts => 0b0001,
            Self::Views => 0b0010,
            Self::Dialogs => 0b0100,
            Self::Tables => 0b1000,
            Self::Optimise => 0b1_0000,
        }
    }

    /// Name by which `scripts/page.mjs` and `assets/boot.js` know it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Charts => "charts",
            Self::Tables => "tables",
            Self::Views => "views",
            Self::Dialogs => "dialogs",
            Self::Optimise => "optimise",
        }
    }
}

/// Set of parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// The empty set.
    pub const NONE: Self = Self(0);
    /// All parts.
    pub const ALL: Self = Self(0b1_1111);

    /// Tells whether a part is in the set.
    pub fn has(self, part: Part) -> bool {
        self.has_all(part.into())
    }

    /// Tells whether all of `others` are in the set.
    pub fn has_all(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// Tells whether no part is in the set.
    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// The set with a part, at compile time.
    #[must_use]
    pub const fn and(self, part: Part) -> Self {
        Self(self.0 | part.bit())
    }

    /// The set with `more`.
    #[must_use]
    pub fn with(self, more: impl Into<Self>) -> Self {
        Self(self.0 | more.into().0)
    }

    /// The set without `others`.
    #[must_use]
    pub fn without(self, others: impl Into<Self>) -> Self {
        Self(self.0 & !others.into().0)
    }

    /// Parts that are in both sets.
    #[must_use]
    pub fn common(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// Its parts, in the order of [`Part::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |part| self.has(*part))
    }
}

impl From<Part> for Parts {
    fn from(part: Part) -> Self {
        Self(part.bit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_was_put_in() {
        let both = Parts::from(Part::Views).with(Part::Charts);
        assert!(both.has(Part::Views) && both.has(Part::Charts) && !both.has(Part::Dialogs));
        assert_eq!(both.iter().collect::<Vec<_>>(), [Part::Charts, Part::Views]);
        assert_eq!(both.without(Part::Charts), Part::Views.into());
        assert_eq!(both.common(Parts::from(Part::Dialogs).with(Part::Views)), Part::Views.into());
        assert!(both.has_all(Parts::NONE) && !Parts::NONE.has_all(both) && both.without(both).is_empty());
        assert_eq!(Part::ALL.into_iter().fold(Parts::NONE, Parts::with), Parts::ALL);
    }
}
