//! Mounts the page, and says where its wasm is cut.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::rc::Rc;

    use mediaplan::scenario::Scenario;
    use mediaplan::session::{Action, Library, Loadable, Notice, SaveState, Session, StoreOutcome, opened};
    use mediaplan::units::Currency;
    use mediaplan::{shell, ui};

    shell::crash::watch();
    wasm_bindgen_futures::spawn_local(async {
        let reading = shell::plans::begin();
        let locale = shell::lazy_assets::first_locale();
        let words = shell::lazy_assets::first_words(locale).await;
        let (Some(words), Ok(editor)) = (words, parts::editor().await) else {
            return shell::lazy_assets::explain_failure();
        };
        let today = shell::store::today();
        let empty_plan = Scenario::empty(Currency::Eur, today, locale);
        let begun = reading.await;
        let found = shell::store::found(begun.records, begun.page);
        let (library, both_kept) = Library::from_storage(found, today, Rc::new(empty_plan));
        let mut session = Session::new(library, Loadable::from(&words), shell::store::theme(), today);
        session.language.chosen = shell::store::locale();
        session.presets = Rc::new(shell::store::presets());
        session.columns = shell::store::columns();
        if let Some(view) = shell::spot::view() {
            session.view = view;
        }
        session.page_address = Rc::from(shell::address::page());
        // Before the first rendering, so that no other plan is seen and computed first.
        let first = shell::address::take_link().map_or(Action::Begin, |link| opened(&link));
        let mut session = (editor.reduce)(session, first);
        if both_kept {
            session.notice = Some(Notice::BothKept);
        }
        if let Some(trouble) = begun.trouble {
            let refused = Box::new(StoreOutcome::new(SaveState::Refused(trouble)));
            let effects = std::mem::take(&mut session.effects);
            session = (editor.reduce)(session, Action::Stored(refused));
            session.effects.extend(effects);
        }
        let session = ui::ByPtr::new(session);
        // The first rendering is a task of its own.
        shell::lazy_assets::next_task().await;
        let loader = ui::Loader { editor, load: parts::load };
        let props = ui::AppProps { session, words: ui::ByPtr::new(words), loader };
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            // The loading line gives way to the page.
            root.set_text_content(None);
            yew::Renderer::<ui::App>::with_root_and_props(root, props).render();
        }
    });
}

/// The parts of the page. With the feature `split`, `wasm-split-cli` cuts the wasm here: what only one of these
/// functions reaches is loaded when it is first called. Without it everything is in one wasm.
#[cfg(target_arch = "wasm32")]
#[allow(clippy::unnecessary_wraps, clippy::unused_async, reason = "a cut part may not come; whole, it is there")]
mod parts {
    use std::future::Future;
    use std::pin::Pin;

    use mediaplan::ui::{self, Charts, Dialogs, Editor, Optimise, PartCode, Tables, Views};
    use mediaplan::words::Part;

    #[cfg(not(feature = "split"))]
    use std::convert::Infallible as Missing;
    /// Why the code of a part is not there. The browser's console says more.
    #[cfg(feature = "split")]
    use wasm_split_helpers::SplitLoaderError as Missing;

    #[cfg(feature = "split")]
    use wasm_split_helpers::wasm_split;

    /// The table of a part: a cut function becomes one that loads what it returns.
    macro_rules! come {
        ($table:expr) => {{
            #[cfg(feature = "split")]
            let table = $table.await;
            #[cfg(not(feature = "split"))]
            let table = $table;
            table
        }};
    }

    #[cfg_attr(feature = "split", wasm_split(editor, fallible))]
    fn editor_table() -> Result<&'static Editor, Missing> {
        Ok(&ui::EDITOR)
    }

    #[cfg_attr(feature = "split", wasm_split(charts, fallible))]
    fn charts() -> Result<&'static Charts, Missing> {
        Ok(&ui::CHARTS)
    }

    #[cfg_attr(feature = "split", wasm_split(tables, fallible))]
    fn tables() -> Result<&'static Tables, Missing> {
        Ok(&ui::TABLES)
    }

    #[cfg_attr(feature = "split", wasm_split(views, fallible))]
    fn views() -> Result<&'static Views, Missing> {
        Ok(&ui::VIEWS)
    }

    #[cfg_attr(feature = "split", wasm_split(dialogs, fallible))]
    fn dialogs() -> Result<&'static Dialogs, Missing> {
        Ok(&ui::DIALOGS)
    }

    #[cfg_attr(feature = "split", wasm_split(optimise, fallible))]
    fn optimise() -> Result<&'static Optimise, Missing> {
        Ok(&ui::OPTIMISE)
    }

    /// Code that the page begins with.
    pub(crate) async fn editor() -> Result<&'static Editor, Missing> {
        come!(editor_table())
    }

    /// Code of a part; nothing when it did not come.
    pub(crate) fn load(part: Part) -> Pin<Box<dyn Future<Output = Option<PartCode>>>> {
        Box::pin(async move {
            match part {
                Part::Charts => come!(charts()).map(PartCode::Charts),
                Part::Tables => come!(tables()).map(PartCode::Tables),
                Part::Views => come!(views()).map(PartCode::Views),
                Part::Dialogs => come!(dialogs()).map(PartCode::Dialogs),
                Part::Optimise => come!(optimise()).map(PartCode::Optimise),
            }
            .ok()
        })
    }
}

/// The page lives in a browser; natively there is nothing to mount.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
