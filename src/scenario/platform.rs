//! Platforms that a planner finds in the menu.

use serde::{Deserialize, Serialize};

macro_rules! platforms {
    ($($name:ident, $number:literal, $label:literal;)*) => {
        /// Platform on which a channel runs. Google+ is closed and therefore absent.
        ///
        /// Links of format 1 write a channel's name relative to the label: a label that was released stays as it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Platform {
            $(#[doc = $label] $name,)*
        }

        impl Platform {
            /// Every platform, in the order of a menu.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name as links are written against it; `Words::platform` gives the name that the page shows.
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }

            /// Number in a link; never given twice.
            pub fn number(self) -> u8 {
                match self { $(Self::$name => $number),* }
            }

            /// The platform of a number.
            pub fn from_number(number: u8) -> Option<Self> {
                match number { $($number => Some(Self::$name),)* _ => None }
            }
        }
    };
}

platforms! {
    Instagram, 1, "Instagram";
    Facebook, 2, "Facebook";
    YouTube, 3, "YouTube";
    TikTok, 4, "TikTok";
    LinkedIn, 5, "LinkedIn";
    GoogleSearch, 6, "Google Search";
    GoogleDisplay, 7, "Google Display";
    X, 8, "X";
    Snapchat, 9, "Snapchat";
    Pinterest, 10, "Pinterest";
    Reddit, 11, "Reddit";
    Telegram, 12, "Telegram";
    Vk, 13, "VK";
    Ok, 14, "OK";
    YandexDirect, 15, "Yandex Direct";
    Other, 0, "Other";
}

/// Kind of medium: what a media plan is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Medium {
    /// Social networks.
    Social,
    /// Search engines.
    Search,
    /// Banners on websites.
    Display,
    /// Online video.
    Video,
    /// Messengers.
    Messenger,
    /// Anything else.
    Other,
}

impl Medium {
    /// Every medium, in the order of a plan.
    pub const ALL: [Self; 6] = [Self::Social, Self::Messenger, Self::Video, Self::Search, Self::Display, Self::Other];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Social => "medium-social",
            Self::Messenger => "medium-messenger",
            Self::Video => "medium-video",
            Self::Search => "medium-search",
            Self::Display => "medium-display",
            Self::Other => "medium-other",
        }
    }
}

impl Platform {
    /// Its medium.
    pub fn medium(self) -> Medium {
        match self {
            Self::Instagram
            | Self::Facebook
            | Self::TikTok
            | Self::LinkedIn
            | Self::X
            | Self::Snapchat
            | Self::Pinterest
            | Self::Reddit
            | Self::Vk
            | Self::Ok => Medium::Social,
            Self::Telegram => Medium::Messenger,
            Self::YouTube => Medium::Video,
            Self::GoogleSearch | Self::YandexDirect => Medium::Search,
            Self::GoogleDisplay => Medium::Display,
            Self::Other => Medium::Other,
        }
    }

    /// True where people post: searches and banner networks have no followers.
    pub fn takes_posts(self) -> bool {
        !matches!(self, Self::GoogleSearch | Self::GoogleDisplay | Self::YandexDirect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn platform_numbers_lead_back() {
        for platform in Platform::ALL {
            assert_eq!(Platform::from_number(platform.number()), Some(*platform));
        }
    }
}
