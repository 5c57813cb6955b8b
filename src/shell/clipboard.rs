//! The clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Puts a text into the clipboard, and tells `done` whether it is there.
pub(super) fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let copied = JsFuture::from(gloo::utils::window().navigator().clipboard().write_text(&text)).await.is_ok();
        done(copied);
    });
}
