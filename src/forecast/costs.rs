//! The cost sheet: what the client pays, line by line, exact to the minor unit.

use super::evaluate::times;
use super::figure::{Figure, Unit, Value};
use super::formula::Formula;
use super::input::Input;
use super::ledger::Ledger;
use super::quantity::{CostLine, Quantity, Subject};
use super::term::Term;
use crate::scenario::{AgencyFee, Channel, ChannelId, CostBasis, FeeBase, Kind, Scenario};
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
    /// Paid hours × their rate.
    pub hours: Money,
    /// Tools.
    pub tools: Money,
}

impl ChannelCosts {
    /// The costs of a channel.
    pub fn of(channel: &Channel, currency: Currency) -> Self {
        let net = channel.net_media(currency);
        let left = 1.0 - channel.discount.get();
        // A discount of everything leaves no gross to compute; the finding says so.
        let gross = if left > 0.0 { times(net, 1.0 / left) } else { net };
        let (of_posts, post_hours, prizes) = match channel.kind {
            Kind::Content { posts, post_hours, post_production, .. } => {
                let posts = f64::from(posts.get());
                (times(post_production, posts), post_hours.get() * posts, Money::ZERO)
            }
            Kind::Contest { prize, handling, .. } => (Money::ZERO, 0.0, prize + handling),
            Kind::Paid { .. } | Kind::Influencer { .. } => (Money::ZERO, 0.0, Money::ZERO),
        };
        Self {
            gross,
            discount: gross - net,
            net,
            production: channel.production + of_posts,
            prizes,
            hours: times(channel.hour_rate, channel.hours.get() + post_hours),
            tools: channel.tools,
        }
    }

    /// The costs of a channel, and into a ledger the line that it asks for.
    pub(super) fn with<const ASKS: bool>(channel: &Channel, currency: Currency, ledger: &mut Ledger<ASKS>) -> Self {
        let costs = Self::of(channel, currency);
        ledger.line(|line| costs.get(line), |line, subject| costs.entry(line, channel, (currency, subject)));
        costs
    }

    /// Derivation of a line.
    fn entry(
        &self,
        line: CostLine,
        channel: &Channel,
        (currency, subject): (Currency, Subject),
    ) -> Option<(Formula, Vec<Term>)> {
        let number = |symbol, value: f64, unit, input| Term::input(symbol, Ok(value), unit, subject, input);
        let typed = |symbol, money, input| Term::money_input(symbol, money, subject, input);
        let of_line = |line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line));
        let entry = match (line, channel.kind) {
            (CostLine::Net, Kind::Paid { .. } | Kind::Contest { .. }) => {
                (Formula::MoneySum, vec![typed("x", channel.budget, Input::Budget)])
            }
            (CostLine::Net, Kind::Influencer { posts, price, .. }) => {
                let fee = number("p", price.map_or(0.0, |price| price.value.get()), Unit::UnitPrice, Input::Price);
                (Formula::Fees(currency), vec![fee, number("n", f64::from(posts.get()), Unit::Count, Input::Posts)])
            }
            (CostLine::Gross, _) => {
                let discount = number("d", channel.discount.get(), Unit::Share, Input::Discount);
                (Formula::BeforeDiscount, vec![of_line(CostLine::Net), discount])
            }
            (CostLine::Discount, _) => {
                (Formula::MoneyDifference, vec![of_line(CostLine::Gross), of_line(CostLine::Net)])
            }
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
            (CostLine::Hours, kind) => {
                let rate = typed("s", channel.hour_rate, Input::HourRate);
                let own = number("h", channel.hours.get(), Unit::Number, Input::Hours);
                if let Kind::Content { posts, post_hours, .. } = kind {
                    let each = number("h₁", post_hours.get(), Unit::Number, Input::PostHours);
                    let posts = number("n", f64::from(posts.get()), Unit::Count, Input::Posts);
                    (Formula::HoursAt, vec![rate, own, each, posts])
                } else {
                    (Formula::MoneyTimes, vec![rate, own])
                }
            }
            (CostLine::Tools, _) => (Formula::MoneySum, vec![typed("T", channel.tools, Input::Tools)]),
            (CostLine::Channels, _) => (Formula::MoneySum, self.terms(subject)),
            (CostLine::Fee | CostLine::Contingency | CostLine::Total | CostLine::Vat | CostLine::TotalWithVat, _) => {
                return None;
            }
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
    fn and(self, other: &Self) -> Self {
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

    fn get(&self, line: CostLine) -> Money {
        match line {
            CostLine::Gross => self.gross,
            CostLine::Discount => self.discount,
            CostLine::Net => self.net,
            CostLine::Production => self.production,
            CostLine::Prizes => self.prizes,
            CostLine::Hours => self.hours,
            CostLine::Tools => self.tools,
            CostLine::Channels => self.total(),
            CostLine::Fee | CostLine::Contingency | CostLine::Total | CostLine::Vat | CostLine::TotalWithVat => {
                Money::ZERO
            }
        }
    }

    /// Lines that add up to the total.
    fn terms(&self, subject: Subject) -> Vec<Term> {
        Self::LINES.map(|line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line))).to_vec()
    }

    /// Media on the cost basis.
    pub(super) fn media_on<const ASKS: bool>(
        &self,
        base: CostBasis,
        vat: Option<Share>,
        ledger: &mut Ledger<ASKS>,
    ) -> Money {
        let money = match base {
            CostBasis::Net => self.net,
            CostBasis::Gross => self.gross,
            CostBasis::WithVat => with_vat(self.net, vat),
        };
        let subject = ledger.subject;
        ledger.money(Quantity::MediaOnBasis, money, || {
            let line = |line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line));
            match base {
                CostBasis::Net => (Formula::MoneySum, vec![line(CostLine::Net)]),
                CostBasis::Gross => (Formula::MoneySum, vec![line(CostLine::Gross)]),
                CostBasis::WithVat => (Formula::WithVat, vec![line(CostLine::Net), vat_term(vat)]),
            }
        })
    }

    /// All costs of the channel on the cost basis.
    pub(super) fn all_on<const ASKS: bool>(
        &self,
        base: CostBasis,
        vat: Option<Share>,
        ledger: &mut Ledger<ASKS>,
    ) -> Money {
        let money = match base {
            CostBasis::Net => self.total(),
            CostBasis::Gross => self.total() + self.discount,
            CostBasis::WithVat => with_vat(self.total(), vat),
        };
        let subject = ledger.subject;
        ledger.money(Quantity::CostsOnBasis, money, || {
            let line = |line| Term::money(symbol(line), self.get(line), subject, Quantity::Line(line));
            match base {
                CostBasis::Net => (Formula::MoneySum, vec![line(CostLine::Channels)]),
                CostBasis::Gross => (Formula::MoneySum, vec![line(CostLine::Channels), line(CostLine::Discount)]),
                CostBasis::WithVat => (Formula::WithVat, vec![line(CostLine::Channels), vat_term(vat)]),
            }
        })
    }
}

fn with_vat(money: Money, vat: Option<Share>) -> Money {
    money + vat.map_or(Money::ZERO, |rate| money.share(rate))
}

/// The letter of a line.
fn symbol(line: CostLine) -> &'static str {
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
        CostLine::Total => "K₁",
        CostLine::Vat => "V",
        CostLine::TotalWithVat => "K₂",
    }
}

fn vat_term(vat: Option<Share>) -> Term {
    Term::input("v", Ok(vat.map_or(0.0, Share::get)), Unit::Share, Subject::Plan, Input::Vat)
}

/// Costs of the campaign. Amounts without VAT unless they say otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Costs {
    /// Sums over the channels.
    pub channels: ChannelCosts,
    /// Fee of the agency.
    pub agency_fee: Money,
    /// Contingency that is held in reserve.
    pub contingency: Money,
    /// VAT: of each line of the sheet, rounded, then added.
    pub vat: Money,
}

impl Costs {
    /// The cost sheet of a plan.
    ///
    /// Every line is rounded half to even to the minor unit, totals are sums of rounded lines, so what is shown adds
    /// up.
    ///
    /// ```
    /// # use mediaplan::{forecast::Costs, scenario::Scenario, units::{Currency, Date, Locale, Money}};
    /// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
    /// assert_eq!(Costs::of(&plan).total_with_vat(), Money::ZERO);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn of(scenario: &Scenario) -> Self {
        let of = |channel| ChannelCosts::of(channel, scenario.currency);
        Self::over(scenario, scenario.channels.iter().map(of).fold(ChannelCosts::default(), |sum, one| sum.and(&one)))
    }

    /// The cost sheet over sums of the channels.
    fn over(scenario: &Scenario, channels: ChannelCosts) -> Self {
        let base = |base| match base {
            FeeBase::NetMedia => channels.net,
            FeeBase::AllCosts => channels.total(),
        };
        let agency_fee = match scenario.costs.agency_fee {
            AgencyFee::None => Money::ZERO,
            AgencyFee::Share { share, of } => base(of).share(share),
            AgencyFee::Fixed(amount) => amount,
        };
        let kept_back = scenario.costs.contingency;
        let contingency = kept_back.share.map_or(Money::ZERO, |share| base(kept_back.of).share(share));
        let without_vat = Self { channels, agency_fee, contingency, vat: Money::ZERO };
        let vat = scenario.costs.vat.map_or(Money::ZERO, |rate| without_vat.vat_at(rate));
        Self { vat, ..without_vat }
    }

    /// The cost sheet of a plan whose channels' costs are known, and into a ledger the line that it asks for.
    pub(super) fn with<const ASKS: bool>(
        scenario: &Scenario,
        of: &[(ChannelId, ChannelCosts)],
        ledger: &mut Ledger<ASKS>,
    ) -> Self {
        ledger.subject = Subject::Plan;
        let sheet = Self::over(scenario, of.iter().fold(ChannelCosts::default(), |sum, (_, one)| sum.and(one)));
        ledger.line(|line| sheet.line(line), |line, _| Some(sheet.entry(line, scenario, of)));
        sheet
    }

    /// Derivation of a line.
    fn entry(&self, line: CostLine, scenario: &Scenario, of: &[(ChannelId, ChannelCosts)]) -> (Formula, Vec<Term>) {
        let of_line = |line| Term::money(symbol(line), self.line(line), Subject::Plan, Quantity::Line(line));
        let share_of = |base, share: Share, input| {
            let share = Term::input("s", Ok(share.get()), Unit::Share, Subject::Plan, input);
            let of = of_line(if base == FeeBase::NetMedia { CostLine::Net } else { CostLine::Channels });
            (Formula::MoneyShare, vec![of, share])
        };
        match line {
            CostLine::Gross
            | CostLine::Discount
            | CostLine::Net
            | CostLine::Production
            | CostLine::Prizes
            | CostLine::Hours
            | CostLine::Tools => {
                let term = |(id, costs): &(ChannelId, ChannelCosts)| {
                    Term::money(symbol(line), costs.get(line), Subject::Channel(*id), Quantity::Line(line))
                };
                (Formula::MoneySum, of.iter().map(term).collect())
            }
            CostLine::Channels => (Formula::MoneySum, self.channels.terms(Subject::Plan)),
            CostLine::Fee => match scenario.costs.agency_fee {
                AgencyFee::None => (Formula::Nothing, Vec::new()),
                AgencyFee::Share { share, of } => share_of(of, share, Input::Fee),
                AgencyFee::Fixed(amount) => {
                    (Formula::MoneySum, vec![Term::money_input("B", amount, Subject::Plan, Input::Fee)])
                }
            },
            CostLine::Contingency => {
                let kept_back = scenario.costs.contingency;
                share_of(kept_back.of, kept_back.share.unwrap_or(Share::NONE), Input::Contingency)
            }
            CostLine::Total => (Formula::MoneySum, self.terms()),
            CostLine::Vat => {
                let lines = core::iter::once(vat_term(scenario.costs.vat)).chain(self.terms());
                (Formula::ShareOfLines, lines.collect())
            }
            CostLine::TotalWithVat => (Formula::MoneySum, vec![of_line(CostLine::Total), of_line(CostLine::Vat)]),
        }
    }

    /// The lines on which VAT is due.
    fn lines(&self) -> [Money; 7] {
        let ChannelCosts { net, production, prizes, hours, tools, .. } = self.channels;
        [net, production, prizes, hours, tools, self.agency_fee, self.contingency]
    }

    fn vat_at(&self, rate: Share) -> Money {
        self.lines().into_iter().map(|line| line.share(rate)).sum()
    }

    /// Terms of these lines.
    fn terms(&self) -> Vec<Term> {
        let mut terms = self.channels.terms(Subject::Plan);
        for (line, money) in [(CostLine::Fee, self.agency_fee), (CostLine::Contingency, self.contingency)] {
            terms.push(Term::money(symbol(line), money, Subject::Plan, Quantity::Line(line)));
        }
        terms
    }

    /// A line of the sheet.
    pub fn line(&self, line: CostLine) -> Money {
        match line {
            CostLine::Fee => self.agency_fee,
            CostLine::Contingency => self.contingency,
            CostLine::Total => self.total(),
            CostLine::Vat => self.vat,
            CostLine::TotalWithVat => self.total_with_vat(),
            CostLine::Gross
            | CostLine::Discount
            | CostLine::Net
            | CostLine::Production
            | CostLine::Prizes
            | CostLine::Hours
            | CostLine::Tools
            | CostLine::Channels => self.channels.get(line),
        }
    }

    /// The lines that all costs on some money are.
    fn lines_on(base: CostBasis) -> &'static [CostLine] {
        match base {
            CostBasis::Net => &[CostLine::Total],
            CostBasis::Gross => &[CostLine::Total, CostLine::Discount],
            CostBasis::WithVat => &[CostLine::TotalWithVat],
        }
    }

    /// All costs net, gross (with what discounts take off) or with VAT.
    pub fn on(&self, base: CostBasis) -> Money {
        Self::lines_on(base).iter().map(|line| self.line(*line)).sum()
    }

    /// All costs on the money that the page shows costs on, into a ledger.
    pub(super) fn all_on<const ASKS: bool>(&self, base: CostBasis, ledger: &mut Ledger<ASKS>) -> Money {
        ledger.money(Quantity::CostsOnBasis, self.on(base), || {
            let term =
                |line: &CostLine| Term::money(symbol(*line), self.line(*line), Subject::Plan, Quantity::Line(*line));
            (Formula::MoneySum, Self::lines_on(base).iter().map(term).collect())
        })
    }

    /// Total for the client, without VAT.
    pub fn total(&self) -> Money {
        self.lines().into_iter().sum()
    }

    /// Total for the client, with VAT.
    pub fn total_with_vat(&self) -> Money {
        self.total() + self.vat
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::sample::{channel, money, plan, share};
    use crate::scenario::{BuyingModel, Contingency, CostSheet};
    use crate::units::{Currency, Hours};

    fn sheet(fee: AgencyFee, contingency: Option<f64>, of: FeeBase, vat: Option<f64>) -> CostSheet {
        let contingency = Contingency { share: contingency.map(share), of };
        CostSheet { agency_fee: fee, contingency, vat: vat.map(share) }
    }

    fn fee_of(part: f64, of: FeeBase) -> AgencyFee {
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
            ..channel(BuyingModel::Cpm, 5.0, *net)
        };
        rows.iter().map(row).collect()
    }

    /// The cost sheet of the first design.
    #[test]
    fn a_sheet_adds_up_as_on_paper() {
        let channels = lines(&[(14_000.0, 0.04, 1400.0, 14.0, 0.0), (46_000.0, 0.04, 5200.0, 32.0, 390.0)]);
        let mut plan = plan(channels);
        plan.costs = sheet(fee_of(0.1, FeeBase::NetMedia), Some(0.03), FeeBase::NetMedia, Some(0.21));
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
        plan.costs = sheet(fee_of(0.1, FeeBase::AllCosts), Some(0.5), FeeBase::NetMedia, None);
        let costs = Costs::of(&plan);
        assert_eq!((costs.agency_fee, costs.contingency, costs.vat), (money(130.0), money(500.0), Money::ZERO));
        plan.costs = sheet(AgencyFee::Fixed(money(7.5)), Some(0.5), FeeBase::AllCosts, None);
        let costs = Costs::of(&plan);
        assert_eq!((costs.agency_fee, costs.contingency), (money(7.5), money(650.0)));
    }

    #[test]
    fn vat_is_rounded_line_by_line() {
        // 21 % of 2.50 is 0.525, which goes to the even 0.52; of the sum, 5.00, it would be 1.05, and of 7.50 1.58.
        let mut plan = plan(lines(&[(2.5, 0.0, 2.5, 0.0, 0.0)]));
        plan.costs = sheet(AgencyFee::None, None, FeeBase::NetMedia, Some(0.21));
        assert_eq!(Costs::of(&plan).vat, money(1.04));
        plan.costs = sheet(AgencyFee::Fixed(money(2.5)), None, FeeBase::NetMedia, Some(0.21));
        assert_eq!(Costs::of(&plan).vat, money(1.56));
    }

    #[test]
    fn each_currency_rounds_to_its_own_minor_unit() {
        let check = |currency, net, gross, vat| {
            let major = |value| Money::from_major(value, currency).unwrap();
            let mut plan = plan(vec![Channel {
                budget: major(net),
                discount: share(0.04),
                ..channel(BuyingModel::Cpm, 5.0, 0.0)
            }]);
            plan.currency = currency;
            plan.costs = sheet(AgencyFee::None, None, FeeBase::NetMedia, Some(0.1));
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
            ..channel(BuyingModel::Cpm, 5.0, 0.0)
        };
        let mut plan = plan(vec![one; crate::scenario::CHANNELS_MAX]);
        plan.costs = sheet(fee_of(1.0, FeeBase::AllCosts), Some(1.0), FeeBase::AllCosts, Some(1.0));
        let costs = Costs::of(&plan);
        assert_eq!(costs.channels.gross - costs.channels.discount, costs.channels.net);
        assert!(costs.total_with_vat() > costs.total());
    }
}
