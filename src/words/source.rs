//! Where values come from, as text.

use super::Words;
use crate::scenario::{Benchmark, BenchmarkId, Buying, Platform, Published, Subject, When, references};

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
                ("year", self.when(benchmark.when).into()),
                ("region", self.text(benchmark.region.key()).into()),
                ("grade", grade.into()),
            ],
        )
    }

    /// When a figure was measured: "late 2023".
    pub fn when(&self, when: When) -> String {
        // As texts: a year has no grouping.
        let in_year = |key: &str, year: u16| self.with(key, &[("year", year.to_string().into())]);
        let in_month = |key: &str, month: u8, year: u16| {
            let month = self.text(&format!("month-{month}"));
            self.with(key, &[("month", month.into()), ("year", year.to_string().into())])
        };
        match when {
            When::Year(year) => year.to_string(),
            When::Years(from, to) => format!("{from}–{to}"),
            When::Late(year) => in_year("when-late", year),
            When::Quarter(quarter, year) => {
                self.with("when-quarter", &[("quarter", quarter.to_string().into()), ("year", year.to_string().into())])
            }
            When::Month(month, year) => in_month("when-month", month, year),
            When::Since(month, year) => in_month("when-since", month, year),
            When::About(from, to) => self.with("when-about", &[("years", format!("{from}–{to}").into())]),
            When::Unknown => self.text("when-unknown"),
        }
    }

    /// Published prices of what a platform sells this way, in whatever currency they were published: a hint for a price
    /// that is not filled in.
    pub fn references(&self, platform: Platform, buying: Buying) -> Vec<(&'static Benchmark, String)> {
        references(platform)
            .filter(|benchmark| benchmark.metric.subject() == Subject::Price(buying))
            .map(|benchmark| (benchmark, self.benchmark_text(benchmark)))
            .collect()
    }

    /// What is published about a platform, in one line.
    pub fn known_of(&self, platform: Platform) -> String {
        let mut metrics: Vec<String> = Vec::new();
        for metric in references(platform).map(|benchmark| self.text(benchmark.metric.key())) {
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
