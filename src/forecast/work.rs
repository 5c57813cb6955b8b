//! Work over the weeks: hours and cost by role, as the work sheet shows them.
//!
//! Hours of a role on a channel are brought to hundredths and split over the weeks by the weights of the channel
//! (`docs/model.md`, section 7), so that a sheet adds up as it is shown.

use super::channel::ChannelForecast;
use super::costs::role_cost;
use super::figure::Unit;
use super::formula::{Formula, Outcome};
use super::input::Input;
use super::ledger::{Entry, made};
use super::quantity::{FigureRef, Quantity, Subject};
use super::results::PlanResults;
use super::term::{Term, TermSource};
use super::weights::{in_hours, in_hundredths};
use crate::scenario::Channel;
use crate::units::{Money, split};

/// Work of one role, or of all, week by week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkWeeks {
    /// Hours of each week, in hundredths.
    hundredths: Vec<i64>,
    /// Cost of each week.
    pub cost: Vec<Money>,
}

impl WorkWeeks {
    /// Hours of each week.
    pub fn hours(&self) -> impl Iterator<Item = f64> {
        self.hundredths.iter().map(|hundredths| in_hours(*hundredths))
    }

    /// Hours of all weeks.
    pub fn total_hours(&self) -> f64 {
        in_hours(self.hundredths.iter().sum())
    }

    /// Cost of all weeks.
    pub fn total_cost(&self) -> Money {
        self.cost.iter().copied().sum()
    }

    fn add(&mut self, hundredths: Vec<i64>, cost: Vec<Money>) {
        for (sum, more) in self.hundredths.iter_mut().zip(hundredths) {
            *sum += more;
        }
        for (sum, more) in self.cost.iter_mut().zip(cost) {
            *sum = *sum + more;
        }
    }
}

impl PlanResults {
    /// Work of a role, counted from 0, or of all roles, week by week.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use mediaplan::forecast::PlanResults;
    /// use mediaplan::scenario::{Example, example};
    ///
    /// let results = PlanResults::of(Rc::new(example(Example::Launch)));
    /// let (all, first, second) = (results.work(None), results.work(Some(0)), results.work(Some(1)));
    /// assert_eq!(all.total_hours(), first.total_hours() + second.total_hours());
    /// // The cost sheet has the same amount.
    /// assert_eq!(all.total_cost(), results.forecast.costs.channels.hours);
    /// ```
    pub fn work(&self, role: Option<u8>) -> WorkWeeks {
        let weeks = usize::from(self.scenario.weeks.get());
        let mut work = WorkWeeks { hundredths: vec![0; weeks], cost: vec![Money::ZERO; weeks] };
        for (channel, one) in self.channels() {
            let weights = &one.weeks.weights;
            let roles = (0..channel.work.roles()).filter(|at| role.is_none_or(|role| usize::from(role) == *at));
            for role in roles {
                let hours = split(in_hundredths(channel.hours_of(role)), weights);
                work.add(hours, role_cost(&self.scenario, channel, role).split(weights));
            }
        }
        work
    }

    /// Derivation of hours or of their cost.
    pub(super) fn work_entry(&self, of: FigureRef) -> Option<Entry> {
        let FigureRef { subject, quantity } = of;
        match (subject, quantity) {
            (Subject::Channel(id), _) => {
                let (channel, one) = self.channel(id)?;
                self.work_of_channel((channel, one), subject, quantity)
            }
            (Subject::Plan, Quantity::WorkHours(None)) => {
                Some(made(Formula::HoursSum, self.of_roles(|role| Quantity::WorkHours(Some(role)))))
            }
            (Subject::Plan, Quantity::WeekWorkHours(week, None)) => {
                Some(made(Formula::HoursSum, self.of_roles(|role| Quantity::WeekWorkHours(week, Some(role)))))
            }
            (Subject::Plan, Quantity::WeekWorkCost(week, None)) => {
                Some(made(Formula::MoneySum, self.of_roles(|role| Quantity::WeekWorkCost(week, Some(role)))))
            }
            (Subject::Plan, Quantity::WorkHours(Some(role)) | Quantity::WeekWorkHours(_, Some(role))) => {
                self.of_role(Formula::HoursSum, role, quantity)
            }
            (Subject::Plan, Quantity::WorkCost(role) | Quantity::WeekWorkCost(_, Some(role))) => {
                self.of_role(Formula::MoneySum, role, quantity)
            }
            (Subject::Plan, _) => None,
        }
    }

    /// Terms of all roles of the plan.
    fn of_roles(&self, quantity: impl Fn(u8) -> Quantity) -> Vec<Term> {
        let roles = (0_u8..).take(self.scenario.roles.len());
        roles.filter_map(|role| self.work_term(FigureRef::plan(quantity(role)))).collect()
    }

    /// Sum over the channels on which a role works.
    fn of_role(&self, formula: Formula, role: u8, quantity: Quantity) -> Option<Entry> {
        self.scenario.roles.get(usize::from(role))?;
        let works = self.channels().filter(|(channel, _)| channel.hours_of(role.into()) > 0.0);
        let terms = works.filter_map(|(channel, _)| self.work_term(FigureRef::channel(channel.id, quantity)));
        Some(made(formula, terms.collect()))
    }

    /// Hours or cost as a term.
    fn work_term(&self, of: FigureRef) -> Option<Term> {
        let entry = self.work_entry(of)?;
        Some(match entry.outcome {
            Outcome::Money(money) => Term::money("H", money, of.subject, of.quantity),
            Outcome::Number(hours) => Term::derived("h", hours, Unit::Number, of.subject, of.quantity),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "called for work only")]
    fn work_of_channel(
        &self,
        (channel, one): (&Channel, &ChannelForecast),
        subject: Subject,
        quantity: Quantity,
    ) -> Option<Entry> {
        let weights = || Term::list("w", &one.weeks.weights, Unit::Share, TermSource::Input(subject, Input::Weights));
        let of = |quantity| self.work_term(FigureRef { subject, quantity });
        if quantity == Quantity::WorkHours(None) {
            let roles = (0_u8..).take(channel.work.roles()).filter(|role| channel.hours_of((*role).into()) > 0.0);
            let terms = roles.filter_map(|role| of(Quantity::WorkHours(Some(role))));
            return Some(made(Formula::HoursSum, terms.collect()));
        }
        let (role, formula, terms) = match quantity {
            Quantity::WorkHours(Some(role)) => {
                let terms = hours_terms(channel, role, subject);
                let formula = if terms.len() > 1 { Formula::HoursOfPosts } else { Formula::HoursSum };
                (role, formula, terms)
            }
            Quantity::WorkCost(role) => {
                let rate = self.scenario.roles.get(usize::from(role))?.rate;
                let rate = Term::money_input("s", rate, Subject::Plan, Input::RoleRate);
                let hours = hours_terms(channel, role, subject);
                let formula = if hours.len() > 1 { Formula::HoursAt } else { Formula::MoneyTimes };
                (role, formula, core::iter::once(rate).chain(hours).collect())
            }
            Quantity::WeekWorkHours(week, Some(role)) => {
                (role, Formula::HoursOfWeek(week), vec![of(Quantity::WorkHours(Some(role)))?, weights()])
            }
            Quantity::WeekWorkCost(week, Some(role)) => {
                (role, Formula::MoneyOfWeek(week), vec![of(Quantity::WorkCost(role))?, weights()])
            }
            _ => return None,
        };
        self.scenario.roles.get(usize::from(role))?;
        Some(made(formula, terms))
    }
}

/// Hours of a role on a channel, and those on each of its posts with their number.
fn hours_terms(channel: &Channel, role: u8, subject: Subject) -> Vec<Term> {
    let hours = channel.work.of(role.into());
    let mut terms = vec![Term::input("h", Ok(hours.total.get()), Unit::Number, subject, Input::RoleHours)];
    if let Some(posts) = channel.kind.posts() {
        terms.push(Term::input("h₁", Ok(hours.per_post.get()), Unit::Number, subject, Input::RolePostHours));
        terms.push(Term::input("n", Ok(f64::from(posts.get())), Unit::Count, subject, Input::Posts));
    }
    terms
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::workload::overbooked;
    use super::*;
    use crate::scenario::{ChannelEdit, ChannelType, Example, PlanEdit, Problem, Role, Scenario, Shape, example};
    use crate::units::{Hours, Posts, Weeks};

    fn hours(value: f64) -> Hours {
        Hours::new(value).unwrap()
    }

    /// The launch with one channel of three weeks, on which two roles work.
    fn plan() -> Scenario {
        let mut plan = example(Example::Launch);
        plan.channels.truncate(1);
        plan.weeks = Weeks::new(3).unwrap();
        let role = |rate, available| Role { rate: Money::new(rate).unwrap(), available, ..Role::default() };
        plan.roles = vec![role(8_333, None), role(5_000, Some(hours(3.0)))];
        let id = plan.channels[0].id;
        let edits = [ChannelEdit::RoleHours(0, hours(10.0)), ChannelEdit::RoleHours(1, hours(7.5))];
        edits.into_iter().fold(plan, |plan, edit| plan.with_channel(id, edit))
    }

    fn results(plan: &Scenario) -> PlanResults {
        PlanResults::of(Rc::new(plan.clone()))
    }

    #[test]
    fn work_falls_on_the_weeks_as_the_channel_does() {
        let results = results(&plan());
        let first = results.work(Some(0));
        assert_eq!(first.hours().collect::<Vec<_>>(), [3.34, 3.33, 3.33]);
        assert_eq!(first.cost.iter().map(|cost| cost.minor()).collect::<Vec<_>>(), [27_777, 27_777, 27_776]);
        let all = results.work(None);
        assert_eq!((all.total_hours(), all.total_cost().minor()), (17.5, 83_330 + 37_500));
        assert_eq!(all.total_cost(), results.forecast.costs.channels.hours);
    }

    #[test]
    fn hours_of_posts_fall_with_the_posts() {
        let id = plan().channels[0].id;
        let edits = [
            ChannelEdit::ChannelType(ChannelType::Content),
            ChannelEdit::Posts(Posts::new(4).unwrap()),
            ChannelEdit::Pattern(Shape::Even),
            ChannelEdit::RoleHours(0, Hours::ZERO),
            ChannelEdit::RolePostHours(0, hours(1.5)),
        ];
        let plan = edits.into_iter().fold(plan(), |plan, edit| plan.with_channel(id, edit));
        let results = results(&plan);
        // Two posts in the first week, one in each other.
        assert_eq!(results.work(Some(0)).hours().collect::<Vec<_>>(), [3.0, 1.5, 1.5]);
        // A channel without posts keeps what was typed, and does not count it.
        let bought = plan.with_channel(id, ChannelEdit::ChannelType(ChannelType::Advertising));
        assert_eq!(bought.channels[0].work.of(0).per_post, hours(1.5));
        assert!(bought.channels[0].hours_of(0).abs() < 1e-9);
    }

    #[test]
    fn a_role_with_more_work_than_hours_is_found() {
        let found = |plan: &Scenario| overbooked(plan, &results(plan).forecast.channels);
        assert_eq!(found(&plan()), []);
        let mut fewer = plan();
        fewer.roles[1].available = Some(hours(2.0));
        let expected = Problem::RoleOverbooked { role: 1, week: 0, hours: 2.5, available: hours(2.0), weeks: 3 };
        assert_eq!(found(&fewer), [expected]);
        // Exactly as many as there are is enough.
        fewer.roles[1].available = Some(hours(2.5));
        assert_eq!(found(&fewer), []);
    }

    #[test]
    fn removed_roles_cost_nothing() {
        let plan = plan().with(PlanEdit::RemoveRole(0));
        assert_eq!(results(&plan).forecast.costs.channels.hours.minor(), 37_500);
    }
}
