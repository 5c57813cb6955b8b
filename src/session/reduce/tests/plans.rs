//! The list of plans.

use super::*;
use crate::session::{Record, SaveState, StorageTrouble, StoreOutcome};
use crate::units::Moment;

fn bin(session: &Session) -> String {
    session.library.bin().iter().map(|plan| plan.scenario.name.as_str()).collect::<Vec<_>>().join(" ")
}

fn at(minutes: u32) -> Moment {
    Moment::from_minutes(minutes).unwrap()
}

fn named(name: &str) -> Rc<Scenario> {
    Rc::new(Scenario::clone(&empty()).with(PlanEdit::Name(text(name))))
}

/// The session after storage has taken everything.
fn stored(session: Session) -> Session {
    let records = session.library.unstored().iter().map(|plan| plan.record(at(9))).collect();
    after(session, [answer(StoreOutcome { stored: records, ..StoreOutcome::new(SaveState::Saved) })])
}

fn answer(outcome: StoreOutcome) -> Action {
    Action::Stored(Box::new(outcome))
}

/// The version of a plan that another tab stores after the one that this session knows.
fn theirs(session: &Session, id: u64, name: &str) -> Record {
    let plan = session.library.plans().iter().find(|plan| plan.id == PlanId(id)).unwrap();
    Record {
        scenario: Rc::new(Scenario::clone(&plan.scenario).with(PlanEdit::Name(text(name)))),
        ..plan.record(at(11))
    }
}

fn arrived(session: Session, record: Record) -> Session {
    after(session, [Action::PlansArrived(vec![record])])
}

#[test]
fn a_new_plan_has_a_history_of_its_own() {
    let session = after(planned(), [Action::Toggle(ChannelId(1)), enter(budget(1), "x"), Action::NewPlan(text("new"))]);
    assert_eq!((plans(&session).as_str(), open(&session)), ("new plan", "new"));
    assert!(!session.history.can_undo() && session.expanded.is_empty() && session.refused.is_empty());
    assert_eq!(session.scenario().start, today());
}

#[test]
fn plans_are_opened_copied_and_renamed() {
    let session = after(session(&["a", "b"]), [Action::OpenPlan(PlanId(2))]);
    assert_eq!(open(&session), "b");
    let session = after(session, [Action::DuplicatePlan { id: PlanId(1), name: text("a2") }]);
    assert_eq!((plans(&session).as_str(), open(&session)), ("a2 a b", "a2"));
    let rename = |id, name| Action::RenamePlan { id: PlanId(id), name: text(name) };
    let session = after(session, [rename(1, "A"), rename(3, "C")]);
    assert_eq!((plans(&session).as_str(), open(&session)), ("C A b", "C"));
    assert_eq!(open(&after(session, [Action::Undo])), "a2");
}

#[test]
fn opening_what_is_open_keeps_its_history() {
    let before = after(planned(), [Action::Open(Dialog::Plans)]);
    for id in [1, 99] {
        let session = after(before.clone(), [Action::OpenPlan(PlanId(id))]);
        assert!(session.history.can_undo());
        assert_eq!((channels(&session).as_str(), session.dialog), ("a b c", None));
    }
}

#[test]
fn a_deleted_plan_comes_back() {
    let session = after(session(&["a", "b", "c"]), [Action::OpenPlan(PlanId(2)), Action::DeletePlan(PlanId(2))]);
    assert_eq!((plans(&session).as_str(), open(&session)), ("a c", "c"));
    assert_eq!(bin(&session), "b");
    let again = after(session.clone(), [Action::RestorePlan(PlanId(2))]);
    // The newest is the first, and a plan with a greater number is newer.
    assert_eq!((plans(&again).as_str(), open(&again), &again.notice), ("b a c", "c", &None));
    assert_eq!(plans(&after(again, [Action::RestorePlan(PlanId(2))])), "b a c");
    // After the notice has gone, from the list.
    let later = after(session, [Action::Dismiss, Action::Show(View::Reach), Action::RestorePlan(PlanId(2))]);
    assert_eq!((plans(&later).as_str(), bin(&later).as_str()), ("b a c", ""));
}

#[test]
fn deleting_another_plan_leaves_the_open_one_alone() {
    let before = after(session(&["a", "b"]), [add("x"), Action::Open(Dialog::Plans), Action::DeletePlan(PlanId(2))]);
    assert_eq!((plans(&before).as_str(), open(&before)), ("a", "a"));
    assert!(before.history.can_undo());
    assert_eq!(before.dialog, Some(Dialog::Plans));
}

#[test]
fn deleting_the_last_plan_leaves_a_fresh_one() {
    let session = after(planned(), [Action::DeletePlan(PlanId(1))]);
    assert_eq!((plans(&session).as_str(), session.scenario()), ("", &empty()));
    // An empty one is no work to keep.
    let only = session.library.open();
    let fresh = after(session.clone(), [Action::DeletePlan(only)]);
    assert_eq!((bin(&fresh).as_str(), &fresh.notice), ("plan", &None));
    assert_ne!(fresh.library.open(), only);
    let session = after(session, [Action::RestorePlan(PlanId(1)), Action::OpenPlan(PlanId(1))]);
    assert_eq!(channels(&session), "a b c");
}

#[test]
fn a_link_never_loses_the_open_plan() {
    let linked = Rc::new(Scenario::clone(&empty()).with(PlanEdit::Name(text("linked"))));
    let session =
        after(planned(), [enter(budget(1), "7"), Action::LinkOpened { plan: linked, model: MODEL, explain: None }]);
    assert_eq!((plans(&session).as_str(), open(&session)), ("linked plan", "linked"));
    assert_eq!(session.notice, Some(Notice::OpenedFromLink));
    let back = after(session, [Action::OpenPlan(PlanId(1))]);
    assert_eq!(spent(&back, 1), money(700));
}

#[test]
fn an_example_replaces_an_untouched_plan_only() {
    let example = || Action::NewExample { which: Example::Cafe, texts: None };
    let count = |session: &Session| session.library.plans().len();
    assert_eq!(count(&after(session(&[]), [example()])), 1);
    assert_eq!(count(&after(session(&["named"]), [example()])), 2);
    assert_eq!(count(&after(session(&[]), [add("a"), example()])), 2);
    assert_eq!(count(&after(session(&[]), [add("a"), Action::Undo, example()])), 2);
    // Changed and changed back: the history can still tell.
    assert_eq!(
        count(&after(session(&[]), [add("a"), Action::Undo, add("b"), Action::RemoveChannel(ChannelId(1)), example()])),
        2
    );
}

#[test]
fn link_that_was_opened_before_opens_its_plan() {
    let link = || Action::LinkOpened { plan: named("linked"), model: MODEL, explain: None };
    let once = after(session(&["plan"]), [link()]);
    let made = once.library.open();
    let twice = after(once.clone(), [Action::OpenPlan(PlanId(1)), link()]);
    assert_eq!((plans(&twice).as_str(), twice.library.open()), ("linked plan", made));
    assert_eq!(twice.notice, Some(Notice::LinkOpenedBefore));
    // While it is open: with its history.
    let open = after(once.clone(), [add("a"), Action::Undo, link()]);
    assert_eq!(open.library.open(), made);
    assert!(open.history.can_redo());
    // Changed since, or thrown away.
    let changed = after(once.clone(), [add("a"), link()]);
    assert_eq!((plans(&changed).as_str(), channels(&changed).as_str()), ("linked linked plan", ""));
    let removed = after(once, [Action::DeletePlan(made), link()]);
    assert_eq!((plans(&removed).as_str(), bin(&removed).as_str()), ("linked plan", "linked"));
    let explained =
        Action::LinkOpened { plan: named("linked"), model: MODEL, explain: Some(FigureRef::total(Figure::Reach)) };
    assert!(matches!(after(twice, [explained]).dialog, Some(Dialog::Explain(_))));
}

#[test]
fn change_in_another_tab_is_a_step_of_this_one() {
    let session = stored(after(planned(), [Action::Toggle(ChannelId(2)), enter(budget(1), "5")]));
    let revision = session.revision;
    let taken = arrived(session.clone(), theirs(&session, 1, "renamed"));
    assert_eq!((open(&taken), plans(&taken).as_str(), &taken.notice), ("renamed", "renamed", &None));
    assert_ne!(taken.revision, revision, "answers about the plan of before are late");
    assert_eq!(taken.expanded, [ChannelId(2)]);
    assert_eq!(effects(&taken), [Effect::KeepFocus], "a field that has the focus shows the plan");
    assert_eq!(taken.library.unstored(), [], "it is not stored once more, or two tabs would never come to rest");
    let undone = after(taken, [Action::Undo]);
    assert_eq!((open(&undone), spent(&undone, 1)), ("plan", money(500)));
    assert_eq!(undone.library.unstored().len(), 1);
}

#[test]
fn both_versions_are_kept_and_ours_stays_open() {
    let before = stored(planned());
    let record = theirs(&before, 1, "theirs");
    let ours = after(before.clone(), [enter(budget(1), "5")]);
    let both = arrived(ours.clone(), record.clone());
    assert_eq!((plans(&both).as_str(), open(&both)), ("plan theirs", "plan"));
    assert_eq!((spent(&both, 1), &both.notice), (money(500), &Some(Notice::BothKept)));
    assert!(both.history.can_undo(), "its history goes on");
    // The same when storage finds out.
    let conflicts = vec![(PlanId(1), Some(record))];
    let told = after(ours.clone(), [answer(StoreOutcome { conflicts, ..StoreOutcome::new(SaveState::Saved) })]);
    assert_eq!((plans(&told).as_str(), open(&told), &told.notice), ("plan theirs", "plan", &Some(Notice::BothKept)));
    let conflicts = vec![(PlanId(1), None)];
    let unread = after(ours, [answer(StoreOutcome { conflicts, ..StoreOutcome::new(SaveState::Saved) })]);
    assert_eq!((plans(&unread).as_str(), spent(&unread, 1)), ("plan", money(500)));
    assert_ne!(unread.library.open(), PlanId(1));
}

#[test]
fn plan_that_is_removed_in_another_tab_can_be_restored_here() {
    let before = stored(session(&["a", "b"]));
    let removed = Record { removed: Some(at(12)), ..theirs(&before, 1, "a") };
    let gone = arrived(after(before, [Action::Open(Dialog::Plans)]), removed);
    assert_eq!((plans(&gone).as_str(), bin(&gone).as_str(), open(&gone)), ("b", "a", "b"));
    assert_eq!(gone.dialog, Some(Dialog::Plans));
    assert!(matches!(&gone.notice, Some(Notice::DeletedElsewhere { plan }) if plan.id == PlanId(1)));
    assert_eq!(plans(&after(gone, [Action::RestorePlan(PlanId(1))])), "b a");
}

#[test]
fn storage_that_refuses_is_told_once_and_work_goes_on() {
    let refused = |trouble| answer(StoreOutcome::new(SaveState::Refused(trouble)));
    let told = after(planned(), [refused(StorageTrouble::Closed)]);
    assert_eq!(told.notice, Some(Notice::NotStored(StorageTrouble::Closed)));
    let later = after(told.clone(), [Action::Dismiss, enter(budget(1), "5"), refused(StorageTrouble::Closed)]);
    assert_eq!((&later.notice, spent(&later, 1)), (&None, money(500)));
    let full = after(later, [refused(StorageTrouble::Full)]);
    assert_eq!(full.notice, Some(Notice::NotStored(StorageTrouble::Full)), "that is another trouble");
    let saved = stored(told);
    assert_eq!((saved.saved, &saved.notice, saved.library.unstored().len()), (SaveState::Saved, &None, 0));
}

#[test]
fn cleared_storage_gets_everything_again() {
    let session = stored(session(&["a", "b", "c"]));
    assert_eq!(session.library.unstored().len(), 0);
    let cleared = after(session, [answer(StoreOutcome { was_cleared: true, ..StoreOutcome::new(SaveState::Saved) })]);
    assert_eq!((plans(&cleared).as_str(), cleared.library.unstored().len()), ("a b c", 3));
    assert_eq!(cleared.notice, Some(Notice::StorageCleared));
}

#[test]
fn plans_of_a_file_join_those_that_are_not_there() {
    let read = |plans, lost| Action::PlansRead { plans, lost, first_line: 9 };
    let session = after(session(&["a", "b"]), [read(vec![named("x"), named("b"), named("y")], 0)]);
    assert_eq!((plans(&session).as_str(), open(&session)), ("x y a b", "a"));
    assert_eq!(session.notice, Some(Notice::PlansOpened { added: 2, known: 1, lost: 0, first_line: 9 }));
    assert_eq!(session.dialog, Some(Dialog::Plans));
    let again = after(session, [read(vec![named("x"), named("y")], 1)]);
    assert_eq!(
        (plans(&again).as_str(), &again.notice),
        ("x y a b", &Some(Notice::PlansOpened { added: 0, known: 2, lost: 1, first_line: 9 }))
    );
}

#[test]
fn plans_know_where_they_came_from() {
    let source = |action: Action| {
        let session = after(session(&["plan"]), [action]);
        session.library.plans().first().unwrap().source
    };
    assert_eq!(source(Action::NewPlan(text("new"))), PlanSource::New);
    assert_eq!(source(Action::NewExample { which: Example::Cafe, texts: None }), PlanSource::Example);
    assert_eq!(source(Action::DuplicatePlan { id: PlanId(1), name: text("copy") }), PlanSource::Copy);
    assert_eq!(source(Action::FileOpened(named("file"))), PlanSource::File);
    assert_eq!(source(Action::LinkOpened { plan: named("link"), model: MODEL, explain: None }), PlanSource::Link);
}
