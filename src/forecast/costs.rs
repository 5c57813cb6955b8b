//! The cost sheet: what the client pays, line by line, exact to the minor unit.

use crate::scenario::{AgencyFee, Base, Channel, Scenario};
use crate::units::{Money, Share};

/// What one channel costs. All amounts are without VAT; each is rounded once, and the totals are sums of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChannelCosts {
    /// Gross media: net / (1 − discount).
    pub gross: Money,
    /// What the discount takes off: gross − net.
    pub discount: Money,
    /// Net media: the channel's budget.
    pub net: Money,
    /// Production.
    pub production: Money,
    /// Paid hours × their rate.
    pub hours: Money,
    /// Tools.
    pub tools: Money,
}

impl ChannelCosts {
    /// The costs of a channel.
    pub fn of(channel: &Channel) -> Self {
        let net = channel.budget;
        let kept = 1.0 - channel.discount.get();
        // A discount of everything leaves no gross to compute; the finding says so.
        let gross = if kept > 0.0 { net.times(1.0 / kept) } else { net };
        Self {
            gross,
            discount: gross - net,
            net,
            production: channel.production,
            hours: channel.hour_rate.times(channel.hours.get()),
            tools: channel.tools,
        }
    }

    /// Net media, production, hours and tools.
    pub fn total(&self) -> Money {
        self.net + self.production + self.hours + self.tools
    }
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
        let channels = scenario.channels.iter().map(ChannelCosts::of).fold(ChannelCosts::default(), |sum, one| ChannelCosts {
            gross: sum.gross + one.gross,
            discount: sum.discount + one.discount,
            net: sum.net + one.net,
            production: sum.production + one.production,
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
    fn lines(&self) -> [Money; 6] {
        let channels = &self.channels;
        [channels.net, channels.production, channels.hours, channels.tools, self.agency_fee, self.contingency]
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
