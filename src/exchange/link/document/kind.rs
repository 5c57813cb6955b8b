//! Channel types, with the inputs that only one type has.

use super::super::coder::Coder;
use super::super::model::{Integer, InvalidField, Symbol};
use super::column::{AmountColumn, OptionalColumn, SourcedColumn, pick, position};
use crate::scenario::{BuyingModel, Channel, ChannelType, Kind};
use crate::units::Posts;

/// Channel types in the order of the format, whatever order a menu gets.
const CHANNEL_TYPES: [ChannelType; 4] =
    [ChannelType::Advertising, ChannelType::Influencer, ChannelType::Content, ChannelType::Contest];

/// Buying models in the order of the format.
const BUYING_MODELS: [BuyingModel; 9] = [
    BuyingModel::Cpm,
    BuyingModel::Cpc,
    BuyingModel::Cpv,
    BuyingModel::Cpe,
    BuyingModel::Cpl,
    BuyingModel::Cpa,
    BuyingModel::Cpf,
    BuyingModel::Flat,
    BuyingModel::Cpp,
];

/// Models of channel types and their inputs.
pub(super) struct KindModels {
    channel_type: Symbol,
    buying_model: Symbol,
    price: SourcedColumn,
    contacts_per_unit: OptionalColumn,
    posts: Integer,
    reach: OptionalColumn,
    post_production: AmountColumn,
    prize: AmountColumn,
    handling: AmountColumn,
    organic_contacts: OptionalColumn,
    entry_rate: OptionalColumn,
    share_rate: OptionalColumn,
    contacts_per_share: OptionalColumn,
}

impl Default for KindModels {
    fn default() -> Self {
        Self {
            channel_type: Symbol::new(2),
            buying_model: Symbol::new(4),
            price: SourcedColumn::default(),
            contacts_per_unit: OptionalColumn::default(),
            posts: Integer::default(),
            reach: OptionalColumn::default(),
            post_production: AmountColumn::default(),
            prize: AmountColumn::default(),
            handling: AmountColumn::default(),
            organic_contacts: OptionalColumn::default(),
            entry_rate: OptionalColumn::default(),
            share_rate: OptionalColumn::default(),
            contacts_per_share: OptionalColumn::default(),
        }
    }
}

impl KindModels {
    /// Writes or reads the kind of a channel.
    pub(super) fn walk(&mut self, coder: &mut dyn Coder, given: &Channel) -> Result<Kind, InvalidField> {
        let channel_type = self.channel_type.code(coder, position(&CHANNEL_TYPES, &given.kind.channel_type()));
        // A decoder is given bought media, and walks the kind of the type that it has just read.
        Ok(match given.kind.turned_into(pick(&CHANNEL_TYPES, channel_type, "kind")?) {
            Kind::Paid { buying_model, price, contacts_per_unit, bonus_contacts: _ } => {
                let buying_model = self.buying_model.code(coder, position(&BUYING_MODELS, &buying_model));
                Kind::Paid {
                    buying_model: pick(&BUYING_MODELS, buying_model, "kind.buying_model")?,
                    price: self.price.code(coder, price, "kind.price")?,
                    contacts_per_unit: self.contacts_per_unit.code(
                        coder,
                        contacts_per_unit,
                        "kind.contacts_per_unit",
                    )?,
                    // Seldom: with the other terms of an order ([`super::terms`]).
                    bonus_contacts: None,
                }
            }
            Kind::Influencer { posts, price, reach } => Kind::Influencer {
                posts: self.posts(coder, posts)?,
                price: self.price.code(coder, price, "kind.price")?,
                reach: self.reach.code(coder, reach, "kind.reach")?,
            },
            Kind::Content { posts, reach, post_production } => Kind::Content {
                posts: self.posts(coder, posts)?,
                reach: self.reach.code(coder, reach, "kind.reach")?,
                post_production: self.post_production.code(coder, post_production, "kind.post_production")?,
            },
            Kind::Contest {
                prize,
                handling,
                price,
                organic_contacts: organic,
                entry_rate,
                share_rate,
                contacts_per_share: passed_on,
            } => Kind::Contest {
                prize: self.prize.code(coder, prize, "kind.prize")?,
                handling: self.handling.code(coder, handling, "kind.handling")?,
                price: self.price.code(coder, price, "kind.price")?,
                organic_contacts: self.organic_contacts.code(coder, organic, "kind.organic_contacts")?,
                entry_rate: self.entry_rate.code(coder, entry_rate, "kind.entry_rate")?,
                share_rate: self.share_rate.code(coder, share_rate, "kind.share_rate")?,
                contacts_per_share: self.contacts_per_share.code(coder, passed_on, "kind.contacts_per_share")?,
            },
        })
    }

    fn posts(&mut self, coder: &mut dyn Coder, given: Posts) -> Result<Posts, InvalidField> {
        let posts = self.posts.code(coder, u64::from(given.get()));
        u16::try_from(posts).ok().and_then(|posts| Posts::new(posts).ok()).ok_or(InvalidField("kind.posts"))
    }
}
