//! Changes of several channels at once.

use super::{BuyingModel, Channel, ChannelId, Scenario};
use crate::units::{Currency, Money, Share, Text};

/// A plan with other budgets.
#[derive(Debug, Clone, PartialEq)]
pub struct WithBudgets {
    /// The plan.
    pub plan: Scenario,
    /// Number of flat fees that keep their budget, since the change buys no whole unit.
    pub kept_fees: usize,
}

/// Change of the budgets of several channels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BudgetChange {
    /// Each grows by a share of itself, or shrinks where it is below zero; the sum is exact to half a minor unit. A
    /// flat fee with a price buys whole units: where the change would not, it keeps its budget.
    By(f64),
    /// Each becomes this amount.
    Each(Money),
    /// Together they become this amount: locked ones and those whose cost follows from their posts keep theirs, the
    /// others share the rest in their present proportions, in equal parts where they have none.
    Together(Money),
}

/// Reason why budgets stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetsUnchanged {
    /// None of the channels has a budget that is typed and not locked.
    NoneOpen,
    /// The amounts would be below zero or above the most that an amount can be.
    OutOfRange,
    /// The amount is below the costs of those that keep theirs.
    KeptIsMore,
}

impl BudgetsUnchanged {
    /// Key of its sentence in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoneOpen => "bulk-none-open",
            Self::OutOfRange => "bulk-out-of-range",
            Self::KeptIsMore => "bulk-kept-is-more",
        }
    }
}

impl Scenario {
    /// The plan with other budgets for some channels; locked ones, and those whose cost follows from their posts, stay.
    /// Weeks of a calendar follow in their proportions. Limits are not looked at: what crosses them is a finding.
    ///
    /// # Errors
    /// [`BudgetsUnchanged`] where nothing can change.
    ///
    /// ```
    /// use mediaplan::scenario::{BudgetChange, Example, example};
    /// use mediaplan::units::Money;
    ///
    /// let plan = example(Example::Cafe);
    /// let ids: Vec<_> = plan.channels.iter().map(|channel| channel.id).collect();
    /// let changed = plan.clone().with_budgets(&ids, BudgetChange::Together(Money::new(100_001)?)).unwrap();
    /// let costs = changed.plan.channels.iter().map(|channel| channel.net_media(changed.plan.currency));
    /// assert_eq!(costs.sum::<Money>(), Money::new(100_001)?);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn with_budgets(mut self, ids: &[ChannelId], change: BudgetChange) -> Result<WithBudgets, BudgetsUnchanged> {
        let currency = self.currency;
        let chosen = self.channels.iter_mut().filter(|channel| ids.contains(&channel.id));
        let is_open = |channel: &&mut Channel| channel.kind.buying().is_some() && !channel.limits.locked;
        let (mut open, kept): (Vec<_>, Vec<_>) = chosen.partition(is_open);
        if open.is_empty() {
            return Err(BudgetsUnchanged::NoneOpen);
        }
        let kept_costs: Money = kept.iter().map(|channel| channel.net_media(currency)).sum();
        let mut kept_fees = 0;
        if let BudgetChange::By(share) = change {
            open.retain_mut(|channel| {
                let Some(next) = whole_units(channel, share, currency) else { return true };
                kept_fees += usize::from(next == channel.budget && share != 0.0 && next != Money::ZERO);
                channel.budget = next;
                false
            });
        }
        if open.is_empty() {
            return Ok(WithBudgets { plan: self, kept_fees });
        }
        let before: Vec<Money> = open.iter().map(|channel| channel.budget).collect();
        let sum: Money = before.iter().copied().sum();
        let next = match change {
            BudgetChange::Each(amount) => vec![amount; open.len()],
            BudgetChange::Together(amount) if amount < kept_costs => return Err(BudgetsUnchanged::KeptIsMore),
            BudgetChange::Together(amount) => (amount - kept_costs).split(&weights(&before)),
            BudgetChange::By(share) => {
                #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
                let minor = libm::rint(sum.minor() as f64 * (1.0 + share));
                if !(0.0..=9e15).contains(&minor) {
                    return Err(BudgetsUnchanged::OutOfRange);
                }
                #[expect(clippy::cast_possible_truncation, reason = "whole, and below 2^53")]
                let whole = Money::new(minor as i64).map_err(|_| BudgetsUnchanged::OutOfRange)?;
                whole.split(&weights(&before))
            }
        };
        for (channel, amount) in open.iter_mut().zip(next) {
            channel.budget = amount;
        }
        Ok(WithBudgets { plan: self, kept_fees })
    }

    /// The plan without some channels.
    #[must_use]
    pub fn without_channels(self, ids: &[ChannelId]) -> Self {
        ids.iter().fold(self, |plan, id| plan.without_channel(*id))
    }

    /// The plan with copies of some channels, in their order, as one block below the last of them, named by `name`;
    /// full plans take no more.
    #[must_use]
    pub fn with_duplicates(self, ids: &[ChannelId], name: impl Fn(&Text) -> Text) -> Self {
        let Some(last) = self.channels.iter().rposition(|channel| ids.contains(&channel.id)) else { return self };
        let chosen = ids.iter().filter_map(|id| self.channel(*id));
        let copies: Vec<Channel> =
            chosen.map(|channel| Channel { name: name(&channel.name), ..channel.clone() }).collect();
        (last + 1..).zip(copies).fold(self, |plan, (at, copy)| plan.with_added(copy, Some(at)))
    }

    /// The plan with the budgets of some channels locked or open.
    #[must_use]
    pub fn with_locks(mut self, ids: &[ChannelId], locked: bool) -> Self {
        for channel in self.channels.iter_mut().filter(|channel| ids.contains(&channel.id)) {
            channel.limits.locked = locked;
        }
        self
    }
}

/// Budget of a flat fee with a price after a change by a share: as many whole units, or the budget that it had where
/// that would be none. Nothing for channels that buy any amount, and for fees that pay for parts of a unit already.
fn whole_units(channel: &Channel, share: f64, currency: Currency) -> Option<Money> {
    let price = channel.net_price(currency).filter(|_| channel.price().is_some())?;
    let is_whole = |amount: Money| {
        let units = amount.major(currency) / price;
        libm::fabs(units - libm::rint(units)) < 1e-6
    };
    let is_amount = (0.0..=9e12).contains(&(channel.budget.major(currency) * (1.0 + share)));
    if channel.buying() != Some(BuyingModel::Flat) || !is_amount || !is_whole(channel.budget) {
        return None;
    }
    let next = channel.budget.times(1.0 + share);
    Some(if is_whole(next) { next } else { channel.budget })
}

/// Proportions of amounts; equal ones where all are nothing.
fn weights(amounts: &[Money]) -> Vec<f64> {
    if amounts.iter().all(|amount| *amount == Money::ZERO) {
        return vec![Share::WHOLE.get(); amounts.len()];
    }
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
    amounts.iter().map(|amount| amount.minor() as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Channel, Platform};
    use crate::units::{Currency, Date, Locale};

    fn plan(budgets: &[i64]) -> Scenario {
        let mut plan = Scenario::empty(Currency::Eur, Date::from_days(20_000).unwrap(), Locale::En);
        for minor in budgets {
            let channel = Channel::new(ChannelId(0), Platform::Vk, BuyingModel::Cpm);
            plan = plan.with_added(Channel { budget: Money::new(*minor).unwrap(), ..channel }, None);
        }
        plan
    }

    fn ids(plan: &Scenario) -> Vec<ChannelId> {
        plan.channels.iter().map(|channel| channel.id).collect()
    }

    #[track_caller]
    fn check(plan: &Scenario, change: BudgetChange, expect: &[i64]) {
        let changed = plan.clone().with_budgets(&ids(plan), change).unwrap().plan;
        assert_eq!(changed.channels.iter().map(|one| one.budget.minor()).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn sums_are_kept_to_the_minor_unit() {
        let three = plan(&[333, 333, 334]);
        check(&three, BudgetChange::By(0.1), &[366, 366, 368]);
        check(&three, BudgetChange::By(-0.5), &[167, 166, 167]);
        check(&three, BudgetChange::Together(Money::new(1001).unwrap()), &[333, 333, 335]);
        check(&three, BudgetChange::Each(Money::new(5).unwrap()), &[5, 5, 5]);
        check(&plan(&[0, 0, 0]), BudgetChange::Together(Money::new(100).unwrap()), &[34, 33, 33]);
        check(&three, BudgetChange::By(-1.0), &[0, 0, 0]);
    }

    #[test]
    fn locked_budgets_stay() {
        let mut two = plan(&[100, 300]);
        two.channels[0].limits.locked = true;
        check(&two, BudgetChange::By(1.0), &[100, 600]);
        let none = two.clone().with_locks(&ids(&two), true);
        assert_eq!(none.clone().with_budgets(&ids(&none), BudgetChange::By(1.0)), Err(BudgetsUnchanged::NoneOpen));
        assert_eq!(two.clone().with_budgets(&ids(&two), BudgetChange::By(-1.5)), Err(BudgetsUnchanged::OutOfRange));
    }

    #[test]
    fn together_counts_what_is_locked() {
        let mut three = plan(&[100, 300, 600]);
        three.channels[1].limits.locked = true;
        check(&three, BudgetChange::Together(Money::new(1_000).unwrap()), &[100, 300, 600]);
        check(&three, BudgetChange::Together(Money::new(1_700).unwrap()), &[200, 300, 1_200]);
        let less = BudgetChange::Together(Money::new(299).unwrap());
        assert_eq!(three.clone().with_budgets(&ids(&three), less), Err(BudgetsUnchanged::KeptIsMore));
    }

    #[test]
    fn flat_fees_buy_whole_units() {
        let mut three = plan(&[40_000, 40_000, 40_000]);
        let fee = |channel: &mut Channel, price: f64| {
            channel.kind = crate::scenario::Kind::Paid {
                buying_model: BuyingModel::Flat,
                price: Some(crate::scenario::Sourced::own(crate::units::Price::new(price).unwrap())),
                contacts_per_unit: None,
                bonus_contacts: None,
            };
        };
        // One of four units of 100, and one of a single unit of 400.
        fee(&mut three.channels[0], 100.0);
        fee(&mut three.channels[1], 400.0);
        check(&three, BudgetChange::By(0.25), &[50_000, 40_000, 50_000]);
        check(&three, BudgetChange::By(0.1), &[40_000, 40_000, 44_000]);
        check(&three, BudgetChange::By(1.0), &[80_000, 80_000, 80_000]);
        let changed = three.clone().with_budgets(&ids(&three), BudgetChange::By(0.1)).unwrap();
        assert_eq!(changed.kept_fees, 2);
        let fees = ids(&three)[..2].to_vec();
        assert_eq!(three.clone().with_budgets(&fees, BudgetChange::By(0.1)).unwrap().plan, three);
        check(&three, BudgetChange::Each(Money::new(5_000).unwrap()), &[5_000, 5_000, 5_000]);
    }

    #[test]
    fn several_are_copied_and_removed() {
        let three = plan(&[1, 2, 3]);
        let all = ids(&three);
        let copied = three.clone().with_duplicates(&[all[0], all[2]], Clone::clone);
        assert_eq!(copied.channels.iter().map(|one| one.budget.minor()).collect::<Vec<_>>(), [1, 2, 3, 1, 3]);
        let first = three.clone().with_duplicates(&all[..2], Clone::clone);
        assert_eq!(first.channels.iter().map(|one| one.budget.minor()).collect::<Vec<_>>(), [1, 2, 1, 2, 3]);
        assert_eq!(ids(&three.without_channels(&[all[0], all[2]])), [all[1]]);
    }
}
