//! Values that others computed or published, reproduced: one test a file of `tests/vectors`, every record within its
//! own tolerance. A model that no test knows fails, and so does a file without records.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a vector that cannot be read or reproduced fails the test"
)]

mod channels;
mod effect;
mod fits;
mod money;
mod one_channel;
mod others;
mod overlap;
mod posts;
mod vector;
mod weeks;
