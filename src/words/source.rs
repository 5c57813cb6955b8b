//! Where values come from, as text.

use super::Words;
use crate::scenario::{BENCHMARKS, Benchmark, BenchmarkId, Buying, Platform, Published, Subject};

impl Words {
    /// A benchmark with its value, year, region and grade: "7.93 USD, late 2023, world, secondary".
    pub fn benchmark(&self, id: BenchmarkId) -> String {
        Benchmark::get(id).map(|benchmark| self.benchmark_text(benchmark)).unwrap_or_default()
    }

    fn benchmark_text(&self, benchmark: &Benchmark) -> String {
        let one = |value: f64| match benchmark.currency {
            Some(_) => self.number(value),
            None => self.percent_typed(value),
        };
        let value = match benchmark.value {
            Published::One(value) => one(value),
            Published::Range(low, high) => self.range(&one(low), &one(high)),
        };
        let value = match benchmark.currency {
            Some(currency) => format!("{value} {}", currency.code()),
            None => format!("{value}{}%", super::number::NO_BREAK_SPACE),
        };
        let grade = self.text(benchmark.grade.key());
        let grade = if benchmark.old { self.with("origin-old", &[("grade", grade.into())]) } else { grade };
        self.with(
            "origin-benchmark",
            &[
                ("metric", self.text(benchmark.metric.key()).into()),
                ("value", value.into()),
                ("year", benchmark.year.into()),
                ("region", self.text(benchmark.region.key()).into()),
                ("grade", grade.into()),
            ],
        )
    }

    /// Published prices of what a platform sells this way, in whatever currency they were published: a hint for a price
    /// that is not filled in.
    pub fn references(&self, platform: Platform, buying: Buying) -> Vec<(&'static Benchmark, String)> {
        BENCHMARKS
            .iter()
            .filter(|benchmark| benchmark.platform == platform && benchmark.metric.subject() == Subject::Price(buying))
            .map(|benchmark| (benchmark, self.benchmark_text(benchmark)))
            .collect()
    }

    /// What is published about a platform, in one line.
    pub fn known_of(&self, platform: Platform) -> String {
        let published = BENCHMARKS.iter().filter(|benchmark| benchmark.platform == platform);
        let mut metrics: Vec<String> = Vec::new();
        for metric in published.map(|benchmark| self.text(benchmark.metric.key())) {
            if !metrics.contains(&metric) {
                metrics.push(metric);
            }
        }
        if metrics.is_empty() {
            self.text("known-nothing")
        } else {
            self.with("known-of", &[("list", metrics.join(", ").into())])
        }
    }
}
