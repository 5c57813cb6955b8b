//! What follows from a document: contacts, people, effect and money of every channel and of the whole.
//!
//! [`Forecast::of`] is the one way from a [`Scenario`] to figures. A plan with findings still has a forecast: a figure
//! that cannot be computed says why ([`Missing`]) and the others stand.

mod audiences;
mod channel;
mod costs;
mod curve;
mod delivery;
mod exposed;
mod figure;
mod funnel;
pub mod ratio;
#[cfg(test)]
mod sample;
mod total;
mod weeks;

pub use audiences::{Audiences, Fit};
pub use channel::{ChannelForecast, ChannelWeeks, FREQUENCIES};
pub use costs::{ChannelCosts, Costs};
pub use curve::{Curve, Curves, Next};
pub use figure::{Figure, Figures, Missing, Unit, Value};
pub use total::{TotalForecast, TotalWeek};
pub use weeks::{EffectWeeks, ToolShare};

use crate::scenario::{Finding, Place, Scenario};

/// Everything that follows from a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Channel by channel, in the plan's order.
    pub channels: Vec<ChannelForecast>,
    /// The whole, people counted once.
    pub total: TotalForecast,
    /// What the client pays.
    pub costs: Costs,
    /// What is to be said about the plan, its document and its figures.
    pub findings: Vec<Finding>,
}

impl Forecast {
    /// The forecast of a plan whose audiences are not known yet. Where they are, [`Forecast::with`] does not compute them again.
    pub fn of(scenario: &Scenario) -> Self {
        Self::with(scenario, &Audiences::of(scenario))
    }

    /// The forecast of a plan with its [`Audiences`]. Pure and cheap: some microseconds a channel.
    pub fn with(scenario: &Scenario, audiences: &Audiences) -> Self {
        let channels: Vec<ChannelForecast> =
            scenario.channels.iter().map(|channel| ChannelForecast::of(scenario, channel)).collect();
        let costs = Costs::of(scenario);
        let total = TotalForecast::of(scenario, audiences, &channels, &costs);
        let mut findings = scenario.check();
        let of_plan = |problem: &crate::scenario::Problem| Finding { place: Place::Plan, problem: *problem };
        findings.extend(audiences.problems.iter().map(of_plan));
        for channel in &channels {
            let place = Place::Channel(channel.id);
            findings.extend(channel.findings.iter().map(|problem| Finding { place, problem: *problem }));
        }
        Self { channels, total, costs, findings }
    }

    /// Net media of a week, counted from 0, over all channels.
    pub fn money_of_week(&self, week: usize) -> crate::units::Money {
        self.channels.iter().filter_map(|one| one.weeks.money.get(week).copied()).sum()
    }

    /// The findings of one channel.
    pub fn findings_of(&self, place: Place) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.place == place)
    }

    /// The effect furthest down the funnel that the plan knows, leads before sales: what channels are compared by until
    /// the planner chooses.
    pub fn main_effect(&self) -> Figure {
        let known = |figure: &Figure| self.total.figures.get(*figure).is_ok_and(|value| value > 0.0);
        [Figure::Leads, Figure::Sales, Figure::Clicks].into_iter().find(known).unwrap_or(Figure::Contacts)
    }

    /// A channel's share of a figure's sum over the channels, 0 to 1; `None` where it has none of it.
    pub fn share_of(&self, channel: &ChannelForecast, figure: Figure) -> Option<f64> {
        let sum: f64 = self.channels.iter().filter_map(|one| one.figures.get(figure).ok()).sum();
        channel.figures.get(figure).ok().filter(|_| sum > 0.0).map(|value| value / sum)
    }
}

#[cfg(test)]
mod tests;
