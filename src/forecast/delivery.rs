//! Buying: what the money of a channel brings, and what of it cannot be delivered.

use super::figure::{Missing, Value};
use crate::scenario::{Buying, Channel, Kind, Problem, Rate};
use crate::units::{Contacts, Currency, Money, Posts, Share};

/// What a channel's money brings (`docs/model.md`, section 6).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Delivery {
    /// Contacts in the target and in view.
    pub(super) contacts: Value,
    /// What was bought by action, counted in the target: clicks of a channel bought by CPC and so on. Known even where
    /// the rate that leads back to contacts is not.
    pub(super) actions: Option<f64>,
    /// Money that buys nothing, and why.
    pub(super) undelivered: Option<Problem>,
    /// Posts that the contacts come from, where posts count.
    pub(super) posts: Option<u16>,
}

impl Delivery {
    /// What `spend` (major units of net media) brings on a channel, of whose audience `audience` people are in the target.
    pub(super) fn of(channel: &Channel, spend: f64, audience: Value, currency: Currency) -> Self {
        match channel.kind {
            Kind::Paid { buying, .. } => Self::bought(channel, buying, spend, audience, currency),
            Kind::Influencer { posts, price, .. } => {
                let planned = channel.net_media(currency).major(currency);
                // Today's money is that of today's posts; other money buys whole posts.
                let posts = match price {
                    Some(price) if spend.total_cmp(&planned).is_ne() => {
                        whole_posts(Spend { all: spend, price: price.value.get(), currency }.units())
                    }
                    Some(_) | None => posts.get(),
                };
                Self::of_posts(channel, posts, audience)
            }
            Kind::Content { posts, .. } => Self::of_posts(channel, posts.get(), audience),
            Kind::Contest { price, own_contacts, .. } => {
                let bought = match price {
                    Some(price) => {
                        Ok(1000.0 * spend / price.value.get() * channel.on_target.get() * channel.viewable.get())
                    }
                    None if spend > 0.0 => Err(Missing::Price),
                    None => Ok(0.0),
                };
                let own = own_contacts.map_or(0.0, Contacts::get);
                // Each contact brings v by being shared, each of these v again: a geometric sum.
                let shared = match channel.kind.sharing() {
                    each if each < 1.0 => Ok(1.0 / (1.0 - each)),
                    _ => Err(Missing::Sharing),
                };
                let contacts = bought.and_then(|bought| Ok((bought + own) * shared?));
                let price = price.map_or(0.0, |price| price.value.get());
                let money = Spend { all: spend, price, currency };
                Self { contacts, ..Self::nothing() }.capped(channel, audience, &money, spend)
            }
        }
    }

    fn nothing() -> Self {
        Self { contacts: Ok(0.0), actions: None, undelivered: None, posts: None }
    }

    /// Each post meets the same part of the followers.
    fn of_posts(channel: &Channel, posts: u16, audience: Value) -> Self {
        let reach = channel.kind.post_reach().map(Share::get).ok_or(Missing::PostReach);
        let contacts = reach.and_then(|reach| Ok(f64::from(posts) * audience? * reach));
        Self { contacts, posts: Some(posts), ..Self::nothing() }
    }

    /// What money buys where a price is paid for contacts or actions.
    fn bought(channel: &Channel, buying: Buying, spend: f64, audience: Value, currency: Currency) -> Self {
        let price = match channel.price() {
            Some(price) => price.value.get(),
            None => return Self { contacts: Err(Missing::Price), ..Self::nothing() },
        };
        let (on_target, viewable) = (channel.on_target.get(), channel.viewable.get());
        let money = Spend { all: spend, price, currency };
        match buying {
            Buying::Cpm => {
                let contacts = 1000.0 * spend / price * on_target * viewable;
                Self { contacts: Ok(contacts), ..Self::nothing() }.capped(channel, audience, &money, spend)
            }
            Buying::Flat => {
                let units = money.units();
                let each = channel.contacts_per_unit().map(Contacts::get).ok_or(Missing::ContactsPerUnit);
                let contacts = each.map(|each| units * each * on_target * viewable);
                let undelivered = money.left_over(units * price, |left, enough| Problem::UnitsLeft { left, enough });
                Self { contacts, undelivered, ..Self::nothing() }.capped(channel, audience, &money, units * price)
            }
            // An action proves that its contact was in view, so only the target thins it out.
            Buying::Cpc | Buying::Cpv | Buying::Cpe | Buying::Cpf | Buying::Cpl | Buying::Cpa => {
                let wanted = spend / price * on_target;
                let actions = most_actions(buying, audience).map_or(wanted, |most| wanted.min(most));
                let used = if actions < wanted { spend * (actions / wanted) } else { spend };
                let undelivered = money.left_over(used, |left, enough| Problem::AudienceExhausted { left, enough });
                // A rate so small that the contacts are beyond any number leads nowhere, as one of zero does.
                let contacts = chain(channel, buying).map(|chain| actions / chain).and_then(|contacts| {
                    let missing = Missing::Rate(action_rate(buying).unwrap_or(Rate::Click));
                    if contacts.is_finite() { Ok(contacts) } else { Err(missing) }
                });
                Self { contacts, actions: Some(actions), undelivered, posts: None }
                    .capped(channel, audience, &money, used)
            }
        }
    }

    /// With a cap of c contacts a person, A·c contacts are all that can be delivered. `used` is the money that found
    /// something to buy before the cap. Of two reasons why money is left over the cap counts, if it leaves more.
    fn capped(self, channel: &Channel, audience: Value, money: &Spend, used: f64) -> Self {
        match (channel.frequency_cap, self.contacts, audience) {
            (Some(cap), Ok(contacts), Ok(audience)) if contacts > audience * f64::from(cap.get()) => {
                let most = audience * f64::from(cap.get());
                let share = most / contacts;
                // The last unit is bought whole even if the cap cuts it short.
                let needed = if channel.buying() == Some(Buying::Flat) {
                    libm::ceil(money.units() * share - UNIT_ROUNDING) * money.price
                } else {
                    used * share
                };
                let problem = |left, enough| Problem::CapReached { left, enough };
                let undelivered = if needed < used { money.left_over(needed, problem) } else { self.undelivered };
                Self { contacts: Ok(most), actions: self.actions.map(|actions| actions * share), undelivered, ..self }
            }
            _ => self,
        }
    }
}

/// Part of a unit that is a rounding of a division, not a unit that is missing.
const UNIT_ROUNDING: f64 = 1e-6;

/// What a few multiplications and divisions may have rounded of a number.
const ROUNDING: f64 = 4e-15;

/// The money of a channel and what it is paid for.
struct Spend {
    /// Major units of net media.
    all: f64,
    /// Major units for what is bought.
    price: f64,
    currency: Currency,
}

impl Spend {
    /// Whole units that the money buys.
    fn units(&self) -> f64 {
        let units = self.all / self.price;
        libm::floor(units + UNIT_ROUNDING + units * ROUNDING)
    }

    /// Only `used` of the money finds something to buy; the rest is named, never lost. What is enough is rounded up to
    /// the minor unit, or it would not be enough.
    fn left_over(&self, used: f64, problem: impl FnOnce(Money, Money) -> Problem) -> Option<Problem> {
        let minor = self.currency.minor_per_major();
        // A whole number of minor units stays what it is.
        let rounded_up = libm::ceil(used * minor * (1.0 - ROUNDING)) / minor;
        let enough = Money::from_major(rounded_up, self.currency).unwrap_or_default();
        let all = Money::from_major(self.all, self.currency).unwrap_or_default();
        (enough < all).then(|| problem(all - enough, enough))
    }
}

/// A number of posts that money buys; more than a plan may have are as many as it may have.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, not negative, and bounded")]
fn whole_posts(units: f64) -> u16 {
    units.max(0.0).min(f64::from(Posts::MAX)) as u16
}

/// The most actions that an audience can give: nobody becomes a lead, a buyer or a follower of the same campaign twice.
fn most_actions(buying: Buying, audience: Value) -> Option<f64> {
    match buying {
        Buying::Cpl | Buying::Cpa | Buying::Cpf => audience.ok(),
        Buying::Cpm | Buying::Cpc | Buying::Cpv | Buying::Cpe | Buying::Flat => None,
    }
}

/// The rate whose actions a channel is bought by, if it is bought by action.
pub(super) fn action_rate(buying: Buying) -> Option<Rate> {
    match buying {
        Buying::Cpm | Buying::Flat => None,
        Buying::Cpc => Some(Rate::Click),
        Buying::Cpv => Some(Rate::View),
        Buying::Cpe => Some(Rate::Engagement),
        Buying::Cpf => Some(Rate::Follow),
        Buying::Cpl => Some(Rate::Lead),
        Buying::Cpa => Some(Rate::Sale),
    }
}

/// Actions per contact for a channel bought by action. A rate of zero leads back to no contact: it is as good as missing.
fn chain(channel: &Channel, buying: Buying) -> Result<f64, Missing> {
    let needed = |rate, share: f64| if share > 0.0 { Ok(share) } else { Err(Missing::Rate(rate)) };
    let rate = |rate| channel.rates.value(rate).ok_or(Missing::Rate(rate)).and_then(|share| needed(rate, share));
    match buying {
        Buying::Cpm | Buying::Flat => Ok(1.0),
        Buying::Cpc => rate(Rate::Click),
        Buying::Cpv => rate(Rate::View),
        Buying::Cpe => rate(Rate::Engagement),
        Buying::Cpf => rate(Rate::Follow),
        Buying::Cpl => Ok(rate(Rate::Lead)? * rate(Rate::Click)?),
        Buying::Cpa => {
            let lead = channel.rates.value(Rate::Lead).map_or(Ok(1.0), |share| needed(Rate::Lead, share))?;
            Ok(rate(Rate::Sale)? * lead * rate(Rate::Click)?)
        }
    }
}

#[cfg(test)]
mod tests;
