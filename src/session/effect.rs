//! Effects: commands to the browser that [`reduce`](super::reduce) returns in
//! [`Session::effects`](super::Session::effects).

use std::any::Any;
use std::rc::Rc;

use super::{Field, Loadable};
use crate::scenario::{OwnPreset, Scenario};

/// Command to the browser that no state can express: it is carried out once, and its result comes back as an action.
///
/// Conditions that last, such as what is stored, are no effects but follow from the session:
/// [`wants`](super::wants).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Puts a text into the clipboard; answered by [`Answer::Copied`] or [`Answer::CopyRefused`].
    Copy {
        /// Kind of text, for the message that follows.
        clip: Clip,
        /// The text.
        text: String,
    },
    /// Saves a picture as a file on the reader's disk. A browser that refuses downloads says so itself; one that cannot
    /// turn the drawing into pixels is answered for by [`Answer::PictureRefused`].
    SavePicture(Picture, PictureForm),
    /// Writes a plan as a file and saves it.
    SavePlan(Rc<Scenario>),
    /// Writes plans as one file and saves it.
    SavePlans(Vec<Rc<Scenario>>),
    /// Writes own presets as a file and saves it.
    SavePresets(Rc<Vec<OwnPreset>>),
    /// Reads a plan, several plans, a table or own presets from a file.
    ReadPlan(ChosenFile),
    /// Loads parts of the page, with their messages and those that the page begins with in a language.
    Load {
        /// Parts and language.
        what: Loadable,
        /// Set if nobody waits for it: it is loaded when the browser has nothing else to do.
        when_idle: bool,
    },
    /// Loads the whole page anew, in the newest version that the browser can get.
    Reload,
    /// Lets the field that has the focus show the plan again. Where the focus was lost with what had it, the nearest
    /// place that can have it gets it.
    KeepFocus,
    /// No field has the focus any more: what it was in is another document now.
    LeaveField,
    /// Focuses a field, once it is there.
    Focus(Field),
    /// Has the question about a plan answered, in place of the one before; answered by
    /// [`Action::OptimumArrived`](super::Action::OptimumArrived), piece by piece.
    Optimise {
        /// Number of the computation.
        number: u32,
        /// Plan.
        plan: Rc<Scenario>,
        /// Question, as numbers ([`Question::to_numbers`](crate::optimise::Question::to_numbers)).
        question: Vec<f64>,
    },
    /// Stops the answer that is computed.
    StopOptimising,
}

/// An effect with the revision of the plan that it was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Revision of the open plan when the effect was asked for.
    pub revision: Revision,
    /// The effect.
    pub effect: Effect,
}

/// Count of the changes of the open plan since the page was opened: edits, steps back, and plans opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(u64);

impl Revision {
    /// The revision after one more change.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

/// Result of an effect that concerns one revision of the plan. [`reduce`](super::reduce) drops it when the plan has
/// changed since: it is about a plan that is no longer on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The text is in the clipboard.
    Copied(Clip),
    /// The browser did not allow the page to write to the clipboard.
    CopyRefused(Clip),
    /// The browser could not make a picture of a drawing.
    PictureRefused,
}

/// Kind of text that is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clip {
    /// Link of the plan.
    Link,
    /// Explanation of a figure.
    Explanation,
    /// Link to an explanation.
    ExplanationLink,
    /// Cells of a table.
    Cells,
}

/// Drawing to save.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Name of the file, without its extension.
    pub name: String,
    /// The drawing.
    pub svg: String,
    /// Width in px.
    pub width: u32,
    /// Height in px.
    pub height: u32,
}

/// Form in which a drawing is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureForm {
    /// As it is drawn, in lines.
    Svg,
    /// In pixels, two for each px.
    Png,
}

/// File that the reader chose. Only the shell can look inside; two are equal if they are the same handle.
#[derive(Debug, Clone)]
pub struct ChosenFile(Rc<dyn Any>);

impl ChosenFile {
    /// Handle of a file of the browser.
    pub fn new(file: impl Any) -> Self {
        Self(Rc::new(file))
    }

    /// The browser's file, if it has this type.
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        self.0.downcast_ref()
    }
}

impl PartialEq for ChosenFile {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
