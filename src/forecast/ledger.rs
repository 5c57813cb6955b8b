//! Ledger: derives figures by formulas, and records formula and terms of the one figure that is asked for. So an
//! explanation is the computation itself, and costs one more forecast.

use super::figure::{Figure, Missing, Value};
use super::formula::{Formula, Outcome};
use super::quantity::{CostLine, FigureRef, Quantity, Subject};
use super::term::Term;
use crate::units::Money;

/// Derivation of a number on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The formula.
    pub formula: Formula,
    /// Terms that went into it.
    pub terms: Vec<Term>,
    /// Outcome.
    pub outcome: Outcome,
}

/// A derivation whose outcome is that of its formula.
pub(super) fn made(formula: Formula, terms: Vec<Term>) -> Entry {
    let outcome = formula.outcome(&terms);
    Entry { formula, terms, outcome }
}

impl Entry {
    /// The outcome once more, from formula and terms alone.
    pub fn recomputed(&self) -> Outcome {
        self.formula.outcome(&self.terms)
    }

    /// Its number; money has none.
    ///
    /// # Errors
    /// [`Missing`]: why there is no number.
    pub fn value(&self) -> Value {
        match self.outcome {
            Outcome::Number(value) => value,
            Outcome::Money(_) => Err(Missing::NotApplicable),
        }
    }
}

/// Derives numbers, and keeps the derivation of the one that was asked for. Without `ASKS` nothing is asked for, and
/// the compiler leaves out what only derivations need: a page that shows figures need not load what explains them.
#[derive(Debug)]
pub(super) struct Ledger<const ASKS: bool> {
    /// Subject of the figures derived next: the plan or a channel.
    pub(super) subject: Subject,
    wanted: Option<FigureRef>,
    found: Option<Entry>,
}

impl Ledger<false> {
    /// A ledger that keeps nothing.
    pub(super) fn silent() -> Self {
        Self { subject: Subject::Plan, wanted: None, found: None }
    }
}

impl Ledger<true> {
    /// A ledger that keeps the derivation of one number.
    pub(super) fn asking(of: FigureRef) -> Self {
        Self { subject: Subject::Plan, wanted: Some(of), found: None }
    }
}

impl<const ASKS: bool> Ledger<ASKS> {
    /// Number that is asked for.
    #[inline]
    fn wanted(&self) -> Option<FigureRef> {
        if ASKS { self.wanted } else { None }
    }

    /// Derivation that was found.
    pub(super) fn found(self) -> Option<Entry> {
        self.found
    }

    /// The figures whose shared sum is asked for, if one is.
    pub(super) fn wanted_matched_sum(&self) -> Option<(Figure, Figure)> {
        match self.wanted().map(|of| of.quantity) {
            Some(Quantity::MatchedSum(over, under)) => Some((over, under)),
            _ => None,
        }
    }

    /// True for the number that was asked for.
    pub(super) fn wants(&self, quantity: Quantity) -> bool {
        self.wanted().is_some_and(|of| of.subject == self.subject && of.quantity == quantity)
    }

    /// Derives a number by a formula; the first missing input is the result. Terms are built only for the figure that
    /// is asked for.
    #[expect(clippy::inline_always, reason = "which formula it is stands at compile time")]
    #[inline(always)]
    pub(super) fn derive<const N: usize>(
        &mut self,
        quantity: Quantity,
        formula: Formula,
        values: [Value; N],
        terms: impl FnOnce([Value; N]) -> [Term; N],
    ) -> Value {
        let value = formula.of(&values);
        if self.wants(quantity) {
            self.keep(formula, terms(values).to_vec(), Outcome::Number(value));
        }
        value
    }

    /// Money that was computed, with the formula and the terms that it follows from.
    #[inline]
    pub(super) fn money(
        &mut self,
        quantity: Quantity,
        money: Money,
        entry: impl FnOnce() -> (Formula, Vec<Term>),
    ) -> Money {
        if self.wants(quantity) {
            let (formula, terms) = entry();
            self.keep(formula, terms, Outcome::Money(money));
        }
        money
    }

    /// The line of the cost sheet that is asked for, if it is one of the subject's: what it is, and what it follows
    /// from.
    #[inline]
    pub(super) fn line(
        &mut self,
        money: impl FnOnce(CostLine) -> Money,
        entry: impl FnOnce(CostLine, Subject) -> Option<(Formula, Vec<Term>)>,
    ) {
        if let Some(FigureRef { subject, quantity: Quantity::Line(line) }) = self.wanted()
            && subject == self.subject
            && let Some((formula, terms)) = entry(line, subject)
        {
            self.keep(formula, terms, Outcome::Money(money(line)));
        }
    }

    /// Number that was computed together with others; its terms are built only on request. `tests/explain.rs` computes
    /// it again from them, bit for bit, for every figure of the examples.
    #[inline]
    pub(super) fn note(&mut self, quantity: Quantity, value: Value, entry: impl FnOnce() -> (Formula, Vec<Term>)) {
        if self.wants(quantity) {
            let (formula, terms) = entry();
            self.keep(formula, terms, Outcome::Number(value));
        }
    }

    #[cold]
    fn keep(&mut self, formula: Formula, terms: Vec<Term>, outcome: Outcome) {
        self.found = Some(Entry { formula, terms, outcome });
    }
}
