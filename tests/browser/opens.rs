//! The page opens.
use serde_json::json;

use crate::harness::journey;
use crate::look::{Look, Scheme};

#[test]
fn from_a_sub_folder_without_errors_or_foreign_requests() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        let names = page.run("return performance.getEntriesByType('resource').map(entry => entry.name);", vec![]).await;
        let names: Vec<&str> = names.as_array().expect("a list").iter().filter_map(|name| name.as_str()).collect();
        let folder = format!("{}/some/folder/", page.origin());
        assert!(names.iter().any(|name| name.contains("_bg.wasm")), "the app was loaded: {names:?}");
        assert!(names.iter().all(|name| name.starts_with(&folder)), "all of it from the page's own folder: {names:?}");
        page.assert_quiet().await;
    });
}

#[test]
fn at_the_width_theme_and_language_of_the_person() {
    journey(Look::PHONE.with_scheme(Scheme::Dark).with_languages("nl,en"), async |page| {
        page.open("").await;
        let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
            matchMedia('(pointer: coarse)').matches, navigator.languages[0]];";
        assert_eq!(page.run(seen, vec![]).await, json!([390, true, true, "nl"]));
        page.assert_quiet().await;
    });
}

#[test]
fn in_the_chosen_theme_from_the_first_paint() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        let choose = "const theme = document.querySelectorAll('.topbar select')[1];
            theme.selectedIndex = 2;
            theme.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(choose, vec![]).await;
        page.wait_for("html[data-theme=dark]").await;
        page.reload().await;
        assert_eq!(page.stored("mediaplan.theme").await.as_deref(), Some("dark"));
        assert_eq!(page.run("return document.documentElement.dataset.theme;", vec![]).await, json!("dark"));
    });
}

#[test]
fn or_says_why_it_does_not() {
    journey(Look::WIDE, async |page| {
        page.block("*.wasm").await;
        page.load("").await;
        page.wait_text("#app [role=alert]", "could not be loaded").await;
        page.wait_text("#app [lang=ru]", "не загрузилась").await;
    });
}
