//! The clipboard.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, Event};
use yew::Callback;

/// The text that an event pastes.
pub fn pasted(event: &Event) -> Option<String> {
    let data = js_sys::Reflect::get(event, &JsValue::from_str("clipboardData")).ok()?;
    data.dyn_into::<DataTransfer>().ok()?.get_data("text").ok()
}

/// Puts a text into the clipboard and says whether it is there.
pub fn copy(text: String, done: Callback<bool>) {
    spawn_local(async move {
        let copied = JsFuture::from(gloo::utils::window().navigator().clipboard().write_text(&text)).await.is_ok();
        done.emit(copied);
    });
}
