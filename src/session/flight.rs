//! First and last day of a flight, as they are typed: dates within the plan.

use super::entry_error::EntryError;
use crate::scenario::{Channel, ChannelEdit, ChannelField, ChannelId, Scenario};
use crate::units::{WeekDays, Weeks};
use crate::words::{Words, date};

/// Change that a typed day means. Nothing typed is the plan's first or last day.
///
/// # Errors
/// [`EntryError::Date`] for a text that is no day, [`EntryError::OutsidePlan`] for a day before or after the plan,
/// [`EntryError::BeforeStart`] for a last day before the first: a day that is half typed must not move the first.
pub(super) fn read(
    (id, field): (ChannelId, ChannelField),
    text: &str,
    scenario: &Scenario,
) -> Result<ChannelEdit, EntryError> {
    let is_first = field == ChannelField::FirstDay;
    if text.trim().is_empty() {
        let of_plan = (Weeks::ONE, WeekDays::NONE);
        return Ok(if is_first {
            ChannelEdit::Begins(of_plan.0, of_plan.1)
        } else {
            ChannelEdit::Ends(None, of_plan.1)
        });
    }
    let day = date::parse_near(text, scenario.start).ok_or(EntryError::Date)?;
    let outside = EntryError::OutsidePlan(scenario.start, scenario.end());
    let (week, before) = scenario.day_of_plan(day).ok_or(outside)?;
    if is_first {
        return Ok(ChannelEdit::Begins(week, before));
    }
    let first = scenario.channel(id).map(|channel| scenario.days_of(&channel.flight).0);
    if let Some(first) = first.filter(|first| day < *first) {
        return Err(EntryError::BeforeStart(first));
    }
    // The plan's last day is its end, wherever that moves.
    if day == scenario.end() {
        return Ok(ChannelEdit::Ends(None, WeekDays::NONE));
    }
    Ok(ChannelEdit::Ends(Some(week), WeekDays::new(6 - before.get())?))
}

/// Day of a flight, as a field shows it.
pub(super) fn written(field: ChannelField, channel: &Channel, scenario: &Scenario, words: &Words) -> String {
    let (first, last) = scenario.days_of(&channel.flight);
    words.date_typed(if field == ChannelField::FirstDay { first } else { last })
}
