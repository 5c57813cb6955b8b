//! Engines in which journeys can be made, chosen by `MEDIAPLAN_ENGINE`: `chromium` (the default), `firefox` or `webkit`.
//! How each is started, and what it cannot do.
use std::env;
use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, LoggingPrefsLogLevel};

use crate::look::{Look, Pointer, Scheme};

/// Engine of a browser, and with it a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium or Chrome under chromedriver. Every journey can be made in it.
    Chromium,
    /// Firefox under geckodriver.
    Firefox,
    /// WebKitGTK in its MiniBrowser under WebKitWebDriver.
    WebKit,
}

/// Need of a journey that WebDriver alone does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Command of the protocol for Chromium's developer tools: contexts, blocked requests, cleared data, downloads.
    DeveloperTools,
    /// Script that runs in a document before the page's own.
    EarlyScript,
    /// Touch screen, dark scheme, or another language than English.
    OtherLook,
    /// Errors on the console.
    Console,
    /// Text of an element as a person sees it.
    SeenText,
    /// Click on what lies outside the window.
    Scrolling,
}

/// Sign by which a driver is known to be ready.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ready {
    /// Line of output in which an address is found.
    Says(fn(&str) -> Option<String>),
    /// Port at which somebody listens: not every driver says a word.
    Listens(u16),
}

impl Engine {
    /// Engine that `MEDIAPLAN_ENGINE` names.
    pub(crate) fn chosen() -> Self {
        match env::var("MEDIAPLAN_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("MEDIAPLAN_ENGINE is {other}, which is none of chromium, firefox and webkit"),
        }
    }

    /// Reason why the engine does not meet a need; absent if it does. What is done instead stands in brackets.
    pub(crate) const fn lacks(self, need: Need) -> Option<&'static str> {
        match (self, need) {
            (Self::Chromium, _)
            | (Self::Firefox, Need::EarlyScript | Need::Console | Need::SeenText | Need::Scrolling) => None,
            (Self::Firefox | Self::WebKit, Need::DeveloperTools) => Some(
                "only chromedriver passes commands on to the browser's developer tools (a journey has a fresh browser \
                 instead of a context, and the size of the window instead of an emulated screen)",
            ),
            (Self::Firefox | Self::WebKit, Need::OtherLook) => {
                Some("only Chromium emulates a phone, a scheme or a language (a journey of another look fails)")
            }
            (Self::WebKit, Need::EarlyScript) => {
                Some("WebKitWebDriver runs scripts in loaded documents only (service workers stay allowed)")
            }
            (Self::WebKit, Need::Console) => Some(
                "WebKit writes no console when it is driven (a script collects errors from the load of a document on; \
                 one before keeps the page from starting, which each journey sees)",
            ),
            (Self::WebKit, Need::Scrolling) => {
                Some("WebKitWebDriver scrolls past what scroll-padding keeps free (scrolled to by script before)")
            }
            (Self::WebKit, Need::SeenText) => {
                Some("WebKitWebDriver finds no text in buttons and drops breaks of lines (the page's own innerText)")
            }
        }
    }

    /// Fails a journey with the reason if the engine does not meet a need.
    pub(crate) fn demand(self, need: Need) {
        if let Some(why) = self.lacks(need) {
            panic!("{self:?} does not meet the need for {need:?}: {why}");
        }
    }

    /// Fails a journey whose look the engine cannot show.
    pub(crate) fn demand_look(self, look: Look) {
        if look.pointer != Pointer::Mouse || look.scheme != Scheme::Light || look.languages != "en" {
            self.demand(Need::OtherLook);
        }
    }

    /// Command that starts the driver, and the sign that it is ready.
    pub(crate) fn driver(self, free_port: u16) -> (Vec<String>, Ready) {
        let port = format!("--port={free_port}");
        let (command, ready) = match self {
            Self::Chromium => (vec!["chromedriver", "--port=0"], Ready::Says(chromedriver_address)),
            Self::Firefox => (vec!["geckodriver", "--port=0", "--websocket-port=0"], Ready::Says(geckodriver_address)),
            Self::WebKit => {
                // A number of its own: one that is sought among those in use may be that of a screen which is just going.
                let screen = (100 + std::process::id() % 50_000).to_string();
                let command = [&["xvfb-run", "-n", &screen], &WEBKIT_AROUND[..], &["WebKitWebDriver", &port]].concat();
                return (command.into_iter().map(ToOwned::to_owned).collect(), Ready::Listens(free_port));
            }
        };
        (command.into_iter().map(ToOwned::to_owned).collect(), ready)
    }

    /// Capabilities with which a browser starts. Chromium keeps its profile in the folder; drivers of other engines make
    /// a profile for each session.
    pub(crate) fn capabilities(self, profile: &Path) -> WebDriverResult<Capabilities> {
        match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => firefox(),
            Self::WebKit => webkit(),
        }
    }
}

/// Surroundings of WebKit: a screen, since it has no headless mode, and English, since it would take the machine's
/// language.
const WEBKIT_AROUND: [&str; 5] = ["-s", "-screen 0 1920x1200x24", "env", "LC_ALL=C", "NO_AT_BRIDGE=1"];

fn chromedriver_address(line: &str) -> Option<String> {
    let port = line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.');
    Some(format!("http://127.0.0.1:{port}"))
}

fn geckodriver_address(line: &str) -> Option<String> {
    let (_, host) = line.split_once("Listening on ")?;
    Some(format!("http://{}", host.trim()))
}

fn chromium(profile: &Path) -> WebDriverResult<Capabilities> {
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
        "--lang=en",
    ] {
        chrome.add_arg(argument)?;
    }
    chrome.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    chrome.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    // Without one of the usual names on the PATH chromedriver looks for the browser itself.
    if let Some(program) = on_path(&["chromium", "chromium-browser", "google-chrome"]) {
        chrome.set_binary(&program.to_string_lossy())?;
    }
    Ok(chrome.into())
}

fn firefox() -> WebDriverResult<Capabilities> {
    let mut firefox = Capabilities::new();
    firefox.set("browserName", "firefox")?;
    firefox.set("webSocketUrl", true)?;
    let preferences = json!({
        "intl.accept_languages": "en",
        // Light, whatever the machine's theme.
        "layout.css.prefers-color-scheme.content-override": 1,
        // A page may read the clipboard without asking, as Chromium is told by a permission.
        "dom.events.testing.asyncClipboard": true,
    });
    firefox.set("moz:firefoxOptions", json!({ "args": ["-headless"], "prefs": preferences }))?;
    Ok(firefox)
}

fn webkit() -> WebDriverResult<Capabilities> {
    let mut webkit = Capabilities::new();
    let arguments = ["--automation", "--javascript-can-access-clipboard=true"];
    webkit.set("webkitgtk:browserOptions", json!({ "binary": mini_browser(), "args": arguments }))?;
    Ok(webkit)
}

/// Program of WebKitGTK's small browser, which lies beside the library and not on the PATH.
fn mini_browser() -> PathBuf {
    let debian = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    let folders = [debian.as_str(), "/usr/libexec", "/usr/lib"];
    let versions = ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"];
    let mut places =
        folders.iter().flat_map(|folder| versions.map(|version| Path::new(folder).join(version).join("MiniBrowser")));
    places
        .find(|place| place.is_file())
        .expect("there is a MiniBrowser of WebKitGTK: `make engines` says what to install")
}

/// First program of these names on the PATH.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}
