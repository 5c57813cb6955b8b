//! Several rows at once: copied, removed, locked, with other budgets.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::page::{ByPtr, Page};
use super::super::parts::icon;
use crate::scenario::{BudgetChange, BudgetsUnchanged, ChannelId, Scenario, WithBudgets};
use crate::session::{Action, Changed, Session};
use crate::units::{Currency, Locale, Money, Text};
use crate::words::number::{self, Parsed};

/// Ways to change the budgets of several channels, in the order of the menu: by per cent, each to an amount, together
/// to an amount.
const WAYS: [&str; 3] = ["bulk-by", "bulk-each", "bulk-together"];

/// A change of budgets as it was typed: a way of [`WAYS`] and a text.
fn read(way: usize, text: &str, locale: Locale, currency: Currency) -> Option<BudgetChange> {
    let Ok(Parsed::Number(number)) = number::parse(text, locale) else { return None };
    let amount = || Money::new(number.minor(currency.digits())?).ok();
    match way {
        0 => Some(BudgetChange::By(number.percent())),
        1 => amount().map(BudgetChange::Each),
        _ => amount().map(BudgetChange::Together),
    }
}

/// Actions on the rows that are chosen.
pub(super) fn bar(page: &Page, session: &ByPtr<Session>, ids: &[ChannelId], refs: &(NodeRef, NodeRef)) -> Html {
    let scenario = session.scenario();
    let take = {
        let send = page.send.clone();
        move |plan: Scenario, removed: usize| {
            send.emit(Action::Changed(Rc::new(Changed { removed, ..Changed::of_plan(plan) })));
        }
    };
    let on = |change: Box<dyn Fn(Scenario) -> (Scenario, usize)>| {
        let (take, scenario) = (take.clone(), Rc::clone(scenario));
        Callback::from(move |_: MouseEvent| {
            let (plan, removed) = change(Scenario::clone(&scenario));
            take(plan, removed);
        })
    };
    let duplicate = {
        let (ids, words) = (ids.to_vec(), page.words.clone());
        on(Box::new(move |plan| {
            let name = |name: &Text| Text::cut(&words.with("copy-of", &[("name", name.as_str().into())]));
            (plan.with_duplicates(&ids, name), 0)
        }))
    };
    let remove = {
        let ids = ids.to_vec();
        on(Box::new(move |plan| (plan.without_channels(&ids), ids.len())))
    };
    let is_locked = |id: &ChannelId| scenario.channel(*id).is_some_and(|channel| channel.limits.locked);
    let all_locked = ids.iter().all(is_locked);
    let lock = {
        let ids = ids.to_vec();
        on(Box::new(move |plan| (plan.with_locks(&ids, !all_locked), 0)))
    };
    let onsubmit = {
        let (ids, scenario, refs, words) = (ids.to_vec(), Rc::clone(scenario), refs.clone(), page.words.clone());
        let (locale, send) = (words.locale(), page.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(way), Some(input)) = (refs.0.cast::<HtmlSelectElement>(), refs.1.cast::<HtmlInputElement>())
            else {
                return;
            };
            let way = usize::try_from(way.selected_index()).unwrap_or(0);
            let changed =
                read(way, &input.value(), locale, scenario.currency).ok_or("bulk-no-change").and_then(|change| {
                    Scenario::clone(&scenario).with_budgets(&ids, change).map_err(BudgetsUnchanged::key)
                });
            let (done, says) = match &changed {
                Ok(_) => (input.remove_attribute("aria-invalid"), String::new()),
                Err(key) => (input.set_attribute("aria-invalid", "true"), words.text(key)),
            };
            debug_assert!(done.is_ok(), "{done:?}");
            // What is no change is marked where it stands, and the browser says why beside it.
            input.set_custom_validity(&says);
            input.report_validity();
            if let Ok(WithBudgets { plan, kept_fees }) = changed {
                send.emit(Action::Changed(Rc::new(Changed { kept_fees, ..Changed::of_plan(plan) })));
            }
        })
    };
    let item = |picture: &'static str, key: &str, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="btn small" {onclick}>{ icon(picture) }{ page.text(key) }</button> }
    };
    html! {
        <>
            <b>{ page.words.with("bulk-channels", &[("count", ids.len().into())]) }</b>
            <form class="bulk" novalidate={true} {onsubmit}>
                <select class="chooser" ref={refs.0.clone()} aria-label={page.text("bulk-budgets")}>
                    { for WAYS.iter().enumerate().map(|(at, key)| {
                        html! { <option selected={at == 0}>{ page.text(key) }</option> }
                    }) }
                </select>
                <input
                    ref={refs.1.clone()}
                    type="text"
                    inputmode="text"
                    autocomplete="off"
                    placeholder={page.text("bulk-example")}
                    aria-label={page.text("bulk-value")}
                />
                <button type="submit" class="btn small outline">{ page.text("bulk-apply") }</button>
            </form>
            { item("lock", if all_locked { "bulk-unlock" } else { "bulk-lock" }, lock) }
            { item("copy", "row-duplicate", duplicate) }
            { item("bin", "row-remove", remove) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_are_read_in_the_way_that_is_chosen() {
        let read = |way, text| read(way, text, Locale::En, Currency::Eur);
        assert_eq!(read(0, "-12.5%"), Some(BudgetChange::By(-0.125)));
        assert_eq!(read(0, "10"), Some(BudgetChange::By(0.1)));
        assert_eq!(read(1, "1,500.50"), Some(BudgetChange::Each(Money::new(150_050).unwrap_or_default())));
        assert_eq!(read(2, "1.5k"), Some(BudgetChange::Together(Money::new(150_000).unwrap_or_default())));
        assert_eq!(read(2, "-5"), None);
        assert_eq!(read(1, "much"), None);
    }
}
