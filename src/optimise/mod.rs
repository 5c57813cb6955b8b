//! Best split of a budget over channels, with a proof: a bound on what any split could give.
//!
//! Channels are separable here: each has a response of its own, and only the total ties them. The bound is the
//! Lagrangian dual, `min over λ of λ·B + Σ max over x of fᵢ(x) − λ·costᵢ(x)`: at a price of money `λ` every channel is
//! best on its own, and no split of `B` gives more than all of them together with what the money costs. Where the best
//! spend of a channel jumps at that price, which happens where its response is not concave, the problem is split there
//! (branch and bound), until the best split found and the bound meet (model, section 7).

mod choice;
mod relaxed;
mod response;
mod search;

pub use choice::{Channel, Infeasible, Problem};
pub use response::{Exponential, Hill, ReachShare, Response};
pub use search::{Proof, Solution, solve};
