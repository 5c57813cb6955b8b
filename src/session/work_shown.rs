//! Content of the sheet of work: hours, or what they cost.

/// Content of the cells in the sheet of work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WorkShown {
    /// Hours.
    #[default]
    Hours,
    /// Their cost.
    Cost,
}

impl WorkShown {
    /// Both, in the order of a switch.
    pub const ALL: [Self; 2] = [Self::Hours, Self::Cost];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hours => "work-shown-hours",
            Self::Cost => "work-shown-cost",
        }
    }
}
