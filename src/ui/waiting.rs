//! Placeholder of a part of the page that is not there yet: that it is on its way, or why it did not come.

use yew::prelude::*;

use super::page::Page;
use super::parts::Modal;
use crate::session::{Action, LoadFailure, Loading};
use crate::words::Part;

/// Placeholder of a part.
pub(super) fn waiting(page: &Page, loading: &Loading, part: Part) -> Html {
    let failure = loading.failure(part);
    html! {
        <div class="waiting" role="status">
            <p>{ page.text(failure.map_or("part-loading", LoadFailure::key)) }</p>
            if let Some(why) = failure { { remedy(page, why) } }
        </div>
    }
}

/// Placeholder of a dialog.
pub(super) fn waiting_dialog(page: &Page, loading: &Loading) -> Html {
    html! { <Modal title={page.text("part-dialog")}>{ waiting(page, loading, Part::Dialogs) }</Modal> }
}

/// Remedy that the reader has when a part did not come.
fn remedy(page: &Page, why: LoadFailure) -> Html {
    let (action, key) = match why {
        LoadFailure::Unreachable => (Action::LoadAgain, "load-again"),
        LoadFailure::Replaced => (Action::Reload, "reload"),
    };
    html! { <button type="button" class="btn outline" onclick={page.on(action)}>{ page.text(key) }</button> }
}
