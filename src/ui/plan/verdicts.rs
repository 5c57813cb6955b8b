//! Verdicts: one sentence on each channel.

use yew::prelude::*;

use crate::forecast::{FigureRef, Verdict};
use crate::scenario::Channel;
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{chip, figure_or_text};

/// The verdicts on the channels.
pub(crate) fn verdicts_card(page: &Page, props: &ViewProps) -> Html {
    let scenario = &props.results.scenario;
    let verdicts = props.results.verdicts();
    let title = page.words.verdicts_title(&verdicts, &|id| page.name_of(scenario, id));
    let line = |(at, (channel, verdict)): (usize, (&Channel, Verdict))| {
        let pieces = page.words.verdict_pieces(&verdict, scenario.currency).into_iter().map(|(text, quantity)| {
            figure_or_text(quantity.map(|quantity| FigureRef::channel(channel.id, quantity)), text)
        });
        html! { <li><b>{ chip(at) }{ page.words.channel_name(channel) }</b><span>{ for pieces }</span></li> }
    };
    html! {
        <section class="card verdicts-card" aria-labelledby="verdicts-title">
            <div class="card-head">
                <div><h2 id="verdicts-title">{ title }</h2><p>{ page.text("verdicts-subtitle") }</p></div>
            </div>
            <ul class="verdicts">{ for scenario.channels.iter().zip(verdicts).enumerate().map(line) }</ul>
        </section>
    }
}
