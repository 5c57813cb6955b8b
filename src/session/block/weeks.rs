//! Weeks of the calendar.

use super::landing::{Kind, Landing, Shown, ShownColumn, Writing};
use super::{BlockChange, Changed, Ground};
use crate::scenario::{ChannelEdit, ChannelId};
use crate::session::calendar::{amount, amounts, with_week_of_block};
use crate::session::entry::money;
use crate::session::entry_error::EntryError;
use crate::session::field::{ChannelField, Field};
use crate::sheets::{Cells, as_typed};
use crate::units::Money;

/// Columns before the first week: the names, the patterns, the first and the last days.
const BEFORE: usize = 4;

/// The week grid.
fn shown(ground: &Ground<'_>) -> Shown {
    let words = ground.words;
    let label = |key: &str| ShownColumn::new(words.text(key), Kind::Label);
    let before = [
        ShownColumn::new(words.text("grid-channel"), Kind::Name),
        label("field-pattern"),
        label("field-first-day"),
        label("field-last-day"),
    ];
    let week = |week: u16| {
        let (heading, _) = words.week(ground.scenario.week_start(usize::from(week)));
        ShownColumn::of_field(heading, Kind::Number, ChannelField::Week(week))
    };
    let columns = before.into_iter().chain((0..ground.scenario.weeks.get()).map(week)).collect();
    Shown { columns, results: vec![words.text("calendar-sum")], names: ground.names() }
}

/// Weeks of some channels emptied, filled, or pasted.
pub(super) fn change(
    ground: &Ground<'_>,
    (one, first): (ChannelId, u16),
    (other, last): (ChannelId, u16),
    change: &BlockChange,
) -> Option<Changed> {
    let scenario = ground.scenario;
    let (one, other) = (ground.row(one)?, ground.row(other)?);
    let (top, bottom) = (one.min(other), one.max(other));
    let (left, right) = (first.min(last), first.max(last));
    let mut changed = Changed::of_plan(scenario.clone());
    let pasted = match change {
        BlockChange::Paste(text) => Some(shown(ground).land(Cells::of_text(text), usize::from(left) + BEFORE)),
        BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
    };
    let channel_at = |row: usize| ground.rows.get(row).and_then(|id| scenario.channel(*id));
    let week_at = |landing: &Landing, column: usize| {
        let week = (landing.left + column).checked_sub(BEFORE).and_then(|week| u16::try_from(week).ok());
        week.filter(|week| *week < scenario.weeks.get())
    };
    let mut writing = Writing::of_page(ground.locale);
    if let Some(landing) = &pasted {
        let cells = &landing.cells;
        let places = (0..cells.height()).flat_map(|row| (0..cells.width()).map(move |column| (row, column)));
        let texts = places.filter(|(_, column)| week_at(landing, *column).is_some());
        writing = Writing::of_block(texts.map(|(row, column)| cells.get(row, column)), ground.locale, &mut changed);
        let is_typed = |row: usize| channel_at(top + row).is_some_and(|channel| channel.kind.buying().is_some());
        changed.headings = landing.headings;
        changed.left_out = cells.count(|row, column| !is_typed(row) || week_at(landing, column).is_none());
    }
    // A pasted block is as large as it is, whatever was chosen before.
    let height = pasted.as_ref().map_or(bottom + 1 - top, |landing| landing.cells.height());
    let weeks: Vec<(usize, u16)> = match &pasted {
        Some(landing) => (0..landing.cells.width()).filter_map(|at| Some((at, week_at(landing, at)?))).collect(),
        None => (0..).zip(left..=right.min(scenario.weeks.get() - 1)).collect(),
    };
    let above = channel_at(top)?;
    // Money of kinds whose posts decide it is not typed.
    let rows = (0..height).filter_map(|row| Some((row, channel_at(top + row)?)));
    for (row, channel) in rows.filter(|(_, channel)| channel.kind.buying().is_some()) {
        let outside = |(week, _): &(usize, Money)| weeks.iter().all(|(_, other)| usize::from(*other) != *week);
        let elsewhere =
            || amounts(scenario, channel).into_iter().enumerate().filter(outside).any(|(_, money)| money > Money::ZERO);
        if channel.limits.locked && *change == BlockChange::Clear && !elsewhere() {
            let field = Field::Channel(channel.id, ChannelField::Week(left));
            changed.refuse(field, "", EntryError::LockedNeedsWeek(channel.budget));
            continue;
        }
        let mut done = Vec::new();
        for (column, week) in weeks.iter().copied() {
            let field = Field::Channel(channel.id, ChannelField::Week(week));
            let text = pasted.as_ref().map(|landing| as_typed(landing.cells.get(row, column))).unwrap_or_default();
            let next = match change {
                BlockChange::Clear => Ok(Money::ZERO),
                BlockChange::FillRight => Ok(amount(scenario, channel, left).unwrap_or(Money::ZERO)),
                BlockChange::FillDown => Ok(amount(scenario, above, week).unwrap_or(Money::ZERO)),
                BlockChange::Paste(_) => {
                    money(&text, writing.locale, scenario.currency).map(|amount| amount.unwrap_or(Money::ZERO))
                }
            };
            let next = next.and_then(|next| with_week_of_block(&changed.plan, channel.id, (week, next), &done));
            match next {
                Ok(amounts) => {
                    changed.plan = changed.plan.clone().with_channel(channel.id, ChannelEdit::Amounts(amounts));
                    changed.settle(field, &text, writing);
                    done.push(week);
                }
                Err(why) => changed.refuse(field, &text, why),
            }
        }
    }
    Some(changed)
}
