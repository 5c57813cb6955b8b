//! Work: roles with their hours and cost week by week, and the hours of each channel by role.

use yew::prelude::*;

use crate::forecast::{CostLine, FigureRef, PlanResults, Quantity, WorkWeeks};
use crate::scenario::{Channel, PlanEdit, ROLES_MAX, Role};
use crate::session::{Action, ChannelField, Field, PlanField, Session, WorkShown, role_columns};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{
    Cell, Choice, Keys, Measured, Sight, TextField, chip, field_note, figure_button, figure_cell, icon, key_on_figure,
};
use crate::units::Money;

/// The work card.
pub(super) fn work_card(page: &Page, props: &ViewProps) -> Html {
    let shown = props.session.work_shown;
    let choose = page.send.reform(Action::ShowWork);
    let switch = Choice::of_values(&WorkShown::ALL, shown, |shown| page.text(shown.key()), choose);
    let currency = props.results.scenario.currency.code();
    html! {
        <section class="card work-card" aria-labelledby="work-title">
            <div class="bar">
                <h2 id="work-title">{ page.text("work-title") }</h2>
                <span class="base">{ page.words.with("work-subtitle", &[("currency", currency.into())]) }</span>
                <span class="grow" />
                { Choice { label: Some(page.text("work-shown")), ..switch }.segments() }
            </div>
            { role_sheet(page, props) }
            <div class="bar"><h3>{ page.text("work-by-channel") }</h3></div>
            { channel_sheet(page, props) }
            <p class="grid-foot">{ page.text("work-keys") }</p>
        </section>
    }
}

/// Roles down, weeks across, with a row to begin the next role.
fn role_sheet(page: &Page, props: &ViewProps) -> Html {
    let PlanResults { scenario, .. } = &props.results;
    let count = scenario.roles.len();
    let rows = (count + 1).min(ROLES_MAX);
    let head = |week: usize| {
        let first = scenario.week_start(week);
        let (name, about) = page.words.week(first);
        html! {
            <th scope="col" class="w-week" title={page.words.date_range(first, first.plus_days(6))}>
                { name }<span class="unit">{ about }</span>
            </th>
        }
    };
    let works = (0_u8..).take(count).map(|role| props.results.work(Some(role)));
    let parts = works.into_iter().any(|work| work.hours().any(in_parts));
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    let field = |key: &str, unit: &str| {
        html! { <th scope="col">{ page.text(key) }<span class="unit">{ String::from(unit) }</span></th> }
    };
    html! {
        <div class="grid-wrap week-wrap" data-grid="roles" tabindex="-1" onkeydown={keys}>
            <table class="weeks work" aria-label={page.text("work-title")}>
                <thead>
                    <tr>
                        <th scope="col" class="w-name">{ page.text("field-role-name") }</th>
                        { field("field-hour-rate", scenario.currency.sign()) }
                        { field("field-role-available", page.words.hours_sign()) }
                        { for (0..usize::from(scenario.weeks.get())).map(head) }
                        <th scope="col" class="w-sum">{ page.text("calendar-sum") }</th>
                        <th scope="col"><span class="sr">{ page.text("work-remove") }</span></th>
                    </tr>
                </thead>
                <tbody>{ for (0_u8..).take(rows).map(|role| role_row(page, props, role, parts)) }</tbody>
                if count > 0 { <tfoot>{ role_total(page, props, count, parts) }</tfoot> }
            </table>
            <Measured parent={Sight::Grid} />
        </div>
    }
}

/// Tells whether hours are no whole ones: then all hours of a table have decimals.
fn in_parts(hours: f64) -> bool {
    libm::rint(hours * 100.0) % 100.0 != 0.0
}

/// Texts of the weeks and of their sum, as the card shows them; `None` where there is no work.
fn texts(page: &Page, props: &ViewProps, work: &WorkWeeks, parts: bool) -> (Vec<Option<String>>, String) {
    let money = |cost: Money| page.words.money(cost.minor(), props.results.scenario.currency.digits());
    match props.session.work_shown {
        WorkShown::Hours => {
            let week = |hours: f64| (hours > 0.0).then(|| page.words.hours(hours, parts));
            (work.hours().map(week).collect(), page.words.hours(work.total_hours(), parts))
        }
        WorkShown::Cost => {
            let week = |cost: &Money| (*cost != Money::ZERO).then(|| money(*cost));
            (work.cost.iter().map(week).collect(), money(work.total_cost()))
        }
    }
}

/// Number of a week of a role, or of all roles.
fn week_quantity(shown: WorkShown, week: u16, role: Option<u8>) -> Quantity {
    match shown {
        WorkShown::Hours => Quantity::WeekWorkHours(week, role),
        WorkShown::Cost => Quantity::WeekWorkCost(week, role),
    }
}

/// Cells of the weeks; those with more work than the role has hours are marked.
fn week_cells(
    page: &Page,
    props: &ViewProps,
    (row, role): (usize, Option<u8>),
    work: &WorkWeeks,
    parts: bool,
) -> (Html, String) {
    let (texts, sum) = texts(page, props, work, parts);
    let available = role.and_then(|role| props.results.scenario.roles.get(usize::from(role))?.available);
    let cell = |((week, text), hours): ((u16, Option<String>), f64)| {
        let is_over = available.is_some_and(|available| hours > available.get() + 0.005);
        let quantity = week_quantity(props.session.work_shown, week, role);
        html! {
            <td class={classes!("w-week", is_over.then_some("over"))}>
                if let Some(text) = text {
                    { figure_cell(page, FigureRef::plan(quantity), text, Cell { row, column: usize::from(week) + 3 }) }
                }
            </td>
        }
    };
    ((0..).zip(texts).zip(work.hours()).map(cell).collect(), sum)
}

fn role_row(page: &Page, props: &ViewProps, role: u8, parts: bool) -> Html {
    let PlanResults { scenario, .. } = &props.results;
    let row = usize::from(role);
    let is_new = row >= scenario.roles.len();
    let fields = [PlanField::RoleName(role), PlanField::RoleRate(role), PlanField::RoleAvailable(role)];
    let note = format!("role-note-{role}");
    let name = page.words.role_name(scenario, role);
    let input = |(column, field): (usize, PlanField)| {
        let (keys, placeholder) = match (column, is_new) {
            (0, true) => (Keys::Text, page.text("work-next-role")),
            (0, false) => (Keys::Text, AttrValue::from(name.clone())),
            _ => (Keys::Number, AttrValue::Static("–")),
        };
        let label = page.cell_label(&page.words.text(field.key()), &name);
        let cell = Cell { row, column };
        let class = classes!("in", (column == 0).then_some("w-name"));
        let about = (note.as_str(), placeholder);
        html! {
            <td {class}>{ cell_field(page, &props.session, Field::Plan(field), (keys, cell), label, about) }</td>
        }
    };
    let work = props.results.work(Some(role));
    let (cells, sum) = week_cells(page, props, (row, Some(role)), &work, parts);
    let total = match props.session.work_shown {
        WorkShown::Hours => Quantity::WorkHours(Some(role)),
        WorkShown::Cost => Quantity::WorkCost(role),
    };
    let remove = page.on(Action::EditPlan(PlanEdit::RemoveRole(role)));
    let label = page.cell_label(&page.words.text("work-remove"), &name);
    html! {
        <key={role}>
            <tr key={role}>
                { for fields.into_iter().enumerate().map(input) }
                { cells }
                <td class="w-sum">if !is_new { { figure_button(page, FigureRef::plan(total), sum) } }</td>
                <td>
                    if !is_new {
                        <button
                            type="button"
                            class="btn small"
                            title={label.clone()}
                            aria-label={label}
                            onclick={remove}
                        >
                            { icon("bin") }
                        </button>
                    }
                </td>
            </tr>
            { notes(page, &props.session, &fields.map(Field::Plan), note, usize::from(scenario.weeks.get()) + 5) }
        </>
    }
}

/// A field of a table; `note` is the id of the line that says what was refused in it.
fn cell_field(
    page: &Page,
    session: &Session,
    field: Field,
    (keys, cell): (Keys, Cell),
    label: AttrValue,
    (note, placeholder): (&str, AttrValue),
) -> Html {
    html! {
        <TextField
            class="cell"
            {field}
            {keys}
            shown={AttrValue::from(shown(page, session, field))}
            refused={session.refused.get(field).map(|refusal| AttrValue::from(refusal.text.clone()))}
            described_by={AttrValue::from(note.to_owned())}
            {label}
            {placeholder}
            {cell}
        />
    }
}

/// Content of a field; nothing is typed where it is zero.
fn shown(page: &Page, session: &Session, field: Field) -> String {
    let text = field.written(session.scenario(), &page.words);
    let is_zero = text.chars().all(|sign| matches!(sign, '0' | '.' | ','));
    if is_zero { String::new() } else { text }
}

/// Line below a row: a text that was refused in one of its fields, or the echo of one that was taken.
fn notes(page: &Page, session: &Session, fields: &[Field], id: String, columns: usize) -> Html {
    let noted = fields.iter().find(|field| session.refused.get(**field).is_some());
    let noted = noted.or_else(|| fields.iter().find(|field| session.refused.echo(**field).is_some()));
    let note = noted.and_then(|field| {
        let in_force = || field.written(session.scenario(), &page.words);
        field_note(page, &session.refused, *field, in_force, id, session.scenario().currency)
    });
    html! {
        if let Some(note) = note {
            <tr class="finding"><td colspan={columns.to_string()}>{ note }</td></tr>
        }
    }
}

/// Totals of the weeks over all roles.
fn role_total(page: &Page, props: &ViewProps, row: usize, parts: bool) -> Html {
    let work = props.results.work(None);
    let (cells, sum) = week_cells(page, props, (row + 1, None), &work, parts);
    let total = match props.session.work_shown {
        WorkShown::Hours => Quantity::WorkHours(None),
        WorkShown::Cost => Quantity::Line(CostLine::Hours),
    };
    html! {
        <tr>
            <th scope="row" class="w-name">{ page.text("calendar-sum") }</th>
            <td />
            <td />
            { cells }
            <td class="w-sum">{ figure_button(page, FigureRef::plan(total), sum) }</td>
            <td />
        </tr>
    }
}

/// Channels down, roles across: hours of the channel, and of each post where some channel has posts.
fn channel_sheet(page: &Page, props: &ViewProps) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let columns = role_columns(scenario);
    let head = |column: &ChannelField| {
        let (ChannelField::RoleHours(role) | ChannelField::RolePostHours(role)) = *column else {
            return Html::default();
        };
        let name = page.words.role_name(scenario, role);
        html! { <th scope="col">{ name }<span class="unit">{ page.text(column.key()) }</span></th> }
    };
    let hours_of = |channel: &Channel| {
        props.results.value(FigureRef::channel(channel.id, Quantity::WorkHours(None))).unwrap_or(0.0)
    };
    let hours: Vec<f64> = scenario.channels.iter().map(hours_of).collect();
    let of_roles = || (0_u8..).zip(&scenario.roles).map(|(role, _)| props.results.work(Some(role)).total_hours());
    let parts = hours.iter().copied().chain(of_roles()).any(in_parts);
    let row = |(row, channel): (usize, &Channel)| {
        let sum = page.words.hours(hours.get(row).copied().unwrap_or(0.0), parts);
        channel_row(page, props, (row, channel), &columns, sum)
    };
    let roles = (0_u8..).zip(&scenario.roles);
    let width = if columns.len() > scenario.roles.len().max(1) { 2 } else { 1 };
    let total = |(role, _): (u8, &Role)| {
        let hours = page.words.hours(props.results.work(Some(role)).total_hours(), parts);
        html! {
            <td colspan={width.to_string()}>
                { figure_button(page, FigureRef::plan(Quantity::WorkHours(Some(role))), hours) }
            </td>
        }
    };
    let all = page.words.hours(props.results.work(None).total_hours(), parts);
    let cost = page.words.money(forecast.costs.channels.hours.minor(), scenario.currency.digits());
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    html! {
        <div class="grid-wrap week-wrap" data-grid="work" tabindex="-1" onkeydown={keys}>
            <table class="weeks work" aria-label={page.text("work-by-channel")}>
                <thead>
                    <tr>
                        <th scope="col" class="w-name">{ page.text("grid-channel") }</th>
                        { for columns.iter().map(head) }
                        <th scope="col" class="w-sum">{ page.text("work-shown-hours") }</th>
                        <th scope="col" class="w-sum">
                            { page.text("work-shown-cost") }<span class="unit">{ scenario.currency.sign() }</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{ for scenario.channels.iter().enumerate().map(row) }</tbody>
                if !scenario.roles.is_empty() {
                    <tfoot>
                        <tr>
                            <th scope="row" class="w-name">{ page.text("calendar-sum") }</th>
                            { for roles.map(total) }
                            <td class="w-sum">
                                { figure_button(page, FigureRef::plan(Quantity::WorkHours(None)), all) }
                            </td>
                            <td class="w-sum">
                                { figure_button(page, FigureRef::plan(Quantity::Line(CostLine::Hours)), cost) }
                            </td>
                        </tr>
                    </tfoot>
                }
            </table>
            <Measured parent={Sight::Grid} />
        </div>
    }
}

fn channel_row(
    page: &Page,
    props: &ViewProps,
    (row, channel): (usize, &Channel),
    columns: &[ChannelField],
    sum: String,
) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let id = channel.id;
    let name = page.words.channel_name(channel);
    let note = format!("work-note-{}", id.0);
    let cell = |(column, field): (usize, &ChannelField)| {
        if field.value_in(channel).is_none() {
            return html! { <td /> };
        }
        let (ChannelField::RoleHours(role) | ChannelField::RolePostHours(role)) = *field else {
            return html! { <td /> };
        };
        let of = format!("{}, {}", page.words.text(field.key()), page.words.role_name(scenario, role));
        let label = page.cell_label(&of, &name);
        let place = (Keys::Number, Cell { row, column });
        let about = (note.as_str(), AttrValue::Static("–"));
        let field = Field::Channel(id, *field);
        html! { <td class="in">{ cell_field(page, &props.session, field, place, label, about) }</td> }
    };
    let hours = FigureRef::channel(id, Quantity::WorkHours(None));
    let costs = forecast.channels.get(row).map_or(Money::ZERO, |one| one.costs.hours);
    let cost = page.words.money(costs.minor(), scenario.currency.digits());
    let fields: Vec<Field> = columns.iter().map(|field| Field::Channel(id, *field)).collect();
    html! {
        <key={id.0}>
            <tr key={id.0} data-channel={id.0.to_string()}>
                <th scope="row" class="w-name" translate="no">{ chip(scenario.mark_at(row)) }{ name.clone() }</th>
                { for columns.iter().enumerate().map(cell) }
                <td class="w-sum">{ figure_button(page, hours, sum) }</td>
                <td class="w-sum">
                    { figure_button(page, FigureRef::channel(id, Quantity::Line(CostLine::Hours)), cost) }
                </td>
            </tr>
            { notes(page, &props.session, &fields, note, columns.len() + 3) }
        </>
    }
}
