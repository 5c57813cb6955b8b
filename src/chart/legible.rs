//! Legibility check of a drawing: no text beyond its edges, none over another.

use super::Drawing;
use super::glyphs::{self, Weight};

/// A text's place: left, right, and the height of its capitals.
struct Text<'d> {
    words: &'d str,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Fails where a text stands beyond the drawing, or over another.
#[track_caller]
pub(crate) fn check(drawing: &Drawing) {
    let texts: Vec<Text<'_>> = drawing.svg.split("<text ").skip(1).map(placed).collect();
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    for (at, one) in texts.iter().enumerate() {
        assert!(one.left >= -1.0 && one.right <= width + 1.0, "{:?} stands beyond the drawing", one.words);
        assert!(one.top >= 0.0 && one.bottom <= height, "{:?} stands beyond the drawing", one.words);
        for other in texts.iter().skip(at + 1) {
            let apart = one.right <= other.left
                || other.right <= one.left
                || one.bottom <= other.top
                || other.bottom <= one.top;
            assert!(apart, "{:?} stands over {:?}", one.words, other.words);
        }
    }
}

fn placed(element: &str) -> Text<'_> {
    let (tag, rest) = element.split_once('>').unwrap();
    let words = rest.split('<').next().unwrap();
    let of = |name: &str| tag.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    let number = |name: &str| of(name).unwrap().parse::<f64>().unwrap();
    let size = number("font-size");
    let weight = if of("font-weight").is_some() { Weight::Strong } else { Weight::Regular };
    let width = glyphs::width(words, size, weight);
    let left = match of("text-anchor") {
        Some("middle") => number("x") - width / 2.0,
        Some("end") => number("x") - width,
        Some(_) | None => number("x"),
    };
    // The baseline is at `y`; below it stand descenders.
    Text { words, left, right: left + width, top: number("y") - size * 0.75, bottom: number("y") + size * 0.2 }
}
