//! The screen, theme and language that a journey is made in.

/// Appearance of the page to the person of a journey.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Width of the page in CSS pixels.
    pub(crate) width: u32,
    /// Height of the page in CSS pixels.
    pub(crate) height: u32,
    /// Mouse or touch.
    pub(crate) pointer: Pointer,
    /// Colour scheme that the system asks for.
    pub(crate) scheme: Scheme,
    /// Languages of the browser in order of preference: `nl,en`.
    pub(crate) languages: &'static str,
}

/// Pointing device of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pointer {
    /// A desktop's mouse.
    Mouse,
    /// A phone's touch screen.
    Touch,
}

/// The colour scheme of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Look {
    /// A desktop window in English and light.
    pub(crate) const WIDE: Self =
        Self { width: 1440, height: 900, pointer: Pointer::Mouse, scheme: Scheme::Light, languages: "en" };
    /// A phone, 390 pixels wide, in English and light.
    pub(crate) const PHONE: Self = Self { width: 390, height: 844, pointer: Pointer::Touch, ..Self::WIDE };

    /// The same in another colour scheme.
    pub(crate) const fn with_scheme(self, scheme: Scheme) -> Self {
        Self { scheme, ..self }
    }

    /// The same for a browser in other languages.
    pub(crate) const fn with_languages(self, languages: &'static str) -> Self {
        Self { languages, ..self }
    }
}

impl Scheme {
    /// The name in CSS: `light` or `dark`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
