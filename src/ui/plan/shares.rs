//! Share of the budget against share of the effect: who brings more than it costs?

use yew::prelude::*;

use crate::chart::{Drawing, Theme, shares};
use crate::forecast::{ChannelTypeShare, Coverage, Figure, FigureRef, PlanResults, Quantity};
use crate::session::{Action, SharesBy};
use crate::ui::page::{ChartInput, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table, TableCell, draw_pairs, pairs_legend, share_text};

/// Input of the card.
#[derive(Debug, Clone, PartialEq)]
struct SharesInput {
    /// Effect beside the budget.
    figure: Figure,
    /// Rows of the comparison.
    by: SharesBy,
    /// The plan and its forecast.
    input: ChartInput,
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
pub(crate) fn shares_card(page: &Page, props: &ViewProps) -> Html {
    let figure = props.session.compared_result.unwrap_or_else(|| props.results.forecast.main_effect());
    let shown = SharesInput { figure, by: props.session.shares_by, input: ChartInput::of(page, props) };
    let SharesInput { by, .. } = shown;
    let rows = rows(&shown);
    let effect = page.words.inline(figure);
    let row = |(at, row): (usize, &shares::Row)| {
        let [planned, forecast] = parts(&shown, at);
        let cell = |share: Option<f64>, of: Option<FigureRef>| TableCell {
            text: share_text(&page.words, share),
            of: of.filter(|_| share.is_some()),
        };
        vec![row.name.clone().into(), cell(row.planned, planned), cell(row.forecast, forecast)]
    };
    let table = Table {
        head: vec![
            page.words.text("grid-channel"),
            page.words.text(by.heading()),
            page.words.with("shares-effect", &[("effect", effect.as_str().into())]),
        ],
        rows: rows.iter().enumerate().map(row).collect(),
    };
    let coverage = props.results.forecast.coverage(&[figure]);
    let title = title(page, by, &rows, &effect, &coverage);
    let subtitle = page.words.with(by.subtitle(), &[("effect", effect.as_str().into())]);
    let name = |id| page.name_of(&props.results.scenario, id);
    let subtitle = page.words.covered_subtitle(subtitle, &coverage.left_out, &name);
    let legend = page.words.with("legend-effect", &[("effect", effect.as_str().into())]);
    html! {
        <ChartFrame
            key="shares"
            title={title.clone()}
            summary={title}
            {table}
            draw={Draw::filling(shown, drawing)}
            file="shares"
            {subtitle}
            controls={controls(page, props, by, figure)}
            keys={pairs_legend(page.text(by.legend()), legend)}
        />
    }
}

/// Menus of the rows, where there is a choice, and of the effect.
fn controls(page: &Page, props: &ViewProps, by: SharesBy, figure: Figure) -> Html {
    let has_tools = props.results.scenario.has_several_channel_types();
    let rows = Choice::of_values(&SharesBy::ALL, by, |by| page.text(by.key()), page.send.reform(Action::CompareBy));
    let choose = page.send.reform(Action::CompareResult);
    let effects = Choice::of_values(&CHOICES, figure, |figure| page.text(figure.key()), choose);
    html! {
        <>
            if has_tools {
                { Choice { class: "chooser", label: Some(page.text("shares-by")), ..rows }.menu() }
            }
            { Choice { class: "chooser", label: Some(page.text("shares-choice")), ..effects }.menu() }
        </>
    }
}

fn drawing(shown: &SharesInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let words = &shown.input.words;
    let effect = words.inline(shown.figure);
    let say = |name: &str, side: shares::Side, share: String| match side {
        shares::Side::Planned => words.with(shown.by.say(), &[("name", name.into()), ("share", share.into())]),
        shares::Side::Forecast => words.with(
            "shares-say-effect",
            &[("name", name.into()), ("share", share.into()), ("effect", effect.as_str().into())],
        ),
    };
    draw_pairs(words, rows(shown), ("shares-heading", "shares"), &say, (width, room, theme))
}

/// References to the explanations of the two shares of a row.
fn parts(shown: &SharesInput, at: usize) -> [Option<FigureRef>; 2] {
    let SharesInput { figure, by, input: ChartInput { results: PlanResults { scenario, forecast, .. }, .. } } = shown;
    match by {
        SharesBy::ChannelType => {
            let tool = forecast.by_channel_type(scenario, *figure).get(at).map(|one| one.tool);
            [Figure::AllCosts, *figure]
                .map(|part| tool.map(|tool| FigureRef::plan(Quantity::ChannelTypeShare(tool, part, *figure))))
        }
        SharesBy::Channel => {
            let id = scenario.channels.get(at).map(|channel| channel.id);
            [Figure::NetMedia, *figure]
                .map(|part| id.map(|id| FigureRef::channel(id, Quantity::ShareOfSum(part, *figure))))
        }
    }
}

fn rows(shown: &SharesInput) -> Vec<shares::Row> {
    let SharesInput { figure, by, input: ChartInput { results: PlanResults { scenario, forecast, .. }, words } } =
        shown;
    if *by == SharesBy::ChannelType {
        let tools = forecast.by_channel_type(scenario, *figure).into_iter();
        let name = |one: &ChannelTypeShare| words.text(&format!("channel-type-{}", one.tool.key()));
        return tools.map(|one| shares::Row { name: name(&one), planned: one.costs, forecast: one.effect }).collect();
    }
    let channels = scenario.channels.iter().zip(&forecast.channels);
    channels
        .map(|(channel, one)| shares::Row {
            name: words.channel_name(channel),
            planned: forecast.share_of(one, Figure::NetMedia, *figure),
            forecast: forecast.share_of(one, *figure, *figure),
        })
        .collect()
}

/// Channel that alone has the largest surplus of its share of the effect over its share of the budget, in whole per
/// cent, as the title says it.
fn title(page: &Page, by: SharesBy, rows: &[shares::Row], effect: &str, coverage: &Coverage) -> String {
    let whole = |share: Option<f64>| libm::rint(100.0 * share.unwrap_or(0.0));
    let surplus = |row: &&shares::Row| whole(row.forecast) - whole(row.planned);
    let known = || rows.iter().filter(|row| row.forecast.is_some() && row.planned.is_some());
    let best = known().max_by(|a, b| surplus(a).total_cmp(&surplus(b)));
    let is_alone = |best: &shares::Row| known().filter(|row| surplus(row) >= surplus(&best)).count() == 1;
    match best {
        Some(row) if known().count() > 1 && surplus(&row) > 0.0 && is_alone(row) => {
            let title = page.words.with(
                by.title(),
                &[
                    ("name", row.name.as_str().into()),
                    ("effect", effect.into()),
                    ("budget", page.words.percent(row.planned.unwrap_or(0.0), 0).into()),
                    ("share", page.words.percent(row.forecast.unwrap_or(0.0), 0).into()),
                ],
            );
            page.words.covered_title(title, coverage)
        }
        _ => page.words.with("shares-title-none", &[("effect", effect.into())]),
    }
}
