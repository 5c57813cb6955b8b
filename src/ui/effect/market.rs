//! Competitors: share of voice against market share, engagement against theirs.

use yew::prelude::*;

use super::sheet::{self, Row};
use crate::chart::{Size, Tick, Writer, shares};
use crate::forecast::{Audiences, Books, BrandFigure, Forecast, Item, Of};
use crate::scenario::{COMPETITORS_MAX, Market, PlanEdit, Scenario};
use crate::session::{Action, BrandColumn, Field, PlanField};
use crate::ui::page::{Page, Same, ViewProps, use_page};
use crate::ui::parts::{ChartFrame, Draw, Keys, Table, TableCell, icon};
use crate::words::Words;

/// The competitors' sheet; one button while it is off.
pub(crate) fn market_card(page: &Page, props: &ViewProps, books: &Books<'_>) -> Html {
    let ViewProps { session, scenario, forecast } = props;
    let Some(market) = &scenario.market else {
        return html! {
            <section class="card market-card off">
                <div><h2>{ page.text("market-title") }</h2><p>{ page.text("market-about") }</p></div>
                <button type="button" class="btn outline" onclick={page.on(Action::EditPlan(PlanEdit::Market(Some(Box::new(Market::default())))))}>{ icon("plus") }{ page.text("market-on") }</button>
            </section>
        };
    };
    html! {
        <>
            <section class="card market-card" aria-labelledby="market-title">
                <div class="card-head">
                    <div><h2 id="market-title">{ page.text("market-title") }</h2><p>{ page.text("market-about") }</p></div>
                    <button type="button" class="btn small outline" onclick={page.on(Action::EditPlan(PlanEdit::Market(None)))}>{ page.text("market-off") }</button>
                </div>
                <div class="sheet-wrap" data-grid="market"><table class="sheet typed" aria-label={page.text("market-title")}>
                    <thead><tr>
                        { for BrandColumn::ALL.into_iter().map(|column| html! {
                            <th scope="col" class={classes!((column == BrandColumn::Name).then_some("l"))}>{ page.text(column.key()) }<span class="unit">{ unit(column, scenario) }</span></th>
                        }) }
                        { for BrandFigure::ALL.into_iter().map(|figure| html! { <th scope="col" class="group">{ page.text(figure.key()) }</th> }) }
                        <th scope="col"><span class="sr">{ page.text("kpis-remove") }</span></th>
                    </tr></thead>
                    { sheet::rows(page, session, brand_rows(page, market, props, books)) }
                </table></div>
                <p class="muted">{ page.text("market-note") }</p>
            </section>
            if !market.competitors.is_empty() {
                <VoiceCard scenario={scenario.clone()} forecast={forecast.clone()} audiences={Same::from(std::rc::Rc::clone(&session.audiences))} />
            }
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
fn brand_rows(page: &Page, market: &Market, props: &ViewProps, books: &Books<'_>) -> Vec<Row> {
    let currency = props.scenario.currency;
    let count = (market.competitors.len() + 2).min(COMPETITORS_MAX + 1);
    let row = |at: usize| {
        let row = u8::try_from(at).unwrap_or(u8::MAX);
        let keys = |column| if column == BrandColumn::Name { Keys::Text } else { Keys::Number };
        let fields = BrandColumn::ALL.map(|column| (Field::Plan(PlanField::Brand { row, column }), keys(column)));
        let figure = |figure: BrandFigure| {
            let item = Item::Brand(row, figure);
            match books.value(Of::plan(item)) {
                Ok(value) => (page.words.of_unit(item.unit(), value, currency), Some(Of::plan(item))),
                Err(_) => (String::from("–"), None),
            }
        };
        let placeholder = |column: BrandColumn| match (at, column) {
            (0, BrandColumn::Name) => Some(page.text("market-own")),
            // Without a spend of its own the brand spends what the plan does.
            (0, BrandColumn::Spend) => {
                Some(AttrValue::from(page.words.money_short(props.forecast.costs.channels.net, currency)))
            }
            (_, BrandColumn::Name) if at == market.competitors.len() + 1 => Some(page.text("market-next")),
            _ => None,
        };
        let end = (1..=market.competitors.len()).contains(&at).then(|| {
            let mut less = market.clone();
            less.competitors.remove(at - 1);
            let remove = page.text("market-remove");
            html! { <button type="button" class="btn square small" aria-label={remove.clone()} title={remove} onclick={page.on(Action::EditPlan(PlanEdit::Market(Some(Box::new(less)))))}>{ icon("close") }</button> }
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

/// What the [`VoiceCard`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
struct VoiceProps {
    scenario: Same<Scenario>,
    forecast: Same<Forecast>,
    audiences: Same<Audiences>,
}

/// Share of voice beside market share.
#[component]
fn VoiceCard(props: &VoiceProps) -> Html {
    let page = use_page();
    let draw = use_memo((props.clone(), page.words.clone()), |(props, words)| {
        let (rows, words) = (rows(words, props), words.clone());
        Draw::new(move |width, theme| {
            let tick = |tick: Tick| words.percent_bare(tick.value, 0);
            let value = |share: f64| words.percent_bare(share, 1);
            let say = |(row, side, share): (usize, shares::Side, Option<f64>)| {
                let name = rows.get(row).map(|row| row.name.as_str()).unwrap_or_default();
                let share = share.map_or_else(|| words.text("chart-no-value"), |share| words.percent(share, 1));
                let what = words.text(match side {
                    shares::Side::Planned => "brand-market-share",
                    shares::Side::Forecast => "brand-voice",
                });
                format!("{name}, {what}: {share}")
            };
            let data = shares::Shares {
                heading: words.text("voice-heading"),
                rows: rows.clone(),
                tick: Writer(&tick),
                value: Writer(&value),
                say: Writer(&say),
                missing: String::from("–"),
                message: words.text("chart-empty"),
            };
            shares::draw(&data, theme, Size { width, height: shares::height(rows.len()) }, "voice")
        })
    });
    let rows = rows(&page.words, props);
    let share = |share: Option<f64>| share.map_or_else(|| String::from("–"), |share| page.words.percent(share, 1));
    let voice = |row: usize| {
        let item = Item::Brand(u8::try_from(row).unwrap_or(u8::MAX), BrandFigure::Voice);
        Of::plan(item)
    };
    let table = Table {
        head: vec![
            page.words.text("brand-name"),
            page.words.text("brand-market-share"),
            page.words.text("brand-voice"),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                vec![
                    row.name.clone().into(),
                    share(row.planned).into(),
                    TableCell { text: share(row.forecast), of: row.forecast.map(|_| voice(at)) },
                ]
            })
            .collect(),
    };
    let own = rows.first();
    let title = match own.and_then(|own| Some((own.planned?, own.forecast?))) {
        Some((market, voice)) => page.words.with(
            if voice >= market { "voice-title-above" } else { "voice-title-below" },
            &[("voice", page.words.percent(voice, 0).into()), ("market", page.words.percent(market, 0).into())],
        ),
        None => page.words.text("voice-title"),
    };
    html! {
        <ChartFrame title={title.clone()} summary={title} {table} draw={(*draw).clone()} file="share-of-voice" subtitle={page.text("voice-subtitle")}
            legend={html! {
                <>
                    <span><svg class="key" viewBox="0 0 18 9" aria-hidden="true"><rect class="plan-key" x=".5" y=".5" width="17" height="8" /></svg>{ page.text("brand-market-share") }</span>
                    <span><svg class="key" viewBox="0 0 18 9" aria-hidden="true"><rect class="hatched" x=".5" y=".5" width="17" height="8" /></svg>{ page.text("brand-voice") }</span>
                </>
            }} />
    }
}

fn rows(words: &Words, props: &VoiceProps) -> Vec<shares::Row> {
    let books = Books { scenario: &props.scenario, audiences: &props.audiences, forecast: &props.forecast };
    let Some(market) = &props.scenario.market else { return Vec::new() };
    market
        .brands()
        .enumerate()
        .map(|(at, brand)| {
            let name = match (at, brand.name.is_empty()) {
                (0, true) => words.text("market-own"),
                (_, true) => words.with("market-row", &[("row", at.to_string().into())]),
                (_, false) => brand.name.to_string(),
            };
            let item = Item::Brand(u8::try_from(at).unwrap_or(u8::MAX), BrandFigure::Voice);
            let planned = brand.market_share.map(crate::units::Share::get);
            shares::Row { name, planned, forecast: books.value(Of::plan(item)).ok() }
        })
        .collect()
}
