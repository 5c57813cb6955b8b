//! Engagement: rates with their denominators, and how the account grew from period to period.

use yew::prelude::*;

use super::sheet::{self, Row};
use crate::forecast::{Figure, FigureRef, PeriodFigure, PlanResults, Quantity};
use crate::scenario::{PERIODS_MAX, Problem};
use crate::session::{Field, PeriodColumn, PlanField};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Keys, figure_button, icon};

/// ER by each denominator.
const RATES: [Figure; 4] =
    [Figure::EngagementRate, Figure::EngagementRateReach, Figure::EngagementRateFollowers, Figure::EngagementRateViews];

/// The engagement card.
pub(crate) fn account_card(page: &Page, props: &ViewProps, results: &PlanResults) -> Html {
    let ViewProps { session, results: PlanResults { scenario, forecast, .. } } = props;
    let currency = scenario.currency;
    let known = forecast.channels.iter().zip(&scenario.channels);
    let known: Vec<_> = known.filter(|(one, _)| one.figures.get(Figure::Engagements).is_ok()).collect();
    let warnings =
        forecast.findings.iter().filter(|finding| matches!(finding.problem, Problem::EngagementMeansOther(_)));
    html! {
        <section class="card account-card" aria-labelledby="account-title">
            <div class="card-head">
                <div>
                    <h2 id="account-title">{ page.text("account-title") }</h2>
                    <p>{ page.text("account-subtitle") }</p>
                </div>
            </div>
            if known.is_empty() {
                <p class="muted">{ page.text("account-no-rates") }</p>
            } else {
                <div class="sheet-wrap" tabindex="0" role="group" aria-label={page.text("account-title")}>
                    <table class="sheet">
                        <thead>
                            <tr>
                                <th scope="col" class="l">{ page.text("grid-channel") }</th>
                                <th scope="col">{ page.text(Figure::Engagements.key()) }</th>
                                { for RATES.into_iter().map(|figure| html! { <th scope="col">{ page.words.column(figure) }<span class="unit">{ page.words.base_of(figure) }</span></th> }) }
                            </tr>
                        </thead>
                        <tbody>
                            { for known.into_iter().map(|(one, channel)| html! {
                            <tr>
                                <th scope="row" class="l">{ page.words.channel_name(channel) }</th>
                                { for core::iter::once(Figure::Engagements).chain(RATES).map(|figure| {
                                    let value = one.figures.get(figure);
                                    html! { <td title={value.err().map(|why| page.text(why.key()))}>{ figure_button(FigureRef::channel(one.id, Quantity::Figure(figure)), page.words.figure_with_unit(figure, value, currency)) }</td> }
                                }) }
                            </tr>
                        }) }
                            <tr class="total">
                                <th scope="row" class="l">{ page.text("curves-total") }</th>
                                { for core::iter::once(Figure::Engagements).chain(RATES).map(|figure| {
                                let value = forecast.total.figures.get(figure);
                                html! { <td title={value.err().map(|why| page.text(why.key()))}>{ figure_button(FigureRef::total(figure), page.words.figure_with_unit(figure, value, currency)) }</td> }
                            }) }
                            </tr>
                        </tbody>
                    </table>
                </div>
            }
            { for warnings.map(|finding| {
                let (statement, sentence) = page.words.finding(&finding.problem, currency, &|id| page.name_of(scenario, id));
                html! { <p class="say hint">{ icon("hint") }<span><b>{ statement }</b>{ " " }{ sentence }</span></p> }
            }) }
            <h3>
                { page.text("periods-title") }
            </h3>
            <p class="muted">{ page.text("periods-about") }</p>
            <div class="sheet-wrap" data-grid="periods">
                <table class="sheet typed" aria-label={page.text("periods-title")}>
                    <thead>
                        <tr>
                            { for PeriodColumn::ALL.into_iter().map(|column| html! { <th scope="col" class={classes!((column == PeriodColumn::Name).then_some("l"))}>{ page.text(column.key()) }</th> }) }
                            { for PeriodFigure::ALL.into_iter().map(|figure| html! { <th scope="col" class="group">{ page.text(figure.key()) }</th> }) }
                            <th scope="col"><span class="sr">{ page.text("kpis-remove") }</span></th>
                        </tr>
                    </thead>
                    { sheet::rows(page, session, "period", period_rows(page, props, results)) }
                </table>
            </div>
        </section>
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
