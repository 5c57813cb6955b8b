//! The clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Puts a text into the clipboard and says whether it is there.
pub fn copy(text: String, done: Callback<bool>) {
    spawn_local(async move {
        let copied = JsFuture::from(gloo::utils::window().navigator().clipboard().write_text(&text)).await.is_ok();
        done.emit(copied);
    });
}
