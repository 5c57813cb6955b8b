//! The state of the app, and how an action changes it. Pure: no clock, no random numbers, no browser.

mod action;
mod field;
mod history;
mod library;
mod reduce;
mod touched;
mod wants;

pub use action::{Action, Dialog, LinkTrouble, Notice, SaveState, Theme, View};
pub use field::{ChannelField, Edit, EntryError, Field, PlanField};
pub use history::History;
pub use library::{Kept, Library, PlanId};
pub use reduce::reduce;
pub use wants::{Wants, wants};

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::forecast::Figure;
use crate::scenario::{ChannelId, Scenario};
use crate::units::{Date, Locale};

/// The state of the app. Everything that is not the document (which tab, what is open) is outside the history.
#[derive(Debug, Clone)]
pub struct Session {
    /// The open plan, now, before and after.
    pub history: History,
    /// All plans kept in this browser.
    pub library: Library,
    /// The view that is shown.
    pub view: View,
    /// The language of the page.
    pub locale: Locale,
    /// The language that the reader chose, now or before; absent while the page follows the browser.
    pub chosen_locale: Option<Locale>,
    /// Light, dark or as the system.
    pub theme: Theme,
    /// Channels whose details are open.
    pub expanded: BTreeSet<ChannelId>,
    /// Texts that are no values of their fields; the last valid value stays in force.
    pub refused: BTreeMap<Field, Refusal>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What the ranking compares.
    pub ranking: Figure,
    /// The effect whose share stands beside the share of spend, when the planner chose one.
    pub effect: Option<Figure>,
    /// A sentence to show for a while.
    pub notice: Option<Notice>,
    /// Whether the browser keeps what was made.
    pub saved: SaveState,
    /// The day when the page was opened: where new plans start.
    pub today: Date,
}

/// A text that is no value of its field.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What was typed.
    pub text: String,
    /// Why it is none.
    pub why: EntryError,
}

impl Session {
    /// A session over the plans of a browser.
    pub fn new(library: Library, locale: Locale, theme: Theme, today: Date) -> Self {
        let open = library.get(library.open()).or_else(|| library.plans().first().map(|kept| &kept.scenario));
        let present =
            open.map_or_else(|| Rc::new(Scenario::empty(crate::units::Currency::Eur, today, locale)), Rc::clone);
        Self {
            history: History::new(present),
            library,
            view: View::Plan,
            locale,
            chosen_locale: None,
            theme,
            expanded: BTreeSet::new(),
            refused: BTreeMap::new(),
            dialog: None,
            ranking: Figure::PerThousand,
            effect: None,
            notice: None,
            saved: SaveState::Saved,
            today,
        }
    }

    /// The open plan.
    pub fn scenario(&self) -> &Rc<Scenario> {
        self.history.present()
    }
}
