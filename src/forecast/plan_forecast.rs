//! Forecast of a plan: channels, totals, costs and findings.

use super::audiences::Audiences;
use super::channel::ChannelForecast;
use super::cost_sheet::Costs;
use super::costs::ChannelCosts;
use super::coverage::Coverage;
use super::figure::Figure;
use super::ledger::Ledger;
use super::total::TotalForecast;
use super::workload::overbooked;
use crate::scenario::{ChannelId, Finding, Place, Scenario};

/// Part of the net media that must know an effect by which the channels are compared, chosen because less would speak
/// of the smaller part of a plan.
const MAIN_EFFECT_MEDIA: f64 = 0.5;

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

    /// Channels that have all of several figures.
    pub fn coverage(&self, figures: &[Figure]) -> Coverage {
        Coverage::of(&self.channels, figures)
    }

    /// The effect furthest down the funnel, leads before sales, that is known of half of the net media at least: what
    /// channels are compared by until the planner chooses.
    pub fn main_effect(&self) -> Figure {
        let known = |figure: &Figure| {
            self.total.figures.get(*figure).is_ok_and(|value| value > 0.0)
                && self.coverage(&[*figure]).media >= MAIN_EFFECT_MEDIA
        };
        [Figure::Leads, Figure::Sales, Figure::Clicks].into_iter().find(known).unwrap_or(Figure::Contacts)
    }

    /// A channel's share of a figure's sum over the channels that have another figure too, 0 to 1; `None` where it
    /// lacks one of them, and where no other channel has both: of one channel there is no share.
    pub fn share_of(&self, channel: &ChannelForecast, figure: Figure, other: Figure) -> Option<f64> {
        let both = self.channels.iter().filter(|one| one.has_both(figure, other));
        let known: Vec<f64> = both.filter_map(|one| one.figures.get(figure).ok()).collect();
        let sum: f64 = known.iter().sum();
        let value = channel.figures.get(figure).ok().filter(|_| channel.has_both(figure, other))?;
        (known.len() > 1 && sum > 0.0).then(|| value / sum)
    }
}
