//! Which channel? A sentence each.

use yew::prelude::*;

use crate::forecast::{Books, Of};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{chip, why};

/// The verdicts on the channels.
pub(crate) fn verdicts_card(page: &Page, props: &ViewProps) -> Html {
    let ViewProps { session, scenario, forecast } = props;
    let books = Books { scenario, audiences: &session.audiences, forecast };
    html! {
        <section class="card verdicts-card" aria-labelledby="verdicts-title">
            <div class="card-head"><div><h2 id="verdicts-title">{ page.text("verdicts-title") }</h2><p>{ page.text("verdicts-subtitle") }</p></div></div>
            <ul class="verdicts">
                { for scenario.channels.iter().zip(books.verdicts()).enumerate().map(|(at, (channel, verdict))| html! {
                    <li>
                        <b>{ chip(at) }{ page.words.channel_name(channel) }</b>
                        <span>{ page.words.verdict(&verdict, scenario.currency) }
                        { for [verdict.contact, verdict.effect].into_iter().flatten().map(|rank| html! { <>{ " " }{ why(Of::channel(channel.id, rank.item), page.words.of_unit(rank.item.unit(), rank.value, scenario.currency)) }</> }) }
                        </span>
                    </li>
                }) }
            </ul>
        </section>
    }
}
