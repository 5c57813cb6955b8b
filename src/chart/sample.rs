//! Data of a made-up launch for the tests of this room and for the golden drawings, which include this file by its
//! path.

use crate::chart::curve::{Channels, Curves, Line, Point, RangeBand, Today, Total};
use crate::chart::frequency::{self, Effective, Frequency, PanelForm};
use crate::chart::frontier::Frontier;
use crate::chart::funnel::{self, Funnel};
use crate::chart::ranking::{self, Estimate, Ranking};
use crate::chart::shares::{Row, Shares, Side};
use crate::chart::shifts::{self, Shifts};
use crate::chart::waterfall::{self, Waterfall};
use crate::chart::weeks::{self, AfterLastWeek, Layer, Spot, Weeks};
use crate::chart::{Drawing, Tick, Writer, emphasised};

/// Name, spend, reach at saturation, cost per thousand contacts, cost per lead, shares of budget and leads.
type Channel = (&'static str, f64, f64, f64, f64, f64, f64);

const CHANNELS: [Channel; 10] = [
    ("Telegram", 2.3e3, 0.8e6, 3.12, 115.0, 0.038, 0.021),
    ("Facebook Feed video", 9.0e3, 3.2e6, 5.68, 47.0, 0.15, 0.203),
    ("TikTok", 8.0e3, 2.3e6, 5.23, 95.0, 0.133, 0.09),
    ("YouTube", 10.5e3, 3.6e6, 7.23, 150.0, 0.175, 0.075),
    ("Instagram", 14.0e3, 3.7e6, 7.23, 60.0, 0.234, 0.25),
    ("LinkedIn", 4.1e3, 1.0e6, 19.68, 146.0, 0.068, 0.03),
    ("Influencers", 6.9e3, 0.5e6, 28.66, 110.0, 0.115, 0.067),
    ("Google Search", 5.2e3, 0.06e6, 80.6, 21.0, 0.087, 0.264),
    ("Яндекс Директ", 3.0e3, 0.9e6, 33.4, 71.0, 0.05, 0.06),
    ("Neighbourhood newsletter & notice boards", 1.2e3, 0.2e6, 12.5, 88.0, 0.02, 0.01),
];

fn channels(count: usize) -> impl Iterator<Item = (String, Channel)> {
    (0..count).map(|at| {
        let channel = CHANNELS[at % CHANNELS.len()];
        let name = if at < CHANNELS.len() {
            channel.0.to_owned()
        } else {
            format!("{} {}", channel.0, at / CHANNELS.len() + 1)
        };
        (name, channel)
    })
}

const MESSAGE: &str = "Add a channel with a budget to see this.";

/// A ranking of so many channels by two costs.
pub(crate) fn ranking<R>(count: usize, then: impl FnOnce(&Ranking<'_>) -> R) -> R {
    let names: Vec<String> = channels(count).map(|(name, _)| name).collect();
    let cents = |value: f64| format!("{value:.2}");
    let euros = |value: f64| format!("{value:.0}");
    let tick = |tick: Tick| euros(tick.value);
    let say = |(row, value): (usize, Option<Estimate>)| {
        value.map_or_else(
            || format!("no price for {}", names[row]),
            |estimate| format!("{}: €{:.2}", names[row], estimate.value),
        )
    };
    let estimate = |value: f64, spread: f64| {
        Some(Estimate { value, range: Some((value * (1.0 - spread), value * (1.0 + spread))) })
    };
    then(&Ranking {
        names: names.clone(),
        panels: vec![
            ranking::Panel {
                heading: "€ per 1,000 contacts".to_owned(),
                values: channels(count).map(|(_, channel)| Some(Estimate { value: channel.3, range: None })).collect(),
                tick: Writer(&tick),
                value: Writer(&cents),
                say: Writer(&say),
            },
            ranking::Panel {
                heading: "€ per lead".to_owned(),
                values: channels(count).map(|(_, channel)| estimate(channel.4, 0.3)).collect(),
                tick: Writer(&tick),
                value: Writer(&euros),
                say: Writer(&say),
            },
        ],
        missing: "–".to_owned(),
        message: MESSAGE.to_owned(),
    })
}

/// Shares of budget and leads of so many channels.
pub(crate) fn shares<R>(count: usize, then: impl FnOnce(&Shares<'_>) -> R) -> R {
    let rows: Vec<Row> = channels(count)
        .map(|(name, channel)| Row { name, planned: Some(channel.5), forecast: Some(channel.6) })
        .collect();
    let tick = |tick: Tick| format!("{:.0}", tick.value * 100.0);
    let value = |share: f64| format!("{:.1}", share * 100.0);
    let say = |(row, side, share): (usize, Side, Option<f64>)| format!("{row} {side:?} {share:?}");
    then(&Shares {
        heading: "%, budget vs leads".to_owned(),
        rows,
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        missing: "–".to_owned(),
        message: MESSAGE.to_owned(),
    })
}

/// People with exactly and with at least so many contacts; `once` is the share with exactly one.
pub(crate) fn frequency<R>(once: f64, then: impl FnOnce(&Frequency<'_>) -> R) -> R {
    let exactly = [1.0, 0.72, 0.5, 0.33, 0.21, 0.13, 0.08, 0.05, 0.03, 0.015].map(|share| share * once);
    let mut at_least = exactly;
    for at in (0..9).rev() {
        at_least[at] += at_least[at + 1];
    }
    let places: Vec<String> = (1..=9).map(|place| place.to_string()).chain(["10+".to_owned()]).collect();
    let percent = |tick: Tick| format!("{:.0}%", tick.value * 100.0);
    let value = |share: f64| format!("{:.1}", share * 100.0);
    let say = |(place, share): (usize, f64)| format!("{} contacts: {:.1}%", places[place], share * 100.0);
    let panel = |heading: &str, form, values: &[f64]| frequency::Panel {
        heading: heading.to_owned(),
        form,
        values: values.to_vec(),
        tick: Writer(&percent),
        value: Writer(&value),
        say: Writer(&say),
    };
    then(&Frequency {
        places: places.clone(),
        effective: None,
        caption: "contacts per person".to_owned(),
        panels: vec![
            panel("Exactly this many contacts (% of target)", PanelForm::Columns, &exactly),
            panel("At least this many (% of target)", PanelForm::Steps, &at_least),
        ],
        message: MESSAGE.to_owned(),
    })
}

/// Reach against spend of so many channels, and in total.
pub(crate) fn curves<R>(count: usize, then: impl FnOnce(&Curves<'_>) -> R) -> R {
    let reached = |ceiling: f64, spend: f64, half: f64| ceiling * spend / (spend + half);
    let point = |ceiling: f64, spend: f64, half: f64| Point { spend, reach: reached(ceiling, spend, half) };
    let along = |ceiling: f64, until: f64, half: f64| {
        (0..=40).map(move |step| point(ceiling, until * f64::from(step) / 40.0, half))
    };
    let lines: Vec<Line> = channels(count)
        .enumerate()
        .map(|(series, (name, channel))| {
            let ceiling = channel.2 * (1.0 - 0.02 * f64::from(u32::try_from(series / 10).unwrap()));
            Line {
                name,
                series,
                stands_out: true,
                points: along(ceiling, (channel.1 * 1.6).min(16_000.0), channel.1 * 1.6).collect(),
                today: Some(point(ceiling, channel.1, channel.1 * 1.6)),
                proposed: None,
                inside: None,
            }
        })
        .collect();
    let reaches: Vec<f64> = lines.iter().filter_map(|line: &Line| line.today).map(|today| today.reach).collect();
    let lines: Vec<Line> =
        lines.into_iter().zip(emphasised(&reaches)).map(|(line, stands_out)| Line { stands_out, ..line }).collect();
    let thousands = |spend: Tick| format!("{:.0}", spend.value / 1e3);
    let millions = |reach: Tick| format!("{}", reach.value / 1e6);
    let say = |point: Point| format!("€{:.0}: {:.2}M", point.spend, point.reach / 1e6);
    let names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
    let say_channel =
        |(line, point): (usize, Point)| format!("{}, €{:.0}: {:.2}M", names[line], point.spend, point.reach / 1e6);
    let total: Vec<Point> = if count == 0 { Vec::new() } else { along(6.4e6, 120_000.0, 44_000.0).collect() };
    let band = total.iter().map(|point| (point.spend, point.reach * 0.93, point.reach * 1.06)).collect();
    let today = Today {
        point: point(6.4e6, 60_000.0, 44_000.0),
        name: "This plan".to_owned(),
        figures: "€60,000 → 3.69M".to_owned(),
    };
    then(&Curves {
        total: Some(Total {
            heading: "Net reach of the plan (million)".to_owned(),
            caption: "€ thousand, net media, split as planned".to_owned(),
            points: total,
            today: (count > 0).then_some(today),
            bands: if count == 0 {
                Vec::new()
            } else {
                vec![RangeBand { points: band, name: "range, 8 in 10 cases".to_owned() }]
            },
            spend: Writer(&thousands),
            reach: Writer(&millions),
            say: Writer(&say),
        }),
        channels: (count > 0).then_some(Channels {
            heading: "Reach by channel (million)".to_owned(),
            caption: "€ thousand on the channel".to_owned(),
            lines,
            spend: Writer(&thousands),
            reach: Writer(&millions),
            say: Writer(&say_channel),
        }),
        message: "Add a channel with a budget to see how reach grows.".to_owned(),
    })
}

/// The lines of channels alone, with limits and a proposal.
pub(crate) fn responses<'a>(data: &Curves<'a>) -> Curves<'a> {
    let mut data = data.clone();
    data.total = None;
    for (at, line) in data.channels.iter_mut().flat_map(|channels| &mut channels.lines).enumerate() {
        let part = if at % 2 == 0 { 0.6 } else { 1.3 };
        let place = line.today.map_or(0.0, |today| today.spend * part);
        line.proposed = line.points.iter().copied().find(|point| point.spend >= place);
        line.inside = Some((place * 0.5, place * 1.1));
    }
    data
}

/// A frontier of so many points, with a plan below it.
pub(crate) fn frontier<R>(count: u32, then: impl FnOnce(&Frontier<'_>) -> R) -> R {
    let best = |spend: f64| 6.4e6 * spend / (spend + 44_000.0);
    let point = |at: u32| Point { spend: f64::from(at) * 5_000.0, reach: best(f64::from(at) * 5_000.0) };
    let thousands = |spend: Tick| format!("{:.0}", spend.value / 1e3);
    let millions = |reach: Tick| format!("{}", reach.value / 1e6);
    let say = |point: Point| format!("€{:.0}: {:.2}M", point.spend, point.reach / 1e6);
    let own = |name: &str, part: f64| Today {
        point: Point { spend: 60_000.0, reach: best(60_000.0) * part },
        name: name.to_owned(),
        figures: format!("€60,000 → {:.2}M", best(60_000.0) * part / 1e6),
    };
    then(&Frontier {
        heading: "Net reach (million)".to_owned(),
        caption: "€ thousand, total".to_owned(),
        points: (0..count).map(point).collect(),
        today: Some(own("This plan", 0.87)),
        proposed: Some(own("Proposal", 1.0)),
        target: Some((3.0e6, "Target".to_owned())),
        spend: Writer(&thousands),
        value: Writer(&millions),
        say: Writer(&say),
        message: "The frontier is being computed.".to_owned(),
    })
}

/// Shifts of so many channels.
pub(crate) fn shifts<R>(count: usize, then: impl FnOnce(&Shifts<'_>) -> R) -> R {
    let row = |(series, (name, channel)): (usize, (String, Channel))| shifts::Row {
        name,
        series,
        before: channel.1,
        after: if series % 3 == 0 { channel.1 } else { channel.1 * if series % 2 == 0 { 0.3 } else { 1.7 } },
        limits: (series % 2 == 0).then_some((channel.1 * 0.2, channel.1 * 2.0)),
    };
    let rows: Vec<shifts::Row> = channels(count).enumerate().map(row).collect();
    let tick = |tick: Tick| grouped(tick.value);
    let change = |(before, after): (f64, f64)| format!("{} → {}", grouped(before), grouped(after));
    let say = |(row, after): (usize, bool)| format!("{row} {after}");
    then(&Shifts {
        heading: "€, net media".to_owned(),
        rows,
        tick: Writer(&tick),
        change: Writer(&change),
        say: Writer(&say),
        message: MESSAGE.to_owned(),
    })
}

/// The curves with the limits around their total instead of the range: what is logically possible, and what pairs leave
/// of it.
pub(crate) fn within_limits<'a>(data: &Curves<'a>) -> Curves<'a> {
    let band = |low: f64, high: f64, name: &str| RangeBand {
        points: data
            .total
            .iter()
            .flat_map(|total| &total.points)
            .map(|point| (point.spend, point.reach * low, (point.reach * high).min(6.6e6)))
            .collect(),
        name: name.to_owned(),
    };
    let bands = vec![band(0.86, 1.12, "limits from pairs"), band(0.48, 1.7, "limits without them")];
    Curves { total: data.total.clone().map(|total| Total { bands, ..total }), ..data.clone() }
}

/// The frequencies with some places marked as effective.
pub(crate) fn effective<'a>(data: &Frequency<'a>, first: usize, last: usize, name: &str) -> Frequency<'a> {
    Frequency { effective: Some(Effective { places: (first, last), name: name.to_owned() }), ..data.clone() }
}

/// Writers for the numbers of an axis, of columns and of marks.
type Pens<'a> = (&'a dyn Fn(Tick) -> String, &'a dyn Fn(f64) -> String, &'a dyn Fn(Spot) -> String);

fn panel<'a>(heading: &str, form: weeks::PanelForm, (tick, value, say): Pens<'a>) -> weeks::Panel<'a> {
    weeks::Panel { heading: heading.to_owned(), form, tick: Writer(tick), value: Writer(value), say: Writer(say) }
}

/// Sample of weeks and channels: spend, weekly and cumulative reach, and leads with those after the last week.
pub(crate) fn weeks<R>(count: usize, on: usize, then: impl FnOnce(&Weeks<'_>) -> R) -> R {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let labels: Vec<String> =
        (0..count).map(|week| format!("{} {}", week % 4 * 7 + 2, MONTHS[week / 4 % 12])).collect();
    let layers: Vec<Layer> = channels(on)
        .enumerate()
        .map(|(series, (name, channel))| {
            // Every third channel pauses in the middle, every fourth comes late.
            let runs = |week: usize| !(series % 3 == 2 && week * 3 / count == 1 || series % 4 == 3 && week * 4 < count);
            let values = (0..count).map(|week| if runs(week) { channel.1 / 8.0 } else { 0.0 }).collect();
            Layer { name: name.clone(), series, stands_out: true, values }
        })
        .collect();
    let spent: Vec<f64> = (0..count).map(|week| layers.iter().map(|layer| layer.values[week]).sum()).collect();
    let reached: Vec<f64> = spent.iter().map(|spend| 3.1e6 * spend / (spend + 9e3)).collect();
    let so_far = |half: f64| -> Vec<f64> {
        let sums = spent.iter().scan(0.0, |sum, spend| {
            *sum += spend;
            Some(*sum)
        });
        sums.map(|sum| 5e6 * sum * sum / (sum * sum + half * half)).collect()
    };
    let leads: Vec<f64> = spent.iter().map(|spend| spend / 60.0).collect();
    let band = so_far(12e3).iter().map(|people| (people * 0.9, people * 1.05)).collect();
    let thousands = |tick: Tick| format!("{}", tick.value / 1e3);
    let millions = |tick: Tick| format!("{}", tick.value / 1e6);
    let whole = |value: f64| format!("{value:.0}");
    let one = |value: f64| format!("{:.1}", value / 1e3);
    let short = |value: f64| format!("{:.2}", value / 1e6);
    let say = |spot: Spot| format!("week {} of {count}, part {:?}: {:.0}", spot.week + 1, spot.part, spot.value);
    let line = |name: &str, half: f64| weeks::Line { name: name.to_owned(), values: so_far(half) };
    let nothing = on == 0;
    then(&Weeks {
        labels,
        caption: "weeks from Monday".to_owned(),
        panels: vec![
            panel("Media, € thousand per week", weeks::PanelForm::Stack(layers), (&thousands, &one, &say)),
            panel(
                "Weekly reach (million)",
                weeks::PanelForm::Columns { values: reached, after: None },
                (&millions, &short, &say),
            ),
            panel(
                "Cumulative reach (million)",
                weeks::PanelForm::Lines {
                    lines: vec![line("1+", 12e3), line("2+", 26e3), line("3+", 42e3)],
                    band: (!nothing)
                        .then_some(weeks::RangeBand { limits: band, name: "range, 8 in 10 cases".to_owned() }),
                },
                (&millions, &short, &say),
            ),
            panel(
                "Leads per week",
                weeks::PanelForm::Columns {
                    values: leads,
                    after: Some(AfterLastWeek { name: "after".to_owned(), value: if nothing { 0.0 } else { 170.0 } }),
                },
                (&|tick: Tick| whole(tick.value), &whole, &say),
            ),
        ],
        message: MESSAGE.to_owned(),
    })
}

/// Contacts to sales, and what they bring.
pub(crate) fn funnel<R>(then: impl FnOnce(&Funnel<'_>) -> R) -> R {
    let step = |(name, value, note): (&str, f64, &str)| funnel::FunnelRow {
        name: name.to_owned(),
        value: Some(value),
        note: note.to_owned(),
    };
    let steps = [
        ("Contacts", 12_740_000.0, ""),
        ("Clicks", 135_000.0, "1.06% of contacts"),
        ("Visits", 108_000.0, "80% of clicks"),
        ("Leads", 1_080.0, "1% of visits"),
        ("Sales", 85.0, "7.9% of leads"),
    ];
    let money = [("Revenue", 148_750.0, ""), ("Margin", 59_500.0, "40% of revenue"), ("All costs", 74_512.0, "")];
    let short = |value: f64| match value {
        value if value >= 1e6 => format!("{}M", value / 1e6),
        value if value >= 1e3 => format!("{}K", value / 1e3),
        value => value.to_string(),
    };
    let tick = |tick: Tick| short(tick.value);
    let say = |(row, value): (usize, Option<f64>)| format!("row {row}: {value:?}");
    then(&Funnel {
        heading: "People and actions".to_owned(),
        steps: steps.into_iter().map(step).collect(),
        money_heading: "€".to_owned(),
        money: money.into_iter().map(step).collect(),
        tick: Writer(&tick),
        value: Writer(&short),
        say: Writer(&say),
        money_tick: Writer(&tick),
        money_value: Writer(&|value| format!("{value:.0}")),
        money_say: Writer(&say),
        missing: "–".to_owned(),
        message: MESSAGE.to_owned(),
    })
}

/// From gross media to what a client pays.
pub(crate) fn waterfall<R>(then: impl FnOnce(&Waterfall<'_>) -> R) -> R {
    use waterfall::RowKind::{Change, Total};
    let rows = [
        ("Gross media", 64_000.0, Total),
        ("Discount", -9_600.0, Change),
        ("Net media", 54_400.0, Total),
        ("Production", 6_500.0, Change),
        ("Technology and ad serving", 1_088.0, Change),
        ("Research", 0.0, Change),
        ("Agency fee", 4_352.0, Change),
        ("Total excl. VAT", 66_340.0, Total),
        ("VAT 21%", 13_931.4, Change),
        ("Total incl. VAT", 80_271.4, Total),
    ];
    let row =
        |(name, amount, kind): (&str, f64, waterfall::RowKind)| waterfall::Row { name: name.to_owned(), amount, kind };
    let tick = |tick: Tick| format!("{:.0}", tick.value);
    let value = |amount: f64| if amount < 0.0 { format!("\u{2212}{:.0}", -amount) } else { format!("{amount:.0}") };
    let say = |(row, amount): (usize, f64)| format!("row {row}: {amount}");
    then(&Waterfall {
        heading: "€".to_owned(),
        rows: rows.into_iter().map(row).collect(),
        tick: Writer(&tick),
        value: Writer(&value),
        say: Writer(&say),
        message: MESSAGE.to_owned(),
    })
}

/// A whole number with its thousands apart: "197,530,864,202".
#[cfg(test)]
#[allow(dead_code, reason = "the golden drawings have no large numbers")]
pub(crate) fn grouped(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| core::str::from_utf8(group).unwrap_or_default()).collect();
    format!("{}{}", if value < 0.0 { "\u{2212}" } else { "" }, groups.join(","))
}

/// Checks every drawing: nothing that the content policy refuses, closed tags, a moderate size, marks inside.
#[track_caller]
pub(crate) fn check(drawing: &Drawing) {
    let svg = &drawing.svg;
    assert!(!svg.contains("style"), "a style in {svg}");
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "no number in {svg}");
    assert!(svg.len() < 40_000, "{} bytes", svg.len());
    assert!(svg.contains(&format!("viewBox=\"0 0 {} {}\"", drawing.width, drawing.height)));
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').unwrap_or_else(|| panic!("an open tag: {tag}"));
        assert!(tag.matches('"').count() % 2 == 0 && !text.contains('>'), "{tag}");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty() && svg.starts_with("<svg ") && svg.ends_with("</svg>"));
    for mark in &drawing.marks {
        let inside =
            (0.0..=f64::from(drawing.width)).contains(&mark.x) && (0.0..=f64::from(drawing.height)).contains(&mark.y);
        assert!(inside && !mark.label.is_empty(), "{mark:?}");
    }
}
