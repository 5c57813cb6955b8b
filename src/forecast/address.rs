//! The name of a number as text: in addresses of links and in elements of the page.

use super::figure::{Figure, Unit};
use super::quantity::{BrandFigure, CostLine, FigureRef, PeriodFigure, Quantity, Subject};
use crate::scenario::{ChannelId, ChannelType, Kpi, Rate, Scenario};

/// What stands before the key of a figure in the message files.
const FIGURE: &str = "figure-";
/// What stands before that of a line.
const LINE: &str = "costs-";

fn short(figure: Figure) -> &'static str {
    figure.key().trim_start_matches(FIGURE)
}

fn line(line: CostLine) -> &'static str {
    line.key().trim_start_matches(LINE)
}

fn figure(key: &str) -> Option<Figure> {
    Figure::ALL.iter().copied().find(|figure| short(*figure) == key)
}

fn rate(key: &str) -> Option<Rate> {
    Rate::ALL.into_iter().find(|rate| rate.key() == key)
}

impl Quantity {
    /// The name of its sort, which is also the end of its key in the message files: `reach`, `cost-gross`, `week-money`.
    pub fn sort(self) -> String {
        match self {
            Self::Figure(figure) => short(figure).to_owned(),
            Self::Line(which) => format!("cost-{}", line(which)),
            Self::Brand(_, figure) => figure.key().to_owned(),
            Self::Period(_, figure) => figure.key().to_owned(),
            Self::Audience => "audience".to_owned(),
            Self::ReachedShare => "reached-share".to_owned(),
            Self::BoughtActions => "bought".to_owned(),
            Self::DeliveredActions => "actions".to_owned(),
            Self::Sharing => "sharing".to_owned(),
            Self::MediaOnBase => "media-on-base".to_owned(),
            Self::CostsOnBase => "costs-on-base".to_owned(),
            Self::FirstRate(_) => "first-rate".to_owned(),
            Self::MatchedSum(..) => "shared".to_owned(),
            Self::ShareOfSum(_) => "part".to_owned(),
            Self::ChannelTypeShare(..) => "tool-part".to_owned(),
            Self::FunnelStepRate(..) => "step".to_owned(),
            Self::FunnelStepTotal(_) => "step-sum".to_owned(),
            Self::PeopleActing(_) => "acting".to_owned(),
            Self::ReachAtLeast(_) => "at-least".to_owned(),
            Self::ReachExactly(_) => "exactly".to_owned(),
            Self::WeekMoney(_) => "week-money".to_owned(),
            Self::WeekContacts(_) => "week-contacts".to_owned(),
            Self::WeekReach(_) => "week-reach".to_owned(),
            Self::WeekReachAtLeast(..) => "week-at-least".to_owned(),
            Self::WeekEffect(..) => "week-effect".to_owned(),
            Self::GrossReach => "reach-sum".to_owned(),
            Self::Duplication => "counted-again".to_owned(),
            Self::ReachMin => "reach-least".to_owned(),
            Self::ReachMax => "reach-most".to_owned(),
            Self::PairBoundMin => "bound-least".to_owned(),
            Self::PairBoundMax => "bound-most".to_owned(),
            Self::AudienceOverlap(_) => "both".to_owned(),
            Self::AssistedConversions(..) => "assists".to_owned(),
            Self::CurveReach(_) => "curve".to_owned(),
            Self::CurveContacts(_) => "curve-contacts".to_owned(),
            Self::AllCostsPer(Figure::Contacts) => "full-per-thousand".to_owned(),
            Self::AllCostsPer(_) => "full-per".to_owned(),
            Self::TargetGap(_) => "gap".to_owned(),
        }
    }

    /// What tells it from others of its sort.
    fn arguments(self) -> Vec<String> {
        match self {
            Self::FirstRate(rate) | Self::PeopleActing(rate) => vec![rate.key().to_owned()],
            Self::MatchedSum(one, other) | Self::FunnelStepRate(one, other) => {
                vec![short(one).to_owned(), short(other).to_owned()]
            }
            Self::ShareOfSum(figure) | Self::FunnelStepTotal(figure) => vec![short(figure).to_owned()],
            // Of contacts it is a sort of its own.
            Self::AllCostsPer(figure) => {
                let named = Some(figure).filter(|figure| *figure != Figure::Contacts);
                named.map(|figure| short(figure).to_owned()).into_iter().collect()
            }
            Self::ChannelTypeShare(tool, figure) => vec![tool.key().to_owned(), short(figure).to_owned()],
            Self::ReachAtLeast(times) | Self::ReachExactly(times) => vec![times.to_string()],
            Self::WeekMoney(week) | Self::WeekContacts(week) | Self::WeekReach(week) => vec![week.to_string()],
            Self::WeekReachAtLeast(week, times) => vec![week.to_string(), times.to_string()],
            Self::WeekEffect(week, figure) => vec![week.to_string(), short(figure).to_owned()],
            Self::AudienceOverlap(other) => vec![other.0.to_string()],
            Self::AssistedConversions(closing, figure) => vec![closing.0.to_string(), short(figure).to_owned()],
            Self::CurveReach(at) | Self::CurveContacts(at) => vec![at.to_string()],
            Self::TargetGap(kpi) => vec![kpi.key().to_owned()],
            Self::Brand(row, _) | Self::Period(row, _) => vec![row.to_string()],
            Self::Figure(_)
            | Self::Line(_)
            | Self::Audience
            | Self::ReachedShare
            | Self::BoughtActions
            | Self::DeliveredActions
            | Self::Sharing
            | Self::MediaOnBase
            | Self::CostsOnBase
            | Self::GrossReach
            | Self::Duplication
            | Self::ReachMin
            | Self::ReachMax
            | Self::PairBoundMin
            | Self::PairBoundMax => Vec::new(),
        }
    }

    fn read(sort: &str, arguments: &[&str]) -> Option<Self> {
        let text = |at: usize| arguments.get(at).copied();
        let of = |at: usize| figure(text(at)?);
        let number = |at: usize| text(at)?.parse::<u16>().ok();
        let small = |at: usize| text(at)?.parse::<u8>().ok();
        let channel = |at: usize| text(at)?.parse().ok().map(ChannelId);
        let quantity = match sort {
            "audience" => Self::Audience,
            "reached-share" => Self::ReachedShare,
            "bought" => Self::BoughtActions,
            "actions" => Self::DeliveredActions,
            "sharing" => Self::Sharing,
            "media-on-base" => Self::MediaOnBase,
            "costs-on-base" => Self::CostsOnBase,
            "first-rate" => Self::FirstRate(rate(text(0)?)?),
            "acting" => Self::PeopleActing(rate(text(0)?)?),
            "shared" => Self::MatchedSum(of(0)?, of(1)?),
            "step" => Self::FunnelStepRate(of(0)?, of(1)?),
            "part" => Self::ShareOfSum(of(0)?),
            "step-sum" => Self::FunnelStepTotal(of(0)?),
            "full-per" => Self::AllCostsPer(of(0)?),
            "full-per-thousand" => Self::AllCostsPer(Figure::Contacts),
            "tool-part" => {
                let tool = ChannelType::ALL.into_iter().find(|tool| Some(tool.key()) == text(0))?;
                Self::ChannelTypeShare(tool, of(1)?)
            }
            "at-least" => Self::ReachAtLeast(small(0)?),
            "exactly" => Self::ReachExactly(small(0)?),
            "week-money" => Self::WeekMoney(number(0)?),
            "week-contacts" => Self::WeekContacts(number(0)?),
            "week-reach" => Self::WeekReach(number(0)?),
            "week-at-least" => Self::WeekReachAtLeast(number(0)?, small(1)?),
            "week-effect" => Self::WeekEffect(number(0)?, of(1)?),
            "reach-sum" => Self::GrossReach,
            "counted-again" => Self::Duplication,
            "reach-least" => Self::ReachMin,
            "reach-most" => Self::ReachMax,
            "bound-least" => Self::PairBoundMin,
            "bound-most" => Self::PairBoundMax,
            "both" => Self::AudienceOverlap(channel(0)?),
            "assists" => Self::AssistedConversions(channel(0)?, of(1)?),
            "curve" => Self::CurveReach(small(0)?),
            "curve-contacts" => Self::CurveContacts(small(0)?),
            "gap" => Self::TargetGap(Kpi::ALL.iter().copied().find(|kpi| Some(kpi.key()) == text(0))?),
            _ => {
                if let Some(key) = sort.strip_prefix("cost-")
                    && let Some(which) = CostLine::ALL.into_iter().find(|which| line(*which) == key)
                {
                    return Some(Self::Line(which));
                }
                if let Some(which) = BrandFigure::ALL.into_iter().find(|which| which.key() == sort) {
                    return Some(Self::Brand(small(0)?, which));
                }
                if let Some(which) = PeriodFigure::ALL.into_iter().find(|which| which.key() == sort) {
                    return Some(Self::Period(small(0)?, which));
                }
                Self::Figure(figure(sort)?)
            }
        };
        Some(quantity)
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        match self {
            Self::Figure(figure)
            | Self::MatchedSum(figure, _)
            | Self::FunnelStepTotal(figure)
            | Self::WeekEffect(_, figure) => figure.unit(),
            Self::TargetGap(kpi) => super::figure::kpi_figure(kpi).unit(),
            Self::Line(_) | Self::MediaOnBase | Self::CostsOnBase | Self::WeekMoney(_) => Unit::Money,
            Self::Audience
            | Self::BoughtActions
            | Self::DeliveredActions
            | Self::PeopleActing(_)
            | Self::ReachAtLeast(_)
            | Self::ReachExactly(_)
            | Self::WeekContacts(_)
            | Self::WeekReach(_)
            | Self::WeekReachAtLeast(..)
            | Self::GrossReach
            | Self::Duplication
            | Self::ReachMin
            | Self::ReachMax
            | Self::PairBoundMin
            | Self::PairBoundMax
            | Self::AudienceOverlap(_)
            | Self::AssistedConversions(..)
            | Self::CurveReach(_)
            | Self::CurveContacts(_)
            | Self::Brand(_, BrandFigure::Activity) => Unit::Count,
            Self::Sharing => Unit::Number,
            // Money per step of the funnel is a price; all other steps are parts.
            Self::AllCostsPer(_) | Self::FunnelStepRate(_, Figure::Revenue) => Unit::UnitPrice,
            Self::ReachedShare
            | Self::FirstRate(_)
            | Self::ShareOfSum(_)
            | Self::ChannelTypeShare(..)
            | Self::FunnelStepRate(..)
            | Self::Brand(_, BrandFigure::EngagementRate | BrandFigure::ActivityShare | BrandFigure::Voice)
            | Self::Period(
                _,
                PeriodFigure::ByFollowers | PeriodFigure::ByReach | PeriodFigure::ByImpressions | PeriodFigure::ByViews,
            ) => Unit::Share,
            Self::Brand(_, BrandFigure::Excess) => Unit::SharePoints,
            Self::Period(_, PeriodFigure::FollowerGrowth | PeriodFigure::RateGrowth) => Unit::Change,
        }
    }
}

impl FigureRef {
    /// Its name: `reach`, `reach@2` of channel 2, `at-least.3`.
    pub fn code(self) -> String {
        let mut code = self.quantity.sort();
        for argument in self.quantity.arguments() {
            code.push('.');
            code.push_str(&argument);
        }
        if let Subject::Channel(id) = self.subject {
            code.push('@');
            code.push_str(&id.0.to_string());
        }
        code
    }

    /// The number of a name.
    ///
    /// ```
    /// # use mediaplan::forecast::{Figure, Of};
    /// assert_eq!(Of::from_code("reach"), Some(Of::total(Figure::Reach)));
    /// assert_eq!(Of::from_code("reach").map(Of::code), Some("reach".to_owned()));
    /// assert_eq!(Of::from_code("no such"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let (name, channel) = match code.split_once('@') {
            Some((name, id)) => (name, Some(ChannelId(id.parse().ok()?))),
            None => (code, None),
        };
        let mut parts = name.split('.');
        let sort = parts.next()?;
        let arguments: Vec<&str> = parts.collect();
        let subject = channel.map_or(Subject::Plan, Subject::Channel);
        Some(Self { subject, quantity: Quantity::read(sort, &arguments)? })
    }

    /// The same number of the same plan with its channels numbered in their order, as a link has them.
    #[must_use]
    pub fn renumbered(self, scenario: &Scenario) -> Self {
        let next = |id: ChannelId| {
            (1..).zip(&scenario.channels).find(|(_, channel)| channel.id == id).map_or(id, |(next, _)| ChannelId(next))
        };
        let subject = match self.subject {
            Subject::Plan => Subject::Plan,
            Subject::Channel(id) => Subject::Channel(next(id)),
        };
        let quantity = if let Quantity::AudienceOverlap(other) = self.quantity {
            Quantity::AudienceOverlap(next(other))
        } else if let Quantity::AssistedConversions(closing, figure) = self.quantity {
            Quantity::AssistedConversions(next(closing), figure)
        } else {
            self.quantity
        };
        Self { subject, quantity: quantity }
    }
}
