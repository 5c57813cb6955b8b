//! Buying: what the money of a channel brings, and what of it cannot be delivered.

use super::figure::{Missing, Value};
use crate::scenario::{Buying, Channel, Problem, Rate};
use crate::units::{Currency, Money};

/// What a channel's money brings (`docs/model.md`, section 5).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Delivery {
    /// Contacts in the target and in view.
    pub(super) contacts: Value,
    /// What was bought by action, counted in the target: clicks of a channel bought by CPC and so on. Known even where
    /// the rate that leads back to contacts is not.
    pub(super) actions: Option<f64>,
    /// Money that buys nothing, and why.
    pub(super) undelivered: Option<Problem>,
}

impl Delivery {
    /// What `spend` (major units of net media) brings on a channel, of whose audience `audience` people are in the target.
    pub(super) fn of(channel: &Channel, spend: f64, audience: Value, currency: Currency) -> Self {
        let price = match channel.price() {
            Some(price) => price.value.get(),
            None => return Self { contacts: Err(Missing::Price), actions: None, undelivered: None },
        };
        let (on_target, viewable) = (channel.on_target.get(), channel.viewable.get());
        let bought = match channel.buying() {
            Buying::Cpm => Self::contacts(Ok(1000.0 * spend / price * on_target * viewable)),
            Buying::Flat => {
                // A millionth of a unit is a rounding of the division, not a unit that is missing.
                let units = libm::floor(spend / price + 1e-6);
                let each = channel.contacts_per_unit().map(|contacts| contacts.get()).ok_or(Missing::ContactsPerUnit);
                let delivery = Self::contacts(each.map(|each| units * each * on_target * viewable));
                let share = if spend > 0.0 { (units * price / spend).min(1.0) } else { 1.0 };
                delivery.left_over(spend, share, currency, |left, enough| Problem::UnitsLeft { left, enough })
            }
            // An action proves that its contact was in view, so only the target thins it out.
            Buying::Cpc | Buying::Cpv | Buying::Cpe | Buying::Cpf | Buying::Cpl | Buying::Cpa => {
                let actions = spend / price * on_target;
                Self { contacts: Ok(0.0), actions: Some(actions), undelivered: None }
                    .exhausted(channel, audience, spend, currency)
                    .with_contacts_of_actions(channel)
            }
        };
        bought.capped(channel, audience, spend, currency)
    }

    fn contacts(contacts: Value) -> Self {
        Self { contacts, actions: None, undelivered: None }
    }

    /// Nobody becomes a lead, a buyer or a follower of the same campaign twice: the audience bounds them.
    fn exhausted(self, channel: &Channel, audience: Value, spend: f64, currency: Currency) -> Self {
        let once = match channel.buying() {
            Buying::Cpl | Buying::Cpa | Buying::Cpf => true,
            Buying::Cpm | Buying::Cpc | Buying::Cpv | Buying::Cpe | Buying::Flat => false,
        };
        match (self.actions, audience) {
            (Some(actions), Ok(audience)) if once && actions > audience => Self { actions: Some(audience), ..self }.left_over(
                spend,
                audience / actions,
                currency,
                |left, enough| Problem::AudienceExhausted { left, enough },
            ),
            _ => self,
        }
    }

    /// From actions back to the contacts that yield them.
    fn with_contacts_of_actions(self, channel: &Channel) -> Self {
        let contacts = chain(channel).and_then(|chain| match (self.actions, chain) {
            (Some(actions), chain) if chain > 0.0 => Ok(actions / chain),
            _ => Err(Missing::Rate(action_rate(channel.buying()).unwrap_or(Rate::Click))),
        });
        Self { contacts, ..self }
    }

    /// With a cap of c contacts a person, A·c contacts are all that can be delivered.
    fn capped(self, channel: &Channel, audience: Value, spend: f64, currency: Currency) -> Self {
        match (channel.frequency_cap, self.contacts, audience) {
            (Some(cap), Ok(contacts), Ok(audience)) if contacts > audience * f64::from(cap.get()) => {
                let most = audience * f64::from(cap.get());
                let share = most / contacts;
                Self { contacts: Ok(most), actions: self.actions.map(|actions| actions * share), ..self }
                    .left_over(spend, share, currency, |left, enough| Problem::CapReached { left, enough })
            }
            _ => self,
        }
    }

    /// Only a share of the spend finds something to buy; the rest is named, never lost. Of two reasons the later one
    /// counts, as it leaves more over.
    fn left_over(self, spend: f64, share: f64, currency: Currency, problem: impl Fn(Money, Money) -> Problem) -> Self {
        let earlier = match self.undelivered {
            Some(
                Problem::CapReached { enough, .. } | Problem::AudienceExhausted { enough, .. } | Problem::UnitsLeft { enough, .. },
            ) => enough.major(currency),
            _ => spend,
        };
        let enough = Money::from_major(earlier * share, currency).unwrap_or_default();
        let all = Money::from_major(spend, currency).unwrap_or_default();
        if enough < all { Self { undelivered: Some(problem(all - enough, enough)), ..self } } else { self }
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

/// Actions per contact for a channel bought by action.
fn chain(channel: &Channel) -> Result<f64, Missing> {
    let rate = |rate| channel.rates.value(rate).ok_or(Missing::Rate(rate));
    match channel.buying() {
        Buying::Cpm | Buying::Flat => Ok(1.0),
        Buying::Cpc => rate(Rate::Click),
        Buying::Cpv => rate(Rate::View),
        Buying::Cpe => rate(Rate::Engagement),
        Buying::Cpf => rate(Rate::Follow),
        Buying::Cpl => Ok(rate(Rate::Lead)? * rate(Rate::Click)?),
        Buying::Cpa => Ok(rate(Rate::Sale)? * channel.rates.value(Rate::Lead).unwrap_or(1.0) * rate(Rate::Click)?),
    }
}
