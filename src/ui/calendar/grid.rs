//! The week grid: channels down, weeks across, money in the cells.

use yew::prelude::*;

use super::super::page::{ByPtr, Page, use_page};
use crate::chart::heat;
use crate::forecast::{CostLine, Figure, FigureRef, PlanResults, Quantity};
use crate::scenario::{Channel, ChannelEdit, ChannelId, Shape};
use crate::session::{Action, ChannelField, Field, Session};
use crate::ui::parts::{
    Cell, Choice, Keys, TextField, chip, field_note, figure_button, figure_cell, figure_or_text, icon, key_on_figure,
};
use crate::units::{Date, Money, Weeks};

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
    let money_max = money.max().unwrap_or(Money::ZERO);
    let head = |week: usize| {
        let first = scenario.week_start(week);
        let (name, about) = page.words.week(first);
        html! {
            <th scope="col" class="w-week" title={page.words.date_range(first, first.plus_days(6))}>
                { name }<span class="unit">{ about }</span>
            </th>
        }
    };
    let rows = scenario.channels.iter().enumerate().map(|channel| row(&page, props, channel, money_max));
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    html! {
        <section class="card" aria-labelledby="calendar-title">
            <div class="bar">
                <h2 id="calendar-title">{ page.text("calendar-title") }</h2>
                <span class="base">
                    { page.words.with("calendar-subtitle", &[("currency", scenario.currency.code().into())]) }
                </span>
            </div>
            <div class="grid-wrap week-wrap" data-grid="weeks" tabindex="-1" onkeydown={keys}>
                <table class="weeks" aria-label={page.text("calendar-title")}>
                    <thead>
                        <tr>
                            <th scope="col" class="w-name">{ page.text("grid-channel") }</th>
                            <th scope="col" class="w-when">
                                <span>{ page.text("field-pattern") }</span>
                                <span>{ page.text("field-first-week") }</span>
                                <span>{ page.text("field-last-week") }</span>
                            </th>
                            { for (0..weeks).map(head) }
                            <th scope="col" class="w-sum">{ page.text("calendar-sum") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>{ foot(&page, props) }</tfoot>
                </table>
            </div>
            <p class="grid-foot">{ page.text("calendar-keys") }</p>
        </section>
    }
}

/// Number of a week that is counted as a column.
fn week_number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

fn row(page: &Page, props: &WeekGridProps, (row, channel): (usize, &Channel), money_max: Money) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let Some(figures) = forecast.channels.get(row) else { return Html::default() };
    let id = channel.id;
    let name = page.words.channel_name(channel);
    let typed = channel.kind.buying().is_some();
    let (first, end) = channel.flight.span(scenario.weeks);
    let amounts = &figures.weeks.money;
    let week = |(week, amount): (usize, &Money)| {
        let text =
            if *amount == Money::ZERO { String::new() } else { page.words.money_short(*amount, scenario.currency) };
        let runs = (first..end).contains(&week).then_some("runs");
        let of = FigureRef::channel(id, Quantity::WeekMoney(week_number(week)));
        let cell = Cell { row, column: week };
        html! {
            <td class={classes!("w-week", heat(amount.minor(), money_max.minor()), runs)}>
                if typed {
                    { week_field(page, props, channel, cell, text) }
                } else if !text.is_empty() {
                    <span class="computed">{ figure_cell(page, of, text, cell) }</span>
                }
            </td>
        }
    };
    let ends = |end: End| {
        html! { <Ends {id} start={scenario.start} weeks={scenario.weeks} {end} name={AttrValue::from(name.clone())} /> }
    };
    let net = page.words.money_short(figures.costs.net, scenario.currency);
    let line = html! {
        <tr key="row" data-channel={id.0.to_string()}>
            <th scope="row" class="w-name">{ chip(scenario.mark_at(row)) }{ name.clone() }</th>
            <td class="w-when in">
                <div>
                    { pattern(page, channel, &name) }
                    { ends(End::First(channel.flight.first)) }
                    { ends(End::Last(channel.flight.last)) }
                </div>
            </td>
            { for amounts.iter().enumerate().map(week) }
            <td class="w-sum">
                if channel.limits.locked { <span class="lock" title={page.text("row-locked")}>{ icon("lock") }</span> }
                { figure_button(page, FigureRef::channel(id, Quantity::Line(CostLine::Net)), net) }
            </td>
        </tr>
    };
    core::iter::once(line).chain(notes(page, props, channel, amounts.len() + 3)).collect()
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
            described_by={AttrValue::from(refusal_id(channel.id))}
            label={page.cell_label(&date, &page.words.channel_name(channel))}
            {cell}
        />
    }
}

/// Id of the line below a channel that says what was refused in its weeks.
fn refusal_id(id: ChannelId) -> String {
    format!("week-refused-{}", id.0)
}

/// Line below the row of a channel, across all columns: a text that was refused, or the echo of one that was taken.
fn notes(page: &Page, props: &WeekGridProps, channel: &Channel, columns: usize) -> Vec<Html> {
    let WeekGridProps { session, results: PlanResults { scenario, .. } } = props;
    let id = channel.id;
    let line = |key: &'static str, text: Html| {
        html! { <tr {key} class="finding"><td colspan={columns.to_string()}>{ text }</td></tr> }
    };
    let fields = || (0..scenario.weeks.get()).map(|week| Field::Channel(id, ChannelField::Week(week)));
    let noted = fields().find(|field| session.refused.get(*field).is_some());
    let noted = noted.or_else(|| fields().find(|field| session.refused.echo(*field).is_some()));
    let note = noted.and_then(|field| {
        let in_force = || field.written(scenario, &page.words);
        let note = field_note(page, &session.refused, field, in_force, refusal_id(id), scenario.currency)?;
        Some(line("refused", note))
    });
    note.into_iter().collect()
}

/// The pattern of a channel. What posts decide is not typed week by week.
fn pattern(page: &Page, channel: &Channel, name: &str) -> Html {
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
    Choice { class: "cell", label, options, chosen, on_choose, ..Choice::default() }.menu()
}

/// One end of a flight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    First(Weeks),
    Last(Option<Weeks>),
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct EndsProps {
    id: ChannelId,
    start: Date,
    weeks: Weeks,
    end: End,
    name: AttrValue,
}

/// The week where a flight begins or ends: a component, so that its many weeks are not made anew with every keystroke.
#[component]
fn Ends(props: &EndsProps) -> Html {
    let page = use_page();
    let id = props.id;
    let weeks = (0..props.weeks.get()).map(|week| AttrValue::from(page.words.week(props.start.plus_days(week * 7)).0));
    let week = |at: usize| u16::try_from(at).ok().and_then(|at| Weeks::new(at).ok());
    let number = |week: Weeks| usize::from(week.get());
    let (key, options, chosen, on_choose) = match props.end {
        End::First(first) => {
            let choose = page.send.reform(move |at: usize| {
                Action::EditChannel(id, ChannelEdit::First(week(at + 1).unwrap_or(Weeks::ONE)))
            });
            ("field-first-week", weeks.collect::<Vec<_>>(), number(first) - 1, choose)
        }
        End::Last(last) => {
            let choose = page.send.reform(move |at: usize| Action::EditChannel(id, ChannelEdit::Last(week(at))));
            let options = core::iter::once(page.text("calendar-to-the-end")).chain(weeks).collect();
            ("field-last-week", options, last.map_or(0, number), choose)
        }
    };
    let label = Some(page.cell_label(&page.words.text(key), &props.name));
    Choice { class: "cell", label, options, chosen, on_choose, ..Choice::default() }.menu()
}

/// Totals of the weeks.
fn foot(page: &Page, props: &WeekGridProps) -> Html {
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
                <th scope="row" class="w-name" colspan="2">{ page.text(key) }</th>
                { for (0_u16..).zip(cells).map(cell) }
                <td class="w-sum">{ figure_or_text(page, of, sum) }</td>
            </tr>
        }
    };
    let of = |value: &dyn Fn(usize) -> Option<String>| -> Vec<String> {
        (0..usize::from(scenario.weeks.get())).map(|week| value(week).unwrap_or_else(|| String::from("–"))).collect()
    };
    let money = of(&|week| Some(page.words.money_short(forecast.money_of_week(week), scenario.currency)));
    let alone = of(&|week| Some(page.words.short(weeks.get(week)?.reach)));
    let cumulative = of(&|week| Some(page.words.short(*weeks.get(week)?.cumulative_reach_at_least.first()?)));
    let net = page.words.money_short(forecast.costs.channels.net, scenario.currency);
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
