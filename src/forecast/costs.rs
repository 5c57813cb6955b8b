//! The cost sheet: what the client pays, line by line, exact to the minor unit.

use super::figure::Unit;
use super::formula::Formula;
use super::input::Input;
use super::item::{Item, Line, Subject};
use super::ledger::{Ledger, Term};
use crate::scenario::{AgencyFee, Base, Channel, ChannelId, Kind, MoneyBase, Scenario, Tool};
use crate::units::{Currency, Money, Share};

/// What one channel costs. All amounts are without VAT; each is rounded once, and the totals are sums of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChannelCosts {
    /// Gross media: net / (1 − discount).
    pub gross: Money,
    /// What the discount takes off: gross − net.
    pub discount: Money,
    /// Net media: the channel's budget, or the fees of its posts.
    pub net: Money,
    /// Production, also of posts.
    pub production: Money,
    /// Prizes of contests and their handling.
    pub prizes: Money,
    /// Paid hours × their rate.
    pub hours: Money,
    /// Tools.
    pub tools: Money,
}

impl ChannelCosts {
    /// The costs of a channel.
    pub fn of(channel: &Channel, currency: Currency) -> Self {
        Self::with(channel, currency, &mut Ledger::silent())
    }

    /// The costs of a channel, line by line into a ledger.
    pub(super) fn with(channel: &Channel, currency: Currency, ledger: &mut Ledger) -> Self {
        let subject = ledger.subject;
        let money = |symbol, money, input| Term::money_input(symbol, money, subject, input);
        let number = |symbol, value: f64, unit, input| Term::input(symbol, Ok(value), unit, subject, input);
        let net = net_media(channel, currency, ledger);
        let line = |symbol, money, line| Term::money(symbol, money, subject, Item::Line(line));
        let gross = ledger.money(
            Item::Line(Line::Gross),
            Formula::BeforeDiscount,
            &[line("x", net, Line::Net), number("d", channel.discount.get(), Unit::Share, Input::Discount)],
        );
        let terms = [line("x₀", gross, Line::Gross), line("x", net, Line::Net)];
        let discount = ledger.money(Item::Line(Line::Discount), Formula::MoneyLess, &terms);
        let (mut posts_production, mut posts_hours) = (None, (0.0, 0.0));
        let mut prizes = ledger.money(Item::Line(Line::Prizes), Formula::Nothing, &[]);
        match channel.kind {
            Kind::Paid { .. } | Kind::Influencer { .. } => {}
            Kind::Content { posts, post_hours, post_production, .. } => {
                posts_production = Some((post_production, f64::from(posts.get())));
                posts_hours = (post_hours.get(), f64::from(posts.get()));
            }
            Kind::Contest { prize, handling, .. } => {
                let terms = [money("P", prize, Input::Prize), money("H", handling, Input::Handling)];
                prizes = ledger.money(Item::Line(Line::Prizes), Formula::MoneySum, &terms);
            }
        }
        let own = money("Q", channel.production, Input::Production);
        let production = match posts_production {
            None => ledger.money(Item::Line(Line::Production), Formula::MoneySum, &[own]),
            Some((each, posts)) => ledger.money(
                Item::Line(Line::Production),
                Formula::MoneyAndTimes,
                &[own, money("Q₁", each, Input::PostProduction), number("n", posts, Unit::Count, Input::Posts)],
            ),
        };
        let rate = money("s", channel.hour_rate, Input::HourRate);
        let hours = number("h", channel.hours.get(), Unit::Number, Input::Hours);
        let hours = if channel.kind.tool() == Tool::Content {
            ledger.money(
                Item::Line(Line::Hours),
                Formula::HoursAt,
                &[
                    rate,
                    hours,
                    number("h₁", posts_hours.0, Unit::Number, Input::PostHours),
                    number("n", posts_hours.1, Unit::Count, Input::Posts),
                ],
            )
        } else {
            ledger.money(Item::Line(Line::Hours), Formula::MoneyTimes, &[rate, hours])
        };
        let tools =
            ledger.money(Item::Line(Line::Tools), Formula::MoneySum, &[money("T", channel.tools, Input::Tools)]);
        let costs = Self { gross, discount, net, production, prizes, hours, tools };
        ledger.money(Item::Line(Line::Channels), Formula::MoneySum, &costs.terms(subject));
        costs
    }

    /// Net media, production, prizes, hours and tools.
    pub fn total(&self) -> Money {
        self.net + self.production + self.prizes + self.hours + self.tools
    }

    fn get(&self, line: Line) -> Money {
        match line {
            Line::Gross => self.gross,
            Line::Discount => self.discount,
            Line::Net => self.net,
            Line::Production => self.production,
            Line::Prizes => self.prizes,
            Line::Hours => self.hours,
            Line::Tools => self.tools,
            Line::Channels => self.total(),
            Line::Fee | Line::Contingency | Line::Total | Line::Vat | Line::TotalWithVat => Money::ZERO,
        }
    }

    /// The lines that add up to the total.
    fn terms(&self, subject: Subject) -> Vec<Term> {
        let lines = [Line::Net, Line::Production, Line::Prizes, Line::Hours, Line::Tools];
        lines.map(|line| Term::money(symbol(line), self.get(line), subject, Item::Line(line))).to_vec()
    }

    /// Media on the money that the page shows costs on.
    pub(super) fn media_on(&self, base: MoneyBase, vat: Option<Share>, ledger: &mut Ledger) -> Money {
        let subject = ledger.subject;
        let line = |line| Term::money(symbol(line), self.get(line), subject, Item::Line(line));
        let item = Item::MediaOnBase;
        match base {
            MoneyBase::Net => ledger.money(item, Formula::MoneySum, &[line(Line::Net)]),
            MoneyBase::Gross => ledger.money(item, Formula::MoneySum, &[line(Line::Gross)]),
            MoneyBase::WithVat => ledger.money(item, Formula::WithVat, &[line(Line::Net), vat_term(vat)]),
        }
    }

    /// All costs of the channel on that money.
    pub(super) fn all_on(&self, base: MoneyBase, vat: Option<Share>, ledger: &mut Ledger) -> Money {
        let subject = ledger.subject;
        let all = Term::money("K", self.total(), subject, Item::Line(Line::Channels));
        let item = Item::CostsOnBase;
        match base {
            MoneyBase::Net => ledger.money(item, Formula::MoneySum, &[all]),
            MoneyBase::Gross => {
                let discount = Term::money("D", self.discount, subject, Item::Line(Line::Discount));
                ledger.money(item, Formula::MoneySum, &[all, discount])
            }
            MoneyBase::WithVat => ledger.money(item, Formula::WithVat, &[all, vat_term(vat)]),
        }
    }
}

/// Net media: the budget, what the posts of an influencer cost, or nothing.
fn net_media(channel: &Channel, currency: Currency, ledger: &mut Ledger) -> Money {
    let subject = ledger.subject;
    let item = Item::Line(Line::Net);
    match channel.kind {
        Kind::Paid { .. } | Kind::Contest { .. } => {
            ledger.money(item, Formula::MoneySum, &[Term::money_input("x", channel.budget, subject, Input::Budget)])
        }
        Kind::Content { .. } => ledger.money(item, Formula::Nothing, &[]),
        Kind::Influencer { posts, price, .. } => {
            let fee = price.map_or(0.0, |price| price.value.get());
            ledger.money(
                item,
                Formula::Fees(currency),
                &[
                    Term::input("p", Ok(fee), Unit::UnitPrice, subject, Input::Price),
                    Term::input("n", Ok(f64::from(posts.get())), Unit::Count, subject, Input::Posts),
                ],
            )
        }
    }
}

/// The letter of a line.
fn symbol(line: Line) -> &'static str {
    match line {
        Line::Gross => "x₀",
        Line::Discount => "D",
        Line::Net => "x",
        Line::Production => "Q",
        Line::Prizes => "P",
        Line::Hours => "H",
        Line::Tools => "T",
        Line::Channels => "K",
        Line::Fee => "B",
        Line::Contingency => "Z",
        Line::Total => "K₁",
        Line::Vat => "V",
        Line::TotalWithVat => "K₂",
    }
}

fn vat_term(vat: Option<Share>) -> Term {
    Term::input("v", Ok(vat.map_or(0.0, Share::get)), Unit::Share, Subject::Plan, Input::Vat)
}

/// What the campaign costs. Amounts without VAT unless they say otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Costs {
    /// Sums over the channels.
    pub channels: ChannelCosts,
    /// What the agency asks.
    pub agency_fee: Money,
    /// What is kept back.
    pub contingency: Money,
    /// VAT: of each line of the sheet, rounded, then added.
    pub vat: Money,
}

impl Costs {
    /// The cost sheet of a plan.
    ///
    /// Every line is rounded half to even to the minor unit, totals are sums of rounded lines, so what is shown adds up.
    ///
    /// ```
    /// # use mediaplan::{forecast::Costs, scenario::Scenario, units::{Currency, Date, Locale, Money}};
    /// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
    /// assert_eq!(Costs::of(&plan).total_with_vat(), Money::ZERO);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn of(scenario: &Scenario) -> Self {
        let channels: Vec<(ChannelId, ChannelCosts)> = scenario
            .channels
            .iter()
            .map(|channel| (channel.id, ChannelCosts::of(channel, scenario.currency)))
            .collect();
        Self::with(scenario, &channels, &mut Ledger::silent())
    }

    /// The cost sheet of a plan whose channels' costs are known, line by line into a ledger.
    pub(super) fn with(scenario: &Scenario, of: &[(ChannelId, ChannelCosts)], ledger: &mut Ledger) -> Self {
        ledger.subject = Subject::Plan;
        let mut sum = |line: Line| {
            let item = Item::Line(line);
            let all = of.iter().map(|(_, costs)| costs.get(line)).sum();
            if ledger.wants(item) {
                let term = |(id, costs): &(ChannelId, ChannelCosts)| {
                    Term::money(symbol(line), costs.get(line), Subject::Channel(*id), item)
                };
                return ledger.money(item, Formula::MoneySum, &of.iter().map(term).collect::<Vec<_>>());
            }
            all
        };
        let channels = ChannelCosts {
            gross: sum(Line::Gross),
            discount: sum(Line::Discount),
            net: sum(Line::Net),
            production: sum(Line::Production),
            prizes: sum(Line::Prizes),
            hours: sum(Line::Hours),
            tools: sum(Line::Tools),
        };
        let terms = channels.terms(Subject::Plan);
        ledger.money(Item::Line(Line::Channels), Formula::MoneySum, &terms);
        let base = |base| match base {
            Base::NetMedia => Term::money("x", channels.net, Subject::Plan, Item::Line(Line::Net)),
            Base::AllCosts => Term::money("K", channels.total(), Subject::Plan, Item::Line(Line::Channels)),
        };
        let share = |share: Share, input| Term::input("s", Ok(share.get()), Unit::Share, Subject::Plan, input);
        let fee = Item::Line(Line::Fee);
        let agency_fee = match scenario.costs.agency_fee {
            AgencyFee::None => ledger.money(fee, Formula::Nothing, &[]),
            AgencyFee::Share { share: part, of } => {
                ledger.money(fee, Formula::MoneyShare, &[base(of), share(part, Input::Fee)])
            }
            AgencyFee::Fixed(amount) => {
                let term = Term::money_input("B", amount, Subject::Plan, Input::Fee);
                ledger.money(fee, Formula::MoneySum, &[term])
            }
        };
        let contingency = scenario.costs.contingency;
        let part = contingency.share.unwrap_or(Share::NONE);
        let terms = [base(contingency.of), share(part, Input::Contingency)];
        let contingency = ledger.money(Item::Line(Line::Contingency), Formula::MoneyShare, &terms);
        let without_vat = Self { channels, agency_fee, contingency, vat: Money::ZERO };
        let lines = without_vat.terms();
        ledger.money(Item::Line(Line::Total), Formula::MoneySum, &lines);
        let taxed: Vec<Term> = core::iter::once(vat_term(scenario.costs.vat)).chain(lines).collect();
        let vat = ledger.money(Item::Line(Line::Vat), Formula::ShareOfLines, &taxed);
        let sheet = Self { vat, ..without_vat };
        let line = |line, money| Term::money(symbol(line), money, Subject::Plan, Item::Line(line));
        let terms = [line(Line::Total, sheet.total()), line(Line::Vat, vat)];
        ledger.money(Item::Line(Line::TotalWithVat), Formula::MoneySum, &terms);
        sheet
    }

    /// The lines on which VAT is due.
    fn terms(&self) -> Vec<Term> {
        let mut terms = self.channels.terms(Subject::Plan);
        for (line, money) in [(Line::Fee, self.agency_fee), (Line::Contingency, self.contingency)] {
            terms.push(Term::money(symbol(line), money, Subject::Plan, Item::Line(line)));
        }
        terms
    }

    /// A line of the sheet.
    pub fn line(&self, line: Line) -> Money {
        match line {
            Line::Fee => self.agency_fee,
            Line::Contingency => self.contingency,
            Line::Total => self.total(),
            Line::Vat => self.vat,
            Line::TotalWithVat => self.total_with_vat(),
            Line::Gross
            | Line::Discount
            | Line::Net
            | Line::Production
            | Line::Prizes
            | Line::Hours
            | Line::Tools
            | Line::Channels => self.channels.get(line),
        }
    }

    /// All costs on the money that the page shows costs on.
    pub(super) fn all_on(&self, base: MoneyBase, ledger: &mut Ledger) -> Money {
        let line = |line| Term::money(symbol(line), self.line(line), Subject::Plan, Item::Line(line));
        let terms: &[Line] = match base {
            MoneyBase::Net => &[Line::Total],
            MoneyBase::Gross => &[Line::Total, Line::Discount],
            MoneyBase::WithVat => &[Line::TotalWithVat],
        };
        let terms: Vec<Term> = terms.iter().map(|which| line(*which)).collect();
        ledger.money(Item::CostsOnBase, Formula::MoneySum, &terms)
    }

    /// What the client pays, without VAT.
    pub fn total(&self) -> Money {
        self.channels.total() + self.agency_fee + self.contingency
    }

    /// What the client pays, with VAT.
    pub fn total_with_vat(&self) -> Money {
        self.total() + self.vat
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::sample::{channel, money, plan, share};
    use crate::scenario::{Buying, Contingency, CostSheet};
    use crate::units::{Currency, Hours};

    fn sheet(fee: AgencyFee, contingency: Option<f64>, of: Base, vat: Option<f64>) -> CostSheet {
        let contingency = Contingency { share: contingency.map(share), of };
        CostSheet { agency_fee: fee, contingency, vat: vat.map(share) }
    }

    fn fee_of(part: f64, of: Base) -> AgencyFee {
        AgencyFee::Share { share: share(part), of }
    }

    /// Channels of so much net media, discount, production, hours at €85, and tools.
    fn lines(rows: &[(f64, f64, f64, f64, f64)]) -> Vec<Channel> {
        let row = |(net, discount, production, hours, tools): &(f64, f64, f64, f64, f64)| Channel {
            discount: share(*discount),
            production: money(*production),
            hours: Hours::new(*hours).unwrap(),
            hour_rate: money(85.0),
            tools: money(*tools),
            ..channel(Buying::Cpm, 5.0, *net)
        };
        rows.iter().map(row).collect()
    }

    /// The cost sheet of the first design.
    #[test]
    fn a_sheet_adds_up_as_on_paper() {
        let channels = lines(&[(14_000.0, 0.04, 1400.0, 14.0, 0.0), (46_000.0, 0.04, 5200.0, 32.0, 390.0)]);
        let mut plan = plan(channels);
        plan.costs = sheet(fee_of(0.1, Base::NetMedia), Some(0.03), Base::NetMedia, Some(0.21));
        let costs = Costs::of(&plan);
        assert_eq!(
            costs.channels,
            ChannelCosts {
                gross: money(62_500.0),
                discount: money(2500.0),
                net: money(60_000.0),
                production: money(6600.0),
                prizes: Money::ZERO,
                hours: money(3910.0),
                tools: money(390.0),
            }
        );
        assert_eq!(costs.channels.total(), money(70_900.0));
        assert_eq!((costs.agency_fee, costs.contingency), (money(6000.0), money(1800.0)));
        assert_eq!(
            (costs.total(), costs.vat, costs.total_with_vat()),
            (money(78_700.0), money(16_527.0), money(95_227.0))
        );
        assert_eq!(ChannelCosts::of(&plan.channels[0], Currency::Eur).gross, money(14_583.33));
    }

    #[test]
    fn a_base_is_what_it_says() {
        let mut plan = plan(lines(&[(1000.0, 0.0, 200.0, 1.0, 15.0)]));
        plan.costs = sheet(fee_of(0.1, Base::AllCosts), Some(0.5), Base::NetMedia, None);
        let costs = Costs::of(&plan);
        assert_eq!((costs.agency_fee, costs.contingency, costs.vat), (money(130.0), money(500.0), Money::ZERO));
        plan.costs = sheet(AgencyFee::Fixed(money(7.5)), Some(0.5), Base::AllCosts, None);
        let costs = Costs::of(&plan);
        assert_eq!((costs.agency_fee, costs.contingency), (money(7.5), money(650.0)));
    }

    #[test]
    fn vat_is_rounded_line_by_line() {
        // 21 % of 2.50 is 0.525, of 1.50 is 0.315: halves go to even, so 0.52 and 0.32 rather than 0.84 of the sum.
        let mut plan = plan(lines(&[(2.5, 0.0, 1.5, 0.0, 0.0)]));
        plan.costs = sheet(AgencyFee::None, None, Base::NetMedia, Some(0.21));
        assert_eq!(Costs::of(&plan).vat, money(0.84));
        plan.costs = sheet(AgencyFee::Fixed(money(2.5)), None, Base::NetMedia, Some(0.21));
        assert_eq!(Costs::of(&plan).vat, money(1.36));
    }

    #[test]
    fn each_currency_rounds_to_its_own_minor_unit() {
        let check = |currency, net, gross, vat| {
            let major = |value| Money::from_major(value, currency).unwrap();
            let mut plan =
                plan(vec![Channel { budget: major(net), discount: share(0.04), ..channel(Buying::Cpm, 5.0, 0.0) }]);
            plan.currency = currency;
            plan.costs = sheet(AgencyFee::None, None, Base::NetMedia, Some(0.1));
            let costs = Costs::of(&plan);
            assert_eq!((costs.channels.gross, costs.vat), (major(gross), major(vat)), "{currency:?}");
        };
        check(Currency::Eur, 1000.0, 1041.67, 100.0);
        check(Currency::Jpy, 1005.0, 1047.0, 100.0);
        check(Currency::Jpy, 1015.0, 1057.0, 102.0);
        check(Currency::Kwd, 1000.005, 1041.672, 100.0);
        check(Currency::Kwd, 1000.015, 1041.682, 100.002);
    }

    #[test]
    fn a_discount_of_everything_has_no_gross() {
        let costs = Costs::of(&plan(lines(&[(1000.0, 1.0, 0.0, 0.0, 0.0)])));
        assert_eq!((costs.channels.gross, costs.channels.discount), (money(1000.0), Money::ZERO));
    }

    #[test]
    fn amounts_beyond_all_reason_do_not_overflow() {
        let most = Money::new(Money::MAX_MINOR).unwrap();
        let one = Channel {
            budget: most,
            discount: share(1.0 - 1e-15),
            production: most,
            hours: Hours::new(Hours::MAX).unwrap(),
            hour_rate: most,
            tools: most,
            ..channel(Buying::Cpm, 5.0, 0.0)
        };
        let mut plan = plan(vec![one; crate::scenario::CHANNELS_MAX]);
        plan.costs = sheet(fee_of(1.0, Base::AllCosts), Some(1.0), Base::AllCosts, Some(1.0));
        let costs = Costs::of(&plan);
        assert_eq!(costs.channels.gross - costs.channels.discount, costs.channels.net);
        assert!(costs.total_with_vat() > costs.total());
    }
}
