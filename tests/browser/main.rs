//! Journeys through the built page in a real headless browser, over WebDriver. `make test` runs them; by hand:
//! `scripts/browser.sh [parts of names]`.
//!
//! One server, one chromedriver and a browser for each thread serve all journeys; each journey has a browser context of
//! its own, which is as good as a fresh browser and there in a quarter of a second. `MEDIAPLAN_ENGINE` chooses another
//! engine for journeys that need no more than WebDriver (`engine.rs`, `make engines`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a journey that cannot go on fails its test"
)]

#[macro_use]
mod list;

mod bakery;
mod browser;
mod checks;
mod engine;
mod harness;
mod look;
mod screens;
mod server;
mod site;
mod stage;
mod steps;

mod calendar;
mod charts;
mod effect;
mod explain;
mod file;
mod focus;
mod headings;
mod kept;
mod link;
mod names;
mod offline;
mod opens;
mod optimise;
mod overlap;
mod paste;
mod planning;
mod plans;
mod presets;
mod quality;
mod reach;
mod release;
mod sharing;
mod shots;
mod smoke;
mod speed;
mod sweep;
mod tables;
mod tools;
mod translated;
mod work;
mod zoom;

use std::process::ExitCode;

use libtest_mimic::Arguments;

use crate::engine::Engine;
use crate::list::{Run, trials};

/// Modules of journeys, and when they run.
const MODULES: &[(&[list::Journey], Run)] = &[
    // The longest first, so that the other threads have something to do beside them.
    (quality::JOURNEYS, Run::Always),
    (bakery::JOURNEYS, Run::Always),
    (calendar::JOURNEYS, Run::Always),
    (charts::JOURNEYS, Run::Always),
    (work::JOURNEYS, Run::Always),
    (translated::JOURNEYS, Run::Always),
    (zoom::JOURNEYS, Run::Always),
    (effect::JOURNEYS, Run::Always),
    (explain::JOURNEYS, Run::Always),
    (file::JOURNEYS, Run::Always),
    (focus::JOURNEYS, Run::Always),
    (headings::JOURNEYS, Run::Always),
    (kept::JOURNEYS, Run::Always),
    (link::JOURNEYS, Run::Always),
    (names::JOURNEYS, Run::Always),
    (offline::JOURNEYS, Run::Always),
    (opens::JOURNEYS, Run::Always),
    (optimise::JOURNEYS, Run::Always),
    (overlap::JOURNEYS, Run::Always),
    (paste::JOURNEYS, Run::Always),
    (planning::JOURNEYS, Run::Always),
    (plans::JOURNEYS, Run::Always),
    (presets::JOURNEYS, Run::Always),
    (reach::JOURNEYS, Run::Always),
    (release::JOURNEYS, Run::Always),
    (sharing::JOURNEYS, Run::Always),
    (shots::JOURNEYS, Run::WhenAsked),
    (smoke::JOURNEYS, Run::Always),
    (speed::JOURNEYS, Run::WhenAsked),
    (sweep::JOURNEYS, Run::WhenAsked),
    (tables::JOURNEYS, Run::Always),
    (tools::JOURNEYS, Run::Always),
];

/// Options of the runner with a value behind them.
const VALUED: [&str; 5] = ["--test-threads", "--skip", "--color", "--format", "--logfile"];

/// Names among the arguments, of which the runner takes one only, and the other arguments.
fn names_among(arguments: impl Iterator<Item = String>) -> (Vec<String>, Vec<String>) {
    let (mut names, mut rest) = (Vec::new(), Vec::<String>::new());
    for argument in arguments {
        let is_value = rest.last().is_some_and(|option| VALUED.contains(&option.as_str()));
        if argument.starts_with('-') || is_value { &mut rest } else { &mut names }.push(argument);
    }
    (names, rest)
}

fn main() -> ExitCode {
    let mut arguments = std::env::args();
    let program = arguments.next();
    let (names, rest) = names_among(arguments);
    let mut arguments = Arguments::from_iter(program.into_iter().chain(rest));
    let engine = Engine::chosen();
    if engine == Engine::Chromium {
        // Each thread has a browser of its own, and these are heavy.
        arguments.test_threads.get_or_insert(2);
    } else {
        // The other drivers serve one browser at a time.
        arguments.test_threads = Some(1);
    }
    let mut trials = trials(MODULES);
    trials.retain(|trial| names.is_empty() || names.iter().any(|name| trial.name().contains(name)));
    if arguments.list {
        return libtest_mimic::run(&arguments, trials).exit_code();
    }
    stage::open(engine);
    let outcome = libtest_mimic::run(&arguments, trials);
    stage::close();
    outcome.exit_code()
}
