//! The Reach view: how many people, how often?

mod curves;
mod frequency;
mod matrix;
mod overlap;

use yew::prelude::*;

use super::page::{Page, ViewProps};
use crate::scenario::Overlap;

/// The Reach view.
pub(crate) fn reach_view(page: &Page, props: &ViewProps) -> Html {
    let scenario = &props.results.scenario;
    if scenario.channels.is_empty() {
        return html! {
            <section class="card empty">
                <h2>{ page.text("empty-title") }</h2>
                <p>{ page.text("reach-empty") }</p>
            </section>
        };
    }
    html! {
        <div class="reach-view">
            <curves::CurvesCard results={props.results.clone()} />
            <frequency::FrequencyCard results={props.results.clone()} />
            { overlap::overlap_card(page, props) }
            if matches!(scenario.overlap, Overlap::Matrix(_)) { { matrix::matrix_card(page, props) } }
        </div>
    }
}
