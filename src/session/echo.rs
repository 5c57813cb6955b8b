//! Echoes: how a text was read that says more than a plain number.

use super::entry::EntryUnit;
use super::field::{Field, PlanField};
use super::side_tables::{BrandColumn, PeriodColumn, in_percent};
use super::{ChannelField, PairForm};
use crate::scenario::{PercentBase, Scenario};
use crate::units::{Locale, Money};
use crate::words::number::{self, Parsed, PercentSign, Reading};

/// Note on how a typed text was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Echo {
    /// Its mark may separate thousands or decimals, and the language decided.
    Ambiguous {
        /// Text of the other reading, to type instead.
        other: String,
    },
    /// Result of a computation.
    Computed,
    /// An amount with more decimals than its currency has.
    Rounded {
        /// Amount that was taken.
        taken: Money,
    },
    /// A percentage of an amount.
    PercentOf {
        /// The percentage, as a share.
        share: f64,
        /// Base of the percentage.
        base: PercentBase,
        /// Its amount.
        of: Money,
    },
}

impl Echo {
    /// True for an echo that stays until its field changes. The others are about the plan as it was when it was typed.
    pub(super) fn lasts(&self) -> bool {
        matches!(self, Self::Ambiguous { .. })
    }
}

/// Kind of amount in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Amount {
    Count,
    Price,
    Money,
}

/// Kind of amount in a field; `None` for texts, dates, shares and whatever else is typed in per cent.
fn amount_in(field: Field) -> Option<Amount> {
    match field {
        Field::Channel(_, ChannelField::Price) => Some(Amount::Price),
        Field::Channel(_, field) => match field.unit() {
            EntryUnit::Text | EntryUnit::Percent => None,
            EntryUnit::Money => Some(Amount::Money),
            EntryUnit::None | EntryUnit::Hours => Some(Amount::Count),
        },
        Field::Plan(field) => match field {
            PlanField::FeeFixed
            | PlanField::BriefBudget
            | PlanField::RoleRate(_)
            | PlanField::Brand { column: BrandColumn::Spend, .. } => Some(Amount::Money),
            PlanField::ExchangeRate(_) => Some(Amount::Price),
            PlanField::Kpi(kpi) if in_percent(kpi) => None,
            PlanField::Population
            | PlanField::Universe
            | PlanField::Kpi(_)
            | PlanField::RoleAvailable(_)
            | PlanField::Pair { form: PairForm::People, .. } => Some(Amount::Count),
            PlanField::Period { column, .. } => (column != PeriodColumn::Name).then_some(Amount::Count),
            PlanField::Brand { column, .. } => {
                (!matches!(column, BrandColumn::Name | BrandColumn::MarketShare)).then_some(Amount::Count)
            }
            PlanField::Name
            | PlanField::RoleName(_)
            | PlanField::Client
            | PlanField::Start
            | PlanField::Weeks
            | PlanField::TargetName
            | PlanField::FeeShare
            | PlanField::FeeVat
            | PlanField::LevyName(_)
            | PlanField::LevyRate(_)
            | PlanField::LevyVat(_)
            | PlanField::BriefUntil
            | PlanField::BriefGoal
            | PlanField::Contingency
            | PlanField::Vat
            | PlanField::ExchangeDate(_)
            | PlanField::Pair { form: PairForm::OfRow, .. } => None,
        },
    }
}

/// Echo of a text that a field has taken; `None` where it says a plain number, or no number.
///
/// A single mark is echoed where the language reads it as decimals, since three decimals are rare but in prices and in
/// currencies with three; in a price also where it groups thousands: `1,250` may be meant as 1.25. Money
/// is taken to the smallest unit of its currency, which is told where that is another amount.
pub(super) fn echo(field: Field, text: &str, scenario: &Scenario, locale: Locale) -> Option<Echo> {
    let amount = amount_in(field)?;
    let Ok(Parsed::Number(number)) = number::amount(text, locale) else { return None };
    if number.sign == PercentSign::Present {
        let Field::Channel(id, ChannelField::Budget) = field else { return None };
        let (base, of) = scenario.percent_base(id);
        return Some(Echo::PercentOf { share: number.percent(), base, of });
    }
    let digits = scenario.currency.digits();
    let is_cut = amount == Amount::Money && !number.exact.shifted(i32::from(digits)).is_whole();
    let rounded = || {
        let taken = number.minor(digits).filter(|_| is_cut)?;
        Money::new(taken).ok().map(|taken| Echo::Rounded { taken })
    };
    let other = match number.reading {
        Reading::Computed => return Some(Echo::Computed),
        Reading::Decimals { grouped } if amount != Amount::Money || digits < 3 => grouped,
        Reading::Grouping { decimals } if amount == Amount::Price => decimals,
        Reading::Plain | Reading::Decimals { .. } | Reading::Grouping { .. } => return rounded(),
    };
    let other = number::typed(other, locale);
    // Beyond what the field can be, it is no other reading.
    field.read(&other, scenario, locale).ok().map(|_| Echo::Ambiguous { other }).or_else(rounded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Channel, ChannelId, Platform, Rate};
    use crate::units::{Currency, Date};

    const ONE: ChannelId = ChannelId(1);

    fn plan(currency: Currency) -> Scenario {
        let empty = Scenario::empty(currency, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
        let mut other = Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm);
        other.budget = Money::new(230_000).unwrap();
        let channel = Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm);
        empty.with_added(channel, None).with_added(other, None)
    }

    #[track_caller]
    fn check(field: ChannelField, text: &str, locale: Locale, other: Option<&str>) {
        let echo = echo(Field::Channel(ONE, field), text, &plan(Currency::Eur), locale);
        assert_eq!(echo, other.map(|other| Echo::Ambiguous { other: other.to_owned() }), "{field:?} {text}");
    }

    #[test]
    fn other_reading_stands_beside_the_languages_own() {
        check(ChannelField::Budget, "1.234", Locale::En, Some("1234"));
        check(ChannelField::Budget, "1,234", Locale::Nl, Some("1234"));
        check(ChannelField::Budget, "€ 1,234", Locale::Ru, Some("1234"));
        check(ChannelField::Audience, "110.500", Locale::En, Some("110500"));
        check(ChannelField::RoleHours(0), "1.250", Locale::En, Some("1250"));
        check(ChannelField::Price, "1.234", Locale::En, Some("1234"));
        check(ChannelField::Price, "1,250", Locale::En, Some("1.25"));
        check(ChannelField::Price, "1.255", Locale::Nl, Some("1,2550"));
        check(ChannelField::Week(0), "1.234", Locale::En, Some("1234"));
    }

    #[test]
    fn texts_that_say_one_number_have_no_echo() {
        check(ChannelField::Budget, "1,234", Locale::En, None);
        check(ChannelField::Budget, "1.234", Locale::Nl, None);
        check(ChannelField::Budget, "1234.5", Locale::En, None);
        check(ChannelField::Name, "1.234", Locale::En, None);
        check(ChannelField::Note, "1.234", Locale::En, None);
        check(ChannelField::Rate(Rate::Click), "1.234", Locale::En, None);
        check(ChannelField::Margin, "1.234", Locale::En, None);
        // Ten million hours are none.
        check(ChannelField::FrequencyCap, "1.000", Locale::En, None);
        let dinars = plan(Currency::Kwd);
        assert_eq!(echo(Field::Channel(ONE, ChannelField::Budget), "1.234", &dinars, Locale::En), None);
    }

    #[test]
    fn amounts_that_are_rounded_say_what_was_taken() {
        let of = |field, text: &str, currency, locale| echo(Field::Channel(ONE, field), text, &plan(currency), locale);
        let taken = |minor| Some(Echo::Rounded { taken: Money::new(minor).unwrap() });
        let euros = |field, text: &str| of(field, text, Currency::Eur, Locale::En);
        assert_eq!(euros(ChannelField::Budget, "0.005"), taken(0));
        assert_eq!(euros(ChannelField::Budget, "10.9999"), taken(1100));
        assert_eq!(euros(ChannelField::Production, "€ 1,234.567"), taken(123_457));
        assert_eq!(euros(ChannelField::Week(0), "0.5555"), taken(56));
        assert_eq!(of(ChannelField::Budget, "10,9999", Currency::Eur, Locale::Nl), taken(1100));
        assert_eq!(of(ChannelField::Budget, "10.5", Currency::Jpy, Locale::En), taken(10));
        assert_eq!(of(ChannelField::Budget, "1.2345", Currency::Kwd, Locale::En), taken(1234));
        let fee = Field::Plan(PlanField::FeeFixed);
        assert_eq!(echo(fee, "0.0001", &plan(Currency::Eur), Locale::En), taken(0));
        // The other reading comes first: it says too what was taken.
        assert_eq!(euros(ChannelField::Budget, "10.999"), Some(Echo::Ambiguous { other: "10999".to_owned() }));
        assert_eq!(euros(ChannelField::Budget, "10.5000"), None);
        assert_eq!(euros(ChannelField::Price, "0.0055"), None);
        assert_eq!(euros(ChannelField::Budget, "10/3"), Some(Echo::Computed));
    }

    #[test]
    fn computations_and_percentages_are_echoed() {
        let of = |field, text| echo(Field::Channel(ONE, field), text, &plan(Currency::Eur), Locale::En);
        assert_eq!(of(ChannelField::Budget, "600+50"), Some(Echo::Computed));
        assert_eq!(of(ChannelField::Price, "=5*2"), Some(Echo::Computed));
        let base = PercentBase::OtherChannels;
        let told = Echo::PercentOf { share: 0.12, base, of: Money::new(230_000).unwrap() };
        assert_eq!(of(ChannelField::Budget, "12%"), Some(told));
        assert_eq!(of(ChannelField::Margin, "12%"), None);
    }

    #[test]
    fn every_amount_of_the_plan_is_echoed() {
        let plan = plan(Currency::Eur);
        let of = |field| echo(Field::Plan(field), "1.234", &plan, Locale::En).is_some();
        assert!(of(PlanField::Population) && of(PlanField::FeeFixed));
        assert!(of(PlanField::Period { row: 0, column: PeriodColumn::Reach }));
        assert!(of(PlanField::Brand { row: 0, column: BrandColumn::Spend }));
        assert!(!of(PlanField::Name) && !of(PlanField::Vat) && !of(PlanField::Weeks));
        assert!(!of(PlanField::Period { row: 0, column: PeriodColumn::Name }));
        assert!(!of(PlanField::Brand { row: 0, column: BrandColumn::MarketShare }));
    }
}
