//! The plans of this browser, in its local storage: one entry a plan, which is its link, and one for the order of the
//! list.

use std::rc::Rc;

use gloo::utils::window;
use web_sys::Storage;

use crate::exchange::link;
use crate::scenario::{OwnPreset, Scenario};
use crate::session::{Columns, Library, PlanId, SaveState, StoredPlan, Theme, Wants};
use crate::sheets::{links_of, preset_of_link};
use crate::units::{Date, Locale};

const INDEX: &str = "mediaplan.plans";
const OPEN: &str = "mediaplan.open";
/// Read by `assets/boot.js`, which loads the words of the language.
const LOCALE: &str = "mediaplan.locale";
/// Own presets, a link a line.
const PRESETS: &str = "mediaplan.presets";
/// Columns of the channel grid.
const COLUMNS: &str = "mediaplan.columns";
/// Also read by `assets/theme.js`, before the first paint.
const THEME: &str = "mediaplan.theme";

fn plan_key(id: PlanId) -> String {
    format!("mediaplan.plan.{}", id.0)
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// The order of the list.
fn index() -> Vec<u32> {
    read(INDEX).unwrap_or_default().split(',').filter_map(|id| id.parse().ok()).collect()
}

/// The plans that are kept. An entry that cannot be read stays in storage, untouched, for a later release to read.
pub fn library(empty_plan: Scenario) -> Library {
    let ids = index();
    let given = ids.iter().copied().max().unwrap_or(0);
    let plans = ids
        .into_iter()
        .map(PlanId)
        .filter_map(|id| {
            let opened = link::decode_stored(&read(&plan_key(id))?).ok()?;
            Some(StoredPlan { id, scenario: Rc::new(opened.scenario) })
        })
        .collect();
    let open = read(OPEN).and_then(|id| id.parse().ok()).map(PlanId);
    Library::new(plans, open, given, Rc::new(empty_plan))
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

/// Keeps what is wanted; `before` is what was kept last, so that only differences are written.
pub fn save(wants: &Wants, before: Option<&Wants>) -> SaveState {
    match try_keep(wants, before) {
        Some(()) => SaveState::Saved,
        None => SaveState::Refused,
    }
}

fn try_keep(wants: &Wants, before: Option<&Wants>) -> Option<()> {
    let storage = storage()?;
    let known = |plan: &StoredPlan| {
        before.is_some_and(|before| {
            before.plans.iter().any(|kept| kept.id == plan.id && Rc::ptr_eq(&kept.scenario, &plan.scenario))
        })
    };
    for plan in wants.plans.iter().filter(|plan| !known(plan)) {
        storage.set_item(&plan_key(plan.id), &link::encode(&plan.scenario)).ok()?;
    }
    let gone: Vec<PlanId> = before
        .into_iter()
        .flat_map(|before| before.plans.iter().map(|plan| plan.id))
        .filter(|id| !wants.plans.iter().any(|plan| plan.id == *id))
        .collect();
    let ours = wants.plans.iter().map(|plan| plan.id.0);
    // What this page does not know stays listed: an entry it could not read, or a plan made in another tab.
    let others = index()
        .into_iter()
        .filter(|id| !gone.contains(&PlanId(*id)) && !wants.plans.iter().any(|plan| plan.id.0 == *id));
    let order: Vec<String> = ours.chain(others).map(|id| id.to_string()).collect();
    storage.set_item(INDEX, &order.join(",")).ok()?;
    storage.set_item(OPEN, &wants.open.0.to_string()).ok()?;
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
    for id in gone {
        storage.remove_item(&plan_key(id)).ok()?;
    }
    Some(())
}

/// Today, by the reader's calendar.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Date::from_civil(year, part(now.get_month() + 1), part(now.get_date()))
        .or_else(|_| Date::from_days(0))
        .unwrap_or_else(|_| unreachable!("the first day of 1970 is a date"))
}
