//! What is assumed about people on several channels, and what it does.

use yew::prelude::*;

use crate::forecast::{Figure, Item, Of};
use crate::scenario::{Overlap, PlanEdit};
use crate::session::{Action, Field, PlanField};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Choice, Keys, Labelled, why};

/// The overlap assumption.
pub(crate) fn overlap_card(page: &Page, props: &ViewProps) -> Html {
    let ViewProps { session, scenario, forecast } = props;
    let (least, most) = scenario.universe_limits();
    let (chosen, means) = match scenario.overlap {
        Overlap::Independent => (0, "overlap-independent-means"),
        Overlap::ActiveUniverse(_) => (1, "overlap-universe-means"),
        Overlap::Matrix(_) => (2, "overlap-matrix-means"),
    };
    let choose = page.send.reform(move |at: usize| {
        Action::EditPlan(PlanEdit::Overlap(match at {
            1 => Overlap::ActiveUniverse(most),
            2 => Overlap::Matrix(Vec::new()),
            _ => Overlap::Independent,
        }))
    });
    let field = Field::Plan(PlanField::Universe);
    let total = &forecast.total;
    let reach = total.figures.get(Figure::Reach);
    let (low, high) = total.reach_limits;
    let line = |key: &str, item: Item, value: String| html! { <tr><th scope="row">{ page.text(key) }</th><td>{ why(Of::plan(item), value) }</td></tr> };
    let range = |key: &str, low: (Item, f64), high: (Item, f64)| {
        let end = |(item, value): (Item, f64)| why(Of::plan(item), page.words.whole(value));
        html! { <tr><th scope="row">{ page.text(key) }</th><td>{ end(low) }{ " – " }{ end(high) }</td></tr> }
    };
    let limits = page.words.with(
        "overlap-limits",
        &[("least", page.words.whole(least.get()).into()), ("most", page.words.whole(most.get()).into())],
    );
    html! {
        <section class="card overlap-card" aria-labelledby="overlap-title">
            <div class="card-head"><div><h2 id="overlap-title">{ page.text("overlap-title") }</h2><p>{ page.text("overlap-subtitle") }</p></div></div>
            { Choice { label: Some(page.text("overlap-title")), chosen, on_choose: choose, options: ["overlap-independent", "overlap-universe", "overlap-matrix"].map(|key| page.text(key)).to_vec(), ..Choice::default() }.segments() }
            <p>{ page.text(means) }</p>
            if chosen == 1 {
                { Labelled {
                    field,
                    id: "universe".into(),
                    label: page.text("field-universe"),
                    value: field.written(scenario, &page.words).into(),
                    unit: "",
                    from: html! { { limits } },
                    placeholder: None,
                    refusal: session.refused.get(field).cloned(),
                    currency: scenario.currency,
                    keys: Keys::Number,
                }.view(page) }
            }
            <table class="cost">
                { line("overlap-sum", Item::ReachSum, page.words.whole(total.reach_sum)) }
                { line("overlap-once", Item::Figure(Figure::Reach), page.words.figure(Figure::Reach, reach, scenario.currency)) }
                { line("overlap-several", Item::CountedAgain, page.words.figure(Figure::Reach, total.counted_again(), scenario.currency)) }
                if let Some((least, most)) = total.reach_bounds {
                    { range("overlap-bounds", (Item::BoundLeast, least), (Item::BoundMost, most)) }
                }
                { range("overlap-frechet", (Item::ReachLeast, low), (Item::ReachMost, high)) }
            </table>
            <p class="muted">{ page.text("overlap-note") }</p>
        </section>
    }
}
