//! Mediaplan: what to buy on which channel, what each contact costs, how many people it reaches how often, and what
//! comes out of it.
//!
//! The rooms, each of which uses only those above it:
//!
//! - [`units`]: quantities are types that refuse nonsense.
//! - [`reach`]: the mathematics of contacts, people and overlap.
//! - [`scenario`]: the document, its edits, presets and findings.
//! - [`forecast`]: what follows from a document.
//! - `exchange`: documents as links and files.
//! - [`words`]: numbers and messages as text in a language.
//! - [`sheets`]: tables from spreadsheets as cells and channels.
//! - `session`: the state of the app and how an action changes it.
//!
//! With the feature `app` (on by default) the web page joins them: `chart` draws, `shell` alone touches the browser,
//! `ui` shows.

#[cfg(feature = "app")]
pub mod chart;
pub mod exchange;
pub mod forecast;
pub mod optimise;
pub mod reach;
pub mod scenario;
pub mod session;
pub mod sheets;
#[cfg(feature = "app")]
pub mod shell;
#[cfg(feature = "app")]
pub mod ui;
pub mod units;
pub mod words;
