//! Channel type, and the inputs that only this type has.

use serde::{Deserialize, Serialize};

use super::{Origin, Sourced};
use crate::units::{Contacts, Money, Posts, Price, Share};

/// Channel type with its own inputs, so the fee of an influencer cannot be read as a price
/// per thousand (`docs/model.md`, section 6).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Bought media.
    Paid {
        /// Buying model: the unit of the price.
        buying_model: BuyingModel,
        /// Price of that unit; absent when neither the planner nor a benchmark knows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Sourced<Price>>,
        /// Contacts that one unit of a flat fee brings.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contacts_per_unit: Option<Contacts>,
        /// Bonus contacts: delivered for nothing, on top of what is bought.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bonus_contacts: Option<Contacts>,
    },
    /// Posts on the pages of people with followers of their own, paid by the post. The channel's audience is their
    /// followers in the target.
    Influencer {
        /// Number of posts.
        posts: Posts,
        /// The fee for one of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Sourced<Price>>,
        /// The part of the followers that one post reaches.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reach: Option<Share>,
    },
    /// Posts on the planner's own pages, paid in hours ([`Work`](super::Work)) and production. The channel's audience
    /// is the followers in the target.
    Content {
        /// Number of posts.
        posts: Posts,
        /// The part of the followers that one post reaches: organic reach.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reach: Option<Share>,
        /// Production of one post.
        post_production: Money,
    },
    /// A contest or giveaway: people enter, share it, and so bring others.
    Contest {
        /// Prize of the winners.
        prize: Money,
        /// Handling: cost of sending, judging and legal advice.
        handling: Money,
        /// Price of a thousand bought contacts; the channel's budget buys them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Sourced<Price>>,
        /// Contacts that it gets without money: the planner's own posts, newsletters, the shop.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organic_contacts: Option<Contacts>,
        /// Entries per person reached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entry_rate: Option<Share>,
        /// The part of the entries that is shared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        share_rate: Option<Share>,
        /// Contacts that one share brings.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contacts_per_share: Option<Contacts>,
    },
}

/// Channel types by name, to choose from and to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChannelType {
    /// [`Kind::Paid`].
    Advertising,
    /// [`Kind::Influencer`].
    Influencer,
    /// [`Kind::Contest`].
    Contest,
    /// [`Kind::Content`].
    Content,
}

impl ChannelType {
    /// Every channel type, in the order of a menu.
    pub const ALL: [Self; 4] = [Self::Advertising, Self::Influencer, Self::Contest, Self::Content];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Advertising => "advertising",
            Self::Influencer => "influencer",
            Self::Contest => "contest",
            Self::Content => "content",
        }
    }
}

impl Kind {
    /// Channel type by name.
    pub fn channel_type(&self) -> ChannelType {
        match self {
            Self::Paid { .. } => ChannelType::Advertising,
            Self::Influencer { .. } => ChannelType::Influencer,
            Self::Content { .. } => ChannelType::Content,
            Self::Contest { .. } => ChannelType::Contest,
        }
    }

    /// A kind with nothing known; one post where posts count. What another kind has in common with it stays.
    #[must_use]
    pub fn turned_into(self, channel_type: ChannelType) -> Self {
        if channel_type == self.channel_type() {
            return self;
        }
        let posts = self.posts().unwrap_or(Posts::ONE);
        let reach = match self {
            Self::Influencer { reach, .. } | Self::Content { reach, .. } => reach,
            Self::Paid { .. } | Self::Contest { .. } => None,
        };
        match channel_type {
            ChannelType::Advertising => {
                let (price, contacts_per_unit, bonus_contacts) = (None, None, None);
                Self::Paid { buying_model: BuyingModel::Cpm, price, contacts_per_unit, bonus_contacts }
            }
            ChannelType::Influencer => Self::Influencer { posts, price: None, reach },
            ChannelType::Content => Self::Content { posts, reach, post_production: Money::ZERO },
            ChannelType::Contest => Self::Contest {
                prize: Money::ZERO,
                handling: Money::ZERO,
                price: None,
                organic_contacts: None,
                entry_rate: None,
                share_rate: None,
                contacts_per_share: None,
            },
        }
    }

    /// Buying model, where media are bought; a contest buys contacts.
    pub fn buying(&self) -> Option<BuyingModel> {
        match self {
            Self::Paid { buying_model: buying, .. } => Some(*buying),
            Self::Contest { .. } => Some(BuyingModel::Cpm),
            Self::Influencer { .. } | Self::Content { .. } => None,
        }
    }

    /// Sets the buying model of bought media; a price per click is no price per thousand, so another model drops the
    /// price.
    pub(super) fn set_buying_model(&mut self, next: BuyingModel) {
        if let Self::Paid { buying_model, price, .. } = self {
            if *buying_model != next {
                *price = None;
            }
            *buying_model = next;
        }
    }

    /// Sets the price with its origin, in kinds that have one.
    pub(super) fn set_price(&mut self, next: Sourced<Price>) {
        match self {
            Self::Paid { price, .. } | Self::Influencer { price, .. } | Self::Contest { price, .. } => {
                *price = Some(next);
            }
            Self::Content { .. } => {}
        }
    }

    /// The price, if it is known: of what is bought, or of a post.
    pub fn price(&self) -> Option<Sourced<Price>> {
        match self {
            Self::Paid { price, .. } | Self::Influencer { price, .. } | Self::Contest { price, .. } => *price,
            Self::Content { .. } => None,
        }
    }

    /// Number of posts, where posts count.
    pub fn posts(&self) -> Option<Posts> {
        match self {
            Self::Influencer { posts, .. } | Self::Content { posts, .. } => Some(*posts),
            Self::Paid { .. } | Self::Contest { .. } => None,
        }
    }

    /// The part of the followers that one post reaches, if it is known; `None` where posts do not count.
    pub fn post_reach(&self) -> Option<Share> {
        match self {
            Self::Influencer { reach, .. } | Self::Content { reach, .. } => *reach,
            Self::Paid { .. } | Self::Contest { .. } => None,
        }
    }

    /// Contacts that each contact brings by being shared, `v`; 0 where nothing is shared or a rate is not known.
    ///
    /// ```text
    /// v = entries per person reached · part of entries shared · contacts per share
    /// ```
    ///
    /// From 1 on a contest would spread without end.
    pub fn sharing(&self) -> f64 {
        match self {
            Self::Contest { entry_rate, share_rate, contacts_per_share, .. } => {
                let share = |share: Option<Share>| share.map_or(0.0, Share::get);
                share(*entry_rate) * share(*share_rate) * contacts_per_share.map_or(0.0, Contacts::get)
            }
            Self::Paid { .. } | Self::Influencer { .. } | Self::Content { .. } => 0.0,
        }
    }
}

/// Buying model: the unit that a price is paid for (`docs/model.md`, section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuyingModel {
    /// A thousand contacts served.
    Cpm,
    /// A click.
    Cpc,
    /// A view of a video, as the platform defines it.
    Cpv,
    /// An engagement: a like, a comment, a share, as the platform counts them.
    Cpe,
    /// A lead.
    Cpl,
    /// A sale (acquisition).
    Cpa,
    /// A new follower.
    Cpf,
    /// A GRP: contacts of one per cent of the target population (cost per point).
    Cpp,
    /// A unit at a fixed price: a day, a post, a placement.
    Flat,
}

impl BuyingModel {
    /// Every buying model, in the order of a menu.
    pub const ALL: [Self; 9] =
        [Self::Cpm, Self::Cpc, Self::Cpv, Self::Cpe, Self::Cpl, Self::Cpa, Self::Cpf, Self::Cpp, Self::Flat];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cpm => "cpm",
            Self::Cpc => "cpc",
            Self::Cpv => "cpv",
            Self::Cpe => "cpe",
            Self::Cpl => "cpl",
            Self::Cpa => "cpa",
            Self::Cpf => "cpf",
            Self::Cpp => "cpp",
            Self::Flat => "flat",
        }
    }
}

/// A value entered again unchanged keeps its origin; another one is the planner's own.
pub(super) fn replace<T: PartialEq + Copy>(place: &mut Option<Sourced<T>>, next: Option<T>) {
    let is_unchanged = matches!((&place, next), (Some(old), Some(new)) if old.value == new);
    if !is_unchanged {
        *place = next.map(|value| Sourced { value, origin: Origin::Own });
    }
}
