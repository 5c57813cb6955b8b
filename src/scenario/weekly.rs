//! Money of a channel over the weeks of its plan, and its days in the calendar.

use super::{Channel, Flight, Pattern, Scenario};
use crate::units::{Currency, Date, Money, WeekDays, Weeks};

impl Channel {
    /// Net media of each week of a plan, to the minor unit, in whole steps where the plan has a step.
    pub fn weekly(&self, currency: Currency, weeks: Weeks, step: Option<Money>) -> Vec<Money> {
        self.flight.weekly(self.net_media(currency), weeks, step)
    }

    /// Relative weight of each week of a plan: by the pattern, or by the money where that comes in steps.
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
    pub fn week_weights(&self, currency: Currency, weeks: Weeks, step: Option<Money>) -> Vec<f64> {
        let in_steps = step.is_some() && !matches!(self.flight.pattern, Pattern::Custom(_));
        if !in_steps || self.net_media(currency) == Money::ZERO {
            return self.flight.weights(weeks);
        }
        self.weekly(currency, weeks, step).into_iter().map(|money| money.minor() as f64).collect()
    }
}

impl Scenario {
    /// Net media of a channel in each week.
    pub fn weekly(&self, channel: &Channel) -> Vec<Money> {
        channel.weekly(self.currency, self.weeks, self.week_step)
    }

    /// First and last day of a flight within the plan.
    pub fn days_of(&self, flight: &Flight) -> (Date, Date) {
        let (first, end) = flight.days(self.weeks);
        (self.day(first), self.day(end - 1))
    }

    /// Week, counted from 1, and the days of it before a day. `None` outside the plan.
    pub fn day_of_plan(&self, date: Date) -> Option<(Weeks, WeekDays)> {
        let days = u16::try_from(date.days() - self.start.days()).ok()?;
        let week = Weeks::new(days / 7 + 1).ok().filter(|week| *week <= self.weeks)?;
        Some((week, WeekDays::new(days % 7).ok()?))
    }

    fn day(&self, day: usize) -> Date {
        self.start.plus_days(u16::try_from(day).unwrap_or(u16::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, ChannelEdit, ChannelId, Platform, Shape};
    use crate::units::Locale;

    fn plan(edits: &[ChannelEdit]) -> Scenario {
        let start = Date::from_civil(2027, 1, 6).unwrap();
        let mut plan = Scenario::empty(Currency::Eur, start, Locale::En);
        plan.weeks = Weeks::new(4).unwrap();
        plan = plan.with_added(Channel::new(ChannelId(1), Platform::Radio, BuyingModel::Cpm), None);
        edits.iter().fold(plan, |plan, edit| plan.with_channel(ChannelId(1), edit.clone()))
    }

    fn weekly(plan: &Scenario) -> Vec<i64> {
        plan.weekly(&plan.channels[0]).into_iter().map(Money::minor).collect()
    }

    fn week(week: u16) -> Weeks {
        Weeks::new(week).unwrap()
    }

    fn days(days: u16) -> WeekDays {
        WeekDays::new(days).unwrap()
    }

    #[test]
    fn a_week_in_part_counts_its_days() {
        let budget = ChannelEdit::Budget(Money::new(2000).unwrap());
        let ends = [ChannelEdit::Begins(week(1), days(2)), ChannelEdit::Ends(Some(week(3)), days(6))];
        let plan = plan(&[budget, ends[0].clone(), ends[1].clone()]);
        // Five days, seven and one.
        assert_eq!(weekly(&plan), [769, 1077, 154, 0]);
        let (first, last) = plan.days_of(&plan.channels[0].flight);
        assert_eq!((first.civil(), last.civil()), ((2027, 1, 8), (2027, 1, 20)));
        assert_eq!(plan.day_of_plan(first), Some((week(1), days(2))));
        assert_eq!(plan.day_of_plan(last), Some((week(3), days(0))));
        assert_eq!(plan.day_of_plan(Date::from_civil(2027, 1, 5).unwrap()), None);
        assert_eq!(plan.day_of_plan(Date::from_civil(2027, 2, 3).unwrap()), None);
    }

    #[test]
    fn a_flight_of_a_day_has_all_of_its_money() {
        let budget = ChannelEdit::Budget(Money::new(70).unwrap());
        let plan = plan(&[budget, ChannelEdit::Begins(week(2), days(3)), ChannelEdit::Ends(Some(week(2)), days(3))]);
        assert_eq!(weekly(&plan), [0, 70, 0, 0]);
        let (first, last) = plan.days_of(&plan.channels[0].flight);
        assert_eq!((first, last), (last, first));
    }

    #[test]
    fn an_end_before_the_beginning_moves_it() {
        let plan = plan(&[ChannelEdit::Begins(week(2), days(5)), ChannelEdit::Ends(Some(week(2)), days(4))]);
        let flight = &plan.channels[0].flight;
        assert_eq!((flight.days_before, flight.days_after), (WeekDays::NONE, days(4)));
        let plan = plan.with_channel(ChannelId(1), ChannelEdit::Begins(week(3), days(1)));
        let flight = &plan.channels[0].flight;
        assert_eq!((flight.first, flight.last, flight.days_after), (week(3), Some(week(3)), WeekDays::NONE));
    }

    #[test]
    fn steps_keep_the_sum_and_the_last_week_has_the_rest() {
        let mut plan = plan(&[ChannelEdit::Budget(Money::new(104_530).unwrap())]);
        plan.week_step = Money::new(5000).ok();
        assert_eq!(weekly(&plan), [25_000, 25_000, 25_000, 29_530]);
        plan = plan.with_channel(ChannelId(1), ChannelEdit::Pattern(Shape::FrontLoaded));
        assert_eq!(weekly(&plan), [40_000, 30_000, 20_000, 14_530]);
        // Below one step everything is rest.
        plan.week_step = Money::new(1_000_000).ok();
        assert_eq!(weekly(&plan), [0, 0, 0, 104_530]);
        let weights = plan.channels[0].week_weights(plan.currency, plan.weeks, plan.week_step);
        assert_eq!(weights, [0.0, 0.0, 0.0, 104_530.0]);
        // What is typed stays as it is.
        let typed = [1234, 0, 5].map(|minor| Money::new(minor).unwrap());
        plan = plan.with_channel(ChannelId(1), ChannelEdit::Amounts(typed.to_vec()));
        assert_eq!(weekly(&plan), [1234, 0, 5, 0]);
    }
}
