//! From gross media to what the client pays: a waterfall.

use yew::prelude::*;

use crate::chart::{Drawing, Size, Theme, Tick, Writer, waterfall};
use crate::forecast::{Item, Line, Of};
use crate::ui::page::{Basis, Page, ViewProps};
use crate::ui::parts::{ChartFrame, Draw, Table, TableCell};
use crate::units::Money;

/// The lines of the waterfall: which are totals, and which only stand where there is something of them.
const LINES: [(Line, bool); 12] = [
    (Line::Gross, true),
    (Line::Discount, false),
    (Line::Net, true),
    (Line::Production, false),
    (Line::Prizes, false),
    (Line::Hours, false),
    (Line::Tools, false),
    (Line::Fee, false),
    (Line::Contingency, false),
    (Line::Total, true),
    (Line::Vat, false),
    (Line::TotalWithVat, true),
];

/// The waterfall.
pub(crate) fn cascade_card(page: &Page, props: &ViewProps) -> Html {
    let basis = Basis::of(page, props);
    let (title, table) = (title(&basis), table(&basis));
    html! {
        <ChartFrame key="costs" title={title.clone()} summary={title} subtitle={page.text("cascade-subtitle")} {table}
            draw={Draw::new(basis, drawing)} file="costs" />
    }
}

fn drawing(basis: &Basis, width: u32, theme: Theme) -> Drawing {
    let Basis { scenario, words, .. } = basis;
    let currency = scenario.currency;
    let lines = lines(basis);
    let rows = lines.iter().map(|(line, is_total, amount)| waterfall::Row {
        name: words.text(line.key()),
        amount: amount.major(currency),
        kind: if *is_total { waterfall::Kind::Total } else { waterfall::Kind::Change },
    });
    let rows: Vec<waterfall::Row> = rows.collect();
    let tick = |tick: Tick| words.axis(tick.value, tick.step, tick.last);
    let value = |value: f64| words.whole(value);
    let say = |(row, value): (usize, f64)| {
        let name = lines.get(row).map(|(line, ..)| words.text(line.key())).unwrap_or_default();
        format!("{name}: {}", words.with_currency(&words.decimals(value, currency.digits()), currency))
    };
    let data = waterfall::Waterfall {
        heading: words.with("cascade-heading", &[("sign", currency.sign().into())]),
        rows,
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        message: words.text("chart-empty"),
    };
    let height = waterfall::height(data.rows.len());
    waterfall::draw(&data, theme, Size { width, height }, "cascade")
}

/// The lines that the plan has, changes with their sign.
fn lines(basis: &Basis) -> Vec<(Line, bool, Money)> {
    let costs = &basis.forecast.costs;
    let has_vat = basis.scenario.costs.vat.is_some();
    let line = |(line, is_total): (Line, bool)| {
        let amount = costs.line(line);
        let amount = if line == Line::Discount { -amount } else { amount };
        let shown = if line == Line::TotalWithVat { has_vat } else { is_total || amount != Money::ZERO };
        shown.then_some((line, is_total, amount))
    };
    LINES.into_iter().filter_map(line).collect()
}

/// How much of what the client pays reaches the media.
fn title(basis: &Basis) -> String {
    let words = &basis.words;
    let costs = &basis.forecast.costs;
    let (net, total) =
        (costs.channels.net.major(basis.scenario.currency), costs.total().major(basis.scenario.currency));
    if total > 0.0 {
        words.with("cascade-title", &[("share", words.percent(net / total, 0).into())])
    } else {
        words.text("cascade-title-none")
    }
}

fn table(basis: &Basis) -> Table {
    let words = &basis.words;
    let currency = basis.scenario.currency;
    let row = |(line, _, amount): (Line, bool, Money)| {
        vec![
            TableCell::from(words.text(line.key())),
            TableCell::why(Of::plan(Item::Line(line)), words.amount(amount, currency)),
        ]
    };
    Table {
        head: vec![words.text("cascade-line"), words.text("cascade-amount")],
        rows: lines(basis).into_iter().map(row).collect(),
    }
}
