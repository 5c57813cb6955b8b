//! Roles and their hours.

use super::*;

#[test]
fn a_removed_role_takes_its_hours_and_refused_texts_along_and_comes_back() {
    let enter = |field, text: &str| Action::Enter { field, text: text.to_owned() };
    let role = |at, name: &str| enter(Field::Plan(PlanField::RoleName(at)), name);
    let hours = |at| Field::Channel(ChannelId(1), ChannelField::RoleHours(at));
    let rate = |at| Field::Plan(PlanField::RoleRate(at));
    let typed = [role(0, "Manager"), role(1, "Designer"), role(2, "Writer"), role(4, "Nobody")];
    let session = after(planned(), typed);
    assert_eq!(session.scenario().roles.len(), 3, "the rows between have no names");
    let entered = [enter(hours(0), "4"), enter(hours(1), "6"), enter(hours(2), "much"), enter(rate(2), "dear")];
    let session = after(session, entered);
    let work = |session: &Session| {
        let channel = &session.scenario().channels[0];
        (0..3).map(|role| channel.work.of(role).total.get().to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(work(&session), "4 6 0");
    let fewer = after(session.clone(), [Action::Leave, Action::EditPlan(PlanEdit::RemoveRole(0))]);
    assert_eq!((work(&fewer).as_str(), fewer.scenario().roles.len()), ("6 0 0", 2));
    assert_eq!(fewer.notice, Some(Notice::Removed { name: text("Manager") }));
    // What was refused stands with the writer still.
    assert!(fewer.refused.get(hours(1)).is_some() && fewer.refused.get(rate(1)).is_some());
    assert!(fewer.refused.get(hours(2)).is_none() && fewer.refused.get(rate(2)).is_none());
    let back = after(fewer, [Action::Undo]);
    assert_eq!((work(&back).as_str(), back.scenario().roles.len()), ("4 6 0", 3));
}
