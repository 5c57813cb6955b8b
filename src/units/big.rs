//! Whole numbers as long as they need be, with a binary point: what is exact where a double is not.

/// Direction of a number exactly between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ties {
    /// The even neighbour.
    Even,
    /// The greater neighbour.
    Up,
}

/// A number that is not negative: whole words, the low ones first, of which the lowest `below · 32` bits stand behind
/// the point.
#[derive(Debug, Clone)]
pub(super) struct Big {
    words: Vec<u32>,
    below: usize,
    /// True where something smaller than its last bit was lost.
    is_inexact: bool,
}

impl Big {
    /// A whole number.
    pub(super) fn whole(value: u128) -> Self {
        let words = (0..4).map(|at| low_word(value >> (32 * at))).collect();
        Self { words, below: 0, is_inexact: false }
    }

    /// The magnitude of a finite double.
    pub(super) fn double(value: f64) -> Self {
        let bits = value.abs().to_bits();
        let (exponent, fraction) = (bits >> 52, bits & ((1 << 52) - 1));
        // Below the least normal double there is no hidden bit.
        let (mantissa, exponent) = if exponent == 0 { (fraction, 1) } else { (fraction | 1 << 52, exponent) };
        // mantissa · 2^(exponent − 1075), moved up to whole words.
        let power = i64::try_from(exponent).unwrap_or(0) - 1075;
        let word = power.div_euclid(32);
        let count = |words: i64| usize::try_from(words).unwrap_or(0);
        let mut words = vec![0; count(word)];
        let shifted = u128::from(mantissa) << power.rem_euclid(32);
        words.extend((0..3).map(|at| low_word(shifted >> (32 * at))));
        Self { words, below: count(-word), is_inexact: false }
    }

    /// Times `10^power`. Bits far behind the last digit that matters may be lost, which is remembered.
    pub(super) fn scaled(mut self, power: i32) -> Self {
        let times = power.unsigned_abs();
        if power < 0 {
            // Room for what moves behind the point, and for sixty-four bits more.
            let zeros = usize::try_from(times / 8).unwrap_or(0) + 3;
            self.words.splice(0..0, core::iter::repeat_n(0, zeros));
            self.below += zeros;
        }
        for _ in 0..times {
            if power < 0 {
                self.is_inexact |= self.divide_by_ten() != 0;
            } else {
                self.multiply_by_ten();
            }
        }
        self
    }

    fn multiply_by_ten(&mut self) {
        let mut carry = 0;
        for word in &mut self.words {
            let value = u64::from(*word) * 10 + carry;
            *word = low_word(value.into());
            carry = value >> 32;
        }
        if carry != 0 {
            self.words.push(low_word(carry.into()));
        }
    }

    /// Divides and gives the rest.
    fn divide_by_ten(&mut self) -> u64 {
        let mut rest = 0;
        for word in self.words.iter_mut().rev() {
            let value = rest << 32 | u64::from(*word);
            *word = low_word((value / 10).into());
            rest = value % 10;
        }
        while self.words.last() == Some(&0) {
            self.words.pop();
        }
        rest
    }

    /// The power of two of its first bit; nothing for zero.
    pub(super) fn first_bit(&self) -> Option<i64> {
        let at = self.words.iter().rposition(|word| *word != 0)?;
        let bits = self.words.get(at)?.ilog2();
        Some((i64::try_from(at).ok()? - i64::try_from(self.below).ok()?) * 32 + i64::from(bits))
    }

    /// Rounded to a multiple of `2^bit`, halves to even, and divided by that. Below 2^64.
    pub(super) fn rounded_at(&self, bit: i64) -> u64 {
        let point = i64::try_from(self.below).unwrap_or(0) * 32;
        let is_set = |at: i64| {
            let word = usize::try_from(at.div_euclid(32)).ok().and_then(|at| self.words.get(at));
            word.is_some_and(|word| word >> at.rem_euclid(32) & 1 == 1)
        };
        let last = point + bit;
        let kept = (0..64).rev().fold(0_u64, |kept, at| kept << 1 | u64::from(is_set(last + at)));
        let half = is_set(last - 1);
        let rest = self.is_inexact || (0..last - 1).any(is_set);
        kept + u64::from(half && (rest || kept & 1 == 1))
    }

    /// Rounded to a whole number as its digits; none for zero.
    pub(super) fn digits(mut self, ties: Ties) -> String {
        let half = self.below.checked_sub(1).and_then(|at| self.words.get(at)).map_or(0, |word| word >> 31);
        let is_half = half == 1;
        let lower = self.below.saturating_sub(1);
        let rest = self.is_inexact
            || self.words.iter().take(lower).any(|word| *word != 0)
            || self.words.get(lower).is_some_and(|word| self.below > 0 && word << 1 != 0);
        self.words.drain(..self.below.min(self.words.len()));
        let is_odd = self.words.first().is_some_and(|word| word & 1 == 1);
        if is_half && (rest || is_odd || ties == Ties::Up) {
            let mut carry = true;
            for word in &mut self.words {
                (*word, carry) = word.overflowing_add(u32::from(carry));
                if !carry {
                    break;
                }
            }
            if carry {
                self.words.push(1);
            }
        }
        while self.words.last() == Some(&0) {
            self.words.pop();
        }
        let mut digits = Vec::new();
        while !self.words.is_empty() {
            digits.push(char::from(b'0' + u8::try_from(self.divide_by_ten()).unwrap_or(0)));
        }
        digits.into_iter().rev().collect()
    }
}

fn low_word(value: u128) -> u32 {
    u32::try_from(value & u128::from(u32::MAX)).unwrap_or(u32::MAX)
}
