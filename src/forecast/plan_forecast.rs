//! Forecast of a plan: channels, totals, costs and findings.

use super::audiences::Audiences;
use super::channel::ChannelForecast;
use super::cost_sheet::Costs;
use super::costs::ChannelCosts;
use super::figure::Figure;
use super::ledger::Ledger;
use super::total::TotalForecast;
use super::workload::overbooked;
use crate::scenario::{ChannelId, Finding, Place, Scenario};

/// Everything that follows from a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Channel by channel, in the plan's order.
    pub channels: Vec<ChannelForecast>,
    /// The whole, people counted once.
    pub total: TotalForecast,
    /// Costs for the client.
    pub costs: Costs,
    /// Findings about the document and its figures.
    pub findings: Vec<Finding>,
}

impl Forecast {
    /// The forecast of a plan whose audiences are not known yet. Where they are, [`Forecast::with`] does not compute
    /// them again.
    pub fn of(scenario: &Scenario) -> Self {
        Self::with(scenario, &Audiences::of(scenario))
    }

    /// The forecast of a plan with its [`Audiences`]. Pure and cheap: some microseconds a channel.
    pub fn with(scenario: &Scenario, audiences: &Audiences) -> Self {
        Self::into(scenario, audiences, &mut Ledger::silent())
    }

    /// The forecast, number by number into a ledger.
    pub(super) fn into<const ASKS: bool>(
        scenario: &Scenario,
        audiences: &Audiences,
        ledger: &mut Ledger<ASKS>,
    ) -> Self {
        let channels: Vec<ChannelForecast> =
            scenario.channels.iter().map(|channel| ChannelForecast::with(scenario, channel, ledger)).collect();
        let of: Vec<(ChannelId, ChannelCosts)> = channels.iter().map(|one| (one.id, one.costs)).collect();
        let costs = Costs::with(scenario, &of, ledger);
        let total = TotalForecast::with(scenario, audiences, &channels, &costs, ledger);
        let mut findings = scenario.check();
        let of_plan = |problem: &crate::scenario::Problem| Finding { place: Place::Plan, problem: *problem };
        findings.extend(costs.findings(scenario).iter().map(of_plan));
        findings.extend(audiences.problems.iter().map(of_plan));
        findings.extend(overbooked(scenario, &channels).iter().map(of_plan));
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
