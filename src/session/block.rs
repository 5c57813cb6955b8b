//! Blocks of cells filled, cleared and pasted in one step: weeks of the calendar, pairs of the overlap matrix, sheets
//! beside the plan.

use super::calendar::{amount, amounts, with_week_of_block};
use super::entry::{money, pair_overlap};
use super::entry_error::{EntryError, Refusal};
use super::field::{ChannelField, Edit, Field, PlanField};
use super::side_tables::{BrandColumn, PeriodColumn, Sheet, column_index};
use crate::scenario::{COMPETITORS_MAX, ChannelEdit, ChannelId, PERIODS_MAX, Pair, PlanEdit, Scenario, Sourced};
use crate::units::{Currency, Locale, Money};

/// Change of a block of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockChange {
    /// Every cell is emptied.
    Clear,
    /// Every cell takes the value of the first in its row.
    FillRight,
    /// Every cell takes the value of the first in its column.
    FillDown,
    /// A table of text is pasted, from the first cell on; more than the block takes is wider.
    Paste(String),
}

/// Outcome of a change of a block.
pub(super) struct Changed {
    /// The change of the plan.
    pub(super) edit: Edit,
    /// Fields that hold a value now.
    pub(super) settled: Vec<Field>,
    /// Texts that are no values.
    pub(super) refused: Vec<(Field, Refusal)>,
    /// Number of texts beyond the last row or column.
    pub(super) left_out: usize,
}

/// A change of the cells from one to another, both included, whichever comes first.
pub(super) fn change(
    scenario: &Scenario,
    (from, to): (Field, Field),
    change: &BlockChange,
    locale: Locale,
) -> Option<Changed> {
    match (from, to) {
        (Field::Channel(one, ChannelField::Week(first)), Field::Channel(other, ChannelField::Week(last))) => {
            weeks(scenario, (one, first), (other, last), change, locale)
        }
        (Field::Plan(cell @ (PlanField::Period { .. } | PlanField::Brand { .. })), _) => match change {
            BlockChange::Paste(text) => sheet(scenario, cell, text, locale),
            BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
        },
        (Field::Plan(PlanField::Pair { .. }), _) => match change {
            BlockChange::Paste(text) => pairs(scenario, from, text, locale),
            BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
        },
        _ => None,
    }
}

/// Rows and cells of a pasted table: lines, and tabs within them.
fn table(text: &str) -> Vec<Vec<&str>> {
    text.trim_end_matches(['\r', '\n'])
        .split('\n')
        .map(|line| line.trim_end_matches('\r').split('\t').collect())
        .collect()
}

fn weeks(
    scenario: &Scenario,
    (one, first): (ChannelId, u16),
    (other, last): (ChannelId, u16),
    change: &BlockChange,
    locale: Locale,
) -> Option<Changed> {
    let place = |id: ChannelId| scenario.channels.iter().position(|channel| channel.id == id);
    let (one, other) = (place(one)?, place(other)?);
    let (top, bottom) = (one.min(other), one.max(other));
    let (left, right) = (first.min(last), first.max(last));
    let pasted = match change {
        BlockChange::Paste(text) => table(text),
        BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => Vec::new(),
    };
    let bottom = if pasted.is_empty() { bottom } else { bottom.max(top + pasted.len() - 1) };
    let widest = pasted.iter().map(Vec::len).max().and_then(|most| u16::try_from(most).ok()).unwrap_or(1);
    let right = if pasted.is_empty() { right } else { right.max(left.saturating_add(widest - 1)) };
    let right = right.min(scenario.weeks.get() - 1);

    let above = scenario.channels.get(top)?;
    let (mut rows, mut settled, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let mut plan = scenario.clone();
    let channels = scenario.channels.iter().enumerate().skip(top).take(bottom + 1 - top);
    // Money of kinds whose posts decide it is not typed.
    for (row, channel) in channels.filter(|(_, channel)| channel.kind.buying().is_some()) {
        let outside = |(week, _): &(usize, Money)| !(usize::from(left)..=usize::from(right)).contains(week);
        let elsewhere =
            || amounts(scenario, channel).into_iter().enumerate().filter(outside).any(|(_, money)| money > Money::ZERO);
        if channel.limits.locked && *change == BlockChange::Clear && !elsewhere() {
            let field = Field::Channel(channel.id, ChannelField::Week(left));
            refused.push((field, Refusal { text: String::new(), why: EntryError::LockedNeedsWeek(channel.budget) }));
            continue;
        }
        let mut done = Vec::new();
        for (column, week) in (left..=right).enumerate() {
            let field = Field::Channel(channel.id, ChannelField::Week(week));
            let text = pasted.get(row - top).and_then(|cells| cells.get(column)).copied();
            let next = match change {
                BlockChange::Clear => Ok(Money::ZERO),
                BlockChange::FillRight => Ok(amount(scenario, channel, left).unwrap_or(Money::ZERO)),
                BlockChange::FillDown => Ok(amount(scenario, above, week).unwrap_or(Money::ZERO)),
                BlockChange::Paste(_) => {
                    let Some(text) = text else { continue };
                    money(text, locale, scenario.currency).map(|amount| amount.unwrap_or(Money::ZERO))
                }
            };
            let next = next.and_then(|next| with_week_of_block(&plan, channel.id, (week, next), &done));
            match next {
                Ok(amounts) => {
                    plan = plan.with_channel(channel.id, ChannelEdit::Amounts(amounts));
                    settled.push(field);
                    done.push(week);
                }
                Err(why) => refused.push((field, Refusal { text: String::from(text.unwrap_or_default()), why })),
            }
        }
        if let Some(channel) = plan.channel(channel.id) {
            rows.push((channel.id, amounts(&plan, channel)));
        }
    }
    Some(Changed { edit: Edit::Plan(PlanEdit::Calendar(rows)), settled, refused, left_out: 0 })
}

/// Pairs pasted as a table whose first cell is that of a field. What falls on a channel itself or beyond the plan is
/// left out, and so are empty cells: gaps are allowed.
fn pairs(scenario: &Scenario, from: Field, text: &str, locale: Locale) -> Option<Changed> {
    let Field::Plan(PlanField::Pair { one, other, form }) = from else { return None };
    let place = |id: ChannelId| scenario.channels.iter().position(|channel| channel.id == id);
    let (mut top, mut left) = (place(one)?, place(other)?);
    let mut table = table(text);
    // With names above and beside, as a spreadsheet has them.
    let count = scenario.channels.len();
    if table.len() == count + 1 && table.iter().all(|row| row.len() == count + 1) {
        table = table.into_iter().skip(1).map(|row| row.into_iter().skip(1).collect()).collect();
    }
    // The whole matrix stands where it belongs, wherever it was pasted: its first cell is of a channel with itself and
    // takes no text.
    if table.len() == count && table.iter().all(|row| row.len() == count) {
        (top, left) = (0, 0);
    }
    let (mut known, mut settled, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (row, cells) in table.into_iter().enumerate() {
        for (column, text) in cells.into_iter().enumerate() {
            let (Some(one), Some(other)) = (scenario.channels.get(top + row), scenario.channels.get(left + column))
            else {
                continue;
            };
            if one.id == other.id || text.trim().is_empty() {
                continue;
            }
            let field = Field::Plan(PlanField::Pair { one: one.id, other: other.id, form });
            match pair_overlap(text, locale, form) {
                Ok(Some(both)) => {
                    known.push(Pair { one: one.id, other: other.id, overlap: Sourced::own(both) });
                    settled.push(field);
                }
                Ok(None) => {}
                Err(why) => refused.push((field, Refusal { text: String::from(text), why })),
            }
        }
    }
    Some(Changed { edit: Edit::Plan(PlanEdit::Pairs(known)), settled, refused, left_out: 0 })
}

/// A table pasted into a sheet beside the plan, its first cell in this one: cells that are no values are refused, the
/// others stand.
#[expect(clippy::wildcard_enum_match_arm, reason = "called for cells of sheets only")]
fn sheet(scenario: &Scenario, from: PlanField, text: &str, locale: Locale) -> Option<Changed> {
    fn fill<S: Sheet>(
        mut sheet: S,
        (top, left): (u8, usize),
        text: &str,
        ways: (Currency, Locale),
        field: impl Fn(u8, usize) -> Option<Field>,
    ) -> Changed {
        let (mut settled, mut refused, mut left_out) = (Vec::new(), Vec::new(), 0);
        for (row, cells) in table(text).into_iter().enumerate() {
            for (column, cell) in cells.into_iter().enumerate() {
                let row = usize::from(top) + row;
                let Some(place) = u8::try_from(row).ok().and_then(|row| field(row, left + column)) else {
                    left_out += usize::from(!cell.trim().is_empty());
                    continue;
                };
                // A cell that is refused leaves the sheet as it was.
                let mut next = sheet.clone();
                match next.set((row, left + column), cell, ways) {
                    Ok(()) => {
                        sheet = next;
                        settled.push(place);
                    }
                    Err(why) => refused.push((place, Refusal { text: String::from(cell), why })),
                }
            }
        }
        Changed { edit: Edit::Plan(sheet.edit()), settled, refused, left_out }
    }
    let ways = (scenario.currency, locale);
    match from {
        PlanField::Period { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *PeriodColumn::ALL.get(column)?;
                (usize::from(row) < PERIODS_MAX).then_some(Field::Plan(PlanField::Period { row, column }))
            };
            Some(fill(scenario.periods.clone(), (row, column_index(&PeriodColumn::ALL, &column)), text, ways, field))
        }
        PlanField::Brand { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *BrandColumn::ALL.get(column)?;
                (usize::from(row) <= COMPETITORS_MAX).then_some(Field::Plan(PlanField::Brand { row, column }))
            };
            let market = scenario.market.clone().unwrap_or_default();
            Some(fill(market, (row, column_index(&BrandColumn::ALL, &column)), text, ways, field))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
