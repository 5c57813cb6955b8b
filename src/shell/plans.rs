//! The plans of this browser in its database (`IndexedDB`): a record a plan, which is a text
//! ([`Record`]). What is written is compared with what is there within one transaction, so that
//! no tab overwrites what it has not seen.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use idb::{Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DomException, IdbTransaction};
use yew::Callback;

use super::{channel, store};
use crate::session::{
    Action, Decision, PlanId, Record, SaveState, StorageTrouble, StoreOutcome, StoredPlan, page_number,
};

const NAME: &str = "mediaplan";
/// Records by the number of their plan.
const PLANS: &str = "plans";
/// Numbers of pages.
const PAGES: &str = "pages";
/// Key of the greatest number of a page.
const LAST: &str = "last";
/// Key of the number of the page that made the database: another one after it was cleared.
const FIRST: &str = "first";

thread_local! {
    static DATABASE: RefCell<Option<Rc<Database>>> = RefCell::default();
    /// Number of the page that made the database, as this page knows it.
    static MADE_BY: Cell<Option<u64>> = const { Cell::new(None) };
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    /// Set while the page is left: it may be gone, or wait for the reader to come back.
    static IS_LEFT: Cell<bool> = const { Cell::new(false) };
    /// The last transaction, which may be done.
    static LAST_BEGUN: RefCell<Option<IdbTransaction>> = RefCell::default();
}

/// What a page reads when it begins.
#[derive(Debug)]
pub struct Begun {
    /// Plans in the database.
    pub records: Vec<Record>,
    /// Number of the page.
    pub page: u64,
    /// Reason why nothing could be read.
    pub trouble: Option<StorageTrouble>,
}

/// Time in ms after which a page begins without its database: one that is stuck never answers.
const PATIENCE_MS: u32 = 6000;

/// Begins to read at once, beside whatever else the page waits for.
pub fn begin() -> impl Future<Output = Begun> {
    let place = Rc::new(RefCell::new(None));
    let read_into = Rc::clone(&place);
    let reading = Promise::new(&mut |done, _| {
        let too_late = {
            let (read_into, done) = (Rc::clone(&read_into), done.clone());
            Timeout::new(PATIENCE_MS, move || {
                let page = page_number(None, seconds());
                read_into.replace(Some(Begun { records: Vec::new(), page, trouble: Some(StorageTrouble::Closed) }));
                end(&done);
            })
        };
        let read_into = Rc::clone(&read_into);
        spawn_local(async move {
            let begun = read().await;
            drop(too_late);
            read_into.replace(Some(begun));
            end(&done);
        });
    });
    async move {
        let done = JsFuture::from(reading).await;
        place.take().unwrap_or_else(|| unreachable!("reading ends with an answer: {done:?}"))
    }
}

/// Fulfils a promise; one that is fulfilled stays so.
fn end(done: &Function) {
    if let Err(error) = done.call0(&JsValue::UNDEFINED) {
        web_sys::console::error_1(&error);
    }
}

async fn read() -> Begun {
    let seconds = seconds();
    let mut begun = try_read(seconds).await;
    if begun.as_ref().is_err_and(|error| name_of(error) == ABORTED) {
        // The page was left before it stood, and is back.
        begun = try_read(seconds).await;
    }
    match begun {
        Ok((records, page)) => Begun { records, page, trouble: None },
        Err(error) => {
            let trouble = Some(trouble(&error));
            Begun { records: Vec::new(), page: page_number(None, seconds), trouble }
        }
    }
}

async fn try_read(seconds: u64) -> Result<(Vec<Record>, u64), Error> {
    let database = database().await?;
    let transaction = transaction(&database)?;
    let texts = transaction.object_store(PLANS)?.get_all(None, None)?.await?;
    let pages = transaction.object_store(PAGES)?;
    let page = page_number(number(&pages, LAST).await?, seconds);
    let first = number(&pages, FIRST).await?;
    MADE_BY.set(Some(first.unwrap_or(page)));
    // Where storage is full, plans can still be read; a page without a number in storage has one by the time.
    let made = if first.is_none() { put_number(&pages, FIRST, page) } else { Ok(()) };
    if let Err(error) = made.and_then(|()| put_number(&pages, LAST, page)) {
        log(&error);
    }
    let records = texts.iter().filter_map(JsValue::as_string).filter_map(|text| Record::from_text(&text));
    Ok((records.collect(), page))
}

/// Stores versions of plans and forgets others, unless storing is under way: its answer, an action, changes what is
/// wanted. `send` receives it, and other tabs hear of it.
pub fn write(unstored: Vec<StoredPlan>, forgotten: Vec<(PlanId, u32)>, send: Callback<Action>) {
    if IS_LEFT.get() || IS_BUSY.replace(true) {
        return;
    }
    spawn_local(async move {
        let mut outcome = try_write(&unstored, &forgotten).await;
        if outcome.is_err() && IS_LEFT.get() {
            IS_BUSY.set(false);
            return;
        }
        if outcome.as_ref().is_err_and(|error| trouble(error) == StorageTrouble::Closed) {
            // The browser may have closed the connection, as it does when somebody clears its data.
            DATABASE.take();
            outcome = try_write(&unstored, &forgotten).await;
        }
        IS_BUSY.set(false);
        let outcome = outcome.unwrap_or_else(|error| {
            log(&error);
            StoreOutcome::new(SaveState::Refused(trouble(&error)))
        });
        channel::tell(&outcome.stored);
        send.emit(Action::Stored(Box::new(outcome)));
    });
}

/// Lets go of the database, because the page is being left. WebKit keeps a page that is left, and all others wait for a
/// transaction that it has begun.
pub fn leave() {
    IS_LEFT.set(true);
    if let Some(begun) = LAST_BEGUN.take() {
        // Refused when it is done, which is as good.
        begun.abort().ok();
    }
}

/// Uses the database again: the page is back, or still there.
pub fn come_back() {
    IS_LEFT.set(false);
}

/// Begins the transaction of a reading or of a writing; each sees all that is there.
fn transaction(database: &Database) -> Result<Transaction, Error> {
    let begun = IdbTransaction::from(database.transaction(&[PLANS, PAGES], TransactionMode::ReadWrite)?);
    LAST_BEGUN.set(Some(begun.clone()));
    Ok(begun.into())
}

async fn try_write(unstored: &[StoredPlan], forgotten: &[(PlanId, u32)]) -> Result<StoreOutcome, Error> {
    let database = database().await?;
    let transaction = transaction(&database)?;
    let (plans, pages) = (transaction.object_store(PLANS)?, transaction.object_store(PAGES)?);
    let mut outcome = StoreOutcome::new(SaveState::Saved);
    let first = number(&pages, FIRST).await?;
    if first.is_none() || first != MADE_BY.get() {
        outcome.was_cleared = MADE_BY.get().is_some();
        let page = first.unwrap_or_else(seconds);
        put_number(&pages, FIRST, page)?;
        MADE_BY.set(Some(page));
    }
    if !outcome.was_cleared {
        let now = store::now();
        for plan in unstored {
            let found = plans.get(key(plan.id))?.await?.and_then(|text| text.as_string());
            match plan.decide(found.as_deref(), now) {
                Decision::Put(record) => {
                    plans.put(&record.to_text().into(), Some(&key(plan.id)))?.await?;
                    outcome.stored.push(record);
                }
                Decision::Keep(record) => outcome.stored.push(record),
                Decision::Conflict(theirs) => outcome.conflicts.push((plan.id, theirs)),
            }
        }
        for (id, revision) in forgotten {
            let found = plans.get(key(*id))?.await?.and_then(|text| text.as_string());
            // Another tab may have changed it since.
            if found.and_then(|text| Record::from_text(&text)).is_some_and(|record| record.revision == *revision) {
                plans.delete(key(*id))?.await?;
            }
            outcome.forgotten.push(*id);
        }
    }
    if transaction.await?.is_aborted() {
        return Err(Error::UpdateFailed(JsValue::from_str(FULL)));
    }
    Ok(outcome)
}

async fn database() -> Result<Rc<Database>, Error> {
    if let Some(open) = DATABASE.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let mut request = Factory::new()?.open(NAME, Some(1))?;
    request.on_upgrade_needed(|event| {
        let made = event.database().and_then(|database| {
            database.create_object_store(PLANS, ObjectStoreParams::new())?;
            database.create_object_store(PAGES, ObjectStoreParams::new())
        });
        if let Err(error) = made {
            log(&error);
        }
    });
    let mut open = request.await?;
    // Whoever deletes the database would wait for ever.
    open.on_version_change(|_| DATABASE.with_borrow(|open| open.iter().for_each(|open| open.close())));
    let open = Rc::new(open);
    DATABASE.set(Some(Rc::clone(&open)));
    Ok(open)
}

/// Name of the browser's error when there is no room.
const FULL: &str = "QuotaExceededError";

/// Name of the browser's error when a transaction was given up.
const ABORTED: &str = "AbortError";

fn trouble(error: &Error) -> StorageTrouble {
    if name_of(error) == FULL { StorageTrouble::Full } else { StorageTrouble::Closed }
}

/// Name of the browser's error, as far as it has one.
fn name_of(error: &Error) -> String {
    if let Error::DomException(exception) = error {
        return exception.name();
    }
    if let Error::UpdateFailed(why) = error {
        let name = why.dyn_ref::<DomException>().map(DomException::name);
        return name.or_else(|| why.as_string()).unwrap_or_default();
    }
    String::from("no database")
}

/// Tells the console of an error. Its whole text would bring all texts of the library.
fn log(error: &Error) {
    web_sys::console::error_1(&name_of(error).into());
}

async fn number(store: &ObjectStore, name: &str) -> Result<Option<u64>, Error> {
    let value = store.get(JsValue::from_str(name))?.await?;
    // Written by `put_number`.
    Ok(value.and_then(|value| value.as_string()).and_then(|text| text.parse().ok()))
}

fn put_number(store: &ObjectStore, name: &str, number: u64) -> Result<(), Error> {
    store.put(&number.to_string().into(), Some(&name.into())).map(drop)
}

/// Key of a plan: a number, which JavaScript keeps exactly as long as it is below 2^53.
fn key(id: PlanId) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "numbers of plans are below 2^53")]
    JsValue::from_f64(id.0 as f64)
}

/// Seconds since 1970.
fn seconds() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the time is a whole number of days ago"
    )]
    let seconds = (js_sys::Date::now() / 1000.0) as u64;
    seconds
}
