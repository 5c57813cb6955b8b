//! Every change a planner can make to the document, as a value.

use super::kind::replace;
use super::kpi::with_target;
use super::{
    AgencyFee, Brief, CHANNELS_MAX, COMPETITORS_MAX, Channel, ChannelEdit, ChannelId, Contingency, CostBasis,
    CurrencyRate, EffectiveFrequency, Kpi, KpiTarget, LEVIES_MAX, Levy, Market, Overlap, PERIODS_MAX, Pair,
    PairOverlap, Period, ROLES_MAX, Role, Scenario, Shape,
};
use crate::units::{Currency, Date, ExchangeRate, Goal, Hours, Locale, Money, People, Share, Text, Weeks};

/// A change of the plan as a whole.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanEdit {
    /// Name of the plan.
    Name(Text),
    /// Name of the client.
    Client(Text),
    /// Currency of all amounts; the numbers stay. Exchange rates go: they were rates into the currency before.
    Currency(Currency),
    /// First day.
    Start(Date),
    /// Length in weeks.
    Weeks(Weeks),
    /// Step in which patterns spread money over the weeks, or the minor unit.
    WeekStep(Option<Money>),
    /// Language of the report.
    ReportLanguage(Locale),
    /// Name of the target group.
    TargetName(Text),
    /// Size of the target group, or not known.
    Population(Option<People>),
    /// Assumption of audience overlap.
    Overlap(Overlap),
    /// Audience overlap of two channels, or none known.
    Pair {
        /// First channel.
        one: ChannelId,
        /// Second channel.
        other: ChannelId,
        /// People who use both.
        overlap: Option<PairOverlap>,
    },
    /// Audience overlaps of several pairs; those of other pairs stay.
    Pairs(Vec<Pair>),
    /// Effective frequency.
    EffectiveFrequency(EffectiveFrequency),
    /// Agency fee.
    AgencyFee(AgencyFee),
    /// VAT rate of the agency fee, or that of the plan.
    FeeVat(Option<Share>),
    /// Contingency.
    Contingency(Contingency),
    /// Levies; those beyond [`LEVIES_MAX`] are dropped.
    Levies(Vec<Levy>),
    /// Brief of the client.
    Brief(Box<Brief>),
    /// Changes of several channels, one each.
    Channels(Vec<(ChannelId, ChannelEdit)>),
    /// Tax rate, or none.
    Vat(Option<Share>),
    /// Cost basis.
    CostBasis(CostBasis),
    /// Exchange rate of a currency other than the plan's, or none.
    ExchangeRate {
        /// Currency of which one unit is converted.
        currency: Currency,
        /// Units of the plan's currency for it.
        rate: Option<ExchangeRate>,
        /// Day of the rate; that of the rate before where none is given, else the plan's first.
        date: Option<Date>,
    },
    /// Target of a KPI: its value, or none yet.
    Kpi(Kpi, Option<Goal>),
    /// Removal of the target of a KPI.
    RemoveKpi(Kpi),
    /// Periods of the account; empty ones at the end are dropped, and those beyond [`PERIODS_MAX`].
    Periods(Vec<Period>),
    /// Competitors, or none; those beyond [`COMPETITORS_MAX`] are dropped.
    Market(Option<Box<Market>>),
    /// Roles; those beyond [`ROLES_MAX`] are dropped, and hours of roles that are gone.
    Roles(Vec<Role>),
    /// A role goes, with its hours on all channels; counted from 0.
    RemoveRole(u8),
}

impl Scenario {
    /// The plan after a change of the whole.
    #[must_use]
    pub fn with(mut self, edit: PlanEdit) -> Self {
        match edit {
            PlanEdit::Name(name) => self.name = name,
            PlanEdit::Client(client) => self.client = client,
            PlanEdit::Currency(currency) => {
                if currency != self.currency {
                    self.exchange_rates.clear();
                }
                self.currency = currency;
            }
            PlanEdit::ExchangeRate { currency, rate, date } => {
                let at = self.exchange_rates.iter().position(|known| known.currency == currency);
                let before = at.map(|at| self.exchange_rates.remove(at));
                let date = date.or(before.map(|before| before.date)).unwrap_or(self.start);
                if let Some(rate) = rate.filter(|_| currency != self.currency) {
                    let at = at.unwrap_or(self.exchange_rates.len());
                    self.exchange_rates.insert(at, CurrencyRate { currency, rate, date });
                }
            }
            PlanEdit::Start(start) => self.start = start,
            PlanEdit::Weeks(weeks) => self.weeks = weeks,
            PlanEdit::WeekStep(step) => self.week_step = step.filter(|step| *step > Money::ZERO),
            PlanEdit::ReportLanguage(language) => self.report_language = language,
            PlanEdit::TargetName(name) => self.target.name = name,
            PlanEdit::Population(population) => self.target.population = population,
            PlanEdit::Overlap(overlap) => self.overlap = overlap,
            PlanEdit::Pair { one, other, overlap: both } => {
                let before = self.overlap.pair(one, other).filter(|pair| pair.one == one).map(|pair| pair.overlap);
                let mut next = before;
                replace(&mut next, both);
                self.overlap = self.overlap.with_pair(one, other, next);
            }
            PlanEdit::Pairs(pairs) => {
                for pair in pairs {
                    self.overlap = self.overlap.with_pair(pair.one, pair.other, Some(pair.overlap));
                }
            }
            PlanEdit::EffectiveFrequency(frequency) => self.effective_frequency = frequency,
            PlanEdit::AgencyFee(fee) => self.costs.agency_fee = fee,
            PlanEdit::FeeVat(vat) => self.costs.fee_vat = vat,
            PlanEdit::Contingency(contingency) => self.costs.contingency = contingency,
            PlanEdit::Levies(mut levies) => {
                levies.truncate(LEVIES_MAX);
                self.costs.levies = levies;
            }
            PlanEdit::Brief(brief) => self.brief = *brief,
            PlanEdit::Channels(edits) => {
                for (id, edit) in edits {
                    self = self.with_channel(id, edit);
                }
            }
            PlanEdit::Vat(vat) => self.costs.vat = vat,
            PlanEdit::CostBasis(basis) => self.cost_basis = basis,
            PlanEdit::Kpi(kpi, value) => self.kpis = with_target(self.kpis, KpiTarget { kpi, value }),
            PlanEdit::RemoveKpi(kpi) => self.kpis.retain(|target| target.kpi != kpi),
            PlanEdit::Periods(mut periods) => {
                periods.truncate(PERIODS_MAX);
                while periods.last().is_some_and(Period::is_empty) {
                    periods.pop();
                }
                self.periods = periods;
            }
            PlanEdit::Market(market) => {
                self.market = market.map(|mut market| {
                    market.competitors.truncate(COMPETITORS_MAX);
                    *market
                });
            }
            PlanEdit::Roles(mut roles) => {
                roles.truncate(ROLES_MAX);
                for channel in &mut self.channels {
                    channel.work = core::mem::take(&mut channel.work).of_first(roles.len());
                }
                self.roles = roles;
            }
            PlanEdit::RemoveRole(role) => {
                let role = usize::from(role);
                if role < self.roles.len() {
                    self.roles.remove(role);
                    for channel in &mut self.channels {
                        channel.work = core::mem::take(&mut channel.work).without(role);
                    }
                }
            }
        }
        self
    }

    /// The plan after a change of one channel; as it was when there is no such channel.
    #[must_use]
    pub fn with_channel(mut self, id: ChannelId, mut edit: ChannelEdit) -> Self {
        let (weeks, currency, step) = (self.weeks, self.currency, self.week_step);
        if let ChannelEdit::Amounts(amounts) = &mut edit {
            amounts.truncate(usize::from(weeks.get()));
        }
        if let ChannelEdit::RoleHours(role, hours) | ChannelEdit::RolePostHours(role, hours) = edit
            && usize::from(role) >= self.roles.len()
        {
            // Hours typed where nobody has a name yet make the next role.
            if usize::from(role) > self.roles.len() || usize::from(role) >= ROLES_MAX || hours == Hours::ZERO {
                return self;
            }
            self.roles.push(Role::default());
        }
        if let Some(channel) = self.channels.iter_mut().find(|channel| channel.id == id) {
            // Custom begins with what stands in the calendar.
            if matches!(edit, ChannelEdit::Pattern(Shape::Custom)) {
                let weekly = channel.weekly(currency, weeks, step);
                channel.flight = channel.flight.clone().with_amounts(&weekly);
                return self;
            }
            if matches!(edit, ChannelEdit::MayBeOff(_)) && channel.is_one_unit() {
                channel.budget = channel.net_media(currency);
            }
            channel.apply(edit);
        }
        self
    }

    /// The plan with a channel more, at the place or at the end; as it was when it is full. The channel gets an id of
    /// its own.
    #[must_use]
    pub fn with_added(mut self, channel: Channel, at: Option<usize>) -> Self {
        if self.channels.len() < CHANNELS_MAX {
            let id = self.next_id();
            let at = at.unwrap_or(self.channels.len()).min(self.channels.len());
            self.fix_marks();
            self.channels.insert(at, Channel { id, mark: None, ..channel });
            return self.with_settled_marks();
        }
        self
    }

    /// The plan with a copy of a channel below it, named by `name`.
    #[must_use]
    pub fn with_duplicate(self, id: ChannelId, name: Text) -> Self {
        match self
            .channels
            .iter()
            .position(|channel| channel.id == id)
            .and_then(|at| Some((at, self.channels.get(at)?.clone())))
        {
            Some((at, channel)) => self.with_added(Channel { name, ..channel }, Some(at + 1)),
            None => self,
        }
    }

    /// The plan without a channel.
    #[must_use]
    pub fn without_channel(mut self, id: ChannelId) -> Self {
        self.fix_marks();
        self.channels.retain(|channel| channel.id != id);
        self.overlap = self.overlap.without(id);
        self.with_settled_marks()
    }

    /// The plan with a channel at another place, counted from 0; places beyond the end mean the end.
    #[must_use]
    pub fn with_moved(mut self, id: ChannelId, to: usize) -> Self {
        if let Some(from) = self.channels.iter().position(|channel| channel.id == id) {
            self.fix_marks();
            let channel = self.channels.remove(from);
            self.channels.insert(to.min(self.channels.len()), channel);
            return self.with_settled_marks();
        }
        self
    }

    /// An id that no channel has.
    pub fn next_id(&self) -> ChannelId {
        ChannelId(self.channels.iter().map(|channel| channel.id.0).max().unwrap_or(0).saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Pattern, Platform};
    use crate::units::Money;

    #[test]
    fn exchange_rates_are_of_one_currency_each_and_go_with_the_plans() {
        let day = |days| Date::from_days(days).unwrap();
        let set = |plan: Scenario, currency, rate, date: Option<i32>| {
            let rate = ExchangeRate::new(rate).ok();
            plan.with(PlanEdit::ExchangeRate { currency, rate, date: date.map(day) })
        };
        let plan = set(Scenario::empty(Currency::Eur, day(20_000), Locale::En), Currency::Usd, 0.92, Some(20_010));
        let plan = set(plan, Currency::Gbp, 1.15, None);
        let known =
            |plan: &Scenario, currency| plan.exchange_rate(currency).map(|one| (one.rate.get(), one.date.days()));
        assert_eq!(known(&plan, Currency::Usd), Some((0.92, 20_010)));
        assert_eq!(known(&plan, Currency::Gbp), Some((1.15, 20_000)));
        let plan = set(plan, Currency::Usd, 0.95, None);
        assert_eq!((known(&plan, Currency::Usd), plan.exchange_rates.len()), (Some((0.95, 20_010)), 2));
        assert_eq!(set(plan.clone(), Currency::Eur, 1.0, None), plan);
        assert_eq!(set(plan.clone(), Currency::Usd, f64::NAN, None).exchange_rates.len(), 1);
        assert_eq!(plan.clone().with(PlanEdit::Currency(Currency::Eur)), plan);
        assert!(plan.with(PlanEdit::Currency(Currency::Chf)).exchange_rates.is_empty());
    }

    #[test]
    fn amounts_beyond_the_last_week_are_dropped() {
        let start = Date::from_days(20_000).unwrap();
        let channel = Channel::new(ChannelId(1), Platform::Vk, BuyingModel::Cpm);
        let plan = Scenario { channels: vec![channel], ..Scenario::empty(Currency::Eur, start, Locale::En) };
        let amounts = vec![Money::new(100).unwrap(); usize::from(Weeks::MAX) + 1];
        for weeks in [4, Weeks::MAX] {
            let plan = Scenario { weeks: Weeks::new(weeks).unwrap(), ..plan.clone() };
            let typed = plan.with_channel(ChannelId(1), ChannelEdit::Amounts(amounts.clone()));
            let channel = typed.channel(ChannelId(1)).unwrap();
            assert_eq!(channel.budget.minor(), 100 * i64::from(weeks));
            let kept =
                matches!(&channel.flight.pattern, Pattern::Custom(amounts) if amounts.len() == usize::from(weeks));
            assert!(kept, "{:?}", channel.flight.pattern);
        }
    }
}
