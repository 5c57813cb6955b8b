//! The page: components that take values and callbacks, and compute nothing.

mod app;
mod calendar;
mod dialogs;
mod effect;
mod page;
mod parts;
mod plan;
mod reach;
mod store;
mod strip;
mod toast;
mod top_bar;

pub use app::{App, AppProps};
pub use page::{ByPtr, Page};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
