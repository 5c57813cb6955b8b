//! Verdicts: one sentence on each channel.

use yew::prelude::*;

use crate::forecast::{ComparedCosts, FigureRef, Quantity, Verdict};
use crate::scenario::{Channel, ChannelId};
use crate::session::Action;
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Choice, chip, figure_button};

/// The verdicts on the channels.
pub(crate) fn verdicts_card(page: &Page, props: &ViewProps) -> Html {
    let scenario = &props.results.scenario;
    let costs = props.session.compared_costs;
    let verdicts = props.results.verdicts(costs);
    let coverage = props.results.verdict_coverage(costs);
    let name = |id| page.name_of(scenario, id);
    let best = page.words.verdicts_title(&verdicts, &name);
    // A title that names nobody speaks of nobody's money.
    let title =
        if best == page.words.text("verdicts-title") { best } else { page.words.covered_title(best, &coverage) };
    let base = match costs {
        ComparedCosts::Media => page.words.media_name(scenario.cost_basis),
        ComparedCosts::All => page.words.text("verdicts-all-costs"),
    };
    let subtitle = page.words.with("verdicts-subtitle", &[("costs", base.into())]);
    let subtitle = page.words.covered_subtitle(subtitle, &coverage.left_out, &name);
    let choice = Choice::of_values(
        &ComparedCosts::ALL,
        costs,
        |costs| page.text(costs.key()),
        page.send.reform(Action::CompareCosts),
    );
    let line = |(mark, (channel, verdict)): (usize, (&Channel, Verdict))| {
        let sentence = sentence(page, channel.id, &page.words.verdict_pieces(&verdict, scenario.currency));
        let name = html! { <b translate="no">{ chip(mark) }{ page.words.channel_name(channel) }</b> };
        html! { <li>{ name }<span>{ sentence }</span></li> }
    };
    let lines = scenario.marks().into_iter().zip(scenario.channels.iter().zip(verdicts)).map(line);
    html! {
        <section class="card verdicts-card" aria-labelledby="verdicts-title">
            <div class="card-head">
                <div><h2 id="verdicts-title">{ title }</h2><p>{ subtitle }</p></div>
                { Choice { class: "chooser", label: Some(page.text("verdicts-choice")), ..choice }.menu() }
            </div>
            <ul class="verdicts">{ for lines }</ul>
        </section>
    }
}

/// Sentence on a channel with figures that open. Brackets and points beside a figure stay on its line: before and after
/// a button a line could break.
fn sentence(page: &Page, channel: ChannelId, pieces: &[(String, Option<Quantity>)]) -> Html {
    let text_at = |at: usize| pieces.get(at).map(|(text, _)| text.as_str()).unwrap_or_default();
    let is_figure = |at: usize| pieces.get(at).is_some_and(|(_, quantity)| quantity.is_some());
    let piece = |(at, (text, quantity)): (usize, &(String, Option<Quantity>))| {
        let (before, after) = (at.wrapping_sub(1), at + 1);
        let Some(quantity) = quantity else {
            let text = if is_figure(before) { text.trim_start_matches(is_mark) } else { text };
            return html! { { if is_figure(after) { text.trim_end_matches(is_mark) } else { text } } };
        };
        let (opening, closing) = (text_at(before), text_at(after));
        html! {
            <span class="nowrap">
                { opening.get(opening.trim_end_matches(is_mark).len()..) }
                { figure_button(page, FigureRef::channel(channel, *quantity), text.clone()) }
                { closing.get(..closing.len() - closing.trim_start_matches(is_mark).len()) }
            </span>
        }
    };
    pieces.iter().enumerate().map(piece).collect()
}

fn is_mark(character: char) -> bool {
    matches!(character, '(' | ')' | '.' | ',' | ';' | ':')
}
