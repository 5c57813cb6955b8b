//! Columns: models of one field over the rows of a table (channels, periods, brands). A value may repeat the one above
//! it.

use super::super::coder::Coder;
use super::super::model::{Decimal, Flag, Integer, InvalidField, Symbol};
use crate::scenario::{BenchmarkId, Origin, Sourced};
use crate::units::{Date, Money};

/// Column of numbers.
#[derive(Debug, Default)]
pub(super) struct NumberColumn {
    repeated: Flag,
    number: Decimal,
    above: f64,
}

impl NumberColumn {
    /// Column whose first row stands below this number.
    pub(super) fn below(above: f64) -> Self {
        Self { above, ..Self::default() }
    }

    /// Writes or reads a number.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, given: f64) -> f64 {
        if !self.repeated.code(coder, given.to_bits() == self.above.to_bits()) {
            self.above = self.number.code(coder, given);
        }
        self.above
    }

    /// Writes or reads a quantity.
    pub(super) fn quantity<T: TryFrom<f64> + Into<f64>>(
        &mut self,
        coder: &mut dyn Coder,
        given: T,
        field: &'static str,
    ) -> Result<T, InvalidField> {
        quantity(self.code(coder, given.into()), field)
    }
}

/// Column of quantities that may be absent.
#[derive(Debug, Default)]
pub(super) struct OptionalColumn {
    present: Flag,
    number: NumberColumn,
}

impl OptionalColumn {
    /// Writes or reads a quantity, if there is one.
    pub(super) fn code<T: TryFrom<f64> + Into<f64> + Copy>(
        &mut self,
        coder: &mut dyn Coder,
        given: Option<T>,
        field: &'static str,
    ) -> Result<Option<T>, InvalidField> {
        let number = &mut self.number;
        optional(coder, &mut self.present, given, |coder, given| {
            quantity(number.code(coder, given.map_or(0.0, Into::into)), field)
        })
    }
}

/// Column of quantities that may be absent, with their origins.
#[derive(Debug, Default)]
pub(super) struct SourcedColumn {
    value: OptionalColumn,
    origin: OriginModel,
}

impl SourcedColumn {
    /// Writes or reads a quantity with its origin, if there is one.
    pub(super) fn code<T: TryFrom<f64> + Into<f64> + Copy>(
        &mut self,
        coder: &mut dyn Coder,
        given: Option<Sourced<T>>,
        field: &'static str,
    ) -> Result<Option<Sourced<T>>, InvalidField> {
        let Some(value) = self.value.code(coder, given.map(|given| given.value), field)? else { return Ok(None) };
        let origin = self.origin.code(coder, given.map_or(Origin::Own, |given| given.origin))?;
        Ok(Some(Sourced { value, origin }))
    }
}

/// Model of origins.
#[derive(Debug)]
pub(super) struct OriginModel {
    own: Flag,
    example: Flag,
    benchmark: Integer,
    is_converted: Flag,
    rate: NumberColumn,
    date: DateModel,
}

impl Default for OriginModel {
    fn default() -> Self {
        Self {
            own: Flag::default(),
            example: Flag::default(),
            benchmark: Integer::default(),
            is_converted: seldom(),
            rate: NumberColumn::default(),
            date: DateModel::default(),
        }
    }
}

/// Model of days.
#[derive(Debug)]
pub(super) struct DateModel(Integer);

impl Default for DateModel {
    fn default() -> Self {
        Self(Integer::trained(&[20_800, 21_000, 21_200]))
    }
}

impl DateModel {
    /// Writes or reads a day.
    pub(super) fn code(
        &mut self,
        coder: &mut dyn Coder,
        given: Option<Date>,
        field: &'static str,
    ) -> Result<Date, InvalidField> {
        let days = given.and_then(|date| u64::try_from(date.days()).ok()).unwrap_or(0);
        let days = i32::try_from(self.0.code(coder, days)).map_err(|_| InvalidField(field))?;
        Date::from_days(days).map_err(|_| InvalidField(field))
    }
}

impl OriginModel {
    /// Writes or reads an origin.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, given: Origin) -> Result<Origin, InvalidField> {
        if self.own.code(coder, given == Origin::Own) {
            return Ok(Origin::Own);
        }
        if self.example.code(coder, given == Origin::Example) {
            return Ok(Origin::Example);
        }
        let id = given.benchmark().map_or(0, |BenchmarkId(id)| u64::from(id));
        // Any number: a benchmark may have been withdrawn, or come with a later release. The value is in the link.
        let id = u8::try_from(self.benchmark.code(coder, id)).map_err(|_| InvalidField("origin.benchmark"))?;
        let benchmark = BenchmarkId(id);
        let converted = match given {
            Origin::Converted { rate, date, .. } => Some((rate, date)),
            Origin::Own | Origin::Example | Origin::Benchmark(_) => None,
        };
        if !self.is_converted.code(coder, converted.is_some()) {
            return Ok(Origin::Benchmark(benchmark));
        }
        let rate = quantity(self.rate.code(coder, converted.map_or(0.0, |(rate, _)| rate.get())), "origin.rate")?;
        let date = self.date.code(coder, converted.map(|(_, date)| date), "origin.date")?;
        Ok(Origin::Converted { benchmark, rate, date })
    }
}

/// Model of amounts in minor units, as digits and a number of trailing zeros.
#[derive(Debug)]
pub(super) struct AmountModel {
    zeros: Symbol,
    digits: Integer,
}

impl Default for AmountModel {
    fn default() -> Self {
        Self { zeros: Symbol::new(4), digits: Integer::default() }
    }
}

impl AmountModel {
    /// Writes or reads an amount.
    pub(super) fn code(
        &mut self,
        coder: &mut dyn Coder,
        given: Money,
        field: &'static str,
    ) -> Result<Money, InvalidField> {
        let mut digits = u64::try_from(given.minor()).unwrap_or(0);
        let mut zeros = 0;
        while digits > 0 && digits.is_multiple_of(10) && zeros < 15 {
            digits /= 10;
            zeros += 1;
        }
        let zeros = self.zeros.code(coder, zeros);
        let digits = self.digits.code(coder, digits);
        let minor = 10_u64.checked_pow(zeros).and_then(|factor| digits.checked_mul(factor));
        let minor = minor.and_then(|minor| i64::try_from(minor).ok());
        minor.and_then(|minor| Money::new(minor).ok()).ok_or(InvalidField(field))
    }
}

/// Column of amounts.
#[derive(Debug, Default)]
pub(super) struct AmountColumn {
    repeated: Flag,
    amount: AmountModel,
    above: Money,
}

impl AmountColumn {
    /// Writes or reads an amount.
    pub(super) fn code(
        &mut self,
        coder: &mut dyn Coder,
        given: Money,
        field: &'static str,
    ) -> Result<Money, InvalidField> {
        if !self.repeated.code(coder, given == self.above) {
            self.above = self.amount.code(coder, given, field)?;
        }
        Ok(self.above)
    }
}

/// Column of amounts that may be absent.
#[derive(Debug, Default)]
pub(super) struct OptionalAmountColumn {
    present: Flag,
    amount: AmountColumn,
}

impl OptionalAmountColumn {
    /// Writes or reads an amount, if there is one.
    pub(super) fn code(
        &mut self,
        coder: &mut dyn Coder,
        given: Option<Money>,
        field: &'static str,
    ) -> Result<Option<Money>, InvalidField> {
        let amount = &mut self.amount;
        optional(coder, &mut self.present, given, |coder, given| {
            amount.code(coder, given.unwrap_or(Money::ZERO), field)
        })
    }
}

/// Flag of a part of the document that most plans lack.
pub(super) fn seldom() -> Flag {
    Flag::trained(&[false])
}

/// Flag of a part of the document that hardly any plan has: next to nothing where it is absent.
pub(super) fn rare() -> Flag {
    Flag::trained(&[false; 40])
}

/// Flag of a part of the document that most plans have.
pub(super) fn often() -> Flag {
    Flag::trained(&[true; 3])
}

/// Writes or reads a value, if there is one.
pub(super) fn optional<T>(
    coder: &mut dyn Coder,
    present: &mut Flag,
    given: Option<T>,
    code: impl FnOnce(&mut dyn Coder, Option<T>) -> Result<T, InvalidField>,
) -> Result<Option<T>, InvalidField> {
    if present.code(coder, given.is_some()) { code(coder, given).map(Some) } else { Ok(None) }
}

/// Writes or reads the number of rows of a table, and refuses one above `max` before anything is allocated.
pub(super) fn count(
    coder: &mut dyn Coder,
    mut model: Integer,
    given: usize,
    max: usize,
    field: &'static str,
) -> Result<usize, InvalidField> {
    let count = model.code(coder, given as u64);
    usize::try_from(count).ok().filter(|count| *count <= max).ok_or(InvalidField(field))
}

/// Quantity of a number.
pub(super) fn quantity<T: TryFrom<f64>>(number: f64, field: &'static str) -> Result<T, InvalidField> {
    T::try_from(number).map_err(|_| InvalidField(field))
}

/// Position of a variant in the order of the format.
pub(super) fn position<T: PartialEq>(all: &[T], one: &T) -> u32 {
    all.iter().position(|other| other == one).and_then(|at| u32::try_from(at).ok()).unwrap_or(0)
}

/// Variant at a position in the order of the format.
pub(super) fn pick<T: Copy>(all: &[T], at: u32, field: &'static str) -> Result<T, InvalidField> {
    usize::try_from(at).ok().and_then(|at| all.get(at)).copied().ok_or(InvalidField(field))
}

#[cfg(test)]
mod tests {
    use super::super::super::coder::{Decoder, Encoder};
    use super::*;
    use crate::units::Evenness;

    #[test]
    fn non_numbers_are_refused() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, f64::MAX] {
            let mut encoder = Encoder::default();
            NumberColumn::below(1.0).code(&mut encoder, value);
            let bytes = encoder.finish();
            let evenness = Evenness::new(1.0).unwrap();
            let read = NumberColumn::below(1.0).quantity(&mut Decoder::new(&bytes), evenness, "exposure_evenness");
            assert_eq!(read, Err(InvalidField("exposure_evenness")), "{value}");
        }
    }
}
