//! Fit of a plan to the client's budget: the budgets of its channels scaled until the plan costs what the brief gives,
//! fee, levies and VAT following.

use super::cost_sheet::{Costs, brief_line};
use crate::scenario::{BuyingModel, ChannelEdit, ChannelId, Kind, PlanEdit, Scenario};
use crate::units::{Money, split};

/// Budgets of the channels that were scaled, and what the plan then costs on the base of the brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FittedBudgets {
    /// Budget of each channel that may change.
    pub budgets: Vec<(ChannelId, Money)>,
    /// Costs of the plan on the base of the brief.
    pub amount: Money,
}

/// Outcome of a fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BriefFit {
    /// The plan costs the brief's budget, to the minor unit.
    Exact(FittedBudgets),
    /// No sum of the budgets costs exactly that, because each line is rounded: the nearest below and above.
    Nearest {
        /// The most that the plan can cost below the budget.
        below: FittedBudgets,
        /// The least that it can cost above the budget.
        above: FittedBudgets,
    },
}

/// Reason why a plan cannot be fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BriefTrouble {
    /// The brief gives no budget.
    NoBudget,
    /// The brief includes VAT and the plan has no VAT rate.
    NoVat,
    /// The plan has no channels.
    NoChannels,
    /// No channel has a budget that may change: all are locked, or follow from their posts.
    NothingToScale,
    /// Even with every budget at its least the plan costs more.
    TooLittle {
        /// The least that it can cost.
        least: Money,
    },
    /// Even with every budget at its most the plan costs less.
    TooMuch {
        /// The most that it can cost.
        most: Money,
    },
}

/// A channel that may be scaled: its present money as a weight, and its limits, in minor units.
struct Scalable {
    id: ChannelId,
    weight: f64,
    min: i64,
    max: i64,
}

/// Fits a plan to the budget of its brief.
///
/// The budgets of the channels that are bought and not locked are scaled in proportion, each within its limits, to the
/// minor unit (largest remainders). Channels without a budget stay without one, unless none has any: then all get the
/// same. Among the sums of budgets the one is taken whose costs, with fee, levies, contingency and VAT on the base of
/// the brief, are exactly its budget.
///
/// # Errors
/// [`BriefTrouble`]: the reason why no budgets reach it.
///
/// ```
/// # use mediaplan::forecast::{BriefFit, Costs, fit_to_brief};
/// # use mediaplan::scenario::{BriefBase, Example, example};
/// # use mediaplan::units::Money;
/// let mut plan = example(Example::Cafe);
/// plan.brief.budget = Some(Money::new(300_000)?);
/// plan.brief.base = BriefBase::Total;
/// let Ok(BriefFit::Exact(fitted)) = fit_to_brief(&plan) else { panic!("no fit") };
/// assert_eq!(Costs::of(&fitted.applied_to(plan)).total(), Money::new(300_000)?);
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn fit_to_brief(scenario: &Scenario) -> Result<BriefFit, BriefTrouble> {
    let goal = scenario.brief.budget.ok_or(BriefTrouble::NoBudget)?;
    if scenario.lacks_vat_of_brief() {
        return Err(BriefTrouble::NoVat);
    }
    if scenario.channels.is_empty() {
        return Err(BriefTrouble::NoChannels);
    }
    let scalable = scalable(scenario);
    if scalable.is_empty() {
        return Err(BriefTrouble::NothingToScale);
    }
    let sum = |of: fn(&Scalable) -> i64| scalable.iter().map(of).sum::<i64>();
    // Without a weight a channel stays at its least.
    let (mut low, mut high) = (sum(|one| one.min), sum(|one| if one.weight > 0.0 { one.max } else { one.min }));
    high = high.min(Money::MAX_MINOR);
    let fitted = |sum: i64| fitted(scenario, &scalable, sum);
    let (least, most) = (fitted(low), fitted(high));
    if least.amount > goal {
        return Err(BriefTrouble::TooLittle { least: least.amount });
    }
    if most.amount < goal {
        return Err(BriefTrouble::TooMuch { most: most.amount });
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if fitted(middle).amount <= goal { low = middle } else { high = middle }
    }
    // Lines are rounded one by one, so costs may step back by a few minor units from one sum to the next.
    let (mut below, mut above) = (None::<FittedBudgets>, None::<FittedBudgets>);
    for at in low.saturating_sub(NEIGHBOURS)..=low.saturating_add(NEIGHBOURS) {
        let one = fitted(at.clamp(sum(|one| one.min), sum(|one| one.max).min(Money::MAX_MINOR)));
        if one.amount == goal {
            return Ok(BriefFit::Exact(one));
        }
        let nearest = if one.amount < goal { &mut below } else { &mut above };
        let distance = |fit: &FittedBudgets| (fit.amount - goal).minor().abs();
        if nearest.as_ref().is_none_or(|known| distance(&one) < distance(known)) {
            *nearest = Some(one);
        }
    }
    Ok(BriefFit::Nearest { below: below.unwrap_or(least), above: above.unwrap_or(most) })
}

/// Sums around the one that bisection finds in which an exact one is sought: more than the lines of a sheet can be off
/// by, each by half a minor unit.
const NEIGHBOURS: i64 = 64;

impl FittedBudgets {
    /// The change of the plan.
    pub fn edit(self) -> PlanEdit {
        let edits = self.budgets.into_iter().map(|(id, budget)| (id, ChannelEdit::Budget(budget)));
        PlanEdit::Channels(edits.collect())
    }

    /// The plan with these budgets.
    #[must_use]
    pub fn applied_to(self, scenario: Scenario) -> Scenario {
        scenario.with(self.edit())
    }
}

/// Channels whose budget is typed, not locked, and no flat fee.
fn scalable(scenario: &Scenario) -> Vec<Scalable> {
    let free = scenario
        .channels
        .iter()
        // A flat fee is paid whole or not at all.
        .filter(|channel| channel.buying() != Some(BuyingModel::Flat))
        .filter(|channel| !channel.limits.locked && matches!(channel.kind, Kind::Paid { .. } | Kind::Contest { .. }));
    // A free placement has no budget to scale.
    let free =
        free.filter(|channel| channel.bonus_contacts().is_none() || channel.net_media(scenario.currency) > Money::ZERO);
    let mut scalable: Vec<Scalable> = free
        .map(|channel| {
            let min = channel.limits.min.map_or(0, Money::minor);
            let max = channel.limits.max.map_or(Money::MAX_MINOR, Money::minor).max(min);
            #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
            let weight = channel.net_media(scenario.currency).minor() as f64;
            Scalable { id: channel.id, weight, min, max }
        })
        .collect();
    if scalable.iter().all(|one| one.weight <= 0.0) {
        for one in &mut scalable {
            one.weight = 1.0;
        }
    }
    scalable
}

/// The plan's costs with the sum of the scalable budgets as given.
fn fitted(scenario: &Scenario, scalable: &[Scalable], sum: i64) -> FittedBudgets {
    let parts = shared(sum, scalable);
    let budgets: Vec<(ChannelId, Money)> =
        scalable.iter().zip(parts).map(|(one, part)| (one.id, Money::new(part).unwrap_or(Money::MOST))).collect();
    let mut fitted = FittedBudgets { budgets, amount: Money::ZERO };
    let plan = fitted.clone().applied_to(scenario.clone());
    fitted.amount = Costs::of(&plan).line(brief_line(scenario.brief.base));
    fitted
}

/// A sum shared by weights, each part within its limits: parts beyond a limit are set to it, and the others share the
/// rest anew.
fn shared(sum: i64, scalable: &[Scalable]) -> Vec<i64> {
    let mut fixed: Vec<Option<i64>> = scalable.iter().map(|one| (one.weight <= 0.0).then_some(one.min)).collect();
    // Each round fixes one part at least.
    for _ in 0..=scalable.len() {
        let rest = sum - fixed.iter().flatten().sum::<i64>();
        let weights: Vec<f64> =
            scalable.iter().zip(&fixed).map(|(one, part)| if part.is_some() { 0.0 } else { one.weight }).collect();
        if fixed.iter().all(Option::is_some) {
            break;
        }
        let parts = split(rest.max(0), &weights);
        let parts = scalable
            .iter()
            .zip(parts)
            .zip(&fixed)
            .map(|((one, part), fixed)| fixed.unwrap_or(part.clamp(one.min, one.max)));
        let parts: Vec<i64> = parts.collect();
        let excess = parts.iter().sum::<i64>() - sum;
        if excess == 0 {
            return parts;
        }
        // Too much was given: those that their least raised keep it. Too little: those that their most cut keep that.
        let mut any = false;
        for ((one, part), place) in scalable.iter().zip(&parts).zip(&mut fixed) {
            let is_at_limit = if excess > 0 { *part == one.min } else { *part == one.max };
            if place.is_none() && is_at_limit {
                *place = Some(*part);
                any = true;
            }
        }
        if !any {
            return parts;
        }
    }
    fixed.into_iter().map(|part| part.unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::forecast::sample::{channel, money, plan, share};
    use crate::scenario::{AgencyFee, BriefBase, BuyingModel, Channel, FeeBase, Levy, LevyBase, Limits};

    fn briefed(budgets: &[f64], goal: f64, base: BriefBase) -> Scenario {
        let channels = budgets.iter().map(|budget| channel(BuyingModel::Cpm, 5.0, *budget)).collect();
        let mut plan = plan(channels);
        (plan.brief.budget, plan.brief.base) = (Some(money(goal)), base);
        plan
    }

    fn amounts(fit: &FittedBudgets) -> Vec<f64> {
        fit.budgets.iter().map(|(_, budget)| budget.major(crate::units::Currency::Eur)).collect()
    }

    fn exact(plan: &Scenario) -> Vec<f64> {
        match fit_to_brief(plan) {
            Ok(BriefFit::Exact(fit)) => {
                let goal = plan.brief.budget.unwrap();
                assert_eq!(fit.amount, goal);
                let after = Costs::of(&fit.clone().applied_to(plan.clone()));
                assert_eq!(after.left_of_brief(plan), Some(Money::ZERO));
                amounts(&fit)
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn budgets_are_scaled_in_proportion_to_the_minor_unit() {
        assert_eq!(exact(&briefed(&[100.0, 200.0], 1000.0, BriefBase::NetMedia)), [333.33, 666.67]);
        assert_eq!(exact(&briefed(&[0.0, 0.0], 1000.0, BriefBase::NetMedia)), [500.0, 500.0]);
        assert_eq!(exact(&briefed(&[50.0, 0.0], 1000.0, BriefBase::Total)), [1000.0, 0.0]);
    }

    #[test]
    fn fee_levies_and_vat_follow() {
        let mut plan = briefed(&[100.0, 300.0], 12_100.0, BriefBase::TotalWithVat);
        plan.costs.vat = Some(share(0.21));
        assert_eq!(exact(&plan), [2500.0, 7500.0]);
        plan.costs.agency_fee = AgencyFee::Share { share: share(0.1), of: FeeBase::NetMedia };
        plan.costs.levies = vec![Levy { rate: share(0.03), of: LevyBase::NetMediaAndFee, ..Levy::default() }];
        plan.brief.budget = Some(money(1.21 * 11_330.0));
        assert_eq!(exact(&plan), [2500.0, 7500.0]);
    }

    #[test]
    fn locked_channels_and_limits_stay() {
        let mut plan = briefed(&[1000.0, 1000.0, 1000.0, 500.0], 6000.0, BriefBase::NetMedia);
        plan.channels[0].limits.locked = true;
        plan.channels[1].limits = Limits { max: Some(money(1200.0)), ..Limits::default() };
        assert_eq!(exact(&plan), [1200.0, 2533.33, 1266.67]);
        plan.brief.budget = Some(money(1900.0));
        plan.channels[2].limits = Limits { min: Some(money(700.0)), ..Limits::default() };
        assert_eq!(exact(&plan), [133.33, 700.0, 66.67]);
    }

    #[test]
    fn an_amount_that_rounding_skips_has_two_neighbours() {
        // 1.21 · 0.02 is 0.02, and 1.21 · 0.03 is 0.04.
        let mut plan = briefed(&[1.0], 0.03, BriefBase::TotalWithVat);
        plan.costs.vat = Some(share(0.21));
        let Ok(BriefFit::Nearest { below, above }) = fit_to_brief(&plan) else { panic!("{:?}", fit_to_brief(&plan)) };
        assert_eq!((below.amount, above.amount), (money(0.02), money(0.04)));
        assert_eq!((amounts(&below), amounts(&above)), (vec![0.02], vec![0.03]));
    }

    #[test]
    fn what_stops_a_fit_is_named() {
        let mut plan = briefed(&[1000.0], 500.0, BriefBase::Total);
        plan.channels[0].production = money(600.0);
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::TooLittle { least: money(600.0) }));
        plan.channels[0].limits.max = Some(money(2000.0));
        plan.brief.budget = Some(money(5000.0));
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::TooMuch { most: money(2600.0) }));
        plan.channels[0].limits.locked = true;
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::NothingToScale));
        // Without a VAT rate nobody knows what the plan costs with VAT; a rate of nothing is one.
        plan.brief.base = BriefBase::TotalWithVat;
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::NoVat));
        assert_eq!(Costs::of(&plan).left_of_brief(&plan), None);
        plan.costs.vat = Some(share(0.0));
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::NothingToScale));
        assert!(Costs::of(&plan).left_of_brief(&plan).is_some());
        plan.channels.clear();
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::NoChannels));
        plan.brief.budget = None;
        assert_eq!(fit_to_brief(&plan), Err(BriefTrouble::NoBudget));
    }

    proptest! {
        /// Total of a plan of some budgets is found again, whatever fee, levy and tax.
        #[test]
        fn costs_of_a_plan_are_met_again(
            budgets in proptest::collection::vec(1_i64..10_000_000, 1..6),
            (fee, levy, vat) in (0.0..0.5_f64, 0.0..0.2_f64, 0.0..0.3_f64),
            (inside, base) in (any::<bool>(), 0_usize..3),
            factor in 0.3..3.0_f64,
        ) {
            let blank = || channel(BuyingModel::Cpm, 5.0, 0.0);
            let make = |minor: &i64| Channel { budget: Money::new(*minor).unwrap(), ..blank() };
            let mut plan = plan(budgets.iter().map(make).collect());
            plan.costs.agency_fee = if inside {
                AgencyFee::Inside(share(fee))
            } else {
                AgencyFee::Share { share: share(fee), of: FeeBase::GrossMedia }
            };
            plan.costs.levies = vec![Levy { rate: share(levy), of: LevyBase::AllCostsAndFee, ..Levy::default() }];
            plan.costs.vat = Some(share(vat));
            plan.brief.base = BriefBase::ALL[base];
            let goal = Costs::of(&plan).line(brief_line(plan.brief.base));
            plan.brief.budget = Some(goal);
            let sum: Money = plan.channels.iter().map(|channel| channel.budget).sum();
            // From other budgets in the same proportion, as near as minor units allow.
            for channel in &mut plan.channels {
                channel.budget = channel.budget.times(factor);
            }
            prop_assume!(plan.channels.iter().all(|channel| channel.budget > Money::ZERO));
            match fit_to_brief(&plan).unwrap() {
                BriefFit::Exact(fit) => prop_assert_eq!(fit.amount, goal),
                BriefFit::Nearest { .. } => prop_assert!(false, "the sum {sum:?} costs {goal:?}"),
            }
        }
    }
}
