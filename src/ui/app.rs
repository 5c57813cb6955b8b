//! The root: holds the session, computes its results once, and lets the shell make true what is wanted and carry out
//! effects.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, KeyboardEvent};
use yew::prelude::*;

use super::page::{ByPtr, Loader, Page, PageParts, PlanName, ViewProps};
use super::parts::{Choice, Measured, Sight};
use super::store::Store;
use super::{parts, strip::Strip, top_bar::top_bar};
use crate::forecast::{BenchmarkMarks, Forecast, PlanResults};
use crate::scenario::{CostBasis, OwnPreset, PlanEdit, Scenario};
use crate::session::{
    Action, ChosenFile, Columns, Dialog, Effect, PlanId, Session, StoredPlan, View, Wants, opened, wants,
};
use crate::shell::spot::{self, Spot};
use crate::shell::{self, address, appearance, channel, crash, focus, plans, store, version};
use crate::units::Locale;
use crate::words::{Part, Words};

/// Input of [`App`]: the state that the page starts with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The session to begin with.
    pub session: ByPtr<Session>,
    /// Messages in its language.
    pub words: ByPtr<Words>,
    /// Source of its code.
    pub loader: Loader,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = {
        let AppProps { session, words, loader } = props.clone();
        use_reducer(move || Store::new(Session::clone(&session), Rc::clone(words.rc()), loader.editor))
    };
    let session = Rc::clone(&store.session);
    let send = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action.into()))
    };
    let results = use_results(session.scenario());
    let theme = use_chart_theme(session.theme);
    let marks = Rc::new(BenchmarkMarks::of(&results.scenario, &results.forecast));
    let plan = PlanName::of(&store.words, &results.scenario);
    let page = Page { words: ByPtr::from(Rc::clone(&store.words)), theme, send, marks, plan };
    let parts = PageParts::of(store.code, &session);

    use_effects(&store, props.loader);
    parts::use_explain_clicks(&page.send);
    parts::use_menus();
    use_storage(&session, &page.send);
    use_other_tabs(&page.send);
    use_links(&page.send);
    use_history(&session, &page.send);
    use_version(&page.send);
    use_keys(&page.send);
    use_effect_with((), |()| {
        let listener = focus::watch();
        move || drop(listener)
    });
    use_effect(focus::find);
    use_dropped_files(&page.send);
    use_pasted_tables(&page.send);

    let session = ByPtr::from(session);
    let main = view(&page, &session, &results, &parts);
    html! {
        <ContextProvider<Page> context={page.clone()}>
            { body(&page, &session, &results, &parts, main) }
        </ContextProvider<Page>>
    }
}

/// Content of the page around a view: all of it that needs no browser.
pub(super) fn body(
    page: &Page,
    session: &ByPtr<Session>,
    results: &PlanResults,
    parts: &PageParts,
    view: Html,
) -> Html {
    // A modal dialog makes the rest of the page inert: those that lead to a notice show it themselves.
    let shows_notice =
        !matches!(session.dialog, Some(Dialog::Plans | Dialog::Share | Dialog::Explain(_) | Dialog::AddChannel { .. }));
    html! {
        <>
            { parts::sprite() }
            <a class="skip" href="#view">{ page.text("skip-to-view") }</a>
            { top_bar(page, session) }
            <section class="head" aria-label={page.text("key-figures")}>
                <Measured parent={Sight::Head} />
                <Strip results={results.clone()} />
                <div class="tabline">
                    { tabs(page, session, &results.forecast) }
                    { cost_basis_switch(page, session) }
                </div>
            </section>
            <main id="view" tabindex="-1">{ view }</main>
            if let Some(dialog) = &session.dialog {
                { match (dialog, parts.code.dialogs, parts.code.tables) {
                    _ if !parts.loading.has(dialog.parts()) => {
                        (parts.code.editor.waiting_dialog)(page, &parts.loading, dialog)
                    }
                    (Dialog::Paste(draft), _, Some(tables)) => (tables.preview)(page, session, draft),
                    (_, Some(dialogs), _) => (dialogs.open)(page, session, results),
                    _ => (parts.code.editor.waiting_dialog)(page, &parts.loading, dialog),
                } }
            }
            if let Some(tables) = parts.code.tables { { (tables.ranges)(session, results) } }
            if shows_notice { { (parts.code.editor.toast)(session) } }
        </>
    }
}

/// The view that is shown.
pub(super) fn view(page: &Page, session: &ByPtr<Session>, results: &PlanResults, parts: &PageParts) -> Html {
    let props = ViewProps { session: session.clone(), results: results.clone() };
    let view = session.view;
    if view == View::Plan {
        return (parts.code.editor.plan_view)(page, &props, parts);
    }
    if view == View::Optimise {
        let Some(optimise) = parts.code.optimise else { return parts.waiting(page, Part::Optimise.with_needs()) };
        return (optimise.view)(page, &props);
    }
    let Some(views) = parts.code.views else { return parts.waiting(page, Part::Views.with_needs()) };
    let show = match view {
        View::Plan | View::Calendar | View::Optimise => views.calendar,
        View::Reach => views.reach,
        View::Effect => views.effect,
    };
    html! { <>{ show(page, &props) }{ for parts.code.charts.map(|charts| (charts.findings)(page, &props)) }</> }
}

/// Results of the open plan: the only place where they are computed. Audiences are taken over from the results before
/// as long as their inputs are the same.
#[hook]
fn use_results(scenario: &Rc<Scenario>) -> PlanResults {
    let last = use_mut_ref(|| None::<PlanResults>);
    let before = last.borrow().clone();
    let results = match before {
        Some(before) => before.after(Rc::clone(scenario)),
        None => PlanResults::of(Rc::clone(scenario)),
    };
    *last.borrow_mut() = Some(results.clone());
    results
}

fn tabs(page: &Page, session: &Session, forecast: &Forecast) -> Html {
    let findings = forecast.findings.len();
    html! {
        <nav class="tabs" aria-label={page.text("views")}>
            { for View::ALL.into_iter().map(|view| html! {
                <button
                    type="button"
                    aria-current={(view == session.view).then_some("page")}
                    onclick={page.on(Action::Show(view))}
                >
                    { parts::icon(picture(view)) }
                    { page.text(view.key()) }
                    if view == View::Plan && findings > 0 {
                        <span class="count" data-count={findings.to_string()}>
                            { page.words.with("tab-findings", &[("count", findings.into())]) }
                        </span>
                    }
                </button>
            }) }
        </nav>
    }
}

/// Icon of a view.
fn picture(view: View) -> &'static str {
    match view {
        View::Plan => "plan",
        View::Calendar => "calendar",
        View::Reach => "reach",
        View::Effect => "effect",
        View::Optimise => "optimise",
    }
}

/// Choice of the cost basis, for the whole page.
fn cost_basis_switch(page: &Page, session: &Session) -> Html {
    let choose = page.send.reform(|base| Action::EditPlan(PlanEdit::CostBasis(base)));
    let bases = Choice::of_values(&CostBasis::ALL, session.scenario().cost_basis, |base| page.text(base.key()), choose);
    html! {
        <span class="cost-basis">
            <span>{ page.text("cost-basis") }</span>
            { Choice { label: Some(page.text("cost-basis")), ..bases }.segments() }
        </span>
    }
}

/// The colours of charts: the chosen theme, or the system's, also when that changes.
#[hook]
fn use_chart_theme(theme: crate::session::Theme) -> crate::chart::Theme {
    let changes = use_state(|| 0_u32);
    {
        let changes = changes.clone();
        use_effect_with((), move |()| {
            let count = std::cell::Cell::new(0_u32);
            let listener = appearance::dark_query().map(|query| {
                EventListener::new(&query, "change", move |_| {
                    count.set(count.get().wrapping_add(1));
                    changes.set(count.get());
                })
            });
            move || drop(listener)
        });
    }
    appearance::chart_theme(theme)
}

/// Carries out the effects that actions asked for, after the rendering that followed them.
#[hook]
fn use_effects(store: &UseReducerHandle<Store>, loader: Loader) {
    let (store, report) = (store.clone(), store.dispatcher());
    use_effect(move || {
        for request in store.take_requests() {
            let report = report.clone();
            if let (Effect::Optimise { .. } | Effect::StopOptimising, Some(optimise)) =
                (&request.effect, store.code.optimise)
            {
                (optimise.perform)(
                    &request.effect,
                    Callback::from(move |action: Action| report.dispatch(action.into())),
                );
                continue;
            }
            shell::perform(request, loader.load, Callback::from(move |answer| report.dispatch(answer)));
        }
    });
}

/// Pause after the last keystroke before plans are stored: storing takes longer than computing all figures.
const SAVE_DELAY_MS: u32 = 250;

/// Applies the appearance at once and stores settings and plans when typing pauses. What is not stored when the page is
/// left is kept for the next one: the database takes longer than a page that is left has.
#[hook]
fn use_storage(session: &Rc<Session>, send: &Callback<Action>) {
    let wanted = wants(session);
    let latest = use_mut_ref(|| None::<Wants>);
    let kept = use_mut_ref(|| None::<Wants>);
    let keep = {
        let latest = Rc::clone(&latest);
        use_callback(send.clone(), move |(), send| {
            let Some(wanted) = latest.borrow().clone() else { return };
            store::save_settings(&wanted, kept.borrow().as_ref());
            if wanted.unstored.is_empty() && wanted.forgotten.is_empty() {
                store::settle();
            } else {
                plans::write(wanted.unstored.clone(), wanted.forgotten.clone(), send.clone());
            }
            kept.replace(Some(wanted));
        })
    };
    {
        let (keep, latest) = (keep.clone(), Rc::clone(&latest));
        use_effect_with(wanted_key(&wanted), move |_| {
            appearance::apply_appearance(&wanted);
            crash::remember(&wanted.plan);
            latest.replace(Some(wanted));
            let later = Timeout::new(SAVE_DELAY_MS, move || keep.emit(()));
            move || drop(later)
        });
    }
    use_effect_with(keep, |keep| {
        let at_risk = Rc::clone(&latest);
        let keep = keep.clone();
        let come_back = keep.clone();
        let leave = Rc::new(move || {
            // What is not kept here the database may still take.
            keep_all(&latest);
            keep.emit(());
        });
        let hide = Rc::clone(&leave);
        let asking = EventListenerOptions::enable_prevent_default();
        let listeners = [
            // The browser asks whether to leave, where nothing at all keeps what was made.
            EventListener::new_with_options(&gloo::utils::window(), "beforeunload", asking, move |event| {
                if !keep_all(&at_risk) {
                    event.prevent_default();
                }
            }),
            EventListener::new(&gloo::utils::window(), "pagehide", move |_| {
                plans::leave();
                leave();
            }),
            // By Back or Forward, from where the browser kept it.
            EventListener::new(&gloo::utils::window(), "pageshow", move |_| {
                plans::come_back();
                come_back.emit(());
            }),
            // A phone ends a page that is not in sight without another word.
            EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
                if gloo::utils::document().hidden() {
                    hide();
                }
            }),
        ];
        move || drop(listeners)
    });
}

/// Keeps what is not stored for the next page, and tells whether nothing of it would be lost.
fn keep_all(latest: &RefCell<Option<Wants>>) -> bool {
    latest.borrow().as_ref().is_none_or(|wanted| store::keep_unsaved(&wanted.unstored))
}

/// Versions of plans to be stored: id, revision that they follow, whether the plan was removed, and the document.
type UnstoredKey = Vec<(PlanId, u32, bool, ByPtr<Scenario>)>;

/// Key of what is to be stored: versions of plans, plans to be forgotten, the open one and its document, chosen
/// language, theme, columns, own presets.
type WantedKey = (
    UnstoredKey,
    Vec<(PlanId, u32)>,
    PlanId,
    ByPtr<Scenario>,
    Option<Locale>,
    crate::session::Theme,
    Columns,
    ByPtr<Vec<OwnPreset>>,
);

/// Tells whether anything is wanted that was not: plans by identity, the rest by value.
fn wanted_key(wanted: &Wants) -> WantedKey {
    let shared = |plan: &Rc<Scenario>| ByPtr::from(Rc::clone(plan));
    let version = |plan: &StoredPlan| (plan.id, plan.revision(), plan.removed.is_some(), shared(&plan.scenario));
    // The language changes only by being chosen.
    let presets = ByPtr::from(Rc::clone(&wanted.presets));
    (
        wanted.unstored.iter().map(version).collect(),
        wanted.forgotten.clone(),
        wanted.open,
        shared(&wanted.plan),
        wanted.chosen_locale,
        wanted.theme,
        wanted.columns,
        presets,
    )
}

/// Hears of what other tabs store.
#[hook]
fn use_other_tabs(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let listener = channel::listen(send);
        move || drop(listener)
    });
}

/// Keeps the browser's history where the page is, and goes where the reader goes in it.
#[hook]
fn use_history(session: &Rc<Session>, send: &Callback<Action>) {
    let now = Spot { view: session.view, has_dialog: session.dialog.is_some() };
    let last = use_mut_ref(|| now);
    *last.borrow_mut() = now;
    use_effect_with(now, |now| spot::follow(*now));
    let send = send.clone();
    use_effect_with((), move |()| {
        let by_now = Rc::clone(&last);
        let listener = spot::watch(
            move || *by_now.borrow(),
            move |to| {
                let now = *last.borrow();
                if now.has_dialog && !to.has_dialog {
                    send.emit(Action::Close);
                }
                if now.view != to.view {
                    send.emit(Action::Show(to.view));
                }
            },
        );
        move || drop(listener)
    });
}

/// Opens the plan of a link that the address gets while the page is open.
#[hook]
fn use_links(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
            if let Some(text) = address::take_link() {
                send.emit(opened(&text));
            }
        });
        move || drop(listener)
    });
}

/// Hears of a new version of the page, once this one stands.
#[hook]
fn use_version(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| version::watch(send));
}

/// Undo and redo from the keyboard, wherever the focus is.
#[hook]
fn use_keys(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            // In an alphabet without these letters the key counts that bears them on other keyboards.
            let key = event.key();
            let code = event.code();
            let letter = if key.is_ascii() { key.as_str() } else { code.strip_prefix("Key").unwrap_or_default() };
            let action = match (letter, event.shift_key()) {
                ("z" | "Z", false) => Action::Undo,
                ("z" | "Z", true) | ("y" | "Y", false) => Action::Redo,
                _ => return,
            };
            // The browser's own undo would change the text of a field and not the plan.
            event.prevent_default();
            send.emit(action);
        });
        move || drop(listener)
    });
}

/// Hears of a text that is pasted outside any field: on an empty plan it may be one.
#[hook]
fn use_pasted_tables(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::document(), "paste", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let is_field = target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"));
            if let Some(text) = parts::pasted(event).filter(|text| !is_field && !text.trim().is_empty()) {
                send.emit(Action::Pasted(text));
            }
        });
        move || drop(listener)
    });
}

/// Opens a file that is dropped anywhere on the page.
#[hook]
fn use_dropped_files(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let over = EventListener::new_with_options(&gloo::utils::document(), "dragover", options, |event| {
            event.prevent_default();
        });
        let drop_file = EventListener::new_with_options(&gloo::utils::document(), "drop", options, move |event| {
            let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
            event.prevent_default();
            if let Some(dropped) = transfer.files().and_then(|files| files.item(0)) {
                send.emit(Action::OpenFile(ChosenFile::new(dropped)));
            }
        });
        move || drop((over, drop_file))
    });
}
