//! Usual start of a channel on a platform or in a medium: its buying model, what is true of it by its nature, and the
//! published figures that fill its fields.

use super::{
    BENCHMARKS, Benchmark, BenchmarkId, BenchmarkSubject, BuyingModel, Channel, ChannelEdit, ChannelId, CurrencyRate,
    Grade, Kind, Origin, Platform, Rate, Scenario, Sourced,
};
use crate::units::{Currency, FrequencyCap, Price, Share};

/// A start for a channel on a platform.
///
/// Figures are filled in only where they belong together and say what the field asks:
///
/// - A price stands in the plan when it was published in the plan's currency, or converted at a rate that the planner
///   typed ([`published_price`]).
/// - Ranges, least bids and figures of weak sources are shown beside the field ([`references`]), not filled in.
/// - Published rates of engagement count posts of all kinds, most of them not paid for; they are shown, and a paid
///   channel starts without one.
/// - Facebook's conversion rate was measured in campaigns that ask for leads, the click rate in campaigns that ask for
///   traffic. The preset is one of traffic, so the rate of leads is shown and not filled in.
/// - What has no published source stays empty. A frequency cap of 1 is no figure: each letterbox gets one flyer, so
///   15,000 flyers to 15,000 letterboxes reach 15,000 at a frequency of 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// Platform.
    pub platform: Platform,
    /// Buying model unless the planner chooses another.
    pub buying: BuyingModel,
    /// Buying models in use besides the first.
    pub alternatives: &'static [BuyingModel],
    /// Published price under the default buying model.
    pub price: Option<BenchmarkId>,
    /// The rates that are filled in.
    pub rates: &'static [PresetRate],
    /// Set where each address gets one by the nature of the medium: the channel starts with a frequency cap of 1.
    pub one_each: bool,
}

/// A rate that a preset fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresetRate {
    /// Rate of the channel.
    pub rate: Rate,
    /// Benchmark that it comes from.
    pub from: BenchmarkId,
}

/// The usual start on a platform.
pub fn preset(platform: Platform) -> Preset {
    use BuyingModel::{Cpa, Cpc, Cpe, Cpf, Cpl, Cpm, Cpp, Cpv, Flat};
    let start =
        |buying, alternatives| Preset { platform, buying, alternatives, price: None, rates: &[], one_each: false };
    let one_each = |alternatives| Preset { one_each: true, ..start(Cpm, alternatives) };
    match platform {
        Platform::Instagram => Preset { price: Some(BenchmarkId(1)), ..start(Cpm, &[Cpc, Cpe, Cpl, Cpf]) },
        Platform::Facebook => {
            Preset { price: Some(BenchmarkId(2)), rates: const { &[click(7)] }, ..start(Cpm, &[Cpc, Cpl, Cpe, Cpf]) }
        }
        Platform::YouTube => Preset { price: Some(BenchmarkId(3)), ..start(Cpm, &[Cpv, Cpc, Flat]) },
        Platform::TikTok => Preset { price: Some(BenchmarkId(4)), ..start(Cpm, &[Cpc, Cpv, Cpf]) },
        // Price and click rate are of the same single-image campaigns.
        Platform::LinkedIn => {
            Preset { price: Some(BenchmarkId(25)), rates: const { &[click(24)] }, ..start(Cpc, &[Cpm, Cpl, Cpv]) }
        }
        // One set of campaigns: clicks, and what the advertisers counted as conversions, read as leads.
        Platform::GoogleSearch => {
            Preset { price: Some(BenchmarkId(16)), rates: const { &[click(15), lead(17)] }, ..start(Cpc, &[Cpa, Cpl]) }
        }
        Platform::GoogleDisplay => {
            Preset { price: Some(BenchmarkId(23)), rates: const { &[click(19)] }, ..start(Cpm, &[Cpc, Cpa]) }
        }
        Platform::X => Preset { price: Some(BenchmarkId(5)), ..start(Cpm, &[Cpc, Cpe, Cpf]) },
        Platform::Snapchat | Platform::Reddit => start(Cpm, &[Cpc, Cpv]),
        Platform::Pinterest => start(Cpm, &[Cpc, Cpe]),
        Platform::Telegram => start(Cpm, &[Flat, Cpv, Cpf]),
        Platform::Vk => start(Cpm, &[Cpc, Cpf, Cpl]),
        Platform::Ok => start(Cpm, &[Cpc, Cpf]),
        Platform::YandexDirect => start(Cpc, &[Cpm, Cpa]),
        Platform::PerformanceMax => start(Cpa, &[Cpc, Cpm]),
        Platform::Tv => start(Cpp, &[Cpm, Flat]),
        Platform::Radio => start(Cpp, &[Flat, Cpm]),
        Platform::AudioStreaming | Platform::DigitalOutOfHome => start(Cpm, &[Flat, Cpp]),
        Platform::OutOfHome | Platform::Print => start(Flat, &[Cpm, Cpp]),
        // Distribution is priced by the thousand delivered.
        Platform::Flyer | Platform::DirectMail => one_each(&[Flat]),
        Platform::Newsletter => start(Flat, &[Cpm, Cpc]),
        Platform::Podcast | Platform::Cinema => start(Cpm, &[Flat]),
        Platform::Event => start(Flat, &[Cpm]),
        Platform::Affiliate => start(Cpa, &[Cpl, Cpc]),
        Platform::Other => start(Cpm, &[Flat, Cpc, Cpa, Cpp]),
    }
}

const fn click(number: u8) -> PresetRate {
    PresetRate { rate: Rate::Click, from: BenchmarkId(number) }
}

const fn lead(number: u8) -> PresetRate {
    PresetRate { rate: Rate::Lead, from: BenchmarkId(number) }
}

impl Preset {
    /// A channel with the values of the preset in a plan of this currency and these exchange rates; unknown ones stay
    /// absent.
    pub fn channel(&self, id: ChannelId, currency: Currency, rates: &[CurrencyRate]) -> Channel {
        let mut channel = Channel::new(id, self.platform, self.buying);
        let price = self.price.and_then(|from| published_price(from, currency, rates));
        channel.kind = Kind::Paid { buying_model: self.buying, price, contacts_per_unit: None, bonus_contacts: None };
        channel.frequency_cap = FrequencyCap::new(1).ok().filter(|_| self.one_each);
        for PresetRate { rate, from } in self.rates {
            channel.rates = channel.rates.with(*rate, benchmark_rate(*from));
        }
        channel
    }

    /// The benchmark that fills a field, if one does.
    fn pick(&self, subject: BenchmarkSubject) -> Option<BenchmarkId> {
        match subject {
            BenchmarkSubject::Price(buying) => self.price.filter(|_| buying == self.buying),
            BenchmarkSubject::Rate(rate) => {
                self.rates.iter().find(|filled| filled.rate == rate).map(|filled| filled.from)
            }
        }
    }
}

/// A published price, when it is usable: in the currency of a plan, or in one that the plan has an exchange rate for.
///
/// ```
/// # use mediaplan::scenario::{BenchmarkId, CurrencyRate, Origin, published_price};
/// # use mediaplan::units::{Currency, Date, ExchangeRate};
/// // 7.93 US dollars.
/// let (cpm, date, rate) = (BenchmarkId(1), Date::from_civil(2026, 11, 2)?, ExchangeRate::new(0.92)?);
/// assert_eq!(published_price(cpm, Currency::Eur, &[]), None);
/// let rates = [CurrencyRate { currency: Currency::Usd, rate, date }];
/// let price = published_price(cpm, Currency::Eur, &rates).ok_or("no price")?;
/// assert_eq!((price.value.get(), price.origin), (7.2956, Origin::Converted { benchmark: cpm, rate, date }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn published_price(from: BenchmarkId, currency: Currency, rates: &[CurrencyRate]) -> Option<Sourced<Price>> {
    let benchmark = Benchmark::get(from)?;
    let (published, value) = (benchmark.currency?, benchmark.usable()?);
    if published == currency {
        return Price::new(value).ok().map(|price| Sourced::benchmark(price, from));
    }
    let known = rates.iter().find(|known| known.currency == published)?;
    let origin = Origin::Converted { benchmark: from, rate: known.rate, date: known.date };
    known.convert(value).map(|value| Sourced { value, origin })
}

/// Currencies other than the plan's for which a rate is known, or in which a price of a preset was published.
pub fn foreign_currencies(scenario: &Scenario) -> Vec<Currency> {
    let prices = Platform::ALL.iter().filter_map(|platform| Benchmark::get(preset(*platform).price?)?.currency);
    let mut currencies: Vec<Currency> = Vec::new();
    for currency in scenario.exchange_rates.iter().map(|known| known.currency).chain(prices) {
        if currency != scenario.currency && !currencies.contains(&currency) {
            currencies.push(currency);
        }
    }
    currencies
}

/// A published rate, when it is usable.
pub(super) fn benchmark_rate(from: BenchmarkId) -> Option<Sourced<Share>> {
    let benchmark = Benchmark::get(from).filter(|benchmark| benchmark.currency.is_none())?;
    Share::new(benchmark.usable()?).ok().map(|share| Sourced::benchmark(share, from))
}

/// Everything published that is known here about a platform.
pub fn references(platform: Platform) -> impl Iterator<Item = &'static Benchmark> {
    BENCHMARKS.iter().filter(move |benchmark| benchmark.platform == platform)
}

/// The best published figure to show beside a field of a channel: what the preset fills in, else what is usable before
/// what is not, newer before old, the better source first.
///
/// ```
/// # use mediaplan::scenario::{BuyingModel, Platform, Rate, reference_for};
/// let cpm = reference_for(Platform::Instagram, BuyingModel::Cpm).map(|found| found.title);
/// assert!(cpm.is_some_and(|title| title.starts_with("Gupta Media")));
/// assert!(reference_for(Platform::Vk, Rate::Click).is_none());
/// ```
pub fn reference_for(platform: Platform, subject: impl Into<BenchmarkSubject>) -> Option<&'static Benchmark> {
    let subject = subject.into();
    let rank = |benchmark: &&Benchmark| -> (bool, bool, Grade) {
        (benchmark.usable().is_none(), benchmark.old, benchmark.grade)
    };
    match preset(platform).pick(subject) {
        Some(id) => Benchmark::get(id),
        None => references(platform).filter(|benchmark| benchmark.metric.subject() == subject).min_by_key(rank),
    }
}

/// A change that fills an empty field of a bought channel with a published figure, and that figure. Absent where the
/// field has a value, nothing usable is published, or what is published is in another currency or says something else
/// than the field asks ([`Preset`]).
///
/// ```
/// # use mediaplan::scenario::{BuyingModel, Channel, ChannelEdit, ChannelId, Platform, Rate, offer};
/// # use mediaplan::units::Currency;
/// let channel = Channel::new(ChannelId(1), Platform::GoogleSearch, BuyingModel::Cpc);
/// let (_, benchmark) = offer(&channel, Rate::Lead, Currency::Eur, &[]).expect("a lead rate is published");
/// assert_eq!(benchmark.usable(), Some(0.0752));
/// // The price is in dollars.
/// assert!(offer(&channel, BuyingModel::Cpc, Currency::Eur, &[]).is_none());
/// assert!(offer(&channel, BuyingModel::Cpc, Currency::Usd, &[]).is_some());
/// ```
pub fn offer(
    channel: &Channel,
    subject: impl Into<BenchmarkSubject>,
    currency: Currency,
    rates: &[CurrencyRate],
) -> Option<(ChannelEdit, &'static Benchmark)> {
    let subject = subject.into();
    let benchmark = channel.buying().and_then(|_| reference_for(channel.platform, subject))?;
    let edit = match subject {
        BenchmarkSubject::Price(buying) if channel.buying() == Some(buying) && channel.price().is_none() => {
            ChannelEdit::PublishedPrice(published_price(benchmark.id, currency, rates)?)
        }
        // Published rates of engagement count posts of all kinds.
        BenchmarkSubject::Rate(rate) if rate != Rate::Engagement && channel.rates.get(rate).is_none() => {
            ChannelEdit::PublishedRate(rate, benchmark_rate(benchmark.id)?)
        }
        BenchmarkSubject::Price(_) | BenchmarkSubject::Rate(_) => return None,
    };
    Some((edit, benchmark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channel(platform: Platform, currency: Currency) -> Channel {
        preset(platform).channel(ChannelId(1), currency, &[])
    }

    #[test]
    fn foreign_prices_wait_for_an_exchange_rate() {
        let start = crate::units::Date::from_days(20_000).unwrap();
        let plan = Scenario::empty(Currency::Eur, start, crate::units::Locale::En);
        assert_eq!(foreign_currencies(&plan), [Currency::Usd]);
        assert_eq!(foreign_currencies(&Scenario { currency: Currency::Usd, ..plan }), []);
    }

    #[test]
    fn preset_price_is_filled_in_its_own_currency_only() {
        let price = channel(Platform::Instagram, Currency::Usd).price().unwrap();
        assert_eq!(price, Sourced { value: Price::new(7.93).unwrap(), origin: Origin::Benchmark(BenchmarkId(1)) });
        assert_eq!(channel(Platform::Instagram, Currency::Eur).price(), None);
    }

    #[test]
    fn preset_rates_are_filled_in_any_currency() {
        let rates = channel(Platform::GoogleSearch, Currency::Rub).rates;
        assert_eq!(rates.value(Rate::Click), Some(0.0666));
        assert_eq!(rates.value(Rate::Lead), Some(0.0752));
        assert_eq!(rates.value(Rate::Sale), None);
        assert_eq!(channel(Platform::Facebook, Currency::Eur).rates.value(Rate::Lead), None);
    }

    #[test]
    fn preset_leaves_unknown_values_empty() {
        for platform in
            [Platform::Vk, Platform::Ok, Platform::Tv, Platform::Flyer, Platform::Pinterest, Platform::Other]
        {
            let channel = channel(platform, Currency::Rub);
            assert_eq!((channel.price(), channel.rates), (None, super::super::Rates::default()));
            assert_eq!(references(platform).count(), 0);
        }
    }

    #[test]
    fn a_cap_of_one_is_what_each_letterbox_gets() {
        let caps = |platform| channel(platform, Currency::Eur).frequency_cap.map(FrequencyCap::get);
        assert_eq!((caps(Platform::Flyer), caps(Platform::DirectMail)), (Some(1), Some(1)));
        assert_eq!((caps(Platform::Newsletter), caps(Platform::Instagram)), (None, None));
        assert_eq!(preset(Platform::Tv).buying, BuyingModel::Cpp);
    }

    /// Benchmarks that a preset names exist, speak of that field of that platform and may be filled in.
    #[test]
    fn every_preset_names_usable_benchmarks() {
        for platform in Platform::ALL {
            let preset = preset(*platform);
            assert!(!preset.alternatives.contains(&preset.buying));
            let price = preset.price.map(|id| (BenchmarkSubject::Price(preset.buying), id));
            let rates = preset.rates.iter().map(|filled| (BenchmarkSubject::Rate(filled.rate), filled.from));
            for (subject, id) in price.into_iter().chain(rates) {
                let benchmark = Benchmark::get(id).unwrap();
                assert_eq!((benchmark.platform, benchmark.metric.subject()), (*platform, subject));
                assert!(benchmark.usable().is_some());
                assert_eq!(reference_for(*platform, subject), Some(benchmark));
            }
        }
    }

    #[test]
    fn reference_comes_from_the_better_source() {
        let found = |platform, subject: BenchmarkSubject| reference_for(platform, subject).map(|found| found.id.0);
        assert_eq!(found(Platform::Telegram, BuyingModel::Cpm.into()), Some(38));
        assert_eq!(found(Platform::Snapchat, BuyingModel::Cpm.into()), Some(36));
        assert_eq!(found(Platform::YouTube, BuyingModel::Cpv.into()), Some(32));
        assert_eq!(found(Platform::Facebook, Rate::Lead.into()), Some(13));
        assert_eq!(found(Platform::LinkedIn, Rate::Engagement.into()), Some(43));
        assert_eq!(found(Platform::Facebook, BuyingModel::Flat.into()), None);
    }
}
