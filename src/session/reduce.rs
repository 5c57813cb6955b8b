//! The next session.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Action, Dialog, Edit, Field, History, Notice, PlanField, PlanId, Refusal, Session, touched};
use crate::exchange::link::MODEL;
use crate::scenario::{PlanEdit, Scenario, example};
use crate::units::{Currency, Text};

/// The session after `action`. Pure: no clock, no random numbers, no browser.
#[must_use]
pub fn reduce(session: Session, action: Action) -> Session {
    match action {
        Action::Enter { field, text } => session.entered(field, text),
        Action::Leave => Session { history: session.history.settled(), ..session },
        Action::Restore(field) => session.without_refusal(field),
        Action::EditPlan(edit) => session.changed(Edit::Plan(edit), None),
        Action::EditChannel(id, edit) => session.changed(Edit::Channel(id, edit), None),
        Action::AddChannel(channel) => {
            let next = session.document().with_added(*channel, None);
            let session = Session { dialog: None, ..session };
            session.edited(next, None)
        }
        Action::DuplicateChannel { id, name } => {
            let next = session.document().with_duplicate(id, name);
            session.edited(next, None)
        }
        Action::RemoveChannel(id) => {
            let notice = session.scenario().channel(id).map(|channel| Notice::Removed { name: channel.name.clone() });
            let next = session.document().without_channel(id);
            Session { notice, ..session.edited(next, None) }
        }
        Action::MoveChannel { id, to } => {
            let next = session.document().with_moved(id, to);
            session.edited(next, None)
        }
        Action::Undo => session.moved(History::undone),
        Action::Redo => session.moved(History::redone),
        Action::Show(view) => Session { view, ..session },
        Action::Toggle(id) => session.toggled(id),
        Action::Rank(ranking) => Session { ranking, ..session },
        Action::Effect(effect) => Session { effect: Some(effect), ..session },
        Action::Speak(locale) => Session { locale, chosen_locale: Some(locale), ..session },
        Action::Wear(theme) => Session { theme, ..session },
        Action::Open(dialog) => Session { dialog: Some(dialog), ..session },
        Action::Close => Session { dialog: None, ..session },
        Action::Dismiss => Session { notice: None, ..session },
        Action::NewPlan(name) => {
            let plan = session.fresh().with(PlanEdit::Name(name));
            session.opened_as_new(Rc::new(plan), None)
        }
        Action::NewExample(which) => session.opened_as_new(Rc::new(example(which)), None),
        Action::OpenPlan(id) => session.opened(id),
        Action::DuplicatePlan { id, name } => match session.library.get(id) {
            Some(plan) => {
                let copy = Rc::new(Scenario::clone(plan).with(PlanEdit::Name(name)));
                session.opened_as_new(copy, None)
            }
            None => session,
        },
        Action::RenamePlan { id, name } => session.renamed(id, name),
        Action::DeletePlan(id) => session.deleted(id),
        Action::RestorePlan => session.restored(),
        Action::LinkOpened { plan, model } => {
            let notice = if model == MODEL { Notice::OpenedFromLink } else { Notice::OpenedFromOtherModel };
            session.opened_as_new(plan, Some(notice))
        }
        Action::LinkRefused(trouble) => Session { dialog: Some(Dialog::Link(trouble)), ..session },
        Action::FileOpened(plan) => session.opened_as_new(plan, Some(Notice::OpenedFromFile)),
        Action::FileRefused(why) => Session { dialog: Some(Dialog::File(why)), ..session },
        Action::LinkCopied => Session { notice: Some(Notice::LinkCopied), ..session },
        Action::Stored(saved) => Session { saved, ..session },
    }
}

impl Session {
    /// The open document, to make the next one of.
    fn document(&self) -> Scenario {
        Scenario::clone(self.scenario())
    }

    /// An empty plan in the currency and language at hand.
    fn fresh(&self) -> Scenario {
        Scenario::empty(self.scenario().currency, self.today, self.locale)
    }

    /// After a change of the document; a text that was refused in a field which it sets is out of date.
    fn changed(mut self, edit: Edit, typing: Option<Field>) -> Self {
        for field in touched::fields(&edit) {
            self.refused.remove(&field);
        }
        let next = match edit {
            Edit::Plan(edit) => self.document().with(edit),
            Edit::Channel(id, edit) => self.document().with_channel(id, edit),
        };
        self.edited(next, typing)
    }

    /// After an edit; `typing` names the field whose keystrokes belong to one step.
    fn edited(self, next: Scenario, typing: Option<Field>) -> Self {
        self.stepped(|history| history.edited(next, typing))
    }

    fn moved(self, step: impl FnOnce(History) -> History) -> Self {
        Self { refused: BTreeMap::new(), ..self.stepped(step) }
    }

    /// With the history one step on or back.
    fn stepped(self, step: impl FnOnce(History) -> History) -> Self {
        let history = step(self.history);
        let library = self.library.with_open(Rc::clone(history.present()));
        let plan = history.present();
        // The id of a channel that is gone may be given again: nothing of it may stay.
        let (mut expanded, mut refused) = (self.expanded, self.refused);
        expanded.retain(|id| plan.channel(*id).is_some());
        refused.retain(|field, _| match field {
            Field::Plan(_) => true,
            Field::Channel(id, _) => plan.channel(*id).is_some(),
        });
        // A removal can be undone from its notice only while it is the last step.
        let notice = self.notice.filter(|notice| !matches!(notice, Notice::Removed { .. }));
        Self { history, library, expanded, refused, notice, ..self }
    }

    /// After a text was typed: a change of the document when it is a value, else a refusal beside the field, with the
    /// document as it was.
    fn entered(self, field: Field, text: String) -> Self {
        match field.read(&text, self.scenario(), self.locale) {
            Ok(edit) => self.changed(edit, Some(field)),
            Err(why) => {
                let mut refused = self.refused;
                refused.insert(field, Refusal { text, why });
                Self { refused, ..self }
            }
        }
    }

    fn without_refusal(mut self, field: Field) -> Self {
        self.refused.remove(&field);
        self
    }

    fn toggled(mut self, id: crate::scenario::ChannelId) -> Self {
        if !self.expanded.remove(&id) {
            self.expanded.insert(id);
        }
        self
    }

    /// With another document open: a history of its own, nothing expanded, nothing refused.
    fn turned_to(self, library: super::Library) -> Self {
        let fresh = Self::new(library, self.locale, self.theme, self.today);
        let (view, ranking, effect, saved) = (self.view, self.ranking, self.effect, self.saved);
        Self { chosen_locale: self.chosen_locale, view, ranking, effect, saved, ..fresh }
    }

    /// With a document that came from elsewhere: it joins the list and never replaces what is there.
    fn opened_as_new(self, plan: Rc<Scenario>, notice: Option<Notice>) -> Self {
        // A plan that nobody touched is no work to keep, whenever and in whichever language it began.
        let now = self.scenario();
        let untouched = Scenario::empty(now.currency, now.start, now.report_language);
        let open = self.library.open();
        let nothing_yet = **now == untouched && !self.history.can_undo() && !self.history.can_redo();
        let library = self.library.clone().with_added(plan);
        let library = if nothing_yet { library.without(open, Rc::new(untouched)).0 } else { library };
        Self { notice, ..self.turned_to(library) }
    }

    fn opened(self, id: PlanId) -> Self {
        // What is open stays as it is, with its history.
        if id == self.library.open() || self.library.get(id).is_none() {
            return Self { dialog: None, ..self };
        }
        let library = self.library.clone().opened(id);
        self.turned_to(library)
    }

    fn renamed(self, id: PlanId, name: Text) -> Self {
        if id == self.library.open() {
            return self.changed(Edit::Plan(PlanEdit::Name(name)), Some(Field::Plan(PlanField::Name)));
        }
        match self.library.get(id).map(|plan| Scenario::clone(plan).with(PlanEdit::Name(name))) {
            Some(plan) => Self { library: self.library.with_plan(id, Rc::new(plan)), ..self },
            None => self,
        }
    }

    fn deleted(self, id: PlanId) -> Self {
        let fresh = Scenario::empty(Currency::Eur, self.today, self.locale);
        let dialog = self.dialog.clone();
        let was_open = self.library.open() == id;
        let (library, removed) = self.library.clone().without(id, Rc::new(fresh));
        let notice = removed.map(|(plan, at)| Notice::Deleted { plan, at });
        let next = if was_open { self.turned_to(library) } else { Self { library, ..self } };
        Self { dialog, notice, ..next }
    }

    fn restored(self) -> Self {
        match self.notice {
            Some(Notice::Deleted { ref plan, at }) => {
                let library = self.library.clone().with_restored(plan.clone(), at);
                Self { library, notice: None, ..self }
            }
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests;
