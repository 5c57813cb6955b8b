//! The name of a number as text: in addresses of links and in elements of the page.

use super::figure::{Figure, Unit};
use super::item::{BrandFigure, Item, Line, Of, PeriodFigure, Subject};
use crate::scenario::{ChannelId, Kpi, Rate, Scenario, Tool};

/// What stands before the key of a figure in the message files.
const FIGURE: &str = "figure-";
/// What stands before that of a line.
const LINE: &str = "costs-";

fn short(figure: Figure) -> &'static str {
    figure.key().trim_start_matches(FIGURE)
}

fn line(line: Line) -> &'static str {
    line.key().trim_start_matches(LINE)
}

fn figure(key: &str) -> Option<Figure> {
    Figure::ALL.iter().copied().find(|figure| short(*figure) == key)
}

fn rate(key: &str) -> Option<Rate> {
    Rate::ALL.into_iter().find(|rate| rate.key() == key)
}

impl Item {
    /// The name of its sort, which is also the end of its key in the message files: `reach`, `cost-gross`, `week-money`.
    pub fn sort(self) -> String {
        match self {
            Self::Figure(figure) => short(figure).to_owned(),
            Self::Line(which) => format!("cost-{}", line(which)),
            Self::Brand(_, figure) => figure.key().to_owned(),
            Self::Period(_, figure) => figure.key().to_owned(),
            Self::Audience => "audience".to_owned(),
            Self::ReachedShare => "reached-share".to_owned(),
            Self::Bought => "bought".to_owned(),
            Self::Actions => "actions".to_owned(),
            Self::Sharing => "sharing".to_owned(),
            Self::MediaOnBase => "media-on-base".to_owned(),
            Self::CostsOnBase => "costs-on-base".to_owned(),
            Self::FirstRate(_) => "first-rate".to_owned(),
            Self::Shared(..) => "shared".to_owned(),
            Self::Part(_) => "part".to_owned(),
            Self::ToolPart(..) => "tool-part".to_owned(),
            Self::Step(..) => "step".to_owned(),
            Self::StepSum(_) => "step-sum".to_owned(),
            Self::Acting(_) => "acting".to_owned(),
            Self::AtLeast(_) => "at-least".to_owned(),
            Self::Exactly(_) => "exactly".to_owned(),
            Self::WeekMoney(_) => "week-money".to_owned(),
            Self::WeekContacts(_) => "week-contacts".to_owned(),
            Self::WeekReach(_) => "week-reach".to_owned(),
            Self::WeekAtLeast(..) => "week-at-least".to_owned(),
            Self::WeekEffect(..) => "week-effect".to_owned(),
            Self::ReachSum => "reach-sum".to_owned(),
            Self::CountedAgain => "counted-again".to_owned(),
            Self::ReachLeast => "reach-least".to_owned(),
            Self::ReachMost => "reach-most".to_owned(),
            Self::BoundLeast => "bound-least".to_owned(),
            Self::BoundMost => "bound-most".to_owned(),
            Self::Both(_) => "both".to_owned(),
            Self::Assists(..) => "assists".to_owned(),
            Self::Curve(_) => "curve".to_owned(),
            Self::CurveContacts(_) => "curve-contacts".to_owned(),
            Self::FullPer(Figure::Contacts) => "full-per-thousand".to_owned(),
            Self::FullPer(_) => "full-per".to_owned(),
            Self::Gap(_) => "gap".to_owned(),
        }
    }

    /// What tells it from others of its sort.
    fn arguments(self) -> Vec<String> {
        match self {
            Self::FirstRate(rate) | Self::Acting(rate) => vec![rate.key().to_owned()],
            Self::Shared(one, other) | Self::Step(one, other) => vec![short(one).to_owned(), short(other).to_owned()],
            Self::Part(figure) | Self::StepSum(figure) => vec![short(figure).to_owned()],
            // Of contacts it is a sort of its own.
            Self::FullPer(figure) => {
                let named = Some(figure).filter(|figure| *figure != Figure::Contacts);
                named.map(|figure| short(figure).to_owned()).into_iter().collect()
            }
            Self::ToolPart(tool, figure) => vec![tool.key().to_owned(), short(figure).to_owned()],
            Self::AtLeast(times) | Self::Exactly(times) => vec![times.to_string()],
            Self::WeekMoney(week) | Self::WeekContacts(week) | Self::WeekReach(week) => vec![week.to_string()],
            Self::WeekAtLeast(week, times) => vec![week.to_string(), times.to_string()],
            Self::WeekEffect(week, figure) => vec![week.to_string(), short(figure).to_owned()],
            Self::Both(other) => vec![other.0.to_string()],
            Self::Assists(closing, figure) => vec![closing.0.to_string(), short(figure).to_owned()],
            Self::Curve(at) | Self::CurveContacts(at) => vec![at.to_string()],
            Self::Gap(kpi) => vec![kpi.key().to_owned()],
            Self::Brand(row, _) | Self::Period(row, _) => vec![row.to_string()],
            Self::Figure(_)
            | Self::Line(_)
            | Self::Audience
            | Self::ReachedShare
            | Self::Bought
            | Self::Actions
            | Self::Sharing
            | Self::MediaOnBase
            | Self::CostsOnBase
            | Self::ReachSum
            | Self::CountedAgain
            | Self::ReachLeast
            | Self::ReachMost
            | Self::BoundLeast
            | Self::BoundMost => Vec::new(),
        }
    }

    fn read(sort: &str, arguments: &[&str]) -> Option<Self> {
        let text = |at: usize| arguments.get(at).copied();
        let of = |at: usize| figure(text(at)?);
        let number = |at: usize| text(at)?.parse::<u16>().ok();
        let small = |at: usize| text(at)?.parse::<u8>().ok();
        let channel = |at: usize| text(at)?.parse().ok().map(ChannelId);
        let item = match sort {
            "audience" => Self::Audience,
            "reached-share" => Self::ReachedShare,
            "bought" => Self::Bought,
            "actions" => Self::Actions,
            "sharing" => Self::Sharing,
            "media-on-base" => Self::MediaOnBase,
            "costs-on-base" => Self::CostsOnBase,
            "first-rate" => Self::FirstRate(rate(text(0)?)?),
            "acting" => Self::Acting(rate(text(0)?)?),
            "shared" => Self::Shared(of(0)?, of(1)?),
            "step" => Self::Step(of(0)?, of(1)?),
            "part" => Self::Part(of(0)?),
            "step-sum" => Self::StepSum(of(0)?),
            "full-per" => Self::FullPer(of(0)?),
            "full-per-thousand" => Self::FullPer(Figure::Contacts),
            "tool-part" => {
                let tool = Tool::ALL.into_iter().find(|tool| Some(tool.key()) == text(0))?;
                Self::ToolPart(tool, of(1)?)
            }
            "at-least" => Self::AtLeast(small(0)?),
            "exactly" => Self::Exactly(small(0)?),
            "week-money" => Self::WeekMoney(number(0)?),
            "week-contacts" => Self::WeekContacts(number(0)?),
            "week-reach" => Self::WeekReach(number(0)?),
            "week-at-least" => Self::WeekAtLeast(number(0)?, small(1)?),
            "week-effect" => Self::WeekEffect(number(0)?, of(1)?),
            "reach-sum" => Self::ReachSum,
            "counted-again" => Self::CountedAgain,
            "reach-least" => Self::ReachLeast,
            "reach-most" => Self::ReachMost,
            "bound-least" => Self::BoundLeast,
            "bound-most" => Self::BoundMost,
            "both" => Self::Both(channel(0)?),
            "assists" => Self::Assists(channel(0)?, of(1)?),
            "curve" => Self::Curve(small(0)?),
            "curve-contacts" => Self::CurveContacts(small(0)?),
            "gap" => Self::Gap(Kpi::ALL.iter().copied().find(|kpi| Some(kpi.key()) == text(0))?),
            _ => {
                if let Some(key) = sort.strip_prefix("cost-")
                    && let Some(which) = Line::ALL.into_iter().find(|which| line(*which) == key)
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
        Some(item)
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        match self {
            Self::Figure(figure) | Self::Shared(figure, _) | Self::StepSum(figure) | Self::WeekEffect(_, figure) => {
                figure.unit()
            }
            Self::Gap(kpi) => super::goal::figure_of(kpi).unit(),
            Self::Line(_) | Self::MediaOnBase | Self::CostsOnBase | Self::WeekMoney(_) => Unit::Money,
            Self::Audience
            | Self::Bought
            | Self::Actions
            | Self::Acting(_)
            | Self::AtLeast(_)
            | Self::Exactly(_)
            | Self::WeekContacts(_)
            | Self::WeekReach(_)
            | Self::WeekAtLeast(..)
            | Self::ReachSum
            | Self::CountedAgain
            | Self::ReachLeast
            | Self::ReachMost
            | Self::BoundLeast
            | Self::BoundMost
            | Self::Both(_)
            | Self::Assists(..)
            | Self::Curve(_)
            | Self::CurveContacts(_)
            | Self::Brand(_, BrandFigure::Activity) => Unit::Count,
            Self::Sharing => Unit::Number,
            // Money per step of the funnel is a price; all other steps are parts.
            Self::FullPer(_) | Self::Step(_, Figure::Revenue) => Unit::UnitPrice,
            Self::ReachedShare
            | Self::FirstRate(_)
            | Self::Part(_)
            | Self::ToolPart(..)
            | Self::Step(..)
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

impl Of {
    /// Its name: `reach`, `reach@2` of channel 2, `at-least.3`.
    pub fn code(self) -> String {
        let mut code = self.item.sort();
        for argument in self.item.arguments() {
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
        Some(Self { subject, item: Item::read(sort, &arguments)? })
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
        let item = if let Item::Both(other) = self.item {
            Item::Both(next(other))
        } else if let Item::Assists(closing, figure) = self.item {
            Item::Assists(next(closing), figure)
        } else {
            self.item
        };
        Self { subject, item }
    }
}
