//! Assumptions about time: persistence and carry-over, channel by channel.

use yew::prelude::*;

use crate::scenario::Channel;
use crate::session::{ChannelField, Field};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Keys, TextField, chip, echo_text};

/// The assumptions about time.
pub(crate) fn time_card(page: &Page, props: &ViewProps) -> Html {
    let scenario = &props.results.scenario;
    let cell = |channel: &Channel, field: ChannelField| {
        let label = page.cell_label(&page.words.text(field.key()), &page.words.channel_name(channel));
        let place = Field::Channel(channel.id, field);
        let refusal = props.session.refused.get(place);
        let note = AttrValue::from(format!("time-{}-{}", field.key(), channel.id.0));
        html! {
            <td class="in">
                <TextField
                    class="cell"
                    field={place}
                    keys={Keys::Number}
                    shown={AttrValue::from(place.written(scenario, &page.words))}
                    refused={refusal.map(|refusal| AttrValue::from(refusal.text.clone()))}
                    described_by={note.clone()}
                    {label}
                />
                if let Some(refusal) = refusal {
                    <span class="refusal" id={note}>{ refusal.why.text(&page.words, scenario.currency) }</span>
                } else if let Some(echo) = props.session.refused.echo(place) {
                    <span class="echo" role="status">
                        { echo_text(page, place, echo, &place.written(scenario, &page.words), scenario.currency) }
                    </span>
                }
            </td>
        }
    };
    html! {
        <section class="card time-card" aria-labelledby="time-title">
            <div class="card-head">
                <div><h2 id="time-title">{ page.text("time-title") }</h2><p>{ page.text("time-subtitle") }</p></div>
            </div>
            <table class="assume">
                <thead>
                    <tr>
                        <th scope="col">{ page.text("grid-channel") }</th>
                        <th scope="col">{ page.text("field-persistence") }<span class="unit">{ "%" }</span></th>
                        <th scope="col">
                            { page.text("field-half-life") }
                            <span class="unit">{ page.text("unit-weeks") }</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    { for scenario.marks().into_iter().zip(&scenario.channels).map(|(mark, channel)| html! {
                        <tr key={channel.id.0}>
                            <th scope="row" translate="no">{ chip(mark) }{ page.words.channel_name(channel) }</th>
                            if channel.kind.buying().is_some() {
                                { cell(channel, ChannelField::Persistence) }
                            } else {
                                <td title={page.text("time-posts")}>{ "–" }</td>
                            }
                            { cell(channel, ChannelField::HalfLife) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <p>{ page.text("time-persistence-means") }</p>
            <p>{ page.text("time-half-life-means") }</p>
        </section>
    }
}
