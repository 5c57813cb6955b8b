//! The root: holds the session, derives the forecast once, and lets the shell make true what is wanted.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, KeyboardEvent};
use yew::prelude::*;

use super::page::{ByPtr, Page, ViewProps};
use super::parts::Choice;
use super::{calendar, dialogs, effect, parts, plan, reach, strip::Strip, toast::Toast, top_bar::top_bar};
use crate::exchange::link;
use crate::forecast::{FigureRef, Forecast, PlanResults};
use crate::scenario::{CostBasis, PlanEdit, Scenario};
use crate::session::{Action, Dialog, LinkTrouble, Session, View, Wants, reduce, wants};
use crate::shell::{self, address, appearance, crash, files, focus, store};
use crate::units::Locale;

/// The session as Yew holds it.
#[derive(Debug, Clone)]
struct Store(Rc<Session>);

impl Reducible for Store {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(reduce(Session::clone(&self.0), action))))
    }
}

/// What the page begins with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The session to begin with.
    pub session: ByPtr<Session>,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = {
        let session = Rc::clone(props.session.rc());
        use_reducer(move || Store(session))
    };
    let session = Rc::clone(&store.0);
    let send = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let words = Rc::clone(&session.words);
    let results = use_results(session.scenario());
    let theme = use_chart_theme(session.theme);
    let page = Page { words: ByPtr::from(words), theme, send };

    use_words(session.requested_locale, session.words.locale(), &page.send);
    use_explanations(matches!(session.dialog, Some(Dialog::Explain(_))), &page);
    use_explain_clicks(&page.send);
    use_kept(&session, &page.send);
    use_links(&page.send);
    use_keys(&page.send);
    use_dropped_files(&page.send);

    let session = ByPtr::from(session);
    html! { <ContextProvider<Page> context={page.clone()}>{ body(&page, &session, &results) }</ContextProvider<Page>> }
}

/// Content of the page: all of it that needs no browser.
pub(super) fn body(page: &Page, session: &ByPtr<Session>, results: &PlanResults) -> Html {
    let props = ViewProps { session: session.clone(), results: results.clone() };
    // A modal dialog makes the rest of the page inert: those that lead to a notice show it themselves.
    let shows_notice = !matches!(session.dialog, Some(Dialog::Plans | Dialog::Share | Dialog::Explain(_)));
    html! {
        <>
            { parts::sprite() }
            <a class="skip" href="#view">{ page.text("skip-to-view") }</a>
            { top_bar(page, session) }
            <section class="head" aria-label={page.text("key-figures")}>
                <Strip results={results.clone()} />
                <div class="tabline">
                    { tabs(page, session, &results.forecast) }
                    { money_base(page, session) }
                </div>
            </section>
            <main id="view" tabindex="-1">
                { match session.view {
                    View::Plan => plan::plan_view(page, &props),
                    View::Calendar => calendar::calendar_view(page, &props),
                    View::Reach => reach::reach_view(page, &props),
                    View::Effect => effect::effect_view(page, &props),
                } }
            </main>
            { dialogs::open(page, session, results) }
            if shows_notice {
                <Toast session={session.clone()} />
            }
        </>
    }
}

/// Results of the open plan: the only place where they are computed. Audiences are taken over from the results before as long as
/// their inputs are the same.
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
                <button type="button" aria-current={(view == session.view).then_some("page")} onclick={page.on(Action::Show(view))}>
                    { parts::icon(match view { View::Plan => "plan", View::Calendar => "calendar", View::Reach => "reach", View::Effect => "effect" }) }
                    { page.text(view.key()) }
                    if view == View::Plan && findings > 0 {
                        <span class="count">{ page.words.with("tab-findings", &[("count", findings.into())]) }</span>
                    }
                </button>
            }) }
        </nav>
    }
}

/// On which money costs stand, for the whole page.
fn money_base(page: &Page, session: &Session) -> Html {
    let chosen = CostBasis::ALL.iter().position(|base| *base == session.scenario().cost_basis).unwrap_or(0);
    let on_choose = page
        .send
        .reform(|at: usize| Action::EditPlan(PlanEdit::CostBasis(CostBasis::ALL.get(at).copied().unwrap_or_default())));
    let options = CostBasis::ALL.map(|base| page.text(base.key())).to_vec();
    html! {
        <span class="money-base"><span>{ page.text("base-choice") }</span>{ Choice { label: Some(page.text("base-choice")), options, chosen, on_choose, ..Choice::default() }.segments() }</span>
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

/// Loads the words of the language that was asked for.
#[hook]
fn use_words(asked: Locale, spoken: Locale, send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with(asked, move |asked| {
        if *asked != spoken {
            shell::lazy_assets::load_words(*asked, send);
        }
    });
}

/// Loads what explanations say, once the first is open.
#[hook]
fn use_explanations(wanted: bool, page: &Page) {
    let (words, send) = (page.words.clone(), page.send.clone());
    use_effect_with((wanted && !page.words.can_explain(), page.words.locale()), move |(wanted, _)| {
        if *wanted {
            shell::lazy_assets::load_explanations(Rc::clone(words.rc()), send);
        }
    });
}

/// Opens the explanation of whatever number is clicked: one listener for all of them.
#[hook]
fn use_explain_clicks(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::document(), "click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let number = target.and_then(|element| element.closest("[data-explain]").ok().flatten());
            let number = number.filter(|element| !focus::ends_selection(event, element));
            let of = number.and_then(|element| FigureRef::from_code(&element.get_attribute("data-explain")?));
            if let Some(of) = of {
                send.emit(Action::Explain(of));
            }
        });
        move || drop(listener)
    });
}

/// How long after the last keystroke the plans are written to storage, which takes longer than all figures do.
const KEPT_AFTER_MS: u32 = 250;

/// Keeps the plans and the look as the session wants them: the look at once, the plans when typing pauses, and at the
/// latest when the page goes.
#[hook]
fn use_kept(session: &Rc<Session>, send: &Callback<Action>) {
    let wanted = wants(session);
    let pending = use_mut_ref(|| None::<Wants>);
    let kept = use_mut_ref(|| None::<Wants>);
    let keep = {
        let pending = Rc::clone(&pending);
        use_callback((session.saved, send.clone()), move |(), (known, send)| {
            let Some(wanted) = pending.borrow_mut().take() else { return };
            let saved = store::keep(&wanted, kept.borrow().as_ref());
            *kept.borrow_mut() = Some(wanted);
            if saved != *known {
                send.emit(Action::Stored(saved));
            }
        })
    };
    {
        let (session, keep) = (Rc::clone(session), keep.clone());
        use_effect_with(wanted_key(&wanted), move |_| {
            appearance::apply_appearance(&wanted);
            crash::remember(session.scenario());
            *pending.borrow_mut() = Some(wanted);
            let later = Timeout::new(KEPT_AFTER_MS, move || keep.emit(()));
            move || drop(later)
        });
    }
    use_effect_with(keep, |keep| {
        let keep = keep.clone();
        let listener = EventListener::new(&gloo::utils::window(), "pagehide", move |_| keep.emit(()));
        move || drop(listener)
    });
}

/// What is to be kept: plans, which of them is open, chosen language, theme.
type WantedKey = (Vec<(u32, ByPtr<Scenario>)>, u32, Option<Locale>, crate::session::Theme);

/// Tells whether anything is wanted that was not: plans by identity, the rest by value.
fn wanted_key(wanted: &Wants) -> WantedKey {
    let plans = wanted.plans.iter().map(|kept| (kept.id.0, ByPtr::from(Rc::clone(&kept.scenario)))).collect();
    // The language changes only by being chosen.
    (plans, wanted.open.0, wanted.chosen_locale, wanted.theme)
}

/// Opens the plan of a link, at the start and whenever the address gets another.
#[hook]
fn use_links(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let open = move || {
            if let Some(text) = address::fragment().filter(|text| text != "view") {
                address::clear();
                send.emit(opened_link(&text));
            }
        };
        open();
        let listener = EventListener::new(&gloo::utils::window(), "hashchange", move |_| open());
        move || drop(listener)
    });
}

/// What opening a link leads to.
pub(super) fn opened_link(text: &str) -> Action {
    match link::decode(text) {
        Ok(opened) => {
            let explain = opened.explain.as_deref().and_then(FigureRef::from_code);
            Action::LinkOpened { plan: Rc::new(opened.scenario), model: opened.model, explain }
        }
        Err(why) => Action::LinkRefused(LinkTrouble { text: text.to_owned(), why }),
    }
}

/// Undo and redo from the keyboard, wherever the focus is.
#[hook]
fn use_keys(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
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
            focus::leave();
            send.emit(action);
        });
        move || drop(listener)
    });
}

/// Opens a plan's file that is dropped anywhere on the page.
#[hook]
fn use_dropped_files(send: &Callback<Action>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let over = EventListener::new_with_options(&gloo::utils::document(), "dragover", options, |event| {
            event.prevent_default();
        });
        let drop_file = EventListener::new_with_options(&gloo::utils::document(), "drop", options, move |event| {
            let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
            event.prevent_default();
            if let Some(dropped) = transfer.files().and_then(|files| files.item(0)) {
                files::open(dropped, send.clone());
            }
        });
        move || drop((over, drop_file))
    });
}
