//! The link of the plan: copy it, where it fits, what anyone with it sees.

use yew::prelude::*;

use crate::exchange::link;
use crate::session::{Action, Clip, Dialog, LinkTrouble, Session};
use crate::ui::page::{ByPtr, Page, use_page};
use crate::ui::parts::{Modal, icon};
use crate::ui::toast::Toast;

/// Input of [`Share`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ShareProps {
    /// The session.
    pub session: ByPtr<Session>,
}

/// Up to this length a link survives every chat app that was looked at; up to the second one mail and Slack.
const FITS: [(usize, &str); 2] = [(2000, "share-fits-anywhere"), (4000, "share-fits-mail")];

/// The link of the plan.
#[component]
pub(crate) fn Share(props: &ShareProps) -> Html {
    let page = use_page();
    let node = use_node_ref();
    let fragment = link::encode(props.session.scenario());
    let opens = fragment.len() <= link::LENGTH_MAX;
    let address = props.session.link(&fragment);
    let length = address.chars().count();
    let fits = FITS.iter().find(|(limit, _)| length < *limit).map_or("share-fits-file", |(_, key)| *key);
    let copy = page.on(Action::Copy { clip: Clip::Link, text: address.clone() });
    let select = {
        let node = node.clone();
        Callback::from(move |_: FocusEvent| {
            if let Some(area) = node.cast::<web_sys::HtmlTextAreaElement>() {
                area.select();
            }
        })
    };
    let actions = html! {
        <>
            { open_link(&page) }
            <button type="button" class="btn primary" disabled={!opens} onclick={copy}>
                { icon("link") }
                { page.text("share-copy") }
            </button>
        </>
    };
    html! {
        <Modal title={page.text("share-title")} {actions}>
            <p>{ page.text("share-about") }</p>
            <textarea
                ref={node}
                class="link-text"
                readonly=true
                rows="4"
                value={address}
                onfocus={select}
                aria-label={page.text("share-link")}
            />
            <p class="muted">
                { page.words.with("share-length", &[("length", length.into())]) }
                { " " }
                { page.text(fits) }
            </p>
            <ul class="notes">
                <li>{ page.text("share-sees-all") }</li>
                <li>{ page.text("share-not-revoked") }</li>
                <li>{ page.text("share-nothing-stored") }</li>
            </ul>
            <Toast session={props.session.clone()} />
        </Modal>
    }
}

/// Button to paste a link that does not open by itself: a filter of mail may have rewritten it.
pub(super) fn open_link(page: &Page) -> Html {
    html! {
        <button type="button" class="btn outline" onclick={page.on(Action::Open(Dialog::Link(LinkTrouble::default())))}>
            { icon("link") }
            { page.text("link-open-pasted") }
        </button>
    }
}
