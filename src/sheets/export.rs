//! Exports of results from platforms, which are no plans.

use super::cells::Cells;
use super::column::Role;
use super::heading::{SCANNED_ROWS, heading};
use super::plain::words;

/// Headings of exports for the things that results are counted by: campaigns, advertisements, days, sources.
const COUNTED_BY: &[&str] = &[
    "campaign",
    "campaign name",
    "campaign id",
    "ad set name",
    "ad group",
    "ad name",
    "account",
    "account name",
    "day",
    "date",
    "reporting starts",
    "session primary channel group default channel group",
    "session source medium",
    "start date in utc",
    "campagne",
    "campagnenaam",
    "naam campagne",
    "advertentiegroep",
    "dag",
    "start rapportage",
    "кампания",
    "название кампании",
    "id объявления",
    "название объявления",
    "дата",
    "день",
    "кампании",
    "начало отчетного периода",
];

/// Headings of results.
const RESULTS: &[&str] = &[
    "cost",
    "amount spent",
    "total spent",
    "impr",
    "impressions",
    "clicks",
    "conversions",
    "sessions",
    "key events",
    "total revenue",
    "results",
    "vertoningen",
    "klikken",
    "besteed bedrag",
    "resultaten",
    "потрачено всего",
    "показы",
    "клики",
    "расход",
    "конверсии",
    "результат",
    "потраченная сумма",
];

/// Tells whether a table is an export of results: its heading names campaigns, advertisements or days beside two
/// results, and neither a buying model nor a price.
///
/// ```
/// # use mediaplan::sheets::{Cells, is_export};
/// assert!(is_export(&Cells::of_text("Campaign report\nCampaign\tCost\tImpr.\tClicks\nBrand\t1\t2\t3")));
/// assert!(!is_export(&Cells::of_text("Channel\tRate\tCost\tClicks\nInstagram\t1\t2\t3")));
/// ```
pub fn is_export(cells: &Cells) -> bool {
    (0..cells.height().min(SCANNED_ROWS)).any(|row| {
        let names: Vec<String> = cells.row(row).iter().map(|cell| words(cell)).collect();
        let is_one = |all: &[&str], name: &String| {
            let name = name.trim();
            // The currency stands behind: `Amount spent (EUR)`, `Расход (руб.)`.
            all.iter().any(|one| *one == name || name.strip_prefix(one).is_some_and(|rest| rest.starts_with(' ')))
        };
        let results = names.iter().filter(|name| is_one(RESULTS, name)).count();
        let plans = cells
            .row(row)
            .iter()
            .filter_map(|cell| heading(cell))
            .any(|heading| matches!(heading.column.role, Role::Model | Role::Price | Role::ListPrice));
        results > 1 && !plans && names.iter().any(|name| COUNTED_BY.contains(&name.trim()))
    })
}
