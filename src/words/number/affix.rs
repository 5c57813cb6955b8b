//! Text on either side of the digits: signs, brackets, words for thousands, currencies.

use crate::units::Currency;

/// Per-cent sign behind a number that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentSign {
    /// A bare number.
    Absent,
    /// A sign or a word behind the number.
    Present,
}

/// Currencies that a sign, a code or a word beside a number may mean: `$` is the dollar of several countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currencies(u64);

impl Currencies {
    /// The currencies that are named by a sign, a code or a word; `None` when it names none.
    fn named(word: &str) -> Option<Self> {
        let small = lowercase(word.trim_end_matches('.'));
        let nicknamed = |currency: Currency| match small.as_str() {
            "us$" => currency == Currency::Usd,
            "$" => matches!(currency, Currency::Usd | Currency::Cad | Currency::Aud),
            "¥" => matches!(currency, Currency::Jpy | Currency::Cny),
            "kr" => matches!(currency, Currency::Sek | Currency::Nok | Currency::Dkk | Currency::Isk),
            "р" => matches!(currency, Currency::Rub | Currency::Byn),
            "руб" | "рубль" | "рубля" | "рублей" => {
                matches!(currency, Currency::Rub | Currency::Byn)
            }
            "euro" | "евро" => currency == Currency::Eur,
            _ => false,
        };
        let is_named = |currency: Currency| {
            currency.sign() == word || currency.code().eq_ignore_ascii_case(word) || nicknamed(currency)
        };
        let named = Currency::ALL.iter().filter(|currency| is_named(**currency));
        let bits = named.fold(0, |bits, currency| bits | Self::bit(*currency));
        (bits != 0).then_some(Self(bits))
    }

    fn bit(currency: Currency) -> u64 {
        1 << (currency as u8)
    }

    /// Tells whether a currency is one of them.
    pub fn has(self, currency: Currency) -> bool {
        self.0 & Self::bit(currency) != 0
    }

    /// Currencies that both name; `None` when there is none.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        let both = self.0 & other.0;
        (both != 0).then_some(Self(both))
    }
}

/// Presence of something beside the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Absent,
    Present,
}

/// Text before the digits.
pub(super) struct Head {
    pub(super) sign: Option<char>,
    pub(super) bracket: Mark,
    pub(super) currency: Option<Currencies>,
}

impl Head {
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut head = Self { sign: None, bracket: Mark::Absent, currency: None };
        let mut word = String::new();
        for character in text.chars().filter(|character| !is_blank(*character)) {
            match character {
                '(' if head.bracket == Mark::Absent => head.bracket = Mark::Present,
                '+' if head.sign.is_none() => head.sign = Some(character),
                dash if is_dash(dash) && head.sign.is_none() => head.sign = Some(dash),
                other => word.push(other),
            }
        }
        head.currency = Currencies::named(&word);
        (word.is_empty() || head.currency.is_some()).then_some(head)
    }

    /// Sign of the number as a mark; nothing when it is given twice.
    pub(super) fn negative(&self) -> Option<Mark> {
        match (self.sign, self.bracket) {
            (Some(_), Mark::Present) => None,
            (Some('+') | None, Mark::Absent) => Some(Mark::Absent),
            (Some(_), Mark::Absent) | (None, Mark::Present) => Some(Mark::Present),
        }
    }
}

/// Text after the digits.
pub(super) struct Tail {
    pub(super) bracket: Mark,
    pub(super) percent: PercentSign,
    pub(super) exponent: i32,
    pub(super) currency: Option<Currencies>,
}

impl Tail {
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut tail = Self { bracket: Mark::Absent, percent: PercentSign::Absent, exponent: 0, currency: None };
        let mut rest = text.trim_matches(is_blank);
        if let Some(inner) = rest.strip_prefix(')').or_else(|| rest.strip_suffix(')')) {
            (tail.bracket, rest) = (Mark::Present, inner.trim_matches(is_blank));
        }
        if is_percent(rest) {
            tail.percent = PercentSign::Present;
            return Some(tail);
        }
        if is_thousand_roubles(rest) {
            (tail.exponent, tail.currency) = (3, Currencies::named("руб"));
            return Some(tail);
        }
        // One word with its point: “тыс.руб.” has two.
        let letters = rest.find(|character| !is_letter(character)).unwrap_or(rest.len());
        let points = rest.get(letters..).filter(|after| after.starts_with('.')).map_or(0, |_| 1);
        let word = rest.get(..letters + points).unwrap_or_default();
        if let Some(exponent) = power_of(word) {
            tail.exponent = exponent;
            rest = rest.strip_prefix(word)?.trim_matches(is_blank);
        }
        tail.currency = Currencies::named(rest);
        (rest.is_empty() || tail.currency.is_some()).then_some(tail)
    }

    /// Permission for a currency before the digits: one is enough, and a percentage has none.
    pub(super) fn may_have_currency(&self) -> bool {
        self.currency.is_none() && self.percent == PercentSign::Absent
    }
}

pub(super) fn is_blank(character: char) -> bool {
    // The last two have no width and come along when text is copied.
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}')
}

/// Marks of the direction of text and of the order of bytes, which come along from other pages and calculators. They
/// mean nothing between digits either.
pub(super) fn is_direction(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

pub(super) fn is_dash(character: char) -> bool {
    // Hyphen-minus, hyphen, no-break hyphen, figure, en and em dash, minus.
    matches!(character, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// Latin and Cyrillic letters; the tables of all scripts would cost the page some kilobytes.
pub(super) fn is_letter(character: char) -> bool {
    matches!(character, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{4ff}')
}

/// Small letters of what can be a unit or a currency.
fn lowercase(word: &str) -> String {
    let small = |letter: char| match letter {
        'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    };
    word.chars().map(small).collect()
}

/// Per cent as a sign or a word of any of our languages.
fn is_percent(text: &str) -> bool {
    matches!(
        lowercase(text.trim_end_matches('.')).as_str(),
        "%" | "pct" | "percent" | "per cent" | "procent" | "проц" | "процент" | "процента" | "процентов"
    )
}

/// The Russian abbreviation of “thousand roubles”. Its first letter alone is not that of a number: it is a tonne too.
fn is_thousand_roubles(text: &str) -> bool {
    let letters: String = text.chars().filter(|character| *character != '.' && !is_blank(*character)).collect();
    matches!(lowercase(&letters).as_str(), "тр" | "труб")
}

/// The power of ten of a word for thousands, millions or billions, in any of our languages. The Russian “м” is none: it
/// is a metre, a minute or a month as well.
fn power_of(word: &str) -> Option<i32> {
    match lowercase(word.trim_end_matches('.')).as_str() {
        "k" | "к" | "тыс" | "тысяч" | "тысяча" | "тысячи" | "thousand" | "duizend" => Some(3),
        "m" | "mn" | "mln" | "mio" | "млн" | "million" | "miljoen" | "миллион" | "миллиона" | "миллионов" => {
            Some(6)
        }
        "bn" | "b" | "mld" | "mrd" | "млрд" | "billion" | "miljard" | "миллиард" | "миллиарда" | "миллиардов" => {
            Some(9)
        }
        _ => None,
    }
}

/// Amount of nothing as spreadsheets write it: a currency sign and a dash for zero. A bare dash is none: it stands for
/// a missing value.
pub(super) fn accounting_zero(text: &str) -> Option<Currencies> {
    let word: String = text.chars().filter(|character| !is_dash(*character) && !is_blank(*character)).collect();
    Currencies::named(&word).filter(|_| text.contains(is_dash))
}

/// Text before hundredths that are written out (`12 500 руб. 00 коп.`), and the hundredths.
pub(super) fn hundredths(text: &str) -> Option<(&str, i128)> {
    let small = |text: &str| lowercase(text.trim_end_matches('.'));
    let digits_end = text.rfind(|character: char| character.is_ascii_digit())? + 1;
    let unit = small(text.get(digits_end..)?.trim_matches(is_blank));
    if !matches!(unit.as_str(), "коп" | "копеек" | "копейка" | "копейки" | "cent" | "cents" | "ct")
    {
        return None;
    }
    let before = text.get(..digits_end)?;
    let amount = before.trim_end_matches(|character: char| character.is_ascii_digit());
    let digits = before.get(amount.len()..).filter(|digits| digits.len() <= 2)?;
    // Between amount and hundredths stands a currency.
    let amount = amount.trim_end_matches(is_blank);
    let word = amount.rfind(|character: char| character.is_ascii_digit() || is_blank(character))?;
    let word =
        amount.get(word..)?.trim_start_matches(|character: char| character.is_ascii_digit() || is_blank(character));
    Currencies::named(word)?;
    Some((amount, digits.parse().ok()?))
}
