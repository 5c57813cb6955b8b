//! Buying: what the money of a channel brings, and what of it cannot be delivered.

use super::channel::as_parts_of_one;
use super::exposed::{Law, Parts};
use super::figure::{Figure, Missing, Unit, Value};
use super::formula::{CONTACTS_A_HEAD_MAX, Formula, ROUNDING, UNIT_ROUNDING, contacts_worth, whole_units};
use super::input::Input;
use super::item::{Item, Subject};
use super::ledger::{Amount, Ledger, Source, Term};
use crate::reach::response;
use crate::scenario::{Buying, Channel, Kind, Problem, Rate};
use crate::units::{Contacts, Currency, Money, Posts, Share, Weeks};

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

/// A channel that buys, and with what.
pub(super) struct Purchase<'a> {
    pub(super) channel: &'a Channel,
    /// Major units of net media.
    pub(super) spend: f64,
    /// Where the money stands.
    pub(super) money: Source,
    /// People of the channel's audience who are in the target.
    pub(super) audience: Value,
    pub(super) currency: Currency,
    pub(super) weeks: Weeks,
}

impl Delivery {
    /// What the purchase brings.
    pub(super) fn of(purchase: &Purchase<'_>, ledger: &mut Ledger) -> Self {
        let Purchase { channel, spend, currency, .. } = *purchase;
        match channel.kind {
            Kind::Paid { buying, .. } => Self::bought(purchase, buying, ledger),
            Kind::Influencer { posts, price, .. } => {
                let planned = channel.net_media(currency).major(currency);
                // Today's money is that of today's posts; other money buys whole posts.
                let posts = match price {
                    Some(price) if spend.total_cmp(&planned).is_ne() => {
                        whole_posts(whole_units(spend, price.value.get()))
                    }
                    Some(_) | None => posts.get(),
                };
                Self::of_posts(purchase, posts, ledger)
            }
            Kind::Content { posts, .. } => Self::of_posts(purchase, posts.get(), ledger),
            Kind::Contest { .. } => Self::of_contest(purchase, ledger),
        }
    }

    fn nothing() -> Self {
        Self { contacts: Ok(0.0), actions: None, undelivered: None, posts: None }
    }

    /// Each post meets the same part of the followers.
    fn of_posts(purchase: &Purchase<'_>, posts: u16, ledger: &mut Ledger) -> Self {
        let subject = ledger.subject;
        let reach = purchase.channel.kind.post_reach().map(Share::get).ok_or(Missing::PostReach);
        let contacts = ledger.derive(
            CONTACTS,
            Formula::Product,
            &[
                Term::input("n", Ok(f64::from(posts)), Unit::Count, subject, Input::Posts),
                Term::derived("A", purchase.audience, Unit::Count, subject, Item::Audience),
                Term::input("r", reach, Unit::Share, subject, Input::PostReach),
            ],
        );
        // What is lacking is named in the order of the planner's questions.
        let contacts = if let (Err(_), Err(why)) = (contacts, reach) { Err(why) } else { contacts };
        Self { contacts, posts: Some(posts), ..Self::nothing() }
    }

    /// Own and bought contacts, and those that sharing brings: each contact brings `v`, each of these `v` again.
    fn of_contest(purchase: &Purchase<'_>, ledger: &mut Ledger) -> Self {
        let Purchase { channel, spend, .. } = *purchase;
        let Kind::Contest { price, own_contacts, entry_rate, share_rate, contacts_per_share, .. } = channel.kind else {
            return Self::nothing();
        };
        let subject = ledger.subject;
        let share = |share: Option<Share>| Ok(share.map_or(0.0, Share::get));
        let own_sharing = ledger.derive(
            Item::Sharing,
            Formula::Product,
            &[
                Term::input("e", share(entry_rate), Unit::Share, subject, Input::EntryRate),
                Term::input("s", share(share_rate), Unit::Share, subject, Input::ShareRate),
                Term::input(
                    "i",
                    Ok(contacts_per_share.map_or(0.0, Contacts::get)),
                    Unit::Count,
                    subject,
                    Input::ContactsPerShare,
                ),
            ],
        );
        debug_assert!(own_sharing.is_ok(), "absent rates count as none");
        let sharing = match channel.kind.sharing() {
            each if each < 1.0 => Ok(each),
            _ => Err(Missing::Sharing),
        };
        let own =
            Term::input("C", Ok(own_contacts.map_or(0.0, Contacts::get)), Unit::Count, subject, Input::OwnContacts);
        let sharing = Term::derived("v", sharing, Unit::Number, subject, Item::Sharing);
        let contacts = match price {
            None if spend <= 0.0 => ledger.derive(CONTACTS, Formula::OwnContestContacts, &[own, sharing]),
            Some(_) | None => {
                let [money, price, on_target, viewable] = purchase.terms(subject);
                let terms = [money, price, on_target, viewable, own, sharing];
                ledger.derive(CONTACTS, Formula::ContestContacts, &terms)
            }
        };
        let price = price.map_or(0.0, |price| price.value.get());
        Self { contacts, ..Self::nothing() }.capped(purchase, &purchase.money(price), spend, ledger)
    }

    /// What money buys where a price is paid for contacts or actions.
    fn bought(purchase: &Purchase<'_>, buying: Buying, ledger: &mut Ledger) -> Self {
        let Purchase { channel, spend, audience, .. } = *purchase;
        let subject = ledger.subject;
        let terms = purchase.terms(subject);
        let price = channel.price().map(|price| price.value.get());
        let Some(price) = price else {
            let contacts = ledger.derive(CONTACTS, Formula::CpmContacts, &terms);
            return Self { contacts, ..Self::nothing() };
        };
        let money = purchase.money(price);
        let [paid, paid_price, on_target, viewable] = terms;
        match buying {
            Buying::Cpm => {
                let terms = [paid, paid_price, on_target, viewable];
                let contacts = ledger.derive(CONTACTS, Formula::CpmContacts, &terms);
                Self { contacts, ..Self::nothing() }.capped(purchase, &money, spend, ledger)
            }
            Buying::Flat => {
                let units = money.units();
                let each = channel.contacts_per_unit().map(Contacts::get).ok_or(Missing::ContactsPerUnit);
                let each = Term::input("i", each, Unit::Count, subject, Input::ContactsPerUnit);
                let terms = [paid, paid_price, each, on_target, viewable];
                let contacts = ledger.derive(CONTACTS, Formula::UnitContacts, &terms);
                let undelivered = money.left_over(units * price, |left, enough| Problem::UnitsLeft { left, enough });
                Self { contacts, undelivered, ..Self::nothing() }.capped(purchase, &money, units * price, ledger)
            }
            // An action proves that its contact was in view, so only the target thins it out.
            Buying::Cpc | Buying::Cpv | Buying::Cpe | Buying::Cpf | Buying::Cpl | Buying::Cpa => {
                let terms = [paid, paid_price, on_target];
                let wanted = ledger.derive(Item::Bought, Formula::BoughtActions, &terms).unwrap_or(0.0);
                let audience_term = Term::derived("A", audience, Unit::Count, subject, Item::Audience);
                let bought = Term::derived("a", Ok(wanted), Unit::Count, subject, Item::Bought);
                let actions = match most_actions(buying, audience) {
                    Some(most) if most < wanted => ledger.derive(Item::Actions, Formula::Same, &[audience_term]),
                    Some(_) | None => ledger.derive(Item::Actions, Formula::Same, &[bought]),
                };
                let actions = actions.unwrap_or(0.0);
                if channel.kept.get() < 1.0 {
                    return Self::worn(purchase, buying, (wanted, actions), &money, ledger);
                }
                let used = if actions < wanted { spend * (actions / wanted) } else { spend };
                let undelivered = money.left_over(used, |left, enough| Problem::AudienceExhausted { left, enough });
                let mut terms = vec![Term::derived("a", Ok(actions), Unit::Count, subject, Item::Actions)];
                terms.extend(chain(channel, buying, subject));
                // A rate so small that the contacts are beyond any number leads nowhere, as one of zero does.
                let contacts = ledger.derive(CONTACTS, Formula::ActionContacts, &terms);
                let contacts = contacts.map_err(|why| {
                    let is_endless = why == Missing::NothingToDivideBy;
                    if is_endless { Missing::Rate(action_rate(buying).unwrap_or(Rate::Click)) } else { why }
                });
                Self { contacts, actions: Some(actions), undelivered, posts: None }
                    .capped(purchase, &money, used, ledger)
            }
        }
    }

    /// Contacts behind actions of people who tire: each further contact earns less, so more of them are needed, and an audience gives
    /// no more than all the contacts earn that it can have.
    fn worn(
        purchase: &Purchase<'_>,
        buying: Buying,
        (wanted, actions): (f64, f64),
        money: &Spend,
        ledger: &mut Ledger,
    ) -> Self {
        let Purchase { channel, spend, .. } = *purchase;
        let subject = ledger.subject;
        let kept = channel.kept.get();
        let rates = chain(channel, buying, subject);
        let missing = rates.iter().find_map(|rate| rate.number().err()).or(purchase.audience.err());
        let (Ok(people), None) = (purchase.audience, missing) else {
            let why = missing.unwrap_or(Missing::Audience);
            return Self { contacts: Err(why), actions: Some(actions), ..Self::nothing() };
        };
        let chain = rates.iter().skip(1).filter_map(|rate| rate.number().ok());
        let chain =
            chain.fold(rates.first().and_then(|rate| rate.number().ok()).unwrap_or(0.0), |all, rate| all * rate);
        let weights = channel.flight.weights(purchase.weeks);
        let weights = as_parts_of_one(weights);
        let parts = Parts::of(channel, 0.0, people, None, &weights);
        let cap = channel.frequency_cap.map(|cap| f64::from(cap.get()));
        let most = Law::new(&parts.with_mean(cap.unwrap_or(CONTACTS_A_HEAD_MAX))).fresh(kept);
        let all_rates = rates.iter().filter_map(|rate| rate.number().ok());
        let given = actions.min(all_rates.fold(people, |all, rate| all * rate) * most);
        let limited = given < actions;
        if limited {
            // What the audience gives: by the law at the most contacts that it can have.
            ledger.note(Item::Actions, Ok(given), || {
                let fresh = Term::list("Φ", &[most], Unit::Number, Source::Fitted);
                let mut terms = vec![Term::derived("A", Ok(people), Unit::Count, subject, Item::Audience)];
                terms.extend(rates.iter().cloned());
                terms.push(Term { amount: Amount::Number(Ok(most)), ..fresh });
                (Formula::Product, terms)
            });
        }
        let used = if given < wanted { spend * (given / wanted) } else { spend };
        let problem = |left, enough| match cap {
            Some(_) if limited => Problem::CapReached { left, enough },
            Some(_) | None => Problem::AudienceExhausted { left, enough },
        };
        let undelivered = money.left_over(used, problem);
        let contacts = if people > 0.0 && given > 0.0 {
            contacts_worth(&parts, kept, given / (people * chain)) * people
        } else {
            0.0
        };
        ledger.note(CONTACTS, Ok(contacts), || {
            let mut terms = vec![Term::derived("a", Ok(given), Unit::Count, subject, Item::Actions)];
            terms.extend(rates.iter().cloned());
            terms.push(Term::input("φ", Ok(kept), Unit::Share, subject, Input::Kept));
            terms.extend(parts.terms(subject).into_iter().filter(|term| term.symbol != "I"));
            (Formula::WornContacts, terms)
        });
        Self { contacts: Ok(contacts), actions: Some(given), undelivered, posts: None }
    }

    /// With a cap of c contacts a person, A·c contacts are all that can be delivered. `used` is the money that found
    /// something to buy before the cap. Of two reasons why money is left over the cap counts, if it leaves more.
    fn capped(self, purchase: &Purchase<'_>, money: &Spend, used: f64, ledger: &mut Ledger) -> Self {
        let Purchase { channel, audience, .. } = *purchase;
        match (channel.frequency_cap, self.contacts, audience) {
            (Some(cap), Ok(contacts), Ok(people)) if contacts > people * f64::from(cap.get()) => {
                let subject = ledger.subject;
                let cap_term = Term::input("c", Ok(f64::from(cap.get())), Unit::Count, subject, Input::Cap);
                let audience_term = Term::derived("A", audience, Unit::Count, subject, Item::Audience);
                let most = people * f64::from(cap.get());
                let share = most / contacts;
                // The last unit is bought whole even if the cap cuts it short.
                let needed = if channel.buying() == Some(Buying::Flat) {
                    libm::ceil(money.units() * share - UNIT_ROUNDING) * money.price
                } else {
                    used * share
                };
                let problem = |left, enough| Problem::CapReached { left, enough };
                let undelivered = if needed < used { money.left_over(needed, problem) } else { self.undelivered };
                let actions = self.actions.map(|actions| {
                    let all = Term::input("I", Ok(contacts), Unit::Count, subject, Input::Cap);
                    let all = Term { source: Source::Fitted, ..all };
                    let bought = Term::derived("a", Ok(actions), Unit::Count, subject, Item::Bought);
                    let terms = [bought, audience_term.clone(), cap_term.clone(), all];
                    ledger.derive(Item::Actions, Formula::CappedActions, &terms).unwrap_or(0.0)
                });
                let contacts = ledger.derive(CONTACTS, Formula::Product, &[audience_term, cap_term]);
                Self { contacts, actions, undelivered, ..self }
            }
            _ => self,
        }
    }
}

const CONTACTS: Item = Item::Figure(Figure::Contacts);

impl Purchase<'_> {
    /// Money, price, and the parts in target and in view.
    fn terms(&self, subject: Subject) -> [Term; 4] {
        let channel = self.channel;
        let price = channel.price().map(|price| price.value.get()).ok_or(Missing::Price);
        let part = |symbol, share: Share, input| Term::input(symbol, Ok(share.get()), Unit::Share, subject, input);
        [
            Term { symbol: "x", amount: Amount::Number(Ok(self.spend)), unit: Unit::UnitPrice, source: self.money },
            Term::input("p", price, Unit::UnitPrice, subject, Input::Price),
            part("τ", channel.on_target, Input::OnTarget),
            part("ν", channel.viewable, Input::Viewable),
        ]
    }

    fn money(&self, price: f64) -> Spend {
        Spend { all: self.spend, price, currency: self.currency }
    }
}

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
        whole_units(self.all, self.price)
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

/// The rates from a contact to the action that a channel is bought by, the last step first. A rate of zero leads back to no contact: it
/// is as good as missing. Where people tire the rate per contact is that of a first one.
fn chain(channel: &Channel, buying: Buying, subject: Subject) -> Vec<Term> {
    let needed = |rate, share: f64| if share > 0.0 { Ok(share) } else { Err(Missing::Rate(rate)) };
    let value = |rate| channel.rates.value(rate).ok_or(Missing::Rate(rate)).and_then(|share| needed(rate, share));
    let step = |rate| Term::input("r", value(rate), Unit::Share, subject, Input::Rate(rate));
    let of_contact = |rate| {
        if channel.kept.get() < 1.0 {
            let first = value(rate).map(|share| (share * lift(channel)).min(1.0));
            return Term::derived("r", first, Unit::Share, subject, Item::FirstRate(rate));
        }
        step(rate)
    };
    let landing = channel.landing.get();
    let landing = (landing < 1.0).then(|| {
        // Where no click arrives no lead does.
        let share = needed(Rate::Lead, landing);
        Term::input("r", share, Unit::Share, subject, Input::Landing)
    });
    let lead = channel.rates.value(Rate::Lead).map(|_| step(Rate::Lead));
    match buying {
        Buying::Cpm | Buying::Flat => Vec::new(),
        Buying::Cpc => vec![of_contact(Rate::Click)],
        Buying::Cpv => vec![of_contact(Rate::View)],
        Buying::Cpe => vec![of_contact(Rate::Engagement)],
        Buying::Cpf => vec![of_contact(Rate::Follow)],
        Buying::Cpl => [Some(step(Rate::Lead)), landing, Some(of_contact(Rate::Click))].into_iter().flatten().collect(),
        Buying::Cpa => {
            let steps = [Some(step(Rate::Sale)), lead, landing, Some(of_contact(Rate::Click))];
            steps.into_iter().flatten().collect()
        }
    }
}

/// What a first contact earns against the average one when the rates were measured; 1 where nothing says how often people had been met,
/// or nobody tires.
pub(super) fn lift(channel: &Channel) -> f64 {
    match channel.rates_at {
        Some(frequency) if channel.kept.get() < 1.0 => {
            response::first_contact_rate(1.0, frequency.get(), channel.evenness.get(), channel.kept.get())
        }
        Some(_) | None => 1.0,
    }
}

#[cfg(test)]
mod tests;
