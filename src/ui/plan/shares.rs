//! Share of the budget against share of the effect: who brings more than it costs?

use yew::prelude::*;

use crate::chart::{Size, Tick, Writer, shares};
use crate::forecast::{Figure, Forecast, Item, Of, ToolShare};
use crate::scenario::Scenario;
use crate::session::{Action, SharesBy};
use crate::ui::page::{Page, Same, use_page};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table, TableCell};
use crate::words::Words;

/// What [`Shares`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct SharesProps {
    /// Which effect stands beside the budget.
    pub figure: Figure,
    /// What stands beside each other.
    pub by: SharesBy,
    /// The plan.
    pub scenario: Same<Scenario>,
    /// Its forecast.
    pub forecast: Same<Forecast>,
}

/// Effects that can stand beside the budget.
const CHOICES: [Figure; 7] = [
    Figure::Contacts,
    Figure::Clicks,
    Figure::Engagements,
    Figure::Entries,
    Figure::Leads,
    Figure::Sales,
    Figure::Revenue,
];

/// The shares.
#[component]
pub(crate) fn Shares(props: &SharesProps) -> Html {
    let page = use_page();
    let draw = use_memo((props.clone(), page.words.clone()), |(props, words)| {
        let (rows, words, effect) = (rows(words, props), words.clone(), words.text(props.figure.key()));
        let by = props.by;
        Draw::new(move |width, theme| {
            let tick = |tick: Tick| words.percent_bare(tick.value, 0);
            let value = |share: f64| words.percent_bare(share, 1);
            let say = |(row, side, share): (usize, shares::Side, Option<f64>)| {
                let name = rows.get(row).map(|row| row.name.as_str()).unwrap_or_default();
                let share = share.map_or_else(|| words.text("chart-no-value"), |share| words.percent(share, 1));
                match side {
                    shares::Side::Planned => words.with(by.say(), &[("name", name.into()), ("share", share.into())]),
                    shares::Side::Forecast => words.with(
                        "shares-say-effect",
                        &[("name", name.into()), ("share", share.into()), ("effect", effect.as_str().into())],
                    ),
                }
            };
            let data = shares::Shares {
                heading: words.text("shares-heading"),
                rows: rows.clone(),
                tick: Writer(&tick),
                value: Writer(&value),
                say: Writer(&say),
                missing: String::from("–"),
                message: words.text("chart-empty"),
            };
            shares::draw(&data, theme, Size { width, height: shares::height(rows.len()) }, "shares")
        })
    });
    let rows = rows(&page.words, props);
    let effect = page.words.text(props.figure.key());
    let share = |share: Option<f64>| share.map_or_else(|| String::from("–"), |share| page.words.percent(share, 1));
    let table = Table {
        head: vec![
            page.words.text("grid-channel"),
            page.words.text(props.by.heading()),
            page.words.with("shares-effect", &[("effect", effect.as_str().into())]),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let [planned, forecast] = parts(props, at);
                vec![
                    row.name.clone().into(),
                    TableCell { text: share(row.planned), of: planned.filter(|_| row.planned.is_some()) },
                    TableCell { text: share(row.forecast), of: forecast.filter(|_| row.forecast.is_some()) },
                ]
            })
            .collect(),
    };
    let choose = page.send.reform(|at: usize| Action::Effect(CHOICES.get(at).copied().unwrap_or(Figure::Leads)));
    let choose_by = page.send.reform(|at: usize| Action::Compare(SharesBy::ALL.get(at).copied().unwrap_or_default()));
    let has_tools = props.scenario.has_several_tools();
    let title = title(&page, props.by, &rows, &effect);
    html! {
        <ChartFrame title={title.clone()} summary={title} {table} draw={(*draw).clone()} file="shares"
            subtitle={page.words.with(props.by.subtitle(), &[("effect", effect.as_str().into())])}
            controls={html! {
                <>
                if has_tools {
                    { Choice { class: "chooser", label: Some(page.text("shares-by")), on_choose: choose_by, chosen: SharesBy::ALL.iter().position(|by| *by == props.by).unwrap_or(0), options: SharesBy::ALL.map(|by| page.text(by.key())).to_vec(), ..Choice::default() }.menu() }
                }
                { Choice { class: "chooser", label: Some(page.text("shares-choice")), on_choose: choose, chosen: CHOICES.iter().position(|figure| *figure == props.figure).unwrap_or(0), options: CHOICES.map(|figure| page.text(figure.key())).to_vec(), ..Choice::default() }.menu() }
                </>
            }}
            legend={html! {
                <>
                    <span><svg class="key" viewBox="0 0 18 9" aria-hidden="true"><rect class="plan-key" x=".5" y=".5" width="17" height="8" /></svg>{ page.text(props.by.legend()) }</span>
                    <span><svg class="key" viewBox="0 0 18 9" aria-hidden="true"><rect class="hatched" x=".5" y=".5" width="17" height="8" /></svg>{ page.words.with("legend-effect", &[("effect", effect.as_str().into())]) }</span>
                </>
            }} />
    }
}

/// Where the two shares of a row are explained.
fn parts(props: &SharesProps, at: usize) -> [Option<Of>; 2] {
    match props.by {
        SharesBy::Tool => {
            let tool = props.forecast.by_tool(&props.scenario, props.figure).get(at).map(|one| one.tool);
            [Figure::AllCosts, props.figure].map(|figure| tool.map(|tool| Of::plan(Item::ToolPart(tool, figure))))
        }
        SharesBy::Channel => {
            let id = props.scenario.channels.get(at).map(|channel| channel.id);
            [Figure::NetMedia, props.figure].map(|figure| id.map(|id| Of::channel(id, Item::Part(figure))))
        }
    }
}

fn rows(words: &Words, props: &SharesProps) -> Vec<shares::Row> {
    if props.by == SharesBy::Tool {
        let tools = props.forecast.by_tool(&props.scenario, props.figure).into_iter();
        let name = |one: &ToolShare| words.text(&format!("tool-{}", one.tool.key()));
        return tools.map(|one| shares::Row { name: name(&one), planned: one.costs, forecast: one.effect }).collect();
    }
    let channels = props.scenario.channels.iter().zip(&props.forecast.channels);
    channels
        .map(|(channel, one)| shares::Row {
            name: words.channel_name(channel),
            planned: props.forecast.share_of(one, Figure::NetMedia),
            forecast: props.forecast.share_of(one, props.figure),
        })
        .collect()
}

/// Who brings the most more than its share of the budget.
fn title(page: &Page, by: SharesBy, rows: &[shares::Row], effect: &str) -> String {
    let surplus = |row: &&shares::Row| row.forecast.unwrap_or(0.0) - row.planned.unwrap_or(0.0);
    let best = rows
        .iter()
        .filter(|row| row.forecast.is_some() && row.planned.is_some())
        .max_by(|a, b| surplus(a).total_cmp(&surplus(b)));
    match best {
        Some(row) if rows.len() > 1 && surplus(&row) > 0.0 => page.words.with(
            by.title(),
            &[
                ("name", row.name.as_str().into()),
                ("effect", effect.into()),
                ("budget", page.words.percent(row.planned.unwrap_or(0.0), 0).into()),
                ("share", page.words.percent(row.forecast.unwrap_or(0.0), 0).into()),
            ],
        ),
        _ => page.words.with("shares-title-none", &[("effect", effect.into())]),
    }
}
