//! Assets that the page loads when it needs them: parts of its code, the messages of a language, and the program that
//! reads and writes files.
//!
//! `assets/boot.js` knows the hashed names of the files, loads each once, and tells why one does not come.

use std::rc::Rc;

use gloo::utils::document;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::report::Report;
use crate::exchange::{file::FileError, link};
use crate::scenario::Scenario;
use crate::session::{Action, Asset, LoadFailure, Loadable, PartLoader};
use crate::sheets::{FileContent, preset_of_link};
use crate::units::Locale;
use crate::words::Words;

#[wasm_bindgen]
extern "C" {
    /// Text of a file of messages.
    #[wasm_bindgen(js_namespace = mediaplan, catch)]
    async fn text(name: &str) -> Result<JsValue, JsValue>;

    /// Begins to load the messages and styles of a part; done when the styles apply.
    #[wasm_bindgen(js_namespace = mediaplan)]
    fn begin(part: &str, locale: &str) -> Promise;

    /// Waits for the next task of the browser.
    #[wasm_bindgen(js_namespace = mediaplan)]
    async fn task() -> JsValue;

    /// Waits until the browser has painted, or has nothing else to do.
    #[wasm_bindgen(js_namespace = mediaplan)]
    async fn turn(when_idle: bool) -> JsValue;

    /// Tells whether the last file that did not come is one that the host no longer has.
    #[wasm_bindgen(js_namespace = mediaplan, js_name = isReplaced)]
    fn is_replaced() -> bool;

    /// Program that reads and writes files: `src/bin/files.rs`.
    #[wasm_bindgen(js_namespace = mediaplan, catch)]
    async fn files() -> Result<JsValue, JsValue>;

    /// Says in place of the page that a part of it is missing: `old`, `cut` or `gone`, as in `assets/start.js`.
    #[wasm_bindgen(js_namespace = mediaplan)]
    fn explain(why: &str);

    type Codec;

    #[wasm_bindgen(method, catch)]
    fn save(this: &Codec, link: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn save_plans(this: &Codec, links: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn save_presets(this: &Codec, links: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn open(this: &Codec, bytes: &Uint8Array, name: &str) -> Result<String, JsValue>;
}

/// The language that the reader chose before, or else the browser speaks, as `assets/boot.js` found it.
pub fn first_locale() -> Locale {
    let code = document().document_element().and_then(|root| root.get_attribute("lang"));
    code.as_deref().and_then(Locale::from_code).unwrap_or_default()
}

/// Messages that the page begins with in a language; nothing, with a line in the console, when they did not come.
pub async fn first_words(locale: Locale) -> Option<Words> {
    let messages = message_text("first", locale).await?;
    Words::read(locale, &messages).map_err(|bad| log_error(&JsValue::from_str(&bad.to_string()))).ok()
}

/// Lets the browser answer before what follows: work in one piece would block it.
pub async fn next_task() {
    task().await;
}

/// Says in place of the page that a part of what it begins with did not come.
pub fn explain_failure() {
    explain(match failure() {
        LoadFailure::Replaced => "gone",
        LoadFailure::Unreachable => "cut",
    });
}

/// Loads parts with their messages, and reports the result.
pub(super) fn load<T: 'static>(what: Loadable, when_idle: bool, loader: PartLoader<T>, send: Callback<Report<T>>) {
    spawn_local(async move {
        // What is shown already comes before what is not.
        turn(when_idle).await;
        send.emit(match loaded(what, loader).await {
            Some((words, code)) => Report::Loaded { words: Rc::new(words), code },
            None => Action::LoadFailed { what: Asset::Page(what), why: failure() }.into(),
        });
    });
}

async fn loaded<T>(what: Loadable, loader: PartLoader<T>) -> Option<(Words, Vec<T>)> {
    let Loadable { locale, parts } = what;
    // Each begins before the first has come.
    let styles: Vec<Promise> = parts.iter().map(|part| begin(part.key(), locale.code())).collect();
    let mut words = first_words(locale).await?;
    let mut code = Vec::new();
    for part in parts.iter() {
        code.push(loader(part).await?);
        let messages = message_text(part.key(), locale).await?;
        words = words.with_part(part, &messages).map_err(|bad| log_error(&JsValue::from_str(&bad.to_string()))).ok()?;
    }
    for style in styles {
        JsFuture::from(style).await.map_err(|refused| log_error(&refused)).ok()?;
    }
    Some((words, code))
}

async fn message_text(part: &str, locale: Locale) -> Option<String> {
    match text(&file_name(part, locale)).await {
        Ok(messages) => messages.as_string(),
        Err(refused) => {
            log_error(&refused);
            None
        }
    }
}

/// Name of a message file in `scripts/page.mjs`.
fn file_name(part: &str, locale: Locale) -> String {
    format!("{part}.{}", locale.code())
}

fn failure() -> LoadFailure {
    if is_replaced() { LoadFailure::Replaced } else { LoadFailure::Unreachable }
}

/// Text of a plan's file.
///
/// # Errors
/// Why the program that writes files did not come, with a line in the console.
pub(super) async fn file_text(plan: &Scenario) -> Result<String, LoadFailure> {
    let link = link::encode(plan);
    codec().await.and_then(|codec| codec.save(&link)).map_err(|refused| {
        log_error(&refused);
        failure()
    })
}

/// Text of a file of several plans, of a link a line.
///
/// # Errors
/// Why the program that writes files did not come, with a line in the console.
pub(super) async fn plans_text(links: &str) -> Result<String, LoadFailure> {
    codec().await.and_then(|codec| codec.save_plans(links)).map_err(|refused| {
        log_error(&refused);
        failure()
    })
}

/// Text of a file of own presets, of a link a line.
///
/// # Errors
/// Why the program that writes files did not come, with a line in the console.
pub(super) async fn preset_text(links: &str) -> Result<String, LoadFailure> {
    codec().await.and_then(|codec| codec.save_presets(links)).map_err(|refused| {
        log_error(&refused);
        failure()
    })
}

/// Action that the content of a file leads to.
pub(super) async fn read_file(bytes: &Uint8Array, name: &str) -> Action {
    let failed = || Action::LoadFailed { what: Asset::FileCodec, why: failure() };
    let answer = match codec().await {
        Ok(codec) => codec.open(bytes, name),
        Err(refused) => {
            log_error(&refused);
            return failed();
        }
    };
    match answer.as_deref().map(FileContent::from_code) {
        Ok(Some(FileContent::Plan(link))) => match link::decode_stored(&link) {
            Ok(opened) => Action::FileOpened(Rc::new(opened.scenario)),
            // Both programs are of one build: what one wrote the other reads.
            Err(_) => failed(),
        },
        Ok(Some(FileContent::Plans { links, lost, first_line })) => {
            let plans = links.lines().filter_map(|link| link::decode_stored(link).ok());
            let plans = plans.map(|opened| Rc::new(opened.scenario)).collect();
            Action::PlansRead { plans, lost, first_line }
        }
        Ok(Some(FileContent::Presets(links))) => {
            Action::PresetsRead(links.lines().filter_map(preset_of_link).collect())
        }
        Ok(Some(FileContent::Table(text))) => Action::TableRead(text),
        Ok(None) => failed(),
        Err(why) => {
            why.as_string().and_then(|code| FileError::from_code(&code)).map_or_else(failed, Action::FileRefused)
        }
    }
}

async fn codec() -> Result<Codec, JsValue> {
    files().await.map(JsValue::unchecked_into)
}

fn log_error(what: &JsValue) {
    web_sys::console::error_1(what);
}
