//! Goal of a split, the total it may cost, and which limits hold.

use crate::forecast::{AtSpend, FREQUENCIES, Figure, Forecast, Missing, Value};
use crate::scenario::{BriefBase, Channel, ChannelEdit, ChannelId, Pattern, Scenario, Shape};
use crate::units::Money;

/// Figures that add up over channels and can be a goal, in the order of a menu.
pub const EFFECTS: [Figure; 12] = [
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
];

/// Relative gap up to which a proposal is called optimal where goals are separable or concave.
pub const TOLERANCE: f64 = 1e-6;

/// The same where they are neither: people with several contacts.
pub const LOOSE_TOLERANCE: f64 = 1e-3;

/// Goal: what a split of the money makes as large as it can.
#[derive(Debug, Clone, PartialEq)]
pub enum Goal {
    /// People reached at least once.
    Reach,
    /// People reached at least so many times, 2 to 10.
    ReachAtLeast(u8),
    /// A figure that adds up over channels ([`EFFECTS`]).
    Effect(Figure),
    /// A weighted sum of such figures; weights are 0 or more.
    Weighted(Vec<(Figure, f64)>),
}

impl Goal {
    /// Value of the goal in a plan.
    ///
    /// # Errors
    /// Why it is missing.
    pub fn of(&self, forecast: &Forecast) -> Value {
        let figures = &forecast.total.figures;
        match self {
            Self::Reach => figures.get(Figure::Reach),
            Self::ReachAtLeast(times) => {
                let reach = figures.get(Figure::Reach);
                let place = usize::from(*times).clamp(1, FREQUENCIES) - 1;
                let at_least = forecast.total.reach_at_least.and_then(|people| people.get(place).copied());
                reach.and_then(|_| at_least.ok_or(Missing::Audience))
            }
            Self::Effect(figure) => figures.get(*figure),
            Self::Weighted(weights) => {
                let mut sum = Err(Missing::NotApplicable);
                for (figure, weight) in weights {
                    match figures.get(*figure) {
                        Ok(value) => sum = Ok(sum.unwrap_or(0.0) + weight * value),
                        Err(why) if sum.is_err() => sum = Err(why),
                        Err(_) => {}
                    }
                }
                sum
            }
        }
    }

    /// Part of a channel in a goal that adds up, with a budget of so many minor units; nothing where it is not known.
    pub(super) fn of_channel_at(&self, buyer: &AtSpend<'_>, minor: f64) -> f64 {
        let figures = buyer.figures(minor);
        self.effects().iter().map(|(figure, weight)| weight * figures.get(*figure).unwrap_or(0.0)).sum()
    }

    /// True where people are counted once over the channels, so that what one gives depends on the others.
    pub fn counts_people(&self) -> bool {
        matches!(self, Self::Reach | Self::ReachAtLeast(_))
    }

    /// Figures that add up over channels, with their weights; none for people.
    pub(super) fn effects(&self) -> Vec<(Figure, f64)> {
        match self {
            Self::Reach | Self::ReachAtLeast(_) => Vec::new(),
            Self::Effect(figure) => vec![(*figure, 1.0)],
            Self::Weighted(weights) => weights.clone(),
        }
    }
}

/// Money that a split may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Amount.
    pub amount: Money,
    /// Line of the cost sheet that it bounds: net media, or the client's total with or without VAT. Fees, levies and
    /// VAT follow from the split.
    pub base: BriefBase,
    /// True if the whole amount is to be spent; else it is the most.
    pub is_exact: bool,
}

impl Total {
    /// The brief of a plan; the plan's own net media where it has none, or where what it costs on the base of the brief
    /// is not known.
    pub fn of(scenario: &Scenario, forecast: &Forecast) -> Self {
        let own = Self { amount: forecast.costs.channels.net, base: BriefBase::NetMedia, is_exact: false };
        let brief = scenario.brief.budget.filter(|_| !scenario.lacks_vat_of_brief());
        brief.map_or(own, |amount| Self { amount, base: scenario.brief.base, is_exact: false })
    }
}

/// Scope of the limits of channels. A locked budget stays locked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LimitScope {
    /// As they are.
    #[default]
    AsSet,
    /// The least a third, the largest three times as much.
    ThreeTimesWider,
    /// None.
    None,
}

impl LimitScope {
    /// All of them, from narrow to wide.
    pub const ALL: [Self; 3] = [Self::AsSet, Self::ThreeTimesWider, Self::None];

    /// Limits in minor units, from limits as they are set.
    pub(super) fn of(self, min: Option<Money>, max: Option<Money>) -> (i64, i64) {
        let (min, max) = (min.map_or(0, Money::minor), max.map_or(Money::MAX_MINOR, Money::minor));
        match self {
            Self::AsSet => (min, max),
            Self::ThreeTimesWider => (min / 3, max.saturating_mul(3).min(Money::MAX_MINOR)),
            Self::None => (0, Money::MAX_MINOR),
        }
    }
}

/// Task: goal, total and limits.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Goal.
    pub goal: Goal,
    /// Total.
    pub total: Total,
    /// Limits that hold.
    pub limits: LimitScope,
    /// True if money may also move between the weeks of a flight. Reach and results with wear-out are largest where it
    /// falls evenly: what is left out of an audience is log-convex in the contacts of the weeks, and the same whichever
    /// week has which of them. So an even pattern is the best of all. For people with several contacts it may not be,
    /// and nothing changes.
    pub weeks: bool,
}

impl Task {
    /// The plan whose split is sought: with an even pattern on each channel whose weeks may change.
    pub fn ground(&self, scenario: &Scenario) -> Scenario {
        self.edits_of_weeks(scenario).into_iter().fold(scenario.clone(), |plan, (id, edit)| plan.with_channel(id, edit))
    }

    /// Changes of the patterns of flights.
    pub(super) fn edits_of_weeks(&self, scenario: &Scenario) -> Vec<(ChannelId, ChannelEdit)> {
        let moves = |channel: &&Channel| {
            let is_bought = channel.buying().is_some() && !channel.limits.locked;
            is_bought && channel.flight.pattern != Pattern::Even
        };
        if !self.weeks || matches!(self.goal, Goal::ReachAtLeast(_)) {
            return Vec::new();
        }
        let channels = scenario.channels.iter().filter(moves);
        channels.map(|channel| (channel.id, ChannelEdit::Pattern(Shape::Even))).collect()
    }
}
