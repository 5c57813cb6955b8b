//! Formats 1 to 3: the document under adaptive models. Frozen: a change here would make every link that was sent unreadable.
//! Format 2 is format 1 and what a plan had gained by then: kinds of tool, overlaps of pairs, the effective band, the calendar.
//! Format 3 is format 2 and what it has gained since: wear-out, visits, followers, KPIs, periods, competitors.
//!
//! Writing and reading are the same walk over the document ([`Coder`]): a writer walks the plan that it writes, a reader
//! walks an empty one and takes what it reads. Defaults and values that the channel before had cost a fraction of a bit.

mod costs;
mod second;
mod third;
mod usual;

use super::coder::{Coder, Decoder, Encoder, Priming};
use super::model::{Decimal, Few, Flag, Impossible, Letters, Whole};
use super::{LinkError, MODEL, Opened};
use crate::scenario::{
    BenchmarkId, BuyingModel, CHANNELS_MAX, Channel, ChannelId, EffectiveFrequency, Flight, Kind, Limits, Origin,
    Overlap, Platform, Rate, Rates, Scenario, Sourced, Target,
};
use crate::units::{
    Contacts, Currency, Date, Evenness, FrequencyCap, Hours, Locale, Money, Note, People, Price, Share, Text, Weeks,
};

/// How much of a document a format holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Format {
    /// Bought media only, everything at once.
    One,
    /// With kinds of tool, overlaps of pairs, the effective band and the calendar.
    Two,
    /// All that a plan has.
    Three,
}

impl Format {
    fn number(self) -> u16 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// The payload of a plan. Not put into each place that asks for it: it would be there twice.
#[inline(never)]
pub(super) fn encode(scenario: &Scenario) -> Vec<u8> {
    let mut encoder = Encoder::default();
    // A plan in memory has only possible values; writing them cannot fail.
    let written = walk(&mut encoder, scenario, MODEL, Format::Three);
    debug_assert!(written.is_ok(), "a plan in memory is possible: {written:?}");
    encoder.done()
}

/// The plan of a payload whose check was right.
pub(super) fn decode(payload: &[u8], format: Format) -> Result<Opened, LinkError> {
    let invalid = |Impossible(what)| LinkError::Invalid { what };
    let empty =
        Scenario::empty(Currency::Eur, Date::from_days(0).map_err(|_| invalid(Impossible("date")))?, Locale::En);
    let (scenario, model) = walk(&mut Decoder::new(payload), &empty, 0, format).map_err(invalid)?;
    // One plan has one payload: whatever else reads as a plan was not written by us.
    let mut again = Encoder::default();
    walk(&mut again, &scenario, model, format).map_err(invalid)?;
    if again.done() != payload {
        return Err(invalid(Impossible("payload")));
    }
    Ok(Opened { scenario, model, format: format.number() })
}

/// The whole document.
#[inline(never)]
fn walk(coder: &mut dyn Coder, given: &Scenario, model: u16, format: Format) -> Result<(Scenario, u16), Impossible> {
    let mut letters = Letters::new();
    let model =
        u16::try_from(Whole::taught(&[1, 1, 2]).code(coder, u64::from(model))).map_err(|_| Impossible("model"))?;
    let name = letters.line(coder, &given.name)?;
    let client = letters.line(coder, &given.client)?;
    let currency = Whole::taught(&[978, 840, 643]).code(coder, u64::from(given.currency.number()));
    let currency = u16::try_from(currency).ok().and_then(Currency::from_number).ok_or(Impossible("currency"))?;
    let start = Whole::taught(&[20_800, 21_000, 21_200]).code(coder, u64::try_from(given.start.days()).unwrap_or(0));
    let start = i32::try_from(start).ok().and_then(|days| Date::from_days(days).ok()).ok_or(Impossible("date"))?;
    let weeks = Whole::taught(&[4, 6, 8]).code(coder, u64::from(given.weeks.get()));
    let weeks = u16::try_from(weeks).ok().and_then(|weeks| Weeks::new(weeks).ok()).ok_or(Impossible("weeks"))?;
    let language = position(&LANGUAGES, &given.report_language);
    let language = pick(&LANGUAGES, Few::new(2).code(coder, language), "language")?;
    let target_name = letters.line(coder, &given.target.name)?;
    let mut people = Decimal::taught(&[9_300_000.0, 640_000.0, 140_000.0]);
    let population = quantity::<People>(people.code(coder, given.target.population.get()), "population")?;
    let universe = match &given.overlap {
        Overlap::Independent | Overlap::Matrix(_) => None,
        Overlap::ActiveUniverse(universe) => Some(universe.get()),
    };
    let mut overlap = Overlap::Independent;
    let mut matrix = false;
    if Flag::default().code(coder, universe.is_some()) {
        overlap = Overlap::ActiveUniverse(quantity(people.code(coder, universe.unwrap_or(0.0)), "active universe")?);
    } else if format >= Format::Two {
        matrix = Flag::default().code(coder, matches!(given.overlap, Overlap::Matrix(_)));
    }
    let effective = if format >= Format::Two {
        second::band(coder, given.effective_frequency)?
    } else {
        EffectiveFrequency::default()
    };
    let costs = costs::walk(coder, given.costs)?;
    let count = Whole::taught(&[4, 8, 5]).code(coder, given.channels.len() as u64);
    let count =
        usize::try_from(count).ok().filter(|count| *count <= CHANNELS_MAX).ok_or(Impossible("number of channels"))?;
    let mut columns = Columns::taught(&mut letters, format)?;
    let mut channels: Vec<Channel> = Vec::new();
    for (at, id) in (0..count).zip(1..) {
        let blank = Channel::new(ChannelId(id), Platform::Other, BuyingModel::Cpm);
        let given = given.channels.get(at).unwrap_or(&blank);
        let channel = columns.walk(coder, &mut letters, given, ChannelId(id))?;
        channels.push(channel);
    }
    if matrix {
        overlap = Overlap::Matrix(second::pairs(coder, given, count)?);
    }
    let target = Target { name: target_name, population };
    let report_language = language;
    let mut scenario = Scenario {
        name,
        client,
        currency,
        start,
        weeks,
        report_language,
        target,
        overlap,
        effective_frequency: effective,
        costs,
        channels,
        ..Scenario::empty(currency, start, language)
    };
    if format >= Format::Three {
        scenario = third::plan(coder, &mut letters, given, scenario)?;
    }
    Ok((scenario, model))
}

/// The models of a channel's fields, and what the channel before had.
struct Columns {
    platform: Few,
    has_label: Flag,
    begins_with_label: Flag,
    buying: Few,
    price: Optional,
    contacts_per_unit: Optional,
    budget: Amount,
    discount: Usual,
    limit_min: OptionalAmount,
    limit_max: OptionalAmount,
    locked: Flag,
    audience: Optional,
    evenness: Usual,
    cap: Optional,
    rates: [Optional; 6],
    order_value: OptionalAmount,
    margin: Optional,
    on_target: Usual,
    viewable: Usual,
    production: UsualAmount,
    hours: Usual,
    hour_rate: UsualAmount,
    tools: UsualAmount,
    /// What format 2 has besides.
    second: Option<second::Columns>,
    /// What format 3 has besides.
    third: Option<third::Columns>,
}

impl Columns {
    fn new() -> Self {
        Self {
            second: None,
            third: None,
            platform: Few::new(6),
            has_label: Flag::default(),
            begins_with_label: Flag::default(),
            buying: Few::new(4),
            price: Optional::default(),
            contacts_per_unit: Optional::default(),
            budget: Amount::default(),
            discount: Usual::of(0.0),
            limit_min: OptionalAmount::default(),
            limit_max: OptionalAmount::default(),
            locked: Flag::default(),
            audience: Optional::default(),
            evenness: Usual::of(1.0),
            cap: Optional::default(),
            rates: core::array::from_fn(|_| Optional::default()),
            order_value: OptionalAmount::default(),
            margin: Optional::default(),
            on_target: Usual::of(1.0),
            viewable: Usual::of(1.0),
            production: UsualAmount::default(),
            hours: Usual::of(0.0),
            hour_rate: UsualAmount::default(),
            tools: UsualAmount::default(),
        }
    }

    /// Columns that have met three usual channels, so that the first channel of a plan is not a surprise.
    fn taught(letters: &mut Letters, format: Format) -> Result<Self, Impossible> {
        let mut columns = Self::new();
        for channel in usual::channels()? {
            columns.walk(&mut Priming, letters, &channel, ChannelId(0))?;
        }
        columns.second = (format >= Format::Two).then(second::Columns::default);
        columns.third = (format >= Format::Three).then(third::Columns::default);
        Ok(columns)
    }

    fn walk(
        &mut self,
        coder: &mut dyn Coder,
        letters: &mut Letters,
        given: &Channel,
        id: ChannelId,
    ) -> Result<Channel, Impossible> {
        let platform = self.platform.code(coder, u32::from(given.platform.number()));
        let platform = u8::try_from(platform).ok().and_then(Platform::from_number).ok_or(Impossible("platform"))?;
        let name = self.name(coder, letters, &given.name, platform)?;
        let kind = self.kind(coder, given)?;
        let mut rates = Rates::default();
        let flight = match &mut self.second {
            Some(second) => second.flight(coder, &given.flight)?,
            None => Flight::default(),
        };
        let budget = self.budget(coder, given.budget, &flight)?;
        let discount = self.discount.code(coder, given.discount, "discount")?;
        let limits = Limits {
            min: self.limit_min.code(coder, given.limits.min)?,
            max: self.limit_max.code(coder, given.limits.max)?,
            locked: self.locked.code(coder, given.limits.locked),
        };
        let audience = self.audience.sourced::<People>(coder, given.audience, "audience")?;
        let evenness = self.evenness.code::<Evenness>(coder, given.exposure_evenness, "evenness")?;
        let frequency_cap = self.cap.plain::<FrequencyCap>(coder, given.frequency_cap, "cap")?;
        for (column, rate) in self.rates.iter_mut().zip(RATES) {
            rates = rates.with(rate, column.sourced::<Share>(coder, given.rates.get(rate), "rate")?);
        }
        let channel = Channel {
            id,
            name,
            platform,
            kind,
            budget,
            discount,
            limits,
            audience,
            exposure_evenness: evenness,
            frequency_cap,
            rates,
            order_value: self.order_value.code(coder, given.order_value)?,
            margin: self.margin.plain::<Share>(coder, given.margin, "margin")?,
            on_target_rate: self.on_target.code(coder, given.on_target_rate, "share in target")?,
            viewability: self.viewable.code(coder, given.viewability, "share in view")?,
            production: self.production.code(coder, given.production)?,
            hours: self.hours.code::<Hours>(coder, given.hours, "hours")?,
            hour_rate: self.hour_rate.code(coder, given.hour_rate)?,
            tools: self.tools.code(coder, given.tools)?,
            note: Note::try_from(letters.code(coder, given.note.as_str(), Note::MAX)?)
                .map_err(|_| Impossible("note"))?,
            flight,
            ..Channel::new(id, platform, BuyingModel::Cpm)
        };
        match &mut self.third {
            Some(third) => third.channel(coder, given, channel),
            None => Ok(channel),
        }
    }

    /// What kind it is, and what only this kind has.
    fn kind(&mut self, coder: &mut dyn Coder, given: &Channel) -> Result<Kind, Impossible> {
        if let Some(second) = &mut self.second
            && let Some(kind) = second.kind(coder, &mut self.price, given)?
        {
            return Ok(kind);
        }
        let (buying, price, contacts_per_unit) = match given.kind {
            Kind::Paid { buying_model: buying, price, contacts_per_unit } => (buying, price, contacts_per_unit),
            Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => (BuyingModel::Cpm, None, None),
        };
        let buying = pick(&BUYINGS, self.buying.code(coder, position(&BUYINGS, &buying)), "buying model")?;
        let price = self.price.sourced::<Price>(coder, price, "price")?;
        let contacts_per_unit =
            self.contacts_per_unit.plain::<Contacts>(coder, contacts_per_unit, "contacts per unit")?;
        Ok(Kind::Paid { buying_model: buying, price, contacts_per_unit })
    }

    /// Amounts typed week by week add up to the budget as a rule: then it is not written again.
    fn budget(&mut self, coder: &mut dyn Coder, given: Money, flight: &Flight) -> Result<Money, Impossible> {
        match &mut self.second {
            Some(second) => match second.sum(coder, given, flight)? {
                Some(sum) => Ok(sum),
                None => self.budget.code(coder, given),
            },
            None => self.budget.code(coder, given),
        }
    }

    /// A name: the platform's own, one that begins with it, or another.
    fn name(
        &mut self,
        coder: &mut dyn Coder,
        letters: &mut Letters,
        given: &Text,
        platform: Platform,
    ) -> Result<Text, Impossible> {
        let label = platform.label();
        if self.has_label.code(coder, given.as_str() == label) {
            return Text::new(label).map_err(|_| Impossible("name"));
        }
        let rest = given.as_str().strip_prefix(label);
        let begins = self.begins_with_label.code(coder, rest.is_some());
        let rest = letters.code(coder, rest.unwrap_or(given.as_str()), Text::MAX)?;
        let whole = if begins { format!("{label}{rest}") } else { rest };
        Text::try_from(whole).map_err(|_| Impossible("name"))
    }
}

/// In the order of format 1, whatever order a menu gets; so are the two below.
const RATES: [Rate; 6] = [Rate::Click, Rate::Engagement, Rate::View, Rate::Follow, Rate::Lead, Rate::Sale];

const BUYINGS: [BuyingModel; 8] = [
    BuyingModel::Cpm,
    BuyingModel::Cpc,
    BuyingModel::Cpv,
    BuyingModel::Cpe,
    BuyingModel::Cpl,
    BuyingModel::Cpa,
    BuyingModel::Cpf,
    BuyingModel::Flat,
];

const LANGUAGES: [Locale; 3] = [Locale::En, Locale::Nl, Locale::Ru];

impl Letters {
    fn line(&mut self, coder: &mut dyn Coder, given: &Text) -> Result<Text, Impossible> {
        Text::try_from(self.code(coder, given.as_str(), Text::MAX)?).map_err(|_| Impossible("text"))
    }
}

/// A value, or the one that the channel before had.
#[derive(Debug, Default)]
struct Again {
    same: Flag,
    number: Decimal,
    before: f64,
}

impl Again {
    fn code(&mut self, coder: &mut dyn Coder, given: f64) -> f64 {
        if !self.same.code(coder, given.to_bits() == self.before.to_bits()) {
            self.before = self.number.code(coder, given);
        }
        self.before
    }
}

/// A value that most channels have in common.
#[derive(Debug)]
struct Usual(Again);

impl Usual {
    fn of(before: f64) -> Self {
        Self(Again { before, ..Again::default() })
    }

    fn code<T: TryFrom<f64> + Into<f64>>(
        &mut self,
        coder: &mut dyn Coder,
        given: T,
        what: &'static str,
    ) -> Result<T, Impossible> {
        quantity(self.0.code(coder, given.into()), what)
    }
}

/// A value that may be absent, and where it came from.
#[derive(Debug, Default)]
struct Optional {
    present: Flag,
    value: Again,
    own: Flag,
    example: Flag,
    benchmark: Whole,
}

impl Optional {
    fn plain<T: TryFrom<f64> + Into<f64> + Copy>(
        &mut self,
        coder: &mut dyn Coder,
        given: Option<T>,
        what: &'static str,
    ) -> Result<Option<T>, Impossible> {
        let value = &mut self.value;
        some(coder, &mut self.present, given, |coder, given| {
            quantity(value.code(coder, given.map_or(0.0, Into::into)), what)
        })
    }

    fn sourced<T: TryFrom<f64> + Into<f64> + Copy>(
        &mut self,
        coder: &mut dyn Coder,
        given: Option<Sourced<T>>,
        what: &'static str,
    ) -> Result<Option<Sourced<T>>, Impossible> {
        let Some(value) = self.plain(coder, given.map(|given| given.value), what)? else { return Ok(None) };
        let given = given.map_or(Origin::Own, |given| given.origin);
        let origin = origin(coder, (&mut self.own, &mut self.example, &mut self.benchmark), given)?;
        Ok(Some(Sourced { value, origin }))
    }
}

/// Where a value came from.
fn origin(
    coder: &mut dyn Coder,
    (own, example, benchmark): (&mut Flag, &mut Flag, &mut Whole),
    given: Origin,
) -> Result<Origin, Impossible> {
    if own.code(coder, given == Origin::Own) {
        return Ok(Origin::Own);
    }
    if example.code(coder, given == Origin::Example) {
        return Ok(Origin::Example);
    }
    let id = match given {
        Origin::Benchmark(BenchmarkId(id)) => u64::from(id),
        Origin::Own | Origin::Example => 0,
    };
    // Any number: a benchmark may have been withdrawn since, or come with a later release. The value is in the link.
    let id = u8::try_from(benchmark.code(coder, id)).map_err(|_| Impossible("benchmark"))?;
    Ok(Origin::Benchmark(BenchmarkId(id)))
}

/// Money: trailing zeros cost little.
#[derive(Debug, Default)]
struct Amount {
    zeros: Zeros,
    digits: Whole,
}

#[derive(Debug)]
struct Zeros(Few);

impl Default for Zeros {
    fn default() -> Self {
        Self(Few::new(4))
    }
}

impl Amount {
    fn code(&mut self, coder: &mut dyn Coder, given: Money) -> Result<Money, Impossible> {
        let mut digits = u64::try_from(given.minor()).unwrap_or(0);
        let mut zeros = 0;
        while digits > 0 && digits.is_multiple_of(10) && zeros < 15 {
            digits /= 10;
            zeros += 1;
        }
        let zeros = self.zeros.0.code(coder, zeros);
        let digits = self.digits.code(coder, digits);
        let minor = 10_u64.checked_pow(zeros).and_then(|factor| digits.checked_mul(factor));
        minor
            .and_then(|minor| i64::try_from(minor).ok())
            .and_then(|minor| Money::new(minor).ok())
            .ok_or(Impossible("amount"))
    }
}

/// Money that most channels have in common.
#[derive(Debug, Default)]
struct UsualAmount {
    same: Flag,
    amount: Amount,
    before: Money,
}

impl UsualAmount {
    fn code(&mut self, coder: &mut dyn Coder, given: Money) -> Result<Money, Impossible> {
        if !self.same.code(coder, given == self.before) {
            self.before = self.amount.code(coder, given)?;
        }
        Ok(self.before)
    }
}

/// Money that may be absent.
#[derive(Debug, Default)]
struct OptionalAmount {
    present: Flag,
    amount: UsualAmount,
}

impl OptionalAmount {
    fn code(&mut self, coder: &mut dyn Coder, given: Option<Money>) -> Result<Option<Money>, Impossible> {
        let amount = &mut self.amount;
        some(coder, &mut self.present, given, |coder, given| amount.code(coder, given.unwrap_or(Money::ZERO)))
    }
}

/// Something, if it is there.
fn some<T>(
    coder: &mut dyn Coder,
    present: &mut Flag,
    given: Option<T>,
    code: impl FnOnce(&mut dyn Coder, Option<T>) -> Result<T, Impossible>,
) -> Result<Option<T>, Impossible> {
    if present.code(coder, given.is_some()) { code(coder, given).map(Some) } else { Ok(None) }
}

fn quantity<T: TryFrom<f64>>(value: f64, what: &'static str) -> Result<T, Impossible> {
    T::try_from(value).map_err(|_| Impossible(what))
}

fn position<T: PartialEq>(all: &[T], one: &T) -> u32 {
    all.iter().position(|other| other == one).and_then(|at| u32::try_from(at).ok()).unwrap_or(0)
}

fn pick<T: Copy>(all: &[T], at: u32, what: &'static str) -> Result<T, Impossible> {
    usize::try_from(at).ok().and_then(|at| all.get(at)).copied().ok_or(Impossible(what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::CostSheet;

    fn head(encoder: &mut Encoder, channels: u64) {
        let mut letters = Letters::new();
        Whole::taught(&[1, 1, 2]).code(encoder, 1);
        for _ in 0..2 {
            letters.code(encoder, "", 80).unwrap();
        }
        Whole::taught(&[978, 840, 643]).code(encoder, 978);
        Whole::taught(&[20_800, 21_000, 21_200]).code(encoder, 21_000);
        Whole::taught(&[4, 6, 8]).code(encoder, 4);
        Few::new(2).code(encoder, 0);
        letters.code(encoder, "", 80).unwrap();
        Decimal::taught(&[9_300_000.0, 640_000.0, 140_000.0]).code(encoder, 1e6);
        Flag::default().code(encoder, false);
        costs::walk(encoder, CostSheet::default()).unwrap();
        Whole::taught(&[4, 8, 5]).code(encoder, channels);
    }

    #[test]
    fn a_million_channels_are_refused_before_any_is_made() {
        for (channels, what) in [(1_000_000, "number of channels"), (u64::MAX >> 1, "number of channels")] {
            let mut encoder = Encoder::default();
            head(&mut encoder, channels);
            assert_eq!(decode(&encoder.done(), Format::One), Err(LinkError::Invalid { what }));
        }
        let mut encoder = Encoder::default();
        head(&mut encoder, 0);
        assert!(decode(&encoder.done(), Format::One).is_ok_and(|opened| opened.scenario.channels.is_empty()));
    }

    #[test]
    fn non_numbers_are_refused() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, f64::MAX] {
            let mut encoder = Encoder::default();
            Usual::of(1.0).0.code(&mut encoder, value);
            let bytes = encoder.done();
            let read = Usual::of(1.0).code(&mut Decoder::new(&bytes), Evenness::new(1.0).unwrap(), "evenness");
            assert_eq!(read, Err(Impossible("evenness")), "{value}");
        }
    }

    #[test]
    fn an_endless_text_is_refused() {
        let mut encoder = Encoder::default();
        Letters::new().code(&mut encoder, &"a".repeat(100_000), usize::MAX).unwrap();
        let bytes = encoder.done();
        assert!(Letters::new().code(&mut Decoder::new(&bytes), "", Text::MAX).is_err());
    }
}
