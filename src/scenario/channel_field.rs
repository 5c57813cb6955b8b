//! Fields of a channel: one table, from which the fields, their edits, the inputs of formulas and what is typed all
//! derive.
//!
//! A row holds
//!
//! - the field's name and type (`Option` where the field may stand empty);
//! - its place, in brackets: a path in [`Channel`]; or fields of kinds, as in `[Influencer | Content: posts]`;
//!   `sourced` where the value carries its [`Origin`];
//! - `default` with the model's assumption, or `empty` with what an empty text means where the model assumes nothing: a
//!   value there is always the planner's own;
//! - the key of its name in the message files.
//!
//! `channel_fields!(derive)` hands all rows to the macro `derive!`, `channel_inputs!(derive)` those that formulas use.
//! Rates ([`Rates`](super::Rates)) and the weeks of the calendar are families of fields and stand beside the table.

use super::Rate;

/// Rows of all fields.
macro_rules! channel_fields {
    ($derive:ident) => {
        $crate::scenario::channel_inputs! { $derive
            /// Name that the planner gave.
            Name: Text, [name], empty Text::default(), "field-name";
            /// Least net media.
            LimitMin: Option<Money>, [limits.min], empty None, "field-limit-min";
            /// Greatest net media.
            LimitMax: Option<Money>, [limits.max], empty None, "field-limit-max";
            /// Group of channels that the planner named.
            Group: Text, [group], empty Text::default(), "field-group";
            /// Remark.
            Note: Note, [note], empty Note::default(), "field-note";
        }
    };
}

/// Rows of the fields that formulas use, behind the rows given.
macro_rules! channel_inputs {
    ($derive:ident $($row:tt)*) => {
        $derive! {
            $($row)*
            /// Net media, `x`.
            Budget: Money, [budget], empty Money::ZERO, "field-budget";
            /// Price of what is bought, or of one post, `p`.
            Price: Option<Price>, [sourced Paid | Influencer | Contest: price], empty None, "field-price";
            /// Contacts of one unit of a flat fee.
            ContactsPerUnit: Option<Contacts>, [Paid: contacts_per_unit], empty None, "field-contacts-per-unit";
            /// Bonus contacts, `B`.
            BonusContacts: Option<Contacts>, [Paid: bonus_contacts], default None, "field-bonus-contacts";
            /// Discounts on gross media.
            Discounts: Discounts, [discounts], default Discounts::default(), "field-discount";
            /// VAT rate of the media.
            MediaVat: Option<Share>, [media_vat], default None, "field-media-vat";
            /// Channel audience, `A`.
            Audience: Option<People>, [sourced audience], empty None, "field-audience";
            /// Exposure evenness, `k`.
            ExposureEvenness: Evenness, [exposure_evenness], default Evenness::ONE, "field-evenness";
            /// Frequency cap, `c`.
            FrequencyCap: Option<FrequencyCap>, [frequency_cap], empty None, "field-frequency-cap";
            /// Response kept by each repeat contact, `φ` (wear-out).
            ResponseDecay: Share, [response_decay], default Share::WHOLE, "field-response-decay";
            /// Average frequency at which the rates were measured.
            MeasuredFrequency: Option<Frequency>, [measured_frequency], default None, "field-measured-frequency";
            /// Landing rate: visits ÷ clicks.
            LandingRate: Share, [landing_rate], default Share::WHOLE, "field-landing-rate";
            /// Followers of the account.
            AccountFollowers: Option<People>, [followers], empty None, "field-account-followers";
            /// Margin of a customer over the years.
            LifetimeValue: Option<Money>, [lifetime_value], empty None, "field-lifetime-value";
            /// Revenue of one sale.
            OrderValue: Option<Money>, [order_value], empty None, "field-order-value";
            /// Margin rate.
            Margin: Option<Share>, [margin], empty None, "field-margin";
            /// On-target rate, `τ`.
            OnTargetRate: Share, [on_target_rate], default Share::WHOLE, "field-on-target";
            /// Viewability, `ν`.
            Viewability: Share, [viewability], default Share::WHOLE, "field-viewable";
            /// Production of the advertisement.
            Production: Money, [production], default Money::ZERO, "field-production";
            /// Cost of tools and subscriptions.
            Tools: Money, [tools], default Money::ZERO, "field-tools";
            /// Number of posts.
            Posts: Posts, [Influencer | Content: posts], empty Posts::ONE, "field-posts";
            /// Share of the followers whom one post reaches.
            PostReach: Option<Share>, [Influencer | Content: reach], empty None, "field-post-reach";
            /// Production of one post.
            PostProduction: Money, [Content: post_production], empty Money::ZERO, "field-post-production";
            /// Prize of a contest.
            Prize: Money, [Contest: prize], empty Money::ZERO, "field-prize";
            /// Handling of prizes.
            Handling: Money, [Contest: handling], empty Money::ZERO, "field-handling";
            /// Contacts without media.
            OrganicContacts: Option<Contacts>, [Contest: organic_contacts], default None, "field-organic-contacts";
            /// Entries per person reached.
            EntryRate: Option<Share>, [Contest: entry_rate], default None, "field-entry-rate";
            /// Share of the entries that is passed on.
            ShareRate: Option<Share>, [Contest: share_rate], default None, "field-share-rate";
            /// Contacts of one share.
            ContactsPerShare: Option<Contacts>, [Contest: contacts_per_share], default None, "field-contacts-per-share";
            /// Audience persistence from week to week, `ρ`.
            Persistence: Share, [flight.persistence], default Share::HALF, "field-persistence";
            /// Half-life of the carry-over.
            HalfLife: HalfLife, [flight.half_life], default HalfLife::NONE, "field-half-life";
        }
    };
}

/// Access to a place of the table in a channel. `get` is `None`, and `set` does nothing, where the channel's kind has
/// no such field.
macro_rules! place {
    (get $channel:ident [sourced $($kind:ident)|+ : $field:ident]) => {
        if let $(Kind::$kind { $field: place, .. })|+ = &$channel.kind { Some(place.map(|known| known.value)) } else { None }
    };
    (get $channel:ident [$($kind:ident)|+ : $field:ident]) => {
        if let $(Kind::$kind { $field: place, .. })|+ = &$channel.kind { Some(*place) } else { None }
    };
    (get $channel:ident [sourced $($path:ident).+]) => { Some($channel.$($path).+.map(|known| known.value)) };
    (get $channel:ident [$($path:ident).+]) => { Some(Clone::clone(&$channel.$($path).+)) };

    (set $channel:ident [sourced $($kind:ident)|+ : $field:ident] $value:ident) => {
        if let $(Kind::$kind { $field: place, .. })|+ = &mut $channel.kind { replace(place, $value); }
    };
    (set $channel:ident [$($kind:ident)|+ : $field:ident] $value:ident) => {
        if let $(Kind::$kind { $field: place, .. })|+ = &mut $channel.kind { *place = $value; }
    };
    (set $channel:ident [sourced $($path:ident).+] $value:ident) => { replace(&mut $channel.$($path).+, $value) };
    (set $channel:ident [$($path:ident).+] $value:ident) => { $channel.$($path).+ = $value };

    (origin $field:ident $channel:ident [sourced $($kind:ident)|+ : $place:ident] $from:ident) => {
        if let $(Kind::$kind { $place: Some(known), .. })|+ = &$channel.kind { Some(known.origin) } else { None }
    };
    (origin $field:ident $channel:ident [sourced $($path:ident).+] $from:ident) => {
        $channel.$($path).+.map(|known| known.origin)
    };
    (origin $field:ident $channel:ident [$($place:tt)+] default) => { $field.unless_default($channel) };
    (origin $field:ident $channel:ident [$($place:tt)+] empty) => { Some(Origin::Own) };
}

pub(super) use place;
pub(crate) use {channel_fields, channel_inputs};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident: $type:ty, [$($place:tt)+], $from:ident $empty:expr, $key:literal;)*) => {
        /// A field of a channel.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ChannelField {
            $($(#[$doc])* $name,)*
            /// Buying model of bought media: chosen from a menu, or pasted.
            BuyingModel,
            /// A rate of response.
            Rate(Rate),
            /// Money of one week, counted from 0.
            Week(u16),
            /// First day of the flight.
            FirstDay,
            /// Last day of the flight.
            LastDay,
            /// Name of a discount, counted from 0.
            DiscountName(u8),
            /// Rate of a discount, counted from 0.
            DiscountRate(u8),
            /// Paid hours of a role, counted from 0.
            RoleHours(u8),
            /// Hours of a role on one post.
            RolePostHours(u8),
        }

        impl ChannelField {
            /// Every field that is typed, but the weeks of the calendar.
            pub const ALL: &'static [Self] = &[
                $(Self::$name,)*
                Self::Rate(Rate::Click),
                Self::Rate(Rate::View),
                Self::Rate(Rate::Engagement),
                Self::Rate(Rate::Follow),
                Self::Rate(Rate::Lead),
                Self::Rate(Rate::Sale),
            ];

            /// The key of its name in the message files.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                    Self::BuyingModel => "grid-buying-model",
                    Self::Rate(rate) => rate.field_key(),
                    Self::Week(_) => "field-week",
                    Self::FirstDay => "field-first-day",
                    Self::LastDay => "field-last-day",
                    Self::DiscountName(_) => "field-discount-name",
                    Self::DiscountRate(_) => "field-discount-rate",
                    Self::RoleHours(_) => "field-hours",
                    Self::RolePostHours(_) => "field-post-hours",
                }
            }
        }
    };
}

channel_fields!(fields);
