//! A link or a file that could not be opened: why, and what can be done.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::exchange::file::FileError;
use crate::session::{Action, LinkTrouble, opened};
use crate::ui::page::{Page, use_page};
use crate::ui::parts::{Modal, icon};

/// Input of [`BadLink`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct BadLinkProps {
    /// The link, and why it could not be opened; without a reason, none was pasted yet.
    pub trouble: LinkTrouble,
}

/// A box for a link, with the reason where one could not be opened.
#[component]
pub(crate) fn BadLink(props: &BadLinkProps) -> Html {
    let page = use_page();
    let node = use_node_ref();
    let open = {
        let (node, send) = (node.clone(), page.send.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                send.emit(opened(&area.value()));
            }
        })
    };
    let actions = html! {
        <>
            <button type="button" class="btn" onclick={page.on(Action::Close)}>{ page.text("cancel") }</button>
            <button type="button" class="btn primary" onclick={open}>{ page.text("link-open") }</button>
        </>
    };
    html! {
        <Modal title={page.text(if props.trouble.why.is_some() { "link-title" } else { "link-open-pasted" })} {actions}>
            if let Some(why) = &props.trouble.why {
                <p class="say bad" role="alert">{ icon("bad") }<span>{ page.words.link_error(why) }</span></p>
                <p>{ page.text("link-nothing-lost") }</p>
            } else {
                <p>{ page.text("link-pasted-about") }</p>
            }
            <label for="whole-link">{ page.text("link-paste") }</label>
            <textarea
                id="whole-link"
                ref={node}
                class="link-text"
                rows="5"
                defaultvalue={props.trouble.text.clone()}
                spellcheck="false"
            />
        </Modal>
    }
}

/// A file that could not be opened.
pub(crate) fn bad_file(page: &Page, why: &FileError) -> Html {
    let actions = html! {
        <button type="button" class="btn primary" onclick={page.on(Action::Close)}>{ page.text("close") }</button>
    };
    html! {
        <Modal title={page.text("file-title")} {actions}>
            <p class="say bad" role="alert">{ icon("bad") }<span>{ page.words.file_error(why) }</span></p>
            <p>{ page.text("link-nothing-lost") }</p>
        </Modal>
    }
}
