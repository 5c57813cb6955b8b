//! Optimise view: a question that changes, and the answer that follows it.

use std::rc::Rc;

use super::effect::Effect;
use super::optimum::{AnswerState, Optimum, OptimumChange};
use super::{Session, View};
use crate::words::Part;

impl Session {
    /// Changes the question, or stops and repeats its answer.
    pub(super) fn change_optimum(&mut self, change: OptimumChange) {
        let draft = &mut self.optimum_draft;
        match change {
            OptimumChange::Goal(goal) => draft.goal = goal,
            OptimumChange::Times(times) => draft.times = Some(times),
            OptimumChange::Weight(figure, text) => match draft.weights.iter_mut().find(|(one, _)| *one == figure) {
                Some((_, before)) => *before = text,
                None => draft.weights.push((figure, text)),
            },
            OptimumChange::Total(text) => draft.total = text,
            OptimumChange::Base(base) => draft.base = Some(base),
            OptimumChange::Exact(is_exact) => draft.is_exact = is_exact,
            OptimumChange::Weeks(weeks) => draft.weeks = weeks,
            OptimumChange::Target(text) => draft.target = text,
            OptimumChange::Stop => self.end_optimum(AnswerState::Stopped),
            OptimumChange::Again => self.optimum = None,
        }
    }

    /// Ends a computation that runs.
    fn end_optimum(&mut self, state: AnswerState) {
        if let Some(optimum) = self.optimum.as_mut().filter(|optimum| optimum.state == AnswerState::Running) {
            optimum.state = state;
            self.ask(Effect::StopOptimising);
        }
    }

    /// Asks for the answer that the Optimise view shows, where it is not that of the plan and the question of now; an
    /// answer of another plan or question goes at once. Nothing is computed for a view that is not shown.
    pub(super) fn follow_optimum(&mut self) {
        // The part of the view brings what has it computed.
        let is_there = self.view == View::Optimise && self.loading.has(Part::Optimise);
        let is_shown = is_there && !self.scenario().channels.is_empty();
        if !is_shown && self.optimum.is_none() {
            return;
        }
        let question = self.optimum_draft.question(self.scenario(), self.language.shown);
        let is_current = |optimum: &Optimum| {
            optimum.revision == self.revision && question.as_ref().is_ok_and(|question| *question == optimum.question)
        };
        if self.optimum.as_ref().is_some_and(is_current) {
            if !is_shown && self.optimum.as_ref().is_some_and(|optimum| optimum.state == AnswerState::Running) {
                self.ask(Effect::StopOptimising);
                self.optimum = None;
            }
            return;
        }
        self.end_optimum(AnswerState::Stopped);
        self.optimum = None;
        if let (true, Ok(question)) = (is_shown, question) {
            self.optimisations = self.optimisations.wrapping_add(1);
            let number = self.optimisations;
            let revision = self.revision;
            let (pieces, state) = (Rc::default(), AnswerState::Running);
            self.ask(Effect::Optimise { number, plan: Rc::clone(self.scenario()), question: question.to_numbers() });
            self.optimum = Some(Optimum { number, revision, question, pieces, state });
        }
    }

    /// Takes pieces of an answer; those of another computation are dropped.
    pub(super) fn take_pieces(&mut self, number: u32, pieces: &[Vec<f64>], ended: Option<AnswerState>) {
        if let Some(optimum) = self.optimum.as_mut().filter(|optimum| optimum.number == number) {
            Rc::make_mut(&mut optimum.pieces).extend(pieces.iter().cloned());
            if optimum.state == AnswerState::Running {
                optimum.state = ended.unwrap_or(AnswerState::Running);
            }
        }
    }
}
