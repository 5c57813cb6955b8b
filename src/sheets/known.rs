//! Buying models and platforms by the names that planners write.

use super::plain::{has, words};
use crate::scenario::{BuyingModel, Platform};

/// Names of buying models in our languages; the first that is found counts, so abbreviations stand before phrases. The
/// Russian `срм` and `срс` are CPM and CPC typed in Cyrillic letters.
const MODELS: [(BuyingModel, &[&str]); 17] = [
    (BuyingModel::Cpm, &["cpm", "cpt", "kpm", "tkp", "vcpm", "срм"]),
    (BuyingModel::Cpc, &["cpc", "kpk", "ppc", "срс"]),
    (BuyingModel::Cpv, &["cpv", "cpcv"]),
    (BuyingModel::Cpe, &["cpe"]),
    (BuyingModel::Cpl, &["cpl"]),
    (BuyingModel::Cpa, &["cpa", "cpo", "cps"]),
    (BuyingModel::Cpf, &["cpf"]),
    (BuyingModel::Cpp, &["cpp", "cprp", "per grp", "per point", "per punt", "за grp", "за пункт"]),
    (
        BuyingModel::Flat,
        &[
            "flat",
            "fixed",
            "vast",
            "vaste",
            "tenancy",
            "lump sum",
            "pakket",
            "package",
            "фикс",
            "фиксированная",
            "фиксированный",
            "фикс прайс",
            "пакет",
        ],
    ),
    (
        BuyingModel::Cpm,
        &[
            "per 1000",
            "per 1 000",
            "per thousand",
            "per mille",
            "per duizend",
            "за 1000",
            "за 1 000",
            "за тысячу",
            "за тыс",
            "1000 показов",
        ],
    ),
    (BuyingModel::Cpc, &["per click", "per klik", "за клик", "click", "clicks", "klik", "klikken", "клик", "клики"]),
    (BuyingModel::Cpv, &["per view", "per weergave", "за просмотр", "thruplay", "просмотры"]),
    (BuyingModel::Cpe, &["per engagement", "per interactie", "за взаимодействие", "за вовлечение"]),
    (BuyingModel::Cpl, &["per lead", "за лид", "лиды", "leads"]),
    (
        BuyingModel::Cpa,
        &[
            "per sale",
            "per order",
            "per acquisition",
            "per action",
            "per verkoop",
            "per aankoop",
            "per actie",
            "за действие",
            "за продажу",
            "за заказ",
        ],
    ),
    (BuyingModel::Cpf, &["per follower", "per volger", "за подписчика"]),
    (BuyingModel::Cpm, &["impressions", "vertoningen", "показы"]),
];

/// Buying model that a text names, in English, Dutch or Russian.
///
/// ```
/// # use mediaplan::{scenario::BuyingModel, sheets::buying_model};
/// assert_eq!(buying_model("Vaste prijs"), Some(BuyingModel::Flat));
/// assert_eq!(buying_model("цена за 1000 показов"), Some(BuyingModel::Cpm));
/// assert_eq!(buying_model("KPK"), Some(BuyingModel::Cpc));
/// assert_eq!(buying_model("barter"), None);
/// ```
pub fn buying_model(text: &str) -> Option<BuyingModel> {
    let words = words(text);
    MODELS.iter().find(|(_, names)| names.iter().any(|name| has(&words, name))).map(|(model, _)| *model)
}

/// True for a cell that is the name of a buying model and nothing else: not a number, a sentence, or something that is
/// counted, which may be the goal.
pub(super) fn is_name_of_model(text: &str) -> bool {
    /// Words of the longest name: `cost per thousand impressions`.
    const WORDS_MAX: usize = 5;
    const COUNTED: [&str; 12] = [
        "click",
        "clicks",
        "klik",
        "klikken",
        "клик",
        "клики",
        "просмотры",
        "leads",
        "лиды",
        "impressions",
        "vertoningen",
        "показы",
    ];
    let words = words(text);
    let is_amount =
        |word: &str| word.bytes().any(|byte| byte.is_ascii_digit()) && !matches!(word, "1" | "000" | "1000");
    buying_model(text).is_some()
        && words.split_whitespace().count() <= WORDS_MAX
        && !words.split_whitespace().any(is_amount)
        && !COUNTED.contains(&words.trim())
}

/// Names of platforms wherever they stand in a channel's name.
const PLATFORMS: [(Platform, &[&str]); 29] = [
    (Platform::Instagram, &["instagram", "инстаграм"]),
    (Platform::Facebook, &["facebook", "фейсбук"]),
    (Platform::YouTube, &["youtube", "ютуб"]),
    (Platform::TikTok, &["tiktok", "tik tok", "тикток"]),
    (Platform::LinkedIn, &["linkedin", "linked in"]),
    (Platform::GoogleSearch, &["google search", "google ads search", "google adwords"]),
    (Platform::GoogleDisplay, &["google display", "gdn", "google display network"]),
    (Platform::X, &["twitter"]),
    (Platform::Snapchat, &["snapchat"]),
    (Platform::Pinterest, &["pinterest"]),
    (Platform::Reddit, &["reddit"]),
    (Platform::Telegram, &["telegram", "телеграм", "телеграмм"]),
    (Platform::Vk, &["vk", "vkontakte", "вк", "вконтакте"]),
    (Platform::Ok, &["odnoklassniki", "одноклассники"]),
    (Platform::YandexDirect, &["yandex direct", "яндекс директ"]),
    (Platform::PerformanceMax, &["performance max", "pmax", "p max"]),
    (Platform::Tv, &["tv", "television", "televisie", "тв", "телевидение"]),
    (Platform::Radio, &["radio", "радио"]),
    (Platform::AudioStreaming, &["audio streaming", "audiostreaming", "spotify", "аудиостриминг"]),
    (Platform::Podcast, &["podcast", "podcasts", "подкаст", "подкасты"]),
    (
        Platform::DigitalOutOfHome,
        &["digital out of home", "dooh", "digitale buitenreclame", "цифровая наружная реклама"],
    ),
    (
        Platform::OutOfHome,
        &["out of home", "ooh", "buitenreclame", "billboard", "billboards", "наружная реклама", "наружка"],
    ),
    (Platform::Print, &["print", "newspaper", "magazine", "krant", "tijdschrift", "dagblad", "газета", "журнал"]),
    (Platform::Flyer, &["flyer", "flyers", "letterbox", "leaflets", "листовки"]),
    (Platform::DirectMail, &["direct mail", "direct mailing"]),
    (Platform::Newsletter, &["newsletter", "newsletters", "nieuwsbrief", "рассылка"]),
    (Platform::Cinema, &["cinema", "bioscoop", "кинотеатр", "кинотеатры"]),
    (Platform::Event, &["event", "events", "evenement", "beurs", "мероприятие"]),
    (Platform::Affiliate, &["affiliate", "affiliates", "партнёрская программа", "партнерская программа"]),
];

/// Names that mean a platform only where nothing else is said.
const WHOLE_NAMES: [(Platform, &[&str]); 5] = [
    (Platform::X, &[" x "]),
    (Platform::Ok, &[" ok ", " ок "]),
    (Platform::Instagram, &[" insta ", " ig "]),
    (Platform::Facebook, &[" fb "]),
    (Platform::YouTube, &[" yt "]),
];

/// Platform that a channel's name names; none where it names two.
///
/// ```
/// # use mediaplan::{scenario::Platform, sheets::platform};
/// assert_eq!(platform("VK Реклама"), Some(Platform::Vk));
/// assert_eq!(platform("Telegram Ads"), Some(Platform::Telegram));
/// assert_eq!(platform("Facebook + Instagram"), None);
/// assert_eq!(platform("Bike magazine newsletter"), None);
/// ```
pub fn platform(name: &str) -> Option<Platform> {
    let words = words(name);
    if let Some((platform, _)) = WHOLE_NAMES.iter().find(|(_, names)| names.contains(&words.as_str())) {
        return Some(*platform);
    }
    let mut named = PLATFORMS.iter().filter(|(_, names)| names.iter().any(|name| has(&words, name)));
    let first = named.next()?.0;
    // Digital out of home is also called so: with two names of one thing it is the first.
    let others = named.filter(|(other, _)| (first, *other) != (Platform::DigitalOutOfHome, Platform::OutOfHome));
    (others.count() == 0).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buying_models_are_known_by_the_words_of_three_languages() {
        for (model, names) in [
            (BuyingModel::Cpm, "CPM;CPT;KPM;cpm;СРМ;цена за 1000;Cost per thousand;prijs per 1000"),
            (BuyingModel::Cpc, "CPC;KPK;за клик;per click;Prijs per klik"),
            (BuyingModel::Cpv, "CPV;за просмотр"),
            (BuyingModel::Cpe, "CPE"),
            (BuyingModel::Cpl, "CPL;за лид"),
            (BuyingModel::Cpa, "CPA;CPO;per order"),
            (BuyingModel::Cpf, "CPF;за подписчика"),
            (BuyingModel::Cpp, "CPP;cost per GRP;kosten per GRP;цена за пункт"),
            (BuyingModel::Flat, "flat fee;Fixed;fixed price;vast;Vaste prijs;фикс;Фикс. прайс;фиксированная цена"),
        ] {
            for name in names.split(';') {
                assert_eq!(buying_model(name), Some(model), "{name}");
            }
        }
        assert_eq!((buying_model(""), buying_model("12")), (None, None));
    }

    #[test]
    fn every_platform_is_known_by_its_label() {
        for known in Platform::ALL.iter().filter(|known| **known != Platform::Other) {
            assert_eq!(platform(known.label()), Some(*known), "{}", known.label());
        }
        assert_eq!(platform("Яндекс Директ"), Some(Platform::YandexDirect));
        assert_eq!(platform("X-ray magazine"), Some(Platform::Print));
        assert_eq!(platform("Digital out of home, stations"), Some(Platform::DigitalOutOfHome));
        assert_eq!(platform("Radio and TV"), None);
    }
}
