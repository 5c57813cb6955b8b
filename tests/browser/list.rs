//! Names of journeys and what runs them: libtest-mimic, since a test target of libtest has no end at which to stop what
//! its tests share.
use std::cell::Cell;

use libtest_mimic::Trial;

/// A journey with its full name: `browser::calendar::flight_runs`.
pub(crate) type Journey = (&'static str, fn());

/// Time at which the journeys of a module run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Run {
    /// In every run whose filter they pass.
    Always,
    /// With `--ignored` only.
    WhenAsked,
}

/// Lists the journeys of a module as its `JOURNEYS`. One that is forgotten is dead code, which the compiler reports.
macro_rules! journeys {
    ($($name:ident),+ $(,)?) => {
        /// Journeys of this module.
        pub(crate) const JOURNEYS: &[$crate::list::Journey] =
            &[$((concat!(module_path!(), "::", stringify!($name)), $name)),+];
    };
}

thread_local! {
    static CURRENT: Cell<&'static str> = const { Cell::new("journey") };
}

/// Name of the journey that this thread makes: `calendar::flight_runs`.
pub(crate) fn current() -> &'static str {
    CURRENT.get()
}

/// Tests that the runner takes, in the order of their modules.
pub(crate) fn trials(modules: &[(&[Journey], Run)]) -> Vec<Trial> {
    let all = modules.iter().flat_map(|(journeys, run)| journeys.iter().map(|journey| (*journey, *run)));
    let trial = |((name, body), run): (Journey, Run)| {
        // Without the name of the crate.
        let name = name.split_once("::").map_or(name, |(_, name)| name);
        let test = Trial::test(name, move || {
            CURRENT.set(name);
            body();
            Ok(())
        });
        test.with_ignored_flag(run == Run::WhenAsked)
    };
    all.map(trial).collect()
}
