//! Whole numbers, decimals and texts under adaptive models.

use super::coder::{Coder, Odds, Priming};
use crate::units::{nearest, shortest};

/// Something impossible was read; names the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Impossible(pub(super) &'static str);

/// A number of `1 << bits` values.
#[derive(Debug)]
struct Tree(Vec<Odds>);

impl Tree {
    fn new(bits: u32) -> Self {
        Self(vec![Odds::default(); 1 << bits])
    }

    fn code(&mut self, coder: &mut dyn Coder, value: u32) -> u32 {
        let bits = self.0.len().trailing_zeros();
        let mut node = 1_u32;
        for at in (0..bits).rev() {
            let odds = self.0.get_mut(usize::try_from(node).unwrap_or(0));
            let bit = value >> at & 1 == 1;
            let bit = match odds {
                Some(odds) => coder.bit(odds, bit),
                None => coder.even(bit),
            };
            node = node << 1 | u32::from(bit);
        }
        node - (1 << bits)
    }
}

/// A yes or no.
#[derive(Debug, Default)]
pub(super) struct Flag(Odds);

impl Flag {
    /// One that has met these.
    pub(super) fn taught(usual: &[bool]) -> Self {
        let mut flag = Self::default();
        for value in usual {
            flag.code(&mut Priming, *value);
        }
        flag
    }

    /// Writes or reads it.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, flag: bool) -> bool {
        coder.bit(&mut self.0, flag)
    }
}

/// A choice of few.
#[derive(Debug)]
pub(super) struct Few(Tree);

impl Few {
    /// A choice of `1 << bits`.
    pub(super) fn new(bits: u32) -> Self {
        Self(Tree::new(bits))
    }

    /// Writes or reads it.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, value: u32) -> u32 {
        self.0.code(coder, value)
    }
}

/// A whole number: how many bits it has, under a model, and then the bits below the first.
#[derive(Debug)]
pub(super) struct Whole(Tree);

impl Default for Whole {
    fn default() -> Self {
        Self(Tree::new(6))
    }
}

impl Whole {
    /// One that has met these numbers.
    pub(super) fn taught(usual: &[u64]) -> Self {
        let mut whole = Self::default();
        for value in usual {
            whole.code(&mut Priming, *value);
        }
        whole
    }

    /// Writes or reads it. Below 2^63.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, value: u64) -> u64 {
        let bits = self.0.code(coder, 64 - value.leading_zeros());
        if bits == 0 {
            return 0;
        }
        let mut read = 1_u64;
        for at in (0..bits - 1).rev() {
            read = read << 1 | u64::from(coder.even(value >> at & 1 == 1));
        }
        read
    }
}

/// Exponent that says that the eight bytes of a double follow.
const AS_BITS: u32 = 63;
/// Added to an exponent to store it.
const EXPONENT_OFFSET: i32 = 40;

/// A number that is not negative, exactly: as a decimal, `mantissa × 10^exponent`, where that leads back to the same double,
/// which is so for everything that was typed; else as the bits of the double.
#[derive(Debug)]
pub(super) struct Decimal {
    exponent: Few,
    mantissa: Whole,
}

impl Default for Decimal {
    fn default() -> Self {
        Self { exponent: Few::new(6), mantissa: Whole::default() }
    }
}

impl Decimal {
    /// One that has met these numbers.
    pub(super) fn taught(usual: &[f64]) -> Self {
        let mut decimal = Self::default();
        for value in usual {
            decimal.code(&mut Priming, *value);
        }
        decimal
    }

    /// Writes or reads it.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, value: f64) -> f64 {
        let (mantissa, stored) = decimal(value).unwrap_or((0, AS_BITS));
        let stored = self.exponent.code(coder, stored);
        if stored == AS_BITS {
            let bits = value.to_bits();
            let read = (0..64).rev().fold(0_u64, |read, at| read << 1 | u64::from(coder.even(bits >> at & 1 == 1)));
            return f64::from_bits(read);
        }
        let mantissa = self.mantissa.code(coder, mantissa);
        nearest(mantissa.into(), i32::try_from(stored).unwrap_or(0) - EXPONENT_OFFSET)
    }
}

/// The shortest decimal of a double, if it is short enough, with the exponent as it is stored.
fn decimal(value: f64) -> Option<(u64, u32)> {
    if !value.is_finite() || value.is_sign_negative() {
        return None;
    }
    let (mantissa, exponent) = shortest(value);
    let stored = u32::try_from(exponent + EXPONENT_OFFSET).ok()?;
    (mantissa < 1 << 60 && stored < AS_BITS).then_some((mantissa, stored))
}

/// Ends a text.
const END: u32 = 0;
/// Comes before a character of neither alphabet.
const OTHER: u32 = 1;

/// Places of the model of two characters before; what falls together shares a place.
const PAIRS: usize = 1 << 15;

/// Texts: each character under a model of the one before it, mixed with one of the two before it. Knows Latin and Cyrillic
/// letters, others cost more.
#[derive(Debug)]
pub(super) struct Letters {
    after: Vec<Odds>,
    after_two: Vec<Odds>,
    other: Whole,
}

/// What the letters are taught before the first plan, frozen with the format: words that names and remarks of plans are made
/// of. Changing it would make another format.
const TAUGHT: &str = "Instagram Reels and stories|Facebook feed video|YouTube in-stream bumper|TikTok in-feed|LinkedIn sponsored \
content|Google Search brand terms|Google Display remarketing|Snapchat|Pinterest|Reddit|Telegram sponsored messages|Newsletter \
placements|Radio|Podcast|Influencers|prospecting|retargeting|awareness|conversion|traffic|leads|launch|spring|summer|autumn|\
winter campaign|Netherlands, 25–64|women 18–34|the Hague|Amsterdam|Utrecht|Rotterdam|bereik|doelgroep|vrouwen|mannen|najaar|\
zomer|campagne|actie|nieuwsbrief|advertentie|zoeken|vindbaarheid|offer from studio|rate card|own estimate|media plan|client|\
BV|agreed with|test|always on|generic terms|non-brand|video views|carousel|lookalike|interests|custom audience|ВКонтакте|\
Одноклассники|Яндекс Директ поиск|РСЯ|Телеграм посевы в каналах|реклама|таргет|продвижение|охват|аудитория|весна|лето|осень|\
зима|распродажа|магазин|сеть|Москва|Санкт-Петербург|Казань|Россия, 25–54|женщины|мужчины|клиент|смета|оценка|бренд|новинка|";

impl Letters {
    /// Taught.
    pub(super) fn new() -> Self {
        let mut letters = Self {
            after: vec![Odds::default(); 1 << 16],
            after_two: vec![Odds::default(); PAIRS],
            other: Whole::default(),
        };
        for phrase in TAUGHT.split('|') {
            letters.code(&mut Priming, phrase, usize::MAX).ok();
        }
        letters
    }

    /// A symbol after two others.
    fn symbol(&mut self, coder: &mut dyn Coder, (earlier, before): (u32, u32), symbol: u32) -> u32 {
        let mut node = 1_u32;
        for at in (0..8).rev() {
            let bit = symbol >> at & 1 == 1;
            let near = (earlier << 16 | before << 8 | node).wrapping_mul(2_654_435_761) >> 17;
            let far = before << 8 | node;
            let place = |at: u32| usize::try_from(at).unwrap_or(0);
            let bit = match (self.after_two.get_mut(place(near)), self.after.get_mut(place(far))) {
                (Some(near), Some(far)) => coder.mixed(near, far, bit),
                _ => coder.even(bit),
            };
            node = node << 1 | u32::from(bit);
        }
        node - 256
    }

    /// Writes or reads a text of at most `max` characters.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, text: &str, max: usize) -> Result<String, Impossible> {
        let mut read = String::new();
        let mut given = text.chars();
        let mut before = (END, END);
        let mut length = 0;
        loop {
            let next = given.next();
            let symbol = next.map_or(END, symbol);
            let symbol = self.symbol(coder, before, symbol);
            before = (before.1, symbol);
            let point = match symbol {
                END => return Ok(read),
                OTHER => u32::try_from(self.other.code(coder, next.map_or(0, |c| u64::from(u32::from(c))))).ok(),
                2..=127 => Some(symbol),
                _ => Some(symbol - 128 + 0x400),
            };
            length += 1;
            match point.and_then(char::from_u32) {
                Some(c) if length <= max => read.push(c),
                _ => return Err(Impossible("text")),
            }
        }
    }
}

/// ASCII below, Cyrillic above.
fn symbol(c: char) -> u32 {
    match u32::from(c) {
        point @ 2..=127 => point,
        point @ 0x400..=0x47f => point - 0x400 + 128,
        _ => OTHER,
    }
}
