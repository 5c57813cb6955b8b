//! The only code that touches the browser: address, storage, clipboard, files, focus, theme and the last words of a
//! panic. It makes true what the session wants, and answers with actions.

pub mod address;
pub mod appearance;
pub mod clipboard;
pub mod crash;
pub mod files;
pub mod focus;
pub mod lazy_assets;
pub mod store;
