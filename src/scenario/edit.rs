//! Every change a planner can make to the document, as a value.

use super::kind::replace;
use super::kpi::with_target;
use super::{
    AgencyFee, BuyingModel, CHANNELS_MAX, COMPETITORS_MAX, Channel, ChannelId, ChannelType, Contingency, CostBasis,
    EffectiveFrequency, Kind, Kpi, Market, Overlap, PERIODS_MAX, Pair, PairOverlap, Pattern, Period, Platform, Rate,
    Scenario, Shape,
};
use crate::units::{
    Contacts, Currency, Date, Evenness, Frequency, FrequencyCap, Goal, HalfLife, Hours, Locale, Money, Note, People,
    Posts, Price, Share, Text, Weeks,
};

/// A change of the plan as a whole.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanEdit {
    /// Rename the plan.
    Name(Text),
    /// Name the client.
    Client(Text),
    /// Read all amounts in another currency; the numbers stay.
    Currency(Currency),
    /// Start on another day.
    Start(Date),
    /// Run longer or shorter.
    Weeks(Weeks),
    /// Report in another language.
    ReportLanguage(Locale),
    /// Name the target group.
    TargetName(Text),
    /// Size of the target group.
    Population(People),
    /// Another assumption of overlap.
    Overlap(Overlap),
    /// Another overlap of two channels, or none known.
    Pair {
        /// The one.
        one: ChannelId,
        /// The other.
        other: ChannelId,
        /// How many use both.
        overlap: Option<PairOverlap>,
    },
    /// What is known of several pairs, one by one; what is known of other pairs stays.
    Pairs(Vec<Pair>),
    /// Another effective band.
    EffectiveFrequency(EffectiveFrequency),
    /// Other amounts for the weeks of several channels, from the plan's first week.
    Calendar(Vec<(ChannelId, Vec<Money>)>),
    /// Another agency fee.
    AgencyFee(AgencyFee),
    /// Another contingency.
    Contingency(Contingency),
    /// Another tax rate, or none.
    Vat(Option<Share>),
    /// Costs on other money.
    CostBasis(CostBasis),
    /// Another target of a KPI, or none.
    Kpi(Kpi, Option<Goal>),
    /// Other periods of the account; empty ones at the end go, and those beyond the most.
    Periods(Vec<Period>),
    /// Other competitors, or none; those beyond the most go.
    Market(Option<Box<Market>>),
}

/// A change of one channel. What the planner enters is the planner's own from then on, whatever stood there before.
#[derive(Debug, Clone, PartialEq)]
pub enum ChannelEdit {
    /// Rename it.
    Name(Text),
    /// Move it to another platform.
    Platform(Platform),
    /// Buy it another way; a price per click is no price per thousand, so the price goes.
    BuyingModel(BuyingModel),
    /// Another price, or none.
    Price(Option<Price>),
    /// Other contacts per unit of a flat fee.
    ContactsPerUnit(Option<Contacts>),
    /// Other net media.
    Budget(Money),
    /// Another discount.
    Discount(Share),
    /// At least this much.
    LimitMin(Option<Money>),
    /// At most this much.
    LimitMax(Option<Money>),
    /// Agreed or free.
    Locked(bool),
    /// Another audience.
    Audience(Option<People>),
    /// Another evenness.
    Evenness(Evenness),
    /// Another cap, or none.
    FrequencyCap(Option<FrequencyCap>),
    /// Another rate, or none.
    Rate(Rate, Option<Share>),
    /// Another wear-out.
    ResponseDecay(Share),
    /// Another frequency at which the rates were measured, or first contacts.
    MeasuredFrequency(Option<Frequency>),
    /// Another part of the clicks that arrives.
    LandingRate(Share),
    /// Other followers of the account.
    AccountFollowers(Option<People>),
    /// Another margin of a customer over the years.
    LifetimeValue(Option<Money>),
    /// Another revenue of a sale.
    OrderValue(Option<Money>),
    /// Another margin.
    Margin(Option<Share>),
    /// Another share in target.
    OnTargetRate(Share),
    /// Another share in view.
    Viewability(Share),
    /// Another cost of production.
    Production(Money),
    /// Other paid hours.
    Hours(Hours),
    /// Another hourly rate.
    HourRate(Money),
    /// Other tools.
    Tools(Money),
    /// Another remark.
    Note(Note),
    /// Another kind of tool; what both kinds have stays.
    ChannelType(ChannelType),
    /// Another number of posts.
    Posts(Posts),
    /// Another reach of one post.
    PostReach(Option<Share>),
    /// Other hours for one post.
    PostHours(Hours),
    /// Another production of one post.
    PostProduction(Money),
    /// Another prize.
    Prize(Money),
    /// Another handling of prizes.
    Handling(Money),
    /// Other contacts that cost no media.
    OrganicContacts(Option<Contacts>),
    /// Another part of the people reached who enter.
    EntryRate(Option<Share>),
    /// Another part of the entries that is shared.
    ShareRate(Option<Share>),
    /// Other contacts that a share brings.
    ContactsPerShare(Option<Contacts>),
    /// Start in another week.
    First(Weeks),
    /// End in another week, or with the plan.
    Last(Option<Weeks>),
    /// Spread the money another way; custom begins with the amounts of today.
    Pattern(Shape),
    /// Another persistence.
    Persistence(Share),
    /// Another half-life of the effect.
    HalfLife(HalfLife),
    /// Other amounts for the weeks, from the plan's first. The budget becomes their sum where it is typed.
    Amounts(Vec<Money>),
}

impl Scenario {
    /// The plan after a change of the whole.
    #[must_use]
    pub fn with(mut self, edit: PlanEdit) -> Self {
        match edit {
            PlanEdit::Name(name) => self.name = name,
            PlanEdit::Client(client) => self.client = client,
            PlanEdit::Currency(currency) => self.currency = currency,
            PlanEdit::Start(start) => self.start = start,
            PlanEdit::Weeks(weeks) => self.weeks = weeks,
            PlanEdit::ReportLanguage(language) => self.report_language = language,
            PlanEdit::TargetName(name) => self.target.name = name,
            PlanEdit::Population(population) => self.target.population = population,
            PlanEdit::Overlap(overlap) => self.overlap = overlap,
            PlanEdit::Pair { one, other, overlap: both } => {
                let before = self.overlap.pair(one, other).filter(|pair| pair.one == one).map(|pair| pair.overlap);
                let mut next = before;
                replace(&mut next, both);
                self.overlap = self.overlap.with_pair(one, other, next);
            }
            PlanEdit::Pairs(pairs) => {
                for pair in pairs {
                    self.overlap = self.overlap.with_pair(pair.one, pair.other, Some(pair.overlap));
                }
            }
            PlanEdit::EffectiveFrequency(band) => self.effective_frequency = band,
            PlanEdit::Calendar(rows) => {
                for (id, amounts) in rows {
                    self = self.with_channel(id, ChannelEdit::Amounts(amounts));
                }
            }
            PlanEdit::AgencyFee(fee) => self.costs.agency_fee = fee,
            PlanEdit::Contingency(contingency) => self.costs.contingency = contingency,
            PlanEdit::Vat(vat) => self.costs.vat = vat,
            PlanEdit::CostBasis(base) => self.cost_basis = base,
            PlanEdit::Kpi(kpi, value) => self.kpis = with_target(self.kpis, kpi, value),
            PlanEdit::Periods(mut periods) => {
                periods.truncate(PERIODS_MAX);
                while periods.last().is_some_and(Period::is_empty) {
                    periods.pop();
                }
                self.periods = periods;
            }
            PlanEdit::Market(market) => {
                self.market = market.map(|mut market| {
                    market.competitors.truncate(COMPETITORS_MAX);
                    *market
                });
            }
        }
        self
    }

    /// The plan after a change of one channel; as it was when there is no such channel.
    #[must_use]
    pub fn with_channel(mut self, id: ChannelId, edit: ChannelEdit) -> Self {
        let (weeks, currency) = (self.weeks, self.currency);
        if let Some(channel) = self.channels.iter_mut().find(|channel| channel.id == id) {
            // Custom begins with what stands in the calendar.
            if matches!(edit, ChannelEdit::Pattern(Shape::Custom)) {
                let weekly = channel.flight.weekly(channel.net_media(currency), weeks);
                channel.flight = channel.flight.clone().with_amounts(&weekly);
                return self;
            }
            channel.apply(edit);
        }
        self
    }

    /// The plan with a channel more, at the place or at the end; as it was when it is full. The channel gets an id of
    /// its own.
    #[must_use]
    pub fn with_added(mut self, channel: Channel, at: Option<usize>) -> Self {
        if self.channels.len() < CHANNELS_MAX {
            let id = self.next_id();
            let at = at.unwrap_or(self.channels.len()).min(self.channels.len());
            self.channels.insert(at, Channel { id, ..channel });
        }
        self
    }

    /// The plan with a copy of a channel below it, named by `name`.
    #[must_use]
    pub fn with_duplicate(self, id: ChannelId, name: Text) -> Self {
        match self
            .channels
            .iter()
            .position(|channel| channel.id == id)
            .and_then(|at| Some((at, self.channels.get(at)?.clone())))
        {
            Some((at, channel)) => self.with_added(Channel { name, ..channel }, Some(at + 1)),
            None => self,
        }
    }

    /// The plan without a channel.
    #[must_use]
    pub fn without_channel(mut self, id: ChannelId) -> Self {
        self.channels.retain(|channel| channel.id != id);
        self.overlap = self.overlap.without(id);
        self
    }

    /// The plan with a channel at another place, counted from 0; places beyond the end mean the end.
    #[must_use]
    pub fn with_moved(mut self, id: ChannelId, to: usize) -> Self {
        if let Some(from) = self.channels.iter().position(|channel| channel.id == id) {
            let channel = self.channels.remove(from);
            self.channels.insert(to.min(self.channels.len()), channel);
        }
        self
    }

    /// An id that no channel has.
    pub fn next_id(&self) -> ChannelId {
        ChannelId(self.channels.iter().map(|channel| channel.id.0).max().unwrap_or(0).saturating_add(1))
    }
}

impl Channel {
    pub(super) fn apply(&mut self, edit: ChannelEdit) {
        match edit {
            ChannelEdit::Name(name) => self.name = name,
            ChannelEdit::Platform(platform) => self.platform = platform,
            ChannelEdit::BuyingModel(next) => {
                if let Kind::Paid { buying_model: buying, price, .. } = &mut self.kind {
                    if *buying != next {
                        *price = None;
                    }
                    *buying = next;
                }
            }
            ChannelEdit::Price(next) => {
                if let Some(price) = self.kind.price_mut() {
                    replace(price, next);
                }
            }
            ChannelEdit::Budget(budget) => self.budget = budget,
            ChannelEdit::Discount(discount) => self.discount = discount,
            ChannelEdit::LimitMin(min) => self.limits.min = min,
            ChannelEdit::LimitMax(max) => self.limits.max = max,
            ChannelEdit::Locked(locked) => self.limits.locked = locked,
            ChannelEdit::Audience(audience) => replace(&mut self.audience, audience),
            ChannelEdit::Evenness(evenness) => self.exposure_evenness = evenness,
            ChannelEdit::FrequencyCap(cap) => self.frequency_cap = cap,
            ChannelEdit::Rate(rate, share) => {
                let mut next = self.rates.get(rate);
                replace(&mut next, share);
                self.rates = self.rates.with(rate, next);
            }
            ChannelEdit::ResponseDecay(share) => self.response_decay = share,
            ChannelEdit::MeasuredFrequency(frequency) => self.measured_frequency = frequency,
            ChannelEdit::LandingRate(share) => self.landing_rate = share,
            ChannelEdit::AccountFollowers(followers) => self.followers = followers,
            ChannelEdit::LifetimeValue(value) => self.lifetime_value = value,
            ChannelEdit::OrderValue(value) => self.order_value = value,
            ChannelEdit::Margin(margin) => self.margin = margin,
            ChannelEdit::OnTargetRate(share) => self.on_target_rate = share,
            ChannelEdit::Viewability(share) => self.viewability = share,
            ChannelEdit::Production(cost) => self.production = cost,
            ChannelEdit::Hours(hours) => self.hours = hours,
            ChannelEdit::HourRate(rate) => self.hour_rate = rate,
            ChannelEdit::Tools(cost) => self.tools = cost,
            ChannelEdit::Note(note) => self.note = note,
            ChannelEdit::ChannelType(tool) => self.kind = self.kind.turned_into(tool),
            ChannelEdit::First(first) => {
                self.flight.first = first;
                self.flight.last = self.flight.last.map(|last| last.max(first));
            }
            ChannelEdit::Last(last) => {
                self.flight.last = last;
                self.flight.first = last.map_or(self.flight.first, |last| self.flight.first.min(last));
            }
            // Where the weeks are known `with_channel` begins a custom one with today's amounts.
            ChannelEdit::Pattern(shape) => self.flight.pattern = Pattern::of(shape),
            ChannelEdit::Persistence(share) => self.flight.persistence = share,
            ChannelEdit::HalfLife(weeks) => self.flight.half_life = weeks,
            ChannelEdit::Amounts(amounts) => {
                self.flight = self.flight.clone().with_amounts(&amounts);
                self.budget = amounts.into_iter().sum();
            }
            ChannelEdit::ContactsPerUnit(_)
            | ChannelEdit::Posts(_)
            | ChannelEdit::PostReach(_)
            | ChannelEdit::PostHours(_)
            | ChannelEdit::PostProduction(_)
            | ChannelEdit::Prize(_)
            | ChannelEdit::Handling(_)
            | ChannelEdit::OrganicContacts(_)
            | ChannelEdit::EntryRate(_)
            | ChannelEdit::ShareRate(_)
            | ChannelEdit::ContactsPerShare(_) => self.kind.apply(edit),
        }
    }
}

impl Kind {
    /// A change of what only this kind has; what another kind has changes nothing.
    fn apply(&mut self, edit: ChannelEdit) {
        match (self, edit) {
            (Self::Paid { contacts_per_unit, .. }, ChannelEdit::ContactsPerUnit(next)) => *contacts_per_unit = next,
            (Self::Influencer { posts, .. } | Self::Content { posts, .. }, ChannelEdit::Posts(next)) => *posts = next,
            (Self::Influencer { reach, .. } | Self::Content { reach, .. }, ChannelEdit::PostReach(next)) => {
                *reach = next;
            }
            (Self::Content { post_hours, .. }, ChannelEdit::PostHours(next)) => *post_hours = next,
            (Self::Content { post_production, .. }, ChannelEdit::PostProduction(next)) => *post_production = next,
            (Self::Contest { prize, .. }, ChannelEdit::Prize(next)) => *prize = next,
            (Self::Contest { handling, .. }, ChannelEdit::Handling(next)) => *handling = next,
            (Self::Contest { organic_contacts: own_contacts, .. }, ChannelEdit::OrganicContacts(next)) => {
                *own_contacts = next;
            }
            (Self::Contest { entry_rate, .. }, ChannelEdit::EntryRate(next)) => *entry_rate = next,
            (Self::Contest { share_rate, .. }, ChannelEdit::ShareRate(next)) => *share_rate = next,
            (Self::Contest { contacts_per_share, .. }, ChannelEdit::ContactsPerShare(next)) => {
                *contacts_per_share = next;
            }
            _ => {}
        }
    }
}
