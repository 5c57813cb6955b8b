//! The plans of this browser; files; examples.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::share::open_link;
use crate::session::{Action, ChosenFile, Session, StoredPlan};
use crate::ui::page::{ByPtr, Page, use_page};
use crate::ui::parts::{Modal, icon};
use crate::ui::plan::{examples, paste_button};
use crate::ui::toast::Toast;
use crate::ui::top_bar::{language_menu, theme_menu};
use crate::units::Text;

/// Files that can be opened: plans, and tables of text.
const OPENED: &str = ".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values,text/plain";

/// Input of [`Plans`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PlansProps {
    /// The session.
    pub session: ByPtr<Session>,
}

/// The list of plans.
#[component]
pub(crate) fn Plans(props: &PlansProps) -> Html {
    let page = use_page();
    let session = &props.session;
    let open = session.library.open();
    let plans = session.library.plans().iter().map(|kept| plan_line(&page, kept, kept.id == open));
    html! {
        <Modal class="wide" title={page.text("plans-title")}>
            <p class="muted">{ page.text("plans-where") }</p>
            <ul class="plans">{ for plans }</ul>
            <div class="plans-actions">
                <button type="button" class="btn outline" onclick={page.on(Action::NewPlan(Text::default()))}>
                    { icon("plus") }
                    { page.text("plans-new") }
                </button>
                { paste_button(&page, "btn outline") }
                { file_input(&page, "plans-open-file") }
                { open_link(&page) }
                <button type="button" class="btn outline" onclick={page.on(Action::SavePlan)}>
                    { icon("save") }
                    { page.text("plans-save-file") }
                </button>
            </div>
            <div class="form only-phone">
                <div class="field">
                    <label for="page-language">{ page.text("language") }</label>
                    { language_menu(&page, session, "box", Some("page-language".into())) }
                </div>
                <div class="field">
                    <label for="page-theme">{ page.text("theme") }</label>
                    { theme_menu(&page, session, "box", Some("page-theme".into())) }
                </div>
            </div>
            <h3>{ page.text("examples") }</h3>
            { examples(&page) }
            <Toast session={session.clone()} />
        </Modal>
    }
}

/// Button that opens a file of the reader's disk: a plan, a table or own presets.
pub(super) fn file_input(page: &Page, label: &str) -> Html {
    let send = page.send.clone();
    let open_file = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(chosen) = input.files().and_then(|files| files.item(0)) {
            send.emit(Action::OpenFile(ChosenFile::new(chosen)));
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <label class="btn outline">
            { icon("open") }
            { page.text(label) }
            <input class="sr" type="file" accept={OPENED} onchange={open_file} />
        </label>
    }
}

/// One plan of the list.
fn plan_line(page: &Page, kept: &StoredPlan, open: bool) -> Html {
    let id = kept.id;
    let scenario = &kept.scenario;
    let name = page.words.plan_name(scenario);
    let copy = Text::cut(&page.words.with("copy-of", &[("name", name.clone().into())]));
    let about = page
        .words
        .with("plans-about", &[("days", page.days(scenario).into()), ("count", scenario.channels.len().into())]);
    let rename = {
        let send = page.send.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            send.emit(Action::RenamePlan { id, name: Text::cut(&input.value()) });
        })
    };
    let labelled = |key: &str| page.words.with(key, &[("name", name.clone().into())]);
    html! {
        <li
            key={kept.id.0}
            class={classes!("plan-line", open.then_some("open"))}
            aria-current={open.then_some("true")}
        >
            <input
                class="name"
                value={scenario.name.to_string()}
                placeholder={page.text("plan-untitled")}
                maxlength="80"
                aria-label={labelled("plans-rename")}
                onchange={rename}
            />
            <span class="muted">{ about }</span>
            <button
                type="button"
                class="btn small outline"
                disabled={open}
                onclick={page.on(Action::OpenPlan(id))}
                aria-label={labelled("plans-open-one")}
            >
                { page.text(if open { "plans-is-open" } else { "plans-open-short" }) }
            </button>
            <button
                type="button"
                class="btn square small"
                title={labelled("plans-duplicate")}
                aria-label={labelled("plans-duplicate")}
                onclick={page.on(Action::DuplicatePlan { id, name: copy })}
            >
                { icon("copy") }
            </button>
            <button
                type="button"
                class="btn square small"
                title={labelled("plans-delete")}
                aria-label={labelled("plans-delete")}
                onclick={page.on(Action::DeletePlan(id))}
            >
                { icon("bin") }
            </button>
        </li>
    }
}
