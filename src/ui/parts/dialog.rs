//! A dialog over the page.

use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::focus;
use super::icon::icon;
use crate::session::Action;
use crate::ui::page::use_page;

/// Input of [`Modal`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ModalProps {
    /// Its heading.
    pub title: AttrValue,
    /// Its content.
    pub children: Html,
    /// Buttons at its foot.
    #[prop_or_default]
    pub actions: Html,
    /// Classes: `wide` for 720 px.
    #[prop_or_default]
    pub class: Classes,
}

/// A modal dialog: the browser keeps the focus inside, Escape closes it, and the focus goes back to where it was.
#[component]
pub(crate) fn Modal(props: &ModalProps) -> Html {
    let page = use_page();
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        let before = gloo::utils::document().active_element();
        if let Some(dialog) = &dialog
            && !dialog.open()
            && dialog.show_modal().is_err()
        {
            // Without a modal mode it still opens; only the page behind stays reachable.
            dialog.set_open(true);
        }
        if let Some(dialog) = &dialog {
            focus::begin(dialog);
        }
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
            if let Some(element) =
                before.and_then(|element| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(element).ok())
            {
                focus::to(&element);
            }
        }
    });
    {
        let node = node.clone();
        // What had the focus may be gone with what the dialog said before.
        use_effect_with(props.title.clone(), move |_| {
            if let Some(dialog) = node.cast::<Element>() {
                focus::keep_inside(&dialog);
            }
        });
    }
    let oncancel = {
        let send = page.send.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            send.emit(Action::Close);
        })
    };
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} aria-labelledby="dialog-title" {oncancel}>
            <header>
                <h2 id="dialog-title" tabindex="-1">{ &props.title }</h2>
                <button
                    type="button"
                    class="btn square"
                    aria-label={page.text("close")}
                    onclick={page.on(Action::Close)}
                >
                    { icon("close") }
                </button>
            </header>
            <div class="dialog-body">{ props.children.clone() }</div>
            if props.actions != Html::default() { <footer>{ props.actions.clone() }</footer> }
        </dialog>
    }
}
