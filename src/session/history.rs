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

    /// Whether a step can be undone.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether an undone step can be done again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// After a change. A change of nothing is no step; typing into the field that was typed into before joins its step.
    #[must_use]
    pub fn edited(mut self, next: Scenario, typing: Option<Field>) -> Self {
        if next == *self.present {
            return self;
        }
        let joins = typing.is_some() && typing == self.typing && !self.past.is_empty();
        if !joins {
            self.past.push(Rc::clone(&self.present));
            if self.past.len() > STEPS_MAX {
                self.past.remove(0);
            }
        }
        self.present = Rc::new(next);
        self.future.clear();
        self.typing = typing;
        self
    }

    /// After leaving a field: further typing is a step of its own.
    #[must_use]
    pub fn settled(mut self) -> Self {
        self.typing = None;
        self
    }

    /// After undoing a step.
    #[must_use]
    pub fn undone(mut self) -> Self {
        if let Some(before) = self.past.pop() {
            self.future.push(core::mem::replace(&mut self.present, before));
        }
        self.settled()
    }

    /// After doing an undone step again.
    #[must_use]
    pub fn redone(mut self) -> Self {
        if let Some(after) = self.future.pop() {
            self.past.push(core::mem::replace(&mut self.present, after));
        }
        self.settled()
    }
}
