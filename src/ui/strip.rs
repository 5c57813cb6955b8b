//! The key figures, always in sight.

use yew::prelude::*;

use super::effect::target_note;
use super::page::{Page, use_page};
use super::parts::{brief_note, figure_button};
use crate::forecast::{CostLine, Figure, FigureRef, Figures, PlanResults, Quantity, TotalForecast};
use crate::scenario::CostBasis;

/// Input of [`Strip`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct StripProps {
    /// The open plan with its results.
    pub results: PlanResults,
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

/// On a phone these stay in sight, leads or else sales; the others open.
fn always(figure: Figure, figures: &Figures) -> bool {
    let by_sales = figures.get(Figure::Leads).is_err() && figures.get(Figure::Sales).is_ok();
    let by = if by_sales { Figure::Sales } else { Figure::Leads };
    figure == by || matches!(figure, Figure::Reach | Figure::Romi)
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
    let budget = budget(&page, props);
    let note = match budget.note_of {
        Some(of) => figure_button(&page, of, budget.note),
        None => html! { { budget.note } },
    };
    html! {
        <>
            <dl class={classes!("strip", all.then_some("all"))}>
                <div class="kpi">
                    <dt>{ page.text("strip-total-costs") }</dt>
                    <dd>
                        <span class="value">
                            { figure_button(&page, budget.of, budget.amount) }
                            <small>{ budget.unit }</small>
                        </span>
                        <span class="note">{ note }</span>
                        { brief_note(&page, &props.results) }
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

/// Total costs, on the plan's cost basis.
struct Budget {
    of: FigureRef,
    amount: String,
    unit: AttrValue,
    /// The same money on another base.
    note: String,
    note_of: Option<FigureRef>,
}

fn budget(page: &Page, props: &StripProps) -> Budget {
    let costs = &props.results.forecast.costs;
    let currency = props.results.scenario.currency;
    let amount = |money| page.words.money_key(money, currency);
    let scenario = &props.results.scenario;
    let rate = scenario.costs.vat;
    let has_vat = scenario.has_vat();
    // Of lines with rates of their own no rate of the plan is the rate of the sum.
    let other = |amount: String, key: &str, key_of_several: &str| match rate {
        Some(rate) if !scenario.has_vat_rates() => {
            let rate = page.words.percent_typed_sign(rate.get());
            page.words.with(key, &[("amount", amount.into()), ("rate", rate.into())])
        }
        _ if has_vat => page.words.with(key_of_several, &[("amount", amount.into())]),
        _ => page.words.text("strip-no-vat"),
    };
    let line = |line| FigureRef::plan(Quantity::Line(line));
    match props.results.scenario.cost_basis {
        CostBasis::Net => Budget {
            of: line(CostLine::Total),
            amount: amount(costs.total()),
            unit: page.text("excl-vat"),
            note: other(amount(costs.total_with_vat()), "strip-with-vat", "strip-with-vats"),
            note_of: has_vat.then_some(line(CostLine::TotalWithVat)),
        },
        CostBasis::Gross => Budget {
            of: FigureRef::plan(Quantity::CostsOnBasis),
            amount: amount(costs.on(CostBasis::Gross)),
            unit: page.text("strip-gross"),
            note: page.words.with("strip-net", &[("amount", amount(costs.total()).into())]),
            note_of: Some(line(CostLine::Total)),
        },
        CostBasis::WithVat => Budget {
            of: line(CostLine::TotalWithVat),
            amount: amount(costs.total_with_vat()),
            unit: page.text("incl-vat"),
            note: other(amount(costs.total()), "strip-without-vat", "strip-without-vats"),
            note_of: has_vat.then_some(line(CostLine::Total)),
        },
    }
}

fn key_figure(page: &Page, props: &StripProps, figure: Figure) -> Html {
    let total = &props.results.forecast.total;
    let value = total.figures.get(figure);
    let currency = props.results.scenario.currency;
    let unit = if figure == Figure::Reach {
        let share = total.figures.get(Figure::ReachShare).ok();
        let written = |share| page.words.figure_with_unit(Figure::ReachShare, Ok(share), currency);
        share.map(|share| figure_button(page, FigureRef::total(Figure::ReachShare), written(share))).unwrap_or_default()
    } else if figure == Figure::Frequency {
        html! { { page.text("strip-per-person") } }
    } else {
        Html::default()
    };
    let coverage = TotalForecast::coverage(&props.results.forecast.channels, figure);
    let left_out = coverage.left_out.len();
    let note = match value {
        Err(why) => page.words.text(why.key()),
        Ok(_) if left_out > 0 => page.words.left_out(&coverage),
        Ok(_) => page.words.counted_on(figure, props.results.scenario.cost_basis),
    };
    let (shown, goal) = target_note(page, &props.results, figure).unzip();
    let shown = shown.unwrap_or_else(|| page.words.key_figure(figure, value, currency));
    html! {
        <div class={classes!("kpi", (!always(figure, &total.figures)).then_some("more"))}>
            <dt>{ page.words.column(figure) }</dt>
            <dd>
                <span class="value">
                    { figure_button(page, FigureRef::total(figure), shown) }
                    <small>{ unit }</small>
                </span>
                <span class="note">
                    if let Some(goal) = goal {
                        { goal }
                        if left_out > 0 && value.is_ok() { { " · " }{ note } }
                    } else {
                        { note }
                    }
                </span>
            </dd>
        </div>
    }
}
