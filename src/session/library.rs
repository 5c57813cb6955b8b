//! The plans that are kept in this browser.

use std::rc::Rc;

use crate::scenario::Scenario;

/// Tells the kept plans apart. Numbers are never given twice within one library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanId(pub u32);

/// A kept plan.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredPlan {
    /// Its id.
    pub id: PlanId,
    /// Its document.
    pub scenario: Rc<Scenario>,
}

/// The kept plans, the newest first, and the one that is open. There is always one.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    plans: Vec<StoredPlan>,
    open: PlanId,
    next: u32,
}

impl Library {
    /// A library of plans read back, of which `open` is open if it is among them, else the first; `empty_plan` is put
    /// in when there is none. `given` is the greatest number that was ever given, also to a plan that could not be read
    /// back.
    pub fn new(plans: Vec<StoredPlan>, open: Option<PlanId>, given: u32, empty_plan: Rc<Scenario>) -> Self {
        let next = plans.iter().map(|kept| kept.id.0).fold(given, u32::max).saturating_add(1);
        match plans.iter().find(|kept| Some(kept.id) == open).or(plans.first()).map(|kept| kept.id) {
            Some(open) => Self { plans, open, next },
            None => Self {
                plans: vec![StoredPlan { id: PlanId(next), scenario: empty_plan }],
                open: PlanId(next),
                next: next.saturating_add(1),
            },
        }
    }

    /// The kept plans.
    pub fn plans(&self) -> &[StoredPlan] {
        &self.plans
    }

    /// The open plan's id.
    pub fn open(&self) -> PlanId {
        self.open
    }

    /// A kept plan's document.
    pub fn get(&self, id: PlanId) -> Option<&Rc<Scenario>> {
        self.plans.iter().find(|kept| kept.id == id).map(|kept| &kept.scenario)
    }

    /// With the open plan's document replaced.
    #[must_use]
    pub fn with_open(self, scenario: Rc<Scenario>) -> Self {
        let open = self.open;
        self.with_plan(open, scenario)
    }

    /// With a kept plan's document replaced.
    #[must_use]
    pub fn with_plan(mut self, id: PlanId, scenario: Rc<Scenario>) -> Self {
        if let Some(kept) = self.plans.iter_mut().find(|kept| kept.id == id) {
            kept.scenario = scenario;
        }
        self
    }

    /// With another plan open, if it is kept.
    #[must_use]
    pub fn opened(mut self, id: PlanId) -> Self {
        if self.get(id).is_some() {
            self.open = id;
        }
        self
    }

    /// With a plan more, first in the list, and open.
    #[must_use]
    pub fn with_added(mut self, scenario: Rc<Scenario>) -> Self {
        let id = PlanId(self.next);
        self.next = self.next.saturating_add(1);
        self.plans.insert(0, StoredPlan { id, scenario });
        self.open = id;
        self
    }

    /// With a plan put back where it was in the list.
    #[must_use]
    pub fn with_restored(mut self, kept: StoredPlan, at: usize) -> Self {
        self.plans.insert(at.min(self.plans.len()), kept);
        self
    }

    /// Without a plan, which is handed back with its place so that the deletion can be undone. The last plan is
    /// replaced by `empty_plan`.
    #[must_use]
    pub fn without(mut self, id: PlanId, empty_plan: Rc<Scenario>) -> (Self, Option<(StoredPlan, usize)>) {
        let Some(at) = self.plans.iter().position(|kept| kept.id == id) else { return (self, None) };
        let removed = self.plans.remove(at);
        let library = match self.plans.get(at.min(self.plans.len().saturating_sub(1))).map(|kept| kept.id) {
            None => self.with_added(empty_plan),
            Some(neighbour) if self.open == id => Self { open: neighbour, ..self },
            Some(_) => self,
        };
        (library, Some((removed, at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Currency, Date, Locale, Text};

    fn plan(name: &str) -> Rc<Scenario> {
        let start = Date::from_days(20_000).unwrap();
        Rc::new(Scenario { name: Text::new(name).unwrap(), ..Scenario::empty(Currency::Eur, start, Locale::En) })
    }

    fn library(open: u32) -> Library {
        let kept = [(7, "a"), (3, "b"), (5, "c")].map(|(id, name)| StoredPlan { id: PlanId(id), scenario: plan(name) });
        Library::new(kept.to_vec(), Some(PlanId(open)), 9, plan("fresh"))
    }

    #[track_caller]
    fn check(library: &Library, names: &str, open: &str) {
        let kept: Vec<&str> = library.plans().iter().map(|kept| kept.scenario.name.as_str()).collect();
        assert_eq!(kept.join(" "), names);
        assert_eq!(library.get(library.open()).unwrap().name.as_str(), open);
    }

    #[test]
    fn there_is_always_one_open() {
        check(&library(3), "a b c", "b");
        check(&library(4), "a b c", "a");
        check(&Library::new(vec![], Some(PlanId(1)), 0, plan("fresh")), "fresh", "fresh");
    }

    #[test]
    fn numbers_are_not_given_twice() {
        let (library, _) = library(3).with_added(plan("d")).without(PlanId(10), plan("fresh"));
        assert_eq!(library.with_added(plan("e")).open(), PlanId(11));
    }

    #[test]
    fn a_new_plan_stands_first_and_open() {
        check(&library(3).with_added(plan("d")), "d a b c", "d");
    }

    #[test]
    fn the_neighbour_of_a_deleted_open_plan_opens() {
        check(&library(7).without(PlanId(7), plan("fresh")).0, "b c", "b");
        check(&library(3).without(PlanId(3), plan("fresh")).0, "a c", "c");
        check(&library(5).without(PlanId(5), plan("fresh")).0, "a b", "b");
        check(&library(3).without(PlanId(7), plan("fresh")).0, "b c", "b");
        check(&library(3).without(PlanId(4), plan("fresh")).0, "a b c", "b");
    }

    #[test]
    fn a_deleted_plan_goes_back_to_its_place() {
        let (library, removed) = library(3).without(PlanId(5), plan("fresh"));
        let (kept, at) = removed.unwrap();
        check(&library.with_restored(kept, at), "a b c", "b");
    }

    #[test]
    fn the_last_plan_makes_room_for_a_fresh_one() {
        let only = Library::new(vec![StoredPlan { id: PlanId(1), scenario: plan("a") }], None, 0, plan("x"));
        let (library, removed) = only.without(PlanId(1), plan("fresh"));
        check(&library, "fresh", "fresh");
        let (kept, at) = removed.unwrap();
        check(&library.with_restored(kept, at), "a fresh", "fresh");
    }
}
