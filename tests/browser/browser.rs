//! A browser that serves one journey after the other, each in a context of its own: its storage, cache, permissions and
//! clipboard rights are there for one journey and gone with it.
use std::fs;
use std::io::ErrorKind;
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel};
use tungstenite::{Message, WebSocket};

use crate::look::Look;
use crate::server::browser_program;

/// A browser under a driver.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    control: Mutex<Control>,
    /// Name under which the browser introduces itself to servers.
    agent: String,
}

/// Line to the browser itself. A driver only has lines to its windows, and these may make no contexts.
#[derive(Debug)]
struct Control {
    socket: WebSocket<TcpStream>,
    /// Number of the last question.
    asked: u64,
}

impl Browser {
    /// Starts a browser that keeps its profile below `scratch`.
    pub(crate) async fn start(driver: &str, scratch: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let profile = scratch.join(format!("profile-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let capabilities = capabilities(&profile).expect("the options can be written");
        let driver = WebDriver::new(driver, capabilities).await.expect("a browser starts");
        // Its port and path, which the browser writes down for whoever knows its profile.
        let line = fs::read_to_string(profile.join("DevToolsActivePort")).expect("the browser says where it listens");
        let (port, path) = line.split_once('\n').expect("a port and a path");
        let address = format!("ws://127.0.0.1:{port}{}", path.trim());
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).expect("the browser listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a line can have a limit");
        let (socket, _) = tungstenite::client(address, stream).expect("the browser listens");
        let mut control = Control { socket, asked: 0 };
        let version = control.ask("Browser.getVersion", json!({}));
        let agent = version.get("userAgent").and_then(Value::as_str).unwrap_or_default().to_owned();
        Self { driver, control: Mutex::new(control), agent }
    }

    /// Makes a context with an empty window, gives the window to the driver, and answers with the context's name.
    pub(crate) async fn new_context(&self, look: Look) -> String {
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
        context
    }

    /// Closes the windows of a context and forgets what it stored.
    pub(crate) fn end_context(&self, context: &str) {
        self.ask("Target.disposeBrowserContext", json!({ "browserContextId": context }));
    }

    /// Gives the browser itself, not one of its windows, a command of its protocol for developers.
    pub(crate) fn ask(&self, command: &str, parameters: Value) -> Value {
        self.control.lock().unwrap_or_else(PoisonError::into_inner).ask(command, parameters)
    }
}

impl Control {
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
                continue;
            }
            assert!(answer.get("error").is_none(), "{command} failed: {answer}");
            return answer.get_mut("result").map(Value::take).unwrap_or_default();
        }
    }
}

fn text_in(answer: &Value, name: &str) -> String {
    answer.get(name).and_then(Value::as_str).unwrap_or_else(|| panic!("no {name} in {answer}")).to_owned()
}

fn capabilities(profile: &Path) -> WebDriverResult<ChromeCapabilities> {
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
    if let Some(program) = browser_program() {
        chrome.set_binary(&program.to_string_lossy())?;
    }
    Ok(chrome)
}
