//! Costs of a channel, line by line, exact to the minor unit.

use super::evaluate::times;
use super::figure::{Figure, Missing, Unit, Value};
use super::formula::Formula;
use super::input::Input;
use super::ledger::Ledger;
use super::quantity::{CostLine, Quantity, Subject};
use super::term::{Amount, Term, TermSource};
use crate::scenario::{Channel, CostBasis, Kind, PriceBasis, Scenario};
use crate::units::{Currency, Money, Share};

/// Costs of one channel. All amounts are without VAT; each is rounded once, and the totals are sums of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChannelCosts {
    /// Gross media: net / (1 − discount).
    pub gross: Money,
    /// Discount: gross − net.
    pub discount: Money,
    /// Net media: the channel's budget, or the fees of its posts.
    pub net: Money,
    /// Production, also of posts.
    pub production: Money,
    /// Prizes of contests and their handling.
    pub prizes: Money,
    /// Paid hours: of each role its hours × its rate, rounded.
    pub hours: Money,
    /// Tools.
    pub tools: Money,
}

impl ChannelCosts {
    /// The costs of a channel of a plan.
    pub fn of(scenario: &Scenario, channel: &Channel) -> Self {
        let currency = scenario.currency;
        let net = channel.net_media(currency);
        let left = 1.0 - channel.discounts.rate().get();
        let is_off = channel.is_off();
        // A discount of everything leaves no gross to compute; the finding says so.
        let gross = if left > 0.0 { times(net, 1.0 / left) } else { net };
        let (of_posts, prizes) = match channel.kind {
            Kind::Content { posts, post_production, .. } => {
                (times(post_production, f64::from(posts.get())), Money::ZERO)
            }
            Kind::Contest { prize, handling, .. } => (Money::ZERO, prize + handling),
            Kind::Paid { .. } | Kind::Influencer { .. } => (Money::ZERO, Money::ZERO),
        };
        Self {
            gross,
            discount: gross - net,
            net,
            production: if is_off { Money::ZERO } else { channel.production + of_posts },
            prizes,
            hours: (0..channel.work.roles()).map(|role| role_cost(scenario, channel, role)).sum(),
            tools: if is_off { Money::ZERO } else { channel.tools },
        }
    }

    /// The costs of a channel, and into a ledger the line that it asks for.
    pub(super) fn with<const ASKS: bool>(scenario: &Scenario, channel: &Channel, ledger: &mut Ledger<ASKS>) -> Self {
        let currency = scenario.currency;
        let costs = Self::of(scenario, channel);
        ledger.line(|line| costs.get(line), |line, subject| costs.entry(line, channel, (scenario, subject)));
        let rate = channel.discounts.rate().get();
        ledger.note(Quantity::DiscountRate, Ok(rate), || {
            let term =
                |rate: f64| Term::input("d", Ok(rate), Unit::Share, Subject::Channel(channel.id), Input::Discounts);
            let rates = channel.discounts.list().iter().map(|discount| term(discount.rate.get()));
            (Formula::DiscountsInRow, rates.collect())
        });
        let price = channel.net_price(currency).ok_or(Missing::Price);
        ledger.note(Quantity::NetPrice, price, || {
            let subject = Subject::Channel(channel.id);
            let typed = channel.price().map(|price| price.value.get()).ok_or(Missing::Price);
            let price = Term::input("p₀", typed, Unit::UnitPrice, subject, Input::Price);
            (Formula::NetPrice, vec![price, discount_term(channel)])
        });
        costs
    }

    /// Derivation of a line.
    fn entry(
        &self,
        line: CostLine,
        channel: &Channel,
        (scenario, subject): (&Scenario, Subject),
    ) -> Option<(Formula, Vec<Term>)> {
        let currency = scenario.currency;
        let number = |symbol, value: f64, unit, input| Term::input(symbol, Ok(value), unit, subject, input);
        let typed = |symbol, money, input| Term::money_input(symbol, money, subject, input);
        let of_line = |line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line));
        let entry = match (line, channel.kind) {
            (CostLine::Net, Kind::Paid { .. }) if channel.is_one_unit() => {
                let one = Term::number_of("u", Ok(1.0), Unit::Count, TermSource::Intermediate);
                let price = channel.net_price(currency).unwrap_or(0.0);
                (Formula::Fees(currency), vec![price_term(channel, Ok(price)), one])
            }
            (CostLine::Net, Kind::Paid { .. } | Kind::Contest { .. }) => {
                (Formula::MoneySum, vec![typed("x", channel.budget, Input::Budget)])
            }
            (CostLine::Net, Kind::Influencer { posts, .. }) => {
                let fee = price_term(channel, Ok(channel.net_price(currency).unwrap_or(0.0)));
                (Formula::Fees(currency), vec![fee, number("n", f64::from(posts.get()), Unit::Count, Input::Posts)])
            }
            (CostLine::Gross, _) => (Formula::BeforeDiscount, vec![of_line(CostLine::Net), discount_term(channel)]),
            (CostLine::Discount, _) => {
                (Formula::MoneyDifference, vec![of_line(CostLine::Gross), of_line(CostLine::Net)])
            }
            (CostLine::Production | CostLine::Tools, _) if channel.is_off() => (Formula::Nothing, Vec::new()),
            (CostLine::Production, Kind::Content { posts, post_production, .. }) => {
                let own = typed("Q", channel.production, Input::Production);
                let each = typed("Q₁", post_production, Input::PostProduction);
                let posts = number("n", f64::from(posts.get()), Unit::Count, Input::Posts);
                (Formula::MoneyPlusProduct, vec![own, each, posts])
            }
            (CostLine::Production, _) => (Formula::MoneySum, vec![typed("Q", channel.production, Input::Production)]),
            (CostLine::Prizes, Kind::Contest { prize, handling, .. }) => {
                (Formula::MoneySum, vec![typed("P", prize, Input::Prize), typed("H", handling, Input::Handling)])
            }
            (CostLine::Net | CostLine::Prizes, _) => (Formula::Nothing, Vec::new()),
            (CostLine::Hours, _) => {
                let term = |role: u8| {
                    let cost = role_cost(scenario, channel, role.into());
                    Term::money("H", cost, subject, Quantity::WorkCost(role))
                };
                let roles = (0..).take(channel.work.roles());
                (Formula::MoneySum, roles.filter(|role| channel.hours_of((*role).into()) > 0.0).map(term).collect())
            }
            (CostLine::Tools, _) => (Formula::MoneySum, vec![typed("T", channel.tools, Input::Tools)]),
            (CostLine::Channels, _) => (Formula::MoneySum, self.terms(subject)),
            (
                CostLine::Fee
                | CostLine::Contingency
                | CostLine::Levies
                | CostLine::Total
                | CostLine::Vat
                | CostLine::TotalWithVat,
                _,
            ) => return None,
        };
        Some(entry)
    }

    /// Net media, production, prizes, hours and tools.
    pub fn total(&self) -> Money {
        self.net + self.production + self.prizes + self.hours + self.tools
    }

    /// The lines that add up to the total.
    const LINES: [CostLine; 5] =
        [CostLine::Net, CostLine::Production, CostLine::Prizes, CostLine::Hours, CostLine::Tools];

    /// Line by line added up.
    pub(super) fn and(self, other: &Self) -> Self {
        Self {
            gross: self.gross + other.gross,
            discount: self.discount + other.discount,
            net: self.net + other.net,
            production: self.production + other.production,
            prizes: self.prizes + other.prizes,
            hours: self.hours + other.hours,
            tools: self.tools + other.tools,
        }
    }

    /// A line; zero where only the whole plan has it.
    pub(super) fn get(&self, line: CostLine) -> Money {
        match line {
            CostLine::Gross => self.gross,
            CostLine::Discount => self.discount,
            CostLine::Net => self.net,
            CostLine::Production => self.production,
            CostLine::Prizes => self.prizes,
            CostLine::Hours => self.hours,
            CostLine::Tools => self.tools,
            CostLine::Channels => self.total(),
            CostLine::Fee
            | CostLine::Contingency
            | CostLine::Levies
            | CostLine::Total
            | CostLine::Vat
            | CostLine::TotalWithVat => Money::ZERO,
        }
    }

    /// Lines that add up to the total.
    pub(super) fn terms(&self, subject: Subject) -> Vec<Term> {
        Self::LINES.map(|line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line))).to_vec()
    }

    /// Media on the cost basis.
    pub(super) fn media_on<const ASKS: bool>(
        &self,
        base: CostBasis,
        vat: ChannelVat,
        ledger: &mut Ledger<ASKS>,
    ) -> Money {
        let money = match base {
            CostBasis::Net => self.net,
            CostBasis::Gross => self.gross,
            CostBasis::WithVat => with_vat(self.net, vat.of_media()),
        };
        let subject = ledger.subject;
        ledger.money(Quantity::MediaOnBasis, money, || {
            let line = |line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line));
            match base {
                CostBasis::Net => (Formula::MoneySum, vec![line(CostLine::Net)]),
                CostBasis::Gross => (Formula::MoneySum, vec![line(CostLine::Gross)]),
                CostBasis::WithVat => (Formula::WithVat, vec![line(CostLine::Net), vat.term(subject)]),
            }
        })
    }

    /// All costs of the channel on the cost basis.
    pub(super) fn all_on<const ASKS: bool>(
        &self,
        base: CostBasis,
        vat: ChannelVat,
        ledger: &mut Ledger<ASKS>,
    ) -> Money {
        let rest = self.total() - self.net;
        let money = match base {
            CostBasis::Net => self.total(),
            CostBasis::Gross => self.total() + self.discount,
            CostBasis::WithVat if vat.own.is_some() => with_vat(self.net, vat.own) + with_vat(rest, vat.plan),
            CostBasis::WithVat => with_vat(self.total(), vat.plan),
        };
        let subject = ledger.subject;
        ledger.money(Quantity::CostsOnBasis, money, || {
            let line = |line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line));
            match base {
                CostBasis::Net => (Formula::MoneySum, vec![line(CostLine::Channels)]),
                CostBasis::Gross => (Formula::MoneySum, vec![line(CostLine::Channels), line(CostLine::Discount)]),
                CostBasis::WithVat if vat.own.is_some() => {
                    let plan = ChannelVat { own: None, ..vat };
                    let rest = intermediate("K − x", rest);
                    (Formula::WithVatByLine, vec![line(CostLine::Net), vat.term(subject), rest, plan.term(subject)])
                }
                CostBasis::WithVat => (Formula::WithVat, vec![line(CostLine::Channels), vat.term(subject)]),
            }
        })
    }
}

/// Cost of a role's hours on a channel, rounded to the minor unit.
pub(super) fn role_cost(scenario: &Scenario, channel: &Channel, role: usize) -> Money {
    let rate = scenario.roles.get(role).map_or(Money::ZERO, |role| role.rate);
    times(rate, channel.hours_of(role))
}

/// VAT rates of a channel.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChannelVat {
    /// Rate of its media alone.
    pub(super) own: Option<Share>,
    /// Rate of the plan.
    pub(super) plan: Option<Share>,
}

impl ChannelVat {
    /// Rate of its media.
    fn of_media(self) -> Option<Share> {
        self.own.or(self.plan)
    }

    fn term(self, subject: Subject) -> Term {
        match self.own {
            Some(own) => Term::input("v₁", Ok(own.get()), Unit::Share, subject, Input::MediaVat),
            None => vat_term(self.plan),
        }
    }
}

fn with_vat(money: Money, vat: Option<Share>) -> Money {
    money + vat.map_or(Money::ZERO, |rate| money.share(rate))
}

/// Money that was computed on the way.
pub(super) fn intermediate(symbol: &'static str, money: Money) -> Term {
    Term { symbol, amount: Amount::Money(money), unit: Unit::Money, source: TermSource::Intermediate }
}

/// Rate of a channel's discounts: the one that was typed, or what several come to.
fn discount_term(channel: &Channel) -> Term {
    let (rate, subject) = (Ok(channel.discounts.rate().get()), Subject::Channel(channel.id));
    if channel.discounts.list().len() > 1 {
        return Term::derived("d", rate, Unit::Share, subject, Quantity::DiscountRate);
    }
    Term::input("d", rate, Unit::Share, subject, Input::Discounts)
}

/// Price that a channel pays: as typed, a list price after discount, or the budget of a flat fee without a price.
pub(super) fn price_term(channel: &Channel, price: Value) -> Term {
    let subject = Subject::Channel(channel.id);
    match (channel.price(), channel.price_basis) {
        (Some(_), PriceBasis::List) => Term::derived("p", price, Unit::UnitPrice, subject, Quantity::NetPrice),
        (None, _) if price.is_ok() => Term::input("p", price, Unit::UnitPrice, subject, Input::Budget),
        (Some(_), PriceBasis::Net) | (None, _) => Term::input("p", price, Unit::UnitPrice, subject, Input::Price),
    }
}

/// The letter of a line.
pub(super) fn symbol(line: CostLine) -> &'static str {
    match line {
        CostLine::Gross => "x₀",
        CostLine::Discount => "D",
        CostLine::Net => "x",
        CostLine::Production => "Q",
        CostLine::Prizes => "P",
        CostLine::Hours => "H",
        CostLine::Tools => "T",
        CostLine::Channels => "K",
        CostLine::Fee => "B",
        CostLine::Contingency => "Z",
        CostLine::Levies => "L",
        CostLine::Total => "K₁",
        CostLine::Vat => "V",
        CostLine::TotalWithVat => "K₂",
    }
}

/// VAT rate of the plan.
pub(super) fn vat_term(vat: Option<Share>) -> Term {
    Term::input("v", Ok(vat.map_or(0.0, Share::get)), Unit::Share, Subject::Plan, Input::Vat)
}

/// Money of the cost sheet as a figure.
pub(super) fn money_in_major<const ASKS: bool>(
    ledger: &mut Ledger<ASKS>,
    figure: Figure,
    (money, quantity): (Money, Quantity),
    currency: Currency,
) -> Value {
    let value = Ok(money.major(currency));
    let subject = ledger.subject;
    ledger.note(Quantity::Figure(figure), value, || {
        (Formula::Major(currency), vec![Term::money("x", money, subject, quantity)])
    });
    value
}
