//! The cost sheet: what the client pays, line by line, exact to the minor unit.

use crate::scenario::{AgencyFee, Base, Channel, Kind, Scenario};
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
        let net = channel.net_media(currency);
        let kept = 1.0 - channel.discount.get();
        // A discount of everything leaves no gross to compute; the finding says so.
        let gross = if kept > 0.0 { times(net, 1.0 / kept) } else { net };
        let (posts_production, posts_hours, prizes) = match channel.kind {
            Kind::Paid { .. } | Kind::Influencer { .. } => (Money::ZERO, 0.0, Money::ZERO),
            Kind::Content { posts, post_hours, post_production, .. } => {
                let posts = f64::from(posts.get());
                (times(post_production, posts), post_hours.get() * posts, Money::ZERO)
            }
            Kind::Contest { prize, handling, .. } => (Money::ZERO, 0.0, prize + handling),
        };
        Self {
            gross,
            discount: gross - net,
            net,
            production: channel.production + posts_production,
            prizes,
            hours: times(channel.hour_rate, channel.hours.get() + posts_hours),
            tools: channel.tools,
        }
    }

    /// Net media, production, prizes, hours and tools.
    pub fn total(&self) -> Money {
        self.net + self.production + self.prizes + self.hours + self.tools
    }
}

/// An amount times a factor, at most [`LINE_MAX`].
fn times(amount: Money, factor: f64) -> Money {
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
    let most = LINE_MAX / amount.minor().max(1) as f64;
    amount.times(factor.min(most))
}

/// The greatest line of a cost sheet, in minor units: a hundred channels of such lines, with fee, contingency and VAT on
/// all of them, still add up in 64 bits. Only amounts beyond all reason meet it.
const LINE_MAX: f64 = 9e15;

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
        let of = |channel| ChannelCosts::of(channel, scenario.currency);
        let channels = scenario.channels.iter().map(of).fold(ChannelCosts::default(), |sum, one| ChannelCosts {
            gross: sum.gross + one.gross,
            discount: sum.discount + one.discount,
            net: sum.net + one.net,
            production: sum.production + one.production,
            prizes: sum.prizes + one.prizes,
            hours: sum.hours + one.hours,
            tools: sum.tools + one.tools,
        });
        let base = |base| match base {
            Base::NetMedia => channels.net,
            Base::AllCosts => channels.total(),
        };
        let agency_fee = match scenario.costs.agency_fee {
            AgencyFee::None => Money::ZERO,
            AgencyFee::Share { share, of } => base(of).share(share),
            AgencyFee::Fixed(amount) => amount,
        };
        let contingency = scenario.costs.contingency;
        let contingency = contingency.share.map_or(Money::ZERO, |share| base(contingency.of).share(share));
        let without_vat = Self { channels, agency_fee, contingency, vat: Money::ZERO };
        let vat = scenario.costs.vat.map_or(Money::ZERO, |rate| without_vat.vat_at(rate));
        Self { vat, ..without_vat }
    }

    /// The lines on which VAT is due.
    fn lines(&self) -> [Money; 7] {
        let channels = &self.channels;
        let ChannelCosts { net, production, prizes, hours, tools, .. } = *channels;
        [net, production, prizes, hours, tools, self.agency_fee, self.contingency]
    }

    fn vat_at(&self, rate: Share) -> Money {
        self.lines().into_iter().map(|line| line.share(rate)).sum()
    }

    /// What the client pays, without VAT.
    pub fn total(&self) -> Money {
        self.lines().into_iter().sum()
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
