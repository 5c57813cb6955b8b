//! Contact costs, ranked: which channel is worth it?

use yew::prelude::*;

use crate::chart::{BENCHMARK_MARK, Drawing, Sign, Size, Theme, Tick, Writer, ranking};
use crate::forecast::{BenchmarkMarks, ChannelForecast, Coverage, Figure, FigureRef, PlanResults, Quantity};
use crate::scenario::ChannelId;
use crate::session::Action;
use crate::ui::page::{ChartInput, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table, TableCell, legend_key};
use crate::units::order;

/// Input of the card.
#[derive(Debug, Clone, PartialEq)]
struct RankingInput {
    /// Figure that is ranked.
    figure: Figure,
    /// The plan and its forecast.
    input: ChartInput,
}

/// Figures that can be ranked.
const CHOICES: [Figure; 10] = [
    Figure::PerThousand,
    Figure::PerPerson,
    Figure::PerEffective,
    Figure::AllCostsPerContact,
    Figure::PerClick,
    Figure::PerView,
    Figure::PerEngagement,
    Figure::PerEntry,
    Figure::PerLead,
    Figure::PerSale,
];

/// A channel and its value, cheapest first, those without a value last. A name ends in ◦ where the value rests on a
/// benchmark, as the mark in the grid.
type Ranked = Vec<(String, Option<f64>, ChannelId)>;

/// The ranking.
pub(crate) fn ranking_card(page: &Page, props: &ViewProps) -> Html {
    let figure = props.session.ranking;
    let shown = RankingInput { figure, input: ChartInput::of(page, props) };
    let ranked = ranked(&shown);
    let coverage = props.results.forecast.coverage(&[figure]);
    let (title, summary) = said(page, &shown, &ranked, &coverage);
    let scenario = &props.results.scenario;
    let figures =
        Choice::of_values(&CHOICES, figure, |figure| page.text(figure.key()), page.send.reform(Action::RankBy));
    let name = page.words.text(figure.key());
    let base = page.words.counted_on(figure, scenario.cost_basis);
    let subtitle = page.words.with("ranking-subtitle", &[("figure", name.into()), ("base", base.into())]);
    let subtitle = page.words.covered_subtitle(subtitle, &coverage.left_out, &|id| page.name_of(scenario, id));
    let table = Table {
        head: vec![page.words.text("grid-channel"), page.words.axis_heading(figure, scenario.currency)],
        rows: ranked
            .iter()
            .map(|(name, value, id)| {
                let value = value.map(|value| page.words.figure(figure, Ok(value), scenario.currency));
                let of = FigureRef::channel(*id, Quantity::Figure(figure));
                vec![name.clone().into(), TableCell::figure(of, value.unwrap_or_else(|| String::from("–")))]
            })
            .collect(),
    };
    html! {
        <ChartFrame
            key="contact-costs"
            {title}
            {summary}
            {table}
            draw={Draw::filling(shown, drawing)}
            file="contact-costs"
            {subtitle}
            controls={Choice { class: "chooser", label: Some(page.text("ranking-choice")), ..figures }.menu()}
            keys={vec![legend_key(Sign::Forecast, page.text("legend-forecast"))]}
        />
    }
}

fn drawing(shown: &RankingInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let RankingInput { figure, input: ChartInput { results: PlanResults { scenario, .. }, words } } = shown;
    let (figure, currency) = (*figure, scenario.currency);
    let ranked = ranked(shown);
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.figure(figure, Ok(value), currency);
    let say = |(row, estimate): (usize, Option<ranking::Estimate>)| {
        let name = ranked.get(row).map(|(name, ..)| name.as_str()).unwrap_or_default();
        let value = estimate.map(|estimate| words.figure_with_unit(figure, Ok(estimate.value), currency));
        format!("{name}: {}", value.unwrap_or_else(|| words.text("chart-no-value")))
    };
    let estimate = |value: f64| ranking::Estimate { value, range: None };
    let data = ranking::Ranking {
        names: ranked.iter().map(|(name, ..)| name.clone()).collect(),
        panels: vec![ranking::Panel {
            heading: words.axis_heading(figure, currency),
            values: ranked.iter().map(|(_, value, _)| value.map(estimate)).collect(),
            tick: Writer(&tick),
            value: Writer(&value),
            say: Writer(&say),
        }],
        missing: String::from("–"),
        message: words.text("chart-empty"),
    };
    let least = ranking::height(ranked.len(), 1, width);
    Drawing { least, ..ranking::draw(&data, theme, Size { width, height: least.max(room) }, "ranking") }
}

fn ranked(shown: &RankingInput) -> Ranked {
    let ChartInput { results: PlanResults { scenario, forecast, .. }, words } = &shown.input;
    let marks = BenchmarkMarks::of(scenario, forecast);
    let channels = scenario.channels.iter().zip(&forecast.channels);
    let named: Ranked = channels
        // A channel that costs nothing and has nothing to divide by has no place.
        .filter(|(_, one)| one.figures.get(shown.figure).is_ok() || has_costs(one))
        .map(|(channel, one)| {
            let of = FigureRef::channel(channel.id, Quantity::Figure(shown.figure));
            let name = words.channel_name(channel);
            let name = if marks.has(of) { format!("{name}{BENCHMARK_MARK}") } else { name };
            (name, one.figures.get(shown.figure).ok(), channel.id)
        })
        .collect();
    let value = |at: usize| named.get(at).and_then(|(_, value, _)| *value);
    let order = order(named.len(), &|a, b| match (value(a), value(b)) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    order.into_iter().filter_map(|at| named.get(at).cloned()).collect()
}

fn has_costs(one: &ChannelForecast) -> bool {
    one.figures.get(Figure::AllCosts).is_ok_and(|costs| costs > 0.0)
}

/// The title that states the result, and the chart in one sentence. The extremes are named where one channel alone has
/// them, as they are written.
fn said(page: &Page, shown: &RankingInput, ranked: &Ranked, coverage: &Coverage) -> (String, String) {
    let currency = shown.input.results.scenario.currency;
    let known: Vec<(&str, String)> = ranked
        .iter()
        .filter_map(|(name, value, _)| {
            let value = (*value)?;
            // The mark of the axis is none for a sentence.
            Some((
                name.trim_end_matches(BENCHMARK_MARK),
                page.words.figure_with_unit(shown.figure, Ok(value), currency),
            ))
        })
        .collect();
    let figure = page.words.text(shown.figure.key());
    let (Some((cheapest, low)), Some((dearest, high)), true) = (known.first(), known.last(), known.len() > 1) else {
        let title = page.words.with("ranking-title-few", &[("figure", figure.into())]);
        return (title.clone(), title);
    };
    let is_alone = |written: &String| known.iter().filter(|(_, other)| other == written).count() == 1;
    let key = match (is_alone(low), is_alone(high)) {
        (true, true) => "ranking-title",
        (true, false) => "ranking-title-cheapest",
        (false, true) => "ranking-title-dearest",
        (false, false) if low == high => "ranking-title-equal",
        (false, false) => "ranking-title-few",
    };
    let args = [
        ("cheapest", (*cheapest).into()),
        ("dearest", (*dearest).into()),
        ("low", low.as_str().into()),
        ("high", high.as_str().into()),
        ("figure", figure.into()),
    ];
    let title = page.words.with(key, &args);
    let title = if key == "ranking-title-few" { title } else { page.words.covered_title(title, coverage) };
    let summary = if low == high { title.clone() } else { page.words.with("ranking-summary", &args) };
    (title, summary)
}
