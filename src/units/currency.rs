//! Currencies and their minor units.

use core::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Error: no currency of this code is known here.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("The currency code “{0}” is not known. Choose one from the list.")]
pub struct UnknownCurrency(pub String);

macro_rules! currencies {
    ($($name:ident, $code:literal, $digits:literal, $sign:literal, $number:literal;)*) => {
        /// A currency by its ISO 4217 code. Digits of the minor unit are ISO 4217's.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "UPPERCASE")]
        pub enum Currency {
            $(#[doc = $code] $name,)*
        }

        impl Currency {
            /// Every currency that can be chosen, the common ones first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// ISO 4217 code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// Decimals of the minor unit: 0, 2 or 3.
            pub fn digits(self) -> u8 {
                match self { $(Self::$name => $digits),* }
            }

            /// The sign that stands before an amount, or the code where there is no sign of its own.
            pub fn sign(self) -> &'static str {
                match self { $(Self::$name => $sign),* }
            }

            /// ISO 4217 number, the currency's name in a link.
            pub fn number(self) -> u16 {
                match self { $(Self::$name => $number),* }
            }
        }
    };
}

currencies! {
    Eur, "EUR", 2, "€", 978;
    Usd, "USD", 2, "$", 840;
    Gbp, "GBP", 2, "£", 826;
    Rub, "RUB", 2, "₽", 643;
    Chf, "CHF", 2, "CHF", 756;
    Pln, "PLN", 2, "zł", 985;
    Sek, "SEK", 2, "SEK", 752;
    Nok, "NOK", 2, "NOK", 578;
    Dkk, "DKK", 2, "DKK", 208;
    Czk, "CZK", 2, "Kč", 203;
    Huf, "HUF", 2, "Ft", 348;
    Ron, "RON", 2, "RON", 946;
    Try, "TRY", 2, "₺", 949;
    Uah, "UAH", 2, "₴", 980;
    Byn, "BYN", 2, "Br", 933;
    Kzt, "KZT", 2, "₸", 398;
    Amd, "AMD", 2, "֏", 51;
    Gel, "GEL", 2, "₾", 981;
    Ils, "ILS", 2, "₪", 376;
    Aed, "AED", 2, "AED", 784;
    Inr, "INR", 2, "₹", 356;
    Cny, "CNY", 2, "CN¥", 156;
    Cad, "CAD", 2, "CA$", 124;
    Aud, "AUD", 2, "A$", 36;
    Brl, "BRL", 2, "R$", 986;
    Zar, "ZAR", 2, "R", 710;
    Jpy, "JPY", 0, "¥", 392;
    Krw, "KRW", 0, "₩", 410;
    Isk, "ISK", 0, "ISK", 352;
    Kwd, "KWD", 3, "KWD", 414;
    Bhd, "BHD", 3, "BHD", 48;
    Tnd, "TND", 3, "TND", 788;
}

impl Currency {
    /// Minor units in a major one: 1, 100 or 1,000.
    pub fn minor_per_major(self) -> f64 {
        match self.digits() {
            0 => 1.0,
            3 => 1000.0,
            _ => 100.0,
        }
    }

    /// The currency with an ISO 4217 number, if it is one of ours.
    pub fn from_number(number: u16) -> Option<Self> {
        Self::ALL.iter().copied().find(|currency| currency.number() == number)
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;
    fn from_str(code: &str) -> Result<Self, UnknownCurrency> {
        Self::ALL
            .iter()
            .copied()
            .find(|currency| currency.code().eq_ignore_ascii_case(code.trim()))
            .ok_or_else(|| UnknownCurrency(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_numbers_lead_back() {
        for currency in Currency::ALL {
            assert_eq!(currency.code().parse(), Ok(*currency));
            assert_eq!(Currency::from_number(currency.number()), Some(*currency));
        }
        assert!("ECU".parse::<Currency>().is_err());
    }
}
