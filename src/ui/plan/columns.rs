//! Columns of the channel grid.

use crate::forecast::{Figure, Forecast};
use crate::scenario::CostBasis;

/// First column of figures among the cells that arrows move through: it follows name, price and budget.
pub(crate) const FIGURES_FROM: usize = 3;
/// Column of the choice of the buying model. Arrows go sideways as cells stand on the page, whatever their numbers.
pub(crate) const BUYING_AT: usize = 90;
/// Column of the menu of a row.
pub(crate) const MENU_AT: usize = 91;

/// Computed columns of every plan: figure and class; `group` draws a hairline before the column.
const COLUMNS: [(Figure, &str); 7] = [
    (Figure::Contacts, "c-int group"),
    (Figure::Reach, "c-int"),
    (Figure::ReachShare, "c-pct"),
    (Figure::Frequency, "c-freq"),
    (Figure::PerThousand, "c-cpm group"),
    (Figure::PerPerson, "c-cpr"),
    (Figure::Clicks, "c-click group"),
];

/// Computed columns of a plan: those of every plan, then its main effect with the cost per unit of it.
pub(crate) fn columns(forecast: &Forecast, base: CostBasis) -> Vec<(Figure, &'static str)> {
    let effect = if forecast.main_effect() == Figure::Sales {
        [(Figure::Sales, "c-lead"), (Figure::PerSale, "c-cpl")]
    } else {
        [(Figure::Leads, "c-lead"), (Figure::PerLead, "c-cpl")]
    };
    // What is typed is net media: on another base, media stand beside it.
    let media = (base != CostBasis::Net).then_some((Figure::Media, "c-int group media"));
    // Reach as a part of the target then gives its room.
    let columns = COLUMNS.into_iter().filter(|(figure, _)| media.is_none() || *figure != Figure::ReachShare);
    media.into_iter().chain(columns).chain(effect).collect()
}

/// Number of columns of the table: the opener, name, bought by, price, budget, figures, shares, and the menu.
pub(crate) const COLUMN_COUNT: usize = COLUMNS.len() + 9;
