//! Charts: what the pointer reads, lines that come forward, and the cards they stand in.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, Scenario, example};
use mediaplan::units::Text;
use serde_json::{Value, json};

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, show};

journeys![
    the_pointer_reads_every_mark_of_every_chart,
    the_pointer_reads_the_marks_of_a_page_that_is_zoomed,
    of_many_lines_one_comes_forward,
    cards_of_a_row_end_together_and_none_stands_alone,
];

/// The charts of each view.
const CHARTS: [(&str, &[&str]); 4] = [
    (PLAN, &["costs", "contact-costs", "shares"]),
    (CALENDAR, &["spend", "reach-by-week", "effect-by-week"]),
    (REACH, &["reach", "frequency"]),
    (EFFECT, &["funnel"]),
];

/// Walks over the marks of a chart with the arrow key: for each its place in the window and what is said of it.
const WALK: &str = "const [name, done] = arguments;
    const card = document.querySelector(`[data-chart=${name}]`);
    card.querySelector('.chart-area').scrollIntoView({ block: 'center' });
    const area = card.querySelector('.chart-area');
    area.focus({ preventScroll: true });
    const rest = () => new Promise(next => setTimeout(next));
    (async () => {
        const marks = [];
        for (let before = '';;) {
            area.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
            await rest();
            const mark = area.querySelector('.overlay circle'), said = card.querySelector('.readout').textContent;
            if (!mark) { break; }
            const place = mark.getBoundingClientRect();
            const at = `${mark.getAttribute('cx')} ${mark.getAttribute('cy')} ${said}`;
            if (at === before) { break; }
            before = at;
            marks.push({ x: place.x + place.width / 2, y: place.y + place.height / 2, said });
        }
        area.blur();
        await rest();
        done(marks);
    })();";

/// Place in the window of the mark that a chart shows, and what it says.
const READ: &str = "const card = document.querySelector(`[data-chart=${arguments[0]}]`);
    const place = card.querySelector('.overlay circle')?.getBoundingClientRect();
    return place && { x: place.x + place.width / 2, y: place.y + place.height / 2,
        said: card.querySelector('.readout').textContent };";

/// A mark of a chart: place in the window, and what is said of it.
#[derive(Debug, Clone, PartialEq)]
struct Mark {
    x: f64,
    y: f64,
    said: String,
}

impl Mark {
    fn of(value: &Value) -> Option<Self> {
        let (x, y) = (value["x"].as_f64()?, value["y"].as_f64()?);
        Some(Self { x, y, said: value["said"].as_str()?.to_owned() })
    }

    /// True of two that a pointer cannot tell apart.
    fn is_at(&self, other: &Self) -> bool {
        (self.x - other.x).abs() < 1.5 && (self.y - other.y).abs() < 1.5
    }
}

/// Points at every mark of a chart with the mouse, and checks that it is the one that is read.
async fn point_at_all(page: &Page, chart: &str) {
    page.wait_for(&format!("[data-chart={chart}] .chart svg")).await;
    let walked = page.run_async(WALK, vec![json!(chart)]).await;
    let marks: Vec<Mark> = walked.as_array().into_iter().flatten().filter_map(Mark::of).collect();
    assert!(marks.len() > 1, "{chart}: {walked}");
    for mark in &marks {
        page.devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": mark.x, "y": mark.y })).await;
        let read = page.run(READ, vec![json!(chart)]).await;
        let read = Mark::of(&read).unwrap_or_else(|| panic!("{chart}: nothing is read at {mark:?}"));
        assert!(read.is_at(mark), "{chart}: the pointer is at {mark:?} and reads {read:?}");
        let is_alone = marks.iter().filter(|other| other.is_at(mark)).count() == 1;
        assert!(!is_alone || read.said == mark.said, "{chart}: the pointer is at {mark:?} and reads {read:?}");
    }
    page.devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": 2, "y": 2 })).await;
    page.wait_gone(&format!("[data-chart={chart}] .overlay")).await;
}

fn the_pointer_reads_every_mark_of_every_chart() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.click(".toast >> close").await;
        for (view, charts) in CHARTS {
            show(page, view).await;
            for chart in charts {
                point_at_all(page, chart).await;
            }
        }
        page.assert_quiet().await;
    });
}

/// A browser that zooms to 200 % has half as many pixels to lay out.
fn the_pointer_reads_the_marks_of_a_page_that_is_zoomed() {
    journey(Look { width: 720, height: 450, ..Look::WIDE }, async |page| {
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.click(".toast >> close").await;
        point_at_all(page, "contact-costs").await;
        page.assert_quiet().await;
    });
}

/// A plan of so many channels, each with a name of its own.
fn plan_of(channels: usize) -> Scenario {
    let mut plan = example(Example::Launch);
    let ids: Vec<_> = plan.channels.iter().map(|channel| channel.id).collect();
    let mut at = 0;
    while plan.channels.len() < channels {
        plan = plan.with_duplicate(ids[at % ids.len()], Text::cut(&format!("Copy {at}")));
        at += 1;
    }
    plan
}

fn of_many_lines_one_comes_forward() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&plan_of(14))).await;
        page.click(".toast >> close").await;
        show(page, REACH).await;
        page.wait_for("[data-chart=reach] .chart svg").await;
        assert!(page.find_all("[data-chart=reach] .front").await.is_empty());
        page.click("[data-chart=reach] .forward >> \"Copy 0\"").await;
        page.wait_for("[data-chart=reach] .front svg").await;
        let name = "return document.querySelector('[data-chart=reach] .front text').textContent;";
        assert_eq!(page.run(name, vec![]).await, json!("Copy 0"));
        // The keyboard brings forward what it stands on, and lets it go with the focus.
        page.run("document.querySelector('[data-chart=reach] .chart-area').focus();", vec![]).await;
        for key in [thirtyfour::Key::Right, thirtyfour::Key::Down] {
            page.key(key).await;
        }
        page.wait_for("[data-chart=reach] .overlay circle").await;
        page.wait_for("[data-chart=reach] .front svg").await;
        assert_ne!(page.run(name, vec![]).await, json!("Copy 0"));
        page.assert_quiet().await;
    });
}

/// Cards of the view that are not as they should be, in words.
const CARDS: &str = "const faults = [], rows = new Map();
    for (const card of document.querySelectorAll('#view .card')) {
        const place = card.getBoundingClientRect();
        const key = `${[...document.querySelectorAll('*')].indexOf(card.parentElement)} ${Math.round(place.top)}`;
        rows.set(key, [...rows.get(key) ?? [], { card, place }]);
    }
    const name = card => card.dataset.chart ?? card.className;
    for (const row of rows.values()) {
        const bottoms = row.map(({ place }) => place.bottom);
        if (Math.max(...bottoms) - Math.min(...bottoms) > 1) {
            faults.push(`one row, several heights: ${row.map(({ card }) => name(card))}`);
        }
        const room = row[0].card.parentElement.getBoundingClientRect();
        if (room.right - Math.max(...row.map(({ place }) => place.right)) > 40) {
            faults.push(`beside nothing: ${row.map(({ card }) => name(card))}`);
        }
        for (const { card, place } of row) {
            const area = card.querySelector('.chart-area')?.getBoundingClientRect();
            const drawn = card.querySelector('.chart svg')?.getBoundingClientRect();
            if (area && drawn && (drawn.height < area.height * 0.75 || drawn.height > area.height + 2)) {
                faults.push(`${name(card)}: ${drawn.height} px drawn in ${area.height}`);
            }
            if (area && drawn && (drawn.width < area.width - 16 || drawn.width > area.width + 1)) {
                faults.push(`${name(card)}: ${drawn.width} px wide in ${area.width}`);
            }
            const ends = Math.max(...[...card.children].map(child => child.getBoundingClientRect().bottom));
            if (row.length > 1 && place.bottom - ends > place.height * 0.4) {
                faults.push(`${name(card)}: empty from ${ends - place.top} to ${place.height} px`);
            }
        }
    }
    const hints = [...document.querySelectorAll('#view .readout .hint')].filter(hint => hint.checkVisibility());
    if (hints.length !== 1) { faults.push(`${hints.length} hints`); }
    return faults;";

fn cards_of_a_row_end_together_and_none_stands_alone() {
    journey(Look::WIDE, async |page| {
        for plan in [example(Example::Launch), example(Example::Cafe), plan_of(30)] {
            page.open(&link::encode(&plan)).await;
            page.click(".toast >> close").await;
            for (view, charts) in CHARTS {
                show(page, view).await;
                page.wait_for(&format!("[data-chart={}] .chart svg", charts[charts.len() - 1])).await;
                for width in [390, 768, 1024, 1199, 1280, 1440] {
                    page.devtools(
                        "Emulation.setDeviceMetricsOverride",
                        json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
                    )
                    .await;
                    check_cards(page, &format!("{} channels, {view}, {width} px", plan.channels.len())).await;
                }
            }
        }
        page.assert_quiet().await;
    });
}

/// Charts follow their cards a moment later.
async fn check_cards(page: &Page, where_: &str) {
    let mut faults = Value::Null;
    for _ in 0..40 {
        faults = page.run(CARDS, vec![]).await;
        if faults == json!([]) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{where_}: {faults:#}");
}
