//! The list of plans.

use super::*;
use crate::session::{Found, PlanId, PlanSource, Record, SaveState, StorageTrouble, StoreOutcome, StoredPlan};
use crate::units::Moment;

fn moment(days: i32) -> Moment {
    Moment::new(Date::from_days(days).unwrap(), 14, 5).unwrap()
}

fn record(id: u64, name: &str, source: PlanSource) -> Record {
    let plan = Scenario { name: Text::new(name).unwrap(), ..example(Example::Cafe) };
    StoredPlan::new(PlanId(id), Rc::new(plan), source).record(moment(20_800))
}

fn over(records: Vec<Record>) -> Session {
    let today = Date::from_days(20_822).unwrap();
    let empty = Rc::new(Scenario::empty(Currency::Eur, today, Locale::En));
    let (library, _) = Library::from_storage(Found { records, page: 9, ..Found::default() }, today, empty);
    Session::new(library, Loadable::from(&*words(Locale::En)), Theme::Light, today)
}

fn list(session: Session) -> String {
    rendered(reduce(session, Action::Open(Dialog::Plans)))
}

#[test]
fn list_tells_source_and_time_of_each_plan() {
    let html = list(over(vec![
        record(3, "linked", PlanSource::Link),
        record(2, "filed", PlanSource::File),
        Record { changed: None, ..record(1, "old", PlanSource::Unknown) },
    ]));
    sound(&html);
    assert_eq!(html.matches("changed 13 Dec 2026, 14:05").count(), 2);
    assert!(html.contains("from a link · changed") && html.contains("from a file · changed"), "{html}");
    assert!(!html.contains("type=\"search\"") && !html.contains("class=\"bin\""));
    let all = [PlanSource::Example, PlanSource::Copy, PlanSource::Version, PlanSource::Link, PlanSource::File];
    let html = list(over((1..).zip(all).map(|(id, source)| record(id, "one", source)).collect()));
    for source in ["from an example · ", "copy of another plan · ", "second version, changed in two tabs · "] {
        assert!(html.contains(source), "{source} in {html}");
    }
}

#[test]
fn removed_plans_can_be_restored() {
    let removed = Record { removed: Some(moment(20_801)), ..record(1, "gone", PlanSource::New) };
    let html = list(over(vec![record(2, "here", PlanSource::New), removed]));
    sound(&html);
    assert!(html.contains("Removed plans: 1") && html.contains("removed 14 Dec 2026"), "{html}");
    assert!(html.contains("aria-label=\"Restore gone\""));
    let notice = reduce(over(vec![record(2, "here", PlanSource::New)]), Action::DeletePlan(PlanId(2)));
    assert!(rendered(notice).contains("“here” was deleted. It stays"));
}

#[test]
fn long_list_can_be_searched() {
    let many = |count| list(over((1..=count).map(|id| record(id, "one", PlanSource::New)).collect()));
    assert!(many(6).contains("type=\"search\"") && !many(5).contains("type=\"search\""));
    let plan = StoredPlan::from(record(1, "Осень 2027", PlanSource::New));
    for search in ["", "осень", "2027 ОСЕНЬ", " instagram "] {
        assert!(plan.matches(search), "{search}");
    }
    assert!(!plan.matches("осень 2028"));
}

#[test]
fn trouble_of_storage_offers_the_ways_out() {
    for (trouble, said) in [(StorageTrouble::Full, "no room left"), (StorageTrouble::Closed, "does not store plans")] {
        let outcome = Box::new(StoreOutcome::new(SaveState::Refused(trouble)));
        let html = rendered(reduce(over(vec![record(1, "one", PlanSource::New)]), Action::Stored(outcome)));
        sound(&html);
        assert!(html.contains(said) && html.contains("Save as a file") && html.contains("Get the link"), "{html}");
        assert!(html.contains("class=\"save-refused\"") && !html.contains("Saved in this browser"));
        let outcome = Box::new(StoreOutcome::new(SaveState::Refused(trouble)));
        let listed = reduce(
            reduce(over(vec![record(1, "one", PlanSource::New)]), Action::Stored(outcome)),
            Action::Open(Dialog::Plans),
        );
        let html = rendered(listed);
        assert!(html.contains("may be gone when the page is closed") && !html.contains("Plans are stored"), "{html}");
    }
    assert!(rendered(over(vec![record(1, "one", PlanSource::New)])).contains("Saved in this browser"));
    assert!(!rendered(over(Vec::new())).contains("Saved in this browser"), "there is nothing to save yet");
}
