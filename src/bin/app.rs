//! Mounts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    use mediaplan::{scenario::Scenario, session::Session, shell, ui, units::Currency};

    shell::crash::watch();
    wasm_bindgen_futures::spawn_local(async {
        let Some(words) = shell::lazy_assets::words(shell::lazy_assets::first_locale()).await else {
            return shell::lazy_assets::explain("cut");
        };
        let today = shell::store::today();
        let fresh = Scenario::empty(Currency::Eur, today, words.locale());
        let session = Session::new(shell::store::library(fresh), words, shell::store::theme(), today);
        let session = Session { chosen_locale: shell::store::locale(), ..session };
        let props = ui::AppProps { session: ui::ByPtr::new(session) };
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            // The loading line gives way to the page.
            root.set_text_content(None);
            yew::Renderer::<ui::App>::with_root_and_props(root, props).render();
        }
    });
}

/// The page lives in a browser; natively there is nothing to mount.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
