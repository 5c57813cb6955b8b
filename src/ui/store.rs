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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::forecast::{Figure, FigureRef};
    use crate::scenario::Scenario;
    use crate::session::{Effect, Library, Theme};
    use crate::units::{Currency, Date, Locale};

    fn store() -> Rc<Store> {
        let today = Date::from_days(21_000).unwrap_or_else(|_| unreachable!("a day of 2027"));
        let plan = Rc::new(Scenario::empty(Currency::Eur, today, Locale::En));
        let words = Rc::new(Words::built_in(Locale::En));
        let messages = LoadedMessages::from(&*words);
        Rc::new(Store::new(Session::new(Library::new(Vec::new(), None, 0, plan), messages, Theme::Light, today), words))
    }

    fn after(store: &Rc<Store>, reports: impl IntoIterator<Item = Report>) -> Rc<Store> {
        reports.into_iter().fold(Rc::clone(store), Store::reduce)
    }

    fn effects(store: &Store) -> Vec<Effect> {
        store.take_requests().into_iter().map(|request| request.effect).collect()
    }

    #[test]
    fn language_and_messages_change_together() {
        let shown = |store: &Store| (store.session.language.shown, store.words.locale());
        let [dutch, russian] =
            [Locale::Nl, Locale::Ru].map(|locale| Report::Messages(Rc::new(Words::built_in(locale))));
        let asked = after(&store(), [Action::SetLanguage(Locale::Nl).into()]);
        assert_eq!(shown(&asked), (Locale::En, Locale::En));
        // Messages that nobody waits for any more are not shown.
        let late = after(&asked, [Action::SetLanguage(Locale::Ru).into(), dutch.clone()]);
        assert_eq!(shown(&late), (Locale::En, Locale::En));
        assert_eq!(shown(&after(&late, [russian])), (Locale::Ru, Locale::Ru));
        assert_eq!(shown(&after(&asked, [dutch])), (Locale::Nl, Locale::Nl));
    }

    #[test]
    fn effects_of_several_actions_are_taken_once_in_their_order() {
        let actions = [Action::SetLanguage(Locale::Nl), Action::Explain(FigureRef::total(Figure::Reach)), Action::Undo];
        let store = after(&store(), actions.map(Report::from));
        assert!(store.session.effects.is_empty(), "the session gives them away");
        assert_eq!(effects(&store), [Effect::LoadMessages(Locale::Nl), Effect::LeaveField]);
        assert_eq!(effects(&store), []);
    }
}
