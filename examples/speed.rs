//! The forecast in WebAssembly, built as the page is, for `make bench` to time in a browser.

#[cfg(target_arch = "wasm32")]
#[path = "../benches/ten_channels.rs"]
mod plan;

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what JavaScript calls must be public, though no Rust reaches it")]
mod speed {
    use std::hint::black_box;

    use mediaplan::forecast::{Curves, Forecast};
    use wasm_bindgen::prelude::*;

    use crate::plan::ten_channels;

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
}

fn main() {}
