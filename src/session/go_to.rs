//! The way to a field: what shows it is opened, then the field has the focus; and the field that a finding is about.

use super::effect::Effect;
use super::field::{Field, PlanField};
use super::{ChannelField, Dialog, PairForm, Session, View};
use crate::scenario::{Finding, Place, Problem};

/// Field that a finding is about; `None` where no single field can mend it.
pub fn field_of(finding: &Finding) -> Option<Field> {
    let pair = |one, other| Some(Field::Plan(PlanField::Pair { one, other, form: PairForm::OfRow }));
    let field = match finding.problem {
        Problem::BriefWithoutVat => return Some(Field::Plan(PlanField::Vat)),
        Problem::AboveBrief { .. } => return Some(Field::Plan(PlanField::BriefBudget)),
        Problem::EndsAfterBrief { .. } => return Some(Field::Plan(PlanField::BriefUntil)),
        Problem::HoursWithoutRate { role } => return Some(Field::Plan(PlanField::RoleRate(role))),
        Problem::RoleOverbooked { role, .. } => return Some(Field::Plan(PlanField::RoleAvailable(role))),
        Problem::LevyLikeVat { .. } => return Some(Field::Plan(PlanField::LevyRate(0))),
        Problem::NoPopulation => return Some(Field::Plan(PlanField::Population)),
        Problem::UniverseOutside { .. } => return Some(Field::Plan(PlanField::Universe)),
        Problem::FeeOfAll | Problem::FeeOfNothing { .. } | Problem::FeeUnsolvable => {
            return Some(Field::Plan(PlanField::FeeShare));
        }
        Problem::OverlapAboveAudience { one, other, .. }
        | Problem::OverlapBelowLeast { one, other, .. }
        | Problem::OverlapTooSmallFor { one, other, .. }
        | Problem::OverlapsContradict { channels: [one, other, _], .. } => return pair(one, other),
        Problem::TooManyChannels | Problem::OverlapFitPoor { .. } => return None,
        Problem::AudienceAbovePopulation { .. } | Problem::NoAudience => ChannelField::Audience,
        Problem::NoPrice => ChannelField::Price,
        Problem::NoContactsPerUnit => ChannelField::ContactsPerUnit,
        Problem::NoPostReach => ChannelField::PostReach,
        Problem::NoContestContacts => ChannelField::OrganicContacts,
        Problem::EndlessSharing { .. } => ChannelField::ContactsPerShare,
        Problem::FlightBeyondPlan { last } => ChannelField::Week(last.get() - 1),
        Problem::NoRate(rate) => ChannelField::Rate(rate),
        Problem::LimitsCrossed { .. } => ChannelField::LimitMin,
        Problem::DiscountOfAll | Problem::DiscountLikeVat { .. } | Problem::ListPriceWithoutDiscount => {
            ChannelField::Discounts
        }
        Problem::BonusNotCounted => ChannelField::BonusContacts,
        Problem::NoBudget
        | Problem::BelowMin { .. }
        | Problem::AboveMax { .. }
        | Problem::CapReached { .. }
        | Problem::AudienceExhausted { .. }
        | Problem::UnitsLeft { .. }
        | Problem::FrequencyHigh { .. } => ChannelField::Budget,
        Problem::FirstContactRate { .. } => ChannelField::MeasuredFrequency,
        Problem::EngagementMeansOther(_) => ChannelField::Rate(crate::scenario::Rate::Engagement),
    };
    match finding.place {
        Place::Channel(id) => Some(Field::Channel(id, field)),
        Place::Plan => None,
    }
}

impl Session {
    /// Opens what shows a field, and asks for the focus there.
    pub(super) fn go_to(&mut self, field: Field) {
        self.dialog = None;
        match field {
            Field::Channel(
                _,
                ChannelField::Week(_)
                | ChannelField::FirstDay
                | ChannelField::LastDay
                | ChannelField::Persistence
                | ChannelField::HalfLife,
            ) => self.view = View::Calendar,
            Field::Channel(id, column) => {
                self.view = View::Plan;
                let in_grid = matches!(column, ChannelField::Name | ChannelField::Price | ChannelField::Budget)
                    || self.columns.shows(column);
                if !in_grid && !self.expanded.contains(&id) {
                    self.expanded.push(id);
                }
            }
            Field::Plan(field) => match field {
                PlanField::Name
                | PlanField::Client
                | PlanField::Start
                | PlanField::Weeks
                | PlanField::TargetName
                | PlanField::BriefBudget
                | PlanField::BriefUntil
                | PlanField::BriefGoal
                | PlanField::Population
                | PlanField::ExchangeRate(_)
                | PlanField::ExchangeDate(_) => self.dialog = Some(Dialog::Settings),
                PlanField::FeeShare
                | PlanField::FeeFixed
                | PlanField::FeeVat
                | PlanField::LevyName(_)
                | PlanField::LevyRate(_)
                | PlanField::LevyVat(_)
                | PlanField::Contingency
                | PlanField::Vat => {
                    self.dialog = Some(Dialog::Costs);
                }
                PlanField::RoleName(_) | PlanField::RoleRate(_) | PlanField::RoleAvailable(_) => {
                    self.view = View::Calendar;
                }
                PlanField::Universe | PlanField::Pair { .. } => self.view = View::Reach,
                PlanField::Kpi(_) | PlanField::Period { .. } | PlanField::Brand { .. } => self.view = View::Effect,
            },
        }
        self.ask(Effect::Focus(field));
    }
}
