//! Checks of a page: pictures, accessibility, and errors that are not seen.
use std::env;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::Page;

#[allow(dead_code, reason = "words for journeys; not each of them is in use at any time")]
impl Page {
    /// Writes what is in sight into `tests/shots/<name>.png`.
    pub(crate) async fn screenshot(&self, name: &str) {
        let picture = self.driver.screenshot_as_png().await.expect("a picture came");
        write_shot(name, &picture);
    }

    /// Writes the whole page, also what must be scrolled to, into `tests/shots/<name>.png`.
    pub(crate) async fn screenshot_whole(&self, name: &str) {
        let width = self.run("return document.documentElement.clientWidth;", vec![]).await;
        let height = self.run("return document.documentElement.scrollHeight;", vec![]).await;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = self.devtools("Page.captureScreenshot", options).await;
        let picture = answer.get("data").and_then(Value::as_str).unwrap_or_default();
        write_shot(name, &thirtyfour::support::base64_decode(picture).expect("a picture came"));
    }

    /// Findings of axe-core on the page, or on the dialog that makes the rest of it inert: one line per rule, with the
    /// places.
    pub(crate) async fn axe(&self) -> Vec<String> {
        if self.run("return window.axe === undefined;", vec![]).await == json!(true) {
            let file = env::var("MEDIAPLAN_AXE").expect("MEDIAPLAN_AXE must name axe.min.js: run `scripts/browser.sh`");
            let axe = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file} cannot be read: {error}"));
            // WebDriver's scripts are not bound by the content policy; a script element would be.
            self.run(&axe, vec![]).await;
        }
        let script = "const done = arguments[0], place = document.querySelector('dialog[open]') ?? document;
            axe.run(place, { resultTypes: ['violations'], preload: false }).then(
                found => done(found.violations.map(rule =>
                    `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.target.join(' ')).join(', ')}`)),
                error => done([`axe itself failed: ${error}`]));";
        strings(&self.run_async(script, vec![]).await)
    }

    /// Errors on the console since the last call, without the browser's own remarks.
    pub(crate) async fn console_errors(&self) -> Vec<String> {
        self.browser.console_errors().await
    }

    /// Requests outside the page's own origin, and refusals of the content policy. Without an early script, refusals are
    /// among the errors instead.
    pub(crate) async fn requests_outside_origin(&self) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => !name.startsWith(location.origin + '/') && !/^(data|blob):/.test(name))
            .concat(window.refusedByPolicy ?? []);";
        strings(&self.run(script, vec![]).await)
    }

    /// Nothing may have gone wrong unseen: no error on the console, no foreign request, nothing refused.
    pub(crate) async fn assert_quiet(&self) {
        assert_eq!(self.console_errors().await, Vec::<String>::new(), "errors on the console");
        assert_eq!(self.requests_outside_origin().await, Vec::<String>::new(), "requests outside the page's origin");
    }
}

fn write_shot(name: &str, picture: &[u8]) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/shots");
    fs::create_dir_all(&folder).expect("the folder of the shots can be made");
    fs::write(folder.join(format!("{name}.png")), picture).expect("the shot can be written");
}

fn strings(list: &Value) -> Vec<String> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|quantity| quantity.as_str().unwrap_or_default().to_owned()).collect()
}
