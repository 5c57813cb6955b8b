//! A binary range coder with adaptive models, as in LZMA (I. Pavlov; after Martin 1979): a bit that was likely costs less
//! than a bit. A plan's channels resemble each other, so what one channel taught makes the next one shorter.
//!
//! Reading never fails: bytes that end early read as zeros. Whether a text is the plan that was written is for the
//! check of the envelope and for the comparison in [`super::decode`].

/// Bits of a probability.
const BITS: u32 = 15;
/// Certainty.
const ONE: u16 = 1 << BITS;
/// How near to certain a model gets: a bit always costs something, whatever it is.
const MARGIN: u16 = 48;
/// How much a model that has seen much still learns: a 24th of the way with each bit.
const SLOWEST: u16 = 22;
/// Below this the range is renewed.
const TOP: u32 = 1 << 24;

/// How likely a bit is zero, and how often it was seen: the first bits teach most, as nothing is known before them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Odds {
    zero: u16,
    seen: u16,
}

impl Default for Odds {
    fn default() -> Self {
        Self { zero: ONE / 2, seen: 0 }
    }
}

impl Odds {
    /// How likely a zero is, in 2^15ths.
    fn zero(self) -> u16 {
        self.zero
    }

    /// How likely a zero is by two models, the one weighing more the more it has seen.
    fn both(self, other: Self) -> u16 {
        let (a, b) = (u32::from(self.seen.min(3)) * 2, u32::from(other.seen.min(6)) + 1);
        let mixed = (u32::from(self.zero) * a + u32::from(other.zero) * b) / (a + b);
        u16::try_from(mixed).unwrap_or(ONE / 2)
    }

    fn learn(&mut self, bit: bool) {
        let part = self.seen.min(SLOWEST) + 2;
        if bit {
            self.zero -= (self.zero - MARGIN.min(self.zero)) / part;
        } else {
            self.zero += (ONE - MARGIN).saturating_sub(self.zero) / part;
        }
        self.seen = self.seen.saturating_add(1);
    }
}

/// One way through the code for writing and for reading, as a trait object so that the page holds it once: what a writer is given it hands back, a reader hands back what it
/// reads and ignores what it is given. So the two directions of a format cannot drift apart.
pub(super) trait Coder {
    /// A bit of which a zero is as likely as said, in 2^15ths.
    fn likely(&mut self, zero: u16, bit: bool) -> bool;

    /// A bit under a model.
    fn bit(&mut self, odds: &mut Odds, bit: bool) -> bool {
        let bit = self.likely(odds.zero(), bit);
        odds.learn(bit);
        bit
    }

    /// A bit under two models, the first of which knows more of what came before.
    fn mixed(&mut self, near: &mut Odds, far: &mut Odds, bit: bool) -> bool {
        let bit = self.likely(near.both(*far), bit);
        near.learn(bit);
        far.learn(bit);
        bit
    }

    /// A bit that could as well be the other one.
    fn even(&mut self, bit: bool) -> bool;
}

/// Writes.
#[derive(Debug)]
pub(super) struct Encoder {
    low: u64,
    range: u32,
    cache: u8,
    pending: u64,
    out: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, cache: 0, pending: 1, out: Vec::new() }
    }
}

impl Encoder {
    /// The bytes. Zeros at the end read the same when left out.
    pub(super) fn done(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        // The first byte is always zero.
        let mut out: Vec<u8> = self.out.into_iter().skip(1).collect();
        while out.last() == Some(&0) {
            out.pop();
        }
        out
    }

    fn shift(&mut self) {
        let carry = low_byte(self.low >> 32);
        if carry != 0 || self.low < 0xff00_0000 {
            let mut byte = self.cache;
            while self.pending > 0 {
                self.out.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.pending -= 1;
            }
            self.cache = low_byte(self.low >> 24);
        }
        self.pending += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

fn low_byte(value: u64) -> u8 {
    value.to_le_bytes().first().copied().unwrap_or(0)
}

impl Coder for Encoder {
    fn likely(&mut self, zero: u16, bit: bool) -> bool {
        let bound = (self.range >> BITS) * u32::from(zero);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        while self.range < TOP {
            self.range <<= 8;
            self.shift();
        }
        bit
    }

    fn even(&mut self, bit: bool) -> bool {
        self.range >>= 1;
        if bit {
            self.low += u64::from(self.range);
        }
        while self.range < TOP {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

/// Reads.
#[derive(Debug)]
pub(super) struct Decoder<'a> {
    bytes: core::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// A reader of these bytes.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.pull();
        }
        decoder
    }

    fn pull(&mut self) {
        self.code = (self.code << 8) | u32::from(self.bytes.next().copied().unwrap_or(0));
    }

    fn renew(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.pull();
        }
    }
}

impl Coder for Decoder<'_> {
    fn likely(&mut self, zero: u16, _: bool) -> bool {
        let bound = (self.range >> BITS) * u32::from(zero);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        self.renew();
        bit
    }

    fn even(&mut self, _: bool) -> bool {
        self.range >>= 1;
        let bit = self.code >= self.range;
        if bit {
            self.code -= self.range;
        }
        self.renew();
        bit
    }
}

/// Learns and writes nothing: for text that both sides know.
#[derive(Debug)]
pub(super) struct Priming;

impl Coder for Priming {
    fn likely(&mut self, _: u16, bit: bool) -> bool {
        bit
    }

    fn even(&mut self, bit: bool) -> bool {
        bit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_lead_back() {
        let bits: Vec<bool> = (0..5000_u32).map(|at| at.wrapping_mul(2_654_435_761) >> 29 == 0).collect();
        let (mut encoder, mut odds) = (Encoder::default(), Odds::default());
        for (at, bit) in bits.iter().enumerate() {
            if at % 3 == 0 {
                encoder.even(*bit)
            } else {
                encoder.bit(&mut odds, *bit)
            };
        }
        let bytes = encoder.done();
        assert!(bytes.len() < 5000 / 8, "likely bits cost less than a bit: {}", bytes.len());
        let (mut decoder, mut odds) = (Decoder::new(&bytes), Odds::default());
        for (at, bit) in bits.iter().enumerate() {
            let read = if at % 3 == 0 { decoder.even(false) } else { decoder.bit(&mut odds, false) };
            assert_eq!(read, *bit, "bit {at}");
        }
    }
}
