//! A chart as a picture that leaves the page: with its title, what it is counted on, its legend and its source, since
//! nobody knows on a slide what stood around it.

use plotters::element::Rectangle;
use plotters::style::Color;
use plotters_backend::text_anchor::HPos;

use super::canvas::{ChartCanvas, Failure, NoteStyle, SMALL, SUBTITLE, TITLE, count, drawing};
use super::drawing::{Drawing, Size};
use super::elements::{Bar, Marker};
use super::glyphs::{self, Weight, wrapped_in};
use super::svg_backend::{BarStyle, to_subpixels};
use super::theme::Theme;

/// Sign of an entry of a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Colour and shape of a series.
    Series(usize),
    /// Outlined: planned.
    Planned,
    /// Hatched: forecast.
    Forecast,
    /// A remark without a sign.
    None,
}

/// Entry of a legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendKey {
    /// Its sign.
    pub sign: Sign,
    /// Its name.
    pub text: String,
}

/// Texts around a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// Finding that the chart shows.
    pub title: String,
    /// Description of the drawing and of what it is counted on.
    pub subtitle: String,
    /// Its legend.
    pub keys: Vec<LegendKey>,
    /// Source: the plan, and what the numbers rest on.
    pub source: String,
}

/// Margin of a picture in px.
const MARGIN: f64 = 16.0;
/// From one line of the title, of the subtitle, and of the legend or the source to the next, in px.
const LINES: [f64; 3] = [19.0, 16.0, 15.0];
/// Between the parts of a picture, in px.
const GAP: f64 = 8.0;
/// Between two entries of a legend, in px.
const BETWEEN: f64 = 14.0;

/// A line of an entry of the legend in its place: the sign stands before the first.
struct Placed {
    sign: Sign,
    text: String,
    left: f64,
    row: usize,
}

/// The chart with its texts around it, as one picture in the colours of a theme, which are those of the drawing.
pub fn picture(chart: &Drawing, caption: &Caption, theme: Theme) -> Drawing {
    let (inner, chart_height) = (f64::from(chart.width), f64::from(chart.height));
    let lines = |text: &str, size: f64, weight: Weight| wrapped_in(text, size, weight, inner);
    let title = lines(&caption.title, TITLE, Weight::Strong);
    let subtitle = lines(&caption.subtitle, SUBTITLE, Weight::Regular);
    let source = lines(&caption.source, SMALL, Weight::Regular);
    let keys = placed(&caption.keys, inner);
    let rows = keys.last().map_or(0, |key| key.row + 1);

    let [title_line, subtitle_line, small_line] = LINES;
    let below_title = MARGIN + title_line * count(title.len());
    let chart_top = below_title + subtitle_line * count(subtitle.len()) + GAP;
    let legend_top = chart_top + chart_height + GAP;
    let source_top = legend_top + small_line * count(rows) + if rows > 0 { GAP } else { 0.0 };
    let bottom = source_top + small_line * count(source.len()) + MARGIN - 4.0;
    let size = Size { width: whole(inner + 2.0 * MARGIN), height: whole(bottom) };

    let mut whole = drawing(size, theme, "picture", |canvas| {
        let corners = [(0, 0), (to_subpixels(inner + 2.0 * MARGIN), to_subpixels(bottom.ceil()))];
        canvas.draw(&Rectangle::new(corners, canvas.palette.surface.filled()))?;
        write(canvas, &title, (MARGIN, title_line), NoteStyle::Title)?;
        write(canvas, &subtitle, (below_title, subtitle_line), NoteStyle::Subtitle)?;
        for key in &keys {
            paint_key(canvas, key, legend_top + small_line * (count(key.row) + 0.5))?;
        }
        write(canvas, &source, (source_top, small_line), NoteStyle::Remark)
    });
    let body = chart.svg.split_once('>').map_or("", |(_, body)| body);
    let body = body.strip_suffix("</svg>").unwrap_or(body);
    let end = whole.svg.len() - "</svg>".len();
    whole.svg.insert_str(end, &format!(r#"<g transform="translate({MARGIN} {chart_top})">{body}</g>"#));
    whole
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates beyond any picture's size")]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}

/// The entries of a legend from the left, in as many rows as they need.
fn placed(keys: &[LegendKey], room: f64) -> Vec<Placed> {
    let (mut left, mut row) = (0.0, 0);
    let mut placed = Vec::new();
    for LegendKey { sign, text } in keys {
        let indent = sign_width(*sign);
        let lines = wrapped_in(text, SMALL, Weight::Regular, room - indent);
        let widest = lines.iter().map(|line| glyphs::width(line, SMALL, Weight::Regular)).fold(0.0, f64::max);
        if left > 0.0 && left + indent + widest > room {
            (left, row) = (0.0, row + 1);
        }
        let more = lines.len().saturating_sub(1);
        let line = |(at, text): (usize, String)| match at {
            0 => Placed { sign: *sign, text, left, row },
            _ => Placed { sign: Sign::None, text, left: left + indent, row: row + at },
        };
        placed.extend(lines.into_iter().enumerate().map(line));
        row += more;
        left += indent + widest + BETWEEN;
    }
    placed
}

/// Width of a sign with the blank behind it, in px.
fn sign_width(sign: Sign) -> f64 {
    match sign {
        Sign::Series(_) => 16.0,
        Sign::Planned | Sign::Forecast => 22.0,
        Sign::None => 0.0,
    }
}

/// Writes lines from a height on, each so much below the one before.
fn write(canvas: &ChartCanvas<'_>, lines: &[String], (top, line): (f64, f64), kind: NoteStyle) -> Result<(), Failure> {
    lines
        .iter()
        .enumerate()
        .try_for_each(|(at, text)| canvas.note(text, (MARGIN, top + line * (count(at) + 0.5)), HPos::Left, kind))
}

fn paint_key(canvas: &ChartCanvas<'_>, key: &Placed, y: f64) -> Result<(), Failure> {
    let left = MARGIN + key.left;
    let point = |x: f64, y: f64| (to_subpixels(x), to_subpixels(y));
    let bar = |look: BarStyle| Bar { corners: [point(left, y - 4.5), point(left + 16.0, y + 4.5)], look };
    match key.sign {
        Sign::Series(series) => canvas.draw(&Marker::of_series(point(left + 6.0, y), series, canvas.palette))?,
        Sign::Planned => canvas.draw(&bar(BarStyle::Planned))?,
        Sign::Forecast => canvas.draw(&bar(BarStyle::Forecast))?,
        Sign::None => {}
    }
    canvas.note(&key.text, (left + sign_width(key.sign), y), HPos::Left, NoteStyle::Figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{curve, legible, sample};

    fn key(sign: Sign, text: &str) -> LegendKey {
        LegendKey { sign, text: text.to_owned() }
    }

    fn caption() -> Caption {
        Caption {
            title: "The next €10,000 would reach 330K more people <than today>".to_owned(),
            subtitle: "Net media, split as planned; people reached by several channels count once".to_owned(),
            keys: vec![
                key(Sign::None, "Filled point: this plan. Dashed: beyond the planned budget."),
                key(Sign::Series(0), "Telegram"),
                key(Sign::Series(13), "Facebook Feed video, which has a name that is longer than the picture is wide"),
                key(Sign::Planned, "planned"),
                key(Sign::Forecast, "forecast"),
            ],
            source: "Forecast of Mediaplan from the plan “Stilte One launch”, 7 Sep – 18 Oct 2026".to_owned(),
        }
    }

    #[test]
    fn a_picture_says_what_stood_around_the_chart() {
        sample::curves(8, |data| {
            for (width, theme) in [(330, Theme::Light), (560, Theme::Dark), (1400, Theme::Light)] {
                let chart = curve::draw(data, theme, Size { width, height: 344 }, "c");
                let picture = picture(&chart, &caption(), theme);
                assert_eq!(picture.width, width + 32);
                assert!(picture.height > chart.height);
                sample::check(&picture);
                let said = picture.svg.split("<text ").skip(1).filter_map(|text| text.split(['>', '<']).nth(1));
                let said = said.collect::<Vec<_>>().join(" ");
                for text in ["&lt;than today&gt;", "count once", "Telegram", "is wide", "forecast", "18 Oct 2026"] {
                    assert!(said.contains(text), "{text} in {said}");
                }
            }
        });
    }

    #[test]
    fn its_texts_keep_their_distance() {
        for width in [330, 560, 1400] {
            let chart = drawing(Size { width, height: 100 }, Theme::Light, "c", |_| Ok(()));
            legible::check(&picture(&chart, &caption(), Theme::Light));
        }
    }

    #[test]
    fn without_a_legend_the_source_follows() {
        let chart = drawing(Size { width: 400, height: 100 }, Theme::Light, "c", |_| Ok(()));
        let with = picture(&chart, &caption(), Theme::Light);
        let without = picture(&chart, &Caption { keys: Vec::new(), ..caption() }, Theme::Light);
        assert!(without.height < with.height);
        legible::check(&without);
    }
}
