//! The whole plan: sums, and people counted once.

use super::audiences::{self, Audiences};
use super::channel::ChannelForecast;
use super::cost_sheet::Costs;
use super::costs::money_in_major;
use super::coverage::Coverage;
use super::deduplication::{deduplication_terms, reached_channels};
use super::effective::fill_effective_frequency;
use super::figure::{Figure, Figures, Missing, Unit, Value};
use super::formula::Formula;
use super::frequency::{FREQUENCIES, PLACES, reach_at_least};
use super::input::Input;
use super::ledger::Ledger;
use super::quantity::{CostLine, Quantity, Subject};
use super::ratios::{RatioScope, fill_ratios};
use super::term::{Term, TermSource};
use crate::reach::frequency;
use crate::reach::segments::frechet_limits;
use crate::scenario::Scenario;
use crate::units::People;

/// Everything that follows for the whole plan.
#[derive(Debug, Clone, PartialEq)]
pub struct TotalForecast {
    /// Its figures. A sum over the channels leaves out those that lack the figure ([`TotalForecast::left_out`]).
    pub figures: Figures,
    /// People reached at least 1, 2, … [`FREQUENCIES`] times over all channels; absent where reach is.
    pub reach_at_least: Option<[f64; FREQUENCIES]>,
    /// The channels' reaches added up, people met on several channels counted several times.
    pub gross_reach: f64,
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
    pub cumulative_reach_at_least: [f64; FREQUENCIES],
    /// The same people as shares of the population met exactly 0, 1, … times.
    pub(super) cumulative_distribution: [f64; PLACES],
}

/// Figures that are sums over the channels.
pub(super) const SUMS: [Figure; 14] = [
    Figure::Contacts,
    Figure::Clicks,
    Figure::Visits,
    Figure::Views,
    Figure::Engagements,
    Figure::Followers,
    Figure::Entries,
    Figure::Leads,
    Figure::Sales,
    Figure::Revenue,
    Figure::Margin,
    Figure::CustomerValue,
    Figure::NetMedia,
    Figure::Media,
];

impl TotalForecast {
    /// The whole of a plan whose channels are forecast already.
    pub(super) fn with<const ASKS: bool>(
        scenario: &Scenario,
        audiences: &Audiences,
        channels: &[ChannelForecast],
        costs: &Costs,
        ledger: &mut Ledger<ASKS>,
    ) -> Self {
        let currency = scenario.currency;
        ledger.subject = Subject::Plan;
        let base = audiences.base();
        let mut figures = Figures::missing(Missing::NotApplicable);
        for figure in SUMS {
            let value = sum(channels, figure);
            ledger.note(Quantity::Figure(figure), value, || (Formula::Sum, sum_terms(channels, figure, None)));
            figures.set(figure, value);
        }
        // Sums over the channels that have another figure too: what ratios of the whole are of.
        if let Some((over, under)) = ledger.wanted_matched_sum() {
            let value = matched_sum(channels, over, under);
            ledger.note(Quantity::MatchedSum(over, under), value, || {
                (Formula::Sum, sum_terms(channels, over, Some(under)))
            });
        }

        // A channel whose reach is not known reaches nobody here; it is a finding.
        let shares: Vec<f64> = channels.iter().map(|one| one.reached_share.unwrap_or(0.0)).collect();
        let reaches: Vec<f64> =
            channels.iter().filter_map(|one| Some(one.audience.ok()? * one.reached_share.ok()?)).collect();
        let is_given = scenario.target.population.is_some();
        let (reach, weeks) = match base {
            Ok(people) if !reaches.is_empty() => {
                (Ok(people * audiences.segments.net_reach_share(&shares)), weeks(scenario, audiences, people, channels))
            }
            Err(why) if !reaches.is_empty() || is_given => (Err(why), Vec::new()),
            Ok(_) | Err(_) => {
                (Err(channels.iter().find_map(|one| one.reached_share.err()).unwrap_or(Missing::Channels)), Vec::new())
            }
        };
        let reach_at_least = weeks.last().map(|week| week.cumulative_reach_at_least);

        let everybody = audiences::population(scenario);
        figures.set(Figure::Reach, reach);
        ledger.note(Quantity::Figure(Figure::Reach), reach, || {
            (Formula::DeduplicatedReach, deduplication_terms(reach, audiences, reached_channels(channels)))
        });
        let subject = Subject::Plan;
        for (figure, formula, over, value) in [
            (Figure::ReachShare, Formula::Quotient, Figure::Reach, reach),
            (Figure::Grp, Formula::PerHundred, Figure::Contacts, figures.get(Figure::Contacts)),
        ] {
            let value = ledger.derive(Quantity::Figure(figure), formula, [value, everybody], |[value, people]| {
                let people = Term::input("N", people, Unit::Count, subject, Input::Population);
                [Term::figure(over.symbol(), value, subject, over), people]
            });
            figures.set(figure, value);
        }
        let on_basis = costs.all_on(scenario.cost_basis, ledger);
        for (figure, money) in [
            (Figure::AllCosts, (costs.total(), Quantity::Line(CostLine::Total))),
            (Figure::AllCostsOnBasis, (on_basis, Quantity::CostsOnBasis)),
        ] {
            figures.set(figure, money_in_major(ledger, figure, money, currency));
        }
        let distribution = weeks.last().map(|week| &week.cumulative_distribution);
        let people = (base, audiences.base_source());
        fill_effective_frequency(&mut figures, distribution, people, scenario.effective_frequency, ledger);
        let of_channels: Vec<&Figures> = channels.iter().map(|one| &one.figures).collect();
        let scope = RatioScope::Whole(&of_channels);
        fill_ratios(&mut figures, scope, ledger);
        fill_followers(&mut figures, scenario, channels, ledger);
        // What a sale may cost at the most is an average over sales, so that it can be compared with their cost.
        for (figure, under) in [(Figure::BreakEvenCpa, Figure::Sales), (Figure::BreakEvenCpc, Figure::Clicks)] {
            scope.ratio(&mut figures, ledger, (figure, Formula::Quotient), (Figure::Margin, under));
        }

        let gross_reach = reaches.iter().sum::<f64>();
        // Without a population nothing but the sum of the reaches limits their union.
        let reach_limits = frechet_limits(scenario.target.population.map_or(f64::INFINITY, People::get), &reaches);
        let reach_bounds = audiences.bounds(&shares).filter(|_| reach.is_ok());
        Self { figures, reach_at_least, gross_reach, reach_limits, reach_bounds, weeks }
    }

    /// People whom the sum of the channels' reaches counts more often than once, each time counted.
    ///
    /// # Errors
    /// Why reach is missing.
    pub fn duplication(&self) -> Value {
        self.figures.get(Figure::Reach).map(|reach| (self.gross_reach - reach).max(0.0))
    }

    /// Channels behind a figure of the whole, and those that it leaves out because they lack it or what it is divided
    /// by.
    pub fn coverage(channels: &[ChannelForecast], figure: Figure) -> Coverage {
        // A channel without sales has a break-even all the same, but no part in the average.
        let figure = if figure == Figure::BreakEvenCpa { Figure::Margin } else { figure };
        // A row that nobody has filled in yet lacks nothing.
        let is_blank = |one: &ChannelForecast| {
            one.figures.get(Figure::Contacts).is_err() && one.figures.get(Figure::AllCosts) == Ok(0.0)
        };
        let lacks = |one: &ChannelForecast| match one.figures.get(figure) {
            Err(_) if is_blank(one) => false,
            Ok(_)
            | Err(Missing::NothingToDivideBy | Missing::FewPeople | Missing::OtherChannelType | Missing::NoMedia) => {
                false
            }
            Err(_) => true,
        };
        Coverage::split(channels, &|one| !lacks(one), &lacks)
    }

    /// Number of channels that a figure of the whole leaves out.
    pub fn left_out(channels: &[ChannelForecast], figure: Figure) -> usize {
        Self::coverage(channels, figure).left_out.len()
    }
}

/// The whole week by week. Of weeks in which no channel is met nothing is computed anew.
fn weeks(scenario: &Scenario, audiences: &Audiences, population: f64, channels: &[ChannelForecast]) -> Vec<TotalWeek> {
    let nobody = {
        let mut nobody = [0.0; PLACES];
        if let Some(none) = nobody.first_mut() {
            *none = 1.0;
        }
        nobody
    };
    let (mut cumulative_reach, mut met) = ([0.0; FREQUENCIES], nobody);
    let mut weeks = Vec::new();
    for week in 0..usize::from(scenario.weeks.get()) {
        let at =
            |values: &Option<Vec<f64>>| values.as_ref().and_then(|values| values.get(week).copied()).unwrap_or(0.0);
        let contacts: f64 = channels.iter().map(|one| at(&one.weeks.contacts)).sum();
        let mut reach = 0.0;
        if contacts > 0.0 {
            let each: Vec<f64> = channels.iter().map(|one| at(&one.weeks.weekly_reached_shares)).collect();
            reach = population * audiences.segments.net_reach_share(&each);
            let law = |one: &ChannelForecast| {
                one.weeks.cumulative_distributions.as_ref().and_then(|laws| laws.get(week).copied()).unwrap_or(nobody)
            };
            let distribution: Vec<[f64; PLACES]> = channels.iter().map(law).collect();
            met = frequency::over_channels(&audiences.segments, &distribution);
            cumulative_reach = reach_at_least(met, population);
        }
        weeks.push(TotalWeek {
            contacts,
            reach,
            cumulative_reach_at_least: cumulative_reach,
            cumulative_distribution: met,
        });
    }
    weeks
}

/// The sum of a figure over the channels that have another one too; why there is none where no channel has both.
fn matched_sum(channels: &[ChannelForecast], figure: Figure, other: Figure) -> Value {
    let both = |one: &ChannelForecast| one.figures.get(other).and(one.figures.get(figure)).ok();
    match (added(channels.iter().filter_map(both)), channels.first()) {
        (Some(sum), _) => Ok(sum),
        // What the first channel lacks; of a figure that it has, what it lacks of the other.
        (None, Some(first)) => first.figures.get(figure),
        (None, None) => Err(Missing::Channels),
    }
}

/// The sum, if there is anything to add.
fn added(values: impl Iterator<Item = f64>) -> Option<f64> {
    values.fold(None, |sum, value| Some(sum.unwrap_or(0.0) + value))
}

/// The sum of a figure over the channels that have it; the first reason where none has.
fn sum(channels: &[ChannelForecast], figure: Figure) -> Value {
    match (added(channels.iter().filter_map(|one| one.figures.get(figure).ok())), channels.first()) {
        (Some(sum), _) => Ok(sum),
        (None, Some(first)) => first.figures.get(figure),
        (None, None) => Err(Missing::Channels),
    }
}

/// Terms of such a sum; the reason where it is of nothing.
fn sum_terms(channels: &[ChannelForecast], figure: Figure, other: Option<Figure>) -> Vec<Term> {
    let has = |one: &&ChannelForecast| {
        one.figures.get(figure).is_ok() && other.is_none_or(|other| one.figures.get(other).is_ok())
    };
    let term = |one: &ChannelForecast| {
        Term::figure(figure.symbol(), one.figures.get(figure), Subject::Channel(one.id), figure)
    };
    let known: Vec<Term> = channels.iter().filter(has).map(term).collect();
    if known.is_empty() { channels.first().map(term).into_iter().collect() } else { known }
}

/// ER by followers of the whole: engagements over followers, of the channels that have both.
fn fill_followers<const ASKS: bool>(
    figures: &mut Figures,
    scenario: &Scenario,
    channels: &[ChannelForecast],
    ledger: &mut Ledger<ASKS>,
) {
    let rate = Figure::EngagementRateFollowers;
    let engagements = matched_sum(channels, Figure::Engagements, rate);
    let followers = |channel: &crate::scenario::Channel, one: &ChannelForecast| {
        one.figures.get(rate).ok()?;
        channel.followers.map(People::get).or(one.audience.ok())
    };
    let known: f64 = scenario.channels.iter().zip(channels).filter_map(|(channel, one)| followers(channel, one)).sum();
    let followers = engagements.and(if known > 0.0 { Ok(known) } else { Err(Missing::Followers) });
    let values = [engagements, followers];
    let value = ledger.derive(Quantity::Figure(rate), Formula::Quotient, values, |[engagements, followers]| {
        let quantity = Quantity::MatchedSum(Figure::Engagements, rate);
        let engagements = Term::derived("E", engagements, Unit::Count, Subject::Plan, quantity);
        // Typed for some channels, for others the audience of their posts: added up.
        [engagements, Term::number_of("F", followers, Unit::Count, TermSource::Intermediate)]
    });
    figures.set(rate, value);
}

#[cfg(test)]
mod tests;
