//! Reports of the browser to the page.

use std::rc::Rc;

use crate::session::Action;
use crate::words::Words;

/// Report of the browser to the page. `T` is what the code of a part brings.
#[derive(Debug, Clone)]
pub enum Report<T> {
    /// An action for [`reduce`](crate::session::reduce).
    Action(Action),
    /// Parts that were loaded. They stand beside the session, which knows only which are there.
    Loaded {
        /// Messages that the page begins with and those of the parts.
        words: Rc<Words>,
        /// Code of the parts.
        code: Vec<T>,
    },
}

impl<T> From<Action> for Report<T> {
    fn from(action: Action) -> Self {
        Self::Action(action)
    }
}
