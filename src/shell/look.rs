//! Theme, language and title of the document.

use gloo::utils::{document, window};

use crate::chart;
use crate::session::{Theme, Wants};

/// Makes the document wear what is wanted.
pub fn wear(wants: &Wants) {
    document().set_title(&if wants.title.is_empty() {
        String::from("Mediaplan")
    } else {
        format!("{} · Mediaplan", wants.title)
    });
    if let Some(root) = document().document_element() {
        let theme = match wants.theme {
            Theme::System => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", wants.theme.key()),
        };
        // Outside the assertion: a release leaves out what stands in it.
        let language = root.set_attribute("lang", wants.locale.code());
        // Setting an attribute fails for an impossible name only, and these names are ours.
        debug_assert!(theme.and(language).is_ok());
    }
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

/// Whether the system asks for a dark page.
pub fn system_is_dark() -> bool {
    dark_query().is_some_and(|query| query.matches())
}

/// The system's wish for a dark page, which can change while the page is open.
pub fn dark_query() -> Option<web_sys::MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}
