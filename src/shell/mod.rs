//! The world outside the page: address, storage, clipboard, files, theme, parts that are loaded when needed, versions
//! of the page, and the last words of a panic. The shell makes true what the session wants, carries out its effects,
//! and answers with actions.

pub mod address;
pub mod appearance;
pub mod channel;
mod clipboard;
pub mod crash;
mod files;
pub mod focus;
pub mod lazy_assets;
pub mod optimiser;
mod perform;
pub mod plans;
mod report;
pub mod spot;
pub mod store;
pub mod version;

pub use perform::perform;
pub use report::Report;
