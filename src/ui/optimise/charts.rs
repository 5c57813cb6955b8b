//! Charts of a proposal: how spends change, where the change of the goal comes from, responses, and the frontier.

use std::rc::Rc;

use yew::prelude::*;

use super::{GoalWords, Shown};
use crate::chart::{Drawing, Size, Theme, Tick, Writer, waterfall};
use crate::forecast::Figure;
use crate::optimise::Proposal;
use crate::scenario::Scenario;
use crate::ui::page::{ByPtr, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Draw, Table};
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
    fn name(&self, id: crate::scenario::ChannelId) -> String {
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
            if !shown.steps.is_empty() { { steps_card(page, input.clone()) } }
        </div>
    }
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
    let step = |(id, amount): &(crate::scenario::ChannelId, f64)| waterfall::Row {
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
        heading: words.text(input.goal.figure.key()),
        rows: rows.clone(),
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        message: words.text("chart-empty"),
    };
    let least = waterfall::height(data.rows.len());
    Drawing { least, ..waterfall::draw(&data, theme, Size { width, height: least.max(room) }, "optimise-steps") }
}
