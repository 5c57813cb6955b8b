//! Best split of a plan's money, with a proof: a bound on what any split could give (`docs/model.md`, section 11).
//!
//! [`solve`] is the search over channels that are separable: each has a response of its own, and only the total ties
//! them. Its bound is the Lagrangian dual, `min over λ of λ·B + Σ max over x of fᵢ(x) − λ·costᵢ(x)`: at a price of
//! money `λ` every channel is best on its own, and no split of `B` gives more than all of them together with what the
//! money costs. Where the best spend of a channel jumps at that price, which happens where its response is not concave,
//! the problem is split there (branch and bound), until the best split found and the bound meet.
//!
//! [`propose`] reads a plan as such a problem, with the forecast itself as the response.

mod answer;
mod choice;
mod counted_once;
mod effective;
mod found;
mod goal;
mod ground;
mod least;
mod outlook;
mod part;
mod plan_response;
mod proposal;
mod relaxed;
mod response;
mod search;
mod wire;

pub use answer::answer;
pub use choice::{Channel, Infeasible, Problem};
pub use goal::{EFFECTS, Goal, LOOSE_TOLERANCE, LimitScope, TOLERANCE, Task, Total};
pub use ground::{Kept, Trouble};
pub use least::{LeastBudget, Unreached, least_budget};
pub use outlook::{FrontierPoint, LeastTotal, LimitPrice, NextMoney, OutOfReach, PLATEAU, Plateau};
pub use proposal::{Holding, Proposal, Share, Study, propose};
pub use response::{Exponential, Hill, Interior, ReachShare, Response};
pub use search::{Proof, Solution, solve};
pub use wire::{Piece, Question, ResponseCurve};
