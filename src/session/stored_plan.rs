//! A plan as the library holds it and as storage does: with where it came from, when it was changed, and the version
//! that storage has.

use std::fmt::Write as _;
use std::rc::Rc;

use crate::exchange::link;
use crate::scenario::Scenario;
use crate::units::Moment;

/// Tells the plans of a browser apart. No number is given twice, in whichever tab ([`first_number`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanId(pub u64);

/// Numbers of plans that one page can give.
const NUMBERS_A_PAGE: u64 = 1 << 16;

/// Number of a page that begins: greater than that of any page before it. `last` is the greatest that storage knows,
/// `seconds` the time since 1970, which goes on when storage was cleared.
pub fn page_number(last: Option<u64>, seconds: u64) -> u64 {
    last.map_or(seconds, |last| seconds.max(last.saturating_add(1)))
}

/// Number before the first that the plans of a page get.
pub fn first_number(page: u64) -> u64 {
    page.saturating_mul(NUMBERS_A_PAGE)
}

/// Source of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanSource {
    /// Begun empty.
    New,
    /// A link.
    Link,
    /// A file.
    File,
    /// An example.
    Example,
    /// Another plan.
    Copy,
    /// A second version of a plan that was changed in two tabs at once.
    Version,
    /// Not known: stored before sources were.
    Unknown,
}

impl PlanSource {
    const ALL: [Self; 7] = [Self::New, Self::Link, Self::File, Self::Example, Self::Copy, Self::Version, Self::Unknown];

    /// The word for it in storage, and the end of its key in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Link => "link",
            Self::File => "file",
            Self::Example => "example",
            Self::Copy => "copy",
            Self::Version => "version",
            Self::Unknown => "unknown",
        }
    }
}

/// Time of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeTime {
    /// Not known: stored before times were.
    Unknown,
    /// Since the plan was last stored. The session has no clock: storage says when.
    Now,
    /// At a moment.
    At(Moment),
}

impl ChangeTime {
    fn or_now(self, now: Moment) -> Option<Moment> {
        match self {
            Self::Unknown => None,
            Self::Now => Some(now),
            Self::At(moment) => Some(moment),
        }
    }
}

impl From<Option<Moment>> for ChangeTime {
    fn from(moment: Option<Moment>) -> Self {
        moment.map_or(Self::Unknown, Self::At)
    }
}

/// Version of a plan that storage has.
#[derive(Debug, Clone)]
pub(super) struct StoredVersion {
    revision: u32,
    scenario: Rc<Scenario>,
    is_removed: bool,
}

/// A plan of the library.
#[derive(Debug, Clone)]
pub struct StoredPlan {
    /// Its id.
    pub id: PlanId,
    /// Its document.
    pub scenario: Rc<Scenario>,
    /// Its source.
    pub source: PlanSource,
    /// Time of its last change.
    pub changed: ChangeTime,
    /// Time when it was removed; absent while it is in the list.
    pub removed: Option<ChangeTime>,
    pub(super) stored: Option<StoredVersion>,
    /// Document that storage had before it was cleared: another tab may have put it back.
    pub(super) lost: Option<Rc<Scenario>>,
}

impl PartialEq for StoredPlan {
    fn eq(&self, other: &Self) -> bool {
        (self.id, self.source, self.changed, self.removed, self.revision(), &self.scenario)
            == (other.id, other.source, other.changed, other.removed, other.revision(), &other.scenario)
    }
}

impl StoredPlan {
    /// A plan that storage does not have yet.
    pub fn new(id: PlanId, scenario: Rc<Scenario>, source: PlanSource) -> Self {
        Self { id, scenario, source, changed: ChangeTime::Now, removed: None, stored: None, lost: None }
    }

    /// Revision that storage has, as far as this page knows; 0 where it has none.
    pub fn revision(&self) -> u32 {
        self.stored.as_ref().map_or(0, |stored| stored.revision)
    }

    /// Tells whether storage has this version.
    pub fn is_stored(&self) -> bool {
        self.stored.as_ref().is_some_and(|stored| {
            Rc::ptr_eq(&stored.scenario, &self.scenario) && stored.is_removed == self.removed.is_some()
        })
    }

    /// Tells whether storage has this document, whether or not the plan was removed since.
    pub(super) fn is_document_stored(&self) -> bool {
        self.stored.as_ref().is_some_and(|stored| Rc::ptr_eq(&stored.scenario, &self.scenario))
    }

    /// Tells whether every word of a search is in the names of the plan, its client, its target group or a channel.
    pub fn matches(&self, search: &str) -> bool {
        let plan = &*self.scenario;
        let names = [&plan.name, &plan.client, &plan.target.name];
        let channels = plan.channels.iter().map(|channel| &channel.name);
        let all = names.into_iter().chain(channels).map(|name| searched(name.as_str())).collect::<Vec<_>>().join("\n");
        searched(search).split_whitespace().all(|word| all.contains(word))
    }

    /// Tells whether nobody has worked on it: an empty plan, whenever and in whichever language it began.
    pub fn is_untouched(&self) -> bool {
        let plan = &*self.scenario;
        *plan == Scenario::empty(plan.currency, plan.start, plan.report_language)
    }

    /// With another document, changed now.
    #[must_use]
    pub(super) fn with(mut self, scenario: Rc<Scenario>) -> Self {
        if !Rc::ptr_eq(&self.scenario, &scenario) {
            (self.scenario, self.changed) = (scenario, ChangeTime::Now);
        }
        self
    }

    /// As a record says, which storage has.
    pub(super) fn take(&mut self, record: &Record) {
        self.scenario = Rc::clone(&record.scenario);
        (self.source, self.changed) = (record.source, record.changed.into());
        self.removed = record.removed.map(ChangeTime::At);
        self.take_version(record);
    }

    /// Notes that storage has the version of a record, whatever the plan is now.
    pub(super) fn take_version(&mut self, record: &Record) {
        let is_removed = record.removed.is_some();
        if self.changed == ChangeTime::Now && Rc::ptr_eq(&self.scenario, &record.scenario) {
            self.changed = record.changed.into();
        }
        if self.removed == Some(ChangeTime::Now) && is_removed {
            self.removed = record.removed.map(ChangeTime::At);
        }
        let scenario = Rc::clone(&record.scenario);
        self.stored = Some(StoredVersion { revision: record.revision, scenario, is_removed });
        self.lost = None;
    }

    /// Notes that storage has nothing of it: under this id it is new.
    pub(super) fn forget_version(&mut self) {
        (self.stored, self.lost) = (None, None);
    }

    /// Notes that storage has lost it.
    pub(super) fn lose_version(&mut self) {
        self.lost = self.stored.take().map(|stored| stored.scenario);
    }

    /// Record of this version, the next one in storage.
    pub fn record(&self, now: Moment) -> Record {
        Record {
            id: self.id,
            revision: self.revision().saturating_add(1),
            source: self.source,
            changed: self.changed.or_now(now),
            removed: self.removed.map(|removed| removed.or_now(now).unwrap_or(now)),
            scenario: Rc::clone(&self.scenario),
        }
    }

    /// Decides what storage does with this version, where it has `found` under the plan's id.
    pub fn decide(&self, found: Option<&str>, now: Moment) -> Decision {
        let ours = self.record(now);
        let Some(found) = found else { return Decision::Put(ours) };
        match Record::from_text(found) {
            Some(theirs) if theirs.revision == self.revision() => Decision::Put(ours),
            Some(theirs) if theirs.says_the_same(&ours) => {
                Decision::Keep(Record { revision: theirs.revision, changed: theirs.changed, ..ours })
            }
            theirs => Decision::Conflict(theirs),
        }
    }
}

impl From<Record> for StoredPlan {
    fn from(record: Record) -> Self {
        let mut plan = Self::new(record.id, Rc::clone(&record.scenario), record.source);
        plan.take(&record);
        plan
    }
}

/// What storage does with a version of a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// Stores it.
    Put(Record),
    /// Leaves what it has, which says the same.
    Keep(Record),
    /// Leaves what it has: another version, which this page has not seen; absent where this release cannot read it.
    Conflict(Option<Record>),
}

/// A plan in storage, and on its way to another tab.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: PlanId,
    /// Number of its version, from 1.
    pub revision: u32,
    /// Its source.
    pub source: PlanSource,
    /// Time of its last change, where known.
    pub changed: Option<Moment>,
    /// Time when it was removed; absent while it is in the list.
    pub removed: Option<Moment>,
    /// Its document.
    pub scenario: Rc<Scenario>,
}

impl Record {
    /// Tells whether another version of the plan holds the same.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.removed.is_some() == other.removed.is_some() && is_same(&self.scenario, &other.scenario)
    }

    /// The record as text: a line about the plan, and its link.
    ///
    /// ```
    /// # use mediaplan::session::{PlanId, PlanSource, Record, StoredPlan};
    /// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale, Moment}};
    /// # use std::rc::Rc;
    /// let day = Date::from_civil(2027, 1, 4)?;
    /// let plan = Rc::new(Scenario::empty(Currency::Eur, day, Locale::En));
    /// let record = StoredPlan::new(PlanId(7), plan, PlanSource::Link).record(Moment::new(day, 9, 30).unwrap());
    /// let text = record.to_text();
    /// assert!(text.starts_with("id=7 revision=1 source=link changed=29984250\nmp1."));
    /// assert_eq!(Record::from_text(&text), Some(record));
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn to_text(&self) -> String {
        let mut text = format!("id={} revision={} source={}", self.id.0, self.revision, self.source.key());
        for (name, moment) in [("changed", self.changed), ("removed", self.removed)] {
            if let Some(moment) = moment {
                // A text takes whatever is written to it.
                let _ = write!(text, " {name}={}", moment.minutes());
            }
        }
        text.push('\n');
        text.push_str(&link::encode(&self.scenario));
        text
    }

    /// The record of a text; `None` where this release cannot read it.
    pub fn from_text(text: &str) -> Option<Self> {
        let (about, link) = text.split_once('\n')?;
        let value = |name: &str| {
            about
                .split(' ')
                .find_map(|part| part.split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
        };
        let moment = |name: &str| value(name)?.parse().ok().and_then(|minutes| Moment::from_minutes(minutes).ok());
        let source = value("source").unwrap_or_default();
        Some(Self {
            id: PlanId(value("id")?.parse().ok()?),
            revision: value("revision")?.parse().ok()?,
            source: PlanSource::ALL.into_iter().find(|one| one.key() == source).unwrap_or(PlanSource::Unknown),
            changed: moment("changed"),
            removed: moment("removed"),
            scenario: Rc::new(link::decode_stored(link.trim_end()).ok()?.scenario),
        })
    }

    /// Records as one text, with which tabs hand them to each other.
    pub fn list_to_text(records: &[Self]) -> String {
        records.iter().map(Self::to_text).collect::<Vec<_>>().join("\n\n")
    }

    /// Records of a text that [`Self::list_to_text`] wrote, without those that cannot be read.
    pub fn list_from_text(text: &str) -> Vec<Self> {
        text.split("\n\n").filter_map(Self::from_text).collect()
    }
}

/// Tells whether two plans are the same document: the numbers of channels mean nothing outside of one history.
pub(super) fn is_same(one: &Scenario, other: &Scenario) -> bool {
    one == other || one.clone().renumbered() == other.clone().renumbered()
}

/// A text as it is searched: in small letters, without the accents of the languages around.
fn searched(text: &str) -> String {
    const PLAIN: [(char, &str); 9] = [
        ('a', "àáâãäåā"),
        ('c', "çćč"),
        ('e', "èéêëēě"),
        ('i', "ìíîïī"),
        ('n', "ñń"),
        ('o', "òóôõöøō"),
        ('u', "ùúûüū"),
        ('y', "ýÿ"),
        ('е', "ё"),
    ];
    let plain =
        |letter| PLAIN.iter().find(|(_, accented)| accented.contains(letter)).map_or(letter, |(plain, _)| *plain);
    text.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Currency, Date, Locale, Text};

    fn plan(name: &str) -> Rc<Scenario> {
        let start = Date::from_days(20_000).unwrap();
        Rc::new(Scenario { name: Text::new(name).unwrap(), ..Scenario::empty(Currency::Eur, start, Locale::En) })
    }

    fn at(minutes: u32) -> Moment {
        Moment::from_minutes(minutes).unwrap()
    }

    /// A plan that storage has in this revision.
    fn stored(name: &str, revision: u32) -> StoredPlan {
        let plan = StoredPlan::new(PlanId(3), plan(name), PlanSource::New);
        StoredPlan::from(Record { revision, ..plan.record(at(5)) })
    }

    #[test]
    fn no_two_pages_have_a_number_in_common() {
        let first = page_number(None, 1_800_000_000);
        let second = page_number(Some(first), 1_800_000_000);
        assert!(second > first);
        // A clock that was set back, and storage that was cleared.
        assert!(page_number(Some(second), 5) > second);
        assert!(page_number(None, 1_800_000_100) > second);
        assert!(first_number(second) - first_number(first) >= 65_536);
        // JavaScript keeps numbers exactly up to 2^53, far after the year 2100.
        assert!(first_number(4_102_444_800) < 1 << 53);
    }

    #[test]
    fn records_lead_back() {
        for source in PlanSource::ALL {
            for (changed, removed) in [(None, None), (Some(at(1)), None), (Some(at(1)), Some(at(2)))] {
                let record = Record { id: PlanId(1 << 52), revision: 9, source, changed, removed, scenario: plan("a") };
                assert_eq!(Record::from_text(&record.to_text()), Some(record.clone()));
                let both = [record.clone(), Record { id: PlanId(2), ..record }];
                assert_eq!(Record::list_from_text(&Record::list_to_text(&both)), both);
            }
        }
        let text = stored("a", 1).record(at(0)).to_text();
        for (from, to) in [("revision=2 ", ""), ("id=3", "id=x"), ("\nmp1", "\nmp9"), ("\n", " ")] {
            let altered = text.replace(from, to);
            assert_ne!(altered, text, "{from}");
            assert_eq!(Record::from_text(&altered), None, "{altered}");
        }
        // Of a later release.
        let later = text.replace("source=new", "source=planet colour=red");
        assert_eq!(Record::from_text(&later).map(|record| record.source), Some(PlanSource::Unknown));
    }

    #[test]
    fn version_that_was_seen_is_replaced_and_one_that_was_not_stays() {
        let ours = stored("a", 4).with(plan("b"));
        let decide = |found: Option<&Record>| ours.decide(found.map(Record::to_text).as_deref(), at(9));
        let next = Record { revision: 5, changed: Some(at(9)), ..ours.record(at(9)) };
        let seen = stored("a", 3).record(at(5));
        assert_eq!(seen.revision, 4);
        assert_eq!(decide(Some(&seen)), Decision::Put(next.clone()));
        // Cleared, or expired in another tab: it is stored again.
        assert_eq!(decide(None), Decision::Put(next.clone()));
        let other = Record { revision: 5, scenario: plan("c"), ..seen.clone() };
        assert_eq!(decide(Some(&other)), Decision::Conflict(Some(other.clone())));
        let same = Record { revision: 7, scenario: plan("b"), ..seen };
        assert_eq!(decide(Some(&same)), Decision::Keep(Record { revision: 7, changed: same.changed, ..next }));
        assert_eq!(ours.decide(Some("of a later release"), at(9)), Decision::Conflict(None));
    }

    #[test]
    fn plans_are_found_by_words_without_their_accents() {
        let found = |search: &str| stored("Café Zoë, 2e golf", 1).matches(search);
        assert!(found("cafe zoe") && found("ZOË CAFÉ") && found("2E") && found(""));
        assert!(!found("cafe tea"));
    }

    #[test]
    fn times_are_those_of_storage() {
        let mut ours = stored("a", 4).with(plan("b"));
        assert_eq!((ours.changed, ours.is_stored()), (ChangeTime::Now, false));
        let written = ours.record(at(9));
        // Changed again while it was being stored.
        let mut later = ours.clone().with(plan("c"));
        later.take_version(&written);
        assert_eq!((later.changed, later.is_stored(), later.revision()), (ChangeTime::Now, false, 5));
        ours.take_version(&written);
        assert_eq!((ours.changed, ours.is_stored(), ours.revision()), (ChangeTime::At(at(9)), true, 5));
        ours.removed = Some(ChangeTime::Now);
        assert!(!ours.is_stored());
        let removed = ours.record(at(11));
        ours.take_version(&removed);
        assert_eq!((ours.changed, ours.removed), (ChangeTime::At(at(9)), Some(ChangeTime::At(at(11)))));
        // A plan of before has no time, and gets none by being stored.
        let old =
            StoredPlan { changed: ChangeTime::Unknown, ..StoredPlan::new(PlanId(1), plan("a"), PlanSource::Unknown) };
        assert_eq!(old.record(at(9)).changed, None);
    }
}
