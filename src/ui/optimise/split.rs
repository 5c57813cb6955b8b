//! The proposed split beside today's, channel by channel, and its proof in plain words.

use yew::prelude::*;

use super::question::cost_on;
use super::{GoalWords, Shown};
use crate::forecast::Immovable;
use crate::optimise::{Holding, Kept, LOOSE_TOLERANCE, Proposal, Share};
use crate::scenario::{Channel, ChannelEdit, ChannelId, Scenario};
use crate::session::{Action, ChannelField, Field, Optimum};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{TextField, chip, field_note, icon};
use crate::units::Money;

/// Part of a value below which a difference is none.
const NOTHING: f64 = 1e-9;

/// Tells whether a proposal changes nothing that counts.
pub(super) fn is_unchanged(proposal: &Proposal) -> bool {
    proposal.is_empty()
        || (proposal.value - proposal.today).abs() <= NOTHING * proposal.today.abs()
            && proposal.cost >= proposal.cost_today
}

/// The channels with their limits, which stand here whatever is computed, and the proposal beside today's spends.
pub(super) fn split_card(
    page: &Page,
    props: &ViewProps,
    proposed: Option<(&GoalWords, &Proposal)>,
    shown: &Shown,
) -> Html {
    let scenario = &props.results.scenario;
    let heading = |key: &'static str| html! { <th scope="col">{ page.text(key) }</th> };
    let proposal = proposed.map(|(_, proposal)| proposal);
    let row = |(row, channel): (usize, &Channel)| line(page, props, (row, channel), proposal, shown);
    html! {
        <section class="card optimise-split" aria-label={page.text("optimise-split")}>
            if let Some((goal, proposal)) = proposed {
                { head(page, props, goal, proposal) }
            } else {
                <div class="card-head"><div><h2>{ page.text("optimise-split") }</h2></div></div>
            }
            <div class="sheet-wrap">
                <table class="sheet split">
                    <thead><tr>
                        <th scope="col" class="l">{ page.text("optimise-channel") }</th>
                        { heading("optimise-today") }
                        { heading("optimise-proposed") }
                        { heading("optimise-change") }
                        { heading("optimise-room") }
                        { heading("optimise-min") }
                        { heading("optimise-max") }
                        <th scope="col" class="l">{ page.text("optimise-held") }</th>
                        <th scope="col"><span class="sr">{ page.text("optimise-accept-one") }</span></th>
                    </tr></thead>
                    <tbody>{ for scenario.channels.iter().enumerate().map(row) }</tbody>
                    if let Some(proposal) = proposal { <tfoot>{ total_line(page, props, proposal) }</tfoot> }
                </table>
            </div>
        </section>
    }
}

/// What is proposed, how sure that is, and what can be done with it.
fn head(page: &Page, props: &ViewProps, goal: &GoalWords, proposal: &Proposal) -> Html {
    let scenario = &props.results.scenario;
    let is_best = is_unchanged(proposal);
    let warning = |text: AttrValue| html! { <p class="say attention">{ icon("warning") }<span>{ text }</span></p> };
    html! {
        <div class="card-head">
            <div>
                <h2>{ title(page, props, goal, proposal) }</h2>
                <p>{ proof(page, scenario, goal, proposal) }</p>
                if proposal.is_linear && !is_best { { warning(page.text("optimise-linear")) } }
                if let Some(left) = left_text(page, scenario, proposal) { { warning(left.into()) } }
            </div>
            if !is_best {
                <span class="tools">
                    <button
                        type="button"
                        class="btn outline"
                        onclick={keep_beside(page, props, proposal)}
                        title={page.text("optimise-keep-title")}
                    >
                        { page.text("optimise-keep") }
                    </button>
                    <button type="button" class="btn primary" onclick={page.on(Action::EditPlan(proposal.edit()))}>
                        { page.text("optimise-accept") }
                    </button>
                </span>
            }
        </div>
    }
}

/// What the proposal gives, and for how much.
fn title(page: &Page, props: &ViewProps, goal: &GoalWords, proposal: &Proposal) -> String {
    let scenario = &props.results.scenario;
    let words = &page.words;
    let value = |value: f64| goal.value(words, scenario, value);
    let change = if proposal.today > 0.0 { (proposal.value - proposal.today) / proposal.today } else { 0.0 };
    let values = [
        ("goal", goal.title.as_str().into()),
        ("value", value(proposal.value).into()),
        ("today", value(proposal.today).into()),
        ("change", words.percent_signed(change, 1).into()),
        ("cost", words.amount(proposal.cost, scenario.currency).into()),
        ("costtoday", words.amount(proposal.cost_today, scenario.currency).into()),
    ];
    let key = if is_unchanged(proposal) {
        "optimise-title-best"
    } else if proposal.cost == proposal.cost_today {
        "optimise-title-same"
    } else {
        "optimise-title-other"
    };
    words.with(key, &values)
}

/// The certificate in plain words.
fn proof(page: &Page, scenario: &Scenario, goal: &GoalWords, proposal: &Proposal) -> String {
    let words = &page.words;
    let gap = proposal.gap();
    let total = words.amount(proposal.total.amount, scenario.currency);
    let values = |part: String| {
        [
            ("total", total.clone().into()),
            ("goal", goal.name.as_str().into()),
            ("part", part.into()),
            ("bound", goal.value(words, scenario, proposal.bound).into()),
        ]
    };
    if gap <= LOOSE_TOLERANCE {
        // A gap is written rounded up: what is promised holds.
        let part = if gap <= 1e-8 { 1e-8 } else { libm::ceil(gap * 1e8) / 1e8 };
        let key = if proposal.is_stepped { "optimise-proof-stepped" } else { "optimise-proof" };
        return words.with(key, &values(words.percent(part, 6)));
    }
    // How much more there might be, of what there is.
    let more = if proposal.value > 0.0 { proposal.bound / proposal.value - 1.0 } else { 1.0 };
    let digits = if more < 0.1 { 2 } else { 0 };
    words.with("optimise-proof-within", &values(words.percent(more, digits)))
}

/// Why money is left.
fn left_text(page: &Page, scenario: &Scenario, proposal: &Proposal) -> Option<String> {
    let left = proposal.left();
    if left <= Money::ZERO {
        return None;
    }
    let amount = page.words.amount(left, scenario.currency);
    let is_full = proposal.shares.iter().all(|share| share.kept.is_some() || share.holding.is_some());
    let key = match left.minor() {
        1..100 if !is_full => "optimise-left-rounding",
        _ if is_full => "optimise-left-full",
        _ => "optimise-left-units",
    };
    Some(page.words.with(key, &[("amount", amount.into())]))
}

/// Keeps today's plan in the list, and goes on with a copy that takes the proposal.
fn keep_beside(page: &Page, props: &ViewProps, proposal: &Proposal) -> Callback<MouseEvent> {
    let scenario = &props.results.scenario;
    let name = page.words.with("optimise-copy-name", &[("name", page.words.plan_name(scenario).into())]);
    let (id, name) = (props.session.library.open(), crate::units::Text::cut(&name));
    let edit = proposal.edit();
    let send = page.send.clone();
    Callback::from(move |_: MouseEvent| {
        send.emit(Action::DuplicatePlan { id, name: name.clone() });
        send.emit(Action::EditPlan(edit.clone()));
    })
}

fn line(
    page: &Page,
    props: &ViewProps,
    (row, channel): (usize, &Channel),
    proposal: Option<&Proposal>,
    shown: &Shown,
) -> Html {
    let scenario = &props.results.scenario;
    let (words, currency, id) = (&page.words, scenario.currency, channel.id);
    let name = words.channel_name(channel);
    let mark = scenario.marks().get(row).copied().unwrap_or(row);
    let money = |amount: Money| words.money_in_column(amount, currency, true);
    let share = proposal.and_then(|proposal| proposal.shares.iter().find(|share| share.id == id));
    let change = share.map(|share| share.proposed - share.today);
    let is_bought = channel.kind.buying().is_some();
    let label = |key: &str| page.text(key);
    let waits = || html! { <span class="muted">{ "…" }</span> };
    let notes = [ChannelField::LimitMin, ChannelField::LimitMax].into_iter().filter_map(|column| {
        let field = Field::Channel(id, column);
        let note = note_id(id, column);
        field_note(page, &props.session.refused, field, || field.written(scenario, words), note, currency)
    });
    let notes: Vec<Html> = notes.collect();
    html! {
        <>
            <tr key={id.0}>
                <th scope="row" class="l">{ chip(mark) }{ " " }{ &name }</th>
                <td data-label={label("optimise-today")}>{ money(channel.net_media(currency)) }</td>
                <td class="strong" data-label={label("optimise-proposed")}>
                    { share.map_or_else(waits, |share| html! { { money(share.proposed) } }) }
                </td>
                <td class={change.map(change_class)} data-label={label("optimise-change")}>
                    { match change {
                        Some(Money::ZERO) => html! { { "–" } },
                        Some(change) => html! { { signed_money(page, change, scenario) } },
                        None => waits(),
                    } }
                </td>
                <td class="room" data-label={label("optimise-room")}>{ room(page, scenario, share, shown) }</td>
                <td class="in" data-label={label("optimise-min")}>
                    if is_bought { { limit_field(page, props, id, ChannelField::LimitMin, &name) } }
                </td>
                <td class="in" data-label={label("optimise-max")}>
                    if is_bought { { limit_field(page, props, id, ChannelField::LimitMax, &name) } }
                </td>
                <td class="l held">
                    if let Some(share) = share { { held(page, share) } }
                    if proposal.is_some_and(|proposal| proposal.changes_weeks_of(id)) {
                        <span class="why">{ page.text("optimise-weeks-even") }</span>
                    }
                    if is_bought { { switches(page, channel) } }
                </td>
                <td class="end">{ accept_one(page, proposal, id, &name) }</td>
            </tr>
            { for notes.into_iter().enumerate().map(|(at, note)| html! {
                <tr key={format!("{}-note-{at}", id.0)} class="finding">
                    <td colspan="9" class="l">{ note }</td>
                </tr>
            }) }
        </>
    }
}

/// Button that takes the proposal for one channel over.
fn accept_one(page: &Page, proposal: Option<&Proposal>, id: ChannelId, name: &str) -> Html {
    let Some(edit) = proposal.and_then(|proposal| proposal.edit_of(id)) else { return Html::default() };
    let label = page.words.with("optimise-accept-channel", &[("name", name.into())]);
    html! {
        <button
            type="button"
            class="btn square small outline"
            aria-label={label.clone()}
            title={label}
            onclick={page.on(Action::EditPlan(edit))}
        >
            { icon("good") }
        </button>
    }
}

/// Room of a channel at almost no loss.
fn room(page: &Page, scenario: &Scenario, share: Option<&Share>, shown: &Shown) -> Html {
    let (words, currency) = (&page.words, scenario.currency);
    let found = share.and_then(|share| shown.plateaus.iter().find(|one| one.id == share.id));
    match (found, share) {
        (Some(room), _) => {
            let money = |amount: Money| words.money_axis(amount.major(currency), currency);
            html! { { words.range(&money(room.least), &money(room.most)) } }
        }
        (None, Some(share)) if share.kept.is_some() => html! { { "–" } },
        (None, _) => html! { <span class="muted">{ "…" }</span> },
    }
}

fn change_class(change: Money) -> &'static str {
    match change.cmp(&Money::ZERO) {
        core::cmp::Ordering::Less => "less",
        core::cmp::Ordering::Equal => "same",
        core::cmp::Ordering::Greater => "more",
    }
}

/// A difference of money with its sign.
pub(super) fn signed_money(page: &Page, change: Money, scenario: &Scenario) -> String {
    let digits =
        page.words.money_in_column(if change < Money::ZERO { -change } else { change }, scenario.currency, true);
    format!("{}{digits}", if change < Money::ZERO { "−" } else { "+" })
}

fn note_id(id: ChannelId, column: ChannelField) -> String {
    format!("optimise-{}-{}-note", id.0, column.key())
}

fn limit_field(page: &Page, props: &ViewProps, id: ChannelId, column: ChannelField, name: &str) -> Html {
    let field = Field::Channel(id, column);
    let refused = props.session.refused.get(field).map(|refusal| AttrValue::from(refusal.text.clone()));
    html! {
        <TextField
            class="cell"
            {field}
            shown={AttrValue::from(field.written(&props.results.scenario, &page.words))}
            {refused}
            label={page.cell_label(&page.words.text(column.key()), name)}
            described_by={AttrValue::from(note_id(id, column))}
            placeholder={page.text("optimise-no-limit")}
        />
    }
}

/// Lock, and whether the channel may be left out.
fn switches(page: &Page, channel: &Channel) -> Html {
    let switch = |key: &str, is_on: bool, edit: ChannelEdit| {
        html! {
            <label class="check">
                <input
                    type="checkbox"
                    checked={is_on}
                    onchange={page.on(Action::EditChannel(channel.id, edit))}
                    aria-label={page.cell_label(&page.words.text(key), &page.words.channel_name(channel))}
                />
                { page.text(key) }
            </label>
        }
    };
    let limits = channel.limits;
    html! {
        <span class="switches">
            { switch("optimise-lock", limits.locked, ChannelEdit::Locked(!limits.locked)) }
            if matches!(channel.kind, crate::scenario::Kind::Paid { .. }) {
                { switch("optimise-may-be-off", limits.may_be_off, ChannelEdit::MayBeOff(!limits.may_be_off)) }
            }
        </span>
    }
}

/// What holds a channel where it stands.
fn held(page: &Page, share: &Share) -> Html {
    let text = match (share.kept, share.holding) {
        (Some(Kept::Immovable(Immovable::NoMedia)), _) => page.text("optimise-kept-no-media"),
        (Some(Kept::Immovable(Immovable::NoPrice)), _) => page.text("optimise-kept-no-price"),
        (Some(Kept::Unknown(why)), _) => {
            page.words.with("optimise-kept-unknown", &[("why", page.words.text(why.key()).into())]).into()
        }
        (None, Some(Holding::Least)) => page.text("optimise-held-least"),
        (None, Some(Holding::Largest)) => page.text("optimise-held-largest"),
        (None, Some(Holding::Exhausted)) => page.text("optimise-held-exhausted"),
        // Its lock is said by the switch beside it.
        (Some(Kept::Immovable(Immovable::Locked)), _) | (None, None) => return Html::default(),
    };
    html! { <span class="why">{ text }</span> }
}

fn total_line(page: &Page, props: &ViewProps, proposal: &Proposal) -> Html {
    let scenario = &props.results.scenario;
    let sum = |of: fn(&Share) -> Money| proposal.shares.iter().map(of).sum::<Money>();
    let (today, proposed) = (sum(|share| share.today), sum(|share| share.proposed));
    let words = &page.words;
    let money = |amount: Money| words.money_in_column(amount, scenario.currency, true);
    let change = |change: Money| {
        if change == Money::ZERO { String::from("–") } else { signed_money(page, change, scenario) }
    };
    let base = proposal.total.base;
    let is_net = base == crate::scenario::BriefBase::NetMedia;
    html! {
        <>
            <tr class="total">
                <th scope="row" class="l">{ page.text("media-net") }</th>
                <td>{ money(today) }</td>
                <td>{ money(proposed) }</td>
                <td>{ change(proposed - today) }</td>
                <td class="rest" colspan="5" />
            </tr>
            if !is_net {
                <tr>
                    <th scope="row" class="l">{ page.text(base.key()) }</th>
                    <td>{ money(cost_on(props, base)) }</td>
                    <td>{ money(proposal.cost) }</td>
                    <td>{ change(proposal.cost - cost_on(props, base)) }</td>
                    <td class="rest" colspan="5" />
                </tr>
            }
        </>
    }
}

/// How the figures of the view are counted.
pub(super) fn how_card(page: &Page, optimum: &Optimum) -> Html {
    let is_loose = matches!(optimum.question.goal, crate::optimise::Goal::ReachAtLeast(_));
    let bound = if is_loose {
        ("optimise-how-bound-loose.name", "optimise-how-bound-loose")
    } else {
        ("optimise-how-bound.name", "optimise-how-bound")
    };
    let lines = [
        ("optimise-how-value.name", "optimise-how-value"),
        bound,
        ("optimise-how-gap.name", "optimise-how-gap"),
        ("optimise-how-price.name", "optimise-how-price"),
        ("optimise-how-limits.name", "optimise-how-limits"),
        ("optimise-how-room.name", "optimise-how-room"),
        ("optimise-how-frontier.name", "optimise-how-frontier"),
        ("optimise-how-least.name", "optimise-how-least"),
        ("optimise-how-off.name", "optimise-how-off"),
        ("optimise-how-weeks.name", "optimise-how-weeks"),
    ];
    html! {
        <details class="card optimise-how">
            <summary>{ page.text("optimise-how") }</summary>
            <dl>
                { for lines.into_iter().map(|(name, text)| html! {
                    <>
                        <dt>{ page.text(name) }</dt>
                        <dd>{ page.text(text) }</dd>
                    </>
                }) }
            </dl>
        </details>
    }
}
