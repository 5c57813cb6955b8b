//! The forecast in WebAssembly, built as the page is, for `make bench` to time in a browser.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what JavaScript calls must be public, though no Rust reaches it")]
mod speed {
    use std::hint::black_box;

    use mediaplan::forecast::{Curves, Forecast};
    use mediaplan::scenario::{Example, Scenario, example};
    use mediaplan::units::FrequencyCap;
    use wasm_bindgen::prelude::*;

    /// The plan of `benches/forecast.rs`: the launch example with two channels more and a cap on every second one.
    fn ten_channels() -> Scenario {
        let mut plan = example(Example::Launch);
        let more: Vec<_> = plan.channels.iter().take(2).cloned().collect();
        plan.channels.extend(more);
        for channel in plan.channels.iter_mut().step_by(2) {
            channel.frequency_cap = FrequencyCap::new(6).ok();
        }
        plan.renumbered()
    }

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
