//! Lasting conditions outside the page that follow from the session: storage, title, theme. The shell makes them so.

use std::rc::Rc;

use super::{Columns, PlanId, Session, StoredPlan, Theme};
use crate::scenario::{OwnPreset, Scenario};
use crate::units::{Locale, Text};

/// Conditions to hold outside the page's own content.
#[derive(Debug, Clone, PartialEq)]
pub struct Wants {
    /// Versions of plans to store.
    pub unstored: Vec<StoredPlan>,
    /// Plans that storage is to forget, with the revision that it is to have.
    pub forgotten: Vec<(PlanId, u32)>,
    /// The open plan, for what is said after a panic.
    pub plan: Rc<Scenario>,
    /// The plan to open next time.
    pub open: PlanId,
    /// Own presets to keep.
    pub presets: Rc<Vec<OwnPreset>>,
    /// Title of the document: the plan's name, so that bookmarks can be read.
    pub title: Text,
    /// Language of the document.
    pub locale: Locale,
    /// The language to keep: one that the reader chose. What only the browser asks for may change with it.
    pub chosen_locale: Option<Locale>,
    /// Theme of the document. To be kept unless it is the system's, which is the same as none chosen.
    pub theme: Theme,
    /// Columns of the channel grid to keep.
    pub columns: Columns,
}

/// Conditions that follow from a session.
pub fn wants(session: &Session) -> Wants {
    Wants {
        unstored: session.library.unstored(),
        forgotten: session.library.forgotten().to_vec(),
        plan: Rc::clone(session.scenario()),
        open: session.library.open(),
        presets: Rc::clone(&session.presets),
        title: session.scenario().name.clone(),
        locale: session.language.shown,
        chosen_locale: session.language.chosen,
        theme: session.theme,
        columns: session.columns,
    }
}
