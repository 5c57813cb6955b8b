//! An adaptive binary range coder, as in LZMA (I. Pavlov; after Martin 1979): a probable bit costs less than a bit. The
//! channels of a plan resemble each other, so each makes the next one shorter.
//!
//! Decoding never fails: beyond the last byte it reads zeros. The envelope's checksum and the comparison in
//! [`super::document::decode`] tell whether a payload is the one that was written.

/// Bits of a probability.
const BITS: u32 = 15;
/// Probability 1.
const ONE: u16 = 1 << BITS;
/// Distance that a probability keeps from 0 and 1, chosen because 48 / 2^15 makes the cheapest bit cost 0.002 bits
/// while the opposite stays affordable.
const MARGIN: u16 = 48;
/// Bits after which a model adapts no more slowly: by a 24th of the way with each bit.
const ADAPTATION_MAX: u16 = 22;
/// Range below which the coder shifts out a byte.
const TOP: u32 = 1 << 24;

/// Adaptive probability of a zero bit. The first bits move it most, since nothing is known before them.
#[derive(Debug, Clone, Copy)]
pub(super) struct BitModel {
    zero: u16,
    seen: u16,
}

impl Default for BitModel {
    fn default() -> Self {
        Self { zero: ONE / 2, seen: 0 }
    }
}

impl BitModel {
    /// Probability of a zero by two models, of a long and of a short context, each weighted by the bits it has seen; in
    /// 2^15ths.
    fn mixed(long: Self, short: Self) -> u16 {
        let (a, b) = (u32::from(long.seen.min(3)) * 2, u32::from(short.seen.min(6)) + 1);
        let mixed = (u32::from(long.zero) * a + u32::from(short.zero) * b) / (a + b);
        u16::try_from(mixed).unwrap_or(ONE / 2)
    }

    fn update(&mut self, bit: bool) {
        let part = self.seen.min(ADAPTATION_MAX) + 2;
        if bit {
            self.zero -= (self.zero - MARGIN.min(self.zero)) / part;
        } else {
            self.zero += (ONE - MARGIN).saturating_sub(self.zero) / part;
        }
        self.seen = self.seen.saturating_add(1);
    }
}

/// One interface for writing and reading, as a trait object so that the page holds the walk over the document once. An
/// encoder returns the bit that it is given; a decoder ignores that bit and returns the one that it reads. So the two
/// directions of the format cannot diverge.
pub(super) trait Coder {
    /// Codes a bit with a given probability of zero, in 2^15ths.
    fn with_probability(&mut self, zero: u16, bit: bool) -> bool;

    /// Codes a bit that is 0 or 1 with equal probability.
    fn uniform(&mut self, bit: bool) -> bool;

    /// Codes a bit under a model, and updates the model.
    fn modelled(&mut self, model: &mut BitModel, bit: bool) -> bool {
        let bit = self.with_probability(model.zero, bit);
        model.update(bit);
        bit
    }

    /// Codes a bit under the models of a long and of a short context, and updates both.
    fn mixed(&mut self, long: &mut BitModel, short: &mut BitModel, bit: bool) -> bool {
        let bit = self.with_probability(BitModel::mixed(*long, *short), bit);
        long.update(bit);
        short.update(bit);
        bit
    }
}

/// Range encoder.
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
    /// The bytes, without trailing zeros: a decoder reads zeros beyond the end.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift_low();
        }
        // The first byte is always zero.
        let mut out: Vec<u8> = self.out.into_iter().skip(1).collect();
        while out.last() == Some(&0) {
            out.pop();
        }
        out
    }

    fn shift_low(&mut self) {
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
    fn with_probability(&mut self, zero: u16, bit: bool) -> bool {
        let bound = (self.range >> BITS) * u32::from(zero);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        while self.range < TOP {
            self.range <<= 8;
            self.shift_low();
        }
        bit
    }

    fn uniform(&mut self, bit: bool) -> bool {
        self.range >>= 1;
        if bit {
            self.low += u64::from(self.range);
        }
        while self.range < TOP {
            self.range <<= 8;
            self.shift_low();
        }
        bit
    }
}

/// Range decoder.
#[derive(Debug)]
pub(super) struct Decoder<'a> {
    bytes: core::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// Decoder of these bytes.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.read_byte();
        }
        decoder
    }

    fn read_byte(&mut self) {
        self.code = (self.code << 8) | u32::from(self.bytes.next().copied().unwrap_or(0));
    }

    fn normalize(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.read_byte();
        }
    }
}

impl Coder for Decoder<'_> {
    fn with_probability(&mut self, zero: u16, _: bool) -> bool {
        let bound = (self.range >> BITS) * u32::from(zero);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        self.normalize();
        bit
    }

    fn uniform(&mut self, _: bool) -> bool {
        self.range >>= 1;
        let bit = self.code >= self.range;
        if bit {
            self.code -= self.range;
        }
        self.normalize();
        bit
    }
}

/// Coder that writes nothing: trains models on data known to both sides.
#[derive(Debug)]
pub(super) struct Trainer;

impl Coder for Trainer {
    fn with_probability(&mut self, _: u16, bit: bool) -> bool {
        bit
    }

    fn uniform(&mut self, bit: bool) -> bool {
        bit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_survive_a_round_trip() {
        let bits: Vec<bool> = (0..5000_u32).map(|at| at.wrapping_mul(2_654_435_761) >> 29 == 0).collect();
        let (mut encoder, mut model) = (Encoder::default(), BitModel::default());
        for (at, bit) in bits.iter().enumerate() {
            if at % 3 == 0 {
                encoder.uniform(*bit)
            } else {
                encoder.modelled(&mut model, *bit)
            };
        }
        let bytes = encoder.finish();
        assert!(bytes.len() < 5000 / 8, "probable bits cost less than a bit: {}", bytes.len());
        let (mut decoder, mut model) = (Decoder::new(&bytes), BitModel::default());
        for (at, bit) in bits.iter().enumerate() {
            let read = if at % 3 == 0 { decoder.uniform(false) } else { decoder.modelled(&mut model, false) };
            assert_eq!(read, *bit, "bit {at}");
        }
    }
}
