//! Competitors: share of voice against market share, engagement against theirs.

use yew::prelude::*;

use super::sheet::{self, Row};
use crate::chart::{Drawing, Theme, shares};
use crate::forecast::{BrandFigure, FigureRef, PlanResults, Quantity};
use crate::scenario::{COMPETITORS_MAX, Market, PlanEdit, Scenario};
use crate::session::{Action, BrandColumn, Field, PlanField};
use crate::ui::page::{ChartInput, Page, ViewProps};
use crate::ui::parts::{
    ChartFrame, Draw, Keys, Measured, Sight, Table, TableCell, draw_pairs, icon, pairs_legend, share_text,
};

/// The competitors' sheet; one button while it is off.
pub(crate) fn market_card(page: &Page, props: &ViewProps, results: &PlanResults) -> Html {
    let ViewProps { session, results: PlanResults { scenario, .. } } = props;
    let Some(market) = &scenario.market else {
        return html! {
            <section class="card market-card off">
                <div><h2>{ page.text("market-title") }</h2><p>{ page.text("market-about") }</p></div>
                <button
                    type="button"
                    class="btn outline"
                    onclick={page.on(Action::EditPlan(PlanEdit::Market(Some(Box::new(Market::default())))))}
                >
                    { icon("plus") }
                    { page.text("market-add") }
                </button>
            </section>
        };
    };
    let typed = |column: BrandColumn| {
        let class = classes!((column == BrandColumn::Name).then_some("l"));
        let unit = unit(column, scenario);
        html! { <th scope="col" {class}>{ page.text(column.key()) }<span class="unit">{ unit }</span></th> }
    };
    let computed = |figure: BrandFigure| html! { <th scope="col" class="group">{ page.text(figure.key()) }</th> };
    html! {
        <>
            <section class="card market-card" aria-labelledby="market-title">
                <div class="card-head">
                    <div>
                        <h2 id="market-title">{ page.text("market-title") }</h2>
                        <p>{ page.text("market-about") }</p>
                    </div>
                    <button
                        type="button"
                        class="btn small outline"
                        onclick={page.on(Action::EditPlan(PlanEdit::Market(None)))}
                    >
                        { page.text("market-drop") }
                    </button>
                </div>
                <div class="sheet-wrap" data-grid="market">
                    <table class="sheet typed" aria-label={page.text("market-title")}>
                        <thead>
                            <tr>
                                { for BrandColumn::ALL.into_iter().map(typed) }
                                { for BrandFigure::ALL.into_iter().map(computed) }
                                <th scope="col"><span class="sr">{ page.text("kpis-remove") }</span></th>
                            </tr>
                        </thead>
                        { sheet::rows(page, session, "brand", brand_rows(page, market, props, results)) }
                    </table>
                    <Measured parent={Sight::Grid} />
                </div>
                <p class="muted">{ page.text("market-note") }</p>
            </section>
            if !market.competitors.is_empty() { { voice_card(page, props) } }
        </>
    }
}

fn unit(column: BrandColumn, scenario: &Scenario) -> &'static str {
    match column {
        BrandColumn::Spend => scenario.currency.sign(),
        BrandColumn::MarketShare => "%",
        BrandColumn::Name | BrandColumn::Followers | BrandColumn::Posts | BrandColumn::Engagement => "",
    }
}

/// The planner's own brand, the competitors, and an empty row for the next.
fn brand_rows(page: &Page, market: &Market, props: &ViewProps, results: &PlanResults) -> Vec<Row> {
    let currency = props.results.scenario.currency;
    let refused = props.session.refused.rows(|field| match field {
        Field::Plan(PlanField::Brand { row, .. }) => Some(row),
        Field::Plan(_) | Field::Channel(..) => None,
    });
    let count = (market.competitors.len() + 2).min(COMPETITORS_MAX + 1).max(refused);
    let row = |at: usize| {
        let row = u8::try_from(at).unwrap_or(u8::MAX);
        let keys = |column| if column == BrandColumn::Name { Keys::Text } else { Keys::Number };
        let fields = BrandColumn::ALL.map(|column| (Field::Plan(PlanField::Brand { row, column }), keys(column)));
        let figure = |figure: BrandFigure| {
            let quantity = Quantity::Brand(row, figure);
            match results.value(FigureRef::plan(quantity)) {
                Ok(value) => (page.words.of_unit(quantity.unit(), value, currency), Some(FigureRef::plan(quantity))),
                Err(_) => (String::from("–"), None),
            }
        };
        let placeholder = |column: BrandColumn| match (at, column) {
            (0, BrandColumn::Name) => Some(page.text("market-own")),
            // Without a spend of its own the brand spends what the plan does.
            (0, BrandColumn::Spend) => {
                Some(AttrValue::from(page.words.money_short(props.results.forecast.costs.channels.net, currency)))
            }
            (_, BrandColumn::Name) if at == market.competitors.len() + 1 => Some(page.text("market-next")),
            _ => None,
        };
        let end = (1..=market.competitors.len()).contains(&at).then(|| {
            let remove = page.text("market-remove");
            html! {
                <button
                    type="button"
                    class="btn square small"
                    aria-label={remove.clone()}
                    title={remove}
                    onclick={page.on(Action::RemoveCompetitor(row))}
                >
                    { icon("close") }
                </button>
            }
        });
        Row {
            fields: fields.to_vec(),
            placeholders: BrandColumn::ALL.map(placeholder).to_vec(),
            figures: BrandFigure::ALL.map(figure).to_vec(),
            end: end.unwrap_or_default(),
            label: if at == 0 {
                page.words.text("market-own")
            } else {
                page.words.with("market-row", &[("row", at.to_string().into())])
            },
        }
    };
    (0..count).map(row).collect()
}

/// Share of voice beside market share.
fn voice_card(page: &Page, props: &ViewProps) -> Html {
    let voices = ChartInput::of(page, props);
    let rows = rows(&voices);
    let row = |(at, row): (u8, &shares::Row)| {
        let of = row.forecast.map(|_| FigureRef::plan(Quantity::Brand(at, BrandFigure::Voice)));
        let voice = TableCell { text: share_text(&page.words, row.forecast), of };
        vec![row.name.clone().into(), share_text(&page.words, row.planned).into(), voice]
    };
    let table = Table {
        head: ["brand-name", "brand-market-share", "brand-voice"].map(|key| page.words.text(key)).to_vec(),
        rows: (0..).zip(&rows).map(row).collect(),
    };
    let written = |share| page.words.percent(share, 0);
    let own = rows.first().and_then(|own| Some((own.planned?, own.forecast?)));
    let title = match own.filter(|(market, voice)| written(*market) != written(*voice)) {
        Some((market, voice)) => page.words.with(
            if voice > market { "voice-title-above" } else { "voice-title-below" },
            &[("voice", written(voice).into()), ("market", written(market).into())],
        ),
        None => page.words.text("voice-title"),
    };
    html! {
        <ChartFrame
            key="share-of-voice"
            title={title.clone()}
            summary={title}
            {table}
            draw={Draw::filling(voices, drawing)}
            file="share-of-voice"
            subtitle={page.text("voice-subtitle")}
            keys={pairs_legend(page.text("brand-market-share"), page.text("brand-voice"))}
        />
    }
}

fn drawing(voices: &ChartInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let words = &voices.words;
    let say = |name: &str, side: shares::Side, share: String| {
        let what = words.text(match side {
            shares::Side::Planned => "brand-market-share",
            shares::Side::Forecast => "brand-voice",
        });
        format!("{name}, {what}: {share}")
    };
    draw_pairs(words, rows(voices), ("voice-heading", "voice"), &say, (width, room, theme))
}

fn rows(voices: &ChartInput) -> Vec<shares::Row> {
    let ChartInput { results, words } = voices;
    let Some(market) = &results.scenario.market else { return Vec::new() };
    (0..)
        .zip(market.brands())
        .map(|(at, brand)| {
            let name = words.brand_name(usize::from(at), brand);
            let planned = brand.market_share.map(crate::units::Share::get);
            shares::Row {
                name,
                planned,
                forecast: results.value(FigureRef::plan(Quantity::Brand(at, BrandFigure::Voice))).ok(),
            }
        })
        .collect()
}
