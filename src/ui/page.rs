//! Context of every component: messages, colours, and the way to send an action; and the code of the parts of the page.

use std::ops::Deref;
use std::ptr;
use std::rc::Rc;

use yew::prelude::*;

use super::plan::columns::Shown;
use super::plan::lines::Line;
use super::plan::row_props::RowProps;
use crate::chart::Theme;
use crate::forecast::{BenchmarkMarks, PlanResults};
use crate::scenario::{ChannelId, Origin, Scenario};
use crate::session::{Action, Block, Changed, Dialog, Effect, Loading, PartLoader, Session, SortBy};
use crate::sheets::PlanDraft;
use crate::words::{Part, Parts, Words};

/// A shared value that compares by identity: a deep comparison of a plan on every render would cost more than it saves.
#[derive(Debug)]
pub struct ByPtr<T>(Rc<T>);

impl<T> ByPtr<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }

    /// The shared value.
    pub fn rc(&self) -> &Rc<T> {
        &self.0
    }
}

impl<T> From<Rc<T>> for ByPtr<T> {
    fn from(shared: Rc<T>) -> Self {
        Self(shared)
    }
}

impl<T> Clone for ByPtr<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for ByPtr<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for ByPtr<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// The page, as its parts see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Text in the reader's language.
    pub words: ByPtr<Words>,
    /// Colours of the charts.
    pub theme: Theme,
    /// Receiver of actions.
    pub send: Callback<Action>,
    /// Numbers that rest on a benchmark; compared by content, since they seldom change.
    pub marks: Rc<BenchmarkMarks>,
    /// The open plan's name, for pictures that leave the page.
    pub plan: PlanName,
}

/// What names a plan to somebody who does not see it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanName {
    /// Name.
    pub name: AttrValue,
    /// Days: "7 Sep – 18 Oct 2026".
    pub days: AttrValue,
}

impl PlanName {
    /// Name of a plan.
    pub(super) fn of(words: &Words, scenario: &Scenario) -> Self {
        let days = words.date_range(scenario.start, scenario.end());
        Self { name: words.plan_name(scenario).into(), days: days.into() }
    }
}

impl Page {
    /// A callback that says that `action` happened.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(action.clone()))
    }

    /// Text of a message.
    pub fn text(&self, key: &str) -> AttrValue {
        self.words.text(key).into()
    }

    /// The name of a channel; nothing where there is none.
    pub fn name_of(&self, scenario: &Scenario, id: ChannelId) -> String {
        scenario.channel(id).map(|channel| self.words.channel_name(channel)).unwrap_or_default()
    }

    /// Accessible name of a cell: its field and the name of its row.
    pub fn cell_label(&self, field: &str, name: &str) -> AttrValue {
        self.words.with("row-field", &[("field", field.into()), ("name", name.into())]).into()
    }

    /// Days of a plan: "7 Sep – 18 Oct 2026".
    pub fn days(&self, scenario: &Scenario) -> String {
        self.words.date_range(scenario.start, scenario.end())
    }
}

/// The page of a component.
#[hook]
pub fn use_page() -> Page {
    use_context::<Page>().unwrap_or_else(|| unreachable!("every component stands below App, which provides the page"))
}

/// Input of a view.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ViewProps {
    /// The session.
    pub session: ByPtr<Session>,
    /// The open plan with its results.
    pub results: PlanResults,
}

/// Input of most charts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ChartInput {
    /// The open plan with its results.
    pub results: PlanResults,
    /// The reader's language.
    pub words: ByPtr<Words>,
}

impl ChartInput {
    /// Input from a view, in the language of the page.
    pub(crate) fn of(page: &Page, props: &ViewProps) -> Self {
        Self { results: props.results.clone(), words: page.words.clone() }
    }
}

/// Channel grid and changes of a plan: fetched beside the page for a planner; a page that only shows needs none of it.
#[derive(Debug)]
pub struct Editor {
    /// The session after an action.
    pub reduce: fn(Session, Action) -> Session,
    /// The Plan view.
    pub(super) plan_view: fn(&Page, &ViewProps, &PageParts) -> Html,
    /// A sentence at the corner.
    pub(super) toast: fn(&ByPtr<Session>) -> Html,
    /// Placeholder of a part that is not there yet.
    pub(super) waiting: fn(&Page, &Loading, Parts) -> Html,
    /// Placeholder of a dialog.
    pub(super) waiting_dialog: fn(&Page, &Loading, &Dialog) -> Html,
}

impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        // There is one.
        ptr::eq(self, other)
    }
}

/// Cards below the channel grid, and findings.
#[derive(Debug)]
pub struct Charts {
    pub(super) cards: fn(&Page, &ViewProps) -> Html,
    /// Findings that concern the view that is shown.
    pub(super) findings: fn(&Page, &ViewProps) -> Html,
}

/// Ranges of cells, and the order of rows.
#[derive(Debug)]
pub struct Tables {
    pub(super) ranges: fn(&ByPtr<Session>, &PlanResults) -> Html,
    /// Plan after a change of a block of cells.
    pub(super) block: fn(&Session, &Words, &Block) -> Changed,
    /// Preview of a media plan from a spreadsheet, before its channels are made.
    pub(super) preview: fn(&Page, &Session, &PlanDraft) -> Html,
    /// Lines of the channel grid, as the session arranges them.
    pub(super) lines: fn(&Page, &ViewProps) -> Vec<Line>,
    /// Head of a group, with its subtotals under these columns.
    pub(super) group: fn(&Page, &ViewProps, &Shown, &str, &[usize]) -> Html,
    /// Choices above the channel grid.
    pub(super) toolbar: fn(&Page, &ViewProps) -> Html,
    /// Button in a heading that sorts by its column.
    pub(super) sort: fn(&Page, &ViewProps, SortBy) -> Html,
}

/// Views that are not first.
#[derive(Debug)]
pub struct Views {
    pub(super) calendar: fn(&Page, &ViewProps) -> Html,
    pub(super) reach: fn(&Page, &ViewProps) -> Html,
    pub(super) effect: fn(&Page, &ViewProps) -> Html,
}

/// The Optimise view.
#[derive(Debug)]
pub struct Optimise {
    pub(super) view: fn(&Page, &ViewProps) -> Html,
    /// Begins and ends the computation of the best split.
    pub(super) perform: fn(&Effect, Callback<Action>),
}

/// Dialogs, explanations, and the details of a channel.
#[derive(Debug)]
pub struct Dialogs {
    pub(super) open: fn(&Page, &ByPtr<Session>, &PlanResults) -> Html,
    pub(super) detail: fn(&Page, &RowProps) -> Html,
    /// Text of the origin of a value.
    pub(super) origin: fn(&Words, Origin) -> String,
}

/// Code of one part.
#[derive(Debug, Clone, Copy)]
pub enum PartCode {
    /// Of [`Part::Charts`].
    Charts(&'static Charts),
    /// Of [`Part::Tables`].
    Tables(&'static Tables),
    /// Of [`Part::Views`].
    Views(&'static Views),
    /// Of [`Part::Dialogs`].
    Dialogs(&'static Dialogs),
    /// Of [`Part::Optimise`].
    Optimise(&'static Optimise),
}

/// Source of the code of a page.
#[derive(Debug, Clone, Copy)]
pub struct Loader {
    /// Code that it begins with.
    pub editor: &'static Editor,
    /// Loads the code of a part.
    pub load: PartLoader<PartCode>,
}

impl PartialEq for Loader {
    fn eq(&self, other: &Self) -> bool {
        self.editor == other.editor
    }
}

/// Code that the page has.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    /// Code that it begins with.
    pub(super) editor: &'static Editor,
    pub(super) charts: Option<&'static Charts>,
    pub(super) tables: Option<&'static Tables>,
    pub(super) views: Option<&'static Views>,
    pub(super) dialogs: Option<&'static Dialogs>,
    pub(super) optimise: Option<&'static Optimise>,
}

impl Code {
    /// Code that a page begins with.
    pub(super) fn new(editor: &'static Editor) -> Self {
        Self { editor, charts: None, tables: None, views: None, dialogs: None, optimise: None }
    }

    /// The code with one more part.
    #[must_use]
    pub(super) fn with(self, part: PartCode) -> Self {
        match part {
            PartCode::Charts(charts) => Self { charts: Some(charts), ..self },
            PartCode::Tables(tables) => Self { tables: Some(tables), ..self },
            PartCode::Views(views) => Self { views: Some(views), ..self },
            PartCode::Dialogs(dialogs) => Self { dialogs: Some(dialogs), ..self },
            PartCode::Optimise(optimise) => Self { optimise: Some(optimise), ..self },
        }
    }

    /// Code of the parts that can be shown.
    #[must_use]
    pub(super) fn shown(self, loading: &Loading) -> Self {
        Self {
            editor: self.editor,
            charts: self.charts.filter(|_| loading.has(Part::Charts)),
            tables: self.tables.filter(|_| loading.has(Part::Tables)),
            views: self.views.filter(|_| loading.has(Part::Views.with_needs())),
            dialogs: self.dialogs.filter(|_| loading.has(Part::Dialogs)),
            optimise: self.optimise.filter(|_| loading.has(Part::Optimise.with_needs())),
        }
    }

    fn parts(self) -> [bool; 5] {
        let Self { charts, tables, views, dialogs, optimise, .. } = self;
        [charts.is_some(), tables.is_some(), views.is_some(), dialogs.is_some(), optimise.is_some()]
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.editor == other.editor && self.parts() == other.parts()
    }
}

/// Parts of the page: the code that can be shown, and the state of the rest. It is no part of the [`Page`], which every
/// component is drawn again for.
#[derive(Debug, Clone, PartialEq)]
pub struct PageParts {
    /// Code of the parts that can be shown.
    pub code: Code,
    /// State of all parts.
    pub loading: Loading,
}

impl PageParts {
    /// Parts of a session.
    pub(super) fn of(code: Code, session: &Session) -> Self {
        Self { code: code.shown(&session.loading), loading: session.loading.clone() }
    }

    /// Placeholder of a part that is not there.
    pub(crate) fn waiting(&self, page: &Page, parts: impl Into<Parts>) -> Html {
        (self.code.editor.waiting)(page, &self.loading, parts.into())
    }
}
