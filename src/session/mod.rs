//! The state of the app, and how an action changes it. Pure: no clock, no random numbers, no browser.

mod action;
mod arrangement;
mod block;
mod calendar;
mod columns;
mod echo;
mod edited_fields;
mod effect;
mod entry;
mod entry_error;
mod field;
mod fit;
mod flight;
mod go_to;
mod history;
mod language;
mod library;
mod loadable;
mod loading;
mod opened;
mod optimising;
mod optimum;
mod plans;
mod reduce;
mod side_tables;
mod storage;
mod stored_plan;
mod wants;
mod work_shown;

pub use action::{Action, Asset, CellsTaken, Dialog, LinkTrouble, Notice, SharesBy, Theme, View};
pub use arrangement::{Arrangement, FILTER_FROM, GroupBy, Sort, SortBy};
pub use block::{Block, BlockChange, Changed, GRID_COLUMNS, change_shown_block, role_columns};
pub use columns::{Column, ColumnContent, Columns};
pub use echo::Echo;
pub use effect::{Answer, ChosenFile, Clip, Effect, Picture, PictureForm, Request, Revision};
pub use entry::{EntryUnit, PairForm};
pub use entry_error::{EntryError, Refusal};
pub use field::{ChannelField, Edit, Field, PlanField};
pub use fit::{FitDraft, FitResult, FitTrouble, fitted};
pub use go_to::field_of;
pub use history::History;
pub use language::Language;
pub use library::{Arrival, BIN_DAYS, Found, Library, is_expired};
pub use loadable::{DETAILS, LoadFailure, Loadable, PartLoader};
pub use loading::Loading;
pub use opened::opened;
pub use optimum::{AnswerState, DraftTrouble, GoalKind, Optimum, OptimumChange, OptimumDraft};
pub use reduce::reduce;
pub use side_tables::{BrandColumn, PeriodColumn};
pub use storage::{SaveState, StorageTrouble, StoreOutcome};
pub use stored_plan::{ChangeTime, Decision, PlanId, PlanSource, Record, StoredPlan, first_number, page_number};
pub use wants::{Wants, wants};
pub use work_shown::WorkShown;

use std::rc::Rc;

use crate::forecast::{ComparedCosts, Figure};
use crate::scenario::{ChannelId, OwnPreset, Scenario};
use crate::units::Date;

/// The state of the app. Everything that is not the document (which tab, what is open) is outside the history.
#[derive(Debug, Clone)]
pub struct Session {
    /// The open plan, now, before and after.
    pub history: History,
    /// All plans kept in this browser.
    pub library: Library,
    /// Presets that the planner keeps in this browser.
    pub presets: Rc<Vec<OwnPreset>>,
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
    /// Order, groups and filter of the rows of the channel grid.
    pub arrangement: Arrangement,
    /// Columns of the channel grid, as the reader chose them in this browser.
    pub columns: Columns,
    /// Texts that are no values of their fields, where the last valid value stays in force; and echoes of texts that
    /// could be read in another way.
    pub refused: Refusals,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Figure that the ranking compares.
    pub ranking: Figure,
    /// The effect whose share stands beside the share of spend, when the planner chose one.
    pub compared_result: Option<Figure>,
    /// Rows of the comparison of cost and effect.
    pub shares_by: SharesBy,
    /// Costs that the sentences on the channels compare.
    pub compared_costs: ComparedCosts,
    /// Form in which overlaps of pairs are shown and typed.
    pub pair_form: PairForm,
    /// Content of the cells in the sheet of work.
    pub work_shown: WorkShown,
    /// Channel whose funnel is shown; absent for the whole plan.
    pub funnel_channel: Option<ChannelId>,
    /// Question of the Optimise view, as it is put together.
    pub optimum_draft: OptimumDraft,
    /// Answer to it, for this revision of the plan alone.
    pub optimum: Option<Optimum>,
    /// Number of answers that were asked for.
    pub optimisations: u32,
    /// A sentence to show for a while.
    pub notice: Option<Notice>,
    /// Set while a new version of the page is offered.
    pub offers_version: bool,
    /// Change of a block of cells that waits for the part of the page which computes it.
    pub waiting_block: Option<Block>,
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

/// The refused texts, and echoes of texts that were taken: at most one of both a field. A few at a time, in lists:
/// trees were fifteen kilobytes of code before compression.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Refusals {
    refused: Vec<(Field, Refusal)>,
    echoes: Vec<(Field, Echo)>,
}

impl Refusals {
    /// The text that was refused in a field.
    pub fn get(&self, field: Field) -> Option<&Refusal> {
        self.refused.iter().find(|(place, _)| *place == field).map(|(_, refusal)| refusal)
    }

    /// The echo of the text that a field took.
    pub fn echo(&self, field: Field) -> Option<&Echo> {
        self.echoes.iter().find(|(place, _)| *place == field).map(|(_, echo)| echo)
    }

    /// Tells whether no text was refused.
    pub fn is_empty(&self) -> bool {
        self.refused.is_empty()
    }

    /// Refused texts and echoes in the fields of a channel.
    #[must_use]
    pub fn of_channel(&self, id: ChannelId) -> Self {
        let mut of_channel = self.clone();
        of_channel.retain(|field| match field {
            Field::Channel(channel, _) => channel == id,
            // Its details show the rate of the only role.
            Field::Plan(field) => matches!(field, PlanField::RoleRate(_)),
        });
        of_channel
    }

    fn insert(&mut self, field: Field, refusal: Refusal) {
        self.remove(field);
        self.refused.push((field, refusal));
    }

    fn insert_echo(&mut self, field: Field, echo: Echo) {
        self.remove(field);
        self.echoes.push((field, echo));
    }

    /// Drops the echoes of computations when their field is left: the result stands there.
    fn leave(&mut self) {
        self.echoes.retain(|(_, echo)| *echo != Echo::Computed);
    }

    /// Drops the echoes that the next edit makes out of date.
    fn settle(&mut self) {
        self.echoes.retain(|(_, echo)| echo.lasts());
    }

    fn remove(&mut self, field: Field) {
        self.retain(|place| place != field);
    }

    fn retain(&mut self, keep: impl Fn(Field) -> bool) {
        self.refused.retain(|(field, _)| keep(*field));
        self.echoes.retain(|(field, _)| keep(*field));
    }

    /// Moves texts with the rows that they stand in; where a row is gone, so is its text.
    fn relocate(&mut self, place: impl Fn(Field) -> Option<Field>) {
        fn moved<T>(texts: &mut Vec<(Field, T)>, place: &impl Fn(Field) -> Option<Field>) {
            let kept = core::mem::take(texts).into_iter().filter_map(|(field, text)| Some((place(field)?, text)));
            *texts = kept.collect();
        }
        moved(&mut self.refused, &place);
        moved(&mut self.echoes, &place);
    }

    /// Number of rows that a table needs for the texts that were refused in it.
    pub fn rows(&self, row: impl Fn(Field) -> Option<u8>) -> usize {
        self.refused.iter().filter_map(|(field, _)| row(*field)).max().map_or(0, |row| usize::from(row) + 1)
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
            presets: Rc::default(),
            view: View::Plan,
            language: Language::new(locale),
            loading: Loading::new(loaded.parts),
            theme,
            expanded: Vec::new(),
            arrangement: Arrangement::default(),
            columns: Columns::default(),
            refused: Refusals::default(),
            dialog: None,
            ranking: Figure::PerThousand,
            compared_result: None,
            shares_by: SharesBy::default(),
            compared_costs: ComparedCosts::default(),
            pair_form: PairForm::default(),
            work_shown: WorkShown::default(),
            funnel_channel: None,
            optimum_draft: OptimumDraft::default(),
            optimum: None,
            optimisations: 0,
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
