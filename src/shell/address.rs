//! The page's address: a plan may stand behind its `#`.

use gloo::utils::window;
use wasm_bindgen::JsValue;

/// Text of a link in the address, taken out of it: a reload must not open the link again over later work.
pub fn take_link() -> Option<String> {
    // `#view` is the target of the link that skips to the view.
    let text = fragment().filter(|text| text != "view")?;
    clear();
    Some(text)
}

fn fragment() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').filter(|rest| !rest.is_empty()).map(str::to_owned)
}

fn clear() {
    let location = window().location();
    let bare = format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    if let Ok(history) = window().history()
        && let Err(refused) = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&bare))
    {
        web_sys::console::error_1(&refused);
    }
}

/// Address of this page without its fragment.
pub fn page() -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    format!("{origin}{}", location.pathname().unwrap_or_default())
}
