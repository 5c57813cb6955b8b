//! Assisted conversions: conversions of one channel whose people another channel reached too.

use yew::prelude::*;

use crate::chart::heat_of_share;
use crate::forecast::{Figure, FigureRef, Missing, PlanResults, Quantity};
use crate::scenario::Channel;
use crate::ui::page::Page;
use crate::ui::parts::{Cell, Measured, Rows, Sight, chip, figure_stop, key_on_figure};

/// The matrix of assists.
pub(crate) fn assists_card(page: &Page, results: &PlanResults) -> Html {
    let effect = results.forecast.main_effect();
    let channels = &results.scenario.channels;
    if effect == Figure::Contacts || channels.len() < 2 {
        return Html::default();
    }
    let title = page.words.with("assists-title", &[("effect", page.words.text(effect.key()).into())]);
    let keys = Callback::from(|event: KeyboardEvent| key_on_figure(&event));
    let marks = results.scenario.marks();
    let row = {
        let (page, results, marks) = (page.clone(), results.clone(), marks.clone());
        Callback::from(move |at: usize| {
            let channels = &results.scenario.channels;
            let Some(channel) = channels.get(at) else { return Html::default() };
            let closing = channels.iter().enumerate();
            let cells = closing.map(|closing| cell(&page, &results, effect, (at, channel), closing));
            html! { <tr key={channel.id.0}>{ head(&page, &marks, "row", (at, channel)) }{ for cells }</tr> }
        })
    };
    html! {
        <section class="card matrix-card assists-card" aria-labelledby="assists-title">
            <div class="card-head">
                <div><h2 id="assists-title">{ &title }</h2><p>{ page.text("assists-subtitle") }</p></div>
            </div>
            <div
                class="matrix-wrap"
                data-grid="assists"
                onkeydown={keys}
                tabindex="0"
                role="group"
                aria-label={title.clone()}
            >
                <table class="matrix">
                    <thead>
                        <tr>
                            <th scope="col">{ page.text("assists-corner") }</th>
                            { for channels.iter().enumerate().map(|channel| head(page, &marks, "col", channel)) }
                        </tr>
                    </thead>
                    <tbody><Rows count={channels.len()} {row} cells={channels.len()} /></tbody>
                </table>
                <Measured parent={Sight::Grid} />
            </div>
            <p class="muted">{ page.text("assists-note") }</p>
        </section>
    }
}

/// Heading of a row or a column: the name of a channel with its mark.
fn head(page: &Page, marks: &[usize], scope: &'static str, (at, channel): (usize, &Channel)) -> Html {
    let name = AttrValue::from(page.words.channel_name(channel));
    let mark = chip(marks.get(at).copied().unwrap_or(at));
    html! { <th {scope} translate="no" title={name.clone()}>{ mark }{ name }</th> }
}

/// Conversions of the closing channel whose people the assisting one reached too; on the diagonal all of its own.
fn cell(
    page: &Page,
    results: &PlanResults,
    effect: Figure,
    (row, assisting): (usize, &Channel),
    (column, closing): (usize, &Channel),
) -> Html {
    let cell = Cell { row, column };
    let own = results.forecast.channels.iter().find(|one| one.id == closing.id);
    let own = own.and_then(|one| one.figures.get(effect).ok());
    if closing.id == assisting.id {
        let of = FigureRef::channel(closing.id, Quantity::Figure(effect));
        let text = page.words.figure(effect, own.ok_or(Missing::Channels), results.scenario.currency);
        return html! { <td class="self" title={page.text("assists-own")}>{ figure_stop(page, of, text, cell) }</td> };
    }
    let of = FigureRef::channel(assisting.id, Quantity::AssistedConversions(closing.id, effect));
    match results.value(of) {
        Ok(assisted) => {
            let share = own.filter(|own| *own > 0.0).map_or(0.0, |own| assisted / own);
            html! {
                <td class={classes!(heat_of_share(share))}>
                    { figure_stop(page, of, page.words.count(assisted), cell) }
                    <small>{ page.words.percent(share, 0) }</small>
                </td>
            }
        }
        Err(missing) => html! { <td class="self" title={page.text(missing.key())}>{ "–" }</td> },
    }
}
