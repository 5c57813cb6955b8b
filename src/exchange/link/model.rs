//! Adaptive models of flags, symbols, integers and decimals.

use super::coder::{BitModel, Coder, Trainer};
use crate::units::{nearest, shortest};

/// Refusal of a value that no plan has, with the field's path as in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct InvalidField(pub(super) &'static str);

/// Symbol of an alphabet of `1 << bits`, as a binary tree of bit models.
#[derive(Debug)]
pub(super) struct Symbol(Vec<BitModel>);

impl Symbol {
    /// Model of an alphabet of `1 << bits` symbols.
    pub(super) fn new(bits: u32) -> Self {
        Self(vec![BitModel::default(); 1 << bits])
    }

    /// Writes or reads a symbol.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, symbol: u32) -> u32 {
        let bits = self.0.len().trailing_zeros();
        let mut node = 1_u32;
        for at in (0..bits).rev() {
            let model = self.0.get_mut(usize::try_from(node).unwrap_or(0));
            let bit = symbol >> at & 1 == 1;
            let bit = match model {
                Some(model) => coder.modelled(model, bit),
                None => coder.uniform(bit),
            };
            node = node << 1 | u32::from(bit);
        }
        node - (1 << bits)
    }
}

/// Yes or no.
#[derive(Debug, Default)]
pub(super) struct Flag(BitModel);

impl Flag {
    /// Model trained on flags.
    pub(super) fn trained(flags: &[bool]) -> Self {
        let mut model = Self::default();
        for flag in flags {
            model.code(&mut Trainer, *flag);
        }
        model
    }

    /// Writes or reads a flag.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, flag: bool) -> bool {
        coder.modelled(&mut self.0, flag)
    }
}

/// Non-negative integer: its number of bits under a model, then the bits below the first as uniform bits (Elias gamma
/// with an adaptive length).
#[derive(Debug)]
pub(super) struct Integer(Symbol);

impl Default for Integer {
    fn default() -> Self {
        Self(Symbol::new(6))
    }
}

impl Integer {
    /// Model trained on integers.
    pub(super) fn trained(integers: &[u64]) -> Self {
        let mut model = Self::default();
        for integer in integers {
            model.code(&mut Trainer, *integer);
        }
        model
    }

    /// Writes or reads an integer below 2^63.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, integer: u64) -> u64 {
        let bits = self.0.code(coder, 64 - integer.leading_zeros());
        if bits == 0 {
            return 0;
        }
        let mut read = 1_u64;
        for at in (0..bits - 1).rev() {
            read = read << 1 | u64::from(coder.uniform(integer >> at & 1 == 1));
        }
        read
    }
}

/// Exponent code that announces the 64 bits of a double.
const RAW_DOUBLE: u32 = 63;
/// Offset of stored exponents, so that none is negative.
const EXPONENT_OFFSET: i32 = 40;

/// Non-negative number, exactly: as a decimal `mantissa × 10^exponent` where that gives the same double, which is so
/// for everything typed; else as the 64 bits of the double.
#[derive(Debug)]
pub(super) struct Decimal {
    exponent: Symbol,
    mantissa: Integer,
}

impl Default for Decimal {
    fn default() -> Self {
        Self { exponent: Symbol::new(6), mantissa: Integer::default() }
    }
}

impl Decimal {
    /// Model trained on numbers.
    pub(super) fn trained(numbers: &[f64]) -> Self {
        let mut model = Self::default();
        for number in numbers {
            model.code(&mut Trainer, *number);
        }
        model
    }

    /// Writes or reads a number.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, number: f64) -> f64 {
        let (mantissa, exponent) = decimal(number).unwrap_or((0, RAW_DOUBLE));
        let exponent = self.exponent.code(coder, exponent);
        if exponent == RAW_DOUBLE {
            let bits = number.to_bits();
            let read = (0..64).rev().fold(0_u64, |read, at| read << 1 | u64::from(coder.uniform(bits >> at & 1 == 1)));
            return f64::from_bits(read);
        }
        let mantissa = self.mantissa.code(coder, mantissa);
        nearest(mantissa.into(), i32::try_from(exponent).unwrap_or(0) - EXPONENT_OFFSET)
    }
}

/// Shortest decimal of a double as mantissa and stored exponent; `None` where it is too long.
fn decimal(number: f64) -> Option<(u64, u32)> {
    if !number.is_finite() || number.is_sign_negative() {
        return None;
    }
    let (mantissa, exponent) = shortest(number);
    let stored = u32::try_from(exponent + EXPONENT_OFFSET).ok()?;
    (mantissa < 1 << 60 && stored < RAW_DOUBLE).then_some((mantissa, stored))
}
