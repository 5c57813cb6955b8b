//! Engagement: rates with their denominators, and how the account grew from period to period.

use yew::prelude::*;

use super::sheet::{self, Row};
use crate::forecast::{ChannelForecast, Figure, FigureRef, Figures, PeriodFigure, PlanResults, Quantity};
use crate::scenario::{Channel, PERIODS_MAX};
use crate::session::{Field, PeriodColumn, PlanField};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Keys, Measured, Sight, figure_button};

/// ER by each denominator.
const RATES: [Figure; 4] =
    [Figure::EngagementRate, Figure::EngagementRateReach, Figure::EngagementRateFollowers, Figure::EngagementRateViews];

/// The engagement card.
pub(crate) fn account_card(page: &Page, props: &ViewProps, results: &PlanResults) -> Html {
    html! {
        <section class="card account-card" aria-labelledby="account-title">
            <div class="card-head">
                <div>
                    <h2 id="account-title">{ page.text("account-title") }</h2>
                    <p>{ page.text("account-subtitle") }</p>
                </div>
            </div>
            { rates(page, &props.results) }
            <h3>{ page.text("periods-title") }</h3>
            <p class="muted">{ page.text("periods-about") }</p>
            { periods(page, props, results) }
        </section>
    }
}

/// Engagements and their rates, of each channel that has any, and of all.
fn rates(page: &Page, results: &PlanResults) -> Html {
    let PlanResults { scenario, forecast, .. } = results;
    let known = forecast.channels.iter().zip(&scenario.channels);
    let known: Vec<_> = known.filter(|(one, _)| one.figures.get(Figure::Engagements).is_ok()).collect();
    if known.is_empty() {
        return html! { <p class="muted">{ page.text("account-no-rates") }</p> };
    }
    let head = |figure: Figure| {
        let base = page.words.counted_on_net(figure);
        html! { <th scope="col">{ page.words.column(figure) }<span class="unit">{ base }</span></th> }
    };
    let cells = |figures: &Figures, of: &dyn Fn(Figure) -> FigureRef| {
        let cell = |figure: Figure| {
            let value = figures.get(figure);
            let text = page.words.figure_with_unit(figure, value, scenario.currency);
            let title = value.err().map(|missing| page.text(missing.key()));
            html! { <td {title}>{ figure_button(page, of(figure), text) }</td> }
        };
        core::iter::once(Figure::Engagements).chain(RATES).map(cell).collect::<Html>()
    };
    let row = |(one, channel): (&ChannelForecast, &Channel)| {
        html! {
            <tr>
                <th scope="row" class="l" translate="no">{ page.words.channel_name(channel) }</th>
                { cells(&one.figures, &|figure| FigureRef::channel(one.id, Quantity::Figure(figure))) }
            </tr>
        }
    };
    html! {
        <div class="sheet-wrap" tabindex="0" role="group" aria-label={page.text("account-title")}>
            <table class="sheet">
                <thead>
                    <tr>
                        <th scope="col" class="l">{ page.text("grid-channel") }</th>
                        <th scope="col">{ page.text(Figure::Engagements.key()) }</th>
                        { for RATES.into_iter().map(head) }
                    </tr>
                </thead>
                <tbody>
                    { for known.into_iter().map(row) }
                    <tr class="total">
                        <th scope="row" class="l">{ page.text("curves-total") }</th>
                        { cells(&forecast.total.figures, &FigureRef::total) }
                    </tr>
                </tbody>
            </table>
            <Measured parent={Sight::Grid} />
        </div>
    }
}

/// The sheet of the periods.
fn periods(page: &Page, props: &ViewProps, results: &PlanResults) -> Html {
    let typed = |column: PeriodColumn| {
        let class = classes!((column == PeriodColumn::Name).then_some("l"));
        html! { <th scope="col" {class}>{ page.text(column.key()) }</th> }
    };
    let computed = |figure: PeriodFigure| html! { <th scope="col" class="group">{ page.text(figure.key()) }</th> };
    html! {
        <div class="sheet-wrap" data-grid="periods">
            <table class="sheet typed" aria-label={page.text("periods-title")}>
                <thead>
                    <tr>
                        { for PeriodColumn::ALL.into_iter().map(typed) }
                        { for PeriodFigure::ALL.into_iter().map(computed) }
                        <th scope="col"><span class="sr">{ page.text("kpis-remove") }</span></th>
                    </tr>
                </thead>
                { sheet::rows(page, &props.session, "period", period_rows(page, props, results)) }
            </table>
            <Measured parent={Sight::Grid} />
        </div>
    }
}

/// The periods, and an empty one to begin the next.
fn period_rows(page: &Page, props: &ViewProps, results: &PlanResults) -> Vec<Row> {
    let refused = props.session.refused.rows(|field| match field {
        Field::Plan(PlanField::Period { row, .. }) => Some(row),
        Field::Plan(_) | Field::Channel(..) => None,
    });
    let count = (props.results.scenario.periods.len() + 1).min(PERIODS_MAX).max(refused);
    let row = |at: usize| {
        let row = u8::try_from(at).unwrap_or(u8::MAX);
        let keys = |column| if column == PeriodColumn::Name { Keys::Text } else { Keys::Number };
        let fields = PeriodColumn::ALL.map(|column| (Field::Plan(PlanField::Period { row, column }), keys(column)));
        let figure = |figure: PeriodFigure| {
            let quantity = Quantity::Period(row, figure);
            match results.value(FigureRef::plan(quantity)) {
                Ok(value) => (
                    page.words.of_unit(quantity.unit(), value, props.results.scenario.currency),
                    Some(FigureRef::plan(quantity)),
                ),
                Err(_) => (String::from("–"), None),
            }
        };
        let name = if at < props.results.scenario.periods.len() { None } else { Some(page.text("periods-next")) };
        Row {
            fields: fields.to_vec(),
            placeholders: vec![name],
            figures: PeriodFigure::ALL.map(figure).to_vec(),
            end: Html::default(),
            label: page.words.with("periods-row", &[("row", (at + 1).to_string().into())]),
        }
    };
    (0..count).map(row).collect()
}
