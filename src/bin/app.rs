//! Mounts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    use mediaplan::{session::Session, shell, ui};

    shell::crash::watch();
    let chosen_locale = shell::store::locale();
    let locale = chosen_locale.unwrap_or_else(shell::look::browser_locale);
    let today = shell::store::today();
    let fresh = mediaplan::scenario::Scenario::empty(mediaplan::units::Currency::Eur, today, locale);
    let session = Session::new(shell::store::library(fresh), locale, shell::store::theme(), today);
    let session = Session { chosen_locale, ..session };
    let root = gloo::utils::document().get_element_by_id("app");
    let begin = ui::Begin { session: ui::Same::new(session) };
    if let Some(root) = root {
        // The loading line gives way to the page.
        root.set_text_content(None);
        yew::Renderer::<ui::App>::with_root_and_props(root, begin).render();
    }
}

/// The page lives in a browser; natively there is nothing to mount.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
