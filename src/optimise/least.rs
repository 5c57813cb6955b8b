//! Least budget that reaches a target.

use thiserror::Error;

use super::choice::{Channel, Infeasible, Problem};
use super::response::Response;
use super::search::solve;

/// Least budget whose best split reaches a target.
#[derive(Debug, Clone, PartialEq)]
pub struct LeastBudget {
    /// Budget: it reaches the target.
    pub budget: f64,
    /// Proof: no budget below this reaches the target.
    pub floor: f64,
    /// Spend of each channel, in the order of the channels.
    pub spends: Vec<f64>,
    /// Value of that split.
    pub value: f64,
}

/// Target that no budget reaches.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Unreached {
    /// Target above the value of the largest spends.
    #[error("The target is {target}; the largest spends bring {most}. Lower the target or raise a largest spend.")]
    BeyondMost {
        /// Target.
        target: f64,
        /// Value of the largest spends of all channels.
        most: f64,
    },
    /// Limits that no split can meet.
    #[error(transparent)]
    Limits(#[from] Infeasible),
}

/// Answer to one budget.
enum Reached {
    /// A split reaches the target.
    Yes(Vec<f64>, f64),
    /// The bound is below the target.
    No,
    /// The target is between the best split found and its bound.
    Open,
}

/// Budgets tried at most in a row: halves the range to the last bit that matters.
const TRIED_MAX: usize = 60;

/// Finds the least budget whose best split has a value of `target`, to a part of `tolerance` of it, by halving between
/// budgets that reach the target and budgets whose bound is below it. Each is solved in at most `most_parts` parts.
///
/// # Errors
/// [`Unreached`], with the most that the channels can bring.
///
/// ```
/// # use mediaplan::optimise::{Channel, Exponential, Unreached, least_budget};
/// let channel = || Channel::within(Exponential { top: 10.0, scale: 100.0 }, 0.0, 1000.0);
/// let found = least_budget(vec![channel(), channel()], 10.0, 1e-9, 1000)?;
/// // Half of each: twice 100 · ln 2.
/// assert!((found.budget - 200.0 * core::f64::consts::LN_2).abs() < 1e-5);
/// assert!(found.floor <= found.budget && found.floor > found.budget * (1.0 - 1e-6));
/// assert!(matches!(least_budget(vec![channel()], 11.0, 1e-9, 1000), Err(Unreached::BeyondMost { .. })));
/// # Ok::<(), Unreached>(())
/// ```
pub fn least_budget<R: Response>(
    channels: Vec<Channel<R>>,
    target: f64,
    tolerance: f64,
    most_parts: usize,
) -> Result<LeastBudget, Unreached> {
    let largest: Vec<f64> = channels.iter().map(|channel| channel.max).collect();
    let least: f64 = channels.iter().filter(|one| !one.may_be_off).map(|one| one.min + one.fee).sum();
    let budget: f64 = channels.iter().map(|one| one.max + one.fee).sum();
    let mut problem = Problem { channels, budget };
    problem.check()?;
    let most = problem.value(&largest);
    // A target that is no number is not reached either.
    if most.partial_cmp(&target).is_none_or(core::cmp::Ordering::is_lt) {
        return Err(Unreached::BeyondMost { target, most });
    }
    let mut at = |budget: f64| -> Result<Reached, Infeasible> {
        problem.budget = budget;
        let found = solve(&problem, None, tolerance, most_parts)?;
        let proof = found.proof;
        Ok(if proof.value >= target {
            Reached::Yes(found.spends, proof.value)
        } else if proof.bound < target {
            Reached::No
        } else {
            Reached::Open
        })
    };
    let mut best = LeastBudget { budget, floor: least, spends: largest, value: most };
    if let Reached::Yes(spends, value) = at(least)? {
        return Ok(LeastBudget { budget: least, floor: least, spends, value });
    }
    // Largest budget known not to reach the target, and the least that is open.
    let (mut floor, mut open) = (least, f64::INFINITY);
    let mut low = least;
    for _ in 0..TRIED_MAX {
        if best.budget - low <= tolerance * best.budget {
            break;
        }
        let middle = f64::midpoint(low, best.budget);
        match at(middle)? {
            Reached::Yes(spends, value) => best = LeastBudget { budget: middle, floor, spends, value },
            Reached::No => (low, floor) = (middle, middle),
            Reached::Open => (low, open) = (middle, open.min(middle)),
        }
    }
    // A bound that was open leaves the proof behind: it is brought up to there.
    open = open.min(best.budget);
    for _ in 0..TRIED_MAX {
        if open - floor <= tolerance * open {
            break;
        }
        let middle = f64::midpoint(floor, open);
        match at(middle)? {
            Reached::No => floor = middle,
            Reached::Yes(..) | Reached::Open => open = middle,
        }
    }
    Ok(LeastBudget { floor, ..best })
}
