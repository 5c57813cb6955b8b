//! Complete plans to look at: fictitious clients, plausible figures.
//!
//! Values that no benchmark gives are assumed and marked so ([`super::Origin::Example`]); nobody published them.

mod b2b;
mod cafe;
mod launch;
mod retailer;

use super::preset::benchmark_rate;
use super::{
    BenchmarkId, BuyingModel, Channel, ChannelEdit, ChannelId, Discounts, Kind, Platform, Rate, Role, RoleHours,
    Scenario, Shape, Sourced, Target, Work,
};
use crate::units::{
    Contacts, Currency, Date, Evenness, FrequencyCap, Hours, Locale, Money, OutOfRange, People, Price, Share, Text,
    WeekDays, Weeks,
};

/// A plan to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Example {
    /// A neighbourhood café in Utrecht: €1,500 for a month.
    Cafe,
    /// A product launch in the Netherlands: €60,000 over eight channels.
    Launch,
    /// Leads for business software in the Benelux: €18,000 over four channels.
    B2b,
    /// A chain of shops in Tatarstan: ₽900,000 over four channels.
    Retailer,
}

impl Example {
    /// Every example, in the order of a menu.
    pub const ALL: [Self; 4] = [Self::Cafe, Self::Launch, Self::B2b, Self::Retailer];

    /// The key of its title and description in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cafe => "example-cafe",
            Self::Launch => "example-launch",
            Self::B2b => "example-b2b",
            Self::Retailer => "example-retailer",
        }
    }
}

/// Texts of an example in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct ExampleTexts {
    /// The language, which is that of the report too.
    pub language: Locale,
    /// Name of the plan.
    pub plan: Text,
    /// Client.
    pub client: Text,
    /// Target group.
    pub target: Text,
    /// Names of the channels, in their order.
    pub channels: Vec<Text>,
    /// Names of the roles, in their order.
    pub roles: Vec<Text>,
}

impl ExampleTexts {
    /// An example's plan with these texts.
    #[must_use]
    pub fn put_into(&self, mut plan: Scenario) -> Scenario {
        plan.report_language = self.language;
        (plan.name, plan.client, plan.target.name) = (self.plan.clone(), self.client.clone(), self.target.clone());
        for (channel, name) in plan.channels.iter_mut().zip(&self.channels) {
            channel.name = name.clone();
        }
        for (role, name) in plan.roles.iter_mut().zip(&self.roles) {
            role.name = name.clone();
        }
        plan
    }
}

/// The plan of an example, its channels numbered in their order.
pub fn example(example: Example) -> Scenario {
    let plan = match example {
        Example::Cafe => cafe::plan(),
        Example::Launch => launch::plan(),
        Example::B2b => b2b::plan(),
        Example::Retailer => retailer::plan(),
    };
    plan.renumbered()
}

/// A figure of ours, which the tests prove to be in range.
fn fixed<T>(made: Result<T, OutOfRange>) -> T {
    made.unwrap_or_else(|refused| unreachable!("an example must be in range: {refused}"))
}

fn share(value: f64) -> Share {
    fixed(Share::new(value))
}

/// Role with a rate in major units, and the hours that it has in a week.
fn role(name: &str, (rate, currency): (f64, Currency), available: Option<f64>) -> Role {
    Role {
        name: Text::cut(name),
        rate: fixed(Money::from_major(rate, currency)),
        available: available.map(|hours| fixed(Hours::new(hours))),
    }
}

/// The frame of an example plan.
struct Frame {
    name: &'static str,
    client: &'static str,
    currency: Currency,
    start: (i32, u8, u8),
    weeks: u16,
    language: Locale,
    target: &'static str,
    population: f64,
}

impl Frame {
    fn plan(&self, channels: Vec<Channel>) -> Scenario {
        let (year, month, day) = self.start;
        let start = fixed(Date::from_civil(year, month, day));
        Scenario {
            name: Text::cut(self.name),
            client: Text::cut(self.client),
            weeks: fixed(Weeks::new(self.weeks)),
            week_step: None,
            target: Target { name: Text::cut(self.target), population: Some(fixed(People::new(self.population))) },
            channels,
            ..Scenario::empty(self.currency, start, self.language)
        }
    }
}

/// A channel of an example, assembled piece by piece in the currency of its plan.
struct Draft {
    channel: Channel,
    currency: Currency,
}

impl Draft {
    /// Net media, in major units, for a price.
    fn new(currency: Currency, name: &str, platform: Platform, buying: BuyingModel, budget: f64, price: f64) -> Self {
        let channel = Channel::new(ChannelId(0), platform, buying);
        let price = Some(Sourced::assumed(fixed(Price::new(price))));
        let kind = Kind::Paid { buying_model: buying, price, contacts_per_unit: None, bonus_contacts: None };
        let budget = fixed(Money::from_major(budget, currency));
        Self { channel: Channel { name: Text::cut(name), kind, budget, ..channel }, currency }
    }

    /// Units at a fixed price, each of which brings so many contacts.
    fn units(currency: Currency, name: &str, platform: Platform, units: f64, price: f64, contacts: f64) -> Self {
        let draft = Self::new(currency, name, platform, BuyingModel::Flat, units * price, price);
        let price = draft.channel.price();
        let contacts_per_unit = Some(fixed(Contacts::new(contacts)));
        draft.with(|channel| {
            channel.kind =
                Kind::Paid { buying_model: BuyingModel::Flat, price, contacts_per_unit, bonus_contacts: None }
        })
    }

    /// A channel that costs no media.
    fn unpaid(currency: Currency, name: &str, platform: Platform, kind: Kind) -> Self {
        let channel = Channel::new(ChannelId(0), platform, BuyingModel::Cpm);
        Self { channel: Channel { name: Text::cut(name), kind, ..channel }, currency }
    }

    /// Flight of a pattern, from a week to a week or the end, counted from 1.
    fn flight(self, shape: Shape, first: u16, last: Option<u16>) -> Self {
        let week = |week: u16| fixed(Weeks::new(week));
        let edits = [
            ChannelEdit::Pattern(shape),
            ChannelEdit::Begins(week(first), WeekDays::NONE),
            ChannelEdit::Ends(last.map(week), WeekDays::NONE),
        ];
        self.with(|channel| edits.into_iter().for_each(|edit| channel.apply(edit)))
    }

    fn with(mut self, change: impl FnOnce(&mut Channel)) -> Self {
        change(&mut self.channel);
        self
    }

    /// People of the target on the channel, and how evenly contacts spread over them.
    fn audience(self, people: f64, evenness: f64) -> Self {
        self.with(|channel| {
            channel.audience = Some(Sourced::assumed(fixed(People::new(people))));
            channel.exposure_evenness = fixed(Evenness::new(evenness));
        })
    }

    /// A rate of our own assumption.
    fn rate(self, rate: Rate, value: f64) -> Self {
        self.with(|channel| channel.rates = channel.rates.with(rate, Some(Sourced::assumed(share(value)))))
    }

    /// A published rate.
    fn published(self, rate: Rate, number: u8) -> Self {
        self.with(|channel| channel.rates = channel.rates.with(rate, benchmark_rate(BenchmarkId(number))))
    }

    /// Revenue of a sale without VAT, and the part of it that is left after the goods.
    fn sells(self, order_value: f64, margin: f64) -> Self {
        let value = self.money(order_value);
        self.with(|channel| {
            channel.order_value = Some(value);
            channel.margin = Some(share(margin));
        })
    }

    fn production(self, cost: f64) -> Self {
        let cost = self.money(cost);
        self.with(|channel| channel.production = cost)
    }

    /// Hours of each role of the plan, in its order.
    fn hours<const N: usize>(self, hours: [f64; N]) -> Self {
        let of = |hours: f64| RoleHours { total: fixed(Hours::new(hours)), ..RoleHours::default() };
        self.with(|channel| channel.work = Work::from(hours.map(of).to_vec()))
    }

    fn tools(self, cost: f64) -> Self {
        let cost = self.money(cost);
        self.with(|channel| channel.tools = cost)
    }

    fn discount(self, value: f64) -> Self {
        self.with(|channel| channel.discounts = Discounts::single(share(value)))
    }

    fn on_target(self, value: f64) -> Self {
        self.with(|channel| channel.on_target_rate = share(value))
    }

    fn viewable(self, value: f64) -> Self {
        self.with(|channel| channel.viewability = share(value))
    }

    fn cap(self, contacts: u16) -> Self {
        self.with(|channel| channel.frequency_cap = Some(fixed(FrequencyCap::new(contacts))))
    }

    fn locked(self) -> Self {
        self.with(|channel| channel.limits.locked = true)
    }

    fn at_least(self, budget: f64) -> Self {
        let min = self.money(budget);
        self.with(|channel| channel.limits.min = Some(min))
    }

    fn at_most(self, budget: f64) -> Self {
        let max = self.money(budget);
        self.with(|channel| channel.limits.max = Some(max))
    }

    fn money(&self, major: f64) -> Money {
        fixed(Money::from_major(major, self.currency))
    }

    fn done(self) -> Channel {
        self.channel
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{ChannelType, Origin};
    use crate::units::Weekday;

    fn net_media(plan: &Scenario) -> f64 {
        plan.channels.iter().map(|channel| channel.budget).sum::<Money>().major(plan.currency)
    }

    #[test]
    fn example_budgets_add_up_to_their_titles() {
        let check = |which, channels, currency, total: f64| {
            let plan = example(which);
            assert_eq!((plan.channels.len(), plan.currency), (channels, currency));
            assert!((net_media(&plan) - total).abs() < 1e-9, "{which:?}: {}", net_media(&plan));
        };
        check(Example::Cafe, 6, Currency::Eur, 1_500.0);
        check(Example::Launch, 8, Currency::Eur, 60_000.0);
        check(Example::B2b, 4, Currency::Eur, 18_000.0);
        check(Example::Retailer, 4, Currency::Rub, 900_000.0);
    }

    #[test]
    fn examples_have_no_findings() {
        for which in Example::ALL {
            assert_eq!(example(which).check(), [], "{which:?}");
        }
    }

    #[test]
    fn examples_begin_on_a_monday_early_in_2027() {
        for which in Example::ALL {
            let start = example(which).start;
            assert_eq!((start.weekday(), start.civil().0), (Weekday::Monday, 2027));
            assert!(start.civil().1 <= 3);
        }
    }

    #[test]
    fn example_values_are_never_the_planners_own() {
        for channel in Example::ALL.into_iter().flat_map(|which| example(which).channels) {
            let rates = Rate::ALL.into_iter().filter_map(|rate| channel.rates.get(rate)).map(|rate| rate.origin);
            let price = channel.price().map(|price| price.origin);
            let audience = channel.audience.map(|audience| audience.origin);
            assert!(rates.chain(price).chain(audience).all(|origin| origin != Origin::Own), "{}", channel.name);
        }
    }

    #[test]
    fn example_names_are_whole_and_distinct() {
        for which in Example::ALL {
            let plan = example(which);
            let mut names: Vec<_> = plan.channels.iter().map(|channel| channel.name.as_str()).collect();
            names.extend([plan.name.as_str(), plan.client.as_str(), plan.target.name.as_str()]);
            assert!(names.iter().all(|name| !name.is_empty() && name.chars().count() < Text::MAX), "{names:?}");
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        }
    }

    /// Contacts, clicks and sales of a channel by the plain arithmetic of a spreadsheet, so that this room needs no
    /// forecast to know that its examples are plausible.
    fn arithmetic(channel: &Channel, currency: Currency) -> (f64, f64, f64) {
        let spend = channel.budget.major(currency);
        let price = channel.price().unwrap().value.get();
        let rate = |rate| channel.rates.value(rate);
        let click = rate(Rate::Click).unwrap();
        let contacts = match channel.buying().unwrap() {
            BuyingModel::Cpm => 1000.0 * spend / price * channel.viewability.get(),
            BuyingModel::Cpc => spend / price / click,
            BuyingModel::Cpv => spend / price / rate(Rate::View).unwrap(),
            BuyingModel::Flat => spend / price * channel.contacts_per_unit().unwrap().get(),
            BuyingModel::Cpe | BuyingModel::Cpl | BuyingModel::Cpa | BuyingModel::Cpf | BuyingModel::Cpp => {
                panic!("no example is bought so")
            }
        };
        let contacts = contacts * channel.on_target_rate.get();
        let clicks = contacts * click;
        (contacts, clicks, clicks * rate(Rate::Lead).unwrap_or(1.0) * rate(Rate::Sale).unwrap())
    }

    #[test]
    fn example_returns_are_plausible() {
        for which in Example::ALL {
            let plan = example(which);
            let mut total = 0.0;
            let mut better = 0;
            // What posts and a contest bring cannot be told by plain arithmetic.
            let bought = plan.channels.iter().filter(|channel| channel.kind.channel_type() == ChannelType::Advertising);
            for channel in bought {
                let (contacts, clicks, sales) = arithmetic(channel, plan.currency);
                let audience = channel.audience.unwrap().value.get();
                let spend = channel.budget.major(plan.currency);
                let margin = sales * channel.order_value.unwrap().major(plan.currency) * channel.margin.unwrap().get();
                assert!(contacts / audience < 10.0, "{}: met too often", channel.name);
                assert!(clicks < audience, "{}: more clicks than people", channel.name);
                let romi = margin / spend - 1.0;
                assert!((-1.0..2.0).contains(&romi), "{}: {romi}", channel.name);
                better += usize::from(romi > 0.0);
                total += margin;
            }
            let romi = total / net_media(&plan) - 1.0;
            assert!((0.0..1.0).contains(&romi), "{which:?}: {romi}");
            assert!(better > 0 && better < plan.channels.len(), "{which:?}: {better} channels pay for their media");
        }
    }
}
