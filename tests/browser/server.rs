//! The two programs that journeys need: a static server and the driver of a browser.
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{self, Stdio};
use std::time::Duration;
use std::{env, fs};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use crate::engine::{Engine, Ready};

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

/// A program that listens. It stops when this is dropped.
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
        let ready = Ready::Says(|line| line.starts_with("http://").then(|| line.trim().to_owned()));
        Self::start(&serve, None, ready).await
    }

    /// An engine's driver on a port of its own; it and its browsers keep their files in `scratch`, which goes with them.
    pub(crate) async fn of_browsers(engine: Engine, scratch: &Path) -> Self {
        let (program, ready) = engine.driver(free_port());
        let program: Vec<&str> = program.iter().map(String::as_str).collect();
        Self::start(&program, Some(scratch), ready).await
    }

    async fn start(program: &[&str], scratch: Option<&Path>, ready: Ready) -> Self {
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
            match ready {
                Ready::Says(address_in) => loop {
                    match lines.next_line().await {
                        Ok(Some(line)) => {
                            if let Some(address) = address_in(&line) {
                                return address;
                            }
                        }
                        Ok(None) | Err(_) => panic!("{name} does not start: `make test` says what to install."),
                    }
                },
                Ready::Listens(port) => {
                    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
                        sleep(Duration::from_millis(50)).await;
                    }
                    format!("http://127.0.0.1:{port}")
                }
            }
        })
        .await
        .unwrap_or_else(|_| panic!("{name} did not listen within 30 s"));
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

/// A port that nobody listens at now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.local_addr().expect("it has a number").port()
}
