//! The forecast and the best split in WebAssembly, built as the page is, for `make bench` to time in a browser.

#[cfg(target_arch = "wasm32")]
#[path = "../benches/allocations.rs"]
#[expect(dead_code, reason = "some is for the tests only")]
mod allocations;
#[cfg(target_arch = "wasm32")]
#[path = "../benches/plans.rs"]
mod plans;

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what JavaScript calls must be public, though no Rust reaches it")]
mod speed {
    use std::hint::black_box;

    use mediaplan::forecast::{Audiences, Curves, Forecast};
    use mediaplan::optimise::solve;
    use wasm_bindgen::prelude::*;

    use crate::allocations::{TIMED, timed};
    use crate::plans::{calendar, longest, matrix, ten_channels};

    /// Makes `count` forecasts of ten channels.
    #[wasm_bindgen]
    pub fn forecasts(count: u32) {
        let plan = ten_channels();
        for _ in 0..count {
            black_box(Forecast::of(black_box(&plan)));
        }
    }

    /// Makes `count` sets of curves of ten channels.
    #[wasm_bindgen]
    pub fn curves(count: u32) {
        let plan = ten_channels();
        for _ in 0..count {
            black_box(Curves::of(black_box(&plan)));
        }
    }

    /// Makes `count` forecasts of twelve channels over thirteen weeks, with a matrix that is fitted already.
    #[wasm_bindgen]
    pub fn calendars(count: u32) {
        let plan = calendar();
        let audiences = Audiences::of(&plan);
        for _ in 0..count {
            black_box(Forecast::with(black_box(&plan), black_box(&audiences)));
        }
    }

    /// Makes `count` forecasts of the plan that takes the longest.
    #[wasm_bindgen]
    pub fn longest_forecasts(count: u32) {
        let plan = longest();
        let audiences = Audiences::of(&plan);
        for _ in 0..count {
            black_box(Forecast::with(black_box(&plan), black_box(&audiences)));
        }
    }

    /// Fits a matrix of so many channels `count` times.
    #[wasm_bindgen]
    pub fn fits(count: u32, channels: usize) {
        let plan = matrix(channels);
        for _ in 0..count {
            black_box(Audiences::of(black_box(&plan)));
        }
    }

    /// Number of problems of the best split.
    #[wasm_bindgen]
    pub fn split_count() -> usize {
        TIMED
    }

    /// Name of a problem of the best split.
    #[wasm_bindgen]
    pub fn split_name(at: usize) -> Option<String> {
        timed(at).map(|(name, _)| name.to_owned())
    }

    /// Solves a problem of the best split `count` times.
    #[wasm_bindgen]
    pub fn splits(count: u32, at: usize) {
        let Some((_, problem)) = timed(at) else { return };
        for _ in 0..count {
            let _ = black_box(solve(black_box(&problem), None, 1e-7, 100_000));
        }
    }
}

fn main() {}
