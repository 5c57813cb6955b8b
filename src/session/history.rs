//! Undo and redo: whole scenarios, shared, so a step costs a pointer and what changed.

use std::rc::Rc;

use super::Field;
use crate::scenario::Scenario;

/// Steps that can be undone; the oldest go first.
const STEPS_MAX: usize = 200;

/// The document now, before and after.
#[derive(Debug, Clone)]
pub struct History {
    past: Vec<Rc<Scenario>>,
    present: Rc<Scenario>,
    future: Vec<Rc<Scenario>>,
    /// The field whose typing made the present: more typing there belongs to the same step.
    typing: Option<Field>,
}

impl History {
    /// A history that begins with this document.
    pub fn new(present: Rc<Scenario>) -> Self {
        Self { past: Vec::new(), present, future: Vec::new(), typing: None }
    }

    /// The document now.
    pub fn present(&self) -> &Rc<Scenario> {
        &self.present
    }

    /// Tells whether a step can be undone.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Tells whether an undone step can be done again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records an edit. An unchanged plan adds no step; typing in the same field extends the last step, and typing back
    /// to its start removes it.
    pub fn edit(&mut self, next: Scenario, typing: Option<Field>) {
        if next == *self.present {
            return;
        }
        let joins = typing.is_some() && typing == self.typing;
        if joins && let Some(before) = self.past.pop_if(|before| **before == next) {
            self.present = before;
            self.settle();
            return;
        }
        if !joins {
            self.past.push(Rc::clone(&self.present));
            if self.past.len() > STEPS_MAX {
                self.past.remove(0);
            }
        }
        self.present = Rc::new(next);
        self.future.clear();
        self.typing = typing;
    }

    /// Takes over a document that was changed elsewhere, as a step. The document stays the same shared value.
    pub fn adopt(&mut self, next: Rc<Scenario>) {
        if *next != *self.present {
            self.mark();
        }
        self.present = next;
    }

    /// Takes back what is being typed into a field, since it is no value after all; tells whether anything was.
    pub fn take_back(&mut self, field: Field) -> bool {
        let before = if self.typing == Some(field) { self.past.pop() } else { None };
        self.settle();
        before.is_some_and(|before| {
            self.present = before;
            true
        })
    }

    /// Records a step that leaves the document as it is, where something beside it changed that can be undone.
    pub fn mark(&mut self) {
        self.past.push(Rc::clone(&self.present));
        self.future.clear();
        self.settle();
    }

    /// A field is left: further typing is a step of its own.
    pub fn settle(&mut self) {
        self.typing = None;
    }

    /// Takes a step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(core::mem::replace(&mut self.present, before));
        }
        self.settle();
    }

    /// Takes an undone step again.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(core::mem::replace(&mut self.present, after));
        }
        self.settle();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::PlanField;
    use crate::units::{Currency, Date, Locale, Text};

    impl History {
        fn edited(mut self, next: Scenario, typing: Option<Field>) -> Self {
            self.edit(next, typing);
            self
        }

        fn settled(mut self) -> Self {
            self.settle();
            self
        }

        fn undone(mut self) -> Self {
            self.undo();
            self
        }

        fn redone(mut self) -> Self {
            self.redo();
            self
        }
    }

    const NAME: Option<Field> = Some(Field::Plan(PlanField::Name));
    const CLIENT: Option<Field> = Some(Field::Plan(PlanField::Client));

    fn named(name: &str) -> Scenario {
        let start = Date::from_days(20_000).unwrap();
        Scenario { name: Text::new(name).unwrap(), ..Scenario::empty(Currency::Eur, start, Locale::En) }
    }

    fn history() -> History {
        History::new(Rc::new(named("")))
    }

    fn name(history: &History) -> &str {
        history.present().name.as_str()
    }

    #[test]
    fn steps_go_back_and_forth() {
        let history = history().edited(named("a"), None).edited(named("b"), None);
        let back = history.undone();
        assert_eq!((name(&back), back.can_undo(), back.can_redo()), ("a", true, true));
        let start = back.undone().undone();
        assert_eq!((name(&start), start.can_undo()), ("", false));
        let again = start.redone().redone().redone();
        assert_eq!((name(&again), again.can_redo()), ("b", false));
    }

    #[test]
    fn an_edit_after_undoing_forgets_what_was_undone() {
        let history = history().edited(named("a"), None).undone().edited(named("b"), None);
        assert!(!history.can_redo());
        assert_eq!(name(&history.undone()), "");
    }

    #[test]
    fn a_change_of_nothing_is_no_step() {
        let history = history().edited(named("a"), None).undone().edited(named(""), None);
        assert!(!history.can_undo() && history.can_redo());
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let history = history().edited(named("a"), NAME).edited(named("ab"), NAME);
        assert_eq!(name(&history.clone().undone()), "");
        let left = history.clone().settled().edited(named("abc"), NAME);
        assert_eq!(name(&left.undone()), "ab");
        let elsewhere = history.edited(named("abc"), CLIENT);
        assert_eq!(name(&elsewhere.undone()), "ab");
    }

    #[test]
    fn typing_after_undoing_is_a_step_of_its_own() {
        let history = history().edited(named("a"), None).edited(named("ab"), NAME).undone().edited(named("abc"), NAME);
        assert_eq!(name(&history.undone()), "a");
    }

    #[test]
    fn typing_back_to_the_beginning_is_no_step() {
        let history = history().edited(named("a"), None).edited(named("ab"), NAME).edited(named("a"), NAME);
        assert_eq!(name(&history.clone().undone()), "");
        // More typing does not join the step before.
        assert_eq!(name(&history.edited(named("ac"), NAME).undone()), "a");
    }

    #[test]
    fn the_oldest_steps_go_first() {
        let mut history = history();
        for step in 1..=STEPS_MAX + 5 {
            history = history.edited(named(&step.to_string()), None);
        }
        for _ in 0..=STEPS_MAX {
            history = history.undone();
        }
        assert_eq!((name(&history), history.can_undo()), ("5", false));
    }
}
