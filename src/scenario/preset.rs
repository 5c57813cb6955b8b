//! Usual start of a channel on a platform: its buying model and the published figures that fill its fields.

use super::{
    BENCHMARKS, Benchmark, BenchmarkId, BenchmarkSubject, BuyingModel, Channel, ChannelEdit, ChannelId, Grade, Kind,
    Platform, Rate, Sourced,
};
use crate::units::{Currency, Price, Share};

/// A start for a channel on a platform.
///
/// Figures are filled in only where they belong together and say what the field asks:
///
/// - A price stands in the plan only when it was published in the plan's currency; it is never converted.
/// - Ranges, least bids and figures of weak sources are shown beside the field ([`references`]), not filled in.
/// - Published rates of engagement count posts of all kinds, most of them not paid for; they are shown, and a paid
///   channel starts without one.
/// - Facebook's conversion rate was measured in campaigns that ask for leads, the click rate in campaigns that ask for
///   traffic. The preset is one of traffic, so the rate of leads is shown and not filled in.
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
    use BuyingModel::{Cpa, Cpc, Cpe, Cpf, Cpl, Cpm, Cpv, Flat};
    let start = |buying, alternatives| Preset { platform, buying, alternatives, price: None, rates: &[] };
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
        Platform::Other => start(Cpm, &[Flat, Cpc, Cpa]),
    }
}

const fn click(number: u8) -> PresetRate {
    PresetRate { rate: Rate::Click, from: BenchmarkId(number) }
}

const fn lead(number: u8) -> PresetRate {
    PresetRate { rate: Rate::Lead, from: BenchmarkId(number) }
}

impl Preset {
    /// A channel with the values of the preset; unknown ones stay absent.
    pub fn channel(&self, id: ChannelId, currency: Currency) -> Channel {
        let mut channel = Channel::new(id, self.platform, self.buying);
        let price = self.price.and_then(|from| benchmark_price(from, currency));
        channel.kind = Kind::Paid { buying_model: self.buying, price, contacts_per_unit: None, bonus_contacts: None };
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

/// A published price, when it is usable and in this currency.
pub(super) fn benchmark_price(from: BenchmarkId, currency: Currency) -> Option<Sourced<Price>> {
    let benchmark = Benchmark::get(from).filter(|benchmark| benchmark.currency == Some(currency))?;
    Price::new(benchmark.usable()?).ok().map(|price| Sourced::benchmark(price, from))
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
/// let (_, benchmark) = offer(&channel, Rate::Lead, Currency::Eur).expect("a lead rate is published");
/// assert_eq!(benchmark.usable(), Some(0.0752));
/// // The price is in dollars.
/// assert!(offer(&channel, BuyingModel::Cpc, Currency::Eur).is_none());
/// assert!(offer(&channel, BuyingModel::Cpc, Currency::Usd).is_some());
/// ```
pub fn offer(
    channel: &Channel,
    subject: impl Into<BenchmarkSubject>,
    currency: Currency,
) -> Option<(ChannelEdit, &'static Benchmark)> {
    let subject = subject.into();
    let benchmark = channel.buying().and_then(|_| reference_for(channel.platform, subject))?;
    let edit = match subject {
        BenchmarkSubject::Price(buying) if channel.buying() == Some(buying) && channel.price().is_none() => {
            ChannelEdit::PublishedPrice(benchmark_price(benchmark.id, currency)?)
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
    use crate::scenario::Origin;

    fn channel(platform: Platform, currency: Currency) -> Channel {
        preset(platform).channel(ChannelId(1), currency)
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
        for platform in [Platform::Vk, Platform::Ok, Platform::YandexDirect, Platform::Pinterest, Platform::Other] {
            let channel = channel(platform, Currency::Rub);
            assert_eq!((channel.price(), channel.rates), (None, super::super::Rates::default()));
            assert_eq!(references(platform).count(), 0);
        }
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
