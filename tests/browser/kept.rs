//! Plans that are kept: in two tabs, in the bin, from a link, and where storage refuses.
use mediaplan::exchange::{file, link};
use mediaplan::scenario::{Example, example};
use serde_json::json;
use thirtyfour::Key;

use crate::file::{Folder, download_into};
use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{cell, launch};

journeys![
    a_change_in_one_tab_reaches_the_other,
    two_tabs_that_changed_a_plan_keep_both_versions,
    a_removed_plan_waits_in_the_bin,
    a_link_that_was_opened_before_opens_its_plan,
    refused_storage_is_told_once_and_work_goes_on,
    a_page_that_nothing_keeps_asks_before_it_is_left,
    a_database_that_never_answers_is_not_waited_for,
    full_storage_is_told_and_nothing_is_claimed,
    cleared_storage_gets_the_plans_again,
    plans_of_the_storage_of_before_move,
    all_plans_travel_in_one_file,
];

const BUDGET: usize = 2;

async fn plans(page: &Page) -> usize {
    page.click(".brand").await;
    page.wait_for(".plan-line").await;
    let count = page.find_all(".plans > .plan-line .name:is(input)").await.len();
    page.key(Key::Escape).await;
    page.wait_gone("dialog").await;
    count
}

fn a_change_in_one_tab_reaches_the_other() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.wait_stored().await;
        let first = page.open_beside("").await;
        let second = page.driver.window().await.expect("a window");
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.type_into(&cell(0, BUDGET), "31415").await;
        page.key(Key::Enter).await;
        let figures = page.text_of(".strip").await;
        page.go_to(first.clone()).await;
        page.wait_value(&cell(0, BUDGET), "31,415").await;
        assert_eq!(page.text_of(".strip").await, figures);
        page.type_into(&cell(1, BUDGET), "2718").await;
        page.key(Key::Enter).await;
        page.go_to(second.clone()).await;
        // It has the focus here: as it is typed.
        page.wait_value(&cell(1, BUDGET), "2,718.00").await;
        // Both take the same example: two plans, with a number each.
        for (window, name) in [(&second, "B1"), (&first, "A1")] {
            page.go_to(window.clone()).await;
            page.click(".brand").await;
            page.click("dialog >> example-cafe-title").await;
            page.wait_text(".plan-name", "Spring menu").await;
            page.click(".topbar .crumb").await;
            page.type_into("#field-plan-name", name).await;
            page.key(Key::Tab).await;
            page.key(Key::Escape).await;
            page.wait_text(".plan-name", name).await;
            page.wait_stored().await;
        }
        for (window, name) in [(second, "B1"), (first, "A1")] {
            page.go_to(window).await;
            page.reload().await;
            page.wait_text(".plan-name", name).await;
            assert_eq!(plans(page).await, 3);
        }
        page.assert_quiet().await;
    });
}

fn two_tabs_that_changed_a_plan_keep_both_versions() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.wait_stored().await;
        // A tab that hears nothing, as one that the browser has put to sleep.
        let first = page.open_beside("delete window.BroadcastChannel;").await;
        let second = page.driver.window().await.expect("a window");
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.go_to(first.clone()).await;
        page.type_into(&cell(0, BUDGET), "31415").await;
        page.key(Key::Enter).await;
        page.wait_stored().await;
        page.go_to(second).await;
        page.type_into(&cell(1, BUDGET), "2718").await;
        page.key(Key::Enter).await;
        page.wait_text(".toast", "changed in two tabs at once").await;
        assert_eq!(page.value_of(&cell(1, BUDGET)).await, "2,718", "its own version stays open");
        page.click(".toast >> close").await;
        assert_eq!(plans(page).await, 2);
        page.wait_stored().await;
        page.reload().await;
        page.wait_value(&cell(1, BUDGET), "2,718").await;
        page.click(".brand").await;
        page.wait_text("dialog .plans", "second version, changed in two tabs").await;
        page.click(".plan-line:not(.open) >> \"Open Stilte One launch\"").await;
        page.wait_value(&cell(0, BUDGET), "31,415").await;
        assert_ne!(page.value_of(&cell(1, BUDGET)).await, "2,718");
        page.go_to(first).await;
        assert_eq!(page.value_of(&cell(0, BUDGET)).await, "31,415");
        assert_eq!(page.console_errors().await, Vec::<String>::new());
    });
}

fn a_removed_plan_waits_in_the_bin() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.click(".brand").await;
        page.wait_for("dialog .plan-line").await;
        assert!(page.find_all("dialog .bin").await.is_empty());
        page.click(".plan-line.open >> \"Delete Stilte One launch\"").await;
        page.wait_text("dialog .toast", "was deleted").await;
        page.wait_text("dialog .bin", "Removed plans: 1").await;
        page.key(Key::Escape).await;
        page.wait_for(".empty").await;
        // The pause before storing.
        page.run_async("setTimeout(arguments[0], 800);", vec![]).await;
        page.reload().await;
        page.wait_for(".empty").await;
        page.click(".brand").await;
        page.click("dialog .bin summary").await;
        page.click("dialog .bin >> \"Restore Stilte One launch\"").await;
        page.wait_gone("dialog .bin").await;
        page.click(".plan-line >> \"Open Stilte One launch\"").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.assert_quiet().await;
    });
}

fn a_link_that_was_opened_before_opens_its_plan() {
    let fragment = link::encode(&example(Example::B2b));
    journey(Look::WIDE, async |page| {
        page.open(&fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        page.wait_stored().await;
        page.open(&fragment).await;
        page.wait_text(".toast", "opened before").await;
        page.follow(&fragment).await;
        assert_eq!(plans(page).await, 1);
        page.type_into(&cell(0, BUDGET), "31415").await;
        page.key(Key::Enter).await;
        page.open(&fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        assert_eq!(plans(page).await, 2, "the changed plan is work to keep");
        page.click(".brand").await;
        page.wait_text("dialog .plans", "from a link · changed").await;
        page.assert_quiet().await;
    });
}

fn refused_storage_is_told_once_and_work_goes_on() {
    journey(Look::WIDE, async |page| {
        page.before_load(
            "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await;
        page.open("").await;
        page.wait_text(".toast", "does not store plans").await;
        page.click(".toast >> close").await;
        page.click(".empty >> example-launch-title").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.type_into(&cell(0, BUDGET), "31415").await;
        page.key(Key::Enter).await;
        // The pause before storing.
        page.run_async("setTimeout(arguments[0], 800);", vec![]).await;
        assert!(page.find_all(".toast").await.is_empty(), "it is said once");
        page.wait_text(".topbar .save-refused", "cannot save the plan").await;
        assert_eq!(page.value_of(&cell(0, BUDGET)).await, "31,415");
        // What could not be stored is there after a reload all the same.
        page.reload().await;
        page.wait_value(&cell(0, BUDGET), "31,415").await;
    });
}

/// Tells whether the page asks the browser to ask.
const ASKS: &str = "const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;";

fn a_page_that_nothing_keeps_asks_before_it_is_left() {
    journey(Look::WIDE, async |page| {
        page.before_load(
            "for (const name of ['indexedDB', 'localStorage'])
                Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await;
        page.open("").await;
        page.wait_text(".toast", "does not store plans").await;
        assert_eq!(page.run(ASKS, vec![]).await, false, "there is nothing to lose");
        page.click(".toast >> close").await;
        page.click(".empty >> example-launch-title").await;
        page.wait_text(".topbar .save-refused", "cannot save the plan").await;
        assert_eq!(page.run(ASKS, vec![]).await, true);
        page.click(".brand").await;
        page.wait_text("dialog .dialog-body", "may be gone when the page is closed").await;
    });
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.type_into(&cell(0, BUDGET), "31415").await;
        assert_eq!(page.run(ASKS, vec![]).await, false, "what the database has not yet is kept for the next page");
        page.assert_quiet().await;
    });
}

fn a_database_that_never_answers_is_not_waited_for() {
    journey(Look::WIDE, async |page| {
        page.before_load("IDBFactory.prototype.open = () => new EventTarget();").await;
        page.open("").await;
        page.wait_text(".toast", "does not store plans").await;
        page.click(".toast >> close").await;
        page.click(".empty >> example-launch-title").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
    });
}

fn full_storage_is_told_and_nothing_is_claimed() {
    let folder = Folder::new("full");
    journey(Look::WIDE, async |page| {
        download_into(page, &folder.0);
        page.open("").await;
        page.run(
            "IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };",
            vec![],
        )
        .await;
        page.click(".empty >> example-launch-title").await;
        page.wait_text(".toast", "has no room left").await;
        page.wait_for(".topbar .save-refused").await;
        page.click(".toast >> notice-save-file").await;
        let text = folder.text("Stilte-One-launch.json").await;
        assert_eq!(file::open(&text).expect("the file opens"), example(Example::Launch));
        // Another language is another reason to store, and no reason to claim that it worked.
        page.click(".topbar >> \"Nederlands\"").await;
        page.wait_for("html[lang=nl]").await;
        page.run_async("setTimeout(arguments[0], 800);", vec![]).await;
        page.wait_for(".topbar .save-refused").await;
    });
}

fn cleared_storage_gets_the_plans_again() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::B2b))).await;
        page.click(".brand").await;
        page.click("dialog >> example-launch-title").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.wait_stored().await;
        page.clear_data().await;
        page.type_into(&cell(0, BUDGET), "31415").await;
        page.key(Key::Enter).await;
        page.wait_text(".toast", "was cleared in the browser").await;
        page.wait_stored().await;
        page.reload().await;
        page.wait_value(&cell(0, BUDGET), "31,415").await;
        assert_eq!(plans(page).await, 2, "also the one that was not open");
    });
}

fn plans_of_the_storage_of_before_move() {
    let [cafe, launch] = [Example::Cafe, Example::Launch].map(|one| link::encode(&example(one)));
    let script = format!(
        "if (!localStorage.getItem('mediaplan.open')) {{
            localStorage.setItem('mediaplan.plans', '4,2,3');
            localStorage.setItem('mediaplan.plan.4', '{cafe}');
            localStorage.setItem('mediaplan.plan.2', '{launch}');
            localStorage.setItem('mediaplan.plan.3', 'mp9.later');
            localStorage.setItem('mediaplan.open', '2');
        }}"
    );
    journey(Look::WIDE, async |page| {
        page.before_load(&script).await;
        page.open("").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        let moved = "const done = arguments[0], look = () => localStorage.getItem('mediaplan.plan.2')
            || localStorage.getItem('mediaplan.plan.4') ? setTimeout(look, 50) : done(true); look();";
        page.run_async(moved, vec![]).await;
        assert_eq!(page.stored("mediaplan.plans").await.as_deref(), Some("3"));
        assert_eq!(page.stored("mediaplan.plan.3").await.as_deref(), Some("mp9.later"), "for a later release to read");
        page.reload().await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        assert_eq!(plans(page).await, 2);
        page.assert_quiet().await;
    });
}

fn all_plans_travel_in_one_file() {
    let folder = Folder::new("plans");
    journey(Look::WIDE, async |page| {
        download_into(page, &folder.0);
        page.open(&link::encode(&example(Example::B2b))).await;
        page.click(".brand").await;
        page.click("dialog >> example-launch-title").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.click(".brand").await;
        page.click(".plans-actions >> plans-save-all").await;
        let text = folder.text("mediaplan-plans.json").await;
        let saved = file::open_plans(&text).expect("a file of plans").expect("it opens");
        assert_eq!(saved.plans, [example(Example::Launch).renumbered(), example(Example::B2b).renumbered()]);
        page.forget_everything().await;
        page.open("").await;
        page.click(".brand").await;
        // Cut in the last plan, the file still brings the others back.
        let cut = folder.0.join("cut.json");
        std::fs::write(&cut, &text[..text.len() * 9 / 10]).expect("a file is written");
        for (file, said) in [
            ("mediaplan-plans.json", "2 new, 0 already in the list"),
            ("mediaplan-plans.json", "0 new, 2 already in the list"),
            ("cut.json", "0 new, 1 already in the list. Not read: 1"),
        ] {
            let input = page.find_all("dialog input[type=file]").await.into_iter().next().expect("a place for files");
            let path = folder.0.join(file);
            input.send_keys(path.to_string_lossy().as_ref()).await.expect("a file can be chosen");
            page.wait_text("dialog .toast", said).await;
        }
        page.click(".plan-line >> \"Open Stilte One launch\"").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        let kept = page.run("return localStorage.getItem('mediaplan.plans');", vec![]).await;
        assert_eq!(kept, json!(null));
        page.assert_quiet().await;
    });
}
