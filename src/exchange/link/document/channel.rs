//! Channels.

use super::super::coder::Coder;
use super::super::model::{Flag, InvalidField, Symbol};
use super::super::text::TextModel;
use super::column::{AmountColumn, AmountModel, NumberColumn, OptionalAmountColumn, OptionalColumn, SourcedColumn};
use super::flight::FlightModels;
use super::kind::KindModels;
use super::terms::TermModels;
use super::work::WorkModels;
use crate::scenario::{Channel, ChannelId, Flight, Limits, Pattern, Platform, Rate, Rates};
use crate::units::{Frequency, Money, People, Share, Text};

/// Rates in the order of the format, whatever order a menu gets.
pub(super) const RATES: [Rate; 6] = [Rate::Click, Rate::Engagement, Rate::View, Rate::Follow, Rate::Lead, Rate::Sale];

/// Models of the fields of channels.
pub(super) struct ChannelModels {
    platform: Symbol,
    is_label: Flag,
    begins_with_label: Flag,
    kind: KindModels,
    flight: FlightModels,
    is_sum: Flag,
    budget: AmountModel,
    discount: NumberColumn,
    terms: TermModels,
    limit_min: OptionalAmountColumn,
    limit_max: OptionalAmountColumn,
    locked: Flag,
    may_be_off: Flag,
    audience: SourcedColumn,
    exposure_evenness: NumberColumn,
    frequency_cap: OptionalColumn,
    rates: [SourcedColumn; 6],
    order_value: OptionalAmountColumn,
    margin: OptionalColumn,
    on_target_rate: NumberColumn,
    viewability: NumberColumn,
    production: AmountColumn,
    work: WorkModels,
    tools: AmountColumn,
    has_group: Flag,
    is_same_group: Flag,
    /// The last group that was named: channels of one stand together.
    last_group: Text,
    effect: EffectModels,
}

impl ChannelModels {
    /// Untrained models of the channels of a plan with so many roles.
    pub(super) fn new(roles: usize) -> Self {
        Self {
            platform: Symbol::new(6),
            is_label: Flag::default(),
            begins_with_label: Flag::default(),
            kind: KindModels::default(),
            flight: FlightModels::default(),
            is_sum: Flag::default(),
            budget: AmountModel::default(),
            discount: NumberColumn::below(0.0),
            terms: TermModels::default(),
            limit_min: OptionalAmountColumn::default(),
            limit_max: OptionalAmountColumn::default(),
            locked: Flag::default(),
            may_be_off: Flag::default(),
            audience: SourcedColumn::default(),
            exposure_evenness: NumberColumn::below(1.0),
            frequency_cap: OptionalColumn::default(),
            rates: core::array::from_fn(|_| SourcedColumn::default()),
            order_value: OptionalAmountColumn::default(),
            margin: OptionalColumn::default(),
            on_target_rate: NumberColumn::below(1.0),
            viewability: NumberColumn::below(1.0),
            production: AmountColumn::default(),
            work: WorkModels::of(roles),
            tools: AmountColumn::default(),
            has_group: Flag::default(),
            is_same_group: Flag::default(),
            last_group: Text::default(),
            effect: EffectModels::default(),
        }
    }

    /// Writes or reads a channel.
    pub(super) fn walk(
        &mut self,
        coder: &mut dyn Coder,
        texts: &mut TextModel,
        given: &Channel,
        id: ChannelId,
    ) -> Result<Channel, InvalidField> {
        let platform = self.platform.code(coder, u32::from(given.platform.number()));
        let platform = u8::try_from(platform).ok().and_then(Platform::from_number).ok_or(InvalidField("platform"))?;
        let name = self.name(coder, texts, &given.name, platform)?;
        let kind = self.kind.walk(coder, given)?;
        let flight = self.flight.walk(coder, &given.flight)?;
        let budget = self.budget(coder, given.budget, &flight)?;
        let first = given.discounts.list().first().map_or(Share::NONE, |discount| discount.rate);
        let first = self.discount.quantity(coder, first, "discounts.rate")?;
        let limits = Limits {
            min: self.limit_min.code(coder, given.limits.min, "limits.min")?,
            max: self.limit_max.code(coder, given.limits.max, "limits.max")?,
            locked: self.locked.code(coder, given.limits.locked),
            may_be_off: self.may_be_off.code(coder, given.limits.may_be_off),
        };
        let audience = self.audience.code(coder, given.audience, "audience")?;
        let exposure_evenness = self.exposure_evenness.quantity(coder, given.exposure_evenness, "exposure_evenness")?;
        let frequency_cap = self.frequency_cap.code(coder, given.frequency_cap, "frequency_cap")?;
        let mut rates = Rates::default();
        for (column, rate) in self.rates.iter_mut().zip(RATES) {
            rates = rates.with(rate, column.code(coder, given.rates.get(rate), "rates")?);
        }
        let order_value = self.order_value.code(coder, given.order_value, "order_value")?;
        let margin = self.margin.code(coder, given.margin, "margin")?;
        let on_target_rate = self.on_target_rate.quantity(coder, given.on_target_rate, "on_target_rate")?;
        let viewability = self.viewability.quantity(coder, given.viewability, "viewability")?;
        let production = self.production.code(coder, given.production, "production")?;
        let work = self.work.walk(coder, &given.work)?;
        let tools = self.tools.code(coder, given.tools, "tools")?;
        let group = self.group(coder, texts, &given.group)?;
        let note = texts.note(coder, &given.note, "note")?;
        let effect = self.effect.walk(coder, Effect::of(given))?;
        let terms = self.terms.walk(coder, texts, given, (first, &kind))?;
        let kind = terms.of_kind(kind);
        Ok(Channel {
            id,
            name,
            platform,
            kind,
            budget,
            discounts: terms.discounts,
            price_basis: terms.price_basis,
            media_vat: terms.media_vat,
            limits,
            audience,
            exposure_evenness,
            frequency_cap,
            rates,
            response_decay: effect.response_decay,
            measured_frequency: effect.measured_frequency,
            landing_rate: effect.landing_rate,
            followers: effect.followers,
            lifetime_value: effect.lifetime_value,
            order_value,
            margin,
            on_target_rate,
            viewability,
            production,
            work,
            tools,
            group,
            note,
            mark: None,
            flight,
        })
    }

    /// Group: none, the last one named, or another.
    fn group(&mut self, coder: &mut dyn Coder, texts: &mut TextModel, given: &Text) -> Result<Text, InvalidField> {
        if !self.has_group.code(coder, !given.is_empty()) {
            return Ok(Text::default());
        }
        if !self.is_same_group.code(coder, *given == self.last_group) {
            self.last_group = texts.name(coder, given, "group")?;
        }
        Ok(self.last_group.clone())
    }

    /// Name: the platform's label, a text that begins with it, or another.
    fn name(
        &mut self,
        coder: &mut dyn Coder,
        texts: &mut TextModel,
        given: &Text,
        platform: Platform,
    ) -> Result<Text, InvalidField> {
        let label = platform.label();
        if self.is_label.code(coder, given.as_str() == label) {
            return Text::new(label).map_err(|_| InvalidField("name"));
        }
        let rest = given.as_str().strip_prefix(label);
        let begins = self.begins_with_label.code(coder, rest.is_some());
        let rest = texts.code(coder, rest.unwrap_or(given.as_str()), Text::MAX).ok_or(InvalidField("name"))?;
        let name = if begins { format!("{label}{rest}") } else { rest };
        Text::try_from(name).map_err(|_| InvalidField("name"))
    }

    /// Budget: left out where it equals the sum of weekly amounts.
    fn budget(&mut self, coder: &mut dyn Coder, given: Money, flight: &Flight) -> Result<Money, InvalidField> {
        if let Pattern::Custom(amounts) = &flight.pattern {
            let sum: Money = amounts.iter().copied().sum();
            if self.is_sum.code(coder, sum == given) {
                return Money::new(sum.minor()).map_err(|_| InvalidField("budget"));
            }
        }
        self.budget.code(coder, given, "budget")
    }
}

/// Fields of effect, which many channels leave at their defaults.
#[derive(Debug, PartialEq)]
struct Effect {
    response_decay: Share,
    measured_frequency: Option<Frequency>,
    landing_rate: Share,
    followers: Option<People>,
    lifetime_value: Option<Money>,
}

impl Default for Effect {
    fn default() -> Self {
        Self {
            response_decay: Share::WHOLE,
            measured_frequency: None,
            landing_rate: Share::WHOLE,
            followers: None,
            lifetime_value: None,
        }
    }
}

impl Effect {
    fn of(channel: &Channel) -> Self {
        Self {
            response_decay: channel.response_decay,
            measured_frequency: channel.measured_frequency,
            landing_rate: channel.landing_rate,
            followers: channel.followers,
            lifetime_value: channel.lifetime_value,
        }
    }
}

/// Models of [`Effect`].
struct EffectModels {
    is_default: Flag,
    response_decay: NumberColumn,
    measured_frequency: OptionalColumn,
    landing_rate: NumberColumn,
    followers: OptionalColumn,
    lifetime_value: OptionalAmountColumn,
}

impl Default for EffectModels {
    fn default() -> Self {
        Self {
            // Two of the three training channels have these fields; of the channels of plans as many lack them.
            is_default: Flag::trained(&[true; 2]),
            response_decay: NumberColumn::below(1.0),
            measured_frequency: OptionalColumn::default(),
            landing_rate: NumberColumn::below(1.0),
            followers: OptionalColumn::default(),
            lifetime_value: OptionalAmountColumn::default(),
        }
    }
}

impl EffectModels {
    fn walk(&mut self, coder: &mut dyn Coder, given: Effect) -> Result<Effect, InvalidField> {
        if self.is_default.code(coder, given == Effect::default()) {
            return Ok(Effect::default());
        }
        Ok(Effect {
            response_decay: self.response_decay.quantity(coder, given.response_decay, "response_decay")?,
            measured_frequency: self.measured_frequency.code(coder, given.measured_frequency, "measured_frequency")?,
            landing_rate: self.landing_rate.quantity(coder, given.landing_rate, "landing_rate")?,
            followers: self.followers.code(coder, given.followers, "followers")?,
            lifetime_value: self.lifetime_value.code(coder, given.lifetime_value, "lifetime_value")?,
        })
    }
}
