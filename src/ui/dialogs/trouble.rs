//! A link or a file that could not be opened: why, and what can be done.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::exchange::file::FileError;
use crate::session::{Action, LinkTrouble};
use crate::ui::app::opened_link;
use crate::ui::page::use_page;
use crate::ui::parts::{Modal, icon};

/// What [`BadLink`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BadLinkProps {
    /// The link, and why it could not be opened.
    pub trouble: LinkTrouble,
}

/// A link that could not be opened, with a box for the whole one.
#[component]
pub fn BadLink(props: &BadLinkProps) -> Html {
    let page = use_page();
    let node = use_node_ref();
    let open = {
        let (node, send) = (node.clone(), page.send.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                send.emit(opened_link(&area.value()));
            }
        })
    };
    html! {
        <Modal title={page.text("link-title")} actions={html! {
            <>
                <button type="button" class="btn" onclick={page.on(Action::Close)}>{ page.text("cancel") }</button>
                <button type="button" class="btn primary" onclick={open}>{ page.text("link-open") }</button>
            </>
        }}>
            <p class="say bad" role="alert">{ icon("bad") }<span>{ props.trouble.why.to_string() }</span></p>
            <p>{ page.text("link-nothing-lost") }</p>
            <label for="whole-link">{ page.text("link-paste") }</label>
            <textarea id="whole-link" ref={node} class="link-text" rows="5" defaultvalue={props.trouble.text.clone()} spellcheck="false" />
        </Modal>
    }
}

/// What [`BadFile`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BadFileProps {
    /// Why it could not be opened.
    pub why: FileError,
}

/// A file that could not be opened.
#[component]
pub fn BadFile(props: &BadFileProps) -> Html {
    let page = use_page();
    html! {
        <Modal title={page.text("file-title")} actions={html! {
            <button type="button" class="btn primary" onclick={page.on(Action::Close)}>{ page.text("close") }</button>
        }}>
            <p class="say bad" role="alert">{ icon("bad") }<span>{ props.why.to_string() }</span></p>
            <p>{ page.text("link-nothing-lost") }</p>
        </Modal>
    }
}
