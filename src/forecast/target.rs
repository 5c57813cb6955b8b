//! Targets of a plan, and its status against each.

use super::figure::{Figures, Missing, Value, kpi_figure};
use super::formula::Formula;
use super::input::Input;
use super::ledger::{Entry, made};
use super::quantity::Subject;
use super::results::PlanResults;
use super::term::Term;
use crate::scenario::{Direction, Kpi, KpiTarget};
use crate::units::Goal;

/// A round target to begin with, which the forecast just meets: two significant digits of its value, rounded down for
/// what is to be reached at least and up for what is to be paid at most. Absent where the forecast has no value, or one
/// that no target can have.
///
/// ```
/// use mediaplan::forecast::{Audiences, Figure, Forecast, suggested_target};
/// use mediaplan::scenario::{Example, Kpi, example};
///
/// let plan = example(Example::Launch);
/// let total = Forecast::with(&plan, &Audiences::of(&plan)).total;
/// let reach = total.figures.get(Figure::Reach)?;
/// let target = suggested_target(Kpi::Reach, &total.figures).expect("there is a reach").get();
/// assert!(target <= reach && target > 0.9 * reach);
/// # Ok::<(), mediaplan::forecast::Missing>(())
/// ```
pub fn suggested_target(kpi: Kpi, figures: &Figures) -> Option<Goal> {
    /// So that a value of two digits stays what it is, whatever the last bits of its logarithm are.
    const TOLERANCE: f64 = 1e-9;
    let value = figures.get(kpi_figure(kpi)).ok()?;
    let zeros = libm::floor(libm::log10(value.abs().max(1e-6)) + TOLERANCE) - 1.0;
    let tens = libm::pow(10.0, zeros.abs());
    let digits = if zeros < 0.0 { value * tens } else { value / tens };
    let digits = match kpi.direction() {
        Direction::AtLeast => libm::floor(digits + TOLERANCE),
        Direction::AtMost => libm::ceil(digits - TOLERANCE),
    };
    Goal::new(if zeros < 0.0 { digits / tens } else { digits * tens }).ok()
}

/// A target and what the forecast says of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetStatus {
    /// Figure to be achieved.
    pub kpi: Kpi,
    /// Value to be achieved; [`Missing::TargetValue`](super::Missing::TargetValue) where none is set yet.
    pub target: Value,
    /// Value of the forecast.
    pub value: Value,
    /// Value less target; the reason where one of them is missing.
    pub gap: Value,
    /// True where the target is met; absent where there is no value, or no target value.
    pub is_met: Option<bool>,
}

/// Value that a target asks for.
fn goal(target: &KpiTarget) -> Value {
    target.value.map(Goal::get).ok_or(Missing::TargetValue)
}

/// Relative error of a value that is its target: what nothing on the page would show as a difference.
const ROUNDING: f64 = 1e-9;

impl PlanResults {
    /// The targets of the plan and how it stands against each.
    pub fn target_statuses(&self) -> Vec<TargetStatus> {
        let status = |target: &KpiTarget| {
            let value = self.forecast.total.figures.get(kpi_figure(target.kpi));
            let goal = goal(target);
            let gap = Formula::Difference.of(&[value, goal]);
            let rounding = goal.unwrap_or(0.0).abs() * ROUNDING;
            let is_met = gap.ok().map(|gap| match target.kpi.direction() {
                Direction::AtLeast => gap >= -rounding,
                Direction::AtMost => gap <= rounding,
            });
            TargetStatus { kpi: target.kpi, target: goal, value, gap, is_met }
        };
        self.scenario.kpis.iter().map(status).collect()
    }

    pub(super) fn target_gap(&self, kpi: Kpi) -> Option<Entry> {
        let target = self.scenario.kpis.iter().find(|target| target.kpi == kpi)?;
        let figure = kpi_figure(kpi);
        let value = self.forecast.total.figures.get(figure);
        Some(made(
            Formula::Difference,
            vec![
                Term::figure(figure.symbol(), value, Subject::Plan, figure),
                Term::input("t", goal(target), figure.unit(), Subject::Plan, Input::Kpi(kpi)),
            ],
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Example, example};

    #[test]
    fn a_suggested_target_is_round_and_just_met() {
        let mut seen = 0;
        for which in Example::ALL {
            let plan = example(which);
            let results = PlanResults::of(std::rc::Rc::new(plan.clone()));
            let total = &results.forecast.total;
            for kpi in Kpi::ALL.iter().copied() {
                let Some(value) = suggested_target(kpi, &total.figures) else {
                    assert!(total.figures.get(kpi_figure(kpi)).is_err(), "{which:?}, {kpi:?}");
                    continue;
                };
                let plan =
                    crate::scenario::Scenario { kpis: vec![KpiTarget { kpi, value: Some(value) }], ..plan.clone() };
                let status = results.after(std::rc::Rc::new(plan)).target_statuses()[0];
                assert_eq!(status.is_met, Some(true), "{which:?}, {kpi:?}: {status:?}");
                assert!(status.gap.unwrap().abs() <= 0.1 * status.value.unwrap().abs(), "{which:?}, {status:?}");
                seen += 1;
            }
        }
        assert!(seen > 40, "{seen}");
    }

    #[test]
    fn an_empty_target_is_neither_met_nor_missed() {
        let plan = example(Example::Launch).with(crate::scenario::PlanEdit::Kpi(Kpi::Reach, None));
        let results = PlanResults::of(std::rc::Rc::new(plan));
        let status = results.target_statuses()[0];
        assert_eq!((status.target, status.is_met), (Err(Missing::TargetValue), None));
        assert_eq!(results.target_gap(Kpi::Reach).unwrap().value(), Err(Missing::TargetValue));
        assert!(status.value.is_ok());
    }
}
