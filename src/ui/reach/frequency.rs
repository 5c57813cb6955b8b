//! Frequency distribution: people by number of contacts.

use yew::prelude::*;

use crate::chart::{Drawing, Size, Theme, Tick, Writer, frequency};
use crate::forecast::{FREQUENCIES, Figure, FigureRef, Figures, Missing, PlanResults, Quantity, Subject};
use crate::scenario::{ChannelId, EffectiveFrequency, PlanEdit, Scenario};
use crate::session::Action;
use crate::ui::page::{ByPtr, Page, use_page};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table, TableCell, figure_button};
use crate::words::Words;

/// Input of [`FrequencyCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct FrequencyProps {
    /// The open plan with its results.
    pub results: PlanResults,
}

/// The frequency distribution of all channels together, or of one.
#[component]
pub(crate) fn FrequencyCard(props: &FrequencyProps) -> Html {
    let page = use_page();
    let which = use_state(|| None::<ChannelId>);
    let (at_least, figures) = match *which {
        None => (props.results.forecast.total.reach_at_least, Some(&props.results.forecast.total.figures)),
        Some(id) => {
            let channel = props.results.forecast.channels.iter().find(|one| one.id == id);
            (channel.and_then(|one| one.reach_at_least), channel.map(|one| &one.figures))
        }
    };
    let band = props.results.scenario.effective_frequency;
    let draw = Draw::filling((at_least, band, page.words.clone()), drawing);
    let people = at_least.map(|people| people.to_vec()).unwrap_or_default();
    let (title, summary) = said(&page, figures, band);
    let exact = exactly(&people);
    let subject = which.map_or(Subject::Plan, Subject::Channel);
    let table = Table {
        head: vec![
            page.words.text("frequency-times"),
            page.words.text("frequency-heading-exactly"),
            page.words.text("frequency-heading-at-least"),
        ],
        rows: (0..FREQUENCIES.min(people.len()))
            .map(|at| {
                let times = u8::try_from(at + 1).unwrap_or(u8::MAX);
                let cell = |values: &[f64], quantity: Quantity| {
                    let people = values.get(at).map(|people| page.words.whole(*people)).unwrap_or_default();
                    TableCell::figure(FigureRef { subject, quantity }, people)
                };
                vec![
                    label(at).into(),
                    cell(&exact, Quantity::ReachExactly(times)),
                    cell(&people, Quantity::ReachAtLeast(times)),
                ]
            })
            .collect(),
    };
    let choose = {
        let which = which.clone();
        Callback::from(move |channel: Option<ChannelId>| which.set(channel))
    };
    let scenario = &props.results.scenario;
    let channels = Choice::of_channels(&page, scenario, *which, choose);
    html! {
        <ChartFrame
            class="wide"
            {title}
            {summary}
            {table}
            {draw}
            file="frequency"
            subtitle={page.text("frequency-subtitle")}
            legend={effective(&page, figures, scenario, subject)}
            controls={Choice { class: "chooser", label: Some(page.text("frequency-choice")), ..channels }.menu()}
        />
    }
}

/// People met at least so often, the effective band, and the language.
type FrequencyInput = (Option<[f64; FREQUENCIES]>, EffectiveFrequency, ByPtr<Words>);

fn drawing((at_least, band, words): &FrequencyInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let people = at_least.map(|people| people.to_vec()).unwrap_or_default();
    let exactly = exactly(&people);
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.short(value);
    let say = |key: &'static str, times: fn(usize) -> String| {
        let words = words.clone();
        move |(place, people): (usize, f64)| {
            words.with(
                key,
                &[
                    ("times", times(place).into()),
                    ("count", (place + 1).into()),
                    ("people", words.whole(people).into()),
                ],
            )
        }
    };
    let say_exactly = say("frequency-say-exactly", label);
    let say_at_least = say("frequency-say-at-least", |place| (place + 1).to_string());
    let data = frequency::Frequency {
        places: (0..people.len()).map(label).collect(),
        panels: vec![
            frequency::Panel {
                heading: words.text("frequency-heading-exactly"),
                form: frequency::PanelForm::Columns,
                values: exactly,
                tick: Writer(&tick),
                value: Writer(&value),
                say: Writer(&say_exactly),
            },
            frequency::Panel {
                heading: words.text("frequency-heading-at-least"),
                form: frequency::PanelForm::Steps,
                values: people,
                tick: Writer(&tick),
                value: Writer(&value),
                say: Writer(&say_at_least),
            },
        ],
        effective: Some(frequency::Effective {
            places: (usize::from(band.least()) - 1, band.most().map_or(FREQUENCIES - 1, |most| usize::from(most) - 1)),
            name: words.with("effective-frequency-name", &[("band", band_text(*band).into())]),
        }),
        caption: words.text("frequency-caption"),
        message: words.text("frequency-empty"),
    };
    let least = frequency::height(2, width);
    Drawing { least, ..frequency::draw(&data, theme, Size { width, height: least.max(room) }, "frequency") }
}

/// "3–8", "4+".
fn band_text(band: EffectiveFrequency) -> String {
    match band.most() {
        Some(most) if most == band.least() => most.to_string(),
        Some(most) => format!("{}–{most}", band.least()),
        None => format!("{}+", band.least()),
    }
}

/// Title with the effective share of the reach, and the chart in one sentence.
fn said(page: &Page, figures: Option<&Figures>, band: EffectiveFrequency) -> (String, String) {
    let value = |figure: Figure| figures.and_then(|figures| figures.get(figure).ok());
    let (Some(reach), Some(effective)) = (value(Figure::Reach), value(Figure::EffectiveReach)) else {
        return (page.words.text("frequency-title-none"), page.words.text("frequency-empty"));
    };
    let share = if reach > 0.0 { page.words.percent(effective / reach, 0) } else { String::from("–") };
    let title = page.words.with("frequency-title", &[("share", share.into()), ("band", band_text(band).into())]);
    let values = [
        ("once", page.words.whole(reach).into()),
        ("effective", page.words.whole(effective).into()),
        ("band", band_text(band).into()),
    ];
    (title, page.words.with("frequency-summary", &values))
}

/// The effective band to choose, and what follows from it.
fn effective(page: &Page, figures: Option<&Figures>, scenario: &Scenario, subject: Subject) -> Html {
    let band = scenario.effective_frequency;
    let number = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
    let numbers_to = |last: AttrValue| {
        let numbers = (1..FREQUENCIES).map(|times| AttrValue::from(times.to_string()));
        numbers.chain(core::iter::once(last)).collect()
    };
    let from = Choice {
        options: numbers_to(AttrValue::Static("10")),
        chosen: usize::from(band.least()) - 1,
        on_choose: page
            .send
            .reform(move |at: usize| Action::EditPlan(PlanEdit::EffectiveFrequency(band.from(number(at + 1))))),
        label: Some(page.text("effective-frequency-from")),
        class: "chooser",
        ..Choice::default()
    };
    let up_to = Choice {
        options: numbers_to(page.text("effective-frequency-any")),
        chosen: band.most().map_or(FREQUENCIES - 1, |max| usize::from(max) - 1),
        on_choose: page.send.reform(move |at: usize| {
            let max = (at + 1 < FREQUENCIES).then(|| number(at + 1));
            Action::EditPlan(PlanEdit::EffectiveFrequency(band.up_to(max)))
        }),
        label: Some(page.text("effective-frequency-up-to")),
        class: "chooser",
        ..Choice::default()
    };
    let missing = Err(Missing::Channels);
    let line = |figure: Figure| {
        let value = figures.map_or(missing, |figures| figures.get(figure));
        let text = page.words.figure_with_unit(figure, value, scenario.currency);
        let of = FigureRef { subject, quantity: Quantity::Figure(figure) };
        html! { <div><dt>{ page.text(figure.key()) }</dt><dd>{ figure_button(page, of, text) }</dd></div> }
    };
    let lines = [Figure::EffectiveReach, Figure::PerEffective, Figure::UnderExposed, Figure::OverExposed].map(line);
    html! {
        <div class="effective">
            <span class="band">
                { page.text("effective-frequency-title") }
                { from.menu() }
                { page.text("effective-frequency-to") }
                { up_to.menu() }
            </span>
            <dl>{ for lines }</dl>
        </div>
    }
}

/// "1" … "9", "10+".
fn label(place: usize) -> String {
    if place + 1 == FREQUENCIES { format!("{FREQUENCIES}+") } else { (place + 1).to_string() }
}

/// People met exactly so often, the last ones so often or more.
fn exactly(at_least: &[f64]) -> Vec<f64> {
    let next = at_least.iter().skip(1).copied().chain(core::iter::once(0.0));
    at_least.iter().zip(next).map(|(here, above)| here - above).collect()
}
