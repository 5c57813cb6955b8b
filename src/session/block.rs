//! Blocks of cells filled, cleared and pasted in one step: the channel grid, weeks of the calendar, pairs of the
//! overlap matrix, sheets beside the plan.
//!
//! Pure functions outside [`reduce`](super::reduce): a part of the page that is loaded beside the first click computes
//! the change, and `reduce` takes it as [`Action::Changed`](super::Action::Changed).

use super::Session;
use super::calendar::{amount, amounts, with_week_of_block};
use super::columns::ColumnContent;
use super::entry::{money, pair_overlap};
use super::entry_error::{EntryError, Refusal};
use super::field::{ChannelField, Edit, Field, PlanField};
use super::side_tables::{BrandColumn, PeriodColumn, Sheet, column_index};
use crate::scenario::{
    BuyingModel, CHANNELS_MAX, COMPETITORS_MAX, Channel, ChannelEdit, ChannelId, PERIODS_MAX, PairOverlap, Platform,
    ROLES_MAX, Scenario, Sourced, preset,
};
use crate::sheets::{Cells, buying_model, one_line, platform};
use crate::units::{Currency, Locale, Money, Text, plain};

/// Change of a block of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockChange {
    /// Every cell is emptied.
    Clear,
    /// Every cell takes the value of the first in its row.
    FillRight,
    /// Every cell takes the value of the first in its column.
    FillDown,
    /// A table of text is pasted, from the first cell on; more than the block takes is wider. A blank cell clears its
    /// place.
    Paste(String),
}

/// A change of a block of cells, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// A corner of the block; what is pasted begins there.
    pub from: Field,
    /// The opposite corner.
    pub to: Field,
    /// Channels of the rows that are shown, from the top; empty for those of the plan.
    pub rows: Vec<ChannelId>,
    /// The change.
    pub change: BlockChange,
}

/// Outcome of a change of many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The plan after it.
    pub plan: Scenario,
    /// Fields that hold a value now.
    pub settled: Vec<Field>,
    /// Texts that are no values.
    pub refused: Vec<(Field, Refusal)>,
    /// Number of texts without a place: beyond the last row or column, or of a field that the row does not have.
    pub left_out: usize,
    /// Number of channels that are gone.
    pub removed: usize,
}

impl Changed {
    /// A plan with nothing refused.
    pub fn of_plan(plan: Scenario) -> Self {
        Self { plan, settled: Vec::new(), refused: Vec::new(), left_out: 0, removed: 0 }
    }

    fn refuse(&mut self, field: Field, text: &str, why: EntryError) {
        self.refused.push((field, Refusal { text: text.to_owned(), why }));
    }
}

/// Columns of the channel grid that take pasted cells, from the left.
pub const GRID_COLUMNS: [ChannelField; 4] =
    [ChannelField::Name, ChannelField::BuyingModel, ChannelField::Price, ChannelField::Budget];

/// Columns of hours by role, from the left: of the channel, and of a post where some channel has posts. A plan without
/// roles has the columns of the first.
pub fn role_columns(scenario: &Scenario) -> Vec<ChannelField> {
    let has_posts = scenario.channels.iter().any(|channel| channel.kind.posts().is_some());
    let columns = |role| [ChannelField::RoleHours(role), ChannelField::RolePostHours(role)];
    let columns = (0..).take(scenario.roles.len().max(1)).flat_map(columns);
    columns.filter(|column| has_posts || matches!(column, ChannelField::RoleHours(_))).collect()
}

/// True for the fields of hours by role, whose sheet has the channels of the plan and no others.
fn is_of_work(field: ChannelField) -> bool {
    matches!(field, ChannelField::RoleHours(_) | ChannelField::RolePostHours(_))
}

/// The plan of a session after a change of a block, its rows and columns as the session shows them: rows that are
/// filtered out stay as they are, and sorted ones are taken in the order shown.
pub fn change_shown_block(session: &Session, block: &Block) -> Changed {
    let (plan, locale) = (session.scenario(), session.language.shown);
    let shown: Vec<Channel> = block.rows.iter().filter_map(|id| plan.channel(*id).cloned()).collect();
    let columns = session.columns.contents().filter_map(|content| match content {
        ColumnContent::Field(field) => Some(field),
        ColumnContent::Gross | ColumnContent::Flight | ColumnContent::Figure(_) | ColumnContent::Effect => None,
    });
    let columns: Vec<ChannelField> = match block.from {
        Field::Channel(_, field) if is_of_work(field) => role_columns(plan),
        Field::Channel(..) | Field::Plan(_) => GRID_COLUMNS.into_iter().chain(columns).collect(),
    };
    let ends = (block.from, block.to);
    if shown.is_empty() {
        return change_block(plan, ends, &block.change, &columns, locale);
    }
    let is_whole = shown.len() == plan.channels.len();
    let count = shown.len();
    let as_shown = Scenario { channels: shown, ..Scenario::clone(plan) };
    let mut changed = change_block(&as_shown, ends, &block.change, &columns, locale);
    let mut after = core::mem::take(&mut changed.plan.channels);
    let more = after.split_off(count.min(after.len()));
    // The rows again in the plan's own order; below them those that were pasted beyond the last, where all are shown.
    let next = |channel: &Channel| after.iter().find(|one| one.id == channel.id).unwrap_or(channel).clone();
    changed.plan.channels = plan.channels.iter().map(next).collect();
    if is_whole {
        changed.plan.channels.extend(more);
        changed.plan = changed.plan.with_settled_marks();
    } else {
        changed.left_out += more.len();
    }
    changed
}

/// The plan after a change of the cells from one to another, both included, whichever comes first; `columns` are the
/// typed columns of the channel grid, from the left. A place that takes no blocks leaves the plan as it was.
fn change_block(
    scenario: &Scenario,
    (from, to): (Field, Field),
    change: &BlockChange,
    columns: &[ChannelField],
    locale: Locale,
) -> Changed {
    let changed = match (from, to) {
        (Field::Channel(one, ChannelField::Week(first)), Field::Channel(other, ChannelField::Week(last))) => {
            weeks(scenario, (one, first), (other, last), change, locale)
        }
        (Field::Channel(id, field), _) if matches!(change, BlockChange::Paste(_)) => {
            let BlockChange::Paste(text) = change else { return Changed::of_plan(scenario.clone()) };
            grid(scenario, (id, field), &Cells::of_text(text), columns, locale)
        }
        (Field::Channel(one, first), Field::Channel(other, last)) => {
            fill(scenario, (one, first), (other, last), change, columns, locale)
        }
        (
            Field::Plan(
                cell @ (PlanField::Period { .. }
                | PlanField::Brand { .. }
                | PlanField::RoleName(_)
                | PlanField::RoleRate(_)
                | PlanField::RoleAvailable(_)),
            ),
            _,
        ) => match change {
            BlockChange::Paste(text) => sheet(scenario, cell, text, locale),
            BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
        },
        (Field::Plan(PlanField::Pair { .. }), _) => match change {
            BlockChange::Paste(text) => pairs(scenario, from, text, locale),
            BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
        },
        _ => None,
    };
    changed.unwrap_or_else(|| Changed::of_plan(scenario.clone()))
}

/// Cells pasted into the channel grid, from a field of a channel down and right; rows below the last become channels.
fn grid(
    scenario: &Scenario,
    (id, field): (ChannelId, ChannelField),
    cells: &Cells,
    columns: &[ChannelField],
    locale: Locale,
) -> Option<Changed> {
    let top = scenario.channels.iter().position(|channel| channel.id == id)?;
    let left = columns.iter().position(|column| *column == field)?;
    let mut changed = Changed::of_plan(scenario.clone());
    changed.left_out = cells.count(|_, column| left + column >= columns.len());
    for row in 0..cells.height() {
        let id = match changed.plan.channels.get(top + row).map(|channel| channel.id) {
            Some(id) => id,
            // A blank row makes no channel.
            None if cells.is_blank_row(row) => continue,
            None if changed.plan.channels.len() < CHANNELS_MAX && !is_of_work(field) => {
                let id = changed.plan.next_id();
                let mut channel = Channel::new(id, Platform::Other, BuyingModel::Cpm);
                channel.name = Text::default();
                changed.plan = changed.plan.with_added(channel, None);
                id
            }
            None => {
                let places = columns.len() - left;
                changed.left_out += cells.row(row).iter().take(places).filter(|cell| !cell.trim().is_empty()).count();
                continue;
            }
        };
        let is_new = scenario.channel(id).is_none();
        for (column, field) in columns.iter().enumerate().skip(left).take(cells.width()) {
            let text = one_line(cells.get(row, column - left));
            grid_cell(&mut changed, (id, *field), &text, is_new, locale);
        }
    }
    Some(changed)
}

/// Cells of the channel grid emptied, or filled with the values of the first row or column of a block.
fn fill(
    scenario: &Scenario,
    (one, first): (ChannelId, ChannelField),
    (other, last): (ChannelId, ChannelField),
    change: &BlockChange,
    columns: &[ChannelField],
    locale: Locale,
) -> Option<Changed> {
    let row = |id: ChannelId| scenario.channels.iter().position(|channel| channel.id == id);
    let column = |field: ChannelField| columns.iter().position(|column| *column == field);
    let (one, other, first, last) = (row(one)?, row(other)?, column(first)?, column(last)?);
    let (top, bottom, left, right) = (one.min(other), one.max(other), first.min(last), first.max(last));
    let mut changed = Changed::of_plan(scenario.clone());
    let above = scenario.channels.get(top)?;
    for channel in scenario.channels.iter().take(bottom + 1).skip(top) {
        for field in columns.iter().take(right + 1).skip(left) {
            let (source, from) = match change {
                BlockChange::FillDown => (above, *field),
                BlockChange::FillRight => (channel, *columns.get(left)?),
                BlockChange::Clear | BlockChange::Paste(_) => (channel, *field),
            };
            if *change == BlockChange::Clear {
                let is_model = *field == ChannelField::BuyingModel;
                if let Some(empty) = field.empty().filter(|_| !is_model && field.value_in(channel).is_some()) {
                    changed.plan = changed.plan.clone().with_channel(channel.id, empty);
                    changed.settled.push(Field::Channel(channel.id, *field));
                }
            } else if from == *field {
                // The value itself, with its kind of number: not what it reads as.
                let lacks = field.value_in(channel).is_none()
                    || (*field == ChannelField::Budget && channel.kind.buying().is_none());
                if source.id != channel.id
                    && !lacks
                    && let Some(value) = field.value_in(source)
                {
                    changed.plan = changed.plan.clone().with_channel(channel.id, value);
                    changed.settled.push(Field::Channel(channel.id, *field));
                }
            } else {
                match as_typed(&from.value_in(source)?, scenario.currency, locale) {
                    Some(text) => grid_cell(&mut changed, (channel.id, *field), &text, false, locale),
                    None => changed.left_out += 1,
                }
            }
        }
    }
    Some(changed)
}

/// An amount, a number of people or a text as it is typed, for a field of another kind; nothing for what means nothing
/// there.
#[expect(clippy::wildcard_enum_match_arm, reason = "other values mean nothing in another column")]
fn as_typed(value: &ChannelEdit, currency: Currency, locale: Locale) -> Option<String> {
    let number = match value {
        ChannelEdit::Price(price) => price.map_or_else(String::new, |price| plain(price.get())),
        ChannelEdit::Audience(people) => people.map_or_else(String::new, |people| plain(people.get())),
        ChannelEdit::Budget(money) | ChannelEdit::Production(money) => plain(money.major(currency)),
        ChannelEdit::RoleHours(_, hours) | ChannelEdit::RolePostHours(_, hours) => plain(hours.get()),
        ChannelEdit::Name(text) | ChannelEdit::Group(text) => return Some(text.to_string()),
        ChannelEdit::Note(text) => return Some(text.to_string()),
        _ => return None,
    };
    Some(if locale == Locale::En { number } else { number.replace('.', ",") })
}

/// One cell of the channel grid. A blank buying model stays as it is: there is always one.
fn grid_cell(changed: &mut Changed, (id, field): (ChannelId, ChannelField), text: &str, is_new: bool, locale: Locale) {
    let place = Field::Channel(id, field);
    let Some(channel) = changed.plan.channel(id) else { return };
    // The budget of posts follows from them.
    let lacks = field.value_in(channel).is_none() || (field == ChannelField::Budget && channel.kind.buying().is_none());
    if lacks {
        if !text.is_empty() {
            changed.left_out += 1;
            changed.refuse(place, text, EntryError::NotOfType);
        }
        return;
    }
    let edit = if field == ChannelField::BuyingModel {
        match buying_model(text) {
            Some(model) => Ok(Edit::Channel(id, ChannelEdit::BuyingModel(model))),
            None if text.is_empty() => return,
            None => Err(EntryError::BuyingModel),
        }
    } else {
        place.read(text, &changed.plan, locale)
    };
    match edit {
        Ok(Edit::Channel(id, edit)) => {
            if let Some(platform) = platform(text).filter(|_| field == ChannelField::Name) {
                changed.plan = changed.plan.clone().with_channel(id, ChannelEdit::Platform(platform));
                if is_new {
                    let usual = ChannelEdit::BuyingModel(preset(platform).buying);
                    changed.plan = changed.plan.clone().with_channel(id, usual);
                }
            }
            changed.plan = changed.plan.clone().with_channel(id, edit);
            changed.settled.push(place);
        }
        // Fields of a channel make edits of that channel.
        Ok(Edit::Plan(_)) => {}
        Err(why) => changed.refuse(place, text, why),
    }
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
        BlockChange::Paste(text) => Some(Cells::of_text(text)),
        BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
    };
    let final_week = scenario.weeks.get() - 1;
    // A pasted block is as large as it is, whatever was chosen before.
    let (bottom, right) = match &pasted {
        Some(cells) => {
            (top + cells.height() - 1, u16::try_from(usize::from(left) + cells.width() - 1).unwrap_or(u16::MAX))
        }
        None => (bottom, right),
    };
    let right = right.min(final_week);

    let above = scenario.channels.get(top)?;
    let mut changed = Changed::of_plan(scenario.clone());
    if let Some(cells) = &pasted {
        let is_typed =
            |row: usize| scenario.channels.get(top + row).is_some_and(|channel| channel.kind.buying().is_some());
        let is_beyond = |column: usize| usize::from(left) + column > usize::from(final_week);
        changed.left_out = cells.count(|row, column| !is_typed(row) || is_beyond(column));
    }
    let channels = scenario.channels.iter().enumerate().skip(top).take(bottom + 1 - top);
    // Money of kinds whose posts decide it is not typed.
    for (row, channel) in channels.filter(|(_, channel)| channel.kind.buying().is_some()) {
        let outside = |(week, _): &(usize, Money)| !(usize::from(left)..=usize::from(right)).contains(week);
        let elsewhere =
            || amounts(scenario, channel).into_iter().enumerate().filter(outside).any(|(_, money)| money > Money::ZERO);
        if channel.limits.locked && *change == BlockChange::Clear && !elsewhere() {
            let field = Field::Channel(channel.id, ChannelField::Week(left));
            changed.refuse(field, "", EntryError::LockedNeedsWeek(channel.budget));
            continue;
        }
        let mut done = Vec::new();
        for (column, week) in (left..=right).enumerate() {
            let field = Field::Channel(channel.id, ChannelField::Week(week));
            let text = pasted.as_ref().map(|cells| one_line(cells.get(row - top, column))).unwrap_or_default();
            let next = match change {
                BlockChange::Clear => Ok(Money::ZERO),
                BlockChange::FillRight => Ok(amount(scenario, channel, left).unwrap_or(Money::ZERO)),
                BlockChange::FillDown => Ok(amount(scenario, above, week).unwrap_or(Money::ZERO)),
                BlockChange::Paste(_) => {
                    money(&text, locale, scenario.currency).map(|amount| amount.unwrap_or(Money::ZERO))
                }
            };
            let next = next.and_then(|next| with_week_of_block(&changed.plan, channel.id, (week, next), &done));
            match next {
                Ok(amounts) => {
                    changed.plan = changed.plan.clone().with_channel(channel.id, ChannelEdit::Amounts(amounts));
                    changed.settled.push(field);
                    done.push(week);
                }
                Err(why) => changed.refuse(field, &text, why),
            }
        }
    }
    Some(changed)
}

/// Pairs pasted as a table whose first cell is that of a field. The diagonal is of no pair. A pair stands twice in a
/// table: it is cleared where neither of its cells has a text.
fn pairs(scenario: &Scenario, from: Field, text: &str, locale: Locale) -> Option<Changed> {
    let Field::Plan(PlanField::Pair { one, other, form }) = from else { return None };
    let place = |id: ChannelId| scenario.channels.iter().position(|channel| channel.id == id);
    let (mut top, mut left) = (place(one)?, place(other)?);
    let mut table = Cells::of_text(text);
    // With names above and beside, as a spreadsheet has them.
    let count = scenario.channels.len();
    if (table.height(), table.width()) == (count + 1, count + 1) {
        table = table.without_names();
    }
    // The whole matrix stands where it belongs, wherever it was pasted: its first cell is of a channel with itself and
    // takes no text.
    if (table.height(), table.width()) == (count, count) {
        (top, left) = (0, 0);
    }
    let mut changed = Changed::of_plan(scenario.clone());
    let beyond = |row: usize, column: usize| top + row >= count || left + column >= count;
    changed.left_out = table.count(beyond);
    let (mut known, mut blank) = (Vec::<(ChannelId, ChannelId, PairOverlap)>::new(), Vec::new());
    let places = (0..table.height()).flat_map(|row| (0..table.width()).map(move |column| (row, column)));
    for (row, column) in places {
        let (Some(one), Some(other)) = (scenario.channels.get(top + row), scenario.channels.get(left + column)) else {
            continue;
        };
        if one.id == other.id {
            continue;
        }
        let text = one_line(table.get(row, column));
        let field = Field::Plan(PlanField::Pair { one: one.id, other: other.id, form });
        match pair_overlap(&text, locale, form) {
            Ok(Some(both)) => {
                known.push((one.id, other.id, both));
                changed.settled.push(field);
            }
            Ok(None) => blank.push((one.id, other.id, field)),
            Err(why) => changed.refuse(field, &text, why),
        }
    }
    let mut overlap = scenario.overlap.clone();
    for (one, other, field) in blank {
        if overlap.pair(one, other).is_some() {
            overlap = overlap.with_pair(one, other, None);
        }
        changed.settled.push(field);
    }
    for (one, other, both) in known {
        overlap = overlap.with_pair(one, other, Some(Sourced::own(both)));
    }
    // A refused cell leaves its pair as it was.
    for (field, _) in &changed.refused {
        if let Field::Plan(PlanField::Pair { one, other, .. }) = field
            && overlap.pair(*one, *other).is_none()
            && let Some(pair) = scenario.overlap.pair(*one, *other)
        {
            overlap = overlap.with_pair(pair.one, pair.other, Some(pair.overlap));
        }
    }
    changed.plan.overlap = overlap;
    Some(changed)
}

/// A table pasted into a sheet beside the plan, its first cell in this one: cells that are no values are refused, the
/// others stand.
#[expect(clippy::wildcard_enum_match_arm, reason = "called for cells of sheets only")]
fn sheet(scenario: &Scenario, from: PlanField, text: &str, locale: Locale) -> Option<Changed> {
    fn fill<S: Sheet>(
        scenario: &Scenario,
        mut sheet: S,
        (top, left): (u8, usize),
        cells: &Cells,
        ways: (Currency, Locale),
        field: impl Fn(u8, usize) -> Option<Field>,
    ) -> Changed {
        let mut changed = Changed::of_plan(scenario.clone());
        let place = |row: usize, column: usize| {
            u8::try_from(usize::from(top) + row).ok().and_then(|row| field(row, left + column))
        };
        changed.left_out = cells.count(|row, column| place(row, column).is_none());
        // A sheet has few rows; a pasted table may have many more.
        for row in 0..cells.height().min(usize::from(u8::MAX)) {
            for column in 0..cells.width() {
                let Some(place) = place(row, column) else { break };
                let cell = one_line(cells.get(row, column));
                // A cell that is refused leaves the sheet as it was.
                let mut next = sheet.clone();
                match next.set((usize::from(top) + row, left + column), &cell, ways) {
                    Ok(()) => {
                        sheet = next;
                        changed.settled.push(place);
                    }
                    Err(why) => changed.refuse(place, &cell, why),
                }
            }
        }
        changed.plan = scenario.clone().with(sheet.edit());
        changed
    }
    let (ways, cells) = ((scenario.currency, locale), Cells::of_text(text));
    match from {
        PlanField::Period { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *PeriodColumn::ALL.get(column)?;
                (usize::from(row) < PERIODS_MAX).then_some(Field::Plan(PlanField::Period { row, column }))
            };
            let from = (row, column_index(&PeriodColumn::ALL, &column));
            Some(fill(scenario, scenario.periods.clone(), from, &cells, ways, field))
        }
        PlanField::Brand { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *BrandColumn::ALL.get(column)?;
                (usize::from(row) <= COMPETITORS_MAX).then_some(Field::Plan(PlanField::Brand { row, column }))
            };
            let market = scenario.market.clone().unwrap_or_default();
            let from = (row, column_index(&BrandColumn::ALL, &column));
            Some(fill(scenario, market, from, &cells, ways, field))
        }
        PlanField::RoleName(row) | PlanField::RoleRate(row) | PlanField::RoleAvailable(row) => {
            let field = |row: u8, column: usize| {
                let columns = [PlanField::RoleName(row), PlanField::RoleRate(row), PlanField::RoleAvailable(row)];
                let field = *columns.get(column)?;
                (usize::from(row) < ROLES_MAX).then_some(Field::Plan(field))
            };
            let column = match from {
                PlanField::RoleName(_) => 0,
                PlanField::RoleRate(_) => 1,
                _ => 2,
            };
            Some(fill(scenario, scenario.roles.clone(), (row, column), &cells, ways, field))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
