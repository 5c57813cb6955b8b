//! Values with their origin: typed, assumed for an example, or published.

use serde::{Deserialize, Serialize};

use crate::units::{Date, ExchangeRate};

/// A value with its origin, because a client asks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Origin of the value.
    #[serde(default, skip_serializing_if = "Origin::is_own")]
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// A value that the planner gave.
    pub fn own(value: T) -> Self {
        Self { value, origin: Origin::Own }
    }

    /// A value assumed for an example.
    pub fn assumed(value: T) -> Self {
        Self { value, origin: Origin::Example }
    }

    /// A published value.
    pub fn benchmark(value: T, id: BenchmarkId) -> Self {
        Self { value, origin: Origin::Benchmark(id) }
    }
}

/// Origin of a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The planner typed it.
    #[default]
    Own,
    /// Assumed to make an example complete; nobody published it.
    Example,
    /// A published benchmark, dated and cited.
    Benchmark(BenchmarkId),
    /// A published benchmark in another currency, converted at a rate that the planner typed.
    Converted {
        /// Number of the benchmark.
        benchmark: BenchmarkId,
        /// Units of the plan's currency for one of the benchmark's.
        rate: ExchangeRate,
        /// Day of the rate.
        date: Date,
    },
}

impl Origin {
    /// The benchmark that the value comes from, as it was published or converted.
    pub fn benchmark(self) -> Option<BenchmarkId> {
        match self {
            Self::Own | Self::Example => None,
            Self::Benchmark(id) | Self::Converted { benchmark: id, .. } => Some(id),
        }
    }

    /// True where the planner typed the value.
    pub fn is_own(&self) -> bool {
        matches!(self, Self::Own)
    }
}

/// A benchmark's number. Assigned by hand and never given twice, because links carry it: a figure that is withdrawn
/// takes its number along, and a newer figure gets a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BenchmarkId(pub u8);
