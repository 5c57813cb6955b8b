//! Contact costs, ranked: which channel is worth it?

use yew::prelude::*;

use crate::chart::{Size, Tick, Writer, ranking};
use crate::forecast::{Figure, Forecast, Item, Of};
use crate::scenario::{ChannelId, Scenario};
use crate::session::Action;
use crate::ui::page::{Page, Same, use_page};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table, TableCell};
use crate::units::order;

/// What the [`Ranking`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct RankingProps {
    /// What is ranked.
    pub figure: Figure,
    /// The plan.
    pub scenario: Same<Scenario>,
    /// Its forecast.
    pub forecast: Same<Forecast>,
}

/// What can be ranked.
const CHOICES: [Figure; 10] = [
    Figure::PerThousand,
    Figure::PerPerson,
    Figure::PerEffective,
    Figure::FullPerContact,
    Figure::PerClick,
    Figure::PerView,
    Figure::PerEngagement,
    Figure::PerEntry,
    Figure::PerLead,
    Figure::PerSale,
];

/// A channel and its value, cheapest first, those without a value last.
type Ranked = Vec<(String, Option<f64>, ChannelId)>;

/// The ranking.
#[component]
pub(crate) fn Ranking(props: &RankingProps) -> Html {
    let page = use_page();
    let draw = use_memo((props.clone(), page.words.clone()), |(props, words)| {
        let (ranked, figure, words, currency) =
            (ranked(words, props), props.figure, words.clone(), props.scenario.currency);
        Draw::new(move |width, theme| {
            let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
            let value = |value: f64| words.figure(figure, Ok(value), currency);
            let say = |(row, estimate): (usize, Option<ranking::Estimate>)| {
                let name = ranked.get(row).map(|(name, ..)| name.as_str()).unwrap_or_default();
                let value = estimate.map(|estimate| words.figure_with_unit(figure, Ok(estimate.value), currency));
                format!("{name}: {}", value.unwrap_or_else(|| words.text("chart-no-value")))
            };
            let data = ranking::Ranking {
                names: ranked.iter().map(|(name, ..)| name.clone()).collect(),
                panels: vec![ranking::Panel {
                    heading: words.axis_heading(figure, currency),
                    values: ranked
                        .iter()
                        .map(|(_, value, _)| value.map(|value| ranking::Estimate { value, range: None }))
                        .collect(),
                    tick: Writer(&tick),
                    value: Writer(&value),
                    say: Writer(&say),
                }],
                missing: String::from("–"),
                message: words.text("chart-empty"),
            };
            ranking::draw(&data, theme, Size { width, height: ranking::height(ranked.len(), 1, width) }, "ranking")
        })
    });
    let ranked = ranked(&page.words, props);
    let (title, summary) = said(&page, props, &ranked);
    let choose = page.send.reform(|at: usize| Action::Rank(CHOICES.get(at).copied().unwrap_or(Figure::PerThousand)));
    let chosen = CHOICES.iter().position(|figure| *figure == props.figure).unwrap_or(0);
    let table = Table {
        head: vec![page.words.text("grid-channel"), page.words.axis_heading(props.figure, props.scenario.currency)],
        rows: ranked
            .iter()
            .map(|(name, value, id)| {
                let value = value.map(|value| page.words.figure(props.figure, Ok(value), props.scenario.currency));
                let of = Of::channel(*id, Item::Figure(props.figure));
                vec![name.clone().into(), TableCell::why(of, value.unwrap_or_else(|| String::from("–")))]
            })
            .collect(),
    };
    html! {
        <ChartFrame {title} {summary} {table} draw={(*draw).clone()} file="contact-costs"
            subtitle={page.words.with("ranking-subtitle", &[("figure", page.words.text(props.figure.key()).into()), ("base", page.words.base_on(props.figure, props.scenario.money_base).into())])}
            controls={html! {
                { Choice { class: "chooser", label: Some(page.text("ranking-choice")), chosen, on_choose: choose, options: CHOICES.map(|figure| page.text(figure.key())).to_vec(), ..Choice::default() }.menu() }
            }}
            legend={html! { <span><svg class="key" viewBox="0 0 18 9" aria-hidden="true"><rect class="hatched" x=".5" y=".5" width="17" height="8" /></svg>{ page.text("legend-forecast") }</span> }} />
    }
}

fn ranked(words: &crate::words::Words, props: &RankingProps) -> Ranked {
    let channels = props.scenario.channels.iter().zip(&props.forecast.channels);
    let named: Ranked = channels
        .map(|(channel, one)| (words.channel_name(channel), one.figures.get(props.figure).ok(), channel.id))
        .collect();
    let value = |at: usize| named.get(at).and_then(|(_, value, _)| *value);
    let order = order(named.len(), &|a, b| match (value(a), value(b)) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    order.into_iter().filter_map(|at| named.get(at).cloned()).collect()
}

/// The title that states the result, and the chart in one sentence.
fn said(page: &Page, props: &RankingProps, ranked: &Ranked) -> (String, String) {
    let known: Vec<(&str, f64)> =
        ranked.iter().filter_map(|(name, value, _)| Some((name.as_str(), (*value)?))).collect();
    let figure = page.words.text(props.figure.key());
    match (known.first(), known.last()) {
        (Some((cheapest, low)), Some((dearest, high))) if known.len() > 1 => {
            let write = |value: f64| page.words.figure_with_unit(props.figure, Ok(value), props.scenario.currency);
            let args = [
                ("cheapest", (*cheapest).into()),
                ("dearest", (*dearest).into()),
                ("low", write(*low).into()),
                ("high", write(*high).into()),
                ("figure", figure.into()),
            ];
            (page.words.with("ranking-title", &args), page.words.with("ranking-summary", &args))
        }
        _ => {
            let title = page.words.with("ranking-title-few", &[("figure", figure.into())]);
            (title.clone(), title)
        }
    }
}
