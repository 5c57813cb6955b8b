//! Exchange rates.

use super::super::coder::Coder;
use super::super::model::{Decimal, Integer, InvalidField};
use super::column::{DateModel, count, quantity};
use crate::scenario::CurrencyRate;
use crate::units::Currency;

/// Writes or reads the exchange rates of a plan in a currency: each of another currency.
pub(super) fn walk(
    coder: &mut dyn Coder,
    given: &[CurrencyRate],
    own: Currency,
) -> Result<Vec<CurrencyRate>, InvalidField> {
    let invalid = InvalidField("exchange_rates");
    let count = count(coder, Integer::trained(&[1, 1]), given.len(), Currency::ALL.len(), "exchange_rates")?;
    let (mut currency, mut date) = (Integer::trained(&[840, 978, 643]), DateModel::default());
    let mut rate = Decimal::trained(&[0.92, 1.08, 90.5]);
    let mut rates: Vec<CurrencyRate> = Vec::new();
    for at in 0..count {
        let given = given.get(at);
        let number = currency.code(coder, given.map_or(0, |given| u64::from(given.currency.number())));
        let currency = u16::try_from(number).ok().and_then(Currency::from_number).ok_or(invalid)?;
        if currency == own || rates.iter().any(|known| known.currency == currency) {
            return Err(invalid);
        }
        let rate = quantity(rate.code(coder, given.map_or(0.0, |given| given.rate.get())), "exchange_rates.rate")?;
        let date = date.code(coder, given.map(|given| given.date), "exchange_rates.date")?;
        rates.push(CurrencyRate { currency, rate, date });
    }
    Ok(rates)
}
