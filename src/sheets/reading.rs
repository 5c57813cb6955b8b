//! A pasted media plan, read: its heading, its columns, the channels that it makes, and what is refused.

use super::cells::{Cells, one_line};
use super::column::{CellError, Column, Cost, Role};
use super::export::is_export;
use super::heading::{Heading, SCANNED_ROWS, base_of, heading, is_total, names_audience, names_russian_tax, vat_rate};
use super::known::{buying_model, is_name_of_model};
use super::numbers::{currency_in, writing};
use super::outcome::{Line, Question, RefusedCell, Remark};
use super::row::{Made, Table, make, number};
use super::setup::{PlanDraft, Setup};
use crate::scenario::{CHANNELS_MAX, Channel, Flight, Pattern, Scenario};
use crate::units::{Currency, Date, Locale, Share, Text, WeekDays, Weeks};
use crate::words::date;

/// Rows that are read at most, chosen because a plan has at most a hundred channels.
const ROWS_MAX: usize = 1000;

/// Reading of a pasted plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Cells of the table.
    pub cells: Cells,
    /// Row of the heading, from 0.
    pub heading: Option<usize>,
    /// Roles of the columns.
    pub roles: Vec<Role>,
    /// Language whose way of writing numbers is read.
    pub numbers: Locale,
    /// Currency of the amounts.
    pub currency: Currency,
    /// Questions that no heading answers.
    pub asks: Vec<Question>,
    /// Rate of VAT: typed, named by a heading, or the plan's.
    pub vat_rate: Option<Share>,
    /// Channels.
    pub lines: Vec<Line>,
    /// Refused cells.
    pub refused: Vec<RefusedCell>,
    /// Observations.
    pub remarks: Vec<Remark>,
    /// Set if the table is an export of results.
    pub is_export: bool,
    answers: Setup,
    title: Option<Text>,
    period: Option<(Date, Date)>,
}

impl Reading {
    /// Tells whether every question is answered and there is something to make.
    pub fn is_ready(&self) -> bool {
        let is_open = |question: &Question| match question {
            Question::PriceStage => self.answers.stage.is_none(),
            Question::Tax => self.answers.tax.is_none(),
            Question::VatRate => self.vat_rate.is_none(),
            // Gross amounts without a discount are net ones.
            Question::Discount => false,
        };
        !self.is_export && !self.lines.is_empty() && !self.asks.iter().any(is_open)
    }

    /// The plan with the channels of the reading. One without channels also takes currency, dates, VAT and title of the
    /// table.
    #[must_use]
    pub fn plan(&self, before: &Scenario) -> Scenario {
        let mut plan = before.clone();
        if plan.channels.is_empty() {
            plan.currency = self.currency;
            if let Some((start, weeks)) = self.period.and_then(|(start, end)| Some((start, weeks_of(start, end)?))) {
                (plan.start, plan.weeks) = (start, weeks);
            }
            if plan.name.is_empty() {
                plan.name = self.title.clone().unwrap_or_default();
            }
        }
        if plan.costs.vat.is_none() {
            plan.costs.vat = self.vat_rate;
        }
        for line in &self.lines {
            let channel = Channel { flight: flight(line, &plan), ..line.channel.clone() };
            plan = plan.with_added(channel, None);
        }
        plan
    }
}

/// Weeks from the first to the last of some days; nothing for more than a plan can have.
fn weeks_of(start: Date, end: Date) -> Option<Weeks> {
    u16::try_from((end.days() - start.days()) / 7 + 1).ok().and_then(|weeks| Weeks::new(weeks).ok())
}

/// Flight of a row: its days in the plan, evenly; the default where it names no day.
fn flight(line: &Line, plan: &Scenario) -> Flight {
    if line.start.is_none() && line.end.is_none() {
        return Flight::default();
    }
    let place = |day: Date| {
        let days = u16::try_from(day.days() - plan.start.days()).ok()?;
        Some((Weeks::new(days / 7 + 1).ok()?, WeekDays::new(days % 7).ok()?))
    };
    let (first, before) = line.start.and_then(place).unwrap_or((Weeks::ONE, WeekDays::NONE));
    let flight = Flight { pattern: Pattern::Even, ..Flight::default() }.beginning(first, before);
    let Some((last, rest)) = line.end.and_then(place).filter(|(last, _)| *last >= first) else { return flight };
    // The last day runs: of the plan's own last week nothing is left.
    let after = WeekDays::new(6 - rest.get()).unwrap_or(WeekDays::NONE);
    flight.ending(Some(last), after)
}

/// Reading of a pasted table for a plan, on a page in a language.
///
/// ```
/// # use mediaplan::sheets::{PlanDraft, Question, read};
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// let draft = PlanDraft::of_text("Channel\tBuying type\tNet rate\tNet cost\nInstagram\tCPM\t6.20\t620");
/// let reading = read(&draft, &plan, Locale::En);
/// assert_eq!((reading.heading, reading.lines.len(), &reading.asks[..]), (Some(0), 1, &[Question::Tax][..]));
/// assert_eq!(reading.plan(&plan).channels[0].budget.minor(), 62_000);
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn read(draft: &PlanDraft, plan: &Scenario, page: Locale) -> Reading {
    let cells = Cells::of_plan(&draft.text);
    let setup = &draft.setup;
    let found = setup.heading.unwrap_or_else(|| heading_row(&cells));
    let first = found.map_or(0, |row| row + 1);
    let end = cells.height().min(first + ROWS_MAX);
    let headings: Vec<Option<Heading>> =
        (0..cells.width()).map(|column| found.and_then(|row| heading(cells.get(row, column)))).collect();
    let spoken = language(&headings);
    let numbers = setup.numbers.unwrap_or_else(|| writing(&cells, first..end, spoken, page));
    let mut columns: Vec<Column> = if found.is_some() {
        headings.iter().map(|heading| heading.map(|heading| heading.column).unwrap_or_default()).collect()
    } else {
        by_content(&cells, first..end, numbers)
    };
    if found.is_some() {
        find_models(&mut columns, &headings, |at| mostly(&cells, first..end, at, is_name_of_model));
    }
    // A column of one unit's price by the name of its unit: `CPM` where no other has prices.
    if !columns.iter().any(|column| matches!(column.role, Role::Price | Role::ListPrice)) {
        let by_unit = |column: &&mut Column| column.role == Role::LeftOut && column.model.is_some();
        if let Some(column) = columns.iter_mut().find(by_unit).filter(|_| found.is_some()) {
            column.role = Role::Price;
        }
    }
    for (at, column) in columns.iter_mut().enumerate() {
        let is_of_people = matches!(column.role, Role::Audience | Role::Detail);
        let names_them = is_of_people && found.is_some_and(|row| names_audience(cells.get(row, at)));
        if names_them && has_text(&cells, first..end, at) {
            // Numbers say how many they are, words who.
            let counts = mostly(&cells, first..end, at, |cell| is_number(cell, numbers));
            column.role = if counts { Role::Audience } else { Role::Detail };
        }
    }
    // Media name the channels where nothing else does.
    if !columns.iter().any(|column| column.role == Role::Name)
        && let Some(group) = columns.iter_mut().find(|column| column.role == Role::Group)
    {
        group.role = Role::Name;
    }
    // What stands above the heading holds for all columns that do not say more.
    let above = found.map_or_else(Cost::default, |row| said_above(&cells, row));
    for column in columns.iter_mut().filter(|column| column.role.is_money()) {
        column.says.tax = column.says.tax.or(above.tax);
    }
    for (at, role) in &setup.roles {
        if let Some(column) = columns.get_mut(*at) {
            column.role = *role;
        }
    }
    one_each(&mut columns);
    let heading_texts = || found.into_iter().flat_map(|row| cells.row(row));
    let money_texts = || {
        let columns = &columns;
        let cells = &cells;
        (found.unwrap_or(0)..end).flat_map(move |row| {
            (0..cells.width())
                .filter(|column| columns.get(*column).is_some_and(|column| column.role.is_money()))
                .map(move |column| cells.get(row, column))
        })
    };
    let named = || {
        let by_tax = heading_texts().any(|text| names_russian_tax(text)).then_some(Currency::Rub);
        most(money_texts().filter_map(currency_in)).or(by_tax)
    };
    let currency =
        if plan.channels.is_empty() { setup.currency.or_else(named).unwrap_or(plan.currency) } else { plan.currency };
    let typed_rate = number(&setup.vat_rate, page).ok().flatten().map(crate::words::number::Number::percent);
    let in_headings = heading_texts().find_map(|text| vat_rate(text));
    let vat_rate = typed_rate.or(in_headings).and_then(|rate| Share::new(rate).ok()).or(plan.costs.vat);
    let typed_discount = number(&setup.discount, page).ok().flatten();
    let discount = typed_discount.and_then(|number| Share::new(number.percent()).ok());
    let is_plain = |role: Role| matches!(role, Role::Price | Role::Cost);
    let unsaid_stage = columns.iter().any(|column| is_plain(column.role) && column.says.stage.is_none());
    let unsaid_tax = columns.iter().any(|column| column.role.is_money() && column.says.tax.is_none());
    let table = Table { cells: &cells, columns: &columns, numbers, currency, setup, vat_rate, discount };
    let asks = [
        (Question::PriceStage, unsaid_stage),
        (Question::Tax, unsaid_tax),
        (Question::VatRate, table.takes_tax()),
        (Question::Discount, table.takes_gross_without_discount()),
    ];
    let asks = asks.into_iter().filter(|(_, asked)| *asked).map(|(question, _)| question).collect();
    let is_export = is_export(&cells);
    let mut reading = Reading {
        heading: found,
        roles: columns.iter().map(|column| column.role).collect(),
        numbers,
        currency,
        asks,
        vat_rate,
        lines: Vec::new(),
        refused: Vec::new(),
        remarks: Vec::new(),
        is_export,
        answers: setup.clone(),
        title: found.and_then(|row| title(&cells, row)),
        period: None,
        cells: Cells::default(),
    };
    if !draft.text.trim().is_empty() && !is_export {
        take_rows(&table, first..end, plan, &mut reading);
    }
    reading.cells = cells;
    reading
}

/// Takes the rows of the body one by one.
fn take_rows(table: &Table<'_>, rows: core::ops::Range<usize>, plan: &Scenario, reading: &mut Reading) {
    let cells = table.cells;
    let room = CHANNELS_MAX.saturating_sub(plan.channels.len());
    let beyond = (rows.end..cells.height()).filter(|row| !cells.is_blank_row(*row)).count();
    let mut too_many = beyond;
    if table.columns.iter().any(|column| column.role == Role::ListPrice) {
        reading.remarks.push(Remark::ListPrices);
    }
    let mut before = rows.start;
    for row in rows.clone() {
        if cells.is_blank_row(row) {
            continue;
        }
        if is_total(first_text(cells, row)) {
            compare_total(table, (rows.start, before, row), reading);
            before = row + 1;
            continue;
        }
        let Some(Made { line, refused, remarks }) = make(table, row) else {
            reading.remarks.push(Remark::RowLeftOut { row });
            continue;
        };
        if reading.lines.len() >= room {
            too_many += 1;
            continue;
        }
        reading.lines.push(line);
        reading.refused.extend(refused);
        reading.remarks.extend(remarks);
    }
    if too_many > 0 {
        reading.remarks.push(Remark::TooManyRows { count: too_many });
    }
    place_days(table, plan, reading);
}

/// Sets the days of the plan, and refuses days that it does not have.
fn place_days(table: &Table<'_>, plan: &Scenario, reading: &mut Reading) {
    let days = || reading.lines.iter().flat_map(|line| [line.start, line.end]).flatten();
    let (start, end) = if plan.channels.is_empty() {
        let Some((first, last)) = days().min().zip(days().max()) else { return };
        // A later day than a plan can have is left to be refused.
        let latest = Date::from_days(first.days() + i32::from(Weeks::MAX) * 7 - 1).unwrap_or(last);
        (first, last.min(latest))
    } else {
        (plan.start, plan.end())
    };
    reading.period = plan.channels.is_empty().then_some((start, end));
    let inside = |day: &Date| (start..=end).contains(day);
    for line in &mut reading.lines {
        for (day, roles) in [(&mut line.start, [Role::Start, Role::Period]), (&mut line.end, [Role::End, Role::Period])]
        {
            if day.take_if(|day| !inside(day)).is_some()
                && let Some(column) = table.columns.iter().position(|column| roles.contains(&column.role))
            {
                let text = one_line(table.cells.get(line.row, column));
                reading.refused.push(RefusedCell { row: line.row, column, text, why: CellError::OutsidePlan });
            }
        }
    }
}

/// Compares a row of totals with the rows above it: all of them, or those since the last row of totals.
fn compare_total(table: &Table<'_>, (start, since, row): (usize, usize, usize), reading: &mut Reading) {
    let cells = table.cells;
    let value = |row: usize, column: usize| {
        number(cells.get(row, column), table.numbers).ok().flatten().map(|number| number.value)
    };
    let sum = |from: usize, column: usize| -> f64 {
        let rows = (from..row).filter(|row| !is_total(first_text(cells, *row)));
        rows.filter_map(|row| value(row, column)).sum()
    };
    let summed =
        |role: Role| matches!(role, Role::Cost | Role::GrossCost | Role::Production | Role::Contacts | Role::Clicks);
    let mut agrees = None;
    for (column, _) in table.columns.iter().enumerate().filter(|(_, column)| summed(column.role)) {
        let Some(total) = value(row, column) else { continue };
        let near = |sum: &f64| libm::fabs(sum - total) < 0.005;
        let (all, group) = (sum(start, column), sum(since, column));
        match [all, group].into_iter().find(near) {
            Some(sum) if table.is_budget(column) => agrees = Some(sum),
            Some(_) => {}
            None => reading.remarks.push(Remark::TotalDiffers { row, column, total, sum: all }),
        }
    }
    let differs = |remark: &Remark| matches!(remark, Remark::TotalDiffers { row: other, .. } if *other == row);
    if let Some(sum) = agrees.filter(|_| !reading.remarks.iter().any(differs)) {
        reading.remarks.push(Remark::TotalAgrees { row, sum });
    }
}

/// Sets the first column whose cells name buying models and whose heading leaves that open, where no heading names one.
fn find_models(columns: &mut [Column], headings: &[Option<Heading>], names_models: impl Fn(usize) -> bool) {
    if columns.iter().any(|column| column.role == Role::Model) {
        return;
    }
    let mut places = columns.iter_mut().zip(headings).enumerate();
    let is_open = |heading: &Option<Heading>| heading.is_none_or(Heading::may_be_of_models);
    if let Some((_, (column, _))) = places.find(|(at, (_, heading))| is_open(heading) && names_models(*at)) {
        *column = Column { role: Role::Model, ..Column::default() };
    }
}

/// Text of the first cell that has one.
fn first_text(cells: &Cells, row: usize) -> &str {
    cells.row(row).iter().map(String::as_str).find(|cell| !cell.trim().is_empty()).unwrap_or_default()
}

/// Row with the most headings among the first; none where hardly any is one.
fn heading_row(cells: &Cells) -> Option<usize> {
    let hits = |row: usize| cells.row(row).iter().filter(|cell| heading(cell).is_some()).count();
    let needed = cells.width().min(2);
    // A row of figures that happens to hold `CPM` is no heading.
    let has_number = |row: usize| {
        let is_number = |cell: &String| number(cell, Locale::En).is_ok_and(|number| number.is_some());
        cells.row(row).iter().any(is_number)
    };
    let candidates = (0..cells.height().min(SCANNED_ROWS)).filter(|row| hits(*row) >= needed && !has_number(*row));
    // Of equals the first.
    candidates.reduce(|best, next| if hits(next) > hits(best) { next } else { best }).filter(|row| hits(*row) > 0)
}

/// Language that most headings are in.
fn language(headings: &[Option<Heading>]) -> Option<Locale> {
    let count = |locale: Locale| headings.iter().flatten().filter(|heading| heading.locale == locale).count();
    let most = Locale::ALL.into_iter().reduce(|best, next| if count(next) > count(best) { next } else { best });
    most.filter(|locale| count(*locale) > 0)
}

/// The most frequent of some values, of equals the first.
fn most<T: PartialEq + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(other, _)| *other == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    counts.into_iter().reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(value, _)| value)
}

/// Base that the lines above the heading name: `Amounts in RUB, incl. VAT`.
fn said_above(cells: &Cells, heading: usize) -> Cost {
    let texts = (0..heading).flat_map(|row| cells.row(row));
    texts.map(|text| base_of(text)).find(|says| says.tax.is_some()).unwrap_or_default()
}

/// Title of the plan: the only text of the first row above the heading.
fn title(cells: &Cells, heading: usize) -> Option<Text> {
    let mut texts = cells.row(0).iter().filter(|cell| !cell.trim().is_empty());
    let title = texts.next().filter(|_| heading > 0)?;
    texts.next().is_none().then(|| Text::cut(&one_line(title)))
}

/// Texts of a column, without those of totals.
fn texts(cells: &Cells, rows: core::ops::Range<usize>, column: usize) -> impl Iterator<Item = &str> {
    let rows = rows.filter(|row| !is_total(first_text(cells, *row)));
    rows.map(move |row| cells.get(row, column)).filter(|cell| !cell.trim().is_empty())
}

fn has_text(cells: &Cells, rows: core::ops::Range<usize>, column: usize) -> bool {
    texts(cells, rows, column).next().is_some()
}

/// True where more than half of the texts of a column are of a kind.
fn mostly(cells: &Cells, rows: core::ops::Range<usize>, column: usize, is: impl Fn(&str) -> bool) -> bool {
    let all = texts(cells, rows.clone(), column).count();
    all > 0 && texts(cells, rows, column).filter(|cell| is(cell)).count() * 2 > all
}

fn is_number(cell: &str, numbers: Locale) -> bool {
    number(cell, numbers).is_ok_and(|number| number.is_some())
}

/// Roles of columns without a heading, by their content: the first column of texts has names, the one of buying models
/// models, days are start and end; of numbers the last has costs and one before it prices.
fn by_content(cells: &Cells, rows: core::ops::Range<usize>, numbers: Locale) -> Vec<Column> {
    let mostly = |column: usize, is: &dyn Fn(&str) -> bool| mostly(cells, rows.clone(), column, is);
    let is_number = |cell: &str| is_number(cell, numbers);
    let mut roles: Vec<Role> = Vec::new();
    for column in 0..cells.width() {
        let taken = |role: Role| roles.contains(&role);
        roles.push(if mostly(column, &|cell| date::parse(cell).is_some()) {
            if taken(Role::Start) { Role::End } else { Role::Start }
        } else if mostly(column, &is_number) {
            Role::Cost
        } else if mostly(column, &|cell| buying_model(cell).is_some()) && !taken(Role::Model) && taken(Role::Name) {
            Role::Model
        } else if !has_text(cells, rows.clone(), column) {
            Role::LeftOut
        } else if taken(Role::Name) {
            Role::Detail
        } else {
            Role::Name
        });
    }
    let amounts: Vec<usize> = (0..roles.len()).filter(|at| roles.get(*at) == Some(&Role::Cost)).collect();
    for (place, at) in amounts.iter().enumerate() {
        let role = match (place, amounts.len()) {
            (0, 1) | (1, _) => Role::Cost,
            (0, _) => Role::Price,
            _ => Role::LeftOut,
        };
        if let Some(slot) = roles.get_mut(*at) {
            *slot = role;
        }
    }
    roles.into_iter().map(|role| Column { role, ..Column::default() }).collect()
}

/// Leaves each role that can stand once to its first column: a second name is a detail, a second of another kind is
/// left out. Costs may stand several times, on different bases.
fn one_each(columns: &mut [Column]) {
    let mut seen: Vec<Role> = Vec::new();
    for column in columns {
        let several = matches!(column.role, Role::LeftOut | Role::Detail | Role::Note | Role::Cost | Role::GrossCost);
        if several || !seen.contains(&column.role) {
            seen.push(column.role);
        } else {
            let is_text = matches!(column.role, Role::Name | Role::Group);
            column.role = if is_text { Role::Detail } else { Role::LeftOut };
        }
    }
}

#[cfg(test)]
mod tests;
