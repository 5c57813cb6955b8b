//! The figures. The tests of the room above hold them against `assets/presets/benchmarks.json`.

use super::{Benchmark, BenchmarkId, Grade, Metric, Published, PublishedOn, PublishedOverlap, Region};
use crate::scenario::Platform;
use crate::units::Currency;

/// Source of a figure: the part that several figures of one page share.
#[derive(Clone, Copy)]
struct Source {
    about: &'static str,
    when: PublishedOn,
    region: Region,
    grade: Grade,
    old: bool,
    title: &'static str,
    url: &'static str,
}

/// A price in a currency.
const fn price(
    id: u8,
    platform: Platform,
    metric: Metric,
    value: Published,
    currency: Currency,
    source: Source,
) -> Benchmark {
    Benchmark { currency: Some(currency), ..rate(id, platform, metric, value, source) }
}

/// A rate, as a share.
const fn rate(id: u8, platform: Platform, metric: Metric, value: Published, source: Source) -> Benchmark {
    Benchmark {
        id: BenchmarkId(id),
        platform,
        about: source.about,
        metric,
        value,
        currency: None,
        when: source.when,
        region: source.region,
        grade: source.grade,
        old: source.old,
        title: source.title,
        url: source.url,
    }
}

use Currency::{Eur, Rub, Usd};
use Published::{One, Range};

const GUPTA_TRACKER: Source = Source {
    about: "Meta (Facebook+Instagram)",
    when: PublishedOn::Late(2023),
    region: Region::WorldAgency,
    grade: Grade::Secondary,
    old: false,
    title: "Gupta Media Social Media CPM Tracker, via Sharp Net Solutions \"Conquer Social Media Ad Costs in 2024\"",
    url: "https://www.sharpnetsolutions.com/social-media-ad-costs/",
};

const GUPTA_PRESS: Source = Source {
    about: "X",
    when: PublishedOn::Month(8, 2023),
    region: Region::WorldAgency,
    grade: Grade::Primary,
    old: false,
    title: "Gupta Media press release, \"Twitter/X ad rates have plunged 75%\"",
    url: "https://www.prweb.com/releases/new-data-twitterxs-ad-rates-have-plunged-75-in-the-elon-musk-era-301966850.html",
};

const ADPLAY: Source = Source {
    about: "Facebook (traffic objective)",
    when: PublishedOn::Year(2025),
    region: Region::Us,
    grade: Grade::Secondary,
    old: false,
    title: "WordStream Facebook Ads Benchmarks 2025 via adplay.ai",
    url: "https://adplay.ai/blog/good-ctr-facebook-ads",
};

const MBADV: Source = Source {
    about: "Facebook (leads objective)",
    when: PublishedOn::Year(2025),
    region: Region::Us,
    grade: Grade::Secondary,
    old: false,
    title: "WordStream Facebook Ads Benchmarks 2025 via mbadv.agency",
    url: "https://www.mbadv.agency/meta-ads/meta-ads-metrics-reporting-and-optimization",
};

const ADMANAGE: Source = Source {
    about: "Facebook (leads objective)",
    when: PublishedOn::Year(2025),
    region: Region::Us,
    grade: Grade::Secondary,
    old: false,
    title: "WordStream Facebook Ads Benchmarks 2025 via admanage.ai / mbadv.agency",
    url: "https://admanage.ai/blog/facebook-ads-cost-per-lead-benchmarks",
};

const CYBERMARK: Source = Source {
    about: "Facebook (leads objective)",
    when: PublishedOn::Year(2024),
    region: Region::Us,
    grade: Grade::Secondary,
    old: false,
    title: "CyberMark, Digital Advertising Benchmarks (WordStream 2024)",
    url: "https://www.cybermark.com/solutions/digital-advertising-benchmarks/",
};

const ZEELY: Source = Source {
    about: "Facebook (traffic objective)",
    when: PublishedOn::Year(2026),
    region: Region::Us,
    grade: Grade::Secondary,
    old: false,
    title: "Zeely, Facebook ads benchmarks in 2026 (WordStream roundup)",
    url: "https://zeely.ai/blog/facebook-ads-benchmarks-in-2026",
};

const SUPERADS: Source = Source {
    about: "Facebook",
    when: PublishedOn::Year(2025),
    region: Region::World,
    grade: Grade::PrimaryVendor,
    old: false,
    title: "Superads, Facebook Ads Cost Per Lead Benchmarks",
    url: "https://www.superads.ai/facebook-ads-costs/cost-per-lead",
};

const AD_SPEND_SEARCH: Source = Source {
    about: "Google Search",
    when: PublishedOn::Year(2025),
    region: Region::Us,
    grade: Grade::Secondary,
    old: false,
    title: "The Ad Spend, Google Ads Benchmarks 2025 (WordStream/LocaliQ, 16,446 US campaigns)",
    url: "https://theadspend.com/benchmarks/google-ads-search-overall",
};

const AD_SPEND_DISPLAY: Source = Source {
    about: "Google Display",
    when: PublishedOn::Years(2018, 2019),
    region: Region::Us,
    grade: Grade::Secondary,
    old: true,
    title: "The Ad Spend, Google Display Network benchmarks",
    url: "https://theadspend.com/blog/google-display-overall",
};

const ADSTAGE: Source = Source {
    about: "Google Display",
    when: PublishedOn::Quarter(1, 2018),
    region: Region::World,
    grade: Grade::PrimaryVendor,
    old: true,
    title: "AdStage, Google Display Ads CPM, CPC & CTR Benchmarks in Q1 2018",
    url: "https://blog.adstage.io/google-display-ads-cpm-cpc-ctr-benchmarks-in-q1-2018",
};

const STACKMATIX_IMAGE: Source = Source {
    about: "LinkedIn (single image)",
    when: PublishedOn::Year(2026),
    region: Region::WorldB2b,
    grade: Grade::Secondary,
    old: false,
    title: "Stackmatix, LinkedIn Ads Benchmarks 2026 (ZenABM report, 936 single-image ads)",
    url: "https://www.stackmatix.com/blog/linkedin-ads-benchmarks",
};

const STACKMATIX_VIDEO: Source = Source {
    about: "LinkedIn (video)",
    when: PublishedOn::Year(2026),
    region: Region::WorldB2b,
    grade: Grade::Secondary,
    old: false,
    title: "Stackmatix (ZenABM, 342 video ads)",
    url: "https://www.stackmatix.com/blog/linkedin-ads-benchmarks",
};

const B2B_HOUSE: Source = Source {
    about: "LinkedIn (sponsored content)",
    when: PublishedOn::Years(2021, 2026),
    region: Region::World,
    grade: Grade::Secondary,
    old: false,
    title: "The B2B House / Stackmatix",
    url: "https://www.theb2bhouse.com/linkedin-ad-benchmarks/",
};

const RECOTAP: Source = Source {
    about: "LinkedIn",
    when: PublishedOn::Year(2024),
    region: Region::World,
    grade: Grade::PrimaryVendor,
    old: false,
    title: "Recotap, Ad Metrics Benchmarks 2024",
    url: "https://help.recotap.com/ad-metrics-benchmarks-2024",
};

const STRIKE_SOCIAL: Source = Source {
    about: "YouTube",
    when: PublishedOn::Year(2018),
    region: Region::World,
    grade: Grade::Secondary,
    old: true,
    title: "Strike Social benchmark report 2018 via thegateway.net.au",
    url: "https://thegateway.net.au/?p=43",
};

const DIGITAL_THRIVE: Source = Source {
    about: "YouTube",
    when: PublishedOn::Year(2025),
    region: Region::World,
    grade: Grade::Weak,
    old: false,
    title: "Digital Thrive, YouTube CPM Benchmarks in 2025",
    url: "https://digitalthriveai.com/en-au/resources/paid-advertising/youtube-cpm/",
};

const SHNO: Source = Source {
    about: "YouTube",
    when: PublishedOn::Year(2026),
    region: Region::World,
    grade: Grade::Weak,
    old: false,
    title: "shno.co, YouTube Ads Statistics for 2026",
    url: "https://www.shno.co/marketing-statistics/youtube-ads-statistics",
};

const WEBFX: Source = Source {
    about: "X",
    when: PublishedOn::Unknown,
    region: Region::Us,
    grade: Grade::Weak,
    old: false,
    title: "WebFX via go2share.net",
    url: "https://go2share.net/article/cost-per-click-on-twitter",
};

const SOCIALMEDIAFIXED: Source = Source {
    about: "Snapchat (Snap Ads)",
    when: PublishedOn::Unknown,
    region: Region::Us,
    grade: Grade::Weak,
    old: false,
    title: "socialmediafixed.com",
    url: "https://www.socialmediafixed.com/how-much-does-snapchat-charge-per-1000-impressions/",
};

const TALKSHUBH: Source = Source {
    about: "Reddit",
    when: PublishedOn::Unknown,
    region: Region::World,
    grade: Grade::Weak,
    old: false,
    title: "talkshubh.com",
    url: "https://talkshubh.com/knowledge-base/how-do-promoted-posts-work-and-how-are-they-targeted",
};

const ELAMA: Source = Source {
    about: "Telegram Ads",
    when: PublishedOn::Since(11, 2023),
    region: Region::World,
    grade: Grade::PrimaryVendor,
    old: false,
    title: "eLama, \"Все, что нужно знать о CPM в Telegram Ads\"",
    url: "https://elama.ru/blog/vse-chto-nuzhno-znat-o-cpm-v-telegram-ads/",
};

const TENCHAT: Source = Source {
    about: "Telegram Ads",
    when: PublishedOn::Year(2025),
    region: Region::World,
    grade: Grade::Weak,
    old: false,
    title: "tenchat.ru/abrams",
    url: "https://tenchat.ru/abrams",
};

const VC_RU: Source = Source {
    about: "Telegram Ads",
    when: PublishedOn::Year(2025),
    region: Region::Russia,
    grade: Grade::Weak,
    old: false,
    title: "vc.ru, how to compute CPM in Telegram Ads",
    url: "https://vc.ru/id199113/2045800-kak-rasschitat-stoimost-reklamy-cpm-v-telegram-ads-prostoi-sposob",
};

const TELETYPE: Source = Source {
    about: "Telegram channel posts (посевы)",
    when: PublishedOn::About(2024, 2025),
    region: Region::Russia,
    grade: Grade::Weak,
    old: false,
    title: "teletype.in/@marketing_uma (after the founder of Telemetr)",
    url: "https://teletype.in/@marketing_uma/VHgjImXHStf",
};

const RBC: Source = Source {
    about: "Telegram channel posts",
    when: PublishedOn::Month(12, 2021),
    region: Region::Russia,
    grade: Grade::Primary,
    old: true,
    title: "RBC newspaper (Yoloco)",
    url: "https://rbc.ru/newspaper/2021/12/17/61b9c3f89a79471282259c00",
};

const BUFFER: Source = Source {
    about: "LinkedIn",
    when: PublishedOn::Year(2025),
    region: Region::World,
    grade: Grade::Secondary,
    old: false,
    title: "shortsintel.com (Buffer 2025)",
    url: "https://www.shortsintel.com/statistics/social-media-engagement-benchmarks",
};

/// Every benchmark. A platform's figures need no order; which of them a preset prefers is the preset's matter.
pub const BENCHMARKS: &[Benchmark] = &[
    price(1, Platform::Instagram, Metric::Cpm, One(7.93), Usd, GUPTA_TRACKER),
    price(2, Platform::Facebook, Metric::Cpm, One(7.93), Usd, GUPTA_TRACKER),
    price(3, Platform::YouTube, Metric::Cpm, One(6.2), Usd, Source { about: "YouTube", ..GUPTA_TRACKER }),
    price(4, Platform::TikTok, Metric::Cpm, One(5.12), Usd, Source { about: "TikTok", ..GUPTA_TRACKER }),
    price(5, Platform::X, Metric::Cpm, One(1.82), Usd, Source { about: "X", ..GUPTA_TRACKER }),
    price(6, Platform::X, Metric::Cpm, One(0.61), Usd, GUPTA_PRESS),
    rate(7, Platform::Facebook, Metric::Ctr, One(0.0171), ADPLAY),
    rate(8, Platform::Facebook, Metric::Ctr, One(0.0259), MBADV),
    price(9, Platform::Facebook, Metric::Cpl, One(27.66), Usd, ADMANAGE),
    price(10, Platform::Facebook, Metric::Cpc, One(1.88), Usd, CYBERMARK),
    price(
        11,
        Platform::Facebook,
        Metric::Cpl,
        One(21.98),
        Usd,
        Source { title: "CyberMark (WordStream 2024)", ..CYBERMARK },
    ),
    price(12, Platform::Facebook, Metric::Cpc, One(0.83), Usd, ZEELY),
    rate(
        13,
        Platform::Facebook,
        Metric::Cvr,
        One(0.0825),
        Source { about: "Facebook (leads objective)", title: "Zeely (WordStream roundup)", ..ZEELY },
    ),
    price(14, Platform::Facebook, Metric::Cpl, One(41.53), Usd, SUPERADS),
    rate(15, Platform::GoogleSearch, Metric::Ctr, One(0.0666), AD_SPEND_SEARCH),
    price(16, Platform::GoogleSearch, Metric::Cpc, One(5.26), Usd, AD_SPEND_SEARCH),
    rate(17, Platform::GoogleSearch, Metric::Cvr, One(0.0752), AD_SPEND_SEARCH),
    price(18, Platform::GoogleSearch, Metric::Cpa, One(70.11), Usd, AD_SPEND_SEARCH),
    rate(19, Platform::GoogleDisplay, Metric::Ctr, One(0.0046), AD_SPEND_DISPLAY),
    price(20, Platform::GoogleDisplay, Metric::Cpc, One(0.63), Usd, AD_SPEND_DISPLAY),
    rate(21, Platform::GoogleDisplay, Metric::Cvr, One(0.0057), AD_SPEND_DISPLAY),
    price(22, Platform::GoogleDisplay, Metric::Cpa, One(75.51), Usd, AD_SPEND_DISPLAY),
    price(23, Platform::GoogleDisplay, Metric::Cpm, One(2.8), Usd, ADSTAGE),
    rate(24, Platform::LinkedIn, Metric::Ctr, One(0.0042), STACKMATIX_IMAGE),
    price(25, Platform::LinkedIn, Metric::Cpc, One(13.23), Usd, STACKMATIX_IMAGE),
    price(26, Platform::LinkedIn, Metric::Cpm, One(59.15), Usd, STACKMATIX_IMAGE),
    rate(27, Platform::LinkedIn, Metric::Ctr, One(0.0024), STACKMATIX_VIDEO),
    price(28, Platform::LinkedIn, Metric::Cpm, One(38.94), Usd, STACKMATIX_VIDEO),
    rate(29, Platform::LinkedIn, Metric::Vtr, One(0.3792), STACKMATIX_VIDEO),
    rate(30, Platform::LinkedIn, Metric::Ctr, Range(0.0044, 0.0065), B2B_HOUSE),
    price(31, Platform::LinkedIn, Metric::Cpc, One(5.58), Usd, RECOTAP),
    price(32, Platform::YouTube, Metric::Cpv, One(0.026), Usd, STRIKE_SOCIAL),
    price(33, Platform::YouTube, Metric::Cpv, Range(0.02, 0.06), Usd, DIGITAL_THRIVE),
    price(34, Platform::YouTube, Metric::Cpm, One(9.29), Usd, SHNO),
    price(35, Platform::X, Metric::Cpc, Range(0.26, 0.5), Usd, WEBFX),
    price(36, Platform::Snapchat, Metric::Cpm, Range(5.0, 10.0), Usd, SOCIALMEDIAFIXED),
    price(37, Platform::Reddit, Metric::Cpm, Range(1.0, 4.0), Usd, TALKSHUBH),
    price(38, Platform::Telegram, Metric::CpmMin, One(1.5), Eur, ELAMA),
    price(39, Platform::Telegram, Metric::CpmMin, One(1.0), Eur, TENCHAT),
    price(40, Platform::Telegram, Metric::Cpm, Range(2.8, 5.0), Eur, VC_RU),
    price(41, Platform::Telegram, Metric::Cpm, Range(50.0, 1000.0), Rub, TELETYPE),
    price(42, Platform::Telegram, Metric::Cpv, Range(1.38, 1.41), Rub, RBC),
    rate(43, Platform::LinkedIn, Metric::Er, One(0.065), BUFFER),
    rate(44, Platform::Facebook, Metric::Er, One(0.0507), Source { about: "Facebook", ..BUFFER }),
    rate(45, Platform::TikTok, Metric::Er, One(0.0486), Source { about: "TikTok", ..BUFFER }),
    rate(46, Platform::YouTube, Metric::Er, One(0.0441), Source { about: "YouTube", ..BUFFER }),
    rate(47, Platform::X, Metric::Er, One(0.0231), Source { about: "X", ..BUFFER }),
    rate(48, Platform::Instagram, Metric::Er, One(0.0116), Source { about: "Instagram", ..BUFFER }),
];

/// An overlap of audiences.
const fn overlap(
    id: u8,
    (of, also): (Platform, Platform),
    share: f64,
    title: &'static str,
    url: &'static str,
) -> PublishedOverlap {
    let when = PublishedOn::Years(2021, 2024);
    PublishedOverlap { id: BenchmarkId(id), of, also, share, when, region: Region::World, old: false, title, url }
}

const KINDLEREFA: &str = "http://kindlerefa.blogg.se/2023/june/youtube-monthly-active-users.html";
const RSTUDIO: &str = "https://rstudio-pubs-static.s3.amazonaws.com/1253547_d00ff2e5203146e99d543fcdc3549759.html";
const FUSION: &str = "https://fusionmediaagency.com/blog/social-media-overlap/";

/// Shares of one platform's users who also use another, all second-hand: of users aged 16 to 64, the world without
/// China.
pub static PUBLISHED_OVERLAPS: [PublishedOverlap; 6] = [
    overlap(
        49,
        (Platform::YouTube, Platform::Facebook),
        0.79,
        "kindlerefa.blogg.se (after Hootsuite/DataReportal)",
        KINDLEREFA,
    ),
    overlap(
        50,
        (Platform::YouTube, Platform::Instagram),
        0.77,
        "kindlerefa.blogg.se (after Hootsuite/DataReportal)",
        KINDLEREFA,
    ),
    overlap(51, (Platform::X, Platform::Facebook), 0.806, "rstudio-pubs 1253547 (Data Reportal)", RSTUDIO),
    overlap(52, (Platform::TikTok, Platform::Facebook), 0.85, "fusionmediaagency.com (GWI/DataReportal)", FUSION),
    overlap(53, (Platform::Instagram, Platform::YouTube), 0.95, "fusionmediaagency.com (GWI/DataReportal)", FUSION),
    PublishedOverlap {
        when: PublishedOn::About(2014, 2014),
        region: Region::Russia,
        old: true,
        ..overlap(
            54,
            (Platform::Vk, Platform::Ok),
            0.68,
            "bilimdon.ru (Mail.Ru Group study, TNS/comScore)",
            "https://bilimdon.ru/en/kolichestvo-polzovatelei-socialnyh-setei-socseti-pod-mikroskopom-ili-v.html",
        )
    },
];
