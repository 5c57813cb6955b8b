//! Answers of the browser's storage.

use super::stored_plan::{PlanId, Record};

/// State of the browser's storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is stored.
    Saved,
    /// The browser refused.
    Refused(StorageTrouble),
}

/// Reason why the browser does not store plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageTrouble {
    /// There is no room.
    Full,
    /// Storage is switched off, or broken.
    Closed,
}

impl StorageTrouble {
    /// The key of its sentence in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "notice-storage-full",
            Self::Closed => "notice-storage-closed",
        }
    }
}

/// Outcome of storing versions of plans.
#[derive(Debug, Clone, PartialEq)]
pub struct StoreOutcome {
    /// Whether the browser stored them.
    pub state: SaveState,
    /// Versions that are in storage now.
    pub stored: Vec<Record>,
    /// Plans of which storage has a version that this page had not seen; without it where it cannot be read.
    pub conflicts: Vec<(PlanId, Option<Record>)>,
    /// Plans that storage has forgotten.
    pub forgotten: Vec<PlanId>,
    /// Set if storage was cleared behind the page: nothing was stored, and all has to be.
    pub was_cleared: bool,
}

impl StoreOutcome {
    /// An outcome without any plan.
    pub fn new(state: SaveState) -> Self {
        Self { state, stored: Vec::new(), conflicts: Vec::new(), forgotten: Vec::new(), was_cleared: false }
    }
}
