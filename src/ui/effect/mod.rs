//! The Effect view: what comes out of it?

mod account;
mod assists;
mod funnel;
mod kpis;
mod market;
mod sheet;

pub(crate) use kpis::goal_note;

use yew::prelude::*;

use super::page::{Page, ViewProps};

/// The Effect view.
pub(crate) fn effect_view(page: &Page, props: &ViewProps) -> Html {
    let books = props.results();
    if props.scenario.channels.is_empty() {
        return html! { <section class="card empty"><h2>{ page.text("empty-title") }</h2><p>{ page.text("effect-empty") }</p></section> };
    }
    html! {
        <div class="effect-view">
            { kpis::kpi_card(page, props, &books) }
            { funnel::funnel_card(page, props) }
            { assists::assists_card(page, &books) }
            { account::account_card(page, props, &books) }
            { market::market_card(page, props, &books) }
        </div>
    }
}
