//! The calendar's charts: spend, reach and effect week by week.

use yew::prelude::*;

use crate::chart::{self, Drawing, LegendKey, Sign, Size, Theme, Tick, Writer, weeks};
use crate::forecast::{EffectWeeks, Figure, FigureRef, Forecast, PlanResults, Quantity};
use crate::scenario::Scenario;
use crate::ui::page::{ChartInput, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Draw, Table, TableCell};
use crate::words::Words;

/// Input of the card of an effect.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    /// The effect.
    figure: Figure,
    /// The plan and its forecast.
    input: ChartInput,
}

impl Shown {
    fn weeks(&self) -> EffectWeeks {
        self.input.results.forecast.effect_weeks(&self.input.results.scenario, self.figure)
    }
}

/// The cumulative frequencies that have a line: reached at least so many times.
const LINES: [usize; 4] = [1, 2, 3, 5];

/// The weeks of a plan in words: as columns are labelled, and as they are said.
struct WeekNames {
    labels: Vec<String>,
    said: Vec<String>,
}

impl WeekNames {
    fn of(words: &Words, scenario: &Scenario) -> Self {
        let starts = || (0..usize::from(scenario.weeks.get())).map(|week| scenario.week_start(week));
        let labels = starts().map(|first| words.week(first).0).collect();
        let said = starts().map(|first| words.date_range(first, first.plus_days(6))).collect();
        Self { labels, said }
    }

    /// A sentence for a value in a week.
    fn say(&self, words: &Words, week: usize, what: &str, value: &str) -> String {
        let week = self.said.get(week).cloned().unwrap_or_else(|| words.text("calendar-after-last-week"));
        words.with("calendar-say", &[("week", week.into()), ("what", what.into()), ("value", value.into())])
    }
}

/// Parts that all three charts share.
fn drawn(
    words: &Words,
    names: &WeekNames,
    panels: Vec<weeks::Panel<'_>>,
    (width, room, theme): (u32, u32, Theme),
    (id, message): (&str, String),
) -> Drawing {
    // One panel is as high as the two beside it.
    let least = weeks::height(panels.len().max(2), width);
    let data = weeks::Weeks { labels: names.labels.clone(), caption: words.text("calendar-caption"), panels, message };
    Drawing { least, ..weeks::draw(&data, theme, Size { width, height: least.max(room) }, id) }
}

fn table(words: &Words, names: &WeekNames, head: Vec<String>, columns: &[Vec<TableCell>]) -> Table {
    let rows = names.said.iter().enumerate().map(|(week, name)| {
        let cells = columns.iter().map(|column| column.get(week).cloned().unwrap_or_default());
        core::iter::once(TableCell::from(name.clone())).chain(cells).collect()
    });
    Table { head: core::iter::once(words.text("calendar-week")).chain(head).collect(), rows: rows.collect() }
}

/// Net media week by week, a layer for each channel.
pub(crate) fn spend_card(page: &Page, props: &ViewProps) -> Html {
    let draw = Draw::filling(ChartInput::of(page, props), spend);
    let PlanResults { scenario, forecast, .. } = &props.results;
    let words = &page.words;
    let names = WeekNames::of(words, scenario);
    let title = spend_title(words, scenario, forecast, &names);
    let column = |one: &crate::forecast::ChannelForecast| -> Vec<TableCell> {
        let cell = |(week, money): (u16, &crate::units::Money)| {
            let of = FigureRef::channel(one.id, Quantity::WeekMoney(week));
            TableCell::figure(of, words.money(money.minor(), scenario.currency.digits()))
        };
        (0..).zip(&one.weeks.money).map(cell).collect()
    };
    let columns: Vec<Vec<TableCell>> = forecast.channels.iter().map(column).collect();
    let head = scenario.channels.iter().map(|channel| words.channel_name(channel)).collect();
    let layers = layers(&props.results);
    let named = |(at, mark, stands_out): (usize, usize, bool)| {
        let text = scenario.channels.get(at).map(|channel| words.channel_name(channel))?;
        stands_out.then_some(LegendKey { sign: Sign::Series(mark), text })
    };
    let others = LegendKey { sign: Sign::None, text: words.text("spend-others") };
    let has_others = layers.iter().any(|(_, _, stands_out)| !stands_out);
    let keys: Vec<LegendKey> = layers.into_iter().filter_map(named).chain(has_others.then_some(others)).collect();
    html! {
        <ChartFrame
            key="spend"
            title={title.clone()}
            summary={title}
            subtitle={page.text("spend-subtitle")}
            {draw}
            file="spend"
            table={table(words, &names, head, &columns)}
            {keys}
        />
    }
}

/// The week with the highest spend, where one week alone has it, as it is written.
fn spend_title(words: &Words, scenario: &Scenario, forecast: &Forecast, names: &WeekNames) -> String {
    let money = |week| words.amount_whole(forecast.money_of_week(week), scenario.currency);
    let weeks = 0..names.said.len();
    let most = weeks.clone().max_by_key(|week| forecast.money_of_week(*week)).unwrap_or(0);
    if forecast.money_of_week(most) <= crate::units::Money::ZERO {
        return words.text("spend-title-none");
    }
    let highest = money(most);
    let count = weeks.filter(|week| money(*week) == highest).count();
    let key = match count {
        1 => "spend-title",
        all if all == names.said.len() => "spend-title-even",
        _ => "spend-title-weeks",
    };
    let week = names.labels.get(most).cloned().unwrap_or_default();
    words.with(key, &[("week", week.into()), ("money", highest.into()), ("count", count.to_string().into())])
}

/// The channels that cost media: place in the plan, mark, and whether it stands out.
fn layers(results: &PlanResults) -> Vec<(usize, usize, bool)> {
    let PlanResults { scenario, forecast, .. } = results;
    let marks = scenario.marks();
    let spent = |at: usize| forecast.channels.get(at).map_or(0, |one| one.costs.net.minor());
    let places: Vec<usize> = (0..scenario.channels.len()).filter(|at| spent(*at) > 0).collect();
    #[expect(clippy::cast_precision_loss, reason = "only their order counts")]
    let weights: Vec<f64> = places.iter().map(|at| spent(*at) as f64).collect();
    let all = places.into_iter().zip(chart::emphasised(&weights));
    all.map(|(at, stands_out)| (at, marks.get(at).copied().unwrap_or(at), stands_out)).collect()
}

fn spend(input: &ChartInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let ChartInput { results: PlanResults { scenario, forecast, .. }, words } = input;
    let names = WeekNames::of(words, scenario);
    let major = |money: &crate::units::Money| money.major(scenario.currency);
    let shown = layers(&input.results);
    let weekly = |at: usize| forecast.channels.get(at).map(|one| one.weeks.money.iter().map(major).collect());
    let layers = shown.iter().map(|(at, series, stands_out)| weeks::Layer {
        name: scenario.channels.get(*at).map(|channel| words.channel_name(channel)).unwrap_or_default(),
        series: *series,
        stands_out: *stands_out,
        values: weekly(*at).unwrap_or_default(),
    });
    let layers: Vec<weeks::Layer> = layers.collect();
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.short(value);
    let say = |spot: weeks::Spot| {
        let channel = spot.part.and_then(|part| scenario.channels.get(shown.get(part)?.0));
        let what = channel.map_or_else(|| words.text("curves-total"), |channel| words.channel_name(channel));
        names.say(words, spot.week, &what, &words.figure_with_unit(Figure::NetMedia, Ok(spot.value), scenario.currency))
    };
    let panel = weeks::Panel {
        heading: words.with("spend-heading", &[("sign", scenario.currency.sign().into())]),
        form: weeks::PanelForm::Stack(layers),
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
    };
    drawn(words, &names, vec![panel], (width, room, theme), ("spend", words.text("calendar-chart-empty")))
}

/// People reached in each week, and from the first week on.
pub(crate) fn reach_card(page: &Page, props: &ViewProps) -> Html {
    let draw = Draw::filling(ChartInput::of(page, props), reach);
    let PlanResults { scenario, forecast, .. } = &props.results;
    let words = &page.words;
    let names = WeekNames::of(words, scenario);
    let total = &forecast.total.weeks;
    let all = total.last().and_then(|week| week.cumulative_reach_at_least.first().copied()).unwrap_or(0.0);
    let half =
        total.iter().position(|week| week.cumulative_reach_at_least.first().is_some_and(|reach| *reach >= 0.9 * all));
    let reached = half.and_then(|week| total.get(week)?.cumulative_reach_at_least.first().copied()).unwrap_or(0.0);
    let share = words.percent(if all > 0.0 { reached / all } else { 1.0 }, 0);
    // Where all of it is there by then, no week is worth a headline.
    let title = match half.and_then(|week| names.labels.get(week)) {
        Some(week) if share != words.percent(1.0, 0) => {
            let title = words.with("reached-title", &[("share", share.into()), ("week", week.as_str().into())]);
            words.covered_title(title, &forecast.coverage(&[Figure::Reach]))
        }
        _ => words.text("reached-title-none"),
    };
    let cell = |quantity: Quantity, people: f64| TableCell::figure(FigureRef::plan(quantity), words.whole(people));
    let weekly = (0..).zip(total).map(|(at, week)| cell(Quantity::WeekReach(at), week.reach)).collect();
    let lines = LINES.map(|times| {
        let people =
            |week: &crate::forecast::TotalWeek| week.cumulative_reach_at_least.get(times - 1).copied().unwrap_or(0.0);
        let least = u8::try_from(times).unwrap_or(u8::MAX);
        (0..).zip(total).map(|(at, week)| cell(Quantity::WeekReachAtLeast(at, least), people(week))).collect()
    });
    let head =
        core::iter::once(words.text("calendar-reach-week")).chain(LINES.map(|times| cumulative_label(words, times)));
    let columns: Vec<Vec<TableCell>> = core::iter::once(weekly).chain(lines).collect();
    html! {
        <ChartFrame
            key="reach-by-week"
            title={title.clone()}
            summary={title}
            subtitle={page.text("reached-subtitle")}
            {draw}
            file="reach-by-week"
            table={table(words, &names, head.collect(), &columns)}
        />
    }
}

/// "Reached 3 times or more so far".
fn cumulative_label(words: &Words, times: usize) -> String {
    words.with("reached-cumulative", &[("times", times.to_string().into())])
}

fn reach(input: &ChartInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let ChartInput { results: PlanResults { scenario, forecast, .. }, words } = input;
    let names = WeekNames::of(words, scenario);
    let weeks_of = &forecast.total.weeks;
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.short(value);
    let say_week =
        |spot: weeks::Spot| names.say(words, spot.week, &words.text("calendar-reach-week"), &words.whole(spot.value));
    let say_so_far = |spot: weeks::Spot| {
        let times = spot.part.and_then(|part| LINES.get(part).copied()).unwrap_or(1);
        names.say(words, spot.week, &cumulative_label(words, times), &words.whole(spot.value))
    };
    let line = |times: usize| weeks::Line {
        name: format!("{times}+"),
        values: weeks_of
            .iter()
            .map(|week| week.cumulative_reach_at_least.get(times - 1).copied().unwrap_or(0.0))
            .collect(),
    };
    let panels = vec![
        weeks::Panel {
            heading: words.text("calendar-reach-week"),
            form: weeks::PanelForm::Columns { values: weeks_of.iter().map(|week| week.reach).collect(), after: None },
            tick: Writer(&tick),
            value: Writer(&value),
            say: Writer(&say_week),
        },
        weeks::Panel {
            heading: words.text("reached-heading"),
            form: weeks::PanelForm::Lines { lines: LINES.map(line).to_vec(), band: None },
            tick: Writer(&tick),
            value: Writer(&value),
            say: Writer(&say_so_far),
        },
    ];
    // Money without people has a reason.
    let message = match forecast.total.figures.get(Figure::Reach) {
        Err(why) if !scenario.channels.is_empty() => words.text(why.key()),
        Ok(_) | Err(_) => words.text("calendar-chart-empty"),
    };
    drawn(words, &names, panels, (width, room, theme), ("reach-by-week", message))
}

/// The main effect week by week, with what comes after the last week.
pub(crate) fn effect_card(page: &Page, props: &ViewProps) -> Html {
    let figure = props.session.compared_result.unwrap_or_else(|| props.results.forecast.main_effect());
    let shown = Shown { figure, input: ChartInput::of(page, props) };
    let effect = shown.weeks();
    let words = &page.words;
    let names = WeekNames::of(words, &props.results.scenario);
    let what = words.text(figure.key());
    let title = title(page, &what, &effect);
    let of_week = |at: u16, value: f64| {
        TableCell::figure(FigureRef::plan(Quantity::WeekEffect(at, figure)), words.decimals(value, 1))
    };
    let mut table = table(
        words,
        &names,
        vec![what.clone()],
        &[(0..).zip(&effect.weeks).map(|(at, week)| of_week(at, *week)).collect::<Vec<_>>()],
    );
    if effect.after > 0.0 {
        table.rows.push(vec![
            words.text("calendar-after-last-week").into(),
            of_week(props.results.scenario.weeks.get(), effect.after),
        ]);
    }
    html! {
        <ChartFrame
            key="effect-by-week"
            title={title.clone()}
            summary={title}
            subtitle={words.with("effect-subtitle", &[("effect", what.into())])}
            draw={Draw::filling(shown, effect_drawing)}
            file="effect-by-week"
            {table}
        />
    }
}

fn effect_drawing(shown: &Shown, width: u32, room: u32, theme: Theme) -> Drawing {
    let Shown { figure, input: ChartInput { results: PlanResults { scenario, .. }, words } } = shown;
    let effect = shown.weeks();
    let names = WeekNames::of(words, scenario);
    let what = words.text(figure.key());
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.short(value);
    let say = |spot: weeks::Spot| names.say(words, spot.week, &what, &words.whole(spot.value));
    let after = weeks::AfterLastWeek { name: words.text("calendar-after"), value: effect.after };
    let panel = weeks::Panel {
        heading: words.axis_heading(*figure, scenario.currency),
        form: weeks::PanelForm::Columns { values: effect.weeks, after: (effect.after > 0.0).then_some(after) },
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
    };
    drawn(words, &names, vec![panel], (width, room, theme), ("effect-by-week", words.text("calendar-chart-empty")))
}

/// Amount that follows after the last week.
fn title(page: &Page, what: &str, effect: &EffectWeeks) -> String {
    let all = effect.weeks.iter().sum::<f64>() + effect.after;
    if all > 0.0 && effect.after > 0.0 {
        let share = page.words.percent(effect.after / all, 0);
        return page.words.with("effect-title-after", &[("share", share.into()), ("effect", what.into())]);
    }
    page.words.with("effect-title", &[("effect", what.into())])
}
