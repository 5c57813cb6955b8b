//! The cost sheet: what the client pays, line by line.

use yew::prelude::*;

use crate::forecast::{CostLine, FigureRef, Quantity};
use crate::scenario::{AgencyFee, Levy};
use crate::session::{Action, Dialog};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::figure_or_text;
use crate::units::{Money, Share};

/// The cost sheet.
pub(crate) fn cost_sheet_card(page: &Page, props: &ViewProps) -> Html {
    let costs = &props.results.forecast.costs;
    let channels = &costs.channels;
    let currency = props.results.scenario.currency;
    let of = |key: &str| {
        CostLine::ALL.into_iter().find(|line| line.key() == key).map(|line| FigureRef::plan(Quantity::Line(line)))
    };
    let line_of = |of: Option<FigureRef>, name: AttrValue, how: String, amount: Money, class: &'static str| {
        let amount = page.words.money(amount.minor(), currency.digits());
        html! {
            <tr class={class}>
                <th scope="row">{ name }if !how.is_empty() { <span class="how">{ how }</span> }</th>
                <td>{ figure_or_text(page, of, amount) }</td>
            </tr>
        }
    };
    let line = |key: &str, how: String, amount: Money, class: &'static str| {
        line_of(of(key), page.text(key), how, amount, class)
    };
    let plain = |key: &str, amount: Money| {
        if amount == Money::ZERO { Html::default() } else { line(key, String::new(), amount, "") }
    };
    let sheet = &props.results.scenario.costs;
    let levy = |(at, levy): (u8, &Levy)| {
        let of = Some(FigureRef::plan(Quantity::Levy(at)));
        let name = page.words.levy_name(at.into(), levy.name.as_str());
        line_of(of, name.into(), of_base(page, levy.rate.get(), levy.of.key()), costs.levy(at), "")
    };
    let has_vat = props.results.scenario.has_vat();
    html! {
        <section class="card cost-card" aria-labelledby="costs-title">
            <div class="card-head">
                <div>
                    <h2 id="costs-title">{ page.text("costs-title") }</h2>
                    <p>{ page.words.with("costs-subtitle", &[("currency", currency.code().into())]) }</p>
                </div>
                <button type="button" class="btn small outline" onclick={page.on(Action::Open(Dialog::Costs))}>
                    { page.text("edit") }
                </button>
            </div>
            <table class="cost">
                if channels.discount != Money::ZERO {
                    { line("costs-gross", String::new(), channels.gross, "") }
                    { line("costs-discount", String::new(), -channels.discount, "") }
                }
                { line("costs-net", String::new(), channels.net, "sub") }
                { plain("costs-production", channels.production) }
                { plain("costs-prizes", channels.prizes) }
                { plain("costs-hours", channels.hours) }
                { plain("costs-tools", channels.tools) }
                if channels.total() != channels.net {
                    { line("costs-channels", String::new(), channels.total(), "sub") }
                }
                if costs.agency_fee != Money::ZERO {
                    { line("costs-fee", fee_base(page, props), costs.agency_fee, "") }
                }
                if costs.contingency != Money::ZERO {
                    { line("costs-contingency", contingency_base(page, props), costs.contingency, "") }
                }
                { for (0..).zip(&sheet.levies).map(levy) }
                { line("costs-total", String::new(), costs.total(), "sub") }
                if has_vat {
                    { line("costs-vat", rates(page, props), costs.vat, "") }
                    { line("costs-total-with-vat", String::new(), costs.total_with_vat(), "grand") }
                }
            </table>
            if !has_vat { <p class="muted note">{ page.text("costs-no-vat") }</p> }
        </section>
    }
}

/// VAT rate; where lines differ, each rate with the amount that it is of.
fn rates(page: &Page, props: &ViewProps) -> String {
    let forecast = &props.results.forecast;
    let of: Vec<_> = forecast.channels.iter().map(|channel| channel.costs).collect();
    let rates = forecast.costs.vat_by_rate(&props.results.scenario, &of);
    let percent = |rate: Share| page.words.percent_typed_sign(rate.get());
    match rates[..] {
        [] => props.results.scenario.costs.vat.map(percent).unwrap_or_default(),
        [(rate, ..)] => percent(rate),
        _ => {
            let currency = props.results.scenario.currency;
            let each = rates.iter().map(|(rate, base, _)| {
                let base = page.words.money(base.minor(), currency.digits());
                page.words.with("share-of", &[("share", percent(*rate).into()), ("base", base.into())])
            });
            each.collect::<Vec<_>>().join(", ")
        }
    }
}

fn of_base(page: &Page, share: f64, base: &str) -> String {
    let base = page.words.text(base);
    page.words.with("share-of", &[("share", page.words.percent_typed_sign(share).into()), ("base", base.into())])
}

fn fee_base(page: &Page, props: &ViewProps) -> String {
    match props.results.scenario.costs.agency_fee {
        AgencyFee::Share { share, of } => of_base(page, share.get(), of.key()),
        AgencyFee::Inside(share) => of_base(page, share.get(), "fee-base-total"),
        AgencyFee::Fixed(_) => page.words.text("fee-fixed"),
        AgencyFee::None => String::new(),
    }
}

fn contingency_base(page: &Page, props: &ViewProps) -> String {
    let contingency = props.results.scenario.costs.contingency;
    contingency.share.map(|share| of_base(page, share.get(), contingency.of.key())).unwrap_or_default()
}
