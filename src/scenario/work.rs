//! Work on the campaign: roles with their rates, and the hours of a channel by role.

use serde::{Deserialize, Serialize};

use crate::units::{Hours, Money, Text};

/// The most roles that a plan may have: more than any team seen, few enough to bound every loop.
pub const ROLES_MAX: usize = 12;

/// Role: somebody whose hours the client pays, such as a social media manager, a designer or a freelancer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Role {
    /// Name; may be empty.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// Cost of an hour, without VAT; zero while it is not known.
    pub rate: Money,
    /// Hours that the role has in a week; absent: not limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available: Option<Hours>,
}

/// Hours of one role on one channel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoleHours {
    /// Hours on the channel, whatever its posts.
    pub total: Hours,
    /// Hours on each post; they count where the channel has posts.
    pub per_post: Hours,
}

impl Default for RoleHours {
    fn default() -> Self {
        Self { total: Hours::ZERO, per_post: Hours::ZERO }
    }
}

/// Hours of a channel by role, in the order of the plan's roles; roles without hours at the end are left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<RoleHours>", into = "Vec<RoleHours>")]
pub struct Work(Vec<RoleHours>);

impl Work {
    /// Hours of the first role alone, on the channel as a whole.
    pub fn single(total: Hours) -> Self {
        Self::from(vec![RoleHours { total, ..RoleHours::default() }])
    }

    /// True where nobody works.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Number of roles up to the last one with hours.
    pub fn roles(&self) -> usize {
        self.0.len()
    }

    /// Hours of a role, counted from 0; none beyond the last.
    pub fn of(&self, role: usize) -> RoleHours {
        self.0.get(role).copied().unwrap_or_default()
    }

    /// The work with a change of a role's hours.
    #[must_use]
    pub fn with(mut self, role: u8, change: impl FnOnce(&mut RoleHours)) -> Self {
        let role = usize::from(role);
        if role >= self.0.len() {
            self.0.resize(role + 1, RoleHours::default());
        }
        if let Some(hours) = self.0.get_mut(role) {
            change(hours);
        }
        Self::from(self.0)
    }

    /// The work without a role; those behind it move up.
    #[must_use]
    pub fn without(mut self, role: usize) -> Self {
        if role < self.0.len() {
            self.0.remove(role);
        }
        Self::from(self.0)
    }

    /// The work of the first roles alone.
    #[must_use]
    pub fn of_first(mut self, roles: usize) -> Self {
        self.0.truncate(roles);
        Self::from(self.0)
    }
}

impl From<Vec<RoleHours>> for Work {
    fn from(mut hours: Vec<RoleHours>) -> Self {
        while hours.last() == Some(&RoleHours::default()) {
            hours.pop();
        }
        Self(hours)
    }
}

impl From<Work> for Vec<RoleHours> {
    fn from(work: Work) -> Self {
        work.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Channel, ChannelEdit, ChannelId, PlanEdit, Platform, Scenario};
    use crate::units::{Currency, Date, Locale};

    fn hours(value: f64) -> Hours {
        Hours::new(value).unwrap()
    }

    fn plan() -> Scenario {
        let plan = Scenario::empty(Currency::Eur, Date::from_days(21_000).unwrap(), Locale::En);
        plan.with_added(Channel::new(ChannelId(1), Platform::Vk, BuyingModel::Cpm), None)
    }

    #[test]
    fn hours_typed_before_there_is_a_role_make_one() {
        let id = ChannelId(1);
        let typed = plan().with_channel(id, ChannelEdit::RoleHours(0, hours(3.0)));
        assert_eq!((typed.roles.len(), typed.channels[0].hours_of(0)), (1, 3.0));
        // No hours make no role, and a role does not come before the one it follows.
        assert_eq!(plan().with_channel(id, ChannelEdit::RoleHours(0, Hours::ZERO)), plan());
        assert_eq!(plan().with_channel(id, ChannelEdit::RoleHours(1, hours(3.0))), plan());
        assert_eq!(plan().with_channel(id, ChannelEdit::RolePostHours(u8::MAX, hours(3.0))), plan());
    }

    #[test]
    fn a_removed_role_takes_its_hours_along() {
        let named = |name: &str| Role { name: Text::cut(name), ..Role::default() };
        let mut plan = plan().with(PlanEdit::Roles(vec![named("Manager"), named("Designer"), named("Writer")]));
        for (role, typed) in [(0, 5.0), (1, 7.0), (2, 11.0)] {
            plan = plan.with_channel(ChannelId(1), ChannelEdit::RoleHours(role, hours(typed)));
        }
        let fewer = plan.clone().with(PlanEdit::RemoveRole(1));
        assert_eq!(fewer.roles, [named("Manager"), named("Writer")]);
        let channel = &fewer.channels[0];
        assert_eq!((channel.hours_of(0), channel.hours_of(1), channel.hours_of(2)), (5.0, 11.0, 0.0));
        assert_eq!(plan.clone().with(PlanEdit::RemoveRole(3)), plan);
        let one = plan.with(PlanEdit::Roles(vec![named("Manager")]));
        assert_eq!(one.channels[0].work, Work::single(hours(5.0)));
    }

    #[test]
    fn no_more_roles_than_a_plan_may_have() {
        let plan = plan().with(PlanEdit::Roles(vec![Role::default(); ROLES_MAX + 3]));
        assert_eq!(plan.roles.len(), ROLES_MAX);
        let last = u8::try_from(ROLES_MAX).unwrap();
        assert_eq!(plan.clone().with_channel(ChannelId(1), ChannelEdit::RoleHours(last, hours(1.0))), plan);
    }

    #[test]
    fn roles_without_hours_at_the_end_are_left_out() {
        let work = Work::single(hours(2.0)).with(3, |of| of.per_post = hours(1.0));
        assert_eq!(work.roles(), 4);
        assert_eq!(work.with(3, |of| of.per_post = Hours::ZERO), Work::single(hours(2.0)));
        assert!(Work::single(Hours::ZERO).is_empty());
    }
}
