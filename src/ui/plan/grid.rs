//! The channel grid: what is typed on the left, what follows from it on the right.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::{Extra, FIGURES_FROM, STANDARD_COLUMNS, Shown};
use super::empty::paste_button;
use super::lines::{Line, own_order};
use super::row::Row;
use super::row_props::RowProps;
use crate::forecast::{
    ChannelForecast, CostLine, Coverage, Figure, FigureRef, Forecast, PlanResults, Quantity, TotalForecast,
};
use crate::scenario::{Channel, ChannelField, ChannelType, CostBasis, PriceBasis, Scenario};
use crate::session::{Action, Dialog, Field, PlanField, SortBy};
use crate::ui::page::{Page, PageParts, Tables, ViewProps};
use crate::ui::parts::{Cell, Measured, Rows, Sight, brief_note, figure_button, figure_cell, icon, key_on_figure};
use crate::units::Money;
use crate::words::Part;

/// The channel grid.
pub(crate) fn grid(page: &Page, props: &ViewProps, parts: &PageParts) -> Html {
    let ViewProps { session, results: PlanResults { scenario, forecast, .. } } = props;
    let has_charts = parts.loading.has(Part::Charts);
    let columns = Shown::of(session.columns, has_charts, forecast, scenario.cost_basis);
    // More columns than those that the reader began with need more room than most windows have.
    // Media on another base take the room of the shares.
    let media = usize::from(scenario.cost_basis != CostBasis::Net);
    let more = columns.extras.len() + columns.figures.len() - media;
    let wider = (more > STANDARD_COLUMNS).then(|| format!("wider more-{}", (more - STANDARD_COLUMNS).min(12)));
    let flight = |channel: &Channel| {
        let (first, last) = scenario.days_of(&channel.flight);
        page.words.date_range(first, last)
    };
    let effect = session.compared_result.unwrap_or_else(|| forecast.main_effect());
    // Both are shares of the channels that have the effect.
    let shares = |figure| forecast.channels.iter().filter_map(move |one| forecast.share_of(one, figure, effect));
    let share_max = shares(Figure::NetMedia).chain(shares(effect)).fold(0.0, f64::max);
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    let base = page.words.media_name(scenario.cost_basis);
    let tables = parts.code.tables;
    let marks = scenario.marks();
    let row = |row: usize, at: usize, channel: &Channel, figures: &ChannelForecast| {
        let expanded = session.expanded.contains(&channel.id);
        // A row that shows nothing of a part is not drawn again when one comes.
        let needs_parts = expanded || channel.price().is_some_and(|price| price.origin.benchmark().is_some());
        let row = RowProps {
            at,
            mark: marks.get(at).copied().unwrap_or(at),
            row,
            of: scenario.channels.len(),
            currency: scenario.currency,
            rates: scenario.exchange_rates.clone(),
            base: scenario.cost_basis,
            channel: channel.clone(),
            forecast: figures.clone(),
            refused: session.refused.of_channel(channel.id),
            expanded,
            budget_share: forecast.share_of(figures, Figure::NetMedia, effect),
            effect_share: forecast.share_of(figures, effect, effect),
            effect,
            share_max,
            flight: if columns.extras.contains(&Extra::Flight) { flight(channel).into() } else { AttrValue::default() },
            columns: columns.clone(),
            roles: if expanded { scenario.roles.clone() } else { Vec::new() },
        };
        html! {
            <Row key={channel.id.0} {row} parts={needs_parts.then(|| parts.clone())} />
        }
    };
    let lines = match tables {
        Some(tables) => (tables.lines)(page, props),
        None => own_order(scenario),
    };
    let line = |(place, line): (usize, Line)| match line {
        Line::Channel(at) => match (scenario.channels.get(at), forecast.channels.get(at)) {
            (Some(channel), Some(figures)) => row(place, at, channel, figures),
            _ => Html::default(),
        },
        Line::Group { name, members } => {
            tables.map(|tables| (tables.group)(page, props, &columns, &name, &members)).unwrap_or_default()
        }
    };
    let is_filtered = lines.iter().filter(|line| matches!(line, Line::Channel(_))).count() < scenario.channels.len();
    let rows: Rc<Vec<Html>> = Rc::new(lines.into_iter().enumerate().map(line).collect());
    let row_at = {
        let rows = Rc::clone(&rows);
        Callback::from(move |at: usize| rows.get(at).cloned().unwrap_or_default())
    };
    html! {
        <section class="card" aria-labelledby="channels-title">
            <div class="bar">
                <h2 id="channels-title">{ page.text("channels") }</h2>
                <span class="base">{ page.words.with("channels-subtitle", &[("money", base.into())]) }</span>
                <span class="grow" />
                if let Some(tables) = tables { { (tables.toolbar)(page, props) } }
                { paste_button(page, "btn small outline") }
                <button
                    type="button"
                    class="btn small outline"
                    onclick={page.on(Action::Open(Dialog::add_channel(ChannelType::Advertising)))}
                >
                    { icon("plus") }
                    { page.text("add-channel") }
                </button>
            </div>
            <div class="grid-wrap" data-grid="channels" onkeydown={keys}>
                <table class={classes!("grid", (scenario.cost_basis != CostBasis::Net).then_some("with-media"), wider)}>
                    <thead>{ head(page, props, &columns, effect, tables) }</thead>
                    <tbody><Rows count={rows.len()} row={row_at} cells={columns.count()} /></tbody>
                    <tfoot>{ total(page, props, &columns, is_filtered) }</tfoot>
                </table>
                <Measured parent={Sight::Grid} />
            </div>
            { grid_foot(page, props, &columns) }
        </section>
    }
}

/// Line below the grid: its marks, the sum behind the net reach, how sums are rounded, what is left out.
fn grid_foot(page: &Page, props: &ViewProps, columns: &Shown) -> Html {
    let forecast: &Forecast = &props.results.forecast;
    let sum = page.words.with("grid-sum-of-reach", &[("people", page.words.whole(forecast.total.gross_reach).into())]);
    html! {
        <div class="grid-foot">
            <span><b class="in">{ page.text("legend-blue") }</b>{ page.text("legend-typed") }</span>
            <span><i class="src" />{ page.text("legend-benchmark") }</span>
            <span><i class="src assumed" />{ page.text("legend-assumed") }</span>
            if forecast.total.gross_reach > 0.0 {
                <span>{ figure_button(page, FigureRef::plan(Quantity::GrossReach), sum) }</span>
            }
            <span>{ page.text("grid-rounded") }</span>
            { for left_out(page, props, columns).into_iter().map(|note| html! { <span>{ note }</span> }) }
        </div>
    }
}

/// Headings of the columns.
fn head(page: &Page, props: &ViewProps, columns: &Shown, effect: Figure, tables: Option<&'static Tables>) -> Html {
    let scenario: &Scenario = &props.results.scenario;
    let sign = scenario.currency.sign();
    let sort = |by: SortBy| tables.map(|tables| (tables.sort)(page, props, by)).unwrap_or_default();
    let order = |by: SortBy| {
        let sort = props.session.arrangement.sort.filter(|sort| sort.by == by)?;
        Some(if sort.falls { "descending" } else { "ascending" })
    };
    let column = |(figure, class): &(Figure, &'static str)| {
        html! {
            <th scope="col" class={*class} aria-sort={order(SortBy::Figure(*figure))}>
                { page.words.column(*figure) }
                { sort(SortBy::Figure(*figure)) }
                <span class="unit">{ page.words.unit_of(*figure, scenario.currency) }</span>
            </th>
        }
    };
    let extra = |extra: &Extra| {
        let unit = match extra {
            Extra::Gross | Extra::Field(ChannelField::Production) => sign,
            Extra::Field(ChannelField::Rate(_) | ChannelField::Discounts) => "%",
            Extra::Field(_) | Extra::Flight => "",
        };
        html! {
            <th scope="col" class={extra.class()} aria-sort={order(extra.sort())}>
                { page.text(extra.key()) }
                { sort(extra.sort()) }
                <span class="unit">{ unit }</span>
            </th>
        }
    };
    // A heading of net and list prices can say neither.
    let has_list_prices = scenario.channels.iter().any(|channel| channel.price_basis == PriceBasis::List);
    let share_unit = page.words.with("grid-share-unit", &[("effect", page.words.inline(effect).into())]);
    html! {
        <tr>
            <th scope="col" class="c-open" data-aside=""><span class="sr">{ page.text("grid-details") }</span></th>
            <th scope="col" class="c-name l" aria-sort={order(SortBy::Name)}>
                { page.text("grid-channel") }
                { sort(SortBy::Name) }
            </th>
            <th scope="col" class="c-by l" aria-sort={order(SortBy::BuyingModel)}>
                { page.text("grid-buying-model") }
                { sort(SortBy::BuyingModel) }
            </th>
            <th scope="col" class="c-price" aria-sort={order(SortBy::Price)}>
                { page.text("field-price") }
                { sort(SortBy::Price) }
                <span class="unit">
                    { sign }
                    if !has_list_prices { { ", " }{ page.text("cost-basis-net") } }
                </span>
            </th>
            <th scope="col" class="c-budget" aria-sort={order(SortBy::Budget)}>
                { page.text("field-budget") }
                { sort(SortBy::Budget) }
                <span class="unit">{ sign }{ ", " }{ page.text("net-media") }</span>
            </th>
            { for columns.extras.iter().map(extra) }
            { for columns.figures.iter().map(column) }
            <th scope="col" class="c-share l group" data-aside="">
                { page.text("grid-share") }
                <span class="unit">{ share_unit }</span>
            </th>
            <th scope="col" class="c-more" data-aside=""><span class="sr">{ page.text("grid-actions") }</span></th>
        </tr>
    }
}

/// Legend of the star at a total: the figures that leave out the same channels, the part of the net media behind them,
/// and the names of the channels.
fn left_out(page: &Page, props: &ViewProps, columns: &Shown) -> Vec<String> {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let mut notes: Vec<(Coverage, Vec<String>)> = Vec::new();
    for (figure, _) in &columns.figures {
        let coverage = TotalForecast::coverage(&forecast.channels, *figure);
        if coverage.left_out.is_empty() || forecast.total.figures.get(*figure).is_err() {
            continue;
        }
        let name = page.words.column(*figure);
        match notes.iter_mut().find(|(other, _)| other.left_out == coverage.left_out) {
            Some((_, names)) => names.push(name),
            None => notes.push((coverage, vec![name])),
        }
    }
    let note = |(coverage, figures): (Coverage, Vec<String>)| {
        let names = page.words.some_names(&coverage.left_out, &|id| page.name_of(scenario, id));
        let share = page.words.percent(coverage.media, 0);
        let values = [("figures", figures.join(", ").into()), ("share", share.into()), ("names", names.into())];
        page.words.with("grid-left-out", &values)
    };
    notes.into_iter().map(note).collect()
}

fn total(page: &Page, props: &ViewProps, columns: &Shown, is_filtered: bool) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let figures = &forecast.total.figures;
    let row = scenario.channels.len();
    let cell = |((figure, class), column): ((Figure, &'static str), usize)| {
        let coverage = TotalForecast::coverage(&forecast.channels, figure);
        let left_out = if figures.get(figure).is_ok() { coverage.left_out.len() } else { 0 };
        let title = match figures.get(figure) {
            Err(why) => Some(page.text(why.key())),
            Ok(_) if left_out > 0 => Some(page.words.left_out(&coverage).into()),
            Ok(_) => None,
        };
        let text = page.words.figure(figure, figures.get(figure), scenario.currency);
        html! {
            <td class={class} data-label={page.words.column(figure)} title={title}>
                { figure_cell(page, FigureRef::total(figure), text, Cell { row, column }) }
                if left_out > 0 { <sup class="left-out">{ "*" }</sup> }
            </td>
        }
    };
    let net = page.words.money_short(forecast.costs.channels.net, scenario.currency);
    let extra = |extra: &Extra| {
        let line = match extra {
            Extra::Gross => Some((CostLine::Gross, forecast.costs.channels.gross)),
            Extra::Field(ChannelField::Production) => Some((CostLine::Production, forecast.costs.channels.production)),
            Extra::Field(_) | Extra::Flight => None,
        };
        let sum = line.map(|(line, money)| {
            let of = FigureRef::plan(Quantity::Line(line));
            figure_button(page, of, page.words.money_short(money, scenario.currency))
        });
        html! { <td class={extra.sum_class()}>{ sum.unwrap_or_default() }</td> }
    };
    // Beside some of the rows it says that it is of all.
    let all = AttrValue::from(page.words.with("grid-total-all", &[("count", scenario.channels.len().into())]));
    let fit = page.on(Action::GoTo(Field::Plan(PlanField::BriefBudget)));
    html! {
        <tr class="total">
            <td class="c-open" />
            <th scope="row" class="c-name l" colspan="3">
                { if is_filtered { all } else { page.text("grid-total") } }
                { brief_note(page, &props.results) }
                if forecast.costs.left_of_brief(scenario).is_some_and(|left| left != Money::ZERO) {
                    { " " }
                    <button type="button" class="link" onclick={fit}>{ page.text("brief-fit-open") }</button>
                }
            </th>
            <td class="c-budget" data-label={page.text("field-budget")}>
                { figure_button(page, FigureRef::plan(Quantity::Line(CostLine::Net)), net) }
            </td>
            { for columns.extras.iter().map(extra) }
            { for columns.figures.iter().copied().zip(FIGURES_FROM..).map(cell) }
            <td class="c-share l group" />
            <td />
        </tr>
    }
}
