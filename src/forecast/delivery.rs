//! Buying: what the money of a channel brings, and what of it cannot be delivered.

use super::chain::{STEPS, action_rate, chain, most_actions, step_is_published};
use super::costs::price_term;
use super::distribution::{
    CONTACTS_PER_HEAD_MAX, ContactDistribution, DistributionInputs, ROUNDING, contacts_for_equivalents,
};
use super::evaluate::{UNIT_ROUNDING, whole_units};
use super::figure::{Figure, Missing, Unit, Value};
use super::formula::Formula;
use super::input::Input;
use super::ledger::Ledger;
use super::published::{PublishedDelivery, PublishedInputs};
use super::quantity::{Quantity, Subject};
use super::term::{Amount, Term, TermSource};
use super::weights::as_parts_of_one;
use crate::scenario::{BuyingModel, Channel, Kind, Problem, Rate};
use crate::units::{Contacts, Currency, Money, Posts, Share, Weeks};

/// Contacts and actions that a channel's money brings (`docs/model.md`, section 6).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Delivery {
    /// Contacts in the target and in view.
    pub(super) contacts: Value,
    /// Actions that were bought, counted in the target: clicks of a channel bought by CPC and so on. Known even where
    /// the rate that leads back to contacts is not.
    pub(super) actions: Option<f64>,
    /// Money that buys nothing, and why.
    pub(super) undelivered: Option<Problem>,
    /// Posts that the contacts come from, where posts count.
    pub(super) posts: Option<u16>,
    /// Part of the delivery that rests on a benchmark.
    pub(super) published: PublishedDelivery,
}

/// A channel that buys, and with what.
pub(super) struct Purchase<'a> {
    pub(super) channel: &'a Channel,
    /// Major units of net media.
    pub(super) spend: f64,
    /// Origin of the money.
    pub(super) money: TermSource,
    /// People of the channel's audience who are in the target.
    pub(super) audience: Value,
    /// Target population, of which a GRP is one per cent.
    pub(super) population: Value,
    pub(super) currency: Currency,
    pub(super) weeks: Weeks,
    /// Step in which money falls on the weeks.
    pub(super) week_step: Option<Money>,
}

impl Delivery {
    /// Delivery of a purchase.
    pub(super) fn of<const ASKS: bool>(purchase: &Purchase<'_>, ledger: &mut Ledger<ASKS>) -> Self {
        let Purchase { channel, spend, currency, .. } = *purchase;
        match channel.kind {
            Kind::Paid { buying_model, .. } => Self::bought(purchase, buying_model, ledger),
            Kind::Influencer { posts, .. } => {
                let price = channel.net_price(currency);
                let planned = channel.net_media(currency).major(currency);
                // Today's money is that of today's posts; other money buys whole posts.
                let today = f64::from(posts.get());
                let posts = match price {
                    // At what a post of today comes to: its price, rounded to the minor unit with all the others.
                    Some(_) if spend.total_cmp(&planned).is_ne() && planned > 0.0 => {
                        whole_posts(whole_units(spend, planned / today))
                    }
                    Some(price) if planned <= 0.0 => whole_posts(whole_units(spend, price).max(today)),
                    Some(_) | None => posts.get(),
                };
                Self::of_posts(purchase, posts, ledger)
            }
            Kind::Content { posts, .. } => Self::of_posts(purchase, posts.get(), ledger),
            Kind::Contest { .. } => Self::of_contest(purchase, ledger),
        }
    }

    fn nothing() -> Self {
        let published = PublishedDelivery::default();
        Self { contacts: Ok(0.0), actions: None, undelivered: None, posts: None, published }
    }

    /// Each post meets the same part of the followers.
    fn of_posts<const ASKS: bool>(purchase: &Purchase<'_>, posts: u16, ledger: &mut Ledger<ASKS>) -> Self {
        let subject = ledger.subject;
        let reach = purchase.channel.kind.post_reach().map(Share::get).ok_or(Missing::PostReach);
        // What is lacking is named in the order of the planner's questions.
        let audience = reach.and(purchase.audience);
        let values = [Ok(f64::from(posts)), audience, reach];
        let contacts = ledger.derive(CONTACTS, Formula::Product, values, |[posts, audience, reach]| {
            let number = Term::input("n", posts, Unit::Count, subject, Input::Posts);
            let is_planned = purchase.money != TermSource::Input(subject, Input::CurveSpend);
            [
                // Other money buys other posts than those of the plan.
                Term { source: if is_planned { number.source } else { TermSource::Intermediate }, ..number },
                Term::derived("A", audience, Unit::Count, subject, Quantity::Audience),
                Term::input("r", reach, Unit::Share, subject, Input::PostReach),
            ]
        });
        Self { contacts, posts: Some(posts), ..Self::nothing() }.resting_on(purchase.published().audience)
    }

    /// Own and bought contacts, and those that sharing brings: each contact brings `v`, each of these `v` again.
    fn of_contest<const ASKS: bool>(purchase: &Purchase<'_>, ledger: &mut Ledger<ASKS>) -> Self {
        let Purchase { channel, spend, .. } = *purchase;
        let Kind::Contest { price, organic_contacts, entry_rate, share_rate, contacts_per_share, .. } = channel.kind
        else {
            return Self::nothing();
        };
        let subject = ledger.subject;
        ledger.note(Quantity::Sharing, Ok(channel.kind.sharing()), || {
            let share = |symbol, share: Option<Share>, input| {
                Term::input(symbol, Ok(share.map_or(0.0, Share::get)), Unit::Share, subject, input)
            };
            let each = Ok(contacts_per_share.map_or(0.0, Contacts::get));
            let terms = vec![
                share("e", entry_rate, Input::EntryRate),
                share("s", share_rate, Input::ShareRate),
                Term::input("i", each, Unit::Count, subject, Input::ContactsPerShare),
            ];
            (Formula::Product, terms)
        });
        let sharing = match channel.kind.sharing() {
            each if each < 1.0 => Ok(each),
            _ => Err(Missing::Sharing),
        };
        let own = Ok(organic_contacts.map_or(0.0, Contacts::get));
        let own_term = |own| Term::input("C", own, Unit::Count, subject, Input::OrganicContacts);
        let sharing_term = |sharing| Term::derived("v", sharing, Unit::Number, subject, Quantity::Sharing);
        let contacts = match price {
            // By the money of the plan, whatever money is asked about: or a curve would begin with contacts that it
            // loses.
            None if channel.net_media(purchase.currency) == Money::ZERO => {
                let formula = Formula::OrganicContestContacts;
                ledger.derive(CONTACTS, formula, [own, sharing], |[own, v]| [own_term(own), sharing_term(v)])
            }
            Some(_) | None => {
                let [money, price, on_target, viewable] = purchase.values();
                let values = [money, price, on_target, viewable, own, sharing];
                ledger.derive(CONTACTS, Formula::ContestContacts, values, |[.., own, v]| {
                    let [money, price, on_target, viewable] = purchase.terms(subject);
                    [money, price, on_target, viewable, own_term(own), sharing_term(v)]
                })
            }
        };
        // Of organic contacts alone there is no price.
        let price = price.and(channel.net_price(purchase.currency)).unwrap_or(0.0);
        let delivery = Self { contacts, ..Self::nothing() }.resting_on(purchase.published().price);
        delivery.capped(purchase, &purchase.money(price), (spend, 0.0), ledger)
    }

    /// Delivery where a price is paid for contacts or actions.
    fn bought<const ASKS: bool>(purchase: &Purchase<'_>, buying: BuyingModel, ledger: &mut Ledger<ASKS>) -> Self {
        let Purchase { channel, spend, .. } = *purchase;
        let subject = ledger.subject;
        let bonus = channel.bonus_contacts().filter(|_| !channel.is_off()).map(Contacts::get);
        let of_money = |ledger: &mut Ledger<ASKS>| match bonus {
            None if buying == BuyingModel::Cpp => {
                let [paid, price, on_target, viewable] = purchase.values();
                let values = [paid, price, purchase.population, on_target, viewable];
                ledger.derive(CONTACTS, Formula::GrpContacts, values, |[_, _, people, ..]| {
                    let [money, price, on_target, viewable] = purchase.terms(subject);
                    let people = Term::input("N", people, Unit::Count, Subject::Plan, Input::Population);
                    [money, price, people, on_target, viewable]
                })
            }
            None => ledger.derive(CONTACTS, Formula::CpmContacts, purchase.values(), |_| purchase.terms(subject)),
            Some(bonus) => {
                let [money, price, on_target, viewable] = purchase.values();
                let values = [money, price, Ok(bonus), on_target, viewable];
                ledger.derive(CONTACTS, Formula::CpmContactsWithBonus, values, |[_, _, bonus, ..]| {
                    let [money, price, on_target, viewable] = purchase.terms(subject);
                    [money, price, bonus_term(bonus, subject), on_target, viewable]
                })
            }
        };
        // Contacts that come for nothing are there whatever the money of a curve: by the money of the plan.
        if let Some(bonus) = bonus
            && channel.net_media(purchase.currency) == Money::ZERO
        {
            return Self::free(purchase, bonus, ledger);
        }
        let Some(price) = channel.unit_price(purchase.currency) else {
            return Self { contacts: of_money(ledger), ..Self::nothing() };
        };
        let money = purchase.money(price);
        // Bonus contacts in the target and in view.
        let bonus_counted = bonus.unwrap_or(0.0) * channel.on_target_rate.get() * channel.viewability.get();
        match buying {
            BuyingModel::Cpm | BuyingModel::Cpp => {
                let contacts = of_money(ledger);
                let delivery = Self { contacts, ..Self::nothing() }.resting_on(purchase.published().price);
                delivery.capped(purchase, &money, (spend, bonus_counted), ledger)
            }
            BuyingModel::Flat => {
                let units = money.units();
                let each = channel.contacts_per_unit().map(Contacts::get).ok_or(Missing::ContactsPerUnit);
                let [paid, paid_price, on_target, viewable] = purchase.values();
                let values = [paid, paid_price, each, on_target, viewable];
                let each_term = |each| Term::input("i", each, Unit::Count, subject, Input::ContactsPerUnit);
                let contacts = if let Some(bonus) = bonus {
                    let values = [paid, paid_price, each, Ok(bonus), on_target, viewable];
                    ledger.derive(CONTACTS, Formula::UnitContactsWithBonus, values, |[_, _, each, bonus, ..]| {
                        let [money, price, on_target, viewable] = purchase.terms(subject);
                        [money, price, each_term(each), bonus_term(bonus, subject), on_target, viewable]
                    })
                } else {
                    ledger.derive(CONTACTS, Formula::UnitContacts, values, |[_, _, each, ..]| {
                        let [money, price, on_target, viewable] = purchase.terms(subject);
                        [money, price, each_term(each), on_target, viewable]
                    })
                };
                let undelivered = money.left_over(units * price, |left, enough| Problem::UnitsLeft { left, enough });
                let delivery = Self { contacts, undelivered, ..Self::nothing() }.resting_on(purchase.published().price);
                delivery.capped(purchase, &money, (units * price, bonus_counted), ledger)
            }
            BuyingModel::Cpc
            | BuyingModel::Cpv
            | BuyingModel::Cpe
            | BuyingModel::Cpf
            | BuyingModel::Cpl
            | BuyingModel::Cpa => Self::by_action(purchase, buying, &money, ledger),
        }
    }

    /// Delivery of a free placement: bonus contacts and no money.
    fn free<const ASKS: bool>(purchase: &Purchase<'_>, bonus: f64, ledger: &mut Ledger<ASKS>) -> Self {
        let subject = ledger.subject;
        let [_, _, on_target, viewable] = purchase.values();
        let contacts = ledger.derive(CONTACTS, Formula::Product, [Ok(bonus), on_target, viewable], |[bonus, ..]| {
            let [_, _, on_target, viewable] = purchase.terms(subject);
            [bonus_term(bonus, subject), on_target, viewable]
        });
        Self { contacts, ..Self::nothing() }.capped(purchase, &purchase.money(0.0), (0.0, bonus), ledger)
    }

    /// Delivery where money is paid for actions. An action proves that its contact was in view, so only the target
    /// thins it out.
    fn by_action<const ASKS: bool>(
        purchase: &Purchase<'_>,
        buying: BuyingModel,
        money: &PurchasedUnits,
        ledger: &mut Ledger<ASKS>,
    ) -> Self {
        let Purchase { channel, spend, audience, .. } = *purchase;
        let subject = ledger.subject;
        let [paid, price, on_target, _] = purchase.values();
        let wanted = ledger.derive(Quantity::BoughtActions, Formula::BoughtActions, [paid, price, on_target], |_| {
            let [money, price, on_target, _] = purchase.terms(subject);
            [money, price, on_target]
        });
        let wanted = wanted.unwrap_or(0.0);
        let most = most_actions(buying, audience).filter(|most| *most < wanted);
        let actions = most.unwrap_or(wanted);
        ledger
            .derive(Quantity::DeliveredActions, Formula::Identity, [Ok(actions)], |[actions]| {
                let (symbol, quantity) =
                    if most.is_some() { ("A", Quantity::Audience) } else { ("a", Quantity::BoughtActions) };
                [Term::derived(symbol, actions, Unit::Count, subject, quantity)]
            })
            .ok();
        let inputs = purchase.published();
        let published = if most.is_some() { inputs.audience } else { inputs.price };
        if channel.response_decay.get() < 1.0 {
            return Self::with_wear_out(purchase, buying, (wanted, actions, published), money, ledger);
        }
        let used = if actions < wanted { spend * (actions / wanted) } else { spend };
        let undelivered = money.left_over(used, |left, enough| Problem::AudienceExhausted { left, enough });
        let (steps, count) = chain(channel, buying);
        let rates = steps.get(..count).unwrap_or_default();
        let mut values = [Ok(1.0); STEPS + 1];
        values[0] = Ok(actions);
        for (value, (rate, _)) in values.iter_mut().skip(1).zip(rates) {
            *value = *rate;
        }
        let contacts = Formula::ActionContacts.of(&values);
        ledger.note(CONTACTS, contacts, || {
            let mut terms = vec![Term::derived("a", Ok(actions), Unit::Count, subject, Quantity::DeliveredActions)];
            terms.extend(rates.iter().map(|(rate, step)| step.term(*rate, subject)));
            (Formula::ActionContacts, terms)
        });
        // A rate so small that the contacts are beyond any number leads nowhere, as one of zero does.
        let contacts = contacts.map_err(|why| {
            let is_endless = why == Missing::NothingToDivideBy;
            if is_endless { Missing::Rate(action_rate(buying).unwrap_or(Rate::Click)) } else { why }
        });
        let published =
            PublishedDelivery { contacts: published || step_is_published(inputs, rates), actions: published };
        let delivery = Self { contacts, actions: Some(actions), undelivered, posts: None, published };
        delivery.capped(purchase, money, (used, 0.0), ledger)
    }

    /// Contacts needed for the bought actions with wear-out: repeat contacts earn less, so more are needed, and an
    /// audience gives no more actions than all its possible contacts earn.
    fn with_wear_out<const ASKS: bool>(
        purchase: &Purchase<'_>,
        buying: BuyingModel,
        (wanted, actions, is_published): (f64, f64, bool),
        money: &PurchasedUnits,
        ledger: &mut Ledger<ASKS>,
    ) -> Self {
        let Purchase { channel, spend, .. } = *purchase;
        let subject = ledger.subject;
        let decay = channel.response_decay.get();
        let (steps, count) = chain(channel, buying);
        let rates = steps.get(..count).unwrap_or_default();
        let missing = rates.iter().find_map(|(rate, _)| rate.err()).or(purchase.audience.err());
        let (Ok(people), None) = (purchase.audience, missing) else {
            let why = missing.unwrap_or(Missing::Audience);
            ledger.note(CONTACTS, Err(why), || {
                let mut terms = vec![Term::derived("a", Ok(actions), Unit::Count, subject, Quantity::DeliveredActions)];
                terms.extend(rates.iter().map(|(rate, step)| step.term(*rate, subject)));
                terms.push(Term::derived("A", purchase.audience, Unit::Count, subject, Quantity::Audience));
                (Formula::FatiguedContacts, terms)
            });
            let used = if actions < wanted { spend * (actions / wanted) } else { spend };
            let undelivered = money.left_over(used, |left, enough| Problem::AudienceExhausted { left, enough });
            let published = PublishedDelivery { contacts: false, actions: is_published };
            return Self { contacts: Err(why), actions: Some(actions), undelivered, posts: None, published };
        };
        let known = || rates.iter().filter_map(|(rate, _)| rate.ok());
        let chain = known().skip(1).fold(known().next().unwrap_or(0.0), |all, rate| all * rate);
        let weights = channel.week_weights(purchase.currency, purchase.weeks, purchase.week_step);
        let weights = as_parts_of_one(weights);
        let inputs = DistributionInputs::of(channel, 0.0, people, None, &weights);
        let cap = channel.frequency_cap.map(|cap| f64::from(cap.get()));
        let most = ContactDistribution::new(&inputs.with_mean(cap.unwrap_or(CONTACTS_PER_HEAD_MAX)))
            .first_contact_equivalents(decay);
        let given = actions.min(known().fold(people, |all, rate| all * rate) * most);
        let limited = given < actions;
        if limited {
            // What the audience gives: by the law at the most contacts that it can have.
            ledger.note(Quantity::DeliveredActions, Ok(given), || {
                let mut terms = vec![Term::derived("A", Ok(people), Unit::Count, subject, Quantity::Audience)];
                terms.extend(rates.iter().map(|(rate, step)| step.term(*rate, subject)));
                terms.push(Term::number_of("Φ", Ok(most), Unit::Number, TermSource::Numerical));
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
            contacts_for_equivalents(&inputs, decay, given / (people * chain)) * people
        } else {
            0.0
        };
        ledger.note(CONTACTS, Ok(contacts), || {
            let mut terms = vec![Term::derived("a", Ok(given), Unit::Count, subject, Quantity::DeliveredActions)];
            terms.extend(rates.iter().map(|(rate, step)| step.term(*rate, subject)));
            terms.push(Term::input("φ", Ok(decay), Unit::Share, subject, Input::ResponseDecay));
            terms.extend(inputs.terms_without_contacts(subject));
            (Formula::FatiguedContacts, terms)
        });
        let published = purchase.published();
        let by_people = published.audience || step_is_published(published, rates);
        let of_actions = if limited { by_people } else { is_published };
        let published = PublishedDelivery { contacts: of_actions || by_people, actions: of_actions };
        Self { contacts: Ok(contacts), actions: Some(given), undelivered, posts: None, published }
    }

    /// The delivery whose contacts rest on a benchmark, or do not.
    fn resting_on(self, is_published: bool) -> Self {
        Self { published: PublishedDelivery { contacts: is_published, ..self.published }, ..self }
    }

    /// With a cap of c contacts a person, A·c contacts are all that can be delivered. `used` is the money that found
    /// something to buy before the cap, `bonus` the contacts that come for nothing: they are met first. Of two reasons
    /// why money is left over the cap counts, if it leaves more.
    fn capped<const ASKS: bool>(
        self,
        purchase: &Purchase<'_>,
        money: &PurchasedUnits,
        (used, bonus): (f64, f64),
        ledger: &mut Ledger<ASKS>,
    ) -> Self {
        let Purchase { channel, audience, .. } = *purchase;
        match (channel.frequency_cap, self.contacts, audience) {
            (Some(cap), Ok(contacts), Ok(people)) if contacts > people * f64::from(cap.get()) => {
                let subject = ledger.subject;
                let most = people * f64::from(cap.get());
                // Of the contacts that money buys.
                let share = if bonus > 0.0 { ((most - bonus) / (contacts - bonus)).max(0.0) } else { most / contacts };
                // The last unit is bought whole even if the cap cuts it short.
                let needed = if channel.buying() == Some(BuyingModel::Flat) {
                    libm::ceil(money.units() * share - UNIT_ROUNDING) * money.price
                } else {
                    used * share
                };
                let problem = |left, enough| Problem::CapReached { left, enough };
                let undelivered =
                    if needed < used && used > 0.0 { money.left_over(needed, problem) } else { self.undelivered };
                let cap = Ok(f64::from(cap.get()));
                let cap_term = |cap| Term::input("c", cap, Unit::Count, subject, Input::FrequencyCap);
                let audience_term = |people| Term::derived("A", people, Unit::Count, subject, Quantity::Audience);
                let actions = self.actions.map(|actions| {
                    let values = [Ok(actions), audience, cap, Ok(contacts)];
                    let left = ledger.derive(
                        Quantity::DeliveredActions,
                        Formula::CappedActions,
                        values,
                        |[actions, people, cap, all]| {
                            let all = Term::number_of("I", all, Unit::Count, TermSource::Intermediate);
                            // What there would be without the cap: what the money buys, or everybody where that is
                            // fewer.
                            let is_everybody = actions.ok().map(f64::to_bits) == Some(people.unwrap_or(0.0).to_bits());
                            let quantity = if is_everybody { Quantity::Audience } else { Quantity::BoughtActions };
                            let bought = Term::derived("a", actions, Unit::Count, subject, quantity);
                            [bought, audience_term(people), cap_term(cap), all]
                        },
                    );
                    left.unwrap_or(0.0)
                });
                let contacts = ledger.derive(CONTACTS, Formula::Product, [audience, cap], |[people, cap]| {
                    [audience_term(people), cap_term(cap)]
                });
                // The actions of those contacts are what the money would bring, cut as the contacts were.
                let is_published = purchase.published().audience;
                let actions_published = self.published.contacts || self.published.actions || is_published;
                let published = PublishedDelivery { contacts: is_published, actions: actions_published };
                Self { contacts, actions, undelivered, published, ..self }
            }
            _ => self,
        }
    }
}

const CONTACTS: Quantity = Quantity::Figure(Figure::Contacts);

fn bonus_term(bonus: Value, subject: Subject) -> Term {
    Term::input("B", bonus, Unit::Count, subject, Input::BonusContacts)
}

impl Purchase<'_> {
    /// Inputs of the channel that are benchmarks.
    fn published(&self) -> PublishedInputs {
        PublishedInputs::of(self.channel)
    }

    /// Money, price, and the parts in target and in view.
    fn values(&self) -> [Value; 4] {
        let price = self.channel.unit_price(self.currency).ok_or(Missing::Price);
        [Ok(self.spend), price, Ok(self.channel.on_target_rate.get()), Ok(self.channel.viewability.get())]
    }

    /// Their terms.
    fn terms(&self, subject: Subject) -> [Term; 4] {
        let [spend, price, on_target, viewable] = self.values();
        let part = |symbol, share, input| Term::input(symbol, share, Unit::Share, subject, input);
        [
            Term { symbol: "x", amount: Amount::Number(spend), unit: Unit::UnitPrice, source: self.money },
            if self.channel.is_one_unit() {
                Term::figure("p", price, subject, Figure::NetMedia)
            } else {
                price_term(self.channel, price)
            },
            part("τ", on_target, Input::OnTargetRate),
            part("ν", viewable, Input::Viewability),
        ]
    }

    fn money(&self, price: f64) -> PurchasedUnits {
        PurchasedUnits { all: self.spend, price, currency: self.currency }
    }
}

/// The money of a channel and what it is paid for.
struct PurchasedUnits {
    /// Major units of net media.
    all: f64,
    /// Major units for what is bought.
    price: f64,
    currency: Currency,
}

impl PurchasedUnits {
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

#[cfg(test)]
mod tests;
