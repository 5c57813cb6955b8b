//! From a keystroke to the painted page, with thirty channels. Measured for `make bench`, never asserted.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, Scenario, example};

use crate::harness::journey;
use crate::look::Look;

fn thirty_channels() -> Scenario {
    let mut plan = example(Example::Launch);
    let lines = plan.channels.clone();
    plan.channels = lines.iter().cycle().take(30).cloned().collect();
    plan.renumbered()
}

/// Types sixty digits into a budget and notes, for each, the time from the key to the frame that shows it.
const MEASURE: &str = "
    const done = arguments[0], times = [];
    const input = document.querySelector('[data-row=\"7\"][data-column=\"2\"]');
    input.focus();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const type = count => {
        if (count === 60) { times.sort((a, b) => a - b); done(times); return; }
        requestAnimationFrame(() => {
            const from = performance.now();
            set.call(input, String(1000 + count * 37));
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            // The page renders before this frame is painted; a message sent now comes right after the paint.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { times.push(performance.now() - from); type(count + 1); };
            channel.port2.postMessage(0);
        });
    };
    setTimeout(() => type(0), 300);";

#[test]
#[ignore = "measures and checks nothing: make bench"]
#[allow(clippy::print_stdout, reason = "it is there to print")]
fn keystroke_to_paint() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&thirty_channels())).await;
        page.wait_for("tr.row:nth-of-type(30)").await;
        let times = page.run_async(MEASURE, vec![]).await;
        let at = |part: usize| times.get(part).and_then(serde_json::Value::as_f64).unwrap_or(f64::NAN);
        println!("keystroke to painted page, 30 channels: median {:.1} ms, 95th percentile {:.1} ms", at(30), at(57));
    });
}
