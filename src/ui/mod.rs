//! The page: components that take values and callbacks, and compute nothing.

mod app;
mod calendar;
mod code;
mod dialogs;
mod effect;
mod optimise;
mod page;
mod parts;
mod plan;
mod reach;
mod store;
mod strip;
mod tables;
mod toast;
mod top_bar;
mod waiting;

pub use app::{App, AppProps};
pub use code::{CHARTS, DIALOGS, EDITOR, OPTIMISE, TABLES, VIEWS};
pub use page::{ByPtr, Charts, Code, Dialogs, Editor, Loader, Optimise, Page, PageParts, PartCode, Tables, Views};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
