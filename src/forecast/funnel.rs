//! Effect: from contacts to clicks, leads and sales.

use super::figure::{Figure, Figures, Missing, Value};
use super::ratio::break_even_cpa;
use crate::scenario::{Buying, Channel, Kind, Rate};
use crate::units::{Currency, Share};

/// Fills in what comes out of the contacts of a channel: responses, revenue and margin.
///
/// Every contact earns the same response (no wear-out), so responses are contacts × rate. What the channel is bought by
/// is known from the money itself; the other responses follow from the contacts behind it.
pub(super) fn fill(figures: &mut Figures, channel: &Channel, actions: Option<f64>, currency: Currency) {
    let contacts = figures.get(Figure::Contacts);
    let rate = |rate: Rate| channel.rates.value(rate).ok_or(Missing::Rate(rate));
    let bought = |by: Buying| actions.filter(|_| channel.buying() == Some(by));
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
        (None, Ok(_), _) | (None, Err(_), Some(Buying::Cpl)) => rate(Rate::Sale).and_then(|share| Ok(leads? * share)),
        (None, Err(_), _) => rate(Rate::Sale).and_then(|share| Ok(clicks? * share)),
    };
    figures.set(Figure::Sales, sales);

    figures.set(Figure::Entries, entries(figures, channel));

    let order_value = channel.order_value.map(|value| value.major(currency)).ok_or(Missing::OrderValue);
    let revenue = sales.and_then(|sales| Ok(sales * order_value?));
    let margin = channel.margin.map(Share::get).ok_or(Missing::Margin);
    figures.set(Figure::Revenue, revenue);
    figures.set(Figure::Margin, revenue.and_then(|revenue| Ok(revenue * margin?)));
    figures.set(Figure::BreakEvenCpa, order_value.and_then(|value| Ok(break_even_cpa(value, margin?))));
}

/// People who enter a contest: each person reached is asked once, however often.
fn entries(figures: &Figures, channel: &Channel) -> Value {
    match channel.kind {
        Kind::Contest { entry_rate, .. } => {
            let rate = entry_rate.map(Share::get).ok_or(Missing::EntryRate);
            Ok(figures.get(Figure::Reach)? * rate?)
        }
        Kind::Paid { .. } | Kind::Influencer { .. } | Kind::Content { .. } => Err(Missing::OtherKind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::ChannelForecast;
    use crate::forecast::sample::{channel, close, plan};

    fn figures(channel: Channel) -> Figures {
        let plan = plan(vec![channel]);
        ChannelForecast::of(&plan, &plan.channels[0]).figures
    }

    #[track_caller]
    fn check(channel: &Channel, expect: &[(Figure, f64)]) {
        let figures = figures(channel.clone());
        for (figure, value) in expect {
            close(figures.get(*figure).unwrap_or_else(|why| panic!("{figure:?}: {why:?}")), *value);
        }
    }

    /// 100,000 contacts for €1,000.
    fn shown() -> Channel {
        channel(Buying::Cpm, 10.0, 1000.0)
    }

    #[test]
    fn responses_are_contacts_times_rates() {
        let channel = shown()
            .with_rate(Rate::Click, 0.02)
            .with_rate(Rate::View, 0.3)
            .with_rate(Rate::Engagement, 0.05)
            .with_rate(Rate::Follow, 0.001)
            .with_rate(Rate::Lead, 0.1)
            .with_rate(Rate::Sale, 0.25)
            .with_sales_of(80.0, 0.5);
        check(
            &channel,
            &[
                (Figure::Clicks, 2000.0),
                (Figure::Views, 30_000.0),
                (Figure::Engagements, 5000.0),
                (Figure::Followers, 100.0),
                (Figure::Leads, 200.0),
                (Figure::Sales, 50.0),
                (Figure::Revenue, 4000.0),
                (Figure::Margin, 2000.0),
                (Figure::BreakEvenCpa, 40.0),
            ],
        );
    }

    #[test]
    fn without_leads_clicks_buy() {
        check(&shown().with_rate(Rate::Click, 0.02).with_rate(Rate::Sale, 0.05), &[(Figure::Sales, 100.0)]);
    }

    #[test]
    fn what_is_bought_is_known_without_its_rate() {
        check(&channel(Buying::Cpc, 2.0, 1000.0), &[(Figure::Clicks, 500.0)]);
        check(&channel(Buying::Cpv, 2.0, 1000.0), &[(Figure::Views, 500.0)]);
        check(&channel(Buying::Cpe, 2.0, 1000.0), &[(Figure::Engagements, 500.0)]);
        check(&channel(Buying::Cpf, 2.0, 1000.0), &[(Figure::Followers, 500.0)]);
        check(
            &channel(Buying::Cpl, 2.0, 1000.0).with_rate(Rate::Sale, 0.1),
            &[(Figure::Leads, 500.0), (Figure::Sales, 50.0)],
        );
        check(
            &channel(Buying::Cpa, 2.0, 1000.0).with_sales_of(10.0, 0.5),
            &[(Figure::Sales, 500.0), (Figure::Revenue, 5000.0)],
        );
    }

    #[test]
    fn what_is_bought_agrees_with_the_rates() {
        let cpa = channel(Buying::Cpa, 2.0, 1000.0)
            .with_rate(Rate::Click, 0.1)
            .with_rate(Rate::Lead, 0.2)
            .with_rate(Rate::Sale, 0.5);
        check(
            &cpa,
            &[(Figure::Contacts, 50_000.0), (Figure::Clicks, 5000.0), (Figure::Leads, 1000.0), (Figure::Sales, 500.0)],
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let clicked = shown().with_rate(Rate::Click, 0.02);
        let check =
            |channel: &Channel, figure, why| assert_eq!(figures(channel.clone()).get(figure), Err(why), "{figure:?}");
        check(&shown(), Figure::Clicks, Missing::Rate(Rate::Click));
        check(&clicked, Figure::Leads, Missing::Rate(Rate::Lead));
        check(&clicked, Figure::Sales, Missing::Rate(Rate::Sale));
        check(&clicked, Figure::Revenue, Missing::Rate(Rate::Sale));
        check(&clicked.clone().with_rate(Rate::Sale, 0.1), Figure::Revenue, Missing::OrderValue);
        check(&clicked.clone().without_price(), Figure::Clicks, Missing::Price);
        check(&clicked, Figure::BreakEvenCpa, Missing::OrderValue);
    }
}
