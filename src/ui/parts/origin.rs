//! Origin of a value.

use yew::prelude::*;

use crate::scenario::Origin;
use crate::ui::page::Page;
use crate::words::Words;

/// Mark before a value that the planner did not enter. What a benchmark says comes with the dialogs: without it the
/// mark says only that it is one.
pub(crate) fn origin_mark(page: &Page, origin: Origin, said: Option<fn(&Words, Origin) -> String>) -> Html {
    let (class, title) = match origin {
        Origin::Own => return Html::default(),
        Origin::Example => ("src assumed", page.words.text("origin-example")),
        Origin::Benchmark(_) | Origin::Converted { .. } => {
            ("src", said.map_or_else(|| page.words.text("legend-benchmark"), |said| said(&page.words, origin)))
        }
    };
    html! { <i class={class} role="img" aria-label={title.clone()} title={title} /> }
}
