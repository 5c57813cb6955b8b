//! The document: all decisions and assumptions of a planner, and nothing that follows from them.
//!
//! A link, a file and the undo history each hold a [`Scenario`] and nothing else. It is a plain value: every change
//! makes the next one.

mod benchmark;
mod brief;
mod bulk;
mod channel;
mod channel_edit;
mod channel_field;
mod check;
mod costs;
mod currency_rate;
mod discount;
mod edit;
mod effective_frequency;
mod example;
mod flight;
mod kind;
mod kpi;
mod mark;
mod market;
mod overlap;
mod own_preset;
mod percent_base;
mod period;
mod platform;
mod preset;
mod sourced;
mod weekly;
mod work;

pub use benchmark::{
    BENCHMARKS, Benchmark, BenchmarkSubject, Grade, Metric, PUBLISHED_OVERLAPS, Published, PublishedOn,
    PublishedOverlap, Region,
};
pub use brief::{Brief, BriefBase};
pub use bulk::{BudgetChange, BudgetsUnchanged, WithBudgets};
pub use channel::{Channel, ChannelId, Limits, PriceBasis, Rate, Rates};
pub use channel_edit::ChannelEdit;
pub use channel_field::ChannelField;
pub(crate) use channel_field::{channel_fields, channel_inputs};
pub use check::{FREQUENCY_HIGH, Finding, Place, Problem, Severity};
pub use costs::{AgencyFee, Contingency, CostBasis, CostSheet, FeeBase, LEVIES_MAX, Levy, LevyBase};
pub use currency_rate::CurrencyRate;
pub use discount::{DISCOUNTS_MAX, Discount, Discounts, in_row};
pub use edit::PlanEdit;
pub use effective_frequency::EffectiveFrequency;
pub use example::{Example, ExampleTexts, example};
pub use flight::{Flight, Pattern, Shape};
pub use kind::{BuyingModel, ChannelType, Kind};
pub use kpi::{Direction, Kpi, KpiTarget};
pub use market::{Brand, COMPETITORS_MAX, Market};
pub use overlap::{Overlap, Pair, PairOverlap};
pub use own_preset::{OWN_PRESETS_MAX, OwnPreset};
pub use percent_base::PercentBase;
pub use period::{PERIODS_MAX, Period};
pub use platform::{Medium, Platform};
pub use preset::{Preset, PresetRate, foreign_currencies, offer, preset, published_price, reference_for, references};
pub use sourced::{BenchmarkId, Origin, Sourced};
pub use work::{ROLES_MAX, Role, RoleHours, Work};

use serde::{Deserialize, Serialize};

use crate::units::{Currency, Date, Locale, Money, People, Text, Weeks};

/// The most channels that a plan may have: more than any plan seen, few enough to bound every loop.
pub const CHANNELS_MAX: usize = 100;

/// A plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Name of the plan.
    #[serde(default)]
    pub name: Text,
    /// Client for whom it is made.
    #[serde(default)]
    pub client: Text,
    /// The currency of every amount in it.
    pub currency: Currency,
    /// First day.
    pub start: Date,
    /// Length in weeks.
    pub weeks: Weeks,
    /// Step in which patterns spread money over the weeks; absent: to the minor unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week_step: Option<Money>,
    /// Language of the report and of what the client sees.
    #[serde(default)]
    pub report_language: Locale,
    /// Target group.
    pub target: Target,
    /// Assumption of audience overlap.
    #[serde(default)]
    pub overlap: Overlap,
    /// Effective frequency: contacts at which a person counts as effectively reached.
    #[serde(default)]
    pub effective_frequency: EffectiveFrequency,
    /// Costs of the campaign as a whole, and taxes.
    #[serde(default)]
    pub costs: CostSheet,
    /// Roles of those who work on it, in the planner's order, at most [`ROLES_MAX`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Channels, in the planner's order.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// Cost basis: the money on which the page shows costs.
    #[serde(default, skip_serializing_if = "absent::is_net")]
    pub cost_basis: CostBasis,
    /// Exchange rates that the planner typed, at most one a currency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exchange_rates: Vec<CurrencyRate>,
    /// KPI targets, in the order of [`Kpi::ALL`], each at most once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kpis: Vec<KpiTarget>,
    /// Earlier statistics of the account, period by period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,
    /// The competitors, where the planner looks at them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market: Option<Market>,
    /// Brief of the client.
    #[serde(default, skip_serializing_if = "Brief::is_empty")]
    pub brief: Brief,
}

mod absent {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
    pub(super) fn is_net(basis: &super::CostBasis) -> bool {
        *basis == super::CostBasis::Net
    }
}

/// Target group of the campaign.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Description: "Netherlands, 25–64".
    #[serde(default)]
    pub name: Text,
    /// Target population `N`; absent while nobody has said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<People>,
}

impl Scenario {
    /// An empty plan of four weeks that claims nothing: no population, no fee, no target of a KPI.
    pub fn empty(currency: Currency, start: Date, language: Locale) -> Self {
        Self {
            name: Text::default(),
            client: Text::default(),
            currency,
            start,
            weeks: Weeks::new(4).unwrap_or_else(|_| unreachable!("four weeks are in range")),
            week_step: None,
            report_language: language,
            target: Target::default(),
            overlap: Overlap::Independent,
            effective_frequency: EffectiveFrequency::default(),
            costs: CostSheet::default(),
            roles: Vec::new(),
            channels: Vec::new(),
            cost_basis: CostBasis::Net,
            exchange_rates: Vec::new(),
            kpis: Vec::new(),
            periods: Vec::new(),
            market: None,
            brief: Brief::default(),
        }
    }

    /// Last day.
    pub fn end(&self) -> Date {
        self.start.plus_days(self.weeks.get() * 7 - 1)
    }

    /// First day of a week, counted from 0.
    pub fn week_start(&self, week: usize) -> Date {
        self.start.plus_days(u16::try_from(week).unwrap_or(u16::MAX).saturating_mul(7))
    }

    /// True for a plan with more than one channel type.
    pub fn has_several_channel_types(&self) -> bool {
        let mut types = self.channels.iter().map(|channel| channel.kind.channel_type());
        let first = types.next();
        types.any(|channel_type| Some(channel_type) != first)
    }

    /// True where some line of the cost sheet may have VAT.
    pub fn has_vat(&self) -> bool {
        self.costs.vat.is_some() || self.has_vat_rates()
    }

    /// True where some line of the cost sheet has a VAT rate of its own.
    pub fn has_vat_rates(&self) -> bool {
        self.costs.fee_vat.is_some()
            || self.costs.levies.iter().any(|levy| levy.vat.is_some())
            || self.channels.iter().any(|channel| channel.media_vat.is_some())
    }

    /// True for a brief with VAT where no line of the cost sheet may have any: what the plan costs on its base is not
    /// known. A rate of 0% is one.
    pub fn lacks_vat_of_brief(&self) -> bool {
        self.brief.budget.is_some() && self.brief.base == BriefBase::TotalWithVat && !self.has_vat()
    }

    /// The channel of an id.
    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// Plan with channels numbered 1, 2, 3 … in their order: ids tell channels apart within one history and
    /// mean nothing beyond it.
    #[must_use]
    pub fn renumbered(mut self) -> Self {
        let before: Vec<ChannelId> = self.channels.iter().map(|channel| channel.id).collect();
        let next = |id: ChannelId| (1..).zip(&before).find(|(_, old)| **old == id).map(|(next, _)| ChannelId(next));
        if let Overlap::Matrix(pairs) = &mut self.overlap {
            pairs.retain_mut(|pair| match (next(pair.one), next(pair.other)) {
                (Some(one), Some(other)) => {
                    (pair.one, pair.other) = (one, other);
                    true
                }
                _ => false,
            });
        }
        for (id, channel) in (1..).zip(&mut self.channels) {
            channel.id = ChannelId(id);
        }
        self.overlap = self.overlap.ordered();
        self.with_settled_marks()
    }
}
