//! The page opens.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use serde_json::json;

use crate::harness::journey;
use crate::look::{Look, Scheme};

journeys![
    from_a_sub_folder_without_errors_or_foreign_requests,
    at_the_width_theme_and_language_of_the_person,
    broken_page_hands_over_the_plan,
    page_without_a_needed_part_says_so,
    page_stores_only_chosen_settings,
    journey_leaves_nothing_to_the_next,
    page_goes_on_without_a_part_that_does_not_load,
];

fn from_a_sub_folder_without_errors_or_foreign_requests() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        let names = page.run("return performance.getEntriesByType('resource').map(entry => entry.name);", vec![]).await;
        let names: Vec<&str> = names.as_array().expect("a list").iter().filter_map(|name| name.as_str()).collect();
        let folder = format!("{}/some/folder/", page.origin());
        assert!(
            names.iter().any(|name| name.contains("/app-") && name.contains(".wasm")),
            "the app was loaded: {names:?}"
        );
        assert!(names.iter().all(|name| name.starts_with(&folder)), "all of it from the page's own folder: {names:?}");
        page.assert_quiet().await;
    });
}

fn at_the_width_theme_and_language_of_the_person() {
    journey(Look::PHONE.with_scheme(Scheme::Dark).with_languages("nl,en"), async |page| {
        page.open("").await;
        let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
            matchMedia('(pointer: coarse)').matches, navigator.languages[0]];";
        assert_eq!(page.run(seen, vec![]).await, json!([390, true, true, "nl"]));
        page.assert_quiet().await;
    });
}

/// A browser that refuses what Yew does makes it panic: a bug of any kind must end with the plan in the reader's hands.
fn broken_page_hands_over_the_plan() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Launch))).await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.run("Node.prototype.insertBefore = () => { throw new Error('refused'); };", vec![]).await;
        page.run("document.querySelector('.brand').click();", vec![]).await;
        page.wait_text(".crash [lang=en]", "Your plan is not lost").await;
        let kept = page.run("return document.querySelector('.crash textarea').value;", vec![]).await;
        let opened = link::decode(kept.as_str().expect("a link")).expect("it opens");
        assert_eq!(opened.scenario, example(Example::Launch));
        // It names no folder of whoever built it.
        let said = page.text_of(".crash pre").await;
        assert!(said.starts_with("panicked at ") && !said.starts_with("panicked at /"), "{said}");
    });
}

fn page_without_a_needed_part_says_so() {
    journey(Look::WIDE, async |page| {
        page.block("*.txt").await;
        page.load("").await;
        page.wait_text("#app [role=alert]", "could not be loaded").await;
        page.block("*.wasm").await;
        page.load("").await;
        page.wait_text("#app [role=alert]", "could not be loaded").await;
        page.wait_text("#app [lang=ru]", "не загрузилась").await;
    });
}

fn page_stores_only_chosen_settings() {
    journey(Look::WIDE.with_languages("nl"), async |page| {
        page.open("").await;
        page.click(".empty .example").await;
        page.wait_for("tr.row").await;
        let plans = "const done = arguments[0], look = () =>
            localStorage.getItem('mediaplan.open') ? done(true) : setTimeout(look, 30); look();";
        page.run_async(plans, vec![]).await;
        assert_eq!(page.stored("mediaplan.locale").await, None, "the browser asked for Dutch");
        assert_eq!(page.stored("mediaplan.theme").await, None);
        page.click(".topbar >> \"Русский\"").await;
        page.wait_for("html[lang=ru]").await;
        page.click(".topbar >> \"Тёмная\"").await;
        page.wait_for("html[data-theme=dark]").await;
        // From the first paint on, before the app stands.
        page.block("*.wasm").await;
        page.load("").await;
        page.wait_for("html[data-theme=dark]").await;
        page.block("*nothing*").await;
        page.open("").await;
        page.wait_for("html[lang=ru]").await;
        assert_eq!(page.stored("mediaplan.locale").await.as_deref(), Some("ru"));
        assert_eq!(page.stored("mediaplan.theme").await.as_deref(), Some("dark"));
    });
}

fn journey_leaves_nothing_to_the_next() {
    const LEFT: &str = "return [localStorage.length, document.cookie, navigator.languages[0], innerWidth];";
    journey(Look::PHONE.with_languages("ru"), async |page| {
        page.open("").await;
        page.run(
            "localStorage.setItem('left', 'behind'); document.cookie = 'left=behind'; console.error('left');",
            vec![],
        )
        .await;
        let errors = page.console_errors().await;
        assert!(matches!(&errors[..], [one] if one.contains("left")), "{errors:?}");
        page.run("console.error('left at the end');", vec![]).await;
    });
    journey(Look::WIDE, async |page| {
        page.open("").await;
        assert_eq!(page.run(LEFT, vec![]).await, json!([0, "", "en", 1440]));
        assert_eq!(page.console_errors().await, Vec::<String>::new());
    });
}

/// Assets that are loaded when needed may be missing: the page says so and goes on as it was.
fn page_goes_on_without_a_part_that_does_not_load() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Launch))).await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        page.block("*ru-*.txt").await;
        page.click(".topbar >> \"Русский\"").await;
        page.wait_text(".toast", "could not be loaded").await;
        assert_eq!(page.run("return document.documentElement.lang;", vec![]).await, json!("en"));
        assert_eq!(page.stored("mediaplan.locale").await, None, "what could not be had is not kept");

        page.block("*files*").await;
        page.click(".toast >> close").await;
        page.wait_gone(".toast").await;
        page.click(".brand").await;
        page.click(".plans-actions >> plans-save-file").await;
        page.wait_text(".toast", "could not be loaded").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
    });
}
