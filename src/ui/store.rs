//! State of the page as Yew holds it: the session, the messages of its language, and the effects to be carried out.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Reducible;

use crate::session::{Action, LoadedMessages, Request, Session, reduce};
use crate::shell::Report;
use crate::words::Words;

/// State of the page.
#[derive(Debug, Clone)]
pub(super) struct Store {
    /// The session.
    pub session: Rc<Session>,
    /// Messages in the session's language.
    pub words: Rc<Words>,
    /// Effects that were asked for and are not carried out yet.
    outbox: Rc<RefCell<Vec<Request>>>,
}

impl Store {
    /// State at the start: a session, which may have effects already, and the messages in its language.
    pub(super) fn new(session: Session, words: Rc<Words>) -> Self {
        Self::with(session, words, Rc::default())
    }

    /// Takes the effects that were asked for since the last call, in their order.
    pub(super) fn take_requests(&self) -> Vec<Request> {
        self.outbox.take()
    }

    fn with(mut session: Session, words: Rc<Words>, outbox: Rc<RefCell<Vec<Request>>>) -> Self {
        outbox.borrow_mut().append(&mut session.effects);
        Self { session: Rc::new(session), words, outbox }
    }
}

impl Reducible for Store {
    type Action = Report;

    fn reduce(self: Rc<Self>, report: Report) -> Rc<Self> {
        let (session, outbox) = (Session::clone(&self.session), Rc::clone(&self.outbox));
        Rc::new(match report {
            Report::Action(action) => Self::with(reduce(session, action), Rc::clone(&self.words), outbox),
            // Language and messages change in one step: no rendering shows one with the other's.
            Report::Messages(words) => {
                let messages = LoadedMessages::from(&*words);
                let session = reduce(session, Action::MessagesLoaded(messages));
                let shown = if session.language.is_shown_by(messages) { words } else { Rc::clone(&self.words) };
                Self::with(session, shown, outbox)
            }
        })
    }
}
