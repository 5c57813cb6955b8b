//! Example plans as links.
//!
//! The code that makes them, [`crate::scenario::example`], reads better and is larger than these links. A test compares
//! both, and its doc comment says how to write the links anew.

use super::{LinkError, decode_stored};
use crate::scenario::{Example, Scenario};

/// Plan of an example, its channels numbered in their order.
///
/// # Errors
/// [`LinkError`], which for these links would be our own mistake.
pub fn example(which: Example) -> Result<Scenario, LinkError> {
    let link = match which {
        Example::Cafe => include_str!("../../../assets/examples/cafe.link"),
        Example::Launch => include_str!("../../../assets/examples/launch.link"),
        Example::B2b => include_str!("../../../assets/examples/b2b.link"),
        Example::Retailer => include_str!("../../../assets/examples/retailer.link"),
    };
    decode_stored(link.trim()).map(|opened| opened.scenario)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::exchange::link::encode;

    /// After a change of an example: `UPDATE_GOLDEN=1 cargo test --lib examples`.
    #[test]
    fn links_hold_the_examples() {
        for which in Example::ALL {
            let plan = crate::scenario::example(which);
            let file = format!("assets/examples/{}.link", which.key().trim_start_matches("example-"));
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                std::fs::write(&file, format!("{}\n", encode(&plan))).unwrap();
                // The binary that is running holds the links as they were.
                continue;
            }
            assert_eq!(example(which), Ok(plan), "{file} is out of date");
        }
    }
}
