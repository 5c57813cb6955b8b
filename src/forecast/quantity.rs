//! Every number on the page that can be explained, by name.

use super::figure::Figure;
use crate::scenario::{ChannelId, ChannelType, Kpi};

/// Whom a number is about.
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
    /// What the discount takes off.
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
    /// Without VAT.
    Total,
    /// VAT.
    Vat,
    /// With VAT.
    TotalWithVat,
}

impl CostLine {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 13] = [
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
            Self::Total => "costs-total",
            Self::Vat => "costs-vat",
            Self::TotalWithVat => "costs-total-with-vat",
        }
    }
}

/// What is computed of a brand in the competitors' sheet.
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
}

/// What is computed of a period of an account.
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
}

/// A number that can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A figure.
    Figure(Figure),
    /// A line of the cost sheet.
    Line(CostLine),
    /// `A`: the audience in the target.
    Audience,
    /// `q`: the part of the audience that is reached.
    ReachedShare,
    /// Actions that the money buys.
    BoughtActions,
    /// Actions that are delivered.
    DeliveredActions,
    /// `v`: contacts that a contact of a contest brings.
    Sharing,
    /// People who act at least once: who click, who engage.
    PeopleActing(crate::scenario::Rate),
    /// Media on the money that the page shows costs on, exact.
    MediaOnBase,
    /// All costs on that money, exact.
    CostsOnBase,
    /// A first-contact rate.
    FirstRate(crate::scenario::Rate),
    /// A figure summed over the channels that have another one too.
    MatchedSum(Figure, Figure),
    /// A channel's part of a figure's sum over the channels.
    ShareOfSum(Figure),
    /// A tool's part of a figure's sum over the channels.
    ChannelTypeShare(ChannelType, Figure),
    /// The part of a step of the funnel, the first, that comes to another.
    FunnelStepRate(Figure, Figure),
    /// The funnel's sum of this figure, over the channels that have every step before.
    FunnelStepTotal(Figure),
    /// People met at least so many times.
    ReachAtLeast(u8),
    /// People met exactly so many times; ten or more in the last place.
    ReachExactly(u8),
    /// Net media of a week, counted from 0.
    WeekMoney(u16),
    /// Contacts of a week.
    WeekContacts(u16),
    /// People whom a week alone reaches.
    WeekReach(u16),
    /// People met at least so many times up to the end of a week.
    WeekReachAtLeast(u16, u8),
    /// An effect as it arrives in a week; the week after the last stands for all later ones.
    WeekEffect(u16, Figure),
    /// The channels' reaches added up.
    GrossReach,
    /// People counted more often than once in that sum.
    Duplication,
    /// The least that reach can be.
    ReachMin,
    /// The most that reach can be.
    ReachMax,
    /// The least that reach can be with these pairs.
    PairBoundMin,
    /// The most that reach can be with these pairs.
    PairBoundMax,
    /// People who use this channel and another one.
    AudienceOverlap(ChannelId),
    /// Conversions of another channel that this one assisted.
    AssistedConversions(ChannelId, Figure),
    /// Reach at a point of the curve, counted from 0.
    CurveReach(u8),
    /// Contacts of a channel at a point of its curve.
    CurveContacts(u8),
    /// All costs of a channel per effect; of contacts per thousand.
    AllCostsPer(Figure),
    /// How far a figure is from its target.
    TargetGap(Kpi),
    /// A figure of a brand, by its row.
    Brand(u8, BrandFigure),
    /// A figure of a period, by its row.
    Period(u8, PeriodFigure),
}

/// A number and whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureRef {
    /// Whom it is about.
    pub subject: Subject,
    /// Which number.
    pub quantity: Quantity,
}

impl FigureRef {
    /// A number of the whole plan.
    pub fn plan(quantity: Quantity) -> Self {
        Self { subject: Subject::Plan, quantity: quantity }
    }

    /// A number of one channel.
    pub fn channel(id: ChannelId, quantity: Quantity) -> Self {
        Self { subject: Subject::Channel(id), quantity: quantity }
    }

    /// A figure of the whole plan.
    pub fn total(figure: Figure) -> Self {
        Self::plan(Quantity::Figure(figure))
    }
}
