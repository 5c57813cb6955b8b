//! Theme, language and title of the document.

use gloo::utils::{document, window};
use web_sys::Element;

use crate::chart;
use crate::session::{Theme, Wants};

/// Applies theme, language and title to the document.
pub fn apply_appearance(wants: &Wants) {
    document().set_title(&if wants.title.is_empty() {
        String::from("Mediaplan")
    } else {
        format!("{} · Mediaplan", wants.title)
    });
    if let Some(root) = document().document_element() {
        let theme = match wants.theme {
            Theme::System => None,
            Theme::Light | Theme::Dark => Some(wants.theme.key()),
        };
        put(&root, "data-theme", theme);
        put(&root, "lang", Some(wants.locale.code()));
    }
}

/// Gives the root an attribute, only where that changes something: the browser computes the style of the whole page
/// anew whenever one of these is set, which took 10 ms of each keystroke.
fn put(root: &Element, name: &str, value: Option<&str>) {
    if root.get_attribute(name).as_deref() == value {
        return;
    }
    let done = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    // It fails for an impossible name only, and these names are ours.
    debug_assert!(done.is_ok(), "{name} cannot be set: {done:?}");
}

/// The colours that charts are drawn in.
pub fn chart_theme(theme: Theme) -> chart::Theme {
    let dark = match theme {
        Theme::Dark => true,
        Theme::Light => false,
        Theme::System => system_is_dark(),
    };
    if dark { chart::Theme::Dark } else { chart::Theme::Light }
}

/// Tells whether the system asks for a dark page.
pub fn system_is_dark() -> bool {
    dark_query().is_some_and(|query| query.matches())
}

/// The system's wish for a dark page, which can change while the page is open.
pub fn dark_query() -> Option<web_sys::MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}
