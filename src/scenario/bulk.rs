//! Changes of several channels at once.

use super::{ChannelId, Scenario};
use crate::units::{Money, Share, Text};

/// Change of the budgets of several channels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BudgetChange {
    /// Each grows by a share of itself, or shrinks where it is below zero; the sum is exact to half a minor unit.
    By(f64),
    /// Each becomes this amount.
    Each(Money),
    /// Together they become this amount, in their present proportions; in equal parts where they have none.
    Together(Money),
}

/// Reason why budgets stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetsUnchanged {
    /// None of the channels has a budget that is typed and not locked.
    NoneOpen,
    /// The amounts would be below zero or above the most that an amount can be.
    OutOfRange,
}

impl BudgetsUnchanged {
    /// Key of its sentence in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoneOpen => "bulk-none-open",
            Self::OutOfRange => "bulk-out-of-range",
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
    /// let typed = changed.channels.iter().filter(|channel| channel.kind.buying().is_some());
    /// assert_eq!(typed.map(|channel| channel.budget).sum::<Money>(), Money::new(100_001)?);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn with_budgets(mut self, ids: &[ChannelId], change: BudgetChange) -> Result<Self, BudgetsUnchanged> {
        let mut open: Vec<&mut super::Channel> = self
            .channels
            .iter_mut()
            .filter(|channel| ids.contains(&channel.id) && channel.kind.buying().is_some() && !channel.limits.locked)
            .collect();
        if open.is_empty() {
            return Err(BudgetsUnchanged::NoneOpen);
        }
        let before: Vec<Money> = open.iter().map(|channel| channel.budget).collect();
        let sum: Money = before.iter().copied().sum();
        let next = match change {
            BudgetChange::Each(amount) => vec![amount; open.len()],
            BudgetChange::Together(amount) => amount.split(&weights(&before)),
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
        Ok(self)
    }

    /// The plan without some channels.
    #[must_use]
    pub fn without_channels(self, ids: &[ChannelId]) -> Self {
        ids.iter().fold(self, |plan, id| plan.without_channel(*id))
    }

    /// The plan with copies of some channels, each below its own, named by `name`; full plans take no more.
    #[must_use]
    pub fn with_duplicates(self, ids: &[ChannelId], name: impl Fn(&Text) -> Text) -> Self {
        ids.iter().fold(self, |plan, id| match plan.channel(*id).map(|channel| name(&channel.name)) {
            Some(copy) => plan.with_duplicate(*id, copy),
            None => plan,
        })
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
        let changed = plan.clone().with_budgets(&ids(plan), change).unwrap();
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
    fn several_are_copied_and_removed() {
        let three = plan(&[1, 2, 3]);
        let all = ids(&three);
        let copied = three.clone().with_duplicates(&[all[0], all[2]], Clone::clone);
        assert_eq!(copied.channels.iter().map(|one| one.budget.minor()).collect::<Vec<_>>(), [1, 1, 2, 3, 3]);
        assert_eq!(ids(&three.without_channels(&[all[0], all[2]])), [all[1]]);
    }
}
