//! Sheets beside the plan: periods of the account and competitors, cell by cell or pasted; and the targets of KPIs.

use super::calendar::{Changed, table};
use super::field::{optional, typed};
use super::{Edit, EntryError, Field, PlanField, Refusal};
use crate::forecast::{Unit, kpi_figure};
use crate::scenario::{Brand, COMPETITORS_MAX, Kpi, Market, PERIODS_MAX, Period, PlanEdit, Scenario};
use crate::units::{Count, Currency, Goal, Locale, Money, People, Share, Text};
use crate::words::Words;

/// A column of the table of periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodColumn {
    /// What the planner calls the period.
    Name,
    /// Followers at its end.
    Followers,
    /// Engagements in it.
    Engagements,
    /// People reached in it.
    Reach,
    /// Impressions in it.
    Impressions,
    /// Views in it.
    Views,
}

impl PeriodColumn {
    /// All of them, from the left.
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Followers, Self::Engagements, Self::Reach, Self::Impressions, Self::Views];

    /// The key of its heading in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "period-name",
            Self::Followers => "period-followers",
            Self::Engagements => "period-engagements",
            Self::Reach => "period-reach",
            Self::Impressions => "period-impressions",
            Self::Views => "period-views",
        }
    }
}

/// A column of the competitors' sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BrandColumn {
    /// Its name.
    Name,
    /// Followers of its account.
    Followers,
    /// Posts a week.
    Posts,
    /// Mean engagements a post.
    Engagement,
    /// Estimate of its spend.
    Spend,
    /// Its market share.
    MarketShare,
}

impl BrandColumn {
    /// All of them, from the left.
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Followers, Self::Posts, Self::Engagement, Self::Spend, Self::MarketShare];

    /// The key of its heading in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "brand-name",
            Self::Followers => "brand-followers",
            Self::Posts => "brand-posts",
            Self::Engagement => "brand-engagement",
            Self::Spend => "brand-spend",
            Self::MarketShare => "brand-market-share",
        }
    }
}

/// Whether the target of a KPI is typed in per cent.
fn in_percent(kpi: Kpi) -> bool {
    matches!(kpi_figure(kpi).unit(), Unit::Share | Unit::Change)
}

/// The target that a text means.
pub(super) fn read_kpi(kpi: Kpi, text: &str, locale: Locale) -> Result<PlanEdit, EntryError> {
    let number = typed(text, locale)?.ok_or(EntryError::Empty)?;
    let value = if in_percent(kpi) { number.percent() } else { number.value };
    Ok(PlanEdit::Kpi(kpi, Some(Goal::new(value)?)))
}

/// The target of a KPI as it is typed.
pub(super) fn written_kpi(kpi: Kpi, scenario: &Scenario, words: &Words) -> String {
    let target = scenario.kpis.iter().find(|target| target.kpi == kpi).map(|target| target.value.get());
    let written = |value: f64| if in_percent(kpi) { words.percent_typed(value) } else { words.number(value) };
    target.map(written).unwrap_or_default()
}

fn with_cell(period: &mut Period, column: PeriodColumn, text: &str, locale: Locale) -> Result<(), EntryError> {
    match column {
        PeriodColumn::Name => period.name = Text::new(text)?,
        PeriodColumn::Followers => period.followers = optional::<People>(text, locale)?,
        PeriodColumn::Engagements => period.engagements = optional::<Count>(text, locale)?,
        PeriodColumn::Reach => period.reach = optional::<People>(text, locale)?,
        PeriodColumn::Impressions => period.impressions = optional::<Count>(text, locale)?,
        PeriodColumn::Views => period.views = optional::<Count>(text, locale)?,
    }
    Ok(())
}

fn with_brand_cell(
    brand: &mut Brand,
    column: BrandColumn,
    text: &str,
    (currency, locale): (Currency, Locale),
) -> Result<(), EntryError> {
    match column {
        BrandColumn::Name => brand.name = Text::new(text)?,
        BrandColumn::Followers => brand.followers = optional::<People>(text, locale)?,
        BrandColumn::Posts => brand.posts = optional::<Count>(text, locale)?,
        BrandColumn::Engagement => brand.engagement = optional::<Count>(text, locale)?,
        BrandColumn::Spend => brand.spend = super::field::money(text, locale, currency)?,
        BrandColumn::MarketShare => {
            brand.market_share = typed(text, locale)?.map(|number| Share::new(number.percent())).transpose()?;
        }
    }
    Ok(())
}

/// A row of a sheet and what makes it: rows up to it are made where they are not there yet.
trait Sheet: Sized {
    fn cell(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
        scenario: &Scenario,
        locale: Locale,
    ) -> Result<(), EntryError>;
    fn edit(self) -> PlanEdit;
}

impl Sheet for Vec<Period> {
    fn cell(&mut self, row: usize, column: usize, text: &str, _: &Scenario, locale: Locale) -> Result<(), EntryError> {
        let (Some(column), true) = (PeriodColumn::ALL.get(column), row < PERIODS_MAX) else { return Ok(()) };
        if row >= self.len() {
            self.resize(row + 1, Period::default());
        }
        self.get_mut(row).map_or(Ok(()), |period| with_cell(period, *column, text, locale))
    }

    fn edit(self) -> PlanEdit {
        PlanEdit::Periods(self)
    }
}

impl Sheet for Market {
    fn cell(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
        scenario: &Scenario,
        locale: Locale,
    ) -> Result<(), EntryError> {
        let (Some(column), true) = (BrandColumn::ALL.get(column), row <= COMPETITORS_MAX) else { return Ok(()) };
        if row > self.competitors.len() {
            self.competitors.resize(row, Brand::default());
        }
        let ways = (scenario.currency, locale);
        self.brand_mut(row).map_or(Ok(()), |brand| with_brand_cell(brand, *column, text, ways))
    }

    fn edit(self) -> PlanEdit {
        PlanEdit::Market(Some(Box::new(self)))
    }
}

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or(0)
}

/// The change that a text in a cell means.
#[expect(clippy::wildcard_enum_match_arm, reason = "called for cells of sheets only")]
pub(super) fn read(field: PlanField, text: &str, scenario: &Scenario, locale: Locale) -> Result<PlanEdit, EntryError> {
    fn one<S: Sheet>(
        mut sheet: S,
        (row, column): (u8, usize),
        text: &str,
        scenario: &Scenario,
        locale: Locale,
    ) -> Result<PlanEdit, EntryError> {
        sheet.cell(usize::from(row), column, text, scenario, locale)?;
        Ok(sheet.edit())
    }
    match field {
        PlanField::Period { row, column } => {
            let column = place(&PeriodColumn::ALL, &column);
            one(scenario.periods.clone(), (row, column), text, scenario, locale)
        }
        PlanField::Brand { row, column } => {
            let column = place(&BrandColumn::ALL, &column);
            one(scenario.market.clone().unwrap_or_default(), (row, column), text, scenario, locale)
        }
        _ => Err(EntryError::Empty),
    }
}

/// What stands in a cell, as it is typed.
#[expect(clippy::wildcard_enum_match_arm, reason = "called for cells of sheets only")]
pub(super) fn written(field: PlanField, scenario: &Scenario, words: &Words) -> String {
    let people = |value: Option<People>| value.map(|value| words.number(value.get())).unwrap_or_default();
    let count = |value: Option<Count>| value.map(|value| words.number(value.get())).unwrap_or_default();
    match field {
        PlanField::Period { row, column } => {
            let Some(period) = scenario.periods.get(usize::from(row)) else { return String::new() };
            match column {
                PeriodColumn::Name => period.name.to_string(),
                PeriodColumn::Followers => people(period.followers),
                PeriodColumn::Engagements => count(period.engagements),
                PeriodColumn::Reach => people(period.reach),
                PeriodColumn::Impressions => count(period.impressions),
                PeriodColumn::Views => count(period.views),
            }
        }
        PlanField::Brand { row, column } => {
            let brand = scenario.market.as_ref().and_then(|market| market.brands().nth(usize::from(row)));
            let Some(brand) = brand else { return String::new() };
            let money = |money: Money| words.money(money.minor(), scenario.currency.digits());
            match column {
                BrandColumn::Name => brand.name.to_string(),
                BrandColumn::Followers => people(brand.followers),
                BrandColumn::Posts => count(brand.posts),
                BrandColumn::Engagement => count(brand.engagement),
                BrandColumn::Spend => brand.spend.map(money).unwrap_or_default(),
                BrandColumn::MarketShare => {
                    brand.market_share.map(|share| words.percent_typed(share.get())).unwrap_or_default()
                }
            }
        }
        _ => String::new(),
    }
}

/// A table pasted with its first cell in this one: cells that are no values are refused, the others stand.
#[expect(clippy::wildcard_enum_match_arm, reason = "called for cells of sheets only")]
pub(super) fn paste(scenario: &Scenario, from: PlanField, text: &str, locale: Locale) -> Option<Changed> {
    fn fill<S: Sheet + Clone>(
        sheet: S,
        (top, left): (u8, usize),
        text: &str,
        (scenario, locale): (&Scenario, Locale),
        field: impl Fn(u8, usize) -> Option<Field>,
    ) -> Changed {
        let (mut sheet, mut settled, mut refused, mut left_out) = (sheet, Vec::new(), Vec::new(), 0);
        for (row, cells) in table(text).into_iter().enumerate() {
            for (column, cell) in cells.into_iter().enumerate() {
                let row = usize::from(top) + row;
                let Some(place) = u8::try_from(row).ok().and_then(|row| field(row, left + column)) else {
                    left_out += usize::from(!cell.trim().is_empty());
                    continue;
                };
                // A cell that is refused leaves the sheet as it was.
                let mut next = sheet.clone();
                match next.cell(row, left + column, cell, scenario, locale) {
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
    match from {
        PlanField::Period { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *PeriodColumn::ALL.get(column)?;
                (usize::from(row) < PERIODS_MAX).then_some(Field::Plan(PlanField::Period { row, column }))
            };
            let at = (row, place(&PeriodColumn::ALL, &column));
            Some(fill(scenario.periods.clone(), at, text, (scenario, locale), field))
        }
        PlanField::Brand { row, column } => {
            let field = |row: u8, column: usize| {
                let column = *BrandColumn::ALL.get(column)?;
                (usize::from(row) <= COMPETITORS_MAX).then_some(Field::Plan(PlanField::Brand { row, column }))
            };
            let at = (row, place(&BrandColumn::ALL, &column));
            let market = scenario.market.clone().unwrap_or_default();
            Some(fill(market, at, text, (scenario, locale), field))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Date;

    fn plan() -> Scenario {
        Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En)
    }

    fn after(plan: Scenario, edit: Edit) -> Scenario {
        match edit {
            Edit::Plan(edit) => plan.with(edit),
            Edit::Channel(..) => panic!("sheets belong to the plan"),
        }
    }

    #[test]
    fn a_cell_makes_the_rows_before_it() {
        let field = PlanField::Period { row: 2, column: PeriodColumn::Followers };
        let plan = plan().with(read(field, "1,200", &plan(), Locale::En).unwrap());
        assert_eq!(plan.periods.len(), 3);
        let words = Words::built_in(Locale::En);
        assert_eq!(written(field, &plan, &words), "1,200");
        // Emptied again, the rows that hold nothing go.
        let plan = plan.clone().with(read(field, "", &plan, Locale::En).unwrap());
        assert!(plan.periods.is_empty());
    }

    #[test]
    fn what_has_no_place_in_a_sheet_is_counted() {
        let last = PlanField::Period { row: 59, column: PeriodColumn::Impressions };
        let pasted = paste(&plan(), last, "1\t2\t3\n4\t\n", Locale::En).unwrap();
        assert_eq!((pasted.settled.len(), pasted.left_out), (2, 2));
        assert_eq!(after(plan(), pasted.edit).periods.len(), PERIODS_MAX);
    }

    #[test]
    fn a_table_is_pasted_and_what_is_no_value_refused() {
        let from = PlanField::Period { row: 0, column: PeriodColumn::Name };
        let pasted = paste(&plan(), from, "May\t1000\t50\nJune\tmany\t80\t700", Locale::En).unwrap();
        assert_eq!(pasted.refused.len(), 1);
        assert_eq!(pasted.refused[0].1.text, "many");
        let plan = after(plan(), pasted.edit);
        assert_eq!(plan.periods.len(), 2);
        assert_eq!(plan.periods[1].engagements, Some(Count::new(80.0).unwrap()));
        assert_eq!(plan.periods[1].reach, Some(People::new(700.0).unwrap()));
        assert_eq!(plan.periods[1].followers, None);
    }

    #[test]
    fn competitors_are_pasted_below_the_own_brand() {
        let from = PlanField::Brand { row: 1, column: BrandColumn::Name };
        let pasted =
            paste(&plan(), from, "Rival\t20000\t3\t150\t12,000.50\t30\nOther\t\t\t\t\t20%", Locale::En).unwrap();
        let plan = after(plan(), pasted.edit);
        let market = plan.market.unwrap();
        assert_eq!(market.competitors.len(), 2);
        assert_eq!(market.competitors[0].spend, Some(Money::new(1_200_050).unwrap()));
        assert_eq!(market.competitors[1].market_share, Some(Share::new(0.2).unwrap()));
    }

    #[test]
    fn targets_are_typed_in_the_unit_of_their_figure() {
        let typed = |kpi, text| read_kpi(kpi, text, Locale::En).map(|edit| plan().with(edit).kpis[0].value.get());
        assert_eq!(typed(Kpi::Romi, "20"), Ok(0.2));
        assert_eq!(typed(Kpi::Leads, "900"), Ok(900.0));
        assert_eq!(typed(Kpi::PerLead, "12.5"), Ok(12.5));
        assert_eq!(typed(Kpi::Leads, ""), Err(EntryError::Empty));
    }
}
