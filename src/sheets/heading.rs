//! Headings of media plans in English, Dutch and Russian.

use super::column::{Column, Cost, PriceStage, Role, Tax};
use super::known::buying_model;
use super::plain::{has, words};
use crate::units::Locale;
use crate::words::number::{Parsed, parse};

/// Rows at the top among which the heading is looked for, chosen because plans begin with a block of client, dates and
/// objectives of up to some twenty lines.
pub(super) const SCANNED_ROWS: usize = 25;

/// Words of headings by language and role. Of all that a heading contains the longest counts, so `cost per click` is no
/// cost.
const ALIASES: &[(Locale, Role, &[&str])] = &[
    (
        Locale::En,
        Role::Name,
        &["channel", "platform", "publisher", "property", "media", "vehicle", "site", "network", "supplier"],
    ),
    (Locale::Nl, Role::Name, &["kanaal", "uitgever", "exploitant", "titel", "zender"]),
    (
        Locale::Ru,
        Role::Name,
        &["площадка", "площадки", "канал", "медиа", "носитель", "ресурс", "сайт", "издание", "рекламная система"],
    ),
    (Locale::En, Role::Group, &["group", "medium", "medium type", "media type", "channel group", "media group"]),
    (Locale::Nl, Role::Group, &["groep", "medium", "mediumtype", "mediagroep"]),
    (Locale::Ru, Role::Group, &["группа", "тип медиа", "вид медиа", "медиатип"]),
    (
        Locale::En,
        Role::Model,
        &[
            "buying type",
            "buying model",
            "buy type",
            "pricing model",
            "cost model",
            "cost method",
            "rate type",
            "bought by",
            "price model",
            "unit type",
        ],
    ),
    (Locale::Nl, Role::Model, &["inkoopmodel", "inkoop", "afrekenmodel", "prijsmodel", "inkoopvorm", "inkooptype"]),
    (
        Locale::Ru,
        Role::Model,
        &[
            "модель закупки",
            "модель",
            "тип закупки",
            "модель оплаты",
            "модель размещения",
            "единица закупки",
            "ед закупки",
        ],
    ),
    (
        Locale::En,
        Role::Price,
        &[
            "rate",
            "price",
            "unit price",
            "unit cost",
            "unit rate",
            "price per unit",
            "cost per unit",
            "cpt price",
            "cpm price",
            "net rate",
            "gross rate",
        ],
    ),
    (
        Locale::Nl,
        Role::Price,
        &["tarief", "prijs", "stuksprijs", "prijs per stuk", "prijs per eenheid", "eenheidsprijs"],
    ),
    (
        Locale::Ru,
        Role::Price,
        &[
            "цена",
            "цена за ед",
            "цена за единицу",
            "ставка",
            "тариф",
            "стоимость за единицу",
            "стоимость за ед",
            "стоимость единицы",
        ],
    ),
    (Locale::En, Role::ListPrice, &["list price", "rate card", "ratecard", "card rate"]),
    (Locale::Nl, Role::ListPrice, &["tariefkaart", "bruto tarief", "lijstprijs"]),
    (Locale::Ru, Role::ListPrice, &["прайс", "цена по прайсу", "стоимость по прайсу"]),
    (Locale::En, Role::Discount, &["discount"]),
    (Locale::Nl, Role::Discount, &["korting", "kortingspercentage"]),
    (Locale::Ru, Role::Discount, &["скидка"]),
    (
        Locale::En,
        Role::Cost,
        &[
            "cost",
            "costs",
            "net cost",
            "gross cost",
            "budget",
            "spend",
            "investment",
            "amount",
            "total cost",
            "media cost",
            "total",
            "media budget",
            "total excl vat",
            "total incl vat",
        ],
    ),
    (
        Locale::Nl,
        Role::Cost,
        &[
            "kosten",
            "budget",
            "bedrag",
            "investering",
            "mediakosten",
            "mediabudget",
            "totaal",
            "totaal excl btw",
            "totaal incl btw",
            "besteding",
            "netto kosten",
            "bruto kosten",
        ],
    ),
    (
        Locale::Ru,
        Role::Cost,
        &[
            "стоимость",
            "бюджет",
            "сумма",
            "расход",
            "расходы",
            "затраты",
            "итого",
            "медиабюджет",
            "стоимость размещения",
        ],
    ),
    (Locale::En, Role::Production, &["production", "production cost", "production costs"]),
    (Locale::Nl, Role::Production, &["productie", "productiekosten"]),
    (Locale::Ru, Role::Production, &["производство", "продакшн", "продакшен", "стоимость производства"]),
    (Locale::En, Role::Units, &["quantity", "units", "qty", "volume", "number of units"]),
    (Locale::Nl, Role::Units, &["aantal", "hoeveelheid", "eenheden", "stuks"]),
    (Locale::Ru, Role::Units, &["количество", "кол во", "объем", "единиц", "количество единиц"]),
    (
        Locale::En,
        Role::Contacts,
        &["impressions", "impr", "contacts", "total impressions", "est impressions", "estimated impressions"],
    ),
    (Locale::Nl, Role::Contacts, &["vertoningen", "impressies", "contacten", "weergaven"]),
    (Locale::Ru, Role::Contacts, &["показы", "контакты", "прогноз показов", "количество показов", "показов"]),
    (Locale::En, Role::Clicks, &["clicks", "est clicks", "link clicks"]),
    (Locale::Nl, Role::Clicks, &["klikken", "kliks", "linkkliks"]),
    (Locale::Ru, Role::Clicks, &["клики", "переходы", "количество кликов", "прогноз кликов", "кликов"]),
    (Locale::En, Role::Audience, &["audience", "audience size", "channel audience", "universe"]),
    (Locale::Nl, Role::Audience, &["publiek", "omvang publiek", "publieksomvang"]),
    (Locale::Ru, Role::Audience, &["аудитория", "объем аудитории", "размер аудитории"]),
    (Locale::En, Role::Start, &["start", "start date", "from", "first day", "live date"]),
    (Locale::Nl, Role::Start, &["startdatum", "begin", "begindatum", "van", "ingangsdatum"]),
    (Locale::Ru, Role::Start, &["начало", "дата начала", "старт", "дата старта"]),
    (Locale::En, Role::End, &["end", "end date", "to", "until", "last day"]),
    (Locale::Nl, Role::End, &["einde", "einddatum", "eind", "tot", "tot en met", "t m"]),
    (Locale::Ru, Role::End, &["окончание", "дата окончания", "конец", "завершение", "дата завершения"]),
    (Locale::En, Role::Period, &["period", "dates", "flight", "flight dates", "timing", "duration"]),
    (Locale::Nl, Role::Period, &["periode", "looptijd", "data"]),
    (Locale::Ru, Role::Period, &["период", "период размещения", "даты", "сроки", "флайт"]),
    (
        Locale::En,
        Role::Detail,
        &[
            "format",
            "placement",
            "placement name",
            "ad unit",
            "size",
            "ad size",
            "length",
            "targeting",
            "geo",
            "section",
            "objective",
            "funnel stage",
            "targeting audience",
            "target group",
            "age group",
            "ad group",
            "creative",
            "internet server",
            "publisher property",
        ],
    ),
    (
        Locale::Nl,
        Role::Detail,
        &[
            "formaat",
            "plaatsing",
            "doelgroep",
            "doelstelling",
            "doel",
            "regio",
            "positie",
            "lengte",
            "targeting",
            "uiting",
        ],
    ),
    (
        Locale::Ru,
        Role::Detail,
        &[
            "формат",
            "таргетинг",
            "размещение",
            "место размещения",
            "гео",
            "география",
            "цель",
            "размер",
            "хронометраж",
            "этап воронки",
            "целевая аудитория",
            "целевая группа",
            "ца",
            "позиция",
        ],
    ),
    (Locale::En, Role::Note, &["notes", "note", "comment", "comments", "remark", "remarks"]),
    (Locale::Nl, Role::Note, &["opmerking", "opmerkingen", "toelichting", "notitie", "notities"]),
    (Locale::Ru, Role::Note, &["примечание", "примечания", "комментарий", "комментарии", "заметки"]),
    (
        Locale::En,
        Role::LeftOut,
        &[
            "cost per",
            "cpm",
            "cpc",
            "cpv",
            "cpe",
            "cpl",
            "cpa",
            "ctr",
            "vtr",
            "er",
            "cvr",
            "roas",
            "reach",
            "frequency",
            "views",
            "engagements",
            "conversions",
            "revenue",
            "vat",
            "tax",
            "line id",
            "id",
            "fee",
            "fees",
            "agency fee",
            "agency commission",
            "commission",
            "net net cost",
            "net net",
            "utm",
            "url",
            "avg",
            "conv rate",
            "k reach",
            "ad serving",
            "discount amount",
        ],
    ),
    (
        Locale::Nl,
        Role::LeftOut,
        &[
            "kosten per",
            "kpm",
            "kpk",
            "doorklikratio",
            "bereik",
            "frequentie",
            "contactfrequentie",
            "conversies",
            "omzet",
            "btw",
            "btw bedrag",
            "index",
            "grp",
            "bureaufee",
            "commissie",
            "klikratio",
            "kortingsbedrag",
            "gem",
        ],
    ),
    (
        Locale::Ru,
        Role::LeftOut,
        &[
            "ср цена",
            "ср",
            "охват",
            "частота",
            "конверсии",
            "дрр",
            "ндс",
            "сумма ндс",
            "ак",
            "агентская комиссия",
            "комиссия",
            "cr",
            "лиды",
            "доход",
            "выручка",
            "номер",
            "сумма скидки",
            "стоимость клика",
            "цена клика",
            "просмотры",
            "цена лида",
        ],
    ),
];

/// Phrases that say the base of an amount.
const NET: [&str; 6] = ["net", "netto", "нетто", "после скидки", "со скидкой", "с учетом скидки"];
const GROSS: [&str; 8] = ["gross", "bruto", "брутто", "до скидки", "без скидки", "list", "rate card", "по прайсу"];
const WITHOUT_TAX: [&str; 16] = [
    "без ндс",
    "excl vat",
    "ex vat",
    "exc vat",
    "excluding vat",
    "without vat",
    "excl btw",
    "ex btw",
    "exclusief btw",
    "zonder btw",
    "excl tax",
    "ex tax",
    "без учета ндс",
    "не вкл ндс",
    "не включая ндс",
    "net of vat",
];
const WITH_TAX: [&str; 15] = [
    "с ндс",
    "incl vat",
    "inc vat",
    "including vat",
    "with vat",
    "incl btw",
    "inclusief btw",
    "met btw",
    "incl tax",
    "включая ндс",
    "вкл ндс",
    "с учетом ндс",
    "в т ч ндс",
    "в том числе ндс",
    "ндс включен",
];
const TAX: [&str; 3] = ["ндс", "vat", "btw"];

/// Meaning of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heading {
    /// Column below it.
    pub(super) column: Column,
    /// Language of its words.
    pub(super) locale: Locale,
    /// Set for `cost per`, whose unit the heading may leave to the cells.
    is_of_unit: bool,
}

impl Heading {
    /// True for a heading whose column may have buying models, if its cells do: `price type`, `cost per`, `units`.
    pub(super) fn may_be_of_models(self) -> bool {
        let Column { role, model, .. } = self.column;
        matches!(role, Role::Price | Role::ListPrice | Role::Cost | Role::GrossCost | Role::Units)
            || (role == Role::LeftOut && (self.is_of_unit || model.is_some()))
    }
}

/// Base of an amount that a text names.
pub(super) fn base_of(text: &str) -> Cost {
    let words = words(text);
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| has(&words, phrase));
    let stage = match (any(&GROSS), any(&NET)) {
        (true, false) => Some(PriceStage::Gross),
        (false, true) => Some(PriceStage::Net),
        (true, true) | (false, false) => None,
    };
    let tax = match (any(&WITHOUT_TAX), any(&WITH_TAX)) {
        (true, false) => Some(Tax::Without),
        (false, true) => Some(Tax::With),
        (true, true) | (false, false) => None,
    };
    Cost { stage, tax }
}

/// Meaning of a heading; nothing where none of its words is known.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let words = words(text);
    let named = ALIASES.iter().flat_map(|(locale, role, names)| names.iter().map(move |name| (*locale, *role, *name)));
    // Of equals the first: a word that two languages share is English.
    let longest = named
        .filter(|(_, _, name)| has(&words, name))
        .reduce(|best, next| if next.2.chars().count() > best.2.chars().count() { next } else { best });
    let model = buying_model(text);
    let (locale, role, name) = longest.or_else(|| model.map(|_| (Locale::En, Role::LeftOut, "")))?;
    let says = if role.is_money() { base_of(text) } else { Cost::default() };
    let role = match (role, says.stage) {
        (Role::Price, Some(PriceStage::Gross)) => Role::ListPrice,
        (Role::Cost, Some(PriceStage::Gross)) => Role::GrossCost,
        (role, _) => role,
    };
    let is_of_unit = matches!(name, "cost per" | "kosten per");
    Some(Heading { column: Column { role, says, model }, locale, is_of_unit })
}

/// True for a heading over the people that a channel is for: how many they are, or who.
pub(super) fn names_audience(text: &str) -> bool {
    const AUDIENCES: [&str; 8] =
        ["audience", "target group", "doelgroep", "publiek", "аудитория", "целевая аудитория", "целевая группа", "ца"];
    let words = words(text);
    AUDIENCES.iter().any(|name| has(&words, name))
}

/// Rate of VAT that a heading names, as a share: `НДС 22%`.
pub(super) fn vat_rate(text: &str) -> Option<f64> {
    let words = words(text);
    if !TAX.iter().any(|tax| has(&words, tax)) || !text.contains('%') {
        return None;
    }
    let digits: String = text
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
        .collect();
    // Not by the standard library: its tables for doubles would be in what the page begins with.
    let Ok(Parsed::Number(number)) = parse(&digits, Locale::En) else { return None };
    let share = number.percent();
    (0.0..=1.0).contains(&share).then_some(share)
}

/// True where a heading speaks of the Russian VAT, and so of roubles.
pub(super) fn names_russian_tax(text: &str) -> bool {
    has(&words(text), "ндс")
}

/// True for the first words of a row with totals.
pub(super) fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 16] = [
        "total",
        "totals",
        "grand total",
        "subtotal",
        "sub total",
        "sum",
        "totaal",
        "subtotaal",
        "eindtotaal",
        "som",
        "итого",
        "всего",
        "итог",
        "общий итог",
        "промежуточный итог",
        "общая сумма",
    ];
    /// Words that may follow.
    const MORE: [&str; 16] = [
        "net", "gross", "media", "costs", "cost", "excl", "incl", "vat", "netto", "bruto", "kosten", "btw", "без", "с",
        "ндс", "of",
    ];
    let words = words(text);
    TOTALS.iter().any(|total| {
        let rest = words.strip_prefix(' ').and_then(|words| words.strip_prefix(total));
        let rest = rest.filter(|rest| rest.starts_with(' '));
        rest.is_some_and(|rest| rest.split_whitespace().all(|word| MORE.contains(&word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::BuyingModel;

    #[track_caller]
    fn check(text: &str, role: Role, stage: Option<PriceStage>, tax: Option<Tax>) {
        let found = heading(text).map(|heading| heading.column);
        assert_eq!(found.map(|column| (column.role, column.says)), Some((role, Cost { stage, tax })), "{text}");
    }

    #[test]
    fn amounts_say_their_base() {
        let (net, gross, without, with) =
            (Some(PriceStage::Net), Some(PriceStage::Gross), Some(Tax::Without), Some(Tax::With));
        for (text, role, stage, tax) in [
            ("Net rate", Role::Price, net, None),
            ("Gross rate", Role::ListPrice, gross, None),
            ("Rate", Role::Price, None, None),
            ("Tarief (bruto)", Role::ListPrice, gross, None),
            ("Tarief netto", Role::Price, net, None),
            ("Цена за ед., без НДС", Role::Price, None, without),
            ("Net cost", Role::Cost, net, None),
            ("Bruto kosten", Role::GrossCost, gross, None),
            ("Netto kosten", Role::Cost, net, None),
            ("Стоимость без НДС", Role::Cost, None, without),
            ("Стоимость с НДС", Role::Cost, None, with),
            ("Бюджет с НДС", Role::Cost, None, with),
            ("Total excl. VAT", Role::Cost, None, without),
            ("Total incl. VAT", Role::Cost, None, with),
            ("Kosten excl. btw", Role::Cost, None, without),
        ] {
            check(text, role, stage, tax);
        }
    }

    #[test]
    fn the_longest_name_counts() {
        for (text, role) in [
            ("Cost per click", Role::LeftOut),
            ("Kosten per klik", Role::LeftOut),
            ("Net net cost", Role::LeftOut),
            ("НДС 22%", Role::LeftOut),
            ("Agency fee %", Role::LeftOut),
            ("Channel/Platform", Role::Name),
            ("Publisher/Property", Role::Detail),
            ("Площадка", Role::Name),
            ("Buying type (CPM, CPC, CPV)", Role::Model),
            ("Модель закупки", Role::Model),
            ("Discount %", Role::Discount),
            ("Korting", Role::Discount),
            ("Impressions", Role::Contacts),
            ("Vertoningen", Role::Contacts),
            ("Kлики", Role::Clicks),
            ("Дата начала", Role::Start),
            ("Einddatum", Role::End),
            ("Opmerking", Role::Note),
            ("Targeting/Audience", Role::Detail),
            ("CPT price", Role::Price),
            ("CTR (%)", Role::LeftOut),
            ("Medium", Role::Group),
            ("Groep", Role::Group),
            ("Группа", Role::Group),
            ("Target group", Role::Detail),
            ("Production cost", Role::Production),
            ("Productie", Role::Production),
            ("Продакшн", Role::Production),
        ] {
            assert_eq!(heading(text).map(|heading| heading.column.role), Some(role), "{text}");
        }
        assert_eq!(heading("CPT price").and_then(|heading| heading.column.model), Some(BuyingModel::Cpm));
        assert_eq!((heading("Instagram"), heading(""), heading("6,20")), (None, None, None));
    }

    #[test]
    fn rates_of_vat_are_read_from_headings() {
        assert_eq!((vat_rate("НДС 22%"), vat_rate("BTW (21 %)")), (Some(0.22), Some(0.21)));
        assert_eq!((vat_rate("Discount 22%"), vat_rate("НДС")), (None, None));
    }

    #[test]
    fn rows_of_totals_are_told_from_channels() {
        for text in ["TOTAL", "Totaal", "Итого", "Итого с НДС", "Grand total", "Total net cost:"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Total TV", "Totally spies", "Instagram", "", "Сумма технологий"] {
            assert!(!is_total(text), "{text}");
        }
    }
}
