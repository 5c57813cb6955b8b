//! Platforms to add, each with what is known about it.

use yew::prelude::*;

use crate::scenario::{Platform, preset};
use crate::session::{Action, Session};
use crate::ui::page::Page;
use crate::ui::parts::Modal;

/// The platforms.
pub(crate) fn add_channel(page: &Page, session: &Session) -> Html {
    let scenario = session.scenario();
    html! {
        <Modal class="wide" title={page.text("add-title")}>
            <p class="muted">{ page.text("add-about") }</p>
            <ul class="platforms">
                { for Platform::ALL.iter().map(|platform| {
                    let preset = preset(*platform);
                    let channel = preset.channel(scenario.next_id(), scenario.currency);
                    let known = page.words.known_of(*platform);
                    html! {
                        <li>
                            <button type="button" class="platform" onclick={page.on(Action::AddChannel(Box::new(channel)))}>
                                <b>{ if *platform == Platform::Other { page.text("platform-other") } else { platform.label().into() } }</b>
                                <span class="by">{ page.text(&format!("buying-{}", preset.buying.key())) }</span>
                                <span class="known">{ known }</span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </Modal>
    }
}
