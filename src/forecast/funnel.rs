//! Effect: from contacts to clicks, leads and sales.

use super::figure::{Figure, Figures, Missing, Value};
use crate::scenario::{Buying, Channel, Rate};
use crate::units::Currency;

/// Fills in what comes out of the contacts of a channel: responses, revenue and margin.
///
/// Every contact earns the same response (no wear-out), so responses are contacts × rate. What the channel is bought by
/// is known from the money itself; the other responses follow from the contacts behind it.
pub(super) fn fill(figures: &mut Figures, channel: &Channel, actions: Option<f64>, currency: Currency) {
    let contacts = figures.get(Figure::Contacts);
    let rate = |rate: Rate| channel.rates.value(rate).ok_or(Missing::Rate(rate));
    let bought = |by: Buying| actions.filter(|_| channel.buying() == by);
    let of_contacts = |which: Rate| -> Value { Ok(contacts? * rate(which)?) };

    let clicks = bought(Buying::Cpc).map_or_else(|| of_contacts(Rate::Click), Ok);
    figures.set(Figure::Clicks, clicks);
    figures.set(Figure::Views, bought(Buying::Cpv).map_or_else(|| of_contacts(Rate::View), Ok));
    figures.set(Figure::Engagements, bought(Buying::Cpe).map_or_else(|| of_contacts(Rate::Engagement), Ok));
    figures.set(Figure::Followers, bought(Buying::Cpf).map_or_else(|| of_contacts(Rate::Follow), Ok));

    let leads = match bought(Buying::Cpl) {
        Some(leads) => Ok(leads),
        None => rate(Rate::Lead).and_then(|share| Ok(clicks? * share)),
    };
    figures.set(Figure::Leads, leads);
    let sales = match (bought(Buying::Cpa), rate(Rate::Lead), channel.buying()) {
        (Some(sales), _, _) => Ok(sales),
        // Leads that are bought need no lead rate to be turned into sales; where leads play no part, clicks buy.
        (None, Ok(_), _) | (None, Err(_), Buying::Cpl) => rate(Rate::Sale).and_then(|share| Ok(leads? * share)),
        (None, Err(_), _) => rate(Rate::Sale).and_then(|share| Ok(clicks? * share)),
    };
    figures.set(Figure::Sales, sales);

    let order_value = channel.order_value.map(|value| value.major(currency)).ok_or(Missing::OrderValue);
    let revenue = sales.and_then(|sales| Ok(sales * order_value?));
    let margin = channel.margin.map(|margin| margin.get()).ok_or(Missing::Margin);
    figures.set(Figure::Revenue, revenue);
    figures.set(Figure::Margin, revenue.and_then(|revenue| Ok(revenue * margin?)));
    figures.set(Figure::BreakEvenCpa, order_value.and_then(|value| Ok(value * margin?)));
}
