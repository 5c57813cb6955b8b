//! Some channels of a plan together: a group with people counted once within it.

use super::channel::ChannelForecast;
use super::cost_sheet::Costs;
use super::figure::Figures;
use super::ledger::Ledger;
use super::results::PlanResults;
use super::total::TotalForecast;
use crate::scenario::{ChannelId, CostSheet, Scenario};

impl PlanResults {
    /// Figures of some channels as if they were the whole plan: sums over them, and people met on several of them
    /// counted once. Audiences and overlaps are those of the plan. Costs of the campaign as a whole, such as the fee,
    /// belong to no group.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use mediaplan::forecast::{Figure, PlanResults};
    /// use mediaplan::scenario::{Example, example};
    ///
    /// let results = PlanResults::of(Rc::new(example(Example::Cafe)));
    /// let all: Vec<_> = results.scenario.channels.iter().map(|channel| channel.id).collect();
    /// let [whole, half] = [&all[..], &all[..2]].map(|members| results.subtotal(members).get(Figure::Reach));
    /// assert_eq!(whole, results.forecast.total.figures.get(Figure::Reach));
    /// assert!(half < whole);
    /// ```
    pub fn subtotal(&self, members: &[ChannelId]) -> Figures {
        let is_member = |one: &&ChannelForecast| members.contains(&one.id);
        let channels: Vec<ChannelForecast> = self
            .forecast
            .channels
            .iter()
            .map(|one| if is_member(&one) { one.clone() } else { ChannelForecast::absent(one.id) })
            .collect();
        let sheet = CostSheet { vat: self.scenario.costs.vat, ..CostSheet::default() };
        let plan = Scenario { costs: sheet, ..Scenario::clone(&self.scenario) };
        let of: Vec<_> = channels.iter().map(|one| (one.id, one.costs)).collect();
        let ledger = &mut Ledger::silent();
        let costs = Costs::with(&plan, &of, ledger);
        TotalForecast::with(&plan, &self.audiences, &channels, &costs, ledger).figures
    }
}
