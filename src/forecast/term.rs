//! Terms of formulas: a letter, a value, its unit, and where the value comes from.

use std::rc::Rc;

use super::figure::{Figure, Missing, Unit, Value};
use super::input::Input;
use super::quantity::{FigureRef, Quantity, Subject};
use crate::units::Money;

/// Value of a term.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// A number, or why there is none.
    Number(Value),
    /// Money, exact.
    Money(Money),
    /// Several numbers of the same meaning: weeks, segments, places of a distribution.
    List(Rc<[f64]>),
}

/// Origin of a term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TermSource {
    /// The planner, a benchmark or a default: it stands in the document.
    Input(Subject, Input),
    /// Derived: it has an explanation of its own.
    Derived(FigureRef),
    /// Derived by a computation that has no closed formula, such as the fit of segments to pairs.
    Numerical,
    /// Computed plainly on the way, and not opened further: a sum, contacts before a cap, posts of other money.
    Intermediate,
}

/// One number that goes into a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Its letter in the formula.
    pub symbol: &'static str,
    /// Its value.
    pub amount: Amount,
    /// Its unit.
    pub unit: Unit,
    /// Origin of the value.
    pub source: TermSource,
}

impl Term {
    /// An input of the document.
    pub(super) fn input(symbol: &'static str, value: Value, unit: Unit, subject: Subject, input: Input) -> Self {
        Self { symbol, amount: Amount::Number(value), unit, source: TermSource::Input(subject, input) }
    }

    /// A figure that stands already.
    pub(super) fn figure(symbol: &'static str, value: Value, subject: Subject, figure: Figure) -> Self {
        Self::derived(symbol, value, figure.unit(), subject, Quantity::Figure(figure))
    }

    /// Anything else that has an explanation.
    pub(super) fn derived(
        symbol: &'static str,
        value: Value,
        unit: Unit,
        subject: Subject,
        quantity: Quantity,
    ) -> Self {
        Self {
            symbol,
            amount: Amount::Number(value),
            unit,
            source: TermSource::Derived(FigureRef { subject, quantity }),
        }
    }

    /// A number from anywhere.
    pub(super) fn number_of(symbol: &'static str, value: Value, unit: Unit, source: TermSource) -> Self {
        Self { symbol, amount: Amount::Number(value), unit, source }
    }

    /// Money of the document.
    pub(super) fn money_input(symbol: &'static str, money: Money, subject: Subject, input: Input) -> Self {
        Self { symbol, amount: Amount::Money(money), unit: Unit::Money, source: TermSource::Input(subject, input) }
    }

    /// Money of the cost sheet.
    pub(super) fn money(symbol: &'static str, money: Money, subject: Subject, quantity: Quantity) -> Self {
        Self {
            symbol,
            amount: Amount::Money(money),
            unit: Unit::Money,
            source: TermSource::Derived(FigureRef { subject, quantity }),
        }
    }

    /// Several numbers.
    pub(super) fn list(symbol: &'static str, values: &[f64], unit: Unit, source: TermSource) -> Self {
        Self { symbol, amount: Amount::List(values.into()), unit, source }
    }

    /// Its number; money and lists have none.
    pub(super) fn number(&self) -> Value {
        match &self.amount {
            Amount::Number(value) => *value,
            Amount::Money(_) | Amount::List(_) => Err(Missing::NothingToDivideBy),
        }
    }
}

/// The number of a letter.
pub(super) fn named(terms: &[Term], symbol: &str) -> f64 {
    let term = terms.iter().find(|term| term.symbol == symbol);
    debug_assert!(term.is_some(), "a formula names a letter that none of its terms has: {symbol}");
    term.and_then(|term| term.number().ok()).unwrap_or(f64::NAN)
}

/// True where a letter stands among the terms.
pub(super) fn has(terms: &[Term], symbol: &str) -> bool {
    terms.iter().any(|term| term.symbol == symbol)
}

/// The numbers of a letter.
pub(super) fn list(terms: &[Term], symbol: &str) -> Vec<f64> {
    lists(terms, symbol).into_iter().next().unwrap_or_default()
}

pub(super) fn lists(terms: &[Term], symbol: &str) -> Vec<Vec<f64>> {
    let of = terms.iter().filter(|term| term.symbol == symbol);
    of.filter_map(|term| if let Amount::List(values) = &term.amount { Some(values.to_vec()) } else { None }).collect()
}

pub(super) fn money_at(terms: &[Term], place: usize) -> Money {
    match terms.get(place).map(|term| &term.amount) {
        Some(Amount::Money(money)) => *money,
        Some(Amount::Number(_) | Amount::List(_)) | None => Money::ZERO,
    }
}

pub(super) fn of_first(terms: &[Term]) -> f64 {
    terms.first().and_then(|term| term.number().ok()).unwrap_or(f64::NAN)
}
