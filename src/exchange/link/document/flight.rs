//! Flights.

use super::super::coder::Coder;
use super::super::model::{Flag, Integer, InvalidField, Symbol};
use super::column::{AmountModel, NumberColumn, optional, pick, position, quantity};
use crate::scenario::{Flight, Pattern, Shape};
use crate::units::{Money, WeekDays, Weeks};

/// Patterns in the order of the format, whatever order a menu gets.
const SHAPES: [Shape; 7] =
    [Shape::AtOnce, Shape::Even, Shape::Burst, Shape::Pulsed, Shape::FrontLoaded, Shape::BackLoaded, Shape::Custom];

/// Models of the fields of flights.
pub(super) struct FlightModels {
    is_default: Flag,
    first: NumberColumn,
    has_last: Flag,
    last: NumberColumn,
    has_days: Flag,
    days: Symbol,
    shape: Symbol,
    persistence: NumberColumn,
    half_life: NumberColumn,
    amount_count: Integer,
    amount_repeated: Flag,
    amount: AmountModel,
}

impl Default for FlightModels {
    fn default() -> Self {
        Self {
            // The three training channels have no flight; of the channels of plans as many have one.
            is_default: Flag::trained(&[false; 3]),
            first: NumberColumn::below(1.0),
            has_last: Flag::default(),
            last: NumberColumn::below(1.0),
            // Few flights begin or end within a week.
            has_days: Flag::trained(&[false; 6]),
            days: Symbol::new(3),
            shape: Symbol::new(3),
            persistence: NumberColumn::below(0.5),
            half_life: NumberColumn::below(0.0),
            amount_count: Integer::default(),
            amount_repeated: Flag::default(),
            amount: AmountModel::default(),
        }
    }
}

impl FlightModels {
    /// Writes or reads a flight.
    pub(super) fn walk(&mut self, coder: &mut dyn Coder, given: &Flight) -> Result<Flight, InvalidField> {
        if self.is_default.code(coder, *given == Flight::default()) {
            return Ok(Flight::default());
        }
        let first = self.first.quantity(coder, given.first, "flight.first")?;
        let last = &mut self.last;
        let last = optional(coder, &mut self.has_last, given.last, |coder, given| {
            quantity(last.code(coder, given.map_or(1.0, Into::into)), "flight.last")
        })?;
        let mut days = [given.days_before, given.days_after];
        if self.has_days.code(coder, days != [WeekDays::NONE; 2]) {
            for place in &mut days {
                let count = u16::try_from(self.days.code(coder, u32::from(place.get()))).ok();
                *place = count.and_then(|days| WeekDays::new(days).ok()).ok_or(InvalidField("flight.days"))?;
            }
        } else {
            days = [WeekDays::NONE; 2];
        }
        let [days_before, days_after] = days;
        let shape = self.shape.code(coder, position(&SHAPES, &given.pattern.shape()));
        let pattern = match pick(&SHAPES, shape, "flight.pattern")? {
            Shape::Custom => Pattern::Custom(self.amounts(coder, &given.pattern)?),
            shape @ (Shape::AtOnce
            | Shape::Even
            | Shape::Burst
            | Shape::Pulsed
            | Shape::FrontLoaded
            | Shape::BackLoaded) => Pattern::of(shape),
        };
        let persistence = self.persistence.quantity(coder, given.persistence, "flight.persistence")?;
        let half_life = self.half_life.quantity(coder, given.half_life, "flight.half_life")?;
        Ok(Flight { first, last, days_before, days_after, pattern, persistence, half_life })
    }

    /// Writes or reads the weekly amounts of a custom pattern.
    fn amounts(&mut self, coder: &mut dyn Coder, given: &Pattern) -> Result<Vec<Money>, InvalidField> {
        let invalid = InvalidField("flight.pattern.custom");
        let given: &[Money] = match given {
            Pattern::Custom(amounts) => amounts,
            Pattern::AtOnce
            | Pattern::Even
            | Pattern::Burst
            | Pattern::Pulsed
            | Pattern::FrontLoaded
            | Pattern::BackLoaded => &[],
        };
        let count = self.amount_count.code(coder, given.len() as u64);
        let count = usize::try_from(count).ok().filter(|count| *count <= usize::from(Weeks::MAX)).ok_or(invalid)?;
        let mut amounts: Vec<Money> = Vec::new();
        for at in 0..count {
            let (given, above) = (given.get(at).copied().unwrap_or_default(), amounts.last().copied());
            let repeated = self.amount_repeated.code(coder, above == Some(given));
            amounts.push(match above.filter(|_| repeated) {
                Some(above) => above,
                None => self.amount.code(coder, given, invalid.0)?,
            });
        }
        Ok(amounts)
    }
}
