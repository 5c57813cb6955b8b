//! The plans of this browser: the list, the bin, and what other tabs did to them.

use std::rc::Rc;

use super::stored_plan::{ChangeTime, PlanId, PlanSource, Record, StoredPlan, first_number, is_same};
use crate::scenario::Scenario;
use crate::units::{Date, Moment};

/// Days that a removed plan waits in the bin.
pub const BIN_DAYS: i32 = 30;

/// Tells whether a plan that was removed then has waited long enough.
///
/// ```
/// # use mediaplan::{session::is_expired, units::{Date, Moment}};
/// let removed = Moment::new(Date::from_days(20_000)?, 23, 59).unwrap();
/// assert!(!is_expired(removed, Date::from_days(20_030)?));
/// assert!(is_expired(removed, Date::from_days(20_031)?));
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn is_expired(removed: Moment, today: Date) -> bool {
    today.days() - removed.date().days() > BIN_DAYS
}

/// What a page finds in the browser when it begins.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Plans in storage.
    pub records: Vec<Record>,
    /// Plans that were stored before records were: without source, time and revision.
    pub older: Vec<(PlanId, Rc<Scenario>)>,
    /// Versions that a page could not store before it was left.
    pub unsaved: Vec<Record>,
    /// The plan that was open.
    pub open: Option<PlanId>,
    /// Number of the page.
    pub page: u64,
}

/// Effect of a version that another tab stored.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrival {
    /// None: this page has the version, or a later one.
    Known,
    /// The list changed, and the open plan did not.
    Taken,
    /// The open plan has this document.
    OpenChanged(Rc<Scenario>),
    /// The open plan was removed, and another one is open.
    OpenRemoved(StoredPlan),
    /// This page had changed the plan too: its own version is a plan of its own now, and open if the plan was.
    BothKept,
}

/// The plans of this browser, the newest first, and the one that is open. There is always one.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    plans: Vec<StoredPlan>,
    /// Removed plans.
    bin: Vec<StoredPlan>,
    /// Plans that storage may forget, with the revision that this page knows.
    forgotten: Vec<(PlanId, u32)>,
    open: PlanId,
    /// The last number that was given.
    given: u64,
}

impl Library {
    /// A library of plans in their order, of which `open` is open if it is in the list, else the first; `empty_plan` is
    /// put in when the list is empty. New plans get numbers after `given`.
    pub fn new(plans: Vec<StoredPlan>, open: Option<PlanId>, given: u64, empty_plan: Rc<Scenario>) -> Self {
        let (bin, plans) = plans.into_iter().partition(|plan| plan.removed.is_some());
        let library = Self { plans, bin, forgotten: Vec::new(), open: PlanId(0), given };
        library.with_one_open(open, empty_plan)
    }

    /// The library of what a page finds, and whether two versions of a plan had to be kept. Removed plans that have
    /// waited long enough are forgotten.
    pub fn from_storage(found: Found, today: Date, empty_plan: Rc<Scenario>) -> (Self, bool) {
        let Found { records, older, unsaved, open, page } = found;
        let given = first_number(page);
        let mut library = Self { plans: Vec::new(), bin: Vec::new(), forgotten: Vec::new(), open: PlanId(0), given };
        for record in records {
            if record.removed.is_some_and(|removed| is_expired(removed, today)) {
                library.forgotten.push((record.id, record.revision));
            } else {
                library.insert(record.into());
            }
        }
        for (id, scenario) in older {
            if library.find(id).is_none() {
                let plan = StoredPlan::new(id, scenario, PlanSource::Unknown);
                library.insert(StoredPlan { changed: ChangeTime::Unknown, ..plan });
            }
        }
        let mut both_kept = false;
        for record in unsaved {
            both_kept |= library.take_unsaved(record);
        }
        (library.with_one_open(open, empty_plan), both_kept)
    }

    fn with_one_open(self, open: Option<PlanId>, empty_plan: Rc<Scenario>) -> Self {
        let wanted = self.plans.iter().find(|plan| Some(plan.id) == open).or(self.plans.first()).map(|plan| plan.id);
        match wanted {
            Some(open) => Self { open, ..self },
            None => self.with_added(empty_plan, PlanSource::New),
        }
    }

    /// The plans of the list.
    pub fn plans(&self) -> &[StoredPlan] {
        &self.plans
    }

    /// The removed plans.
    pub fn bin(&self) -> &[StoredPlan] {
        &self.bin
    }

    /// The open plan's id.
    pub fn open(&self) -> PlanId {
        self.open
    }

    /// The document of a plan in the list.
    pub fn get(&self, id: PlanId) -> Option<&Rc<Scenario>> {
        self.plans.iter().find(|plan| plan.id == id).map(|plan| &plan.scenario)
    }

    /// Tells whether storage has a version of the open plan.
    pub fn is_open_stored(&self) -> bool {
        self.find(self.open).is_some_and(|plan| plan.revision() > 0)
    }

    /// The plan that was opened from a link or file with this document, and not changed since.
    pub fn unchanged_from_link(&self, scenario: &Scenario) -> Option<PlanId> {
        let same = |plan: &&StoredPlan| plan.source == PlanSource::Link && is_same(&plan.scenario, scenario);
        self.plans.iter().find(same).map(|plan| plan.id)
    }

    /// Tells whether the list has this document.
    pub fn has(&self, scenario: &Scenario) -> bool {
        self.plans.iter().any(|plan| is_same(&plan.scenario, scenario))
    }

    /// Versions that storage does not have. An empty plan that nobody touched is not worth a place.
    pub fn unstored(&self) -> Vec<StoredPlan> {
        let is_worth_it = |plan: &&StoredPlan| {
            !plan.is_stored() && (plan.revision() > 0 || plan.source != PlanSource::New || !plan.is_untouched())
        };
        self.plans.iter().chain(&self.bin).filter(is_worth_it).cloned().collect()
    }

    /// Plans that storage may forget, with the revision that it is to have.
    pub fn forgotten(&self) -> &[(PlanId, u32)] {
        &self.forgotten
    }

    /// With the open plan's document replaced.
    #[must_use]
    pub fn with_open(self, scenario: Rc<Scenario>) -> Self {
        let open = self.open;
        self.with_plan(open, scenario)
    }

    /// With a plan's document replaced.
    #[must_use]
    pub fn with_plan(mut self, id: PlanId, scenario: Rc<Scenario>) -> Self {
        if let Some(plan) = self.find_mut(id) {
            *plan = plan.clone().with(scenario);
        }
        self
    }

    /// With another plan open, if it is in the list.
    #[must_use]
    pub fn opened(mut self, id: PlanId) -> Self {
        if self.get(id).is_some() {
            self.open = id;
        }
        self
    }

    /// With a plan more, first in the list, and open.
    #[must_use]
    pub fn with_added(mut self, scenario: Rc<Scenario>, source: PlanSource) -> Self {
        let id = self.next_id();
        self.plans.insert(0, StoredPlan::new(id, scenario, source));
        self.open = id;
        self
    }

    /// With a plan in the bin, which is handed back. The last plan of the list is replaced by `empty_plan`.
    #[must_use]
    pub fn without(mut self, id: PlanId, empty_plan: Rc<Scenario>) -> (Self, Option<StoredPlan>) {
        let Some(at) = self.plans.iter().position(|plan| plan.id == id) else { return (self, None) };
        let removed = StoredPlan { removed: Some(ChangeTime::Now), ..self.plans.remove(at) };
        self.insert(removed.clone());
        (self.with_neighbour_open(id, at, empty_plan), Some(removed))
    }

    /// Without a plan that nobody will miss.
    #[must_use]
    pub fn discarded(mut self, id: PlanId, empty_plan: Rc<Scenario>) -> Self {
        let Some(at) = self.plans.iter().position(|plan| plan.id == id) else { return self };
        let plan = self.plans.remove(at);
        if plan.revision() > 0 {
            self.forgotten.push((id, plan.revision()));
        }
        self.with_neighbour_open(id, at, empty_plan)
    }

    /// With a removed plan back in the list.
    #[must_use]
    pub fn with_restored(mut self, id: PlanId) -> Self {
        if let Some(at) = self.bin.iter().position(|plan| plan.id == id) {
            let plan = self.bin.remove(at);
            self.insert(StoredPlan { removed: None, ..plan });
        }
        self
    }

    /// With versions that storage has now, and without what it forgot.
    #[must_use]
    pub fn with_stored(mut self, records: &[Record], forgotten: &[PlanId]) -> Self {
        for record in records {
            if let Some(plan) = self.find_mut(record.id).filter(|plan| plan.revision() <= record.revision) {
                plan.take_version(record);
            }
        }
        self.forgotten.retain(|(id, _)| !forgotten.contains(id));
        self
    }

    /// The library over storage that was cleared: it has nothing of all this any more.
    #[must_use]
    pub fn over_cleared_storage(mut self) -> Self {
        for plan in self.plans.iter_mut().chain(&mut self.bin) {
            plan.lose_version();
        }
        self.forgotten.clear();
        self
    }

    /// With the version of a plan that another tab stored. Where this page has changed the plan too, both are kept.
    #[must_use]
    pub fn with_arrived(mut self, record: &Record, empty_plan: Rc<Scenario>) -> (Self, Arrival) {
        let is_forgotten = self.forgotten.iter().any(|(id, revision)| *id == record.id && *revision >= record.revision);
        let Some(plan) = self.find_mut(record.id) else {
            if is_forgotten {
                return (self, Arrival::Known);
            }
            self.insert(record.clone().into());
            return (self, Arrival::Taken);
        };
        if plan.revision() >= record.revision {
            return (self, Arrival::Known);
        }
        let (is_ours_removed, is_theirs_removed) = (plan.removed.is_some(), record.removed.is_some());
        let is_same_document = is_same(&plan.scenario, &record.scenario);
        if is_theirs_removed && !is_ours_removed && !plan.is_stored() {
            // Who works on a plan does not want it removed.
            plan.take_version(record);
            return (self, Arrival::Taken);
        }
        let is_only_removed = is_ours_removed && !is_theirs_removed && plan.is_document_stored();
        // Storage was cleared, and another tab has stored again what both had.
        let lost = plan.lost.clone().filter(|_| !is_ours_removed && !is_theirs_removed);
        if lost.as_ref().is_some_and(|lost| is_same(lost, &record.scenario)) && !is_same_document {
            plan.take_version(record);
            return (self, Arrival::Taken);
        }
        let is_older = lost.is_some_and(|lost| is_same(&lost, &plan.scenario));
        if plan.is_stored() || is_same_document || is_only_removed || is_older {
            return self.with_taken(record, empty_plan);
        }
        (self.with_second_version(record.id).0.with_arrived(record, empty_plan).0, Arrival::BothKept)
    }

    /// With this page's version of a plan as a plan of its own: storage has another, which this release cannot read or
    /// which arrives next. Tells its id.
    #[must_use]
    pub fn with_second_version(mut self, id: PlanId) -> (Self, PlanId) {
        let own = self.next_id();
        if let Some(plan) = self.find_mut(id) {
            (plan.id, plan.source, plan.changed) = (own, PlanSource::Version, ChangeTime::Now);
            plan.forget_version();
        }
        if self.open == id {
            self.open = own;
        }
        (self, own)
    }

    /// With a record in place of a plan, in the list or in the bin as it says.
    fn with_taken(mut self, record: &Record, empty_plan: Rc<Scenario>) -> (Self, Arrival) {
        let at = self.plans.iter().position(|plan| plan.id == record.id);
        if let Some(at) = at.filter(|_| record.removed.is_some()) {
            let mut plan = self.plans.remove(at);
            plan.take(record);
            self.insert(plan.clone());
            let was_open = self.open == record.id;
            let library = self.with_neighbour_open(record.id, at, empty_plan);
            return (library, if was_open { Arrival::OpenRemoved(plan) } else { Arrival::Taken });
        }
        if let Some(plan) = self.find_mut(record.id) {
            plan.take(record);
        }
        if record.removed.is_none() {
            self = self.moved_out_of_bin(record.id);
        }
        let is_open = self.open == record.id;
        (self, if is_open { Arrival::OpenChanged(Rc::clone(&record.scenario)) } else { Arrival::Taken })
    }

    fn moved_out_of_bin(mut self, id: PlanId) -> Self {
        if let Some(at) = self.bin.iter().position(|plan| plan.id == id) {
            let plan = self.bin.remove(at);
            self.insert(plan);
        }
        self
    }

    /// Takes a version over that a page could not store before it was left; tells whether it became a plan of its own,
    /// since storage has another by now.
    fn take_unsaved(&mut self, record: Record) -> bool {
        let Some(plan) = self.find_mut(record.id) else {
            let mut plan = StoredPlan::from(record);
            plan.forget_version();
            self.insert(plan);
            return false;
        };
        if plan.removed.is_some() == record.removed.is_some() && is_same(&plan.scenario, &record.scenario) {
            return false;
        }
        let is_next = plan.revision().saturating_add(1) == record.revision;
        let mut unsaved = StoredPlan { changed: record.changed.into(), ..plan.clone().with(record.scenario) };
        unsaved.removed = record.removed.map(ChangeTime::At);
        if is_next {
            self.plans.retain(|plan| plan.id != record.id);
            self.bin.retain(|plan| plan.id != record.id);
        } else {
            (unsaved.id, unsaved.source) = (self.next_id(), PlanSource::Version);
            unsaved.forget_version();
        }
        self.insert(unsaved);
        !is_next
    }

    /// With another plan open if the one that was at this place was; with `empty_plan` if there is no other.
    fn with_neighbour_open(self, gone: PlanId, at: usize, empty_plan: Rc<Scenario>) -> Self {
        match self.plans.get(at.min(self.plans.len().saturating_sub(1))).map(|plan| plan.id) {
            None => self.with_added(empty_plan, PlanSource::New),
            Some(neighbour) if self.open == gone => Self { open: neighbour, ..self },
            Some(_) => self,
        }
    }

    /// Puts a plan into the list or the bin, in front of those with smaller numbers: the newest first.
    fn insert(&mut self, plan: StoredPlan) {
        let list = if plan.removed.is_some() { &mut self.bin } else { &mut self.plans };
        let at = list.iter().position(|other| other.id < plan.id).unwrap_or(list.len());
        list.insert(at, plan);
    }

    fn find(&self, id: PlanId) -> Option<&StoredPlan> {
        self.plans.iter().chain(&self.bin).find(|plan| plan.id == id)
    }

    fn find_mut(&mut self, id: PlanId) -> Option<&mut StoredPlan> {
        self.plans.iter_mut().chain(&mut self.bin).find(|plan| plan.id == id)
    }

    /// A number that no plan here has, and none before had.
    fn next_id(&mut self) -> PlanId {
        let known = self.plans.len() + self.bin.len();
        // Each of the plans has one number at most.
        for _ in 0..=known {
            self.given = self.given.saturating_add(1);
            if self.find(PlanId(self.given)).is_none() {
                break;
            }
        }
        PlanId(self.given)
    }
}

#[cfg(test)]
mod tests;
