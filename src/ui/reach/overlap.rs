//! Assumption about people on several channels, and its consequences.

use yew::prelude::*;

use crate::forecast::{Figure, FigureRef, PlanResults, Quantity};
use crate::scenario::{Overlap, PlanEdit, Scenario};
use crate::session::{Action, Field, PlanField};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Choice, FormField, Keys, figure_button};
use crate::units::People;

/// The overlap assumption.
pub(crate) fn overlap_card(page: &Page, props: &ViewProps) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let (min, max) = scenario.universe_limits();
    let (chosen, means) = match scenario.overlap {
        Overlap::Independent => (0, "overlap-independent-means"),
        Overlap::ActiveUniverse(_) => (1, "overlap-universe-means"),
        Overlap::Matrix(_) => (2, "overlap-matrix-means"),
    };
    let total = &forecast.total;
    let reach = total.figures.get(Figure::Reach);
    let (low, high) = total.reach_limits;
    let line = |key: &str, quantity: Quantity, value: String| {
        let value = figure_button(page, FigureRef::plan(quantity), value);
        html! { <tr><th scope="row">{ page.text(key) }</th><td>{ value }</td></tr> }
    };
    let people = |value| page.words.figure(Figure::Reach, value, scenario.currency);
    let range = |key: &str, low: (Quantity, f64), high: (Quantity, f64)| {
        let end = |(quantity, value): (Quantity, f64)| {
            figure_button(page, FigureRef::plan(quantity), page.words.whole(value))
        };
        let dash = "\u{a0}–\u{2002}";
        html! { <tr><th scope="row">{ page.text(key) }</th><td>{ end(low) }{ dash }{ end(high) }</td></tr> }
    };
    let least = ("least", page.words.whole(min.get()).into());
    let limits = match max {
        Some(max) => page.words.with("overlap-limits", &[least, ("most", page.words.whole(max.get()).into())]),
        None => page.words.with("overlap-limits-least", &[least]),
    };
    html! {
        <section class="card overlap-card" aria-labelledby="overlap-title">
            <div class="card-head">
                <div>
                    <h2 id="overlap-title">{ page.text("overlap-title") }</h2>
                    <p>{ page.text("overlap-subtitle") }</p>
                </div>
            </div>
            { assumptions(page, chosen, max.unwrap_or_else(|| sum_of_audiences(scenario).unwrap_or(min))) }
            <p>{ page.text(means) }</p>
            if chosen == 1 {
                { universe_field(page, props, limits) }
            }
            <table class="cost">
                { line("overlap-gross-reach", Quantity::GrossReach, page.words.whole(total.gross_reach)) }
                { line("overlap-net-reach", Quantity::Figure(Figure::Reach), people(reach)) }
                { line("overlap-duplication", Quantity::Duplication, people(total.duplication())) }
                if let Some((min, max)) = total.reach_bounds {
                    { range("overlap-bounds", (Quantity::PairBoundMin, min), (Quantity::PairBoundMax, max)) }
                }
                { range("overlap-range", (Quantity::ReachMin, low), (Quantity::ReachMax, high)) }
            </table>
            <p class="muted">{ page.text("overlap-note") }</p>
        </section>
    }
}

/// The most people who can use one of the channels, where no population is given.
fn sum_of_audiences(scenario: &Scenario) -> Option<People> {
    let audiences = scenario.channels.iter().filter_map(|channel| channel.audience);
    People::new(audiences.map(|audience| audience.value.get()).sum()).ok()
}

/// Choice of the assumption; an active universe begins at its maximum.
fn assumptions(page: &Page, chosen: usize, universe_max: People) -> Html {
    let on_choose = page.send.reform(move |at: usize| {
        Action::EditPlan(PlanEdit::Overlap(match at {
            1 => Overlap::ActiveUniverse(universe_max),
            2 => Overlap::Matrix(Vec::new()),
            _ => Overlap::Independent,
        }))
    });
    let options = ["overlap-independent", "overlap-universe", "overlap-matrix"].map(|key| page.text(key)).to_vec();
    Choice { label: Some(page.text("overlap-title")), options, chosen, on_choose, ..Choice::default() }.segments()
}

/// Size of the active universe, with its limits.
fn universe_field(page: &Page, props: &ViewProps, limits: String) -> Html {
    let ViewProps { session, results: PlanResults { scenario, .. } } = props;
    let field = Field::Plan(PlanField::Universe);
    FormField {
        field,
        id: "universe".into(),
        label: page.text("field-universe"),
        value: field.written(scenario, &page.words).into(),
        unit: "",
        from: html! { { limits } },
        placeholder: None,
        refusal: session.refused.get(field).cloned(),
        echo: session.refused.echo(field).cloned(),
        currency: scenario.currency,
        keys: Keys::Number,
    }
    .view(page)
}
