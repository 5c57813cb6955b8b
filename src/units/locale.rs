//! The languages of the product.

use serde::{Deserialize, Serialize};

/// A language that the page and its reports speak, with its way of writing numbers and dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
    /// Russian.
    Ru,
}

impl Locale {
    /// Every language, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::Ru];

    /// BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::Ru => "ru",
        }
    }

    /// Its name in the language itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Ru => "Русский",
        }
    }

    /// The language of a code such as `nl` or `nl-BE`.
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.code().eq_ignore_ascii_case(language))
    }
}
