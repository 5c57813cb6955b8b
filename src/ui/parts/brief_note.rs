//! Note on the money of the brief that is left.

use yew::prelude::*;

use super::explainable::figure_button;
use crate::forecast::{FigureRef, PlanResults, Quantity};
use crate::ui::page::Page;
use crate::units::Money;

/// Rest of the client's budget, or the amount by which the plan is above it; nothing without a brief.
pub(crate) fn brief_note(page: &Page, results: &PlanResults) -> Html {
    let scenario = &results.scenario;
    results.forecast.costs.left_of_brief(scenario).map_or_else(Html::default, |left| {
        let note = page.words.left_of_brief(left, scenario.currency);
        let class = if left < Money::ZERO { "note over" } else { "note" };
        html! { <span {class}>{ figure_button(page, FigureRef::plan(Quantity::BriefLeft), note) }</span> }
    })
}
