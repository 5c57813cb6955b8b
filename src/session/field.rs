//! Fields into which a planner types, and the changes that typed texts mean.

use super::entry::{Entry, EntryUnit, PairForm, budget, money, needed, optional, pair_overlap, share};
use super::entry_error::EntryError;
use super::side_tables::{BrandColumn, PeriodColumn};
use super::{calendar, flight, side_tables};
pub use crate::scenario::ChannelField;
use crate::scenario::{
    AgencyFee, Brief, Channel, ChannelEdit, ChannelId, Contingency, Discounts, FeeBase, Kpi, Levy, Overlap,
    PairOverlap, PlanEdit, Role, Scenario, channel_fields,
};
use crate::units::{
    Contacts, Currency, Evenness, Frequency, FrequencyCap, HalfLife, Hours, Locale, Money, Note, People, Posts, Price,
    Share, Text, Weeks,
};
use crate::words::{Words, date};

/// A field into which a planner types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Field of the whole plan.
    Plan(PlanField),
    /// Field of one channel.
    Channel(ChannelId, ChannelField),
}

/// A field of the whole plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanField {
    /// Name of the plan.
    Name,
    /// The client.
    Client,
    /// First day.
    Start,
    /// Length in weeks.
    Weeks,
    /// Name of the target group.
    TargetName,
    /// Target population.
    Population,
    /// The active universe.
    Universe,
    /// Agency fee as a share.
    FeeShare,
    /// Agency fee as an amount.
    FeeFixed,
    /// VAT rate of the agency fee.
    FeeVat,
    /// Contingency as a share.
    Contingency,
    /// Name of a levy, counted from 0.
    LevyName(u8),
    /// Rate of a levy.
    LevyRate(u8),
    /// VAT rate of a levy.
    LevyVat(u8),
    /// Budget of the brief.
    BriefBudget,
    /// Last day of the brief.
    BriefUntil,
    /// Goal of the brief.
    BriefGoal,
    /// VAT.
    Vat,
    /// Exchange rate of a currency.
    ExchangeRate(Currency),
    /// Day of the exchange rate of a currency.
    ExchangeDate(Currency),
    /// Name of a role, counted from 0.
    RoleName(u8),
    /// Cost of an hour of a role.
    RoleRate(u8),
    /// Hours that a role has in a week.
    RoleAvailable(u8),
    /// Target of a KPI.
    Kpi(Kpi),
    /// A cell of the table of periods.
    Period {
        /// Row, counted from 0.
        row: u8,
        /// Column.
        column: PeriodColumn,
    },
    /// A cell of the competitors' sheet.
    Brand {
        /// Row: 0 is the planner's own brand.
        row: u8,
        /// Column.
        column: BrandColumn,
    },
    /// Audience overlap of two channels.
    Pair {
        /// Channel of the row.
        one: ChannelId,
        /// Channel of the column.
        other: ChannelId,
        /// Meaning of a bare number.
        form: PairForm,
    },
}

impl PlanField {
    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "field-plan-name",
            Self::Client => "field-client",
            Self::Start => "field-start",
            Self::Weeks => "field-weeks",
            Self::TargetName => "field-target-name",
            Self::Population => "field-population",
            Self::Universe => "field-universe",
            Self::FeeShare => "field-fee-share",
            Self::FeeFixed => "field-fee-fixed",
            Self::FeeVat => "field-fee-vat",
            Self::Contingency => "field-contingency",
            Self::LevyName(_) => "field-levy-name",
            Self::LevyRate(_) => "field-levy-rate",
            Self::LevyVat(_) => "field-levy-vat",
            Self::BriefBudget => "field-brief-budget",
            Self::BriefUntil => "field-brief-until",
            Self::BriefGoal => "field-brief-goal",
            Self::Vat => "field-vat",
            Self::ExchangeRate(_) => "field-exchange-rate",
            Self::ExchangeDate(_) => "field-exchange-date",
            Self::RoleName(_) => "field-role-name",
            Self::RoleRate(_) => "field-hour-rate",
            Self::RoleAvailable(_) => "field-role-available",
            Self::Kpi(_) => "field-kpi",
            Self::Period { column, .. } => column.key(),
            Self::Brand { column, .. } => column.key(),
            Self::Pair { .. } => "field-pair",
        }
    }
}

/// A change of the plan or of a channel.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Change of the whole plan.
    Plan(PlanEdit),
    /// Change of one channel.
    Channel(ChannelId, ChannelEdit),
}

/// Audience overlap of two channels in a form, from the row's side.
fn pair(scenario: &Scenario, words: &Words, (one, other): (ChannelId, ChannelId), form: PairForm) -> Option<String> {
    let pair = scenario.overlap.pair(one, other)?;
    let users = |id| Some(scenario.channel(id)?.audience?.value.get());
    let people = match pair.overlap.value {
        // As it was typed, without going through the audience.
        PairOverlap::OfFirst(share) if pair.one == one && form == PairForm::OfRow => {
            return Some(words.percent_typed(share.get()));
        }
        PairOverlap::OfFirst(share) => users(pair.one)? * share.get(),
        PairOverlap::People(people) => people.get(),
    };
    Some(match form {
        PairForm::People => words.number(libm::rint(people)),
        PairForm::OfRow => {
            // Three digits: what follows from an audience is no exact figure.
            let of_row = people / users(one).filter(|users| *users > 0.0)?;
            words.percent_typed(libm::rint(of_row * 1000.0) / 1000.0)
        }
    })
}

impl Field {
    /// Change that a typed text means.
    ///
    /// # Errors
    /// [`EntryError`] when the text is no value of the field; the document then stays as it is.
    pub fn read(self, text: &str, scenario: &Scenario, locale: Locale) -> Result<Edit, EntryError> {
        Ok(match self {
            Self::Plan(field) => Edit::Plan(field.read(text, scenario, locale)?),
            Self::Channel(id, ChannelField::Week(week)) => {
                let amount = money(text, locale, scenario.currency)?.unwrap_or(Money::ZERO);
                Edit::Channel(id, ChannelEdit::Amounts(calendar::with_week(scenario, id, week, amount)?))
            }
            Self::Channel(id, field @ (ChannelField::FirstDay | ChannelField::LastDay)) => {
                Edit::Channel(id, flight::read((id, field), text, scenario)?)
            }
            Self::Channel(id, ChannelField::Budget) => {
                Edit::Channel(id, ChannelEdit::Budget(budget(text, scenario, id, locale)?))
            }
            Self::Channel(id, ChannelField::Discounts) => {
                let typed = <Discounts as Entry>::read(text, scenario.currency, locale)?.unwrap_or_default();
                Edit::Channel(id, ChannelEdit::Discounts(typed.with_names_of(&discounts_of(scenario, id))))
            }
            Self::Channel(id, ChannelField::DiscountName(at)) => {
                let name = Text::new(text)?;
                let list = discounts_of(scenario, id).with(at.into(), |discount| discount.name = name);
                Edit::Channel(id, ChannelEdit::Discounts(list))
            }
            Self::Channel(id, ChannelField::DiscountRate(at)) => {
                let rate = share(text, locale)?.unwrap_or_default();
                let list = discounts_of(scenario, id).with(at.into(), |discount| discount.rate = rate);
                Edit::Channel(id, ChannelEdit::Discounts(list))
            }
            Self::Channel(id, field) => Edit::Channel(id, field.read(text, scenario.currency, locale)?),
        })
    }

    /// Name of the field on the page, where its input bears it.
    pub fn address(self) -> String {
        match self {
            Self::Channel(id, ChannelField::Week(week)) => format!("field-week-{}-{week}", id.0),
            Self::Channel(id, field @ (ChannelField::RoleHours(role) | ChannelField::RolePostHours(role))) => {
                format!("{}-{}-{role}", field.key(), id.0)
            }
            Self::Channel(id, field) => format!("{}-{}", field.key(), id.0),
            Self::Plan(PlanField::Pair { one, other, .. }) => format!("field-pair-{}-{}", one.0, other.0),
            Self::Plan(PlanField::Kpi(kpi)) => format!("field-kpi-{}", kpi.key()),
            Self::Plan(field @ (PlanField::ExchangeRate(currency) | PlanField::ExchangeDate(currency))) => {
                format!("{}-{}", field.key(), currency.code())
            }
            Self::Plan(field @ (PlanField::Period { row, .. } | PlanField::Brand { row, .. })) => {
                format!("{}-{row}", field.key())
            }
            Self::Plan(
                field @ (PlanField::RoleName(role) | PlanField::RoleRate(role) | PlanField::RoleAvailable(role)),
            ) => format!("{}-{role}", field.key()),
            Self::Plan(field) => String::from(field.key()),
        }
    }

    /// Content of the field, as a planner would type it.
    pub fn written(self, scenario: &Scenario, words: &Words) -> String {
        match self {
            Self::Plan(field) => field.written(scenario, words),
            Self::Channel(id, ChannelField::Week(week)) => {
                let amount = scenario.channel(id).and_then(|channel| calendar::amount(scenario, channel, week));
                let amount = amount.filter(|amount| *amount != Money::ZERO);
                amount.map(|amount| words.money(amount.minor(), scenario.currency.digits())).unwrap_or_default()
            }
            Self::Channel(id, field @ (ChannelField::FirstDay | ChannelField::LastDay)) => {
                scenario.channel(id).map(|channel| flight::written(field, channel, scenario, words)).unwrap_or_default()
            }
            Self::Channel(id, field) => {
                scenario.channel(id).map(|channel| field.written(channel, scenario.currency, words)).unwrap_or_default()
            }
        }
    }
}

/// Hours of a text; none where nothing was typed.
fn hours(text: &str, locale: Locale) -> Result<Hours, EntryError> {
    Ok(optional::<Hours>(text, locale)?.unwrap_or(Hours::ZERO))
}

/// The roles of a plan with a change of one of them, or of a new one behind the last.
fn with_role(scenario: &Scenario, at: u8, change: impl FnOnce(&mut Role)) -> PlanEdit {
    let mut roles = scenario.roles.clone();
    if let Some(role) = roles.get_mut(usize::from(at)) {
        change(role);
    } else {
        let mut role = Role::default();
        change(&mut role);
        // What is emptied before it holds anything makes no role.
        if role != Role::default() && usize::from(at) == roles.len() {
            roles.push(role);
        }
    }
    PlanEdit::Roles(roles)
}

fn discounts_of(scenario: &Scenario, id: ChannelId) -> Discounts {
    scenario.channel(id).map(|channel| channel.discounts.clone()).unwrap_or_default()
}

/// The levies of a plan with a change of one of them.
fn with_levy(scenario: &Scenario, at: u8, change: impl FnOnce(&mut Levy)) -> PlanEdit {
    let mut levies = scenario.costs.levies.clone();
    if let Some(levy) = levies.get_mut(usize::from(at)) {
        change(levy);
    }
    PlanEdit::Levies(levies)
}

/// The brief of a plan with a change.
fn with_brief(scenario: &Scenario, change: impl FnOnce(&mut Brief)) -> PlanEdit {
    let mut brief = scenario.brief.clone();
    change(&mut brief);
    PlanEdit::Brief(Box::new(brief))
}

impl PlanField {
    fn read(self, text: &str, scenario: &Scenario, locale: Locale) -> Result<PlanEdit, EntryError> {
        let currency = scenario.currency;
        Ok(match self {
            Self::Name => PlanEdit::Name(Text::new(text)?),
            Self::Client => PlanEdit::Client(Text::new(text)?),
            Self::Start => PlanEdit::Start(date::parse_near(text, scenario.start).ok_or(EntryError::Date)?),
            Self::Weeks => PlanEdit::Weeks(needed::<Weeks>(text, locale)?),
            Self::TargetName => PlanEdit::TargetName(Text::new(text)?),
            Self::Population => PlanEdit::Population(optional::<People>(text, locale)?),
            Self::Universe => PlanEdit::Overlap(Overlap::ActiveUniverse(needed::<People>(text, locale)?)),
            // An empty fee is one of nothing but keeps its kind: its field must not go while it is typed anew.
            Self::FeeShare => PlanEdit::AgencyFee(match (share(text, locale)?, scenario.costs.agency_fee) {
                (share, AgencyFee::Share { of, .. }) => AgencyFee::Share { share: share.unwrap_or_default(), of },
                (share, AgencyFee::Inside(_)) => AgencyFee::Inside(share.unwrap_or_default()),
                (Some(share), AgencyFee::None | AgencyFee::Fixed(_)) => {
                    AgencyFee::Share { share, of: FeeBase::default() }
                }
                (None, fee @ (AgencyFee::None | AgencyFee::Fixed(_))) => fee,
            }),
            Self::FeeFixed => PlanEdit::AgencyFee(match (money(text, locale, currency)?, scenario.costs.agency_fee) {
                (amount, AgencyFee::Fixed(_)) => AgencyFee::Fixed(amount.unwrap_or(Money::ZERO)),
                (Some(amount), AgencyFee::None | AgencyFee::Share { .. } | AgencyFee::Inside(_)) => {
                    AgencyFee::Fixed(amount)
                }
                (None, fee @ (AgencyFee::None | AgencyFee::Share { .. } | AgencyFee::Inside(_))) => fee,
            }),
            Self::FeeVat => PlanEdit::FeeVat(share(text, locale)?),
            Self::LevyName(at) => {
                let name = Text::new(text)?;
                with_levy(scenario, at, |levy| levy.name = name)
            }
            Self::LevyRate(at) => {
                let rate = share(text, locale)?.unwrap_or_default();
                with_levy(scenario, at, |levy| levy.rate = rate)
            }
            Self::LevyVat(at) => {
                let vat = share(text, locale)?;
                with_levy(scenario, at, |levy| levy.vat = vat)
            }
            Self::BriefBudget => {
                let budget = money(text, locale, currency)?;
                with_brief(scenario, |brief| brief.budget = budget)
            }
            Self::BriefUntil => {
                let until = if text.trim().is_empty() {
                    None
                } else {
                    Some(date::parse_near(text, scenario.start).ok_or(EntryError::Date)?)
                };
                with_brief(scenario, |brief| brief.until = until)
            }
            Self::BriefGoal => {
                let goal = Note::new(text)?;
                with_brief(scenario, |brief| brief.goal = goal)
            }
            Self::Contingency => {
                PlanEdit::Contingency(Contingency { share: share(text, locale)?, ..scenario.costs.contingency })
            }
            Self::Vat => PlanEdit::Vat(share(text, locale)?),
            Self::ExchangeRate(currency) => {
                PlanEdit::ExchangeRate { currency, rate: optional(text, locale)?, date: None }
            }
            Self::ExchangeDate(currency) => {
                let date = Some(date::parse_near(text, scenario.start).ok_or(EntryError::Date)?);
                PlanEdit::ExchangeRate {
                    currency,
                    rate: scenario.exchange_rate(currency).map(|known| known.rate),
                    date,
                }
            }
            Self::RoleName(at) => {
                let name = Text::new(text)?;
                with_role(scenario, at, |role| role.name = name)
            }
            Self::RoleRate(at) => {
                let rate = money(text, locale, currency)?.unwrap_or(Money::ZERO);
                with_role(scenario, at, |role| role.rate = rate)
            }
            Self::RoleAvailable(at) => {
                let available = optional::<Hours>(text, locale)?;
                with_role(scenario, at, |role| role.available = available)
            }
            Self::Kpi(kpi) => side_tables::read_kpi(kpi, text, (currency, locale))?,
            Self::Period { row, column } => side_tables::read_period(scenario, (row, column), text, locale)?,
            Self::Brand { row, column } => side_tables::read_brand(scenario, (row, column), text, locale)?,
            Self::Pair { one, other, form } => {
                PlanEdit::Pair { one, other, overlap: pair_overlap(text, locale, form)? }
            }
        })
    }

    fn written(self, scenario: &Scenario, words: &Words) -> String {
        let share = |share: Option<Share>| share.map(|share| words.percent_typed(share.get())).unwrap_or_default();
        let money = |amount: Money| words.money(amount.minor(), scenario.currency.digits());
        let role = |at: u8| scenario.roles.get(usize::from(at));
        let levy = |at: u8| scenario.costs.levies.get(usize::from(at));
        match self {
            Self::Name => scenario.name.to_string(),
            Self::Client => scenario.client.to_string(),
            Self::Start => words.date_typed(scenario.start),
            Self::Weeks => scenario.weeks.get().to_string(),
            Self::TargetName => scenario.target.name.to_string(),
            Self::Population => {
                scenario.target.population.map(|population| words.number(population.get())).unwrap_or_default()
            }
            Self::Universe => match scenario.overlap {
                Overlap::ActiveUniverse(universe) => words.number(universe.get()),
                Overlap::Independent | Overlap::Matrix(_) => String::new(),
            },
            // A share that is not typed yet adds nothing.
            Self::FeeShare => share(scenario.costs.agency_fee.share().filter(|share| *share > Share::NONE)),
            Self::FeeFixed => match scenario.costs.agency_fee {
                AgencyFee::Fixed(amount) => money(amount),
                AgencyFee::None | AgencyFee::Share { .. } | AgencyFee::Inside(_) => String::new(),
            },
            Self::FeeVat => share(scenario.costs.fee_vat),
            Self::LevyName(at) => levy(at).map(|levy| levy.name.to_string()).unwrap_or_default(),
            Self::LevyRate(at) => share(levy(at).map(|levy| levy.rate)),
            Self::LevyVat(at) => share(levy(at).and_then(|levy| levy.vat)),
            Self::BriefBudget => scenario.brief.budget.map(money).unwrap_or_default(),
            Self::BriefUntil => scenario.brief.until.map(|until| words.date_typed(until)).unwrap_or_default(),
            Self::BriefGoal => scenario.brief.goal.to_string(),
            Self::Contingency => share(scenario.costs.contingency.share),
            Self::Vat => share(scenario.costs.vat),
            Self::ExchangeRate(currency) => {
                scenario.exchange_rate(currency).map(|known| words.number(known.rate.get())).unwrap_or_default()
            }
            Self::ExchangeDate(currency) => {
                scenario.exchange_rate(currency).map(|known| words.date_typed(known.date)).unwrap_or_default()
            }
            Self::RoleName(at) => role(at).map(|role| role.name.to_string()).unwrap_or_default(),
            Self::RoleRate(at) => role(at).map(|role| money(role.rate)).unwrap_or_default(),
            Self::RoleAvailable(at) => {
                role(at).and_then(|role| role.available).map(|hours| words.number(hours.get())).unwrap_or_default()
            }
            Self::Kpi(kpi) => side_tables::written_kpi(kpi, scenario, words),
            Self::Period { row, column } => side_tables::written_period(scenario, (row, column), words),
            Self::Brand { row, column } => side_tables::written_brand(scenario, (row, column), words),
            Self::Pair { one, other, form } => pair(scenario, words, (one, other), form).unwrap_or_default(),
        }
    }
}

macro_rules! typed_fields {
    ($($(#[$doc:meta])* $name:ident: $type:ty, [$($place:tt)+], $from:ident $empty:expr, $key:literal;)*) => {
        impl ChannelField {
            /// The edit that a text means; a week needs the whole calendar, in `Field::read`.
            fn read(self, text: &str, currency: Currency, locale: Locale) -> Result<ChannelEdit, EntryError> {
                Ok(match self {
                    $(Self::$name => {
                        ChannelEdit::$name(<$type as Entry>::read(text, currency, locale)?.unwrap_or_else(|| $empty))
                    })*
                    Self::Rate(rate) => ChannelEdit::Rate(rate, share(text, locale)?),
                    // Chosen from a menu; pasted words are read with their block (`session/block.rs`).
                    Self::BuyingModel => return Err(EntryError::BuyingModel),
                    Self::Week(_) => ChannelEdit::Amounts(money(text, locale, currency)?.into_iter().collect()),
                    // A day needs the plan's first, in `Field::read`.
                    Self::FirstDay | Self::LastDay => return Err(EntryError::Date),
                    Self::RoleHours(role) => ChannelEdit::RoleHours(role, hours(text, locale)?),
                    Self::RolePostHours(role) => ChannelEdit::RolePostHours(role, hours(text, locale)?),
                    // A row of a list needs the others, in `Field::read`.
                    Self::DiscountName(_) | Self::DiscountRate(_) => ChannelEdit::Discounts(Discounts::default()),
                })
            }

            /// Value of a channel's field, as a planner would type it; empty for weeks, which need the whole calendar
            /// ([`Field::written`]).
            pub fn written(self, channel: &Channel, currency: Currency, words: &Words) -> String {
                let discount = |at: u8| channel.discounts.list().get(usize::from(at));
                match self.value_in(channel) {
                    $(Some(ChannelEdit::$name(value)) => value.written(currency, words),)*
                    Some(ChannelEdit::Rate(_, share)) => share.written(currency, words),
                    Some(ChannelEdit::RoleHours(_, hours) | ChannelEdit::RolePostHours(_, hours)) => {
                        hours.written(currency, words)
                    }
                    Some(
                        ChannelEdit::Platform(_)
                        | ChannelEdit::PublishedRate(..)
                        | ChannelEdit::PublishedPrice(_)
                        | ChannelEdit::BuyingModel(_)
                        | ChannelEdit::PriceBasis(_)
                        | ChannelEdit::Locked(_)
                        | ChannelEdit::MayBeOff(_)
                        | ChannelEdit::ChannelType(_)
                        | ChannelEdit::Begins(..)
                        | ChannelEdit::Ends(..)
                        | ChannelEdit::Pattern(_)
                        | ChannelEdit::Amounts(_),
                    )
                    | None => {
                        if let Self::DiscountName(at) = self {
                            discount(at).map(|one| one.name.to_string()).unwrap_or_default()
                        } else if let Self::DiscountRate(at) = self {
                            discount(at).map(|one| words.percent_typed(one.rate.get())).unwrap_or_default()
                        } else {
                            String::new()
                        }
                    }
                }
            }

            /// Unit that stands beside the field.
            pub fn unit(self) -> EntryUnit {
                match self {
                    $(Self::$name => <$type as Entry>::UNIT,)*
                    Self::Rate(_) => EntryUnit::Percent,
                    Self::BuyingModel => EntryUnit::None,
                    Self::Week(_) => EntryUnit::Money,
                    Self::FirstDay | Self::LastDay => EntryUnit::Text,
                    Self::DiscountName(_) => EntryUnit::None,
                    Self::DiscountRate(_) => EntryUnit::Percent,
                    Self::RoleHours(_) | Self::RolePostHours(_) => EntryUnit::Hours,
                }
            }
        }
    };
}

channel_fields!(typed_fields);

#[cfg(test)]
mod tests;
