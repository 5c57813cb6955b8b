//! Days as text.

use super::Words;
use crate::units::{Date, Locale, Moment};

/// The months in the message files.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

/// `7 Sep 2026`, `7 sep. 2026`, `7 сент. 2026`.
pub fn long(date: Date, words: &Words) -> String {
    let (year, month, day) = date.civil();
    // As texts: a year has no grouping.
    let parts = [
        ("day", day.to_string().into()),
        ("month", month_name(month, words).into()),
        ("year", year.to_string().into()),
    ];
    words.with("date-long", &parts)
}

/// Without the year: `7 Sep`.
pub fn short(date: Date, words: &Words) -> String {
    let (_, month, day) = date.civil();
    words.with("date-short", &[("day", day.to_string().into()), ("month", month_name(month, words).into())])
}

/// The month of a day with its year: `Sep 2026`.
pub fn month(date: Date, words: &Words) -> String {
    let (year, month, _) = date.civil();
    format!("{} {year}", month_name(month, words))
}

/// A week by its first day, as the language speaks of weeks, and what else tells which it is: `4 Jan` and `W1` in
/// English, the number by ISO 8601 first in Dutch (`wk 1`) and Russian (`нед. 1`).
pub fn week(first: Date, words: &Words) -> (String, String) {
    let day = short(first, words);
    let number = words.with("week-number", &[("number", first.iso_week().to_string().into())]);
    match words.locale() {
        Locale::En => (day, number),
        Locale::Nl | Locale::Ru => (number, day),
    }
}

/// `7 Sep – 18 Oct 2026`; both years when they differ.
pub fn range(from: Date, to: Date, words: &Words) -> String {
    let same_year = from.civil().0 == to.civil().0;
    let first = if same_year { short(from, words) } else { long(from, words) };
    super::number::range(&first, &long(to, words))
}

/// Day and time: `7 Sep 2026, 14:05`.
pub fn moment(moment: Moment, words: &Words) -> String {
    let (hour, minute) = moment.clock();
    format!("{}, {hour:02}:{minute:02}", long(moment.date(), words))
}

/// As a field shows it: `7 Sep 2026`, `07-09-2026`, `07.09.2026`. English writes the month, since its readers differ on
/// which number it is.
pub fn typed(date: Date, words: &Words) -> String {
    let (year, month, day) = date.civil();
    match words.locale() {
        Locale::En => long(date, words),
        Locale::Nl => format!("{day:02}-{month:02}-{year:04}"),
        Locale::Ru => format!("{day:02}.{month:02}.{year:04}"),
    }
}

/// By ISO 8601, as the browser's own fields take it: `2026-09-07`.
pub fn iso(date: Date) -> String {
    let (year, month, day) = date.civil();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day that a text says: `2026-09-07`, or `7-9-2026`, `7.9.2026` and `7/9/2026`, the day first in all our
/// languages; with the month by name in any of them, `7 Sep 2026`, `September 7th, 2026`, `7 сентября 2026 г.`.
///
/// ```
/// # use mediaplan::{units::Date, words::date};
/// let day = Date::from_civil(2026, 9, 7).ok();
/// assert_eq!(date::parse("2026-09-07"), day);
/// assert_eq!(date::parse(" 7.9.2026 "), day);
/// assert_eq!(date::parse("7 sept. 2026"), day);
/// assert_eq!(date::parse("7.9.26"), None);
/// ```
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some(Named { day, month, year }) = named(text) {
        return Date::from_civil(i32::from(year.filter(|year| *year > 99)?), month, day).ok();
    }
    let mark = text.chars().find(|character| matches!(character, '-' | '.' | '/'))?;
    let mut parts = text.split(mark);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    if year.len() != 4 {
        return None;
    }
    Date::from_civil(i32::from(digits(year)?), u8::try_from(digits(month)?).ok()?, u8::try_from(digits(day)?).ok()?)
        .ok()
}

/// The day that a text says, where the year may be left out or have two digits: `5-2`, `5.2.`, `5/2` and `5 Feb` are
/// the day of that month which is nearest to another.
///
/// ```
/// # use mediaplan::{units::Date, words::date};
/// let near = Date::from_civil(2026, 12, 14).unwrap();
/// assert_eq!(date::parse_near("24.12", near), Date::from_civil(2026, 12, 24).ok());
/// assert_eq!(date::parse_near("3/1", near), Date::from_civil(2027, 1, 3).ok());
/// assert_eq!(date::parse_near("5 mrt", near), Date::from_civil(2027, 3, 5).ok());
/// assert_eq!(date::parse_near("2026-12-31", near), Date::from_civil(2026, 12, 31).ok());
/// assert_eq!(date::parse_near("3.1.27", near), Date::from_civil(2027, 1, 3).ok());
/// assert_eq!(date::parse_near("31/2", near), None);
/// ```
pub fn parse_near(text: &str, near: Date) -> Option<Date> {
    let text = text.trim();
    if let Some(date) = parse(text) {
        return Some(date);
    }
    let Named { day, month, year } = named(text).or_else(|| numbered(text))?;
    if let Some(year) = year {
        return (year <= 99).then(|| Date::from_civil(2000 + i32::from(year), month, day).ok()).flatten();
    }
    let this_year = near.civil().0;
    let years = [this_year - 1, this_year, this_year + 1].into_iter();
    let days = years.filter_map(|year| Date::from_civil(year, month, day).ok());
    days.min_by_key(|date| (date.days() - near.days()).abs())
}

/// Parts of a day as somebody writes it, who may leave the year out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Named {
    day: u8,
    month: u8,
    year: Option<u16>,
}

/// `5-2`, `5.2.`, `5/2` and `5-2-27`.
fn numbered(text: &str) -> Option<Named> {
    let mark = text.chars().find(|character| matches!(character, '-' | '.' | '/'))?;
    let (day, rest) = text.trim_end_matches('.').split_once(mark)?;
    let (month, year) = match rest.split_once(mark) {
        Some((month, year)) if year.len() == 2 => (month, Some(digits(year)?)),
        Some(_) => return None,
        None => (rest, None),
    };
    Some(Named { day: u8::try_from(digits(day)?).ok()?, month: u8::try_from(digits(month)?).ok()?, year })
}

/// Months by name, from January on, in the languages of the page: beginnings of at least three letters count, and the
/// Dutch `mrt`.
const NAMES: [&[&str]; 12] = [
    &["january", "januari", "январь", "января"],
    &["february", "februari", "февраль", "февраля"],
    &["march", "maart", "mrt", "март", "марта"],
    &["april", "апрель", "апреля"],
    &["may", "mei", "май", "мая"],
    &["june", "juni", "июнь", "июня"],
    &["july", "juli", "июль", "июля"],
    &["august", "augustus", "август", "августа"],
    &["september", "сентябрь", "сентября"],
    &["october", "oktober", "октябрь", "октября"],
    &["november", "ноябрь", "ноября"],
    &["december", "декабрь", "декабря"],
];

/// A day with the month by name: the day before it or behind it, then the year.
fn named(text: &str) -> Option<Named> {
    let lower: String = text.chars().map(lowercase).collect();
    let parts: Vec<&str> = lower
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '.' | ',' | '/'))
        .filter(|part| !matches!(*part, "" | "г" | "года" | "of"))
        .collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (*first, *second, None),
        [first, second, year] => (*first, *second, Some(digits(year)?)),
        _ => return None,
    };
    let (day, month) = month_of(second).map(|month| (first, month)).or_else(|| Some((second, month_of(first)?)))?;
    let day = ["st", "nd", "rd", "th", "e"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    Some(Named { day: u8::try_from(digits(day)?).ok()?, month, year })
}

/// Small letter, of the alphabets in which months are named: the tables of Unicode would come with the first load.
fn lowercase(letter: char) -> char {
    match letter {
        'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}

/// Number of the month with this name or a beginning of it.
fn month_of(name: &str) -> Option<u8> {
    let is_of = |names: &&[&str]| name.chars().count() >= 3 && names.iter().any(|full| full.starts_with(name));
    let at = NAMES.iter().position(is_of)?;
    u8::try_from(at + 1).ok()
}

/// A number of one to four digits and nothing else.
fn digits(text: &str) -> Option<u16> {
    let only_digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    only_digits.then(|| text.parse().ok()).flatten()
}

fn month_name(month: u8, words: &Words) -> String {
    let id = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at));
    id.map(|id| words.text(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Locale;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::from_civil(year, month, day).unwrap()
    }

    #[test]
    fn written() {
        let all = |text: fn(&Words) -> String| Locale::ALL.map(|locale| text(&Words::built_in(locale)));
        assert_eq!(all(|words| long(day(2026, 9, 7), words)), ["7 Sep 2026", "7 sep. 2026", "7 сент. 2026"]);
        assert_eq!(
            all(|words| range(day(2026, 9, 7), day(2026, 10, 18), words)),
            ["7 Sep – 18 Oct 2026", "7 sep. – 18 okt. 2026", "7 сент. – 18 окт. 2026"],
        );
        let words = Words::built_in(Locale::En);
        assert_eq!(range(day(2026, 12, 7), day(2027, 1, 3), &words), "7 Dec 2026 – 3 Jan 2027");
        assert_eq!(moment(Moment::new(day(2026, 9, 7), 9, 5).unwrap(), &words), "7 Sep 2026, 09:05");
    }

    #[test]
    fn typed_dates_lead_back() {
        let all = Locale::ALL.map(Words::built_in);
        for days in (0..=Date::MAX_DAYS).step_by(17) {
            let date = Date::from_days(days).unwrap();
            assert_eq!(parse(&iso(date)), Some(date));
            for words in &all {
                for text in [typed(date, words), long(date, words)] {
                    assert_eq!(parse(&text), Some(date), "{text}");
                }
            }
        }
    }

    #[test]
    fn read() {
        for text in [
            "2026-09-07",
            "2026-9-7",
            "7-9-2026",
            "07.09.2026",
            "7/9/2026",
            "2026/09/07",
            "7 September 2026",
            "7th of Sept 2026",
            "September 7, 2026",
            "7-sep-2026",
            "7 сентября 2026 г.",
            "7 СЕН. 2026",
        ] {
            assert_eq!(parse(text), Some(day(2026, 9, 7)), "{text}");
        }
        for text in [
            "",
            "7",
            "7-9",
            "7-9-2026-1",
            "7-9.2026",
            "31.4.2026",
            "7-13-2026",
            "+7-9-2026",
            "7-9-26",
            "ä-9-2026",
            "٧-9-2026",
            "7 Sep",
            "7 se 2026",
            "7 septembre 2026",
            "31 apr 2026",
            "Sep 2026",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
