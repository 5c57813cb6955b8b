//! The channel grid, and the hours of its channels by role.

use super::landing::{Kind, Landing, Shown, ShownColumn, Writing};
use super::{BlockChange, Changed, Ground};
use crate::forecast::Figure;
use crate::scenario::{BuyingModel, CHANNELS_MAX, Channel, ChannelEdit, ChannelId, Platform, Scenario, preset};
use crate::session::EntryUnit;
use crate::session::columns::ColumnContent;
use crate::session::entry_error::EntryError;
use crate::session::field::{ChannelField, Edit, Field};
use crate::sheets::{Cells, as_typed, buying_model, platform};
use crate::units::{Currency, Locale, Text, plain};
use crate::words::Part;

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

/// True for the days of flights, which stand in the calendar beside the channels of the plan and no others.
fn is_of_days(field: ChannelField) -> bool {
    matches!(field, ChannelField::FirstDay | ChannelField::LastDay)
}

/// The table that a field of a channel stands in.
fn shown(ground: &Ground<'_>, field: ChannelField) -> Shown {
    let words = ground.words;
    let name = words.text("grid-channel");
    if is_of_work(field) {
        let hours = role_columns(ground.scenario).into_iter().map(|field| {
            let (ChannelField::RoleHours(role) | ChannelField::RolePostHours(role)) = field else {
                return ShownColumn::new(String::new(), Kind::Computed);
            };
            ShownColumn::of_field(words.role_name(ground.scenario, role), Kind::Number, field)
        });
        let columns = core::iter::once(ShownColumn::new(name, Kind::Name)).chain(hours).collect();
        let results = ["work-shown-hours", "work-shown-cost"].map(|key| words.text(key)).to_vec();
        return Shown { columns, results, names: ground.names(), is_of_channels: true };
    }
    if is_of_days(field) {
        let day = |field: ChannelField| ShownColumn::of_field(words.text(field.key()), Kind::Text, field);
        let pattern = ShownColumn::new(words.text("field-pattern"), Kind::Label);
        let columns =
            vec![ShownColumn::new(name, Kind::Name), pattern, day(ChannelField::FirstDay), day(ChannelField::LastDay)];
        return Shown { columns, results: Vec::new(), names: ground.names(), is_of_channels: true };
    }
    let kind = |field: ChannelField| {
        if field == ChannelField::Name {
            Kind::Name
        } else if field == ChannelField::BuyingModel {
            Kind::Label
        } else if field.unit() == EntryUnit::Text {
            Kind::Text
        } else {
            Kind::Number
        }
    };
    let of = |field: ChannelField| {
        let heading = if field == ChannelField::Name { name.clone() } else { words.text(field.key()) };
        ShownColumn::of_field(heading, kind(field), field)
    };
    let mut columns: Vec<ShownColumn> = GRID_COLUMNS.into_iter().map(of).collect();
    let mut figures = vec![Figure::Media];
    for content in ground.session.columns.contents() {
        match content {
            ColumnContent::Field(field) => columns.push(of(field)),
            ColumnContent::Gross => columns.push(ShownColumn::new(words.text("grid-gross"), Kind::Computed)),
            ColumnContent::Flight => columns.push(ShownColumn::new(words.text("grid-flight"), Kind::Computed)),
            ColumnContent::Figure(figure) => figures.push(figure),
            ColumnContent::Effect => {
                figures.extend([Figure::Leads, Figure::PerLead, Figure::Sales, Figure::PerSale]);
            }
        }
    }
    // Names of figures come with the charts.
    figures.retain(|_| words.parts().has(Part::Charts));
    let results = figures.into_iter().map(|figure| words.column(figure)).collect();
    Shown { columns, results, names: ground.names(), is_of_channels: true }
}

/// Cells pasted from a field of a channel down and right. Lines below the last row become channels, where every row is
/// shown: one that the filter hides would be seen nowhere.
pub(super) fn paste(ground: &Ground<'_>, (id, field): (ChannelId, ChannelField), cells: Cells) -> Option<Changed> {
    let table = shown(ground, field);
    let top = ground.row(id)?;
    let at = table.columns.iter().position(|column| column.field == Some(field))?;
    let mut changed = Changed::of_plan(ground.scenario.clone());
    let (rows, landing) = ground.placed(table.land(cells, at), top, &mut changed);
    let Landing { cells, left, .. } = landing;
    let field_at = |column: usize| table.columns.get(left + column).and_then(|column| column.field);
    let is_figure = |column: &usize| table.kind(left + column) == Kind::Number;
    let figures = (0..cells.width()).filter(is_figure);
    let texts = figures.flat_map(|column| (0..cells.height()).map(move |row| (row, column)));
    let writing = Writing::of_block(texts.map(|(row, column)| cells.get(row, column)), ground.locale, &mut changed);
    changed.left_out += cells.count(|_, column| field_at(column).is_none());
    let takes_more = ground.rows.len() == ground.scenario.channels.len() && !is_of_work(field);
    for (row, at) in rows.into_iter().enumerate() {
        let known = ground.rows.get(at).copied();
        let id = match known {
            Some(id) => id,
            // A blank row makes no channel.
            None if cells.is_blank_row(row) => continue,
            None if takes_more && changed.plan.channels.len() < CHANNELS_MAX => {
                let id = changed.plan.next_id();
                let mut channel = Channel::new(id, Platform::Other, BuyingModel::Cpm);
                channel.name = Text::default();
                changed.plan = changed.plan.with_added(channel, None);
                id
            }
            None => {
                changed.left_out += cells.count(|other, column| other == row && field_at(column).is_some());
                continue;
            }
        };
        for column in 0..cells.width() {
            let Some(field) = field_at(column) else { continue };
            let text = as_typed(cells.get(row, column));
            cell(&mut changed, (id, field), &text, known.is_none(), writing);
        }
    }
    Some(changed)
}

/// Cells emptied, or filled with the values of the first row or column of a block.
pub(super) fn fill(
    ground: &Ground<'_>,
    (one, first): (ChannelId, ChannelField),
    (other, last): (ChannelId, ChannelField),
    change: &BlockChange,
) -> Option<Changed> {
    let scenario = ground.scenario;
    let columns: Vec<ChannelField> = shown(ground, first).columns.iter().filter_map(|column| column.field).collect();
    let column = |field: ChannelField| columns.iter().position(|column| *column == field);
    let (one, other, first, last) = (ground.row(one)?, ground.row(other)?, column(first)?, column(last)?);
    let (top, bottom, left, right) = (one.min(other), one.max(other), first.min(last), first.max(last));
    let mut changed = Changed::of_plan(scenario.clone());
    let writing = Writing::of_page(ground.locale);
    let rows = || ground.rows.iter().take(bottom + 1).skip(top).filter_map(|id| scenario.channel(*id));
    let above = rows().next()?;
    for channel in rows() {
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
                match in_other_kind(&from.value_in(source)?, scenario.currency, ground.locale) {
                    Some(text) => cell(&mut changed, (channel.id, *field), &text, false, writing),
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
fn in_other_kind(value: &ChannelEdit, currency: Currency, locale: Locale) -> Option<String> {
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

/// One cell. A blank buying model stays as it is: there is always one.
pub(super) fn cell(
    changed: &mut Changed,
    (id, field): (ChannelId, ChannelField),
    text: &str,
    is_new: bool,
    writing: Writing,
) {
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
        place.read(text, &changed.plan, writing.locale)
    };
    match edit {
        Ok(Edit::Channel(id, edit)) => {
            // A name that was copied and comes back says nothing new.
            let is_other = field == ChannelField::Name && channel.name.as_str() != text;
            if let Some(platform) = platform(text).filter(|_| is_other) {
                changed.plan = changed.plan.clone().with_channel(id, ChannelEdit::Platform(platform));
                if is_new {
                    let usual = ChannelEdit::BuyingModel(preset(platform).buying);
                    changed.plan = changed.plan.clone().with_channel(id, usual);
                }
            }
            changed.plan = changed.plan.clone().with_channel(id, edit);
            changed.settle(place, text, writing);
        }
        // Fields of a channel make edits of that channel.
        Ok(Edit::Plan(_)) => {}
        Err(why) => changed.refuse(place, text, why),
    }
}
