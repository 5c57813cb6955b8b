//! Evenness and audience of a channel from what was measured: typed points become a fit.

use super::entry::amount;
use super::entry_error::EntryError;
use crate::reach::exposure::goerg_audience;
use crate::reach::fit::{AUDIENCE_SPREAD, Audience, Curve, FitError, Measured, curve, evenness};
use crate::scenario::{ChannelId, Scenario};
use crate::units::{Evenness, Locale, People};

/// Points that are being typed for a fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FitDraft {
    /// Channel of the points.
    pub channel: ChannelId,
    /// A line for each campaign: contacts, then people reached.
    pub text: String,
}

impl FitDraft {
    /// An empty draft.
    pub fn of(channel: ChannelId) -> Self {
        Self { channel, text: String::new() }
    }
}

/// Result of a fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitResult {
    /// `k`, within what a channel may have.
    pub evenness: Evenness,
    /// `A`, where the fit is to change it.
    pub audience: Option<People>,
    /// Number of points.
    pub points: usize,
    /// Square root of the mean square of the relative errors; 0 where the points determine the fit.
    pub error_typical: f64,
    /// The largest relative error.
    pub error_largest: f64,
}

/// Reason why typed points give no fit.
#[derive(Debug, Clone, PartialEq)]
pub enum FitTrouble {
    /// A line does not hold two numbers.
    Columns {
        /// Number of the line, from 1.
        line: usize,
    },
    /// A number of a line is none.
    Entry {
        /// Number of the line, from 1.
        line: usize,
        /// Reason of the refusal.
        why: EntryError,
    },
    /// The numbers fit no curve.
    Fit(FitError),
    /// The audience that fits best has more people than the target group.
    AbovePopulation {
        /// Audience of the fit.
        audience: f64,
        /// People of the target group.
        population: f64,
    },
}

impl FitTrouble {
    /// The key of its sentence in the message files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Columns { .. } => "fit-columns",
            Self::Entry { .. } => "fit-entry",
            Self::AbovePopulation { .. } => "fit-above-population",
            Self::Fit(FitError::NotPositive(_)) => "fit-not-positive",
            Self::Fit(FitError::TooFewPoints) => "fit-too-few",
            Self::Fit(FitError::ReachAboveContacts { .. }) => "fit-above-contacts",
            Self::Fit(FitError::ReachAboveAudience { .. }) => "fit-above-audience",
            Self::Fit(FitError::MoreEvenThanRandom { .. }) => "fit-more-even",
            Self::Fit(FitError::TooUneven) => "fit-too-uneven",
            Self::Fit(FitError::AudienceUnbounded) => "fit-unbounded",
        }
    }
}

/// The fits that typed points allow: with the channel's audience as it is, and with the audience fitted too. `None`
/// where nothing was typed.
pub fn fitted(
    draft: &FitDraft,
    scenario: &Scenario,
    locale: Locale,
) -> Option<(Result<FitResult, FitTrouble>, Result<FitResult, FitTrouble>)> {
    let points = match points(&draft.text, locale) {
        Ok(points) if points.is_empty() => return None,
        Ok(points) => points,
        Err(why) => return Some((Err(why.clone()), Err(why))),
    };
    let audience = scenario.channel(draft.channel).and_then(|channel| channel.audience).map(|one| one.value.get());
    let held = audience.ok_or(FitError::TooFewPoints).and_then(|people| held(&points, people));
    let free = match (audience, points.as_slice()) {
        (Some(people), [_, _, ..]) => curve(&points, Audience::Around { people, spread: AUDIENCE_SPREAD }),
        // One point and nothing else: the curve of evenness 1 goes through it.
        (_, [one]) => goerg(*one),
        _ => curve(&points, Audience::Unknown),
    };
    let fitted = |curve: Curve, audience: bool| FitResult {
        evenness: within(curve.evenness),
        audience: audience.then(|| People::new(libm::rint(curve.audience)).ok()).flatten(),
        points: points.len(),
        error_typical: curve.error_typical,
        error_largest: curve.error_largest,
    };
    let population = scenario.target.population.map_or(0.0, People::get);
    let free = free.map_err(FitTrouble::Fit).and_then(|curve| {
        // An audience is a part of the target group. Without a population nothing is known of that.
        let is_above = population >= 1.0 && libm::rint(curve.audience) > population;
        if is_above { Err(FitTrouble::AbovePopulation { audience: curve.audience, population }) } else { Ok(curve) }
    });
    Some((held.map(|curve| fitted(curve, false)).map_err(FitTrouble::Fit), free.map(|curve| fitted(curve, true))))
}

/// With a known audience one point has its evenness, several have the best.
fn held(points: &[Measured], people: f64) -> Result<Curve, FitError> {
    match points {
        [one] => {
            let evenness = evenness(one.contacts, one.reach, people)?;
            Ok(Curve { audience: people, evenness, reach: vec![one.reach], error_typical: 0.0, error_largest: 0.0 })
        }
        _ => curve(points, Audience::Known(people)),
    }
}

fn goerg(one: Measured) -> Result<Curve, FitError> {
    let Measured { contacts, reach } = one;
    if reach > contacts {
        return Err(FitError::ReachAboveContacts { reach, contacts });
    }
    let audience = goerg_audience(contacts, reach).ok_or(FitError::AudienceUnbounded)?;
    Ok(Curve { audience, evenness: 1.0, reach: vec![reach], error_typical: 0.0, error_largest: 0.0 })
}

/// The nearest evenness that a channel may have: beyond its ends it cannot be told from them.
fn within(evenness: f64) -> Evenness {
    let nearest = evenness.clamp(Evenness::MIN, Evenness::MAX);
    // Four digits: more would pretend to an exactness that no measurement has.
    let (digits, exponent) = crate::units::significant(nearest, 4, crate::units::Ties::Even);
    Evenness::new(crate::units::nearest(digits.into(), exponent)).unwrap_or(Evenness::ONE)
}

/// The points of a text, a line each; empty lines do not count.
fn points(text: &str, locale: Locale) -> Result<Vec<Measured>, FitTrouble> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let line_number = at + 1;
            let (contacts, reach) = cells(line).ok_or(FitTrouble::Columns { line: line_number })?;
            let number = |text: &str| match amount(text, locale, None) {
                Ok(Some(number)) => Ok(number.value),
                Ok(None) => Err(FitTrouble::Columns { line: line_number }),
                Err(why) => Err(FitTrouble::Entry { line: line_number, why }),
            };
            Ok(Measured { contacts: number(contacts)?, reach: number(reach)? })
        })
        .collect()
}

/// The two cells of a line: at a tab or semicolon, else at its only space, because a space may also group digits.
fn cells(line: &str) -> Option<(&str, &str)> {
    let pair = line.split_once('\t').or_else(|| line.split_once(';'));
    let pair = pair.or_else(|| {
        let (one, other) = line.trim().split_once(' ')?;
        (!other.trim().contains(' ')).then_some((one, other))
    });
    pair.map(|(one, other)| (one.trim(), other.trim())).filter(|(one, other)| !one.is_empty() && !other.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Channel, Platform, Sourced};
    use crate::units::{Currency, Date};

    fn fits(audience: Option<f64>, text: &str) -> (Result<FitResult, FitTrouble>, Result<FitResult, FitTrouble>) {
        let start = Date::from_civil(2027, 1, 4).unwrap();
        let mut channel = Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm);
        channel.audience = audience.map(|people| Sourced::own(People::new(people).unwrap()));
        let mut plan = Scenario::empty(Currency::Eur, start, Locale::En).with_added(channel, None);
        plan.target.population = People::new(1e6).ok();
        fitted(&FitDraft { channel: ChannelId(1), text: text.to_owned() }, &plan, Locale::En).unwrap()
    }

    #[test]
    fn fit_of_one_point_gives_evenness_or_audience() {
        let (held, free) = fits(Some(1e6), "1,000,000\t500,000\n");
        let held = held.unwrap();
        assert!((held.evenness.get() - 1.0).abs() < 1e-3 && held.audience.is_none());
        let free = free.unwrap();
        assert_eq!((free.evenness.get(), free.audience.map(People::get)), (1.0, Some(1e6)));
    }

    /// The plan has a million people.
    #[test]
    fn a_fitted_audience_is_at_most_the_population() {
        let (_, free) = fits(None, "1000000;500001");
        assert!(matches!(free, Err(FitTrouble::AbovePopulation { audience, .. }) if audience > 1e6), "{free:?}");
        assert!(fits(None, "1000000;500000").1.is_ok());
    }

    #[test]
    fn fit_of_several_points_has_an_error() {
        let (held, _) = fits(Some(1e6), "1000000 500000\n3000000;760000");
        let held = held.unwrap();
        assert!(held.points == 2 && held.error_largest > 0.0 && held.error_largest < 0.02);
    }

    #[test]
    fn points_without_a_fit_name_reason_and_line() {
        assert_eq!(fits(None, "10\n").0, Err(FitTrouble::Columns { line: 1 }));
        assert_eq!(fits(None, "\n1 000 000 500 000").0, Err(FitTrouble::Columns { line: 2 }));
        for line in ["10;x", "10;5%", "10;€5"] {
            assert!(matches!(fits(None, line).1, Err(FitTrouble::Entry { line: 1, .. })), "{line}");
        }
        assert!(matches!(
            fits(Some(1e6), "1000000;700000").0,
            Err(FitTrouble::Fit(FitError::MoreEvenThanRandom { .. }))
        ));
        assert!(matches!(fits(None, "5;10").1, Err(FitTrouble::Fit(FitError::ReachAboveContacts { .. }))));
        assert!(fits(None, "5;5").1.is_err());
    }
}
