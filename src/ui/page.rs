//! Context of every component: messages, colours, and the way to send an action.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::chart::Theme;
use crate::forecast::PlanResults;
use crate::scenario::{ChannelId, Scenario};
use crate::session::{Action, Session};
use crate::words::Words;

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
