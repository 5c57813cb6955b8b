//! Text widths from a table, without asking the browser.
//!
//! plotters measures text on the web by adding an element to the page for each label: slow, refused by the content
//! policy and impossible in a worker. A table is enough, because nothing is placed by it that could collide by a pixel
//! or two.

/// Widths in hundredths of the font size, of the characters from the blank to `~`, in a semi-condensed sans: as wide as
/// the widest system faces that the page names, rounded up, so that the text that is really drawn fits.
const ASCII: [u8; 95] = [
    29, 36, 41, 75, 59, 87, 72, 25, 35, 35, 45, 75, 30, 36, 30, 32, // blank to /
    60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 31, 31, 75, 75, 75, 50, // 0 to ?
    92, 66, 65, 68, 71, 59, 55, 72, 71, 28, 45, 63, 53, 83, 72, 73, // @ to O
    61, 73, 65, 62, 58, 70, 66, 93, 64, 62, 64, 36, 32, 36, 75, 48, // P to _
    45, 56, 58, 51, 58, 56, 33, 58, 58, 25, 25, 53, 25, 89, 58, 57, // ` to o
    58, 58, 38, 49, 36, 58, 54, 76, 54, 54, 49, 58, 31, 58, 75, // p to ~
];

/// The same for the Russian alphabet, from `А` to `я`.
const CYRILLIC: [u8; 64] = [
    66, 64, 64, 57, 72, 59, 97, 60, 71, 71, 66, 70, 83, 71, 73, 71, 61, 68, 58, 62, 79, 64, 72, 64, 98, 99, 77, 81, 64,
    67, 97, 66, //
    56, 57, 55, 49, 64, 56, 83, 50, 60, 60, 56, 60, 70, 61, 57, 61, 58, 51, 54, 54, 79, 54, 63, 55, 84, 87, 66, 73, 55,
    52, 78, 56,
];

/// Weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Strong,
}

/// Width of a text in px at a font size in px.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let hundredths: u32 = text.chars().map(|glyph| u32::from(advance(glyph))).sum();
    let stretch = match weight {
        Weight::Regular => 1.0,
        Weight::Strong => 1.1,
    };
    f64::from(hundredths) / 100.0 * size * stretch
}

fn advance(glyph: char) -> u8 {
    let code = u32::from(glyph);
    let from =
        |table: &[u8], first: u32| usize::try_from(code - first).ok().and_then(|place| table.get(place).copied());
    match code {
        0x20..=0x7e => from(&ASCII, 0x20).unwrap_or(60),
        0x410..=0x44f => from(&CYRILLIC, 0x410).unwrap_or(70),
        // Combining accents take no room.
        0x300..=0x36f => 0,
        // No-break and narrow blanks.
        0xa0 => 29,
        0x2009 | 0x202f => 20,
        0xb7 => 30,
        // En dash.
        0x2013 => 50,
        // Signs of calculation, arrows, em dash, ellipsis.
        0x2212 | 0xd7 | 0x2190..=0x21ff => 75,
        0x2014 | 0x2026 => 90,
        0xc0..=0x2ff | 0x370..=0x52f | 0x2000..=0x20cf => 62,
        _ => 100,
    }
}

/// Behind a name: its value rests on a benchmark.
pub(crate) const BENCHMARK_MARK: &str = " ◦";

/// The text if it fits `room` px, otherwise its beginning with an ellipsis; a mark behind it stays.
pub(crate) fn fitted(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let (name, mark) = text.strip_suffix(BENCHMARK_MARK).map_or((text, ""), |name| (name, BENCHMARK_MARK));
    let mut kept = name.to_owned();
    while kept.pop().is_some() {
        let cut = format!("{}…{mark}", kept.trim_end());
        if width(&cut, size, weight) <= room {
            return cut;
        }
    }
    "…".to_owned()
}

/// The text in lines of at most `room` px, broken at blanks; a word that is longer is cut.
pub(crate) fn wrapped(text: &str, size: f64, room: f64) -> Vec<String> {
    wrapped_in(text, size, Weight::Regular, room)
}

/// [`wrapped`] in a weight.
pub(crate) fn wrapped_in(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(line, size, weight) + width(word, size, weight) + width(" ", size, weight) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(fitted(word, size, weight, room)),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        assert!((width("0000", 10.0, Weight::Regular) - 24.0).abs() < 1e-9);
        assert!(width("Москва", 12.0, Weight::Regular) > width("Минск", 12.0, Weight::Regular));
        assert!(width("Total", 12.0, Weight::Strong) > width("Total", 12.0, Weight::Regular));
        assert!(width("e\u{301}", 12.0, Weight::Regular) <= width("e", 12.0, Weight::Regular));
    }

    #[test]
    fn cutting() {
        assert_eq!(fitted("Instagram", 12.0, Weight::Regular, 200.0), "Instagram");
        let cut = fitted("Google Search, non-brand", 12.0, Weight::Regular, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 12.0, Weight::Regular) <= 60.0, "{cut}");
        assert_eq!(fitted("W", 12.0, Weight::Regular, 1.0), "…");
    }

    #[test]
    fn wrapping() {
        let lines = wrapped("Add a channel with a budget to see what a contact costs.", 12.0, 150.0);
        assert_eq!(lines.join(" "), "Add a channel with a budget to see what a contact costs.");
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line, 12.0, Weight::Regular) <= 150.0));
    }
}
