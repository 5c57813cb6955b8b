//! Audiences: the part of a forecast that only audiences and overlaps decide. It takes longer than all the
//! rest, so it is made once and used until one of its inputs changes.

use super::figure::{Missing, Unit, Value};
use super::input::Input;
use super::quantity::{FigureRef, Quantity, Subject};
use super::term::{Term, TermSource};
use crate::reach::bounds::Overlaps;
use crate::reach::contradiction::{self, Contradiction};
use crate::reach::overlap::{self, Fitted};
use crate::reach::segments::Segments;
use crate::scenario::{Channel, ChannelId, Overlap, Problem, Scenario};
use crate::units::People;

/// The audiences of a plan and how they overlap.
#[derive(Debug, Clone, PartialEq)]
pub struct Audiences {
    /// The population in segments; a place for each channel of the plan, empty where its audience is not known.
    pub segments: Segments,
    /// Fit of the segments to the overlaps that were given; absent where none were.
    pub fit: Option<OverlapFit>,
    /// Overlaps that cannot be.
    pub(super) problems: Vec<Problem>,
    /// Limits that pairs set to the reach of the whole; absent where none were given.
    bounds: Option<Overlaps>,
    inputs: Inputs,
}

/// Distance of the segments from the overlaps that were given, as parts of the smaller audience of each pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OverlapFit {
    /// Number of pairs that were given.
    pub pairs: usize,
    /// The largest miss.
    pub largest: f64,
    /// The average miss.
    pub mean: f64,
}

/// Cache key: the inputs that [`Audiences`] depends on.
#[derive(Debug, Clone, PartialEq)]
struct Inputs {
    base: Base,
    channels: Vec<(ChannelId, f64)>,
    overlap: Overlap,
}

/// People that the segments are parts of: the target population; where it is not given the active universe, or the
/// audience of the only channel that has one (`docs/model.md`, section 2).
#[derive(Debug, Clone, Copy, PartialEq)]
struct Base {
    people: Value,
    source: TermSource,
}

impl Inputs {
    fn of(scenario: &Scenario) -> Self {
        let channels: Vec<(ChannelId, f64)> =
            scenario.channels.iter().map(|channel| (channel.id, people(scenario, channel))).collect();
        Self { base: Base::of(scenario, &channels), channels, overlap: scenario.overlap.clone() }
    }
}

impl Base {
    fn of(scenario: &Scenario, channels: &[(ChannelId, f64)]) -> Self {
        let input = |people, input| Self { people, source: TermSource::Input(Subject::Plan, input) };
        let unknown = input(population(scenario), Input::Population);
        if scenario.target.population.is_some() {
            return unknown;
        }
        if let Overlap::ActiveUniverse(universe) = scenario.overlap {
            let (universe, largest) = (universe.get(), largest(channels));
            return match universe.max(largest) {
                people if people < 1.0 => unknown,
                // A universe below the largest audience is a finding; the figures use that audience.
                people if universe < largest => Self { people: Ok(people), source: TermSource::Intermediate },
                people => input(Ok(people), Input::Universe),
            };
        }
        let mut known = channels.iter().filter(|(_, people)| *people > 0.0);
        match (known.next(), known.next()) {
            (Some((id, people)), None) => {
                let source = TermSource::Derived(FigureRef::channel(*id, Quantity::Audience));
                Self { people: Ok(*people), source }
            }
            _ => unknown,
        }
    }
}

/// The largest audience of channels.
fn largest(channels: &[(ChannelId, f64)]) -> f64 {
    channels.iter().map(|(_, people)| *people).fold(0.0, f64::max)
}

/// The audience of a channel; nobody where it is not known.
fn people(scenario: &Scenario, channel: &Channel) -> f64 {
    audience(scenario, channel).unwrap_or(0.0)
}

/// A miss above this part of the smaller audience is a finding: what was typed can hardly all be true. Chosen because a
/// twentieth of an audience is more than surveys of overlap differ by.
const MISS_MAX: f64 = 0.05;

impl Audiences {
    /// The audiences of a plan. Independence and an active universe cost nothing; a matrix is fitted, which takes some
    /// milliseconds.
    pub fn of(scenario: &Scenario) -> Self {
        let inputs = Inputs::of(scenario);
        let population = inputs.base.people.unwrap_or(0.0);
        let audiences: Vec<f64> = inputs.channels.iter().map(|(_, people)| *people).collect();
        let mut fit = None;
        let mut problems = Vec::new();
        let segments = match &inputs.overlap {
            Overlap::Independent => Segments::independent(population, &audiences),
            Overlap::ActiveUniverse(universe) => {
                // A universe outside its limits is a finding; the figures use the nearest possible. Not by `clamp`:
                // what that says when it panics brings the standard library's way of writing doubles into the page, 7
                // KB.
                let universe = universe.get().max(largest(&inputs.channels).min(population)).min(population);
                Segments::active_universe(population, universe, &audiences)
            }
            Overlap::Matrix(_) => {
                let pairs = inputs.pairs();
                problems = impossible(&inputs, &audiences, &pairs);
                // Pairs that a population of unknown size cannot be fitted to count for nothing.
                let pairs = if inputs.base.people.is_ok() { pairs } else { Vec::new() };
                let Fitted { segments, largest_error, mean_error, .. } = overlap::fit(population, &audiences, &pairs);
                if !pairs.is_empty() {
                    fit = Some(OverlapFit { pairs: pairs.len(), largest: largest_error, mean: mean_error });
                }
                if problems.is_empty() && largest_error > MISS_MAX {
                    problems.push(Problem::OverlapFitPoor { error: largest_error });
                }
                segments
            }
        };
        let bounds = fit.is_some().then(|| Overlaps::of(&segments));
        Self { segments, fit, problems, bounds, inputs }
    }

    /// Tells whether the audiences were computed from the same inputs as this plan has.
    pub fn match_inputs(&self, scenario: &Scenario) -> bool {
        self.inputs == Inputs::of(scenario)
    }

    /// People that the segments are parts of: the target population; where it is not given the active universe, or the
    /// audience of the only channel that has one.
    ///
    /// # Errors
    /// [`Missing::Population`] where none of them is known: people on several channels cannot be counted once.
    pub fn base(&self) -> Value {
        self.inputs.base.people
    }

    /// Origin of [`Audiences::base`].
    pub(super) fn base_source(&self) -> TermSource {
        self.inputs.base.source
    }

    /// [`Audiences::base`] as a term.
    pub(super) fn base_term(&self) -> Term {
        Term::number_of("N", self.base(), Unit::Count, self.base_source())
    }

    /// People who use both of two channels, by their places in the plan, as the segments have it.
    ///
    /// # Errors
    /// Why [`Audiences::base`] is missing.
    pub fn overlap_of(&self, one: usize, other: usize) -> Value {
        self.base().map(|base| base * self.segments.audience_overlap(one, other))
    }

    /// Weights of the segments, as parts of the population.
    pub(super) fn segment_weights(&self) -> Vec<f64> {
        self.segments.iter().map(|(weight, _)| weight).collect()
    }

    /// Memberships of a channel in the segments, by its place in the plan: the part of each segment that uses it.
    pub(super) fn memberships(&self, place: usize) -> Vec<f64> {
        self.segments.iter().map(|(_, members)| members.get(place).copied().unwrap_or(0.0)).collect()
    }

    /// The least and the most people who can be reached, if pairs overlap as the segments have it, which is as given
    /// where the fit is good; nothing where no pair was given.
    pub(super) fn bounds(&self, shares: &[f64]) -> Option<(f64, f64)> {
        let (least, most) = self.bounds.as_ref()?.limits(shares);
        let base = self.base().ok()?;
        Some((least * base, most * base))
    }
}

impl Inputs {
    /// The pairs by places in the plan. Those of a channel without an audience are left out: nobody can be of both.
    fn pairs(&self) -> Vec<overlap::Pair> {
        let place = |id: ChannelId| {
            let at = self.channels.iter().position(|(channel, _)| *channel == id)?;
            let people = self.channels.get(at)?.1;
            (people > 0.0).then_some((at, people))
        };
        let pairs = self.overlap.pairs().iter().filter_map(|pair| {
            let ((one, first), (other, _)) = (place(pair.one)?, place(pair.other)?);
            Some(overlap::Pair { one, other, people: pair.overlap.value.people(first) })
        });
        pairs.collect()
    }
}

/// Contradictions, as findings. A few: nobody reads more, and one wrong number contradicts many others.
fn impossible(inputs: &Inputs, audiences: &[f64], pairs: &[overlap::Pair]) -> Vec<Problem> {
    let id = |at: usize| inputs.channels.get(at).map_or(ChannelId(0), |(id, _)| *id);
    // No fewer people than all audiences together: what they contradict, any population does.
    let population = inputs.base.people.unwrap_or_else(|_| audiences.iter().sum());
    contradiction::impossible(population, audiences, pairs)
        .into_iter()
        .map(|found| match found {
            Contradiction::PairTooLarge { one, other, people, most } => {
                Problem::OverlapAboveAudience { one: id(one), other: id(other), both: people, most }
            }
            Contradiction::PairTooSmall { one, other, people, least } => {
                Problem::OverlapBelowLeast { one: id(one), other: id(other), both: people, least }
            }
            Contradiction::PairTooSmallFor { one, other, people, third, least } => {
                Problem::OverlapTooSmallFor { one: id(one), other: id(other), third: id(third), both: people, least }
            }
            Contradiction::TripleTooLarge { channels, people, .. } => {
                Problem::OverlapsContradict { channels: channels.map(id), people }
            }
        })
        .collect()
}

/// `A`: the people of a channel who are in the target. An audience above the population is a finding; the figures use
/// the population.
pub(super) fn audience(scenario: &Scenario, channel: &Channel) -> Value {
    let audience = channel.audience.map(|audience| whole_people(audience.value.get())).ok_or(Missing::Audience)?;
    if scenario.target.population.is_none() { Ok(audience) } else { Ok(audience.min(population(scenario)?)) }
}

/// Less than one person is nobody: contacts a head of such an audience are beyond any number.
pub(super) fn whole_people(people: f64) -> f64 {
    if people < 1.0 { 0.0 } else { people }
}

/// `N`: an audience of nobody has no shares.
pub(super) fn population(scenario: &Scenario) -> Value {
    let population = scenario.target.population.map(People::get);
    population.filter(|population| *population >= 1.0).ok_or(Missing::Population)
}
