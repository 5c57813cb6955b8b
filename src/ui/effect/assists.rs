//! Assisted conversions: conversions of one channel whose people another channel reached too.

use yew::prelude::*;

use crate::chart::heat_of_share;
use crate::forecast::{Figure, FigureRef, PlanResults, Quantity};
use crate::ui::page::Page;
use crate::ui::parts::{Cell, chip, figure_stop, key_on_figure};

/// The matrix of assists.
pub(crate) fn assists_card(page: &Page, results: &PlanResults) -> Html {
    let effect = results.forecast.main_effect();
    if effect == Figure::Contacts {
        return Html::default();
    }
    let name = page.words.text(effect.key());
    let channels = &results.scenario.channels;
    if channels.len() < 2 {
        return Html::default();
    }
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    let of_closing =
        |id| results.forecast.channels.iter().find(|one| one.id == id).and_then(|one| one.figures.get(effect).ok());
    html! {
        <section class="card matrix-card assists-card" aria-labelledby="assists-title">
            <div class="card-head">
                <div>
                    <h2 id="assists-title">
                        { page.words.with("assists-title", &[("effect", name.as_str().into())]) }
                    </h2>
                    <p>{ page.text("assists-subtitle") }</p>
                </div>
            </div>
            <div
                class="matrix-wrap"
                data-grid="assists"
                onkeydown={keys}
                tabindex="0"
                role="group"
                aria-label={page.words.with("assists-title", &[("effect", name.as_str().into())])}
            >
                <table class="matrix">
                    <thead>
                        <tr>
                            <th scope="col">{ page.text("assists-corner") }</th>
                            { for channels.iter().enumerate().map(|(at, channel)| html! { <th scope="col" title={page.words.channel_name(channel)}>{ chip(at) }{ page.words.channel_name(channel) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for channels.iter().enumerate().map(|(row, assisting)| html! {
                    <tr>
                        <th scope="row" title={page.words.channel_name(assisting)}>{ chip(row) }{ page.words.channel_name(assisting) }</th>
                        { for channels.iter().enumerate().map(|(column, closing)| {
                            let cell = Cell { row, column };
                            if closing.id == assisting.id {
                                let own = of_closing(closing.id);
                                let of = FigureRef::channel(closing.id, Quantity::Figure(effect));
                                let text = page.words.figure(effect, own.ok_or(crate::forecast::Missing::Channels), results.scenario.currency);
                                return html! { <td class="self" title={page.text("assists-own")}>{ figure_stop(of, text, cell) }</td> };
                            }
                            let of = FigureRef::channel(assisting.id, Quantity::AssistedConversions(closing.id, effect));
                            match results.value(of) {
                                Ok(assisted) => {
                                    let share = of_closing(closing.id).filter(|all| *all > 0.0).map_or(0.0, |all| assisted / all);
                                    html! { <td class={classes!(heat_of_share(share))}>{ figure_stop(of, page.words.whole(assisted), cell) }<small>{ page.words.percent(share, 0) }</small></td> }
                                }
                                Err(why) => html! { <td class="self" title={page.text(why.key())}>{ "–" }</td> },
                            }
                        }) }
                    </tr>
                }) }
                    </tbody>
                </table>
            </div>
            <p class="muted">{ page.text("assists-note") }</p>
        </section>
    }
}
