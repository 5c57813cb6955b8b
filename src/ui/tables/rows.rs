//! Rows of the channel grid: sorted, grouped with subtotals, filtered.

use std::cell::RefCell;
use std::cmp::Ordering;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::page::{Page, ViewProps};
use super::super::parts::Choice;
use super::super::plan::columns::{Extra, Shown};
use super::super::plan::lines::Line;
use crate::forecast::{ChannelCosts, ChannelForecast, Figure, FigureRef, PlanResults, Quantity};
use crate::scenario::{Channel, ChannelEdit, ChannelField, ChannelId, Kind, Medium};
use crate::session::{Action, Arrangement, Column, ColumnContent, Columns, FILTER_FROM, GroupBy, Sort, SortBy};
use crate::sheets::plain_words;
use crate::ui::parts::{benchmark_mark, icon};
use crate::units::{Money, People, Share};
use crate::words::Part;

thread_local! {
    /// Lines as they were shown last, with their arrangement.
    static SHOWN: RefCell<(Arrangement, Vec<Line>)> = RefCell::default();
}

/// Lines of the channel grid, as the session arranges them. While somebody types in the grid they stay where they are:
/// a row that moved away under its own budget would take the rest of the number with it.
pub(crate) fn lines(page: &Page, props: &ViewProps) -> Vec<Line> {
    let arrangement = &props.session.arrangement;
    let count = props.results.scenario.channels.len();
    let places = |lines: &[Line]| lines.iter().filter(|line| matches!(line, Line::Channel(_))).count();
    let held = SHOWN.with_borrow(|(of, lines)| (of == arrangement && places(lines) == count).then(|| lines.clone()));
    if let Some(lines) = held.filter(|_| !arrangement.is_own_order(count) && is_typing()) {
        return lines;
    }
    let lines = arranged(page, props);
    SHOWN.set((arrangement.clone(), lines.clone()));
    lines
}

/// Tells whether a field of the channel grid has the focus.
#[cfg(target_arch = "wasm32")]
fn is_typing() -> bool {
    let active = gloo::utils::document().active_element();
    active.is_some_and(|element| element.closest("[data-grid=channels] input").ok().flatten().is_some())
}

/// Nobody types where nothing is shown.
#[cfg(not(target_arch = "wasm32"))]
fn is_typing() -> bool {
    false
}

fn arranged(page: &Page, props: &ViewProps) -> Vec<Line> {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let arrangement = &props.session.arrangement;
    let channels = || scenario.channels.iter().zip(&forecast.channels);
    let filter = plain_words(arrangement.filter_of(scenario.channels.len()));
    let filter = filter.trim();
    let mut rows: Vec<usize> = channels()
        .enumerate()
        .filter(|(_, (channel, _))| filter.is_empty() || holds(page, channel, filter))
        .map(|(at, _)| at)
        .collect();
    if let Some(Sort { by, falls }) = arrangement.sort {
        let keys: Vec<Key> = channels().map(|(channel, figures)| Key::of(page, channel, figures, by)).collect();
        let key = |at: &usize| keys.get(*at).unwrap_or(&Key::Missing);
        rows.sort_by(|one, other| key(one).compare(key(other), falls));
    }
    let Some(by) = arrangement.group_by else { return rows.into_iter().map(Line::Channel).collect() };
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for at in rows {
        let name = scenario.channels.get(at).map(|channel| group_of(page, channel, by)).unwrap_or_default();
        match groups.iter_mut().find(|(other, _)| *other == name) {
            Some((_, members)) => members.push(at),
            None => groups.push((name, vec![at])),
        }
    }
    if by == GroupBy::Medium {
        let place = |name: &str| Medium::ALL.iter().position(|medium| page.words.text(medium.key()) == name);
        groups.sort_by_key(|(name, _)| place(name));
    }
    let line = |(name, members): (String, Vec<usize>)| {
        let rows = members.clone().into_iter().map(Line::Channel);
        core::iter::once(Line::Group { name, members }).chain(rows)
    };
    groups.into_iter().flat_map(line).collect()
}

/// Tells whether a channel holds plain words in its name, platform, group or note.
fn holds(page: &Page, channel: &Channel, text: &str) -> bool {
    let platform = page.words.platform(channel.platform);
    [channel.name.as_str(), &platform, channel.group.as_str(), channel.note.as_str()]
        .into_iter()
        .any(|part| plain_words(part).contains(text))
}

fn group_of(page: &Page, channel: &Channel, by: GroupBy) -> String {
    match by {
        GroupBy::Medium => page.words.text(channel.platform.medium().key()),
        GroupBy::Platform => page.words.platform(channel.platform),
        GroupBy::Group if channel.group.is_empty() => page.words.text("group-none"),
        GroupBy::Group => channel.group.to_string(),
    }
}

/// Money as a number to compare.
#[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
fn minor(money: Money) -> f64 {
    money.minor() as f64
}

/// Value by which a row is compared.
#[derive(Debug, Clone, PartialEq)]
enum Key {
    Number(f64),
    Text(String),
    Missing,
}

impl Key {
    fn of(page: &Page, channel: &Channel, figures: &ChannelForecast, by: SortBy) -> Self {
        let number = |value: Option<f64>| value.map_or(Self::Missing, Self::Number);
        match by {
            SortBy::Name => Self::Text(plain_words(&page.words.channel_name(channel))),
            SortBy::BuyingModel => Self::Text(match channel.kind {
                Kind::Paid { buying_model, .. } => page.words.text(&format!("buying-{}", buying_model.key())),
                Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => {
                    page.words.text(&format!("channel-type-{}", channel.kind.channel_type().key()))
                }
            }),
            SortBy::Price => number(channel.price().map(|price| price.value.get())),
            SortBy::Budget => number(figures.figures.get(Figure::NetMedia).ok()),
            SortBy::Gross => Self::Number(minor(figures.costs.gross)),
            SortBy::Start => {
                let days = channel.flight.first.get() * 7 + channel.flight.days_before.get();
                Self::Number(f64::from(days))
            }
            SortBy::Field(field) => Self::of_field(channel, field),
            SortBy::Figure(figure) => number(figures.figures.get(figure).ok()),
        }
    }

    /// Value of a field of the grid.
    fn of_field(channel: &Channel, field: ChannelField) -> Self {
        let number = |value: Option<f64>| value.map_or(Self::Missing, Self::Number);
        match field.value_in(channel) {
            Some(ChannelEdit::Audience(people)) => number(people.map(People::get)),
            Some(ChannelEdit::Rate(_, share)) => number(share.map(Share::get)),
            Some(ChannelEdit::Discounts(discounts)) => Self::Number(discounts.rate().get()),
            Some(ChannelEdit::Production(money)) => Self::Number(minor(money)),
            Some(ChannelEdit::Group(text)) if !text.is_empty() => Self::Text(plain_words(text.as_str())),
            Some(ChannelEdit::Note(text)) if !text.is_empty() => Self::Text(plain_words(text.as_str())),
            _ => Self::Missing,
        }
    }

    /// Order of two rows; those without a value stand last, whichever way the rest goes.
    fn compare(&self, other: &Self, falls: bool) -> Ordering {
        let order = match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            (Self::Missing, Self::Missing) => return Ordering::Equal,
            (Self::Missing, _) => return Ordering::Greater,
            (_, Self::Missing) => return Ordering::Less,
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        };
        if falls { order.reverse() } else { order }
    }
}

/// Head of a group, with its subtotals: people are counted once within it.
pub(crate) fn group(page: &Page, props: &ViewProps, columns: &Shown, name: &str, members: &[usize]) -> Html {
    let PlanResults { scenario, forecast, .. } = &props.results;
    let of = |at: &usize| Some(scenario.channels.get(*at)?.id);
    let ids: Vec<ChannelId> = members.iter().filter_map(of).collect();
    let figures = props.results.subtotal(&ids);
    let net = members.iter().filter_map(|at| Some(forecast.channels.get(*at)?.costs.net)).sum();
    let title = page.words.with("group-title", &[("name", name.into()), ("count", ids.len().into())]);
    // A subtotal rests on what its members rest on.
    let marks = |figure: Figure| {
        let of: Vec<FigureRef> = ids.iter().map(|id| FigureRef::channel(*id, Quantity::Figure(figure))).collect();
        benchmark_mark(page, &of)
    };
    let cell = |(figure, class): &(Figure, &'static str)| {
        let value = figures.get(*figure);
        html! {
            <td class={*class} data-label={page.words.column(*figure)}>
                if value.is_ok() { { marks(*figure) } }
                { page.words.figure(*figure, value, scenario.currency) }
            </td>
        }
    };
    let sum = |of: fn(&ChannelCosts) -> Money| {
        let sum = members.iter().filter_map(|at| Some(of(&forecast.channels.get(*at)?.costs))).sum();
        page.words.money_short(sum, scenario.currency)
    };
    let extra = |extra: &Extra| {
        let text = match extra {
            Extra::Gross => sum(|costs| costs.gross),
            Extra::Field(ChannelField::Production) => sum(|costs| costs.production),
            Extra::Field(_) | Extra::Flight => String::new(),
        };
        html! { <td class={extra.sum_class()}>{ text }</td> }
    };
    html! {
        <tr key={format!("group {name}")} class="group-head">
            <td class="c-open" />
            <th scope="rowgroup" class="c-name l" colspan="3">{ title }</th>
            <td class="c-budget" data-label={page.text("field-budget")}>
                { marks(Figure::NetMedia) }
                { page.words.money_short(net, scenario.currency) }
            </td>
            { for columns.extras.iter().map(extra) }
            { for columns.figures.iter().map(cell) }
            <td class="c-share l group" />
            <td class="c-more" />
        </tr>
    }
}

/// Choices above the channel grid: groups, and a filter where there are many rows.
pub(crate) fn toolbar(page: &Page, props: &ViewProps) -> Html {
    let arrangement = props.session.arrangement.clone();
    let count = props.results.scenario.channels.len();
    if count < 2 {
        return Html::default();
    }
    let chosen =
        arrangement.group_by.and_then(|by| GroupBy::ALL.iter().position(|one| *one == by)).map_or(0, |at| at + 1);
    let options = core::iter::once(page.text("group-by-nothing"))
        .chain(GroupBy::ALL.iter().map(|by| page.text(by.key())))
        .collect();
    let group = {
        let arrangement = arrangement.clone();
        page.send.reform(move |at: usize| {
            let group_by = at.checked_sub(1).and_then(|at| GroupBy::ALL.get(at).copied());
            Action::Arrange(Arrangement { group_by, ..arrangement.clone() })
        })
    };
    let groups = Choice {
        class: "chooser",
        label: Some(page.text("group-by")),
        options,
        chosen,
        on_choose: group,
        ..Choice::default()
    };
    let own_order = arrangement.sort.is_some().then(|| {
        let own = Arrangement { sort: None, ..arrangement.clone() };
        html! {
            <button type="button" class="btn small" onclick={page.on(Action::Arrange(own))}>
                { page.text("sort-own-order") }
            </button>
        }
    });
    let filter = (count >= FILTER_FROM).then(|| {
        let shown = lines(page, props).iter().filter(|line| matches!(line, Line::Channel(_))).count();
        let send = page.send.clone();
        let arrangement = arrangement.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let filter = event.target_unchecked_into::<HtmlInputElement>().value();
            send.emit(Action::Arrange(Arrangement { filter, ..arrangement.clone() }));
        });
        html! {
            <>
                <input
                    type="search"
                    class="filter"
                    value={props.session.arrangement.filter.clone()}
                    placeholder={page.text("filter")}
                    aria-label={page.text("filter")}
                    {oninput}
                />
                if shown < count {
                    <span class="base" role="status">
                        { page.words.with("filter-shown", &[("shown", shown.into()), ("count", count.into())]) }
                    </span>
                }
            </>
        }
    });
    html! {
        <div class="arrange">
            <span class="base">{ page.text("group-by") }</span>
            { groups.menu() }
            if page.words.parts().has(Part::Charts) { { columns_menu(page, props) } }
            { own_order.unwrap_or_default() }
            { filter.unwrap_or_default() }
        </div>
    }
}

/// Choice of the columns.
fn columns_menu(page: &Page, props: &ViewProps) -> Html {
    let now = props.session.columns;
    let name = |column: Column| match column.content() {
        ColumnContent::Field(field) => page.text(field.key()),
        ColumnContent::Gross => page.text("grid-gross"),
        ColumnContent::Flight => page.text("grid-flight"),
        ColumnContent::Figure(figure) => page.text(figure.key()),
        ColumnContent::Effect => page.text("columns-effect"),
    };
    let item = |column: &Column| {
        let onchange = page.on(Action::ShowColumns(now.toggled(*column)));
        html! {
            <label><input type="checkbox" checked={now.has(*column)} {onchange} />{ name(*column) }</label>
        }
    };
    html! {
        <details class="menu columns">
            <summary>{ page.text("columns") }</summary>
            <div role="group" aria-label={page.text("columns")}>
                { for Column::ALL.iter().map(item) }
                if now != Columns::default() {
                    <button type="button" onclick={page.on(Action::ShowColumns(Columns::default()))}>
                        { page.text("columns-default") }
                    </button>
                }
            </div>
        </details>
    }
}

/// Button in a heading that sorts by its column.
pub(crate) fn sort(page: &Page, props: &ViewProps, by: SortBy) -> Html {
    let arrangement = &props.session.arrangement;
    let now = arrangement.sort.filter(|sort| sort.by == by).map(|sort| sort.falls);
    let key = match now {
        None => "sort-rising",
        Some(false) => "sort-falling",
        Some(true) => "sort-own-order",
    };
    let action = Action::Arrange(arrangement.clone().sorted_further(by));
    let column = match by {
        SortBy::Name => page.words.text("grid-channel"),
        SortBy::BuyingModel => page.words.text("grid-buying-model"),
        SortBy::Price => page.words.text("field-price"),
        SortBy::Budget => page.words.text("field-budget"),
        SortBy::Gross => page.words.text("grid-gross"),
        SortBy::Start => page.words.text("grid-flight"),
        SortBy::Field(field) => page.words.text(field.key()),
        SortBy::Figure(figure) => page.words.column(figure),
    };
    let label = page.words.with("sort-column", &[("column", column.into()), ("order", page.words.text(key).into())]);
    html! {
        <button
            type="button"
            class={classes!("sort", now.is_some().then_some("on"))}
            title={page.text(key)}
            aria-label={label}
            onclick={page.on(action)}
        >
            { icon(if now == Some(true) { "down" } else { "up" }) }
        </button>
    }
}
