//! State of the page as Yew holds it: the session, the messages of its language, the code of its parts, and the effects
//! to be carried out.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Reducible;

use super::page::{Code, Editor, PartCode};
use crate::session::{Action, Loadable, Request, Session};
use crate::shell::Report;
use crate::words::Words;

/// State of the page.
#[derive(Debug, Clone)]
pub(super) struct Store {
    /// The session.
    pub session: Rc<Session>,
    /// Messages in the session's language.
    pub words: Rc<Words>,
    /// Code of the parts that were loaded.
    pub code: Code,
    /// Effects that were asked for and are not carried out yet.
    outbox: Rc<RefCell<Vec<Request>>>,
}

impl Store {
    /// State at the start: a session, which may have effects already, and the messages in its language.
    pub(super) fn new(session: Session, words: Rc<Words>, editor: &'static Editor) -> Self {
        let mut store =
            Self { session: Rc::new(session.clone()), words, code: Code::new(editor), outbox: Rc::default() };
        store.take(session);
        store
    }

    /// Takes the effects that were asked for since the last call, in their order.
    pub(super) fn take_requests(&self) -> Vec<Request> {
        self.outbox.take()
    }

    /// The state with the session after an action. A change of a block of cells is computed here, because the function
    /// for it is in a part of its own; until that is there the session holds the block.
    fn after(mut self, action: Action) -> Self {
        let action = match (action, self.code.shown(&self.session.loading).tables) {
            (Action::Block(block), Some(tables)) => {
                Action::Changed(Rc::new((tables.block)(&self.session, &self.words, &block)))
            }
            (action, _) => action,
        };
        let session = (self.code.editor.reduce)(Session::clone(&self.session), action);
        self.take(session);
        self
    }

    /// Takes a session over, and its effects out of it.
    fn take(&mut self, mut session: Session) {
        self.outbox.borrow_mut().append(&mut session.effects);
        self.session = Rc::new(session);
    }
}

impl Reducible for Store {
    type Action = Report<PartCode>;

    fn reduce(self: Rc<Self>, report: Report<PartCode>) -> Rc<Self> {
        let store = Self::clone(&self);
        Rc::new(match report {
            Report::Action(action) => store.after(action),
            // Language and messages change in one step: no rendering shows one with the other's.
            Report::Loaded { words, code } => {
                let loaded = Action::Loaded(Loadable::from(&*words));
                let mut store = Self { code: code.into_iter().fold(store.code, Code::with), ..store }.after(loaded);
                if let Some(block) = store.session.waiting_block.clone() {
                    store = store.after(Action::Block(Rc::new(block)));
                }
                let shown = store.session.language.shown;
                if words.locale() != shown {
                    store
                } else if store.words.locale() == shown {
                    store.words.join(&words);
                    store
                } else {
                    Self { words, ..store }
                }
            }
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Channel, ChannelId, Platform, Scenario};
    use crate::session::{Block, BlockChange, ChannelField, Effect, Field, Library, Loading, Theme};
    use crate::ui::{CHARTS, DIALOGS, EDITOR, OPTIMISE, TABLES, VIEWS};
    use crate::units::{Currency, Date, Locale};
    use crate::words::{Part, Parts};

    fn store() -> Rc<Store> {
        let today = Date::from_days(21_000).unwrap_or_else(|_| unreachable!("a day of 2027"));
        let plan = Rc::new(Scenario::empty(Currency::Eur, today, Locale::En));
        let words = Words::built_in(Locale::En);
        let library = Library::new(Vec::new(), None, 0, plan);
        let session = Session::new(library, Loadable::from(&words), Theme::Light, today);
        Rc::new(Store::new(session, Rc::new(words), &EDITOR))
    }

    fn after(store: &Rc<Store>, reports: impl IntoIterator<Item = Report<PartCode>>) -> Rc<Store> {
        reports.into_iter().fold(Rc::clone(store), Store::reduce)
    }

    fn effects(store: &Store) -> Vec<Effect> {
        store.take_requests().into_iter().map(|request| request.effect).collect()
    }

    #[test]
    fn language_and_messages_change_together() {
        let shown = |store: &Store| (store.session.language.shown, store.words.locale());
        let [dutch, russian] = [Locale::Nl, Locale::Ru]
            .map(|locale| Report::Loaded { words: Rc::new(Words::built_in(locale)), code: Vec::new() });
        let asked = after(&store(), [Action::SetLanguage(Locale::Nl).into()]);
        assert_eq!(shown(&asked), (Locale::En, Locale::En));
        // Messages that nobody waits for any more are not shown.
        let late = after(&asked, [Action::SetLanguage(Locale::Ru).into(), dutch.clone()]);
        assert_eq!(shown(&late), (Locale::En, Locale::En));
        assert_eq!(shown(&after(&late, [russian])), (Locale::Ru, Locale::Ru));
        assert_eq!(shown(&after(&asked, [dutch])), (Locale::Nl, Locale::Nl));
    }

    #[test]
    fn parts_join_what_is_there() {
        let [first, charts, views, dialogs, tables, optimise] = crate::words::sources_of(Locale::En);
        let begin = || Words::read(Locale::En, first).unwrap_or_else(|bad| unreachable!("{bad}"));
        let with =
            |part, messages| Rc::new(begin().with_part(part, messages).unwrap_or_else(|bad| unreachable!("{bad}")));
        let mut store = Store::clone(&store());
        store.words = Rc::new(begin());
        let store = after(
            &Rc::new(store),
            [
                Report::Loaded { words: with(Part::Views, views), code: vec![PartCode::Views(&VIEWS)] },
                Report::Loaded { words: with(Part::Tables, tables), code: vec![PartCode::Tables(&TABLES)] },
                Report::Loaded { words: with(Part::Charts, charts), code: vec![PartCode::Charts(&CHARTS)] },
                Report::Loaded { words: with(Part::Dialogs, dialogs), code: vec![PartCode::Dialogs(&DIALOGS)] },
                Report::Loaded { words: with(Part::Optimise, optimise), code: vec![PartCode::Optimise(&OPTIMISE)] },
            ],
        );
        assert_eq!(store.words.parts(), Parts::ALL);
        assert_eq!(
            store.code,
            Code {
                charts: Some(&CHARTS),
                tables: Some(&TABLES),
                views: Some(&VIEWS),
                optimise: Some(&OPTIMISE),
                dialogs: Some(&DIALOGS),
                ..Code::new(&EDITOR)
            }
        );
        // Code is used with its messages only.
        assert_eq!(store.code.shown(&Loading::default()), Code::new(&EDITOR));
    }

    #[test]
    fn a_block_waits_for_the_part_that_computes_it() {
        let channel = Channel::new(ChannelId(0), Platform::Vk, BuyingModel::Cpm);
        let budget = Field::Channel(ChannelId(1), ChannelField::Budget);
        let paste = Action::Block(Rc::new(Block {
            from: budget,
            to: budget,
            rows: Vec::new(),
            change: BlockChange::Paste(String::from("5\n7")),
        }));
        let mut begun = Store::clone(&store());
        let mut session = Session::clone(&begun.session);
        session.loading = Loading::default();
        begun.session = Rc::new(session);
        let waits = after(&Rc::new(begun), [Action::AddChannel(Box::new(channel)).into(), paste.into()]);
        let plan =
            |store: &Store| store.session.scenario().channels.iter().map(|one| one.budget.minor()).collect::<Vec<_>>();
        assert_eq!(plan(&waits), [0]);
        let asked =
            Effect::Load { what: Loadable { locale: Locale::En, parts: Part::Tables.into() }, when_idle: false };
        let asked_all = effects(&waits);
        assert!(
            asked_all.iter().any(
                |effect| matches!(effect, Effect::Load { when_idle: false, what } if what.parts.has(Part::Tables))
            ),
            "{asked_all:?} without {asked:?}"
        );
        let [first, .., tables, _] = crate::words::sources_of(Locale::En);
        let words = Words::read(Locale::En, first).and_then(|words| words.with_part(Part::Tables, tables));
        let words = Rc::new(words.unwrap_or_else(|bad| unreachable!("{bad}")));
        let done = after(&waits, [Report::Loaded { words, code: vec![PartCode::Tables(&TABLES)] }]);
        assert_eq!((plan(&done), done.session.waiting_block.is_none()), (vec![500, 700], true));
        assert_eq!(plan(&after(&done, [Action::Undo.into()])), [0], "one step takes all of it back");
    }

    #[test]
    fn effects_of_several_actions_are_taken_once_in_their_order() {
        let actions = [Action::SetLanguage(Locale::Nl), Action::Reload, Action::Undo];
        let store = after(&store(), actions.map(Report::from));
        assert!(store.session.effects.is_empty(), "the session gives them away");
        let dutch = Effect::Load { what: Loadable { locale: Locale::Nl, parts: Parts::ALL }, when_idle: false };
        assert_eq!(effects(&store), [dutch, Effect::Reload, Effect::KeepFocus]);
        assert_eq!(effects(&store), []);
    }
}
