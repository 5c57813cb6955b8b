//! The whole plan: sums, and people counted once.

use super::channel::{ChannelForecast, FREQUENCIES, PLACES, fill_ratios, people};
use super::costs::Costs;
use super::figure::{Figure, Figures, Missing, Value};
use super::ratio;
use crate::reach::frequency;
use crate::reach::segments::{Segments, frechet_limits};
use crate::scenario::{Overlap, Scenario};

/// Everything that follows for the whole plan.
#[derive(Debug, Clone, PartialEq)]
pub struct TotalForecast {
    /// Its figures. A sum over the channels leaves out those that lack the figure ([`TotalForecast::left_out`]).
    pub figures: Figures,
    /// People reached at least 1, 2, … [`FREQUENCIES`] times over all channels; absent where reach is.
    pub at_least: Option<[f64; FREQUENCIES]>,
    /// The channels' reaches added up, people met on several channels counted several times.
    pub reach_sum: f64,
    /// The least and the most that the reach of the whole can be, whatever the overlap (Fréchet).
    pub reach_limits: (f64, f64),
}

/// Figures that are sums over the channels.
const SUMS: [Figure; 10] = [
    Figure::Contacts,
    Figure::Clicks,
    Figure::Views,
    Figure::Engagements,
    Figure::Followers,
    Figure::Leads,
    Figure::Sales,
    Figure::Revenue,
    Figure::Margin,
    Figure::NetMedia,
];

/// The segments of a plan, with the channels that can be reached in them, in order.
pub(super) fn segments(scenario: &Scenario, audiences: &[f64]) -> Segments {
    let population = scenario.target.population.get();
    match scenario.overlap {
        Overlap::Independent => Segments::independent(population, audiences),
        Overlap::ActiveUniverse(universe) => {
            // A universe outside its limits is a finding; the figures use the nearest possible. Not by `clamp`: what that says
            // when it panics brings the standard library's way of writing doubles into the page, 7 KB.
            let largest = audiences.iter().copied().fold(0.0, f64::max);
            Segments::active_universe(
                population,
                universe.get().max(largest.min(population)).min(population),
                audiences,
            )
        }
    }
}

impl TotalForecast {
    /// The whole of a plan whose channels are forecast already.
    pub(super) fn of(scenario: &Scenario, channels: &[ChannelForecast], costs: &Costs) -> Self {
        let currency = scenario.currency;
        let population = scenario.target.population.get();
        let mut figures = Figures::missing(Missing::Channels);
        for figure in SUMS {
            figures.set(figure, sum(channels, figure));
        }

        // Channels whose reach is known; the others are a finding.
        let met: Vec<(f64, f64, [f64; PLACES])> = channels
            .iter()
            .filter_map(|one| Some((one.audience.ok()?, one.reached_share.ok()?, one.exactly?)))
            .collect();
        let audiences: Vec<f64> = met.iter().map(|(audience, ..)| *audience).collect();
        let shares: Vec<f64> = met.iter().map(|(_, share, _)| *share).collect();
        let reaches: Vec<f64> = met.iter().map(|(audience, share, _)| audience * share).collect();
        let known = !met.is_empty() && population >= 1.0;
        let (reach, at_least) = if known {
            let segments = segments(scenario, &audiences);
            let exactly: Vec<[f64; PLACES]> = met.iter().map(|(.., exactly)| *exactly).collect();
            let at_least = people(frequency::over_channels(&segments, &exactly), population);
            (Ok(population * segments.union_share(&shares)), Some(at_least))
        } else if population < 1.0 {
            (Err(Missing::Population), None)
        } else {
            (channels.iter().find_map(|one| one.reached_share.err()).map_or(Err(Missing::Channels), Err), None)
        };

        let everybody = if population >= 1.0 { Ok(population) } else { Err(Missing::Population) };
        figures.set(Figure::Reach, reach);
        figures.set_ratio(Figure::ReachShare, ratio::quotient, reach, everybody);
        figures.set_ratio(Figure::Grp, ratio::grp, figures.get(Figure::Contacts), everybody);
        figures.set(Figure::AllCosts, Ok(costs.total().major(currency)));
        let parts = |figures: &Figures, over, under| parts(channels, figures, over, under);
        fill_ratios(&mut figures, &parts);
        // What a sale may cost at the most is an average over sales, so that it can be compared with their cost.
        for (figure, under) in [(Figure::BreakEvenCpa, Figure::Sales), (Figure::BreakEvenCpc, Figure::Clicks)] {
            let (margin, under) = parts(&figures, Figure::Margin, under);
            figures.set_ratio(figure, ratio::quotient, margin, under);
        }

        let reach_sum = reaches.iter().sum::<f64>();
        let reach_limits = frechet_limits(population, &reaches);
        Self { figures, at_least, reach_sum, reach_limits }
    }

    /// People whom the sum of the channels' reaches counts more often than once, each time counted.
    ///
    /// # Errors
    /// Why reach is missing.
    pub fn counted_again(&self) -> Value {
        self.figures.get(Figure::Reach).map(|reach| (self.reach_sum - reach).max(0.0))
    }

    /// How many channels a figure of the whole leaves out, because they lack it or what it is divided by.
    pub fn left_out(channels: &[ChannelForecast], figure: Figure) -> usize {
        // A channel without sales has a break-even all the same, but no part in the average.
        let figure = if figure == Figure::BreakEvenCpa { Figure::Margin } else { figure };
        let lacks =
            |one: &&ChannelForecast| one.figures.get(figure).is_err_and(|why| why != Missing::NothingToDivideBy);
        channels.iter().filter(lacks).count()
    }
}

/// What a ratio of the whole is of: sums over the channels that have both, so that money that bought no known lead is not
/// divided by the leads of others. People are counted once, so the people reached are those of the whole; the costs of
/// the plan hold the fee and the contingency, which are of no channel, so they too are whole.
fn parts(channels: &[ChannelForecast], figures: &Figures, over: Figure, under: Figure) -> (Value, Value) {
    if over == Figure::AllCosts || under == Figure::AllCosts {
        return (figures.get(over), figures.get(under));
    }
    let both = |one: &&ChannelForecast| one.figures.get(over).is_ok() && one.figures.get(under).is_ok();
    let sum = |figure| channels.iter().filter(both).filter_map(|one| one.figures.get(figure).ok()).sum();
    match (channels.iter().any(|one| both(&one)), channels.first()) {
        (true, _) if under == Figure::Reach => (Ok(sum(over)), figures.get(under)),
        (true, _) => (Ok(sum(over)), Ok(sum(under))),
        (false, Some(first)) => (first.figures.get(over), first.figures.get(under)),
        (false, None) => (Err(Missing::Channels), Err(Missing::Channels)),
    }
}

/// The sum of a figure over the channels that have it; the first reason where none has.
fn sum(channels: &[ChannelForecast], figure: Figure) -> Value {
    let known: Vec<f64> = channels.iter().filter_map(|one| one.figures.get(figure).ok()).collect();
    match (known.is_empty(), channels.first()) {
        (true, Some(first)) => first.figures.get(figure),
        (true, None) => Err(Missing::Channels),
        (false, _) => Ok(known.iter().sum()),
    }
}

#[cfg(test)]
mod tests;
