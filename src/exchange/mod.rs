//! Documents as links and files.

pub mod file;
pub mod link;
