//! Two shares of each row beside each other: of the budget and of the effect, of the market and of the voice.

use yew::prelude::*;

use crate::chart::{Drawing, LegendKey, Sign, Size, Theme, Tick, Writer, shares};
use crate::words::Words;

/// Draws the rows. `say` puts a share, written already, into a sentence with the name of its row.
pub(crate) fn draw_pairs(
    words: &Words,
    rows: Vec<shares::Row>,
    (heading, id): (&str, &str),
    say: &dyn Fn(&str, shares::Side, String) -> String,
    (width, room, theme): (u32, u32, Theme),
) -> Drawing {
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let tick = |tick: Tick| words.percent_bare(tick.value, 0);
    let value = |share: f64| words.percent_bare(share, 1);
    let say = |(row, side, share): (usize, shares::Side, Option<f64>)| {
        let share = share.map_or_else(|| words.text("chart-no-value"), |share| words.percent(share, 1));
        say(names.get(row).map(String::as_str).unwrap_or_default(), side, share)
    };
    let least = shares::height(rows.len());
    let data = shares::Shares {
        heading: words.text(heading),
        rows,
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        missing: String::from("–"),
        message: words.text("chart-empty"),
    };
    Drawing { least, ..shares::draw(&data, theme, Size { width, height: least.max(room) }, id) }
}

/// A share in the table behind them.
pub(crate) fn share_text(words: &Words, share: Option<f64>) -> String {
    share.map_or_else(|| String::from("–"), |share| words.percent(share, 1))
}

/// Names of the two.
pub(crate) fn pairs_legend(planned: impl Into<AttrValue>, forecast: impl Into<AttrValue>) -> Vec<LegendKey> {
    vec![legend_key(Sign::Planned, planned.into()), legend_key(Sign::Forecast, forecast.into())]
}

/// A sign of a chart, and its name.
pub(crate) fn legend_key(sign: Sign, text: AttrValue) -> LegendKey {
    LegendKey { sign, text: text.to_string() }
}
