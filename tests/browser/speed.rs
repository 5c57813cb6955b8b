//! From a keystroke to the painted page, with thirty channels. Measured for `make bench`; no time is asserted.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, Scenario, example};
use serde_json::Value;
use thirtyfour::Key;

use crate::harness::journey;
use crate::look::Look;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, cell, show};

#[path = "../../benches/plans.rs"]
#[expect(dead_code, reason = "the others are timed without a page")]
pub(crate) mod plans;

journeys![keystroke_to_paint, forecast_in_the_browser, longest_plan_in_steps,];

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

/// Notes, for each key that a person presses, the time from the browser's key event to the paint of what it changed. It
/// holds the wait for the next frame too: up to 16.7 ms at sixty frames a second.
const LISTEN: &str = "
    window.keyTimes = [];
    let pressed = null;
    addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
    addEventListener('input', () => {
        const from = pressed;
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { window.keyTimes.push(performance.now() - from); };
            channel.port2.postMessage(0);
        });
    }, true);";

/// The middle and the 95th percentile of the times, in words.
fn said(times: &Value) -> String {
    let mut times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    // The nearest-rank percentile.
    let at = |percent: usize| times.get((times.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    let (Some(median), Some(late)) = (at(50), at(95)) else { return "nothing was painted".to_owned() };
    format!("median {median:.1} ms, 95th percentile {late:.1} ms of {}", times.len())
}

#[allow(clippy::print_stdout, reason = "it is there to print")]
fn keystroke_to_paint() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&thirty_channels())).await;
        page.wait_for(&cell(29, 2)).await;
        let before = page.text_of(".strip [data-explain=cost-total]").await;
        let times = page.run_async(MEASURE, vec![]).await;
        assert_ne!(
            page.text_of(".strip [data-explain=cost-total]").await,
            before,
            "what is measured is a page that answers"
        );
        println!("an entry from a frame's start to its paint, 30 channels: {}", said(&times));

        page.run(LISTEN, vec![]).await;
        page.click(&cell(9, 2)).await;
        page.key("1").await;
        page.run("window.keyTimes.length = 0;", vec![]).await;
        for at in 0..60 {
            // A digit comes and goes, so that the budget stays within what money can be.
            let key = if at % 2 == 0 { "7".into() } else { Key::Backspace.value().to_string() };
            page.key(key).await;
        }
        // The last frame.
        page.run_async("requestAnimationFrame(() => setTimeout(arguments[0], 50));", vec![]).await;
        let times = page.run("return window.keyTimes;", vec![]).await;
        println!("a key to its paint, the wait for a frame included, 30 channels: {}", said(&times));
    });
}

/// Times batches of `examples/speed.rs`, which lies beside the page for this: scripts/bench.sh puts it there.
const BATCHES: &str = "
    const done = arguments[0];
    import(new URL('speed.js', document.baseURI).href).then(async wasm => {
        await wasm.default({ module_or_path: 'speed_bg.wasm' });
        const timed = (run, count) => {
            run(count);
            const times = [];
            for (let batch = 0; batch < 31; batch += 1) {
                const from = performance.now();
                run(count);
                times.push((performance.now() - from) * 1000 / count);
            }
            return times.sort((a, b) => a - b)[15];
        };
        done([
            timed(wasm.forecasts, 200), timed(wasm.curves, 10), timed(wasm.calendars, 20),
            timed(count => wasm.fits(count, 10), 1), timed(count => wasm.fits(count, 100), 1),
            timed(wasm.longest_forecasts, 1),
            Array.from({ length: wasm.split_count() }, (_, at) =>
                [wasm.split_name(at), timed(count => wasm.splits(count, at), 5)]),
        ]);
    }).catch(error => done(String(error)));";

#[allow(clippy::print_stdout, reason = "it is there to print")]
fn forecast_in_the_browser() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        let times = page.run_async(BATCHES, vec![]).await;
        let time = |at: usize| times.get(at).and_then(Value::as_f64).unwrap_or_else(|| panic!("not timed: {times}"));
        println!("in the browser's wasm, median: forecast of ten channels {:.1} µs, curves {:.0} µs", time(0), time(1));
        println!("median: twelve channels over thirteen weeks with a matrix {:.0} µs", time(2));
        println!("median: fit of a matrix of 10 channels {:.0} µs, of 100 {:.0} µs", time(3), time(4));
        println!("median: forecast of the plan that takes the longest {:.0} µs", time(5));
        let splits = times.get(6).and_then(Value::as_array).unwrap_or_else(|| panic!("not timed: {times}"));
        for split in splits {
            let name = split.get(0).and_then(Value::as_str).unwrap_or_default();
            let time = split.get(1).and_then(Value::as_f64).unwrap_or_else(|| panic!("not timed: {split}"));
            println!("median: best split, {name}: {time:.0} µs");
        }
    });
}

/// Notes the times of 50 ms and more for which the page does not answer.
const NOTE_TASKS: &str = "
    window.tasks = [];
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ entryTypes: ['longtask'] });";

/// Answers them, the longest first, and forgets them.
const TASKS: &str = "return window.tasks.splice(0).sort((a, b) => b - a);";

#[allow(clippy::print_stdout, reason = "it is there to print")]
fn longest_plan_in_steps() {
    journey(Look::WIDE, async |page| {
        page.before_load(NOTE_TASKS).await;
        page.open(&link::encode(&plans::longest())).await;
        for view in [PLAN, CALENDAR, REACH, EFFECT, PLAN] {
            show(page, view).await;
            // Until nothing is computed any more.
            let mut waits = 0;
            while !page.find_all("main .waiting").await.is_empty() && waits < 60 {
                page.run_async("setTimeout(arguments[0], 500);", vec![]).await;
                waits += 1;
            }
            page.run_async("setTimeout(arguments[0], 1500);", vec![]).await;
            println!("longest tasks of the longest plan, {view}: {} ms", page.run(TASKS, vec![]).await);
        }
        page.type_into(&cell(0, 2), "777").await;
        page.key(Key::Enter).await;
        page.run_async("setTimeout(arguments[0], 1500);", vec![]).await;
        println!("longest tasks of the longest plan, a key in a budget: {} ms", page.run(TASKS, vec![]).await);
    });
}
