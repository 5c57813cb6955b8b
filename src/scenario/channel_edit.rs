//! Changes of one channel, as values: each sets one field of the table, or one choice beside it.

use super::channel_field::{channel_fields, place};
use super::kind::replace;
use super::{
    BuyingModel, Channel, ChannelField, ChannelType, Discounts, Kind, Origin, Pattern, Platform, PriceBasis, Rate,
    Shape, Sourced,
};
use crate::units::{
    Contacts, Evenness, Frequency, FrequencyCap, HalfLife, Hours, Money, Note, People, Posts, Price, Share, Text,
    WeekDays, Weeks,
};

macro_rules! channel_edits {
    ($($(#[$doc:meta])* $name:ident: $type:ty, [$($place:tt)+], $from:ident $empty:expr, $key:literal;)*) => {
        /// A change of one channel. What the planner enters is the planner's own from then on, whatever stood there
        /// before.
        #[derive(Debug, Clone, PartialEq)]
        pub enum ChannelEdit {
            $($(#[$doc])* $name($type),)*
            /// Rate of response, or none.
            Rate(Rate, Option<Share>),
            /// Rate of response from a benchmark, which stays its origin.
            PublishedRate(Rate, Sourced<Share>),
            /// Price from a benchmark, which stays its origin.
            PublishedPrice(Sourced<Price>),
            /// Paid hours of a role, counted from 0.
            RoleHours(u8, Hours),
            /// Hours of a role on one post.
            RolePostHours(u8, Hours),
            /// Platform.
            Platform(Platform),
            /// Buying model; a price per click is no price per thousand, so the price goes.
            BuyingModel(BuyingModel),
            /// Price as typed: net, or a list price.
            PriceBasis(PriceBasis),
            /// Lock of the budget.
            Locked(bool),
            /// Permission to leave the channel out when money is moved. A flat fee of which only the price is given
            /// gets its budget, so that it stays on.
            MayBeOff(bool),
            /// Channel type; what both types have stays.
            ChannelType(ChannelType),
            /// First week of the flight, and the days of it that pass before.
            Begins(Weeks, WeekDays),
            /// Last week of the flight, or the plan's, and the days of it that are left.
            Ends(Option<Weeks>, WeekDays),
            /// Pattern of the flight; custom begins with the amounts of today.
            Pattern(Shape),
            /// Amounts of the weeks, from the plan's first; amounts beyond its last week are dropped. The budget
            /// becomes their sum where it is typed.
            Amounts(Vec<Money>),
        }

        impl ChannelEdit {
            /// Field that the edit sets, if a planner types there.
            pub fn field(&self) -> Option<ChannelField> {
                match self {
                    $(Self::$name(_) => Some(ChannelField::$name),)*
                    Self::Rate(rate, _) | Self::PublishedRate(rate, _) => Some(ChannelField::Rate(*rate)),
                    Self::PublishedPrice(_) => Some(ChannelField::Price),
                    Self::RoleHours(role, _) => Some(ChannelField::RoleHours(*role)),
                    Self::RolePostHours(role, _) => Some(ChannelField::RolePostHours(*role)),
                    // Bought another way, the price goes.
                    Self::BuyingModel(_) => Some(ChannelField::Price),
                    // Amounts of weeks speak for the budget: it is their sum.
                    Self::Amounts(_) => Some(ChannelField::Budget),
                    Self::Platform(_)
                    | Self::PriceBasis(_)
                    | Self::Locked(_)
                    | Self::MayBeOff(_)
                    | Self::ChannelType(_)
                    | Self::Pattern(_) => None,
                    Self::Begins(..) => Some(ChannelField::FirstDay),
                    Self::Ends(..) => Some(ChannelField::LastDay),
                }
            }
        }

        impl Channel {
            /// Makes a change; one of a field that the channel's kind lacks changes nothing.
            pub(super) fn apply(&mut self, edit: ChannelEdit) {
                match edit {
                    $(ChannelEdit::$name(value) => place!(set self [$($place)+] value),)*
                    ChannelEdit::Rate(rate, share) => {
                        let mut next = self.rates.get(rate);
                        replace(&mut next, share);
                        self.rates = self.rates.with(rate, next);
                    }
                    ChannelEdit::PublishedRate(rate, share) => self.rates = self.rates.with(rate, Some(share)),
                    ChannelEdit::PublishedPrice(price) => self.kind.set_price(price),
                    ChannelEdit::RoleHours(role, hours) => {
                        self.work = core::mem::take(&mut self.work).with(role, |of| of.total = hours);
                    }
                    ChannelEdit::RolePostHours(role, hours) => {
                        self.work = core::mem::take(&mut self.work).with(role, |of| of.per_post = hours);
                    }
                    ChannelEdit::Platform(platform) => self.platform = platform,
                    ChannelEdit::BuyingModel(buying_model) => self.kind.set_buying_model(buying_model),
                    ChannelEdit::PriceBasis(basis) => self.price_basis = basis,
                    ChannelEdit::Locked(locked) => self.limits.locked = locked,
                    ChannelEdit::MayBeOff(may_be_off) => self.limits.may_be_off = may_be_off,
                    ChannelEdit::ChannelType(channel_type) => self.kind = self.kind.turned_into(channel_type),
                    ChannelEdit::Begins(first, before) => self.flight = self.flight.clone().beginning(first, before),
                    ChannelEdit::Ends(last, after) => self.flight = self.flight.clone().ending(last, after),
                    // Where the weeks are known `with_channel` begins a custom one with today's amounts.
                    ChannelEdit::Pattern(shape) => self.flight.pattern = Pattern::of(shape),
                    ChannelEdit::Amounts(amounts) => {
                        self.flight = self.flight.clone().with_amounts(&amounts);
                        self.budget = amounts.into_iter().sum();
                    }
                }
            }
        }

        impl ChannelField {
            /// Value of the field in a channel, as the edit that sets it. `None` where the channel's kind has no such
            /// field, and for weeks, whose money follows from the whole plan.
            pub fn value_in(self, channel: &Channel) -> Option<ChannelEdit> {
                match self {
                    $(Self::$name => place!(get channel [$($place)+]).map(ChannelEdit::$name),)*
                    Self::Rate(rate) => {
                        Some(ChannelEdit::Rate(rate, channel.rates.get(rate).map(|sourced| sourced.value)))
                    }
                    Self::BuyingModel => match channel.kind {
                        Kind::Paid { buying_model, .. } => Some(ChannelEdit::BuyingModel(buying_model)),
                        Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => None,
                    },
                    Self::RoleHours(role) => {
                        Some(ChannelEdit::RoleHours(role, channel.work.of(role.into()).total))
                    }
                    Self::RolePostHours(role) => channel
                        .kind
                        .posts()
                        .map(|_| ChannelEdit::RolePostHours(role, channel.work.of(role.into()).per_post)),
                    Self::FirstDay => {
                        Some(ChannelEdit::Begins(channel.flight.first, channel.flight.days_before))
                    }
                    Self::LastDay => Some(ChannelEdit::Ends(channel.flight.last, channel.flight.days_after)),
                    Self::Week(_) | Self::DiscountName(_) | Self::DiscountRate(_) => None,
                }
            }

            /// Value of the field where nothing is typed. `None` for weeks and for the buying model.
            pub fn empty(self) -> Option<ChannelEdit> {
                match self {
                    $(Self::$name => Some(ChannelEdit::$name($empty)),)*
                    Self::Rate(rate) => Some(ChannelEdit::Rate(rate, None)),
                    Self::RoleHours(role) => Some(ChannelEdit::RoleHours(role, Hours::ZERO)),
                    Self::RolePostHours(role) => Some(ChannelEdit::RolePostHours(role, Hours::ZERO)),
                    Self::FirstDay => Some(ChannelEdit::Begins(Weeks::ONE, WeekDays::NONE)),
                    Self::LastDay => Some(ChannelEdit::Ends(None, WeekDays::NONE)),
                    Self::BuyingModel | Self::Week(_) | Self::DiscountName(_) | Self::DiscountRate(_) => None,
                }
            }

            /// Origin of the value in a channel: the one kept with it, or else the planner. `None` while it is the
            /// default of the model.
            pub fn origin_in(self, channel: &Channel) -> Option<Origin> {
                match self {
                    $(Self::$name => place!(origin self channel [$($place)+] $from),)*
                    Self::Rate(rate) => channel.rates.get(rate).map(|sourced| sourced.origin),
                    Self::BuyingModel
                    | Self::FirstDay
                    | Self::LastDay
                    | Self::Week(_)
                    | Self::DiscountName(_)
                    | Self::DiscountRate(_)
                    | Self::RoleHours(_)
                    | Self::RolePostHours(_) => Some(Origin::Own),
                }
            }
        }
    };
}

channel_fields!(channel_edits);

impl ChannelField {
    /// The planner as the origin of a value that differs from the default of the model.
    fn unless_default(self, channel: &Channel) -> Option<Origin> {
        self.value_in(channel).filter(|value| Some(value) != self.empty().as_ref()).map(|_| Origin::Own)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::{BuyingModel, ChannelId, ChannelType, Example, Platform, example};

    #[test]
    fn every_field_has_a_message_key_of_its_own() {
        let keys: BTreeSet<&str> = ChannelField::ALL.iter().map(|field| field.key()).collect();
        assert_eq!(keys.len(), ChannelField::ALL.len());
    }

    #[test]
    fn new_channels_hold_the_empty_values_of_the_table() {
        for channel_type in ChannelType::ALL {
            let mut channel = Channel::new(ChannelId(1), Platform::Vk, BuyingModel::Cpm);
            channel.kind = channel.kind.turned_into(channel_type);
            for field in ChannelField::ALL.iter().filter(|field| **field != ChannelField::Name) {
                let value = field.value_in(&channel);
                assert!(value.is_none() || value == field.empty(), "{field:?} of {channel_type:?}: {value:?}");
            }
        }
    }

    #[test]
    fn values_set_again_change_nothing_and_name_their_field() {
        for channel in Example::ALL.map(example).iter().flat_map(|plan| &plan.channels) {
            for field in ChannelField::ALL {
                let Some(edit) = field.value_in(channel) else { continue };
                assert_eq!(edit.field(), Some(*field));
                let mut again = channel.clone();
                again.apply(edit);
                assert_eq!(again, *channel, "{field:?}");
            }
        }
    }

    #[test]
    fn published_values_keep_their_origin_until_another_is_typed() {
        let mut channel = Channel::new(ChannelId(1), Platform::Facebook, BuyingModel::Cpm);
        let id = crate::scenario::BenchmarkId(7);
        let (rate, price) = (Share::new(0.009).unwrap(), Price::new(7.0).unwrap());
        channel.apply(ChannelEdit::PublishedRate(Rate::Click, Sourced::benchmark(rate, id)));
        channel.apply(ChannelEdit::PublishedPrice(Sourced::benchmark(price, id)));
        let origins = |channel: &Channel| {
            [ChannelField::Rate(Rate::Click), ChannelField::Price].map(|field| field.origin_in(channel))
        };
        assert_eq!(origins(&channel), [Some(Origin::Benchmark(id)); 2]);
        channel.apply(ChannelEdit::Rate(Rate::Click, Share::new(0.01).ok()));
        channel.apply(ChannelEdit::Price(Price::new(8.0).ok()));
        assert_eq!(origins(&channel), [Some(Origin::Own); 2]);
    }

    #[test]
    fn a_field_that_the_kind_lacks_is_not_set() {
        let channel = Channel::new(ChannelId(1), Platform::Vk, BuyingModel::Cpm);
        let mut changed = channel.clone();
        changed.apply(ChannelEdit::Prize(Money::MOST));
        assert_eq!(changed, channel);
    }
}
