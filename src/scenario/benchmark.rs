//! Published prices and rates: who published which figure when, frozen into the program.
//!
//! The figures are those of `assets/presets/benchmarks.json`, checked against it by the tests. A figure is never
//! converted, interpolated or averaged here: it is shown as it was published, or filled in as it was published.

mod table;

use super::{BenchmarkId, BuyingModel, Platform, Rate};
use crate::units::Currency;

pub use table::{BENCHMARKS, PUBLISHED_OVERLAPS};

impl BenchmarkId {
    /// The id of this number, if a benchmark has it.
    ///
    /// ```
    /// # use mediaplan::scenario::BenchmarkId;
    /// assert!(BenchmarkId::new(1).is_some());
    /// assert_eq!(BenchmarkId::new(0), None);
    /// ```
    pub fn new(number: u8) -> Option<Self> {
        Benchmark::get(Self(number)).map(|benchmark| benchmark.id)
    }
}

/// A published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Benchmark {
    /// Number in links.
    pub id: BenchmarkId,
    /// The platform of ours that it is about.
    pub platform: Platform,
    /// Subject in the publisher's words, often narrower or wider: "Facebook (leads objective)".
    pub about: &'static str,
    /// Metric that was measured.
    pub metric: Metric,
    /// The figure: shares 0 to 1 for rates, major units for prices.
    pub value: Published,
    /// The currency of a price; absent for a rate.
    pub currency: Option<Currency>,
    /// Date of measurement, as published.
    pub when: PublishedOn,
    /// Region of measurement.
    pub region: Region,
    /// Trust that it deserves.
    pub grade: Grade,
    /// Measured so long ago that it tells the order of size at most.
    pub old: bool,
    /// The page where it was read, in the page's own language.
    pub title: &'static str,
    /// Address of the page.
    pub url: &'static str,
}

impl Benchmark {
    /// The benchmark of an id; `None` for an id that a later release has added.
    pub fn get(id: BenchmarkId) -> Option<&'static Self> {
        BENCHMARKS.iter().find(|benchmark| benchmark.id == id)
    }

    /// The one number that may stand in a plan; `None` for what is only shown: ranges, least bids and figures of a
    /// weak source.
    pub fn usable(&self) -> Option<f64> {
        match (self.value, self.grade, self.metric) {
            (Published::Range(..), ..) | (_, Grade::Weak, _) | (.., Metric::CpmMin) => None,
            (Published::One(value), Grade::Primary | Grade::PrimaryVendor | Grade::Secondary, _) => Some(value),
        }
    }
}

/// Date of measurement, as far as the publisher gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishedOn {
    /// In a year.
    Year(u16),
    /// From one year to another.
    Years(u16, u16),
    /// Towards the end of a year.
    Late(u16),
    /// In a quarter, counted from 1, of a year.
    Quarter(u8, u16),
    /// In a month, counted from 1, of a year.
    Month(u8, u16),
    /// From a month of a year on.
    Since(u8, u16),
    /// The publisher gives no date; the page is of these years.
    About(u16, u16),
    /// The publisher gives no date.
    Unknown,
}

/// A figure as it was published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Published {
    /// One number.
    One(f64),
    /// From the first to the second: a spread, or the lowest and the highest of several topics.
    Range(f64, f64),
}

/// Metric of a published figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Price of a thousand contacts.
    Cpm,
    /// Least price of a thousand contacts that the platform accepts: a floor, not what is paid.
    CpmMin,
    /// Price of a click.
    Cpc,
    /// Price of a view.
    Cpv,
    /// Price of a lead.
    Cpl,
    /// Price of a conversion, as the advertisers defined theirs.
    Cpa,
    /// Clicks per contact.
    Ctr,
    /// Views per contact.
    Vtr,
    /// Engagements per contact of posts, by impressions.
    Er,
    /// Conversions per click, as the advertisers defined theirs: mostly leads.
    Cvr,
}

impl Metric {
    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cpm => "metric-cpm",
            Self::CpmMin => "metric-cpm-min",
            Self::Cpc => "metric-cpc",
            Self::Cpv => "metric-cpv",
            Self::Cpl => "metric-cpl",
            Self::Cpa => "metric-cpa",
            Self::Ctr => "metric-ctr",
            Self::Vtr => "metric-vtr",
            Self::Er => "metric-er",
            Self::Cvr => "metric-cvr",
        }
    }

    /// Field of a channel that the metric informs.
    ///
    /// The publishers' conversions count forms, calls and bookings far more often than paid orders, so CVR is read as
    /// [`Rate::Lead`], leads per click, and never as a rate of sales. For the same reason a benchmark CPA is shown
    /// beside the price of a sale as an order of size only.
    pub fn subject(self) -> BenchmarkSubject {
        match self {
            Self::Cpm | Self::CpmMin => BenchmarkSubject::Price(BuyingModel::Cpm),
            Self::Cpc => BenchmarkSubject::Price(BuyingModel::Cpc),
            Self::Cpv => BenchmarkSubject::Price(BuyingModel::Cpv),
            Self::Cpl => BenchmarkSubject::Price(BuyingModel::Cpl),
            Self::Cpa => BenchmarkSubject::Price(BuyingModel::Cpa),
            Self::Ctr => BenchmarkSubject::Rate(Rate::Click),
            Self::Vtr => BenchmarkSubject::Rate(Rate::View),
            Self::Er => BenchmarkSubject::Rate(Rate::Engagement),
            Self::Cvr => BenchmarkSubject::Rate(Rate::Lead),
        }
    }
}

/// A field of a channel that a benchmark can speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BenchmarkSubject {
    /// The price, for what is bought.
    Price(BuyingModel),
    /// A rate.
    Rate(Rate),
}

impl From<BuyingModel> for BenchmarkSubject {
    fn from(buying: BuyingModel) -> Self {
        Self::Price(buying)
    }
}

impl From<Rate> for BenchmarkSubject {
    fn from(rate: Rate) -> Self {
        Self::Rate(rate)
    }
}

/// Region in which a figure was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// The United States.
    Us,
    /// The world.
    World,
    /// The accounts of one agency, worldwide.
    WorldAgency,
    /// Business-to-business campaigns aimed at named accounts, worldwide.
    WorldB2b,
    /// Russia.
    Russia,
}

impl Region {
    /// Every region.
    pub const ALL: [Self; 5] = [Self::Us, Self::World, Self::WorldAgency, Self::WorldB2b, Self::Russia];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Us => "region-us",
            Self::World => "region-world",
            Self::WorldAgency => "region-world-agency",
            Self::WorldB2b => "region-world-b2b",
            Self::Russia => "region-russia",
        }
    }
}

/// Trust that a figure deserves, by its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Told by those who measured it.
    Primary,
    /// Told by a vendor of advertising tools or a reseller from its own accounts.
    PrimaryVendor,
    /// Quoted by somebody else.
    Secondary,
    /// A page that does not say how it was measured.
    Weak,
}

impl Grade {
    /// Every grade, best first.
    pub const ALL: [Self; 4] = [Self::Primary, Self::PrimaryVendor, Self::Secondary, Self::Weak];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Primary => "grade-primary",
            Self::PrimaryVendor => "grade-primary-vendor",
            Self::Secondary => "grade-secondary",
            Self::Weak => "grade-weak",
        }
    }
}

/// A published figure of how many users of one platform also use another. World figures are of users aged 16 to 64,
/// without China.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PublishedOverlap {
    /// Number in links; shares its numbers with [`Benchmark`].
    pub id: BenchmarkId,
    /// Platform whose users were counted.
    pub of: Platform,
    /// Platform that they also use.
    pub also: Platform,
    /// Share of them.
    pub share: f64,
    /// Date of measurement, as published.
    pub when: PublishedOn,
    /// Region of measurement.
    pub region: Region,
    /// Measured so long ago that it tells the order of size at most.
    pub old: bool,
    /// The page where it was read.
    pub title: &'static str,
    /// Address of the page.
    pub url: &'static str,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    fn records() -> Vec<Value> {
        let file: Value = serde_json::from_str(include_str!("../../assets/presets/benchmarks.json")).unwrap();
        file["records"].as_array().unwrap().clone()
    }

    fn metric_of(record: &Value) -> Option<Metric> {
        match record["metric"].as_str().unwrap() {
            "CPM" | "CPM (median)" | "CPM by topic" => Some(Metric::Cpm),
            "minimum CPM bid" | "minimum CPM" => Some(Metric::CpmMin),
            "CPC" | "CPC (median)" => Some(Metric::Cpc),
            "CPV" => Some(Metric::Cpv),
            "CPL" | "CPL (median)" => Some(Metric::Cpl),
            "CPA" => Some(Metric::Cpa),
            "CTR" | "CTR (median)" => Some(Metric::Ctr),
            "view-through rate" => Some(Metric::Vtr),
            "engagement rate by impressions (Buffer)" => Some(Metric::Er),
            "CVR" => Some(Metric::Cvr),
            _ => None,
        }
    }

    /// The lowest and the highest number of a record, in its own unit.
    fn span_of(record: &Value) -> (f64, f64) {
        if let Some(number) = record["value"].as_f64() {
            return (number, number);
        }
        let text = record["value"].as_str().unwrap();
        let numbers: Vec<f64> =
            text.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(|part| part.parse().ok()).collect();
        (numbers.iter().copied().fold(f64::MAX, f64::min), numbers.iter().copied().fold(0.0, f64::max))
    }

    fn agrees(benchmark: &Benchmark, record: &Value) -> bool {
        let text = |name: &str| record[name].as_str().unwrap();
        let (low, high) = match benchmark.value {
            Published::One(value) => (value, value),
            Published::Range(low, high) => (low, high),
        };
        let (unit, scale) = benchmark.currency.map_or(("%", 100.0), |currency| (currency.code(), 1.0));
        let near = |a: f64, b: f64| (a * scale - b).abs() < 1e-9;
        let grade = match benchmark.grade {
            Grade::Primary => ["primary", "primary, old"].contains(&text("grade")),
            Grade::PrimaryVendor => ["primary vendor", "primary reseller"].iter().any(|g| text("grade").starts_with(g)),
            Grade::Secondary => text("grade").starts_with("secondary"),
            Grade::Weak => text("grade") == "weak",
        };
        let region = match benchmark.region {
            Region::Us => "US",
            Region::World => "world",
            Region::WorldAgency => "world (agency accounts)",
            Region::WorldB2b => "world, B2B ABM",
            Region::Russia => "RU",
        };
        metric_of(record) == Some(benchmark.metric)
            && text("platform") == benchmark.about
            && text("unit") == unit
            && near(low, span_of(record).0)
            && near(high, span_of(record).1)
            && said_when(text("year")) == benchmark.when
            && text("region") == region
            && grade
            && text("grade").to_lowercase().contains("old") == benchmark.old
            && text("source_title") == benchmark.title
            && text("source_url") == benchmark.url
    }

    /// Date of a text in the file, in the publisher's words.
    fn said_when(text: &str) -> PublishedOn {
        let year = |text: &str| text.parse().unwrap();
        let month = |name: &str| match name {
            "Aug" => 8,
            "Nov" => 11,
            "Dec" => 12,
            _ => 0,
        };
        match text.split([' ', '-']).collect::<Vec<_>>()[..] {
            ["late", of] => PublishedOn::Late(year(of)),
            ["Q1", of] => PublishedOn::Quarter(1, year(of)),
            ["since", name, of] => PublishedOn::Since(month(name), year(of)),
            ["n/a"] => PublishedOn::Unknown,
            ["n/a", "(2024", "25)"] => PublishedOn::About(2024, 2025),
            [from, to] | [from, to, "vintage"] if from.len() == 4 && to.len() == 4 => {
                PublishedOn::Years(year(from), year(to))
            }
            [name, of] => PublishedOn::Month(month(name), year(of)),
            [of] if of.len() == 4 => PublishedOn::Year(year(of)),
            // Of records that are no benchmarks.
            _ => PublishedOn::Month(0, 0),
        }
    }

    #[test]
    fn every_benchmark_is_in_the_file() {
        let records = records();
        for benchmark in BENCHMARKS {
            assert!(records.iter().any(|record| agrees(benchmark, record)), "not in the file: {benchmark:?}");
        }
    }

    #[test]
    fn every_figure_of_the_file_that_a_channel_has_a_field_for_is_a_benchmark() {
        for record in records() {
            let known = record["value"] != "unknown" && metric_of(&record).is_some();
            let taken = BENCHMARKS.iter().any(|benchmark| agrees(benchmark, &record));
            assert_eq!(known, taken, "{record}");
        }
    }

    #[test]
    fn benchmark_ids_are_unique_and_lead_back() {
        let ids: BTreeSet<_> = BENCHMARKS.iter().map(|benchmark| benchmark.id).collect();
        assert_eq!(ids.len(), BENCHMARKS.len());
        for benchmark in BENCHMARKS {
            assert_eq!(BenchmarkId::new(benchmark.id.0), Some(benchmark.id));
            assert_eq!(Benchmark::get(benchmark.id), Some(benchmark));
        }
        assert_eq!(BenchmarkId::new(255), None);
    }

    /// Links carry the ids: these three stand for all of them and must never change.
    #[test]
    fn benchmark_ids_never_change() {
        let about = |id| Benchmark::get(BenchmarkId(id)).map(|found| (found.platform, found.metric));
        assert_eq!(about(1), Some((Platform::Instagram, Metric::Cpm)));
        assert_eq!(about(15), Some((Platform::GoogleSearch, Metric::Ctr)));
        assert_eq!(about(48), Some((Platform::Instagram, Metric::Er)));
    }

    #[test]
    fn benchmark_prices_have_a_currency_and_rates_none() {
        for benchmark in BENCHMARKS {
            let is_price = matches!(benchmark.metric.subject(), BenchmarkSubject::Price(_));
            assert_eq!(is_price, benchmark.currency.is_some(), "{benchmark:?}");
        }
    }

    #[test]
    fn weak_benchmarks_and_ranges_fill_no_field() {
        let usable = |id| Benchmark::get(BenchmarkId(id)).unwrap().usable();
        assert_eq!(usable(1), Some(7.93));
        assert_eq!(usable(30), None);
        assert_eq!(usable(34), None);
        assert_eq!(usable(38), None);
    }
}
