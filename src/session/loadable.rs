//! Parts and messages that the page loads when it needs them, and reasons why they may not come.

use core::future::Future;
use core::pin::Pin;

use crate::units::Locale;
use crate::words::{Part, Parts, Words};

/// Parts of the page that were loaded or are asked for, with their messages in a language beside those that the page
/// begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loadable {
    /// Language of the messages.
    pub locale: Locale,
    /// Parts of the page.
    pub parts: Parts,
}

impl From<&Words> for Loadable {
    fn from(words: &Words) -> Self {
        Self { locale: words.locale(), parts: words.parts() }
    }
}

/// Reason why a part of the page did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadFailure {
    /// The host did not answer: the connection is cut, or the host is in trouble.
    Unreachable,
    /// The host has no such file any more: a new version of the page has replaced this one.
    Replaced,
}

impl LoadFailure {
    /// The key of its sentence in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unreachable => "notice-not-loaded",
            Self::Replaced => "notice-replaced",
        }
    }
}

/// Loader of the code of a part: what it brings, or nothing when it did not come.
pub type PartLoader<T> = fn(Part) -> Pin<Box<dyn Future<Output = Option<T>>>>;
