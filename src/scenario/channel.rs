//! A channel: one line of the plan.

use serde::{Deserialize, Serialize};

use super::{BuyingModel, Discounts, Flight, Kind, Platform, Sourced, Work};
use crate::units::{Contacts, Currency, Evenness, Frequency, FrequencyCap, Money, Note, People, Price, Share, Text};

/// Identity of a channel within one plan, while it is renamed and moved. Links leave it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ChannelId(pub u32);

/// One line of the plan: what is bought where, for how much, and what is assumed about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Identity within the history of this plan.
    pub id: ChannelId,
    /// Name that the planner gave.
    #[serde(default)]
    pub name: Text,
    /// Platform on which it runs.
    pub platform: Platform,
    /// Channel type, with the inputs that only this type has.
    pub kind: Kind,
    /// Net media: the media's pay after discount, without VAT. Counts where the planner decides on money; fees of
    /// influencers follow from their posts ([`Channel::net_media`]).
    pub budget: Money,
    /// Discounts on gross media, each on what the former left; gross is net / (1 − their rate).
    #[serde(default, skip_serializing_if = "Discounts::is_empty")]
    pub discounts: Discounts,
    /// Price as typed: net, or before discount.
    #[serde(default, skip_serializing_if = "absent::is_net")]
    pub price_basis: PriceBasis,
    /// VAT rate of the media; absent: that of the plan. Zero under reverse charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_vat: Option<Share>,
    /// Bounds of the budget.
    #[serde(default)]
    pub limits: Limits,
    /// Channel audience `A`: people of the target who use the channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Sourced<People>>,
    /// Exposure evenness `k`: how evenly contacts fall on the audience.
    #[serde(default = "even")]
    pub exposure_evenness: Evenness,
    /// Frequency cap: the most contacts that one person is served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency_cap: Option<FrequencyCap>,
    /// Rates of response.
    #[serde(default)]
    pub rates: Rates,
    /// Response decay `φ` (wear-out): share of a person's chance to respond that each repeat contact keeps. Whole: no
    /// wear-out.
    #[serde(default = "whole", skip_serializing_if = "absent::is_whole")]
    pub response_decay: Share,
    /// Average frequency at which the rates per contact were measured; absent: the rates are those of first contacts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured_frequency: Option<Frequency>,
    /// Landing rate: visits ÷ clicks.
    #[serde(default = "whole", skip_serializing_if = "absent::is_whole")]
    pub landing_rate: Share,
    /// Followers of the account, the base of ER by followers. Absent: those of the audience, where posts count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followers: Option<People>,
    /// Margin of a customer over the years, without VAT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifetime_value: Option<Money>,
    /// Revenue of one sale, without VAT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_value: Option<Money>,
    /// Margin rate: share of revenue that is left after the cost of the goods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<Share>,
    /// On-target rate: share of paid contacts that falls on the target.
    #[serde(default = "whole", skip_serializing_if = "absent::is_whole")]
    pub on_target_rate: Share,
    /// Viewability: share of paid contacts that is in view.
    #[serde(default = "whole", skip_serializing_if = "absent::is_whole")]
    pub viewability: Share,
    /// Production of the advertisement: studio, photographs, texts.
    #[serde(default, skip_serializing_if = "absent::is_nothing")]
    pub production: Money,
    /// Paid hours of work on the channel, by role.
    #[serde(default, skip_serializing_if = "Work::is_empty")]
    pub work: Work,
    /// Cost of tools and subscriptions for this channel.
    #[serde(default, skip_serializing_if = "absent::is_nothing")]
    pub tools: Money,
    /// Group of channels that it belongs to, as the planner named it: a campaign phase, a market, a supplier.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub group: Text,
    /// Remark.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    /// Flight: its weeks and how money falls on them.
    #[serde(default, skip_serializing_if = "absent::is_no_flight")]
    pub flight: Flight,
    /// Number of its colour and shape, where it is not that of its place: [`Scenario::marks`](super::Scenario::marks).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<u8>,
}

/// Price as it is typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceBasis {
    /// Net price: after discount, what is paid.
    #[default]
    Net,
    /// List price (gross): the channel's discounts come off it.
    List,
}

impl PriceBasis {
    /// Both, in the order of a menu.
    pub const ALL: [Self; 2] = [Self::Net, Self::List];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Net => "price-net",
            Self::List => "price-list",
        }
    }
}

/// Bounds of a budget when money is moved between channels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Least net media.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Money>,
    /// Greatest net media.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Money>,
    /// Lock: the budget stays as it is, and amounts typed into weeks move the other weeks instead.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub locked: bool,
    /// True if the channel may be left out when money is moved: its least net media counts only while it has any, and
    /// without a budget it is off ([`Channel::is_off`]).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub may_be_off: bool,
}

/// Rates of response. Each names its denominator; one that is not known is absent, not zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// CTR: clicks per contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub click: Option<Sourced<Share>>,
    /// ER: engagements per contact (by impressions).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<Sourced<Share>>,
    /// VTR: views per contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<Sourced<Share>>,
    /// New followers per contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow: Option<Sourced<Share>>,
    /// Leads per visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Sourced<Share>>,
    /// CVR: sales per lead, or per visit where no lead rate is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sale: Option<Sourced<Share>>,
}

/// One of the [`Rates`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rate {
    /// CTR.
    Click,
    /// ER by impressions.
    Engagement,
    /// VTR.
    View,
    /// Followers per contact.
    Follow,
    /// Leads per visit.
    Lead,
    /// CVR.
    Sale,
}

impl Rate {
    /// Every rate, in the order of the funnel.
    pub const ALL: [Self; 6] = [Self::Click, Self::View, Self::Engagement, Self::Follow, Self::Lead, Self::Sale];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Click => "click",
            Self::Engagement => "engagement",
            Self::View => "view",
            Self::Follow => "follow",
            Self::Lead => "lead",
            Self::Sale => "sale",
        }
    }

    /// The key of the name of its field in the message files.
    pub fn field_key(self) -> &'static str {
        match self {
            Self::Click => "field-rate-click",
            Self::View => "field-rate-view",
            Self::Engagement => "field-rate-engagement",
            Self::Follow => "field-rate-follow",
            Self::Lead => "field-rate-lead",
            Self::Sale => "field-rate-sale",
        }
    }
}

impl Rates {
    /// One rate with its origin.
    pub fn get(&self, rate: Rate) -> Option<Sourced<Share>> {
        match rate {
            Rate::Click => self.click,
            Rate::Engagement => self.engagement,
            Rate::View => self.view,
            Rate::Follow => self.follow,
            Rate::Lead => self.lead,
            Rate::Sale => self.sale,
        }
    }

    /// The bare number of a rate.
    pub fn value(&self, rate: Rate) -> Option<f64> {
        self.get(rate).map(|sourced| sourced.value.get())
    }

    /// Rates with one of them replaced.
    #[must_use]
    pub fn with(mut self, rate: Rate, value: Option<Sourced<Share>>) -> Self {
        match rate {
            Rate::Click => self.click = value,
            Rate::Engagement => self.engagement = value,
            Rate::View => self.view = value,
            Rate::Follow => self.follow = value,
            Rate::Lead => self.lead = value,
            Rate::Sale => self.sale = value,
        }
        self
    }
}

impl Channel {
    /// A channel with nothing assumed but the defaults of `docs/model.md`: evenness 1, everything in target and in
    /// view.
    pub fn new(id: ChannelId, platform: Platform, buying: BuyingModel) -> Self {
        Self {
            id,
            name: Text::cut(platform.label()),
            platform,
            kind: Kind::Paid { buying_model: buying, price: None, contacts_per_unit: None, bonus_contacts: None },
            budget: Money::ZERO,
            discounts: Discounts::default(),
            price_basis: PriceBasis::Net,
            media_vat: None,
            limits: Limits::default(),
            audience: None,
            exposure_evenness: even(),
            frequency_cap: None,
            rates: Rates::default(),
            response_decay: whole(),
            measured_frequency: None,
            landing_rate: whole(),
            followers: None,
            lifetime_value: None,
            order_value: None,
            margin: None,
            on_target_rate: whole(),
            viewability: whole(),
            production: Money::ZERO,
            work: Work::default(),
            tools: Money::ZERO,
            group: Text::default(),
            note: Note::default(),
            flight: Flight::default(),
            mark: None,
        }
    }

    /// Net media: the budget, or what the posts of an influencer cost. A flat fee without a budget is one unit at its
    /// price.
    pub fn net_media(&self, currency: Currency) -> Money {
        match self.kind {
            Kind::Content { .. } => Money::ZERO,
            Kind::Influencer { posts, .. } => {
                let fees = self.net_price(currency).unwrap_or(0.0) * f64::from(posts.get());
                Money::from_major(fees, currency).unwrap_or(Money::MOST)
            }
            Kind::Paid { .. } if self.is_one_unit() => {
                let price = self.net_price(currency).unwrap_or(0.0);
                Money::from_major(price, currency).unwrap_or(Money::MOST)
            }
            Kind::Paid { .. } | Kind::Contest { .. } => self.budget,
        }
    }

    /// True for a flat fee of which the price is the only amount given: one unit.
    pub fn is_one_unit(&self) -> bool {
        self.is_flat_fee_without_budget() && !self.limits.may_be_off
    }

    fn is_flat_fee_without_budget(&self) -> bool {
        self.buying() == Some(BuyingModel::Flat) && self.budget == Money::ZERO && self.price().is_some()
    }

    /// True for bought media that may be left out and have no budget: they buy nothing, and cost nothing either, no
    /// production, no hours and no tools. A placement without a price is free, and not off.
    ///
    /// ```
    /// # use mediaplan::scenario::{BuyingModel, Channel, ChannelId, Limits, Platform};
    /// # use mediaplan::units::Hours;
    /// let mut channel = Channel::new(ChannelId(1), Platform::Instagram, BuyingModel::Cpm);
    /// assert!(!channel.is_off());
    /// channel.limits.may_be_off = true;
    /// assert!(channel.is_off());
    /// ```
    pub fn is_off(&self) -> bool {
        let is_free = self.price().is_none() && self.bonus_contacts().is_some();
        self.limits.may_be_off && matches!(self.kind, Kind::Paid { .. }) && self.budget == Money::ZERO && !is_free
    }

    /// Price after discount of what is bought, in major units: of a list price, what the discounts leave. A flat fee
    /// of which the budget is the only amount given costs the budget. `None` where no price is known, or nothing is
    /// left.
    pub fn net_price(&self, currency: Currency) -> Option<f64> {
        let price = match self.price() {
            Some(price) => match self.price_basis {
                PriceBasis::Net => price.value.get(),
                PriceBasis::List => price.value.get() * (1.0 - self.discounts.rate().get()),
            },
            None if self.buying() == Some(BuyingModel::Flat) => self.budget.major(currency),
            None => 0.0,
        };
        (price > 0.0).then_some(price)
    }

    /// Price of one unit that a budget buys: the net price; of a flat fee that is one unit, what that costs to the
    /// minor unit, unless that rounds to nothing.
    pub fn unit_price(&self, currency: Currency) -> Option<f64> {
        let of_one_unit = self.is_one_unit().then(|| self.net_media(currency).major(currency));
        of_one_unit.filter(|price| *price > 0.0).or_else(|| self.net_price(currency))
    }

    /// Bonus contacts: those that come on top for nothing. Only of channels that buy contacts.
    pub fn bonus_contacts(&self) -> Option<Contacts> {
        match self.kind {
            Kind::Paid { buying_model: BuyingModel::Cpm | BuyingModel::Flat, bonus_contacts, .. } => bonus_contacts,
            Kind::Paid { .. } | Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => None,
        }
    }

    /// Buying model, where media are bought.
    pub fn buying(&self) -> Option<BuyingModel> {
        self.kind.buying()
    }

    /// Contacts that one unit of a flat fee brings.
    pub fn contacts_per_unit(&self) -> Option<Contacts> {
        match self.kind {
            Kind::Paid { contacts_per_unit, .. } => contacts_per_unit,
            Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => None,
        }
    }

    /// Hours of a role on the channel: `h + n · h₁`, those of the channel and those of its `n` posts; none where it is
    /// off.
    ///
    /// - **Unit:** hours over the whole plan, from 0.
    ///
    /// ```
    /// # use mediaplan::scenario::{BuyingModel, Channel, ChannelId, Platform, Work};
    /// # use mediaplan::units::Hours;
    /// let mut channel = Channel::new(ChannelId(1), Platform::Instagram, BuyingModel::Cpm);
    /// channel.work = Work::single(Hours::new(14.0)?);
    /// assert_eq!((channel.hours_of(0), channel.hours_of(1)), (14.0, 0.0));
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn hours_of(&self, role: usize) -> f64 {
        if self.is_off() {
            return 0.0;
        }
        let of = self.work.of(role);
        let posts = self.kind.posts().map_or(0.0, |posts| f64::from(posts.get()));
        of.total.get() + of.per_post.get() * posts
    }

    /// The price, if it is known.
    pub fn price(&self) -> Option<Sourced<Price>> {
        self.kind.price()
    }
}

fn whole() -> Share {
    Share::WHOLE
}

fn even() -> Evenness {
    Evenness::new(1.0).unwrap_or_else(|_| unreachable!("1 is an evenness"))
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands references; where pointers are small this is none")]
mod absent {
    use crate::scenario::{Flight, PriceBasis};
    use crate::units::{Money, Share};

    pub(super) fn is_no_flight(flight: &Flight) -> bool {
        *flight == Flight::default()
    }

    pub(super) fn is_net(basis: &PriceBasis) -> bool {
        *basis == PriceBasis::Net
    }

    pub(super) fn is_whole(share: &Share) -> bool {
        *share == super::whole()
    }

    pub(super) fn is_nothing(money: &Money) -> bool {
        *money == Money::ZERO
    }
}
