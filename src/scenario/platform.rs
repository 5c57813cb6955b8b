//! Platforms and media that a planner finds in the menu.

use serde::{Deserialize, Serialize};

macro_rules! platforms {
    ($($name:ident, $number:literal, $label:literal;)*) => {
        /// Platform on which a channel runs, or the medium that it is bought in where no platform sells it. Google+ is
        /// closed and therefore absent.
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
    PerformanceMax, 16, "Performance Max";
    Tv, 17, "TV";
    Radio, 18, "Radio";
    AudioStreaming, 19, "Audio streaming";
    Podcast, 20, "Podcast";
    OutOfHome, 21, "Out of home";
    DigitalOutOfHome, 22, "Digital out of home";
    Print, 23, "Print";
    Flyer, 24, "Flyers";
    DirectMail, 25, "Direct mail";
    Newsletter, 26, "Newsletter";
    Cinema, 27, "Cinema";
    Event, 28, "Event";
    Affiliate, 29, "Affiliate";
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
    /// Radio, podcasts and audio streaming.
    Audio,
    /// Television.
    Tv,
    /// Posters and screens out of home.
    OutOfHome,
    /// Newspapers and magazines.
    Print,
    /// What comes to each address: letterbox, post and e-mail.
    Direct,
    /// Cinemas.
    Cinema,
    /// Events and fairs.
    Event,
    /// Partners who are paid by result.
    Affiliate,
    /// Anything else.
    Other,
}

impl Medium {
    /// Every medium, in the order of a plan.
    pub const ALL: [Self; 14] = [
        Self::Social,
        Self::Messenger,
        Self::Video,
        Self::Search,
        Self::Display,
        Self::Affiliate,
        Self::Direct,
        Self::Audio,
        Self::Tv,
        Self::OutOfHome,
        Self::Print,
        Self::Cinema,
        Self::Event,
        Self::Other,
    ];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Social => "medium-social",
            Self::Messenger => "medium-messenger",
            Self::Video => "medium-video",
            Self::Search => "medium-search",
            Self::Display => "medium-display",
            Self::Audio => "medium-audio",
            Self::Tv => "medium-tv",
            Self::OutOfHome => "medium-out-of-home",
            Self::Print => "medium-print",
            Self::Direct => "medium-direct",
            Self::Cinema => "medium-cinema",
            Self::Event => "medium-event",
            Self::Affiliate => "medium-affiliate",
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
            Self::GoogleSearch | Self::YandexDirect | Self::PerformanceMax => Medium::Search,
            Self::GoogleDisplay => Medium::Display,
            Self::Radio | Self::AudioStreaming | Self::Podcast => Medium::Audio,
            Self::Tv => Medium::Tv,
            Self::OutOfHome | Self::DigitalOutOfHome => Medium::OutOfHome,
            Self::Print => Medium::Print,
            Self::Flyer | Self::DirectMail | Self::Newsletter => Medium::Direct,
            Self::Cinema => Medium::Cinema,
            Self::Event => Medium::Event,
            Self::Affiliate => Medium::Affiliate,
            Self::Other => Medium::Other,
        }
    }

    /// True where people post to those who follow: on social networks, in messengers, in podcasts and newsletters.
    /// Searches, banner networks and most media offline have no followers.
    pub fn takes_posts(self) -> bool {
        match self.medium() {
            Medium::Social | Medium::Messenger | Medium::Video | Medium::Other => true,
            Medium::Audio | Medium::Direct => matches!(self, Self::Podcast | Self::Newsletter),
            Medium::Search
            | Medium::Display
            | Medium::Tv
            | Medium::OutOfHome
            | Medium::Print
            | Medium::Cinema
            | Medium::Event
            | Medium::Affiliate => false,
        }
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

    #[test]
    fn every_medium_has_platforms() {
        for medium in Medium::ALL {
            assert!(Platform::ALL.iter().any(|platform| platform.medium() == medium), "{medium:?}");
        }
        assert_eq!(Platform::Flyer.medium(), Medium::Direct);
        assert!(Platform::Newsletter.takes_posts() && !Platform::Flyer.takes_posts());
        assert!(!Platform::GoogleSearch.takes_posts() && Platform::Instagram.takes_posts());
    }
}
