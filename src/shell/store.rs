//! Settings of this browser in its local storage, which answers at once: language, theme, columns, own presets, the
//! plan to open. Plans are in a database (`plans`); here is only what a page could not store there before it was left,
//! and what releases before stored.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::window;
use web_sys::Storage;

use crate::exchange::link;
use crate::scenario::OwnPreset;
use crate::session::{Columns, Found, PlanId, Record, StoredPlan, Theme, Wants};
use crate::sheets::{links_of, preset_of_link};
use crate::units::{Date, Locale, Moment};

/// Ids of plans that releases before stored here, each as a link in an entry of its own.
const INDEX: &str = "mediaplan.plans";
/// Beginning of the key of versions that a page could not store; its number follows.
const UNSAVED: &str = "mediaplan.unsaved.";
/// The plan to open, for this tab and for the next one.
const OPEN: &str = "mediaplan.open";
/// Read by `assets/boot.js`, which loads the words of the language.
const LOCALE: &str = "mediaplan.locale";
/// Own presets, a link a line.
const PRESETS: &str = "mediaplan.presets";
/// Columns of the channel grid.
const COLUMNS: &str = "mediaplan.columns";
/// Also read by `assets/theme.js`, before the first paint.
const THEME: &str = "mediaplan.theme";

thread_local! {
    /// Keys of what this page found here and takes into the database.
    static TAKEN: RefCell<Vec<String>> = RefCell::default();
    /// Number of this page.
    static PAGE: Cell<u64> = const { Cell::new(0) };
}

fn plan_key(id: u64) -> String {
    format!("mediaplan.plan.{id}")
}

fn unsaved_key() -> String {
    format!("{UNSAVED}{}", PAGE.get())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Storage of this tab, which nobody else sees.
fn storage_of_tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn index() -> Vec<u64> {
    read(INDEX).unwrap_or_default().split(',').filter_map(|id| id.parse().ok()).collect()
}

/// All that this page finds of plans: the records of the database, and what stands here. An entry that cannot be read
/// stays, untouched, for a later release to read.
pub fn found(records: Vec<Record>, page: u64) -> Found {
    PAGE.set(page);
    let mut taken = Vec::new();
    let older = index().into_iter().filter_map(|id| {
        let opened = link::decode_stored(&read(&plan_key(id))?).ok()?;
        taken.push(plan_key(id));
        Some((PlanId(id), Rc::new(opened.scenario)))
    });
    let older = older.collect();
    let mut unsaved = Vec::new();
    for key in keys().into_iter().filter(|key| key.starts_with(UNSAVED)) {
        unsaved.extend(read(&key).map(|text| Record::list_from_text(&text)).into_iter().flatten());
        taken.push(key);
    }
    TAKEN.set(taken);
    let open = storage_of_tab().and_then(|storage| storage.get_item(OPEN).ok().flatten()).or_else(|| read(OPEN));
    Found { records, older, unsaved, open: open.and_then(|id| id.parse().ok()).map(PlanId), page }
}

fn keys() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect()
}

/// Keeps versions for the next page, because this one is being left and the database takes its time. Tells whether
/// nothing of them would be lost.
pub fn keep_unsaved(unstored: &[StoredPlan]) -> bool {
    if unstored.is_empty() {
        return true;
    }
    let records: Vec<Record> = unstored.iter().map(|plan| plan.record(now())).collect();
    let Some(storage) = storage() else { return false };
    if let Err(refused) = storage.set_item(&unsaved_key(), &Record::list_to_text(&records)) {
        // The database may still take them.
        web_sys::console::error_1(&refused);
        return false;
    }
    // Older versions of the same, where the database has not taken them either.
    TAKEN.with_borrow_mut(|keys| {
        keys.retain(|key| {
            let is_older = key.starts_with(UNSAVED) && *key != unsaved_key();
            // Where writing works, removing does.
            !(is_older && storage.remove_item(key).is_ok())
        });
    });
    true
}

/// Removes what stands here of plans: the database has all of it now.
pub fn settle() {
    let Some(storage) = storage() else { return };
    let mut keys = TAKEN.take();
    keys.push(unsaved_key());
    for key in keys {
        // Where reading works, removing does.
        storage.remove_item(&key).ok();
    }
    if read(INDEX).is_some() {
        let left = index().into_iter().filter(|id| read(&plan_key(*id)).is_some()).map(|id| id.to_string());
        let left = left.collect::<Vec<_>>().join(",");
        let done = if left.is_empty() { storage.remove_item(INDEX) } else { storage.set_item(INDEX, &left) };
        done.ok();
    }
}

/// The language chosen before, if one was.
pub fn locale() -> Option<Locale> {
    read(LOCALE).as_deref().and_then(Locale::from_code)
}

/// The theme chosen before.
pub fn theme() -> Theme {
    read(THEME).as_deref().map(Theme::from_key).unwrap_or_default()
}

/// The own presets that are kept.
pub fn presets() -> Vec<OwnPreset> {
    read(PRESETS).unwrap_or_default().lines().filter_map(preset_of_link).collect()
}

/// The columns of the channel grid chosen before.
pub fn columns() -> Columns {
    read(COLUMNS).as_deref().map(Columns::from_text).unwrap_or_default()
}

/// Keeps the settings that are wanted; `before` is what was kept last, so that own presets are written only when they
/// differ. Says in the console when the browser refuses: a setting is chosen again in a moment.
pub fn save_settings(wants: &Wants, before: Option<&Wants>) {
    if try_keep(wants, before).is_none() {
        web_sys::console::warn_1(&"settings are not kept".into());
    }
}

fn try_keep(wants: &Wants, before: Option<&Wants>) -> Option<()> {
    let storage = storage()?;
    // Unless somebody cleared it meanwhile.
    let before = before.filter(|_| read(OPEN).is_some());
    let open = wants.open.0.to_string();
    storage.set_item(OPEN, &open).ok()?;
    storage_of_tab()?.set_item(OPEN, &open).ok()?;
    if let Some(locale) = wants.chosen_locale {
        storage.set_item(LOCALE, locale.code()).ok()?;
    }
    match wants.theme {
        Theme::System => storage.remove_item(THEME).ok()?,
        Theme::Light | Theme::Dark => storage.set_item(THEME, wants.theme.key()).ok()?,
    }
    if wants.columns == Columns::default() {
        storage.remove_item(COLUMNS).ok()?;
    } else {
        storage.set_item(COLUMNS, &wants.columns.to_text()).ok()?;
    }
    if before.is_none_or(|before| !Rc::ptr_eq(&before.presets, &wants.presets)) {
        let stored = read(PRESETS).unwrap_or_default();
        // What cannot be read stays for a later release.
        let unread = stored.lines().filter(|line| !line.is_empty() && preset_of_link(line).is_none());
        let ours = links_of(&wants.presets);
        let lines: Vec<&str> = ours.lines().chain(unread).collect();
        if lines.is_empty() {
            storage.remove_item(PRESETS).ok()?;
        } else {
            storage.set_item(PRESETS, &lines.join("\n")).ok()?;
        }
    }
    Some(())
}

/// The minute, by the reader's clock.
pub fn now() -> Moment {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    let date = Date::from_civil(year, part(now.get_month() + 1), part(now.get_date())).ok();
    let moment = date.and_then(|date| Moment::new(date, part(now.get_hours()), part(now.get_minutes())));
    moment.or_else(|| Moment::from_minutes(0).ok()).unwrap_or_else(|| unreachable!("1970 has a first minute"))
}

/// Today, by the reader's calendar.
pub fn today() -> Date {
    now().date()
}
