//! The mathematics of contacts and people (`docs/model.md`, sections 1 and 2). Pure formulas over plain numbers: what
//! they mean stands with each, and the vectors of `tests/vectors` hold them to independent computations.

pub mod bounds;
mod canonical;
pub mod cap;
pub mod contradiction;
mod descent;
pub mod exposure;
pub mod fit;
pub mod flight;
pub mod frequency;
pub mod overlap;
pub mod posts;
pub mod response;
mod search;
pub mod segments;
