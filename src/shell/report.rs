//! Reports of the browser to the page.

use std::rc::Rc;

use crate::session::Action;
use crate::words::Words;

/// Report of the browser to the page.
#[derive(Debug, Clone)]
pub enum Report {
    /// An action for [`reduce`](crate::session::reduce).
    Action(Action),
    /// Messages that were loaded: they stand beside the session, which knows only their language.
    Messages(Rc<Words>),
}

impl From<Action> for Report {
    fn from(action: Action) -> Self {
        Self::Action(action)
    }
}
