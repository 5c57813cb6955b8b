use super::*;
use crate::units::{Currency, Locale, Text};

fn plan(name: &str) -> Rc<Scenario> {
    let start = Date::from_days(20_000).unwrap();
    Rc::new(Scenario { name: Text::new(name).unwrap(), ..Scenario::empty(Currency::Eur, start, Locale::En) })
}

fn fresh() -> Rc<Scenario> {
    plan("fresh")
}

fn at(minutes: u32) -> Moment {
    Moment::from_minutes(minutes).unwrap()
}

fn record(id: u64, revision: u32, name: &str) -> Record {
    let plan = StoredPlan::new(PlanId(id), plan(name), PlanSource::New);
    Record { revision, ..plan.record(at(5)) }
}

fn removed(record: Record) -> Record {
    Record { removed: Some(at(7)), ..record }
}

/// Plans 7, 5 and 3 in storage, named a, b and c, each in its first revision.
fn found() -> Found {
    let records = vec![record(3, 1, "c"), record(7, 1, "a"), record(5, 1, "b")];
    Found { records, page: 1, open: Some(PlanId(5)), ..Found::default() }
}

fn library() -> Library {
    from(found())
}

fn from(found: Found) -> Library {
    Library::from_storage(found, Date::from_days(20).unwrap(), fresh()).0
}

fn names(plans: &[StoredPlan]) -> String {
    plans.iter().map(|plan| plan.scenario.name.as_str()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(library: &Library, list: &str, bin: &str, open: &str) {
    assert_eq!((names(&library.plans), names(&library.bin)), (list.to_owned(), bin.to_owned()));
    assert_eq!(library.get(library.open()).unwrap().name.as_str(), open);
}

/// Names and revisions of the versions to be stored.
fn unstored(library: &Library) -> String {
    let written: Vec<String> = library
        .unstored()
        .iter()
        .map(|plan| {
            let mark = if plan.removed.is_some() { "-" } else { "" };
            format!("{mark}{}{}", plan.scenario.name, plan.record(at(0)).revision)
        })
        .collect();
    written.join(" ")
}

/// The library after storage has taken all that was not stored.
fn stored(library: Library) -> Library {
    let records: Vec<Record> = library.unstored().iter().map(|plan| plan.record(at(9))).collect();
    let forgotten: Vec<PlanId> = library.forgotten().iter().map(|(id, _)| *id).collect();
    library.with_stored(&records, &forgotten)
}

fn arrived(library: Library, record: &Record) -> (Library, Arrival) {
    library.with_arrived(record, fresh())
}

#[test]
fn newest_plan_is_first_and_one_is_open() {
    check(&library(), "a b c", "", "b");
    check(&from(Found { open: Some(PlanId(4)), ..found() }), "a b c", "", "a");
    check(&from(Found::default()), "fresh", "", "fresh");
    check(&library().with_added(plan("d"), PlanSource::New), "d a b c", "", "d");
}

#[test]
fn numbers_are_not_given_twice() {
    let one = from(Found { page: 8, ..found() }).with_added(plan("d"), PlanSource::New);
    let other = from(Found { page: 9, ..found() }).with_added(plan("e"), PlanSource::New);
    assert_eq!((one.open(), other.open()), (PlanId(8 * 65_536 + 1), PlanId(9 * 65_536 + 1)));
    let id = one.open();
    let again = one.discarded(id, fresh()).with_added(plan("f"), PlanSource::New);
    assert_eq!(again.open(), PlanId(id.0 + 1), "not even after the plan is gone");
    // Those of before pages had numbers.
    let old = Library::new(vec![StoredPlan::new(PlanId(1), plan("a"), PlanSource::New)], None, 0, fresh());
    assert_eq!(old.with_added(plan("b"), PlanSource::New).open(), PlanId(2));
}

#[test]
fn removed_plans_wait_in_the_bin_and_go_back_to_their_place() {
    let (library, plan) = library().without(PlanId(5), fresh());
    check(&library, "a c", "b", "c");
    assert_eq!(plan.map(|plan| plan.id), Some(PlanId(5)));
    assert_eq!(unstored(&library), "-b2");
    let library = stored(library);
    assert_eq!(unstored(&library), "");
    let restored = library.with_restored(PlanId(5));
    check(&restored, "a b c", "", "c");
    assert_eq!(unstored(&restored), "b3");
    check(&restored.with_restored(PlanId(99)), "a b c", "", "c");
}

#[test]
fn neighbour_of_a_removed_open_plan_opens() {
    let open = |id| library().opened(PlanId(id));
    check(&open(7).without(PlanId(7), fresh()).0, "b c", "a", "b");
    check(&open(3).without(PlanId(3), fresh()).0, "a b", "c", "b");
    check(&open(3).without(PlanId(7), fresh()).0, "b c", "a", "c");
    check(&open(3).without(PlanId(4), fresh()).0, "a b c", "", "c");
    let only = from(Found { records: vec![record(3, 1, "c")], ..Found::default() });
    check(&only.without(PlanId(3), fresh()).0, "fresh", "c", "fresh");
}

#[test]
fn plans_leave_the_bin_after_thirty_days() {
    let day = |days: i32| Date::from_days(days).unwrap();
    let records = vec![record(7, 1, "a"), Record { removed: Some(at(1440 * 100)), ..record(5, 4, "b") }];
    let on =
        |today| Library::from_storage(Found { records: records.clone(), ..Found::default() }, day(today), fresh()).0;
    check(&on(130), "a", "b", "a");
    assert_eq!(on(130).forgotten(), []);
    check(&on(131), "a", "", "a");
    assert_eq!(on(131).forgotten(), [(PlanId(5), 4)]);
    assert_eq!(stored(on(131)).forgotten(), []);
}

#[test]
fn only_what_changed_is_stored() {
    let library = library();
    assert_eq!(unstored(&library), "");
    let edited = library.with_open(plan("B"));
    assert_eq!(unstored(&edited), "B2");
    // Changed again while the first change was on its way.
    let records: Vec<Record> = edited.unstored().iter().map(|plan| plan.record(at(9))).collect();
    let later = edited.with_open(plan("BB")).with_stored(&records, &[]);
    assert_eq!(unstored(&later), "BB3");
    assert_eq!(unstored(&stored(later)), "");
}

#[test]
fn an_empty_plan_is_stored_once_somebody_works_on_it() {
    let start = Date::from_days(20_000).unwrap();
    let empty = Rc::new(Scenario::empty(Currency::Eur, start, Locale::En));
    let library = Library::new(Vec::new(), None, 0, Rc::clone(&empty));
    assert_eq!((unstored(&library).as_str(), library.is_open_stored()), ("", false));
    let named = library.with_open(plan("a"));
    assert_eq!(unstored(&named), "a1");
    let named = stored(named);
    assert!(named.is_open_stored());
    // What storage has follows, also back.
    assert_eq!(unstored(&named.with_open(empty)), "2");
}

#[test]
fn change_in_another_tab_is_taken_over() {
    let theirs = record(5, 2, "B");
    let (taken, arrival) = arrived(library(), &theirs);
    check(&taken, "a B c", "", "B");
    assert_eq!((arrival, unstored(&taken).as_str()), (Arrival::OpenChanged(Rc::clone(&theirs.scenario)), ""));
    // The same once more, and one of before.
    assert_eq!(arrived(taken.clone(), &theirs).1, Arrival::Known);
    assert_eq!(arrived(taken, &record(5, 1, "b")).1, Arrival::Known);
    let (other, arrival) = arrived(library(), &record(3, 2, "C"));
    check(&other, "a b C", "", "b");
    assert_eq!(arrival, Arrival::Taken);
    let (new, arrival) = arrived(library(), &record(6, 1, "n"));
    check(&new, "a n b c", "", "b");
    assert_eq!((arrival, unstored(&new).as_str()), (Arrival::Taken, ""));
}

#[test]
fn both_versions_are_kept_where_two_tabs_changed_a_plan() {
    let ours = library().with_open(plan("ours"));
    let (both, arrival) = arrived(ours, &record(5, 2, "theirs"));
    check(&both, "a ours theirs c", "", "ours");
    assert_eq!(arrival, Arrival::BothKept);
    assert_eq!(unstored(&both), "ours1", "ours is a plan of its own, which storage does not have");
    let own = both.plans().iter().find(|plan| plan.id == both.open()).unwrap();
    assert_eq!((own.source, own.id), (PlanSource::Version, PlanId(65_537)));
    // Another plan than the open one.
    let ours = library().with_plan(PlanId(3), plan("ours"));
    let (both, arrival) = arrived(ours, &record(3, 2, "theirs"));
    check(&both, "a b ours theirs", "", "b");
    assert_eq!(arrival, Arrival::BothKept);
    // The same change in both is one version.
    let (one, arrival) = arrived(library().with_open(plan("B")), &record(5, 2, "B"));
    check(&one, "a B c", "", "B");
    assert!(matches!(arrival, Arrival::OpenChanged(_)), "{arrival:?}");
    assert_eq!(unstored(&one), "");
    // A version that this release cannot read.
    let (unread, own) = library().with_open(plan("ours")).with_second_version(PlanId(5));
    check(&unread, "a ours c", "", "ours");
    assert_eq!(unread.open(), own);
}

#[test]
fn plan_that_another_tab_removed_goes_unless_it_is_worked_on() {
    let (gone, arrival) = arrived(library(), &removed(record(5, 2, "b")));
    check(&gone, "a c", "b", "c");
    assert!(matches!(arrival, Arrival::OpenRemoved(plan) if plan.id == PlanId(5)));
    assert_eq!(unstored(&gone), "");
    let (gone, arrival) = arrived(library(), &removed(record(3, 2, "c")));
    check(&gone, "a b", "c", "b");
    assert_eq!(arrival, Arrival::Taken);
    let (kept, _) = arrived(library().with_open(plan("B")), &removed(record(5, 2, "b")));
    check(&kept, "a B c", "", "B");
    assert_eq!(unstored(&kept), "B3");
    // Removed here, changed there, and the other way round: the change counts.
    let (back, _) = arrived(library().without(PlanId(5), fresh()).0, &record(5, 2, "B"));
    check(&back, "a B c", "", "c");
    assert_eq!(unstored(&back), "");
    // Removed in both.
    let (gone, _) = arrived(library().without(PlanId(5), fresh()).0, &removed(record(5, 2, "b")));
    check(&gone, "a c", "b", "c");
    assert_eq!(unstored(&gone), "");
    // Restored there.
    let (back, arrival) = arrived(gone, &record(5, 3, "b"));
    check(&back, "a b c", "", "c");
    assert_eq!(arrival, Arrival::Taken);
}

#[test]
fn everything_is_stored_again_after_storage_was_cleared() {
    let removed = stored(library().without(PlanId(3), fresh()).0).with_open(plan("B"));
    let cleared = removed.over_cleared_storage();
    assert_eq!(unstored(&cleared), "a1 B1 -c1");
    check(&cleared, "a B", "c", "B");
    // Another tab put back what both had, which this one has changed since; and changed what this one has not.
    let (ours, arrival) = arrived(cleared.clone(), &record(5, 1, "b"));
    check(&ours, "a B", "c", "B");
    assert_eq!((unstored(&ours).as_str(), arrival), ("a1 B2 -c1", Arrival::Taken));
    let first = cleared.plans().first().unwrap().id;
    let (theirs, arrival) = arrived(cleared.clone(), &record(first.0, 2, "X"));
    check(&theirs, "X B", "c", "B");
    assert_eq!((unstored(&theirs).as_str(), arrival), ("B1 -c1", Arrival::Taken));
    // Changed in both, there are both.
    let (both, arrival) = arrived(cleared, &record(5, 2, "Y"));
    assert_eq!((both.plans().len(), arrival), (3, Arrival::BothKept));
}

#[test]
fn plans_of_before_keep_their_numbers_and_have_no_time() {
    let older = vec![(PlanId(2), plan("y")), (PlanId(1), plan("x"))];
    let migrated = from(Found { older: older.clone(), open: Some(PlanId(1)), page: 9, ..Found::default() });
    check(&migrated, "y x", "", "x");
    assert_eq!(unstored(&migrated), "y1 x1");
    assert!(migrated.plans().iter().all(|plan| plan.changed == ChangeTime::Unknown));
    // They are moved once: what storage has by then counts.
    let again = from(Found { records: vec![record(1, 4, "X")], older, page: 9, ..Found::default() });
    check(&again, "y X", "", "y");
    assert_eq!(unstored(&again), "y1");
}

#[test]
fn version_that_a_page_could_not_store_is_taken_up() {
    let unsaved = |record: Record| {
        let found = Found { unsaved: vec![record], ..found() };
        Library::from_storage(found, Date::from_days(20).unwrap(), fresh())
    };
    let (next, both) = unsaved(record(5, 2, "B"));
    check(&next, "a B c", "", "B");
    assert_eq!((both, unstored(&next).as_str()), (false, "B2"));
    // It was stored after all.
    let (same, both) = unsaved(record(5, 2, "b"));
    assert_eq!((both, unstored(&same).as_str()), (false, ""));
    // Another tab has stored something else since.
    let found =
        Found { records: vec![record(5, 2, "theirs")], unsaved: vec![record(5, 2, "ours")], page: 9, ..found() };
    let (library, both) = Library::from_storage(found, Date::from_days(20).unwrap(), fresh());
    check(&library, "ours theirs", "", "theirs");
    assert_eq!((both, unstored(&library).as_str()), (true, "ours1"));
    // It never was in storage; or it was removed just before the page was left.
    let (new, both) = unsaved(record(9, 1, "n"));
    check(&new, "n a b c", "", "b");
    assert_eq!((both, unstored(&new).as_str()), (false, "n1"));
    let (gone, _) = unsaved(removed(record(7, 2, "a")));
    check(&gone, "b c", "a", "b");
    assert_eq!(unstored(&gone), "-a2");
}

#[test]
fn plan_of_a_link_is_found_while_it_is_unchanged() {
    let linked = library().with_added(plan("linked"), PlanSource::Link);
    let id = linked.open();
    assert_eq!(linked.unchanged_from_link(&plan("linked")), Some(id));
    assert_eq!(linked.unchanged_from_link(&plan("a")), None, "it did not come from a link");
    let changed = linked.clone().with_open(plan("changed"));
    assert_eq!(changed.unchanged_from_link(&plan("linked")), None);
    assert_eq!(linked.without(id, fresh()).0.unchanged_from_link(&plan("linked")), None, "it is in the bin");
}

#[test]
fn discarded_plan_is_forgotten() {
    let library = library().discarded(PlanId(5), fresh());
    check(&library, "a c", "", "c");
    assert_eq!(library.forgotten(), [(PlanId(5), 1)]);
    // A late message of another tab does not bring it back; a later change does.
    assert_eq!(arrived(library.clone(), &record(5, 1, "b")).1, Arrival::Known);
    assert_eq!(arrived(library, &record(5, 2, "B")).1, Arrival::Taken);
}
