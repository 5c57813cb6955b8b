//! Payload of format 1: the document under adaptive models.
//!
//! Writing and reading are one walk over the document ([`Coder`]): an encoder walks the plan that it writes; a decoder
//! walks an empty plan and returns the plan that it reads. Defaults, and values that repeat those of the channel
//! before, cost a fraction of a bit.

mod brief;
mod channel;
mod column;
mod costs;
mod flight;
mod kind;
mod kpis;
mod market;
mod overlap;
mod periods;
mod priors;
mod rates;
mod terms;
mod work;

use self::column::{AmountModel, count, often, optional, pick, position, quantity, rare, seldom};
use super::coder::{Coder, Decoder, Encoder};
use super::model::{Decimal, Integer, InvalidField, Symbol};
use super::text::TextModel;
use super::{LinkError, MODEL};
use crate::scenario::{
    Brief, BuyingModel, CHANNELS_MAX, Channel, ChannelId, CostBasis, EffectiveFrequency, Market, Overlap, Platform,
    Scenario, Target,
};
use crate::units::{Currency, Date, Locale, Money, Weeks};

/// Languages in the order of the format, whatever order a menu gets.
const LANGUAGES: [Locale; 3] = [Locale::En, Locale::Nl, Locale::Ru];

/// Cost bases in the order of the format. Net media are the absence of a choice.
const COST_BASES: [CostBasis; 2] = [CostBasis::Gross, CostBasis::WithVat];

/// Payload of a plan. Not inlined: the page would hold the walk twice.
#[inline(never)]
pub(super) fn encode(scenario: &Scenario) -> Vec<u8> {
    let mut encoder = Encoder::default();
    // A plan in memory has only possible values, so writing it cannot fail.
    let written = walk(&mut encoder, scenario, MODEL);
    debug_assert!(written.is_ok(), "a plan in memory is possible: {written:?}");
    encoder.finish()
}

/// Plan of a payload with a correct checksum, and the version of the model that it was written with.
pub(super) fn decode(payload: &[u8]) -> Result<(Scenario, u16), LinkError> {
    let invalid = |InvalidField(field)| LinkError::Invalid { field };
    let start = Date::from_days(0).map_err(|_| LinkError::Invalid { field: "start" })?;
    let empty = Scenario::empty(Currency::Eur, start, Locale::En);
    let (scenario, model) = walk(&mut Decoder::new(payload), &empty, 0).map_err(invalid)?;
    let scenario = scenario.with_settled_marks();
    // A plan has one payload: any other payload that reads as the plan was not written by the encoder.
    let mut again = Encoder::default();
    walk(&mut again, &scenario, model).map_err(invalid)?;
    if again.finish() != payload {
        return Err(LinkError::Invalid { field: "payload" });
    }
    Ok((scenario, model))
}

/// Writes or reads the version of the model and the whole document.
#[inline(never)]
fn walk(coder: &mut dyn Coder, given: &Scenario, model: u16) -> Result<(Scenario, u16), InvalidField> {
    let mut texts = TextModel::new();
    let model = Integer::trained(&[1, 1, 2]).code(coder, u64::from(model));
    let model = u16::try_from(model).map_err(|_| InvalidField("model"))?;
    let name = texts.name(coder, &given.name, "name")?;
    let client = texts.name(coder, &given.client, "client")?;
    let currency = Integer::trained(&[978, 840, 643]).code(coder, u64::from(given.currency.number()));
    let currency = u16::try_from(currency).ok().and_then(Currency::from_number).ok_or(InvalidField("currency"))?;
    let start = Integer::trained(&[20_800, 21_000, 21_200]).code(coder, u64::try_from(given.start.days()).unwrap_or(0));
    let start = i32::try_from(start).ok().and_then(|days| Date::from_days(days).ok()).ok_or(InvalidField("start"))?;
    let weeks = Integer::trained(&[4, 6, 8]).code(coder, u64::from(given.weeks.get()));
    let weeks = u16::try_from(weeks).ok().and_then(|weeks| Weeks::new(weeks).ok()).ok_or(InvalidField("weeks"))?;
    let language = Symbol::new(2).code(coder, position(&LANGUAGES, &given.report_language));
    let report_language = pick(&LANGUAGES, language, "report_language")?;
    let target_name = texts.name(coder, &given.target.name, "target.name")?;
    let mut people = Decimal::trained(&[9_300_000.0, 640_000.0, 140_000.0]);
    let population = optional(coder, &mut often(), given.target.population, |coder, given| {
        quantity(people.code(coder, given.map_or(0.0, Into::into)), "target.population")
    })?;
    let overlap = overlap::level(coder, &mut people, &given.overlap)?;
    let effective_frequency = effective_frequency(coder, given.effective_frequency)?;
    let costs = costs::walk(coder, &mut texts, &given.costs)?;
    let mut roles = Vec::new();
    if seldom().code(coder, !given.roles.is_empty()) {
        roles = work::roles(coder, &mut texts, &given.roles)?;
    }
    let mut channels = channels(coder, &mut texts, given, roles.len())?;
    let overlap = match overlap {
        Overlap::Matrix(_) => Overlap::Matrix(overlap::pairs(coder, given, channels.len())?),
        Overlap::Independent | Overlap::ActiveUniverse(_) => overlap,
    };
    let mut cost_basis = CostBasis::Net;
    if seldom().code(coder, given.cost_basis != CostBasis::Net) {
        let basis = Symbol::new(1).code(coder, position(&COST_BASES, &given.cost_basis));
        cost_basis = pick(&COST_BASES, basis, "cost_basis")?;
    }
    let mut kpis = Vec::new();
    if seldom().code(coder, !given.kpis.is_empty()) {
        kpis = kpis::walk(coder, &given.kpis)?;
    }
    let mut periods = Vec::new();
    if seldom().code(coder, !given.periods.is_empty()) {
        periods = periods::walk(coder, &mut texts, &given.periods)?;
    }
    let mut market = None;
    if seldom().code(coder, given.market.is_some()) {
        let given = given.market.as_ref();
        market = Some(market::walk(coder, &mut texts, given.unwrap_or(&Market::default()))?);
    }
    let mut brief = Brief::default();
    if rare().code(coder, !given.brief.is_empty()) {
        brief = brief::walk(coder, &mut texts, &given.brief)?;
    }
    let mut exchange_rates = Vec::new();
    if seldom().code(coder, !given.exchange_rates.is_empty()) {
        exchange_rates = rates::walk(coder, &given.exchange_rates, currency)?;
    }
    marks(coder, given, &mut channels);
    let mut week_step = None;
    if rare().code(coder, given.week_step.is_some()) {
        let step = AmountModel::default().code(coder, given.week_step.unwrap_or_default(), "week_step")?;
        week_step = Some(step).filter(|step| *step > Money::ZERO);
    }
    let scenario = Scenario {
        name,
        client,
        currency,
        start,
        weeks,
        week_step,
        report_language,
        target: Target { name: target_name, population },
        overlap,
        effective_frequency,
        costs,
        roles,
        channels,
        cost_basis,
        exchange_rates,
        kpis,
        periods,
        market,
        brief,
    };
    Ok((scenario, model))
}

fn channels(
    coder: &mut dyn Coder,
    texts: &mut TextModel,
    given: &Scenario,
    roles: usize,
) -> Result<Vec<Channel>, InvalidField> {
    let count = count(coder, Integer::trained(&[4, 8, 5]), given.channels.len(), CHANNELS_MAX, "channels")?;
    let mut models = priors::trained(texts, roles)?;
    let mut channels: Vec<Channel> = Vec::new();
    for (at, id) in (0..count).zip(1..) {
        let blank = Channel::new(ChannelId(id), Platform::Other, BuyingModel::Cpm);
        let given = given.channels.get(at).unwrap_or(&blank);
        channels.push(models.walk(coder, texts, given, ChannelId(id))?);
    }
    Ok(channels)
}

/// Writes or reads the marks of the channels, where they are not those of their places.
fn marks(coder: &mut dyn Coder, given: &Scenario, channels: &mut [Channel]) {
    let given = given.marks();
    let is_by_place = given.iter().enumerate().all(|(place, mark)| place == *mark);
    if !rare().code(coder, !is_by_place) {
        return;
    }
    // Seven bits hold the marks of as many channels as a plan may have.
    let mut model = Symbol::new(7);
    for (place, channel) in channels.iter_mut().enumerate() {
        let mark = given.get(place).and_then(|mark| u32::try_from(*mark).ok()).unwrap_or(0);
        channel.mark = u8::try_from(model.code(coder, mark)).ok();
    }
}

fn effective_frequency(coder: &mut dyn Coder, given: EffectiveFrequency) -> Result<EffectiveFrequency, InvalidField> {
    let invalid = InvalidField("effective_frequency");
    if !seldom().code(coder, given != EffectiveFrequency::default()) {
        return Ok(EffectiveFrequency::default());
    }
    let mut bounds = Symbol::new(4);
    let least = bounds.code(coder, u32::from(given.least()));
    let most = bounds.code(coder, u32::from(given.most().unwrap_or(0)));
    let bound = |bound: u32| u8::try_from(bound).map_err(|_| invalid);
    let most = Some(bound(most)?).filter(|most| *most > 0);
    EffectiveFrequency::new(bound(least)?, most).ok_or(invalid)
}

#[cfg(test)]
mod tests {
    use super::super::model::Flag;
    use super::*;
    use crate::scenario::CostSheet;

    /// Payload up to the number of channels.
    fn head(encoder: &mut Encoder, channels: u64) {
        let mut texts = TextModel::new();
        Integer::trained(&[1, 1, 2]).code(encoder, 1);
        for _ in 0..2 {
            texts.code(encoder, "", 80).unwrap();
        }
        Integer::trained(&[978, 840, 643]).code(encoder, 978);
        Integer::trained(&[20_800, 21_000, 21_200]).code(encoder, 21_000);
        Integer::trained(&[4, 6, 8]).code(encoder, 4);
        Symbol::new(2).code(encoder, 0);
        texts.code(encoder, "", 80).unwrap();
        often().code(encoder, false);
        Flag::default().code(encoder, false);
        Flag::default().code(encoder, false);
        seldom().code(encoder, false);
        costs::walk(encoder, &mut texts, &CostSheet::default()).unwrap();
        seldom().code(encoder, false);
        Integer::trained(&[4, 8, 5]).code(encoder, channels);
    }

    /// Payload of a plan without channels, with the flags of the parts behind the channels, and then what `write` adds.
    fn tail(parts: &[bool], write: impl FnOnce(&mut Encoder)) -> Result<Scenario, LinkError> {
        let mut encoder = Encoder::default();
        head(&mut encoder, 0);
        for (at, part) in parts.iter().enumerate() {
            // The last one is the brief.
            if at == 4 { rare() } else { seldom() }.code(&mut encoder, *part);
        }
        write(&mut encoder);
        decode(&encoder.finish()).map(|(scenario, _)| scenario)
    }

    fn refused<T>(field: &'static str) -> Result<T, LinkError> {
        Err(LinkError::Invalid { field })
    }

    #[test]
    fn marks_are_written_where_they_are_not_those_of_the_places() {
        let start = Date::from_days(21_000).unwrap();
        let channel = || Channel::new(ChannelId(0), Platform::Vk, BuyingModel::Cpm);
        let plan =
            (0..5).fold(Scenario::empty(Currency::Eur, start, Locale::En), |plan, _| plan.with_added(channel(), None));
        let moved = plan.clone().with_moved(ChannelId(1), 3).without_channel(ChannelId(2)).renumbered();
        assert_eq!(moved.marks(), [2, 3, 0, 4]);
        assert_eq!(decode(&encode(&moved)).map(|(read, _)| read), Ok(moved.clone()));
        assert!(encode(&plan).len() <= encode(&moved).len());
        // Marks that two channels share, as no plan has them, read as others and so have another payload.
        let mut twice = moved;
        twice.channels[1].mark = twice.channels[0].mark;
        assert_ne!(twice.marks()[0], twice.marks()[1]);
    }

    #[test]
    fn a_million_channels_are_refused_before_any_is_made() {
        for channels in [101, 1_000_000, u64::MAX >> 1] {
            let mut encoder = Encoder::default();
            head(&mut encoder, channels);
            assert_eq!(decode(&encoder.finish()), refused("channels"));
        }
        assert!(tail(&[false; 5], |_| ()).is_ok_and(|scenario| scenario.channels.is_empty()));
    }

    #[test]
    fn a_million_rows_are_refused_before_any_is_made() {
        for count in [61, 1_000_000, u64::MAX >> 1] {
            let periods = tail(&[false, false, true], |coder| _ = Integer::trained(&[6, 12]).code(coder, count));
            assert_eq!(periods, refused("periods"));
            let brands = tail(&[false, false, false, true], |coder| _ = Integer::trained(&[3, 5]).code(coder, count));
            assert_eq!(brands, refused("market.competitors"));
        }
    }

    #[test]
    fn announced_but_missing_part_is_refused() {
        let announced = tail(&[false, true], |coder| {
            kpis::walk(coder, &[]).unwrap();
            for _ in 0..3 {
                seldom().code(coder, false);
            }
            rare().code(coder, false);
        });
        assert_eq!(announced, refused("payload"));
    }
}
