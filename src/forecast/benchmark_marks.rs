//! Marks of the numbers on the page that rest on a published benchmark.

use super::channel::ChannelForecast;
use super::figure::{Figure, kpi_figure};
use super::plan_forecast::Forecast;
use super::published::{ChannelMarks, FigureSet, put_ratios};
use super::quantity::{CostLine, FigureRef, Quantity, Subject};
use super::ratios::{counts_people, is_whole};
use super::total::SUMS;
use crate::scenario::{AgencyFee, ChannelId, Rate, Scenario};

/// Marks of a plan's numbers: which of them rest on a benchmark that nobody has replaced by a value of the plan's own.
/// A missing figure has no mark.
///
/// ```
/// use mediaplan::forecast::{BenchmarkMarks, Figure, FigureRef, Forecast, Quantity};
/// use mediaplan::scenario::{ChannelEdit, Example, Rate, example};
///
/// // The café's click rate on Facebook is a published one; its own price is not.
/// let plan = example(Example::Cafe);
/// let facebook = plan.channels[1].id;
/// let marks = |plan| BenchmarkMarks::of(plan, &Forecast::of(plan));
/// assert!(marks(&plan).has(FigureRef::channel(facebook, Quantity::Figure(Figure::Clicks))));
/// assert!(!marks(&plan).has(FigureRef::channel(facebook, Quantity::Figure(Figure::Contacts))));
/// assert!(marks(&plan).has(FigureRef::total(Figure::Clicks)));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BenchmarkMarks {
    channels: Vec<(ChannelId, ChannelMarks)>,
    total: FigureSet,
    /// The overlap of a pair of channels does.
    pairs: bool,
    /// The agency fee is a share of costs.
    has_fee_share: bool,
}

impl BenchmarkMarks {
    /// Marks of a plan with its forecast.
    pub fn of(scenario: &Scenario, forecast: &Forecast) -> Self {
        let pairs = scenario.overlap.pairs().iter().any(|pair| pair.overlap.origin.benchmark().is_some());
        if !pairs && forecast.channels.iter().all(|one| one.marks == ChannelMarks::default()) {
            return Self::default();
        }
        Self {
            channels: forecast.channels.iter().map(|one| (one.id, one.marks)).collect(),
            total: total(forecast, pairs),
            pairs,
            has_fee_share: !matches!(scenario.costs.agency_fee, AgencyFee::None | AgencyFee::Fixed(_)),
        }
    }

    /// Tells whether a number rests on a benchmark.
    pub fn has(&self, of: FigureRef) -> bool {
        if self.channels.is_empty() {
            return false;
        }
        let marks = |id| self.channels.iter().find(|(of, _)| *of == id).map(|(_, marks)| *marks).unwrap_or_default();
        let (figures, channel) = match of.subject {
            Subject::Plan => (self.total, ChannelMarks::default()),
            Subject::Channel(id) => (marks(id).figures, marks(id)),
        };
        let any = |figure| self.channels.iter().any(|(_, marks)| marks.figures.has(figure));
        match of.quantity {
            Quantity::Figure(figure) | Quantity::MatchedSum(figure, _) | Quantity::WeekEffect(_, figure) => {
                figures.has(figure)
            }
            Quantity::Line(line) => match line {
                CostLine::Production | CostLine::Prizes | CostLine::Hours | CostLine::Tools => false,
                CostLine::Fee => self.has_fee_share && figures.has(Figure::NetMedia),
                CostLine::Gross
                | CostLine::Discount
                | CostLine::Net
                | CostLine::Channels
                | CostLine::Contingency
                | CostLine::Levies
                | CostLine::Total
                | CostLine::Vat
                | CostLine::TotalWithVat => figures.has(Figure::NetMedia),
            },
            Quantity::NetPrice | Quantity::BoughtActions => channel.inputs.price,
            Quantity::Levy(_)
            | Quantity::BriefLeft
            | Quantity::MediaOnBasis
            | Quantity::CostsOnBasis
            | Quantity::WeekMoney(_) => figures.has(Figure::NetMedia),
            Quantity::Audience => channel.inputs.audience,
            Quantity::DeliveredActions => channel.actions,
            Quantity::FirstContactRate(rate) => channel.inputs.rate(rate),
            Quantity::ShareOfSum(figure, _) | Quantity::ChannelTypeShare(_, figure, _) => any(figure),
            Quantity::FunnelStepRate(from, to) => figures.has_any([from, to]),
            Quantity::PeopleActing(rate) => figures.has_any([Figure::Reach, of_contact(rate)]),
            Quantity::WeekContacts(_) => figures.has(Figure::Contacts),
            Quantity::ReachedShare
            | Quantity::ReachAtLeast(_)
            | Quantity::ReachExactly(_)
            | Quantity::WeekReach(_)
            | Quantity::WeekReachAtLeast(..)
            | Quantity::Duplication
            | Quantity::PairBoundMin
            | Quantity::PairBoundMax
            | Quantity::CurveReach(_) => figures.has(Figure::Reach),
            Quantity::GrossReach | Quantity::ReachMin | Quantity::ReachMax => any(Figure::Reach),
            Quantity::AudienceOverlap(other) => self.pairs || channel.inputs.audience || marks(other).inputs.audience,
            Quantity::AssistedConversions(closing, figure) => {
                self.pairs || figures.has(Figure::Reach) || marks(closing).figures.has_any([figure, Figure::Reach])
            }
            Quantity::CurveContacts(_) => channel.inputs.price || figures.has(Figure::Contacts),
            Quantity::AllCostsPer(figure) => figures.has_any([Figure::AllCosts, figure]),
            Quantity::TargetGap(kpi) => self.total.has(kpi_figure(kpi)),
            Quantity::WorkHours(_)
            | Quantity::WorkCost(_)
            | Quantity::WeekWorkHours(..)
            | Quantity::WeekWorkCost(..)
            | Quantity::DiscountRate
            | Quantity::Sharing
            | Quantity::Brand(..)
            | Quantity::Period(..) => false,
        }
    }
}

/// The figure that is a rate of responses per contact; of later steps the step before.
fn of_contact(rate: Rate) -> Figure {
    match rate {
        Rate::Engagement => Figure::EngagementRate,
        Rate::View => Figure::ViewRate,
        Rate::Click | Rate::Follow | Rate::Lead | Rate::Sale => Figure::ClickRate,
    }
}

/// Marks of the whole: a sum over channels rests on what the channels that it adds up rest on.
fn total(forecast: &Forecast, pairs: bool) -> FigureSet {
    let channels = &forecast.channels;
    let any = |figure| channels.iter().any(|one| one.marks.figures.has(figure));
    let mut marks = FigureSet::default();
    for figure in SUMS {
        marks.put(figure, any(figure));
    }
    for figure in [Figure::AllCosts, Figure::AllCostsOnBasis] {
        marks.put(figure, any(Figure::NetMedia));
    }
    let reached = pairs || any(Figure::Reach);
    for figure in [Figure::Reach, Figure::ReachShare, Figure::EffectiveReach, Figure::UnderExposed, Figure::OverExposed]
    {
        marks.put(figure, reached);
    }
    let contacts = marks.has(Figure::Contacts);
    marks.put(Figure::Grp, contacts);
    let ratio = |marks: &FigureSet, over: Figure, under: Figure| {
        if is_whole(over) || is_whole(under) {
            return marks.has_any([over, under]);
        }
        let has_both = |one: &&ChannelForecast| one.figures.get(over).is_ok() && one.figures.get(under).is_ok();
        let (of_whole, of_channels) = if counts_people(under) { (marks.has(under), over) } else { (false, under) };
        of_whole || channels.iter().filter(has_both).any(|one| one.marks.figures.has_any([over, of_channels]))
    };
    put_ratios(&mut marks, ratio);
    for (figure, under) in [(Figure::BreakEvenCpa, Figure::Sales), (Figure::BreakEvenCpc, Figure::Clicks)] {
        let rests = ratio(&marks, Figure::Margin, under);
        marks.put(figure, rests);
    }
    marks.put(Figure::EngagementRateFollowers, any(Figure::EngagementRateFollowers));
    marks.known(&forecast.total.figures)
}
