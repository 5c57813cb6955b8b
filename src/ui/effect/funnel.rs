//! The funnel from contacts to margin, of the whole plan or of a channel.

use yew::prelude::*;

use crate::chart::{Drawing, Size, Theme, Tick, Writer, funnel};
use crate::forecast::{Figure, FigureRef, Funnel, FunnelStep, PlanResults, Quantity, Subject};
use crate::scenario::{ChannelId, Rate, Scenario};
use crate::session::Action;
use crate::ui::page::{ChartInput, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table, TableCell, figure_button};
use crate::words::Words;

/// Input of the card.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    /// Channel of the funnel; absent for the whole plan.
    of: Option<ChannelId>,
    /// The plan and its forecast.
    input: ChartInput,
}

impl Shown {
    fn subject(&self) -> Subject {
        self.of.map_or(Subject::Plan, Subject::Channel)
    }

    fn funnel(&self) -> Funnel {
        self.input.results.funnel(self.subject())
    }
}

/// The funnel.
pub(crate) fn funnel_card(page: &Page, props: &ViewProps) -> Html {
    let shown = Shown { of: props.session.funnel_channel, input: ChartInput::of(page, props) };
    let data = shown.funnel();
    let scenario = &props.results.scenario;
    let channels = Choice::of_channels(page, scenario, shown.of, page.send.reform(Action::ShowFunnel));
    let title = title(page, &data);
    let notes = notes(page, &shown, &data);
    html! {
        <ChartFrame
            key="funnel"
            title={title.clone()}
            summary={title}
            subtitle={page.text("funnel-subtitle")}
            table={table(&page.words, &data, scenario)}
            draw={Draw::new(shown, drawing)}
            file="funnel"
            legend={notes}
            controls={Choice { class: "chooser", label: Some(page.text("funnel-choice")), ..channels }.menu()}
        />
    }
}

/// "Of 1,000 contacts 11 click; of 1,000 clicks 17 buy".
fn title(page: &Page, funnel: &Funnel) -> String {
    let last = funnel.steps.iter().rev().find(|step| step.value.is_ok_and(|value| value > 0.0));
    match (funnel.steps.first(), last) {
        (Some(first), Some(last)) if first.figure != last.figure && first.value.is_ok_and(|value| value > 0.0) => {
            let per = first.value.unwrap_or(0.0) / last.value.unwrap_or(1.0);
            let titles = [
                (Figure::Sales, "funnel-title-sales"),
                (Figure::Leads, "funnel-title-leads"),
                (Figure::Visits, "funnel-title-visits"),
            ];
            let known = titles.into_iter().find(|(figure, _)| *figure == last.figure);
            let key = known.map_or("funnel-title-clicks", |(_, key)| key);
            page.words.with(key, &[("contacts", page.words.whole(per).into())])
        }
        _ => page.words.text("funnel-title-none"),
    }
}

/// Conversion rate from the step before.
fn note(words: &Words, step: &FunnelStep, scenario: &Scenario) -> String {
    let Some((from, Ok(part))) = step.from else { return String::new() };
    let of = words.inline(from);
    if step.figure == Figure::Revenue {
        let amount = words.figure_with_unit(Figure::PerClick, Ok(part), scenario.currency);
        return words.with("funnel-per", &[("amount", amount.into()), ("figure", of.into())]);
    }
    let digits = if part < 0.1 { 2 } else { 1 };
    words.with("funnel-part", &[("part", words.percent(part, digits).into()), ("figure", of.into())])
}

fn drawing(shown: &Shown, width: u32, theme: Theme) -> Drawing {
    let (data, ChartInput { results: PlanResults { scenario, .. }, words }) = (shown.funnel(), &shown.input);
    let currency = scenario.currency;
    let step = |step: &FunnelStep| funnel::FunnelRow {
        name: words.text(step.figure.key()),
        value: step.value.ok(),
        note: note(words, step, scenario),
    };
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| if value < 100.0 { words.decimals(value, 1) } else { words.whole(value) };
    let money = |value: f64| words.figure(Figure::Revenue, Ok(value), currency);
    let say = |of: &[FunnelStep], (row, value): (usize, Option<f64>)| {
        let Some(step) = of.get(row) else { return String::new() };
        let value = words.figure_with_unit(step.figure, value.ok_or(crate::forecast::Missing::Channels), currency);
        let note = note(words, step, scenario);
        let note = if note.is_empty() { note } else { format!(", {note}") };
        format!("{}: {value}{note}", words.text(step.figure.key()))
    };
    let say_step = |at: (usize, Option<f64>)| say(&data.steps, at);
    let say_money = |at: (usize, Option<f64>)| say(&data.money, at);
    let chart = funnel::Funnel {
        heading: words.text("funnel-heading"),
        steps: data.steps.iter().map(step).collect(),
        money_heading: words.axis_heading(Figure::Revenue, currency),
        money: data.money.iter().map(step).collect(),
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say_step),
        money_tick: Writer(&tick),
        money_value: Writer(&money),
        money_say: Writer(&say_money),
        missing: String::from("–"),
        message: words.text("chart-empty"),
    };
    let height = funnel::height(chart.steps.len(), chart.money.len());
    funnel::draw(&chart, theme, Size { width, height }, "funnel")
}

fn table(words: &Words, data: &Funnel, scenario: &Scenario) -> Table {
    let row = |step: &FunnelStep| {
        let value = words.figure_with_unit(step.figure, step.value, scenario.currency);
        let part = step.from.map(|(from, _)| FigureRef {
            subject: step.of.subject,
            quantity: Quantity::FunnelStepRate(from, step.figure),
        });
        vec![
            TableCell::from(words.text(step.figure.key())),
            TableCell::figure(step.of, value),
            TableCell { text: note(words, step, scenario), of: part },
        ]
    };
    Table {
        head: vec![words.text("funnel-step"), words.text("funnel-count"), words.text("funnel-of-before")],
        rows: data.steps.iter().chain(&data.money).map(row).collect(),
    }
}

/// Notes: people who act at least once, and channels that a step leaves out.
fn notes(page: &Page, shown: &Shown, data: &Funnel) -> Html {
    let results = &shown.input.results;
    let acting = [Rate::Click, Rate::Engagement].into_iter().filter_map(|rate| {
        let of = FigureRef { subject: shown.subject(), quantity: Quantity::PeopleActing(rate) };
        let people = results.entry(of)?.value().ok()?;
        let key = if rate == Rate::Click { "funnel-clickers" } else { "funnel-engagers" };
        Some(html! { <span>{ page.text(key) }{ " " }{ figure_button(page, of, page.words.whole(people)) }</span> })
    });
    let left_out = data.left_out.iter().map(|(id, figure)| {
        let name = page.name_of(&shown.input.results.scenario, *id);
        let figure = page.words.text(figure.key());
        html! {
            <span class="muted">
                { page.words.with("funnel-left-out", &[("name", name.into()), ("figure", figure.into())]) }
            </span>
        }
    });
    html! { <>{ for acting }{ for left_out }</> }
}
