//! From gross media to what the client pays: a waterfall.

use yew::prelude::*;

use crate::chart::{Drawing, Size, Theme, Tick, Writer, waterfall};
use crate::forecast::{CostLine, FigureRef, PlanResults, Quantity};
use crate::ui::page::{ChartInput, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Draw, Table, TableCell};
use crate::units::Money;

/// The lines of the waterfall: which are totals, and which only stand where there is something of them.
const LINES: [(CostLine, bool); 13] = [
    (CostLine::Gross, true),
    (CostLine::Discount, false),
    (CostLine::Net, true),
    (CostLine::Production, false),
    (CostLine::Prizes, false),
    (CostLine::Hours, false),
    (CostLine::Tools, false),
    (CostLine::Fee, false),
    (CostLine::Contingency, false),
    (CostLine::Levies, false),
    (CostLine::Total, true),
    (CostLine::Vat, false),
    (CostLine::TotalWithVat, true),
];

/// The waterfall.
pub(crate) fn waterfall_card(page: &Page, props: &ViewProps) -> Html {
    let input = ChartInput::of(page, props);
    let (title, table) = (title(&input), table(&input));
    html! {
        <ChartFrame
            key="costs"
            title={title.clone()}
            summary={title}
            subtitle={page.text("waterfall-subtitle")}
            {table}
            draw={Draw::filling(input, drawing)}
            file="costs"
        />
    }
}

fn drawing(input: &ChartInput, width: u32, room: u32, theme: Theme) -> Drawing {
    let ChartInput { results: PlanResults { scenario, .. }, words } = input;
    let currency = scenario.currency;
    let lines = lines(input);
    let rows = lines.iter().map(|(line, is_total, amount)| waterfall::Row {
        name: words.text(line.key()),
        amount: amount.major(currency),
        kind: if *is_total { waterfall::RowKind::Total } else { waterfall::RowKind::Change },
    });
    let rows: Vec<waterfall::Row> = rows.collect();
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.whole(value);
    let say = |(row, value): (usize, f64)| {
        let name = lines.get(row).map(|(line, ..)| words.text(line.key())).unwrap_or_default();
        format!("{name}: {}", words.with_currency(&words.decimals(value, currency.digits()), currency))
    };
    let data = waterfall::Waterfall {
        heading: words.with("waterfall-heading", &[("sign", currency.sign().into())]),
        rows,
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        message: words.text("chart-empty"),
    };
    let least = waterfall::height(data.rows.len());
    Drawing { least, ..waterfall::draw(&data, theme, Size { width, height: least.max(room) }, "waterfall") }
}

/// The lines that the plan has, changes with their sign.
fn lines(input: &ChartInput) -> Vec<(CostLine, bool, Money)> {
    let costs = &input.results.forecast.costs;
    let has_vat = input.results.scenario.has_vat();
    let line = |(line, is_total): (CostLine, bool)| {
        let amount = costs.line(line);
        let amount = if line == CostLine::Discount { -amount } else { amount };
        let shown = if line == CostLine::TotalWithVat { has_vat } else { is_total || amount != Money::ZERO };
        shown.then_some((line, is_total, amount))
    };
    LINES.into_iter().filter_map(line).collect()
}

/// Share of the client's total that reaches the media.
fn title(input: &ChartInput) -> String {
    let words = &input.words;
    let costs = &input.results.forecast.costs;
    let (net, total) = (
        costs.channels.net.major(input.results.scenario.currency),
        costs.total().major(input.results.scenario.currency),
    );
    if total > 0.0 {
        words.with("waterfall-title", &[("share", words.percent(net / total, 0).into())])
    } else {
        words.text("waterfall-title-none")
    }
}

fn table(input: &ChartInput) -> Table {
    let words = &input.words;
    let currency = input.results.scenario.currency;
    let row = |(line, _, amount): (CostLine, bool, Money)| {
        vec![
            TableCell::from(words.text(line.key())),
            TableCell::figure(FigureRef::plan(Quantity::Line(line)), words.amount(amount, currency)),
        ]
    };
    Table {
        head: vec![words.text("waterfall-line"), words.text("waterfall-amount")],
        rows: lines(input).into_iter().map(row).collect(),
    }
}
