//! Stage that all journeys share: one server of the page, one driver, and a browser for each thread.
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tokio::runtime::Runtime;

use crate::browser::Browser;
use crate::engine::{Engine, Need};
use crate::server::{Server, dist, new_scratch};

/// Programs and files that last as long as the tests.
#[derive(Debug)]
struct Stage {
    engine: Engine,
    runtime: Runtime,
    site: Server,
    driver: Server,
    /// Browsers that no journey uses at the moment.
    free: Mutex<Vec<Arc<Browser>>>,
    /// Folder of the browsers' files.
    scratch: PathBuf,
}

/// In a static, because a journey is a function without arguments; `main` opens and closes it.
static STAGE: RwLock<Option<Stage>> = RwLock::new(None);

/// Starts the server and the driver. Browsers start when a journey needs one.
pub(crate) fn open(engine: Engine) {
    let scratch = new_scratch();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.expect("a runtime can be made");
    let site = runtime.block_on(Server::of_folder(&dist(), 0, false));
    let driver = runtime.block_on(Server::of_browsers(engine, &scratch));
    let stage = Stage { engine, runtime, site, driver, free: Mutex::default(), scratch };
    *STAGE.write().unwrap_or_else(PoisonError::into_inner) = Some(stage);
}

/// Closes the browsers, stops driver and server, and removes their files.
pub(crate) fn close() {
    let Some(stage) = STAGE.write().unwrap_or_else(PoisonError::into_inner).take() else { return };
    let Stage { engine: _, runtime, site, driver, free, scratch } = stage;
    runtime.block_on(async {
        for browser in free.into_inner().unwrap_or_else(PoisonError::into_inner) {
            browser.driver.clone().quit().await.expect("a browser closes");
        }
        driver.stop().await;
        site.stop().await;
    });
    assert!(!scratch.exists(), "{} stays", scratch.display());
}

/// Runs `body` with a browser, the address of the page, and what drives their futures. A browser in which something
/// failed, or one that knows no contexts, serves nobody else.
pub(crate) fn with_browser(body: impl FnOnce(&Arc<Browser>, &str, &Runtime)) {
    let stage = STAGE.read().unwrap_or_else(PoisonError::into_inner);
    let Stage { engine, runtime, site, driver, free, scratch } = stage.as_ref().expect("the stage is open");
    let free = || free.lock().unwrap_or_else(PoisonError::into_inner);
    let waiting = free().pop();
    let start = || Arc::new(runtime.block_on(Browser::start(*engine, &driver.address, scratch)));
    let browser = waiting.unwrap_or_else(start);
    match catch_unwind(AssertUnwindSafe(|| body(&browser, &site.address, runtime))) {
        // The next journey finds a fresh context in it.
        Ok(()) if engine.lacks(Need::DeveloperTools).is_none() => free().push(browser),
        Ok(()) => runtime.block_on(browser.driver.clone().quit()).expect("a browser closes"),
        Err(panic) => {
            // It may have crashed, and then it cannot close either.
            drop(runtime.block_on(browser.driver.clone().quit()));
            resume_unwind(panic);
        }
    }
}
