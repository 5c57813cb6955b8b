//! The Calendar view: when?

mod charts;
mod grid;
mod time;

use yew::prelude::*;

use super::page::{Page, Same};
use crate::forecast::Forecast;
use crate::scenario::Scenario;
use crate::session::Session;

/// What the Calendar view shows.
#[derive(Debug, Clone)]
pub(crate) struct CalendarViewProps {
    /// The session.
    pub session: Same<Session>,
    /// The plan.
    pub scenario: Same<Scenario>,
    /// Its forecast.
    pub forecast: Same<Forecast>,
}

/// The Calendar view.
pub(crate) fn calendar_view(page: &Page, props: &CalendarViewProps) -> Html {
    let CalendarViewProps { session, scenario, forecast } = props;
    if scenario.channels.is_empty() {
        return html! { <section class="card empty"><h2>{ page.text("empty-title") }</h2><p>{ page.text("calendar-empty") }</p></section> };
    }
    html! {
        <div class="calendar-view">
            <grid::WeekGrid session={session.clone()} scenario={scenario.clone()} forecast={forecast.clone()} />
            <charts::SpendCard scenario={scenario.clone()} forecast={forecast.clone()} />
            <charts::ReachCard scenario={scenario.clone()} forecast={forecast.clone()} />
            <charts::EffectCard figure={session.effect.unwrap_or_else(|| forecast.main_effect())} scenario={scenario.clone()} forecast={forecast.clone()} />
            { time::time_card(page, props) }
        </div>
    }
}
