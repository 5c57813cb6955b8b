//! The page without a network, and new versions of a page that the browser keeps.
use std::time::Duration;

use mediaplan::exchange::file;
use mediaplan::scenario::{Example, example};
use serde_json::{Value, json};
use thirtyfour::{Key, WindowHandle};
use tokio::time::{Instant, sleep};

use crate::file::{Folder, download_into};
use crate::harness::{Page, Workers, journey_on_site};
use crate::look::Look;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, cell, launch, opens, show};

journeys![
    everything_works_without_a_network_after_one_visit,
    new_version_is_offered_and_comes_when_asked_for,
    declined_version_comes_with_the_next_visit,
    version_that_is_not_whole_is_not_kept,
    page_can_be_installed,
];

/// Waits until the browser keeps every file of the page that is open.
const KEPT: &str = "const done = arguments[0];
    const parts = document.querySelector('meta[name=parts]').content.split(' ').map(part => part.split('=')[1]);
    const files = ['./', 'start.js', 'icon.svg', 'manifest.webmanifest', ...parts.filter(file => file !== 'sw.js')];
    const look = async () => {
        const found = await Promise.all(files.map(file => caches.match(file)));
        found.every(Boolean) ? done(files.length) : setTimeout(look, 50);
    };
    look();";

/// Lets the browser look for a new version, as it does by itself with each visit and each hour.
const LOOK: &str = "const done = arguments[0];
    navigator.serviceWorker.ready.then(registration => registration.update()).then(() => done(true), () => done(false));";

/// Count of the versions that the browser keeps.
const VERSIONS: &str = "const done = arguments[0]; caches.keys().then(keys => done(keys.length));";

/// Name of the first script of the page that is open: another one in each version.
const VERSION: &str = "return document.querySelector('script[type=module]').src;";

/// Opens the launch plan and waits until all of the page is kept.
async fn visit(page: &Page) {
    launch(page).await;
    let files = page.run_async(KEPT, vec![]).await;
    assert!(files.as_u64() > Some(20), "{files} files");
}

async fn wait_for_versions(page: &Page, count: u64) {
    let wait = "const [count, done] = arguments;
        const look = async () => (await caches.keys()).length === count ? done(true) : setTimeout(look, 50); look();";
    page.run_async(wait, vec![json!(count)]).await;
}

fn everything_works_without_a_network_after_one_visit() {
    let folder = Folder::new("offline");
    journey_on_site(Look::WIDE, Workers::Allowed, async |page, site| {
        download_into(page, &folder.0);
        visit(page).await;
        let strip = page.text_of(".strip").await;
        site.stop().await;
        page.reload().await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        assert_eq!(page.text_of(".strip").await, strip);
        for tab in [CALENDAR, REACH, EFFECT, PLAN] {
            show(page, tab).await;
        }
        opens(page, ".strip [data-explain=reach]", "Reach, people · whole plan").await;
        page.key(Key::Escape).await;
        page.click(".topbar .crumb").await;
        page.wait_for("dialog").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.click(".brand").await;
        page.click(".plans-actions >> plans-save-file").await;
        let text = folder.text("Stilte-One-launch.json").await;
        assert_eq!(file::open(&text).expect("the file opens"), example(Example::Launch));
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        for (name, code) in [("Nederlands", "nl"), ("Русский", "ru"), ("English", "en")] {
            page.click(&format!(".topbar >> \"{name}\"")).await;
            page.wait_for(&format!("html[lang={code}]")).await;
            // It begins in this language, too.
            page.reload().await;
            page.wait_for(&format!("html[lang={code}]")).await;
        }
        // From an address with something behind it, as others write them.
        page.run("location.assign('index.html?from=mail');", vec![]).await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.assert_quiet().await;
    });
}

fn new_version_is_offered_and_comes_when_asked_for() {
    journey_on_site(Look::WIDE, Workers::Allowed, async |page, site| {
        visit(page).await;
        let old = page.run(VERSION, vec![]).await;
        let beside = page
            .in_context("Target.createTarget", json!({ "url": site.address, "newWindow": true, "background": true }));
        site.release();
        assert_eq!(page.run_async(LOOK, vec![]).await, json!(true));
        page.wait_text(".toast", "A new version of Mediaplan is there").await;
        // Other notices come and go; the offer stays.
        page.click(".topbar >> share").await;
        page.click("dialog >> share-copy").await;
        page.wait_text("dialog .toast", "The link is copied").await;
        page.click("dialog .toast >> close").await;
        page.wait_text("dialog .toast", "A new version of Mediaplan is there").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        // Nothing is forced: a reload by hand brings the version that is in use, and the offer.
        page.reload().await;
        assert_eq!(page.run(VERSION, vec![]).await, old);
        page.wait_text(".toast", "A new version of Mediaplan is there").await;
        // What was just typed is kept.
        page.type_into(&cell(0, 0), "Just typed").await;
        page.click(".toast >> reload").await;
        wait_for_other(page, &old).await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "Just typed");
        // The page beside it is of the old version, which the host has no more: it finds its parts.
        let here = page.driver.window().await.expect("a window");
        let handle = beside.get("targetId").and_then(Value::as_str).expect("a window").to_owned();
        page.driver.switch_to_window(WindowHandle::from(handle)).await.expect("the other window");
        assert_eq!(page.run(VERSION, vec![]).await, old);
        page.click(".topbar >> \"Русский\"").await;
        page.wait_for("html[lang=ru]").await;
        page.click(".topbar >> \"English\"").await;
        page.wait_for("html[lang=en]").await;
        assert_eq!(page.run_async(VERSIONS, vec![]).await, json!(2));
        page.driver.close_window().await.expect("it closes");
        page.driver.switch_to_window(here).await.expect("the window before");
        // Once nobody uses it, it goes.
        page.reload().await;
        wait_for_versions(page, 1).await;
        site.stop().await;
        page.reload().await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "Just typed");
        for tab in [CALENDAR, REACH, EFFECT, PLAN] {
            show(page, tab).await;
        }
        page.assert_quiet().await;
    });
}

/// Waits until another version is open. A script fails while the page that it runs in goes.
async fn wait_for_other(page: &Page, old: &Value) {
    let end = Instant::now() + Duration::from_secs(20);
    while page.driver.execute(VERSION, vec![]).await.is_ok_and(|version| version.json() == old) {
        assert!(Instant::now() < end, "no other version came");
        sleep(Duration::from_millis(50)).await;
    }
    page.wait_gone("#app > .boot").await;
}

fn declined_version_comes_with_the_next_visit() {
    journey_on_site(Look::WIDE.with_languages("nl"), Workers::Allowed, async |page, site| {
        page.open("").await;
        page.run_async(KEPT, vec![]).await;
        let old = page.run(VERSION, vec![]).await;
        site.release();
        page.run_async(LOOK, vec![]).await;
        page.wait_text(".toast", "Er is een nieuwe versie van Mediaplan").await;
        page.click(".toast >> close").await;
        page.wait_gone(".toast").await;
        assert_eq!(page.run(VERSION, vec![]).await, old);
        page.open("").await;
        assert_ne!(page.run(VERSION, vec![]).await, old, "nobody had the old version open any more");
        assert!(page.find_all(".toast").await.is_empty());
        wait_for_versions(page, 1).await;
        page.assert_quiet().await;
    });
}

/// A host in the middle of an upload.
fn version_that_is_not_whole_is_not_kept() {
    journey_on_site(Look::WIDE, Workers::Allowed, async |page, site| {
        site.remove(&["first.nl", "first.ru"]);
        launch(page).await;
        // Without them the version is not whole, and nothing is kept.
        let refused = "const done = arguments[0];
            const look = async () => {
                const [begun, stands] = [await caches.keys(), await navigator.serviceWorker.getRegistration()];
                begun.length > 0 && !stands ? done(true) : setTimeout(look, 50);
            };
            look();";
        assert_eq!(page.run_async(refused, vec![]).await, json!(true));
        page.click(".topbar >> \"Русский\"").await;
        page.wait_text(".toast", "Reload the page").await;
        site.restore();
        page.reload().await;
        page.run_async(KEPT, vec![]).await;
    });
}

fn page_can_be_installed() {
    journey_on_site(Look::WIDE, Workers::Allowed, async |page, _| {
        visit(page).await;
        let manifest = page.devtools("Page.getAppManifest", json!({})).await;
        assert_eq!(manifest.get("errors"), Some(&json!([])), "{manifest}");
        assert!(manifest.get("url").is_some_and(|url| url.as_str().unwrap_or_default().ends_with(".webmanifest")));
        let answer = page.devtools("Page.getInstallabilityErrors", json!({})).await;
        let errors = answer.get("installabilityErrors").and_then(Value::as_array).expect("a list");
        // The contexts of journeys are private windows.
        let errors: Vec<&Value> =
            errors.iter().filter(|error| error.get("errorId") != Some(&json!("in-incognito"))).collect();
        assert!(errors.is_empty(), "{errors:?}");
        let pictures = "const done = arguments[0];
            fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json()).then(async ({ icons }) => {
                const wrong = [];
                for (const { src, sizes } of icons) {
                    const image = new Image();
                    image.src = src;
                    await image.decode();
                    if (sizes !== 'any' && sizes !== `${image.naturalWidth}x${image.naturalHeight}`) wrong.push(src);
                }
                done(wrong);
            });";
        assert_eq!(page.run_async(pictures, vec![]).await, json!([]));
        page.assert_quiet().await;
    });
}
