//! Charts of a proposal: how spends change, where the change of the goal comes from, responses, and the frontier.

use std::rc::Rc;

use yew::prelude::*;

use super::around::round_amount;
use super::{GoalWords, Shown};
use crate::chart::{
    self, Drawing, LegendKey, Sign, Size, Theme, Tick, Writer, curve, frontier, ranking, shifts, waterfall,
};
use crate::forecast::Figure;
use crate::optimise::{LimitPrice, Proposal, ResponseCurve, Share};
use crate::scenario::{ChannelId, Scenario};
use crate::ui::page::{ByPtr, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Draw, Table};
use crate::units::Money;
use crate::words::Words;

/// What the charts are drawn from.
#[derive(Debug, Clone, PartialEq)]
struct Input {
    scenario: ByPtr<Scenario>,
    words: ByPtr<Words>,
    goal: GoalWords,
    proposal: Proposal,
    shown: Rc<Shown>,
}

impl Input {
    fn name(&self, id: ChannelId) -> String {
        self.scenario.channel(id).map(|channel| self.words.channel_name(channel)).unwrap_or_default()
    }

    fn value(&self, value: f64) -> String {
        self.goal.value(&self.words, &self.scenario, value)
    }

    fn money(&self, major: f64) -> String {
        self.words.figure_with_unit(Figure::NetMedia, Ok(major), self.scenario.currency)
    }
}

/// The charts.
pub(super) fn charts(page: &Page, props: &ViewProps, goal: &GoalWords, proposal: &Proposal, shown: &Rc<Shown>) -> Html {
    let input = Input {
        scenario: ByPtr::from(Rc::clone(&props.results.scenario)),
        words: page.words.clone(),
        goal: goal.clone(),
        proposal: proposal.clone(),
        shown: Rc::clone(shown),
    };
    html! {
        <div class="optimise-charts">
            { shifts_card(page, input.clone()) }
            if !shown.steps.is_empty() { { steps_card(page, input.clone()) } }
            if !shown.curves.is_empty() { { curves_card(page, input.clone()) } }
            { frontier_card(page, input.clone()) }
            if prices(&input).next().is_some() { { limits_card(page, input) } }
        </div>
    }
}

/// Channels whose money may move, or moves.
fn movers(input: &Input) -> impl Iterator<Item = &Share> {
    input.proposal.shares.iter().filter(|share| share.kept.is_none())
}

impl Input {
    fn mark(&self, id: ChannelId) -> usize {
        let place = self.scenario.channels.iter().position(|channel| channel.id == id).unwrap_or(0);
        self.scenario.marks().get(place).copied().unwrap_or(place)
    }
}

/// Spends today and as proposed.
fn shifts_card(page: &Page, input: Input) -> Html {
    let currency = input.scenario.currency;
    let row = |share: &Share| {
        let amount = |money: Money| page.words.amount(money, currency).into();
        vec![input.name(share.id).into(), amount(share.today), amount(share.proposed)]
    };
    let head = ["optimise-channel", "optimise-today", "optimise-proposed"].map(|key| page.words.text(key));
    let table = Table { head: head.to_vec(), rows: movers(&input).map(row).collect() };
    html! {
        <ChartFrame
            key="optimise-shifts"
            title={page.text("optimise-shifts-title")}
            summary={page.text("optimise-shifts-subtitle")}
            subtitle={page.text("optimise-shifts-subtitle")}
            {table}
            draw={Draw::filling(input, draw_shifts)}
            file="optimise-shifts"
            keys={vec![LegendKey { sign: Sign::None, text: page.words.text("optimise-shifts-legend") }]}
        />
    }
}

fn draw_shifts(input: &Input, width: u32, room: u32, theme: Theme) -> Drawing {
    let (words, currency) = (&input.words, input.scenario.currency);
    let row = |share: &Share| {
        let limits = input.scenario.channel(share.id).map(|channel| channel.limits).unwrap_or_default();
        let major = |money: Option<Money>| money.map(|money| money.major(currency));
        shifts::Row {
            name: input.name(share.id),
            series: input.mark(share.id),
            before: share.today.major(currency),
            after: share.proposed.major(currency),
            limits: match (major(limits.min), major(limits.max)) {
                (None, None) => None,
                (min, max) => Some((min.unwrap_or(0.0), max.unwrap_or(f64::INFINITY))),
            },
        }
    };
    let rows: Vec<shifts::Row> = movers(input).map(row).collect();
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let change = |(before, after): (f64, f64)| {
        let written = |value: f64| words.whole(value);
        if written(before) == written(after) {
            written(after)
        } else {
            format!("{} → {}", written(before), written(after))
        }
    };
    let say = |(at, is_after): (usize, bool)| {
        let Some(row) = rows.get(at) else { return String::new() };
        let key = if is_after { "optimise-proposed" } else { "optimise-today" };
        format!("{}, {}: {}", row.name, words.text(key), input.money(if is_after { row.after } else { row.before }))
    };
    let data = shifts::Shifts {
        heading: words.with("optimise-shifts-heading", &[("sign", currency.sign().into())]),
        rows: rows.clone(),
        tick: Writer(&tick),
        change: Writer(&change),
        say: Writer(&say),
        message: words.text("chart-empty"),
    };
    let least = shifts::height(data.rows.len());
    Drawing { least, ..shifts::draw(&data, theme, Size { width, height: least.max(room) }, "optimise-shifts") }
}

/// What each channel alone gives of the goal.
fn curves_card(page: &Page, input: Input) -> Html {
    let row = |one: &ResponseCurve| {
        let cells = [one.today.0, one.today.1, one.proposed.0, one.proposed.1];
        let [spend, value, next, more] = cells;
        let money = |major: f64| input.money(major).into();
        vec![input.name(one.id).into(), money(spend), input.value(value).into(), money(next), input.value(more).into()]
    };
    let head = ["optimise-channel", "optimise-today", "optimise-goal", "optimise-proposed", "optimise-goal"];
    let table = Table {
        head: head.map(|key| page.words.text(key)).to_vec(),
        rows: input.shown.curves.iter().map(row).collect(),
    };
    html! {
        <ChartFrame
            key="optimise-curves"
            title={page.text("optimise-curves-title")}
            summary={page.text("optimise-curves-title")}
            subtitle={page.text("optimise-curves-subtitle")}
            {table}
            draw={Draw::new(input, draw_curves)}
            file="optimise-curves"
            keys={vec![LegendKey { sign: Sign::None, text: page.words.text("optimise-curves-legend") }]}
        />
    }
}

fn draw_curves(input: &Input, width: u32, theme: Theme) -> Drawing {
    let (words, currency) = (&input.words, input.scenario.currency);
    let point = |(spend, reach): (f64, f64)| curve::Point { spend, reach };
    let weights: Vec<f64> = input.shown.curves.iter().map(|one| one.proposed.1.max(one.today.1)).collect();
    let lines = input.shown.curves.iter().zip(chart::emphasised(&weights)).map(|(one, stands_out)| curve::Line {
        name: input.name(one.id),
        series: input.mark(one.id),
        stands_out,
        points: one.points.iter().copied().map(point).collect(),
        today: Some(point(one.today)),
        proposed: Some(point(one.proposed)),
        inside: Some(one.inside),
    });
    let lines: Vec<curve::Line> = lines.collect();
    let axis = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let say = |(at, point): (usize, curve::Point)| {
        let values = [("money", input.money(point.spend).into()), ("value", input.value(point.reach).into())];
        let name = lines.get(at).map(|line| line.name.as_str()).unwrap_or_default();
        format!("{name}: {}", words.with("optimise-curves-say", &values))
    };
    let data = curve::Curves {
        total: None,
        channels: Some(curve::Channels {
            heading: input.goal.title.clone(),
            caption: words.with("optimise-curves-spend", &[("sign", currency.sign().into())]),
            lines: lines.clone(),
            spend: Writer(&axis),
            reach: Writer(&axis),
            say: Writer(&say),
        }),
        message: words.text("chart-empty"),
    };
    let height = curve::height(&data, width);
    curve::draw(&data, theme, Size { width, height }, "optimise-curves")
}

/// Limits that hold and have a price: channels, and what a round amount more or less would give.
fn prices(input: &Input) -> impl Iterator<Item = (&LimitPrice, f64)> {
    let held = input.shown.limits.iter().filter(|one| one.holding.is_some() && one.price > 0.0);
    let step = round_amount(&input.scenario, &input.proposal);
    held.map(move |one| (one, one.price * step))
}

/// What limits cost.
fn limits_card(page: &Page, input: Input) -> Html {
    let amount = page.words.money_axis(round_amount(&input.scenario, &input.proposal), input.scenario.currency);
    let values = [("amount", amount.into()), ("goal", input.goal.name.as_str().into())];
    let title = page.words.with("optimise-prices-title", &values);
    let row = |(one, gain): (&LimitPrice, f64)| vec![input.name(one.id).into(), input.value(gain).into()];
    let table = Table {
        head: vec![page.words.text("optimise-channel"), input.goal.name.clone()],
        rows: prices(&input).map(row).collect(),
    };
    html! {
        <ChartFrame
            key="optimise-prices"
            title={title.clone()}
            summary={title}
            subtitle={page.text("optimise-prices-subtitle")}
            {table}
            draw={Draw::new(input, draw_limits)}
            file="optimise-prices"
        />
    }
}

fn draw_limits(input: &Input, width: u32, theme: Theme) -> Drawing {
    let words = &input.words;
    let mut rows: Vec<(String, f64)> = prices(input).map(|(one, gain)| (input.name(one.id), gain)).collect();
    rows.sort_by(|one, other| other.1.total_cmp(&one.1));
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| input.value(value);
    let say = |(row, estimate): (usize, Option<ranking::Estimate>)| {
        let name = rows.get(row).map(|(name, _)| name.as_str()).unwrap_or_default();
        format!("{name}: {}", input.value(estimate.map_or(0.0, |estimate| estimate.value)))
    };
    let data = ranking::Ranking {
        names: rows.iter().map(|(name, _)| name.clone()).collect(),
        panels: vec![ranking::Panel {
            heading: input.goal.title.clone(),
            values: rows.iter().map(|(_, gain)| Some(ranking::Estimate { value: *gain, range: None })).collect(),
            tick: Writer(&tick),
            value: Writer(&value),
            say: Writer(&say),
        }],
        missing: String::from("–"),
        message: words.text("chart-empty"),
    };
    let height = ranking::height(data.names.len(), 1, width);
    ranking::draw(&data, theme, Size { width, height }, "optimise-prices")
}

/// The best result for every total.
fn frontier_card(page: &Page, input: Input) -> Html {
    let currency = input.scenario.currency;
    let row = |point: &crate::optimise::FrontierPoint| {
        vec![page.words.amount(point.total, currency).into(), input.value(point.value).into()]
    };
    let table = Table {
        head: vec![page.words.text("optimise-total"), input.goal.name.clone()],
        rows: input.shown.frontier.iter().map(row).collect(),
    };
    let title = page.words.with("optimise-frontier-title", &[("goal", input.goal.name.as_str().into())]);
    html! {
        <ChartFrame
            key="optimise-frontier"
            title={title.clone()}
            summary={title}
            subtitle={page.text("optimise-frontier-subtitle")}
            {table}
            draw={Draw::new(input, draw_frontier)}
            file="optimise-frontier"
        />
    }
}

fn draw_frontier(input: &Input, width: u32, theme: Theme) -> Drawing {
    let (words, currency, proposal) = (&input.words, input.scenario.currency, &input.proposal);
    let axis = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let say = |point: curve::Point| {
        let values = [("money", input.money(point.spend).into()), ("value", input.value(point.reach).into())];
        words.with("optimise-curves-say", &values)
    };
    let own = |key: &str, cost: Money, value: f64| curve::Today {
        point: curve::Point { spend: cost.major(currency), reach: value },
        name: words.text(key),
        figures: format!(
            "{} → {}",
            words.money_axis(cost.major(currency), currency),
            input.goal.short(words, &input.scenario, value)
        ),
    };
    let is_same = proposal.is_empty();
    let point =
        |one: &crate::optimise::FrontierPoint| curve::Point { spend: one.total.major(currency), reach: one.value };
    let target = match &input.shown.least {
        Some(Ok(least)) => Some((least.value, words.text("optimise-frontier-target"))),
        Some(Err(_)) | None => None,
    };
    let data = frontier::Frontier {
        heading: input.goal.title.clone(),
        caption: words.with("optimise-frontier-spend", &[("sign", currency.sign().into())]),
        points: input.shown.frontier.iter().map(point).collect(),
        today: Some(own("optimise-frontier-today", proposal.cost_today, proposal.today)),
        proposed: (!is_same).then(|| own("optimise-frontier-proposed", proposal.cost, proposal.value)),
        target,
        spend: Writer(&axis),
        value: Writer(&axis),
        say: Writer(&say),
        message: words.text("optimise-frontier-waiting"),
    };
    frontier::draw(&data, theme, Size { width, height: frontier::height(width) }, "optimise-frontier")
}

/// From today's value to the proposal's, channel by channel.
fn steps_card(page: &Page, input: Input) -> Html {
    let title = page.words.with("optimise-steps-title", &[("goal", input.goal.name.as_str().into())]);
    let row = |(name, amount): (String, f64)| vec![name.into(), input.value(amount).into()];
    let rows = step_rows(&input).into_iter().map(|row| (row.name, row.amount)).map(row).collect();
    let table = Table { head: vec![page.words.text("optimise-channel"), input.goal.name.clone()], rows };
    html! {
        <ChartFrame
            key="optimise-steps"
            title={title.clone()}
            summary={title}
            subtitle={page.text("optimise-steps-subtitle")}
            {table}
            draw={Draw::filling(input, draw_steps)}
            file="optimise-steps"
        />
    }
}

fn step_rows(input: &Input) -> Vec<waterfall::Row> {
    let words = &input.words;
    let total = |key: &str, amount| waterfall::Row { name: words.text(key), amount, kind: waterfall::RowKind::Total };
    let step = |(id, amount): &(ChannelId, f64)| waterfall::Row {
        name: input.name(*id),
        amount: *amount,
        kind: waterfall::RowKind::Change,
    };
    let mut rows = vec![total("optimise-today", input.proposal.today)];
    rows.extend(input.shown.steps.iter().map(step));
    rows.push(total("optimise-proposed", input.proposal.value));
    rows
}

fn draw_steps(input: &Input, width: u32, room: u32, theme: Theme) -> Drawing {
    let words = &input.words;
    let rows = step_rows(input);
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| input.goal.short(words, &input.scenario, value);
    let say = |(row, value): (usize, f64)| {
        format!("{}: {}", rows.get(row).map(|row| row.name.as_str()).unwrap_or_default(), input.value(value))
    };
    let data = waterfall::Waterfall {
        heading: input.goal.title.clone(),
        rows: rows.clone(),
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        message: words.text("chart-empty"),
    };
    let least = waterfall::height(data.rows.len());
    Drawing { least, ..waterfall::draw(&data, theme, Size { width, height: least.max(room) }, "optimise-steps") }
}
