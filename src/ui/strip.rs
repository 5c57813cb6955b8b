//! The key figures, always in sight.

use yew::prelude::*;

use super::page::{Page, Same, use_page};
use crate::forecast::{Figure, Forecast, TotalForecast};
use crate::scenario::Scenario;

/// What the [`Strip`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct StripProps {
    /// The plan.
    pub scenario: Same<Scenario>,
    /// Its forecast.
    pub forecast: Same<Forecast>,
}

/// The figures beside the budget, in the order of the questions.
const FIGURES: [Figure; 8] = [
    Figure::Contacts,
    Figure::Reach,
    Figure::Frequency,
    Figure::PerThousand,
    Figure::PerPerson,
    Figure::Leads,
    Figure::Sales,
    Figure::Romi,
];

/// On a phone these stay in sight; the others open.
fn always(figure: Figure) -> bool {
    matches!(figure, Figure::Reach | Figure::Leads | Figure::Romi)
}

/// The strip of key figures.
#[component]
pub(crate) fn Strip(props: &StripProps) -> Html {
    let page = use_page();
    let all = use_state(|| false);
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let costs = &props.forecast.costs;
    let currency = props.scenario.currency;
    let vat = props.scenario.costs.vat.map_or_else(
        || page.words.text("strip-no-vat"),
        |vat| {
            let amount = page.words.money_key(costs.total_with_vat(), currency);
            page.words.with(
                "strip-with-vat",
                &[("amount", amount.into()), ("rate", page.words.percent_typed_sign(vat.get()).into())],
            )
        },
    );
    html! {
        <>
            <dl class={classes!("strip", all.then_some("all"))}>
                <div class="kpi">
                    <dt>{ page.text("strip-budget") }</dt>
                    <dd>
                        <span class="value">{ page.words.money_key(costs.total(), currency) }<small>{ page.text("excl-vat") }</small></span>
                        <span class="note">{ vat }</span>
                    </dd>
                </div>
                { for FIGURES.into_iter().map(|figure| key_figure(&page, props, figure)) }
            </dl>
            <button type="button" class="btn all-figures only-phone" aria-expanded={all.to_string()} onclick={toggle}>
                { page.text(if *all { "strip-fewer" } else { "strip-all" }) }
            </button>
        </>
    }
}

fn key_figure(page: &Page, props: &StripProps, figure: Figure) -> Html {
    let total = &props.forecast.total;
    let value = total.figures.get(figure);
    let currency = props.scenario.currency;
    let unit = if figure == Figure::Reach {
        total.figures.get(Figure::ReachShare).map(|share| page.words.percent(share, 0)).unwrap_or_default()
    } else if figure == Figure::Frequency {
        page.words.text("strip-per-person")
    } else {
        String::new()
    };
    let left_out = TotalForecast::left_out(&props.forecast.channels, figure);
    let note = match value {
        Err(why) => page.words.text(why.key()),
        Ok(_) if left_out > 0 => page.words.with("strip-left-out", &[("count", left_out.into())]),
        Ok(_) => page.words.base_of(figure),
    };
    html! {
        <div class={classes!("kpi", (!always(figure)).then_some("more"))}>
            <dt>{ page.words.column(figure) }</dt>
            <dd>
                <span class="value">{ page.words.key_figure(figure, value, currency) }<small>{ unit }</small></span>
                <span class="note">{ note }</span>
            </dd>
        </div>
    }
}
