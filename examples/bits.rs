//! Figures of plans as bits, in WebAssembly: `tests/bits.rs` builds it as the page is built, runs it and compares.

#[cfg(target_arch = "wasm32")]
#[path = "../tests/bits/figures.rs"]
mod figures;

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what JavaScript calls must be public, though no Rust reaches it")]
mod bits {
    use wasm_bindgen::prelude::*;

    /// A line for each figure of the plans of these links.
    #[wasm_bindgen]
    pub fn figures(links: &str) -> String {
        crate::figures::of_links(links)
    }
}

fn main() {}
