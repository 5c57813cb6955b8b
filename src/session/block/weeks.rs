//! Weeks of the calendar.

use super::grid::cell;
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

/// True for the fields of the calendar.
pub(super) fn has(field: ChannelField) -> bool {
    column_of(field).is_some()
}

/// True for a change of which weeks are a part, or that may run into them. Days alone are filled and cleared as any
/// column.
pub(super) fn takes(first: ChannelField, last: ChannelField, change: &BlockChange) -> bool {
    let is_week = |field: ChannelField| matches!(field, ChannelField::Week(_));
    is_week(first) || is_week(last) || matches!(change, BlockChange::Paste(_))
}

/// Column of a field.
fn column_of(field: ChannelField) -> Option<usize> {
    if let ChannelField::Week(week) = field {
        return Some(BEFORE + usize::from(week));
    }
    [(ChannelField::FirstDay, 2), (ChannelField::LastDay, 3)]
        .into_iter()
        .find_map(|(day, at)| (day == field).then_some(at))
}

/// The week grid.
fn shown(ground: &Ground<'_>) -> Shown {
    let words = ground.words;
    // Days are told from names like figures are.
    let day = |field: ChannelField| ShownColumn::of_field(words.text(field.key()), Kind::Number, field);
    let before = [
        ShownColumn::new(words.text("grid-channel"), Kind::Name),
        ShownColumn::new(words.text("field-pattern"), Kind::Label),
        day(ChannelField::FirstDay),
        day(ChannelField::LastDay),
    ];
    let week = |week: u16| {
        let (heading, _) = words.week(ground.scenario.week_start(usize::from(week)));
        ShownColumn::of_field(heading, Kind::Number, ChannelField::Week(week))
    };
    let columns = before.into_iter().chain((0..ground.scenario.weeks.get()).map(week)).collect();
    Shown { columns, results: vec![words.text("calendar-sum")], names: ground.names(), is_of_channels: true }
}

/// Days and weeks of some channels pasted; weeks emptied or filled, also where the block begins with the days.
pub(super) fn change(
    ground: &Ground<'_>,
    (one, first): (ChannelId, ChannelField),
    (other, last): (ChannelId, ChannelField),
    change: &BlockChange,
) -> Option<Changed> {
    if let BlockChange::Paste(text) = change {
        return paste(ground, (one, first), Cells::of_text(text));
    }
    let scenario = ground.scenario;
    let (one, other, first, last) = (ground.row(one)?, ground.row(other)?, column_of(first)?, column_of(last)?);
    let (top, bottom) = (one.min(other), one.max(other));
    let week = |column: usize| u16::try_from(column.saturating_sub(BEFORE)).ok();
    let (left, right) = (week(first.min(last))?, week(first.max(last))?);
    let weeks: Vec<u16> = (left..=right.min(scenario.weeks.get() - 1)).collect();
    let channel_at = |row: usize| ground.rows.get(row).and_then(|id| scenario.channel(*id));
    let above = channel_at(top)?;
    let mut changed = Changed::of_plan(scenario.clone());
    // Money of kinds whose posts decide it is not typed.
    for channel in (top..=bottom).filter_map(channel_at).filter(|channel| channel.kind.buying().is_some()) {
        let outside = |(week, _): &(usize, Money)| weeks.iter().all(|other| usize::from(*other) != *week);
        let elsewhere =
            || amounts(scenario, channel).into_iter().enumerate().filter(outside).any(|(_, money)| money > Money::ZERO);
        if channel.limits.locked && *change == BlockChange::Clear && !elsewhere() {
            let field = Field::Channel(channel.id, ChannelField::Week(left));
            changed.refuse(field, "", EntryError::LockedNeedsWeek(channel.budget));
            continue;
        }
        let mut done = Vec::new();
        for week in weeks.iter().copied() {
            let source = match change {
                BlockChange::FillRight => amount(scenario, channel, left),
                BlockChange::FillDown => amount(scenario, above, week),
                BlockChange::Clear | BlockChange::Paste(_) => None,
            };
            put(&mut changed, (channel.id, week), source.unwrap_or(Money::ZERO), "", &mut done);
        }
    }
    Some(changed)
}

/// An amount put into a week, unless it is there already; weeks of the block that are `done` keep theirs.
fn put(changed: &mut Changed, (id, week): (ChannelId, u16), next: Money, text: &str, done: &mut Vec<u16>) -> bool {
    let field = Field::Channel(id, ChannelField::Week(week));
    let now = changed.plan.channel(id).and_then(|channel| amount(&changed.plan, channel, week));
    if now != Some(next) {
        match with_week_of_block(&changed.plan, id, (week, next), done) {
            Ok(amounts) => {
                changed.plan = changed.plan.clone().with_channel(id, ChannelEdit::Amounts(amounts));
            }
            Err(why) => {
                changed.refuse(field, text, why);
                return false;
            }
        }
    }
    done.push(week);
    changed.settled.push(field);
    true
}

/// Cells pasted from a field of the calendar down and right.
fn paste(ground: &Ground<'_>, (id, field): (ChannelId, ChannelField), cells: Cells) -> Option<Changed> {
    let scenario = ground.scenario;
    let table = shown(ground);
    let top = ground.row(id)?;
    let mut changed = Changed::of_plan(scenario.clone());
    let (rows, landing) = ground.placed(table.land(cells, column_of(field)?), top, &mut changed);
    let Landing { cells, left, headings, .. } = landing;
    let field_at = |column: usize| table.columns.get(left + column).and_then(|column| column.field);
    let week_at = |column: usize| match field_at(column) {
        Some(ChannelField::Week(week)) => Some(week),
        _ => None,
    };
    let channel_at = |row: usize| rows.get(row).and_then(|at| scenario.channel(*ground.rows.get(*at)?));
    let places = (0..cells.height()).flat_map(|row| (0..cells.width()).map(move |column| (row, column)));
    let texts = places.filter(|(_, column)| week_at(*column).is_some());
    let writing = Writing::of_block(texts.map(|(row, column)| cells.get(row, column)), ground.locale, &mut changed);
    // Money of kinds whose posts decide it is not typed.
    let is_typed = |row: usize| channel_at(row).is_some_and(|channel| channel.kind.buying().is_some());
    changed.left_out += cells.count(|row, column| match field_at(column) {
        Some(ChannelField::Week(_)) => !is_typed(row),
        Some(_) => channel_at(row).is_none(),
        // Patterns and sums that came along with their headings are no values.
        None => headings == 0 || channel_at(row).is_none(),
    });
    for row in 0..cells.height() {
        let Some(channel) = channel_at(row) else { continue };
        let mut done = Vec::new();
        for column in 0..cells.width() {
            let text = as_typed(cells.get(row, column));
            match field_at(column) {
                Some(ChannelField::Week(week)) if is_typed(row) => {
                    match money(&text, writing.locale, scenario.currency) {
                        Ok(next) => {
                            if put(&mut changed, (channel.id, week), next.unwrap_or(Money::ZERO), &text, &mut done) {
                                changed.echo(Field::Channel(channel.id, ChannelField::Week(week)), &text, writing);
                            }
                        }
                        Err(why) => changed.refuse(Field::Channel(channel.id, ChannelField::Week(week)), &text, why),
                    }
                }
                Some(field @ (ChannelField::FirstDay | ChannelField::LastDay)) => {
                    cell(&mut changed, (channel.id, field), &text, false, writing);
                }
                Some(_) | None => {}
            }
        }
    }
    Some(changed)
}
