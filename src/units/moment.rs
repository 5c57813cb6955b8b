//! Minutes of calendar days, without a clock or a time zone.

use super::{Date, OutOfRange};

/// Minutes of a day.
const MINUTES_A_DAY: u32 = 1440;

/// Minute of a calendar day, by the clock of whoever was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    date: Date,
    minute: u16,
}

impl Moment {
    /// The minute of an hour of a day; `None` where no clock shows it.
    pub fn new(date: Date, hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self { date, minute: u16::from(hour) * 60 + u16::from(minute) })
    }

    /// The minute this many minutes after the first of 1970.
    ///
    /// # Errors
    /// [`OutOfRange`] after 2199.
    ///
    /// ```
    /// # use mediaplan::units::{Date, Moment};
    /// let day = Date::from_civil(2027, 1, 4)?;
    /// let moment = Moment::new(day, 14, 5).unwrap();
    /// assert_eq!(Moment::from_minutes(moment.minutes())?, moment);
    /// assert_eq!((moment.date(), moment.clock()), (day, (14, 5)));
    /// assert_eq!(Moment::new(day, 24, 0), None);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn from_minutes(minutes: u32) -> Result<Self, OutOfRange> {
        let date = Date::from_days(i32::try_from(minutes / MINUTES_A_DAY).unwrap_or(i32::MAX))?;
        Ok(Self { date, minute: u16::try_from(minutes % MINUTES_A_DAY).unwrap_or(0) })
    }

    /// Minutes since the first of 1970.
    pub fn minutes(self) -> u32 {
        u32::try_from(self.date.days()).unwrap_or(0) * MINUTES_A_DAY + u32::from(self.minute)
    }

    /// Its day.
    pub fn date(self) -> Date {
        self.date
    }

    /// Hour and minute.
    pub fn clock(self) -> (u16, u16) {
        (self.minute / 60, self.minute % 60)
    }
}
