//! Help: what the page is, the keys, the model, what stays private, the version.

use yew::prelude::*;

use crate::ui::page::Page;
use crate::ui::parts::Modal;

/// Keys with what they do, as messages.
const KEYS: [(&str, &str); 9] = [
    ("help-keys-move", "help-keys-move-about"),
    ("help-keys-choose", "help-keys-choose-about"),
    ("help-keys-copy", "help-keys-copy-about"),
    ("help-keys-fill", "help-keys-fill-about"),
    ("help-keys-compute", "help-keys-compute-about"),
    ("help-keys-row", "help-keys-row-about"),
    ("help-keys-chart", "help-keys-chart-about"),
    ("help-keys-undo", "help-keys-undo-about"),
    ("help-keys-escape", "help-keys-escape-about"),
];

/// The help of the page.
pub(crate) fn help(page: &Page) -> Html {
    let key = |(keys, about): &(&str, &str)| {
        html! { <tr><th scope="row">{ page.text(keys) }</th><td>{ page.text(about) }</td></tr> }
    };
    let version =
        [("version", env!("CARGO_PKG_VERSION").into()), ("model", crate::forecast::MODEL_VERSION.to_string().into())];
    html! {
        <Modal title={page.text("help")} class="wide">
            <div class="help">
                <p>{ page.text("help-about") }</p>
                <p>{ page.text("help-figures") }</p>
                <h3>{ page.text("help-keys") }</h3>
                <table class="keys">{ for KEYS.iter().map(key) }</table>
                <p class="muted">{ page.text("help-keys-mac") }</p>
                <h3>{ page.text("help-model") }</h3>
                <p>{ page.text("help-model-about") }{ " " }{ model_link(0, page.text("help-model-open")) }</p>
                <h3>{ page.text("help-privacy") }</h3>
                <p>{ page.text("help-privacy-about") }</p>
                <p class="muted">{ page.words.with("help-version", &version) }</p>
            </div>
        </Modal>
    }
}

/// A link to a section of the model, which `scripts/documents.mjs` makes a page of; section 0 is its beginning.
pub(super) fn model_link(section: u8, text: AttrValue) -> Html {
    let place = if section == 0 { String::new() } else { format!("#section-{section}") };
    html! { <a href={format!("./model.html{place}")} hreflang="en" target="_blank" rel="noopener">{ text }</a> }
}
