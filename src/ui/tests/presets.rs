//! Choice of presets.

use super::*;
use crate::scenario::{OwnPreset, Platform, preset};

/// The presets of a channel type by what is searched for, with what each fills in.
#[test]
fn presets_are_searched_and_say_what_they_fill_in() {
    let usd = |rate: &str| {
        let field = Field::Plan(PlanField::ExchangeRate(Currency::Usd));
        Action::Enter { field, text: rate.to_owned() }
    };
    for locale in Locale::ALL {
        let plan = session(Scenario::empty(Currency::Eur, Date::from_days(20_000).unwrap(), locale), locale);
        let open = |session: &Session, tool, search: &str| {
            let dialog = Dialog::AddChannel { tool, search: search.to_owned() };
            rendered(reduce(session.clone(), Action::Open(dialog)))
        };
        let cards = |html: &str| html.matches("class=\"platform\"").count();
        for tool in ChannelType::ALL {
            sound(&open(&plan, tool, ""));
        }
        assert_eq!(cards(&open(&plan, ChannelType::Advertising, "")), Platform::ALL.len());
        assert_eq!(cards(&open(&plan, ChannelType::Advertising, "flyers")), 1, "{locale:?}");
        assert_eq!(cards(&open(&plan, ChannelType::Advertising, "no such medium")), 1, "one for all the rest");
        // Dollars are only to look at, until there is a rate.
        let filled = open(&plan, ChannelType::Advertising, "instagram");
        assert!(!filled.contains("7.93") && !filled.contains("7,93"), "{locale:?}");
        let converted = reduce(plan.clone(), usd(if locale == Locale::En { "0.92" } else { "0,92" }));
        let filled = open(&converted, ChannelType::Advertising, "instagram");
        assert!(filled.contains("7.93") || filled.contains("7,93"), "{locale:?}");
        let channel = preset(Platform::Radio).channel(ChannelId(1), Currency::Usd, &[]);
        let presets = vec![OwnPreset::of(&channel, Currency::Usd)];
        let html = open(&reduce(plan, Action::PresetsRead(presets)), ChannelType::Advertising, "radio");
        sound(&html);
        assert!(html.find("plan-line") < html.find("class=\"platform\""), "{locale:?}");
    }
}
