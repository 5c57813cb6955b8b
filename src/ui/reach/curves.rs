//! Reach against spend: of all channels together, and of each.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{self, LegendKey, Sign, Size, Tick, Writer, curve};
use crate::forecast::{Curve, Curves, Figure, FigureRef, PlanResults, Quantity, Subject};
use crate::scenario::{CostBasis, Scenario};
use crate::ui::page::{ByPtr, Page, use_page};
use crate::ui::parts::{ChartFrame, Draw, Table, TableCell, use_debounced, use_in_steps};
use crate::units::Currency;
use crate::words::Words;

/// Input of [`CurvesCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct CurvesProps {
    /// The open plan with its results.
    pub results: PlanResults,
}

/// Reach against spend.
#[component]
pub(crate) fn CurvesCard(props: &CurvesProps) -> Html {
    let page = use_page();
    // Fifty points of every channel: they follow when typing pauses, as the drawing does.
    let CurvesProps { results } = use_debounced(props);
    let computed = use_in_steps(&results, async |of: PlanResults, breaks| {
        Curves::in_steps(&of.scenario, &of.audiences, async || breaks.pause().await).await
    });
    let Some((PlanResults { scenario, .. }, curves)) = computed else {
        return html! {
            <article class="card wide" data-chart="reach">
                <h2>{ page.text("curves-title-none") }</h2>
                <p class="waiting" role="status">{ page.text("curves-computing") }</p>
            </article>
        };
    };
    let scenario = &scenario;
    let from = (ByPtr::from(Rc::clone(scenario)), curves.clone(), page.words.clone());
    let draw =
        Draw::new(from, |(scenario, curves, words), width, theme| drawing(scenario, curves, words, width, theme));
    let (title, summary) = said(&page, scenario, &curves);
    let remark = |key: &str| LegendKey { sign: Sign::None, text: page.words.text(key) };
    let steps = curves.channels.iter().any(Curve::has_steps).then(|| remark("curves-steps"));
    let signs = marks(scenario, &curves).into_iter().zip(stand_out(&curves)).zip(&curves.channels);
    let key = |((mark, _), one): ((usize, bool), &Curve)| LegendKey {
        sign: Sign::Series(mark),
        text: page.name_of(scenario, one.id),
    };
    let signs = signs.filter(|((_, stands_out), _)| *stands_out).map(key);
    let keys: Vec<LegendKey> = core::iter::once(remark("curves-legend")).chain(steps).chain(signs).collect();
    html! {
        <ChartFrame
            class="wide"
            {title}
            {summary}
            table={table(&page, scenario, &curves)}
            {draw}
            file="reach"
            subtitle={page.text("curves-subtitle")}
            {keys}
        />
    }
}

/// Marks of the channels that have a curve.
fn marks(scenario: &Scenario, curves: &Curves) -> Vec<usize> {
    let marks = scenario.marks();
    let mark = |one: &Curve| {
        let place = scenario.channels.iter().position(|channel| channel.id == one.id)?;
        marks.get(place).copied()
    };
    curves.channels.iter().map(|one| mark(one).unwrap_or(0)).collect()
}

/// Channels that stand out, by the people they reach today.
fn stand_out(curves: &Curves) -> Vec<bool> {
    let reached: Vec<f64> = curves.channels.iter().map(|one| one.today.1).collect();
    chart::emphasised(&reached)
}

fn point((spend, reach): (f64, f64)) -> curve::Point {
    curve::Point { spend, reach }
}

fn money(words: &Words, amount: f64, currency: Currency) -> String {
    words.figure_with_unit(Figure::NetMedia, Ok(amount), currency)
}

fn drawing(scenario: &Scenario, curves: &Curves, words: &Words, width: u32, theme: chart::Theme) -> chart::Drawing {
    let currency = scenario.currency;
    let names: Vec<String> = curves
        .channels
        .iter()
        .filter_map(|one| scenario.channel(one.id))
        .map(|channel| words.channel_name(channel))
        .collect();
    let axis = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let said = |point: curve::Point| {
        words.with(
            "curves-say",
            &[("money", money(words, point.spend, currency).into()), ("people", words.whole(point.reach).into())],
        )
    };
    let say_total = |point: curve::Point| format!("{}: {}", words.text("curves-total"), said(point));
    let say_channel = |(at, point): (usize, curve::Point)| {
        format!("{}: {}", names.get(at).map(String::as_str).unwrap_or_default(), said(point))
    };
    let (budget, people) = curves.today;
    let today = people.ok().filter(|_| budget > 0.0).map(|people| curve::Today {
        point: point((budget, people)),
        name: words.text("curves-today"),
        figures: format!("{} → {}", words.money_axis(budget, currency), words.short(people)),
    });
    let spend = words.with("curves-spend", &[("sign", currency.sign().into())]);
    let data = curve::Curves {
        total: Some(curve::Total {
            heading: words.text("curves-heading-total"),
            caption: spend.clone(),
            points: curves.outline.iter().copied().map(point).collect(),
            today,
            bands: bands(curves, words),
            spend: Writer(&axis),
            reach: Writer(&axis),
            say: Writer(&say_total),
        }),
        channels: Some(curve::Channels {
            heading: words.text("curves-heading-channels"),
            caption: words.with("curves-spend-channel", &[("sign", currency.sign().into())]),
            lines: curves
                .channels
                .iter()
                .zip(&names)
                .zip(marks(scenario, curves).into_iter().zip(stand_out(curves)))
                .map(|((one, name), (series, stands_out))| curve::Line {
                    name: name.clone(),
                    series,
                    stands_out,
                    points: one.outline.iter().copied().map(point).collect(),
                    today: Some(point(one.today)),
                    proposed: None,
                    inside: None,
                })
                .collect(),
            spend: Writer(&axis),
            reach: Writer(&axis),
            say: Writer(&say_channel),
        }),
        message: match people {
            Err(why) if !scenario.channels.is_empty() => words.text(why.key()),
            Ok(_) | Err(_) => words.text("curves-empty"),
        },
    };
    let height = curve::height(&data, width);
    curve::draw(&data, theme, Size { width, height }, "curves")
}

/// Ranges of the total: for any overlap, and with the overlaps of pairs as given.
fn bands(curves: &Curves, words: &Words) -> Vec<curve::RangeBand> {
    let band = |limits: &[(f64, f64)], key: &str| {
        let points = curves.total.iter().zip(limits).map(|((spend, _), (low, high))| (*spend, *low, *high));
        (!limits.is_empty()).then(|| curve::RangeBand { points: points.collect(), name: words.text(key) })
    };
    [band(&curves.limits, "curves-limits"), band(&curves.bounds, "curves-bounds")].into_iter().flatten().collect()
}

fn said(page: &Page, scenario: &Scenario, curves: &Curves) -> (String, String) {
    let currency = scenario.currency;
    let title = match curves.incremental {
        Some(next) => {
            let cost = |cost: Option<f64>| {
                let cost = cost.map(|cost| page.words.figure_with_unit(Figure::PerPerson, Ok(cost), currency));
                cost.unwrap_or_default()
            };
            // The next person costs more than those so far: the two are never said alone.
            // Both are of net media, and the page speaks of one base at a time.
            let has_both = next.per_person.is_some() && next.average.is_some() && scenario.cost_basis == CostBasis::Net;
            let key = if has_both { "curves-title-cost" } else { "curves-title" };
            let money = page.words.money_axis(next.money, currency);
            let has_steps = curves.channels.iter().any(Curve::has_steps);
            let money =
                if has_steps { page.words.with("curves-title-divided", &[("money", money.into())]) } else { money };
            page.words.with(
                key,
                &[
                    ("money", money.into()),
                    ("people", page.words.short(next.people).into()),
                    ("next", cost(next.per_person).into()),
                    ("average", cost(next.average).into()),
                ],
            )
        }
        None => page.words.text("curves-title-none"),
    };
    let (budget, people) = curves.today;
    let summary = match people {
        Ok(people) => {
            let money = money(&page.words, budget, currency);
            page.words.with("curves-summary", &[("money", money.into()), ("people", page.words.whole(people).into())])
        }
        Err(why) => page.words.text(why.key()),
    };
    (title, summary)
}

/// Every sixth point: enough to read the shape, few enough to read.
fn table(page: &Page, scenario: &Scenario, curves: &Curves) -> Table {
    let words = &page.words;
    let every = |points: &[(f64, f64)], name: &str, subject: Subject| -> Vec<Vec<TableCell>> {
        (0_u8..)
            .zip(points)
            .step_by(6)
            .skip(1)
            .map(|(at, (spend, reach))| {
                let of = FigureRef { subject, quantity: Quantity::CurveReach(at) };
                vec![name.to_owned().into(), words.whole(*spend).into(), TableCell::figure(of, words.whole(*reach))]
            })
            .collect()
    };
    let total = every(&curves.total, &words.text("curves-total"), Subject::Plan);
    let channels = curves.channels.iter().filter_map(|one| Some((scenario.channel(one.id)?, one)));
    let rows = channels
        .flat_map(|(channel, one)| every(&one.points, &words.channel_name(channel), Subject::Channel(channel.id)));
    Table {
        head: vec![
            words.text("grid-channel"),
            words.with("curves-spend", &[("sign", scenario.currency.sign().into())]),
            words.text("figure-reach"),
        ],
        rows: total.into_iter().chain(rows).collect(),
    }
}
