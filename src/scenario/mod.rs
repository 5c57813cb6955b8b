//! The document: everything a planner decides or assumes, and nothing that follows from it.
//!
//! A link, a file and the undo history each hold a [`Scenario`] and nothing else. It is a plain value: every change
//! makes the next one.

mod benchmark;
mod channel;
mod check;
mod costs;
mod edit;
mod example;
mod platform;
mod preset;

pub use benchmark::{BENCHMARKS, Benchmark, BenchmarkId, Grade, Metric, Published, Region, Subject, When};
pub use channel::{Buying, Channel, ChannelId, Kind, Limits, Origin, Rate, Rates, Sourced};
pub use check::{FREQUENCY_HIGH, Finding, Place, Problem, Severity};
pub use costs::{AgencyFee, Base, Contingency, CostSheet};
pub use edit::{ChannelEdit, PlanEdit};
pub use example::{Example, example};
pub use platform::Platform;
pub use preset::{Preset, PresetRate, preset, reference_for, references};

use serde::{Deserialize, Serialize};

use crate::units::{Currency, Date, Locale, People, Text, Weeks};

/// The most channels that a plan may have: more than any plan seen, few enough to bound every loop.
pub const CHANNELS_MAX: usize = 100;

/// A plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Name of the plan.
    #[serde(default)]
    pub name: Text,
    /// For whom it is made.
    #[serde(default)]
    pub client: Text,
    /// The currency of every amount in it.
    pub currency: Currency,
    /// First day.
    pub start: Date,
    /// How many weeks it runs from there.
    pub weeks: Weeks,
    /// Language of the report and of what the client sees.
    #[serde(default)]
    pub report_language: Locale,
    /// Who is to be reached.
    pub target: Target,
    /// How far the channels share their audiences.
    #[serde(default)]
    pub overlap: Overlap,
    /// Costs of the campaign as a whole, and taxes.
    #[serde(default)]
    pub costs: CostSheet,
    /// What is bought, in the planner's order.
    #[serde(default)]
    pub channels: Vec<Channel>,
}

/// The people whom the campaign is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Who they are: "Netherlands, 25–64".
    #[serde(default)]
    pub name: Text,
    /// `N`: how many there are.
    pub population: People,
}

/// What is assumed about people whom several channels can reach (`docs/model.md`, section 2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Overlap {
    /// Nothing is known: using one channel says nothing about using another.
    #[default]
    Independent,
    /// `N_a`: the people of the target who use any of these channels; within them, as if independent. The fewer they
    /// are, the more the channels meet the same people.
    ActiveUniverse(People),
}

impl Scenario {
    /// An empty plan of four weeks for a population of a million: the least that can be asked of a planner.
    pub fn empty(currency: Currency, start: Date, language: Locale) -> Self {
        Self {
            name: Text::default(),
            client: Text::default(),
            currency,
            start,
            weeks: Weeks::new(4).unwrap_or_else(|_| unreachable!("four weeks are in range")),
            report_language: language,
            target: Target {
                name: Text::default(),
                population: People::new(1e6).unwrap_or_else(|_| unreachable!("a million is in range")),
            },
            overlap: Overlap::Independent,
            costs: CostSheet::default(),
            channels: Vec::new(),
        }
    }

    /// Last day.
    pub fn end(&self) -> Date {
        self.start.plus_days(self.weeks.get() * 7 - 1)
    }

    /// The channel of an id.
    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// The same plan with channels numbered 1, 2, 3 … in their order: ids tell channels apart within one history and
    /// mean nothing beyond it.
    #[must_use]
    pub fn renumbered(mut self) -> Self {
        for (id, channel) in (1..).zip(&mut self.channels) {
            channel.id = ChannelId(id);
        }
        self
    }
}
