//! A host of its own for a journey: a copy of the built page and a server, which the journey may stop, and files that it
//! may take away or replace.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::server::{Server, dist};

/// A copy of the built page on a server of its own.
#[derive(Debug)]
pub(crate) struct Site {
    /// Address of the page.
    pub(crate) address: String,
    folder: PathBuf,
    server: Option<Server>,
}

impl Site {
    /// Copies the page and serves the copy.
    pub(crate) async fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("mediaplan-site-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder for the page can be made");
        let server = Server::of_folder(&folder, 0, true).await;
        let site = Self { address: server.address.clone(), folder, server: Some(server) };
        site.restore();
        site
    }

    /// Lets nobody reach the host.
    pub(crate) async fn stop(&mut self) {
        self.server.take().expect("the server runs").stop().await;
    }

    /// Has the host back at its address.
    pub(crate) async fn start(&mut self) {
        let port = self.address.split(['/', ':']).nth(4).and_then(|port| port.parse().ok()).expect("a port");
        self.server = Some(Server::of_folder(&self.folder, port, true).await);
    }

    /// Takes files away whose names begin so.
    pub(crate) fn remove(&self, beginnings: &[&str]) {
        let gone = |name: &String| beginnings.iter().any(|beginning| name.starts_with(beginning));
        let names: Vec<String> = self.names().into_iter().filter(gone).collect();
        assert!(!names.is_empty(), "there is no file {beginnings:?}");
        for name in names {
            fs::remove_file(self.folder.join(name)).expect("a file can be taken away");
        }
    }

    /// Has the page there as it was built.
    pub(crate) fn restore(&self) {
        for name in self.names() {
            fs::remove_file(self.folder.join(name)).expect("a file can be taken away");
        }
        for name in names_in(&dist()) {
            fs::copy(dist().join(&name), self.folder.join(&name)).expect("a file can be copied");
        }
    }

    /// Replaces the page by another release, which has not one name of a file in common with this one.
    pub(crate) fn release(&self) {
        self.restore();
        let hashed: Vec<(String, String)> =
            self.names().into_iter().filter_map(|name| renamed(&name).map(|new| (name, new))).collect();
        assert!(hashed.len() > 10, "the names of the page's files have hashes: {hashed:?}");
        for (old, new) in &hashed {
            fs::rename(self.folder.join(old), self.folder.join(new)).expect("a file can be renamed");
        }
        for name in ["index.html", "model.html", "glossary.html", "sw.js"] {
            let text = fs::read_to_string(self.folder.join(name)).expect("a text");
            let text = hashed.iter().fold(text, |text, (old, new)| text.replace(old, new));
            // A cache is named for the version.
            let text = text.replace("version:\"", "version:\"2-");
            fs::write(self.folder.join(name), text).expect("a text can be written");
        }
    }

    fn names(&self) -> Vec<String> {
        names_in(&self.folder)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        drop(fs::remove_dir_all(&self.folder));
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("a folder").flatten();
    files.map(|file| file.file_name().to_string_lossy().into_owned()).collect()
}

/// Name with another hash; nothing for a name that has none.
fn renamed(name: &str) -> Option<String> {
    let (stem, end) = name.rsplit_once('.')?;
    let (stem, hash) = stem.rsplit_once('-')?;
    let is_hash = hash.len() == 10 && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hash.then(|| format!("{stem}-{}.{end}", hash.chars().rev().collect::<String>()))
}
