//! Calendar days without a clock or a time zone.

use serde::{Deserialize, Serialize};

use super::{Bounds, OutOfRange};

/// A day of the Gregorian calendar, 1970-01-01 to 2199-12-31.
///
/// Arithmetic is H. Hinnant's `days_from_civil` (2013); a date library would be larger than all of this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Date {
    /// Days since 1970-01-01.
    days: i32,
}

/// Day of the week, ISO order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weekday {
    /// ISO 1.
    Monday,
    /// ISO 2.
    Tuesday,
    /// ISO 3.
    Wednesday,
    /// ISO 4.
    Thursday,
    /// ISO 5.
    Friday,
    /// ISO 6.
    Saturday,
    /// ISO 7.
    Sunday,
}

impl Date {
    /// Days of the last day that a plan may name, 2199-12-31.
    pub const MAX_DAYS: i32 = 84_005;

    /// The day this many days after 1970-01-01.
    ///
    /// # Errors
    /// [`OutOfRange`] before 1970 and after 2199.
    pub fn from_days(days: i32) -> Result<Self, OutOfRange> {
        if (0..=Self::MAX_DAYS).contains(&days) { Ok(Self { days }) } else { Err(Self::refused(f64::from(days))) }
    }

    /// The day of a year, month (1–12) and day of the month.
    ///
    /// # Errors
    /// [`OutOfRange`] when the calendar has no such day, or it is before 1970 or after 2199.
    ///
    /// ```
    /// # use mediaplan::units::Date;
    /// assert_eq!(Date::from_civil(2026, 9, 7)?.days(), 20_703);
    /// assert!(Date::from_civil(2026, 2, 29).is_err());
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn from_civil(year: i32, month: u8, day: u8) -> Result<Self, OutOfRange> {
        let refused = || Self::refused(f64::from(year) * 1e4 + f64::from(month) * 1e2 + f64::from(day));
        if !(1970..=2199).contains(&year) || !(1..=12).contains(&month) {
            return Err(refused());
        }
        let (m, d) = (i32::from(month), i32::from(day));
        let y = if m <= 2 { year - 1 } else { year };
        let (era, year_of_era) = (y / 400, y % 400);
        let day_of_year = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
        let days = era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468;
        let date = Self::from_days(days)?;
        // A 31st of April would have become the 1st of May.
        if date.civil() == (year, month, day) { Ok(date) } else { Err(refused()) }
    }

    fn refused(value: f64) -> OutOfRange {
        OutOfRange { quantity: Bounds::Date, value, min: 19_700_101.0, max: 21_991_231.0 }
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i32 {
        self.days
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i32, u8, u8) {
        let z = self.days + 719_468;
        let (era, day_of_era) = (z / 146_097, z % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
    }

    /// The day this many days later, at most the last day known.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Self {
        Self { days: (self.days + i32::from(days)).min(Self::MAX_DAYS) }
    }

    /// Number of the week by ISO 8601, 1 to 53: weeks begin on Monday, and the first of a year has its first Thursday.
    ///
    /// ```
    /// # use mediaplan::units::Date;
    /// assert_eq!(Date::from_civil(2027, 1, 3)?.iso_week(), 53);
    /// assert_eq!(Date::from_civil(2027, 1, 4)?.iso_week(), 1);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn iso_week(self) -> u8 {
        // The Thursday of this week is in the year that the week counts for.
        let thursday = self.days - (self.days + 3).rem_euclid(7) + 3;
        let (year, ..) = Self { days: thursday }.civil();
        let new_year = Self::from_civil(year, 1, 1).map_or(0, Self::days);
        u8::try_from((thursday - new_year) / 7 + 1).unwrap_or(1)
    }

    /// Day of the week.
    pub fn weekday(self) -> Weekday {
        match (self.days + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }
}

impl TryFrom<i64> for Date {
    type Error = OutOfRange;
    /// The date of `yyyymmdd`, as files write it.
    fn try_from(digits: i64) -> Result<Self, OutOfRange> {
        let part = |value: i64| u8::try_from(value).unwrap_or(0);
        Self::from_civil(i32::try_from(digits / 10_000).unwrap_or(0), part(digits / 100 % 100), part(digits % 100))
    }
}

impl From<Date> for i64 {
    fn from(date: Date) -> Self {
        let (year, month, day) = date.civil();
        Self::from(year) * 10_000 + Self::from(month) * 100 + Self::from(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_leads_back() {
        for days in 0..=Date::MAX_DAYS {
            let date = Date::from_days(days).unwrap();
            let (year, month, day) = date.civil();
            assert_eq!(Date::from_civil(year, month, day), Ok(date));
        }
        assert_eq!(Date::from_days(Date::MAX_DAYS).unwrap().civil(), (2199, 12, 31));
    }

    #[test]
    fn weekdays() {
        assert_eq!(Date::from_civil(1970, 1, 1).unwrap().weekday(), Weekday::Thursday);
        assert_eq!(Date::from_civil(2026, 9, 7).unwrap().weekday(), Weekday::Monday);
    }

    #[test]
    fn no_such_day() {
        assert!(Date::from_civil(2026, 4, 31).is_err());
        assert!(Date::from_civil(2026, 4, 0).is_err());
        assert!(Date::from_civil(1969, 12, 31).is_err());
        assert!(Date::from_civil(2200, 1, 1).is_err());
    }
}
