//! Every number on the page that can be explained, by name.

use super::figure::{Figure, Unit, kpi_figure};
use crate::scenario::{ChannelId, ChannelType, Kpi, Rate};

/// Subject of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The whole plan, people counted once.
    Plan,
    /// One channel.
    Channel(ChannelId),
}

/// A line of the cost sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CostLine {
    /// Media before discount.
    Gross,
    /// Discount.
    Discount,
    /// Media after discount.
    Net,
    /// Production.
    Production,
    /// Prizes and their handling.
    Prizes,
    /// Paid hours.
    Hours,
    /// Tools.
    Tools,
    /// All of a channel, or of all channels.
    Channels,
    /// The agency's fee.
    Fee,
    /// Contingency.
    Contingency,
    /// Levies.
    Levies,
    /// Without VAT.
    Total,
    /// VAT.
    Vat,
    /// With VAT.
    TotalWithVat,
}

impl CostLine {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 14] = [
        Self::Gross,
        Self::Discount,
        Self::Net,
        Self::Production,
        Self::Prizes,
        Self::Hours,
        Self::Tools,
        Self::Channels,
        Self::Fee,
        Self::Contingency,
        Self::Levies,
        Self::Total,
        Self::Vat,
        Self::TotalWithVat,
    ];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Gross => "costs-gross",
            Self::Discount => "costs-discount",
            Self::Net => "costs-net",
            Self::Production => "costs-production",
            Self::Prizes => "costs-prizes",
            Self::Hours => "costs-hours",
            Self::Tools => "costs-tools",
            Self::Channels => "costs-channels",
            Self::Fee => "costs-fee",
            Self::Contingency => "costs-contingency",
            Self::Levies => "costs-levies",
            Self::Total => "costs-total",
            Self::Vat => "costs-vat",
            Self::TotalWithVat => "costs-total-with-vat",
        }
    }

    /// The code of its sort in addresses.
    fn code(self) -> String {
        format!("cost-{}", self.key().trim_start_matches("costs-"))
    }
}

/// Figure of a brand in the competitors' sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrandFigure {
    /// ER by followers: mean engagements of a post per follower.
    EngagementRate,
    /// Engagements a week: posts × engagements a post.
    Activity,
    /// Part of all engagements.
    ActivityShare,
    /// Share of voice: part of all spend.
    Voice,
    /// Excess share of voice: share of voice less market share.
    Excess,
}

impl BrandFigure {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 5] = [Self::EngagementRate, Self::Activity, Self::ActivityShare, Self::Voice, Self::Excess];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::EngagementRate => "brand-engagement-rate",
            Self::Activity => "brand-activity",
            Self::ActivityShare => "brand-activity-share",
            Self::Voice => "brand-voice",
            Self::Excess => "brand-excess",
        }
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        match self {
            Self::Activity => Unit::Count,
            Self::EngagementRate | Self::ActivityShare | Self::Voice => Unit::Share,
            Self::Excess => Unit::SharePoints,
        }
    }
}

/// Figure of a period of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFigure {
    /// ER by followers.
    ByFollowers,
    /// ER by people reached.
    ByReach,
    /// ER by impressions.
    ByImpressions,
    /// ER by views.
    ByViews,
    /// Growth of followers since the period before.
    FollowerGrowth,
    /// Growth of ER by followers since the period before.
    RateGrowth,
}

impl PeriodFigure {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 6] =
        [Self::ByFollowers, Self::ByReach, Self::ByImpressions, Self::ByViews, Self::FollowerGrowth, Self::RateGrowth];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::ByFollowers => "period-by-followers",
            Self::ByReach => "period-by-reach",
            Self::ByImpressions => "period-by-impressions",
            Self::ByViews => "period-by-views",
            Self::FollowerGrowth => "period-follower-growth",
            Self::RateGrowth => "period-rate-growth",
        }
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        match self {
            Self::ByFollowers | Self::ByReach | Self::ByImpressions | Self::ByViews => Unit::Share,
            Self::FollowerGrowth | Self::RateGrowth => Unit::Change,
        }
    }
}

/// Argument of a quantity, as it stands in an address.
trait Argument: Copy {
    /// Text of the argument.
    fn text(self) -> String;
    /// Argument of a text.
    fn read(text: &str) -> Option<Self>;
    /// Argument with channels numbered anew.
    fn renumbered(self, _next: &dyn Fn(ChannelId) -> ChannelId) -> Self {
        self
    }
}

/// An argument that is one of several with a key each.
macro_rules! keyed_arguments {
    ($($type:ty: $all:expr, $key:expr;)*) => {$(
        impl Argument for $type {
            fn text(self) -> String {
                $key(self).to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                $all.iter().copied().find(|one| $key(*one) == text)
            }
        }
    )*};
}

keyed_arguments! {
    Figure: Figure::ALL, Figure::short;
    Rate: Rate::ALL, Rate::key;
    ChannelType: ChannelType::ALL, ChannelType::key;
    Kpi: Kpi::ALL, Kpi::key;
}

/// An argument that is a number.
macro_rules! numbered_arguments {
    ($($type:ty)*) => {$(
        impl Argument for $type {
            fn text(self) -> String {
                self.to_string()
            }

            fn read(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }
    )*};
}

numbered_arguments! { u8 u16 }

/// One of several, or all of them.
impl Argument for Option<u8> {
    fn text(self) -> String {
        self.map_or_else(|| String::from(ALL), u8::text)
    }

    fn read(text: &str) -> Option<Self> {
        if text == ALL { Some(None) } else { u8::read(text).map(Some) }
    }
}

/// Argument that means all.
const ALL: &str = "all";

impl Argument for ChannelId {
    fn text(self) -> String {
        self.0.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    fn renumbered(self, next: &dyn Fn(Self) -> Self) -> Self {
        next(self)
    }
}

macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident $(($($argument:ident: $type:ty),+))?, $code:literal, $unit:expr;)*) => {
        /// A number that can be explained. Each row of the table below is a variant with its arguments, its code in
        /// addresses and messages, and its unit.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Quantity {
            /// A figure.
            Figure(Figure),
            /// A line of the cost sheet.
            Line(CostLine),
            /// A figure of a brand, by its row.
            Brand(u8, BrandFigure),
            /// A figure of a period, by its row.
            Period(u8, PeriodFigure),
            $($(#[$doc])* $name $(($($type),+))?,)*
        }

        impl Quantity {
            /// The code of its sort, which is also the end of its key in the message files: `reach`, `cost-gross`,
            /// `week-money`.
            pub fn sort(self) -> String {
                match self {
                    Self::Figure(figure) => figure.short().to_owned(),
                    Self::Line(line) => line.code(),
                    Self::Brand(_, figure) => figure.key().to_owned(),
                    Self::Period(_, figure) => figure.key().to_owned(),
                    // By the thousand it is another sort.
                    Self::AllCostsPer(Figure::Contacts) => PER_THOUSAND.to_owned(),
                    $(Self::$name { .. } => $code.to_owned(),)*
                }
            }

            /// Arguments that tell it from others of its kind.
            pub(super) fn arguments(self) -> Vec<String> {
                match self {
                    Self::Figure(_) | Self::Line(_) | Self::AllCostsPer(Figure::Contacts) => Vec::new(),
                    Self::Brand(row, _) | Self::Period(row, _) => vec![row.text()],
                    $(Self::$name $(($($argument),+))? => vec![$($($argument.text()),+)?],)*
                }
            }

            /// The quantity of a code and its arguments.
            pub(super) fn read(sort: &str, arguments: &[&str]) -> Option<Self> {
                let mut texts = arguments.iter();
                match sort {
                    PER_THOUSAND => return Some(Self::AllCostsPer(Figure::Contacts)),
                    $($code => return Some(Self::$name $(($(<$type>::read(texts.next()?)?),+))?),)*
                    _ => {}
                }
                if let Some(line) = CostLine::ALL.into_iter().find(|line| line.code() == sort) {
                    return Some(Self::Line(line));
                }
                if let Some(figure) = BrandFigure::ALL.into_iter().find(|figure| figure.key() == sort) {
                    return Some(Self::Brand(u8::read(texts.next()?)?, figure));
                }
                if let Some(figure) = PeriodFigure::ALL.into_iter().find(|figure| figure.key() == sort) {
                    return Some(Self::Period(u8::read(texts.next()?)?, figure));
                }
                Figure::read(sort).map(Self::Figure)
            }

            /// The same of channels that are numbered anew.
            #[must_use]
            pub(super) fn renumbered(self, next: &dyn Fn(ChannelId) -> ChannelId) -> Self {
                match self {
                    Self::Figure(_) | Self::Line(_) | Self::Brand(..) | Self::Period(..) => self,
                    $(Self::$name $(($($argument),+))? => Self::$name $(($($argument.renumbered(next)),+))?,)*
                }
            }

            /// Its unit.
            pub fn unit(self) -> Unit {
                match self {
                    Self::Figure(figure) => figure.unit(),
                    Self::Line(_) => Unit::Money,
                    Self::Brand(_, figure) => figure.unit(),
                    Self::Period(_, figure) => figure.unit(),
                    $(Self::$name $(($($argument),+))? => {
                        $($(let _ = $argument;)+)?
                        $unit
                    })*
                }
            }
        }
    };
}

/// Code of all costs per contact, by the thousand.
const PER_THOUSAND: &str = "all-costs-per-thousand";

quantities! {
    /// `A`: the audience in the target.
    Audience, "audience", Unit::Count;
    /// `q`: the part of the audience that is reached.
    ReachedShare, "reached-share", Unit::Share;
    /// Actions that the money buys.
    BoughtActions, "bought-actions", Unit::Count;
    /// Actions that are delivered.
    DeliveredActions, "delivered-actions", Unit::Count;
    /// `v`: contacts that a contact of a contest brings.
    Sharing, "sharing", Unit::Number;
    /// People who act at least once: who click, who engage.
    PeopleActing(rate: Rate), "people-acting", Unit::Count;
    /// Media on the cost basis, exact.
    MediaOnBasis, "media-on-basis", Unit::Money;
    /// All costs on the cost basis, exact.
    CostsOnBasis, "costs-on-basis", Unit::Money;
    /// Rate that the discounts of a channel come to.
    DiscountRate, "discount-rate", Unit::Share;
    /// Price of a channel after discount.
    NetPrice, "net-price", Unit::UnitPrice;
    /// A levy, counted from 0.
    Levy(at: u8), "levy", Unit::Money;
    /// Money of the client's brief that is left; negative where the plan is above it.
    BriefLeft, "brief-left", Unit::Money;
    /// A first-contact rate.
    FirstContactRate(rate: Rate), "first-rate", Unit::Share;
    /// A figure summed over the channels that have another one too.
    MatchedSum(figure: Figure, other: Figure), "matched-sum", figure.unit();
    /// A channel's part of a figure's sum over the channels that have another figure too.
    ShareOfSum(figure: Figure, other: Figure), "share-of-sum", Unit::Share;
    /// A channel type's part of a figure's sum over the channels that have another figure too.
    ChannelTypeShare(channel_type: ChannelType, figure: Figure, other: Figure), "channel-type-share", Unit::Share;
    /// Conversion rate from one step of the funnel to another; money per step is a price.
    FunnelStepRate(from: Figure, to: Figure), "funnel-step-rate",
        if to == Figure::Revenue { Unit::UnitPrice } else { Unit::Share };
    /// People met at least so many times.
    ReachAtLeast(times: u8), "reach-at-least", Unit::Count;
    /// People met exactly so many times; ten or more in the last place.
    ReachExactly(times: u8), "reach-exactly", Unit::Count;
    /// Net media of a week, counted from 0.
    WeekMoney(week: u16), "week-money", Unit::Money;
    /// Contacts of a week.
    WeekContacts(week: u16), "week-contacts", Unit::Count;
    /// People whom a week alone reaches.
    WeekReach(week: u16), "week-reach", Unit::Count;
    /// People met at least so many times up to the end of a week.
    WeekReachAtLeast(week: u16, times: u8), "week-reach-at-least", Unit::Count;
    /// An effect as it arrives in a week; the week after the last stands for all later ones.
    WeekEffect(week: u16, figure: Figure), "week-effect", figure.unit();
    /// The channels' reaches added up.
    GrossReach, "gross-reach", Unit::Count;
    /// People counted more often than once in that sum.
    Duplication, "duplication", Unit::Count;
    /// Lower limit of reach, whatever the overlap.
    ReachMin, "reach-min", Unit::Count;
    /// Upper limit of reach, whatever the overlap.
    ReachMax, "reach-max", Unit::Count;
    /// Lower limit of reach with the overlaps of these pairs.
    PairBoundMin, "pair-bound-min", Unit::Count;
    /// Upper limit of reach with the overlaps of these pairs.
    PairBoundMax, "pair-bound-max", Unit::Count;
    /// People who use this channel and another one.
    AudienceOverlap(other: ChannelId), "audience-overlap", Unit::Count;
    /// Conversions of another channel that this one assisted.
    AssistedConversions(closing: ChannelId, figure: Figure), "assisted-conversions", Unit::Count;
    /// Reach at a point of the curve, counted from 0.
    CurveReach(point: u8), "curve-reach", Unit::Count;
    /// Contacts of a channel at a point of its curve.
    CurveContacts(point: u8), "curve-contacts", Unit::Count;
    /// All costs of a channel per effect; of contacts per thousand.
    AllCostsPer(figure: Figure), "all-costs-per", Unit::UnitPrice;
    /// Hours of a role, counted from 0, or of all roles.
    WorkHours(role: Option<u8>), "work-hours", Unit::Number;
    /// Cost of a role's hours.
    WorkCost(role: u8), "work-cost", Unit::Money;
    /// Hours of a week of a role, or of all roles.
    WeekWorkHours(week: u16, role: Option<u8>), "week-work-hours", Unit::Number;
    /// Cost of a week's hours of a role, or of all roles.
    WeekWorkCost(week: u16, role: Option<u8>), "week-work-cost", Unit::Money;
    /// Distance of a figure from its target.
    TargetGap(kpi: Kpi), "target-gap", kpi_figure(kpi).unit();
}

/// Reference to one number of the plan or of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureRef {
    /// The plan, or the channel.
    pub subject: Subject,
    /// The number.
    pub quantity: Quantity,
}

impl FigureRef {
    /// A number of the whole plan.
    pub fn plan(quantity: Quantity) -> Self {
        Self { subject: Subject::Plan, quantity }
    }

    /// A number of one channel.
    pub fn channel(id: ChannelId, quantity: Quantity) -> Self {
        Self { subject: Subject::Channel(id), quantity }
    }

    /// A figure of the whole plan.
    pub fn total(figure: Figure) -> Self {
        Self::plan(Quantity::Figure(figure))
    }
}
