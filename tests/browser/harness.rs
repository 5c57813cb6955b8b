//! Harness of journeys: a window of their own on the built page, and short words for what a person does.
use std::cell::{Cell, OnceCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::time::Duration;

use mediaplan::units::Locale;
use mediaplan::words::Words;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use tokio::runtime::Runtime;
use tokio::time::{Instant, sleep};

use crate::browser::Browser;
use crate::engine::{Engine, Need};
use crate::list::current;
use crate::look::{Look, Pointer};
use crate::site::Site;
use crate::stage::with_browser;

/// Longest time for something to appear: a busy machine is slow, and a green test never waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Pause between two looks for what a journey waits for.
const PAUSE: Duration = Duration::from_millis(20);

/// Elements of a selector, or what in them bears a name: all, or the first that is in sight. A name is what a person
/// reads on a button or an option, or what a screen reader says. An option is in sight where its menu is.
const FIND: &str = "const [css, name, isFirst] = arguments;
    const spaced = text => text?.replace(/\\s+/g, ' ').trim();
    const own = element => [...element.childNodes].map(node =>
        // A text, or what a translation puts in its place.
        node.nodeType === Node.TEXT_NODE || node.localName === 'font' ? node.textContent : '').join('');
    const isNamed = element => [element.ariaLabel, own(element), element.querySelector('b')?.textContent]
        .some(text => spaced(text) === name);
    const isInSight = element => {
        const shown = element.closest('select') ?? element;
        return shown.checkVisibility({ visibilityProperty: true }) && shown.getClientRects().length > 0;
    };
    let all = [...document.querySelectorAll(css)];
    if (name !== null) {
        const namedIn = one => [...one.querySelectorAll('button, summary, a, label, option')].filter(isNamed);
        all = all.flatMap(namedIn);
    }
    return isFirst ? [all.find(isInSight)].filter(Boolean) : all;";

/// Elements that are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    All,
    InSight,
}

/// Runs before the page's own scripts and keeps what the content policy refused.
const WATCH: &str = "window.refusedByPolicy = [];
    addEventListener('securitypolicyviolation', event =>
        window.refusedByPolicy.push(`${event.violatedDirective}: ${event.blockedURI}`), true);";

/// A window on the built page, in a browser context that nobody else has.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) driver: WebDriver,
    pub(crate) browser: Arc<Browser>,
    /// Name of the browser context; absent in an engine without contexts, where the browser is the journey's own.
    context: Option<String>,
    /// Address of the page without its fragment.
    address: String,
    look: Look,
    /// Words of the page's language, once a name is looked for.
    words: OnceCell<Words>,
    /// Becomes true with the first load; until then the window is empty.
    was_loaded: Cell<bool>,
}

/// Permission for the page to keep itself, by a service worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Workers {
    /// As an ordinary window does.
    Allowed,
    /// As some private windows do. Most journeys: a worker would load all of the page a second time in each.
    Refused,
}

/// Runs before the page's own scripts and takes service workers away.
const REFUSE_WORKERS: &str = "delete Navigator.prototype.serviceWorker;";

/// Makes a journey in a browser context of its own, which is gone afterwards.
pub(crate) fn journey(look: Look, body: impl AsyncFnOnce(&Page)) {
    with_browser(|browser, address, runtime| make(browser, address, runtime, (look, Workers::Refused), body));
}

/// Makes a journey on a host of its own, which the journey may change and stop.
pub(crate) fn journey_on_site(look: Look, workers: Workers, body: impl AsyncFnOnce(&Page, &mut Site)) {
    with_browser(|browser, _, runtime| {
        let mut site = runtime.block_on(Site::new());
        let address = site.address.clone();
        make(browser, &address, runtime, (look, workers), async |page| body(page, &mut site).await);
    });
}

fn make(
    browser: &Arc<Browser>,
    address: &str,
    runtime: &Runtime,
    (look, workers): (Look, Workers),
    body: impl AsyncFnOnce(&Page),
) {
    let page = runtime.block_on(Page::new(browser, address, look, workers));
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&page)))) {
        runtime.block_on(async {
            page.screenshot(&format!("failed-{}", current().replace("::", "-"))).await;
            eprintln!("console of {}: {:#?}", current(), page.console_errors().await);
        });
        resume_unwind(panic);
    }
    if let Some(context) = &page.context {
        browser.end_context(context);
    }
}

#[allow(dead_code, reason = "words for journeys; not each of them is in use at any time")]
impl Page {
    async fn new(browser: &Arc<Browser>, address: &str, look: Look, workers: Workers) -> Self {
        let context = browser.new_context(look).await;
        let (words, was_loaded) = (OnceCell::new(), Cell::new(false));
        let (driver, browser, address) = (browser.driver.clone(), Arc::clone(browser), address.to_owned());
        let page = Self { driver, browser, context, address, look, words, was_loaded };
        match page.browser.engine {
            Engine::Chromium => page.emulate(look).await,
            Engine::Firefox | Engine::WebKit => page.fit_window(look).await,
        }
        if page.browser.engine.lacks(Need::EarlyScript).is_none() {
            page.before_load(WATCH).await;
            if workers == Workers::Refused {
                page.before_load(REFUSE_WORKERS).await;
            }
        }
        page
    }

    /// Gives the window the screen, the pointer, the scheme and the rights of an ordinary one.
    async fn emulate(&self, look: Look) {
        let (width, height, touch) = (look.width, look.height, look.pointer == Pointer::Touch);
        let scale = if touch { 2 } else { 1 };
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": touch }),
        )
        .await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await;
        self.set_media(&[("prefers-color-scheme", look.scheme.name())]).await;
        self.in_context(
            "Browser.grantPermissions",
            json!({ "origin": self.origin(), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        );
    }

    /// Makes the window so large that the page in it has the size of the look.
    async fn fit_window(&self, look: Look) {
        let end = Instant::now() + PATIENCE;
        loop {
            let sizes = self.run("return [innerWidth, innerHeight, outerWidth, outerHeight];", vec![]).await;
            let size = |at: usize| sizes.get(at).and_then(Value::as_i64).expect("a size in whole pixels");
            let (wanted_width, wanted_height) = (i64::from(look.width), i64::from(look.height));
            if (size(0), size(1)) == (wanted_width, wanted_height) {
                return;
            }
            assert!(Instant::now() < end, "the page is {} by {} pixels in size", size(0), size(1));
            // Outside of the page there is a bar or two.
            let width = u32::try_from(wanted_width + size(2) - size(0)).expect("a width");
            let height = u32::try_from(wanted_height + size(3) - size(1)).expect("a height");
            self.driver.set_window_rect(0, 0, width, height).await.expect("the window can be resized");
            sleep(PAUSE).await;
        }
    }

    /// A command of the browser's own protocol that concerns the journey's context as a whole.
    pub(crate) fn in_context(&self, command: &str, mut parameters: Value) -> Value {
        self.browser.engine.demand(Need::DeveloperTools);
        if let Some(parameters) = parameters.as_object_mut() {
            parameters.insert("browserContextId".into(), json!(self.context));
        }
        self.browser.ask(command, parameters)
    }

    /// Loads the page anew, with `fragment` after `#`, and waits until the app stands.
    pub(crate) async fn open(&self, fragment: &str) {
        self.load(fragment).await;
        self.wait_gone("#app > .boot").await;
    }

    /// Loads the page anew and waits for nothing.
    pub(crate) async fn load(&self, fragment: &str) {
        // From an empty page, because an address that differs only after `#` loads nothing.
        if self.was_loaded.replace(true) {
            self.browser.leave_document().await;
            self.driver.goto("about:blank").await.expect("an empty page opens");
        }
        let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        self.driver.goto(format!("{}{hash}", self.address)).await.expect("the page opens");
        self.browser.watch_document().await;
    }

    /// Changes what stands after `#` in the open page, as a link pasted into the same tab does.
    pub(crate) async fn follow(&self, fragment: &str) {
        self.run("location.hash = arguments[0];", vec![json!(fragment)]).await;
    }

    /// Loads the page again as it is.
    pub(crate) async fn reload(&self) {
        self.browser.leave_document().await;
        self.driver.refresh().await.expect("the page loads again");
        self.browser.watch_document().await;
        self.wait_gone("#app > .boot").await;
    }

    /// Goes back in the browser's history.
    pub(crate) async fn back(&self) {
        self.driver.back().await.expect("the browser goes back");
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
            if let Some(element) = self.found(css, Found::InSight).await.into_iter().next() {
                return element;
            }
            assert!(Instant::now() < end, "nothing that `{css}` selects came into sight");
            sleep(PAUSE).await;
        }
    }

    /// Waits until `css` selects nothing.
    pub(crate) async fn wait_gone(&self, css: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.find_all(css).await.is_empty() {
            assert!(Instant::now() < end, "`{css}` is still on the page");
            sleep(PAUSE).await;
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
            sleep(PAUSE).await;
        }
    }

    /// Every element that `css` selects now, displayed or not.
    pub(crate) async fn find_all(&self, css: &str) -> Vec<WebElement> {
        self.found(css, Found::All).await
    }

    /// Elements of a selector, in one question to the browser: asking for each whether it is displayed takes longer than
    /// what a journey waits for.
    ///
    /// `css` is a selector, or a selector and behind `>>` the name of a button, a link or an option in it: a message of
    /// the page's language, as in `.topbar >> undo`, or a text, as in `.platforms >> "TikTok"`.
    async fn found(&self, css: &str, which: Found) -> Vec<WebElement> {
        let (css, name) = css.split_once(" >> ").map_or((css, None), |(css, name)| (css, Some(self.named(name))));
        let arguments = vec![json!(css), json!(name), json!(which == Found::InSight)];
        loop {
            let found = match self.driver.execute(FIND, arguments.clone()).await {
                // Firefox's answer where the document was replaced while the script ran.
                Ok(answer) if answer.json().is_null() => {
                    sleep(PAUSE).await;
                    continue;
                }
                answer => answer.and_then(ScriptRet::elements),
            };
            match found {
                Ok(elements) => return elements,
                // Gone between the script and its answer.
                Err(error) if matches!(*error, WebDriverErrorInner::StaleElementReference(_)) => sleep(PAUSE).await,
                Err(error) => panic!("`{css}` cannot be looked for: {error}"),
            }
        }
    }

    /// Text of a name: what stands in quotes, or a message.
    fn named(&self, name: &str) -> String {
        if let Some(text) = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            return text.to_owned();
        }
        let words = self.words.get_or_init(|| {
            let language = self.look.languages.split(',').next().unwrap_or_default();
            Words::built_in(Locale::from_code(language).unwrap_or(Locale::En))
        });
        words.text(name).replace('\u{a0}', " ")
    }

    /// Waits until a button of several is the one that is pressed.
    pub(crate) async fn wait_pressed(&self, css: &str) {
        let end = Instant::now() + PATIENCE;
        while self.wait_for(css).await.attr("aria-pressed").await.ok().flatten().as_deref() != Some("true") {
            assert!(Instant::now() < end, "`{css}` is not pressed");
            sleep(PAUSE).await;
        }
    }

    /// The text that a person sees in the first element of `css`.
    pub(crate) async fn text_of(&self, css: &str) -> String {
        if self.browser.engine.lacks(Need::SeenText).is_some() {
            return self.read(css, async |element| Ok(element.prop("innerText").await?.unwrap_or_default())).await;
        }
        self.read(css, async |element| element.text().await).await
    }

    /// The value of a field.
    pub(crate) async fn value_of(&self, css: &str) -> String {
        self.read(css, async |element| Ok(element.value().await?.unwrap_or_default())).await
    }

    /// Value read from the first element of `css`, which the app may replace between finding and reading it.
    async fn read(&self, css: &str, part: impl AsyncFn(WebElement) -> WebDriverResult<String>) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            match part(self.wait_for(css).await).await {
                Ok(text) => return text,
                Err(error) => assert!(Instant::now() < end, "`{css}` cannot be read: {error}"),
            }
        }
    }

    /// Clicks the first element of `css`.
    pub(crate) async fn click(&self, css: &str) {
        let end = Instant::now() + PATIENCE;
        if self.browser.engine.lacks(Need::Scrolling).is_some() {
            let element = self.wait_for(css).await.to_json().expect("an element has a name");
            self.run("arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' });", vec![element]).await;
        }
        // Something may still move over it, or the app may replace it.
        while let Err(error) = self.wait_for(css).await.click().await {
            assert!(Instant::now() < end, "`{css}` cannot be clicked: {error}");
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses the mouse on the first of these, moves it over the others, and lets it go.
    pub(crate) async fn drag(&self, over: &[&str]) {
        let mut chain = self.driver.action_chain();
        for (at, css) in over.iter().enumerate() {
            let element = self.wait_for(css).await;
            chain = chain.move_to_element_center(&element);
            if at == 0 {
                chain = chain.click_and_hold();
            }
        }
        chain.release().perform().await.expect("the mouse is pressed, moved and let go");
    }

    /// Replaces the text of a field; whether it counts depends on the key that follows.
    pub(crate) async fn type_into(&self, css: &str, text: &str) {
        self.click(css).await;
        let field = self.wait_for(css).await;
        let element = field.to_json().expect("an element has a name");
        self.run("arguments[0].select();", vec![element]).await;
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

    /// Leaves the page and has the browser forget all that it stored, as a fresh browser.
    pub(crate) async fn forget_everything(&self) {
        self.driver.goto("about:blank").await.expect("an empty page opens");
        self.clear_data().await;
    }

    /// Has the browser forget all that the page stored, as its settings offer.
    pub(crate) async fn clear_data(&self) {
        let all = json!({ "origin": self.origin(), "storageTypes": "local_storage,indexeddb" });
        self.devtools("Storage.clearDataForOrigin", all).await;
    }

    /// Waits until the browser has the open plan in storage, as it is now.
    pub(crate) async fn wait_stored(&self) {
        self.wait_text(".topbar", self.named("saved-here").as_str()).await;
        // The pause after the last keystroke, and a moment for the database.
        sleep(Duration::from_millis(600)).await;
    }

    /// Waits until a field shows a value.
    pub(crate) async fn wait_value(&self, css: &str, value: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.value_of(css).await;
            if found == value {
                return;
            }
            assert!(Instant::now() < end, "`{css}` has {found:?} and not {value:?}");
            sleep(PAUSE).await;
        }
    }

    /// Runs a script in every document that this window loads from now on, before the page's own.
    pub(crate) async fn before_load(&self, script: &str) {
        self.browser.engine.demand(Need::EarlyScript);
        if self.browser.engine == Engine::Firefox {
            let function = json!({ "functionDeclaration": format!("() => {{ {script} }}") });
            self.browser.ask("script.addPreloadScript", function);
        } else {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        }
    }

    /// Opens the page in a second window of the same browser and goes there; `script` runs before the page's own. Answers
    /// with the first window.
    pub(crate) async fn open_beside(&self, script: &str) -> WindowHandle {
        let first = self.driver.window().await.expect("a window");
        let window = json!({ "url": "about:blank", "newWindow": true, "width": 1440, "height": 900 });
        let made = self.in_context("Target.createTarget", window);
        let handle = made.get("targetId").and_then(Value::as_str).expect("a window").to_owned();
        self.go_to(WindowHandle::from(handle)).await;
        self.before_load(REFUSE_WORKERS).await;
        self.before_load(script).await;
        self.open("").await;
        first
    }

    /// Goes to another window.
    pub(crate) async fn go_to(&self, window: WindowHandle) {
        self.driver.switch_to_window(window).await.expect("the other window");
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
        self.browser.engine.demand(Need::DeveloperTools);
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command} failed: {error}"))
    }
}
