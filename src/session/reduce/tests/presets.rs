//! Own presets and exchange rates.

use super::*;

#[test]
fn presets_are_kept_once_and_a_removal_can_be_undone() {
    let names = |session: &Session| {
        session.presets.iter().map(|preset| preset.channel.name.to_string()).collect::<Vec<_>>().join(" ")
    };
    let keep = |id| Action::KeepPreset(ChannelId(id));
    let kept = after(planned(), [keep(1), keep(2), keep(1), keep(99)]);
    assert_eq!((names(&kept).as_str(), kept.notice.clone()), ("b a", Some(Notice::PresetKept { name: text("a") })));
    assert!(Rc::ptr_eq(&wants(&kept).presets, &kept.presets));
    let fewer = Rc::new(kept.presets[1..].to_vec());
    let notice = Some(Notice::PresetRemoved { name: text("b"), before: Rc::clone(&kept.presets) });
    let removed = after(kept.clone(), [Action::SetPresets { presets: fewer, notice }]);
    assert_eq!(names(&removed), "a");
    let Some(Notice::PresetRemoved { before, .. }) = removed.notice.clone() else { panic!("no notice") };
    let back = after(removed.clone(), [Action::SetPresets { presets: before, notice: None }]);
    assert_eq!(names(&back), "b a");
    let read = after(removed, [Action::PresetsRead(kept.presets.to_vec())]);
    assert_eq!((names(&read).as_str(), read.notice), ("b a", Some(Notice::PresetsOpened { added: 1 })));
    assert_eq!(read.dialog, Some(Dialog::add_channel(ChannelType::Advertising)));
    assert_eq!(effects(&after(kept.clone(), [Action::SavePresets])), [Effect::SavePresets(kept.presets)]);
}

#[test]
fn exchange_rates_that_are_typed_are_of_today() {
    let field = |field: fn(Currency) -> PlanField| Field::Plan(field(Currency::Usd));
    let enter = |place, text: &str| Action::Enter { field: place, text: text.to_owned() };
    let typed = after(planned(), [enter(field(PlanField::ExchangeRate), "0.92")]);
    let known =
        |session: &Session| session.scenario().exchange_rate(Currency::Usd).map(|known| (known.rate.get(), known.date));
    assert_eq!(known(&typed), Some((0.92, today())));
    let dated = after(typed, [enter(field(PlanField::ExchangeDate), "2026-12-31")]);
    assert_eq!(known(&dated), Some((0.92, Date::from_civil(2026, 12, 31).unwrap())));
    let refused = after(dated, [enter(field(PlanField::ExchangeRate), "0.9x")]);
    assert!(refused.refused.get(field(PlanField::ExchangeRate)).is_some() && known(&refused).is_some());
    assert_eq!(known(&after(refused, [enter(field(PlanField::ExchangeRate), "")])), None);
}
