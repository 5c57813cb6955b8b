//! How a plan stands against the targets that were set for it.

use super::channel::symbol;
use super::explain::{Books, made};
use super::figure::{Figure, Value};
use super::formula::Formula;
use super::input::Input;
use super::item::{Item, Of, Subject};
use super::ledger::{Entry, Term};
use crate::scenario::{Direction, Kpi};

/// The figure of the whole plan that a KPI is.
pub fn figure_of(kpi: Kpi) -> Figure {
    match kpi {
        Kpi::Reach => Figure::Reach,
        Kpi::EffectiveReach => Figure::EffectiveReach,
        Kpi::Frequency => Figure::Frequency,
        Kpi::Contacts => Figure::Contacts,
        Kpi::Grp => Figure::Grp,
        Kpi::Clicks => Figure::Clicks,
        Kpi::Views => Figure::Views,
        Kpi::Engagements => Figure::Engagements,
        Kpi::EngagementRate => Figure::EngagementRate,
        Kpi::Followers => Figure::Followers,
        Kpi::Entries => Figure::Entries,
        Kpi::Leads => Figure::Leads,
        Kpi::Sales => Figure::Sales,
        Kpi::Revenue => Figure::Revenue,
        Kpi::Profit => Figure::Profit,
        Kpi::PerThousand => Figure::PerThousand,
        Kpi::PerPerson => Figure::PerPerson,
        Kpi::PerClick => Figure::PerClick,
        Kpi::PerLead => Figure::PerLead,
        Kpi::PerSale => Figure::PerSale,
        Kpi::Cac => Figure::Cac,
        Kpi::LtvCac => Figure::LtvCac,
        Kpi::Roas => Figure::Roas,
        Kpi::Drr => Figure::Drr,
        Kpi::Romi => Figure::Romi,
        Kpi::Roi => Figure::Roi,
    }
}

/// A target and what the forecast says of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// What is to be achieved.
    pub kpi: Kpi,
    /// How much of it.
    pub target: f64,
    /// What the forecast gives.
    pub value: Value,
    /// Value less target; the reason where there is no value.
    pub gap: Value,
    /// Whether the target is met; absent where there is no value.
    pub is_met: Option<bool>,
}

/// What rounding may have taken from a value that is exactly its target.
const ROUNDING: f64 = 1e-12;

impl Books<'_> {
    /// The targets of the plan and how it stands against each.
    pub fn standings(&self) -> Vec<Standing> {
        let standing = |target: &crate::scenario::KpiTarget| {
            let value = self.forecast.total.figures.get(figure_of(target.kpi));
            let gap = self.value(Of::plan(Item::Gap(target.kpi)));
            let goal = target.value.get();
            let rounding = goal.abs() * ROUNDING;
            let is_met = gap.ok().map(|gap| match target.kpi.direction() {
                Direction::AtLeast => gap >= -rounding,
                Direction::AtMost => gap <= rounding,
            });
            Standing { kpi: target.kpi, target: goal, value, gap, is_met }
        };
        self.scenario.kpis.iter().map(standing).collect()
    }

    pub(super) fn gap(&self, kpi: Kpi) -> Option<Entry> {
        let target = self.scenario.kpis.iter().find(|target| target.kpi == kpi)?;
        let figure = figure_of(kpi);
        let value = self.forecast.total.figures.get(figure);
        Some(made(
            Formula::Less,
            vec![
                Term::figure(symbol(figure), value, Subject::Plan, figure),
                Term::input("t", Ok(target.value.get()), figure.unit(), Subject::Plan, Input::Kpi(kpi)),
            ],
        ))
    }
}
