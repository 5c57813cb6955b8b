//! Journeys through the built page in a real headless browser, over WebDriver. `make test` runs them; by hand:
//! `scripts/browser.sh [part of a test's name]`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a journey that cannot go on fails its test")]

mod checks;
mod harness;
mod look;
mod server;

mod calendar;
mod effect;
mod explain;
mod file;
mod link;
mod opens;
mod overlap;
mod planning;
mod plans;
mod quality;
mod reach;
mod sharing;
mod shots;
mod speed;
mod steps;
mod tools;
