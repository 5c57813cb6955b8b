//! The Effect view: what comes out of it?

mod account;
mod assists;
mod funnel;
mod kpis;
mod market;
mod sheet;

pub(crate) use kpis::target_note;

use yew::prelude::*;

use super::page::{Page, ViewProps};

/// The Effect view.
pub(crate) fn effect_view(page: &Page, props: &ViewProps) -> Html {
    let results = &props.results;
    if results.scenario.channels.is_empty() {
        return html! {
            <section class="card empty">
                <h2>{ page.text("empty-title") }</h2>
                <p>{ page.text("effect-empty") }</p>
            </section>
        };
    }
    html! {
        <div class="effect-view">
            { kpis::kpi_card(page, props, results) }
            { funnel::funnel_card(page, props) }
            { assists::assists_card(page, results) }
            { account::account_card(page, props, results) }
            { market::market_card(page, props, results) }
        </div>
    }
}
