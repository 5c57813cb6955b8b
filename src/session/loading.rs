//! Parts of the page that are loaded when they are needed: which are there, which are asked for, which did not come.

use super::loadable::DETAILS;
use super::{Asset, Dialog, Effect, LoadFailure, Loadable, Notice, Session, View};
use crate::words::{Part, Parts};

/// State of the parts of the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Loading {
    /// Parts that are there, with their messages in the shown language.
    pub here: Parts,
    /// Parts that are asked for and not answered.
    asked: Parts,
    /// Parts among them that are to come when the browser has nothing else to do, which may be never.
    asked_when_idle: Parts,
    /// Parts that did not come, and why the last of them did not.
    failed: Option<(Parts, LoadFailure)>,
}

impl Loading {
    /// State of a page that has these parts.
    pub fn new(here: Parts) -> Self {
        Self { here, ..Self::default() }
    }

    /// Tells whether parts are there.
    pub fn has(&self, parts: impl Into<Parts>) -> bool {
        self.here.has_all(parts.into())
    }

    /// Reason why one of these parts did not come; absent while they are there, on their way, or not asked for.
    pub fn failure(&self, parts: impl Into<Parts>) -> Option<LoadFailure> {
        let parts = parts.into();
        self.failed.filter(|(failed, _)| !failed.common(parts).is_empty()).map(|(_, why)| why)
    }

    fn answered(&mut self, parts: Parts) {
        self.asked = self.asked.without(parts);
        self.asked_when_idle = self.asked_when_idle.without(parts);
    }

    fn forget_failures(&mut self, parts: Parts) {
        self.failed =
            self.failed.map(|(failed, why)| (failed.without(parts), why)).filter(|(failed, _)| !failed.is_empty());
    }
}

/// Parts that a session shows something of.
pub(super) fn parts_in_use(session: &Session) -> Parts {
    let view = match session.view {
        View::Plan if session.scenario().channels.is_empty() => Parts::NONE,
        View::Plan => Part::Charts.into(),
        View::Calendar | View::Reach | View::Effect => Part::Views.with_needs(),
        View::Optimise => Part::Optimise.with_needs(),
    };
    let over = session.dialog.as_ref().map_or(Parts::NONE, Dialog::parts);
    let block = if session.waiting_block.is_some() { Part::Tables.into() } else { Parts::NONE };
    let details = if session.expanded.is_empty() { Parts::NONE } else { DETAILS };
    view.with(over).with(details).with(block)
}

impl Session {
    /// Asks for the parts that are shown and not there, and else for the next one that nobody waits for. A part that
    /// did not come is asked for again when the reader comes back to it.
    pub(super) fn ask_for_parts(&mut self, before: Parts) {
        let in_use = parts_in_use(self);
        self.loading.forget_failures(in_use.without(before));
        let failed = self.loading.failed.map_or(Parts::NONE, |(parts, _)| parts);
        let open = Parts::ALL.without(self.loading.here).without(self.loading.asked).without(failed);
        let wanted = open.with(self.loading.asked_when_idle).common(in_use);
        if !wanted.is_empty() {
            self.load(wanted, false);
        } else if self.loading.asked.is_empty()
            && let Some(next) = open.iter().next()
        {
            self.load(next.into(), true);
        }
    }

    fn load(&mut self, parts: Parts, when_idle: bool) {
        self.loading.asked = self.loading.asked.with(parts);
        let waits = self.loading.asked_when_idle;
        self.loading.asked_when_idle = if when_idle { waits.with(parts) } else { waits.without(parts) };
        self.ask(Effect::Load { what: Loadable { locale: self.language.shown, parts }, when_idle });
    }

    /// Asks for a language with all the parts that are there.
    pub(super) fn load_language(&mut self) {
        let what = Loadable { locale: self.language.requested, parts: self.loading.here };
        self.ask(Effect::Load { what, when_idle: false });
    }

    /// Parts have come, or a language, or both.
    pub(super) fn take_loaded(&mut self, loaded: Loadable) {
        let Loadable { locale, parts } = loaded;
        self.loading.answered(parts);
        self.loading.forget_failures(parts);
        if locale == self.language.shown {
            self.loading.here = self.loading.here.with(parts);
        } else if !self.language.is_awaited(locale) {
            // Another one was chosen meanwhile.
        } else if parts.has_all(self.loading.here) {
            self.language.show_requested();
            self.loading.here = parts;
            self.notice.take_if(|notice| matches!(notice, Notice::LoadFailed { .. }));
        } else {
            // More has come in the old language meanwhile.
            self.load_language();
        }
    }

    /// Something did not come: parts, a language, or the program for files.
    pub(super) fn take_failure(&mut self, what: Asset, why: LoadFailure) {
        let told = Some(Notice::LoadFailed { what, why });
        let Asset::Page(Loadable { locale, parts }) = what else {
            self.notice = told;
            return;
        };
        if self.language.is_awaited(locale) {
            self.language.give_up();
            self.notice.clone_from(&told);
        }
        self.loading.answered(parts);
        if parts.has(Part::Tables) && self.waiting_block.take().is_some() {
            self.notice = told;
        }
        let missing = parts.without(self.loading.here);
        if !missing.is_empty() {
            let failed = self.loading.failed.map_or(Parts::NONE, |(failed, _)| failed);
            self.loading.failed = Some((failed.with(missing), why));
        }
    }

    /// Asks again for what did not come.
    pub(super) fn load_again(&mut self) {
        self.loading.failed = None;
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::scenario::{Example, Scenario, example};
    use crate::session::{Action, Library, Theme, reduce};
    use crate::units::{Currency, Date, Locale};

    fn session(plan: Scenario, parts: Parts) -> Session {
        let today = Date::from_civil(2027, 1, 4).unwrap();
        let library = Library::new(Vec::new(), None, 0, Rc::new(plan));
        Session::new(library, Loadable { locale: Locale::En, parts }, Theme::System, today)
    }

    /// A page that begins with a plan.
    fn begun() -> Session {
        after(session(example(Example::Cafe), Parts::NONE), [Action::Begin])
    }

    fn after(session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
        actions.into_iter().fold(session, reduce)
    }

    /// Loads that the last action asked for, and whether somebody waits for them.
    fn asked(session: &Session) -> Vec<(Locale, Parts, bool)> {
        let load = |effect: &Effect| match effect {
            Effect::Load { what, when_idle } => Some((what.locale, what.parts, !when_idle)),
            Effect::Copy { .. }
            | Effect::SavePicture(..)
            | Effect::SavePlan(_)
            | Effect::SavePlans(_)
            | Effect::SavePresets(_)
            | Effect::ReadPlan(_)
            | Effect::Reload
            | Effect::Optimise { .. }
            | Effect::StopOptimising
            | Effect::KeepFocus
            | Effect::LeaveField
            | Effect::Focus(_) => None,
        };
        session.effects.iter().filter_map(|request| load(&request.effect)).collect()
    }

    fn loaded(locale: Locale, parts: impl Into<Parts>) -> Action {
        Action::Loaded(Loadable { locale, parts: parts.into() })
    }

    fn failed(locale: Locale, parts: impl Into<Parts>, why: LoadFailure) -> Action {
        Action::LoadFailed { what: Asset::Page(Loadable { locale, parts: parts.into() }), why }
    }

    #[test]
    fn what_is_shown_is_asked_for_at_once_and_the_rest_one_by_one_when_idle() {
        let page = begun();
        assert_eq!(asked(&page), [(Locale::En, Part::Charts.into(), true)]);
        let page = after(page, [loaded(Locale::En, Part::Charts)]);
        assert_eq!(asked(&page), [(Locale::En, Part::Tables.into(), false)]);
        let page = after(page, [loaded(Locale::En, Part::Tables)]);
        assert_eq!(asked(&page), [(Locale::En, Part::Dialogs.into(), false)]);
        // Nothing twice, and the view does not wait for what is fetched ahead.
        let page = after(page, [Action::Dismiss]);
        assert_eq!(asked(&page), []);
        let page = after(page, [Action::Show(View::Reach)]);
        assert_eq!(asked(&page), [(Locale::En, Part::Views.into(), true)]);
        let page = after(page, [loaded(Locale::En, Part::Dialogs), loaded(Locale::En, Part::Views)]);
        assert_eq!(asked(&page), [(Locale::En, Part::Optimise.into(), false)]);
        let page = after(page, [loaded(Locale::En, Part::Optimise)]);
        assert_eq!((asked(&page), page.loading.here), (vec![], Parts::ALL));
        // What is fetched ahead is asked for again as soon as somebody waits for it: the browser may be busy for long.
        let first = Parts::from(Part::Charts).with(Part::Tables);
        let ahead = after(begun(), [loaded(Locale::En, first)]);
        let waits = after(ahead, [Action::Open(Dialog::Settings)]);
        assert_eq!(asked(&waits), [(Locale::En, Part::Dialogs.into(), true)]);
        assert_eq!(asked(&after(waits, [Action::Dismiss])), []);
        // An empty plan shows no charts.
        let empty = Scenario::empty(Currency::Eur, Date::from_days(0).unwrap(), Locale::En);
        let empty = after(session(empty, Parts::NONE), [Action::Begin]);
        assert_eq!(asked(&empty), [(Locale::En, Part::Charts.into(), false)]);
    }

    #[test]
    fn what_did_not_come_is_asked_for_again_when_the_reader_wants_it() {
        let why = LoadFailure::Unreachable;
        let page = after(begun(), [failed(Locale::En, Part::Charts, why)]);
        assert_eq!(page.loading.failure(Part::Charts), Some(why));
        // The next part may come; this one is not asked for with each action.
        assert_eq!(asked(&page), [(Locale::En, Part::Tables.into(), false)]);
        let page = after(page, [Action::Dismiss]);
        assert_eq!(asked(&page), []);
        let again = after(page.clone(), [Action::LoadAgain]);
        assert_eq!(asked(&again), [(Locale::En, Part::Charts.into(), true)]);
        assert_eq!(again.loading.failure(Part::Charts), None);
        let there = after(again, [loaded(Locale::En, Part::Charts)]);
        assert!(there.loading.here.has(Part::Charts));
        // So does who comes back to it.
        let page =
            after(page, [loaded(Locale::En, Part::Tables), failed(Locale::En, Part::Dialogs, LoadFailure::Replaced)]);
        assert_eq!(page.loading.failure(Part::Dialogs), Some(LoadFailure::Replaced));
        let explained = after(page, [Action::Open(Dialog::Settings)]);
        assert_eq!(asked(&explained), [(Locale::En, Part::Dialogs.into(), true)]);
        assert_eq!(explained.dialog, Some(Dialog::Settings), "it waits");
    }

    #[test]
    fn a_language_is_shown_once_its_messages_are_loaded() {
        let shown = |actions: &[Action]| {
            let session = after(session(example(Example::Cafe), Parts::ALL), actions.to_vec());
            (session.language.shown, session.language.requested, session.notice)
        };
        let [dutch, russian] = [Locale::Nl, Locale::Ru].map(|locale| loaded(locale, Parts::ALL));
        let [ask_dutch, ask_russian] = [Locale::Nl, Locale::Ru].map(Action::SetLanguage);
        assert_eq!(shown(std::slice::from_ref(&ask_dutch)), (Locale::En, Locale::Nl, None));
        assert_eq!(shown(&[ask_dutch.clone(), dutch.clone()]), (Locale::Nl, Locale::Nl, None));
        // Asked for another one meanwhile: the first answer is out of date.
        assert_eq!(shown(&[ask_dutch.clone(), ask_russian.clone(), dutch.clone()]), (Locale::En, Locale::Ru, None));
        assert_eq!(shown(&[ask_dutch.clone(), ask_russian.clone(), dutch, russian]), (Locale::Ru, Locale::Ru, None));
        let why = LoadFailure::Unreachable;
        let failed = failed(Locale::Nl, Parts::ALL, why);
        let what = Asset::Page(Loadable { locale: Locale::Nl, parts: Parts::ALL });
        let told = Some(Notice::LoadFailed { what, why });
        assert_eq!(shown(&[ask_dutch.clone(), failed.clone()]), (Locale::En, Locale::En, told.clone()));
        // What comes meanwhile by itself is no answer to it.
        let charts = loaded(Locale::En, Part::Charts);
        assert_eq!(shown(&[ask_dutch.clone(), failed.clone(), charts]), (Locale::En, Locale::En, told));
        assert_eq!(shown(&[ask_dutch, ask_russian, failed]), (Locale::En, Locale::Ru, None));
    }

    #[test]
    fn messages_are_asked_for_once_for_each_wish() {
        let dutch = [(Locale::Nl, Parts::ALL, true)];
        let page = session(example(Example::Cafe), Parts::ALL);
        let waits = after(page.clone(), [Action::SetLanguage(Locale::Nl)]);
        assert_eq!(asked(&waits), dutch);
        // The same wish again waits for the same answer; after a failure it asks anew.
        assert_eq!(asked(&after(waits.clone(), [Action::SetLanguage(Locale::Nl)])), []);
        let failed = after(waits, [failed(Locale::Nl, Parts::ALL, LoadFailure::Unreachable)]);
        assert_eq!(asked(&after(failed, [Action::SetLanguage(Locale::Nl)])), dutch);
        assert_eq!(asked(&after(page, [Action::SetLanguage(Locale::En)])), []);
    }

    #[test]
    fn a_language_comes_with_all_parts_that_are_there() {
        let page = after(begun(), [loaded(Locale::En, Part::Charts), Action::SetLanguage(Locale::Nl)]);
        assert_eq!(asked(&page), [(Locale::Nl, Part::Charts.into(), true)]);
        // Tables come in English before charts come in Dutch: both are asked for in Dutch.
        let page = after(page, [loaded(Locale::En, Part::Tables), loaded(Locale::Nl, Part::Charts)]);
        let both = Parts::from(Part::Charts).with(Part::Tables);
        assert_eq!(page.language.shown, Locale::En);
        assert_eq!(asked(&page), [(Locale::Nl, both, true)]);
        // Dialogs that were on their way in English are asked for again.
        let page = after(page, [loaded(Locale::Nl, both)]);
        assert_eq!((page.language.shown, page.loading.here), (Locale::Nl, both));
        let page = after(page, [loaded(Locale::En, Part::Dialogs)]);
        assert_eq!((asked(&page), page.loading.here), (vec![(Locale::Nl, Part::Dialogs.into(), false)], both));
    }
}
