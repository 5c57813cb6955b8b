//! Changes of the list of plans: opened, added, removed and restored here, and stored in this tab or another.

use std::rc::Rc;

use super::{
    Arrival, Dialog, Edit, Effect, Field, History, Library, Notice, PlanField, PlanId, PlanSource, Record, Refusals,
    SaveState, Session, StoreOutcome,
};
use crate::exchange::link::MODEL;
use crate::forecast::FigureRef;
use crate::scenario::{PlanEdit, Scenario};
use crate::units::{Currency, Text};

impl Session {
    /// An empty plan in the currency and language at hand.
    pub(super) fn empty_plan(&self) -> Scenario {
        Scenario::empty(self.scenario().currency, self.today, self.language.shown)
    }

    /// A plan for a list that would be empty.
    fn fresh_plan(&self) -> Rc<Scenario> {
        Rc::new(Scenario::empty(Currency::Eur, self.today, self.language.shown))
    }

    /// Opens another document: a history of its own, nothing expanded, nothing refused.
    fn switch_document(&mut self, library: Library) {
        if let Some(plan) = library.get(library.open()) {
            self.history = History::new(Rc::clone(plan));
        }
        self.library = library;
        self.expanded.clear();
        self.funnel_channel = None;
        self.refused = Refusals::default();
        self.dialog = None;
        self.notice = None;
    }

    /// A document came from elsewhere: it joins the list and never replaces what is there.
    pub(super) fn add_and_open(&mut self, plan: Rc<Scenario>, source: PlanSource, notice: Option<Notice>) {
        // A plan that nobody touched is no work to keep, whenever and in whichever language it began.
        let open = self.library.open();
        let before = self.library.plans().iter().find(|plan| plan.id == open).filter(|plan| plan.is_untouched());
        let is_untouched = before.is_some() && !self.history.can_undo() && !self.history.can_redo();
        let library = self.library.clone().with_added(plan, source);
        self.switch_document(if is_untouched { library.discarded(open, self.fresh_plan()) } else { library });
        self.notice = notice;
    }

    /// Opens the plan of a link. A link that was opened before opens the plan that it made, unless that was changed.
    pub(super) fn open_link(&mut self, plan: Rc<Scenario>, model: u16, explain: Option<FigureRef>) {
        let is_other_model = model != MODEL;
        if let Some(known) = self.library.unchanged_from_link(&plan) {
            self.open(known);
            self.notice = Some(if is_other_model { Notice::OpenedFromOtherModel } else { Notice::LinkOpenedBefore });
        } else {
            let notice = if is_other_model { Notice::OpenedFromOtherModel } else { Notice::OpenedFromLink };
            self.add_and_open(plan, PlanSource::Link, Some(notice));
        }
        if let Some(of) = explain {
            self.explain(of);
        }
    }

    /// Takes the plans of a file of several: those that are not in the list join it, and the list is shown.
    pub(super) fn take_plans(&mut self, plans: &[Rc<Scenario>], (lost, first_line): (usize, usize)) {
        let before = self.library.plans().len();
        let (open, mut library) = (self.library.open(), self.library.clone());
        // The first of the file is the first of the list again.
        for plan in plans.iter().rev() {
            if !library.has(plan) {
                library = library.with_added(Rc::clone(plan), PlanSource::File);
            }
        }
        self.library = library.opened(open);
        let added = self.library.plans().len().saturating_sub(before);
        let known = plans.len().saturating_sub(added);
        self.notice = Some(Notice::PlansOpened { added, known, lost, first_line });
        self.dialog = Some(Dialog::Plans);
    }

    pub(super) fn open(&mut self, id: PlanId) {
        // What is open stays as it is, with its history.
        if id == self.library.open() || self.library.get(id).is_none() {
            self.dialog = None;
        } else {
            self.switch_document(self.library.clone().opened(id));
        }
    }

    pub(super) fn duplicate(&mut self, id: PlanId, name: Text) {
        if let Some(plan) = self.library.get(id) {
            let copy = Scenario::clone(plan).with(PlanEdit::Name(name));
            self.add_and_open(Rc::new(copy), PlanSource::Copy, None);
        }
    }

    pub(super) fn rename(&mut self, id: PlanId, name: Text) {
        if id == self.library.open() {
            self.change(Edit::Plan(PlanEdit::Name(name)), Some(Field::Plan(PlanField::Name)));
        } else if let Some(plan) = self.library.get(id).filter(|plan| plan.name != name) {
            let plan = Scenario::clone(plan).with(PlanEdit::Name(name));
            self.library = self.library.clone().with_plan(id, Rc::new(plan));
        }
    }

    /// Moves a plan into the bin, with a notice that brings it back. An empty one is no work to keep.
    pub(super) fn delete(&mut self, id: PlanId) {
        let is_untouched = self.library.plans().iter().any(|plan| plan.id == id && plan.is_untouched());
        if is_untouched {
            return self.switch_keeping_dialog(self.library.clone().discarded(id, self.fresh_plan()));
        }
        let (library, removed) = self.library.clone().without(id, self.fresh_plan());
        self.switch_keeping_dialog(library);
        self.notice = removed.map(|plan| Notice::Deleted { plan });
    }

    pub(super) fn restore_plan(&mut self, id: PlanId) {
        self.library = self.library.clone().with_restored(id);
        self.notice.take_if(|notice| {
            matches!(
                notice,
                Notice::Deleted { plan } | Notice::DeletedElsewhere { plan } if plan.id == id
            )
        });
    }

    /// Takes a library over, and another document only if another plan is open in it. A dialog stays open: the list,
    /// for the next choice.
    fn switch_keeping_dialog(&mut self, library: Library) {
        if library.open() == self.library.open() {
            self.library = library;
        } else {
            let dialog = self.dialog.take();
            self.switch_document(library);
            self.dialog = dialog;
        }
    }

    /// Takes the answer of storage over. Trouble is told when it begins.
    pub(super) fn take_stored(&mut self, outcome: StoreOutcome) {
        let StoreOutcome { state, stored, conflicts, forgotten, was_cleared } = outcome;
        if let SaveState::Refused(trouble) = state
            && state != self.saved
        {
            self.notice = Some(Notice::NotStored(trouble));
        }
        if state == SaveState::Saved {
            self.notice.take_if(|notice| matches!(notice, Notice::NotStored(_)));
        }
        self.saved = state;
        self.library = self.library.clone().with_stored(&stored, &forgotten);
        if was_cleared {
            self.library = self.library.clone().over_cleared_storage();
            self.notice = Some(Notice::StorageCleared);
        }
        for (id, theirs) in conflicts {
            if let Some(theirs) = theirs {
                self.take_arrived(&theirs);
            } else {
                self.library = self.library.clone().with_second_version(id).0;
                self.notice = Some(Notice::BothKept);
            }
        }
    }

    /// Takes a version over that another tab stored.
    pub(super) fn take_arrived(&mut self, record: &Record) {
        let (library, arrival) = self.library.clone().with_arrived(record, self.fresh_plan());
        match arrival {
            Arrival::Known => {}
            Arrival::Taken => self.library = library,
            Arrival::OpenChanged(plan) => {
                self.library = library;
                self.take_changed_elsewhere(plan);
            }
            Arrival::OpenRemoved(plan) => {
                self.switch_keeping_dialog(library);
                // What is typed next would go into another plan.
                self.ask(Effect::LeaveField);
                self.notice = Some(Notice::DeletedElsewhere { plan });
            }
            Arrival::BothKept => {
                self.library = library;
                self.notice = Some(Notice::BothKept);
            }
        }
    }

    /// Shows the open plan as another tab has it: a step that can be undone.
    fn take_changed_elsewhere(&mut self, plan: Rc<Scenario>) {
        let ids = |plan: &Scenario| plan.channels.iter().map(|channel| channel.id).collect::<Vec<_>>();
        // Channels are numbered anew on their way: what is open or refused may be another's.
        if ids(&plan) != ids(self.scenario()) {
            self.expanded.clear();
            self.funnel_channel = None;
            self.refused = Refusals::default();
        }
        self.history.adopt(plan);
        // A field with the focus would go on showing its text and not the plan.
        self.ask(Effect::KeepFocus);
        self.sync_after_edit();
    }
}
