//! Exchange rates that a planner typed, by which published prices in other currencies become prices of the plan.

use serde::{Deserialize, Serialize};

use super::Scenario;
use crate::units::{Currency, Date, ExchangeRate, Price};

/// Exchange rate of a day, as the planner typed it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyRate {
    /// Currency of which one unit is converted; never the plan's own.
    pub currency: Currency,
    /// Units of the plan's currency for it.
    pub rate: ExchangeRate,
    /// Day of the rate.
    pub date: Date,
}

impl CurrencyRate {
    /// A price in the plan's currency, rounded to a millionth; `None` where the result is no price.
    ///
    /// ```
    /// # use mediaplan::scenario::CurrencyRate;
    /// # use mediaplan::units::{Currency, Date, ExchangeRate};
    /// let date = Date::from_civil(2026, 11, 2)?;
    /// let dollars = CurrencyRate { currency: Currency::Usd, rate: ExchangeRate::new(0.92)?, date };
    /// assert_eq!(dollars.convert(7.93).map(f64::from), Some(7.2956));
    /// assert_eq!(dollars.convert(0.0), None);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn convert(&self, price: f64) -> Option<Price> {
        Price::new(libm::rint(price * self.rate.get() * 1e6) / 1e6).ok()
    }
}

impl Scenario {
    /// The rate that was typed for a currency.
    pub fn exchange_rate(&self, currency: Currency) -> Option<&CurrencyRate> {
        self.exchange_rates.iter().find(|known| known.currency == currency)
    }
}
