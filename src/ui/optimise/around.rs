//! Around the proposal: the next money, the least money for a target, what limits cost.

use yew::prelude::*;

use super::split::signed_money;
use super::{GoalWords, Shown, trouble_text};
use crate::forecast::round_step;
use crate::optimise::{Holding, NextMoney, OutOfReach, Proposal};
use crate::scenario::Scenario;
use crate::session::{Action, OptimumChange};
use crate::ui::page::{Page, ViewProps};

/// Cards beside each other.
pub(super) fn around_card(
    page: &Page,
    props: &ViewProps,
    goal: &GoalWords,
    proposal: &Proposal,
    shown: &Shown,
) -> Html {
    let scenario = &props.results.scenario;
    html! {
        <div class="around">
            if let Some(least) = &shown.least {
                <section class="card" aria-label={page.text("optimise-least")}>
                    <h2>{ page.text("optimise-least") }</h2>
                    { match least {
                        Ok(least) => {
                            let total = page.words.money(least.total.minor(), scenario.currency.digits());
                            let amount = page.words.amount(least.total, scenario.currency);
                            let difference = least.total - proposal.cost_today;
                            let values = [
                                ("total", amount.into()),
                                ("value", goal.value(&page.words, scenario, least.value).into()),
                                ("difference", signed_money(page, difference, scenario).into()),
                                ("below", page.words.amount(least.proven, scenario.currency).into()),
                            ];
                            let is_proven = least.total.minor() - least.proven.minor() <= 1;
                            let key = if is_proven { "optimise-least-proven" } else { "optimise-least-found" };
                            html! {
                                <>
                                    <p class="big">{ page.words.amount(least.total, scenario.currency) }</p>
                                    <p>{ page.words.with(key, &values) }</p>
                                    <button
                                        type="button"
                                        class="btn small outline"
                                        onclick={page.on(Action::Optimum(OptimumChange::Total(total)))}
                                    >
                                        { page.text("optimise-least-use") }
                                    </button>
                                </>
                            }
                        }
                        Err(OutOfReach::Most { value, total }) => {
                            let values = [
                                ("value", goal.value(&page.words, scenario, *value).into()),
                                ("total", page.words.amount(*total, scenario.currency).into()),
                            ];
                            html! { <p>{ page.words.with("optimise-least-beyond", &values) }</p> }
                        }
                        Err(OutOfReach::Trouble(trouble)) => {
                            html! { <p>{ trouble_text(page, scenario, goal, *trouble) }</p> }
                        }
                    } }
                </section>
            }
            { next_card(page, scenario, goal, shown.next.as_ref()) }
            { limits_card(page, scenario, goal, proposal, shown) }
        </div>
    }
}

/// What a round amount more would give, and where it would go.
fn next_card(page: &Page, scenario: &Scenario, goal: &GoalWords, next: Option<&NextMoney>) -> Html {
    let Some(next) = next else { return Html::default() };
    let words = &page.words;
    let amount = words.amount_whole(next.amount, scenario.currency);
    let gain = goal.value(words, scenario, next.gain);
    let values = [("amount", amount.into()), ("gain", gain.clone().into()), ("goal", goal.name.as_str().into())];
    html! {
        <section class="card" aria-label={page.text("optimise-next-label")}>
            <h2>{ words.with("optimise-next", &values) }</h2>
            <p class="big">{ format!("+{gain}") }</p>
            if next.shares.is_empty() {
                <p class="muted">{ page.text("optimise-next-nowhere") }</p>
            } else {
                <table class="sheet">
                    <tbody>
                        { for next.shares.iter().map(|(id, more)| html! {
                            <tr key={id.0}>
                                <th scope="row" class="l">{ page.name_of(scenario, *id) }</th>
                                <td>{ signed_money(page, *more, scenario) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </section>
    }
}

/// Prices of limits, and what wider ones would give.
fn limits_card(page: &Page, scenario: &Scenario, goal: &GoalWords, proposal: &Proposal, shown: &Shown) -> Html {
    let words = &page.words;
    let row = |name: String, value: Option<f64>| {
        let text = value.map_or_else(|| String::from("–"), |value| goal.value(words, scenario, value));
        let more = value.filter(|_| proposal.value > 0.0).map(|value| value / proposal.value - 1.0);
        html! {
            <tr>
                <th scope="row" class="l">{ name }</th>
                <td>{ text }</td>
                <td>{ more.map(|more| words.percent_signed(more, 1)).unwrap_or_default() }</td>
            </tr>
        }
    };
    let limit = |one: &crate::optimise::LimitPrice| {
        let key = match one.holding {
            Some(Holding::Least) => "optimise-limit-least",
            Some(Holding::Largest | Holding::Exhausted) => "optimise-limit-largest",
            None => "optimise-limit-locked",
        };
        // The price of a round amount is easier to judge than that of one unit of money.
        let step = round_amount(scenario, proposal);
        let gain = if one.holding.is_some() { one.price * step } else { one.price };
        let amount = words.money_axis(step, scenario.currency);
        let values = [("amount", amount.into()), ("gain", goal.value(words, scenario, gain).into())];
        let price = if one.holding.is_some() { "optimise-limit-price" } else { "optimise-limit-unlocked" };
        html! {
            <tr key={one.id.0}>
                <th scope="row" class="l">
                    { page.name_of(scenario, one.id) }
                    <small>{ page.text(key) }</small>
                </th>
                <td colspan="2">{ words.with(price, &values) }</td>
            </tr>
        }
    };
    html! {
        <section class="card" aria-label={page.text("optimise-limits")}>
            <h2>{ page.text("optimise-limits") }</h2>
            <table class="sheet">
                <tbody>
                    { row(words.text("optimise-scope-as-set"), Some(proposal.value)) }
                    if let Some([wider, none]) = shown.scopes {
                        { row(words.text("optimise-scope-wider"), wider) }
                        { row(words.text("optimise-scope-none"), none) }
                    }
                    { for shown.limits.iter().map(limit) }
                </tbody>
            </table>
            if shown.limits.is_empty() { <p class="muted">{ page.text("optimise-no-limit-holds") }</p> }
        </section>
    }
}

/// Amount of which the price of a limit is told, in major units: round, about a six-hundredth of the total.
pub(super) fn round_amount(scenario: &Scenario, proposal: &Proposal) -> f64 {
    round_step(proposal.total.amount.major(scenario.currency) / 600.0)
}
