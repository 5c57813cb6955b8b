//! The plan that is timed, natively and in the browser.

use mediaplan::scenario::{Example, Scenario, example};
use mediaplan::units::FrequencyCap;

/// The launch example with two channels more, and a frequency cap, which costs the most, on every second channel.
pub(crate) fn ten_channels() -> Scenario {
    let mut plan = example(Example::Launch);
    let more: Vec<_> = plan.channels.iter().take(2).cloned().collect();
    plan.channels.extend(more);
    for channel in plan.channels.iter_mut().step_by(2) {
        channel.frequency_cap = FrequencyCap::new(6).ok();
    }
    plan.renumbered()
}
