//! The page's address: a plan may stand behind its `#`.

use gloo::utils::window;
use wasm_bindgen::JsValue;

/// What stands behind the `#`, if anything does.
pub fn fragment() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').filter(|rest| !rest.is_empty()).map(str::to_owned)
}

/// Takes the fragment out of the address once its plan is open: a reload must not open the link again over later work.
pub fn clear() {
    let location = window().location();
    let bare = format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    if let Ok(history) = window().history()
        && let Err(refused) = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare))
    {
        web_sys::console::error_1(&refused);
    }
}

/// The address of this page with a plan behind the `#`.
pub fn link(fragment: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    format!("{origin}{}#{fragment}", location.pathname().unwrap_or_default())
}
