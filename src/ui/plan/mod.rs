//! The Plan view: what do we buy, what does it cost, which channel is worth it?

mod cost_sheet;
mod detail;
mod empty;
mod grid;
mod ranking;
mod row;
mod shares;

use yew::prelude::*;

use super::page::Same;
use crate::forecast::Forecast;
use crate::scenario::Scenario;
use crate::session::Session;

/// What a view shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ViewProps {
    /// The session.
    pub session: Same<Session>,
    /// The plan.
    pub scenario: Same<Scenario>,
    /// Its forecast.
    pub forecast: Same<Forecast>,
}

/// The Plan view.
#[component]
pub fn PlanView(props: &ViewProps) -> Html {
    let ViewProps { session, scenario, forecast } = props;
    if scenario.channels.is_empty() {
        return html! { <empty::Empty /> };
    }
    html! {
        <>
            <grid::Grid session={session.clone()} scenario={scenario.clone()} forecast={forecast.clone()} />
            <div class="lower">
                <cost_sheet::CostSheetCard scenario={scenario.clone()} forecast={forecast.clone()} />
                <ranking::Ranking figure={session.ranking} scenario={scenario.clone()} forecast={forecast.clone()} />
                <shares::Shares figure={session.effect} scenario={scenario.clone()} forecast={forecast.clone()} />
            </div>
        </>
    }
}
