//! The overlap matrix: what is known of pairs of channels, and how well it fits together.

use yew::prelude::*;

use crate::chart::heat_of_share;
use crate::forecast::PlanResults;
use crate::scenario::{Channel, Origin, PUBLISHED_OVERLAPS, Pair, PairOverlap, PlanEdit};
use crate::session::{Action, Field, PairForm, PlanField};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Cell, Choice, Keys, Measured, Rows, Sight, TextField, chip, field_note, origin_mark};
use crate::words::Words;

/// The matrix.
pub(crate) fn matrix_card(page: &Page, props: &ViewProps) -> Html {
    let ViewProps { session, results: PlanResults { scenario, .. } } = props;
    let form = session.pair_form;
    let forms =
        Choice::of_values(&PairForm::ALL, form, |form| page.text(form.key()), page.send.reform(Action::ShowPairs));
    let published = scenario.published_pairs();
    let fill = page.on(Action::EditPlan(PlanEdit::Pairs(published.clone())));
    let fit = props.results.audiences.fit.map(|fit| {
        let percent = |share: f64| page.words.percent(share, 1);
        let values =
            [("count", fit.pairs.into()), ("largest", percent(fit.largest).into()), ("mean", percent(fit.mean).into())];
        page.words.with("matrix-fit", &values)
    });
    let marks = scenario.marks();
    let head = |(channel, mark): (&Channel, &usize)| {
        html! { <th scope="col" translate="no">{ chip(*mark) }{ page.words.channel_name(channel) }</th> }
    };
    let row = {
        let (page, props) = (page.clone(), props.clone());
        Callback::from(move |row: usize| {
            let scenario = &props.results.scenario;
            let Some(one) = scenario.channels.get(row) else { return Html::default() };
            let others = scenario.channels.iter().enumerate();
            let cells = others.map(|other| cell(&page, &props, (row, one), other));
            let name = page.words.channel_name(one);
            let head = html! { <th scope="row" translate="no">{ chip(scenario.mark_at(row)) }{ name }</th> };
            html! { <tr key={one.id.0}>{ head }{ for cells }</tr> }
        })
    };
    html! {
        <section class="card matrix-card" aria-labelledby="matrix-title">
            <div class="card-head">
                <div>
                    <h2 id="matrix-title">{ page.text("matrix-title") }</h2>
                    <p>{ page.text(if form == PairForm::OfRow { "matrix-of-row" } else { "matrix-people" }) }</p>
                </div>
                { Choice { label: Some(page.text("matrix-form")), ..forms }.segments() }
            </div>
            { notes(page, props) }
            <div class="matrix-wrap" data-grid="matrix">
                <table class="matrix">
                    <thead>
                        <tr>
                            <td />
                            { for scenario.channels.iter().zip(&marks).map(head) }
                        </tr>
                    </thead>
                    <tbody><Rows count={scenario.channels.len()} {row} cells={scenario.channels.len()} /></tbody>
                </table>
                <Measured parent={Sight::Grid} />
            </div>
            if let Some(fit) = fit { <p>{ fit }</p> }
            if published.is_empty() {
                { sources(page, scenario.overlap.pairs()) }
            } else {
                <div class="published">
                    <button type="button" class="btn small outline" onclick={fill}>
                        { page.words.with("matrix-fill", &[("count", published.len().into())]) }
                    </button>
                    { sources(page, &published) }
                </div>
            }
            <p class="muted">{ page.text("matrix-note") }</p>
        </section>
    }
}

/// Texts that were refused in the matrix, and echoes of those that were taken.
fn notes(page: &Page, props: &ViewProps) -> Html {
    let ViewProps { session, results: PlanResults { scenario, .. } } = props;
    let field = |one: &Channel, other: &Channel| {
        Field::Plan(PlanField::Pair { one: one.id, other: other.id, form: session.pair_form })
    };
    let channels = &scenario.channels;
    let fields = channels.iter().flat_map(|one| channels.iter().map(move |other| field(one, other)));
    let notes = fields.filter_map(|field| {
        let in_force = || field.written(scenario, &page.words);
        field_note(page, &session.refused, field, in_force, note(field), scenario.currency)
    });
    html! { <>{ for notes }</> }
}

/// Sources of the published overlaps among these.
fn sources(page: &Page, pairs: &[Pair]) -> Html {
    let known = pairs.iter().filter_map(|pair| match pair.overlap.origin {
        Origin::Benchmark(id) => PUBLISHED_OVERLAPS.iter().find(|published| published.id == id),
        Origin::Own | Origin::Example | Origin::Converted { .. } => None,
    });
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="sources">
            { for known.into_iter().map(|published| html! {
                <li>
                    <a href={published.url} target="_blank" rel="noreferrer noopener" title={published.title}>
                        { page.words.published_overlap(published) }
                    </a>
                </li>
            }) }
        </ul>
    }
}

fn note(field: Field) -> String {
    match field {
        Field::Plan(PlanField::Pair { one, other, .. }) => format!("pair-{}-{}", one.0, other.0),
        Field::Plan(_) | Field::Channel(..) => String::new(),
    }
}

fn cell(page: &Page, props: &ViewProps, (row, one): (usize, &Channel), (column, other): (usize, &Channel)) -> Html {
    let ViewProps { session, results: PlanResults { scenario, .. } } = props;
    if row == column {
        let audience = one.audience.map(|audience| page.words.short(audience.value.get()));
        return html! {
            <td class="self" title={page.text("field-audience")}>
                { audience.unwrap_or_else(|| String::from("–")) }
            </td>
        };
    }
    let form = session.pair_form;
    let field = Field::Plan(PlanField::Pair { one: one.id, other: other.id, form });
    let (Some(first), Some(_)) = (one.audience, other.audience) else {
        return html! { <td class="self" title={page.text("missing-audience")}>{ "–" }</td> };
    };
    let first = first.value.get();
    let people = props.results.audiences.overlap_of(row, column);
    let part = people.map(|people| if first > 0.0 { people / first } else { 0.0 });
    // Unknown where the population is.
    let fitted = match form {
        PairForm::People => people.map(|people| page.words.short(people)),
        PairForm::OfRow => part.map(|part| page.words.percent_bare(part, 0)),
    };
    let given = scenario.overlap.pair(one.id, other.id).map(|pair| pair.overlap);
    let share = match given.map(|both| both.value) {
        Some(PairOverlap::OfFirst(share)) => share.get(),
        Some(PairOverlap::People(_)) | None => part.unwrap_or(0.0),
    };
    let names = [("row", page.words.channel_name(one).into()), ("column", page.words.channel_name(other).into())];
    let label =
        page.words.with(if form == PairForm::OfRow { "matrix-cell-of-row" } else { "matrix-cell-people" }, &names);
    let refusal = session.refused.get(field);
    html! {
        <td class={classes!("in", heat_of_share(share), given.is_none().then_some("fitted"))}>
            if let Some(both) = given { { origin_mark(page, both.origin, Some(Words::origin)) } }
            <TextField
                class="cell"
                {field}
                keys={Keys::Number}
                shown={AttrValue::from(field.written(scenario, &page.words))}
                refused={refusal.map(|refusal| AttrValue::from(refusal.text.clone()))}
                placeholder={AttrValue::from(fitted.unwrap_or_default())}
                described_by={AttrValue::from(note(field))}
                label={AttrValue::from(label)}
                cell={Cell { row, column }}
            />
        </td>
    }
}
