//! The Calendar view: when?

mod charts;
mod grid;
mod time;

use yew::prelude::*;

use super::page::{Page, ViewProps};

/// The Calendar view.
pub(crate) fn calendar_view(page: &Page, props: &ViewProps) -> Html {
    let ViewProps { session, scenario, forecast } = props;
    if scenario.channels.is_empty() {
        return html! { <section class="card empty"><h2>{ page.text("empty-title") }</h2><p>{ page.text("calendar-empty") }</p></section> };
    }
    html! {
        <div class="calendar-view">
            <grid::WeekGrid session={session.clone()} scenario={scenario.clone()} forecast={forecast.clone()} />
            { charts::spend_card(page, props) }
            { charts::reach_card(page, props) }
            { charts::effect_card(page, props) }
            { time::time_card(page, props) }
        </div>
    }
}
