//! The Calendar view: when?

mod charts;
mod grid;
mod time;
mod work;

use yew::prelude::*;

use super::page::{Page, ViewProps};

/// The Calendar view.
pub(crate) fn calendar_view(page: &Page, props: &ViewProps) -> Html {
    if props.results.scenario.channels.is_empty() {
        return html! {
            <section class="card empty">
                <h2>{ page.text("empty-title") }</h2>
                <p>{ page.text("calendar-empty") }</p>
            </section>
        };
    }
    html! {
        <div class="calendar-view">
            <grid::WeekGrid session={props.session.clone()} results={props.results.clone()} />
            { work::work_card(page, props) }
            { charts::spend_card(page, props) }
            { charts::reach_card(page, props) }
            { charts::effect_card(page, props) }
            { time::time_card(page, props) }
        </div>
    }
}
