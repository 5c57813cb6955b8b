//! A chain of household shops in Tatarstan: four Russian platforms, for none of which an average is published.

use super::{Draft, Frame, fixed, role, share};
use crate::scenario::{AgencyFee, BuyingModel, Channel, FeeBase, Kpi, KpiTarget, Overlap, Platform, Rate, Scenario};
use crate::units::{Currency, Goal, Locale, People};

/// An order without VAT, and the part left after the goods.
const ORDER: (f64, f64) = (4_200.0, 0.38);
/// Cost of a specialist's hour.
const HOUR: f64 = 1_500.0;
/// The general rate of VAT in Russia since 1 January 2026 (Federal Law 425-FZ of 28 November 2025).
const VAT: f64 = 0.22;
/// Targets of the client: people in the target group, orders, and their cost as a part of turnover.
const TARGETS: [(Kpi, f64); 3] = [(Kpi::Reach, 900_000.0), (Kpi::Sales, 750.0), (Kpi::Acos, 0.35)];

pub(super) fn plan() -> Scenario {
    let frame = Frame {
        name: "Весенняя распродажа",
        client: "Магазины «Тёплый дом», Казань",
        currency: Currency::Rub,
        start: (2027, 2, 15),
        weeks: 4,
        language: Locale::Ru,
        target: "Татарстан, 25–54 года",
        population: 1_700_000.0,
    };
    let mut plan = frame.plan(channels());
    plan.roles = vec![role("Таргетолог", (HOUR, Currency::Rub), None), role("Дизайнер", (HOUR, Currency::Rub), None)];
    plan.overlap = Overlap::ActiveUniverse(fixed(People::new(1_550_000.0)));
    plan.costs.agency_fee = AgencyFee::Share { share: share(0.07), of: FeeBase::NetMedia };
    plan.costs.vat = Some(share(VAT));
    plan.kpis = TARGETS.map(|(kpi, value)| KpiTarget { kpi, value: Some(fixed(Goal::new(value))) }).to_vec();
    plan
}

fn channels() -> Vec<Channel> {
    vec![
        paid("ВКонтакте", Platform::Vk, BuyingModel::Cpm, 300_000.0, 180.0)
            .audience(1_100_000.0, 0.8)
            .rate(Rate::Click, 0.008)
            .rate(Rate::Engagement, 0.012)
            .rate(Rate::Sale, 0.016)
            .production(25_000.0)
            .hours([5.0, 3.0]),
        paid("Одноклассники", Platform::Ok, BuyingModel::Cpm, 120_000.0, 120.0)
            .audience(520_000.0, 0.8)
            .rate(Rate::Click, 0.006)
            .rate(Rate::Engagement, 0.01)
            .rate(Rate::Sale, 0.011)
            .hours([3.0, 1.0]),
        Draft::units(Currency::Rub, "Посевы в Telegram", Platform::Telegram, 9.0, 20_000.0, 45_000.0)
            .audience(600_000.0, 1.5)
            .rate(Rate::Click, 0.01)
            .rate(Rate::Sale, 0.018)
            .production(10_000.0)
            .hours([4.0, 2.0]),
        paid("Яндекс Директ", Platform::YandexDirect, BuyingModel::Cpc, 300_000.0, 32.0)
            .audience(250_000.0, 0.5)
            .rate(Rate::Click, 0.07)
            .rate(Rate::Sale, 0.036)
            .hours([6.0, 0.0])
            .tools(5_000.0),
    ]
    .into_iter()
    .map(|draft| draft.sells(ORDER.0, ORDER.1).done())
    .collect()
}

fn paid(name: &str, platform: Platform, buying: BuyingModel, budget: f64, price: f64) -> Draft {
    Draft::new(Currency::Rub, name, platform, buying, budget, price)
}
