//! Parts of the page that are loaded when they are needed: the words of a language, and what reads and writes files.
//!
//! `assets/boot.js` knows their hashed names and loads each once.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::exchange::{file::FileError, link};
use crate::scenario::Scenario;
use crate::session::Action;
use crate::units::Locale;
use crate::words::Words;

#[wasm_bindgen]
extern "C" {
    /// The text of a part.
    #[wasm_bindgen(js_namespace = mediaplan, catch)]
    async fn text(name: &str) -> Result<JsValue, JsValue>;

    /// What reads and writes files: `src/bin/files.rs`.
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
        Err(refused) => return told(&refused),
    };
    match Words::read(locale, &messages) {
        Ok(words) => Some(Rc::new(words)),
        Err(bad) => told(&JsValue::from_str(&bad.to_string())),
    }
}

/// Fetches the words of a language and says what came of it.
pub fn load_words(locale: Locale, send: Callback<Action>) {
    spawn_local(async move {
        send.emit(words(locale).await.map_or(Action::WordsFailed(locale), Action::WordsLoaded));
    });
}

/// Fetches what explanations say in the language of these words.
pub fn load_explanations(words: Rc<Words>, send: Callback<Action>) {
    spawn_local(async move {
        let locale = words.locale();
        let loaded = match text(&format!("explain-{}", locale.code())).await {
            Ok(messages) => words
                .with_more(&messages.as_string().unwrap_or_default())
                .map_or_else(|bad| told(&JsValue::from_str(&bad.to_string())), Some),
            Err(refused) => told(&refused),
        };
        send.emit(match loaded {
            Some(words) => Action::WordsLoaded(Rc::new(words)),
            None => Action::AssetFailed,
        });
    });
}

/// Hands over the text of a plan's file.
pub fn write_file(plan: &Scenario, send: Callback<Action>, done: impl FnOnce(&str) + 'static) {
    let link = link::encode(plan);
    spawn_local(async move {
        match codec().await.and_then(|codec| codec.save(&link)) {
            Ok(text) => done(&text),
            Err(refused) => {
                told::<()>(&refused);
                send.emit(Action::AssetFailed);
            }
        }
    });
}

/// Reads the text of a plan's file and says what came of it.
pub fn read_file(text: String, send: Callback<Action>) {
    spawn_local(async move {
        let answer = match codec().await {
            Ok(codec) => codec.open(&text),
            Err(refused) => {
                told::<()>(&refused);
                return send.emit(Action::AssetFailed);
            }
        };
        send.emit(match answer.as_deref().map(link::decode_kept) {
            Ok(Ok(opened)) => Action::FileOpened(Rc::new(opened.scenario)),
            // Both parts are of one build: what one wrote the other reads.
            Ok(Err(_)) => Action::AssetFailed,
            Err(why) => why
                .as_string()
                .and_then(|code| FileError::from_code(&code))
                .map_or(Action::AssetFailed, Action::FileRefused),
        });
    });
}

async fn codec() -> Result<Codec, JsValue> {
    files().await.map(JsValue::unchecked_into)
}

fn told<T>(what: &JsValue) -> Option<T> {
    web_sys::console::error_1(what);
    None
}
