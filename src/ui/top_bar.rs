//! The top bar: which plan, undo and redo, language, theme, share.

use yew::prelude::*;

use super::page::Page;
use super::parts::{Choice, icon};
use crate::session::{Action, Dialog, SaveState, Session, Theme};
use crate::units::Locale;

/// The top bar.
pub(crate) fn top_bar(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    let name = if scenario.name.is_empty() { page.text("plan-untitled") } else { scenario.name.to_string().into() };
    let about = [scenario.client.to_string(), page.days(scenario).replace(' ', "\u{a0}")];
    let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let target = &scenario.target.name;
    let saved = match session.saved {
        SaveState::Saved if !session.library.is_open_stored() => Html::default(),
        SaveState::Saved => html! { <span class="muted not-phone">{ page.text("saved-here") }</span> },
        SaveState::Refused(_) => {
            html! { <span class="save-refused" role="alert">{ icon("warning") }{ page.text("saved-refused") }</span> }
        }
    };
    html! {
        <header class="topbar">
            <button
                type="button"
                class="brand"
                onclick={page.on(Action::Open(Dialog::Plans))}
                title={page.text("plans-open")}
            >
                { icon("brand") }
                <span class="not-phone" translate="no">{ "Mediaplan" }</span>
                <span class="sr">{ page.text("plans-open") }</span>
                { icon("down") }
            </button>
            <button
                type="button"
                class="crumb"
                onclick={page.on(Action::Open(Dialog::Settings))}
                title={page.text("settings-open")}
            >
                <h1 class="plan-name" translate="no">{ name }</h1>
                <span class="muted">
                    { for about.iter().map(|part| html! { <span>{ part.clone() }</span> }) }
                    if !target.is_empty() { <span class="not-phone">{ target.to_string() }</span> }
                </span>
                <span class="sr">{ page.text("settings-open") }</span>
            </button>
            <span class="grow" />
            { saved }
            <span class="rule not-phone" />
            <button
                type="button"
                class="btn square"
                aria-label={page.text("undo")}
                title={page.text("undo-keys")}
                disabled={!session.history.can_undo()}
                onclick={page.on(Action::Undo)}
            >
                { icon("undo") }
            </button>
            <button
                type="button"
                class="btn square redo"
                aria-label={page.text("redo")}
                title={page.text("redo-keys")}
                disabled={!session.history.can_redo()}
                onclick={page.on(Action::Redo)}
            >
                { icon("redo") }
            </button>
            <span class="rule not-phone" />
            { language_menu(page, session, "quiet", None) }
            { theme_menu(page, session, "quiet", None) }
            <button
                type="button"
                class="btn square not-phone"
                aria-label={page.text("help")}
                title={page.text("help")}
                onclick={page.on(Action::Open(Dialog::Help))}
            >
                { icon("help") }
            </button>
            <button type="button" class="btn primary" onclick={page.on(Action::Open(Dialog::Share))}>
                { icon("link") }
                { page.text("share") }
            </button>
        </header>
    }
}

/// The language of the page.
pub(super) fn language_menu(page: &Page, session: &Session, class: &'static str, id: Option<AttrValue>) -> Html {
    let name = |locale: Locale| AttrValue::from(locale.own_name());
    let choose = page.send.reform(Action::SetLanguage);
    let languages = Choice::of_values(&Locale::ALL, session.language.requested, name, choose);
    Choice { label: Some(page.text("language")), id, class, ..languages }.menu()
}

/// The look of the page.
pub(super) fn theme_menu(page: &Page, session: &Session, class: &'static str, id: Option<AttrValue>) -> Html {
    let name = |theme| {
        page.text(match theme {
            Theme::System => "theme-system",
            Theme::Light => "theme-light",
            Theme::Dark => "theme-dark",
        })
    };
    let themes = Choice::of_values(&Theme::ALL, session.theme, name, page.send.reform(Action::SetTheme));
    Choice { label: Some(page.text("theme")), id, class, ..themes }.menu()
}
