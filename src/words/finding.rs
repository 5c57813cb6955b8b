//! Findings as text: a statement, and a sentence with the quantity, the limit and the remedy.

use super::{Value, Words};
use crate::scenario::{Problem, Rate};
use crate::units::Currency;

impl Words {
    /// The statement of a problem, and the sentence after it.
    pub fn finding(&self, problem: &Problem, currency: Currency) -> (String, String) {
        let statement = self.text(&format!("finding-{}", problem.key()));
        let sentence = format!("finding-{}.sentence", problem.key());
        let money = |amount| Value::from(self.amount(amount, currency));
        let people = |people: crate::units::People| Value::from(self.whole(people.get()));
        let sentence = match *problem {
            Problem::UniverseOutside { min, max } => {
                self.with(&sentence, &[("min", people(min)), ("max", people(max))])
            }
            Problem::AudienceAbovePopulation { population } => {
                self.with(&sentence, &[("population", people(population))])
            }
            Problem::NoRate(rate) => self.with(&sentence, &[("rate", self.rate_name(rate).into())]),
            Problem::LimitsCrossed { min, max } => self.with(&sentence, &[("min", money(min)), ("max", money(max))]),
            Problem::BelowMin { min } => self.with(&sentence, &[("min", money(min))]),
            Problem::AboveMax { max } => self.with(&sentence, &[("max", money(max))]),
            Problem::CapReached { left, enough }
            | Problem::AudienceExhausted { left, enough }
            | Problem::UnitsLeft { left, enough } => {
                self.with(&sentence, &[("left", money(left)), ("enough", money(enough))])
            }
            Problem::FrequencyHigh { frequency } => {
                self.with(&sentence, &[("frequency", self.decimals(frequency, 1).into())])
            }
            Problem::NoPopulation
            | Problem::NoChannels
            | Problem::TooManyChannels
            | Problem::NoAudience
            | Problem::NoPrice
            | Problem::NoContactsPerUnit
            | Problem::NoBudget
            | Problem::DiscountOfAll
            | Problem::FeeOfAll => self.text(&sentence),
        };
        (statement, sentence)
    }

    fn rate_name(&self, rate: Rate) -> String {
        self.text(&format!("field-rate-{}", rate.key()))
    }
}
