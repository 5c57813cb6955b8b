//! Origins of values, as text: benchmarks and published overlaps.

use super::Words;
use crate::scenario::{
    Benchmark, BenchmarkId, BenchmarkSubject, BuyingModel, Origin, PUBLISHED_OVERLAPS, Platform, Published,
    PublishedOn, PublishedOverlap, references,
};

impl Words {
    /// Name of a platform. Links are written against [`Platform::label`], which is the same in every language.
    pub fn platform(&self, platform: Platform) -> String {
        let key = match platform {
            Platform::Other => "platform-unlisted",
            Platform::Vk => "platform-vk",
            Platform::Ok => "platform-ok",
            Platform::YandexDirect => "platform-yandex-direct",
            Platform::Tv => "platform-tv",
            Platform::Radio => "platform-radio",
            Platform::AudioStreaming => "platform-audio-streaming",
            Platform::Podcast => "platform-podcast",
            Platform::OutOfHome => "platform-out-of-home",
            Platform::DigitalOutOfHome => "platform-digital-out-of-home",
            Platform::Print => "platform-print",
            Platform::Flyer => "platform-flyer",
            Platform::DirectMail => "platform-direct-mail",
            Platform::Newsletter => "platform-newsletter",
            Platform::Cinema => "platform-cinema",
            Platform::Event => "platform-event",
            Platform::Affiliate => "platform-affiliate",
            Platform::Instagram
            | Platform::Facebook
            | Platform::YouTube
            | Platform::TikTok
            | Platform::LinkedIn
            | Platform::GoogleSearch
            | Platform::GoogleDisplay
            | Platform::PerformanceMax
            | Platform::X
            | Platform::Snapchat
            | Platform::Pinterest
            | Platform::Reddit
            | Platform::Telegram => return platform.label().to_owned(),
        };
        self.text(key)
    }

    /// A benchmark with its value, year, region and grade: "7.93 USD, late 2023, world, secondary"; or a published
    /// overlap, which has its number from the same row.
    pub fn benchmark(&self, id: BenchmarkId) -> String {
        let overlap = || PUBLISHED_OVERLAPS.iter().find(|published| published.id == id);
        let price_or_rate = Benchmark::get(id).map(|benchmark| self.benchmark_text(benchmark));
        price_or_rate.or_else(|| Some(self.published_overlap(overlap()?))).unwrap_or_default()
    }

    /// Origin of a value that the planner did not type: a benchmark, with the exchange rate that it was converted at.
    pub fn origin(&self, origin: Origin) -> String {
        match origin {
            Origin::Own => String::new(),
            Origin::Example => self.text("origin-example"),
            Origin::Benchmark(id) => self.benchmark(id),
            Origin::Converted { benchmark, rate, date } => self.with(
                "origin-converted",
                &[
                    ("benchmark", self.benchmark(benchmark).into()),
                    ("rate", self.number(rate.get()).into()),
                    ("date", super::date::long(date, self).into()),
                ],
            ),
        }
    }

    /// A benchmark in short: "CPM 7.93 USD, late 2023".
    pub fn benchmark_short(&self, benchmark: &Benchmark) -> String {
        let metric = self.text(benchmark.metric.key());
        format!("{metric} {}, {}", self.published_value(benchmark), self.when(benchmark.when))
    }

    /// A published overlap with its platforms, years and region.
    pub fn published_overlap(&self, published: &PublishedOverlap) -> String {
        self.with(
            "matrix-published",
            &[
                ("share", self.percent(published.share, 1).into()),
                ("of", self.platform(published.of).into()),
                ("also", self.platform(published.also).into()),
                ("year", self.when(published.when).into()),
                ("region", self.text(published.region.key()).into()),
            ],
        )
    }

    /// Offer to fill a field with a benchmark: "Use 7.52 % (US, 2025)".
    pub fn benchmark_offer(&self, benchmark: &Benchmark) -> String {
        self.with(
            "benchmark-use",
            &[
                ("value", self.published_value(benchmark).into()),
                ("region", self.text(benchmark.region.key()).into()),
                ("year", self.when(benchmark.when).into()),
            ],
        )
    }

    /// Value of a benchmark with its currency or sign for per cent.
    fn published_value(&self, benchmark: &Benchmark) -> String {
        let one = |value: f64| match benchmark.currency {
            Some(_) => self.number(value),
            None => self.percent_typed(value),
        };
        let value = match benchmark.value {
            Published::One(value) => one(value),
            Published::Range(low, high) => self.range(&one(low), &one(high)),
        };
        match benchmark.currency {
            Some(currency) => format!("{value} {}", currency.code()),
            None => super::number::with_percent_sign(&value, self.locale()),
        }
    }

    fn benchmark_text(&self, benchmark: &Benchmark) -> String {
        let grade = self.text(benchmark.grade.key());
        let grade = if benchmark.old { self.with("origin-old", &[("grade", grade.into())]) } else { grade };
        self.with(
            "origin-benchmark",
            &[
                ("metric", self.text(benchmark.metric.key()).into()),
                ("value", self.published_value(benchmark).into()),
                ("year", self.when(benchmark.when).into()),
                ("region", self.text(benchmark.region.key()).into()),
                ("grade", grade.into()),
            ],
        )
    }

    /// Time at which a figure was measured: "late 2023".
    pub fn when(&self, when: PublishedOn) -> String {
        // As texts: a year has no grouping.
        let in_year = |key: &str, year: u16| self.with(key, &[("year", year.to_string().into())]);
        let in_month = |key: &str, month: u8, year: u16| {
            let month = self.text(&format!("month-{month}"));
            self.with(key, &[("month", month.into()), ("year", year.to_string().into())])
        };
        match when {
            PublishedOn::Year(year) => year.to_string(),
            PublishedOn::Years(from, to) => format!("{from}–{to}"),
            PublishedOn::Late(year) => in_year("when-late", year),
            PublishedOn::Quarter(quarter, year) => {
                self.with("when-quarter", &[("quarter", quarter.to_string().into()), ("year", year.to_string().into())])
            }
            PublishedOn::Month(month, year) => in_month("when-month", month, year),
            PublishedOn::Since(month, year) => in_month("when-since", month, year),
            PublishedOn::About(from, to) => self.with("when-about", &[("years", format!("{from}–{to}").into())]),
            PublishedOn::Unknown => self.text("when-unknown"),
        }
    }

    /// Published prices of what a platform sells this way, in whatever currency they were published: a hint for a price
    /// that is not filled in.
    pub fn references(&self, platform: Platform, buying: BuyingModel) -> Vec<(&'static Benchmark, String)> {
        references(platform)
            .filter(|benchmark| benchmark.metric.subject() == BenchmarkSubject::Price(buying))
            .map(|benchmark| (benchmark, self.benchmark_text(benchmark)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::BENCHMARKS;
    use crate::units::Locale;

    #[test]
    fn whatever_may_stand_in_a_plan_says_where_it_came_from() {
        let words = Words::built_in(Locale::En);
        let published = BENCHMARKS.iter().map(|one| one.id).chain(PUBLISHED_OVERLAPS.iter().map(|one| one.id));
        for id in published {
            assert_ne!(words.benchmark(id), "", "{id:?}");
        }
    }
}
