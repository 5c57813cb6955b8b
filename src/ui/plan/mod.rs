//! The Plan view: what do we buy, what does it cost, which channel is worth it?

mod buying;
pub(super) mod columns;
mod cost_sheet;
mod detail;
mod empty;
mod findings;
mod grid;
pub(super) mod lines;
mod ranking;
mod row;
pub(super) mod row_props;
mod shares;
mod verdicts;
mod waterfall;

pub(super) use detail::detail;
pub(super) use empty::{examples, paste_button};
pub(super) use findings::findings_card;

use yew::prelude::*;

use super::page::{Page, PageParts, ViewProps, use_page};
use super::parts::use_debounced;
use crate::words::Part;

/// The Plan view.
pub(crate) fn plan_view(page: &Page, props: &ViewProps, parts: &PageParts) -> Html {
    if props.results.scenario.channels.is_empty() {
        return empty::empty(page);
    }
    html! {
        <>
            { grid::grid(page, props, parts) }
            { match parts.code.charts {
                Some(charts) => (charts.cards)(page, props),
                None => parts.waiting(page, Part::Charts),
            } }
        </>
    }
}

/// Cards below the grid.
pub(crate) fn cards(page: &Page, props: &ViewProps) -> Html {
    html! {
        <>
            { findings_card(page, props) }
            <div class="lower costs">
                { cost_sheet::cost_sheet_card(page, props) }
                { waterfall::waterfall_card(page, props) }
            </div>
            <div class="lower">
                { ranking::ranking_card(page, props) }
                { shares::shares_card(page, props) }
            </div>
            if props.results.scenario.channels.len() > 1 { <DeferredVerdicts ..props.clone() /> }
        </>
    }
}

/// Verdicts that follow when typing pauses: a keystroke does not wait for sentences.
#[component]
fn DeferredVerdicts(props: &ViewProps) -> Html {
    let settled = use_debounced(props);
    html! { <Verdicts ..settled /> }
}

/// The channels against each other.
#[component]
fn Verdicts(props: &ViewProps) -> Html {
    verdicts::verdicts_card(&use_page(), props)
}
