//! The two programs that journeys need: a static server and chromedriver.
use std::path::{Path, PathBuf};
use std::process::{self, Stdio};
use std::time::Duration;
use std::{env, fs};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// Runs a program until the input of this script ends, as it does however the tests end: killed, too. Then the program
/// and what it started are stopped, and the folder of their files goes. They are a process group of their own.
const GUARD: &str = "command -v \"$1\" >/dev/null || exit 127
    trap : INT TERM
    \"$@\" </dev/null &
    cat >/dev/null
    kill -TERM 0
    wait
    [ -z \"$SCRATCH\" ] || for again in 1 2 3 4 5 6 7 8 9; do rm -rf \"$SCRATCH\" && break; sleep 0.2; done
    kill -KILL 0";

/// A program that said at its start where it listens. It stops when this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    /// Address of the server: `http://127.0.0.1:port/…`.
    pub(crate) address: String,
    guard: Child,
}

impl Server {
    /// Serves a folder as a sub-folder, as a host with many sites would; port 0 stands for any. Compressed as a host
    /// does it, which takes seconds, or plain.
    pub(crate) async fn of_folder(folder: &Path, port: u16, is_plain: bool) -> Self {
        let (folder, port) = (folder.to_string_lossy(), port.to_string());
        let mut serve =
            vec!["node", "scripts/serve.mjs", "--port", &port, "--prefix", "/some/folder/", "--dir", &folder];
        if is_plain {
            serve.push("--plain");
        }
        Self::start(&serve, None, |line| line.starts_with("http://").then(|| line.trim().to_owned())).await
    }

    /// A chromedriver on a port of its own; it and its browsers keep their files in `scratch`, which goes with them.
    pub(crate) async fn of_browsers(scratch: &Path) -> Self {
        Self::start(&["chromedriver", "--port=0"], Some(scratch), |line| {
            let port = line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.');
            Some(format!("http://127.0.0.1:{port}"))
        })
        .await
    }

    async fn start(program: &[&str], scratch: Option<&Path>, address_in: fn(&str) -> Option<String>) -> Self {
        let name = program.first().copied().unwrap_or_default();
        let mut command = Command::new("sh");
        command.args(["-c", GUARD, "guard"]).args(program).env("SCRATCH", "");
        if let Some(scratch) = scratch {
            command.env("TMPDIR", scratch).env("SCRATCH", scratch);
        }
        let mut guard = command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let mut lines = BufReader::new(guard.stdout.take().expect("its output was piped")).lines();
        let address = timeout(Duration::from_secs(30), async {
            loop {
                match lines.next_line().await {
                    Ok(Some(line)) => {
                        if let Some(address) = address_in(&line) {
                            return address;
                        }
                    }
                    Ok(None) | Err(_) => panic!("{name} does not start: `make test` says what to install."),
                }
            }
        })
        .await
        .unwrap_or_else(|_| panic!("{name} did not say within 30 s where it listens"));
        // What it says later is read and dropped, so that it never waits for a reader.
        tokio::spawn(async move { while matches!(lines.next_line().await, Ok(Some(_))) {} });
        Self { address, guard }
    }

    /// Stops it and waits until it is gone.
    pub(crate) async fn stop(mut self) {
        drop(self.guard.stdin.take());
        // It may have ended by itself, which is as good.
        drop(self.guard.wait().await);
    }
}

/// Folder of the built page.
pub(crate) fn dist() -> PathBuf {
    let dist = PathBuf::from(env::var_os("MEDIAPLAN_DIST").expect(
        "MEDIAPLAN_DIST must name the folder of the built page: run `make test`, or these tests alone with \
         `scripts/browser.sh`",
    ));
    assert!(dist.join("index.html").is_file(), "there is no built page in {}: run `make dist`", dist.display());
    dist
}

/// Makes a folder for the files of all browsers. It goes with their driver.
pub(crate) fn new_scratch() -> PathBuf {
    let folder = env::temp_dir().join(format!("mediaplan-journeys-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder for the browsers can be made");
    folder
}

/// The browser's program, when one of its usual names is on the PATH; otherwise chromedriver looks for it itself.
pub(crate) fn browser_program() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}
