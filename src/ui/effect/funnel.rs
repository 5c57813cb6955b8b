//! The funnel from contacts to margin, of the whole plan or of a channel.

use yew::prelude::*;

use crate::chart::{Drawing, Size, Theme, Tick, Writer, funnel};
use crate::forecast::{Figure, FigureRef, Funnel, FunnelRate, FunnelStep, PlanResults, Quantity, Subject};
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
    let title = title(page, props, &shown, &data);
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

/// "1,180 contacts for one sale", over the channels that have both.
fn title(page: &Page, props: &ViewProps, shown: &Shown, funnel: &Funnel) -> String {
    let Some((FunnelRate { from: Figure::Contacts, value: Ok(part), .. }, last)) = funnel.through else {
        return page.words.text("funnel-title-none");
    };
    let titles = [
        (Figure::Sales, "funnel-title-sales"),
        (Figure::Leads, "funnel-title-leads"),
        (Figure::Visits, "funnel-title-visits"),
    ];
    let key = titles.into_iter().find(|(figure, _)| *figure == last).map_or("funnel-title-clicks", |(_, key)| key);
    let title = page.words.with(key, &[("contacts", page.words.whole(1.0 / part).into())]);
    match shown.of {
        None => page.words.covered_title(title, &props.results.forecast.coverage(&[Figure::Contacts, last])),
        Some(_) => title,
    }
}

/// Conversion rate from the step before, with the number of channels that have both if others have one of them.
fn note(words: &Words, step: &FunnelStep, scenario: &Scenario) -> String {
    let Some(FunnelRate { from, value: Ok(part), known, of }) = step.from else { return String::new() };
    let name = words.inline(from);
    let rate = if step.figure == Figure::Revenue {
        let amount = words.figure_with_unit(Figure::PerClick, Ok(part), scenario.currency);
        words.with("funnel-per", &[("amount", amount.into()), ("figure", name.into())])
    } else {
        let digits = if part < 0.1 { 2 } else { 1 };
        words.with("funnel-part", &[("part", words.percent(part, digits).into()), ("figure", name.into())])
    };
    if known == of {
        return rate;
    }
    words.with("funnel-part-on", &[("rate", rate.into()), ("known", known.into()), ("of", of.into())])
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
    let value = |value: f64| words.figure(Figure::Contacts, Ok(value), currency);
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
        let part = step.from.filter(|rate| rate.value.is_ok()).map(|rate| FigureRef {
            subject: step.of.subject,
            quantity: Quantity::FunnelStepRate(rate.from, step.figure),
        });
        let note = note(words, step, scenario);
        vec![
            TableCell::from(words.text(step.figure.key())),
            TableCell::figure(step.of, value),
            TableCell { text: if part.is_some() { note } else { String::from("–") }, of: part },
        ]
    };
    Table {
        head: vec![words.text("funnel-step"), words.text("funnel-count"), words.text("funnel-of-before")],
        rows: data.steps.iter().chain(&data.money).map(row).collect(),
    }
}

/// Notes: people who act at least once, and channels that a step leaves out or begins with.
fn notes(page: &Page, shown: &Shown, data: &Funnel) -> Html {
    let results = &shown.input.results;
    let acting = [Rate::Click, Rate::Engagement].into_iter().filter_map(|rate| {
        let of = FigureRef { subject: shown.subject(), quantity: Quantity::PeopleActing(rate) };
        let people = results.entry(of)?.value().ok()?;
        let key = if rate == Rate::Click { "funnel-clickers" } else { "funnel-engagers" };
        Some(html! { <span>{ page.text(key) }{ " " }{ figure_button(page, of, page.words.whole(people)) }</span> })
    });
    let name = |id| page.name_of(&results.scenario, id);
    let said = |key: &str, figure: &str, ids: &[ChannelId]| {
        let names = page.words.some_names(ids, &name);
        let text = page.words.with(key, &[("figure", figure.into()), ("names", names.into())]);
        (!ids.is_empty()).then(|| html! { <span class="muted">{ text }</span> })
    };
    let steps = data.steps.iter().chain(&data.money).flat_map(|step| {
        let figure = page.words.inline(step.figure);
        [said("funnel-left-out", &figure, &step.left_out), said("funnel-enters", &figure, &step.enters)]
    });
    let none = said("funnel-none", "", &data.left_out);
    html! { <>{ for acting }{ for steps.flatten() }{ none.unwrap_or_default() }</> }
}
