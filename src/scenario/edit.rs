//! Every change a planner can make to the document, as a value.

use super::{
    AgencyFee, Buying, CHANNELS_MAX, Channel, ChannelId, Contingency, Kind, Origin, Overlap, Platform, Rate, Scenario,
    Sourced,
};
use crate::units::{
    Contacts, Currency, Date, Evenness, FrequencyCap, Hours, Locale, Money, Note, People, Price, Share, Text, Weeks,
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
    /// Another agency fee.
    AgencyFee(AgencyFee),
    /// Another contingency.
    Contingency(Contingency),
    /// Another tax rate, or none.
    Vat(Option<Share>),
}

/// A change of one channel. What the planner enters is the planner's own from then on, whatever stood there before.
#[derive(Debug, Clone, PartialEq)]
pub enum ChannelEdit {
    /// Rename it.
    Name(Text),
    /// Move it to another platform.
    Platform(Platform),
    /// Buy it another way; a price per click is no price per thousand, so the price goes.
    Buying(Buying),
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
    /// Another revenue of a sale.
    OrderValue(Option<Money>),
    /// Another margin.
    Margin(Option<Share>),
    /// Another share in target.
    OnTarget(Share),
    /// Another share in view.
    Viewable(Share),
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
            PlanEdit::AgencyFee(fee) => self.costs.agency_fee = fee,
            PlanEdit::Contingency(contingency) => self.costs.contingency = contingency,
            PlanEdit::Vat(vat) => self.costs.vat = vat,
        }
        self
    }

    /// The plan after a change of one channel; as it was when there is no such channel.
    #[must_use]
    pub fn with_channel(mut self, id: ChannelId, edit: ChannelEdit) -> Self {
        if let Some(channel) = self.channels.iter_mut().find(|channel| channel.id == id) {
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
    fn apply(&mut self, edit: ChannelEdit) {
        match edit {
            ChannelEdit::Name(name) => self.name = name,
            ChannelEdit::Platform(platform) => self.platform = platform,
            ChannelEdit::Buying(next) => match &mut self.kind {
                Kind::Paid { buying, price, .. } => {
                    if *buying != next {
                        *price = None;
                    }
                    *buying = next;
                }
            },
            ChannelEdit::Price(next) => match &mut self.kind {
                Kind::Paid { price, .. } => replace(price, next),
            },
            ChannelEdit::ContactsPerUnit(next) => match &mut self.kind {
                Kind::Paid { contacts_per_unit, .. } => *contacts_per_unit = next,
            },
            ChannelEdit::Budget(budget) => self.budget = budget,
            ChannelEdit::Discount(discount) => self.discount = discount,
            ChannelEdit::LimitMin(min) => self.limits.min = min,
            ChannelEdit::LimitMax(max) => self.limits.max = max,
            ChannelEdit::Locked(locked) => self.limits.locked = locked,
            ChannelEdit::Audience(audience) => replace(&mut self.audience, audience),
            ChannelEdit::Evenness(evenness) => self.evenness = evenness,
            ChannelEdit::FrequencyCap(cap) => self.frequency_cap = cap,
            ChannelEdit::Rate(rate, share) => {
                let mut next = self.rates.get(rate);
                replace(&mut next, share);
                self.rates = self.rates.with(rate, next);
            }
            ChannelEdit::OrderValue(value) => self.order_value = value,
            ChannelEdit::Margin(margin) => self.margin = margin,
            ChannelEdit::OnTarget(share) => self.on_target = share,
            ChannelEdit::Viewable(share) => self.viewable = share,
            ChannelEdit::Production(cost) => self.production = cost,
            ChannelEdit::Hours(hours) => self.hours = hours,
            ChannelEdit::HourRate(rate) => self.hour_rate = rate,
            ChannelEdit::Tools(cost) => self.tools = cost,
            ChannelEdit::Note(note) => self.note = note,
        }
    }
}

/// A value entered again unchanged keeps its origin; another one is the planner's own.
fn replace<T: PartialEq + Copy>(place: &mut Option<Sourced<T>>, next: Option<T>) {
    let kept = matches!((&place, next), (Some(old), Some(new)) if old.value == new);
    if !kept {
        *place = next.map(|value| Sourced { value, origin: Origin::Own });
    }
}
