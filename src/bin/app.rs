//! Mounts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::rc::Rc;

    use mediaplan::scenario::Scenario;
    use mediaplan::session::{LoadedMessages, Session, opened, reduce};
    use mediaplan::units::Currency;
    use mediaplan::{shell, ui};

    shell::crash::watch();
    wasm_bindgen_futures::spawn_local(async {
        let Some(words) = shell::lazy_assets::words(shell::lazy_assets::first_locale()).await else {
            return shell::lazy_assets::explain("cut");
        };
        let today = shell::store::today();
        let empty_plan = Scenario::empty(Currency::Eur, today, words.locale());
        let messages = LoadedMessages::from(&*words);
        let mut session = Session::new(shell::store::library(empty_plan), messages, shell::store::theme(), today);
        session.language.chosen = shell::store::locale();
        session.page_address = Rc::from(shell::address::page());
        // Before the first rendering, so that no other plan is seen and computed first.
        if let Some(link) = shell::address::take_link() {
            session = reduce(session, opened(&link));
        }
        let props = ui::AppProps { session: ui::ByPtr::new(session), words: words.into() };
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
