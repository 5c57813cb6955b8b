//! Files: saved to the reader's disk, and opened from it.

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::Callback;

use super::lazy_assets;
use crate::exchange::file::FileError;
use crate::scenario::Scenario;
use crate::session::Action;

/// Hands a text over as a file. A browser that refuses downloads says so itself.
pub fn download(name: &str, media_type: &str, text: &str) {
    if let Err(refused) = try_download(name, media_type, text) {
        web_sys::console::error_1(&refused);
    }
}

fn try_download(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&JsValue::from_str(text)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&address)
}

/// Reads a plan's file and says what came of it.
pub fn open(file: web_sys::File, send: Callback<Action>) {
    spawn_local(async move {
        match JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) {
            Some(text) => lazy_assets::read_file(text, send),
            None => send.emit(Action::FileRefused(FileError::Unreadable)),
        }
    });
}

/// Saves a plan as a file.
pub fn save(plan: &Scenario, send: Callback<Action>) {
    let name = format!("{}.json", file_name(plan.name.as_str()));
    lazy_assets::write_file(plan, send, move |text| download(&name, "application/json", text));
}

/// A plan's name as a name of a file.
pub fn file_name(plan: &str) -> String {
    let safe: String = plan.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let words: Vec<&str> = safe.split_whitespace().collect();
    if words.is_empty() { String::from("mediaplan") } else { words.join("-") }
}
