//! Language of the page: which is shown, which is on its way, which was chosen.

use crate::units::Locale;
use crate::words::Words;

/// Language of the page. The messages themselves are outside the session; the session knows which of them the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Language that the page is shown in.
    pub shown: Locale,
    /// Language that the reader asked for: the shown one, or one whose messages are being loaded.
    pub requested: Locale,
    /// Language that the reader chose, now or before; absent while the page follows the browser.
    pub chosen: Option<Locale>,
    /// Set once the messages of explanations are there in the shown language: the first explanation loads them.
    pub has_explanations: bool,
}

/// Messages that were loaded: their language, and whether those of explanations are among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadedMessages {
    /// Their language.
    pub locale: Locale,
    /// Set if the messages of explanations are among them.
    pub has_explanations: bool,
}

impl From<&Words> for LoadedMessages {
    fn from(words: &Words) -> Self {
        Self { locale: words.locale(), has_explanations: words.can_explain() }
    }
}

impl Language {
    /// A page that starts with these messages, in a language that nobody chose yet.
    pub fn new(messages: LoadedMessages) -> Self {
        let LoadedMessages { locale, has_explanations } = messages;
        Self { shown: locale, requested: locale, chosen: None, has_explanations }
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

    /// Takes loaded messages into use, unless another language was asked for in the meantime or they bring nothing new.
    /// Returns whether they are in use.
    pub(super) fn show(&mut self, messages: LoadedMessages) -> bool {
        let LoadedMessages { locale, has_explanations } = messages;
        if locale == self.shown {
            // Explanations have arrived, also while another language is on its way: nobody has chosen one by that.
            let is_more = has_explanations && !self.has_explanations;
            self.has_explanations |= has_explanations;
            return is_more;
        }
        let is_awaited = locale == self.requested;
        if is_awaited {
            *self = Self { shown: locale, requested: locale, chosen: Some(locale), has_explanations };
        }
        is_awaited
    }

    /// Tells whether these messages are the ones to show.
    pub fn is_shown_by(&self, messages: LoadedMessages) -> bool {
        messages.locale == self.shown && messages.has_explanations == self.has_explanations
    }

    /// Gives up a language that could not be loaded. Returns whether it was still waited for.
    pub(super) fn give_up(&mut self, locale: Locale) -> bool {
        let is_awaited = locale == self.requested && locale != self.shown;
        if is_awaited {
            self.requested = self.shown;
        }
        is_awaited
    }
}
