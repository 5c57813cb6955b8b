//! A plan with everything that follows from it, computed in one place and shared.

use std::rc::Rc;

use super::audiences::Audiences;
use super::channel::ChannelForecast;
use super::plan_forecast::Forecast;
use crate::scenario::{Channel, ChannelId, Scenario};

/// A plan with its audiences and its forecast. Cheap to clone; two of them are equal when they share all three.
#[derive(Debug, Clone)]
pub struct PlanResults {
    /// The plan.
    pub scenario: Rc<Scenario>,
    /// Audiences and their overlaps.
    pub audiences: Rc<Audiences>,
    /// Figures that follow.
    pub forecast: Rc<Forecast>,
}

impl PartialEq for PlanResults {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.audiences, &other.audiences)
            && Rc::ptr_eq(&self.forecast, &other.forecast)
    }
}

impl Eq for PlanResults {}

impl PlanResults {
    /// Results of a plan.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use mediaplan::forecast::{Figure, PlanResults};
    /// use mediaplan::scenario::{Example, example};
    ///
    /// let results = PlanResults::of(Rc::new(example(Example::Launch)));
    /// assert!(results.forecast.total.figures.get(Figure::Reach).is_ok());
    /// // An edit that concerns no audience takes the audiences over.
    /// let mut next = example(Example::Launch);
    /// next.channels[0].budget = mediaplan::units::Money::ZERO;
    /// let after = results.after(Rc::new(next));
    /// assert!(Rc::ptr_eq(&results.audiences, &after.audiences) && after != results);
    /// ```
    pub fn of(scenario: Rc<Scenario>) -> Self {
        let audiences = Rc::new(Audiences::of(&scenario));
        Self::with(scenario, audiences)
    }

    /// Results of the next plan; the audiences are those of this one as long as their inputs are the same.
    #[must_use]
    pub fn after(&self, next: Rc<Scenario>) -> Self {
        if Rc::ptr_eq(&self.scenario, &next) {
            return self.clone();
        }
        if self.audiences.match_inputs(&next) { Self::with(next, Rc::clone(&self.audiences)) } else { Self::of(next) }
    }

    fn with(scenario: Rc<Scenario>, audiences: Rc<Audiences>) -> Self {
        let forecast = Rc::new(Forecast::with(&scenario, &audiences));
        Self { scenario, audiences, forecast }
    }

    /// Channels with their forecasts, in the plan's order.
    pub(super) fn channels(&self) -> impl Iterator<Item = (&Channel, &ChannelForecast)> {
        self.scenario.channels.iter().zip(&self.forecast.channels)
    }

    /// A channel with its forecast.
    pub(super) fn channel(&self, id: ChannelId) -> Option<(&Channel, &ChannelForecast)> {
        self.channels().find(|(channel, _)| channel.id == id)
    }

    /// Place of a channel in the plan.
    pub(super) fn place(&self, id: ChannelId) -> Option<usize> {
        self.scenario.channels.iter().position(|channel| channel.id == id)
    }
}
