//! The week grid: channels down, weeks across, money in the cells.

use std::rc::Rc;

use yew::prelude::*;

use super::super::page::{ByPtr, Page, use_page};
use crate::chart::heat;
use crate::forecast::{CostLine, Figure, FigureRef, Forecast, PlanResults, Quantity};
use crate::scenario::{Channel, ChannelEdit, ChannelId, PlanEdit, Scenario, Shape};
use crate::session::{Action, ChannelField, Field, Session};
use crate::ui::parts::{
    Cell, Choice, Keys, Measured, Rows, Sight, TextField, chip, date_pick, field_note, figure_button, figure_cell,
    figure_or_text, icon, key_on_figure,
};
use crate::units::{Date, Money};

/// Input of [`WeekGrid`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct WeekGridProps {
    /// The session.
    pub session: ByPtr<Session>,
    /// The open plan with its results.
    pub results: PlanResults,
}

/// The week grid.
#[component]
pub(crate) fn WeekGrid(props: &WeekGridProps) -> Html {
    let page = use_page();
    let PlanResults { scenario, forecast, .. } = &props.results;
    let weeks = usize::from(scenario.weeks.get());
    let money = forecast.channels.iter().flat_map(|one| one.weeks.money.iter().copied());
    let columns = Rc::new(Columns::of(forecast, scenario, money.max().unwrap_or(Money::ZERO)));
    let head = |week: usize| {
        let first = scenario.week_start(week);
        let (name, about) = page.words.week(first);
        html! {
            <th scope="col" class="w-week" title={page.words.date_range(first, first.plus_days(6))}>
                { name }<span class="unit">{ about }</span>
            </th>
        }
    };
    let row = {
        let (page, props, columns) = (page.clone(), props.clone(), Rc::clone(&columns));
        Callback::from(move |at: usize| match props.results.scenario.channels.get(at) {
            Some(channel) => row(&page, &props, (at, channel), &columns),
            None => Html::default(),
        })
    };
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    html! {
        <section class="card" aria-labelledby="calendar-title">
            <div class="bar">
                <h2 id="calendar-title">{ page.text("calendar-title") }</h2>
                <span class="base">
                    { page.words.with("calendar-subtitle", &[("currency", scenario.currency.code().into())]) }
                </span>
                <span class="grow" />
                { step_menu(&page, scenario) }
            </div>
            <div class="grid-wrap week-wrap" data-grid="weeks" tabindex="-1" onkeydown={keys}>
                <table class="weeks" aria-label={page.text("calendar-title")}>
                    <thead>
                        { months(&page, scenario) }
                        <tr>
                            <th scope="col" class="w-name">{ page.text("grid-channel") }</th>
                            <th scope="col" class="w-pattern">{ page.text("field-pattern") }</th>
                            <th scope="col" class="w-day">{ page.text("field-first-day") }</th>
                            <th scope="col" class="w-day">{ page.text("field-last-day") }</th>
                            { for (0..weeks).map(head) }
                            <th scope="col" class="w-sum">{ page.text("calendar-sum") }</th>
                        </tr>
                    </thead>
                    <tbody><Rows count={scenario.channels.len()} {row} cells={weeks + 5} /></tbody>
                    <tfoot>{ foot(&page, props, &columns) }</tfoot>
                </table>
                <Measured parent={Sight::Grid} />
            </div>
            <p class="grid-foot">{ page.text("calendar-keys") }</p>
        </section>
    }
}

/// Columns of pattern, first and last day among the cells that arrows move through: behind any week, since arrows go
/// sideways as cells stand on the page.
const PATTERN_AT: usize = 200;
const FIRST_DAY_AT: usize = 201;
const LAST_DAY_AT: usize = 202;

/// Steps on offer, in major units.
const STEPS: [f64; 6] = [1.0, 5.0, 10.0, 50.0, 100.0, 1000.0];

/// Number of a week that is counted as a column.
fn week_number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Decimals and shades that the cells of a column share.
struct Columns {
    /// True for each week in which some channel spends cents.
    weeks: Vec<bool>,
    /// True if some sum has cents.
    sum_has_cents: bool,
    /// Largest amount of a channel in a week.
    most: Money,
}

impl Columns {
    fn of(forecast: &Forecast, scenario: &Scenario, most: Money) -> Self {
        let has_cents = |amount: Money| !amount.is_whole(scenario.currency);
        let in_week = |week: usize| forecast.channels.iter().filter_map(move |one| one.weeks.money.get(week).copied());
        Self {
            weeks: (0..usize::from(scenario.weeks.get())).map(|week| in_week(week).any(has_cents)).collect(),
            sum_has_cents: forecast.channels.iter().any(|one| has_cents(one.costs.net)),
            most,
        }
    }

    fn week_has_cents(&self, week: usize) -> bool {
        self.weeks.get(week).copied().unwrap_or(false)
    }
}

fn row(page: &Page, props: &WeekGridProps, (row, channel): (usize, &Channel), columns: &Columns) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let Some(figures) = forecast.channels.get(row) else { return Html::default() };
    let id = channel.id;
    let name = page.words.channel_name(channel);
    let typed = channel.kind.buying().is_some();
    let (first, end) = channel.flight.span(scenario.weeks);
    let amounts = &figures.weeks.money;
    let week = |(week, amount): (usize, &Money)| {
        let has_cents = columns.week_has_cents(week);
        let text = if *amount == Money::ZERO {
            String::new()
        } else {
            page.words.money_in_column(*amount, scenario.currency, has_cents)
        };
        let runs = (first..end).contains(&week).then_some("runs");
        let of = FigureRef::channel(id, Quantity::WeekMoney(week_number(week)));
        let cell = Cell { row, column: week };
        html! {
            <td class={classes!("w-week", heat(amount.minor(), columns.most.minor()), runs)}>
                if typed {
                    { week_field(page, props, channel, cell, text) }
                } else if !text.is_empty() {
                    <span class="computed">{ figure_cell(page, of, text, cell) }</span>
                }
            </td>
        }
    };
    let net = page.words.money_in_column(figures.costs.net, scenario.currency, columns.sum_has_cents);
    let line = html! {
        <tr key="row" data-channel={id.0.to_string()}>
            <th scope="row" class="w-name" translate="no">{ chip(scenario.mark_at(row)) }{ name.clone() }</th>
            <td class="w-pattern in">{ pattern(page, channel, row, &name) }</td>
            <td class="w-day in">{ day_field(page, props, channel, (row, FIRST_DAY_AT), ChannelField::FirstDay) }</td>
            <td class="w-day in">{ day_field(page, props, channel, (row, LAST_DAY_AT), ChannelField::LastDay) }</td>
            { for amounts.iter().enumerate().map(week) }
            <td class="w-sum">
                if channel.limits.locked { <span class="lock" title={page.text("row-locked")}>{ icon("lock") }</span> }
                { figure_button(page, FigureRef::channel(id, Quantity::Line(CostLine::Net)), net) }
            </td>
        </tr>
    };
    let lines: Html = core::iter::once(line).chain(notes(page, props, channel, amounts.len() + 5)).collect();
    // A row that comes later must not take the fields of one that is there.
    html! { <key={id.0}>{ lines }</> }
}

/// Money of a week, to be typed.
fn week_field(page: &Page, props: &WeekGridProps, channel: &Channel, cell: Cell, shown: String) -> Html {
    let WeekGridProps { session, results: PlanResults { scenario, .. } } = props;
    let field = Field::Channel(channel.id, ChannelField::Week(week_number(cell.column)));
    let date = page.words.date_short(scenario.week_start(cell.column));
    html! {
        <TextField
            class="cell"
            {field}
            keys={Keys::Number}
            shown={AttrValue::from(shown)}
            typed={AttrValue::from(field.written(scenario, &page.words))}
            refused={session.refused.get(field).map(|refusal| AttrValue::from(refusal.text.clone()))}
            described_by={AttrValue::from(note_id(field))}
            label={page.cell_label(&date, &page.words.channel_name(channel))}
            {cell}
        />
    }
}

/// First or last day of the flight of a channel, to be typed or chosen.
fn day_field(
    page: &Page,
    props: &WeekGridProps,
    channel: &Channel,
    (row, column): (usize, usize),
    field: ChannelField,
) -> Html {
    let WeekGridProps { session, results: PlanResults { scenario, .. } } = props;
    let name = page.cell_label(&page.words.text(field.key()), &page.words.channel_name(channel));
    let field = Field::Channel(channel.id, field);
    let day = field.written(scenario, &page.words);
    html! {
        <span class="day">
            <TextField
                class="cell"
                {field}
                keys={Keys::Number}
                shown={AttrValue::from(day.clone())}
                refused={session.refused.get(field).map(|refusal| AttrValue::from(refusal.text.clone()))}
                described_by={AttrValue::from(note_id(field))}
                label={name.clone()}
                cell={Cell { row, column }}
            />
            { date_pick(page, field, &day, &name, Some((scenario.start, scenario.end()))) }
        </span>
    }
}

/// The months above their weeks: each over the weeks that begin in it.
fn months(page: &Page, scenario: &Scenario) -> Html {
    let mut spans: Vec<(Date, usize)> = Vec::new();
    for first in (0..usize::from(scenario.weeks.get())).map(|week| scenario.week_start(week)) {
        let (year, month, _) = first.civil();
        match spans.last_mut().filter(|(of, _)| (of.civil().0, of.civil().1) == (year, month)) {
            Some((_, weeks)) => *weeks += 1,
            None => spans.push((first, 1)),
        }
    }
    let cell = |(at, (first, weeks)): (usize, &(Date, usize))| {
        let name = page.words.month(*first);
        html! { <th key={at} class="w-month" colspan={weeks.to_string()}><span>{ name }</span></th> }
    };
    html! {
        <tr class="months aside" aria-hidden="true">
            <td class="w-name" /><td class="w-pattern" /><td class="w-day" /><td class="w-day" />
            { for spans.iter().enumerate().map(cell) }
            <td class="w-sum" />
        </tr>
    }
}

/// Choice of the step in which patterns spread money over the weeks.
fn step_menu(page: &Page, scenario: &Scenario) -> Html {
    let currency = scenario.currency;
    let mut steps: Vec<Option<Money>> = vec![None];
    steps.extend(STEPS.into_iter().filter_map(|step| Money::from_major(step, currency).ok()).map(Some));
    // A step of a link or of a file is one of the menu, too.
    if !steps.contains(&scenario.week_step) {
        steps.push(scenario.week_step);
    }
    let text = |step: &Option<Money>| match step {
        None => page.text("calendar-step-none"),
        Some(step) => AttrValue::from(page.words.amount(*step, currency)),
    };
    let options = steps.iter().map(text).collect();
    let chosen = steps.iter().position(|step| *step == scenario.week_step).unwrap_or(0);
    let on_choose =
        page.send.reform(move |at: usize| Action::EditPlan(PlanEdit::WeekStep(steps.get(at).copied().flatten())));
    let label = Some(page.text("calendar-step"));
    html! {
        <label class="base step">
            { page.text("calendar-step") }
            { Choice { class: "chooser", label, options, chosen, on_choose, ..Choice::default() }.menu() }
        </label>
    }
}

/// Id of the line below a channel that says how what was typed into a field was read.
fn note_id(field: Field) -> String {
    format!("note-{}", field.address())
}

/// Lines below the row of a channel, across all columns: texts that were refused, or the echo of one that was taken.
/// Each day has a line of its own, the weeks have one for the first of them.
fn notes(page: &Page, props: &WeekGridProps, channel: &Channel, columns: usize) -> Vec<Html> {
    let WeekGridProps { session, results: PlanResults { scenario, .. } } = props;
    let of_channel = |field: ChannelField| Field::Channel(channel.id, field);
    let line = |(field, name): (Field, String)| {
        let in_force = || field.written(scenario, &page.words);
        let note = field_note(page, &session.refused, field, in_force, note_id(field), scenario.currency)?;
        Some(html! {
            <tr key={field.address()} class="finding">
                <td colspan={columns.to_string()}><div class="noted"><span>{ name }</span>{ note }</div></td>
            </tr>
        })
    };
    let days = [ChannelField::FirstDay, ChannelField::LastDay].into_iter();
    let days = days.map(|field| (of_channel(field), page.words.text(field.key())));
    let weeks = || (0..scenario.weeks.get()).map(|week| (of_channel(ChannelField::Week(week)), week));
    let noted = weeks().find(|(field, _)| session.refused.get(*field).is_some());
    let noted = noted.or_else(|| weeks().find(|(field, _)| session.refused.echo(*field).is_some()));
    let week = noted.map(|(field, week)| (field, page.words.week(scenario.week_start(usize::from(week))).0));
    days.chain(week).filter_map(line).collect()
}

/// The pattern of a channel. What posts decide is not typed week by week.
fn pattern(page: &Page, channel: &Channel, row: usize, name: &str) -> Html {
    let id: ChannelId = channel.id;
    let typed = channel.kind.buying().is_some();
    let shapes: Vec<Shape> = Shape::ALL.into_iter().filter(|shape| typed || *shape != Shape::Custom).collect();
    let now = channel.flight.pattern.shape();
    let options = shapes.iter().map(|shape| page.text(&format!("pattern-{}", shape.key()))).collect();
    let chosen = shapes.iter().position(|shape| *shape == now).unwrap_or(0);
    let on_choose = page.send.reform(move |at: usize| {
        Action::EditChannel(id, ChannelEdit::Pattern(shapes.get(at).copied().unwrap_or(Shape::AtOnce)))
    });
    let label = Some(page.cell_label(&page.words.text("field-pattern"), name));
    let cell = Some(Cell { row, column: PATTERN_AT });
    Choice { class: "cell", label, options, chosen, on_choose, cell, ..Choice::default() }.menu()
}

/// Totals of the weeks.
fn foot(page: &Page, props: &WeekGridProps, columns: &Columns) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let weeks = &forecast.total.weeks;
    let below = scenario.channels.len();
    let line = |row: usize,
                key: &str,
                cells: Vec<String>,
                quantity: &dyn Fn(u16) -> Quantity,
                (of, sum): (Option<FigureRef>, String)| {
        let cell = |(week, text): (u16, String)| {
            let cell = Cell { row, column: usize::from(week) };
            html! { <td class="w-week">{ figure_cell(page, FigureRef::plan(quantity(week)), text, cell) }</td> }
        };
        html! {
            <tr>
                <th scope="row" class="w-name"><span>{ page.text(key) }</span></th>
                <td class="w-pattern" /><td class="w-day" /><td class="w-day" />
                { for (0_u16..).zip(cells).map(cell) }
                <td class="w-sum">{ figure_or_text(page, of, sum) }</td>
            </tr>
        }
    };
    let of = |value: &dyn Fn(usize) -> Option<String>| -> Vec<String> {
        (0..usize::from(scenario.weeks.get())).map(|week| value(week).unwrap_or_else(|| String::from("–"))).collect()
    };
    let currency = scenario.currency;
    let money_of =
        |week| page.words.money_in_column(forecast.money_of_week(week), currency, columns.week_has_cents(week));
    let money = of(&|week| Some(money_of(week)));
    let alone = of(&|week| Some(page.words.short(weeks.get(week)?.reach)));
    let cumulative = of(&|week| Some(page.words.short(*weeks.get(week)?.cumulative_reach_at_least.first()?)));
    let net = page.words.money_in_column(forecast.costs.channels.net, currency, columns.sum_has_cents);
    let net = (Some(FigureRef::plan(Quantity::Line(CostLine::Net))), net);
    let reach = page.words.key_figure(Figure::Reach, forecast.total.figures.get(Figure::Reach), scenario.currency);
    let reach = (Some(FigureRef::total(Figure::Reach)), reach);
    let reached_by = |week| Quantity::WeekReachAtLeast(week, 1);
    html! {
        <>
            { line(below, "calendar-money", money, &Quantity::WeekMoney, net) }
            { line(below + 1, "calendar-reach-week", alone, &Quantity::WeekReach, (None, String::new())) }
            { line(below + 2, "calendar-cumulative-reach", cumulative, &reached_by, reach) }
        </>
    }
}
