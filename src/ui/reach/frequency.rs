//! How often people are met: the frequency distribution.

use yew::prelude::*;

use crate::chart::{Size, Tick, Writer, frequency};
use crate::forecast::{FREQUENCIES, Forecast};
use crate::scenario::{ChannelId, Scenario};
use crate::ui::page::{Same, use_page};
use crate::ui::parts::{ChartFrame, Choice, Draw, Table};

/// What the [`FrequencyCard`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct FrequencyProps {
    /// The plan.
    pub scenario: Same<Scenario>,
    /// Its forecast.
    pub forecast: Same<Forecast>,
}

/// The frequency distribution of all channels together, or of one.
#[component]
pub(crate) fn FrequencyCard(props: &FrequencyProps) -> Html {
    let page = use_page();
    let which = use_state(|| None::<ChannelId>);
    let at_least = match *which {
        None => props.forecast.total.at_least,
        Some(id) => props.forecast.channels.iter().find(|one| one.id == id).and_then(|one| one.at_least),
    };
    let draw = use_memo((at_least, page.words.clone()), |(at_least, words)| {
        let (at_least, words) = (*at_least, words.clone());
        Draw::new(move |width, theme| {
            let people = at_least.map(|people| people.to_vec()).unwrap_or_default();
            let exactly = exactly(&people);
            let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
            let value = |value: f64| words.short(value);
            let say = |key: &'static str| {
                let words = words.clone();
                move |(place, people): (usize, f64)| {
                    words.with(
                        key,
                        &[
                            ("times", label(place).into()),
                            ("count", (place + 1).into()),
                            ("people", words.whole(people).into()),
                        ],
                    )
                }
            };
            let (say_exactly, say_at_least) = (say("frequency-say-exactly"), say("frequency-say-at-least"));
            let data = frequency::Frequency {
                places: (0..people.len()).map(label).collect(),
                panels: vec![
                    frequency::Panel {
                        heading: words.text("frequency-heading-exactly"),
                        form: frequency::Form::Columns,
                        values: exactly,
                        tick: Writer(&tick),
                        value: Writer(&value),
                        say: Writer(&say_exactly),
                    },
                    frequency::Panel {
                        heading: words.text("frequency-heading-at-least"),
                        form: frequency::Form::Steps,
                        values: people,
                        tick: Writer(&tick),
                        value: Writer(&value),
                        say: Writer(&say_at_least),
                    },
                ],
                effective: None,
                caption: words.text("frequency-caption"),
                message: words.text("frequency-empty"),
            };
            frequency::draw(&data, theme, Size { width, height: frequency::height(2, width) }, "frequency")
        })
    });
    let people = at_least.map(|people| people.to_vec()).unwrap_or_default();
    let once = people.first().copied().unwrap_or(0.0);
    let three = people.get(2).copied().unwrap_or(0.0);
    let share = if once > 0.0 { page.words.percent(three / once, 0) } else { String::from("–") };
    let title = page.words.with("frequency-title", &[("share", share.into())]);
    let summary = page.words.with(
        "frequency-summary",
        &[("once", page.words.whole(once).into()), ("three", page.words.whole(three).into())],
    );
    let exact = exactly(&people);
    let table = Table {
        head: vec![
            page.words.text("frequency-times"),
            page.words.text("frequency-heading-exactly"),
            page.words.text("frequency-heading-at-least"),
        ],
        rows: (0..FREQUENCIES.min(people.len()))
            .map(|at| {
                let cell = |values: &[f64]| values.get(at).map(|people| page.words.whole(*people)).unwrap_or_default();
                vec![label(at), cell(&exact), cell(&people)]
            })
            .collect(),
    };
    let ids: Vec<ChannelId> = props.scenario.channels.iter().map(|channel| channel.id).collect();
    let options = core::iter::once(page.text("curves-total"))
        .chain(props.scenario.channels.iter().map(|channel| AttrValue::from(page.words.channel_name(channel))))
        .collect::<Vec<_>>();
    let chosen = ids.iter().position(|id| Some(*id) == *which).map_or(0, |at| at + 1);
    let choose = {
        let which = which.clone();
        Callback::from(move |at: usize| which.set(at.checked_sub(1).and_then(|at| ids.get(at).copied())))
    };
    html! {
        <ChartFrame class="wide" {title} {summary} {table} draw={(*draw).clone()} file="frequency" subtitle={page.text("frequency-subtitle")}
            controls={html! { { Choice { class: "chooser", label: Some(page.text("frequency-choice")), options, chosen, on_choose: choose, ..Choice::default() }.menu() } }} />
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
