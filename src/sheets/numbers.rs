//! Writing of numbers and currency of a table, told by what stands in it.

use super::cells::Cells;
use super::plain::words as words_of;
use crate::units::{Currency, Locale};
use crate::words::date;

/// Language that writes numbers as the cells do: by the marks that only one of two ways of writing allows, else by the
/// language of the headings, else by the page's. Of `1.240,00`, `6,20`, `1.234.567` and their opposites each is a vote.
pub(super) fn writing(cells: &Cells, rows: core::ops::Range<usize>, heading: Option<Locale>, page: Locale) -> Locale {
    let by_comma = |locale: &Locale| *locale != Locale::En;
    match proven_mark(rows.flat_map(|row| cells.row(row)).map(String::as_str)) {
        Some('.') => Locale::En,
        Some(_) => heading.filter(by_comma).or(Some(page).filter(by_comma)).unwrap_or(Locale::Nl),
        None => heading.unwrap_or(page),
    }
}

/// Mark before the decimals that texts prove, each with a vote; nothing where none proves one, or as many the other.
///
/// ```
/// # use mediaplan::sheets::proven_mark;
/// assert_eq!(proven_mark(["1.234", "1.234,50", "600"].into_iter()), Some(','));
/// assert_eq!(proven_mark(["1.234", "600"].into_iter()), None);
/// ```
pub fn proven_mark<'a>(texts: impl Iterator<Item = &'a str>) -> Option<char> {
    let (mut dots, mut commas) = (0_usize, 0_usize);
    for mark in texts.filter_map(decimal_mark) {
        *(if mark == '.' { &mut dots } else { &mut commas }) += 1;
    }
    match dots.cmp(&commas) {
        core::cmp::Ordering::Greater => Some('.'),
        core::cmp::Ordering::Less => Some(','),
        core::cmp::Ordering::Equal => None,
    }
}

/// Mark before the decimals that a cell proves; nothing where it proves none.
fn decimal_mark(cell: &str) -> Option<char> {
    if date::parse(cell).is_some() || !cell.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let from = cell.find(|letter: char| letter.is_ascii_digit())?;
    let to = cell.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let body = cell.get(from..to)?;
    // Of two numbers, as in a computation or a range, each would prove something else.
    let is_of_number =
        |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, '.' | ',' | '\'' | '’');
    if !body.chars().all(is_of_number) {
        return None;
    }
    let other = |mark: char| if mark == '.' { ',' } else { '.' };
    let marks: Vec<char> = body.chars().filter(|letter| matches!(letter, '.' | ',')).collect();
    let last = *marks.last()?;
    let behind = body.rsplit(last).next()?;
    if marks.contains(&other(last)) {
        return Some(last);
    }
    if marks.len() > 1 {
        return Some(other(last));
    }
    (behind.len() != 3 || body.starts_with('0')).then_some(last)
}

/// Currency that a text names by its sign, its code or its Russian word.
pub(super) fn currency_in(text: &str) -> Option<Currency> {
    let words = || text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    // The longest first: `CA$` holds `$`.
    let signs = Currency::ALL.iter().filter(|currency| {
        let sign = currency.sign();
        if sign.chars().all(char::is_alphabetic) {
            sign.chars().count() > 1 && words().any(|word| word == sign)
        } else {
            text.contains(sign)
        }
    });
    let sign = signs.copied().reduce(|best, next| if next.sign().len() > best.sign().len() { next } else { best });
    let code = || Currency::ALL.iter().copied().find(|currency| words().any(|word| word == currency.code()));
    let by_name = || {
        // Not by the standard library, whose table of small letters would be in what the page begins with.
        let small = words_of(text);
        let named =
            |names: &[&str]| small.split(|letter: char| !letter.is_alphabetic()).any(|word| names.contains(&word));
        if named(&["руб", "рубль", "рублей", "рублях", "р"]) {
            Some(Currency::Rub)
        } else if named(&["euro", "euros", "евро"]) {
            Some(Currency::Eur)
        } else {
            None
        }
    };
    sign.or_else(code).or_else(by_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_prove_the_decimals() {
        for (cell, mark) in [
            ("1.240,00", Some(',')),
            ("1,240.00", Some('.')),
            ("6,20", Some(',')),
            ("1,000,000", Some('.')),
            ("1.000.000", Some(',')),
            ("500.000", None),
            ("0.125", Some('.')),
            ("€ 8,00", Some(',')),
            ("600", None),
            ("01.03.2027", None),
            ("v1.2b3", None),
            ("10,5+2,5", None),
            ("", None),
        ] {
            assert_eq!(decimal_mark(cell), mark, "{cell}");
        }
    }

    #[test]
    fn numbers_are_read_as_the_table_writes_them() {
        let read = |text: &str, heading, page| {
            let cells = Cells::of_text(text);
            writing(&cells, 0..cells.height(), heading, page)
        };
        assert_eq!(read("500.000\t€ 4.000,00", None, Locale::En), Locale::Nl);
        assert_eq!(read("500,000\t$6.20", None, Locale::Nl), Locale::En);
        assert_eq!(read("500,000\t600", None, Locale::Nl), Locale::Nl);
        assert_eq!(read("500.000\t600", Some(Locale::En), Locale::Nl), Locale::En);
        assert_eq!(read("120 000,00", None, Locale::Ru), Locale::Ru);
    }

    #[test]
    fn currencies_are_told_by_sign_code_and_word() {
        for (text, currency) in [
            ("$6.20", Some(Currency::Usd)),
            ("CA$ 5", Some(Currency::Cad)),
            ("€ 8,00", Some(Currency::Eur)),
            ("Amount spent (GBP)", Some(Currency::Gbp)),
            ("Расход (руб.)", Some(Currency::Rub)),
            ("150 тыс. р.", Some(Currency::Rub)),
            ("Total PLN", Some(Currency::Pln)),
            ("Rate", None),
            ("Reach", None),
            ("600", None),
        ] {
            assert_eq!(currency_in(text), currency, "{text}");
        }
    }
}
