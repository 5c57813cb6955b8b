//! Formulas as computations over terms.

use super::distribution::{ContactDistribution, DistributionInputs, ROUNDING, contact_value, contacts_for_equivalents};
use super::figure::{Missing, Value};
use super::formula::{Formula, Outcome};
use super::frequency::{FrequencySplit, at_least};
use super::ratio;
use super::term::{Amount, Term, has, list, lists, money_at, named, of_first};
use super::weights::{hours_of_week, settled};
use crate::reach::{bounds, flight, response};
use crate::scenario::in_row;
use crate::units::{Money, Share};

impl Formula {
    /// Outcome of the formula over terms.
    pub fn outcome(self, terms: &[Term]) -> Outcome {
        if self.is_money() { Outcome::Money(self.money(terms)) } else { Outcome::Number(self.number(terms)) }
    }

    /// The number that it gives; the first reason where a term is missing.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are formulas over plain numbers")]
    pub(super) fn number(self, terms: &[Term]) -> Value {
        let value = |term: &Term| if let Amount::Number(value) = term.amount { value } else { Ok(0.0) };
        let of = |symbol: &str| named(terms, symbol);
        let distribution = || ContactDistribution::new(&DistributionInputs::of_terms(terms));
        if let Some(why) = terms.iter().find_map(|term| value(term).err()) {
            return Err(why);
        }
        let number = match self {
            Self::FatiguedContacts => fatigued_contacts(terms),
            Self::ReachedShare => distribution().reached_share(),
            Self::Reach => distribution().reached_share() * of("A"),
            Self::ContactValue => {
                let inputs = DistributionInputs::of_terms(terms);
                contact_value(&ContactDistribution::new(&inputs), &inputs, of("φ"))
            }
            Self::PeopleActing => distribution().acting_share(of("p")) * of("A"),
            Self::ReachAtLeast(times) => at_least(&distribution_places(terms), times) * of("A"),
            Self::PopulationAtLeast(times) => at_least(&list(terms, "P"), times) * of("N"),
            Self::ShareOfTotal => {
                let mine = terms.iter().filter(|term| term.symbol == "y").filter_map(|term| term.number().ok());
                let all = terms.iter().filter_map(|term| term.number().ok());
                return ratio::quotient(mine.sum(), all.sum()).ok_or(Missing::NothingToDivideBy);
            }
            Self::WithinEffectiveFrequency | Self::BelowEffectiveFrequency | Self::AboveEffectiveFrequency => {
                let place = |symbol: &str| index(named(terms, symbol));
                let people = terms.first().and_then(|term| term.number().ok()).unwrap_or(0.0);
                let places = list(terms, "P");
                // A band without an upper end goes to the last place, which is open too.
                let most = if has(terms, "g") { place("g") } else { places.len().saturating_sub(1) };
                return self.split_by_frequency(people, &FrequencySplit::of(&places, (place("f"), most)));
            }
            Self::DeduplicatedReach => deduplicated_reach(terms),
            Self::AudienceOverlap => audience_overlap(terms),
            Self::PairBoundMin => bounded(terms, |reaches, both| bounds::dawson_sankoff(reaches, both)),
            Self::PairBoundMax => bounded(terms, |reaches, both| bounds::hunter_worsley(reaches, both)),
            Self::PartOfWeek(week) => of_first(terms) * list(terms, "w").get(usize::from(week)).copied().unwrap_or(0.0),
            Self::EffectOfWeek(week) => {
                let caused: Vec<f64> = list(terms, "w").iter().map(|weight| of("E") * weight).collect();
                let (weeks, after) = flight::carry_over(&caused, of("h"));
                weeks.get(usize::from(week)).copied().unwrap_or(after)
            }
            Self::HoursSum => settled(terms.iter().filter_map(|term| term.number().ok()).sum()),
            Self::HoursOfPosts => {
                let at = |place: usize| terms.get(place).and_then(|term| term.number().ok()).unwrap_or(0.0);
                settled(at(0) + at(1) * at(2))
            }
            Self::HoursOfWeek(week) => hours_of_week(of_first(terms), &list(terms, "w"), week),
            Self::Major(currency) => money_at(terms, 0).major(currency),
            _ => return self.of(&terms.iter().map(value).collect::<Vec<_>>()),
        };
        if number.is_finite() { Ok(number) } else { Err(Missing::NothingToDivideBy) }
    }

    /// The number that a formula over plain numbers gives; the first reason where one is missing.
    ///
    /// Most figures are one or two numbers put together. Where the formula is known at compile time, as it is where
    /// figures are derived, nothing is left of the choice.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others take lists or money")]
    #[expect(clippy::inline_always, reason = "a choice that stands at compile time is to be made there")]
    #[inline(always)]
    pub(super) fn of(self, values: &[Value]) -> Value {
        if let Some(why) = values.iter().find_map(|value| value.err()) {
            return Err(why);
        }
        let at = |place: usize| values.get(place).and_then(|value| value.ok()).unwrap_or(f64::NAN);
        let all = || values.iter().filter_map(|value| value.ok());
        let or_nothing = |value: Option<f64>| value.ok_or(Missing::NothingToDivideBy);
        let value = match self {
            Self::Identity => at(0),
            Self::Product => all().skip(1).fold(at(0), |product, value| product * value),
            Self::Sum => all().sum(),
            Self::Quotient => return or_nothing(ratio::quotient(at(0), at(1))),
            Self::PerThousand => return or_nothing(ratio::cpm(at(0), at(1))),
            Self::PerHundred => return or_nothing(ratio::grp(at(0), at(1))),
            Self::Difference => at(0) - at(1),
            Self::ReturnOnCosts => return or_nothing(ratio::romi(at(0), at(1))),
            Self::ReturnOnAll => return or_nothing(ratio::roi(at(0), at(0) - at(1) + at(2))),
            Self::Change => return or_nothing(ratio::change(at(1), at(0))),
            Self::AtMost => at(0).min(at(1)),
            Self::Excess => (at(0) - at(1)).max(0.0),
            Self::ShareOfSum => return or_nothing(ratio::quotient(at(0), all().skip(1).sum())),
            Self::CpmContacts => 1000.0 * at(0) / at(1) * at(2) * at(3),
            Self::GrpContacts => at(0) / at(1) * at(2) / 100.0 * at(3) * at(4),
            Self::UnitContacts => whole_units(at(0), at(1)) * at(2) * at(3) * at(4),
            Self::BoughtActions => at(0) / at(1) * at(2),
            Self::CappedActions | Self::AssistedConversions => at(0) * (at(1) * at(2) / at(3)),
            Self::ActionContacts => at(0) / all().skip(2).fold(at(1), |chain, rate| chain * rate),
            Self::CpmContactsWithBonus => (1000.0 * at(0) / at(1) + at(2)) * at(3) * at(4),
            Self::UnitContactsWithBonus => (whole_units(at(0), at(1)) * at(2) + at(3)) * at(4) * at(5),
            Self::DiscountsInRow => in_row(all()),
            Self::NetPrice => at(0) * (1.0 - at(1)),
            Self::ContestContacts => (1000.0 * at(0) / at(1) * at(2) * at(3) + at(4)) * (1.0 / (1.0 - at(5))),
            Self::OrganicContestContacts => at(0) * (1.0 / (1.0 - at(1))),
            Self::FirstContactRate => (at(0) * at(1)).min(1.0),
            Self::Lift => response::first_contact_rate(1.0, at(0), at(1), at(2)),
            Self::Greatest => all().fold(0.0, f64::max),
            Self::SumAtMost => all().skip(1).sum::<f64>().min(at(0)),
            // What takes lists or money is not of plain numbers.
            _ => f64::NAN,
        };
        if value.is_finite() { Ok(value) } else { Err(Missing::NothingToDivideBy) }
    }

    /// The money that it gives.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the formulas of numbers give no money")]
    pub(super) fn money(self, terms: &[Term]) -> Money {
        let number = |place: usize| terms.get(place).and_then(|term| term.number().ok()).unwrap_or(0.0);
        let share = |place: usize| Share::new(number(place)).unwrap_or(Share::NONE);
        let first = money_at(terms, 0);
        match self {
            Self::BeforeDiscount => {
                let left = 1.0 - number(1);
                // A discount of everything leaves no gross to compute; a finding says so.
                if left > 0.0 { times(first, 1.0 / left) } else { first }
            }
            Self::Fees(currency) => Money::from_major(number(0) * number(1), currency).unwrap_or(Money::MOST),
            Self::MoneyTimes => times(first, number(1)),
            Self::MoneyPlusProduct => first + times(money_at(terms, 1), number(2)),
            Self::HoursAt => times(first, number(1) + number(2) * number(3)),
            Self::MoneySum => (0..terms.len()).map(|place| money_at(terms, place)).sum(),
            Self::MoneyDifference => first - money_at(terms, 1),
            Self::MoneyShare => first.share(share(1)),
            Self::ShareOfBoth => times(money_at(terms, 1) + money_at(terms, 2), number(0)),
            Self::VatByLine => {
                (0..terms.len() / 2).map(|pair| money_at(terms, 2 * pair).share(share(2 * pair + 1))).sum()
            }
            Self::WithVatByLine => {
                let rest = money_at(terms, 2);
                first + first.share(share(1)) + rest + rest.share(share(3))
            }
            Self::ShareOfLines => {
                let rate = share(0);
                (1..terms.len()).map(|place| money_at(terms, place).share(rate)).sum()
            }
            Self::WithVat => first + first.share(share(1)),
            Self::MoneyOfWeek(week) => {
                first.split(&list(terms, "w")).get(usize::from(week)).copied().unwrap_or(Money::ZERO)
            }
            _ => Money::ZERO,
        }
    }

    /// People in a band of `people`, or the parts of those reached who are below and above it.
    #[expect(clippy::wildcard_enum_match_arm, reason = "called for three formulas only; the last is the rest")]
    pub(super) fn split_by_frequency(self, people: f64, bands: &FrequencySplit) -> Value {
        let FrequencySplit { below, inside, above } = *bands;
        let reached = below + inside + above;
        match self {
            Self::BelowEffectiveFrequency => ratio::quotient(below, reached).ok_or(Missing::NothingToDivideBy),
            Self::AboveEffectiveFrequency => ratio::quotient(above, reached).ok_or(Missing::NothingToDivideBy),
            _ => Ok(people * inside),
        }
    }
}

/// An amount times a factor, at most [`LINE_MAX`].
pub(super) fn times(amount: Money, factor: f64) -> Money {
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
    let most = LINE_MAX / amount.minor().max(1) as f64;
    amount.times(factor.min(most))
}

/// The greatest line of a cost sheet, in minor units: a hundred channels of such lines, with fee, contingency, levies
/// and VAT on all of them, still add up in 64 bits. Only amounts beyond all reason meet it.
const LINE_MAX: f64 = 4e15;

/// Part of a unit that is a rounding of a division, not a unit that is missing.
pub(super) const UNIT_ROUNDING: f64 = 1e-6;

/// Whole units that money buys at a price.
pub(super) fn whole_units(money: f64, price: f64) -> f64 {
    let units = money / price;
    libm::floor(units + UNIT_ROUNDING + units * ROUNDING)
}

/// Contacts needed for `a` actions with wear-out: rates `r` multiplied, and the distribution of the other terms; solved
/// numerically.
fn fatigued_contacts(terms: &[Term]) -> f64 {
    let rates: Vec<f64> =
        terms.iter().filter(|term| term.symbol == "r").filter_map(|term| term.number().ok()).collect();
    let chain = rates.iter().skip(1).fold(rates.first().copied().unwrap_or(f64::NAN), |chain, rate| chain * rate);
    let (audience, actions) = (named(terms, "A"), named(terms, "a"));
    if audience <= 0.0 || actions <= 0.0 {
        return 0.0;
    }
    contacts_for_equivalents(&DistributionInputs::of_terms(terms), named(terms, "φ"), actions / (audience * chain))
        * audience
}

fn distribution_places(terms: &[Term]) -> Vec<f64> {
    let laws = ContactDistribution::new(&DistributionInputs::of_terms(terms)).cumulative_distributions();
    laws.last().map(|places| places.to_vec()).unwrap_or_default()
}

fn deduplicated_reach(terms: &[Term]) -> f64 {
    let members = lists(terms, "b");
    let weights = list(terms, "w");
    let by_segment = (0..weights.len())
        .map(|segment| members.iter().map(|of| of.get(segment).copied().unwrap_or(0.0)).collect())
        .collect();
    let reached: Vec<f64> =
        terms.iter().filter(|term| term.symbol == "q").map(|term| term.number().unwrap_or(0.0)).collect();
    named(terms, "N") * crate::reach::segments::Segments::new(weights, by_segment).net_reach_share(&reached)
}

/// Members of two channels: of one channel with itself, its own.
fn audience_overlap(terms: &[Term]) -> f64 {
    let members = lists(terms, "b");
    let (one, other) = (members.first(), members.last());
    let part = |of: Option<&Vec<f64>>, segment: usize| of.and_then(|of| of.get(segment).copied()).unwrap_or(0.0);
    let weights = list(terms, "w");
    let shared = weights.iter().enumerate().map(|(at, weight)| weight * part(one, at) * part(other, at));
    named(terms, "N") * shared.sum::<f64>()
}

/// A limit of a union from reaches and pairs.
type Bound = fn(&[f64], &dyn Fn(usize, usize) -> f64) -> f64;

fn bounded(terms: &[Term], bound: Bound) -> f64 {
    let reaches: Vec<f64> =
        terms.iter().filter(|term| term.symbol == "r").map(|term| term.number().unwrap_or(0.0)).collect();
    let pairs = lists(terms, "o");
    bound(&reaches, &|one, other| pairs.get(one).and_then(|row| row.get(other).copied()).unwrap_or(0.0))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of contacts")]
fn index(number: f64) -> usize {
    number as usize
}
