//! A plan without channels: one sentence, one way to begin, examples to open.

use std::rc::Rc;

use yew::prelude::*;

use crate::scenario::ChannelType;
use crate::scenario::Example;
use crate::session::{Action, Dialog};
use crate::ui::page::Page;
use crate::ui::parts::icon;

/// The empty plan.
pub(crate) fn empty(page: &Page) -> Html {
    html! {
        <section class="card empty">
            <h2>{ page.text("empty-title") }</h2>
            <p>{ page.text("empty-sentence") }</p>
            <button
                type="button"
                class="btn primary"
                onclick={page.on(Action::Open(Dialog::add_channel(ChannelType::Advertising)))}
            >
                { icon("plus") }
                { page.text("add-channel") }
            </button>
            { paste_button(page, "btn outline") }
            <p class="muted">{ page.text("empty-or-example") }</p>
            { examples(page) }
        </section>
    }
}

/// Button that opens the preview of a pasted plan.
pub(crate) fn paste_button(page: &Page, class: &'static str) -> Html {
    html! {
        <button type="button" {class} onclick={page.on(Action::Open(Dialog::Paste(Rc::default())))}>
            { page.text("paste-plan") }
        </button>
    }
}

/// The examples to open.
pub(crate) fn examples(page: &Page) -> Html {
    html! {
        <div class="examples">
            { for Example::ALL.into_iter().map(|example| html! {
                <button type="button" class="example" onclick={page.on(Action::NewExample {
                        which: example,
                        texts: Some(Rc::new(page.words.example_texts(example))),
                    })}>
                    <b>{ page.text(&format!("{}-title", example.key())) }</b>
                    <span>{ page.text(&format!("{}-about", example.key())) }</span>
                </button>
            }) }
        </div>
    }
}
