//! Targets: what the plan is to achieve, and how it stands.

use yew::prelude::*;

use crate::forecast::{Figure, FigureRef, PlanResults, Quantity, TargetStatus, Unit, kpi_figure, suggested_target};
use crate::scenario::{Direction, Kpi, PlanEdit};
use crate::session::{Action, Field, PlanField, Session};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Cell, Choice, Keys, Measured, Sight, TextField, field_note, figure_button, icon};
use crate::words::Compared;

/// The targets of the plan.
pub(crate) fn kpi_card(page: &Page, props: &ViewProps, results: &PlanResults) -> Html {
    let standings = results.target_statuses();
    let met = standings.iter().filter(|standing| standing.is_met == Some(true)).count();
    let set = standings.iter().filter(|standing| standing.target.is_ok()).count();
    let title = if set == 0 {
        page.words.text("kpis-title-none")
    } else {
        page.words.with("kpis-title", &[("met", met.to_string().into()), ("count", set.into())])
    };
    let content = if standings.is_empty() {
        html! {
            <>
                <p class="muted">{ page.text("kpis-none") }</p>
                <div class="quick">
                    { for QUICK.into_iter().map(|kpi| quick_button(page, kpi)) }
                </div>
            </>
        }
    } else {
        table(page, &props.session, results, &standings)
    };
    // The menu has a key of its own for each number of targets: chosen, an entry becomes a row and the menu begins
    // anew.
    html! {
        <section class="card kpi-card" aria-labelledby="kpis-title">
            <div class="card-head">
                <div><h2 id="kpis-title">{ title }</h2><p>{ page.text("kpis-subtitle") }</p></div>
                <span key={standings.len()}>{ add_menu(page, &standings) }</span>
            </div>
            { content }
        </section>
    }
}

/// Menu of the targets that the plan does not have yet.
fn add_menu(page: &Page, standings: &[TargetStatus]) -> Html {
    let is_free = |kpi: &Kpi| standings.iter().all(|standing| standing.kpi != *kpi);
    let free: Vec<Kpi> = Kpi::ALL.iter().copied().filter(is_free).collect();
    let names = free.iter().map(|kpi| page.text(kpi_figure(*kpi).key()));
    let options = core::iter::once(page.text("kpis-add")).chain(names).collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |at: usize| {
        // The first entry is what the menu says while nothing is chosen.
        let Some(kpi) = at.checked_sub(1).and_then(|at| free.get(at)).copied() else { return };
        // A target begins empty: what is to be achieved is the client's to say.
        send.emit(Action::EditPlan(PlanEdit::Kpi(kpi, None)));
    });
    Choice { class: "chooser", label: Some(page.text("kpis-add")), options, on_choose, ..Choice::default() }.menu()
}

/// Adds a target, empty.
fn quick_button(page: &Page, kpi: Kpi) -> Html {
    html! {
        <button type="button" class="btn outline" onclick={page.on(Action::EditPlan(PlanEdit::Kpi(kpi, None)))}>
            { icon("plus") }
            { page.text(kpi_figure(kpi).key()) }
        </button>
    }
}

/// Fills an empty target with a round value that the forecast just meets, where there is one.
fn suggestion(page: &Page, results: &PlanResults, kpi: Kpi) -> Option<Html> {
    let target = suggested_target(kpi, &results.forecast.total.figures)?;
    let target_value = target.get();
    let value = page.words.compared(kpi_figure(kpi), target_value, target_value, results.scenario.currency).target;
    Some(html! {
        <button
            type="button"
            class="btn outline small"
            onclick={page.on(Action::EditPlan(PlanEdit::Kpi(kpi, Some(target))))}
        >
            { page.words.with("kpis-suggest", &[("value", value.into())]) }
        </button>
    })
}

fn table(page: &Page, session: &Session, results: &PlanResults, standings: &[TargetStatus]) -> Html {
    let line = |(row, standing)| line(page, session, results, row, standing);
    html! {
        <div class="sheet-wrap" data-grid="kpis">
            <table class="sheet kpis">
                <thead>
                    <tr>
                        <th scope="col" class="l">{ page.text("kpis-figure") }</th>
                        <th scope="col">{ page.text("kpis-target") }</th>
                        <th scope="col">{ page.text("kpis-forecast") }</th>
                        <th scope="col" class="l">{ page.text("kpis-status") }</th>
                        <th scope="col"><span class="sr">{ page.text("kpis-remove") }</span></th>
                    </tr>
                </thead>
                <tbody>{ for standings.iter().enumerate().map(line) }</tbody>
            </table>
            <Measured parent={Sight::Grid} />
        </div>
    }
}

/// Targets that clients ask for first.
const QUICK: [Kpi; 6] = [Kpi::Reach, Kpi::EffectiveReach, Kpi::Leads, Kpi::Sales, Kpi::PerThousand, Kpi::Romi];

fn line(page: &Page, session: &Session, results: &PlanResults, row: usize, standing: &TargetStatus) -> Html {
    let (kpi, currency) = (standing.kpi, results.scenario.currency);
    let figure = kpi_figure(kpi);
    let field = Field::Plan(PlanField::Kpi(kpi));
    let refused = session.refused.get(field);
    let note = format!("kpi-{}-note", kpi.key());
    let name = page.words.text(figure.key());
    let label = page.words.with("input-kpi-label", &[("figure", name.as_str().into())]);
    let remove = page.words.with("kpis-remove-one", &[("figure", name.as_str().into())]);
    let value = match (standing.value, standing.target) {
        (Ok(value), Ok(target)) => page.words.compared(figure, value, target, currency).value,
        (value, _) => page.words.figure_with_unit(figure, value, currency),
    };
    let in_force = field.written(session.scenario(), &page.words);
    html! {
        <key={kpi.key()}>
            <tr key={kpi.key()}>
                <th scope="row" class="l">
                    { name }
                    <small>{ page.words.counted_on(figure, session.scenario().cost_basis) }</small>
                </th>
                <td class="in">
                    <span class="bound">{ if kpi.direction() == Direction::AtLeast { "≥" } else { "≤" } }</span>
                    <TextField
                        class="cell"
                        {field}
                        keys={Keys::Number}
                        shown={AttrValue::from(in_force.clone())}
                        refused={refused.map(|refusal| AttrValue::from(refusal.text.clone()))}
                        described_by={AttrValue::from(note.clone())}
                        label={AttrValue::from(label)}
                        cell={Cell { row, column: 0 }}
                    />
                    <span class="u">{ page.words.typed_unit(figure, currency) }</span>
                </td>
                <td>{ figure_button(page, FigureRef::total(figure), value) }</td>
                <td class="l">{ status(page, results, standing) }</td>
                <td>
                    <button
                        type="button"
                        class="btn square small"
                        aria-label={remove.clone()}
                        title={remove}
                        onclick={page.on(Action::EditPlan(PlanEdit::RemoveKpi(kpi)))}
                    >
                        { icon("close") }
                    </button>
                </td>
            </tr>
            if let Some(note) = field_note(page, &session.refused, field, || in_force, note, currency) {
                <tr key={format!("{}-refused", kpi.key())} class="finding"><td colspan="5">{ note }</td></tr>
            }
        </>
    }
}

/// Met or missed, and by how much; of an empty target what it might be.
fn status(page: &Page, results: &PlanResults, standing: &TargetStatus) -> Html {
    let target = match standing.target {
        Ok(target) => target,
        Err(why) => {
            let suggestion = suggestion(page, results, standing.kpi).unwrap_or_default();
            return html! { <span class="stands">{ page.text(why.key()) }{ " " }{ suggestion }</span> };
        }
    };
    let Some(is_met) = standing.is_met else {
        let why = standing.value.err().map(|why| page.text(why.key())).unwrap_or_default();
        return html! { <span class="stands">{ icon("warning") }{ why }</span> };
    };
    let value = standing.value.unwrap_or(target);
    let Compared { by, part, .. } =
        page.words.compared(kpi_figure(standing.kpi), value, target, results.scenario.currency);
    let by = part.map_or_else(|| by.clone(), |part| format!("{by} ({part})"));
    let (class, mark, key) =
        if is_met { ("stands met", "good", "kpis-met") } else { ("stands missed", "bad", "kpis-missed") };
    html! {
        <span class={class}>
            { icon(mark) }
            { page.text(key) }
            { " " }
            { figure_button(page, FigureRef::plan(Quantity::TargetGap(standing.kpi)), by) }
        </span>
    }
}

/// Value of a figure with a target as the strip shows it, and its status: with the same decimals, and in short only
/// where the two are then still apart.
pub(crate) fn target_note(page: &Page, results: &PlanResults, figure: Figure) -> Option<(String, Html)> {
    let standing = results.target_statuses().into_iter().find(|standing| kpi_figure(standing.kpi) == figure)?;
    let currency = results.scenario.currency;
    let (is_met, target, value) = (standing.is_met?, standing.target.ok()?, standing.value.ok()?);
    let exact = page.words.compared(figure, value, target, currency);
    let [short, short_target] = [value, target].map(|value| page.words.key_figure(figure, Ok(value), currency));
    let is_long = matches!(figure.unit(), Unit::Count | Unit::Amount);
    let (value, target) =
        if is_long && short != short_target { (short, short_target) } else { (exact.value, exact.target) };
    let by = exact.part.unwrap_or(exact.by);
    let (class, mark, key) =
        if is_met { ("goal met", "good", "strip-target-met") } else { ("goal missed", "bad", "strip-target-missed") };
    let text = page.words.with(key, &[("target", target.into()), ("by", by.into())]);
    let of = FigureRef::plan(Quantity::TargetGap(standing.kpi));
    Some((value, html! { <span class={class}>{ icon(mark) }{ figure_button(page, of, text) }</span> }))
}
