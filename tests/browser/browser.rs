//! A browser that serves journeys, each as if it were the first: storage, cache, permissions and clipboard rights go with
//! the journey. Chromium serves one journey after the other, each in a context; other engines start for each journey.
use std::fs;
use std::io::ErrorKind;
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::time::timeout;
use tungstenite::{Message, WebSocket};

use crate::engine::{Engine, Need};
use crate::look::Look;

/// A browser under a driver.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    /// Line to the browser itself; absent in WebKit, which offers none.
    control: Option<Mutex<Control>>,
    /// Errors seen by the watch of documents that were left.
    unseen: Mutex<Vec<String>>,
    /// Name under which Chromium introduces itself to servers.
    agent: String,
}

/// Line to the browser itself, in Chromium's protocol for developer tools or in Firefox's WebDriver BiDi, which word
/// questions and answers alike. A driver only has lines to windows, and these make no contexts and hand over no events.
#[derive(Debug)]
struct Control {
    socket: WebSocket<TcpStream>,
    /// Number of the last question.
    asked: u64,
    /// Events that arrived and that nobody has taken.
    events: Vec<Value>,
}

/// Watch of a document whose console cannot be read: errors of scripts, refused promises, errors that the page logs, and
/// refusals of the content policy, of which the browser remembers those before. An observation of sizes that goes on in the
/// next frame is no error; Chromium does not log it either.
const LATE_WATCH: &str = "const unseen = window.unseenErrors = [];
    addEventListener('error', ({ message, target }) => {
        if (!message?.startsWith('ResizeObserver loop')) unseen.push(message ?? `${target.src ?? target.href} failed`);
    }, true);
    addEventListener('unhandledrejection', ({ reason }) => unseen.push(`not handled: ${reason}`));
    const { error } = console;
    console.error = (...all) => { unseen.push(all.join(' ')); error.apply(console, all); };
    new ReportingObserver(
        reports => unseen.push(...reports.map(({ body }) => `${body.effectiveDirective}: ${body.blockedURL}`)),
        { types: ['csp-violation'], buffered: true }).observe();";

/// Session of a browser that has started. WebKit's driver now and then waits for ever for a browser that does not come:
/// then another is asked for.
async fn started(engine: Engine, driver: &str, profile: &Path) -> WebDriver {
    let mut last = String::new();
    for _ in 0..3 {
        let capabilities = engine.capabilities(profile).expect("the options can be written");
        match timeout(Duration::from_secs(30), WebDriver::new(driver, capabilities)).await {
            Ok(Ok(driver)) => return driver,
            Ok(Err(error)) => last = error.to_string(),
            Err(_) => last = String::from("no answer in 30 seconds"),
        }
        assert_eq!(engine, Engine::WebKit, "a browser starts: {last}");
    }
    panic!("a browser starts: {last}");
}

impl Browser {
    /// Starts a browser that keeps its profile below `scratch`.
    pub(crate) async fn start(engine: Engine, driver: &str, scratch: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let profile = scratch.join(format!("profile-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let driver = started(engine, driver, &profile).await;
        let mut control = match engine {
            Engine::Chromium => Some(Control::new(&developer_tools(&profile))),
            Engine::Firefox => {
                let address = driver.handle().capabilities().get("webSocketUrl").and_then(Value::as_str);
                Some(Control::new(address.expect("Firefox says where it listens")))
            }
            Engine::WebKit => None,
        };
        let mut agent = String::new();
        match (engine, &mut control) {
            (Engine::Chromium, Some(control)) => {
                let version = control.ask("Browser.getVersion", json!({}));
                agent = text_in(&version, "userAgent");
            }
            (Engine::Firefox, Some(control)) => {
                control.ask("session.subscribe", json!({ "events": ["log.entryAdded"] }));
            }
            (Engine::Chromium | Engine::Firefox | Engine::WebKit, _) => {}
        }
        Self { driver, engine, control: control.map(Mutex::new), unseen: Mutex::default(), agent }
    }

    /// Makes a context with an empty window, gives the window to the driver, and answers with the context's name. In an
    /// engine without contexts the browser is fresh, and its first window serves.
    pub(crate) async fn new_context(&self, look: Look) -> Option<String> {
        self.engine.demand_look(look);
        if self.engine.lacks(Need::DeveloperTools).is_some() {
            return None;
        }
        let made = self.ask("Target.createBrowserContext", json!({}));
        let context = text_in(&made, "browserContextId");
        let window = json!({
            "url": "about:blank", "browserContextId": context, "newWindow": true,
            "width": look.width.max(500), "height": look.height,
        });
        let target = self.ask("Target.createTarget", window);
        let handle = WindowHandle::from(text_in(&target, "targetId"));
        self.driver.switch_to_window(handle).await.expect("the driver finds the window");
        // The driver keeps one log for all windows: what the journey before left in it is none of this one's.
        self.driver.browser_log().await.expect("the console can be read");
        let languages = json!({ "userAgent": self.agent, "acceptLanguage": look.languages });
        let answer = self.driver.cdp().send_raw("Emulation.setUserAgentOverride", languages).await;
        answer.expect("a browser speaks any language");
        Some(context)
    }

    /// Closes the windows of a context and forgets what it stored.
    pub(crate) fn end_context(&self, context: &str) {
        self.ask("Target.disposeBrowserContext", json!({ "browserContextId": context }));
    }

    /// Gives the browser itself, not one of its windows, a command of its own protocol.
    pub(crate) fn ask(&self, command: &str, parameters: Value) -> Value {
        let control = self.control.as_ref().unwrap_or_else(|| panic!("{:?} takes no {command}", self.engine));
        control.lock().unwrap_or_else(PoisonError::into_inner).ask(command, parameters)
    }

    /// Errors on the console since the last call, without the browser's own remarks. Firefox tells of scripts only, not
    /// of requests that failed.
    pub(crate) async fn console_errors(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => {
                let log = self.driver.browser_log().await.expect("the console can be read");
                log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
            }
            Engine::Firefox => {
                // The answer comes behind the events before it.
                self.ask("session.status", json!({}));
                let control = self.control.as_ref().expect("Firefox has a line to itself");
                let events = std::mem::take(&mut control.lock().unwrap_or_else(PoisonError::into_inner).events);
                let entries = events.iter().filter_map(|event| event.get("params"));
                let errors = entries.filter(|entry| entry.get("level") == Some(&json!("error")));
                errors.map(|entry| text_in(entry, "text")).collect()
            }
            Engine::WebKit => {
                self.leave_document().await;
                std::mem::take(&mut self.unseen.lock().unwrap_or_else(PoisonError::into_inner))
            }
        }
    }

    /// Watches the document that has just been loaded, where the console cannot be read.
    pub(crate) async fn watch_document(&self) {
        if self.engine.lacks(Need::Console).is_some() {
            self.driver.execute(LATE_WATCH, vec![]).await.expect("a document can be watched");
        }
    }

    /// Keeps what the watch of a document saw, before another is loaded. A document that loaded itself is not watched:
    /// then nobody knows, and the journey fails.
    pub(crate) async fn leave_document(&self) {
        if self.engine.lacks(Need::Console).is_some() {
            let script = "return location.href === 'about:blank' ? [] : window.unseenErrors.splice(0);";
            let seen = self.driver.execute(script, vec![]).await.expect("the document is watched");
            let seen: Vec<String> = seen.convert().expect("texts");
            self.unseen.lock().unwrap_or_else(PoisonError::into_inner).extend(seen);
        }
    }
}

impl Control {
    fn new(address: &str) -> Self {
        let host = address.split('/').nth(2).expect("an address has a host");
        let stream = TcpStream::connect(host).expect("the browser listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a line can have a limit");
        let (socket, _) = tungstenite::client(address, stream).expect("the browser listens");
        Self { socket, asked: 0, events: Vec::new() }
    }

    fn ask(&mut self, command: &str, parameters: Value) -> Value {
        self.asked += 1;
        let question = json!({ "id": self.asked, "method": command, "params": parameters });
        self.socket.send(Message::text(question.to_string())).expect("the browser takes a command");
        loop {
            let message = match self.socket.read() {
                // A signal came in between, such as that a program of another journey has ended.
                Err(tungstenite::Error::Io(error)) if error.kind() == ErrorKind::Interrupted => continue,
                message => message.expect("the browser answers"),
            };
            let Message::Text(text) = message else { continue };
            let mut answer: Value = serde_json::from_str(&text).expect("the browser answers in JSON");
            if answer.get("id") != Some(&json!(self.asked)) {
                self.events.push(answer);
                continue;
            }
            assert!(answer.get("error").is_none(), "{command} failed: {answer}");
            return answer.get_mut("result").map(Value::take).unwrap_or_default();
        }
    }
}

/// Address of Chromium's developer tools: port and path, which the browser writes down for whoever knows its profile.
fn developer_tools(profile: &Path) -> String {
    let line = fs::read_to_string(profile.join("DevToolsActivePort")).expect("the browser says where it listens");
    let (port, path) = line.split_once('\n').expect("a port and a path");
    format!("ws://127.0.0.1:{port}{}", path.trim())
}

fn text_in(answer: &Value, name: &str) -> String {
    answer.get(name).and_then(Value::as_str).unwrap_or_else(|| panic!("no {name} in {answer}")).to_owned()
}
