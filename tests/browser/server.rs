//! The two programs that a journey needs, stopped when they are dropped: a static server and chromedriver.
use std::path::PathBuf;
use std::process::{self, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, thread};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// A program that said at its start where it listens.
#[derive(Debug)]
pub(crate) struct Server {
    /// Address of the server: `http://127.0.0.1:port/…`.
    pub(crate) address: String,
    child: Child,
}

impl Server {
    /// Serves the built page from a sub-folder, as a host with many sites would.
    pub(crate) async fn of_page() -> Self {
        let dist = env::var("MEDIAPLAN_DIST").expect(
            "MEDIAPLAN_DIST must name the folder of the built page: run `make test`, or these tests alone with \
             `scripts/browser.sh`",
        );
        assert!(PathBuf::from(&dist).join("index.html").is_file(), "there is no built page in {dist}: run `make dist`");
        let mut command = Command::new("node");
        command.args(["scripts/serve.mjs", "--port", "0", "--prefix", "/some/folder/", "--dir", &dist]);
        Self::start(command, "node (Node.js)", |line| line.starts_with("http://").then(|| line.trim().to_owned())).await
    }

    /// A chromedriver on a port of its own; it and its browser keep their files in `scratch`.
    pub(crate) async fn of_browser(scratch: &Scratch) -> Self {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").env("TMPDIR", &scratch.0);
        Self::start(command, "chromedriver", |line| {
            let port = line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.');
            Some(format!("http://127.0.0.1:{port}"))
        })
        .await
    }

    async fn start(mut command: Command, name: &str, address_in: fn(&str) -> Option<String>) -> Self {
        let mut child = command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{name} does not start: {error}. `make test` says what to install."));
        let mut lines = BufReader::new(child.stdout.take().expect("its output was piped")).lines();
        let address = timeout(Duration::from_secs(30), async {
            loop {
                match lines.next_line().await {
                    Ok(Some(line)) => {
                        if let Some(address) = address_in(&line) {
                            return address;
                        }
                    }
                    Ok(None) | Err(_) => panic!("{name} ended before it said where it listens"),
                }
            }
        })
        .await
        .unwrap_or_else(|_| panic!("{name} did not say within 30 s where it listens"));
        // What it says later is read and dropped, so that it never waits for a reader.
        tokio::spawn(async move { while matches!(lines.next_line().await, Ok(Some(_))) {} });
        Self { address, child }
    }

    /// Stops it and waits until it is gone.
    pub(crate) async fn stop(mut self) {
        // It may have ended by itself, which is as good.
        drop(self.child.kill().await);
    }
}

/// A folder of a journey's own, removed with everything in it when it is dropped. Left to itself, a browser that is
/// stopped leaves its profile behind.
#[derive(Debug)]
pub(crate) struct Scratch(pub(crate) PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("mediaplan-journey-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder for the browser can be made");
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // The browser's last processes may still write for a moment after it has closed.
        for _ in 0..50 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(100));
        }
        eprintln!("{} could not be removed", self.0.display());
    }
}

/// The browser's program, when one of its usual names is on the PATH; otherwise chromedriver looks for it itself.
pub(crate) fn browser_program() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}
