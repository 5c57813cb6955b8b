//! Origin of a value.

use yew::prelude::*;

use crate::scenario::Origin;
use crate::ui::page::Page;

/// Mark before a value that the planner did not enter. What a benchmark says comes with the dialogs: until they are
/// there, its mark says only that it is one.
pub(crate) fn origin_mark(page: &Page, origin: Origin) -> Html {
    let (class, title) = match origin {
        Origin::Own => return Html::default(),
        Origin::Example => ("src assumed", page.words.text("origin-example")),
        Origin::Benchmark(id) => {
            let title = page.code.dialogs.map(|dialogs| (dialogs.benchmark)(&page.words, id));
            ("src", title.unwrap_or_else(|| page.words.text("legend-benchmark")))
        }
    };
    html! { <i class={class} role="img" aria-label={title.clone()} title={title} /> }
}
