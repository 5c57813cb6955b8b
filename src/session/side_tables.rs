//! Sheets beside the plan: periods of the account and competitors, cell by cell or pasted; and the targets of KPIs.

use super::entry::{amount, money, optional, percentage, share};
use super::entry_error::EntryError;
use crate::forecast::{Unit, kpi_figure};
use crate::scenario::{Brand, COMPETITORS_MAX, Kpi, Market, PERIODS_MAX, Period, PlanEdit, ROLES_MAX, Role, Scenario};
use crate::units::{Count, Currency, Goal, Hours, Locale, Money, People, Text};
use crate::words::Words;
use crate::words::number::Number;

/// A column of the table of periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodColumn {
    /// Name of the period.
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
    /// Every column, from the left.
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
    /// Name of the brand.
    Name,
    /// Followers of its account.
    Followers,
    /// Posts a week.
    Posts,
    /// Mean engagements a post.
    Engagement,
    /// Estimate of its spend.
    Spend,
    /// Market share.
    MarketShare,
}

impl BrandColumn {
    /// Every column, from the left.
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

/// True for KPIs whose target is typed in per cent.
pub(super) fn in_percent(kpi: Kpi) -> bool {
    matches!(kpi_figure(kpi).unit(), Unit::Share | Unit::Change)
}

/// Change of a KPI's target that a text means.
pub(super) fn read_kpi(kpi: Kpi, text: &str, (currency, locale): (Currency, Locale)) -> Result<PlanEdit, EntryError> {
    let is_money = matches!(kpi_figure(kpi).unit(), Unit::Amount | Unit::UnitPrice | Unit::SmallPrice | Unit::Money);
    let value = if in_percent(kpi) {
        percentage(text, locale)?.map(Number::percent)
    } else {
        amount(text, locale, is_money.then_some(currency))?.map(|number| number.value)
    };
    Ok(PlanEdit::Kpi(kpi, value.map(Goal::new).transpose()?))
}

/// The target of a KPI as it is typed.
pub(super) fn written_kpi(kpi: Kpi, scenario: &Scenario, words: &Words) -> String {
    let target = scenario.kpis.iter().find(|target| target.kpi == kpi).and_then(|target| target.value).map(Goal::get);
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
        BrandColumn::Spend => brand.spend = money(text, locale, currency)?,
        BrandColumn::MarketShare => brand.market_share = share(text, locale)?,
    }
    Ok(())
}

/// Sheet with a given cell set; rows up to the cell's are added where they are missing.
pub(super) trait Sheet: Clone {
    /// Sets a cell from a typed text; a cell beyond the sheet's bounds changes nothing.
    fn set(&mut self, cell: (usize, usize), text: &str, ways: (Currency, Locale)) -> Result<(), EntryError>;

    /// The edit that makes this the plan's sheet.
    fn edit(self) -> PlanEdit;
}

impl Sheet for Vec<Period> {
    fn set(
        &mut self,
        (row, column): (usize, usize),
        text: &str,
        (_, locale): (Currency, Locale),
    ) -> Result<(), EntryError> {
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

/// Roles: name, cost of an hour, hours in a week.
impl Sheet for Vec<Role> {
    fn set(
        &mut self,
        (row, column): (usize, usize),
        text: &str,
        (currency, locale): (Currency, Locale),
    ) -> Result<(), EntryError> {
        if row >= ROLES_MAX {
            return Ok(());
        }
        if row >= self.len() {
            self.resize(row + 1, Role::default());
        }
        let Some(role) = self.get_mut(row) else { return Ok(()) };
        match column {
            0 => role.name = Text::new(text)?,
            1 => role.rate = money(text, locale, currency)?.unwrap_or(Money::ZERO),
            2 => role.available = optional::<Hours>(text, locale)?,
            _ => {}
        }
        Ok(())
    }

    fn edit(self) -> PlanEdit {
        PlanEdit::Roles(self)
    }
}

impl Sheet for Market {
    fn set(&mut self, (row, column): (usize, usize), text: &str, ways: (Currency, Locale)) -> Result<(), EntryError> {
        let (Some(column), true) = (BrandColumn::ALL.get(column), row <= COMPETITORS_MAX) else { return Ok(()) };
        if row > self.competitors.len() {
            self.competitors.resize(row, Brand::default());
        }
        self.brand_mut(row).map_or(Ok(()), |brand| with_brand_cell(brand, *column, text, ways))
    }

    fn edit(self) -> PlanEdit {
        PlanEdit::Market(Some(Box::new(self)))
    }
}

/// Index of a column, counted from 0.
pub(super) fn column_index<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or(0)
}

/// The change that a text in a cell of the periods means.
pub(super) fn read_period(
    scenario: &Scenario,
    (row, column): (u8, PeriodColumn),
    text: &str,
    locale: Locale,
) -> Result<PlanEdit, EntryError> {
    let mut sheet = scenario.periods.clone();
    sheet.set((usize::from(row), column_index(&PeriodColumn::ALL, &column)), text, (scenario.currency, locale))?;
    Ok(sheet.edit())
}

/// The change that a text in a cell of the competitors' sheet means.
pub(super) fn read_brand(
    scenario: &Scenario,
    (row, column): (u8, BrandColumn),
    text: &str,
    locale: Locale,
) -> Result<PlanEdit, EntryError> {
    let mut sheet = scenario.market.clone().unwrap_or_default();
    sheet.set((usize::from(row), column_index(&BrandColumn::ALL, &column)), text, (scenario.currency, locale))?;
    Ok(sheet.edit())
}

/// Content of a cell of the periods, as it is typed.
pub(super) fn written_period(scenario: &Scenario, (row, column): (u8, PeriodColumn), words: &Words) -> String {
    let people = |value: Option<People>| value.map(|value| words.number(value.get())).unwrap_or_default();
    let count = |value: Option<Count>| value.map(|value| words.number(value.get())).unwrap_or_default();
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

/// Content of a cell of the competitors' sheet, as it is typed.
pub(super) fn written_brand(scenario: &Scenario, (row, column): (u8, BrandColumn), words: &Words) -> String {
    let brand = scenario.market.as_ref().and_then(|market| market.brands().nth(usize::from(row)));
    let Some(brand) = brand else { return String::new() };
    let count = |value: Option<Count>| value.map(|value| words.number(value.get())).unwrap_or_default();
    let money = |money: Money| words.money(money.minor(), scenario.currency.digits());
    match column {
        BrandColumn::Name => brand.name.to_string(),
        BrandColumn::Followers => brand.followers.map(|people| words.number(people.get())).unwrap_or_default(),
        BrandColumn::Posts => count(brand.posts),
        BrandColumn::Engagement => count(brand.engagement),
        BrandColumn::Spend => brand.spend.map(money).unwrap_or_default(),
        BrandColumn::MarketShare => {
            brand.market_share.map(|share| words.percent_typed(share.get())).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Date;

    fn plan() -> Scenario {
        Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En)
    }

    #[test]
    fn typed_period_adds_the_rows_before_it() {
        let cell = (2, PeriodColumn::Followers);
        let plan = plan().with(read_period(&plan(), cell, "1,200", Locale::En).unwrap());
        assert_eq!(plan.periods.len(), 3);
        let words = Words::built_in(Locale::En);
        assert_eq!(written_period(&plan, cell, &words), "1,200");
        // Emptied again, the rows that hold nothing go.
        let plan = plan.clone().with(read_period(&plan, cell, "", Locale::En).unwrap());
        assert!(plan.periods.is_empty());
    }

    #[test]
    fn kpi_targets_are_typed_in_the_unit_of_their_figure() {
        let typed = |kpi, text| {
            read_kpi(kpi, text, (Currency::Eur, Locale::En)).map(|edit| plan().with(edit).kpis[0].value.map(Goal::get))
        };
        assert_eq!(typed(Kpi::Romi, "20"), Ok(Some(0.2)));
        assert_eq!(typed(Kpi::Leads, "900"), Ok(Some(900.0)));
        assert_eq!(typed(Kpi::PerLead, "12.5"), Ok(Some(12.5)));
        assert_eq!(typed(Kpi::Leads, ""), Ok(None));
        assert_eq!(typed(Kpi::PerLead, "€12.50"), Ok(Some(12.5)));
        assert_eq!(typed(Kpi::PerLead, "$12.50"), Err(EntryError::OtherCurrency));
        assert_eq!(typed(Kpi::Leads, "€900"), Err(EntryError::NotMoney));
        assert_eq!(typed(Kpi::Leads, "9%"), Err(EntryError::Percent));
        assert_eq!(typed(Kpi::Leads, "30*30"), Ok(Some(900.0)));
    }
}
