//! Effects week by week, and what of them comes later.

use super::channel::ChannelForecast;
use super::figure::Figure;
use super::plan_forecast::Forecast;
use crate::reach::flight;
use crate::scenario::{Channel, Scenario};

/// An effect over the weeks of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectWeeks {
    /// Effect that arrives in each week.
    pub weeks: Vec<f64>,
    /// Effect that arrives after the last week.
    pub after: f64,
}

impl Forecast {
    /// An effect of the whole, week by week: that of each channel falls as its contacts do, and outlives them by its
    /// half-life. The sum with what comes after is the figure of the whole.
    pub fn effect_weeks(&self, scenario: &Scenario, figure: Figure) -> EffectWeeks {
        let count = usize::from(scenario.weeks.get());
        let mut sum = EffectWeeks { weeks: vec![0.0; count], after: 0.0 };
        for (channel, forecast) in scenario.channels.iter().zip(&self.channels) {
            let Some((weeks, after)) = of_channel(channel, forecast, figure) else { continue };
            for (place, week) in sum.weeks.iter_mut().zip(weeks) {
                *place += week;
            }
            sum.after += after;
        }
        sum
    }
}

impl ChannelForecast {
    /// Weights of the weeks that cause a figure: contacts, entries and money in proportion to contacts; responses less
    /// in later weeks, with wear-out.
    pub(super) fn effect_weights(&self, figure: Figure) -> &[f64] {
        let as_contacts =
            matches!(figure, Figure::Contacts | Figure::Grp | Figure::Entries | Figure::NetMedia | Figure::AllCosts);
        match &self.weeks.effect_weights {
            Some(effect) if !as_contacts => effect,
            Some(_) | None => &self.weeks.weights,
        }
    }
}

fn of_channel(channel: &Channel, forecast: &ChannelForecast, figure: Figure) -> Option<(Vec<f64>, f64)> {
    let effect = forecast.figures.get(figure).ok()?;
    let weekly: Vec<f64> = forecast.effect_weights(figure).iter().map(|weight| effect * weight).collect();
    Some(flight::carry_over(&weekly, channel.flight.half_life.get()))
}

/// One kind of tool beside the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelTypeShare {
    /// The effect.
    pub tool: crate::scenario::ChannelType,
    /// Its part of all costs of channels: media, production, prizes, hours and tools.
    pub costs: Option<f64>,
    /// Its part of the effect.
    pub effect: Option<f64>,
}

impl Forecast {
    /// Costs and an effect by kind of tool, of the kinds that the plan has. All costs, because activity costs hours and
    /// a contest prizes where advertising costs media.
    pub fn by_channel_type(&self, scenario: &Scenario, figure: Figure) -> Vec<ChannelTypeShare> {
        // Both shares are of the channels that have the effect; of one type there is none.
        let has_effect = |(_, one): &(&Channel, &ChannelForecast)| one.figures.get(figure).is_ok();
        let types = crate::scenario::ChannelType::ALL.into_iter().filter(|tool| {
            let mut channels = scenario.channels.iter().zip(&self.channels).filter(has_effect);
            channels.any(|(channel, _)| channel.kind.channel_type() == *tool)
        });
        let is_comparison = types.count() > 1;
        let part = |tool, figure: Figure| -> Option<f64> {
            let known = |only: Option<crate::scenario::ChannelType>| -> Vec<f64> {
                let channels = scenario.channels.iter().zip(&self.channels);
                channels
                    .filter(has_effect)
                    .filter(|(channel, _)| only.is_none_or(|tool| channel.kind.channel_type() == tool))
                    .filter_map(|(_, one)| one.figures.get(figure).ok())
                    .collect()
            };
            let (all, mine) = (known(None).iter().sum::<f64>(), known(Some(tool)));
            (is_comparison && all > 0.0 && !mine.is_empty()).then(|| mine.iter().sum::<f64>() / all)
        };
        crate::scenario::ChannelType::ALL
            .into_iter()
            .filter(|tool| scenario.channels.iter().any(|channel| channel.kind.channel_type() == *tool))
            .map(|tool| ChannelTypeShare { tool, costs: part(tool, Figure::AllCosts), effect: part(tool, figure) })
            .collect()
    }
}
