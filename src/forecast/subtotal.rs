//! Some channels of a plan together: a group with people counted once within it.

use std::rc::Rc;

use super::audiences::Audiences;
use super::channel::ChannelForecast;
use super::cost_sheet::Costs;
use super::figure::Figures;
use super::ledger::Ledger;
use super::results::PlanResults;
use super::total::TotalForecast;
use crate::scenario::{ChannelId, CostSheet, Scenario};

impl PlanResults {
    /// Figures of some channels as if they were the whole plan: sums over them, and people met on several of them
    /// counted once. Audiences and overlaps are those of the plan; where people on all of its channels cannot be
    /// counted once, because the population is not given, they are those of the members. Costs of the campaign as a
    /// whole, such as the fee, belong to no group.
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
        let mut plan = Scenario { costs: sheet, ..Scenario::clone(&self.scenario) };
        let audiences = if self.audiences.base().is_ok() {
            Rc::clone(&self.audiences)
        } else {
            plan.channels.iter_mut().filter(|one| !members.contains(&one.id)).for_each(|one| one.audience = None);
            Rc::new(Audiences::of(&plan))
        };
        let of: Vec<_> = channels.iter().map(|one| (one.id, one.costs)).collect();
        let ledger = &mut Ledger::silent();
        let costs = Costs::with(&plan, &of, ledger);
        TotalForecast::with(&plan, &audiences, &channels, &costs, ledger).figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::sample::{channel, instagram, plan};
    use crate::forecast::{Figure, Missing};
    use crate::scenario::BuyingModel;

    #[test]
    fn one_member_has_its_reach_where_the_population_is_not_given() {
        let mut plan = plan(vec![instagram(), channel(BuyingModel::Cpm, 5.0, 900.0).with_audience(80_000.0)]);
        plan.target.population = None;
        let results = PlanResults::of(Rc::new(plan));
        let ids: Vec<ChannelId> = results.scenario.channels.iter().map(|channel| channel.id).collect();
        let reach = |members: &[ChannelId]| results.subtotal(members).get(Figure::Reach);
        assert_eq!(reach(&ids), Err(Missing::Population));
        let own = results.forecast.channels[0].figures.get(Figure::Reach).unwrap();
        assert!((reach(&ids[..1]).unwrap() / own - 1.0).abs() < 1e-12);
    }
}
