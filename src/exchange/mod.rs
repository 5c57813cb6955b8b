//! Stand-in while the codec is written.
pub mod file;
pub mod link;
