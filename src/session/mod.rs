//! The state of the app, and how an action changes it. Pure: no clock, no random numbers, no browser.

mod action;
mod block;
mod calendar;
mod edited_fields;
mod effect;
mod entry;
mod entry_error;
mod field;
mod fit;
mod history;
mod language;
mod library;
mod loadable;
mod loading;
mod opened;
mod reduce;
mod side_tables;
mod wants;

pub use action::{Action, Asset, Dialog, LinkTrouble, Notice, SaveState, SharesBy, Theme, View};
pub use block::{BlockChange, Changed, GRID_COLUMNS, change_block};
pub use effect::{Answer, ChosenFile, Clip, Download, Effect, Request, Revision};
pub use entry::{EntryUnit, PairForm};
pub use entry_error::{EntryError, Refusal};
pub use field::{ChannelField, Edit, Field, PlanField};
pub use fit::{FitDraft, FitResult, FitTrouble, fitted};
pub use history::History;
pub use language::Language;
pub use library::{Library, PlanId, StoredPlan};
pub use loadable::{DETAILS, LoadFailure, Loadable, PartLoader};
pub use loading::Loading;
pub use opened::opened;
pub use reduce::reduce;
pub use side_tables::{BrandColumn, PeriodColumn};
pub use wants::{Wants, wants};

use std::rc::Rc;

use crate::forecast::Figure;
use crate::scenario::{ChannelId, Scenario};
use crate::units::Date;

/// The state of the app. Everything that is not the document (which tab, what is open) is outside the history.
#[derive(Debug, Clone)]
pub struct Session {
    /// The open plan, now, before and after.
    pub history: History,
    /// All plans kept in this browser.
    pub library: Library,
    /// The view that is shown.
    pub view: View,
    /// Language of the page.
    pub language: Language,
    /// Parts of the page that are there.
    pub loading: Loading,
    /// Light, dark or as the system.
    pub theme: Theme,
    /// Channels whose details are open.
    pub expanded: Vec<ChannelId>,
    /// Texts that are no values of their fields; the last valid value stays in force.
    pub refused: Refusals,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Figure that the ranking compares.
    pub ranking: Figure,
    /// The effect whose share stands beside the share of spend, when the planner chose one.
    pub compared_result: Option<Figure>,
    /// Rows of the comparison of cost and effect.
    pub shares_by: SharesBy,
    /// Form in which overlaps of pairs are shown and typed.
    pub pair_form: PairForm,
    /// Channel whose funnel is shown; absent for the whole plan.
    pub funnel_channel: Option<ChannelId>,
    /// A sentence to show for a while.
    pub notice: Option<Notice>,
    /// Set while a new version of the page is offered.
    pub offers_version: bool,
    /// Change of a block of cells that waits for the part of the page which computes it.
    pub waiting_block: Option<(Field, Field, BlockChange)>,
    /// State of the browser's storage.
    pub saved: SaveState,
    /// The day when the page was opened: where new plans start.
    pub today: Date,
    /// Address of the page without its fragment: the start of every link.
    pub page_address: Rc<str>,
    /// Revision of the open plan.
    pub revision: Revision,
    /// Effects that the last action asked for: whoever holds the session takes them out and has them carried out.
    pub effects: Vec<Request>,
}

/// The refused texts, at most one a field. A few at a time, in a list: trees were fifteen kilobytes of code before
/// compression.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Refusals(Vec<(Field, Refusal)>);

impl Refusals {
    /// The text that was refused in a field.
    pub fn get(&self, field: Field) -> Option<&Refusal> {
        self.0.iter().find(|(place, _)| *place == field).map(|(_, refusal)| refusal)
    }

    /// Tells whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Refused texts in the fields of a channel.
    #[must_use]
    pub fn of_channel(&self, id: ChannelId) -> Self {
        let of_channel = |(field, _): &&(Field, Refusal)| matches!(field, Field::Channel(channel, _) if *channel == id);
        Self(self.0.iter().filter(of_channel).cloned().collect())
    }

    fn insert(&mut self, field: Field, refusal: Refusal) {
        self.remove(field);
        self.0.push((field, refusal));
    }

    fn remove(&mut self, field: Field) {
        self.retain(|place| place != field);
    }

    fn retain(&mut self, keep: impl Fn(Field) -> bool) {
        self.0.retain(|(field, _)| keep(*field));
    }

    /// Moves texts with the rows that they stand in; where a row is gone, so is its text.
    fn relocate(&mut self, place: impl Fn(Field) -> Option<Field>) {
        self.0 = core::mem::take(&mut self.0)
            .into_iter()
            .filter_map(|(field, refusal)| Some((place(field)?, refusal)))
            .collect();
    }

    /// Number of rows that a table needs for the texts that were refused in it.
    pub fn rows(&self, row: impl Fn(Field) -> Option<u8>) -> usize {
        self.0.iter().filter_map(|(field, _)| row(*field)).max().map_or(0, |row| usize::from(row) + 1)
    }
}

impl Session {
    /// A session over the plans of a browser, on a page that has these parts in this language.
    pub fn new(library: Library, loaded: Loadable, theme: Theme, today: Date) -> Self {
        let locale = loaded.locale;
        let open = library.get(library.open()).or_else(|| library.plans().first().map(|kept| &kept.scenario));
        let present =
            open.map_or_else(|| Rc::new(Scenario::empty(crate::units::Currency::Eur, today, locale)), Rc::clone);
        Self {
            history: History::new(present),
            library,
            view: View::Plan,
            language: Language::new(locale),
            loading: Loading::new(loaded.parts),
            theme,
            expanded: Vec::new(),
            refused: Refusals::default(),
            dialog: None,
            ranking: Figure::PerThousand,
            compared_result: None,
            shares_by: SharesBy::default(),
            pair_form: PairForm::default(),
            funnel_channel: None,
            notice: None,
            offers_version: false,
            waiting_block: None,
            saved: SaveState::Saved,
            today,
            page_address: Rc::from(""),
            revision: Revision::default(),
            effects: Vec::new(),
        }
    }

    /// Address of a link with this fragment.
    pub fn link(&self, fragment: &str) -> String {
        format!("{}#{fragment}", self.page_address)
    }

    /// The open plan.
    pub fn scenario(&self) -> &Rc<Scenario> {
        self.history.present()
    }
}
