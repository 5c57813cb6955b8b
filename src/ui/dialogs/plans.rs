//! The plans of this browser; files; examples.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::share::open_link;
use crate::session::{
    Action, BIN_DAYS, ChangeTime, ChosenFile, Dialog, PlanId, PlanSource, SaveState, Session, StoredPlan,
};
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

/// Plans from which on the list can be searched: fewer are seen at a glance.
const SEARCHED_MIN: usize = 6;

/// The list of plans.
#[component]
pub(crate) fn Plans(props: &PlansProps) -> Html {
    let page = use_page();
    let session = &props.session;
    let open = session.library.open();
    let search = use_state(String::new);
    let typed = use_state(|| None::<TypedName>);
    let all = session.library.plans();
    let is_searched = all.len() >= SEARCHED_MIN;
    let found: Vec<&StoredPlan> = all.iter().filter(|plan| !is_searched || plan.matches(&search)).collect();
    let type_search = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    html! {
        <Modal class="wide" title={page.text("plans-title")}>
            <p class="muted">
                { page.text(match session.saved {
                    SaveState::Saved => "plans-where",
                    SaveState::Refused(_) => "plans-nowhere",
                }) }
            </p>
            if is_searched {
                <input
                    type="search"
                    class="search"
                    value={(*search).clone()}
                    placeholder={page.text("plans-search")}
                    aria-label={page.text("plans-search")}
                    oninput={type_search}
                />
            }
            <ul class="plans">{ for found.iter().map(|plan| plan_line(&page, plan, plan.id == open, &typed)) }</ul>
            if found.is_empty() { <p>{ page.text("plans-none-found") }</p> }
            { bin(&page, session.library.bin()) }
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
                <button type="button" class="btn outline" onclick={page.on(Action::SavePlans)}>
                    { icon("save") }
                    { page.text("plans-save-all") }
                </button>
            </div>
            <button type="button" class="btn outline only-phone" onclick={page.on(Action::Open(Dialog::Help))}>
                { icon("help") }
                { page.text("help") }
            </button>
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

/// The removed plans, while there are any.
fn bin(page: &Page, plans: &[StoredPlan]) -> Html {
    if plans.is_empty() {
        return Html::default();
    }
    let days = usize::try_from(BIN_DAYS).unwrap_or(0);
    html! {
        <details class="bin">
            <summary>{ page.words.with("plans-bin", &[("count", plans.len().into())]) }</summary>
            <p class="muted">{ page.words.with("plans-bin-about", &[("days", days.into())]) }</p>
            <ul class="plans">{ for plans.iter().map(|plan| bin_line(page, plan)) }</ul>
        </details>
    }
}

/// One removed plan.
fn bin_line(page: &Page, plan: &StoredPlan) -> Html {
    let name = page.words.plan_name(&plan.scenario);
    let removed = match plan.removed {
        Some(ChangeTime::At(moment)) => {
            page.words.with("plans-removed-on", &[("when", page.words.date(moment.date()).into())])
        }
        Some(ChangeTime::Now) => page.words.text("plans-removed-now"),
        Some(ChangeTime::Unknown) | None => String::new(),
    };
    html! {
        <li key={plan.id.0} class="plan-line">
            <span class="name">{ &name }</span>
            <span class="muted">{ removed }</span>
            <button
                type="button"
                class="btn small outline"
                aria-label={page.words.with("plans-restore-one", &[("name", name.as_str().into())])}
                onclick={page.on(Action::RestorePlan(plan.id))}
            >
                { page.text("plans-restore") }
            </button>
        </li>
    }
}

/// Sentence about the source and the last change of a plan, as far as they are known.
fn history(page: &Page, plan: &StoredPlan) -> String {
    let source = match plan.source {
        PlanSource::New | PlanSource::Unknown => None,
        PlanSource::Link => Some("plans-source-link"),
        PlanSource::File => Some("plans-source-file"),
        PlanSource::Example => Some("plans-source-example"),
        PlanSource::Copy => Some("plans-source-copy"),
        PlanSource::Version => Some("plans-source-version"),
    };
    let changed = match plan.changed {
        ChangeTime::At(moment) => Some(page.words.with("plans-changed", &[("when", page.words.moment(moment).into())])),
        ChangeTime::Now => Some(page.words.text("plans-changed-now")),
        ChangeTime::Unknown => None,
    };
    let parts = [source.map(|key| page.words.text(key)), changed];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
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

/// Name of a plan while it is typed: the list may be drawn again meanwhile, as when storage answers.
type TypedName = (PlanId, String);

/// One plan of the list.
fn plan_line(page: &Page, kept: &StoredPlan, open: bool, typed: &UseStateHandle<Option<TypedName>>) -> Html {
    let id = kept.id;
    let scenario = &kept.scenario;
    let name = page.words.plan_name(scenario);
    let copy = Text::cut(&page.words.with("copy-of", &[("name", name.clone().into())]));
    let about = page
        .words
        .with("plans-about", &[("days", page.days(scenario).into()), ("count", scenario.channels.len().into())]);
    let shown =
        typed.as_ref().filter(|(of, _)| *of == id).map_or_else(|| scenario.name.to_string(), |(_, name)| name.clone());
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set(Some((id, event.target_unchecked_into::<HtmlInputElement>().value())));
        })
    };
    let rename = {
        let (send, typed) = (page.send.clone(), typed.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            typed.set(None);
            send.emit(Action::RenamePlan { id, name: Text::cut(&input.value()) });
        })
    };
    // A name typed back to what it was is no change: what was typed must go all the same.
    let onblur = {
        let typed = typed.clone();
        Callback::from(move |_: FocusEvent| typed.set(None))
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
                value={shown}
                placeholder={page.text("plan-untitled")}
                maxlength="80"
                aria-label={labelled("plans-rename")}
                {oninput}
                onchange={rename}
                {onblur}
            />
            <span class="muted">
                <span>{ about }</span>
                <span class="changed">{ history(page, kept) }</span>
            </span>
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
