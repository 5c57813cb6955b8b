//! Tables beside the plan: the overlap matrix, periods, competitors, roles.

use super::landing::{Kind, Landing, Shown, ShownColumn, Writing};
use super::{Changed, Ground};
use crate::forecast::{BrandFigure, PeriodFigure};
use crate::scenario::{COMPETITORS_MAX, ChannelId, PERIODS_MAX, PairOverlap, ROLES_MAX, Sourced};
use crate::session::entry::{PairForm, pair_overlap};
use crate::session::field::{Field, PlanField};
use crate::session::side_tables::{BrandColumn, PeriodColumn, Sheet, column_index};
use crate::sheets::{Cells, as_typed};

/// Pairs pasted as a table whose first cell is that of a field. The diagonal is of no pair. A pair stands twice in a
/// table: it is cleared where neither of its cells has a text.
pub(super) fn pairs(
    ground: &Ground<'_>,
    (one, other, form): (ChannelId, ChannelId, PairForm),
    text: &str,
) -> Option<Changed> {
    let scenario = ground.scenario;
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
    let all = (0..table.height()).flat_map(|row| (0..table.width()).map(move |column| (row, column)));
    let writing = Writing::of_block(all.map(|(row, column)| table.get(row, column)), ground.locale, &mut changed);
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
        let text = as_typed(table.get(row, column));
        let field = Field::Plan(PlanField::Pair { one: one.id, other: other.id, form });
        match pair_overlap(&text, writing.locale, form) {
            Ok(Some(both)) => {
                known.push((one.id, other.id, both));
                changed.settle(field, &text, writing);
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

/// A sheet as it is shown: its headings, those of its results, and the names of its rows.
fn shown(keys: &[&str], results: Vec<String>, names: Vec<String>, ground: &Ground<'_>) -> Shown {
    let kind = |at: usize| if at == 0 { Kind::Name } else { Kind::Number };
    let column = |(at, key): (usize, &&str)| ShownColumn::new(ground.words.text(key), kind(at));
    let columns = keys.iter().enumerate().map(column).collect();
    let names = names.into_iter().filter(|name| !name.is_empty()).collect();
    Shown { columns, results, names, is_of_channels: false }
}

/// A table pasted into a sheet beside the plan, its first cell in this one: cells that are no values are refused, the
/// others stand. Nothing for a field that stands in no sheet.
#[expect(clippy::wildcard_enum_match_arm, reason = "fields of the plan beside sheets take one text")]
pub(super) fn paste(ground: &Ground<'_>, from: PlanField, text: &str) -> Option<Changed> {
    let (scenario, words, cells) = (ground.scenario, ground.words, Cells::of_text(text));
    match from {
        PlanField::Period { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *PeriodColumn::ALL.get(column)?;
                (usize::from(row) < PERIODS_MAX).then_some(Field::Plan(PlanField::Period { row, column }))
            };
            let results = PeriodFigure::ALL.iter().map(|figure| words.text(figure.key())).collect();
            let names = scenario.periods.iter().map(|period| period.name.to_string()).collect();
            let table = shown(&PeriodColumn::ALL.map(PeriodColumn::key), results, names, ground);
            let landing = table.land(cells, column_index(&PeriodColumn::ALL, &column));
            Some(fill(ground, scenario.periods.clone(), row, &landing, field))
        }
        PlanField::Brand { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *BrandColumn::ALL.get(column)?;
                (usize::from(row) <= COMPETITORS_MAX).then_some(Field::Plan(PlanField::Brand { row, column }))
            };
            let market = scenario.market.clone().unwrap_or_default();
            let results = BrandFigure::ALL.iter().map(|figure| words.text(figure.key())).collect();
            let brands = core::iter::once(&market.own).chain(&market.competitors);
            let names = brands.map(|brand| brand.name.to_string()).collect();
            let table = shown(&BrandColumn::ALL.map(BrandColumn::key), results, names, ground);
            let landing = table.land(cells, column_index(&BrandColumn::ALL, &column));
            Some(fill(ground, market, row, &landing, field))
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
            let weeks = (0..usize::from(scenario.weeks.get())).map(|week| words.week(scenario.week_start(week)).0);
            let results = weeks.chain([words.text("calendar-sum")]).collect();
            let names = (0_u8..).zip(&scenario.roles).map(|(role, _)| words.role_name(scenario, role)).collect();
            let keys = ["field-role-name", "field-hour-rate", "field-role-available"];
            let landing = shown(&keys, results, names, ground).land(cells, column);
            Some(fill(ground, scenario.roles.clone(), row, &landing, field))
        }
        _ => None,
    }
}

/// The cells of a landing put into a sheet, from this row down.
fn fill<S: Sheet>(
    ground: &Ground<'_>,
    mut sheet: S,
    top: u8,
    Landing { cells, left, headings, .. }: &Landing,
    field: impl Fn(u8, usize) -> Option<Field>,
) -> Changed {
    let mut changed = Changed::of_plan(ground.scenario.clone());
    let place =
        |row: usize, column: usize| u8::try_from(usize::from(top) + row).ok().and_then(|row| field(row, left + column));
    // Names stand in the first column.
    let figures = (0..cells.width()).filter(|column| left + column > 0);
    let texts = figures.flat_map(|column| (0..cells.height()).map(move |row| (row, column)));
    let texts = texts.map(|(row, column)| cells.get(row, column));
    let writing = Writing::of_block(texts, ground.locale, &mut changed);
    changed.headings = *headings;
    changed.left_out = cells.count(|row, column| place(row, column).is_none());
    // A sheet has few rows; a pasted table may have many more.
    for row in 0..cells.height().min(usize::from(u8::MAX)) {
        for column in 0..cells.width() {
            let Some(place) = place(row, column) else { break };
            let cell = as_typed(cells.get(row, column));
            // A cell that is refused leaves the sheet as it was.
            let mut next = sheet.clone();
            let ways = (ground.scenario.currency, writing.locale);
            match next.set((usize::from(top) + row, left + column), &cell, ways) {
                Ok(()) => {
                    sheet = next;
                    changed.settle(place, &cell, writing);
                }
                Err(why) => changed.refuse(place, &cell, why),
            }
        }
    }
    changed.plan = ground.scenario.clone().with(sheet.edit());
    changed
}
