//! Origin of a value.

use yew::prelude::*;

use crate::scenario::Origin;
use crate::ui::page::Page;

/// Mark before a value that the planner did not enter.
pub(crate) fn origin_mark(page: &Page, origin: Origin) -> Html {
    let (class, title) = match origin {
        Origin::Own => return Html::default(),
        Origin::Example => ("src assumed", page.words.text("origin-example")),
        Origin::Benchmark(id) => ("src", page.words.benchmark(id)),
    };
    html! { <i class={class} role="img" aria-label={title.clone()} title={title} /> }
}
