//! The whole plan: sums, and people counted once.

use super::audiences::Audiences;
use super::channel::{ChannelForecast, FREQUENCIES, PLACES, fill_band, fill_ratios, people};
use super::costs::Costs;
use super::figure::{Figure, Figures, Missing, Value};
use super::ratio;
use crate::reach::frequency;
use crate::reach::segments::frechet_limits;
use crate::scenario::Scenario;

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
    /// The least and the most that it can be if the overlaps of pairs are as given or fitted (Dawson–Sankoff and
    /// Hunter–Worsley); absent where no pair was given.
    pub reach_bounds: Option<(f64, f64)>,
    /// Week by week.
    pub weeks: Vec<TotalWeek>,
}

/// The whole in one week.
#[derive(Debug, Clone, PartialEq)]
pub struct TotalWeek {
    /// Contacts of the channels that know theirs.
    pub contacts: f64,
    /// People whom this week alone reaches, each once.
    pub reach: f64,
    /// People reached at least 1, 2, … [`FREQUENCIES`] times from the first week to the end of this one.
    pub at_least: [f64; FREQUENCIES],
    /// The same people as shares of the population met exactly 0, 1, … times.
    exactly: [f64; PLACES],
}

/// Figures that are sums over the channels.
const SUMS: [Figure; 11] = [
    Figure::Contacts,
    Figure::Clicks,
    Figure::Views,
    Figure::Engagements,
    Figure::Followers,
    Figure::Entries,
    Figure::Leads,
    Figure::Sales,
    Figure::Revenue,
    Figure::Margin,
    Figure::NetMedia,
];

impl TotalForecast {
    /// The whole of a plan whose channels are forecast already.
    pub(super) fn of(scenario: &Scenario, audiences: &Audiences, channels: &[ChannelForecast], costs: &Costs) -> Self {
        let currency = scenario.currency;
        let population = scenario.target.population.get();
        let mut figures = Figures::missing(Missing::Channels);
        for figure in SUMS {
            figures.set(figure, sum(channels, figure));
        }

        // A channel whose reach is not known reaches nobody here; it is a finding.
        let shares: Vec<f64> = channels.iter().map(|one| one.reached_share.unwrap_or(0.0)).collect();
        let reaches: Vec<f64> =
            channels.iter().filter_map(|one| Some(one.audience.ok()? * one.reached_share.ok()?)).collect();
        let known = !reaches.is_empty() && population >= 1.0;
        let weeks = if known { weeks(scenario, audiences, channels) } else { Vec::new() };
        let (reach, at_least) = if known {
            let at_least = weeks.last().map(|week| week.at_least);
            (Ok(population * audiences.segments.union_share(&shares)), at_least)
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
        let exactly = weeks.last().map(|week| &week.exactly);
        fill_band(&mut figures, exactly, population, scenario.effective);
        let parts = |figures: &Figures, over, under| parts(channels, figures, over, under);
        fill_ratios(&mut figures, &parts);
        // What a sale may cost at the most is an average over sales, so that it can be compared with their cost.
        for (figure, under) in [(Figure::BreakEvenCpa, Figure::Sales), (Figure::BreakEvenCpc, Figure::Clicks)] {
            let (margin, under) = parts(&figures, Figure::Margin, under);
            figures.set_ratio(figure, ratio::quotient, margin, under);
        }

        let reach_sum = reaches.iter().sum::<f64>();
        let reach_limits = frechet_limits(population, &reaches);
        let reach_bounds = audiences.bounds(&shares).filter(|_| known);
        Self { figures, at_least, reach_sum, reach_limits, reach_bounds, weeks }
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
        let lacks = |one: &&ChannelForecast| match one.figures.get(figure) {
            Ok(_) | Err(Missing::NothingToDivideBy | Missing::OtherKind | Missing::NoMedia) => false,
            Err(_) => true,
        };
        channels.iter().filter(lacks).count()
    }
}

/// The whole week by week. Of weeks in which no channel is met nothing is computed anew.
fn weeks(scenario: &Scenario, audiences: &Audiences, channels: &[ChannelForecast]) -> Vec<TotalWeek> {
    let population = scenario.target.population.get();
    let nobody = {
        let mut nobody = [0.0; PLACES];
        if let Some(none) = nobody.first_mut() {
            *none = 1.0;
        }
        nobody
    };
    let (mut at_least, mut met) = ([0.0; FREQUENCIES], nobody);
    let mut weeks = Vec::new();
    for week in 0..usize::from(scenario.weeks.get()) {
        let at =
            |values: &Option<Vec<f64>>| values.as_ref().and_then(|values| values.get(week).copied()).unwrap_or(0.0);
        let contacts: f64 = channels.iter().map(|one| at(&one.weeks.contacts)).sum();
        let mut reach = 0.0;
        if contacts > 0.0 {
            let each: Vec<f64> = channels.iter().map(|one| at(&one.weeks.each)).collect();
            reach = population * audiences.segments.union_share(&each);
            let law = |one: &ChannelForecast| {
                one.weeks.exactly.as_ref().and_then(|laws| laws.get(week).copied()).unwrap_or(nobody)
            };
            let exactly: Vec<[f64; PLACES]> = channels.iter().map(law).collect();
            met = frequency::over_channels(&audiences.segments, &exactly);
            at_least = people(met, population);
        }
        weeks.push(TotalWeek { contacts, reach, at_least, exactly: met });
    }
    weeks
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
        (true, _) if matches!(under, Figure::Reach | Figure::EffectiveReach) => (Ok(sum(over)), figures.get(under)),
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
