//! The next session.

use std::rc::Rc;

use super::loading::parts_in_use;
use super::{
    Action, Answer, BlockChange, ChannelField, Dialog, Edit, Effect, Field, FitResult, History, Library, LinkTrouble,
    Notice, PlanField, PlanId, Refusal, Refusals, Request, Session, block, edited_fields,
};
use crate::exchange::link::{self, MODEL};
use crate::forecast::FigureRef;
use crate::scenario::{ChannelEdit, PlanEdit, Scenario};
use crate::units::{Currency, Text};

/// The session after `action`. Pure: no clock, no random numbers, no browser.
#[must_use]
pub fn reduce(mut session: Session, action: Action) -> Session {
    session.effects.clear();
    let (before, in_use) = (Rc::clone(session.scenario()), parts_in_use(&session));
    session.apply(action);
    session.ask_for_parts(in_use);
    if !Rc::ptr_eq(&before, session.scenario()) {
        session.revision = session.revision.next();
    }
    for request in &mut session.effects {
        request.revision = session.revision;
    }
    session
}

impl Session {
    fn apply(&mut self, action: Action) {
        match action {
            Action::Enter { field, text } => self.enter(field, text),
            Action::Block { from, to, change } => self.change_block(from, to, &change),
            Action::ShowPairs(form) => {
                self.pair_form = form;
                // What was refused stood in a field of the other form.
                self.refused.retain(|field| !matches!(field, Field::Plan(PlanField::Pair { .. })));
            }
            Action::Leave => self.history.settle(),
            Action::Restore(field) => self.refused.remove(field),
            Action::EditPlan(edit) => self.change(Edit::Plan(edit), None),
            Action::RemoveCompetitor(row) => self.remove_competitor(row),
            Action::EditChannel(id, edit) => self.change(Edit::Channel(id, edit), None),
            Action::AddChannel(channel) => {
                self.dialog = None;
                self.edit(self.document().with_added(*channel, None), None);
            }
            Action::DuplicateChannel { id, name } => self.edit(self.document().with_duplicate(id, name), None),
            Action::RemoveChannel(id) => {
                let removed = self.scenario().channel(id).map(|channel| Notice::Removed { name: channel.name.clone() });
                self.edit(self.document().without_channel(id), None);
                self.notice = removed;
            }
            Action::MoveChannel { id, to } => self.edit(self.document().with_moved(id, to), None),
            Action::Undo => self.move_in_history(History::undo),
            Action::Redo => self.move_in_history(History::redo),
            Action::Show(view) => self.view = view,
            Action::Toggle(id) => {
                let before = self.expanded.len();
                self.expanded.retain(|open| *open != id);
                if self.expanded.len() == before {
                    self.expanded.push(id);
                }
            }
            Action::RankBy(ranking) => self.ranking = ranking,
            Action::CompareBy(by) => self.shares_by = by,
            Action::CompareResult(effect) => self.compared_result = Some(effect),
            Action::SetLanguage(locale) => {
                if self.language.request(locale) {
                    self.load_language();
                }
            }
            // What the page will need is asked for after every action.
            Action::Begin => {}
            Action::Loaded(loaded) => self.take_loaded(loaded),
            Action::LoadFailed { what, why } => self.take_failure(what, why),
            Action::LoadAgain => self.load_again(),
            Action::VersionArrived => self.offers_version = true,
            Action::DismissVersion => self.offers_version = false,
            Action::Reload => self.ask(Effect::Reload),
            Action::SetTheme(theme) => self.theme = theme,
            Action::Measure(text) => {
                if let Some(Dialog::Fit(draft)) = &mut self.dialog {
                    draft.text = text;
                }
            }
            Action::ApplyFit(fitted) => self.apply_fit(fitted),
            Action::Explain(of) => self.explain(of),
            Action::ExplainBack => self.explain_back(),
            Action::Copy { clip, text } => self.ask(Effect::Copy { clip, text }),
            Action::Download(file) => self.ask(Effect::Download(file)),
            Action::SavePlan => self.ask(Effect::SavePlan(Rc::clone(self.scenario()))),
            Action::OpenFile(file) => self.ask(Effect::ReadPlan(file)),
            // About a plan that is no longer on the page.
            Action::Answered { revision, .. } if revision != self.revision => {}
            Action::Answered { answer, .. } => self.take_answer(answer),
            Action::ShowFunnel(channel) => self.funnel_channel = channel,
            Action::Open(dialog) => self.dialog = Some(dialog),
            Action::Close => self.dialog = None,
            Action::Dismiss => self.notice = None,
            Action::NewPlan(name) => self.add_and_open(Rc::new(self.empty_plan().with(PlanEdit::Name(name))), None),
            Action::NewExample(which) => match link::example(which) {
                Ok(plan) => self.add_and_open(Rc::new(plan), None),
                // Our own mistake, which the tests find; the reader is told as of any other link.
                Err(why) => self.dialog = Some(Dialog::Link(LinkTrouble { text: String::new(), why })),
            },
            Action::OpenPlan(id) => self.open(id),
            Action::DuplicatePlan { id, name } => self.duplicate(id, name),
            Action::RenamePlan { id, name } => self.rename(id, name),
            Action::DeletePlan(id) => self.delete(id),
            Action::RestorePlan => {
                if let Some(Notice::Deleted { plan, at }) =
                    self.notice.take_if(|notice| matches!(notice, Notice::Deleted { .. }))
                {
                    self.library = self.library.clone().with_restored(plan, at);
                }
            }
            Action::LinkOpened { plan, model, explain } => {
                let notice = if model == MODEL { Notice::OpenedFromLink } else { Notice::OpenedFromOtherModel };
                self.add_and_open(plan, Some(notice));
                if let Some(of) = explain {
                    self.explain(of);
                }
            }
            Action::LinkRefused(trouble) => self.dialog = Some(Dialog::Link(trouble)),
            Action::FileOpened(plan) => self.add_and_open(plan, Some(Notice::OpenedFromFile)),
            Action::FileRefused(why) => self.dialog = Some(Dialog::File(why)),
            Action::Stored(saved) => self.saved = saved,
        }
    }

    /// Asks the browser for an effect. It bears the revision of the plan after the whole action.
    pub(super) fn ask(&mut self, effect: Effect) {
        self.effects.push(Request { revision: self.revision, effect });
    }

    fn take_answer(&mut self, answer: Answer) {
        self.notice = match answer {
            Answer::Copied(clip) => Some(Notice::Copied(clip)),
            Answer::CopyRefused(clip) => Some(Notice::CopyRefused(clip)),
        };
    }

    /// Opens the explanation of a figure; of an input of the open explanation, on top of it.
    fn explain(&mut self, of: FigureRef) {
        if let Some(Dialog::Explain(trail)) = &mut self.dialog {
            trail.push(of);
        } else {
            self.dialog = Some(Dialog::Explain(vec![of]));
        }
    }

    /// The explanation that this one was opened from; the first one stays.
    fn explain_back(&mut self) {
        if let Some(Dialog::Explain(trail)) = &mut self.dialog
            && trail.len() > 1
        {
            trail.pop();
        }
    }

    /// The open document, to make the next one of.
    fn document(&self) -> Scenario {
        Scenario::clone(self.scenario())
    }

    /// An empty plan in the currency and language at hand.
    fn empty_plan(&self) -> Scenario {
        Scenario::empty(self.scenario().currency, self.today, self.language.shown)
    }

    /// A change of the document; a text that was refused in a field which it sets is out of date.
    fn change(&mut self, edit: Edit, typing: Option<Field>) {
        for field in edited_fields::fields_set_by(&edit, typing) {
            self.refused.remove(field);
        }
        let next = match edit {
            Edit::Plan(edit) => self.document().with(edit),
            Edit::Channel(id, edit) => self.document().with_channel(id, edit),
        };
        self.edit(next, typing);
    }

    /// A competitor goes, and the texts that were refused below it move up with their rows.
    fn remove_competitor(&mut self, gone: u8) {
        let Some(mut market) = self.scenario().market.clone() else { return };
        let Some(at) = usize::from(gone).checked_sub(1).filter(|at| *at < market.competitors.len()) else { return };
        market.competitors.remove(at);
        self.refused.relocate(|field| match field {
            Field::Plan(PlanField::Brand { row, .. }) if row == gone => None,
            Field::Plan(PlanField::Brand { row, column }) if row > gone => {
                Some(Field::Plan(PlanField::Brand { row: row - 1, column }))
            }
            Field::Plan(_) | Field::Channel(..) => Some(field),
        });
        self.change(Edit::Plan(PlanEdit::Market(Some(Box::new(market)))), None);
    }

    /// Replaces the document; `typing` names the field whose keystrokes belong to one step.
    fn edit(&mut self, next: Scenario, typing: Option<Field>) {
        self.history.edit(next, typing);
        self.sync_after_edit();
    }

    /// Cells change in one step; a text that is none of a cell's values is refused there, and the others stand.
    fn change_block(&mut self, from: Field, to: Field, change: &BlockChange) {
        let locale = self.language.shown;
        if let Some(changed) = block::change(self.scenario(), (from, to), change, locale) {
            for field in changed.settled {
                self.refused.remove(field);
            }
            self.change(changed.edit, None);
            for (field, refusal) in changed.refused {
                self.refused.insert(field, refusal);
            }
            if changed.left_out > 0 {
                self.notice = Some(Notice::CellsLeftOut { cells: changed.left_out });
            }
        }
    }

    fn move_in_history(&mut self, step: fn(&mut History)) {
        step(&mut self.history);
        self.refused = Refusals::default();
        // A field that is being typed in would go on showing its text and not the plan.
        self.ask(Effect::LeaveField);
        self.sync_after_edit();
    }

    /// Brings the rest of the session in line with the document after a step of the history.
    fn sync_after_edit(&mut self) {
        let plan = Rc::clone(self.history.present());
        // The id of a channel that is gone may be given again: nothing of it may stay.
        self.expanded.retain(|id| plan.channel(*id).is_some());
        self.funnel_channel = self.funnel_channel.filter(|id| plan.channel(*id).is_some());
        self.refused.retain(|field| match field {
            Field::Plan(PlanField::Kpi(kpi)) => plan.kpis.iter().any(|target| target.kpi == kpi),
            Field::Plan(PlanField::Brand { .. }) => plan.market.is_some(),
            Field::Plan(PlanField::LevyName(row) | PlanField::LevyRate(row) | PlanField::LevyVat(row)) => {
                usize::from(row) < plan.costs.levies.len()
            }
            Field::Plan(_) => true,
            Field::Channel(id, ChannelField::DiscountName(row) | ChannelField::DiscountRate(row)) => {
                plan.channel(id).is_some_and(|channel| usize::from(row) < channel.discounts.list().len())
            }
            Field::Channel(id, _) => plan.channel(id).is_some(),
        });
        // A removal can be undone from its notice only while it is the last step.
        self.notice.take_if(|notice| matches!(notice, Notice::Removed { .. }));
        self.library = self.library.clone().with_open(plan);
    }

    /// Takes the result of a fit over into the channel, in one step.
    fn apply_fit(&mut self, fitted: FitResult) {
        if let Some(Dialog::Fit(draft)) = self.dialog.take() {
            let id = draft.channel;
            let mut next = self.document().with_channel(id, ChannelEdit::ExposureEvenness(fitted.evenness));
            if let Some(audience) = fitted.audience {
                next = next.with_channel(id, ChannelEdit::Audience(Some(audience)));
            }
            for field in [ChannelField::ExposureEvenness, ChannelField::Audience] {
                self.refused.remove(Field::Channel(id, field));
            }
            self.edit(next, None);
        }
    }

    /// A text was typed: a change of the document when it is a value, else a refusal beside the field, with the
    /// document as it was.
    fn enter(&mut self, field: Field, text: String) {
        match field.read(&text, self.scenario(), self.language.shown) {
            Ok(edit) => {
                self.refused.remove(field);
                self.change(edit, Some(field));
            }
            Err(why) => {
                self.refused.insert(field, Refusal { text, why });
            }
        }
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
    fn add_and_open(&mut self, plan: Rc<Scenario>, notice: Option<Notice>) {
        // A plan that nobody touched is no work to keep, whenever and in whichever language it began.
        let now = self.scenario();
        let untouched = Scenario::empty(now.currency, now.start, now.report_language);
        let open = self.library.open();
        let nothing_yet = **now == untouched && !self.history.can_undo() && !self.history.can_redo();
        let library = self.library.clone().with_added(plan);
        self.switch_document(if nothing_yet { library.without(open, Rc::new(untouched)).0 } else { library });
        self.notice = notice;
    }

    fn open(&mut self, id: PlanId) {
        // What is open stays as it is, with its history.
        if id == self.library.open() || self.library.get(id).is_none() {
            self.dialog = None;
        } else {
            self.switch_document(self.library.clone().opened(id));
        }
    }

    fn duplicate(&mut self, id: PlanId, name: Text) {
        if let Some(plan) = self.library.get(id) {
            let copy = Scenario::clone(plan).with(PlanEdit::Name(name));
            self.add_and_open(Rc::new(copy), None);
        }
    }

    fn rename(&mut self, id: PlanId, name: Text) {
        if id == self.library.open() {
            self.change(Edit::Plan(PlanEdit::Name(name)), Some(Field::Plan(PlanField::Name)));
        } else if let Some(plan) = self.library.get(id) {
            let plan = Scenario::clone(plan).with(PlanEdit::Name(name));
            self.library = self.library.clone().with_plan(id, Rc::new(plan));
        }
    }

    fn delete(&mut self, id: PlanId) {
        let fresh = Scenario::empty(Currency::Eur, self.today, self.language.shown);
        let was_open = self.library.open() == id;
        let (library, removed) = self.library.clone().without(id, Rc::new(fresh));
        if was_open {
            // The list stays open for the next choice.
            let dialog = self.dialog.take();
            self.switch_document(library);
            self.dialog = dialog;
        } else {
            self.library = library;
        }
        self.notice = removed.map(|(plan, at)| Notice::Deleted { plan, at });
    }
}

#[cfg(test)]
mod tests;
