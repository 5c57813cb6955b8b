//! Language of the page: which is shown, which is on its way, which was chosen.

use crate::units::Locale;

/// Language of the page. The messages themselves are outside the session; the session knows which of them the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Language that the page is shown in.
    pub shown: Locale,
    /// Language that the reader asked for: the shown one, or one whose messages are being loaded.
    pub requested: Locale,
    /// Language that the reader chose, now or before; absent while the page follows the browser.
    pub chosen: Option<Locale>,
}

impl Language {
    /// A page that starts in a language that nobody chose yet.
    pub fn new(locale: Locale) -> Self {
        Self { shown: locale, requested: locale, chosen: None }
    }

    /// Asks for a language. Returns whether its messages have to be loaded.
    pub(super) fn request(&mut self, locale: Locale) -> bool {
        let was_requested = self.requested;
        self.requested = locale;
        if locale == self.shown {
            self.chosen = Some(locale);
        }
        locale != self.shown && locale != was_requested
    }

    /// Tells whether the page waits for messages in this language.
    pub(super) fn is_awaited(self, locale: Locale) -> bool {
        locale == self.requested && locale != self.shown
    }

    /// Shows the language that was asked for.
    pub(super) fn show_requested(&mut self) {
        *self = Self { shown: self.requested, requested: self.requested, chosen: Some(self.requested) };
    }

    /// Gives up the language that was asked for.
    pub(super) fn give_up(&mut self) {
        self.requested = self.shown;
    }
}
