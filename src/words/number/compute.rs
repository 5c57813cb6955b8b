//! Amounts that are computed where they are typed: `600+50`, `=1.1*600`, `(300+200)*2`.

use super::affix::{Currencies, PercentSign, is_blank, is_dash};
use super::decimal::Decimal;
use super::read::{Number, NumberError, Parsed, Reading, cut, no_number, parse, plain};
use crate::units::Locale;

/// Characters of a computation at most, chosen because none that is typed into a field has half of them.
const LENGTH_MAX: usize = 120;
/// Brackets and signs within each other at most.
const DEPTH_MAX: u8 = 12;
/// Decimals of a result that ends: more digits than any amount has.
const EXACT_PLACES: u32 = 18;
/// Decimals of a result that does not end, as of `10/3`.
const ROUNDED_PLACES: u32 = 6;
/// Power of ten that every result is below, as every number that is typed.
const EXPONENT_MAX: u32 = 18;

/// The number in a text, or the one that the text computes.
///
/// Beside what [`parse`] reads: sums, differences, products and quotients of such numbers with brackets, `+`, `-` or
/// `−`, `*` or `×`, `/` or `÷`, with or without `=` before them. Products and quotients go before sums. Computed
/// exactly as a fraction; a result that does not end, as of `10/3`, has six decimals.
///
/// Without `=` a hyphen is a minus only between blanks: `100-150` is a range to most who write it and `10-20` a date,
/// so both are refused, and so is `10/11/2026`. Per cent are refused in a computation: `600+10%` is 660 on a desk
/// calculator and 600.1 in a spreadsheet.
///
/// # Errors
/// [`NumberError`] as of [`parse`], for two currencies in one computation too; [`NumberError::DivisionByZero`].
///
/// ```
/// # use mediaplan::{units::Locale, words::number::{self, NumberError, Parsed}};
/// let value = |text, locale| match number::amount(text, locale) {
///     Ok(Parsed::Number(number)) => number.value,
///     other => panic!("{other:?}"),
/// };
/// assert_eq!(value("600+50", Locale::En), 650.0);
/// assert_eq!(value("=1,1*600", Locale::Nl), 660.0);
/// assert_eq!(value("0.1+0.2", Locale::En), 0.3);
/// assert_eq!(value("=150-100", Locale::Ru), 50.0);
/// assert!(matches!(number::amount("100-150", Locale::En), Err(NumberError::Range { .. })));
/// assert!(matches!(number::amount("1200/0", Locale::En), Err(NumberError::DivisionByZero { .. })));
/// ```
pub fn amount(text: &str, locale: Locale) -> Result<Parsed, NumberError> {
    let read = parse(text, locale);
    if !matches!(read, Err(NumberError::NotANumber { .. } | NumberError::Range { .. })) {
        return read;
    }
    let text = plain(text);
    let trimmed = text.trim_matches(is_blank);
    let (rest, minus) = match trimmed.strip_prefix('=') {
        Some(rest) => (rest, Minus::Any),
        None => (trimmed, Minus::BetweenBlanks),
    };
    let has_operator =
        minus == Minus::Any || trimmed.contains(['+', '*', '×', '·', '/', '÷', '\u{2212}']) || trimmed.contains(" - ");
    if !has_operator || rest.chars().count() > LENGTH_MAX {
        return read;
    }
    if minus == Minus::BetweenBlanks && is_date(trimmed) {
        return Err(NumberError::Range { text: cut(trimmed) });
    }
    let mut computation = Computation { all: rest, at: 0, minus, currency: None, locale };
    let result = computation.sum(0).and_then(|total| {
        computation.skip_blanks();
        if computation.at == rest.len() { total.decimal() } else { Err(Fault::NoNumber) }
    });
    let text = cut(trimmed);
    match result {
        Ok(exact) => {
            Ok(Parsed::Number(Number { currency: computation.currency, ..Number::of(exact, Reading::Computed) }))
        }
        Err(Fault::NoNumber) => Err(no_number(trimmed)),
        Err(Fault::Range) => Err(NumberError::Range { text }),
        Err(Fault::DivisionByZero) => Err(NumberError::DivisionByZero { text }),
        Err(Fault::TooLarge) => Err(NumberError::TooLarge { text }),
        Err(Fault::Number(error)) => Err(error),
    }
}

/// Dashes that are a minus between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Minus {
    /// Every dash: the text begins with `=`.
    Any,
    /// A hyphen between blanks, and the sign that is nothing but a minus.
    BetweenBlanks,
}

/// Reason why a text computes nothing.
#[derive(Debug)]
enum Fault {
    NoNumber,
    Range,
    DivisionByZero,
    TooLarge,
    Number(NumberError),
}

/// Day, month and year with strokes.
fn is_date(text: &str) -> bool {
    text.matches('/').count() >= 2 && text.chars().all(|character| character.is_ascii_digit() || character == '/')
}

/// Text that is computed, and the place up to which it has been read.
struct Computation<'a> {
    all: &'a str,
    at: usize,
    minus: Minus,
    currency: Option<Currencies>,
    locale: Locale,
}

impl Computation<'_> {
    fn rest(&self) -> &str {
        self.all.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        self.at = self.all.len() - self.rest().trim_start_matches(is_blank).len();
    }

    /// Takes the next character if it is one of these.
    fn take(&mut self, is_wanted: impl Fn(char) -> bool) -> Option<char> {
        self.skip_blanks();
        let next = self.rest().chars().next().filter(|next| is_wanted(*next))?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn sum(&mut self, depth: u8) -> Result<Fraction, Fault> {
        let mut total = self.product(depth)?;
        while let Some(sign) = self.take(|next| next == '+' || is_dash(next)) {
            let is_minus = sign == '\u{2212}' || sign == '+' || self.minus == Minus::Any;
            if !(is_minus || sign == '-' && self.stands_between_blanks()) {
                return Err(Fault::Range);
            }
            let next = self.product(depth)?;
            total = total.plus(if sign == '+' { next } else { next.negative() })?;
        }
        Ok(total)
    }

    /// Tells whether blanks stand on both sides of the hyphen that was taken.
    fn stands_between_blanks(&self) -> bool {
        let before = self.all.get(..self.at - 1).is_some_and(|before| before.ends_with(is_blank));
        before && self.rest().starts_with(is_blank)
    }

    fn product(&mut self, depth: u8) -> Result<Fraction, Fault> {
        let mut total = self.operand(depth)?;
        while let Some(sign) = self.take(|next| matches!(next, '*' | '×' | '·' | '/' | '÷')) {
            let next = self.operand(depth)?;
            total = total.times(if matches!(sign, '/' | '÷') { next.inverse()? } else { next })?;
        }
        Ok(total)
    }

    /// A number, with its sign, or what stands in brackets.
    fn operand(&mut self, depth: u8) -> Result<Fraction, Fault> {
        if depth > DEPTH_MAX {
            return Err(Fault::NoNumber);
        }
        if let Some(sign) = self.take(|next| next == '+' || is_dash(next)) {
            let operand = self.operand(depth + 1)?;
            return Ok(if sign == '+' { operand } else { operand.negative() });
        }
        if self.take(|next| next == '(').is_some() {
            let inner = self.sum(depth + 1)?;
            return self.take(|next| next == ')').map(|_| inner).ok_or(Fault::NoNumber);
        }
        let is_end = |next| matches!(next, '+' | '*' | '×' | '·' | '/' | '÷' | '(' | ')' | '=') || is_dash(next);
        let rest = self.rest();
        let text = rest.get(..rest.find(is_end).unwrap_or(rest.len())).unwrap_or_default();
        let number = match parse(text, self.locale).map_err(Fault::Number)? {
            Parsed::Number(number) if number.sign == PercentSign::Absent => number,
            Parsed::Number(_) | Parsed::Empty => return Err(Fault::NoNumber),
        };
        self.at += text.len();
        self.currency = match (self.currency, number.currency) {
            (Some(before), Some(now)) => Some(before.common(now).ok_or(Fault::NoNumber)?),
            (before, now) => before.or(now),
        };
        Fraction::of(number.exact)
    }
}

/// An exact fraction; the lower number is above zero, and nothing divides both.
#[derive(Debug, Clone, Copy)]
struct Fraction {
    top: i128,
    bottom: i128,
}

impl Fraction {
    fn of(number: Decimal) -> Result<Self, Fault> {
        let unit = 10_i128.checked_pow(number.exponent.unsigned_abs()).ok_or(Fault::TooLarge)?;
        if number.exponent < 0 {
            return Ok(Self::reduced(number.mantissa, unit));
        }
        Ok(Self { top: number.mantissa.checked_mul(unit).ok_or(Fault::TooLarge)?, bottom: 1 })
    }

    fn reduced(top: i128, bottom: i128) -> Self {
        // Euclid's algorithm: the rest at least halves with every second step.
        let (mut divisor, mut rest) = (bottom, top);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        let divisor = divisor.abs().max(1);
        Self { top: top / divisor, bottom: bottom / divisor }
    }

    fn negative(self) -> Self {
        Self { top: -self.top, ..self }
    }

    fn inverse(self) -> Result<Self, Fault> {
        match self.top.signum() {
            0 => Err(Fault::DivisionByZero),
            sign => Ok(Self { top: self.bottom * sign, bottom: self.top.abs() }),
        }
    }

    fn plus(self, other: Self) -> Result<Self, Fault> {
        let sum = || {
            let top = self.top.checked_mul(other.bottom)?.checked_add(other.top.checked_mul(self.bottom)?)?;
            Some(Self::reduced(top, self.bottom.checked_mul(other.bottom)?))
        };
        sum().ok_or(Fault::TooLarge)
    }

    fn times(self, other: Self) -> Result<Self, Fault> {
        let product = || Some(Self::reduced(self.top.checked_mul(other.top)?, self.bottom.checked_mul(other.bottom)?));
        product().ok_or(Fault::TooLarge)
    }

    /// The fraction as a decimal number: exact where its decimals end, else with [`ROUNDED_PLACES`].
    fn decimal(self) -> Result<Decimal, Fault> {
        let scaled = |places: u32| {
            let scaled = self.top.checked_mul(10_i128.checked_pow(places)?)?;
            Some((scaled / self.bottom, scaled % self.bottom))
        };
        let (mut mantissa, mut places) = if let Some((exact, 0)) = scaled(EXACT_PLACES) {
            (exact, EXACT_PLACES)
        } else {
            let (below, rest) = scaled(ROUNDED_PLACES).ok_or(Fault::TooLarge)?;
            (self.nearest(below, rest), ROUNDED_PLACES)
        };
        while places > 0 && mantissa % 10 == 0 {
            (mantissa, places) = (mantissa / 10, places - 1);
        }
        if mantissa.unsigned_abs() >= 10_u128.pow(EXPONENT_MAX + places) {
            return Err(Fault::TooLarge);
        }
        let exponent = i32::try_from(places).map_or(0, |places| -places);
        Ok(Decimal { mantissa, exponent })
    }

    /// The nearer of a truncated number and the next. Not one that ends in 0 or 5, unless it is exact: rounded again to
    /// the minor unit it would be taken for a half.
    fn nearest(self, below: i128, rest: i128) -> i128 {
        if rest == 0 {
            return below;
        }
        let next = below + self.top.signum();
        let is_next_nearer = rest.abs() >= self.bottom - rest.abs();
        let takes_next = if below % 5 == 0 || next % 5 == 0 { below % 5 == 0 } else { is_next_nearer };
        if takes_next { next } else { below }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Locale::{En, Nl, Ru};

    fn number(text: &str, locale: Locale) -> Number {
        match amount(text, locale) {
            Ok(Parsed::Number(number)) => number,
            other => panic!("{text} in {locale:?}: {other:?}"),
        }
    }

    #[track_caller]
    fn check(text: &str, locales: &[Locale], expect: f64) {
        for locale in locales {
            let number = number(text, *locale);
            assert_eq!(number.value.to_bits(), expect.to_bits(), "{text} in {locale:?}: {}", number.value);
            assert_eq!(number.reading, Reading::Computed, "{text}");
        }
    }

    #[test]
    fn computations_follow_the_rules_of_arithmetic() {
        check("600+50", &Locale::ALL, 650.0);
        check("=5*1000", &Locale::ALL, 5000.0);
        check("(300+200)*2", &Locale::ALL, 1000.0);
        check("1200/4", &Locale::ALL, 300.0);
        check("1200 ÷ 4", &Locale::ALL, 300.0);
        check("2+3×4", &Locale::ALL, 14.0);
        check("=(2+3)·-4", &Locale::ALL, -20.0);
        check("=100-2*(3-(4-5))", &Locale::ALL, 92.0);
        check("=5", &Locale::ALL, 5.0);
        check("= 10 - 3 - 2", &Locale::ALL, 5.0);
        check("100 − 30", &Locale::ALL, 70.0);
        check("100−30", &Locale::ALL, 70.0);
        check("100 - 30", &Locale::ALL, 70.0);
        check("＝５＋５", &Locale::ALL, 10.0);
        check("=12/4/3", &Locale::ALL, 1.0);
    }

    #[test]
    fn numbers_are_read_in_the_readers_writing() {
        check("=1.1*600", &[En], 660.0);
        check("=1,1*600", &[Nl, Ru], 660.0);
        check("1.500+1.500", &[Nl], 3000.0);
        check("1 500 + 1 500", &Locale::ALL, 3000.0);
        check("1.5k+500", &Locale::ALL, 2000.0);
        check("€ 600 + € 50", &Locale::ALL, 650.0);
        check("150 тыс. + 50 тыс.", &[Ru], 200_000.0);
        assert!(matches!(amount("1.500+1", Ru), Err(NumberError::Ambiguous { .. })));
    }

    #[test]
    fn results_are_exact() {
        check("0.1+0.2", &[En], 0.3);
        check("=1.1*1.1", &[En], 1.21);
        check("1/8", &Locale::ALL, 0.125);
        check("10/3", &Locale::ALL, 3.333_333);
        check("20/3", &Locale::ALL, 6.666_667);
        check("=-20/3", &Locale::ALL, -6.666_667);
        check("=10/3*3", &Locale::ALL, 10.0);
        check("=1/3+1/3+1/3", &Locale::ALL, 1.0);
        // 0.0149999999 is less than one and a half cents.
        assert_eq!(number("=0.0149999999*1/1*7/7", En).minor(2), Some(1));
        assert_eq!(number("=44999999999/3000000000000", En).minor(2), Some(1));
        assert_eq!(number("=45000000001/3000000000000", En).minor(2), Some(2));
        assert_eq!(number("1000/3", En).minor(2), Some(33_333));
    }

    #[test]
    fn ranges_and_dates_are_no_subtractions() {
        for text in ["100-150", "100–150", "100 – 150", "10-20", "2026-09-07", "01/11/2026", "600-50", "(600-50)*2"]
        {
            for locale in Locale::ALL {
                let told = Err(NumberError::Range { text: text.to_owned() });
                assert_eq!(amount(text, locale), told, "{text}");
            }
        }
        check("=100-150", &Locale::ALL, -50.0);
        check("=100–150", &Locale::ALL, -50.0);
    }

    #[test]
    fn texts_that_compute_nothing_are_refused() {
        for text in ["600+", "=", "=+", "(600+50", "600+50)", "600 50+", "2(3)", "=a+1", "5+5=10", "600+10%", "=€5+$5"]
        {
            assert!(amount(text, En).is_err(), "{text}");
        }
        for text in ["5/0", "=5/(3-3)", "=1/(0*7)"] {
            assert_eq!(amount(text, En), Err(NumberError::DivisionByZero { text: text.to_owned() }));
        }
        for text in ["999999999999999999*10", "=1/3*1e17*1e17*1e17"] {
            assert!(matches!(amount(text, En), Err(NumberError::TooLarge { .. })), "{text}");
        }
    }

    #[test]
    fn computations_are_bounded() {
        let deep = format!("={}1{}", "(".repeat(40), ")".repeat(40));
        assert!(amount(&deep, En).is_err());
        let long = format!("=1{}", "+1".repeat(100));
        assert!(amount(&long, En).is_err());
        check(&format!("=1{}", "+1".repeat(50)), &[En], 51.0);
    }

    #[test]
    fn plain_numbers_stay_as_they_are_read() {
        for text in ["+5", "-5", "(1 234)", "1E+05", "€ -", "1.234", "5 %"] {
            assert_eq!(amount(text, En), parse(text, En), "{text}");
        }
    }
}
