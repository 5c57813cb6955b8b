//! Presets that planners keep for themselves, beside the plans.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{BuyingModel, Channel, ChannelEdit, ChannelId, Flight, Limits, Scenario, Work};
use crate::units::{Currency, Date, Locale, Money};

/// Greatest number of own presets: more than anybody looks through, few enough for the browser's storage.
pub const OWN_PRESETS_MAX: usize = 100;

/// A start for channels that a planner kept: how it is bought, at what price, with which rates, costs and assumptions.
///
/// What belongs to one plan is not kept: budget and its limits, audience, flight and group. Amounts are in the currency
/// of the plan that it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPreset {
    /// Currency of its amounts.
    pub currency: Currency,
    /// The channel that it makes; its name is that of the preset.
    pub channel: Channel,
}

impl OwnPreset {
    /// Preset of a channel of a plan in this currency.
    pub fn of(channel: &Channel, currency: Currency) -> Self {
        let blank = Channel::new(ChannelId(1), channel.platform, BuyingModel::Cpm);
        let channel = Channel {
            id: blank.id,
            budget: Money::ZERO,
            limits: Limits::default(),
            audience: None,
            flight: Flight::default(),
            group: blank.group,
            mark: None,
            // Roles are those of a plan.
            work: Work::default(),
            ..channel.clone()
        };
        Self { currency, channel }
    }

    /// Channel that it makes in a plan in a currency. Amounts in another currency are left out: they would be false.
    pub fn channel(&self, id: ChannelId, currency: Currency) -> Channel {
        let mut channel = Channel { id, ..self.channel.clone() };
        if currency != self.currency {
            for edit in [
                ChannelEdit::Price(None),
                ChannelEdit::LifetimeValue(None),
                ChannelEdit::OrderValue(None),
                ChannelEdit::Production(Money::ZERO),
                ChannelEdit::Tools(Money::ZERO),
                ChannelEdit::PostProduction(Money::ZERO),
                ChannelEdit::Prize(Money::ZERO),
                ChannelEdit::Handling(Money::ZERO),
            ] {
                channel.apply(edit);
            }
        }
        channel
    }

    /// Tells whether a plan in a currency gets less than the preset holds.
    pub fn loses_amounts_in(&self, currency: Currency) -> bool {
        self.channel(self.channel.id, currency) != self.channel
    }

    /// Plan of this channel only, by whose link the preset is kept and handed on.
    pub fn to_plan(&self) -> Scenario {
        let start = Date::from_days(0).unwrap_or_else(|_| unreachable!("the first day of 1970 is a date"));
        let channels = vec![self.channel.clone()];
        Scenario { channels, ..Scenario::empty(self.currency, start, Locale::En) }
    }

    /// Preset of a plan that [`Self::to_plan`] made; of any other, that of its first channel.
    pub fn of_plan(plan: &Scenario) -> Option<Self> {
        plan.channels.first().map(|channel| Self::of(channel, plan.currency))
    }

    /// Presets with more of them in front, and the number of those for which there was no room. What is there already
    /// is not kept twice.
    ///
    /// ```
    /// # use mediaplan::scenario::{Channel, ChannelId, OwnPreset, Platform, preset};
    /// # use mediaplan::units::Currency;
    /// let channel = preset(Platform::Flyer).channel(ChannelId(1), Currency::Eur, &[]);
    /// let kept = OwnPreset::of(&channel, Currency::Eur);
    /// let (presets, left_out) = OwnPreset::with_more(&[], vec![kept.clone(), kept.clone()]);
    /// assert_eq!((presets.as_slice(), left_out), (&[kept][..], 0));
    /// ```
    pub fn with_more(presets: &[Self], more: Vec<Self>) -> (Rc<Vec<Self>>, usize) {
        let mut all: Vec<Self> = Vec::new();
        let mut left_out = 0;
        let room = OWN_PRESETS_MAX.saturating_sub(presets.len());
        for preset in more {
            if presets.contains(&preset) || all.contains(&preset) {
                continue;
            }
            if all.len() < room {
                all.push(preset);
            } else {
                left_out += 1;
            }
        }
        all.extend_from_slice(presets);
        (Rc::new(all), left_out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Example, example};

    #[test]
    fn what_belongs_to_a_plan_is_not_kept() {
        for plan in Example::ALL.map(example) {
            for channel in &plan.channels {
                let kept = OwnPreset::of(channel, plan.currency);
                let again = kept.channel(channel.id, plan.currency);
                assert_eq!(
                    (again.budget, again.audience, again.flight.clone()),
                    (Money::ZERO, None, Flight::default())
                );
                assert_eq!((again.kind, again.rates, &again.name), (channel.kind, channel.rates, &channel.name));
                assert_eq!(OwnPreset::of_plan(&kept.to_plan()), Some(kept));
            }
        }
    }

    #[test]
    fn amounts_in_another_currency_are_left_out() {
        let plan = example(Example::Launch);
        let kept = OwnPreset::of(plan.channels.first().unwrap(), plan.currency);
        assert!(kept.channel.price().is_some() && !kept.loses_amounts_in(plan.currency));
        let other = kept.channel(ChannelId(4), Currency::Usd);
        assert!(kept.loses_amounts_in(Currency::Usd));
        assert_eq!((other.id, other.price(), other.order_value), (ChannelId(4), None, None));
        assert_eq!(other.rates, kept.channel.rates);
    }

    #[test]
    fn more_presets_than_there_is_room_for_are_counted() {
        let plan = example(Example::Launch);
        let first = OwnPreset::of(plan.channels.first().unwrap(), plan.currency);
        let named = |at: usize| {
            let mut one = first.clone();
            one.channel.name = crate::units::Text::cut(&at.to_string());
            one
        };
        let many: Vec<OwnPreset> = (0..OWN_PRESETS_MAX).map(named).collect();
        let (kept, left_out) = OwnPreset::with_more(core::slice::from_ref(&first), many);
        assert_eq!((kept.len(), left_out, kept.last()), (OWN_PRESETS_MAX, 1, Some(&first)));
    }
}
