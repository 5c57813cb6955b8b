//! Harness of journeys: a browser of their own on the built page, and short words for what a person does.
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel};
use tokio::time::{Instant, sleep};

use crate::look::{Look, Pointer};
use crate::server::{Scratch, Server, browser_program};

/// Longest time for something to appear: a busy machine is slow, and a green test never waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs before the page's own scripts and keeps what the content policy refused.
const WATCH: &str = "window.refusedByPolicy = [];
    addEventListener('securitypolicyviolation', event =>
        window.refusedByPolicy.push(`${event.violatedDirective}: ${event.blockedURI}`), true);";

/// A browser on the built page.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) driver: WebDriver,
    /// Address of the page without its fragment.
    address: String,
    /// Folder of the browser's files.
    pub(crate) scratch: PathBuf,
}

/// Makes a journey in a browser of its own; server and browser are gone afterwards, however it ends.
pub(crate) fn journey(look: Look, body: impl AsyncFnOnce(&Page)) {
    // Made first, so that it goes last.
    let scratch = Scratch::new();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be made");
    let site = runtime.block_on(Server::of_page());
    let browser = runtime.block_on(Server::of_browser(&scratch));
    let page = runtime.block_on(Page::new(&browser.address, &site.address, &scratch, look));
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&page))));
    runtime.block_on(async {
        if outcome.is_err() {
            let name = thread::current().name().unwrap_or("journey").replace("::", "-");
            page.screenshot(&format!("failed-{name}")).await;
            eprintln!("console: {:#?}", page.console_errors().await);
        }
        let left = page.driver.quit().await;
        browser.stop().await;
        site.stop().await;
        if outcome.is_ok() {
            left.expect("the browser closes");
        }
    });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

#[allow(dead_code, reason = "a word for journeys")]
/// A selector of the elements marked with `data-testid`.
pub(crate) fn testid(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

#[allow(dead_code, reason = "words for journeys; not each of them is in use at any time")]
impl Page {
    async fn new(browser: &str, address: &str, scratch: &Scratch, look: Look) -> Self {
        let driver = WebDriver::new(browser, capabilities(look).expect("the options can be written")).await;
        let driver = driver.expect("a browser starts");
        let page = Self { driver, address: address.to_owned(), scratch: scratch.0.clone() };
        let (width, height, touch) = (look.width, look.height, look.pointer == Pointer::Touch);
        let scale = if touch { 2 } else { 1 };
        page.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": touch }),
        )
        .await;
        page.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await;
        page.set_media(&[("prefers-color-scheme", look.scheme.name())]).await;
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        let origin = page.origin();
        page.devtools(
            "Browser.grantPermissions",
            json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        )
        .await;
        page
    }

    /// Loads the page anew, with `fragment` after `#`, and waits until the app stands.
    pub(crate) async fn open(&self, fragment: &str) {
        self.load(fragment).await;
        self.wait_gone("#app > .boot").await;
    }

    /// Loads the page anew and waits for nothing.
    pub(crate) async fn load(&self, fragment: &str) {
        // From an empty page, because an address that differs only after `#` loads nothing.
        self.driver.goto("about:blank").await.expect("an empty page opens");
        let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        self.driver.goto(format!("{}{hash}", self.address)).await.expect("the page opens");
    }

    /// Changes what stands after `#` in the open page, as a link pasted into the same tab does.
    pub(crate) async fn follow(&self, fragment: &str) {
        self.run("location.hash = arguments[0];", vec![json!(fragment)]).await;
    }

    /// Loads the page again as it is.
    pub(crate) async fn reload(&self) {
        self.driver.refresh().await.expect("the page loads again");
        self.wait_gone("#app > .boot").await;
    }

    /// The address as the browser shows it.
    pub(crate) async fn location(&self) -> String {
        self.run("return location.href;", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Scheme, host and port of the page.
    pub(crate) fn origin(&self) -> String {
        self.address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
    }

    /// The first element that `css` selects and that is displayed; waits for it.
    pub(crate) async fn wait_for(&self, css: &str) -> WebElement {
        let end = Instant::now() + PATIENCE;
        loop {
            for element in self.find_all(css).await {
                if element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
            }
            assert!(Instant::now() < end, "nothing that `{css}` selects came into sight");
            sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until `css` selects nothing.
    pub(crate) async fn wait_gone(&self, css: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.find_all(css).await.is_empty() {
            assert!(Instant::now() < end, "`{css}` is still on the page");
            sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until the text of what `css` selects contains `text`.
    pub(crate) async fn wait_text(&self, css: &str, text: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.text_of(css).await;
            if found.contains(text) {
                return;
            }
            assert!(Instant::now() < end, "`{css}` says {found:?} and not {text:?}");
            sleep(Duration::from_millis(30)).await;
        }
    }

    /// Every element that `css` selects now, displayed or not.
    pub(crate) async fn find_all(&self, css: &str) -> Vec<WebElement> {
        self.driver.find_all(By::Css(css)).await.unwrap_or_else(|error| panic!("`{css}` cannot be looked for: {error}"))
    }

    /// The text that a person sees in the first element of `css`.
    pub(crate) async fn text_of(&self, css: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            // The app may replace the element between finding and reading it.
            match self.wait_for(css).await.text().await {
                Ok(text) => return text,
                Err(error) => assert!(Instant::now() < end, "the text of `{css}` cannot be read: {error}"),
            }
        }
    }

    /// The value of a field.
    pub(crate) async fn value_of(&self, css: &str) -> String {
        self.wait_for(css).await.value().await.ok().flatten().unwrap_or_default()
    }

    /// Clicks the first element of `css`.
    pub(crate) async fn click(&self, css: &str) {
        let end = Instant::now() + PATIENCE;
        // Something may still move over it, or the app may replace it.
        while let Err(error) = self.wait_for(css).await.click().await {
            assert!(Instant::now() < end, "`{css}` cannot be clicked: {error}");
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Replaces the text of a field; whether it counts depends on the key that follows.
    pub(crate) async fn type_into(&self, css: &str, text: &str) {
        self.click(css).await;
        let field = self.wait_for(css).await;
        field.send_keys(Key::Control + "a").await.expect("the field takes keys");
        let keys = if text.is_empty() { TypingData::from(Key::Delete) } else { TypingData::from(text) };
        field.send_keys(keys).await.expect("the field takes text");
    }

    /// Presses a key, or keys held together as `Key::Control + "z"`, wherever the focus is.
    pub(crate) async fn key(&self, keys: impl Into<TypingData>) {
        let focused = self.driver.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("what has the focus takes keys");
    }

    /// Runs a script in the page and hands back what it returns.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("a script failed: {error}\n{script}")).json().clone()
    }

    /// Runs a script that hands its answer to its last argument, a function.
    pub(crate) async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute_async(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("a script failed: {error}\n{script}")).json().clone()
    }

    /// Text that the browser stores for the page under `key`.
    pub(crate) async fn stored(&self, key: &str) -> Option<String> {
        let value = self.run("return localStorage.getItem(arguments[0]);", vec![json!(key)]).await;
        value.as_str().map(ToOwned::to_owned)
    }

    /// The text on the clipboard.
    pub(crate) async fn clipboard(&self) -> String {
        let script = "const done = arguments[0];
            navigator.clipboard.readText().then(done, error => done(`unreadable: ${error}`));";
        self.run_async(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Sets media features as the system would: `("prefers-color-scheme", "dark")`,
    /// `("prefers-reduced-motion", "reduce")`.
    pub(crate) async fn set_media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Lets nothing through whose address matches the pattern, as a connection that breaks off.
    pub(crate) async fn block(&self, pattern: &str) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.setBlockedURLs", json!({ "urls": [pattern] })).await;
    }

    /// A command of the browser's own protocol for developers, for what WebDriver has no word for.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command} failed: {error}"))
    }
}

fn capabilities(look: Look) -> WebDriverResult<ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ] {
        chrome.add_arg(argument)?;
    }
    chrome.add_arg(&format!("--window-size={},{}", look.width.max(500), look.height))?;
    chrome.add_arg(&format!("--lang={}", look.languages.split(',').next().unwrap_or("en")))?;
    chrome.add_experimental_option("prefs", json!({ "intl.accept_languages": look.languages }))?;
    chrome.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    if let Some(program) = browser_program() {
        chrome.set_binary(&program.to_string_lossy())?;
    }
    Ok(chrome)
}
