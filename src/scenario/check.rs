//! Findings: contradictions, doubts and hints about a plan, each with its place.

use super::{
    AgencyFee, BuyingModel, CHANNELS_MAX, Channel, ChannelId, FeeBase, Kind, Overlap, Platform, PriceBasis, Rate,
    Scenario,
};
use crate::units::{Currency, Date, Hours, Money, People, Share, Weeks};

/// Severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// A figure is missing or doubtful.
    Warning,
    /// The plan contradicts itself.
    Error,
}

/// Place of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The plan as a whole.
    Plan,
    /// One channel.
    Channel(ChannelId),
}

/// A finding about a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// Place that it belongs to.
    pub place: Place,
    /// Problem found there.
    pub problem: Problem,
}

impl Finding {
    /// Tells whether another finding says the same about another channel.
    pub fn is_like(&self, other: &Self) -> bool {
        let rate = |problem| if let Problem::NoRate(rate) = problem { Some(rate) } else { None };
        let of_channels = matches!((self.place, other.place), (Place::Channel(_), Place::Channel(_)));
        let (one, two) = (self.problem, other.problem);
        of_channels && one.key() == two.key() && rate(one) == rate(two)
    }
}

/// Problem of a plan or a channel. The message files hold the sentence and the remedy for each ([`Problem::key`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Problem {
    /// The target population is not given, or nobody.
    NoPopulation,
    /// More channels than a plan may have.
    TooManyChannels,
    /// The active universe is smaller than a channel's audience or larger than the population; the figures use the
    /// nearest possible.
    UniverseOutside {
        /// The least possible: the largest audience.
        min: People,
        /// The most possible: the population, where it is given.
        max: Option<People>,
    },
    /// More people use both of two channels than use the smaller.
    OverlapAboveAudience {
        /// First channel.
        one: ChannelId,
        /// Second channel.
        other: ChannelId,
        /// People given for both.
        both: f64,
        /// The smaller audience.
        most: f64,
    },
    /// Fewer people use both of two channels than must, because the two audiences together are more than the
    /// population.
    OverlapBelowLeast {
        /// First channel.
        one: ChannelId,
        /// Second channel.
        other: ChannelId,
        /// People given for both.
        both: f64,
        /// The least possible.
        least: f64,
    },
    /// Fewer people use both of two channels than must, by what each of them shares with a third.
    OverlapTooSmallFor {
        /// First channel.
        one: ChannelId,
        /// Second channel.
        other: ChannelId,
        /// Third channel.
        third: ChannelId,
        /// People given for both.
        both: f64,
        /// The least possible.
        least: f64,
    },
    /// Three channels that by their overlaps would have more people than there are.
    OverlapsContradict {
        /// The three channels.
        channels: [ChannelId; 3],
        /// People who would use one of them at least.
        people: f64,
    },
    /// The segments miss a given overlap by much: what was typed can hardly be true all together.
    OverlapFitPoor {
        /// The largest miss, as a part of the smaller audience.
        error: f64,
    },
    /// An audience of a channel is larger than the population; the figures use the population.
    AudienceAbovePopulation {
        /// The population.
        population: People,
    },
    /// No audience: no reach.
    NoAudience,
    /// No price: no contacts.
    NoPrice,
    /// A flat fee without contacts per unit: no contacts.
    NoContactsPerUnit,
    /// Posts whose reach is not known: no contacts.
    NoPostReach,
    /// A contest without bought or organic contacts.
    NoContestContacts,
    /// Each contact of a contest brings one or more further contacts: it would spread without end.
    EndlessSharing {
        /// `v`: contacts that a contact brings.
        each: f64,
    },
    /// Weeks of a flight lie beyond the plan's last; its money runs in the weeks that are left.
    FlightBeyondPlan {
        /// The plan's last week.
        last: Weeks,
    },
    /// Missing or zero rate that turns the bought unit into contacts.
    NoRate(Rate),
    /// The budget is zero.
    NoBudget,
    /// The least budget is above the most.
    LimitsCrossed {
        /// The least.
        min: Money,
        /// The most.
        max: Money,
    },
    /// The budget is below its least.
    BelowMin {
        /// The least.
        min: Money,
    },
    /// The budget is above its most.
    AboveMax {
        /// The most.
        max: Money,
    },
    /// A discount of everything leaves no gross price to compute.
    DiscountOfAll,
    /// Hours of a role that cost nothing, because an hour of it has no rate.
    HoursWithoutRate {
        /// Role, counted from 0.
        role: u8,
    },
    /// A role has more work in a week than hours.
    RoleOverbooked {
        /// Role, counted from 0.
        role: u8,
        /// Week with most of its work, counted from 0.
        week: u16,
        /// Hours of work in that week.
        hours: f64,
        /// Hours that the role has in a week.
        available: Hours,
        /// Number of weeks with too much work.
        weeks: u16,
    },
    /// The agency fee takes all of its base or more.
    FeeOfAll,
    /// The agency fee is a share of a base that is zero.
    FeeOfNothing {
        /// The base.
        of: FeeBase,
    },
    /// No fee is such a share of the total that it belongs to.
    FeeUnsolvable,
    /// A levy has the rate of VAT, which the sheet adds anyway.
    LevyLikeVat {
        /// The rate.
        rate: Share,
    },
    /// A discount is what VAT is of a price with VAT.
    DiscountLikeVat {
        /// The discount.
        discount: Share,
        /// VAT of the plan.
        vat: Share,
    },
    /// A list price without a discount: net is what the list says.
    ListPriceWithoutDiscount,
    /// Bonus contacts of a channel that is bought by action.
    BonusNotCounted,
    /// The brief includes VAT and the plan has no VAT rate.
    BriefWithoutVat,
    /// The plan costs more than the brief gives.
    AboveBrief {
        /// Costs above the budget of the brief, on its base.
        by: Money,
    },
    /// The plan ends after the date of the brief.
    EndsAfterBrief {
        /// Date of the brief.
        until: Date,
    },
    /// Money that buys nothing: the cap is reached for everybody.
    CapReached {
        /// Budget that cannot be delivered.
        left: Money,
        /// Budget that would be enough.
        enough: Money,
    },
    /// Money that buys nothing: everybody in the audience has already responded.
    AudienceExhausted {
        /// Budget that cannot be delivered.
        left: Money,
        /// Budget that would be enough.
        enough: Money,
    },
    /// Money that buys no whole unit.
    UnitsLeft {
        /// Budget that cannot be delivered.
        left: Money,
        /// Budget that would be enough.
        enough: Money,
    },
    /// Rate, measured frequency and wear-out imply more than one response per first contact; the figures use one.
    FirstContactRate {
        /// Responses of a first contact, above 1.
        rate: f64,
    },
    /// The platform calls something else an engagement rate, or counts other things as engagements.
    EngagementMeansOther(Platform),
    /// People are met more often than any campaign wants.
    FrequencyHigh {
        /// Average frequency.
        frequency: f64,
    },
}

/// Average contacts per reached person above which a plan deserves a question: 20 in a campaign, chosen because
/// effective frequencies in the trade end at about ten.
pub const FREQUENCY_HIGH: f64 = 20.0;

impl Problem {
    /// Severity of the problem.
    pub fn severity(&self) -> Severity {
        match self {
            Self::TooManyChannels
            | Self::UniverseOutside { .. }
            | Self::AudienceAbovePopulation { .. }
            | Self::LimitsCrossed { .. }
            | Self::EndlessSharing { .. }
            | Self::OverlapAboveAudience { .. }
            | Self::OverlapBelowLeast { .. }
            | Self::OverlapTooSmallFor { .. }
            | Self::OverlapsContradict { .. }
            | Self::FeeUnsolvable
            | Self::DiscountOfAll => Severity::Error,
            Self::NoPopulation
            | Self::NoAudience
            | Self::NoPrice
            | Self::NoContactsPerUnit
            | Self::NoRate(_)
            | Self::NoPostReach
            | Self::NoContestContacts
            | Self::FlightBeyondPlan { .. }
            | Self::OverlapFitPoor { .. }
            | Self::BelowMin { .. }
            | Self::AboveMax { .. }
            | Self::FeeOfAll
            | Self::HoursWithoutRate { .. }
            | Self::RoleOverbooked { .. }
            | Self::FeeOfNothing { .. }
            | Self::LevyLikeVat { .. }
            | Self::BonusNotCounted
            | Self::BriefWithoutVat
            | Self::AboveBrief { .. }
            | Self::EndsAfterBrief { .. }
            | Self::CapReached { .. }
            | Self::AudienceExhausted { .. }
            | Self::UnitsLeft { .. }
            | Self::FirstContactRate { .. }
            | Self::FrequencyHigh { .. } => Severity::Warning,
            Self::NoBudget
            | Self::DiscountLikeVat { .. }
            | Self::ListPriceWithoutDiscount
            | Self::EngagementMeansOther(_) => Severity::Hint,
        }
    }

    /// True for inputs that are not typed yet.
    pub fn is_missing_input(&self) -> bool {
        matches!(
            self,
            Self::NoPopulation
                | Self::NoAudience
                | Self::NoPrice
                | Self::NoContactsPerUnit
                | Self::NoPostReach
                | Self::NoContestContacts
                | Self::NoRate(_)
                | Self::NoBudget
        )
    }

    /// True for problems of the flight, and of work over the weeks.
    pub fn is_of_time(&self) -> bool {
        matches!(self, Self::FlightBeyondPlan { .. } | Self::HoursWithoutRate { .. } | Self::RoleOverbooked { .. })
    }

    /// True for problems of audience overlaps.
    pub fn is_of_overlap(&self) -> bool {
        matches!(
            self,
            Self::OverlapAboveAudience { .. }
                | Self::OverlapBelowLeast { .. }
                | Self::OverlapTooSmallFor { .. }
                | Self::OverlapsContradict { .. }
                | Self::OverlapFitPoor { .. }
        )
    }

    /// The key of its sentences in the message files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoPopulation => "no-population",
            Self::TooManyChannels => "too-many-channels",
            Self::UniverseOutside { max: Some(_), .. } => "universe-outside",
            Self::UniverseOutside { max: None, .. } => "universe-below-audience",
            Self::AudienceAbovePopulation { .. } => "audience-above-population",
            Self::NoAudience => "no-audience",
            Self::NoPrice => "no-price",
            Self::NoContactsPerUnit => "no-contacts-per-unit",
            Self::NoRate(_) => "no-rate",
            Self::NoPostReach => "no-post-reach",
            Self::NoContestContacts => "no-contest-contacts",
            Self::EndlessSharing { .. } => "endless-sharing",
            Self::FlightBeyondPlan { .. } => "flight-beyond-plan",
            Self::OverlapAboveAudience { .. } => "overlap-above-audience",
            Self::OverlapBelowLeast { .. } => "overlap-below-least",
            Self::OverlapTooSmallFor { .. } => "overlap-too-small-for",
            Self::OverlapsContradict { .. } => "overlaps-contradict",
            Self::OverlapFitPoor { .. } => "overlap-fit-poor",
            Self::NoBudget => "no-budget",
            Self::LimitsCrossed { .. } => "limits-crossed",
            Self::BelowMin { .. } => "below-min",
            Self::AboveMax { .. } => "above-max",
            Self::DiscountOfAll => "discount-of-all",
            Self::FeeOfAll => "fee-of-all",
            Self::HoursWithoutRate { .. } => "hours-without-rate",
            Self::RoleOverbooked { .. } => "role-overbooked",
            Self::FeeOfNothing { .. } => "fee-of-nothing",
            Self::FeeUnsolvable => "fee-unsolvable",
            Self::LevyLikeVat { .. } => "levy-like-vat",
            Self::DiscountLikeVat { .. } => "discount-like-vat",
            Self::ListPriceWithoutDiscount => "list-price-without-discount",
            Self::BonusNotCounted => "bonus-not-counted",
            Self::BriefWithoutVat => "brief-without-vat",
            Self::AboveBrief { .. } => "above-brief",
            Self::EndsAfterBrief { .. } => "ends-after-brief",
            Self::CapReached { .. } => "cap-reached",
            Self::AudienceExhausted { .. } => "audience-exhausted",
            Self::UnitsLeft { .. } => "units-left",
            Self::FirstContactRate { .. } => "first-contact-rate",
            Self::EngagementMeansOther(Platform::Telegram) => "er-telegram",
            Self::EngagementMeansOther(Platform::LinkedIn) => "er-linkedin",
            Self::EngagementMeansOther(_) => "er-x",
            Self::FrequencyHigh { .. } => "frequency-high",
        }
    }
}

impl Scenario {
    /// Findings on the document alone. [`crate::forecast`] adds those that only the figures show, such as money that
    /// buys nothing. A plan with findings still has a forecast. While nothing in the plan costs money, nothing is
    /// missing in it: whoever has just begun knows that.
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut plan = |problem| findings.push(Finding { place: Place::Plan, problem });
        if self.target.population.is_none_or(|population| population.get() < 1.0) {
            plan(Problem::NoPopulation);
        }
        if self.channels.len() > CHANNELS_MAX {
            plan(Problem::TooManyChannels);
        }
        if let Overlap::ActiveUniverse(universe) = &self.overlap {
            let (min, max) = self.universe_limits();
            if *universe < min || max.is_some_and(|max| *universe > max) {
                plan(Problem::UniverseOutside { min, max });
            }
        }
        if let AgencyFee::Share { share, .. } = self.costs.agency_fee
            && share.get() >= 1.0
        {
            plan(Problem::FeeOfAll);
        }
        let is_vat = |rate: &Share| *rate > Share::NONE && self.costs.vat == Some(*rate);
        if let Some(rate) = self.costs.levies.iter().map(|levy| levy.rate).find(is_vat) {
            plan(Problem::LevyLikeVat { rate });
        }
        if self.lacks_vat_of_brief() {
            plan(Problem::BriefWithoutVat);
        }
        if let Some(until) = self.brief.until.filter(|until| *until < self.end()) {
            plan(Problem::EndsAfterBrief { until });
        }
        for (at, role) in (0..).zip(&self.roles) {
            let works = |channel: &Channel| channel.hours_of(usize::from(at)) > 0.0;
            if role.rate == Money::ZERO && self.channels.iter().any(works) {
                plan(Problem::HoursWithoutRate { role: at });
            }
        }
        for channel in &self.channels {
            let place = Place::Channel(channel.id);
            findings.extend(self.check_channel(channel).into_iter().map(|problem| Finding { place, problem }));
        }
        if !self.channels.iter().any(|channel| costs_money(channel, self.currency)) {
            findings.retain(|finding| !finding.problem.is_missing_input());
        }
        findings
    }

    /// The least and the most that an active universe can be: the largest audience, and the population where it is
    /// given.
    pub fn universe_limits(&self) -> (People, Option<People>) {
        let population = self.target.population;
        let audiences = self.channels.iter().filter_map(|channel| channel.audience).map(|audience| audience.value);
        let largest = audiences.fold(People::NONE, |most, audience| if audience > most { audience } else { most });
        (population.filter(|population| *population < largest).unwrap_or(largest), population)
    }

    fn check_channel(&self, channel: &Channel) -> Vec<Problem> {
        let mut found = Vec::new();
        // Of a row that nobody has filled in yet nothing is missing.
        let is_blank = channel.name.is_empty() && channel.price().is_none() && channel.audience.is_none();
        if is_blank && !costs_money(channel, self.currency) {
            return found;
        }
        let population = self.target.population;
        match channel.audience {
            None => found.push(Problem::NoAudience),
            Some(audience) => {
                let exceeded = population.filter(|population| audience.value > *population);
                found.extend(exceeded.map(|population| Problem::AudienceAbovePopulation { population }));
            }
        }
        found.extend(check_kind(channel));
        found.extend(self.check_discounts(channel));
        let budget = if channel.is_one_unit() { channel.net_media(self.currency) } else { channel.budget };
        match (channel.limits.min, channel.limits.max) {
            (Some(min), Some(max)) if min > max => found.push(Problem::LimitsCrossed { min, max }),
            (Some(min), _) if budget < min && !channel.is_off() => found.push(Problem::BelowMin { min }),
            (_, Some(max)) if budget > max => found.push(Problem::AboveMax { max }),
            _ => {}
        }
        let says_otherwise = matches!(channel.platform, Platform::Telegram | Platform::LinkedIn | Platform::X);
        if says_otherwise && channel.rates.engagement.is_some() {
            found.push(Problem::EngagementMeansOther(channel.platform));
        }
        let (flight, last) = (&channel.flight, self.weeks);
        if flight.first > last || flight.last.is_some_and(|end| end > last) {
            found.push(Problem::FlightBeyondPlan { last });
        }
        found
    }
}

/// Tells whether a channel has media, work, production or prizes.
fn costs_money(channel: &Channel, currency: Currency) -> bool {
    let of_kind = match channel.kind {
        Kind::Paid { .. } | Kind::Influencer { .. } => false,
        Kind::Content { post_production, .. } => post_production > Money::ZERO,
        Kind::Contest { prize, handling, .. } => prize > Money::ZERO || handling > Money::ZERO,
    };
    let others = [channel.net_media(currency), channel.production, channel.tools];
    let works = (0..channel.work.roles()).any(|role| channel.hours_of(role) > 0.0);
    of_kind || works || others.iter().any(|amount| *amount > Money::ZERO)
}

impl Scenario {
    fn check_discounts(&self, channel: &Channel) -> Option<Problem> {
        /// Half of a hundredth of a per cent: discounts are typed with two decimals.
        const TYPED: f64 = 5e-5;
        let discount = channel.discounts.rate();
        if discount.get() >= 1.0 {
            return Some(Problem::DiscountOfAll);
        }
        if channel.price_basis == PriceBasis::List && discount == Share::NONE && channel.price().is_some() {
            return Some(Problem::ListPriceWithoutDiscount);
        }
        // VAT is v / (1 + v) of a price with VAT: 17.36 % at 21 %. No order has such a discount.
        let vat = self.costs.vat.filter(|vat| *vat > Share::NONE)?;
        let part = vat.get() / (1.0 + vat.get());
        ((discount.get() - part).abs() <= TYPED).then_some(Problem::DiscountLikeVat { discount, vat })
    }
}

/// Inputs that the channel's own type lacks.
fn check_kind(channel: &Channel) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut lacks = |lacks: bool, problem| {
        if lacks {
            found.push(problem);
        }
    };
    let no_price = channel.price().is_none();
    let no_budget = channel.budget == Money::ZERO;
    match &channel.kind {
        Kind::Paid { buying_model: buying, contacts_per_unit, bonus_contacts, .. } => {
            let is_flat = *buying == BuyingModel::Flat;
            lacks(bonus_contacts.is_some() && channel.bonus_contacts().is_none(), Problem::BonusNotCounted);
            // A free placement has neither price nor budget.
            if channel.bonus_contacts().is_some() && no_budget && !channel.is_one_unit() {
                return found;
            }
            // The amount of a flat fee is typed once: as its price, or as its budget.
            lacks(no_price && (!is_flat || no_budget), Problem::NoPrice);
            lacks(is_flat && contacts_per_unit.is_none(), Problem::NoContactsPerUnit);
            if let Some(rate) = missing_rate(channel) {
                lacks(true, Problem::NoRate(rate));
            }
            lacks(no_budget && !channel.is_one_unit() && !channel.is_off(), Problem::NoBudget);
        }
        Kind::Influencer { reach, .. } => {
            lacks(no_price, Problem::NoPrice);
            lacks(reach.is_none(), Problem::NoPostReach);
        }
        Kind::Content { reach, .. } => lacks(reach.is_none(), Problem::NoPostReach),
        Kind::Contest { organic_contacts, .. } => {
            lacks(no_price && !no_budget, Problem::NoPrice);
            lacks(no_budget && organic_contacts.is_none(), Problem::NoContestContacts);
            let each = channel.kind.sharing();
            lacks(each >= 1.0, Problem::EndlessSharing { each });
        }
    }
    found
}

/// The first rate that a channel bought by action lacks on the way from the action back to contacts.
fn missing_rate(channel: &Channel) -> Option<Rate> {
    let lacks = |rate: &Rate| channel.rates.value(*rate).is_none_or(|share| share <= 0.0);
    let needed: &[Rate] = match channel.kind.buying() {
        None | Some(BuyingModel::Cpm | BuyingModel::Cpp | BuyingModel::Flat) => &[],
        Some(BuyingModel::Cpc) => &[Rate::Click],
        Some(BuyingModel::Cpv) => &[Rate::View],
        Some(BuyingModel::Cpe) => &[Rate::Engagement],
        Some(BuyingModel::Cpl) => &[Rate::Lead, Rate::Click],
        // Where no lead rate is given, sales follow from clicks; one that is given as zero leads nowhere.
        Some(BuyingModel::Cpa) if channel.rates.value(Rate::Lead).is_some() => &[Rate::Sale, Rate::Lead, Rate::Click],
        Some(BuyingModel::Cpa) => &[Rate::Sale, Rate::Click],
        Some(BuyingModel::Cpf) => &[Rate::Follow],
    };
    needed.iter().copied().find(lacks)
}

#[cfg(test)]
mod tests;
