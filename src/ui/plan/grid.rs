//! The channel grid: what is typed on the left, what follows from it on the right.

use yew::prelude::*;

use super::columns::{FIGURES_FROM, columns};
use super::row::Row;
use super::row_props::RowProps;
use crate::forecast::{ChannelForecast, CostLine, Figure, FigureRef, PlanResults, Quantity, TotalForecast};
use crate::scenario::{Channel, ChannelType, CostBasis, Origin, Place, Scenario};
use crate::session::{Action, Dialog};
use crate::ui::page::{Page, PageParts, ViewProps};
use crate::ui::parts::{Cell, brief_note, figure_button, figure_cell, finding_line, icon, key_on_figure};

/// The channel grid.
pub(crate) fn grid(page: &Page, props: &ViewProps, parts: &PageParts) -> Html {
    let ViewProps { session, results: PlanResults { scenario, forecast, .. } } = props;
    let columns = columns(forecast, scenario.cost_basis);
    let effect = session.compared_result.unwrap_or_else(|| forecast.main_effect());
    let shares = |figure| forecast.channels.iter().filter_map(move |one| forecast.share_of(one, figure));
    let share_max = shares(Figure::NetMedia).chain(shares(effect)).fold(0.0, f64::max);
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    let base = page.words.media_name(scenario.cost_basis);
    let row = |(at, (channel, figures)): (usize, (&Channel, &ChannelForecast))| {
        let expanded = session.expanded.contains(&channel.id);
        // A row that shows nothing of a part is not drawn again when one comes.
        let needs_parts = expanded || channel.price().is_some_and(|price| matches!(price.origin, Origin::Benchmark(_)));
        let row = RowProps {
            at,
            of: scenario.channels.len(),
            currency: scenario.currency,
            base: scenario.cost_basis,
            channel: channel.clone(),
            forecast: figures.clone(),
            findings: forecast.findings_of(Place::Channel(channel.id)).copied().collect(),
            refused: session.refused.of_channel(channel.id),
            expanded,
            budget_share: forecast.share_of(figures, Figure::NetMedia),
            effect_share: forecast.share_of(figures, effect),
            effect,
            share_max,
            columns: columns.clone(),
        };
        html! {
            <Row key={channel.id.0} {row} parts={needs_parts.then(|| parts.clone())} />
        }
    };
    let sum = page.words.with("grid-sum-of-reach", &[("people", page.words.whole(forecast.total.gross_reach).into())]);
    html! {
        <section class="card" aria-labelledby="channels-title">
            <div class="bar">
                <h2 id="channels-title">{ page.text("channels") }</h2>
                <span class="base">{ page.words.with("channels-subtitle", &[("money", base.into())]) }</span>
                <span class="grow" />
                <button
                    type="button"
                    class="btn small outline"
                    onclick={page.on(Action::Open(Dialog::AddChannel(ChannelType::Advertising)))}
                >
                    { icon("plus") }
                    { page.text("add-channel") }
                </button>
            </div>
            { for forecast.findings_of(Place::Plan).map(|finding| html! {
                <div class="plan-finding">
                    { finding_line(page, finding, scenario.currency, &|id| page.name_of(scenario, id)) }
                </div>
            }) }
            <div class="grid-wrap" data-grid="channels" onkeydown={keys}>
                <table class={classes!("grid", (scenario.cost_basis != CostBasis::Net).then_some("with-media"))}>
                    <thead>{ head(page, scenario, &columns, effect) }</thead>
                    <tbody>{ for scenario.channels.iter().zip(&forecast.channels).enumerate().map(row) }</tbody>
                    <tfoot>{ total(page, props) }</tfoot>
                </table>
            </div>
            <div class="grid-foot">
                <span><b class="in">{ page.text("legend-blue") }</b>{ page.text("legend-typed") }</span>
                <span><i class="src" />{ page.text("legend-benchmark") }</span>
                <span><i class="src assumed" />{ page.text("legend-assumed") }</span>
                <span>{ figure_button(FigureRef::plan(Quantity::GrossReach), sum) }</span>
            </div>
        </section>
    }
}

/// Headings of the columns.
fn head(page: &Page, scenario: &Scenario, columns: &[(Figure, &'static str)], effect: Figure) -> Html {
    let sign = scenario.currency.sign();
    let column = |(figure, class): &(Figure, &'static str)| {
        html! {
            <th scope="col" class={*class}>
                { page.words.column(*figure) }
                <span class="unit">{ page.words.unit_of(*figure, scenario.currency) }</span>
            </th>
        }
    };
    let share_unit = page.words.with("grid-share-unit", &[("effect", page.words.inline(effect).into())]);
    html! {
        <tr>
            <th scope="col" class="c-open"><span class="sr">{ page.text("grid-details") }</span></th>
            <th scope="col" class="c-name l">{ page.text("grid-channel") }</th>
            <th scope="col" class="c-by l">{ page.text("grid-buying-model") }</th>
            <th scope="col" class="c-price">
                { page.text("field-price") }
                <span class="unit">{ sign }{ ", " }{ page.text("cost-basis-net") }</span>
            </th>
            <th scope="col" class="c-budget">
                { page.text("field-budget") }
                <span class="unit">{ sign }{ ", " }{ page.text("net-media") }</span>
            </th>
            { for columns.iter().map(column) }
            <th scope="col" class="c-share l group">
                { page.text("grid-share") }
                <span class="unit">{ share_unit }</span>
            </th>
            <th scope="col" class="c-more"><span class="sr">{ page.text("grid-actions") }</span></th>
        </tr>
    }
}

fn total(page: &Page, props: &ViewProps) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let figures = &forecast.total.figures;
    let row = scenario.channels.len();
    let cell = |((figure, class), column): ((Figure, &'static str), usize)| {
        let left_out = TotalForecast::left_out(&forecast.channels, figure);
        let title = match figures.get(figure) {
            Err(why) => Some(page.text(why.key())),
            Ok(_) if left_out > 0 => Some(page.words.with("strip-left-out", &[("count", left_out.into())]).into()),
            Ok(_) => None,
        };
        let text = page.words.figure(figure, figures.get(figure), scenario.currency);
        html! {
            <td class={class} data-label={page.words.column(figure)} title={title}>
                { figure_cell(FigureRef::total(figure), text, Cell { row, column }) }
                if left_out > 0 { <sup class="left-out">{ "*" }</sup> }
            </td>
        }
    };
    let net = page.words.money_short(forecast.costs.channels.net, scenario.currency);
    html! {
        <tr class="total">
            <td class="c-open" />
            <th scope="row" class="c-name l" colspan="3">
                { page.text("grid-total") }
                { brief_note(page, &props.results) }
            </th>
            <td class="c-budget" data-label={page.text("field-budget")}>
                { figure_button(FigureRef::plan(Quantity::Line(CostLine::Net)), net) }
            </td>
            { for columns(forecast, scenario.cost_basis).into_iter().zip(FIGURES_FROM..).map(cell) }
            <td class="c-share l group" />
            <td />
        </tr>
    }
}
