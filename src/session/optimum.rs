//! Optimise view: what is asked, and how far the answer is.

use std::rc::Rc;

use super::effect::Revision;
use super::entry;
use super::entry_error::EntryError;
use crate::forecast::Figure;
use crate::optimise::{Goal, LimitScope, Question};
use crate::scenario::{BriefBase, Scenario};
use crate::units::{Count, Locale, Money};

/// Goal by its kind, as a menu has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalKind {
    /// People reached at least once.
    Reach,
    /// People reached several times.
    ReachAtLeast,
    /// A figure that adds up over channels.
    Effect(Figure),
    /// A weighted sum of such figures.
    Weighted,
}

/// Question as it is put together: choices, and texts as they are typed.
#[derive(Debug, Clone, PartialEq)]
pub struct OptimumDraft {
    /// Kind of goal; absent until the planner chooses one: reach.
    pub goal: GoalKind,
    /// Number of contacts of [`GoalKind::ReachAtLeast`]; absent: the plan's effective frequency.
    pub times: Option<u8>,
    /// Weights of [`GoalKind::Weighted`], as typed.
    pub weights: Vec<(Figure, String)>,
    /// Total, as typed; empty for the brief's, or else the plan's own.
    pub total: String,
    /// Base of a total that is typed; absent: that of the brief.
    pub base: Option<BriefBase>,
    /// True if the whole total is to be spent.
    pub is_exact: bool,
    /// True if money may also move between weeks.
    pub weeks: bool,
    /// Target, as typed.
    pub target: String,
}

impl Default for OptimumDraft {
    fn default() -> Self {
        Self {
            goal: GoalKind::Reach,
            times: None,
            weights: Vec::new(),
            total: String::new(),
            base: None,
            is_exact: false,
            weeks: false,
            target: String::new(),
        }
    }
}

/// Change of the question, or of its answer.
#[derive(Debug, Clone, PartialEq)]
pub enum OptimumChange {
    /// Choice of a goal.
    Goal(GoalKind),
    /// Choice of a number of contacts.
    Times(u8),
    /// A weight was typed.
    Weight(Figure, String),
    /// A total was typed, or chosen.
    Total(String),
    /// Choice of a base of the total.
    Base(BriefBase),
    /// Spend the whole total, or at most.
    Exact(bool),
    /// Move money between weeks too, or between channels alone.
    Weeks(bool),
    /// A target was typed, or chosen.
    Target(String),
    /// Stop the computation.
    Stop,
    /// Compute again.
    Again,
}

/// Text of a question that is no number of its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum DraftTrouble {
    /// The total.
    Total(EntryError),
    /// The target.
    Target(EntryError),
    /// The weight of a figure.
    Weight(Figure, EntryError),
    /// All weights are zero or absent.
    NoWeight,
}

impl OptimumDraft {
    /// The question about a plan.
    ///
    /// # Errors
    /// The first text that is no number of its kind.
    pub fn question(&self, scenario: &Scenario, locale: Locale) -> Result<Question, DraftTrouble> {
        let number = |text: &str| -> Result<Option<f64>, EntryError> {
            Ok(entry::optional::<Count>(text, locale)?.map(Count::get))
        };
        let goal = match self.goal {
            GoalKind::Reach => Goal::Reach,
            GoalKind::ReachAtLeast => Goal::ReachAtLeast(self.times_for(scenario)),
            GoalKind::Effect(figure) => Goal::Effect(figure),
            GoalKind::Weighted => {
                let mut weights = Vec::new();
                for (figure, text) in &self.weights {
                    let weight = number(text).map_err(|why| DraftTrouble::Weight(*figure, why))?;
                    weights.extend(weight.filter(|weight| *weight > 0.0).map(|weight| (*figure, weight)));
                }
                if weights.is_empty() {
                    return Err(DraftTrouble::NoWeight);
                }
                Goal::Weighted(weights)
            }
        };
        let amount: Option<Money> =
            entry::money(&self.total, locale, scenario.currency).map_err(DraftTrouble::Total)?;
        let base = self.base_for(scenario);
        // A base that was chosen without an amount counts the plan's own costs on it.
        let target = number(&self.target).map_err(DraftTrouble::Target)?;
        let limits = LimitScope::AsSet;
        Ok(Question { goal, amount, base, is_exact: self.is_exact, limits, weeks: self.weeks, target })
    }

    /// Number of contacts: chosen, or the effective frequency of a plan.
    pub fn times_for(&self, scenario: &Scenario) -> u8 {
        self.times.unwrap_or_else(|| scenario.effective_frequency.least()).clamp(2, 10)
    }

    /// Base of a total that is typed.
    pub fn base_for(&self, scenario: &Scenario) -> BriefBase {
        let of_brief = || if scenario.brief.budget.is_some() { scenario.brief.base } else { BriefBase::NetMedia };
        self.base.unwrap_or_else(of_brief)
    }
}

/// State of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerState {
    /// Pieces are still to come.
    Running,
    /// All pieces are there.
    Done,
    /// The reader stopped it.
    Stopped,
    /// The program that computes did not come, or broke off.
    Failed,
}

/// Answer to a question about one revision of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Optimum {
    /// Number of the computation: pieces of another one are dropped.
    pub number: u32,
    /// Revision of the plan that it is about.
    pub revision: Revision,
    /// Question.
    pub question: Question,
    /// Pieces that have come, as numbers ([`Piece::from_numbers`](crate::optimise::Piece::from_numbers)).
    pub pieces: Rc<Vec<Vec<f64>>>,
    /// State.
    pub state: AnswerState,
}
