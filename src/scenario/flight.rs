//! Flight of a channel: its weeks, and the pattern of money over them.

use serde::{Deserialize, Serialize};

use crate::units::{HalfLife, Money, Share, WeekDays, Weeks, split};

/// Flight of a channel, and its assumptions about time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flight {
    /// First week, counted from 1.
    pub first: Weeks,
    /// Last week; absent: the plan's last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Weeks>,
    /// Days of the first week that pass before the flight begins.
    #[serde(default, skip_serializing_if = "WeekDays::is_none")]
    pub days_before: WeekDays,
    /// Days of the last week that are left after the flight ends; none where it ends with the plan.
    #[serde(default, skip_serializing_if = "WeekDays::is_none")]
    pub days_after: WeekDays,
    /// Pattern of the money over the weeks.
    pub pattern: Pattern,
    /// Audience persistence `ρ`: how far the same people are met from week to week.
    pub persistence: Share,
    /// Half-life of the carry-over: weeks after which half of an effect has come.
    pub half_life: HalfLife,
}

/// Pattern of money over the weeks of a flight (flighting).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// All of it in the first week.
    AtOnce,
    /// Equal amounts in every week.
    #[default]
    Even,
    /// Two weeks on, two weeks off.
    Burst,
    /// Never off, two weeks three times as heavy as the next two.
    Pulsed,
    /// From much to little, in equal steps.
    FrontLoaded,
    /// From little to much, in equal steps.
    BackLoaded,
    /// As typed: weight after weight from the flight's first week, money in minor units. The channel's money is split
    /// in these proportions, and where they add up to it these are the amounts.
    Custom(Vec<Money>),
}

/// The patterns by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// [`Pattern::AtOnce`].
    AtOnce,
    /// [`Pattern::Even`].
    Even,
    /// [`Pattern::Burst`].
    Burst,
    /// [`Pattern::Pulsed`].
    Pulsed,
    /// [`Pattern::FrontLoaded`].
    FrontLoaded,
    /// [`Pattern::BackLoaded`].
    BackLoaded,
    /// [`Pattern::Custom`].
    Custom,
}

impl Shape {
    /// Every shape, in the order of a menu.
    pub const ALL: [Self; 7] =
        [Self::AtOnce, Self::Even, Self::Burst, Self::Pulsed, Self::FrontLoaded, Self::BackLoaded, Self::Custom];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Even => "even",
            Self::Burst => "burst",
            Self::Pulsed => "pulsed",
            Self::FrontLoaded => "front-loaded",
            Self::BackLoaded => "back-loaded",
            Self::Custom => "custom",
        }
    }
}

impl Pattern {
    /// The pattern of a name; a custom one without amounts.
    pub fn of(shape: Shape) -> Self {
        match shape {
            Shape::AtOnce => Self::AtOnce,
            Shape::Even => Self::Even,
            Shape::Burst => Self::Burst,
            Shape::Pulsed => Self::Pulsed,
            Shape::FrontLoaded => Self::FrontLoaded,
            Shape::BackLoaded => Self::BackLoaded,
            Shape::Custom => Self::Custom(Vec::new()),
        }
    }

    /// Name of the pattern.
    pub fn shape(&self) -> Shape {
        match self {
            Self::AtOnce => Shape::AtOnce,
            Self::Even => Shape::Even,
            Self::Burst => Shape::Burst,
            Self::Pulsed => Shape::Pulsed,
            Self::FrontLoaded => Shape::FrontLoaded,
            Self::BackLoaded => Shape::BackLoaded,
            Self::Custom(_) => Shape::Custom,
        }
    }

    /// Relative weight of a week of a flight of `length` weeks; weeks are counted from 0.
    #[expect(clippy::cast_precision_loss, reason = "a hundred weeks, and amounts below 2^53 minor units")]
    fn weight(&self, week: usize, length: usize) -> f64 {
        match self {
            Self::AtOnce => f64::from(u8::from(week == 0)),
            Self::Even => 1.0,
            Self::Burst => f64::from(u8::from(week % 4 < 2)),
            Self::Pulsed => 1.0 + 2.0 * f64::from(u8::from(week % 4 < 2)),
            Self::FrontLoaded => (length - week) as f64,
            Self::BackLoaded => (week + 1) as f64,
            Self::Custom(weights) => weights.get(week).map_or(0.0, |money| money.minor() as f64),
        }
    }
}

/// Days of a week.
const DAYS: usize = 7;

impl Default for Flight {
    /// Equal amounts in every week of the plan; persistence 0.5 (judgement: fits on simulated daily data gave 0.16 to
    /// 0.40 a day, and longer periods persist more), no carry-over.
    fn default() -> Self {
        Self {
            first: Weeks::ONE,
            last: None,
            days_before: WeekDays::NONE,
            days_after: WeekDays::NONE,
            pattern: Pattern::default(),
            persistence: Share::HALF,
            half_life: HalfLife::NONE,
        }
    }
}

impl Flight {
    /// The first week and the week after the last within a plan of so many weeks, counted from 0. At least one week:
    /// what would begin after the end of the plan runs in its last week, so that no money is lost.
    pub fn span(&self, weeks: Weeks) -> (usize, usize) {
        let weeks = usize::from(weeks.get());
        let first = usize::from(self.first.get()).min(weeks) - 1;
        let end = self.last.map_or(weeks, |last| usize::from(last.get()).min(weeks));
        (first, end.max(first + 1))
    }

    /// The flight with another begin; an end before it moves behind.
    #[must_use]
    pub fn beginning(self, first: Weeks, before: WeekDays) -> Self {
        let last = self.last.map(|last| last.max(first));
        let keeps = last == self.last && (last != Some(first) || before.get() + self.days_after.get() < 7);
        let days_after = if keeps { self.days_after } else { WeekDays::NONE };
        Self { first, last, days_before: before, days_after, ..self }
    }

    /// The flight with another end; a begin after it moves before.
    #[must_use]
    pub fn ending(self, last: Option<Weeks>, after: WeekDays) -> Self {
        let first = last.map_or(self.first, |last| self.first.min(last));
        let days_after = if last.is_some() { after } else { WeekDays::NONE };
        let keeps = first == self.first && (last != Some(first) || days_after.get() + self.days_before.get() < 7);
        let days_before = if keeps { self.days_before } else { WeekDays::NONE };
        Self { first, last, days_before, days_after, ..self }
    }

    /// The first day and the day after the last within a plan of so many weeks, counted from 0: at least one day.
    ///
    /// ```
    /// # use mediaplan::scenario::Flight;
    /// # use mediaplan::units::{WeekDays, Weeks};
    /// let flight = Flight { days_before: WeekDays::new(2)?, ..Flight::default() };
    /// assert_eq!(flight.days(Weeks::new(3)?), (2, 21));
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn days(&self, weeks: Weeks) -> (usize, usize) {
        let (first, end) = self.span(weeks);
        // What begins or ends beyond the plan runs there for whole weeks.
        let before = if self.first <= weeks { usize::from(self.days_before.get()) } else { 0 };
        let ends_within = self.last.is_some_and(|last| last <= weeks && usize::from(last.get()) == end);
        let after = if ends_within { usize::from(self.days_after.get()) } else { 0 };
        let from = first * DAYS + before;
        (from, (end * DAYS - after).max(from + 1))
    }

    /// Part of a week, counted from 0, in which the flight runs: days of seven.
    #[expect(clippy::cast_precision_loss, reason = "seven days at most")]
    fn part_of_week(&self, week: usize, weeks: Weeks) -> f64 {
        let (from, to) = self.days(weeks);
        let runs = to.min((week + 1) * DAYS).saturating_sub(from.max(week * DAYS));
        if runs == DAYS { 1.0 } else { runs as f64 / DAYS as f64 }
    }

    /// Relative weight of each week of the plan; a week in part counts its days. Amounts as typed are those of their
    /// weeks, whatever days they have. Where a custom pattern has nothing within the plan its first week has it all.
    pub fn weights(&self, weeks: Weeks) -> Vec<f64> {
        let (first, end) = self.span(weeks);
        let length = end - first;
        let mut weights = vec![0.0; usize::from(weeks.get())];
        for (week, place) in weights.iter_mut().skip(first).take(length).enumerate() {
            *place = self.pattern.weight(week, length);
            if !matches!(self.pattern, Pattern::Custom(_)) {
                *place *= self.part_of_week(first + week, weeks);
            }
        }
        if weights.iter().all(|weight| *weight <= 0.0)
            && let Some(place) = weights.get_mut(first)
        {
            *place = 1.0;
        }
        weights
    }

    /// An amount over the weeks of the plan, to the minor unit; with a step, in whole steps by largest remainder, and
    /// what is no whole step in the last week that has money by its pattern. Amounts as typed stay.
    ///
    /// ```
    /// # use mediaplan::scenario::{Flight, Pattern};
    /// # use mediaplan::units::{Money, Weeks};
    /// let (flight, weeks) = (Flight { pattern: Pattern::FrontLoaded, ..Flight::default() }, Weeks::new(3)?);
    /// let weekly = |step| flight.weekly(Money::new(1030).unwrap(), weeks, step).into_iter().map(Money::minor);
    /// assert!(weekly(None).eq([515, 343, 172]));
    /// assert!(weekly(Some(Money::new(100)?)).eq([500, 300, 230]));
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn weekly(&self, money: Money, weeks: Weeks, step: Option<Money>) -> Vec<Money> {
        let weights = self.weights(weeks);
        let step = step.map(Money::minor).filter(|step| *step > 0 && !matches!(self.pattern, Pattern::Custom(_)));
        let Some(step) = step else { return money.split(&weights) };
        let mut minor = split(money.minor() / step, &weights);
        for part in &mut minor {
            *part *= step;
        }
        let last = weights.iter().rposition(|weight| *weight > 0.0);
        if let Some(part) = last.and_then(|last| minor.get_mut(last)) {
            *part += money.minor() % step;
        }
        // Parts of an amount are amounts.
        minor.into_iter().map(|part| Money::new(part).unwrap_or(Money::ZERO)).collect()
    }

    /// Flight with amounts as typed, one for each week of the plan; it runs from the first week that has money to
    /// the last. Without money it stays where it was.
    #[must_use]
    pub fn with_amounts(self, amounts: &[Money]) -> Self {
        let paid = |money: &Money| *money > Money::ZERO;
        let week = |at: usize| u16::try_from(at + 1).ok().and_then(|week| Weeks::new(week).ok());
        match (amounts.iter().position(paid), amounts.iter().rposition(paid)) {
            (Some(first), Some(last)) => Self {
                days_before: if week(first) == Some(self.first) { self.days_before } else { WeekDays::NONE },
                days_after: if week(last) == self.last { self.days_after } else { WeekDays::NONE },
                first: week(first).unwrap_or(self.first),
                last: week(last),
                pattern: Pattern::Custom(amounts.iter().skip(first).take(last + 1 - first).copied().collect()),
                ..self
            },
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(count: u16) -> Weeks {
        Weeks::new(count).unwrap()
    }

    #[track_caller]
    fn check(pattern: Pattern, expect: &[i64]) {
        let length = u16::try_from(expect.len()).unwrap();
        let flight = Flight { pattern, ..Flight::default() };
        let weekly = flight.weekly(Money::new(1000).unwrap(), weeks(length), None);
        assert_eq!(weekly.iter().map(|money| money.minor()).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn every_pattern_keeps_the_total() {
        check(Pattern::AtOnce, &[1000, 0, 0]);
        check(Pattern::Even, &[334, 333, 333]);
        check(Pattern::Burst, &[250, 250, 0, 0, 250, 250]);
        check(Pattern::Pulsed, &[375, 375, 125, 125]);
        check(Pattern::FrontLoaded, &[500, 333, 167]);
        check(Pattern::BackLoaded, &[167, 333, 500]);
        check(Pattern::Custom(vec![Money::new(1).unwrap(), Money::new(3).unwrap()]), &[250, 750, 0]);
        check(Pattern::Custom(Vec::new()), &[1000, 0]);
    }

    #[test]
    fn flight_weeks_beyond_the_plan_are_cut_and_no_money_is_lost() {
        let flight = Flight { first: weeks(6), last: Some(weeks(9)), pattern: Pattern::Even, ..Flight::default() };
        assert_eq!(flight.span(weeks(8)), (5, 8));
        assert_eq!(flight.span(weeks(4)), (3, 4));
        assert_eq!(flight.weekly(Money::new(7).unwrap(), weeks(4), None).iter().copied().sum::<Money>().minor(), 7);
    }

    #[test]
    fn flight_that_ends_before_it_begins_is_one_week() {
        let flight = Flight { first: weeks(3), last: Some(weeks(2)), pattern: Pattern::Even, ..Flight::default() };
        assert_eq!(flight.span(weeks(4)), (2, 3));
    }

    #[test]
    fn typed_amounts_set_first_and_last_week() {
        let money = |minor| Money::new(minor).unwrap();
        let flight = Flight::default().with_amounts(&[money(0), money(5), money(0), money(7), money(0)]);
        assert_eq!((flight.first, flight.last), (weeks(2), Some(weeks(4))));
        assert_eq!(flight.weekly(money(12), weeks(5), None), [money(0), money(5), money(0), money(7), money(0)]);
        assert_eq!(Flight::default().with_amounts(&[money(0)]), Flight::default());
    }
}
