//! Figures that follow from a document: contacts, people, effect and money of every channel and of the whole.
//!
//! [`Forecast::of`] is the one way from a [`Scenario`](crate::scenario::Scenario) to figures. A plan with findings
//! still has a forecast: a figure that cannot be computed says why ([`Missing`]) and the others stand.

mod address;
mod at_spend;
mod audiences;
mod benchmark_marks;
mod brief;
mod chain;
mod channel;
mod cost_sheet;
mod costs;
mod coverage;
mod curve;
mod deduplication;
mod delivery;
mod distribution;
mod effect;
mod effective;
mod evaluate;
mod explain;
mod figure;
mod formula;
mod frequency;
mod funnel;
mod input;
mod ledger;
mod market;
mod overlap;
mod people;
mod plan_forecast;
mod published;
mod quantity;
pub mod ratio;
mod ratios;
mod results;
#[cfg(test)]
mod sample;
mod subtotal;
mod target;
mod term;
mod total;
mod verdict;
mod weekly;
mod weeks;
mod weights;
mod work;
mod workload;

/// Version of the model: it grows when the same plan gets other figures than before.
pub const MODEL_VERSION: u8 = 1;

pub use at_spend::{AtSpend, Immovable, Purchasable};
pub use audiences::{Audiences, OverlapFit};
pub use benchmark_marks::BenchmarkMarks;
pub use brief::{BriefFit, BriefTrouble, FittedBudgets, fit_to_brief};
pub use channel::{ChannelForecast, ChannelWeeks};
pub use cost_sheet::{Costs, brief_line};
pub use costs::ChannelCosts;
pub use coverage::Coverage;
pub use curve::{Curve, Curves, IncrementalReach, round_step};
pub use figure::{Figure, Figures, Missing, Unit, Value, kpi_figure};
pub use formula::{Formula, Letters, Outcome};
pub use frequency::FREQUENCIES;
pub use funnel::{Funnel, FunnelRate, FunnelStep};
pub use input::{Input, Provenance, provenance};
pub use ledger::Entry;
pub use plan_forecast::Forecast;
pub use quantity::{BrandFigure, CostLine, FigureRef, PeriodFigure, Quantity, Subject};
pub use results::PlanResults;
pub use target::{TargetStatus, suggested_target};
pub use term::{Amount, Term, TermSource};
pub use total::{TotalForecast, TotalWeek};
pub use verdict::{ComparedCosts, MainDriver, Rank, Verdict};
pub use weeks::{ChannelTypeShare, EffectWeeks};
pub use work::WorkWeeks;

#[cfg(test)]
mod tests;
