//! Every place where a planner types: which there are, and how a text becomes a change.

use super::entry::{PairForm, money, needed, optional, pair_overlap, share};
use super::entry_error::EntryError;
use super::side_tables::{BrandColumn, PeriodColumn};
use super::{calendar, side_tables};
use crate::scenario::{
    AgencyFee, Channel, ChannelEdit, ChannelId, Contingency, FeeBase, Kind, Kpi, Overlap, PairOverlap, PlanEdit, Rate,
    Scenario,
};
use crate::units::{
    Contacts, Currency, Evenness, Frequency, FrequencyCap, HalfLife, Hours, Locale, Money, Note, People, Posts, Price,
    Share, Text, Weeks,
};
use crate::words::{Words, date};

/// A place to type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Of the plan as a whole.
    Plan(PlanField),
    /// Of one channel.
    Channel(ChannelId, ChannelField),
}

/// A place to type that belongs to the whole plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanField {
    /// Name of the plan.
    Name,
    /// The client.
    Client,
    /// First day.
    Start,
    /// How many weeks.
    Weeks,
    /// The target's name.
    TargetName,
    /// The target's size.
    Population,
    /// The active universe.
    Universe,
    /// The agency's share.
    FeeShare,
    /// The agency's fixed fee.
    FeeFixed,
    /// The contingency's share.
    Contingency,
    /// VAT.
    Vat,
    /// The target of a KPI.
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
    /// How many use both of two channels.
    Pair {
        /// The one: whose row it is.
        one: ChannelId,
        /// The other: whose column it is.
        other: ChannelId,
        /// How a bare number is meant.
        form: PairForm,
    },
}

/// A place to type that belongs to one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChannelField {
    /// Its name.
    Name,
    /// Price.
    Price,
    /// Contacts of one unit of a flat fee.
    ContactsPerUnit,
    /// Net media.
    Budget,
    /// Discount.
    Discount,
    /// Least budget.
    LimitMin,
    /// Greatest budget.
    LimitMax,
    /// Audience.
    Audience,
    /// Evenness.
    Evenness,
    /// Cap.
    FrequencyCap,
    /// A rate.
    Rate(Rate),
    /// Wear-out: what each further contact earns of the one before.
    ResponseDecay,
    /// Frequency at which the rates were measured.
    MeasuredFrequency,
    /// The part of the clicks that arrives as a visit.
    LandingRate,
    /// Followers of the account.
    AccountFollowers,
    /// Margin of a customer over the years.
    LifetimeValue,
    /// Revenue of a sale.
    OrderValue,
    /// Margin.
    Margin,
    /// In target.
    OnTargetRate,
    /// In view.
    Viewability,
    /// Production.
    Production,
    /// Hours.
    Hours,
    /// Cost of an hour.
    HourRate,
    /// Tools.
    Tools,
    /// Remark.
    Note,
    /// How many posts.
    Posts,
    /// Reach of one post.
    PostReach,
    /// Hours for one post.
    PostHours,
    /// Production of one post.
    PostProduction,
    /// The prize of a contest.
    Prize,
    /// Its handling.
    Handling,
    /// Contacts that cost no media.
    OrganicContacts,
    /// Entries per person reached.
    EntryRate,
    /// The part of the entries that is shared.
    ShareRate,
    /// Contacts that a share brings.
    ContactsPerShare,
    /// Persistence.
    Persistence,
    /// Half-life of the effect.
    HalfLife,
    /// Money of one week, counted from 0.
    Week(u16),
}

impl ChannelField {
    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "field-name",
            Self::Price => "field-price",
            Self::ContactsPerUnit => "field-contacts-per-unit",
            Self::Budget => "field-budget",
            Self::Discount => "field-discount",
            Self::LimitMin => "field-limit-min",
            Self::LimitMax => "field-limit-max",
            Self::Audience => "field-audience",
            Self::Evenness => "field-evenness",
            Self::FrequencyCap => "field-frequency-cap",
            Self::Rate(rate) => rate.field_key(),
            Self::ResponseDecay => "field-kept",
            Self::MeasuredFrequency => "field-rates-at",
            Self::LandingRate => "field-landing",
            Self::AccountFollowers => "field-account-followers",
            Self::LifetimeValue => "field-lifetime-value",
            Self::OrderValue => "field-order-value",
            Self::Margin => "field-margin",
            Self::OnTargetRate => "field-on-target",
            Self::Viewability => "field-viewable",
            Self::Production => "field-production",
            Self::Hours => "field-hours",
            Self::HourRate => "field-hour-rate",
            Self::Tools => "field-tools",
            Self::Note => "field-note",
            Self::Posts => "field-posts",
            Self::PostReach => "field-post-reach",
            Self::PostHours => "field-post-hours",
            Self::PostProduction => "field-post-production",
            Self::Prize => "field-prize",
            Self::Handling => "field-handling",
            Self::OrganicContacts => "field-own-contacts",
            Self::EntryRate => "field-entry-rate",
            Self::ShareRate => "field-share-rate",
            Self::ContactsPerShare => "field-contacts-per-share",
            Self::Persistence => "field-persistence",
            Self::HalfLife => "field-half-life",
            Self::Week(_) => "field-week",
        }
    }
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
            Self::Contingency => "field-contingency",
            Self::Vat => "field-vat",
            Self::Kpi(_) => "field-kpi",
            Self::Period { column, .. } => column.key(),
            Self::Brand { column, .. } => column.key(),
            Self::Pair { .. } => "field-pair",
        }
    }
}

/// A change, of whichever part.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Of the plan as a whole.
    Plan(PlanEdit),
    /// Of one channel.
    Channel(ChannelId, ChannelEdit),
}

/// What is known of two channels, in a form, from the row's side.
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
    /// The change that a typed text means here.
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
            Self::Channel(id, field) => Edit::Channel(id, field.read(text, scenario.currency, locale)?),
        })
    }

    /// What stands here, as a planner would type it.
    pub fn written(self, scenario: &Scenario, words: &Words) -> String {
        match self {
            Self::Plan(field) => field.written(scenario, words),
            Self::Channel(id, ChannelField::Week(week)) => {
                let amount = scenario.channel(id).and_then(|channel| calendar::amount(scenario, channel, week));
                let amount = amount.filter(|amount| *amount != Money::ZERO);
                amount.map(|amount| words.money(amount.minor(), scenario.currency.digits())).unwrap_or_default()
            }
            Self::Channel(id, field) => {
                scenario.channel(id).map(|channel| field.written(channel, scenario.currency, words)).unwrap_or_default()
            }
        }
    }
}

impl PlanField {
    fn read(self, text: &str, scenario: &Scenario, locale: Locale) -> Result<PlanEdit, EntryError> {
        let currency = scenario.currency;
        Ok(match self {
            Self::Name => PlanEdit::Name(Text::new(text)?),
            Self::Client => PlanEdit::Client(Text::new(text)?),
            Self::Start => PlanEdit::Start(date::parse(text).ok_or(EntryError::Date)?),
            Self::Weeks => PlanEdit::Weeks(needed::<Weeks>(text, locale)?),
            Self::TargetName => PlanEdit::TargetName(Text::new(text)?),
            Self::Population => PlanEdit::Population(needed::<People>(text, locale)?),
            Self::Universe => PlanEdit::Overlap(Overlap::ActiveUniverse(needed::<People>(text, locale)?)),
            // An empty fee is one of nothing but keeps its kind: its field must not go while it is typed anew.
            Self::FeeShare => PlanEdit::AgencyFee(match (share(text, locale)?, scenario.costs.agency_fee) {
                (share, AgencyFee::Share { of, .. }) => {
                    AgencyFee::Share { share: share.map_or_else(|| Share::new(0.0), Ok)?, of }
                }
                (Some(share), AgencyFee::None | AgencyFee::Fixed(_)) => {
                    AgencyFee::Share { share, of: FeeBase::default() }
                }
                (None, fee @ (AgencyFee::None | AgencyFee::Fixed(_))) => fee,
            }),
            Self::FeeFixed => PlanEdit::AgencyFee(match (money(text, locale, currency)?, scenario.costs.agency_fee) {
                (amount, AgencyFee::Fixed(_)) => AgencyFee::Fixed(amount.unwrap_or(Money::ZERO)),
                (Some(amount), AgencyFee::None | AgencyFee::Share { .. }) => AgencyFee::Fixed(amount),
                (None, fee @ (AgencyFee::None | AgencyFee::Share { .. })) => fee,
            }),
            Self::Contingency => {
                PlanEdit::Contingency(Contingency { share: share(text, locale)?, ..scenario.costs.contingency })
            }
            Self::Vat => PlanEdit::Vat(share(text, locale)?),
            Self::Kpi(kpi) => side_tables::read_kpi(kpi, text, locale)?,
            Self::Period { row, column } => side_tables::read_period(scenario, (row, column), text, locale)?,
            Self::Brand { row, column } => side_tables::read_brand(scenario, (row, column), text, locale)?,
            Self::Pair { one, other, form } => {
                PlanEdit::Pair { one, other, overlap: pair_overlap(text, locale, form)? }
            }
        })
    }

    fn written(self, scenario: &Scenario, words: &Words) -> String {
        let share = |share: Option<Share>| share.map(|share| words.percent_typed(share.get())).unwrap_or_default();
        match self {
            Self::Name => scenario.name.to_string(),
            Self::Client => scenario.client.to_string(),
            Self::Start => words.date_typed(scenario.start),
            Self::Weeks => scenario.weeks.get().to_string(),
            Self::TargetName => scenario.target.name.to_string(),
            Self::Population => words.number(scenario.target.population.get()),
            Self::Universe => match scenario.overlap {
                Overlap::ActiveUniverse(universe) => words.number(universe.get()),
                Overlap::Independent | Overlap::Matrix(_) => String::new(),
            },
            Self::FeeShare => match scenario.costs.agency_fee {
                AgencyFee::Share { share, .. } => words.percent_typed(share.get()),
                AgencyFee::None | AgencyFee::Fixed(_) => String::new(),
            },
            Self::FeeFixed => match scenario.costs.agency_fee {
                AgencyFee::Fixed(amount) => words.money(amount.minor(), scenario.currency.digits()),
                AgencyFee::None | AgencyFee::Share { .. } => String::new(),
            },
            Self::Contingency => share(scenario.costs.contingency.share),
            Self::Vat => share(scenario.costs.vat),
            Self::Kpi(kpi) => side_tables::written_kpi(kpi, scenario, words),
            Self::Period { row, column } => side_tables::written_period(scenario, (row, column), words),
            Self::Brand { row, column } => side_tables::written_brand(scenario, (row, column), words),
            Self::Pair { one, other, form } => pair(scenario, words, (one, other), form).unwrap_or_default(),
        }
    }
}

impl ChannelField {
    fn read(self, text: &str, currency: Currency, locale: Locale) -> Result<ChannelEdit, EntryError> {
        let amount = || Ok::<_, EntryError>(money(text, locale, currency)?.unwrap_or(Money::ZERO));
        let part = |empty: f64| Ok::<_, EntryError>(share(text, locale)?.map_or_else(|| Share::new(empty), Ok)?);
        Ok(match self {
            Self::Name => ChannelEdit::Name(Text::new(text)?),
            Self::Price => ChannelEdit::Price(optional::<Price>(text, locale)?),
            Self::ContactsPerUnit => ChannelEdit::ContactsPerUnit(optional::<Contacts>(text, locale)?),
            Self::Budget => ChannelEdit::Budget(amount()?),
            Self::Discount => ChannelEdit::Discount(part(0.0)?),
            Self::LimitMin => ChannelEdit::LimitMin(money(text, locale, currency)?),
            Self::LimitMax => ChannelEdit::LimitMax(money(text, locale, currency)?),
            Self::Audience => ChannelEdit::Audience(optional::<People>(text, locale)?),
            Self::Evenness => {
                ChannelEdit::Evenness(optional::<Evenness>(text, locale)?.map_or_else(|| Evenness::new(1.0), Ok)?)
            }
            Self::FrequencyCap => ChannelEdit::FrequencyCap(optional::<FrequencyCap>(text, locale)?),
            Self::Rate(rate) => ChannelEdit::Rate(rate, share(text, locale)?),
            Self::ResponseDecay => ChannelEdit::ResponseDecay(part(1.0)?),
            Self::MeasuredFrequency => ChannelEdit::MeasuredFrequency(optional::<Frequency>(text, locale)?),
            Self::LandingRate => ChannelEdit::LandingRate(part(1.0)?),
            Self::AccountFollowers => ChannelEdit::AccountFollowers(optional::<People>(text, locale)?),
            Self::LifetimeValue => ChannelEdit::LifetimeValue(money(text, locale, currency)?),
            Self::OrderValue => ChannelEdit::OrderValue(money(text, locale, currency)?),
            Self::Margin => ChannelEdit::Margin(share(text, locale)?),
            Self::OnTargetRate => ChannelEdit::OnTargetRate(part(1.0)?),
            Self::Viewability => ChannelEdit::Viewability(part(1.0)?),
            Self::Production => ChannelEdit::Production(amount()?),
            Self::Hours => ChannelEdit::Hours(optional::<Hours>(text, locale)?.map_or_else(|| Hours::new(0.0), Ok)?),
            Self::HourRate => ChannelEdit::HourRate(amount()?),
            Self::Tools => ChannelEdit::Tools(amount()?),
            Self::Note => ChannelEdit::Note(Note::new(text)?),
            Self::Posts => ChannelEdit::Posts(needed::<Posts>(text, locale)?),
            Self::PostReach => ChannelEdit::PostReach(share(text, locale)?),
            Self::PostHours => ChannelEdit::PostHours(optional::<Hours>(text, locale)?.unwrap_or(Hours::ZERO)),
            Self::PostProduction => ChannelEdit::PostProduction(amount()?),
            Self::Prize => ChannelEdit::Prize(amount()?),
            Self::Handling => ChannelEdit::Handling(amount()?),
            Self::OrganicContacts => ChannelEdit::OrganicContacts(optional::<Contacts>(text, locale)?),
            Self::EntryRate => ChannelEdit::EntryRate(share(text, locale)?),
            Self::ShareRate => ChannelEdit::ShareRate(share(text, locale)?),
            Self::ContactsPerShare => ChannelEdit::ContactsPerShare(optional::<Contacts>(text, locale)?),
            Self::Persistence => ChannelEdit::Persistence(part(0.5)?),
            Self::HalfLife => ChannelEdit::HalfLife(optional::<HalfLife>(text, locale)?.unwrap_or(HalfLife::NONE)),
            // What stands in one week is read with the whole calendar at hand, in `Field::read`.
            Self::Week(_) => ChannelEdit::Amounts(vec![amount()?]),
        })
    }

    /// What stands here, as a planner would type it.
    pub fn written(self, channel: &Channel, currency: Currency, words: &Words) -> String {
        let money = |amount: Money| words.money(amount.minor(), currency.digits());
        let some_money = |amount: Option<Money>| amount.map(money).unwrap_or_default();
        let share = |share: Option<Share>| share.map(|share| words.percent_typed(share.get())).unwrap_or_default();
        match self {
            Self::Name => channel.name.to_string(),
            Self::Price => channel.price().map(|price| words.number(price.value.get())).unwrap_or_default(),
            Self::ContactsPerUnit => {
                channel.contacts_per_unit().map(|contacts| words.number(contacts.get())).unwrap_or_default()
            }
            Self::Budget => money(channel.budget),
            Self::Discount => share(Some(channel.discount)),
            Self::LimitMin => some_money(channel.limits.min),
            Self::LimitMax => some_money(channel.limits.max),
            Self::Audience => channel.audience.map(|audience| words.number(audience.value.get())).unwrap_or_default(),
            Self::Evenness => words.number(channel.exposure_evenness.get()),
            Self::FrequencyCap => channel.frequency_cap.map(|cap| cap.get().to_string()).unwrap_or_default(),
            Self::Rate(rate) => share(channel.rates.get(rate).map(|rate| rate.value)),
            Self::ResponseDecay => share(Some(channel.response_decay)),
            Self::MeasuredFrequency => {
                channel.measured_frequency.map(|frequency| words.number(frequency.get())).unwrap_or_default()
            }
            Self::LandingRate => share(Some(channel.landing_rate)),
            Self::AccountFollowers => {
                channel.followers.map(|followers| words.number(followers.get())).unwrap_or_default()
            }
            Self::LifetimeValue => some_money(channel.lifetime_value),
            Self::OrderValue => some_money(channel.order_value),
            Self::Margin => share(channel.margin),
            Self::OnTargetRate => share(Some(channel.on_target_rate)),
            Self::Viewability => share(Some(channel.viewability)),
            Self::Production => money(channel.production),
            Self::Hours => words.number(channel.hours.get()),
            Self::HourRate => money(channel.hour_rate),
            Self::Tools => money(channel.tools),
            Self::Note => channel.note.to_string(),
            Self::Posts => channel.kind.posts().map(|posts| posts.get().to_string()).unwrap_or_default(),
            Self::PostReach => share(channel.kind.post_reach()),
            Self::Persistence => share(Some(channel.flight.persistence)),
            Self::HalfLife => words.number(channel.flight.half_life.get()),
            Self::PostHours
            | Self::PostProduction
            | Self::Prize
            | Self::Handling
            | Self::OrganicContacts
            | Self::EntryRate
            | Self::ShareRate
            | Self::ContactsPerShare => self.written_of_kind(channel, currency, words),
            // Needs the plan's weeks: `Field::written`.
            Self::Week(_) => String::new(),
        }
    }

    /// What stands in a field that only one kind has.
    fn written_of_kind(self, channel: &Channel, currency: Currency, words: &Words) -> String {
        let money = |amount: Money| words.money(amount.minor(), currency.digits());
        let share = |share: Option<Share>| share.map(|share| words.percent_typed(share.get())).unwrap_or_default();
        let contacts = |contacts: Option<Contacts>| contacts.map(|some| words.number(some.get())).unwrap_or_default();
        match (self, channel.kind) {
            (Self::PostHours, Kind::Content { post_hours, .. }) => words.number(post_hours.get()),
            (Self::PostProduction, Kind::Content { post_production, .. }) => money(post_production),
            (Self::Prize, Kind::Contest { prize, .. }) => money(prize),
            (Self::Handling, Kind::Contest { handling, .. }) => money(handling),
            (Self::OrganicContacts, Kind::Contest { organic_contacts: own_contacts, .. }) => contacts(own_contacts),
            (Self::EntryRate, Kind::Contest { entry_rate, .. }) => share(entry_rate),
            (Self::ShareRate, Kind::Contest { share_rate, .. }) => share(share_rate),
            (Self::ContactsPerShare, Kind::Contest { contacts_per_share, .. }) => contacts(contacts_per_share),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests;
