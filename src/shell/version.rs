//! Versions of the page: the one that the browser keeps for use without a network, and a newer one that waits.
//!
//! `assets/boot.js` speaks with the service worker, `assets/sw.js`.

use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::session::Action;

#[wasm_bindgen]
extern "C" {
    /// Keeps the page for use without a network, where the browser can; calls back when a newer version waits.
    #[wasm_bindgen(js_namespace = mediaplan)]
    fn keep(arrived: JsValue);

    /// Loads the page anew, in the newest version that the browser can get.
    #[wasm_bindgen(js_namespace = mediaplan)]
    pub(super) fn reload();
}

/// Keeps the page for use without a network, and sends [`Action::VersionArrived`] when a newer version waits. To be
/// called once, when the page stands.
pub fn watch(send: Callback<Action>) {
    keep(Closure::<dyn Fn()>::new(move || send.emit(Action::VersionArrived)).into_js_value());
}
