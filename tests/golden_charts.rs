//! Golden drawings: each chart, light and dark, wide and narrow. A change of a drawing is looked at before it is
//! accepted.

#![cfg(feature = "app")]

use mediaplan::chart;
use mediaplan::chart::{
    Drawing, Size, Theme, curve, frequency, frontier, funnel, ranking, shares, shifts, waterfall, weeks,
};

#[path = "../src/chart/sample.rs"]
#[expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "only tests include this file; as a module of a test it is not known to be one"
)]
mod sample;

/// Compares a drawing with its golden file, one element a line so that a difference can be read.
#[track_caller]
fn check(name: &str, drawing: &Drawing) {
    sample::check(drawing);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("chart-{name}"), drawing.svg.replace("><", ">\n<"));
    });
}

fn each(name: &str, draw: impl Fn(Theme, u32) -> Drawing) {
    for (theme, of_theme) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for width in [330, 560] {
            check(&format!("{name}-{of_theme}-{width}"), &draw(theme, width));
        }
    }
}

#[test]
fn rankings() {
    sample::ranking(8, |data| {
        each("ranking", |theme, width| {
            ranking::draw(data, theme, Size { width, height: ranking::height(8, 2, width) }, "ranking")
        });
    });
    sample::ranking(30, |data| {
        let size = Size { width: 560, height: ranking::height(30, 2, 560) };
        check("ranking-30", &ranking::draw(data, Theme::Light, size, "ranking"));
    });
    sample::ranking(0, |data| {
        let size = Size { width: 560, height: ranking::height(0, 2, 560) };
        check("ranking-empty", &ranking::draw(data, Theme::Light, size, "ranking"));
    });
}

#[test]
fn shares_of_budget_and_effect() {
    sample::shares(8, |data| {
        each("shares", |theme, width| shares::draw(data, theme, Size { width, height: shares::height(8) }, "shares"));
    });
}

#[test]
fn curves() {
    sample::curves(8, |data| {
        each("curves", |theme, width| {
            curve::draw(data, theme, Size { width, height: curve::height(data, width) }, "curves")
        });
    });
    sample::curves(30, |data| {
        let size = Size { width: 1000, height: curve::height(data, 1000) };
        check("curves-30", &curve::draw(data, Theme::Light, size, "curves"));
    });
    sample::curves(8, |data| {
        let data = sample::within_limits(data);
        each("curves-limits", |theme, width| {
            curve::draw(&data, theme, Size { width, height: curve::height(&data, width) }, "curves")
        });
    });
}

#[test]
fn responses_with_a_proposal() {
    sample::curves(6, |data| {
        let data = sample::responses(data);
        each("responses", |theme, width| {
            curve::draw(&data, theme, Size { width, height: curve::height(&data, width) }, "responses")
        });
    });
}

#[test]
fn frontiers() {
    sample::frontier(24, |data| {
        each("frontier", |theme, width| {
            frontier::draw(data, theme, Size { width, height: frontier::height(width) }, "frontier")
        });
    });
}

#[test]
fn shifts_of_spend() {
    sample::shifts(8, |data| {
        each("shifts", |theme, width| shifts::draw(data, theme, Size { width, height: shifts::height(8) }, "shifts"));
    });
}

#[test]
fn frequencies() {
    sample::frequency(0.19, |data| {
        each("frequency", |theme, width| {
            frequency::draw(data, theme, Size { width, height: frequency::height(2, width) }, "frequency")
        });
        let size = Size { width: 900, height: frequency::height(2, 900) };
        check("frequency-wide", &frequency::draw(data, Theme::Light, size, "frequency"));
        let some = sample::effective(data, 2, 7, "effective 3–8");
        each("frequency-effective", |theme, width| {
            frequency::draw(&some, theme, Size { width, height: frequency::height(2, width) }, "frequency")
        });
        // A name wider than its places, at the edge.
        let open = sample::effective(data, 9, 9, "effective 10 and more");
        check("frequency-effective-open", &frequency::draw(&open, Theme::Light, size, "frequency"));
    });
}

#[test]
fn week_by_week() {
    let of = |count: usize, channels: usize, theme: Theme, width: u32| {
        sample::weeks(count, channels, |data| {
            weeks::draw(data, theme, Size { width, height: weeks::height(data.panels.len(), width) }, "weeks")
        })
    };
    each("weeks", |theme, width| of(12, 8, theme, width));
    check("weeks-wide", &of(12, 5, Theme::Light, 900));
    check("weeks-104-light", &of(104, 10, Theme::Light, 900));
    check("weeks-104-dark", &of(104, 10, Theme::Dark, 330));
    check("weeks-1", &of(1, 2, Theme::Light, 330));
    check("weeks-empty", &of(6, 0, Theme::Light, 560));
}

#[test]
fn funnels() {
    sample::funnel(|data| {
        each("funnel", |theme, width| {
            funnel::draw(data, theme, Size { width, height: funnel::height(5, 3) }, "funnel")
        });
        let size = Size { width: 700, height: funnel::height(5, 3) };
        check("funnel-wide", &funnel::draw(data, Theme::Light, size, "funnel"));
    });
}

#[test]
fn waterfalls() {
    sample::waterfall(|data| {
        let size = |width: u32| Size { width, height: waterfall::height(data.rows.len()) };
        each("waterfall", |theme, width| waterfall::draw(data, theme, size(width), "waterfall"));
        check("waterfall-narrow", &waterfall::draw(data, Theme::Light, size(300), "waterfall"));
        check("waterfall-wide", &waterfall::draw(data, Theme::Light, size(700), "waterfall"));
    });
}
