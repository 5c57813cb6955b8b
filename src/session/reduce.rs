//! The next session.

use std::rc::Rc;

use super::loading::parts_in_use;
use super::{
    Action, Answer, CellsTaken, Changed, ChannelField, Dialog, Echo, Edit, Effect, Field, FitResult, GRID_COLUMNS,
    History, LinkTrouble, Notice, PairForm, PlanField, PlanSource, Refusal, Refusals, Request, Session, View, echo,
    edited_fields,
};
use crate::exchange::link;
use crate::forecast::FigureRef;
use crate::scenario::{
    BuyingModel, Channel, ChannelEdit, ChannelId, ChannelType, Example, ExampleTexts, OwnPreset, PlanEdit, Platform,
    Scenario,
};
use crate::sheets::PlanDraft;
use crate::units::{Money, Text};

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
    session.follow_optimum();
    for request in &mut session.effects {
        request.revision = session.revision;
    }
    session
}

impl Session {
    fn apply(&mut self, action: Action) {
        match action {
            Action::Enter { field, text } => self.enter(field, text),
            // The store computes the change and sends it, once the part that computes it is there.
            Action::Block(block) => self.waiting_block = Some(Rc::unwrap_or_clone(block)),
            Action::Changed(changed) => self.take_changed(Rc::unwrap_or_clone(changed)),
            Action::Pasted(text) if text.is_empty() => self.notice = Some(Notice::NothingPasted),
            Action::Pasted(_) if !self.takes_pasted_plan() => {}
            Action::Pasted(text) | Action::TableRead(text) => self.preview(text),
            Action::ShowWork(shown) => self.work_shown = shown,
            Action::ShowPairs(form) => self.show_pairs(form),
            Action::Leave => self.leave(),
            Action::GoTo(field) => self.go_to(field),
            Action::AddBelow(field) => self.add_below(field),
            Action::Restore(field) => self.refused.remove(field),
            Action::EditPlan(PlanEdit::RemoveRole(role)) => self.remove_role(role),
            Action::EditPlan(edit) => self.change(Edit::Plan(edit), None),
            Action::RemoveCompetitor(row) => self.remove_competitor(row),
            Action::EditChannel(id, edit) => self.change(Edit::Channel(id, edit), None),
            Action::AddChannel(channel) => {
                self.dialog = None;
                self.add_channel(*channel, None);
            }
            Action::DuplicateChannel { id, name } => self.rearrange(self.document().with_duplicate(id, name)),
            Action::RemoveChannel(id) => self.remove_channel(id),
            Action::MoveChannel { .. } if !self.arrangement.is_own_order(self.scenario().channels.len()) => {
                self.notice = Some(Notice::RowsArranged);
            }
            Action::MoveChannel { id, to } => self.rearrange(self.document().with_moved(id, to)),
            Action::Undo => self.move_in_history(History::undo),
            Action::Redo => self.move_in_history(History::redo),
            Action::Show(view) => self.view = view,
            Action::Toggle(id) => self.toggle(id),
            Action::Arrange(arrangement) => self.arrangement = arrangement,
            Action::ShowColumns(columns) => self.columns = columns,
            Action::RankBy(ranking) => self.ranking = ranking,
            Action::CompareBy(by) => self.shares_by = by,
            Action::CompareCosts(costs) => self.compared_costs = costs,
            Action::Optimum(change) => self.change_optimum(change),
            Action::OptimumArrived { number, pieces, ended } => self.take_pieces(number, &pieces, ended),
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
            Action::SavePicture(picture, form) => self.ask(Effect::SavePicture(picture, form)),
            Action::SavePlan => self.ask(Effect::SavePlan(Rc::clone(self.scenario()))),
            Action::SavePlans => {
                let plans = self.library.plans().iter().map(|plan| Rc::clone(&plan.scenario));
                self.ask(Effect::SavePlans(plans.collect()));
            }
            Action::SavePresets => self.ask(Effect::SavePresets(Rc::clone(&self.presets))),
            Action::KeepPreset(id) => self.keep_preset(id),
            Action::PresetsRead(more) => self.take_presets(more),
            Action::SetPresets { presets, notice } => (self.presets, self.notice) = (presets, notice),
            Action::OpenFile(file) => self.ask(Effect::ReadPlan(file)),
            // About a plan that is no longer on the page.
            Action::Answered { revision, .. } if revision != self.revision => {}
            Action::Answered { answer, .. } => self.take_answer(answer),
            Action::ShowFunnel(channel) => self.funnel_channel = channel,
            Action::Open(dialog) => self.dialog = Some(dialog),
            Action::Close => self.dialog = None,
            Action::Dismiss => self.notice = None,
            Action::NewPlan(name) => {
                let plan = self.empty_plan().with(PlanEdit::Name(name));
                self.add_and_open(Rc::new(plan), PlanSource::New, None);
            }
            Action::NewExample { which, texts } => self.open_example(which, texts.as_deref()),
            Action::OpenPlan(id) => self.open(id),
            Action::DuplicatePlan { id, name } => self.duplicate(id, name),
            Action::RenamePlan { id, name } => self.rename(id, name),
            Action::DeletePlan(id) => self.delete(id),
            Action::RestorePlan(id) => self.restore_plan(id),
            Action::LinkOpened { plan, model, explain } => self.open_link(plan, model, explain),
            Action::LinkRefused(trouble) => self.dialog = Some(Dialog::Link(trouble)),
            Action::FileOpened(plan) => self.add_and_open(plan, PlanSource::File, Some(Notice::OpenedFromFile)),
            Action::PlansRead { plans, lost, first_line } => self.take_plans(&plans, (lost, first_line)),
            Action::FileRefused(why) => self.dialog = Some(Dialog::File(why)),
            Action::Stored(outcome) => self.take_stored(*outcome),
            Action::PlansArrived(records) => records.iter().for_each(|record| self.take_arrived(record)),
        }
    }

    fn open_example(&mut self, which: Example, texts: Option<&ExampleTexts>) {
        match link::example(which) {
            Ok(plan) => {
                let plan = texts.iter().fold(plan, |plan, texts| texts.put_into(plan));
                self.add_and_open(Rc::new(plan), PlanSource::Example, None);
            }
            // Our own mistake, which the tests find; the reader is told as of any other link.
            Err(why) => self.dialog = Some(Dialog::Link(LinkTrouble { text: String::new(), why: Some(why) })),
        }
    }

    fn show_pairs(&mut self, form: PairForm) {
        self.pair_form = form;
        // What was refused stood in a field of the other form.
        self.refused.retain(|field| !matches!(field, Field::Plan(PlanField::Pair { .. })));
    }

    /// Opens or closes the details of a channel.
    fn toggle(&mut self, id: ChannelId) {
        let before = self.expanded.len();
        self.expanded.retain(|open| *open != id);
        if self.expanded.len() == before {
            self.expanded.push(id);
        }
    }

    /// Tells whether a text that is pasted outside any field may be a plan: on an empty plan with nothing over it.
    fn takes_pasted_plan(&self) -> bool {
        self.view == View::Plan && self.dialog.is_none() && self.scenario().channels.is_empty()
    }

    fn preview(&mut self, text: String) {
        self.dialog = Some(Dialog::Paste(Rc::new(PlanDraft::of_text(text))));
    }

    /// Asks the browser for an effect. It bears the revision of the plan after the whole action.
    pub(super) fn ask(&mut self, effect: Effect) {
        self.effects.push(Request { revision: self.revision, effect });
    }

    fn keep_preset(&mut self, id: ChannelId) {
        if let Some(channel) = self.scenario().channel(id) {
            let (preset, name) = (OwnPreset::of(channel, self.scenario().currency), channel.name.clone());
            self.keep_presets(vec![preset], |_| Notice::PresetKept { name });
        }
    }

    /// Takes presets of a file over and shows them.
    fn take_presets(&mut self, more: Vec<OwnPreset>) {
        self.keep_presets(more, |added| Notice::PresetsOpened { added });
        self.dialog.get_or_insert(Dialog::add_channel(ChannelType::Advertising));
    }

    /// Keeps presets in front of the others, as far as there is room.
    fn keep_presets(&mut self, more: Vec<OwnPreset>, notice: impl FnOnce(usize) -> Notice) {
        let before = self.presets.len();
        let (presets, left_out) = OwnPreset::with_more(&self.presets, more);
        let added = presets.len().saturating_sub(before);
        self.presets = presets;
        self.notice = Some(if left_out > 0 { Notice::PresetsFull { left_out } } else { notice(added) });
    }

    fn take_answer(&mut self, answer: Answer) {
        self.notice = match answer {
            Answer::Copied(clip) => Some(Notice::Copied(clip)),
            Answer::CopyRefused(clip) => Some(Notice::CopyRefused(clip)),
            Answer::PictureRefused => Some(Notice::PictureRefused),
        };
    }

    /// Opens the explanation of a figure; of an input of the open explanation, on top of it.
    pub(super) fn explain(&mut self, of: FigureRef) {
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

    /// A change of the document; a text that was refused in a field which it sets is out of date.
    pub(super) fn change(&mut self, edit: Edit, typing: Option<Field>) {
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

    /// A channel goes, with a notice that brings it back.
    fn remove_channel(&mut self, id: ChannelId) {
        let removed = self.scenario().channel(id).map(|channel| Notice::Removed { name: channel.name.clone() });
        self.rearrange(self.document().without_channel(id));
        self.notice = removed;
    }

    /// A role goes, with a notice that brings it back where the role has a name. Texts that were refused for the roles
    /// behind it move up with them.
    fn remove_role(&mut self, role: u8) {
        let removed = self.scenario().roles.get(usize::from(role)).map(|role| role.name.clone());
        let up = |row: u8| (row != role).then(|| row - u8::from(row > role));
        self.refused.relocate(|field| {
            Some(match field {
                Field::Plan(PlanField::RoleName(row)) => Field::Plan(PlanField::RoleName(up(row)?)),
                Field::Plan(PlanField::RoleRate(row)) => Field::Plan(PlanField::RoleRate(up(row)?)),
                Field::Plan(PlanField::RoleAvailable(row)) => Field::Plan(PlanField::RoleAvailable(up(row)?)),
                Field::Channel(id, ChannelField::RoleHours(row)) => {
                    Field::Channel(id, ChannelField::RoleHours(up(row)?))
                }
                Field::Channel(id, ChannelField::RolePostHours(row)) => {
                    Field::Channel(id, ChannelField::RolePostHours(up(row)?))
                }
                Field::Plan(_) | Field::Channel(..) => field,
            })
        });
        self.change(Edit::Plan(PlanEdit::RemoveRole(role)), None);
        self.ask(Effect::KeepFocus);
        self.notice = removed.filter(|name| !name.is_empty()).map(|name| Notice::Removed { name });
    }

    /// Rows come, go or move, and the focus stays near.
    fn rearrange(&mut self, next: Scenario) {
        self.edit(next, None);
        self.ask(Effect::KeepFocus);
    }

    fn leave(&mut self) {
        self.history.settle();
        self.refused.leave();
    }

    /// Replaces the document; `typing` names the field whose keystrokes belong to one step.
    fn edit(&mut self, next: Scenario, typing: Option<Field>) {
        self.history.edit(next, typing);
        self.sync_after_edit();
    }

    /// Cells or the whole plan change in one step; a text that is none of a cell's values is refused there, and the
    /// others stand.
    fn take_changed(&mut self, changed: Changed) {
        let notice = match changed.removed {
            0 => CellsTaken::of(&changed).map(Notice::CellsTaken),
            channels => Some(Notice::RemovedSeveral { channels }),
        };
        let Changed { plan, settled, refused, echoed, .. } = changed;
        (self.waiting_block, self.dialog) = (None, None);
        for field in settled {
            self.refused.remove(field);
        }
        if !refused.is_empty() && plan == **self.scenario() {
            // One step back takes what was refused away, and nothing else.
            self.history.mark();
        }
        self.edit(plan, None);
        for (field, refusal) in refused {
            self.refused.insert(field, refusal);
        }
        for (field, _, other) in echoed {
            self.refused.insert_echo(field, Echo::Ambiguous { other });
        }
        self.notice = notice.or(self.notice.take());
    }

    fn move_in_history(&mut self, step: fn(&mut History)) {
        step(&mut self.history);
        self.refused = Refusals::default();
        // A field that is being typed in would go on showing its text and not the plan.
        self.ask(Effect::KeepFocus);
        self.sync_after_edit();
    }

    /// Brings the rest of the session in line with the document after a step of the history.
    pub(super) fn sync_after_edit(&mut self) {
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
            Field::Plan(PlanField::RoleName(row) | PlanField::RoleRate(row) | PlanField::RoleAvailable(row)) => {
                usize::from(row) <= plan.roles.len()
            }
            Field::Plan(_) => true,
            Field::Channel(id, ChannelField::DiscountName(row) | ChannelField::DiscountRate(row)) => {
                plan.channel(id).is_some_and(|channel| usize::from(row) < channel.discounts.list().len())
            }
            Field::Channel(id, _) => plan.channel(id).is_some(),
        });
        self.refused.settle();
        // What is told of a step, and can be undone from there, holds only while it is the last one.
        let of_step = |notice: &mut Notice| {
            matches!(notice, Notice::Removed { .. } | Notice::RemovedSeveral { .. } | Notice::CellsTaken(_))
        };
        self.notice.take_if(of_step);
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
                self.change(self.dated(edit), Some(field));
                if let Some(echo) = echo::echo(field, &text, self.scenario(), self.language.shown) {
                    self.refused.insert_echo(field, echo);
                }
            }
            Err(why) => {
                // Not what the first letters said: `100-150` is not 100.
                if self.history.take_back(field) {
                    self.sync_after_edit();
                }
                self.refused.insert(field, Refusal { text, why });
            }
        }
    }

    /// An exchange rate that is typed is one of today.
    fn dated(&self, edit: Edit) -> Edit {
        match edit {
            Edit::Plan(PlanEdit::ExchangeRate { currency, rate, date: None }) => {
                Edit::Plan(PlanEdit::ExchangeRate { currency, rate, date: Some(self.today) })
            }
            Edit::Plan(_) | Edit::Channel(..) => edit,
        }
    }

    /// Adds a channel at the end and asks for the focus: in a column of the grid, or in the first that is empty.
    fn add_channel(&mut self, channel: Channel, column: Option<ChannelField>) {
        let count = self.scenario().channels.len();
        self.edit(self.document().with_added(channel, None), None);
        let Some(added) = self.scenario().channels.get(count) else { return };
        let is_priced = added.price().is_some() || added.kind.channel_type() == ChannelType::Content;
        let first_empty = if added.name.is_empty() || added.kind.channel_type() == ChannelType::Content {
            ChannelField::Name
        } else if is_priced && added.kind.buying().is_some() {
            ChannelField::Budget
        } else {
            ChannelField::Price
        };
        let field = Field::Channel(added.id, column.unwrap_or(first_empty));
        self.ask(Effect::Focus(field));
    }

    /// Adds a channel of the type and buying model of the last one, if the field is of the last one.
    fn add_below(&mut self, field: Field) {
        let Field::Channel(id, column) = field else { return };
        let is_of_grid = GRID_COLUMNS.contains(&column) || self.columns.shows(column);
        if !is_of_grid {
            return;
        }
        let Some(above) = self.scenario().channels.last().filter(|last| last.id == id) else { return };
        if above.name.is_empty() && above.price().is_none() && above.budget == Money::ZERO {
            return;
        }
        let mut next = Channel::new(id, Platform::Other, above.kind.buying().unwrap_or(BuyingModel::Cpm));
        next.kind = next.kind.turned_into(above.kind.channel_type());
        next.name = Text::default();
        self.add_channel(next, Some(column));
    }
}

#[cfg(test)]
mod tests;
