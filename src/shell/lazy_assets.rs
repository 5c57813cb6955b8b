//! Parts of the page that are loaded when they are needed: the words of a language, and what reads and writes files.
//!
//! `assets/boot.js` knows their hashed names and loads each once.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::report::Report;
use crate::exchange::{file::FileError, link};
use crate::scenario::Scenario;
use crate::session::{Action, Asset};
use crate::units::Locale;
use crate::words::Words;

#[wasm_bindgen]
extern "C" {
    /// The text of a part.
    #[wasm_bindgen(js_namespace = mediaplan, catch)]
    async fn text(name: &str) -> Result<JsValue, JsValue>;

    /// Part that reads and writes files: `src/bin/files.rs`.
    #[wasm_bindgen(js_namespace = mediaplan, catch)]
    async fn files() -> Result<JsValue, JsValue>;

    /// Says in place of the page that a part of it is missing.
    #[wasm_bindgen(js_namespace = mediaplan)]
    pub fn explain(why: &str);

    type Codec;

    #[wasm_bindgen(method, catch)]
    fn save(this: &Codec, link: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn open(this: &Codec, text: &str) -> Result<String, JsValue>;
}

/// The language that the reader chose before, or else the browser speaks, as `assets/boot.js` found it.
pub fn first_locale() -> Locale {
    let code = document().document_element().and_then(|root| root.get_attribute("lang"));
    code.as_deref().and_then(Locale::from_code).unwrap_or_default()
}

/// The words of a language; nothing, with a line in the console, when they could not be loaded.
pub async fn words(locale: Locale) -> Option<Rc<Words>> {
    let messages = match text(locale.code()).await {
        Ok(messages) => messages.as_string().unwrap_or_default(),
        Err(refused) => return log_error(&refused),
    };
    match Words::read(locale, &messages) {
        Ok(words) => Some(Rc::new(words)),
        Err(bad) => log_error(&JsValue::from_str(&bad.to_string())),
    }
}

/// The messages of a language with those of explanations; nothing, with a line in the console, when a part could not be
/// loaded.
async fn words_with_explanations(locale: Locale) -> Option<Rc<Words>> {
    let words = words(locale).await?;
    match text(&format!("explain-{}", locale.code())).await {
        Ok(messages) => words
            .with_explanations(&messages.as_string().unwrap_or_default())
            .map_or_else(|bad| log_error(&JsValue::from_str(&bad.to_string())), |words| Some(Rc::new(words))),
        Err(refused) => log_error(&refused),
    }
}

/// Loads the messages of a language and reports the result.
pub(super) fn load_messages(locale: Locale, send: Callback<Report>) {
    spawn_local(async move { send.emit(report(words(locale).await, Asset::Messages(locale))) });
}

/// Loads the messages of a language with those of explanations and reports the result.
pub(super) fn load_explanations(locale: Locale, send: Callback<Report>) {
    spawn_local(async move { send.emit(report(words_with_explanations(locale).await, Asset::Explanations(locale))) });
}

fn report(loaded: Option<Rc<Words>>, asset: Asset) -> Report {
    loaded.map_or_else(|| Action::LoadFailed(asset).into(), Report::Messages)
}

/// Text of a plan's file; nothing, with a line in the console, when the part that writes files could not be loaded.
pub(super) async fn file_text(plan: &Scenario) -> Option<String> {
    let link = link::encode(plan);
    match codec().await.and_then(|codec| codec.save(&link)) {
        Ok(text) => Some(text),
        Err(refused) => log_error(&refused),
    }
}

/// Action that the text of a plan's file leads to.
pub(super) async fn read_file(text: &str) -> Action {
    let answer = match codec().await {
        Ok(codec) => codec.open(text),
        Err(refused) => {
            log_error::<()>(&refused);
            return Action::LoadFailed(Asset::FileCodec);
        }
    };
    match answer.as_deref().map(link::decode_stored) {
        Ok(Ok(opened)) => Action::FileOpened(Rc::new(opened.scenario)),
        // Both parts are of one build: what one wrote the other reads.
        Ok(Err(_)) => Action::LoadFailed(Asset::FileCodec),
        Err(why) => why
            .as_string()
            .and_then(|code| FileError::from_code(&code))
            .map_or(Action::LoadFailed(Asset::FileCodec), Action::FileRefused),
    }
}

async fn codec() -> Result<Codec, JsValue> {
    files().await.map(JsValue::unchecked_into)
}

fn log_error<T>(what: &JsValue) -> Option<T> {
    web_sys::console::error_1(what);
    None
}
